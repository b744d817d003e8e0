package cal

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

// calendarOf gives a random calendar, the same for the same seed: around a clock change, the end of a year or a leap
// day, with breaks, nights, holidays and make-up workdays.
func calendarOf(seed uint64) (*Calendar, Date) {
	r := rand.New(rand.NewPCG(seed, 3))
	for {
		z := zoneDays[r.IntN(len(zoneDays))]
		cfg := randomConfig(r, z.zone, z.day)
		switch r.IntN(4) {
		case 0:
			cfg.Known = Span{From: z.day.AddDays(-20), To: z.day.AddDays(30)}
		case 1:
			cfg.Known = Span{From: z.day.AddDays(-20), To: z.day.AddDays(30)}
			cfg.Beyond = BeyondWeekly
		}
		if c, err := New(cfg); err == nil {
			return c, z.day
		}
	}
}

// windowOf gives a random window of a unit.
func windowOf(seed uint64, unit Unit, n int) Window {
	r := rand.New(rand.NewPCG(seed, 5))
	w := Within(Allowance{n, unit})
	switch option := r.IntN(4); {
	case option == 0 && unit != UnitHours && unit != UnitMinutes && unit != UnitMonthDay:
		w.Cutoff = new(Clock(r.IntN(int(EndOfDay) + 1)))
	case option == 1 && !unit.ByClock():
		w.Roll = RollNextWorkingDay
	case option == 2:
		w.Statutory = true
	}
	if unit == UnitMonthDay && r.IntN(2) == 0 {
		w.Inclusive = new(r.IntN(2) == 0)
	}
	return w
}

// question makes of fuzzed numbers a start within 40 days of the calendar's own, a unit and a count that fits it.
func question(first Date, zone *time.Location, offset int64, unit uint8, count int16) (time.Time, Allowance) {
	span := int64(40 * 24 * time.Hour)
	start := first.Start(zone).Add(time.Duration((offset%span + span) % span))
	a := Allowance{Count: int(count), Unit: Units()[int(unit)%len(Units())]}
	if a.Unit == UnitMonthDay {
		a.Count = 1 + (a.Count%31+31)%31
	}
	return start, a
}

func seedQuestions(f *testing.F) {
	for i, u := range Units() {
		for _, n := range []int16{0, 1, 2, 10, 480, -1, -7, -480} {
			f.Add(uint64(i*31)+uint64(uint16(n)), int64(i)*int64(53*time.Hour+7*time.Second+11), uint8(slices.Index(Units(), u)), n)
		}
	}
}

// due gives the end of a window, and false where the calendar has no answer; any other error ends the test.
func due(t *testing.T, c *Calendar, from Anchor, w Window) (Bounds, bool) {
	t.Helper()
	b, err := c.Window(from, w)
	if errors.Is(err, ErrUncharted) || errors.Is(err, ErrClosed) || errors.Is(err, ErrRange) {
		return Bounds{}, false
	}
	if err != nil {
		t.Fatalf("%v from %+v: %v", w, from, err)
	}
	return b, true
}

func FuzzADueTimeIsNeverBeforeItsStart(f *testing.F) {
	seedQuestions(f)
	f.Fuzz(func(t *testing.T, seed uint64, offset int64, unit uint8, count int16) {
		c, first := calendarOf(seed)
		start, a := question(first, c.Zone(), offset, unit, count)
		for _, from := range []Anchor{At(start), On(DateOf(start))} {
			w := windowOf(seed, a.Unit, a.Count)
			b, ok := due(t, c, from, w)
			if !ok {
				continue
			}
			if a.Count >= 0 && b.Due.At.Before(start) {
				t.Errorf("%v from %v is due %v", w, start, b.Due)
			}
			if a.Count < 0 && w.Cutoff == nil && w.Roll == RollNone && a.Unit.ByClock() && from == At(start) && b.Due.At.After(start) {
				t.Errorf("%v from %v is due %v", w, start, b.Due)
			}
			if b.Due.DayEnd == a.Unit.ByClock() {
				t.Errorf("%v is due %+v: a unit by the clock ends with an instant, any other with a day", w, b.Due)
			}
		}
	})
}

func FuzzADueTimeIsNeverInClosedTime(f *testing.F) {
	seedQuestions(f)
	f.Fuzz(func(t *testing.T, seed uint64, offset int64, unit uint8, count int16) {
		c, first := calendarOf(seed)
		start, a := question(first, c.Zone(), offset, unit, count)
		w := windowOf(seed, a.Unit, a.Count)
		b, ok := due(t, c, At(start), w)
		if !ok {
			return
		}
		switch {
		case a.Unit == UnitShopHours || a.Unit == UnitShopMinutes:
			now, _, err := c.IsOpen(b.Due.At)
			before, _, errBefore := c.IsOpen(b.Due.At.Add(-time.Nanosecond))
			if err == nil && errBefore == nil && !now && !before {
				t.Errorf("%v from %v is due %v, when it is closed", w, start, b.Due)
			}
		case a.Unit == UnitWorkingDays && !w.Statutory, w.rolls():
			if day, err := c.Day(b.Due.Day()); (err != nil || !day.Working) && !skipsDay(c.Zone()) {
				t.Errorf("%v from %v is due on %+v, %v, no working day", w, start, day, err)
			}
		}
	})
}

// skipsDay tells of the zone whose clocks once left out a day: its end is that of the day before.
func skipsDay(zone *time.Location) bool { return zone.String() == "Pacific/Apia" }

func FuzzDueTimesGrowWithTheirStart(f *testing.F) {
	seedQuestions(f)
	f.Fuzz(func(t *testing.T, seed uint64, offset int64, unit uint8, count int16) {
		c, first := calendarOf(seed)
		start, a := question(first, c.Zone(), offset, unit, count)
		w := windowOf(seed, a.Unit, a.Count)
		w.Min = w.Max
		steps := []time.Duration{0, 1, time.Second, time.Minute, time.Hour, 7 * time.Hour, 24 * time.Hour, 50 * time.Hour}
		var last Bounds
		for _, step := range steps {
			if foldsDays(c.Zone()) && !a.Unit.ByClock() {
				break // clocks that go back over midnight show a day twice
			}
			b, ok := due(t, c, At(start.Add(step)), w)
			if !ok {
				continue
			}
			if b.Due.At.Before(last.Due.At) || b.Opens.Before(last.Opens) {
				t.Errorf("%v from %v has %v, but %v from an earlier start", w, start.Add(step), b, last)
			}
			last = b
		}
		last = Bounds{}
		for i := range 10 {
			b, ok := due(t, c, On(DateOf(start).AddDays(i)), w)
			if ok && (b.Due.At.Before(last.Due.At) || b.Opens.Before(last.Opens)) {
				t.Errorf("%v on %v has %v, but %v on an earlier day", w, DateOf(start).AddDays(i), b, last)
			}
			last = b
		}
	})
}

func foldsDays(zone *time.Location) bool {
	return zone.String() == "America/St_Johns" || zone.String() == "America/Sao_Paulo"
}

func FuzzDueTimesGrowWithTheirAllowance(f *testing.F) {
	seedQuestions(f)
	f.Fuzz(func(t *testing.T, seed uint64, offset int64, unit uint8, count int16) {
		c, first := calendarOf(seed)
		start, a := question(first, c.Zone(), offset, unit, count)
		for _, from := range []Anchor{At(start), On(DateOf(start))} {
			var last Bounds
			for step := range 12 {
				n := a.Count + step*step
				if a.Unit == UnitMonthDay {
					n = min(n, 31)
				}
				w := windowOf(seed, a.Unit, n)
				w.Min = w.Max
				b, ok := due(t, c, from, w)
				if !ok {
					continue
				}
				if b.Due.At.Before(last.Due.At) || b.Opens.Before(last.Opens) {
					t.Errorf("%v from %+v has %v, but %v with a smaller allowance", w, from, b, last)
				}
				if b.Due.Last().Before(b.Opens) && w.Inclusive == nil && !skipsDay(c.Zone()) {
					t.Errorf("%v from %+v is due before it opens: %v", w, from, b)
				}
				last = b
			}
		}
	})
}

func FuzzShopTimeThatWasCountedIsThere(f *testing.F) {
	seedQuestions(f)
	f.Fuzz(func(t *testing.T, seed uint64, offset int64, unit uint8, count int16) {
		c, first := calendarOf(seed)
		start, _ := question(first, c.Zone(), offset, unit, count)
		b, ok := due(t, c, At(start), Within(ShopMinutes(int(count))))
		if !ok {
			return
		}
		sum, _, err := c.OpenTime(start, b.Due.At)
		if err == nil && sum != time.Duration(count)*time.Minute {
			t.Errorf("between %v and %v lie %v of opening time, want %d minutes", start, b.Due, sum, count)
		}
		if back, _, err := c.OpenTime(b.Due.At, start); err == nil && back != -sum {
			t.Errorf("back from %v to %v lie %v, want %v", b.Due, start, back, -sum)
		}
	})
}

func FuzzEveryAnswerIsThatOfAWalkMinuteByMinute(f *testing.F) {
	f.Add(uint64(1), uint16(500), int16(90))
	f.Add(uint64(7), uint16(40000), int16(-700))
	f.Fuzz(func(t *testing.T, seed uint64, minute uint16, count int16) {
		c, o, first := randomCalendar(t, rand.New(rand.NewPCG(seed, 9)))
		i := o.index(first.Start(c.zone)) + int(minute)%(35*24*60)
		checkShopTime(t, c, o, i, max(int(count), -int(count)))
		checkWorkingDays(t, c, o, DateOf(o.time(i)), int(count%30))
	})
}

func FuzzClockTimesAreReadAsTheirFirstComing(f *testing.F) {
	for i := range zoneDays {
		f.Add(uint8(i), int64(i)*977, int64(i)*13)
	}
	f.Fuzz(func(t *testing.T, zone uint8, minute, nano int64) {
		z := zoneDays[int(zone)%len(zoneDays)]
		loc, err := time.LoadLocation(z.zone)
		if err != nil {
			t.Fatal(err)
		}
		y, m, d := z.day.Civil()
		wall := time.Date(y, m, d, 0, int(minute%(40*24*60)), 0, int((nano%1e9+1e9)%1e9), time.UTC)
		got := Local(wall, loc)
		shown := func(t time.Time) time.Time {
			y, mo, d := t.Date()
			h, mi, s := t.Clock()
			return time.Date(y, mo, d, h, mi, s, t.Nanosecond(), time.UTC)
		}
		if shown(got).Before(wall) {
			t.Errorf("%v in %s is read as %v, which shows less", wall, z.zone, got)
		}
		for x := got.Add(-26 * time.Hour); x.Before(got); x = x.Add(time.Minute) {
			if !shown(x).Before(wall) {
				t.Fatalf("%v in %s is read as %v, but %v came first", wall, z.zone, got, x)
			}
		}
	})
}
