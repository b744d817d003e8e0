package cal

import "time"

// Due gives the last moment of an allowance that is counted from an anchor. It is the end of [Within]; what the units
// mean is told at [Window].
//
// The error is an [UnchartedError] where a day would have to be known that is not, [ErrClosed] where the calendar has no
// opening or working day to count, and [ErrRange] outside the years 1 to 9999.
func (c *Calendar) Due(from Anchor, a Allowance) (Deadline, error) {
	b, err := c.Window(from, Window{Unit: a.Unit, Max: &a.Count})
	return b.Due, err
}

// Window lays a window on an anchor. Errors are those of [Calendar.Due], and the faults of the window as
// [Window.Check] gives them.
//
// A bare day with a cutoff may have been earlier or later than that: the window opens as if earlier and is due as if
// later.
func (c *Calendar) Window(from Anchor, w Window) (Bounds, error) {
	if err := w.Check(); err != nil {
		return Bounds{}, err
	}
	if from.IsZero() {
		return Bounds{}, errNoAnchor
	}
	var b Bounds
	if w.Min != nil {
		at, provisional, err := c.bound(from, &w, *w.Min, false)
		if err != nil {
			return Bounds{}, err
		}
		b.Opens, b.Provisional = at, provisional
	}
	if w.Max != nil {
		at, provisional, err := c.bound(from, &w, *w.Max, true)
		if err != nil {
			return Bounds{}, err
		}
		b.Due = Deadline{At: at, DayEnd: !w.Unit.ByClock(), Provisional: provisional}
		b.Provisional = b.Provisional || provisional
	}
	return b, nil
}

// bound gives one end of a window: the end if due, else the beginning.
func (c *Calendar) bound(from Anchor, w *Window, n int, due bool) (time.Time, bool, error) {
	if w.Unit.ByClock() {
		start, before, err := c.start(from, w)
		if err != nil {
			return time.Time{}, false, err
		}
		at, provisional, err := c.count(start, w.Unit, n)
		return at, before || provisional, err
	}
	zero, before, err := c.dayZero(from, w, due)
	if err != nil {
		return time.Time{}, false, err
	}
	day, provisional, err := c.shift(zero, w, n, due)
	if err != nil {
		return time.Time{}, false, err
	}
	if due {
		if day == MaxDate {
			return time.Time{}, false, ErrRange
		}
		day = day.AddDays(1)
	}
	return day.Start(c.zone), before || provisional, nil
}

// start gives the instant from which a unit that counts by the clock is counted.
func (c *Calendar) start(from Anchor, w *Window) (time.Time, bool, error) {
	t := from.instant
	if t.IsZero() {
		t = from.day.AddDays(1).Start(c.zone)
	}
	if w.Cutoff == nil {
		return t, false, nil
	}
	d, err := c.dateOf(t)
	if err != nil {
		return time.Time{}, false, err
	}
	zero, provisional, err := c.dayZero(At(t), w, true)
	if err != nil || zero == d {
		return t, provisional, err
	}
	return zero.Start(c.zone), provisional, nil
}

// dayZero gives the day from which days are counted.
func (c *Calendar) dayZero(from Anchor, w *Window, due bool) (Date, bool, error) {
	d, late := from.day, due && w.Cutoff != nil
	if !from.instant.IsZero() {
		var err error
		if d, err = c.dateOf(from.instant); err != nil {
			return Date{}, false, err
		}
		late = w.Cutoff != nil && from.instant.After(d.At(*w.Cutoff, c.zone))
	}
	switch {
	case w.Statutory:
		return d, false, nil
	case late:
		return c.nth(d, 1)
	case w.Cutoff != nil || w.Unit == UnitWorkingDays:
		return c.workingFrom(d)
	}
	return d, false, nil
}

// shift counts n days, months or years from day zero.
func (c *Calendar) shift(zero Date, w *Window, n int, due bool) (d Date, provisional bool, err error) {
	switch w.Unit {
	case UnitWorkingDays:
		d, provisional, err = c.nth(zero, n)
	case UnitDays:
		d, err = plusDays(zero, n)
	case UnitMonths:
		d, err = plusMonths(zero, n)
	case UnitYears:
		d, err = plusMonths(zero, 12*n)
	case UnitMonthDay:
		if d, err = plusMonths(zero, 1); err != nil {
			break
		}
		year, month, _ := d.Civil()
		d = MustDate(year, month, min(n, daysIn(year, month)))
		if due && w.Inclusive != nil && !*w.Inclusive {
			d = d.AddDays(-1)
		}
	}
	if err != nil || !due || !w.rolls() {
		return d, provisional, err
	}
	d, rolled, err := c.workingFrom(d)
	return d, provisional || rolled, err
}

func plusDays(d Date, n int) (Date, error) {
	if sum := int64(d.days) + int64(n); sum < int64(MinDate.days) || sum > int64(MaxDate.days) {
		return Date{}, ErrRange
	}
	return d.AddDays(n), nil
}

func plusMonths(d Date, n int) (Date, error) {
	y, m, _ := d.Civil()
	if sum := int64(y)*12 + int64(m) - 1 + int64(n); sum < 12 || sum >= 10_000*12 {
		return Date{}, ErrRange
	}
	return d.AddMonths(n), nil
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
		if rem > w.c.weekSeconds && w.special() == nil && w.z.at(w.d.wall()) > from.Unix() {
			if weeks := min(w.weeksAhead(), w.steadyWeeks(), w.weeksIn(rem)); weeks > 0 {
				if !begun {
					begun, nsec = true, 0
				}
				w.d, rem = w.d.AddDays(7*weeks), rem-int64(weeks)*w.c.weekSeconds
				continue
			}
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
			cur = end
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
		if rem > w.c.weekSeconds && w.z.at(w.d.wall()+2*daySeconds) <= from.Unix() {
			if weeks := min(w.weeksBehind(), w.steadyWeeksBack(), w.weeksIn(rem)); weeks > 0 {
				if !begun {
					begun, nsec = true, 0
				}
				rem -= int64(weeks) * w.c.weekSeconds
				w.move(w.d.AddDays(-7 * weeks))
				continue
			}
		}
		hours := w.hours()
		for i := len(hours) - 1; i >= 0; i-- {
			begin, end := w.at(hours[i])
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
			cur = begin
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

// steadyWeeks gives how many weeks from the beginning of this day on no clock changes.
func (w *walker) steadyWeeks() int {
	x := w.z.at(w.d.wall())
	if !w.z.settled(x) {
		return 0
	}
	return int(min(max(w.z.hi-x-2*daySeconds, 0)/(7*daySeconds), 1<<20))
}

// steadyWeeksBack gives how many weeks up to the end of this day no clock changes.
func (w *walker) steadyWeeksBack() int {
	x := w.z.at(w.d.wall() + 2*daySeconds)
	if !w.z.settled(x) {
		return 0
	}
	return int(min(max(x-w.z.lo-2*maxShift-2*daySeconds, 0)/(7*daySeconds), 1<<20))
}
