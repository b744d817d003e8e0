package cards_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/pricing"
	"example.com/servicelane/pricing/cards"
)

func TestEveryCardCompilesAndCitesEveryTax(t *testing.T) {
	for _, name := range cards.Names() {
		tariff, err := cards.Tariff(name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if tariff.Card().ID != name {
			t.Errorf("%s has the id %s", name, tariff.Card().ID)
		}
		for i, tax := range tariff.Rules().Taxes {
			if len(tax.Sources) == 0 {
				t.Errorf("%s: tax %d cites nothing", name, i)
			}
		}
	}
	if len(cards.Names()) < 4 {
		t.Errorf("only %v", cards.Names())
	}
}

// The rates by law, on the first and the last day of each.
func TestTheTaxesOfADayAreThoseOfTheLaw(t *testing.T) {
	const labour, part, testing, towing = pricing.KindLabour, pricing.KindPart, pricing.KindInspection, pricing.KindTowing
	for _, c := range []struct {
		card, scheme, day string
		kind              pricing.Kind
		category          string
		taxes             string // id, rate and amount on 1000
	}{
		{"cn", "", "2018-05-01", labour, "", "VAT 16 160.00"},
		{"cn", "", "2019-03-31", part, "", "VAT 16 160.00"},
		{"cn", "", "2019-04-01", labour, "", "VAT 13 130.00"},
		{"cn", "", "2025-12-31", part, "", "VAT 13 130.00"},
		{"cn", "", "2026-01-01", labour, "", "VAT 13 130.00"},
		{"cn", "", "2018-05-01", testing, "", "VAT 6 60.00"},
		{"cn", "", "2025-12-31", towing, "", "VAT 6 60.00"},
		{"cn", "", "2026-01-01", pricing.KindRescue, "", "VAT 6 60.00"},
		{"cn", "", "2026-01-01", labour, "zero", "VAT 0 0.00"},
		{"cn", "small", "2018-05-01", labour, "", "VAT 3 30.00"},
		{"cn", "small", "2022-12-31", part, "", "VAT 3 30.00"},
		{"cn", "small", "2023-01-01", labour, "", "VAT 1 10.00"},
		{"cn", "small", "2027-12-31", towing, "", "VAT 1 10.00"},
		{"cn", "small", "2028-01-01", labour, "", "VAT 3 30.00"},
		{"cn-maker", "", "2019-04-01", labour, "", "VAT 13 130.00"},
		{"us-tx", "", "2026-01-01", labour, "", ""},
		{"us-tx", "", "2026-01-01", pricing.KindSublet, "", ""},
		{"us-tx", "", "2026-01-01", part, "", "state 6.25 62.50, local 2 20.00"},
		{"us-tx", "", "2026-01-01", pricing.KindSupplies, "", "state 6.25 62.50, local 2 20.00"},
		{"de", "", "2007-01-01", labour, "", "USt 19 159.66"},
		{"de", "", "2020-06-30", part, "", "USt 19 159.66"},
		{"de", "", "2020-07-01", part, "", "USt 16 137.93"},
		{"de", "", "2020-12-31", labour, "", "USt 16 137.93"},
		{"de", "", "2021-01-01", labour, "", "USt 19 159.66"},
		{"ca-qc", "", "2008-01-01", part, "", "GST 5 50.00, QST 7.5 78.75"},
		{"ca-qc", "", "2010-12-31", part, "", "GST 5 50.00, QST 7.5 78.75"},
		{"ca-qc", "", "2011-01-01", part, "", "GST 5 50.00, QST 8.5 89.25"},
		{"ca-qc", "", "2011-12-31", part, "", "GST 5 50.00, QST 8.5 89.25"},
		{"ca-qc", "", "2012-01-01", labour, "", "GST 5 50.00, QST 9.5 99.75"},
		{"ca-qc", "", "2012-12-31", labour, "", "GST 5 50.00, QST 9.5 99.75"},
		{"ca-qc", "", "2013-01-01", labour, "", "GST 5 50.00, QST 9.975 99.75"},
	} {
		card, err := cards.Tariff(c.card)
		if err != nil {
			t.Fatal(err)
		}
		rules := card.Rules()
		rules.TaxScheme, rules.Fees = c.scheme, nil
		var day cal.Date
		if err := day.UnmarshalText([]byte(c.day)); err != nil {
			t.Fatal(err)
		}
		res, err := pricing.Price(pricing.Order{Date: day, Lines: []pricing.Line{{Kind: c.kind, Price: "1000", Tax: c.category}}}, rules)
		if err != nil {
			t.Errorf("%+v: %v", c, err)
			continue
		}
		var told []string
		for _, tax := range res.Taxes() {
			told = append(told, tax.ID+" "+tax.Rate.String()+" "+tax.Amount.Amount())
		}
		if got := strings.Join(told, ", "); got != c.taxes || len(res.Notices()) > 0 {
			t.Errorf("%+v: %s, notices %v", c, got, res.Notices())
		}
	}
}

func TestEveryKindOfLineIsTaxedOnceInChina(t *testing.T) {
	card, err := cards.Tariff("cn")
	if err != nil {
		t.Fatal(err)
	}
	for _, scheme := range []string{"", "small"} {
		rules := card.Rules()
		rules.TaxScheme = scheme
		for _, kind := range pricing.Kinds() {
			if kind == pricing.KindMenu {
				continue
			}
			res, err := pricing.Price(pricing.Order{Date: cal.MustDate(2026, 5, 3), Lines: []pricing.Line{{Kind: kind, Price: "1000"}}}, rules)
			if err != nil || len(res.Taxes()) != 1 || res.Tax().IsZero() {
				t.Errorf("%s: %v, %v", kind, res.Taxes(), err)
			}
		}
	}
}

func TestAnUnknownCardIsRefused(t *testing.T) {
	for _, name := range []string{"", "atlantis", "../cards", "cn.json"} {
		if _, err := cards.Tariff(name); !errors.Is(err, cards.ErrNoCard) {
			t.Errorf("%q: %v", name, err)
		}
	}
}

func ExampleTariff() {
	card, err := cards.Tariff("cn")
	if err != nil {
		fmt.Println(err)
		return
	}
	res, err := pricing.Price(pricing.Order{
		Date:    cal.MustDate(2026, 5, 3),
		Vehicle: pricing.Vehicle{Class: "suv"},
		Lines:   []pricing.Line{{Kind: pricing.KindLabour, Code: "BRK-01"}, {Kind: pricing.KindPart, Code: "PAD-F"}},
	}, card.Rules())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(res.Net(), res.Tax(), res.Total())
	// Output: 530.00 CNY 68.90 CNY 598.90 CNY
}

// The same order in four places: prices, taxes and the way they are shown are data, no line of code differs.
func Example_sideBySide() {
	order := pricing.Order{
		Date:    cal.MustDate(2026, 5, 3),
		Vehicle: pricing.Vehicle{Class: "sedan"},
		Lines:   []pricing.Line{{Kind: pricing.KindLabour, Code: "BRK-01"}, {Kind: pricing.KindPart, Code: "PAD-F"}},
	}
	for _, name := range []string{"cn", "us-tx", "de", "ca-qc"} {
		card, err := cards.Tariff(name)
		if err != nil {
			fmt.Println(err)
			return
		}
		res, err := pricing.Price(order, card.Rules())
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%-6s net %s, total %s, to pay %s\n", name, res.Net(), res.Total(), res.Payers()[0].Due)
		for _, tax := range res.Taxes() {
			fmt.Printf("       %s %s %% of %s: %s\n", tax.ID, tax.Rate, tax.Base.Amount(), tax.Amount.Amount())
		}
	}
	// Output:
	// cn     net 476.00 CNY, total 537.88 CNY, to pay 537.88 CNY
	//        VAT 13 % of 476.00: 61.88
	// us-tx  net 299.83 USD, total 308.23 USD, to pay 308.23 USD
	//        state 6.25 % of 101.83: 6.36
	//        local 2 % of 101.83: 2.04
	// de     net 223.75 EUR, total 266.26 EUR, to pay 266.26 EUR
	//        USt 19 % of 223.75: 42.51
	// ca-qc  net 265.40 CAD, total 305.14 CAD, to pay 305.15 CAD
	//        GST 5 % of 265.40: 13.27
	//        QST 9.975 % of 265.40: 26.47
}
