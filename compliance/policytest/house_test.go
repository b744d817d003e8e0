package policytest_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/cal/cn"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/compliance/policytest"
)

// casesOf reads the case files of a pack: those that begin with its id, and with that of no other pack that is longer.
func casesOf(t testing.TB, id string, v history.Vocabulary) map[string]*policytest.Suite {
	t.Helper()
	files, err := filepath.Glob("../packs/cases/*.json")
	if err != nil {
		t.Fatal(err)
	}
	suites := map[string]*policytest.Suite{}
	for _, file := range files {
		if packOf(strings.TrimSuffix(filepath.Base(file), ".json")) != id {
			continue
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if suites[filepath.Base(file)], err = policytest.ReadWith(v, data, cn.Table()); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
	}
	return suites
}

// packOf gives the id of the pack that a case file is for; "" if there is none.
func packOf(file string) (best string) {
	for _, id := range packs.IDs() {
		if rest, ok := strings.CutPrefix(file, id); ok && (rest == "" || rest[0] == '-') && len(id) > len(best) {
			best = id
		}
	}
	return best
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
	for _, file := range files {
		if packOf(strings.TrimSuffix(filepath.Base(file), ".json")) == "" {
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
			if kind := r.Logic.Kind(); kind == "coverage" || kind == "entitlement" { // which nobody can violate
				wanted = len(count[r.ID]) > 1
			}
			if !wanted {
				t.Errorf("%s: %s: %v", p.ID, r.ID, count[r.ID])
			}
		}
	}
}
