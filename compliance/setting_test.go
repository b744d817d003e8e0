package compliance_test

import (
	"strings"
	"testing"

	"example.com/servicelane/compliance"
)

func TestRulesWithOtherValuesOfParameters(t *testing.T) {
	all := packsOf(t, layered("group", "house", group), layered("shop", "house", `"extends":["group"]`,
		`"kind":"require","on":"x_house.tyre_scanned","must":{"field":"tread","ge":{"param":"least"}}`,
		`"kind":"require","on":"x_house.tyre_scanned","must":{"field":"tread","le":{"param":"most"}},"params":{"most":{"type":"num"}}`))
	rs, err := compliance.Compile(all...)
	if err != nil {
		t.Fatal(err)
	}
	value := func(param, text string) compliance.Setting {
		return compliance.Setting{Param: param, Value: compliance.Literal{Form: compliance.FormNumber, Text: text}}
	}
	with := func(rs *compliance.Rules, set ...compliance.Setting) *compliance.Rules {
		t.Helper()
		out, err := rs.With(set...)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	h := world{vocab: rs.Vocabulary()}.history(t, "a 09:00 x_house.tyre_scanned tread=1.5")
	tests := map[string]struct {
		rules *compliance.Rules
		want  string
	}{
		"none":            {with(rs), "a R1 violated wrong_value [tread]\na R2 unknown param_unset [most]"},
		"another default": {with(rs, value("group/least", "1.5")), "a R1 satisfied\na R2 unknown param_unset [most]"},
		"one without default": {with(rs, value("R2/most", "1.4")),
			"a R1 violated wrong_value [tread]\na R2 violated wrong_value [tread]"},
		"one after the other":        {with(with(rs, value("R2/most", "1.5")), value("group/least", "1")), "a R1 satisfied\na R2 satisfied"},
		"another one in place of it": {with(with(rs, value("R2/most", "1.4")), value("R2/most", "2")), "a R1 violated wrong_value [tread]\na R2 satisfied"},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			if got := judge(t, c.rules, h, "10:00"); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
	faults := map[string]compliance.Setting{
		"settings: set[0].param: no parameter \"x/y\"":    value("x/y", "1"),
		"settings: set[0].value: 9 is above 8":            value("group/least", "9"),
		"settings: set[0].value: not a value of type num": value("R2/most", "much"),
	}
	for want, s := range faults {
		if _, err := rs.With(s); err == nil || !strings.Contains(err.Error(), strings.TrimPrefix(want, "settings: ")) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

func TestASettingWithoutValueIsRefused(t *testing.T) {
	rs := compileRules(t, `"kind":"response","per":"order_id","on":"order.delivered","then":["order.closed"],"within":{"unit":"days","max":{"param":"n"}},"params":{"n":{"type":"int","default":3}}`)
	_, err := rs.With(compliance.Setting{Param: "R1/n"})
	if err == nil || err.Error() != `settings.set[0].value: no value for "R1/n"` {
		t.Errorf("%v", err)
	}
}
