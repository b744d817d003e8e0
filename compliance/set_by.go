package compliance

import (
	"slices"
	"strings"
)

// SetBy is a value that a pack above the law gave a parameter of a rule of the law: a promise of the house, no law.
type SetBy struct {
	// Param is its full name, as "rule/name".
	Param string `json:"param"`
	// Value holds, Instead is what the law says; empty if it says nothing. Both are written out in English.
	Value   string `json:"value"`
	Instead string `json:"instead,omitempty"`
	// Pack and Layer are who set it, Reason is why.
	Pack   string `json:"pack"`
	Layer  Layer  `json:"layer"`
	Reason Texts  `json:"reason,omitempty"`

	value, instead Literal
}

// isLaw tells whether a pack of the layer is law.
func (l Layer) isLaw() bool { return l == LayerLaw || l == LayerLocalLaw }

// setBy lists, by their rules, the values in force that packs above the law gave parameters of laws.
func (rs *Rules) setBy() map[string][]SetBy {
	out := map[string][]SetBy{}
	for _, p := range rs.order {
		if p.Layer.isLaw() {
			continue
		}
		for i := range p.Set {
			s := &p.Set[i]
			id, name, _ := strings.Cut(s.Param, "/")
			n, is := rs.byID[id]
			if !is || !rs.layerOf(n).isLaw() || rs.values[s.Param].String() != s.Value.String() {
				continue
			}
			one := SetBy{Param: s.Param, Pack: p.ID, Layer: p.Layer, Reason: s.Reason, value: s.Value}
			if p := rs.rules[n].src.param(name); p != nil {
				one.instead = p.Default
			}
			english := wordings[matchLanguage(nil)]
			if one.Value = english.literal(one.value); !one.instead.IsZero() {
				one.Instead = english.literal(one.instead)
			}
			if one.Value != one.Instead {
				out[id] = append(slices.DeleteFunc(out[id], func(was SetBy) bool { return was.Param == s.Param }), one)
			}
		}
	}
	return out
}

// layerOf gives the layer of the pack that has a rule.
func (rs *Rules) layerOf(rule int) Layer { return rs.rules[rule].pack.Layer }

// restsOn lists the coverages that a rule asks for.
func (r *Rule) restsOn() (ids []string) {
	switch p := r.Logic.(type) {
	case *Entitlement:
		ids = append(covering(nil, p.On.Where), p.Within...)
	case *Response:
		ids = covering(nil, p.On.Where)
	case *Require:
		ids = covering(nil, p.On.Where)
	case *Coexistence:
		ids = covering(nil, p.If.Where)
	}
	return ids
}

// covering adds the coverages that a condition asks for.
func covering(ids []string, c *Condition) []string {
	if c == nil {
		return ids
	}
	if c.Covered != "" {
		ids = append(ids, c.Covered)
	}
	for _, list := range [...][]Condition{c.All, c.Any} {
		for i := range list {
			ids = covering(ids, &list[i])
		}
	}
	return covering(ids, c.Not)
}

// mark names what packs above the law set of each rule of a standing, and of the coverages that it rests on.
func (st *Standing) mark(rs *Rules) {
	set := rs.setBy()
	if len(set) == 0 {
		return
	}
	mark := func(c *Claim) {
		c.Set = append(c.Set, set[c.Rule]...)
		if n, ok := rs.byID[c.Rule]; ok {
			for _, id := range rs.rules[n].src.restsOn() {
				c.Set = append(c.Set, set[id]...)
			}
		}
	}
	for i := range st.Periods {
		mark(&st.Periods[i].Claim)
	}
	for _, list := range [...][]Right{st.Rights, st.Met} {
		for i := range list {
			mark(&list[i].Claim)
		}
	}
	for i := range st.Near {
		mark(&st.Near[i].Claim)
	}
	for i := range st.Duties {
		mark(&st.Duties[i].Claim)
	}
	for i := range st.Open {
		mark(&st.Open[i].Claim)
	}
	for i := range st.Denied {
		mark(&st.Denied[i].Claim)
	}
}

// setBy writes what packs above the law set.
func (w *standingWriter) setBy(c *Claim) {
	for i := range c.Set {
		s := &c.Set[i]
		rule, name, _ := strings.Cut(s.Param, "/")
		law := w.s.unsaid
		if !s.instead.IsZero() {
			law = w.w.literal(s.instead)
		}
		w.WriteString("    " + w.s.promise + w.w.open + s.Pack + w.w.shut + w.w.colon + w.rules.wordOf(rule, name, w.w) + w.w.colon +
			w.w.literal(s.value) + w.w.comma + w.s.law + w.w.colon + law)
		if reason := s.Reason.in(w.w.tag); reason != "" {
			w.WriteString(w.w.open + reason + w.w.shut)
		}
		w.WriteString("\n")
	}
}
