package history

import (
	"fmt"
	"strings"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/internal/fault"
)

// cell is what a row holds in a column that the mapping reads, after trimming, absent values and codes.
type cell struct {
	text  string // empty: absent
	wrong bool   // faulty, and reported
}

// read takes the text of a cell as the column declares.
func (c *column) read(faults *fault.List, raw string) cell {
	var dirty fault.List
	if checkText(&dirty, c.name, raw); dirty.Len() > 0 {
		if c.Paper == "" {
			faults.Join("", dirty.Err())
		} else { // that message would quote the value
			faults.Add(c.name, fault.Malformed, "too long, or not clean text")
		}
		return cell{wrong: true}
	}
	if c.Trim {
		raw = strings.TrimSpace(raw)
	}
	for _, a := range c.Absent {
		if raw == a {
			return cell{}
		}
	}
	if c.Codes == nil || raw == "" {
		return cell{text: raw}
	}
	if code, ok := c.Codes[raw]; ok {
		return cell{text: code}
	}
	if c.Unlisted == unlistedPass {
		return cell{text: raw}
	}
	faults.Add(c.name, fault.Unknown, "code not in the table: %s", c.show(raw))
	return cell{wrong: true}
}

// show quotes a value for a message, unless it is personal.
func (c *column) show(text string) string {
	if c.Paper != "" {
		return "(personal)"
	}
	return fault.Quote(text)
}

// value reads the text of a cell as a value of a kind. currency is the amount's, where the kind is money.
func (c *column) value(kind Kind, text, currency string, zone *time.Location) (Value, error) {
	switch {
	case kind == KindTime && c.Time != "":
		m, err := c.moment(text, zone)
		return Time(m).asCoercedFrom(text), err
	case kind == KindDate && c.Time != "":
		m, err := c.moment(text, zone)
		return Date(m.Day(time.UTC)).asCoercedFrom(text), err
	case isNumeric(kind):
		plain, err := c.number(kind, text)
		if err == nil && c.Places != nil {
			plain, err = rounded(plain, *c.Places)
		}
		if err != nil {
			return Value{}, err
		}
		if kind == KindMoney {
			plain += " " + currency
		}
		v, err := ParseValue(kind, plain)
		return v.asCoercedFrom(strings.TrimSuffix(text+" "+currency, " ")), err
	case kind == KindCodes && c.Separator != "":
		text = strings.ReplaceAll(text, c.Separator, ";")
	}
	return ParseValue(kind, text)
}

// asCoercedFrom marks a value as coerced if its written form is not the raw text.
func (v Value) asCoercedFrom(raw string) Value {
	if v.IsAbsent() || v.Word() == raw {
		return v
	}
	return v.AsCoerced()
}

// number turns a number with the column's separators into a plain one. A whole number may be written with zeros behind
// the point.
func (c *column) number(kind Kind, text string) (string, error) {
	point := orPoint(c.Decimal)
	whole, frac, pointed := strings.Cut(text, point)
	if c.Grouping != "" {
		groups := strings.Split(strings.TrimPrefix(whole, "-"), c.Grouping)
		for i, g := range groups {
			if i > 0 && len(g) != 3 || i == 0 && len(groups) > 1 && (len(g) == 0 || len(g) > 3) {
				return "", fmt.Errorf("separators are not at every third digit: %s", c.show(text))
			}
		}
		whole = strings.ReplaceAll(whole, c.Grouping, "")
	}
	if isWhole(kind) && pointed && frac != "" && strings.Trim(frac, "0") == "" {
		return whole, nil
	}
	if pointed {
		whole += "." + frac
	}
	if _, err := ParseDecimal(whole); err != nil {
		return "", fmt.Errorf("not a number: %s", c.show(text))
	}
	return whole, nil
}

// rounded rounds a plain number to so many places, halves away from zero. A number with fewer places stays as it is.
func rounded(plain string, places int) (string, error) {
	d, err := ParseDecimal(plain)
	if err != nil || int(d.Scale) <= places {
		return plain, err
	}
	step := pow10(d.Scale - int8(places))
	rest := d.Digits % step
	d.Digits /= step
	switch {
	case 2*rest >= step:
		d.Digits++
	case 2*rest <= -step:
		d.Digits--
	}
	return Decimal{d.Digits, int8(places)}.String(), nil
}

// moment reads a time: an instant if the layout has a clock, else a bare day.
func (c *column) moment(text string, zone *time.Location) (Moment, error) {
	if c.Time == "" {
		return ParseMoment(text)
	}
	t, err := time.Parse(c.Time, text)
	if err != nil || t.Year() < 1 || t.Year() > 9999 {
		return Moment{}, fmt.Errorf("not a time of the form %s: %s", c.Time, c.show(text))
	}
	switch {
	case c.clock && c.offset:
		return At(t), nil
	case c.clock:
		local := cal.Local(t, zone)
		if local.Format(c.Time) != t.Format(c.Time) {
			return Moment{}, fmt.Errorf("no clock of %s showed %s: it was put forward over it", zone, c.show(text))
		}
		return At(local), nil
	}
	return On(cal.DateOf(t)), nil
}

// negated gives a number with the other sign.
func (v Value) negated() Value { v.n = -v.n; return v }
