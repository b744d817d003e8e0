package policytest_test

import (
	"slices"
	"testing"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/compliance/policytest"
)

// TestEveryGateRefusesWhatItsCasesViolate proposes the event of each violation on top of what was before it: a rule that
// blocks or warns says so before the event is recorded, not only afterwards.
func TestEveryGateRefusesWhatItsCasesViolate(t *testing.T) {
	for _, p := range packs.All() {
		rules := compiled(t, p.ID)
		refused := map[string]bool{}
		for _, suite := range casesOf(t, p.ID, rules.Vocabulary()) {
			for _, c := range suite.Cases {
				for _, f := range c.Judge(rules) {
					if f.Status == history.Violated && f.Effect != history.Report && !refused[f.Rule] {
						refused[f.Rule] = refuses(t, rules, c, f)
					}
				}
			}
		}
		for _, r := range p.Rules {
			if r.Effect != "" && r.Effect != history.Report && !refused[r.ID] {
				t.Errorf("%s: no case shows that %s refuses", p.ID, r.ID)
			}
		}
	}
}

// refuses proposes the event of a finding to the gate.
func refuses(t *testing.T, rules *compliance.Rules, c *policytest.Case, f history.Finding) bool {
	t.Helper()
	at, ok := c.History.Find(trigger(f))
	if !ok {
		return false
	}
	before := c.History.Config
	before.Facts = slices.Collect(c.History.AllFacts())
	for i, e := range c.History.All() {
		if i < at {
			before.Events = append(before.Events, e)
		}
	}
	h, err := history.New(before)
	if err != nil {
		t.Fatalf("%s: %v", c.Name, err)
	}
	return slices.ContainsFunc(rules.Gate(h, []history.Event{c.History.Event(at)}), func(g history.Finding) bool {
		return g.Rule == f.Rule && g.Status == history.Violated && trigger(g) == trigger(f)
	})
}

// trigger gives the event that was judged.
func trigger(f history.Finding) string {
	for _, e := range f.Evidence {
		if e.Part == history.PartTrigger {
			return e.Event
		}
	}
	return ""
}
