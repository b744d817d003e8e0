package main

import (
	"testing"

	"example.com/servicelane/pricing"
)

func TestAPriceStandsOnTheSheetOnlyWhereItMakesTheAmount(t *testing.T) {
	money := func(amount string) pricing.Money {
		m, err := pricing.NewMoney(amount, "CNY")
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	for name, c := range map[string]struct{ quantity, price, part, gross, want string }{
		"pieces at a price":        {"3", "50", "0", "150.00", "50"},
		"a rounded amount":         {"0.333", "10", "0", "3.33", "10"},
		"a share":                  {"2", "50", "40", "40.00", "50"},
		"a distance":               {"15", "0", "0", "225.00", ""},
		"hours with a surcharge":   {"2", "100", "0", "300.00", ""},
		"a part of a set price":    {"3", "50", "0", "126.51", ""},
		"a minor unit off is much": {"3", "50", "0", "150.01", ""},
	} {
		t.Run(name, func(t *testing.T) {
			l := pricing.LineResult{UnitPrice: money(c.price), Amounts: pricing.Amounts{Gross: money(c.gross)}}
			if err := l.Quantity.UnmarshalText([]byte(c.quantity)); err != nil {
				t.Fatal(err)
			}
			if err := l.Part.UnmarshalText([]byte(c.part)); err != nil {
				t.Fatal(err)
			}
			if got := price(&l); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
