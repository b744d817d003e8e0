package packs_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/internal/strictjson"
)

// unset is a parameter that only the house can know: it has no value.
const unset = ""

// chosen are the parameters of the catalogue (5.1 and 5.2), each with what stands for it in the packs: its value as JSON, and which
// value is the stricter one. The table is written by hand from the catalogue, not from the packs.
// P.immediateReturn is a flag that the shop records when it opens the order, P.complaintLimit the limit that a director sets for a complaint.
var chosen = []struct {
	row, param, value string
	stricter          compliance.Direction
}{
	// 5.1, words of time
	{"P.immediate", "house-default/immediate", `{"unit":"shop_hours","max":1}`, "lower"},
	{"P.timely", "house-default/timely", `{"unit":"working_days","max":0,"cutoff":"16:00"}`, "lower"},
	{"P.firstMoment", "house-default/first_moment", `[{"unit":"shop_hours","max":2},{"unit":"days","max":0}]`, "lower"},
	{"P.asap", "house-default/asap", `{"unit":"days","max":2}`, "lower"},
	{"P.fileDeadline", "house-care/file_deadline", `{"unit":"days","max":2}`, "lower"},
	{"P.followUp", "house-care/follow_up", `{"unit":"days","min":3,"max":7}`, "lower"},
	// 5.2, left
	{"P.stageLimit", "OL-06b/stage_days", unset, "lower"},
	{"P.stageLimit", "OL-18/stage_hours", unset, "lower"},
	{"P.longRepair", "IN-13a/long_repair", `3`, "lower"},
	{"P.costDelta", "house-reception/cost_delta", `0`, "lower"},
	{"P.majorRepair", "QC-05b/major_classes", `["overhaul","assembly"]`, "higher"},
	{"P.appointmentGrace", "AP-09a/appointment_grace", `0`, "lower"},
	{"P.progressInterval", "house-default/progress_interval", `{"unit":"working_days","max":1}`, "lower"},
	{"P.auditMin", "RP-08/audit_min", `1`, "higher"},
	{"P.auditInterval", "house-office/audit_interval", `3`, "lower"},
	{"P.spotChecks", "IS-12a/spot_checks", `1`, "higher"},
	{"P.spotChecks", "IS-12b/spot_share", `"0.05"`, "higher"},
	{"P.quietHours", "house-care/quiet_hours", `[["12:00","14:00"],["20:00","09:00"]]`, ""},
	{"P.contactInterval", "house-care/contact_interval", `3`, "lower"},
	{"P.active", "house-care/active_months", `12`, "higher"},
	{"P.transfers", "house-care/transfers", `2`, "lower"},
	{"P.visits", "house-care/visits", `1`, "lower"},
	{"P.complaintAge", "house-care/complaint_age", `{"unit":"days","max":7}`, "lower"},
	{"P.lowCost", "house-care/low_cost", unset, "higher"},
	{"P.penaltyTable", "house-office/penalty_table", unset, ""},
	{"P.roadTestClasses", "house-workshop/road_test_classes", `["overhaul","level2","minor"]`, "higher"},
	{"P.interval", "house-office/summary_interval", `1`, "lower"},
	{"P.interval", "house-office/statistics_interval", `1`, "lower"},
	{"P.discountTarget", "house-office/discount_target", unset, "higher"},
	// 5.2, right
	{"P.countInterval", "house-workshop/count_interval", `{"unit":"months","max":1}`, "lower"},
	{"P.scrapClear", "house-workshop/scrap_clear", `{"unit":"months","max":3}`, "lower"},
	{"P.partsLead", "house-workshop/parts_lead", `{"unit":"days","max":1}`, "lower"},
	{"P.priceTolerance", "house-office/price_tolerance", `"0.20"`, "lower"},
	{"P.surveyInterval", "house-care/survey_interval", `3`, "lower"},
	{"P.meetingInterval", "house-default/meeting_interval", `1`, "lower"},
	{"P.trainingInterval", "house-office/training_interval", `3`, "lower"},
	{"P.topicCycle", "house-office/topic_cycle", `12`, "lower"},
	{"P.appraisal", "house-office/appraisal", `1`, "lower"},
	{"P.dueLead", "house-care/due_lead", `-10`, ""},
	{"P.retention", "house-office/retention_years", unset, "higher"},
	{"P.grace", "house-office/grace", `5`, "lower"},
	{"targetKinds", "house-default/target_kinds", `["company_group","government_fleet","unit_fleet","judicial_police","private"]`, "higher"}, // the other two of seven are flags of the customer
	{"P.criteria", "GV-07/criteria", `1`, "higher"},
	{"P.criteria", "GV-07/steps", `["inquiry","reception","intake","diagnosis","quote","repair","inspection","delivery","settlement","followup"]`, "higher"},
}

// byProfile are the values of the catalogue's table of profiles (5.3) that are parameters.
var byProfile = []struct{ value, profile, param, want string }{
	{"first follow-up", "profile-4s-classic", "house-care/follow_up", `{"unit":"days","min":3,"max":7}`},
	{"first follow-up", "profile-dealer-process", "house-care/follow_up", `{"unit":"days","max":3}`},
	{"first follow-up", "profile-generic", "house-care/follow_up", `{"unit":"days","min":3,"max":7}`},
	{"second follow-up", "profile-4s-classic", "house-care/second_follow_up", `{"unit":"days","min":7,"max":14}`},
	{"new-car calls, first", "profile-dealer-process", "house-care/new_car_first", `{"unit":"days","max":7}`},
	{"new-car calls, second", "profile-dealer-process", "house-care/new_car_second", `{"unit":"days","max":25}`},
	{"new-car calls, seller", "profile-dealer-process", "house-care/seller_call", `{"unit":"days","max":3}`},
	{"customer file", "profile-4s-classic", "house-care/file_deadline", `{"unit":"days","max":2}`},
	{"complaint, report in two days", "profile-4s-classic", "house-care/issue_report", `{"unit":"days","max":2}`},
	{"complaint, contact", "profile-dealer-process", "house-care/contact", `{"unit":"hours","max":2}`},
	{"complaint, plan", "profile-dealer-process", "house-care/plan_time", `{"unit":"hours","max":24}`},
	{"complaint handled, same day", "profile-brand-dealer", "house-care/handled_within", `{"unit":"days","max":0}`},
	{"complaint replied, next day", "profile-brand-dealer", "house-care/replied_within", `{"unit":"days","max":1}`},
	{"complaint handled, immediate", "profile-generic", "house-care/handled_within", `{"unit":"shop_hours","max":1}`},
	{"complaint replied, in time", "profile-generic", "house-care/replied_within", `{"unit":"working_days","max":0,"cutoff":"16:00"}`},
	{"callback, in time", "profile-4s-classic", "house-care/callback", `{"unit":"working_days","max":0,"cutoff":"16:00"}`},
	{"callback, same day", "profile-dealer-process", "house-care/callback", `{"unit":"days","max":0}`},
	{"callback, after the form", "profile-dealer-process", "house-care/form_callback", `{"unit":"hours","max":24}`},
	{"callback, in three days", "profile-clerk-process", "house-care/recheck", `{"unit":"days","max":3}`},
	{"callback, in time", "profile-generic", "house-care/callback", `{"unit":"working_days","max":0,"cutoff":"16:00"}`},
	{"who coordinates of two texts", "profile-dealer-process", "house-care/coordinators", `["customer_director"]`},
	{"who coordinates of two texts", "profile-brand-dealer", "house-care/coordinators", `["customer_care_manager"]`},
	{"monthly, by the third", "profile-clerk-process", "house-office/third_counts", `true`},
	{"monthly, 50 CNY", "profile-clerk-process", "house-office/fine", `{"amount":"50.00","currency":"CNY"}`},
	{"monthly, statistic", "profile-dealer-process", "house-office/statistics_interval", `1`},
	{"inspection, who", "profile-brand-dealer", "house-default/inspectors", `["inspector","outgoing_inspector"]`},
	{"inspection, road test", "profile-generic", "house-workshop/road_test_classes", `["overhaul","level2","minor"]`},
	{"retention of inspections", "profile-4s-classic", "house-office/inspection_years", `3`},
}

// literalOf reads a value of a parameter.
func literalOf(t *testing.T, text string) (l compliance.Literal) {
	t.Helper()
	if text == unset {
		return l
	}
	if err := strictjson.Decode([]byte(text), &l, strictjson.Limits{}); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return l
}

// inForce compiles packs with all that they extend, and gives their parameters by name.
func inForce(t *testing.T, ids ...string) map[string]compliance.ParamValue {
	t.Helper()
	var all []*compliance.Pack
	for _, id := range ids {
		with, err := packs.With(id)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range with {
			if !slices.ContainsFunc(all, func(other *compliance.Pack) bool { return other.ID == p.ID }) {
				all = append(all, p)
			}
		}
	}
	rules, err := compliance.Compile(all...)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]compliance.ParamValue{}
	for _, v := range rules.Params() {
		out[v.Name] = v
	}
	return out
}

func TestTheDefaultsAreThoseOfTheCatalogue(t *testing.T) {
	values := inForce(t, "house-reception", "house-workshop", "house-office", "house-warranty", "house-care")
	for _, c := range chosen {
		got, ok := values[c.param]
		switch {
		case !ok:
			t.Errorf("%s: there is no %s", c.row, c.param)
		case !cmp.Equal(got.Value, literalOf(t, c.value)):
			t.Errorf("%s: %s is %s, not %s", c.row, c.param, got.Value, c.value)
		case got.Param.Stricter != c.stricter:
			t.Errorf("%s: of %s %q is stricter, not %q", c.row, c.param, got.Param.Stricter, c.stricter)
		}
	}
}

func TestTheProfilesHaveTheValuesOfTheCatalogue(t *testing.T) {
	for _, c := range byProfile {
		values := inForce(t, c.profile)
		if got := values[c.param]; !cmp.Equal(got.Value, literalOf(t, c.want)) {
			t.Errorf("%s: in %s %s is %s, not %s", c.value, c.profile, c.param, got.Value, c.want)
		}
	}
	for _, p := range packs.All() {
		for _, s := range p.Set {
			listed := false
			for _, c := range byProfile {
				listed = listed || c.profile == p.ID && c.param == s.Param
			}
			if !listed && s.Param != "WR-01/observe" { // the days in which a comeback is looked for: the longest guarantee
				t.Errorf("%s sets %s, which the table of profiles does not", p.ID, s.Param)
			}
		}
	}
}
