package compliance

import (
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Absence forbids something, always or in a scope. Each forbidden event is a violation. A scope in which nothing
// forbidden happened is satisfied when it ends, and pending before. Without a scope there are findings only for what is
// forbidden.
type Absence struct {
	// Of is what is forbidden. In its condition "on." leads to the event that opened the scope.
	Of Pattern `json:"of" strict:"required"`
	// From opens the scope, after itself; nil is always.
	From *Pattern `json:"from"`
	// Until ends the scope. What happens at the same moment is outside.
	Until *Pattern `json:"until"`
	// Unless permits what is forbidden, if it happened up to then.
	Unless *Unless `json:"unless"`
}

// Kind is [KindAbsence].
func (*Absence) Kind() Kind { return KindAbsence }

// absence is a compiled [Absence].
type absence struct {
	of      pattern // as seen from the scope's opener, if there is one
	from    *pattern
	openers []int // the numbers of the types of from
	until   *pattern
	unless  *unless
}

// The roles of events in an absence.
const (
	roleForbidden = iota
	roleScope
)

func (a *Absence) compile(rc *ruleCompiler) judge {
	s := rc.at
	if a.Unless != nil && a.Unless.UpTo != "" && a.Unless.UpTo != UpToTrigger {
		rc.add(s.in("unless").in("up_to"), fault.Mismatch, "what permits an act comes before it")
	}
	out := &absence{}
	if a.From == nil {
		if a.Until != nil {
			rc.add(s.in("until"), fault.Mismatch, "without from there is nothing to end")
		}
		out.of = rc.open(&a.Of, s.in("of"))
	} else {
		of := rc.scopeOf(&a.Of, s.in("of"))
		if of == nil {
			return out
		}
		if name, ok := of.subject(rc.vocab); ok {
			rc.usual = append(rc.only[:0], name)
		}
		from := rc.open(a.From, s.in("from"))
		out.from = &from
		for _, t := range a.From.Events {
			out.openers = append(out.openers, rc.compiler.vocab.Number(t))
		}
		out.of = rc.partner(&a.Of, "", s.in("of"))
	}
	if rc.scope == nil {
		return out
	}
	if rc.scope.fact != nil {
		rc.add(s, fault.Mismatch, "only events are forbidden, and open a scope")
		return out
	}
	rc.enter(roleForbidden, a.Of.Events...)
	if a.From != nil {
		rc.enter(roleScope, a.From.Events...)
	}
	if a.Until != nil {
		u := rc.partner(a.Until, "", s.in("until"))
		out.until = &u
	}
	out.unless = rc.unless(a.Unless, UpToTrigger, s.in("unless"))
	return out
}

// plain tells whether there is a scope: nothing is forbidden as long as none was opened.
func (a *absence) plain() bool { return a.from != nil }

func (a *absence) judgeList(x *run, e *entry, list []int32) {
	if e.role == roleScope {
		x.judgeEach(e, list)
		return
	}
	for _, i := range x.since(a.firstOpener(x), list) {
		if !a.isFree(x, int(i)) {
			x.judge(e.rule, e.role, int(i))
		}
	}
}

// isFree tells whether surely no scope was open for an act: what may open one before has another id than that by which scopes find their acts.
func (a *absence) isFree(x *run, act int) bool {
	k := a.of.keys[0]
	if a.of.ids == 0 || k.forEach || x.refOf(k, act) == history.NoRef {
		return false
	}
	for _, number := range a.openers {
		relation := x.relation(int(number), k.id)
		if relation.Lack() {
			return false
		}
		if of := relation.Of(x.refOf(k, act)); len(of) > 0 && int(of[0]) < x.h.Known(act) {
			return false
		}
	}
	return true
}

// firstOpener gives the first event that may open a scope; the number of all events if there is none.
func (a *absence) firstOpener(x *run) int {
	first := x.n
	for _, number := range a.openers {
		if list := x.h.NumbersOf(number); len(list) > 0 {
			first = min(first, int(list[0]))
		}
	}
	return first
}

func (a *absence) judgeAt(x *run, r *rule, role int) {
	switch {
	case a.from == nil:
		a.judgeAlways(x, r)
	case role == roleScope:
		a.judgeScope(x, r)
	default:
		a.judgeAct(x, r)
	}
}

// judgeAlways judges an act that is always forbidden.
func (a *absence) judgeAlways(x *run, r *rule) {
	if !x.opens(r, &a.of) || !x.wanted(r) {
		return
	}
	x.finishForbidden(a, yes)
}

// finishForbidden finishes the finding of a forbidden act, which may be permitted.
func (x *run) finishForbidden(a *absence, answer truth) {
	if a.unless != nil {
		_, permitted := x.excusedAt(a.unless, x.here.event, &frame{}, nil)
		if permitted == yes {
			x.finish(notApplicable, history.ReasonExcused)
			return
		}
		if permitted == maybe || x.recordedSince(&a.unless.pattern, ever) != yes {
			answer = maybe
		}
	}
	if answer == maybe {
		x.finish(unknown, "")
		return
	}
	x.finish(violated, history.ReasonForbidden)
}

// judgeScope judges what a scope was open for: nothing, if all is well.
func (a *absence) judgeScope(x *run, r *rule) {
	if !x.opens(r, a.from) {
		return
	}
	i := x.here.event
	end := -1
	if a.until != nil {
		end = x.following(a.until, i)
	}
	for it := x.among(&a.of); it.next(); {
		if it.event != i && a.inside(x, it.event, i, end) && it.quietly() != no {
			return // the act has the finding
		}
	}
	if !x.wanted(r) {
		return
	}
	switch {
	case x.recordedSince(&a.of, i) != yes:
		x.finish(unknown, "")
	case end >= 0:
		x.proof(end, partPartner)
		x.finish(satisfied, "")
	case x.cancelledAt(r, i) != never:
		x.finish(notApplicable, history.ReasonCancelled)
	default:
		x.finish(pending, "")
	}
}

// inside tells whether event e lies in the scope that event from opened and event end ended, if that is not -1.
func (a *absence) inside(x *run, e, from, end int) bool {
	if e < x.h.Known(from) && !a.beside(x, e, from) {
		return false
	}
	if end < 0 {
		return true
	}
	_, last := x.h.Interval(e)
	first, _ := x.h.Interval(end)
	return last < first
}

// beside tells whether two events of one moment lie in each other's scope: those of a type that opens one and is forbidden in it.
func (a *absence) beside(x *run, e, from int) bool {
	return e != from && x.h.Known(e) == x.h.Known(from) && slices.Contains(a.from.types, x.h.Type(e))
}

// judgeAct judges an act against the scopes that were open.
func (a *absence) judgeAct(x *run, r *rule) {
	act := x.here
	answer, opener, notes, known := no, -1, len(x.notes), x.h.Known(act.event)
	for _, number := range a.openers {
		for _, n := range x.h.NumbersOf(number) {
			i := int(n)
			if i >= known || answer == yes {
				break
			}
			if i == act.event || x.apart(&a.of, i, act.event) {
				continue
			}
			x.here = scene{event: i, known: x.h.Known(i)}
			if open := a.openAt(x, r, act.event); open > answer {
				answer, opener = open, i
			}
		}
	}
	if answer == no {
		x.notes = x.notes[:notes]
		return
	}
	x.applies = yes
	x.here = scene{event: opener, known: x.h.Known(opener)}
	x.out.evidence = append(x.out.evidence, evidence{int32(opener), partScope})
	if !x.wantedFor(r, act) {
		return
	}
	x.finishForbidden(a, answer)
}

// apart tells whether two events surely have different ids of those by which a pattern finds partners: then neither is one of the other.
func (x *run) apart(p *pattern, i, e int) bool {
	for n := range p.ids {
		k := p.keys[n]
		if ours, theirs := x.refOf(k, i), x.refOf(k, e); !k.forEach && ours != theirs && ours != history.NoRef && theirs != history.NoRef {
			return true
		}
	}
	return false
}

// openAt tells whether the scope that is at hand was open for an act, and forbids it.
func (a *absence) openAt(x *run, r *rule, act int) truth {
	i := x.here.event
	if !x.meant(r, a.from) {
		return no
	}
	answer := min(x.applies, x.fits(&a.of, act))
	end := -1
	if a.until != nil {
		end = x.following(a.until, i)
	}
	if answer == no || !a.inside(x, act, i, end) {
		return no
	}
	if a.until == nil {
		return answer
	}
	if x.recordedSince(a.until, i) != yes {
		return maybe
	}
	return answer
}
