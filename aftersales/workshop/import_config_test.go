package workshop_test

import (
	"slices"
	"testing"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/workshop"
)

func TestAnImportWithoutWhatItNeedsIsRefused(t *testing.T) {
	b, s := comingsBench(t), comings("R1 C1 Wang 13800000001 V1 Golf 2026-03-02T09:00 2026-03-02 - draft")
	whole := workshop.Table{Mapping: s.mapping(t), Header: s.header, Rows: slices.Values(s.rows)}
	by := aftersales.Actor{By: "import"}
	for want, c := range map[string]workshop.Import{
		"tables[1].mapping: no mapping":                         {Tables: []workshop.Table{whole, {Header: s.header, Rows: whole.Rows}}, Secret: importSecret, By: by},
		"tables[0].rows: no rows":                               {Tables: []workshop.Table{{Mapping: whole.Mapping, Header: s.header}}, Secret: importSecret, By: by},
		`tables[1].mapping: another table has the source "old"`: {Tables: []workshop.Table{whole, whole}, Secret: importSecret, By: by},
		"by.by: an import says who imports":                     {Tables: []workshop.Table{whole}, Secret: importSecret},
	} {
		_, err := b.Import(t.Context(), c)
		refusedWith(t, err, want)
	}
}
