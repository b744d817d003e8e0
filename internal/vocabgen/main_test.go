package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTheGeneratedSourceIsThatOfTheTable(t *testing.T) {
	dir := filepath.Join("..", "..", "aftersales", "history")
	text, err := os.ReadFile(filepath.Join(dir, "vocabulary.txt"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := generate(string(text))
	if err != nil {
		t.Fatal(err)
	}
	have, err := os.ReadFile(filepath.Join(dir, "vocabulary_gen.go"))
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != strings.ReplaceAll(string(have), "\r\n", "\n") {
		t.Error("vocabulary_gen.go does not follow from vocabulary.txt: run go generate ./aftersales/history")
	}
}

func TestRunWritesTheSourceBesideTheTable(t *testing.T) {
	dir := t.TempDir()
	from, to := filepath.Join(dir, "in.txt"), filepath.Join(dir, "out.go")
	if err := os.WriteFile(from, []byte("[order] order_id\norder.opened ◆: kind:code\n[facts]\nrole_held person_id v many: role:code\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := run(from, to); err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile(to)
	if err != nil || !strings.Contains(string(source), `OrderOpened Type = "order.opened"`) {
		t.Errorf("written %q, %v", source, err)
	}
	if err := run(filepath.Join(dir, "none.txt"), to); err == nil {
		t.Error("a missing table was not reported")
	}
}

func TestAFaultyTableIsRefusedWithItsLine(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a group without a subject", "[order]", `line 1: no subject: "[order]"`},
		{"an event before any group", "order.opened", `line 1: event outside a group: "order.opened"`},
		{"an event without a subject in its name", "[order] order_id\nopened", `line 2: not subject.happened: "opened"`},
		{"an unknown kind", "[order] order_id\norder.opened: kind:colour", `line 2: no such kind: "kind:colour"`},
		{"a field twice", "[order] order_id\norder.opened: a:id a:id", `line 2: field twice: "a"`},
		{"an event twice", "[order] order_id\norder.opened\norder.opened", `event twice: "order.opened"`},
		{"a field that hides the envelope", "[order] order_id\norder.opened: source:text", `order.opened: "source" is a name of the envelope`},
		{"a fact without a key", "[facts]\nstore: zone:text", `line 2: not a fact: "store: zone:text"`},
		{"a fact with an unknown mark", "[facts]\nstore store_id z: zone:text", `line 2: no such mark: "z"`},
		{"a fact twice", "[facts]\nstore store_id: zone:text\nstore store_id: zone:text", `fact twice: "store"`},
		{"a fact with an unknown kind", "[facts]\nstore store_id: zone:x", `line 2: no such kind: "zone:x"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := generate(tt.text); err == nil || err.Error() != tt.want {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
}
