package strictjson

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"example.com/servicelane/internal/fault"
)

var seeds = []string{
	``, `null`, `{}`, `[]`, `{"a":1}`, `{"a":1,"a":2}`, `[1,2.5,-0,1e5,"x",true,false,null,{"b":[]}]`, `{"a":"\u00e9\ud83d\ude97\n"}`,
	`{"a":"\ud800"}`, `[1,]`, `{"a":1}}`, `"` + "\xff" + `"`, `[01]`, `[-]`, `"a` + "\x00" + `"`, "\uFEFF{}", `[[[[[[]]]]]]`, `{"id":"1","n":5,"list":["a"],"map":{"k":-1},"ptr":null}`,
	`{"ID":"1"}`, `{"id":"\u0000"}`, "[\n\r\t ]", `{"n":1.0}`, `{"n":9223372036854775808}`, `[1e99999]`, `"\u12"`, `"\`, `{"a" 1}`, `tru`, `{"a":"b`, `[{"a":}]`,
}

// FuzzParse holds the tree against encoding/json: what is accepted is valid there and means the same; what is refused
// although it is valid there is refused for a reason of this package.
func FuzzParse(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		n, err := Parse(data, Limits{})
		if err != nil {
			if n != nil {
				t.Fatal("a tree beside an error")
			}
			faults := err.(fault.Errors)
			if len(faults) == 0 || len(err.Error()) > 1<<22 {
				t.Fatalf("%d faults in %d bytes", len(faults), len(err.Error()))
			}
			if json.Valid(data) && !refusedByChoice(data, faults) {
				t.Fatalf("valid, but refused: %v", err)
			}
			return
		}
		dec := json.NewDecoder(bytes.NewReader(data))
		dec.UseNumber()
		var want any
		if err := dec.Decode(&want); err != nil || dec.More() {
			t.Fatalf("accepted, but encoding/json says %v", err)
		}
		if got := tree(n); !reflect.DeepEqual(got, want) {
			t.Fatalf("got %#v, want %#v", got, want)
		}
		if again, err := Parse(n.Raw(), Limits{}); err != nil || !reflect.DeepEqual(tree(again), want) {
			t.Fatalf("raw bytes read differently: %v", err)
		}
	})
}

// refusedByChoice tells whether each fault is one that encoding/json lets pass.
func refusedByChoice(data []byte, faults fault.Errors) bool {
	for _, f := range faults {
		switch {
		case f.Code == fault.Duplicate, f.Code == fault.TooLarge:
		case strings.HasPrefix(f.Detail, "control character"), strings.HasPrefix(f.Detail, "half of a surrogate"):
		case strings.HasPrefix(f.Detail, "invalid UTF-8") && !utf8.Valid(data):
		default:
			return false
		}
	}
	return true
}

// tree gives a node as encoding/json would, with numbers as they are written.
func tree(n *Node) any {
	switch n.Kind {
	case Bool:
		return n.True
	case Number:
		return json.Number(n.Text)
	case String:
		return n.Text
	case Array:
		out := make([]any, len(n.Elements))
		for i, e := range n.Elements {
			out[i] = tree(e)
		}
		return out
	case Object:
		out := make(map[string]any, len(n.Members))
		for _, m := range n.Members {
			out[m.Name] = tree(m.Value)
		}
		return out
	}
	return nil
}

type shape struct {
	ID   string           `json:"id"`
	N    int32            `json:"n"`
	List []string         `json:"list"`
	Map  map[string]int64 `json:"map"`
	Ptr  *shape           `json:"ptr"`
	Raw  json.RawMessage  `json:"raw"`
	Num  []json.Number    `json:"num"`
	Two  [2]bool          `json:"two"`
}

// FuzzDecode holds typed decoding against encoding/json: what is accepted here means the same there.
func FuzzDecode(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
		f.Add([]byte(`{"ptr":{"two":[true,false],"num":[1,2.0]},"raw":` + s + `}`))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var got, want shape
		if err := Decode(data, &got, Limits{}); err != nil {
			if !reflect.DeepEqual(got, shape{}) {
				t.Fatalf("refused, but %+v is set", got)
			}
			return
		}
		dec := json.NewDecoder(bytes.NewReader(data))
		dec.DisallowUnknownFields()
		if err := dec.Decode(&want); err != nil {
			t.Fatalf("accepted, but encoding/json says %v", err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("got %+v, want %+v", got, want)
		}
	})
}
