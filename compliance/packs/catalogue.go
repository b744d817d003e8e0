package packs

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"

	"example.com/servicelane/compliance"
)

//go:embed catalogue.txt
var catalogue string

// Row is a row of the catalogue of rules that was drawn from the five house regulations.
type Row struct {
	// ID is its number, such as "QC-07". Rules have it as their id, with a letter where one row needs several.
	ID string
	// Category is the part of the catalogue it stands in, such as "inspection".
	Category string
	// Kind says what the row is.
	Kind RowKind
	// Clauses are those it comes from, such as "S3-2.1.5".
	Clauses []string
	// As is the row whose rules decide this one too; empty for its own.
	As string
	// Words say where the row is represented, why it is not a rule, or to which rows it points.
	Words string
}

// RowKind says what a row of the catalogue is.
type RowKind string

// The kinds of rows.
const (
	RowCheck       RowKind = "check"       // a rule can decide it
	RowCheckParam  RowKind = "check-param" // a rule can decide it with a value that the text leaves open
	RowRepresented RowKind = "represented" // it is data that the library holds
	RowAdvisory    RowKind = "advisory"    // words to people, which nothing can decide
	RowOut         RowKind = "out"         // out of scope
	RowPointer     RowKind = "pointer"     // another row, listed under a second category
)

// RowKinds lists every kind of row.
func RowKinds() []RowKind {
	return []RowKind{RowCheck, RowCheckParam, RowRepresented, RowAdvisory, RowOut, RowPointer}
}

// Valid tells whether k is one of [RowKinds].
func (k RowKind) Valid() bool { return slices.Contains(RowKinds(), k) }

// Catalogue lists the rows of the catalogue in their order: 334 of them, and 16 that only point to others.
func Catalogue() []Row {
	var out []Row
	category := ""
	for line := range strings.Lines(catalogue) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			category = strings.Trim(line, "[]")
		default:
			out = append(out, readRow(category, line))
		}
	}
	return out
}

func readRow(category, line string) Row {
	head, words, _ := strings.Cut(line, " : ")
	cells := strings.Fields(head)
	r := Row{ID: cells[0], Category: category, Kind: RowKind(cells[1]), Clauses: cells[2:], Words: words}
	if as, ok := strings.CutPrefix(words, "as "); ok {
		r.As, r.Words = as, ""
	}
	return r
}

// RowState says what packs have of a row of the catalogue.
type RowState string

// The states of rows.
const (
	StateExecutable  RowState = "executable"       // there are rules
	StateParam       RowState = "parameter needed" // there are rules, and a parameter of theirs has no value
	StateRepresented RowState = "represented"
	StateAdvisory    RowState = "advisory"
	StateOut         RowState = "out of scope"
	StatePointer     RowState = "pointer"
	StateMissing     RowState = "missing" // a rule could decide it, and there is none
)

// RowStates lists every state.
func RowStates() []RowState {
	return []RowState{StateExecutable, StateParam, StateRepresented, StateAdvisory, StateOut, StatePointer, StateMissing}
}

// Valid tells whether s is one of [RowStates].
func (s RowState) Valid() bool { return slices.Contains(RowStates(), s) }

// RowCoverage is a row and what packs have of it.
type RowCoverage struct {
	Row
	State RowState
	// Rules are the ids of the rules that decide it.
	Rules []string
	// Unset are the parameters of those that have no value.
	Unset []string
}

// Coverage tells for each row of the catalogue what some packs have of it.
func Coverage(of ...*compliance.Pack) []RowCoverage {
	rows := map[string][]*compliance.Rule{}
	for _, p := range of {
		for i := range p.Rules {
			row := rowOf(p.Rules[i].ID)
			rows[row] = append(rows[row], &p.Rules[i])
		}
	}
	unset := unsetOf(of)
	var out []RowCoverage
	for _, row := range Catalogue() {
		c := RowCoverage{Row: row, State: stateOf(row)}
		id := row.ID
		if row.As != "" {
			id = row.As
		}
		for _, r := range rows[id] {
			c.Rules = append(c.Rules, r.ID)
			c.Unset = append(c.Unset, unset(r)...)
		}
		slices.Sort(c.Rules)
		slices.Sort(c.Unset)
		c.Unset = slices.Compact(c.Unset)
		switch {
		case len(c.Unset) > 0:
			c.State = StateParam
		case len(c.Rules) > 0:
			c.State = StateExecutable
		}
		out = append(out, c)
	}
	return out
}

// stateOf gives the state of a row without rules.
func stateOf(row Row) RowState {
	switch row.Kind {
	case RowRepresented:
		return StateRepresented
	case RowAdvisory:
		return StateAdvisory
	case RowOut:
		return StateOut
	case RowPointer:
		return StatePointer
	}
	return StateMissing
}

// rowOf gives the row of a rule: its id without the letter.
func rowOf(id string) string { return strings.TrimRight(id, "abcdefghijklmnopqrstuvwxyz") }

// Clauses lists the clauses of the regulations with the rows that they are in, in the order of the rows.
func Clauses(rows []RowCoverage) []Clause {
	var out []Clause
	place := map[string]int{}
	for i := range rows {
		for _, id := range rows[i].Clauses {
			at, met := place[id]
			if !met {
				at = len(out)
				place[id] = at
				out = append(out, Clause{ID: id})
			}
			out[at].Rows = append(out[at].Rows, rows[i].ID)
		}
	}
	slices.SortFunc(out, func(a, b Clause) int { return compareClauses(a.ID, b.ID) })
	return out
}

// Clause is a clause of a regulation and the rows it is in.
type Clause struct {
	ID   string
	Rows []string
}

// compareClauses compares ids of clauses, in which numbers count as numbers.
func compareClauses(a, b string) int {
	for a != "" && b != "" {
		x, y := digits(a), digits(b)
		if x == 0 || y == 0 {
			if a[0] != b[0] {
				return int(a[0]) - int(b[0])
			}
			a, b = a[1:], b[1:]
			continue
		}
		if c := cmp.Or(cmp.Compare(x, y), strings.Compare(a[:x], b[:y])); c != 0 {
			return c
		}
		a, b = a[x:], b[y:]
	}
	return len(a) - len(b)
}

// digits counts the digits that a text begins with.
func digits(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789")) }
