package compliance

import (
	"fmt"
	"strings"

	"example.com/servicelane/aftersales/cal"
	"golang.org/x/text/language"
)

// Text says the value for people, in words where it is a window. It is empty if there is none. The language is chosen as in
// [Rules.Text].
func (v ParamValue) Text(prefer ...language.Tag) string {
	return wordings[matchLanguage(prefer)].literal(v.Value)
}

// windowWords are the words for windows in one language. Each has a place for the unit or for numbers.
type windowWords struct {
	units map[cal.Unit][2]string // of one and of several

	sameDay, sameWorkingDay string
	atLeast, exactly        string // with a count
	from                    string // with the lower number and a count
	before                  string // with a count
	cutoff, and             string

	within, after [4]string // the phrases, by windowShape, each with a place for what the window says
}

// windowShape is how a window is said as a part of a sentence.
type windowShape int

const (
	shapeUpTo   windowShape = iota // "2 hours"
	shapeSame                      // "the same day"
	shapeSpan                      // "3 to 7 days"
	shapeBefore                    // "2 days before"
)

// literal says a value for people.
func (w *wording) literal(l Literal) string { return w.phrased(l, [4]string{"%s", "%s", "%s", "%s"}) }

// phrased says a value for people, each window by the phrase of its shape.
func (w *wording) phrased(l Literal, phrases [4]string) string {
	list, isWindow := calWindows(l)
	if !isWindow {
		return l.String()
	}
	out := make([]string, len(list))
	for i, window := range list {
		text, shape := w.window(window)
		out[i] = fmt.Sprintf(phrases[shape], text)
	}
	return strings.Join(out, w.windows.and)
}

// window says a window.
func (w *wording) window(v cal.Window) (out string, shape windowShape) {
	shape = shapeSpan
	words := &w.windows
	count := func(n int) string {
		unit := words.units[v.Unit][1]
		if n == 1 || n == -1 {
			unit = words.units[v.Unit][0]
		}
		return fmt.Sprintf(unit, max(n, -n))
	}
	switch {
	case v.Max == nil:
		out = fmt.Sprintf(words.atLeast, count(*v.Min))
	case *v.Max == 0 && (v.Min == nil || *v.Min == 0) && v.Unit == cal.UnitDays:
		out, shape = words.sameDay, shapeSame
	case *v.Max == 0 && (v.Min == nil || *v.Min == 0) && v.Unit == cal.UnitWorkingDays:
		out, shape = words.sameWorkingDay, shapeSame
	case v.Min == nil && *v.Max < 0:
		out, shape = fmt.Sprintf(words.before, fmt.Sprintf(words.atLeast, count(*v.Max))), shapeBefore
	case v.Min == nil || *v.Min == 0:
		out, shape = count(*v.Max), shapeUpTo
	case *v.Min == *v.Max && *v.Max < 0:
		out, shape = fmt.Sprintf(words.before, count(*v.Max)), shapeBefore
	case *v.Min == *v.Max:
		out = fmt.Sprintf(words.exactly, count(*v.Max))
	case *v.Max < 0:
		out, shape = fmt.Sprintf(words.before, fmt.Sprintf(words.from, -*v.Max, count(*v.Min))), shapeBefore
	default:
		out = fmt.Sprintf(words.from, *v.Min, count(*v.Max))
	}
	if v.Cutoff != nil {
		out += fmt.Sprintf(words.cutoff, v.Cutoff)
	}
	return out, shape
}

var englishWindows = windowWords{
	units: map[cal.Unit][2]string{
		cal.UnitMinutes: {"%d minute", "%d minutes"}, cal.UnitHours: {"%d hour", "%d hours"},
		cal.UnitShopMinutes: {"%d minute of opening time", "%d minutes of opening time"}, cal.UnitShopHours: {"%d hour of opening time", "%d hours of opening time"},
		cal.UnitDays: {"%d day", "%d days"}, cal.UnitWorkingDays: {"%d working day", "%d working days"},
		cal.UnitMonths: {"%d month", "%d months"}, cal.UnitYears: {"%d year", "%d years"}, cal.UnitMonthDay: {"day %d of the month", "day %d of the month"},
	},
	sameDay: "the same day", sameWorkingDay: "the same working day", atLeast: "at least %s", exactly: "exactly %s", from: "%d to %s", before: "%s before",
	cutoff: " (after %s counted from the next working day)", and: " and ",
	within: [4]string{"within %s", "on %s", "after %s", "%s"}, after: [4]string{"within %s of", "on %s as", "%s after", "%s"},
}

var simplifiedWindows = windowWords{
	units: map[cal.Unit][2]string{
		cal.UnitMinutes: {"%d分钟", "%d分钟"}, cal.UnitHours: {"%d小时", "%d小时"}, cal.UnitShopMinutes: {"%d个营业分钟", "%d个营业分钟"},
		cal.UnitShopHours: {"%d个营业小时", "%d个营业小时"}, cal.UnitDays: {"%d天", "%d天"}, cal.UnitWorkingDays: {"%d个工作日", "%d个工作日"},
		cal.UnitMonths: {"%d个月", "%d个月"}, cal.UnitYears: {"%d年", "%d年"}, cal.UnitMonthDay: {"当月%d日", "当月%d日"},
	},
	sameDay: "当天", sameWorkingDay: "当个工作日", atLeast: "至少%s", exactly: "恰好%s", from: "%d至%s", before: "提前%s", cutoff: "（%s后自下一工作日起算）", and: "且",
	within: [4]string{"%s内", "%s", "%s后", "%s"}, after: [4]string{"%s内", "%s", "%s后", "%s"},
}

var traditionalWindows = windowWords{
	units: map[cal.Unit][2]string{
		cal.UnitMinutes: {"%d分鐘", "%d分鐘"}, cal.UnitHours: {"%d小時", "%d小時"}, cal.UnitShopMinutes: {"%d個營業分鐘", "%d個營業分鐘"},
		cal.UnitShopHours: {"%d個營業小時", "%d個營業小時"}, cal.UnitDays: {"%d天", "%d天"}, cal.UnitWorkingDays: {"%d個工作日", "%d個工作日"},
		cal.UnitMonths: {"%d個月", "%d個月"}, cal.UnitYears: {"%d年", "%d年"}, cal.UnitMonthDay: {"當月%d日", "當月%d日"},
	},
	sameDay: "當天", sameWorkingDay: "當個工作日", atLeast: "至少%s", exactly: "恰好%s", from: "%d至%s", before: "提前%s", cutoff: "（%s後自下一工作日起算）", and: "且",
	within: [4]string{"%s內", "%s", "%s後", "%s"}, after: [4]string{"%s內", "%s", "%s後", "%s"},
}
