package compliance

import (
	"math/rand/v2"
	"testing"
	"time"

	"example.com/servicelane/aftersales/cal"
)

// TestDaysAreCountedAsCalendarsCountThem lays windows of days from moments all over the calendar, near changes of the clock by preference.
func TestDaysAreCountedAsCalendarsCountThem(t *testing.T) {
	names := []string{"UTC", "Asia/Shanghai", "America/New_York", "America/St_Johns", "America/Sao_Paulo", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia"}
	r := rand.New(rand.NewPCG(7, 7))
	x := run{looks: 1}
	told := 0
	for range 40_000 {
		zone, err := time.LoadLocation(names[r.IntN(len(names))])
		if err != nil {
			t.Fatal(err)
		}
		at := time.Date(1900+r.IntN(200), 1, 1+r.IntN(366), r.IntN(24), r.IntN(60), r.IntN(60), r.IntN(1e6)*1e3, zone)
		switch _, change := at.ZoneBounds(); r.IntN(4) {
		case 0:
			if !change.IsZero() {
				at = change.Add(time.Duration(r.IntN(100)-50) * time.Hour / 2)
			}
		case 1:
			at = time.Date(1+r.IntN(9999), 1, 1+r.IntN(365), 12, 0, 0, 0, zone)
		}
		for range 1 + r.IntN(3) { // of the same day, mostly
			at = at.Add(time.Duration(r.IntN(25)-12) * time.Hour / 2)
			told += compareDays(t, &x, zone, at, r.IntN(9)-4, r.IntN(9))
			if r.IntN(3) == 0 {
				told += compareDays(t, &x, time.UTC, at, 0, 1)
			}
		}
		if told += compareDays(t, &x, zone, at, -r.IntN(2*farDays), r.IntN(2*farDays)); r.IntN(100) == 0 {
			x.looks++
		}
	}
	if told < 40_000 {
		t.Errorf("only %d were counted", told)
	}
}

// compareDays compares a window from some days on with that of the calendar, and tells whether the short way told it: 0 or 1.
func compareDays(t *testing.T, x *run, zone *time.Location, at time.Time, from, days int) int {
	t.Helper()
	to, moment := from+days, at.UnixMicro()
	w := window{Window: cal.Window{Unit: cal.UnitDays, Min: &from, Max: &to}}
	f := openFrame()
	f.opens, f.opensLate = moment, moment
	if !w.isOfDays() || !x.layDays(&f, &w, zone, moment, moment) {
		return 0
	}
	b, err := cal.InZone(zone).Window(cal.At(time.UnixMicro(moment)), w.Window)
	if err != nil {
		t.Fatal(zone, at, from, to, err)
	}
	opens := b.Opens.UnixMicro()
	if from >= 0 {
		opens = max(opens, moment)
	}
	if due := b.Due.Last().UnixMicro(); f.opens != opens || f.opensLate != opens || f.due != due || f.dueLate != due || f.early != moment {
		t.Fatalf("%s %v, %d to %d days: %+v, by the calendar from %v to %v", zone, at, from, to, f, b.Opens, b.Due)
	}
	return 1
}

func TestOnlyWindowsThatNeedNoCalendarAndNoTableAreOfDays(t *testing.T) {
	days := cal.Window{Unit: cal.UnitDays}
	if w := (window{Window: days}); !w.isOfDays() {
		t.Error("a window of days is not of days")
	}
	for _, w := range []window{{Window: days, calendar: true}, {Window: days, min: &table{}}, {Window: days, max: &table{}}, {Window: cal.Window{Unit: cal.UnitMonths}}} {
		if w.isOfDays() {
			t.Errorf("%+v is of days", w)
		}
	}
}
