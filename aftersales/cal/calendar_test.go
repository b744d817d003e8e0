package cal

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"
)

func TestADayIsWhatTheTopmostEntrySays(t *testing.T) {
	shop := springShop(t, func(c *Config) {
		c.Days = []Special{
			{Date: MustDate(2026, time.May, 1), Kind: KindOpening, Name: "sale", Hours: MustOpenings("10:00-16:00")},
			{Date: MustDate(2026, time.May, 2), Kind: KindClosure, Name: "stocktaking"},
			{Date: MustDate(2026, time.May, 3), Kind: KindMakeup},
			{Date: MustDate(2026, time.May, 4), Kind: KindHoliday, Name: "short day", Hours: MustOpenings("09:00-11:00")},
			{Date: MustDate(2026, time.May, 6), Kind: KindOpening, Hours: MustOpenings("07:00-08:00", "22:00-02:00")},
			{Date: MustDate(2026, time.May, 7), Kind: KindClosure},
			{Date: MustDate(2026, time.May, 16), Kind: KindOpening, Hours: MustOpenings("09:00-12:00")},
		}
	})
	for _, c := range []struct {
		name, hours string
		want        Day
	}{
		{"an ordinary Thursday", "08:00-12:00 13:00-17:00", Day{Date: day(t, "2026-04-30"), Working: true}},
		{"an ordinary Saturday", "", Day{Date: day(t, "2026-05-30")}},
		{"a make-up Sunday of the table", "08:00-12:00 13:00-17:00",
			Day{Date: day(t, "2026-04-26"), Kind: KindMakeup, Name: "Spring Days", Working: true}},
		{"a holiday of the table", "",
			Day{Date: day(t, "2026-05-05"), Kind: KindHoliday, Name: "Spring Days", Source: "notice 1", Holiday: true}},
		{"an opening on a holiday stays a holiday", "10:00-16:00",
			Day{Date: day(t, "2026-05-01"), Kind: KindOpening, Name: "sale", Holiday: true}},
		{"a closure on a holiday stays a holiday", "",
			Day{Date: day(t, "2026-05-02"), Kind: KindClosure, Name: "stocktaking", Holiday: true}},
		{"a make-up workday on a holiday is none", "08:00-12:00 13:00-17:00",
			Day{Date: day(t, "2026-05-03"), Kind: KindMakeup, Working: true}},
		{"a holiday may have hours", "09:00-11:00",
			Day{Date: day(t, "2026-05-04"), Kind: KindHoliday, Name: "short day", Holiday: true}},
		{"other hours on a working day", "07:00-08:00 22:00-02:00", Day{Date: day(t, "2026-05-06"), Kind: KindOpening, Working: true}},
		{"a closure is no working day", "", Day{Date: day(t, "2026-05-07"), Kind: KindClosure}},
		{"an extra opening on a Saturday makes no working day", "09:00-12:00", Day{Date: day(t, "2026-05-16"), Kind: KindOpening}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, err := shop.Day(c.want.Date); err != nil || got != c.want {
				t.Errorf("it is %+v, %v, want %+v", got, err, c.want)
			}
			hours, err := shop.Hours(c.want.Date)
			if got := strings.Trim(fmt.Sprint(hours), "[]"); err != nil || got != c.hours {
				t.Errorf("its hours are %s, %v, want %s", got, err, c.hours)
			}
		})
	}
}

func TestAMakeupWorkdayHasTheHoursThatItsEntryOrTheCalendarNames(t *testing.T) {
	saturday := MustDate(2026, time.May, 16)
	week := Week{
		Tue: MustOpenings("08:00-17:00"), Wed: MustOpenings("09:00-17:00"), Fri: MustOpenings("08:00-14:00"), Sat: MustOpenings("10:00-12:00"),
	}
	working := []Weekday{Tuesday, Wednesday, Friday}
	for _, c := range []struct {
		name string
		cfg  Config
		day  Special
		want string
	}{
		{"its own", Config{Week: week}, Special{Hours: MustOpenings("11:00-13:00")}, "[11:00-13:00]"},
		{"those of the day that it replaces", Config{Week: week}, Special{As: Friday}, "[08:00-14:00]"},
		{"those of its weekday, if that is a working day", Config{Week: week}, Special{}, "[10:00-12:00]"},
		{"those that the calendar names", Config{Week: week, Working: working, MakeupAs: Wednesday}, Special{}, "[09:00-17:00]"},
		{"those of the first working day", Config{Week: week, Working: working}, Special{}, "[08:00-17:00]"},
		{"none in a week without working days", Config{Working: []Weekday{}}, Special{}, "[]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.cfg.Zone, c.day.Date, c.day.Kind = "UTC", saturday, KindMakeup
			c.cfg.Days = []Special{c.day}
			shop, err := New(c.cfg)
			if err != nil {
				t.Fatal(err)
			}
			if got, err := shop.Hours(saturday); err != nil || fmt.Sprint(got) != c.want {
				t.Errorf("its hours are %v, %v, want %s", got, err, c.want)
			}
			if d, err := shop.Day(saturday); err != nil || !d.Working {
				t.Errorf("it is %+v, %v", d, err)
			}
		})
	}
}

func TestTheOpeningOfAnInstantIsTheOneItLiesInOrTheNext(t *testing.T) {
	shop := springShop(t, func(c *Config) {
		c.Week.Fri = MustOpenings("08:00-12:00", "22:00-02:00")
	})
	for at, want := range map[string]string{
		"2026-04-29 07:59": "2026-04-29 08:00 – 2026-04-29 12:00",
		"2026-04-29 08:00": "2026-04-29 08:00 – 2026-04-29 12:00",
		"2026-04-29 12:00": "2026-04-29 13:00 – 2026-04-29 17:00",
		"2026-04-29 17:00": "2026-04-30 08:00 – 2026-04-30 12:00",
		"2026-05-08 23:00": "2026-05-08 22:00 – 2026-05-09 02:00",
		"2026-05-09 01:59": "2026-05-08 22:00 – 2026-05-09 02:00",
		"2026-05-09 02:00": "2026-05-09 08:00 – 2026-05-09 12:00", // a make-up Saturday
		"2026-04-30 17:00": "2026-05-06 08:00 – 2026-05-06 12:00", // past the holidays
	} {
		from := anchor(t, at, shop.Zone()).instant
		got, err := shop.Opening(from)
		const layout = "2006-01-02 15:04"
		if text := got.From.Format(layout) + " – " + got.To.Format(layout); err != nil || text != want {
			t.Errorf("the opening of %s is %s, %v, want %s", at, text, err, want)
		}
		open, provisional, err := shop.IsOpen(from)
		if err != nil || provisional || open != got.Contains(from) {
			t.Errorf("at %s it is open: %t, %t, %v", at, open, provisional, err)
		}
	}
}

func TestAnOpeningOverMidnightBelongsToTheDayOnWhichItBegins(t *testing.T) {
	c, err := New(Config{Zone: "UTC", Week: EveryDay(MustOpenings("22:00-02:00")...), Days: []Special{
		{Date: MustDate(2026, time.May, 3), Kind: KindClosure},
	}})
	if err != nil {
		t.Fatal(err)
	}
	for at, want := range map[string]bool{
		"2026-05-03T01:00:00Z": true, "2026-05-03T23:00:00Z": false, "2026-05-04T01:00:00Z": false, "2026-05-04T23:00:00Z": true,
	} {
		if open, _, err := c.IsOpen(instant(t, at)); err != nil || open != want {
			t.Errorf("at %s it is open: %t, %v", at, open, err)
		}
	}
}

func TestOpeningTimeIsRealTimeOverClockChanges(t *testing.T) {
	c, err := New(Config{Zone: "Europe/Berlin", Week: EveryDay(MustOpenings("00:00-24:00")...)})
	if err != nil {
		t.Fatal(err)
	}
	for d, want := range map[string]time.Duration{"2026-03-28": 24 * time.Hour, "2026-03-29": 23 * time.Hour, "2026-10-25": 25 * time.Hour} {
		from := day(t, d)
		sum, provisional, err := c.OpenTime(from.Start(c.Zone()), from.AddDays(1).Start(c.Zone()))
		if err != nil || provisional || sum != want {
			t.Errorf("%s is open for %v, %t, %v, want %v", d, sum, provisional, err, want)
		}
	}
	due, err := c.Due(At(instant(t, "2026-03-28T20:00:00+01:00")), ShopHours(24*7*60))
	if err != nil || due.String() != "2027-05-22T21:00:00+02:00" {
		t.Errorf("sixty weeks over three clock changes end at %v, %v", due, err)
	}
}

func TestWhatIsNotKnownIsRefusedWithTheDayThatIsNeeded(t *testing.T) {
	shop := springShop(t, nil)
	at := func(s string) time.Time { return anchor(t, s, shop.Zone()).instant }
	for _, c := range []struct {
		name, need string
		ask        func() error
	}{
		{"the day itself", "2027-01-01", func() error { _, err := shop.Day(day(t, "2027-01-01")); return err }},
		{"its hours", "2024-12-31", func() error { _, err := shop.Hours(day(t, "2024-12-31")); return err }},
		{"working days over the end", "2027-01-01", func() error { _, err := shop.Due(At(at("2026-12-30 10:00")), WorkingDays(2)); return err }},
		{"working days from after the end", "2027-03-06", func() error { _, err := shop.Due(At(at("2027-03-06 10:00")), WorkingDays(0)); return err }},
		{"working days before the beginning", "2024-12-31", func() error { _, err := shop.AddWorkingDays(day(t, "2025-01-02"), -2); return err }},
		{"shop hours over the end", "2027-01-01", func() error { _, err := shop.Due(At(at("2026-12-31 16:00")), ShopHours(2)); return err }},
		{"shop hours before the beginning", "2024-12-31", func() error { _, err := shop.Due(At(at("2025-01-01 09:00")), ShopHours(-2)); return err }},
		{"many shop hours", "2027-01-01", func() error { _, err := shop.Due(At(at("2025-01-02 10:00")), ShopHours(90000)); return err }},
		{"many shop hours before", "2024-12-31", func() error { _, err := shop.Due(At(at("2026-12-02 10:00")), ShopHours(-90000)); return err }},
		{"many working days", "2027-01-01", func() error { _, err := shop.AddWorkingDays(day(t, "2025-01-02"), 90000); return err }},
		{"the next opening", "2027-01-01", func() error { _, err := shop.Opening(at("2026-12-31 17:00")); return err }},
		{"whether it is open", "2027-01-01", func() error { _, _, err := shop.IsOpen(at("2027-01-01 10:00")); return err }},
		{"opening time", "2027-01-01", func() error { _, _, err := shop.OpenTime(at("2026-12-31 10:00"), at("2027-01-02 10:00")); return err }},
		{"how many working days", "2027-01-01", func() error {
			_, _, err := shop.WorkingDaysBetween(day(t, "2026-12-01"), day(t, "2027-01-02"))
			return err
		}},
		{"the next working day", "2027-01-01", func() error { _, err := shop.NextWorkingDay(day(t, "2026-12-31")); return err }},
		{"a roll", "2027-01-01", func() error {
			_, err := shop.Window(On(day(t, "2026-12-31")), Window{Unit: UnitDays, Max: new(1), Roll: RollNextWorkingDay})
			return err
		}},
		{"a cutoff", "2027-01-01", func() error {
			_, err := shop.Window(At(at("2026-12-31 17:00")), Window{Unit: UnitShopHours, Max: new(1), Cutoff: new(Clock(960))})
			return err
		}},
		{"the opening of a window", "2027-01-01", func() error {
			_, err := shop.Window(On(day(t, "2026-12-31")), Window{Unit: UnitWorkingDays, Min: new(1)})
			return err
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := c.ask()
			var uncharted *UnchartedError
			if !errors.Is(err, ErrUncharted) || !errors.As(err, &uncharted) {
				t.Fatalf("the error is %v", err)
			}
			if uncharted.Need.String() != c.need || uncharted.Known != shop.Known() {
				t.Errorf("needs %v of %v, want %s", uncharted.Need, uncharted.Known, c.need)
			}
			if want := "calendar does not know the day: " + c.need + " is needed, known are 2025-01-01/2026-12-31"; err.Error() != want {
				t.Errorf("says %q, want %q", err, want)
			}
		})
	}
}

func TestOnlyTheDaysThatCountMustBeKnown(t *testing.T) {
	shop := springShop(t, nil)
	for _, c := range []struct {
		from string
		a    Allowance
		want string
	}{
		{"2026-12-31 10:00", ShopHours(-1), "2026-12-31T09:00:00+08:00"},
		{"2026-12-31 16:00", ShopHours(1), "2026-12-31T17:00:00+08:00"},
		{"2025-01-01 00:00", ShopHours(1), "2025-01-01T09:00:00+08:00"},
		{"2025-01-01 09:00", ShopHours(-1), "2025-01-01T08:00:00+08:00"},
		{"2026-12-30 10:00", WorkingDays(1), "2026-12-31 24:00 +08:00"},
		{"2025-01-02 10:00", WorkingDays(-1), "2025-01-01 24:00 +08:00"},
		{"2027-01-01 10:00", WorkingDays(-1), "2026-12-31 24:00 +08:00"},
	} {
		if got, err := shop.Due(anchor(t, c.from, shop.Zone()), c.a); err != nil || got.String() != c.want {
			t.Errorf("%v from %s is due %v, %v, want %s", c.a, c.from, got, err, c.want)
		}
	}
	night := springShop(t, func(c *Config) { c.Week = EveryDay(MustOpenings("22:00-02:00")...) })
	if _, _, err := night.IsOpen(anchor(t, "2025-01-01 01:59", night.Zone()).instant); !errors.Is(err, ErrUncharted) {
		t.Errorf("whether the night before ran into the first day is known: %v", err)
	}
	if open, _, err := night.IsOpen(anchor(t, "2025-01-01 02:00", night.Zone()).instant); err != nil || open {
		t.Errorf("after the longest night: %t, %v", open, err)
	}
}

func TestBeyondTheKnownSpanTheWeekIsProvisional(t *testing.T) {
	shop := springShop(t, func(c *Config) { c.Beyond = BeyondWeekly })
	if shop.Beyond() != BeyondWeekly || shop.Known() != springTable(t).Known() || shop.Name() != "" {
		t.Errorf("it is %v, %v, %q", shop.Beyond(), shop.Known(), shop.Name())
	}
	for _, c := range []struct {
		from string
		a    Allowance
		want string
	}{
		{"2026-12-30 10:00", WorkingDays(1), "2026-12-31 24:00 +08:00"},
		{"2026-12-30 10:00", WorkingDays(2), "2027-01-01 24:00 +08:00 (provisional)"},
		{"2027-05-04 10:00", WorkingDays(0), "2027-05-04 24:00 +08:00 (provisional)"},
		{"2026-12-31 16:00", ShopHours(1), "2026-12-31T17:00:00+08:00"},
		{"2026-12-31 16:00", ShopHours(2), "2027-01-01T09:00:00+08:00 (provisional)"},
		{"2026-12-31 16:00", ShopHours(40*52 + 2), "2027-12-31T09:00:00+08:00 (provisional)"},
		{"2025-01-01 09:00", ShopHours(-2), "2024-12-31T16:00:00+08:00 (provisional)"},
		{"2025-01-01 09:00", ShopHours(-2 - 40*52), "2024-01-02T16:00:00+08:00 (provisional)"},
		{"2025-01-02 09:00", WorkingDays(-3), "2024-12-30 24:00 +08:00 (provisional)"},
		{"2026-12-30 10:00", Days(9), "2027-01-08 24:00 +08:00"}, // no table is asked
	} {
		if got, err := shop.Due(anchor(t, c.from, shop.Zone()), c.a); err != nil || got.String() != c.want {
			t.Errorf("%v from %s is due %v, %v, want %s", c.a, c.from, got, err, c.want)
		}
	}
	b, err := shop.Window(anchor(t, "2026-12-31", shop.Zone()), Window{Unit: UnitWorkingDays, Min: new(1)})
	if err != nil || !b.Provisional {
		t.Errorf("a window that opens beyond is %v, %v", b, err)
	}
	if i, err := shop.Opening(anchor(t, "2026-12-31 18:00", shop.Zone()).instant); err != nil || !i.Provisional {
		t.Errorf("an opening beyond is %v, %v", i, err)
	}
	if open, provisional, err := shop.IsOpen(anchor(t, "2027-05-03 10:00", shop.Zone()).instant); err != nil || !provisional || !open {
		t.Errorf("it is open: %t, %t, %v", open, provisional, err)
	}
	if d, err := shop.Day(day(t, "2027-05-03")); err != nil || !d.Provisional || !d.Working {
		t.Errorf("a day beyond is %+v, %v", d, err)
	}
}

func TestACalendarThatNeverOpensSaysSo(t *testing.T) {
	closed, err := New(Config{Zone: "UTC"})
	if err != nil {
		t.Fatal(err)
	}
	now := instant(t, "2026-05-03T10:00:00Z")
	for name, ask := range map[string]func() error{
		"opening":          func() error { _, err := closed.Opening(now); return err },
		"shop hours":       func() error { _, err := closed.Due(At(now), ShopHours(1)); return err },
		"no shop hours":    func() error { _, err := closed.Due(At(now), ShopHours(0)); return err },
		"back":             func() error { _, err := closed.Due(At(now), ShopHours(-1)); return err },
		"working days":     func() error { _, err := closed.Due(At(now), WorkingDays(1)); return err },
		"back in days":     func() error { _, err := closed.AddWorkingDays(DateOf(now), -1); return err },
		"next working day": func() error { _, err := closed.NextWorkingDay(DateOf(now)); return err },
	} {
		if err := ask(); !errors.Is(err, ErrClosed) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if open, _, err := closed.IsOpen(now); err != nil || open {
		t.Errorf("it is open: %t, %v", open, err)
	}
	if sum, _, err := closed.OpenTime(now, now.AddDate(1000, 0, 0)); err != nil || sum != 0 {
		t.Errorf("it is open for %v, %v", sum, err)
	}
	if n, _, err := closed.WorkingDaysBetween(MinDate, MaxDate); err != nil || n != 0 {
		t.Errorf("it has %d working days, %v", n, err)
	}
}

func TestACalendarOfFewOpeningsLeapsToThem(t *testing.T) {
	fair := func(change func(*Config)) *Calendar {
		cfg := Config{Zone: "UTC", Days: []Special{
			{Date: MustDate(2020, time.May, 3), Kind: KindMakeup, Hours: MustOpenings("10:00-12:00")},
			{Date: MustDate(3020, time.May, 3), Kind: KindMakeup, Hours: MustOpenings("10:00-12:00")},
		}}
		change(&cfg)
		c, err := New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	from := At(instant(t, "2026-05-03T10:00:00Z"))
	always := fair(func(*Config) {})
	for a, want := range map[Allowance]string{
		ShopHours(2): "3020-05-03T12:00:00Z", ShopHours(-2): "2020-05-03T10:00:00Z",
		WorkingDays(0): "3020-05-03 24:00 +00:00", WorkingDays(-1): "2020-05-03 24:00 +00:00",
	} {
		if got, err := always.Due(from, a); err != nil || got.String() != want {
			t.Errorf("%v is due %v, %v, want %s", a, got, err, want)
		}
	}
	for a, c := range map[Allowance]*Calendar{ShopHours(3): always, ShopHours(-3): always, WorkingDays(1): always, WorkingDays(-2): always} {
		if got, err := c.Due(from, a); !errors.Is(err, ErrClosed) {
			t.Errorf("%v is due %v, %v", a, got, err)
		}
	}
	century := fair(func(c *Config) { c.Known = Span{MustDate(2000, time.January, 1), MustDate(2099, time.December, 31)} })
	for a, need := range map[Allowance]Date{
		ShopHours(1): MustDate(2100, time.January, 1), WorkingDays(1): MustDate(2100, time.January, 1),
		ShopHours(-3): MustDate(1999, time.December, 31), WorkingDays(-2): MustDate(1999, time.December, 31),
	} {
		var uncharted *UnchartedError
		if got, err := century.Due(from, a); !errors.As(err, &uncharted) || uncharted.Need != need {
			t.Errorf("%v is due %v, %v, want %v to be needed", a, got, err, need)
		}
	}
	weekly := fair(func(c *Config) {
		c.Known, c.Beyond = Span{MustDate(2025, time.January, 1), MustDate(2099, time.December, 31)}, BeyondWeekly
	})
	for _, a := range []Allowance{ShopHours(1), ShopHours(-1), WorkingDays(0), WorkingDays(-1)} {
		if got, err := weekly.Due(from, a); err != nil || !got.Provisional {
			t.Errorf("%v is due %v, %v", a, got, err)
		}
	}
}

func TestAnswersOutsideAllDaysAreRefused(t *testing.T) {
	c, err := New(Config{Zone: "America/New_York", Week: EveryDay(MustOpenings("09:00-17:00")...)})
	if err != nil {
		t.Fatal(err)
	}
	now, first, last := instant(t, "2026-05-03T10:00:00Z"), MinDate.Start(c.Zone()), MaxDate.Start(c.Zone())
	for name, ask := range map[string]func() error{
		"no anchor":                func() error { _, err := c.Due(Anchor{}, Days(1)); return err },
		"no day":                   func() error { _, err := c.Day(Date{}); return err },
		"no hours":                 func() error { _, err := c.Hours(Date{}); return err },
		"no working day":           func() error { _, err := c.AddWorkingDays(Date{}, 1); return err },
		"no next working day":      func() error { _, err := c.NextWorkingDay(Date{}); return err },
		"no days between":          func() error { _, _, err := c.WorkingDaysBetween(Date{}, MaxDate); return err },
		"no instant":               func() error { _, err := c.Opening(time.Time{}); return err },
		"not open":                 func() error { _, _, err := c.IsOpen(time.Date(-3, 1, 1, 0, 0, 0, 0, time.UTC)); return err },
		"no opening time from":     func() error { _, _, err := c.OpenTime(time.Time{}, now); return err },
		"no opening time to":       func() error { _, _, err := c.OpenTime(now, now.AddDate(9000, 0, 0)); return err },
		"too much opening time":    func() error { _, _, err := c.OpenTime(now, now.AddDate(5000, 0, 0)); return err },
		"an anchor after all days": func() error { _, err := c.Due(At(now.AddDate(9000, 0, 0)), Days(1)); return err },
		"shop hours from there":    func() error { _, err := c.Due(At(now.AddDate(9000, 0, 0)), ShopHours(1)); return err },
		"shop hours back there":    func() error { _, err := c.Due(At(now.AddDate(9000, 0, 0)), ShopHours(-1)); return err },
		"a cutoff there": func() error {
			_, err := c.Window(At(now.AddDate(9000, 0, 0)), Window{Unit: UnitShopHours, Max: new(1), Cutoff: new(Clock(1))})
			return err
		},
		"hours":                     func() error { _, err := c.Due(On(MaxDate.AddDays(-1)), Hours(100)); return err },
		"hours back":                func() error { _, err := c.Due(At(first), Hours(-100)); return err },
		"days":                      func() error { _, err := c.Due(At(now), Days(MaxCount)); return err },
		"days back":                 func() error { _, err := c.Due(At(now), Days(-MaxCount)); return err },
		"the end of the last day":   func() error { _, err := c.Due(On(MaxDate), Days(0)); return err },
		"months":                    func() error { _, err := c.Due(At(now), Months(MaxCount)); return err },
		"months back":               func() error { _, err := c.Due(At(now), Months(-MaxCount)); return err },
		"years":                     func() error { _, err := c.Due(At(now), Years(MaxCount)); return err },
		"the month after the last":  func() error { _, err := c.Due(At(last), MonthDay(3)); return err },
		"working days":              func() error { _, err := c.Due(At(now), WorkingDays(MaxCount)); return err },
		"working days back":         func() error { _, err := c.Due(At(now), WorkingDays(-MaxCount)); return err },
		"shop hours":                func() error { _, err := c.Due(At(last), ShopHours(9)); return err },
		"shop hours back":           func() error { _, err := c.Due(At(first), ShopHours(-1)); return err },
		"working days after all":    func() error { _, err := c.NextWorkingDay(MaxDate); return err },
		"working days before all":   func() error { _, err := c.AddWorkingDays(MinDate, -1); return err },
		"the opening after the end": func() error { _, err := c.Opening(last.Add(17 * time.Hour)); return err },
	} {
		if err := ask(); !errors.Is(err, ErrRange) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if open, _, err := c.IsOpen(last.Add(10 * time.Hour)); err != nil || !open {
		t.Errorf("on the last day it is open: %t, %v", open, err)
	}
	if open, _, err := c.IsOpen(last.Add(20 * time.Hour)); err != nil || open {
		t.Errorf("on the last evening it is open: %t, %v", open, err)
	}
	if sum, _, err := c.OpenTime(last.Add(10*time.Hour), last.Add(20*time.Hour)); err != nil || sum != 7*time.Hour {
		t.Errorf("on the last day it is open for %v, %v", sum, err)
	}
}

func TestACalendarIsConcurrentSafe(t *testing.T) {
	shop := springShop(t, func(c *Config) { c.Beyond = BeyondWeekly })
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			from := instant(t, "2026-04-30T10:00:00+08:00").Add(time.Duration(i) * time.Hour)
			for _, a := range []Allowance{ShopHours(2), WorkingDays(10), Days(3), ShopHours(-700), Months(1)} {
				first, err := shop.Due(At(from), a)
				again, errAgain := shop.Due(At(from), a)
				if err != nil || errAgain != nil || first != again {
					t.Errorf("%v: %v, %v, then %v, %v", a, first, err, again, errAgain)
				}
			}
		})
	}
	wg.Wait()
}

func TestDueTimesAreFoundWithoutAllocation(t *testing.T) {
	shop := springShop(t, nil)
	berlin, err := New(Config{Zone: "Europe/Berlin", Week: MondayToFriday(MustOpenings("08:00-12:00", "13:00-17:00")...)})
	if err != nil {
		t.Fatal(err)
	}
	from := At(instant(t, "2026-03-24T10:00:00Z"))
	window := Window{Unit: UnitWorkingDays, Min: new(0), Max: new(3), Cutoff: new(Clock(960))}
	for _, c := range []*Calendar{shop, berlin} {
		for _, u := range Units() {
			if n := testing.AllocsPerRun(20, func() {
				if _, err := c.Due(from, Allowance{10, u}); err != nil {
					t.Fatal(err)
				}
			}); n != 0 {
				t.Errorf("10 %s in %v: %v allocations", u, c.Zone(), n)
			}
		}
		if n := testing.AllocsPerRun(20, func() {
			if _, err := c.Window(from, window); err != nil {
				t.Fatal(err)
			}
		}); n != 0 {
			t.Errorf("a window in %v: %v allocations", c.Zone(), n)
		}
	}
}

func TestWorkingDaysAreCountedBothWays(t *testing.T) {
	shop := springShop(t, nil)
	for _, c := range []struct {
		from, to string
		want     int
	}{
		{"2026-04-24", "2026-05-11", 10},
		{"2026-05-11", "2026-04-24", -10},
		{"2026-04-30", "2026-05-05", 0},
		{"2026-05-05", "2026-05-06", 1},
		{"2026-05-06", "2026-05-06", 0},
		{"2025-01-01", "2026-01-01", 261},
	} {
		n, provisional, err := shop.WorkingDaysBetween(day(t, c.from), day(t, c.to))
		if err != nil || provisional || n != c.want {
			t.Errorf("from %s to %s are %d working days, %t, %v, want %d", c.from, c.to, n, provisional, err, c.want)
		}
	}
	if d, err := shop.NextWorkingDay(day(t, "2026-04-30")); err != nil || d.Date != day(t, "2026-05-06") {
		t.Errorf("the next working day is %+v, %v", d, err)
	}
	if d, err := shop.NextWorkingDay(day(t, "2026-05-08")); err != nil || d.Kind != KindMakeup {
		t.Errorf("the next working day is %+v, %v, want a make-up Saturday", d, err)
	}
	if d, err := shop.AddWorkingDays(day(t, "2027-01-02"), -1); err == nil {
		t.Errorf("the working day before an unknown one is %+v", d) // 1 January 2027 may be one
	}
	if d, err := shop.AddWorkingDays(day(t, "2027-01-01"), -1); err != nil || d.Date != day(t, "2026-12-31") {
		t.Errorf("the working day before the first unknown one is %+v, %v", d, err)
	}
	if d, err := shop.AddWorkingDays(day(t, "2027-01-01"), 0); !errors.Is(err, ErrUncharted) {
		t.Errorf("an unknown day or the next working day is %+v, %v", d, err)
	}
}

func TestQuestionsThatAreNoneAreRefused(t *testing.T) {
	shop := springShop(t, nil)
	if _, err := shop.Window(Anchor{}, Within(Days(1))); !errors.Is(err, ErrRange) {
		t.Errorf("no anchor: %v", err)
	}
	for _, a := range []Allowance{{}, {1, "weeks"}, Days(MaxCount + 1), MonthDay(0)} {
		if _, err := shop.Due(On(MustDate(2026, time.May, 3)), a); err == nil || !errors.As(err, new(*FieldError)) {
			t.Errorf("%+v: %v", a, err)
		}
	}
	if text, err := (Allowance{}).MarshalText(); err != nil || len(text) != 0 {
		t.Errorf("no allowance is written as %q, %v", text, err)
	}
}

func TestACalendarOfAZoneCountsDaysAndHoursButNoWorkingDays(t *testing.T) {
	zone := time.FixedZone("", 8*3600)
	c := InZone(zone)
	from := At(time.Date(2026, time.January, 31, 22, 0, 0, 0, zone))
	for allowance, want := range map[Allowance]string{
		Hours(3):  "2026-02-01T01:00:00+08:00",
		Days(1):   "2026-02-01 24:00 +08:00",
		Months(1): "2026-02-28 24:00 +08:00",
	} {
		if due, err := c.Due(from, allowance); err != nil || due.String() != want {
			t.Errorf("%s: %s %v, want %s", allowance, due, err, want)
		}
	}
	for _, a := range []Allowance{WorkingDays(1), ShopHours(1)} {
		if _, err := c.Due(from, a); !errors.Is(err, ErrClosed) {
			t.Errorf("%s: %v", a, err)
		}
	}
	if InZone(nil).Zone() != time.UTC {
		t.Error("no zone is not UTC")
	}
}
