package compliance_test

import (
	"testing"

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
	})
}

func TestAReportForgetsTheAnswersOfTheHistoryBefore(t *testing.T) {
	rs := compileRules(t, `"kind":"precedence","per":"order_id","on":"order.certified","needs":[{"event":"inspection.passed","where":{"field":"level","eq":"final"}}]`)
	var r compliance.Report
	for _, c := range []struct{ level, want string }{{"final", "satisfied"}, {"self", "violated"}, {"final", "satisfied"}} {
		rs.Judge(world{}.history(t, "a 09:00 inspection.passed level="+c.level+"\nb 09:10 order.certified certificate_no=7"), at(t, "23:00"), &r)
		if got := string(r.Status(0)); got != c.want {
			t.Errorf("%s: %s", c.level, got)
		}
	}
}
