package arch

import (
	"fmt"
	"go/ast"
	"io/fs"
	"slices"
	"strings"
)

// FeaturesFile maps the feature ids to the tests that prove them.
const FeaturesFile = "internal/arch/features.txt"

// Features checks the map of features: each line "ID folder Test" names a test, fuzz test, benchmark or Example with
// output that exists; each id of the line "ids:" has a line of its own; no id is used that is listed neither there nor
// under "later:", which holds the ids that are not proven yet.
func Features(t *Tree) []string {
	src, err := fs.ReadFile(t.FS, FeaturesFile)
	if err != nil {
		return []string{err.Error()}
	}
	var problems, ids, later []string
	mapped := map[string]bool{}
	for i, line := range strings.Split(string(src), "\n") {
		report := func(format string, args ...any) {
			problems = append(problems, fmt.Sprintf("%s:%d: %s", FeaturesFile, i+1, fmt.Sprintf(format, args...)))
		}
		words := strings.Fields(line)
		switch {
		case len(words) == 0 || strings.HasPrefix(words[0], "#"):
		case words[0] == "ids:":
			ids = append(ids, words[1:]...)
		case words[0] == "later:":
			later = append(later, words[1:]...)
		case len(words) != 3:
			report("want an id, a folder and a test")
		default:
			mapped[words[0]] = true
			if problem := t.proof(words[1], words[2]); problem != "" {
				report("%s", problem)
			}
		}
	}
	for _, id := range slices.Sorted(keys(mapped)) {
		if !slices.Contains(ids, id) {
			problems = append(problems, FeaturesFile+": "+id+" is mapped, but not among the ids")
		}
	}
	for _, id := range ids {
		if !mapped[id] {
			problems = append(problems, FeaturesFile+": "+id+" is mapped to no test")
		}
		if slices.Contains(later, id) {
			problems = append(problems, FeaturesFile+": "+id+" is both an id and for later")
		}
	}
	return problems
}

// proof tells what is wrong with a test as the proof of a feature; nothing if it is one.
func (t *Tree) proof(dir, name string) string {
	for _, p := range t.Packages {
		if p.Dir != dir {
			continue
		}
		for _, f := range p.Tests {
			for _, d := range f.Decls {
				fn, ok := d.(*ast.FuncDecl)
				if !ok || fn.Recv != nil || fn.Name.Name != name {
					continue
				}
				return runs(f, fn)
			}
		}
		return fmt.Sprintf("%s has no %s", dir, name)
	}
	return "there is no package in " + dir
}

// runs tells why go test does not run a function; nothing if it does.
func runs(f *File, fn *ast.FuncDecl) string {
	if strings.HasPrefix(fn.Name.Name, "Example") {
		for _, c := range f.Comments {
			text := strings.ToLower(strings.TrimSpace(c.Text()))
			if fn.Body.Pos() < c.Pos() && c.End() < fn.Body.End() && (strings.HasPrefix(text, "output:") || strings.HasPrefix(text, "unordered output:")) {
				return ""
			}
		}
		return fn.Name.Name + " has no output, so it is not run"
	}
	for _, prefix := range []string{"Test", "Fuzz", "Benchmark"} {
		if strings.HasPrefix(fn.Name.Name, prefix) && len(fn.Type.Params.List) == 1 {
			return ""
		}
	}
	return fn.Name.Name + " is no test"
}
