package arch

import (
	"flag"
	"os"
	"testing"

	"example.com/servicelane/internal/golden"
)

var update = flag.Bool("update", false, "write golden files anew")

func repository(t *testing.T) *Tree {
	t.Helper()
	tree, err := Load(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// checks are all checks, by the sentence that each holds the repository to.
var checks = map[string]func(*Tree) []string{
	"imports follow the table":                     Imports,
	"no program gets package testing":              Testing,
	"nothing is imported for its side effects":     BlankImports,
	"modules require what they may":                Modules,
	"the core is pure":                             Pure,
	"time is an argument":                          Clock,
	"nothing registers when imported":              Registrations,
	"no floating point where numbers are exact":    Floats,
	"enumerations are complete":                    Enums,
	"exported names are documented":                Docs,
	"features are proven":                          Features,
	"programs shown are tested":                    Readme,
	"nothing speaks of where the code was written": Words,
}

func TestTheRepositoryKeepsItsRules(t *testing.T) {
	tree := repository(t)
	for name, check := range checks {
		t.Run(name, func(t *testing.T) {
			for _, problem := range check(tree) {
				t.Error(problem)
			}
		})
	}
}

func TestTheAPIIsTheOneWrittenDown(t *testing.T) {
	api, err := API(repository(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := golden.Check("api.golden.txt", api, *update); err != nil {
		t.Error(err)
	}
}
