package pricing_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"example.com/servicelane/pricing"
)

// order10 is five labour lines, one with a discount, and five parts lines, with one tax.
func order10() (pricing.Order, pricing.Rules) {
	var o pricing.Order
	for i := range 5 {
		o.Lines = append(o.Lines, pricing.Labour("OP", "1.5", "180.00"), pricing.Part("P", "2", "49.90"))
		if i == 0 {
			o.Lines[0].Discount = "10%"
		}
	}
	return o, pricing.Rules{Currency: "CNY", Taxes: []pricing.Tax{{ID: "VAT", Rate: "13"}}}
}

func BenchmarkPrice10(b *testing.B) {
	o, r := order10()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := pricing.Price(o, r); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkByHand10(b *testing.B) {
	o, _ := order10()
	b.ReportAllocs()
	for b.Loop() {
		type line struct{ gross, disc, net, tax decimal.Decimal }
		classes := map[pricing.Kind]decimal.Decimal{}
		var lines []line
		rate := decimal.RequireFromString("0.13")
		total := decimal.Zero
		for _, l := range o.Lines {
			q, p := l.Quantity, l.Price
			if l.Kind == pricing.KindLabour {
				q, p = l.Hours, l.Rate
			}
			var x line
			x.gross = decimal.RequireFromString(q).Mul(decimal.RequireFromString(p)).Round(2)
			if l.Discount != "" {
				x.disc = x.gross.Mul(decimal.RequireFromString("0.10")).Round(2)
			}
			x.net = x.gross.Sub(x.disc)
			x.tax = x.net.Mul(rate).Round(2)
			classes[l.Kind] = classes[l.Kind].Add(x.net)
			total = total.Add(x.net).Add(x.tax)
			lines = append(lines, x)
		}
		if total.IsZero() || len(lines) != 10 {
			b.Fatal("wrong")
		}
	}
}
