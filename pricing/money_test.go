package pricing_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"golang.org/x/text/currency"
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
	for _, text := range []string{"1.50", "1.5", "0", "0.00", "-0.05", "-12.30", "123456789012345678.90", "180", "999999999999999999999999999999"} {
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
		if err := scanned.Scan([]byte(column.(string))); err != nil || scanned.String() != m.String() {
			t.Errorf("SQL back of %s is %s, %v", text, scanned, err)
		}
		if d, err := pricing.MoneyFrom(m.Decimal(), "CNY"); err != nil || d.String() != m.String() {
			t.Errorf("decimal back of %s is %s, %v", text, d, err)
		}
	}
	if yuan(t, "-0.00").Amount() != "0.00" || yuan(t, "-0").Sign() != 0 || yuan(t, "0007.10").Amount() != "7.10" {
		t.Error("minus zero or leading zeros stay")
	}
}

func TestWhatIsNoAmountIsRefused(t *testing.T) {
	var number *pricing.NumberError
	for _, text := range []string{"", "-", ".", "1.", ".5", "1..2", "1e400", "+1", "1,000", " 1", "1 ", "１", "0x1", "NaN", "--1", "1-", "9999999999999999999999999999999", "0.0000000000001", strings.Repeat("9", 10_000_000)} {
		if _, err := pricing.NewMoney(text, "CNY"); !errors.As(err, &number) || len(err.Error()) > 200 {
			t.Errorf("%.20q: %v", text, err)
		}
	}
	for _, c := range []pricing.Currency{"", "RMB", "cny", "XXX", "CNYY"} {
		if _, err := pricing.NewMoney("1", c); err == nil {
			t.Errorf("%q is taken", c)
		}
		if _, err := pricing.MoneyFrom(decimal.New(1, 0), c); err == nil {
			t.Errorf("%q is taken", c)
		}
		if _, err := pricing.SumMoney(c); err == nil {
			t.Errorf("%q is taken", c)
		}
	}
	for _, d := range []decimal.Decimal{decimal.New(1, 400), decimal.New(1, -13), decimal.New(1, 30), decimal.RequireFromString(strings.Repeat("9", 31)), decimal.RequireFromString("1" + strings.Repeat("0", 60))} {
		if _, err := pricing.MoneyFrom(d, "CNY"); err == nil {
			t.Errorf("%s is taken", d)
		}
	}
	for want, d := range map[string]decimal.Decimal{"1200": decimal.New(12, 2), "120": decimal.New(12, 1), "0.000000000001": decimal.New(1, -12), "900000000000000000000000000000": decimal.New(9, 29)} {
		if m, err := pricing.MoneyFrom(d, "CNY"); err != nil || m.Amount() != want {
			t.Errorf("%s, %v", m, err)
		}
	}
	for _, text := range []string{"", "1.50", "CNY", "1.50CNY", "1.50 RMB", "x CNY", "1.50  CNY", "1.50 CNY "} {
		if _, err := pricing.ParseMoney(text); err == nil {
			t.Errorf("%q is taken", text)
		}
	}
	var m pricing.Money
	for _, src := range []any{nil, 1.5, true, "1.5", int64(3), "1.5 RMB", "x CNY"} {
		if err := m.Scan(src); err == nil {
			t.Errorf("%v is taken from a database", src)
		}
	}
}

func TestNumbersAreReadFromADatabase(t *testing.T) {
	var n pricing.Number
	for src, want := range map[any]string{"1.50": "1.50", int64(7): "7"} {
		if err := n.Scan(src); err != nil || n.String() != want {
			t.Errorf("%v is %s, %v", src, n, err)
		}
	}
	if v, err := n.Value(); err != nil || v == nil {
		t.Error(v, err)
	}
	if err := n.Scan(1.5); err == nil || !strings.Contains(err.Error(), "floating") {
		t.Error(err)
	}
	for _, bad := range []string{"", "x", strings.Repeat("9", 501)} {
		if err := n.UnmarshalText([]byte(bad)); err == nil {
			t.Errorf("%.10q is taken", bad)
		}
	}
	if err := n.UnmarshalText([]byte(strings.Repeat("9", 500))); err != nil || n.Decimal().NumDigits() != 500 {
		t.Error(err)
	}
}

func TestHoursQuantitiesAndPercentagesCompareByValue(t *testing.T) {
	a, _ := pricing.ParseHours("1.5")
	b, _ := pricing.ParseHours("1.50")
	if !a.Equal(b) || a.Add(b).String() != "3.00" || a.Sub(b).Sign() != 0 || a.Cmp(a.Add(b)) != -1 {
		t.Error("hours")
	}
	q, _ := pricing.ParseQuantity("2")
	r, _ := pricing.ParseQuantity("2.0")
	if !q.Equal(r) || q.Add(r).String() != "4.0" || q.Sub(r).Sign() != 0 || q.Digits() != 0 {
		t.Error("quantities")
	}
	p, err := pricing.ParsePercent("13%")
	if err != nil || p.String() != "13" {
		t.Error(p, err)
	}
	var s pricing.Percent
	if err := json.Unmarshal([]byte(`"13.0%"`), &s); err != nil || !p.Equal(s) || p.Cmp(s) != 0 {
		t.Error(s, err)
	}
	for _, bad := range []string{"", "%", "13%%", "x"} {
		if _, err := pricing.ParsePercent(bad); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
	if _, err := pricing.ParseHours("x"); err == nil || err.Error() != `not a plain decimal number: "x"` {
		t.Error(err)
	}
}

func TestMoneyIsReckonedExactly(t *testing.T) {
	m := yuan(t, "10.10")
	for name, c := range map[string]struct {
		got  func() (pricing.Money, error)
		want string
	}{
		"add":            {func() (pricing.Money, error) { return m.Add(yuan(t, "0.005")) }, "10.105 CNY"},
		"sub":            {func() (pricing.Money, error) { return m.Sub(yuan(t, "20")) }, "-9.90 CNY"},
		"neg":            {func() (pricing.Money, error) { return m.Neg(), nil }, "-10.10 CNY"},
		"mul":            {func() (pricing.Money, error) { q, err := pricing.ParseQuantity("0.333"); return m.Mul(q), err }, "3.36330 CNY"},
		"share":          {func() (pricing.Money, error) { p, err := pricing.ParsePercent("13"); return m.Share(p), err }, "1.3130 CNY"},
		"round":          {func() (pricing.Money, error) { return yuan(t, "1.255").Round(2, pricing.HalfEven), nil }, "1.26 CNY"},
		"round to more":  {func() (pricing.Money, error) { return m.Round(99, pricing.Down), nil }, "10.100000000000 CNY"},
		"round to less":  {func() (pricing.Money, error) { return m.Round(-1, pricing.Up), nil }, "11 CNY"},
		"round to cash":  {func() (pricing.Money, error) { return yuan(t, "1.53").RoundTo(numbers(t, "0.05")[0], pricing.HalfUp) }, "1.55 CNY"},
		"minor units":    {func() (pricing.Money, error) { return pricing.MinorUnits(-150, "KWD") }, "-0.150 KWD"},
		"sum":            {func() (pricing.Money, error) { return pricing.SumMoney("CNY", m, m, m.Neg()) }, "10.10 CNY"},
		"sum of nothing": {func() (pricing.Money, error) { return pricing.SumMoney("JPY") }, "0 JPY"},
		"beyond 64 bits": {func() (pricing.Money, error) { return yuan(t, "9223372036854775807").Add(yuan(t, "0.01")) }, "9223372036854775807.01 CNY"},
		"back into them": {func() (pricing.Money, error) {
			return yuan(t, "9223372036854775808").Sub(yuan(t, "9223372036854775807.5"))
		}, "0.5 CNY"},
		"negated beyond": {func() (pricing.Money, error) { return yuan(t, "92233720368547758080").Neg(), nil }, "-92233720368547758080 CNY"},
	} {
		if got, err := c.got(); err != nil || got.String() != c.want {
			t.Errorf("%s is %s, %v, want %s", name, got, err, c.want)
		}
	}
	if c, err := m.Cmp(yuan(t, "10.1")); c != 0 || err != nil || !m.Equal(yuan(t, "10.1")) || m.Digits() != 2 || m.Currency() != "CNY" {
		t.Error("10.10 is not 10.1")
	}
	if _, err := m.RoundTo(numbers(t, "0")[0], pricing.HalfUp); err == nil {
		t.Error("a step of 0 is taken")
	}
}

func TestAmountsOfDifferentCurrenciesDoNotMix(t *testing.T) {
	usd, _ := pricing.ParseMoney("1.00 USD")
	for _, other := range []pricing.Money{usd, {}} {
		_, err := yuan(t, "1.00").Add(other)
		var mismatch *pricing.CurrencyMismatch
		if !errors.As(err, &mismatch) || mismatch.A.Amount() != "1.00" || !strings.Contains(err.Error(), "1.00 CNY and") {
			t.Errorf("adding %q gives %v", other, err)
		}
		if _, err := yuan(t, "1").Cmp(other); err == nil {
			t.Error("compared")
		}
		if _, err := pricing.SumMoney("CNY", other); err == nil {
			t.Error("added up")
		}
		if yuan(t, "1.00").Equal(other) {
			t.Error("equal")
		}
	}
	var zero pricing.Money
	if _, err := zero.Add(zero); err == nil {
		t.Error("no amounts are added")
	}
	text, err := json.Marshal(struct {
		A pricing.Money `json:"a"`
		B pricing.Money `json:"b,omitzero"`
	}{})
	if err != nil || string(text) != `{"a":""}` || json.Unmarshal([]byte(`""`), &zero) != nil || zero.String() != "" || zero.Display(language.English) != "" {
		t.Errorf("%s, %v", text, err)
	}
}

func TestAllocateRefusesWhatCannotBeDivided(t *testing.T) {
	m := yuan(t, "1.00")
	if _, err := m.Allocate(numbers(t, "1", "-1"), ""); err == nil || !strings.Contains(err.Error(), "weights[1]") {
		t.Error(err)
	}
	if _, err := m.Allocate(numbers(t, "0"), "mine"); err == nil || len(strings.Split(err.Error(), "\n")) != 2 {
		t.Error(err)
	}
	if err := pricing.CheckAllocation(m, nil, numbers(t, "1"), ""); err == nil {
		t.Error("no parts are taken")
	}
	if err := pricing.CheckAllocation(m, nil, nil, ""); err == nil {
		t.Error("no weights are taken")
	}
	usd, _ := pricing.ParseMoney("1.00 USD")
	if err := pricing.CheckAllocation(m, []pricing.Money{usd}, numbers(t, "1"), ""); err == nil {
		t.Error("another currency is taken")
	}
	parts, err := m.Allocate(numbers(t, "1", "1", "1"), "")
	if err != nil || fmt.Sprint(parts) != "[0.34 CNY 0.33 CNY 0.33 CNY]" {
		t.Error(parts, err)
	}
}

func TestDigitsOfCurrenciesAreThoseOfISO(t *testing.T) {
	for c, digits := range map[pricing.Currency]int{"CNY": 2, "JPY": 0, "KWD": 3, "IDR": 2, "TWD": 2, "HUF": 2, "CLP": 0, "EUR": 2, "none": 0} {
		if c.Digits() != digits {
			t.Errorf("%s has %d digits, want %d", c, c.Digits(), digits)
		}
	}
	const none, three = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF", "BHD IQD JOD KWD LYD OMR TND" // all others have two
	differs := 0
	for i, c := range pricing.Currencies() {
		digits := 2
		switch {
		case strings.Contains(none, string(c)):
			digits = 0
		case strings.Contains(three, string(c)):
			digits = 3
		}
		if c.Digits() != digits {
			t.Errorf("%s has %d digits, want %d", c, c.Digits(), digits)
		}
		if !c.Valid() || len(c) != 3 || (i > 0 && pricing.Currencies()[i-1] >= c) {
			t.Errorf("%s is not valid or not in its place", c)
		}
		if unit, err := currency.ParseISO(string(c)); err == nil {
			if scale, _ := currency.Standard.Rounding(unit); scale != c.Digits() {
				differs++
			}
		}
	}
	if n := len(pricing.Currencies()); n < 150 || differs == 0 {
		t.Errorf("%d currencies, %d of which CLDR sees otherwise", n, differs)
	}
}

func TestCapitalsOfEveryKindOfAmount(t *testing.T) {
	for amount, want := range map[string]string{
		"0": "零元整", "0.00": "零元整", "0.05": "伍分", "0.50": "伍角", "0.55": "伍角伍分", "10": "壹拾元整", "10.05": "壹拾元零伍分", "10.50": "壹拾元零伍角",
		"101": "壹佰零壹元整", "1001": "壹仟零壹元整", "10000": "壹万元整", "10500": "壹万零伍佰元整", "100000": "壹拾万元整", "100100": "壹拾万零壹佰元整",
		"1000000": "壹佰万元整", "10010000": "壹仟零壹万元整", "100000000": "壹亿元整", "100000001": "壹亿零壹元整", "100010000": "壹亿零壹万元整", "105000000": "壹亿零伍佰万元整",
		"1000000000000": "壹万亿元整", "1000100000000": "壹万零壹亿元整", "9999999999999999.99": "玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
		"-1320.5": "负壹仟叁佰贰拾元零伍角", "1.500": "壹元伍角",
	} {
		if got, err := yuan(t, amount).Capitals(""); err != nil || got != want {
			t.Errorf("%s is %s, %v, want %s", amount, got, err, want)
		}
	}
	if got, _ := yuan(t, "1320").Capitals(pricing.ZhengAlt); got != "壹仟叁佰贰拾元正" {
		t.Error(got)
	}
	for _, m := range []pricing.Money{{}, yuan(t, "1.505"), yuan(t, "10000000000000000")} {
		if got, err := m.Capitals(""); !errors.Is(err, pricing.ErrCapitals) {
			t.Errorf("%s is %s, %v", m, got, err)
		}
	}
}

func TestAmountsAreShownAsALanguageShowsThem(t *testing.T) {
	const nbsp = "\u00a0"
	for tag, want := range map[string]string{
		"zh-Hans": "-￥1,234,567.50", "zh-Hant": "-CN¥1,234,567.50", "en": "-CN¥1,234,567.50", "de": "-1.234.567,50" + nbsp + "CN¥", "de-CH": "-CN¥1’234’567.50",
		"fr": "-1" + nbsp + "234" + nbsp + "567,50" + nbsp + "CNY", "hi": "-CN¥12,34,567.50", "sv": "−1" + nbsp + "234" + nbsp + "567,50" + nbsp + "CNY", "pt-BR": "-CN¥1.234.567,50",
		"ar": "\u061c-CN¥١٬٢٣٤٬٥٦٧٫٥٠",
	} {
		if got := yuan(t, "-1234567.50").Display(language.MustParse(tag)); got != want {
			t.Errorf("%s: %+q, want %+q", tag, got, want)
		}
	}
	chf, _ := pricing.ParseMoney("1.05 CHF")
	if got := chf.Display(language.English); got != "CHF"+nbsp+"1.05" {
		t.Errorf("%+q", got)
	}
	if got := yuan(t, "1234567890123456789012345.5").Display(language.English); got != "CN¥1,234,567,890,123,456,789,012,345.5" {
		t.Error(got)
	}
	if got := numbers(t, "-1234.50")[0].Display(language.German); got != "-1.234,50" {
		t.Error(got)
	}
}

func TestFeeClassesHaveNames(t *testing.T) {
	for tag, want := range map[string]string{"zh-Hans": "工时费", "zh-Hant": "工時費", "zh-TW": "工時費", "en": "Labour", "fr": "Labour"} {
		if got := pricing.ClassLabour.Display(language.MustParse(tag)); got != want {
			t.Errorf("%s: %s", tag, got)
		}
	}
	if pricing.Class("own").Display(language.English) != "own" || len(pricing.DefaultClasses()) != len(pricing.Classes()) {
		t.Error("classes")
	}
}

func TestFeeClassesOfACardAreNamedInItsLanguages(t *testing.T) {
	rules := pricing.Rules{Classes: []pricing.FeeClass{
		{ID: "parts", Names: map[string]string{"de": "Ersatzteile", "en": "Parts", "no language": "?"}},
		{ID: pricing.ClassLabour}, {ID: pricing.ClassOther, Names: map[string]string{"fr": "Autres"}}, {ID: "bare"},
	}}
	for tag, want := range map[string][4]string{"de-AT": {"Ersatzteile", "Labour", "Other", "bare"}, "en-GB": {"Parts", "Labour", "Other", "bare"},
		"zh-Hans": {"Parts", "工时费", "其他费用", "bare"}, "fr-CA": {"Parts", "Labour", "Autres", "bare"}} {
		var got [4]string
		for i, f := range rules.Classes {
			got[i] = rules.ClassName(f.ID, language.MustParse(tag))
		}
		if got != want {
			t.Errorf("%s: %q, want %q", tag, got, want)
		}
	}
	if got := rules.ClassName("own", language.English); got != "own" {
		t.Error(got)
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

// An amount is divided by weights without losing a cent; the rule says who gets what is left over.
func ExampleMoney_Allocate() {
	m, _ := pricing.NewMoney("100.00", "USD")
	var hours []pricing.Number
	for _, text := range []string{"1.25", "1.00", "0.50", "0"} {
		n, _ := pricing.ParseNumber(text)
		hours = append(hours, n)
	}
	for _, rule := range []pricing.Remainder{pricing.LargestRemainder, pricing.LastShare} {
		parts, err := m.Allocate(hours, rule)
		fmt.Println(rule, parts, err)
	}
	// Output:
	// largest_remainder [45.46 USD 36.36 USD 18.18 USD 0.00 USD] <nil>
	// last [45.45 USD 36.36 USD 18.19 USD 0.00 USD] <nil>
}
