package cal

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"example.com/servicelane/internal/fault"
)

// Anchor is the moment from which a window is counted: an instant, or a bare day where no more is known. The zero
// Anchor is no moment, and nothing can be counted from it.
type Anchor struct {
	instant time.Time
	day     Date
}

// At is the anchor of an instant.
func At(t time.Time) Anchor { return Anchor{instant: t} }

// On is the anchor of a bare day. Units that count days take it as it is. Units that count by the clock take its end,
// 24:00, as a limit given without hour is read; whoever wants the other reading uses [At] with [Date.Start].
func On(d Date) Anchor { return Anchor{day: d} }

// IsZero tells whether there is no moment.
func (a Anchor) IsZero() bool { return a.instant.IsZero() && a.day.IsZero() }

// Roll says what becomes of a due day that is no working day.
type Roll string

// The rolls.
const (
	RollNone           Roll = ""                 // it stays
	RollNextWorkingDay Roll = "next_working_day" // it moves on to the next working day
)

// Rolls lists every roll.
func Rolls() []Roll { return []Roll{RollNone, RollNextWorkingDay} }

// Valid tells whether r is one of [Rolls].
func (r Roll) Valid() bool { return r == RollNone || r == RollNextWorkingDay }

// Window is the time between too early and too late, counted from an anchor. Both bounds are included; the day of the
// anchor is day 0. A negative bound lies before the anchor.
//
// What the bounds mean depends on the unit. Of [UnitHours] the last instant is still in time. [UnitShopHours] begins at
// the anchor, or at the next opening, and ends when the opening time is used up. [UnitDays] ends at 24:00 of its last
// day. [UnitWorkingDays] begins on the day of the anchor, or on the next working day, and ends at 24:00 of its last
// day. [UnitMonths] and [UnitYears] end at 24:00 of the matching day, or of the last day of the month. [UnitMonthDay] ends
// at 24:00 of that day of the month after the anchor's; the anchor is the last day of a period.
type Window struct {
	Unit Unit `json:"unit"`
	// Min and Max are the first and the last count in time. Without Min the window is open to the past, without Max it
	// never ends; one of them must be given.
	Min *int `json:"min,omitempty"`
	Max *int `json:"max,omitempty"`
	// Cutoff is a time of day: an anchor later than that counts from the next working day. So does an anchor on a day
	// that is no working day, so that a later anchor never has an earlier due. Not for elapsed time and month days.
	Cutoff *Clock `json:"cutoff,omitempty"`
	// Roll moves the due day. Not for units that count by the clock.
	Roll Roll `json:"roll,omitempty"`
	// Statutory counts as civil law does: the day of the anchor is never counted, working day or not, so that a claim
	// received on a Sunday has its first working day on Monday; and the due day rolls. It has no cutoff.
	Statutory bool `json:"statutory,omitempty"`
	// Inclusive, if false, ends a month day window one day earlier, at 24:00 of day n-1. Only for [UnitMonthDay].
	Inclusive *bool `json:"inclusive,omitempty"`
	// Calendar is the role of the calendar that counts; empty is [RoleShop]. [Calendars.Window] looks at it.
	Calendar Role `json:"calendar,omitempty"`
}

// Within is the window that ends with an allowance and is open to the past.
func Within(a Allowance) Window { return Window{Unit: a.Unit, Max: &a.Count} }

// Between is the window from one allowance to another of the same unit, both included; the unit is that of to.
func Between(from, to Allowance) Window {
	return Window{Unit: to.Unit, Min: &from.Count, Max: &to.Count}
}

// Check gives every fault of the window, as one error with a path for each; nil if there is none.
func (w Window) Check() error {
	var l fault.List
	w.checkCounts(&l)
	if w.Cutoff != nil && (!w.Cutoff.Valid() || w.Unit == UnitHours || w.Unit == UnitMinutes || w.Unit == UnitMonthDay || w.Statutory) {
		l.Add("cutoff", fault.Mismatch, "no cutoff %v with unit %s, statutory %t", *w.Cutoff, fault.Quote(string(w.Unit)), w.Statutory)
	}
	if !w.Roll.Valid() {
		l.Add("roll", fault.Unknown, "unknown roll %s", fault.Quote(string(w.Roll)))
	}
	if w.Roll != RollNone && w.Unit.ByClock() {
		l.Add("roll", fault.Mismatch, "a due time in %s does not roll", w.Unit)
	}
	if w.Inclusive != nil && w.Unit != UnitMonthDay {
		l.Add("inclusive", fault.Mismatch, "only month_day can be inclusive or not, this is %s", fault.Quote(string(w.Unit)))
	}
	if w.Calendar != "" && !w.Calendar.Valid() {
		l.Add("calendar", fault.Malformed, "not a role: %s", fault.Quote(string(w.Calendar)))
	}
	return l.Err()
}

func (w Window) checkCounts(l *fault.List) {
	if !w.Unit.Valid() {
		l.Add("unit", fault.Unknown, "unknown unit %s", fault.Quote(string(w.Unit)))
		return
	}
	if w.Min == nil && w.Max == nil {
		l.Add("max", fault.Missing, "a window needs min or max")
	}
	if w.Min != nil {
		l.Join("min", Allowance{*w.Min, w.Unit}.check())
	}
	if w.Max != nil {
		l.Join("max", Allowance{*w.Max, w.Unit}.check())
	}
	if w.Min != nil && w.Max != nil && *w.Min > *w.Max {
		l.Add("min", fault.Mismatch, "min %d is above max %d", *w.Min, *w.Max)
	}
}

// rolls tells whether the due day moves on from a day that is no working day.
func (w *Window) rolls() bool {
	return w.Roll == RollNextWorkingDay || w.Statutory && !w.Unit.ByClock()
}

// String writes the window for people, as in "3d..7d" or "..0wd, cutoff 16:00".
func (w Window) String() string {
	var b strings.Builder
	if w.Min != nil {
		b.WriteString(Allowance{*w.Min, w.Unit}.String())
	}
	b.WriteString("..")
	if w.Max != nil {
		b.WriteString(Allowance{*w.Max, w.Unit}.String())
	}
	if w.Cutoff != nil {
		b.WriteString(", cutoff " + w.Cutoff.String())
	}
	if w.Roll != RollNone {
		b.WriteString(", roll " + string(w.Roll))
	}
	if w.Statutory {
		b.WriteString(", statutory")
	}
	if w.Inclusive != nil {
		b.WriteString(", inclusive " + strconv.FormatBool(*w.Inclusive))
	}
	if w.Calendar != "" {
		b.WriteString(", by " + string(w.Calendar))
	}
	return b.String()
}

// Deadline is the end of a window. The zero Deadline is none.
type Deadline struct {
	// At is the last instant in time or, if DayEnd, the end of the last day in time: 24:00 in the calendar's zone, which
	// is 00:00 of the day after.
	At time.Time
	// DayEnd tells that a day ends the window, so that At itself is too late.
	DayEnd bool
	// Provisional tells that the deadline was found outside the known span of the calendar, from the week alone, and may
	// move when the year is published.
	Provisional bool
}

// IsZero tells whether there is no deadline.
func (d Deadline) IsZero() bool { return d.At.IsZero() }

// Met tells whether something that happened at t was in time. Everything is in time where there is no deadline.
func (d Deadline) Met(t time.Time) bool {
	return d.IsZero() || t.Before(d.At) || !d.DayEnd && t.Equal(d.At)
}

// Last gives the last moment in time, to the microsecond: At, or one microsecond before the end of the day. Where
// there is no deadline it is the zero time.
func (d Deadline) Last() time.Time {
	if d.DayEnd {
		return d.At.Add(-time.Microsecond)
	}
	return d.At
}

// Day gives the last day in time, in the zone of the calendar.
func (d Deadline) Day() Date {
	if d.IsZero() {
		return Date{}
	}
	return DateOf(d.Last())
}

// String writes the deadline for people: "2026-05-10 24:00 +08:00", or "2026-05-10T16:30:00+08:00" for an instant.
func (d Deadline) String() string {
	s := ""
	switch {
	case d.IsZero():
		return "none"
	case d.DayEnd:
		s = d.Day().String() + " 24:00 " + d.At.Format("-07:00")
	default:
		s = d.At.Format(time.RFC3339Nano)
	}
	if d.Provisional {
		s += " (provisional)"
	}
	return s
}

// Bounds is a window laid on an anchor.
type Bounds struct {
	// Opens is the first moment in time; zero if the window is open to the past. A window without Min that is counted
	// from a trigger begins with the trigger; that is for the caller to say.
	Opens time.Time
	// Due is the last one; zero if the window never ends.
	Due Deadline
	// Provisional tells that Opens or Due was found outside the known span of the calendar.
	Provisional bool
}

// Early tells whether t lies before the window.
func (b Bounds) Early(t time.Time) bool { return t.Before(b.Opens) }

// Late tells whether t lies after the window.
func (b Bounds) Late(t time.Time) bool { return !b.Due.Met(t) }

// Contains tells whether t lies in the window.
func (b Bounds) Contains(t time.Time) bool { return !b.Early(t) && !b.Late(t) }

// And gives the window in which both hold: it opens with the later and is due with the earlier. It may be empty.
func (b Bounds) And(other Bounds) Bounds {
	if other.Opens.After(b.Opens) {
		b.Opens = other.Opens
	}
	if b.Due.IsZero() || !other.Due.IsZero() && other.Due.Last().Before(b.Due.Last()) {
		b.Due = other.Due
	}
	b.Provisional = b.Provisional || other.Provisional
	return b
}

// String writes the bounds for people.
func (b Bounds) String() string {
	opens := "ever"
	if !b.Opens.IsZero() {
		opens = b.Opens.Format(time.RFC3339Nano)
	}
	return fmt.Sprintf("from %s, due %v", opens, b.Due)
}
