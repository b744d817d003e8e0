package history

import "slices"

// Presence says why a value is there or not.
type Presence string

// The presences.
const (
	Present     Presence = "present"      // there is a value
	Empty       Presence = "empty"        // the source records it, and has no value here
	NotRecorded Presence = "not_recorded" // the source does not record it: nobody knows
)

// Presences lists every presence.
func Presences() []Presence { return []Presence{Present, Empty, NotRecorded} }

// Valid tells whether p is one of [Presences].
func (p Presence) Valid() bool { return p == Present || p == Empty || p == NotRecorded }

func emptyIf(recorded bool) (Value, Presence) {
	if recorded {
		return Value{}, Empty
	}
	return Value{}, NotRecorded
}

// Get follows a path from event i. Attributes are those that were known with the event: of events up to its moment. Facts are those that held on its day.
func (h *History) Get(i int, p Path) (Value, Presence) { return h.GetAsOf(i, p, h.Known(i)) }

// GetAsOf follows a path from event i as [History.Get] does, but attributes are those of the first known events of the
// history, as counted by [History.Until].
func (h *History) GetAsOf(i int, p Path, known int) (Value, Presence) {
	if v := h.Carried(i, p, known); v != nil {
		return *v, Present
	}
	return h.Uncarried(i, p)
}

// Uncarried gives what [History.GetAsOf] gives where [History.Carried] gives nothing: an id that the event is linked to, what its envelope
// says, a fact, or why there is no value.
func (h *History) Uncarried(i int, p Path) (Value, Presence) {
	switch {
	case p.route == nil:
		return Value{}, NotRecorded
	case h.OnlyCarried(p):
		return Value{}, Empty
	}
	e := &h.events[i]
	switch p.step {
	case ownField:
		if p.id >= 0 {
			if r := h.resolve(i, p.id); r != NoRef {
				return ID(h.ids.list[r].value), Present
			}
		}
	case ownBy:
		if e.By != "" {
			return ID(e.By), Present
		}
	case ownByRole:
		for role := range h.Roles(i) {
			return Code(role), Present
		}
	case ownStore:
		if s := h.Store(i); s != "" {
			return ID(s), Present
		}
	case ownAt:
		return Time(e.At), Present
	case above:
		return h.factAbove(i, p)
	}
	return emptyIf(h.coversField(i, e.Type, p.field))
}

// OnlyCarried tells whether the value that a path leads to is [Empty] wherever [History.Carried] gives nothing, since everything is
// recorded and there is nothing beside events that could give it.
func (h *History) OnlyCarried(p Path) bool {
	return h.whole && p.route != nil && p.carried && (p.fact == nil || h.kinds&p.kindBit == 0)
}

// ByRole gives the role in which event i was done as the event names it; "" if it names none.
func (h *History) ByRole(i int) string { return h.events[i].ByRole }

// Carried points at the value that a path leads to from event i where an event carries it: event i itself, or one of an attribute, of the
// first known events. It is nil where [History.GetAsOf] takes the value from elsewhere, or has none. The caller must not change it.
func (h *History) Carried(i int, p Path, known int) *Value {
	switch {
	case p.route == nil:
	case p.step == ownField:
		if h.marks[i].fields&p.bit != 0 {
			return h.field(i, p.number)
		}
	case p.step == above:
		if r := h.resolve(i, p.id); r != NoRef && h.ids.list[r].told&p.bit != 0 {
			return h.attribute(r, p.number, p.bit, known, i)
		}
	}
	return nil
}

// EachCarried gives what [History.Carried] gives for each event of a list, in its place in out, which is as long. Attributes are those of the
// first known events or, if known is negative, those that were known with each event.
func (h *History) EachCarried(list []int32, p Path, known int, out []*Value) {
	switch {
	case p.route != nil && p.step == ownField:
		h.eachOwn(list, p, out)
	case p.route != nil && p.step == above && h.grid.told(p.id, p.bit):
		h.eachAbove(list, p, int32(known), out)
	default:
		clear(out)
	}
}

// eachOwn is EachCarried for a field of the events themselves. Events of one type mostly carry the same fields: then they have one list of
// numbers, and the field stands where it stood in the event before.
func (h *History) eachOwn(list []int32, p Path, out []*Value) {
	events, marks, out := h.events, h.marks, out[:len(list)]
	seen, place := span{-1, -1}, -1
	for n, i := range list {
		if at := marks[i].numbers; at != seen {
			seen, place = at, slices.Index(h.numbers[at.from:at.to], p.number)
		}
		var v *Value
		if fields := events[i].Fields; uint(place) < uint(len(fields)) {
			v = &fields[place].Value
		}
		out[n] = v
	}
}

// eachAbove is EachCarried for an attribute of what the events have an id of. Events that follow one another mostly see the same one.
func (h *History) eachAbove(list []int32, p Path, known int32, out []*Value) {
	column := h.grid.column(p.id)
	out = out[:len(list)]
	seen := sighting{ref: NoRef, until: int32(len(h.events))} // nothing is told of what has no id
	for n, i := range list {
		m, r, by := &h.marks[i], column[i], known
		if by < 0 {
			by = m.known
		}
		if r != seen.ref || by < seen.by || by > seen.until {
			seen.look(h, r, p, by)
		}
		v := seen.value
		if v != nil && m.fields&problemBit != 0 { // it may be about another problem than what was told last
			v = h.attribute(r, p.number, p.bit, int(by), int(i))
		}
		out[n] = v
	}
}

// sighting is an attribute as it is seen from events that are about no problem: by how many first events, and up to how many.
type sighting struct {
	ref       Ref
	by, until int32
	value     *Value
}

// look finds the attribute of a subject that the first events tell.
func (s *sighting) look(h *History, r Ref, p Path, by int32) {
	s.ref, s.by, s.until, s.value = r, 0, int32(len(h.events)), nil
	if r == NoRef || h.ids.list[r].told&p.bit == 0 {
		return
	}
	s.by = by
	attrs := h.ids.attrs[h.ids.list[r].attrs.from:h.ids.list[r].attrs.to]
	for n := len(attrs) - 1; n >= 0; n-- {
		switch t := &attrs[n]; {
		case t.fields&p.bit == 0:
		case t.event >= by:
			s.until = min(s.until, t.event)
		default:
			if s.value = h.field(int(t.event), p.number); s.value != nil {
				return
			}
		}
	}
}

// factAbove finds the fact that answers where no attribute does.
func (h *History) factAbove(i int, p Path) (Value, Presence) {
	r := NoRef
	if p.id >= 0 {
		r = h.resolve(i, p.id)
	}
	if p.fact != nil {
		if v := h.factField(i, r, p); !v.IsAbsent() {
			return v, Present
		}
		if h.coversFactField(i, p.fact.name, p.field) {
			return Value{}, Empty
		}
	}
	for _, d := range p.carriers {
		if h.coversField(i, d.typ, p.field) {
			return Value{}, Empty
		}
	}
	return Value{}, NotRecorded
}

// attribute gives the value of the latest of the first known events marked ◆ of a subject that carries the field; nil if none does.
// Seen from an event about one problem, what is said of another one is passed over: a dent that is paid for does not make the repair beside
// it paid. The event that it is seen from is negative if it is none.
func (h *History) attribute(r Ref, number int32, bit signature, known, from int) *Value {
	s := h.ids.list[r].attrs
	list := h.ids.attrs[s.from:s.to]
	for n := len(list) - 1; n >= 0; n-- {
		if list[n].fields&bit == 0 || int(list[n].event) >= known {
			continue
		}
		place := int(list[n].event)
		if v := h.field(place, number); v != nil && h.ofOneProblem(place, from) {
			return v
		}
	}
	return nil
}

// ofOneProblem tells whether two events are not about different problems.
func (h *History) ofOneProblem(a, b int) bool {
	if b < 0 || h.marks[a].fields&h.marks[b].fields&problemBit == 0 {
		return true
	}
	theirs, ours := h.problem(a), h.problem(b)
	return theirs == "" || ours == "" || theirs == ours
}

// field gives the value of the field of a number in event i; nil if it has none.
func (h *History) field(i int, number int32) *Value {
	s := h.marks[i].numbers
	for n := s.from; n < s.to; n++ {
		if h.numbers[n] == number {
			return &h.events[i].Fields[n-s.from].Value
		}
	}
	return nil
}

var (
	problemBit    = signatureOf(FieldProblemKey)
	problemNumber = int32(standardField(FieldProblemKey))
)

// problem gives the key of the problem that event i is about; "" if it names none.
func (h *History) problem(i int) string {
	if v := h.field(i, problemNumber); v != nil {
		return v.Word()
	}
	return ""
}

// signature is a set of names, as far as it can be told by one bit for each: a name whose bit is not there is surely not in the set.
type signature uint64

// signatureOf gives the bit of a name. By these factors, which were found by trying many, hardly any two fields of one type of the standard
// vocabulary have the same bit.
func signatureOf(n Name) signature {
	if n == "" {
		return 1
	}
	return 1 << ((10*int(n[0]) + 34*int(n[len(n)/2]) + 5*int(n[len(n)-1]) + 29*len(n)) & 63)
}

// factField gives a field of the fact that a path names, on the day of event i.
func (h *History) factField(i int, r Ref, p Path) Value {
	key := ""
	if r != NoRef {
		key = h.ids.list[r].value
	} else if v := h.events[i].Get(p.fact.key); !v.IsAbsent() {
		key = v.Word()
	} else if s := h.marks[i].subject; s != NoRef {
		if v := h.attribute(s, p.key, signatureOf(p.fact.key), len(h.events), -1); v != nil {
			key = v.Word()
		}
	}
	if key == "" {
		return Value{}
	}
	facts := h.factsOf(p.fact.name, key)
	if len(facts) == 0 {
		return Value{}
	}
	day := h.Day(i)
	for n := range facts {
		if facts[n].Valid.Contains(day) {
			return facts[n].Get(p.field)
		}
	}
	return Value{}
}

// Ref gives the number of the id that a path leads to from event i: one that the event carries, or one that its subject
// is linked to. It is [NoRef] if the event has none, or if the path is no id.
func (h *History) Ref(i int, p Path) Ref {
	if p.route == nil || p.id < 0 || p.step != ownField && p.step != ownStore {
		return NoRef
	}
	return h.resolve(i, p.id)
}

// RefsOf gives what [History.Ref] gives, for every event by its number; nil if no event has such an id. The caller must not
// change the list.
func (h *History) RefsOf(p Path) []Ref {
	if p.route == nil || p.step != ownField && p.step != ownStore {
		return nil
	}
	return h.grid.column(p.id)
}

// MayLack tells whether some of a list of events may have an id that the history does not know of: it has none, and it is not sure that there
// is none.
func (h *History) MayLack(list []int32, p Path) bool {
	refs := h.RefsOf(p)
	sure := h.whole && p.route != nil && (p.step == ownField || p.step == ownStore)
	for _, i := range list {
		if refs != nil && refs[i] != NoRef || sure && h.marks[i].fields&p.bit == 0 {
			continue
		}
		if _, presence := h.Get(int(i), p); presence != Empty {
			return true
		}
	}
	return false
}

// RefOf gives the number of an id by its name and value, [NoRef] if the history does not have it.
func (h *History) RefOf(name Name, id string) Ref {
	if r, ok := h.ids.lookup[refKey{int32(h.Vocabulary.idNumber(name)), id}]; ok {
		return r
	}
	return NoRef
}

// Refs is the number of ids in the history.
func (h *History) Refs() int { return len(h.ids.list) }

// RefID gives the id of a number, "" for [NoRef].
func (h *History) RefID(r Ref) string {
	if r == NoRef {
		return ""
	}
	return h.ids.list[r].value
}

// RefName gives the name of the id of a number, such as "order_id"; "" for [NoRef].
func (h *History) RefName(r Ref) Name {
	if r == NoRef {
		return ""
	}
	return h.Vocabulary.id(int(h.ids.list[r].number)).name
}

// Ended gives the number of the first event marked † of a subject, -1 if there is none.
func (h *History) Ended(r Ref) int {
	if r == NoRef {
		return -1
	}
	return int(h.ids.list[r].ended)
}

// FirstEnd gives the number of the first event marked † of any subject, [History.Len] if there is none.
func (h *History) FirstEnd() int { return int(h.ends) }

// Subject gives the number of the id that is the subject of event i, [NoRef] for the types that have none.
func (h *History) Subject(i int) Ref { return h.marks[i].subject }

// ID gives the id of a name for event i: one that it carries, else one that its subject is linked to; "" if there is
// none.
func (h *History) ID(i int, name Name) string {
	n := h.Vocabulary.idNumber(name)
	if n < 0 {
		return ""
	}
	return h.RefID(h.resolve(i, n))
}

// Attribute gives what is now known of a subject: the field of the latest event marked ◆ that carries it.
func (h *History) Attribute(r Ref, field Name) Value {
	if r == NoRef {
		return Value{}
	}
	if v := h.attribute(r, h.Vocabulary.fieldNumber(field), signatureOf(field), len(h.events), -1); v != nil {
		return *v
	}
	return Value{}
}
