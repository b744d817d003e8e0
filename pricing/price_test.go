package pricing_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

func TestEveryFaultOfTheInputIsReportedAtOnceWithItsPath(t *testing.T) {
	_, err := pricing.Price(pricing.Order{
		Lines: []pricing.Line{
			pricing.Labour("A", "1e400", "180.00"),
			pricing.Labour("B", "-1", ""),
			pricing.Part("C", "one", "5.00 USD").PaidBy("nobody"),
			{Kind: "wish", Code: "D\x00"},
		},
		Payers: []pricing.Payer{{Kind: "uncle"}},
	}, pricing.Rules{Currency: "RMB", Taxes: []pricing.Tax{{Rate: "-1"}}, Rounding: pricing.Rounding{Mode: "sideways"}})
	var faults fault.Errors
	if !errors.As(err, &faults) {
		t.Fatalf("no list of faults: %v", err)
	}
	var paths []string
	for _, f := range faults {
		paths = append(paths, f.Path)
	}
	want := []string{"rules.currency", "rules.rounding.mode", "rules.taxes[0].id", "rules.taxes[0].rate", "payers[0].id",
		"payers[0].kind", "lines[0].hours", "lines[1].hours", "lines[1].rate", "lines[2].price", "lines[2].quantity",
		"lines[2].payer", "lines[3].price", "lines[3].kind", "lines[3].code"}
	if !slices.Equal(paths, want) {
		t.Errorf("paths\n%s\nwant\n%s\n%v", strings.Join(paths, "\n"), strings.Join(want, "\n"), err)
	}
}

func TestPayTypesAreBilledApartAndAddUp(t *testing.T) {
	res, err := pricing.Price(pricing.Order{Lines: []pricing.Line{
		pricing.Labour("OTA", "1.25", "180").PaidBy("maker"),
		pricing.Labour("NOISE", "1.00", "180").PaidBy("extended_warranty"),
		pricing.Labour("CHECK", "0.50", "150").PaidBy("goodwill"),
		pricing.Part("WIPER", "2", "29.25"),
	}}, pricing.Rules{Currency: "USD"})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, p := range res.Payers() {
		got[p.ID] = p.Total.Amount()
	}
	for id, want := range map[string]string{"maker": "225.00", "extended_warranty": "180.00", "goodwill": "75.00", "customer": "58.50"} {
		if got[id] != want {
			t.Errorf("%s pays %s, want %s", id, got[id], want)
		}
	}
	if res.Total().Amount() != "538.50" || res.Class(pricing.ClassLabour).Total.Amount() != "480.00" {
		t.Errorf("total %s, labour %s", res.Total(), res.Class(pricing.ClassLabour).Total)
	}
}
