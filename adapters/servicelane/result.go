package main

import (
	"encoding/json"
	"io"

	"example.com/servicelane/pricing"
)

// priced is what the command writes with -json for each order. All numbers are text with all their digits.
type priced struct {
	// Source is where the order stood, as in "orders.jsonl:3".
	Source     string               `json:"source"`
	Order      string               `json:"order,omitempty"`
	Calculator string               `json:"calculator"`
	Amounts    pricing.Amounts      `json:"amounts"`
	Lines      []pricing.LineResult `json:"lines"`
	Classes    []pricing.ClassTotal `json:"classes"`
	Taxes      []pricing.TaxTotal   `json:"taxes"`
	Payers     []pricing.PayerTotal `json:"payers"`
}

// writeJSON writes a result as one line.
func writeJSON(w io.Writer, where string, res pricing.Result) error {
	out := priced{Source: where, Order: res.Order(), Calculator: res.Calculator(), Amounts: res.Amounts(), Lines: []pricing.LineResult{},
		Classes: res.Classes(), Taxes: append([]pricing.TaxTotal{}, res.Taxes()...), Payers: res.Payers()}
	for _, l := range res.Lines() {
		out.Lines = append(out.Lines, l)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(out)
}
