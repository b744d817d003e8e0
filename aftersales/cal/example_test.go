package cal_test

import (
	"errors"
	"fmt"
	"log"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cal/cn"
)

// shop is open every day but for public holidays, with a break at noon.
func shop() *cal.Calendar {
	c, err := cal.New(cal.Config{
		Name:   "bays",
		Zone:   "Asia/Shanghai",
		Week:   cal.EveryDay(cal.MustOpenings("08:30-12:00", "13:00-17:30")...),
		Tables: []string{cn.Name},
	}, cn.Table())
	if err != nil {
		log.Fatal(err)
	}
	return c
}

func clock(s string) time.Time {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		log.Fatal(err)
	}
	return t
}

// Is the shop open, until when, and if not, from when?
func ExampleCalendar_Opening() {
	c := shop()
	for _, s := range []string{"2026-09-30T10:15:00+08:00", "2026-09-30T12:15:00+08:00", "2026-09-30T18:00:00+08:00"} {
		t := clock(s)
		o, err := c.Opening(t)
		if err != nil {
			log.Fatal(err)
		}
		if o.Contains(t) {
			fmt.Println("open until", o.To.Format("Mon 2 Jan 15:04"))
		} else {
			fmt.Println("closed until", o.From.Format("Mon 2 Jan 15:04"))
		}
	}
	// Output:
	// open until Wed 30 Sep 12:00
	// closed until Wed 30 Sep 13:00
	// closed until Thu 8 Oct 08:30
}

// The same day, the next day, two hours, two shop hours: four promises that are not the same.
func ExampleCalendar_Due() {
	c := shop()
	received := cal.At(clock("2026-09-30T16:30:00+08:00"))
	for _, text := range []string{"0d", "1d", "2h", "2sh"} {
		allowed, err := cal.ParseAllowance(text)
		if err != nil {
			log.Fatal(err)
		}
		due, err := c.Due(received, allowed)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(allowed, "is due", due)
	}
	// Output:
	// 0d is due 2026-09-30 24:00 +08:00
	// 1d is due 2026-10-01 24:00 +08:00
	// 2h is due 2026-09-30T18:30:00+08:00
	// 2sh is due 2026-10-08T09:30:00+08:00
}

// A follow-up belongs between the third and the seventh day.
func ExampleCalendar_Window() {
	c := shop()
	b, err := c.Window(cal.On(cal.MustDate(2026, time.June, 1)), cal.Between(cal.Days(3), cal.Days(7)))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(b)
	fmt.Println(b.Early(clock("2026-06-03T23:59:59+08:00")), b.Contains(clock("2026-06-04T00:00:00+08:00")),
		b.Contains(clock("2026-06-08T23:59:59+08:00")), b.Late(clock("2026-06-09T00:00:00+08:00")))
	// Output:
	// from 2026-06-04T00:00:00+08:00, due 2026-06-08 24:00 +08:00
	// true true true true
}

// What comes after four o'clock counts from the next working day.
func ExampleWindow_cutoff() {
	c := shop()
	cutoff, err := cal.ParseClock("16:00")
	if err != nil {
		log.Fatal(err)
	}
	w := cal.Window{Unit: cal.UnitWorkingDays, Max: new(0), Cutoff: &cutoff}
	for _, s := range []string{"2026-09-30T16:00:00+08:00", "2026-09-30T16:00:01+08:00"} {
		b, err := c.Window(cal.At(clock(s)), w)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(b.Due)
	}
	// Output:
	// 2026-09-30 24:00 +08:00
	// 2026-10-08 24:00 +08:00
}

// The calendars of a shop stand in its settings: published holidays, its own closures, an evening shift on Fridays.
func ExampleParseCalendars() {
	calendars, err := cal.ParseCalendars([]byte(`{
	  "zone": "Asia/Shanghai",
	  "tables": [{"name": "ours", "days": [{"date": "2026-06-12", "kind": "closure", "name": "stocktaking"}]}],
	  "roles": {
	    "shop": {"week": {"mon": ["08:30-17:30"], "tue": ["08:30-17:30"], "wed": ["08:30-17:30"], "thu": ["08:30-17:30"],
	                      "fri": ["08:30-17:30", "22:00-02:00"]}, "tables": ["cn", "ours"]},
	    "statutory": {"working": ["mon", "tue", "wed", "thu", "fri"], "tables": ["cn"]}}}`), cn.Table())
	if err != nil {
		log.Fatal(err)
	}
	received := cal.On(cal.MustDate(2026, time.June, 11))
	for _, role := range []cal.Role{cal.RoleShop, cal.RoleStatutory} {
		b, err := calendars.Window(received, cal.Window{Unit: cal.UnitWorkingDays, Max: new(1), Calendar: role})
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(role, b.Due)
	}
	// Output:
	// shop 2026-06-15 24:00 +08:00
	// statutory 2026-06-12 24:00 +08:00
}

// A year that nobody has published is not a year without holidays.
func ExampleUnchartedError() {
	_, err := shop().Due(cal.At(clock("2026-12-31T10:00:00+08:00")), cal.WorkingDays(1))
	if uncharted, ok := errors.AsType[*cal.UnchartedError](err); ok {
		fmt.Println("ask again when", uncharted.Need.Year(), "is published")
	}
	// Output:
	// ask again when 2027 is published
}

// With "beyond: weekly" the answer is what the week says, and says so.
func ExampleBeyond() {
	c, err := cal.New(cal.Config{
		Zone:   "Asia/Shanghai",
		Week:   cal.MondayToFriday(cal.MustOpenings("08:30-17:30")...),
		Tables: []string{cn.Name},
		Beyond: cal.BeyondWeekly,
	}, cn.Table())
	if err != nil {
		log.Fatal(err)
	}
	due, err := c.Due(cal.At(clock("2026-12-31T10:00:00+08:00")), cal.WorkingDays(1))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(due)
	// Output:
	// 2027-01-01 24:00 +08:00 (provisional)
}

// How much opening time lay between two moments: how late is late.
func ExampleCalendar_OpenTime() {
	sum, _, err := shop().OpenTime(clock("2026-09-30T16:30:00+08:00"), clock("2026-10-08T10:00:00+08:00"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(sum)
	// Output:
	// 2h30m0s
}

// What a holiday surcharge asks.
func ExampleCalendar_Day() {
	c := shop()
	for _, d := range []cal.Date{cal.MustDate(2026, time.October, 1), cal.MustDate(2026, time.October, 10)} {
		day, err := c.Day(d)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(day.Date, day.Kind, day.Name, "working:", day.Working, "holiday:", day.Holiday)
	}
	// Output:
	// 2026-10-01 holiday 国庆节 working: false holiday: true
	// 2026-10-10 makeup 国庆节 working: true holiday: false
}
