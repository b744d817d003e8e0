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
}

// Missed are the members that surely do not count.
func (c *Counts) Missed() int {
	if c.Alone {
		return 0
	}
	return c.Members - c.Hits - c.Open - c.Unknown
}

// add counts one member.
func (c *Counts) add(k class) {
	switch k {
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
		c.Hits++
	case classOpen:
		c.Open++
	case classUnknown:
		c.Unknown++
	}
	c.Members++
}

// merge adds the counts of other members.
func (c *Counts) merge(other *Counts) {
	c.Members += other.Members
	c.Hits += other.Hits
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
	if q.op == Lt || q.op == Le || q.op == Eq && least > 0 {
		return violated, history.ReasonOver
	}
	return violated, history.ReasonUnder
}

// compareShare compares n of all, which is not 0, with a number that is not negative, exactly.
func compareShare(n, all int, target history.Decimal) int {
	// n/all against digits/10^scale
	hi, lo := bits.Mul64(uint64(n), uint64(pow10[target.Scale]))
	thi, tlo := bits.Mul64(uint64(all), uint64(target.Digits))
	return cmp.Or(cmp.Compare(hi, thi), cmp.Compare(lo, tlo))
}
