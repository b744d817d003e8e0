package compliance

import (
	"math"
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

// sort finds the order of what the findings are about, which stand rule by rule in each part. It counts how many there are of each event, so
// that the time it takes follows their number.
func (r *Report) sort() {
	if len(r.parts) < 2 && r.inOrder() {
		return
	}
	r.layPlaces()
	r.order = slices.Grow(r.order, len(r.findings))[:len(r.findings)]
	for p, until := r.lowest(); p != nil; p, until = r.lowest() {
		p.from = r.put(p, until)
	}
}

// layPlaces finds where the findings about each thing begin, by counting those before.
func (r *Report) layPlaces() {
	n := r.history.Len() + 3
	r.places = slices.Grow(r.places[:0], n)[:n]
	places, findings := r.places, r.findings
	clear(places)
	for i := range findings {
		places[r.place(&findings[i])+1]++
	}
	sum := int32(0)
	for i, count := range places {
		sum += count
		places[i] = sum
	}
}

// put puts the first of the findings of a part, those of rules up to one, in their places. It tells where the others begin.
func (r *Report) put(part *span, until int32) int32 {
	places, order, findings := r.places, r.order, r.findings[:part.to]
	for i := part.from; i < part.to; i++ {
		f := &findings[i]
		if f.rule > until {
			return i
		}
		at := &places[r.place(f)]
		order[*at] = i
		*at++
	}
	return part.to
}

// inOrder tells whether the findings already stand by rising events.
func (r *Report) inOrder() bool {
	for i := 1; i < len(r.findings); i++ {
		if r.findings[i].event < r.findings[i-1].event {
			return false
		}
	}
	return true
}

// part ends a part of the findings, which stand rule by rule.
func (r *Report) part() {
	from := int32(0)
	if n := len(r.parts); n > 0 {
		from = r.parts[n-1].to
	}
	if to := int32(len(r.findings)); to > from {
		r.parts = append(r.parts, span{from, to})
	}
}

// lowest gives the part whose next finding is of the lowest rule, and the lowest rule of the other parts; nil if none is left.
func (r *Report) lowest() (best *span, others int32) {
	lowest := int32(math.MaxInt32)
	others = lowest
	for i := range r.parts {
		p := &r.parts[i]
		switch {
		case p.from == p.to:
		case best == nil || r.findings[p.from].rule < lowest:
			best, lowest, others = p, r.findings[p.from].rule, lowest
		default:
			others = min(others, r.findings[p.from].rule)
		}
	}
	return best, others
}

// place gives the place of what a finding is about: facts, then events, then periods.
func (r *Report) place(f *finding) int {
	if f.event < 0 && r.rules.rules[f.rule].recurs {
		return r.history.Len() + 1
	}
	return int(f.event) + 1
}
