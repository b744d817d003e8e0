package compliance

import (
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Sequence demands named steps, all of them, in order. There is one finding for each instance, at the event that decides:
// the step that came too soon, the event at which all must be there, or the last one so far.
type Sequence struct {
	// Steps are the steps in their order.
	Steps []Step `json:"steps" strict:"required"`
	// By is the event at which all must be there; nil is the last step.
	By *Pattern `json:"by"`
	// Repeat says which occurrence of a step counts: the first (the default) or the last. Of the last, the order is looked at
	// only at By, so that a step that is done again cures.
	Repeat Repeat `json:"repeat"`
	// Waive is an event that takes the place of a step.
	Waive *Waive `json:"waive"`
}

// Kind is [KindSequence].
func (*Sequence) Kind() Kind { return KindSequence }

// Repeat says which occurrence of a step counts.
type Repeat string

// The occurrences.
const (
	RepeatFirst Repeat = "first"
	RepeatLast  Repeat = "last"
)

// Repeats lists every occurrence.
func Repeats() []Repeat { return []Repeat{RepeatFirst, RepeatLast} }

// Valid tells whether r is one of [Repeats].
func (r Repeat) Valid() bool { return r == RepeatFirst || r == RepeatLast }

// Step is one step of a sequence.
type Step struct {
	Pattern
	// Name is what a waiver and a finding call the step; empty is the name of its first event.
	Name string
	// Optional steps may be left out, but are in order if they are there.
	Optional bool
	// Free steps must be there, in whatever order.
	Free bool
}

// UnmarshalNode reads a pattern, or an object with "name", "optional" and "free" beside its members.
func (st *Step) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	if n.Kind != strictjson.Object {
		st.Pattern.UnmarshalNode(n, faults)
		return
	}
	var o struct {
		patternObject
		Name     string `json:"name"`
		Optional bool   `json:"optional"`
		Free     bool   `json:"free"`
	}
	if n.Decode(&o, faults) {
		*st = Step{o.pattern(n), o.Name, o.Optional, o.Free}
	}
}

// Waive is an event that takes the place of a step, and the path to the name of the step.
type Waive struct {
	Pattern
	Step Path
}

// UnmarshalNode reads a pattern, written as an object, and the path.
func (w *Waive) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	var o struct {
		patternObject
		Step Path `json:"step" strict:"required"`
	}
	if n.Decode(&o, faults) {
		*w = Waive{o.pattern(n), o.Step}
	}
}

// sequence is a compiled [Sequence].
type sequence struct {
	views []view // by role: a step that has the key, or the event by which all must be there
	last  bool   // the last occurrence counts
}

// view is a sequence as seen from one of its events.
type view struct {
	on    pattern
	by    bool // all must be there by it
	steps []step
	bys   *pattern // other events by which all must be there
	waive *pattern
	waved path // the name of the step that was waived
}

// step is a compiled step.
type step struct {
	pattern
	name           string
	optional, free bool
	trigger        bool // carries the key, so that it can decide
}

func (q *Sequence) compile(rc *ruleCompiler) judge {
	s := rc.at
	out := &sequence{last: q.Repeat == RepeatLast}
	rc.valid(q.Repeat == "" || q.Repeat.Valid(), string(q.Repeat), s.in("repeat"))
	if len(q.Steps) == 0 {
		rc.add(s.in("steps"), fault.Missing, "no steps")
		return out
	}
	key := slices.IndexFunc(q.Steps, func(st Step) bool { return st.Match == nil })
	if key < 0 {
		rc.add(s.in("steps"), fault.Missing, "one step must carry the key of the instance")
		return out
	}
	rc.open(&q.Steps[key].Pattern, s.in("steps").at(key))
	if rc.scope == nil {
		return out
	}
	if rc.scope.fact != nil {
		rc.add(s.in("steps").at(key).in("fact"), fault.Mismatch, "a fact is no step")
		return out
	}
	q.names(rc)
	for i := range q.Steps {
		if q.Steps[i].Match == nil {
			q.view(rc, out, &q.Steps[i].Pattern, s.in("steps").at(i), q.By == nil && i == len(q.Steps)-1)
		}
	}
	if q.By != nil {
		q.view(rc, out, q.By, s.in("by"), true)
	}
	return out
}

// names checks that every step has a name of its own.
func (q *Sequence) names(rc *ruleCompiler) {
	seen := map[string]bool{}
	for i := range q.Steps {
		if name := q.Steps[i].name(); seen[name] {
			rc.add(rc.at.in("steps").at(i).in("name"), fault.Duplicate, "another step has the name %s", fault.Quote(name))
		} else {
			seen[name] = true
		}
	}
}

func (st *Step) name() string {
	if st.Name == "" && len(st.Events) > 0 {
		return string(st.Events[0])
	}
	return st.Name
}

// view compiles the sequence as seen from the events of one pattern.
func (q *Sequence) view(rc *ruleCompiler, out *sequence, p *Pattern, s *spot, by bool) {
	home := rc.scope
	defer func() { rc.scope = home }()
	role := len(out.views)
	rc.noPick(p, s)
	if rc.scope = rc.scopeOf(p, s); rc.scope == nil {
		return
	}
	if rc.scope.fact != nil {
		rc.add(s.in("fact"), fault.Mismatch, "a fact is no step")
		return
	}
	rc.enter(role, p.Events...)
	v := view{on: rc.compilePattern(p, rc.scope, s), by: by}
	for i := range q.Steps {
		st := &q.Steps[i]
		v.steps = append(v.steps, step{pattern: rc.partner(&st.Pattern, "", rc.at.in("steps").at(i)), name: st.name(),
			optional: st.Optional, free: st.Free, trigger: st.Match == nil})
	}
	if q.By != nil {
		by := rc.partner(q.By, "", rc.at.in("by"))
		v.bys = &by
	} else {
		v.bys = &v.steps[len(v.steps)-1].pattern
	}
	if q.Waive != nil {
		q.waive(rc, &v)
	}
	out.views = append(out.views, v)
}

func (q *Sequence) waive(rc *ruleCompiler, v *view) {
	s := rc.at.in("waive")
	w := rc.partner(&q.Waive.Pattern, "", s)
	v.waive = &w
	if sc := rc.scopeOf(&Pattern{Events: q.Waive.Events, written: q.Waive.written}, s); sc != nil {
		v.waved, _ = rc.path(q.Waive.Step, sc, s.in("step"))
	}
}

// placed is where a step was found: the interval of its event.
type placed struct {
	event       int // -1 if it was not found
	first, last int64
	maybe       bool // it may have happened
	waived      bool
}

func (q *sequence) judgeAt(x *run, r *rule, role int) {
	v := &q.views[role]
	i := x.here.event
	if !x.opens(r, &v.on) || !v.by && (q.left(x, v, i) || x.applies != yes && q.sharesMoment(x, v, i)) || q.decided(x, v) {
		return
	}
	settled := v.by
	if q.last && !settled {
		q.pendingAt(x, r, v, i)
		return
	}
	answer, reason := q.state(x, v, i, settled)
	if !settled {
		x.orders[x.rule] = inOrderAt{int32(i) + 1, answer == no}
	}
	switch {
	case answer == no:
		if x.wanted(r) {
			x.finish(violated, reason)
		}
	case !settled:
		x.clear()
		q.pendingAt(x, r, v, i)
	case !x.wanted(r):
	case answer == maybe:
		x.clear()
		x.finish(unknown, "")
	default:
		q.finishInOrder(x)
	}
}

// left tells whether a step is left to the event by which all must be there: it is that event, or stands at its moment.
func (q *sequence) left(x *run, v *view, i int) bool {
	if slices.Contains(v.bys.types, x.h.Type(i)) && x.quietly(v.bys, i) == yes {
		return true
	}
	if x.alone(i) {
		return false
	}
	by := x.settling(v.bys, i)
	return by >= 0 && by < x.h.Known(i)
}

// sharesMoment tells whether a later event of the moment surely is a step, so that what may be one is left to it.
func (q *sequence) sharesMoment(x *run, v *view, i int) bool {
	if x.alone(i) {
		return false
	}
	next := q.neighbour(x, v, i, true)
	return next >= 0 && next < x.h.Known(i)
}

func (q *sequence) finishInOrder(x *run) {
	x.clear()
	for _, p := range x.places {
		if p.event >= 0 && p.event != x.here.event {
			x.proof(p.event, partPartner)
		}
	}
	x.finish(satisfied, "")
}

// decided tells whether an earlier event of the instance had decided: it was one by which all must be there, or out of
// order.
func (q *sequence) decided(x *run, v *view) bool {
	i := x.here.event
	for _, t := range v.bys.types {
		for _, n := range x.h.Numbers(t) {
			if int(n) >= i {
				break
			}
			if x.quietly(v.bys, int(n)) == yes {
				return true
			}
		}
	}
	if q.last {
		return false
	}
	from := i
	if v.by {
		from = x.moment(i) // the steps of its moment are left to it
	}
	before := q.neighbour(x, v, from, false)
	if before < 0 {
		return false
	}
	if s := x.orders[x.rule]; s.event == int32(before)+1 {
		return s.broken
	}
	notes := len(x.notes)
	answer, _ := q.state(x, v, before, false)
	x.notes = x.notes[:notes]
	x.clear()
	return answer == no
}

// inOrderAt is whether the steps up to an event were out of order, so that the next event need not find it out again.
type inOrderAt struct {
	event  int32 // counted from 1; 0 is none
	broken bool
}

// neighbour gives the last event before event i that could decide, or the first one after it; -1 if there is none.
func (q *sequence) neighbour(x *run, v *view, i int, after bool) int {
	found := -1
	for s := range v.steps {
		if v.steps[s].trigger {
			found = x.nearest(&v.steps[s].pattern, i, after, found)
		}
	}
	return x.nearest(v.bys, i, after, found)
}

// nearest gives the event of a pattern that is nearest to event i on one side, or found, if that is nearer.
func (x *run) nearest(p *pattern, i int, after bool, found int) int {
	for _, t := range p.types {
		list := x.h.Numbers(t)
		n, _ := slices.BinarySearch(list, int32(i))
		if !after {
			for n--; n >= 0 && int(list[n]) > found; n-- {
				if x.quietly(p, int(list[n])) == yes {
					found = int(list[n])
				}
			}
			continue
		}
		for ; n < len(list) && int(list[n]) < x.n && (found < 0 || int(list[n]) < found); n++ {
			if e := int(list[n]); e != i && x.quietly(p, e) == yes {
				found = e
			}
		}
	}
	return found
}

// pendingAt finishes a sequence that is not decided, if the event is the last one so far.
func (q *sequence) pendingAt(x *run, r *rule, v *view, i int) {
	if q.neighbour(x, v, i, true) >= 0 || !x.wanted(r) {
		return
	}
	switch {
	case x.cancelledAt(r, i) != never:
		x.finish(notApplicable, history.ReasonCancelled)
	case x.recordedSince(v.bys, i) != yes:
		x.finish(unknown, "")
	default:
		x.finish(pending, "")
	}
}

// state tells whether the steps up to event i are in order, and, if that settles it, complete.
func (q *sequence) state(x *run, v *view, i int, settled bool) (truth, history.Reason) {
	_, limit := x.h.Interval(i)
	q.place(x, v, limit)
	answer, reason := yes, history.ReasonMissing
	for k := range v.steps {
		st, at := &v.steps[k], &x.places[k]
		t := q.inOrder(x, v, k)
		if t == no {
			reason = history.ReasonOutOfOrder
		}
		if settled && at.event < 0 && !at.waived && !st.optional {
			there := no
			if at.maybe || x.recordedSince(&st.pattern, ever) != yes {
				there = maybe
			}
			if there == no {
				reason = history.ReasonMissing
			}
			t = min(t, there)
		}
		if t == no {
			x.lacks(note{name: st.name})
		}
		answer = min(answer, t)
	}
	return answer, reason
}

// place finds every step up to a moment.
func (q *sequence) place(x *run, v *view, limit int64) {
	x.places = x.places[:0]
	for k := range v.steps {
		p := placed{event: -1}
		for _, t := range v.steps[k].types {
			for _, n := range x.h.Numbers(t) {
				e := int(n)
				first, last := x.h.Interval(e)
				if e >= x.n || first > limit {
					break
				}
				fit := x.quietly(&v.steps[k].pattern, e)
				switch {
				case fit == maybe:
					p.maybe = true
				case fit == yes && (p.event < 0 || q.last && first >= p.first || !q.last && first < p.first):
					p.event, p.first, p.last = e, first, last
				}
			}
		}
		p.waived = v.waive != nil && x.waived(v, v.steps[k].name, limit)
		x.places = append(x.places, p)
	}
}

// waived tells whether a step was waived up to a moment.
func (x *run) waived(v *view, name string, limit int64) bool {
	for _, t := range v.waive.types {
		for _, n := range x.h.Numbers(t) {
			e := int(n)
			if first, _ := x.h.Interval(e); e >= x.n || first > limit {
				break
			}
			if x.quietly(v.waive, e) != yes {
				continue
			}
			x.there = scene{event: e, known: x.h.Known(e)}
			if step, presence := x.value(&v.waved, &x.there); presence == history.Present && step.Word() == name {
				return true
			}
		}
	}
	return false
}

// inOrder tells whether step k stands before those that come after it in the sequence.
func (q *sequence) inOrder(x *run, v *view, k int) truth {
	st, at := &v.steps[k], &x.places[k]
	if st.free || at.waived || at.event < 0 && st.optional {
		return yes
	}
	for later := k + 1; later < len(v.steps); later++ {
		after := &x.places[later]
		if v.steps[later].free || after.event < 0 || at.event >= 0 && at.first <= after.last {
			continue
		}
		if at.event >= 0 && after.event == at.event {
			continue
		}
		if at.event < 0 && (at.maybe || x.recordedSince(&st.pattern, ever) != yes) {
			return maybe
		}
		return no
	}
	return yes
}
