package packs_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
)

// foreign matches the names of countries, in any part of a word, and the ids of packs and rules of law, and codes of jurisdictions, but
// that of the house, as whole texts.
func foreign() *regexp.Regexp {
	parts := []string{"(?i:california|ital(y|ian)|korea|taiwan|german|europe)"}
	for _, p := range packs.All() {
		if p.Layer != compliance.LayerLaw && p.Layer != compliance.LayerLocalLaw {
			continue
		}
		parts = append(parts, regexp.QuoteMeta(p.ID))
		if p.Jurisdiction != packs.HouseDefault().Jurisdiction && p.Layer == compliance.LayerLaw {
			parts = append(parts, "[\"`]"+regexp.QuoteMeta(p.Jurisdiction)+"[\"`]")
		}
		for _, r := range p.Rules {
			if strings.Contains(r.ID, ".") {
				parts = append(parts, regexp.QuoteMeta(r.ID[:strings.LastIndexByte(r.ID, '.')+1]))
			}
		}
	}
	slices.Sort(parts)
	return regexp.MustCompile(strings.Join(slices.Compact(parts), "|"))
}

func TestWhatNamesACountryIsSeen(t *testing.T) {
	named := foreign()
	for text, want := range map[string]bool{"`us-ca-lemon`": true, "californianOffset": true, `"us.ca.lemon.days"`: true, `"KR"`: true, "`IT`": true, `"cn.sanbao.2021.27a"`: true,
		"isItalian": true, `"it is"`: false, "visit": false, `"CN"`: false, `"Two"`: false} {
		if got := named.MatchString(text); got != want {
			t.Errorf("%s: %t", text, got)
		}
	}
}

// TestNoGoLineNamesACountry looks for them in what the judge, the orders and the command line are made of: literals and identifiers of
// files that are neither tests nor generated.
func TestNoGoLineNamesACountry(t *testing.T) {
	named := foreign()
	looked := 0
	for _, root := range []string{"..", "../../aftersales", "../../pricing", "../../adapters/servicelane"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.HasSuffix(path, "_gen.go") {
				return err
			}
			looked++
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			ast.Inspect(file, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.BasicLit:
					if named.MatchString(n.Value) {
						t.Errorf("%s: %s", path, n.Value)
					}
				case *ast.Ident:
					if named.MatchString(n.Name) {
						t.Errorf("%s: %s", path, n.Name)
					}
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if looked < 100 {
		t.Errorf("only %d files were looked at", looked)
	}
}
