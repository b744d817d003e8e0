package compliance

import (
	"cmp"
	"math/big"
	"strings"

	"example.com/servicelane/aftersales/history"
)

// sum is an exact number, with the currency of what was added to it. It is n/d as long as that is enough, which is nearly always, then
// num/den, whose storage is used again.
type sum struct {
	n, d     int64
	wide     bool
	num, den big.Int
	currency string
	scale    int // digits after the point in which it is written
}

func (s *sum) reset() { s.setDecimal(history.Decimal{}, "") }

func (s *sum) set(other *sum) {
	if s.n, s.d, s.wide = other.n, other.d, other.wide; s.wide {
		s.num.Set(&other.num)
		s.den.Set(&other.den)
	}
	s.currency, s.scale = other.currency, other.scale
}

// setDecimal makes the sum a decimal.
func (s *sum) setDecimal(d history.Decimal, currency string) {
	s.n, s.d, s.wide = d.Digits, pow10[max(d.Scale, 0)], false
	s.currency, s.scale = currency, int(d.Scale)
}

// widen makes num and den count.
func (s *sum) widen() {
	if !s.wide {
		s.num.SetInt64(s.n)
		s.den.SetInt64(s.d)
		s.wide = true
	}
}

// product multiplies, and tells whether there is room for the product.
func product(a, b int64) (int64, bool) {
	if int64(int32(a)) == a && int64(int32(b)) == b {
		return a * b, true
	}
	p := a * b
	return p, a == 0 || a != -1 && p/a == b
}

// total adds, and tells whether there is room for the total.
func total(a, b int64) (int64, bool) {
	t := a + b
	return t, (t > a) == (b > 0)
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
	if other.wide || !s.addNarrow(other.n, other.d) {
		s.widen()
		other.widen()
		s.addWide(x, other)
	}
	if other.currency != "" {
		s.currency = other.currency
	}
	s.scale = max(s.scale, other.scale)
}

// addValue adds a value where n/d is enough and its currency is the same; else it does nothing and gives false.
func (s *sum) addValue(v *history.Value) bool { return s.addDecimal(v.Decimal(), v.Currency()) }

func (s *sum) addDecimal(d history.Decimal, currency string) bool {
	if currency != "" && s.currency != "" && s.currency != currency || !s.addNarrow(d.Digits, pow10[max(d.Scale, 0)]) {
		return false
	}
	if currency != "" {
		s.currency = currency
	}
	s.scale = max(s.scale, int(d.Scale))
	return true
}

// addNarrow adds m/e where n/d is enough; else it does nothing and gives false.
func (s *sum) addNarrow(m, e int64) bool {
	if s.wide || s.d == 0 || e == 0 {
		return false
	}
	n, d, ok := s.n, s.d, true
	switch {
	case d == e:
	case e%d == 0:
		n, ok = product(n, e/d)
		d = e
	case d%e == 0:
		m, ok = product(m, d/e)
	default:
		return false
	}
	t, fits := total(n, m)
	if !ok || !fits {
		return false
	}
	s.n, s.d = t, d
	return true
}

func (s *sum) addWide(x *run, other *sum) {
	if s.den.Cmp(&other.den) == 0 {
		s.num.Add(&s.num, &other.num)
		return
	}
	a, b := &x.ints[0], &x.ints[1]
	a.Mul(&s.num, &other.den)
	b.Mul(&other.num, &s.den)
	s.num.Add(a, b)
	a.Mul(&s.den, &other.den)
	s.den.Set(a)
}

func (s *sum) addInt(x *run, n int64) {
	if s.addNarrow(n, 1) {
		return
	}
	s.widen()
	a, b := &x.ints[0], &x.ints[1]
	b.Mul(a.SetInt64(n), &s.den)
	s.num.Add(&s.num, b)
}

// times multiplies by a decimal.
func (s *sum) times(x *run, by history.Decimal) {
	s.scale += int(by.Scale)
	n, ok := product(s.n, by.Digits)
	d, fits := product(s.d, pow10[max(by.Scale, 0)])
	if !s.wide && ok && fits {
		s.n, s.d = n, d
		return
	}
	s.widen()
	x.mul(&s.num, by.Digits)
	x.mul(&s.den, pow10[max(by.Scale, 0)])
}

// mul multiplies an integer in place.
func (x *run) mul(n *big.Int, by int64) {
	factor, product := &x.ints[0], &x.ints[1]
	n.Set(product.Mul(n, factor.SetInt64(by)))
}

// by divides by a decimal that is not zero.
func (s *sum) by(x *run, d history.Decimal) {
	s.widen()
	x.mul(&s.num, pow10[max(d.Scale, 0)])
	x.mul(&s.den, d.Digits)
	if s.den.Sign() < 0 {
		s.num.Neg(&s.num)
		s.den.Neg(&s.den)
	}
}

// compareSums compares two sums.
func (x *run) compareSums(a, b *sum) int {
	if !a.wide && !b.wide {
		left, ok := product(a.n, b.d)
		right, fits := product(b.n, a.d)
		switch {
		case a.d == b.d:
			return cmp.Compare(a.n, b.n)
		case ok && fits:
			return cmp.Compare(left, right)
		}
	}
	a.widen()
	b.widen()
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
	s.widen()
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
