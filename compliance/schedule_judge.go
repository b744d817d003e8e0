package compliance

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
)

// books are the lists of a judgement by periods. They are used again.
type books struct {
	acts   []deed
	spells []spell
	firsts []int32 // by Ref: the first event that leads to it, -1 if none does
	slots  []slot
	owner  owner
	name   []byte

	members    []member
	candidates []candidate
}

// deed is an event that is due in periods.
type deed struct {
	ref    history.Ref // of the key
	slot   int32
	period int32 // anyPeriod if it is not known
	event  int32
	need   int32
	fit    truth
	taken  bool // by an older period

	placeless bool // may be for the period before or after, for want of a zone
}

// spell is a stretch of days in which somebody owes; a zero day is open.
type spell struct {
	key      string
	ref      history.Ref
	from, to cal.Date
	fit      truth
	event    int32 // that says so, -1 if a fact does
}

// owner is who owes.
type owner struct {
	key    string
	ref    history.Ref
	spells []spell
	acts   []deed // by slot
	zone   *time.Location
	shop   string
	ended  int64 // when the key ended; never if it did not
}

// slot is what is due once in each period: the acts of one need, or of one value.
type slot struct {
	acts []deed // that are left for this period and later ones
	any  []deed // of which the period is not known
}

func (q *schedule) judgeAt(x *run, r *rule, _ int) {
	b := &x.books
	q.collect(x)
	q.census(x)
	for from := 0; from < len(b.spells); {
		to := from + 1
		for to < len(b.spells) && b.spells[to].key == b.spells[from].key {
			to++
		}
		q.judgeOwner(x, r, b.spells[from:to])
		from = to
	}
}

// collect lists the acts by key, slot and period.
func (q *schedule) collect(x *run) {
	b := &x.books
	b.acts = b.acts[:0]
	for n := range q.needs {
		for _, t := range q.needs[n].types {
			for _, number := range x.h.Numbers(t) {
				if int(number) >= x.n {
					break
				}
				q.enter(x, n, int(number))
			}
		}
	}
	x.notes = x.notes[:0]
	slices.SortFunc(b.acts, func(a, b deed) int {
		return cmp.Or(cmp.Compare(a.ref, b.ref), cmp.Compare(a.slot, b.slot), cmp.Compare(a.period, b.period), cmp.Compare(a.event, b.event),
			cmp.Compare(b.fit, a.fit))
	})
	b.acts = slices.CompactFunc(b.acts, func(a, b deed) bool {
		return a.ref == b.ref && a.slot == b.slot && a.period == b.period && a.event == b.event
	})
}

// enter lists one event, in each period that it may be for.
func (q *schedule) enter(x *run, n, event int) {
	d := &q.needs[n]
	a := deed{event: int32(event), need: int32(n), fit: x.fits(&d.pattern, event), ref: x.ownerOf(d, q.key, event)}
	if a.fit == no || a.ref == history.NoRef {
		return
	}
	if d.period != nil {
		var t truth
		if a.period, t = q.periodNamed(x, d, event); t != no {
			q.enterSlots(x, a)
		}
		return
	}
	first, last := x.periodsAt(&q.cycle, event)
	for a.period = first; a.period <= last; a.period++ {
		if first != last {
			a.fit, a.placeless = maybe, true
		}
		q.enterSlots(x, a)
	}
}

// enterSlots lists an act in each slot that it may belong to.
func (q *schedule) enterSlots(x *run, a deed) {
	slot, n := int32(0), int(a.need)
	if q.all {
		slot = int32(n * max(len(q.values), 1))
	}
	if len(q.values) == 0 {
		a.slot = slot
		x.books.acts = append(x.books.acts, a)
		return
	}
	x.there = scene{event: int(a.event), known: x.h.Known(int(a.event))}
	v, presence := x.value(&q.each[n], &x.there)
	for i := range q.values {
		b := a
		switch {
		case presence == history.NotRecorded:
			b.fit = maybe
		case presence == history.Empty || v.Word() != q.values[i].Word():
			continue
		}
		b.slot = slot + int32(i)
		x.books.acts = append(x.books.acts, b)
	}
}

// ownerOf gives the key that an event belongs to.
func (x *run) ownerOf(d *duty, key history.Name, event int) history.Ref {
	if d.isRef {
		return x.h.Ref(event, d.owner.path)
	}
	x.there = scene{event: event, known: x.h.Known(event)}
	v, presence := x.value(&d.owner, &x.there)
	if presence != history.Present {
		return history.NoRef
	}
	return x.h.RefOf(key, v.Word())
}

// periodsAt gives the period in which an event happened. If the zone is not known there may be two.
func (x *run) periodsAt(c *cycle, event int) (first, last int32) {
	if x.h.Zone(event) != nil || x.h.Event(event).At.Bare() {
		p := int32(c.at(x.h.Day(event)))
		return p, p
	}
	micros, _ := x.h.Interval(event)
	at := time.UnixMicro(micros).UTC()
	return int32(c.at(cal.DateOf(at.Add(-latestZone)))), int32(c.at(cal.DateOf(at.Add(earliestZone))))
}

// periodNamed gives the period that an act names; no if it names none.
func (q *schedule) periodNamed(x *run, d *duty, event int) (int32, truth) {
	x.there = scene{event: event, known: x.h.Known(event)}
	v, presence := x.value(d.period, &x.there)
	switch presence {
	case history.NotRecorded:
		return anyPeriod, maybe
	case history.Empty:
		return 0, no
	}
	days, ok := periodDays(v.Word())
	if !ok {
		return 0, no
	}
	p := q.cycle.at(days.From)
	x.books.name = q.cycle.appendName(x.books.name[:0], p)
	return int32(p), truthOf(string(x.books.name) == v.Word())
}

// census lists who owes, and from when to when, by key.
func (q *schedule) census(x *run) {
	b := &x.books
	b.spells = b.spells[:0]
	switch {
	case q.people == nil:
		q.everyone(x)
	case q.crowd != "":
		for f := range x.h.AllFacts() {
			if f.Name != q.crowd {
				continue
			}
			x.fact = f
			x.there = scene{event: -1, fact: &x.fact}
			fit := yes
			if q.people.where != nil {
				fit = x.holds(q.people.where, &x.there)
			}
			q.add(x, spell{f.Key, x.h.RefOf(q.key, f.Key), f.Valid.From, f.Valid.To, fit, -1})
		}
	default:
		for _, t := range q.people.types {
			for _, n := range x.h.Numbers(t) {
				if int(n) >= x.n {
					break
				}
				q.addBy(x, int(n))
			}
		}
	}
	x.notes = x.notes[:0]
	slices.SortFunc(b.spells, func(a, b spell) int {
		return cmp.Or(strings.Compare(a.key, b.key), a.from.Compare(b.from), cmp.Compare(a.event, b.event))
	})
}

func (q *schedule) add(x *run, s spell) {
	if s.fit != no && s.key != "" {
		x.books.spells = append(x.books.spells, s)
	}
}

// addBy adds who owes by an event.
func (q *schedule) addBy(x *run, event int) {
	fit := x.fits(q.people, event)
	ref := x.ownerOf(&q.owner, q.key, event)
	if fit == no || ref == history.NoRef {
		return
	}
	s := spell{x.h.RefID(ref), ref, x.h.Day(event), cal.Date{}, fit, int32(event)}
	if len(q.active) > 0 {
		x.here = scene{event: event, known: x.h.Known(event)}
		f, t := x.lay(q.active, event, nil)
		s.fit = min(s.fit, t)
		if t == yes && f.due != never {
			s.to = cal.DateOf(time.UnixMicro(f.due).In(orUTC(x.h.Zone(event))))
		}
	}
	q.add(x, s)
}

func orUTC(zone *time.Location) *time.Location {
	if zone == nil {
		return time.UTC
	}
	return zone
}

// everyone adds all whom events lead to, and whom facts are about.
func (q *schedule) everyone(x *run) {
	x.sight(q.path)
	for ref, event := range x.books.firsts {
		if event >= 0 {
			r := history.Ref(ref)
			q.add(x, spell{x.h.RefID(r), r, x.h.Day(int(event)), cal.Date{}, yes, event})
		}
	}
	for f := range x.h.AllFacts() {
		if slices.Contains(q.keyed, f.Name) {
			q.add(x, spell{f.Key, x.h.RefOf(q.key, f.Key), f.Valid.From, cal.Date{}, yes, -1})
		}
	}
}

// sight finds the first event that leads to each id by a path.
func (x *run) sight(p history.Path) {
	b := &x.books
	b.firsts = b.firsts[:0]
	for range x.h.Refs() {
		b.firsts = append(b.firsts, -1)
	}
	for i := range x.n {
		if x.h.Voided(i) {
			continue
		}
		if r := x.h.Ref(i, p); r != history.NoRef && b.firsts[r] < 0 {
			b.firsts[r] = int32(i)
		}
	}
}

// maxPeriods bounds the periods of one key that are judged: the last ones.
const maxPeriods = 5000

// judgeOwner judges all periods of one key.
func (q *schedule) judgeOwner(x *run, r *rule, spells []spell) {
	o := q.meet(x, r, spells)
	today := cal.DateOf(time.UnixMicro(x.asOf).In(orUTC(o.zone)))
	if q.unset != "" {
		x.note(q.unset, history.ReasonParamUnset)
	} else if o.zone == nil {
		x.note("store.zone", history.ReasonZoneUnknown)
	}
	if len(x.notes) > 0 {
		x.finish(unknown, "")
		return
	}
	last := q.cycle.at(today)
	for p := max(q.begin(x, r, o), last-maxPeriods+1); p <= last; p++ {
		if !q.judgePeriod(x, r, o, p) {
			return
		}
	}
}

// meet finds what is known of a key.
func (q *schedule) meet(x *run, r *rule, spells []spell) *owner {
	b := &x.books
	o := &b.owner
	*o = owner{key: spells[0].key, ref: spells[0].ref, spells: spells, ended: never}
	from, _ := slices.BinarySearchFunc(b.acts, o.ref, func(a deed, r history.Ref) int { return cmp.Compare(a.ref, r) })
	to := from
	for to < len(b.acts) && o.ref != history.NoRef && b.acts[to].ref == o.ref {
		to++
	}
	o.acts = b.acts[from:to]
	q.split(b)
	first := int32(-1)
	for i := range spells {
		if e := spells[i].event; e >= 0 && (first < 0 || e < first) {
			first = e
		}
	}
	for i := range o.acts {
		if e := o.acts[i].event; first < 0 || e < first {
			first = e
		}
	}
	o.zone = x.h.Config.Zone
	if first >= 0 {
		o.zone, o.shop = x.h.Zone(int(first)), x.h.Store(int(first))
	}
	if q.key == history.FieldStoreID {
		o.shop = o.key
	}
	if o.ref != history.NoRef {
		if e := x.h.Ended(o.ref); e >= 0 && e < x.n {
			o.ended, _ = x.h.Interval(e)
		}
	}
	x.start(x.rule)
	x.applies = yes
	x.subject = history.NewFact(r.fact, o.key)
	x.here = scene{event: -1, fact: &x.subject}
	return o
}

// split puts the acts of the owner into their slots.
func (q *schedule) split(b *books) {
	b.slots = b.slots[:0]
	count := max(len(q.values), 1)
	if q.all {
		count *= len(q.needs)
	}
	acts := b.owner.acts
	for s := range count {
		n := 0
		for n < len(acts) && acts[n].slot == int32(s) {
			n++
		}
		unsure := 0
		for unsure < n && acts[unsure].period == anyPeriod {
			unsure++
		}
		b.slots = append(b.slots, slot{acts: acts[unsure:n], any: acts[:unsure]})
		acts = acts[n:]
	}
}

// begin gives the first period that may be owed.
func (q *schedule) begin(x *run, r *rule, o *owner) int {
	from := o.spells[0].from
	if q.people == nil { // an act may be for a period before it
		for i := range x.books.slots {
			if acts := x.books.slots[i].acts; len(acts) > 0 && !from.IsZero() {
				if first := q.cycle.first(int(acts[0].period)); first.Before(from) {
					from = first
				}
			}
		}
		o.spells[0].from = from
	}
	complete := cal.DateOf(x.h.CompleteFrom.In(o.zone))
	for _, d := range []cal.Date{complete, r.valid.From} {
		if from.IsZero() || !d.IsZero() && d.After(from) {
			from = d
		}
	}
	return q.cycle.at(from)
}

// owes tells whether the key owes something in all of a period: whether its spells cover the days.
func (o *owner) owes(from, to cal.Date) truth {
	for _, least := range []truth{yes, maybe} {
		next := from
		for i := range o.spells {
			s := &o.spells[i]
			if s.fit < least || s.from.After(next) {
				continue
			}
			if s.to.IsZero() || !s.to.Before(to) {
				return least
			}
			if !s.to.Before(next) {
				next = s.to.AddDays(1)
			}
		}
	}
	return no
}

// judgePeriod judges one period of a key; false if no more can be said of later ones.
func (q *schedule) judgePeriod(x *run, r *rule, o *owner, number int) bool {
	first, last := q.cycle.first(number), q.cycle.last(number)
	begin := first.Start(o.zone)
	owes := o.owes(first, last)
	if owes == no || !r.valid.Contains(first) || !r.valid.Contains(last) || begin.Before(x.h.CompleteFrom) || o.ended < begin.UnixMicro() {
		return true
	}
	x.start(x.rule)
	x.applies = owes
	x.here = scene{event: -1, fact: &x.subject}
	shop := x.shopOf(o, last)
	if q.cycle.working {
		day, err := workingDay(shop, first)
		if err != nil {
			x.note("store.calendar", history.ReasonCalendarUnknown)
			x.finish(unknown, "")
			return false
		}
		if !day {
			return true
		}
	}
	x.out.periods = append(x.out.periods, period{number: int32(number), total: int32(q.min)})
	x.period = int32(len(x.out.periods))
	if owes == maybe {
		q.doubt(x, o)
	}
	q.know(x, r, o, last)
	if x.wanted(r) {
		q.weigh(x, o, number, shop)
	}
	return true
}

// shopOf gives the calendars of the shop of a key; nil if they are not known.
func (x *run) shopOf(o *owner, day cal.Date) *cal.Calendars {
	f, _ := x.h.FactAt(history.FactStore, o.shop, day)
	return x.rs.calendars[f.Get(history.FieldCalendar).Word()]
}

// workingDay tells whether a shop works on a day.
func workingDay(shop *cal.Calendars, d cal.Date) (bool, error) {
	if shop == nil {
		return false, cal.ErrNoCalendar
	}
	c, ok := shop.In(cal.RoleShop)
	if !ok {
		return false, cal.ErrNoCalendar
	}
	day, err := c.Day(d)
	return day.Working, err
}

// doubt notes why it is not known whether the key owes.
func (q *schedule) doubt(x *run, o *owner) {
	for i := range o.spells {
		s := &o.spells[i]
		switch {
		case s.fit == yes:
		case s.event >= 0:
			x.fits(q.people, int(s.event))
			x.here = scene{event: int(s.event), known: x.h.Known(int(s.event))}
			x.lay(q.active, int(s.event), nil)
			x.here = scene{event: -1, fact: &x.subject}
		default:
			for f := range x.h.FactsOf(q.crowd, o.key) {
				x.fact = f
				x.there = scene{event: -1, fact: &x.fact}
				x.holds(q.people.where, &x.there)
			}
		}
	}
}

// know takes the fact that the condition of the rule and its tables read, as it is on the last day of a period.
func (q *schedule) know(x *run, r *rule, o *owner, day cal.Date) {
	var ok bool
	if x.subject, ok = x.h.FactAt(q.fact, o.key, day); !ok {
		x.subject = history.NewFact(r.fact, o.key)
	}
}

// dueBy gives the moment until which the acts of a period are in time.
func (q *schedule) dueBy(x *run, o *owner, last cal.Date, shop *cal.Calendars) (frame, truth) {
	f := frame{due: last.AddDays(1).Start(o.zone).UnixMicro() - 1}
	for i := range q.due {
		w := &q.due[i]
		if w.unset != "" {
			x.note(w.unset, history.ReasonParamUnset)
			return f, maybe
		}
		laid, t := x.bounds(w)
		if t != yes {
			return f, t
		}
		var b cal.Bounds
		if w.calendar {
			b, t = x.windowIn(&laid, shop, cal.On(last))
		} else {
			b, t = x.windowOf(&laid, o.zone, cal.On(last))
		}
		if t != yes {
			return f, t
		}
		if due := b.Due.Last().UnixMicro(); i == 0 || due < f.due {
			f.due = due
		}
		f.clock = f.clock || w.Unit.ByClock()
	}
	return f, yes
}
