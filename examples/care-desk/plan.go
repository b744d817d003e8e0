package main

import (
	"fmt"
	"time"

	"example.com/servicelane/aftersales/cal"
)

// plan is when the story plays: its days are those on which the shop is open, from the first day that is asked for on, so that people
// work when the shop does in every month and year.
type plan struct {
	begin cal.Date
	base  time.Time  // the beginning of its month
	days  []cal.Date // those on which the shop is open
	zone  *time.Location
}

// planAhead is how many days are looked at for those of the story: with the longest holidays it has its last one by then.
const planAhead = 60

// newPlan plans the story from a day to another one of the same month. The calendar has to know them.
func newPlan(shop *cal.Calendar, from, to cal.Date) (plan, error) {
	if known := shop.Known(); !known.Contains(from) || !known.Contains(to) {
		return plan{}, fmt.Errorf("from %s to %s: the holidays are known from %s to %s only", from, to, known.From, known.To)
	}
	p := plan{begin: from, zone: shop.Zone(), base: from.AddDays(1 - firstDay(from)).Start(shop.Zone())}
	for n := range planAhead {
		day := from.AddDays(n)
		if hours, err := shop.Hours(day); err != nil || len(hours) > 0 { // what is after the known days is for due times only
			p.days = append(p.days, day)
		}
	}
	return p, nil
}

// day gives the n-th day of the story, counted from one.
func (p plan) day(n int) cal.Date { return p.days[n-1] }

// nth gives which day of the story a day is; 0 if the shop is closed.
func (p plan) nth(day cal.Date) int {
	for i, d := range p.days {
		if d == day {
			return i + 1
		}
	}
	return 0
}

// moment gives a moment of the n-th day.
func (p plan) moment(n int, clock string) time.Time {
	at, _ := time.Parse("15:04", clock) // literals, which the test of the month reads
	return p.day(n).At(cal.Clock(at.Hour()*60+at.Minute()), p.zone)
}

// id gives the id of something in the story: that of another month, or of one that begins on another day, is another one.
func (p plan) id(name string) string {
	year, month, day := p.begin.Civil()
	return fmt.Sprintf("%02d%02d%02d-%s", year%100, month, day, name)
}

// order gives the id of the order that is delivered on the n-th day.
func (p plan) order(n int) string { return orderOf(p.day(n)) }

func orderOf(day cal.Date) string { return "RO-" + day.String() }

// whole tells whether the story begins with its month: then the office of the shop answers for the month before, too.
func (p plan) whole() bool { return firstDay(p.begin) == 1 }

// since is from which month on the office answers for its reports.
func (p plan) since() cal.Date {
	first := cal.DateOf(p.base)
	if p.whole() {
		return first.AddMonths(-1)
	}
	return first
}
