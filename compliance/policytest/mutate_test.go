package policytest_test

import (
	"bytes"
	"flag"
	"strings"
	"testing"

	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/compliance/policytest"
	"example.com/servicelane/internal/golden"
)

var only = flag.String("pack", "", "the only pack whose mutants TestMutants makes")

// TestMutants runs the cases of each pack against its mutants, and names those that no case catches.
func TestMutants(t *testing.T) {
	for _, p := range packs.All() {
		if *only != "" && *only != p.ID {
			continue
		}
		t.Run(p.ID, func(t *testing.T) {
			result, err := policytest.Mutate(mutation(t, p))
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if _, err := result.WriteTo(&b); err != nil {
				t.Fatal(err)
			}
			t.Log("\n" + b.String())
			least := 98
			if p.Layer == compliance.LayerLaw || p.Layer == compliance.LayerLocalLaw {
				least = 99
			}
			if len(result.Stale) > 0 || !result.Enough(least) {
				t.Errorf("fewer than %d %% of the mutants are caught, or a listed one is", least)
			}
		})
	}
}

// mutation reads what comes with a pack.
func mutation(t *testing.T, p *compliance.Pack) policytest.MutationConfig {
	t.Helper()
	with, err := packs.With(p.ID)
	if err != nil {
		t.Fatal(err)
	}
	c := policytest.MutationConfig{Document: packs.Document(p.ID), With: with[:len(with)-1]}
	for _, suite := range casesOf(t, p.ID, compiled(t, p.ID).Vocabulary()) {
		c.Suites = append(c.Suites, suite)
	}
	if list := packs.Equivalent(p.ID); list != nil {
		if c.Equivalent, err = policytest.ReadEquivalent(list); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

var update = flag.Bool("update", false, "write golden files anew")

// head begins a pack for tests of mutants.
const head = `{"format":1,"id":"m","layer":"house","version":"2026.1","jurisdiction":"CN","documents":[{"id":"D","title":{"en":"d"}}],`

// tail ends a rule.
const tail = `,"source":[{"doc":"D"}],"texts":{"en":"x"}}`

// TestEveryMutantOfARule lists the mutants of rules that have every member once: without cases all of them survive.
func TestEveryMutantOfARule(t *testing.T) {
	rules := []string{
		`{"id":"A-1","kind":"precedence","per":"order_id","on":{"event":"order.certified","where":{"any":[{"field":"certificate_no","present":true},{"field":"by_role","in":["inspector","wu"]}]}},
		 "when":{"all":[{"field":"order.kind","not_in":{"param":"kinds"}},{"not":{"field":"order.odometer_km","lt":"100"}}]},
		 "mode":"all","needs":["job.done",{"event":["inspection.passed","inspection.failed"],"match":["order_id","job_id"]}],
		 "since":["job.started"],"for_each":{"event":"job.done","key":"job_id"},
		 "within":[{"unit":"days","max":7},{"unit":"hours","min":1,"max":{"param":"max"}}],"effect":"block","valid":{"from":"2026-01-01"},
		 "params":{"max":{"type":"int","default":48}}`,
		`{"id":"A-2","kind":"response","on":{"event":"complaint.received","pick":"first"},"then":["complaint.contacted","complaint.handled"],"within":{"param":"w"},
		 "unless":{"event":"complaint.withdrawn","up_to":"trigger"},"until":"complaint.closed","early":"fail","pairing":"own","effect":"warn"`,
		`{"id":"A-3","kind":"count","on":"order.opened","of":"quote.made","exactly":1,"by":"order.closed"`,
		`{"id":"A-4","kind":"sequence","steps":[{"event":"job.started","name":"a","optional":true},"job.done"],"repeat":"last"`,
		`{"id":"A-5","kind":"routing","on":"complaint.assigned","key":"complaint.cause","to":"owner_role","table":{"parts":["parts_manager"],"attitude":["service_manager","general_manager"]},"else":"any"`,
		`{"id":"A-6","kind":"require","on":"invoice.issued","must":{"all":[{"field":"invoice_total","ge":{"amount":"5.00","currency":"CNY"}},{"field":"at","clock_in":[["08:00","24:00"]]},
		  {"exists":{"fact":"store","match":["store_id"],"where":{"field":"procedures","has_all":["a"]}}}]}`,
		`{"id":"A-7","kind":"balance","on":"settlement.totalled","left":[{"path":"total"}],"op":"eq","right":[{"sum":"amount","of":"settlement.line_added","round":{"digits":2,"mode":"half_up"}}],"tolerance":"0.01"`,
	}
	file := head + `"params":{"kinds":{"type":"codes","default":["repair"]},"w":{"type":"window","default":{"unit":"working_days","max":2,"cutoff":"16:00"}}},"rules":[` +
		strings.Join(rules, tail+",") + tail + `]}`
	suite, err := policytest.Read([]byte(`{"format":1,"histories":{"b":{"covers":["*"],"events":[
		{"id":"o","type":"order.opened","at":"2026-05-04","order_id":"O","kind":"rescue","by_role":"clerk"}]}},"cases":[{"name":"c","history":"b","expect":{"A":"none"}}]}`))
	if err != nil {
		t.Fatal(err)
	}
	result, err := policytest.Mutate(policytest.MutationConfig{Document: []byte(file), Suites: []*policytest.Suite{suite}})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if _, err := result.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	if err := golden.Check("testdata/mutants.golden", b.String(), *update); err != nil {
		t.Error(err)
	}
}
