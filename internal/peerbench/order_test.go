package peerbench

import (
	"fmt"
	"testing"

	"example.com/servicelane/pricing"
)

// job is one line of the order that everybody prices: labour in hours, or parts in pieces. The numbers are text, as a
// form, a file or a database column holds them.
type job struct {
	labour   bool
	quantity string // hours or pieces
	price    string // of one
	discount string // a percentage, or empty
}

// taxRate is the percentage levied on every line.
const taxRate = "13"

// tenLines is the order of the target: five lines of labour, five of parts, one discount.
var tenLines = []job{
	{true, "1.5", "180.00", "10"},
	{false, "1", "260.00", ""},
	{true, "1.5", "180.00", ""},
	{false, "2", "49.90", ""},
	{true, "1.5", "180.00", ""},
	{false, "4", "35.15", ""},
	{true, "1.5", "180.00", ""},
	{false, "0.75", "88.37", ""},
	{true, "1.5", "180.00", ""},
	{false, "12", "3.33", ""},
}

// times repeats the order of ten lines.
func times(n int) []job {
	var out []job
	for range n {
		out = append(out, tenLines...)
	}
	return out
}

// answer is what every peer must come to, as text: whatever differs by a fen differs here.
type answer struct {
	lines            []string // gross, discount, net, tax and total of each line
	labour, material string   // net, tax and total of the two fee classes
	order            string   // net, tax and total of the order
}

func five(gross, discount, net, tax, total fmt.Stringer) string {
	return fmt.Sprintf("%s - %s = %s, tax %s, total %s", gross, discount, net, tax, total)
}

func three(net, tax, total fmt.Stringer) string {
	return fmt.Sprintf("%s, tax %s, total %s", net, tax, total)
}

// ours is the order as this library takes it.
func ours(jobs []job) (pricing.Order, pricing.Rules) {
	var o pricing.Order
	for _, j := range jobs {
		line := pricing.Part("PART", j.quantity, j.price)
		if j.labour {
			line = pricing.Labour("OPERATION", j.quantity, j.price)
		}
		if j.discount != "" {
			line = line.Less(j.discount + "%")
		}
		o.Lines = append(o.Lines, line)
	}
	return o, pricing.Rules{Currency: "CNY", Taxes: []pricing.Tax{{ID: "VAT", Rate: taxRate}}}
}

func oursAnswer(tb testing.TB, jobs []job) answer {
	tb.Helper()
	res, err := pricing.Price(ours(jobs))
	if err != nil {
		tb.Fatal(err)
	}
	derivationIsKept(tb, res)
	var a answer
	for _, l := range res.Lines() {
		a.lines = append(a.lines, five(plain{l.Gross}, plain{l.Discount}, plain{l.Net}, plain{l.Tax}, plain{l.Total}))
	}
	sum := func(s pricing.Amounts) string { return three(plain{s.Net}, plain{s.Tax}, plain{s.Total}) }
	a.labour, a.material, a.order = sum(res.Class(pricing.ClassLabour)), sum(res.Class(pricing.ClassMaterial)), sum(res.Amounts())
	return a
}

// derivationIsKept fails unless the steps of every amount of every line, given on demand, end with that amount.
func derivationIsKept(tb testing.TB, res pricing.Result) {
	tb.Helper()
	for i, l := range res.Lines() {
		for of, amount := range map[string]pricing.Money{"gross": l.Gross, "discount": l.Discount, "net": l.Net, "tax": l.Tax, "total": l.Total} {
			path := fmt.Sprintf("lines[%d].%s", i, of)
			steps, err := res.Derivation(path)
			if err != nil {
				tb.Fatal(err)
			}
			if last := steps[len(steps)-1].Result; !last.Decimal().Equal(amount.Decimal()) {
				tb.Fatalf("the steps of %s end with %s, not %s", path, last, amount)
			}
		}
	}
}

// plain shows an amount without its currency.
type plain struct{ pricing.Money }

func (p plain) String() string { return p.Amount() }
