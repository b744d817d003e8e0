package pricing

import "example.com/servicelane/internal/fault"

// readSet puts the lines of a kit or a menu into the record. Where it has a price, that is divided among them in
// proportion to what each would cost by itself.
func (p *pricer) readSet(l *Line, i int, s *set) {
	quantity := one
	if l.Quantity != "" {
		if quantity = p.number("quantity", l.Quantity, true); quantity.IsZero() {
			p.fault("quantity", fault.Range, "not positive: %s", fault.Quote(l.Quantity))
			return
		}
	}
	if len(l.Split) > 0 || l.Hours != "" || l.Clocked != "" || l.Rate != "" || l.Core != "" || l.CoreReturned != "" || l.Class != "" {
		p.fault("", fault.Mismatch, "a kit or menu has a code, a quantity, a discount, a tax category and a payer only")
		return
	}
	payer := p.payerOf("payer", l.Payer)
	first := len(p.rec.lines)
	if !p.fits(len(s.lines)) {
		return
	}
	var values []value
	for j := range s.lines {
		values = append(values, p.readSetLine(&s.lines[j], l, i, quantity, payer))
	}
	if s.priced {
		p.divideSet(first, values, p.mul(s.price, quantity), p.cite(s.layer, s.at, s.valid, nil))
	}
	if l.Discount != "" {
		p.readLineDiscount(l, first)
	}
}

// readSetLine puts one line of a kit or menu into the record.
func (p *pricer) readSetLine(of *Line, l *Line, i int, times Number, payer int) value {
	line := *of
	line.ID, line.Payer = l.ID, l.Payer
	if line.Tax == "" {
		line.Tax = l.Tax
	}
	in := p.readInput(&line)
	in.quantity, in.hours = p.mul(in.quantity, times), p.mul(in.hours, times)
	run := p.payers[payer]
	v := p.worth(&line, &in, &run)
	if v.timed && line.Hours == "" && compare(times, one) != 0 {
		p.fault("quantity", fault.Mismatch, "a menu with hours of the card is sold once: %s", times)
	}
	at := p.addLine(&line, i, &v, payer)
	p.rec.lines[at].flags |= isJoint
	p.setGross(at, &v)
	return v
}

// divideSet divides the price of a kit or menu among its lines.
func (p *pricer) divideSet(first int, values []value, price Number, ref int32) {
	lines := p.rec.lines[first:]
	weights := make([]Number, len(lines))
	at := make([]int, len(lines))
	any := false
	for k := range lines {
		weights[k], at[k] = values[k].gross, first+k
		any = any || weights[k].Sign() > 0
	}
	if !any {
		weights[0] = one
	}
	main := &p.main.round
	whole := p.fix(price, main)
	for k, part := range p.allocate(whole, weights, main.remainder, lineTie{p.rec, at}) {
		if values[k].plain {
			p.noteValue(first+k, &values[k])
		}
		p.note(first+k, ofGross, opMenu, values[k].gross, whole, part).ref = ref
		lines[k].flags = lines[k].flags&^isPlain | isFixed
		lines[k].gross = p.put(part)
	}
}
