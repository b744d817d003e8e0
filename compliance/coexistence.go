package compliance

import (
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Coexistence demands that, if one thing happened, others have happened too, in whatever order. It is settled by an
// event; before, it is pending.
type Coexistence struct {
	// If is the event that is judged.
	If Pattern `json:"if" strict:"required"`
	// Then are the others: all of them (the default), any, or none.
	Then []Pattern `json:"then" strict:"required"`
	Mode Mode      `json:"mode"`
	// Or are events of which one stands in place of Then, where it surely is one of them: what a source does not record of them leaves no
	// doubt.
	Or []Pattern `json:"or"`
	// By is the event, after that of If, at which all must be there. What happens at the same moment is there. Without it the
	// rule stays pending.
	By *Pattern `json:"by"`
	// Both demands it the other way round too.
	Both bool `json:"both"`
}

// Kind is [KindCoexistence].
func (*Coexistence) Kind() Kind { return KindCoexistence }

// coexistence is a compiled [Coexistence]: for each role of an event what must be beside it.
type coexistence struct{ sides []side }

// side is a coexistence as seen from one of its events.
type side struct {
	on   pattern
	then []pattern
	or   []pattern
	by   *pattern
	mode Mode
	all  bool // mode is that

	apart bool // no event of by or of the others is one that is judged
}

func (c *Coexistence) compile(rc *ruleCompiler) judge {
	s := rc.at
	out := &coexistence{}
	mode := c.Mode
	switch {
	case mode == "":
		mode = ModeAll
	case !mode.Valid():
		rc.add(s.in("mode"), fault.Unknown, "%s is no mode", fault.Quote(string(mode)))
	}
	if len(c.Then) == 0 {
		rc.add(s.in("then"), fault.Missing, "nothing beside it")
	}
	if c.Both && mode != ModeAll {
		rc.add(s.in("both"), fault.Mismatch, `both belongs to mode "all"`)
	}
	on := rc.open(&c.If, s.in("if"))
	if rc.scope == nil {
		return out
	}
	if rc.scope.fact != nil {
		rc.add(s.in("if").in("fact"), fault.Mismatch, "nothing happens beside a fact")
		return out
	}
	rc.noPick(&c.If, s.in("if"))
	out.sides = append(out.sides, c.side(rc, on, 0, c.Then, mode, "then"))
	if len(c.Or) > 0 && (c.Both || mode == ModeNone) {
		rc.add(s.in("or"), fault.Mismatch, `stands without "both", and not with mode "none"`)
	}
	out.sides[0].or = rc.partners(c.Or, s.in("or"))
	if c.Both {
		c.other(rc, out)
	}
	return out
}

// side compiles what must be beside the events of the scope.
func (c *Coexistence) side(rc *ruleCompiler, on pattern, role int, then []Pattern, mode Mode, member string) side {
	rc.enter(role, rc.scope.types...)
	out := side{on: on, mode: mode, all: mode == ModeAll, apart: true}
	for i := range then {
		at := rc.at.in(member)
		if member == "then" {
			at = at.at(i)
		}
		out.then = append(out.then, rc.partner(&then[i], "", at))
		out.apart = out.apart && !rc.scope.names(then[i].Events)
	}
	if c.By != nil {
		by := rc.partner(c.By, "", rc.at.in("by"))
		out.by = &by
		out.apart = out.apart && !rc.scope.names(by.types)
	}
	return out
}

// names tells whether some types are among those of a scope.
func (sc *scope) names(types []history.Type) bool {
	return slices.ContainsFunc(types, func(t history.Type) bool { return slices.Contains(sc.types, t) })
}

// other compiles the way round.
func (c *Coexistence) other(rc *ruleCompiler, out *coexistence) {
	home := rc.scope
	defer func() { rc.scope = home }()
	for i := range c.Then {
		s := rc.at.in("then").at(i)
		if rc.scope = rc.scopeOf(&c.Then[i], s); rc.scope == nil {
			return
		}
		if rc.src.When != nil {
			rc.cond(rc.src.When, rc.scope, rc.at.in("when"))
		}
		back := c.If
		for _, m := range c.Then[i].Match {
			back.Match = append(back.Match, Match{m.Ours, m.Theirs})
		}
		out.sides = append(out.sides, c.side(rc, rc.compilePattern(&c.Then[i], rc.scope, s), i+1, []Pattern{back}, ModeAll, "if"))
	}
}

// plain tells whether all that is wanted is that others are there.
func (c *coexistence) plain() bool { return c.sides[0].mode != ModeNone }

// enrol lists the partners of the events of a type, and tells whether all that this side is told by stands in lists: the spans of rosters
// are that of by, then those of the others.
func (s *side) enrol(x *run) bool {
	ok := len(s.or) == 0 && x.enrolThis(s.by)
	for n := range s.then {
		ok = ok && x.enrolThis(&s.then[n])
	}
	return ok
}

func (c *coexistence) judgeList(x *run, e *entry, list []int32) {
	s := &c.sides[e.role]
	if !s.enrol(x) {
		x.judgeEach(e, list)
		return
	}
	l, d := x.hear(e, &s.on, list), deadline{by: -1, until: x.n}
	if s.apart && len(list) > 1 {
		d.same = x.areSame(x.spans[0])
		d.shared = d.same && x.areSame(span{0, int32(len(x.rosters))})
	}
	if l.plain || l.doubted {
		s.judgeAll(x, e, l, list, &d)
		return
	}
	for n, event := range list {
		i := int(event)
		switch x.admit(l, n, i) {
		case admitted:
			x.conclude(e, i, s.complete(x, i, &d), missing)
		case doubted:
			x.conclude(e, i, maybe, noReason)
		}
	}
}

// judgeAll judges events all of which the rule surely wants, or of none of which it is known whether it does.
func (s *side) judgeAll(x *run, e *entry, l *hearing, list []int32, d *deadline) {
	x.start(e.rule)
	for _, i := range list {
		x.advance(int(i))
		x.concludeHeard(e, l, int(i), s.complete(x, int(i), d))
	}
}

// deadline is the event by which the others of an event must be there, as it was found last.
type deadline struct {
	by     int  // -1 if there is none
	until  int  // the others are among so many first events
	same   bool // it is that of all events up to it
	found  bool // and was found
	shared bool // and the others are those of all events that are judged
	proofs span // where these stand in the evidence, if they were there; none else
}

// isOf tells whether the deadline is that of event i, which does not stand before the one it was found for.
func (d *deadline) isOf(i int) bool { return d.found && (d.by < 0 || i < d.by) }

// find finds the deadline of event i. It tells whether that is sure.
func (d *deadline) find(x *run, on span, i int) (ok bool) {
	if d.by, ok = x.firstAmong(on, i, x.moment(i)); !ok {
		return false
	}
	if d.until = x.n; d.by >= 0 {
		d.until = x.cut(d.by)
	}
	d.found = d.same
	return true
}

// areSame tells whether all events that are judged have the same partners on some rosters: all that stand there, themselves excepted.
func (x *run) areSame(on span) bool {
	for t := on.from; t < on.to; t++ {
		if w := &x.rosters[t]; w.open != 0 || w.asks {
			return false
		}
	}
	return true
}

// complete tells whether the others of event i are there, and adds them to the evidence. It is no if they are not by the event by which they
// must be, and maybe if lists do not tell, if that event is still to come, or if there is more to tell: of one that came too late.
func (s *side) complete(x *run, i int, d *deadline) truth {
	if s.by != nil && !d.isOf(i) {
		if d.proofs = (span{}); !d.find(x, x.spans[0], i) {
			return maybe
		}
	}
	if d.proofs.to > 0 && int(d.proofs.to) == len(x.out.evidence) {
		x.mark.from = d.proofs.from // the evidence is that of an event before, too
		return yes
	}
	some, every := false, true
	for n := range s.then {
		if on := x.spans[n+1]; on.from < on.to {
			e, ok := x.firstFrom(on, i, 0, d.until)
			if !ok {
				return maybe
			}
			if e >= 0 {
				some = true
				x.proof(e, partPartner)
				continue
			}
			if d.until < x.n && !x.none(on, i, d.until, x.n) {
				return maybe
			}
		}
		if every = false; s.all {
			x.lacks(s.then[n].text)
		}
	}
	switch {
	case every || some && !s.all:
		if d.shared {
			d.proofs = span{x.mark.from, int32(len(x.out.evidence))}
		}
		return yes
	case d.by < 0:
		return maybe
	}
	if !s.all {
		for n := range s.then {
			x.lacks(s.then[n].text)
		}
	}
	x.proof(d.by, partBlocker)
	return no
}

// firstAmong gives the first partner of event i on some rosters from a place in the history on; -1 if there is none. It tells whether that
// is sure.
func (x *run) firstAmong(on span, i, from int) (found int, ok bool) {
	found = -1
	to := x.n
	for t := on.from; t < on.to; t++ {
		e, ok := x.firstFrom(span{t, t + 1}, i, from, to)
		if !ok {
			return -1, false
		}
		if e >= 0 {
			found, to = e, e
		}
	}
	return found, true
}

func (c *coexistence) judgeAt(x *run, r *rule, role int) {
	s := &c.sides[role]
	if !x.opens(r, &s.on) || !x.wanted(r) {
		return
	}
	i, limit := x.here.event, int64(never)
	by := -1
	if s.by != nil {
		if by = x.settling(s.by, i); by >= 0 {
			_, limit = x.h.Interval(by)
		}
	}
	if s.mode == ModeNone {
		s.judgeNone(x, r, i, by, limit)
		return
	}
	answer, late := s.beside(x, i, limit)
	if answer != yes && s.instead(x, i, limit) {
		answer = yes
	}
	s.settle(x, r, i, by, answer, late)
}

// instead tells whether something stands in place of the others, up to a moment.
func (s *side) instead(x *run, i int, limit int64) bool {
	mark := len(x.notes)
	for n := range s.or {
		t, event, _ := x.upTo(&s.or[n], i, limit)
		if x.notes = x.notes[:mark]; t == yes {
			x.proof(event, partPartner)
			return true
		}
	}
	return false
}

// settle finishes what wants others beside it.
func (s *side) settle(x *run, r *rule, i, by int, answer truth, late int) {
	switch {
	case answer == yes:
		x.out.missing = x.out.missing[:x.mark.to]
		x.finish(satisfied, "")
	case answer == maybe:
		x.out.missing = x.out.missing[:x.mark.to]
		x.finish(unknown, "")
	case by >= 0:
		x.proof(by, partBlocker)
		if late >= 0 {
			x.proof(late, partLate)
			x.finish(violated, history.ReasonLate)
			return
		}
		x.finish(violated, history.ReasonMissing)
	default:
		s.open(x, r, i)
	}
}

// open finishes what is not settled yet.
func (s *side) open(x *run, r *rule, i int) {
	switch {
	case x.cancelledAt(r, i) != never:
		x.out.missing = x.out.missing[:x.mark.to]
		x.finish(notApplicable, history.ReasonCancelled)
	case s.by != nil && x.recordedSince(s.by, i) != yes:
		x.out.missing = x.out.missing[:x.mark.to]
		x.finish(unknown, "")
	default:
		x.finish(pending, "")
	}
}

// beside tells whether the others were there up to a moment. It gives the first that came later, -1 if none did.
func (s *side) beside(x *run, i int, limit int64) (truth, int) {
	answer, late := no, -1
	if s.all {
		answer = yes
	}
	for n := range s.then {
		t, event, after := x.upTo(&s.then[n], i, limit)
		switch t {
		case yes:
			x.proof(event, partPartner)
		case no:
			x.lacks(s.then[n].text)
			late = max(late, after)
		}
		if s.all {
			answer = min(answer, t)
		} else {
			answer = max(answer, t)
		}
	}
	return answer, late
}

// upTo looks for an event of a pattern that happened up to a moment, whether before or after event i. It gives the
// event, and the first one after the moment; -1 where there is none.
func (x *run) upTo(p *pattern, i int, limit int64) (answer truth, event, after int) {
	event, after = -1, -1
	mark := len(x.notes)
	for it := x.among(p); it.next(); {
		e := it.event
		if e == i {
			continue
		}
		fit := it.fits()
		first, _ := x.h.Interval(e)
		switch {
		case first > limit:
			if fit == yes && after < 0 {
				after = e
			}
		case fit == yes && answer != yes:
			answer, event = yes, e
		default:
			answer = max(answer, fit)
		}
	}
	if answer != maybe {
		x.notes = x.notes[:mark]
	}
	if answer == no && x.recordedSince(p, ever) != yes {
		answer = maybe
	}
	return answer, event, after
}

// judgeNone judges what wants nothing beside it.
func (s *side) judgeNone(x *run, r *rule, i, by int, limit int64) {
	answer := no
	for n := range s.then {
		t, event, _ := x.upTo(&s.then[n], i, limit)
		if t == yes {
			x.proof(event, partBlocker)
		}
		answer = max(answer, t)
	}
	switch {
	case answer == yes:
		x.finish(violated, history.ReasonForbidden)
	case answer == maybe:
		x.finish(unknown, "")
	case by >= 0:
		x.decided, _ = x.h.Interval(by)
		x.finish(satisfied, "")
	default:
		s.open(x, r, i)
	}
}
