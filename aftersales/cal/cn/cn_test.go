package cn_test

import (
	"testing"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cal/cn"
)

func TestTheMakeupSundaysOfKnownYearsAreWorkingDays(t *testing.T) {
	law, err := cal.New(cn.Workdays(), cn.Table())
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range []cal.Date{
		cal.MustDate(2004, time.May, 9), cal.MustDate(2006, time.December, 31), cal.MustDate(2019, time.September, 29),
		cal.MustDate(2020, time.January, 19), cal.MustDate(2023, time.April, 23), cal.MustDate(2024, time.February, 4),
		cal.MustDate(2025, time.January, 26), cal.MustDate(2026, time.January, 4), cal.MustDate(2026, time.September, 20),
	} {
		day, err := law.Day(d)
		if err != nil || d.Weekday() != time.Sunday || !day.Working || day.Kind != cal.KindMakeup {
			t.Errorf("%v is %+v, %v, want a make-up Sunday", d, day, err)
		}
	}
}
