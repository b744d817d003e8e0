package pricing

import (
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/internal/fault"
)

// The conditions that follow from the calendar of a shop. A card may tie surcharges to any other word as well, such as
// "rescue", and the order then names it in [Order.Conditions].
const (
	AfterHours = "after_hours" // the shop is closed at that time (非营业时间)
	RestDay    = "rest_day"    // no working day (休息日)
	Holiday    = "holiday"     // a holiday (节假日)
)

// Conditions tells which conditions hold in a shop at some time, for [Order.Conditions]. The error is that of the
// calendar for a day that it does not know, or a [*FieldError] if there is no calendar.
func Conditions(at time.Time, shop *cal.Calendar) ([]string, error) {
	if shop == nil {
		return nil, &FieldError{Path: "shop", Code: fault.Missing, Detail: "no calendar is given"}
	}
	open, _, err := shop.IsOpen(at)
	if err != nil {
		return nil, err
	}
	day, err := shop.Day(cal.DateOf(at.In(shop.Zone())))
	if err != nil {
		return nil, err
	}
	var out []string
	if !open {
		out = append(out, AfterHours)
	}
	if !day.Working {
		out = append(out, RestDay)
	}
	if day.Holiday {
		out = append(out, Holiday)
	}
	return out, nil
}
