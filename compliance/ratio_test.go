package compliance_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// deliveries makes orders of shop S1 that are delivered on a day, numbered from one to another.
func deliveries(day string, from, to int, fields ...string) string {
	var b strings.Builder
	for i := from; i <= to; i++ {
		fmt.Fprintf(&b, "d%d %s order.delivered order_id=O%d store=S1 %s\n", i, day, i, strings.Join(fields, " "))
	}
	return b.String()
}

// calls makes follow-ups of those orders.
func calls(day string, from, to int) string {
	var b strings.Builder
	for i := from; i <= to; i++ {
		fmt.Fprintf(&b, "c%d %s followup.reached followup_id=F%d order_id=O%d\n", i, day, i, i)
	}
	return b.String()
}

func TestRatio(t *testing.T) {
	const reached = `"kind":"ratio","per":"store_id","period":"month","of":"order.delivered","hit":[{"event":"followup.reached","match":["order_id"]}],"within":{"unit":"days","max":7},`
	const rework = `"kind":"ratio","per":"store_id","period":"month","of":"order.delivered","hit":[{"event":"order.rework_accepted","match":{"order.rework_of":"order_id"}}],"within":{"unit":"days","max":30},"op":"lt","target":"0.05"`
	reworks := func(n int) string {
		var b strings.Builder
		for i := 1; i <= n; i++ {
			fmt.Fprintf(&b, "o%d 2026-05-20 order.opened order_id=R%d rework_of=O%d\nr%d 2026-05-20 order.rework_accepted order_id=R%d\n", i, i, i, i, i)
		}
		return b.String()
	}
	const complaints = `"kind":"ratio","per":"store_id","period":"month","of":"order.delivered","rate":"complaint.received","op":"le","target":"0.5"`
	runJudgements(t, map[string]judgement{
		"as many as are wanted": {
			rules: reached + `"op":"ge","target":"0.30"`, world: since(t, "2026-05-01"), asOf: "2026-06-08",
			events: deliveries("2026-05-10", 1, 10) + calls("2026-05-17", 1, 3),
			want:   "S1 2026-05 R1 satisfied 3/10 against ≥ 0.30 due 06-07T23:59:59\nS1 2026-06 R1 pending 0/0 against ≥ 0.30 due 07-07T23:59:59",
		},
		"one short, and one a day too late": {
			rules: reached + `"op":"ge","target":"0.30"`, world: since(t, "2026-05-01"), asOf: "2026-06-08",
			events: deliveries("2026-05-10", 1, 10) + calls("2026-05-17", 1, 2) + calls("2026-05-18", 3, 3),
			want:   "S1 2026-05 R1 violated under 2/10 against ≥ 0.30 due 06-07T23:59:59\nS1 2026-06 R1 pending 0/0 against ≥ 0.30 due 07-07T23:59:59",
		},
		"5 of 100 is not below 5 %": {
			rules: rework, world: since(t, "2026-05-01"), asOf: "2026-07-01",
			events: deliveries("2026-05-10", 1, 100) + reworks(5),
			want:   "S1 2026-05 R1 violated over 5/100 against < 0.05 due 06-30T23:59:59\nS1 2026-06 R1 pending 0/0 against < 0.05 due 07-30T23:59:59\nS1 2026-07 R1 pending 0/0 against < 0.05 due 08-30T23:59:59",
		},
		"4 of 100 is": {
			rules: rework, world: since(t, "2026-05-01"), asOf: "2026-07-01",
			events: deliveries("2026-05-10", 1, 100) + reworks(4),
			want:   "S1 2026-05 R1 satisfied 4/100 against < 0.05 due 06-30T23:59:59\nS1 2026-06 R1 pending 0/0 against < 0.05 due 07-30T23:59:59\nS1 2026-07 R1 pending 0/0 against < 0.05 due 08-30T23:59:59",
		},
		"while windows are open it may still turn": {
			rules: reached + `"op":"ge","target":"0.30"`, world: since(t, "2026-05-01"), asOf: "2026-05-17T23:59:59+08:00",
			events: deliveries("2026-05-10", 1, 10) + calls("2026-05-12", 1, 2),
			want:   "S1 2026-05 R1 pending 2..10/10 against ≥ 0.30 due 06-07T23:59:59",
		},
		"nothing in the population is not 0 %": {
			rules: rework, world: since(t, "2026-04-01"), asOf: "2026-05-31",
			events: deliveries("2026-05-10", 1, 1),
			want:   "S1 2026-04 R1 not_applicable empty 0/0 against < 0.05 due 05-30T23:59:59\nS1 2026-05 R1 pending 0..1/1 against < 0.05 due 06-30T23:59:59",
		},
		"of too few nothing is said": {
			rules: rework + `,"min_count":3`, world: since(t, "2026-05-01"), asOf: "2026-07-01",
			events: deliveries("2026-05-10", 1, 2),
			want:   "S1 2026-05 R1 not_applicable empty 0/2 against < 0.05 due 06-30T23:59:59\nS1 2026-06 R1 pending 0/0 against < 0.05 due 07-30T23:59:59\nS1 2026-07 R1 pending 0/0 against < 0.05 due 08-30T23:59:59",
		},
		"the month is that of the population": {
			rules: reached + `"op":"eq","target":1`, world: since(t, "2026-05-01"), asOf: "2026-07-08",
			events: deliveries("2026-05-31", 1, 1) + deliveries("2026-06-01", 2, 2) + calls("2026-06-07", 1, 1),
			want: `S1 2026-05 R1 satisfied 1/1 against = 1 due 06-07T23:59:59
			S1 2026-06 R1 violated under 0/1 against = 1 due 07-07T23:59:59
			S1 2026-07 R1 pending 0/0 against = 1 due 08-07T23:59:59`,
		},
		"a condition tells who counts": {
			rules: `"kind":"ratio","per":"store_id","period":"month","of":"satisfaction.recorded","hit_if":{"field":"satisfied","eq":true},"op":"ge","target":"0.3"`,
			world: since(t, "2026-05-01"), asOf: "2026-06-01",
			events: "a 2026-05-10 satisfaction.recorded store=S1 satisfied=true\nb 2026-05-11 satisfaction.recorded order_id=O2 store=S1 satisfied=false\nc 2026-05-31 satisfaction.recorded order_id=O3 store=S1",
			want:   "S1 2026-05 R1 satisfied 1..2/3 against ≥ 0.3 due 05-31T23:59:59\nS1 2026-06 R1 pending 0/0 against ≥ 0.3 due 06-30T23:59:59",
		},
		"unknown members that could turn it make it unknown": {
			rules: `"kind":"ratio","per":"store_id","period":"month","of":"satisfaction.recorded","hit_if":{"field":"satisfied","eq":true},"op":"ge","target":"0.6"`,
			world: since(t, "2026-05-01"), asOf: "2026-06-01",
			events: "a 2026-05-10 satisfaction.recorded store=S1 satisfied=true\nb 2026-05-11 satisfaction.recorded order_id=O2 store=S1 satisfied=false\nc 2026-05-12 satisfaction.recorded order_id=O3 store=S1",
			want:   "S1 2026-05 R1 unknown not_measured [satisfied] 1..2/3 against ≥ 0.6 due 05-31T23:59:59\nS1 2026-06 R1 pending 0/0 against ≥ 0.6 due 06-30T23:59:59",
		},
		"those who do not belong are excluded": {
			rules: reached + `"op":"eq","target":1,"when":{"field":"order.kind","ne":"internal"}`, world: since(t, "2026-05-01"), asOf: "2026-06-08",
			events: "o1 2026-05-01 order.opened kind=internal\no2 2026-05-01 order.opened order_id=O2 kind=repair\n" + deliveries("2026-05-10", 1, 2) + calls("2026-05-10", 2, 2),
			want:   "S1 2026-05 R1 satisfied 1/1 against = 1 due 06-07T23:59:59\nS1 2026-06 R1 pending 0/0 against = 1 due 07-07T23:59:59",
		},
		"who may belong is doubtful": {
			rules: reached + `"op":"eq","target":1,"when":{"field":"order.kind","ne":"internal"}`, world: since(t, "2026-05-01"), asOf: "2026-06-08",
			events: deliveries("2026-05-10", 1, 1),
			want:   "S1 2026-05 R1 unknown not_measured [order.kind] 0..1/1 against = 1 due 06-07T23:59:59\nS1 2026-06 R1 pending 0/0 against = 1 due 07-07T23:59:59",
		},
		"events of their own against a population": {
			rules: complaints, world: since(t, "2026-05-01"), asOf: "2026-06-01",
			events: deliveries("2026-05-10", 1, 3) + "k 2026-05-31 complaint.received complaint_id=K store=S1\nl 2026-06-01 complaint.received complaint_id=L store=S1",
			want:   "S1 2026-05 R1 satisfied 1/3 against ≤ 0.5 due 05-31T23:59:59\nS1 2026-06 R1 pending 1/0 against ≤ 0.5 due 06-30T23:59:59",
		},
		"complaints without deliveries are no rate": {
			rules: complaints, world: since(t, "2026-05-01"), asOf: "2026-06-01",
			events: "k 2026-05-31 complaint.received complaint_id=K store=S1",
			want:   "S1 2026-05 R1 not_applicable empty 1/0 against ≤ 0.5 due 05-31T23:59:59\nS1 2026-06 R1 pending 0/0 against ≤ 0.5 due 06-30T23:59:59",
		},
		"each group has a share of its own": {
			rules: reached + `"op":"eq","target":1,"group":"order.kind"`, world: since(t, "2026-05-01"), asOf: "2026-06-08",
			events: "o1 2026-05-01 order.opened kind=repair\no2 2026-05-01 order.opened order_id=O2 kind=body\n" + deliveries("2026-05-10", 1, 2) + calls("2026-05-10", 2, 2),
			want:   "S1 body 2026-05 R1 satisfied 1/1 against = 1 due 06-07T23:59:59\nS1 repair 2026-05 R1 violated under 0/1 against = 1 due 06-07T23:59:59",
		},
		"a hit before its member counts only in a window that reaches back": {
			rules: `"kind":"ratio","per":"store_id","period":"month","of":"order.delivered","hit":[{"event":"order.certified","match":["order_id"]}],"within":{"unit":"days","min":-30,"max":0},"op":"eq","target":1---` +
				`"kind":"ratio","per":"store_id","period":"month","of":"order.delivered","hit":[{"event":"order.certified","match":["order_id"]}],"within":{"unit":"days","max":0},"op":"eq","target":1`,
			world: since(t, "2026-05-01"), asOf: "2026-06-01",
			events: "a 2026-05-09 order.certified\n" + deliveries("2026-05-10", 1, 1),
			want:   "S1 2026-05 R1 satisfied 1/1 against = 1 due 05-31T23:59:59\nS1 2026-06 R1 pending 0/0 against = 1 due 06-30T23:59:59\nS1 2026-05 R2 violated under 0/1 against = 1 due 05-31T23:59:59\nS1 2026-06 R2 pending 0/0 against = 1 due 06-30T23:59:59",
		},
		"follow-ups that the source does not record": {
			rules: reached + `"op":"eq","target":1`, asOf: "2026-06-08",
			world:  world{completeFrom: "2026-05-01", covers: []string{"order.*"}},
			events: deliveries("2026-05-10", 1, 1),
			want:   "S1 2026-05 R1 unknown not_measured [followup.reached] 0..1/1 against = 1 due 06-07T23:59:59\nS1 2026-06 R1 pending 0/0 against = 1 due 07-07T23:59:59",
		},
		"a target that is not set": {
			rules: reached + `"op":"ge","target":{"param":"share"},"params":{"share":{"type":"num"}}`, world: since(t, "2026-05-01"), asOf: "2026-05-31",
			events: deliveries("2026-05-10", 1, 1) + calls("2026-05-10", 1, 1),
			want:   "S1 2026-05 R1 unknown param_unset [share] due 06-07T23:59:59",
		},
		"a window of which members have their own": {
			rules: `"kind":"ratio","per":"store_id","period":"month","of":"order.delivered","hit":[{"event":"followup.reached","match":["order_id"]}],"within":{"unit":"days","max":{"param":"d","keys":["order.kind"]}},"op":"eq","target":1,
			 "params":{"d":{"type":"table","default":{"repair":3,"body":30}}}`,
			world: since(t, "2026-05-01"), asOf: "2026-06-01",
			events: "o1 2026-05-01 order.opened kind=repair\no2 2026-05-01 order.opened order_id=O2 kind=body\n" + deliveries("2026-05-20", 1, 2) + calls("2026-05-22", 1, 1),
			want:   "S1 2026-05 R1 pending 1..2/2 against = 1 due 06-19T23:59:59\nS1 2026-06 R1 pending 0/0 against = 1 due 06-30T23:59:59",
		},
		"complaints that come again, of which none is its own repetition": {
			rules: `"kind":"ratio","per":"store_id","period":"month","of":"complaint.received","hit":[{"event":"complaint.received","match":["vehicle_id"]}],"within":{"unit":"days","min":-30,"max":0},"op":"lt","target":"0.5"`,
			world: since(t, "2026-05-01"), asOf: "2026-06-01",
			events: "a 2026-05-10 complaint.received complaint_id=K vehicle_id=V order_id=- store=S1\nb 2026-05-12 complaint.received complaint_id=L vehicle_id=V order_id=- store=S1\nc 2026-05-12 complaint.received complaint_id=M vehicle_id=W order_id=- store=S1",
			want:   "S1 2026-05 R1 satisfied 1/3 against < 0.5 due 05-31T23:59:59\nS1 2026-06 R1 pending 0/0 against < 0.5 due 06-30T23:59:59",
		},
		"an average against a target": {
			rules: `"kind":"ratio","per":"store_id","period":"month","of":"order.delivered","average":{"path":"delivered_km"},"op":"le","target":"7.5","min_count":2`,
			world: since(t, "2026-04-01"), asOf: "2026-07-01",
			events: deliveries("2026-04-10", 1, 1, "delivered_km=1") + deliveries("2026-05-10", 2, 2, "delivered_km=7") + deliveries("2026-05-10", 3, 3, "delivered_km=8") +
				deliveries("2026-06-10", 4, 5, "delivered_km=8"),
			want: `S1 2026-04 R1 not_applicable empty 1.000000 against ≤ 7.5 due 04-30T23:59:59
			S1 2026-05 R1 satisfied 7.500000 against ≤ 7.5 due 05-31T23:59:59
			S1 2026-06 R1 violated over 8.000000 against ≤ 7.5 due 06-30T23:59:59
			S1 2026-07 R1 pending due 07-31T23:59:59`,
		},
		"without target nothing is judged": {
			rules: strings.TrimSuffix(reached, ","), world: since(t, "2026-05-01"), asOf: "2026-06-30", events: deliveries("2026-05-10", 1, 1),
		},
	})
}

func TestTheMembersAgainstARatioAreItsEvidence(t *testing.T) {
	const members = `"kind":"ratio","per":"store_id","period":"month","of":"order.delivered","within":{"unit":"days","max":30},`
	rs := compileRules(t, members+`"hit":[{"event":"followup.reached","match":["order_id"]}],"op":"ge","target":"0.7"`,
		members+`"hit":[{"event":"followup.reached","match":["order_id"]}],"op":"le","target":"0.3"`)
	var r compliance.Report
	rs.Judge(since(t, "2026-05-01").history(t, deliveries("2026-05-10", 1, 3)+calls("2026-05-11", 2, 3)), at(t, "2026-05-31"), &r)
	want := [][]history.Evidence{nil, {{Event: "d2", Part: history.PartCounted}, {Event: "c2", Part: history.PartPartner},
		{Event: "d3", Part: history.PartCounted}, {Event: "c3", Part: history.PartPartner}}}
	for i, f := range []history.Finding{r.Finding(0), r.Finding(1)} {
		if d := cmp.Diff(want[i], f.Evidence); d != "" {
			t.Errorf("%s: %s", f.Rule, d)
		}
	}
	rs.Judge(since(t, "2026-05-01").history(t, deliveries("2026-05-10", 1, 3)+calls("2026-05-11", 2, 3)), at(t, "2026-07-01"), &r)
	if d := cmp.Diff([]history.Evidence{{Event: "d1", Part: history.PartCounted}}, r.Finding(0).Evidence); d != "" {
		t.Error(d)
	}
}
