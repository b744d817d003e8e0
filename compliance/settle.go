package compliance

import (
	"slices"
	"strings"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// declared is a parameter, and the values that packs give it.
type declared struct {
	name   string
	unit   *unit
	params []*Param // of several versions of a rule there are several
	claims []claim
}

// claim is a value that a pack gives a parameter: as its default, or by setting it.
type claim struct {
	unit  *unit
	value Literal
	set   *Setting // nil is the default
	at    *spot
}

// settled is the value that a parameter is set to: its full name, and the place of the value; nil if its own default holds.
type settled struct {
	param string
	at    *spot
}

// settle finds the value of every parameter that a pack sets.
func (c *compiler) settle() {
	if !slices.ContainsFunc(c.order, func(u *unit) bool { return len(u.pack.Set) > 0 }) {
		return
	}
	all := c.declared()
	var claimed []*declared
	c.setAt = map[string]*spot{}
	for _, u := range c.order {
		for i := range u.pack.Set {
			s, at := &u.pack.Set[i], u.at.in("set").at(i)
			d := all[s.Param]
			switch {
			case d == nil && u.partial:
				continue
			case d == nil || !u.extends(d.unit):
				c.add(at.in("param"), fault.Unknown, "no parameter %s in the packs that this one extends%s", fault.Quote(s.Param), meant(s.Param, u.reach(all)))
				continue
			case slices.ContainsFunc(d.claims, func(other claim) bool { return other.unit == u }):
				c.add(at.in("param"), fault.Duplicate, "%s twice", fault.Quote(s.Param))
				continue
			case !c.fits(s, d, at):
				continue
			}
			if !slices.Contains(claimed, d) {
				claimed = append(claimed, d)
			}
			d.claims = append(d.claims, claim{u, s.Value, s, at})
			c.doubt(s, d, u)
		}
	}
	for _, d := range claimed {
		if won, ok := c.decide(d); ok {
			c.values[d.name] = won.value
			if won.set != nil {
				c.setAt[d.name] = won.at.in("value")
			}
		}
	}
	for _, u := range c.order {
		u.own = c.inForce(u.pack.ID, u.own)
	}
}

// reach lists the full names of the parameters that a pack may set.
func (u *unit) reach(all map[string]*declared) (names []string) {
	for name, d := range all {
		if u.extends(d.unit) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// meant asks for the name that was probably meant by one that there is not: one that is written nearly alike, or the only one that is
// called the same elsewhere. It is empty if there is none.
func meant(name string, known []string) string {
	near := strictjson.Near(name, known)
	if _, own, full := strings.Cut(name, "/"); near == "" && full {
		var same []string
		for _, k := range known {
			if strings.HasSuffix(k, "/"+own) {
				same = append(same, k)
			}
		}
		if len(same) == 1 {
			near = same[0]
		}
	}
	if near == "" {
		return ""
	}
	return ", did you mean " + fault.Quote(near) + "?"
}

// doubt enters in the load report the words of a value that are probably slips of the pen: new ones, nearly like one that the default
// has and the value lacks. What the default says of that one holds no longer.
func (c *compiler) doubt(s *Setting, d *declared, u *unit) {
	if t := d.params[0].Type; t != ParamCodes && t != ParamTable {
		return
	}
	before, now := wordsOf(d.params[0].Default), wordsOf(s.Value)
	lost := slices.DeleteFunc(slices.Clone(before), func(w string) bool { return slices.Contains(now, w) })
	for _, w := range now {
		if slices.Contains(before, w) {
			continue
		}
		if near := strictjson.Near(w, lost); near != "" {
			c.out.load.Doubts = append(c.out.load.Doubts, ParamDoubt{d.name, u.pack.ID, w, near})
		}
	}
}

// wordsOf lists the words that a value has: the keys of a table, or the items of a list.
func wordsOf(l Literal) (out []string) {
	for _, item := range l.Items {
		if l.Form == FormTable {
			out = append(out, item.Name)
		} else {
			out = append(out, item.Text)
		}
	}
	return out
}

// declared lists the parameters of all packs by their full names.
func (c *compiler) declared() map[string]*declared {
	all := map[string]*declared{}
	enter := func(u *unit, prefix string, params []Param) {
		for i := range params {
			p := &params[i]
			name := prefix + "/" + p.Name
			if all[name] == nil {
				all[name] = &declared{name: name, unit: u}
			}
			d := all[name]
			d.params = append(d.params, p)
			if len(d.claims) == 0 && !p.Default.IsZero() {
				d.claims = append(d.claims, claim{unit: u, value: p.Default})
			}
		}
	}
	for _, u := range c.order {
		enter(u, u.pack.ID, u.pack.Params)
		for i := range u.pack.Rules {
			enter(u, u.pack.Rules[i].ID, u.pack.Rules[i].Params)
		}
	}
	return all
}

// fits checks that a setting is what its parameter may be.
func (c *compiler) fits(s *Setting, d *declared, at *spot) bool {
	before := c.faults.Len()
	c.texts(s.Reason, at.in("reason"))
	for _, p := range d.params {
		if !p.Type.Valid() {
			continue // which has been told
		}
		c.paramLiteral(p.Type, s.Value, at.in("value"))
		if p.Type == ParamInt || p.Type == ParamNum {
			c.bounds(p, s.Value, at.in("value"))
		}
	}
	return c.faults.Len() == before
}

// decide finds which of the claims to a parameter holds: in each layer that of the pack that extends the others, and of
// the layers the stricter one.
func (c *compiler) decide(d *declared) (won claim, ok bool) {
	var laws []claim
	ok = true
	for _, layer := range Layers() {
		here, found, agreed := c.decideLayer(d, layer)
		ok = ok && agreed
		switch {
		case !found:
			continue
		case won.unit == nil:
			won = here
		default:
			var sound bool
			won, sound = c.decideBetween(d, laws, won, here)
			ok = ok && sound
		}
		if layer == LayerLaw || layer == LayerLocalLaw {
			laws = append(laws, here)
		}
	}
	return won, ok && won.unit != nil
}

// decideLayer finds which of the claims of one layer holds.
func (c *compiler) decideLayer(d *declared, layer Layer) (won claim, found, agreed bool) {
	var last []claim // those of packs that no other claimant extends
	for i, one := range d.claims {
		if one.unit.pack.Layer != layer {
			continue
		}
		if !slices.ContainsFunc(d.claims[i+1:], func(other claim) bool { return other.unit.pack.Layer == layer && other.unit.extends(one.unit) }) {
			last = append(last, one)
		}
	}
	if len(last) == 0 {
		return won, false, true
	}
	won, agreed = last[0], true
	for _, next := range last[1:] {
		switch {
		case d.order(next.value, won.value) == same:
		case next.set.Replaces && !won.set.Replaces:
			won = next
		case won.set.Replaces && !next.set.Replaces:
		default:
			agreed = false
			c.add(next.at, fault.Mismatch, "pack %s gives %s another value: %s, not %s", fault.Quote(won.unit.pack.ID), d.name, won.value, next.value)
		}
	}
	for _, one := range d.claims {
		if agreed && one.unit.pack.Layer == layer && d.order(one.value, won.value) != same {
			because := ChosenReplaces
			if won.unit.extends(one.unit) {
				because = ChosenExtends
			}
			c.chose(d, won, one, because)
		}
	}
	return won, true, agreed
}

// decideBetween finds which of two claims holds, that of the layers below or that of a layer above them. Nothing is laxer
// than the law.
func (c *compiler) decideBetween(d *declared, laws []claim, below, above claim) (won claim, ok bool) {
	for _, law := range laws {
		o := d.order(above.value, law.value)
		if dir := d.params[0].Stricter; o == unordered && dir != "" && dir != DirectionNone {
			c.add(above.at, fault.Mismatch, "%s cannot be compared with %s, which pack %s of layer %s gives %s: say it in the same unit",
				above.value, law.value, fault.Quote(law.unit.pack.ID), law.unit.pack.Layer, d.name)
			return below, false
		}
		if o == laxer {
			c.add(above.at, fault.Mismatch, "%s is laxer than %s, which pack %s of layer %s gives %s",
				above.value, law.value, fault.Quote(law.unit.pack.ID), law.unit.pack.Layer, d.name)
			return below, false
		}
	}
	switch d.order(above.value, below.value) {
	case same:
		return below, true
	case stricter:
		c.chose(d, above, below, ChosenStricter)
		return above, true
	case laxer:
		c.chose(d, below, above, ChosenStricter)
		return below, true
	}
	if !above.set.Replaces {
		c.add(above.at, fault.Mismatch, "pack %s of layer %s gives %s the value %s, and neither it nor %s is the stricter one: wants \"replaces\"",
			fault.Quote(below.unit.pack.ID), below.unit.pack.Layer, d.name, below.value, above.value)
		return below, false
	}
	c.chose(d, above, below, ChosenReplaces)
	return above, true
}

// chose enters in the load report that one claim holds in place of another.
func (c *compiler) chose(d *declared, won, lost claim, because Choice) {
	choice := ParamChoice{Param: d.name, Value: won.value, Pack: won.unit.pack.ID, Layer: won.unit.pack.Layer,
		Instead: lost.value, Of: lost.unit.pack.ID, OfLayer: lost.unit.pack.Layer, Because: because}
	if won.set != nil {
		choice.Reason = won.set.Reason
	}
	c.out.load.Params = append(c.out.load.Params, choice)
}

// order tells how a value of the parameter stands to another one.
func (d *declared) order(a, b Literal) order { return d.params[0].order(a, b) }

// inForce gives parameters with the values that packs have set. The full names of the parameters begin with the prefix.
func (c *compiler) inForce(prefix string, params paramSet) paramSet {
	if len(c.values) == 0 {
		return params
	}
	for i, declared := range params {
		name := prefix + "/" + declared.Name
		if value, set := c.values[name]; set {
			p := *declared
			p.Default = value
			params[i] = &p
			if c.set == nil {
				c.set = map[*Param]settled{}
			}
			c.set[&p] = settled{name, c.setAt[name]}
		}
	}
	return params
}
