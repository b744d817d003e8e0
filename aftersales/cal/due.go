package cal

import "time"

// Due gives the last moment of an allowance that is counted from an anchor. It is the end of [Within]; what the units
// mean is told at [Window].
//
// The error is an [UnchartedError] where a day would have to be known that is not, [ErrClosed] where the calendar has no
// opening or working day to count, and [ErrRange] outside the years 1 to 9999.
func (c *Calendar) Due(from Anchor, a Allowance) (Deadline, error) {
	if err := a.check(); err != nil {
		return Deadline{}, err
	}
	if from.IsZero() {
		return Deadline{}, errNoAnchor
	}
	return c.due(from, &Window{Unit: a.Unit}, a.Count)
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
		due, err := c.due(from, &w, *w.Max)
		if err != nil {
			return Bounds{}, err
		}
		b.Due, b.Provisional = due, b.Provisional || due.Provisional
	}
	return b, nil
}

// due gives the end of a window after n of its units.
func (c *Calendar) due(from Anchor, w *Window, n int) (Deadline, error) {
	at, provisional, err := c.bound(from, w, n, true)
	if err != nil {
		return Deadline{}, err
	}
	return Deadline{At: at, DayEnd: !w.Unit.ByClock(), Provisional: provisional}, nil
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
	zero, before, err := c.dayZero(from, w, n, due)
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
	zero, provisional, err := c.dayZero(At(t), w, 0, true)
	if err != nil || zero == d {
		return t, provisional, err
	}
	return zero.Start(c.zone), provisional, nil
}

// dayZero gives the day from which n days are counted. Back from a rest day the count is the same with that day as
// with the next working day, which need not be known for it.
func (c *Calendar) dayZero(from Anchor, w *Window, n int, due bool) (Date, bool, error) {
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
	case w.Unit == UnitWorkingDays && n < 0:
		return d, false, nil
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
