package cn_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cal/cn"
)

func workdays(t testing.TB) *cal.Calendar {
	t.Helper()
	c, err := cal.New(cn.Workdays(), cn.Table())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestTheMakeupSundaysOfKnownYearsAreWorkingDays(t *testing.T) {
	law := workdays(t)
	for _, d := range []cal.Date{
		cal.MustDate(2004, time.May, 9), cal.MustDate(2006, time.December, 31), cal.MustDate(2008, time.September, 28),
		cal.MustDate(2015, time.September, 6), cal.MustDate(2019, time.September, 29), cal.MustDate(2020, time.January, 19),
		cal.MustDate(2023, time.April, 23), cal.MustDate(2024, time.February, 4), cal.MustDate(2025, time.January, 26),
		cal.MustDate(2026, time.January, 4), cal.MustDate(2026, time.September, 20),
	} {
		day, err := law.Day(d)
		if err != nil || d.Weekday() != time.Sunday || !day.Working || day.Kind != cal.KindMakeup || day.Holiday {
			t.Errorf("%v is %+v, %v, want a make-up Sunday", d, day, err)
		}
	}
}

func TestWellKnownDaysAreAsTheyWere(t *testing.T) {
	law := workdays(t)
	for _, c := range []struct {
		why     string
		date    cal.Date
		kind    cal.Kind
		working bool
	}{
		{"an ordinary Monday", cal.MustDate(2026, time.March, 2), cal.KindOrdinary, true},
		{"an ordinary Sunday", cal.MustDate(2026, time.March, 1), cal.KindOrdinary, false},
		{"the extended Spring Festival of 2020", cal.MustDate(2020, time.January, 31), cal.KindHoliday, false},
		{"the Saturday that was to be worked before it was extended", cal.MustDate(2020, time.February, 1), cal.KindHoliday, false},
		{"back to work in 2020", cal.MustDate(2020, time.February, 3), cal.KindMakeup, true},
		{"the parade of 2015", cal.MustDate(2015, time.September, 3), cal.KindHoliday, false},
		{"the same day a year later", cal.MustDate(2016, time.September, 3), cal.KindOrdinary, false},
		{"the last long May week", cal.MustDate(2007, time.May, 7), cal.KindHoliday, false},
		{"no long May week any more", cal.MustDate(2008, time.May, 7), cal.KindOrdinary, true},
		{"Qingming is a holiday from 2008 on", cal.MustDate(2008, time.April, 4), cal.KindHoliday, false},
		{"and was none before", cal.MustDate(2007, time.April, 5), cal.KindOrdinary, true},
		{"New Year's Eve of the Spring Festival from 2025 on", cal.MustDate(2025, time.January, 28), cal.KindHoliday, false},
		{"2 May from 2025 on", cal.MustDate(2025, time.May, 2), cal.KindHoliday, false},
		{"the first day", cal.MustDate(2004, time.January, 1), cal.KindHoliday, false},
		{"the last day", cal.MustDate(2026, time.December, 31), cal.KindOrdinary, true},
	} {
		day, err := law.Day(c.date)
		if err != nil || day.Kind != c.kind || day.Working != c.working {
			t.Errorf("%s, %v, is %+v, %v", c.why, c.date, day, err)
		}
	}
}

func TestYearsThatAreNotPublishedAreNotKnown(t *testing.T) {
	if got := cn.Known().String(); got != "2004-01-01/2026-12-31" {
		t.Errorf("known is %s", got)
	}
	law := workdays(t)
	if law.Known() != cn.Known() {
		t.Errorf("the calendar knows %v", law.Known())
	}
	for _, d := range []cal.Date{cal.MustDate(2003, time.December, 31), cal.MustDate(2027, time.January, 1), cal.MustDate(2027, time.October, 1)} {
		if day, err := law.Day(d); !errors.Is(err, cal.ErrUncharted) {
			t.Errorf("%v is %+v, %v", d, day, err)
		}
	}
}

func TestEachYearHasItsHolidays(t *testing.T) {
	off, work := map[int]int{}, map[int]int{}
	for _, s := range cn.Table().Days() {
		if s.Kind == cal.KindHoliday {
			off[s.Date.Year()]++
		} else {
			work[s.Date.Year()]++
		}
		if s.Name == "" || s.Date.Year() >= 2007 && !strings.Contains(s.Source, "gov.cn/") {
			t.Errorf("%v has name %q and source %q", s.Date, s.Name, s.Source)
		}
	}
	for year := 2004; year <= 2026; year++ {
		if off[year] < 20 || off[year] > 40 || work[year] < 2 || work[year] > 12 {
			t.Errorf("%d has %d days off and %d make-up workdays", year, off[year], work[year])
		}
	}
}

func TestTheNoticeOfTheLicenceGoesWithTheData(t *testing.T) {
	notice, err := os.ReadFile("LICENSE-MIT")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"Copyright (c) 2019 NateScarlet", "Copyright (c) 2024 Yawei sun"} {
		if !bytes.Contains(notice, []byte(line+"\n")) || !bytes.Contains(doc, []byte(line+"\n")) {
			t.Errorf("%q is missing in LICENSE-MIT or doc.go", line)
		}
	}
	if !bytes.Contains(notice, []byte("Permission is hereby granted, free of charge")) {
		t.Error("the permission is missing in LICENSE-MIT")
	}
}

func TestTheTableIsThatOfTheSource(t *testing.T) {
	dir := os.Getenv("SERVICELANE_DATA")
	if dir == "" {
		t.Skip("SERVICELANE_DATA is not set")
	}
	data, err := os.ReadFile(filepath.Join(dir, "cn_workday_calendar_2004_2026.csv"))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\uFEFF")))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	days := map[string]cal.Special{}
	for _, s := range cn.Table().Days() {
		days[s.Date.String()] = s
	}
	seen := map[string]bool{}
	for _, r := range rows[1:] { // date, weekday, name, is_off_day, kind, source, paper
		s, ok := days[r[0]]
		if !ok || s.Name != r[2] || (s.Kind == cal.KindHoliday) != (r[3] == "1") || !strings.HasPrefix(s.Source, r[6]) {
			t.Errorf("%v is %+v here", r, s)
		}
		if weekday := (int(s.Date.Weekday())+6)%7 + 1; r[1] != string(rune('0'+weekday)) {
			t.Errorf("%v is day %d of the week here", r, weekday)
		}
		seen[r[0]] = true
	}
	if len(seen) != len(days) {
		t.Errorf("the source has %d days, the table %d", len(seen), len(days))
	}
}
