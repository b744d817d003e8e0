package compliance

import (
	"slices"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
)

// order is how a value stands to another one.
type order uint8

const (
	unordered order = iota // neither is the stricter one
	same
	stricter
	laxer
)

// reversed is how the other value stands to this one.
func (o order) reversed() order {
	switch o {
	case stricter:
		return laxer
	case laxer:
		return stricter
	}
	return o
}

// and is how two pairs of values stand to each other, if both count.
func (o order) and(other order) order {
	switch {
	case o == same:
		return other
	case other == same, o == other:
		return o
	}
	return unordered
}

// order tells whether a value of the parameter is stricter than another one. Both are of its type.
func (p *Param) order(a, b Literal) order {
	o := compareLiterals(p.Type, a, b) // as if lower were stricter
	switch {
	case o == same:
		return same
	case p.Stricter == DirectionLower:
		return o
	case p.Stricter == DirectionHigher && p.Type == ParamWindow:
		return longer(a, b)
	case p.Stricter == DirectionHigher:
		return o.reversed()
	}
	return unordered
}

// compareLiterals tells which of two values is the lower one, which counts as stricter. Of lists that is the one that lies
// within the other, of windows too.
func compareLiterals(t ParamType, a, b Literal) order {
	switch t {
	case ParamInt, ParamNum:
		x, _ := decimal(a)
		y, _ := decimal(b)
		return lower(x.Compare(y))
	case ParamMoney:
		x, _ := history.ParseValue(history.KindMoney, a.Text)
		y, _ := history.ParseValue(history.KindMoney, b.Text)
		if x.Currency() != y.Currency() {
			return unordered
		}
		return lower(x.Decimal().Compare(y.Decimal()))
	case ParamBool:
		return lower(len(b.Text) - len(a.Text)) // false is lower than true
	case ParamCodes:
		return within(isPartOf(a, b), isPartOf(b, a))
	case ParamWindow:
		return narrower(a, b)
	case ParamTable:
		return compareTables(a, b)
	}
	if a.String() == b.String() {
		return same
	}
	return unordered
}

func lower(c int) order {
	switch {
	case c < 0:
		return stricter
	case c > 0:
		return laxer
	}
	return same
}

func within(aInB, bInA bool) order {
	switch {
	case aInB && bInA:
		return same
	case aInB:
		return stricter
	case bInA:
		return laxer
	}
	return unordered
}

// isPartOf tells whether every word of a list is in another one.
func isPartOf(a, b Literal) bool {
	return !slices.ContainsFunc(a.Items, func(one Literal) bool {
		return !slices.ContainsFunc(b.Items, func(other Literal) bool { return other.Text == one.Text })
	})
}

// compareTables compares the numbers of two tables that have the same keys, each with each.
func compareTables(a, b Literal) order {
	if len(a.Items) != len(b.Items) {
		return unordered
	}
	o := same
	for _, x := range a.Items {
		i := slices.IndexFunc(b.Items, func(y Literal) bool { return y.Name == x.Name })
		if i < 0 {
			return unordered
		}
		y := b.Items[i]
		n, isNumber := decimal(x)
		m, isNumberToo := decimal(y)
		switch {
		case isNumber && isNumberToo:
			o = o.and(lower(n.Compare(m)))
		case x.Form == FormList && y.Form == FormList && isWords(x) && isWords(y):
			o = o.and(within(isPartOf(x, y), isPartOf(y, x)))
		case x.String() != y.String():
			return unordered
		}
	}
	return o
}

// narrower tells whether a window lies within another one of the same unit, which is less time.
func narrower(a, b Literal) order {
	return eachWindow(a, b, func(v, w cal.Window) order {
		return within(insideWindow(v, w), insideWindow(w, v))
	})
}

// longer tells whether a window, of the same unit as another one, ends and begins no earlier, which is more time.
func longer(a, b Literal) order {
	return eachWindow(a, b, func(v, w cal.Window) order {
		least := compareEnds(v.Min, w.Min)
		most := compareEnds(v.Max, w.Max)
		return least.and(most)
	})
}

// compareEnds tells which end of a window is the later one; it is not known of one that is open.
func compareEnds(a, b *int) order {
	switch {
	case a == nil && b == nil:
		return same
	case a == nil || b == nil:
		return unordered
	}
	return lower(*b - *a)
}

// insideWindow tells whether all that is in a window is in another one of the same unit.
func insideWindow(a, b cal.Window) bool {
	return (b.Min == nil || a.Min != nil && *a.Min >= *b.Min) && (b.Max == nil || a.Max != nil && *a.Max <= *b.Max)
}

// eachWindow compares windows, the first with the first and so on, if they count in the same way.
func eachWindow(a, b Literal, compare func(v, w cal.Window) order) order {
	vs, _ := calWindows(a)
	ws, _ := calWindows(b)
	if len(vs) != len(ws) {
		return unordered
	}
	o := same
	for i, v := range vs {
		if !countAlike(v, ws[i]) {
			return unordered
		}
		o = o.and(compare(v, ws[i]))
	}
	return o
}

// countAlike tells whether two windows differ in nothing but their bounds.
func countAlike(v, w cal.Window) bool {
	cutoffs := v.Cutoff == nil && w.Cutoff == nil || v.Cutoff != nil && w.Cutoff != nil && *v.Cutoff == *w.Cutoff
	return cutoffs && v.Unit == w.Unit && v.Roll == w.Roll && v.Statutory == w.Statutory && v.Calendar == w.Calendar
}
