package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
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
	want, err := os.ReadFile(filepath.Join(dir, "packs_gen.go"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("packs_gen.go is not what the documents give; run go generate in compliance/packs")
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
	if err := os.Remove(filepath.Join(dir, "a.json")); err != nil {
		t.Fatal(err)
	}
	if err := run(dir); err != nil {
		t.Errorf("a folder without documents: %v", err)
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
	for _, want := range []string{"func aBC() *compliance.Pack", "From: cal.MustDate(2026, 5, 4)", `"example.com/servicelane/aftersales/cal"`,
		"Round: &compliance.Rounding{Digits: 2", "Statutory: true", "Logic: &compliance.Response{"} {
		if !strings.Contains(string(got), want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}
