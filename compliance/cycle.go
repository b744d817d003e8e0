package compliance

import (
	"strings"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Cycle is what a period is: a day, a week, a month.
type Cycle string

// The cycles.
const (
	CycleDay        Cycle = "day"
	CycleWorkingDay Cycle = "working_day" // each working day by the shop's calendar
	CycleWeek       Cycle = "week"        // from Monday
	CycleMonth      Cycle = "month"
	CycleQuarter    Cycle = "quarter"
	CycleYear       Cycle = "year"
)

// Cycles lists every cycle.
func Cycles() []Cycle {
	return []Cycle{CycleDay, CycleWorkingDay, CycleWeek, CycleMonth, CycleQuarter, CycleYear}
}

// Valid tells whether c is one of [Cycles].
func (c Cycle) Valid() bool {
	switch c {
	case CycleDay, CycleWorkingDay, CycleWeek, CycleMonth, CycleQuarter, CycleYear:
		return true
	}
	return false
}

// Every says how long a period is: N cycles, nil being one. Periods lie end to end and are counted from 1 January of
// the year 1, a Monday: three months are a quarter, six months half a year, twelve a year.
type Every struct {
	Cycle Cycle
	N     *Value
}

// maxCycles bounds the cycles of one period.
const maxCycles = 1200

// UnmarshalNode reads "month", or {"unit":"months","n":3}, whose number may be a parameter.
func (e *Every) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	if n.Kind != strictjson.Object {
		n.Decode(&e.Cycle, faults)
		return
	}
	var o struct {
		Unit string `json:"unit" strict:"required"`
		N    *Value `json:"n" strict:"required"`
	}
	if !n.Decode(&o, faults) {
		return
	}
	unit, plural := strings.CutSuffix(o.Unit, "s")
	if !plural {
		faults.Add(n.Member("unit").Path(), fault.Unknown, "wants days, weeks, months, quarters or years, has %s", fault.Quote(o.Unit))
	}
	*e = Every{Cycle(unit), o.N}
}

// cycle is a compiled [Every]: each period is a number of months, or else of days.
type cycle struct {
	months, days int
	working      bool
	unset        string // the parameter that has no value
}

// cycle compiles the length of a period.
func (rc *ruleCompiler) cycle(e Every, s *spot) cycle {
	at := s
	if e.N != nil {
		at = s.in("unit")
	}
	if !e.Cycle.Valid() {
		rc.add(at, fault.Unknown, "%s is no cycle", fault.Quote(string(e.Cycle)))
		return cycle{}
	}
	n, unset := rc.least(e.N, s.in("n"))
	switch {
	case e.N != nil && e.Cycle == CycleWorkingDay:
		rc.add(at, fault.Mismatch, "working days are counted one by one")
	case n > maxCycles:
		rc.add(rc.valueAt(e.N.Param, s.in("n")), fault.Range, "not 1 to %d: %d", maxCycles, n)
		n = 1
	}
	out := cycle{working: e.Cycle == CycleWorkingDay, unset: unset}
	switch e.Cycle {
	case CycleDay, CycleWorkingDay:
		out.days = n
	case CycleWeek:
		out.days = 7 * n
	case CycleMonth:
		out.months = n
	case CycleQuarter:
		out.months = 3 * n
	case CycleYear:
		out.months = 12 * n
	}
	return out
}

// least compiles a number of at least 1, one if it is not given: a number or a parameter, whose name it gives if it is not set.
func (rc *ruleCompiler) least(v *Value, s *spot) (n int, unset string) {
	if v == nil {
		return 1, ""
	}
	if v.Ref != "" || len(v.Keys) > 0 {
		rc.add(s, fault.Mismatch, "wants a number or a parameter")
		return 1, ""
	}
	w := window{}
	bound, _ := rc.bound(v, &w, s)
	switch {
	case bound == nil:
		return 1, w.unset
	case *bound < 1:
		rc.add(rc.valueAt(v.Param, s), fault.Range, "not at least 1: %d", *bound)
		return 1, ""
	}
	return *bound, ""
}

// named tells whether a period has a name that a field can give: a day, a week, a month, a quarter or a year.
func (c *cycle) named() bool {
	return c.days == 1 || c.days == 7 || c.months == 1 || c.months == 3 || c.months == 12
}

// at gives the number of the period in which a day lies.
func (c *cycle) at(d cal.Date) int {
	if c.months > 0 {
		year, month, _ := d.Civil()
		return (12*(year-1) + int(month) - 1) / c.months
	}
	return cal.MinDate.DaysUntil(d) / c.days
}

// first gives the first day of a period.
func (c *cycle) first(period int) cal.Date {
	if c.months > 0 {
		return cal.MinDate.AddMonths(period * c.months)
	}
	return cal.MinDate.AddDays(period * c.days)
}

// last gives the last day of a period.
func (c *cycle) last(period int) cal.Date {
	next := c.first(period + 1)
	if next == cal.MaxDate { // no day follows
		return next
	}
	return next.AddDays(-1)
}

// appendName appends the name of a period: "2026-05", or "2026-01/2026-06" where it has no name of its own.
func (c *cycle) appendName(b []byte, period int) []byte {
	part := *c
	switch {
	case c.named():
		return appendPeriod(b, part.first(period), c.months, c.days)
	case c.months > 0 && c.months%12 == 0:
		part.months = 12
	case c.months > 0:
		part.months = 1
	case c.days%7 == 0:
		part.days = 7
	default:
		part.days = 1
	}
	b = appendPeriod(b, c.first(period), part.months, part.days)
	b = append(b, '/')
	return appendPeriod(b, part.first(part.at(c.last(period))), part.months, part.days)
}

// appendPeriod appends the name of the period of a length that has one.
func appendPeriod(b []byte, first cal.Date, months, days int) []byte {
	year, month, day := first.Civil()
	if days == 7 {
		thursday := first.AddDays(3)
		year = thursday.Year()
		b = append(appendNumber(b, year, 4), "-W"...)
		return appendNumber(b, cal.MinDate.AddMonths(12*(year-1)).DaysUntil(thursday)/7+1, 2)
	}
	b = appendNumber(b, year, 4)
	switch {
	case months == 12:
		return b
	case months == 3:
		return append(b, '-', 'Q', byte('1'+(int(month)-1)/3))
	}
	b = appendNumber(append(b, '-'), int(month), 2)
	if months == 0 {
		b = appendNumber(append(b, '-'), day, 2)
	}
	return b
}

// appendNumber appends a number with leading zeros.
func appendNumber(b []byte, n, digits int) []byte {
	for place := digits - 1; place >= 0; place-- {
		b = append(b, byte('0'+n/int(pow10[place])%10))
	}
	return b
}

// periodDays gives the days of a period: "2026", "2026-Q2", "2026-05", "2026-W07", "2026-05-04", or from one to another.
func periodDays(name string) (cal.Span, bool) {
	from, to, two := strings.Cut(name, "/")
	span, ok := namedDays(from)
	if !two || !ok {
		return span, ok
	}
	end, ok := namedDays(to)
	return cal.Span{From: span.From, To: end.To}, ok
}

func namedDays(name string) (cal.Span, bool) {
	year, part, parted := strings.Cut(name, "-")
	first, err := cal.NewDate(digitsOf(year), time.January, 1)
	switch {
	case err != nil:
		return cal.Span{}, false
	case !parted:
		return cal.Span{From: first, To: first.AddYears(1).AddDays(-1)}, true
	case len(part) == 5:
		day, err := cal.NewDate(digitsOf(year), time.Month(digitsOf(part[:2])), digitsOf(part[3:]))
		return cal.Span{From: day, To: day}, err == nil
	case len(part) != 2 && len(part) != 3:
		return cal.Span{}, false
	case part[0] == 'Q':
		from := first.AddMonths(3*digitsOf(part[1:]) - 3)
		return cal.Span{From: from, To: from.AddMonths(3).AddDays(-1)}, true
	case part[0] == 'W':
		monday := first.AddDays(3 - int(first.AddDays(3).Weekday()+6)%7) // of the week with the first Thursday
		from := monday.AddDays(7 * (digitsOf(part[1:]) - 1))
		return cal.Span{From: from, To: from.AddDays(6)}, true
	}
	from := first.AddMonths(digitsOf(part) - 1)
	return cal.Span{From: from, To: from.AddMonths(1).AddDays(-1)}, true
}

// digitsOf reads a few digits.
func digitsOf(text string) (n int) {
	for i := range text {
		n = 10*n + int(text[i]-'0')
	}
	return n
}
