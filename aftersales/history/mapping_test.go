package history_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	. "example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/jsonschema"
)

func TestEveryFaultOfAMappingIsToldWithItsPath(t *testing.T) {
	tests := []struct {
		name, doc string
		want      []string
	}{
		{"nothing", `{}`, []string{"mapping: must be given", "source: must be given", "key: must be given", "ids: must be given", "events: must be given"}},
		{"no name", strings.Replace(narrow, `"source":"t"`, `"source":""`, 1) + `"events":{}}`, []string{"source: must be given"}},
		{"wrong names", `{"mapping":2,"source":"t","zone":"Moon/Base","key":[],"ids":{"colour_id":"a","store_id":"b","order_id":"c"},"subject":"job_id",
			"events":{"at":{"event":"order.sung"}},"facts":[{"fact":"mood","key":"a","fields":{}}],"uncovered":["order.closed"]}`, []string{
			"mapping: no such version of mapping documents: 2", `zone: no such zone: "Moon/Base"`, "key: at least one column has to tell the rows apart",
			`ids.colour_id: no such id: "colour_id"`, `ids.store_id: no such id: "store_id"`, `ids: no "job_id", which the rows of a group have in common`,
			`events["at"].event: no such type of event: "order.sung"`, `facts[0].fact: no such fact: "mood"`, `uncovered[0]: no event of this type is mapped: "order.closed"`}},
		{"the zone of the machine", `{"mapping":1,"source":"t","zone":"Local","key":["a"],"ids":{"order_id":"a"},"events":{"a":{"event":"order.opened"}}}`, []string{`zone: no such zone: "Local", wants a name such as Asia/Shanghai`}},
		{"a zone without name", `{"mapping":1,"source":"t","zone":"","key":["a"],"ids":{"order_id":"a"},"events":{"a":{"event":"order.opened"}}}`, []string{`zone: no such zone: "", wants a name such as Asia/Shanghai`}},
		{"columns", narrow + `"columns":{"a":{"unlisted":"pass","currency":"yuan","grouping":";","decimal":"::"},"b":{"time":"15:04"},"c":{"time":"2006-01-02 15:04"},
			"d":{"grouping":".","decimal":"."},"e":{"currency":"CNY","currency_column":"f"},"g":{"unlisted":"ignore"}},"events":{}}`, []string{
			`columns.g.unlisted: `}},
		{"columns again", narrow + `"columns":{"a":{"unlisted":"pass","currency":"yuan","grouping":";","decimal":"::"},"b":{"time":"15:04","places":13},"c":{"time":"2006-01-02 15:04"},
			"d":{"grouping":".","decimal":"."},"e":{"currency":"CNY","currency_column":"f"}},"events":{}}`, []string{
			`columns["a"].unlisted: there is no code table`, `columns["a"].currency: not a currency code of three letters: "yuan"`,
			`columns["a"].grouping: no such separator: ";"`, `columns["a"].decimal: no such separator: "::"`,
			`columns["b"].places: not 0 to 12 digits: 13`, `columns["b"].time: not a layout with year, month and day, as in 2006-01-02: "15:04"`, `columns["c"].time: the layout has a clock and no offset: the mapping needs a zone`,
			`columns["d"].grouping: the same as the decimal separator`, `columns["e"].currency_column: the currency is given as well`,
			`columns["a"]: declared, but nothing is made from it`, `columns["b"]: declared, but nothing is made from it`, `columns["c"]: declared, but nothing is made from it`,
			`columns["d"]: declared, but nothing is made from it`, `columns["e"]: declared, but nothing is made from it`}},
		{"sources", narrow + `"columns":{"p":{"paper":"text"},"c":{"time":"2006-01-02T15:04Z07:00"}},"store":"p","events":{"at":[
			{"event":"order.authorised","fields":{"fee":"x","duties":{"hash":["y"]},"guarantee_km":{"const":"far"},"repair_class":"p","mood":"x"}},
			{"event":"order.opened","fields":{"kind":{"column":"k","negate":true},"rework_of":{"columns":[]}},"ids":{"vehicle_id":"p","job_id":"x"}},
			{"event":"job.done"},{"event":"order.closed","ids":{"customer_id":{"hash":["p","p"]}},"fields":{"customer_id":"x"}},
			{"event":"part.issued","ids":{"part_id":"id"},"fields":{"expires_on":"c"}}],"p":{"event":"order.archived"}}}`, []string{
			`store: column "p" is personal: use its hash`,
			`events["at"][0].fields.duties: only ids can be hashed, joined or given a prefix, not a value of kind text`, `events["at"][0].fields.fee: column "x" needs a currency`,
			`events["at"][0].fields.guarantee_km.const: not a value of kind km: "far"`, `events["at"][0].fields.mood: no such field: "mood"`,
			`events["at"][0].fields.repair_class: column "p" is personal and would stand in the open`,
			`events["at"][1].ids.job_id: order.opened has no id "job_id"`, `events["at"][1].ids.vehicle_id: column "p" is personal: use its hash`,
			`events["at"][1].fields.kind.negate: a value of kind code has no sign`, `events["at"][1].fields.rework_of: wants at least one column`,
			`events["at"][2]: job.done needs job_id`, `events["at"][3].ids.customer_id.hash[1]: column twice: "p"`, `events["at"][3]: field twice: "customer_id"`,
			`events["at"][4].fields.expires_on: column "c" has a clock, a date has none`,
			`events["p"]: column "p" is personal and would stand in the open`}},
		{"forms", narrow + `"state":[{},{"const":"a","column":"b"}],"events":{"":{"event":"order.opened"},"at":{"event":"order.closed","if":{"column":"x"},"fields":{"x":{"column":"a","const":"b"}}}}}`, []string{
			`events.at.fields.x: wants exactly one of column, columns, hash and const`}},
		{"forms again", narrow + `"state":[{},{"const":"a","column":"b"}],"events":{"":{"event":"order.opened"},"at":{"event":"order.closed","if":{"column":"x"}}},
			"facts":[{"fact":"person","key":"id","valid_from":"x","fields":{"colour":"x"}}]}`, []string{
			"state[0]: wants exactly one of column and const", "state[1]: wants exactly one of column and const", `events[""]: a column needs a name`,
			`events["at"].if: wants exactly one of sign, in and present`, `facts[0]: a fact person holds always, not for a span of days`, `facts[0].fields.colour: no such field: "colour"`}},
		{"shapes", `{"mapping":1,"source":"t","key":["id"],"ids":{"order_id":7},"events":[],"extra":1}`, []string{
			"ids.order_id: ", "events: wants an object, has array", "extra: unknown member"}},
		{"events that are none", narrow + `"events":{"at":[7]}}`, []string{"events.at[0]: wants an object, has a number"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := ParseMapping(Standard(), []byte(tt.doc))
			if err == nil {
				t.Fatal("no fault")
			}
			got := strings.Split(err.Error(), "\n")
			for i, g := range got {
				if i < len(tt.want) && strings.HasPrefix(g, tt.want[i]) {
					got[i] = tt.want[i]
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAMappingTellsWhatItReads(t *testing.T) {
	m := mapping(t, lines)
	if got := slices.Collect(m.Columns()); !slices.Equal(got, []string{"day", "hours", "line", "order", "qty", "segment"}) || m.Source() != "lines" || m.NeedsSecret() {
		t.Errorf("columns %v, source %q, secret %t", got, m.Source(), m.NeedsSecret())
	}
	if !mapping(t, personal).NeedsSecret() {
		t.Error("a mapping with personal columns needs no secret")
	}
}

func TestAMappingTellsWhetherItSaysHowFineItsAmountsAre(t *testing.T) {
	for columns, want := range map[string]bool{
		`"p":{"places":4,"currency":"USD"}`: true, `"p":{"places":0,"currency_column":"q"}`: true,
		`"p":{"currency":"USD"}`: false, `"p":{"currency":"USD"},"h":{"places":4}`: false,
	} {
		doc := narrow + `"columns":{` + columns + `},"events":{"at":{"event":"quote.made","fields":{"quoted_total":"p","quoted_hours":"h"}}}}`
		if got := mapping(t, doc).StatesPlaces(); got != want {
			t.Errorf("%s: %t", columns, got)
		}
	}
}

func FuzzParseMapping(f *testing.F) {
	for _, doc := range []string{wide, lines, personal, narrow + `"events":{}}`} {
		f.Add([]byte(doc))
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		m, err := ParseMapping(Standard(), doc)
		if err != nil {
			return
		}
		header := slices.Collect(m.Columns())
		row := make([]string, len(header))
		for i := range row {
			row[i] = "1"
		}
		gs, err := FromRows(RowsConfig{Mapping: m, Header: header, Secret: secret}, slices.Values([][]string{row, row}))
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for g := range gs {
			n += len(g.Rows)
		}
		if n != 2 {
			t.Fatalf("%d rows out of 2", n)
		}
		m.Cover().Patterns()
	})
}

func TestAMappingTellsItsKeyAndItsGroup(t *testing.T) {
	for _, tt := range []struct{ name, group, want string }{
		{"a group of its own", `"group":["day","order"],`, "order,line; day,order"},
		{"no group", "", "order,line; order,line"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			m, err := ParseMapping(Standard(), []byte(`{"mapping":1,"source":"t","key":["order","line"],`+tt.group+`
				"columns":{"day":{"time":"2006-01-02"}},"ids":{"order_id":{"column":"order"}},"events":{"day":[{"event":"order.opened"}]}}`))
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(m.Key(), ",") + "; " + strings.Join(m.Group(), ","); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

// TestTheMappingsOfThisRepositoryConformToTheSchema holds every mapping document against the JSON Schema.
func TestTheMappingsOfThisRepositoryConformToTheSchema(t *testing.T) {
	n := 0
	for _, pattern := range []string{"../../examples/*/mappings/*.json", "../../adapters/servicelane/testdata/judge/dms.json"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			n++
			if err := jsonschema.Conforms([]byte(MappingSchema()), data, filepath.Base(file)); err != nil {
				t.Error(err)
			}
		}
	}
	if n < 3 {
		t.Errorf("%d mappings were looked at", n)
	}
}
