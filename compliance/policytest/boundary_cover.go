package policytest

import (
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// covered makes the edges of a coverage that a condition asks for: its last day, by moving what starts it, and its last kilometre.
func (m *edges) covered(at subject, l leaf, whenFalse ...history.Status) {
	c, ok := m.coverage(at, l)
	if !ok {
		return
	}
	in, out := []history.Status{m.keeps}, whenFalse
	if l.not {
		in, out = out, in
	}
	put := func(edge string, place Place, config history.Config, want []history.Status) {
		m.add(at.story, Boundary{Edge: l.edge + ".covered " + edge, Asked: l.Covered, Place: place}, config, want...)
	}
	for _, e := range c.days() {
		if e.place == Outside {
			put("time", Outside, e.config, out)
			continue
		}
		put("time", OnEdge, e.config, in)
	}
	for _, e := range c.distance() {
		if e.place == Outside {
			put("distance", Outside, e.config, out)
			continue
		}
		put("distance", OnEdge, e.config, in)
	}
}

// cover is a coverage as one event asks for it.
type cover struct {
	*compliance.Coverage
	edges *edges  // for its parameters and tables, at what starts it
	asks  subject // the event that asks
	start string
}

// edge is a changed story at one side of an edge.
type edge struct {
	place  Place
	config history.Config
}

// coverage finds the coverage that a comparison asks for, and the one event that starts it.
func (m *edges) coverage(at subject, l leaf) (c cover, ok bool) {
	var rule *compliance.Rule
	for _, p := range append([]*compliance.Pack{m.pack}, m.with...) {
		for i := range p.Rules {
			if p.Rules[i].ID == l.Covered {
				rule = &p.Rules[i]
			}
		}
	}
	if rule == nil {
		return c, false
	}
	if c.Coverage, ok = rule.Logic.(*compliance.Coverage); !ok || l.On || len(rule.Per) != 1 || len(c.Anchor) > 0 || c.Restarts != nil || c.ExtendedBy != nil || c.Mode == compliance.ModeAll {
		return c, false
	}
	own := compliance.Path(rule.Per[0])
	of := l.Of
	if of == "" {
		of = own
	}
	key, ok := at.story.get(at.id, of)
	if !ok {
		return c, false
	}
	for _, e := range at.story.config.Events {
		if v, ok := at.story.get(e.ID, own); ok && v.Equal(key) && m.means(&c.Starts, at.story, e.ID) {
			if c.start != "" {
				return c, false
			}
			c.start = e.ID
		}
	}
	begun := *at.story
	begun.on = c.start
	of2 := *m
	of2.rule, of2.now = rule, &begun
	c.edges, c.asks = &of2, at
	return c, c.start != ""
}

// read reads a path at what starts the coverage, or, if it begins with "on.", at the event that asks.
func (c *cover) read(path compliance.Path) (history.Value, bool) {
	if path == "" {
		return history.Value{}, false
	}
	if rest, on := strings.CutPrefix(string(path), "on."); on {
		return c.asks.story.get(c.asks.id, compliance.Path(rest))
	}
	return c.asks.story.get(c.start, path)
}

// number reads a whole number.
func (c *cover) number(path compliance.Path) (int, bool) {
	v, ok := c.read(path)
	return int(v.Decimal().Digits), ok && v.Decimal().Scale == 0
}

// lasts gives the last instant of the coverage if it starts at a moment.
func (c *cover) lasts(from time.Time) (due time.Time, ok bool) {
	ws, ok := c.edges.windows(c.Time)
	zone := c.asks.story.config.Zone
	if !ok || zone == nil {
		return due, false
	}
	k := clockwork{zone: zone, shop: c.asks.story.shop(c.start)}
	lim, ok := k.lay(ws, history.At(from))
	if !ok || lim.due == nil {
		return due, false
	}
	due = *lim.due
	if c.Promised == nil {
		return due, true
	}
	for unit, path := range map[cal.Unit]compliance.Path{cal.UnitDays: c.Promised.Days, cal.UnitMonths: c.Promised.Months, cal.UnitYears: c.Promised.Years} {
		n, given := c.number(path)
		if !given {
			continue
		}
		more, ok := k.lay([]cal.Window{{Unit: unit, Max: &n}}, history.At(from))
		if !ok {
			return due, false
		}
		if more.due.After(due) {
			due = *more.due
		}
	}
	return due, true
}

// days moves the start so that the event that asks lies on the last day, and on the day after it.
func (c *cover) days() (out []edge) {
	start, ok := c.asks.story.at(c.start)
	now, ok2 := c.asks.story.at(c.asks.id)
	if !ok || !ok2 {
		return nil
	}
	y, m, d := start.In(now.Location()).Date()
	start = midnight(y, m, d, now.Location()).Add(now.Sub(midnight(now.Year(), now.Month(), now.Day(), now.Location())))
	for range 1000 {
		due, ok := c.lasts(start)
		before := start.AddDate(0, 0, -1)
		sooner, ok2 := c.lasts(before)
		switch {
		case !ok || !ok2:
			return nil
		case due.Before(now):
			start = start.AddDate(0, 0, 1)
		case !sooner.Before(now):
			start = before
		case start.After(now):
			return nil
		default:
			return []edge{{OnEdge, c.asks.story.moved(c.start, start)}, {Outside, c.asks.story.moved(c.start, before)}}
		}
	}
	return nil
}

// distance lets the event that asks say the last kilometre, and one more.
func (c *cover) distance() (out []edge) {
	if c.Distance == nil {
		return nil
	}
	limit, err := history.ParseDecimal(c.edges.literal(c.Distance.KM).Text)
	if err != nil || limit.Scale != 0 {
		return nil
	}
	km := int(limit.Digits)
	if c.Promised != nil {
		if n, ok := c.number(c.Promised.KM); ok {
			km = max(km, n)
		}
	}
	if c.Distance.From != compliance.FromZero {
		i := slices.IndexFunc(c.Distance.StartKM, func(p compliance.Path) bool { _, ok := c.read(p); return ok })
		if i < 0 {
			return nil
		}
		n, _ := c.number(c.Distance.StartKM[i])
		km += n
	}
	for _, path := range c.Distance.AtKM {
		if kind, ok := c.asks.kind(path); !ok || kind != history.KindKM {
			continue
		}
		for n, place := range []Place{OnEdge, Outside} {
			if config, ok := c.asks.set(path, history.Int(history.KindKM, int64(km+n))); ok {
				out = append(out, edge{place, config})
			}
		}
		return out
	}
	return nil
}

// entitlement makes the edges of rights that arise by counting: with as many events as are needed, and with one less.
func (m *edges) entitlement(st *story, l *compliance.Entitlement) {
	thresholds := append(slices.Clone(l.IfAny), l.IfAll...)
	if len(thresholds) != 1 || thresholds[0].Measure.Count == nil {
		return
	}
	t := thresholds[0]
	d, err := history.ParseDecimal(m.literal(t.Value).Text)
	needed := int(d.Digits)
	if t.Op == compliance.Gt {
		needed++
	}
	if err != nil || d.Scale != 0 || t.Op != compliance.Gt && t.Op != compliance.Ge || len(st.counted) != needed {
		return
	}
	m.add(st, Boundary{Edge: "count", Place: OnEdge, Anywhere: true}, st.config, history.Entitled)
	for _, id := range st.counted {
		c := st.config
		c.Events = slices.DeleteFunc(slices.Clone(c.Events), func(e history.Event) bool { return e.ID == id })
		m.add(st, Boundary{Edge: "count", Place: Outside, Anywhere: true}, c, history.NotApplicable)
	}
}
