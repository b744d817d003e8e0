package ratecsv

import (
	"strings"
	"testing"

	"example.com/servicelane/pricing"
)

func TestAmountsAreReadAsSpreadsheetsShowThem(t *testing.T) {
	tests := map[string]string{ // "" : refused
		"1200": "1200", "1,200": "1200", "1,200.50": "1200.50", "1 200": "1200", "1'200'000": "1200000", "0.5": "0.5",
		"¥1,200.00": "1200.00", "¥ 80": "80", "80元": "80", "80 元": "80", "RMB 80": "80", "rmb80": "80", "CNY 80.00": "80.00", "人民币80元": "80",
		"1,20": "", "12,00.5": "", "1,2000": "", ",200": "", "1200,": "", "1.200,50": "", "1.2.3": "", "80.": "", ".5": "",
		"-80": "", "80元/台": "", "面议": "", "80-100": "", "1e3": "", "80%": "", "¥": "", "$80": "", "元": "", "NaN": "", "1_000": "",
		strings.Repeat("9", 31): "", "0.1234567890123": "",
	}
	n := numbers{marks: currencyMarks("CNY")}
	for cell, want := range tests {
		got, err := n.amount(cell)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q is %q, %v; want %q", cell, got, err, want)
		}
	}
}

func TestADecimalCommaIsReadWhereItIsDeclared(t *testing.T) {
	n := numbers{decimalComma: true, marks: currencyMarks("EUR")}
	for cell, want := range map[string]string{"1.234,50 €": "1234.50", "0,5": "0.5", "1.234": "1234", "12": "12", "1,234.50": "", "1.23": "", "€ 80,00": "80.00"} {
		if got, err := n.amount(cell); got != want || (err == nil) != (want != "") {
			t.Errorf("%q is %q, %v; want %q", cell, got, err, want)
		}
	}
}

func TestHoursAreReadWithTheirUnit(t *testing.T) {
	var n numbers
	for cell, want := range map[string]string{"1.5": "1.5", "1.5h": "1.5", "1.5 工时": "1.5", "2小时": "2", "0.8 Hours": "0.8", "1:30": "", "90min": "", "h": ""} {
		if got, err := n.hours(cell); got != want || (err == nil) != (want != "") {
			t.Errorf("%q is %q, %v; want %q", cell, got, err, want)
		}
	}
}

func TestEachCurrencyHasItsMarks(t *testing.T) {
	for currency, cell := range map[string]string{"HKD": "HK$80", "TWD": "NT$80", "EUR": "80€", "USD": "US$80", "JPY": "JPY80"} {
		n := numbers{marks: currencyMarks(pricing.Currency(currency))}
		if got, err := n.amount(cell); got != "80" {
			t.Errorf("%s: %q is %q, %v", currency, cell, got, err)
		}
	}
}

func TestDashesSayThatThereIsNoValue(t *testing.T) {
	for cell, want := range map[string]bool{"": true, "-": true, "—": true, "/": true, "无": true, "0": false, "面议": false} {
		if none(cell) != want {
			t.Errorf("%q is %t", cell, !want)
		}
	}
}
