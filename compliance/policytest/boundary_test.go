package policytest_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cal/cn"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/compliance/policytest"
	"example.com/servicelane/internal/golden"
)

// withoutEdges tells why a rule has no boundary cases on both sides; its edges are then among the cases that are written by hand.
func withoutEdges(p *compliance.Pack, r *compliance.Rule) string {
	switch l := r.Logic.(type) {
	case *compliance.Coverage:
		if len(l.Anchor) > 0 || l.Restarts != nil || p.Layer != compliance.LayerHouse && p.ID != "cn-repair" {
			return "the anchor of the coverage is a field, it starts again, or rights ask for it"
		}
	case *compliance.Entitlement:
		if len(l.Within) > 0 && p.Layer != compliance.LayerHouse && l.On.Where == nil && len(l.IfAny)+len(l.IfAll) == 0 {
			return "nothing but the period of a right is asked for"
		}
		for _, t := range append(slices.Clone(l.IfAny), l.IfAll...) {
			if t.Measure.Span != nil {
				return "the right arises with time"
			}
			if t.Measure.MostBy != "" || len(t.Measure.Count.Match) > 0 {
				return "the right arises by what is counted most"
			}
		}
	case *compliance.Require:
		if p.Layer != compliance.LayerHouse && l.Must != nil && len(l.Fields) == 0 {
			return "what must be is that a day lies in a period"
		}
	case *compliance.Response:
		if on := l.On.Where; p.Layer == compliance.LayerLaw && len(l.Within) > 0 && (on != nil || l.Within[0].Statutory) {
			return "the day of the trigger must lie in a period or in a finding, or is counted as civil law does"
		}
	}
	return ""
}

// moving are the rules whose trigger moves with what they need, and why.
var moving = map[string]string{
	"cn.consumer.delay":  "its trigger is a finding, which moves with what ends it",
	"cn.sanbao.2021.28e": "its trigger is a finding, of which there is none for another remedy",
	"QC-02c":             "it looks at work that begins after a signature: before one there is nothing that could be stale",
}

// TestEveryRuleHasItsBoundaryCases makes the boundary cases of each pack, runs them, and counts them.
func TestEveryRuleHasItsBoundaryCases(t *testing.T) {
	for _, p := range packs.All() {
		t.Run(p.ID, func(t *testing.T) {
			c := mutation(t, p)
			list, err := policytest.Boundaries(p, c.With, c.Suites...)
			if err != nil {
				t.Fatal(err)
			}
			rules := compiled(t, p.ID)
			count := map[string]map[policytest.Place]int{}
			for _, b := range list {
				if count[b.Rule] == nil {
					count[b.Rule] = map[policytest.Place]int{}
				}
				count[b.Rule][b.Place]++
				if b.Asked != "" {
					if count[b.Asked] == nil {
						count[b.Asked] = map[policytest.Place]int{}
					}
					count[b.Asked][b.Place]++
				}
				if err := b.Run(rules); err != nil && moving[b.Rule] == "" {
					t.Error(err)
				}
			}
			for _, r := range p.Rules {
				n := count[r.ID]
				t.Logf("%s %s: %d inside, %d on, %d outside", r.ID, r.Logic.Kind(), n[policytest.Inside], n[policytest.OnEdge], n[policytest.Outside])
				if (n[policytest.Inside]+n[policytest.OnEdge] == 0 || n[policytest.Outside] == 0) && withoutEdges(p, &r) == "" {
					t.Errorf("%s has no boundary case on each side of an edge", r.ID)
				}
			}
			t.Logf("%s: %d boundary cases", p.ID, len(list))
		})
	}
}

// edgy is a pack with an edge of every sort, and cases that keep its rules.
const edgy = head + `"params":{"soon":{"type":"window","default":[{"unit":"working_days","max":2,"cutoff":"16:00"},{"unit":"months","max":1}]},
  "most":{"type":"int","default":2}},"rules":[
 {"id":"E-1","kind":"response","on":"complaint.received","then":["complaint.contacted"],"within":{"unit":"days","min":1,"max":7}` + tail + `,
 {"id":"E-2","kind":"response","on":"complaint.received","then":["complaint.handled"],"within":{"param":"soon"}` + tail + `,
 {"id":"E-3","kind":"response","on":"complaint.due_set","anchor":"due_at","then":["complaint.replied"],"within":{"unit":"shop_hours","max":3}` + tail + `,
 {"id":"E-4","kind":"response","on":"complaint.received","then":["complaint.completed"],"until":"complaint.closed"` + tail + `,
 {"id":"E-5","kind":"precedence","on":"complaint.completed","needs":["complaint.contacted"],"within":{"unit":"hours","max":400}` + tail + `,
 {"id":"E-6","kind":"count","on":"complaint.received","of":"complaint.reminded","max":{"param":"most"}` + tail + `,
 {"id":"E-7","kind":"require","on":"complaint.called_back","must":{"all":[{"field":"complaint.severity","in":["minor","major"]},{"not":{"field":"satisfied","eq":false}}]}` + tail + `,
 {"id":"E-8","kind":"balance","on":"settlement.totalled","left":[{"path":"total"}],"op":"le","right":[{"path":"customer_charge"},{"value":{"amount":"5.00","currency":"CNY"}}],"tolerance":"0.50"` + tail + `,
 {"id":"E-9","kind":"routing","on":"complaint.assigned","key":"complaint.cause","to":"owner_role","table":{"parts":["parts_manager"],"attitude":["service_manager"]}` + tail + `,
 {"id":"E-10","kind":"separation","people":["complaint.contacted","complaint.completed"]` + tail + `,
 {"id":"E-11","kind":"sequence","steps":["complaint.contacted","complaint.handled","complaint.replied"]` + tail + `,
 {"id":"E-12","kind":"coexistence","if":"complaint.received","then":["complaint.contacted"],"by":"complaint.closed"` + tail + `,
 {"id":"E-13","kind":"absence","of":"complaint.remarked","from":"complaint.received","until":"complaint.closed"` + tail + `,
 {"id":"E-15","kind":"response","on":"complaint.received","then":["complaint.handled"],"within":{"unit":"days","max":3,"roll":"next_working_day"}` + tail + `,
 {"id":"E-16","kind":"response","on":"complaint.contacted","then":["complaint.handled"],"within":{"unit":"shop_minutes","min":30,"max":90}` + tail + `,
 {"id":"E-17","kind":"precedence","on":"complaint.completed","needs":["complaint.handled"],"within":{"unit":"minutes","min":60,"max":4000}` + tail + `,
 {"id":"E-18","kind":"balance","on":"settlement.totalled","left":[{"path":"customer_charge"}],"op":"ge","right":[{"path":"total","times":[{"param":"most"}],"divide":4,"round":{"digits":2,"mode":"half_up"}}]` + tail + `,
 {"id":"E-19","kind":"response","on":"complaint.received","then":["complaint.handled"],"within":{"unit":"years","max":1}` + tail + `,
 {"id":"E-20","kind":"require","on":"complaint.called_back","fields":["by"],"must":{"any":[{"field":"satisfied","eq":true},{"field":"by_role","ne":"clerk"}]}` + tail + `,
 {"id":"E-21","kind":"require","on":"complaint.contacted","must":{"field":"at","clock_in":[["08:00","12:00"],["22:00","02:00"]]}` + tail + `,
 {"id":"E-22","kind":"require","on":"complaint.form_returned","must":{"field":"finished_on","le":"2026-05-20"}` + tail + `,
 {"id":"E-23","kind":"require","on":"complaint.replied","must":{"field":"at","le":{"ref":"complaint.due_at"}}` + tail + `,
 {"id":"E-24","kind":"ratio","per":"store_id","period":"month","of":"order.opened","hit":["order.diagnosed"],"within":{"unit":"days","max":3},"op":"ge","target":"0.40"` + tail + `,
 {"id":"E-25","kind":"coverage","per":"order_id","starts":"order.delivered","time":{"unit":"months","max":1},"distance":{"km":500,"start_km":"delivered_km","at_km":"odometer_km"},"promised":{"days":"order.guarantee_days","km":"order.guarantee_km"}` + tail + `,
 {"id":"E-26","kind":"require","on":"problem.reported","must":{"covered":"E-25"}` + tail + `,
 {"id":"E-27","kind":"entitlement","per":"order_id","on":"problem.reported","if_any":[{"measure":{"count":"problem.reported"},"op":"gt","value":1}],"grants":["another_repairer"]` + tail + `,
 {"id":"E-28","kind":"ratio","per":"store_id","period":"month","of":"order.opened","rate":"problem.reported","op":"lt","target":"0.5","min_count":3` + tail + `,
 {"id":"E-29","kind":"require","on":"complaint.received","must":{"field":"matter","eq":"noise"}` + tail + `,
 {"id":"E-14","kind":"require","on":"settlement.totalled","must":{"field":"total_discount","lt":"20"}` + tail + `]}`

const edgyCases = `{"format":1,
 "calendars":{"":{"zone":"Asia/Shanghai","roles":{"shop":{"week":{"mon":["09:00-12:00","13:00-18:00"],"tue":["09:00-18:00"],"wed":["09:00-18:00"],
   "thu":["09:00-18:00"],"fri":["09:00-17:00"],"sun":["10:00-12:00"]},"tables":["cn"]}}}},
 "histories":{"b":{"covers":["*"],"zone":"Asia/Shanghai","events":[
  {"id":"r","type":"complaint.received","at":"2026-05-12T10:00:00+08:00","complaint_id":"C","matter":"noise"},
  {"id":"s","type":"complaint.classified","at":"2026-05-12T10:30:00+08:00","complaint_id":"C","severity":"minor","cause":"parts"},
  {"id":"d","type":"complaint.due_set","at":"2026-05-12T11:00:00+08:00","complaint_id":"C","due_at":"2026-05-13T16:00:00+08:00"},
  {"id":"a","type":"complaint.assigned","at":"2026-05-12T12:00:00+08:00","complaint_id":"C","owner_role":"parts_manager"},
  {"id":"c","type":"complaint.contacted","at":"2026-05-13T10:00:00+08:00","complaint_id":"C","by":"li"},
  {"id":"h","type":"complaint.handled","at":"2026-05-13T11:00:00+08:00","complaint_id":"C"},
  {"id":"m1","type":"complaint.reminded","at":"2026-05-13T12:00:00+08:00","complaint_id":"C"},
  {"id":"m2","type":"complaint.reminded","at":"2026-05-13T13:00:00+08:00","complaint_id":"C"},
  {"id":"p","type":"complaint.replied","at":"2026-05-13T15:00:00+08:00","complaint_id":"C"},
  {"id":"e","type":"complaint.completed","at":"2026-05-14T10:00:00+08:00","complaint_id":"C","by":"wu"},
  {"id":"k","type":"complaint.called_back","at":"2026-05-15T10:00:00+08:00","complaint_id":"C","satisfied":true,"by":"li","by_role":"clerk"},
  {"id":"f","type":"complaint.form_returned","at":"2026-05-15T11:00:00+08:00","complaint_id":"C","finished_on":"2026-05-14"},
  {"id":"x","type":"complaint.closed","at":"2026-05-15T12:00:00+08:00","complaint_id":"C"},
  {"id":"t","type":"settlement.totalled","at":"2026-05-15T13:00:00+08:00","settlement_id":"S","order_id":"O","total":{"amount":"100.00","currency":"CNY"},
   "customer_charge":{"amount":"95.00","currency":"CNY"},"total_discount":{"amount":"0.00","currency":"CNY"}}]},
  "m":{"covers":["*"],"zone":"Asia/Shanghai","complete_from":"2026-05-01","events":[
  {"id":"o1","type":"order.opened","at":"2026-05-05T10:00:00+08:00","order_id":"O1","store_id":"S"},
  {"id":"u1","type":"order.authorised","at":"2026-05-05T11:00:00+08:00","order_id":"O1","guarantee_days":40,"guarantee_km":600},
  {"id":"d1","type":"order.diagnosed","at":"2026-05-06T10:00:00+08:00","order_id":"O1"},
  {"id":"e1","type":"order.delivered","at":"2026-05-07T10:00:00+08:00","order_id":"O1","delivered_km":1000},
  {"id":"o2","type":"order.opened","at":"2026-05-08T10:00:00+08:00","order_id":"O2","store_id":"S"},
  {"id":"p1","type":"problem.reported","at":"2026-05-09T10:00:00+08:00","problem_id":"P1","order_id":"O1","odometer_km":1200},
  {"id":"p2","type":"problem.reported","at":"2026-05-10T10:00:00+08:00","problem_id":"P2","order_id":"O1","odometer_km":1300}]}},
 "cases":[
  {"name":"in order","history":"b","as_of":"2026-06-30","expect":{"E-1":"satisfied","E-2":"satisfied","E-3":"satisfied","E-4":"satisfied","E-5":"satisfied",
   "E-6":"satisfied","E-7":"satisfied","E-8":"satisfied","E-9":"satisfied","E-10":"satisfied","E-11":"satisfied","E-12":"satisfied","E-13":"satisfied","E-14":"satisfied","E-15":"satisfied","E-16":"satisfied",
   "E-17":"satisfied","E-18":"satisfied","E-19":"satisfied","E-20":"satisfied","E-21":"satisfied","E-22":"satisfied","E-23":"satisfied","E-29":"satisfied"}},
  {"name":"a month","history":"m","as_of":"2026-06-30","expect":{"E-24":["satisfied","pending"],"E-26":"satisfied","E-27":"entitlement","E-28":["not_applicable","pending"]}},
  {"name":"remarked","history":"b","as_of":"2026-06-30","add":[{"id":"n","type":"complaint.remarked","at":"2026-05-14T12:00:00+08:00","complaint_id":"C"}],"expect":{"E-13":"violated"}}]}`

func edgyPack(t *testing.T, document string) *compliance.Pack {
	t.Helper()
	p, err := compliance.ReadPack([]byte(document))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestEveryEdgeOfARuleIsMade(t *testing.T) {
	p := edgyPack(t, edgy)
	suite, err := policytest.Read([]byte(edgyCases), cn.Table())
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(p)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range suite.Cases {
		if err := c.Run(rules); err != nil {
			t.Fatal(err)
		}
	}
	list, err := policytest.Boundaries(p, nil, suite)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, c := range list {
		if err := c.Run(rules); err != nil {
			t.Error(err)
		}
		fmt.Fprintf(&b, "%s: %v\n", c, c.Want)
	}
	if err := golden.Check("testdata/boundaries.golden", b.String(), *update); err != nil {
		t.Error(err)
	}
}

// TestRulesWithOtherLimitsFailTheirBoundaryCases changes each limit by one step, and sees a boundary case fail.
func TestRulesWithOtherLimitsFailTheirBoundaryCases(t *testing.T) {
	suite, err := policytest.Read([]byte(edgyCases), cn.Table())
	if err != nil {
		t.Fatal(err)
	}
	list, err := policytest.Boundaries(edgyPack(t, edgy), nil, suite)
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string][2]string{
		"E-1 begins a day later":            {`"min":1,"max":7`, `"min":2,"max":7`},
		"E-1 ends a day earlier":            {`"min":1,"max":7`, `"min":1,"max":6`},
		"E-2 ends a working day later":      {`"max":2,"cutoff"`, `"max":3,"cutoff"`},
		"E-2 has its cutoff a minute later": {`"16:00"`, `"17:31"`},
		"E-2 counts days":                   {`"working_days","max":2`, `"days","max":2`},
		"E-3 ends an hour of opening later": {`"shop_hours","max":3`, `"shop_hours","max":4`},
		"E-3 counts hours of the clock":     {`"shop_hours"`, `"hours"`},
		"E-4 has no end":                    {`,"until":"complaint.closed"` + tail, tail},
		"E-5 lasts an hour longer":          {`"max":400`, `"max":401`},
		"E-6 allows one more":               {`"default":2}`, `"default":3}`},
		"E-7 knows another word":            {`["minor","major"]`, `["minor","major","x_other"]`},
		"E-7 wants no satisfaction":         {`{"not":{"field":"satisfied","eq":false}}`, `{"field":"satisfied","present":true}`},
		"E-8 allows a step more":            {`"tolerance":"0.50"`, `"tolerance":"0.51"`},
		"E-8 demands equality":              {`"op":"le"`, `"op":"eq"`},
		"E-9 goes another way":              {`["service_manager"]`, `["parts_manager"]`},
		"E-10 wants the same person":        {`["complaint.contacted","complaint.completed"]`, `["complaint.contacted","complaint.completed"],"mode":"same"`},
		"E-11 has another order":            {`"complaint.handled","complaint.replied"]`, `{"event":"complaint.handled","free":true},"complaint.replied"]`},
		"E-12 has another end":              {`"then":["complaint.contacted"],"by":"complaint.closed"`, `"then":["complaint.contacted"],"by":"complaint.archived"`},
		"E-13 has no end":                   {`"from":"complaint.received","until":"complaint.closed"`, `"from":"complaint.received"`},
		"E-15 does not roll":                {`,"roll":"next_working_day"`, ``},
		"E-16 begins later":                 {`"min":30,"max":90`, `"min":31,"max":90`},
		"E-17 wants less time between":      {`"min":60,"max":4000`, `"min":59,"max":4000`},
		"E-18 divides by less":              {`"divide":4`, `"divide":3`},
		"E-19 lasts two years":              {`"years","max":1`, `"years","max":2`},
		"E-20 wants both":                   {`"must":{"any":[{"field":"satisfied"`, `"must":{"all":[{"field":"satisfied"`},
		"E-14 includes its limit":           {`"lt":"20"`, `"le":"20"`},
		"E-21 opens later":                  {`["08:00","12:00"]`, `["08:01","12:00"]`},
		"E-21 closes later over midnight":   {`"02:00"`, `"02:01"`},
		"E-22 excludes its day":             {`"le":"2026-05-20"`, `"lt":"2026-05-20"`},
		"E-23 excludes its moment":          {`"at","le"`, `"at","lt"`},
		"E-24 lasts a day longer":           {`"days","max":3},"op":"ge"`, `"days","max":4},"op":"ge"`},
		"E-24 wants a bit more":             {`"0.40"`, `"0.41"`},
		"E-24 wants more than that":         {`"op":"ge","target"`, `"op":"gt","target"`},
		"E-26 asks for fewer kilometres":    {`"promised":{"days":"order.guarantee_days","km":"order.guarantee_km"}`, `"promised":{"days":"order.guarantee_days"}`},
		"E-26 asks for fewer days":          {`"promised":{"days":"order.guarantee_days",`, `"promised":{`},
		"E-27 arises one later":             {`"op":"gt","value":1`, `"op":"gt","value":2`},
		"E-27 arises one sooner":            {`"op":"gt","value":1`, `"op":"ge","value":1`},
		"E-28 allows its limit":             {`"op":"lt","target":"0.5"`, `"op":"le","target":"0.5"`},
		"E-28 says something of two":        {`"min_count":3`, `"min_count":9`},
		"E-29 knows another text":           {`"noise"`, `"noises"`},
	}
	for name, change := range tests {
		t.Run(name, func(t *testing.T) {
			document := strings.Replace(edgy, change[0], change[1], 1)
			if document == edgy {
				t.Fatal("nothing is changed")
			}
			rules, err := compliance.Compile(edgyPack(t, document))
			if err != nil {
				t.Fatal(err)
			}
			id, _, _ := strings.Cut(name, " ")
			for _, b := range list {
				if b.Rule == id && b.Run(rules) != nil {
					return
				}
			}
			t.Error("no boundary case notices")
		})
	}
}

func TestTheMakeupSundayIsOne(t *testing.T) {
	day := cal.MustDate(2026, 9, 20)
	for _, s := range cn.Table().Days() {
		if s.Date == day && s.Kind == cal.KindMakeup {
			return
		}
	}
	t.Errorf("%s is no make-up workday", day)
}
