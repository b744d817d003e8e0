package compliance

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
)

// member is an event that a ratio counts.
type member struct {
	key, group string
	period     int32
	event      int32
	partner    int32 // the event that made it count; -1 if none did
	class      class
	due        int64 // when its window closes; 0 if it has none
	value      int64 // what is averaged, in millionths
}

// class says what a member is to a ratio.
type class uint8

const (
	classMissed   class = iota // of the population, and does not count
	classHit                   // counts
	classOpen                  // may still count
	classUnknown               // nobody knows whether it counts
	classDoubtful              // nobody knows whether it is of the population
	classExcluded              // is left out by the condition of the rule
	classAlone                 // counts, and is not of the population
	classMaybe                 // may count, and is not of the population
)

// candidate is an event that may make a member count.
type candidate struct {
	hit   int32
	ref   history.Ref // that it is matched by; NoRef may match any
	event int32
}

// gather lists the members of a history.
func (q *ratio) gather(x *run, r *rule) {
	b := &x.books
	b.members = b.members[:0]
	q.index(x)
	for _, t := range q.of.types {
		for _, n := range x.h.Numbers(t) {
			if int(n) >= x.n {
				break
			}
			q.classify(x, r, int(n))
		}
	}
	if q.rate != nil {
		for _, t := range q.rate.types {
			for _, n := range x.h.Numbers(t) {
				if int(n) >= x.n {
					break
				}
				q.countAlone(x, int(n))
			}
		}
	}
	x.notes = x.notes[:0]
	slices.SortFunc(b.members, func(a, b member) int {
		return cmp.Or(strings.Compare(a.key, b.key), strings.Compare(a.group, b.group), cmp.Compare(a.period, b.period), cmp.Compare(a.event, b.event))
	})
}

// classify adds an event of the population.
func (q *ratio) classify(x *run, r *rule, event int) {
	x.here = scene{event: event, known: x.h.Known(event)}
	_, x.last = x.h.Interval(event)
	x.notes = x.notes[:0]
	if !x.opens(r, &q.of) {
		return
	}
	key, presence := x.value(&q.key, &x.here)
	if presence != history.Present {
		return
	}
	first, last := x.periodsAt(&q.cycle, event)
	m := member{key: key.Word(), event: int32(event), partner: -1, period: first}
	if q.group != nil {
		v, _ := x.value(q.group, &x.here)
		m.group = v.Word()
	}
	applies := x.appliesNow(r)
	switch {
	case applies == no:
		m.class = classExcluded
	case min(applies, x.applies) == maybe:
		m.class = classDoubtful
	case first != last:
		x.note("store.zone", history.ReasonZoneUnknown)
		m.class = classDoubtful
	default:
		q.decide(x, &m)
	}
	for ; m.period <= last; m.period++ {
		x.books.members = append(x.books.members, m)
	}
}

// decide finds whether a member counts.
func (q *ratio) decide(x *run, m *member) {
	switch {
	case q.rate != nil:
		m.class = classMissed
	case q.average != nil:
		m.class = classUnknown
		if v, presence := x.value(q.average, &x.here); presence != history.Present {
			x.absent(q.average, presence)
		} else if value, ok := millionths(v.Decimal()); ok {
			m.class, m.value = classHit, value
		} else {
			x.note(q.average.text, history.ReasonTooCoarse)
		}
	case q.hitIf != nil:
		m.class = [...]class{no: classMissed, maybe: classUnknown, yes: classHit}[x.holds(q.hitIf, &x.here)]
	default:
		q.follow(x, m)
	}
}

// follow looks for the event that makes a member count.
func (q *ratio) follow(x *run, m *member) {
	i := int(m.event)
	f, t := x.lay(q.within, i, nil)
	if t != yes {
		m.class = classUnknown
		return
	}
	m.due = f.dueLate
	since, unsure := i, false
	if f.early == always || f.opens < x.last {
		since = ever
	}
	for k := range q.hits {
		if q.seek(x, m, k, &f) == maybe {
			unsure = true
		}
		if m.partner < 0 && x.recordedSince(&q.hits[k], since) != yes {
			unsure = true
		}
	}
	switch {
	case m.partner >= 0:
		m.class = classHit
		if q.elapsed != "" && !q.time(x, m) {
			m.class = classUnknown
		}
	case x.closed <= f.dueLate:
		m.class = classOpen
	case unsure:
		m.class = classUnknown
	}
}

// time takes the time until the hit; false if a bare day is too coarse for it.
func (q *ratio) time(x *run, m *member) bool {
	if q.elapsed == cal.UnitDays {
		m.value = million * int64(x.h.Day(int(m.event)).DaysUntil(x.h.Day(int(m.partner))))
		return true
	}
	from, last := x.h.Interval(int(m.event))
	to, end := x.h.Interval(int(m.partner))
	if from != last || to != end {
		x.note("at", history.ReasonTooCoarse)
		return false
	}
	if m.value = (to - from) / 60; q.elapsed == cal.UnitHours {
		m.value /= 60
	}
	return true
}

// seek looks for it among the events of one pattern.
func (q *ratio) seek(x *run, m *member, k int, f *frame) truth {
	answer := no
	try := func(e int) {
		first, _ := x.h.Interval(e)
		if e == int(m.event) || e >= x.n || first > f.dueLate {
			return
		}
		t := x.fits(&q.hits[k], e)
		if t != no {
			t = min(t, f.within(x, e))
		}
		if t == yes && (m.partner < 0 || int32(e) < m.partner) {
			m.partner = int32(e)
		}
		answer = max(answer, t)
	}
	pr := q.matchBy(k)
	if pr == nil {
		for _, t := range q.hits[k].types {
			for _, n := range x.h.Numbers(t) {
				try(int(n))
			}
		}
		return answer
	}
	for _, ref := range [...]history.Ref{history.NoRef, x.h.Ref(int(m.event), pr.ours.path)} {
		list := x.books.candidates
		from, _ := slices.BinarySearchFunc(list, candidate{hit: int32(k), ref: ref, event: -1}, compareCandidates)
		for ; from < len(list) && list[from].hit == int32(k) && list[from].ref == ref; from++ {
			try(int(list[from].event))
		}
		if x.h.Ref(int(m.event), pr.ours.path) == history.NoRef {
			break
		}
	}
	return answer
}

func compareCandidates(a, b candidate) int {
	return cmp.Or(cmp.Compare(a.hit, b.hit), cmp.Compare(a.ref, b.ref), cmp.Compare(a.event, b.event))
}

// matchBy gives the pair of a pattern by which its events can be looked up; nil if there is none.
func (q *ratio) matchBy(k int) *pair {
	for i := range q.hits[k].match {
		if pr := &q.hits[k].match[i]; pr.byRef {
			return pr
		}
	}
	return nil
}

// index lists the events that may make members count by the id that they are matched by, so that each member looks at
// its own only.
func (q *ratio) index(x *run) {
	b := &x.books
	b.candidates = b.candidates[:0]
	for k := range q.hits {
		pr := q.matchBy(k)
		if pr == nil {
			continue
		}
		for _, t := range q.hits[k].types {
			for _, n := range x.h.Numbers(t) {
				if int(n) >= x.n {
					break
				}
				if ref, ok := x.matchedBy(pr, int(n)); ok {
					b.candidates = append(b.candidates, candidate{int32(k), ref, n})
				}
			}
		}
	}
	slices.SortFunc(b.candidates, compareCandidates)
}

// matchedBy gives the id that an event is matched by, NoRef if the source does not record it; false if it matches nothing.
func (x *run) matchedBy(pr *pair, event int) (history.Ref, bool) {
	if refs := x.refs(pr.ids); refs != nil {
		if ref := refs[event]; ref != history.NoRef {
			return ref, true
		}
	}
	x.there = scene{event: event, known: x.h.Known(event)}
	v, presence := x.value(&pr.theirs, &x.there)
	if presence != history.Present {
		return history.NoRef, presence == history.NotRecorded
	}
	ref := x.h.RefOf(history.Name(pr.ours.text), v.Word())
	return ref, ref != history.NoRef
}

// countAlone adds an event of a rate.
func (q *ratio) countAlone(x *run, event int) {
	x.here = scene{event: event, known: x.h.Known(event)}
	x.notes = x.notes[:0]
	fit := x.fits(&q.rate.pattern, event)
	x.there = scene{event: event, known: x.h.Known(event)}
	key, presence := x.value(&q.rate.owner, &x.there)
	if fit == no || presence != history.Present {
		return
	}
	first, last := x.periodsAt(&q.cycle, event)
	m := member{key: key.Word(), event: int32(event), partner: -1, period: first, class: classAlone}
	if q.rateBy != nil {
		v, _ := x.value(q.rateBy, &x.there)
		m.group = v.Word()
	}
	if first != last {
		x.note("store.zone", history.ReasonZoneUnknown)
	}
	if fit == maybe || first != last {
		m.class = classMaybe
	}
	for ; m.period <= last; m.period++ {
		x.books.members = append(x.books.members, m)
	}
}

func (q *ratio) judgeAt(x *run, r *rule, _ int) {
	if q.op == "" {
		return // measured only
	}
	q.gather(x, r)
	for list := x.books.members; len(list) > 0; {
		n := 1
		for n < len(list) && list[n].key == list[0].key && list[n].group == list[0].group {
			n++
		}
		q.judgeKey(x, r, list[:n])
		list = list[n:]
	}
}

// judgeKey judges the periods of a key and group. Without groups those without members have findings too.
func (q *ratio) judgeKey(x *run, r *rule, list []member) {
	if q.unset != "" {
		x.start(x.rule)
		x.subject = history.Fact{Key: list[0].key}
		x.here = scene{event: -1, fact: &x.subject}
		x.note(q.unset, history.ReasonParamUnset)
		x.finish(unknown, "")
		return
	}
	event := int(list[0].event)
	zone, shop := x.h.Zone(event), x.rs.calendars[x.h.Calendar(event)]
	today := int32(q.cycle.at(cal.DateOf(time.UnixMicro(x.asOf).In(orUTC(zone)))))
	from := list[0].period
	if q.group == nil {
		from = max(int32(q.cycle.at(cal.DateOf(x.h.CompleteFrom.In(orUTC(zone))))), today-maxPeriods+1)
		today = max(today, list[len(list)-1].period)
	} else {
		today = list[len(list)-1].period
	}
	key, group := list[0].key, list[0].group
	for p := from; p <= today; p++ {
		n := 0
		for len(list) > 0 && list[0].period < p {
			list = list[1:]
		}
		for n < len(list) && list[n].period == p {
			n++
		}
		if n == 0 && q.group != nil {
			continue
		}
		days := q.days(p)
		begin := days.From.Start(orUTC(zone))
		if r.valid.Contains(days.From) && r.valid.Contains(days.To) && !begin.Before(x.h.CompleteFrom) && begin.UnixMicro() <= x.asOf {
			x.start(x.rule)
			x.applies = yes
			x.subject = history.Fact{Key: key}
			x.out.periods = append(x.out.periods, period{number: p, group: group})
			x.period = int32(len(x.out.periods))
			q.judgeMembers(x, r, list[:n], days.To.AddDays(1).Start(orUTC(zone)).UnixMicro()-1, zone, shop)
		}
		list = list[n:]
	}
}

// judgeMembers judges one period.
func (q *ratio) judgeMembers(x *run, r *rule, list []member, end int64, zone *time.Location, shop *cal.Calendars) {
	x.due = q.settled(x, list, end, zone, shop)
	c := q.empty()
	for i := range list {
		c.add(&list[i])
		q.prove(x, &list[i])
	}
	p := &x.out.periods[x.period-1]
	low, high := c.bounds()
	p.hits, p.most, p.total, p.sum = int32(low), int32(high), int32(c.Members+c.Doubtful), c.Sum.Digits
	unrecorded := q.rate != nil && !x.recordedAll(q.rate.types)
	final := x.closed > x.due
	x.here = scene{event: -1, fact: &x.subject}
	status, reason := q.judgeCounts(&c, final, unrecorded)
	if final {
		x.decided = x.due + 1 // its last instant may still change it
	}
	if status != unknown {
		x.notes = x.notes[:0]
		x.finish(status, reason)
		return
	}
	q.explain(x, r, list)
	x.here = scene{event: -1, fact: &x.subject}
	x.finish(unknown, "")
	if q.untold == "" {
		x.out.findings[len(x.out.findings)-1].reason = x.out.reason(history.ReasonNotMeasured)
	}
}

// settled gives the moment after which the share of a period is final: the end of the period, or of the windows of its
// members, also of one that came at its very end.
func (q *ratio) settled(x *run, list []member, end int64, zone *time.Location, shop *cal.Calendars) int64 {
	due := end
	for i := range list {
		due = max(due, list[i].due)
	}
	notes := len(x.notes)
	for i := range q.within {
		w := &q.within[i]
		if w.unset != "" || w.max != nil || w.Max == nil {
			continue
		}
		var b cal.Bounds
		var t truth
		if anchor := cal.At(time.UnixMicro(end)); w.calendar {
			b, t = x.windowIn(&w.Window, shop, anchor)
		} else {
			b, t = x.windowOf(&w.Window, zone, anchor)
		}
		if t == yes {
			due = max(due, b.Due.Last().UnixMicro())
		}
	}
	x.notes = x.notes[:notes]
	return due
}

// against tells whether a member stands against the target: one that counts where it is an upper bound, else one that does
// not.
func (q *ratio) against(m *member) bool {
	if q.averages() {
		return false
	}
	if q.op == Lt || q.op == Le {
		return m.class == classHit || m.class == classAlone
	}
	return m.class == classMissed && q.rate == nil
}

// prove adds to the evidence the members that stand against the target, and what made them count.
func (q *ratio) prove(x *run, m *member) {
	if !q.against(m) {
		return
	}
	x.proof(int(m.event), partCounted)
	if m.partner >= 0 {
		x.proof(int(m.partner), partPartner)
	}
}

// maxExplained bounds the members whose unknown facts are named in a finding.
const maxExplained = 20

// explain notes what is absent of members that are unknown.
func (q *ratio) explain(x *run, r *rule, list []member) {
	x.notes = x.notes[:0]
	if q.untold != "" {
		x.note(q.untold, history.ReasonParamUnset)
	}
	if q.rate != nil {
		x.recordedAll(q.rate.types)
	}
	members, explained := len(x.books.members), 0
	for i := range list {
		if c := list[i].class; c != classUnknown && c != classDoubtful && c != classMaybe {
			continue
		}
		if explained++; explained > maxExplained {
			break
		}
		q.again(x, r, int(list[i].event), list[i].class)
	}
	x.books.members = x.books.members[:members]
}

// again looks at a member once more for what is absent, keeping what was noted before.
func (q *ratio) again(x *run, r *rule, event int, c class) {
	kept := x.kept[:0]
	kept = append(kept, x.notes...)
	if c == classMaybe {
		q.countAlone(x, event)
	} else {
		q.classify(x, r, event)
	}
	x.kept = append(kept, x.notes...)
	x.notes = append(x.notes[:0], x.kept...)
}

// recordedAll tells whether the source records events of all types.
func (x *run) recordedAll(types []history.Type) bool {
	for _, t := range types {
		if !x.h.Cover.Type(t) {
			x.note(string(t), history.ReasonNotRecorded)
			return false
		}
	}
	return true
}
