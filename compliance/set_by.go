package compliance

import (
	"cmp"
	"slices"
	"strings"

	"example.com/servicelane/aftersales/cite"
)

// SetBy is a value that a pack above the law gave a parameter of the law: a promise of the house, no law.
type SetBy struct {
	// Param is its full name, as "rule/name" or "pack/name".
	Param string `json:"param"`
	// Value holds, Instead is what the law says; empty if it says nothing. Both are written out in English.
	Value   string `json:"value"`
	Instead string `json:"instead,omitempty"`
	// Pack and Layer are who set it, Reason is why.
	Pack   string `json:"pack"`
	Layer  Layer  `json:"layer"`
	Reason Texts  `json:"reason,omitempty"`
	// Sources are those of what the law says, where the parameter has its own: Instead may not be confirmed.
	Sources []cite.Source `json:"sources,omitempty"`

	value, instead Literal
	text           Texts
}

// isLaw tells whether a pack of the layer is law.
func (l Layer) isLaw() bool { return l == LayerLaw || l == LayerLocalLaw }

// promises are the values that packs above the law gave parameters of laws.
type promises struct {
	rules *Rules
	found map[string]bool    // rules of which something was found, so that others may have read it
	set   map[string]SetBy   // those in force, by the full names of the parameters
	of    map[string][]SetBy // those that a rule rests on, by its id
}

// promises finds those in force.
func (rs *Rules) promises() *promises {
	p := &promises{rules: rs, found: map[string]bool{}, set: map[string]SetBy{}, of: map[string][]SetBy{}}
	if len(rs.values) == 0 {
		return p
	}
	english := wordings[matchLanguage(nil)]
	for _, pack := range rs.order {
		if pack.Layer.isLaw() {
			continue
		}
		for _, s := range pack.Set {
			law, is := rs.lawful(s.Param)
			if !is || rs.values[s.Param].String() != s.Value.String() {
				continue
			}
			one := SetBy{Param: s.Param, Value: english.literal(s.Value), Pack: pack.ID, Layer: pack.Layer, Reason: s.Reason, Sources: law.Sources,
				value: s.Value, instead: law.Default, text: law.Text}
			if !law.Default.IsZero() {
				one.Instead = english.literal(law.Default)
			}
			if one.Value != one.Instead {
				p.set[s.Param] = one
			}
		}
	}
	return p
}

// lawful gives a parameter of a law by its full name, with the value that laws give it; none where they say nothing.
func (rs *Rules) lawful(name string) (param Param, is bool) {
	of, own, _ := strings.Cut(name, "/")
	take := func(p *Param) {
		if p != nil && (!is || param.Default.IsZero()) {
			param, is = *p, true
		}
	}
	n, ok := rs.find(of)
	for ; ok && n < len(rs.rules) && rs.rules[n].src.ID == of; n++ { // all its versions
		if r := &rs.rules[n]; r.pack.Layer.isLaw() {
			take(r.src.param(own))
		}
	}
	for _, p := range rs.order {
		if !p.Layer.isLaw() {
			continue
		}
		if p.ID == of {
			take(paramOf(p.Params, own))
		}
		for _, s := range p.Set {
			if is && s.Param == name {
				param.Default = s.Value
			}
		}
	}
	return param, is
}

// under lists what a rule rests on: what is set of the parameters that it reads, and of those that the rules read which it asks
// for or whose findings it reads, if there are any, and so on. Each stands once, the rule's own first.
func (p *promises) under(id string) []SetBy {
	out, known := p.of[id]
	if known {
		return out
	}
	way := []string{id}
	for n := 0; n < len(way); n++ {
		for _, b := range p.rules.bases[way[n]] {
			switch s, set := p.set[b.param]; {
			case b.sums && n > 0 || b.made && !p.found[b.rule]:
			case b.rule != "" && !slices.Contains(way, b.rule):
				way = append(way, b.rule)
			case set && !slices.ContainsFunc(out, func(other SetBy) bool { return other.Param == b.param }):
				out = append(out, s)
			}
		}
	}
	p.of[id] = out
	return out
}

// basis is what a rule rests on: a parameter that a pack sets, by its full name, or another rule, by its id.
type basis struct {
	param, rule string
	made        bool // the findings of the rule, which may be none
	sums        bool // for the sums of a right, which nothing else rests on
}

// restOn notes what the rule at hand rests on.
func (rc *ruleCompiler) restOn(b basis) {
	if rc.bases == nil {
		rc.bases = map[string][]basis{}
	}
	if id := rc.src.ID; !slices.Contains(rc.bases[id], b) {
		rc.bases[id] = append(rc.bases[id], b)
	}
}

// restOnRules notes which rules a rule asks for, whose findings it reads, and which its sums are checked by.
func (c *compiler) restOnRules() {
	if c.bases == nil {
		return // no rule reads what is set
	}
	for id, list := range c.edges {
		for _, r := range list {
			c.bases[id] = append(c.bases[id], basis{rule: r.to, made: r.made})
		}
	}
	for i := range c.out.rules {
		src := c.out.rules[i].src
		e, _ := src.Logic.(*Entitlement)
		for n := 0; e != nil && n < len(e.Amounts); n++ {
			for _, id := range e.Amounts[n].CheckedBy {
				c.bases[src.ID] = append(c.bases[src.ID], basis{rule: id, made: true, sums: true})
			}
		}
	}
}

// citations are the clauses from which parameters of a rule come, if they are not those of the rule.
type citations struct {
	rule, sums []cite.Source // of the rule, and of the sums of its right
}

// cites notes where a parameter comes from that a rule reads.
func (rs *Rules) cites(id string, list []cite.Source, inSums bool) {
	if rs.cited == nil {
		rs.cited = map[string]citations{}
	}
	c := rs.cited[id]
	if inSums {
		c.sums = withSources(c.sums, list)
	} else {
		c.rule = withSources(c.rule, list)
	}
	rs.cited[id] = c
}

// sureness tells how sure the reading of a clause is.
func sureness(s cite.Source) cite.Confidence { return cmp.Or(s.Confidence, cite.Confirmed) }

// withSources adds clauses that do not stand in a list yet, or not as sure.
func withSources(to, list []cite.Source) []cite.Source {
	to = slices.Clip(to)
	for _, s := range list {
		if !slices.ContainsFunc(to, func(other cite.Source) bool { return other.String() == s.String() && sureness(other) == sureness(s) }) {
			to = append(to, s)
		}
	}
	return to
}

// mark names where else the figures of each rule of a standing come from, and what packs above the law set of it and of all that it rests
// on.
func (st *Standing) mark(r *Report) {
	p := r.rules.promises()
	for i := range r.findings {
		if len(p.set) > 0 && r.finding(i).status != notApplicable {
			p.found[r.Rule(i)] = true
		}
	}
	mark := func(c *Claim) {
		c.Sources, c.Set = withSources(c.Sources, r.rules.cited[c.Rule].rule), p.under(c.Rule)
	}
	for i := range st.Periods {
		mark(&st.Periods[i].Claim)
	}
	for _, list := range [...][]Right{st.Rights, st.Met} {
		for i := range list {
			c := &list[i].Claim
			mark(c)
			if len(list[i].Amounts) > 0 {
				c.Sources = withSources(c.Sources, r.rules.cited[c.Rule].sums)
			}
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

// open tells whether what the law says is not confirmed, so that it is only what holds until somebody confirms it.
func (s *SetBy) open() bool {
	return slices.ContainsFunc(s.Sources, func(c cite.Source) bool { return c.Confidence == cite.Unconfirmed })
}

// setBy writes what packs above the law set: at the claim's own rule what it is, else first of which rule or pack it is.
func (w *standingWriter) setBy(c *Claim) {
	for i := range c.Set {
		s := &c.Set[i]
		of, name, _ := strings.Cut(s.Param, "/")
		what := w.rules.wordOf(of, name, w.w)
		if text := s.text.In(w.w.tag); what == name && text != "" {
			what = w.w.quote[0] + text + w.w.quote[1]
		}
		if of != c.Rule {
			what = of + " " + what
		}
		law := w.s.unsaid
		switch {
		case s.open():
			law = w.s.unsure
		case !s.instead.IsZero():
			law = w.w.literal(s.instead)
		}
		if len(s.Sources) > 0 {
			law += w.w.comma + w.cited(s.Sources)
		}
		w.WriteString("    " + w.s.promise + w.w.open + s.Pack + w.w.shut + w.w.colon + what + w.w.colon + w.w.literal(s.value) + w.w.comma + w.s.law + w.w.colon + law)
		if reason := s.Reason.In(w.w.tag); reason != "" {
			w.WriteString(w.w.open + reason + w.w.shut)
		}
		w.WriteString("\n")
	}
}
