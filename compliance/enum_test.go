package compliance_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/servicelane/compliance"
)

// constants reads from the source the values of all constants of a type.
func constants(t *testing.T, typeName string) []string {
	t.Helper()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var values []string
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), e.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if id, typed := typeOf(spec, ok); typed && id == typeName {
				for _, v := range spec.Values {
					s, err := strconv.Unquote(v.(*ast.BasicLit).Value)
					if err != nil {
						t.Fatal(err)
					}
					values = append(values, s)
				}
			}
			return true
		})
	}
	return values
}

func typeOf(spec *ast.ValueSpec, ok bool) (string, bool) {
	if !ok {
		return "", false
	}
	id, ok := spec.Type.(*ast.Ident)
	if !ok {
		return "", false
	}
	return id.Name, true
}

func checkEnum[E interface {
	~string
	Valid() bool
}](t *testing.T, name string, list []E) {
	t.Helper()
	var listed []string
	for _, e := range list {
		listed = append(listed, string(e))
		if !e.Valid() {
			t.Errorf("%s %q is listed but not valid", name, e)
		}
	}
	want := constants(t, name)
	if !slices.Equal(slices.Sorted(slices.Values(want)), slices.Sorted(slices.Values(listed))) {
		t.Errorf("%s: the source has %q, listed are %q", name, want, listed)
	}
	if E("no such word").Valid() || E("").Valid() {
		t.Errorf("%s: what is no value is valid", name)
	}
}

func TestEveryListOfWordsIsComplete(t *testing.T) {
	checkEnum(t, "Kind", compliance.Kinds())
	checkEnum(t, "Layer", compliance.Layers())
	checkEnum(t, "Severity", compliance.Severities())
	checkEnum(t, "Pick", compliance.Picks())
	checkEnum(t, "Mode", compliance.Modes())
	checkEnum(t, "Operator", compliance.Operators())
	checkEnum(t, "ParamType", compliance.ParamTypes())
	checkEnum(t, "Direction", compliance.Directions())
	checkEnum(t, "Form", compliance.Forms())
	checkEnum(t, "UpTo", compliance.UpTos())
	checkEnum(t, "Early", compliance.Earlies())
	checkEnum(t, "Pairing", compliance.Pairings())
	checkEnum(t, "Repeat", compliance.Repeats())
	checkEnum(t, "Sameness", compliance.Samenesses())
	checkEnum(t, "RoundingMode", compliance.RoundingModes())
}

func TestGatesAreTheKindsThatDecideAtOnce(t *testing.T) {
	for _, k := range compliance.Kinds() {
		want := k != compliance.KindResponse && k != compliance.KindCoexistence
		if k.Gate() != want {
			t.Errorf("%s: %t", k, k.Gate())
		}
	}
}
