package cal

// AddWorkingDays gives the n-th working day from d on, or before d for a negative n. Day 0 is d itself, or the next
// working day where d is none.
func (c *Calendar) AddWorkingDays(d Date, n int) (Day, error) {
	if d.IsZero() {
		return Day{}, errNoAnchor
	}
	zero, provisional := d, false
	if n >= 0 {
		var err error
		if zero, provisional, err = c.workingFrom(d); err != nil {
			return Day{}, err
		}
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
		w.step()
		if err := w.chart(); err != nil {
			return 0, false, err
		}
		if weeks := min(w.weeksAhead(), (w.d.DaysUntil(to)+1)/7); weeks > 0 {
			w.d, n = w.d.AddDays(7*weeks-1), n+weeks*c.weekDays
			continue
		}
		if w.working() {
			n++
		}
	}
	return n, w.provisional, nil
}

// nth gives the n-th working day after d, or before d for a negative n; d itself for 0.
func (c *Calendar) nth(d Date, n int) (found Date, provisional bool, err error) {
	w := walker{c: c}
	w.move(d)
	for n > 0 && err == nil {
		if err = w.forward(c.weekDays == 0); err != nil {
			break
		}
		if err = w.chart(); err != nil {
			break
		}
		if weeks := w.weeksAhead(); weeks > 0 && n > c.weekDays && c.weekDays > 0 {
			weeks = min(weeks, (n-1)/c.weekDays)
			w.d, n = w.d.AddDays(7*weeks-1), n-weeks*c.weekDays
			continue
		}
		if w.working() {
			n--
		}
	}
	for n < 0 && err == nil {
		if err = w.backward(c.weekDays == 0); err != nil {
			break
		}
		if err = w.chart(); err != nil {
			break
		}
		if weeks := w.weeksBehind(); weeks > 0 && -n > c.weekDays && c.weekDays > 0 {
			weeks = min(weeks, (-n-1)/c.weekDays)
			w.d, n = w.d.AddDays(1-7*weeks), n+weeks*c.weekDays
			continue
		}
		if w.working() {
			n++
		}
	}
	return w.d, w.provisional, err
}

// workingFrom gives d, or the next working day where d is none.
func (c *Calendar) workingFrom(d Date) (Date, bool, error) {
	provisional, err := c.chart(d, false)
	if err != nil {
		return Date{}, false, err
	}
	if working, _ := c.at(d); working {
		return d, provisional, nil
	}
	found, more, err := c.nth(d, 1)
	return found, provisional || more, err
}
