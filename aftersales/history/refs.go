package history

import (
	"slices"

	"example.com/servicelane/internal/fault"
)

// Ref is a number for an id within one history: two events belong to the same order if the Refs of their order_id are
// equal. Refs run from 0 to [History.Refs]-1 and mean nothing in another history.
type Ref int32

// NoRef is the Ref of an id that is not known.
const NoRef Ref = -1

// The numbers of ids that the history itself looks at.
var (
	orderNumber = standardID(FieldOrderID)
	storeNumber = standardID(FieldStoreID)
)

// adoptable are the ids of what can be adopted. It is never changed.
var adoptable = [...]adoptableID{{FieldOrderID, orderNumber}, {FieldInquiryID, standardID(FieldInquiryID)}, {FieldAppointmentID, standardID(FieldAppointmentID)},
	{FieldFollowupID, standardID(FieldFollowupID)}, {FieldComplaintID, standardID(FieldComplaintID)}}

// adoptableID is one of them.
type adoptableID struct {
	name   Name
	number int
}

// isAdoption tells whether events of a type say what a source covers.
func isAdoption(t Type) bool {
	switch t {
	case OrderAdopted, InquiryAdopted, AppointmentAdopted, FollowupAdopted, ComplaintAdopted:
		return true
	}
	return false
}

// isAbout tells whether events of the type are about what an id names: as their subject, or, if their subject cannot be
// adopted, as something that it is linked to.
func (d *Definition) isAbout(id Name) bool {
	if slices.ContainsFunc(adoptable[:], func(a adoptableID) bool { return slices.Contains(d.group.subject, a.name) }) {
		return slices.Contains(d.group.subject, id)
	}
	return slices.Contains(d.group.links, id)
}

// refs is the table of all ids of a history.
type refs struct {
	list    []refInfo
	lookup  map[refKey]Ref
	links   []link
	reached []numberedRef
	attrs   []told
}

type refKey struct {
	number int32
	value  string
}

// refInfo is what is known of one id.
type refInfo struct {
	number  int32 // of the id's name
	value   string
	store   Ref       // the shop first named for it; NoRef for subjects that outlive cases
	links   int32     // the last link; -1 if there is none
	reach   span      // in reached: the ids it is linked to, directly or through others, the nearest first
	attrs   span      // in attrs: the events marked ◆, in order, those of one moment by their ids
	told    signature // of the fields of these events
	ended   int32     // the first event marked †; -1 if there is none
	begun   int32     // the first event of which it is the subject; -1 if there is none
	adopted int32     // its adoption; -1 if there is none
}

// told is an event marked ◆, with what tells at once that it does not carry a field.
type told struct {
	event  int32
	fields signature
}

// link is one id that a subject is linked to.
type link struct {
	number int32
	to     Ref
	by     int32 // the event that said so, as a place in builder.all
	next   int32
}

// numberedRef is an id with the number of its name.
type numberedRef struct {
	number int32
	ref    Ref
}

func (t *refs) intern(number int, value string) Ref {
	key := refKey{int32(number), value}
	if r, ok := t.lookup[key]; ok {
		return r
	}
	r := Ref(len(t.list))
	t.list = append(t.list, refInfo{number: int32(number), value: value, store: NoRef, links: -1, ended: -1, begun: -1, adopted: -1})
	t.lookup[key] = r
	return r
}

// correlate interns the ids of all events and fixes the links and shops of their subjects, in the order of time.
func (b *builder) correlate() {
	h := b.history
	h.ids.lookup = make(map[refKey]Ref, len(b.all))
	b.subject, b.own = make([]Ref, len(b.all)), make([]span, len(b.all))
	h.own = make([]numberedRef, 0, 2*len(b.all))
	for _, i := range b.order {
		b.subject[i] = NoRef
		if b.voided[i] {
			continue
		}
		e := &b.all[i]
		b.own[i] = b.ownIDs(e)
		d := b.defs[i]
		n := subject(d, e)
		if n < 0 {
			continue
		}
		name := d.group.subject[n]
		number := h.Vocabulary.idNumber(name)
		if name == FieldStoreID {
			b.subject[i] = h.ids.intern(number, e.StoreID)
			continue
		}
		id := e.Get(name)
		b.subject[i] = h.ids.intern(number, id.s)
		b.link(i, b.subject[i], h.Vocabulary.id(number))
	}
}

// ownIDs interns the ids that an event carries.
func (b *builder) ownIDs(e *Event) span {
	h := b.history
	from := int32(len(h.own))
	for _, f := range e.Fields {
		if f.Value.kind != numberID {
			continue
		}
		if n := h.Vocabulary.idNumber(f.Name); n >= 0 {
			h.own = append(h.own, numberedRef{int32(n), h.ids.intern(n, f.Value.s)})
		}
	}
	return span{from, int32(len(h.own))}
}

// link fixes the links and the shop of a subject by an event.
func (b *builder) link(i int32, subject Ref, d *idDefinition) {
	h := b.history
	e := &b.all[i]
	if e.StoreID != "" && !d.lasting && h.ids.list[subject].store == NoRef {
		store := h.ids.intern(storeNumber, e.StoreID)
		h.ids.list[subject].store = store
	}
	for _, n := range h.own[b.own[i].from:b.own[i].to] {
		if n.ref == subject || !slices.Contains(d.links, h.Vocabulary.id(int(n.number)).name) {
			continue
		}
		before := h.ids.linked(subject, n.number)
		switch {
		case before == nil:
			h.ids.links = append(h.ids.links, link{n.number, n.ref, i, h.ids.list[subject].links})
			h.ids.list[subject].links = int32(len(h.ids.links) - 1)
		case before.to != n.ref:
			name := string(h.Vocabulary.id(int(n.number)).name)
			b.faults.Add(b.path(b.origin[i])+"."+name, fault.Mismatch, "%s %s belongs to %s %s by event %s, not to %s", d.name,
				fault.Quote(h.RefID(subject)), name, fault.Quote(h.RefID(before.to)), fault.Quote(b.all[before.by].ID), fault.Quote(h.RefID(n.ref)))
		}
	}
}

// linked gives the link of a subject to an id of a name; nil if there is none.
func (t *refs) linked(subject Ref, number int32) *link {
	for at := t.list[subject].links; at >= 0; at = t.links[at].next {
		if t.links[at].number == number {
			return &t.links[at]
		}
	}
	return nil
}

// reach finds for every subject the ids above it: breadth first, links in the order of the vocabulary, the nearest of a name
// winning.
func (t *refs) reach(v Vocabulary) {
	for r := range t.list {
		from := len(t.reached)
		t.list[r].reach = span{int32(from), int32(from)}
		if t.list[r].links < 0 {
			continue
		}
		t.reachFrom(v, Ref(r), from)
		for next := from; next < len(t.reached); next++ {
			t.reachFrom(v, t.reached[next].ref, from)
		}
		t.list[r].reach.to = int32(len(t.reached))
	}
}

// reachFrom adds the ids that r is linked to, unless one of the same name was reached before, in reached from the place
// from.
func (t *refs) reachFrom(v Vocabulary, r Ref, from int) {
	if t.list[r].links < 0 {
		return
	}
	for _, name := range v.id(int(t.list[r].number)).links {
		l := t.linked(r, int32(v.idNumber(name)))
		if l == nil || slices.ContainsFunc(t.reached[from:], func(n numberedRef) bool { return n.number == l.number }) {
			continue
		}
		t.reached = append(t.reached, numberedRef{l.number, l.to})
	}
}

// fillAttributes lists for each subject its events marked ◆. Their count stands in attrs.to.
func (t *refs) fillAttributes(h *History) {
	var sum int32
	for r := range t.list {
		n := t.list[r].attrs.to
		t.list[r].attrs = span{sum, sum}
		sum += n
	}
	t.attrs = make([]told, sum)
	for i := range h.marks {
		m := &h.marks[i]
		if m.subject != NoRef && h.Vocabulary.definition(int(m.number)).attribute { // voided events have no subject
			info := &t.list[m.subject]
			t.attrs[info.attrs.to] = told{int32(i), m.fields}
			info.attrs.to++
			info.told |= m.fields
		}
	}
}

// grid holds the id of every name for every event, so that judging reads it instead of following links again and again.
type grid struct {
	columns []idColumn // by the number of a name
	length  int        // of a column
	cells   []Ref      // column by column
}

// idColumn holds the ids of one name, event by event.
type idColumn struct {
	place int32     // -1 for names that the history has no id of
	refs  []Ref     // nil for these
	told  signature // of the fields of events marked ◆ that are about one of the ids
}

// column gives the ids of a name, event by event; nil if the history has none.
func (g *grid) column(number int) []Ref {
	if uint(number) >= uint(len(g.columns)) {
		return nil
	}
	return g.columns[number].refs
}

// told tells whether an event marked ◆ may tell a field of an id of a name; a column of which none does may be missing.
func (g *grid) told(number int, bit signature) bool {
	return uint(number) < uint(len(g.columns)) && g.columns[number].told&bit != 0
}

// resolve finds the id of a name for an event: one that it carries, else one that its subject is linked to.
func (h *History) resolve(i, number int) Ref {
	if c := h.grid.column(number); i < len(c) {
		return c[i]
	}
	return NoRef
}

// fillGrid resolves every id for every event.
func (h *History) fillGrid() {
	g := &h.grid
	most := storeNumber
	for i := range h.ids.list {
		most = max(most, int(h.ids.list[i].number))
	}
	g.columns, g.length = make([]idColumn, most+1), len(h.events)
	for i := range g.columns {
		g.columns[i].place = -1
	}
	width := int32(0)
	for i := range h.ids.list {
		c := &g.columns[h.ids.list[i].number]
		if c.told |= h.ids.list[i].told; c.place < 0 {
			c.place = width
			width++
		}
	}
	g.cells = make([]Ref, int(width)*g.length)
	for i := range g.cells {
		g.cells[i] = NoRef
	}
	for i := range g.columns {
		if c := &g.columns[i]; c.place >= 0 {
			from := int(c.place) * g.length
			c.refs = g.cells[from : from+g.length]
		}
	}
	for i := range h.marks {
		h.fillRow(i)
	}
}

// fillRow finds the ids of an event: those that it carries, before those that its subject is linked to, or, if it has none, those that the ids
// it carries are linked to.
func (h *History) fillRow(i int) {
	m := &h.marks[i]
	own := h.own[m.own.from:m.own.to]
	h.grid.set(i, own)
	if m.subject != NoRef {
		h.grid.set(i, h.ids.above(m.subject))
	} else {
		for _, n := range own {
			h.grid.set(i, h.ids.above(n.ref))
		}
	}
	if c := h.grid.column(storeNumber); c != nil {
		c[i] = m.store
	}
}

// set gives an event those ids of which it has none of that name yet.
func (g *grid) set(i int, ids []numberedRef) {
	for _, n := range ids {
		if cell := &g.column(int(n.number))[i]; *cell == NoRef {
			*cell = n.ref
		}
	}
}

// above lists the ids that r is linked to, the nearest first.
func (t *refs) above(r Ref) []numberedRef {
	reach := t.list[r].reach
	return t.reached[reach.from:reach.to]
}
