package compliance_test

import (
	"strings"
	"testing"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// rules that ask whether a problem lies in a coverage
const (
	asks      = `"kind":"require","per":"problem_id","on":"problem.reported","must":{"covered":"W"}---`
	years     = asks + `"id":"W","kind":"coverage","per":"vehicle_id","starts":"vehicle.purchased","anchor":["delivered_on","invoice_on"],"time":{"unit":"years","max":3}`
	warranty  = years + `,"distance":{"km":60000,"from":"zero","at_km":["odometer_km","order.odometer_km"]}`
	guarantee = asks + `"id":"W","kind":"coverage","per":"order_id","starts":"order.delivered","time":{"unit":"days","max":10},
	 "distance":{"km":2000,"start_km":"delivered_km","at_km":"odometer_km"}`
)

func TestCoverageInTime(t *testing.T) {
	runJudgements(t, map[string]judgement{
		"the last day is inside, the day after is not": {
			rules: years,
			events: `a 2023-05-04 vehicle.purchased vehicle_id=V delivered_on=2023-05-04
			         p 23:59 problem.reported problem_id=P vehicle_id=V
			         q 2026-05-05 problem.reported problem_id=Q vehicle_id=V`,
			asOf: "2026-06-01",
			want: `p R1 satisfied
			q R1 violated wrong_value`,
		},
		"delivery counts before the invoice": {
			rules: years,
			events: `a 2023-01-05 vehicle.purchased vehicle_id=V invoice_on=2023-01-05 delivered_on=2023-06-01
			         p 09:00 problem.reported problem_id=P vehicle_id=V`,
			want: `p R1 satisfied`,
		},
		"without delivery the invoice counts": {
			rules: years,
			events: `a 2023-01-05 vehicle.purchased vehicle_id=V invoice_on=2023-01-05
			         p 09:00 problem.reported problem_id=P vehicle_id=V`,
			want: `p R1 violated wrong_value`,
		},
		"the day of delivery is not recorded: what is inside by the invoice is inside": {
			rules: years, world: world{covers: []string{"vehicle.purchased.invoice_on", "vehicle.purchased.vehicle_id", "problem.*"}},
			events: `a 2023-01-05 vehicle.purchased vehicle_id=V invoice_on=2023-01-05
			         b 2023-12-05 vehicle.purchased vehicle_id=U invoice_on=2023-12-05
			         p 09:00 problem.reported problem_id=P vehicle_id=V
			         q 09:00 problem.reported problem_id=Q vehicle_id=U`,
			want: `p R1 unknown not_recorded [delivered_on]
			q R1 satisfied`,
		},
		"no day is known": {
			rules: years,
			events: `a 2023-01-05 vehicle.purchased vehicle_id=V
			         p 09:00 problem.reported problem_id=P vehicle_id=V`,
			want: `p R1 unknown fact_absent [delivered_on]`,
		},
		"before its first day it has not begun": {
			rules: years,
			events: `a 2026-01-05 vehicle.purchased vehicle_id=V delivered_on=2026-06-01
			         p 09:00 problem.reported problem_id=P vehicle_id=V
			         q 2026-06-01 problem.reported problem_id=Q vehicle_id=V`,
			asOf: "2026-07-01",
			want: `p R1 violated wrong_value
			q R1 satisfied`,
		},
		"what was never bought is not covered": {
			rules: years,
			events: `a 2026-01-05 vehicle.purchased vehicle_id=U delivered_on=2026-01-05
			         p 09:00 problem.reported problem_id=P vehicle_id=V`,
			want: `p R1 violated wrong_value`,
		},
		"what is bought on the day is covered the whole day of delivery, but not the day before": {
			rules: years,
			events: `p 09:00 problem.reported problem_id=P vehicle_id=V
			         q 09:00 problem.reported problem_id=Q vehicle_id=U
			         b 10:00 vehicle.purchased vehicle_id=V delivered_on=2026-05-05
			         c 10:00 vehicle.purchased vehicle_id=U delivered_on=2026-05-04`,
			want: `p R1 violated wrong_value
			q R1 satisfied`,
		},
		"where the moment of the purchase counts, nothing is covered before it": {
			rules: strings.Replace(years, `"delivered_on","invoice_on"`, `"at"`, 1),
			events: `p 09:00 problem.reported problem_id=P vehicle_id=V
			         b 10:00 vehicle.purchased vehicle_id=V
			         q 11:00 problem.reported problem_id=Q vehicle_id=V`,
			want: `p R1 violated wrong_value
			q R1 satisfied`,
		},
		"the last sale before counts, and not one of later that had not been delivered": {
			rules: strings.Replace(years, `"starts":"vehicle.purchased"`, `"starts":{"event":"vehicle.purchased","pick":"last"}`, 1),
			events: `a 2024-01-05 vehicle.purchased vehicle_id=V delivered_on=2024-01-05
			         p 2026-05-04T09:00:00+08:00 problem.reported problem_id=P vehicle_id=V
			         b 2026-06-01 vehicle.purchased vehicle_id=V delivered_on=2026-06-01`,
			asOf: "2026-07-01",
			want: `p R1 satisfied`,
		},
		"a purchase that was entered later covers from the day of delivery on": {
			rules: years,
			events: `o 2026-05-03T09:00:00+08:00 problem.reported problem_id=O vehicle_id=V
			         p 2026-05-04T09:00:00+08:00 problem.reported problem_id=P vehicle_id=V
			         b 2026-06-01 vehicle.purchased vehicle_id=V delivered_on=2026-05-04`,
			asOf: "2026-07-01",
			want: `o R1 violated wrong_value
			p R1 satisfied`,
		},
		"whether it was bought is not recorded": {
			rules: years, world: world{covers: []string{"problem.*"}}, events: `p 09:00 problem.reported problem_id=P vehicle_id=V`,
			want: `p R1 unknown not_recorded [vehicle.purchased]`,
		},
		"which vehicle it is, is not known": {
			rules: years, events: `p 09:00 problem.reported problem_id=P`,
			want: `p R1 unknown fact_absent [vehicle_id]`,
		},
		"a promise that reaches farther counts, one that does not, does not": {
			rules: years + `,"promised":{"years":"promised_years"}`,
			events: `a 2022-05-04 vehicle.purchased vehicle_id=V delivered_on=2022-05-04 promised_years=4
			         b 2024-05-04 vehicle.purchased vehicle_id=U delivered_on=2024-05-04 promised_years=1
			         c 2022-05-04 vehicle.purchased vehicle_id=T delivered_on=2022-05-04
			         p 09:00 problem.reported problem_id=P vehicle_id=V
			         q 09:00 problem.reported problem_id=Q vehicle_id=U
			         r 09:00 problem.reported problem_id=R vehicle_id=T`,
			want: `p R1 satisfied
			q R1 satisfied
			r R1 violated wrong_value`,
		},
		"whether more was promised is not recorded": {
			rules: years + `,"promised":{"years":"promised_years"}`, world: world{covers: []string{"vehicle.purchased.delivered_on", "vehicle.purchased.vehicle_id", "problem.*"}},
			events: `a 2022-05-04 vehicle.purchased vehicle_id=V delivered_on=2022-05-04
			         p 09:00 problem.reported problem_id=P vehicle_id=V`,
			want: `p R1 unknown not_recorded [promised_years]`,
		},
		"the last day stands in the event": {
			rules: asks + `"id":"W","kind":"coverage","per":"vehicle_id","starts":"vehicle.service_due_set","ends":"due_on"`,
			events: `a 2026-01-01 vehicle.service_due_set vehicle_id=V due_on=2026-05-04
			         b 2026-01-01 vehicle.service_due_set vehicle_id=U due_on=2026-05-03
			         c 2026-01-01 vehicle.service_due_set vehicle_id=T
			         p 23:00 problem.reported problem_id=P vehicle_id=V
			         q 09:00 problem.reported problem_id=Q vehicle_id=U
			         r 09:00 problem.reported problem_id=R vehicle_id=T`,
			want: `q R1 violated wrong_value
			r R1 unknown fact_absent [due_on]
			p R1 satisfied`,
		},
		"no zone, no days": {
			rules: years, world: world{noZone: true},
			events: `a 2022-05-04 vehicle.purchased vehicle_id=V delivered_on=2022-05-04
			         p 09:00 problem.reported problem_id=P vehicle_id=V`,
			want: `p R1 unknown zone_unknown [store.zone]`,
		},
	})
}

func TestCoverageInDistance(t *testing.T) {
	runJudgements(t, map[string]judgement{
		"time and distance: both hold inside, the first that is passed ends it": {
			rules: warranty,
			events: `a 2024-05-04 vehicle.purchased vehicle_id=V delivered_on=2024-05-04
			         b 2023-05-03 vehicle.purchased vehicle_id=U delivered_on=2023-05-03
			         p 09:00 problem.reported problem_id=P vehicle_id=V odometer_km=60000
			         r 09:01 problem.reported problem_id=R vehicle_id=V
			         q 09:02 problem.reported problem_id=Q vehicle_id=V odometer_km=60001
			         s 09:03 problem.reported problem_id=S vehicle_id=U`,
			want: `p R1 satisfied
			r R1 unknown fact_absent [odometer_km]
			q R1 violated wrong_value
			s R1 violated wrong_value`,
		},
		"the reading of the order counts where the event has none": {
			rules: warranty,
			events: `a 2024-05-04 vehicle.purchased vehicle_id=V delivered_on=2024-05-04
			         o 08:00 intake.done odometer_km=60001 vehicle_id=-
			         p 09:00 problem.reported problem_id=P vehicle_id=V`,
			want: `p R1 violated wrong_value`,
		},
		"from the start": {
			rules: guarantee,
			events: `a 2026-05-01 order.delivered delivered_km=10000
			         r 08:59 problem.reported problem_id=R odometer_km=9999
			         p 09:00 problem.reported problem_id=P odometer_km=12000
			         q 09:01 problem.reported problem_id=Q odometer_km=12001`,
			want: `r R1 unknown fact_absent [odometer_km]
			p R1 satisfied
			q R1 violated wrong_value`,
		},
		"the reading at the start is absent: time may tell alone": {
			rules: guarantee,
			events: `a 2026-05-01 order.delivered
			         b 2026-04-01 order.delivered order_id=O2
			         p 09:00 problem.reported problem_id=P odometer_km=12000
			         q 09:01 problem.reported problem_id=Q odometer_km=12000 order_id=O2`,
			want: `p R1 unknown fact_absent [delivered_km]
			q R1 violated wrong_value`,
		},
		"in mode all the last limit ends it": {
			rules: guarantee + `,"mode":"all"`,
			events: `a 2026-05-01 order.delivered delivered_km=10000
			         b 2026-04-01 order.delivered order_id=O2 delivered_km=10000
			         p 09:00 problem.reported problem_id=P odometer_km=99000
			         q 09:01 problem.reported problem_id=Q odometer_km=12000 order_id=O2
			         s 09:02 problem.reported problem_id=S order_id=O2
			         r 09:03 problem.reported problem_id=R odometer_km=12001 order_id=O2`,
			want: `p R1 satisfied
			q R1 satisfied
			s R1 unknown fact_absent [odometer_km]
			r R1 violated wrong_value`,
		},
		"a promised distance": {
			rules: asks + `"id":"W","kind":"coverage","per":"vehicle_id","starts":"vehicle.purchased","distance":{"km":{"param":"km"},"from":"zero","at_km":"odometer_km"},
			 "promised":{"km":"promised_km"},"params":{"km":{"type":"int","default":100}}`,
			events: `a 2024-05-04 vehicle.purchased vehicle_id=V promised_km=300
			         b 2024-05-04 vehicle.purchased vehicle_id=U
			         p 09:00 problem.reported problem_id=P vehicle_id=V odometer_km=300
			         q 09:01 problem.reported problem_id=Q vehicle_id=V odometer_km=301
			         s 09:02 problem.reported problem_id=S vehicle_id=U odometer_km=100
			         r 09:03 problem.reported problem_id=R vehicle_id=U odometer_km=101`,
			want: `p R1 satisfied
			q R1 violated wrong_value
			s R1 satisfied
			r R1 violated wrong_value`,
		},
		"a promised distance that is not recorded": {
			rules: asks + `"id":"W","kind":"coverage","per":"vehicle_id","starts":"vehicle.purchased","distance":{"km":100,"from":"zero","at_km":"odometer_km"},"promised":{"km":"promised_km"}`,
			world: world{covers: []string{"vehicle.purchased.vehicle_id", "problem.*"}},
			events: `a 2024-05-04 vehicle.purchased vehicle_id=V
			         p 09:00 problem.reported problem_id=P vehicle_id=V odometer_km=100
			         q 09:01 problem.reported problem_id=Q vehicle_id=V odometer_km=101`,
			want: `p R1 satisfied
			q R1 unknown not_recorded [promised_km]`,
		},
		"a limit that is not set": {
			rules: asks + `"id":"W","kind":"coverage","per":"vehicle_id","starts":"vehicle.purchased","distance":{"km":{"param":"km"},"from":"zero","at_km":"odometer_km"},"params":{"km":{"type":"int"}}`,
			events: `a 2024-05-04 vehicle.purchased vehicle_id=V
			         p 09:00 problem.reported problem_id=P vehicle_id=V odometer_km=100`,
			want: `p R1 unknown param_unset [km]`,
		},
	})
}

func TestCoverageByTable(t *testing.T) {
	runJudgements(t, map[string]judgement{
		"limits for each part group": {
			rules: asks + `"id":"W","kind":"coverage","per":"vehicle_id","starts":"vehicle.purchased","time":{"unit":"months","max":{"param":"months","keys":["on.part_group"]}},
			 "distance":{"km":{"param":"km","keys":["on.part_group"]},"from":"zero","at_km":"odometer_km"},
			 "params":{"months":{"type":"table","default":{"engine":60,"battery":24}},"km":{"type":"table","default":{"engine":100000,"battery":50000}}}`,
			events: `a 2024-05-04 vehicle.purchased vehicle_id=V
			         s 08:58 problem.reported problem_id=S vehicle_id=V part_group=seat odometer_km=1
			         t 08:59 problem.reported problem_id=T vehicle_id=V odometer_km=1
			         r 09:00 problem.reported problem_id=R vehicle_id=V part_group=battery odometer_km=50000
			         q 09:01 problem.reported problem_id=Q vehicle_id=V part_group=battery odometer_km=50001
			         p 09:02 problem.reported problem_id=P vehicle_id=V part_group=engine odometer_km=100000
			         u 2026-05-05 problem.reported problem_id=U vehicle_id=V odometer_km=100000 part_group=battery`,
			asOf: "2026-06-01",
			want: `s R1 unknown param_unset [on.part_group]
			t R1 unknown fact_absent [on.part_group]
			r R1 satisfied
			q R1 violated wrong_value
			p R1 satisfied
			u R1 violated wrong_value`,
		},
		"limits by the kind of vehicle and of repair": {
			rules: asks + `"id":"W","kind":"coverage","per":"order_id","starts":"order.delivered","time":{"unit":"days","max":{"param":"days","keys":["vehicle.class","order.repair_class"]}},
			 "params":{"days":{"type":"table","default":{"car/overhaul":100,"car/minor":10}}}`,
			world: world{facts: []history.Fact{fact(t, "vehicle", "V", "class=car")}},
			events: `n 2026-04-01 order.authorised repair_class=minor vehicle_id=-
			         a 2026-04-01 order.delivered
			         m 2026-04-01 order.authorised repair_class=overhaul order_id=O2
			         b 2026-04-01 order.delivered order_id=O2
			         v 2026-04-01 order.opened vehicle_id=V
			         w 2026-04-01 order.opened vehicle_id=V order_id=O2
			         p 09:00 problem.reported problem_id=P
			         q 09:01 problem.reported problem_id=Q order_id=O2`,
			want: `p R1 violated wrong_value
			q R1 satisfied`,
		},
	})
}

func TestWhatStartsACoverage(t *testing.T) {
	const rework = `,"restarts":{"event":"order.delivered","match":{"order.rework_of":"order_id"},"where":{"field":"order.fault_side","in":["shop","part"]}}`
	runJudgements(t, map[string]judgement{
		"rework starts the guarantee again": {
			rules: guarantee + rework,
			events: `a 2026-04-01 order.delivered delivered_km=10000
			         b 2026-04-20 order.opened order_id=O2 rework_of=O1
			         c 2026-04-20 order.rework_accepted order_id=O2 fault_side=shop
			         d 2026-05-01 order.delivered order_id=O2 delivered_km=12000
			         p 09:00 problem.reported problem_id=P odometer_km=14000
			         q 09:01 problem.reported problem_id=Q odometer_km=14001
			         r 2026-05-12 problem.reported problem_id=R odometer_km=13000`,
			asOf: "2026-06-01",
			want: `p R1 satisfied
			q R1 violated wrong_value
			r R1 violated wrong_value`,
		},
		"rework for the customer's own fault does not": {
			rules: guarantee + rework,
			events: `a 2026-04-01 order.delivered delivered_km=10000
			         b 2026-04-20 order.opened order_id=O2 rework_of=O1
			         c 2026-04-20 order.rework_accepted order_id=O2 fault_side=customer
			         d 2026-05-01 order.delivered order_id=O2 delivered_km=12000
			         p 09:00 problem.reported problem_id=P odometer_km=12100`,
			want: `p R1 violated wrong_value`,
		},
		"whose fault it was is not known": {
			rules: guarantee + rework,
			events: `a 2026-04-01 order.delivered delivered_km=10000
			         b 2026-04-20 order.opened order_id=O2 rework_of=O1
			         d 2026-05-01 order.delivered order_id=O2 delivered_km=12000
			         p 09:00 problem.reported problem_id=P odometer_km=12100`,
			want: `p R1 unknown fact_absent [order.fault_side]`,
		},
		"of several starts each counts": {
			rules: years,
			events: `a 2020-05-04 vehicle.purchased vehicle_id=V delivered_on=2020-05-04
			         b 2024-05-04 vehicle.purchased vehicle_id=V delivered_on=2024-05-04
			         p 09:00 problem.reported problem_id=P vehicle_id=V`,
			want: `p R1 satisfied`,
		},
		"the first start counts": {
			rules: asks + `"id":"W","kind":"coverage","per":"vehicle_id","starts":{"event":"vehicle.purchased","pick":"first","where":{"field":"consumer_use","eq":true}},"time":{"unit":"years","max":3}`,
			events: `z 2019-05-04 vehicle.purchased vehicle_id=V consumer_use=false
			         a 2020-05-04 vehicle.purchased vehicle_id=V consumer_use=true
			         b 2024-05-04 vehicle.purchased vehicle_id=V consumer_use=true
			         p 09:00 problem.reported problem_id=P vehicle_id=V
			         c 2020-05-04 vehicle.purchased vehicle_id=U
			         d 2024-05-04 vehicle.purchased vehicle_id=U consumer_use=true
			         q 09:01 problem.reported problem_id=Q vehicle_id=U
			         e 2020-05-04 vehicle.purchased vehicle_id=T
			         r 09:02 problem.reported problem_id=R vehicle_id=T
			         f 2024-05-04 vehicle.purchased vehicle_id=S
			         g 2024-05-05 vehicle.purchased vehicle_id=S consumer_use=true
			         s 09:03 problem.reported problem_id=S vehicle_id=S`,
			want: `p R1 violated wrong_value
			q R1 unknown fact_absent [consumer_use]
			r R1 violated wrong_value
			s R1 satisfied`,
		},
		"the last start counts": {
			rules: asks + `"id":"W","kind":"coverage","per":"vehicle_id","starts":{"event":"vehicle.purchased","pick":"last"},"time":{"unit":"years","max":3}`,
			events: `a 2024-05-04 vehicle.purchased vehicle_id=V
			         p 09:00 problem.reported problem_id=P vehicle_id=V
			         b 2020-05-04 vehicle.purchased vehicle_id=U
			         c 2024-05-04 vehicle.purchased vehicle_id=U
			         q 09:01 problem.reported problem_id=Q vehicle_id=U
			         d 10:00 vehicle.purchased vehicle_id=V`,
			want: `p R1 satisfied
			q R1 satisfied`,
		},
		"the version that held when it started": {
			rules: years + `,"valid":{"to":"2023-12-31"}---` +
				`"id":"W","kind":"coverage","per":"vehicle_id","starts":"vehicle.purchased","time":{"unit":"months","max":3},"valid":{"from":"2024-01-01"}`,
			events: `a 2023-12-31 vehicle.purchased vehicle_id=V delivered_on=2023-12-31
			         b 2024-01-01 vehicle.purchased vehicle_id=U delivered_on=2024-01-01
			         p 09:00 problem.reported problem_id=P vehicle_id=V
			         q 09:01 problem.reported problem_id=Q vehicle_id=U`,
			want: `p R1 satisfied
			q R1 violated wrong_value`,
		},
		"when it does not apply there is no coverage": {
			rules: years + `,"when":{"field":"vehicle.consumer_use","eq":true}`,
			events: `a 2024-05-04 vehicle.purchased vehicle_id=V delivered_on=2024-05-04 consumer_use=true
			         b 2024-05-04 vehicle.purchased vehicle_id=U delivered_on=2024-05-04 consumer_use=false
			         c 2024-05-04 vehicle.purchased vehicle_id=T delivered_on=2024-05-04
			         p 09:00 problem.reported problem_id=P vehicle_id=V
			         q 09:01 problem.reported problem_id=Q vehicle_id=U
			         r 09:02 problem.reported problem_id=R vehicle_id=T`,
			want: `p R1 satisfied
			q R1 violated wrong_value
			r R1 unknown fact_absent [vehicle.consumer_use]`,
		},
		"an extension covers the part groups that it names": {
			rules: asks + `"id":"W","kind":"coverage","per":"vehicle_id","starts":{"event":"followup.reached","where":{"field":"on.part_group","in":{"ref":"topics"}}},"time":{"unit":"days","max":9}`,
			events: `a 2026-05-01 followup.reached followup_id=F vehicle_id=V topics=engine;gearbox
			         p 09:00 problem.reported problem_id=P vehicle_id=V part_group=engine
			         q 09:01 problem.reported problem_id=Q vehicle_id=V part_group=seat`,
			want: `p R1 satisfied
			q R1 violated wrong_value`,
		},
	})
}

func TestWhoAsksForACoverage(t *testing.T) {
	const orders = `---"id":"W","kind":"coverage","per":"order_id","starts":"order.delivered","time":{"unit":"days","max":10}`
	runJudgements(t, map[string]judgement{
		"of another order": {
			rules: `"kind":"require","per":"order_id","on":"order.opened","when":{"field":"rework_of","present":true},"must":{"covered":"W","of":"rework_of"}` + orders,
			events: `a 2026-05-01 order.delivered
			         b 2026-05-11 order.opened order_id=O2 rework_of=O1
			         c 2026-05-12 order.opened order_id=O3 rework_of=O1
			         d 2026-05-11 order.opened order_id=O4 rework_of=O9
			         e 2026-05-11 order.opened order_id=O5
			         f 2026-05-11 order.opened order_id=O6 rework_of=O6`,
			asOf: "2026-06-01",
			want: `b R1 satisfied
			d R1 unknown not_recorded [rework_of]
			e R1 not_applicable
			f R1 unknown not_recorded [rework_of]
			c R1 violated wrong_value`,
		},
		"in the condition of the rule and of a partner": {
			rules: `"kind":"response","per":"order_id","on":"problem.reported","when":{"all":[{"covered":"W"},{"field":"valid","eq":true}]},
			 "then":[{"event":"order.opened","match":{"rework_of":"order_id"},"where":{"all":[{"covered":"W","of":"rework_of"},{"field":"kind","eq":"rework"}]}}],"within":{"unit":"days","max":9}` + orders,
			events: `a 2026-05-01 order.delivered
			         p 09:00 problem.reported problem_id=P valid=true
			         q 09:00 problem.reported problem_id=Q valid=false
			         r 2026-05-12 problem.reported problem_id=R valid=true
			         b 2026-05-11 order.opened order_id=O2 rework_of=O1 kind=rework
			         s 2026-05-03 problem.reported problem_id=S valid=true order_id=O3`,
			asOf: "2026-07-01",
			want: `s R1 not_applicable
			p R1 satisfied due 05-13T23:59:59
			q R1 not_applicable
			r R1 not_applicable`,
		},
		"not covered, and either of two": {
			rules: `"kind":"require","per":"order_id","on":"problem.reported","must":{"any":[{"covered":"W"},{"not":{"covered":"X"}}]}` + orders +
				`---"id":"X","kind":"coverage","per":"order_id","starts":"order.closed","time":{"unit":"days","max":10}`,
			events: `a 2026-05-01 order.delivered
			         p 09:00 problem.reported problem_id=P
			         b 2026-05-01 order.closed order_id=O2
			         q 09:00 problem.reported problem_id=Q order_id=O2
			         r 09:00 problem.reported problem_id=R order_id=O3`,
			want: `p R1 satisfied
			q R1 violated wrong_value
			r R1 satisfied`,
		},
		"one coverage asks another": {
			rules: `"kind":"require","per":"order_id","on":"problem.reported","must":{"covered":"X"}` + orders +
				`---"id":"X","kind":"coverage","per":"order_id","starts":{"event":"order.closed","where":{"covered":"W"}},"time":{"unit":"days","max":100}`,
			events: `a 2026-04-01 order.delivered
			         b 2026-04-05 order.closed
			         p 09:00 problem.reported problem_id=P
			         c 2026-04-01 order.delivered order_id=O2
			         d 2026-04-15 order.closed order_id=O2
			         q 09:00 problem.reported problem_id=Q order_id=O2`,
			want: `p R1 satisfied
			q R1 violated wrong_value`,
		},
		"at the event that is judged, of what came before": {
			rules: `"kind":"balance","per":"order_id","on":"job.planned","left":[{"count":{"event":"job.done","match":{"job.op_code":"op_code"},"where":{"covered":"W","of":"order_id","on":true}}}],"op":"eq","right":[{"value":0}]` + orders +
				`,"distance":{"km":100,"start_km":"delivered_km","at_km":["order.odometer_km"]}`,
			events: `p 2026-04-28 job.planned job_id=J op_code=B1
			         d 2026-04-29 job.done job_id=J
			         a 2026-05-01 order.delivered delivered_km=1000
			         i 2026-05-02 intake.done order_id=O2 odometer_km=1100
			         b 2026-05-11 job.planned job_id=K op_code=B1 order_id=O2
			         j 2026-05-02 intake.done order_id=O3 odometer_km=1101
			         c 2026-05-11 job.planned job_id=L op_code=B1 order_id=O3
			         k 2026-05-02 intake.done order_id=O4 odometer_km=1001
			         e 2026-05-11 job.planned job_id=M op_code=B2 order_id=O4
			         f 2026-05-12 job.planned job_id=N op_code=B1 order_id=O4`,
			asOf: "2026-06-01",
			want: `p R1 satisfied
			b R1 violated not_equal 1 against 0
			c R1 satisfied
			e R1 satisfied
			f R1 satisfied`,
		},
		"of the event that is judged, in the condition on a partner": {
			rules: `"kind":"precedence","per":"vehicle_id","on":"order.opened","needs":[{"event":"problem.reported","where":{"covered":"W","of":"on.rework_of"}}]` + orders,
			events: `a 2026-05-01 order.delivered
			         p 2026-05-11 problem.reported problem_id=P vehicle_id=V order_id=-
			         b 2026-05-13 order.opened order_id=O2 vehicle_id=V rework_of=O1
			         q 2026-05-12 problem.reported problem_id=Q vehicle_id=U order_id=-
			         c 2026-05-13 order.opened order_id=O3 vehicle_id=U rework_of=O1`,
			asOf: "2026-06-01",
			want: `b R1 satisfied
			c R1 violated missing [problem.reported]`,
		},
		"of something that is absent": {
			rules:  `"kind":"require","per":"order_id","on":"order.opened","must":{"covered":"W","of":"rework_of"}` + orders,
			events: `a 09:00 order.opened`,
			want:   `a R1 unknown fact_absent [rework_of]`,
		},
	})
}

func TestFaultsOfCoverages(t *testing.T) {
	const starts = `"id":"W","kind":"coverage","per":"order_id","starts":"order.delivered"`
	tests := map[string]struct {
		rules string
		want  string
	}{
		"no limit":                            {starts, `rules[0]: has no limit: neither "time" nor "ends" nor "distance"`},
		"a fact starts it":                    {`"id":"W","kind":"coverage","starts":{"fact":"store"},"time":{"unit":"days","max":1}`, `rules[0].starts.fact: a fact starts no coverage`},
		"a fact starts it again":              {starts + `,"time":{"unit":"days","max":1},"restarts":{"fact":"store"}`, `rules[0].restarts.fact: a fact starts no coverage`},
		"a pick that is none":                 {`"id":"W","kind":"coverage","starts":{"event":"order.delivered","pick":"any"},"time":{"unit":"days","max":1}`, `rules[0].starts.pick: "any" is no pick`},
		"two ends":                            {starts + `,"time":{"unit":"days","max":1},"ends":"at"`, `rules[0].ends: stands in place of "time"`},
		"an anchor that is no time":           {starts + `,"anchor":["delivered_km"],"time":{"unit":"days","max":1}`, `rules[0].anchor[0]: delivered_km is of kind km, not a time`},
		"an anchor of another event":          {starts + `,"anchor":["due_at"],"time":{"unit":"days","max":1}`, `rules[0].anchor[0]: order.delivered cannot have "due_at"`},
		"a reading that is none":              {starts + `,"distance":{"km":1,"start_km":"delivered_km","at_km":"seq"}`, `rules[0].distance.at_km[0]: seq is of kind int, not a distance`},
		"a reading that nothing has":          {starts + `,"distance":{"km":1,"start_km":"delivered_km","at_km":"colour"}`, `rules[0].distance.at_km[0]: no such field, attribute or fact: "colour"`},
		"no reading at the start":             {starts + `,"distance":{"km":1,"at_km":"odometer_km"}`, `rules[0].distance.start_km: a distance from the start needs the reading there`},
		"a reading at zero":                   {starts + `,"distance":{"km":1,"from":"zero","start_km":"delivered_km","at_km":"odometer_km"}`, `rules[0].distance.start_km: a distance from zero has no reading at the start`},
		"a place that is none":                {starts + `,"distance":{"km":1,"from":"one","start_km":"delivered_km","at_km":"odometer_km"}`, `rules[0].distance.from: "one" is no distance from`},
		"an empty list of readings":           {starts + `,"distance":{"km":1,"from":"zero","at_km":[]}`, `rules[0].distance.at_km: an empty list`},
		"a distance that is no number":        {starts + `,"distance":{"km":"far","from":"zero","at_km":"odometer_km"}`, `rules[0].distance.km: not a value that km, of kind km, can be compared with by eq`},
		"a promised distance alone":           {starts + `,"time":{"unit":"days","max":1},"promised":{"km":"order.guarantee_km"}`, `rules[0].promised.km: without "distance" it promises nothing`},
		"a promise of another kind":           {starts + `,"time":{"unit":"days","max":1},"promised":{"days":"delivered_km"}`, `rules[0].promised.days[0]: delivered_km is of kind km, not a number of days, months or years`},
		"a mode that is none":                 {starts + `,"time":{"unit":"days","max":1},"mode":"some"`, `rules[0].mode: "some" is no mode`},
		"an id that restarts lacks":           {starts + `,"time":{"unit":"days","max":1},"restarts":"vehicle.replaced"`, `rules[0].restarts: vehicle.replaced cannot have "order_id"`},
		"a match beside the ids":              {starts + `,"time":{"unit":"days","max":1},"restarts":{"event":"order.delivered","match":{"order_id":"job_id"}}`, `rules[0].restarts.match: job_id is none of the ids of the coverage`},
		"an id that is no word":               {starts + `,"time":{"unit":"days","max":1},"restarts":{"event":"order.delivered","match":{"delivered_km":"order_id"}}`, `rules[0].restarts.match: delivered_km is of kind km, not an id`},
		"restarts without reading":            {starts + `,"distance":{"km":1,"start_km":"delivered_km","at_km":"odometer_km"},"restarts":"order.closed"`, `rules[0].restarts: order.closed has no reading at the start`},
		"it can block nothing":                {starts + `,"time":{"unit":"days","max":1},"effect":"block"`, `rules[0].effect: rules of kind coverage cannot block`},
		"asked by a fact":                     {`"kind":"require","on":{"fact":"store"},"must":{"covered":"W"}---` + starts + `,"time":{"unit":"days","max":1}`, `rules[0].must.covered: only events lie in a coverage`},
		"asked at an event that is not there": {`"kind":"require","on":"order.opened","must":{"covered":"W","on":true}---` + starts + `,"time":{"unit":"days","max":1}`, `rules[0].must.covered: there is no event that is judged beside this one`},
		"asked without the id":                {`"kind":"require","on":"stock.moved","must":{"covered":"W"}---` + starts + `,"time":{"unit":"days","max":1}`, `rules[0].must.covered: stock.moved cannot have "order_id"`},
		"asked without a reading":             {`"kind":"require","on":"order.closed","must":{"covered":"W"}---` + starts + `,"distance":{"km":1,"start_km":"delivered_km","at_km":"odometer_km"}`, `rules[0].must.covered: order.closed has no reading that coverage W looks at`},
		"asked of what is no id":              {`"kind":"require","on":"order.opened","must":{"covered":"W","of":"odometer_km"}---` + starts + `,"time":{"unit":"days","max":1}`, `rules[0].must.of: odometer_km is of kind km, not an id`},
		"asked of one of two ids":             {`"kind":"require","on":"order.opened","must":{"covered":"W","of":"rework_of"}---"id":"W","kind":"coverage","per":["order_id","vehicle_id"],"starts":"order.delivered","time":{"unit":"days","max":1}`, `rules[0].must.of: coverage W has 2 ids, of gives one`},
		"asked of another kind of rule":       {`"kind":"require","on":"order.opened","must":{"covered":"W"}---"id":"W","kind":"require","on":"order.opened","fields":["kind"]`, `rules[0].must.covered: rule "W" is of kind require, not coverage`},
		"asked for more than it says":         {`"kind":"require","on":"order.opened","must":{"covered":"W","by":"li"}---` + starts + `,"time":{"unit":"days","max":1}`, `rules[0].must.by: unknown member "by"`},
		"what the asking event lacks":         {`"kind":"require","on":"order.opened","must":{"covered":"W"}---` + starts + `,"time":{"unit":"days","max":{"param":"d","keys":["on.part_group"]}},"params":{"d":{"type":"table","default":{"a":1}}}`, `rules[1].time.max.keys[0]: order.opened cannot have "part_group"`},
		"two coverages ask for each other": {`"id":"V","kind":"coverage","starts":{"event":"order.closed","where":{"covered":"W"}},"time":{"unit":"days","max":1}---"id":"W","kind":"coverage","starts":{"event":"order.closed","where":{"covered":"V"}},"time":{"unit":"days","max":1}`,
			`rules[1].starts.where.covered: rules ask for each other in a circle: V, W, V`},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := compliance.ReadPack([]byte(packOf(strings.Split(c.rules, "---")...)))
			if got := strings.Join(faults(err), "\n"); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}
