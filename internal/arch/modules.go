package arch

import (
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Module is what a go.mod file says.
type Module struct {
	Dir      string
	Path     string
	Go       string
	Requires map[string]bool   // module → only indirectly
	Replaces map[string]string // module → what takes its place
	Extra    []string          // other directives
}

// The three modules that the root requires: only they, and nothing by way of them.
var rootRequires = []string{"github.com/google/go-cmp", decimal, text}

func (t *Tree) addModule(file string) error {
	src, err := fs.ReadFile(t.FS, file)
	if err != nil {
		return err
	}
	m := &Module{Dir: path.Dir(file), Requires: map[string]bool{}, Replaces: map[string]string{}}
	for _, words := range directives(string(src)) {
		m.directive(words)
	}
	t.Modules = append(t.Modules, m)
	return nil
}

// directives gives the lines of a go.mod or go.work file as words, those of a block with the word that opens it. A last
// word "//indirect" stands for that comment.
func directives(src string) [][]string {
	var out [][]string
	block := ""
	for _, line := range strings.Split(src, "\n") {
		code, comment, _ := strings.Cut(line, "//")
		words := strings.Fields(code)
		switch {
		case len(words) == 0:
			continue
		case words[0] == ")":
			block = ""
			continue
		case len(words) == 2 && words[1] == "(":
			block = words[0]
			continue
		case block != "":
			words = append([]string{block}, words...)
		}
		if strings.TrimSpace(comment) == "indirect" {
			words = append(words, "//indirect")
		}
		out = append(out, words)
	}
	return out
}

func (m *Module) directive(words []string) {
	indirect := words[len(words)-1] == "//indirect"
	if indirect {
		words = words[:len(words)-1]
	}
	switch {
	case words[0] == "module" && len(words) == 2:
		m.Path = words[1]
	case words[0] == "go" && len(words) == 2:
		m.Go = words[1]
	case words[0] == "require" && len(words) == 3:
		m.Requires[words[1]] = indirect
	case words[0] == "replace" && len(words) == 4 && words[2] == "=>":
		m.Replaces[words[1]] = words[3]
	default:
		m.Extra = append(m.Extra, strings.Join(words, " "))
	}
}

// moduleOf gives the module that a folder belongs to.
func (t *Tree) moduleOf(dir string) *Module {
	best := t.Modules[0]
	for _, m := range t.Modules[1:] {
		if under(dir, m.Dir+"/...") && len(m.Dir) > len(best.Dir) {
			best = m
		}
	}
	return best
}

// Modules checks the go.mod files: the root requires exactly its three modules; every nested module is named after its
// folder, speaks the same Go, and takes the root from beside it.
func Modules(t *Tree) []string {
	root := t.Modules[0]
	problems := append(rootModule(root), t.workspace()...)
	for _, m := range t.Modules[1:] {
		report := func(format string, args ...any) {
			problems = append(problems, m.Dir+"/go.mod: "+fmt.Sprintf(format, args...))
		}
		if want := root.Path + "/" + m.Dir; m.Path != want {
			report("module %s, want %s", m.Path, want)
		}
		if m.Go != root.Go {
			report("go %s, want %s as in the root", m.Go, root.Go)
		}
		for _, replaced := range slices.Sorted(keys(m.Replaces)) {
			if !under(replaced, root.Path+"/...") {
				report("replaces %s, which is not ours", replaced)
			}
		}
		for _, required := range slices.Sorted(keys(m.Requires)) {
			dir, ours := strings.CutPrefix(required+"/", root.Path+"/")
			if !ours {
				continue
			}
			up, err := filepath.Rel(m.Dir, path.Clean("./"+dir))
			if want := filepath.ToSlash(up); err != nil || m.Replaces[required] != want {
				report("replace %s => %s is missing", required, want)
			}
		}
		for _, line := range m.Extra {
			report("unexpected directive %q", line)
		}
	}
	return problems
}

// workspace checks go.work: it holds the root, and of the modules below it none of package internal, so that a fresh
// machine does not fetch what it does not need.
func (t *Tree) workspace() []string {
	src, err := fs.ReadFile(t.FS, "go.work")
	if err != nil {
		return []string{err.Error()}
	}
	var problems []string
	used := map[string]bool{}
	for _, words := range directives(string(src)) {
		switch {
		case words[0] == "use" && len(words) == 2:
			dir := path.Clean(words[1])
			used[dir] = true
			if under(dir, "internal/...") || !slices.ContainsFunc(t.Modules, func(m *Module) bool { return m.Dir == dir }) {
				problems = append(problems, "go.work: uses "+dir)
			}
		case words[0] == "go" && words[1] == t.Modules[0].Go:
		default:
			problems = append(problems, fmt.Sprintf("go.work: unexpected directive %q", strings.Join(words, " ")))
		}
	}
	if !used["."] {
		problems = append(problems, "go.work: does not use the root")
	}
	return problems
}

func rootModule(root *Module) []string {
	var problems []string
	report := func(format string, args ...any) { problems = append(problems, "go.mod: "+fmt.Sprintf(format, args...)) }
	if root.Go != "1.26.0" {
		report("go %s, want 1.26.0", root.Go)
	}
	for _, required := range rootRequires {
		if _, found := root.Requires[required]; !found {
			report("%s is not required", required)
		}
	}
	for _, required := range slices.Sorted(keys(root.Requires)) {
		switch {
		case !slices.Contains(rootRequires, required):
			report("requires %s", required)
		case root.Requires[required]:
			report("requires %s only indirectly", required)
		}
	}
	for _, replaced := range slices.Sorted(keys(root.Replaces)) {
		report("replaces %s: a module with replace cannot be installed", replaced)
	}
	for _, line := range root.Extra {
		report("unexpected directive %q", line)
	}
	return problems
}
