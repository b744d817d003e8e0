package packs_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
)

func TestTheGoTablesSayWhatTheDocumentsSay(t *testing.T) {
	files, err := filepath.Glob("*.json")
	if err != nil || len(files) == 0 || len(files) != len(packs.All()) || len(files) != len(packs.IDs()) {
		t.Fatalf("%d documents, %d packs, %d ids: %v", len(files), len(packs.All()), len(packs.IDs()), err)
	}
	for _, p := range packs.All() {
		holdAgainstDocument(t, p)
	}
}

// holdAgainstDocument compares a pack with its document.
func holdAgainstDocument(t *testing.T, p *compliance.Pack) {
	t.Helper()
	want, err := compliance.ReadPack(packs.Document(p.ID), bases(t, p)...)
	if err != nil {
		t.Fatalf("%s: %v", p.ID, err)
	}
	if d := cmp.Diff(want, p, cmpopts.IgnoreUnexported(compliance.Pattern{}), cmp.Comparer(func(a, b cal.Date) bool { return a == b }), cmpopts.EquateEmpty()); d != "" {
		t.Errorf("document (-), table (+), which go generate makes\n%s", d)
	}
}

// bases gives what a pack extends.
func bases(t *testing.T, p *compliance.Pack) []*compliance.Pack {
	t.Helper()
	out, err := packs.With(p.Extends...)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestEveryPackCompilesWithWhatItExtends(t *testing.T) {
	for _, id := range packs.IDs() {
		with, err := packs.With(id)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := compliance.Compile(with...); err != nil {
			t.Errorf("%s: %v", id, err)
		}
	}
}

func TestAnUnknownPackIsToldByName(t *testing.T) {
	_, err := packs.With("house-default", "house-nothing")
	var unknown *packs.UnknownError
	if !errors.As(err, &unknown) || unknown.ID != "house-nothing" || !strings.Contains(err.Error(), "house-default") {
		t.Error(err)
	}
}

func TestNoRuleIDIsUsedTwice(t *testing.T) {
	where := map[string]string{}
	for _, p := range packs.All() {
		for _, r := range p.Rules {
			if other, used := where[r.ID]; used && other != p.ID {
				t.Errorf("%s: rule %s is one of %s", p.ID, r.ID, other)
			}
			where[r.ID] = p.ID
		}
	}
	for _, p := range packs.All() {
		for _, id := range p.Retired {
			if other, used := where[id]; used {
				t.Errorf("%s: rule %s of %s is retired", p.ID, id, other)
			}
		}
	}
}

// isSaid tells whether there is a text in a language.
func isSaid(texts compliance.Texts, tag string) bool {
	return slices.ContainsFunc(texts, func(one compliance.Text) bool { return one.Tag == tag && one.Text != "" })
}

func TestEveryTextIsInThreeLanguages(t *testing.T) {
	for _, p := range packs.All() {
		check := func(what string, texts compliance.Texts) {
			for _, tag := range []string{"en", "zh-Hans", "zh-Hant"} {
				if !isSaid(texts, tag) {
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
		for _, s := range p.Set {
			check("the reason for "+s.Param, s.Reason)
		}
		for _, r := range p.Rules {
			check(r.ID, r.Texts)
			for _, param := range r.Params {
				check(r.ID+"/"+param.Name, param.Text)
			}
		}
	}
}

func TestACallerMayChangeThePackHeIsGiven(t *testing.T) {
	for _, p := range packs.All() {
		whole := reflect.ValueOf(p).Elem()
		for i := range whole.NumField() {
			if list := whole.Field(i); list.Kind() == reflect.Slice && list.Len() > 0 {
				list.Index(0).SetZero()
			}
		}
	}
	for _, p := range packs.All() {
		holdAgainstDocument(t, p)
	}
}

// TestTablesAreNotBuilt holds that the compiler lays the tables out: only the lists that a caller may change are made at each call.
func TestTablesAreNotBuilt(t *testing.T) {
	lists := reflect.TypeFor[compliance.Pack]().NumField()
	for _, id := range packs.IDs() {
		with, err := packs.With(id)
		if err != nil {
			t.Fatal(err)
		}
		made := testing.AllocsPerRun(10, func() { _, _ = packs.With(id) })
		if most := len(with) * (2 + lists); made > float64(most) {
			t.Errorf("%s: %v allocations, at most %d", id, made, most)
		}
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
	gates := packs.HouseDefault().Rules
	for _, p := range packs.All() {
		if !slices.Contains([]string{"house-reception", "house-warranty", "house-care"}, p.ID) {
			continue
		}
		for _, r := range p.Rules {
			if r.Effect == history.Block || r.Effect == history.Warn {
				gates = append(gates, r)
			}
		}
	}
	var want []string
	for _, r := range gates {
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

// TestProfilesOnlyChoose holds that a profile has no rules of its own, and gives a reason for each value that it sets.
func TestProfilesOnlyChoose(t *testing.T) {
	n := 0
	for _, p := range packs.All() {
		if !strings.HasPrefix(p.ID, "profile-") {
			continue
		}
		n++
		if len(p.Rules)+len(p.Params)+len(p.Documents) > 0 || len(p.Extends) == 0 || len(p.Set) == 0 {
			t.Errorf("%s is more than a choice, or none", p.ID)
		}
		with, err := packs.With(p.ID)
		if err != nil {
			t.Fatal(err)
		}
		rules, err := compliance.Compile(with...)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range p.Set {
			i := slices.IndexFunc(rules.Params(), func(v compliance.ParamValue) bool { return v.Name == s.Param })
			if got := rules.Params()[i].Value; !cmp.Equal(got, s.Value) {
				t.Errorf("%s: %s is %v", p.ID, s.Param, got)
			}
		}
	}
	if n != 5 {
		t.Errorf("%d profiles", n)
	}
}
