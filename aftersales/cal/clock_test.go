package cal

import (
	"encoding/json"
	"testing"
	"time"
)

func TestATimeOfDayIsReadInOneFormOnly(t *testing.T) {
	for s, want := range map[string]Clock{"00:00": 0, "08:30": 510, "23:59": 1439, "24:00": EndOfDay} {
		if c, err := ParseClock(s); err != nil || c != want || c.String() != s {
			t.Errorf("ParseClock(%q) = %v, %v", s, c, err)
		}
	}
	for _, s := range []string{"", "8:30", "08.30", "08:60", "24:01", "-1:00", "08:3x", "25:00", "08:30:00", "0８:30"} {
		if c, err := ParseClock(s); err == nil {
			t.Errorf("ParseClock(%q) = %v, want an error", s, c)
		}
	}
	if Clock(-1).Valid() || Clock(1441).Valid() {
		t.Error("a time outside the day is valid")
	}
}

func TestAnOpeningIsReadInOneFormOnly(t *testing.T) {
	for s, overnight := range map[string]bool{"08:30-12:00": false, "00:00-24:00": false, "22:00-02:00": true, "23:59-00:01": true, "18:00-24:00": false} {
		if o, err := ParseOpening(s); err != nil || o.String() != s || o.Overnight() != overnight {
			t.Errorf("ParseOpening(%q) = %v, %v", s, o, err)
		}
	}
	for _, s := range []string{"", "08:30", "08:30-", "08:30-08:30", "24:00-08:00", "08:00-00:00", "08:30-25:00", "8:30-9:30", "08:30–12:00", "24:00-24:00"} {
		if o, err := ParseOpening(s); err == nil {
			t.Errorf("ParseOpening(%q) = %v, want an error", s, o)
		}
	}
}

func TestOpeningsWrittenInSourceMustBeRight(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("nine to five was taken")
		}
	}()
	MustOpenings("nine to five")
}

func TestClocksAndOpeningsAreTextInJSON(t *testing.T) {
	type both struct {
		At    Clock     `json:"at"`
		Hours []Opening `json:"hours"`
	}
	const text = `{"at":"16:00","hours":["08:00-12:00","22:00-02:00"]}`
	var b both
	if err := json.Unmarshal([]byte(text), &b); err != nil {
		t.Fatal(err)
	}
	if data, err := json.Marshal(b); err != nil || string(data) != text {
		t.Errorf("%s, %v", data, err)
	}
	for _, bad := range []string{`{"at":"4pm"}`, `{"hours":["always"]}`, `{"at":960}`} {
		if err := json.Unmarshal([]byte(bad), &b); err == nil {
			t.Errorf("%s was read", bad)
		}
	}
}

func TestAClockTimeThatIsLeftOutIsTheEndOfTheGap(t *testing.T) {
	berlin := zone(t, "Europe/Berlin")
	for _, c := range []struct{ name, wall, want string }{
		{"before the gap", "2026-03-29T01:59:59Z", "2026-03-29T01:59:59+01:00"},
		{"at the gap", "2026-03-29T02:00:00Z", "2026-03-29T03:00:00+02:00"},
		{"in the gap", "2026-03-29T02:30:00.5Z", "2026-03-29T03:00:00+02:00"},
		{"after the gap", "2026-03-29T03:00:00.5Z", "2026-03-29T03:00:00.5+02:00"},
		{"the first coming of a time that comes twice", "2026-10-25T02:30:00.5Z", "2026-10-25T02:30:00.5+02:00"},
		{"after the doubled hour", "2026-10-25T03:00:00Z", "2026-10-25T03:00:00+01:00"},
		{"in the last winter that only a rule describes", "2044-12-31T12:00:00Z", "2044-12-31T12:00:00+01:00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Local(instant(t, c.wall), berlin); !got.Equal(instant(t, c.want)) {
				t.Errorf("%s is read as %v, want %s", c.wall, got, c.want)
			}
		})
	}
	if got := MustDate(2026, time.October, 25).At(150, berlin); got.Format(time.RFC3339) != "2026-10-25T02:30:00+02:00" {
		t.Errorf("half past two is %v", got)
	}
}

func TestAnIntervalHoldsItsBeginningButNotItsEnd(t *testing.T) {
	i := Interval{From: instant(t, "2026-05-03T08:00:00Z"), To: instant(t, "2026-05-03T12:00:00Z")}
	if !i.Contains(i.From) || i.Contains(i.To) || i.Contains(i.From.Add(-1)) || !i.Contains(i.To.Add(-1)) {
		t.Error("the ends are wrong")
	}
}
