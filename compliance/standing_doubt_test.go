package compliance_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/language"
)

// TestWhatMayHaveMetARightOrStoppedItsDaysIsSaid holds that what is not known of an event is no "no".
func TestWhatMayHaveMetARightOrStoppedItsDaysIsSaid(t *testing.T) {
	const (
		remedies = `"where":{"field":"claim.remedy","in":["replace","return"]}`
		bought   = `"id":"back","kind":"entitlement","per":"vehicle_id","on":"problem.reported","grants":["return"],"met_by":[{"event":"claim.completed","match":["vehicle_id"],` + remedies + `}]`
		car      = "a 2026-01-05 vehicle.purchased vehicle_id=V\np 2026-03-01 problem.reported problem_id=P vehicle_id=V\n"
		demand   = "k 2026-04-01T09:00:00+08:00 claim.received claim_id=K vehicle_id=V remedy=return\n"
		done     = "d 2026-04-10T09:00:00+08:00 claim.completed claim_id=K\n"
		spare    = "g 2026-04-06T10:00:00+08:00 spare_car.provided order_id=O days="
	)
	untold := strings.Replace(demand, "remedy=return", "", 1)
	stopped := strings.Replace(handed, `"stops":[{"event":"vehicle.replaced","match":["vehicle_id"]}]`, `"stops":[{"event":"claim.completed","match":["vehicle_id"],`+remedies+`}]`, 1)
	const anywhere = `"met_during":[{"event":"spare_car.provided","match":["vehicle_id"]}],`
	free := `{"event":"spare_car.provided","where":{"field":"order.free_repair","eq":true}}`
	maybe := strings.Replace(strings.Replace(handed, anywhere, "", 1), `"met_by":["spare_car.provided"]`, `"met_by":[`+free+`]`, 1)
	during := strings.Replace(handed, anywhere, strings.Replace(anywhere, `]}]`, `],`+free[len(`{"event":"spare_car.provided",`):]+`]`, 1), 1)
	other := "u 2026-03-02 order.opened order_id=U vehicle_id=V\np 2026-03-20T10:00:00+08:00 spare_car.provided order_id=U days="
	for name, c := range map[string]struct {
		rules, events string
		world         world
		want          string
	}{
		"it was met":                                   {bought, car + demand + done, world{}, "back met by d []"},
		"for what the demand was is not known":         {bought, car + untold + done, world{}, "back met by  [claim.remedy]"},
		"nothing was done":                             {bought, car + untold, world{}, "back met by  []"},
		"a demand of another car":                      {bought, car + strings.Replace(untold, "=V", "=U", 1) + done, world{}, "back met by  []"},
		"what was done is not recorded":                {bought, car, world{covers: []string{"vehicle.*", "problem.*"}}, "back met by  [claim.completed]"},
		"so it is, but what met it is there":           {bought, car + demand + done, world{covers: []string{"vehicle.*", "problem.*", "claim.received"}}, "back met by d []"},
		"days that were stopped":                       {stopped, stood + demand + done, world{}, "spare met by  []; days 4"},
		"days that may have been stopped":              {stopped, stood + untold + done, world{}, "spare met by  []; days claim.remedy"},
		"what may have stopped them came later":        {stopped, stood + strings.Replace(left, "04-20T17", "04-09T17", 1) + untold + strings.Replace(done, "04-10", "04-14", 1), world{}, "spare met by  []; days 4"},
		"one that may have been given before, into it": {during, stood + left + other + "20", world{}, "spare met by  [order.free_repair]; days 15"},
		"one that was given back before":               {during, stood + left + other + "2", world{}, "spare met by  []; days 15"},
		"a stop before the stay":                       {stopped, stood + left + strings.ReplaceAll(untold+done, "2026-04", "2026-03"), world{}, "spare met by  []; days 15"},
		"enough for the least of them":                 {stopped, stood + left + untold + done + spare + "4", world{}, "spare met by  [claim.remedy]; days claim.remedy; missing claim.remedy"},
		"enough for the most of them":                  {stopped, stood + left + untold + done + spare + "15", world{}, "spare met by g []; days claim.remedy"},
		"not enough for the least":                     {stopped, stood + left + untold + done + spare + "2", world{}, "spare met by  []; days claim.remedy; missing claim.remedy"},
		"a car that may have been given for it":        {maybe, stood + left + spare + "15", world{}, "spare met by  [order.free_repair]; days 15"},
		"whether a car was given is not recorded":      {handed, stood + left, world{covers: []string{"order.*", "repair.*", "vehicle.*"}}, "spare met by  [spare_car.provided]; days 15"},
	} {
		t.Run(name, func(t *testing.T) {
			rs := compileRules(t, c.rules)
			st := rs.Standing(c.world.history(t, c.events), at(t, "2026-05-04"))
			var got []string
			for _, r := range append(st.Rights, st.Met...) {
				line := fmt.Sprint(r.Rule, " met by ", r.MetBy, " ", r.Missing)
				for _, a := range r.Amounts {
					line += "; " + a.Name + " " + a.Value + strings.Join(a.Missing, " ")
				}
				got = append(got, line)
				if said := strings.Contains(rs.StandingText(st, language.English), "\n    not known whether it was met: "); said != (len(r.Missing) > 0) {
					t.Errorf("said: %t", said)
				}
			}
			if strings.Join(got, "\n") != c.want {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), c.want)
			}
		})
	}
}
