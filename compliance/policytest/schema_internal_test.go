package policytest

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/golden"
	"example.com/servicelane/internal/jsonschema"
	"example.com/servicelane/internal/strictjson"
)

// object is a part of a schema.
type object map[string]any

var (
	textSchema = object{"type": "string"}
	freeSchema = object{"type": "object", "additionalProperties": object{}} // what other packages read
)

func ref(name string) object           { return object{"$ref": "#/$defs/" + name} }
func listOf(of any) object             { return object{"type": "array", "items": of} }
func mapOf(of any) object              { return object{"type": "object", "additionalProperties": of} }
func words[T ~string](list []T) object { return object{"enum": list} }

// schemaOf gives the schema of a type that case files are read into.
func schemaOf(t *testing.T, typ reflect.Type) any {
	switch typ {
	case reflect.TypeFor[historyDocument]():
		return ref("history")
	case reflect.TypeFor[caseDocument]():
		return ref("case")
	case reflect.TypeFor[expectations]():
		list := listOf(ref("expectation"))
		list["minItems"] = 1
		return object{"anyOf": []any{object{"const": none}, ref("expectation"), list}}
	case reflect.TypeFor[map[string]expectations]():
		rules := mapOf(schemaOf(t, typ.Elem()))
		rules["minProperties"] = 1
		return rules
	case reflect.TypeFor[paramDocument]():
		return mapOf(object{})
	case reflect.TypeFor[history.Moment](), reflect.TypeFor[cal.Allowance]():
		return textSchema
	case reflect.TypeFor[history.Status]():
		return words(history.Statuses())
	case reflect.TypeFor[history.Reason]():
		return words(history.Reasons())
	case reflect.TypeFor[history.Effect]():
		return words(history.Effects())
	case reflect.TypeFor[strictjson.Node]():
		return freeSchema
	}
	switch typ.Kind() {
	case reflect.String:
		return textSchema
	case reflect.Int:
		return object{"type": "integer"}
	case reflect.Slice:
		return listOf(schemaOf(t, typ.Elem()))
	case reflect.Map:
		return mapOf(schemaOf(t, typ.Elem()))
	case reflect.Pointer: // a member that may be left out
		return schemaOf(t, typ.Elem())
	}
	t.Fatalf("no schema of %s", typ)
	return nil
}

// members gives the schema of an object: the members that are read, and those without which it is not.
func members(t *testing.T, typ reflect.Type) object {
	properties, required := object{}, []string{}
	for i := range typ.NumField() {
		f := typ.Field(i)
		name := f.Tag.Get("json")
		properties[name] = schemaOf(t, f.Type)
		if f.Tag.Get("strict") == "required" {
			required = append(required, name)
		}
	}
	return object{"type": "object", "additionalProperties": false, "properties": properties, "required": required}
}

// caseSchema makes the schema of case files.
func caseSchema(t *testing.T) []byte {
	event := object{"type": "object", "properties": object{"id": textSchema, "type": textSchema, "at": textSchema}, "required": []string{"id", "type", "at"},
		"additionalProperties": object{}}
	of := members(t, reflect.TypeFor[historyDocument]())
	of["properties"].(object)["events"] = listOf(ref("event"))
	one := members(t, reflect.TypeFor[caseDocument]())
	one["properties"].(object)["add"] = listOf(ref("event"))
	expectation := object{"anyOf": []any{words(history.Statuses()), members(t, reflect.TypeFor[expectationDocument]())}}
	head := members(t, reflect.TypeFor[suiteDocument]())
	head["properties"].(object)["format"] = object{"const": Format}
	head["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	head["title"] = "Cases of rules"
	head["$defs"] = object{"history": of, "event": event, "case": one, "expectation": expectation}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(head); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestTheCaseSchemaIsThatOfTheTypes(t *testing.T) {
	if err := golden.Check("case.schema.json", caseSchema(t), flag.Lookup("update").Value.String() == "true"); err != nil {
		t.Error(err)
	}
}

func TestTheCasesOfThePacksConformToTheSchema(t *testing.T) {
	files, err := filepath.Glob("../packs/cases/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files of cases: %v", len(files), err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := jsonschema.Conforms([]byte(CaseSchema()), data, filepath.Base(file)); err != nil {
			t.Error(err)
		}
	}
}

func TestTheCaseSchemaRefusesWhatTheReaderRefuses(t *testing.T) {
	const good = `{"format":1,"histories":{"h":{"covers":["*"],"zone":"Asia/Shanghai","events":[{"id":"a","type":"order.opened","at":"2026-05-04T09:00:00+08:00","order_id":"R"}]}},
	 "cases":[{"name":"n","history":"h","drop":[],"shift":{"a":"1h"},"set":{"a":{"kind":"repair"}},"as_of":"2026-06-01","params":{"X/n":1},"expect":{"X":{"status":"violated","reason":"missing","missing":["y"]},"Y":["pending","satisfied"],"Z":"none"}}]}`
	schema := []byte(CaseSchema())
	check := func(document string) (bySchema, byReader error) {
		_, err := Read([]byte(document))
		return jsonschema.Conforms(schema, []byte(document), "d"), err
	}
	for _, change := range [][2]string{
		{`"format":1`, `"format":2`}, {`"covers":["*"],`, ``}, {`"zone":`, `"zones":`}, {`"events":[`, `"events":5,"x":[`}, {`"name":"n",`, ``}, {`"history":"h",`, ``},
		{`"drop":[]`, `"drop":"a"`}, {`"shift":{"a":"1h"}`, `"shift":{"a":1}`}, {`"set":{"a":{"kind":"repair"}}`, `"set":{"a":"x"}`}, {`"as_of":"2026-06-01"`, `"as_of":5`},
		{`"status":"violated"`, `"status":"wrong"`}, {`"reason":"missing"`, `"reason":"because"`}, {`"missing":["y"]`, `"missed":["y"]`}, {`"Y":["pending"`, `"Y":["none"`},
		{`"Z":"none"`, `"Z":"never"`}, {`"params":{"X/n":1}`, `"params":[1]`}, {`"id":"a",`, ``},
	} {
		document := strings.Replace(good, change[0], change[1], 1)
		if document == good {
			t.Fatalf("%v changes nothing", change)
		}
		if bySchema, byReader := check(document); bySchema == nil || byReader == nil {
			t.Errorf("%s: the schema says %v, the reader %v", change[1], bySchema, byReader)
		}
	}
	if bySchema, byReader := check(good); bySchema != nil || byReader != nil {
		t.Errorf("a good one: the schema says %v, the reader %v", bySchema, byReader)
	}
}
