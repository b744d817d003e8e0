package policytest_test

import (
	"path"
	"path/filepath"
	"testing"

	"example.com/servicelane/aftersales/cal/cn"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/compliance/policytest"
)

// casesOf reads the case files of a pack.
func casesOf(t testing.TB, id string, v history.Vocabulary) map[string]*policytest.Suite {
	t.Helper()
	suites := map[string]*policytest.Suite{}
	for _, file := range packs.Cases(id) {
		suite, err := policytest.ReadWith(v, file.Data, cn.Table())
		if err != nil {
			t.Fatalf("%s: %v", file.Name, err)
		}
		suites[path.Base(file.Name)] = suite
	}
	return suites
}

// compiled compiles a pack with what it extends.
func compiled(t testing.TB, id string) *compliance.Rules {
	t.Helper()
	with, err := packs.With(id)
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(with...)
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

func TestEveryCaseOfThePacksHolds(t *testing.T) {
	for _, id := range packs.IDs() {
		rules := compiled(t, id)
		for file, suite := range casesOf(t, id, rules.Vocabulary()) {
			for _, c := range suite.Cases {
				t.Run(file+"/"+c.Name, func(t *testing.T) {
					if err := c.Run(rules); err != nil {
						t.Error(err)
					}
				})
			}
		}
	}
}

func TestEveryCaseFileBelongsToAPack(t *testing.T) {
	files, err := filepath.Glob("../packs/cases/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	known := map[string]bool{}
	for _, id := range packs.IDs() {
		for _, file := range packs.Cases(id) {
			known[path.Base(file.Name)] = true
		}
	}
	for _, file := range files {
		if !known[filepath.Base(file)] {
			t.Errorf("%s begins with the id of no pack", file)
		}
	}
}

// TestEveryRuleHasCases counts the cases of each rule that are satisfied and violated.
func TestEveryRuleHasCases(t *testing.T) {
	for _, p := range packs.All() {
		count := map[string]map[history.Status]int{}
		for _, suite := range casesOf(t, p.ID, compiled(t, p.ID).Vocabulary()) {
			for _, c := range suite.Cases {
				for rule, list := range c.Expect {
					if count[rule] == nil {
						count[rule] = map[history.Status]int{}
					}
					for _, e := range list {
						count[rule][e.Status]++
					}
				}
			}
		}
		for _, r := range p.Rules {
			t.Logf("%s: %v", r.ID, count[r.ID])
			wanted := count[r.ID][history.Satisfied] > 0 && count[r.ID][history.Violated] > 0
			switch r.Logic.Kind() {
			case compliance.KindCoverage: // which has no findings: the cases are those of the rules that ask it
				wanted = true
			case compliance.KindEntitlement: // which nobody can violate
				e, _ := r.Logic.(*compliance.Entitlement)
				wanted = len(count[r.ID]) > 1 || e.On.Where != nil && len(e.IfAny)+len(e.IfAll)+len(e.Within) == 0 && count[r.ID][history.Entitled] > 0
			}
			if a, ok := r.Logic.(*compliance.Absence); ok && a.Until == nil { // which nothing but what is forbidden decides
				wanted = count[r.ID][history.Violated] > 0
			}
			if d, ok := r.Logic.(*compliance.Response); ok && len(d.Within) == 0 && d.Until == nil { // which nothing ends
				wanted = count[r.ID][history.Satisfied] > 0
			}
			if !wanted {
				t.Errorf("%s: %s: %v", p.ID, r.ID, count[r.ID])
			}
		}
	}
}
