package compliance

import (
	"cmp"
	"slices"
	"strings"

	"example.com/servicelane/aftersales/history"
)

// Events are counted once for an instance, in order, and the count is read at any of them: what looks at each event of a car with
// thousands of orders does not count them again.

// counter counts the events of a threshold.
type counter struct {
	of     pattern
	tie    *pair // the field in which what is counted agrees with the event at hand, beside its ids
	mostBy *path
	once   []path // events that agree in all of them count once
	number int
	later  bool // what comes after the event at hand counts too, until the moment that is looked at
	free   bool // the same from every event of the instance
}

// count is what was counted for one instance.
type counted struct {
	events []countedEvent // by tie, each in order
	loose  []int64        // the moments of events of which the tie is not known
	notes  []note         // why some may count
}

// countedEvent is an event, and what the count is with it.
type countedEvent struct {
	tie, key       string
	once           [2]string
	event          int
	first          int64
	sure           bool
	repeated       bool   // an event before it is the same
	most, doubtful int64  // of the most frequent key
	best           string // that key
}

// countOf gives what was counted for the instance at hand.
func (c *counter) countOf(x *run) *counted {
	k := x.trackKey(c.number, c.free, &c.of)
	if t, ok := x.counts[k]; ok {
		return t
	}
	if x.counts == nil {
		x.counts = map[trackKey]*counted{}
	}
	if len(x.idleCounts) == 0 {
		x.idleCounts = append(x.idleCounts, &counted{})
	}
	t := x.idleCounts[len(x.idleCounts)-1]
	x.idleCounts = x.idleCounts[:len(x.idleCounts)-1]
	t.events, t.loose, t.notes = t.events[:0], t.loose[:0], t.notes[:0]
	x.counts[k] = t
	c.gather(x, t)
	return t
}

func (c *counter) gather(x *run, t *counted) {
	for it := x.among(&c.of); it.next(); {
		e := countedEvent{event: it.event}
		if e.first, _ = x.h.Interval(e.event); !x.era.holds(e.first) || x.ofBefore(e.event) {
			continue
		}
		mark := len(x.notes)
		fit := it.fits()
		t.notes = append(t.notes, x.notes[mark:]...)
		x.notes = x.notes[:mark]
		if fit == no {
			continue
		}
		e.sure = fit == yes
		if c.tie != nil {
			v, presence := x.at(&c.tie.theirs, e.event)
			switch presence {
			case history.Empty:
				continue
			case history.NotRecorded:
				t.loose = append(t.loose, e.first)
				t.notes = append(t.notes, note{name: c.tie.theirs.text, reason: history.ReasonNotRecorded})
				continue
			}
			e.tie = v.Word()
		}
		if c.mostBy != nil {
			v, presence := x.at(c.mostBy, e.event)
			if e.key = v.Word(); presence != history.Present {
				e.sure = false
				t.notes = append(t.notes, note{name: c.mostBy.text, reason: whyAbsent(presence)})
			}
		}
		for n := range c.once {
			v, _ := x.at(&c.once[n], e.event)
			e.once[n] = v.Word()
		}
		t.events = append(t.events, e)
	}
	slices.Sort(t.loose)
	slices.SortFunc(t.events, func(a, b countedEvent) int {
		return cmp.Or(strings.Compare(a.tie, b.tie), cmp.Compare(a.event, b.event))
	})
	t.add(&x.bench)
}

// add counts, group by group.
func (t *counted) add(b *bench) {
	if b.seen == nil {
		b.seen, b.times = map[[3]string]bool{}, map[string]int64{}
	}
	for i := range t.events {
		e := &t.events[i]
		if i > 0 && t.events[i-1].tie == e.tie {
			was := &t.events[i-1]
			e.most, e.doubtful, e.best = was.most, was.doubtful, was.best
		} else {
			clear(b.seen)
			clear(b.times)
		}
		if !e.sure {
			e.doubtful++
			continue
		}
		if p := [3]string{e.key, e.once[0], e.once[1]}; e.once[0] != "" {
			if e.repeated = b.seen[p]; e.repeated {
				continue
			}
			b.seen[p] = true
		}
		if b.times[e.key]++; b.times[e.key] > e.most {
			e.most, e.best = b.times[e.key], e.key
		}
	}
}

// by gives what was counted up to the event at hand, what it may be, and the place of the last that was looked at; -1 is none.
func (c *counter) by(x *run) (sure, most int64, last int) {
	t, tie, through := c.countOf(x), "", x.last
	if c.later {
		through = max(through, x.reach)
	}
	loose, _ := slices.BinarySearch(t.loose, through+1)
	if c.tie != nil {
		v, presence := x.value(c.tie.ours, &x.here)
		if presence == history.NotRecorded {
			x.absent(c.tie.ours, presence)
			return 0, int64(len(t.events) + loose), -1
		}
		if presence != history.Present {
			return 0, 0, -1
		}
		tie = v.Word()
	}
	n, _ := slices.BinarySearchFunc(t.events, tie, func(e countedEvent, tie string) int {
		if c := strings.Compare(e.tie, tie); c != 0 {
			return c
		}
		if e.first <= through {
			return -1
		}
		return 1
	})
	if n == 0 || t.events[n-1].tie != tie {
		return 0, int64(loose), -1
	}
	e := &t.events[n-1]
	return e.most, e.most + e.doubtful + int64(loose), n - 1
}

// proveCount lists what was counted of the most frequent key.
func (c *counter) proveCount(x *run) { c.each(x, func(e int) { x.proof(e, partCounted) }) }

// each gives the events that count, of the most frequent key.
func (c *counter) each(x *run, give func(event int)) {
	_, _, last := c.by(x)
	if last < 0 {
		return
	}
	t := c.countOf(x)
	from := last
	for from > 0 && t.events[from-1].tie == t.events[last].tie {
		from--
	}
	for _, e := range t.events[from : last+1] {
		if e.sure && !e.repeated && e.key == t.events[last].best {
			give(e.event)
		}
	}
}

// countReached compares the count.
func (t *threshold) countReached(x *run) truth {
	mark := len(x.notes)
	sure, most, _ := t.counter.by(x)
	answer := t.compared(x, sure, most)
	if answer == maybe {
		x.notes = append(x.notes, t.counter.countOf(x).notes...)
	}
	if x.recordedSince(&t.counter.of, ever) != yes {
		return max(maybe, t.compared(x, sure, sure))
	}
	if answer != maybe {
		x.notes = x.notes[:mark]
	}
	return answer
}
