package compliance

import (
	"slices"
	"strings"

	"example.com/servicelane/aftersales/history"
)

// odometer is where the readings stand that a coverage looks at: the events that have one, of the ids of the coverage.
type odometer struct {
	types []history.Type
	field path
	key   []path
}

// driven is a reading that was taken.
type driven struct {
	event       int
	km          int64
	first, last int64
}

// odometer finds the events of which the readings count, once; nil if there are none.
func (c *coverage) odometer() *odometer {
	if c.read || len(c.src.Distance.AtKM) == 0 || len(c.rc.out.per) == 0 {
		return c.readings
	}
	c.read = true
	rc, out := *c.rc, &odometer{}
	text := string(c.src.Distance.AtKM[0])
	text = text[strings.LastIndexByte(text, '.')+1:]
	if _, ok := rc.historyPath(Path(text)); ok {
		out.types = slices.DeleteFunc(slices.Clone(rc.readBy(Path(text), rc.out.per)), func(t history.Type) bool { return rc.vocab.Number(t) < 0 })
	}
	p, s := &Pattern{Events: out.types}, rc.at.in("distance").in("at_km")
	if len(out.types) == 0 {
		return nil
	}
	if rc.scope = rc.scopeOf(p, s); rc.scope == nil {
		return nil
	}
	field, ok := rc.path(Path(text), rc.scope, s)
	if !ok {
		return nil
	}
	out.field, out.key = field, rc.ids(p, s)
	c.readings = out
	return out
}

// readBy lists the types of all packs whose events have a reading and the ids of a coverage. Most coverages look at the same.
func (c *compiler) readBy(reading Path, key []path) []history.Type {
	all := append(make([]history.Path, 0, 4), c.historyPath(reading))
	asked := string(reading)
	for i := range key {
		all, asked = append(all, key[i].path), asked+" "+key[i].text
	}
	types, known := c.read[asked]
	if !known {
		for d := range c.vocab.Types() {
			if !slices.ContainsFunc(all, func(p history.Path) bool { _, has := c.vocab.Kind(p, d.Type()); return !has }) {
				types = append(types, d.Type())
			}
		}
		c.read[asked] = types
	}
	return types
}

// readBefore lists the readings of the car of the coverage at hand that were taken since it began, was started again, as with another
// car, or the odometer was corrected, up to a moment.
func (x *run) readBefore(c *cover, keys int, ask *scene, moment int64) []driven {
	o, begun, mark := c.odometer, x.here, len(x.notes)
	defer func() { x.here, x.notes = begun, x.notes[:mark] }()
	x.driven = x.driven[:0]
	_, since := x.h.Interval(begun.event)
	since++
	for i := 1; i < len(c.begins); i++ {
		since = max(since, x.startedAgain(&c.begins[i], keys, ask, moment))
	}
	for _, t := range o.types {
		list := x.h.Numbers(t)
		if len(list) > 1 {
			list = x.ofKey(list, t, &o.key[0], x.asked[keys])
		}
		for _, e := range x.happened(list) {
			first, last := x.h.Interval(int(e))
			v, presence := x.h.Get(int(e), o.field.path)
			if first < since || first > moment || presence != history.Present || x.ofKeys(o.key, int(e), keys, ask) != yes {
				continue
			}
			if x.driven = append(x.driven, driven{int(e), v.Int(), first, last}); t == history.OdometerCorrected {
				since = first
			}
		}
	}
	return slices.DeleteFunc(x.driven, func(d driven) bool { return d.first < since })
}

// startedAgain gives the moment after the last event before a moment that starts the coverage again, or may.
func (x *run) startedAgain(b *beginning, keys int, ask *scene, moment int64) int64 {
	for e := x.besideOf(&b.pattern, b.key, keys, x.n, true); e >= 0; e = x.besideOf(&b.pattern, b.key, keys, e, true) {
		first, last := x.h.Interval(e)
		if first > moment {
			continue
		}
		mark := len(x.notes)
		t := x.ofKeys(b.key, e, keys, ask)
		if t != no && b.where != nil {
			t = min(t, x.holds(b.where, &x.here))
		}
		if x.notes = x.notes[:mark]; t != no {
			return last + 1
		}
	}
	return always
}

// farthestBefore gives the greatest reading that was taken before a moment, and the event of the reading at hand if one before that is
// above it; -1 if there is none.
func farthestBefore(seen []driven, at, moment int64, ask int) (km int64, fell int) {
	taken, own := moment, ask
	for _, d := range seen {
		if d.km == at && (own == ask || d.event > own) {
			taken, own = d.first, d.event
		}
	}
	km, fell = -1, -1
	for _, d := range seen {
		if d.last < moment {
			km = max(km, d.km)
		}
		if at >= 0 && d.last < taken && d.km > at {
			fell = own
		}
	}
	return km, fell
}
