package compliance_test

import (
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"golang.org/x/text/language"
)

// rights write out what findings grant, and since when.
func rights(t testing.TB, rs *compliance.Rules, h *history.History, asOf string) string {
	t.Helper()
	var r compliance.Report
	rs.Judge(h, at(t, asOf), &r)
	var lines []string
	for _, f := range r.All() {
		line := say(f)
		if f.Status == history.Entitled {
			line += " grants " + strings.Join(f.Grants, ", ") + " since " + f.Arisen.In(shanghai).Format("01-02T15:04:05.999999")
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func runRights(t *testing.T, cases map[string]judgement) {
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			rs := compileRules(t, strings.Split(c.rules, "---")...)
			got := rights(t, rs, c.world.history(t, c.events), c.asOf)
			var want []string
			for line := range strings.Lines(c.want) {
				want = append(want, strings.TrimSpace(line))
			}
			if got != strings.Join(want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
			}
		})
	}
}

const (
	spareCar = `"id":"spare","kind":"entitlement","per":"order_id","on":{"event":"repair.agreed","where":{"field":"free_repair","eq":true}},"grants":["spare_car","transport_compensation"],"choice":"either",
	 "if_any":[{"measure":{"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"days_of_24h"}},"op":"gt","value":5}]`
	replacement = `"id":"replace","kind":"entitlement","per":"vehicle_id","on":["repair.agreed","repair.finished"],"grants":["replace","return"],"choice":"customer",
	 "if_any":[{"measure":{"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"days_of_24h",
	   "minus":{"from":{"event":"repair.paused","where":{"field":"pause_reason","in":["battery_transport"]}},"to":"repair.resumed"}}},"op":"gt","value":30},
	  {"measure":{"count":"repair.finished","most_by":"problem_key"},"op":"gt","value":4}]`
)

func TestARightArisesWithTime(t *testing.T) {
	runRights(t, map[string]judgement{
		"119 hours are five days": {
			rules: spareCar, events: "a 2026-05-01T09:00:00+08:00 repair.agreed free_repair=true\nb 2026-05-06T08:00:00+08:00 repair.finished", asOf: "2026-06-01",
			want: `a spare not_applicable below`,
		},
		"120 hours are five days": {
			rules: spareCar, events: "a 2026-05-01T09:00:00+08:00 repair.agreed free_repair=true\nb 2026-05-06T09:00:00+08:00 repair.finished", asOf: "2026-06-01",
			want: `a spare not_applicable below`,
		},
		"121 hours are six": {
			rules: spareCar, events: "a 2026-05-01T09:00:00+08:00 repair.agreed free_repair=true\nb 2026-05-06T10:00:00+08:00 repair.finished", asOf: "2026-06-01",
			want: `a spare entitlement 6 against 5 grants spare_car, transport_compensation since 05-06T09:00:00.000001`,
		},
		"what is not finished goes on": {
			rules: spareCar, events: "a 2026-05-01T09:00:00+08:00 repair.agreed free_repair=true", asOf: "2026-05-06T09:00:01+08:00",
			want: `a spare entitlement 6 against 5 grants spare_car, transport_compensation since 05-06T09:00:00.000001`,
		},
		"and may still be below": {
			rules: spareCar, events: "a 2026-05-01T09:00:00+08:00 repair.agreed free_repair=true", asOf: "2026-05-06T09:00:00+08:00",
			want: `a spare not_applicable below`,
		},
		"an order that was cancelled does not go on": {
			rules: spareCar, events: "a 2026-05-01T09:00:00+08:00 repair.agreed free_repair=true\nb 2026-05-02T09:00:00+08:00 order.cancelled", asOf: "2026-06-01",
			want: `a spare not_applicable below`,
		},
		"after the end of an export nobody knows": {
			rules: spareCar, world: world{completeTo: "2026-05-04T00:00:00+08:00"}, events: "a 2026-05-01T09:00:00+08:00 repair.agreed free_repair=true", asOf: "2026-06-01",
			want: `a spare unknown not_recorded [repair.finished]`,
		},
		"whether it was finished is not recorded": {
			rules: spareCar, world: world{covers: []string{"repair.agreed"}}, events: "a 2026-05-01T09:00:00+08:00 repair.agreed free_repair=true", asOf: "2026-06-01",
			want: `a spare unknown not_recorded [repair.finished]`,
		},
		"whether it is free is not known": {
			rules: spareCar, events: "a 2026-05-01T09:00:00+08:00 repair.agreed", asOf: "2026-06-01",
			want: `a spare unknown fact_absent [free_repair]`,
		},
		"bare days that tell nothing": {
			rules: spareCar, events: "a 2026-05-01 repair.agreed free_repair=true\nb 2026-05-06 repair.finished", asOf: "2026-06-01",
			want: `a spare unknown too_coarse [at]`,
		},
		"bare days that tell enough": {
			rules: spareCar, events: "a 2026-05-01 repair.agreed free_repair=true\nb 2026-05-04 repair.finished\nc 2026-05-01 repair.agreed free_repair=true order_id=O2\nd 2026-05-09 repair.finished order_id=O2", asOf: "2026-06-01",
			want: `a spare not_applicable below
			c spare entitlement 6 against 5 grants spare_car, transport_compensation since 05-07T00:00:00`,
		},
		"three repairs of 25 hours are six days": {
			rules: strings.Replace(spareCar, `"per":"order_id","on"`, `"per":"vehicle_id","on"`, 1),
			events: `a 2026-05-01T09:00:00+08:00 repair.agreed free_repair=true vehicle_id=V
			b 2026-05-02T10:00:00+08:00 repair.finished
			c 2026-05-03T09:00:00+08:00 repair.agreed free_repair=true vehicle_id=V order_id=O2
			d 2026-05-04T10:00:00+08:00 repair.finished order_id=O2
			e 2026-05-05T09:00:00+08:00 repair.agreed free_repair=true vehicle_id=V order_id=O3
			f 2026-05-06T10:00:00+08:00 repair.finished order_id=O3`, asOf: "2026-06-01",
			want: `e spare entitlement 6 against 5 grants spare_car, transport_compensation since 05-06T09:00:00.000001`,
		},
		"transport of a battery is not counted": {
			rules: strings.Replace(replacement, `"value":30`, `"value":3`, 1),
			events: `a 2026-05-01T09:00:00+08:00 repair.agreed vehicle_id=V
			b 2026-05-02T09:00:00+08:00 repair.paused pause_reason=battery_transport
			c 2026-05-10T09:00:00+08:00 repair.resumed pause_reason=battery_transport
			d 2026-05-11T00:00:00+08:00 repair.paused pause_reason=lunch
			e 2026-05-13T09:00:00+08:00 repair.finished`, asOf: "2026-06-01",
			want: `a replace entitlement 4 against 3 grants replace, return since 05-12T09:00:00.000001`,
		},
		"hours are elapsed, to the last instant": {
			rules: strings.NewReplacer("days_of_24h", "hours", `"value":5`, `"value":"1.5"`).Replace(spareCar),
			events: `a 2026-05-01T09:00:00+08:00 repair.agreed free_repair=true
			b 2026-05-01T10:30:00+08:00 repair.finished
			c 2026-05-01T09:00:00+08:00 repair.agreed free_repair=true order_id=O2
			d 2026-05-01T10:30:00.000001+08:00 repair.finished order_id=O2`, asOf: "2026-06-01",
			want: `a spare not_applicable below
			c spare entitlement 1.500000 against 1.5 grants spare_car, transport_compensation since 05-01T10:30:00.000001`,
		},
		"two pauses, one of which lies in the other": {
			rules: strings.Replace(replacement, `"value":30`, `"value":1`, 1),
			events: `a 2026-05-01T09:00:00+08:00 repair.agreed vehicle_id=V
			b 2026-05-01T09:00:00+08:00 repair.paused pause_reason=battery_transport
			c 2026-05-02T09:00:00+08:00 repair.paused pause_reason=battery_transport
			d 2026-05-03T09:00:00+08:00 repair.resumed
			e 2026-05-04T09:00:00+08:00 repair.finished`, asOf: "2026-06-01",
			want: `e replace not_applicable below`,
		},
		"agreed twice before it was finished": {
			rules: spareCar, events: "a 2026-05-01T09:00:00+08:00 repair.agreed free_repair=true\nb 2026-05-03T09:00:00+08:00 repair.agreed free_repair=true\nc 2026-05-06T09:00:00+08:00 repair.finished", asOf: "2026-06-01",
			want: `b spare not_applicable below`,
		},
		"what begins and ends at one moment has ended, whichever is written first": {
			rules: spareCar, events: "b 2026-05-01T09:00:00+08:00 repair.finished\na 2026-05-01T09:00:00+08:00 repair.agreed free_repair=true", asOf: "2026-06-01",
			want: `a spare not_applicable below`,
		},
		"agreed again at the moment of the end, whichever is written first": {
			rules: spareCar, events: "a 2026-05-01T09:00:00+08:00 repair.agreed free_repair=true\nc 2026-05-03T09:00:00+08:00 repair.agreed free_repair=true\nb 2026-05-03T09:00:00+08:00 repair.finished", asOf: "2026-05-08T09:00:01+08:00",
			want: `c spare entitlement 6 against 5 grants spare_car, transport_compensation since 05-06T09:00:00.000001`,
		},
		"a battery that is still under way": {
			rules: strings.Replace(replacement, `"value":30`, `"value":3`, 1),
			events: `a 2026-05-01T09:00:00+08:00 repair.agreed vehicle_id=V
			b 2026-05-02T09:00:00+08:00 repair.paused pause_reason=battery_transport`, asOf: "2026-06-01",
			want: `a replace not_applicable below`,
		},
		"whether there was transport is not recorded": {
			rules: replacement, world: world{covers: []string{"repair.agreed", "repair.finished", "order.*"}},
			events: "a 2026-01-01T09:00:00+08:00 repair.agreed vehicle_id=V problem_key=k", asOf: "2026-06-01",
			want: `a replace unknown not_recorded [repair.paused]`,
		},
	})
}

func TestARightArisesByCounting(t *testing.T) {
	const repairs = `a 2026-01-01 repair.finished vehicle_id=V problem_key=brake
		b 2026-01-02 repair.finished order_id=O2 vehicle_id=V problem_key=brake
		c 2026-01-03 repair.finished order_id=O3 vehicle_id=V problem_key=horn
		d 2026-01-04 repair.finished order_id=O4 vehicle_id=V problem_key=brake
		e 2026-01-05 repair.finished order_id=O5 vehicle_id=V problem_key=brake
		`
	runRights(t, map[string]judgement{
		"four repairs of one problem": {
			rules: replacement, events: repairs, asOf: "2026-02-01", want: `e replace not_applicable below`,
		},
		"the fifth": {
			rules: replacement, events: repairs + "f 2026-01-06T09:00:00+08:00 repair.finished order_id=O6 vehicle_id=V problem_key=brake\ng 2026-01-07 repair.finished order_id=O7 vehicle_id=V problem_key=brake",
			asOf: "2026-02-01", want: `f replace entitlement 5 against 4 grants replace, return since 01-06T09:00:00`,
		},
		"of which problem the fifth was is not known": {
			rules: replacement, events: repairs + "f 2026-01-06 repair.finished order_id=O6 vehicle_id=V",
			asOf: "2026-02-01", want: `f replace unknown fact_absent [problem_key]`,
		},
		"other repairs are not recorded": {
			rules: replacement, world: world{covers: []string{"repair.agreed", "repair.paused", "repair.resumed", "order.*", "repair.finished.vehicle_id", "repair.finished.problem_key"}}, events: repairs,
			asOf: "2026-02-01", want: `e replace not_applicable below`,
		},
		"a right is there once, and not again": {
			rules:  `"kind":"entitlement","per":"order_id","on":"repair.agreed","grants":["free"]`,
			events: "a 09:00 repair.agreed\nb 10:00 repair.agreed", asOf: "12:00", want: `a R1 entitlement grants free since 05-04T09:00:00`,
		},
		"all thresholds": {
			rules: `"kind":"entitlement","per":"order_id","on":"repair.finished","grants":["free"],"if_all":[{"measure":{"count":"repair.agreed"},"op":"ge","value":{"param":"n"}},{"measure":{"sum":"qty","of":"part.issued"},"op":"gt","value":3}],"params":{"n":{"type":"int","default":2}}`,
			events: `a 09:00 repair.agreed
			p 09:00 part.issued part_id=P qty=2
			b 09:10 repair.finished
			c 09:20 repair.agreed
			d 09:30 repair.finished
			q 09:40 part.issued part_id=Q qty=1.5
			e 09:50 repair.finished
			f 09:55 repair.finished`, asOf: "12:00", want: `e R1 entitlement 2 against 2 grants free since 05-04T09:50:00`,
		},
		"a threshold that is not set": {
			rules:  `"kind":"entitlement","per":"order_id","on":"repair.finished","grants":["free"],"if_all":[{"measure":{"count":"repair.finished"},"op":"ge","value":{"param":"n"}}],"params":{"n":{"type":"int"}}`,
			events: "a 09:00 repair.finished", asOf: "12:00", want: `a R1 unknown param_unset [n]`,
		},
		"it does not apply": {
			rules:  `"kind":"entitlement","per":"order_id","on":"repair.finished","grants":["free"],"when":{"field":"order.kind","eq":"repair"}`,
			events: "a 09:00 repair.finished\nb 09:00 repair.finished\no 08:00 order.opened kind=rescue\nc 09:00 repair.finished order_id=O2", asOf: "12:00",
			want: "b R1 not_applicable\nc R1 unknown fact_absent [order.kind]",
		},
	})
}

func TestARightInACoverage(t *testing.T) {
	const assembly = `"id":"assembly","kind":"entitlement","per":"problem_id","within":["W"],"grants":["replace_assembly"],"choice":"customer","on":{"event":"problem.reported","where":{"all":[{"field":"valid","eq":true},{"field":"part_group","in":["engine"]}]}}
		---"id":"W","kind":"coverage","per":"vehicle_id","starts":"vehicle.purchased","anchor":["delivered_on","invoice_on"],"time":{"unit":"days","max":60},"distance":{"km":3000,"from":"zero","at_km":["odometer_km","order.odometer_km"]}`
	runRights(t, map[string]judgement{
		"day 60 and 3,000 km are inside": {
			rules: assembly,
			events: `a 2026-03-05 vehicle.purchased vehicle_id=V delivered_on=2026-03-05
			p 09:00 problem.reported problem_id=P vehicle_id=V valid=true part_group=engine odometer_km=3000
			q 09:00 problem.reported problem_id=Q vehicle_id=V valid=true part_group=engine odometer_km=3001
			r 2026-05-05 problem.reported problem_id=R vehicle_id=V valid=true part_group=engine odometer_km=10
			s 09:00 problem.reported problem_id=S vehicle_id=V valid=true part_group=engine
			u 09:00 problem.reported problem_id=U vehicle_id=V valid=true part_group=seat odometer_km=3000`, asOf: "2026-06-01",
			want: `p assembly entitlement grants replace_assembly since 05-04T09:00:00
			q assembly not_applicable outside
			s assembly unknown fact_absent [odometer_km]
			r assembly not_applicable outside`,
		},
		"a duty follows from the right": {
			rules: spareCar + `---"id":"given","kind":"response","per":"order_id","on":{"event":"entitlement.arisen","where":{"all":[{"field":"rule_id","eq":"spare"},{"field":"grants","has_any":["spare_car"]}]}},"then":["spare_car.provided","transport.compensated"],"within":{"unit":"days","max":0}`,
			events: `a 2026-05-01T09:00:00+08:00 repair.agreed free_repair=true
			b 2026-05-06T20:00:00+08:00 spare_car.provided
			c 2026-05-01T09:00:00+08:00 repair.agreed free_repair=true order_id=O2
			d 2026-05-07T09:00:00+08:00 spare_car.provided order_id=O2
			e 2026-05-06T09:00:00+08:00 repair.agreed free_repair=true order_id=O3`, asOf: "2026-05-08",
			want: `a spare entitlement 6 against 5 grants spare_car, transport_compensation since 05-06T09:00:00.000001
			c spare entitlement 6 against 5 grants spare_car, transport_compensation since 05-06T09:00:00.000001
			e spare not_applicable below
			a given satisfied due 05-06T23:59:59
			c given violated late [spare_car.provided, transport.compensated] late d due 05-06T23:59:59`,
		},
	})
}

func TestRightsAreJudgedAgainWithoutAllocation(t *testing.T) {
	rs := compileRules(t, replacement)
	h := world{}.history(t, `a 2026-01-01 repair.finished vehicle_id=V problem_key=brake
		b 2026-01-02T09:00:00+08:00 repair.agreed order_id=O2 vehicle_id=V problem_key=brake
		p 2026-01-03T09:00:00+08:00 repair.paused order_id=O2 pause_reason=battery_transport
		q 2026-01-04T09:00:00+08:00 repair.resumed order_id=O2`)
	r := judgeOften(t, rs, h)
	if r.Status(0) != history.Entitled {
		t.Fatal(r.Finding(0))
	}
	asOf := at(t, "23:00")
	if n := testing.AllocsPerRun(10, func() { rs.Judge(h, asOf, r) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// TestARightThatHasArisenStays judges a repair hour by hour.
func TestARightThatHasArisenStays(t *testing.T) {
	rs := compileRules(t, spareCar)
	h := world{}.history(t, "a 2026-05-01T09:00:00+08:00 repair.agreed free_repair=true\nb 2026-05-09T09:00:00+08:00 repair.finished")
	arisen := false
	for hour := range 24 * 12 {
		var r compliance.Report
		asOf := at(t, "2026-05-01T09:00:00+08:00").Add(time.Duration(hour) * time.Hour)
		rs.Judge(h, asOf, &r)
		if arisen && r.Status(0) != history.Entitled {
			t.Fatalf("%s: %v", asOf, r.Finding(0))
		}
		arisen = r.Status(0) == history.Entitled
		if arisen != (hour > 120) {
			t.Fatalf("%s: %t", asOf, arisen)
		}
	}
}

func TestFaultsOfEntitlements(t *testing.T) {
	const right = `"kind":"entitlement","per":"order_id","on":"repair.agreed","grants":["free"]`
	span := func(more string) string {
		return right + `,"if_any":[{"measure":{"span":{"from":"repair.agreed","to":"repair.finished",` + more + `}},"op":"gt","value":5}]`
	}
	tests := map[string]struct{ rules, want string }{
		"grants nothing":            {`"kind":"entitlement","on":"repair.agreed","grants":[]`, `rules[0].grants: grants nothing`},
		"a grant twice":             {`"kind":"entitlement","on":"repair.agreed","grants":["a","a"]`, `rules[0].grants[1]: no word, or one twice: "a"`},
		"a chooser that is none":    {right + `,"choice":"shop"`, `rules[0].choice: "shop" is no chooser`},
		"at a fact":                 {`"kind":"entitlement","on":{"fact":"store"},"grants":["a"]`, `rules[0].on.fact: a right arises at events`},
		"a pick":                    {`"kind":"entitlement","on":{"event":"repair.agreed","pick":"first"},"grants":["a"]`, `rules[0].on.pick: pick has no meaning here`},
		"within what is not there":  {right + `,"within":["W"]`, `rules[0].within[0]: no rule "W"`},
		"an operator that is none":  {right + `,"if_any":[{"measure":{"count":"repair.agreed"},"op":"ne","value":5}]`, `rules[0].if_any[0].op: wants gt, ge, eq, le or lt: "ne"`},
		"a span that is too short":  {strings.Replace(span(`"per":"order_id","unit":"hours"`), `"gt"`, `"lt"`, 1), `rules[0].if_any[0].op: a span of time is compared by gt or ge`},
		"a unit that is none":       {span(`"per":"order_id","unit":"days"`), `rules[0].if_any[0].measure.span.unit: "days" is no span unit`},
		"a span of nobody":          {span(`"per":"job_id","unit":"hours"`), `rules[0].if_any[0].measure.span.per: repair.agreed cannot have "job_id"` + "\n" + `rules[0].if_any[0].measure.span.per: repair.finished cannot have "job_id"`},
		"a span of no id":           {span(`"per":"cured","unit":"hours"`), `rules[0].if_any[0].measure.span.per: cured is of kind bool, not an id`},
		"most of what is no word":   {right + `,"if_any":[{"measure":{"count":"repair.finished","most_by":"cured"},"op":"gt","value":5}]`, `rules[0].if_any[0].measure.most_by: cured is of kind bool, not a word`},
		"most of nothing":           {right + `,"if_any":[{"measure":{"most_by":"cured"},"op":"gt","value":5}]`, `rules[0].if_any[0].measure: "most_by", "once_per" and "later" stand beside "count", "span" alone`},
		"a span beside a sum":       {right + `,"if_any":[{"measure":{"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"hours"},"sum":"qty"},"op":"gt","value":5}]`, `rules[0].if_any[0].measure.sum: unknown member "sum"`},
		"a measure of nothing":      {right + `,"if_any":[{"measure":{},"op":"gt","value":5}]`, `rules[0].if_any[0].measure: wants exactly one of "sum", "count", "last", "same", "path" and "value"`},
		"a value that is no number": {right + `,"if_any":[{"measure":{"count":"repair.finished"},"op":"gt","value":"many"}]`, `rules[0].if_any[0].value: not a value that value, of kind num, can be compared with by eq`},
		"it refuses nothing":        {right + `,"effect":"block"`, `rules[0].effect: rules of kind entitlement cannot block`},
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

func TestRightsInWords(t *testing.T) {
	for chooser, want := range map[string][3]string{
		"customer": {"R1 gives a right: Do it right. Right to: replace or return (the customer chooses). Since: 2026-05-04 09:00 +08:00. Source: Rules of the house 1.",
			"R1 产生权利：Do it right。权利：replace或return（由消费者选择）。产生于：2026-05-04 09:00 +08:00。依据：《Rules of the house》 1。",
			"R1 產生權利：Do it right。權利：replace或return（由消費者選擇）。產生於：2026-05-04 09:00 +08:00。依據：《Rules of the house》 1。"},
		"either": {"R1 gives a right: Do it right. Right to: replace or return. Since: 2026-05-04 09:00 +08:00. Source: Rules of the house 1.",
			"R1 产生权利：Do it right。权利：replace或return。产生于：2026-05-04 09:00 +08:00。依据：《Rules of the house》 1。",
			"R1 產生權利：Do it right。權利：replace或return。產生於：2026-05-04 09:00 +08:00。依據：《Rules of the house》 1。"},
		"none": {"R1 gives a right: Do it right. Right to: replace, return. Since: 2026-05-04 09:00 +08:00. Source: Rules of the house 1.",
			"R1 产生权利：Do it right。权利：replace、return。产生于：2026-05-04 09:00 +08:00。依据：《Rules of the house》 1。",
			"R1 產生權利：Do it right。權利：replace、return。產生於：2026-05-04 09:00 +08:00。依據：《Rules of the house》 1。"},
	} {
		rs := compileRules(t, `"kind":"entitlement","per":"order_id","on":"repair.agreed","grants":["replace","return"],"choice":"`+chooser+`"`)
		var r compliance.Report
		rs.Judge(world{}.history(t, "a 09:00 repair.agreed"), at(t, "12:00"), &r)
		for i, tag := range []language.Tag{language.English, language.SimplifiedChinese, language.TraditionalChinese} {
			if got := rs.Text(r.Finding(0), tag); got != want[i] {
				t.Errorf("%s\ngot  %s\nwant %s", chooser, got, want[i])
			}
		}
	}
}
