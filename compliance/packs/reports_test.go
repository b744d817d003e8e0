package packs_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales/care"
	"example.com/servicelane/compliance/packs"
)

func TestTheDaysOfReportsAreThoseOfTheRules(t *testing.T) {
	const set = `{"format": 1, "id": "own", "version": "2026.1", "layer": "house", "jurisdiction": "CN", "title": {"en": "Own"}, "extends": ["house-office"],
		"set": [{"param": "house-office/grace", "value": 2, "reason": {"en": "Our own"}}, {"param": "house-office/third_counts", "value": false, "reason": {"en": "Our own"}}], "rules": []}`
	for name, c := range map[string]struct {
		own  string
		want map[string]int
	}{
		"of the library": {"", map[string]int{"followup": 3, "complaint_analysis": 3, "complaint_statistics": 5, "summary": 5, "year_summary": 5}},
		"of a house":     {set, map[string]int{"followup": 2, "complaint_analysis": 2, "complaint_statistics": 2, "summary": 2, "year_summary": 2}},
	} {
		days, err := packs.ReportDays(rulesOf(t, c.own, "house-office"))
		if d := cmp.Diff(c.want, days); d != "" || err != nil {
			t.Errorf("%s: %v\n%s", name, err, d)
		}
		duties := care.Reports(days)
		owners := packs.Owners(rulesOf(t, c.own, "house-office"))
		rules := map[string]string{"followup": "RE-03", "complaint_analysis": "RE-04", "complaint_statistics": "RE-05a", "summary": "RE-01b", "year_summary": "RE-02b"}
		for _, d := range duties { // the report knows each of them, and the same owner
			if d.Day != c.want[d.Kind] || d.Owner != owners[rules[d.Kind]] {
				t.Errorf("%s: %+v", name, d)
			}
		}
		if len(duties) != len(c.want) {
			t.Errorf("%s: %+v", name, duties)
		}
	}
	if _, err := packs.ReportDays(rulesOf(t, "", "house-default")); err == nil || !strings.Contains(err.Error(), "no rule RE-03 says when a report is due") {
		t.Error(err)
	}
}
