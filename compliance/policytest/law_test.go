package policytest_test

import (
	"slices"
	"testing"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
)

// vectors are the sums and edges that a reader of the order of 2021 would try first, each with the cases that hold it: what the
// rule has to find, by the name of the case.
var vectors = []struct {
	what  string
	cases map[string]history.Status
	rule  string
}{
	{"119, 120 and 121 hours", map[string]history.Status{"a repair of 119 hours": "not_applicable", "a repair of 120 hours": "not_applicable", "a repair of 121 hours": "entitlement"}, "cn.sanbao.2021.21a"},
	{"three repairs of 25 hours are six days", map[string]history.Status{"three repairs of 25 hours are six days: 25 more are enough": "entitlement",
		"three repairs of 25 hours are six days: 24 more are not": "not_applicable"}, "cn.sanbao.2021.24.1.4a"},
	{"30 and 31 days", map[string]history.Status{"thirty days of repair": "not_applicable", "thirty days and an hour": "entitlement"}, "cn.sanbao.2021.24.1.4a"},
	{"four and five repairs", map[string]history.Status{"four repairs of one problem": "not_applicable", "the fifth repair on the last day of two years": "entitlement"}, "cn.sanbao.2021.24.1.4b"},
	{"60 days and 3,000 km", map[string]history.Status{"day 60 and 3,000 km": "entitlement", "day 60 and 3,001 km": "not_applicable", "day 61 and 10 km": "not_applicable"}, "cn.sanbao.2021.20"},
	{"158,800 for 12,345 km at 0.5 % are 9,801.93", map[string]history.Status{"the use fee for article 24.1.1": "satisfied", "a cent too much use fee": "violated", "a cent too little use fee": "violated"}, "cn.sanbao.2021.27a"},
	{"the same car under article 23 pays nothing", map[string]history.Status{"no use fee for article 23": "satisfied", "a use fee for article 23": "violated"}, "cn.sanbao.2021.27b"},
	{"a factor of 0.8 %", map[string]history.Status{"a factor of 0.005": "satisfied", "a factor of 0.008 on a card of this order": "violated"}, "cn.sanbao.2021.27n"},
	{"twelve days with eight of transport: seven of spare car", map[string]history.Status{"of twelve days, eight of them of battery transport, seven are with a spare car": "entitlement"}, "cn.sanbao.2021.21a"},
	{"and four of repair", map[string]history.Status{"twelve days, of which eight of transport, are four: 26 more are thirty": "not_applicable",
		"twelve days, of which eight of transport, are four: 27 more are enough": "entitlement"}, "cn.sanbao.2021.24.1.4a"},
	{"invoice 5 January, delivery 1 February", map[string]history.Status{"invoice 5 January, delivery 1 February: 60 days later": "entitlement",
		"invoice 5 January, delivery 1 February: 61 days later": "not_applicable"}, "cn.sanbao.2021.20"},
}

// foundBy gives what the cases of a pack find: the statuses of each rule, by the name of the case.
func foundBy(t *testing.T, id string) map[string]map[string][]history.Status {
	t.Helper()
	rules := compiled(t, id)
	found := map[string]map[string][]history.Status{}
	for _, suite := range casesOf(t, id, rules.Vocabulary()) {
		for _, c := range suite.Cases {
			found[c.Name] = map[string][]history.Status{}
			for _, f := range c.Judge(rules) {
				found[c.Name][f.Rule] = append(found[c.Name][f.Rule], f.Status)
			}
		}
	}
	return found
}

// side is a case on one side of a difference: what a rule finds in it; nothing is that the order has no such rule.
type side struct {
	name, rule string
	status     history.Status
}

// differences are those between the orders of 2013 and 2021, each with a case under both.
var differences = []struct {
	what            string
	before, present side
}{
	{"pickups are meant", side{"free repair: a pickup", "2013.18a", "not_applicable"}, side{"a pickup has free repair", "2021.19a", "entitlement"}},
	{"delivery starts the period", side{"delivery later than the invoice starts nothing", "2013.18a", "not_applicable"}, side{"delivery later than the invoice starts the period of free repair", "2021.19a", "entitlement"}},
	{"seven days", side{"seven days give no right of their own", "2013.20", ""}, side{"day seven", "2021.22", "entitlement"}},
	{"batteries and motors", side{"this order knows no traction_battery", "2013.18e", ""}, side{"an early fault of a main part: traction_battery", "2021.20", "entitlement"}},
	{"a burning battery", side{"a burning battery is not named", "2013.20", ""}, side{"within 60 days and 3,000 km: battery_fire", "2021.23", "entitlement"}},
	{"systems", side{"20.3: emission_control is not named", "2013.20.3", ""}, side{"the same main part replaced twice and fails again: emission_control", "2021.24.1.3", "entitlement"}},
	{"axles", side{"20.3: replaced twice and fails again: axle", "2013.20.3", "entitlement"}, side{"a main part of the axle replaced twice", "2021.24.1.3", ""}},
	{"days of repair", side{"thirty-five days of repair: in the order of 2021 thirty-one are enough", "2013.21a", "not_applicable"}, side{"thirty days and an hour", "2021.24.1.4a", "entitlement"}},
	{"repairs of one problem", side{"the fifth repair gives no right: in the order of 2021 it does", "2013.21b", "not_applicable"}, side{"the fifth repair of a pickup", "2021.24.1.4b", "entitlement"}},
	{"transport of batteries", side{"transport of a battery is counted in this order", "2013.21a", "entitlement"}, side{"two of 32 days are not counted: traction_battery_transport", "2021.24.1.4a", "not_applicable"}},
	{"the factor", side{"a factor of 0.008", "2013.25n", "satisfied"}, side{"a factor of 0.008 on a card of this order", "2021.27n", "violated"}},
	{"what else is paid back", side{"a cent too much refund", "2013.24d", "satisfied"}, side{"a refund of a cent too little", "2021.26a", "violated"}},
	{"the time to fulfil a demand", side{"a justified demand for the money of 2018-02-10 is fulfilled after 2018-03-07", "2013.24a", "violated"}, side{"a justified demand of 2022-01-28 is fulfilled on 2022-03-02", "2021.28b", "satisfied"}},
	{"the time for the answer", side{"no number of days for the answer is active", "2013.26", "unknown"}, side{"a demand of 2022-01-28 is answered on 2022-02-17", "2021.28a", "violated"}},
	{"a lost card", side{"a lost card is issued again too late", "2013.27", "violated"}, side{"a lost card is not issued again", "2021.14a", "pending"}},
	{"years of records", side{}, side{"a record deleted a day before six years", "2021.17c", "violated"}},
	{"cars without papers", side{"refused: no_papers", "2013.29", "satisfied"}, side{"refused: no invoice", "2021.32", "violated"}},
	{"the choice of workshop", side{"refused: serviced elsewhere", "2013.29", "violated"}, side{"refused: serviced elsewhere", "2021.32", "violated"}},
}

// TestEveryDifferenceOfTheTwoOrdersHasACaseOnBothSides looks each of them up.
func TestEveryDifferenceOfTheTwoOrdersHasACaseOnBothSides(t *testing.T) {
	before, present := foundBy(t, "cn-sanbao-2013"), foundBy(t, "cn-sanbao-2021")
	look := func(what string, found map[string]map[string][]history.Status, s side) {
		got, ok := found[s.name]
		statuses := got["cn.sanbao."+s.rule]
		if !ok || s.status == "" && slices.Contains(statuses, history.Entitled) || s.status != "" && !slices.Contains(statuses, s.status) {
			t.Errorf("%s: %q (%t) finds %v of %s, not %q", what, s.name, ok, statuses, s.rule, s.status)
		}
	}
	for _, d := range differences {
		if d.before.name != "" {
			look(d.what, before, d.before)
		}
		look(d.what, present, d.present)
	}
	t.Logf("%d differences", len(differences))
}

// TestEveryVectorOfTheLawHasItsCases looks each of them up, and counts the other cases.
func TestEveryVectorOfTheLawHasItsCases(t *testing.T) {
	const id = "cn-sanbao-2021"
	found := foundBy(t, id)
	used := map[string]bool{}
	for _, v := range vectors {
		for name, want := range v.cases {
			used[name] = true
			if !slices.Contains(found[name][v.rule], want) {
				t.Errorf("%s: %q finds %v of %s, not %s", v.what, name, found[name][v.rule], v.rule, want)
			}
		}
	}
	if others := len(found) - len(used); others < 120 {
		t.Errorf("only %d further cases", others)
	}
	t.Logf("%d vectors in %d cases, %d further cases of %s", len(vectors), len(used), len(found)-len(used), id)
}

// TestDeadlinesCrossTheHolidaysOfEveryYear counts by year the demands of the cases whose working days go by the calendar of the state.
func TestDeadlinesCrossTheHolidaysOfEveryYear(t *testing.T) {
	const id = "cn-sanbao-2021"
	rules := compiled(t, id)
	years := map[int]map[string]bool{}
	for _, suite := range casesOf(t, id, rules.Vocabulary()) {
		for _, c := range suite.Cases {
			for _, f := range c.Judge(rules) {
				if (f.Rule == "cn.sanbao.2021.28a" || f.Rule == "cn.sanbao.2021.28b") && !f.Due.IsZero() {
					y := f.Due.Year()
					if years[y] == nil {
						years[y] = map[string]bool{}
					}
					years[y][f.Rule+f.Due.String()] = true
				}
			}
		}
	}
	for y := 2022; y <= 2026; y++ {
		if len(years[y]) < 5 {
			t.Errorf("%d: only %d deadlines", y, len(years[y]))
		}
		t.Logf("%d: %d deadlines", y, len(years[y]))
	}
}

// TestEveryNumberOfALawHasCasesOnBothSides holds that a rule with a number is found both ways by cases of its pack: kept and
// broken, or with and without the right. Coverages are found by the rules that ask for them.
func TestEveryNumberOfALawHasCasesOnBothSides(t *testing.T) {
	numbers := 0
	for _, p := range packs.All() {
		if p.Layer != compliance.LayerLaw && p.Layer != compliance.LayerLocalLaw {
			continue
		}
		seen := map[string][]history.Status{}
		rules := compiled(t, p.ID)
		for _, suite := range casesOf(t, p.ID, rules.Vocabulary()) {
			for _, c := range suite.Cases {
				for _, f := range c.Judge(rules) {
					seen[f.Rule] = append(seen[f.Rule], f.Status)
				}
			}
		}
		for _, r := range p.Rules {
			if _, is := r.Logic.(*compliance.Coverage); is || !numbered(&r) {
				continue
			}
			numbers++
			good := slices.Contains(seen[r.ID], history.Satisfied) || slices.Contains(seen[r.ID], history.Entitled)
			bad := slices.Contains(seen[r.ID], history.Violated) || slices.Contains(seen[r.ID], history.NotApplicable)
			if !good || !bad {
				t.Errorf("%s: found %v", r.ID, slices.Compact(slices.Sorted(slices.Values(seen[r.ID]))))
			}
		}
	}
	t.Logf("%d rules with numbers", numbers)
	if numbers < 25 {
		t.Errorf("only %d rules with numbers", numbers)
	}
}

// numbered tells whether a rule has a number or a window as a parameter.
func numbered(r *compliance.Rule) bool {
	return slices.ContainsFunc(r.Params, func(p compliance.Param) bool {
		return p.Type == compliance.ParamInt || p.Type == compliance.ParamNum || p.Type == compliance.ParamWindow
	})
}
