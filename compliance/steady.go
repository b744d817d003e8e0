package compliance

import "example.com/servicelane/aftersales/history"

// Most patterns are steady in a history: which events are partners is told by their ids, and by conditions that are surely met or not. The
// partners of an event then stand in a list, and rules on such patterns are judged for many events at once: see lister.

// steady tells whether the partners of a pattern are told by lists, and what is not in them did not happen.
func (x *run) steady(p *pattern) bool {
	if !p.plain {
		return false
	}
	for t := range p.lists {
		if !x.selection(p, t).steady {
			return false
		}
	}
	return true
}

// allSteady tells whether all of some patterns are steady.
func (x *run) allSteady(patterns []pattern) bool {
	for i := range patterns {
		if !x.steady(&patterns[i]) {
			return false
		}
	}
	return true
}

// listOf lists the events of one type of a steady pattern that share the ids of event i; false if it has none.
func (x *run) listOf(p *pattern, s *selection, i int) ([]int32, bool) {
	list := s.list
	if len(list) == 0 {
		return nil, true
	}
	for n := range p.ids {
		ours := x.refOf(p.keys[n], i)
		switch {
		case ours == history.NoRef:
			return nil, false
		case s.only[n] == ours:
		case s.only[n] == history.NoRef:
			list = x.happened(s.relations[n].OfNear(ours, &s.near[n]))
		default:
			return nil, true
		}
	}
	return list, true
}

// beginAt begins the finding of event i, and tells whether the rule may look at it, by the condition of its pattern.
func (x *run) beginAt(on *pattern, e *entry, i int) bool {
	x.stand(i)
	x.start(e.rule)
	x.applies = yes
	if on.where != nil {
		x.applies = x.once(on.where, &x.here)
	}
	return x.applies != no
}

// plainly begins the finding of event i, and tells whether the rule may apply to it. If it does not, that is the finding. Where ok is false
// the event has to be judged by itself.
func (x *run) plainly(r *rule, on *pattern, e *entry, i int) (applies, ok bool) {
	if !x.beginAt(on, e, i) {
		return false, true
	}
	for n := range r.per {
		if p := &r.per[n]; !p.sure && !x.hasRef(p) {
			return false, false
		}
	}
	return r.when == nil || x.wanted(r), true
}

// isListed tells whether an event of a list of partners is one, by the condition that is asked of each.
func (x *run) isListed(p *pattern, s *selection, e int) truth {
	if s.asked && p.where != nil {
		return x.meets(p.where, e)
	}
	return yes
}

// meets answers the condition on a partner that needs no more than that.
func (x *run) meets(c *cond, e int) truth {
	x.there = scene{event: e, known: x.h.Known(e)}
	return x.once(c, &x.there)
}

// cut counts the events that had begun when event i was over: these are the first ones.
func (x *run) cut(i int) int {
	first, last := x.h.Interval(i)
	n := x.h.Known(i)
	for first != last && n < x.n {
		if begun, _ := x.h.Interval(n); begun > last {
			break
		}
		n++
	}
	return min(n, x.n)
}

// lastBegun gives the moment of the last partner of event i among the first events of the history, for any of some patterns, or a moment
// that is later. It tells whether that is sure.
func (x *run) lastBegun(patterns []pattern, i, first int, than int64) (moment int64, ok bool) {
	for n := range patterns {
		p := &patterns[n]
		for t := range p.lists {
			s := x.selection(p, t)
			list, ok := x.listOf(p, s, i)
			if !ok {
				return than, false
			}
			for k := len(list) - 1; k >= 0; k-- {
				e := int(list[k])
				if e == i || e >= first {
					continue
				}
				fits := x.isListed(p, s, e)
				if fits == maybe {
					return than, false
				}
				if fits == yes {
					begun, _ := x.h.Interval(e)
					than = max(than, begun)
					break
				}
			}
		}
	}
	return than, true
}

// firstAmong gives the first partner of event i among the first events of the history, of the first type that has one; -1 if there is none,
// and then the first partner behind them, likewise. It tells whether that is sure.
func (x *run) firstAmong(p *pattern, i, first int) (found, behind int, ok bool) {
	behind = -1
	for t := range p.lists {
		s := x.selection(p, t)
		list, ok := x.listOf(p, s, i)
		if !ok {
			return -1, -1, false
		}
		for _, n := range list {
			e := int(n)
			if e == i || e >= first && behind >= 0 {
				continue
			}
			switch x.isListed(p, s, e) {
			case maybe:
				return -1, -1, false
			case yes:
				if e < first {
					return e, -1, true
				}
				behind = e
			}
		}
	}
	return -1, behind, true
}

// firstFrom gives the first partner of event i from a place in the history on; -1 if there is none. It tells whether that is sure.
func (x *run) firstFrom(p *pattern, i, from int) (found int, ok bool) {
	found = -1
	for t := range p.lists {
		s := x.selection(p, t)
		list, ok := x.listOf(p, s, i)
		if !ok {
			return -1, false
		}
		for _, n := range list {
			e := int(n)
			if e < from || e == i {
				continue
			}
			if found >= 0 && e > found {
				break
			}
			switch x.isListed(p, s, e) {
			case maybe:
				return -1, false
			case yes:
				found = e
			}
		}
	}
	return found, true
}
