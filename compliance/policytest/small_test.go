package policytest_test

import (
	"strings"
	"testing"

	"example.com/servicelane/aftersales/cal/cn"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/policytest"
)

const lower = head + `"params":{"limit":{"type":"int","default":2},"roles":{"type":"codes","default":["clerk"]}},"rules":[
 {"id":"L-1","kind":"count","on":"order.opened","of":"quote.made","max":{"param":"limit"}` + tail + `]}`

const upper = `{"format":1,"id":"u","layer":"house","version":"2026.1","jurisdiction":"CN","extends":["m"],
 "set":[{"param":"m/limit","value":3,"replaces":true}],"rules":[
 {"id":"U-1","kind":"require","on":"quote.made","must":{"field":"by_role","in":{"param":"roles"}}` + tail + `]}`

const quotes = `{"format":1,"histories":{"b":{"covers":["*"],"events":[
  {"id":"o","type":"order.opened","at":"2026-05-04T08:00:00Z","order_id":"O"},
  {"id":"q","type":"quote.made","at":"2026-05-04T09:00:00Z","order_id":"O","by_role":"clerk"}]}},"cases":[
  {"name":"by a clerk","history":"b","expect":{"U-1":"satisfied"}},
  {"name":"by somebody else","history":"b","set":{"q":{"by_role":"cook"}},"expect":{"U-1":{"status":"violated","effect":"report"}}}]}`

func TestWhatAPackTakesFromOthersIsChangedToo(t *testing.T) {
	base := edgyPack(t, lower)
	suite, err := policytest.Read([]byte(quotes))
	if err != nil {
		t.Fatal(err)
	}
	c := policytest.MutationConfig{Document: []byte(upper), With: []*compliance.Pack{base}, Suites: []*policytest.Suite{suite},
		Equivalent: map[string]string{"set[0].value: 3 → 4": "no case has so many", "U-1 on: gone": "there is no such mutant"}}
	got, err := policytest.Mutate(c)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if _, err := got.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	want := "survives: set[0].value: 3 → 2\n" +
		"survives: set[0].value: 3 → 9\n" +
		"listed as equivalent, but no survivor: U-1 on: gone\n"
	if !strings.HasPrefix(b.String(), want) || len(got.Equivalent) != 1 || got.Caught != 3 || got.Enough(98) || !got.Enough(50) {
		t.Errorf("%s", b.String())
	}
	if !strings.Contains(base.Params[1].Default.String(), "clerk") {
		t.Error("the pack below was changed")
	}
}

func TestMutantsOfWhatIsNotSoundAreRefused(t *testing.T) {
	suite, err := policytest.Read([]byte(strings.Replace(quotes, `{"U-1":"satisfied"}`, `{"U-1":"violated"}`, 1)))
	if err != nil {
		t.Fatal(err)
	}
	base := []*compliance.Pack{edgyPack(t, lower)}
	tests := map[string]struct {
		config policytest.MutationConfig
		want   string
	}{
		"a case that fails":    {policytest.MutationConfig{Document: []byte(upper), With: base, Suites: []*policytest.Suite{suite}}, "by a clerk: U-1"},
		"a pack that is none":  {policytest.MutationConfig{Document: []byte(`{}`)}, "must be given"},
		"a pack without bases": {policytest.MutationConfig{Document: []byte(upper)}, "extends"},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			if _, err := policytest.Mutate(c.config); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v", err)
			}
		})
	}
	if _, err := policytest.Boundaries(edgyPack(t, lower), base); err == nil {
		t.Error("edges of a pack that does not compile")
	}
}

func TestAListOfEquivalentMutantsIsReadStrictly(t *testing.T) {
	got, err := policytest.ReadEquivalent([]byte(`{"format":1,"equivalent":[{"mutant":"A-1 by: dropped","reason":"so"}]}`))
	if err != nil || got["A-1 by: dropped"] != "so" {
		t.Errorf("%v %v", got, err)
	}
	for name, file := range map[string]string{
		"no JSON":          `{`,
		"another format":   `{"format":2,"equivalent":[]}`,
		"no reason":        `{"format":1,"equivalent":[{"mutant":"a","reason":""}]}`,
		"one mutant twice": `{"format":1,"equivalent":[{"mutant":"a","reason":"b"},{"mutant":"a","reason":"b"}]}`,
	} {
		if _, err := policytest.ReadEquivalent([]byte(file)); err == nil {
			t.Errorf("%s was read", name)
		}
	}
}

func TestCasesAreTallied(t *testing.T) {
	suite, err := policytest.Read([]byte(quotes))
	if err != nil {
		t.Fatal(err)
	}
	packs := []*compliance.Pack{edgyPack(t, lower)}
	list := policytest.Tally(packs, suite)
	if len(list) != 1 || list[0].Proven() || list[0].Cases != nil {
		t.Errorf("%+v", list)
	}
	p, err := compliance.ReadPack([]byte(upper), packs...)
	if err != nil {
		t.Fatal(err)
	}
	list = policytest.Tally(append(packs, p), suite)
	if len(list) != 2 || !list[1].Proven() || list[1].Expected[history.Violated] != 1 || len(list[1].Cases) != 2 {
		t.Errorf("%+v", list)
	}
	if r := (policytest.RuleCases{Kind: compliance.KindCoverage, Expected: map[history.Status]int{history.Satisfied: 2}}); r.Proven() {
		t.Error("a span of which only one side is shown is proven")
	}
}

func TestFaultyCalendarsOfACaseFileAreTold(t *testing.T) {
	file := `{"format":1,"calendars":{"a":{"zone":"Nowhere/At_All","roles":{}}},"histories":{},"cases":[]}`
	if _, err := policytest.Read([]byte(file), cn.Table()); err == nil || !strings.Contains(err.Error(), "calendars.a") {
		t.Errorf("%v", err)
	}
}

func TestEveryPlaceIsValid(t *testing.T) {
	for _, p := range policytest.Places() {
		if !p.Valid() {
			t.Errorf("%q", p)
		}
	}
	if policytest.Place("beside").Valid() {
		t.Error("beside is a place")
	}
}
