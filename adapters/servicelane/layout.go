package main

import (
	"strings"

	"example.com/servicelane/internal/wide"
)

// column is a column of a table.
type column struct {
	title string
	right bool // numbers stand at the right
}

// table lays text out in columns, for a screen or a printer with characters of one and two places (Latin and Chinese).
// Columns without any text are left out; longer text than wrapAt continues below.
type table struct {
	columns []column
	rows    [][]string
}

// wrapAt is the greatest width of a column of text.
const wrapAt = 32

// add adds a row, one cell for each column.
func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

// String lays the table out, with a rule below the titles.
func (t *table) String() string {
	widths := t.widths()
	titles, rules := make([]string, len(widths)), make([]string, len(widths))
	for i, w := range widths {
		titles[i], rules[i] = t.columns[i].title, strings.Repeat("─", w)
	}
	var b strings.Builder
	t.write(&b, widths, titles)
	t.write(&b, widths, rules)
	for _, row := range t.rows {
		for _, line := range t.wrapped(row) {
			t.write(&b, widths, line)
		}
	}
	return b.String()
}

// widths gives the width of each column, 0 for one without text in any row.
func (t *table) widths() []int {
	out := make([]int, len(t.columns))
	for _, row := range t.rows {
		for i, cell := range row {
			if !t.columns[i].right {
				out[i] = max(out[i], min(wide.Places(cell), wrapAt))
			} else {
				out[i] = max(out[i], wide.Places(cell))
			}
		}
	}
	for i, c := range t.columns {
		if out[i] > 0 {
			out[i] = max(out[i], wide.Places(c.title))
		}
	}
	return out
}

// wrapped divides a row into the lines that it takes.
func (t *table) wrapped(row []string) [][]string {
	var lines [][]string
	for i, cell := range row {
		parts := []string{cell}
		if !t.columns[i].right {
			parts = wide.Wrap(cell, wrapAt)
		}
		for k, part := range parts {
			if k == len(lines) {
				lines = append(lines, make([]string, len(row)))
			}
			lines[k][i] = part
		}
	}
	return lines
}

func (t *table) write(b *strings.Builder, widths []int, cells []string) {
	var line strings.Builder
	for i, cell := range cells {
		if widths[i] == 0 {
			continue
		}
		if line.Len() > 0 {
			line.WriteString("  ")
		}
		if t.columns[i].right {
			line.WriteString(wide.Right(cell, widths[i]))
		} else {
			line.WriteString(wide.Left(cell, widths[i]))
		}
	}
	b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
}
