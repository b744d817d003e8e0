package compliance_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

func gate(t *testing.T, rs *compliance.Rules, h *history.History, proposed string) string {
	t.Helper()
	var lines []string
	for _, f := range rs.Gate(h, parseEvents(t, rs.Vocabulary(), proposed)) {
		lines = append(lines, string(f.Effect)+" "+say(f))
	}
	return strings.Join(lines, "\n")
}

func TestGate(t *testing.T) {
	rs := compileRules(t,
		`"id":"B","kind":"precedence","per":"order_id","on":"job.started","needs":["order.authorised"],"effect":"block","override":{"roles":["service_manager"]}`,
		`"id":"A","kind":"precedence","per":"job_id","on":"job.started","needs":["job.authorised"],"effect":"warn"`,
		`"id":"C","kind":"require","on":"job.started","must":{"field":"by_role","eq":"technician"},"effect":"block","unknown":"block"`,
		`"id":"D","kind":"require","on":"job.started","must":{"field":"by","eq":"li"}`,
	)
	base := `a 09:00 job.started job_id=J1 role=technician by=li`
	tests := map[string]struct{ base, proposed, want string }{
		"what becomes violated is told, in the order of rule ids": {base, `b 10:00 job.started job_id=J2 role=cashier by=wu`,
			"warn b A violated missing [job.authorised]\nblock b B violated missing [order.authorised]\n" +
				"block b C violated wrong_role [by_role]\nreport b D violated wrong_value [by]"},
		"what was violated before is not told again": {base, `b 10:00 order.closed`, ""},
		"events of one commit are judged together": {base, `b 10:00 order.authorised
			c 10:00 job.authorised job_id=J2
			d 10:00 job.started job_id=J2 by=li role=technician`, ""},
		"proposed events are told in their order": {"", `c 10:00 job.started job_id=J2 by=li role=technician
			b 10:00 job.started job_id=J3 by=li role=technician`,
			"warn c A violated missing [job.authorised]\nblock c B violated missing [order.authorised]\n" +
				"warn b A violated missing [job.authorised]\nblock b B violated missing [order.authorised]"},
		"unknown blocks only where the rule says so": {base, `z 09:30 order.authorised
			y 09:30 job.authorised job_id=J2
			b 10:00 job.started job_id=J2`, "block b C unknown fact_absent [by_role]"},
		"what is already recorded is not judged again": {base, base, ""},
		"what is taken out at once is not judged": {"", `b 10:00 job.started job_id=J2
			v 10:00 record.voided event_id=b order_id=-`, ""},
		"what no history can hold is refused": {base, `a 10:00 job.started job_id=J7`, "block  unknown fact_absent [events[0].id: another event has the id \"a\"]"},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			if got := gate(t, rs, world{}.history(t, c.base), c.proposed); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
	if got := gate(t, rs, nil, `b 10:00 job.started job_id=J2 role=technician by=li`); !strings.Contains(got, "B violated") {
		t.Errorf("without a history: %s", got)
	}
}

func TestOverride(t *testing.T) {
	rs := compileRules(t,
		`"id":"B","kind":"precedence","per":"order_id","on":"job.started","needs":["order.authorised"],"effect":"block","override":{"roles":["service_manager"]}`)
	const start = `b 10:00 job.started job_id=J2
		`
	tests := map[string]struct {
		override string
		want     bool
	}{
		"a role that may, with a reason": {`o 10:00 rule.overridden override_rule=B override_role=service_manager reason=paper:x`, true},
		"another role":                   {`o 10:00 rule.overridden override_rule=B override_role=technician reason=urgent`, false},
		"no reason":                      {`o 10:00 rule.overridden override_rule=B override_role=service_manager`, false},
		"another rule":                   {`o 10:00 rule.overridden override_rule=C override_role=service_manager reason=urgent`, false},
		"another order":                  {`o 10:00 rule.overridden override_rule=B override_role=service_manager reason=urgent order_id=O2`, false},
		"another moment":                 {`o 10:01 rule.overridden override_rule=B override_role=service_manager reason=urgent`, false},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			found := rs.Gate(world{}.history(t, ""), parseEvents(t, rs.Vocabulary(), start+c.override))
			if len(found) != 1 || found[0].Status != history.Violated {
				t.Fatalf("findings %v", found)
			}
			want := []history.Evidence{{Event: "b", Part: history.PartTrigger}}
			if c.want {
				want = append(want, history.Evidence{Event: "o", Part: history.PartOverride})
			}
			if d := cmp.Diff(want, found[0].Evidence); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff([]string{"service_manager"}, found[0].OverrideRoles); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestAnOrderThatBeganElsewhereIsNotRefusedForWhatItsSourceDoesNotRecord(t *testing.T) {
	rs := compileRules(t,
		`"id":"A","kind":"precedence","per":"order_id","on":"job.started","needs":["order.authorised"],"effect":"block"`,
		`"id":"B","kind":"precedence","per":"order_id","on":"order.certified","needs":["inspection.passed"],"since":["inspection.failed"],"latest_of":["inspection.passed","inspection.failed"],"effect":"block"`,
		`"id":"C","kind":"precedence","per":"order_id","on":"job.started","needs":["intake.done"],"effect":"block"`)
	h := world{}.history(t, `a 09:00 order.adopted state=authorised adopted_from=dms covers=order.opened;intake.*`)
	if got, want := gate(t, rs, h, `b 10:00 job.started job_id=J1`), "block b C violated missing [intake.done]"; got != want {
		t.Errorf("start of work: got %s, want %s", got, want)
	}
	if got := gate(t, rs, h, `b 10:00 order.certified`); got != "" {
		t.Errorf("a certificate after an unknown inspection: %s", got)
	}
	if got := gate(t, rs, h, "b 10:00 inspection.passed\nc 10:00 inspection.failed\nd 10:05 inspection.failed\ne 10:10 order.certified"); got != "block e B violated stale [inspection.passed] early b" {
		t.Errorf("a failure since the adoption: %s", got)
	}
	var r compliance.Report
	all, err := h.With(parseEvents(t, rs.Vocabulary(), "b 10:00 inspection.passed\ne 10:10 order.certified")...)
	if err != nil {
		t.Fatal(err)
	}
	rs.Judge(all, at(t, "12:00"), &r)
	if r.Len() != 1 || r.Status(0) != history.Satisfied {
		t.Errorf("an inspection since the adoption: %v %v", r.Len(), r.Finding(0))
	}
}

func TestTariffsOfBeforeAnAdoptionAreNotKnownUnlessItsSourceHasThem(t *testing.T) {
	rs := compileRules(t, `"id":"A","kind":"require","on":"job.planned","must":{"exists":{"fact":"labour_op","match":["op_code"],"valid_at":"at","where":{"field":"rate","present":true}}},"effect":"report"`)
	for covers, want := range map[string]history.Status{"job.*": history.Unknown, "job.*;facts.labour_op": history.Violated} {
		h := world{}.history(t, `a 08:00 job.planned job_id=J1 op_code=X
			b 09:00 order.adopted state=authorised adopted_from=dms covers=`+covers+`
			c 10:00 job.planned job_id=J2 op_code=X`)
		var r compliance.Report
		rs.Judge(h, at(t, "12:00"), &r)
		if r.Len() != 2 || r.Status(0) != want || r.Status(1) != history.Violated {
			t.Errorf("covers %s: %v", covers, r.All())
		}
	}
}

func TestDueListsWhatIsOwed(t *testing.T) {
	rs := compileRules(t, authorisedFirst)
	h := world{}.history(t, `b 10:00 job.started job_id=J1`)
	if got := rs.Due(h, at(t, "12:00")); len(got) != 0 {
		t.Errorf("gates owe nothing: %v", got)
	}
	if got := rs.Due(nil, time.Now()); got != nil {
		t.Errorf("without a history: %v", got)
	}
}

// TestOnlyWhatCanBeMadeGoodIsOwedAfterItsTime has a count that nobody can lower any more behind a duty that can be done late.
func TestOnlyWhatCanBeMadeGoodIsOwedAfterItsTime(t *testing.T) {
	rs := compileRules(t, `"id":"R1","kind":"response","on":"order.delivered","then":["followup.reached"],"within":{"unit":"days","max":3}`,
		`"id":"R2","kind":"count","per":"order_id","on":"order.opened","of":"job.done","min":2,"within":{"unit":"days","max":5}`)
	h := world{}.history(t, `a 09:00 order.opened kind=repair vehicle_id=V
		b 10:00 job.done job_id=J1
		c 11:00 order.delivered`)
	asOf := at(t, "12:00").AddDate(0, 0, 30)
	var r compliance.Report
	if rs.Judge(h, asOf, &r); r.Count(history.Violated) != 2 {
		t.Fatal(r.Count(history.Violated), "violations")
	}
	if got := said(rs.Due(h, asOf)); got != "c R1 violated 05-07" {
		t.Error("owed:", got)
	}
}

var late = regexp.MustCompile(" late [a-z0-9]+")

// TestGateAgreesWithJudge adds the events of an order one by one: what the gate says of each is what the judge says of it
// afterwards.
func TestGateAgreesWithJudge(t *testing.T) {
	rs := house(t)
	events := parseEvents(t, rs.Vocabulary(), badOrder)
	var said []string
	for i, e := range events {
		h, err := history.New(history.Config{Cover: history.Everything(), Zone: shanghai, Events: events[:i]})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range rs.Gate(h, []history.Event{e}) {
			said = append(said, say(f))
		}
	}
	var r compliance.Report
	rs.Judge(world{}.history(t, badOrder), at(t, "23:00"), &r)
	var judged []string
	for _, f := range r.All() {
		if f.Status == history.Violated {
			judged = append(judged, late.ReplaceAllString(strings.ReplaceAll(say(f), "out_of_order", "missing"), ""))
		}
	}
	if d := cmp.Diff(judged, said); d != "" {
		t.Errorf("judge (-), gate (+):\n%s", d)
	}
	if len(said) < 10 {
		t.Errorf("the order should break ten rules, it breaks %d", len(said))
	}
}
