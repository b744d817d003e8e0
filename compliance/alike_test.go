package compliance_test

import (
	"strings"
	"testing"

	"example.com/servicelane/compliance"
)

// again gives a right to a fault that comes back within ten days of the repair of the same one.
const again10 = `"kind":"entitlement","per":"problem_id","on":"problem.reported","within":["W"],"within_of":"order.rework_of",
 "alike":{"by":"problem_key","to":[{"event":"repair.finished","match":{"order_id":"order.rework_of"}}]},"grants":["free_rework"]---
 "id":"W","kind":"coverage","per":"order_id","starts":"order.delivered","time":{"unit":"days","max":10}`

func TestAFaultThatComesBackIsTheOneThatWasRepaired(t *testing.T) {
	const (
		first = "a 2026-03-01T09:00:00+08:00 order.opened order_id=O1\n"
		horn  = "b 2026-03-01T10:00:00+08:00 repair.finished order_id=O1 problem_key=horn\n"
		radio = "b2 2026-03-01T11:00:00+08:00 repair.finished order_id=O1 problem_key=radio\n"
		plain = "b3 2026-03-01T12:00:00+08:00 repair.finished order_id=O1\n"
		out   = "c 2026-03-01T13:00:00+08:00 order.delivered order_id=O1\n"
		back  = "d 2026-03-05T09:00:00+08:00 order.opened order_id=O2 rework_of=O1\n"
		fault = "p 2026-03-05T10:00:00+08:00 problem.reported problem_id=P order_id=O2 problem_key=horn"
	)
	unkeyed := strings.Replace(fault, " problem_key=horn", "", 1)
	runJudgements(t, map[string]judgement{
		"the same fault":                     {rules: again10, events: first + horn + out + back + fault, want: "p R1 entitlement"},
		"another fault":                      {rules: again10, events: first + radio + out + back + fault, want: "p R1 not_applicable outside"},
		"one of two":                         {rules: again10, events: first + radio + horn + out + back + fault, want: "p R1 entitlement"},
		"one, and one that nobody named":     {rules: again10, events: first + horn + plain + out + back + fault, want: "p R1 entitlement"},
		"another, and one that nobody named": {rules: again10, events: first + radio + plain + out + back + fault, want: "p R1 unknown fact_absent [problem_key]"},
		"no repair is on record":             {rules: again10, events: first + out + back + fault, want: "p R1 unknown fact_absent [problem_key]"},
		"whether the repair is meant is not known": {rules: strings.Replace(again10, `"match":{"order_id":"order.rework_of"}`, `"match":{"order_id":"order.rework_of"},"where":{"field":"cured","eq":true}`, 1),
			events: first + horn + strings.Replace(radio, "radio", "radio cured=true", 1) + out + back + fault, want: "p R1 unknown fact_absent [problem_key]"},
		"the fault is not named": {rules: again10, events: first + horn + out + back + unkeyed, want: "p R1 unknown fact_absent [problem_key]"},
		"repaired only later": {rules: again10, events: first + radio + out + back + fault + "\nx 2026-03-06T10:00:00+08:00 repair.finished order_id=O1 problem_key=horn",
			want: "p R1 not_applicable outside"},
		"repaired in the order itself only": {rules: again10, events: first + radio + out + back + fault + "\nx 2026-03-05T09:30:00+08:00 repair.finished order_id=O2 problem_key=horn",
			want: "p R1 not_applicable outside"},
		"too late it matters no more":                             {rules: again10, events: strings.ReplaceAll(first+out+back+unkeyed, "2026-03-05", "2026-03-15"), want: "p R1 not_applicable outside"},
		"reported on the order that repaired, whatever the fault": {rules: again10, events: first + radio + out + strings.Replace(fault, "O2", "O1", 1), want: "p R1 entitlement"},
		"repairs are not recorded": {rules: again10, world: world{covers: []string{"order.*", "problem.*"}}, events: first + out + back + fault,
			want: "p R1 unknown not_recorded [repair.finished]"},
		"an order that is not on record": {rules: again10, events: first + horn + out + strings.Replace(back, "O1", "O9", 1) + fault, want: "p R1 unknown not_recorded [order.rework_of, problem_key]"},
	})
}

func TestFaultsOfWhatIsAlike(t *testing.T) {
	const rule = `"kind":"entitlement","per":"problem_id","on":"problem.reported","within":["W"],"within_of":"order.rework_of","grants":["free_rework"],"alike":`
	const to = `"to":[{"event":"repair.finished","match":{"order_id":"order.rework_of"}}]}`
	for rules, want := range map[string]string{
		strings.Replace(rule, `"within_of":"order.rework_of",`, "", 1) + `{"by":"problem_key",` + to: `rules[0].alike: without "within_of" there is no other case`,
		rule + `{"by":"odometer_km",` + to: "rules[0].alike.by: odometer_km is of kind km, not a word\nrules[0].alike.by: repair.finished cannot have \"odometer_km\"",
		rule + `{` + to:                    `rules[0].alike.by: must be given`,
		rule + `{"by":"problem_key","to":[{"event":"nothing.done"}]}`: `rules[0].alike.to[0].event: no such event: "nothing.done"`,
		rule + `{"by":"problem_key","to":[]}`:                         `rules[0].alike.to: an empty list`,
	} {
		_, err := compliance.ReadPack([]byte(packOf(rules, strings.Split(again10, "---\n ")[1])))
		if got := strings.Join(faults(err), "\n"); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}
