package policytest

import (
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// This is the arithmetic by which the edges of windows are found. It counts on the wall calendar day by day and asks a calendar
// only which days are working days and when the shop is open, so that it shares no code with what it tests.

// limits are the first and the last instant of a window; no value is none.
type limits struct {
	opens, due *time.Time
}

// clockwork counts in a zone and by the calendars of a shop.
type clockwork struct {
	zone *time.Location
	shop *cal.Calendars
}

// lay gives the limits of windows of which all hold, counted from a moment. It tells whether it can count them.
func (k clockwork) lay(ws []cal.Window, from history.Moment) (limits, bool) {
	var out limits
	for _, w := range ws {
		one, ok := k.one(w, from)
		if !ok {
			return out, false
		}
		if one.opens != nil && (out.opens == nil || one.opens.After(*out.opens)) {
			out.opens = one.opens
		}
		if one.due != nil && (out.due == nil || one.due.Before(*out.due)) {
			out.due = one.due
		}
	}
	return out, true
}

func (k clockwork) one(w cal.Window, from history.Moment) (out limits, ok bool) {
	if w.Statutory || w.Cutoff != nil && w.Unit.ByClock() {
		return out, false
	}
	if w.Min != nil {
		t, ok := k.first(w, *w.Min, from)
		if !ok {
			return out, false
		}
		out.opens = &t
	}
	if w.Max != nil {
		t, ok := k.last(w, *w.Max, from)
		if !ok {
			return out, false
		}
		out.due = &t
	}
	return out, true
}

// first gives the first instant of count n.
func (k clockwork) first(w cal.Window, n int, from history.Moment) (time.Time, bool) {
	if w.Unit.ByClock() {
		return k.byClock(w, n, from)
	}
	y, m, d, ok := k.day(w, n, from)
	return midnight(y, m, d, k.zone), ok
}

// last gives the last instant of count n: of a day, a microsecond before its end.
func (k clockwork) last(w cal.Window, n int, from history.Moment) (time.Time, bool) {
	if w.Unit.ByClock() {
		return k.byClock(w, n, from)
	}
	y, m, d, ok := k.day(w, n, from)
	for ok && w.Roll == cal.RollNextWorkingDay {
		working, known := k.working(w, y, m, d)
		if ok = known; working {
			break
		}
		d++
	}
	return midnight(y, m, d+1, k.zone).Add(-time.Microsecond), ok
}

// midnight is the beginning of a day; days beyond the month run on.
func midnight(y int, m time.Month, d int, zone *time.Location) time.Time {
	return time.Date(y, m, d, 0, 0, 0, 0, zone)
}

// byClock counts elapsed or open time from an instant; a bare day counts from its end.
func (k clockwork) byClock(w cal.Window, n int, from history.Moment) (time.Time, bool) {
	t, instant := from.Instant()
	if !instant {
		y, m, d := from.Day(k.zone).Civil()
		t = midnight(y, m, d+1, k.zone)
	}
	switch w.Unit {
	case cal.UnitMinutes:
		return t.Add(time.Duration(n) * time.Minute), true
	case cal.UnitHours:
		return t.Add(time.Duration(n) * time.Hour), true
	case cal.UnitShopMinutes:
		return k.open(w, t, time.Duration(n)*time.Minute)
	}
	return k.open(w, t, time.Duration(n)*time.Hour)
}

// open walks through the openings of the shop until an amount of open time is used up.
func (k clockwork) open(w cal.Window, from time.Time, left time.Duration) (time.Time, bool) {
	c := k.in(w)
	if c == nil || left < 0 {
		return from, false
	}
	y, m, d := from.In(k.zone).Date()
	for range 400 {
		day, err := cal.NewDate(midnight(y, m, d, k.zone).Date())
		hours, err2 := c.Hours(day)
		if err != nil || err2 != nil {
			return from, false
		}
		for _, o := range hours {
			begin, end := clockOn(y, m, d, o.From, k.zone), clockOn(y, m, d, o.To, k.zone)
			if !end.After(from) {
				continue
			}
			if begin.Before(from) {
				begin = from
			}
			if end.Sub(begin) >= left {
				return begin.Add(left), true
			}
			left -= end.Sub(begin)
		}
		d++
	}
	return from, false
}

func clockOn(y int, m time.Month, d int, c cal.Clock, zone *time.Location) time.Time {
	return time.Date(y, m, d, 0, int(c), 0, 0, zone)
}

// day gives the day of count n.
func (k clockwork) day(w cal.Window, n int, from history.Moment) (y int, m time.Month, d int, ok bool) {
	y, m, d = from.Day(k.zone).Civil()
	late := false
	if t, instant := from.Instant(); instant && w.Cutoff != nil {
		local := t.In(k.zone)
		late = local.After(clockOn(y, m, d, *w.Cutoff, k.zone))
	}
	if w.Unit == cal.UnitWorkingDays || w.Cutoff != nil {
		if y, m, d, ok = k.workday(w, y, m, d, late); !ok {
			return y, m, d, false
		}
	}
	switch w.Unit {
	case cal.UnitDays:
		return y, m, d + n, true
	case cal.UnitMonths:
		y, m, d = months(y, m, d, n)
		return y, m, d, true
	case cal.UnitYears:
		y, m, d = months(y, m, d, 12*n)
		return y, m, d, true
	case cal.UnitMonthDay:
		if w.Inclusive != nil && !*w.Inclusive {
			n--
		}
		return y, m + 1, n, true
	case cal.UnitWorkingDays:
		for ; n > 0; n-- {
			if y, m, d, ok = k.workday(w, y, m, d, true); !ok {
				return y, m, d, false
			}
		}
		return y, m, d, n == 0
	}
	return y, m, d, false
}

// workday gives the day, or the next working day if it is none; with after, the next one in any case.
func (k clockwork) workday(w cal.Window, y int, m time.Month, d int, after bool) (int, time.Month, int, bool) {
	if after {
		d++
	}
	for range 400 {
		working, known := k.working(w, y, m, d)
		if working || !known {
			return y, m, d, known
		}
		d++
	}
	return y, m, d, false
}

// working tells whether a day is a working day.
func (k clockwork) working(w cal.Window, y int, m time.Month, d int) (working, known bool) {
	c := k.in(w)
	if c == nil {
		return false, false
	}
	date, err := cal.NewDate(midnight(y, m, d, k.zone).Date())
	if err != nil {
		return false, false
	}
	day, err := c.Day(date)
	return day.Working, err == nil
}

// in gives the calendar that a window counts by; nil if there is none.
func (k clockwork) in(w cal.Window) *cal.Calendar {
	if k.shop == nil {
		return nil
	}
	role := w.Calendar
	if role == "" {
		role = cal.RoleShop
	}
	c, _ := k.shop.In(role)
	return c
}

// months adds months to a day, and takes the last day of the month where it has no such day.
func months(y int, m time.Month, d, n int) (int, time.Month, int) {
	first := time.Date(y, m+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return first.Year(), first.Month(), min(d, last)
}

// plain gives a window whose bounds are numbers; false if they depend on more.
func plain(w compliance.Window, literal func(compliance.Value) compliance.Literal) (cal.Window, bool) {
	out := cal.Window{Unit: w.Unit, Cutoff: w.Cutoff, Roll: w.Roll, Statutory: w.Statutory, Calendar: w.Calendar}
	if w.Inclusive != nil {
		flag := literal(*w.Inclusive)
		inclusive := flag.Text == "true"
		if out.Inclusive = &inclusive; flag.IsZero() {
			return out, false
		}
	}
	for _, b := range []struct {
		from *compliance.Value
		to   **int
	}{{w.Min, &out.Min}, {w.Max, &out.Max}} {
		if b.from == nil {
			continue
		}
		d, err := history.ParseDecimal(literal(*b.from).Text)
		if err != nil || d.Scale != 0 {
			return out, false
		}
		n := int(d.Digits)
		*b.to = &n
	}
	return out, true
}
