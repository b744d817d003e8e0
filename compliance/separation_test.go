package compliance_test

import "testing"

const threeLevels = `"kind":"separation","per":"job_id","people":[{"event":"inspection.passed","where":{"field":"level","eq":"self"}},
 {"event":"inspection.passed","where":{"field":"level","eq":"process"}},{"event":"inspection.passed","match":["order_id"],"where":{"field":"level","eq":"final"}}]`

func TestSeparation(t *testing.T) {
	runJudgements(t, map[string]judgement{
		"different people did the acts": {
			rules: `"kind":"separation","per":"part_id","people":["part.requested","part.approved"]`,
			events: `a 09:00 part.requested part_id=P1 by=li
			         b 09:10 part.approved part_id=P1 by=wu`,
			want: `b R1 satisfied`,
		},
		"the same person did both": {
			rules: `"kind":"separation","per":"part_id","people":["part.requested","part.approved"]`,
			events: `a 09:00 part.requested part_id=P1 by=li
			         x 09:00 part.requested part_id=P2 by=wu
			         b 09:10 part.approved part_id=P1 by=li
			         c 09:20 part.approved part_id=P2 by=li`,
			want: `b R1 violated same_person
			       c R1 satisfied`,
		},
		"whoever does the same act twice is not two people": {
			rules: `"kind":"separation","per":"part_id","people":["part.requested","part.approved"]`,
			events: `a 09:00 part.requested part_id=P1 by=li
			         b 09:10 part.requested part_id=P1 by=li`,
			want: ``,
		},
		"an act is judged against those before it, in either order": {
			rules: `"kind":"separation","per":"part_id","people":["part.requested","part.approved"]`,
			events: `a 09:00 part.approved part_id=P1 by=li
			         b 09:10 part.requested part_id=P1 by=li`,
			want: `b R1 violated same_person`,
		},
		"an unknown actor makes it unknown": {
			rules: `"kind":"separation","per":"part_id","people":["part.requested","part.approved"]`,
			events: `a 09:00 part.requested part_id=P1
			         b 09:10 part.approved part_id=P1 by=li
			         c 09:15 part.requested part_id=P1 by=li
			         d 09:20 part.approved part_id=P1`,
			want: `b R1 unknown fact_absent [by]
			       c R1 violated same_person
			       d R1 unknown fact_absent [by]`,
		},
		"acts that are not recorded make it unknown": {
			rules:  `"kind":"separation","per":"part_id","people":["part.requested","part.approved"]`,
			world:  world{covers: []string{"part.approved"}},
			events: `b 09:10 part.approved part_id=P1 by=li`,
			want:   `b R1 unknown not_recorded [part.requested]`,
		},
		"three levels belong together by job, the last by order": {
			rules: threeLevels,
			events: `a 09:00 inspection.passed level=self job_id=J1 by=li
			         b 09:05 inspection.passed level=self job_id=J2 by=wu
			         c 09:10 inspection.passed level=process job_id=J1 by=wu
			         d 09:20 inspection.passed level=process job_id=J2 by=wu
			         e 09:30 inspection.passed level=final item_id=I1 by=xu
			         f 09:31 inspection.passed level=final item_id=I1 by=li
			         g 09:32 inspection.passed level=final item_id=I1 by=li order_id=O2`,
			want: `c R1 satisfied
			       d R1 violated same_person
			       e R1 satisfied
			       f R1 violated same_person`,
		},
		"whoever did no other act so far may do one later": {
			rules: `"kind":"separation","per":"order_id","people":["job.started","order.certified"]`,
			events: `a 09:00 order.certified by=wi
			         b 09:10 job.started job_id=J1 by=li
			         c 09:20 job.started job_id=J1 by=li
			         d 09:30 order.certified by=li
			         e 09:40 job.started job_id=J1 by=li`,
			want: `b R1 satisfied
			       c R1 satisfied
			       d R1 violated same_person
			       e R1 violated same_person`,
		},
		"an act of both kinds is another one for the next": {
			rules: `"kind":"separation","per":"order_id","people":["job.started",{"event":["job.started","order.certified"],"where":{"field":"by_role","eq":"boss"}}]`,
			events: `a 09:00 order.certified by=wu role=boss
			         b 09:10 job.started job_id=J1 by=li role=boss
			         c 09:20 job.started job_id=J1 by=li role=clerk`,
			want: `b R1 satisfied
			       c R1 violated same_person`,
		},
		"what may be an act is judged as one, and what surely is none is not": {
			rules: `"kind":"separation","per":"order_id","people":["job.started",{"event":"inspection.passed","where":{"field":"level","eq":"final"}}]`,
			world: world{covers: []string{"job.started", "inspection.passed.by"}},
			events: `a 09:00 job.started job_id=J1 by=li
			         b 09:10 inspection.passed by=wu
			         c 09:20 inspection.passed by=wu level=self
			         d 09:30 inspection.passed by=wu level=final`,
			want: `b R1 satisfied
			       d R1 satisfied`,
		},
		"when may exempt an order": {
			rules: `"kind":"separation","per":"part_id","when":{"field":"order.kind","ne":"rescue"},"people":["part.requested","part.approved"]`,
			events: `o 08:00 order.opened kind=rescue
			         a 09:00 part.requested part_id=P1 by=li
			         b 09:10 part.approved part_id=P1 by=li`,
			want: `b R1 not_applicable`,
		},
		"a person named by a field": {
			rules: `"kind":"separation","per":"part_id","people":[{"event":"part.issued","who":"issued_to_id"},"part.approved"]`,
			events: `a 09:00 part.issued part_id=P1 issued_to_id=li by=store
			         b 09:10 part.approved part_id=P1 by=li`,
			want: `b R1 violated same_person`,
		},
		"the same person goes on": {
			rules: `"kind":"separation","per":"part_id","mode":"same","people":[{"event":"part.issued","who":"issued_to_id"},"part.used"]`,
			events: `a 09:00 part.issued part_id=P1 issued_to_id=li by=store qty=2
			         b 09:10 part.used part_id=P1 by=li qty=1
			         c 09:20 part.used part_id=P1 by=wu qty=1
			         d 09:30 part.used part_id=P1 by=wu qty=1`,
			want: `b R1 satisfied
			       c R1 violated not_same_person
			       d R1 satisfied`,
		},
		"whose id ends alike is somebody else": {
			rules: `"kind":"separation","per":"job_id","mode":"same","people":["job.started","job.done"]`,
			events: `a 09:00 job.started job_id=J1 by=li
			         b 09:10 job.done job_id=J1 by=wi`,
			want: `b R1 violated not_same_person`,
		},
		"a change that was handed over is permitted": {
			rules: `"kind":"separation","per":"order_id","mode":"same","people":[{"event":"order.receptionist_set","who":"receptionist_id"}],"unless":"order.receptionist_handed_over"`,
			events: `a 09:00 order.receptionist_set receptionist_id=li
			         b 09:10 order.receptionist_handed_over
			         c 09:20 order.receptionist_set receptionist_id=wu
			         d 09:30 order.receptionist_set receptionist_id=xu
			         e 09:40 order.receptionist_set`,
			want: `c R1 satisfied
			       d R1 violated not_same_person
			       e R1 unknown fact_absent [receptionist_id]`,
		},
		"acts of one moment are compared with each other, in either order": {
			rules: `"kind":"separation","per":"job_id","mode":"same","people":["job.done",{"event":"inspection.passed","where":{"field":"level","eq":"self"}}],"unless":"job.started"`,
			events: `a 09:00 inspection.passed level=self job_id=J1 by=li
			         b 09:00 job.done job_id=J1 by=li
			         c 09:10 inspection.passed level=self job_id=J2 by=wu
			         d 09:10 job.done job_id=J2 by=li
			         e 09:20 job.started job_id=J2 by=wu
			         f 09:20 job.done job_id=J2 by=xu`,
			want: `a R1 satisfied
			       b R1 satisfied
			       c R1 violated not_same_person
			       d R1 violated not_same_person
			       f R1 satisfied`,
		},
		"whether it was handed over is unknown if that is not recorded": {
			rules: `"kind":"separation","per":"order_id","mode":"same","people":[{"event":"order.receptionist_set","who":"receptionist_id"}],"unless":"order.receptionist_handed_over"`,
			world: world{covers: []string{"order.receptionist_set"}},
			events: `a 09:00 order.receptionist_set receptionist_id=li
			         c 09:20 order.receptionist_set receptionist_id=wu`,
			want: `c R1 unknown not_recorded [order.receptionist_handed_over]`,
		},
	})
}
