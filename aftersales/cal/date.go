package cal

import (
	"fmt"
	"time"
)

// Date is a civil day (a day of the calendar on the wall), without a time and without a zone. The zero Date is "no
// date"; it sorts before every day. Dates are comparable with ==.
type Date struct {
	days int32 // days since 0000-12-31, so that 0001-01-01 is 1 and 0 stays free for "no date"
}

// The first and the last day that a Date can hold.
var (
	MinDate = Date{1}
	MaxDate = Date{3652059}
)

// NewDate gives a day of the Gregorian calendar. Years run from 1 to 9999. Unlike [time.Date] it refuses a day that
// does not exist, such as 30 February.
func NewDate(year int, month time.Month, day int) (Date, error) {
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	if year < 1 || year > 9999 || t.Year() != year || t.Month() != month || t.Day() != day {
		return Date{}, fmt.Errorf("no such day: %04d-%02d-%02d", year, int(month), day)
	}
	return fromUTC(t), nil
}

// MustDate is [NewDate] for days written in source code; it panics where NewDate fails.
func MustDate(year int, month time.Month, day int) Date {
	d, err := NewDate(year, month, day)
	if err != nil {
		panic(err)
	}
	return d
}

// ParseDate reads a day written as "2026-05-03".
func ParseDate(s string) (Date, error) {
	if len(s) != len(time.DateOnly) {
		return Date{}, fmt.Errorf("not a date of the form 2006-01-02: %.40q", s)
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1 {
		return Date{}, fmt.Errorf("not a date of the form 2006-01-02: %.40q", s)
	}
	return fromUTC(t), nil
}

// DateOf gives the civil day of the instant t in the zone that t carries. Use t.In(zone) for the day in another zone.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return fromUTC(time.Date(y, m, d, 0, 0, 0, 0, time.UTC))
}

const daysTo1970 = 719163 // 1970-01-01 counted from 0000-12-31

func fromUTC(t time.Time) Date { return Date{int32(t.Unix()/86400 + daysTo1970)}.clamp() }

func (d Date) clamp() Date {
	return Date{min(max(d.days, MinDate.days), MaxDate.days)}
}

func (d Date) utc() time.Time { return time.Unix((int64(d.days)-daysTo1970)*86400, 0).UTC() }

// IsZero tells whether d is "no date".
func (d Date) IsZero() bool { return d.days == 0 }

// Year gives the year, 0 for "no date".
func (d Date) Year() int { y, _, _ := d.Civil(); return y }

// Civil gives year, month and day; all zero for "no date".
func (d Date) Civil() (year int, month time.Month, day int) {
	if d.IsZero() {
		return 0, 0, 0
	}
	return d.utc().Date()
}

// Weekday gives the day of the week.
func (d Date) Weekday() time.Weekday { return time.Weekday((d.days) % 7) }

// AddDays gives the day n days later (earlier for a negative n). It stops at [MinDate] and [MaxDate]; "no date" stays.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	sum := int64(d.days) + int64(max(min(n, 1<<23), -1<<23))
	return Date{int32(min(max(sum, int64(MinDate.days)), int64(MaxDate.days)))}
}

// AddMonths gives the matching day n months later, or the last day of that month where it has no such day: one month
// after 31 January is 28 or 29 February. It stops at [MinDate] and [MaxDate].
func (d Date) AddMonths(n int) Date {
	if d.IsZero() {
		return d
	}
	y, m, day := d.Civil()
	months := int64(y)*12 + int64(m) - 1 + int64(max(min(n, 1<<23), -1<<23))
	year, month := months/12, time.Month(months%12+1)
	switch {
	case months < 12:
		return MinDate
	case year > 9999:
		return MaxDate
	}
	return fromUTC(time.Date(int(year), month, min(day, daysIn(int(year), month)), 0, 0, 0, 0, time.UTC))
}

// AddYears gives the matching day n years later; 29 February becomes 28 February in a year without it.
func (d Date) AddYears(n int) Date { return d.AddMonths(12 * max(min(n, 1<<19), -1<<19)) }

func daysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// DaysUntil counts the days from d to later: 0 on the same day, negative if later is in fact earlier.
func (d Date) DaysUntil(later Date) int { return int(later.days) - int(d.days) }

// Compare gives -1, 0 or 1 as d is before, equal to or after other.
func (d Date) Compare(other Date) int {
	switch {
	case d.days < other.days:
		return -1
	case d.days > other.days:
		return 1
	}
	return 0
}

// Before tells whether d is an earlier day than other.
func (d Date) Before(other Date) bool { return d.days < other.days }

// After tells whether d is a later day than other.
func (d Date) After(other Date) bool { return d.days > other.days }

// String writes the day as "2026-05-03", and "no date" as an empty string.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return d.utc().Format(time.DateOnly)
}

// MarshalText writes the form of [Date.String].
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the form of [ParseDate]; an empty text is "no date".
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

// Span is a stretch of days from From to To, both included. A zero From means "since ever", a zero To "until further
// notice", so the zero Span is all time.
type Span struct {
	From Date `json:"from,omitzero"`
	To   Date `json:"to,omitzero"`
}

// Contains tells whether d lies in the span.
func (s Span) Contains(d Date) bool {
	return !d.Before(s.From) && (s.To.IsZero() || !d.After(s.To))
}

// Overlaps tells whether the two spans share a day.
func (s Span) Overlaps(other Span) bool {
	return (s.To.IsZero() || !s.To.Before(other.From)) && (other.To.IsZero() || !other.To.Before(s.From))
}

// Valid tells whether the span holds at least one day.
func (s Span) Valid() bool { return s.To.IsZero() || !s.To.Before(s.From) }

// String writes the span as "2026-01-01/2026-12-31", an open end as nothing.
func (s Span) String() string { return s.From.String() + "/" + s.To.String() }

// Intersect gives the days that lie in both spans, and false if there is none.
func (s Span) Intersect(other Span) (Span, bool) {
	if other.From.After(s.From) {
		s.From = other.From
	}
	if s.To.IsZero() || !other.To.IsZero() && other.To.Before(s.To) {
		s.To = other.To
	}
	return s, s.Valid()
}

// join gives the span of both, and false if days between them lie in neither.
func (s Span) join(other Span) (Span, bool) {
	if other.From.Before(s.From) {
		s, other = other, s
	}
	switch {
	case s.To.IsZero():
	case s.To.AddDays(1).Before(other.From):
		return Span{}, false
	case other.To.IsZero() || other.To.After(s.To):
		s.To = other.To
	}
	return s, true
}

// Start gives the first instant of the day in a zone. Where a clock change leaves out midnight it is the first instant
// after the gap.
func (d Date) Start(zone *time.Location) time.Time { return d.At(0, zone) }
