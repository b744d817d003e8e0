package main

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// columns is the width of the page on a terminal.
const columns = 100

// cells is the number of terminal cells that a text takes: two for each wide character of East Asia, none for a
// combining mark. Characters of ambiguous width take one here and two on some terminals, so the program prints none.
func cells(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case wide(r):
			n += 2
		default:
			n++
		}
	}
	return n
}

func wide(r rune) bool {
	k := width.LookupRune(r).Kind()
	return k == width.EastAsianWide || k == width.EastAsianFullwidth
}

// padRight and padLeft fill a text up with spaces to n cells, on that side.

func padRight(s string, n int) string { return s + strings.Repeat(" ", max(0, n-cells(s))) }

func padLeft(s string, n int) string { return strings.Repeat(" ", max(0, n-cells(s))) + s }

// wrap breaks a text into lines of at most n cells: at spaces, and between any two wide characters except before
// closing punctuation.
func wrap(s string, n int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range breakable(s) {
		w := cells(word)
		if used > 0 && used+cells(strings.TrimRight(word, " ")) > n {
			lines = append(lines, strings.TrimRight(line, " "))
			line, used = "", 0
			word = strings.TrimLeft(word, " ")
			w = cells(word)
		}
		line += word
		used += w
	}
	return append(lines, strings.TrimRight(line, " "))
}

// breakable cuts a text into the pieces between which a line may end. A piece keeps the spaces behind it.
func breakable(s string) []string {
	var pieces []string
	piece := ""
	end := func() {
		if piece != "" {
			pieces = append(pieces, piece)
			piece = ""
		}
	}
	for _, r := range s {
		if wide(r) && !strings.ContainsRune("，。、；：！？）」》", r) && !strings.HasSuffix(piece, "（") && !strings.HasSuffix(piece, "《") {
			end()
		}
		piece += string(r)
		if r == ' ' {
			end()
		}
	}
	end()
	return pieces
}

// align says at which side of its column a text stands.
type align bool

const (
	left  align = false
	right align = true
)

// table is a table of texts: columns as wide as their widest cell, two spaces between them.
type table struct {
	indent string
	sides  []align
	least  []int // the least widths; nil for none
	rows   [][]string
}

func (t *table) add(row ...string) { t.rows = append(t.rows, row) }

// rule adds a line across the whole table.
func (t *table) rule() { t.rows = append(t.rows, nil) }

// lines gives the table, each line without spaces at its end.
func (t *table) lines() []string {
	widths := make([]int, len(t.sides))
	copy(widths, t.least)
	for _, row := range t.rows {
		for i, cell := range row {
			widths[i] = max(widths[i], cells(cell))
		}
	}
	total := 2 * (len(widths) - 1)
	for _, w := range widths {
		total += w
	}
	out := make([]string, len(t.rows))
	for i, row := range t.rows {
		if row == nil {
			out[i] = t.indent + strings.Repeat("-", total)
			continue
		}
		out[i] = strings.TrimRight(t.indent+t.line(row, widths), " ")
	}
	return out
}

func (t *table) line(row []string, widths []int) string {
	parts := make([]string, len(row))
	for i, cell := range row {
		if t.sides[i] == right {
			parts[i] = padLeft(cell, widths[i])
		} else {
			parts[i] = padRight(cell, widths[i])
		}
	}
	return strings.Join(parts, "  ")
}
