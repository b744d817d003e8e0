package compliance

import "slices"

// OneByOne gives rules that judge every event by itself, never those of a list together.
func OneByOne(rs *Rules) *Rules {
	out := *rs
	out.stages = slices.Clone(rs.stages)
	for n := range out.stages {
		s := &out.stages[n]
		s.byEvent = slices.Clone(s.byEvent)
		for i := range s.byEvent {
			s.byEvent[i].lister = nil
		}
	}
	return &out
}

// Listed counts the rules of which events of one type may be judged together.
func Listed(rs *Rules) (n int) {
	for _, s := range rs.stages {
		for _, e := range s.byEvent {
			if e.lister != nil {
				n++
			}
		}
	}
	return n
}
