package main

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/compliance/policytest"
	"example.com/servicelane/internal/wide"
)

// explain tells what a rule demands, and what it finds in each case that is about it.
func (c *checker) explain() int {
	id, status, told := c.opt.explain, exitOK, false
	for _, f := range c.files {
		r, ok := f.rules.Rule(id)
		if !ok {
			continue
		}
		if !told {
			c.explainRule(r, f.rules)
			told = true
		}
		for _, k := range f.suite.Cases {
			if _, named := k.Expect[id]; named {
				status = max(status, c.explainCase(f, k))
			}
		}
	}
	if !told {
		return c.std.noRule("check", id, c.ruleIDs())
	}
	return status
}

// ruleIDs lists the rules of all packs at hand.
func (c *checker) ruleIDs() (out []string) {
	for _, p := range c.shelf.packs {
		for _, r := range p.Rules {
			out = append(out, r.ID)
		}
	}
	return out
}

// explainRule tells what a rule demands, and where it stands.
func (c *checker) explainRule(r *compliance.Rule, rules *compliance.Rules) {
	w := askWordsIn[c.opt.lang]
	c.write(r.ID, "  ", wordFor(w.kinds, r.Logic.Kind()), w.comma, wordFor(w.effects, effectOf(r)), "\n")
	text := strings.TrimPrefix(rules.Text(history.Finding{Rule: r.ID, Sources: r.Sources}, c.opt.tag), r.ID)
	c.write("  ", wide.Visible(strings.TrimLeft(text, " :：")), "\n")
	if len(r.Override.Roles) > 0 {
		roles := make([]string, len(r.Override.Roles))
		for i, role := range r.Override.Roles {
			roles[i] = role
			if c.opt.lang != "en" {
				roles[i] = rules.Word(role, c.opt.tag)
			}
		}
		c.write("  ", w.override, strings.Join(roles, w.comma), "\n")
	}
	for _, p := range c.shelf.packs {
		if slices.ContainsFunc(p.Rules, func(other compliance.Rule) bool { return other.ID == r.ID }) {
			c.write("  ", w.pack, p.ID, " ", p.Version, "\n")
		}
	}
}

func effectOf(r *compliance.Rule) history.Effect {
	if r.Effect == "" {
		return history.Report
	}
	return r.Effect
}

// explainCase tells what a rule finds in a case.
func (c *checker) explainCase(f caseFile, k *policytest.Case) int {
	id, status := c.opt.explain, exitOK
	w := askWordsIn[c.opt.lang]
	mark := w.expected
	for _, m := range mismatches(k.Run(f.rules)) {
		if m.Rule == id {
			status, mark = exitRefused, w.unexpected+m.Want
		}
	}
	c.write("\n", shown(f.name), ": ", wide.Visible(k.Name), "\n  ", wide.Visible(mark), "\n")
	none := true
	for _, found := range k.Judge(f.rules) {
		if found.Rule == id {
			none = false
			found.Sources = nil // as above
			c.write("  ", wide.Visible(w.evidence(found)), wide.Visible(f.rules.Text(found, c.opt.tag)), "\n")
		}
	}
	if none {
		c.write("  ", w.nothing, "\n")
	}
	return status
}

// evidence lists the events that decided, each with its part.
func (w askWords) evidence(f history.Finding) string {
	var parts []string
	for _, e := range f.Evidence {
		parts = append(parts, wordFor(w.parts, e.Part)+" "+e.Event)
	}
	if len(parts) == 0 {
		return ""
	}
	return "[" + strings.Join(parts, w.comma) + "] "
}

// coverage tells for each rule how many cases of which outcome it has; a rule without a case that keeps it and one that breaks it is
// refused.
func (c *checker) coverage() int {
	t := table{columns: []column{{title: "rule"}, {title: "kind"}, {title: "satisfied", right: true}, {title: "violated", right: true},
		{title: "pending", right: true}, {title: "unknown", right: true}, {title: "not applicable", right: true},
		{title: "entitlement", right: true}, {title: "none", right: true}, {title: "lacks"}}}
	var suites []*policytest.Suite
	for _, f := range c.files {
		suites = append(suites, f.suite)
	}
	asked := c.askedPacks()
	rules, unproven := policytest.Tally(asked, suites...), 0
	for _, r := range rules {
		count := func(s history.Status) string { return figure(r.Expected[s]) }
		lacks := ""
		if !r.Proven() {
			unproven++
			lacks = "a case"
		}
		t.add(r.Rule, string(r.Kind), count(history.Satisfied), count(history.Violated), count(history.Pending), count(history.Unknown),
			count(history.NotApplicable), count(history.Entitled), figure(r.None), lacks)
	}
	c.write(t.String())
	c.std.complain("rules=%d proven=%d lacking=%d", len(rules), len(rules)-unproven, unproven)
	if unproven > 0 {
		return exitRefused
	}
	return exitOK
}

// figure writes a count, and none as nothing.
func figure(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// askedPacks gives the packs that were asked for, without those that they only extend.
func (c *checker) askedPacks() (out []*compliance.Pack) {
	for _, p := range c.shelf.packs {
		if slices.ContainsFunc(c.asked, func(f *packFile) bool { return f.id == p.ID }) {
			out = append(out, p)
		}
	}
	return out
}

// mutate changes each pack that was asked for in one place after the other, and tells which changes no case notices.
func (c *checker) mutate() int {
	status := exitOK
	for _, id := range c.opt.rules {
		if known := c.ruleIDs(); !slices.Contains(known, id) {
			return c.std.noRule("check", id, known)
		}
	}
	for _, f := range c.asked {
		result, err := c.mutateOne(f)
		if err != nil {
			status = max(status, c.told(f.name, err, nil))
			continue
		}
		var b bytes.Buffer
		_, _ = result.WriteTo(&b) // into memory
		c.write(b.String())
		if !result.Enough(c.opt.least) || len(result.Stale) > 0 {
			status = max(status, exitRefused)
		}
	}
	return status
}

func (c *checker) mutateOne(f *packFile) (*policytest.MutationResult, error) {
	list := c.equivalent
	if list == nil && f.own {
		list = packs.Equivalent(f.id)
	}
	config := policytest.MutationConfig{Document: f.data, With: c.shelf.below(f.extends), Rules: c.opt.rules}
	if list != nil {
		var err error
		if config.Equivalent, err = policytest.ReadEquivalent(list); err != nil {
			return nil, fmt.Errorf("equivalent mutants: %w", err)
		}
	}
	for _, cases := range c.files {
		if cases.pack == "" || cases.pack == f.id {
			config.Suites = append(config.Suites, cases.suite)
		}
	}
	return policytest.Mutate(config)
}

// boundaries makes cases at the edges of the rules, and tells for which a rule does not find what it must.
func (c *checker) boundaries() int {
	status := exitOK
	for _, p := range c.askedPacks() {
		var suites []*policytest.Suite
		for _, f := range c.files {
			if f.pack == "" || f.pack == p.ID {
				suites = append(suites, f.suite)
			}
		}
		with := c.shelf.below(p.Extends)
		list, err := policytest.Boundaries(p, with, suites...)
		if err != nil {
			status = max(status, c.told(p.ID, err, nil))
			continue
		}
		rules, err := compliance.Compile(append(with, p)...)
		if err != nil {
			status = max(status, c.told(p.ID, err, nil))
			continue
		}
		status = max(status, c.tellBoundaries(p, list, rules))
	}
	return status
}

// tellBoundaries runs boundary cases, and counts them by rule.
func (c *checker) tellBoundaries(p *compliance.Pack, list []*policytest.Boundary, rules *compliance.Rules) int {
	t := table{columns: []column{{title: "rule"}, {title: "inside", right: true}, {title: "on", right: true}, {title: "outside", right: true},
		{title: "wrong", right: true}}}
	count, wrong := map[string]map[policytest.Place]int{}, map[string]int{}
	status := exitOK
	for _, b := range list {
		if count[b.Rule] == nil {
			count[b.Rule] = map[policytest.Place]int{}
		}
		count[b.Rule][b.Place]++
		if err := b.Run(rules); err != nil {
			wrong[b.Rule]++
			status = exitRefused
			c.write(wide.Visible(err.Error()), "\n")
		}
	}
	for _, r := range p.Rules {
		n := count[r.ID]
		t.add(r.ID, figure(n[policytest.Inside]), figure(n[policytest.OnEdge]), figure(n[policytest.Outside]), figure(wrong[r.ID]))
	}
	c.write(p.ID, ": ", strconv.Itoa(len(list)), " cases at edges\n", t.String())
	return status
}
