package arch

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strings"
)

// pure are the packages without input and output, clock, goroutines and globals that change.
var pure = []string{
	"pricing/...", "aftersales", "aftersales/cal/...", "aftersales/cite", "aftersales/history", "aftersales/classify", "aftersales/forms", "aftersales/care",
	"compliance/...",
}

// clockless are the packages that never ask for the time: the pure ones, and those that are told it.
var clockless = with(pure, "aftersales/store", "aftersales/notify", "adapters/...")

// clocked are the exceptions: the commands are programs of their own.
var clocked = []string{"adapters/servicelane/...", "adapters/servicelane-db/..."}

// harmless are words of databases and logs by which a value says how it is written; they do nothing by themselves.
var harmless = []string{"database/sql/driver", "log/slog", "net/url"}

// impure are packages of the standard library that a pure package has no use for.
var impure = []string{
	"os/...", "net/...", "syscall/...", "unsafe", "plugin", "math/rand/...", "crypto/rand", "database/...", "log/...", "runtime/...", "expvar", "flag", "io/ioutil", "context", "time/tzdata",
}

// clockNames are what package time offers to ask for the time, or to wait.
var clockNames = []string{"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTicker", "NewTimer", "Local"}

// Pure checks that the functional core has no input and output, goroutines, channels and globals that change, and does
// not panic but in functions named Must….
func Pure(t *Tree) []string {
	var problems []string
	for _, p := range t.Packages {
		if !under(p.Dir, pure...) {
			continue
		}
		for _, f := range p.Files {
			for _, imported := range sortedImports(f) {
				if under(imported, impure...) && !slices.Contains(harmless, imported) {
					problems = append(problems, fmt.Sprintf("%s: the core may not import %s", f.Path, imported))
				}
			}
			ast.Inspect(f.File, func(n ast.Node) bool {
				switch n.(type) {
				case *ast.GoStmt:
					problems = append(problems, t.at(n)+": the core starts a goroutine")
				case *ast.ChanType:
					problems = append(problems, t.at(n)+": the core uses a channel")
				}
				return true
			})
			problems = append(problems, t.panics(f)...)
		}
		problems = append(problems, t.changedGlobals(p)...)
	}
	return problems
}

// panics gives the calls of panic outside functions named Must….
func (t *Tree) panics(f *File) []string {
	var problems []string
	for _, d := range f.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if ok && strings.HasPrefix(fn.Name.Name, "Must") {
			continue
		}
		ast.Inspect(d, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				if id, ok := call.Fun.(*ast.Ident); ok && id.Name == "panic" {
					problems = append(problems, t.at(n)+": the core panics")
				}
			}
			return true
		})
	}
	return problems
}

// changedGlobals gives the places where a variable of the package is assigned to after it was declared.
func (t *Tree) changedGlobals(p *Package) []string {
	info := t.resolve(p)
	var problems []string
	check := func(target ast.Expr) {
		id := rootIdent(target)
		if id == nil {
			return
		}
		if v, ok := info.Uses[id].(*types.Var); ok && v.Pkg() != nil && v.Parent() == v.Pkg().Scope() {
			problems = append(problems, fmt.Sprintf("%s: the core changes the global %s", t.at(id), id.Name))
		}
	}
	for _, f := range p.Files {
		ast.Inspect(f.File, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignStmt:
				for _, target := range n.Lhs {
					check(target)
				}
			case *ast.IncDecStmt:
				check(n.X)
			case *ast.RangeStmt:
				if n.Tok == token.ASSIGN {
					check(n.Key)
					check(n.Value)
				}
			case *ast.CallExpr:
				if id, ok := n.Fun.(*ast.Ident); ok && (id.Name == "delete" || id.Name == "clear") && len(n.Args) > 0 {
					check(n.Args[0])
				}
			}
			return true
		})
	}
	return problems
}

// rootIdent gives the variable that an assignment to an expression changes.
func rootIdent(e ast.Expr) *ast.Ident {
	for {
		switch x := e.(type) {
		case *ast.Ident:
			return x
		case *ast.IndexExpr:
			e = x.X
		case *ast.SelectorExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.ParenExpr:
			e = x.X
		default:
			return nil
		}
	}
}

// resolve finds what the identifiers of a package stand for, as far as that can be told without its imports.
func (t *Tree) resolve(p *Package) *types.Info {
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{}}
	files := make([]*ast.File, len(p.Files))
	for i, f := range p.Files {
		files[i] = f.File
	}
	conf := types.Config{Importer: noImports{}, Error: func(error) {}, DisableUnusedImportCheck: true}
	_, _ = conf.Check(t.Path+"/"+p.Dir, t.Fset, files, info) // errors come from the imports that are left out
	return info
}

// noImports gives an empty package for each import.
type noImports struct{}

// Import makes an empty package.
func (noImports) Import(path string) (*types.Package, error) {
	p := types.NewPackage(path, path[strings.LastIndex(path, "/")+1:])
	p.MarkComplete()
	return p, nil
}

// Clock checks that nobody asks for the time but those who may: time is an argument.
func Clock(t *Tree) []string {
	var problems []string
	for _, p := range t.Packages {
		if !under(p.Dir, clockless...) || under(p.Dir, clocked...) {
			continue
		}
		for _, f := range p.Files {
			local := f.local("time")
			if local == "." {
				problems = append(problems, f.Path+": imports time with a dot")
			}
			ast.Inspect(f.File, func(n ast.Node) bool {
				sel, ok := n.(*ast.SelectorExpr)
				if !ok || !slices.Contains(clockNames, sel.Sel.Name) {
					return true
				}
				if id, ok := sel.X.(*ast.Ident); ok && local != "" && id.Name == local && t.bans(p, sel.Sel.Name) {
					problems = append(problems, t.at(n)+": uses time."+sel.Sel.Name)
				}
				return true
			})
		}
	}
	return problems
}

// bans tells whether a package may not use a name of package time. Adapters may wait, but never pick the time.
func (t *Tree) bans(p *Package, name string) bool {
	return under(p.Dir, pure...) || name == "Now" || name == "Since" || name == "Until" || name == "Local"
}

// Registrations checks that importing a package does nothing: no init, no flag or driver registered by a variable of
// the package.
func Registrations(t *Tree) []string {
	var problems []string
	for _, p := range t.Packages {
		for _, f := range p.Files {
			for _, d := range f.Decls {
				switch d := d.(type) {
				case *ast.FuncDecl:
					if d.Recv == nil && d.Name.Name == "init" {
						problems = append(problems, t.at(d)+": func init")
					}
				case *ast.GenDecl:
					problems = append(problems, t.registeringVars(f, d)...)
				}
			}
		}
	}
	return problems
}

// registers are packages whose functions, called for a variable of a package, change a global of theirs.
var registers = []string{"flag", "expvar", "database/sql", "net/http", "encoding/gob"}

func (t *Tree) registeringVars(f *File, d *ast.GenDecl) []string {
	var problems []string
	if d.Tok != token.VAR {
		return nil
	}
	for _, s := range d.Specs {
		spec := s.(*ast.ValueSpec)
		for i, value := range spec.Values {
			call, ok := value.(*ast.CallExpr)
			if !ok {
				continue
			}
			if sel, ok := call.Fun.(*ast.SelectorExpr); ok && slices.ContainsFunc(registers, func(path string) bool { return types.ExprString(sel.X) == f.local(path) }) {
				problems = append(problems, fmt.Sprintf("%s: calls %s when it is imported", t.at(value), types.ExprString(call.Fun)))
				continue
			}
			_, conversion := call.Fun.(*ast.ParenExpr)
			if i < len(spec.Names) && spec.Names[i].Name == "_" && !conversion && !onlyNil(call.Args) {
				problems = append(problems, fmt.Sprintf("%s: calls %s when it is imported, for nothing", t.at(value), types.ExprString(call.Fun)))
			}
		}
	}
	return problems
}

// onlyNil tells whether nil is the one argument, as in a conversion that checks an interface.
func onlyNil(args []ast.Expr) bool {
	if len(args) != 1 {
		return false
	}
	id, ok := args[0].(*ast.Ident)
	return ok && id.Name == "nil"
}

// exact are the packages in which money, hours and quantities live.
var exact = []string{"pricing/...", "aftersales", "aftersales/cal/...", "aftersales/care", "aftersales/forms", "aftersales/history", "internal/strictjson"}

// Floats checks that floating point is not used where numbers are exact. The case of a type switch may name it, to
// refuse it.
func Floats(t *Tree) []string {
	var problems []string
	for _, p := range t.Packages {
		if !under(p.Dir, exact...) {
			continue
		}
		for _, f := range p.Files {
			refused := map[ast.Node]bool{}
			ast.Inspect(f.File, func(n ast.Node) bool {
				if c, ok := n.(*ast.CaseClause); ok {
					for _, e := range c.List {
						refused[e] = true
					}
				}
				if id, ok := n.(*ast.Ident); ok && (id.Name == "float64" || id.Name == "float32") && !refused[n] {
					problems = append(problems, t.at(n)+": uses "+id.Name)
				}
				return true
			})
		}
	}
	return problems
}
