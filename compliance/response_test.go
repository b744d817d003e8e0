package compliance_test

import (
	"strings"
	"testing"

	"example.com/servicelane/aftersales/history"
)

func TestResponse(t *testing.T) {
	const threeDays = `"kind":"response","per":"order_id","on":"order.delivered","then":["followup.reached"],"within":{"unit":"days","min":3,"max":7}`
	const sameDay = `"kind":"response","per":"complaint_id","on":"complaint.received","then":["complaint.handled"],"within":{"unit":"days","max":0}`
	const twoHours = `"kind":"response","per":"complaint_id","on":"complaint.received","then":["complaint.contacted"],"within":{"unit":"hours","max":2}`
	runJudgements(t, map[string]judgement{
		"it happens in the window": {
			rules:  threeDays,
			events: "a 09:00 order.delivered\nb 2026-05-08T10:00:00+08:00 followup.reached followup_id=F",
			asOf:   "2026-06-01", want: `a R1 satisfied due 05-11T23:59:59`,
		},
		"on the first and on the last day": {
			rules: threeDays,
			events: `a 23:59 order.delivered
			         b 2026-05-07T00:00:00+08:00 followup.reached followup_id=F
			         c 00:00 order.delivered order_id=O2
			         d 2026-05-11T23:59:59+08:00 followup.reached followup_id=G order_id=O2`,
			asOf: "2026-06-01", want: `c R1 satisfied due 05-11T23:59:59
			a R1 satisfied due 05-11T23:59:59`,
		},
		"it happens too early": {
			rules:  threeDays,
			events: "a 09:00 order.delivered\nb 2026-05-06T23:59:59+08:00 followup.reached followup_id=F",
			asOf:   "2026-06-01", want: `a R1 violated early [followup.reached] early b due 05-11T23:59:59`,
		},
		"it happens too late": {
			rules:  threeDays,
			events: "a 09:00 order.delivered\nb 2026-05-12T00:00:00+08:00 followup.reached followup_id=F",
			asOf:   "2026-06-01", want: `a R1 violated late [followup.reached] late b due 05-11T23:59:59`,
		},
		"early and then in time": {
			rules:  threeDays,
			events: "a 09:00 order.delivered\nb 09:30 followup.reached followup_id=F\nc 2026-05-08 followup.reached followup_id=F",
			asOf:   "2026-06-01", want: `a R1 satisfied due 05-11T23:59:59`,
		},
		"early may be final": {
			rules:  `"kind":"response","per":"order_id","on":"order.delivered","then":["followup.reached"],"within":{"unit":"days","min":3,"max":7},"early":"fail"`,
			events: "a 09:00 order.delivered\nb 09:30 followup.reached followup_id=F\nc 2026-05-08 followup.reached followup_id=F",
			asOf:   "2026-06-01", want: `a R1 violated early [followup.reached] early b due 05-11T23:59:59`,
		},
		"it never happens": {
			rules: threeDays, events: "a 09:00 order.delivered", asOf: "2026-05-12",
			want: `a R1 violated missing [followup.reached] due 05-11T23:59:59`,
		},
		"a lower bound of 0 is none: what came before on the day does not count": {
			rules:  `"kind":"response","per":"order_id","on":"order.delivered","then":["followup.reached"],"within":{"unit":"days","min":0,"max":7}`,
			events: "b 08:30 followup.reached followup_id=F\na 09:00 order.delivered", asOf: "2026-06-01",
			want: `a R1 violated missing [followup.reached] due 05-11T23:59:59`,
		},
		"a lower bound of 0 is none: what comes with the event counts": {
			rules:  `"kind":"response","per":"order_id","on":"order.delivered","then":["followup.reached"],"within":{"unit":"days","min":0,"max":7}`,
			events: "a 09:00 order.delivered\nb 09:00 followup.reached followup_id=F", asOf: "2026-06-01",
			want: `a R1 satisfied due 05-11T23:59:59`,
		},
		"a lower bound of 0 beside one that reaches back": {
			rules:  `"kind":"response","per":"order_id","on":"order.delivered","then":["followup.reached"],"within":[{"unit":"days","min":-2,"max":7},{"unit":"days","min":0,"max":7}]`,
			events: "b 08:30 followup.reached followup_id=F\na 09:00 order.delivered", asOf: "2026-06-01",
			want: `a R1 violated missing [followup.reached] due 05-11T23:59:59`,
		},
		"it is owed to the end of the last day": {
			rules: threeDays, events: "a 09:00 order.delivered", asOf: "2026-05-11T23:59:59+08:00",
			want: `a R1 pending [followup.reached] due 05-11T23:59:59`,
		},
		"owed, with the early act": {
			rules: threeDays, events: "a 09:00 order.delivered\nb 09:30 followup.reached followup_id=F", asOf: "2026-05-08",
			want: `a R1 pending [followup.reached] early b due 05-11T23:59:59`,
		},
		"what the export cannot show is owed": {
			rules: threeDays, events: "a 09:00 order.delivered", asOf: "2026-06-01", world: world{completeTo: "2026-05-10"},
			want: `a R1 pending [followup.reached] due 05-11T23:59:59`,
		},
		"the same day ends at midnight": {
			rules: sameDay,
			events: `a 23:50 complaint.received complaint_id=K
			         b 23:59 complaint.handled complaint_id=K
			         c 23:50 complaint.received complaint_id=L
			         d 2026-05-05T00:00:00+08:00 complaint.handled complaint_id=L`,
			asOf: "2026-06-01", want: `a R1 satisfied due 05-04T23:59:59
			c R1 violated late [complaint.handled] late d due 05-04T23:59:59`,
		},
		"hours include the last instant": {
			rules: twoHours,
			events: `a 09:00 complaint.received complaint_id=K
			         b 11:00 complaint.contacted complaint_id=K
			         c 09:00 complaint.received complaint_id=L
			         d 2026-05-04T11:00:00.000001+08:00 complaint.contacted complaint_id=L`,
			want: `a R1 satisfied due 05-04T11:00:00
			c R1 violated late [complaint.contacted] late d due 05-04T11:00:00`,
		},
		"what comes before the trigger does not count": {
			rules:  twoHours,
			events: "b 08:59 complaint.contacted complaint_id=K\na 09:00 complaint.received complaint_id=K", asOf: "12:00",
			want: `a R1 violated missing [complaint.contacted] due 05-04T11:00:00`,
		},
		"what comes at the same moment counts": {
			rules:  twoHours,
			events: "b 09:00 complaint.contacted complaint_id=K\na 09:00 complaint.received complaint_id=K", asOf: "12:00",
			want: `a R1 satisfied due 05-04T11:00:00`,
		},
		"of a bare day the hours are not known": {
			rules: twoHours,
			events: `a 09:00 complaint.received complaint_id=K
			         b 2026-05-04 complaint.contacted complaint_id=K
			         c 2026-05-04 complaint.received complaint_id=L
			         d 11:00 complaint.contacted complaint_id=L
			         e 2026-05-04 complaint.received complaint_id=M
			         f 01:59 complaint.contacted complaint_id=M
			         g 2026-05-04 complaint.received complaint_id=N
			         h 2026-05-05T02:00:00+08:00 complaint.contacted complaint_id=N`,
			asOf: "2026-05-06", want: `c R1 unknown too_coarse [at] due 05-04T02:00:00
			e R1 unknown too_coarse [at] due 05-04T02:00:00
			g R1 violated late [complaint.contacted] late h due 05-04T02:00:00
			a R1 unknown too_coarse [at] due 05-04T11:00:00`,
		},
		"a bare day counts in favour by the day": {
			rules:  sameDay,
			events: "a 09:00 complaint.received complaint_id=K\nb 2026-05-04 complaint.handled complaint_id=K",
			want:   `a R1 satisfied due 05-04T23:59:59`,
		},
		"working days": {
			rules: `"kind":"response","per":"claim_id","on":"claim.received","then":["claim.answered"],"within":{"unit":"working_days","max":2}`,
			events: `a 2026-05-08T17:00:00+08:00 claim.received claim_id=C
			         b 2026-05-12T20:00:00+08:00 claim.answered claim_id=C`,
			asOf: "2026-06-01", want: `a R1 satisfied due 05-12T23:59:59`,
		},
		"opening time": {
			rules: `"kind":"response","per":"complaint_id","on":"complaint.received","then":["complaint.contacted"],"within":[{"unit":"shop_hours","max":2},{"unit":"days","max":0}]`,
			events: `a 11:00 complaint.received complaint_id=K
			         b 17:00 complaint.received complaint_id=L`,
			asOf: "2026-06-01", want: `a R1 violated missing [complaint.contacted] due 05-04T14:00:00
			b R1 violated missing [complaint.contacted] due 05-04T23:59:59`,
		},
		"a cutoff": {
			rules: `"kind":"response","per":"complaint_id","on":"complaint.received","then":["complaint.contacted"],"within":{"param":"timely"},
			 "params":{"timely":{"type":"window","default":{"unit":"working_days","max":0,"cutoff":"16:00"}}}`,
			events: "a 16:00 complaint.received complaint_id=K\nb 16:01 complaint.received complaint_id=L",
			want:   "a R1 pending [complaint.contacted] due 05-04T23:59:59\nb R1 pending [complaint.contacted] due 05-05T23:59:59",
		},
		"two windows in a parameter": {
			rules: `"kind":"response","per":"complaint_id","on":"complaint.received","then":["complaint.contacted"],"within":{"param":"first"},
			 "params":{"first":{"type":"window","default":[{"unit":"hours","max":2},{"unit":"days","max":0}]}}`,
			events: "a 23:00 complaint.received complaint_id=K", asOf: "23:30", want: "a R1 pending [complaint.contacted] due 05-04T23:59:59",
		},
		"bounds in parameters": {
			rules: `"kind":"response","per":"order_id","on":"order.delivered","then":["followup.reached"],"within":{"unit":"days","min":{"param":"min"},"max":{"param":"max"}},
			 "params":{"min":{"type":"int","default":1},"max":{"type":"int","default":2}}`,
			events: "a 09:00 order.delivered\nb 09:30 followup.reached followup_id=F", asOf: "12:00", want: "a R1 pending [followup.reached] early b due 05-06T23:59:59",
		},
		"bounds by table": {
			rules: `"kind":"response","per":"order_id","on":"order.delivered","then":["followup.reached"],"within":{"unit":"days","min":{"param":"min","keys":["order.kind"]},"max":{"param":"max","keys":["order.kind"]}},
			 "params":{"min":{"type":"table","default":{"repair":0,"rescue":1}},"max":{"type":"table","default":{"repair":1,"rescue":2}}}`,
			events: "o 08:00 order.opened kind=rescue\na 09:00 order.delivered\nc 09:00 order.delivered order_id=O2", asOf: "12:00",
			want: "a R1 pending [followup.reached] due 05-06T23:59:59\nc R1 unknown fact_absent [order.kind]",
		},
		"a parameter that is unset": {
			rules: `"kind":"response","per":"order_id","on":"order.delivered","then":["followup.reached"],"within":{"unit":"days","max":{"param":"max"}},"params":{"max":{"type":"int"}}
			---"kind":"response","per":"order_id","on":"order.delivered","then":["followup.reached"],"within":{"param":"w"},"params":{"w":{"type":"window"}}`,
			events: "a 09:00 order.delivered", want: "a R1 unknown param_unset [max]\na R2 unknown param_unset [w]",
		},
		"a calendar that is not known": {
			rules:  `"kind":"response","per":"order_id","on":"order.delivered","then":["followup.reached"],"within":{"unit":"working_days","max":1}`,
			world:  world{facts: []history.Fact{fact(t, "store", "S1", "calendar=elsewhere")}},
			events: "a 09:00 order.delivered store=S1", want: "a R1 unknown calendar_unknown [store.calendar]",
		},
		"a year that the calendar does not know": {
			rules:  `"kind":"response","per":"order_id","on":"order.delivered","then":["followup.reached"],"within":{"unit":"working_days","max":1}`,
			events: "a 2027-05-04T09:00:00+08:00 order.delivered", asOf: "2027-06-01", want: "a R1 unknown calendar_unknown [store.calendar]",
		},
		"a zone that is not known": {
			rules: threeDays + `---` + twoHours, world: world{noZone: true},
			events: "a 09:00 order.delivered\nb 09:00 complaint.received complaint_id=K", asOf: "10:00",
			want: "a R1 unknown zone_unknown [store.zone]\nb R2 pending [complaint.contacted] due 05-04T11:00:00",
		},
		"without a window it is owed for ever": {
			rules: `"kind":"response","per":"finding_id","on":"finding.recorded","then":[{"event":"finding.told","where":{"field":"to_role","eq":"front_desk"}}]`,
			events: `a 09:00 finding.recorded finding_id=F1
			         b 2027-01-01T00:00:00+08:00 finding.told finding_id=F1 to_role=front_desk
			         c 09:00 finding.recorded finding_id=F2
			         d 10:00 finding.told finding_id=F2 to_role=boss
			         e 11:00 finding.recorded`,
			asOf: "2028-01-01", want: "a R1 satisfied\nc R1 pending [finding.told]",
		},
		"any of several": {
			rules:  `"kind":"response","per":["meeting_id","person_id"],"on":"meeting.invited","anchor":"start_at","then":["meeting.attended","meeting.excused"],"within":{"unit":"hours","max":0}`,
			events: "a 09:00 meeting.invited person_id=li meeting_id=M start_at=2026-05-06T10:00:00+08:00\nb 2026-05-06T09:00:00+08:00 meeting.excused person_id=li meeting_id=M",
			asOf:   "2026-06-01", want: "a R1 satisfied due 05-06T10:00:00",
		},
		"all of several": {
			rules: `"kind":"response","per":"inquiry_id","on":"inquiry.sorted","mode":"all","then":["inquiry.transferred","inquiry.promised"],"within":{"unit":"days","max":0}`,
			events: `a 09:00 inquiry.sorted inquiry_id=Q
			         b 10:00 inquiry.transferred inquiry_id=Q
			         c 11:00 inquiry.promised inquiry_id=Q
			         d 09:00 inquiry.sorted inquiry_id=P
			         e 10:00 inquiry.promised inquiry_id=P
			         f 2026-05-05 inquiry.transferred inquiry_id=P`,
			asOf: "2026-05-06", want: "a R1 satisfied due 05-04T23:59:59\nd R1 violated late [inquiry.transferred] late f due 05-04T23:59:59",
		},
		"all of several are owed until the last": {
			rules:  `"kind":"response","per":"inquiry_id","on":"inquiry.sorted","mode":"all","then":["inquiry.transferred","inquiry.promised"],"within":{"unit":"days","max":0}`,
			events: "a 09:00 inquiry.sorted inquiry_id=Q\nb 10:00 inquiry.transferred inquiry_id=Q", asOf: "12:00",
			want: "a R1 pending [inquiry.promised] due 05-04T23:59:59",
		},
		"before an anchor": {
			rules: `"kind":"response","per":["campaign_id","customer_id"],"on":"campaign.invited","anchor":"campaign.start_at","then":[{"event":"campaign.noticed","where":{"field":"channel","eq":"phone"}}],"within":{"unit":"days","max":-14}`,
			events: `a 2026-04-01 campaign.decided campaign_id=C start_at=2026-05-20T10:00:00+08:00
			         b 2026-04-02 campaign.invited campaign_id=C customer_id=X
			         c 2026-05-06 campaign.noticed campaign_id=C customer_id=X channel=phone
			         d 2026-04-02 campaign.invited campaign_id=C customer_id=Y
			         e 2026-05-07 campaign.noticed campaign_id=C customer_id=Y channel=phone
			         f 2026-04-02 campaign.invited campaign_id=D customer_id=Y`,
			asOf: "2026-06-01", want: `b R1 satisfied due 05-06T23:59:59
			d R1 violated late [campaign.noticed] late e due 05-06T23:59:59
			f R1 unknown fact_absent [campaign.start_at]`,
		},
		"an anchor that is a date": {
			rules: `"kind":"response","per":"vehicle_id","on":"vehicle.service_due_set","anchor":"due_on","then":["reminder.sent"],"within":{"unit":"days","min":-10,"max":0}`,
			events: `a 2026-05-01 vehicle.service_due_set vehicle_id=V due_on=2026-05-20
			         b 2026-05-09 reminder.sent vehicle_id=V`,
			asOf: "2026-06-01", want: "a R1 violated early [reminder.sent] early b due 05-20T23:59:59",
		},
		"an excuse before the trigger": {
			rules: `"kind":"response","per":"customer_id","on":"inquiry.ended","then":["customer_file.built"],"within":{"unit":"days","max":2},"unless":{"event":"customer_file.built","up_to":"trigger"}`,
			events: `a 2026-04-01 customer_file.built customer_id=C
			         b 09:00 inquiry.ended inquiry_id=Q customer_id=C
			         c 09:00 inquiry.ended inquiry_id=P customer_id=D
			         d 2026-05-09 customer_file.built customer_id=D`,
			asOf: "2026-06-01", want: "b R1 not_applicable excused due 05-06T23:59:59\nc R1 violated late [customer_file.built] late d due 05-06T23:59:59",
		},
		"an excuse after the last of something": {
			rules: `"kind":"response","per":"part_no","on":{"event":"stock.moved","where":{"field":"on_hand_after","le":2}},"then":["purchase.ordered"],"within":{"unit":"days","max":0},"unless":{"event":"purchase.ordered","up_to":"trigger","since":"purchase.received"}`,
			events: `a 2026-05-01 purchase.ordered part_no=P
			         b 2026-05-02 stock.moved part_no=P on_hand_after=1
			         c 2026-05-03 purchase.received part_no=P
			         d 2026-05-04 stock.moved part_no=P on_hand_after=1`,
			asOf: "2026-06-01", want: "b R1 not_applicable excused due 05-02T23:59:59\nd R1 violated missing [purchase.ordered] due 05-04T23:59:59",
		},
		"an excuse up to the due time": {
			rules: `"kind":"response","per":"issue_id","on":"issue.raised","then":["issue.reported"],"within":{"unit":"days","max":2},"unless":"issue.answered"`,
			events: `a 09:00 issue.raised issue_id=I
			         b 2026-05-06T23:00:00+08:00 issue.answered issue_id=I
			         c 09:00 issue.raised issue_id=J
			         d 2026-05-07T00:00:00+08:00 issue.answered issue_id=J`,
			asOf: "2026-06-01", want: "a R1 not_applicable excused due 05-06T23:59:59\nc R1 violated missing [issue.reported] due 05-06T23:59:59",
		},
		"an excuse up to the anchor": {
			rules: `"kind":"response","per":"task_id","on":"task.opened","anchor":"due_at","then":["accountability.recorded"],"within":{"unit":"days","max":5},"unless":{"event":"task.done","up_to":"anchor"}`,
			events: `a 09:00 task.opened task_id=T due_at=2026-05-06
			         b 2026-05-06T22:00:00+08:00 task.done task_id=T
			         c 09:00 task.opened task_id=U due_at=2026-05-06T10:00:00+08:00
			         d 2026-05-06T10:01:00+08:00 task.done task_id=U`,
			asOf: "2026-06-01", want: "a R1 not_applicable excused due 05-11T23:59:59\nc R1 violated missing [accountability.recorded] due 05-11T23:59:59",
		},
		"an excuse that may have been": {
			rules: `"kind":"response","per":"issue_id","on":"issue.raised","then":["issue.reported"],"within":{"unit":"days","max":2},"unless":{"event":"issue.answered","where":{"field":"by","eq":"li"}}`,
			events: `a 09:00 issue.raised issue_id=I
			         b 10:00 issue.answered issue_id=I`,
			asOf: "2026-06-01", want: "a R1 unknown fact_absent [by] due 05-06T23:59:59",
		},
		"an excuse that is not recorded": {
			rules: `"kind":"response","per":"issue_id","on":"issue.raised","then":["issue.reported"],"within":{"unit":"days","max":2},"unless":"issue.answered"`,
			world: world{covers: []string{"issue.raised", "issue.reported"}}, events: "a 09:00 issue.raised issue_id=I",
			asOf: "2026-06-01", want: "a R1 unknown not_recorded [issue.answered] due 05-06T23:59:59",
		},
		"the end comes first": {
			rules: `"kind":"response","per":"job_id","on":"job.done","then":["job.self_checked","job.mutual_checked"],"until":{"event":"job.started","match":["order_id"]}`,
			events: `a 09:00 job.done job_id=J1
			         b 09:05 job.self_checked job_id=J1
			         c 09:10 job.started job_id=J2
			         d 09:20 job.done job_id=J2
			         e 09:30 job.started job_id=J3
			         f 09:40 job.mutual_checked job_id=J2
			         g 09:50 job.done job_id=J3
			         h 10:00 job.started job_id=J4 order_id=O2
			         i 10:10 job.started job_id=J5
			         j 10:10 job.mutual_checked job_id=J3
			         k 10:20 job.done job_id=J5`,
			want: `a R1 satisfied
			d R1 violated late [job.self_checked, job.mutual_checked]
			g R1 satisfied
			k R1 pending [job.self_checked, job.mutual_checked]`,
		},
		"the end came and it never happened": {
			rules:  `"kind":"response","per":"job_id","on":"job.done","then":["job.self_checked"],"until":"job.handed_on"`,
			events: "a 09:00 job.done job_id=J1\nb 09:05 job.handed_on job_id=J1", want: "a R1 violated missing [job.self_checked]",
		},
		"whether the end came first is not recorded": {
			rules:  `"kind":"response","per":"job_id","on":"job.done","then":["job.self_checked"],"until":"job.handed_on"`,
			world:  world{covers: []string{"job.done", "job.self_checked"}},
			events: "a 09:00 job.done job_id=J1\nb 09:05 job.self_checked job_id=J1", want: "a R1 unknown not_recorded [job.handed_on]",
		},
		"the subject was cancelled": {
			rules: `"kind":"response","per":"appointment_id","on":"appointment.booked","then":["appointment.agreed"],"within":{"unit":"days","max":1}`,
			events: `a 09:00 appointment.booked appointment_id=A
			         b 2026-05-05 appointment.cancelled appointment_id=A
			         c 09:00 appointment.booked appointment_id=B
			         d 2026-05-06 appointment.cancelled appointment_id=B
			         e 09:00 appointment.booked appointment_id=C
			         f 10:00 appointment.agreed appointment_id=C
			         g 11:00 appointment.cancelled appointment_id=C`,
			asOf: "2026-06-01", want: `a R1 not_applicable cancelled due 05-05T23:59:59
			c R1 violated missing [appointment.agreed] due 05-05T23:59:59
			e R1 satisfied due 05-05T23:59:59`,
		},
		"another id of the key was cancelled": {
			rules: `"kind":"response","per":["job_id","order_id"],"on":"job.done","then":["job.handed_on"],"within":{"unit":"days","max":3}`,
			events: `a 09:00 job.done job_id=J1 order_id=O1
			         b 09:05 order.cancelled order_id=O1
			         c 09:10 job.done job_id=J2 order_id=O2`,
			asOf: "12:00", want: `a R1 not_applicable cancelled due 05-07T23:59:59
			c R1 pending [job.handed_on] due 05-07T23:59:59`,
		},
		"a later limit supersedes an earlier one": {
			rules: `"kind":"response","per":"complaint_id","on":{"event":"complaint.due_set","pick":"last"},"anchor":"due_at","then":["complaint.completed"],"within":{"unit":"days","max":0}`,
			events: `a 2026-05-01 complaint.due_set complaint_id=K due_at=2026-05-03
			         b 2026-05-02 complaint.due_set complaint_id=K due_at=2026-05-06
			         c 2026-05-08 complaint.due_set complaint_id=K due_at=2026-05-10
			         d 2026-05-09 complaint.completed complaint_id=K`,
			asOf: "2026-06-01", want: `a R1 not_applicable superseded due 05-03T23:59:59
			b R1 violated missing [complaint.completed] due 05-06T23:59:59
			c R1 satisfied due 05-10T23:59:59`,
		},
		"only the first opens a duty": {
			rules:  `"kind":"response","per":"complaint_id","on":{"event":"complaint.contacted","pick":"first"},"then":["complaint.plan_told"],"within":{"unit":"hours","max":24}`,
			events: "a 09:00 complaint.contacted complaint_id=K\nb 10:00 complaint.contacted complaint_id=K", asOf: "11:00",
			want: "a R1 pending [complaint.plan_told] due 05-05T09:00:00",
		},
		"a window that was over when the event came": {
			rules: `"kind":"response","per":"complaint_id","on":"complaint.due_set","anchor":"due_at","then":["complaint.reminded"],"within":{"unit":"days","min":-1,"max":-1},"if_past":{"unit":"hours","max":1}`,
			events: `a 09:00 complaint.due_set complaint_id=K due_at=2026-05-04T18:00:00+08:00
			         b 09:30 complaint.reminded complaint_id=K
			         c 09:00 complaint.due_set complaint_id=L due_at=2026-05-06
			         d 2026-05-05 complaint.reminded complaint_id=L`,
			asOf: "2026-06-01", want: "a R1 satisfied due 05-04T10:00:00\nc R1 satisfied due 05-05T23:59:59",
		},
		"one act may discharge several duties": {
			rules:  `"kind":"response","per":"order_id","on":"part.requested","then":["progress.told"],"within":{"unit":"days","max":1}`,
			events: "a 09:00 part.requested part_id=P1\nb 09:10 part.requested part_id=P2\nc 10:00 progress.told",
			want:   "a R1 satisfied due 05-05T23:59:59\nb R1 satisfied due 05-05T23:59:59",
		},
		"or each its own, the oldest first": {
			rules:  `"kind":"response","per":"order_id","on":"part.requested","then":["progress.told"],"within":{"unit":"days","max":1},"pairing":"own"`,
			events: "a 09:00 part.requested part_id=P1\nb 09:10 part.requested part_id=P2\nc 10:00 progress.told\nd 11:00 part.requested part_id=P3\ne 11:10 progress.told",
			want:   "a R1 satisfied due 05-05T23:59:59\nb R1 satisfied due 05-05T23:59:59\nd R1 pending [progress.told] due 05-05T23:59:59",
		},
		"or each its own, all of several, by an anchor": {
			rules: `"kind":"response","per":"complaint_id","on":"complaint.due_set","anchor":"due_at","mode":"all","then":["complaint.reminded","complaint.completed"],"within":{"unit":"days","min":-1,"max":0},"pairing":"own"`,
			events: `z 08:00 complaint.due_set complaint_id=K
			         a 09:00 complaint.due_set complaint_id=K due_at=2026-05-05
			         b 09:00 complaint.due_set complaint_id=K due_at=2026-05-05
			         c 10:00 complaint.reminded complaint_id=K
			         d 11:00 complaint.completed complaint_id=K
			         e 12:00 complaint.completed complaint_id=K`,
			asOf: "2026-06-01", want: `z R1 unknown fact_absent [due_at]
			a R1 satisfied due 05-05T23:59:59
			b R1 violated missing [complaint.reminded] due 05-05T23:59:59`,
		},
		"each its own, both acts where a duty wants two": {
			rules:  `"kind":"response","per":"order_id","on":"part.requested","mode":"all","then":["progress.told",["progress.told","order.ready_notified"]],"within":{"unit":"days","max":1},"pairing":"own"`,
			events: "a 09:00 part.requested part_id=P1\nb 09:10 part.requested part_id=P2\nc 10:00 progress.told\nd 11:00 progress.told",
			want:   "a R1 satisfied due 05-05T23:59:59\nb R1 pending [progress.told, progress.told / order.ready_notified] due 05-05T23:59:59",
		},
		"each its own, in the window of each": {
			rules: `"kind":"response","per":"complaint_id","on":"complaint.due_set","anchor":"due_at","then":["complaint.reminded"],"within":{"unit":"days","min":0,"max":0},"pairing":"own"`,
			events: `a 09:00 complaint.due_set complaint_id=K due_at=2026-05-05
			         b 09:10 complaint.due_set complaint_id=K due_at=2026-05-07
			         c 2026-05-05 complaint.reminded complaint_id=K
			         d 2026-05-07 complaint.reminded complaint_id=K`,
			asOf: "2026-06-01", want: "a R1 satisfied due 05-05T23:59:59\nb R1 satisfied due 05-07T23:59:59",
		},
		"a chain is a heartbeat": {
			rules:  `"kind":"response","per":"order_id","on":["order.authorised","progress.told"],"then":["progress.told","order.ready_notified"],"within":{"unit":"days","max":1}`,
			events: "a 2026-05-01 order.authorised\nb 2026-05-02 progress.told\nc 2026-05-05 order.ready_notified", asOf: "2026-06-01",
			want: "a R1 satisfied due 05-02T23:59:59\nb R1 violated late [progress.told, order.ready_notified] late c due 05-03T23:59:59",
		},
		"it is unknown with its due time while nobody knows whether it applies": {
			rules: `"kind":"response","per":"complaint_id","on":"complaint.received","when":{"field":"complaint.cause","eq":"new_car"},"then":["complaint.contacted"],"within":{"unit":"hours","max":2}`,
			events: `a 09:00 complaint.received complaint_id=K
			         b 09:00 complaint.received complaint_id=L
			         c 12:00 complaint.classified complaint_id=L cause=new_car
			         d 09:00 complaint.received complaint_id=M
			         e 10:00 complaint.contacted complaint_id=M
			         f 09:00 complaint.received complaint_id=N
			         g 10:00 complaint.classified complaint_id=N cause=other`,
			want: `a R1 unknown fact_absent [complaint.cause] due 05-04T11:00:00
			b R1 violated missing [complaint.contacted] due 05-04T11:00:00
			d R1 satisfied due 05-04T11:00:00
			f R1 not_applicable`,
		},
		"what is not recorded is unknown": {
			rules: twoHours, world: world{covers: []string{"complaint.received"}}, events: "a 09:00 complaint.received complaint_id=K",
			want: "a R1 unknown not_recorded [complaint.contacted] due 05-04T11:00:00",
		},
		"a partner that may be one": {
			rules:  `"kind":"response","per":"complaint_id","on":"complaint.received","then":[{"event":"complaint.contacted","where":{"field":"by_role","eq":"director"}}],"within":{"unit":"hours","max":2}`,
			events: "a 09:00 complaint.received complaint_id=K\nb 10:00 complaint.contacted complaint_id=K",
			want:   "a R1 unknown fact_absent [by_role] due 05-04T11:00:00",
		},
		"a window that nobody can tell, of a duty that was ended": {
			rules: `"kind":"response","per":"appointment_id","on":"appointment.booked","anchor":"slot_start_at","then":["appointment.arrived"],"within":{"unit":"days","max":0},"unless":{"event":"appointment.agreed","up_to":"trigger"}`,
			events: `a 08:00 appointment.agreed appointment_id=A
			         b 09:00 appointment.booked appointment_id=A
			         c 09:00 appointment.booked appointment_id=B
			         d 10:00 appointment.cancelled appointment_id=B
			         e 09:00 appointment.booked appointment_id=C`,
			want: "b R1 not_applicable excused\nc R1 not_applicable cancelled\ne R1 unknown fact_absent [slot_start_at]",
		},
	})
}

func TestADutyOfWorkingDaysWhereNoCalendarIsKnown(t *testing.T) {
	rs := compileRules(t,
		`"kind":"response","per":"order_id","on":"order.delivered","then":["followup.reached"],"within":{"unit":"working_days","max":1}`,
		`"kind":"response","per":"order_id","on":"order.delivered","then":["followup.reached"],"within":{"unit":"days","max":1}`,
		`"kind":"response","per":"order_id","on":"order.delivered","then":["followup.reached"],"within":{"unit":"working_days","max":{"param":"max"}},"params":{"max":{"type":"int"}}`,
		`"kind":"response","per":"order_id","on":"order.delivered","then":["followup.reached"],"within":{"unit":"working_days","max":{"param":"max","keys":["order.kind"]}},"params":{"max":{"type":"table","default":{"repair":1}}}`)
	h := world{}.history(t, "a 09:00 order.delivered\nb 09:30 followup.reached followup_id=F")
	want := `a R1 unknown calendar_unknown [store.calendar]
a R2 satisfied due 05-05T23:59:59
a R3 unknown param_unset [max]
a R4 unknown fact_absent [order.kind]`
	if got := judge(t, rs, h, "12:00"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	several := "a 09:00 order.delivered order_id=O1\nb 09:10 order.delivered order_id=O2\nc 09:20 order.delivered order_id=O3"
	want = `a R1 unknown calendar_unknown [store.calendar]
b R1 unknown calendar_unknown [store.calendar]
c R1 unknown calendar_unknown [store.calendar]`
	rs = compileRules(t, `"kind":"response","per":"order_id","on":"order.delivered","then":["followup.reached"],"within":{"unit":"working_days","max":1}`)
	if got := judge(t, rs, world{}.history(t, several), "12:00"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	want = strings.Replace(want, "b R1 unknown calendar_unknown [store.calendar]", "b R1 not_applicable cancelled", 1)
	if got := judge(t, rs, world{}.history(t, several+"\nd 10:00 order.cancelled order_id=O2"), "12:00"); got != want {
		t.Errorf("with an end: got\n%s\nwant\n%s", got, want)
	}
}
