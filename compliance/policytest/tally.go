package policytest

import (
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// RuleCases counts what cases expect of a rule.
type RuleCases struct {
	// Rule is the id of the rule, Kind its kind.
	Rule string
	Kind compliance.Kind
	// Expected counts expectations by status.
	Expected map[history.Status]int
	// None counts the cases that want no finding.
	None int
	// Cases are the names of the cases that name the rule, in their order.
	Cases []string
}

// Proven tells whether the rule has a case that keeps it and one that breaks it. Rules of a kind that nobody can break
// have cases of two outcomes.
func (r RuleCases) Proven() bool {
	switch r.Kind {
	case compliance.KindCoverage, "entitlement":
		return len(r.Expected) > 1
	}
	return r.Expected[history.Satisfied] > 0 && r.Expected[history.Violated] > 0
}

// Tally counts for each rule of some packs, in the order of the packs, what cases expect of it.
func Tally(packs []*compliance.Pack, suites ...*Suite) []RuleCases {
	var out []RuleCases
	place := map[string]int{}
	for _, p := range packs {
		for _, r := range p.Rules {
			if _, twice := place[r.ID]; !twice {
				place[r.ID] = len(out)
				out = append(out, RuleCases{Rule: r.ID, Kind: r.Logic.Kind(), Expected: map[history.Status]int{}})
			}
		}
	}
	for _, s := range suites {
		for _, c := range s.Cases {
			for rule, list := range c.Expect {
				i, ok := place[rule]
				if !ok {
					continue
				}
				out[i].Cases = append(out[i].Cases, c.Name)
				if len(list) == 0 {
					out[i].None++
				}
				for _, e := range list {
					out[i].Expected[e.Status]++
				}
			}
		}
	}
	return slices.Clip(out)
}
