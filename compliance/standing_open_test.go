package compliance_test

import (
	"fmt"
	"strings"
	"testing"
)

func TestARightWhoseEventsAreNotRecordedIsOpen(t *testing.T) {
	const (
		within = `"id":"W","kind":"coverage","per":"vehicle_id","starts":"vehicle.purchased","time":{"unit":"years","max":3},"restarts":"vehicle.replaced"`
		right  = `"id":"R","kind":"entitlement","per":"problem_id","on":"problem.reported","within":["W"],"grants":["return"]`
		bought = "a 2026-01-05 vehicle.purchased vehicle_id=V\n"
		since  = `,"valid":{"from":"2026-01-01","by":"vehicle.purchased"}`
		closed = `,"valid":{"to":"2025-12-31","by":"vehicle.purchased"}`
		asked  = `"id":"R","kind":"entitlement","per":"problem_id","on":{"event":"problem.reported","where":{"all":[{"field":"valid","eq":true},{"covered":"W"}]}},"grants":["return"]`
		plain  = `"id":"R","kind":"entitlement","per":"problem_id","on":"problem.reported","grants":["return"]`
		both   = `"id":"R","kind":"entitlement","per":"vehicle_id","on":["problem.reported","repair.agreed"],"grants":["return"]`
		told   = `"id":"R","kind":"entitlement","per":"vehicle_id","on":{"event":"rule.violated","where":{"field":"rule_id","eq":"N"}},"grants":["return"]---"id":"N","kind":"require","per":"vehicle_id","on":"vehicle.purchased","must":{"field":"use_factor","le":1}`
	)
	few := world{covers: []string{"vehicle.*", "order.*"}}
	for name, c := range map[string]struct {
		rules, events string
		world         world
		want          string
	}{
		"of the vehicle whose period began":                {within + "---" + right, bought, few, "R map[vehicle_id:V] [problem.reported]"},
		"all is recorded":                                  {within + "---" + right, bought, world{}, ""},
		"no period began":                                  {within + "---" + right, "o 2026-01-05 order.opened order_id=O vehicle_id=V", few, ""},
		"whether a period began is not recorded":           {within + "---" + right, "o 2026-01-05 order.opened order_id=O vehicle_id=V", world{covers: []string{"order.*"}}, "R map[] [problem.reported]"},
		"the purchase is still to come":                    {within + "---" + right, strings.Replace(bought, "2026", "2027", 1), few, ""},
		"its condition asks for the period":                {within + "---" + asked, bought, few, "R map[vehicle_id:V] [problem.reported]"},
		"its condition asks for a period that never began": {within + "---" + asked, "o 2026-01-05 order.opened order_id=O vehicle_id=V", few, ""},
		"two vehicles":                                     {within + "---" + right, bought + "b 2026-02-05 vehicle.purchased vehicle_id=U", few, "R map[] [problem.reported]"},
		"another law reaches the vehicle":                  {within + closed + "---" + right, bought, world{covers: []string{"vehicle.purchased"}}, ""},
		"this law does":                                    {within + since + "---" + right, bought, world{covers: []string{"vehicle.purchased"}}, "R map[vehicle_id:V] [problem.reported]"},
		"a right of another law":                           {plain + closed, bought, few, ""},
		"a right of this law":                              {plain + since, bought, few, "R map[] [problem.reported]"},
		"without law and period":                           {plain, bought, few, "R map[] [problem.reported]"},
		"of two kinds of events one is recorded":           {both, bought, world{covers: []string{"vehicle.*", "repair.*"}}, "R map[] [problem.reported]"},
		"what is made of findings is always recorded":      {told, strings.Replace(bought, "=V", "=V use_factor=1", 1), few, ""},
		"an event that is there all the same":              {plain, bought + "p 2026-02-01 problem.reported problem_id=P vehicle_id=V", few, "R map[] [problem.reported]"},
	} {
		t.Run(name, func(t *testing.T) {
			st := compileRules(t, strings.Split(c.rules, "---")...).Standing(c.world.history(t, c.events), at(t, "2026-05-04"))
			var got []string
			for _, o := range st.Open {
				got = append(got, fmt.Sprint(o.Rule, " ", o.Subject, " ", o.Missing))
			}
			if strings.Join(got, "; ") != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestWhatIsOpenAtOneEventIsNotDeniedAtAnother(t *testing.T) {
	const rule = `"id":"R","kind":"entitlement","per":"vehicle_id","on":{"event":"repair.finished","where":{"field":"cured","eq":false}},"grants":["return"],
	 "if_any":[{"measure":{"count":{"event":"repair.finished","match":["vehicle_id"],"where":{"field":"severe","eq":true}}},"op":"ge","value":2}]`
	order := func(o, fields string) string {
		return "o" + o + " 2026-04-01 order.opened order_id=" + o + " vehicle_id=V\nr" + o + " 2026-04-02 repair.finished order_id=" + o + " problem_key=k " + fields + "\n"
	}
	rs := compileRules(t, rule)
	for events, want := range map[string]string{
		order("A", "cured=false severe=false"): "0 1",
		order("A", "") + order("B", ""):        "1 0",
	} {
		if st := rs.Standing(world{}.history(t, events), at(t, "2026-05-04")); fmt.Sprint(len(st.Open), " ", len(st.Denied)) != want {
			t.Errorf("%s: %+v %+v", want, st.Open, st.Denied)
		}
	}
}
