package pricing

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
	checkEnum(t, RoundingModes())
	checkEnum(t, Levels())
	checkEnum(t, Remainders())
	checkEnum(t, Kinds())
	checkEnum(t, PayerKinds())
	var classes []string
	for _, c := range Classes() { // rules may have others, so there is no Valid
		classes = append(classes, string(c))
	}
	if !slices.Equal(classes, constants(t, "Class")) {
		t.Errorf("the list of Class is %q", classes)
	}
	checkEnum(t, Closings())
	checkEnum(t, HoursBases())
	checkEnum(t, DiscountLevels())
	checkEnum(t, NoticeCodes())
	checkEnum(t, StepOps())
	checkEnum(t, StepOfs())
	checkEnum(t, BandBases())
	checkEnum(t, DocumentKinds())
}

func TestEveryStepAndListHasItsWords(t *testing.T) {
	for _, op := range StepOps() {
		for in := range langs {
			if stepTexts[op][in] == "" {
				t.Errorf("%s has no words in language %d", op, in)
			}
		}
	}
	for _, list := range cardLists {
		if listNames[list][english] == "" {
			t.Errorf("the list %q has no name", list)
		}
	}
	if len(stepTexts) != len(stepOps) || int(opLess)+1 != len(stepOps) || int(ofDue)+1 != len(stepOfs) || int(lastShare)+1 != len(remainders) || int(floor)+1 != len(modes) {
		t.Error("a table of words or places does not fit its list")
	}
	for i, op := range []StepOp{opTime: StepTime, opRound: StepRound, opContained: StepContained, opHoursBasis: StepHours, opMoved: StepMoved, opLess: StepLess, opDistance: StepDistance} {
		if op != "" && stepOps[i] != op {
			t.Errorf("place %d is %s, not %s", i, stepOps[i], op)
		}
	}
}
