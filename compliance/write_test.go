package compliance_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// samePack compares packs, whichever way their documents write a pattern.
var samePack = []cmp.Option{cmpopts.IgnoreUnexported(compliance.Pattern{}), cmpopts.EquateEmpty(),
	cmp.Comparer(func(a, b cal.Date) bool { return a == b })}

// rewritten writes a pack and reads it again.
func rewritten(t *testing.T, p *compliance.Pack, with ...*compliance.Pack) *compliance.Pack {
	t.Helper()
	data, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	again, err := compliance.ReadPack(data, with...)
	if err != nil {
		t.Fatalf("%s: %v\n%s", p.ID, err, data)
	}
	if twice, _ := json.Marshal(again); string(twice) != string(data) {
		t.Errorf("%s: written again\n%s\nnot\n%s", p.ID, twice, data)
	}
	return again
}

func TestAPackIsWrittenAsItIsRead(t *testing.T) {
	for _, p := range packs.All() {
		with, err := packs.With(p.Extends...)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(p, rewritten(t, p, with...), samePack...); d != "" {
			t.Errorf("%s: %s", p.ID, d)
		}
	}
	files, err := filepath.Glob("testdata/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if p, err := compliance.ReadPack(data); err == nil {
			if d := cmp.Diff(p, rewritten(t, p), samePack...); d != "" {
				t.Errorf("%s: %s", file, d)
			}
		}
	}
}

func TestEveryKindIsWrittenAsItIsRead(t *testing.T) {
	p, err := compliance.ReadPack([]byte(packOf(slices.Concat(everyKind, everyPeriod)...)))
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(p, rewritten(t, p), samePack...); d != "" {
		t.Error(d)
	}
	var kinds []compliance.Kind
	for _, r := range p.Rules {
		kinds = append(kinds, r.Logic.Kind())
	}
	for _, k := range compliance.Kinds() {
		if !slices.Contains(kinds, k) {
			t.Errorf("no rule of kind %s was written", k)
		}
	}
}
