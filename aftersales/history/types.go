package history

// typeTable finds the events of a type. It stands in place of a map, whose look-up was a sixth of the time of judging:
// the names are few and known, so that their ends and middles tell most of them apart.
type typeTable struct {
	rows []typeRow // a power of two, at most half of them used
	used int
}

type typeRow struct {
	typ    Type
	events []int32
}

// add enters an event.
func (t *typeTable) add(typ Type, event int32) {
	if 2*t.used >= len(t.rows) {
		t.grow()
	}
	r := t.at(typ)
	if r.typ == "" {
		r.typ = typ
		t.used++
	}
	r.events = append(r.events, event)
}

func (t *typeTable) grow() {
	old := t.rows
	t.rows = make([]typeRow, max(32, 2*len(old)))
	for _, r := range old {
		if r.typ != "" {
			*t.at(r.typ) = r
		}
	}
}

// of lists the events of a type.
func (t *typeTable) of(typ Type) []int32 {
	if len(t.rows) == 0 {
		return nil
	}
	return t.at(typ).events
}

// at gives the row of a type, or the free one where it belongs.
func (t *typeTable) at(typ Type) *typeRow {
	mask := len(t.rows) - 1
	for i := mix(typ) & mask; ; i = (i + 1) & mask {
		if r := &t.rows[i]; r.typ == typ || r.typ == "" {
			return r
		}
	}
}

// mix makes a number of a type.
func mix(t Type) int {
	n := len(t)
	if n == 0 {
		return 0
	}
	h := uint32(n)
	for _, c := range [...]byte{t[0], t[n/3], t[n/2], t[n-n/3-1], t[n-1]} {
		h = h*31 + uint32(c)
	}
	return int(h & 0xffff)
}
