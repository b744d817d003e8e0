package pricing

import (
	"fmt"
	"math/rand/v2"
	"strconv"
)

// generator makes orders and rules of every shape that Price takes.
type generator struct{ *rand.Rand }

func newGenerator(seed uint64) generator { return generator{rand.New(rand.NewPCG(seed, 7))} }

func (g generator) chance(percent int) bool { return g.IntN(100) < percent }

func pickOf[T any](g generator, from ...T) T { return from[g.IntN(len(from))] }

// amount gives an amount with up to four digits after the point; rarely a huge one.
func (g generator) amount() string {
	if g.chance(2) {
		return "98765432109876543" + strconv.Itoa(g.IntN(10)) + pickOf(g, "", ".5", ".123456")
	}
	whole := pickOf(g, 0, 1, 8, 99, 180, 4321, 100000)
	return pickOf(g, strconv.Itoa(whole), fmt.Sprintf("%d.%02d", whole, g.IntN(100)), fmt.Sprintf("%d.%d", whole, g.IntN(10)),
		fmt.Sprintf("%d.%04d", whole, g.IntN(10000)))
}

func (g generator) percent() string {
	return pickOf(g, "0", "1", "3", "6.25", "9.975", "10", "13", "19", "33.333", "50", "99.99", "100")
}

func (g generator) off() string {
	if g.chance(50) {
		return g.percent() + "%"
	}
	return strconv.Itoa(g.IntN(500))
}

func (g generator) rounding() Rounding {
	r := Rounding{Mode: pickOf(g, append(RoundingModes(), "")...), Per: pickOf(g, "", PerLine, PerTotal)}
	if g.chance(15) {
		r.Digits = new(g.IntN(5))
	}
	if g.chance(15) {
		r.Cash = pickOf(g, "0.05", "0.1", "1", "0.5")
	}
	return r
}

func (g generator) taxes() (taxes []Tax) {
	for i := range g.IntN(4) {
		t := Tax{ID: "T" + strconv.Itoa(i), Rate: g.percent(), Compound: g.chance(20)}
		if g.chance(30) {
			t.Kinds = []Kind{pickOf(g, Kinds()[:12]...), KindPart}
		}
		if g.chance(20) {
			t.Category = "reduced"
		}
		taxes = append(taxes, t)
	}
	return taxes
}

// rules gives rules; positional remainder rules only on request, as they look at the order of lines.
func (g generator) rules(positional bool) Rules {
	r := Rules{Currency: pickOf[Currency](g, "CNY", "JPY", "KWD", "USD"), Rounding: g.rounding(), Taxes: g.taxes(), TaxIncluded: g.chance(40),
		Remainder: pickOf(g, "", LargestRemainder, LargestShare)}
	if positional {
		r.Remainder = pickOf(g, Remainders()...)
	}
	if g.chance(40) {
		tax := g.rounding()
		tax.Cash = ""
		r.TaxRounding = &tax
	}
	if g.chance(30) {
		r.Fees = []Fee{{ID: "S", Kind: KindSupplies, Percent: g.percent(), Of: []Kind{KindLabour}, AtMost: "35", Payers: []PayerKind{PayerCustomer, PayerMaker}}}
	}
	if g.chance(30) {
		r.Fees = append(r.Fees, Fee{ID: "E", Kind: KindLevy, Amount: "2", Each: g.chance(50), Of: []Kind{KindPart}})
	}
	if g.chance(30) {
		r.Discounts = []Discount{{ID: "D", Level: pickOf(g, DiscountLevels()[:3]...), Off: g.off(), Kinds: []Kind{KindLabour, KindDiagnosis}}}
	}
	return r
}

func (g generator) line(i int) Line {
	l := Line{ID: "L" + strconv.Itoa(i), Kind: pickOf(g, Kinds()[:12]...), Code: "C" + strconv.Itoa(g.IntN(5))}
	if g.chance(50) || l.Kind == KindLabour {
		l.Hours, l.Rate = pickOf(g, "0", "0.3", "1.5", "12.25", "1.234567"), g.amount()
	} else {
		l.Quantity, l.Price = pickOf(g, "", "1", "2", "4.5", "-1", "0.333"), g.amount()
	}
	if g.chance(25) {
		l.Discount = g.off()
	}
	switch {
	case g.chance(15):
		l.Payer = pickOf(g, "maker", "internal", "ins", "cust")
	case g.chance(20):
		l.Split = []Share{{Payer: "ins", Percent: "33.33"}, {Payer: "customer", Percent: "66.67"}}
		if g.chance(40) && l.Price == "" {
			l.Split[0].Rate = g.amount()
		}
	}
	return l
}

func (g generator) order() Order {
	o := Order{ID: "O", Payers: []Payer{{ID: "cust", Kind: PayerCustomer}, {ID: "ins", Kind: PayerInsurer}}}
	for i := range 1 + g.IntN(8) {
		o.Lines = append(o.Lines, g.line(i))
	}
	if g.chance(30) {
		o.Payers[1].Deductible, o.Payers[1].AtLeast = pickOf(g, "100", "10%"), "5"
	}
	if g.chance(20) {
		o.Payers[1].Limit = "50"
	}
	if g.chance(20) {
		o.Payers[1].Exempt = []string{"T0"}
	}
	if g.chance(30) {
		own := Rules{Rounding: g.rounding(), Taxes: g.taxes(), TaxIncluded: g.chance(30)}
		own.Rounding.Per = "" // whole sums of two payers are rounded apart
		o.Payers[1].Rules = &own
	}
	for i := range g.IntN(3) {
		d := Discount{ID: "O" + strconv.Itoa(i), Level: pickOf(g, "", OrderLevel, ClassLevel, LineLevel), Off: g.off()}
		if g.chance(30) {
			d.Payers = []string{"ins", "cust"}
		}
		if g.chance(30) {
			d.AtMost = "20"
		}
		o.Discounts = append(o.Discounts, d)
	}
	return o
}
