package compliance_test

import (
	"slices"
	"testing"

	"example.com/servicelane/aftersales/history"
)

func TestWordsAreThoseThatRulesSpeakOf(t *testing.T) {
	rs := compileRules(t,
		`"kind":"require","on":"inspection.passed","must":{"any":[{"field":"level","in":["self","process"]},{"not":{"field":"by_role","eq":"clerk"}}]}`,
		`"kind":"require","on":"order.delivered","when":{"field":"order.kind","not_in":{"param":"away"}},"fields":["by"],"params":{"away":{"type":"codes","default":["rescue","on_site"],"text":{"en":"x"}}}`,
		`"kind":"routing","on":"complaint.assigned","key":"complaint.cause","to":"owner_role","table":{"parts":["parts_manager"]}`,
		`"kind":"response","on":"order.stage_entered","then":["order.closed"],"within":{"unit":"days","max":{"param":"days","keys":["stage"]}},"params":{"days":{"type":"table","default":{"in_repair":2,"waiting":9},"text":{"en":"x"}}}`,
	)
	words := rs.Words()
	for field, want := range map[string][]string{"level": {"process", "self"}, "by_role": {"clerk"}, "kind": {"on_site", "rescue"}, "cause": {"parts"},
		"owner_role": {"parts_manager"}, "stage": {"in_repair", "waiting"}, "severity": nil} {
		if got := words[history.Name(field)]; !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", field, got, want)
		}
	}
	for _, c := range []struct{ field, word, want string }{
		{"level", "selff", `p: no rule knows the word "selff" of level, did you mean "self"?`},
		{"stage", "in_repiar", `p: no rule knows the word "in_repiar" of stage, did you mean "in_repair"?`},
		{"level", "self", ""}, {"level", "chief", ""}, {"severity", "selff", ""}, {"level", "", ""},
	} {
		err := words.Doubt("p", history.Name(c.field), c.word)
		if got := ""; err != nil {
			if got = err.Error(); got != c.want {
				t.Errorf("%s %q: %s, want %s", c.field, c.word, got, c.want)
			}
		} else if c.want != "" {
			t.Errorf("%s %q: no doubt, want %s", c.field, c.word, c.want)
		}
	}
}
