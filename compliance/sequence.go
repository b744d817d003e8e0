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
	asked bool   // some step asks more of the events that decide than the key, while it is compiled
	views []view // by role: a step that has the key, or the event by which all must be there
	last  bool   // the last occurrence counts
}

// view is a sequence as seen from one of its events.
type view struct {
	on    pattern
	by    bool   // all must be there by it
	both  bool   // it may be a step by which all must be there
	parts []step // the steps, and what is looked for beside them
	steps []step
	bys   *pattern // of the part by which all must be there
	waive *pattern // of the part that waives steps; nil if there is none
	waved path     // the name of the step that was waived

	steady bool    // which events belong to the instance depends on these ids only
	ids    []int16 // as in pair.ids
	key    int16   // the one of them that is the key of the instance; 0 if that has none, or several
}

// step is a compiled step, or another part of a sequence: such are free.
type step struct {
	pattern
	name           string
	optional, free bool
	decides        bool // it can: it carries the key, or all must be there by it
	by             bool // all must be there by it
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
	v.parts = q.compileSteps(rc, out)
	if q.By != nil {
		v.parts = append(v.parts, step{pattern: rc.partner(q.By, "", rc.at.in("by")), free: true, decides: true, by: true})
	}
	v.bys = &v.parts[len(v.parts)-1].pattern
	v.both = !by && slices.ContainsFunc(v.bys.types, func(t history.Type) bool { return slices.Contains(p.Events, t) })
	if q.Waive != nil {
		q.waive(rc, &v)
	}
	v.steps = v.parts[:len(q.Steps)]
	v.relate()
	out.views = append(out.views, v)
}

// compileSteps compiles the steps as partners of the events of a view. Those that ask nothing of these but the key of the instance are the
// same for every view.
func (q *Sequence) compileSteps(rc *ruleCompiler, out *sequence) []step {
	steps := make([]step, 0, len(q.Steps)+2) // and other parts
	known := len(out.views) > 0 && !out.asked
	for i := range q.Steps {
		st := &q.Steps[i]
		if known && st.Match == nil {
			steps = append(steps, out.views[0].steps[i])
			continue
		}
		by := q.By == nil && i == len(q.Steps)-1
		steps = append(steps, step{pattern: rc.partner(&st.Pattern, "", rc.at.in("steps").at(i)), name: st.name(),
			optional: st.Optional, free: st.Free, decides: st.Match == nil || by, by: by})
	}
	out.asked = out.asked || rc.scope.asked
	return steps
}

// relate finds by which ids events belong to the instance.
func (v *view) relate() {
	v.steady = true
	ids := make([]int16, 0, 64)
	for i := range v.parts {
		p := &v.parts[i]
		if v.key == 0 && p.decides {
			v.key = p.sole
		}
		v.steady = v.steady && (p.where == nil || p.where.slot > 0)
		for _, m := range p.match {
			v.steady = v.steady && m.ids > 0
			ids = append(ids, m.ids)
		}
	}
	slices.Sort(ids)
	v.ids = slices.Clone(slices.Compact(ids))
}

func (q *Sequence) waive(rc *ruleCompiler, v *view) {
	s := rc.at.in("waive")
	v.parts = append(v.parts, step{pattern: rc.partner(&q.Waive.Pattern, "", s), free: true})
	v.waive = &v.parts[len(v.parts)-1].pattern
	if sc := rc.scopeOf(&Pattern{Events: q.Waive.Events, written: q.Waive.written}, s); sc != nil {
		v.waved, _ = rc.path(q.Waive.Step, sc, s.in("step"))
	}
}

// placed is where a step was found: the interval of its event.
type placed struct {
	event  int32 // -1 if it was not found
	maybe  bool  // it may have happened
	waived bool
	first  int64 // never if it was not found
	last   int64 // likewise
	after  int64 // when the first of the steps that come after it in the sequence was over; never if none was found
}

// lost says that a step was not found.
func (p *placed) lost() {
	p.event, p.maybe, p.waived, p.first, p.last = -1, false, false, never, never
}

// placesOf makes run.places room for the places of some steps, behind those that are kept.
func (x *run) placesOf(steps []step) []placed {
	x.surveyed = slices.Grow(x.surveyed, len(steps))
	x.places = x.surveyed[len(x.surveyed):][:len(steps)]
	return x.places
}

func (q *sequence) judgeAt(x *run, r *rule, role int) {
	v := &q.views[role]
	i := x.here.event
	if !x.opens(r, &v.on) || v.both && x.quietly(v.bys, i) == yes {
		return // an event by which all must be there is judged as that
	}
	decider, surveyed := q.decider(x, v)
	if decider != i || x.isAside(r) {
		return
	}
	if q.last && !v.by {
		q.pendingAt(x, r, v, i)
		return
	}
	answer, reason := q.stateAt(x, v, i, surveyed)
	switch {
	case answer == no:
		if x.wanted(r) {
			x.finish(violated, reason)
		}
	case !v.by:
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

// isAside tells whether a rule surely does not apply to what is judged, whatever its steps are, and then finishes the finding.
func (x *run) isAside(r *rule) bool {
	if r.when == nil {
		return false
	}
	notes := len(x.notes)
	t := x.appliesNow(r)
	if x.notes = x.notes[:notes]; t == no {
		x.finishAside()
	}
	return t == no
}

func (q *sequence) finishInOrder(x *run) {
	x.clear()
	for k := range x.places {
		if p := &x.places[k]; p.first <= x.last && int(p.event) != x.here.event {
			x.proof(int(p.event), partPartner)
		}
	}
	x.finish(satisfied, "")
}

// plain tells that every sequence is judged by its list: of an instance only one event is looked at.
func (q *sequence) plain() bool { return true }

func (q *sequence) judgeList(x *run, e *entry, list []int32) {
	for n, i := range list {
		if x.sole.of(x, e.rule) {
			q.judgeSole(x, e, list[n:])
			return
		}
		if x.mayDecide(e, &q.views[e.role].on, i) {
			x.judge(e.rule, e.role, int(i))
		}
	}
}

// judgeSole is judgeList where there is one instance.
func (q *sequence) judgeSole(x *run, e *entry, list []int32) {
	event := x.sole.event
	if event < list[0] || event > list[len(list)-1] {
		return // as it mostly is
	}
	if _, is := slices.BinarySearch(list, event); is {
		x.judge(e.rule, e.role, int(event))
	}
}

// mayDecide tells whether an event of a pattern may decide its instance, as far as that is known.
func (x *run) mayDecide(e *entry, on *pattern, i int32) bool {
	if d := &x.deciders[i]; d.of(x, e.rule) && d.event != i {
		return false
	}
	return on.where == nil || x.meets(on.where, int(i)) != no
}

// decider is the event that decides an instance.
type decider struct {
	run    uint32 // the look at the history in which it was found
	rule   int32
	event  int32
	places int32 // where its steps stand in run.surveyed; -1 if they do not
}

// of tells whether the decider is that of an instance of a rule, in the history that is judged.
func (d *decider) of(x *run, rule int32) bool { return d.run == x.looks && d.rule == rule }

// deciderOf gives the decider of the instance that event i belongs to; nil if it was not found yet.
func (x *run) deciderOf(i int) *decider {
	d := &x.sole
	if !d.of(x, x.rule) {
		d = &x.deciders[i]
	}
	if !d.of(x, x.rule) {
		return nil
	}
	return d
}

// decider gives the event that decides the instance of what is judged: the first one that is out of order, the one by which all must be
// there, or the last so far. It is found once for all events that surely are of the instance. It tells whether run.places are now those of
// the instance, as survey finds them.
func (q *sequence) decider(x *run, v *view) (end int, surveyed bool) {
	if d := x.deciderOf(x.here.event); d != nil {
		surveyed = d.places >= 0 && v.steady
		if surveyed {
			x.places = x.surveyed[d.places:][:len(v.steps)]
		}
		return int(d.event), surveyed
	}
	notes := len(x.notes)
	v.survey(x)
	end, bound, sure := v.end(x)
	if !q.last {
		end, surveyed = q.firstBroken(x, v, end, bound)
	}
	x.notes = x.notes[:notes]
	x.clear()
	if sure && v.steady {
		v.remember(x, end, surveyed)
	}
	return end, surveyed
}

// instance is what a survey found of the instance of a sequence, beside its steps.
type instance struct {
	lists   [][]int32   // the events that can decide
	by      int         // the first one by which all must be there; -1 if there is none
	certain bool        // nothing else may be a step, and none was waived
	whole   bool        // there are no such events of others
	key     int16       // as in view.key; -1 if it is not known
	ours    history.Ref // the key
}

// survey finds the first event of every step, whenever it happened, as run.places, and the rest of the instance.
func (v *view) survey(x *run) {
	in := &x.instance
	in.begin(x, v.key)
	after, places := int64(never), x.placesOf(v.parts)
	for k := len(places) - 1; k >= 0; k-- { // what is beside the steps comes first
		after = in.look(x, &v.parts[k], &places[k], after)
	}
	in.certain = in.certain && (v.waive == nil || places[len(places)-1].event < 0)
	x.places = places[:len(v.steps)]
}

// look finds the first of the events that surely are of a part, and adds them to those that can decide, if these do. It is given when the
// first of the steps after this one was over, and gives that for those before it.
func (in *instance) look(x *run, st *step, out *placed, after int64) int64 {
	out.lost()
	out.after = after
	for t := range st.lists {
		s := &x.selections[st.lists[t].at]
		if s.look != x.looks {
			x.selectFor(s, &st.pattern, t)
		}
		list := s.list
		if len(list) == 0 {
			continue
		}
		if !in.hasAll(&st.pattern, s) {
			if list = x.choose(&st.pattern, s, out); len(list) == 0 {
				continue
			}
		}
		if first, last := x.h.Interval(int(list[0])); first < out.first {
			out.event, out.first, out.last = list[0], first, last
		}
		if st.decides {
			in.lists = append(in.lists, list)
		}
	}
	if st.by {
		in.by = earliest(in.lists)
	}
	if st.free {
		return after
	}
	return min(after, out.last)
}

// begin begins a survey of the instance of what is judged.
func (in *instance) begin(x *run, key int16) {
	in.lists, in.by, in.certain, in.whole, in.key, x.chosenSteps = in.lists[:0], -1, true, true, -1, x.chosenSteps[:0]
	if refs := x.refs(key); refs != nil && refs[x.here.event] != history.NoRef {
		in.key, in.ours = key, refs[x.here.event]
	}
}

// hasAll tells whether all events of a selection are of the instance, since they have its key.
func (in *instance) hasAll(p *pattern, s *selection) bool {
	return p.sole == in.key && s.only[0] == in.ours && s.sure && s.doubtful == 0
}

// haveAll tells whether all events of a selection surely are partners of what is judged, since they have the same ids.
func (x *run) haveAll(p *pattern, s *selection) bool {
	if !s.sure || s.doubtful != 0 || !p.plain {
		return false
	}
	for n := range p.ids {
		if ours := x.refOf(p.keys[n], x.here.event); ours == history.NoRef || ours != s.only[n] {
			return false
		}
	}
	return true
}

// choose lists those of a selection that surely are of a pattern, and notes that others are not, or may be.
func (x *run) choose(p *pattern, s *selection, out *placed) []int32 {
	if x.haveAll(p, s) {
		return s.list
	}
	x.instance.whole = false
	it := x.among(p)
	if it.choose(s); it.sure {
		return it.list
	}
	from := len(x.chosenSteps)
	for it.at < len(it.list) && it.next() {
		switch it.quietly() {
		case yes:
			x.chosenSteps = append(x.chosenSteps, int32(it.event))
		case maybe:
			out.maybe, x.instance.certain = true, false
		}
	}
	return x.chosenSteps[from:]
}

// earliest gives the first event of some lists; -1 if there are none.
func earliest(lists [][]int32) int {
	out := -1
	for _, list := range lists {
		if e := int(list[0]); out < 0 || e < out {
			out = e
		}
	}
	return out
}

// end gives the first event by which all must be there, or the last one that could decide, and the event from which on none decides any
// more: the steps of the moment by which all must be there are left to that. It tells whether what is judged surely is one of those that
// could decide, as it is if the instance is the whole.
func (v *view) end(x *run) (end, bound int, sure bool) {
	i, by := x.here.event, x.instance.by
	sure = x.instance.whole || x.someOfInstance(i, i+1)
	switch {
	case v.by && (by < 0 || by > i):
		by = i
	case !sure && !v.by && !x.someOfInstance(i+1, x.h.Known(i)):
		x.chosenSteps = append(x.chosenSteps, int32(i)) // what may be a step is left to one of its moment that surely is
		x.instance.lists = append(x.instance.lists, x.chosenSteps[len(x.chosenSteps)-1:])
	}
	if by >= 0 {
		return by, x.moment(by), sure
	}
	last := i
	for _, list := range x.instance.lists {
		last = max(last, int(list[len(list)-1]))
	}
	return last, last, sure
}

// someOfInstance tells whether an event of the instance that can decide stands from one place in the history on and before another.
func (x *run) someOfInstance(from, to int) bool {
	for _, list := range x.instance.lists {
		if n, _ := slices.BinarySearch(list, int32(from)); n < len(list) && int(list[n]) < to {
			return true
		}
	}
	return false
}

// firstBroken gives the first event before a bound that is out of order, or the end, and tells whether run.places were certain enough to tell
// it by them, and still are there.
func (q *sequence) firstBroken(x *run, v *view, end, bound int) (int, bool) {
	if x.instance.certain {
		if from, sure := v.brokenFrom(x); sure {
			return x.firstOver(from, end, bound), true
		}
	}
	return q.firstBrokenOf(x, v, end, bound), false
}

// brokenFrom gives the moment from which on the steps are out of order, never if they are not, and tells whether that is sure.
func (v *view) brokenFrom(x *run) (from int64, sure bool) {
	from = never
	places := x.places
	for k := range places {
		at := &places[k]
		if at.first <= at.after {
			continue // as most are
		}
		switch st := &v.steps[k]; {
		case st.free || at.event < 0 && st.optional:
		case st.optional:
			from = min(from, at.first)
		case x.mayLack(&st.pattern):
			return from, false
		default:
			from = min(from, at.after)
		}
	}
	return from, true
}

// mayLack tells whether a step may have happened though no event of its pattern is known.
func (x *run) mayLack(p *pattern) bool { return !x.h.Whole() && x.recordedSince(p, ever) != yes }

// firstOver gives the first event of the instance before a bound that was not over before a moment, or the end.
func (x *run) firstOver(moment int64, end, bound int) int {
	if _, limit := x.h.Interval(end); limit < moment {
		return end
	}
	first := min(end, bound)
	for _, list := range x.instance.lists {
		for _, e := range list {
			if int(e) >= first {
				break
			}
			if _, last := x.h.Interval(int(e)); last >= moment {
				first, end = int(e), int(e)
			}
		}
	}
	return end
}

// firstBrokenOf is firstBroken by looking at every event. Where the first occurrence of every step is sure, its place is that at the end,
// if it had happened.
func (q *sequence) firstBrokenOf(x *run, v *view, end, bound int) int {
	answer, _ := q.state(x, v, end, false)
	surely := x.placedSurely()
	if answer == yes && surely {
		return end // nothing that came later brought it into order
	}
	for _, e := range x.inTurn() {
		if int(e) >= bound {
			break
		}
		_, limit := x.h.Interval(int(e))
		if !surely {
			q.place(x, v, limit)
		}
		if answer, _ := v.ordered(x, limit, false); answer == no {
			return int(e)
		}
	}
	return end
}

// inTurn lists the events of the instance that can decide, in the order of the history.
func (x *run) inTurn() []int32 {
	from := len(x.chosenSteps)
	for _, list := range x.instance.lists {
		x.chosenSteps = append(x.chosenSteps, list...)
	}
	out := x.chosenSteps[from:]
	slices.Sort(out)
	return out
}

// placedSurely tells whether every step was surely found or not found, and none was waived.
func (x *run) placedSurely() bool {
	for i := range x.places {
		if x.places[i].maybe || x.places[i].waived {
			return false
		}
	}
	return true
}

// remember notes which event decides, for all events of the instance: once if there are no others, and with its steps if they were surveyed.
func (v *view) remember(x *run, end int, surveyed bool) {
	d := decider{x.looks, x.rule, int32(end), -1}
	if surveyed {
		d.places = int32(len(x.surveyed))
		x.surveyed = x.surveyed[:len(x.surveyed)+len(v.steps)]
	}
	if x.instance.whole {
		x.sole = d
		return
	}
	for _, list := range x.instance.lists {
		for _, e := range list {
			if v.alike(x, int(e)) {
				x.deciders[e] = d
			}
		}
	}
}

// alike tells whether an event has the ids by which the steps belong to what is judged.
func (v *view) alike(x *run, e int) bool {
	for _, id := range v.ids {
		if refs := x.refs(id); refs != nil && refs[e] != refs[x.here.event] {
			return false
		}
	}
	return true
}

// pendingAt finishes a sequence that is not decided.
func (q *sequence) pendingAt(x *run, r *rule, v *view, i int) {
	if !x.wanted(r) {
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

// stateAt is state for the event that decides, which settles it if all must be there by it. The steps may be those of a survey.
func (q *sequence) stateAt(x *run, v *view, i int, surveyed bool) (truth, history.Reason) {
	if !surveyed {
		return q.state(x, v, i, v.by)
	}
	_, limit := x.h.Interval(i)
	return v.ordered(x, limit, v.by)
}

// state tells whether the steps up to event i are in order, and, if that settles it, complete.
func (q *sequence) state(x *run, v *view, i int, settled bool) (truth, history.Reason) {
	_, limit := x.h.Interval(i)
	q.place(x, v, limit)
	return v.ordered(x, limit, settled)
}

// ordered is state for steps that were found up to a moment, or later.
func (v *view) ordered(x *run, limit int64, settled bool) (truth, history.Reason) {
	answer, reason, due := yes, history.ReasonMissing, int64(never)
	if settled {
		due = limit
	}
	places := x.places
	for k := range places {
		at := &places[k]
		if at.first <= at.after && at.first <= due {
			continue // as most are
		}
		st := &v.steps[k]
		t := x.inOrder(st, at, limit)
		if t == no {
			reason = history.ReasonOutOfOrder
		}
		if settled && at.first > limit && !at.waived && !st.optional {
			there := no
			if at.maybe || x.mayLack(&st.pattern) {
				there = maybe
			}
			if there == no {
				reason = history.ReasonMissing
			}
			t = min(t, there)
		}
		if t == no {
			x.lacks(st.name)
		}
		answer = min(answer, t)
	}
	return answer, reason
}

// place finds every step up to a moment.
func (q *sequence) place(x *run, v *view, limit int64) {
	waivers := v.waive != nil && x.some(v.waive)
	after, places := int64(never), x.placesOf(v.steps)
	for k := len(places) - 1; k >= 0; k-- {
		st, p := &v.steps[k], &places[k]
		p.lost()
		q.find(x, &st.pattern, limit, p)
		p.waived = waivers && x.waived(v, st.name, limit)
		if p.after = after; !st.free {
			after = min(after, p.last)
		}
	}
}

// find finds the occurrence of a step that counts, up to a moment.
func (q *sequence) find(x *run, p *pattern, limit int64, out *placed) {
	for t := range p.lists {
		switch s := x.selection(p, t); {
		case len(s.list) == 0:
		case x.haveAll(p, s):
			q.findIn(x, s.list, limit, out)
		default:
			q.findAmong(x, p, s, limit, out)
		}
	}
}

// findIn is find in a list of events that surely are of the step.
func (q *sequence) findIn(x *run, list []int32, limit int64, out *placed) {
	n := 0
	if q.last {
		for n = len(list) - 1; n > 0; n-- {
			if first, _ := x.h.Interval(int(list[n])); first <= limit {
				break
			}
		}
	}
	if first, last := x.h.Interval(int(list[n])); first <= limit && q.counts(first, out) {
		out.event, out.first, out.last = list[n], first, last
	}
}

// findAmong is find in those of a selection that may be of the step.
func (q *sequence) findAmong(x *run, p *pattern, s *selection, limit int64, out *placed) {
	it := x.among(p)
	if it.choose(s); it.sure && len(it.list) > 0 {
		q.findIn(x, it.list, limit, out)
		return
	}
	for it.at < len(it.list) && it.next() {
		first, last := x.h.Interval(it.event)
		if first > limit || !q.last && first >= out.first {
			return
		}
		switch fit := it.quietly(); {
		case fit == maybe:
			out.maybe = true
		case fit == yes && q.counts(first, out):
			out.event, out.first, out.last = int32(it.event), first, last
		}
	}
}

// counts tells whether an occurrence of a step that begins at a moment counts in place of the one that was found before.
func (q *sequence) counts(first int64, before *placed) bool {
	if q.last {
		return before.event < 0 || first >= before.first
	}
	return first < before.first
}

// some tells whether there are events that may be of a pattern.
func (x *run) some(p *pattern) bool {
	it := x.among(p)
	return it.next()
}

// waived tells whether a step was waived up to a moment.
func (x *run) waived(v *view, name string, limit int64) bool {
	for it := x.among(v.waive); it.next(); {
		if first, _ := x.h.Interval(it.event); first > limit {
			it.pass()
			continue
		}
		if it.quietly() != yes {
			continue
		}
		if step, presence := x.at(&v.waved, it.event); presence == history.Present && step.Word() == name {
			return true
		}
	}
	return false
}

// inOrder tells whether a step stands before those that come after it in the sequence, as far as that is sure at a moment: of what is
// known to the day only it is sure when the day is over.
func (x *run) inOrder(st *step, at *placed, limit int64) truth {
	there := at.first <= limit
	switch {
	case st.free || at.waived || !there && st.optional:
		return yes
	case there:
		return truthOf(at.first <= at.after)
	case at.after > limit:
		return yes
	case at.maybe || x.mayLack(&st.pattern):
		return maybe
	}
	return no
}
