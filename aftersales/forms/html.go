package forms

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"
	"unicode"
)

// page is the page of a form. Everything that varies goes through html/template, which escapes it where it stands.
//
//go:embed page.html
var page string

var pageTemplate = template.Must(template.New("page").Parse(page))

// WriteHTML renders the form as an HTML document for A4 paper: without scripts, and without anything that would have to
// be fetched. Tables that go on over the page repeat their titles. The error is that of w.
func (f Form) WriteHTML(w io.Writer) error {
	return pageTemplate.Execute(w, f.view())
}

// view is a form as the template takes it.
type view struct {
	Form
	Lang, Line, Colon, Date string
	Head                    []Field
	Parts                   []part
	Foot                    template.CSS // a string of the style
}

type part struct {
	Title string
	Rows  [][]Field // one wide field, or two
	Table *Table
}

func (f Form) view() view {
	l := langOf(f.Language)
	v := view{Form: f, Lang: tags[l].String(), Line: f.shopLine(), Colon: signsOf[l].colon, Head: f.headFields(),
		Date: words.date.in(l), Foot: cssString(strings.TrimSpace(f.Title + " " + f.Number))}
	for _, s := range f.Sections {
		v.Parts = append(v.Parts, part{Title: s.Title, Rows: pairs(s.Fields), Table: s.Table})
	}
	return v
}

// cssString writes text as a string of a style, every character but letters and digits as its number.
// html/template takes such strings for addresses, and refuses a number with a colon.
func cssString(text string) template.CSS {
	var b strings.Builder
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "\\%06x", r)
		}
	}
	return template.CSS(`"` + b.String() + `"`)
}

// pairs puts two fields on a row, and each wide one on a row of its own.
func pairs(fields []Field) [][]Field {
	var rows [][]Field
	open := false // the last row has room for another field
	for _, f := range fields {
		switch {
		case f.Wide:
			rows, open = append(rows, []Field{f}), false
		case open:
			rows[len(rows)-1] = append(rows[len(rows)-1], f)
			open = false
		default:
			rows, open = append(rows, []Field{f}), true
		}
	}
	return rows
}
