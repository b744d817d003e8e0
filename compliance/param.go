package compliance

import (
	"maps"
	"slices"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// paramSet are parameters as they are in force, in the order in which they are declared: a rule has few.
type paramSet []*Param

// param gives a parameter by its name; nil if there is none. Of several of one name, which is a fault, it is the last.
func (g paramSet) param(name string) *Param {
	for _, p := range slices.Backward(g) {
		if p.Name == name {
			return p
		}
	}
	return nil
}

// params checks a list of parameters and gives them.
func (c *compiler) params(list []Param, s *spot) paramSet {
	out := paramSet(c.rooms.params.list(len(list)))
	for i := range list {
		p := &list[i]
		at := s.in(p.Name)
		switch {
		case !isParamName(p.Name):
			c.add(at, fault.Malformed, "not a name for a parameter: %s", fault.Quote(p.Name))
		case out[:i].param(p.Name) != nil:
			c.add(at, fault.Duplicate, "parameter %s twice", fault.Quote(p.Name))
		}
		out[i] = p
		c.paramValue(p, at)
	}
	return out
}

func isParamName(s string) bool {
	for _, r := range []byte(s) {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '_' {
			return false
		}
	}
	return s != "" && len(s) <= 64
}

// paramValue checks type, default and bounds of a parameter.
func (c *compiler) paramValue(p *Param, s *spot) {
	if !p.Type.Valid() {
		c.add(s.in("type"), fault.Unknown, "%s is no type of parameter", fault.Quote(string(p.Type)))
		return
	}
	if p.Stricter != "" && !p.Stricter.Valid() {
		c.add(s.in("stricter"), fault.Unknown, "%s is no direction", fault.Quote(string(p.Stricter)))
	}
	c.paramLiteral(p.Type, p.Default, s.in("default"))
	bounded := p.Type == ParamInt || p.Type == ParamNum
	if !bounded && !(p.From.IsZero() && p.To.IsZero()) {
		c.add(s.in("from"), fault.Mismatch, "a parameter of type %s has no bounds", p.Type)
		return
	}
	c.paramLiteral(p.Type, p.From, s.in("from"))
	c.paramLiteral(p.Type, p.To, s.in("to"))
	if bounded {
		c.bounds(p, p.Default, s.in("default"))
	}
}

// bounds checks that a value lies between the bounds of its parameter. A number without lower bound is not negative, unless its default is.
func (c *compiler) bounds(p *Param, l Literal, s *spot) {
	value, set := decimal(l)
	from, bounded := decimal(p.From)
	if usual, given := decimal(p.Default); !bounded && (!given || usual.Compare(from) >= 0) {
		bounded = true // from 0 on
	}
	if set && bounded && value.Compare(from) < 0 {
		c.add(s, fault.Range, "%s is below %s", value, from)
	}
	to, bounded := decimal(p.To)
	if set && bounded && value.Compare(to) > 0 {
		c.add(s, fault.Range, "%s is above %s", value, to)
	}
}

// decimal reads a number; false if there is none.
func decimal(l Literal) (history.Decimal, bool) {
	if l.Form != FormNumber && l.Form != FormText || l.Text == "" {
		return history.Decimal{}, false
	}
	d, err := history.ParseDecimal(l.Text)
	return d, err == nil
}

// paramLiteral checks that a literal is of a parameter's type. None is always right: the parameter is not set.
func (c *compiler) paramLiteral(t ParamType, l Literal, s *spot) {
	if l.IsZero() {
		return
	}
	ok := false
	switch t {
	case ParamInt:
		d, isNumber := decimal(l)
		ok = isNumber && d.Scale == 0
	case ParamNum:
		_, ok = decimal(l)
	case ParamMoney:
		_, err := history.ParseValue(history.KindMoney, l.Text)
		ok = l.Form == FormMoney && err == nil
	case ParamBool:
		ok = l.Form == FormBool
	case ParamCode:
		ok = l.Form == FormText && l.Text != ""
	case ParamCodes:
		ok = isWords(l)
	case ParamClock:
		_, ok = openings(l)
	case ParamWindow:
		_, ok = calWindows(l)
	case ParamTable:
		ok = l.Form == FormTable && len(l.Items) > 0
	}
	if !ok {
		c.add(s, fault.Malformed, "not a value of type %s", t)
	}
}

// isWords tells whether a literal is a list of words.
func isWords(l Literal) bool {
	for _, item := range l.Items {
		if item.Form != FormText || item.Text == "" {
			return false
		}
	}
	return l.Form == FormList
}

// openings reads spans of the day: [["12:00","14:00"]].
func openings(l Literal) ([]cal.Opening, bool) {
	if l.Form != FormList || len(l.Items) == 0 {
		return nil, false
	}
	var out []cal.Opening
	for _, item := range l.Items {
		if !isWords(item) || len(item.Items) != 2 {
			return nil, false
		}
		from, err := cal.ParseClock(item.Items[0].Text)
		to, err2 := cal.ParseClock(item.Items[1].Text)
		if err != nil || err2 != nil || from == to {
			return nil, false
		}
		out = append(out, cal.Opening{From: from, To: to})
	}
	return out, true
}

// param finds a parameter by name: of the rule, else of its pack or one that the pack extends; nil if there is none.
func (rc *ruleCompiler) param(name string) *Param {
	if p := rc.own.param(name); p != nil {
		return p
	}
	return rc.unit.params[name]
}

// reading finds a parameter whose value the rule reads, not only its text. What a pack sets is noted, and where else a value comes from
// than its rule.
func (rc *ruleCompiler) reading(name string) *Param {
	p := rc.param(name)
	switch by, set := rc.set[p]; {
	case set:
		rc.restOn(basis{param: by.param, sums: rc.inSums})
	case p != nil && len(p.Sources) > 0 && !p.off():
		rc.compiler.out.cites(rc.src.ID, p.Sources, rc.inSums)
	}
	return p
}

// valueAt gives the place that is to blame for the value of a parameter: where a pack sets it, else where the rule names it.
func (rc *ruleCompiler) valueAt(name string, s *spot) *spot {
	if by := rc.set[rc.param(name)]; by.at != nil {
		return by.at
	}
	return s
}

// off tells whether a parameter has no value, or is a switch that is off.
func (p *Param) off() bool {
	return p.Default.IsZero() || p.Type == ParamBool && p.Default.Text == "false"
}

// noParam says that param finds none.
func (rc *ruleCompiler) noParam(name string, s *spot) {
	if _, twice := rc.unit.params[name]; twice {
		rc.add(s, fault.Mismatch, "several of the packs that this one extends have a parameter %s", fault.Quote(name))
		return
	}
	known := slices.Collect(maps.Keys(rc.unit.params))
	for _, p := range rc.own {
		known = append(known, p.Name)
	}
	slices.Sort(known)
	rc.add(s, fault.Unknown, "no parameter %s%s", fault.Quote(name), meant(name, known))
}

// named gives the parameters that the texts of the rule name, each once.
func (rc *ruleCompiler) named() (out []*Param) {
	for _, place := range rc.places {
		if p := rc.param(place.name); p != nil && !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}
