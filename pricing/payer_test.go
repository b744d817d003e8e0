package pricing_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// A bill divided between maker, insurer and customer: a warranty job at the maker's rate, an accident repair with a
// deductible, and an ordinary service.
func ExamplePrice_payers() {
	res, err := pricing.Price(pricing.Order{
		Payers: []pricing.Payer{
			{ID: "customer", Kind: pricing.PayerCustomer},
			{ID: "maker", Kind: pricing.PayerMaker},
			{ID: "insurer", Kind: pricing.PayerInsurer, Deductible: "10%", AtLeast: "300.00"},
		},
		Lines: []pricing.Line{
			{Kind: pricing.KindLabour, Code: "WARRANTY-1", Hours: "2", Rate: "180.00",
				Split: []pricing.Share{{Payer: "maker", Percent: "100", Rate: "150.00"}}},
			pricing.Labour("BODY-1", "6", "200.00").PaidBy("insurer"),
			pricing.Part("DOOR-L", "1", "3200.00").PaidBy("insurer"),
			pricing.Labour("SVC-1", "0.5", "180.00"),
		},
	}, pricing.Rules{Currency: "CNY", Taxes: []pricing.Tax{{ID: "VAT", Rate: "13"}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("the warranty job is worth", res.Line(0).Retail, "and reimbursed with", res.Line(0).Net)
	for _, p := range res.Payers() {
		fmt.Println(p.ID, "owes", p.Due, "of which moved", p.Moved)
	}
	fmt.Println("together", res.Total())
	// Output:
	// the warranty job is worth 360.00 CNY and reimbursed with 300.00 CNY
	// customer owes 598.90 CNY of which moved 497.20 CNY
	// maker owes 339.00 CNY of which moved 0.00 CNY
	// insurer owes 4474.80 CNY of which moved -497.20 CNY
	// together 5412.70 CNY
}

func TestSharesOfALineMakeItWhole(t *testing.T) {
	for rule, amounts := range map[pricing.Remainder][3]string{
		"":                       {"33.34", "33.33", "33.33"},
		pricing.LargestRemainder: {"33.34", "33.33", "33.33"},
		pricing.LargestShare:     {"33.33", "33.33", "33.34"},
		pricing.FirstShare:       {"33.34", "33.33", "33.33"},
		pricing.LastShare:        {"33.33", "33.33", "33.34"},
	} {
		line := pricing.Line{Kind: pricing.KindPart, Price: "100", Split: []pricing.Share{
			{Payer: "customer", Percent: "33.333"}, {Payer: "maker", Percent: "33.333"}, {Payer: "insurer", Percent: "33.334"}}}
		res := price(t, pricing.Order{Lines: []pricing.Line{line}}, pricing.Rules{Currency: "CNY", Remainder: rule})
		got := [3]string{res.Line(0).Gross.Amount(), res.Line(1).Gross.Amount(), res.Line(2).Gross.Amount()}
		if rule == "" || rule == pricing.LargestRemainder {
			slices.Sort(got[:])
			slices.Reverse(got[:])
		}
		if got != amounts {
			t.Errorf("%s: %v", rule, got)
		}
		want(t, "total", res.Total(), "100.00")
	}
}

func TestEachPayerHasHisOwnRules(t *testing.T) {
	order := pricing.Order{
		Payers: []pricing.Payer{
			{ID: "customer", Kind: pricing.PayerCustomer},
			{ID: "maker", Kind: pricing.PayerMaker, Rules: &pricing.Rules{Taxes: []pricing.Tax{{ID: "VAT", Rate: "6"}}, Rounding: pricing.Rounding{Mode: pricing.Down}}},
			{ID: "abroad", Kind: pricing.PayerInsurer, Exempt: []string{"VAT"}},
			{ID: "cash", Kind: pricing.PayerCustomer, Rules: &pricing.Rules{Rounding: pricing.Rounding{Digits: new(0), Cash: "5"}}},
		},
		Lines: []pricing.Line{pricing.Part("A", "0.333", "99.99"), pricing.Part("B", "0.333", "99.99").PaidBy("maker"),
			pricing.Part("C", "0.333", "99.99").PaidBy("abroad"), pricing.Part("D", "0.333", "99.99").PaidBy("cash")},
	}
	res := price(t, order, pricing.Rules{Currency: "CNY", Taxes: []pricing.Tax{{ID: "VAT", Rate: "13"}}})
	for i, w := range [][3]string{{"33.30", "4.33", "37.63"}, {"33.29", "1.99", "35.28"}, {"33.30", "0.00", "33.30"}, {"33.00", "4.00", "37.00"}} {
		l := res.Line(i)
		if got := [3]string{l.Net.Amount(), l.Tax.Amount(), l.Total.Amount()}; got != w {
			t.Errorf("line %d: %v, want %v", i, got, w)
		}
	}
	cash, _ := res.Payer("cash")
	want(t, "in notes", cash.Due, "35.00")
	want(t, "rounded", cash.Cash, "-2.00")
	if _, ok := res.Payer("nobody"); ok {
		t.Error("nobody pays")
	}
}

func TestAPayerWithoutTaxesOfHisOwnHasThoseOfTheOrder(t *testing.T) {
	taxes := []pricing.Tax{{ID: "VAT", Rate: "13"}, {ID: "VAT", Rate: "3", Scheme: "small"}}
	for name, c := range map[string]struct {
		main, own pricing.Rules
		net, tax  string
	}{
		"taxes":                      {pricing.Rules{}, pricing.Rules{Rounding: pricing.Rounding{Mode: pricing.Down}}, "99.99", "12.99"},
		"no taxes on request":        {pricing.Rules{}, pricing.Rules{Taxes: []pricing.Tax{}}, "99.99", "0.00"},
		"taxes of another scheme":    {pricing.Rules{}, pricing.Rules{TaxScheme: "small"}, "99.99", "3.00"},
		"prices with tax":            {pricing.Rules{TaxIncluded: true}, pricing.Rules{}, "88.49", "11.50"},
		"his prices with tax":        {pricing.Rules{}, pricing.Rules{TaxIncluded: true}, "88.49", "11.50"},
		"prices without his own tax": {pricing.Rules{TaxIncluded: true}, pricing.Rules{Taxes: []pricing.Tax{{ID: "W", Rate: "10"}}}, "99.99", "10.00"},
	} {
		c.main.Currency, c.main.Taxes = "CNY", taxes
		order := pricing.Order{Payers: []pricing.Payer{{ID: "p", Kind: pricing.PayerInsurer, Rules: &c.own}}, Lines: []pricing.Line{pricing.Part("A", "1", "99.99").PaidBy("p")}}
		res := price(t, order, c.main)
		want(t, name+": net", res.Net(), c.net)
		want(t, name+": tax", res.Tax(), c.tax)
	}
	_, err := pricing.Price(pricing.Order{Payers: []pricing.Payer{{ID: "p", Kind: pricing.PayerInsurer, Rules: &pricing.Rules{TaxScheme: "smal"}}}}, pricing.Rules{Currency: "CNY",
		Taxes: []pricing.Tax{{ID: "VAT", Rate: "x"}}})
	if err == nil || !strings.HasPrefix(err.Error(), "rules.taxes[0].rate: ") || !strings.Contains(err.Error(), "\npayers[0].rules.tax_scheme: ") || strings.Count(err.Error(), "\n") != 1 {
		t.Errorf("%v", err)
	}
}

func TestNoTaxesIsSomethingElseThanTaxesLeftOpen(t *testing.T) {
	for _, text := range []string{`{"currency":"CNY"}`, `{"currency":"CNY","taxes":[]}`} {
		var r pricing.Rules
		if err := json.Unmarshal([]byte(text), &r); err != nil {
			t.Fatal(err)
		}
		if back, err := json.Marshal(r); err != nil || string(back) != text {
			t.Errorf("%s, %v, want %s", back, err, text)
		}
		tariff := compile(t, `{"id": "c", "rules": {"currency": "CNY", "taxes": [{"id": "VAT", "rate": "13"}]}}`)
		if with := r.With(tariff); (len(with.Taxes) == 0) != strings.Contains(text, "taxes") {
			t.Errorf("%s with a card: %v", text, with.Taxes)
		}
	}
}

func TestDeductiblesAndLimitsMoveAmountsToTheCustomer(t *testing.T) {
	for name, c := range map[string]struct {
		payer          pricing.Payer
		insurer, other string
	}{
		"an amount":                         {pricing.Payer{Deductible: "300"}, "700.00", "300.00"},
		"more than the claim":               {pricing.Payer{Deductible: "1000.01"}, "0.00", "1000.00"},
		"a percentage":                      {pricing.Payer{Deductible: "12.5%"}, "875.00", "125.00"},
		"a percentage, but at least":        {pricing.Payer{Deductible: "12.5%", AtLeast: "125.01"}, "874.99", "125.01"},
		"a limit":                           {pricing.Payer{Limit: "600"}, "600.00", "400.00"},
		"a limit that is not reached":       {pricing.Payer{Limit: "1000"}, "1000.00", "0.00"},
		"a limit of nothing":                {pricing.Payer{Limit: "0"}, "0.00", "1000.00"},
		"a deductible, then a limit":        {pricing.Payer{Deductible: "300", Limit: "600"}, "600.00", "400.00"},
		"a limit that the deductible keeps": {pricing.Payer{Deductible: "400", Limit: "600"}, "600.00", "400.00"},
		"another payer bears the rest":      {pricing.Payer{Deductible: "300", Rest: "goodwill"}, "700.00", "300.00"},
	} {
		c.payer.ID, c.payer.Kind = "ins", pricing.PayerInsurer
		res := price(t, pricing.Order{Payers: []pricing.Payer{c.payer}, Lines: []pricing.Line{pricing.Part("A", "1", "1000").PaidBy("ins")}},
			pricing.Rules{Currency: "CNY"})
		payers := res.Payers()
		want(t, name+": insurer", payers[0].Due, c.insurer)
		want(t, name+": the other", payers[1].Due, c.other)
		if rest := c.payer.Rest; rest != "" && payers[1].ID != rest {
			t.Errorf("%s: %s bears the rest", name, payers[1].ID)
		}
	}
}

func TestTaxesApplyToWhatTheyName(t *testing.T) {
	rules := pricing.Rules{Currency: "USD", TaxScheme: "", Taxes: []pricing.Tax{
		{ID: "old", Rate: "50", Valid: cal.Span{To: mayDay.AddDays(-1)}},
		{ID: "new", Rate: "60", Valid: cal.Span{From: mayDay.AddDays(1)}},
		{ID: "now", Rate: "10", Valid: cal.Span{From: mayDay, To: mayDay}, Kinds: []pricing.Kind{pricing.KindPart}},
		{ID: "small", Rate: "1", Scheme: "small"},
		{ID: "zero", Rate: "0", Category: "export"},
	}}
	order := pricing.Order{Date: mayDay, Lines: []pricing.Line{pricing.Labour("A", "1", "100"), pricing.Part("B", "1", "100"),
		{Kind: pricing.KindPart, Price: "100", Tax: "export"}, {Kind: pricing.KindPart, Price: "100", Tax: pricing.TaxExempt}}}
	res := price(t, order, rules)
	for i, amount := range []string{"0.00", "10.00", "0.00", "0.00"} {
		want(t, "tax of the line", res.Line(i).Tax, amount)
	}
	var told []string
	for _, x := range res.Taxes() {
		told = append(told, x.ID+" "+x.Base.Amount()+" "+x.Amount.Amount())
	}
	if !slices.Equal(told, []string{"now 100.00 10.00", "zero 100.00 0.00"}) {
		t.Errorf("%q", told)
	}
	rules.TaxScheme = "small"
	want(t, "tax of a small taxpayer", price(t, pricing.Order{Date: mayDay, Lines: order.Lines[:2]}, rules).Tax(), "2.00")
}

func TestSeveralTaxesInOneInclusivePriceAreTakenApart(t *testing.T) {
	for name, c := range map[string]struct {
		compound bool
		per      pricing.Level
		taxes    []string
		net      string
	}{
		"side by side":           {false, pricing.PerLine, []string{"13.05", "26.02"}, "260.93"},
		"one on the other":       {true, pricing.PerLine, []string{"12.99", "27.21"}, "259.80"},
		"taken out of the total": {false, pricing.PerTotal, []string{"13.05", "26.02"}, "260.93"},
	} {
		rules := pricing.Rules{Currency: "CAD", TaxIncluded: true, TaxRounding: &pricing.Rounding{Per: c.per},
			Taxes: []pricing.Tax{{ID: "A", Rate: "5"}, {ID: "B", Rate: "9.975", Compound: c.compound}}}
		res := price(t, pricing.Order{Lines: []pricing.Line{pricing.Part("A", "1", "99.99"), pricing.Part("B", "1", "100.01"), pricing.Part("C", "1", "100")}}, rules)
		want(t, name+": total", res.Total(), "300.00")
		want(t, name+": net", res.Net(), c.net)
		for i, amount := range c.taxes {
			want(t, name+": tax", res.Taxes()[i].Amount, amount)
		}
	}
	zero := price(t, pricing.Order{Lines: []pricing.Line{pricing.Part("A", "1", "9.99")}},
		pricing.Rules{Currency: "EUR", TaxIncluded: true, Taxes: []pricing.Tax{{ID: "Z", Rate: "0"}}})
	want(t, "net of a zero rate", zero.Net(), "9.99")
	if len(zero.Taxes()) != 1 || zero.Taxes()[0].Base.Amount() != "9.99" {
		t.Errorf("%+v", zero.Taxes())
	}
}

func TestClassesCanBeThoseOfAnotherCountry(t *testing.T) {
	rules := pricing.Rules{Currency: "EUR", Classes: []pricing.FeeClass{{ID: "work", Kinds: []pricing.Kind{pricing.KindLabour}}, {ID: "rest"}}}
	res := price(t, pricing.Order{Lines: []pricing.Line{pricing.Labour("A", "1", "1"), pricing.Part("B", "1", "2"), {Kind: pricing.KindPart, Price: "4", Class: "own"},
		{Kind: pricing.KindPart, Price: "8", Class: "own"}}}, rules)
	var told []string
	for _, c := range res.Classes() {
		told = append(told, string(c.Class)+" "+c.Net.Amount())
	}
	if !slices.Equal(told, []string{"work 1.00", "rest 2.00", "own 12.00"}) {
		t.Errorf("%q", told)
	}
	want(t, "a class that is not there", res.Class("none").Net, "0.00")
}

func TestEveryFaultOfPayersDiscountsAndRules(t *testing.T) {
	digits := 13
	order := pricing.Order{
		Date:    mayDay,
		Coupons: []string{"none"},
		Lines: []pricing.Line{
			{ID: "a", Kind: pricing.KindPart, Price: "1", Payer: "customer", Split: []pricing.Share{{Payer: "maker", Percent: "50"}}},
			{ID: "a", Kind: pricing.KindPart, Price: "1", Split: []pricing.Share{{Payer: "maker", Percent: "50", Rate: "1"}, {Payer: "maker", Percent: "50"}}},
			{Kind: pricing.KindLabour, Hours: "1", Rate: "1", Quantity: "2", Split: []pricing.Share{{Payer: "stranger", Percent: "100", Price: "1"}}},
			{Kind: pricing.KindPart, Price: "1.00 EUR", Discount: "101%", Tax: "odd", Class: "c\n"},
			{Kind: pricing.KindPart, Price: "1", Discount: "0.001", Name: strings.Repeat("x", 2000)},
			{Kind: "", Price: "1"},
		},
		Discounts: []pricing.Discount{{ID: "", Off: ""}, {ID: "x", Level: "sometimes", Off: "5%", Lines: []string{"zz"}, Payers: []string{"zz"},
			Kinds: []pricing.Kind{"zz"}, Valid: cal.Span{From: mayDay, To: mayDay.AddDays(-1)}}},
		Payers: []pricing.Payer{{ID: "p", Kind: pricing.PayerInsurer, Deductible: "1", Rest: "p"}, {ID: "p", Kind: pricing.PayerMaker, Limit: "x", Rest: "zz",
			Rules: &pricing.Rules{Currency: "USD", Rounding: pricing.Rounding{Cash: "0"}}}},
	}
	rules := pricing.Rules{Currency: "CNY", Rounding: pricing.Rounding{Per: "hour", Digits: &digits}, Remainder: "mine", Hours: "guess",
		Classes: []pricing.FeeClass{{ID: "", Kinds: []pricing.Kind{"zz", pricing.KindPart}}, {ID: "", Kinds: []pricing.Kind{pricing.KindPart}}},
		Taxes:   []pricing.Tax{{ID: "T", Rate: "5", Category: pricing.TaxExempt}}, DiscountOrder: []pricing.DiscountLevel{pricing.LineLevel, pricing.LineLevel, "late"},
		Fees: []pricing.Fee{{ID: "f", Kind: "zz", Amount: "1", Payers: []pricing.PayerKind{"zz"}}}}
	_, err := pricing.Price(order, rules)
	var faults fault.Errors
	if !errors.As(err, &faults) {
		t.Fatal(err)
	}
	var told []string
	for _, f := range faults {
		told = append(told, f.Path+" "+string(f.Code))
	}
	golden(t, "price_faults.txt", []byte(strings.Join(told, "\n")+"\n"))

	many := pricing.Order{Lines: make([]pricing.Line, pricing.MaxLines+1), Payers: make([]pricing.Payer, pricing.MaxPayers+1)}
	_, err = pricing.Price(many, pricing.Rules{Currency: "CNY", Classes: make([]pricing.FeeClass, 201), Taxes: make([]pricing.Tax, 1)})
	if !errors.As(err, &faults) || len(faults) != 5 {
		t.Errorf("%v", err)
	}
}

func TestTheCustomerIsOnePayerHoweverNamed(t *testing.T) {
	for name, lines := range map[string][]pricing.Line{
		"by kind first":  {pricing.Part("A", "1", "1").PaidBy("customer"), pricing.Part("B", "1", "2")},
		"by kind second": {pricing.Part("A", "1", "1"), pricing.Part("B", "1", "2").PaidBy("customer")},
	} {
		if payers := price(t, pricing.Order{Lines: lines}, pricing.Rules{Currency: "CNY"}).Payers(); len(payers) != 1 || payers[0].Due.Amount() != "3.00" {
			t.Errorf("%s: %+v", name, payers)
		}
	}
	res := price(t, pricing.Order{Payers: []pricing.Payer{{ID: "me", Kind: pricing.PayerCustomer}}, Lines: []pricing.Line{pricing.Part("A", "1", "1")}}, pricing.Rules{Currency: "CNY"})
	if res.Len() != 1 || res.Line(0).Payer != "me" {
		t.Errorf("%+v", res.Payers())
	}
}

func TestListsOfAbsurdLengthAreRefused(t *testing.T) {
	part := pricing.Part("A", "1", "1")
	split := part
	split.Split = make([]pricing.Share, pricing.MaxPayers+1)
	menu := pricing.Card{ID: "m", Rules: pricing.Rules{Currency: "CNY"}, Menus: []pricing.Menu{{Code: "M", Price: "1"}}}
	for range 500 {
		menu.Menus[0].Lines = append(menu.Menus[0].Lines, part)
	}
	tariff, err := pricing.Compile(menu)
	if err != nil {
		t.Fatal(err)
	}
	menus := make([]pricing.Line, 201)
	for i := range menus {
		menus[i] = pricing.Line{Kind: pricing.KindMenu, Code: "M"}
	}
	many := make([]string, 501)
	lines := []pricing.Line{part}
	for path, order := range map[string]pricing.Order{
		"lines[0].split":     {Lines: []pricing.Line{split}},
		"lines[200]":         {Lines: menus},
		"conditions":         {Lines: lines, Conditions: many},
		"vehicle.variants":   {Lines: lines, Vehicle: pricing.Vehicle{Variants: many}},
		"coupons":            {Lines: lines, Coupons: many},
		"discounts":          {Lines: lines, Discounts: make([]pricing.Discount, 501)},
		"discounts[0].lines": {Lines: lines, Discounts: []pricing.Discount{{ID: "D", Off: "1%", Lines: make([]string, pricing.MaxLines+1)}}},
		"payers[0].exempt":   {Lines: lines, Payers: []pricing.Payer{{ID: "p", Kind: pricing.PayerMaker, Exempt: many}}},
		"id":                 {Lines: lines, ID: strings.Repeat("x", pricing.MaxText+1)},
	} {
		var f *pricing.FieldError
		if _, err := pricing.Price(order, tariff.Rules()); !errors.As(err, &f) || f.Path != path || f.Code != fault.TooLarge {
			t.Errorf("%s: %.200v", path, err)
		}
	}
	var f *pricing.FieldError
	if _, err := pricing.Price(pricing.Order{}, pricing.Rules{Currency: "CNY", Taxes: make([]pricing.Tax, 501)}); !errors.As(err, &f) || f.Path != "rules.taxes" {
		t.Errorf("%.200v", err)
	}
	for path, card := range map[string]pricing.Card{
		"rates":                {Rates: make([]pricing.Rate, 501)},
		"operations[0].quotas": {Operations: []pricing.Operation{{Code: "A", Quotas: make([]pricing.Quota, 501)}}},
		"menus[0].lines":       {Menus: []pricing.Menu{{Code: "M", Price: "1", Lines: make([]pricing.Line, 501)}}},
	} {
		card.ID, card.Rules.Currency = "c", "CNY"
		if _, err := pricing.Compile(card); !errors.As(err, &f) || f.Path != path {
			t.Errorf("%s: %.200v", path, err)
		}
	}
}
