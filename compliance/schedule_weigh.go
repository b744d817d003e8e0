package compliance

import (
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
)

// weighed is what was found in one slot of a period.
type weighed struct {
	sure, most, late int
	at               int64 // when there were enough
}

// weigh counts the acts of a period and writes the finding.
func (q *schedule) weigh(x *run, o *owner, number int, shop *cal.Calendars) {
	f, t := q.dueBy(x, o, q.cycle.last(number), shop)
	if t != yes {
		x.finish(unknown, "")
		return
	}
	x.due = f.due
	over := x.closed > f.due
	lacks, doubt, open, reason, enough := false, false, false, history.Reason(""), int64(always)
	for i := range x.books.slots {
		notes := len(x.notes)
		w := q.count(x, &x.books.slots[i], number, &f)
		q.tell(x, &w)
		switch {
		case w.sure >= q.min:
			x.notes = x.notes[:notes]
			enough = max(enough, w.at)
		case w.most >= q.min || !q.recorded(x, i):
			doubt = true
		default:
			x.notes = x.notes[:notes]
			lacks = true
			why := q.lack(&w)
			open = open || why != history.ReasonLate && !q.madeGood(x, &x.books.slots[i], &f)
			reason = worse(reason, why)
			x.lacksOf(q.lacking(i))
		}
	}
	switch {
	case lacks && o.ended <= f.due:
		x.clear()
		x.finish(notApplicable, history.ReasonCancelled)
	case lacks && over:
		x.open = open && o.ended == never
		x.finish(violated, reason)
	case lacks:
		x.finish(pending, "")
	case doubt:
		x.finish(unknown, "")
	default:
		x.decided = enough
		x.finish(satisfied, "")
	}
}

// madeGood tells whether what a period lacked was done after its time was over, where acts do not name the period that they are for.
// It stays missed, but nobody owes it any more: what is done then is done for all of the time before.
func (q *schedule) madeGood(x *run, s *slot, f *frame) bool {
	for i := range s.acts {
		a := &s.acts[i]
		if first, _ := x.h.Interval(int(a.event)); q.needs[a.need].period == nil && a.fit == yes && first > f.due {
			return true
		}
	}
	return false
}

// tell keeps the least of what was counted for the finding.
func (q *schedule) tell(x *run, w *weighed) {
	p := &x.out.periods[x.period-1]
	if first := p.most == 0 && p.hits == 0; first || int32(w.sure) < p.hits {
		p.hits, p.most = int32(w.sure), int32(w.most)
	}
}

// count counts the acts of a slot that are for a period. Acts of older periods are left behind.
func (q *schedule) count(x *run, s *slot, number int, f *frame) weighed {
	var w weighed
	for len(s.acts) > 0 && int(s.acts[0].period) < number {
		s.acts = s.acts[1:]
	}
	for i := range s.acts {
		a := &s.acts[i]
		own := int(a.period) == number
		if !own && (q.needs[a.need].period != nil || w.sure >= q.min) {
			break
		}
		switch t := x.notOverdue(a, f); {
		case a.taken:
		case t == no && own && a.fit == yes:
			w.late++
			x.proof(int(a.event), partLate)
		case t == no:
		default:
			q.take(x, &w, a, t)
			a.taken = a.taken || !own && min(t, a.fit) == yes
		}
	}
	for i := range s.any {
		a := &s.any[i]
		if t := x.notOverdue(a, f); t != no {
			q.take(x, &w, a, maybe)
		}
	}
	return w
}

// take counts an act that is in time, surely or not.
func (q *schedule) take(x *run, w *weighed, a *deed, t truth) {
	w.most++
	if t = min(t, a.fit); t == yes {
		if w.sure++; w.sure == q.min {
			w.at, _ = x.h.Interval(int(a.event))
		}
		x.proof(int(a.event), partCounted)
		return
	}
	d := &q.needs[a.need]
	x.fits(&d.pattern, int(a.event)) // notes what is absent
	x.there = scene{event: int(a.event), known: x.h.Known(int(a.event))}
	if len(q.each) > 0 {
		if _, presence := x.value(&q.each[a.need], &x.there); presence != history.Present {
			x.absent(&q.each[a.need], presence)
		}
	}
	switch {
	case a.placeless:
		x.note("store.zone", history.ReasonZoneUnknown)
	case a.period == anyPeriod:
		x.absent(d.period, history.NotRecorded)
	}
}

// notOverdue tells whether an act was not overdue. A bare day counts as a whole, in favour, unless the clock goes by.
func (x *run) notOverdue(a *deed, f *frame) truth {
	first, last := x.h.Interval(int(a.event))
	switch {
	case first > f.due:
		return no
	case f.clock && last > f.due:
		x.note("at", history.ReasonTooCoarse)
		return maybe
	}
	return yes
}

// recorded tells whether acts of a slot would be known.
func (q *schedule) recorded(x *run, s int) bool {
	for n := range q.needs {
		if q.all && n != s/max(len(q.values), 1) {
			continue
		}
		for _, t := range q.needs[n].types {
			if !x.h.Cover.Type(t) {
				x.note(string(t), history.ReasonNotRecorded)
				return false
			}
		}
	}
	return true
}

// lack says why a slot is not filled.
func (q *schedule) lack(w *weighed) history.Reason {
	switch {
	case w.late > 0 && w.sure+w.late >= q.min:
		return history.ReasonLate
	case w.sure+w.late > 0:
		return history.ReasonTooFew
	}
	return history.ReasonMissing
}

// worse gives the graver of two reasons for a period that lacks something.
func worse(a, b history.Reason) history.Reason {
	if a == history.ReasonMissing || a == history.ReasonTooFew && b == history.ReasonLate {
		return a
	}
	return b
}

// lacking names what a slot lacks.
func (q *schedule) lacking(s int) (name string, of item) {
	values := max(len(q.values), 1)
	name = q.text
	if q.all {
		name = q.needs[s/values].text
	}
	if len(q.values) > 0 {
		of = item{q.each[0].text, q.values[s%values].Word()}
	}
	return name, of
}
