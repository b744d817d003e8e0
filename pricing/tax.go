package pricing

import (
	"slices"

	"example.com/servicelane/internal/fault"
)

// TaxExempt is the category of lines on which no tax is levied, see [Line.Tax].
const TaxExempt = "exempt"

// maxTaxes is how many taxes one set of rules can hold for one day and scheme.
const maxTaxes = 32

// taxRun is a tax that may apply to the order, read.
type taxRun struct {
	*Tax
	rate   Percent
	factor Number
	total  int // its place in record.taxes
	ref    int // its place in record.refs
}

// readTaxes reads all taxes of the rules and keeps those of the day and the scheme.
func (p *pricer) readTaxes(r *Rules, path string) {
	from := len(p.taxes)
	for i := range r.Taxes {
		t, w := &r.Taxes[i], place{path, "taxes", i}
		p.checkTax(t, w)
		rate, ok := parseNumber(t.Rate)
		if !ok || rate.Sign() < 0 || compare(rate, Number{coef: 1000}) > 0 {
			p.faults.Add(w.at("rate"), fault.Range, "not a percentage from 0 to 1000: %s", fault.Quote(t.Rate))
			continue
		}
		if t.Scheme != r.TaxScheme || !p.holds(t, w) {
			continue
		}
		run := taxRun{Tax: t, rate: Percent{rate}, factor: rate.shift(2), ref: len(p.rec.refs)}
		p.rec.refs = append(p.rec.refs, Ref{ID: t.ID, Valid: t.Valid, Sources: t.Sources})
		run.total = p.taxTotal(&run)
		p.taxes = append(p.taxes, run)
	}
	if len(p.taxes)-from > maxTaxes {
		p.faults.Add(fault.At(path, "taxes"), fault.TooLarge, "%d taxes at once, at most %d", len(p.taxes)-from, maxTaxes)
	}
}

func (p *pricer) checkTax(t *Tax, w place) {
	p.text(w, "id", t.ID)
	p.text(w, "name", t.Name)
	if t.ID == "" {
		p.faults.Add(w.at("id"), fault.Missing, "a tax needs an id")
	}
	if t.Category == TaxExempt {
		p.faults.Add(w.at("category"), fault.Range, "%s is the category of lines without tax", TaxExempt)
	}
	p.checkKinds(w, t.Kinds)
	if !t.Valid.Valid() {
		p.faults.Add(w.at("valid"), fault.Range, "ends before it begins: %s", t.Valid)
	}
}

// holds tells whether the tax holds on the day of the order.
func (p *pricer) holds(t *Tax, w place) bool {
	if t.Valid.From.IsZero() && t.Valid.To.IsZero() {
		return true
	}
	if p.order.Date.IsZero() {
		p.faults.Add("date", fault.Missing, "needed to choose the rate of %s (%s)", t.ID, w.at("valid"))
		return false
	}
	return t.Valid.Contains(p.order.Date)
}

// taxTotal finds or adds the sum for a tax at a rate.
func (p *pricer) taxTotal(t *taxRun) int {
	for i := range p.rec.taxes {
		sum := &p.rec.taxes[i]
		if sum.id == t.ID && sum.category == t.Category && sum.rate.Equal(t.rate) {
			return i
		}
	}
	p.rec.taxes = append(p.rec.taxes, taxSum{id: t.ID, name: t.Name, category: t.Category, rate: t.rate})
	return len(p.rec.taxes) - 1
}

// checkTaxCategory refuses a category that no tax knows.
func (p *pricer) checkTaxCategory(l *Line, w place) {
	if l.Tax == "" || l.Tax == TaxExempt {
		return
	}
	known := func(r *Rules) bool {
		return slices.ContainsFunc(r.Taxes, func(t Tax) bool { return t.Category == l.Tax })
	}
	if known(p.rules) || slices.ContainsFunc(p.order.Payers, func(o Payer) bool { return o.Rules != nil && known(o.Rules) }) {
		return
	}
	p.faults.Add(w.at("tax"), fault.Unknown, "no tax of this category: %s", fault.Quote(l.Tax))
}

// applies tells whether a tax is levied on a line.
func (p *pricer) applies(t *taxRun, l *lineRec, payer *payerRun) bool {
	return p.order.Lines[l.input].Tax == t.Category && (len(t.Kinds) == 0 || slices.Contains(t.Kinds, kinds[l.kind])) &&
		(len(payer.exempt) == 0 || !slices.Contains(payer.exempt, t.ID))
}

// levyTaxes fills the net amount and the tax of every line.
func (p *pricer) levyTaxes() {
	for i := range p.rec.lines {
		l := &p.rec.lines[i]
		l.net = l.gross
		if l.discount != 0 {
			l.net = p.put(p.sub(p.rec.get(l.gross), p.rec.get(l.discount)))
		}
	}
	for i := range p.payers {
		if p.payers[i].included {
			p.extractTaxes(i)
		} else {
			p.addTaxes(i)
		}
	}
}

// addTaxes levies the taxes of a payer on top of the net amounts.
func (p *pricer) addTaxes(payer int) {
	run := &p.payers[payer]
	how := &run.taxRound
	for t := run.taxFrom; t < run.taxTo; t++ {
		tax := &p.taxes[t]
		if how.total {
			p.addTaxOnTotal(run, payer, tax)
			continue
		}
		for i := range p.rec.lines {
			l := &p.rec.lines[i]
			if int(l.payer) != payer || !p.applies(tax, l, run) {
				continue
			}
			base, due := p.taxOn(i, l, tax)
			rounded := p.round(due, how.digits, how.mode)
			p.noteRound(i, ofTax, how, due, rounded)
			p.bookTax(l, tax, base, rounded)
		}
	}
}

// taxOn gives the base of a tax and its exact amount.
func (p *pricer) taxOn(line int, l *lineRec, tax *taxRun) (base, due Number) {
	base = p.rec.get(l.net)
	if tax.Compound {
		base = p.add(base, p.rec.get(l.tax))
	}
	due = p.mul(base, tax.factor)
	p.note(line, ofTax, opTax, base, tax.rate.Number, due).ref = int16(tax.ref)
	return base, due
}

func (p *pricer) bookTax(l *lineRec, tax *taxRun, base, due Number) {
	p.bump(&l.tax, due)
	sum := &p.rec.taxes[tax.total]
	sum.used = true
	p.bump(&sum.base, base)
	p.bump(&sum.amount, due)
}

// addTaxOnTotal levies a tax on the sum of a payer's lines and divides it among them.
func (p *pricer) addTaxOnTotal(run *payerRun, payer int, tax *taxRun) {
	var lines []int
	var bases, dues []Number
	sum := Number{}
	for i := range p.rec.lines {
		l := &p.rec.lines[i]
		if int(l.payer) == payer && p.applies(tax, l, run) {
			base, due := p.taxOn(i, l, tax)
			lines, bases, dues = append(lines, i), append(bases, base), append(dues, due)
			sum = p.add(sum, due)
		}
	}
	whole := p.round(sum, run.taxRound.digits, run.taxRound.mode)
	for k, part := range p.apportion(whole, dues, run.remainder, p.tieByContent(lines)) {
		p.notePlace(lines[k], ofTax, run.remainder, dues[k], part)
		p.bookTax(&p.rec.lines[lines[k]], tax, bases[k], part)
	}
}

// extractTaxes takes the taxes of a payer out of amounts that contain them; what is charged stays as it is.
func (p *pricer) extractTaxes(payer int) {
	run := &p.payers[payer]
	if run.taxRound.total {
		p.extractFromTotal(run, payer)
		return
	}
	for i := range p.rec.lines {
		l := &p.rec.lines[i]
		if int(l.payer) != payer {
			continue
		}
		if mask, factor := p.contained(l, run); mask != 0 {
			total := p.rec.get(l.net)
			net := p.quo(total, factor, run.taxRound.digits, run.taxRound.mode)
			p.note(i, ofTax, opInclude, total, factor, net)
			p.extract(i, run, mask, p.sub(total, net))
		}
	}
}

// contained gives the taxes in a line's amount as bits, and the factor by which they raise a net amount.
func (p *pricer) contained(l *lineRec, run *payerRun) (mask uint32, factor Number) {
	factor = one
	for t := run.taxFrom; t < run.taxTo; t++ {
		if tax := &p.taxes[t]; p.applies(tax, l, run) {
			mask |= 1 << (t - run.taxFrom)
			factor = p.add(factor, p.weight(tax, factor))
		}
	}
	return mask, factor
}

// weight is what a tax adds to a net amount of 1 that the taxes before it have raised to factor.
func (p *pricer) weight(tax *taxRun, factor Number) Number {
	if tax.Compound {
		return p.mul(tax.factor, factor)
	}
	return tax.factor
}

// extract books the tax contained in a line, divided among the taxes by their rates.
func (p *pricer) extract(line int, run *payerRun, mask uint32, due Number) {
	l := &p.rec.lines[line]
	var weights []Number
	var taxes []*taxRun
	factor := one
	for t := run.taxFrom; t < run.taxTo; t++ {
		if tax := &p.taxes[t]; mask&(1<<(t-run.taxFrom)) != 0 {
			w := p.weight(tax, factor)
			factor = p.add(factor, w)
			taxes, weights = append(taxes, tax), append(weights, w)
		}
	}
	l.net = p.put(p.sub(p.rec.get(l.net), due))
	parts := p.partsOf(due, weights, factor, run)
	for k, tax := range taxes {
		base := p.rec.get(l.net)
		if tax.Compound {
			base = p.add(base, p.rec.get(l.tax))
		}
		p.note(line, ofTax, opTax, base, tax.rate.Number, parts[k]).ref = int16(tax.ref)
		p.bookTax(l, tax, base, parts[k])
	}
}

// partsOf divides the tax contained in an amount among the taxes; taxes of rate 0 alone have nothing to divide.
func (p *pricer) partsOf(due Number, weights []Number, factor Number, run *payerRun) []Number {
	if compare(factor, one) == 0 {
		return make([]Number, len(weights))
	}
	return p.allocate(due, weights, run.remainder, nil)
}

// extractFromTotal takes the taxes out of the sums of lines with the same taxes, and divides them among the lines.
func (p *pricer) extractFromTotal(run *payerRun, payer int) {
	masks := make([]uint32, len(p.rec.lines))
	factors := make([]Number, len(p.rec.lines))
	var groups []uint32
	for i := range p.rec.lines {
		if l := &p.rec.lines[i]; int(l.payer) == payer {
			masks[i], factors[i] = p.contained(l, run)
			if masks[i] != 0 && !slices.Contains(groups, masks[i]) {
				groups = append(groups, masks[i])
			}
		}
	}
	for _, mask := range groups {
		var lines []int
		for i := range masks {
			if masks[i] == mask {
				lines = append(lines, i)
			}
		}
		p.extractFromGroup(run, mask, factors[lines[0]], lines)
	}
}

func (p *pricer) extractFromGroup(run *payerRun, mask uint32, factor Number, lines []int) {
	digits := run.taxRound.digits
	d := division{arith: p.arith, tie: p.tieByContent(lines)}
	sum, placed := Number{}, Number{}
	for _, i := range lines {
		total := p.rec.get(p.rec.lines[i].net)
		sum = p.add(sum, total)
		share := p.mul(total, p.sub(factor, one)) // of which 1/factor is the tax
		cut := p.quo(share, factor, digits, Floor)
		d.parts, d.sizes = append(d.parts, cut), append(d.sizes, total)
		d.keys = append(d.keys, p.sub(share, p.mul(cut, factor)))
		placed = p.add(placed, cut)
	}
	net := p.quo(sum, factor, digits, run.taxRound.mode)
	d.place(p.sub(p.sub(sum, net), placed), run.remainder)
	for k, i := range lines {
		total := p.rec.get(p.rec.lines[i].net)
		p.note(i, ofTax, opInclude, total, factor, p.sub(total, d.parts[k]))
		p.extract(i, run, mask, d.parts[k])
	}
}
