package strictjson

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"example.com/servicelane/internal/fault"
)

type payType string

func (p payType) Valid() bool { return p == "customer" || p == "warranty" }

type upper string

func (u *upper) UnmarshalText(text []byte) error {
	if string(text) == strings.ToLower(string(text)) {
		return fmt.Errorf("%q is not upper case", text)
	}
	*u = upper(text)
	return nil
}

// pair reads "a-b"; it gives faults with paths of their own.
type pair struct{ A, B string }

func (p *pair) UnmarshalJSON(raw []byte) error {
	var s string
	if err := json.Unmarshal(raw, &s); err != nil {
		return err
	}
	a, b, ok := strings.Cut(s, "-")
	if !ok {
		return fault.Errors{{Path: "b", Code: fault.Missing, Detail: "must be given"}}
	}
	*p = pair{a, b}
	return nil
}

// line is one of two shapes, told apart by its kind.
type line struct {
	Labour *labour
	Part   *part
}

type labour struct {
	Kind  string      `json:"kind"`
	Hours json.Number `json:"hours" strict:"required"`
}

type part struct {
	Kind string `json:"kind"`
	Qty  int8   `json:"qty" strict:"required"`
}

func (l *line) UnmarshalNode(n *Node, faults *fault.List) {
	kind := n.Member("kind")
	switch {
	case kind == nil:
		faults.Add(n.Path(), fault.Missing, "kind must be given")
	case kind.Text == "labour":
		l.Labour = new(labour)
		n.Decode(l.Labour, faults)
	case kind.Text == "part":
		l.Part = new(part)
		n.Decode(l.Part, faults)
	default:
		faults.Add(kind.Path(), fault.Unknown, "%q is no kind of line", kind.Text)
	}
}

type base struct {
	ID string `json:"id" strict:"required"`
}

type order struct {
	base
	Note    string             `json:"note,omitempty"`
	Pay     payType            `json:"pay"`
	Lines   []line             `json:"lines"`
	Pairs   map[payType]pair   `json:"pairs"`
	Codes   map[upper]uint16   `json:"codes"`
	Place   [2]int64           `json:"place"`
	Done    *bool              `json:"done"`
	Free    Node               `json:"free"`
	Raw     json.RawMessage    `json:"raw"`
	Next    *order             `json:"next"`
	Upper   upper              `json:"upper"`
	Tags    []string           `json:"tags"`
	Skipped string             `json:"-"`
	Nested  map[string][]upper `json:"nested"`
}

func TestAGoodDocumentIsRead(t *testing.T) {
	got := order{Skipped: "kept", Tags: []string{"default"}, Next: &order{Note: "not merged"}}
	err := Decode([]byte(`{"id":"RO-1","note":"左前\ttyre\n\u00e9\ud83d\ude97\/\"\\","pay":"warranty",
		"lines":[{"kind":"labour","hours":1.50},{"hours":-0e7,"kind":"labour"},{"kind":"part","qty":-128}],
		"pairs":{"customer":"a-b"},"codes":{"X1":65535},"place":[-9223372036854775808,9223372036854775807],
		"done":true,"free":{"a":[null,false]},"raw":[1, 2],"next":{"id":"RO-2","done":null,"pairs":null},
		"upper":"Ä","nested":{"a.b":["X"]}}`), &got, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	yes := true
	want := order{
		base: base{"RO-1"}, Skipped: "kept", Tags: []string{"default"}, Note: "左前\ttyre\né🚗/\"\\", Pay: "warranty",
		Lines: []line{{Labour: &labour{"labour", "1.50"}}, {Labour: &labour{"labour", "-0e7"}}, {Part: &part{"part", -128}}},
		Pairs: map[payType]pair{"customer": {"a", "b"}}, Codes: map[upper]uint16{"X1": 65535},
		Place: [2]int64{-1 << 63, 1<<63 - 1}, Done: &yes, Raw: json.RawMessage("[1, 2]"), Next: &order{base: base{"RO-2"}},
		Upper: "Ä", Nested: map[string][]upper{"a.b": {"X"}},
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(order{}, base{}), cmpopts.IgnoreTypes(Node{})); diff != "" {
		t.Error(diff)
	}
	a := got.Free.Member("a")
	if a == nil || a.Path() != "free.a" || a.Elements[1].Kind != Bool || a.Elements[1].Path() != "free.a[1]" || string(a.Raw()) != "[null,false]" {
		t.Errorf("free node: %+v", a)
	}
}

// list writes faults as "path|code|detail".
func list(t *testing.T, err error) []string {
	t.Helper()
	if err == nil {
		return nil
	}
	faults, ok := err.(fault.Errors)
	if !ok {
		t.Fatalf("%T instead of faults: %v", err, err)
	}
	out := []string{}
	for _, f := range faults {
		out = append(out, f.Path+"|"+string(f.Code)+"|"+f.Detail)
	}
	return out
}

func TestEveryFaultIsToldWithItsPath(t *testing.T) {
	big := strings.Repeat("x", 10_000_000)
	tests := map[string]struct {
		in   string
		want []string
	}{
		"unknown member with a near name": {`{"id":"1","tagz":[],"Note":"n","pay_":1,"zebra":{},"":0}`, []string{
			`tagz|unknown|unknown member "tagz", did you mean "tags"?`,
			`Note|unknown|unknown member "Note", did you mean "note"?`,
			`pay_|unknown|unknown member "pay_", did you mean "pay"?`,
			`zebra|unknown|unknown member "zebra"`,
			`[""]|unknown|unknown member ""`,
		}},
		"same member twice": {`{"id":"1","note":"a","note":"b","next":{"id":"2","id":"2"},"free":{"x":1,"x":1}}`, []string{
			`note|duplicate|member "note" stands here twice`,
			`next.id|duplicate|member "id" stands here twice`,
			`free.x|duplicate|member "x" stands here twice`,
		}},
		"required member absent or null": {`{"id":null,"next":{}}`, []string{
			`id|malformed|wants a string, has null`, `next.id|missing|must be given`, `id|missing|must be given`}},
		"wrong types": {`{"id":1,"note":[],"pay":{},"lines":{},"pairs":[],"place":"x","done":"true","tags":false,"upper":3,"nested":{"k":{"j":1}},"codes":{"X":"1"}}`, []string{
			`id|malformed|wants a string, has a number`,
			`note|malformed|wants a string, has an array`,
			`pay|malformed|wants a string, has an object`,
			`lines|malformed|wants an array, has an object`,
			`pairs|malformed|wants an object, has an array`,
			`place|malformed|wants an array, has a string`,
			`done|malformed|wants a bool, has a string`,
			`tags|malformed|wants an array, has a bool`,
			`upper|malformed|wants a string, has a number`,
			`nested.k|malformed|wants an array, has an object`,
			`codes.X|malformed|wants a number, has a string`,
		}},
		"an object is wanted at the top": {`[]`, []string{`|malformed|wants an object, has an array`}},
		"numbers that do not fit": {`{"id":"1","place":[9223372036854775808,1.0],"codes":{"A":65536,"B":-1,"C":1e3},"lines":[{"kind":"part","qty":128}]}`, []string{
			`place[0]|range|9223372036854775808 is outside the range of int64`,
			`place[1]|malformed|wants a whole number, has 1.0`,
			`codes.A|range|65536 is outside the range of uint16`,
			`codes.B|range|-1 is outside the range of uint16`,
			`codes.C|malformed|wants a whole number, has 1e3`,
			`lines[0].qty|range|128 is outside the range of int8`,
		}},
		"arrays of another length": {`{"id":"1","place":[1]}`, []string{`place|range|wants exactly 2 elements, has 1`}},
		"values outside an enumeration": {`{"id":"1","pay":"free","pairs":{"nobody":"a-b"}}`, []string{
			`pay|unknown|"free" is no pay type`, `pairs.nobody|unknown|"nobody" is no pay type`}},
		"types that read themselves": {`{"id":"1","upper":"abc","pairs":{"customer":"ab","warranty":1},"codes":{"low":1},"lines":[{},{"kind":"x"},{"kind":"part","qtx":1}]}`, []string{
			`upper|malformed|"abc" is not upper case`,
			`pairs.customer.b|missing|must be given`,
			`pairs.warranty|malformed|json: cannot unmarshal number into Go value of type string`,
			`codes.low|malformed|"low" is not upper case`,
			`lines[0]|missing|kind must be given`,
			`lines[1].kind|unknown|"x" is no kind of line`,
			`lines[2].qtx|unknown|unknown member "qtx", did you mean "qty"?`,
			`lines[2].qty|missing|must be given`,
		}},
		"control characters in any form": {"{\"id\":\"a\\u0000\",\"note\":\"a\x07\",\"tags\":[\"\\b\",\"\\f\",\"\\r\",\"\\u001f\",\"\x7f\",\"\u0085\",\"\\u009F\",\"\n\",\"\\t\\n\"]}", []string{
			`id|malformed|control character U+0000 (line 1, column 9)`,
			`note|malformed|control character U+0007 (line 1, column 26)`,
			`tags[0]|malformed|control character U+0008 (line 1, column 38)`,
			`tags[1]|malformed|control character U+000C (line 1, column 43)`,
			`tags[2]|malformed|control character U+000D (line 1, column 48)`,
			`tags[3]|malformed|control character U+001F (line 1, column 53)`,
			`tags[4]|malformed|control character U+007F (line 1, column 62)`,
			`tags[5]|malformed|control character U+0085 (line 1, column 66)`,
			`tags[6]|malformed|control character U+009F (line 1, column 70)`,
			`tags[7]|malformed|control character U+000A that is not escaped (line 1, column 79)`,
		}},
		"invalid UTF-8, halves of surrogates and unknown escapes": {"{\"id\":\"1\",\n \"tags\":[\"é\xff\",\"\\ud800\",\"\\udc00\\ud800\",\"\\ud83d\\u0041\",\"\\x\",\"\\u12G4\",\"\\u12\",\"\\\u00e9\"]}", []string{
			`tags[0]|malformed|invalid UTF-8: byte 0xff (line 2, column 12)`,
			`tags[1]|malformed|half of a surrogate pair: \ud800 (line 2, column 16)`,
			`tags[2]|malformed|half of a surrogate pair: \udc00 (line 2, column 25)`,
			`tags[3]|malformed|half of a surrogate pair: \ud83d (line 2, column 40)`,
			`tags[4]|malformed|unknown escape sequence "\\x" (line 2, column 55)`,
			`tags[5]|malformed|\u without four hexadecimal digits (line 2, column 60)`,
			`tags[6]|malformed|\u without four hexadecimal digits (line 2, column 69)`,
			`tags[7]|malformed|unknown escape sequence "\\é" (line 2, column 76)`,
		}},
		"bad names": {"{\"id\":\"1\",\"a\\u0001b\":{\"x\":1},\"pairs\":{\"\\r\":\"a-b\"}}", []string{
			`["a\\u0001b"]|malformed|control character U+0001 (line 1, column 13)`,
			`pairs["\\r"]|malformed|control character U+000D (line 1, column 40)`,
		}},
		"words that are no values": {`{"id":"1","place":[01,-],"codes":{"A":1.,"B":.5,"C":+1,"D":NaN,"E":1e,"F":1e+,"G":0x10,"H":1_000},"done":True}`, []string{
			`place[0]|malformed|no JSON value: "01" (line 1, column 20)`,
			`place[1]|malformed|no JSON value: "-" (line 1, column 23)`,
			`codes.A|malformed|no JSON value: "1." (line 1, column 39)`,
			`codes.B|malformed|no JSON value: ".5" (line 1, column 46)`,
			`codes.C|malformed|no JSON value: "+1" (line 1, column 53)`,
			`codes.D|malformed|no JSON value: "NaN" (line 1, column 60)`,
			`codes.E|malformed|no JSON value: "1e" (line 1, column 68)`,
			`codes.F|malformed|no JSON value: "1e+" (line 1, column 75)`,
			`codes.G|malformed|no JSON value: "0x10" (line 1, column 83)`,
			`codes.H|malformed|no JSON value: "1_000" (line 1, column 92)`,
			`done|malformed|no JSON value: "True" (line 1, column 106)`,
		}},
		"a comma before the end":          {`{"id":"1","tags":["a",],}`, []string{`tags|malformed|comma before ] (line 1, column 23)`, `|malformed|comma before } (line 1, column 25)`}},
		"data after the document":         {"{\"id\":\"1\",\"x\":1}\n{}", []string{`|malformed|data after the document (line 2, column 1)`, `x|unknown|unknown member "x"`}},
		"a byte order mark":               {"\uFEFF{\"id\":\"1\"}", []string{`|malformed|byte order mark before the document`}},
		"nothing":                         {" \n", []string{`|malformed|empty document`}},
		"NUL":                             {"\x00", []string{`|malformed|wants a value, not "\x00" (line 1, column 1)`}},
		"an object without end":           {`{"id":"1","x":1,"note":"a`, []string{`note|malformed|string without end (line 1, column 24)`}},
		"an array without end":            {`{"tags":["a"`, []string{`tags|malformed|wants a comma or ], but the document ends (line 1, column 13)`}},
		"a missing comma":                 {"{\"id\":\"1\"\r\n\"note\":\"\"}", []string{`|malformed|wants a comma or }, not "\"" (line 2, column 1)`}},
		"a missing colon":                 {`{"id" "1"}`, []string{`id|malformed|wants a colon after the member name, not "\"" (line 1, column 7)`}},
		"a missing value":                 {`{"id":}`, []string{`id|malformed|wants a value, not "}" (line 1, column 7)`}},
		"a name without quotes":           {`{id:1}`, []string{`|malformed|wants a member name in double quotes, not "i" (line 1, column 2)`}},
		"a name without end":              {`{"id`, []string{`|malformed|member name without end (line 1, column 2)`}},
		"a comment":                       {`{/* */"id":"1"}`, []string{`|malformed|wants a member name in double quotes, not "/" (line 1, column 2)`}},
		"absurd depth":                    {`{"id":"1","free":` + strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000) + `,"x":0}`, []string{`free` + strings.Repeat("[0]", 63) + `|too_large|lies deeper than 64 levels`, `x|unknown|unknown member "x"`}},
		"absurd depth without end":        {`{"free":` + strings.Repeat(`{"a":`, 1_000_000), []string{`free` + strings.Repeat(".a", 63) + `|too_large|lies deeper than 64 levels`, `free` + strings.Repeat(".a", 63) + `|malformed|wants the end of the object or array, but the document ends (line 1, column 5000009)`}},
		"depth with a string without end": {`{"free":` + strings.Repeat(`[`, 64) + `"]`, []string{`free` + strings.Repeat("[0]", 63) + `|too_large|lies deeper than 64 levels`, `free` + strings.Repeat("[0]", 63) + `|malformed|string without end (line 1, column 73)`}},
		"texts of 10 MB": {`{"id":"` + big + `","note":"` + big[:64<<10] + `","next":{"tags":["` + big[:1<<16] + `\n"]},"y":1}`, []string{
			`id|too_large|text of 10000000 bytes, at most 65536 are read`,
			`next.tags[0]|too_large|text of 65537 bytes, at most 65536 are read`,
			`next.id|missing|must be given`,
			`y|unknown|unknown member "y"`,
		}},
		"a name of 10 MB":    {`{"id":"1","` + big + `":1}`, []string{`["` + big[:40] + `"…]|too_large|text of 10000000 bytes, at most 65536 are read`}},
		"a number of 10 MB":  {`{"id":"1","place":[` + strings.Repeat("1", 10_000_000) + `,1]}`, []string{`place[0]|too_large|number of 10000000 bytes, at most 100 are read`}},
		"a word of 10 MB":    {`{"id":"1","done":` + big + `}`, []string{`done|malformed|no JSON value: "` + big[:40] + `"… (line 1, column 18)`}},
		"a document of 17MB": {`{"id":"` + strings.Repeat("x", 17<<20) + `"}`, []string{`|too_large|document of 17825801 bytes, at most 16777216 are read`}},
		"too many elements":  {`{"id":"1","tags":["` + strings.Repeat(`a","`, 100_000) + `a"],"x":1}`, []string{`tags|too_large|more than 100000 elements`, `x|unknown|unknown member "x"`}},
		"too many members":   {`{"id":"1","free":{"":1` + strings.Repeat(`,"":1`, 100_000) + `}}`, nil},
		"too many values":    {`{"id":"1","free":[[0` + strings.Repeat(strings.Repeat(`,0`, 99_999)+"],[0", 11) + `]]}`, []string{`free[10][48562]|too_large|more than 1048576 values in the document`}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			v := order{Note: "as before"}
			got := list(t, Decode([]byte(tt.in), &v, Limits{}))
			if name == "too many members" {
				if len(got) != maxFaults+1 || got[maxFaults] != "|too_large|more than 1000 faults, the rest is not listed" {
					t.Errorf("%d faults, the last %q", len(got), got[len(got)-1])
				}
				return
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			if v.Note != "as before" || v.ID != "" {
				t.Error("the target was changed")
			}
		})
	}
}
