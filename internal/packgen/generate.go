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

// packSource gives the source of the function that makes a pack.
func packSource(p *compliance.Pack) ([]byte, error) {
	var w, body, pack writer
	pack.value(reflect.ValueOf(p), "")
	fmt.Fprintf(&body, "\nfunc %s() *compliance.Pack {\n", functionName(p.ID))
	for i := range pack.pools {
		body.pool(&pack.pools[i])
	}
	body.WriteString("return ")
	body.Write(pack.Bytes())
	body.WriteString("\n}\n")
	w.WriteString(head + "\nimport (\n")
	body.imports(&w.Buffer)
	w.WriteString(")\n")
	w.Write(body.Bytes())
	return format.Source(w.Bytes())
}

// listSource gives the source of the list of packs.
func listSource(all []*compliance.Pack) ([]byte, error) {
	var w writer
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

// writer writes values as Go source.
type writer struct {
	bytes.Buffer
	pools []pool
}

// pool is the array of all lists of one type in a pack, so that making the pack allocates one array in place of many small ones.
type pool struct {
	name     string
	list     reflect.Type
	elements []reflect.Value
}

// pooled gives the pool for lists of a type; nil if these stand by themselves, since their elements have lists of their own.
func (w *writer) pooled(list reflect.Type) *pool {
	names := map[string]string{"history.Type": "types", "history.Name": "fields", "string": "words", "compliance.Path": "paths",
		"compliance.Match": "matches", "cite.Source": "sources"}
	name, ok := names[list.Elem().String()]
	if !ok {
		return nil
	}
	for i := range w.pools {
		if w.pools[i].list.Elem() == list.Elem() {
			return &w.pools[i]
		}
	}
	w.pools = append(w.pools, pool{name: name, list: reflect.SliceOf(list.Elem())})
	return &w.pools[len(w.pools)-1]
}

// pool writes the array of a pool.
func (w *writer) pool(p *pool) {
	fmt.Fprintf(w, "%s := ", p.name)
	w.open(p.list.String(), "")
	for _, e := range p.elements {
		w.WriteString("\n")
		w.value(e, e.Type().String())
		w.WriteString(",")
	}
	w.WriteString("\n}\n")
}

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
		if p := w.pooled(v.Type()); p != nil && v.Len() > 0 {
			from := len(p.elements)
			for i := range v.Len() {
				p.elements = append(p.elements, v.Index(i))
			}
			fmt.Fprintf(w, "%s[%d:%d:%d]", p.name, from, len(p.elements), len(p.elements))
			return
		}
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
