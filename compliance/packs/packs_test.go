package packs_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
)

func TestTheGoTablesSayWhatTheDocumentsSay(t *testing.T) {
	files, err := filepath.Glob("*.json")
	if err != nil || len(files) != len(packs.All()) {
		t.Fatalf("%d documents, %d packs: %v", len(files), len(packs.All()), err)
	}
	for _, p := range packs.All() {
		data, err := os.ReadFile(p.ID + ".json")
		if err != nil {
			t.Fatal(err)
		}
		want, err := compliance.ReadPack(data)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, p, cmpopts.IgnoreUnexported(compliance.Pattern{}), cmp.Comparer(func(a, b cal.Date) bool { return a == b }), cmpopts.EquateEmpty()); d != "" {
			t.Errorf("run go generate: document (-), table (+)\n%s", d)
		}
	}
}

func TestEveryTextIsInThreeLanguages(t *testing.T) {
	for _, p := range packs.All() {
		check := func(what string, texts compliance.Texts) {
			for _, tag := range []string{"en", "zh-Hans", "zh-Hant"} {
				if texts[tag] == "" {
					t.Errorf("%s: %s has no text in %s", p.ID, what, tag)
				}
			}
		}
		check("the pack", p.Title)
		for _, d := range p.Documents {
			check(d.ID, d.Title)
		}
		for _, n := range p.Names {
			check(n.Name, n.Texts)
		}
		for _, param := range p.Params {
			check(param.Name, param.Text)
		}
		for _, r := range p.Rules {
			check(r.ID, r.Texts)
		}
	}
}

func TestEachPackIsMadeAfresh(t *testing.T) {
	packs.HouseDefault().Rules[0].ID = "changed"
	if packs.HouseDefault().Rules[0].ID == "changed" {
		t.Error("a caller can change the pack of another one")
	}
}

// TestTheTableOfGatesIsComplete holds the table in the documentation against the pack.
func TestTheTableOfGatesIsComplete(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	var listed []string
	for line := range strings.Lines(string(doc)) {
		cells := strings.Fields(strings.TrimPrefix(line, "//"))
		if strings.HasPrefix(line, "//\t") && len(cells) > 3 && strings.Contains(cells[0], "-") {
			listed = append(listed, cells[0])
		}
	}
	var want []string
	for _, r := range packs.HouseDefault().Rules {
		want = append(want, r.ID)
		clause := r.Sources[0].Document + " " + r.Sources[0].Clause
		if !strings.Contains(string(doc), clause) {
			t.Errorf("%s: the documentation does not name %s", r.ID, clause)
		}
	}
	if d := cmp.Diff(slices.Sorted(slices.Values(want)), slices.Sorted(slices.Values(listed))); d != "" {
		t.Errorf("pack (-), documentation (+)\n%s", d)
	}
}
