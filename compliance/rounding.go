package compliance

import (
	"math/big"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Rounding says how a number is rounded.
type Rounding struct {
	// Digits are those after the point, 0 to 18: a whole number, or a parameter of type int. None is 0.
	Digits Value `json:"digits"`
	// Mode is one of [RoundingModes], or a parameter of type code.
	Mode Value `json:"mode" strict:"required"`
}

// RoundingMode says which way a number is rounded. Ways are those of amounts: away from zero is up.
type RoundingMode string

// The modes.
const (
	RoundHalfUp   RoundingMode = "half_up"
	RoundHalfEven RoundingMode = "half_even"
	RoundUp       RoundingMode = "up"
	RoundDown     RoundingMode = "down"
)

// RoundingModes lists every mode.
func RoundingModes() []RoundingMode {
	return []RoundingMode{RoundHalfUp, RoundHalfEven, RoundUp, RoundDown}
}

// Valid tells whether m is one of [RoundingModes].
func (m RoundingMode) Valid() bool {
	return m == RoundHalfUp || m == RoundHalfEven || m == RoundUp || m == RoundDown
}

// rounding is a compiled [Rounding].
type rounding struct {
	digits int
	mode   RoundingMode
	unset  string // the parameter that would say how
}

// maxRoundDigits are the digits after the point to which a number can be rounded.
const maxRoundDigits = 18

func (rc *ruleCompiler) rounding(r *Rounding, s *spot) *rounding {
	var out rounding
	if digits, ok := rc.choice(&r.Digits, ParamInt, &out, s.in("digits")); ok {
		d, isNumber := decimal(digits)
		switch {
		case !isNumber || d.Scale != 0:
			rc.add(rc.valueAt(r.Digits.Param, s.in("digits")), fault.Malformed, "not a whole number: %s", fault.Quote(digits.Text))
		case d.Digits < 0 || d.Digits > maxRoundDigits:
			rc.add(rc.valueAt(r.Digits.Param, s.in("digits")), fault.Range, "not 0 to %d digits: %d", maxRoundDigits, d.Digits)
		default:
			out.digits = int(d.Digits)
		}
	}
	if mode, ok := rc.choice(&r.Mode, ParamCode, &out, s.in("mode")); ok {
		if out.mode = RoundingMode(mode.Text); mode.Form != FormText || !out.mode.Valid() {
			rc.add(rc.valueAt(r.Mode.Param, s.in("mode")), fault.Unknown, "%s is no rounding mode", fault.Quote(mode.Text))
		}
	}
	return &out
}

// choice gives a literal, or the value of a parameter; false if there is none.
func (rc *ruleCompiler) choice(v *Value, t ParamType, r *rounding, s *spot) (Literal, bool) {
	if v.Ref != "" || len(v.Keys) > 0 {
		rc.add(s, fault.Mismatch, "wants a value or a parameter")
		return Literal{}, false
	}
	if v.Param == "" {
		return v.Literal, !v.Literal.IsZero()
	}
	p := rc.reading(v.Param)
	switch {
	case p == nil:
		rc.noParam(v.Param, s.in("param"))
	case p.Type != t:
		rc.add(s.in("param"), fault.Mismatch, "parameter %s is of type %s, not %s", fault.Quote(v.Param), p.Type, t)
	case p.Default.IsZero():
		r.unset = v.Param
	default:
		return p.Default, true
	}
	return Literal{}, false
}

// round rounds a sum; false if nobody has said how.
func (x *run) round(s *sum, r *rounding) bool {
	if r.unset != "" {
		x.note(r.unset, history.ReasonParamUnset)
		return false
	}
	s.round(x, r)
	return true
}

// round rounds the sum.
func (s *sum) round(x *run, r *rounding) {
	s.widen()
	x.mul(&s.num, pow10[r.digits])
	rest := &x.ints[0]
	negative := s.num.Sign() < 0
	s.num.Abs(&s.num)
	quotient := &x.ints[1]
	quotient.QuoRem(&s.num, &s.den, rest)
	s.num.Set(quotient)
	if s.roundsUp(rest, r.mode) {
		s.num.Add(&s.num, one)
	}
	if negative {
		s.num.Neg(&s.num)
	}
	s.den.SetInt64(pow10[r.digits])
	s.scale = r.digits
}

var one = big.NewInt(1)

// roundsUp tells whether the rest of a division leads to the next number.
func (s *sum) roundsUp(rest *big.Int, mode RoundingMode) bool {
	if rest.Sign() == 0 || mode == RoundDown {
		return false
	}
	if mode == RoundUp {
		return true
	}
	c := rest.Lsh(rest, 1).Cmp(&s.den)
	return c > 0 || c == 0 && (mode == RoundHalfUp || s.num.Bit(0) == 1)
}
