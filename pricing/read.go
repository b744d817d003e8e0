package pricing

import (
	"slices"
	"strings"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/internal/fault"
)

// place is where in the input something stands: element i of a list below base. It becomes a path only when there is a
// fault to report.
type place struct {
	base, list string
	i          int
}

func (w place) path() string { return fault.Index(fault.At(w.base, w.list), w.i) }

func (w *place) at(field string) string {
	if w.list == "" {
		return fault.At(w.base, field)
	}
	return fault.At(w.path(), field)
}

// reader reads the texts of an input and collects what is wrong with them.
type reader struct {
	faults *fault.List
	at     place // of what is being read
	unit   uint8 // the currency of amounts
	hush   bool  // count faults in hushed instead of reporting them
	hushed int
}

// fault reports a fault of a field of what is being read.
func (p *reader) fault(field string, code fault.Code, format string, args ...any) {
	if p.hush {
		p.hushed++
		return
	}
	p.faults.Add(p.at.at(field), code, format, args...)
}

// number reads a number that is not negative; an empty one is a fault if it is needed, else 0.
func (p *reader) number(field, text string, needed bool) Number {
	if n, ok := parseNumber(text); ok && n.Sign() >= 0 {
		return n
	}
	switch {
	case text != "":
		if n := p.signed(field, text); n.Sign() < 0 {
			p.fault(field, fault.Range, "negative: %s", fault.Quote(text))
		}
	case needed:
		p.fault(field, fault.Missing, "%s is missing", field)
	}
	return Number{}
}

// signed reads a number.
func (p *reader) signed(field, text string) Number {
	n, ok := parseNumber(text)
	if !ok {
		p.fault(field, fault.Malformed, "not a plain decimal number: %s", fault.Quote(text))
	}
	return n
}

// percent reads a percentage, with or without its sign, that is not negative.
func (p *reader) percent(field, text string, needed bool) Number {
	return p.number(field, strings.TrimSuffix(text, "%"), needed)
}

// amount reads an amount that is not negative, "180.00" or "180.00 CNY" in the currency of the order.
func (p *reader) amount(field, text string, needed bool) Number {
	if n, ok := parseNumber(text); ok && n.Sign() >= 0 {
		return n
	}
	if digits, code, ok := strings.Cut(text, " "); ok && Currency(code).Valid() {
		if code != isoDigits[p.unit].code {
			p.fault(field, fault.Mismatch, "not in the currency of the order: %s", fault.Quote(text))
			return Number{}
		}
		text = digits
	}
	return p.number(field, text, needed)
}

// text refuses what is no name or id: overlong, or with control characters.
func (p *reader) text(field, s string) {
	if len(s) > MaxText {
		p.fault(field, fault.TooLarge, "%d bytes, at most %d", len(s), MaxText)
	} else if !plainText(s) {
		p.fault(field, fault.Malformed, "a control character in %s", fault.Quote(s))
	}
}

// atMost refuses a list that is too long.
func (p *reader) atMost(field string, n, most int) bool {
	if n > most {
		p.fault(field, fault.TooLarge, "%d, at most %d", n, most)
	}
	return n <= most
}

// id refuses a missing id and what is no text.
func (p *reader) id(field, s, of string) {
	p.text(field, s)
	if s == "" {
		p.fault(field, fault.Missing, "%s needs one", of)
	}
}

// kinds refuses kinds of lines that do not exist.
func (p *reader) kinds(field string, kinds []Kind) {
	for i, k := range kinds {
		if !k.Valid() {
			p.fault(fault.Index(field, i), fault.Unknown, "no such kind of line: %s", fault.Quote(string(k)))
		}
	}
}

// span refuses a span of no days.
func (p *reader) span(field string, s cal.Span) {
	if !s.Valid() {
		p.fault(field, fault.Range, "ends before it begins: %s", s)
	}
}

// readPayers reads the rules of the order and of each payer.
func (p *pricer) readPayers() {
	p.main = p.readRules(p.rules, "rules", nil)
	p.unit, p.rec.unit = p.main.unit, p.main.unit
	p.startClasses()
	if n := len(p.order.Payers); n > MaxPayers {
		p.faults.Add("payers", fault.TooLarge, "%d payers, at most %d", n, MaxPayers)
		return
	}
	for i := range p.order.Payers {
		declared := &p.order.Payers[i]
		run := p.main
		if declared.Rules != nil {
			run = p.readRules(declared.Rules, fault.Index("payers", i)+".rules", &p.main)
		}
		run.declared = int16(i)
		p.checkPayer(i)
		p.addPayer(run)
		if declared.Kind == PayerCustomer && p.customer < 0 {
			p.customer = i
		}
	}
}

func (p *pricer) addPayer(run payerRun) {
	if len(p.payers) == cap(p.payers) {
		p.payers = roomier(p.payers)
	}
	p.payers = p.payers[:len(p.payers)+1]
	p.payers[len(p.payers)-1] = run
}

func (p *pricer) checkPayer(i int) {
	declared := &p.order.Payers[i]
	p.at = place{"", "payers", i}
	p.id("id", declared.ID, "a payer")
	p.text("name", declared.Name)
	if p.atMost("exempt", len(declared.Exempt), maxRules) {
		p.checkExempt(declared)
	}
	if !declared.Kind.Valid() {
		p.fault("kind", fault.Unknown, "no such kind of payer: %s", fault.Quote(string(declared.Kind)))
	}
	for _, before := range p.order.Payers[:i] {
		if before.ID == declared.ID {
			p.fault("id", fault.Duplicate, "a second payer %s", fault.Quote(declared.ID))
		}
	}
}

// checkExempt refuses taxes that the payer would not be charged in any case: a misspelt one would be charged.
func (p *pricer) checkExempt(declared *Payer) {
	taxes := p.rules.Taxes
	if declared.Rules != nil && declared.Rules.Taxes != nil {
		taxes = declared.Rules.Taxes
	}
	for j, id := range declared.Exempt {
		if !slices.ContainsFunc(taxes, func(t Tax) bool { return t.ID == id }) {
			p.fault(fault.Index("exempt", j), fault.Unknown, "no such tax: %s", fault.Quote(id))
		}
	}
}

// readRules reads rules; those of a payer inherit currency and taxes of the order's.
func (p *pricer) readRules(r *Rules, path string, main *payerRun) payerRun {
	run := payerRun{included: r.TaxIncluded, unit: r.Currency.index()}
	switch {
	case main != nil && (r.Currency == "" || run.unit == main.unit):
		run.unit = main.unit
	case main != nil:
		p.faults.Add(fault.At(path, "currency"), fault.Mismatch, "another currency than the order's: %s", fault.Quote(string(r.Currency)))
	case run.unit == 0:
		p.faults.Join(fault.At(path, "currency"), r.Currency.check())
	}
	run.round = p.readRounding(&r.Rounding, path, "rounding", run.unit)
	run.taxRound = run.round
	if r.TaxRounding != nil {
		run.taxRound = p.readRounding(r.TaxRounding, path, "tax_rounding", run.unit)
	}
	run.round.remainder, run.taxRound.remainder = r.Remainder.rule(), r.Remainder.rule()
	if r.Remainder != "" && !r.Remainder.Valid() {
		p.faults.Add(fault.At(path, "remainder"), fault.Unknown, "no such remainder rule: %s", fault.Quote(string(r.Remainder)))
	}
	p.rec.digits = max(p.rec.digits, run.round.digits, run.taxRound.digits)
	p.anyTotal = p.anyTotal || run.round.total
	p.at = place{base: path}
	if !p.atMost("taxes", len(r.Taxes), maxRules) || !p.atMost("fees", len(r.Fees), maxRules) || !p.atMost("discounts", len(r.Discounts), maxRules) ||
		!p.atMost("approvals", len(r.Approvals), maxRules) || !p.atMost("discount_order", len(r.DiscountOrder), maxRules) {
		return run
	}
	p.checkTariff(r, path)
	p.checkClasses(r.Classes, path)
	if main != nil && r.Taxes == nil {
		p.inheritTaxes(&run, r, path)
		return run
	}
	run.taxFrom = int32(len(p.taxes))
	p.readTaxes(r, path)
	run.taxTo = int32(len(p.taxes))
	return run
}

// inheritTaxes gives a payer the taxes of the order, by his own scheme if he names one.
func (p *pricer) inheritTaxes(run *payerRun, r *Rules, path string) {
	run.included = r.TaxIncluded || p.rules.TaxIncluded
	run.taxFrom, run.taxTo = p.main.taxFrom, p.main.taxTo
	if r.TaxScheme == "" || r.TaxScheme == p.rules.TaxScheme {
		return
	}
	run.taxFrom = int32(len(p.taxes))
	p.hush = true // what is wrong with the taxes themselves is told of the order's rules
	p.readTaxes(&Rules{Taxes: p.rules.Taxes, TaxScheme: r.TaxScheme}, path)
	p.hush = false
	run.taxTo = int32(len(p.taxes))
}

// checkTariff refuses a card that is not there, that does not hold on the day of the order, or that needs a day.
func (p *pricer) checkTariff(r *Rules, path string) {
	if r.Hours != "" && !r.Hours.Valid() {
		p.faults.Add(fault.At(path, "hours"), fault.Unknown, "no such basis of hours: %s", fault.Quote(string(r.Hours)))
	}
	t := r.Tariff
	switch {
	case t == nil && r.Card != "":
		p.faults.Add(fault.At(path, "card"), fault.Missing, "the card is not given as tariff: %s", fault.Quote(r.Card))
	case t != nil && t.dated && p.order.Date.IsZero():
		p.needDate("the card " + fault.Quote(t.Card().ID))
	case t != nil && t.rules.Currency != "" && r.Currency != "" && t.rules.Currency != r.Currency:
		p.faults.Add(fault.At(path, "currency"), fault.Mismatch, "the card is in %s, not in %s", t.rules.Currency, r.Currency)
	case t != nil:
		for _, l := range t.layers {
			if !l.card.Valid.Contains(p.order.Date) {
				p.faults.Add("date", fault.Mismatch, "the card %s does not hold on %s", fault.Quote(l.card.ID), p.order.Date)
			}
		}
	}
}

func (p *pricer) readRounding(r *Rounding, path, field string, unit uint8) rounding {
	out := rounding{mode: r.Mode.mode(), digits: isoDigits[unit].digits, total: r.Per == PerTotal}
	if r.Mode != "" && !r.Mode.Valid() {
		p.faults.Add(fault.At(path, field+".mode"), fault.Unknown, "no such rounding mode: %s", fault.Quote(string(r.Mode)))
	}
	if r.Per != "" && !r.Per.Valid() {
		p.faults.Add(fault.At(path, field+".per"), fault.Unknown, "neither line nor total: %s", fault.Quote(string(r.Per)))
	}
	if r.Digits != nil {
		if *r.Digits < 0 || *r.Digits > MaxScale {
			p.faults.Add(fault.At(path, field+".digits"), fault.Range, "digits not from 0 to %d: %d", MaxScale, *r.Digits)
		}
		out.digits = uint8(*r.Digits)
	}
	if r.Cash != "" {
		step, ok := parseNumber(r.Cash)
		if !ok || step.Sign() <= 0 || step.wide != nil {
			p.faults.Add(fault.At(path, field+".cash"), fault.Range, "not a positive step: %s", fault.Quote(r.Cash))
		}
		if int(step.scale) > int(out.digits) {
			p.faults.Add(fault.At(path, field+".cash"), fault.Range, "more than %d digits after the point: %s", out.digits, fault.Quote(r.Cash))
		}
		out.cash, out.cashScale = step.coef, uint8(step.scale)
	}
	return out
}

func (p *pricer) checkClasses(classes []FeeClass, path string) {
	if len(classes) > maxClasses {
		p.faults.Add(fault.At(path, "classes"), fault.TooLarge, "%d classes, at most %d", len(classes), maxClasses)
		return
	}
	for i := range classes {
		c := &classes[i]
		p.at = place{path, "classes", i}
		p.id("id", string(c.ID), "a fee class")
		p.kinds("kinds", c.Kinds)
		if p.atMost("names", len(c.Names), maxRules) {
			for _, name := range c.Names {
				p.text("names", name)
			}
		}
		for _, before := range classes[:i] {
			if before.ID == c.ID {
				p.fault("id", fault.Duplicate, "a second fee class %s", fault.Quote(string(c.ID)))
			}
			for _, k := range c.Kinds {
				if slices.Contains(before.Kinds, k) {
					p.fault("kinds", fault.Duplicate, "%s already belongs to %s", k, fault.Quote(string(before.ID)))
				}
			}
		}
	}
}

// plainText tells whether s is a text that reader.text does not refuse. It looks at eight bytes at a time.
func plainText(s string) bool {
	const ones, tops = 0x0101010101010101, 0x8080808080808080
	if len(s) > MaxText {
		return false
	}
	for ; len(s) >= 8; s = s[8:] {
		x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		del := x ^ ones*0x7f
		if ((x-ones*' ')&^x|(del-ones)&^del)&tops != 0 { // a byte below ' ', or one that is 0x7f
			return false
		}
	}
	for i := range len(s) {
		if s[i] < ' ' || s[i] == 0x7f {
			return false
		}
	}
	return true
}
