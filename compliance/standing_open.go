package compliance

import (
	"slices"

	"example.com/servicelane/aftersales/history"
)

// unseen gives the rights that may have arisen at events of which the source keeps no record: nothing can be said of them, and without
// such an event they have no finding. A right is left out if it is surely none of the vehicle: its law, or the coverage in which it
// arises, does not reach it.
func (r *Report) unseen(periods []Period) (out []Open) {
	x := r.anew()
	for n := range r.rules.rules {
		rule := &r.rules.rules[n]
		p, is := rule.judge.(*entitlement)
		if !is {
			continue
		}
		var missing []string
		for _, t := range p.on.types {
			if !x.records(t) {
				missing = append(missing, string(t))
			}
		}
		if x.start(int32(n)); len(missing) > 0 && x.lawReaches(rule) && x.mayLie(p) {
			c := Claim{Rule: rule.src.ID, Subject: theVehicle(periods), Owes: rule.src.Owes, Sources: rule.src.Sources}
			out = append(out, Open{Claim: c, Reason: history.ReasonNotRecorded, Missing: missing})
		}
	}
	return out
}

// records tells whether the source records events of a type.
func (x *run) records(t history.Type) bool { return isMade(t) || x.h.Cover.Type(t) }

// theVehicle gives the ids of what all periods are of; none if they are not of one thing.
func theVehicle(periods []Period) map[string]string {
	out := map[string]string{}
	for i := range periods {
		for name, id := range periods[i].Subject {
			if had, is := out[name]; is && had != id {
				return map[string]string{}
			}
			out[name] = id
		}
	}
	return out
}

// lawReaches tells whether a rule may hold for something in the history, by the events that pick its version.
func (x *run) lawReaches(r *rule) bool {
	return !r.dated || r.validBy == nil || x.anyOf([]history.Type{r.validBy.typ}, func() bool { return x.holdsThen(r) != no })
}

// anyOf tells whether one of the events of some types that happened is such, or may not have been recorded.
func (x *run) anyOf(types []history.Type, such func() bool) bool {
	for _, t := range types {
		if !x.records(t) {
			return true
		}
		for _, e := range x.happened(x.h.Numbers(t)) {
			x.here = scene{event: int(e), known: x.h.Known(int(e))}
			if _, x.last = x.h.Interval(int(e)); such() {
				return true
			}
		}
	}
	return false
}

// mayLie tells whether the coverages in which a right arises may have begun: one of Within, and each that the condition of On asks for.
func (x *run) mayLie(p *entitlement) bool {
	begun := func(c *covered) bool {
		return slices.ContainsFunc(c.covers, func(v cover) bool { return x.mayHaveBegun(&v) })
	}
	if len(p.within) > 0 && !slices.ContainsFunc(p.within, begun) {
		return false
	}
	for _, c := range coverings(p.on.where) {
		if !begun(c) {
			return false
		}
	}
	return true
}

// coverings lists the coverages that a condition asks for in any case.
func coverings(c *cond) (out []*covered) {
	switch {
	case c == nil:
	case c.op == condCovered:
		out = append(out, c.covered)
	case c.op == condAll:
		for i := range c.list {
			out = append(out, coverings(&c.list[i])...)
		}
	}
	return out
}

// mayHaveBegun tells whether a coverage has begun for anything, or may have.
func (x *run) mayHaveBegun(c *cover) bool {
	for i := range c.begins {
		b := &c.begins[i]
		starts := func() bool {
			ask := x.here
			return x.starts(c, b, ask.event, &ask) != no
		}
		if x.lawReaches(c.rule) && x.anyOf(b.types, starts) {
			return true
		}
	}
	return false
}
