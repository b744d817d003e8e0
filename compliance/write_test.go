package compliance_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
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

func TestPartsAreWrittenAsPacksWriteThem(t *testing.T) {
	for _, text := range []string{`"08:00"`, `12.50`, `true`, `false`, `null`, `{"amount":"80.00","currency":"CNY"}`, `["a","b"]`, `[["12:00","14:00"]]`, `{"car/minor":10,"other":{"x":[1,"2"]}}`} {
		var l compliance.Literal
		if err := json.Unmarshal([]byte(text), &l); err != nil {
			t.Errorf("%s: %v", text, err)
		}
		if again, err := json.Marshal(l); err != nil || string(again) != text {
			t.Errorf("%s became %s: %v", text, again, err)
		}
		setting := `{"param":"p/x","value":` + text + `,"reason":{"en":"why"},"replaces":true}`
		var s compliance.Setting
		err := json.Unmarshal([]byte(setting), &s)
		if again, _ := json.Marshal(s); text != "null" && (err != nil || string(again) != setting) {
			t.Errorf("%s became %s: %v", setting, again, err)
		}
	}
	for text, want := range map[string]string{`{"param":"p/x"}`: "value: must be given", `{"param":"p/x","value":1,"valeu":2}`: `valeu: unknown member "valeu", did you mean "value"?`, `[]`: "wants an object"} {
		var s compliance.Setting
		if err := json.Unmarshal([]byte(text), &s); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
}

// TestEncodingJSONReadsAPack reads packs that extend none; it never gives half a pack.
func TestEncodingJSONReadsAPack(t *testing.T) {
	for _, p := range packs.All() {
		data, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		var again compliance.Pack
		switch err := json.Unmarshal(data, &again); {
		case len(p.Extends) > 0:
			if err == nil || again.ID != "" {
				t.Errorf("%s was read without what it extends", p.ID)
			}
		case err != nil:
			t.Errorf("%s: %v", p.ID, err)
		default:
			if d := cmp.Diff(p, &again, samePack...); d != "" {
				t.Errorf("%s: %s", p.ID, d)
			}
		}
		var r compliance.Rule
		if err := json.Unmarshal([]byte(`{"id":"R1"}`), &r); err == nil || r.ID != "" {
			t.Error("a rule was read without its pack")
		}
	}
}
