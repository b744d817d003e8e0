package pricing

import (
	"math"
	"math/big"
	"math/bits"

	"github.com/shopspring/decimal"
)

// arith does exact arithmetic: in 64 bits where operands and result fit, in decimals where they do not.
type arith bool

const (
	exact    arith = false
	wideOnly arith = true // decimals always; the tests hold both to the same results
)

// pow10 holds the powers of ten that fit 64 bits with a sign.
var pow10 = [...]int64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}

// narrow tells whether both numbers may take the 64-bit path.
func (a arith) narrow(x, y Number) bool { return x.wide == nil && y.wide == nil && !bool(a) }

// add gives x + y with the longer of the two scales.
func (a arith) add(x, y Number) Number {
	if a.narrow(x, y) {
		if x.scale == y.scale {
			if sum, ok := addInt(x.coef, y.coef); ok {
				return Number{coef: sum, scale: x.scale}
			}
		} else if xc, yc, scale, ok := align(x, y); ok {
			if sum, ok := addInt(xc, yc); ok {
				return Number{coef: sum, scale: scale}
			}
		}
	}
	return fromDecimal(x.Decimal().Add(y.Decimal()))
}

// sub gives x − y with the longer of the two scales.
func (a arith) sub(x, y Number) Number { return a.add(x, neg(y)) }

// mul gives x × y, all digits kept.
func (a arith) mul(x, y Number) Number {
	if a.narrow(x, y) {
		if p, ok := mulInt(x.coef, y.coef); ok {
			return Number{coef: p, scale: x.scale + y.scale}
		}
	}
	return fromDecimal(x.Decimal().Mul(y.Decimal()))
}

// round gives n with exactly that many digits after the point.
func (a arith) round(n Number, digits int, m mode) Number {
	drop := int(n.scale) - digits
	if n.wide == nil && !bool(a) && drop < len(pow10) && -drop < len(pow10) {
		if drop == 0 {
			return Number{coef: n.coef, scale: n.scale}
		}
		if drop > 0 {
			p := pow10[drop]
			return Number{coef: settle(n.coef/p, n.coef%p, p, m), scale: uint16(digits)}
		}
		if c, ok := mulInt(n.coef, pow10[-drop]); ok {
			return Number{coef: c, scale: uint16(digits)}
		}
	}
	return a.quo(n, Number{coef: 1}, digits, m)
}

// settle rounds the quotient q whose division left r of d (same sign as the dividend, |r| < d).
func settle(q, r, d int64, m mode) int64 {
	if r == 0 {
		return q
	}
	sign := int64(1)
	if r < 0 {
		sign = -1
	}
	r *= sign
	half := 0
	if rest := d - r; r > rest {
		half = 1
	} else if r < rest {
		half = -1
	}
	if m.away(half, q&1 == 1 || q&1 == -1, sign < 0) {
		return q + sign
	}
	return q
}

// quo gives n / d, rounded to that many digits after the point. d is not zero.
func (a arith) quo(n, d Number, digits int, m mode) Number {
	if a.narrow(n, d) {
		if q, ok := quoInt(n, d, digits, m); ok {
			return Number{coef: q, scale: uint16(digits)}
		}
	}
	return quoWide(n.Decimal(), d.Decimal(), digits, m)
}

// quoInt is quo in 64 bits with 128-bit intermediates; not ok if something does not fit.
func quoInt(n, d Number, digits int, m mode) (int64, bool) {
	shift := digits + int(d.scale) - int(n.scale)
	num, den := magnitude(n.coef), magnitude(d.coef)
	var hi, lo uint64
	switch {
	case shift >= len(pow10) || -shift >= len(pow10):
		return 0, false
	case shift >= 0:
		hi, lo = bits.Mul64(num, uint64(pow10[shift]))
	default:
		lo = num
		over, product := bits.Mul64(den, uint64(pow10[-shift]))
		if over != 0 {
			return 0, false
		}
		den = product
	}
	if hi >= den {
		return 0, false
	}
	q, r := bits.Div64(hi, lo, den)
	negative := (n.coef < 0) != (d.coef < 0)
	if r != 0 {
		half := 0
		if rest := den - r; r > rest {
			half = 1
		} else if r < rest {
			half = -1
		}
		if m.away(half, q&1 == 1, negative) {
			q++
		}
	}
	if q > math.MaxInt64 {
		return 0, false
	}
	if negative {
		return -int64(q), true
	}
	return int64(q), true
}

// quoWide is quo in decimals of any size.
func quoWide(n, d decimal.Decimal, digits int, m mode) Number {
	q, r := n.QuoRem(d, int32(digits))
	if r.Sign() != 0 {
		// |r| against half of |d| × 10^-digits, the worth of one unit in the last place
		half := r.Abs().Mul(decimal.New(2, 0)).Cmp(d.Abs().Shift(-int32(digits)))
		negative := n.Sign()*d.Sign() < 0
		if m.away(half, q.Coefficient().Bit(0) == 1, negative) {
			unit := decimal.New(1, -int32(digits))
			if negative {
				unit = unit.Neg()
			}
			q = q.Add(unit)
		}
	}
	return fromDecimal(q)
}

// compare gives -1, 0 or 1 as x is less than, equal to or greater than y.
func compare(x, y Number) int {
	if exact.narrow(x, y) {
		if xc, yc, _, ok := align(x, y); ok {
			switch {
			case xc < yc:
				return -1
			case xc > yc:
				return 1
			}
			return 0
		}
	}
	return x.Decimal().Cmp(y.Decimal())
}

// align brings two 64-bit numbers to the longer of their scales.
func align(x, y Number) (xc, yc int64, scale uint16, ok bool) {
	switch gap := int(x.scale) - int(y.scale); {
	case gap == 0:
		return x.coef, y.coef, x.scale, true
	case gap >= len(pow10) || -gap >= len(pow10):
		return 0, 0, 0, false
	case gap > 0:
		yc, ok = mulInt(y.coef, pow10[gap])
		return x.coef, yc, x.scale, ok
	default:
		xc, ok = mulInt(x.coef, pow10[-gap])
		return xc, y.coef, y.scale, ok
	}
}

func neg(n Number) Number {
	if n.wide != nil {
		d := n.wide.Neg()
		n.wide = &d
	}
	n.coef = -n.coef
	return n
}

func abs(n Number) Number {
	if n.Sign() < 0 {
		return neg(n)
	}
	return n
}

// fromDecimal takes a decimal over, in 64 bits if its digits fit.
func fromDecimal(d decimal.Decimal) Number {
	if d.Exponent() > 0 {
		return fromBig(new(big.Int).Mul(d.Coefficient(), bigPow10(int(d.Exponent()))), 0)
	}
	return fromBig(d.Coefficient(), int(-d.Exponent()))
}

func addInt(x, y int64) (int64, bool) {
	sum := x + y
	overflow := (x^sum)&(y^sum) < 0
	return sum, !overflow && sum != math.MinInt64
}

func mulInt(x, y int64) (int64, bool) {
	hi, lo := bits.Mul64(magnitude(x), magnitude(y))
	if hi != 0 || lo > math.MaxInt64 {
		return 0, false
	}
	if (x < 0) != (y < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}

func magnitude(x int64) uint64 {
	if x < 0 {
		return uint64(-x)
	}
	return uint64(x)
}

// roundTo gives the multiple of a positive step nearest to n by m.
func (a arith) roundTo(n, step Number, m mode) Number {
	return a.mul(a.quo(n, step, 0, m), step)
}
