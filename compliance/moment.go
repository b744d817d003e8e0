package compliance

// next gives the first event of a pattern that stands after event i in the history, where ids tell of events of one moment; -1 if there is none.
func (x *run) next(p *pattern, i int) int { return x.nextFrom(p, i+1, i) }

// following gives the first event of a pattern later than the moment of event i; -1 if there is none. What happened at that moment
// may have come before.
func (x *run) following(p *pattern, i int) int { return x.nextFrom(p, x.h.Known(i), i) }

// settling gives the first event of a pattern at the moment of event i or later, other than it; -1 if there is none.
func (x *run) settling(p *pattern, i int) int {
	return x.nextFrom(p, x.moment(i), i)
}

// isFollowed tells whether an event of a pattern surely stands after the one at hand, which is of a pattern, too.
func (x *run) isFollowed(by, own *pattern) bool {
	return x.next(by, x.here.event) >= 0 || x.isBeside(by, own)
}

// isPreceded tells whether an event of the pattern of the one at hand surely stands before it.
func (x *run) isPreceded(own *pattern) bool {
	first := x.nextFrom(own, 0, x.here.event)
	return first >= 0 && first < x.here.event || x.isBeside(own, own)
}

// isBeside tells whether the event at hand leaves its place to one of a pattern at its moment: what only may be of its own pattern stands
// outside of all that surely are.
func (x *run) isBeside(p, own *pattern) bool {
	e := x.settling(p, x.here.event)
	return e >= 0 && e < x.h.Known(x.here.event) && !x.surely(own)
}

// surely tells whether the event at hand, which may be of a pattern, surely is.
func (x *run) surely(own *pattern) bool {
	if own.where == nil {
		return true
	}
	mark := len(x.notes)
	t := x.once(own.where, &x.here)
	x.notes = x.notes[:mark]
	return t == yes
}

// moment gives the first event of the moment of event i.
func (x *run) moment(i int) int {
	for now, _ := x.h.Interval(i); i > 0; i-- {
		if first, _ := x.h.Interval(i - 1); first != now {
			break
		}
	}
	return i
}

// nextFrom gives the first event of a pattern from a place in the history on, other than event i; -1 if there is none.
func (x *run) nextFrom(p *pattern, from, i int) int {
	found := -1
	for t := range p.lists {
		s := x.selection(p, t)
		if last := len(s.list) - 1; last < 0 || int(s.list[last]) < from {
			continue
		}
		it := x.among(p)
		it.choose(s)
		for it.from(from); it.at < len(it.list) && it.next() && (found < 0 || it.event < found); {
			if it.event != i && it.quietly() == yes {
				found = it.event
			}
		}
	}
	return found
}
