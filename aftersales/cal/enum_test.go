package cal

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
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
			if !ok {
				return true
			}
			if id, ok := spec.Type.(*ast.Ident); ok && id.Name == typeName {
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

func checkEnum[E interface {
	~string
	Valid() bool
}](t *testing.T, list []E) {
	t.Helper()
	var listed []string
	for _, e := range list {
		listed = append(listed, string(e))
		if !e.Valid() {
			t.Errorf("%T %q is listed but not valid", e, e)
		}
	}
	name := reflect.TypeFor[E]().Name()
	if want := constants(t, name); len(want) == 0 || !slices.Equal(listed, want) {
		t.Errorf("the list of %s is %q, the source has %q", name, listed, want)
	}
	if E("No Such").Valid() {
		t.Errorf("%s takes any word", name)
	}
}

func TestTheListsNameEveryConstant(t *testing.T) {
	checkEnum(t, Units())
	checkEnum(t, Kinds())
	checkEnum(t, Weekdays())
	checkEnum(t, Rolls())
	checkEnum(t, Beyonds())
	checkEnum(t, Roles())
}
