package policytest

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// tick is the least step of time.
const tick = time.Microsecond

// point is a moment at which windows go wrong.
type point struct {
	name string
	zone string
	at   string // in the zone
}

const shanghai = "Asia/Shanghai"

// points are moments from which windows are laid. Those outside China are only for windows that ask no calendar.
func points() []point {
	return []point{
		{"an ordinary Tuesday", shanghai, "2026-05-12 10:00:00"},
		{"the end of a month", shanghai, "2026-01-31 23:59:59"},
		{"a leap day", shanghai, "2024-02-29 12:00:00"},
		{"the end of a year", shanghai, "2025-12-31 23:30:00"},
		{"a Saturday", shanghai, "2026-05-16 15:00:00"},
		{"a make-up Sunday", shanghai, "2026-09-20 09:30:00"},
		{"the day before a week of holidays", shanghai, "2025-09-30 17:30:00"},
		{"the morning of the spring change of clocks", "America/New_York", "2026-03-08 00:30:00"},
		{"the morning of the autumn change of clocks", "America/New_York", "2026-11-01 00:30:00"},
		{"the evening before the date line", "Pacific/Auckland", "2026-06-30 23:59:00"},
	}
}

// points gives the moments to which a story can be moved. One that hangs on the span of another rule stays on its day.
func (m *edges) points(st *story, id string) []point {
	at, ok := st.at(id)
	if !m.asksRules() || !ok {
		return points()
	}
	zone := st.config.Zone
	if zone == nil {
		return nil
	}
	return []point{{"its own day", zone.String(), at.In(zone).Format("2006-01-02 15:04:05.999999")}}
}

// instant gives the zone and the moment.
func (p point) instant() (*time.Location, time.Time, bool) {
	zone, err := time.LoadLocation(p.zone)
	if err != nil {
		return nil, time.Time{}, false
	}
	t, err := time.ParseInLocation("2006-01-02 15:04:05.999999", p.at, zone)
	return zone, t, err == nil
}

// moveTo moves the whole story so that an event lies at a moment, in a zone.
func (st *story) moveTo(id string, at time.Time, zone *time.Location) (*story, bool) {
	from, ok := st.at(id)
	if !ok {
		return nil, false
	}
	by := at.Sub(from)
	days := history.At(from).Day(time.UTC).DaysUntil(history.At(at).Day(time.UTC))
	out := *st
	out.asOf = st.asOf.Add(by)
	out.config.Zone = zone
	out.config.CompleteTo = time.Time{}
	out.config.Events = slices.Clone(st.config.Events)
	for i, e := range out.config.Events {
		e.At = moveMoment(e.At, by, days)
		for _, f := range e.Fields {
			switch f.Value.Kind() {
			case history.KindTime:
				e = e.With(f.Name, history.Time(moveMoment(f.Value.Moment(), by, days)))
			case history.KindDate:
				if d, ok := f.Value.Day(); ok {
					e = e.With(f.Name, history.Date(d.AddDays(days)))
				}
			}
		}
		out.config.Events[i] = e
	}
	out.config.Facts = slices.Clone(st.config.Facts)
	for i, f := range out.config.Facts {
		if f.Name == history.FactStore && !f.Get("zone").IsAbsent() {
			out.config.Facts[i] = f.With("zone", history.Text(zone.String()))
		}
	}
	return &out, true
}

func moveMoment(m history.Moment, by time.Duration, days int) history.Moment {
	if t, ok := m.Instant(); ok {
		return history.At(t.Add(by))
	}
	return history.On(m.Day(time.UTC).AddDays(days))
}

// laid is a window laid on a story that was moved to a point.
type laid struct {
	story  *story
	point  point
	limits limits
}

// lay moves the story so that an event lies at each point, and gives the limits of windows from the moment that from gives.
func (m *edges) lay(st *story, id string, ws []cal.Window, from func(*story) (history.Moment, bool)) (out []laid) {
	asks := slices.ContainsFunc(ws, func(w cal.Window) bool {
		return w.Unit == cal.UnitWorkingDays || w.Unit == cal.UnitShopHours || w.Unit == cal.UnitShopMinutes || w.Cutoff != nil || w.Roll != ""
	})
	for _, p := range m.points(st, id) {
		zone, at, ok := p.instant()
		if !ok || asks && p.zone != shanghai {
			continue
		}
		moved, ok := st.moveTo(id, at, zone)
		if !ok {
			continue
		}
		start, ok := from(moved)
		if !ok {
			continue
		}
		if lim, ok := (clockwork{zone: zone, shop: moved.shop(id)}).lay(ws, start); ok {
			out = append(out, laid{moved, p, lim})
		}
	}
	return out
}

// shop gives the calendars that rules use for an event.
func (st *story) shop(id string) *cal.Calendars {
	h, ok := st.history()
	if !ok {
		return nil
	}
	i, _ := h.Find(id)
	return st.of.calendars[h.Calendar(i)]
}

// response makes the edges of a window, of order, and of the end of a duty.
func (m *edges) response(st *story, l *compliance.Response) {
	if made(l.On) {
		m.afterFinding(st, l)
		return
	}
	if l.Within == nil {
		m.afterTrigger(st)
	}
	if ws, ok := m.windows(l.Within); ok {
		from := func(moved *story) (history.Moment, bool) { return moved.anchor(st.on, l.Anchor) }
		for _, on := range m.lay(st, st.on, ws, from) {
			m.window(on, l)
		}
	}
	m.until(st, l)
}

// afterFinding makes the edges of a window that counts from a finding: that of another rule whose own window has passed.
func (m *edges) afterFinding(st *story, l *compliance.Response) {
	ws, ok := m.windows(l.Within)
	rules, err := st.of.with(m.all, true)
	h, ok2 := st.history()
	if !ok || !ok2 || err != nil || len(st.partners) != 1 || st.config.Zone == nil {
		return
	}
	var passed []time.Time
	for _, list := range find(rules, h, st.asOf, func(rule string, s history.Status) bool { return s == history.Violated && m.tells(l.On.Where, rule) }) {
		for _, f := range list {
			if !f.Due.IsZero() {
				passed = append(passed, f.Due.Add(tick))
			}
		}
	}
	if len(passed) != 1 {
		return
	}
	lim, ok := (clockwork{zone: st.config.Zone, shop: st.of.calendars[""]}).lay(ws, history.At(passed[0]))
	if !ok || lim.due == nil {
		return
	}
	b := Boundary{Edge: "end after a finding", Place: OnEdge, Anywhere: true, Due: *lim.due}
	m.add(st, b, st.moved(st.partners[0], *lim.due), history.Satisfied)
	b.Place = Outside
	m.add(st, b, st.moved(st.partners[0], lim.due.Add(tick)), history.Violated)
}

// tells tells whether a condition on findings means those of a rule.
func (m *edges) tells(c *compliance.Condition, rule string) bool {
	if c == nil {
		return false
	}
	for _, l := range leaves(c, "", false) {
		if l.Field == "rule_id" && slices.Contains(wordsOf(m.literal(l.Value)), rule) {
			return true
		}
	}
	return false
}

// anchor gives the moment from which a window counts: that of the event, or the value of a path.
func (st *story) anchor(id string, path compliance.Path) (history.Moment, bool) {
	i := st.event(id)
	if i < 0 {
		return history.Moment{}, false
	}
	if path == "" {
		return st.config.Events[i].At, true
	}
	v, ok := st.get(id, path)
	if !ok {
		return history.Moment{}, false
	}
	if d, ok := v.Day(); ok && v.Kind() == history.KindDate {
		return history.On(d), true
	}
	return v.Moment(), v.Kind() == history.KindTime
}

// get reads a path from an event of the story, as it is known in the end.
func (st *story) get(id string, path compliance.Path) (history.Value, bool) {
	h, ok := st.history()
	if !ok {
		return history.Value{}, false
	}
	p, err := h.Vocabulary.Path(string(path))
	i, found := h.Find(id)
	if err != nil || !found {
		return history.Value{}, false
	}
	v, presence := h.GetAsOf(i, p, h.Len())
	return v, presence == history.Present
}

// window makes the edges of a window that is laid: the partners lie at its last moment, and one of them beside it.
func (m *edges) window(on laid, l *compliance.Response) {
	st := on.story
	start, ok := st.at(st.on)
	if !ok || l.IfPast != nil && on.limits.due != nil && on.limits.due.Before(start) {
		return // another window takes its place
	}
	opens := on.limits.opens
	if opens == nil && l.Anchor == "" || opens != nil && l.Anchor == "" && opens.Before(start) {
		opens = &start
	}
	due := on.limits.due
	end := start
	for _, t := range []*time.Time{opens, due} {
		if t != nil && t.After(end) {
			end = *t
		}
	}
	st = st.gather(end, l.Until, func() time.Time {
		if due != nil {
			return *due
		}
		return *opens
	})
	for n, id := range st.partners {
		put := func(edge string, place Place, at time.Time, want ...history.Status) {
			b := Boundary{Edge: edge + " of then " + strconv.Itoa(n+1), Place: place, Moment: on.point.name, AsOf: late(end)}
			if due != nil {
				b.Due = *due
			}
			m.add(st, b, st.moved(id, at), want...)
		}
		if due != nil && (opens == nil || !due.Before(*opens)) {
			if inside := due.Add(-time.Second); opens == nil || !inside.Before(*opens) {
				put("end", Inside, inside, history.Satisfied)
			}
			put("end", OnEdge, *due, history.Satisfied)
			put("end", Outside, due.Add(tick), history.Violated)
		}
		if opens != nil && (due == nil || !due.Before(*opens)) {
			put("begin", OnEdge, *opens, history.Satisfied)
			want := []history.Status{history.Violated, history.Pending}
			if l.Unless != nil { // what came before may be what excuses
				want = append(want, history.NotApplicable)
			}
			put("begin", Outside, opens.Add(-tick), want...)
		}
	}
}

// gather puts all partners at one moment, and what would end the duty after everything.
func (st *story) gather(end time.Time, until *compliance.Pattern, to func() time.Time) *story {
	out := *st
	out.config.Events = slices.Clone(st.config.Events)
	for i, e := range out.config.Events {
		if slices.Contains(st.partners, e.ID) {
			out.config.Events[i].At = history.At(to())
		} else if until != nil && slices.Contains(until.Events, e.Type) && e.ID != st.on {
			out.config.Events[i].At = history.At(end.AddDate(1, 0, 0))
		}
	}
	return &out
}

// afterTrigger makes the edge of order of a duty without a window: what discharges it does not come before it.
func (m *edges) afterTrigger(st *story) {
	start, ok := st.at(st.on)
	if !ok {
		return
	}
	for _, id := range st.partners {
		m.add(st, Boundary{Edge: "order", Place: OnEdge}, st.moved(id, start), history.Satisfied)
		m.add(st, Boundary{Edge: "order", Place: Outside}, st.moved(id, start.Add(-tick)), history.Violated, history.Pending)
	}
}

// until makes the edge at the event that ends a duty.
func (m *edges) until(st *story, l *compliance.Response) {
	if l.Until == nil || l.Within != nil {
		return
	}
	if end, ok := m.first(st, l.Until); ok {
		for _, id := range st.partners {
			m.add(st, Boundary{Edge: "until", Place: OnEdge}, st.moved(id, end), history.Satisfied)
			m.add(st, Boundary{Edge: "until", Place: Outside}, st.moved(id, end.Add(tick)), history.Violated)
		}
	}
}

// first gives the moment of the first event of a pattern that is not older than the one that is judged, and no partner.
func (m *edges) first(st *story, p *compliance.Pattern) (time.Time, bool) {
	start, ok := st.at(st.on)
	for _, e := range st.config.Events {
		at, instant := e.At.Instant()
		if ok && instant && !at.Before(start) && e.ID != st.on && !slices.Contains(st.partners, e.ID) && m.means(p, st, e.ID) && m.matches(p, st, e.ID) {
			return at, true
		}
	}
	return time.Time{}, false
}

// matches tells whether an event is of the same instance as the one that is judged.
func (m *edges) matches(p *compliance.Pattern, st *story, id string) bool {
	pairs := p.Match
	if pairs == nil {
		for _, name := range m.rule.Per {
			pairs = append(pairs, compliance.Match{Theirs: compliance.Path(name), Ours: compliance.Path(name)})
		}
	}
	for _, pair := range pairs {
		theirs, ok := st.get(id, pair.Theirs)
		ours, ok2 := st.get(st.on, pair.Ours)
		if !ok || !ok2 || !theirs.Equal(ours) {
			return false
		}
	}
	return true
}

// made tells whether a pattern means events that are made of findings. When they happen is for the judge to say.
func made(p compliance.Pattern) bool {
	return slices.ContainsFunc(p.Events, func(t history.Type) bool {
		return strings.HasPrefix(string(t), "rule.") || strings.HasPrefix(string(t), "entitlement.")
	})
}

// precedence makes the edges of order and of the age of what is needed.
func (m *edges) precedence(st *story, l *compliance.Precedence) {
	start, ok := st.at(st.on)
	if !ok {
		return
	}
	for n, id := range st.partners {
		edge := "order of need " + strconv.Itoa(n+1)
		if l.Within == nil {
			m.add(st, Boundary{Edge: edge, Place: Inside}, st.config, history.Satisfied)
			m.add(st, Boundary{Edge: edge, Place: OnEdge}, st.moved(id, start), history.Satisfied)
			m.add(st, Boundary{Edge: edge, Place: Outside}, st.moved(id, start.Add(tick)), history.Violated)
			continue
		}
		ws, ok := m.windows(l.Within)
		if !ok || len(st.partners) > 1 {
			continue
		}
		from := func(moved *story) (history.Moment, bool) { return moved.anchor(id, "") }
		for _, on := range m.lay(st, id, ws, from) {
			m.age(on, id)
		}
	}
}

// age makes the edges of a window from a need in which the gated event must lie.
func (m *edges) age(on laid, need string) {
	st := on.story
	put := func(edge string, place Place, at time.Time, want history.Status) {
		m.add(st, Boundary{Edge: edge + " of the age", Place: place, Moment: on.point.name, AsOf: late(at)}, st.moved(st.on, at), want)
	}
	begin, _ := st.at(need)
	if opens := on.limits.opens; opens != nil && opens.After(begin) {
		put("begin", OnEdge, *opens, history.Satisfied)
		put("begin", Outside, opens.Add(-tick), history.Violated)
		begin = *opens
	}
	if due := on.limits.due; due != nil && !due.Before(begin) {
		if inside := due.Add(-time.Second); !inside.Before(begin) {
			put("end", Inside, inside, history.Satisfied)
		}
		put("end", OnEdge, *due, history.Satisfied)
		put("end", Outside, due.Add(tick), history.Violated)
	}
}

// sequence makes the edges of order between one step and the next.
func (m *edges) sequence(st *story, l *compliance.Sequence) {
	var steps []history.Event
	for i := range l.Steps {
		var of []history.Event
		for _, e := range st.config.Events {
			if _, instant := e.At.Instant(); instant && m.means(&l.Steps[i].Pattern, st, e.ID) {
				of = append(of, e)
			}
		}
		switch {
		case l.Steps[i].Free, len(of) == 0 && l.Steps[i].Optional:
		case len(of) != 1:
			return // who is to say which of them counts
		default:
			steps = append(steps, of[0])
		}
	}
	for i := 1; i < len(steps); i++ {
		before, _ := steps[i-1].At.Instant()
		edge := "order of step " + strconv.Itoa(i+1)
		m.add(st, Boundary{Edge: edge, Place: Inside, Anywhere: true}, st.config, history.Satisfied)
		m.add(st, Boundary{Edge: edge, Place: OnEdge, Anywhere: true}, st.moved(steps[i].ID, before), history.Satisfied)
		m.add(st, Boundary{Edge: edge, Place: Outside, Anywhere: true}, st.moved(steps[i].ID, before.Add(-tick)), history.Violated)
	}
}

// coexistence makes the edge at the event by which all must be there.
func (m *edges) coexistence(st *story, l *compliance.Coexistence) {
	if l.By == nil || l.Mode == compliance.ModeNone {
		return
	}
	if end, ok := m.first(st, l.By); ok {
		for n, id := range st.partners {
			edge := "by of then " + strconv.Itoa(n+1)
			m.add(st, Boundary{Edge: edge, Place: OnEdge}, st.moved(id, end), history.Satisfied)
			m.add(st, Boundary{Edge: edge, Place: Outside}, st.moved(id, end.Add(tick)), history.Violated)
		}
	}
}

// absence makes the edges of a scope in which something must not happen, from a story in which it happens.
func (m *edges) absence(st *story, l *compliance.Absence) {
	as := func(place Place, edge string) Boundary {
		return Boundary{Edge: edge, Place: place, Anywhere: true, AsOf: st.asOf}
	}
	without := st.config
	without.Events = slices.DeleteFunc(slices.Clone(st.config.Events), func(e history.Event) bool { return e.ID == st.on })
	m.add(st, as(Outside, "of"), st.config, history.Violated)
	m.add(st, as(Inside, "of"), without, history.Satisfied, history.Pending, history.NotApplicable)
	if l.Until == nil {
		return
	}
	opened := *st
	if st.scope != "" {
		opened.on = st.scope
	}
	if end, ok := m.first(&opened, l.Until); ok {
		m.add(st, as(OnEdge, "until"), st.moved(st.on, end), history.Satisfied, history.NotApplicable)
		m.add(st, as(Outside, "until"), st.moved(st.on, end.Add(-tick)), history.Violated)
	}
}

// retention makes the edges of how long a record is kept, and of when it is in the archive.
func (m *edges) retention(st *story, l *compliance.Retention) {
	from := func(moved *story) (history.Moment, bool) { return moved.anchor(st.on, l.Anchor) }
	put := func(on laid, p *compliance.Pattern, edge string, place Place, at time.Time, want history.Status) {
		for _, e := range on.story.config.Events {
			if p != nil && e.ID != st.on && m.means(p, on.story, e.ID) {
				b := Boundary{Edge: edge, Place: place, Moment: on.point.name, Anywhere: true, AsOf: late(at)}
				m.add(on.story, b, on.story.moved(e.ID, at), want)
				return
			}
		}
	}
	if ws, ok := m.windows(l.Keep); ok {
		for _, on := range m.lay(st, st.on, ws, from) {
			if opens := on.limits.opens; opens != nil {
				put(on, l.Delete, "keep", OnEdge, *opens, history.Satisfied)
				put(on, l.Delete, "keep", Outside, opens.Add(-tick), history.Violated)
			}
		}
	}
	if ws, ok := m.windows(l.ArchiveWithin); ok {
		for _, on := range m.lay(st, st.on, ws, from) {
			if due := on.limits.due; due != nil {
				put(on, l.Archive, "archive", OnEdge, *due, history.Satisfied)
				put(on, l.Archive, "archive", Outside, due.Add(tick), history.Violated)
			}
		}
	}
}
