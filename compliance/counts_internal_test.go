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

func TestWhatIsNotKnownTurnsAShareOnlyIfItCan(t *testing.T) {
	for name, c := range map[string]struct {
		op     Operator
		target string
		counts Counts
		status uint8
		reason history.Reason
	}{
		"of a rate, the lesser population counts too": {Le, "0.3", Counts{Members: 2, Doubtful: 2, Hits: 1, Alone: true}, unknown, ""},
		"both ends in":                      {Le, "0.5", Counts{Members: 2, Doubtful: 2, Hits: 1, Alone: true}, satisfied, ""},
		"the target lies between":           {Eq, "0.75", Counts{Members: 2, Hits: 1, Unknown: 1}, unknown, ""},
		"the target is one end":             {Eq, "0.5", Counts{Members: 2, Hits: 1, Unknown: 1}, unknown, ""},
		"the target is above both":          {Eq, "1", Counts{Members: 4, Hits: 1, Unknown: 1}, violated, history.ReasonUnder},
		"the target is below both":          {Eq, "0.1", Counts{Members: 4, Hits: 1, Unknown: 1}, violated, history.ReasonOver},
		"enough in any case":                {Ge, "0.25", Counts{Members: 4, Hits: 1, Unknown: 3}, satisfied, ""},
		"perhaps enough":                    {Gt, "0.25", Counts{Members: 4, Hits: 1, Unknown: 3}, unknown, ""},
		"never enough":                      {Gt, "0.5", Counts{Members: 4, Hits: 1, Unknown: 1}, violated, history.ReasonUnder},
		"too many in any case":              {Lt, "0.25", Counts{Members: 4, Hits: 1, Unknown: 3}, violated, history.ReasonOver},
		"perhaps too many":                  {Lt, "0.5", Counts{Members: 4, Hits: 1, Unknown: 1}, unknown, ""},
		"too few members, perhaps":          {Lt, "0.5", Counts{Members: 1, Doubtful: 2}, unknown, ""},
		"too few members":                   {Lt, "0.5", Counts{Members: 1}, notApplicable, history.ReasonEmpty},
		"an average with an unknown number": {Lt, "5", Counts{Members: 3, Hits: 2, Unknown: 1, Averaged: true}, unknown, ""},
		"an average of too few":             {Lt, "5", Counts{Members: 3, Hits: 1, Averaged: true}, notApplicable, history.ReasonEmpty},
		"an average exactly on the limit":   {Le, "1.5", Counts{Members: 2, Hits: 2, Averaged: true, Sum: history.Decimal{Digits: 3_000_000, Scale: 6}}, satisfied, ""},
		"an average just above":             {Le, "1.5", Counts{Members: 2, Hits: 2, Averaged: true, Sum: history.Decimal{Digits: 3_000_001, Scale: 6}}, violated, history.ReasonOver},
		"an average below zero":             {Ge, "0", Counts{Members: 2, Hits: 2, Averaged: true, Sum: history.Decimal{Digits: -1, Scale: 6}}, violated, history.ReasonUnder},
		"an average that should be another": {Eq, "1", Counts{Members: 2, Hits: 2, Averaged: true, Sum: history.Decimal{Digits: 3_000_000, Scale: 6}}, violated, history.ReasonOver},
	} {
		target, err := history.ParseDecimal(c.target)
		if err != nil {
			t.Fatal(err)
		}
		q := ratio{op: c.op, target: target, minCount: 2}
		if status, reason := q.judgeCounts(&c.counts, true, false); status != c.status || reason != c.reason {
			t.Errorf("%s: %s %s", name, statuses[status], reason)
		}
	}
}
