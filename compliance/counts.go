package compliance

import (
	"cmp"
	"math/bits"

	"example.com/servicelane/aftersales/history"
)

// Counts are the members of a ratio in one period.
type Counts struct {
	// Members are those of the population, Hits those that count. Of a rate, Hits are events of their own.
	Members int `json:"members"`
	Hits    int `json:"hits"`
	// Open are members that may still count: their window has not closed.
	Open int `json:"open,omitempty"`
	// Unknown are members of which an absent fact could tell whether they count; of a rate, events that may count.
	Unknown int `json:"unknown,omitempty"`
	// Doubtful may be members or not; they are not among Members.
	Doubtful int `json:"doubtful,omitempty"`
	// Excluded were left out by the condition of the rule.
	Excluded int `json:"excluded,omitempty"`
	// Alone tells that hits are events of their own, as those of a rate.
	Alone bool `json:"alone,omitempty"`
	// Averaged tells that a number of each hit is averaged; Sum is their sum, to six digits.
	Averaged bool            `json:"averaged,omitempty"`
	Sum      history.Decimal `json:"sum,omitzero"`
}

// Missed are the members that surely do not count.
func (c *Counts) Missed() int {
	if c.Alone {
		return 0
	}
	return c.Members - c.Hits - c.Open - c.Unknown
}

// add counts one member.
func (c *Counts) add(m *member) {
	switch m.class {
	case classDoubtful:
		c.Doubtful++
		return
	case classExcluded:
		c.Excluded++
		return
	case classAlone:
		c.Hits++
		return
	case classMaybe:
		c.Unknown++
		return
	case classHit:
		c.sum(1, m.value)
	case classOpen:
		c.Open++
	case classUnknown:
		c.Unknown++
	}
	c.Members++
}

// sum adds hits and what is averaged of them, in millionths. What is too large to be added is unknown.
func (c *Counts) sum(hits int, millionths int64) {
	if !c.Averaged {
		c.Hits += hits
		return
	}
	next := c.Sum.Digits + millionths
	if (next > c.Sum.Digits) != (millionths > 0) && millionths != 0 {
		c.Unknown += hits
		return
	}
	c.Hits += hits
	if c.Sum = (history.Decimal{Digits: next, Scale: 6}); next == 0 {
		c.Sum = history.Decimal{} // the same, whatever was added
	}
}

const million = 1_000_000

// millionths gives a number in millionths; false if it has more digits, or is too large.
func millionths(d history.Decimal) (int64, bool) {
	if d.Scale > 6 {
		return 0, false
	}
	factor := pow10[6-d.Scale]
	out := d.Digits * factor
	return out, out/factor == d.Digits
}

// Average gives the average of the hits to six digits, half up; false if there is none.
func (c *Counts) Average() (history.Decimal, bool) {
	if !c.Averaged {
		return history.Decimal{}, false
	}
	return average(c.Sum.Digits, c.Hits)
}

func average(sum int64, n int) (history.Decimal, bool) {
	if n == 0 {
		return history.Decimal{}, false
	}
	digits, rest := sum/int64(n), sum%int64(n)
	switch {
	case rest < 0 && -rest > int64(n)+rest:
		digits--
	case rest >= int64(n)-rest && rest > 0:
		digits++
	}
	return history.Decimal{Digits: digits, Scale: 6}, true
}

// merge adds the counts of other members.
func (c *Counts) merge(other *Counts) {
	c.Averaged = c.Averaged || other.Averaged
	c.Members += other.Members
	c.sum(other.Hits, other.Sum.Digits)
	c.Open += other.Open
	c.Unknown += other.Unknown
	c.Doubtful += other.Doubtful
	c.Excluded += other.Excluded
	c.Alone = c.Alone || other.Alone
}

// bounds gives the least and the most that may count, of all that may be members.
func (c *Counts) bounds() (low, high int) {
	if c.Alone {
		return c.Hits, c.Hits + c.Unknown
	}
	return c.Hits, c.Hits + c.Open + c.Unknown + c.Doubtful
}

// judgeCounts holds what was counted against the target.
func (q *ratio) judgeCounts(c *Counts, final, unrecorded bool) (uint8, history.Reason) {
	switch {
	case q.untold != "":
		return unknown, ""
	case !final:
		return pending, ""
	case unrecorded:
		return unknown, ""
	case c.Members+c.Doubtful < q.minCount:
		return notApplicable, history.ReasonEmpty
	case c.Members < q.minCount:
		return unknown, ""
	}
	if c.Averaged {
		return q.judgeAverage(c)
	}
	low, high := c.bounds()
	least := compareShare(low, c.Members+c.Doubtful, q.target)
	most := compareShare(high, c.Members+c.Doubtful, q.target)
	if c.Alone && c.Doubtful > 0 {
		most = compareShare(high, c.Members, q.target)
	}
	switch a, b := holdsFor(q.op, least), holdsFor(q.op, most); {
	case a != b, q.op == Eq && least != most:
		return unknown, ""
	case a:
		return satisfied, ""
	}
	return violated, q.beyond(least)
}

// beyond says on which side of the target a figure lies that does not meet it.
func (q *ratio) beyond(c int) history.Reason {
	if q.op == Lt || q.op == Le || q.op == Eq && c > 0 {
		return history.ReasonOver
	}
	return history.ReasonUnder
}

// judgeAverage holds an average against the target. What is not known could be any number.
func (q *ratio) judgeAverage(c *Counts) (uint8, history.Reason) {
	switch {
	case c.Unknown+c.Doubtful > 0:
		return unknown, ""
	case c.Hits < q.minCount:
		return notApplicable, history.ReasonEmpty
	}
	than := -1
	if c.Sum.Digits >= 0 {
		hi, lo := bits.Mul64(uint64(c.Sum.Digits), uint64(pow10[q.target.Scale]))
		thi, tlo := bits.Mul64(uint64(c.Hits)*million, uint64(q.target.Digits))
		than = cmp.Or(cmp.Compare(hi, thi), cmp.Compare(lo, tlo))
	}
	if holdsFor(q.op, than) {
		return satisfied, ""
	}
	return violated, q.beyond(than)
}

// compareShare compares n of all, which is not 0, with a number that is not negative, exactly.
func compareShare(n, all int, target history.Decimal) int {
	// n/all against digits/10^scale
	hi, lo := bits.Mul64(uint64(n), uint64(pow10[target.Scale]))
	thi, tlo := bits.Mul64(uint64(all), uint64(target.Digits))
	return cmp.Or(cmp.Compare(hi, thi), cmp.Compare(lo, tlo))
}
