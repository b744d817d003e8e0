package ratecsv

import (
	"fmt"
	"strings"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// none tells whether a cell says that there is no value: empty, or a dash or stroke.
func none(cell string) bool {
	switch cell {
	case "", "-", "--", "—", "——", "–", "/", "\\", "无":
		return true
	}
	return false
}

// numbers reads the numbers of a table.
type numbers struct {
	decimalComma bool
	marks        []string // of the currency, which may stand before or behind an amount
}

// amount reads a price, such as "￥1,200.00" or "80元".
func (n numbers) amount(cell string) (string, error) { return n.read(cell, n.marks) }

// hours reads flat-rate hours, such as "1.5" or "1.5小时".
func (n numbers) hours(cell string) (string, error) { return n.read(cell, hourMarks) }

var hourMarks = []string{"工时", "小时", "hours", "hrs", "h"}

// read gives a number in plain form: no marks and no separators. It guesses nothing: groups of digits that are not
// thousands are refused.
func (n numbers) read(cell string, marks []string) (string, error) {
	text := cell
	for _, m := range marks {
		text = strings.TrimSpace(cutFold(text, m))
	}
	point, separator := ".", ","
	if n.decimalComma {
		point, separator = separator, point
	}
	text = strings.NewReplacer(" ", separator, "'", separator, "’", separator).Replace(text)
	whole, fraction, pointed := strings.Cut(text, point)
	if strings.Contains(whole, separator) && !inThousands(whole, separator) {
		return "", fmt.Errorf("not digits in groups of three: %s", fault.Quote(cell))
	}
	plain := strings.ReplaceAll(whole, separator, "")
	if pointed {
		plain += "." + fraction
	}
	value, err := pricing.ParseNumber(plain)
	if err != nil {
		return "", fmt.Errorf("not a number: %s", fault.Quote(cell))
	}
	if value.Sign() < 0 {
		return "", fmt.Errorf("negative: %s", fault.Quote(cell))
	}
	return plain, nil
}

// cutFold takes a mark off either end of a text, in capitals or not.
func cutFold(text, mark string) string {
	if n := len(mark); len(text) > n {
		if strings.EqualFold(text[:n], mark) {
			return text[n:]
		}
		if strings.EqualFold(text[len(text)-n:], mark) {
			return text[:len(text)-n]
		}
	}
	return text
}

// inThousands tells whether separators divide digits into groups of three.
func inThousands(digits, separator string) bool {
	groups := strings.Split(digits, separator)
	for i, g := range groups {
		if len(g) != 3 && (i > 0 || len(g) == 0 || len(g) > 3) {
			return false
		}
	}
	return true
}

// currencyMarks are the ways to write a currency at an amount.
func currencyMarks(c pricing.Currency) []string {
	marks := []string{string(c)}
	switch c {
	case "CNY":
		marks = append(marks, "¥", "元", "RMB", "人民币")
	case "HKD":
		marks = append(marks, "HK$", "港元", "港币", "$", "元")
	case "TWD":
		marks = append(marks, "NT$", "新台币", "$", "元")
	case "EUR":
		marks = append(marks, "€")
	case "USD":
		marks = append(marks, "US$", "$")
	}
	return marks
}
