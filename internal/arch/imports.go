package arch

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
)

// room is what the packages of a folder may import beside the standard library. Tests are free.
type room struct {
	folder string   // a folder, or with "/..." all below it too
	ours   []string // folders of this repository, in the same form
	third  []string // modules of others
}

const (
	decimal = "github.com/shopspring/decimal"
	text    = "golang.org/x/text"
)

// input is what any package may use to read what comes from outside.
var input = []string{"internal/fault", "internal/strictjson"}

// core is the functional core and the ports.
var core = []string{"aftersales/...", "pricing/...", "compliance/..."}

// rooms is the table of who may import whom; the first that fits a folder counts. Imports form a line, not a net.
var rooms = []room{
	{"aftersales/cal", input, nil},
	{"aftersales/cal/cn", []string{"aftersales/cal", "aftersales/cite"}, nil},
	{"aftersales/cite", []string{"aftersales/cal"}, nil}, // for the day on which a source was read
	{"pricing", with(input, "aftersales/cal", "aftersales/cite"), []string{decimal, text}},
	{"pricing/cards", with(input, "pricing", "aftersales/cal", "aftersales/cite"), nil},
	{"aftersales/history", with(input, "aftersales/cal", "aftersales/cite"), nil},
	{"aftersales", with(input, "aftersales/history", "pricing", "aftersales/cal", "aftersales/cite"), []string{text}},
	{"aftersales/classify", input, []string{text}},
	{"aftersales/forms", with(input, "aftersales", "aftersales/history", "pricing", "aftersales/cal", "aftersales/cite", "internal/wide"), []string{text}},
	{"aftersales/care", with(input, "aftersales", "aftersales/history", "pricing", "aftersales/cal", "aftersales/cite", "internal/wide"), []string{text}},
	{"compliance", with(input, "aftersales/history", "pricing", "aftersales/cal", "aftersales/cite"), []string{text}},
	{"compliance/packs", []string{"compliance", "aftersales/history", "aftersales/cal", "aftersales/cite", "internal/strictjson"}, nil}, // the types of which a pack is made
	{"compliance/policytest", with(input, "compliance/...", "aftersales/history", "pricing", "aftersales/cal", "aftersales/cite"), nil},
	{"aftersales/store", []string{"internal/fault"}, nil},
	{"aftersales/store/storetest", []string{"aftersales/store"}, nil},
	{"aftersales/audit", []string{"aftersales/store"}, nil},
	{"aftersales/notify", []string{"internal/fault"}, nil},
	{"aftersales/notice", input, []string{text}},
	{"aftersales/notify/notifytest", []string{"aftersales/notify"}, nil},
	{"aftersales/workshop", with(input, "aftersales", "aftersales/history", "aftersales/classify", "pricing", "aftersales/store", "aftersales/notify", "aftersales/notice", "aftersales/cal", "aftersales/cite"), nil},
	{"adapters/servicelane/...", with(core, "adapters/...", "internal/fault", "internal/strictjson", "internal/wide"), []string{text}}, // languages of sheets
	{"adapters/servicelane-db/...", with(core, "adapters/..."), nil},
	{"adapters/ratecsv", with(core, "internal/fault", "internal/strictjson"), []string{text}}, // GB18030
	{"adapters/...", with(core, "internal/fault", "internal/strictjson", "internal/outbound"), nil},
	{"examples/...", with(core, "adapters/..."), nil},
	{"internal/fault", nil, nil},
	{"internal/strictjson", []string{"internal/fault"}, nil},
	{"internal/outbound", []string{"aftersales/notify", "internal/fault"}, nil},
	{"internal/outbound/standin", []string{"aftersales/notify", "aftersales/notify/notifytest"}, nil},
	{"internal/golden", nil, nil},
	{"internal/jsonschema", nil, nil},
	{"internal/enum", nil, nil},
	{"internal/wide", nil, []string{text}},
	{"internal/foldgen", nil, []string{text}},
	{"internal/ordergen", []string{"aftersales", "aftersales/cal", "aftersales/history", "pricing"}, nil},
	{"internal/arch", nil, nil},
	{"internal/rename", nil, nil},
}

func with(list []string, more ...string) []string { return append(slices.Clip(list), more...) }

// Imports checks that each package imports only what its place in the table allows. A nested module may also import
// what its own go.mod requires; a program or a nested module in internal, which writes code or measures, may import
// anything of ours.
func Imports(t *Tree) []string {
	var problems []string
	for _, p := range t.Packages {
		own := t.moduleOf(p.Dir)
		r, found := roomOf(p, own)
		if !found {
			problems = append(problems, p.Dir+": the folder has no row in the table of imports")
			continue
		}
		for _, f := range p.Files {
			for _, imported := range sortedImports(f) {
				if !r.allows(t, own, imported) {
					problems = append(problems, fmt.Sprintf("%s: %s may not import %s", f.Path, p.Dir, imported))
				}
			}
		}
	}
	return problems
}

func sortedImports(f *File) []string { return slices.Sorted(keys(f.imports())) }

func roomOf(p *Package, own *Module) (room, bool) {
	for _, r := range rooms {
		if under(p.Dir, r.folder) {
			return r, true
		}
	}
	if under(p.Dir, "internal/...") && (p.Name == "main" || under(own.Dir, "internal/...")) {
		return room{p.Dir, with(core, "internal/..."), nil}, true
	}
	return room{}, len(p.Files) == 0
}

func (r room) allows(t *Tree, own *Module, imported string) bool {
	if dir, ours := strings.CutPrefix(imported, t.Path+"/"); ours {
		return under(dir, r.ours...) || own.Dir != "." && under(dir, own.Dir+"/...")
	}
	if first, _, _ := strings.Cut(imported, "/"); !strings.Contains(first, ".") {
		return true
	}
	third := r.third
	if own.Dir != "." {
		third = with(third, slices.Collect(keys(own.Requires))...)
	}
	return slices.ContainsFunc(third, func(m string) bool { return under(imported, m+"/...") })
}

// Testing checks that no package pulls package testing into the program of a user.
func Testing(t *Tree) []string {
	var problems []string
	for _, p := range t.Packages {
		for _, f := range p.Files {
			for _, imported := range sortedImports(f) {
				if under(imported, "testing/...") || under(imported, t.Path+"/internal/golden") || under(imported, t.Path+"/internal/enum") || imported == "github.com/google/go-cmp/cmp" {
					problems = append(problems, fmt.Sprintf("%s: imports %s outside a test", f.Path, imported))
				}
			}
		}
	}
	return problems
}

// BlankImports checks that nothing is imported for its side effects alone: embed is the exception, and what examples
// and nested modules need to run, such as a SQL driver.
func BlankImports(t *Tree) []string {
	var problems []string
	for _, p := range t.Packages {
		for _, f := range p.Files {
			for _, spec := range f.Imports {
				imported, _ := strconv.Unquote(spec.Path.Value)
				if spec.Name == nil || spec.Name.Name != "_" || imported == "embed" {
					continue
				}
				if t.moduleOf(p.Dir).Dir == "." && !under(p.Dir, "examples/...") {
					problems = append(problems, fmt.Sprintf("%s: imports %s for its side effects", f.Path, path.Clean(imported)))
				}
			}
		}
	}
	return problems
}
