package compliance

import (
	"cmp"
	"errors"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales/history"
)

// TallyConfig says what a [Tally] counts.
type TallyConfig struct {
	// AsOf is the moment of counting.
	AsOf time.Time
	// From is the moment from which on the histories together hold everything: periods that began before are not whole, and
	// left out. Zero means that they hold everything there ever was.
	From time.Time
	// Keep is how many members that stand against the target are kept by name for each indicator, in the order of their ids;
	// 0 is none.
	Keep int
}

// Tally counts indicators: what the rules of kind ratio count, with a target or without, over any number of histories. It
// holds no more than the sums, so that the orders of a year can be streamed through it. It is not for several goroutines at
// once: each has its own, and they are merged.
type Tally struct {
	rules  *Rules
	config TallyConfig
	ratios []int32
	tells  bool // some ratio reads the findings of rules
	cells  map[cellKey]*cell
	report Report
}

// cellKey says of what a cell is the sum.
type cellKey struct {
	rule       int32
	period     int32
	key, group string
}

// cell is the sum of the members of one period.
type cell struct {
	Counts
	due, closed int64
	zone        *time.Location // of what is due last
	unrecorded  bool
	against     []string // rising
}

// Tally begins to count.
func (rs *Rules) Tally(c TallyConfig) *Tally {
	t := &Tally{rules: rs, config: c, cells: map[cellKey]*cell{}}
	for i := range rs.rules {
		if q, ok := rs.rules[i].judge.(*ratio); ok && q.unset == "" {
			t.ratios = append(t.ratios, int32(i))
			t.tells = t.tells || rs.rules[i].stage > 0
		}
	}
	return t
}

// Add counts the members of a history. Each member, with the events that may make it count, must be in one history only: that
// of its vehicle, or of its order. A nil history has no members.
func (t *Tally) Add(h *history.History) {
	if h == nil {
		return
	}
	var x *run
	if t.tells {
		t.rules.Judge(h, t.config.AsOf, &t.report)
		x = &t.report.run
	} else {
		x = t.report.begin(t.rules, h, h.Until(t.config.AsOf), t.config.AsOf.UnixMicro())
	}
	for _, n := range t.ratios {
		r := &t.rules.rules[n]
		q := r.judge.(*ratio)
		x.start(n)
		q.gather(x, r)
		for list := x.books.members; len(list) > 0; {
			m := sameCell(list)
			t.add(x, n, list[:m])
			list = list[m:]
		}
	}
}

// sameCell counts the first members that belong to one period of one key and group.
func sameCell(list []member) int {
	n := 1
	for n < len(list) && list[n].key == list[0].key && list[n].group == list[0].group && list[n].period == list[0].period {
		n++
	}
	return n
}

// add adds members of one period.
func (t *Tally) add(x *run, rule int32, list []member) {
	r := &t.rules.rules[rule]
	q, first := r.judge.(*ratio), &list[0]
	zone, days := orUTC(x.h.Zone(int(first.event))), q.days(first.period)
	if !r.valid.Contains(days.From) || !r.valid.Contains(days.To) || days.From.Start(zone).Before(t.config.From) {
		return
	}
	k := cellKey{rule, first.period, first.key, first.group}
	c := t.cells[k]
	if c == nil {
		k.key, k.group = strings.Clone(k.key), strings.Clone(k.group) // the history need not be kept
		c = &cell{Counts: q.empty(), closed: never}
		t.cells[k] = c
	}
	end := days.To.AddDays(1).Start(zone).UnixMicro() - 1
	c.until(q.settled(x, list, end, zone, x.rs.calendars[x.h.Calendar(int(first.event))]), zone)
	c.closed = min(c.closed, x.closed)
	c.unrecorded = c.unrecorded || q.rate != nil && !x.recordedAll(q.rate.types)
	for i := range list {
		c.Counts.add(&list[i])
		if q.against(&list[i]) {
			c.keep(x.h.Event(int(list[i].event)).ID, t.config.Keep)
		}
	}
}

// until enters a moment that has to pass, and the zone in which it is told; of one moment in several zones, that of the first name.
func (c *cell) until(due int64, zone *time.Location) {
	if c.zone == nil || due > c.due || due == c.due && zone.String() < c.zone.String() {
		c.due, c.zone = due, zone
	}
}

// keep keeps an id if it is among the first so many.
func (c *cell) keep(id string, most int) {
	at, found := slices.BinarySearch(c.against, id)
	if found || at >= most {
		return
	}
	c.against = slices.Insert(c.against, at, strings.Clone(id))
	c.against = c.against[:min(len(c.against), most)]
}

// ErrTally is the error of tallies that cannot be merged: they count different things, or are one and the same.
var ErrTally = errors.New("not another tally of the same rules, moment and beginning")

// Merge adds what another tally has counted, of other histories by the same rules. The other one is not changed. Nil and the tally
// itself are refused with [ErrTally]: nothing is counted twice.
func (t *Tally) Merge(other *Tally) error {
	if other == nil || other == t || t.rules != other.rules || !t.config.AsOf.Equal(other.config.AsOf) || !t.config.From.Equal(other.config.From) || t.config.Keep != other.config.Keep {
		return ErrTally
	}
	for k, from := range other.cells {
		c := t.cells[k]
		if c == nil {
			c = &cell{closed: never}
			t.cells[k] = c
		}
		c.Counts.merge(&from.Counts)
		c.closed = min(c.closed, from.closed)
		c.until(from.due, from.zone)
		c.unrecorded = c.unrecorded || from.unrecorded
		for _, id := range from.against {
			c.keep(id, t.config.Keep)
		}
	}
	return nil
}

// Indicators lists what was counted, by rule, key, group and period.
func (t *Tally) Indicators() []Indicator {
	var keys []cellKey
	for k := range t.cells {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b cellKey) int {
		return cmp.Or(cmp.Compare(a.rule, b.rule), strings.Compare(a.key, b.key), strings.Compare(a.group, b.group), cmp.Compare(a.period, b.period))
	})
	out := make([]Indicator, 0, len(keys))
	for _, k := range keys {
		out = append(out, t.indicator(k, t.cells[k]))
	}
	return out
}

// indicator writes out one sum.
func (t *Tally) indicator(k cellKey, c *cell) Indicator {
	r := &t.rules.rules[k.rule]
	q := r.judge.(*ratio)
	out := Indicator{Rule: r.src.ID, Key: k.key, Group: k.group, Counts: c.Counts, Against: slices.Clone(c.against)}
	out.Period = q.name(&period{number: k.period})
	if out.Final = c.closed > c.due; !out.Final {
		out.FinalAfter = time.UnixMicro(c.due).In(c.zone)
	}
	out.NotMeasured = c.unrecorded || c.Members == 0 || c.Averaged && c.Hits == 0
	if q.op == "" {
		return out
	}
	status, reason := q.judgeCounts(&c.Counts, out.Final, c.unrecorded)
	out.Status, out.Reason = statuses[status], reason
	switch {
	case q.untold != "":
		out.Reason = history.ReasonParamUnset
	case status == unknown:
		out.Reason = history.ReasonNotMeasured
	}
	if q.untold == "" {
		out.Op, out.Target = q.op, q.target
	}
	return out
}

// Indicator is the sum of the members of one key, group and period: a numerator and a denominator, and what is not known.
type Indicator struct {
	// Rule is the id of the rule that says what is counted.
	Rule string `json:"rule"`
	// Key is the shop, or what else the rule has as its key; Group is the value of its group, if it has one; Period the name of
	// the period of the population.
	Key    string `json:"key"`
	Group  string `json:"group,omitempty"`
	Period string `json:"period"`
	Counts
	// NotMeasured tells that there is nothing to divide by, no number to average, or that the source does not record what is counted.
	NotMeasured bool `json:"not_measured,omitempty"`
	// Final tells that the period and the windows of all members are over; else FinalAfter is the moment that has to pass.
	Final      bool      `json:"final,omitempty"`
	FinalAfter time.Time `json:"final_after,omitzero"`
	// Op and Target are what the share is held against, and Status and Reason the answer; empty if the rule has no target.
	Op     Operator        `json:"op,omitempty"`
	Target history.Decimal `json:"target,omitzero"`
	Status history.Status  `json:"status,omitempty"`
	Reason history.Reason  `json:"reason,omitempty"`
	// Against are the events of members that stand against the target, as many as were to be kept: those that count where it is
	// an upper bound, else those that surely do not.
	Against []string `json:"against,omitempty"`
}

// sameAs tells whether two indicators are of the same rule, key, group and period.
func (i *Indicator) sameAs(other *Indicator) bool {
	return i.Rule == other.Rule && i.Key == other.Key && i.Group == other.Group && i.Period == other.Period
}
