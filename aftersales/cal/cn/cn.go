package cn

import (
	"time"

	"example.com/servicelane/aftersales/cal"
)

const (
	// Name is the name of the table of [Table], by which [cal.Config.Tables] asks for it.
	Name = "cn"
	// Zone is the time zone of the whole country.
	Zone = "Asia/Shanghai"
)

// Known is the span of the years that the table has.
func Known() cal.Span {
	first, last := years[0].year, years[len(years)-1].year
	return cal.Span{From: cal.MustDate(first, time.January, 1), To: cal.MustDate(last, time.December, 31)}
}

// Table gives the holidays and make-up workdays of the years 2004 to 2026. [cal.Table.With] adds further years.
func Table() *cal.Table {
	cfg := cal.TableConfig{Name: Name, Known: Known()}
	for _, y := range years {
		for _, r := range y.runs {
			cfg.Days = append(cfg.Days, r.special(y.year))
		}
	}
	return cal.MustTable(cfg)
}

// Workdays defines the calendar of working days as offices have them and as the law counts them: Monday to Friday, but
// for the holidays, and the make-up workdays. It has no opening hours.
func Workdays() cal.Config {
	return cal.Config{
		Name:    Name,
		Zone:    Zone,
		Working: []cal.Weekday{cal.Monday, cal.Tuesday, cal.Wednesday, cal.Thursday, cal.Friday},
		Tables:  []string{Name},
	}
}

type year struct {
	year int
	runs []run
}

// run is a stretch of days of one kind inside a year.
type run struct {
	first, last int // month and day: 1001 is 1 October
	kind        cal.Kind
	name        string
	source      string
}

const (
	off  = cal.KindHoliday
	work = cal.KindMakeup
)

func (r run) special(year int) cal.Special {
	s := cal.Special{Date: date(year, r.first), Kind: r.kind, Name: r.name, Source: r.source}
	if r.last != r.first {
		s.To = date(year, r.last)
	}
	return s
}

func date(year, monthDay int) cal.Date {
	return cal.MustDate(year, time.Month(monthDay/100), monthDay%100)
}
