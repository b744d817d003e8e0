package pricing

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"example.com/servicelane/internal/fault"
)

// FuzzPriceKeepsItsLaws prices an order made from the seed and checks every law that a result must keep.
func FuzzPriceKeepsItsLaws(f *testing.F) {
	for seed := range uint64(400) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		g := newGenerator(seed)
		order, rules := g.order(), g.rules(g.chance(20))
		if g.chance(50) {
			g.withCards(&order, &rules)
		}
		res, err := Price(order, rules)
		wide, errWide := priceWith(&order, &rules, wideOnly)
		if fmt.Sprint(err) != fmt.Sprint(errWide) {
			t.Fatalf("the two paths differ: %v, %v", err, errWide)
		}
		if err != nil {
			onlyDiscountsAboveTheirLine(t, err)
			return
		}
		foots(t, res)
		coversNoMoreThanThereIs(t, res)
		explainsItself(t, res)
		if a, b := jsonOf(t, res), jsonOf(t, wide); !bytes.Equal(a, b) {
			t.Errorf("the two paths differ: %v", firstDifference(a, b))
		}
		comesBack(t, res, order, rules)
		if rules.Remainder != FirstShare && rules.Remainder != LastShare {
			ignoresTheOrderOfLines(t, g, res, order, rules)
		}
	})
}

// FuzzTaxesGoInAndOut takes taxes of up to 100 % out of a price that includes them and puts them on again: each tax may
// bring the total off by one minor unit, not more; what was charged with tax stays what it was.
func FuzzTaxesGoInAndOut(f *testing.F) {
	f.Add(int64(801), []byte{13}, false)
	f.Add(int64(10000), []byte{5, 99}, true)
	f.Add(int64(99999999999), []byte{19, 0, 100, 3}, true)
	f.Fuzz(func(t *testing.T, cents int64, rates []byte, compound bool) {
		rules := Rules{Currency: "EUR", TaxIncluded: true}
		for i, rate := range rates[:min(len(rates), 5)] {
			rules.Taxes = append(rules.Taxes, Tax{ID: fmt.Sprint("T", i), Rate: Number{coef: int64(rate) * 391, scale: 3}.String(), Compound: compound && i > 0})
		}
		amount := Number{coef: abs(Number{coef: cents % 1e15}).coef, scale: 2}
		inside, err := Price(Order{Lines: []Line{Part("P", "1", amount.String())}}, rules)
		if err != nil {
			t.Fatal(err)
		}
		rules.TaxIncluded = false
		again, err := Price(Order{Lines: []Line{Part("P", "1", inside.Net().Amount())}}, rules)
		if err != nil {
			t.Fatal(err)
		}
		if compare(inside.Total().n, amount) != 0 {
			t.Errorf("%s with tax became %s", amount, inside.Total())
		}
		most := Number{coef: int64(len(rules.Taxes)), scale: 2}
		if compound { // each of those before is taxed again
			most = exact.mul(most, fromInt(1<<len(rules.Taxes)))
		}
		if off := abs(exact.sub(again.Total().n, amount)); compare(off, most) > 0 {
			t.Errorf("%s became %s: %s off", inside.Total(), again.Total(), off)
		}
	})
}

// onlyDiscountsAboveTheirLine accepts the one thing about which a generated order may be refused.
func onlyDiscountsAboveTheirLine(t *testing.T, err error) {
	t.Helper()
	var faults fault.Errors
	if !errors.As(err, &faults) {
		t.Fatal(err)
	}
	for _, f := range faults {
		if f.Code != fault.Range || !strings.HasSuffix(f.Path, ".discount") || !strings.HasPrefix(f.Detail, "more than the line") {
			t.Errorf("refused: %v", f)
		}
	}
}

func jsonOf(t *testing.T, v any) []byte {
	t.Helper()
	data, err := json.MarshalIndent(v, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func sumAmounts(a, b Amounts) Amounts {
	return Amounts{a.Gross.plus(b.Gross), a.Discount.plus(b.Discount), a.Net.plus(b.Net), a.Tax.plus(b.Tax), a.Total.plus(b.Total)}
}

func equalAmounts(a, b Amounts) bool {
	return a.Gross.Equal(b.Gross) && a.Discount.Equal(b.Discount) && a.Net.Equal(b.Net) && a.Tax.Equal(b.Tax) && a.Total.Equal(b.Total)
}

// foots checks that lines, classes, payers and taxes add up to the total, in every minor unit.
func foots(t *testing.T, res Result) {
	t.Helper()
	zero := res.r().amounts(&sums{})
	lines, classes, payers := zero, zero, zero
	for i, l := range res.Lines() {
		lines = sumAmounts(lines, l.Amounts)
		if !l.Total.Equal(l.Net.plus(l.Tax)) {
			t.Errorf("line %d: %s + %s is not %s", i, l.Net, l.Tax, l.Total)
		}
		rest := l.Gross.plus(l.Discount.Neg())
		if included := res.r().payers[res.r().lines[i].payer].included; !rest.Equal(l.Net) && !included || !rest.Equal(l.Total) && included {
			t.Errorf("line %d: %s − %s is neither %s nor %s", i, l.Gross, l.Discount, l.Net, l.Total)
		}
		if l.Gross.Digits() != res.Total().Digits() {
			t.Errorf("line %d has other digits: %s", i, l.Gross)
		}
	}
	for _, c := range res.Classes() {
		classes = sumAmounts(classes, c.Amounts)
	}
	moved, tax := zero.Gross, zero.Gross
	for _, p := range res.Payers() {
		payers = sumAmounts(payers, p.Amounts)
		moved = moved.plus(p.Moved)
		if !p.Due.Equal(p.Total.plus(p.Moved).plus(p.Cash)) {
			t.Errorf("%s owes %s of %s, %s, %s", p.ID, p.Due, p.Total, p.Moved, p.Cash)
		}
	}
	for _, x := range res.Taxes() {
		tax = tax.plus(x.Amount)
	}
	for name, sum := range map[string]Amounts{"lines": lines, "classes": classes, "payers": payers} {
		if !equalAmounts(sum, res.Amounts()) {
			t.Errorf("%s make %v, the order %v", name, sum, res.Amounts())
		}
	}
	if !tax.Equal(res.Tax()) || !moved.IsZero() {
		t.Errorf("taxes make %s, not %s; moved %s", tax, res.Tax(), moved)
	}
}

// coversNoMoreThanThereIs checks that discounts make no line negative that was not, and so no payer. A tax that is contained in
// less than the step that it is rounded to may take more than there is: that is no discount's doing.
func coversNoMoreThanThereIs(t *testing.T, res Result) {
	t.Helper()
	negative := map[string]bool{}
	for i, l := range res.Lines() {
		negative[l.Payer] = negative[l.Payer] || l.Gross.Sign() < 0
		if rest := l.Gross.plus(l.Discount.Neg()); l.Gross.Sign() >= 0 && (rest.Sign() < 0 || l.Discount.Sign() < 0) {
			t.Errorf("line %d: %s less %s", i, l.Gross, l.Discount)
		}
	}
	for _, p := range res.Payers() {
		if !negative[p.ID] && (p.Net.Sign() < 0 && p.Tax.Sign() <= 0 || p.Total.Sign() < 0) {
			t.Errorf("%s pays %s, with tax %s", p.ID, p.Net, p.Total)
		}
	}
}

// explainsItself checks that the steps of every amount lead to it, and that each step is right.
func explainsItself(t *testing.T, res Result) {
	t.Helper()
	paths := map[string]Money{"gross": res.Amounts().Gross, "discount": res.Amounts().Discount, "net": res.Net(), "tax": res.Tax(), "total": res.Total()}
	for i, l := range res.Lines() {
		at := fault.Index("lines", i)
		paths[at+".gross"], paths[at+".discount"], paths[at+".net"], paths[at+".tax"], paths[at+".total"] = l.Gross, l.Discount, l.Net, l.Tax, l.Total
	}
	for i, c := range res.Classes() {
		paths[fault.Index("classes", i)+".total"] = c.Total
	}
	for i, p := range res.Payers() {
		paths[fault.Index("payers", i)] = p.Due
		paths[fault.Index("payers", i)+".net"] = p.Net
	}
	for i, x := range res.Taxes() {
		paths[fault.Index("taxes", i)+".amount"], paths[fault.Index("taxes", i)+".base"] = x.Amount, x.Base
	}
	for path, want := range paths {
		steps, err := res.Derivation(path)
		if err != nil || len(steps) == 0 {
			t.Errorf("%s: %v", path, err)
			continue
		}
		if last := steps[len(steps)-1].Result; compare(last, want.n) != 0 {
			t.Errorf("%s is %s, but its steps end with %s: %v", path, want, last, steps)
		}
		for _, s := range steps {
			if why := wrongStep(s); why != "" {
				t.Errorf("%s: %s: %+v", path, why, s)
			}
		}
	}
}

// wrongStep computes a step again, in decimals.
func wrongStep(s Step) string {
	l, r, x := s.Left.Decimal(), s.Right.Decimal(), s.Result.Decimal()
	want := x
	switch s.Op {
	case StepTime, StepPieces, StepDistance, StepFeeEach:
		want = l.Mul(r)
	case StepPart, StepDiscount, StepTax, StepFeePercent:
		want = l.Mul(r).Shift(-2)
	case StepSum, StepMoved:
		want = l.Add(r)
	case StepLess, StepOverlap:
		want = l.Sub(r)
	case StepInclude:
		unit := fromInt(1).shift(s.Result.scale).Decimal()
		if d := l.Sub(x).Mul(r).Sub(l).Abs(); d.GreaterThan(r.Mul(unit).Mul(fromInt(9).Decimal())) { // all that is left over may fall to one of nine lines
			return "far away"
		}
	case StepRound:
		want = wideOnly.round(s.Left, s.Result.Digits(), s.Rounding.mode()).Decimal()
	case StepPlace:
		if d := l.Sub(x).Abs(); d.GreaterThanOrEqual(fromInt(2).shift(s.Result.scale).Decimal()) && s.Remainder == LargestRemainder {
			return "more than a unit away"
		}
	}
	if !want.Equal(x) {
		return "should be " + want.String()
	}
	return ""
}

func fromInt(n int64) Number { return Number{coef: n} }

// comesBack checks that a stored result is read back as it was and can be reproduced.
func comesBack(t *testing.T, res Result, order Order, rules Rules) {
	t.Helper()
	stored := jsonOf(t, res)
	var back Result
	if err := json.Unmarshal(stored, &back); err != nil {
		t.Errorf("not read back: %v\n%s", err, stored)
		return
	}
	if again := jsonOf(t, back); !bytes.Equal(stored, again) {
		t.Errorf("came back different: %v", firstDifference(stored, again))
	}
	if err := back.Reproduce(order, rules); err != nil {
		t.Error(err)
	}
	paths := []string{"total", "tax", "discount"}
	for i := range res.Taxes() {
		paths = append(paths, fault.Index("taxes", i)+".amount", fault.Index("taxes", i)+".base")
	}
	for i := range res.Len() {
		paths = append(paths, fault.Index("lines", i))
	}
	for _, path := range paths {
		was, err := res.Explain(path, language.SimplifiedChinese)
		is, errBack := back.Explain(path, language.SimplifiedChinese)
		if err != nil || errBack != nil || was != is {
			t.Errorf("%s: %s, %v, read back %s, %v", path, was, err, is, errBack)
		}
	}
}

// ignoresTheOrderOfLines prices the lines in another order and compares all amounts.
func ignoresTheOrderOfLines(t *testing.T, g generator, res Result, order Order, rules Rules) {
	t.Helper()
	shuffled := order
	shuffled.Lines = slices.Clone(order.Lines)
	g.Shuffle(len(shuffled.Lines), func(i, j int) { shuffled.Lines[i], shuffled.Lines[j] = shuffled.Lines[j], shuffled.Lines[i] })
	again, err := Price(shuffled, rules)
	if err != nil {
		t.Error(err)
		return
	}
	if !equalAmounts(res.Amounts(), again.Amounts()) {
		t.Errorf("shuffled it makes %v, not %v", again.Amounts(), res.Amounts())
	}
	if a, b := jsonOf(t, res.Payers()), jsonOf(t, again.Payers()); !bytes.Equal(a, b) {
		t.Errorf("payers: %v", firstDifference(a, b))
	}
	if a, b := jsonOf(t, res.Classes()), jsonOf(t, again.Classes()); !bytes.Equal(a, b) {
		t.Errorf("classes: %v", firstDifference(a, b))
	}
	if a, b := jsonOf(t, res.Taxes()), jsonOf(t, again.Taxes()); !bytes.Equal(a, b) {
		t.Errorf("taxes: %v", firstDifference(a, b))
	}
	lines, shuffledLines := byKey(res), byKey(again)
	for key, l := range lines {
		if !equalAmounts(l, shuffledLines[key]) {
			t.Errorf("line %s: %v, shuffled %v", key, l, shuffledLines[key])
		}
	}
}

// byKey adds up the lines that are the same line of the order, and the same part of a set.
func byKey(res Result) map[string]Amounts {
	out := map[string]Amounts{}
	for _, l := range res.Lines() {
		key := l.ID + l.Payer + string(l.Kind) + l.Code
		if sum, ok := out[key]; ok {
			l.Amounts = sumAmounts(sum, l.Amounts)
		}
		out[key] = l.Amounts
	}
	return out
}
