package main

import (
	"context"
	"slices"
	"strings"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/forms"
)

// printSheet prints the settlement sheet (结算清单) of an order as it is stored.
func (d *day) printSheet(ctx context.Context, id aftersales.OrderID, t tongue) error {
	in, err := d.formInput(ctx, id)
	if err != nil {
		return err
	}
	in.Order, in.Language = inWords(in.Order, t), t.tag()
	form, err := forms.SettlementSheet(in)
	if err != nil {
		return err
	}
	d.page.print("", strings.TrimRight(form.Text(), "\n"))
	return d.page.err
}

// inWords gives an order with what it bills for named in a language: a form prints the words as they were recorded, and the
// catalogue of this shop knows them in others too.
func inWords(o aftersales.Order, t tongue) aftersales.Order {
	if o.Settlement == nil {
		return o
	}
	bill := *o.Settlement
	bill.Lines = slices.Clone(bill.Lines)
	for i, line := range bill.Lines {
		if name, ok := catalogue[codeOf(o, line)]; ok {
			bill.Lines[i].Description = name.in(t)
		}
	}
	o.Settlement = &bill
	return o
}

// codeOf gives the operation or the number of the part that a line is for.
func codeOf(o aftersales.Order, line aftersales.Line) string {
	if i := slices.IndexFunc(o.Parts, func(p aftersales.Part) bool { return p.ID == line.Part }); i >= 0 {
		return o.Parts[i].Number
	}
	if i := slices.IndexFunc(o.Jobs, func(j aftersales.Job) bool { return j.ID == line.Job }); i >= 0 {
		return o.Jobs[i].Operation
	}
	return ""
}
