package compliance

import (
	"time"

	"example.com/servicelane/aftersales/cal"
)

// Many duties are due some days after their event, and of events many come on one day. As long as a zone does not change its clocks its days
// are all of one length: the beginning of a day is found once for all that happened on it, and days are counted from there.

// civilDay is a day of a zone. All moments are unix microseconds.
type civilDay struct {
	look         uint32 // at the history in which it was asked for
	zone         *time.Location
	from, to     int64 // it begins with one of these moments, and the next day with the other
	since, until int64 // when the clocks were changed before, and when they are next
}

const (
	dayMicros = int64(24 * time.Hour / time.Microsecond)
	// Farther days, and years nearer to the ends of the calendar, are left to the calendar itself.
	farDays             = 100 * 366
	firstYear, lastYear = 1000, 9000
)

// isOfDays tells whether a window is counted in days from that of the event, whatever the event and the calendar of its shop.
func (w *window) isOfDays() bool {
	return w.Unit == cal.UnitDays && !w.calendar && w.min == nil && w.max == nil
}

// layDays narrows the frame by a window that is counted in days from a time in a zone, which is a moment or a day. It tells whether it could.
func (x *run) layDays(f *frame, w *window, zone *time.Location, first, last int64) bool {
	d := &x.civil
	if d.look != x.looks || d.zone != zone || first < d.from || first >= d.to {
		if d.look = 0; zone == nil || !d.find(zone, first) {
			return false
		}
		d.look = x.looks
	}
	opens, over, ok, sure := int64(always), int64(never), true, true
	if w.Min != nil {
		opens, ok = d.begin(*w.Min)
	}
	if w.Max != nil {
		over, sure = d.begin(*w.Max + 1)
	}
	if !ok || !sure {
		return false
	}
	if w.Min != nil {
		f.follow(first, last, *w.Min < 0)
		f.openAt(opens, opens)
	}
	if w.Max != nil {
		f.dueAt(over-1, over-1)
	}
	return true
}

// isOf tells whether it is the day of event i.
func (d *civilDay) isOf(x *run, i int) bool {
	first, _ := x.h.Interval(i)
	return d.look == x.looks && d.from <= first && first < d.to && d.zone == x.h.Zone(i)
}

// find finds the day of a moment in a zone. It tells whether the clocks are not changed on it.
func (d *civilDay) find(zone *time.Location, moment int64) bool {
	t := time.UnixMicro(moment).In(zone)
	hour, minute, second := t.Clock()
	clock := time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute + time.Duration(second)*time.Second + time.Duration(t.Nanosecond())
	d.zone, d.from = zone, moment-clock.Microseconds()
	d.to = d.from + dayMicros
	d.since, d.until = always, never
	since, until := t.ZoneBounds()
	if !since.IsZero() {
		d.since = since.UnixMicro()
	}
	if !until.IsZero() {
		d.until = until.UnixMicro()
	}
	return d.since < d.from && d.to <= d.until && t.Year() >= firstYear && t.Year() < lastYear
}

// begin gives the beginning of the day that is n days later. It tells whether that is sure: the clocks are not changed in between, nor were
// they set back into the day before.
func (d *civilDay) begin(n int) (int64, bool) {
	if n < -farDays || n > farDays {
		return 0, false
	}
	moment := d.from + int64(n)*dayMicros
	return moment, d.since < moment-dayMicros && moment < d.until
}
