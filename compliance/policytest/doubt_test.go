package policytest_test

import (
	"strings"
	"testing"

	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/compliance/policytest"
)

func TestTheCasesOfThePacksHaveNoDoubtfulWords(t *testing.T) {
	for _, id := range packs.IDs() {
		rules := compiled(t, id)
		for file, suite := range casesOf(t, id, rules.Vocabulary()) {
			if err := suite.Doubts(rules); err != nil {
				t.Errorf("%s: %v", file, err)
			}
		}
	}
}

func TestADoubtfulWordIsToldOnceWithItsPath(t *testing.T) {
	suite, err := policytest.Read([]byte(`{"format":1,"histories":{"h":{"covers":["*"],"events":[
	  {"id":"a","type":"inspection.passed","at":"2026-05-04T09:00:00+08:00","order_id":"R","level":"selff","by_role":"service_manager"},
	  {"id":"b","type":"inspection.passed","at":"2026-05-04T10:00:00+08:00","order_id":"R","level":"final"}]}},
	 "cases":[{"name":"as it is","history":"h","expect":{"A":"none"}},
	  {"name":"by another","history":"h","set":{"b":{"level":"finla"}},"expect":{"A":"none"}},
	  {"name":"a word of its own","history":"h","set":{"b":{"level":"spot"}},"expect":{"A":"none"}}]}`))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{`histories.h.events["a"].level: no rule knows the word "selff" of level, did you mean "self"?`,
		`cases[1].events["b"].level: no rule knows the word "finla" of level, did you mean "final"?`}
	if err := suite.Doubts(compiled(t, "house-default")); err == nil || err.Error() != strings.Join(want, "\n") {
		t.Errorf("%v, want\n%s", err, strings.Join(want, "\n"))
	}
}
