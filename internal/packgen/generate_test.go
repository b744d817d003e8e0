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
