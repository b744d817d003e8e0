package main

import (
	"bytes"
	"fmt"
	"go/format"
	"maps"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/compliance"
)

// generate gives the Go source of the packs in some documents: for each a function that makes it.
func generate(files []string, read func(string) ([]byte, error)) ([]byte, error) {
	var w writer
	w.WriteString("// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.\n\npackage packs\n\nimport (\n")
	var body writer
	for _, file := range files {
		data, err := read(file)
		if err != nil {
			return nil, err
		}
		p, err := compliance.ReadPack(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		fmt.Fprintf(&body, "\nfunc %s() *compliance.Pack {\nreturn ", functionName(file))
		body.value(reflect.ValueOf(p), "")
		body.WriteString("\n}\n")
	}
	body.imports(&w.Buffer)
	w.WriteString(")\n")
	w.Write(body.Bytes())
	return format.Source(w.Bytes())
}

// functionName makes houseDefault of house-default.json.
func functionName(file string) string {
	name := strings.TrimSuffix(filepath.Base(file), ".json")
	words := strings.FieldsFunc(name, func(r rune) bool { return r == '-' || r == '.' })
	for i, w := range words[1:] {
		words[i+1] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, "")
}

// writer writes values as Go source.
type writer struct{ bytes.Buffer }

// imports lists the packages that the source names.
func (w *writer) imports(to *bytes.Buffer) {
	for _, path := range []string{"aftersales/cal", "aftersales/cite", "aftersales/history", "compliance"} {
		if bytes.Contains(w.Bytes(), []byte(filepath.Base(path)+".")) {
			fmt.Fprintf(to, "%q\n", "example.com/servicelane/"+path)
		}
	}
}

// value writes a value. Its type is written too unless it is the one that is expected there.
func (w *writer) value(v reflect.Value, expected string) {
	if d, ok := v.Interface().(cal.Date); ok {
		y, m, day := d.Civil()
		fmt.Fprintf(w, "cal.MustDate(%d, %d, %d)", y, int(m), day)
		return
	}
	name := v.Type().String()
	switch v.Kind() {
	case reflect.Pointer:
		w.WriteString("&")
		w.value(v.Elem(), "")
	case reflect.Interface:
		w.value(v.Elem(), "")
	case reflect.Struct:
		w.open(name, expected)
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && !v.Field(i).IsZero() {
				fmt.Fprintf(w, "%s: ", f.Name)
				w.value(v.Field(i), "")
				w.WriteString(", ")
			}
		}
		w.WriteString("}")
	case reflect.Slice:
		w.open(name, expected)
		for i := range v.Len() {
			w.WriteString("\n")
			w.value(v.Index(i), v.Type().Elem().String())
			w.WriteString(",")
		}
		w.WriteString("\n}")
	case reflect.Map:
		w.open(name, expected)
		keys := map[string]reflect.Value{}
		for _, k := range v.MapKeys() {
			keys[k.String()] = v.MapIndex(k)
		}
		for _, k := range slices.Sorted(maps.Keys(keys)) {
			fmt.Fprintf(w, "%q: ", k)
			w.value(keys[k], v.Type().Elem().String())
			w.WriteString(", ")
		}
		w.WriteString("}")
	case reflect.String:
		fmt.Fprintf(w, "%q", v.String())
	default:
		fmt.Fprintf(w, "%v", v.Interface())
	}
}

// open begins a composite literal.
func (w *writer) open(name, expected string) {
	if name != expected {
		w.WriteString(name)
	}
	w.WriteString("{")
}
