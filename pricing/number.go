package pricing

import (
	"bytes"
	"database/sql/driver"
	"fmt"
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/servicelane/internal/fault"
)

// Bounds of a number in the input. A text outside them is refused when it is read, so that no input can make the
// arithmetic expensive; "1e400" is no number here at all.
const (
	MaxDigits = 30 // digits altogether
	MaxScale  = 12 // digits after the point

	// of a number that was written by this package: a product has the digits of both factors, and the factor by which taxes on
	// taxes raise a net amount has up to 482
	storedDigits = 500
)

// Number is an exact decimal number that keeps the digits it was written with: 1.5 and 1.50 are equal but print
// differently. It is what [Hours], [Quantity] and [Percent] have in common. The zero Number is 0.
//
// Compare Numbers with Equal or Cmp, never with ==.
type Number struct {
	wide  *decimal.Decimal // the value, with exponent -scale, where its digits do not fit coef
	coef  int64            // the digits, never math.MinInt64
	scale uint16           // digits after the point
	unit  uint8            // of a Money: the place of its currency in the ISO table
}

// NumberError is the error for a text that is not a number within the bounds.
type NumberError struct {
	Text string // what was refused
}

// Error shows the refused text, shortened.
func (e *NumberError) Error() string { return "not a plain decimal number: " + fault.Quote(e.Text) }

// ParseNumber reads a plain decimal number such as "-12.50": digits with at most one point between them and an
// optional minus. There is no exponent and no separator, there are at most [MaxDigits] digits and at most [MaxScale]
// of them after the point. Minus zero is zero. The error is a [*NumberError].
func ParseNumber(text string) (Number, error) {
	n, ok := parseNumber(text)
	if !ok {
		return Number{}, &NumberError{text}
	}
	return n, nil
}

// parseNumber is ParseNumber without the error value.
func parseNumber(text string) (Number, bool) {
	s := text
	neg := s != "" && s[0] == '-'
	if neg {
		s = s[1:]
	}
	if len(s) > 18 {
		return parseLong(s, neg, MaxDigits, MaxScale)
	}
	coef, point := int64(0), -1
	for i := range len(s) {
		c := s[i]
		if c == '.' && point < 0 {
			point = i
			continue
		}
		if c < '0' || c > '9' {
			return Number{}, false
		}
		coef = coef*10 + int64(c-'0')
	}
	scale := 0
	if point >= 0 {
		scale = len(s) - 1 - point
	}
	if s == "" || point == 0 || (point > 0 && scale == 0) || scale > MaxScale {
		return Number{}, false
	}
	if neg {
		coef = -coef
	}
	return Number{coef: coef, scale: uint16(scale)}, true
}

// parseLong reads digits that may not fit 64 bits.
func parseLong(s string, neg bool, maxDigits, maxScale int) (Number, bool) {
	if len(s) > maxDigits+1 {
		return Number{}, false
	}
	whole, frac, pointed := strings.Cut(s, ".")
	digits := whole + frac
	if whole == "" || (pointed && frac == "") || len(digits) > maxDigits || len(frac) > maxScale {
		return Number{}, false
	}
	for i := range len(digits) {
		if digits[i] < '0' || digits[i] > '9' {
			return Number{}, false
		}
	}
	b, _ := new(big.Int).SetString(digits, 10)
	if neg {
		b.Neg(b)
	}
	return fromBig(b, len(frac)), true
}

// fromBig gives b × 10^-scale, in 64 bits if the digits fit.
func fromBig(b *big.Int, scale int) Number {
	if b.IsInt64() && b.Int64() != math.MinInt64 {
		return Number{coef: b.Int64(), scale: uint16(scale)}
	}
	d := decimal.NewFromBigInt(b, -int32(scale))
	return Number{wide: &d, scale: uint16(scale)}
}

// NewNumber takes a decimal of at most [MaxDigits] digits, at most [MaxScale] of them after the point.
func NewNumber(d decimal.Decimal) (Number, error) {
	exp, b := d.Exponent(), d.Coefficient()
	switch {
	case exp < -MaxScale || exp > MaxDigits || b.BitLen() > 110:
		return Number{}, fmt.Errorf("decimal out of bounds: exponent %d, %d bits", exp, b.BitLen())
	case exp > 0:
		b.Mul(b, bigPow10(int(exp)))
		exp = 0
	}
	if len(b.Text(10)) > MaxDigits+1 || b.CmpAbs(bigPow10(MaxDigits)) >= 0 {
		return Number{}, fmt.Errorf("decimal out of bounds: more than %d digits", MaxDigits)
	}
	return fromBig(b, int(-exp)), nil
}

func bigPow10(n int) *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil)
}

// Decimal gives the same value with the same digits as a [decimal.Decimal].
func (n Number) Decimal() decimal.Decimal {
	if n.wide != nil {
		return *n.wide
	}
	return decimal.New(n.coef, -int32(n.scale))
}

// Digits is the number of digits after the point: 2 for 1.50.
func (n Number) Digits() int { return int(n.scale) }

// Sign gives -1, 0 or 1 as n is negative, zero or positive.
func (n Number) Sign() int {
	switch {
	case n.wide != nil:
		return n.wide.Sign()
	case n.coef < 0:
		return -1
	case n.coef > 0:
		return 1
	}
	return 0
}

// IsZero tells whether n is 0, with however many digits.
func (n Number) IsZero() bool { return n.coef == 0 && n.wide == nil }

// append writes the plain decimal form with all digits.
func (n Number) append(b []byte) []byte {
	if n.Sign() < 0 {
		b = append(b, '-')
	}
	var room [24]byte
	digits := room[:0]
	if n.wide != nil {
		digits = n.wide.Coefficient().Append(digits, 10)
	} else {
		digits = strconv.AppendInt(digits, n.coef, 10)
	}
	if digits[0] == '-' {
		digits = digits[1:]
	}
	whole := len(digits) - int(n.scale)
	if whole <= 0 {
		b = append(b, '0', '.')
		for range -whole {
			b = append(b, '0')
		}
		return append(b, digits...)
	}
	b = append(b, digits[:whole]...)
	if n.scale > 0 {
		b = append(b, '.')
		b = append(b, digits[whole:]...)
	}
	return b
}

// String writes the plain decimal form with all digits, as in "-12.50".
func (n Number) String() string { return string(n.append(nil)) }

// MarshalText writes the form of String; in JSON a number is therefore a string and keeps its digits.
func (n Number) MarshalText() ([]byte, error) { return n.append(nil), nil }

// UnmarshalText reads the form of [ParseNumber], but with up to 500 digits: what was written is read back, however many
// digits the arithmetic gave it.
func (n *Number) UnmarshalText(text []byte) error {
	read, ok := parseStored(string(text))
	if !ok {
		return &NumberError{string(text)}
	}
	*n = read
	return nil
}

func parseStored(text string) (Number, bool) {
	s, neg := strings.CutPrefix(text, "-")
	return parseLong(s, neg, storedDigits, storedDigits)
}

// Value gives the number to a database as text with all digits, see [driver.Valuer].
func (n Number) Value() (driver.Value, error) { return n.String(), nil }

// Scan reads a number from a database: text, or a whole number. It refuses floating-point values, which have lost their
// digits already, and NULL.
func (n *Number) Scan(src any) error {
	text, err := scanText(src)
	if err != nil {
		return err
	}
	return n.UnmarshalText([]byte(text))
}

func scanText(src any) (string, error) {
	switch v := src.(type) {
	case string:
		return v, nil
	case []byte:
		return string(v), nil
	case int64:
		return strconv.FormatInt(v, 10), nil
	case float64:
		return "", fmt.Errorf("not read from a floating-point value, which is not exact: %v", v)
	}
	return "", fmt.Errorf("not a number in text form: %T", src)
}

// Hours is a length of working time in hours (工时), such as 1.5.
type Hours struct{ Number }

// ParseHours reads hours in the form of [ParseNumber].
func ParseHours(text string) (Hours, error) {
	n, err := ParseNumber(text)
	return Hours{n}, err
}

// Add gives h + other.
func (h Hours) Add(other Hours) Hours { return Hours{exact.add(h.Number, other.Number)} }

// Sub gives h − other.
func (h Hours) Sub(other Hours) Hours { return Hours{exact.sub(h.Number, other.Number)} }

// Cmp gives -1, 0 or 1 as h is less than, equal to or more than other.
func (h Hours) Cmp(other Hours) int { return compare(h.Number, other.Number) }

// Equal tells whether both are the same length of time; 1.5 equals 1.50.
func (h Hours) Equal(other Hours) bool { return h.Cmp(other) == 0 }

// Quantity is a number of pieces, litres, kilometres or the like, not necessarily whole.
type Quantity struct{ Number }

// ParseQuantity reads a quantity in the form of [ParseNumber].
func ParseQuantity(text string) (Quantity, error) {
	n, err := ParseNumber(text)
	return Quantity{n}, err
}

// Add gives q + other.
func (q Quantity) Add(other Quantity) Quantity { return Quantity{exact.add(q.Number, other.Number)} }

// Sub gives q − other.
func (q Quantity) Sub(other Quantity) Quantity { return Quantity{exact.sub(q.Number, other.Number)} }

// Cmp gives -1, 0 or 1 as q is less than, equal to or more than other.
func (q Quantity) Cmp(other Quantity) int { return compare(q.Number, other.Number) }

// Equal tells whether both are the same quantity; 1.5 equals 1.50.
func (q Quantity) Equal(other Quantity) bool { return q.Cmp(other) == 0 }

// Percent is a share in hundredths: 13 is thirteen per cent.
type Percent struct{ Number }

// ParsePercent reads a percentage, "13" or "13%", in the form of [ParseNumber].
func ParsePercent(text string) (Percent, error) {
	n, ok := parseNumber(strings.TrimSuffix(text, "%"))
	if !ok {
		return Percent{}, &NumberError{text}
	}
	return Percent{n}, nil
}

// UnmarshalText reads the form of [ParsePercent].
func (p *Percent) UnmarshalText(text []byte) error {
	return p.Number.UnmarshalText(bytes.TrimSuffix(text, []byte("%")))
}

// Cmp gives -1, 0 or 1 as p is less than, equal to or more than other.
func (p Percent) Cmp(other Percent) int { return compare(p.Number, other.Number) }

// Equal tells whether both are the same share; 13 equals 13.0.
func (p Percent) Equal(other Percent) bool { return p.Cmp(other) == 0 }

// factor gives the share as a factor: 0.13 for 13 %.
func (p Percent) factor() Number { return p.shift(2) }

// shift gives n / 10^k by moving the point.
func (n Number) shift(k uint16) Number {
	if n.wide != nil {
		d := n.wide.Shift(-int32(k))
		n.wide = &d
	}
	n.scale += k
	return n
}
