package compliance_test

import (
	"strings"
	"testing"

	"example.com/servicelane/compliance"
)

// extended asks whether a problem lies in a month that repairs extend.
const (
	month    = asks + `"id":"W","kind":"coverage","per":"vehicle_id","starts":"vehicle.purchased","time":{"unit":"days","max":30},"restarts":"vehicle.replaced"`
	repairs  = `"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"days_of_24h"}`
	extended = month + `,"extended_by":{` + repairs + `,"switch":true}`
	paused   = month + `,"extended_by":{"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"days_of_24h",
	 "minus":{"from":"repair.paused","to":"repair.resumed"}},"switch":true}`
	bought = `a 2026-03-01 vehicle.purchased vehicle_id=V
	          o 2026-03-02 order.opened order_id=O vehicle_id=V
	          u 2026-03-02 order.opened order_id=U vehicle_id=V
	`
)

func TestACoverageIsExtendedByRepairs(t *testing.T) {
	runJudgements(t, map[string]judgement{
		"begun days of each repair are added to the last day": {
			rules: extended,
			events: bought + `b 2026-03-10T09:00:00+08:00 repair.agreed order_id=O
			         c 2026-03-12T10:00:00+08:00 repair.finished order_id=O
			         d 2026-03-20T09:00:00+08:00 repair.agreed order_id=U
			         e 2026-03-20T10:00:00+08:00 repair.finished order_id=U
			         p 2026-04-04T23:59:00+08:00 problem.reported problem_id=P vehicle_id=V
			         q 2026-04-05T00:00:00+08:00 problem.reported problem_id=Q vehicle_id=V`,
			want: `p R1 satisfied
			q R1 violated wrong_value`,
		},
		"switched off nothing is added": {
			rules: month + `,"extended_by":{` + repairs + `,"switch":false}`,
			events: bought + `b 2026-03-10T09:00:00+08:00 repair.agreed order_id=O
			         c 2026-03-12T10:00:00+08:00 repair.finished order_id=O
			         p 2026-03-31T23:59:00+08:00 problem.reported problem_id=P vehicle_id=V
			         q 2026-04-01T00:00:00+08:00 problem.reported problem_id=Q vehicle_id=V`,
			want: `p R1 satisfied
			q R1 violated wrong_value`,
		},
		"a repair in the time that was added adds its own": {
			rules: extended,
			events: bought + `b 2026-03-31T09:00:00+08:00 repair.agreed order_id=O
			         c 2026-04-02T09:00:00+08:00 repair.finished order_id=O
			         d 2026-04-02T12:00:00+08:00 repair.agreed order_id=U
			         e 2026-04-03T12:00:00+08:00 repair.finished order_id=U
			         p 2026-04-03T23:59:00+08:00 problem.reported problem_id=P vehicle_id=V
			         q 2026-04-04T00:00:00+08:00 problem.reported problem_id=Q vehicle_id=V`,
			want: `p R1 satisfied
			q R1 violated wrong_value`,
		},
		"a repair that begins after the last day adds nothing": {
			rules: extended,
			events: bought + `b 2026-04-01T09:00:00+08:00 repair.agreed order_id=O
			         c 2026-04-20T09:00:00+08:00 repair.finished order_id=O
			         p 2026-04-02T09:00:00+08:00 problem.reported problem_id=P vehicle_id=V`,
			want: `p R1 violated wrong_value`,
		},
		"while a repair goes on, the coverage does too": {
			rules: extended,
			events: bought + `b 2026-03-31T09:00:00+08:00 repair.agreed order_id=O
			         p 2026-05-03T09:00:00+08:00 problem.reported problem_id=P vehicle_id=V`,
			want: `p R1 satisfied`,
		},
		"interruptions are not added": {
			rules: paused,
			events: bought + `b 2026-03-10T09:00:00+08:00 repair.agreed order_id=O
			         x 2026-03-10T10:00:00+08:00 repair.paused order_id=O
			         y 2026-03-19T10:00:00+08:00 repair.resumed order_id=O
			         c 2026-03-20T09:00:00+08:00 repair.finished order_id=O
			         p 2026-04-01T23:59:00+08:00 problem.reported problem_id=P vehicle_id=V
			         q 2026-04-02T00:00:00+08:00 problem.reported problem_id=Q vehicle_id=V`,
			want: `p R1 satisfied
			q R1 violated wrong_value`,
		},
		"repairs before the coverage starts again are not added": {
			rules: extended,
			events: bought + `b 2026-03-10T09:00:00+08:00 repair.agreed order_id=O
			         c 2026-03-12T10:00:00+08:00 repair.finished order_id=O
			         r 2026-03-15T09:00:00+08:00 vehicle.replaced vehicle_id=V
			         p 2026-04-14T23:59:00+08:00 problem.reported problem_id=P vehicle_id=V
			         q 2026-04-15T00:00:00+08:00 problem.reported problem_id=Q vehicle_id=V`,
			want: `p R1 satisfied
			q R1 violated wrong_value`,
		},
		"a repair of another vehicle is not added": {
			rules: extended,
			events: bought + `n 2026-03-02 order.opened order_id=N vehicle_id=T
			         b 2026-03-10T09:00:00+08:00 repair.agreed order_id=N
			         c 2026-03-12T10:00:00+08:00 repair.finished order_id=N
			         p 2026-04-01T00:00:00+08:00 problem.reported problem_id=P vehicle_id=V`,
			want: `p R1 violated wrong_value`,
		},
		"what was promised is extended too": {
			rules: month + `,"promised":{"years":"promised_years"},"extended_by":{` + repairs + `,"switch":true}`,
			events: `a 2025-03-01 vehicle.purchased vehicle_id=V promised_years=1
			         o 2026-02-02 order.opened order_id=O vehicle_id=V
			         b 2026-02-10T09:00:00+08:00 repair.agreed order_id=O
			         c 2026-02-12T09:00:00+08:00 repair.finished order_id=O
			         p 2026-03-03T23:59:00+08:00 problem.reported problem_id=P vehicle_id=V
			         q 2026-03-04T00:00:00+08:00 problem.reported problem_id=Q vehicle_id=V`,
			want: `p R1 satisfied
			q R1 violated wrong_value`,
		},
		"of repairs known to the day only, one day more may be added": {
			rules: extended,
			events: bought + `b 2026-03-10 repair.agreed order_id=O
			         c 2026-03-12 repair.finished order_id=O
			         p 2026-04-01T09:00:00+08:00 problem.reported problem_id=P vehicle_id=V
			         q 2026-04-03T09:00:00+08:00 problem.reported problem_id=Q vehicle_id=V
			         r 2026-04-04T09:00:00+08:00 problem.reported problem_id=R vehicle_id=V`,
			want: `p R1 satisfied
			q R1 unknown too_coarse [at]
			r R1 violated wrong_value`,
		},
		"there may be repairs that are not recorded": {
			rules: extended, world: world{covers: []string{"vehicle.*", "problem.*", "order.*"}},
			events: bought + `p 2026-03-31T09:00:00+08:00 problem.reported problem_id=P vehicle_id=V
			         q 2026-04-01T09:00:00+08:00 problem.reported problem_id=Q vehicle_id=V`,
			want: `p R1 satisfied
			q R1 unknown not_recorded [repair.agreed]`,
		},
		"the end of a repair may not be recorded": {
			rules: extended, world: world{covers: []string{"vehicle.*", "problem.*", "order.*", "repair.agreed"}},
			events: bought + `b 2026-03-31T09:00:00+08:00 repair.agreed order_id=O
			         q 2026-04-01T09:00:00+08:00 problem.reported problem_id=Q vehicle_id=V`,
			want: `q R1 unknown not_recorded [repair.finished]`,
		},
		"whether repairs extend it is not said": {
			rules: month + `,"params":{"on":{"type":"bool"}},"extended_by":{` + repairs + `,"switch":{"param":"on"}}`,
			events: bought + `b 2026-03-10T09:00:00+08:00 repair.agreed order_id=O
			         c 2026-03-12T09:00:00+08:00 repair.finished order_id=O
			         p 2026-04-02T09:00:00+08:00 problem.reported problem_id=P vehicle_id=V
			         q 2026-04-03T09:00:00+08:00 problem.reported problem_id=Q vehicle_id=V`,
			want: `p R1 unknown param_unset [on]
			q R1 violated wrong_value`,
		},
	})
}

func TestFaultsOfExtensions(t *testing.T) {
	tests := map[string]struct{ rules, want string }{
		"hours":              {month + `,"extended_by":{` + strings.Replace(repairs, "days_of_24h", "hours", 1) + `,"switch":true}`, `rules[1].extended_by.span.unit: a coverage is extended by days`},
		"nothing to extend":  {asks + `"id":"W","kind":"coverage","per":"vehicle_id","starts":"vehicle.purchased","distance":{"km":1,"from":"zero","at_km":"odometer_km"},"extended_by":{` + repairs + `,"switch":true}`, `rules[1].extended_by: without "time" or "ends" there is nothing to extend`},
		"a switch of a word": {month + `,"extended_by":{` + repairs + `,"switch":"yes"}`, `rules[1].extended_by.switch: not a value that switch, of kind bool, can be compared with by eq`},
		"a switch by a path": {month + `,"extended_by":{` + repairs + `,"switch":{"ref":"vehicle_id"}}`, `rules[1].extended_by.switch: wants true, false or a parameter`},
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
