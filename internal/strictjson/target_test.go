package strictjson

import (
	"encoding/json"
	"errors"
	"math"
	"reflect"
	"strings"
	"sync"
	"testing"

	"example.com/servicelane/internal/fault"
)

type recursive []recursive

func TestTargetsThatCannotBeReadAreMistakesOfTheProgram(t *testing.T) {
	text := reflect.TypeFor[string]()
	twice := reflect.StructOf([]reflect.StructField{
		{Name: "A", Type: text, Tag: `json:"x"`}, {Name: "B", Type: text, Tag: `json:"x"`},
	})
	tests := map[string]struct {
		v    any
		want string
	}{
		"nil":                      {nil, "cannot decode into <nil>: wants a non-nil pointer"},
		"no pointer":               {order{}, "cannot decode into strictjson.order: wants a non-nil pointer"},
		"nil pointer":              {(*order)(nil), "wants a non-nil pointer"},
		"float":                    {new(float64), "floating point loses digits"},
		"float below":              {&struct{ A []map[string]*float32 }{}, "cannot decode into float32"},
		"any":                      {new(any), "the shape is not fixed"},
		"channel":                  {new(chan int), "no such value in JSON"},
		"bytes":                    {new([]byte), "bytes have no form in JSON"},
		"map with numbers as keys": {new(map[int]string), "keys are no texts"},
		"map of floats":            {new(map[string]float64), "floating point"},
		"two fields of one name":   {reflect.New(twice).Interface(), `two fields named "x"`},
		"unknown option strict": {&struct {
			A string `strict:"yes"`
		}{}, `unknown tag strict:"yes"`},
		"option string of json": {&struct {
			A int `json:"a,string"`
		}{}, "option string of its tag is not supported"},
		"embedded pointer":          {&struct{ *Limits }{}, "embedded pointers are not supported"},
		"struct inside an embedded": {&struct{ base2 }{}, "no such value in JSON"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			err := Decode([]byte("{}"), tt.v, Limits{})
			var target *TargetError
			if !errors.As(err, &target) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v", err)
			}
			var faults fault.List
			n := &Node{Kind: Object}
			if n.Decode(tt.v, &faults) || !errors.As(faults.Err(), &target) {
				t.Errorf("node: got %v", faults.Err())
			}
		})
	}
}

type base2 struct{ C func() }

func TestFieldsAreFoundByTheTagsOfEncodingJSON(t *testing.T) {
	type Inner struct {
		A string `json:"a"`
		B string `json:"b"`
	}
	type Deep struct{ Inner }
	type named struct {
		Inner `json:"inner"`
	}
	var v struct {
		Deep
		B        uint8 `json:"b"` // hides the embedded one
		NoTag    recursive
		named    // unexported, its fields are promoted
		hidden   string
		Numbers  []json.Number
		Pointers map[string]*int64
	}
	in := `{"a":"A","b":7,"NoTag":[[],[[]]],"inner":{"a":"x","b":"y"},"Numbers":[1e400],"Pointers":{"p":5,"q":null}}`
	if err := Decode([]byte(in), &v, Limits{}); err != nil {
		t.Fatal(err)
	}
	p := v.Pointers["p"]
	if v.Deep.A != "A" || v.B != 7 || v.Deep.B != "" || len(v.NoTag) != 2 || v.named.Inner.B != "y" || v.Numbers[0] != "1e400" ||
		p == nil || *p != 5 || v.Pointers["q"] != nil || v.hidden != "" {
		t.Errorf("%+v", v)
	}
	if err := Decode([]byte(`{"hidden":"x","Deep":{}}`), &v, Limits{}); err == nil || len(err.(fault.Errors)) != 2 {
		t.Errorf("got %v", err)
	}
}

func TestABooleanANumberAndATextCanBeTheWholeDocument(t *testing.T) {
	var (
		b bool
		i int64
		s string
		n json.Number
		m map[string]uint8
		p *string
	)
	for in, v := range map[string]any{`true`: &b, ` -5 `: &i, `"x"`: &s, `1.50`: &n, `{"a":255}`: &m, `null`: &p} {
		if err := Decode([]byte(in), v, Limits{}); err != nil {
			t.Errorf("%s: %v", in, err)
		}
	}
	if !b || i != -5 || s != "x" || n != "1.50" || m["a"] != 255 || p != nil {
		t.Error(b, i, s, n, m, p)
	}
	if err := Decode([]byte(`"1.5"`), &n, Limits{}); err == nil || n != "1.50" {
		t.Errorf("a text is taken as a number: %v", err)
	}
}

func TestKeysThatStandForTheSameAreRefused(t *testing.T) {
	var m map[folded]int
	err := Decode([]byte(`{"a":1,"A":2}`), &m, Limits{})
	if err == nil || err.Error() != `A: "A" stands for the same key as an earlier member` || m != nil {
		t.Errorf("got %v, %v", err, m)
	}
}

type folded string

func (f *folded) UnmarshalText(text []byte) error {
	*f = folded(strings.ToLower(string(text)))
	return nil
}

func TestLimitsGivenTakeThePlaceOfTheDefaults(t *testing.T) {
	lim := Limits{Bytes: 30, Depth: 2, Text: 3, Members: 2}
	tests := map[string]string{
		`[[1,2],[3,4]]`:                     "",
		`["abc","abcd"]`:                    "[1]: text of 4 bytes, at most 3 are read",
		`["轮","轮胎"]`:                        "[1]: text of 6 bytes, at most 3 are read",
		`[1,2,3]`:                           "more than 2 elements",
		`{"a":1,"b":2,"c":3}`:               "more than 2 members",
		`[[{}]]`:                            "[0][0]: lies deeper than 2 levels",
		`"` + strings.Repeat("a", 29) + `"`: "document of 31 bytes, at most 30 are read",
	}
	for in, want := range tests {
		_, err := Parse([]byte(in), lim)
		if got := errText(err); got != want {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
	if _, err := Parse([]byte(strings.Repeat("[", 2000)+strings.Repeat("]", 2000)), Limits{Depth: math.MaxInt}); err == nil {
		t.Error("2000 levels are read, although the bound is 1000")
	}
}

func errText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestATypeThatReadsItselfIsNotGivenWhatIsBroken(t *testing.T) {
	type T struct {
		Raw json.RawMessage
		Own line
	}
	v := T{}
	err := Decode([]byte(`{"Raw":{"a":"\x"},"Own":{"kind":"part","qty":01}}`), &v, Limits{})
	want := "Raw.a: unknown escape sequence \"\\\\x\" (line 1, column 14)\nOwn.qty: no JSON value: \"01\" (line 1, column 46)"
	if errText(err) != want {
		t.Errorf("got %v", err)
	}
	err = Decode([]byte(`{"Raw":{"\x":1}}`), &v, Limits{})
	if want := `Raw["\\x"]: unknown escape sequence "\\x" (line 1, column 10)`; errText(err) != want {
		t.Errorf("got %v", err)
	}
}

// asked remembers what it is given; reads reads itself from a node.
type asked struct{ raw []string }

func (a *asked) UnmarshalJSON(raw []byte) error {
	a.raw = append(a.raw, string(raw))
	return errors.New("asked")
}

type reads struct{ set bool }

func (r *reads) UnmarshalNode(n *Node, faults *fault.List) {
	var v map[string]int
	r.set = n.Decode(&v, faults)
	if r.set != (v != nil) || r.set != (faults.Len() == 0) {
		faults.Add(n.Path(), fault.Mismatch, "set is %v, the value is %v", r.set, v)
	}
}

func TestOnlyWhatIsWholeIsHandedOver(t *testing.T) {
	err := Decode([]byte(`{"a":{"x":"\x"},"b":[[01]],"c":{"\x":1},"d":[1,"x"]}`), new(map[string]asked), Limits{})
	if faults := err.(fault.Errors); len(faults) != 4 || faults[3].Path != "d" {
		t.Errorf("got %v", err)
	}
	for in, faults := range map[string]int{`{"a":1}`: 0, `{"a":01}`: 1, `{"\x":1}`: 1, `{"a":"1"}`: 1} {
		err := Decode([]byte(in), new(reads), Limits{})
		if got, _ := err.(fault.Errors); len(got) != faults {
			t.Errorf("%s: got %v", in, err)
		}
	}
}

func TestTooManyFaultsAreCutShort(t *testing.T) {
	in := []byte("[" + strings.Repeat(`"x",`, 50_000) + `"x"]`)
	for name, v := range map[string]any{"bool": new([]bool), "text": new([]upper), "raw": new([]pair), "node": new([]line)} {
		err := Decode(in, v, Limits{})
		faults, ok := err.(fault.Errors)
		if !ok || len(faults) > maxFaults+1 {
			t.Errorf("%s: %d faults", name, len(faults))
		}
	}
}

func TestManyMembersAreLinear(t *testing.T) {
	var in strings.Builder
	in.WriteString(`{"k0":0`)
	for i := range 50_000 {
		in.WriteString(`,"` + strings.Repeat("k", 1+i%7) + strings.Repeat("x", i%11) + `":0`)
	}
	in.WriteString(`}`)
	_, err := Parse([]byte(in.String()), Limits{})
	if len(err.(fault.Errors)) != maxFaults+1 {
		t.Errorf("%d faults", len(err.(fault.Errors)))
	}
	for _, f := range err.(fault.Errors)[:maxFaults] {
		if f.Code != fault.Duplicate {
			t.Fatal(f)
		}
	}
}

func TestConcurrentSafe(t *testing.T) {
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			type fresh struct{ A, B, C recursive }
			if err := Decode([]byte(`{"A":[[]]}`), new(fresh), Limits{}); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}

func TestWithoutAMemberThereIsNil(t *testing.T) {
	n, err := Parse([]byte(`{"a":[1]}`), Limits{})
	if err != nil || n.Member("b") != nil || n.Member("a").Member("b") != nil || n.Member("a").Elements[0].Text != "1" || n.Path() != "" {
		t.Error(n, err)
	}
}

func TestKindsAreValid(t *testing.T) {
	for _, k := range Kinds() {
		if !k.Valid() {
			t.Error(k)
		}
	}
	if Kind("text").Valid() {
		t.Error("text is no kind")
	}
}

func TestNearNamesAreSuggestedAndFarOnesAreNot(t *testing.T) {
	long := strings.Repeat("l", 65)
	fields := []field{{name: "id"}, {name: "labour_rate"}, {name: "labour"}, {name: long}}
	tests := map[string]string{
		"labourRate": "labour_rate", "labor_rate": "labour_rate", "Labor": "labour", "di": "id", "ID": "id",
		"x": "", "": "", "color": "", "parts": "", long + "l": "", long[:64]: "",
	}
	for in, want := range tests {
		if got := nearest(in, fields); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestNullLeavesNil(t *testing.T) {
	v := order{Tags: []string{"x"}, Pairs: map[payType]pair{}}
	if err := Decode([]byte(`{"id":"1","tags":null,"pairs":null}`), &v, Limits{}); err != nil || v.Tags != nil || v.Pairs != nil {
		t.Error(v, err)
	}
}
