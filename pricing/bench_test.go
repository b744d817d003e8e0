package pricing_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"example.com/servicelane/pricing"
)

// linesOf is half labour lines of 1.5 h × 180.00 and half parts lines, one of which has a discount of 10 %.
func linesOf(n int) (pricing.Order, pricing.Rules) {
	var o pricing.Order
	for i := range n / 2 {
		o.Lines = append(o.Lines, pricing.Labour("OP-01", "1.5", "180.00"), pricing.Part("PART-01", "2", "49.90"))
		if i == 0 {
			o.Lines[0].Discount = "10%"
		}
	}
	return o, pricing.Rules{Currency: "CNY", Taxes: []pricing.Tax{{ID: "VAT", Rate: "13"}}}
}

type byHandLine struct{ gross, discount, net, tax decimal.Decimal }

// byHand prices the same order as one would with decimals: lines, tax, totals by class, and nothing else.
func byHand(o pricing.Order) (total decimal.Decimal, classes map[pricing.Kind]decimal.Decimal, lines []byHandLine) {
	lines = make([]byHandLine, 0, len(o.Lines))
	classes = map[pricing.Kind]decimal.Decimal{}
	rate := decimal.RequireFromString("0.13")
	for i := range o.Lines {
		l := &o.Lines[i]
		quantity, price := l.Quantity, l.Price
		if l.Kind == pricing.KindLabour {
			quantity, price = l.Hours, l.Rate
		}
		var x byHandLine
		x.gross = decimal.RequireFromString(quantity).Mul(decimal.RequireFromString(price)).Round(2)
		if l.Discount != "" {
			x.discount = x.gross.Mul(decimal.RequireFromString("0.10")).Round(2)
		}
		x.net = x.gross.Sub(x.discount)
		x.tax = x.net.Mul(rate).Round(2)
		classes[l.Kind] = classes[l.Kind].Add(x.net)
		total = total.Add(x.net).Add(x.tax)
		lines = append(lines, x)
	}
	return total, classes, lines
}

func benchPrice(b *testing.B, n int) {
	o, r := linesOf(n)
	res, err := pricing.Price(o, r)
	total, classes, _ := byHand(o)
	if err != nil || !res.Total().Decimal().Equal(total) || !res.Class(pricing.ClassLabour).Net.Decimal().Equal(classes[pricing.KindLabour]) {
		b.Fatalf("%s by hand, %s here: %v", total, res.Total(), err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := pricing.Price(o, r); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkPrice10(b *testing.B)  { benchPrice(b, 10) }
func BenchmarkPrice200(b *testing.B) { benchPrice(b, 200) }

func BenchmarkByHand10(b *testing.B) {
	o, _ := linesOf(10)
	b.ReportAllocs()
	for b.Loop() {
		byHand(o)
	}
}

// Allocations are a hard gate: ten lines with their derivation may have ten, and take no more than three; none comes with
// each further line.
func TestPricingAllocatesLittle(t *testing.T) {
	for n, most := range map[int]float64{2: 3, 10: 3, 200: 6, 1000: 6} {
		o, r := linesOf(n)
		if got := testing.AllocsPerRun(50, func() {
			if _, err := pricing.Price(o, r); err != nil {
				t.Fatal(err)
			}
		}); got > most {
			t.Errorf("%d lines take %v allocations, at most %v", n, got, most)
		}
	}
}
