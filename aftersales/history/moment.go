package history

import (
	"fmt"
	"time"

	"example.com/servicelane/aftersales/cal"
)

// Moment is when something happened: an instant, or a bare day where the source knows no more. The zero Moment is
// "not known".
type Moment struct {
	instant time.Time
	day     cal.Date
}

// At is the moment of an instant. It is kept to the microsecond, with its offset; an offset that cannot be written, as
// those with seconds that clocks once had, becomes UTC.
func At(t time.Time) Moment {
	if t.IsZero() {
		return Moment{}
	}
	if _, offset := t.Zone(); offset%60 != 0 || offset <= -24*3600 || offset >= 24*3600 {
		t = t.UTC()
	}
	return Moment{instant: t.Truncate(time.Microsecond)}
}

// On is a bare day: the hour is not known.
func On(d cal.Date) Moment { return Moment{day: d} }

// IsZero tells whether the moment is not known.
func (m Moment) IsZero() bool { return m.instant.IsZero() && m.day.IsZero() }

// Instant gives the instant, and false for a bare day.
func (m Moment) Instant() (time.Time, bool) { return m.instant, !m.instant.IsZero() }

// Bare tells whether only the day is known.
func (m Moment) Bare() bool { return !m.day.IsZero() }

// Day gives the civil day of the moment in a zone; a bare day is the same in every zone.
func (m Moment) Day(zone *time.Location) cal.Date {
	if m.Bare() || m.IsZero() {
		return m.day
	}
	return cal.DateOf(m.instant.In(zone))
}

// First gives the earliest instant that the moment can mean in a zone.
func (m Moment) First(zone *time.Location) time.Time {
	if m.Bare() {
		return m.day.Start(zone)
	}
	return m.instant
}

// Last gives the latest instant that the moment can mean in a zone, to the microsecond.
func (m Moment) Last(zone *time.Location) time.Time {
	if m.Bare() {
		return m.day.AddDays(1).Start(zone).Add(-time.Microsecond)
	}
	return m.instant
}

// Equal tells whether two moments are the same instant or the same bare day.
func (m Moment) Equal(other Moment) bool {
	return m.day == other.day && m.instant.Equal(other.instant)
}

// ParseMoment reads an instant with its offset ("2026-05-03T09:30:00+08:00") or a bare day ("2026-05-03").
func ParseMoment(s string) (Moment, error) {
	if len(s) == len(time.DateOnly) {
		d, err := cal.ParseDate(s)
		return On(d), err
	}
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil || t.IsZero() || t.Year() < 1 {
		return Moment{}, fmt.Errorf("neither an instant with offset nor a day: %.40q", s)
	}
	return At(t), nil
}

// String writes the form that [ParseMoment] reads; nothing if the moment is not known.
func (m Moment) String() string {
	switch {
	case m.Bare():
		return m.day.String()
	case m.IsZero():
		return ""
	}
	return m.instant.Format(time.RFC3339Nano)
}

// MarshalText writes the form of [Moment.String].
func (m Moment) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads the form of [ParseMoment]; an empty text is "not known".
func (m *Moment) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*m = Moment{}
		return nil
	}
	parsed, err := ParseMoment(string(text))
	if err != nil {
		return err
	}
	*m = parsed
	return nil
}
