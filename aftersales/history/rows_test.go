package history_test

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"maps"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	. "example.com/servicelane/aftersales/history"
)

var secret = []byte("a secret of the test")

func mapping(t testing.TB, doc string) *Mapping {
	t.Helper()
	m, err := ParseMapping(Standard(), []byte(doc))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// table splits a text into header and rows: one a line, cells separated by bars.
func table(text string) (header []string, rows iter.Seq[[]string]) {
	var all [][]string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			cells := strings.Split(line, "|")
			for i := range cells {
				cells[i] = strings.TrimSpace(cells[i])
			}
			all = append(all, cells)
		}
	}
	return all[0], slices.Values(all[1:])
}

func groups(t testing.TB, doc, text string) []Group {
	t.Helper()
	header, rows := table(text)
	seq, err := FromRows(RowsConfig{Mapping: mapping(t, doc), Header: header, Secret: secret}, rows)
	if err != nil {
		t.Fatal(err)
	}
	return slices.Collect(seq)
}

// story writes groups in short: what was taken, and why not.
func story(gs []Group) []string {
	var out []string
	for _, g := range gs {
		if g.Taken() {
			out = append(out, fmt.Sprintf("%s %s rows %v", g.ID, g.State, g.Rows))
		}
		for _, e := range g.Events {
			line := fmt.Sprintf("  %s %s", e.At, e.Type)
			for _, f := range e.Fields {
				line += fmt.Sprintf(" %s=%s", f.Name, f.Value.Word())
				if f.Value.Coerced() {
					line += "*"
				}
			}
			out = append(out, line)
		}
		for _, f := range g.Facts {
			line := fmt.Sprintf("  fact %s %s %s", f.Name, f.Key, f.Valid)
			for _, f := range f.Fields {
				line += fmt.Sprintf(" %s=%s", f.Name, f.Value.Word())
			}
			out = append(out, line)
		}
		for _, q := range g.Quarantined {
			out = append(out, fmt.Sprintf("not %d: %s", q.Row, strings.ReplaceAll(q.Err.Error(), "\n", "; ")))
		}
	}
	return out
}

const wide = `{"mapping":1,"source":"repair_order","zone":"Asia/Shanghai","store":{"const":"S1"},"key":["RO_NO"],
	"columns":{
		"OPEN_DT":{"time":"2006-01-02 15:04"},"DONE_DT":{"time":"2006-01-02 15:04"},"OUT_DT":{"time":"02.01.2006","absent":["01.01.1900"]},
		"KM_OUT":{"grouping":","},"TOTAL":{"grouping":".","decimal":",","currency_column":"CUR"},
		"RO_TYPE":{"codes":{"W":"warranty","R":"repair"}},"STATUS":{"codes":{"9":"closed"},"unlisted":"pass","absent":["-"]}},
	"ids":{"order_id":"RO_NO","customer_id":"CUST","vehicle_id":{"columns":["MAKE","SERIAL"]},"settlement_id":{"column":"RO_NO","prefix":"bill-"}},
	"state":[{"if":{"column":"STATUS","present":true},"column":"STATUS"},{"const":"draft"}],
	"events":{
		"OPEN_DT":{"event":"order.opened","by":"ADVISER","by_role":{"const":"adviser"},"fields":{"kind":"RO_TYPE"}},
		"DONE_DT":{"event":"order.work_done"},
		"OUT_DT":[{"event":"settlement.totalled","fields":{"total":"TOTAL"}},{"event":"order.delivered","fields":{"delivered_km":"KM_OUT"}}]},
	"facts":[{"fact":"customer","key":"CUST","fields":{"vip":"VIP"}}]}`

func TestAWideRowBecomesOneEventForEachFilledTimeColumn(t *testing.T) {
	got := story(groups(t, wide, `
		RO_NO | CUST | MAKE | SERIAL | OPEN_DT          | DONE_DT          | OUT_DT     | KM_OUT | TOTAL    | CUR | RO_TYPE | STATUS | ADVISER | VIP  | OTHER
		A1    | C1   | X    | 7      | 2026-05-03 09:30 | 2026-05-03 17:00 | 04.05.2026 | 8,872  | 1.234,50 | CNY | W       | 9      | P7      | true | x
		A2    | C2   |      |        | 2026-05-03 10:00 |                  | 01.01.1900 |        |          |     | R       | -      |         |      |
	`))
	want := []string{
		"A1 closed rows [1]",
		"  2026-05-03T09:30:00+08:00 order.opened customer_id=C1 kind=warranty order_id=A1 vehicle_id=X/7",
		"  2026-05-03T17:00:00+08:00 order.work_done customer_id=C1 order_id=A1 vehicle_id=X/7",
		"  2026-05-04 settlement.totalled order_id=A1 settlement_id=bill-A1 total=1234.50 CNY*",
		"  2026-05-04 order.delivered customer_id=C1 delivered_km=8872* order_id=A1 vehicle_id=X/7",
		"  fact customer C1 / vip=true",
		"A2 draft rows [2]",
		"  2026-05-03T10:00:00+08:00 order.opened customer_id=C2 kind=repair order_id=A2",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestEventsSayWhoAndWhereTheyComeFrom(t *testing.T) {
	gs := groups(t, wide, `
		RO_NO | CUST | MAKE | SERIAL | OPEN_DT          | DONE_DT | OUT_DT | KM_OUT | TOTAL | CUR | RO_TYPE | STATUS | ADVISER | VIP
		A1    | C1   | X    | 7      | 2026-05-03 09:30 |         |        |        |       |     | W       | 9      | P7      |
	`)
	e := gs[0].Events[0]
	if e.By != "P7" || e.ByRole != "adviser" || e.StoreID != "S1" || e.Source != "repair_order A1" {
		t.Errorf("%+v", e)
	}
}

func TestTheMappedColumnsAreTheCover(t *testing.T) {
	want := []string{"facts.customer.vip",
		"order.delivered.customer_id", "order.delivered.delivered_km", "order.delivered.order_id", "order.delivered.store_id", "order.delivered.vehicle_id",
		"order.opened.by", "order.opened.by_role", "order.opened.customer_id", "order.opened.kind", "order.opened.order_id", "order.opened.store_id", "order.opened.vehicle_id",
		"order.work_done.customer_id", "order.work_done.order_id", "order.work_done.store_id", "order.work_done.vehicle_id",
		"settlement.totalled.order_id", "settlement.totalled.settlement_id", "settlement.totalled.store_id", "settlement.totalled.total"}
	if diff := cmp.Diff(want, mapping(t, wide).Cover().Patterns()); diff != "" {
		t.Error(diff)
	}
}

const narrow = `{"mapping":1,"source":"t","key":["id"],"ids":{"order_id":"id"},`

func TestAFieldIsCoveredOnlyIfAllEventsOfItsTypeMapIt(t *testing.T) {
	with, without := `{"event":"order.delivered","fields":{"delivered_km":"km"}}`, `{"event":"order.delivered"}`
	for _, events := range []string{with + `,"b":` + without, without + `,"b":` + with} {
		m := mapping(t, narrow+`"events":{"a":`+events+`,"c":{"event":"order.closed"}},"uncovered":["order.closed"]}`)
		if diff := cmp.Diff([]string{"order.delivered.order_id"}, m.Cover().Patterns()); diff != "" {
			t.Error(diff)
		}
	}
}

const lines = `{"mapping":1,"source":"lines","key":["order","line"],"group":["order"],"adjacent":true,
	"ids":{"order_id":"order","job_id":{"columns":["order","segment"]},"part_id":{"columns":["order","line"]}},
	"columns":{"day":{"time":"2006-01-02"}},
	"events":{"day":[{"event":"order.opened","once_per":[]},
		{"event":"job.done","once_per":["order","segment"],"fields":{"clocked_hours":"hours"}},
		{"event":"part.issued","if":{"column":"qty","sign":"positive"},"fields":{"qty":"qty"}},
		{"event":"part.returned","if":{"column":"qty","sign":"negative"},"fields":{"qty":{"column":"qty","negate":true}}}]}}`

func TestAValueRepeatedInAGroupIsTakenOnceAndASignChoosesTheEvent(t *testing.T) {
	got := story(groups(t, lines, `
		order | line | segment | day        | hours | qty
		A     | 1    | 1       | 2026-05-03 | 1.5   | 2
		A     | 2    | 1       | 2026-05-03 | 1.50  | -1.0
		A     | 3    | 2       | 2026-05-03 |       | 0
		A     | 4    | 2       |            | 3     |
	`))
	want := []string{
		"A  rows [1 2 3 4]",
		"  2026-05-03 order.opened order_id=A",
		"  2026-05-03 job.done clocked_hours=1.5 job_id=A/1 order_id=A",
		"  2026-05-03 job.done clocked_hours=3 job_id=A/2 order_id=A",
		"  2026-05-03 part.issued job_id=A/1 order_id=A part_id=A/1 qty=2",
		"  2026-05-03 part.returned job_id=A/1 order_id=A part_id=A/2 qty=1.0",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAGroupIsTakenWholeOrNotAtAll(t *testing.T) {
	tests := []struct {
		name, rows string
		want       []string
	}{
		{"rows contradict each other", "A|1|1|2026-05-03|1.5|1\nA|2|1|2026-05-03|2.5|1\nB|1|1|2026-05-03||1",
			[]string{"not 1: belongs to a group with a faulty row: row 2", "not 2: hours: not the same as in row 1"}},
		{"a number that is none", "A|1|1|2026-05-03|1.5|1\nA|2|2|2026-05-03|x|1",
			[]string{"not 1: belongs to a group with a faulty row: row 2", `not 2: hours: not a number: "x"`}},
		{"a sign that cannot be told", "A|1|1|2026-05-03|1.5|many", []string{`not 1: qty: not a number: "many"`}},
		{"a day that does not exist", "A|1|1|2026-02-30||1", []string{`not 1: day: not a time of the form 2006-01-02: "2026-02-30"`}},
		{"two rows with one key", "A|1|1|2026-05-03||1\nA|1|1|2026-05-03||2",
			[]string{"not 1: belongs to a group with a faulty row: row 2", "not 2: qty: not the same as in row 1"}},
		{"too few columns", "A|1", []string{"not 1: has 2 columns, the header has 6"}},
		{"too many columns", "A|1|1|2026-05-03||1|7", []string{"not 1: has 7 columns, the header has 6"}},
		{"no key", "|||2026-05-03||1", []string{"not 1: order: the row has no key"}},
		{"rows without the group", "|1|1|2026-05-03||1\n|2|1|2026-05-03||1",
			[]string{"not 1: order: a part of the group key is absent", "not 2: order: a part of the group key is absent"}},
		{"a control character", "A|1|1|2026-05-03||1\x00", []string{`not 1: qty: has a control character`}},
		{"a control character in the key", "A\x01|1|1|2026-05-03||1", []string{`not 1: order: has a control character`}},
		{"an id that is too long", strings.Repeat("A", 300) + "|1|1|2026-05-03||1", []string{`order_id: longer than 255 bytes`}},
		{"an order that comes again", "A|1|1|2026-05-03||1\nB|1|1|2026-05-03||1\nA|2|1|2026-05-03||1",
			[]string{"not 3: its group has passed already, though the mapping says that the rows of a group stand together"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, line := range story(groups(t, lines, "order|line|segment|day|hours|qty\n"+tt.rows)) {
				if strings.HasPrefix(line, "not") {
					got = append(got, line)
				}
			}
			if len(got) != len(tt.want) {
				t.Fatalf("got %q, want %q", got, tt.want)
			}
			for i := range got {
				if !strings.Contains(got[i], tt.want[i]) {
					t.Errorf("got %q, want %q", got[i], tt.want[i])
				}
			}
		})
	}
}

func TestAFaultlessRowOfAFaultyGroupSaysSo(t *testing.T) {
	gs := groups(t, lines, "order|line|segment|day|hours|qty\nA|1|1|2026-05-03||1\nA|2|1|2026-05-03||x")
	if len(gs) != 1 || gs[0].Taken() || !errors.Is(gs[0].Quarantined[0].Err, ErrGroup) || errors.Is(gs[0].Quarantined[1].Err, ErrGroup) {
		t.Errorf("%v", story(gs))
	}
	var fault *FieldError
	if !errors.As(gs[0].Quarantined[1].Err, &fault) || fault.Path != "qty" {
		t.Errorf("fault %v", fault)
	}
}

func TestRowsThatStandApartAreHeldUntilTheEnd(t *testing.T) {
	doc := strings.Replace(lines, `"adjacent":true,`, "", 1)
	got := story(groups(t, doc, "order|line|segment|day|hours|qty\nA|1|1|2026-05-03||1\nB|1|1|2026-05-03||1\nA|2|1|2026-05-03||1"))
	if got[0] != "A  rows [1 3]" || !slices.Contains(got, "B  rows [2]") {
		t.Errorf("%q", got)
	}
}

// TestRowsOfAPortionKeepTheirNumbers reads rows of which others stand elsewhere, though the mapping says that those of a group stand together.
func TestRowsOfAPortionKeepTheirNumbers(t *testing.T) {
	header, rows := table("order|line|segment|day|hours|qty\nA|1|1|2026-05-03||1\nB|1|1|2026-05-03||1\nA|2|1|2026-05-03||x")
	seq, err := FromRows(RowsConfig{Mapping: mapping(t, lines), Header: header, Secret: secret, Number: func(n int) int { return 10 * n }, Apart: true}, rows)
	if err != nil {
		t.Fatal(err)
	}
	gs := slices.Collect(seq)
	if len(gs) != 2 || !slices.Equal(gs[0].Rows, []int{10, 30}) || !slices.Equal(gs[1].Rows, []int{20}) {
		t.Fatalf("%q", story(gs))
	}
	if q := gs[0].Quarantined; len(q) != 2 || q[0].Row != 10 || q[0].Err.Error() != "belongs to a group with a faulty row: row 30" {
		t.Errorf("%v", q)
	}
}

func TestRowsAreToldApartAsTheyAreRead(t *testing.T) {
	m := mapping(t, `{"mapping":1,"source":"s","key":["NO"],"columns":{"NO":{"trim":true,"absent":["-"]},"SHOP":{"codes":{"1":"S1","2":"S1"}}},
		"ids":{"order_id":{"columns":["SHOP","NO"]}},"events":{"AT":{"event":"order.opened"}}}`)
	key := m.RowKey([]string{"other", "NO", "AT", "SHOP"}, []string{"SHOP", "NO"})
	want, ok := key([]string{"x", "A", "", "1"})
	if same, known := key([]string{"y", " A ", "z", "2"}); !ok || !known || same != want {
		t.Errorf("%q %v, want %q %v", same, known, want, ok)
	}
	half, ok := key([]string{"x", "-", "", "1"})
	if !ok || half == want {
		t.Errorf("%q %v", half, ok)
	}
	for name, cells := range map[string][]string{"all are absent": {"x", "-", "", ""}, "no such code": {"x", "A", "", "3"}, "a cell too few": {"x", "A", ""}} {
		if got, ok := key(cells); ok {
			t.Errorf("%s: %q", name, got)
		}
	}
	for name, columns := range map[string][]string{"not mapped": {"other"}, "not in the table": {"PLACE"}, "none": nil} {
		if got, ok := m.RowKey([]string{"other", "NO", "AT", "SHOP"}, columns)([]string{"x", "A", "", "1"}); ok {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestAnIdenticalRowIsTakenWithItsTwin(t *testing.T) {
	gs := groups(t, lines, "order|line|segment|day|hours|qty\nA|1|1|2026-05-03||1\nA|1|1|2026-05-03||1")
	if len(gs) != 1 || len(gs[0].Rows) != 2 || len(gs[0].Events) != 3 {
		t.Errorf("%q", story(gs))
	}
}

func TestReadingStopsWhenNoMoreIsWanted(t *testing.T) {
	for name, rows := range map[string]string{"at a good group": "A|1|1|2026-05-03||1\nB|1|1|2026-05-03||1\nC|1|1|2026-05-03||1", "at a bad row": "A\nB\nC",
		"at the last": "A|1|1|2026-05-03||1"} {
		header, seq := table("order|line|segment|day|hours|qty\n" + rows)
		gs, err := FromRows(RowsConfig{Mapping: mapping(t, lines), Header: header}, seq)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for range gs {
			n++
			break
		}
		if n != 1 {
			t.Errorf("%s: %d groups", name, n)
		}
	}
}

func TestTheHeaderHasToFit(t *testing.T) {
	personal := narrow + `"columns":{"say":{"paper":"text"}},"events":{"a":{"event":"order.concern_recorded","fields":{"concern":"say"}}}}`
	_, err := FromRows(RowsConfig{Mapping: mapping(t, personal), Header: []string{"id", "a", "a"}, Secret: []byte("short")}, nil)
	want := "header: no column \"say\"\nheader: column twice: \"a\"\nsecret: the mapping has personal columns or hashes: a secret of at least 16 bytes is needed"
	if err == nil || len(err.Error()) != len(want) {
		t.Errorf("got %v\nwant %s", err, want)
	}
}

const personal = `{"mapping":1,"source":"p","key":["vin","no"],"columns":{"vin":{"paper":"vin"},"say":{"paper":"text","codes":{"-":"–"}},"plate":{"paper":"plate"}},
	"ids":{"order_id":{"hash":["vin","no"],"prefix":"o-"},"vehicle_id":{"hash":["vin"]}},
	"events":{"at":[{"event":"order.concern_recorded","fields":{"concern":"say"}},{"event":"order.plate_checked","fields":{"plate_seen":"plate"}}]},
	"facts":[{"fact":"vehicle","key":{"hash":["vin"]},"fields":{"vin":"vin","plate":"plate"}}]}`

func TestPersonalCellsGoIntoPapersAndNowhereElse(t *testing.T) {
	text := "vin|no|at|say|plate\nVIN0001|1|2026-05-03|my name is|PLATE7"
	gs := groups(t, strings.Replace(personal, `,"codes":{"-":"–"}`, "", 1), text)
	g := gs[0]
	if !g.Taken() || len(g.Papers) != 2 || len(g.FactPapers) != 2 {
		t.Fatalf("papers %v, of facts %v, %v", g.Papers, g.FactPapers, story(gs))
	}
	shown, _ := json.Marshal(g.Events)
	facts, _ := json.Marshal(g.Facts)
	out := fmt.Sprintf("%s %s %v %+v %#v %s %s", g.ID, g.Events[0].Source, g, g, g, shown, facts)
	for _, word := range []string{"VIN0001", "my name is", "PLATE7"} {
		if strings.Contains(out, word) {
			t.Errorf("%q stands in the open: %s", word, out)
		}
	}
	contents := map[Paper]string{}
	for _, p := range slices.Concat(g.Papers, g.FactPapers) {
		contents[p.Ref()] = p.Kind + " " + p.Content()
		if p.Ref().Digest != PaperDigest(p.Salt, p.Kind, p.Content()) {
			t.Errorf("digest of %v", p)
		}
	}
	concern, _ := g.Events[0].Get(FieldConcern).Paper()
	vin, _ := g.Facts[0].Get(FieldVIN).Paper()
	if contents[concern] != "text my name is" || contents[vin] != "vin VIN0001" {
		t.Errorf("papers %v", contents)
	}
}

func TestARefusedPersonalCellIsNotShown(t *testing.T) {
	got := story(groups(t, personal, "vin|no|at|say|plate\nVIN0001|1|2026-05-03|my name|PLATE7\nVIN0002|1|2026-05-03|my \x07name|PLATE7"))
	want := []string{"not 1: say: code not in the table: (personal)", "not 2: say: too long, or not clean text"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestTheSameRowsGiveTheSameEventsAndAnotherSecretGivesOthers(t *testing.T) {
	text := "vin|no|at|say|plate\nVIN0001|1|2026-05-03|-|PLATE7"
	encode := func(s []byte) string {
		header, rows := table(text)
		gs, err := FromRows(RowsConfig{Mapping: mapping(t, personal), Header: header, Secret: s}, rows)
		if err != nil {
			t.Fatal(err)
		}
		out, _ := json.Marshal(slices.Collect(gs)[0].Events)
		return string(out)
	}
	if encode(secret) != encode(slices.Clone(secret)) || encode(secret) == encode([]byte("another secret of the test")) {
		t.Error("ids do not follow from the rows and the secret")
	}
}

func TestFactsOfAGroupAreTakenOnce(t *testing.T) {
	doc := narrow + `"columns":{"from":{"time":"02/01/2006"},"to":{"time":"02/01/2006"},"skills":{"separator":","}},"group":["g"],"subject":"customer_id","ids":{"customer_id":"g","order_id":"id"},
		"events":{"at":{"event":"order.opened"}},
		"facts":[{"fact":"role_held","key":"who","valid_from":"from","valid_to":"to","fields":{"role":"role"}},{"fact":"person","key":"who","fields":{"skills":"skills"}}]}`
	doc = strings.Replace(doc, `"ids":{"order_id":"id"},`, "", 1)
	got := story(groups(t, doc, `
		id | g | at         | who | role    | from       | to         | skills
		1  | C | 2026-05-03 | P   | adviser | 01/02/2026 | 31/03/2026 | a,b
		2  | C | 2026-05-04 | P   | adviser | 01/02/2026 |            |
		3  | C | 2026-05-04 | P   | manager | 01/04/2026 |            | b,a
		4  | C | 2026-05-04 |     |         |            |            |
		5  | D | 2026-05-04 | P   | adviser | 01/02/2026 | 31/03/2026 |
		6  | D | 2026-05-04 | P   | manager | 01/02/2026 |            |
		7  | E | 2026-05-04 | P   | adviser | 01.02.2026 |            |
	`))
	want := []string{
		"C  rows [1 2 3 4]",
		"  2026-05-03 order.opened customer_id=C order_id=1", "  2026-05-04 order.opened customer_id=C order_id=2",
		"  2026-05-04 order.opened customer_id=C order_id=3", "  2026-05-04 order.opened customer_id=C order_id=4",
		"  fact role_held P 2026-02-01/2026-03-31 role=adviser", "  fact role_held P 2026-04-01/ role=manager", "  fact person P / skills=a;b",
		"not 5: belongs to a group with a faulty row: row 6", "not 6: role: not the same as in row 5",
		`not 7: from: not a time of the form 02/01/2006: "01.02.2026"`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestARowsNumbersAreCheckedAgainstEachOther(t *testing.T) {
	doc := narrow + `"columns":{"total":{"grouping":","}},"checks":[{"column":"labour","at_most":"total"}],"events":{"at":{"event":"order.opened"}}}`
	got := story(groups(t, doc, `
		id | at         | labour | total
		1  | 2026-05-03 | 10.00  | 10
		2  | 2026-05-03 | 10.01  | 10
		3  | 2026-05-03 | 10     |
		4  | 2026-05-03 | ten    | 10
		5  | 2026-05-03 | 10     | 1,0
	`))
	want := []string{
		"1  rows [1]", "  2026-05-03 order.opened order_id=1", `not 2: labour: "10.01" is more than total "10"`,
		"3  rows [3]", "  2026-05-03 order.opened order_id=3", `not 4: labour: not a number: "ten"`, `not 5: total: separators are not at every third digit: "1,0"`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestCellsAreReadAsTheirColumnsSay(t *testing.T) {
	tests := []struct{ name, column, field, cell, want string }{
		{"a plain number", `{}`, "quoted_hours", "1.50", "1.50"},
		{"spaces kept", `{}`, "guarantee_km", " 7", `guarantee: not a number: " 7"`},
		{"spaces cut", `{"trim":true}`, "guarantee_km", " 7 ", "7"},
		{"whole with a point", `{}`, "guarantee_km", "7.00", "7*"},
		{"not whole", `{}`, "guarantee_km", "7.50", `guarantee: not a whole number: "7.50"`},
		{"negative with groups", `{"grouping":"'"}`, "quoted_hours", "-1'000.5", "-1000.5*"},
		{"groups in the wrong place", `{"grouping":","}`, "guarantee_km", "1,07,905", `guarantee: separators are not at every third digit: "1,07,905"`},
		{"no first group", `{"grouping":","}`, "guarantee_km", ",905", `guarantee: separators are not at every third digit: ",905"`},
		{"the noise of floating point", `{"places":4}`, "quoted_hours", "2.2199999999999998", "2.2200*"},
		{"the noise of floating point below zero", `{"places":2}`, "quoted_hours", "-2.225", "-2.23*"},
		{"a half", `{"places":2}`, "quoted_hours", "2.225", "2.23*"},
		{"places that are there", `{"places":4}`, "quoted_hours", "2.2", "2.2"},
		{"places of what is no number", `{"places":4}`, "quoted_hours", "x", `guarantee: not a number: "x"`},
		{"an exponent", `{}`, "quoted_hours", "1e3", `guarantee: not a number: "1e3"`},
		{"a truth value by its table", `{"codes":{"Y":"true","N":"false"}}`, "topics", "Y", "true"},
		{"a set with its separator", `{"separator":"/"}`, "topics", "b/a", "a;b"},
		{"a code not in the table", `{"codes":{"Y":"true"}}`, "topics", "N", `guarantee: code not in the table: "N"`},
		{"a code that may pass", `{"codes":{"Y":"true"},"unlisted":"pass"}`, "topics", "N", "N"},
		{"a sentinel", `{"absent":["0","N/A"]}`, "guarantee_km", "N/A", ""},
		{"an instant with its offset", `{"time":"2006-01-02T15:04:05Z07:00"}`, "ready_at", "2026-05-03T09:00:00Z", "2026-05-03T09:00:00Z"},
		{"an instant in our own form", `{}`, "ready_at", "2026-05-03T09:00:00+08:00", "2026-05-03T09:00:00+08:00"},
		{"a clock time left out by a clock change", `{"time":"2006-01-02 15:04"}`, "ready_at", "2026-03-29 02:30", `guarantee: no clock of Europe/Berlin showed "2026-03-29 02:30": it was put forward over it`},
		{"a clock time that comes twice", `{"time":"2006-01-02 15:04"}`, "ready_at", "2026-10-25 02:30", "2026-10-25T02:30:00+02:00*"},
		{"a time that is none", `{}`, "ready_at", "soon", `guarantee: neither an instant with offset nor a day: "soon"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			event := "quote.made"
			switch tt.field {
			case "guarantee_km":
				event = "order.authorised"
			case "topics":
				event = "order.explained"
			}
			doc := narrow + `"zone":"Europe/Berlin","columns":{"guarantee":` + tt.column + `},"events":{"at":{"event":"` + event + `","fields":{"` + tt.field + `":"guarantee"}}}}`
			gs, err := FromRows(RowsConfig{Mapping: mapping(t, doc), Header: []string{"id", "at", "guarantee"}}, slices.Values([][]string{{"A", "2026-05-03", tt.cell}}))
			if err != nil {
				t.Fatal(err)
			}
			g := slices.Collect(gs)[0]
			got := ""
			if g.Taken() {
				v := g.Events[0].Get(Name(tt.field))
				got = v.Word()
				if v.Coerced() {
					got += "*"
				}
			} else {
				got = g.Quarantined[0].Err.Error()
			}
			if got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func FuzzFromRows(f *testing.F) {
	f.Add("A|1|1|2026-05-03|1.5|1\nA|2|1|2026-05-03|1.5|-1\nB|1|1|2026-05-03||x\nC\nA|3|1|||")
	f.Add("|||||\n\x00|\xff|1|2026-05-03|1e9|-\nA|1|1|2026-05-03|99999999999999999999|0")
	m := mapping(f, lines)
	f.Fuzz(func(t *testing.T, text string) {
		var rows [][]string
		for line := range strings.SplitSeq(text, "\n") {
			rows = append(rows, strings.Split(line, "|"))
		}
		gs, err := FromRows(RowsConfig{Mapping: m, Header: []string{"order", "line", "segment", "day", "hours", "qty"}}, slices.Values(rows))
		if err != nil {
			t.Fatal(err)
		}
		seen := map[int]bool{}
		for g := range gs {
			for _, n := range g.Rows {
				if seen[n] || n < 1 || n > len(rows) {
					t.Fatalf("row %d twice, or not there", n)
				}
				seen[n] = true
			}
			if !g.Taken() && (len(g.Quarantined) != len(g.Rows) || len(g.Events) > 0) {
				t.Fatalf("quarantined %v of %v", g.Quarantined, g.Rows)
			}
			if _, err := New(Config{Events: g.Events, Facts: g.Facts}); err != nil {
				t.Fatal(err)
			}
		}
		if len(seen) != len(rows) {
			t.Fatalf("%d rows in, %d out", len(rows), len(seen))
		}
	})
}

// realRows reads a file of real repair orders, through the mapping that the example uses.
func realRows(t *testing.T, file, doc string) (m *Mapping, header []string, rows [][]string) {
	t.Helper()
	dir := os.Getenv("SERVICELANE_DATA")
	if dir == "" {
		t.Skip("SERVICELANE_DATA does not name the folder of real data")
	}
	text, err := os.ReadFile(filepath.Join("..", "..", "examples", "dealership", "mappings", doc))
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(filepath.Join(dir, file))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return mapping(t, string(text)), all[0], all[1:]
}

func TestRealOrdersAreTakenOrQuarantinedAndNothingIsLost(t *testing.T) {
	tests := []struct {
		file, doc                 string
		rows, taken, orders, jobs int
	}{
		{"repair_orders_gm_warranty_100.csv", "gm_warranty.json", 100, 99, 99, 99},
		{"repair_orders_workorder_lines_500.csv", "workorder_lines.json", 500, 495, 129, 129},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			m, header, rows := realRows(t, tt.file, tt.doc)
			gs, err := FromRows(RowsConfig{Mapping: m, Header: header, Secret: secret}, slices.Values(rows))
			if err != nil {
				t.Fatal(err)
			}
			taken, quarantined, orders := 0, 0, 0
			jobs := map[string]bool{}
			var events []Event
			for g := range gs {
				if !g.Taken() {
					quarantined += len(g.Rows)
					continue
				}
				taken, orders = taken+len(g.Rows), orders+1
				events = append(events, g.Events...)
				for _, e := range g.Events {
					if e.Type == JobDone {
						jobs[e.Get(FieldJobID).Word()] = true
					}
				}
			}
			if taken+quarantined != tt.rows || taken != tt.taken || orders != tt.orders || len(jobs) != tt.jobs {
				t.Errorf("rows=%d taken=%d quarantined=%d orders=%d jobs=%d", len(rows), taken, quarantined, orders, len(jobs))
			}
			if _, err := New(Config{Events: events, Cover: m.Cover()}); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestHoursOfRealOrdersAreCountedOnceForEachJob(t *testing.T) {
	m, header, rows := realRows(t, "repair_orders_workorder_lines_500.csv", "workorder_lines.json")
	at := map[string]int{}
	for i, name := range header {
		at[name] = i
	}
	taken := map[int]bool{}
	got := new(big.Rat)
	gs, err := FromRows(RowsConfig{Mapping: m, Header: header, Secret: secret}, slices.Values(rows))
	if err != nil {
		t.Fatal(err)
	}
	for g := range gs {
		for _, n := range g.Rows {
			taken[n-1] = g.Taken()
		}
		for _, e := range g.Events {
			if h := e.Get(FieldClockedHours); !h.IsAbsent() {
				got.Add(got, rat(t, h.Word()))
			}
		}
	}
	jobs, naive := map[string]*big.Rat{}, new(big.Rat)
	for i, row := range rows {
		if hours := row[at["actual_hours"]]; taken[i] && hours != "" {
			jobs[strings.Join([]string{row[at["serial"]], row[at["order_date"]], row[at["invoice_date"]], row[at["complaint"]]}, "|")] = rat(t, hours)
			naive.Add(naive, rat(t, hours))
		}
	}
	want := new(big.Rat)
	for h := range maps.Values(jobs) {
		want.Add(want, h)
	}
	if got.FloatString(4) != want.FloatString(4) || got.Cmp(naive) >= 0 { // the mapping rounds to 4 places
		t.Errorf("%s hours, want %s; summing lines gives %s", got.FloatString(4), want.FloatString(4), naive.FloatString(4))
	}
}

func rat(t testing.TB, s string) *big.Rat {
	t.Helper()
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		t.Fatalf("not a number: %q", s)
	}
	return r
}
