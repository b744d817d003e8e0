package history

import (
	"cmp"
	"slices"
)

// index finds the events of a type, and those of them that belong to one id, without hashing: judging asks for little else.
type index struct {
	places []int32   // by the number of a type: its place in lists
	lists  [][]int32 // of events, one for each type that has some; the first is empty
	types  []int32   // the numbers of these types, without the first
	width  int       // columns of the grid

	relations []Relation // by place in lists, without the first, and column of the grid
	families  []family
}

// Relation says how the events of one type belong to the ids of one name.
type Relation struct {
	index    *index
	families span  // by rising id, if there is no only one
	place    int32 // of the events of the type in lists
	only     Ref   // that all of them have; NoRef if that differs, or if some have none
	lack     bool  // some have none
}

// The relations of types that have no events, and of names that no event of the history has an id of.
var (
	noEvents = Relation{only: NoRef}
	noIDs    = Relation{only: NoRef, lack: true}
)

// family lists the events of a type that belong to one id.
type family struct {
	ref    Ref
	events []int32
}

// fill enters the events that count.
func (x *index) fill(marks []mark, g *grid) {
	most := int32(-1)
	for i := range marks {
		most = max(most, marks[i].number)
	}
	x.places = make([]int32, most+1)
	sizes, all := make([]int32, 1, most+2), int32(0)
	x.types = make([]int32, 0, most+1)
	for i := range marks {
		if p := &x.places[marks[i].number]; !marks[i].voided {
			if *p == 0 {
				*p = int32(len(sizes))
				sizes, x.types = append(sizes, 0), append(x.types, marks[i].number)
			}
			sizes[*p]++
			all++
		}
	}
	x.lists = make([][]int32, len(sizes))
	events, from := make([]int32, all), int32(0)
	for i, n := range sizes {
		x.lists[i] = events[from : from : from+n]
		from += n
	}
	for i := range marks {
		if !marks[i].voided {
			list := &x.lists[x.places[marks[i].number]]
			*list = append(*list, int32(i))
		}
	}
	x.relate(g, int(all))
}

// relate groups the events of every type by every name of ids.
func (x *index) relate(g *grid, events int) {
	x.width = len(g.cells) / max(g.length, 1)
	x.relations = make([]Relation, (len(x.lists)-1)*x.width)
	groups := groups{events: make([]int32, 0, 2*events)}
	for n, events := range x.lists[1:] {
		for c := range x.width {
			column := g.cells[c*g.length : (c+1)*g.length]
			k := &x.relations[n*x.width+c]
			k.index, k.place, k.only = x, int32(n+1), column[events[0]]
			if k.lack = k.only == NoRef; !alike(events, column) {
				k.only = NoRef
				k.families, k.lack = groups.add(events, column)
			}
		}
	}
	x.families = groups.families()
}

// groups are families on their way, one after the other.
type groups struct {
	pairs  []pair
	events []int32
	sizes  []size
}

// size is how many events a family has.
type size struct {
	ref    Ref
	events int32
}

// add groups events by their ids. It tells which families these are, and whether some events have no id.
func (g *groups) add(events []int32, column []Ref) (added span, lack bool) {
	pairs, rising := g.pairs[:0], true
	for _, e := range events {
		r := column[e]
		if r == NoRef {
			lack = true
			continue
		}
		rising = rising && (len(pairs) == 0 || pairs[len(pairs)-1].ref <= r)
		pairs = append(pairs, pair{r, e})
	}
	if !rising {
		slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(a.ref, b.ref) })
	}
	g.pairs, added.from = pairs, int32(len(g.sizes))
	last := NoRef
	for _, p := range pairs {
		if p.ref != last {
			last, g.sizes = p.ref, append(g.sizes, size{ref: p.ref})
		}
		g.events = append(g.events, p.event)
		g.sizes[len(g.sizes)-1].events++
	}
	added.to = int32(len(g.sizes))
	return added, lack
}

// families gives the families.
func (g *groups) families() []family {
	out, from := make([]family, len(g.sizes)), int32(0)
	for i, s := range g.sizes {
		out[i] = family{s.ref, g.events[from : from+s.events]}
		from += s.events
	}
	return out
}

// alike tells whether all events of a list have the same id, or none of them has one.
func alike(list []int32, column []Ref) bool {
	r := column[list[0]]
	for _, e := range list[1:] {
		if column[e] != r {
			return false
		}
	}
	return true
}

// pair is an event and the id it belongs to.
type pair struct {
	ref   Ref
	event int32
}

// Numbers lists the events of one type that count, in order. The caller must not change the list.
func (h *History) Numbers(t Type) []int32 { return h.NumbersOf(h.Vocabulary.Number(t)) }

// Occurring lists the types that have events that count, by the numbers that [Vocabulary.Number] gives, in the order of their first events. The
// caller must not change the list.
func (h *History) Occurring() []int32 { return h.index.types }

// NumbersOf is [History.Numbers] for the type of a number that [Vocabulary.Number] gives.
func (h *History) NumbersOf(number int) []int32 {
	x := &h.index
	if uint(number) >= uint(len(x.places)) {
		return nil
	}
	return x.lists[x.places[number]]
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
		return r.index.lists[r.place]
	}
	f := r.Finder()
	return f.Of(id)
}

// Finder finds the events that have an id, for one who asks for many ids, mostly by rising numbers. It finds nothing of a relation of which
// all events have the same one.
type Finder struct {
	families []family
	at       int // behind the family that was found last
}

// Finder gives a finder of the events of the relation.
func (r *Relation) Finder() Finder {
	if r.families.from == r.families.to {
		return Finder{}
	}
	return Finder{families: r.index.families[r.families.from:r.families.to]}
}

// Of lists the events that have an id, in order. The caller must not change the list.
func (f *Finder) Of(id Ref) []int32 {
	if uint(f.at) >= uint(len(f.families)) || f.families[f.at].ref != id {
		return f.search(id)
	}
	found := f.families[f.at].events
	f.at++
	return found
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
	return f.families[n].events
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
