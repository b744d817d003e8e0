package cal

import (
	"testing"
	"time"
)

// benchmarkDue measures a due time after checking that it is right.
func benchmarkDue(b *testing.B, c *Calendar, from string, a Allowance, want string) {
	b.Helper()
	at := At(instant(b, from))
	if got, err := c.Due(at, a); err != nil || got.String() != want {
		b.Fatalf("%v from %s is due %v, %v, want %s", a, from, got, err, want)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Due(at, a); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDue(b *testing.B) {
	shop := springShop(b, nil)
	berlin, err := New(Config{Zone: "Europe/Berlin", Week: MondayToFriday(MustOpenings("08:00-12:00", "13:00-17:00")...)})
	if err != nil {
		b.Fatal(err)
	}
	closed := springShop(b, func(c *Config) {
		c.Days = []Special{{Date: MustDate(2025, time.March, 1), To: MustDate(2026, time.February, 28), Kind: KindClosure}}
	})
	for _, c := range []struct {
		name string
		c    *Calendar
		from string
		a    Allowance
		want string
	}{
		{"24 hours", shop, "2026-04-30T10:00:00+08:00", Hours(24), "2026-05-01T10:00:00+08:00"},
		{"3 days", shop, "2026-04-30T10:00:00+08:00", Days(3), "2026-05-03 24:00 +08:00"},
		{"2 shop hours", shop, "2026-04-30T10:00:00+08:00", ShopHours(2), "2026-04-30T12:00:00+08:00"},
		{"2 shop hours over holidays", shop, "2026-04-30T16:00:00+08:00", ShopHours(2), "2026-05-06T09:00:00+08:00"},
		{"2 shop hours over a year of closure", closed, "2025-02-28T16:00:00+08:00", ShopHours(2), "2026-03-02T09:00:00+08:00"},
		{"2 shop hours at a clock change", berlin, "2026-03-27T16:00:00+01:00", ShopHours(2), "2026-03-30T09:00:00+02:00"},
		{"4000 shop hours", berlin, "2026-03-27T16:00:00+01:00", ShopHours(4000), "2028-02-25T16:00:00+01:00"},
		{"10 working days over holidays", shop, "2026-04-24T10:00:00+08:00", WorkingDays(10), "2026-05-11 24:00 +08:00"},
		{"500 working days", berlin, "2026-03-27T16:00:00+01:00", WorkingDays(500), "2028-02-25 24:00 +01:00"},
		{"3 months", shop, "2026-04-30T10:00:00+08:00", Months(3), "2026-07-30 24:00 +08:00"},
	} {
		b.Run(c.name, func(b *testing.B) { benchmarkDue(b, c.c, c.from, c.a, c.want) })
	}
}

func BenchmarkWindow(b *testing.B) {
	shop := springShop(b, nil)
	w := Window{Unit: UnitWorkingDays, Min: new(0), Max: new(3), Cutoff: new(Clock(960)), Roll: RollNextWorkingDay}
	at := At(instant(b, "2026-04-30T16:30:00+08:00"))
	if got, err := shop.Window(at, w); err != nil || got.String() != "from 2026-05-06T00:00:00+08:00, due 2026-05-09 24:00 +08:00" {
		b.Fatal(got, err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := shop.Window(at, w); err != nil {
			b.Fatal(err)
		}
	}
}
