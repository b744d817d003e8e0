package main

import (
	"bytes"
	"encoding/json"
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

// suffix is how the names of generated files end.
const suffix = "_gen.go"

const head = "// Code generated from the JSON documents by internal/packgen. DO NOT EDIT.\n\npackage packs\n"

// generate gives the Go source of the packs in some documents, by the name of the file: for each pack one with a function
// that makes it, and its dump; and one with the list of all.
func generate(files []string, read func(string) ([]byte, error)) (map[string][]byte, error) {
	all, err := readAll(files, read)
	if err != nil {
		return nil, err
	}
	sources := map[string][]byte{}
	for _, p := range all {
		if sources[strings.ReplaceAll(p.ID, "-", "_")+suffix], err = packSource(p); err != nil {
			return nil, err
		}
		if sources[dumpFolder+"/"+p.ID+".golden"], err = dump(p); err != nil {
			return nil, err
		}
	}
	sources["packs"+suffix], err = listSource(all)
	return sources, err
}

// readAll reads packs, each after those it extends, and gives them by their ids.
func readAll(files []string, read func(string) ([]byte, error)) ([]*compliance.Pack, error) {
	documents := map[string][]byte{} // that are not read yet, by file
	for _, file := range files {
		data, err := read(file)
		if err != nil {
			return nil, err
		}
		documents[file] = data
	}
	var done []*compliance.Pack
	for len(documents) > 0 {
		before := len(done)
		for _, file := range slices.Sorted(maps.Keys(documents)) {
			p, err := compliance.ReadPack(documents[file], bases(documents[file], done)...)
			switch {
			case err == nil && p.ID+".json" != filepath.Base(file):
				return nil, fmt.Errorf("%s: the pack is called %s", file, p.ID)
			case err == nil:
				done = append(done, p)
				delete(documents, file)
			case waits(documents[file], documents):
			default:
				return nil, fmt.Errorf("%s: %w", file, err)
			}
		}
		if len(done) == before {
			return nil, fmt.Errorf("packs that extend each other: %v", slices.Sorted(maps.Keys(documents)))
		}
	}
	slices.SortFunc(done, func(a, b *compliance.Pack) int { return strings.Compare(a.ID, b.ID) })
	return done, nil
}

// extends reads what a document extends; of a faulty one nothing.
func extends(document []byte) []string {
	var d struct {
		Extends []string `json:"extends"`
	}
	_ = json.Unmarshal(document, &d) // faults are told when the pack is read
	return d.Extends
}

// waits tells whether a document extends one that is not read yet.
func waits(document []byte, documents map[string][]byte) bool {
	return slices.ContainsFunc(extends(document), func(id string) bool {
		return slices.ContainsFunc(slices.Collect(maps.Keys(documents)), func(file string) bool { return filepath.Base(file) == id+".json" })
	})
}

// bases gives the packs among some that a document extends, and those that these extend.
func bases(document []byte, among []*compliance.Pack) []*compliance.Pack {
	var out []*compliance.Pack
	wanted := extends(document)
	for i := 0; i < len(wanted); i++ {
		for _, p := range among {
			if p.ID == wanted[i] && !slices.Contains(out, p) {
				out, wanted = append(out, p), append(wanted, p.Extends...)
			}
		}
	}
	return out
}

// packSource gives the source of the table of a pack, and of the function that copies it. The table has no days, which would be made by
// calls when a program begins: the function puts them into its copy.
func packSource(p *compliance.Pack) ([]byte, error) {
	table := writer{at: "p"}
	table.value(reflect.ValueOf(p).Elem(), "")
	var w, body bytes.Buffer
	name := functionName(p.ID)
	fmt.Fprintf(&body, "\nvar %sTable = %s\n", name, table.Bytes())
	fmt.Fprintf(&body, "\nfunc %s() *compliance.Pack {\np := copyOf(&%sTable)\n%sreturn p\n}\n", name, name, strings.Join(table.days, ""))
	w.WriteString(head + "\nimport (\n")
	imports(&w, body.Bytes())
	w.WriteString(")\n")
	w.Write(body.Bytes())
	return format.Source(w.Bytes())
}

// listSource gives the source of the list of packs.
func listSource(all []*compliance.Pack) ([]byte, error) {
	var w bytes.Buffer
	w.WriteString(head + "\nimport \"example.com/servicelane/compliance\"\n\nfunc ids() []string {\nreturn []string{\n")
	for _, p := range all {
		fmt.Fprintf(&w, "%q,\n", p.ID)
	}
	w.WriteString("}\n}\n\n// byID makes a pack; nil if there is none.\nfunc byID(id string) *compliance.Pack {\nswitch id {\n")
	for _, p := range all {
		fmt.Fprintf(&w, "case %q:\nreturn %s()\n", p.ID, functionName(p.ID))
	}
	w.WriteString("}\nreturn nil\n}\n")
	return format.Source(w.Bytes())
}

// functionName makes houseDefault of house-default.
func functionName(id string) string {
	words := strings.FieldsFunc(id, func(r rune) bool { return r == '-' || r == '.' })
	for i, w := range words[1:] {
		words[i+1] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, "")
}

// imports lists the packages that a source names.
func imports(to *bytes.Buffer, source []byte) {
	for _, path := range []string{"aftersales/cal", "aftersales/cite", "aftersales/history", "compliance"} {
		if bytes.Contains(source, []byte(filepath.Base(path)+".")) {
			fmt.Fprintf(to, "%q\n", "example.com/servicelane/"+path)
		}
	}
}

// writer writes values as Go source.
type writer struct {
	bytes.Buffer
	at   string   // where the value stands that is written
	days []string // statements that set them
}

// value writes a value. Its type is written too unless it is the one that is expected there.
func (w *writer) value(v reflect.Value, expected string) {
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
				w.field(f.Name, v.Field(i))
			}
		}
		w.WriteString("}")
	case reflect.Slice:
		w.open(name, expected)
		before, after := "\n", ",\n}" // each element on a line of its own
		if element := v.Type().Elem(); element.Kind() == reflect.String || element == reflect.TypeFor[compliance.Text]() {
			before, after = "", "}"
		}
		for i := range v.Len() {
			if i > 0 {
				w.WriteString(", ")
			}
			w.WriteString(before)
			w.below(fmt.Sprintf("[%d]", i), v.Index(i), v.Type().Elem().String())
		}
		w.WriteString(after)
	case reflect.String:
		fmt.Fprintf(w, "%q", v.String())
	default:
		fmt.Fprintf(w, "%v", v.Interface())
	}
}

// field writes a field of a struct, or notes the day that it has.
func (w *writer) field(name string, v reflect.Value) {
	if d, ok := v.Interface().(cal.Date); ok {
		y, m, day := d.Civil()
		w.days = append(w.days, fmt.Sprintf("%s.%s = cal.MustDate(%d, %d, %d)\n", w.at, name, y, int(m), day))
		return
	}
	fmt.Fprintf(w, "%s: ", name)
	w.below("."+name, v, "")
	w.WriteString(", ")
}

// below writes what stands in the value at hand.
func (w *writer) below(name string, v reflect.Value, expected string) {
	at := w.at
	w.at += name
	w.value(v, expected)
	w.at = at
}

// open begins a composite literal.
func (w *writer) open(name, expected string) {
	if name != expected {
		w.WriteString(name)
	}
	w.WriteString("{")
}
