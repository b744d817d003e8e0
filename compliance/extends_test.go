package compliance_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"golang.org/x/text/language"
)

// layered writes a pack with an id, members of its own and rules.
func layered(id, layer, more string, rules ...string) string {
	document := strings.NewReplacer(`"id":"test"`, `"id":"`+id+`"`, `"layer":"house"`, `"layer":"`+layer+`"`).Replace(packOf(rules...))
	if more != "" {
		document = strings.Replace(document, `"documents":[{"id":"D","title":{"en":"Rules of the house"}}]`, more, 1)
	}
	return document
}

// packsOf reads packs, each with all before it.
func packsOf(t *testing.T, documents ...string) []*compliance.Pack {
	t.Helper()
	var out []*compliance.Pack
	for _, d := range documents {
		p, err := compliance.ReadPack([]byte(d), out...)
		if err != nil {
			t.Fatalf("%v\n%s", err, d)
		}
		out = append(out, p)
	}
	return out
}

// group is a pack that others extend.
const group = `"documents":[{"id":"D","title":{"en":"Rules of the house"}}],"names":{"order.authorised":{"en":"the signature"}},
 "events":[{"type":"x_house.tyre_scanned","subject":"order_id","fields":{"tread":"num"},"attribute":true}],
 "params":{"least":{"type":"num","default":"1.6","from":"0","to":"8"},"days":{"type":"int","default":3}}`

func TestAPackUsesWhatItExtendsThroughOthersToo(t *testing.T) {
	all := packsOf(t, layered("group", "house", group), layered("region", "house", `"extends":["group"]`),
		layered("shop", "house", `"extends":["region"]`,
			`"kind":"require","on":"x_house.tyre_scanned","must":{"field":"tread","ge":{"param":"least"}},"texts":{"en":"A tread of {least} mm"}`,
			`"kind":"precedence","on":"job.started","per":"order_id","needs":["order.authorised"]`))
	rs, err := compliance.Compile(all[2], all[0], all[1])
	if err != nil {
		t.Fatal(err)
	}
	w := world{vocab: rs.Vocabulary()}
	h := w.history(t, "a 09:00 x_house.tyre_scanned tread=1.5\nb 09:30 job.started job_id=J1")
	if got := judge(t, rs, h, "10:00"); got != "a R1 violated wrong_value [tread]\nb R2 violated missing [order.authorised]" {
		t.Error(got)
	}
	var report compliance.Report
	rs.Judge(h, at(t, "10:00"), &report)
	var texts []string
	for _, f := range report.All() {
		texts = append(texts, rs.Text(f, language.English))
	}
	if got := strings.Join(texts, "\n"); !strings.Contains(got, "A tread of 1.6 mm") || !strings.Contains(got, "Missing: the signature") {
		t.Error(got)
	}
}

func TestAPackSetsParametersOfThoseItExtends(t *testing.T) {
	limit := `"id":"T-1","kind":"require","on":"x_house.tyre_scanned","must":{"all":[{"field":"tread","ge":{"param":"least"}},{"field":"tread","le":{"param":"most"}}]},
	 "params":{"most":{"type":"num","default":"8","to":"9"}},"texts":{"en":"{least} to {most} mm"}`
	cases := map[string]struct{ region, shop, want string }{
		"nothing is set":                          {"", "", "1.6 to 8 mm"},
		"the parameter of a pack":                 {"", `{"param":"group/least","value":"2"}`, "2 to 8 mm"},
		"the parameter of a rule":                 {"", `{"param":"T-1/most","value":7}`, "1.6 to 7 mm"},
		"what is set between":                     {`{"param":"group/least","value":"3"}`, "", "3 to 8 mm"},
		"the pack that extends has the last word": {`{"param":"group/least","value":"3"}`, `{"param":"group/least","value":"2.5"},{"param":"T-1/most","value":"6"}`, "2.5 to 6 mm"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			all := packsOf(t, layered("group", "house", group, limit), layered("region", "house", `"extends":["group"],"set":[`+c.region+`]`),
				layered("shop", "house", `"extends":["region"],"set":[`+c.shop+`]`))
			rs, err := compliance.Compile(all...)
			if err != nil {
				t.Fatal(err)
			}
			var report compliance.Report
			rs.Judge(world{vocab: rs.Vocabulary()}.history(t, "a 09:00 x_house.tyre_scanned tread=1"), at(t, "10:00"), &report)
			for _, f := range report.All() {
				if got := rs.Text(f, language.English); !strings.Contains(got, c.want) {
					t.Error(got)
				}
			}
			if r, _ := rs.Rule("T-1"); r.Params[0].Default.Text != "8" {
				t.Error("the pack itself was changed")
			}
		})
	}
}

func TestFaultsOfPacksThatExtend(t *testing.T) {
	signed := `"kind":"precedence","on":"job.started","per":"order_id","needs":["order.authorised"]`
	cases := map[string]struct {
		documents []string
		want      string
	}{
		"a pack that is not there": {[]string{layered("a", "house", `"extends":["b"]`)}, `extends[0]: pack "b", which this one extends, is not given`},
		"a pack named twice":       {[]string{layered("a", "house", group), layered("b", "house", `"extends":["a","a"]`)}, `extends[1]: pack "a" twice`},
		"itself":                   {[]string{layered("a", "house", `"extends":["a"]`)}, `extends[0]: pack "a" extends this one`},
		"a document of a pack that it does not extend": {[]string{layered("a", "house", group), layered("b", "house", `"extends":[]`, signed)},
			`rules[0].source[0].doc: no document "D" among the documents of the pack`},
		"an event of a pack that it does not extend": {[]string{layered("a", "house", group),
			layered("b", "house", `"documents":[{"id":"E","title":{"en":"e"}}]`, `"kind":"require","on":"x_house.tyre_scanned","fields":["tread"],"source":[{"doc":"E"}]`)},
			`rules[0].on: no such event: "x_house.tyre_scanned"`},
		"an attribute of a pack that it does not extend, which reads it itself": {[]string{
			layered("a", "house", group, `"kind":"require","on":"job.started","fields":["order.tread"]`),
			layered("b", "house", `"documents":[{"id":"E","title":{"en":"e"}}]`, `"kind":"require","on":"job.started","fields":["order.tread"],"source":[{"doc":"E"}]`)},
			`rules[0].id: rule "R1" twice for the same days` + "\n" + `rules[0].fields[0]: no such field, attribute or fact: "order.tread"`},
		"a parameter of a pack that it does not extend": {[]string{layered("a", "house", group),
			layered("b", "house", `"documents":[{"id":"E","title":{"en":"e"}}]`, `"kind":"require","on":"intake.done","must":{"field":"odometer_km","ge":{"param":"days"}},"source":[{"doc":"E"}]`)},
			`rules[0].must.ge.param: no parameter "days"`},
		"a parameter that two of them have": {[]string{layered("a", "house", group), layered("b", "house", `"params":{"days":{"type":"int","default":4}}`),
			layered("c", "house", `"extends":["a","b"]`, `"kind":"require","on":"intake.done","must":{"field":"odometer_km","ge":{"param":"days"}}`)},
			`rules[0].must.ge.param: several of the packs that this one extends have a parameter "days"`},
		"a parameter with the name of another one": {[]string{layered("a", "house", group), layered("b", "house", `"extends":["a"],"params":{"days":{"type":"int","default":4}}`)},
			`params.days: a pack that this one extends has a parameter "days"`},
		"a setting of no parameter": {[]string{layered("a", "house", group), layered("b", "house", `"extends":["a"],"set":[{"param":"a/day","value":1}]`)},
			`set[0].param: no parameter "a/day" in the packs that this one extends, did you mean "a/days"?`},
		"a setting of a parameter that is another's": {[]string{layered("a", "house", group), layered("b", "house", `"extends":["a"],"set":[{"param":"R1/days","value":1}]`)},
			`set[0].param: no parameter "R1/days" in the packs that this one extends, did you mean "a/days"?`},
		"a setting like no other": {[]string{layered("a", "house", group), layered("b", "house", `"extends":["a"],"set":[{"param":"colour","value":1}]`)},
			`set[0].param: no parameter "colour" in the packs that this one extends`},
		"a setting of its own": {[]string{layered("a", "house", group+`,"set":[{"param":"a/days","value":1}]`)},
			`set[0].param: no parameter "a/days" in the packs that this one extends`},
		"a setting of another type": {[]string{layered("a", "house", group), layered("b", "house", `"extends":["a"],"set":[{"param":"a/days","value":"soon"}]`)},
			`set[0].value: not a value of type int`},
		"a setting out of bounds": {[]string{layered("a", "house", group), layered("b", "house", `"extends":["a"],"set":[{"param":"a/least","value":"9"}]`)},
			`set[0].value: 9 is above 8`},
		"a setting twice": {[]string{layered("a", "house", group), layered("b", "house", `"extends":["a"],"set":[{"param":"a/days","value":1},{"param":"a/days","value":2}]`)},
			`set[1].param: "a/days" twice`},
		"a setting without value": {[]string{layered("a", "house", group), layered("b", "house", `"extends":["a"],"set":[{"param":"a/days","value":null}]`)},
			`set[0].value: must be given`},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			last := len(c.documents) - 1
			_, err := compliance.ReadPack([]byte(c.documents[last]), packsOf(t, c.documents[:last]...)...)
			if got := strings.Join(faults(err), "\n"); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestAPathIsReadFromEachTypeByItself(t *testing.T) {
	const apart = 256 // by so many numbers two types share a place where paths are kept
	var vocab history.Vocabulary
	types, found := slices.Collect(vocab.Types()), false
	for i := range types[:len(types)-apart] {
		one, other := types[i], types[i+apart]
		for _, f := range one.Fields() {
			p, err := vocab.Path(string(f.Name))
			if err != nil {
				t.Fatal(err)
			}
			if _, both := vocab.Kind(p, other.Type()); both || found {
				continue
			}
			found = true
			rule := `"kind":"require","on":"%s","fields":["%s"]`
			_, err = compliance.ReadPack([]byte(packOf(fmt.Sprintf(rule, one.Type(), f.Name), fmt.Sprintf(rule, other.Type(), f.Name))))
			if want := fmt.Sprintf(`rules[1].fields[0]: %s cannot have "%s"`, other.Type(), f.Name); strings.Join(faults(err), "\n") != want {
				t.Errorf("got  %v\nwant %s", err, want)
			}
		}
	}
	if !found {
		t.Error("no field that one of two such types has")
	}
}

func TestPacksThatExtendEachOtherAreRefused(t *testing.T) {
	base := compliance.Pack{Format: 1, Layer: "house", Version: "2026.1", Jurisdiction: "CN"}
	a, b := base, base
	a.ID, a.Extends = "a", []string{"b"}
	b.ID, b.Extends = "b", []string{"a"}
	_, err := compliance.Compile(&a, &b)
	if got := strings.Join(faults(err), "\n"); got != `b.extends[0]: pack "a" extends this one` {
		t.Error(got)
	}
}

func TestPacksThatDoNotKnowEachOtherMayBringIDs(t *testing.T) {
	const declares = `"documents":[{"id":"D%","title":{"en":"Rules"}}],"events":[{"type":"x_%.seen","subject":"x_%_id","fields":{"tread":"num"}},
	 {"type":"x_%.fitted","subject":"x_%_part_id","links":["x_%_id"]}]`
	source := `,"source":[{"doc":"D%","clause":"1"}]`
	var all []*compliance.Pack
	for _, name := range []string{"b", "a"} {
		p := packsOf(t, layered(name, "house", strings.ReplaceAll(declares, "%", name),
			strings.ReplaceAll(`"id":"%1","kind":"require","per":"x_%_id","on":"x_%.seen","must":{"field":"tread","ge":2}`+source, "%", name),
			strings.ReplaceAll(`"id":"%2","kind":"precedence","per":"x_%_id","on":"x_%.fitted","needs":["x_%.seen"]`+source, "%", name)))
		all = append(all, p...)
	}
	rs, err := compliance.Compile(all...)
	if err != nil {
		t.Fatal(err)
	}
	h := world{vocab: rs.Vocabulary()}.history(t, `p 09:00 x_a.seen x_a_id=1 tread=1
		q 09:10 x_b.fitted x_b_part_id=P x_b_id=1
		r 09:20 x_b.seen x_b_id=1 tread=3
		s 09:30 x_b.fitted x_b_part_id=P`)
	want := `p a1 violated wrong_value [tread]
q b2 violated out_of_order [x_b.seen] late r
r b1 satisfied
s b2 satisfied`
	if got := judge(t, rs, h, "10:00"); got != want {
		t.Error(got)
	}
}

func TestACoverageIsAskedFromEventsThatItsPackDoesNotKnow(t *testing.T) {
	all := packsOf(t, layered("base", "house", `"documents":[{"id":"D","title":{"en":"Rules of the house"}}]`,
		`"id":"W","kind":"coverage","per":"vehicle_id","starts":"vehicle.purchased","time":{"unit":"days","max":{"param":"days","keys":["on.part_group"]}},
		 "params":{"days":{"type":"table","default":{"seat":9}}}`),
		layered("shop", "house", `"extends":["base"],"events":[{"type":"x_shop.asked","subject":"x_shop_id","links":["vehicle_id"],"fields":{"part_group":"code"}}]`,
			`"kind":"require","on":"x_shop.asked","must":{"covered":"W"}`))
	rs, err := compliance.Compile(all...)
	if err != nil {
		t.Fatal(err)
	}
	h := world{vocab: rs.Vocabulary()}.history(t, `a 2026-05-01 vehicle.purchased vehicle_id=V
		p 09:00 x_shop.asked x_shop_id=1 vehicle_id=V part_group=seat
		q 2026-05-11 x_shop.asked x_shop_id=2 vehicle_id=V part_group=seat`)
	if got := judge(t, rs, h, "2026-06-01"); got != "p R1 satisfied\nq R1 violated wrong_value" {
		t.Error(got)
	}
}

func TestWhatMayStandInAPackThatIsNotGivenIsNoFault(t *testing.T) {
	_, err := compliance.ReadPack([]byte(layered("shop", "house", `"extends":["group"],"set":[{"param":"group/days","value":1}]`,
		`"kind":"require","on":"x_house.tyre_scanned","must":{"field":"tread","ge":{"param":"least"}}`, `"kind":"require","on":"order.opened","fields":["kind"],"effect":"report","override":{"roles":["a"]}`)))
	want := "extends[0]: pack \"group\", which this one extends, is not given\nrules[1].override: a rule that only reports refuses nothing"
	if got := strings.Join(faults(err), "\n"); got != want {
		t.Error(got)
	}
}
