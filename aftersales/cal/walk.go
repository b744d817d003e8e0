package cal

import (
	"fmt"
	"time"
)

var errNoAnchor = fmt.Errorf("%w: no date", ErrRange)

// walker reads the openings of one day after the other.
type walker struct {
	c           *Calendar
	z           dial
	d           Date
	i           int // the first special day not before d
	provisional bool
}

// walkFrom begins on the day of t, or on the day before where one of its openings may still run at t.
func (c *Calendar) walkFrom(t time.Time) (walker, error) {
	d, err := c.dateOf(t)
	if err != nil {
		return walker{}, err
	}
	w := walker{c: c, z: dial{zone: c.zone}}
	if d != MinDate && t.Unix() < w.z.at(d.wall()+c.tail) {
		d = d.AddDays(-1)
	}
	w.move(d)
	return w, nil
}

// move goes to a day.
func (w *walker) move(d Date) {
	w.d = d
	w.i, _ = w.c.find(d)
}

// chart refuses a day that is not known.
func (w *walker) chart() (err error) {
	w.provisional, err = w.c.chart(w.d, w.provisional)
	return err
}

// special gives the entry of the day, nil on an ordinary day.
func (w *walker) special() *dayEntry {
	if w.i < len(w.c.days) && w.c.days[w.i].date == w.d {
		return &w.c.days[w.i]
	}
	return nil
}

func (w *walker) hours() []slot {
	if e := w.special(); e != nil {
		return e.hours
	}
	return w.c.week[w.d.Weekday()]
}

func (w *walker) working() bool {
	if e := w.special(); e != nil {
		return e.working
	}
	return w.c.working[w.d.Weekday()]
}

// at gives the instants of an opening of the day.
func (w *walker) at(s slot) (from, to int64) {
	return w.z.at(w.d.wall() + s.from), w.z.at(w.d.wall() + s.to)
}

// reaches tells whether the day has begun at t.
func (w *walker) reaches(t time.Time) bool { return w.z.at(w.d.wall()) <= t.Unix() }

// step goes to the next day, which there must be.
func (w *walker) step() {
	if w.special() != nil {
		w.i++
	}
	w.d = w.d.AddDays(1)
}

// forward goes to the next day. Where a whole stretch of ordinary days has nothing to offer, it goes to its end.
func (w *walker) forward(barren bool) error {
	if w.d == MaxDate {
		return ErrRange
	}
	w.step()
	if barren && w.special() == nil {
		return w.leap()
	}
	return nil
}

// leap goes over ordinary days to the next special day, or to the first day that is not known.
func (w *walker) leap() error {
	end := w.c.known.To
	switch {
	case w.i < len(w.c.days) && (end.IsZero() || !w.c.days[w.i].date.After(end) || w.c.beyond == BeyondWeekly):
		w.d = w.c.days[w.i].date
	case !end.IsZero() && w.c.beyond == BeyondRefuse:
		w.d = later(w.d, end.AddDays(1))
	default:
		return ErrClosed
	}
	return nil
}

// backward goes to the day before, in the same way.
func (w *walker) backward(barren bool) error {
	if w.d == MinDate {
		return ErrRange
	}
	w.d = w.d.AddDays(-1)
	if w.i > 0 && !w.c.days[w.i-1].date.Before(w.d) {
		w.i--
	}
	if barren && w.special() == nil {
		return w.leapBack()
	}
	return nil
}

func (w *walker) leapBack() error {
	begin := w.c.known.From
	switch {
	case w.i > 0 && (!w.c.days[w.i-1].date.Before(begin) || w.c.beyond == BeyondWeekly):
		w.i--
		w.d = w.c.days[w.i].date
	case !begin.IsZero() && w.c.beyond == BeyondRefuse:
		w.d = earlier(w.d, begin.AddDays(-1))
	default:
		return ErrClosed
	}
	return nil
}

func later(a, b Date) Date {
	if a.Before(b) {
		return b
	}
	return a
}

func earlier(a, b Date) Date {
	if b.Before(a) {
		return b
	}
	return a
}

// weeksAhead gives how many whole weeks of ordinary days begin with this day, all of them known or all of them not.
func (w *walker) weeksAhead() int {
	end := MaxDate.AddDays(-1)
	if w.i < len(w.c.days) {
		end = w.c.days[w.i].date.AddDays(-1)
	}
	if to := w.c.known.To; !to.IsZero() && !w.d.After(to) {
		end = earlier(end, to)
	}
	return (w.d.DaysUntil(end) + 1) / 7
}

// weeksBehind is weeksAhead in the other direction.
func (w *walker) weeksBehind() int {
	begin := MinDate.AddDays(1)
	if w.special() != nil {
		return 0
	}
	if w.i > 0 {
		begin = w.c.days[w.i-1].date.AddDays(1)
	}
	if from := w.c.known.From; !w.d.Before(from) {
		begin = later(begin, from)
	}
	return (begin.DaysUntil(w.d) + 1) / 7
}
