package compliance

import (
	"time"

	"example.com/servicelane/aftersales/history"
)

func (p *entitlement) judgeAt(x *run, r *rule, _ int) {
	if !x.opens(r, &p.on) || x.isFollowed(&p.same, &p.on) {
		return // the last event of the instance has the findings for all
	}
	last, had := x.here.event, minEra
	for e := x.nextFrom(&p.same, 0, last); e >= 0 && e < x.h.Known(last); e = x.nextFrom(&p.same, e+1, last) {
		if x.here.event = e; p.eraOf(x).from == had {
			continue
		}
		if p.looksAt(x, r, e, last) {
			had = x.era.from
		}
		x.here = scene{event: last, known: x.h.Known(last)}
	}
	if p.eraOf(x).from != had {
		p.looksAt(x, r, last, last)
	}
	x.era = x.always()
}

// era is what lies between two events that start the counting again; these are the events, or what is before and behind all, and their
// moments. What happens at the moment of the second one still belongs to it.
type era struct {
	from, to       int
	since, through int64
}

// holds tells whether a moment lies in the era.
func (e *era) holds(at int64) bool { return at > e.since && at <= e.through }

// inEra tells whether an event lies in the era at hand: the readings of one car are not those of the other that was given for it.
func (x *run) inEra(e int) bool {
	first, _ := x.h.Interval(e)
	return x.era.holds(first)
}

// ofBefore tells whether an event is of a case that was begun before the era at hand, as the order of a car that was replaced since.
func (x *run) ofBefore(e int) bool {
	subject := x.h.Subject(e)
	if x.era.from < 0 || subject == history.NoRef || subject == x.h.Subject(x.era.from) {
		return false
	}
	begun, known := x.begunAt[subject]
	if !known {
		begun = x.firstOf(subject)
		if x.begunAt == nil {
			x.begunAt = map[history.Ref]int64{}
		}
		x.begunAt[subject] = begun
	}
	return begun <= x.era.since
}

// firstOf gives the moment of the first event of a subject.
func (x *run) firstOf(subject history.Ref) int64 {
	for i := range x.n {
		if x.h.Subject(i) == subject && !x.h.Voided(i) {
			first, _ := x.h.Interval(i)
			return first
		}
	}
	return never
}

// minEra is before the first era.
const minEra = -2

// always is the era of what is never started again.
func (x *run) always() era { return era{-1, x.n, always, never} }

// eraOf gives the era of the event at hand.
func (p *entitlement) eraOf(x *run) era {
	out := x.always()
	if p.restarts == nil {
		return out
	}
	begin, _ := x.h.Interval(x.here.event)
	for it := x.among(p.restarts); it.next(); {
		switch first, _ := x.h.Interval(it.event); {
		case it.quietly() != yes:
		case first < begin && first > out.since:
			out.from, out.since = it.event, first
		case first >= begin && first < out.through:
			out.to, out.through = it.event, first
		}
	}
	return out
}

// looksAt looks at one event of the instance. It tells whether a finding was given: there is none while the right may still arise
// at a later event.
func (p *entitlement) looksAt(x *run, r *rule, e, last int) bool {
	x.start(x.rule)
	x.here = scene{event: e, known: x.h.Known(e)}
	x.era = p.eraOf(x)
	_, x.last = x.h.Interval(e)
	if !x.meant(r, &p.on) {
		return false
	}
	applies := x.appliesNow(r)
	if applies == no && e != last {
		return false
	}
	if applies == no {
		x.finish(notApplicable, "")
		return true
	}
	x.applies = min(x.applies, applies)
	within := p.covers(x)
	sure, doubt := p.until(x, r, e)
	reached := no
	if within != no {
		reached = p.reachedBy(x, sure)
		if reached == no && doubt > sure {
			reached = min(maybe, p.reachedBy(x, doubt))
			x.note(p.ends(), history.ReasonNotRecorded)
		}
	}
	answer, moment := min(within, reached, x.applies), sure
	if answer == yes {
		moment = p.firstReached(x, e, sure)
		if within = p.lasts(x, moment); within != yes {
			answer = within
		}
	}
	switch {
	case answer == yes:
		p.arises(x, moment)
	case e != last:
		return false
	case within == no:
		x.finish(notApplicable, history.ReasonOutside)
	case reached == no:
		x.finish(notApplicable, history.ReasonBelow)
	default:
		x.finish(unknown, "")
	}
	return true
}

// ends names the events that end spans of time, or that may still be counted.
func (p *entitlement) ends() string {
	for _, list := range [][]threshold{p.any, p.all} {
		for i := range list {
			if list[i].span != nil {
				return list[i].span.to.text
			}
			if c := list[i].counter; c != nil && c.later {
				return c.of.text
			}
		}
	}
	return ""
}

// covers tells whether the event at hand lies in one of the coverages.
func (p *entitlement) covers(x *run) truth {
	if len(p.within) == 0 {
		return yes
	}
	answer, mark := no, len(x.notes)
	for _, c := range p.within {
		if c.given != nil && x.has(c.given, &x.here) == history.Empty {
			continue
		}
		in := x.isCovered(c, &x.here)
		if in != no && c.given != nil && p.alike != nil {
			in = min(in, p.alike.holds(x))
		}
		answer = max(answer, in)
	}
	if answer != maybe {
		x.notes = x.notes[:mark]
	}
	return answer
}

// lasts tells whether the coverage goes on until time that is added up has reached its threshold, or need not.
func (p *entitlement) lasts(x *run, moment int64) truth {
	if first, _ := x.h.Interval(x.here.event); p.afterEnd || moment <= first {
		return yes
	}
	x.moved = now{event: x.here.event, at: moment, km: -1}
	x.now = &x.moved
	in := p.covers(x)
	x.now = nil
	if in != yes && p.afterUnset != "" {
		x.note(p.afterUnset, history.ReasonParamUnset)
		return maybe
	}
	return in
}

// until tells up to when what began before the event at hand is known to go on, and up to when it may.
func (p *entitlement) until(x *run, r *rule, e int) (sure, doubt int64) {
	sure, doubt = x.closed, x.asOf
	end := x.cancelledAt(r, e)
	if next := x.next(&p.same, e); next >= 0 {
		first, _ := x.h.Interval(next)
		end = min(end, first)
	}
	if x.era.to < x.n {
		first, _ := x.h.Interval(x.era.to)
		end = min(end, first)
	}
	begin, _ := x.h.Interval(e)
	return max(min(sure, end), begin), max(min(doubt, end), begin)
}

// firstReached gives the first moment at which the thresholds were reached.
func (p *entitlement) firstReached(x *run, e int, sure int64) int64 {
	first, _ := x.h.Interval(e)
	low, high := first, sure
	if p.reachedBy(x, first) == yes {
		high = first
	}
	for low+1 < high {
		if middle := low + (high-low)/2; p.reachedBy(x, middle) == yes {
			high = middle
		} else {
			low = middle
		}
	}
	return high
}

// arises finishes the right.
func (p *entitlement) arises(x *run, moment int64) {
	x.clearProofs()
	p.prove(x, moment)
	x.notes = x.notes[:0]
	x.decided = moment
	x.finish(entitled, "")
}

func (x *run) clearProofs() { x.out.evidence = x.out.evidence[:x.mark.from] }

// reachedBy tells whether the thresholds are reached, by the events up to the one at hand, and the time up to a moment.
func (p *entitlement) reachedBy(x *run, moment int64) truth {
	mark := len(x.notes)
	answer := yes
	if len(p.any) > 0 {
		answer = no
		for i := range p.any {
			answer = max(answer, p.any[i].reached(x, moment))
		}
	}
	for i := range p.all {
		answer = min(answer, p.all[i].reached(x, moment))
	}
	if answer != maybe {
		x.notes = x.notes[:mark]
	}
	x.clearProofs()
	return answer
}

// prove lists what was counted.
func (p *entitlement) prove(x *run, moment int64) {
	for _, list := range [...][]threshold{p.any, p.all} {
		for i := range list {
			t, mark := &list[i], len(x.out.evidence)
			switch {
			case t.reached(x, moment) != yes:
				x.out.evidence = x.out.evidence[:mark]
			case t.span != nil:
				t.proveSpan(x, moment)
			case t.counter != nil:
				t.counter.proveCount(x)
			}
		}
	}
}

// reached tells whether a threshold is reached by a moment.
func (t *threshold) reached(x *run, moment int64) truth {
	x.reach = moment
	switch {
	case t.span != nil:
		return t.spanReached(x, moment)
	case t.counter != nil:
		return t.countReached(x)
	}
	left, right := &x.sides[0], &x.sides[1]
	left.reset()
	right.reset()
	answer := x.addTerm(left, &t.term)
	if answer == yes {
		answer = truthOf(x.addNumber(right, &t.value))
	}
	if answer != yes {
		return maybe
	}
	if !left.sameUnit(right) {
		x.note(right.currency, history.ReasonFactAbsent)
		return maybe
	}
	return truthOf(holdsFor(t.op, x.compareSums(left, right)))
}

// compared compares a number that lies between two with the value: of events, of days, or of microseconds where hours are meant.
func (t *threshold) compared(x *run, low, high int64) truth {
	a := t.holds(x, low)
	if b := t.holds(x, high); a != b {
		return maybe
	}
	return a
}

func (t *threshold) holds(x *run, n int64) truth {
	left, right := &x.sides[0], &x.sides[1]
	t.count(left, n)
	right.reset()
	if !x.addNumber(right, &t.value) {
		return maybe
	}
	return truthOf(holdsFor(t.op, x.compareSums(left, right)))
}

// count makes a number a sum.
func (t *threshold) count(to *sum, n int64) {
	to.reset()
	to.n = n
	if t.span != nil && t.span.hours {
		to.d = int64(time.Hour / time.Microsecond)
	}
}

// at follows a path from an event.
func (x *run) at(p *path, e int) (history.Value, history.Presence) {
	x.there = scene{event: e, known: x.h.Known(e)}
	return x.value(p, &x.there)
}

// measure writes out the measure that reached its threshold, and the threshold: of several the time that was added up, else the first.
func (p *entitlement) measure(x *run, _ *rule) (measured, limit string) {
	x.era = p.eraOf(x)
	met := p.reachedFirst(x)
	if met == nil {
		return "", ""
	}
	figure, bound := &x.sides[0], &x.sides[1]
	met.reached(x, x.decided)
	switch {
	case met.span != nil:
		low, _ := met.span.trackOf(x).lengths(x.decided)
		met.count(figure, low)
	case met.counter != nil:
		sure, _, _ := met.counter.by(x)
		met.count(figure, sure)
	}
	bound.reset()
	x.addNumber(bound, &met.value)
	return figure.String(), bound.String()
}

// reachedFirst gives the threshold that is measured; nil if there is none.
func (p *entitlement) reachedFirst(x *run) (met *threshold) {
	for _, list := range [...][]threshold{p.any, p.all} {
		for i := range list {
			if t := &list[i]; (met == nil || met.span == nil && t.span != nil) && t.reached(x, x.decided) == yes {
				met = t
			}
		}
	}
	return met
}
