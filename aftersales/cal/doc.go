// Package cal counts time as a service business does: civil days, opening hours with breaks, working days with public
// holidays and make-up workdays (调休), and the windows and deadlines that are laid on them.
//
//	shop, err := cal.New(cal.Config{
//		Zone:   "Europe/London",
//		Week:   cal.MondayToFriday(cal.MustOpenings("08:00-12:00", "13:00-17:30")...),
//		Tables: []string{"public"},
//	}, holidays)
//	due, err := shop.Due(cal.At(received), cal.ShopHours(2))
//	fmt.Println(due.At, due.Met(answered))
//
// [Date] and [Span] are days without hours. [Allowance] is an amount of time with one text form. [Window] lies between
// too early and too late; [Calendar.Window] lays it on an [Anchor]. A [Table] holds published holidays, and further
// years of it can be loaded; [Calendars] are those of one shop, by [Role]. Package cal/cn has published holidays.
//
// # What is not known
//
// Holidays are published year by year. A calendar knows the span that its tables know, and answers questions that need
// a day outside with an [UnchartedError]: no entry is not the same as no holiday. With [BeyondWeekly] it answers by the
// week and says that the answer is provisional. Units that count no opening and no working day need no table.
//
// # Clock changes
//
// Elapsed hours and opening hours are real time: an opening over a clock change is as long as it is. Days are civil
// days. A clock time that is left out is read as the end of the gap, one that comes twice as its first coming. An opening
// over midnight belongs to the day on which it begins. A day that the clocks of a zone leave out altogether, as when a
// zone moves over the date line, has no length, but is counted as any other unless it is listed as closed.
package cal
