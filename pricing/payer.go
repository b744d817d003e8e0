package pricing

import "example.com/servicelane/internal/fault"

// readSplit divides a line between payers. Those who pay the price of the line share its rounded amount by the remainder
// rule of the order; one with a price or digits of his own pays his part of that.
func (p *pricer) readSplit(l *Line, i int, v *value) {
	w := place{"", "lines", i}
	if l.Payer != "" {
		p.faults.Add(w.at("payer"), fault.Mismatch, "a split line has no single payer: %s", fault.Quote(l.Payer))
	}
	first, sum := len(p.rec.lines), Number{}
	values := make([]value, len(l.Split))
	for j := range l.Split {
		s := &l.Split[j]
		p.at = place{w.at(""), "split", j}
		percent := p.number("percent", s.Percent, true)
		sum = p.add(sum, percent)
		own, has := p.ownValue(s, *v)
		values[j] = own
		line := p.addLine(l, i, &own, p.payerOf("payer", s.Payer))
		p.rec.lines[line].plain = false
		p.rec.extras = append(p.rec.extras, lineExtra{line: line, part: percent, own: has})
		for _, before := range p.rec.lines[first:line] {
			if before.payer == p.rec.lines[line].payer {
				p.faults.Add(p.at.at("payer"), fault.Duplicate, "a second share of %s", fault.Quote(s.Payer))
			}
		}
	}
	if compare(sum, hundred) != 0 {
		p.faults.Add(w.at("split"), fault.Mismatch, "shares make %s %%, not 100", sum)
		return
	}
	p.divide(first, values, v)
	p.at = place{"", "lines", i}
	if l.Discount != "" {
		p.readLineDiscount(l, first)
	}
}

// ownValue is the value of a line at the price that a payer has agreed.
func (p *pricer) ownValue(s *Share, v value) (own value, has bool) {
	field, text := "price", s.Price
	if v.timed {
		field, text = "rate", s.Rate
		if s.Price != "" {
			p.faults.Add(p.at.at("price"), fault.Mismatch, "a line of hours has a rate, no price: %s", fault.Quote(s.Price))
		}
	} else if s.Rate != "" {
		p.faults.Add(p.at.at("rate"), fault.Mismatch, "a line of pieces has a price, no rate: %s", fault.Quote(s.Rate))
	}
	if text == "" {
		return v, false
	}
	v.each = p.amount(field, text, true)
	v.gross = p.mul(v.quantity, v.each)
	return v, true
}

// divide gives each share of a line, from the record's line first on, its gross amount.
func (p *pricer) divide(first int, values []value, v *value) {
	main := &p.main.round
	weights := make([]Number, len(values))
	common := Number{}
	for i := range values {
		l, x := &p.rec.lines[first+i], p.rec.extra(first+i)
		how := &p.payers[l.payer].round
		factor := x.part.shift(2)
		p.noteValue(first+i, &values[i])
		if !x.own && how.digits == main.digits {
			weights[i] = x.part
			common = p.add(common, factor)
			continue
		}
		part := p.mul(values[i].gross, factor)
		rounded := p.fix(part, how)
		p.note(first+i, ofGross, opPart, values[i].gross, x.part, part)
		p.noteFix(first+i, ofGross, how, part, rounded)
		l.gross = p.put(rounded)
		if x.own {
			x.retail = p.fix(p.mul(v.gross, factor), main)
		}
	}
	if common.IsZero() {
		return
	}
	whole := p.fix(p.mul(v.gross, common), main)
	placed := rounding{total: true, remainder: main.remainder}
	for i, part := range p.allocate(whole, weights, p.main.round.remainder, lineTie{}) {
		if !weights[i].IsZero() {
			exactPart := p.mul(v.gross, weights[i].shift(2))
			p.note(first+i, ofGross, opPart, v.gross, weights[i], exactPart)
			p.noteFix(first+i, ofGross, &placed, exactPart, part)
			p.rec.lines[first+i].gross = p.put(part)
		}
	}
}
