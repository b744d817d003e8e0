package pricing

import (
	"slices"

	"example.com/servicelane/internal/fault"
)

// feeRun is a Fee read.
type feeRun struct {
	*Fee
	percent, amount, atLeast, atMost Number
	of                               uint16
	category                         uint8
	kind                             uint8
	ref                              int32
}

// readFees reads the fees that hold on the day of the order.
func (p *pricer) readFees() {
	for i := range p.rules.Fees {
		f := &p.rules.Fees[i]
		p.at = place{"rules", "fees", i}
		run := feeRun{Fee: f, of: kindSet(f.Of), ref: int32(len(p.rec.refs))}
		p.id("id", f.ID, "a fee")
		if slices.ContainsFunc(p.rules.Fees[:i], func(o Fee) bool { return o.ID == f.ID && o.Valid.Overlaps(f.Valid) }) {
			p.fault("id", fault.Duplicate, "a second fee %s on the same days", fault.Quote(f.ID))
		}
		p.text("name", f.Name)
		p.kinds("of", f.Of)
		p.span("valid", f.Valid)
		kind, ok := f.Kind.index()
		if run.kind = kind; !ok || f.Kind == KindMenu {
			p.fault("kind", fault.Unknown, "no such kind of line: %s", fault.Quote(string(f.Kind)))
		}
		for j, k := range f.Payers {
			if !k.Valid() {
				p.fault(fault.Index("payers", j), fault.Unknown, "no such kind of payer: %s", fault.Quote(string(k)))
			}
		}
		if (f.Percent == "") == (f.Amount == "") || (f.Each && f.Amount == "") {
			p.fault("percent", fault.Mismatch, "a fee is either a percentage or an amount")
		}
		run.percent, run.amount = p.percent("percent", f.Percent, false), p.amount("amount", f.Amount, false)
		run.atLeast, run.atMost = p.units("at_least", f.AtLeast, false), p.units("at_most", f.AtMost, false)
		if f.AtMost != "" && compare(run.atLeast, run.atMost) > 0 {
			p.fault("at_most", fault.Range, "less than at_least: %s", fault.Quote(f.AtMost))
		}
		if f.Tax != "" {
			run.category = p.categoryOf(f.Tax)
		}
		if p.dated(f.Valid) {
			p.refer(refRec{id: f.ID, name: f.Name, valid: f.Valid, sources: f.Sources})
			p.fees = append(p.fees, run)
		}
	}
}

// addFees adds the lines of the fees, payer by payer. No fee is reckoned from another.
func (p *pricer) addFees() {
	n := len(p.rec.lines)
	for i := range p.fees {
		for payer := range p.payers {
			kind := p.declaredPayer(&p.payers[payer]).Kind
			if f := &p.fees[i]; kind == PayerCustomer && len(f.Payers) == 0 || slices.Contains(f.Payers, kind) {
				p.addFee(f, payer, n)
			}
		}
	}
}

// addFee charges a fee to a payer for his lines among the first n.
func (p *pricer) addFee(f *feeRun, payer, n int) {
	sum, units, any := Number{}, Number{}, false
	for i := range n {
		l := &p.rec.lines[i]
		if int(l.payer) != payer || f.of>>l.kind&1 == 0 || (f.Category != "" && p.partCategory(i) != f.Category) {
			continue
		}
		sum, any = p.add(sum, p.rec.get(l.gross)), true
		units = p.add(units, p.rec.number(l.quantity, l.quantityScale))
	}
	if !any {
		return
	}
	how := &p.payers[payer].round
	line := len(p.rec.lines)
	quantity, each := one, f.amount
	var due Number
	switch {
	case f.Each:
		quantity, due = units, p.mul(units, f.amount)
		p.pend(opFeeEach, units, f.amount, due, f.ref)
	case f.Percent != "":
		due = p.mul(sum, f.percent.shift(2))
		p.pend(opFeePercent, sum, f.percent, due, f.ref)
	default:
		due = f.amount
		p.pend(opFeeEach, one, f.amount, due, f.ref)
	}
	rounded := p.fix(due, how)
	p.pendRound(how, due, rounded)
	if rounded.Sign() <= 0 {
		p.pending = p.pending[:0]
		return
	}
	rounded = p.bounded(f, rounded)
	if !f.Each {
		each = rounded
	}
	p.rec.lines = append(p.rec.lines, lineRec{
		input: -1, payer: uint8(payer), class: p.classes[f.kind], kind: f.kind, category: f.category, text: uint32(len(p.rec.texts)),
		quantity: p.rec.put(quantity), quantityScale: uint8(quantity.scale), each: p.rec.put(each), eachScale: uint8(each.scale),
	})
	p.rec.keepTexts("", f.ID, f.Name)
	p.rec.lines[line].gross = p.put(rounded)
	p.notePending(line)
}

// bounded keeps a fee within its bounds.
func (p *pricer) bounded(f *feeRun, due Number) Number {
	if compare(due, f.atLeast) < 0 {
		p.pend(opAtLeast, due, f.atLeast, f.atLeast, f.ref)
		due = f.atLeast
	}
	if f.AtMost != "" && compare(due, f.atMost) > 0 {
		p.pend(opAtMost, due, f.atMost, f.atMost, f.ref)
		due = f.atMost
	}
	return due
}

// partCategory is the category of part of a line of the record.
func (p *pricer) partCategory(line int) string {
	if x := p.rec.extra(line); x != nil && x.category != "" {
		return x.category
	}
	if i := p.rec.lines[line].input; i >= 0 {
		return p.order.Lines[i].Category
	}
	return ""
}
