package compliance

import (
	"math/big"

	"example.com/servicelane/aftersales/history"
)

// Interval is where the true share may lie, both ends to six digits, rounded outwards.
type Interval struct {
	Low  history.Decimal `json:"low"`
	High history.Decimal `json:"high"`
}

// Interval gives the interval that holds the true share at a confidence of 95 %, by the score of Wilson: 4 of 100 may
// be the work of a shop that does 1.6 % as well as of one that does 9.8 %. What is not known yet, or not at all, widens it. It
// is computed with whole numbers. There is none, and false, for no members, for rates and for averages, which are no shares.
func (c *Counts) Interval() (Interval, bool) {
	all := c.Members + c.Doubtful
	if all == 0 || c.Alone || c.Averaged {
		return Interval{}, false
	}
	low, high := c.bounds()
	return Interval{wilson(low, all, false), wilson(high, all, true)}, true
}

// Clear tells whether the whole interval lies on one side of the target, so that what was found is not likely chance.
func (i *Indicator) Clear() bool {
	in, ok := i.Interval()
	return ok && i.Op != "" && (in.High.Compare(i.Target) < 0 || in.Low.Compare(i.Target) > 0)
}

// The score is (h + z²/2 ± z·√(h(n−h)/n + z²/4)) / (n + z²), for z = 1.959964, of which 95 % of a normal distribution lie within.
// Both sides are multiplied by 10⁹, in which z² is given, and by 10⁶ for the digits.
var (
	zSquare = big.NewInt(3_841_458_821) // z² · 10⁹
	giga    = big.NewInt(1_000_000_000)
	mega    = big.NewInt(1_000_000)
)

// wilson gives one end of the interval for h of n.
func wilson(h, n int, upper bool) history.Decimal {
	hits, all := big.NewInt(int64(h)), big.NewInt(int64(n))
	rest := new(big.Int).Sub(all, hits)

	// the root, squared and times 4·10¹⁸·n: 4·h(n−h)·z²·10⁹·10⁹ + z⁴·10¹⁸·n
	root := new(big.Int).Mul(hits, rest)
	root.Mul(root, big.NewInt(4)).Mul(root, zSquare).Mul(root, giga)
	square := new(big.Int).Mul(zSquare, zSquare)
	root.Add(root, square.Mul(square, all))
	// times n·10¹², so that the root of it is 2·n·10⁹·10⁶ times the root
	root.Mul(root, all).Mul(root, mega).Mul(root, mega)
	exact := new(big.Int).Sqrt(root)
	if new(big.Int).Mul(exact, exact).Cmp(root) != 0 {
		exact.Add(exact, big.NewInt(1)) // outwards
	}

	// (2h·10⁹ + z²·10⁹)·n·10⁶ ± root, over 2n(n·10⁹ + z²·10⁹)
	top := new(big.Int).Mul(hits, giga)
	top.Lsh(top, 1).Add(top, zSquare).Mul(top, all).Mul(top, mega)
	bottom := new(big.Int).Mul(all, giga)
	bottom.Add(bottom, zSquare).Mul(bottom, all).Lsh(bottom, 1)
	if upper {
		top.Add(top, exact).Add(top, bottom).Sub(top, big.NewInt(1))
	} else {
		top.Sub(top, exact)
	}
	digits := top.Div(top, bottom).Int64()
	return history.Decimal{Digits: max(0, min(digits, 1_000_000)), Scale: 6}
}
