package cal

import (
	"fmt"
	"slices"
	"time"
)

// Calendar knows when a shop is open and which days are working days. It is made by [New], never changes, and may be
// used by many goroutines at once. Its answers to the same question are always the same.
type Calendar struct {
	name        string
	zone        *time.Location
	known       Span
	beyond      Beyond
	week        [7][]slot // by time.Weekday
	working     [7]bool
	weekSeconds int64      // opening time of an ordinary week
	weekDays    int        // working days of an ordinary week
	days        []dayEntry // special days, in order
	tail        int64      // how far any opening reaches into the next day, in seconds
}

// dayEntry is a special day with everything decided.
type dayEntry struct {
	date    Date
	working bool
	holiday bool
	hours   []slot
	special *Special
}

// Day is what a calendar knows about a day.
type Day struct {
	Date Date
	// Kind is what is special about the day, and Name and Source the words of the entry that says so.
	Kind   Kind
	Name   string
	Source string
	// Working tells whether it is a working day.
	Working bool
	// Holiday tells whether it is a holiday, be the shop open or closed on it.
	Holiday bool
	// Provisional tells that the day is outside the known span and this is what the week says.
	Provisional bool
}

// InZone is a calendar that knows a time zone and nothing else: no openings and no working days. It counts minutes,
// hours, days, months and years; nil is UTC.
func InZone(zone *time.Location) *Calendar {
	if zone == nil {
		zone = time.UTC
	}
	return &Calendar{zone: zone, days: []dayEntry{}}
}

// Name gives the name of the calendar.
func (c *Calendar) Name() string { return c.name }

// Zone gives the time zone.
func (c *Calendar) Zone() *time.Location { return c.zone }

// Known gives the span that the calendar knows.
func (c *Calendar) Known() Span { return c.known }

// Beyond gives what the calendar answers outside the known span.
func (c *Calendar) Beyond() Beyond { return c.beyond }

// Day tells what is known about a day.
func (c *Calendar) Day(d Date) (Day, error) {
	provisional, err := c.chart(d, false)
	if err != nil {
		return Day{}, err
	}
	return c.day(d, provisional), nil
}

func (c *Calendar) day(d Date, provisional bool) Day {
	out := Day{Date: d, Working: c.working[d.Weekday()], Provisional: provisional}
	if i, found := c.find(d); found {
		e := &c.days[i]
		out.Kind, out.Name, out.Source = e.special.Kind, e.special.Name, e.special.Source
		out.Working, out.Holiday = e.working, e.holiday
	}
	return out
}

// Hours gives the openings that begin on a day, in order; none on a closed day.
func (c *Calendar) Hours(d Date) ([]Opening, error) {
	if _, err := c.chart(d, false); err != nil {
		return nil, err
	}
	_, hours := c.at(d)
	out := make([]Opening, len(hours))
	for i, s := range hours {
		out[i] = Opening{Clock(s.from / 60), Clock(s.to / 60)}
		if s.to > daySeconds {
			out[i].To -= EndOfDay
		}
	}
	return out, nil
}

// find gives the index of a special day, or where it would stand.
func (c *Calendar) find(d Date) (int, bool) {
	return slices.BinarySearchFunc(c.days, d, func(e dayEntry, d Date) int { return e.date.Compare(d) })
}

// at gives what holds on a day, known or not.
func (c *Calendar) at(d Date) (working bool, hours []slot) {
	if i, found := c.find(d); found {
		return c.days[i].working, c.days[i].hours
	}
	return c.working[d.Weekday()], c.week[d.Weekday()]
}

// chart tells whether what is said about a day is provisional, and refuses a day that the calendar does not know.
func (c *Calendar) chart(d Date, provisional bool) (bool, error) {
	switch {
	case d.IsZero():
		return false, errNoAnchor
	case c.known.Contains(d):
		return provisional, nil
	case c.beyond == BeyondWeekly:
		return true, nil
	}
	return false, &UnchartedError{Need: d, Known: c.known}
}

// dateOf gives the civil day of an instant, and refuses those that no Date can hold.
func (c *Calendar) dateOf(t time.Time) (Date, error) {
	local := t.In(c.zone)
	if y := local.Year(); t.IsZero() || y < 1 || y > 9999 {
		return Date{}, fmt.Errorf("%w: %v", ErrRange, t)
	}
	return DateOf(local), nil
}

func (c *Calendar) time(sec, nsec int64) time.Time { return time.Unix(sec, nsec).In(c.zone) }
