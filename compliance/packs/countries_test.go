package packs_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
)

// TestNoGoLineNamesACountry looks for the names of countries, and the ids of packs of law, in what the judge and the command line are
// made of: literals and identifiers of files that are neither tests nor generated.
func TestNoGoLineNamesACountry(t *testing.T) {
	words := []string{"california", "italy", "korea", "taiwan", "germany", "europe"}
	for _, p := range packs.All() {
		if p.Layer == compliance.LayerLaw {
			words = append(words, regexp.QuoteMeta(p.ID))
		}
	}
	named := regexp.MustCompile(`(?i)\b(` + strings.Join(words, "|") + `)\b`)
	looked := 0
	for _, root := range []string{"..", "../../aftersales/history", "../../aftersales/workshop", "../../adapters/servicelane"} {
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
