package arch

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

// Tree is a repository: its Go packages and modules, and all its files.
type Tree struct {
	FS       fs.FS
	Fset     *token.FileSet
	Path     string // the module path of the root
	Packages []*Package
	Modules  []*Module
	Files    []string // every file, Go or not
}

// Package is the Go code of one folder.
type Package struct {
	Dir   string // from the root, "." for the root itself
	Name  string
	Files []*File // without tests
	Tests []*File
}

// File is one Go file.
type File struct {
	Path string
	*ast.File
}

// Load reads the tree. Folders that Go ignores and files that git ignores are left out.
func Load(fsys fs.FS) (*Tree, error) {
	t := &Tree{FS: fsys, Fset: token.NewFileSet()}
	packages := map[string]*Package{}
	err := fs.WalkDir(fsys, ".", func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == ".git" || d.Name() == "node_modules"):
			return fs.SkipDir
		case d.IsDir() || ignored(d.Name()):
			return nil
		}
		t.Files = append(t.Files, file)
		if path.Base(file) == "go.mod" && inGo(file) {
			return t.addModule(file)
		}
		if path.Ext(file) == ".go" && inGo(file) {
			return t.addGo(packages, file)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(t.Modules, func(a, b *Module) int { return strings.Compare(a.Dir, b.Dir) }) // "." is first
	if len(t.Modules) == 0 || t.Modules[0].Dir != "." {
		return nil, errors.New("no go.mod at the root")
	}
	t.Path = t.Modules[0].Path
	for _, dir := range slices.Sorted(keys(packages)) {
		t.Packages = append(t.Packages, packages[dir])
	}
	return t, nil
}

func keys[K comparable, V any](m map[K]V) func(yield func(K) bool) {
	return func(yield func(K) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// ignored tells whether git leaves a file out of the repository.
func ignored(name string) bool {
	return slices.Contains([]string{".test", ".out", ".prof", ".db", ".db-shm", ".db-wal"}, path.Ext(name))
}

// inGo tells whether the go command looks into the folder of a file.
func inGo(file string) bool {
	for _, part := range strings.Split(path.Dir(file), "/") {
		if part == "testdata" || part == "vendor" || part != "." && strings.HasPrefix(part, ".") || strings.HasPrefix(part, "_") {
			return false
		}
	}
	return true
}

func (t *Tree) addGo(packages map[string]*Package, file string) error {
	src, err := fs.ReadFile(t.FS, file)
	if err != nil {
		return err
	}
	syntax, err := parser.ParseFile(t.Fset, file, src, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	dir := path.Dir(file)
	p := packages[dir]
	if p == nil {
		p = &Package{Dir: dir}
		packages[dir] = p
	}
	if strings.HasSuffix(file, "_test.go") {
		p.Tests = append(p.Tests, &File{file, syntax})
		return nil
	}
	p.Name = syntax.Name.Name
	p.Files = append(p.Files, &File{file, syntax})
	return nil
}

// at gives the place of a node as "file:line".
func (t *Tree) at(n ast.Node) string {
	p := t.Fset.Position(n.Pos())
	return p.Filename + ":" + strconv.Itoa(p.Line)
}

// imports gives the paths that a file imports, with their specs.
func (f *File) imports() map[string]*ast.ImportSpec {
	out := map[string]*ast.ImportSpec{}
	for _, spec := range f.Imports {
		if p, err := strconv.Unquote(spec.Path.Value); err == nil {
			out[p] = spec
		}
	}
	return out
}

// local gives the name under which a file uses an import; empty if it does not import the path.
func (f *File) local(importPath string) string {
	spec, ok := f.imports()[importPath]
	switch {
	case !ok:
		return ""
	case spec.Name != nil:
		return spec.Name.Name
	}
	base := path.Base(importPath)
	if base == "v2" {
		base = path.Base(path.Dir(importPath))
	}
	return base
}

// under tells whether dir is one of the folders, or lies below one that ends in "/...".
func under(dir string, folders ...string) bool {
	for _, f := range folders {
		if top, all := strings.CutSuffix(f, "/..."); dir == top || all && strings.HasPrefix(dir, top+"/") {
			return true
		}
	}
	return false
}
