package pricing_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"example.com/servicelane/pricing"
)

// card gives rules with a card of one edge.
func card(t *testing.T, lists string) pricing.Rules {
	t.Helper()
	return compile(t, `{"id": "c", "rules": {"currency": "CNY"}, `+lists+`}`).Rules()
}

func TestACardInheritsTheRulesThatItDoesNotGive(t *testing.T) {
	base := `{"id": "base", "rules": {"currency": "EUR", "rounding": {"mode": "down", "digits": 3, "per": "total", "cash": "0.05"}, "tax_rounding": {"mode": "up"}, "remainder": "last",
		"taxes": [{"id": "T", "rate": "1", "scheme": "s"}], "tax_included": true, "tax_scheme": "s", "classes": [{"id": "all"}], "hours": "clocked",
		"fees": [{"id": "F", "kind": "fee", "amount": "1"}], "discounts": [{"id": "D", "off": "1%"}],
		"discount_order": ["order", "coupon", "group", "class", "line"], "approvals": [{"role": "r"}]}}`
	other := `{"currency": "EUR", "rounding": {"mode": "up", "digits": 2, "per": "line", "cash": "0.1"}, "tax_rounding": {"mode": "down"}, "remainder": "first",
		"taxes": [{"id": "U", "rate": "2", "scheme": "z"}], "tax_scheme": "z", "classes": [{"id": "none"}], "hours": "lower",
		"fees": [{"id": "G", "kind": "fee", "amount": "2"}], "discounts": [{"id": "E", "off": "2%"}],
		"discount_order": ["line", "coupon", "group", "class", "order"], "approvals": [{"role": "s"}]}`
	rulesOf := func(text string) string {
		r := compile(t, text, base).Rules()
		r.Card = ""
		out, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		return string(out)
	}
	alone := compile(t, base).Rules()
	alone.Card = ""
	whole, err := json.Marshal(alone)
	if err != nil {
		t.Fatal(err)
	}
	if got := rulesOf(`{"id": "top", "extends": "base"}`); got != string(whole) {
		t.Errorf("%s\nwant\n%s", got, whole)
	}
	given, err := pricing.ReadRules([]byte(other))
	if err != nil {
		t.Fatal(err)
	}
	given.TaxIncluded = true // cannot be taken back
	own, err := json.Marshal(given)
	if err != nil {
		t.Fatal(err)
	}
	if got := rulesOf(`{"id": "top", "extends": "base", "rules": ` + other + `}`); got != string(own) {
		t.Errorf("%s\nwant\n%s", got, own)
	}
}

func TestFurtherFaultsOfACard(t *testing.T) {
	const end = `"valid": {"from": "2026-02-01", "to": "2026-01-01"}`
	for lists, path := range map[string]string{
		`"operations": [{"code": "A", "quotas": [{"hours": "1", ` + end + `}]}]`:                                                                                                                                                "operations[0].quotas[0].valid range",
		`"operations": [{"code": "A", "quotas": [{"hours": "1", "from_year": 2015, "to_year": 2016}, {"hours": "1", "from_year": 2016, "to_year": 2017}]}]`:                                                                     "operations[0].quotas[1] duplicate",
		`"operations": [{"code": "A", "quotas": [{"hours": "1", "from_year": 2016, "to_year": 2017}, {"hours": "1", "from_year": 2015, "to_year": 2016}]}]`:                                                                     "operations[0].quotas[1] duplicate",
		`"operations": [{"code": "A", "quotas": [{"hours": "1", "from_year": 2015}, {"hours": "1", "from_year": 2017}]}]`:                                                                                                       "operations[0].quotas[1] duplicate",
		`"operations": [{"code": "A", "quotas": [{"hours": "1", "to_year": 2015}, {"hours": "1", "from_year": 2015}]}]`:                                                                                                         "operations[0].quotas[1] duplicate",
		`"operations": [{"code": "A", "quotas": [{"hours": "1", "from_year": 2015, "to_year": 2015}, {"hours": "1", "from_year": 2016, "to_year": 2016}, {"hours": "1", "from_year": 2017}, {"hours": "1", "to_year": 2014}]}]`: "",
		`"operations": [{"code": "A", "quotas": [{"hours": "1", ` + strings.Replace(end, "02-01", "01-01", 1) + `}, {"hours": "1", "valid": {"from": "2026-01-02"}}]}]`:                                                         "",
		`"operations": [{"code": "A", "quotas": [{"hours": "1", "price": "1"}]}]`:                                                                                                                                               "operations[0].quotas[0].hours mismatch",
		`"operations": [{"code": "A", "quotas": [{}]}]`:                                                                                     "operations[0].quotas[0].hours mismatch",
		`"rates": [{"rate": "1", ` + end + `}]`:                                                                                             "rates[0].valid range",
		`"minimums": [{"kind": "labour", "amount": "1", ` + end + `}]`:                                                                      "minimums[0].valid range",
		`"surcharges": [{"when": "w", "percent": "1", ` + end + `}]`:                                                                        "surcharges[0].valid range",
		`"surcharges": [{"when": "w"}]`:                                                                                                     "surcharges[0].percent mismatch",
		`"parts": [{"number": "A", "price": "1", ` + end + `}]`:                                                                             "parts[0].valid range",
		`"markups": [{"bands": [{"from": "0", "percent": "-100"}], ` + end + `}]`:                                                           "markups[0].valid range",
		`"markups": [{"bands": [{"from": "0", "percent": "1"}, {"from": "1", "percent": "1"}, {"from": "1", "percent": "1"}]}]`:             "markups[0].bands[2].from range",
		`"menus": [{"code": "M", "price": "1", "lines": [{"kind": "fee", "price": "1"}], ` + end + `}]`:                                     "menus[0].valid range",
		`"menus": [{"code": "M", "price": "1", "lines": [{"kind": "fee", "price": "1", "discount": "1"}]}]`:                                 "menus[0].lines[0] mismatch",
		`"menus": [{"code": "M", "price": "1", "lines": [{"kind": "fee", "price": "1", "payer": "maker"}]}]`:                                "menus[0].lines[0] mismatch",
		`"menus": [{"code": "M", "price": "1", "lines": [{"kind": "fee", "price": "1", "split": [{"payer": "maker", "percent": "100"}]}]}]`: "menus[0].lines[0] mismatch",
		`"menus": [{"code": "M", "price": "1", "lines": [{"kind": "part", "price": "1", "core": "1"}]}]`:                                    "menus[0].lines[0] mismatch",
		`"distances": [{"kind": "towing", "bands": [{"from": "0", "price": "1"}], ` + end + `}]`:                                            "distances[0].valid range",
	} {
		card, err := pricing.ReadCard([]byte(`{"id": "c", "rules": {"currency": "CNY"}, ` + lists + `}`))
		if err != nil {
			t.Fatal(err)
		}
		_, err = pricing.Compile(card)
		checkFault(t, lists, err, path)
	}
	for path, c := range map[string]pricing.Card{
		"rate_bands.by unknown":              {RateBands: &pricing.RateBands{By: "feeling", Bands: []pricing.Band{{From: "0", Percent: "1"}}}},
		"rates[0].payer unknown":             {Rates: []pricing.Rate{{Rate: "1", Payer: "uncle"}}},
		"minimums[0].kind[0] unknown":        {Minimums: []pricing.Minimum{{Kind: "wish", Amount: "1"}}},
		"distances[0].kind[0] unknown":       {Distances: []pricing.Distance{{Kind: "wish", Bands: []pricing.DistanceBand{{From: "0", Price: "1"}}}}},
		"markups[0].kind[0] unknown":         {Markups: []pricing.Markup{{Kind: "wish", Bands: []pricing.Band{{From: "0", Percent: "1"}}}}},
		"parts[0].name malformed":            {Parts: []pricing.PartPrice{{Number: "A", Name: "a\x01", Price: "1"}}},
		"operations[0].name malformed":       {Operations: []pricing.Operation{{Code: "A", Name: "a\x01", Quotas: []pricing.Quota{{Hours: "1"}}}}},
		"surcharges too_large":               {Surcharges: make([]pricing.Surcharge, 501)},
		"minimums too_large":                 {Minimums: make([]pricing.Minimum, 501)},
		"markups too_large":                  {Markups: make([]pricing.Markup, 501)},
		"distances too_large":                {Distances: make([]pricing.Distance, 501)},
		"operations[0].surcharges too_large": {Operations: []pricing.Operation{{Code: "A", Quotas: []pricing.Quota{{Hours: "1"}}, Surcharges: make([]pricing.Surcharge, 501)}}},
		"operations[0].includes too_large":   {Operations: []pricing.Operation{{Code: "A", Quotas: []pricing.Quota{{Hours: "1"}}, Includes: make([]string, 501)}}},
		"operations[0].overlaps too_large":   {Operations: []pricing.Operation{{Code: "A", Quotas: []pricing.Quota{{Hours: "1"}}, Overlaps: make([]pricing.Overlap, 501)}}},
	} {
		c.ID, c.Rules.Currency = "c", "CNY"
		_, err := pricing.Compile(c)
		var f *pricing.FieldError
		if !errors.As(err, &f) || f.Path+" "+string(f.Code) != path {
			t.Errorf("%s: %.200v", path, err)
		}
	}
}

func TestTheMostParticularEntryHoldsWhereverItStands(t *testing.T) {
	rules := card(t, `"operations": [{"code": "A", "quotas": [
		{"model": "X", "hours": "6"}, {"variant": "awd", "hours": "5"}, {"variant": "v6", "hours": "4.5"}, {"from_year": 2015, "to_year": 2019, "hours": "4"}, {"class": "suv", "hours": "3"}, {"hours": "2"}]},
	  {"code": "B", "quotas": [{"to_year": 2010, "hours": "1"}, {"hours": "2"}]}],
	 "rates": [{"rate": "80", "payer": "maker"}, {"rate": "110", "shop": "S"}, {"rate": "120", "trade": "T"}, {"rate": "130", "grade": "G"}, {"rate": "100"}],
	 "markups": [{"category": "c", "bands": [{"from": "0", "percent": "40"}]}, {"origin": "o", "bands": [{"from": "0", "percent": "30"}]}, {"kind": "part", "bands": [{"from": "0", "percent": "20"}]}, {"bands": [{"from": "0", "percent": "10"}]}],
	 "distances": [{"kind": "towing", "class": "suv", "bands": [{"from": "0", "price": "2"}]}, {"kind": "towing", "bands": [{"from": "0", "price": "1"}]}]`)
	all := pricing.Vehicle{Class: "suv", Model: "X", Year: 2019, Variants: []string{"v6", "awd"}}
	for name, c := range map[string]struct {
		vehicle pricing.Vehicle
		shop    string
		line    pricing.Line
		gross   string
	}{
		"nothing is known":           {pricing.Vehicle{}, "", pricing.Line{Kind: pricing.KindLabour, Code: "A"}, "200.00"},
		"a class":                    {pricing.Vehicle{Class: "suv"}, "", pricing.Line{Kind: pricing.KindLabour, Code: "A"}, "300.00"},
		"an unknown year":            {pricing.Vehicle{Class: "van"}, "", pricing.Line{Kind: pricing.KindLabour, Code: "B"}, "200.00"},
		"a year up to the last":      {pricing.Vehicle{Year: 2010}, "", pricing.Line{Kind: pricing.KindLabour, Code: "B"}, "100.00"},
		"a year after it":            {pricing.Vehicle{Year: 2011}, "", pricing.Line{Kind: pricing.KindLabour, Code: "B"}, "200.00"},
		"the first year":             {pricing.Vehicle{Class: "suv", Year: 2015}, "", pricing.Line{Kind: pricing.KindLabour, Code: "A"}, "400.00"},
		"of two variants, the first": {pricing.Vehicle{Class: "suv", Year: 2015, Variants: []string{"v6", "awd"}}, "", pricing.Line{Kind: pricing.KindLabour, Code: "A"}, "500.00"},
		"the model":                  {all, "", pricing.Line{Kind: pricing.KindLabour, Code: "A"}, "600.00"},
		"a grade":                    {all, "", pricing.Line{Kind: pricing.KindLabour, Hours: "1", Grade: "G"}, "130.00"},
		"a trade":                    {all, "", pricing.Line{Kind: pricing.KindLabour, Hours: "1", Grade: "G", Trade: "T"}, "120.00"},
		"a shop":                     {all, "S", pricing.Line{Kind: pricing.KindLabour, Hours: "1", Grade: "G", Trade: "T"}, "110.00"},
		"a payer":                    {all, "S", pricing.Line{Kind: pricing.KindLabour, Hours: "1", Grade: "G", Trade: "T", Payer: "maker"}, "80.00"},
		"another cost":               {all, "", pricing.Line{Kind: pricing.KindSublet, Cost: "100"}, "110.00"},
		"a kind":                     {all, "", pricing.Line{Kind: pricing.KindPart, Cost: "100"}, "120.00"},
		"an origin":                  {all, "", pricing.Line{Kind: pricing.KindPart, Cost: "100", Origin: "o"}, "130.00"},
		"a category":                 {all, "", pricing.Line{Kind: pricing.KindPart, Cost: "100", Origin: "o", Category: "c"}, "140.00"},
		"any way":                    {pricing.Vehicle{}, "", pricing.Line{Kind: pricing.KindTowing, Quantity: "3"}, "3.00"},
		"the way of a class":         {all, "", pricing.Line{Kind: pricing.KindTowing, Quantity: "3"}, "6.00"},
	} {
		order := pricing.Order{Vehicle: c.vehicle, Shop: c.shop, Lines: []pricing.Line{c.line}}
		want(t, name, price(t, order, rules).Line(0).Gross, c.gross)
	}
}

func TestPublishedHoursAndPricesIncludeTheSurchargesOfTheVehicle(t *testing.T) {
	rules := compile(t, workshop).Rules()
	for name, c := range map[string]struct {
		line  pricing.Line
		notes int
	}{
		"the hours with those for rust": {pricing.Line{Kind: pricing.KindLabour, Code: "A", Hours: "2.8"}, 0}, // 2 + 15 % + 0.5
		"more hours than that":          {pricing.Line{Kind: pricing.KindLabour, Code: "A", Hours: "2.81"}, 1},
		"the job with a box":            {pricing.Line{Kind: pricing.KindLabour, Code: "J", Price: "1480"}, 0}, // 1200 + 15 % + 100
		"more than that":                {pricing.Line{Kind: pricing.KindLabour, Code: "J", Price: "1480.01"}, 1},
	} {
		order := pricing.Order{Date: mayDay, Vehicle: pricing.Vehicle{Class: "sedan", Variants: []string{"v6", "box", "rust"}}, Lines: []pricing.Line{c.line}}
		res := price(t, order, rules)
		if len(res.Notices()) != c.notes {
			t.Errorf("%s: %v", name, res.Notices())
		}
		steps, err := res.Derivation("lines[0].gross")
		if err != nil || len(steps) > 2 {
			t.Errorf("%s: steps of what is only compared with: %v, %v", name, steps, err)
		}
	}
}

func TestSetsTakeTheirQuantityAndTax(t *testing.T) {
	rules := compile(t, workshop).Rules()
	rules.Taxes = []pricing.Tax{{ID: "V", Rate: "10"}, {ID: "V", Rate: "5", Category: "low"}}
	res := price(t, pricing.Order{Date: mayDay, Lines: []pricing.Line{{Kind: pricing.KindPart, Code: "K1", Quantity: "3", Tax: "low"}, {Kind: pricing.KindPart, Code: "K2", Quantity: "2"}}}, rules)
	for i, c := range [][3]string{{"3", "104.21", "5.21"}, {"6", "75.79", "3.79"}, {"2", "110.00", "11.00"}, {"4", "80.00", "8.00"}} {
		l := res.Line(i)
		if got := [3]string{l.Quantity.String(), l.Gross.Amount(), l.Tax.Amount()}; got != c {
			t.Errorf("line %d: %v, want %v", i, got, c)
		}
	}
	work := card(t, `"kits": [{"number": "W", "lines": [{"kind": "labour", "hours": "1.5", "rate": "10"}]}]`)
	res = price(t, pricing.Order{Lines: []pricing.Line{{Kind: pricing.KindPart, Code: "W", Quantity: "2"}}}, work)
	want(t, "work of a set sold twice", res.Total(), "30.00")
	gift := card(t, `"menus": [{"code": "M", "price": "10", "lines": [{"kind": "fee", "price": "0"}, {"kind": "part", "price": "0", "tax": "exempt"}]}]`)
	res = price(t, pricing.Order{Lines: []pricing.Line{{Kind: pricing.KindMenu, Code: "M"}}}, gift)
	want(t, "the first of lines that are worth nothing", res.Line(0).Gross, "10.00")
	for _, line := range []pricing.Line{{Hours: "1"}, {Rate: "1"}, {Clocked: "1"}, {Core: "1"}, {CoreReturned: "1"}, {Class: "c"}, {Split: []pricing.Share{{Payer: "maker", Percent: "100"}}}} {
		line.Kind, line.Code = pricing.KindMenu, "M"
		var f *pricing.FieldError
		if _, err := pricing.Price(pricing.Order{Lines: []pricing.Line{line}}, gift); !errors.As(err, &f) || f.Path != "lines[0]" {
			t.Errorf("%+v: %v", line, err)
		}
	}
}

func TestADepositIsALineOnlyIfThereIsOne(t *testing.T) {
	rules := compile(t, workshop).Rules()
	for name, c := range map[string]struct {
		line  pricing.Line
		lines int
	}{
		"none":               {pricing.Line{Kind: pricing.KindPart, Code: "P1"}, 1},
		"one":                {pricing.Line{Kind: pricing.KindPart, Code: "P2"}, 2},
		"one given back":     {pricing.Line{Kind: pricing.KindPart, Code: "P2", CoreReturned: "1"}, 3},
		"only old parts":     {pricing.Line{Kind: pricing.KindPart, Code: "P2", Quantity: "0", CoreReturned: "1"}, 2},
		"one beside a price": {pricing.Line{Kind: pricing.KindPart, Code: "P2", Price: "1"}, 2},
	} {
		if res := price(t, pricing.Order{Date: mayDay, Lines: []pricing.Line{c.line}}, rules); res.Len() != c.lines {
			t.Errorf("%s: %d lines", name, res.Len())
		}
	}
}
