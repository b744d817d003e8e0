package pricing_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

func TestACapHoldsAfterRounding(t *testing.T) {
	order := pricing.Order{Lines: []pricing.Line{pricing.Part("A", "1", "0.05"), pricing.Part("B", "1", "0.05"), pricing.Part("C", "1", "0.05")}}
	for atMost, taken := range map[string]string{"0.08": "0.08", "0.09": "0.09", "0.10": "0.09"} {
		order.Discounts = []pricing.Discount{{ID: "D", Off: "50%", AtMost: atMost}} // 0.025 of each becomes 0.03
		want(t, "at most "+atMost, price(t, order, pricing.Rules{Currency: "CNY"}).Amounts().Discount, taken)
	}
	order.Discounts[0].AtMost = "0"
	want(t, "at most nothing", price(t, order, pricing.Rules{Currency: "CNY"}).Amounts().Discount, "0.00")
}

func TestWhatAnApprovalIsComparedWith(t *testing.T) {
	rules := pricing.Rules{Currency: "CNY", Approvals: []pricing.Approval{{Role: "r", Percent: "5"}}}
	half := []pricing.Share{{Payer: "maker", Percent: "50"}, {Payer: "customer", Percent: "50"}}
	reverse := pricing.DiscountLevels()
	slices.Reverse(reverse)
	for name, c := range map[string]struct {
		lines  []pricing.Line
		order  string // off the order, by r
		levels []pricing.DiscountLevel
		told   string
	}{
		"what is left after the line's own":    {[]pricing.Line{{Kind: pricing.KindPart, Price: "100", Discount: "5.00", Approved: "r"}}, "4.75", nil, ""},
		"a fen more":                           {[]pricing.Line{{Kind: pricing.KindPart, Price: "100", Discount: "5.00", Approved: "r"}}, "4.76", nil, "-1 4.76 4.75"},
		"what the order has left":              {[]pricing.Line{{Kind: pricing.KindPart, Price: "100", Discount: "4.75", Approved: "r"}}, "5.00", reverse, ""},
		"a fen more of that":                   {[]pricing.Line{{Kind: pricing.KindPart, Price: "100", Discount: "4.76", Approved: "r"}}, "5.00", reverse, "0 4.76 4.75"},
		"all shares of a line":                 {[]pricing.Line{{Kind: pricing.KindPart, Price: "100", Discount: "5.00", Approved: "r", Split: half}}, "0", nil, ""},
		"a fen more than that":                 {[]pricing.Line{{Kind: pricing.KindPart, Price: "100", Discount: "5.01", Approved: "r", Split: half}}, "0", nil, "0 5.01 5.00"},
		"a limit between two fen is cut off":   {[]pricing.Line{{Kind: pricing.KindPart, Price: "10.33", Discount: "0.52", Approved: "r"}}, "0", nil, "0 0.52 0.51"},
		"a percentage of all shares of a line": {[]pricing.Line{{Kind: pricing.KindPart, Price: "100", Discount: "5.02%", Approved: "r", Split: half}}, "0", nil, "0 5.02 5.00"},
	} {
		rules.DiscountOrder = c.levels
		var told []string
		for _, n := range price(t, pricing.Order{Lines: c.lines, Discounts: []pricing.Discount{{ID: "D", Off: c.order, Approved: "r"}}}, rules).Notices() {
			told = append(told, fmt.Sprint(n.Line, " ", n.Was.Amount(), " ", n.Is.Amount()))
		}
		if strings.Join(told, ", ") != c.told {
			t.Errorf("%s: %q", name, told)
		}
	}
}

func TestADiscountNeedsSomethingToBeTakenFrom(t *testing.T) {
	lines := []pricing.Line{{ID: "first", Kind: pricing.KindPart, Price: "10"}, {ID: "nothing", Kind: pricing.KindLabour, Hours: "0", Rate: "100"}, {ID: "d", Kind: pricing.KindDiagnosis, Price: "20"}}
	rules := pricing.Rules{Currency: "CNY", Fees: []pricing.Fee{{ID: "F", Kind: pricing.KindFee, Amount: "7"}}}
	for name, c := range map[string]struct {
		discount pricing.Discount
		taken    string
	}{
		"the first line":                {pricing.Discount{Off: "10%", Lines: []string{"first"}}, "1.00"},
		"a line of nothing":             {pricing.Discount{Off: "10%", Lines: []string{"nothing"}}, "0.00"},
		"a repair of nothing":           {pricing.Discount{Off: "100%", Kinds: []pricing.Kind{pricing.KindDiagnosis}, Requires: []pricing.Kind{pricing.KindLabour}}, "0.00"},
		"a fee is no line of the order": {pricing.Discount{Off: "1%", Kinds: []pricing.Kind{pricing.KindFee}, Lines: []string{"first"}}, "0.00"},
	} {
		c.discount.ID = "D"
		res := price(t, pricing.Order{Lines: lines, Discounts: []pricing.Discount{c.discount}}, rules)
		want(t, name, res.Amounts().Discount, c.taken)
		if (len(res.Notices()) == 1) != (c.taken == "0.00") {
			t.Errorf("%s: %v", name, res.Notices())
		}
	}
}

func TestADiscountMayNameDeposits(t *testing.T) {
	order := pricing.Order{Lines: []pricing.Line{{ID: "x", Kind: pricing.KindCore, Price: "10"}}}
	for name, d := range map[string]pricing.Discount{
		"by their kind": {Kinds: []pricing.Kind{pricing.KindCore}}, "by the id of one": {Lines: []string{"x"}},
	} {
		d.ID, d.Off = "D", "10%"
		order.Discounts = []pricing.Discount{d}
		want(t, name, price(t, order, pricing.Rules{Currency: "CNY"}).Amounts().Discount, "1.00")
	}
}

func TestStepsStandInTheirOrder(t *testing.T) {
	rules := pricing.Rules{Currency: "CNY", Rounding: pricing.Rounding{Per: pricing.PerTotal}, Taxes: []pricing.Tax{{ID: "V", Rate: "13", Kinds: []pricing.Kind{pricing.KindPart}}}}
	order := pricing.Order{Lines: []pricing.Line{pricing.Part("A", "1", "1.11"), pricing.Labour("B", "1", "2.22"), pricing.Part("C", "1", "3.33")}, Discounts: []pricing.Discount{{ID: "D", Off: "5%"}}}
	res := price(t, order, rules)
	for path, want := range map[string]string{
		"lines[0].discount": "discount D 5 % of 1.11 = 0.0555\npart of a rounded sum (largest remainder): 0.0555 → 0.05",
		"lines[2].discount": "discount D 5 % of 3.33 = 0.1665\npart of a rounded sum (largest remainder): 0.1665 → 0.17",
		"taxes[0].amount":   "0.14 + 0.41 = 0.55",
	} {
		if got, err := res.Explain(path, language.English); err != nil || got != want {
			t.Errorf("%s: %q, %v", path, got, err)
		}
	}
	if steps, err := res.Derivation("taxes[0].amount"); err != nil || len(steps) != 2 {
		t.Errorf("the tax of two lines has %d steps, %v", len(steps), err)
	}
}

func TestWhatDeductiblesAndLimitsLeaveIsTold(t *testing.T) {
	order := pricing.Order{
		Payers: []pricing.Payer{{ID: "i", Kind: pricing.PayerInsurer, Deductible: "500", Limit: "600"}, {ID: "j", Kind: pricing.PayerExtended, Limit: "60"}},
		Lines:  []pricing.Line{pricing.Part("A", "1", "1000").PaidBy("i"), pricing.Part("B", "1", "100").PaidBy("j"), pricing.Part("C", "1", "10")}}
	res := price(t, order, pricing.Rules{Currency: "CNY", Taxes: []pricing.Tax{{ID: "V", Rate: "10"}}})
	for i, c := range []struct{ due, why string }{
		{"600.00", "moved by deductible or limit: 1100.00 − 500 = 600.00"},
		{"60.00", "at most 60.00: 110.00 → 60.00\nmoved by deductible or limit: 110.00 − 50.00 = 60.00"},
		{"561.00", "moved by deductible or limit: 11.00 + 500 = 511.00\nmoved by deductible or limit: 511.00 + 50.00 = 561.00"},
	} {
		want(t, "due", res.Payers()[i].Due, c.due)
		why, err := res.Explain(fault.Index("payers", i)+".due", language.English)
		if err != nil || why != c.why {
			t.Errorf("%q, %v", why, err)
		}
	}
}

func TestADeductibleIsToldFromItsPercentageOn(t *testing.T) {
	for name, c := range map[string]struct {
		payer pricing.Payer
		why   string
	}{
		"a percentage":       {pricing.Payer{Deductible: "10%"}, "share of 10 % of 4824.11 = 482.411\nrounded half up: 482.411 → 482.41\nmoved by deductible or limit: 4824.11 − 482.41 = 4341.70"},
		"at least so much":   {pricing.Payer{Deductible: "10%", AtLeast: "500"}, "share of 10 % of 4824.11 = 482.411\nrounded half up: 482.411 → 482.41\nat least 500.00: 482.41 → 500.00\nmoved by deductible or limit: 4824.11 − 500.00 = 4324.11"},
		"and no more of it":  {pricing.Payer{Deductible: "10%", AtLeast: "500", Limit: "3000"}, "share of 10 % of 4824.11 = 482.411\nrounded half up: 482.411 → 482.41\nat least 500.00: 482.41 → 500.00\nat most 3000.00: 4324.11 → 3000.00\nmoved by deductible or limit: 4824.11 − 1824.11 = 3000.00"},
		"more than there is": {pricing.Payer{Deductible: "5000"}, "at most 4824.11: 5000 → 4824.11\nmoved by deductible or limit: 4824.11 − 4824.11 = 0.00"},
		"a limit not met":    {pricing.Payer{Limit: "5000"}, "1 × price 4824.11 = 4824.11"},
	} {
		t.Run(name, func(t *testing.T) {
			c.payer.ID, c.payer.Kind = "i", pricing.PayerInsurer
			res := price(t, pricing.Order{Payers: []pricing.Payer{c.payer}, Lines: []pricing.Line{pricing.Part("A", "1", "4824.11").PaidBy("i")}}, pricing.Rules{Currency: "CNY"})
			if why, err := res.Explain("payers[0].due", language.English); err != nil || why != c.why {
				t.Errorf("%q, %v", why, err)
			}
		})
	}
}

func TestSharesHaveTheMeasureOfTheirLine(t *testing.T) {
	rules := compile(t, workshop).Rules()
	share := func(rate, price string) []pricing.Share {
		return []pricing.Share{{Payer: "maker", Percent: "50", Rate: rate, Price: price}, {Payer: "customer", Percent: "50"}}
	}
	suv := pricing.Vehicle{Class: "sedan"}
	for name, c := range map[string]struct {
		line  pricing.Line
		gross string // of the maker; "" for a fault
	}{
		"hours and a rate":                  {pricing.Line{Kind: pricing.KindFee, Hours: "2", Rate: "100", Split: share("80", "")}, "80.00"},
		"hours and a price":                 {pricing.Line{Kind: pricing.KindFee, Hours: "2", Rate: "100", Split: share("", "80")}, ""},
		"hours of the card":                 {pricing.Line{Kind: pricing.KindDiagnosis, Code: "D", Split: share("80", "")}, "40.00"},
		"a rate of its own":                 {pricing.Line{Kind: pricing.KindLabour, Code: "D", Rate: "90", Split: share("80", "")}, "40.00"},
		"pieces and a price":                {pricing.Line{Kind: pricing.KindPart, Quantity: "2", Price: "100", Split: share("", "80")}, "80.00"},
		"pieces and a rate":                 {pricing.Line{Kind: pricing.KindPart, Quantity: "2", Price: "100", Split: share("80", "")}, ""},
		"labour at a price":                 {pricing.Line{Kind: pricing.KindLabour, Price: "100", Split: share("", "80")}, "40.00"},
		"a job of the card at a price":      {pricing.Line{Kind: pricing.KindLabour, Code: "J", Split: share("", "1000")}, "500.00"},
		"a job of the card at a rate":       {pricing.Line{Kind: pricing.KindLabour, Code: "J", Split: share("80", "")}, ""},
		"the same price is a price too":     {pricing.Line{Kind: pricing.KindPart, Price: "100", Split: share("", "100")}, "50.00"},
		"a rate of the maker from the card": {pricing.Line{Kind: pricing.KindLabour, Hours: "2", Split: share("", "")}, "80.00"},
	} {
		res, err := pricing.Price(pricing.Order{Date: mayDay, Vehicle: suv, Lines: []pricing.Line{c.line}}, rules)
		var f *pricing.FieldError
		if c.gross == "" {
			if !errors.As(err, &f) || f.Path != "lines[0].split[0].price" || f.Code != fault.Mismatch {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		want(t, name, res.Line(0).Gross, c.gross)
		if res.Line(0).Retail.Currency() == "" || res.Line(1).Retail.Currency() != "" {
			t.Errorf("%s: retail %s, %s", name, res.Line(0).Retail, res.Line(1).Retail)
		}
	}
}

func TestTaxesAreToldApart(t *testing.T) {
	rules := pricing.Rules{Currency: "CNY", Taxes: []pricing.Tax{
		{ID: "V", Rate: "13"}, {ID: "V", Rate: "5", Category: "a"}, {ID: "V", Rate: "5", Category: "b"}, {ID: "W", Rate: "1", Category: "a"}, {ID: "W", Rate: "2", Category: "b"}}}
	line := func(payer, tax string) pricing.Line {
		return pricing.Line{Kind: pricing.KindPart, Price: "100", Payer: payer, Tax: tax}
	}
	order := pricing.Order{Payers: []pricing.Payer{{ID: "first", Kind: pricing.PayerMaker, Exempt: []string{"W"}}},
		Lines: []pricing.Line{line("", ""), line("", "a"), line("", "b"), line("", "b"), line("first", "b")}}
	var told []string
	for _, x := range price(t, order, rules).Taxes() {
		told = append(told, strings.Join([]string{x.ID, x.Category, x.Rate.String(), x.Base.Amount(), x.Amount.Amount()}, " "))
	}
	if !slices.Equal(told, []string{"V  13 100.00 13.00", "V a 5 100.00 5.00", "V b 5 300.00 15.00", "W a 1 100.00 1.00", "W b 2 200.00 4.00"}) {
		t.Errorf("%q", told)
	}
}

func TestTaxesTakenOutOfATotalFallToTheLinesThatLostMost(t *testing.T) {
	rules := pricing.Rules{Currency: "EUR", TaxIncluded: true, TaxRounding: &pricing.Rounding{Per: pricing.PerTotal}, Taxes: []pricing.Tax{{ID: "V", Rate: "19"}}}
	// 1.00, 2.00 and 3.02 contain 0.1597, 0.3193 and 0.4822; together 0.9612
	res := price(t, pricing.Order{Lines: []pricing.Line{pricing.Part("A", "1", "1.00"), pricing.Part("B", "1", "2.00"), pricing.Part("C", "1", "3.02")}}, rules)
	for i, amount := range []string{"0.16", "0.32", "0.48"} {
		want(t, "tax", res.Line(i).Tax, amount)
	}
	// 1.04 contains 0.16605: three of them 0.49815, not three times 0.17
	same := price(t, pricing.Order{Lines: []pricing.Line{pricing.Part("A", "1", "1.04"), pricing.Part("B", "1", "1.04"), pricing.Part("C", "1", "1.04")}}, rules)
	want(t, "tax of the sum", same.Tax(), "0.50")
	why, err := res.Explain("lines[0].tax", language.English)
	if err != nil || why != "1.00 contains tax: 1.00 − 1.00 ÷ 1.19 = 0.16\nof it V 19 % (on 0.84): 0.16" {
		t.Errorf("%q, %v", why, err)
	}
}

func TestTheBoundsOfRates(t *testing.T) {
	many := func(n int) (taxes []pricing.Tax) {
		for i := range n {
			taxes = append(taxes, pricing.Tax{ID: fmt.Sprint("T", i), Rate: "1"})
		}
		return taxes
	}
	for name, c := range map[string]struct {
		taxes []pricing.Tax
		fault string
	}{
		"the greatest rate":       {[]pricing.Tax{{ID: "T", Rate: "1000"}}, ""},
		"more than that":          {[]pricing.Tax{{ID: "T", Rate: "1000.1"}, {ID: "U", Rate: "1"}}, "rules.taxes[0].rate range"},
		"as many as there can be": {many(32), ""},
		"one more":                {many(33), "rules.taxes too_large"},
		"a name of two lines":     {[]pricing.Tax{{ID: "T", Name: "a\nb", Rate: "1"}}, "rules.taxes[0].name malformed"},
		"no such kind":            {[]pricing.Tax{{ID: "T", Rate: "1", Kinds: []pricing.Kind{"wish"}}}, "rules.taxes[0].kinds[0] unknown"},
		"an end before its start": {[]pricing.Tax{{ID: "T", Rate: "1", Valid: cal.Span{From: mayDay, To: mayDay.AddDays(-1)}}}, "rules.taxes[0].valid range"},
	} {
		_, err := pricing.Price(pricing.Order{Date: mayDay}, pricing.Rules{Currency: "CNY", Taxes: c.taxes})
		checkFault(t, name, err, c.fault)
	}
	var payers []pricing.Payer
	for i := range 9 {
		own := pricing.Rules{}
		for k := range 30 {
			own.Taxes = append(own.Taxes, pricing.Tax{ID: fmt.Sprint("T", i, ".", k), Rate: "1"})
		}
		payers = append(payers, pricing.Payer{ID: fmt.Sprint(i), Kind: pricing.PayerInsurer, Rules: &own})
	}
	_, err := pricing.Price(pricing.Order{Payers: payers}, pricing.Rules{Currency: "CNY"})
	checkFault(t, "more taxes of all payers than can be told apart", err, "payers[8].rules.taxes too_large")
	for name, c := range map[string]struct {
		fee   pricing.Fee
		fault string
	}{
		"equal bounds":             {pricing.Fee{AtLeast: "5", AtMost: "5"}, ""},
		"no id":                    {pricing.Fee{ID: "-"}, "rules.fees[0].id missing"},
		"a name of two lines":      {pricing.Fee{Name: "a\nb"}, "rules.fees[0].name malformed"},
		"of no such kind":          {pricing.Fee{Of: []pricing.Kind{"wish"}}, "rules.fees[0].of[0] unknown"},
		"an end before its start":  {pricing.Fee{Valid: cal.Span{From: mayDay, To: mayDay.AddDays(-1)}}, "rules.fees[0].valid range"},
		"a menu":                   {pricing.Fee{Kind: pricing.KindMenu}, "rules.fees[0].kind unknown"},
		"a percentage for each":    {pricing.Fee{Percent: "1", Each: true, Amount: "-"}, "rules.fees[0].percent mismatch"},
		"neither of both":          {pricing.Fee{Amount: "-"}, "rules.fees[0].percent mismatch"},
		"both":                     {pricing.Fee{Percent: "1"}, "rules.fees[0].percent mismatch"},
		"a negative amount":        {pricing.Fee{Amount: "-1"}, "rules.fees[0].amount range"},
		"a percentage with a sign": {pricing.Fee{Percent: "1%", Amount: "-"}, ""},
	} {
		f := c.fee
		if f.ID = "F"; c.fee.ID == "-" {
			f.ID = ""
		}
		if f.Kind == "" {
			f.Kind = pricing.KindFee
		}
		switch f.Amount {
		case "":
			f.Amount = "1"
		case "-":
			f.Amount = ""
		}
		_, err := pricing.Price(pricing.Order{Date: mayDay}, pricing.Rules{Currency: "CNY", Fees: []pricing.Fee{f}})
		checkFault(t, name, err, c.fault)
	}
	_, err = pricing.Price(pricing.Order{}, pricing.Rules{Currency: "CNY", Approvals: []pricing.Approval{{Role: "a\nb"}}})
	checkFault(t, "a role of two lines", err, "rules.approvals[0].role malformed")
}

// checkFault wants one fault, "" for none.
func checkFault(t *testing.T, name string, err error, path string) {
	t.Helper()
	var faults fault.Errors
	switch {
	case path == "" && err != nil, path != "" && !errors.As(err, &faults):
		t.Errorf("%s: %v", name, err)
	case path != "" && (len(faults) != 1 || faults[0].Path+" "+string(faults[0].Code) != path):
		t.Errorf("%s: %v, want %s", name, err, path)
	}
}

func TestTheSameTaxIsReportedAsLapsedOnce(t *testing.T) {
	end := cal.Span{To: mayDay.AddDays(-1)}
	taxes := []pricing.Tax{{ID: "V", Rate: "13", Kinds: []pricing.Kind{pricing.KindPart}, Valid: end}, {ID: "V", Rate: "6", Kinds: []pricing.Kind{pricing.KindLabour}, Valid: end}}
	if n := price(t, pricing.Order{Date: mayDay}, pricing.Rules{Currency: "CNY", Taxes: taxes}).Notices(); len(n) != 1 {
		t.Errorf("%+v", n)
	}
}

func TestEachPartOfADivisionThatIsWrongIsReported(t *testing.T) {
	m, usd := yuan(t, "1.00"), percentMoney(t, "0.50")
	err := pricing.CheckAllocation(m, []pricing.Money{usd, yuan(t, "0.50")}, numbers(t, "1", "1"), "")
	var faults fault.Errors
	if !errors.As(err, &faults) || len(faults) != 2 || faults[0].Path != "[0]" || faults[1].Path != "" {
		t.Errorf("%v", err)
	}
}

func TestAResultKeepsWhatItIsMadeOfInJSON(t *testing.T) {
	res := price(t, pricing.Order{Date: mayDay, Lines: []pricing.Line{{Kind: pricing.KindTowing, Quantity: "77"}}}, compile(t, workshop).Rules())
	why, err := res.Explain("lines[0]", language.English)
	if err != nil || !strings.HasSuffix(why, "100 + 320 = 420\n27 km × 6 = 162 (shop 1 distances[0].bands[2], valid 2020-01-01/)\n420 + 162 = 582") {
		t.Errorf("%s, %v", why, err)
	}
	text, err := json.Marshal(res)
	if err != nil {
		t.Fatal(err)
	}
	var back pricing.Result
	if err := json.Unmarshal(text, &back); err != nil {
		t.Fatal(err)
	}
	if again, err := back.Explain("lines[0]", language.English); err != nil || again != why {
		t.Errorf("%s, %v", again, err)
	}
}

func TestAFaultOfASplitLineHidesNoOther(t *testing.T) {
	split := []pricing.Share{{Payer: "maker", Percent: "100"}}
	order := pricing.Order{Lines: []pricing.Line{{Kind: pricing.KindPart, Split: split}, {Kind: pricing.KindPart, Split: split}, {Kind: pricing.KindLabour, Hours: "1"}}}
	_, err := pricing.Price(order, pricing.Rules{Currency: "CNY"})
	if fmt.Sprint(err) != "lines[0].price: price is missing\nlines[1].price: price is missing\nlines[2].rate: rate is missing, and no card has one for this work" {
		t.Error(err)
	}
}

func TestWhatIsTakenBackIsRoundedWithTheRest(t *testing.T) {
	lines := []pricing.Line{pricing.Part("A", "1", "1.005"), pricing.Part("B", "-1", "0.334"), pricing.Part("C", "-1", "0.334"), pricing.Part("D", "1", "2.005")}
	rules := pricing.Rules{Currency: "CNY", Rounding: pricing.Rounding{Per: pricing.PerTotal}, Taxes: []pricing.Tax{{ID: "V", Rate: "13"}}}
	for _, included := range []bool{false, true} {
		rules.TaxIncluded = included
		res := price(t, pricing.Order{Lines: lines}, rules)
		for i, amount := range []string{"1.01", "-0.34", "-0.33", "2.00"} { // 2.342 in all; B and C lose .006 each, A and D .005
			_ = amount
			l := res.Line(i)
			if exact := []string{"1.005", "-0.334", "-0.334", "2.005"}[i]; !near(l.Gross, exact) {
				t.Errorf("%s became %s", exact, l.Gross)
			}
		}
		want(t, "sum", res.Amounts().Gross, "2.34")
		want(t, "tax", res.Tax(), map[bool]string{false: "0.30", true: "0.27"}[included])
	}
}

// near tells whether an amount is less than a cent away.
func near(m pricing.Money, exact string) bool {
	n, _ := pricing.NewMoney(exact, m.Currency())
	off, _ := m.Sub(n)
	return off.Decimal().Abs().StringFixed(3) < "0.010"
}

func TestTheBoundsOfAnOrder(t *testing.T) {
	lines := make([]pricing.Line, pricing.MaxLines)
	for i := range lines {
		lines[i] = pricing.Part("A", "1", "1")
	}
	lines[0].Name = strings.Repeat("x", pricing.MaxText)
	rules := pricing.Rules{Currency: "CNY", Rounding: pricing.Rounding{Digits: new(pricing.MaxScale)}}
	if res := price(t, pricing.Order{Lines: lines}, rules); res.Total().Amount() != "10000.000000000000" {
		t.Error(res.Total())
	}
	for path, r := range map[string]pricing.Rules{
		"rules.fees":           {Fees: make([]pricing.Fee, 501)},
		"rules.discounts":      {Discounts: make([]pricing.Discount, 501)},
		"rules.approvals":      {Approvals: make([]pricing.Approval, 501)},
		"rules.discount_order": {DiscountOrder: make([]pricing.DiscountLevel, 501)},
	} {
		r.Currency = "CNY"
		var f *pricing.FieldError
		if _, err := pricing.Price(pricing.Order{}, r); !errors.As(err, &f) || f.Path != path || f.Code != fault.TooLarge {
			t.Errorf("%s: %.200v", path, err)
		}
	}
	many := []pricing.Tax{}
	for i := range 3 {
		many = append(many, pricing.Tax{ID: "T", Rate: "1", Category: strings.Repeat("x", pricing.MaxText+i)})
	}
	_, err := pricing.Price(pricing.Order{}, pricing.Rules{Currency: "CNY", Taxes: many})
	var faults fault.Errors
	if !errors.As(err, &faults) || len(faults) != 2 || faults[0].Path != "rules.taxes[1].category" {
		t.Errorf("%.300v", err)
	}
}
