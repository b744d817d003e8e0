package cal

import (
	"fmt"
	"math"
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

// Opening gives the opening in which t lies, or else the next one: the shop is open at t if the interval contains t,
// and then until its end. Openings that touch, as those of a shop that never closes, are given one by one.
func (c *Calendar) Opening(t time.Time) (Interval, error) {
	w, err := c.walkFrom(t)
	if err != nil {
		return Interval{}, err
	}
	for {
		if err := w.chart(); err != nil {
			return Interval{}, err
		}
		for _, s := range w.hours() {
			from, to := w.at(s)
			if to > t.Unix() && to > from {
				return Interval{From: c.time(from, 0), To: c.time(to, 0), Provisional: w.provisional}, nil
			}
		}
		if err := w.forward(c.weekSeconds == 0); err != nil {
			return Interval{}, err
		}
	}
}

// IsOpen tells whether the shop is open at t; provisional, whether that is only what the week says.
func (c *Calendar) IsOpen(t time.Time) (open, provisional bool, err error) {
	w, err := c.walkFrom(t)
	if err != nil {
		return false, false, err
	}
	for w.reaches(t) {
		if err := w.chart(); err != nil {
			return false, false, err
		}
		for _, s := range w.hours() {
			if from, to := w.at(s); from <= t.Unix() && t.Unix() < to {
				return true, w.provisional, nil
			}
		}
		if w.forward(false) != nil {
			break
		}
	}
	return false, w.provisional, nil
}

// OpenTime gives the opening time between two instants, negative if to is the earlier one.
func (c *Calendar) OpenTime(from, to time.Time) (sum time.Duration, provisional bool, err error) {
	if to.Before(from) {
		sum, provisional, err = c.OpenTime(to, from)
		return -sum, provisional, err
	}
	w, err := c.walkFrom(from)
	if err != nil {
		return 0, false, err
	}
	if _, err := c.dateOf(to); err != nil {
		return 0, false, err
	}
	for w.reaches(to) {
		if err := w.chart(); err != nil {
			return 0, false, err
		}
		for _, s := range w.hours() {
			begin, end := w.at(s)
			part := clip(c.time(begin, 0), c.time(end, 0), from, to)
			if sum > math.MaxInt64-part {
				return 0, false, fmt.Errorf("%w: more opening time than a duration can hold", ErrRange)
			}
			sum += part
		}
		if w.forward(false) != nil {
			break
		}
	}
	return sum, w.provisional, nil
}

// clip gives how much of an opening lies between two instants.
func clip(begin, end, from, to time.Time) time.Duration {
	if begin.Before(from) {
		begin = from
	}
	if end.After(to) {
		end = to
	}
	return max(0, end.Sub(begin))
}

// AddWorkingDays gives the n-th working day from d on, or before d for a negative n. Day 0 is d itself, or the next
// working day where d is none.
func (c *Calendar) AddWorkingDays(d Date, n int) (Day, error) {
	if d.IsZero() {
		return Day{}, errNoAnchor
	}
	zero, provisional, err := c.workingFrom(d)
	if err != nil {
		return Day{}, err
	}
	found, more, err := c.nth(zero, n)
	if err != nil {
		return Day{}, err
	}
	return c.day(found, provisional || more), nil
}

// NextWorkingDay gives the first working day after d.
func (c *Calendar) NextWorkingDay(d Date) (Day, error) {
	if d.IsZero() {
		return Day{}, errNoAnchor
	}
	found, provisional, err := c.nth(d, 1)
	if err != nil {
		return Day{}, err
	}
	return c.day(found, provisional), nil
}

// WorkingDaysBetween counts the working days after from, up to and including to; negative if to is the earlier day.
func (c *Calendar) WorkingDaysBetween(from, to Date) (n int, provisional bool, err error) {
	if from.IsZero() || to.IsZero() {
		return 0, false, errNoAnchor
	}
	if to.Before(from) {
		n, provisional, err = c.WorkingDaysBetween(to, from)
		return -n, provisional, err
	}
	w := walker{c: c}
	w.move(from)
	for w.d.Before(to) {
		if err := w.forward(false); err != nil {
			return 0, false, err
		}
		if err := w.chart(); err != nil {
			return 0, false, err
		}
		if w.working() {
			n++
		}
	}
	return n, w.provisional, nil
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
