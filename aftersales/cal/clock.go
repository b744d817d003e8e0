package cal

import (
	"fmt"
	"strings"
	"time"
)

// Clock is a time of day as the clock on the wall shows it, in minutes after midnight: 0 is 00:00, 1440 is 24:00, the
// end of the day.
type Clock int16

// EndOfDay is 24:00.
const EndOfDay Clock = 24 * 60

// ParseClock reads a time of day written as "08:30"; the latest is "24:00".
func ParseClock(s string) (Clock, error) {
	if len(s) == 5 && s[2] == ':' && digits(s[:2]) && digits(s[3:]) {
		hour, minute := int(s[0]-'0')*10+int(s[1]-'0'), int(s[3]-'0')*10+int(s[4]-'0')
		if c := Clock(hour*60 + minute); minute < 60 && c.Valid() {
			return c, nil
		}
	}
	return 0, fmt.Errorf("not a time of day from 00:00 to 24:00: %.40q", s)
}

func digits(s string) bool {
	for _, r := range []byte(s) {
		if r < '0' || r > '9' {
			return false
		}
	}
	return true
}

// Valid tells whether c lies between 00:00 and 24:00.
func (c Clock) Valid() bool { return c >= 0 && c <= EndOfDay }

// String writes the form that [ParseClock] reads.
func (c Clock) String() string { return fmt.Sprintf("%02d:%02d", c/60, c%60) }

// MarshalText writes the form of [Clock.String].
func (c Clock) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads the form of [ParseClock].
func (c *Clock) UnmarshalText(text []byte) error {
	parsed, err := ParseClock(string(text))
	if err != nil {
		return err
	}
	*c = parsed
	return nil
}

// Opening is a stretch of the day during which a shop is open: a shift, or the part of it up to a break. From is open,
// To is closed. Where To is not later than From, the opening runs over midnight into the next day; it belongs to the
// day on which it begins.
type Opening struct{ From, To Clock }

// ParseOpening reads an opening written as "08:30-12:00", or "22:00-02:00" for one that ends on the next day.
func ParseOpening(s string) (Opening, error) {
	from, to, ok := strings.Cut(s, "-")
	if !ok {
		return Opening{}, fmt.Errorf("not an opening of the form 08:30-12:00: %.40q", s)
	}
	var o Opening
	var err error
	if o.From, err = ParseClock(from); err != nil {
		return Opening{}, err
	}
	if o.To, err = ParseClock(to); err != nil {
		return Opening{}, err
	}
	if !o.Valid() {
		return Opening{}, fmt.Errorf("not an opening, it begins and ends at once: %.40q", s)
	}
	return o, nil
}

// MustOpenings reads openings written in source code; it panics where [ParseOpening] fails.
func MustOpenings(openings ...string) []Opening {
	out := make([]Opening, len(openings))
	for i, s := range openings {
		o, err := ParseOpening(s)
		if err != nil {
			panic(err)
		}
		out[i] = o
	}
	return out
}

// Valid tells whether both ends are times of day, From before 24:00, To after 00:00, and the opening is not empty.
func (o Opening) Valid() bool {
	return o.From.Valid() && o.To.Valid() && o.From < EndOfDay && o.To > 0 && o.From != o.To
}

// Overnight tells whether the opening ends on the day after it begins.
func (o Opening) Overnight() bool { return o.To < o.From }

// String writes the form that [ParseOpening] reads.
func (o Opening) String() string { return o.From.String() + "-" + o.To.String() }

// MarshalText writes the form of [Opening.String].
func (o Opening) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// UnmarshalText reads the form of [ParseOpening].
func (o *Opening) UnmarshalText(text []byte) error {
	parsed, err := ParseOpening(string(text))
	if err != nil {
		return err
	}
	*o = parsed
	return nil
}

// Interval is a stretch of time: From lies in it, To does not.
type Interval struct {
	From, To    time.Time
	Provisional bool // found outside the known span of the calendar
}

// Contains tells whether t lies in the interval.
func (i Interval) Contains(t time.Time) bool { return !t.Before(i.From) && t.Before(i.To) }

// At gives the first instant at which a clock in the zone shows this day and time, or a later one: a time that a clock
// change leaves out is read as the end of the gap, a time that comes twice as its first coming.
func (d Date) At(c Clock, zone *time.Location) time.Time {
	z := dial{zone: zone}
	return time.Unix(z.at(d.wall()+int64(c)*60), 0).In(zone)
}

// Local reads the clock time that t shows, without regard to the zone that t carries, as a time in the given zone. A
// time that a clock change leaves out is read as the end of the gap, a time that comes twice as its first coming.
func Local(t time.Time, zone *time.Location) time.Time {
	y, m, d := t.Date()
	utc := time.Date(y, m, d, t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
	z := dial{zone: zone}
	found := time.Unix(z.at(utc.Unix()), 0).In(zone)
	if _, off := found.Zone(); found.Unix()+int64(off) != utc.Unix() {
		return found
	}
	return found.Add(time.Duration(t.Nanosecond()))
}

const daySeconds = 86400

// wall gives the seconds from 1970 to the beginning of the day, as counted by clocks that never change.
func (d Date) wall() int64 { return (int64(d.days) - daysTo1970) * daySeconds }

// dial turns clock times of one zone into instants. It remembers the stretch between two clock changes in which it
// last found something, because the next question mostly falls into the same.
type dial struct {
	zone   *time.Location
	lo, hi int64 // the stretch: lo in it, hi not; empty in the beginning
	off    int64 // what clocks add to UTC in it
}

const (
	// No zone is farther from UTC than this, nor does a clock change move a clock farther.
	maxShift = 26 * 3600
	forever  = 1 << 60
)

// at gives the first instant at which clocks show wall or more.
func (z *dial) at(wall int64) int64 {
	if x := wall - z.off; z.settled(x) && x < z.hi {
		return x
	}
	return z.turn(wall)
}

// settled tells whether x lies in the stretch, and so far from its beginning that the clock cannot have shown the same
// time before.
func (z *dial) settled(x int64) bool { return x-2*maxShift >= z.lo && x < z.hi }

func (z *dial) turn(wall int64) int64 {
	z.look(wall - maxShift)
	for {
		if x := max(z.lo, wall-z.off); x < z.hi {
			return x
		}
		z.look(z.hi)
	}
}

func (z *dial) look(x int64) {
	t := time.Unix(x, 0).In(z.zone)
	_, off := t.Zone()
	z.off, z.lo, z.hi = int64(off), -forever, forever
	start, end := t.ZoneBounds()
	if !start.IsZero() {
		z.lo = start.Unix()
	}
	if !end.IsZero() {
		z.hi = end.Unix()
	}
	if z.hi <= x { // package time lets leap years that only a rule describes, from 2040 on, end a day early
		z.hi = time.Date(t.UTC().Year()+1, time.January, 1, 0, 0, 0, 0, time.UTC).Unix()
	}
}
