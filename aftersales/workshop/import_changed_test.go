package workshop_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales/workshop"
)

// partLines is a table of orders, each with one parts line.
func partLines(rows ...[]string) sourceTable {
	return sourceTable{name: "lines", header: strings.Fields("no at part qty price state late"), rows: rows, doc: []byte(`{
		"mapping": 1, "source": "old", "zone": "Asia/Shanghai", "key": ["no"],
		"columns": {"at": {"time": "2006-01-02T15:04"}, "price": {"currency": "CNY"}, "late": {"time": "2006-01-02T15:04"}},
		"ids": {"order_id": "no", "part_id": {"columns": ["no"], "prefix": "p-"}},
		"state": [{"column": "state"}],
		"events": {"at": [{"event": "order.opened"},
			{"event": "part.requested", "fields": {"part_no": "part", "qty": "qty", "unit_price": "price"}}],
			"late": [{"event": "order.certified"}]}}`)}
}

func TestARowInAnotherFormIsTheSameRow(t *testing.T) {
	row := func(of ...string) []string {
		base := []string{"R1", "2026-03-02T09:00", "PAD", "1.5", "10.00", "in_repair", ""}
		for i := 0; i < len(of); i += 2 {
			for n, name := range strings.Fields("no at part qty price state late") {
				if name == of[i] {
					base[n] = of[i+1]
				}
			}
		}
		return base
	}
	for name, tt := range map[string]struct {
		row  []string
		want string // empty: the same
	}{
		"as it was":                  {row(), ""},
		"with more zeros":            {row("qty", "1.50"), ""},
		"with fewer zeros":           {row("price", "10.0"), ""},
		"without the point":          {row("price", "10"), ""},
		"with a blank at the end":    {row("part", "PAD "), ""},
		"of another quantity":        {row("qty", "1.05"), `qty of part.requested`},
		"of another quantity's size": {row("qty", "2.50"), `was 1.5 and is 2.50`},
		"of another part":            {row("part", "PAD-2"), `part_no of part.requested`},
		"at another price":           {row("price", "10.01"), `was 10.00 CNY and is 10.01 CNY`},
		"without a price":            {row("price", ""), `is nothing`},
		"at another time":            {row("at", "2026-03-02T09:01"), `the time of order.opened`},
		"in another state":           {row("state", "inspecting"), `the state was in_repair and is inspecting`},
		"with something more":        {row("late", "2026-03-02T10:00"), `is new`},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, nil)
			b.clock.add(24 * time.Hour)
			if done := b.imports(partLines(row())); !done[0].Taken() || done[0].Already {
				t.Fatalf("%+v", done)
			}
			done := b.imports(partLines(tt.row))[0]
			if tt.want == "" {
				if !done.Taken() || !done.Already {
					t.Errorf("%+v", done)
				}
				return
			}
			if done.Taken() || !errors.Is(done.Quarantined[0].Err, workshop.ErrChanged) || !strings.Contains(done.Quarantined[0].Err.Error(), tt.want) {
				t.Errorf("%+v does not say %q", done.Quarantined, tt.want)
			}
		})
	}
}

func TestWhatARowTellsNoMoreIsNamed(t *testing.T) {
	b := newBench(t, nil)
	b.clock.add(24 * time.Hour)
	b.imports(partLines([]string{"R1", "2026-03-02T09:00", "PAD", "1.5", "10.00", "in_repair", "2026-03-02T10:00"}))
	tell := func(row ...string) string { return b.imports(partLines(row))[0].Quarantined[0].Err.Error() }
	if why := tell("R1", "2026-03-02T09:00", "PAD", "1.5", "10.00", "in_repair", ""); !strings.Contains(why, "told no more") {
		t.Errorf("%s", why)
	}
	if why := tell("R1", "2026-03-02T09:02", "DISC", "4", "11.00", "inspecting", ""); !strings.HasSuffix(why, "and 2 more") {
		t.Errorf("%s", why)
	}
}
