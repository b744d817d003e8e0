package pricing

import (
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/currency"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

// symbolAfter lists the languages whose standard currency pattern in CLDR puts the symbol behind the amount.
var symbolAfter = []string{"be", "bg", "bs", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fr", "gl", "hr", "hu", "hy",
	"is", "it", "ka", "kk", "ky", "lt", "lv", "mk", "nb", "no", "nn", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "uk", "uz", "vi"}

// symbolBefore lists the regions that put it in front although their language does not.
var symbolBefore = []string{"de-AT", "de-CH", "de-LI", "es-AR", "es-CL", "es-CO", "es-MX", "es-US", "fr-CH", "it-CH", "pt-BR"}

// Display writes the amount as people of a language read it: grouped, with its own digits after the point, with the
// currency's symbol in that language and place. 1320.5 CNY with two digits is ¥1,320.50 in Chinese, CN¥1,320.50 in
// English, 1.320,50 CN¥ in German. It does not round. The zero Money is "".
func (m Money) Display(tag language.Tag) string {
	if m.n.unit == 0 {
		return ""
	}
	symbol := string(m.Currency())
	p := message.NewPrinter(tag)
	if unit, err := currency.ParseISO(symbol); err == nil {
		symbol = p.Sprint(currency.Symbol(unit))
	}
	amount := displayNumber(p, abs(m.n))
	sign := ""
	if m.Sign() < 0 {
		sign = strings.TrimSuffix(p.Sprint(number.Decimal(-1)), p.Sprint(number.Decimal(1)))
	}
	const space = "\u00a0" // no line break between amount and symbol
	switch {
	case putsSymbolAfter(tag):
		return sign + amount + space + symbol
	case isLetter(symbol[len(symbol)-1]):
		return sign + symbol + space + amount
	}
	return sign + symbol + amount
}

func putsSymbolAfter(tag language.Tag) bool {
	base, _ := tag.Base()
	region, _ := tag.Region()
	return slices.Contains(symbolAfter, base.String()) && !slices.Contains(symbolBefore, base.String()+"-"+region.String())
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// Display writes the number as people of a language read it: grouped, with its own digits after the point.
func (n Number) Display(tag language.Tag) string {
	p := message.NewPrinter(tag)
	text := displayNumber(p, abs(n))
	if n.Sign() < 0 {
		text = strings.TrimSuffix(p.Sprint(number.Decimal(-1)), p.Sprint(number.Decimal(1))) + text
	}
	return text
}

// displayNumber writes a number that is not negative. x/text takes integers and floats only, so the parts before and
// after the point are written on their own.
func displayNumber(p *message.Printer, n Number) string {
	whole, frac, _ := strings.Cut(n.String(), ".")
	var b strings.Builder
	writeGrouped(&b, p, whole)
	if frac == "" {
		return b.String()
	}
	one := p.Sprint(number.Decimal(1))
	point := strings.TrimPrefix(p.Sprint(number.Decimal(1, number.MinFractionDigits(1))), one)
	b.WriteString(strings.TrimSuffix(point, p.Sprint(number.Decimal(0))))
	for _, c := range frac {
		b.WriteString(p.Sprint(number.Decimal(int(c - '0'))))
	}
	return b.String()
}

// writeGrouped writes whole digits of any number, 15 at a time: behind a leading 1, which is cut off again, a block keeps
// its zeros and its separators.
func writeGrouped(b *strings.Builder, p *message.Printer, digits string) {
	const block = 15
	if len(digits) <= block {
		n, _ := strconv.ParseInt(digits, 10, 64)
		b.WriteString(p.Sprint(number.Decimal(n)))
		return
	}
	head, tail := digits[:len(digits)-block], digits[len(digits)-block:]
	writeGrouped(b, p, head)
	n, _ := strconv.ParseInt("1"+tail, 10, 64)
	b.WriteString(strings.TrimPrefix(p.Sprint(number.Decimal(n)), p.Sprint(number.Decimal(1))))
}
