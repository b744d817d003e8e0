package compliance_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
)

// thresholds makes n rules on the fields of one event: flat facts against numbers.
func thresholds(tb testing.TB, n int) (*compliance.Rules, *history.History) {
	tb.Helper()
	fields := []string{"odometer_km", "items_count", "unclear_count", "expected_days"}
	rules := make([]string, n)
	for i := range rules {
		rules[i] = fmt.Sprintf(`"id":"T%04d","kind":"require","on":"intake.done","must":{"field":%q,"le":%d}`, i, fields[i%len(fields)], i)
	}
	h := world{}.history(tb, `e 09:00 intake.done odometer_km=10 items_count=11 unclear_count=12 expected_days=13`)
	return compileRules(tb, rules...), h
}

// judgeOften judges the history until the lists of the report have grown.
func judgeOften(tb testing.TB, rs *compliance.Rules, h *history.History) *compliance.Report {
	tb.Helper()
	var r compliance.Report
	for range 3 {
		rs.Judge(h, at(tb, "23:00"), &r)
	}
	return &r
}

func TestJudgingAgainAllocatesNothing(t *testing.T) {
	twenty, flat := thresholds(t, 20)
	conditions := compileRules(t,
		`"kind":"require","on":"order.opened","must":{"all":[{"field":"at","clock_in":[["08:00","18:00"]]},{"field":"customer.vip","eq":true},{"field":"by_role","in":["clerk","boss"]}]}`,
		`"kind":"require","on":"job.planned","must":{"exists":{"fact":"labour_op","match":{"op_code":"op_code"},"valid_at":"at"}}`,
		`"kind":"require","on":"order.opened","must":{"field":"odometer_km","le":{"param":"km","keys":["kind","customer.kind"]}},"params":{"km":{"type":"table","default":{"repair/private":5}}}`,
		`"kind":"require","on":{"fact":"store"},"must":{"field":"targets","has_all":["a"]}`,
		`"kind":"require","on":"part.issued","must":{"field":"at","le":{"ref":"expires_on"}}`)
	people := []history.Fact{fact(t, "customer", "C1", "vip=true", "kind=private"), fact(t, "role_held", "li", "role=boss"),
		fact(t, "labour_op", "B1", "valid=2026-01-01/"), fact(t, "store", "S1", "targets=a;b")}
	mixed := world{facts: people}.history(t, `a 09:00 order.opened kind=repair customer_id=C1 by=li odometer_km=4
		b 09:10 job.planned job_id=J op_code=B1
		c 09:20 part.issued part_id=P expires_on=2026-06-01`)
	bought := world{}.history(t, `a 2022-01-01 vehicle.purchased vehicle_id=V delivered_on=2022-01-01 promised_years=9
		p 09:00 problem.reported problem_id=P vehicle_id=V odometer_km=2 part_group=engine`)
	tests := map[string]struct {
		rules *compliance.Rules
		h     *history.History
	}{
		"twenty rules on flat facts":        {twenty, flat},
		"the house on an order in order":    {house(t), world{}.history(t, goodOrder)},
		"the house on an order that is not": {house(t), world{}.history(t, badOrder)},
		"all kinds of conditions":           {conditions, mixed},
		"a coverage":                        {compileRules(t, strings.Split(years+`,"promised":{"years":"promised_years"},"distance":{"km":{"param":"km","keys":["on.part_group"]},"from":"zero","at_km":"odometer_km"},"params":{"km":{"type":"table","default":{"engine":1}}}`, "---")...), bought},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			r := judgeOften(t, c.rules, c.h)
			asOf := at(t, "23:00")
			if n := testing.AllocsPerRun(10, func() { c.rules.Judge(c.h, asOf, r) }); n != 0 {
				t.Errorf("%v allocations", n)
			}
		})
	}
}

func BenchmarkJudgeThresholds(b *testing.B) {
	for _, n := range []int{20, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			rs, h := thresholds(b, n)
			r := judgeOften(b, rs, h)
			for i := range n {
				want := history.Satisfied
				if i < 10+i%4 {
					want = history.Violated
				}
				if r.Len() != n || r.Status(i) != want {
					b.Fatalf("%s is %s", r.Rule(i), r.Status(i))
				}
			}
			asOf := at(b, "23:00")
			b.ReportAllocs()
			for b.Loop() {
				rs.Judge(h, asOf, r)
			}
		})
	}
}

func BenchmarkJudgeOrder(b *testing.B) {
	rs, h := house(b), world{}.history(b, goodOrder)
	r := judgeOften(b, rs, h)
	if r.Count(history.Violated) != 0 || r.Count(history.Satisfied) < 20 {
		b.Fatal(r.Count(history.Violated), r.Count(history.Satisfied))
	}
	asOf := at(b, "23:00")
	b.ReportAllocs()
	for b.Loop() {
		rs.Judge(h, asOf, r)
	}
}

// BenchmarkGate proposes the delivery of an order of 30 events.
func BenchmarkGate(b *testing.B) {
	rs := house(b)
	events := parseEvents(b, rs.Vocabulary(), goodOrder)
	last := len(events) - 1
	h, err := history.New(history.Config{Cover: history.Everything(), Zone: shanghai, Events: events[:last]})
	if err != nil {
		b.Fatal(err)
	}
	if found := rs.Gate(h, events[last:]); len(found) != 0 {
		b.Fatal(found)
	}
	b.ReportAllocs()
	for b.Loop() {
		rs.Gate(h, events[last:])
	}
}

// referenceOrder is an order in order with 150 events: ten items, two of them added, a dozen parts, everything from the
// reception to the closing.
func referenceOrder(t testing.TB) []history.Event {
	t.Helper()
	text, err := os.ReadFile("testdata/reference_order.json")
	if err != nil {
		t.Fatal(err)
	}
	events, err := history.Standard().DecodeEvents(text)
	if err != nil {
		t.Fatal(err)
	}
	return events
}

// BenchmarkJudgeReference judges the reference order by every pack that comes with the library, those of other countries too, but for the
// profiles, which contradict each other. Nothing of the answer is kept from one judgement to the next but the lists it stands in; that
// events are found by their types and ids is part of making the history, and not measured: see BenchmarkMakeAndJudgeReference.
func BenchmarkJudgeReference(b *testing.B) {
	rs := everyPack(b)
	h := historyOf(b, referenceOrder(b))
	if h.Len() != 150 {
		b.Fatal(h.Len(), "events")
	}
	r := judgeOften(b, rs, h)
	if r.Len() < 300 {
		b.Fatal(r.Len(), "findings")
	}
	if alone := judgeOften(b, house(b), h); alone.Count(history.Violated) != 0 {
		b.Fatal(judge(b, house(b), h, "23:00"))
	}
	asOf := at(b, "23:00")
	b.ReportAllocs()
	for b.Loop() {
		rs.Judge(h, asOf, r)
	}
	b.ReportMetric(float64(len(rs.IDs())), "rules")
	b.ReportMetric(float64(r.Len()), "findings")
}

// everyPack compiles every pack but the profiles.
func everyPack(b *testing.B) *compliance.Rules {
	b.Helper()
	all := slices.DeleteFunc(slices.Clone(packs.All()), func(p *compliance.Pack) bool { return strings.HasPrefix(p.ID, "profile-") })
	rs, err := compliance.Compile(all...)
	if err != nil {
		b.Fatal(err)
	}
	return rs
}

// BenchmarkMakeAndJudgeReference makes the history of the reference order from its events and judges it by every pack: all that one order
// costs, but for reading its events.
func BenchmarkMakeAndJudgeReference(b *testing.B) {
	rs := everyPack(b)
	events := referenceOrder(b)
	r := judgeOften(b, rs, historyOf(b, events))
	want, asOf := r.Len(), at(b, "23:00")
	b.ReportAllocs()
	for b.Loop() {
		h, err := history.New(history.Config{Cover: history.Everything(), Zone: shanghai, Events: events})
		if err != nil {
			b.Fatal(err)
		}
		rs.Judge(h, asOf, r)
	}
	if r.Len() != want {
		b.Fatal(r.Len(), "findings, not", want)
	}
}
