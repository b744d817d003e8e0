package ratecsv

import (
	"fmt"
	"regexp"
	"strings"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// surchargeForm is a condition, a word for charging more, and a percentage, an amount or hours. "收180" alone is no surcharge: it may as
// well mean another price.
var surchargeForm = regexp.MustCompile(`^(.*?)[ :]*(?:另?加收|另收|增收|另加|\+) *([0-9]+(?:\.[0-9]+)?) *(%|元|工时|小时|h)?$`)

// remark is what a remark says.
type remark struct {
	surcharges []pricing.Surcharge
	note       string
}

// readRemark reads a remark. Text without any digit is a note for people; whatever else is not understood is an error, because a
// surcharge that gets lost is a wrong price.
//
// timed tells that the row has hours: a number without unit may then be hours or an amount.
func (c *Config) readRemark(text string, timed bool) (remark, error) {
	var out remark
	var notes []string
	for _, piece := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(";,。", r) }) {
		piece = strings.TrimSpace(piece)
		m := surchargeForm.FindStringSubmatch(piece)
		switch {
		case piece == "":
		case m != nil:
			s, err := c.surcharge(piece, m[1], m[2], m[3], timed)
			if err != nil {
				return remark{}, err
			}
			out.surcharges = append(out.surcharges, s)
		case strings.ContainsAny(piece, "0123456789%"):
			return remark{}, fmt.Errorf("a remark with a number that is no surcharge: %s", fault.Quote(piece))
		default:
			notes = append(notes, piece)
		}
	}
	out.note = strings.Join(notes, "; ")
	return out, nil
}

// surcharge gives the surcharge for a condition.
func (c *Config) surcharge(piece, condition, number, unit string, timed bool) (pricing.Surcharge, error) {
	variant, named := c.Variants[condition]
	switch {
	case named:
		condition = variant
	case condition == "":
		return pricing.Surcharge{}, fmt.Errorf("a surcharge without a condition: %s", fault.Quote(piece))
	case strings.ContainsAny(condition, "或/"):
		return pricing.Surcharge{}, fmt.Errorf("a surcharge for one variant or another, which needs a name: %s", fault.Quote(piece))
	}
	switch {
	case unit == "%":
		return pricing.Surcharge{When: condition, Percent: number}, nil
	case unit == "元" || unit == "" && !timed:
		return pricing.Surcharge{When: condition, Amount: number}, nil
	case unit == "":
		return pricing.Surcharge{}, fmt.Errorf("a surcharge that may be hours or an amount: %s", fault.Quote(piece))
	case !timed:
		return pricing.Surcharge{}, fmt.Errorf("a surcharge in hours on a price: %s", fault.Quote(piece))
	}
	return pricing.Surcharge{When: condition, Hours: number}, nil
}
