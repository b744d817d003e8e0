package main

import (
	"encoding/json"
	"io"
	"strconv"
	"strings"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/wide"
	"example.com/servicelane/pricing"
)

// writeJSON writes a result as one line, with where its order stood, as in "orders.jsonl:3".
func writeJSON(w io.Writer, where string, res pricing.Result) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(struct {
		Source string         `json:"source"`
		Result pricing.Result `json:"result"`
	}{where, res})
}

// explanation tells how the amounts of one line came about, or any amount by its path. A line is named by its number on the
// sheet, from 1, or its id, of which a split line has several.
func explanation(res pricing.Result, line string, w words) (string, error) {
	var b strings.Builder
	for i, l := range res.Lines() {
		if line == strconv.Itoa(i+1) || line == l.ID {
			title := []string{strconv.Itoa(i + 1), wide.Visible(l.Code), wide.Visible(l.Name), wide.Visible(l.Payer), l.Total.Display(w.tag)}
			b.WriteString(strings.Join(strings.Fields(strings.Join(title, " ")), " ") + "\n")
			text, _ := res.Explain(fault.Index("lines", i), w.tag) // a line of the result has amounts
			b.WriteString(indent(text))
		}
	}
	if b.Len() > 0 {
		return b.String(), nil
	}
	text, err := res.Explain(line, w.tag)
	if err != nil {
		return "", fault.Errors{{Code: fault.Unknown, Detail: "no such line or amount: " + fault.Quote(line)}}
	}
	return wide.Visible(line) + "\n" + indent(text), nil
}

// indent sets the lines of a text in, and makes what does not print visible.
func indent(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		b.WriteString("  " + wide.Visible(strings.TrimSuffix(line, "\n")) + "\n")
	}
	return b.String()
}
