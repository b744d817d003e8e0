package compliance_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

var sameValues = cmp.Options{cmp.Comparer(history.Value.Equal), cmp.Comparer(func(a, b cal.Date) bool { return a == b })}

func TestAFindingIsComplete(t *testing.T) {
	rs := compileRules(t, `"id":"QC-03","kind":"precedence","per":["part_id","order_id"],"on":"part.fitted","needs":[{"event":"consent.given","match":["part_id"]}],
	 "latest_of":["consent.given","consent.declined"],"effect":"warn","override":{"roles":["boss"]},"source":[{"doc":"D","clause":"3.8.2"}]`)
	var r compliance.Report
	rs.Judge(world{}.history(t, `a 09:00 consent.given part_id=P1
		b 09:10 consent.declined part_id=P1
		c 10:00 part.fitted part_id=P1`), at(t, "11:00"), &r)
	want := history.Finding{
		Rule: "QC-03", Status: history.Violated, Reason: history.ReasonStale, Effect: history.Warn,
		Instance: []history.Field{{Name: "part_id", Value: history.ID("P1")}, {Name: "order_id", Value: history.ID("O1")}},
		Missing:  []string{"consent.given"},
		Evidence: []history.Evidence{{Event: "c", Part: history.PartTrigger}, {Event: "a", Part: history.PartEarly}},
		Sources:  []cite.Source{{Document: "D", Clause: "3.8.2"}}, OverrideRoles: []string{"boss"},
	}
	if d := cmp.Diff(want, r.Finding(0), sameValues); d != "" {
		t.Error(d)
	}
	if r.Rule(0) != "QC-03" || r.Status(0) != history.Violated || r.Reason(0) != history.ReasonStale {
		t.Error(r.Rule(0), r.Status(0), r.Reason(0))
	}
}

func TestAReportIsFilledAgain(t *testing.T) {
	rs := house(t)
	var r compliance.Report
	if r.Len() != 0 {
		t.Error("the zero report is not empty")
	}
	good, bad := world{}.history(t, goodOrder), world{}.history(t, badOrder)
	rs.Judge(bad, at(t, "23:00"), &r)
	kept := r.Finding(0)
	violated := r.Count(history.Violated)
	rs.Judge(good, at(t, "23:00"), &r)
	if r.Count(history.Violated) != 0 || violated == 0 {
		t.Errorf("%d violated, before %d", r.Count(history.Violated), violated)
	}
	if r.Count("strange") != 0 {
		t.Error("a status that does not exist was counted")
	}
	sum := 0
	for _, s := range history.Statuses() {
		sum += r.Count(s)
	}
	if sum != r.Len() {
		t.Errorf("%d findings, %d counted", r.Len(), sum)
	}
	rs.Judge(bad, at(t, "23:00"), &r)
	if d := cmp.Diff(kept, r.Finding(0), sameValues); d != "" {
		t.Errorf("a finding changed:\n%s", d)
	}
	for range r.All() {
		break // a reader may stop
	}
}

func TestTheInstanceOfAFactIsItsKey(t *testing.T) {
	rs := compileRules(t, `"kind":"require","on":{"fact":"store"},"fields":["type"],"valid":{"from":"2026-05-04"}`)
	var r compliance.Report
	h := world{facts: []history.Fact{fact(t, "store", "S1")}}.history(t, "")
	rs.Judge(h, at(t, "09:00"), &r)
	want := []history.Field{{Name: "store_id", Value: history.ID("S1")}}
	if r.Len() != 1 || !cmp.Equal(want, r.Finding(0).Instance, sameValues) {
		t.Errorf("%v", r.Finding(0))
	}
	rs.Judge(h, at(t, "2026-05-03"), &r)
	if r.Len() != 0 {
		t.Errorf("before the rule holds: %v", r.Finding(0))
	}
}

func TestTheDayOfARuleInAnUnknownZone(t *testing.T) {
	rs := compileRules(t, `"kind":"require","on":"order.opened","fields":["kind"],"valid":{"from":"2026-05-04"}`)
	tests := map[string]string{
		"a 2026-05-02T00:00:00Z order.opened":        "",
		"a 2026-05-03T09:59:59Z order.opened":        "",
		"a 2026-05-03T10:00:00Z order.opened":        "a R1 unknown zone_unknown [at]",
		"a 2026-05-04T11:59:59Z order.opened":        "a R1 unknown zone_unknown [at]",
		"a 2026-05-04T12:00:00Z order.opened":        "a R1 violated missing_field [kind]",
		"a 2026-05-04 order.opened":                  "a R1 violated missing_field [kind]",
		"a 2026-05-03 order.opened":                  "",
		"a 2026-05-04T00:00:00Z order.opened kind=r": "a R1 satisfied",
	}
	for event, want := range tests {
		if got := judge(t, rs, world{noZone: true}.history(t, event), "2026-06-01"); got != want {
			t.Errorf("%s: got %s, want %s", event, got, want)
		}
	}
}
