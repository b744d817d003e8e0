package sqlstore

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

func TestDialectsListsEveryConstant(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "sqlstore.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	ast.Inspect(f, func(node ast.Node) bool {
		spec, ok := node.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if name, ok := spec.Type.(*ast.Ident); !ok || name.Name != "Dialect" {
			return true
		}
		value, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		if err != nil || !Dialect(value).Valid() {
			t.Errorf("%s is not in Dialects", value)
		}
		n++
		return true
	})
	if n != len(Dialects()) {
		t.Errorf("%d constants, but Dialects lists %d", n, len(Dialects()))
	}
}

func TestAConfigIsRefusedWithEveryFaultAndItsPath(t *testing.T) {
	for name, c := range map[string]struct {
		config Config
		want   []string
	}{
		"the least":                   {Config{Dialect: SQLite}, nil},
		"a prefix at the bound":       {Config{Dialect: PostgreSQL, TablePrefix: strings.Repeat("a", 30)}, nil},
		"no dialect":                  {Config{}, []string{"dialect: missing"}},
		"an unknown dialect":          {Config{Dialect: "oracle"}, []string{"dialect: unknown"}},
		"a long prefix":               {Config{Dialect: SQLite, TablePrefix: strings.Repeat("a", 31)}, []string{"table_prefix: malformed"}},
		"a prefix with a capital":     {Config{Dialect: SQLite, TablePrefix: "Shop_"}, []string{"table_prefix: malformed"}},
		"a prefix that is SQL":        {Config{Dialect: SQLite, TablePrefix: "a;drop table b"}, []string{"table_prefix: malformed"}},
		"a prefix beginning with a 1": {Config{Dialect: SQLite, TablePrefix: "1a"}, []string{"table_prefix: malformed"}},
		"everything":                  {Config{Dialect: "x", TablePrefix: "-"}, []string{"dialect: unknown", "table_prefix: malformed"}},
	} {
		_, err := c.config.check()
		var got []string
		if err != nil {
			for _, f := range err.(fault.Errors) {
				got = append(got, f.Path+": "+string(f.Code))
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", name, diff)
		}
	}
	if _, err := Open(t.Context(), nil, Config{}); err == nil {
		t.Error("Open takes a bad configuration")
	}
}

func TestKeysAreReadAsTheyWereWritten(t *testing.T) {
	for _, keys := range [][]store.Key{
		nil,
		{{Name: "vin", Value: "LSVAA4182E2123456"}},
		{{Name: "vin", Value: ""}, {Name: "plate", Value: "沪A12345"}},
		{{Name: "a", Value: `"`}, {Name: "b", Value: `\`}, {Name: "c", Value: `\"`}, {Name: "d", Value: `","`}, {Name: "e", Value: `}`}, {Name: "f", Value: `{"a"}`}},
	} {
		text := formatKeys(keys)
		got, err := parseKeys(text)
		if diff := cmp.Diff(keys, got); diff != "" || err != nil {
			t.Errorf("%s: %v (-want +got)\n%s", text, err, diff)
		}
	}
}

func TestDamagedKeysAreAnError(t *testing.T) {
	for _, text := range []string{"", "{", "}", "{}}", "{,}", `{"vin"}`, `{"vin",}`, `{"vin","V1"`, `{"vin","V1",}`, `{"vin","V1","plate"}`, `{"vin" "V1"}`, `{vin,V1}`, `{"vin","V1}`, `{"vin","V\`, `{"vin","V1"}x`, `"vin","V1"}`} {
		if keys, err := parseKeys(text); !errors.Is(err, errKeys) {
			t.Errorf("%q is read as %q: %v", text, keys, err)
		}
	}
}

func FuzzKeys(f *testing.F) {
	f.Add("vin", "V1", "plate", `a"b\c`)
	f.Add("", "", "", "")
	f.Add(`{`, `}`, `,`, `"`)
	f.Fuzz(func(t *testing.T, a, b, c, d string) {
		keys := []store.Key{{Name: a, Value: b}, {Name: c, Value: d}}
		got, err := parseKeys(formatKeys(keys))
		if err != nil || !slices.Equal(got, keys) {
			t.Errorf("%q became %q: %v", keys, got, err)
		}
		if keys, err := parseKeys(a); err == nil && formatKeys(keys) != a && !strings.Contains(a, `\`) {
			t.Errorf("%q is read as %q, which is written as %q", a, keys, formatKeys(keys))
		}
	})
}

func TestBehindIsTheLeastTextAfterAllWithThePrefix(t *testing.T) {
	for prefix, want := range map[string]string{
		"A":                     "B",
		"AB":                    "AC",
		"A\u007f":               "A\u0080",
		"A\u07ff":               "A\u0800",
		"A\ud7ff":               "A\ue000",
		"A\uffff":               "A\U00010000",
		"A\U0010ffff":           "B",
		"沪":                     "沫",
		"A\U0010ffff\U0010ffff": "B",
	} {
		if got, ok := behind(prefix); got != want || !ok {
			t.Errorf("behind %q: %q, %t; want %q", prefix, got, ok, want)
		}
	}
	for _, prefix := range []string{"", "\U0010ffff", "\U0010ffff\U0010ffff"} {
		if got, ok := behind(prefix); ok {
			t.Errorf("behind %q: %q, want nothing", prefix, got)
		}
	}
}

func FuzzBehind(f *testing.F) {
	f.Add("A", "AB")
	f.Add("\ud7ff", "\ue000")
	f.Add("\U0010ffff", "z")
	f.Fuzz(func(t *testing.T, prefix, value string) {
		if !utf8.ValidString(prefix) || !utf8.ValidString(value) {
			return
		}
		end, bounded := behind(prefix)
		if !utf8.ValidString(end) {
			t.Errorf("behind %q is %q, which is not valid UTF-8", prefix, end)
		}
		inRange := value >= prefix && (!bounded || value < end)
		if inRange != strings.HasPrefix(value, prefix) {
			t.Errorf("%q is in the range from %q to %q: %t", value, prefix, end, inRange)
		}
	})
}

func TestNumberCountsParameters(t *testing.T) {
	if got, want := number("a = ? AND b = ? LIMIT ?"), "a = $1 AND b = $2 LIMIT $3"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := number("none"); got != "none" {
		t.Errorf("got %q", got)
	}
}

func TestEveryFormHasItsParameters(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range forms() {
		ch := change{form: f}
		text := f.text()
		if got, want := len(ch.args()), strings.Count(text, "?"); got != want {
			t.Errorf("%+v: %d arguments for %d parameters", f, got, want)
		}
		if seen[text] {
			t.Errorf("%+v: the text is that of another form", f)
		}
		seen[text] = true
		for part, has := range map[string]bool{"checked AS": f.checks, "FOR SHARE": f.checks, "SKIP LOCKED": f.checks && !f.waiting, "dropped AS": f.keys, "logged AS": f.log, "lock_timeout": f.hasty} {
			if strings.Contains(text, part) != has {
				t.Errorf("%+v: %q is there: %t", f, part, !has)
			}
		}
	}
	if len(seen) != 20 {
		t.Errorf("%d forms, want 20", len(seen))
	}
}

func TestMemoryForgetsTheOldest(t *testing.T) {
	var m memory
	ref := func(i int) store.Ref { return store.Ref{Kind: "order", ID: fmt.Sprint(i)} }
	const n = 3 * memorySize
	for i := range n {
		m.put(ref(i), 1, "{}", int64(i+1))
	}
	expect := func(what string, i int, rev int64, wantKeys string, wantRow int64) {
		t.Helper()
		if keys, row := m.get(ref(i), rev, "guess"); keys != wantKeys || row != wantRow {
			t.Errorf("%s: %q in row %d, want %q in %d", what, keys, row, wantKeys, wantRow)
		}
	}
	expect("the latest", n-1, 1, "{}", n)
	expect("a recent one", n-memorySize-1, 1, "{}", n-memorySize)
	expect("the oldest", 0, 1, "guess", 0)
	expect("one that never was", 0, 0, "guess", 0)
	expect("another revision", n-1, 2, "guess", n)
	m.put(ref(n-memorySize-1), 2, `{"a","b"}`, 0)
	expect("one whose row is not told again", n-memorySize-1, 2, `{"a","b"}`, n-memorySize)
	m.put(ref(0), 1, strings.Repeat("x", longestKnown+1), 1)
	expect("too long", 0, 1, "guess", 0)
	if len(m.recent) > memorySize || len(m.old) > memorySize {
		t.Errorf("%d and %d records", len(m.recent), len(m.old))
	}
}

func TestSplitSortsWhatIsWritten(t *testing.T) {
	r := func(kind, id string) store.Ref { return store.Ref{Kind: kind, ID: id} }
	writes, checks := split(store.Batch{
		Checks:  []store.Check{{Ref: r("b", "2"), Rev: 0}, {Ref: r("a", "9"), Rev: 3}},
		Puts:    []store.Record{{Ref: r("b", "1"), Rev: 1, Due: time.Unix(1, 0)}},
		Deletes: []store.Check{{Ref: r("a", "3"), Rev: 4}},
	})
	want := []store.Record{{Ref: r("a", "3"), Rev: 5, Gone: true}, {Ref: r("b", "1"), Rev: 1, Due: time.Unix(1, 0)}, {Ref: r("b", "2")}}
	if diff := cmp.Diff(want, writes); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]store.Check{{Ref: r("a", "9"), Rev: 3}}, checks); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestAnUnknownConflictNamesAnExpectation(t *testing.T) {
	a := store.Ref{Kind: "order", ID: "A"}
	for name, b := range map[string]store.Batch{
		"check":  {Checks: []store.Check{{Ref: a, Rev: 3}}},
		"delete": {Deletes: []store.Check{{Ref: a, Rev: 3}}},
		"put":    {Puts: []store.Record{{Ref: a, Rev: 4}}},
		"entry":  {Appends: []store.Entry{{Subject: a, Rev: 4}}},
	} {
		var c *store.ConflictError
		if err := unknownConflict(b); !errors.As(err, &c) || *c != (store.ConflictError{Ref: a, Want: 3, Have: -1}) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
