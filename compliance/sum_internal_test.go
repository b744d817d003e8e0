package compliance

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"example.com/servicelane/aftersales/history"
)

// Sums are those of fractions of any size, whether they are kept in two numbers or in long ones.
func TestASumIsThatOfFractions(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 1))
	x := &run{}
	for range 20_000 {
		var s sum
		s.reset()
		want := new(big.Rat)
		for range 1 + r.IntN(5) {
			d := history.Decimal{Digits: digits(r), Scale: int8(r.IntN(19))}
			one := new(big.Rat).SetFrac64(d.Digits, pow10[d.Scale])
			switch r.IntN(4) {
			case 0:
				s.times(x, d)
				want.Mul(want, one)
			case 1:
				s.addInt(x, d.Digits)
				want.Add(want, new(big.Rat).SetInt64(d.Digits))
			default:
				var part sum
				part.setDecimal(d, "")
				if before := x.compareSums(&s, &part); before != want.Cmp(one) {
					t.Fatalf("%v compared with %v: %d", want, one, before)
				}
				s.add(x, &part)
				want.Add(want, one)
			}
		}
		if s.widen(); new(big.Rat).SetFrac(&s.num, &s.den).Cmp(want) != 0 {
			t.Fatalf("%v/%v, not %v", &s.num, &s.den, want)
		}
	}
}

func digits(r *rand.Rand) int64 {
	switch r.IntN(6) {
	case 0:
		return math.MaxInt64 - r.Int64N(3)
	case 1:
		return math.MinInt64 + r.Int64N(3)
	case 2:
		return r.Int64() - r.Int64()
	}
	return r.Int64N(2_000_000) - 1_000_000
}
