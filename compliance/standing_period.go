package compliance

import (
	"fmt"
	"slices"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
)

// Period is a coverage that began (期限): the time and the distance within which rights may arise.
type Period struct {
	Claim
	// From and Until are its first and its last moment, in the zone of the shop if that is known; zero is not known, or without end.
	// Until holds what was promised, and what its time is extended by so far.
	From  time.Time `json:"from,omitzero"`
	Until time.Time `json:"until,omitzero"`
	// KM is how far it reaches, from the reading at the start or from zero as its rule says; 0 is not known, or without limit.
	KM int64 `json:"km,omitempty"`
	// Promised tells that it is longer than its rule says since more was promised, Extended that days were added, such as those
	// of repairs, by a switch of the rule.
	Promised bool `json:"promised,omitempty"`
	Extended bool `json:"extended,omitempty"`
	// EndedBy is the event that ended it before its limits were reached; empty if none did. Until is the last moment of that event.
	EndedBy string `json:"ended_by,omitempty"`
	// EndUnknown names what would have to be known to say that nothing ended it sooner: events of which the source keeps no record, as the
	// money that was paid back, or what is absent of those that it has. The period is told, and judged, as if the former had not happened.
	EndUnknown []string `json:"end_unknown,omitempty"`
	// Missing names what would have to be known of its limits.
	Missing []string `json:"missing,omitempty"`
}

// anew gives a judgement like that of the report, for questions that no rule asks.
func (r *Report) anew() *run {
	x := r.beginAgain()
	x.look()
	return x
}

// stray gives the events at which rights are judged, that lead to nothing that a rule is for: an order without vehicle.
func (r *Report) stray() []Proof {
	out, x := []Proof{}, r.anew()
	lost := func(p *entitlement, rule *rule, e int) bool {
		x.here = scene{event: e, known: x.n}
		return slices.Contains(p.on.types, x.h.Type(e)) &&
			slices.ContainsFunc(rule.per, func(p path) bool { return x.has(&p, &x.here) != history.Present })
	}
	for e := range x.n {
		for n := range r.rules.rules {
			rule := &r.rules.rules[n]
			if p, is := rule.judge.(*entitlement); is && lost(p, rule, e) {
				out = append(out, proofOf(x.h, e))
				break
			}
		}
	}
	return out
}

// begunCoverages tells which coverages have begun.
func (r *Report) begunCoverages() []Period {
	out, x := []Period{}, r.anew()
	for n := range r.rules.rules {
		rule := &r.rules.rules[n]
		c, is := rule.judge.(*coverage)
		if !is {
			continue
		}
		for i := range c.itself.begins {
			b := &c.itself.begins[i]
			picked := map[string]bool{} // whose start was
			for e := x.beside(b.types, -1, false); e >= 0; e = x.beside(b.types, e, false) {
				x.start(int32(n))
				ask := scene{event: e, known: x.n}
				if x.starts(&c.itself, b, e, &ask) != yes {
					continue
				}
				p := x.limits(rule, &c.itself, b)
				if len(p.Subject) < len(b.key) {
					continue // it starts again for nothing
				}
				if of := fmt.Sprint(p.Subject); b.pick != PickFirst || !picked[of] {
					out, picked[of] = append(out, p), true
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Period) int { return a.From.Compare(b.From) })
	return out
}

// limits reads the limits of what began at hand.
func (x *run) limits(rule *rule, c *cover, b *beginning) Period {
	p := Period{Claim: Claim{Rule: rule.src.ID, Subject: map[string]string{}, Owes: rule.src.Owes, Sources: rule.src.Sources}}
	for i := range b.key {
		if v, presence := x.value(&b.key[i], &x.here); presence == history.Present {
			p.Subject[rule.per[i].text] = v.Word()
		}
	}
	x.limitsInTime(&p, b)
	x.endInTime(&p, c, b)
	if c.far {
		if limit, ok := x.numberValue(&b.km); ok {
			p.KM = limit.Int()
		}
		if b.moreKM != nil {
			if v, presence := x.value(b.moreKM, &x.here); presence == history.Present && v.Int() > p.KM {
				p.KM, p.Promised = v.Int(), true
			}
		}
	}
	p.Missing = named(p.Missing, x.notes)
	return p
}

// named adds the names of notes to a list, each once.
func named(list []string, notes []note) []string {
	for _, n := range notes {
		if !slices.Contains(list, n.name) {
			list = append(list, n.name)
		}
	}
	return list
}

// limitsInTime reads the first and the last moment of what began at hand.
func (x *run) limitsInTime(p *Period, b *beginning) {
	begin, _ := x.h.Interval(x.here.event)
	if anchor, _ := x.firstMoment(b.anchor); anchor != nil {
		if f, t := x.lay(b.opens, x.here.event, anchor); t == yes {
			begin = f.opens
		}
	}
	ws, from := b.time, b.anchor
	if len(b.ends) > 0 {
		ws, from = lastDay[:], b.ends
	}
	anchor, _ := x.firstMoment(from)
	if anchor == nil && len(from) > 0 {
		return
	}
	zone := orUTC(x.h.Zone(x.here.event))
	p.From = time.UnixMicro(begin).In(zone)
	end := int64(never)
	if f, t := x.lay(ws, x.here.event, anchor); len(ws) == 0 || t != yes {
		return
	} else if end = f.due; b.longer != nil && b.longer.unset == "" {
		end, _ = x.lengthened(end, b.longer.span, x.asOf)
		p.Extended = end > f.due
	}
	for i := range b.more {
		v, presence := x.value(&b.more[i].path, &x.here)
		if presence != history.Present {
			continue
		}
		x.longer = int(v.Int())
		x.promise[0] = window{Window: cal.Window{Unit: b.more[i].unit, Max: &x.longer}}
		first, _ := x.firstMoment(b.anchor)
		if f, t := x.lay(x.promise[:], x.here.event, first); t == yes && f.due > end {
			end, p.Promised = f.due, true
		}
	}
	p.Until = time.UnixMicro(end).In(zone)
}

// endInTime cuts what began at hand at the event that ended it.
func (x *run) endInTime(p *Period, c *cover, b *beginning) {
	until := int64(never)
	if !p.Until.IsZero() {
		until = p.Until.UnixMicro()
	}
	e, unknown := x.endOfPeriod(c, b, until)
	if p.EndUnknown = unknown; e < 0 {
		return
	}
	_, last := x.h.Interval(e)
	p.Until, p.EndedBy = time.UnixMicro(last).In(orUTC(x.h.Zone(x.here.event))), x.h.Event(e).ID
}
