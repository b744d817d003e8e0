package care

import (
	"cmp"
	"slices"
	"strings"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
)

// earlier is what is kept of a complaint to find those that come again.
type earlier struct {
	id                string
	on                cal.Date
	customer, vehicle string
	cause             string
	counted           bool // received in the period
	codes             [bySolution]string
}

// remember keeps a complaint that was received up to the last day of the period, if it can come again: of a known cause, from
// a known customer or about a known vehicle.
func (t *Tally) remember(c aftersales.Complaint, codes [bySolution]string, counted bool) {
	if c.Received.IsZero() || c.Class == nil || c.Class.Cause == "" || c.Customer == "" && c.Vehicle == "" {
		return
	}
	on := c.Received.Day(t.c.Zone)
	if on.After(t.span.last) || on.AddDays(t.c.Limits.Repeat).Before(t.span.first) {
		return
	}
	t.seen = append(t.seen, earlier{string(c.ID), on, string(c.Customer), string(c.Vehicle), c.Class.Cause, counted, codes})
}

// coded is one code of one dimension.
type coded struct {
	by   dimension
	code string
}

// repeats counts the complaints of the period that came again: all, and by code.
func (t *Tally) repeats(by map[coded]Share) (all Share) {
	slices.SortFunc(t.seen, func(a, b earlier) int { return cmp.Or(a.on.Compare(b.on), strings.Compare(a.id, b.id)) })
	type key struct{ kind, id, cause string }
	last := map[key]earlier{}
	for _, e := range t.seen {
		again := false
		for _, k := range []key{{"customer", e.customer, e.cause}, {"vehicle", e.vehicle, e.cause}} {
			if k.id == "" {
				continue
			}
			before, there := last[k]
			again = again || there && before.id != e.id && before.on.DaysUntil(e.on) <= t.c.Limits.Repeat
			last[k] = e
		}
		if !e.counted {
			continue
		}
		all.add(again)
		for d, code := range e.codes {
			s := by[coded{dimension(d), code}]
			s.add(again)
			by[coded{dimension(d), code}] = s
		}
	}
	return all
}
