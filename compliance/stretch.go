package compliance

import (
	"time"

	"example.com/servicelane/aftersales/history"
)

// spanReached compares the time that was added up by a moment.
func (t *threshold) spanReached(x *run, moment int64) truth {
	low, high := t.span.lengths(x, moment)
	answer := t.compared(x, low, high)
	if answer == maybe && low != high {
		x.note("at", history.ReasonTooCoarse)
	}
	switch {
	case answer == yes:
		return t.span.recorded(x)
	case answer == no && x.recordedSince(&t.span.from.pattern, ever) != yes:
		return maybe
	}
	return answer
}

// recorded tells whether what ends or interrupts the stretches of time would be known: else they may be shorter.
func (s *stretches) recorded(x *run) truth {
	if s.minus && (x.recordedSince(&s.pause.pattern, ever) != yes || x.recordedSince(&s.resume.pattern, ever) != yes) {
		return maybe
	}
	return x.recordedSince(&s.to.pattern, ever)
}

// lasted is a stretch of time, of which the ends may be known to a day only.
type lasted struct {
	key        string
	begin      int64
	end        int // the event, -1 if it goes on
	least, max int64
}

// reaches tells whether what begins at a moment lies in a stretch of time.
func (l *lasted) reaches(x *run, moment int64) bool {
	if l.end < 0 || l.begin == moment {
		return true
	}
	end, _ := x.h.Interval(l.end)
	return end > moment
}

// lengths adds up the stretches of time by a moment: the least and the most that they can be.
func (s *stretches) lengths(x *run, moment int64) (low, high int64) {
	x.stretches = x.stretches[:0]
	for _, t := range s.from.types {
		for _, n := range x.h.Numbers(t) {
			if first, _ := x.h.Interval(int(n)); int(n) >= x.n || first > moment {
				break
			}
			if l, ok := s.lasting(x, int(n), moment); ok {
				low += s.count(l.least)
				high += s.count(l.max)
				x.stretches = append(x.stretches, l)
			}
		}
	}
	return low, high
}

// count gives the length of one stretch in the unit's whole parts: begun days, or microseconds.
func (s *stretches) count(micros int64) int64 {
	if s.hours {
		return micros
	}
	const day = int64(24 * time.Hour / time.Microsecond)
	return (micros + day - 1) / day
}

// lasting gives the stretch of time that an event begins; false if it lies in one that has begun before.
func (s *stretches) lasting(x *run, from int, moment int64) (l lasted, ok bool) {
	if x.quietly(&s.from.pattern, from) != yes {
		return l, false
	}
	v, presence := x.at(&s.from.key, from)
	if presence != history.Present {
		x.absent(&s.from.key, presence)
		return l, false
	}
	begin, beginLast := x.h.Interval(from)
	for i := range x.stretches {
		if b := &x.stretches[i]; b.key == v.Word() && b.reaches(x, begin) {
			return l, false
		}
	}
	l = lasted{key: v.Word(), begin: begin, end: x.ending(&s.to, v.Word(), from, moment)}
	s.together(x, &l, moment)
	x.proof(from, partCounted)
	end, endLast := moment, moment
	if l.end >= 0 {
		x.proof(l.end, partCounted)
		end, endLast = x.h.Interval(l.end)
	}
	taken, takenLast := x.takenBefore(&l, moment)
	pauseLeast, pauseMost := s.paused(x, &l, max(begin, taken), end, endLast, moment)
	l.least = max(end-min(max(beginLast, takenLast), end)-pauseMost, 0)
	l.max = max(min(endLast, moment)-max(begin, taken)-pauseLeast, l.least)
	if l.end < 0 && x.marks(&s.to, l.key, always, begin-1) > x.marks(&s.from, l.key, always, begin-1) {
		l.least = 0 // what should end it stands before it: one of both days is wrong
	}
	return l, true
}

// takenBefore gives the moment up to which stretches of other ids, which began before, have taken the time: what they share counts
// once.
func (x *run) takenBefore(l *lasted, moment int64) (first, last int64) {
	first, last = always, always
	for i := range x.stretches {
		b := &x.stretches[i]
		if b.begin > l.begin || b.key == l.key {
			continue
		}
		end, endLast := moment, moment
		if b.end >= 0 {
			end, endLast = x.h.Interval(b.end)
		}
		first, last = max(first, end), max(last, endLast)
	}
	return first, last
}

// together lets a stretch of time in which others of its id begin, as two faults of one order, end with the last of them.
func (s *stretches) together(x *run, l *lasted, moment int64) {
	for l.end >= 0 {
		end, _ := x.h.Interval(l.end)
		if x.marks(&s.from, l.key, l.begin, end-1) <= x.marks(&s.to, l.key, l.begin, end) {
			return
		}
		next := x.ending(&s.to, l.key, l.end, moment)
		if next < 0 {
			return
		}
		if first, _ := x.h.Interval(next); x.marks(&s.from, l.key, end, first) > 0 {
			return
		}
		l.end = next
	}
}

// marks counts the events that begin, or end, a stretch of time of an id between two moments, both included.
func (x *run) marks(which *stretch, key string, from, to int64) (n int) {
	for _, t := range which.types {
		for _, number := range x.h.Numbers(t) {
			e := int(number)
			if first, _ := x.h.Interval(e); e >= x.n || first > to {
				break
			} else if first < from {
				continue
			}
			if v, presence := x.at(&which.key, e); presence == history.Present && v.Word() == key && x.quietly(&which.pattern, e) == yes {
				n++
			}
		}
	}
	return n
}

// ending gives the first event that ends what an event began, perhaps at the same moment; -1 if none has by a moment. What has
// ended another stretch of time ends no second one.
func (x *run) ending(to *stretch, key string, from int, moment int64) int {
	found := -1
	begin, _ := x.h.Interval(from)
	for _, t := range to.types {
		for _, n := range x.h.Numbers(t) {
			e := int(n)
			first, _ := x.h.Interval(e)
			if e >= x.n || first > moment || found >= 0 && e > found {
				break
			}
			if e == from || first < begin || x.hasEnded(key, e) {
				continue
			}
			if v, presence := x.at(&to.key, e); presence == history.Present && v.Word() == key && x.quietly(&to.pattern, e) == yes {
				found = e
			}
		}
	}
	return found
}

// hasEnded tells whether an event has ended a stretch of time.
func (x *run) hasEnded(key string, e int) bool {
	for i := range x.stretches {
		if x.stretches[i].key == key && x.stretches[i].end == e {
			return true
		}
	}
	return false
}

// paused adds up the interruptions of a stretch of time from a moment on. A pause in one that has begun before does not count.
func (s *stretches) paused(x *run, l *lasted, free, end, endLast, moment int64) (least, most int64) {
	if !s.minus {
		return 0, 0
	}
	for _, t := range s.pause.types {
		for _, n := range x.h.Numbers(t) {
			e := int(n)
			first, last := x.h.Interval(e)
			if e >= x.n || first > moment || l.end >= 0 && first > endLast {
				break
			}
			if first < free {
				continue
			}
			if v, presence := x.at(&s.pause.key, e); presence != history.Present || v.Word() != l.key || x.quietly(&s.pause.pattern, e) != yes {
				continue
			}
			stop, stopLast := end, endLast
			over := x.ending(&s.resume, l.key, e, moment)
			if over >= 0 {
				resumed, resumedLast := x.h.Interval(over)
				stop, stopLast, free = min(resumed, end), min(resumedLast, endLast), max(free, resumed)
			}
			least += max(stop-last, 0)
			most += max(stopLast-first, 0)
			if over < 0 {
				return least, most
			}
		}
	}
	return least, most
}
