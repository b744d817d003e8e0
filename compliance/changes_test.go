package compliance_test

import (
	"strings"
	"testing"

	"example.com/servicelane/compliance"
	"golang.org/x/text/language"
)

// changes lists the differences between two packs, a line for each.
func changes(t *testing.T, before, after string) string {
	t.Helper()
	a, b := packsOf(t, before), packsOf(t, after)
	var lines []string
	for _, c := range compliance.Changes(a[0], b[0]) {
		lines = append(lines, c.String())
	}
	return strings.Join(lines, "\n")
}

func TestChangesOfPacksAreListedOneByOne(t *testing.T) {
	const paid = `"id":"B","kind":"precedence","on":"order.closed","per":"order_id","needs":["order.accepted"]`
	told := `"id":"A","kind":"response","on":"complaint.received","then":[{"event":"complaint.replied","where":{"field":"by_role","eq":"clerk"}}],"within":{"unit":"days","max":7}`
	cases := map[string]struct{ before, after, want string }{
		"nothing":                             {packOf(told, paid), packOf(told, paid), ""},
		"only an order":                       {packOf(told, paid), packOf(paid, told), ""},
		"only the way in which it is written": {packOf(paid), packOf(strings.NewReplacer(`"order.closed"`, `{"event":["order.closed"]}`, `"order_id"`, `["order_id"]`).Replace(paid)), ""},
		"a rule more":                         {packOf(told), packOf(told, paid), "rule B added"},
		"a rule less":                         {packOf(told, paid), packOf(told), "rule B removed"},
		"a number":                            {packOf(told), packOf(strings.Replace(told, "7", "3", 1)), "rule A: within.max: 3, was 7"},
		"a member more":                       {packOf(paid), packOf(paid + `,"effect":"block"`), `rule B: effect: "block"`},
		"a member less":                       {packOf(paid + `,"effect":"block"`), packOf(paid), `rule B: effect: no longer "block"`},
		"a value deep in it":                  {packOf(told), packOf(strings.Replace(told, "clerk", "boss", 1)), `rule A: then[0].where.eq: "boss", was "clerk"`},
		"a list that grew":                    {packOf(paid), packOf(strings.Replace(paid, `["order.accepted"]`, `["order.accepted","order.certified"]`, 1)), `rule B: needs: ["order.accepted","order.certified"], was ["order.accepted"]`},
		"a second version":                    {packOf(paid + `,"valid":{"to":"2025-12-31"}`), packOf(paid+`,"valid":{"to":"2025-12-31"}`, paid+`,"valid":{"from":"2026-01-01"}`), "rule B (2) added"},
		"a parameter":                         {layered("p", "house", `"params":{"n":{"type":"int","default":3},"o":{"type":"int"}}`), layered("p", "house", `"params":{"n":{"type":"int","default":4},"q":{"type":"int"}}`), "param n: default: 4, was 3\nparam o removed\nparam q added"},
		"the pack":                            {layered("p", "house", ""), strings.Replace(layered("p", "house", `"retired":["X"]`), "2026.1", "2026.2", 1), "document D removed\npack: version: \"2026.2\", was \"2026.1\"\npack: retired: [\"X\"]"},
		"names, documents, events":            {layered("p", "house", `"names":{"a":{"en":"x"}}`), layered("p", "house", `"names":{"a":{"en":"y"}},"events":[{"type":"x_a.b","subject":"order_id"}],"documents":[{"id":"E","title":{"en":"e"}}]`), "event x_a.b added\ndocument E added\nname a: en: \"y\", was \"x\""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if got := changes(t, c.before, c.after); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestWhatIsSetIsADifferenceToo(t *testing.T) {
	read := func(value string) *compliance.Pack {
		return packsOf(t, layered("base", "house", group), layered("shop", "house", `"extends":["base"],"set":[{"param":"base/days","value":`+value+`}]`))[1]
	}
	got := compliance.Changes(read("4"), read("5"))
	if len(got) != 1 || got[0] != (compliance.Change{Kind: compliance.Changed, Part: compliance.PartSet, ID: "base/days", Path: "value", Before: "4", After: "5"}) {
		t.Errorf("%v", got)
	}
}

func TestParametersAreListedWithTheValuesInForce(t *testing.T) {
	all := packsOf(t, layered("base", "house", group, `"id":"T","kind":"require","on":"order.opened","must":{"field":"order.guarantee_days","ge":{"param":"n"}},"params":{"n":{"type":"int","default":3}},"texts":{"en":"At least {n} days","zh-Hans":"至少{n}天"}`),
		layered("shop", "house", `"extends":["base"],"set":[{"param":"T/n","value":9},{"param":"base/days","value":4}]`))
	rs, err := compliance.Compile(all...)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range rs.Params() {
		got = append(got, p.Pack+" "+p.Name+" "+p.Value.String()+" ("+p.Param.Default.String()+")")
	}
	if want := "base base/least 1.6 (1.6), base base/days 4 (3), base T/n 9 (3)"; strings.Join(got, ", ") != want {
		t.Errorf("%q", got)
	}
	if got := rs.Demand("T", language.SimplifiedChinese) + rs.Demand("T", language.German) + rs.Demand("U"); got != "至少9天At least 9 days" {
		t.Error(got)
	}
}
