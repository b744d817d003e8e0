package compliance

import (
	"math/big"
	"strings"

	"example.com/servicelane/aftersales/history"
)

// sum is an exact number, num/den, with the currency of what was added to it. Its storage is used again.
type sum struct {
	num, den big.Int
	currency string
	scale    int // digits after the point in which it is written
}

func (s *sum) reset() {
	s.num.SetInt64(0)
	s.den.SetInt64(1)
	s.currency, s.scale = "", 0
}

func (s *sum) set(other *sum) {
	s.num.Set(&other.num)
	s.den.Set(&other.den)
	s.currency, s.scale = other.currency, other.scale
}

// setDecimal makes the sum a decimal.
func (s *sum) setDecimal(d history.Decimal, currency string) {
	s.num.SetInt64(d.Digits)
	s.den.SetInt64(pow10[max(d.Scale, 0)])
	s.currency, s.scale = currency, int(d.Scale)
}

// pow10 are the powers of ten that scales stand for.
var pow10 = func() (out [19]int64) {
	out[0] = 1
	for i := 1; i < len(out); i++ {
		out[i] = 10 * out[i-1]
	}
	return out
}()

// sameUnit tells whether two sums can be added and compared. A bare number is of any currency.
func (s *sum) sameUnit(other *sum) bool {
	return s.currency == "" || other.currency == "" || s.currency == other.currency
}

// add adds another sum.
func (s *sum) add(x *run, other *sum) {
	if s.den.Cmp(&other.den) == 0 {
		s.num.Add(&s.num, &other.num)
	} else {
		a, b := &x.ints[0], &x.ints[1]
		a.Mul(&s.num, &other.den)
		b.Mul(&other.num, &s.den)
		s.num.Add(a, b)
		a.Mul(&s.den, &other.den)
		s.den.Set(a)
	}
	if other.currency != "" {
		s.currency = other.currency
	}
	s.scale = max(s.scale, other.scale)
}

func (s *sum) addInt(x *run, n int64) {
	a, b := &x.ints[0], &x.ints[1]
	b.Mul(a.SetInt64(n), &s.den)
	s.num.Add(&s.num, b)
}

// times multiplies by a decimal.
func (s *sum) times(x *run, d history.Decimal) {
	x.mul(&s.num, d.Digits)
	x.mul(&s.den, pow10[max(d.Scale, 0)])
	s.scale += int(d.Scale)
}

// mul multiplies an integer in place.
func (x *run) mul(n *big.Int, by int64) {
	factor, product := &x.ints[0], &x.ints[1]
	n.Set(product.Mul(n, factor.SetInt64(by)))
}

// by divides by a decimal that is not zero.
func (s *sum) by(x *run, d history.Decimal) {
	x.mul(&s.num, pow10[max(d.Scale, 0)])
	x.mul(&s.den, d.Digits)
	if s.den.Sign() < 0 {
		s.num.Neg(&s.num)
		s.den.Neg(&s.den)
	}
}

// compareSums compares two sums.
func (x *run) compareSums(a, b *sum) int {
	if a.den.Cmp(&b.den) == 0 {
		return a.num.Cmp(&b.num)
	}
	left, right := &x.ints[0], &x.ints[1]
	left.Mul(&a.num, &b.den)
	right.Mul(&b.num, &a.den)
	return left.Cmp(right)
}

// String writes the sum: as a decimal where it is one, else to six digits.
func (s *sum) String() string {
	var r big.Rat
	r.SetFrac(&s.num, &s.den)
	digits := s.scale
	if n, exact := r.FloatPrec(); exact {
		digits = max(digits, n)
	} else {
		digits = max(digits, 6)
	}
	return strings.TrimSpace(r.FloatString(digits) + " " + s.currency)
}
