package compliance

import (
	"math/bits"
	"slices"

	"example.com/servicelane/aftersales/history"
)

// Most patterns are steady in a history: which events are partners is told by their ids, and by conditions that are surely met or not. The
// partners of an event then stand in a list, and rules on such patterns are judged for many events at once, see lister: as long as all is in
// order. An event that lacks something, or of which something is not known, is judged by itself, as if there were no lists.

// roster lists the partners that events of one type have by one type of a steady pattern.
type roster struct {
	p    *pattern
	s    *selection
	list []int32       // of the selection
	open uint8         // a bit for each id by which not all events have all of the list
	refs []history.Ref // of the events, if it is one id in which both they and their partners differ
	asks bool          // something is asked of each of those that share the ids
}

// enrol lists the partners by some patterns, as one span of run.rosters, and tells whether all these patterns are steady. Types of which
// nobody is a partner are left out.
func (x *run) enrol(patterns []pattern) bool {
	from := int32(len(x.rosters))
	for i := range patterns {
		if !x.enrolOne(&patterns[i]) {
			return false
		}
	}
	x.spans = append(x.spans, span{from, int32(len(x.rosters))})
	return true
}

// enrolThis is enrol for one pattern, or for none: nil.
func (x *run) enrolThis(p *pattern) bool {
	from := int32(len(x.rosters))
	ok := p == nil || x.enrolOne(p)
	x.spans = append(x.spans, span{from, int32(len(x.rosters))})
	return ok
}

func (x *run) enrolOne(p *pattern) bool {
	if p.where != nil && p.where.slot == 0 {
		return false
	}
	for t, l := range p.lists {
		s := &x.selections[l.at]
		if s.look != x.looks {
			x.selectFor(s, p, t)
		}
		if !s.steady {
			return false
		}
		if len(s.list) > 0 {
			w := added(&x.rosters)
			w.p, w.s, w.list, w.open, w.refs, w.asks = p, s, s.list, 0, nil, s.asked && p.where != nil || p.ids < len(p.match)
			if p.ids > 0 {
				w.heed(x)
			}
			if s.asked && p.where != nil {
				w.foresee(x)
			}
		}
	}
	return true
}

// foresee asks the condition of all events of a roster at once, if so many events are judged that most will be asked about anyway. If all meet
// it, none of them is asked again.
func (w *roster) foresee(x *run) {
	c, list := w.p.where, w.list
	if x.acts < few || 2*x.acts < len(list) || x.memo.has(c, list[0]) || !w.differs() {
		return
	}
	room := len(x.answered)
	answers := x.answers(c, list, false)
	if !c.shared { // else they are kept
		x.memo.keepAll(c, list, answers)
	}
	if x.answered = x.answered[:room]; areAll(yes, answers) {
		w.s.asked, w.asks = false, w.p.ids < len(w.p.match)
	}
}

// differs tells whether the events of a roster have different ids. Else the condition was asked of all of them when they were listed.
func (w *roster) differs() bool { return slices.Contains(w.s.only[:w.p.ids], history.NoRef) }

// heed notes the ids of a pattern in which the events that are judged differ, or their partners.
func (w *roster) heed(x *run) {
	p := w.p
	for k := range p.keys {
		if k == p.ids {
			break
		}
		if only := w.s.only[k]; only == history.NoRef || p.keys[k].forEach || x.relation(x.number, p.keys[k].id).Only() != only {
			w.open |= 1 << k
		}
	}
	if w.open == 1 && w.s.only[0] == history.NoRef && !p.keys[0].forEach {
		w.refs = x.columns[p.keys[0].id-1]
	}
}

// of lists the partners of event i by the ids they share; false if it lacks such an id.
func (x *run) of(w *roster, i int) (list []int32, ok bool) {
	if w.open == 0 {
		return w.list, true
	}
	return x.find(w, i)
}

func (x *run) find(w *roster, i int) (list []int32, ok bool) {
	if w.refs != nil {
		if ours := w.refs[i]; ours != history.NoRef {
			return x.happened(x.finders[w.s.finder[0]].Of(ours)), true
		}
		return nil, false
	}
	list = w.list
	for open := w.open; open != 0; open &= open - 1 {
		k := bits.TrailingZeros8(open)
		ours := x.refOf(w.p.keys[k], i)
		switch only := w.s.only[k]; {
		case ours == history.NoRef:
			return nil, false
		case only == history.NoRef:
			list = x.happened(x.finders[w.s.finder[k]].Of(ours))
		case only != ours:
			return nil, true
		}
	}
	return list, true
}

// admission is what a rule makes of an event before it looks for partners.
type admission uint8

const (
	admitted admission = iota // it wants partners of it; if it may not apply to it, run.applies says so
	passed                    // nothing, or it does not apply: that is written
	doubted                   // it has to judge it by itself
)

// hearing is what a rule asked of a list of events before it judges one after the other.
type hearing struct {
	number  int32 // of the rule
	on      *pattern
	plain   bool    // the rule surely wants them all
	doubted bool    // of none of them is it known whether they meet the condition of the pattern, which is all that there is to ask
	barred  bool    // a refusal of theirs may have been overridden
	keyed   bool    // all surely have the key of the rule
	where   []truth // whether they meet the condition of the pattern; nil if there is none
	when    []truth // whether the rule applies to them; nil if it always does, or if that is asked one by one
}

// hear asks what a rule asks of all events of a list.
func (x *run) hear(e *entry, on *pattern, list []int32) *hearing {
	l := &x.heard
	l.number, l.on, l.keyed, l.where, l.when = e.rule, on, e.keyed || x.haveIDs(&x.rs.rules[e.rule]), nil, nil
	l.barred, l.doubted = e.overridable && len(x.h.NumbersOf(overriddenNumber)) > 0, false
	switch {
	case on.where != nil:
		l.where = x.answers(on.where, list, false)
		all := l.keyed && e.when == nil
		l.plain, l.doubted = all && areAll(yes, l.where), all && areAll(maybe, l.where)
	case e.when != nil:
		l.when = x.answers(e.when, list, true)
		l.plain = l.keyed && areAll(yes, l.when)
	default:
		l.plain = l.keyed
	}
	return l
}

func areAll(t truth, answers []truth) bool {
	for _, a := range answers {
		if a != t {
			return false
		}
	}
	return true
}

// turn is admit where all are admitted.
func (x *run) turn(l *hearing, i int) {
	x.start(l.number)
	x.stand(i)
	x.applies = yes
}

// advance is turn of a rule that has nothing to tell beside what meets it or is missing.
func (x *run) advance(i int) {
	x.stand(i)
	x.mark.from, x.mark.to = int32(len(x.out.evidence)), int32(len(x.out.missing))
}

// admit tells what a rule makes of event i, of place n in the list, by the condition of its pattern, its key and what lets it apply.
func (x *run) admit(l *hearing, n, i int) admission {
	switch {
	case l.plain:
		x.turn(l, i)
		return admitted
	case l.where != nil && l.where[n] == no:
		return passed
	}
	return x.admitThis(l, n, i)
}

func (x *run) admitThis(l *hearing, n, i int) admission {
	x.turn(l, i)
	if l.where != nil && l.where[n] == maybe {
		x.applies = maybe
		x.noteDoubt(l.on.where, i)
	}
	r := &x.rs.rules[l.number]
	switch {
	case !l.keyed && !x.hasKeySurely(r):
		return doubted
	case r.when == nil || l.when != nil && l.when[n] == yes:
		return admitted
	case l.when != nil && l.when[n] == no:
		x.out.write(l.number, int32(i), notApplicable, noReason, x.mark)
		return passed
	case !x.wantedWhen(r):
		return passed
	}
	return admitted
}

// noteDoubt notes why a condition may or may not hold at event i.
func (x *run) noteDoubt(c *cond, i int) {
	if x.isOneDoubt(c) {
		x.absent(&c.leaf.path, history.Empty) // as it is noted of a value that is there, but in a paper
		return
	}
	x.meets(c, i)
}

// isOneDoubt tells whether a condition of which it is not known whether it holds lacks the same at every event: a value that none carries.
func (x *run) isOneDoubt(c *cond) bool {
	l := c.leaf
	return c.op == condLeaf && l.short != shortNone && l.path.from != fromRole && x.h.OnlyCarried(l.path.path)
}

// haveIDs tells whether all events of the type that is judged have all ids of the key of a rule that an event may lack, and histories number
// them.
func (x *run) haveIDs(r *rule) bool {
	for n := range r.per {
		if p := &r.per[n]; !p.sure && (x.refs(p.ids) == nil || x.relation(x.number, p.ids).Lack()) {
			return false
		}
	}
	return true
}

// hasKeySurely tells whether the event at hand surely has the key of a rule.
func (x *run) hasKeySurely(r *rule) bool {
	for n := range r.per {
		if p := &r.per[n]; !p.sure && !x.hasRef(p) && x.has(p, &x.here) != history.Present {
			return false
		}
	}
	return true
}

// comply writes that an event of a list is in order: nothing is missing.
func (x *run) comply(number int32, i int) {
	x.out.write(number, int32(i), satisfied, noReason, x.mark)
}

// conclude writes the finding of event i of a list: that all is in order, or is not, for a reason. Of which it is maybe is judged by itself.
func (x *run) conclude(e *entry, i int, answer truth, reason uint16) {
	switch {
	case answer == yes:
		x.comply(e.rule, i)
	case answer == maybe:
		x.retract()
		x.judge(e.rule, e.role, i)
	case x.applies == yes && !x.heard.barred:
		x.out.write(e.rule, int32(i), violated, reason, x.mark)
	default:
		x.close(violated, reason)
	}
}

// concludeHeard is conclude for an event of a list that all are wanted, or all doubted: of what is in order it does not matter whether the rule
// looks at it.
func (x *run) concludeHeard(e *entry, l *hearing, i int, answer truth) {
	if answer == yes {
		x.comply(e.rule, i)
		return
	}
	if x.applies = yes; l.doubted && answer == no {
		x.applies, x.notes = maybe, x.notes[:0]
		x.noteDoubt(l.on.where, i)
	}
	x.conclude(e, i, answer, missing)
}

// retract takes back what was said of an event of a list, which is then judged by itself.
func (x *run) retract() {
	x.clear()
	x.clearProofs()
}

// isOn tells whether an event of a roster is a partner of the event at hand, by what is asked of each.
func (x *run) isOn(w *roster, e int) truth {
	if !w.asks {
		return yes
	}
	return x.isAsked(w.p, e)
}

// areOn is isOn for some events of a roster: nil says that all are. The caller takes the answers off run.answered.
func (x *run) areOn(w *roster, list []int32) []truth {
	switch {
	case !w.asks || len(list) == 0:
		return nil
	case w.p.ids == len(w.p.match):
		return x.answers(w.p.where, list, false)
	}
	out := x.answerRoom(len(list))
	for n, e := range list {
		out[n] = x.isAsked(w.p, int(e))
	}
	return out
}

func (x *run) isAsked(p *pattern, e int) truth {
	if p.ids < len(p.match) {
		return x.fitsBut(p, 1<<p.ids-1, e)
	}
	return x.meets(p.where, e)
}

// meets answers the condition on a partner that needs no more than that.
func (x *run) meets(c *cond, e int) truth {
	if t, known := x.memo.given(c, e); known {
		return t
	}
	x.there = scene{event: e, known: x.h.Known(e)}
	t := x.holds(c, &x.there)
	if c.slot > 0 && e < x.memo.events {
		x.memo.keep(c, e, t)
	}
	return t
}

// cut counts the events that had begun when event i was over: these are the first ones.
func (x *run) cut(i int) int {
	if first, last := x.h.Interval(i); first != last {
		return x.cutBare(i, last)
	}
	return min(x.h.Known(i), x.n)
}

// cutBare is cut for an event that was over at a moment, and of which no more than the day is known.
func (x *run) cutBare(i int, over int64) int {
	n := x.h.Known(i)
	for n < x.n {
		if begun, _ := x.h.Interval(n); begun > over {
			break
		}
		n++
	}
	return min(n, x.n)
}

// lastBegun gives the moment of the last event on some rosters that may be a partner of event i, among the first events of the history, or a
// moment that is later; never if lists do not tell.
func (x *run) lastBegun(on span, i, first int, than int64) int64 {
	for n := on.from; n < on.to; n++ {
		w := &x.rosters[n]
		list, ok := x.of(w, i)
		if !ok {
			return never
		}
		for k := len(list) - 1; k >= 0; k-- {
			e := int(list[k])
			if e >= first || e == i {
				continue
			}
			begun, _ := x.h.Interval(e)
			if begun <= than {
				break // and so are all before it
			}
			if x.isOn(w, e) != no {
				than = begun
				break
			}
		}
	}
	return than
}

// firstFrom gives the first partner of event i on some rosters from a place in the history on and before another place, of the first roster
// that has one; -1 if there is none. It tells whether that is sure.
func (x *run) firstFrom(on span, i, from, to int) (found int, ok bool) {
	for t := on.from; t < on.to; t++ {
		w := &x.rosters[t]
		list, ok := x.of(w, i)
		if !ok {
			return -1, false
		}
		for _, n := range list {
			e := int(n)
			if e >= to {
				break
			}
			if e < from || e == i {
				continue
			}
			switch x.isOn(w, e) {
			case maybe:
				return -1, false
			case yes:
				return e, true
			}
		}
	}
	return -1, true
}
