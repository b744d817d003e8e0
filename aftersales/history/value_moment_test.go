package history

import (
	"testing"
	"time"

	"example.com/servicelane/aftersales/cal"
)

func TestAMomentIsReadFromAValueWithoutParsing(t *testing.T) {
	day := cal.MustDate(2026, time.May, 4)
	instant := time.Date(2026, time.May, 4, 9, 30, 0, 1000, time.FixedZone("", 8*3600))
	tests := map[string]struct {
		value  Value
		micros int64
		timed  bool
		day    cal.Date
		dated  bool
	}{
		"an instant":     {Time(At(instant)), instant.UnixMicro(), true, cal.Date{}, false},
		"a bare day":     {Time(On(day)), 0, false, day, true},
		"a date":         {Date(day), 0, false, day, true},
		"the first date": {Date(cal.MinDate), 0, false, cal.MinDate, true},
		"another kind":   {Code("x"), 0, false, cal.Date{}, false},
		"nothing":        {Value{}, 0, false, cal.Date{}, false},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			if micros, ok := c.value.Instant(); ok != c.timed || ok && micros != c.micros {
				t.Errorf("instant %d %t", micros, ok)
			}
			if d, ok := c.value.Day(); ok != c.dated || d != c.day {
				t.Errorf("day %s %t", d, ok)
			}
		})
	}
}
