package pricing

import "slices"

// RoundingMode says which neighbour an amount between two goes to.
type RoundingMode string

// The rounding modes. "Half" modes go to the nearer neighbour and differ only exactly in the middle.
const (
	HalfUp   RoundingMode = "half_up"   // the middle goes away from zero (四舍五入): 0.125 → 0.13, −0.125 → −0.13
	HalfEven RoundingMode = "half_even" // the middle goes to the even digit: 0.125 → 0.12, 0.135 → 0.14
	HalfDown RoundingMode = "half_down" // the middle goes towards zero: 0.125 → 0.12
	Up       RoundingMode = "up"        // away from zero
	Down     RoundingMode = "down"      // towards zero, cutting off (舍去)
	Ceiling  RoundingMode = "ceiling"   // towards the greater
	Floor    RoundingMode = "floor"     // towards the lesser
)

// modes lists the rounding modes; a mode is passed around as its place here. The first is the default.
var modes = [...]RoundingMode{HalfUp, HalfEven, HalfDown, Up, Down, Ceiling, Floor}

// mode is the place of a RoundingMode in modes.
type mode uint8

const (
	halfUp mode = iota
	halfEven
	halfDown
	up
	down
	ceiling
	floor
)

// RoundingModes lists every mode.
func RoundingModes() []RoundingMode { return slices.Clone(modes[:]) }

// Valid tells whether m is one of [RoundingModes].
func (m RoundingMode) Valid() bool { return slices.Contains(modes[:], m) }

// mode gives the place of m; the empty mode and one that is not valid are [HalfUp].
func (m RoundingMode) mode() mode {
	if m == "" {
		return halfUp
	}
	return mode(max(0, slices.Index(modes[:], m)))
}

// away tells whether a magnitude that was cut off goes to the next one. half compares what was cut off with the middle
// (-1 below, 0 exactly, 1 above), odd tells about the last digit that stays.
func (m mode) away(half int, odd, negative bool) bool {
	switch m {
	case halfEven:
		return half > 0 || (half == 0 && odd)
	case halfDown:
		return half > 0
	case up:
		return true
	case down:
		return false
	case ceiling:
		return !negative
	case floor:
		return negative
	default:
		return half >= 0
	}
}

// Level says what is rounded: each line, or the sum.
type Level string

// The levels of rounding.
const (
	// PerLine rounds the amount of each line; sums are sums of rounded amounts.
	PerLine Level = "line"
	// PerTotal adds up the exact amounts of one payer, rounds the sum once, and places the minor units that are over on
	// lines by the [Remainder] rule, so that the lines still add up.
	PerTotal Level = "total"
)

// Levels lists every level.
func Levels() []Level { return []Level{PerLine, PerTotal} }

// Valid tells whether l is one of [Levels].
func (l Level) Valid() bool { return slices.Contains(Levels(), l) }

// Rounding is one explicit rounding. The zero Rounding rounds half up, to the currency's own digits, per line.
type Rounding struct {
	// Mode is how to round; empty means [HalfUp].
	Mode RoundingMode `json:"mode,omitempty"`
	// Digits is the number of digits after the point, 0 to [MaxScale]; nil means the currency's own, see [Currency.Digits].
	Digits *int `json:"digits,omitempty"`
	// Per is what is rounded; empty means [PerLine].
	Per Level `json:"per,omitempty"`
	// Cash is the smallest payable step, such as "0.05"; what a payer owes in the end is rounded to it in the same mode.
	// Empty means that every minor unit can be paid. It has no effect on net and tax amounts.
	Cash string `json:"cash,omitempty"`
}
