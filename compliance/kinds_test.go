package compliance_test

import (
	"testing"

	"example.com/servicelane/aftersales/history"
)

func TestAbsence(t *testing.T) {
	const addOn = `"kind":"absence","per":"job_id","of":"job.started","from":"consent.asked","until":["consent.given","consent.declined"]`
	runJudgements(t, map[string]judgement{
		"an act of which nobody knows whose it is may lie in any scope": {
			rules: `"kind":"absence","per":"job_id","of":"inspection.passed","from":"job.done"`,
			world: world{covers: []string{"job.*", "inspection.passed.by"}},
			events: `a 09:00 job.done job_id=J1
			         b 09:10 inspection.passed by=li`,
			want: `b R1 unknown not_recorded [job_id]`,
		},
		"what is forbidden in a scope": {
			rules: addOn,
			events: `a 09:00 consent.asked job_id=J1
			         b 09:10 job.started job_id=J1
			         c 09:20 consent.given job_id=J1
			         d 09:30 job.started job_id=J1`,
			want: `b R1 violated forbidden`,
		},
		"a scope that ended well": {
			rules: addOn,
			events: `x 08:00 job.started job_id=J1
			         a 09:00 consent.asked job_id=J1
			         b 09:10 job.started job_id=J2
			         c 09:20 consent.declined job_id=J1`,
			want: `a R1 satisfied`,
		},
		"a scope of which it is not known whose it is": {
			rules: `"kind":"absence","per":"part_id","of":"part.fitted","from":"consent.given"`,
			world: world{covers: []string{"part.*", "consent.given.scope"}},
			events: `a 09:00 consent.given scope=part
			         b 10:00 part.fitted part_id=P1`,
			want: `b R1 unknown not_recorded [part_id]`,
		},
		"a scope that is open": {
			rules: addOn, events: `a 09:00 consent.asked job_id=J1`, want: `a R1 pending`,
		},
		"at the moment of the end it is outside, and so at that of the beginning": {
			rules: addOn,
			events: `a 09:00 consent.asked job_id=J1
			         c 09:20 consent.given job_id=J1
			         b 09:20 job.started job_id=J1
			         d 09:00 consent.asked job_id=J2
			         e 09:00 job.started job_id=J2`,
			want: `a R1 satisfied
			d R1 pending`,
		},
		"a version that takes effect while another one holds": {
			rules: `"kind":"absence","per":["store_id","policy_subject"],"of":"policy.took_effect","from":"policy.took_effect","until":"policy.ended"`,
			events: `a 2026-01-01 policy.took_effect policy_id=P1 policy_subject=care store=S
			         b 2026-02-01 policy.took_effect policy_id=P2 policy_subject=care store=S
			         c 2026-03-01 policy.ended policy_id=P1 policy_subject=care store=S
			         d 2026-04-01 policy.took_effect policy_id=P3 policy_subject=care store=S
			         e 2026-04-01 policy.took_effect policy_id=P4 policy_subject=price store=S`,
			want: `b R1 violated forbidden
			b R1 satisfied
			d R1 pending
			e R1 pending`,
		},
		"what is always forbidden": {
			rules: `"kind":"absence","per":"person_id","of":{"event":"incident.recorded","where":{"field":"incident_kind","eq":"gift"}}`,
			events: `a 09:00 incident.recorded person_id=li incident_kind=gift
			         b 09:00 incident.recorded person_id=li incident_kind=fall
			         c 09:00 incident.recorded person_id=li`,
			want: `a R1 violated forbidden
			c R1 unknown fact_absent [incident_kind]`,
		},
		"what is permitted": {
			rules: `"kind":"absence","per":"person_id","of":"incident.recorded","unless":"training.attended"`,
			events: `a 09:00 incident.recorded person_id=li
			         b 09:10 training.attended person_id=li
			         c 09:20 incident.recorded person_id=li`,
			want: `a R1 violated forbidden
			c R1 not_applicable excused`,
		},
		"whether it is permitted is not recorded": {
			rules: `"kind":"absence","per":"person_id","of":"incident.recorded","unless":"training.attended"`,
			world: world{covers: []string{"incident.recorded"}}, events: `a 09:00 incident.recorded person_id=li`,
			want: `a R1 unknown not_recorded [training.attended]`,
		},
		"the act is compared with what opened the scope": {
			rules: `"kind":"absence","per":"order_id","of":{"event":"followup.reached","where":{"all":[{"field":"seq","eq":2},{"field":"topics","same_set":{"ref":"on.topics"}}]}},
			 "from":{"event":"followup.reached","where":{"field":"seq","eq":1}}`,
			events: `a 09:00 followup.reached followup_id=F seq=1 topics=a;b
			         b 10:00 followup.reached followup_id=G seq=2 topics=b;a
			         c 09:00 followup.reached followup_id=H seq=1 topics=a;b order_id=O2
			         d 10:00 followup.reached followup_id=I seq=2 topics=b order_id=O2
			         e 09:00 followup.reached followup_id=K seq=1 order_id=O3
			         f 10:00 followup.reached followup_id=L seq=2 topics=b order_id=O3`,
			want: `c R1 pending
			b R1 violated forbidden
			f R1 unknown fact_absent [on.topics]`,
		},
		"whether the scope had ended is not recorded": {
			rules: addOn, world: world{covers: []string{"job.started", "consent.asked"}},
			events: `a 09:00 consent.asked job_id=J1
			         b 09:10 job.started job_id=J1
			         c 09:00 consent.asked job_id=J2`,
			want: `c R1 pending
			b R1 unknown not_recorded [consent.given]`,
		},
		"whether it happened is not recorded": {
			rules: addOn, world: world{covers: []string{"consent.*"}}, events: `a 09:00 consent.asked job_id=J1`,
			want: `a R1 unknown not_recorded [job.started]`,
		},
		"a scope whose subject was cancelled": {
			rules: `"kind":"absence","per":"appointment_id","of":"appointment.arrived","from":"appointment.booked","until":"appointment.agreed"`,
			events: `a 09:00 appointment.booked appointment_id=A
			         b 09:10 appointment.cancelled appointment_id=A`,
			want: `a R1 not_applicable cancelled`,
		},
		"when decides for the scope": {
			rules: `"kind":"absence","per":"job_id","of":"job.started","from":"consent.asked","until":"consent.given","when":{"field":"order.kind","eq":"repair"}`,
			events: `o 08:00 order.opened kind=rescue
			         a 09:00 consent.asked job_id=J1
			         b 09:10 job.started job_id=J1
			         p 08:00 order.opened kind=rescue order_id=O2
			         c 09:00 consent.asked job_id=J2 order_id=O2
			         q 08:00 order.opened order_id=O3
			         d 09:00 consent.asked job_id=J3 order_id=O3
			         e 09:10 job.started job_id=J3 order_id=O3`,
			want: `c R1 not_applicable
			b R1 not_applicable
			e R1 unknown fact_absent [order.kind]`,
		},
		"the rule holds when the scope opens": {
			rules: `"kind":"absence","per":"job_id","of":"job.started","from":"consent.asked","valid":{"from":"2026-05-04"}`,
			events: `a 2026-05-03 consent.asked job_id=J1
			         b 09:10 job.started job_id=J1`,
			want: ``,
		},
	})
}

func TestCoexistence(t *testing.T) {
	const finished = `"kind":"coexistence","per":"job_id","if":"job.authorised","then":["job.done","job.drop_approved"],"mode":"any","by":{"event":"order.work_done","match":["order_id"]}`
	const both = `"kind":"coexistence","per":"part_id","if":"part.fitted","then":["repair_record.part_listed"],"both":true,"by":{"event":"repair_record.completed","match":["order_id"]}`
	runJudgements(t, map[string]judgement{
		"what is there by the end of a day is not there by an hour of it": {
			rules: `"kind":"coexistence","per":"order_id","if":"job.started","then":["inspection.passed"],"by":"order.certified"`,
			events: `a 2026-05-03T23:00:00+08:00 job.started job_id=J1
			         b 2026-05-04 order.certified
			         c 09:00 job.started job_id=J2
			         d 10:00 order.certified
			         e 15:00 inspection.passed`,
			want: `a R1 satisfied
			       c R1 violated late [inspection.passed] late e`,
		},
		"one of several is there": {
			rules: finished,
			events: `a 09:00 job.authorised job_id=J1
			         b 09:00 job.authorised job_id=J2
			         c 09:00 job.authorised job_id=J3
			         d 10:00 job.done job_id=J1
			         e 10:00 job.drop_approved job_id=J2
			         f 11:00 order.work_done`,
			want: `a R1 satisfied
			b R1 satisfied
			c R1 violated missing [job.done, job.drop_approved]`,
		},
		"before it is settled it is pending": {
			rules: finished, events: `a 09:00 job.authorised job_id=J1`, want: `a R1 pending [job.done, job.drop_approved]`,
		},
		"what comes after it was settled is late, at the same moment in time": {
			rules: finished,
			events: `a 09:00 job.authorised job_id=J1
			         b 09:00 job.authorised job_id=J2
			         f 11:00 order.work_done
			         d 11:00 job.done job_id=J1
			         e 11:01 job.done job_id=J2`,
			want: `a R1 satisfied
			b R1 violated late [job.done, job.drop_approved] late e`,
		},
		"all of several, in any order": {
			rules: `"kind":"coexistence","per":"order_id","if":"order.delivered","then":["order.result_told","satisfaction.recorded"],"by":"order.closed"`,
			events: `a 08:00 order.result_told
			         b 09:00 order.delivered
			         c 10:00 satisfaction.recorded
			         d 11:00 order.closed
			         e 08:00 order.result_told order_id=O2
			         f 09:00 order.delivered order_id=O2
			         g 11:00 order.closed order_id=O2`,
			want: `b R1 satisfied
			f R1 violated missing [satisfaction.recorded]`,
		},
		"without an end it stays open": {
			rules: `"kind":"coexistence","per":"complaint_id","if":"complaint.closed","then":["complaint.archived"]`,
			events: `a 09:00 complaint.closed complaint_id=K
			         b 09:00 complaint.closed complaint_id=L
			         c 10:00 complaint.archived complaint_id=L`,
			want: `a R1 pending [complaint.archived]
			b R1 satisfied`,
		},
		"both ways": {
			rules: both,
			events: `a 09:00 part.fitted part_id=P1
			         b 09:10 repair_record.part_listed part_id=P1
			         c 09:20 repair_record.part_listed part_id=P2
			         d 09:30 part.fitted part_id=P3
			         e 10:00 repair_record.completed`,
			want: `a R1 satisfied
			b R1 satisfied
			c R1 violated missing [part.fitted]
			d R1 violated missing [repair_record.part_listed]`,
		},
		"nothing beside it": {
			rules: `"kind":"coexistence","per":"order_id","if":"order.delivered","then":["inspection.failed"],"mode":"none","by":"order.closed"`,
			events: `a 09:00 order.delivered
			         b 10:00 order.closed
			         c 11:00 inspection.failed
			         d 09:00 order.delivered order_id=O2
			         e 09:30 inspection.failed order_id=O2
			         f 09:00 order.delivered order_id=O3`,
			want: `a R1 satisfied
			d R1 violated forbidden
			f R1 pending`,
		},
		"nothing that may be beside it": {
			rules: `"kind":"coexistence","per":"order_id","if":"order.delivered","then":[{"event":"inspection.failed","where":{"field":"level","eq":"final"}}],"mode":"none","by":"order.closed"`,
			events: `a 09:00 order.delivered
			         e 09:30 inspection.failed`,
			want: `a R1 unknown fact_absent [level]`,
		},
		"what is not recorded is unknown": {
			rules: finished, world: world{covers: []string{"job.authorised", "job.done", "order.work_done"}},
			events: `a 09:00 job.authorised job_id=J1
			         f 11:00 order.work_done
			         b 09:00 job.authorised job_id=J2
			         c 09:30 job.done job_id=J2`,
			want: `a R1 unknown not_recorded [job.drop_approved]
			b R1 satisfied`,
		},
		"an end that is not recorded is unknown": {
			rules: finished, world: world{covers: []string{"job.*"}}, events: `a 09:00 job.authorised job_id=J1`,
			want: `a R1 unknown not_recorded [order.work_done]`,
		},
		"the subject was cancelled": {
			rules: `"kind":"coexistence","per":"complaint_id","if":"complaint.received","then":["complaint.registered"],"by":"complaint.closed"`,
			events: `a 09:00 complaint.received complaint_id=K
			         b 09:10 complaint.withdrawn complaint_id=K`,
			want: `a R1 not_applicable cancelled`,
		},
		"when decides": {
			rules:  `"kind":"coexistence","per":"complaint_id","when":{"field":"complaint.personal","eq":true},"if":"complaint.classified","then":["penalty.recorded"],"by":"complaint.archived"`,
			events: "a 09:00 complaint.classified complaint_id=K personal=false\nb 09:00 complaint.classified complaint_id=L personal=true\nc 10:00 complaint.archived complaint_id=L",
			want:   "a R1 not_applicable\nb R1 violated missing [penalty.recorded]",
		},
	})
}

func TestSequence(t *testing.T) {
	const delivery = `"kind":"sequence","per":"order_id","steps":["order.walkround_done","order.result_told","settlement.totalled","order.delivered"]`
	const levels = `"kind":"sequence","per":"order_id","repeat":"last","by":"order.certified","steps":[
	 {"event":"inspection.passed","where":{"field":"level","eq":"self"},"name":"self"},{"event":"inspection.passed","where":{"field":"level","eq":"process"},"name":"process"},
	 {"event":"inspection.passed","where":{"field":"level","eq":"final"},"name":"final"}]`
	const flow = `"kind":"sequence","per":"order_id","by":"order.closed","waive":{"event":"order.step_waived","step":"step"},"steps":[
	 {"event":"inquiry.received","match":["inquiry_id"],"optional":true},"order.opened",{"event":"order.diagnosed","name":"diagnosis"},{"event":"part.delivered","free":true},"order.accepted","order.closed"]`
	runJudgements(t, map[string]judgement{
		"all steps in order": {
			rules:  delivery,
			events: "a 09:00 order.walkround_done\nb 09:10 order.result_told\nc 09:20 settlement.totalled settlement_id=S\nd 09:30 order.delivered",
			want:   `d R1 satisfied`,
		},
		"steps at one moment are in order": {
			rules:  delivery,
			events: "d 09:00 order.delivered\nb 09:00 order.result_told\nc 09:00 settlement.totalled settlement_id=S\na 09:00 order.walkround_done",
			want:   `d R1 satisfied`,
		},
		"a step too soon is told at once": {
			rules:  delivery,
			events: "a 09:00 order.walkround_done\nc 09:20 settlement.totalled settlement_id=S\nb 09:25 order.result_told\nd 09:30 order.delivered",
			want:   `c R1 violated out_of_order [order.result_told]`,
		},
		"a step that is missing at the end": {
			rules: `"kind":"sequence","per":"order_id","by":"order.archived","steps":["order.accepted","order.closed"]`,
			events: `a 09:00 order.accepted
			         b 10:00 order.archived`,
			want: `b R1 violated missing [order.closed]`,
		},
		"steps that are not complete yet": {
			rules: delivery, events: "a 09:00 order.walkround_done\nb 09:10 order.result_told", want: `b R1 pending`,
		},
		"of a step that is repeated the first counts": {
			rules:  delivery,
			events: "a 09:00 order.walkround_done\nb 09:10 order.result_told\nc 09:20 settlement.totalled settlement_id=S\nx 09:25 order.walkround_done\nd 09:30 order.delivered",
			want:   `d R1 satisfied`,
		},
		"or the last, looked at when all must be there": {
			rules: levels,
			events: `a 09:00 inspection.passed level=final
			         b 09:10 inspection.passed level=self
			         c 09:20 inspection.passed level=process
			         d 09:30 inspection.passed level=final
			         e 09:40 order.certified
			         f 09:00 inspection.passed level=self order_id=O2
			         g 09:10 inspection.passed level=process order_id=O2
			         h 09:20 inspection.passed level=final order_id=O2
			         i 09:30 inspection.passed level=process order_id=O2
			         j 09:40 order.certified order_id=O2
			         k 09:40 order.certified order_id=O3
			         l 09:40 inspection.passed level=self order_id=O4`,
			want: `e R1 satisfied
			j R1 violated out_of_order [process]
			k R1 violated missing [self, process, final]
			l R1 pending`,
		},
		"optional and free steps": {
			rules: flow,
			events: `a 08:00 inquiry.received inquiry_id=Q
			         b 09:00 order.opened inquiry_id=Q
			         c 09:10 order.diagnosed
			         d 09:20 order.accepted
			         e 09:30 part.delivered part_id=P
			         f 09:40 order.closed`,
			want: `f R1 satisfied`,
		},
		"an optional step out of order": {
			rules: flow,
			events: `b 09:00 order.opened inquiry_id=Q
			         a 09:05 inquiry.received inquiry_id=Q
			         c 09:10 order.diagnosed`,
			want: `c R1 violated out_of_order [inquiry.received]`,
		},
		"a free step that is missing": {
			rules: flow,
			events: `b 09:00 order.opened
			         c 09:10 order.diagnosed
			         d 09:20 order.accepted
			         f 09:40 order.closed`,
			want: `f R1 violated missing [part.delivered]`,
		},
		"a step that may have been done leaves it to the last": {
			rules: `"kind":"sequence","per":"order_id","steps":[{"event":"inspection.passed","where":{"field":"level","eq":"final"},"name":"final"},"order.accepted","order.closed"]`,
			events: `a 09:00 inspection.passed item_id=I
			         b 09:10 order.accepted
			         c 09:20 order.closed`,
			want: `c R1 unknown fact_absent`,
		},
		"steps of the moment of the last are left to it": {
			rules: delivery,
			events: `c 09:20 settlement.totalled settlement_id=S
			         d 09:20 order.delivered`,
			want: `d R1 violated missing [order.walkround_done, order.result_told]`,
		},
		"a step that was waived": {
			rules: flow,
			events: `b 09:00 order.opened
			         w 09:05 order.step_waived step=diagnosis
			         x 09:05 order.step_waived step=part.delivered
			         y 09:05 order.step_waived
			         d 09:20 order.accepted
			         f 09:40 order.closed`,
			want: `f R1 satisfied`,
		},
		"a step that was waived too late": {
			rules: flow,
			events: `b 09:00 order.opened
			         d 09:20 order.accepted
			         w 09:25 order.step_waived step=diagnosis`,
			want: `d R1 violated out_of_order [diagnosis]`,
		},
		"a step that is not recorded": {
			rules: delivery, world: world{covers: []string{"order.*"}},
			events: "a 09:00 order.walkround_done\nb 09:10 order.result_told\nd 09:30 order.delivered",
			want:   `d R1 unknown not_recorded [settlement.totalled]`,
		},
		"a step that may be one": {
			rules:  levels,
			events: "b 09:10 inspection.passed level=self\nc 09:20 inspection.passed\nd 09:30 inspection.passed level=final\ne 09:40 order.certified",
			want:   `e R1 unknown fact_absent`,
		},
		"an end that is not recorded": {
			rules: flow, world: world{covers: []string{"order.opened"}}, events: "b 09:00 order.opened", want: `b R1 unknown not_recorded [order.closed]`,
		},
		"the subject was cancelled": {
			rules: delivery, events: "a 09:00 order.walkround_done\nb 09:10 order.cancelled", want: `a R1 not_applicable cancelled`,
		},
		"when decides": {
			rules: `"kind":"sequence","per":"order_id","when":{"field":"order.kind","eq":"on_site"},"steps":["order.accepted","order.closed"]`,
			events: `o 08:00 order.opened kind=repair
			         a 09:00 order.closed
			         p 08:00 order.opened kind=on_site order_id=O2
			         b 09:00 order.closed order_id=O2
			         c 09:00 order.accepted order_id=O3
			         q 08:00 order.opened kind=repair order_id=O3`,
			want: `a R1 not_applicable
			b R1 violated missing [order.accepted]
			c R1 not_applicable`,
		},
	})
}

func TestCount(t *testing.T) {
	const outcome = `"kind":"count","per":"order_id","on":"order.opened","of":"order.reception_ended","exactly":1,"by":["order.authorised","order.closed"]`
	runJudgements(t, map[string]judgement{
		"exactly one": {
			rules: outcome,
			events: `a 09:00 order.opened
			         b 09:10 order.reception_ended outcome=enter
			         c 09:20 order.authorised
			         d 09:00 order.opened order_id=O2
			         e 09:20 order.authorised order_id=O2
			         f 09:00 order.opened order_id=O3
			         g 09:10 order.reception_ended outcome=enter order_id=O3
			         h 09:15 order.reception_ended outcome=leave order_id=O3
			         i 09:20 order.closed order_id=O3
			         j 09:00 order.opened order_id=O4
			         k 09:00 order.opened order_id=O5
			         l 09:10 order.reception_ended order_id=O5`,
			want: `j R1 pending [order.reception_ended]
			k R1 pending
			h R1 violated too_many
			c R1 satisfied
			e R1 violated too_few [order.reception_ended]`,
		},
		"at most some": {
			rules: `"kind":"count","per":"complaint_id","on":"complaint.received","of":"complaint.visited","max":{"param":"visits"},"by":"complaint.closed","params":{"visits":{"type":"int","default":1}}`,
			events: `a 09:00 complaint.received complaint_id=K
			         b 10:00 complaint.visited complaint_id=K
			         c 11:00 complaint.visited complaint_id=K
			         d 12:00 complaint.visited complaint_id=K
			         e 13:00 complaint.closed complaint_id=K
			         f 09:00 complaint.received complaint_id=L
			         g 10:00 complaint.visited complaint_id=L
			         h 13:00 complaint.closed complaint_id=L`,
			want: `c R1 violated too_many
			d R1 violated too_many
			h R1 satisfied`,
		},
		"two counts of one instance that end at different events": {
			rules: outcome + `---"kind":"count","per":"order_id","on":"order.opened","of":"order.reception_ended","exactly":1,"by":"order.closed"`,
			events: `a 09:00 order.opened
			         b 09:10 order.reception_ended outcome=enter
			         c 09:20 order.authorised
			         d 09:30 order.closed`,
			want: `c R1 satisfied
			d R2 satisfied`,
		},
		"at least some": {
			rules: `"kind":"count","per":"complaint_id","on":"complaint.plan_started","of":"action.opened","min":1,"by":"complaint.completed"`,
			events: `a 09:00 complaint.plan_started complaint_id=K
			         b 10:00 action.opened action_id=A complaint_id=K
			         c 09:00 complaint.plan_started complaint_id=L
			         d 10:00 complaint.completed complaint_id=L
			         e 11:00 action.opened action_id=B complaint_id=L`,
			want: `a R1 satisfied
			d R1 violated too_few [action.opened]`,
		},
		"in a window": {
			rules: `"kind":"count","per":"vehicle_id","on":"vehicle.handed_over","of":"followup.reached","min":2,"within":{"unit":"days","max":25}`,
			events: `a 2026-04-01 vehicle.handed_over vehicle_id=V
			         b 2026-04-05 followup.reached followup_id=F vehicle_id=V
			         c 2026-04-27 followup.reached followup_id=G vehicle_id=V
			         d 2026-05-01 vehicle.handed_over vehicle_id=W
			         e 2026-05-03 followup.reached followup_id=H vehicle_id=W`,
			want: `a R1 violated too_few [followup.reached] due 04-26T23:59:59
			d R1 pending [followup.reached] due 05-26T23:59:59`,
		},
		"at most some in a window": {
			rules: `"kind":"count","per":"vehicle_id","on":"vehicle.handed_over","of":"followup.reached","max":1,"within":{"unit":"days","max":5}`,
			events: `a 2026-04-01 vehicle.handed_over vehicle_id=V
			         b 2026-04-05 followup.reached followup_id=F vehicle_id=V
			         c 2026-04-06 followup.reached followup_id=G vehicle_id=V
			         d 2026-04-07 followup.reached followup_id=H vehicle_id=V
			         e 2026-05-03 vehicle.handed_over vehicle_id=W`,
			want: `c R1 violated too_many
			e R1 pending due 05-08T23:59:59`,
		},
		"without anything that opens": {
			rules: `"kind":"count","of":"job.started","per":"job_id","max":2`,
			events: `a 09:00 job.started job_id=J
			         b 09:10 job.started job_id=J
			         c 09:20 job.started job_id=J
			         d 09:20 job.started job_id=K`,
			want: `a R1 satisfied
			b R1 satisfied
			c R1 violated too_many
			d R1 satisfied`,
		},
		"different values": {
			rules: `"kind":"count","per":"order_id","of":"job.started","max":1,"distinct":"by"`,
			events: `a 09:00 job.started job_id=J by=li
			         b 09:10 job.started job_id=K by=li
			         c 09:20 job.started job_id=L by=wu
			         d 09:00 job.started job_id=M by=li order_id=O2
			         e 09:10 job.started job_id=N order_id=O2`,
			want: `a R1 satisfied
			d R1 satisfied
			b R1 satisfied
			e R1 unknown fact_absent [by]
			c R1 violated too_many`,
		},
		"each of some values": {
			rules: `"kind":"count","per":"complaint_id","on":"complaint.received","of":"complaint.reported","min":1,"each_of":{"field":"to_role","values":["manager","director"]},"by":"complaint.closed"`,
			events: `a 09:00 complaint.received complaint_id=K
			         b 09:10 complaint.reported complaint_id=K to_role=manager
			         c 10:00 complaint.closed complaint_id=K
			         d 09:00 complaint.received complaint_id=L
			         e 09:10 complaint.reported complaint_id=L to_role=manager
			         f 09:10 complaint.reported complaint_id=L to_role=director
			         g 09:00 complaint.received complaint_id=M
			         h 09:10 complaint.reported complaint_id=M
			         i 10:00 complaint.closed complaint_id=M`,
			want: `d R1 satisfied
			c R1 violated too_few [complaint.reported (to_role director)]
			i R1 unknown fact_absent [to_role]`,
		},
		"facts, each of some values": {
			rules: `"kind":"count","on":{"fact":"store"},"of":{"fact":"standard","where":{"field":"criteria_count","gt":0}},"min":1,"each_of":{"field":"step","values":{"param":"steps"}},
			 "params":{"steps":{"type":"codes","default":["intake","delivery"]}}`,
			world: world{facts: []history.Fact{fact(t, "store", "S"), fact(t, "standard", "intake", "criteria_count=3"), fact(t, "standard", "delivery", "criteria_count=0")}},
			want:  `R1 violated too_few [standard (step delivery)]`,
		},
		"facts that match and hold today": {
			rules: `"kind":"count","on":{"fact":"store"},"of":{"fact":"team_role","where":{"field":"team","eq":"complaint"}},"min":1,"max":2,"distinct":"authority"`,
			world: world{facts: []history.Fact{fact(t, "store", "S"), fact(t, "team_role", "boss", "team=complaint", "authority=1_CNY"), fact(t, "team_role", "head", "team=complaint", "authority=1_CNY"),
				fact(t, "team_role", "clerk", "team=complaint", "authority=2_CNY"), fact(t, "team_role", "seller", "team=sales", "authority=3_CNY")}},
			want: `R1 satisfied`,
		},
		"too many facts": {
			rules: `"kind":"count","on":{"fact":"person"},"of":{"fact":"role_held","match":{"person_id":"person_id"}},"max":1`,
			world: world{facts: []history.Fact{fact(t, "person", "li"), fact(t, "person", "wu"), fact(t, "role_held", "li", "role=a"), fact(t, "role_held", "li", "role=b"),
				fact(t, "role_held", "wu", "role=a"), fact(t, "role_held", "wu", "role=b", "valid=2027-01-01/")}},
			want: `R1 violated too_many
			R1 satisfied`,
		},
		"facts that may be there": {
			rules: `"kind":"count","on":{"fact":"store"},"of":{"fact":"standard","where":{"field":"criteria_count","gt":0}},"min":1`,
			world: world{facts: []history.Fact{fact(t, "store", "S"), fact(t, "standard", "intake")}}, want: `R1 unknown fact_absent [criteria_count]`,
		},
		"facts that are not recorded": {
			rules: `"kind":"count","on":{"fact":"store"},"of":{"fact":"standard"},"min":1`,
			world: world{covers: []string{"facts.store"}, facts: []history.Fact{fact(t, "store", "S")}}, want: `R1 unknown not_recorded [standard]`,
		},
		"events that are not recorded": {
			rules: outcome, world: world{covers: []string{"order.opened", "order.authorised", "order.closed"}},
			events: "a 09:00 order.opened\nb 09:10 order.authorised", want: `b R1 unknown not_recorded [order.reception_ended]`,
		},
		"an event that may be counted": {
			rules: `"kind":"count","per":"order_id","on":"order.opened","of":{"event":"order.reception_ended","where":{"field":"outcome","eq":"enter"}},"exactly":1,"by":"order.authorised"`,
			events: `a 09:00 order.opened
			         b 09:10 order.reception_ended outcome=enter
			         c 09:10 order.reception_ended
			         d 09:20 order.authorised`,
			want: `c R1 unknown fact_absent [outcome]
			d R1 unknown fact_absent [outcome]`,
		},
		"a bound that is not set": {
			rules: `"kind":"count","per":"complaint_id","on":"complaint.received","of":"complaint.visited","max":{"param":"n"},"params":{"n":{"type":"int"}}
			---"kind":"count","per":"complaint_id","of":"complaint.visited","max":{"param":"n"},"params":{"n":{"type":"int"}}
			---"kind":"count","on":{"fact":"store"},"of":{"fact":"standard"},"min":{"param":"n"},"params":{"n":{"type":"int"}}
			---"kind":"count","on":{"fact":"store"},"of":{"fact":"standard"},"min":1,"each_of":{"field":"step","values":{"param":"n"}},"params":{"n":{"type":"codes"}}`,
			world:  world{facts: []history.Fact{fact(t, "store", "S")}},
			events: "a 09:00 complaint.received complaint_id=K\nb 09:10 complaint.visited complaint_id=K",
			want:   "R3 unknown param_unset [n]\nR4 unknown param_unset [n]\na R1 unknown param_unset [n]\nb R2 unknown param_unset [n]",
		},
		"a window that nobody can tell": {
			rules:  `"kind":"count","per":"complaint_id","on":"complaint.received","of":"complaint.visited","min":1,"within":{"unit":"days","max":1},"by":"complaint.closed"`,
			world:  world{noZone: true},
			events: "a 09:00 complaint.received complaint_id=K\nb 09:00 complaint.received complaint_id=L\nc 09:10 complaint.closed complaint_id=L",
			want:   "a R1 unknown zone_unknown [store.zone]\nc R1 unknown zone_unknown [store.zone]",
		},
		"the subject was cancelled": {
			rules: outcome, events: "a 09:00 order.opened\nb 09:10 order.cancelled", want: `a R1 not_applicable cancelled`,
		},
		"when decides": {
			rules: `"kind":"count","per":"order_id","when":{"field":"order.kind","eq":"repair"},"on":"order.opened","of":"job.started","max":1,"by":"order.closed"`,
			events: `a 09:00 order.opened kind=rescue
			         b 09:10 job.started job_id=J
			         c 09:20 job.started job_id=K
			         d 09:30 order.closed
			         e 09:00 order.opened order_id=O2
			         f 09:10 job.started job_id=L order_id=O2
			         g 09:20 job.started job_id=M order_id=O2`,
			want: `g R1 unknown fact_absent [order.kind]
			d R1 not_applicable`,
		},
	})
}

func TestBalance(t *testing.T) {
	const foots = `"kind":"balance","per":"settlement_id","on":"settlement.totalled","left":[{"sum":"amount","of":"settlement.line_added"}],"op":"eq","right":[{"path":"total"}]`
	runJudgements(t, map[string]judgement{
		"what an event says itself is asked of each, though nothing is counted": {
			rules: `"kind":"balance","per":"order_id","on":"intake.done","left":[{"path":"items_count"}],"op":"eq","right":[{"count":"item.reported"}]`,
			events: `a 09:00 intake.done items_count=0
			         b 09:10 intake.done items_count=1`,
			want: `a R1 satisfied
			       b R1 violated not_equal 1 against 0`,
		},
		"what is counted at the moment of the event counts": {
			rules: `"kind":"balance","per":"order_id","on":"job.planned","left":[{"count":"item.reported"}],"op":"eq","right":[{"value":0}]`,
			events: `a 09:00 job.planned job_id=J1
			         b 09:10 job.planned job_id=J2
			         c 09:10 item.reported item_id=I1`,
			want: `a R1 satisfied
			       b R1 violated not_equal 1 against 0`,
		},
		"what one balance adds up is not what the next one asks": {
			rules: `"kind":"balance","per":"order_id","on":{"event":"part.used","where":{"field":"qty","gt":"1"}},"left":[{"sum":"qty","of":"part.issued"}],"op":"ge","right":[{"value":27}]
			     ---"kind":"balance","per":"order_id","on":{"event":"part.used","where":{"field":"qty","gt":"2"}},"left":[{"sum":"qty","of":"part.issued"}],"op":"gt","right":[{"value":27}]`,
			events: `a 09:00 part.issued part_id=P1 qty=9
			         b 09:01 part.issued part_id=P2 qty=9
			         c 09:02 part.issued part_id=P3 qty=9
			         d 09:10 part.used part_id=P1 qty=1
			         e 09:11 part.used part_id=P2 qty=2
			         f 09:12 part.used part_id=P3 qty=3`,
			want: `e R1 satisfied
			       f R1 satisfied
			       f R2 violated under 27 against 27`,
		},
		"a total foots": {
			rules: foots,
			events: `a 09:00 settlement.line_added settlement_id=S amount=500.00_CNY
			         b 09:01 settlement.line_added settlement_id=S amount=320.50_CNY
			         c 09:02 settlement.totalled settlement_id=S total=820.5_CNY
			         d 09:02 settlement.totalled settlement_id=T total=0_CNY
			         e 09:03 settlement.line_added settlement_id=S amount=1_CNY
			         f 09:04 settlement.totalled settlement_id=S total=820.50_CNY`,
			want: `c R1 satisfied
			d R1 satisfied
			f R1 violated not_equal 821.50 CNY against 820.50 CNY`,
		},
		"what was counted must be there": {
			rules:  `"kind":"balance","per":"order_id","on":"intake.done","left":[{"path":"items_count"}],"op":"eq","right":[{"count":"item.reported"}]`,
			events: "a 09:00 item.reported item_id=I1\nb 09:00 item.reported item_id=I2\nc 09:10 intake.done items_count=2\nd 09:10 intake.done items_count=1\ne 09:10 intake.done",
			want:   "c R1 satisfied\nd R1 violated not_equal 1 against 2\ne R1 unknown fact_absent [items_count]",
		},
		"what was issued is used or returned": {
			rules: `"kind":"balance","per":"order_id","on":"order.closed","left":[{"sum":"qty","of":"part.issued"}],"op":"eq","right":[{"sum":"qty","of":"part.used"},{"sum":"qty","of":"part.returned"}]`,
			events: `a 09:00 part.issued part_id=P qty=2.5
			         b 09:10 part.used part_id=P qty=1.50
			         c 09:20 part.returned part_id=P qty=1
			         d 10:00 order.closed`,
			want: `d R1 satisfied`,
		},
		"not above the last consent and a tolerance": {
			rules: `"kind":"balance","per":"order_id","on":"settlement.totalled","left":[{"path":"customer_charge"}],"op":"le","right":[{"last":"total","of":"consent.given"},{"value":{"param":"delta"}}],
			 "params":{"delta":{"type":"money","default":{"amount":"10.00","currency":"CNY"}}}`,
			events: `a 09:00 consent.given total=900.00_CNY
			         b 09:10 consent.given total=1100.00_CNY
			         c 09:20 settlement.totalled settlement_id=S customer_charge=1110.00_CNY
			         d 09:30 settlement.totalled settlement_id=S customer_charge=1110.01_CNY
			         e 09:20 settlement.totalled settlement_id=T customer_charge=1_CNY order_id=O2`,
			want: `c R1 satisfied
			e R1 unknown fact_absent [consent.given]
			d R1 violated over 1110.01 CNY against 1110.00 CNY`,
		},
		"not above the last consent, or the fee that was signed": {
			rules: `"kind":"balance","per":"order_id","on":"settlement.totalled","left":[{"path":"customer_charge"}],"op":"le",
			 "right":[{"last":"total","of":{"event":"consent.given","where":{"field":"total","present":true}},"else":"order.fee"}]`,
			events: `a 09:00 order.authorised fee=900.00_CNY
			         b 09:10 consent.given scope=part part_id=P
			         c 09:20 settlement.totalled settlement_id=S customer_charge=900.01_CNY
			         d 09:30 consent.given total=1000.00_CNY
			         e 09:40 settlement.totalled settlement_id=S customer_charge=900.01_CNY
			         f 09:50 settlement.totalled settlement_id=T customer_charge=1_CNY order_id=O2`,
			want: `c R1 violated over 900.01 CNY against 900.00 CNY
			e R1 satisfied
			f R1 unknown fact_absent [order.fee, consent.given]`,
		},
		"not above what was agreed last, a total or a fee": {
			rules: `"kind":"balance","per":"order_id","on":"settlement.totalled","left":[{"path":"customer_charge"}],"op":"le",
			 "right":[{"last":"total","of":"consent.given","or":{"last":"fee","of":"order.authorised"}}]
			---"kind":"balance","per":"order_id","left":[{"last":"total","of":"consent.given","or":{"last":"fee","of":"order.authorised"}}],"op":"le","right":[{"value":1100}]`,
			events: `a 09:00 order.authorised fee=900.00_CNY
			         b 09:10 consent.given total=1100.00_CNY
			         c 09:20 settlement.totalled settlement_id=S customer_charge=1000.00_CNY
			         d 09:30 order.authorised fee=900.00_CNY
			         e 09:30 settlement.totalled settlement_id=S customer_charge=1000.00_CNY
			         f 09:40 order.authorised fee=1000.00_CNY
			         g 09:40 consent.given total=990.00_CNY
			         h 09:50 settlement.totalled settlement_id=S customer_charge=1000.00_CNY
			         i 10:00 consent.given total=1101.00_CNY
			         j 10:10 order.authorised fee=1102.00_CNY
			         k 10:20 settlement.totalled settlement_id=T customer_charge=1_CNY order_id=O2`,
			want: `c R1 satisfied
			e R1 violated over 1000.00 CNY against 900.00 CNY
			h R1 satisfied
			j R2 violated over 1102.00 CNY against 1100
			k R1 unknown fact_absent [consent.given, order.authorised]`,
		},
		"after each movement": {
			rules: `"kind":"balance","per":"part_no","running":true,"left":[{"sum":"qty","of":"stock.moved"}],"op":"ge","right":[{"value":0}]`,
			events: `a 09:00 stock.moved part_no=P qty=5
			         b 09:10 stock.moved part_no=P qty=-6
			         c 09:20 stock.moved part_no=P qty=1`,
			want: `a R1 satisfied
			b R1 violated under -1 against 0
			c R1 satisfied`,
		},
		"at the last event so far": {
			rules: `"kind":"balance","per":"scrap_id","left":[{"sum":"qty","of":"scrap.destroyed"}],"op":"lt","right":[{"sum":"qty","of":"scrap.booked"},{"count":"scrap.requested"}]`,
			events: `a 09:00 scrap.booked scrap_id=C qty=2
			         b 09:10 scrap.destroyed scrap_id=C qty=2
			         c 09:20 scrap.requested scrap_id=C
			         d 09:00 scrap.destroyed scrap_id=D qty=2`,
			want: `d R1 violated over 2 against 0
			c R1 satisfied`,
		},
		"multiplied, divided and rounded": {
			rules: `"kind":"balance","per":"claim_id","on":"claim.completed","left":[{"path":"use_fee"}],"op":"eq","right":[
			 {"path":"vehicle.price","times":["claim.odometer_km","vehicle.use_factor"],"divide":1000,"round":{"digits":2,"mode":"half_up"}}]`,
			events: `a 2026-01-01 vehicle.purchased vehicle_id=V price=99999.99_CNY use_factor=0.005
			         b 09:00 claim.received claim_id=C vehicle_id=V odometer_km=12345
			         c 10:00 claim.completed claim_id=C use_fee=6172.50_CNY
			         d 11:00 claim.completed claim_id=C use_fee=6172.49_CNY`,
			want: `c R1 satisfied
			d R1 violated not_equal 6172.49 CNY against 6172.50 CNY`,
		},
		"a tolerance on both sides": {
			rules: `"kind":"balance","per":"settlement_id","on":"invoice.issued","left":[{"path":"invoice_total"}],"op":"eq","right":[{"path":"settlement.total"}],"tolerance":"0.05"
			---"kind":"balance","per":"settlement_id","on":"invoice.issued","left":[{"path":"invoice_total"}],"op":"ge","right":[{"path":"settlement.total"}],"tolerance":"0.05"
			---"kind":"balance","per":"settlement_id","on":"invoice.issued","left":[{"path":"invoice_total"}],"op":"lt","right":[{"path":"settlement.total"}],"tolerance":{"param":"t"},"params":{"t":{"type":"num","default":"0.05"}}`,
			events: `a 09:00 settlement.totalled settlement_id=S total=820.00_CNY
			         b 09:10 invoice.issued settlement_id=S invoice_total=820.05_CNY
			         c 09:20 invoice.issued settlement_id=S invoice_total=819.95_CNY
			         d 09:30 invoice.issued settlement_id=S invoice_total=819.94_CNY`,
			want: `b R1 satisfied
			b R2 satisfied
			b R3 violated over 820.05 CNY against 820.00 CNY
			c R1 satisfied
			c R2 satisfied
			c R3 satisfied
			d R1 violated not_equal 819.94 CNY against 820.00 CNY
			d R2 violated under 819.94 CNY against 820.00 CNY
			d R3 satisfied`,
		},
		"only what lies in a period": {
			rules: `"kind":"balance","per":"store_id","on":"finance.reconciled","left":[{"sum":"total","of":"settlement.totalled","in":"period"}],"op":"eq","right":[{"path":"finance_total"}]`,
			events: `a 2026-04-30T23:59:59+08:00 settlement.totalled settlement_id=S total=1_CNY store=H
			         b 2026-05-01T00:00:00+08:00 settlement.totalled settlement_id=T total=2_CNY store=H
			         c 2026-05-31 settlement.totalled settlement_id=U total=4_CNY store=H
			         d 2026-06-01 settlement.totalled settlement_id=V total=8_CNY store=H
			         e 2026-06-02 finance.reconciled store=H period=2026-05 finance_total=6_CNY
			         f 2026-06-02 finance.reconciled store=H period=2026-Q2 finance_total=15_CNY
			         g 2026-06-02 finance.reconciled store=H period=2026 finance_total=15_CNY
			         h 2026-06-02 finance.reconciled store=H period=2026-W18 finance_total=3_CNY
			         i 2026-06-02 finance.reconciled store=H finance_total=3_CNY`,
			asOf: "2026-07-01",
			want: `e R1 satisfied
			f R1 satisfied
			g R1 satisfied
			h R1 satisfied
			i R1 unknown fact_absent [period]`,
		},
		"amounts in two currencies": {
			rules: foots,
			events: `a 09:00 settlement.line_added settlement_id=S amount=500.00_CNY
			         b 09:01 settlement.line_added settlement_id=S amount=1.00_USD
			         c 09:02 settlement.totalled settlement_id=S total=501_CNY
			         d 09:00 settlement.line_added settlement_id=T amount=500.00_CNY
			         e 09:02 settlement.totalled settlement_id=T total=500_USD`,
			want: `c R1 unknown fact_absent [amount]
			e R1 unknown fact_absent [CNY USD]`,
		},
		"an amount that is absent": {
			rules:  foots,
			events: "a 09:00 settlement.line_added settlement_id=S\nc 09:02 settlement.totalled settlement_id=S total=501_CNY",
			want:   `c R1 unknown fact_absent [amount]`,
		},
		"an event that may count": {
			rules:  `"kind":"balance","per":"settlement_id","on":"settlement.totalled","left":[{"count":{"event":"settlement.line_added","where":{"field":"line_kind","eq":"part"}}}],"op":"le","right":[{"value":9}]`,
			events: "a 09:00 settlement.line_added settlement_id=S\nc 09:02 settlement.totalled settlement_id=S total=501_CNY",
			want:   `c R1 unknown fact_absent [line_kind]`,
		},
		"events that are not recorded": {
			rules: foots, world: world{covers: []string{"settlement.totalled"}}, events: "c 09:02 settlement.totalled settlement_id=S total=501_CNY",
			want: `c R1 unknown not_recorded [settlement.line_added]`,
		},
		"numbers in parameters": {
			rules: `"kind":"balance","per":"settlement_id","on":"settlement.line_added","left":[{"path":"unit_price"}],"op":"le","right":[{"path":"labour_op.benchmark_price","times":[{"param":"f"}]}],"params":{"f":{"type":"num","default":"1.2"}}
			---"kind":"balance","per":"settlement_id","on":"settlement.line_added","left":[{"path":"unit_price"}],"op":"le","right":[{"value":{"param":"t","keys":["line_kind"]}}],"params":{"t":{"type":"table","default":{"labour":200}}}
			---"kind":"balance","per":"settlement_id","on":"settlement.line_added","left":[{"path":"unit_price"}],"op":"le","right":[{"value":{"param":"u"}}],"params":{"u":{"type":"num"}}
			---"kind":"balance","per":"settlement_id","on":"settlement.line_added","left":[{"path":"unit_price"}],"op":"le","right":[{"value":1,"divide":"qty"}]`,
			world:  world{facts: []history.Fact{fact(t, "labour_op", "B", "benchmark_price=200_CNY")}},
			events: "a 09:00 settlement.line_added settlement_id=S op_code=B line_kind=labour unit_price=240_CNY qty=0",
			want: `a R1 satisfied
			a R2 violated over 240 CNY against 200
			a R3 unknown param_unset [u]
			a R4 unknown fact_absent [divide]`,
		},
		"rounding": {
			rules: `"kind":"balance","on":"intake.done","left":[{"value":"2.5","round":{"digits":0,"mode":"half_even"}},{"value":"-2.5","round":{"digits":0,"mode":"half_up"}},{"value":"0.11","round":{"digits":1,"mode":"up"}},{"value":"0.19","round":{"digits":1,"mode":"down"}},{"value":"3.5","round":{"digits":0,"mode":"half_even"}}],
			 "op":"eq","right":[{"value":"3.3"}]
			---"kind":"balance","on":"intake.done","left":[{"value":1,"divide":3}],"op":"eq","right":[{"value":"-1","divide":-4}]`,
			events: "a 09:00 intake.done",
			want: `a R1 satisfied
			a R2 violated not_equal 0.333333 against 0.25`,
		},
		"when decides": {
			rules:  `"kind":"balance","per":"part_id","on":"part.loss_settled","left":[{"path":"settled_amount"}],"op":"eq","right":[{"value":5}],"when":{"field":"settled_by","eq":"payment"}`,
			events: "a 09:00 part.loss_settled part_id=P settled_amount=4_CNY settled_by=return", want: `a R1 not_applicable`,
		},
	})
}

func TestRouting(t *testing.T) {
	const cause = `"kind":"routing","on":"complaint.assigned","key":"complaint.cause","to":"owner_role","table":{"new_car":["director","manager"],"sales":["seller"]}`
	const events = `a 08:00 complaint.classified complaint_id=K cause=new_car
	 b 09:00 complaint.assigned complaint_id=K owner_role=manager
	 c 09:00 complaint.assigned complaint_id=K owner_role=seller
	 d 09:00 complaint.assigned complaint_id=K
	 e 08:00 complaint.classified complaint_id=L cause=other
	 f 09:00 complaint.assigned complaint_id=L owner_role=manager
	 g 09:00 complaint.assigned complaint_id=M owner_role=manager`
	runJudgements(t, map[string]judgement{
		"it goes where the table says": {
			rules: cause, events: events,
			want: `b R1 satisfied
			c R1 violated not_routed [owner_role] seller against director, manager
			d R1 unknown fact_absent [owner_role]
			f R1 unknown param_unset [complaint.cause]
			g R1 unknown fact_absent [complaint.cause]`,
		},
		"or anywhere": {
			rules: cause + `,"else":"any"`, events: events,
			want: `b R1 satisfied
			c R1 violated not_routed [owner_role] seller against director, manager
			d R1 unknown fact_absent [owner_role]
			f R1 satisfied
			g R1 unknown fact_absent [complaint.cause]`,
		},
		"or where all others go": {
			rules: cause + `,"else":["clerk"]`, events: events,
			want: `b R1 satisfied
			c R1 violated not_routed [owner_role] seller against director, manager
			d R1 unknown fact_absent [owner_role]
			f R1 violated not_routed [owner_role] manager against clerk
			g R1 unknown fact_absent [complaint.cause]`,
		},
		"by the role of who did it": {
			rules:  `"kind":"routing","on":{"event":"complaint.replied","pick":"first"},"key":"complaint.cause","to":"by_role","table":{"new_car":["director"]},"when":{"field":"complaint.personal","ne":true}`,
			events: "a 08:00 complaint.classified complaint_id=K cause=new_car personal=false\nb 09:00 complaint.replied complaint_id=K role=clerk\nc 09:00 complaint.replied complaint_id=K role=director",
			want:   `b R1 violated not_routed [by_role] clerk against director`,
		},
	})
}
