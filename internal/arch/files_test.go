package arch

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"testing"
)

// openers are the packages that may open files: the commands open those that their caller names, tests and tools their own.
var openers = []string{"adapters/servicelane/...", "adapters/servicelane-db/...", "examples/...", "internal/..."}

// openedBy lists what opens files where nothing may: so that no pack, case, mapping, record or message can name one.
func openedBy(t *Tree) []string {
	var problems []string
	for _, p := range t.Packages {
		if under(p.Dir, openers...) {
			continue
		}
		for _, f := range p.Files {
			for _, imported := range sortedImports(f) {
				if under(imported, "os/...", "io/ioutil", "plugin", "path/filepath") {
					problems = append(problems, fmt.Sprintf("%s: imports %s", f.Path, imported))
				}
			}
		}
	}
	return problems
}

func TestOnlyTheCommandsOpenFiles(t *testing.T) {
	for _, problem := range openedBy(repository(t)) {
		t.Error(problem)
	}
}

// securityTest is a test that SECURITY.md names, as in "`aftersales/audit` TestX".
var securityTest = regexp.MustCompile("`([a-z/0-9-]+)` ((?:Test|Fuzz|Example)\\w*)")

func TestTheSecurityPolicyNamesTestsThatExist(t *testing.T) {
	tree := repository(t)
	text, err := fs.ReadFile(tree.FS, "SECURITY.md")
	if err != nil {
		t.Fatal(err)
	}
	named := securityTest.FindAllStringSubmatch(string(text), -1)
	for _, m := range named {
		found := false
		for _, p := range tree.Packages {
			for _, f := range p.Tests {
				src, err := fs.ReadFile(tree.FS, f.Path)
				found = found || p.Dir == m[1] && err == nil && strings.Contains(string(src), "func "+m[2]+"(")
			}
		}
		if !found {
			t.Errorf("there is no %s in %s", m[2], m[1])
		}
	}
	if len(named) < 20 {
		t.Errorf("%d tests are named", len(named))
	}
}
