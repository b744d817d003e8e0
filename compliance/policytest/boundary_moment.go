package policytest

import (
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// moments lists the times that are tried for a comparison of days, of instants, or of times of day.
func moments(at subject, l leaf, kind history.Kind) (out []probe) {
	if l.Op == compliance.ClockIn || l.Op == compliance.ClockNotIn {
		return clocks(at, l)
	}
	if day, err := cal.ParseDate(l.limit.Text); err == nil {
		if kind == history.KindDate {
			return []probe{{value: history.Date(day.AddDays(-1))}, {history.Date(day), OnEdge}, {value: history.Date(day.AddDays(1))}}
		}
		if l.zone == nil {
			return nil
		}
		y, m, d := day.Civil()
		end := midnight(y, m, d+1, l.zone)
		return []probe{{value: instant(end.Add(-time.Hour))}, {instant(end.Add(-tick)), OnEdge}, {value: instant(end)}}
	}
	limit, err := time.Parse(time.RFC3339Nano, l.limit.Text)
	if err != nil || kind != history.KindTime {
		return nil
	}
	return []probe{{value: instant(limit.Add(-tick))}, {instant(limit), OnEdge}, {value: instant(limit.Add(tick))}}
}

func instant(t time.Time) history.Value { return history.Time(history.At(t)) }

// clocks lists the times of day at the ends of the spans of a comparison, on the day of the event.
func clocks(at subject, l leaf) (out []probe) {
	now, ok := at.story.at(at.id)
	if !ok || l.zone == nil {
		return nil
	}
	y, m, d := now.In(l.zone).Date()
	for _, span := range l.limit.Items {
		from, to, ok := clockSpan(span)
		if !ok {
			return nil
		}
		begin, end := midnight(y, m, d, l.zone).Add(from), midnight(y, m, d, l.zone).Add(to)
		out = append(out, probe{value: instant(begin.Add(-tick))}, probe{instant(begin), OnEdge},
			probe{value: instant(end.Add(-tick))}, probe{instant(end), OnEdge})
	}
	return out
}

// clockSpan reads a span such as ["22:00", "06:00"].
func clockSpan(span compliance.Literal) (from, to time.Duration, ok bool) {
	ends := wordsOf(span)
	if span.Form != compliance.FormList || len(ends) != 2 {
		return 0, 0, false
	}
	begin, err := time.Parse("15:04", ends[0])
	end, err2 := time.Parse("15:04", ends[1])
	midnight := time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC)
	return begin.Sub(midnight), end.Sub(midnight), err == nil && err2 == nil
}

// momentHolds tells whether a comparison of times is true, and whether that can be said. A day that limits an instant lasts until
// its end.
func momentHolds(l leaf, v history.Value) (truth, known bool) {
	at, whole := v.Moment().Instant()
	if v.Kind() == history.KindDate {
		whole = false
	}
	switch {
	case l.Op == compliance.ClockIn || l.Op == compliance.ClockNotIn:
		in, known := onClock(l, at)
		return in == (l.Op == compliance.ClockIn), known && whole
	case whole:
		return instantHolds(l, at)
	}
	day, ok := v.Day()
	limit, err := cal.ParseDate(l.limit.Text)
	if !ok || err != nil {
		return false, false
	}
	return signHolds(l.Op, limit.DaysUntil(day))
}

// instantHolds compares an instant with another one, or with the end of a day.
func instantHolds(l leaf, at time.Time) (truth, known bool) {
	if day, err := cal.ParseDate(l.limit.Text); err == nil {
		y, m, d := day.Civil()
		if l.zone == nil || l.Op != compliance.Le && l.Op != compliance.Gt {
			return false, false
		}
		return at.Before(midnight(y, m, d+1, l.zone)) == (l.Op == compliance.Le), true
	}
	limit, err := time.Parse(time.RFC3339Nano, l.limit.Text)
	if err != nil {
		return false, false
	}
	return signHolds(l.Op, at.Compare(limit))
}

// onClock tells whether the time of day of an instant lies in one of the spans of a comparison.
func onClock(l leaf, at time.Time) (in, known bool) {
	if l.zone == nil {
		return false, false
	}
	hour, minute, second := at.In(l.zone).Clock()
	now := time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute + time.Duration(second)*time.Second
	for _, span := range l.limit.Items {
		from, to, ok := clockSpan(span)
		if !ok {
			return false, false
		}
		late, soon := now >= from, now < to
		in = in || from < to && late && soon || from > to && (late || soon)
	}
	return in, true
}
