package compliance

import (
	"bytes"
	"encoding"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/golden"
	"example.com/servicelane/internal/jsonschema"
	"example.com/servicelane/internal/strictjson"
)

var updateSchema = flag.Bool("update", false, "write pack.schema.json anew")

// object is a part of a schema.
type object map[string]any

// schemas makes the schema of packs from the types that their documents are read into.
type schemas struct {
	defs  map[string]any
	enums map[reflect.Type][]string
	t     *testing.T
}

// enumsOf lists the values of the enumerations by their types.
func enumsOf(lists ...any) map[reflect.Type][]string {
	out := map[reflect.Type][]string{}
	for _, list := range lists {
		v := reflect.ValueOf(list)
		for i := range v.Len() {
			out[v.Type().Elem()] = append(out[v.Type().Elem()], v.Index(i).String())
		}
	}
	return out
}

func ref(name string) object { return object{"$ref": "#/$defs/" + name} }

func listOf(of any) object { return object{"type": "array", "items": of} }

func anyOf(of ...any) object { return object{"anyOf": of} }

var (
	textSchema  = object{"type": "string"}
	oneOrList   = anyOf(textSchema, object{"type": "array", "items": textSchema, "minItems": 1})
	wholeSchema = object{"type": "integer"}
)

// of gives the schema of a type: a reference for what has a name.
func (s *schemas) of(t reflect.Type) any {
	if own := s.special(t); own != nil {
		return own
	}
	if values := s.enums[t]; values != nil {
		return object{"enum": slices.DeleteFunc(slices.Clone(values), func(v string) bool { return v == "" })}
	}
	if reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) {
		return textSchema
	}
	_, reads := reflect.New(t).Interface().(strictjson.NodeUnmarshaler)
	switch {
	case t.Kind() == reflect.Pointer:
		return s.of(t.Elem())
	case t.Kind() == reflect.Struct && t.Field(0).Anonymous && t.Field(0).Type == reflect.TypeFor[Pattern]():
		return s.named(t, func() any {
			o := s.object(reflect.TypeFor[patternObject]())
			for i := 1; i < t.NumField(); i++ {
				o["properties"].(object)[memberName(t.Field(i))] = s.of(t.Field(i).Type)
			}
			return anyOf(oneOrList, o)
		})
	case reads:
		s.t.Errorf("the schema does not know how %s is written", t)
		return object{}
	case t.Kind() == reflect.Struct:
		return s.named(t, func() any { return s.object(t) })
	case t.Kind() == reflect.Slice:
		return listOf(s.of(t.Elem()))
	case t.Kind() == reflect.Map:
		return object{"type": "object", "additionalProperties": s.of(t.Elem())}
	case t.Kind() == reflect.String:
		if t.Implements(reflect.TypeFor[interface{ Valid() bool }]()) && t.PkgPath() != reflect.TypeFor[history.Name]().PkgPath() {
			s.t.Errorf("the values of %s are not known", t)
		}
		return textSchema
	case t.Kind() == reflect.Bool:
		return object{"type": "boolean"}
	}
	return wholeSchema
}

// special gives the schema of what reads itself.
func (s *schemas) special(t reflect.Type) any {
	switch t {
	case reflect.TypeFor[Condition]():
		return s.named(t, s.condition)
	case reflect.TypeFor[Pattern]():
		return s.named(t, func() any { return anyOf(oneOrList, s.object(reflect.TypeFor[patternObject]())) })
	case reflect.TypeFor[exists]():
		return s.of(reflect.TypeFor[Exists]())
	case reflect.TypeFor[Literal](), reflect.TypeFor[Value](), reflect.TypeFor[factor]():
		return object{"not": object{"type": "null"}}
	case reflect.TypeFor[Windows]():
		return anyOf(s.of(reflect.TypeFor[Window]()), listOf(s.of(reflect.TypeFor[Window]())))
	case reflect.TypeFor[Window]():
		return s.named(t, func() any { return s.object(t) })
	case reflect.TypeFor[Term](), reflect.TypeFor[Measure](), reflect.TypeFor[Setting]():
		return s.named(t, func() any { return s.object(t) })
	case reflect.TypeFor[oneOrMany](), reflect.TypeFor[Paths]():
		return oneOrList
	case reflect.TypeFor[matches](), reflect.TypeFor[[]Match]():
		return anyOf(listOf(textSchema), object{"type": "object", "additionalProperties": textSchema})
	case reflect.TypeFor[Every]():
		return anyOf(object{"enum": s.enums[reflect.TypeFor[Cycle]()]}, object{"type": "object", "additionalProperties": false, "required": []string{"unit", "n"},
			"properties": object{"unit": textSchema, "n": s.of(reflect.TypeFor[Value]())}})
	case reflect.TypeFor[Routes]():
		return object{"type": "object", "additionalProperties": listOf(textSchema)}
	case reflect.TypeFor[Otherwise]():
		return anyOf(object{"enum": []string{"unknown", "any"}}, listOf(textSchema))
	case reflect.TypeFor[Texts]():
		return object{"type": "object", "additionalProperties": textSchema}
	case reflect.TypeFor[namedTexts]():
		return object{"type": "object", "additionalProperties": s.of(reflect.TypeFor[Texts]())}
	case reflect.TypeFor[fieldKinds]():
		return object{"type": "object", "additionalProperties": s.of(reflect.TypeFor[history.Kind]())}
	case reflect.TypeFor[paramList]():
		return object{"type": "object", "additionalProperties": s.named(reflect.TypeFor[Param](), func() any {
			o := s.object(reflect.TypeFor[Param]())
			delete(o["properties"].(object), "name")
			o["required"] = []string{"type"}
			return o
		})}
	case reflect.TypeFor[strictjson.Node]():
		return object{}
	case reflect.TypeFor[cite.Source]():
		return s.named(t, func() any {
			o := s.object(t)
			o["required"] = []string{"doc"}
			return o
		})
	}
	return nil
}

// named puts the schema of a type among the definitions, once.
func (s *schemas) named(t reflect.Type, make func() any) object {
	name := strings.ToLower(t.Name()[:1]) + t.Name()[1:]
	if _, there := s.defs[name]; !there {
		s.defs[name] = nil // for what contains itself
		s.defs[name] = make()
	}
	return ref(name)
}

// object gives the schema of a struct.
func (s *schemas) object(t reflect.Type) object {
	o := object{"type": "object", "additionalProperties": false, "properties": object{}}
	s.members(o, t)
	return o
}

func (s *schemas) members(o object, t reflect.Type) {
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			s.members(o, f.Type)
			continue
		}
		if !f.IsExported() {
			continue
		}
		o["properties"].(object)[memberName(f)] = s.of(f.Type)
		if f.Tag.Get("strict") == "required" {
			required, _ := o["required"].([]string)
			o["required"] = append(required, memberName(f))
		}
	}
}

// condition gives the schema of a condition: a branch, or a field with its one operator.
func (s *schemas) condition() any {
	self, value := ref("condition"), s.of(reflect.TypeFor[Value]())
	branch := func(name string, of any) object {
		return object{"type": "object", "additionalProperties": false, "properties": object{name: of}, "required": []string{name}}
	}
	leaf := object{"field": textSchema}
	for _, op := range Operators() {
		leaf[string(op)] = value
	}
	covered := branch("covered", textSchema)
	covered["properties"].(object)["of"] = textSchema
	covered["properties"].(object)["on"] = object{"type": "boolean"}
	many := object{"type": "array", "items": self, "minItems": 1}
	return anyOf(branch("all", many), branch("any", many), branch("not", self), branch("exists", s.of(reflect.TypeFor[Exists]())), covered,
		object{"type": "object", "additionalProperties": false, "properties": leaf, "required": []string{"field"}, "minProperties": 2, "maxProperties": 2})
}

// packSchema makes the schema of packs.
func packSchema(t *testing.T) []byte {
	s := &schemas{defs: map[string]any{}, t: t, enums: enumsOf(Kinds(), Layers(), Severities(), Picks(), Modes(), Operators(), ParamTypes(), Directions(), UpTos(),
		RoundingModes(), Samenesses(), Repeats(), Earlies(), Pairings(), Cycles(), DistanceFroms(), SpanUnits(), Choosers(), cal.Units(), cal.Rolls(), cal.Roles(), history.Kinds(), history.Effects(),
		cite.Bases(), cite.Confidences())}
	var kinds []any
	for _, k := range slices.Sorted(maps.Keys(logics)) {
		_, _, document := logics[k]()
		o := s.object(reflect.TypeOf(document).Elem())
		o["properties"].(object)["kind"] = object{"const": string(k)}
		s.defs["rule."+string(k)] = o
		kinds = append(kinds, ref("rule."+string(k)))
	}
	head := s.object(reflect.TypeFor[packDocument]())
	head["properties"].(object)["rules"] = listOf(object{"oneOf": kinds})
	head["properties"].(object)["format"] = object{"const": Format}
	head["properties"].(object)["layer"] = s.of(reflect.TypeFor[Layer]())
	head["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	head["title"] = "A pack of rules"
	head["$defs"] = s.defs
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(head); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestTheSchemaIsThatOfTheTypes(t *testing.T) {
	if err := golden.Check("pack.schema.json", packSchema(t), *updateSchema); err != nil {
		t.Error(err)
	}
}

func TestThePacksConformToTheSchema(t *testing.T) {
	schema := []byte(PackSchema())
	files, err := os.ReadDir("packs")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".json") {
			continue
		}
		data, err := os.ReadFile("packs/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		n++
		if err := jsonschema.Conforms(schema, data, f.Name()); err != nil {
			t.Error(err)
		}
	}
	if n == 0 {
		t.Error("no pack was looked at")
	}
}

func TestTheSchemaRefusesWhatTheReaderRefuses(t *testing.T) {
	schema := []byte(PackSchema())
	good := `{"format":1,"id":"p","layer":"house","version":"2026.1","jurisdiction":"CN","documents":[{"id":"D","title":{"en":"d"}}],"params":{"n":{"type":"int","default":3}},
	 "rules":[{"id":"R","kind":"response","per":"order_id","on":{"event":"order.opened","where":{"all":[{"field":"kind","eq":"x"}]}},"then":["order.closed"],"within":{"unit":"days","max":{"param":"n"}},"source":[{"doc":"D"}],"texts":{"en":"x"}}]}`
	if err := jsonschema.Conforms(schema, []byte(good), "good"); err != nil {
		t.Fatal(err)
	}
	if _, err := ReadPack([]byte(good)); err != nil {
		t.Fatal(err)
	}
	for _, change := range [][2]string{
		{`"format":1`, `"format":2`}, {`"layer":"house"`, `"layer":"home"`}, {`"id":"p",`, ``}, {`"kind":"response"`, `"kind":"reply"`}, {`"then"`, `"than"`}, {`"type":"int"`, `"type":"integer"`},
		{`"unit":"days"`, `"unit":"day"`}, {`"eq":"x"`, `"eq":"x","ne":"y"`}, {`"eq":"x"`, `"is":"x"`}, {`"all":[{"field":"kind","eq":"x"}]`, `"all":[]`}, {`["order.closed"]`, `"order.closed"`}, {`"source":[{"doc":"D"}]`, `"source":[{"clause":"1"}]`},
		{`"texts":{"en":"x"}`, `"texts":"x"`}, {`,"params"`, `,"colour":1,"params"`},
	} {
		bad := strings.Replace(good, change[0], change[1], 1)
		if bad == good {
			t.Fatalf("%v changes nothing", change)
		}
		if err := jsonschema.Conforms(schema, []byte(bad), "bad"); err == nil {
			t.Errorf("conforms with %s", change[1])
		}
		if _, err := ReadPack([]byte(bad)); err == nil {
			t.Errorf("is read with %s", change[1])
		}
	}
}
