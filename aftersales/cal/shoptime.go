package cal

import (
	"fmt"
	"math"
	"slices"
	"time"
)

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
			if from, to := w.at(s); to > t.Unix() && to > from {
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
			break // the end of all days
		}
	}
	return false, w.provisional, nil
}

// OpenTime gives the opening time between two instants, negative if to is the earlier one. The error is [ErrRange] too
// where there is more than a duration can hold, 292 years.
func (c *Calendar) OpenTime(from, to time.Time) (sum time.Duration, provisional bool, err error) {
	if to.Before(from) {
		sum, provisional, err = c.OpenTime(to, from)
		return -sum, provisional, err
	}
	w, err := c.walkFrom(from)
	if err != nil {
		return 0, false, err
	}
	last, err := c.dateOf(to)
	if err != nil {
		return 0, false, err
	}
	var seconds int64
	for w.reaches(to) {
		if err := w.chart(); err != nil {
			return 0, false, err
		}
		if some := w.skipWeeks(from.Unix(), (w.d.DaysUntil(last)-2)/7); some > 0 {
			seconds += some
			continue
		}
		whole, fraction := w.openBetween(from, to)
		seconds, sum = seconds+whole, sum+fraction
		if w.forward(false) != nil {
			break // the end of all days
		}
	}
	if seconds >= math.MaxInt64/int64(time.Second) {
		return 0, false, fmt.Errorf("%w: more opening time than a duration can hold", ErrRange)
	}
	return sum + time.Duration(seconds)*time.Second, w.provisional, nil
}

// openBetween gives the opening time of the day between two instants: whole seconds, and what their fractions add.
func (w *walker) openBetween(from, to time.Time) (seconds int64, fraction time.Duration) {
	for _, s := range w.hours() {
		begin, end := w.at(s)
		seconds += max(0, min(end, to.Unix())-max(begin, from.Unix()))
		if begin <= from.Unix() && from.Unix() < end {
			fraction -= time.Duration(from.Nanosecond())
		}
		if begin <= to.Unix() && to.Unix() < end {
			fraction += time.Duration(to.Nanosecond())
		}
	}
	return seconds, fraction
}

// count goes n units of elapsed or opening time from an instant.
func (c *Calendar) count(from time.Time, u Unit, n int) (time.Time, bool, error) {
	seconds := int64(n) * u.seconds()
	if u == UnitHours || u == UnitMinutes {
		t := c.time(from.Unix()+seconds, int64(from.Nanosecond()))
		_, err := c.dateOf(t)
		return t, false, err
	}
	w, err := c.walkFrom(from)
	if err != nil {
		return time.Time{}, false, err
	}
	var sec, nsec int64
	if n < 0 {
		sec, nsec, err = w.retreat(from, -seconds)
	} else {
		sec, nsec, err = w.advance(from, seconds)
	}
	return c.time(sec, nsec), w.provisional, err
}

// advance goes forward until rem seconds of opening time are used up. Fractions of a second are carried along.
func (w *walker) advance(from time.Time, rem int64) (sec, nsec int64, err error) {
	cur, nsec, begun := from.Unix(), int64(from.Nanosecond()), false
	for {
		if err := w.chart(); err != nil {
			return 0, 0, err
		}
		if used := w.skipWeeks(from.Unix(), w.weeksIn(rem)); used > 0 {
			if !begun {
				begun, nsec = true, 0
			}
			rem -= used
			continue
		}
		for _, s := range w.hours() {
			begin, end := w.at(s)
			if begin == end || !begun && end <= cur {
				continue
			}
			if !begun && begin > cur {
				nsec = 0
			}
			cur, begun = max(cur, begin), true
			if left := end - cur; rem < left || rem == left && nsec == 0 {
				return cur + rem, nsec, nil
			}
			rem -= end - cur
		}
		if err := w.forward(w.c.weekSeconds == 0); err != nil {
			return 0, 0, err
		}
	}
}

// retreat goes back until rem seconds of opening time, at least one, lie between there and from.
func (w *walker) retreat(from time.Time, rem int64) (sec, nsec int64, err error) {
	cur, nsec, begun := from.Unix(), int64(from.Nanosecond()), false
	for w.d != MaxDate && w.z.at(w.d.AddDays(1).wall()) <= cur {
		w.move(w.d.AddDays(1))
	}
	for {
		if err := w.chart(); err != nil {
			return 0, 0, err
		}
		if used := w.skipWeeksBack(from.Unix(), w.weeksIn(rem)); used > 0 {
			if !begun {
				begun, nsec = true, 0
			}
			rem -= used
			continue
		}
		for _, s := range slices.Backward(w.hours()) {
			begin, end := w.at(s)
			if begin == end || !begun && (begin > cur || begin == cur && nsec == 0) {
				continue
			}
			if !begun && end <= cur {
				nsec = 0
			}
			if begun || end <= cur {
				cur = end
			}
			begun = true
			if rem <= cur-begin {
				return cur - rem, nsec, nil
			}
			rem -= cur - begin
		}
		if err := w.backward(w.c.weekSeconds == 0); err != nil {
			return 0, 0, err
		}
	}
}

// weeksIn gives how many ordinary weeks can be used up so that at least a second of rem is left.
func (w *walker) weeksIn(rem int64) int {
	if w.c.weekSeconds == 0 {
		return 0
	}
	return int((rem - 1) / w.c.weekSeconds)
}

// skipWeeks goes forward over at most so many whole weeks that begin after an instant, have only ordinary days and no
// clock change, and gives their opening time.
func (w *walker) skipWeeks(after int64, most int) int64 {
	if most <= 0 || w.c.weekSeconds == 0 || w.special() != nil {
		return 0
	}
	x := w.z.at(w.d.wall())
	if x <= after || !w.z.settled(x) {
		return 0
	}
	steady := max(0, w.z.hi-x-2*daySeconds) / (7 * daySeconds)
	weeks := min(most, w.weeksAhead(), int(min(steady, maxWeeks)))
	w.d = w.d.AddDays(7 * weeks)
	return int64(weeks) * w.c.weekSeconds
}

// skipWeeksBack does the same in the other direction, with weeks that end before an instant.
func (w *walker) skipWeeksBack(before int64, most int) int64 {
	if most <= 0 || w.c.weekSeconds == 0 {
		return 0
	}
	x := w.z.at(w.d.wall() + 2*daySeconds) // openings of the day have ended by then
	if x > before || !w.z.settled(x) {
		return 0
	}
	steady := max(0, x-w.z.lo-2*maxShift-2*daySeconds) / (7 * daySeconds)
	weeks := min(most, w.weeksBehind(), int(min(steady, maxWeeks)))
	if weeks > 0 {
		w.move(w.d.AddDays(-7 * weeks))
	}
	return int64(weeks) * w.c.weekSeconds
}

const maxWeeks = 1 << 20 // more than there are between MinDate and MaxDate
