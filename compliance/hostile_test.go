package compliance_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/compliance"
)

// TestEverythingThatAPackCanHaveWrongIsToldAtOnce has one fault of each sort in one pack.
func TestEverythingThatAPackCanHaveWrongIsToldAtOnce(t *testing.T) {
	base := packsOf(t, layered("base", "house", `"documents":[{"id":"D","title":{"en":"d"}}],"params":{"n":{"type":"int","default":3,"to":9}}`))
	rules := []string{
		`"kind":"require","on":"order.opened","fields":["kind"],"colour":"red"`,
		`"kind":"require","on":"order.exploded","fields":["kind"]`,
		`"kind":"require","on":"order.opened","fields":["colour"]`,
		`"kind":"require","on":"order.opened","must":{"field":"wheel.size","eq":1}`,
		`"kind":"require","on":"order.opened","must":{"field":"kind","eq":{"param":"size"}}`,
		`"kind":"response","on":"order.opened","then":["order.closed"],"within":{"unit":"moons","max":1}`,
		`"kind":"require","on":"order.opened","must":{"field":"kind","like":"r"}`,
		`"kind":"require","on":"order.opened","must":{"field":"kind","lt":"r"}`,
		`"kind":"response","on":"order.opened","then":["order.closed"],"within":{"unit":"days","min":3,"max":1}`,
		`"kind":"require","per":"part_id","on":"order.opened","fields":["kind"]`,
		`"kind":"response","on":"order.opened","then":[{"event":"order.closed","match":["part_id"]}]`,
		`"kind":"response","on":"order.opened","then":["order.closed"],"within":{"unit":"month_day","max":3}`,
		`"kind":"response","on":"order.opened","then":["order.closed"],"effect":"block"`,
		`"kind":"require","on":"order.opened","must":{"covered":"none"}`,
		`"kind":"oracle","on":"order.opened"`,
		`"id":"R1","kind":"require","on":"order.opened","fields":["kind"]`,
		`"kind":"require","on":"order.opened","fields":["kind"],"source":[{"doc":"Z"}]`,
		`"kind":"require","on":"order.opened","fields":["kind"],"texts":{"en":"{size}"}`,
		`"kind":"require","on":"order.opened","fields":["kind"],"valid":{"from":"2026-05-01","to":"2026-04-01"}`,
	}
	document := layered("own", "house", `"extends":["base","nowhere"],"set":[{"param":"base/n","value":10}],"retired":["R3"],"params":{"n":{"type":"int"}}`, rules...)
	whole := strings.Replace(document, `"base","nowhere"`, `"base"`, 1)
	_, err := compliance.ReadPack([]byte(whole), base...)
	got := strings.Join(faults(err), "\n")
	for i, want := range []string{"rules[0].colour: unknown member", "rules[1].on: no such event", "rules[2].fields[0]: ", "rules[3].must.field: ", "rules[4].must.eq.param: no parameter", "rules[5].within.unit: ",
		"rules[6].must.like: unknown member or operator", "rules[7].must.lt: ", "rules[8].within", "rules[9].per", "rules[10].then[0].match: ", "rules[11].within.unit: month_day belongs to a schedule",
		"rules[12].effect: rules of kind response cannot block", "rules[14].kind: ", "rules[15].id: rule \"R1\" twice", "rules[16].source[0].doc: no document", "rules[17].texts.en: no parameter",
		"rules[18].valid: ends before it begins", "set[0].value: 10 is above 9", "params.n: a pack that this one extends has a parameter", "retired[0]: rule R3"} {
		if !strings.Contains(got, want) && !strings.Contains(got, strings.ReplaceAll(want, "R3", `"R3"`)) {
			t.Errorf("fault %d is not told: %s", i, want)
		}
	}
	if t.Failed() {
		t.Log(got)
	}
	if _, err := compliance.ReadPack([]byte(packOf(`"kind":"require","on":"order.opened","must":{"covered":"none"}`))); !strings.Contains(strings.Join(faults(err), "\n"), "rules[0].must.covered: ") {
		t.Errorf("%v", err)
	}
	if _, err := compliance.ReadPack([]byte(document), base...); !strings.Contains(strings.Join(faults(err), "\n"), `extends[1]: pack "nowhere", which this one extends, is not given`) {
		t.Errorf("%v", err)
	}
}

func TestPacksBeyondTheLimitsAreRefused(t *testing.T) {
	rule := `{"id":"R%d","kind":"require","on":"order.opened","fields":["kind"],"source":[{"doc":"D"}],"texts":{"en":"x"}}`
	many := make([]string, 5001)
	for i := range many {
		many[i] = fmt.Sprintf(rule, i)
	}
	document := strings.Replace(packOf(), `"rules":[`, `"rules":[`+strings.Join(many, ","), 1)
	deep := strings.Repeat(`{"not":`, 70) + `{"field":"kind","eq":"x"}` + strings.Repeat("}", 70)
	cases := map[string]struct{ document, want string }{
		"too many rules":  {document, "rules: more than 5000 rules"},
		"nested too deep": {packOf(`"kind":"require","on":"order.opened","must":` + deep), "deep"},
		"too large":       {packOf(`"kind":"require","on":"order.opened","fields":["kind"],"texts":{"en":"` + strings.Repeat("x", 17<<20) + `"}`), "16777216"},
		"a long text":     {packOf(`"kind":"require","on":"order.opened","fields":["kind"],"texts":{"en":"` + strings.Repeat("x", 65<<10) + `"}`), "65536"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := compliance.ReadPack([]byte(c.document))
			if got := strings.Join(faults(err), "\n"); !strings.Contains(got, c.want) || len(got) > 1000 {
				t.Errorf("%.500s", got)
			}
		})
	}
	half, err := compliance.ReadPack([]byte(strings.Replace(packOf(), `"rules":[`, `"rules":[`+strings.Join(many[:3000], ","), 1)))
	if err != nil {
		t.Fatal(err)
	}
	other := *half
	other.ID = "other"
	if _, err := compliance.Compile(half, &other); !strings.Contains(fmt.Sprint(err), "other.rules: more than 5000 rules") {
		t.Errorf("%.500v", err)
	}
}

// FuzzPacks reads a pack and one that extends it, and judges by both.
func FuzzPacks(f *testing.F) {
	base := layered("base", "law", group, slices.Clone(everyKind)...)
	f.Add(base, layered("shop", "house", `"extends":["base"],"set":[{"param":"base/days","value":2,"replaces":true}]`, authorisedFirst))
	f.Add(base, layered("shop", "house", `"extends":["base"]`, `"id":"response2","kind":"response","per":"order_id","on":"job.started","then":["job.done"],"within":{"unit":"minutes","max":5}`))
	f.Add(layered("base", "law", group), layered("base", "maker", `"extends":["base","base"],"set":[{"param":"base/least","value":"x"},{"param":"/","value":null}]`))
	f.Fuzz(func(t *testing.T, base, extending string) {
		one, err := compliance.ReadPack([]byte(base))
		if err != nil {
			return
		}
		two, err := compliance.ReadPack([]byte(extending), one)
		if err != nil {
			if len(faults(err)) == 0 {
				t.Error("an error without a fault")
			}
			return
		}
		functions := functionsOf(one)
		maps.Copy(functions, functionsOf(two))
		rs, err := compliance.Config{Functions: functions}.Compile(two, one)
		if err != nil {
			t.Fatalf("read, but not compiled: %v", err)
		}
		if again := rewritten(t, two, one); len(compliance.Changes(two, again)) > 0 {
			t.Errorf("written otherwise than read: %v", compliance.Changes(two, again))
		}
		var r compliance.Report
		rs.Judge(world{vocab: rs.Vocabulary()}.history(t, badOrder), at(t, "23:00"), &r)
		for _, finding := range r.All() {
			if !finding.Status.Valid() || rs.Text(finding) == "" {
				t.Errorf("%v", finding)
			}
		}
		if text := rs.Loaded().String(); !strings.HasPrefix(text, "pack ") {
			t.Errorf("%q", text)
		}
	})
}
