package cal

import (
	"errors"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/internal/fault"
)

// springTable has five days off in May 2026 (Friday to Tuesday), with a make-up Sunday before and a Saturday after.
func springTable(t testing.TB) *Table {
	t.Helper()
	table, err := NewTable(TableConfig{
		Name:  "public",
		Known: Span{MustDate(2025, time.January, 1), MustDate(2026, time.December, 31)},
		Days: []Special{
			{Date: MustDate(2026, time.April, 26), Kind: KindMakeup, Name: "Spring Days"},
			{Date: MustDate(2026, time.May, 1), To: MustDate(2026, time.May, 5), Kind: KindHoliday, Name: "Spring Days", Source: "notice 1"},
			{Date: MustDate(2026, time.May, 9), Kind: KindMakeup, Name: "Spring Days"},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// springShop is open Monday to Friday with a break, in Shanghai.
func springShop(t testing.TB, change func(*Config)) *Calendar {
	t.Helper()
	cfg := Config{
		Zone:   "Asia/Shanghai",
		Week:   MondayToFriday(MustOpenings("08:00-12:00", "13:00-17:00")...),
		Tables: []string{"public"},
	}
	if change != nil {
		change(&cfg)
	}
	c, err := New(cfg, springTable(t))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// anchor reads "2026-04-30" as a bare day, "2026-04-30 16:00" and "2026-04-30 16:00:01" as instants of the zone.
func anchor(t testing.TB, s string, zone *time.Location) Anchor {
	t.Helper()
	if len(s) == len(time.DateOnly) {
		return On(day(t, s))
	}
	at, err := time.ParseInLocation(time.DateTime[:len(s)], s, zone)
	if err != nil {
		t.Fatal(err)
	}
	return At(at)
}

func TestAWindowIsDueAsItsUnitSays(t *testing.T) {
	shop := springShop(t, nil)
	cutoff := new(Clock(16 * 60))
	for _, c := range []struct {
		name, from string
		w          Window
		due        string
	}{
		{"hours run through the night and include their last instant", "2026-04-30 20:00", Within(Hours(24)), "2026-05-01T20:00:00+08:00"},
		{"no hours end where they begin", "2026-04-30 20:00", Within(Hours(0)), "2026-04-30T20:00:00+08:00"},
		{"minutes", "2026-04-30 23:50", Within(Minutes(15)), "2026-05-01T00:05:00+08:00"},
		{"hours before", "2026-04-30 20:00", Within(Hours(-2)), "2026-04-30T18:00:00+08:00"},
		{"hours of a bare day count from its end", "2026-04-30", Within(Hours(2)), "2026-05-01T02:00:00+08:00"},

		{"shop hours stop for the break", "2026-04-29 11:00", Within(ShopHours(2)), "2026-04-29T14:00:00+08:00"},
		{"shop hours used up at closing end there", "2026-04-29 15:00", Within(ShopHours(2)), "2026-04-29T17:00:00+08:00"},
		{"shop hours from closing begin with the next opening", "2026-04-29 17:00", Within(ShopHours(2)), "2026-04-30T10:00:00+08:00"},
		{"shop hours pass over the holidays", "2026-04-30 16:30", Within(ShopHours(2)), "2026-05-06T09:30:00+08:00"},
		{"shop hours run on a make-up Sunday", "2026-04-25 12:00", Within(ShopHours(1)), "2026-04-26T09:00:00+08:00"},
		{"no shop hours in closed time end at the next opening", "2026-04-30 18:00", Within(ShopHours(0)), "2026-05-06T08:00:00+08:00"},
		{"shop hours before", "2026-05-06 08:30", Within(ShopHours(-1)), "2026-04-30T16:30:00+08:00"},
		{"shop hours before that reach an opening exactly", "2026-05-06 09:00", Within(ShopHours(-1)), "2026-05-06T08:00:00+08:00"},
		{"shop minutes", "2026-04-30 16:45", Within(ShopMinutes(20)), "2026-05-06T08:05:00+08:00"},
		{"shop hours of a bare day count from its end", "2026-04-29", Within(ShopHours(2)), "2026-04-30T10:00:00+08:00"},

		{"the same day ends at midnight, however late it came", "2026-04-30 23:59", Within(Days(0)), "2026-04-30 24:00 +08:00"},
		{"the next day", "2026-04-30 00:00", Within(Days(1)), "2026-05-01 24:00 +08:00"},
		{"days run through holidays", "2026-04-30 10:00", Within(Days(7)), "2026-05-07 24:00 +08:00"},
		{"days before", "2026-04-30 10:00", Within(Days(-14)), "2026-04-16 24:00 +08:00"},
		{"days of a bare day", "2026-04-30", Within(Days(3)), "2026-05-03 24:00 +08:00"},
		{"days over a leap day", "2024-02-28 10:00", Within(Days(2)), "2024-03-01 24:00 +08:00"},
		{"days over the end of a year that nobody has published", "2026-12-30 10:00", Within(Days(7)), "2027-01-06 24:00 +08:00"},

		{"working days pass over the holidays", "2026-04-30 10:00", Within(WorkingDays(1)), "2026-05-06 24:00 +08:00"},
		{"working days count the make-up days", "2026-04-24 10:00", Within(WorkingDays(10)), "2026-05-11 24:00 +08:00"},
		{"no working days on a working day are the same day", "2026-04-30 10:00", Within(WorkingDays(0)), "2026-04-30 24:00 +08:00"},
		{"no working days on a rest day are the next working day", "2026-05-02 10:00", Within(WorkingDays(0)), "2026-05-06 24:00 +08:00"},
		{"working days from a rest day begin with the next working day as day 0", "2026-05-02 10:00", Within(WorkingDays(1)), "2026-05-07 24:00 +08:00"},
		{"working days before", "2026-05-06 10:00", Within(WorkingDays(-1)), "2026-04-30 24:00 +08:00"},
		{"working days before a rest day", "2026-05-02 10:00", Within(WorkingDays(-1)), "2026-04-30 24:00 +08:00"},

		{"months end on the matching day", "2026-01-15 10:00", Within(Months(3)), "2026-04-15 24:00 +08:00"},
		{"months end on the last day where none matches", "2026-01-31 10:00", Within(Months(1)), "2026-02-28 24:00 +08:00"},
		{"years", "2024-02-29", Within(Years(3)), "2027-02-28 24:00 +08:00"},
		{"years before", "2026-05-03", Within(Years(-2)), "2024-05-03 24:00 +08:00"},

		{"the third of the next month", "2026-04-30", Within(MonthDay(3)), "2026-05-03 24:00 +08:00"},
		{"the third of January", "2026-12-31", Within(MonthDay(3)), "2027-01-03 24:00 +08:00"},
		{"the third not included", "2026-04-30", Window{Unit: UnitMonthDay, Max: new(3), Inclusive: new(false)}, "2026-05-02 24:00 +08:00"},
		{"the third included", "2026-04-30", Window{Unit: UnitMonthDay, Max: new(3), Inclusive: new(true)}, "2026-05-03 24:00 +08:00"},
		{"the first not included is the end of the period", "2026-04-30", Window{Unit: UnitMonthDay, Max: new(1), Inclusive: new(false)}, "2026-04-30 24:00 +08:00"},
		{"the 31st of a shorter month", "2026-03-31", Within(MonthDay(31)), "2026-04-30 24:00 +08:00"},

		{"at the cutoff it is still today", "2026-04-29 16:00", Window{Unit: UnitWorkingDays, Max: new(0), Cutoff: cutoff}, "2026-04-29 24:00 +08:00"},
		{"after the cutoff it counts from the next working day", "2026-04-30 16:00:01", Window{Unit: UnitWorkingDays, Max: new(0), Cutoff: cutoff}, "2026-05-06 24:00 +08:00"},
		{"after the cutoff of a rest day it is the next working day too", "2026-05-02 23:00", Window{Unit: UnitWorkingDays, Max: new(0), Cutoff: cutoff}, "2026-05-06 24:00 +08:00"},
		{"days with a cutoff", "2026-04-30 16:01", Window{Unit: UnitDays, Max: new(1), Cutoff: cutoff}, "2026-05-07 24:00 +08:00"},
		{"days with a cutoff from a rest day", "2026-05-02 09:00", Window{Unit: UnitDays, Max: new(1), Cutoff: cutoff}, "2026-05-07 24:00 +08:00"},
		{"shop hours before the cutoff", "2026-04-29 15:30", Window{Unit: UnitShopHours, Max: new(1), Cutoff: cutoff}, "2026-04-29T16:30:00+08:00"},
		{"shop hours after the cutoff", "2026-04-29 16:30", Window{Unit: UnitShopHours, Max: new(1), Cutoff: cutoff}, "2026-04-30T09:00:00+08:00"},
		{"a bare day may have been after the cutoff", "2026-04-30", Window{Unit: UnitWorkingDays, Max: new(0), Cutoff: cutoff}, "2026-05-06 24:00 +08:00"},

		{"a due day at rest rolls on", "2026-04-26", Window{Unit: UnitDays, Max: new(7), Roll: RollNextWorkingDay}, "2026-05-06 24:00 +08:00"},
		{"a due day at work does not roll", "2026-04-23", Window{Unit: UnitDays, Max: new(7), Roll: RollNextWorkingDay}, "2026-04-30 24:00 +08:00"},
		{"months roll", "2026-02-03", Window{Unit: UnitMonths, Max: new(3), Roll: RollNextWorkingDay}, "2026-05-06 24:00 +08:00"},
		{"the n-th of the month rolls", "2026-04-30", Window{Unit: UnitMonthDay, Max: new(3), Roll: RollNextWorkingDay}, "2026-05-06 24:00 +08:00"},

		{"by statute a rest day is day 0 of its own", "2026-05-02 10:00", Window{Unit: UnitWorkingDays, Max: new(1), Statutory: true}, "2026-05-06 24:00 +08:00"},
		{"by statute the last day rolls", "2026-04-16 10:00", Window{Unit: UnitDays, Max: new(15), Statutory: true}, "2026-05-06 24:00 +08:00"},
		{"by statute months roll", "2026-04-03 10:00", Window{Unit: UnitMonths, Max: new(1), Statutory: true}, "2026-05-06 24:00 +08:00"},
		{"by statute hours run from the moment", "2026-05-02 10:00", Window{Unit: UnitHours, Max: new(48), Statutory: true}, "2026-05-04T10:00:00+08:00"},
		{"by statute no working days on a rest day roll", "2026-05-02 10:00", Window{Unit: UnitWorkingDays, Max: new(0), Statutory: true}, "2026-05-06 24:00 +08:00"},
		{"by statute working days before a rest day", "2026-05-02 10:00", Window{Unit: UnitWorkingDays, Max: new(-1), Statutory: true}, "2026-04-30 24:00 +08:00"},

		{"without max there is no due", "2026-04-30 10:00", Window{Unit: UnitDays, Min: new(3)}, "none"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, err := shop.Window(anchor(t, c.from, shop.Zone()), c.w)
			if err != nil {
				t.Fatal(err)
			}
			if b.Due.String() != c.due {
				t.Errorf("%v from %s is due %v, want %s", c.w, c.from, b.Due, c.due)
			}
		})
	}
}

func TestAWindowOpensWithTheFirstMomentInTime(t *testing.T) {
	shop := springShop(t, nil)
	cutoff := new(Clock(16 * 60))
	for _, c := range []struct {
		name, from string
		w          Window
		opens      string
	}{
		{"days open with their day", "2026-04-30 10:00", Between(Days(3), Days(7)), "2026-05-03T00:00:00+08:00"},
		{"hours open with their instant", "2026-04-30 10:00", Between(Hours(3), Hours(7)), "2026-04-30T13:00:00+08:00"},
		{"shop hours open when they are used up", "2026-04-30 16:00", Between(ShopHours(2), ShopHours(4)), "2026-05-06T09:00:00+08:00"},
		{"working days open with their day", "2026-04-30 10:00", Between(WorkingDays(1), WorkingDays(2)), "2026-05-06T00:00:00+08:00"},
		{"a window before its anchor", "2026-04-30", Between(Days(-1), Days(-1)), "2026-04-29T00:00:00+08:00"},
		{"the opening does not roll", "2026-04-26", Window{Unit: UnitDays, Min: new(7), Max: new(7), Roll: RollNextWorkingDay}, "2026-05-03T00:00:00+08:00"},
		{"a bare day may have been before the cutoff", "2026-04-30", Window{Unit: UnitWorkingDays, Min: new(0), Max: new(0), Cutoff: cutoff}, "2026-04-30T00:00:00+08:00"},
		{"only a beginning", "2026-04-30", Window{Unit: UnitYears, Min: new(3)}, "2029-04-30T00:00:00+08:00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, err := shop.Window(anchor(t, c.from, shop.Zone()), c.w)
			if err != nil {
				t.Fatal(err)
			}
			if got := b.Opens.Format(time.RFC3339); got != c.opens {
				t.Errorf("%v from %s opens %s, want %s", c.w, c.from, got, c.opens)
			}
		})
	}
	open, err := shop.Window(anchor(t, "2026-04-30", shop.Zone()), Within(Days(3)))
	if err != nil || !open.Opens.IsZero() || open.Early(time.Time{}) {
		t.Errorf("without min it opens %v, %v", open.Opens, err)
	}
}

func TestFractionsOfASecondAreCarriedThroughShopHours(t *testing.T) {
	shop := springShop(t, nil)
	for _, c := range []struct {
		from string
		a    Allowance
		want string
	}{
		{"2026-04-29T16:00:00.25+08:00", ShopHours(1), "2026-04-30T08:00:00.25+08:00"},
		{"2026-04-29T16:00:00.25+08:00", ShopHours(5), "2026-04-30T13:00:00.25+08:00"},
		{"2026-04-29T15:59:59.75+08:00", ShopHours(1), "2026-04-29T16:59:59.75+08:00"},
		{"2026-04-29T18:00:00.25+08:00", ShopHours(1), "2026-04-30T09:00:00+08:00"},
		{"2026-04-29T09:00:00.25+08:00", ShopHours(-1), "2026-04-29T08:00:00.25+08:00"},
		{"2026-04-29T08:59:59.75+08:00", ShopHours(-1), "2026-04-28T16:59:59.75+08:00"},
		{"2026-04-29T08:00:00.25+08:00", ShopHours(-8), "2026-04-28T08:00:00.25+08:00"},
		{"2026-04-29T17:00:00.25+08:00", ShopHours(-1), "2026-04-29T16:00:00+08:00"},
		{"2026-04-29T09:00:00.000000001+08:00", Hours(1), "2026-04-29T10:00:00.000000001+08:00"},
	} {
		d, err := shop.Due(At(instant(t, c.from)), c.a)
		if err != nil || d.String() != c.want {
			t.Errorf("%v from %s is due %v, %v, want %s", c.a, c.from, d, err, c.want)
		}
	}
}

func TestADeadlineKnowsWhatIsInTime(t *testing.T) {
	end := instant(t, "2026-05-04T00:00:00+08:00")
	exact, whole := Deadline{At: end}, Deadline{At: end, DayEnd: true}
	if !exact.Met(end) || exact.Met(end.Add(1)) || exact.Last() != end {
		t.Error("an instant is in time itself")
	}
	if whole.Met(end) || !whole.Met(end.Add(-1)) || !whole.Last().Equal(end.Add(-time.Microsecond)) {
		t.Error("the end of a day belongs to the next")
	}
	if whole.Day() != MustDate(2026, time.May, 3) || exact.Day() != MustDate(2026, time.May, 4) {
		t.Errorf("the days are %v and %v", whole.Day(), exact.Day())
	}
	var none Deadline
	if !none.Met(end) || !none.IsZero() || !none.Day().IsZero() || !none.Last().IsZero() {
		t.Error("without deadline everything is in time")
	}
	whole.Provisional = true
	if got := whole.String(); got != "2026-05-03 24:00 +08:00 (provisional)" {
		t.Errorf("written as %s", got)
	}
}

func TestBoundsTellEarlyFromLate(t *testing.T) {
	shop := springShop(t, nil)
	b, err := shop.Window(anchor(t, "2026-04-30", shop.Zone()), Between(Days(3), Days(7)))
	if err != nil {
		t.Fatal(err)
	}
	for s, want := range map[string][3]bool{
		"2026-05-02T23:59:59+08:00": {true, false, false},
		"2026-05-03T00:00:00+08:00": {false, true, false},
		"2026-05-07T23:59:59+08:00": {false, true, false},
		"2026-05-08T00:00:00+08:00": {false, false, true},
	} {
		at := instant(t, s)
		if got := [3]bool{b.Early(at), b.Contains(at), b.Late(at)}; got != want {
			t.Errorf("%s is early, in time, late: %t, want %t", s, got, want)
		}
	}
	if got := b.String(); got != "from 2026-05-03T00:00:00+08:00, due 2026-05-07 24:00 +08:00" {
		t.Errorf("written as %s", got)
	}
	if got := (Bounds{}).String(); got != "from ever, due none" {
		t.Errorf("no bounds are written as %s", got)
	}
}

func TestOfSeveralWindowsAllMustHold(t *testing.T) {
	shop := springShop(t, nil)
	lay := func(w Window) Bounds {
		b, err := shop.Window(anchor(t, "2026-04-29 16:00", shop.Zone()), w)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	twoHours, sameDay, fromTomorrow := lay(Within(ShopHours(2))), lay(Within(Days(0))), lay(Window{Unit: UnitDays, Min: new(1)})
	for name, got := range map[string]Bounds{"one way": twoHours.And(sameDay), "the other": sameDay.And(twoHours)} {
		if got.Due != sameDay.Due || !got.Opens.IsZero() {
			t.Errorf("%s: %v", name, got)
		}
	}
	if got := twoHours.And(fromTomorrow); got.Due != twoHours.Due || got.Opens != fromTomorrow.Opens {
		t.Errorf("a beginning and an end are %v", got)
	}
	if got := fromTomorrow.And(twoHours); got.Due != twoHours.Due || got.Opens != fromTomorrow.Opens {
		t.Errorf("an end and a beginning are %v", got)
	}
	midnight := Deadline{At: instant(t, "2026-04-30T00:00:00+08:00")}
	if got := (Bounds{Due: midnight}).And(sameDay); got.Due != sameDay.Due {
		t.Errorf("of midnight and the day that ends there the day is the earlier, got %v", got)
	}
	if !(Bounds{Provisional: true}).And(sameDay).Provisional || !sameDay.And(Bounds{Provisional: true}).Provisional {
		t.Error("what is provisional in one is so in both")
	}
}

func TestEveryFaultOfAWindowIsToldWithItsPath(t *testing.T) {
	for _, c := range []struct {
		name  string
		w     Window
		paths string
	}{
		{"nothing", Window{}, "unit"},
		{"unknown unit", Window{Unit: "weeks", Max: new(1)}, "unit"},
		{"no bound", Window{Unit: UnitDays}, "max"},
		{"too much", Window{Unit: UnitDays, Min: new(-MaxCount - 1), Max: new(MaxCount + 1)}, "min max"},
		{"the wrong way round", Window{Unit: UnitDays, Min: new(7), Max: new(3)}, "min"},
		{"no such day of a month", Window{Unit: UnitMonthDay, Max: new(32)}, "max"},
		{"cutoff of elapsed time", Window{Unit: UnitHours, Max: new(3), Cutoff: new(Clock(60))}, "cutoff"},
		{"cutoff of a month day", Window{Unit: UnitMonthDay, Max: new(3), Cutoff: new(Clock(60))}, "cutoff"},
		{"cutoff by statute", Window{Unit: UnitDays, Max: new(3), Cutoff: new(Clock(60)), Statutory: true}, "cutoff"},
		{"cutoff after the day", Window{Unit: UnitDays, Max: new(3), Cutoff: new(Clock(2000))}, "cutoff"},
		{"unknown roll", Window{Unit: UnitDays, Max: new(3), Roll: "back"}, "roll"},
		{"hours do not roll", Window{Unit: UnitHours, Max: new(3), Roll: RollNextWorkingDay}, "roll"},
		{"inclusive days", Window{Unit: UnitDays, Max: new(3), Inclusive: new(true)}, "inclusive"},
		{"a role that is none", Window{Unit: UnitDays, Max: new(3), Calendar: "Front Desk"}, "calendar"},
		{"several", Window{Unit: UnitHours, Roll: RollNextWorkingDay, Inclusive: new(true), Calendar: "?"}, "max roll inclusive calendar"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := paths(t, c.w.Check()); got != c.paths {
				t.Errorf("%+v has faults at %q, want %q", c.w, got, c.paths)
			}
			if _, err := springShop(t, nil).Window(On(MustDate(2026, time.May, 3)), c.w); err == nil {
				t.Error("the calendar took it")
			}
		})
	}
}

// paths gives the paths of all faults of an error.
func paths(t testing.TB, err error) string {
	t.Helper()
	if err == nil {
		return ""
	}
	var all fault.Errors
	if !errors.As(err, &all) {
		t.Fatalf("%T is no list of faults: %v", err, err)
	}
	var out []string
	for _, f := range all {
		out = append(out, f.Path)
	}
	return strings.Join(out, " ")
}

func TestAWindowIsWrittenForPeople(t *testing.T) {
	for want, w := range map[string]Window{
		"3d..7d": Between(Days(3), Days(7)),
		"..2sh":  Within(ShopHours(2)),
		"3y..":   {Unit: UnitYears, Min: new(3)},
		"..0wd, cutoff 16:00, roll next_working_day, by front_desk": {Unit: UnitWorkingDays, Max: new(0), Cutoff: new(Clock(960)),
			Roll: RollNextWorkingDay, Calendar: RoleFrontDesk},
		"..3md, statutory, inclusive false": {Unit: UnitMonthDay, Max: new(3), Statutory: true, Inclusive: new(false)},
	} {
		if got := w.String(); got != want {
			t.Errorf("written as %q, want %q", got, want)
		}
	}
}
