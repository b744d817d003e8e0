package jsonschema_test

import (
	"strings"
	"testing"

	"example.com/servicelane/internal/jsonschema"
)

func TestConforms(t *testing.T) {
	const schema = `{"$schema":"s","title":"t","type":"object","additionalProperties":{"type":"boolean"},"required":["n"],"description":"x","properties":{"some":{"minimum":1,"maximum":2.5},"cased":{"pattern":"^[a-z]+$"},"set":{"uniqueItems":true},
		"n":{"type":"integer"},"list":{"type":"array","items":{"$ref":"#/$defs/word"},"minItems":1},"not":{"not":{"type":"string"}},
		"one":{"oneOf":[{"type":"string"},{"const":"x"}]},"any":{"anyOf":[{"type":"number"},{"type":"null"}]},
		"single":{"type":"object","additionalProperties":false,"properties":{"a":{"type":"string"}},"minProperties":1,"maxProperties":1}},
		"$defs":{"word":{"enum":["a","b"]}}}`
	for document, want := range map[string]string{
		`{"n":1,"list":["a","b"],"one":"y","any":1.5,"other":true}`: "",
		`{"n":1,"any":null,"single":{"a":"x"},"not":1}`:             "",
		`{"n":1,"some":2.5,"cased":"abc","set":["a","b"]}`:          "",
		`{"n":1,"some":3}`:           "d.some: not maximum 2.5: 3",
		`{"n":1,"some":0}`:           "d.some: not minimum 1: 0",
		`{"n":1,"cased":"aBc"}`:      "d.cased: not pattern",
		`{"n":1,"set":["a","a"]}`:    "d.set: not uniqueItems",
		`{}`:                         "d: no n",
		`{"n":1.5}`:                  "d.n: not type integer: 1.5",
		`{"n":1,"list":["c"]}`:       "d.list[0]: not enum [a b]: c",
		`{"n":1,"list":[]}`:          "d.list: not minItems 1",
		`{"n":1,"one":"x"}`:          "d.one: 2 of the forms",
		`{"n":1,"any":"x"}`:          "d.any: 0 of the forms",
		`{"n":1,"other":1}`:          "d.other: not type boolean: 1",
		`{"n":1,"single":{"b":"x"}}`: "d.single: unknown member b",
		`{"n":1,"single":{}}`:        "d.single: not m", // minProperties or maxProperties
		`{"n":1,"not":"x"}`:          "d.not: not not",
		`{"n":1`:                     "d: unexpected EOF",
	} {
		err := jsonschema.Conforms([]byte(schema), []byte(document), "d")
		if (err == nil) != (want == "") || err != nil && !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v, want %s", document, err, want)
		}
	}
	for _, broken := range []string{`{`, `{"colour":1}`} {
		if jsonschema.Conforms([]byte(broken), []byte(`{}`), "d") == nil {
			t.Errorf("a document conforms to %s", broken)
		}
	}
}
