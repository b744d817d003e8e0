package compliance_test

import (
	"fmt"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/history"
)

func TestWhatIsNotKnownOfPeriods(t *testing.T) {
	const monthly = `"kind":"schedule","per":"store_id","every":"month",`
	shop := func(fields ...string) history.Fact { return fact(t, "store", "S1", fields...) }
	runJudgements(t, map[string]judgement{
		"the zone of the shop": {
			rules: monthly + `"needs":["audit.done"]`, asOf: "2026-06-01", world: world{completeFrom: "2026-05-01", noZone: true, facts: []history.Fact{shop()}},
			want: "R1 unknown zone_unknown [store.zone]",
		},
		"the zone of an act": {
			rules: `"kind":"schedule","per":"person_id","every":"month","needs":["training.attended"]`, asOf: "2026-08-01",
			world:  world{completeFrom: "2026-05-01", noZone: true, facts: []history.Fact{fact(t, "store", "S1", "zone=Asia/Shanghai"), fact(t, "person", "li")}},
			events: "a 2026-05-05T09:00:00+08:00 training.attended person_id=li store=S1\nb 2026-05-31T20:00:00+08:00 training.attended person_id=li store=S2\nc 2026-07-05T09:00:00+08:00 training.attended person_id=li store=S2",
			want: `li 2026-05 R1 satisfied due 05-31T23:59:59
			li 2026-06 R1 unknown zone_unknown [store.zone] due 06-30T23:59:59
			li 2026-07 R1 satisfied due 07-31T23:59:59
			li 2026-08 R1 pending [training.attended] due 08-31T23:59:59`,
		},
		"the period of an act": {
			rules: monthly + `"needs":["report.submitted"],"period_field":"period"`, asOf: "2026-06-02",
			world:  world{completeFrom: "2026-05-01", covers: []string{"report.submitted.report_kind", "report.submitted.store_id"}, facts: []history.Fact{shop()}},
			events: "a 2026-05-20 report.submitted store=S1",
			want:   "S1 2026-05 R1 unknown not_recorded [period] due 05-31T23:59:59\nS1 2026-06 R1 unknown not_recorded [period] due 06-30T23:59:59",
		},
		"an act without period is for none": {
			rules: monthly + `"needs":["report.submitted"],"period_field":"period"`, asOf: "2026-06-01", world: since(t, "2026-05-01"),
			events: "a 2026-05-20 report.submitted store=S1",
			want:   "S1 2026-05 R1 violated missing [report.submitted] due 05-31T23:59:59\nS1 2026-06 R1 pending [report.submitted] due 06-30T23:59:59",
		},
		"the value of an act": {
			rules: monthly + `"needs":["audit.done"],"each_of":{"field":"area","values":["a","b"]}`, asOf: "2026-06-01",
			world:  world{completeFrom: "2026-05-01", covers: []string{"audit.done.store_id"}, facts: []history.Fact{shop()}},
			events: "a 2026-05-20 audit.done store=S1",
			want:   "S1 2026-05 R1 unknown not_recorded [area] due 05-31T23:59:59\nS1 2026-06 R1 pending [audit.done (area a), audit.done (area b)] due 06-30T23:59:59",
		},
		"whether it was the act": {
			rules: monthly + `"needs":[{"event":"audit.done","where":{"field":"area","eq":"a"}}],"min":2`, asOf: "2026-05-31", world: since(t, "2026-05-01"),
			events: "a 2026-05-20 audit.done store=S1 area=a\nb 2026-05-21 audit.done store=S1",
			want:   "S1 2026-05 R1 unknown fact_absent [area] 1 against 2 due 05-31T23:59:59",
		},
		"whether a bare day was in time by the clock": {
			rules: `"kind":"schedule","per":"store_id","every":"day","needs":["report.submitted"],"due":{"unit":"hours","max":9}`, asOf: "2026-05-06", world: since(t, "2026-05-04"),
			events: "a 2026-05-05 report.submitted store=S1",
			want: `S1 2026-05-04 R1 unknown too_coarse [at] due 05-05T09:00:00
			S1 2026-05-05 R1 satisfied due 05-06T09:00:00
			S1 2026-05-06 R1 pending [report.submitted] due 05-07T09:00:00`,
		},
		"when it is due": {
			rules: monthly + `"needs":["audit.done"],"due":{"param":"grace"},"params":{"grace":{"type":"window"}}`, asOf: "2026-05-31", world: since(t, "2026-05-01"),
			want: "S1 2026-05 R1 unknown param_unset [grace]",
		},
		"the calendar by which it is due": {
			rules: monthly + `"needs":["audit.done"],"due":{"unit":"working_days","max":1}`, asOf: "2026-05-31",
			world: world{completeFrom: "2026-05-01", facts: []history.Fact{shop("calendar=moon")}}, want: "S1 2026-05 R1 unknown calendar_unknown [store.calendar]",
		},
		"the working days": {
			rules: `"kind":"schedule","per":"store_id","every":"working_day","needs":["audit.done"]`, asOf: "2026-05-31",
			world: world{completeFrom: "2026-05-01", facts: []history.Fact{shop("calendar=moon")}}, want: "R1 unknown calendar_unknown [store.calendar]",
		},
		"due by working days, by a type of shop": {
			rules: monthly + `"needs":["audit.done"],"due":{"unit":"working_days","max":{"param":"d","keys":["type"]}},"params":{"d":{"type":"table","default":{"a":1,"b":3}}}`, asOf: "2026-05-31",
			world: world{completeFrom: "2026-05-01", facts: []history.Fact{shop("type=b"), fact(t, "store", "S2"), fact(t, "store", "S3", "type=c")}},
			want: `S1 2026-05 R1 pending [audit.done] due 06-04T23:59:59
			S2 2026-05 R1 unknown fact_absent [type]
			S3 2026-05 R1 unknown param_unset [type]`,
		},
		"how many are due, and of what": {
			rules: monthly + `"needs":["audit.done"],"min":{"param":"n"},"params":{"n":{"type":"int"}}---` +
				monthly + `"needs":["audit.done"],"each_of":{"field":"area","values":{"param":"areas"}},"params":{"areas":{"type":"codes"}}`,
			asOf: "2026-05-31", world: since(t, "2026-05-01"), want: "R1 unknown param_unset [n]\nR2 unknown param_unset [areas]",
		},
		"who owes, by an event": {
			rules: `"kind":"schedule","per":"customer_id","every":"month","needs":["followup.reached"],"population":{"event":"order.delivered","where":{"field":"delivered_km","gt":10}}`,
			world: world{completeFrom: "2026-04-01"}, asOf: "2026-06-01",
			events: "a 2026-04-30 order.delivered customer_id=C\nb 2026-06-01 followup.reached followup_id=F customer_id=C\nc 2026-04-30 order.delivered order_id=O2 customer_id=-",
			want:   "C 2026-05 R1 unknown fact_absent [delivered_km] due 05-31T23:59:59\nC 2026-06 R1 satisfied due 06-30T23:59:59",
		},
		"for how long he owes": {
			rules: `"kind":"schedule","per":"customer_id","every":"month","needs":["followup.reached"],"population":{"event":"order.delivered","active":{"param":"p"}},"params":{"p":{"type":"window"}}`,
			world: world{completeFrom: "2026-04-01"}, asOf: "2026-05-31", events: "a 2026-04-30 order.delivered customer_id=C",
			want: "C 2026-05 R1 unknown param_unset [p] due 05-31T23:59:59",
		},
		"who owes, by a fact": {
			rules: `"kind":"schedule","per":"person_id","every":"month","needs":["training.attended"],"population":{"fact":"certificate","where":{"field":"area","eq":"a"}}`,
			world: world{completeFrom: "2026-05-01", facts: []history.Fact{fact(t, "certificate", "li", "number=7"), fact(t, "certificate", "wu", "area=a")}}, asOf: "2026-05-31",
			want: "li 2026-05 R1 unknown fact_absent [area] due 05-31T23:59:59\nwu 2026-05 R1 pending [training.attended] due 05-31T23:59:59",
		},
		"everybody of whom there is a fact": {
			rules: `"kind":"schedule","per":"person_id","every":"month","needs":[{"event":"job.done","match":{"by":"person_id"}}],"population":{"fact":"person"}`,
			world: world{completeFrom: "2026-05-01", facts: []history.Fact{fact(t, "person", "li")}}, asOf: "2026-05-31", events: "a 2026-05-10 job.done job_id=J",
			want: "li 2026-05 R1 pending [job.done] due 05-31T23:59:59",
		},
		"what was cancelled is not owed": {
			rules: `"kind":"schedule","per":"campaign_id","every":"day","needs":["outreach.tabled"],"population":"campaign.decided"`, world: world{completeFrom: "2026-05-01"}, asOf: "2026-05-08",
			events: "a 2026-05-04 campaign.decided campaign_id=K\nb 2026-05-06T12:00:00+08:00 campaign.cancelled campaign_id=K\nc 2026-05-04 outreach.tabled campaign_id=K",
			want: `K 2026-05-04 R1 satisfied due 05-04T23:59:59
			K 2026-05-05 R1 violated missing [outreach.tabled] due 05-05T23:59:59
			K 2026-05-06 R1 not_applicable cancelled due 05-06T23:59:59`,
		},
		"a report that was voided": {
			rules: monthly + `"needs":["audit.done"]`, world: since(t, "2026-05-01"), asOf: "2026-06-01",
			events: "a 2026-05-04 audit.done store=S1\nv 2026-05-05 record.voided event_id=a",
			want:   "S1 2026-05 R1 violated missing [audit.done] due 05-31T23:59:59\nS1 2026-06 R1 pending [audit.done] due 06-30T23:59:59",
		},
		"too few and none at all": {
			rules: monthly + `"mode":"all","min":2,"needs":["audit.done","survey.held"]`, world: since(t, "2026-05-01"), asOf: "2026-06-01",
			events: "a 2026-05-04 audit.done store=S1",
			want: `S1 2026-05 R1 violated missing [audit.done, survey.held] 0 against 2 due 05-31T23:59:59
			S1 2026-06 R1 pending [audit.done, survey.held] 0 against 2 due 06-30T23:59:59`,
		},
	})
}

func TestPeriodsHaveTheirNames(t *testing.T) {
	for every, name := range map[string]string{"day": "2026-05-04", "week": "2026-W19", "month": "2026-05", "quarter": "2026-Q2", "year": "2026"} {
		rs := compileRules(t, fmt.Sprintf(`"kind":"schedule","per":"store_id","every":%q,"period_field":"period","needs":["report.submitted"]`, every))
		h := since(t, "2026-01-01").history(t, fmt.Sprintf("a 2026-05-04 report.submitted store=S1 period=%s", name))
		got := judge(t, rs, h, "2026-05-04")
		if want := "S1 " + name + " R1 satisfied"; !hasLine(got, want) {
			t.Errorf("%s: got\n%s\nwant %s", every, got, want)
		}
	}
	for every, name := range map[string]string{
		`{"unit":"days","n":10}`: "2026-04-25/2026-05-04", `{"unit":"weeks","n":2}`: "2026-W18/2026-W19", `{"unit":"months","n":4}`: "2026-05/2026-08",
		`{"unit":"quarters","n":2}`: "2026-01/2026-06", `{"unit":"years","n":2}`: "2025/2026", `{"unit":"months","n":3}`: "2026-Q2", `{"unit":"days","n":7}`: "2026-W19",
	} {
		rs := compileRules(t, `"kind":"schedule","per":"store_id","every":`+every+`,"needs":["report.submitted"]`)
		got := judge(t, rs, since(t, "2025-01-01").history(t, "a 2026-05-04 report.submitted store=S1"), "2026-05-04")
		if want := "S1 " + name + " R1 satisfied"; !hasLine(got, want) {
			t.Errorf("%s: got\n%s\nwant %s", every, got, want)
		}
	}
}

func TestWhatIsNotKnownOfShares(t *testing.T) {
	const share = `"kind":"ratio","per":"store_id","period":"month","of":"order.delivered",`
	const reached = share + `"op":"ge","target":"0.5","hit":[{"event":"followup.reached","match":["order_id"]}],`
	runJudgements(t, map[string]judgement{
		"the window of a hit": {
			rules: reached + `"within":{"param":"p"},"params":{"p":{"type":"window"}}`, world: since(t, "2026-05-01"), asOf: "2026-06-01", events: deliveries("2026-05-10", 1, 1),
			want: "S1 2026-05 R1 unknown not_measured [p] 0..1/1 against ≥ 0.5 due 05-31T23:59:59\nS1 2026-06 R1 pending 0/0 against ≥ 0.5 due 06-30T23:59:59",
		},
		"whether it was the hit": {
			rules: share + `"op":"ge","target":"0.5","hit":[{"event":"followup.reached","match":["order_id"],"where":{"field":"seq","eq":1}}],"within":{"unit":"days","max":7}`,
			world: since(t, "2026-05-01"), asOf: "2026-06-08", events: deliveries("2026-05-10", 1, 1) + calls("2026-05-11", 1, 1),
			want: "S1 2026-05 R1 unknown not_measured [seq] 0..1/1 against ≥ 0.5 due 06-07T23:59:59\nS1 2026-06 R1 pending 0/0 against ≥ 0.5 due 07-07T23:59:59",
		},
		"the order of the hit": {
			rules: share + `"op":"ge","target":"0.5","hit":[{"event":"complaint.received","match":["order_id"]}],"within":{"unit":"days","max":7}`,
			world: world{completeFrom: "2026-05-01", covers: []string{"order.*", "complaint.received.channel"}}, asOf: "2026-06-08",
			events: deliveries("2026-05-10", 1, 1) + "k 2026-05-11 complaint.received complaint_id=K order_id=-",
			want:   "S1 2026-05 R1 unknown not_measured [order_id] 0..1/1 against ≥ 0.5 due 06-07T23:59:59\nS1 2026-06 R1 pending 0/0 against ≥ 0.5 due 07-07T23:59:59",
		},
		"hits that are matched by a word": {
			rules: share + `"op":"ge","target":"0.5","hit":[{"event":"complaint.received","match":{"complaint.phase":"order.kind"}}],"within":{"unit":"days","max":7}`,
			world: since(t, "2026-05-01"), asOf: "2026-06-08",
			events: "o 2026-05-09 order.opened kind=repair\n" + deliveries("2026-05-10", 1, 2) + "k 2026-05-11 complaint.received complaint_id=K order_id=- phase=repair",
			want:   "S1 2026-05 R1 satisfied 1/2 against ≥ 0.5 due 06-07T23:59:59\nS1 2026-06 R1 pending 0/0 against ≥ 0.5 due 07-07T23:59:59",
		},
		"the zone of a member": {
			rules: share + `"op":"ge","target":"0.5","hit_if":{"field":"delivered_km","gt":0}`, world: world{completeFrom: "2026-05-01", noZone: true}, asOf: "2026-06-02",
			events: "a 2026-05-31T20:00:00+08:00 order.delivered store=S1 delivered_km=7",
			want:   "S1 2026-05 R1 unknown not_measured [store.zone] 0..1/1 against ≥ 0.5 due 06-01T07:59:59\nS1 2026-06 R1 pending 0..1/1 against ≥ 0.5 due 07-01T07:59:59",
		},
		"orders of no shop are of no share": {
			rules: share + `"op":"ge","target":"0.5","hit_if":{"field":"delivered_km","gt":0}`, world: since(t, "2026-05-01"), asOf: "2026-06-02",
			events: "a 2026-05-10 order.delivered delivered_km=7",
		},
		"the least number of members": {
			rules: share + `"op":"ge","target":"0.5","hit_if":{"field":"delivered_km","gt":0},"min_count":{"param":"n"},"params":{"n":{"type":"int"}}`, world: since(t, "2026-05-01"), asOf: "2026-05-31",
			events: deliveries("2026-05-10", 1, 1, "delivered_km=7"), want: "S1 2026-05 R1 unknown param_unset [n] due 05-31T23:59:59",
		},
		"whether there are enough members": {
			rules: share + `"op":"ge","target":"0.5","hit_if":{"field":"delivered_km","gt":0},"min_count":2,"when":{"field":"order.kind","eq":"repair"}`, world: since(t, "2026-05-01"), asOf: "2026-06-01",
			events: deliveries("2026-05-10", 1, 2, "delivered_km=7") + "o 2026-05-09 order.opened kind=repair",
			want:   "S1 2026-05 R1 unknown not_measured [order.kind] 1..2/2 against ≥ 0.5 due 05-31T23:59:59\nS1 2026-06 R1 pending 0/0 against ≥ 0.5 due 06-30T23:59:59",
		},
		"more than the whole": {
			rules: share + `"rate":"complaint.received","op":"eq","target":1`, world: since(t, "2026-05-01"), asOf: "2026-06-01",
			events: deliveries("2026-05-10", 1, 1) + "k 2026-05-10 complaint.received complaint_id=K store=S1\nl 2026-05-10 complaint.received complaint_id=L store=S1",
			want:   "S1 2026-05 R1 violated over 2/1 against = 1 due 05-31T23:59:59\nS1 2026-06 R1 pending 0/0 against = 1 due 06-30T23:59:59",
		},
		"whether an event counts alone": {
			rules: share + `"rate":{"event":"complaint.received","where":{"field":"phase","eq":"repair"}},"op":"le","target":"0.5"`, world: since(t, "2026-05-01"), asOf: "2026-06-01",
			events: deliveries("2026-05-10", 1, 1) + "k 2026-05-10 complaint.received complaint_id=K store=S1\nl 2026-05-10 complaint.received complaint_id=L store=S1 phase=sale",
			want:   "S1 2026-05 R1 unknown not_measured [phase] 0..1/1 against ≤ 0.5 due 05-31T23:59:59\nS1 2026-06 R1 pending 0/0 against ≤ 0.5 due 06-30T23:59:59",
		},
		"complaints that the source does not record": {
			rules: share + `"rate":"complaint.received","op":"le","target":"0.5"`, asOf: "2026-06-01",
			world:  world{completeFrom: "2026-05-01", covers: []string{"order.*"}},
			events: deliveries("2026-05-10", 1, 1),
			want:   "S1 2026-05 R1 unknown not_measured [complaint.received] 0/1 against ≤ 0.5 due 05-31T23:59:59\nS1 2026-06 R1 pending 0/0 against ≤ 0.5 due 06-30T23:59:59",
		},
		"groups of a rate, and months without any": {
			rules: share + `"rate":"complaint.received","op":"le","target":"0.5","group":"customer_id"`, world: since(t, "2026-05-01"), asOf: "2026-08-01",
			events: "a 2026-05-10 order.delivered store=S1 customer_id=C\nb 2026-07-10 order.delivered order_id=O2 store=S1 customer_id=C\nk 2026-07-10 complaint.received complaint_id=K store=S1 customer_id=C order_id=-",
			want:   "S1 C 2026-05 R1 satisfied 0/1 against ≤ 0.5 due 05-31T23:59:59\nS1 C 2026-07 R1 violated over 1/1 against ≤ 0.5 due 07-31T23:59:59",
		},
		"working days of a window": {
			rules: reached + `"within":{"unit":"working_days","max":1}`, world: since(t, "2026-05-01"), asOf: "2026-06-03",
			events: deliveries("2026-05-29", 1, 1) + calls("2026-06-01", 1, 1),
			want:   "S1 2026-05 R1 satisfied 1/1 against ≥ 0.5 due 06-02T23:59:59\nS1 2026-06 R1 pending 0/0 against ≥ 0.5 due 07-01T23:59:59",
		},
	})
}

func TestWhatIsNotKnownOfRecords(t *testing.T) {
	const record = `"kind":"retention","per":"record_id","of":"record.created",`
	runJudgements(t, map[string]judgement{
		"when it is archived": {
			rules: record + `"archive":"record.archived","archive_within":{"param":"p"},"params":{"p":{"type":"window"}}`, events: "a 2026-05-10 record.created record_id=R", asOf: "2026-06-01",
			want: "a R1 unknown param_unset [p]",
		},
		"when it is erased": {
			rules: record + `"erase":{"param":"p"},"delete":"record.deleted","params":{"p":{"type":"window"}}`, events: "a 2026-05-10 record.created record_id=R", asOf: "2026-06-01",
			want: "a R1 unknown param_unset [p]",
		},
		"from when it is erased": {
			rules:  `"kind":"retention","per":"complaint_id","of":"complaint.form_returned","anchor":"finished_on","erase":{"unit":"days","max":10},"delete":"complaint.archived"`,
			events: "a 2026-05-10 complaint.form_returned complaint_id=K", asOf: "2026-06-01", want: "a R1 unknown fact_absent [finished_on]",
		},
		"whether it was deleted": {
			rules: record + `"keep":{"unit":"years","min":3},"delete":"record.deleted"`, world: world{covers: []string{"record.created"}}, events: "a 2026-05-10 record.created record_id=R", asOf: "2026-06-01",
			want: "a R1 unknown not_recorded [record.deleted] due 05-10T00:00:00",
		},
		"a hold that nothing ends, and a hold after the time": {
			rules: record + `"erase":{"unit":"days","max":10},"delete":"record.deleted","hold":"record.held"`, asOf: "2026-06-01",
			events: "a 2026-05-10 record.created record_id=R\nb 2026-05-12 record.held record_id=R\nc 2026-05-10 record.created record_id=S\nd 2026-05-22 record.held record_id=S",
			want:   "a R1 pending [record.deleted]\nc R1 violated missing [record.deleted] due 05-20T23:59:59",
		},
		"a letter of an order that is cancelled is not archived any more": {
			rules: `"kind":"retention","per":"complaint_id","of":"complaint.received","archive":"complaint.archived"`, asOf: "2026-06-01",
			events: "a 2026-05-10 complaint.received complaint_id=K\nb 2026-05-11 complaint.withdrawn complaint_id=K", want: "a R1 not_applicable cancelled",
		},
		"a deletion of what is not kept": {
			rules: record + `"keep":{"unit":"years","min":3},"delete":"record.deleted","when":{"field":"record.record_kind","eq":"inspection"}`, asOf: "2026-06-01",
			events: "a 2026-05-10 record.created record_id=R record_kind=letter\nb 2026-05-11 record.deleted record_id=R", want: "a R1 not_applicable",
		},
	})
}

func hasLine(text, prefix string) bool {
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, prefix) {
			return true
		}
	}
	return false
}
