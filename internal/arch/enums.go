package arch

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// open are defined string types whose constants are not all the values there are: hosts have more of their own.
var open = []string{
	"aftersales/cal.Role", "aftersales/history.Type", "aftersales/history.Name", "aftersales/history.FactName", "pricing.Class",
}

// Enums checks that each exported defined string type with constants has a method Valid and a function that lists its
// values, and that both know every constant.
func Enums(t *Tree) []string {
	var problems []string
	for _, p := range t.Packages {
		for _, e := range t.enumsOf(p) {
			if slices.Contains(open, p.Dir+"."+e.name) {
				continue
			}
			for _, missing := range e.missing() {
				problems = append(problems, fmt.Sprintf("%s: %s.%s: %s", t.at(e.spec), p.Dir, e.name, missing))
			}
		}
	}
	return problems
}

// enum is a defined string type with its constants.
type enum struct {
	name   string
	spec   *ast.TypeSpec
	consts []types.Object
	list   *ast.FuncDecl
	valid  *ast.FuncDecl
	source *source
}

// source is what the functions of a package refer to.
type source struct {
	info  *types.Info
	funcs map[types.Object]*ast.FuncDecl
	vars  map[types.Object]ast.Expr
}

func (e *enum) missing() []string {
	var out []string
	if e.list == nil {
		out = append(out, "there is no function that lists its values")
	} else if absent := e.absent(e.list); len(absent) > 0 {
		out = append(out, fmt.Sprintf("%s does not list %s", e.list.Name.Name, strings.Join(absent, ", ")))
	}
	if e.valid == nil {
		out = append(out, "there is no method Valid() bool")
	} else if absent := e.absent(e.valid); len(absent) > 0 {
		out = append(out, "Valid does not know "+strings.Join(absent, ", "))
	}
	return out
}

// absent gives the constants that a function does not reach.
func (e *enum) absent(fn *ast.FuncDecl) []string {
	reached := map[types.Object]bool{}
	e.source.reach(fn, reached)
	var out []string
	for _, c := range e.consts {
		if !reached[c] {
			out = append(out, c.Name())
		}
	}
	return out
}

// reach collects what is mentioned below a node, and what is mentioned by the functions and variables of the package
// mentioned there.
func (s *source) reach(n ast.Node, reached map[types.Object]bool) {
	ast.Inspect(n, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		if !ok {
			return true
		}
		obj := s.info.Uses[id]
		if obj == nil || reached[obj] {
			return true
		}
		reached[obj] = true
		if fn := s.funcs[obj]; fn != nil && fn.Body != nil {
			s.reach(fn.Body, reached)
		}
		if value := s.vars[obj]; value != nil {
			s.reach(value, reached)
		}
		return true
	})
}

// enumsOf finds the enumerations of a package.
func (t *Tree) enumsOf(p *Package) []*enum {
	if p.Name == "main" {
		return nil
	}
	src := &source{t.resolve(p), map[types.Object]*ast.FuncDecl{}, map[types.Object]ast.Expr{}}
	byType := map[types.Object]*enum{}
	var found []*enum
	for _, d := range declsOf(p) {
		gen, ok := d.(*ast.GenDecl)
		if !ok || gen.Tok != token.TYPE {
			continue
		}
		for _, s := range gen.Specs {
			spec := s.(*ast.TypeSpec)
			obj := src.info.Defs[spec.Name]
			if base, ok := spec.Type.(*ast.Ident); ok && base.Name == "string" && !spec.Assign.IsValid() && spec.Name.IsExported() && obj != nil {
				e := &enum{name: spec.Name.Name, spec: spec, source: src}
				byType[obj] = e
				found = append(found, e)
			}
		}
	}
	for _, d := range declsOf(p) {
		src.fill(d, byType)
	}
	return slices.DeleteFunc(found, func(e *enum) bool { return len(e.consts) < 2 })
}

func declsOf(p *Package) []ast.Decl {
	var out []ast.Decl
	for _, f := range p.Files {
		out = append(out, f.Decls...)
	}
	return out
}

// fill gives the enumerations their constants and functions.
func (s *source) fill(d ast.Decl, byType map[types.Object]*enum) {
	switch d := d.(type) {
	case *ast.GenDecl:
		for _, sp := range d.Specs {
			spec, ok := sp.(*ast.ValueSpec)
			if !ok {
				continue
			}
			for i, name := range spec.Names {
				obj := s.info.Defs[name]
				if i < len(spec.Values) && obj != nil {
					s.vars[obj] = spec.Values[i]
				}
				c, isConst := obj.(*types.Const)
				if !isConst {
					continue
				}
				if named, ok := c.Type().(*types.Named); ok && byType[named.Obj()] != nil && name.IsExported() {
					byType[named.Obj()].consts = append(byType[named.Obj()].consts, c)
				}
			}
		}
	case *ast.FuncDecl:
		obj := s.info.Defs[d.Name]
		if obj == nil {
			return
		}
		s.funcs[obj] = d
		sig, ok := obj.Type().(*types.Signature)
		if !ok || sig.Params().Len() > 0 || sig.Results().Len() != 1 {
			return
		}
		result := sig.Results().At(0).Type()
		if recv := sig.Recv(); recv != nil {
			if named, ok := recv.Type().(*types.Named); ok && byType[named.Obj()] != nil && d.Name.Name == "Valid" && result == types.Typ[types.Bool] {
				byType[named.Obj()].valid = d
			}
			return
		}
		if slice, ok := result.(*types.Slice); ok && d.Name.IsExported() {
			if named, ok := slice.Elem().(*types.Named); ok && byType[named.Obj()] != nil && byType[named.Obj()].list == nil {
				byType[named.Obj()].list = d
			}
		}
	}
}
