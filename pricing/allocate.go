package pricing

import (
	"cmp"
	"slices"

	"example.com/servicelane/internal/fault"
)

// Allocate divides m in proportion to the weights, in units of the digits that m is written with, so that the parts add
// up to m exactly. What is left over by cutting each part down is placed by the rule; the empty rule is
// [LargestRemainder]. Weights must not be negative, and one of them must be positive.
//
//	Allocate 100.00 by 1.25, 1.00, 0.50, 0 → 45.46, 36.36, 18.18, 0.00
func (m Money) Allocate(weights []Number, rule Remainder) ([]Money, error) {
	var faults fault.List
	if rule != "" && !rule.Valid() {
		faults.Add("rule", fault.Unknown, "no such remainder rule: %s", fault.Quote(string(rule)))
	}
	positive := false
	for i, w := range weights {
		positive = positive || w.Sign() > 0
		if w.Sign() < 0 {
			faults.Add(fault.Index("weights", i), fault.Range, "negative: %s", w)
		}
	}
	if !positive {
		faults.Add("weights", fault.Range, "none is positive")
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	parts := exact.allocate(m.n, weights, rule.rule(), lineTie{})
	out := make([]Money, len(parts))
	for i, n := range parts {
		out[i] = money(n, m.n.unit)
	}
	return out, nil
}

// CheckAllocation compares a division made elsewhere with [Money.Allocate]: the parts must add up to m, and each must be
// the one that the rule gives. Every difference is a fault with the path of its part, as in "[2]".
func CheckAllocation(m Money, stated []Money, weights []Number, rule Remainder) error {
	right, err := m.Allocate(weights, rule)
	if err != nil {
		return err
	}
	var faults fault.List
	if len(stated) != len(right) {
		faults.Add("", fault.Mismatch, "%d parts for %d weights", len(stated), len(right))
		return faults.Err()
	}
	sum := money(Number{}, m.n.unit)
	for i, s := range stated {
		if err := sum.mismatch(s); err != nil {
			faults.Join(fault.Index("", i), err)
			continue
		}
		sum = sum.plus(s)
		if !s.Equal(right[i]) {
			faults.Add(fault.Index("", i), fault.Mismatch, "%s where the rule %s gives %s", s, cmp.Or(rule, LargestRemainder), right[i])
		}
	}
	if !sum.Equal(m) {
		faults.Add("", fault.Mismatch, "parts make %s, not %s", sum, m)
	}
	return faults.Err()
}

// allocate divides total by weights, none of them negative and one positive, in units of total's last digit. tie orders
// parts between which neither the remainder nor the weight decides.
func (a arith) allocate(total Number, weights []Number, r rule, tie lineTie) []Number {
	sum := Number{}
	for _, w := range weights {
		sum = a.add(sum, w)
	}
	d := division{arith: a, parts: make([]Number, len(weights)), keys: make([]Number, len(weights)), sizes: weights, tie: tie}
	left := abs(total)
	for i, w := range weights {
		product := a.mul(abs(total), w)
		d.parts[i] = a.quo(product, sum, int(total.scale), down)
		d.keys[i] = a.sub(product, a.mul(d.parts[i], sum))
		left = a.sub(left, d.parts[i])
	}
	d.place(left, r)
	if total.Sign() < 0 {
		for i := range d.parts {
			d.parts[i] = neg(d.parts[i])
		}
	}
	return d.parts
}

// apportion rounds exact amounts so that together they make total, which is their sum rounded to digits.
func (a arith) apportion(total Number, amounts []Number, r rule, tie lineTie) []Number {
	d := division{arith: a, parts: make([]Number, len(amounts)), keys: make([]Number, len(amounts)), sizes: amounts, tie: tie}
	left := total
	for i, n := range amounts {
		d.parts[i] = a.round(n, int(total.scale), floor)
		d.keys[i] = a.sub(n, d.parts[i])
		left = a.sub(left, d.parts[i])
	}
	d.place(left, r)
	return d.parts
}

// division is parts cut down to whole units, with what each has lost (keys) and its size.
type division struct {
	arith
	parts, keys, sizes []Number
	tie                lineTie
}

// place puts the units that are left on parts that are not zero by nature.
func (d *division) place(left Number, r rule) {
	if left.IsZero() {
		return
	}
	order := make([]int, 0, len(d.parts))
	for i := range d.parts {
		if d.sizes[i].Sign() != 0 {
			order = append(order, i)
		}
	}
	switch r {
	case firstShare:
		d.give(order[0], left)
	case lastShare:
		d.give(order[len(order)-1], left)
	case largestShare:
		d.give(slices.MinFunc(order, d.bySize), left)
	default:
		slices.SortFunc(order, d.byKey)
		unit := Number{coef: 1, scale: left.scale}
		for i := 0; left.Sign() > 0; i++ {
			d.give(order[i%len(order)], unit)
			left = d.sub(left, unit)
		}
	}
}

func (d *division) give(i int, units Number) { d.parts[i] = d.add(d.parts[i], units) }

func (d *division) byKey(i, j int) int {
	if c := compare(d.keys[j], d.keys[i]); c != 0 {
		return c
	}
	return d.bySize(i, j)
}

func (d *division) bySize(i, j int) int {
	if c := compare(d.sizes[j], d.sizes[i]); c != 0 {
		return c
	}
	return d.tie.compare(i, j)
}

// lineTie orders lines by what they are, so that the order in which they stand has no effect.
type lineTie struct {
	*record
	lines []int // the lines to which the parts belong
}

func (t lineTie) compare(i, j int) int {
	if t.record == nil {
		return cmp.Compare(i, j)
	}
	i, j = t.lines[i], t.lines[j]
	a, b := &t.record.lines[i], &t.record.lines[j]
	aID, aCode, aName := t.textsOf(a)
	bID, bCode, bName := t.textsOf(b)
	return cmp.Or(
		cmp.Compare(aCode, bCode), cmp.Compare(a.kind, b.kind), cmp.Compare(aID, bID), cmp.Compare(aName, bName),
		cmp.Compare(t.classNames[a.class], t.classNames[b.class]), cmp.Compare(a.category, b.category),
		compare(t.number(a.quantity, a.quantityScale), t.number(b.quantity, b.quantityScale)),
		compare(t.number(a.each, a.eachScale), t.number(b.each, b.eachScale)),
		cmp.Compare(i, j))
}
