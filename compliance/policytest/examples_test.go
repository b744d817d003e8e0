package policytest_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/compliance/policytest"
)

// example is what the catalogue calls in order, and what it calls wrong, as cases: "file: name".
type example struct{ ok, bad string }

// readExamples reads the table of examples by rows.
func readExamples(t *testing.T) map[string]example {
	t.Helper()
	data, err := os.ReadFile("../packs/testdata/examples.txt")
	if err != nil {
		t.Fatal(err)
	}
	out, row := map[string]example{}, ""
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		e := out[row]
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
			continue
		case strings.HasPrefix(line, "  ok  "):
			e.ok = strings.TrimPrefix(line, "  ok  ")
		case strings.HasPrefix(line, "  bad "):
			e.bad = strings.TrimPrefix(line, "  bad ")
		default:
			if row = line; row != strings.TrimSpace(row) {
				t.Fatalf("not a row: %q", line)
			}
			if _, twice := out[row]; twice {
				t.Fatalf("%s twice", row)
			}
		}
		out[row] = e
	}
	return out
}

// TestTheExamplesOfTheCatalogueAreAmongTheCases holds that each row that packs decide has a case of what is in order and one of what
// is wrong, which find it, and counts the cases.
func TestTheExamplesOfTheCatalogueAreAmongTheCases(t *testing.T) {
	examples := readExamples(t)
	all := map[string]*policytest.Case{}
	rulesOf := map[string]*compliance.Rules{}
	for _, id := range packs.IDs() {
		rules := compiled(t, id)
		for file, suite := range casesOf(t, id, rules.Vocabulary()) {
			for _, c := range suite.Cases {
				name := strings.TrimSuffix(file, ".json") + ": " + c.Name
				all[name], rulesOf[name] = c, rules
			}
		}
	}
	expects := func(row, name string) (statuses []history.Status, there bool) {
		c, there := all[name]
		if !there {
			return nil, false
		}
		for rule := range c.Expect {
			if rule[:len(row)] != row || strings.Trim(rule[len(row):], "abcdefghijklmnopqrstuvwxyz") != "" {
				continue
			}
			for _, f := range c.Judge(rulesOf[name]) {
				if f.Rule == rule {
					statuses = append(statuses, f.Status)
				}
			}
		}
		return statuses, true
	}
	for _, row := range packs.Coverage(packs.All()...) {
		if len(row.Rules) == 0 || !strings.HasPrefix(row.Rules[0], row.ID) {
			continue // another row's rules decide it, or none
		}
		e, listed := examples[row.ID]
		delete(examples, row.ID)
		if !listed {
			t.Errorf("%s has no examples", row.ID)
			continue
		}
		if got, there := expects(row.ID, e.ok); !there || row.ID != "ST-01" && slices.Contains(got, history.Violated) {
			t.Errorf("%s: %q is %v", row.ID, e.ok, got)
		}
		if got, there := expects(row.ID, e.bad); !there || !slices.Contains(got, history.Violated) {
			t.Errorf("%s: %q is %v", row.ID, e.bad, got)
		}
	}
	for row := range examples {
		t.Errorf("%s is decided by no rule of its own", row)
	}
	countCases(t)
}

// countCases prints how many expectations of each status the cases of each pack have, and how many boundary cases are made of them.
func countCases(t *testing.T) {
	for _, p := range packs.All() {
		c := mutation(t, p)
		total := map[history.Status]int{}
		for _, r := range policytest.Tally([]*compliance.Pack{p}, c.Suites...) {
			for status, n := range r.Expected {
				total[status] += n
			}
		}
		list, err := policytest.Boundaries(p, c.With, c.Suites...)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %d satisfied, %d violated, %d not applicable, %d unknown, %d pending, %d boundary cases", p.ID, total[history.Satisfied],
			total[history.Violated], total[history.NotApplicable], total[history.Unknown], total[history.Pending], len(list))
	}
}
