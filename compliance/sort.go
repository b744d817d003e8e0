package compliance

import "slices"

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

// sort finds the order of what the findings are about, which stand rule by rule in each part. Those of each event are chained, from the last
// rule to the first: so the time it takes follows their number.
func (r *Report) sort() {
	if len(r.parts) < 2 && r.inOrder() {
		return
	}
	r.chainAll()
	n, nexts := 0, r.nexts
	r.order = slices.Grow(r.order, len(nexts))[:len(nexts)]
	order := r.order
	for _, i := range r.firsts {
		for ; i > 0; i = nexts[i-1] {
			order[n] = i - 1
			n++
		}
	}
}

// chainAll chains the findings about each thing.
func (r *Report) chainAll() {
	places, findings := r.history.Len()+2, len(r.findings)
	r.firsts = slices.Grow(r.firsts[:0], places)[:places]
	r.nexts = slices.Grow(r.nexts[:0], findings)[:findings]
	clear(r.firsts)
	for p, until := r.highest(); p != nil; p, until = r.highest() {
		p.to = r.chain(p, until)
	}
}

// chain puts the last findings of a part, those of rules down to one, before what is chained already. It tells where they begin.
func (r *Report) chain(part *span, until int32) int32 {
	from, firsts, findings := part.from, r.firsts, r.findings[part.from:part.to]
	nexts := r.nexts[from:part.to][:len(findings)]
	for n := len(findings) - 1; n >= 0; n-- {
		f := &findings[n]
		if f.rule < until {
			return from + int32(n) + 1
		}
		place := int(f.event) + 1
		if place == 0 {
			place = r.placeOf(f)
		}
		nexts[n], firsts[place] = firsts[place], from+int32(n)+1
	}
	return from
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

// highest gives the part whose last finding is of the highest rule, and the highest rule of the other parts; nil if none is left.
func (r *Report) highest() (best *span, others int32) {
	highest := int32(-1)
	others = highest
	for i := range r.parts {
		p := &r.parts[i]
		if p.isEmpty() {
			continue
		}
		if rule := r.findings[p.to-1].rule; rule > highest {
			best, highest, others = p, rule, highest
		} else {
			others = max(others, rule)
		}
	}
	return best, others
}

// placeOf gives the place of a finding that is about no event: facts stand before events, periods behind them.
func (r *Report) placeOf(f *finding) int {
	if r.rules.rules[f.rule].recurs {
		return r.history.Len() + 1
	}
	return 0
}
