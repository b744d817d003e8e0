package compliance

import (
	"time"

	"example.com/servicelane/aftersales/history"
)

func (p *entitlement) judgeAt(x *run, r *rule, _ int) {
	if !x.opens(r, &p.on) || x.next(&p.same, x.here.event) >= 0 {
		return // the last event of the instance has the finding for all
	}
	last := x.here.event
	for e := x.beside(p.on.types, -1, false); e >= 0 && e < last; e = x.beside(p.on.types, e, false) {
		x.here = scene{event: last, known: x.h.Known(last)}
		if x.quietly(&p.same, e) == yes && p.looksAt(x, r, e, last) {
			return
		}
	}
	p.looksAt(x, r, last, last)
}

// looksAt looks at one event of the instance. It tells whether a finding was given: there is none while the right may still arise
// at a later event.
func (p *entitlement) looksAt(x *run, r *rule, e, last int) bool {
	x.start(x.rule)
	x.here = scene{event: e, known: x.h.Known(e)}
	_, x.last = x.h.Interval(e)
	if !x.meant(r, &p.on) {
		return false
	}
	applies := x.appliesNow(r)
	if applies == no && e < last {
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
	answer := min(within, reached, x.applies)
	switch {
	case answer == yes:
		p.arises(x, e, sure)
	case e < last:
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

// ends names the events that end spans of time.
func (p *entitlement) ends() string {
	for _, list := range [][]threshold{p.any, p.all} {
		for i := range list {
			if list[i].span != nil {
				return list[i].span.to.text
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
		answer = max(answer, x.isCovered(c, &x.here))
	}
	if answer != maybe {
		x.notes = x.notes[:mark]
	}
	return answer
}

// until tells up to when what began before the event at hand is known to go on, and up to when it may.
func (p *entitlement) until(x *run, r *rule, e int) (sure, doubt int64) {
	sure, doubt = x.closed, x.asOf
	end := x.cancelledAt(r, e)
	if next := x.next(&p.same, e); next >= 0 {
		first, _ := x.h.Interval(next)
		end = min(end, first)
	}
	begin, _ := x.h.Interval(e)
	return max(min(sure, end), begin), max(min(doubt, end), begin)
}

// arises finishes the right, with the first moment at which the thresholds were reached.
func (p *entitlement) arises(x *run, e int, sure int64) {
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
	x.clearProofs()
	p.prove(x, high)
	x.notes = x.notes[:0]
	x.decided = high
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
			mark := len(x.out.evidence)
			if list[i].reached(x, moment) != yes {
				x.out.evidence = x.out.evidence[:mark]
			}
		}
	}
}

// reached tells whether a threshold is reached by a moment.
func (t *threshold) reached(x *run, moment int64) truth {
	switch {
	case t.span != nil:
		return t.spanReached(x, moment)
	case t.mostBy != nil:
		return t.mostReached(x)
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

// mostReached compares the number of events of the most frequent value.
func (t *threshold) mostReached(x *run) truth {
	sure, most := t.most(x, true)
	if x.recordedSince(&t.term.of, ever) != yes {
		return max(maybe, t.compared(x, sure, sure))
	}
	return t.compared(x, sure, most)
}

// most counts the events of the most frequent value, and how many it may be.
func (t *threshold) most(x *run, prove bool) (sure, most int64) {
	x.keys = x.keys[:0]
	doubtful, best := int64(0), history.Value{}
	x.tallies = x.tallies[:0]
	for it := x.among(&t.term.of); it.next(); {
		if !x.before(it.event) {
			it.pass()
			continue
		}
		fit := it.fits()
		if fit == no {
			continue
		}
		v, presence := x.at(t.mostBy, it.event)
		if presence != history.Present {
			x.absent(t.mostBy, presence)
		}
		if fit == maybe || presence != history.Present {
			doubtful++
			continue
		}
		if count := x.tally(v); count > sure {
			sure, best = count, v
		}
	}
	if prove {
		t.proveMost(x, best)
	}
	return sure, sure + doubtful
}

// tally counts a value.
func (x *run) tally(v history.Value) int64 {
	for i := range x.keys {
		if x.keys[i].Word() == v.Word() {
			x.tallies[i]++
			return x.tallies[i]
		}
	}
	x.keys = append(x.keys, v)
	x.tallies = append(x.tallies, 1)
	return 1
}

// at follows a path from an event.
func (x *run) at(p *path, e int) (history.Value, history.Presence) {
	x.there = scene{event: e, known: x.h.Known(e)}
	return x.value(p, &x.there)
}

func (t *threshold) proveMost(x *run, best history.Value) {
	if best.IsAbsent() {
		return
	}
	for it := x.among(&t.term.of); it.next(); {
		if !x.before(it.event) {
			it.pass()
		} else if v, _ := x.at(t.mostBy, it.event); v.Word() == best.Word() && it.quietly() == yes {
			x.proof(it.event, partCounted)
		}
	}
}

// measure writes out the measure that reached its threshold, and the threshold.
func (p *entitlement) measure(x *run, _ *rule) (measured, limit string) {
	for _, list := range [...][]threshold{p.any, p.all} {
		for i := range list {
			t := &list[i]
			if t.reached(x, x.decided) != yes {
				continue
			}
			figure, limit := &x.sides[0], &x.sides[1]
			limit.reset()
			x.addNumber(limit, &t.value)
			switch {
			case t.span != nil:
				low, _ := t.span.lengths(x, x.decided)
				t.count(figure, low)
			case t.mostBy != nil:
				sure, _ := t.most(x, false)
				t.count(figure, sure)
			}
			return figure.String(), limit.String()
		}
	}
	return "", ""
}
