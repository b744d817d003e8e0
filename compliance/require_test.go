package compliance_test

import (
	"testing"

	"example.com/servicelane/aftersales/history"
)

func TestRequire(t *testing.T) {
	runJudgements(t, map[string]judgement{
		"all fields are there": {
			rules:  `"kind":"require","on":"quote.made","fields":["items_count","quoted_total","quoted_hours"]`,
			events: `a 09:00 quote.made items_count=2 quoted_total=820.00_CNY quoted_hours=2`,
			want:   `a R1 satisfied`,
		},
		"fields that are empty are missing": {
			rules:  `"kind":"require","on":"quote.made","fields":["items_count","quoted_total","quoted_hours"]`,
			events: `a 09:00 quote.made quoted_total=820.00_CNY`,
			want:   `a R1 violated missing_field [items_count, quoted_hours]`,
		},
		"fields that the source does not record are unknown": {
			rules:  `"kind":"require","on":"quote.made","fields":["items_count","quoted_total"]`,
			world:  world{covers: []string{"quote.made.quoted_total"}},
			events: `a 09:00 quote.made quoted_total=820.00_CNY`,
			want:   `a R1 unknown not_recorded [items_count]`,
		},
		"a field that is missing decides, whatever else is unknown": {
			rules:  `"kind":"require","on":"quote.made","fields":["items_count","quoted_total"]`,
			world:  world{covers: []string{"quote.made.quoted_total"}},
			events: `a 09:00 quote.made`,
			want:   `a R1 violated missing_field [quoted_total]`,
		},
		"whether an event without a key is meant is not known where the key is not recorded": {
			rules: `"kind":"require","per":"customer_id","on":"order.opened","fields":["kind"]`,
			world: world{covers: []string{"order.opened.kind"}},
			events: `a 09:00 order.opened
			         b 10:00 order.opened order_id=O2 kind=repair customer_id=C1`,
			want: `a R1 unknown not_recorded [customer_id]
			       b R1 satisfied`,
		},
		"a wrong value is named": {
			rules: `"kind":"require","on":"settlement.totalled","per":"order_id","when":{"field":"order.kind","eq":"rework"},"must":{"field":"customer_charge","eq":"0"}`,
			events: `a 09:00 order.opened kind=rework
			         b 10:00 settlement.totalled settlement_id=S1 customer_charge=200.00_CNY
			         c 11:00 settlement.totalled settlement_id=S1 customer_charge=0.00_CNY
			         d 09:00 order.opened kind=repair order_id=O2
			         e 11:00 settlement.totalled settlement_id=S2 order_id=O2 customer_charge=9.00_CNY`,
			want: `b R1 violated wrong_value [customer_charge]
			       c R1 satisfied
			       e R1 not_applicable`,
		},
		"a fact that is not there is named": {
			rules:  `"kind":"require","on":"job.planned","must":{"all":[{"field":"op_code","present":true},{"exists":{"fact":"labour_op","match":["op_code"]}}]}`,
			world:  world{facts: []history.Fact{fact(t, "labour_op", "B1")}},
			events: "a 09:00 job.planned job_id=J op_code=B1\nb 09:00 job.planned job_id=K op_code=B2",
			want:   "a R1 satisfied\nb R1 violated wrong_value [labour_op]",
		},
		"a wrong role is told apart": {
			rules: `"kind":"require","on":{"event":"inspection.passed","where":{"field":"level","eq":"final"}},"must":{"all":[{"field":"methods","has_any":["road_test"]},{"field":"by_role","in":["inspector"]}]}`,
			events: `a 09:00 inspection.passed level=final methods=road_test role=technician
			         b 09:30 inspection.passed level=final methods=road_test;lamp role=inspector
			         c 09:40 inspection.passed level=final methods=lamp role=inspector
			         d 09:50 inspection.passed level=self methods=lamp role=technician`,
			want: `a R1 violated wrong_role [by_role]
			       b R1 satisfied
			       c R1 violated wrong_value [methods]`,
		},
		"the role is looked up in the facts of that day, and one of several is enough": {
			rules: `"kind":"require","on":"job.approved","must":{"field":"by_role","eq":"front_desk"}`,
			world: world{facts: []history.Fact{
				fact(t, "role_held", "li", "role=technician"),
				fact(t, "role_held", "li", "role=front_desk", "valid=2026-05-01/2026-05-31"),
				fact(t, "role_held", "wu", "role=front_desk", "valid=2026-05-05/"),
				fact(t, "role_held", "wu", "role=technician", "valid=2026-01-01/"),
			}},
			events: `a 09:00 job.approved job_id=J1 by=li
			         b 09:01 job.approved job_id=J1 by=wu
			         c 09:02 job.approved job_id=J1 by=nobody
			         d 09:03 job.approved job_id=J1 by=li role=technician`,
			want: `a R1 satisfied
			       b R1 violated wrong_role [by_role]
			       c R1 unknown fact_absent [by_role]
			       d R1 violated wrong_role [by_role]`,
		},
		"the first part that is false is named": {
			rules: `"kind":"require","on":"part.fitted","must":{"all":[{"any":[{"field":"part_grade","in":["original","certified"]},{"field":"original_on_hand","eq":false}]},{"field":"fits","eq":true}]}`,
			events: `a 09:00 part.fitted part_id=P1 part_grade=copy original_on_hand=true fits=true
			         b 09:00 part.fitted part_id=P1 part_grade=copy original_on_hand=false fits=false
			         c 09:00 part.fitted part_id=P1 part_grade=copy fits=true
			         d 09:00 part.fitted part_id=P1 part_grade=copy fits=false`,
			want: `a R1 violated wrong_value [part_grade]
			       b R1 violated wrong_value [fits]
			       c R1 unknown fact_absent [original_on_hand]
			       d R1 violated wrong_value [fits]`,
		},
		"what must not be is named": {
			rules: `"kind":"require","on":"part.fitted","must":{"not":{"field":"part_grade","eq":"copy"}}`,
			events: `a 09:00 part.fitted part_id=P1 part_grade=copy
			         b 09:00 part.fitted part_id=P1 part_grade=original
			         c 09:00 part.fitted part_id=P1`,
			want: `a R1 violated wrong_value [part_grade]
			       b R1 satisfied
			       c R1 unknown fact_absent [part_grade]`,
		},
		"an attribute or a fact may be a field": {
			rules: `"kind":"require","on":"customer_file.built","fields":["customer.kind","visited_on"]`,
			world: world{facts: []history.Fact{fact(t, "customer", "C1", "kind=private"), fact(t, "customer", "C2", "vip=true")}},
			events: `a 09:00 customer_file.built customer_id=C1 visited_on=2026-05-01
			         b 09:00 customer_file.built customer_id=C2 visited_on=2026-05-01`,
			want: `a R1 satisfied
			       b R1 violated missing_field [customer.kind]`,
		},
		"only the first of an order may be wanted": {
			rules: `"kind":"require","per":"order_id","on":{"event":"quote.made","pick":"first"},"fields":["items_count"]`,
			events: `a 09:00 quote.made items_count=1
			         b 09:10 quote.made`,
			want: `a R1 satisfied`,
		},
		"a fact is judged like an event": {
			rules: `"kind":"require","on":{"fact":"store","where":{"field":"type","eq":"dealer"}},"fields":["calendar"],"must":{"field":"store.targets","has_all":["attitude","on_time"]}`,
			world: world{facts: []history.Fact{
				fact(t, "store", "S1", "type=dealer", "targets=attitude;on_time", "calendar=cn"),
				fact(t, "store", "S2", "type=dealer", "targets=attitude", "calendar=cn"),
				fact(t, "store", "S3", "type=outlet"),
				fact(t, "store", "S4", "type=dealer"),
				fact(t, "customer", "C1"),
			}},
			want: `R1 satisfied
			       R1 violated wrong_value [store.targets]
			       R1 violated missing_field [calendar]`,
		},
		"a fact leads to other facts with the same key, and tables give values by key": {
			rules: `"kind":"require","on":{"fact":"role_held"},"must":{"field":"person.skills","has_all":{"param":"needed","keys":["role"]}},
			 "params":{"needed":{"type":"table","default":{"technician":["brakes"],"electrician":["brakes","hv"]}}}`,
			world: world{facts: []history.Fact{
				fact(t, "person", "li", "skills=brakes;engine"), fact(t, "person", "wu"),
				fact(t, "role_held", "li", "role=electrician"), fact(t, "role_held", "li", "role=technician"),
				fact(t, "role_held", "wu", "role=technician"), fact(t, "role_held", "xu", "role=technician"),
				fact(t, "role_held", "li", "role=painter"),
			}},
			want: `R1 violated wrong_value [person.skills]
			       R1 satisfied
			       R1 unknown param_unset [role]
			       R1 unknown fact_absent [person.skills]
			       R1 unknown fact_absent [person.skills]`,
		},
		"an event of a group without a subject of its own is judged by a named key": {
			rules: `"kind":"require","per":"order_id","on":"rule.overridden","fields":["reason"]`,
			events: `a 09:00 rule.overridden order_id=O1 reason=urgent
			         b 09:00 rule.overridden complaint_id=K1 order_id=-
			         c 09:00 rule.overridden order_id=O1`,
			want: `a R1 satisfied
			       c R1 violated missing_field [reason]`,
		},
	})
}
