package compliance_test

import (
	"strings"
	"testing"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/compliance"
	"golang.org/x/text/language"
)

func TestWindowsAreSaidInWords(t *testing.T) {
	cases := map[string]string{
		`{"unit":"days","max":0}`:                                 "the same day / 当天 / 當天",
		`{"unit":"days","min":0,"max":1}`:                         "1 day / 1天 / 1天",
		`{"unit":"days","min":1,"max":1}`:                         "exactly 1 day / 恰好1天 / 恰好1天",
		`{"unit":"days","min":3,"max":7}`:                         "3 to 7 days / 3至7天 / 3至7天",
		`{"unit":"days","max":-14}`:                               "at least 14 days before / 提前至少14天 / 提前至少14天",
		`{"unit":"days","min":-1,"max":-1}`:                       "1 day before / 提前1天 / 提前1天",
		`{"unit":"days","min":-7,"max":-3}`:                       "3 to 7 days before / 提前3至7天 / 提前3至7天",
		`{"unit":"days","min":-2,"max":2}`:                        "-2 to 2 days / -2至2天 / -2至2天",
		`{"unit":"years","min":3}`:                                "at least 3 years / 至少3年 / 至少3年",
		`{"unit":"working_days","max":0,"cutoff":"16:00"}`:        "the same working day (after 16:00 counted from the next working day) / 当个工作日（16:00后自下一工作日起算） / 當個工作日（16:00後自下一工作日起算）",
		`[{"unit":"shop_hours","max":2},{"unit":"days","max":0}]`: "2 hours of opening time and the same day / 2个营业小时且当天 / 2個營業小時且當天",
	}
	for window, want := range cases {
		rs, err := compliance.Compile(packsOf(t, layered("p", "house", `"params":{"w":{"type":"window","default":`+window+`}}`))...)
		if err != nil {
			t.Fatal(err)
		}
		v := rs.Params()[0]
		got := []string{v.Text(language.English), v.Text(language.SimplifiedChinese), v.Text(language.TraditionalChinese)}
		if strings.Join(got, " / ") != want {
			t.Errorf("%s: %q", window, got)
		}
	}
	for _, unit := range cal.Units() {
		rs, err := compliance.Compile(packsOf(t, layered("p", "house", `"params":{"w":{"type":"window","default":{"unit":"`+string(unit)+`","max":2}}}`))...)
		if err != nil {
			t.Fatal(err)
		}
		for _, tag := range []language.Tag{language.English, language.SimplifiedChinese, language.TraditionalChinese} {
			if got := rs.Params()[0].Text(tag); !strings.Contains(got, "2") || strings.Contains(got, "EXTRA") {
				t.Errorf("%s in %s: %q", unit, tag, got)
			}
		}
	}
}

func TestAWindowStandsInTheSentenceOfItsRule(t *testing.T) {
	rs := compileRules(t, `"id":"R","kind":"response","on":"order.opened","then":["order.closed"],"within":{"param":"w"},"params":{"w":{"type":"window","default":{"unit":"days","max":2}}},"texts":{"en":"Closed within {w}"}`)
	if got := rs.Demand("R"); got != "Closed within 2 days" {
		t.Error(got)
	}
}
