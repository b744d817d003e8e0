package care

import (
	_ "embed"
	"html/template"
	"io"
)

// page is the page of a report. Everything that varies goes through html/template, which escapes it where it stands.
//
//go:embed page.html
var page string

var pageTemplate = template.Must(template.New("page").Parse(page))

// WriteHTML renders the report as one HTML document for A4 paper with its charts in it: without scripts, and without anything that
// would have to be fetched. The error is that of w.
func (r Report) WriteHTML(w io.Writer, v View) error {
	return pageTemplate.Execute(w, r.sheet(v))
}
