package history

import (
	"cmp"
	"slices"
)

// index finds the events of a type, and those of them that belong to one id, without hashing: judging asks for little else.
type index struct {
	places []int32 // by the number of a type: its place in lists, counted from 1; 0 if it has no events
	lists  []span  // of events, one for each type
	width  int     // columns of the grid

	relations []Relation // by place in lists and column of the grid
	families  []family
	events    []int32 // of lists and families
}

// Relation says how the events of one type belong to the ids of one name.
type Relation struct {
	index    *index
	list     span // of the events of the type
	families span // by rising id, if there is no only one
	only     Ref  // that all of them have; NoRef if that differs, or if some have none
	lack     bool // some have none
}

// The relations of types that have no events, and of names that no event of the history has an id of.
var (
	noEvents = Relation{only: NoRef}
	noIDs    = Relation{only: NoRef, lack: true}
)

// family lists the events of a type that belong to one id.
type family struct {
	ref    Ref
	events span
}

// fill enters the events that count.
func (x *index) fill(marks []mark, g *grid) {
	most := int32(-1)
	for i := range marks {
		most = max(most, marks[i].number)
	}
	x.places = make([]int32, most+1)
	for i := range marks {
		if p := &x.places[marks[i].number]; !marks[i].voided {
			if *p == 0 {
				x.lists = append(x.lists, span{})
				*p = int32(len(x.lists))
			}
			x.lists[*p-1].to++
		}
	}
	from := int32(0)
	for i := range x.lists {
		n := x.lists[i].to
		x.lists[i] = span{from, from}
		from += n
	}
	x.events = make([]int32, from, 3*from)
	for i := range marks {
		if !marks[i].voided {
			list := &x.lists[x.places[marks[i].number]-1]
			x.events[list.to] = int32(i)
			list.to++
		}
	}
	x.relate(g)
}

// relate groups the events of every type by every name of ids.
func (x *index) relate(g *grid) {
	x.width = len(g.cells) / max(g.length, 1)
	x.relations = make([]Relation, len(x.lists)*x.width)
	var pairs []pair
	for n, list := range x.lists {
		events := x.events[list.from:list.to]
		for c := range x.width {
			column := g.cells[c*g.length : (c+1)*g.length]
			k := &x.relations[n*x.width+c]
			k.index, k.list, k.only = x, list, only(events, column)
			if k.only != NoRef {
				continue
			}
			pairs = pairs[:0]
			for _, e := range events {
				if column[e] == NoRef {
					k.lack = true
				} else {
					pairs = append(pairs, pair{column[e], e})
				}
			}
			if len(pairs) > 0 {
				k.families = x.group(pairs)
			}
		}
	}
}

// only gives the id that all events of a list have; NoRef if they have different ones, or some have none.
func only(list []int32, column []Ref) Ref {
	r := column[list[0]]
	for _, e := range list {
		if column[e] != r {
			return NoRef
		}
	}
	return r
}

// pair is an event and the id it belongs to.
type pair struct {
	ref   Ref
	event int32
}

// group groups events by their ids.
func (x *index) group(pairs []pair) span {
	byRef := func(a, b pair) int { return cmp.Or(cmp.Compare(a.ref, b.ref), cmp.Compare(a.event, b.event)) }
	if !slices.IsSortedFunc(pairs, byRef) {
		slices.SortFunc(pairs, byRef)
	}
	from := int32(len(x.families))
	for i, p := range pairs {
		at := int32(len(x.events))
		if i == 0 || p.ref != pairs[i-1].ref {
			x.families = append(x.families, family{p.ref, span{at, at}})
		}
		x.events = append(x.events, p.event)
		x.families[len(x.families)-1].events.to++
	}
	return span{from, int32(len(x.families))}
}

// Numbers lists the events of one type that count, in order. The caller must not change the list.
func (h *History) Numbers(t Type) []int32 { return h.NumbersOf(h.Vocabulary.Number(t)) }

// NumbersOf is [History.Numbers] for the type of a number that [Vocabulary.Number] gives.
func (h *History) NumbersOf(number int) []int32 {
	x := &h.index
	if uint(number) >= uint(len(x.places)) || x.places[number] == 0 {
		return nil
	}
	l := x.lists[x.places[number]-1]
	return x.events[l.from:l.to]
}

// Relation tells how the events of a type, given by its number, belong to the ids that a path leads to. The caller must not change it.
func (h *History) Relation(number int, p Path) *Relation { return h.RelationIn(number, h.Column(p)) }

// RelationIn is [History.Relation] for the ids of a column that [History.Column] gives.
func (h *History) RelationIn(number, column int) *Relation {
	x := &h.index
	switch {
	case uint(number) >= uint(len(x.places)) || x.places[number] == 0:
		return &noEvents
	case column < 0:
		return &noIDs
	}
	return &x.relations[int(x.places[number]-1)*x.width+column]
}

// Column gives the number of the ids that a path leads to among those that the history has; negative if it has none of them.
func (h *History) Column(p Path) int {
	if p.route == nil || uint(p.id) >= uint(len(h.grid.columns)) {
		return -1
	}
	return int(h.grid.columns[p.id].place)
}

// Only gives the id that all events of the type have, [NoRef] if they have different ones, or some have none.
func (r *Relation) Only() Ref { return r.only }

// Lack tells whether some events of the type have no such id.
func (r *Relation) Lack() bool { return r.lack }

// Of lists the events that have an id, in order. The caller must not change the list.
func (r *Relation) Of(id Ref) []int32 {
	if r.only != NoRef && r.only == id {
		return r.index.events[r.list.from:r.list.to]
	}
	f := r.Finder()
	return f.Of(id)
}

// Finder finds the events that have an id, for one who asks for many ids, mostly by rising numbers. It finds nothing of a relation of which
// all events have the same one.
type Finder struct {
	families []family
	events   []int32
	at       int // behind the family that was found last
}

// Finder gives a finder of the events of the relation.
func (r *Relation) Finder() Finder {
	if r.families.from == r.families.to {
		return Finder{}
	}
	return Finder{families: r.index.families[r.families.from:r.families.to], events: r.index.events}
}

// Of lists the events that have an id, in order. The caller must not change the list.
func (f *Finder) Of(id Ref) []int32 {
	if uint(f.at) >= uint(len(f.families)) || f.families[f.at].ref != id {
		return f.search(id)
	}
	g := f.families[f.at].events
	f.at++
	return f.events[g.from:g.to]
}

// search finds an id that is not the next one: that which was found last, or any.
func (f *Finder) search(id Ref) []int32 {
	n := f.at - 1
	if n < 0 || f.families[n].ref != id {
		if n = search(f.families, id); n < 0 {
			return nil
		}
	}
	f.at = n + 1
	g := f.families[n].events
	return f.events[g.from:g.to]
}

// search gives the place of an id among families; -1 if it has none.
func search(families []family, id Ref) int {
	from, to := 0, len(families)
	for from < to {
		if middle := int(uint(from+to) / 2); families[middle].ref < id {
			from = middle + 1
		} else {
			to = middle
		}
	}
	if from == len(families) || families[from].ref != id {
		return -1
	}
	return from
}
