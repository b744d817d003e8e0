package compliance

import (
	"math"
	"testing"

	"example.com/servicelane/aftersales/history"
)

func TestAnAverageIsRoundedToSixDigits(t *testing.T) {
	for want, c := range map[string]struct {
		sum int64
		n   int
	}{"0.333333": {1_000_000, 3}, "0.666667": {2_000_000, 3}, "-0.666667": {-2_000_000, 3}, "0.000001": {1, 2}, "0.000000": {-1, 2}, "2.500000": {5_000_000, 2}} {
		if got, ok := average(c.sum, c.n); !ok || got.String() != want {
			t.Errorf("%d over %d: %s, want %s", c.sum, c.n, got, want)
		}
	}
}

func TestWhatIsTooLargeToBeAddedIsUnknown(t *testing.T) {
	c := Counts{Averaged: true}
	c.add(&member{class: classHit, value: math.MaxInt64})
	c.add(&member{class: classHit, value: 1})
	if c.Hits != 1 || c.Unknown != 1 || c.Members != 2 {
		t.Errorf("%+v", c)
	}
	for _, d := range []history.Decimal{{Digits: 1, Scale: 7}, {Digits: math.MaxInt64 / 2}} {
		if n, ok := millionths(d); ok {
			t.Errorf("%s is %d", d, n)
		}
	}
}
