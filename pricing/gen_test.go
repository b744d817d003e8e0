package pricing

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
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
	return strconv.Itoa(pickOf(g, 0, 1, 2, 5, 9, 80, 499))
}

func (g generator) rounding() Rounding {
	r := Rounding{Mode: pickOf(g, append(RoundingModes(), "")...), Per: pickOf(g, "", PerLine, PerTotal)}
	if g.chance(15) {
		r.Digits = new(g.IntN(5))
	}
	if g.chance(15) {
		r.Cash = pickOf(g, "1", "5")
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
	if len(taxes) == 0 {
		taxes = append(taxes, Tax{ID: "T0", Rate: "1", Category: "of no line"}) // which a payer may be exempt from
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

// generatorCard has an entry of every kind, of which some overlap.
const generatorCard = `{"id": "g", "rules": {"currency": "CNY"},
 "operations": [
  {"code": "O1", "name": "first", "quotas": [{"hours": "1.3"}, {"class": "suv", "hours": "1.75"}], "surcharges": [{"when": "v6", "percent": "15"}, {"when": "rust", "hours": "0.4"}]},
  {"code": "O2", "quotas": [{"price": "333.33"}], "surcharges": [{"when": "v6", "percent": "7.5"}, {"when": "rust", "amount": "10.01"}], "includes": ["O3"]},
  {"code": "O3", "trade": "elec", "quotas": [{"hours": "0.7"}], "overlaps": [{"with": "O1", "hours": "0.25"}]}],
 "rates": [{"rate": "99.99"}, {"rate": "77.77", "payer": "maker"}, {"rate": "120.5", "trade": "elec"}],
 "rate_bands": {"by": "hours", "bands": [{"from": "0", "percent": "3.3"}, {"from": "1.5", "percent": "-2.5"}]},
 "surcharges": [{"when": "after_hours", "percent": "33.3"}, {"when": "rescue", "amount": "12.345", "kinds": ["labour", "towing", "part"]}],
 "minimums": [{"kind": "labour", "amount": "60"}, {"kind": "towing", "amount": "130"}],
 "parts": [{"number": "P1", "price": "49.99", "core": "12.5", "category": "brake"}, {"number": "P2", "price": "0.333"}],
 "markups": [{"bands": [{"from": "0", "percent": "120"}, {"from": "10", "percent": "33.3"}]}, {"category": "brake", "bands": [{"from": "0", "percent": "40"}]}],
 "kits": [{"number": "K1", "price": "66.66", "lines": [{"kind": "part", "code": "P1"}, {"kind": "part", "code": "P2", "quantity": "2.5"}]},
  {"number": "K2", "lines": [{"kind": "part", "code": "P1"}, {"kind": "part", "code": "P2", "quantity": "2.5"}]}],
 "menus": [{"code": "M1", "price": "199.99", "lines": [{"kind": "labour", "code": "O1"}, {"kind": "part", "code": "P1"}, {"kind": "fee", "price": "0"}]}],
 "distances": [{"kind": "towing", "base": "100", "bands": [{"from": "0", "price": "0"}, {"from": "10", "price": "7.77"}, {"from": "50", "price": "5.555"}]}]}`

// tariff compiles generatorCard in a currency, with another price for an hour.
func (g generator) tariff(c Currency, rate string) *Tariff {
	card, err := ReadCard([]byte(generatorCard))
	if err != nil {
		panic(err)
	}
	card.Rules.Currency, card.Rates[0].Rate = c, rate
	t, err := Compile(card)
	if err != nil {
		panic(err)
	}
	return t
}

// cardLine gives a line that a card fills in.
func (g generator) cardLine(i int) Line {
	l := pickOf(g,
		Line{Kind: KindLabour, Code: pickOf(g, "O1", "O2", "O3")},
		Line{Kind: KindLabour, Code: pickOf(g, "O1", "O3"), Clocked: "1.25"},
		Line{Kind: KindLabour, Code: "O1", Hours: pickOf(g, "0.1", "1.4", "5")},
		Line{Kind: KindDiagnosis, Code: "O3"},
		Line{Kind: KindPart, Code: pickOf(g, "P1", "P2"), Quantity: pickOf(g, "", "3", "0.333", "-1")},
		Line{Kind: KindPart, Code: "P1", Quantity: pickOf(g, "0", "2", "3"), CoreReturned: "2"},
		Line{Kind: KindPart, Code: "P1", Price: "60", Supplied: false},
		Line{Kind: KindPart, Code: "P1", Supplied: true},
		Line{Kind: KindPart, Cost: g.amount(), Category: pickOf(g, "", "brake")},
		Line{Kind: KindTowing, Quantity: pickOf(g, "3", "10", "12.5", "77")},
		Line{Kind: KindPart, Code: pickOf(g, "K1", "K2"), Quantity: pickOf(g, "", "2")},
		Line{Kind: KindMenu, Code: "M1"})
	l.ID = "L" + strconv.Itoa(i)
	return l
}

// withCards adds lines that cards fill in to an order, and cards to its rules and perhaps those of a payer.
func (g generator) withCards(o *Order, r *Rules) {
	r.Tariff = g.tariff(r.Currency, "99.99")
	r.Hours = pickOf(g, append(HoursBases(), "")...)
	if own := o.Payers[1].Rules; own != nil && g.chance(70) {
		own.Tariff = g.tariff(r.Currency, "88.8")
	}
	for range 1 + g.IntN(5) {
		l := g.cardLine(len(o.Lines))
		if g.chance(25) {
			l.Discount = g.off()
		}
		deposit := l.Code == "P1" || l.Kind == KindMenu || strings.HasPrefix(l.Code, "K")
		switch {
		case g.chance(25):
			l.Payer = pickOf(g, "maker", "internal", "ins", "cust")
		case g.chance(30) && !deposit:
			l.Split = []Share{{Payer: "ins", Percent: pickOf(g, "0", "40", "33.33")}, {Payer: "maker", Percent: "10"}, {Payer: "customer"}}
			l.Split[2].Percent = exact.sub(Number{coef: 90}, mustParse(l.Split[0].Percent)).String()
		}
		o.Lines = append(o.Lines, l)
	}
	for _, v := range []string{"v6", "rust"} {
		if g.chance(40) {
			o.Vehicle.Variants = append(o.Vehicle.Variants, v)
		}
	}
	for _, c := range []string{AfterHours, "rescue"} {
		if g.chance(30) {
			o.Conditions = append(o.Conditions, c)
		}
	}
	o.Vehicle.Class = pickOf(g, "", "suv")
}

func mustParse(text string) Number {
	n, ok := parseNumber(text)
	if !ok {
		panic(text)
	}
	return n
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
		if o.Payers[1].Deductible = pickOf(g, "100", "10%"); o.Payers[1].Deductible == "10%" {
			o.Payers[1].AtLeast = "5"
		}
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
		if own.TaxIncluded {
			own.Taxes = nil
		}
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
