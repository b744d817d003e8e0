package pricing_test

import (
	"encoding/json"
	"errors"
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

var update = flag.Bool("update", false, "write the golden files")

var mayDay = cal.MustDate(2026, 5, 3)

// workshop is a card with an entry of every kind. The figures are easy to reckon by head.
const workshop = `{
 "id": "shop", "version": "1", "valid": {"from": "2020-01-01"},
 "rules": {"currency": "CNY"},
 "operations": [
  {"code": "A", "name": "op A", "trade": "mech", "quotas": [
    {"hours": "2"},
    {"class": "suv", "hours": "3"},
    {"class": "suv", "from_year": 2015, "to_year": 2019, "hours": "4"},
    {"variant": "awd", "hours": "5"},
    {"model": "X", "hours": "6"},
    {"model": "Y", "hours": "7", "valid": {"to": "2025-12-31"}},
    {"model": "Y", "hours": "8", "valid": {"from": "2026-01-01"}}],
   "surcharges": [{"when": "v6", "percent": "15"}, {"when": "converted", "percent": "20"}, {"when": "rust", "hours": "0.5"}]},
  {"code": "B", "quotas": [{"hours": "1"}], "includes": ["C"], "overlaps": [{"with": "A", "hours": "0.25"}]},
  {"code": "C", "quotas": [{"hours": "1"}], "overlaps": [{"with": "A", "hours": "9"}]},
  {"code": "J", "name": "job", "quotas": [{"class": "sedan", "price": "1200"}], "surcharges": [{"when": "v6", "percent": "15"}, {"when": "box", "amount": "100"}]},
  {"code": "D", "trade": "elec", "quotas": [{"hours": "1"}]}
 ],
 "rates": [
  {"rate": "100"}, {"rate": "110", "shop": "S2"}, {"rate": "120", "trade": "elec"}, {"rate": "150", "trade": "mech", "grade": "master"},
  {"rate": "80", "payer": "maker"}, {"rate": "90", "payer": "maker", "shop": "S2"}, {"rate": "105", "shop": "S3", "valid": {"to": "2025-12-31"}}
 ],
 "surcharges": [{"when": "after_hours", "percent": "50"}, {"when": "holiday", "percent": "100"}, {"when": "rescue", "amount": "30", "kinds": ["labour", "rescue"]}],
 "minimums": [{"kind": "labour", "amount": "60"}, {"kind": "diagnosis", "amount": "45"}],
 "parts": [
  {"number": "P1", "name": "part one", "price": "50", "category": "brake", "valid": {"to": "2025-12-31"}},
  {"number": "P1", "name": "part one", "price": "55", "category": "brake", "valid": {"from": "2026-01-01"}},
  {"number": "P2", "price": "20", "core": "15", "origin": "remade"}
 ],
 "markups": [
  {"bands": [{"from": "0", "percent": "100"}, {"from": "10", "percent": "50"}, {"from": "100", "percent": "20"}]},
  {"category": "brake", "bands": [{"from": "0", "percent": "40"}]},
  {"origin": "used", "bands": [{"from": "0", "percent": "10"}]},
  {"kind": "sublet", "bands": [{"from": "0", "percent": "5"}]}
 ],
 "kits": [
  {"number": "K1", "name": "kit", "price": "60", "lines": [{"kind": "part", "code": "P1"}, {"kind": "part", "code": "P2", "quantity": "2"}]},
  {"number": "K2", "lines": [{"kind": "part", "code": "P1"}, {"kind": "part", "code": "P2", "quantity": "2"}]}
 ],
 "menus": [{"code": "M1", "name": "menu", "price": "100", "lines": [{"kind": "labour", "code": "D"}, {"kind": "part", "code": "P1"}]}],
 "distances": [
  {"kind": "towing", "base": "100", "bands": [{"from": "0", "price": "0"}, {"from": "10", "price": "8"}, {"from": "50", "price": "6"}]},
  {"kind": "towing", "class": "truck", "bands": [{"from": "0", "price": "20"}]}
 ]
}`

func compile(t *testing.T, text string, bases ...string) *pricing.Tariff {
	t.Helper()
	var cards []pricing.Card
	for _, b := range bases {
		cards = append(cards, readCard(t, b))
	}
	tariff, err := pricing.Compile(readCard(t, text), cards...)
	if err != nil {
		t.Fatal(err)
	}
	return tariff
}

func readCard(t *testing.T, text string) pricing.Card {
	t.Helper()
	card, err := pricing.ReadCard([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return card
}

func TestACardFillsInWhatAnOrderLeavesOut(t *testing.T) {
	labour := func(code string) pricing.Line { return pricing.Line{Kind: pricing.KindLabour, Code: code} }
	part := func(code string) pricing.Line { return pricing.Line{Kind: pricing.KindPart, Code: code} }
	rules := compile(t, workshop).Rules()
	for name, c := range map[string]struct {
		order pricing.Order
		line  pricing.Line
		gross string
	}{
		"the quota without properties fits everything":      {pricing.Order{}, labour("A"), "200.00"},
		"a class has its own hours":                         {pricing.Order{Vehicle: pricing.Vehicle{Class: "suv"}}, labour("A"), "300.00"},
		"years beat a class":                                {pricing.Order{Vehicle: pricing.Vehicle{Class: "suv", Year: 2019}}, labour("A"), "400.00"},
		"the year after the last one does not fit":          {pricing.Order{Vehicle: pricing.Vehicle{Class: "suv", Year: 2020}}, labour("A"), "300.00"},
		"the year before the first one does not fit":        {pricing.Order{Vehicle: pricing.Vehicle{Class: "suv", Year: 2014}}, labour("A"), "300.00"},
		"a variant beats years and class":                   {pricing.Order{Vehicle: pricing.Vehicle{Class: "suv", Year: 2019, Variants: []string{"awd"}}}, labour("A"), "500.00"},
		"a model beats everything":                          {pricing.Order{Vehicle: pricing.Vehicle{Class: "suv", Model: "X", Variants: []string{"awd"}}}, labour("A"), "600.00"},
		"the quota of the day holds":                        {pricing.Order{Vehicle: pricing.Vehicle{Model: "Y"}}, labour("A"), "800.00"},
		"the quota of the last day of a span holds":         {pricing.Order{Date: cal.MustDate(2025, 12, 31), Vehicle: pricing.Vehicle{Model: "Y"}}, labour("A"), "700.00"},
		"surcharges add up and do not compound":             {pricing.Order{Vehicle: pricing.Vehicle{Variants: []string{"v6", "converted"}}}, labour("A"), "270.00"},
		"a surcharge may be hours":                          {pricing.Order{Vehicle: pricing.Vehicle{Variants: []string{"rust"}}}, labour("A"), "250.00"},
		"a job may have a price":                            {pricing.Order{Vehicle: pricing.Vehicle{Class: "sedan"}}, labour("J"), "1200.00"},
		"a job with surcharges":                             {pricing.Order{Vehicle: pricing.Vehicle{Class: "sedan", Variants: []string{"v6", "box"}}}, labour("J"), "1480.00"},
		"a trade has its rate":                              {pricing.Order{}, labour("D"), "120.00"},
		"the trade of the line beats that of the operation": {pricing.Order{}, pricing.Line{Kind: pricing.KindLabour, Code: "D", Trade: "mech"}, "100.00"},
		"a grade has its rate within a trade":               {pricing.Order{}, pricing.Line{Kind: pricing.KindLabour, Code: "A", Grade: "master"}, "300.00"},
		"a shop has its rate, which beats a trade":          {pricing.Order{Shop: "S2"}, labour("D"), "110.00"},
		"a rate that has ended does not hold":               {pricing.Order{Shop: "S3"}, labour("A"), "200.00"},
		"a rate holds to the end of its last day":           {pricing.Order{Shop: "S3", Date: cal.MustDate(2025, 12, 31)}, labour("A"), "210.00"},
		"a payer has its rate":                              {pricing.Order{}, labour("A").PaidBy("maker"), "160.00"},
		"a payer has its rate in a shop":                    {pricing.Order{Shop: "S2"}, labour("A").PaidBy("maker"), "180.00"},
		"after hours":                                       {pricing.Order{Conditions: []string{pricing.AfterHours}}, labour("A"), "300.00"},
		"after hours on a holiday":                          {pricing.Order{Conditions: []string{pricing.AfterHours, pricing.Holiday}}, labour("A"), "500.00"},
		"a rescue costs an amount more":                     {pricing.Order{Conditions: []string{"rescue"}}, labour("A"), "230.00"},
		"a condition that the card does not know":           {pricing.Order{Conditions: []string{"full_moon"}}, labour("A"), "200.00"},
		"hours given are taken":                             {pricing.Order{}, pricing.Line{Kind: pricing.KindLabour, Code: "A", Hours: "1.5"}, "150.00"},
		"the least charge":                                  {pricing.Order{}, pricing.Line{Kind: pricing.KindLabour, Hours: "0.5"}, "60.00"},
		"exactly the least charge":                          {pricing.Order{}, pricing.Line{Kind: pricing.KindLabour, Hours: "0.6"}, "60.00"},
		"more than the least charge":                        {pricing.Order{}, pricing.Line{Kind: pricing.KindLabour, Hours: "0.61"}, "61.00"},
		"diagnosis may be an operation":                     {pricing.Order{}, pricing.Line{Kind: pricing.KindDiagnosis, Code: "D"}, "120.00"},
		"the published price of a part":                     {pricing.Order{}, part("P1"), "55.00"},
		"the published price of the day":                    {pricing.Order{Date: cal.MustDate(2025, 12, 31)}, part("P1"), "50.00"},
		"quantities may be fractions":                       {pricing.Order{}, pricing.Line{Kind: pricing.KindPart, Code: "P1", Quantity: "4.5"}, "247.50"},
		"a cost below the first edge":                       {pricing.Order{}, pricing.Line{Kind: pricing.KindPart, Cost: "9.99"}, "19.98"},
		"a cost on an edge belongs to the upper band":       {pricing.Order{}, pricing.Line{Kind: pricing.KindPart, Cost: "10"}, "15.00"},
		"a cost just below the next edge":                   {pricing.Order{}, pricing.Line{Kind: pricing.KindPart, Cost: "99.99"}, "149.99"},
		"a cost on the last edge":                           {pricing.Order{}, pricing.Line{Kind: pricing.KindPart, Cost: "100"}, "120.00"},
		"a category has its markup":                         {pricing.Order{}, pricing.Line{Kind: pricing.KindPart, Cost: "100", Category: "brake"}, "140.00"},
		"a published part lends its category":               {pricing.Order{}, pricing.Line{Kind: pricing.KindPart, Code: "P1", Cost: "100"}, "140.00"},
		"an origin has its markup":                          {pricing.Order{}, pricing.Line{Kind: pricing.KindPart, Cost: "100", Origin: "used"}, "110.00"},
		"a category beats an origin":                        {pricing.Order{}, pricing.Line{Kind: pricing.KindPart, Cost: "100", Origin: "used", Category: "brake"}, "140.00"},
		"sublet work has its markup":                        {pricing.Order{}, pricing.Line{Kind: pricing.KindSublet, Cost: "200"}, "210.00"},
		"what the customer brings costs nothing":            {pricing.Order{}, pricing.Line{Kind: pricing.KindPart, Code: "OIL", Quantity: "4", Supplied: true}, "0.00"},
		"towing within the base distance":                   {pricing.Order{}, pricing.Line{Kind: pricing.KindTowing, Quantity: "10"}, "100.00"},
		"towing beyond the base distance":                   {pricing.Order{}, pricing.Line{Kind: pricing.KindTowing, Quantity: "10.5"}, "104.00"},
		"towing through all bands":                          {pricing.Order{}, pricing.Line{Kind: pricing.KindTowing, Quantity: "62.5"}, "495.00"},
		"towing of a class of its own":                      {pricing.Order{Vehicle: pricing.Vehicle{Class: "truck"}}, pricing.Line{Kind: pricing.KindTowing, Quantity: "3"}, "60.00"},
	} {
		c.order.Lines = []pricing.Line{c.line}
		if c.order.Date.IsZero() {
			c.order.Date = mayDay
		}
		res, err := pricing.Price(c.order, rules)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		want(t, name, res.Line(0).Gross, c.gross)
	}
}

func TestOperationsThatShareWorkAreChargedOnce(t *testing.T) {
	rules := compile(t, workshop).Rules()
	lines := func(codes ...string) (out []pricing.Line) {
		for _, c := range codes {
			out = append(out, pricing.Line{Kind: pricing.KindLabour, Code: c})
		}
		return out
	}
	for name, c := range map[string]struct {
		codes []string
		gross []string
		codeN []pricing.NoticeCode
	}{
		"B alone takes its hours":                         {[]string{"B"}, []string{"100.00"}, nil},
		"C is part of B":                                  {[]string{"B", "C"}, []string{"100.00", "0.00"}, []pricing.NoticeCode{pricing.OperationIncluded}},
		"in whatever order they stand":                    {[]string{"C", "B"}, []string{"0.00", "100.00"}, []pricing.NoticeCode{pricing.OperationIncluded}},
		"B shares a quarter of an hour with A":            {[]string{"A", "B"}, []string{"200.00", "75.00"}, []pricing.NoticeCode{pricing.OperationOverlap}},
		"hours do not become negative, only least charge": {[]string{"A", "C"}, []string{"200.00", "0.00"}, []pricing.NoticeCode{pricing.OperationOverlap}},
	} {
		res := price(t, pricing.Order{Date: mayDay, Lines: lines(c.codes...)}, rules)
		for i, amount := range c.gross {
			want(t, name, res.Line(i).Gross, amount)
		}
		var codes []pricing.NoticeCode
		for _, n := range res.Notices() {
			codes = append(codes, n.Code)
		}
		if !slices.Equal(codes, c.codeN) {
			t.Errorf("%s: notices %v", name, codes)
		}
	}
}

func TestFlatRateAgainstClockedHours(t *testing.T) {
	for basis, c := range map[pricing.HoursBasis][2]string{
		"": {"200.00", "200.00"}, pricing.FlatRate: {"200.00", "200.00"}, pricing.Clocked: {"150.00", "250.00"},
		pricing.LowerHours: {"150.00", "200.00"}, pricing.HigherHours: {"200.00", "250.00"},
	} {
		rules := compile(t, workshop).Rules()
		rules.Hours = basis
		for i, clocked := range []string{"1.5", "2.5"} {
			line := pricing.Line{Kind: pricing.KindLabour, Code: "A", Clocked: clocked}
			res := price(t, pricing.Order{Date: mayDay, Lines: []pricing.Line{line}}, rules)
			want(t, string(basis)+" "+clocked, res.Line(0).Gross, c[i])
			if l := res.Line(0); l.FlatRate.String() != "2" || l.Clocked.String() != clocked {
				t.Errorf("flat-rate %s, clocked %s", l.FlatRate, l.Clocked)
			}
		}
	}
}

func TestRateBandsChangeThePriceOfAnHour(t *testing.T) {
	card := readCard(t, workshop)
	for _, c := range []struct {
		by    pricing.BandBasis
		hours string
		gross string
	}{
		{pricing.ByHours, "0.99", "118.80"}, {pricing.ByHours, "1", "100.00"}, {pricing.ByHours, "5", "475.00"},
		{pricing.ByRate, "2", "190.00"},
	} {
		card.RateBands = &pricing.RateBands{By: c.by, Bands: []pricing.Band{{From: "0", Percent: "20"}, {From: "1", Percent: "0"}, {From: "5", Percent: "-5"}}}
		tariff, err := pricing.Compile(card)
		if err != nil {
			t.Fatal(err)
		}
		line := pricing.Line{Kind: pricing.KindLabour, Hours: c.hours}
		want(t, c.hours+" by "+string(c.by), price(t, pricing.Order{Date: mayDay, Lines: []pricing.Line{line}}, tariff.Rules()).Line(0).Gross, c.gross)
	}
}

func TestOldPartsLeaveADeposit(t *testing.T) {
	rules := compile(t, workshop).Rules()
	line := pricing.Line{Kind: pricing.KindPart, Code: "P2", Quantity: "3", CoreReturned: "2"}
	res := price(t, pricing.Order{Date: mayDay, Lines: []pricing.Line{line}}, rules)
	for i, amount := range []string{"60.00", "45.00", "-30.00"} {
		want(t, "part, deposit, given back", res.Line(i).Gross, amount)
	}
	want(t, "total", res.Total(), "75.00")
	line.Core = "10"
	want(t, "a deposit of the line", price(t, pricing.Order{Date: mayDay, Lines: []pricing.Line{line}}, rules).Total(), "70.00")
}

func TestKitsAndMenusDivideTheirPrice(t *testing.T) {
	rules := compile(t, workshop).Rules()
	rules.Taxes = []pricing.Tax{{ID: "VAT", Rate: "13"}}
	kit := price(t, pricing.Order{Date: mayDay, Lines: []pricing.Line{{Kind: pricing.KindPart, Code: "K1", Quantity: "2", Discount: "12.00"}}}, rules)
	want(t, "part one of the kit", kit.Line(0).Gross, "69.47") // 120 × 110 / 190
	want(t, "part two of the kit", kit.Line(1).Gross, "50.53")
	want(t, "kit", kit.Amounts().Gross, "120.00")
	want(t, "kit less its discount", kit.Net(), "108.00")
	want(t, "kit without a price", price(t, pricing.Order{Date: mayDay, Lines: []pricing.Line{{Kind: pricing.KindPart, Code: "K2"}}}, rules).Net(), "95.00")

	menu := price(t, pricing.Order{Date: mayDay, Lines: []pricing.Line{{Kind: pricing.KindMenu, Code: "M1", Discount: "10%"}}}, rules)
	want(t, "labour of the menu", menu.Class(pricing.ClassLabour).Gross, "68.57") // 100 × 120 / 175
	want(t, "material of the menu", menu.Class(pricing.ClassMaterial).Gross, "31.43")
	want(t, "menu", menu.Net(), "90.00")
	if l := menu.Line(1); l.Input != 0 || l.Kind != pricing.KindPart || l.Name != "part one" {
		t.Errorf("%+v", l)
	}
}

func TestAChargeAboveThePublishedPriceIsReported(t *testing.T) {
	rules := compile(t, workshop).Rules()
	for name, c := range map[string]struct {
		line pricing.Line
		code []pricing.NoticeCode
	}{
		"the published price":   {pricing.Part("P1", "1", "55"), nil},
		"a part above it":       {pricing.Part("P1", "1", "55.01"), []pricing.NoticeCode{pricing.AbovePublished}},
		"a part of no list":     {pricing.Part("P9", "1", "500"), nil},
		"the published hours":   {pricing.Line{Kind: pricing.KindLabour, Code: "A", Hours: "2"}, nil},
		"hours above them":      {pricing.Line{Kind: pricing.KindLabour, Code: "A", Hours: "2.1"}, []pricing.NoticeCode{pricing.HoursAbovePublished}},
		"the published rate":    {pricing.Labour("A", "1", "100"), nil},
		"a rate above it":       {pricing.Labour("A", "1", "100.01"), []pricing.NoticeCode{pricing.AbovePublished}},
		"the rate of the maker": {pricing.Labour("A", "1", "90").PaidBy("maker"), []pricing.NoticeCode{pricing.AbovePublished}},
	} {
		res := price(t, pricing.Order{Date: mayDay, Lines: []pricing.Line{c.line}}, rules)
		var codes []pricing.NoticeCode
		for _, n := range res.Notices() {
			codes = append(codes, n.Code)
		}
		if !slices.Equal(codes, c.code) {
			t.Errorf("%s: %v", name, codes)
		}
	}
}

func TestACardOnTopOfAnotherAnswersFirst(t *testing.T) {
	tariff := compile(t, `{"id": "top", "extends": "shop", "rules": {"tax_included": true, "taxes": [{"id": "T", "rate": "10"}]},
		"operations": [{"code": "A", "quotas": [{"hours": "1"}]}], "parts": [{"number": "P9", "price": "9"}]}`, workshop)
	rules := tariff.Rules()
	if rules.Currency != "CNY" || len(rules.Taxes) != 1 || rules.Card != "top" || tariff.Card().ID != "top" {
		t.Errorf("%+v", rules)
	}
	res := price(t, pricing.Order{Date: mayDay, Lines: []pricing.Line{{Kind: pricing.KindLabour, Code: "A"}, {Kind: pricing.KindLabour, Code: "D"},
		{Kind: pricing.KindPart, Code: "P9"}, {Kind: pricing.KindPart, Code: "P2"}}}, rules)
	for i, amount := range []string{"100.00", "120.00", "9.00", "20.00"} {
		want(t, "line", res.Line(i).Gross, amount)
	}
	steps, err := res.Derivation("lines[0].gross")
	if err != nil || steps[0].Ref.ID != "top" || steps[0].Ref.Entry != "operations[0].quotas[0]" || steps[1].Ref.ID != "shop" || steps[1].Ref.Version != "1" {
		t.Errorf("%+v, %v", steps, err)
	}
	own := pricing.Rules{TaxScheme: "small", Rounding: pricing.Rounding{Mode: pricing.Down}}.With(tariff)
	if own.Currency != "CNY" || own.TaxScheme != "small" || own.Rounding.Mode != pricing.Down || own.Tariff != tariff {
		t.Errorf("%+v", own)
	}
}

func TestEveryFaultOfACardIsReportedWithItsPath(t *testing.T) {
	_, err := pricing.Compile(readCard(t, `{
	 "valid": {"from": "2026-02-01", "to": "2026-01-01"}, "extends": "nothing",
	 "rules": {"currency": "CNY", "taxes": [{"id": "", "rate": "x"}], "fees": [{"id": "F", "kind": "fee"}, {"id": "G", "kind": "fee", "amount": "1", "at_least": "3", "at_most": "2"}],
	   "discounts": [{"id": "D", "off": "120%"}, {"id": "D", "off": "1"}], "approvals": [{"role": "r", "percent": "p"}, {"role": "r"}]},
	 "operations": [
	   {"code": "A"}, {"code": "A", "quotas": [{"hours": "1", "price": "2"}, {"class": "c", "hours": "1"}, {"class": "c", "hours": "2", "from_year": 3, "to_year": 2}]},
	   {"code": "", "quotas": [{"hours": "-1"}], "overlaps": [{"with": "", "hours": ""}], "surcharges": [{"when": "", "percent": "1", "amount": "1"}]},
	   {"code": "I1", "quotas": [{"hours": "1"}], "includes": ["I2"]}, {"code": "I2", "quotas": [{"hours": "1"}], "includes": ["I1"]}],
	 "rates": [{"rate": ""}, {"rate": "1"}],
	 "rate_bands": {"by": "hours", "bands": []},
	 "surcharges": [{"when": "w", "hours": "1"}],
	 "minimums": [{"kind": "labour", "amount": "x"}],
	 "parts": [{"number": "P", "price": ""}, {"number": "P", "price": "1"}, {"number": "", "price": "1"}],
	 "markups": [{"bands": [{"from": "1", "percent": "1"}]}, {"bands": [{"from": "0", "percent": "-101"}, {"from": "0", "percent": "1"}]}],
	 "kits": [{"number": "K", "lines": []}, {"number": "K", "lines": [{"kind": "part", "code": "K"}, {"kind": "menu", "code": "M", "id": "x"}]}],
	 "menus": [{"code": "M", "price": "", "lines": [{"kind": "part", "code": "P"}]}],
	 "distances": [{"kind": "towing", "bands": []}, {"kind": "towing", "bands": [{"from": "0", "price": "-1"}]}]
	}`))
	var faults fault.Errors
	if !errors.As(err, &faults) {
		t.Fatal(err)
	}
	var paths []string
	for _, f := range faults {
		paths = append(paths, f.Path+" "+string(f.Code))
	}
	golden(t, "card_faults.txt", []byte(strings.Join(paths, "\n")+"\n"))
}

func TestACardInACircleIsRefused(t *testing.T) {
	_, err := pricing.Compile(readCard(t, `{"id": "a", "extends": "b", "rules": {"currency": "CNY"}}`), readCard(t, `{"id": "b", "extends": "a"}`))
	if err == nil || !strings.Contains(err.Error(), "circle") {
		t.Error(err)
	}
	_, err = pricing.Compile(readCard(t, `{"id": "a", "extends": "b", "rules": {"currency": "CNY"}}`), readCard(t, `{"id": "b", "parts": [{"number": "x", "price": "y"}]}`))
	if err == nil || !strings.Contains(err.Error(), "b.parts[0].price") {
		t.Error(err)
	}
}

func TestWhatNoCardSaysIsAFault(t *testing.T) {
	rules := compile(t, workshop).Rules()
	for name, c := range map[string]struct {
		order pricing.Order
		path  string
	}{
		"an unknown operation":                  {pricing.Order{Date: mayDay, Lines: []pricing.Line{{Kind: pricing.KindLabour, Code: "Z"}}}, "lines[0].hours"},
		"an operation without the vehicle":      {pricing.Order{Date: mayDay, Lines: []pricing.Line{{Kind: pricing.KindLabour, Code: "J"}}}, "lines[0].hours"},
		"an unknown part":                       {pricing.Order{Date: mayDay, Lines: []pricing.Line{{Kind: pricing.KindPart, Code: "Z"}}}, "lines[0].price"},
		"an unknown menu":                       {pricing.Order{Date: mayDay, Lines: []pricing.Line{{Kind: pricing.KindMenu, Code: "Z"}}}, "lines[0].code"},
		"no date for a dated card":              {pricing.Order{Lines: []pricing.Line{pricing.Part("P", "1", "1")}}, "date"},
		"a day on which the card does not hold": {pricing.Order{Date: cal.MustDate(2019, 12, 31)}, "date"},
		"a negative way":                        {pricing.Order{Date: mayDay, Lines: []pricing.Line{{Kind: pricing.KindTowing, Quantity: "-1"}}}, "lines[0].quantity"},
		"a menu of nothing":                     {pricing.Order{Date: mayDay, Lines: []pricing.Line{{Kind: pricing.KindMenu, Code: "M1", Quantity: "0"}}}, "lines[0].quantity"},
		"a menu with hours twice":               {pricing.Order{Date: mayDay, Lines: []pricing.Line{{Kind: pricing.KindMenu, Code: "M1", Quantity: "2"}}}, "lines[0].quantity"},
		"a kit with a rate":                     {pricing.Order{Date: mayDay, Lines: []pricing.Line{{Kind: pricing.KindPart, Code: "K1", Rate: "1"}}}, "lines[0]"},
		"a deposit on a split line": {pricing.Order{Date: mayDay, Lines: []pricing.Line{{Kind: pricing.KindPart, Code: "P2",
			Split: []pricing.Share{{Payer: "maker", Percent: "50"}, {Payer: "customer", Percent: "50"}}}}}, "lines[0].core"},
		"supplied labour": {pricing.Order{Date: mayDay, Lines: []pricing.Line{{Kind: pricing.KindLabour, Code: "A", Supplied: true}}}, "lines[0].supplied"},
	} {
		_, err := pricing.Price(c.order, rules)
		var f *pricing.FieldError
		if !errors.As(err, &f) || f.Path != c.path {
			t.Errorf("%s: %v", name, err)
		}
	}
	noRates := readCard(t, workshop)
	noRates.Rates, noRates.Markups = nil, nil
	tariff, err := pricing.Compile(noRates)
	if err != nil {
		t.Fatal(err)
	}
	for line, path := range map[string]string{`{"kind":"labour","code":"A"}`: "lines[0].rate", `{"kind":"part","cost":"1"}`: "lines[0].price"} {
		order, err := pricing.ReadOrder([]byte(`{"date":"2026-05-03","lines":[` + line + `]}`))
		if err != nil {
			t.Fatal(err)
		}
		var f *pricing.FieldError
		if _, err := pricing.Price(order, tariff.Rules()); !errors.As(err, &f) || f.Path != path {
			t.Errorf("%s: %v", line, err)
		}
	}
	var f *pricing.FieldError
	if _, err := pricing.Price(pricing.Order{}, pricing.Rules{Currency: "CNY", Card: "shop"}); !errors.As(err, &f) || f.Path != "rules.card" {
		t.Error(err)
	}
	if _, err := pricing.Price(pricing.Order{Date: mayDay}, pricing.Rules{Currency: "USD", Tariff: compile(t, workshop)}); !errors.As(err, &f) || f.Path != "rules.currency" {
		t.Error(err)
	}
}

func TestTheDifferenceOfTwoCardsIsToldInWords(t *testing.T) {
	before, after := readCard(t, workshop), readCard(t, workshop)
	after.Version = "2"
	after.Operations = slices.Clone(after.Operations)
	after.Operations[0].Quotas = slices.Clone(after.Operations[0].Quotas)
	after.Operations[0].Quotas[1].Hours = "3.5"
	after.Operations = append(after.Operations[1:4:4], after.Operations[0], pricing.Operation{Code: "E", Quotas: []pricing.Quota{{Hours: "2"}}})
	after.Parts = after.Parts[:2]
	after.Rates = slices.Clone(after.Rates)
	after.Rates[0].Rate = "105"
	after.Rules.Taxes = []pricing.Tax{{ID: "VAT", Rate: "13"}}
	changes, err := pricing.DiffCards(before, after)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, tag := range []language.Tag{language.SimplifiedChinese, language.TraditionalChinese, language.English} {
		for _, c := range changes {
			b.WriteString(c.Display(tag) + "\n")
		}
	}
	golden(t, "card_difference.txt", []byte(b.String()))
	if same, err := pricing.DiffCards(after, after); err != nil || len(same) != 0 {
		t.Errorf("%v, %v", same, err)
	}
}

func TestTheOpenEstimatesThatANewCardTouchesAreListed(t *testing.T) {
	before := compile(t, workshop)
	changed := readCard(t, workshop)
	changed.Rates = slices.Clone(changed.Rates)
	changed.Rates[2].Rate = "125"
	changed.Operations = changed.Operations[1:]
	after, err := pricing.Compile(changed)
	if err != nil {
		t.Fatal(err)
	}
	order := func(id, code string) pricing.Order {
		return pricing.Order{ID: id, Date: mayDay, Lines: []pricing.Line{{Kind: pricing.KindLabour, Code: code}}}
	}
	var told []string
	for _, e := range pricing.Effects([]pricing.Order{order("1", "D"), order("2", "B"), order("3", "A"), order("4", "Z")}, before.Rules(), after.Rules()) {
		told = append(told, e.ID+" "+e.String())
	}
	wantTold := []string{"1 orders[0]: 120.00 CNY becomes 125.00 CNY", "3 orders[2]: lines[0].hours: hours is missing, and no card has the operation \"A\""}
	if !slices.Equal(told, wantTold) {
		t.Errorf("%q", told)
	}
}

func TestOrdersRulesAndCardsInJSONAreReadStrictly(t *testing.T) {
	for text, path := range map[string]string{
		`{"lines":[{"kind":"labour","hour":"1"}]}`:             "lines[0].hour",
		`{"lines":[{"kind":"labour","hours":1.5,"rate":"1"}]}`: "lines[0].hours",
		`{"lines":[{"kind":"wish"}]}`:                          "lines[0].kind",
		`{"lines":[],"lines":[]}`:                              "lines",
		`{"date":"2026-02-30"}`:                                "date",
	} {
		var f *pricing.FieldError
		if _, err := pricing.ReadOrder([]byte(text)); !errors.As(err, &f) || f.Path != path {
			t.Errorf("%s: %v", text, err)
		}
	}
	if _, err := pricing.ReadRules([]byte(`{"currency":"CNY","tax":"13"}`)); err == nil {
		t.Error("an unknown member of rules is taken")
	}
	if _, err := pricing.ReadCard([]byte(`{"id":"x","rates":[{"rate":"1","payer":"uncle"}]}`)); err == nil {
		t.Error("an unknown kind of payer is taken")
	}
	card := readCard(t, workshop)
	text, err := json.Marshal(card)
	if err != nil {
		t.Fatal(err)
	}
	if changes, err := pricing.DiffCards(card, readCard(t, string(text))); err != nil || len(changes) != 0 {
		t.Errorf("%v, %v", changes, err)
	}
}

// golden compares with a file of testdata, or writes it with -update.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := "testdata/" + name
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	stored, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(stored) {
		t.Errorf("%s differs:\n%s", path, got)
	}
}
