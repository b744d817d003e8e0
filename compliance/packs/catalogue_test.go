package packs_test

import (
	"flag"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/internal/golden"
)

var update = flag.Bool("update", false, "write coverage.txt anew")

func TestTheCatalogueIsWhole(t *testing.T) {
	kinds, ids, clauses := map[packs.RowKind]int{}, map[string]bool{}, map[string]bool{}
	for _, r := range packs.Catalogue() {
		if ids[r.ID] {
			t.Errorf("%s twice", r.ID)
		}
		ids[r.ID] = true
		kinds[r.Kind]++
		if len(r.Clauses) == 0 || r.Category == "" {
			t.Errorf("%s has no clause or category", r.ID)
		}
		for _, c := range r.Clauses {
			clauses[c] = true
			if doc, _, ok := strings.Cut(c, "-"); !ok || !slices.Contains([]string{"S0", "S1", "S2", "S3", "S4"}, doc) {
				t.Errorf("%s: no clause: %s", r.ID, c)
			}
		}
		if checked := r.Kind == packs.RowCheck || r.Kind == packs.RowCheckParam; !r.Kind.Valid() || checked != (r.Words == "") {
			t.Errorf("%s: %q, %q", r.ID, r.Kind, r.Words)
		}
	}
	want := map[packs.RowKind]int{packs.RowCheck: 198, packs.RowCheckParam: 73, packs.RowOut: 18, packs.RowPointer: 16}
	for k, n := range want {
		if kinds[k] != n {
			t.Errorf("%d rows of kind %s, want %d", kinds[k], k, n)
		}
	}
	if kinds[packs.RowRepresented]+kinds[packs.RowAdvisory] != 45 || len(ids) != 350 || len(clauses) != 537 {
		t.Errorf("%v, %d rows, %d clauses", kinds, len(ids), len(clauses))
	}
	for _, r := range packs.Catalogue() {
		leads := strings.Fields(r.As)
		if r.Kind == packs.RowPointer {
			leads = strings.Fields(r.Words)
		}
		for _, to := range leads {
			if !ids[to] || to == r.ID {
				t.Errorf("%s leads to %s", r.ID, to)
			}
		}
	}
}

func TestEveryRuleIsOfARowAndCitesAClauseOfIt(t *testing.T) {
	covered, clauses := map[string]packs.RowCoverage{}, map[string]bool{}
	for _, r := range packs.Coverage(packs.All()...) {
		for _, c := range r.Clauses {
			clauses[c] = true
		}
		for _, id := range r.Rules {
			if r.As == "" {
				covered[id] = r
			}
		}
	}
	for _, p := range packs.All() {
		if p.Layer != compliance.LayerHouse {
			continue // its rules are of laws, not of the house regulations
		}
		for _, rule := range p.Rules {
			row, ok := covered[rule.ID]
			if !ok || row.Kind != packs.RowCheck && row.Kind != packs.RowCheckParam {
				t.Errorf("%s: %s is of no row that a rule can decide", p.ID, rule.ID)
				continue
			}
			own := len(rule.Sources) == 0
			for _, s := range rule.Sources {
				clause := s.Document + "-" + s.Clause
				own = own || slices.Contains(row.Clauses, clause)
				if !clauses[clause] {
					t.Errorf("%s: %s cites %s, which is no clause", p.ID, rule.ID, clause)
				}
			}
			if !own {
				t.Errorf("%s: %s cites none of %v", p.ID, rule.ID, row.Clauses)
			}
		}
	}
}

// TestTheCoverageTableIsWhatThePacksHave holds coverage.txt against the packs. "go generate" writes it anew.
func TestTheCoverageTableIsWhatThePacksHave(t *testing.T) {
	rows := packs.Coverage(packs.All()...)
	t.Log("\n" + packs.CoverageCounts(rows))
	if err := golden.Check("coverage.txt", packs.CoverageTable(rows), *update); err != nil {
		t.Error(err)
	}
}

// TestEveryRowThatARuleCanDecideHasOne holds that nothing that can be checked is left out.
func TestEveryRowThatARuleCanDecideHasOne(t *testing.T) {
	for _, r := range packs.Coverage(packs.All()...) {
		if r.State == packs.StateMissing {
			t.Errorf("%s has no rule", r.ID)
		}
	}
}

// TestTheCareRowsAreThoseOfHouseCare holds that each row of customer care is decided by the pack for it alone.
func TestTheCareRowsAreThoseOfHouseCare(t *testing.T) {
	with, err := packs.With("house-care")
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for _, r := range packs.Coverage(with...) {
		if !slices.Contains([]string{"FU", "NT", "CF", "CI", "CC", "CH", "CD", "ES", "PV"}, r.ID[:2]) || r.Kind != packs.RowCheck && r.Kind != packs.RowCheckParam {
			continue
		}
		if rows++; len(r.Rules) == 0 {
			t.Errorf("%s has no rule", r.ID)
		}
	}
	if rows != 106 {
		t.Errorf("%d rows of customer care", rows)
	}
}

func TestTheStateOfARowComesFromItsRules(t *testing.T) {
	state := func(row string, of ...*compliance.Pack) packs.RowCoverage {
		for _, r := range packs.Coverage(of...) {
			if r.ID == row {
				return r
			}
		}
		t.Fatalf("no row %s", row)
		return packs.RowCoverage{}
	}
	limit := &compliance.Require{Must: &compliance.Condition{Field: "score", Op: compliance.Ge, Value: compliance.Value{Param: "limit"}}}
	unset := &compliance.Pack{ID: "p", Rules: []compliance.Rule{{ID: "OL-06b", Logic: limit}}, Params: []compliance.Param{{Name: "limit"}}}
	own := &compliance.Pack{ID: "p", Rules: []compliance.Rule{{ID: "OL-06", Logic: limit, Params: []compliance.Param{{Name: "limit"}}}}}
	set := func(name string) *compliance.Pack {
		return &compliance.Pack{ID: "q", Set: []compliance.Setting{{Param: name}}}
	}
	tests := map[string]struct {
		row   string
		of    []*compliance.Pack
		state packs.RowState
		words string
	}{
		"no rule, workshop":                     {"OL-06", nil, packs.StateMissing, ""},
		"data":                                  {"OL-10", nil, packs.StateRepresented, ""},
		"words to people":                       {"ST-11", nil, packs.StateAdvisory, ""},
		"out of scope":                          {"SW-08", nil, packs.StateOut, ""},
		"a pointer":                             {"WR-04", nil, packs.StatePointer, ""},
		"a rule":                                {"CD-01", []*compliance.Pack{{Rules: []compliance.Rule{{ID: "CD-01a"}}}}, packs.StateExecutable, "CD-01a"},
		"a rule of another row":                 {"CI-16", []*compliance.Pack{{Rules: []compliance.Rule{{ID: "CD-01a"}}}}, packs.StateExecutable, "CD-01a"},
		"a parameter of the pack without value": {"OL-06", []*compliance.Pack{unset}, packs.StateParam, "OL-06b p/limit"},
		"a parameter of the rule without value": {"OL-06", []*compliance.Pack{own}, packs.StateParam, "OL-06 OL-06/limit"},
		"a profile sets that of the pack":       {"OL-06", []*compliance.Pack{unset, set("p/limit")}, packs.StateExecutable, "OL-06b"},
		"a profile sets that of the rule":       {"OL-06", []*compliance.Pack{own, set("OL-06/limit")}, packs.StateExecutable, "OL-06"},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			got := state(c.row, c.of...)
			if words := strings.Join(append(got.Rules, got.Unset...), " "); got.State != c.state || words != c.words || !got.State.Valid() {
				t.Errorf("%s %q", got.State, words)
			}
		})
	}
}

func TestClausesStandInTheOrderOfTheirNumbers(t *testing.T) {
	list := packs.Clauses(packs.Coverage())
	at := func(id string) int {
		return slices.IndexFunc(list, func(c packs.Clause) bool { return c.ID == id })
	}
	if len(list) != 537 || at("S0-1.2") > at("S0-1.10.1") || at("S3-1.2.2") > at("S3-1.2.2a") || at("S3-1.2.2d") > at("S3-1.2.3") {
		t.Errorf("%d clauses", len(list))
	}
	if got := list[at("S0-1.5.1")].Rows; !slices.Equal(got, []string{"OL-06", "OL-08"}) {
		t.Errorf("%v", got)
	}
}

func TestWhatComesWithAPackIsThere(t *testing.T) {
	for _, id := range packs.IDs() {
		p, err := packs.With(id)
		if err != nil {
			t.Fatal(err)
		}
		last := p[len(p)-1]
		if !strings.Contains(string(packs.Document(id)), last.ID) || len(last.Rules) > 0 && len(packs.Cases(id)) == 0 {
			t.Errorf("%s: %d case files", id, len(packs.Cases(id)))
		}
	}
	if packs.Document("x") != nil || packs.Cases("x") != nil || packs.Equivalent("x") != nil {
		t.Error("a pack that is not there has documents")
	}
}
