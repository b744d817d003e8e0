package compliance_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/compliance"

	"golang.org/x/text/language"
)

// taken is a coverage that ends when the car is taken back.
const (
	byReturn = `{"event":"claim.completed","where":{"field":"claim.remedy","eq":"return"}}`
	taken    = asks + `"id":"W","kind":"coverage","per":"vehicle_id","starts":{"event":"vehicle.purchased","pick":"first"},"anchor":["delivered_on","invoice_on"],
	 "time":{"unit":"years","max":3},"ends_by":` + byReturn
	soldTo     = `a 2026-01-05 vehicle.purchased vehicle_id=V delivered_on=2026-01-10` + "\n"
	demandBack = `k 2026-04-01T09:00:00+08:00 claim.received claim_id=K vehicle_id=V remedy=return` + "\n"
	faultOfP   = ` problem.reported problem_id=P vehicle_id=V` + "\n"
)

func TestACoverageEndsByAnEvent(t *testing.T) {
	runJudgements(t, map[string]judgement{
		"what comes at its moment still lies in it, what comes later does not": {
			rules: taken,
			events: soldTo + demandBack + `p 2026-04-09T10:00:00+08:00 problem.reported problem_id=P vehicle_id=V
			         d 2026-04-10T10:00:00+08:00 claim.completed claim_id=K
			         q 2026-04-10T10:00:00+08:00 problem.reported problem_id=Q vehicle_id=V
			         r 2026-04-10T10:00:00.000001+08:00 problem.reported problem_id=R vehicle_id=V`,
			want: `p R1 satisfied
			q R1 satisfied
			r R1 violated wrong_value`,
		},
		"of a bare day all that happens on it lies in it": {
			rules: taken,
			events: soldTo + demandBack + `d 2026-04-10 claim.completed claim_id=K
			         q 2026-04-10T23:59:59.999999+08:00 problem.reported problem_id=Q vehicle_id=V
			         r 2026-04-11T00:00:00+08:00 problem.reported problem_id=R vehicle_id=V`,
			want: `q R1 satisfied
			r R1 violated wrong_value`,
		},
		"a problem of which only the day is known that it shares": {
			rules:  taken,
			events: soldTo + demandBack + "d 2026-04-10T10:00:00+08:00 claim.completed claim_id=K\np 2026-04-10" + faultOfP + "q 2026-04-11 problem.reported problem_id=Q vehicle_id=V",
			want: `p R1 satisfied
			q R1 violated wrong_value`,
		},
		"another remedy ends nothing": {
			rules:  taken,
			events: soldTo + strings.Replace(demandBack, "return", "replace", 1) + "d 2026-04-10T10:00:00+08:00 claim.completed claim_id=K\np 2026-04-11" + faultOfP,
			want:   `p R1 satisfied`,
		},
		"another car ends nothing": {
			rules:  taken,
			events: soldTo + strings.Replace(demandBack, "=V", "=U", 1) + "b 2026-01-05 vehicle.purchased vehicle_id=U delivered_on=2026-01-10\nd 2026-04-10T10:00:00+08:00 claim.completed claim_id=K\np 2026-04-11" + faultOfP,
			want:   `p R1 satisfied`,
		},
		"which car, and for what, is not known": {
			rules:  taken,
			events: soldTo + "d 2026-04-10T10:00:00+08:00 claim.completed claim_id=K vehicle_id=V\np 2026-04-11" + faultOfP,
			want:   `p R1 unknown fact_absent [claim.remedy]`,
		},
		"of several that may, one that does is enough": {
			rules:  taken,
			events: soldTo + demandBack + "c 2026-04-02T10:00:00+08:00 claim.completed claim_id=L vehicle_id=V\nd 2026-04-10T10:00:00+08:00 claim.completed claim_id=K\np 2026-04-11" + faultOfP,
			want:   `p R1 violated wrong_value`,
		},
		"of several one may, and one does not": {
			rules:  taken,
			events: soldTo + strings.Replace(demandBack, "return", "replace", 1) + "c 2026-04-02T10:00:00+08:00 claim.completed claim_id=L vehicle_id=V\nd 2026-04-10T10:00:00+08:00 claim.completed claim_id=K\np 2026-04-11" + faultOfP,
			want:   `p R1 unknown fact_absent [claim.remedy]`,
		},
		"it was taken back before it was delivered": {
			rules:  taken,
			events: soldTo + strings.Replace(demandBack, "2026-04-01", "2026-01-06", 1) + "d 2026-01-07T10:00:00+08:00 claim.completed claim_id=K\np 2026-04-11" + faultOfP,
			want:   `p R1 violated wrong_value`,
		},
		"what would end it is not recorded: it goes on": {
			rules: taken, world: world{covers: []string{"vehicle.*", "problem.*"}},
			events: soldTo + "p 2026-04-11" + faultOfP,
			want:   `p R1 satisfied`,
		},
		"what would end it is not recorded, and one that ends it is": {
			rules: taken, world: world{covers: []string{"vehicle.*", "problem.*", "claim.received"}},
			events: soldTo + demandBack + "d 2026-04-10T10:00:00+08:00 claim.completed claim_id=K\np 2026-04-11" + faultOfP,
			want:   `p R1 violated wrong_value`,
		},
		"what would end it is not recorded, but its time is over": {
			rules: taken, world: world{covers: []string{"vehicle.*", "problem.*"}},
			events: soldTo + "p 2029-04-11" + faultOfP, asOf: "2029-06-01",
			want: `p R1 violated wrong_value`,
		},
		"what came before it began does not end it": {
			rules: strings.Replace(taken, `"anchor":["delivered_on","invoice_on"],`, "", 1),
			events: strings.Replace(demandBack, "2026-04-01", "2025-04-01", 1) + "d 2025-04-10T10:00:00+08:00 claim.completed claim_id=K\n" +
				"a 2026-01-05T10:00:00+08:00 vehicle.purchased vehicle_id=V\np 2026-04-11" + faultOfP,
			want: `p R1 satisfied`,
		},
		"at the moment at which it began it does not end": {
			rules: strings.Replace(taken, `"anchor":["delivered_on","invoice_on"],`, "", 1),
			events: strings.Replace(demandBack, "2026-04-01", "2025-04-01", 1) + "d 2026-01-05T10:00:00+08:00 claim.completed claim_id=K\n" +
				"a 2026-01-05T10:00:00+08:00 vehicle.purchased vehicle_id=V\np 2026-04-11" + faultOfP,
			want: `p R1 satisfied`,
		},
		"a sale that was recorded later began with the delivery": {
			rules:  taken,
			events: demandBack + "d 2026-04-10T10:00:00+08:00 claim.completed claim_id=K\np 2026-04-11" + faultOfP + "a 2026-05-01T10:00:00+08:00 vehicle.purchased vehicle_id=V delivered_on=2026-01-10",
			asOf:   "2026-06-01", want: `p R1 violated wrong_value`,
		},
		"what starts it again is not ended by what came before": {
			rules: taken + `,"restarts":"vehicle.replaced"`,
			events: soldTo + demandBack + "d 2026-04-10T10:00:00+08:00 claim.completed claim_id=K\np 2026-04-11" + faultOfP + `e 2026-04-12T09:00:00+08:00 vehicle.replaced vehicle_id=V
			         q 2026-04-13T09:00:00+08:00 problem.reported problem_id=Q vehicle_id=V`,
			want: `p R1 violated wrong_value
			q R1 satisfied`,
		},
	})
}

func TestARightOfDaysDoesNotArisePastTheEndOfItsCoverage(t *testing.T) {
	const days = `"kind":"entitlement","per":"vehicle_id","on":"repair.agreed","within":["W"],"if_any":[{"measure":{"span":{"from":"repair.agreed","to":"repair.finished","per":"order_id","unit":"days_of_24h"}},"op":"gt","value":10}],"grants":["return"]---`
	stay := soldTo + demandBack + "o 2026-03-01T09:00:00+08:00 order.opened order_id=O vehicle_id=V\nb 2026-04-01T09:00:00+08:00 repair.agreed order_id=O\n"
	rules := days + strings.TrimPrefix(taken, asks)
	runJudgements(t, map[string]judgement{
		"ten days and it was taken back": {
			rules: rules, events: stay + "d 2026-04-11T09:00:00+08:00 claim.completed claim_id=K", asOf: "2026-06-01",
			want: `b R1 not_applicable outside`,
		},
		"ten days and a moment": {
			rules: rules, events: stay + "d 2026-04-11T09:00:00.000001+08:00 claim.completed claim_id=K", asOf: "2026-06-01",
			want: `b R1 entitlement 11 against 10`,
		},
	})
}

func TestAStandingSaysWhatEndedAPeriod(t *testing.T) {
	rs := compileRules(t, strings.Split(taken, "---")...)
	st := rs.Standing(world{}.history(t, soldTo+demandBack+"d 2026-04-10T10:00:00+08:00 claim.completed claim_id=K\nf 2026-04-12T10:00:00+08:00 claim.completed claim_id=K"), at(t, "2026-05-04"))
	if len(st.Periods) != 1 || st.Periods[0].EndedBy != "d" || !st.Periods[0].Until.Equal(time.Date(2026, 4, 10, 2, 0, 0, 0, time.UTC)) {
		t.Errorf("%+v", st.Periods)
	}
	if text := rs.StandingText(st, language.English); !strings.Contains(text, "until 2026-04-10 10:00 +08:00, over, ended by d") {
		t.Error(text)
	}
	rs = compileRules(t, strings.Split(strings.Replace(taken, `"time":{"unit":"years","max":3}`, `"distance":{"km":100,"from":"zero","at_km":"odometer_km"}`, 1), "---")...)
	if st = rs.Standing(world{}.history(t, soldTo+demandBack+"d 2026-04-10 claim.completed claim_id=K"), at(t, "2026-05-04")); st.Periods[0].EndedBy != "d" || st.Periods[0].Until.Hour() != 23 {
		t.Errorf("%+v", st.Periods)
	}
	rs = compileRules(t, strings.Split(taken, "---")...)
	for _, late := range []string{"2029-04-10T10:00:00+08:00", "2025-12-10T10:00:00+08:00"} {
		st = rs.Standing(world{}.history(t, soldTo+strings.Replace(demandBack, "2026", "2025", 1)+"d "+late+" claim.completed claim_id=K"), at(t, "2030-05-04"))
		if len(st.Periods) != 1 || st.Periods[0].EndedBy != "" || st.Periods[0].Until.Year() != 2029 || st.Periods[0].Until.Month() != time.January {
			t.Errorf("%s: %+v", late, st.Periods)
		}
	}
}

func TestFaultsOfWhatEndsACoverage(t *testing.T) {
	const starts = `"id":"W","kind":"coverage","per":"vehicle_id","starts":"vehicle.purchased","time":{"unit":"days","max":1},"ends_by":`
	for by, want := range map[string]string{
		`{"fact":"store"}`: `rules[0].ends_by.fact: a fact ends no coverage`,
		`"nothing.done"`:   `rules[0].ends_by: no such event: "nothing.done"`,
		`"stock.moved"`:    `rules[0].ends_by: stock.moved cannot have "vehicle_id"`,
		`{"event":"claim.completed","pick":"first"}`:                      `rules[0].ends_by.pick: pick has no meaning here`,
		`{"event":"claim.completed","match":{"claim_id":"claim_id"}}`:     `rules[0].ends_by.match: claim_id is none of the ids of the coverage`,
		`{"event":"claim.completed","where":{"field":"colour","eq":"x"}}`: `rules[0].ends_by.where.field: no such field, attribute or fact: "colour"`,
	} {
		_, err := compliance.ReadPack([]byte(packOf(starts + by)))
		if got := strings.Join(faults(err), "\n"); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}

func TestAStandingSaysWhatWasNotLookedForAtTheEndOfAPeriod(t *testing.T) {
	few := world{covers: []string{"vehicle.*", "problem.*"}}
	done := "d 2026-04-10T10:00:00+08:00 claim.completed claim_id=K\n"
	for name, c := range map[string]struct {
		world        world
		events, want string
	}{
		"all is recorded, and nothing ended it":         {world{}, soldTo, " []"},
		"what would end it is not recorded":             {few, soldTo, " [claim.completed]"},
		"but something that did is":                     {few, soldTo + demandBack + done, "d []"},
		"for what the demand was is not known":          {world{}, soldTo + strings.Replace(demandBack, "remedy=return", "", 1) + done, " [claim.remedy]"},
		"so it is, and a later one ended it":            {world{}, soldTo + strings.Replace(demandBack, "remedy=return", "", 1) + done + strings.ReplaceAll(strings.Replace(demandBack, "K", "L", 1), "k 2026", "l 2026") + "f 2026-04-12T10:00:00+08:00 claim.completed claim_id=L", "f [claim.remedy]"},
		"it is not known of what came after its limits": {world{}, soldTo + strings.Replace(demandBack, "remedy=return", "", 1) + strings.Replace(done, "2026", "2029", 1), " []"},
	} {
		t.Run(name, func(t *testing.T) {
			rs := compileRules(t, strings.Split(taken, "---")...)
			st := rs.Standing(c.world.history(t, c.events), at(t, "2030-05-04"))
			if len(st.Periods) != 1 {
				t.Fatalf("%+v", st.Periods)
			}
			p := st.Periods[0]
			if got := fmt.Sprint(p.EndedBy, " ", p.EndUnknown); got != c.want || p.EndedBy == "" && p.Until.Year() != 2029 {
				t.Errorf("got %s, want %s: %+v", got, c.want, p)
			}
			if text := rs.StandingText(st, language.English); strings.Contains(text, "\n    not known whether it ended before: ") != (len(p.EndUnknown) > 0) {
				t.Error(text)
			}
		})
	}
}
