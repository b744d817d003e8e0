package packs_test

import (
	"strings"
	"testing"

	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
)

// together are the ids of the packs that go together: all but the profiles.
func together() (ids []string) {
	for _, id := range packs.IDs() {
		if !strings.HasPrefix(id, "profile-") {
			ids = append(ids, id)
		}
	}
	return ids
}

// BenchmarkLoad makes all embedded packs ready to judge: as tables of Go, and from documents as they are read at run time.
func BenchmarkLoad(b *testing.B) {
	want := 0
	all, err := packs.With(together()...)
	if err != nil {
		b.Fatal(err)
	}
	for _, p := range all {
		want += len(p.Rules)
	}
	check := func(b *testing.B, rules *compliance.Rules, err error) {
		if err != nil || len(rules.IDs()) == 0 || len(rules.IDs()) > want {
			b.Fatalf("%d rules: %v", want, err)
		}
	}
	b.Run("tables", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			all, err := packs.With(together()...)
			if err != nil {
				b.Fatal(err)
			}
			rules, err := compliance.Compile(all...)
			check(b, rules, err)
		}
		b.ReportMetric(float64(want), "rules")
	})
	b.Run("documents", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var read []*compliance.Pack
			for _, p := range all {
				fresh, err := compliance.ReadPack(packs.Document(p.ID), closure(read, p)...)
				if err != nil {
					b.Fatal(err)
				}
				read = append(read, fresh)
			}
			rules, err := compliance.Compile(read...)
			check(b, rules, err)
		}
	})
}

// closure gives what a pack extends among those that were read, each after those it extends.
func closure(read []*compliance.Pack, p *compliance.Pack) (out []*compliance.Pack) {
	wanted := map[string]bool{}
	mark := func(ids []string) {
		for _, id := range ids {
			wanted[id] = true
		}
	}
	mark(p.Extends)
	for i := len(read) - 1; i >= 0; i-- {
		if wanted[read[i].ID] {
			mark(read[i].Extends)
			out = append([]*compliance.Pack{read[i]}, out...)
		}
	}
	return out
}

func TestThePacksGoTogether(t *testing.T) {
	all, err := packs.With(together()...)
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(all...)
	if err != nil {
		t.Fatal(err)
	}
	if got := rules.Loaded(); len(got.Packs) != len(all) || len(got.Params) > 0 {
		t.Errorf("%v", got)
	}
}
