package compliance_test

import (
	"encoding/json"
	"flag"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/internal/golden"
	"golang.org/x/text/language"
)

// Rules for what may be claimed of a vehicle.
const (
	same = `"id":"same","kind":"entitlement","per":"vehicle_id","owes":"seller","on":"repair.finished","grants":["replace","return"],"choice":"customer",
	 "if_any":[{"measure":{"count":"repair.finished","most_by":"problem_key"},"op":"gt","value":4}]`
	stayed = `"id":"stayed","kind":"entitlement","per":"vehicle_id","on":"repair.agreed","grants":["replace"],
	 "if_any":[{"measure":{"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"days_of_24h"}},"op":"gt","value":30}]`
	waited = `"id":"waited","kind":"entitlement","per":"order_id","on":"repair.agreed","grants":["spare_car","transport_compensation"],"choice":"either",
	 "if_any":[{"measure":{"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"days_of_24h"}},"op":"gt","value":5}]`
	both = `"id":"both","kind":"entitlement","per":"vehicle_id","on":"repair.finished","grants":["return"],
	 "if_all":[{"measure":{"count":"repair.finished"},"op":"ge","value":3},{"measure":{"count":"part.fitted"},"op":"ge","value":1}]`
	hours = `"id":"hours","kind":"entitlement","per":"vehicle_id","on":"repair.agreed","grants":["return"],
	 "if_any":[{"measure":{"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"hours"}},"op":"gt","value":1000}]`
	fee = `"id":"fee","kind":"entitlement","per":"vehicle_id","owes":"seller","on":"problem.reported","grants":["return"],"amounts":[
	 {"name":"use_fee","owes":"customer","plus":[{"path":"odometer_km","times":["vehicle.price","vehicle.use_factor"],"divide":1000,"round":{"digits":2,"mode":"half_up"}}]},
	 {"name":"refund","owes":"seller","plus":[{"path":"vehicle.price"},{"path":"vehicle.service_fees"}],
	  "minus":[{"path":"odometer_km","times":["vehicle.price","vehicle.use_factor"],"divide":1000,"round":{"digits":2,"mode":"half_up"}}]}]`
	period = `"id":"period","kind":"coverage","per":"vehicle_id","starts":"vehicle.purchased","time":{"unit":"days","max":150},
	 "distance":{"km":5000,"from":"zero","at_km":["odometer_km","order.odometer_km"]}`
	inPeriod = `"id":"in","kind":"entitlement","per":"vehicle_id","on":"repair.finished","within":["period"],"grants":["return"],
	 "if_any":[{"measure":{"count":"repair.finished","most_by":"problem_key"},"op":"gt","value":4}]`
	staysIn = `"id":"in","kind":"entitlement","per":"vehicle_id","on":"repair.agreed","within":["period"],"grants":["return"],
	 "if_any":[{"measure":{"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"days_of_24h"}},"op":"gt","value":30}]`
	failed = `"id":"failed","kind":"entitlement","per":"vehicle_id","on":"problem.reported","grants":["return"],
	 "if_all":[{"measure":{"count":"assembly.replaced"},"op":"ge","value":2}]`
	days = `,"amounts":[{"name":"spare_car_days","owes":"repairer","beyond":true}]`
	open = `"id":"fee","kind":"entitlement","per":"vehicle_id","on":"problem.reported","grants":["return"],"params":{"digits":{"type":"int"},"way":{"type":"code"}},"amounts":[
	 {"name":"use_fee","plus":[{"path":"odometer_km","times":["vehicle.price","vehicle.use_factor"],"divide":1000,"round":{"digits":{"param":"digits"},"mode":{"param":"way"}}}]}]`
	replied = `"id":"answer","kind":"response","per":"claim_id","owes":"seller","on":"claim.received","then":["claim.answered"],"within":{"unit":"days","max":10}`
	sold    = `a 2026-01-01 vehicle.purchased vehicle_id=V price=158800.00_CNY use_factor=0.005 service_fees=800.00_CNY
	`
)

// stands judges a history, and writes the rights, what is near, duties and what is open, in a line each.
func stands(t testing.TB, rs *compliance.Rules, h *history.History, asOf string) string {
	t.Helper()
	st := rs.Standing(h, at(t, asOf))
	var out []string
	put := func(parts ...any) {
		data, err := json.Marshal(parts)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(data[1:len(data)-1]))
	}
	for _, r := range st.Rights {
		proofs := []string(nil)
		for _, e := range r.Evidence {
			proofs = append(proofs, e.Event)
		}
		put("right", r.Rule, r.Subject, r.Grants, r.Measured, r.Limit, proofs)
		for _, a := range r.Amounts {
			put(a.Name, a.Owes, a.Value, a.Steps, a.Missing)
		}
	}
	for _, n := range st.Near {
		put("near", n.Rule, n.All)
		for _, s := range n.Steps {
			put(s.Unit, s.Event, s.Of, s.Reached, s.Needed, s.More)
		}
		if !n.Until.IsZero() {
			put("until", n.Until.Format(time.DateOnly))
		}
		if len(n.Missing) > 0 {
			put("missing", strings.Join(n.Missing, " "))
		}
	}
	for _, d := range st.Duties {
		put("duty", d.Rule, d.Status, d.Owes, d.Due.Format("01-02"), d.Missing)
	}
	for _, o := range st.Open {
		put("open", o.Rule, o.Reason, o.Missing)
	}
	return strings.Join(out, "\n")
}

// stay is an order of a vehicle with a repair of some days; without an end it goes on.
func stay(order, from, to string) string {
	text := "o" + order + " " + from + " order.opened order_id=" + order + " vehicle_id=V\n" +
		"b" + order + " " + from + "T09:00:00+08:00 repair.agreed order_id=" + order + " problem_key=noise\n"
	if to != "" {
		text += "c" + order + " " + to + "T10:00:00+08:00 repair.finished order_id=" + order + " problem_key=noise\n"
	}
	return text
}

func TestStanding(t *testing.T) {
	two := stay("O", "2026-03-01", "2026-03-02") + stay("U", "2026-04-01", "2026-04-02")
	demands := "p 2026-05-01 claim.received claim_id=C vehicle_id=V\nq 2026-04-01 claim.received claim_id=D vehicle_id=V"
	for name, c := range map[string]judgement{
		"two repairs of a fault are three from the fifth": {rules: same, events: two, want: `"near","same",false
"times","repair.finished","noise",2,5,3`},
		"two stays of 25 hours are four days of thirty-one": {rules: stayed, events: two, want: `"near","stayed",false
"days","repair.finished","",4,31,27`},
		"all of what is lacking is needed": {rules: both, events: two, want: `"near","both",true
"times","repair.finished","",2,3,1
"times","part.fitted","",0,1,1`},
		"the nearest comes first": {rules: stayed + "---" + same, events: two + stay("X", "2026-05-01", ""), want: `"near","same",false
"times","repair.finished","noise",2,5,3
"near","stayed",false
"days","repair.finished","",7,31,24`},
		"a stay that goes on": {rules: waited, events: stay("O", "2026-05-02", ""), want: `"near","waited",false
"days","repair.finished","",2,6,4`},
		"a stay that is over is near nothing":          {rules: waited, events: two},
		"time in hours is near nothing":                {rules: hours, events: two},
		"of what has not happened yet nothing is near": {rules: both, events: "o 2026-03-01 order.opened order_id=O vehicle_id=V"},
		"a right has what it rests on": {rules: waited, events: stay("O", "2026-05-02", ""), asOf: "2026-05-14",
			want: `"right","waited",{"order_id":"O"},["spare_car","transport_compensation"],"6","5",["bO"]`},
		"a right has its sums, with how they are reckoned": {rules: fee, events: sold + "p 2026-04-01 problem.reported problem_id=P vehicle_id=V odometer_km=12345",
			want: `"right","fee",{"vehicle_id":"V"},["return"],"","",["p"]
"use_fee","customer","9801.93 CNY",["12345 × 158800.00 CNY × 0.005 ÷ 1000 = 9801.93 CNY"],null
"refund","seller","149798.07 CNY",["158800.00 CNY","800.00 CNY","− 12345 × 158800.00 CNY × 0.005 ÷ 1000 = 9801.93 CNY"],null`},
		"or what is absent for them": {rules: fee, events: sold + "p 2026-04-01 problem.reported problem_id=P vehicle_id=V",
			want: `"right","fee",{"vehicle_id":"V"},["return"],"","",["p"]
"use_fee","customer","",null,["odometer_km"]
"refund","seller","",null,["odometer_km"]`},
		"or what is absent in two places, once": {rules: fee, events: strings.Replace(sold, "price=158800.00_CNY", "", 1) + "p 2026-04-01 problem.reported problem_id=P vehicle_id=V odometer_km=12345",
			want: `"right","fee",{"vehicle_id":"V"},["return"],"","",["p"]
"use_fee","customer","",null,["vehicle.price"]
"refund","seller","",null,["vehicle.price"]`},
		"a sum that is rounded says from what": {rules: fee, events: sold + "p 2026-04-01 problem.reported problem_id=P vehicle_id=V odometer_km=12347",
			want: `"right","fee",{"vehicle_id":"V"},["return"],"","",["p"]
"use_fee","customer","9803.52 CNY",["12347 × 158800.00 CNY × 0.005 ÷ 1000 = 9803.51800 CNY ≈ 9803.52 CNY"],null
"refund","seller","149796.48 CNY",["158800.00 CNY","800.00 CNY","− 12347 × 158800.00 CNY × 0.005 ÷ 1000 = 9803.51800 CNY ≈ 9803.52 CNY"],null`},
		"a sum is not known until somebody says how it is rounded": {rules: open, events: sold + "p 2026-04-01 problem.reported problem_id=P vehicle_id=V odometer_km=12347",
			want: `"right","fee",{"vehicle_id":"V"},["return"],"","",["p"]
"use_fee","","",null,["way"]`},
		"the days of a spare car go on with the stay": {rules: waited + days, events: stay("O", "2026-05-02", ""), asOf: "2026-05-14",
			want: `"right","waited",{"order_id":"O"},["spare_car","transport_compensation"],"6","5",["bO"]
"spare_car_days","repairer","7",["12 − 5 = 7"],null`},
		"the days of a spare car end with the stay": {rules: waited + days, events: stay("O", "2026-05-02", "2026-05-13"), asOf: "2026-05-20",
			want: `"right","waited",{"order_id":"O"},["spare_car","transport_compensation"],"6","5",["bO"]
"spare_car_days","repairer","7",["12 − 5 = 7"],null`},
		"the days of a spare car up to a bare day are not known": {rules: waited + days, asOf: "2026-05-20",
			events: "o 2026-05-02 order.opened order_id=O vehicle_id=V\nb 2026-05-02 repair.agreed order_id=O\nc 2026-05-13 repair.finished order_id=O",
			want: `"right","waited",{"order_id":"O"},["spare_car","transport_compensation"],"6","5",["b"]
"spare_car_days","repairer","",null,["at"]`},
		"what two orders share counts once": {rules: stayed, asOf: "2026-06-04", events: stay("O", "2026-03-01", "2026-03-20") + stay("U", "2026-03-05", "2026-03-22"),
			want: "\"near\",\"stayed\",false\n\"days\",\"repair.finished\",\"\",22,31,9"},
		"what lies in another order counts for nothing": {rules: stayed, asOf: "2026-06-04", events: stay("O", "2026-03-01", "2026-03-20") + stay("U", "2026-03-05", "2026-03-19"),
			want: "\"near\",\"stayed\",false\n\"days\",\"repair.finished\",\"\",20,31,11"},
		"two faults of one order are one stay, up to the end of the second": {rules: stayed, asOf: "2026-06-04", events: stay("O", "2026-03-01", "2026-03-08") +
			"d 2026-03-03T09:00:00+08:00 repair.agreed order_id=O\ne 2026-03-12T08:00:00+08:00 repair.finished order_id=O",
			want: "\"near\",\"stayed\",false\n\"days\",\"repair.finished\",\"\",11,31,20"},
		"what is agreed twice ends once": {rules: stayed, asOf: "2026-06-04", events: stay("O", "2026-03-01", "2026-03-08") +
			"d 2026-03-03T09:00:00+08:00 repair.agreed order_id=O\ne 2026-04-01T09:00:00+08:00 repair.agreed order_id=O\nf 2026-04-02T08:00:00+08:00 repair.finished order_id=O",
			want: "\"near\",\"stayed\",false\n\"days\",\"repair.finished\",\"\",9,31,22"},
		"a stay that ended before it began is known to nobody": {rules: stayed, asOf: "2026-06-04", events: stay("O", "2026-03-10", "2026-03-01"),
			want: `"open","stayed","out_of_order",["repair.finished"]`},
		"nothing is near once the period is over": {rules: period + "---" + inPeriod, asOf: "2026-06-01", events: sold + two},
		"on the last day of the period something is": {rules: period + "---" + inPeriod, asOf: "2026-05-31", events: sold + two, want: `"near","in",false
"times","repair.finished","noise",2,5,3
"until","2026-05-31"
"missing","order.odometer_km"`},
		"nothing is near once the car has gone too far": {rules: period + "---" + inPeriod, events: sold + two + "z 2026-05-02 intake.done order_id=O odometer_km=5001"},
		"up to the last kilometre something is": {rules: period + "---" + inPeriod, events: sold + two + "z 2026-05-02 intake.done order_id=O odometer_km=5000", want: `"near","in",false
"times","repair.finished","noise",2,5,3
"until","2026-05-31"`},
		"a stay that began in the period counts for nothing after it": {rules: period + "---" + staysIn, asOf: "2026-06-10", events: sold + stay("O", "2026-05-31", "")},
		"a stay that began in the period goes on after it, where days after its end count": {rules: period + "---" + strings.Replace(staysIn, `"within"`, `"after_end":true,"within"`, 1), asOf: "2026-06-10", events: sold + stay("O", "2026-05-31", ""),
			want: `"near","in",false
"days","repair.finished","",10,31,21`},
		"days that can no longer pass within the period are not near": {rules: period + "---" + staysIn, asOf: "2026-05-09", events: sold + stay("O", "2026-05-02", "")},
		"days that can just pass within the period are near": {rules: period + "---" + staysIn, asOf: "2026-05-09", events: sold + stay("O", "2026-05-01", ""),
			want: `"near","in",false
"days","repair.finished","",8,31,23
"until","2026-05-31"
"missing","order.odometer_km"`},
		"a stay that ended in the period does not": {rules: period + "---" + staysIn, asOf: "2026-06-10", events: sold + stay("O", "2026-05-30", "2026-05-31")},
		"what is not known of the period is told": {rules: period + "---" + staysIn, events: strings.Replace(sold, "a 2026-01-01", "a0 2026-01-01 order.opened order_id=A vehicle_id=V\na 2026-01-01", 1) + stay("O", "2026-04-30", ""),
			world: world{covers: []string{"order.opened", "repair.agreed", "repair.finished"}}, want: `"near","in",false
"days","repair.finished","",4,31,27
"missing","order.odometer_km vehicle.purchased"`},
		"what has happened since the event that is looked at counts": {rules: failed, events: sold + "p 2026-04-01 problem.reported problem_id=P vehicle_id=V\n" +
			"o 2026-04-01 order.opened order_id=O vehicle_id=V\nr 2026-04-02 assembly.replaced order_id=O", want: `"near","failed",true
"times","assembly.replaced","",1,2,1`},
		"where all is there but the event itself, that is one step away": {rules: failed, events: sold + "p 2026-04-01 problem.reported problem_id=P vehicle_id=V\n" +
			"o 2026-04-01 order.opened order_id=O vehicle_id=V\nr 2026-04-02 assembly.replaced order_id=O\ns 2026-04-12 assembly.replaced order_id=O", want: `"near","failed",false
"times","problem.reported","",0,1,1`},
		"one of two conditions that is met makes the other one near": {rules: strings.Replace(both, `"ge","value":3`, `"ge","value":2`, 1), events: two, want: `"near","both",true
"times","part.fitted","",0,1,1`},
		"sums in two currencies are no sum": {rules: fee, events: strings.Replace(sold, "158800.00_CNY", "100.00_EUR", 1) + "p 2026-04-01 problem.reported problem_id=P vehicle_id=V odometer_km=12345",
			want: `"right","fee",{"vehicle_id":"V"},["return"],"","",["p"]
"use_fee","customer","6.17 EUR",["12345 × 100.00 EUR × 0.005 ÷ 1000 = 6.17250 EUR ≈ 6.17 EUR"],null
"refund","seller","",null,["EUR CNY"]`},
		"what is owed, the earliest first": {rules: replied, events: demands, want: `"duty","answer","violated","seller","04-11",["claim.answered"]
"duty","answer","pending","seller","05-11",["claim.answered"]`},
		"what nobody can say of several events of one car is one line": {
			rules: `"id":"severe","kind":"entitlement","per":"vehicle_id","on":{"event":"repair.finished","where":{"field":"severe","eq":true}},"grants":["return"]`,
			events: sold + stay("O", "2026-03-01", "2026-03-02") + stay("U", "2026-04-01", "2026-04-02") +
				"b 2026-01-01 vehicle.purchased vehicle_id=W\nc 2026-03-01 order.opened order_id=X vehicle_id=W\nd 2026-03-02 repair.finished order_id=X",
			want: `"open","severe","fact_absent",["severe"]
"open","severe","fact_absent",["severe"]`},
		"what nobody can say": {rules: replied, events: demands, world: world{covers: []string{"claim.received"}},
			want: `"open","answer","not_recorded",["claim.answered"]
"open","answer","not_recorded",["claim.answered"]`},
	} {
		t.Run(name, func(t *testing.T) {
			rs := compileRules(t, strings.Split(c.rules, "---")...)
			if c.asOf == "" {
				c.asOf = "2026-05-04"
			}
			if got := stands(t, rs, c.world.history(t, c.events), c.asOf); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// TestStandingInWords holds the same standing in each language.
func TestStandingInWords(t *testing.T) {
	rs := compileRules(t, fee, same, both, waited, replied)
	events := sold + stay("O", "2026-03-01", "2026-03-02") + stay("U", "2026-04-01", "2026-04-02") + stay("X", "2026-04-20", "") +
		"p 2026-04-01 problem.reported problem_id=P vehicle_id=V odometer_km=12345\n" +
		"q 2026-05-01 claim.received claim_id=C vehicle_id=V\nr 2026-04-01 claim.received claim_id=D vehicle_id=V"
	st := rs.Standing(world{}.history(t, events), at(t, "2026-05-04"))
	unsaid := rs.Standing(world{covers: []string{"claim.received", "vehicle.purchased", "problem.reported.vehicle_id"}}.history(t, events), at(t, "2026-05-04"))
	empty := rs.Standing(world{}.history(t, ""), at(t, "2026-05-04"))
	for _, lang := range []language.Tag{language.English, language.SimplifiedChinese, language.TraditionalChinese} {
		text := rs.StandingText(st, lang) + "\n" + rs.StandingText(unsaid, lang) + "\n" + rs.StandingText(empty, lang)
		if err := golden.Check("testdata/standing."+lang.String()+".golden", text, flag.Lookup("update").Value.String() == "true"); err != nil {
			t.Error(err)
		}
	}
}

func TestAnEmptyStandingHasEmptyLists(t *testing.T) {
	rs := compileRules(t, replied)
	data, err := json.Marshal(rs.Standing(world{}.history(t, sold), at(t, "2026-05-04")))
	if err != nil || strings.Contains(string(data), "null") {
		t.Errorf("%s, %v", data, err)
	}
}
