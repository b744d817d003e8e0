package pricing

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// FuzzOrdersFromOutside reads orders, rules and cards from whatever JSON and prices them: nothing may panic, and what is
// priced must foot and tell itself.
func FuzzOrdersFromOutside(f *testing.F) {
	f.Add(`{"lines":[{"kind":"labour","code":"A"}]}`, `{"id":"c","rules":{"currency":"CNY"},"operations":[{"code":"A","quotas":[{"hours":"1"}]}],"rates":[{"rate":"100"}]}`)
	f.Add(`{"lines":[{"kind":"menu","code":"M"}],"payers":[{"id":"x","kind":"insurer","deductible":"5%"}]}`,
		`{"id":"c","rules":{"currency":"JPY","taxes":[{"id":"T","rate":"5"}],"rounding":{"per":"total"}},"menus":[{"code":"M","price":"10","lines":[{"kind":"part","price":"3"},{"kind":"part","price":"0"}]}]}`)
	f.Add(`{"lines":[{"kind":"towing","quantity":"12"},{"kind":"part","cost":"5","split":[{"payer":"maker","percent":"100"}]}]}`,
		`{"id":"c","rules":{"currency":"EUR","tax_included":true,"taxes":[{"id":"T","rate":"19"}]},"distances":[{"kind":"towing","bands":[{"from":"0","price":"1"}]}],"markups":[{"bands":[{"from":"0","percent":"10"}]}]}`)
	f.Fuzz(func(t *testing.T, orderText, cardText string) {
		order, err := ReadOrder([]byte(orderText))
		if err != nil {
			return
		}
		card, err := ReadCard([]byte(cardText))
		if err != nil {
			return
		}
		tariff, err := Compile(card)
		if err != nil {
			return
		}
		res, err := Price(order, tariff.Rules())
		if err != nil {
			return
		}
		foots(t, res)
		explainsItself(t, res)
		if _, err := DiffCards(card, card); err != nil {
			t.Error(err)
		}
	})
}

// FuzzStoredResults reads stored results that were tampered with: each is refused or foots.
func FuzzStoredResults(f *testing.F) {
	stored, err := os.ReadFile("testdata/result-1-line.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(stored))
	f.Add(`{"currency":"CNY","gross":"0 CNY","discount":"0 CNY","net":"0 CNY","tax":"0 CNY","total":"0 CNY","lines":[{}],"payers":[{}],"classes":[{}],"taxes":[{}]}`)
	f.Add(`null`)
	f.Fuzz(func(t *testing.T, text string) {
		var res Result
		if json.Unmarshal([]byte(text), &res) != nil || res.IsZero() {
			return
		}
		foots(t, res)
		for i := range res.Len() {
			if _, err := res.Derivation("lines[" + string(rune('0'+i%10)) + "]"); err != nil && i < 10 {
				t.Error(err)
			}
		}
		if _, err := json.Marshal(res); err != nil {
			t.Error(err)
		}
	})
}

func TestAbsurdInputIsRefusedAndNotCarriedOut(t *testing.T) {
	long := strings.Repeat("9", 10_000_000)
	_, err := Price(Order{ID: "x", Lines: []Line{{ID: long, Kind: Kind(long), Code: long, Name: long, Class: Class(long), Hours: long, Rate: long, Discount: long + "%", Tax: long, Payer: long}}},
		Rules{Currency: Currency(long), Taxes: []Tax{{ID: long, Rate: long}}})
	if err == nil || len(err.Error()) > 3000 {
		t.Errorf("%d bytes of error", len(err.Error()))
	}
}
