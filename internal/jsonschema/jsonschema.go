// Package jsonschema tells whether JSON documents conform to the schemas of this repository. It knows the words of JSON Schema that
// they use, and no others.
package jsonschema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Conforms tells what of a document does not conform to a schema; its name begins the paths of errors. A schema with a word that
// is not known here is an error.
func Conforms(schema, document []byte, name string) error {
	root, err := decode(schema)
	if err != nil {
		return fmt.Errorf("schema: %w", err)
	}
	v, err := decode(document)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return conforms(root, root, v, name)
}

func decode(data []byte) (out map[string]any, err error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	return out, d.Decode(&out)
}

func conforms(root, schema map[string]any, v any, path string) error {
	if name, ok := schema["$ref"].(string); ok {
		return conforms(root, root["$defs"].(map[string]any)[strings.TrimPrefix(name, "#/$defs/")].(map[string]any), v, path)
	}
	for word, want := range schema {
		if err := conformsTo(root, schema, word, want, v, path); err != nil {
			return err
		}
	}
	return nil
}

func conformsTo(root, schema map[string]any, word string, want, v any, path string) error {
	wrong := func() error { return fmt.Errorf("%s: not %s %v: %v", path, word, want, v) }
	members, isObject := v.(map[string]any)
	switch word {
	case "$schema", "$defs", "title", "description":
	case "type":
		kind := map[reflect.Kind]string{reflect.String: "string", reflect.Bool: "boolean", reflect.Map: "object", reflect.Slice: "array", reflect.Invalid: "null"}[reflect.ValueOf(v).Kind()]
		if n, ok := v.(json.Number); ok {
			kind = "integer"
			if strings.ContainsAny(n.String(), ".eE") {
				kind = "number"
			}
		}
		if kind != want {
			return wrong()
		}
	case "const", "enum":
		list, ok := want.([]any)
		if !ok {
			list = []any{want}
		}
		if !slices.ContainsFunc(list, func(one any) bool { return fmt.Sprint(one) == fmt.Sprint(v) }) {
			return wrong()
		}
	case "not":
		if conforms(root, want.(map[string]any), v, path) == nil {
			return wrong()
		}
	case "anyOf", "oneOf":
		n, all := 0, ""
		for _, one := range want.([]any) {
			if err := conforms(root, one.(map[string]any), v, path); err == nil {
				n++
			} else {
				all += "\n" + err.Error()
			}
		}
		if n == 0 || n > 1 && word == "oneOf" {
			return fmt.Errorf("%s: %d of the forms%s", path, n, all)
		}
	case "required":
		for _, name := range want.([]any) {
			if _, there := members[name.(string)]; isObject && !there {
				return fmt.Errorf("%s: no %v", path, name)
			}
		}
	case "minProperties", "maxProperties":
		limit, err := strconv.Atoi(fmt.Sprint(want))
		if n := len(members); isObject && err == nil && (word == "minProperties" && n < limit || word == "maxProperties" && n > limit) {
			return wrong()
		}
	case "minimum", "maximum":
		n, isNumber := new(big.Rat).SetString(fmt.Sprint(v))
		limit, ok := new(big.Rat).SetString(fmt.Sprint(want))
		if isNumber && ok {
			if c := n.Cmp(limit); c < 0 && word == "minimum" || c > 0 && word == "maximum" {
				return wrong()
			}
		}
	case "pattern":
		if text, ok := v.(string); ok {
			if matched, err := regexp.MatchString(fmt.Sprint(want), text); err != nil || !matched {
				return wrong()
			}
		}
	case "uniqueItems":
		list, _ := v.([]any)
		for i := range list {
			if slices.ContainsFunc(list[:i], func(other any) bool { return reflect.DeepEqual(other, list[i]) }) {
				return wrong()
			}
		}
	case "minItems":
		if list, ok := v.([]any); ok && len(list) == 0 {
			return wrong()
		}
	case "items":
		list, _ := v.([]any)
		for i, e := range list {
			if err := conforms(root, want.(map[string]any), e, fmt.Sprintf("%s[%d]", path, i)); err != nil {
				return err
			}
		}
	case "properties", "additionalProperties":
		properties, _ := schema["properties"].(map[string]any)
		for name, m := range members {
			below, there := properties[name]
			if !there {
				below = schema["additionalProperties"]
			}
			if below == false {
				return fmt.Errorf("%s: unknown member %s", path, name)
			}
			if err := conforms(root, below.(map[string]any), m, path+"."+name); err != nil {
				return err
			}
		}
	default:
		return fmt.Errorf("%s: this package does not know %q", path, word)
	}
	return nil
}
