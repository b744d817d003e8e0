package pricing_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

func TestWhatCannotBeMeantIsRefused(t *testing.T) {
	vat := func(taxes ...pricing.Tax) pricing.Rules { return pricing.Rules{Currency: "CNY", Taxes: taxes} }
	ofLine := func(l pricing.Line) pricing.Order { return pricing.Order{Date: mayDay, Lines: []pricing.Line{l}} }
	of := func(p pricing.Payer) pricing.Order {
		p.ID, p.Kind = "p", pricing.PayerInsurer
		return pricing.Order{Payers: []pricing.Payer{p}}
	}
	ordered := pricing.Rules{Currency: "CNY", DiscountOrder: pricing.DiscountLevels()}
	totals := pricing.Rules{Currency: "CNY", Rounding: pricing.Rounding{Per: pricing.PerTotal}}
	half := []pricing.Share{{Payer: "maker", Percent: "50"}, {Payer: "customer", Percent: "50"}}
	for name, c := range map[string]struct {
		order pricing.Order
		rules pricing.Rules
		fault string
	}{
		"a discount above its line":                      {ofLine(pricing.Labour("A", "1.3", "187.77").Less("9999")), vat(), "lines[0].discount range"},
		"a fen above it":                                 {ofLine(pricing.Part("A", "1", "10").Less("10.01")), vat(), "lines[0].discount range"},
		"above it where the order of discounts is given": {ofLine(pricing.Part("A", "1", "10").Less("10.01")), ordered, "lines[0].discount range"},
		"above it where totals are rounded":              {ofLine(pricing.Part("A", "1", "10").Less("10.01")), totals, "lines[0].discount range"},
		"above all shares of it":                         {ofLine(pricing.Line{Kind: pricing.KindPart, Price: "10", Split: half, Discount: "10.01"}), vat(), "lines[0].discount range"},
		"an amount off what is taken back":               {ofLine(pricing.Part("A", "-1", "10").Less("1")), vat(), "lines[0].discount range"},
		"the same tax twice":                             {ofLine(pricing.Part("A", "1", "1")), vat(pricing.Tax{ID: "V", Rate: "13"}, pricing.Tax{ID: "V", Rate: "13"}), "rules.taxes[1] duplicate"},
		"a tax twice on one kind": {ofLine(pricing.Part("A", "1", "1")),
			vat(pricing.Tax{ID: "V", Rate: "13", Kinds: []pricing.Kind{pricing.KindLabour, pricing.KindPart}}, pricing.Tax{ID: "V", Rate: "6", Kinds: []pricing.Kind{pricing.KindPart}}), "rules.taxes[1] duplicate"},
		"a tax twice on one day": {ofLine(pricing.Part("A", "1", "1")),
			vat(pricing.Tax{ID: "V", Rate: "13", Valid: cal.Span{To: mayDay}}, pricing.Tax{ID: "V", Rate: "6", Valid: cal.Span{From: mayDay}}), "rules.taxes[1] duplicate"},
		"a scheme that no tax has":               {ofLine(pricing.Part("A", "1", "1")), pricing.Rules{Currency: "CNY", TaxScheme: "smal", Taxes: []pricing.Tax{{ID: "V", Rate: "1", Scheme: "small"}}}, "rules.tax_scheme unknown"},
		"a cap in parts of a fen":                {pricing.Order{Discounts: []pricing.Discount{{ID: "D", Off: "50%", AtMost: "0.005"}}}, vat(), "discounts[0].at_most range"},
		"a fee's bound in parts of a fen":        {pricing.Order{}, pricing.Rules{Currency: "CNY", Fees: []pricing.Fee{{ID: "F", Kind: pricing.KindFee, Percent: "1", AtMost: "9.555"}}}, "rules.fees[0].at_most range"},
		"a payable step in parts of a fen":       {pricing.Order{}, pricing.Rules{Currency: "CNY", Rounding: pricing.Rounding{Cash: "0.005"}}, "rules.rounding.cash range"},
		"an old part without a deposit":          {ofLine(pricing.Line{Kind: pricing.KindPart, Price: "1", CoreReturned: "1"}), vat(), "lines[0].core_returned mismatch"},
		"more old parts than were sold":          {ofLine(pricing.Line{Kind: pricing.KindPart, Quantity: "2", Price: "1", Core: "5", CoreReturned: "2.1"}), vat(), "lines[0].core_returned range"},
		"an old part back for a part taken back": {ofLine(pricing.Line{Kind: pricing.KindPart, Quantity: "-1", Price: "1", Core: "5", CoreReturned: "1"}), vat(), "lines[0].core_returned range"},
		"a deposit on labour":                    {ofLine(pricing.Line{Kind: pricing.KindLabour, Hours: "1", Rate: "1", Core: "5"}), vat(), "lines[0].core mismatch"},
		"a deposit on hours of another kind":     {ofLine(pricing.Line{Kind: pricing.KindDiagnosis, Hours: "1", Rate: "1", Core: "5"}), vat(), "lines[0].core mismatch"},
		"hours at the price of a piece":          {ofLine(pricing.Line{Kind: pricing.KindLabour, Hours: "1", Price: "5"}), vat(), "lines[0].price mismatch"},
		"a rate for an hour and a price":         {ofLine(pricing.Line{Kind: pricing.KindLabour, Rate: "1", Quantity: "1", Price: "5.00"}), vat(), "lines[0].price mismatch"},
		"exempt from a tax that is not there":    {of(pricing.Payer{Exempt: []string{"V", "W"}}), vat(pricing.Tax{ID: "V", Rate: "13"}), "payers[0].exempt[1] unknown"},
		"a least deductible beside an amount":    {of(pricing.Payer{Deductible: "10", AtLeast: "5"}), vat(), "payers[0].at_least mismatch"},
		"a least deductible of nothing":          {of(pricing.Payer{AtLeast: "5"}), vat(), "payers[0].at_least mismatch"},
		"a least deductible beside a limit":      {of(pricing.Payer{AtLeast: "5", Limit: "10"}), vat(), "payers[0].at_least mismatch"},
		"two fees of one id":                     {pricing.Order{}, pricing.Rules{Currency: "CNY", Fees: []pricing.Fee{{ID: "F", Kind: pricing.KindFee, Amount: "1"}, {ID: "F", Kind: pricing.KindLevy, Amount: "2"}}}, "rules.fees[1].id duplicate"},
		"an approval by nobody":                  {pricing.Order{}, pricing.Rules{Currency: "CNY", Approvals: []pricing.Approval{{Percent: "5"}}}, "rules.approvals[0].role missing"},
		"an approval of more than everything":    {pricing.Order{}, pricing.Rules{Currency: "CNY", Approvals: []pricing.Approval{{Role: "boss", Percent: "100.01"}}}, "rules.approvals[0].percent range"},
		"a menu with a class of its own":         {ofLine(pricing.Line{Kind: pricing.KindMenu, Code: "M1", Class: pricing.ClassOther}), compile(t, workshop).Rules(), "lines[0] mismatch"},
		"a menu with hours worked":               {ofLine(pricing.Line{Kind: pricing.KindMenu, Code: "M1", Clocked: "1"}), compile(t, workshop).Rules(), "lines[0] mismatch"},
		"a name of a class that is no text":      {pricing.Order{}, pricing.Rules{Currency: "CNY", Classes: []pricing.FeeClass{{ID: "a", Names: map[string]string{"en": "A\x07"}}}}, "rules.classes[0].names malformed"},
		"a class in more languages than allowed": {pricing.Order{}, pricing.Rules{Currency: "CNY", Classes: []pricing.FeeClass{{ID: "a", Names: manyNames()}}}, "rules.classes[0].names too_large"},
	} {
		_, err := pricing.Price(c.order, c.rules)
		var faults fault.Errors
		if !errors.As(err, &faults) || len(faults) != 1 || faults[0].Path+" "+string(faults[0].Code) != c.fault {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func manyNames() map[string]string {
	names := map[string]string{}
	for i := range 501 {
		names[fmt.Sprintf("x-%d", i)] = "x"
	}
	return names
}

func TestWhatLooksLikeItIsTaken(t *testing.T) {
	parts, labour := []pricing.Kind{pricing.KindPart}, []pricing.Kind{pricing.KindLabour}
	for name, taxes := range map[string][]pricing.Tax{
		"another kind of line": {{ID: "V", Rate: "13", Kinds: parts}, {ID: "V", Rate: "6", Kinds: labour}},
		"another category":     {{ID: "V", Rate: "13"}, {ID: "V", Rate: "6", Category: "low"}},
		"another scheme":       {{ID: "V", Rate: "13"}, {ID: "V", Rate: "1", Scheme: "small"}},
		"another day":          {{ID: "V", Rate: "13"}, {ID: "W", Rate: "6", Valid: cal.Span{To: mayDay.AddDays(-1)}}},
		"with its sign":        {{ID: "V", Rate: "13%"}},
	} {
		res := price(t, pricing.Order{Date: mayDay, Lines: []pricing.Line{pricing.Part("A", "1", "100").Less("100.00"), pricing.Part("A", "1", "100")}}, pricing.Rules{Currency: "CNY", Taxes: taxes})
		want(t, name, res.Tax(), "13.00")
		want(t, "a discount of the whole line", res.Line(0).Total, "0.00")
	}
}

func TestWhatIsAtTheEdgeOfARuleIsTaken(t *testing.T) {
	day := cal.Span{From: mayDay, To: mayDay}
	before := cal.Span{To: mayDay.AddDays(-1)}
	res := price(t, pricing.Order{Date: mayDay,
		Payers: []pricing.Payer{{ID: "p", Kind: pricing.PayerInsurer, Exempt: []string{"V"}, Deductible: "10%", AtLeast: "5"}},
		Lines: []pricing.Line{{Kind: pricing.KindPart, Quantity: "2", Price: "10", Core: "5", CoreReturned: "2"},
			{Kind: pricing.KindPart, Quantity: "-1", Price: "10", Core: "5"}}},
		pricing.Rules{Currency: "CNY", Taxes: []pricing.Tax{{ID: "V", Rate: "13", Scheme: "other"}}, Approvals: []pricing.Approval{{Role: "boss", Percent: "100"}},
			Fees: []pricing.Fee{{ID: "F", Kind: pricing.KindFee, Amount: "1", Valid: before}, {ID: "F", Kind: pricing.KindFee, Amount: "2", Valid: day}}})
	want(t, "net", res.Net(), "7.00") // 20 + 10 − 10 of deposits, −10 − 5, and the fee of the day
}

func TestConditionsNeedACalendar(t *testing.T) {
	var f *pricing.FieldError
	if _, err := pricing.Conditions(time.Time{}, nil); !errors.As(err, &f) || f.Path != "shop" || f.Code != fault.Missing {
		t.Error(err)
	}
}

func TestAmountsAreRoundedToAStepInAKnownModeOnly(t *testing.T) {
	step := numbers(t, "0.05")[0]
	if m, err := yuan(t, "1.00").RoundTo(step, "zz"); err == nil {
		t.Error(m)
	}
	if m, err := yuan(t, "1.03").RoundTo(step, ""); err != nil || m.Amount() != "1.05" {
		t.Error(m, err)
	}
}

func TestTheZeroResultIsReadBackFromJSON(t *testing.T) {
	data, err := json.Marshal(pricing.Result{})
	res := *priced(t, pricing.Part("A", "1", "1"))
	if err != nil || json.Unmarshal(data, &res) != nil || !res.IsZero() {
		t.Error(string(data), err, res.Total())
	}
}

func TestATaxWhoseRatesHaveAllEndedOrDoNotBeginYetIsReported(t *testing.T) {
	day := func(n int) cal.Date { return mayDay.AddDays(n) }
	parts := []pricing.Kind{pricing.KindPart}
	for name, c := range map[string]struct {
		taxes []pricing.Tax
		told  string
	}{
		"on its last day":              {[]pricing.Tax{{ID: "V", Rate: "13", Valid: cal.Span{To: mayDay}}}, ""},
		"the day after":                {[]pricing.Tax{{ID: "V", Rate: "13", Valid: cal.Span{To: day(-1)}}}, "V 2026-05-02"},
		"with a rate after it":         {[]pricing.Tax{{ID: "V", Rate: "13", Valid: cal.Span{To: day(-1)}}, {ID: "V", Rate: "12", Valid: cal.Span{From: mayDay}}}, ""},
		"the last of two rates":        {[]pricing.Tax{{ID: "V", Rate: "16", Valid: cal.Span{To: day(-9)}}, {ID: "V", Rate: "13", Valid: cal.Span{From: day(-8), To: day(-2)}}}, "V 2026-05-01"},
		"for some kinds":               {[]pricing.Tax{{ID: "V", Rate: "6", Kinds: parts, Valid: cal.Span{To: day(-1)}}, {ID: "V", Rate: "13", Kinds: []pricing.Kind{pricing.KindLabour}}}, "V 2026-05-02"},
		"another scheme":               {[]pricing.Tax{{ID: "V", Rate: "1", Scheme: "small", Valid: cal.Span{To: day(-1)}}}, ""},
		"before it begins":             {[]pricing.Tax{{ID: "V", Rate: "13", Valid: cal.Span{From: day(1)}}}, "V 2026-05-04 begins"},
		"on its first day":             {[]pricing.Tax{{ID: "V", Rate: "13", Valid: cal.Span{From: mayDay}}}, ""},
		"before both its rates":        {[]pricing.Tax{{ID: "V", Rate: "12", Valid: cal.Span{From: day(9)}}, {ID: "V", Rate: "13", Valid: cal.Span{From: day(1), To: day(8)}}}, "V 2026-05-04 begins"},
		"announced beside another one": {[]pricing.Tax{{ID: "V", Rate: "13"}, {ID: "W", Rate: "2", Valid: cal.Span{From: day(1)}}}, ""},
		"between two rates":            {[]pricing.Tax{{ID: "V", Rate: "13", Valid: cal.Span{To: day(-1)}}, {ID: "V", Rate: "12", Valid: cal.Span{From: day(2)}}}, "V 2026-05-02, V 2026-05-05 begins"},
		"before it begins for some":    {[]pricing.Tax{{ID: "V", Rate: "13"}, {ID: "L", Rate: "2", Category: "low", Valid: cal.Span{From: day(1)}}}, "L 2026-05-04 begins"},
		"before another scheme begins": {[]pricing.Tax{{ID: "V", Rate: "13"}, {ID: "V", Rate: "1", Scheme: "small", Valid: cal.Span{From: day(1)}}}, ""},
	} {
		var told []string
		for _, n := range price(t, pricing.Order{Date: mayDay}, pricing.Rules{Currency: "CNY", Taxes: c.taxes}).Notices() {
			text := n.ID + " " + n.Text
			if n.Code == pricing.TaxNotBegun {
				text += " begins"
			} else if n.Code != pricing.TaxLapsed {
				t.Errorf("%s: %+v", name, n)
			}
			told = append(told, text)
			if n.Line != -1 {
				t.Errorf("%s: %+v", name, n)
			}
		}
		if strings.Join(told, ", ") != c.told {
			t.Errorf("%s: %q", name, told)
		}
	}
}

func TestADiscountOfALineNeedsApprovalToo(t *testing.T) {
	rules := pricing.Rules{Currency: "CNY", Approvals: []pricing.Approval{{Role: "adviser", Percent: "5"}}}
	for name, c := range map[string]struct {
		line pricing.Line
		over string // taken, limit
	}{
		"within":             {pricing.Line{Discount: "5%", Approved: "adviser"}, ""},
		"beyond":             {pricing.Line{Discount: "5.01%", Approved: "adviser"}, "5.01 5.00"},
		"an amount within":   {pricing.Line{Discount: "5.00", Approved: "adviser"}, ""},
		"an amount beyond":   {pricing.Line{Discount: "5.01", Approved: "adviser"}, "5.01 5.00"},
		"by nobody":          {pricing.Line{Discount: "1%"}, "1.00 0.00"},
		"of what comes back": {pricing.Line{Discount: "6%", Approved: "adviser", Quantity: "-1"}, "6.00 5.00"},
	} {
		c.line.Kind, c.line.Price = pricing.KindPart, "100"
		notices := price(t, pricing.Order{Lines: []pricing.Line{pricing.Part("A", "1", "1"), c.line}}, rules).Notices()
		var told []string
		for _, n := range notices {
			told = append(told, n.Was.Amount()+" "+n.Is.Amount())
			if n.Code != pricing.ApprovalExceeded || n.Line != 1 || n.Text != c.line.Approved {
				t.Errorf("%s: %+v", name, n)
			}
		}
		if strings.Join(told, ", ") != c.over {
			t.Errorf("%s: %q", name, told)
		}
	}
}

func TestARemainderNeverTakesMoreOffALineThanItHas(t *testing.T) {
	var order pricing.Order
	for range 100 {
		order.Lines = append(order.Lines, pricing.Part("A", "1", "0.01"))
	}
	order.Lines = append(order.Lines, pricing.Part("B", "1", "0.02"))
	for _, rule := range pricing.Remainders() {
		for _, off := range []string{"0.99", "97.5%"} {
			order.Discounts = []pricing.Discount{{ID: "D", Off: off}}
			res := price(t, order, pricing.Rules{Currency: "CNY", Remainder: rule, Rounding: pricing.Rounding{Per: pricing.PerTotal}})
			want(t, string(rule)+" "+off, res.Net(), map[string]string{"0.99": "0.03", "97.5%": "0.03"}[off])
			for i, l := range res.Lines() {
				if l.Net.Sign() < 0 || l.Discount.Sign() < 0 {
					t.Errorf("%s %s: line %d is %s less %s", rule, off, i, l.Gross, l.Discount)
				}
			}
		}
	}
	coarse := pricing.Rules{Currency: "CNY", Rounding: pricing.Rounding{Per: pricing.PerTotal, Digits: new(0)}}
	fine := pricing.Rules{Currency: "CNY"}
	res := price(t, pricing.Order{Payers: []pricing.Payer{{ID: "c", Kind: pricing.PayerCustomer, Rules: &fine}}, Lines: []pricing.Line{pricing.Part("A", "1", "0.90")},
		Discounts: []pricing.Discount{{ID: "D", Off: "60%"}}}, coarse)
	want(t, "rounded up beyond all there is", res.Net(), "0.00")
}

func TestASharePricedByACardNeedsAnEntryOfIt(t *testing.T) {
	maker := compile(t, `{"id": "maker", "rules": {"currency": "CNY"}, "rates": [{"rate": "70"}]}`).Rules()
	split := []pricing.Share{{Payer: "m", Percent: "50"}, {Payer: "customer", Percent: "50"}}
	order := pricing.Order{Date: mayDay, Payers: []pricing.Payer{{ID: "m", Kind: pricing.PayerMaker, Rules: &maker}}, Lines: []pricing.Line{{Kind: pricing.KindLabour, Code: "A", Split: split}}}
	_, err := pricing.Price(order, compile(t, workshop).Rules())
	if fmt.Sprint(err) != `lines[0].split[0].hours: hours is missing, and no card has the operation "A"` {
		t.Error(err)
	}
	order.Lines[0].Code = "unknown to both"
	_, err = pricing.Price(order, compile(t, workshop).Rules())
	if fmt.Sprint(err) != `lines[0].hours: hours is missing, and no card has the operation "unknown to both"` {
		t.Error(err)
	}
}

func TestASplitLineIsToldOnceForEachShare(t *testing.T) {
	split := []pricing.Share{{Payer: "maker", Percent: "50", Rate: "90"}, {Payer: "customer", Percent: "50"}, {Payer: "insurer", Percent: "0"}}
	order := pricing.Order{Date: mayDay, Conditions: []string{pricing.AfterHours}, Lines: []pricing.Line{{Kind: pricing.KindLabour, Code: "A", Hours: "2.5", Split: split}}}
	rules := compile(t, workshop).Rules()
	for _, per := range pricing.Levels() {
		rules.Rounding.Per = per
		res := price(t, order, rules)
		var told []string
		for _, n := range res.Notices() {
			told = append(told, fmt.Sprint(n.Line, " ", n.Code))
		}
		if !slices.Equal(told, []string{"0 hours_above_published", "0 above_published", "1 hours_above_published", "2 hours_above_published"}) {
			t.Errorf("%q", told)
		}
		why, err := res.Explain("lines[0].gross", language.English)
		if err != nil || why != "2.5 h × rate 90 = 225.0\nplus 50 % of 225.0, to 337.50 (shop 1 surcharges[0], valid 2020-01-01/)\nshare of 50 % of 337.50 = 168.75" {
			t.Errorf("%s, %v", why, err)
		}
		want(t, "a share of nothing", res.Line(2).Gross, "0.00")
	}
}

func TestTheNameOfACardIsTakenWhereALineHasNone(t *testing.T) {
	rules := compile(t, workshop).Rules()
	for name, line := range map[string]pricing.Line{
		"part one":  {Kind: pricing.KindPart, Code: "P1"},
		"part one ": {Kind: pricing.KindPart, Code: "P1", Price: "50"},
		" part one": {Kind: pricing.KindPart, Code: "P1", Supplied: true},
		"op A":      {Kind: pricing.KindLabour, Code: "A"},
		"op A ":     {Kind: pricing.KindLabour, Code: "A", Hours: "1", Rate: "1"},
		" op A":     {Kind: pricing.KindLabour, Code: "A", Price: "1"},
		"mine":      {Kind: pricing.KindPart, Code: "P1", Name: "mine"},
	} {
		if got := price(t, pricing.Order{Date: mayDay, Lines: []pricing.Line{line}}, rules).Line(0).Name; got != strings.TrimSpace(name) {
			t.Errorf("%+v is called %q", line, got)
		}
	}
}

func TestAJobAboveItsPublishedPriceIsReported(t *testing.T) {
	rules := compile(t, workshop).Rules()
	for amount, n := range map[string]int{"1380": 0, "1380.01": 1} {
		order := pricing.Order{Date: mayDay, Vehicle: pricing.Vehicle{Class: "sedan", Variants: []string{"v6"}}, Lines: []pricing.Line{{Kind: pricing.KindLabour, Code: "J", Price: amount}}}
		notices := price(t, order, rules).Notices()
		if len(notices) != n || (n == 1 && (notices[0].Code != pricing.AbovePublished || notices[0].Is.Amount() != "1380.00")) {
			t.Errorf("%s: %+v", amount, notices)
		}
	}
}

func TestAResultOfTheLargestNumbersIsReadBack(t *testing.T) {
	nines := strings.Repeat("9", pricing.MaxDigits)
	fine := nines[:pricing.MaxDigits-pricing.MaxScale] + "." + nines[:pricing.MaxScale]
	rules := pricing.Rules{Currency: "CNY", TaxIncluded: true}
	for i := range 32 {
		rules.Taxes = append(rules.Taxes, pricing.Tax{ID: fmt.Sprint("T", i), Rate: "999.999999999999", Compound: true})
	}
	rules.Fees = []pricing.Fee{{ID: "F", Kind: pricing.KindFee, Percent: fine}}
	card := pricing.Card{ID: "c", Rules: pricing.Rules{Currency: "CNY"}, Operations: []pricing.Operation{{Code: "A", Quotas: []pricing.Quota{{Hours: fine}},
		Surcharges: []pricing.Surcharge{{When: "x", Percent: fine}}}}, Rates: []pricing.Rate{{Rate: fine}}, Surcharges: []pricing.Surcharge{{When: "x", Percent: fine}}}
	tariff, err := pricing.Compile(card)
	if err != nil {
		t.Fatal(err)
	}
	rules.Tariff = tariff
	order := pricing.Order{Conditions: []string{"x"}, Lines: []pricing.Line{pricing.Part("A", fine, fine).Less("99.999999999999%"), pricing.Part("B", "1", nines), {Kind: pricing.KindLabour, Code: "A"}}}
	for _, included := range []bool{true, false} {
		rules.TaxIncluded = included
		res := price(t, order, rules)
		text, err := json.Marshal(res)
		if err != nil {
			t.Fatal(err)
		}
		var back pricing.Result
		if err := json.Unmarshal(text, &back); err != nil {
			t.Fatalf("%.300v", err)
		}
		if err := back.Reproduce(order, rules); err != nil {
			t.Errorf("%.300v", err)
		}
	}
}
