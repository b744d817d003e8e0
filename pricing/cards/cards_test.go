package cards_test

import (
	"errors"
	"fmt"
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
