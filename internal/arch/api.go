package arch

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/printer"
	"go/token"
	"io/fs"
	"slices"
	"strings"
)

// API writes every exported declaration of the packages that others can import, without bodies and comments, in a
// stable order: what a user can compile against. A change of it is a change of the API.
func API(t *Tree) (string, error) {
	var out bytes.Buffer
	for _, p := range t.Packages {
		if p.Name == "main" || len(p.Files) == 0 || under(p.Dir, "internal/...", "examples/...") {
			continue
		}
		if err := t.writeAPI(&out, p); err != nil {
			return "", fmt.Errorf("%s: %w", p.Dir, err)
		}
	}
	return out.String(), nil
}

func (t *Tree) writeAPI(out *bytes.Buffer, p *Package) error {
	fset := token.NewFileSet()
	var files []*ast.File
	for _, f := range p.Files { // again, since package doc takes what it is given apart
		src, err := fs.ReadFile(t.FS, f.Path)
		if err != nil {
			return err
		}
		file, err := parser.ParseFile(fset, f.Path, src, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		files = append(files, file)
	}
	d, err := doc.NewFromFiles(fset, files, t.Path+"/"+p.Dir)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "package %s // %s\n\n", p.Name, p.Dir)
	w := apiWriter{out, fset}
	w.values(d.Consts)
	w.values(d.Vars)
	w.funcs(d.Funcs)
	for _, typ := range d.Types {
		w.decl(typ.Decl)
		w.values(typ.Consts)
		w.values(typ.Vars)
		w.funcs(typ.Funcs)
		w.funcs(typ.Methods)
	}
	out.WriteString("\n")
	return nil
}

type apiWriter struct {
	out  *bytes.Buffer
	fset *token.FileSet
}

func (w apiWriter) values(list []*doc.Value) {
	for _, v := range list {
		if v.Decl.Tok == token.VAR {
			for _, s := range v.Decl.Specs { // how a variable begins is not part of the API
				s.(*ast.ValueSpec).Values = nil
			}
		}
		w.decl(v.Decl)
	}
}

func (w apiWriter) funcs(list []*doc.Func) {
	for _, f := range list {
		f.Decl.Body = nil
		w.decl(f.Decl)
	}
}

// decl prints one declaration, without empty lines.
func (w apiWriter) decl(d ast.Decl) {
	var text bytes.Buffer
	if err := printer.Fprint(&text, w.fset, d); err != nil {
		fmt.Fprintf(w.out, "%v\n", err)
		return
	}
	lines := slices.DeleteFunc(strings.Split(text.String(), "\n"), func(l string) bool { return strings.TrimSpace(l) == "" })
	w.out.WriteString(strings.Join(lines, "\n") + "\n")
}
