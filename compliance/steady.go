package compliance

import "example.com/servicelane/aftersales/history"

// Most patterns are steady in a history: which events are partners is told by their ids, and by conditions that are surely met or not. The
// partners of an event then stand in a list, and rules on such patterns are judged for many events at once: see lister.

// steady tells whether the partners of a pattern are told by lists, and what is not in them did not happen.
func (x *run) steady(p *pattern) bool {
	if !p.steady {
		return false
	}
	for t := range p.lists {
		s, varying := x.selection(p, t), 0
		if s.doubtful != 0 || !s.recorded || p.where != nil && !s.sure && !s.asked {
			return false
		}
		for n := range p.ids {
			if s.relations[n].Only() == history.NoRef {
				varying++
			}
		}
		if varying > 1 {
			return false
		}
	}
	return true
}

// listOf lists the events of one type of a steady pattern that share the ids of event i; false if it has none.
func (x *run) listOf(p *pattern, s *selection, i int) ([]int32, bool) {
	list := s.list
	for n := range p.ids {
		refs := x.columns[p.keys[n].id-1]
		if refs == nil || refs[i] == history.NoRef {
			return nil, false
		}
		switch r := s.relations[n]; r.Only() {
		case refs[i]:
		case history.NoRef:
			list = x.happened(r.Of(refs[i]))
		default:
			return nil, true
		}
	}
	return list, true
}

// plainly begins the finding of event i, and tells whether the rule surely looks at it, and surely applies. If it surely does not apply that
// is the finding. Otherwise ok is false, and the event has to be judged by itself.
func (x *run) plainly(r *rule, on *pattern, e *entry, i int) (applies, ok bool) {
	x.here = scene{event: i, known: x.h.Known(i)}
	_, x.last = x.h.Interval(i)
	x.start(e.rule)
	x.applies = yes
	if on.where != nil {
		switch x.once(on.where, &x.here) {
		case no:
			return false, true
		case maybe:
			return false, false
		}
	}
	for n := range r.per {
		if p := &r.per[n]; !p.sure && !x.hasRef(p) {
			return false, false
		}
	}
	if r.when != nil {
		switch x.appliesNow(r) {
		case no:
			x.finish(notApplicable, "")
			return false, true
		case maybe:
			return false, false
		}
	}
	return true, true
}

// cut counts the events that had begun when event i was over: these are the first ones.
func (x *run) cut(i int) int {
	first, last := x.h.Interval(i)
	n := x.h.Known(i)
	if first != last {
		for n < x.n && x.before(n) {
			n++
		}
	}
	return min(n, x.n)
}
