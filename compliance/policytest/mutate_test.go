package policytest_test

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/cal/cn"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/compliance/policytest"
)

var only = flag.String("pack", "", "the only pack whose mutants TestMutants makes")

// TestMutants runs the cases of each pack against its mutants, and names those that no case catches.
func TestMutants(t *testing.T) {
	for _, p := range packs.All() {
		if *only != "" && *only != p.ID {
			continue
		}
		t.Run(p.ID, func(t *testing.T) {
			result, err := policytest.Mutate(mutation(t, p))
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if _, err := result.WriteTo(&b); err != nil {
				t.Fatal(err)
			}
			t.Log("\n" + b.String())
			if len(result.Stale) > 0 || !result.Enough(98) {
				t.Error("fewer than 98 % of the mutants are caught, or a listed one is")
			}
		})
	}
}

// mutation reads what stands beside a pack.
func mutation(t *testing.T, p *compliance.Pack) policytest.MutationConfig {
	t.Helper()
	read := func(name string) []byte {
		data, err := os.ReadFile(filepath.Join("../packs", name))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
		return data
	}
	with, err := packs.With(p.Extends...)
	if err != nil {
		t.Fatal(err)
	}
	c := policytest.MutationConfig{Document: read(p.ID + ".json"), With: with}
	files, err := filepath.Glob("../packs/cases/" + p.ID + "*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range slices.DeleteFunc(files, func(file string) bool { return ofAnother(file, p.ID) }) {
		suite, err := policytest.Read(read("cases/"+filepath.Base(file)), cn.Table())
		if err != nil {
			t.Fatal(err)
		}
		c.Suites = append(c.Suites, suite)
	}
	if data := read("cases/equivalent/" + p.ID + ".json"); data != nil {
		if c.Equivalent, err = policytest.ReadEquivalent(data); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

// ofAnother tells whether a case file belongs to a pack with a longer name.
func ofAnother(file, id string) bool {
	return slices.ContainsFunc(packs.All(), func(p *compliance.Pack) bool {
		return len(p.ID) > len(id) && strings.HasPrefix(filepath.Base(file), p.ID)
	})
}
