package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/servicelane/compliance"
)

func TestTheTablesAreUpToDate(t *testing.T) {
	dir := filepath.Join("..", "..", "compliance", "packs")
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	got, err := generate(files, os.ReadFile)
	if err != nil {
		t.Fatal(err)
	}
	if there := written(dir); len(there) != len(got) {
		t.Errorf("%d files of %d: %v", len(there), len(got), there)
	}
	for name, source := range got {
		want, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Error(err)
		}
		if !bytes.Equal(source, want) {
			t.Errorf("%s is not what the documents give; run go generate in compliance/packs", name)
		}
	}
}

// packDocument writes a pack without rules.
func packDocument(id, more string) []byte {
	return []byte(`{"format":1,"id":"` + id + `","layer":"house","version":"2026.1","jurisdiction":"CN","rules":[]` + more + `}`)
}

func TestPacksAreReadAfterThoseTheyExtend(t *testing.T) {
	documents := map[string][]byte{
		"a.json": packDocument("a", `,"extends":["b"],"set":[{"param":"c/n","value":2}]`),
		"b.json": packDocument("b", `,"extends":["c"]`),
		"c.json": packDocument("c", `,"params":{"n":{"type":"int","default":1}}`),
	}
	read := func(file string) ([]byte, error) { return documents[file], nil }
	sources, err := generate([]string{"a.json", "b.json", "c.json"}, read)
	if err != nil {
		t.Fatal(err)
	}
	if len(sources) != 7 || !strings.Contains(string(sources["a_gen.go"]), "[]compliance.Setting{") {
		t.Errorf("%d files, %s", len(sources), sources["a_gen.go"])
	}
	if !strings.Contains(string(sources["packs_gen.go"]), "case \"b\":\n\t\treturn b()") {
		t.Errorf("%s", sources["packs_gen.go"])
	}
	documents["c.json"] = packDocument("c", `,"extends":["a"]`)
	if _, err := generate([]string{"a.json", "b.json", "c.json"}, read); err == nil || !strings.Contains(err.Error(), "extend each other") {
		t.Errorf("a circle: %v", err)
	}
	if _, err := generate([]string{"a.json"}, read); err == nil || !strings.Contains(err.Error(), `a.json: extends[0]: pack "b"`) {
		t.Errorf("a pack that is not there: %v", err)
	}
	documents["c.json"] = packDocument("d", "")
	if _, err := generate([]string{"c.json"}, read); err == nil || !strings.Contains(err.Error(), "c.json: the pack is called d") {
		t.Errorf("a file with another name: %v", err)
	}
}

func TestAFaultyDocumentGivesNoTables(t *testing.T) {
	gone := errors.New("gone")
	if _, err := generate([]string{"a.json"}, func(string) ([]byte, error) { return nil, gone }); !errors.Is(err, gone) {
		t.Errorf("a file that cannot be read: %v", err)
	}
	if _, err := generate([]string{"a.json"}, func(string) ([]byte, error) { return []byte("{}"), nil }); err == nil || !strings.Contains(err.Error(), "a.json") {
		t.Errorf("an empty pack: %v", err)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.json"), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	if run("[") == nil {
		t.Error("a folder that cannot be read was taken")
	}
	if run(dir) == nil {
		t.Error("a broken document was taken")
	}
	write := func(name string, data []byte) {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("a.json", packDocument("a", ""))
	write("gone_gen.go", nil)
	if err := os.Mkdir(filepath.Join(dir, dumpFolder), 0o700); err != nil {
		t.Fatal(err)
	}
	write(dumpFolder+"/gone.golden", nil)
	if err := run(dir); err != nil {
		t.Fatal(err)
	}
	if left := written(dir); len(left) != 3 {
		t.Errorf("%v", left)
	}
}

func TestEveryMemberOfAPackIsWritten(t *testing.T) {
	document := `{"format":1,"id":"a-b.c","layer":"house","version":"2026.1","jurisdiction":"CN","documents":[{"id":"D","title":{"en":"d"}}],
	 "rules":[{"id":"R","kind":"balance","on":"intake.done","left":[{"value":1,"round":{"digits":2,"mode":"up"}}],"op":"eq","right":[{"value":1}],
	  "valid":{"from":"2026-05-04"},"source":[{"doc":"D"}],"texts":{"en":"x"}},
	  {"id":"S","kind":"response","on":"order.opened","then":["order.closed"],"within":{"unit":"days","max":1,"statutory":true},"source":[{"doc":"D"}],"texts":{"en":"x"}}]}`
	got, err := generate([]string{"dir/a-b.c.json"}, func(string) ([]byte, error) { return []byte(document), nil })
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"func aBC() *compliance.Pack", "p.Rules[0].Valid.From = cal.MustDate(2026, 5, 4)", `"example.com/servicelane/aftersales/cal"`,
		"Round: &compliance.Rounding{Digits: ", "Statutory: true", "Logic: &compliance.Response{"} {
		if !strings.Contains(string(got["a_b.c_gen.go"]), want) {
			t.Errorf("no %s in\n%s", want, got["a_b.c_gen.go"])
		}
	}
}

func TestADumpHasALineForEachMemberOfARule(t *testing.T) {
	p, err := compliance.ReadPack([]byte(`{"format":1,"id":"a","layer":"house","version":"2026.1","jurisdiction":"CN","title":{"en":"A"},"documents":[{"id":"D","title":{"en":"d"}}],
	 "params":{"days":{"default":3,"type":"int"}},"rules":[{"texts":{"en":"x"},"kind":"response","id":"S","on":["order.opened"],"then":["order.closed"],"within":{"max":1,"unit":"days"},"source":[{"doc":"D"}]}]}`))
	if err != nil {
		t.Fatal(err)
	}
	got, err := dump(p)
	want := `format: 1
id: "a"
layer: "house"
version: "2026.1"
jurisdiction: "CN"
title: {"en":"A"}
documents D
  title: {"en":"d"}
params days
  type: "int"
  default: 3
rules S
  kind: "response"
  on: "order.opened"
  then: ["order.closed"]
  within: {"unit":"days","max":1}
  source: [{"doc":"D"}]
  texts: {"en":"x"}
`
	if string(got) != want || err != nil {
		t.Errorf("%v\n%s", err, got)
	}
}

func TestAFolderThatCannotBeWrittenIsTold(t *testing.T) {
	for name, spoil := range map[string]func(dir string) error{
		"a stale table that cannot be removed": func(dir string) error { return os.MkdirAll(filepath.Join(dir, "gone_gen.go", "x"), 0o700) },
		"a table that is a folder":             func(dir string) error { return os.MkdirAll(filepath.Join(dir, "a_gen.go", "x"), 0o700) },
		"no place for dumps":                   func(dir string) error { return os.WriteFile(filepath.Join(dir, dumpFolder), nil, 0o600) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.WriteFile(filepath.Join(dir, "a.json"), packDocument("a", ""), 0o600); err != nil {
				t.Fatal(err)
			}
			if err := spoil(dir); err != nil {
				t.Fatal(err)
			}
			if run(dir) == nil {
				t.Error("nothing was told")
			}
		})
	}
}
