package compliance

import (
	"slices"

	"example.com/servicelane/internal/fault"
)

// declared is a parameter that packs may set.
type declared struct {
	unit   *unit
	params []*Param // of several versions of a rule there are several
}

// settle finds the value of every parameter that a pack sets.
func (c *compiler) settle() {
	set := slices.ContainsFunc(c.order, func(u *unit) bool { return len(u.pack.Set) > 0 })
	if !set {
		return
	}
	all := c.declared()
	by := map[string]*unit{}
	for _, u := range c.order {
		for i, s := range u.pack.Set {
			at := u.at.in("set").at(i)
			d := all[s.Param]
			if d == nil || !u.extends(d.unit) {
				c.add(at.in("param"), fault.Unknown, "no parameter %s in the packs that this one extends", fault.Quote(s.Param))
				continue
			}
			c.setting(&s, d, at)
			switch other := by[s.Param]; {
			case other == u:
				c.add(at.in("param"), fault.Duplicate, "%s twice", fault.Quote(s.Param))
			case other != nil && !u.extends(other) && !s.Replaces:
				c.add(at.in("param"), fault.Mismatch, "pack %s sets %s too", other.pack.ID, s.Param)
			}
			by[s.Param] = u
			c.values[s.Param] = s.Value
		}
	}
	for _, u := range c.order {
		u.own = c.inForce(u.pack.ID, u.own)
	}
}

// declared lists the parameters of all packs by their full names.
func (c *compiler) declared() map[string]*declared {
	all := map[string]*declared{}
	enter := func(u *unit, prefix string, params []Param) {
		for i := range params {
			name := prefix + "/" + params[i].Name
			if all[name] == nil {
				all[name] = &declared{unit: u}
			}
			all[name].params = append(all[name].params, &params[i])
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

// setting checks the value of a setting by what its parameter may be.
func (c *compiler) setting(s *Setting, d *declared, at *spot) {
	c.texts(s.Reason, at.in("reason"))
	for _, p := range d.params {
		if !p.Type.Valid() {
			continue
		}
		c.paramLiteral(p.Type, s.Value, at.in("value"))
		if p.Type == ParamInt || p.Type == ParamNum {
			c.bounds(p, s.Value, at.in("value"))
		}
	}
}

// inForce gives parameters with the values that packs have set. The full names of the parameters begin with the prefix.
func (c *compiler) inForce(prefix string, params map[string]*Param) map[string]*Param {
	if len(c.values) == 0 {
		return params
	}
	for name, declared := range params {
		if value, set := c.values[prefix+"/"+name]; set {
			p := *declared
			p.Default = value
			params[name] = &p
		}
	}
	return params
}
