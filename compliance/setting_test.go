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

// TestWhatASettingBreaksIsBlamedOnIt holds that a value which a rule of another pack cannot use is a fault of the pack that sets it.
func TestWhatASettingBreaksIsBlamedOnIt(t *testing.T) {
	rule := func(logic string) string {
		return `{"id":"L1",` + logic + `,"effect":"report","severity":"major","source":[{"doc":"D","clause":"1","basis":"law"}],"texts":{"en":"One"}}`
	}
	for name, c := range map[string]struct{ logic, param, value, want string }{
		"an empty list": {`"kind":"require","on":"order.opened","must":{"field":"kind","in":{"param":"kinds"}},"params":{"kinds":{"type":"codes","default":["a"]}}`, "kinds", `[]`,
			"an empty list, which nothing of kind is in: wants one value at least"},
		"a window that ends before it begins": {`"kind":"response","per":"order_id","on":"order.delivered","then":["order.closed"],"within":{"param":"w"},"params":{"w":{"type":"window","default":{"unit":"days","max":3}}}`, "w",
			`{"unit":"days","min":5,"max":3}`, "not a value of type window"},
		"a bound below the other one": {`"kind":"response","per":"order_id","on":"order.delivered","then":["order.closed"],"within":{"unit":"days","min":2,"max":{"param":"n"}},"params":{"n":{"type":"int","default":3}}`, "n", `1`,
			"min 2 is above max 1"},
		"a bound without measure": {`"kind":"response","per":"order_id","on":"order.delivered","then":["order.closed"],"within":{"unit":"days","max":{"param":"n"}},"params":{"n":{"type":"int","default":3}}`, "n", `99999999`, "99999999 days is out of bounds"},
		"a table of other keys": {`"kind":"require","on":"order.authorised","must":{"field":"guarantee_km","ge":{"param":"km","keys":["repair_class"]}},"params":{"km":{"type":"table","default":{"a":1}}}`, "km", `{"a/b":1}`,
			`the entry "a/b" of the table has not 1 keys`},
		"a number of periods": {`"kind":"schedule","per":"store_id","every":{"unit":"months","n":{"param":"n"}},"needs":["report.submitted"],"due":{"unit":"days","max":3},"params":{"n":{"type":"int","default":3}}`, "n", `0`, "not at least 1: 0"},
	} {
		t.Run(name, func(t *testing.T) {
			law := `{"format":1,"id":"law","layer":"law","version":"2026.1","jurisdiction":"ZZ","title":{"en":"law"},"documents":[{"id":"D","title":{"en":"doc"}}],"rules":[` + rule(c.logic) + `]}`
			shop := `{"format":1,"id":"shop","layer":"house","version":"2026.1","jurisdiction":"ZZ","extends":["law"],"title":{"en":"shop"},"set":[{"param":"L1/` + c.param + `","value":` + c.value + `,"reason":{"en":"x"},"replaces":true}],"rules":[]}`
			_, err := compliance.ReadPack([]byte(shop), packsOf(t, law)...)
			if err == nil || !strings.HasPrefix(err.Error(), "set[0].value") || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "rules[") {
				t.Errorf("%v", err)
			}
		})
	}
}
