package pricing

import (
	"slices"

	"example.com/servicelane/internal/fault"
)

// place is where in the input something stands: element i of a list below base. It becomes a path only when there is a
// fault to report.
type place struct {
	base, list string
	i          int
}

func (w *place) at(field string) string {
	return fault.At(fault.Index(fault.At(w.base, w.list), w.i), field)
}

// readPayers reads the rules of the order and of each payer.
func (p *pricer) readPayers() {
	p.main = p.readRules(p.rules, "rules", nil)
	p.startClasses()
	p.rec.unit = p.main.unit
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
	declared, w := &p.order.Payers[i], &place{"", "payers", i}
	p.text(w, "id", declared.ID)
	p.text(w, "name", declared.Name)
	if declared.ID == "" {
		p.faults.Add(w.at("id"), fault.Missing, "a payer needs an id")
	}
	if !declared.Kind.Valid() {
		p.faults.Add(w.at("kind"), fault.Unknown, "no such kind of payer: %s", fault.Quote(string(declared.Kind)))
	}
	for _, before := range p.order.Payers[:i] {
		if before.ID == declared.ID {
			p.faults.Add(w.at("id"), fault.Duplicate, "a second payer %s", fault.Quote(declared.ID))
		}
	}
}

// readRules reads rules; those of a payer inherit the currency of the order's.
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
	p.checkClasses(r.Classes, path)
	run.taxFrom = int32(len(p.taxes))
	p.readTaxes(r, path)
	run.taxTo = int32(len(p.taxes))
	return run
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
		c, w := &classes[i], &place{path, "classes", i}
		p.text(w, "id", string(c.ID))
		if c.ID == "" {
			p.faults.Add(w.at("id"), fault.Missing, "a fee class needs an id")
		}
		p.checkKinds(w, c.Kinds)
		for _, before := range classes[:i] {
			if before.ID == c.ID {
				p.faults.Add(w.at("id"), fault.Duplicate, "a second fee class %s", fault.Quote(string(c.ID)))
			}
			for _, k := range c.Kinds {
				if slices.Contains(before.Kinds, k) {
					p.faults.Add(w.at("kinds"), fault.Duplicate, "%s already belongs to %s", k, fault.Quote(string(before.ID)))
				}
			}
		}
	}
}

func (p *pricer) checkKinds(w *place, kinds []Kind) {
	for i, k := range kinds {
		if !k.Valid() {
			p.faults.Add(fault.Index(w.at("kinds"), i), fault.Unknown, "no such kind of line: %s", fault.Quote(string(k)))
		}
	}
}

// text refuses what is no name or id: overlong, or with control characters.
func (p *pricer) text(w *place, field, s string) {
	if len(s) > MaxText {
		p.faults.Add(w.at(field), fault.TooLarge, "%d bytes, at most %d", len(s), MaxText)
		return
	}
	for i := range len(s) {
		if s[i] < ' ' || s[i] == 0x7f {
			p.faults.Add(w.at(field), fault.Malformed, "a control character in %s", fault.Quote(s))
			return
		}
	}
}
