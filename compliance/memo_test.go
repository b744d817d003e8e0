package compliance_test

import (
	"testing"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// TestRulesThatAskTheSameAreAnsweredByThemselves has rules whose conditions read alike, or nearly so.
func TestRulesThatAskTheSameAreAnsweredByThemselves(t *testing.T) {
	rules := func(where string) string {
		return `"kind":"precedence","per":"order_id","on":"order.certified","needs":[{"event":"inspection.passed","where":` + where + `}]`
	}
	runJudgements(t, map[string]judgement{
		"an answer that is not sure is explained to each rule": {
			rules: rules(`{"field":"level","eq":"final"}`) + `---` + rules(`{"field":"level","eq":"final"}`),
			events: `a 09:00 inspection.passed item_id=I1 by=xu
			         b 09:10 order.certified certificate_no=7`,
			want: `b R1 unknown fact_absent [level]
			       b R2 unknown fact_absent [level]`,
		},
		"another word, operator or negation is another question": {
			rules: rules(`{"field":"level","eq":"final"}`) + `---` + rules(`{"field":"level","eq":"self"}`) +
				`---` + rules(`{"field":"level","ne":"final"}`) + `---` + rules(`{"not":{"field":"level","eq":"final"}}`) +
				`---` + rules(`{"field":"level","in":["self","final"]}`),
			events: `a 09:00 inspection.passed level=final item_id=I1 by=xu
			         b 09:10 order.certified certificate_no=7`,
			want: `b R1 satisfied
			       b R2 violated missing [inspection.passed]
			       b R3 violated missing [inspection.passed]
			       b R4 violated missing [inspection.passed]
			       b R5 satisfied`,
		},
		"what was so then and what is known now are two questions": {
			rules: `"kind":"require","per":"order_id","on":{"event":"job.started","where":{"field":"order.kind","eq":"rescue"}},"fields":["by"]---"kind":"require","per":"order_id","on":"job.started","when":{"field":"order.kind","eq":"rescue"},"fields":["by"]`,
			events: `o 08:00 order.opened kind=repair
			         a 09:00 job.started job_id=J1
			         p 09:10 order.opened kind=rescue`,
			want: `a R2 violated missing_field [by]`,
		},
		"so they are for many events": {
			rules: `"kind":"require","per":"order_id","on":{"event":"job.started","where":{"field":"order.kind","eq":"rescue"}},"fields":["by"]---"kind":"require","per":"order_id","on":"job.started","when":{"field":"order.kind","eq":"rescue"},"fields":["by"]`,
			events: `o 08:00 order.opened kind=repair
			         a 09:00 job.started job_id=J1
			         b 09:01 job.started job_id=J2 by=li
			         c 09:02 job.started job_id=J3 by=li
			         p 09:10 order.opened kind=rescue
			         d 09:20 job.started job_id=J4`,
			want: `a R2 violated missing_field [by]
			       b R2 satisfied
			       c R2 satisfied
			       d R1 violated missing_field [by]
			       d R2 violated missing_field [by]`,
		},
	})
}

func TestAReportForgetsTheAnswersOfTheHistoryBefore(t *testing.T) {
	rs := compileRules(t, `"kind":"precedence","per":"order_id","on":"order.certified","needs":[{"event":"inspection.passed","where":{"field":"level","eq":"final"}}]`)
	var r compliance.Report
	var histories [2]*history.History
	nothing := world{}.history(t, "")
	wants := [2]history.Status{history.Satisfied, history.Violated}
	for i, level := range []string{"final", "self"} {
		histories[i] = world{}.history(t, "a 09:00 inspection.passed level="+level+"\nb 09:10 order.certified certificate_no=7")
	}
	// Answers are kept by judgement, and the numbers of these come round: between two that ask are some that do not.
	for between := range 130 {
		for i, h := range histories {
			for range between {
				rs.Judge(nothing, at(t, "23:00"), &r)
			}
			if rs.Judge(h, at(t, "23:00"), &r); r.Status(0) != wants[i] {
				t.Fatalf("%d judgements later: %s, not %s", between, r.Status(0), wants[i])
			}
		}
	}
}
