package history

import "testing"

func TestTypesAreFoundHoweverTheyCollide(t *testing.T) {
	var table typeTable
	if got := table.of("order.opened"); got != nil {
		t.Errorf("in an empty table: %v", got)
	}
	n := int32(0)
	for range 3 {
		for d := range Standard().Types() {
			table.add(d.Type(), n)
			n++
		}
	}
	count := int32(0)
	for d := range Standard().Types() {
		got := table.of(d.Type())
		if len(got) != 3 || got[0] != count || got[1] != count+n/3 || got[2] != count+2*n/3 {
			t.Errorf("%s: %v", d.Type(), got)
		}
		count++
	}
	for _, other := range []Type{"", "order", "order.openee", "x_house.sang"} {
		if got := table.of(other); got != nil {
			t.Errorf("%q: %v", other, got)
		}
	}
	longest := 0
	for i := range table.rows {
		r := &table.rows[i]
		if r.typ != "" {
			longest = max(longest, (i-mix(r.typ))&(len(table.rows)-1))
		}
	}
	if longest > 8 {
		t.Errorf("%d steps to a type: mix the names better", longest)
	}
}
