package cal

import (
	"fmt"
	"strconv"

	"example.com/servicelane/internal/fault"
)

// Unit is what an allowance counts. Units stay apart: two hours of the clock, two hours of opening time and two days
// are three different promises.
type Unit string

// The units.
const (
	UnitMinutes     Unit = "minutes"      // elapsed minutes
	UnitHours       Unit = "hours"        // elapsed hours
	UnitShopMinutes Unit = "shop_minutes" // minutes of opening time
	UnitShopHours   Unit = "shop_hours"   // hours of opening time
	UnitDays        Unit = "days"         // civil days; 0 is the same day
	UnitWorkingDays Unit = "working_days" // working days; 0 is the same day, or the next working day
	UnitMonths      Unit = "months"       // to the matching day, else the end of the month
	UnitYears       Unit = "years"        // to the matching day, else the end of the month
	UnitMonthDay    Unit = "month_day"    // the n-th day of the month after the anchor's
)

// Units lists every unit.
func Units() []Unit {
	return []Unit{UnitMinutes, UnitHours, UnitShopMinutes, UnitShopHours, UnitDays, UnitWorkingDays, UnitMonths, UnitYears,
		UnitMonthDay}
}

// Valid tells whether u is one of [Units].
func (u Unit) Valid() bool { return u.symbol() != "" }

// ByClock tells whether the unit counts from an instant, so that an anchor of which only the day is known is too
// coarse for it.
func (u Unit) ByClock() bool {
	switch u {
	case UnitMinutes, UnitHours, UnitShopMinutes, UnitShopHours:
		return true
	}
	return false
}

func (u Unit) symbol() string {
	switch u {
	case UnitMinutes:
		return "min"
	case UnitHours:
		return "h"
	case UnitShopMinutes:
		return "smin"
	case UnitShopHours:
		return "sh"
	case UnitDays:
		return "d"
	case UnitWorkingDays:
		return "wd"
	case UnitMonths:
		return "mo"
	case UnitYears:
		return "y"
	case UnitMonthDay:
		return "md"
	}
	return ""
}

// seconds gives the length of one of a unit that counts by the clock.
func (u Unit) seconds() int64 {
	if u == UnitHours || u == UnitShopHours {
		return 3600
	}
	return 60
}

// MaxCount is the largest count of an allowance, in either direction.
const MaxCount = 10_000_000

// Allowance is an amount of time that somebody is given, such as two shop hours or ten working days. Its text form is
// the count followed by the unit, and the same everywhere: in packs, cards, settings and messages.
//
//	30min  minutes      2h  hours      30smin  shop minutes      2sh  shop hours
//	3d     days       10wd  working days   3mo months   2y years   3md third of the next month
//
// A negative allowance lies before its anchor. Allowances are comparable with ==. The zero Allowance is no allowance.
type Allowance struct {
	Count int
	Unit  Unit
}

// Minutes is an allowance of elapsed minutes.
func Minutes(n int) Allowance { return Allowance{n, UnitMinutes} }

// Hours is an allowance of elapsed hours.
func Hours(n int) Allowance { return Allowance{n, UnitHours} }

// ShopMinutes is an allowance of minutes of opening time.
func ShopMinutes(n int) Allowance { return Allowance{n, UnitShopMinutes} }

// ShopHours is an allowance of hours of opening time.
func ShopHours(n int) Allowance { return Allowance{n, UnitShopHours} }

// Days is an allowance of civil days: Days(0) is "the same day", Days(1) "until the end of the next day".
func Days(n int) Allowance { return Allowance{n, UnitDays} }

// WorkingDays is an allowance of working days.
func WorkingDays(n int) Allowance { return Allowance{n, UnitWorkingDays} }

// Months is an allowance of months.
func Months(n int) Allowance { return Allowance{n, UnitMonths} }

// Years is an allowance of years.
func Years(n int) Allowance { return Allowance{n, UnitYears} }

// MonthDay is an allowance until the n-th day of the month after the anchor's.
func MonthDay(n int) Allowance { return Allowance{n, UnitMonthDay} }

// ParseAllowance reads the text form, such as "10wd". There is one spelling for each allowance: no space, no plus
// sign, no leading zero.
func ParseAllowance(s string) (Allowance, error) {
	i := 0
	for i < len(s) && (s[i] == '-' || s[i] >= '0' && s[i] <= '9') {
		i++
	}
	for _, u := range Units() {
		if s[i:] != u.symbol() {
			continue
		}
		n, err := strconv.ParseInt(s[:i], 10, 32)
		a := Allowance{int(n), u}
		if err != nil || a.String() != s || !a.Valid() {
			break
		}
		return a, nil
	}
	return Allowance{}, fmt.Errorf("not an allowance such as 2h, 2sh, 3d, 10wd, 3mo or 2y: %.40q", s)
}

// Valid tells whether the unit exists and the count lies in the bounds: 1 to 31 for [UnitMonthDay], else within
// [MaxCount] in either direction.
func (a Allowance) Valid() bool {
	if a.Unit == UnitMonthDay {
		return a.Count >= 1 && a.Count <= 31
	}
	return a.Unit.Valid() && a.Count >= -MaxCount && a.Count <= MaxCount
}

// check is Valid in words.
func (a Allowance) check() error {
	if a.Valid() {
		return nil
	}
	var l fault.List
	if !a.Unit.Valid() {
		l.Add("", fault.Unknown, "unknown unit %s", fault.Quote(string(a.Unit)))
	} else {
		l.Add("", fault.Range, "%d %s is out of bounds", a.Count, a.Unit)
	}
	return l.Err()
}

// IsZero tells whether a is no allowance at all. An allowance of no days, [Days](0), is one.
func (a Allowance) IsZero() bool { return a == Allowance{} }

// String writes the form that [ParseAllowance] reads, and no allowance as nothing.
func (a Allowance) String() string {
	if a.IsZero() {
		return ""
	}
	return strconv.Itoa(a.Count) + a.Unit.symbol()
}

// MarshalText writes the form of [Allowance.String].
func (a Allowance) MarshalText() ([]byte, error) {
	if a.IsZero() {
		return nil, nil
	}
	return []byte(a.String()), a.check()
}

// UnmarshalText reads the form of [ParseAllowance]; an empty text is no allowance.
func (a *Allowance) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*a = Allowance{}
		return nil
	}
	parsed, err := ParseAllowance(string(text))
	if err != nil {
		return err
	}
	*a = parsed
	return nil
}
