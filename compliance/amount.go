package compliance

import (
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Amount is a sum that goes with a right, such as a use fee or a refund: what is added less what is taken off, with all that is known
// at the moment of judging. Its terms are read at the event at which the right arose.
type Amount struct {
	// Name is what it is called, such as "use_fee".
	Name string `json:"name" strict:"required"`
	// Owes is the word for who owes it.
	Owes string `json:"owes"`
	// Plus is added, Minus is taken off.
	Plus  []Term `json:"plus" strict:"required"`
	Minus []Term `json:"minus"`
}

// amount is a compiled [Amount].
type amount struct {
	name, owes  string
	plus, minus []term
}

func (rc *ruleCompiler) amounts(list []Amount, s *spot) []amount {
	var out []amount
	for i := range list {
		a, at := &list[i], s.at(i)
		if _, ok := single(history.KindCode, Literal{Form: FormText, Text: a.Name}); !ok {
			rc.add(at.in("name"), fault.Malformed, "no word: %s", fault.Quote(a.Name))
		}
		if len(a.Plus) == 0 {
			rc.add(at.in("plus"), fault.Missing, "nothing is added")
		}
		out = append(out, amount{name: a.Name, owes: a.Owes, plus: rc.terms(a.Plus, at.in("plus")), minus: rc.terms(a.Minus, at.in("minus"))})
	}
	return out
}

// Amounts gives the sums that go with the right of finding i, each with its arithmetic; none for other findings.
func (r *Report) Amounts(i int) []history.Amount {
	if !r.has(i) || r.findings[i].status != entitled {
		return nil
	}
	f := &r.findings[i]
	p, ok := r.rules.rules[f.rule].judge.(*entitlement)
	if !ok || len(p.amounts) == 0 {
		return nil
	}
	x := r.at(f)
	x.look()
	x.last = x.closed
	var out []history.Amount
	for n := range p.amounts {
		out = append(out, x.amount(&p.amounts[n]))
	}
	return out
}

// amount reckons one sum.
func (x *run) amount(a *amount) history.Amount {
	out := history.Amount{Name: a.name, Owes: a.owes}
	var total sum
	total.reset()
	x.notes = x.notes[:0]
	known := true
	for n, terms := range [...][]term{a.plus, a.minus} {
		for k := range terms {
			var part sum
			part.reset()
			step, ok := x.derive(&part, &terms[k])
			if n == 1 {
				part.num.Neg(&part.num)
				step = "− " + step
			}
			if known = known && ok; known {
				total.add(x, &part)
				out.Steps = append(out.Steps, step)
			}
		}
	}
	if known {
		out.Value = total.String()
		return out
	}
	out.Steps = nil
	for _, n := range x.notes {
		out.Missing = append(out.Missing, n.String())
	}
	return out
}

// derive reckons one term and writes out how: "12345 × 158800.00 × 0.005 ÷ 1000 = 9801.93".
func (x *run) derive(to *sum, t *term) (step string, ok bool) {
	if x.addTerm(to, t) != yes {
		return "", false
	}
	if len(t.times) == 0 && t.divide == nil && t.round == nil {
		return to.String(), true
	}
	plain := *t
	plain.times, plain.divide, plain.round = nil, nil, nil
	var first sum
	first.reset()
	x.addTerm(&first, &plain)
	step = first.String()
	for i := range t.times {
		step += " × " + x.written(&t.times[i])
	}
	if t.divide != nil {
		step += " ÷ " + x.written(t.divide)
	}
	return step + " = " + to.String(), true
}

// written writes a factor.
func (x *run) written(n *number) string {
	var s sum
	s.reset()
	x.addNumber(&s, n)
	return s.String()
}
