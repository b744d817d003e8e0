package compliance_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"example.com/servicelane/compliance"
)

// TestAPromiseIsFollowedThroughCirclesAndBesideLocalLaw holds a law whose right has a sum that is checked by a rule on that right: a
// circle. What the sum is checked by is the right's alone, and a local law's value is what the law says.
func TestAPromiseIsFollowedThroughCirclesAndBesideLocalLaw(t *testing.T) {
	rule := func(text string) string {
		return `{` + text + `,"source":[{"doc":"D","clause":"1","basis":"law"}],"texts":{"en":"One"}}`
	}
	law := `{"format":1,"id":"law","layer":"law","version":"2026.1","jurisdiction":"ZZ","title":{"en":"law"},"documents":[{"id":"D","title":{"en":"doc"}}],
	 "params":{"most":{"type":"num","default":0.005,"stricter":"lower","text":{"en":"The most"},"source":[{"doc":"D","clause":"1","basis":"law"}]}},"rules":[` + strings.Join([]string{
		rule(`"id":"P","kind":"coverage","per":"vehicle_id","starts":"vehicle.purchased","time":{"param":"period"},"severity":"major","params":{"period":{"type":"window","default":{"unit":"days","max":7},"stricter":"higher","text":{"en":"How long"}}}`),
		rule(`"id":"R","kind":"entitlement","per":"vehicle_id","on":{"event":"problem.reported","where":{"covered":"P"}},"grants":["return"],"effect":"report","severity":"major",
	  "amounts":[{"name":"refund","owes":"seller","checked_by":["C"],"plus":[{"path":"vehicle.price"}]}]`),
		rule(`"id":"C","kind":"require","per":"vehicle_id","on":{"event":"entitlement.arisen","where":{"field":"rule_id","eq":"R"}},"must":{"field":"vehicle.use_factor","le":{"param":"most"}},"effect":"report","severity":"major"`),
		rule(`"id":"D","kind":"require","per":"vehicle_id","on":{"event":"entitlement.arisen","where":{"field":"rule_id","eq":"R"}},"must":{"field":"vehicle.consumer_use","eq":true},"effect":"report","severity":"major"`),
	}, ",\n") + `]}`
	town := `{"format":1,"id":"town","layer":"local","version":"2026.1","jurisdiction":"ZZ","extends":["law"],"title":{"en":"town"},"set":[{"param":"P/period","value":{"unit":"days","max":10},"reason":{"en":"town law"}}],"rules":[]}`
	shop := `{"format":1,"id":"shop","layer":"house","version":"2026.1","jurisdiction":"ZZ","extends":["law","town"],"title":{"en":"shop"},"set":[
	 {"param":"P/period","value":{"unit":"days","max":30},"reason":{"en":"shop"}},{"param":"law/most","value":0.004,"reason":{"en":"shop"}}],"rules":[]}`
	rs, err := compliance.Compile(packsOf(t, law, town, shop)...)
	if err != nil {
		t.Fatal(err)
	}
	st := rs.Standing(world{}.history(t, "a 2026-04-01 vehicle.purchased vehicle_id=V price=100.00_CNY use_factor=0.0045 consumer_use=false\np 2026-04-20 problem.reported problem_id=P vehicle_id=V valid=true"), at(t, "2026-05-04"))
	var got []string
	take := func(c compliance.Claim) {
		for _, s := range c.Set {
			got = append(got, fmt.Sprintf("%s: %s %s not %s", c.Rule, s.Param, s.Value, s.Instead))
		}
	}
	for _, r := range st.Rights {
		take(r.Claim)
	}
	for _, d := range st.Duties {
		take(d.Claim)
	}
	want := []string{"R: P/period 30 days not 10 days", "R: law/most 0.004 not 0.005", "C: law/most 0.004 not 0.005", "C: P/period 30 days not 10 days", "D: P/period 30 days not 10 days"}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
	text := rs.StandingText(st, language.English)
	for _, want := range []string{"set by the house, not by law (shop): P How long: 30 days, by law: 10 days (shop)", "(shop): law The most: 0.004, by law: 0.005"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}
