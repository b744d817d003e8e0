package arch

import (
	"fmt"
	"go/ast"
	"go/doc/comment"
	"strings"
)

// Docs checks that every exported name has a doc comment and every package says what it is for; a package for others to
// import also begins with an example.
func Docs(t *Tree) []string {
	var problems []string
	for _, p := range t.Packages {
		if len(p.Files) == 0 {
			continue
		}
		problems = append(problems, packageDoc(p)...)
		if p.Name == "main" {
			continue
		}
		for _, f := range p.Files {
			for i, d := range f.Decls {
				if i > 0 && t.sharesComment(f.Decls[i-1], d) {
					continue
				}
				for _, name := range undocumented(d) {
					problems = append(problems, fmt.Sprintf("%s: %s has no doc comment", t.at(name), name.Name))
				}
			}
		}
	}
	return problems
}

func packageDoc(p *Package) []string {
	var text string
	for _, f := range p.Files {
		text += f.Doc.Text()
	}
	begins := "Package " + p.Name + " "
	if p.Name == "main" {
		begins = "Command "
	}
	if !strings.HasPrefix(text, begins) {
		return []string{fmt.Sprintf("%s: the doc comment of the package does not begin with %q", p.Dir, begins)}
	}
	if p.Name == "main" || under(p.Dir, "internal/...") {
		return nil
	}
	for _, block := range new(comment.Parser).Parse(text).Content {
		if _, code := block.(*comment.Code); code {
			return nil
		}
	}
	return []string{p.Dir + ": the doc comment of the package has no example"}
}

// undocumented gives the exported names that a declaration leaves without comment.
func undocumented(d ast.Decl) []*ast.Ident {
	var out []*ast.Ident
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Name.IsExported() && d.Doc == nil && exportedReceiver(d) {
			out = append(out, d.Name)
		}
	case *ast.GenDecl:
		group := d.Doc != nil
		for _, s := range d.Specs {
			switch s := s.(type) {
			case *ast.TypeSpec:
				if !s.Name.IsExported() {
					continue
				}
				if s.Doc == nil && (!group || d.Lparen.IsValid()) {
					out = append(out, s.Name)
				}
				out = append(out, undocumentedMethods(s)...)
			case *ast.ValueSpec:
				for _, name := range s.Names {
					if name.IsExported() && s.Doc == nil && s.Comment == nil && !group {
						out = append(out, name)
					}
				}
			}
		}
	}
	return out
}

// sharesComment tells whether a method stands directly under one of the same name, so that one comment speaks of both.
func (t *Tree) sharesComment(before, d ast.Decl) bool {
	a, ok := before.(*ast.FuncDecl)
	b, also := d.(*ast.FuncDecl)
	return ok && also && a.Recv != nil && b.Recv != nil && a.Name.Name == b.Name.Name && b.Doc == nil &&
		t.Fset.Position(a.End()).Line+1 == t.Fset.Position(b.Pos()).Line
}

// exportedReceiver tells whether a function is no method, or one of an exported type.
func exportedReceiver(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	id := rootIdent(d.Recv.List[0].Type)
	return id != nil && id.IsExported()
}

// undocumentedMethods gives the methods that an exported interface leaves without comment, unless it has only one and
// its own comment speaks of it.
func undocumentedMethods(s *ast.TypeSpec) []*ast.Ident {
	i, ok := s.Type.(*ast.InterfaceType)
	if !ok || i.Methods.NumFields() < 2 {
		return nil
	}
	var out []*ast.Ident
	for _, m := range i.Methods.List {
		if len(m.Names) == 1 && m.Names[0].IsExported() && m.Doc == nil && m.Comment == nil {
			out = append(out, m.Names[0])
		}
	}
	return out
}
