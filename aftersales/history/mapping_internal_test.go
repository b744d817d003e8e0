package history

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// TestTheSchemaHasTheMembersOfTheDocument holds mapping.schema.json against the types that documents are read into.
func TestTheSchemaHasTheMembersOfTheDocument(t *testing.T) {
	type object struct {
		Properties map[string]any `json:"properties"`
		Required   []string       `json:"required"`
		Additional *bool          `json:"additionalProperties"`
		OneOf      []object       `json:"oneOf"`
	}
	var schema struct {
		Defs map[string]json.RawMessage `json:"$defs"`
	}
	if err := json.Unmarshal([]byte(MappingSchema()), &schema); err != nil {
		t.Fatal(err)
	}
	types := map[string]reflect.Type{
		"mapping": reflect.TypeFor[mappingDoc](), "column": reflect.TypeFor[columnDoc](), "event": reflect.TypeFor[eventDoc](), "fact": reflect.TypeFor[factDoc](),
		"state": reflect.TypeFor[stateDoc](), "check": reflect.TypeFor[checkDoc](), "condition": reflect.TypeFor[conditionDoc](), "source": reflect.TypeFor[plainSource](),
	}
	for name, typ := range types {
		var def object
		if err := json.Unmarshal(schema.Defs[name], &def); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if len(def.OneOf) > 0 {
			def = def.OneOf[1]
		}
		if def.Additional == nil || *def.Additional {
			t.Errorf("%s: the schema allows unknown members", name)
		}
		var members, required []string
		for i := range typ.NumField() {
			tag := typ.Field(i).Tag
			members = append(members, tag.Get("json"))
			if tag.Get("strict") == "required" {
				required = append(required, tag.Get("json"))
			}
		}
		slices.Sort(members)
		if got := slices.Sorted(maps.Keys(def.Properties)); !slices.Equal(got, members) {
			t.Errorf("%s: the schema has %v, the document %v", name, got, members)
		}
		if !slices.Equal(def.Required, required) {
			t.Errorf("%s: the schema requires %v, the document %v", name, def.Required, required)
		}
	}
	if delete(schema.Defs, "columns"); len(schema.Defs) != len(types) {
		t.Errorf("the schema has definitions that no document has: %v", slices.Sorted(maps.Keys(schema.Defs)))
	}
}

func TestMoreRowsThanCanBeHeldAreQuarantined(t *testing.T) {
	for _, adjacent := range []string{"true", "false"} {
		m, err := ParseMapping(Standard(), []byte(`{"mapping":1,"source":"t","key":["order","line"],"group":["order"],"adjacent":`+adjacent+`,
			"ids":{"order_id":"order"},"events":{"at":{"event":"order.opened","once_per":[]}}}`))
		if err != nil {
			t.Fatal(err)
		}
		r := &rowReader{mapping: m, width: 3, places: []int{0, 1, 2}, adjacent: adjacent == "true", maxGroup: 2, maxHeld: 2}
		rows := [][]string{{"A", "1", "2026-05-03"}, {"A", "2", "2026-05-03"}, {"A", "3", "2026-05-03"}, {"B", "1", "2026-05-03"}}
		var taken, not []int
		why := ""
		r.run(slices.Values(rows), func(g Group) bool {
			if g.Taken() {
				taken = append(taken, g.Rows...)
			} else {
				not, why = append(not, g.Rows...), g.Quarantined[0].Err.Error()
			}
			return true
		})
		wantTaken, wantNot := []int{1, 2, 4}, []int{3}
		if adjacent == "false" {
			wantTaken, wantNot = []int{1, 2}, []int{3, 4}
		}
		if !slices.Equal(taken, wantTaken) || !slices.Equal(not, wantNot) || !strings.HasPrefix(why, "more than 2 rows") {
			t.Errorf("adjacent %s: taken %v, quarantined %v: %s", adjacent, taken, not, why)
		}
	}
}
