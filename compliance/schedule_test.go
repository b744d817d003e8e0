package compliance_test

import (
	"testing"

	"example.com/servicelane/aftersales/history"
)

// since is a portfolio that is complete from a day on, with one shop.
func since(t testing.TB, day string, facts ...history.Fact) world {
	return world{completeFrom: day, facts: append(facts, fact(t, "store", "S1"))}
}

func TestSchedule(t *testing.T) {
	const monthly = `"kind":"schedule","per":"store_id","every":"month","period_field":"period","needs":["report.submitted"],"due":{"unit":"month_day","max":3}`
	const meeting = `"kind":"schedule","per":"store_id","every":"month","needs":["meeting.held"],"due":{"unit":"days","max":5}`
	runJudgements(t, map[string]judgement{
		"a report on the last day in time": {
			rules: monthly, world: since(t, "2026-05-01"),
			events: "a 2026-06-03T23:59:59+08:00 report.submitted store=S1 period=2026-05", asOf: "2026-06-30",
			want: "S1 2026-05 R1 satisfied due 06-03T23:59:59\nS1 2026-06 R1 pending [report.submitted] due 07-03T23:59:59",
		},
		"a report one moment too late": {
			rules: monthly, world: since(t, "2026-05-01"),
			events: "a 2026-06-04T00:00:00+08:00 report.submitted store=S1 period=2026-05", asOf: "2026-06-30",
			want: "S1 2026-05 R1 violated late [report.submitted] late a due 06-03T23:59:59\nS1 2026-06 R1 pending [report.submitted] due 07-03T23:59:59",
		},
		"no report": {
			rules: monthly, world: since(t, "2026-05-01"), asOf: "2026-06-04",
			want: "S1 2026-05 R1 violated missing [report.submitted] due 06-03T23:59:59\nS1 2026-06 R1 pending [report.submitted] due 07-03T23:59:59",
		},
		"no report yet": {
			rules: monthly, world: since(t, "2026-05-01"), asOf: "2026-06-03T23:59:59+08:00",
			want: "S1 2026-05 R1 pending [report.submitted] due 06-03T23:59:59\nS1 2026-06 R1 pending [report.submitted] due 07-03T23:59:59",
		},
		"a history that is a part says nothing of periods": {
			rules: monthly, world: world{facts: []history.Fact{fact(t, "store", "S1")}}, asOf: "2026-09-01",
		},
		"a month of which the first day is missing is not whole": {
			rules: monthly, world: since(t, "2026-05-02"), asOf: "2026-05-31",
		},
		"without period field the act is for the month in which it happens": {
			rules: meeting, world: since(t, "2026-05-01"), asOf: "2026-06-30",
			events: "a 2026-05-31T23:00:00+08:00 meeting.held store=S1\nb 2026-06-02 meeting.held store=S1",
			want:   "S1 2026-05 R1 satisfied due 06-05T23:59:59\nS1 2026-06 R1 satisfied due 07-05T23:59:59",
		},
		"until it is due it may be for the month before, and is then not for its own": {
			rules: meeting, world: since(t, "2026-05-01"), asOf: "2026-07-06",
			events: "b 2026-06-02 meeting.held store=S1",
			want: `S1 2026-05 R1 satisfied due 06-05T23:59:59
			S1 2026-06 R1 violated missing [meeting.held] due 07-05T23:59:59
			S1 2026-07 R1 pending [meeting.held] due 08-05T23:59:59`,
		},
		"two in the month after are for both": {
			rules: meeting, world: since(t, "2026-05-01"), asOf: "2026-06-30",
			events: "b 2026-06-02 meeting.held store=S1\nc 2026-06-03 meeting.held store=S1",
			want:   "S1 2026-05 R1 satisfied due 06-05T23:59:59\nS1 2026-06 R1 satisfied due 07-05T23:59:59",
		},
		"too few of several": {
			rules: `"kind":"schedule","per":"store_id","every":"quarter","needs":["audit.done"],"min":2`, world: since(t, "2026-01-01"), asOf: "2026-06-30",
			events: "a 2026-01-10 audit.done store=S1\nb 2026-04-10 audit.done store=S1\nc 2026-06-30 audit.done store=S1",
			want: `S1 2026-Q1 R1 violated too_few [audit.done] 1 against 2 due 03-31T23:59:59
			S1 2026-Q2 R1 satisfied 2 against 2 due 06-30T23:59:59`,
		},
		"late, and too few all the same": {
			rules: `"kind":"schedule","per":"store_id","every":"month","period_field":"period","needs":["report.submitted"],"min":3`, world: since(t, "2026-05-01"), asOf: "2026-06-02",
			events: "a 2026-05-10 report.submitted store=S1 period=2026-05\nb 2026-06-01 report.submitted store=S1 period=2026-05",
			want: `S1 2026-05 R1 violated too_few [report.submitted] late b 1 against 3 due 05-31T23:59:59
			S1 2026-06 R1 pending [report.submitted] 0 against 3 due 06-30T23:59:59`,
		},
		"one for each value": {
			rules: `"kind":"schedule","per":"store_id","every":"quarter","needs":["audit.done"],"each_of":{"field":"area","values":["process","staff"]}`,
			world: since(t, "2026-01-01"), asOf: "2026-04-01",
			events: "a 2026-01-10 audit.done store=S1 area=process\nb 2026-02-10 audit.done store=S1 area=process\nc 2026-04-01 audit.done store=S1 area=staff",
			want: `S1 2026-Q1 R1 violated missing [audit.done (area staff)] due 03-31T23:59:59
			S1 2026-Q2 R1 pending [audit.done (area process)] due 06-30T23:59:59`,
		},
		"each of two acts": {
			rules: `"kind":"schedule","per":"store_id","every":"week","mode":"all","needs":["audit.done","spot_check.done"]`,
			world: since(t, "2026-05-04"), asOf: "2026-05-18",
			events: "a 2026-05-10 audit.done store=S1\nb 2026-05-10 spot_check.done store=S1\nc 2026-05-11 audit.done store=S1",
			want: `S1 2026-W19 R1 satisfied due 05-10T23:59:59
			S1 2026-W20 R1 violated missing [spot_check.done] due 05-17T23:59:59
			S1 2026-W21 R1 pending [audit.done, spot_check.done] due 05-24T23:59:59`,
		},
		"one of two acts": {
			rules: `"kind":"schedule","per":"store_id","every":"day","needs":["audit.done","spot_check.done"]`,
			world: since(t, "2026-05-04"), asOf: "2026-05-05",
			events: "a 2026-05-04 audit.done store=S1",
			want: `S1 2026-05-04 R1 satisfied due 05-04T23:59:59
			S1 2026-05-05 R1 pending [audit.done / spot_check.done] due 05-05T23:59:59`,
		},
		"working days only": {
			rules: `"kind":"schedule","per":"store_id","every":"working_day","needs":["files.reviewed"]`,
			world: since(t, "2026-05-01"), asOf: "2026-05-04",
			events: "a 2026-05-02 files.reviewed store=S1",
			want: `S1 2026-05-01 R1 violated missing [files.reviewed] due 05-01T23:59:59
			S1 2026-05-04 R1 pending [files.reviewed] due 05-04T23:59:59`,
		},
		"beyond the calendar nobody knows the working days": {
			rules: `"kind":"schedule","per":"store_id","every":"working_day","needs":["files.reviewed"]`,
			world: since(t, "2026-12-31"), asOf: "2027-01-10",
			want: "S1 2026-12-31 R1 violated missing [files.reviewed] due 12-31T23:59:59\nR1 unknown calendar_unknown [store.calendar]",
		},
		"several months are one period": {
			rules: `"kind":"schedule","per":"store_id","every":{"unit":"months","n":6},"needs":["survey.held"]`,
			world: since(t, "2026-01-01"), asOf: "2026-07-01",
			events: "a 2026-06-30 survey.held store=S1",
			want:   "S1 2026-01/2026-06 R1 satisfied due 06-30T23:59:59\nS1 2026-07/2026-12 R1 pending [survey.held] due 12-31T23:59:59",
		},
		"a number of months that is not set": {
			rules: `"kind":"schedule","per":"store_id","every":{"unit":"months","n":{"param":"n"}},"needs":["survey.held"],"params":{"n":{"type":"int"}}`,
			world: since(t, "2026-01-01"), asOf: "2026-07-01", want: "R1 unknown param_unset [n]",
		},
		"acts that the source does not record": {
			rules: monthly, world: world{completeFrom: "2026-05-01", covers: []string{"order.*"}, facts: []history.Fact{fact(t, "store", "S1")}},
			asOf: "2026-05-10", want: "S1 2026-05 R1 unknown not_recorded [report.submitted] due 06-03T23:59:59",
		},
		"customers owe while they are active": {
			rules: `"kind":"schedule","per":"customer_id","every":"quarter","needs":["followup.reached"],"population":{"event":"order.delivered","active":{"unit":"months","max":7}}`,
			world: world{completeFrom: "2025-01-01"}, asOf: "2026-12-31",
			events: `a 2026-01-01 order.delivered customer_id=C
			b 2026-05-01 followup.reached followup_id=F customer_id=C
			c 2026-02-02 order.opened order_id=O2 customer_id=D`,
			want: `C 2026-Q1 R1 violated missing [followup.reached] due 03-31T23:59:59
			C 2026-Q2 R1 satisfied due 06-30T23:59:59`,
		},
		"the spells of two deliveries join": {
			rules: `"kind":"schedule","per":"customer_id","every":"quarter","needs":["followup.reached"],"population":{"event":"order.delivered","active":{"unit":"months","max":2}}`,
			world: world{completeFrom: "2025-01-01"}, asOf: "2026-12-31",
			events: "a 2026-01-01 order.delivered customer_id=C\nb 2026-02-20 order.delivered order_id=O2 customer_id=C",
			want:   "C 2026-Q1 R1 violated missing [followup.reached] due 03-31T23:59:59",
		},
		"who holds a role owes while he holds it": {
			rules: `"kind":"schedule","per":"person_id","every":"month","needs":["training.attended"],"population":{"fact":"role_held","where":{"field":"role","eq":"adviser"}}`,
			world: since(t, "2026-01-01", fact(t, "role_held", "li", "role=adviser", "valid=2026-02-01/2026-03-31"), fact(t, "role_held", "wu", "role=boss")),
			asOf:  "2026-06-01", events: "a 2026-02-10 training.attended person_id=li",
			want: "li 2026-02 R1 satisfied due 02-28T23:59:59\nli 2026-03 R1 violated missing [training.attended] due 03-31T23:59:59",
		},
		"roles that follow each other are held all the time": {
			rules: `"kind":"schedule","per":"person_id","every":"quarter","needs":["training.attended"],"population":{"fact":"role_held"}`,
			world: since(t, "2026-01-01", fact(t, "role_held", "li", "role=adviser", "valid=2026-01-01/2026-02-15"), fact(t, "role_held", "li", "role=boss", "valid=2026-02-16/2026-03-31"),
				fact(t, "role_held", "wu", "role=adviser", "valid=2026-01-01/2026-02-15"), fact(t, "role_held", "wu", "role=boss", "valid=2026-02-17/2026-03-31")),
			asOf: "2026-04-01", want: "li 2026-Q1 R1 violated missing [training.attended] due 03-31T23:59:59",
		},
		"of two windows the earlier ends first": {
			rules: `"kind":"schedule","per":"store_id","every":"month","needs":["meeting.held"],"due":[{"unit":"days","max":2},{"unit":"days","max":5}]---` +
				`"kind":"schedule","per":"store_id","every":"month","needs":["meeting.held"],"due":[{"unit":"days","max":5},{"unit":"days","max":2}]`,
			world: since(t, "2026-05-01"), asOf: "2026-05-31",
			want: "S1 2026-05 R1 pending [meeting.held] due 06-02T23:59:59\nS1 2026-05 R2 pending [meeting.held] due 06-02T23:59:59",
		},
		"a rule that ends within a month does not hold in it": {
			rules: meeting + `,"valid":{"to":"2026-06-29"}`, world: since(t, "2026-05-01"), asOf: "2026-12-31",
			want: "S1 2026-05 R1 violated missing [meeting.held] due 06-05T23:59:59",
		},
		"a shop that opens later owes from then on": {
			rules: meeting, world: world{completeFrom: "2026-01-01", facts: []history.Fact{fact(t, "store", "S2", "valid=2026-05-15/")}}, asOf: "2026-06-30",
			want: "S2 2026-06 R1 pending [meeting.held] due 07-05T23:59:59",
		},
		"the rule holds from a day on": {
			rules: meeting + `,"valid":{"from":"2026-05-15","to":"2026-06-30"}`, world: since(t, "2026-01-01"), asOf: "2026-12-31",
			want: "S1 2026-06 R1 violated missing [meeting.held] due 07-05T23:59:59",
		},
		"the rule is for some shops": {
			rules: meeting + `,"when":{"field":"type","eq":"flagship"}`, asOf: "2026-05-31",
			world: world{completeFrom: "2026-05-01", facts: []history.Fact{fact(t, "store", "S1", "type=flagship"), fact(t, "store", "S2", "type=outlet"), fact(t, "store", "S3")}},
			want: `S1 2026-05 R1 pending [meeting.held] due 06-05T23:59:59
			S2 2026-05 R1 not_applicable
			S3 2026-05 R1 unknown fact_absent [type] due 06-05T23:59:59`,
		},
		"acts belong to a person by another path": {
			rules: `"kind":"schedule","per":"person_id","every":"month","needs":[{"event":"job.done","match":{"by":"person_id"}}]`,
			world: world{completeFrom: "2026-05-01", facts: []history.Fact{fact(t, "person", "li")}}, asOf: "2026-05-31",
			events: "a 2026-05-10 job.done job_id=J by=li\nb 2026-05-11 training.attended person_id=li",
			want:   "li 2026-05 R1 satisfied due 05-31T23:59:59",
		},
	})
}
