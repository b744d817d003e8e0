package compliance

import (
	"math/bits"
	"slices"
)

// topic orders findings by what they are about.
type topic uint8

const (
	aboutFact topic = iota
	aboutEvent
	aboutPeriod
)

func (r *rule) topic(f *finding) topic {
	if f.event >= 0 {
		return aboutEvent
	}
	if r.recurs {
		return aboutPeriod
	}
	return aboutFact
}

// sorting is what putting findings in order takes. All places are counted from 1; 0 is none.
type sorting struct {
	ranks  []uint64 // the set of the entries that have findings, by rank
	judged []span   // the findings of each of these entries
	firsts []int32  // the place of the first finding about each thing
	nexts  []int32  // the place of the next finding about the same thing, for each finding
}

// empty makes room for the findings of a number of entries.
func (s *sorting) empty(entries int) {
	words := (entries + setSize - 1) / setSize
	s.ranks = slices.Grow(s.ranks[:0], words)[:words]
	clear(s.ranks)
	s.judged = slices.Grow(s.judged[:0], entries)[:entries]
}

// enter notes the findings of an entry.
func (s *sorting) enter(rank uint32, from, to int) {
	s.ranks[rank/setSize] |= 1 << (rank % setSize)
	s.judged[rank] = span{int32(from), int32(to)}
}

// sort finds the order of what the findings are about, and of rules: they stand as they were judged, kind by kind. From the last rule to the
// first, each finding is put before those about the same event: so the time it takes follows their number.
func (r *Report) sort() {
	if r.inOrder() {
		return
	}
	r.chain()
	n, nexts := 0, r.sorting.nexts
	r.order = slices.Grow(r.order, len(nexts))[:len(nexts)]
	order := r.order
	for _, i := range r.sorting.firsts {
		for ; i > 0; i = nexts[i-1] {
			order[n] = i - 1
			n++
		}
	}
}

// inOrder tells whether the findings already stand by rising events and rules. Those about facts and periods are not looked at so closely.
func (r *Report) inOrder() bool {
	for i := 1; i < len(r.findings); i++ {
		a, b := &r.findings[i-1], &r.findings[i]
		if a.event < 0 || b.event < a.event || b.event == a.event && b.rule < a.rule {
			return false
		}
	}
	return true
}

// chain chains the findings about each thing.
func (r *Report) chain() {
	s, places := &r.sorting, r.history.Len()+2
	s.firsts = slices.Grow(s.firsts[:0], places)[:places]
	s.nexts = slices.Grow(s.nexts[:0], len(r.findings))[:len(r.findings)]
	clear(s.firsts)
	if r.rules.limited {
		r.chainThese(span{0, int32(len(r.findings))})
		return
	}
	for n := len(s.ranks) - 1; n >= 0; n-- {
		for set := s.ranks[n]; set != 0; {
			last := bits.Len64(set) - 1
			set &^= 1 << last
			r.chainThese(s.judged[n*setSize+last])
		}
	}
}

// chainThese puts some findings before those that are chained already.
func (r *Report) chainThese(on span) {
	firsts, nexts, findings := r.sorting.firsts, r.sorting.nexts, r.findings
	for i := on.to - 1; i >= on.from; i-- {
		place := int(findings[i].event) + 1
		if place == 0 {
			place = r.placeOf(&findings[i])
		}
		first := &firsts[place]
		nexts[i], *first = *first, i+1
	}
}

// placeOf gives the place of a finding that is about no event: facts stand before events, periods behind them.
func (r *Report) placeOf(f *finding) int {
	if r.rules.rules[f.rule].recurs {
		return r.history.Len() + 1
	}
	return 0
}
