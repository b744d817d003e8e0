package policytest

import (
	"slices"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// schedule makes the edges of what is due in every period: it comes at the last moment, and a moment later.
func (m *edges) schedule(st *story, f history.Finding, l *compliance.Schedule) {
	if len(f.Instance) == 0 || len(st.partners)+len(st.counted) == 0 {
		return
	}
	st, enough := m.justEnough(st, l)
	if !enough {
		return
	}
	m.lacking(st)
	end, ok := periodOf(f.Instance[len(f.Instance)-1].Value.Word())
	zone := st.config.Zone
	if !ok || zone == nil || l.EachOf != nil {
		return
	}
	y, month, d := end.Civil()
	due := midnight(y, month, d+1, zone).Add(-tick)
	if l.Due != nil {
		ws, ok := m.windows(l.Due)
		if !ok {
			return
		}
		lim, ok := (clockwork{zone: zone, shop: st.of.calendars[""]}).lay(ws, history.On(end))
		if !ok || lim.due == nil {
			return
		}
		due = *lim.due
	}
	after := *st
	after.config.CompleteTo = time.Time{}
	asOf := due.AddDate(0, 0, 2)
	if asOf.Before(st.asOf) {
		asOf = st.asOf
	}
	for _, id := range append(slices.Clone(st.partners), st.counted...) {
		b := Boundary{Edge: "due", Place: OnEdge, Anywhere: true, AsOf: asOf}
		m.add(st, b, after.moved(id, due), history.Satisfied)
		b.Place = Outside
		m.add(st, b, after.moved(id, due.Add(tick)), history.Violated)
		return
	}
}

// justEnough leaves out the acts that are more than is due.
func (m *edges) justEnough(st *story, l *compliance.Schedule) (*story, bool) {
	acts := append(slices.Clone(st.partners), st.counted...)
	least := 1
	if l.Min != nil {
		d, err := history.ParseDecimal(m.literal(*l.Min).Text)
		if least = int(d.Digits); err != nil {
			return st, false
		}
	}
	if l.EachOf != nil || l.Mode == compliance.ModeAll || len(acts) <= least {
		return st, true
	}
	out := *st
	out.partners, out.counted = acts[:least], nil
	out.config.Events = slices.DeleteFunc(slices.Clone(st.config.Events), func(e history.Event) bool { return slices.Contains(acts[least:], e.ID) })
	return &out, true
}

// lacking makes the edge of what is due at all: one of the acts is not there.
func (m *edges) lacking(st *story) {
	for _, id := range append(slices.Clone(st.partners), st.counted...) {
		c := st.config
		c.CompleteTo = time.Time{}
		c.Events = slices.DeleteFunc(slices.Clone(c.Events), func(e history.Event) bool { return e.ID == id })
		m.add(st, Boundary{Edge: "needs", Place: Outside, Anywhere: true}, c, history.Violated)
	}
}

// periodOf gives the last day of a period such as "2026", "2026-05", "2026-Q2" or "2026-05-04".
func periodOf(text string) (last cal.Date, ok bool) {
	if day, err := cal.ParseDate(text); err == nil {
		return day, true
	}
	y, m, n := 0, 1, 12
	if t, err := time.Parse("2006", text); err == nil {
		y = t.Year()
	} else if t, err := time.Parse("2006-01", text); err == nil {
		y, m, n = t.Year(), int(t.Month()), 1
	} else if len(text) == 7 && text[5] == 'Q' && text[6] >= '1' && text[6] <= '4' {
		t, err := time.Parse("2006", text[:4])
		if err != nil {
			return last, false
		}
		y, m, n = t.Year(), 3*int(text[6]-'1')+1, 3
	} else {
		return last, false
	}
	end := time.Date(y, time.Month(m+n), 0, 0, 0, 0, 0, time.UTC)
	last, err := cal.NewDate(end.Date())
	return last, err == nil
}
