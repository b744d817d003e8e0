package pricing_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"golang.org/x/text/language"

	"example.com/servicelane/pricing"
)

func yuan(t *testing.T, amount string) pricing.Money {
	t.Helper()
	m, err := pricing.NewMoney(amount, "CNY")
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestMoneyKeepsItsDigitsInTextJSONAndSQL(t *testing.T) {
	for _, text := range []string{"1.50", "1.5", "0", "0.00", "-0.05", "-12.30", "123456789012345678.90", "180"} {
		m := yuan(t, text)
		if m.Amount() != text {
			t.Errorf("Amount of %q is %q", text, m.Amount())
		}
		body, err := json.Marshal(m)
		if err != nil || string(body) != `"`+text+` CNY"` {
			t.Errorf("JSON of %s is %s, %v", text, body, err)
		}
		var back pricing.Money
		if err := json.Unmarshal(body, &back); err != nil || back.String() != m.String() {
			t.Errorf("JSON back of %s is %s, %v", text, back, err)
		}
		column, err := m.Value()
		if err != nil {
			t.Fatal(err)
		}
		var scanned pricing.Money
		if err := scanned.Scan(column); err != nil || scanned.String() != m.String() {
			t.Errorf("SQL back of %s is %s, %v", text, scanned, err)
		}
	}
}

func TestAmountsOfDifferentCurrenciesDoNotMix(t *testing.T) {
	usd, _ := pricing.ParseMoney("1.00 USD")
	for _, other := range []pricing.Money{usd, {}} {
		_, err := yuan(t, "1.00").Add(other)
		var mismatch *pricing.CurrencyMismatch
		if !errors.As(err, &mismatch) || mismatch.A.Amount() != "1.00" {
			t.Errorf("adding %q gives %v", other, err)
		}
	}
}

func ExampleMoney_Capitals() {
	for _, amount := range []string{"1320.00", "1409.50", "325.04", "-5", "0"} {
		m, _ := pricing.NewMoney(amount, "CNY")
		text, _ := m.Capitals(pricing.Zheng)
		fmt.Println(amount, text)
	}
	// Output:
	// 1320.00 壹仟叁佰贰拾元整
	// 1409.50 壹仟肆佰零玖元伍角
	// 325.04 叁佰贰拾伍元零肆分
	// -5 负伍元整
	// 0 零元整
}

func ExampleMoney_Display() {
	m, _ := pricing.ParseMoney("1320.50 CNY")
	for _, tag := range []string{"zh-Hans", "zh-Hant", "en"} {
		fmt.Println(tag, m.Display(language.MustParse(tag)))
	}
	// Output:
	// zh-Hans ￥1,320.50
	// zh-Hant CN¥1,320.50
	// en CN¥1,320.50
}
