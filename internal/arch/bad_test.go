package arch

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// good is a small tree that keeps every rule. Its packages stand where the table has a row for them.
var good = map[string]string{
	"go.mod": `module example.org/x

go 1.26.0

require (
	github.com/google/go-cmp v0.7.0
	github.com/shopspring/decimal v1.6.0
	golang.org/x/text v0.43.0
)
`,
	"go.work": "go 1.26.0\n\nuse (\n\t.\n\t./adapters/sqlx\n)\n",
	"pricing/doc.go": `// Package pricing prices.
//
//	pricing.Price()
package pricing

import "github.com/shopspring/decimal"

// Mode is how to round.
type Mode string

// The modes.
const (
	Up   Mode = "up"
	Down Mode = "down"
)

// Modes lists every mode.
func Modes() []Mode { return []Mode{Up, Down} }

// Valid tells whether m is one of them.
func (m Mode) Valid() bool { return m == Up || m == Down }

// Price prices.
func Price() (decimal.Decimal, error) { return decimal.Zero, nil }

var table = map[string]int{"a": 1}

func lookup(k string) int { return table[k] }
`,
	"pricing/price_test.go": `package pricing

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPrice(t *testing.T) { cmp.Equal(1, 1) }

func ExamplePrice() {
	// Output:
}

func ExampleLost() {}

func helper() {}
`,
	"adapters/sqlx/go.mod": `module example.org/x/adapters/sqlx

go 1.26.0

require (
	example.org/x v0.0.0
	example.net/driver v1.0.0 // indirect
)

replace example.org/x => ../..
`,
	"adapters/sqlx/doc.go": `// Package sqlx stores.
//
//	sqlx.Open()
package sqlx

import (
	_ "example.net/driver"

	"example.org/x/pricing"
)

// Open opens.
func Open() { pricing.Price() }
`,
	"cmd/testdata/broken.go": "no Go at all",
	"internal/arch/words.go": "package arch\n\n// /tmp/br" + "ief\n",
	"internal/arch/doc.go":   "// Package arch checks.\npackage arch\n",
	"README.md":              "Prices.\n",
	"internal/arch/features.txt": `# comment
ids: H1 P2
later: H3
H1 pricing TestPrice
P2 pricing ExamplePrice
`,
}

// change makes a tree from the good one. A nil content removes a file.
func change(t *testing.T, changes map[string]string) *Tree {
	t.Helper()
	files := maps.Clone(good)
	maps.Copy(files, changes)
	fsys := fstest.MapFS{}
	for name, content := range files {
		if content != "" {
			fsys[name] = &fstest.MapFile{Data: []byte(content)}
		}
	}
	tree, err := Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// in gives a file of package pricing with some code in it.
func in(code string) map[string]string {
	return map[string]string{"pricing/bad.go": "package pricing\n\n" + code + "\n"}
}

func mod(old, new string) map[string]string {
	return map[string]string{"go.mod": strings.Replace(good["go.mod"], old, new, 1)}
}

func nested(old, new string) map[string]string {
	const file = "adapters/sqlx/go.mod"
	return map[string]string{file: strings.Replace(good[file], old, new, 1)}
}

func features(lines string) map[string]string { return map[string]string{FeaturesFile: lines} }

func TestAGoodTreePassesEveryCheck(t *testing.T) {
	tree := change(t, nil)
	for name, check := range checks {
		if problems := check(tree); len(problems) > 0 {
			t.Errorf("%s: %q", name, problems)
		}
	}
}

func TestEachCheckFailsOnABadTree(t *testing.T) {
	tests := map[string]struct {
		check   string
		changes map[string]string
		want    []string // one part of each problem
	}{
		"a package imports what lies above it":             {"imports follow the table", in(`import _ "example.org/x/compliance"`), []string{"pricing may not import example.org/x/compliance"}},
		"a package imports a module that another may":      {"imports follow the table", map[string]string{"aftersales/cal/a.go": "package cal\nimport \"golang.org/x/text/width\""}, []string{"aftersales/cal may not import golang.org/x/text/width"}},
		"a package imports a module of nobody":             {"imports follow the table", in(`import "example.net/other"`), []string{"may not import example.net/other"}},
		"the workshop imports compliance":                  {"imports follow the table", map[string]string{"aftersales/workshop/a.go": "package workshop\nimport \"example.org/x/compliance\""}, []string{"may not import example.org/x/compliance"}},
		"a port imports the core":                          {"imports follow the table", map[string]string{"aftersales/store/a.go": "package store\nimport \"example.org/x/aftersales/history\""}, []string{"aftersales/store may not import"}},
		"an example imports internal":                      {"imports follow the table", map[string]string{"examples/e/main.go": "package main\nimport \"example.org/x/internal/fault\""}, []string{"may not import example.org/x/internal/fault"}},
		"a nested module imports what it does not require": {"imports follow the table", map[string]string{"adapters/sqlx/b.go": "package sqlx\nimport \"example.net/other\""}, []string{"may not import example.net/other"}},
		"an adapter of the root imports a driver":          {"imports follow the table", map[string]string{"adapters/y/b.go": "package y\nimport \"example.net/driver\""}, []string{"may not import example.net/driver"}},
		"a folder that has no row":                         {"imports follow the table", map[string]string{"util/a.go": "package util"}, []string{"util: the folder has no row"}},
		"an internal package that has no row":              {"imports follow the table", map[string]string{"internal/util/a.go": "package util"}, []string{"internal/util: the folder has no row"}},

		"a module that measures may import all": {"imports follow the table", map[string]string{"internal/bench/go.mod": "module example.org/x/internal/bench\n\nrequire example.net/peer v1.0.0", "internal/bench/a.go": "package bench\nimport (\"example.org/x/internal/fault\"; \"example.org/x/pricing\"; \"example.net/peer/sub\")", "internal/gen/main.go": "package main\nimport \"example.org/x/aftersales/cal\""}, nil},

		"package testing in a program":        {"no program gets package testing", in(`import "testing"`), []string{"imports testing outside a test"}},
		"package testing/fstest in a program": {"no program gets package testing", in(`import "testing/fstest"`), []string{"imports testing/fstest outside a test"}},
		"go-cmp in a program":                 {"no program gets package testing", in(`import "github.com/google/go-cmp/cmp"`), []string{"imports github.com/google/go-cmp/cmp outside a test"}},
		"goldens in a program":                {"no program gets package testing", in(`import "example.org/x/internal/golden"`), []string{"imports example.org/x/internal/golden outside a test"}},

		"a program shown is not the tested one": {"programs shown are tested", map[string]string{"README.md": "<!-- example: pricing ExamplePrice -->\n```go\nPrise()\n```\n"}, []string{"README.md:1: the program is not ExamplePrice"}},
		"a program shown is of no example":      {"programs shown are tested", map[string]string{"README.md": "<!-- example: pricing ExampleNone -->\n```go\n```\n"}, []string{"README.md:1: pricing has no ExampleNone"}},
		"a mark without a program":              {"programs shown are tested", map[string]string{"README.md": "<!-- example: pricing ExamplePrice -->\n"}, []string{"README.md:1: the program is not ExamplePrice"}},

		"an import for its side effects": {"nothing is imported for its side effects", in(`import _ "time/tzdata"`), []string{"imports time/tzdata for its side effects"}},

		"the root requires a fourth module":         {"modules require what they may", mod("require (", "require (\n\texample.net/fourth v1.0.0"), []string{"go.mod: requires example.net/fourth"}},
		"the root requires one of three only":       {"modules require what they may", mod("golang.org/x/text v0.43.0", ""), []string{"golang.org/x/text is not required"}},
		"the root requires indirectly":              {"modules require what they may", mod("v0.7.0", "v0.7.0 // indirect"), []string{"go-cmp only indirectly"}},
		"the root replaces":                         {"modules require what they may", mod("require (", "replace golang.org/x/text => ../text\nrequire ("), []string{"replaces golang.org/x/text"}},
		"the root speaks another Go":                {"modules require what they may", mod("go 1.26.0", "go 1.25.0"), []string{"go 1.25.0, want 1.26.0", "go 1.26.0, want 1.25.0 as in the root", "go.work: unexpected directive \"go 1.26.0\""}},
		"the root has another directive":            {"modules require what they may", mod("go 1.26.0", "go 1.26.0\ntoolchain go1.27.0\ntool (\n\texample.net/tool\n)"), []string{`unexpected directive "toolchain go1.27.0"`, `unexpected directive "tool example.net/tool"`}},
		"a nested module has no replace":            {"modules require what they may", nested("replace example.org/x => ../..", ""), []string{"replace example.org/x => ../.. is missing"}},
		"a nested module replaces wrongly":          {"modules require what they may", nested("../..", "../../.."), []string{"replace example.org/x => ../.. is missing"}},
		"a nested module replaces others":           {"modules require what they may", nested("replace", "replace example.net/driver => ../d\nreplace"), []string{"replaces example.net/driver, which is not ours"}},
		"a nested module speaks another Go":         {"modules require what they may", nested("1.26.0", "1.26"), []string{"go 1.26, want 1.26.0"}},
		"a nested module is not named by its place": {"modules require what they may", nested("x/adapters/sqlx", "x/sqlx"), []string{"module example.org/x/sqlx, want example.org/x/adapters/sqlx"}},
		"a nested module retracts":                  {"modules require what they may", nested("replace", "retract v1.0.0\nreplace"), []string{`unexpected directive "retract v1.0.0"`}},

		"no workspace":                        {"modules require what they may", map[string]string{"go.work": ""}, []string{"go.work"}},
		"a workspace without the root":        {"modules require what they may", map[string]string{"go.work": "go 1.26.0\nuse ./adapters/sqlx"}, []string{"does not use the root"}},
		"a workspace with a measuring module": {"modules require what they may", map[string]string{"go.work": "go 1.26.0\nuse (\n.\n./internal/bench\n./none\n)"}, []string{"uses internal/bench", "uses none"}},
		"the core reads files":                {"the core is pure", in(`import "os"`), []string{"the core may not import os"}},
		"the core draws random numbers":       {"the core is pure", in(`import "math/rand/v2"`), []string{"the core may not import math/rand/v2"}},
		"the core calls the net":              {"the core is pure", in(`import "net/http"`), []string{"the core may not import net/http"}},
		"the core starts a goroutine":         {"the core is pure", in(`func f() { go f() }`), []string{"starts a goroutine"}},
		"the core uses a channel":             {"the core is pure", in(`var c chan int`), []string{"uses a channel"}},
		"the core panics":                     {"the core is pure", in(`func f() { panic("x") }`), []string{"the core panics"}},
		"the core may panic in Must":          {"the core is pure", in(`func MustF() { panic("x") }`), nil},
		"the core assigns a global":           {"the core is pure", in("var g int\nfunc f() { g = 1 }"), []string{"changes the global g"}},
		"the core counts in a global":         {"the core is pure", in("var g int\nfunc f() { g++ }"), []string{"changes the global g"}},
		"the core writes a global map":        {"the core is pure", in(`func f() { table["b"] = 2 }`), []string{"changes the global table"}},
		"the core clears a global map":        {"the core is pure", in(`func f() { clear(table); delete(table, "a") }`), []string{"changes the global table", "changes the global table"}},
		"the core changes a field":            {"the core is pure", in("var g struct{ a *[2]int }\nfunc f() { (*g.a)[0] = 1 }"), []string{"changes the global g"}},
		"the core ranges over a global":       {"the core is pure", in("var g int\nfunc f() { for g = range 3 { } }"), []string{"changes the global g"}},
		"the core may change what it has":     {"the core is pure", in(`func f() (table map[string]int) { table["b"] = 2; var t []int; t[0]++; f()["x"] = 1; for table["k"] = range 3 {}; return }`), nil},

		"the core asks for the time":            {"time is an argument", in("import \"time\"\nvar now = time.Now"), []string{"uses time.Now"}},
		"the core asks under another name":      {"time is an argument", in("import clock \"time\"\nfunc f() { clock.Since(clock.Time{}) }"), []string{"uses time.Since"}},
		"the core imports time with a dot":      {"time is an argument", in("import . \"time\""), []string{"imports time with a dot"}},
		"the core waits":                        {"time is an argument", in("import \"time\"\nfunc f() { time.Sleep(1) }"), []string{"uses time.Sleep"}},
		"the core uses the zone of the machine": {"time is an argument", in("import \"time\"\nvar z = time.Local"), []string{"uses time.Local"}},
		"an adapter picks the time":             {"time is an argument", map[string]string{"adapters/y/a.go": "package y\nimport \"time\"\nvar now = time.Now()"}, []string{"uses time.Now"}},
		"an adapter may wait":                   {"time is an argument", map[string]string{"adapters/y/a.go": "package y\nimport \"time\"\nfunc f() { time.Sleep(1) }"}, nil},
		"the command line may ask":              {"time is an argument", map[string]string{"adapters/servicelane/a.go": "package main\nimport \"time\"\nvar now = time.Now()"}, nil},

		"an init":                        {"nothing registers when imported", in("func init() {}"), []string{"func init"}},
		"a method may be called init":    {"nothing registers when imported", in("func (m Mode) init() {}"), nil},
		"a flag of a package":            {"nothing registers when imported", in("import \"flag\"\nvar f = flag.Bool(\"f\", false, \"\")"), []string{"calls flag.Bool when it is imported"}},
		"a call for nothing":             {"nothing registers when imported", in("var _ = lookup(\"a\")"), []string{"calls lookup when it is imported, for nothing"}},
		"a check of an interface may be": {"nothing registers when imported", in("type F func()\nvar _ error = (*E)(nil)\nvar _ I = F(nil)"), nil},

		"a float for money":              {"no floating point where numbers are exact", in("func f(x float64) {}"), []string{"uses float64"}},
		"a float in a case body":         {"no floating point where numbers are exact", in("func f(x any) { switch x.(type) { case int: _ = float32(1) } }"), []string{"uses float32"}},
		"a float that is refused may be": {"no floating point where numbers are exact", in("func f(x any) { switch x.(type) { case float64: } }"), nil},

		"a list without a value":          {"enumerations are complete", in("// New is new.\nconst New Mode = \"new\""), []string{"Modes does not list New", "Valid does not know New"}},
		"an enumeration without list":     {"enumerations are complete", in("type Kind string\nconst ( A Kind = \"a\"; B Kind = \"b\" )\nfunc (k Kind) Valid() bool { return k == A || k == B }"), []string{"no function that lists its values"}},
		"an enumeration without Valid":    {"enumerations are complete", in("type Kind string\nconst ( A Kind = \"a\"; B Kind = \"b\" )\nfunc Kinds() []Kind { return []Kind{A, B} }"), []string{"no method Valid() bool"}},
		"a Valid that asks the list":      {"enumerations are complete", in("import \"slices\"\ntype Kind string\nconst ( A Kind = \"a\"; B Kind = \"b\" )\nvar all = []Kind{A, B}\nfunc Kinds() []Kind { return all }\nfunc (k Kind) Valid() bool { return slices.Contains(Kinds(), k) }"), nil},
		"a text with one constant may be": {"enumerations are complete", in("type Kind string\nconst A Kind = \"a\""), nil},

		"a function without comment":    {"exported names are documented", in("func F() {}"), []string{"F has no doc comment"}},
		"a method without comment":      {"exported names are documented", in("func (m *Mode) F() {}"), []string{"F has no doc comment"}},
		"a type without comment":        {"exported names are documented", in("type (\n\tT int\n)"), []string{"T has no doc comment"}},
		"a constant without comment":    {"exported names are documented", in("const C = 1"), []string{"C has no doc comment"}},
		"a variable without comment":    {"exported names are documented", in("var V, w = 1, 2"), []string{"V has no doc comment"}},
		"an interface without comments": {"exported names are documented", in("// I is.\ntype I interface {\n\tA()\n\t// B does.\n\tB()\n}"), []string{"A has no doc comment"}},
		"a group may have one comment":  {"exported names are documented", in("// The codes.\nconst (\n\tC = 1\n\tD = 2\n)\n\n// F does.\nfunc (a Mode) F() {}\nfunc (b t) F() {}\n\ntype t int\n\nfunc (t) G() {}"), nil},
		"a package without comment":     {"exported names are documented", map[string]string{"aftersales/cal/a.go": "package cal"}, []string{`does not begin with "Package cal "`}},
		"a package without example":     {"exported names are documented", map[string]string{"aftersales/cal/a.go": "// Package cal counts.\npackage cal"}, []string{"has no example"}},
		"a command without comment":     {"exported names are documented", map[string]string{"examples/e/main.go": "package main\nfunc F() {}"}, []string{`does not begin with "Command "`}},

		"no map of features":            {"features are proven", features(""), []string{"file does not exist"}},
		"an id without test":            {"features are proven", features("ids: H1 H2\nH1 pricing TestPrice\n"), []string{"H2 is mapped to no test"}},
		"a test that does not exist":    {"features are proven", features("ids: H1\nH1 pricing TestNone\n"), []string{"pricing has no TestNone"}},
		"a package that does not exist": {"features are proven", features("ids: H1\nH1 none TestNone\n"), []string{"no package in none"}},
		"an id that is not known":       {"features are proven", features("ids: H1\nH1 pricing TestPrice\nH9 pricing TestPrice\n"), []string{"H9 is mapped, but not among the ids"}},
		"an Example that is not run":    {"features are proven", features("ids: H1\nH1 pricing ExampleLost\n"), []string{"ExampleLost has no output"}},
		"a helper as a test":            {"features are proven", features("ids: H1\nH1 pricing helper\n"), []string{"helper is no test"}},
		"an id for later with a test":   {"features are proven", features("ids: H1\nlater: H1\nH1 pricing TestPrice\n"), []string{"H1 is both an id and for later"}},
		"a line that is no entry":       {"features are proven", features("ids: H1\nH1 pricing\nH1 pricing TestPrice\n"), []string{"want an id, a folder and a test"}},

		"a path of the workplace":    {"nothing speaks of where the code was written", map[string]string{"README.md": "see\n/wo" + "rk/main"}, []string{`README.md:2: says "/wo` + `rk/"`}},
		"a document of the house":    {"nothing speaks of where the code was written", in("// See DES" + "IGN.md."), []string{`says "DES` + `IGN.md"`}},
		"the name of a tool":         {"nothing speaks of where the code was written", map[string]string{".ci/run": "# made by chat" + "gpt"}, []string{`says "chat` + `gpt"`}},
		"a thing left to do":         {"nothing speaks of where the code was written", in("// TO" + "DO: all"), []string{`says "TO` + `DO"`}},
		"a feature id in a document": {"nothing speaks of where the code was written", map[string]string{"README.md": "For H" + "6."}, []string{`says "H6"`}},
		"a feature id in a comment":  {"nothing speaks of where the code was written", in("// F is for P" + "12.\nfunc F() {}"), []string{"speaks of P12"}},
		"a person in quotes may be":  {"nothing speaks of where the code was written", in("// F is {\"by\":\"P7\"}.\nfunc F() {}"), nil},
		"a bulb in a text may be":    {"nothing speaks of where the code was written", in("var bulb = \"H7\""), nil},
	}
	shown := map[string]bool{}
	for name, tt := range tests {
		shown[tt.check] = shown[tt.check] || len(tt.want) > 0
		t.Run(name, func(t *testing.T) {
			got := checks[tt.check](change(t, tt.changes))
			if len(got) != len(tt.want) {
				t.Fatalf("got %q", got)
			}
			for _, want := range tt.want {
				if !slices.ContainsFunc(got, func(problem string) bool { return strings.Contains(problem, want) }) {
					t.Errorf("got %q, want %q", got, want)
				}
			}
		})
	}
	for name := range checks {
		if !shown[name] {
			t.Errorf("no bad tree fails %q", name)
		}
	}
}

func TestATreeThatCannotBeReadIsAnError(t *testing.T) {
	for name, fsys := range map[string]fstest.MapFS{
		"no module":  {"a.go": {Data: []byte("package a")}},
		"no Go":      {"go.mod": {Data: []byte("module x")}, "a.go": {Data: []byte("package")}},
		"only below": {"a/go.mod": {Data: []byte("module x")}},
	} {
		if _, err := Load(fsys); err == nil {
			t.Errorf("%s: read", name)
		}
	}
}

func TestTheAPIShowsWhatOthersCanCompileAgainst(t *testing.T) {
	tree := change(t, in(`// V is a variable.
var V = lookup("x")

// T has fields.
type T struct {
	// A is seen.
	A, b int
	Mode
}

// M is a method.
func (t *T) M(x ...string) (n int) { return 1 }

// NewT makes one.
func NewT() *T { return nil }

func (t *T) hidden() {}

type unseen struct{}
`))
	got, err := API(tree)
	if err != nil {
		t.Fatal(err)
	}
	want := `package sqlx // adapters/sqlx

func Open()

package pricing // pricing

var V
func Price() (decimal.Decimal, error)
type Mode string
const (
	Up	Mode	= "up"
	Down	Mode	= "down"
)
func Modes() []Mode
func (m Mode) Valid() bool
type T struct {
	A	int
	Mode
	// contains filtered or unexported fields
}
func NewT() *T
func (t *T) M(x ...string) (n int)

`
	if got != want {
		t.Errorf("got\n%s", got)
	}
}
