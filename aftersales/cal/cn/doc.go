// Package cn has the public holidays (法定节假日及休息日) and make-up workdays (调休上班) of mainland China, 2004 to 2026,
// as the State Council announced them year by year.
//
//	holidays := cn.Table()
//	law, err := cal.New(cn.Workdays(), holidays)
//	due, err := law.Due(cal.At(received), cal.WorkingDays(10))
//
//	shop, err := cal.New(cal.Config{
//		Zone:   cn.Zone,
//		Week:   cal.EveryDay(cal.MustOpenings("08:30-17:30")...),
//		Tables: []string{cn.Name},
//	}, holidays)
//
// A year is not known before it is announced, commonly in November of the year before: what needs a day of 2027 is
// answered with a [cal.UnchartedError] until the host loads that year:
//
//	more, err := cal.ParseTable(data)   // {"name":"cn","known":{"from":"2027-01-01","to":"2027-12-31"},"days":[…]}
//	holidays, err = holidays.With(more)
//
// The announcement for a year may still move the last days of December of the year before, as those for 2007 and 2008
// did; [cal.Table.With] takes such days over. The table has both the holidays proper and the days off that are moved to
// them, and does not tell them apart. Where a notice was amended later, as in January 2020, the table has what held in
// the end; the source of a day names the notices of its year, from 2007 on.
//
// # Licence of the data
//
// The days from 2007 on are those of github.com/NateScarlet/holiday-cn, those of 2004 to 2006 of
// github.com/vsme/chinese-days; both projects agree on every day from 2007 on. Both are under the MIT License, whose
// notice stands in the file LICENSE-MIT beside this package and goes with every copy of the data.
//
//	Copyright (c) 2019 NateScarlet
//	Copyright (c) 2024 Yawei sun
package cn
