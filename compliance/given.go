package compliance

import (
	"slices"
	"strconv"
	"time"

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
	doubts []string // what would have to be known of what may have given it
	due    []string // and of how long it was due
}

// compileGiven compiles how much of a right each event gives.
func (p *Entitlement) compileGiven(rc *ruleCompiler, out *entitlement, measuresDays bool) {
	if p.Given == "" {
		if len(p.GivenAnytime) > 0 {
			rc.add(rc.at.in("given_anytime"), fault.Mismatch, `without "given" nothing is given in part`)
		}
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
	for i, name := range p.GivenAnytime {
		if !slices.Contains(both.Events, history.Type(name)) {
			rc.add(rc.at.in("given_anytime").at(i), fault.Mismatch, "%s gives nothing", fault.Quote(name))
		}
	}
	out.anytime = p.GivenAnytime
}

// givenOf adds up what was given of the right at hand: the days of it that lie in what was given for days of the calendar, each once,
// and what has no place among them.
func (p *entitlement) givenOf(x *run, r *rule) given {
	out := given{met: -1, known: true, field: p.inPart.text}
	zone := track{zone: orUTC(x.h.Zone(x.here.event))}
	due := p.daysDue(x, r, &zone)
	for _, d := range due {
		out.needed += d.to - d.from
	}
	var covered []piece
	apart := int64(0)
	giving, doubts := p.giving(x, r, &zone)
	for _, e := range giving {
		v, presence := x.at(p.inPart, e)
		out.known = out.known && presence != history.NotRecorded
		days := p.lasting(x, e, &zone, v, presence)
		if p.isAnytime(x.h.Type(e)) {
			apart = min(apart+max(0, days.to-max(days.from, zone.day(x.decided))), never/2)
		} else {
			covered = joined(append(covered, days), false)
		}
		out.events = append(out.events, e)
		out.days = min(out.needed, common(due, covered)+apart)
		if out.met < 0 && out.days >= out.needed {
			out.met = e
		}
	}
	out.lacks, out.doubts = out.needed-out.days, doubts
	if tr := p.span().trackOf(x); tr.unsure {
		most := int64(0)
		longest := p.daysOf(x, r, &zone, &tr.most)
		for _, d := range longest {
			most += d.to - d.from
		}
		if most != out.needed {
			out.due = named(out.due, tr.notes)
		}
		if common(longest, covered)+apart < most {
			out.met = -1
		}
	}
	return out
}

// lasting gives the days of the calendar for which an event gives: from its own day on.
func (p *entitlement) lasting(x *run, e int, zone *track, v history.Value, presence history.Presence) piece {
	first, _ := x.h.Interval(e)
	day := zone.day(first)
	if presence != history.Present {
		return piece{day, never}
	}
	return piece{day, day + min(max(0, v.Int()), never/4)}
}

func (p *entitlement) isAnytime(t history.Type) bool { return slices.Contains(p.anytime, string(t)) }

// daysDue lists the days of the calendar on which the right was due so far. A day of two stays is there twice.
func (p *entitlement) daysDue(x *run, r *rule, zone *track) []piece {
	return p.daysOf(x, r, zone, &p.span().trackOf(x).least)
}

// span is that of the only threshold of a right that is given by the day.
func (p *entitlement) span() *stretches { return slices.Concat(p.any, p.all)[0].span }

// daysOf lists the days on which the right was due, by the least or the most that its time can be.
func (p *entitlement) daysOf(x *run, r *rule, zone *track, l *line) []piece {
	t := &slices.Concat(p.any, p.all)[0]
	mark := len(x.notes)
	limit, ok := x.numberValue(&t.value)
	if x.notes = x.notes[:mark]; !ok || limit.Decimal().Scale != 0 {
		return nil
	}
	tr := t.span.trackOf(x)
	return l.days(tr, zone, min(x.closed, x.cancelledAt(r, x.here.event)), max(0, limit.Decimal().Digits))
}

// days lists the days of a line by the calendar, up to a moment and but for the first of them. A day of 24 hours is of the date on which
// it begins.
func (l *line) days(t, zone *track, until, but int64) (out []piece) {
	const day = int64(24 * time.Hour / time.Microsecond)
	if t.zone != nil {
		until = t.day(until) + 1
	}
	for i := range l.parts {
		sum := int64(0)
		for _, one := range l.pieces[l.parts[i].pieces.from:l.parts[i].pieces.to] {
			if one.to = min(one.to, until); one.from >= one.to {
				break
			}
			if t.zone == nil {
				begun := (sum + day - 1) / day
				first := zone.day(one.from + begun*day - sum)
				sum += one.to - one.from
				one = piece{first, first + (sum+day-1)/day - begun}
			}
			passed := min(but, one.to-one.from)
			but -= passed
			if one.from += passed; one.from < one.to {
				out = append(out, one)
			}
		}
	}
	return out
}

// common adds up what lies in intervals that stand in order and do not overlap, of others.
func common(of, in []piece) (sum int64) {
	for _, a := range of {
		for _, b := range in {
			sum += max(0, min(a.to, b.to)-max(a.from, b.from))
		}
	}
	return sum
}

// giving lists the events that give of a right, in order: those that fulfil it, and those of other cases whose days reach into the stay;
// and what would have to be known of others that may.
func (p *entitlement) giving(x *run, r *rule, zone *track) (out []int, doubts []string) {
	out, doubts = p.meeting(x, r)
	begin, end := p.stayOf(x)
	first, last := zone.day(begin), zone.day(end)
	for i := range p.during {
		for it := x.among(&p.during[i]); it.next(); {
			e := it.event
			if begun, _ := x.h.Interval(e); begun >= begin || !x.era.holds(begun) || p.isAnytime(x.h.Type(e)) || slices.Contains(out, e) {
				continue
			}
			v, presence := x.at(p.inPart, e)
			if d := p.lasting(x, e, zone, v, presence); presence != history.Present || d.to <= first || d.from > last {
				continue
			}
			if it.meets(&doubts) {
				out = append(out, e)
			}
		}
	}
	slices.Sort(out)
	return out, doubts
}

// reaching gives the moment from which on what was given of a right counts: the begin of its time, or what was given before that and
// reaches into the right.
func (p *entitlement) reaching(x *run, r *rule, g *given) int64 {
	begun, _ := p.stayOf(x)
	zone := track{zone: orUTC(x.h.Zone(x.here.event))}
	due := p.daysDue(x, r, &zone)
	for _, e := range g.events {
		first, _ := x.h.Interval(e)
		v, presence := x.at(p.inPart, e)
		if first < begun && !p.isAnytime(x.h.Type(e)) && common(due, []piece{p.lasting(x, e, &zone, v, presence)}) > 0 {
			begun = first
		}
	}
	return begun
}

// meets tells whether the event at hand surely is a partner. Where it may be, what would have to be known is added to a list.
func (it *partners) meets(doubts *[]string) bool {
	mark := len(it.x.notes)
	fit := it.fits()
	if fit == maybe {
		*doubts = named(*doubts, it.x.notes[mark:])
	}
	it.x.notes = it.x.notes[:mark]
	return fit == yes
}

// meeting lists the events that fulfil a right or a part of it, in order, and what would have to be known of others that may.
func (p *entitlement) meeting(x *run, r *rule) (out []int, doubts []string) {
	since := x.era.since + 1
	if first, _ := x.h.Interval(x.here.event); !p.ofStay(r) {
		since = max(since, first)
	}
	add := func(list []pattern, from, to int64) {
		for i := range list {
			for it := x.among(&list[i]); it.next(); {
				first, last := x.h.Interval(it.event)
				if last >= from && first <= to && !slices.Contains(out, it.event) && it.meets(&doubts) {
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
	slices.Sort(out)
	return out, doubts
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
		out.Missing = append(out.Missing, g.field)
	}
	out.Missing = slices.Concat(out.Missing, g.doubts, g.due)
	if len(out.Missing) > 0 {
		return out
	}
	out.Value = strconv.FormatInt(g.lacks, 10)
	out.Steps = []string{strconv.FormatInt(g.needed, 10) + " − " + strconv.FormatInt(g.days, 10) + " = " + out.Value}
	return out
}
