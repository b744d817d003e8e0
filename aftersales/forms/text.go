package forms

import (
	"strings"

	"example.com/servicelane/internal/wide"
)

// The widths of a form as text, in places of a screen. The numbers are ours.
const (
	pageWidth   = 96
	fieldWidth  = (pageWidth - 2) / 2 // two fields stand beside each other
	leastColumn = 12                  // of a column of text, in a table that is too wide or has nothing in it
)

// Text renders the form as text for a screen or a printer with characters of one and two places (Latin and Chinese). Lines are
// at most 96 places wide unless the table of a form has columns for more. A line to fill in by hand is one of underscores.
func (f Form) Text() string {
	w := textWriter{lang: langOf(f.Language)}
	w.centre(f.Shop.Name)
	w.centre(f.shopLine())
	w.centre(f.Title)
	w.line(strings.Repeat("=", pageWidth))
	w.fields(f.headFields())
	for _, s := range f.Sections {
		w.blank()
		if s.Title != "" {
			w.line(signsOf[w.lang].open + s.Title + signsOf[w.lang].shut)
		}
		w.fields(s.Fields)
		if s.Table != nil {
			w.table(s.Table)
		}
	}
	if len(f.Notes) > 0 {
		w.blank()
	}
	for _, n := range f.Notes {
		w.wrapped(n)
	}
	w.blank()
	for _, s := range f.Signatures {
		w.signature(s)
	}
	return w.b.String()
}

// shopLine is what is known of the shop beside its name.
func (f Form) shopLine() string {
	l := langOf(f.Language)
	var parts []string
	for _, p := range []struct {
		label phrase
		value string
	}{{words.shopAddress, f.Shop.Address}, {words.shopPhone, f.Shop.Phone}, {words.licence, f.Shop.Licence}} {
		if p.value != "" {
			parts = append(parts, p.label.in(l)+signsOf[l].colon+p.value)
		}
	}
	return strings.Join(parts, "  ")
}

// headFields are number and time of the form.
func (f Form) headFields() []Field {
	l := langOf(f.Language)
	number := words.order
	if !f.Kind.ofOrder() {
		number = words.number
	}
	return []Field{{Label: number.in(l), Value: f.Number}, {Label: words.printed.in(l), Value: f.Printed}}
}

type textWriter struct {
	b    strings.Builder
	lang lang
}

func (w *textWriter) line(text string) { w.b.WriteString(strings.TrimRight(text, " ") + "\n") }

func (w *textWriter) blank() { w.line("") }

func (w *textWriter) centre(text string) {
	for _, part := range wide.Wrap(text, pageWidth) {
		if part != "" {
			w.line(strings.Repeat(" ", (pageWidth-wide.Places(part))/2) + part)
		}
	}
}

func (w *textWriter) wrapped(text string) {
	for _, part := range wide.Wrap(text, pageWidth) {
		w.line(part)
	}
}

// fields writes two fields a line, and each that takes more on lines of its own.
func (w *textWriter) fields(fields []Field) {
	before := "" // a field that waits for one beside it
	flush := func() {
		if before != "" {
			w.line(before)
		}
		before = ""
	}
	for _, f := range fields {
		label := f.Label + signsOf[w.lang].colon
		short := label + f.Value
		if f.Value == "" {
			short = label + strings.Repeat("_", max(leastColumn, fieldWidth-wide.Places(label)))
		}
		if f.Wide || wide.Places(short) > fieldWidth || strings.Contains(f.Value, "\n") {
			flush()
			w.field(label, f.Value)
			continue
		}
		if before == "" {
			before = wide.Left(short, fieldWidth+2)
			continue
		}
		w.line(before + short)
		before = ""
	}
	flush()
}

// field writes a field on lines of its own, what does not fit below.
func (w *textWriter) field(label, value string) {
	room := max(leastColumn, pageWidth-wide.Places(label))
	if value == "" {
		value = strings.Repeat("_", room)
	}
	for i, part := range wide.Wrap(value, room) {
		if i > 0 {
			label = strings.Repeat(" ", wide.Places(label))
		}
		w.line(label + part)
	}
}

func (w *textWriter) signature(s Signature) {
	who, when := s.Name, s.At
	if who == "" {
		who = strings.Repeat("_", 20)
	}
	if when == "" {
		when = strings.Repeat("_", 16)
	}
	colon := signsOf[w.lang].colon
	w.line(wide.Left(s.Label+colon+who, fieldWidth+2) + words.date.in(w.lang) + colon + when)
}

func (w *textWriter) table(t *Table) {
	widths := columnWidths(t)
	rule := make([]string, len(widths))
	titles := make([]string, len(widths))
	empty := make([]string, len(widths))
	for i, n := range widths {
		titles[i], rule[i], empty[i] = t.Columns[i].Title, strings.Repeat("-", n), strings.Repeat("_", n)
	}
	w.row(t, widths, titles)
	w.row(t, widths, rule)
	for _, r := range t.Rows {
		w.row(t, widths, r)
	}
	for range t.Blank {
		w.row(t, widths, empty)
	}
	whole := -2
	for _, n := range widths {
		whole += n + 2
	}
	for _, s := range t.Sums {
		w.line(wide.Right(s.Label+signsOf[w.lang].colon+s.Value, whole))
	}
}

// row writes one row, on as many lines as its longest cell takes.
func (w *textWriter) row(t *Table, widths []int, cells []string) {
	var lines [][]string
	for i, cell := range cells {
		parts := []string{cell}
		if !t.Columns[i].Right {
			parts = wide.Wrap(cell, widths[i])
		}
		for k, part := range parts {
			if k == len(lines) {
				lines = append(lines, make([]string, len(cells)))
			}
			lines[k][i] = part
		}
	}
	for _, l := range lines {
		var b strings.Builder
		for i, part := range l {
			if i > 0 {
				b.WriteString("  ")
			}
			if t.Columns[i].Right {
				b.WriteString(wide.Right(part, widths[i]))
			} else {
				b.WriteString(wide.Left(part, widths[i]))
			}
		}
		w.line(b.String())
	}
}

// columnWidths gives each column the width of its widest cell, and takes from the widest columns of text what is too
// much for the page.
func columnWidths(t *Table) []int {
	widths := make([]int, len(t.Columns))
	sum := -2
	for i, c := range t.Columns {
		widths[i] = wide.Places(c.Title)
		if !c.Right && (t.Blank > 0 || len(t.Rows) == 0) {
			widths[i] = max(widths[i], leastColumn)
		}
		for _, r := range t.Rows {
			for part := range strings.SplitSeq(r[i], "\n") {
				widths[i] = max(widths[i], wide.Places(part))
			}
		}
		sum += widths[i] + 2
	}
	for ; sum > pageWidth; sum-- {
		widest := -1
		for i, c := range t.Columns {
			if !c.Right && widths[i] > max(leastColumn, wide.Places(c.Title)) && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			break
		}
		widths[widest]--
	}
	return widths
}
