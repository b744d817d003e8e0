package packs

import (
	"fmt"
	"strings"
	"text/tabwriter"
)

// CoverageCounts writes in how many rows of the catalogue packs have what.
func CoverageCounts(rows []RowCoverage) string {
	var b strings.Builder
	counted := map[RowState]int{}
	for _, r := range rows {
		counted[r.State]++
	}
	fmt.Fprintf(&b, "%d rows, and %d that only point to others; %d clauses\n", len(rows)-counted[StatePointer], counted[StatePointer],
		len(Clauses(rows)))
	for _, s := range RowStates() {
		if s != StatePointer {
			fmt.Fprintf(&b, "%4d %s\n", counted[s], s)
		}
	}
	return b.String()
}

// CoverageTable writes what packs have of the catalogue as a table for people: every row with its state, and every clause with
// its rows.
func CoverageTable(rows []RowCoverage) string {
	var table, b strings.Builder
	w := tabwriter.NewWriter(&table, 0, 0, 2, ' ', 0)
	category := ""
	for _, r := range rows {
		if r.Category != category {
			category = r.Category
			fmt.Fprintf(w, "\n%s\n", category)
		}
		fmt.Fprintf(w, "%s\t%s\t%s\n", r.ID, r.State, strings.Join(r.detail(), "; "))
	}
	fmt.Fprintln(w)
	_ = w.Flush() // into memory
	for line := range strings.Lines(strings.TrimPrefix(table.String(), "\n")) {
		b.WriteString(strings.TrimRight(line, " \n") + "\n")
	}
	for _, c := range Clauses(rows) {
		fmt.Fprintf(&b, "%s: %s\n", c.ID, strings.Join(c.Rows, " "))
	}
	return b.String()
}

// detail says by which rules, where or why.
func (r RowCoverage) detail() (out []string) {
	if len(r.Rules) > 0 {
		out = append(out, strings.Join(r.Rules, " "))
	}
	if r.As != "" {
		out = append(out, "as "+r.As)
	}
	if len(r.Unset) > 0 {
		out = append(out, "to be set: "+strings.Join(r.Unset, " "))
	}
	if r.Words != "" {
		out = append(out, r.Words)
	}
	return out
}
