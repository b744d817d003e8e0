package policytest_test

import (
	"os"
	"testing"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/compliance/policytest"
)

func house(t testing.TB) (*compliance.Rules, *policytest.Suite) {
	t.Helper()
	rules, err := compliance.Compile(packs.HouseDefault())
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile("../packs/cases/house-default.json")
	if err != nil {
		t.Fatal(err)
	}
	suite, err := policytest.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return rules, suite
}

func TestHouseDefault(t *testing.T) {
	rules, suite := house(t)
	for _, c := range suite.Cases {
		t.Run(c.Name, func(t *testing.T) {
			if err := c.Run(rules); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestEveryRuleHasCases counts the cases of each rule that are satisfied and violated.
func TestEveryRuleHasCases(t *testing.T) {
	rules, suite := house(t)
	count := map[string]map[history.Status]int{}
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
	for _, id := range rules.IDs() {
		t.Logf("%s: %v", id, count[id])
		if count[id][history.Satisfied] == 0 || count[id][history.Violated] == 0 {
			t.Errorf("%s: %v", id, count[id])
		}
	}
}
