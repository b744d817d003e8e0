package cn_test

import (
	"fmt"
	"log"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cal/cn"
)

// Ten working days over Mid-Autumn and National Day 2026: three and seven days off, and Sunday 20 September worked for
// them.
func Example() {
	law, err := cal.New(cn.Workdays(), cn.Table())
	if err != nil {
		log.Fatal(err)
	}
	due, err := law.Due(cal.On(cal.MustDate(2026, time.September, 18)), cal.WorkingDays(10))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(due)
	// Output:
	// 2026-10-09 24:00 +08:00
}

// Civil law counts from the day after, whatever day that is, and moves a last day that is a rest day (Civil Code,
// articles 201 to 203): not Sunday 20 September, which is worked in 2026, but 5 October, which is a holiday. Of ten
// working days from a Saturday, Monday is the first.
func Example_statutory() {
	law, err := cal.New(cn.Workdays(), cn.Table())
	if err != nil {
		log.Fatal(err)
	}
	for _, w := range []cal.Window{
		{Unit: cal.UnitDays, Max: new(15), Statutory: true},
		{Unit: cal.UnitMonths, Max: new(1), Statutory: true},
		{Unit: cal.UnitWorkingDays, Max: new(10), Statutory: true},
	} {
		b, err := law.Window(cal.On(cal.MustDate(2026, time.September, 5)), w) // a Saturday
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(w, "is due", b.Due)
	}
	// Output:
	// ..15d, statutory is due 2026-09-20 24:00 +08:00
	// ..1mo, statutory is due 2026-10-08 24:00 +08:00
	// ..10wd, statutory is due 2026-09-18 24:00 +08:00
}

// A year that is published after this version is loaded by the host.
func Example_furtherYear() {
	more, err := cal.ParseTable([]byte(`{
	  "name": "cn",
	  "known": {"from": "2027-01-01", "to": "2027-12-31"},
	  "days": [
	    {"date": "2027-01-01", "to": "2027-01-03", "kind": "holiday", "name": "元旦", "source": "the notice"},
	    {"date": "2027-01-10", "kind": "makeup", "name": "元旦", "source": "the notice"}
	  ]}`)) // invented for this example
	if err != nil {
		log.Fatal(err)
	}
	holidays, err := cn.Table().With(more)
	if err != nil {
		log.Fatal(err)
	}
	law, err := cal.New(cn.Workdays(), holidays)
	if err != nil {
		log.Fatal(err)
	}
	due, err := law.Due(cal.On(cal.MustDate(2026, time.December, 31)), cal.WorkingDays(1))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(holidays.Known(), due)
	// Output:
	// 2004-01-01/2027-12-31 2027-01-04 24:00 +08:00
}
