package care

import (
	"strings"

	"example.com/servicelane/internal/wide"
)

// textWidth is the width of a report as text, in places of a screen. The number is ours.
const textWidth = 96

// Text renders the report as text for a screen with characters of one and two places (Latin and Chinese), without the charts: all
// that they show stands in the figures and tables.
func (r Report) Text(v View) string {
	s := r.sheet(v)
	w := textWriter{colon: words.colon.in(langOf(v.Language)), empty: words.none.in(langOf(v.Language))}
	if s.Shop != "" {
		w.line(s.Shop)
	}
	w.line(s.Title + "  " + s.AsOf)
	w.line(strings.Repeat("=", textWidth))
	for _, t := range s.Tiles {
		w.line(t.Label + w.colon + t.Value + "  " + t.Below)
	}
	for _, p := range s.Parts {
		w.part(p)
	}
	w.line("")
	for _, n := range s.Notes {
		for _, part := range wide.Wrap(n, textWidth) {
			w.line(part)
		}
	}
	return w.b.String()
}

type textWriter struct {
	b            strings.Builder
	colon, empty string
}

func (w *textWriter) line(text string) { w.b.WriteString(strings.TrimRight(text, " ") + "\n") }

func (w *textWriter) part(p part) {
	w.line("")
	w.line("— " + p.Title)
	if len(p.Tables) == 0 && p.Bars != nil {
		for _, b := range p.Bars.Bars {
			w.line(b.Label + w.colon + b.Value)
		}
	}
	if p.Columns != nil {
		w.columns(p.Columns)
	}
	for _, t := range p.Tables {
		w.table(t)
	}
	if p.Note != "" {
		w.line(p.Note)
	}
}

// columns writes the numbers of the chart that are not 0.
func (w *textWriter) columns(c *columns) {
	any := false
	for _, s := range c.Slots {
		if s.Received+s.Closed == 0 {
			continue
		}
		any = true
		w.line(wide.Left(s.Name, 12) + c.First + " " + wholeNumber(s.Received) + "  " + c.Second + " " + wholeNumber(s.Closed))
	}
	if !any {
		w.line(w.empty)
	}
}

func (w *textWriter) table(t table) {
	if len(t.Rows) == 0 {
		w.line(w.empty)
		return
	}
	widths := make([]int, len(t.Columns))
	for i, c := range t.Columns {
		widths[i] = wide.Places(c.Title)
		for _, r := range t.Rows {
			widths[i] = max(widths[i], wide.Places(r[i]))
		}
	}
	titles, rule := make([]string, len(widths)), make([]string, len(widths))
	for i, n := range widths {
		titles[i], rule[i] = t.Columns[i].Title, strings.Repeat("-", n)
	}
	w.row(t, widths, titles)
	w.row(t, widths, rule)
	for _, r := range t.Rows {
		w.row(t, widths, r)
	}
}

func (w *textWriter) row(t table, widths []int, cells []string) {
	var b strings.Builder
	for i, cell := range cells {
		if i > 0 {
			b.WriteString("  ")
		}
		if t.Columns[i].Right {
			b.WriteString(wide.Right(cell, widths[i]))
		} else {
			b.WriteString(wide.Left(cell, widths[i]))
		}
	}
	w.line(b.String())
}
