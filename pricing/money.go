package pricing

import (
	"cmp"
	"database/sql/driver"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/servicelane/internal/fault"
)

// Money is an exact amount in one currency. It is immutable, keeps the digits it was written with, and never rounds by
// itself. The zero Money has no currency and is no amount: it cannot be added to one.
//
// Compare with Equal or Cmp, never with ==.
type Money struct{ n Number }

// CurrencyMismatch is the error for two amounts of different currencies in one operation.
type CurrencyMismatch struct{ A, B Money }

// Error shows both amounts.
func (e *CurrencyMismatch) Error() string {
	return fmt.Sprintf("different currencies: %s and %s", e.A.show(), e.B.show())
}

// NewMoney reads an amount written in the form of [ParseNumber], such as "1.50".
func NewMoney(amount string, c Currency) (Money, error) {
	n, ok := parseNumber(amount)
	if !ok {
		return Money{}, &NumberError{amount}
	}
	if err := c.check(); err != nil {
		return Money{}, err
	}
	return money(n, c.index()), nil
}

// MoneyFrom takes a decimal within the bounds of [NewNumber].
func MoneyFrom(d decimal.Decimal, c Currency) (Money, error) {
	n, err := NewNumber(d)
	if err != nil {
		return Money{}, err
	}
	if err := c.check(); err != nil {
		return Money{}, err
	}
	return money(n, c.index()), nil
}

// MinorUnits gives n of the currency's smallest units: 150 fen are 1.50 CNY.
func MinorUnits(n int64, c Currency) (Money, error) {
	return MoneyFrom(decimal.New(n, -int32(c.Digits())), c)
}

// ParseMoney reads the form of [Money.String], as in "1.50 CNY".
func ParseMoney(text string) (Money, error) {
	amount, code, ok := strings.Cut(text, " ")
	if !ok {
		return Money{}, fmt.Errorf("not an amount with its currency, as in 1.50 CNY: %s", fault.Quote(text))
	}
	return NewMoney(amount, Currency(code))
}

// money gives n a currency.
func money(n Number, unit uint8) Money {
	n.unit = unit
	return Money{n}
}

// Currency is the currency of the amount, "" for the zero Money.
func (m Money) Currency() Currency { return Currency(isoDigits[m.n.unit].code) }

// Amount writes the amount without its currency, as in "1.50".
func (m Money) Amount() string { return m.n.String() }

// Decimal gives the amount with the same digits as a [decimal.Decimal].
func (m Money) Decimal() decimal.Decimal { return m.n.Decimal() }

// Digits is the number of digits after the point that the amount is written with.
func (m Money) Digits() int { return m.n.Digits() }

// Sign gives -1, 0 or 1 as the amount is negative, zero or positive.
func (m Money) Sign() int { return m.n.Sign() }

// IsZero tells whether the amount is 0, in whatever currency.
func (m Money) IsZero() bool { return m.n.IsZero() }

// String writes amount and currency, as in "1.50 CNY"; the zero Money is "".
func (m Money) String() string {
	if m.n.unit == 0 {
		return ""
	}
	b := append(m.n.append(make([]byte, 0, 24)), ' ')
	return string(append(b, isoDigits[m.n.unit].code...))
}

// show is String for messages, where the zero Money must not vanish.
func (m Money) show() string {
	if m.n.unit == 0 {
		return "no amount"
	}
	return m.String()
}

// Add gives m + other. The error is a [*CurrencyMismatch].
func (m Money) Add(other Money) (Money, error) {
	if err := m.mismatch(other); err != nil {
		return Money{}, err
	}
	return m.plus(other), nil
}

// Sub gives m − other. The error is a [*CurrencyMismatch].
func (m Money) Sub(other Money) (Money, error) { return m.Add(other.Neg()) }

// Cmp gives -1, 0 or 1 as m is less than, equal to or more than other. The error is a [*CurrencyMismatch].
func (m Money) Cmp(other Money) (int, error) {
	if err := m.mismatch(other); err != nil {
		return 0, err
	}
	return compare(m.n, other.n), nil
}

// Equal tells whether both are the same amount in the same currency: 1.5 CNY equals 1.50 CNY.
func (m Money) Equal(other Money) bool { return m.n.unit == other.n.unit && compare(m.n, other.n) == 0 }

// Neg gives −m.
func (m Money) Neg() Money { return money(neg(m.n), m.n.unit) }

// Mul gives the exact price of a quantity at m each, with all digits.
func (m Money) Mul(q Quantity) Money { return money(exact.mul(m.n, q.Number), m.n.unit) }

// Share gives the exact share p of m, with all digits.
func (m Money) Share(p Percent) Money { return money(exact.mul(m.n, p.factor()), m.n.unit) }

// Round gives m with exactly that many digits after the point, 0 to [MaxScale] (a number outside is taken as the
// nearest inside). [Currency.Digits] are those of the currency.
func (m Money) Round(digits int, mode RoundingMode) Money {
	return money(exact.round(m.n, max(0, min(digits, MaxScale)), mode.mode()), m.n.unit)
}

// RoundTo gives the multiple of step nearest to m by mode, as for cash payments: 1.52 to steps of 0.05 is 1.50. The
// step must be positive and the mode, unless empty for [HalfUp], one of [RoundingModes].
func (m Money) RoundTo(step Number, mode RoundingMode) (Money, error) {
	if step.Sign() <= 0 {
		return Money{}, fmt.Errorf("step is not positive: %s", step)
	}
	if mode != "" && !mode.Valid() {
		return Money{}, fmt.Errorf("no such rounding mode: %s", fault.Quote(string(mode)))
	}
	return money(exact.roundTo(m.n, step, mode.mode()), m.n.unit), nil
}

// SumMoney adds amounts of one currency; without any it is 0 with the currency's own digits. The error is a
// [*CurrencyMismatch].
func SumMoney(c Currency, amounts ...Money) (Money, error) {
	if err := c.check(); err != nil {
		return Money{}, err
	}
	sum := money(Number{scale: uint16(c.Digits())}, c.index())
	for _, m := range amounts {
		if err := sum.mismatch(m); err != nil {
			return Money{}, err
		}
		sum = sum.plus(m)
	}
	return sum, nil
}

func (m Money) mismatch(other Money) error {
	if m.n.unit == other.n.unit && m.n.unit != 0 {
		return nil
	}
	return &CurrencyMismatch{m, other}
}

func (m Money) plus(other Money) Money { return money(exact.add(m.n, other.n), m.n.unit) }

// MarshalText writes the form of String; in JSON an amount is therefore a string and keeps its digits.
func (m Money) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads the form of [ParseMoney], with up to 500 digits like a Number; an empty text is the zero Money.
func (m *Money) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*m = Money{}
		return nil
	}
	amount, code, _ := strings.Cut(string(text), " ")
	n, ok := parseStored(amount)
	if !ok || !Currency(code).Valid() {
		_, err := ParseMoney(string(text))
		return cmp.Or(err, error(&NumberError{amount}))
	}
	*m = money(n, Currency(code).index())
	return nil
}

// Value gives the amount to a database as text in the form of String, see [driver.Valuer]. A table with a column for
// the amount and one for the currency stores Amount and Currency instead.
func (m Money) Value() (driver.Value, error) { return m.String(), nil }

// Scan reads the form of [ParseMoney] from a database. NULL is refused; use [database/sql.Null] where it may occur.
func (m *Money) Scan(src any) error {
	text, err := scanText(src)
	if err != nil {
		return err
	}
	return m.UnmarshalText([]byte(text))
}
