package strictjson

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"sync"
	"unicode"
)

// plan is how a struct is read.
type plan struct {
	fields []field
	byName map[string]int
}

type field struct {
	name     string
	index    []int
	typ      reflect.Type
	required bool
}

// plans are those of all structs that a target can meet.
type plans map[reflect.Type]*plan

// known holds the plans of each target met before. It is a memo of what the types say, and changes no answer.
var known sync.Map // reflect.Type → plans

// plansOf gives the plans of a target, or why it is none.
func plansOf(t reflect.Type) (plans, error) {
	if ps, ok := known.Load(t); ok {
		return ps.(plans), nil
	}
	ps := plans{}
	if err := ps.add(t); err != nil {
		return nil, err
	}
	known.Store(t, ps)
	return ps, nil
}

var (
	numberType = reflect.TypeFor[json.Number]()
	textType   = reflect.TypeFor[encoding.TextUnmarshaler]()
	selfTypes  = []reflect.Type{reflect.TypeFor[NodeUnmarshaler](), reflect.TypeFor[json.Unmarshaler](), textType}
)

// readsItself tells whether values of a type read themselves.
func readsItself(t reflect.Type) bool {
	for _, self := range selfTypes {
		if reflect.PointerTo(t).Implements(self) {
			return true
		}
	}
	return false
}

// add checks that a type is a target, and plans the structs in it.
func (ps plans) add(t reflect.Type) error {
	if _, seen := ps[t]; seen || t == numberType {
		return nil
	}
	if t.Kind() != reflect.Pointer && readsItself(t) {
		return nil
	}
	ps[t] = nil // before what is in it, which may be of the same type
	switch t.Kind() {
	case reflect.String, reflect.Bool,
		reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return nil
	case reflect.Pointer:
		return ps.add(t.Elem())
	case reflect.Slice, reflect.Array:
		if t.Elem().Kind() == reflect.Uint8 && !readsItself(t.Elem()) {
			return &TargetError{t, "bytes have no form in JSON; use a type that reads itself"}
		}
		return ps.add(t.Elem())
	case reflect.Map:
		if t.Key().Kind() != reflect.String && !reflect.PointerTo(t.Key()).Implements(textType) {
			return &TargetError{t, "keys are no texts"}
		}
		return ps.add(t.Elem())
	case reflect.Struct:
		return ps.addStruct(t)
	case reflect.Interface:
		return &TargetError{t, "the shape is not fixed; use Node"}
	case reflect.Float32, reflect.Float64:
		return &TargetError{t, "floating point loses digits; use json.Number"}
	}
	return &TargetError{t, "no such value in JSON"}
}

func (ps plans) addStruct(t reflect.Type) error {
	p := &plan{byName: map[string]int{}}
	ps[t] = p
	if err := p.addFields(t, nil); err != nil {
		return err
	}
	for _, f := range p.fields {
		if err := ps.add(f.typ); err != nil {
			return err
		}
	}
	return nil
}

// addFields adds the fields of t, which lies at index inside the struct that is planned.
func (p *plan) addFields(t reflect.Type, index []int) error {
	for i := range t.NumField() {
		sf := t.Field(i)
		name, embedded, err := fieldName(t, sf)
		at := append(index[:len(index):len(index)], i)
		switch {
		case err != nil:
		case embedded != nil:
			err = p.addFields(embedded, at)
		case name != "":
			err = p.addField(t, field{name, at, sf.Type, sf.Tag.Get("strict") == "required"})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// addField adds a field; of two with the same name the one that is embedded less deep counts.
func (p *plan) addField(t reflect.Type, f field) error {
	i, twice := p.byName[f.name]
	switch {
	case !twice:
		p.byName[f.name] = len(p.fields)
		p.fields = append(p.fields, f)
	case len(p.fields[i].index) == len(f.index):
		return &TargetError{t, fmt.Sprintf("two fields named %q", f.name)}
	case len(p.fields[i].index) > len(f.index):
		p.fields[i] = f
	}
	return nil
}

// fieldName gives the name of a field in JSON, or the struct whose fields stand in its place; neither if the field is
// not read.
func fieldName(t reflect.Type, sf reflect.StructField) (name string, embedded reflect.Type, err error) {
	tag := sf.Tag.Get("json")
	name, options, _ := strings.Cut(tag, ",")
	if strict, set := sf.Tag.Lookup("strict"); set && strict != "required" {
		return "", nil, &TargetError{t, fmt.Sprintf("field %s: unknown tag strict:%q", sf.Name, strict)}
	}
	if strings.Contains(","+options+",", ",string,") {
		return "", nil, &TargetError{t, fmt.Sprintf("field %s: option string of its tag is not supported", sf.Name)}
	}
	if tag == "-" {
		return "", nil, nil
	}
	if sf.Anonymous && name == "" {
		if sf.Type.Kind() == reflect.Pointer {
			return "", nil, &TargetError{t, fmt.Sprintf("field %s: embedded pointers are not supported", sf.Name)}
		}
		if sf.Type.Kind() == reflect.Struct && !readsItself(sf.Type) {
			return "", sf.Type, nil
		}
	}
	if !sf.IsExported() {
		return "", nil, nil
	}
	if name == "" {
		name = sf.Name
	}
	return name, nil, nil
}

// words writes the name of a type as words: PayType is "pay type".
func words(name string) string {
	var out strings.Builder
	for i, r := range name {
		if i > 0 && unicode.IsUpper(r) {
			out.WriteByte(' ')
		}
		out.WriteRune(unicode.ToLower(r))
	}
	return out.String()
}
