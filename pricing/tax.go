package pricing

import (
	"slices"
	"strings"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/internal/fault"
)

// TaxExempt is the category of lines on which no tax is levied, see [Line.Tax].
const TaxExempt = "exempt"

// maxTaxes is how many taxes one set of rules can hold for one day and scheme.
const maxTaxes = 32

// categoryExempt stands for TaxExempt where a category is a number.
const categoryExempt = 255

// taxRun is a tax that may apply to the order, read.
type taxRun struct {
	id       string
	rate     Number // in per cent
	factor   Number
	total    int    // its place in record.taxes
	kinds    uint16 // the kinds of lines taxed, as bits
	category uint8
	compound bool
}

// readTaxes reads all taxes of the rules and keeps those of the day and the scheme.
func (p *pricer) readTaxes(r *Rules, path string) {
	from := len(p.taxes)
	for i := range r.Taxes {
		t := &r.Taxes[i]
		p.at = place{path, "taxes", i}
		p.id("id", t.ID, "a tax")
		if t.Name != "" {
			p.text("name", t.Name)
		}
		if t.Kinds != nil {
			p.kinds("kinds", t.Kinds)
		}
		if t.Valid != (cal.Span{}) {
			p.span("valid", t.Valid)
		}
		rate, ok := parseNumber(t.Rate)
		if !ok {
			rate, ok = parseNumber(strings.TrimSuffix(t.Rate, "%"))
		}
		if !ok || rate.wide != nil || rate.coef < 0 || rate.coef > 1000*pow10[rate.scale] {
			p.fault("rate", fault.Range, "not a percentage from 0 to 1000: %s", fault.Quote(t.Rate))
			continue
		}
		category := p.addCategory(t.Category)
		for k := range i {
			if o := &r.Taxes[k]; o.sameAs(t) && o.Valid.Overlaps(t.Valid) {
				p.fault("", fault.Duplicate, "taxes[%d] is levied on the same lines: %s", k, fault.Quote(t.ID))
				break
			}
		}
		if t.Scheme != r.TaxScheme || !p.dated(t.Valid) {
			continue
		}
		if len(p.taxes) == cap(p.taxes) {
			p.taxes = roomier(p.taxes)
		}
		p.taxes = p.taxes[:len(p.taxes)+1]
		run := &p.taxes[len(p.taxes)-1]
		run.id, run.compound, run.rate, run.factor, run.kinds, run.category = t.ID, t.Compound, rate, rate.shift(2), kindSet(t.Kinds), category
		run.total = p.taxTotal(t, rate)
	}
	if r.TaxScheme != "" && !slices.ContainsFunc(r.Taxes, func(t Tax) bool { return t.Scheme == r.TaxScheme }) {
		p.faults.Add(fault.At(path, "tax_scheme"), fault.Unknown, "no tax of this scheme: %s", fault.Quote(r.TaxScheme))
	}
	p.noticeLapsed(r)
	p.noticeNotBegun(r)
	if len(p.taxes)-from > maxTaxes || len(p.rec.taxes) > 255 {
		p.faults.Add(fault.At(path, "taxes"), fault.TooLarge, "%d taxes at once, at most %d", len(p.taxes)-from, maxTaxes)
	}
}

// sameAs tells whether two entries are rates of one tax for some of the same lines; on one day only one of them can hold.
func (t *Tax) sameAs(o *Tax) bool {
	return t.ID == o.ID && t.Category == o.Category && t.Scheme == o.Scheme && kindSet(t.Kinds)&kindSet(o.Kinds) != 0
}

// noticeLapsed reports a tax of the scheme whose last rate ended before the day of the order: a table that is out of date
// looks like a tax that is not levied any more.
func (p *pricer) noticeLapsed(r *Rules) {
	var told []string
	day := p.order.Date
	for i := range r.Taxes {
		t := &r.Taxes[i]
		if t.Valid.To.IsZero() || !t.Valid.To.Before(day) || t.Scheme != r.TaxScheme || slices.Contains(told, t.ID) ||
			slices.ContainsFunc(r.Taxes, func(o Tax) bool {
				return t.sameAs(&o) && (o.Valid.Contains(day) || o.Valid.To.After(t.Valid.To))
			}) {
			continue
		}
		told = append(told, t.ID)
		p.notice(Notice{Code: TaxLapsed, Line: -1, ID: t.ID, Text: t.Valid.To.String()})
	}
}

// noticeNotBegun reports a tax of the scheme that begins after the day of the order, where no tax of its category holds on
// that day: a table that does not go back far enough looks like a time without taxes. A tax that is announced beside
// another one is no news.
func (p *pricer) noticeNotBegun(r *Rules) {
	var told []string
	day := p.order.Date
	for i := range r.Taxes {
		t := &r.Taxes[i]
		if !t.Valid.From.After(day) || t.Scheme != r.TaxScheme || slices.Contains(told, t.ID) ||
			slices.ContainsFunc(r.Taxes, func(o Tax) bool {
				same := o.Category == t.Category && o.Scheme == t.Scheme && kindSet(o.Kinds)&kindSet(t.Kinds) != 0
				return same && (o.Valid.Contains(day) || (o.ID == t.ID && o.Valid.From.After(day) && o.Valid.From.Before(t.Valid.From)))
			}) {
			continue
		}
		told = append(told, t.ID)
		p.notice(Notice{Code: TaxNotBegun, Line: -1, ID: t.ID, Text: t.Valid.From.String()})
	}
}

// dated tells whether a span holds on the day of the order, which must then have one.
func (p *pricer) dated(span cal.Span) bool {
	if span.From.IsZero() && span.To.IsZero() {
		return true
	}
	if p.order.Date.IsZero() {
		p.needDate(p.at.at("valid"))
		return false
	}
	return span.Contains(p.order.Date)
}

// needDate reports once that the order has no date.
func (p *pricer) needDate(what string) {
	if !p.dateless {
		p.faults.Add("date", fault.Missing, "needed for %s", what)
	}
	p.dateless = true
}

// taxTotal finds or adds the sum for a tax at a rate.
func (p *pricer) taxTotal(t *Tax, rate Number) int {
	for i := range p.rec.taxes {
		sum := &p.rec.taxes[i]
		if sum.id == t.ID && sum.category == t.Category && compare(sum.rate.Number, rate) == 0 {
			return i
		}
	}
	p.rec.taxes = longer(p.rec.taxes)
	sum := &p.rec.taxes[len(p.rec.taxes)-1]
	sum.id, sum.name, sum.category, sum.rate, sum.valid, sum.sources = t.ID, t.Name, t.Category, Percent{rate}, t.Valid, t.Sources
	return len(p.rec.taxes) - 1
}

// addCategory gives a category of tax a number.
func (p *pricer) addCategory(name string) uint8 {
	if name == "" {
		return 0
	}
	if i := slices.Index(p.categories, name); i >= 0 {
		return uint8(i + 1)
	}
	p.text("category", name)
	if name == TaxExempt {
		p.fault("category", fault.Range, "%s is the category of lines without tax", TaxExempt)
	}
	if len(p.categories) == categoryExempt-1 {
		p.fault("category", fault.TooLarge, "more than %d categories", categoryExempt-1)
		return 0
	}
	p.categories = append(p.categories, name)
	return uint8(len(p.categories))
}

// categoryOf gives the number of the category that a line names.
func (p *pricer) categoryOf(name string) uint8 {
	if name == TaxExempt {
		return categoryExempt
	}
	i := slices.Index(p.categories, name)
	if i < 0 {
		p.fault("tax", fault.Unknown, "no tax of this category: %s", fault.Quote(name))
	}
	return uint8(i + 1)
}

// kindSet gives kinds as bits; none means all.
func kindSet(list []Kind) (set uint16) {
	for _, k := range list {
		if i, ok := k.index(); ok {
			set |= 1 << i
		}
	}
	if len(list) == 0 {
		set = 1<<len(kinds) - 1
	}
	return set
}

// levied tells whether a payer is charged a tax.
func (p *pricer) levied(t *taxRun, payer *payerRun) bool {
	return payer.declared < 0 || !slices.Contains(p.order.Payers[payer.declared].Exempt, t.id)
}

// applies tells whether a tax, if levied at all, is levied on a line.
func (t *taxRun) applies(l *lineRec) bool { return l.category == t.category && t.kinds>>l.kind&1 != 0 }

// levyTaxes fills the net amount and the tax of every line.
func (p *pricer) levyTaxes() {
	for i := range p.rec.lines {
		l := &p.rec.lines[i]
		if l.net = l.gross; l.discount != 0 {
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
		if !p.levied(tax, run) {
			continue
		}
		if how.total {
			p.addTaxOnTotal(run, payer, tax)
			continue
		}
		for i := p.levyPlain(payer, tax, how, 0); i < len(p.rec.lines); i = p.levyPlain(payer, tax, how, i+1) {
			l := &p.rec.lines[i]
			if int(l.payer) == payer && tax.applies(l) {
				base, due := p.taxOn(l, tax)
				p.bookTax(i, tax, base, due, p.fix(due, how), how)
			}
		}
	}
}

// taxOn gives the base of a tax and its exact amount.
func (p *pricer) taxOn(l *lineRec, tax *taxRun) (base, due Number) {
	base = p.rec.get(l.net)
	if tax.compound {
		base = p.add(base, p.rec.get(l.tax))
	}
	return base, p.mul(base, tax.factor)
}

// bookTax books a tax of a line. The steps of the only tax levied on top of a line are not written down: they follow from
// the line itself, see taxSteps.
func (p *pricer) bookTax(line int, tax *taxRun, base, exactDue, due Number, how *rounding) {
	l := &p.rec.lines[line]
	if l.tax1 == 0 && l.flags&isTaxed == 0 && !tax.compound && how != nil {
		l.tax1 = uint8(tax.total + 1)
	} else {
		p.writeFirstTax(line)
		p.noteTax(line, tax.total, base, tax.rate, exactDue, due, how)
	}
	p.bump(&l.tax, due)
	sum := &p.rec.taxes[tax.total]
	sum.used = true
	p.bump(&sum.base, base)
	p.bump(&sum.amount, due)
}

// writeFirstTax writes down the steps of what is no longer the only tax of a line.
func (p *pricer) writeFirstTax(line int) {
	l := &p.rec.lines[line]
	if l.tax1 != 0 {
		base, rate := p.rec.get(l.net), p.rec.taxes[l.tax1-1].rate.Number
		p.noteTax(line, int(l.tax1-1), base, rate, p.mul(base, rate.shift(2)), p.rec.get(l.tax), &p.payers[l.payer].taxRound)
	}
	l.tax1, l.flags = 0, l.flags|isTaxed
}

func (p *pricer) noteTax(line, total int, base, rate, exactDue, due Number, how *rounding) {
	if how == nil {
		p.note(line, ofTax, opContained, base, rate, due).ref = -2 - int32(total)
		return
	}
	p.note(line, ofTax, opTax, base, rate, exactDue).ref = -2 - int32(total)
	p.noteFix(line, ofTax, how, exactDue, p.round(due, int(how.digits), down)) // the same with fewer zeros
}

// addTaxOnTotal levies a tax on the sum of a payer's lines and divides it among them.
func (p *pricer) addTaxOnTotal(run *payerRun, payer int, tax *taxRun) {
	var lines []int
	var bases, dues []Number
	sum := Number{}
	for i := range p.rec.lines {
		l := &p.rec.lines[i]
		if int(l.payer) == payer && tax.applies(l) {
			base, due := p.taxOn(l, tax)
			lines, bases, dues = append(lines, i), append(bases, base), append(dues, due)
			sum = p.add(sum, due)
		}
	}
	whole := p.fix(sum, &run.taxRound)
	for k, part := range p.apportion(whole, dues, run.taxRound.remainder, lineTie{p.rec, lines}) {
		p.bookTax(lines[k], tax, bases[k], dues[k], part, &run.taxRound)
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
			due := p.quo(p.mul(total, p.sub(factor, one)), factor, int(run.taxRound.digits), run.taxRound.mode)
			p.note(i, ofTax, opInclude, total, factor, due)
			p.extract(i, run, mask, due)
		}
	}
}

// contained gives the taxes in a line's amount as bits, and the factor by which they raise a net amount.
func (p *pricer) contained(l *lineRec, run *payerRun) (mask uint32, factor Number) {
	factor = one
	for t := run.taxFrom; t < run.taxTo; t++ {
		if tax := &p.taxes[t]; tax.applies(l) && p.levied(tax, run) {
			mask |= 1 << (t - run.taxFrom)
			factor = p.add(factor, p.weight(tax, factor))
		}
	}
	return mask, factor
}

// weight is what a tax adds to a net amount of 1 that the taxes before it have raised to factor.
func (p *pricer) weight(tax *taxRun, factor Number) Number {
	if tax.compound {
		return p.mul(tax.factor, factor)
	}
	return tax.factor
}

// extract books the tax contained in a line, divided among the taxes by their rates.
func (p *pricer) extract(line int, run *payerRun, mask uint32, due Number) {
	l := &p.rec.lines[line]
	var weights []Number
	var taxes []int32
	factor := one
	for t := run.taxFrom; t < run.taxTo; t++ {
		if tax := &p.taxes[t]; mask&(1<<(t-run.taxFrom)) != 0 {
			w := p.weight(tax, factor)
			factor = p.add(factor, w)
			taxes, weights = append(taxes, t), append(weights, w)
		}
	}
	l.net = p.put(p.sub(p.rec.get(l.net), due))
	parts := p.partsOf(due, weights, factor, run)
	for k, t := range taxes {
		tax := &p.taxes[t]
		base := p.rec.get(l.net)
		if tax.compound {
			base = p.add(base, p.rec.get(l.tax))
		}
		p.bookTax(line, tax, base, parts[k], parts[k], nil)
	}
}

// partsOf divides the tax contained in an amount among the taxes; taxes of rate 0 alone have nothing to divide.
func (p *pricer) partsOf(due Number, weights []Number, factor Number, run *payerRun) []Number {
	if compare(factor, one) == 0 {
		return make([]Number, len(weights))
	}
	return p.allocate(due, weights, run.taxRound.remainder, lineTie{})
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
	digits := int(run.taxRound.digits)
	d := division{arith: p.arith, tie: lineTie{p.rec, lines}}
	sum, placed := Number{}, Number{}
	for _, i := range lines {
		total := p.rec.get(p.rec.lines[i].net)
		sum = p.add(sum, total)
		share := p.mul(total, p.sub(factor, one)) // of which 1/factor is the tax
		cut := p.quo(share, factor, digits, floor)
		d.parts, d.sizes = append(d.parts, cut), append(d.sizes, total)
		d.keys = append(d.keys, p.sub(share, p.mul(cut, factor)))
		placed = p.add(placed, cut)
	}
	whole := p.quo(p.mul(sum, p.sub(factor, one)), factor, digits, run.taxRound.mode)
	d.place(p.sub(whole, placed), run.taxRound.remainder)
	for k, i := range lines {
		total := p.rec.get(p.rec.lines[i].net)
		p.note(i, ofTax, opInclude, total, factor, d.parts[k])
		p.extract(i, run, mask, d.parts[k])
	}
}
