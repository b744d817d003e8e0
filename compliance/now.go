package compliance

import (
	"time"

	"example.com/servicelane/aftersales/history"
)

// now lets an event ask whether it would lie in a coverage if it happened at another moment: one more of its kind, that is.
type now struct {
	event int
	at    int64
	km    int64 // the latest reading; -1 is none since the event
}

// asksAt gives the interval in which an event asks.
func (x *run) asksAt(event int) (first, last int64) {
	if x.now != nil && x.now.event == event {
		return x.now.at, x.now.at
	}
	return x.h.Interval(event)
}

// inFrame tells whether the event that asks lies in a frame.
func (x *run) inFrame(f *frame, event int) truth {
	if x.now != nil && x.now.event == event {
		return truthOf(x.now.at >= f.opens && x.now.at <= f.dueLate)
	}
	return f.within(x, event)
}

// readingNow gives the latest reading since the event that asks.
func (x *run) readingNow(event int) (int64, bool) {
	if x.now == nil || x.now.event != event || x.now.km < 0 {
		return 0, false
	}
	return x.now.km, true
}

// farthest is how long after the moment of judging the end of a coverage is looked for.
const farthest = 50 * 366 * int64(24*time.Hour/time.Microsecond)

// stillCovers tells whether one more event of a right would lie in its coverage, and up to when it would; 0 is without end. What is
// not known of it has been noted.
func (p *entitlement) stillCovers(x *run, r *rule) (answer truth, until int64) {
	if len(p.within) == 0 {
		return yes, 0
	}
	x.now = &now{event: x.here.event, at: x.asOf, km: p.latestReading(x, r)}
	defer func() { x.now = nil }()
	if answer = p.covers(x); answer == no {
		return no, 0
	}
	mark := len(x.notes)
	covers := func(at int64) bool {
		x.now.at = at
		t := p.covers(x)
		x.notes = x.notes[:mark]
		return t != no
	}
	low, high := x.asOf, x.asOf+farthest
	if covers(high) {
		return answer, 0
	}
	for low+1 < high {
		if middle := low + (high-low)/2; covers(middle) {
			low = middle
		} else {
			high = middle
		}
	}
	return answer, low
}

// latestReading gives the last reading of what is judged since the event at hand; -1 if there is none.
func (p *entitlement) latestReading(x *run, r *rule) int64 {
	list := x.ofInstance(r)
	for n := len(list) - 1; n >= 0 && int(list[n]) > x.here.event; n-- {
		e := int(list[n])
		if !x.sameInstance(r, e) {
			continue
		}
		for _, c := range p.within {
			for i := range c.covers {
				for k := range c.covers[i].atKM {
					if v, presence := x.h.Get(e, c.covers[i].atKM[k].path); presence == history.Present {
						return v.Int()
					}
				}
			}
		}
	}
	return -1
}

// ofInstance lists the events that share the first id of the instance at hand, in order; none if it has no such id. The events of all
// instances are sorted once.
func (x *run) ofInstance(r *rule) []int32 {
	if len(r.per) == 0 {
		return nil
	}
	p := &r.per[0]
	refs := x.h.RefsOf(p.path)
	if refs == nil || refs[x.here.event] == history.NoRef {
		return nil
	}
	families, known := x.families[p.text]
	if !known {
		families = map[history.Ref][]int32{}
		for e, ref := range refs[:x.n] {
			families[ref] = append(families[ref], int32(e))
		}
		if x.families == nil {
			x.families = map[string]map[history.Ref][]int32{}
		}
		x.families[p.text] = families
	}
	return families[refs[x.here.event]]
}

// sameInstance tells whether an event of any type is of the instance at hand.
func (x *run) sameInstance(r *rule, e int) bool {
	for i := range r.per {
		ours, presence := x.value(&r.per[i], &x.here)
		if presence != history.Present {
			return false
		}
		theirs, presence := x.h.Get(e, r.per[i].path)
		if presence != history.Present || ours.Word() != theirs.Word() {
			return false
		}
	}
	return true
}
