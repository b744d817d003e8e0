package compliance

import "example.com/servicelane/aftersales/history"

// Addend is a part of what a measure adds up: a stay, several that overlap, or an event that counts.
type Addend struct {
	// From is the event with which it began, or that counts; To ends it, and is empty where events are counted, or where it went on.
	From string `json:"from"`
	To   string `json:"to,omitempty"`
	// Per is the id that From belongs to by the span, such as an order.
	Per string `json:"per,omitempty"`
	// Count is what it adds, in the unit of the measure. Where interruptions were taken off, it is Whole less Off.
	Count string `json:"count"`
	Whole string `json:"whole,omitempty"`
	Off   string `json:"off,omitempty"`
}

// addends gives what the measure of the right of finding i adds up, up to the moment at which the right arose: their counts are together
// what was measured.
func (r *Report) addends(i int) []Addend {
	f := r.finding(i)
	p, is := r.rules.rules[f.rule].judge.(*entitlement)
	if !is {
		return nil
	}
	x := r.looking(f)
	x.era = p.eraOf(x)
	met := p.reachedFirst(x)
	switch {
	case met == nil:
		return nil
	case met.span != nil:
		return met.stays(x, x.decided)
	case met.counter != nil:
		return met.counted(x)
	}
	return nil
}

// counted lists the events of a count.
func (t *threshold) counted(x *run) (out []Addend) {
	t.counter.each(x, func(e int) { out = append(out, Addend{From: x.h.Event(e).ID, Count: "1"}) })
	return out
}

// stays lists the parts of the time that was added up by a moment.
func (t *threshold) stays(x *run, moment int64) (out []Addend) {
	tr, end := t.span.trackOf(x), moment
	if tr.zone != nil {
		end = tr.day(moment) + 1
	}
	for i := range tr.least.parts {
		part := &tr.least.parts[i]
		if part.from >= end {
			break
		}
		a := t.named(x, tr, part, moment)
		net, gross := tr.least.count(tr, part, end), tr.whole(part.piece, end)
		a.Count = t.written(x, net)
		if gross != net {
			a.Whole, a.Off = t.written(x, gross), t.written(x, gross-net)
		}
		out = append(out, a)
	}
	return out
}

// named names a part by the event with which it began, and the one with which it ended by a moment.
func (t *threshold) named(x *run, tr *track, part *part, moment int64) (a Addend) {
	from, to := -1, -1
	over := int64(0)
	for i := range tr.stays {
		one := &tr.stays[i]
		p := tr.counted(piece{one.beginLast, one.over}, true)
		if one.doubtful || one.reversed || p.from < part.from || p.from >= part.to {
			continue
		}
		if from < 0 {
			from = one.from
		}
		if ended := one.endedAt(x); ended > over {
			to, over = one.end, ended
		}
	}
	if from < 0 {
		return a
	}
	a.From = x.h.Event(from).ID
	if v, presence := x.at(&t.span.from.key, from); presence == history.Present {
		a.Per = v.Word()
	}
	if to >= 0 && over <= moment {
		a.To = x.h.Event(to).ID
	}
	return a
}

// whole gives what a part is before interruptions are taken off, by a moment.
func (t *track) whole(p piece, until int64) int64 {
	l := line{pieces: []piece{p}}
	return l.count(t, &part{piece: p, pieces: span{0, 1}}, until)
}

// written writes what was counted.
func (t *threshold) written(x *run, n int64) string {
	t.count(&x.sides[0], n)
	return x.sides[0].String()
}
