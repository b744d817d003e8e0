package compliance_test

import "testing"

const authorisedFirst = `"kind":"precedence","per":"order_id","on":"job.started","needs":["order.authorised"]`

func TestPrecedence(t *testing.T) {
	runJudgements(t, map[string]judgement{
		"what was needed came before": {
			rules: authorisedFirst,
			events: `a 09:00 order.authorised
			         b 10:00 job.started job_id=J1`,
			want: `b R1 satisfied`,
		},
		"what was needed never came": {
			rules:  authorisedFirst,
			events: `b 10:00 job.started job_id=J1`,
			want:   `b R1 violated missing [order.authorised]`,
		},
		"what was needed came afterwards": {
			rules: authorisedFirst,
			events: `b 10:00 job.started job_id=J1
			         a 11:00 order.authorised`,
			want: `b R1 violated out_of_order [order.authorised] late a`,
		},
		"what comes after the moment of judging is not known yet": {
			rules: authorisedFirst,
			events: `b 10:00 job.started job_id=J1
			         a 11:00 order.authorised`,
			asOf: "10:30",
			want: `b R1 violated missing [order.authorised]`,
		},
		"what comes at the same moment is before": {
			rules: authorisedFirst,
			events: `b 10:00 job.started job_id=J1
			         a 10:00 order.authorised`,
			want: `b R1 satisfied`,
		},
		"a bare day counts as a whole, in favour": {
			rules: authorisedFirst,
			events: `b 10:00 job.started job_id=J1
			         a 2026-05-04 order.authorised
			         c 2026-05-04 job.started job_id=J2
			         d 10:30 order.opened`,
			want: `c R1 satisfied
			       b R1 satisfied`,
		},
		"an event of another order does not count": {
			rules: authorisedFirst,
			events: `a 09:00 order.authorised order_id=O2
			         b 10:00 job.started job_id=J1`,
			want: `b R1 violated missing [order.authorised]`,
		},
		"each gated event is judged by itself": {
			rules: authorisedFirst,
			events: `b 10:00 job.started job_id=J1
			         a 11:00 order.authorised
			         c 12:00 job.started job_id=J2`,
			want: `b R1 violated out_of_order [order.authorised] late a
			       c R1 satisfied`,
		},
		"only the first is judged if the pattern picks it": {
			rules: `"kind":"precedence","per":"order_id","on":{"event":"job.started","pick":"first"},"needs":["order.authorised"]`,
			events: `b 10:00 job.started job_id=J1
			         x 10:30 job.started job_id=J9 order_id=O2
			         c 12:00 job.started job_id=J2`,
			want: `b R1 violated missing [order.authorised]
			       x R1 violated missing [order.authorised]`,
		},
		"only the last is judged if the pattern picks it": {
			rules: `"kind":"precedence","per":"order_id","on":{"event":"job.started","pick":"last"},"needs":["order.authorised"]`,
			events: `b 10:00 job.started job_id=J1
			         a 11:00 order.authorised
			         c 12:00 job.started job_id=J2`,
			want: `c R1 satisfied`,
		},
		"a type that the source does not record is unknown": {
			rules:  authorisedFirst,
			world:  world{covers: []string{"job.*", "order.opened"}},
			events: `b 10:00 job.started job_id=J1`,
			want:   `b R1 unknown not_recorded [order.authorised]`,
		},
		"the condition of the gated event picks the instances": {
			rules: `"kind":"precedence","per":"part_id","on":{"event":"part.fitted","where":{"field":"origin","eq":"diagnosis"}},"needs":["part.approved"]`,
			events: `a 10:00 part.fitted part_id=P1 origin=plan
			         b 10:01 part.fitted part_id=P2 origin=diagnosis
			         c 10:02 part.fitted part_id=P3`,
			want: `b R1 violated missing [part.approved]
			       c R1 unknown fact_absent [origin]`,
		},
		"a condition that is unknown does not matter if all that is asked for is there": {
			rules: `"kind":"precedence","per":"part_id","on":{"event":"part.fitted","where":{"field":"origin","eq":"diagnosis"}},"needs":["part.approved"]`,
			events: `a 09:00 part.approved part_id=P3
			         c 10:02 part.fitted part_id=P3`,
			want: `c R1 satisfied`,
		},
		"when decides whether the rule applies": {
			rules: `"kind":"precedence","per":"order_id","on":"job.started","when":{"field":"order.kind","ne":"rescue"},"needs":["intake.done"]`,
			events: `a 09:00 order.opened kind=rescue
			         b 10:00 job.started job_id=J1
			         c 09:00 order.opened kind=repair order_id=O2
			         d 10:00 job.started job_id=J2 order_id=O2
			         e 10:00 job.started job_id=J3 order_id=O3`,
			want: `b R1 not_applicable
			       d R1 violated missing [intake.done]
			       e R1 unknown fact_absent [order.kind]`,
		},
		"when sees what is known at the moment of judging, where what was known then": {
			rules: `"kind":"precedence","per":"order_id","on":"job.started","when":{"field":"order.kind","eq":"repair"},"needs":["intake.done"]
			---"kind":"precedence","per":"order_id","on":{"event":"job.started","where":{"field":"order.kind","eq":"repair"}},"needs":["intake.done"]`,
			events: `a 09:00 order.opened
			         b 10:00 job.started job_id=J1
			         c 11:00 order.opened kind=repair`,
			want: `b R1 violated missing [intake.done]
			       b R2 unknown fact_absent [order.kind]`,
		},
		"one of several needs is enough": {
			rules: `"kind":"precedence","per":"job_id","on":"job.started","mode":"any",
			 "needs":["job.authorised",{"event":"job.approved","where":{"field":"by_role","in":["front_desk","service_adviser"]}}]`,
			events: `a 09:00 job.approved job_id=J1 role=front_desk
			         b 10:00 job.started job_id=J1
			         c 09:00 job.approved job_id=J2 role=technician
			         d 10:00 job.started job_id=J2
			         e 09:00 job.authorised job_id=J3
			         f 10:00 job.started job_id=J3
			         g 09:00 job.approved job_id=J4
			         h 10:00 job.started job_id=J4`,
			want: `b R1 satisfied
			       d R1 violated missing [job.authorised, job.approved]
			       f R1 satisfied
			       h R1 unknown fact_absent [by_role]`,
		},
		"all of several needs are wanted": {
			rules: `"kind":"precedence","per":"order_id","on":"order.closed","mode":"all","needs":["order.accepted","satisfaction.recorded"]`,
			events: `a 09:00 order.accepted
			         b 10:00 order.closed
			         c 10:30 order.accepted order_id=O2
			         d 10:31 satisfaction.recorded order_id=O2
			         e 11:00 order.closed order_id=O2`,
			want: `b R1 violated missing [satisfaction.recorded]
			       e R1 satisfied`,
		},
		"an item's consent is none for another": {
			rules: `"kind":"precedence","per":"part_id","on":"part.fitted","needs":[{"event":"consent.given","match":["part_id"]}]`,
			events: `a 09:00 consent.given part_id=P1
			         b 10:00 part.fitted part_id=P1
			         c 10:01 part.fitted part_id=P2`,
			want: `b R1 satisfied
			       c R1 violated missing [consent.given]`,
		},
		"a consent that was withdrawn is stale": {
			rules: `"kind":"precedence","per":"part_id","on":"part.fitted","needs":[{"event":"consent.given","match":["part_id"]}],"latest_of":["consent.given","consent.declined"]`,
			events: `a 09:00 consent.given part_id=P1
			         b 09:10 consent.declined part_id=P1
			         x 09:20 consent.declined part_id=P2
			         c 10:00 part.fitted part_id=P1
			         d 10:10 consent.given part_id=P1
			         e 10:20 part.fitted part_id=P1`,
			want: `c R1 violated stale [consent.given] early a
			       e R1 satisfied`,
		},
		"whether a consent was withdrawn is unknown if refusals are not recorded": {
			rules: `"kind":"precedence","per":"part_id","on":"part.fitted","needs":[{"event":"consent.given","match":["part_id"]}],"latest_of":["consent.given","consent.declined"]`,
			world: world{covers: []string{"part.*", "consent.given"}},
			events: `a 09:00 consent.given part_id=P1
			         c 10:00 part.fitted part_id=P1`,
			want: `c R1 unknown not_recorded [consent.declined]`,
		},
		"what was done before the last work is stale": {
			rules: `"kind":"precedence","per":"order_id","on":"order.certified","needs":[{"event":"inspection.passed","where":{"field":"level","eq":"final"}}],"since":["job.done"]`,
			events: `a 09:00 job.done job_id=J1
			         b 10:00 inspection.passed level=final
			         c 11:00 job.done job_id=J1
			         d 12:00 order.certified
			         e 13:00 inspection.passed level=final
			         f 14:00 order.certified
			         g 14:00 job.done job_id=J1
			         h 15:00 order.certified`,
			want: `d R1 violated stale [inspection.passed] early b
			       f R1 violated stale [inspection.passed] early e
			       h R1 violated stale [inspection.passed] early e`,
		},
		"what happened at the same moment is not stale": {
			rules: `"kind":"precedence","per":"order_id","on":"order.certified","needs":["inspection.passed"],"since":["job.done"]`,
			events: `b 10:00 inspection.passed level=final
			         c 10:00 job.done job_id=J1
			         d 12:00 order.certified`,
			want: `d R1 satisfied`,
		},
		"what may have made it stale makes it unknown": {
			rules: `"kind":"precedence","per":"order_id","on":"order.certified","needs":["inspection.passed"],"since":[{"event":"inspection.failed","where":{"field":"level","eq":"final"}}]`,
			events: `b 10:00 inspection.passed level=final
			         c 10:10 inspection.failed
			         d 12:00 order.certified`,
			want: `d R1 unknown fact_absent [inspection.failed]`,
		},
		"the needs hold for each item that was seen before": {
			rules: `"kind":"precedence","per":"order_id","on":"order.certified","for_each":{"event":"item.reported","key":"item_id"},
			 "needs":[{"event":"inspection.passed","match":["order_id","item_id"],"where":{"field":"level","eq":"final"}}],"latest_of":["inspection.passed","inspection.failed"]`,
			events: `a 09:00 item.reported item_id=I1
			         b 09:00 item.reported item_id=I2
			         c 09:05 item.reported item_id=I2
			         d 10:00 inspection.passed level=final item_id=I1
			         e 11:00 order.certified
			         f 11:05 inspection.passed level=final item_id=I2
			         g 11:10 order.certified
			         h 11:15 inspection.failed level=final item_id=I1
			         i 11:20 order.certified
			         j 11:30 item.reported item_id=I3`,
			want: `e R1 violated out_of_order [inspection.passed (item_id I2)] late f
			       g R1 satisfied
			       i R1 violated stale [inspection.passed (item_id I1)] early d`,
		},
		"for each of nothing is satisfied": {
			rules: `"kind":"precedence","per":"order_id","on":"order.certified","for_each":{"event":"item.reported","key":"item_id"},
			 "needs":[{"event":"inspection.passed","match":["order_id","item_id"]}]`,
			events: `e 11:00 order.certified`,
			want:   `e R1 satisfied`,
		},
		"for each of what is not recorded is unknown": {
			rules: `"kind":"precedence","per":"order_id","on":"order.certified","for_each":{"event":"item.reported","key":"item_id"},
			 "needs":[{"event":"inspection.passed","match":["order_id","item_id"]}]`,
			world:  world{covers: []string{"order.*", "inspection.*"}},
			events: `e 11:00 order.certified`,
			want:   `e R1 unknown not_recorded [item.reported]`,
		},
		"a need may be too old": {
			rules: `"kind":"precedence","per":"appointment_id","on":"appointment.departed","needs":["appointment.car_checked"],"within":{"unit":"days","max":0}`,
			events: `a 2026-05-03 appointment.car_checked appointment_id=A
			         b 09:00 appointment.departed appointment_id=A
			         c 09:10 appointment.car_checked appointment_id=A
			         d 09:20 appointment.departed appointment_id=A`,
			want: `b R1 violated stale [appointment.car_checked] early a
			       d R1 satisfied`,
		},
		"a need may be too young": {
			rules: `"kind":"precedence","per":"appointment_id","on":"appointment.departed","needs":["appointment.noticed"],"within":{"unit":"days","min":1,"max":7}`,
			events: `a 2026-05-03 appointment.noticed appointment_id=A
			         b 08:00 appointment.noticed appointment_id=A
			         c 09:00 appointment.departed appointment_id=A
			         d 08:00 appointment.noticed appointment_id=B
			         e 09:00 appointment.departed appointment_id=B`,
			want: `c R1 satisfied
			       e R1 violated stale [appointment.noticed] early d`,
		},
		"whether a need is too old may not be known": {
			rules: `"kind":"precedence","per":"appointment_id","on":"appointment.departed","needs":["appointment.noticed"],"within":{"unit":"hours","max":2}`,
			events: `a 2026-05-04 appointment.noticed appointment_id=A
			         c 09:00 appointment.departed appointment_id=A`,
			want: `c R1 unknown too_coarse [at]`,
		},
		"a need may match other paths": {
			rules: `"kind":"precedence","per":"job_id","on":"job.started","needs":[{"event":"finding.recorded","match":{"finding_id":"job.finding_id"}}]`,
			events: `a 09:00 finding.recorded finding_id=F1
			         b 09:10 job.planned job_id=J1 finding_id=F1
			         c 09:10 job.planned job_id=J2 finding_id=F2
			         d 09:10 job.planned job_id=J3
			         e 10:00 job.started job_id=J1
			         f 10:00 job.started job_id=J2
			         g 10:00 job.started job_id=J3`,
			want: `e R1 satisfied
			       f R1 violated missing [finding.recorded]
			       g R1 violated missing [finding.recorded]`,
		},
		"an event that does not say to which item it belongs belongs to none, unless the source does not record that": {
			rules: `"kind":"precedence","per":"part_id","on":"part.fitted","needs":[{"event":"consent.given","match":["part_id"]}]`,
			world: world{covers: []string{"part.*", "consent.given.scope"}},
			events: `a 09:00 consent.given scope=part
			         c 10:00 part.fitted part_id=P1`,
			want: `c R1 unknown not_recorded [part_id]`,
		},
		"the condition on a partner may look at the event that is judged": {
			rules: `"kind":"precedence","per":"order_id","on":"part.issued","needs":[{"event":"part.approved","where":{"field":"by","ne":{"ref":"on.by"}}}]`,
			events: `a 09:00 part.approved part_id=P1 by=li
			         b 10:00 part.issued part_id=P1 by=li
			         c 10:01 part.issued part_id=P1 by=wu`,
			want: `b R1 violated missing [part.approved]
			       c R1 satisfied`,
		},
		"a rule holds on its days only": {
			rules: `"kind":"precedence","per":"order_id","on":"job.started","needs":["order.authorised"],"valid":{"from":"2026-05-04","to":"2026-05-04"}`,
			events: `a 2026-05-03T23:59:59+08:00 job.started job_id=J1
			         b 2026-05-04T00:00:00+08:00 job.started job_id=J1
			         c 2026-05-05T00:00:00+08:00 job.started job_id=J1`,
			asOf: "2026-05-09T00:00:00+08:00",
			want: `b R1 violated missing [order.authorised]`,
		},
		"the version of a rule may be picked by another event": {
			rules: `"kind":"precedence","per":"job_id","on":"job.started","needs":["job.authorised"],"valid":{"from":"2026-05-04","by":"order.opened"}`,
			events: `a 2026-05-03T12:00:00+08:00 order.opened
			         b 09:00 job.started job_id=J1
			         c 08:00 order.opened order_id=O2
			         d 09:00 job.started job_id=J2 order_id=O2
			         e 09:00 job.started job_id=J3 order_id=O3`,
			want: `d R1 violated missing [job.authorised]
			       e R1 unknown fact_absent [order.opened]`,
		},
	})
}
