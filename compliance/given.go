package compliance

import (
	"cmp"
	"slices"
	"strconv"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// given is what was given of a right that is measured in days.
type given struct {
	events []int // that gave it, in order
	needed int64 // the days by which the threshold was passed so far
	days   int64 // that were given of them
	lacks  int64
	met    int // the event with which all were given; -1 if some are missing
	known  bool
	field  string
}

// compileGiven compiles how much of a right each event gives.
func (p *Entitlement) compileGiven(rc *ruleCompiler, out *entitlement, measuresDays bool) {
	if p.Given == "" {
		return
	}
	at := rc.at.in("given")
	if !measuresDays {
		rc.add(at, fault.Mismatch, "the right has not one threshold, of days")
	}
	if len(p.MetBy) == 0 {
		rc.add(at, fault.Mismatch, `without "met_by" nothing is given`)
		return
	}
	both := &Pattern{written: p.MetBy[0].written}
	for _, list := range [...][]Pattern{p.MetBy, p.MetDuring} {
		for i := range list {
			both.Events = append(both.Events, list[i].Events...)
		}
	}
	slices.Sort(both.Events)
	both.Events = slices.Compact(both.Events)
	sc := rc.scopeOf(both, at)
	if sc == nil {
		return
	}
	field, ok := rc.path(p.Given, sc, at)
	if ok && field.kind != history.KindDays && field.kind != history.KindInt {
		rc.add(at, fault.Mismatch, "%s is of kind %s, not days", p.Given, field.kind)
	}
	out.inPart = &field
}

// givenOf adds up what was given of the right at hand.
func (p *entitlement) givenOf(x *run, r *rule) given {
	out := given{met: -1, known: true, field: p.inPart.text}
	t := &slices.Concat(p.any, p.all)[0]
	least, _ := t.span.trackOf(x).lengths(min(x.closed, x.cancelledAt(r, x.here.event)))
	mark := len(x.notes)
	limit, ok := x.numberValue(&t.value)
	if x.notes = x.notes[:mark]; ok && limit.Decimal().Scale == 0 {
		out.needed = least - limit.Decimal().Digits
	}
	out.events = p.meeting(x, r)
	for _, e := range out.events {
		v, presence := x.at(p.inPart, e)
		switch {
		case presence == history.Present:
			out.days += max(0, v.Int()-p.early(x, e))
		case presence == history.NotRecorded:
			out.known = false
			fallthrough
		default:
			out.days = max(out.days, out.needed)
		}
		if out.met < 0 && out.days >= out.needed {
			out.met = e
		}
	}
	out.lacks = out.needed - out.days
	return out
}

// early counts the days that an event gives before the right arose.
func (p *entitlement) early(x *run, e int) int64 {
	first, _ := x.h.Interval(e)
	days := track{zone: orUTC(x.h.Zone(e))}
	return max(0, days.day(x.decided)-days.day(first))
}

// meeting lists the events that fulfil a right or a part of it, in order.
func (p *entitlement) meeting(x *run, r *rule) []int {
	var out []int
	since := x.era.since + 1
	if first, _ := x.h.Interval(x.here.event); !p.ofStay(r) {
		since = max(since, first)
	}
	add := func(list []pattern, from, to int64) {
		for i := range list {
			for it := x.among(&list[i]); it.next(); {
				first, last := x.h.Interval(it.event)
				if last >= from && first <= to && it.quietly() == yes && !slices.Contains(out, it.event) {
					out = append(out, it.event)
				}
			}
		}
	}
	add(p.met, since, never)
	if len(p.during) > 0 {
		from, to := p.stayOf(x)
		add(p.during, from, to)
	}
	slices.SortFunc(out, func(a, b int) int { return cmp.Compare(a, b) })
	return out
}

// stayOf gives the first and the last moment of the time that is measured.
func (p *entitlement) stayOf(x *run) (from, to int64) {
	from, to = never, always
	for _, t := range slices.Concat(p.any, p.all) {
		if t.span == nil {
			continue
		}
		for _, s := range t.span.trackOf(x).stays {
			from, to = min(from, s.begin), max(to, s.overLast)
		}
	}
	return from, to
}

// amount writes out what is missing: "15 − 1 = 14".
func (g *given) amount(a *amount) history.Amount {
	out := history.Amount{Name: a.name, Owes: a.owes}
	if !g.known {
		out.Missing = []string{g.field}
		return out
	}
	out.Value = strconv.FormatInt(g.lacks, 10)
	out.Steps = []string{strconv.FormatInt(g.needed, 10) + " − " + strconv.FormatInt(g.days, 10) + " = " + out.Value}
	return out
}
