package compliance

import (
	"slices"

	"example.com/servicelane/aftersales/history"
)

// partners runs through the events of a pattern that may belong to what is judged: type by type, each in the order of the history,
// or back. Events that surely have other ids are passed over without being looked at.
type partners struct {
	x     *run
	p     *pattern
	list  []int32 // those of the same type
	at    int     // how many of them were taken from the front
	event int     // the one at hand
	types int     // begun so far
	met   uint8   // a bit for each match that all of the list meet
	sure  bool    // all of the list are partners
}

// among begins to run through the events of a pattern. It is a pointer so that a loop does not copy it at each turn.
func (x *run) among(p *pattern) *partners { return &partners{x: x, p: p} }

// next goes to the next event; false if there is none.
func (it *partners) next() bool {
	if it.at == len(it.list) && !it.begin() {
		return false
	}
	it.event = int(it.list[it.at])
	it.at++
	return true
}

// back goes to the event before, from the last one of a type to the first; false if there is none.
func (it *partners) back() bool {
	if len(it.list) == 0 && !it.begin() {
		return false
	}
	last := len(it.list) - 1
	it.event = int(it.list[last])
	it.list = it.list[:last]
	return true
}

// begin takes up the next type that has events; false if there is none.
func (it *partners) begin() bool {
	for it.types < len(it.p.lists) {
		s := it.x.selection(it.p, it.types)
		it.types++
		if len(s.list) == 0 {
			continue
		}
		if it.choose(s); len(it.list) > 0 {
			return true
		}
	}
	it.pass()
	return false
}

// choose lists the events of a type that may belong to what is judged: those that share the id that fewest have.
func (it *partners) choose(s *selection) {
	x, p := it.x, it.p
	it.list, it.at, it.met = s.list, 0, 0
	chosen, open := -1, false
	for n := range p.ids {
		ours := x.oursOf(p.keys[n])
		switch {
		case ours == history.NoRef || s.doubtful>>n&1 != 0:
			open = true
			continue
		case ours == s.only[n]:
			it.met |= 1 << n
			continue
		}
		var list []int32
		if s.only[n] == history.NoRef {
			list = x.finders[s.finder[n]].Of(ours)
		}
		open = open || chosen >= 0
		if chosen < 0 || len(list) < len(it.list) {
			it.list, chosen = list, n
		}
	}
	it.sure = s.sure && p.plain && !open
	if chosen >= 0 {
		it.met |= 1 << chosen
		it.list, it.sure = x.happened(it.list), it.sure && p.where == nil
	}
}

// oursOf gives the id of what is judged that partners share by a match.
func (x *run) oursOf(k key) history.Ref {
	if x.here.fact != nil {
		return history.NoRef
	}
	return x.refOf(k, x.here.event)
}

// refOf gives the id of event i, or the key of for_each, that partners share by a match.
func (x *run) refOf(k key, i int) history.Ref {
	if k.forEach {
		return x.eachRef
	}
	if refs := x.columns[k.id-1]; refs != nil {
		return refs[i]
	}
	return history.NoRef
}

// from leaves out the events before number i.
func (it *partners) from(i int) {
	it.at, _ = slices.BinarySearch(it.list, int32(i))
}

// pass leaves out what is left of the type.
func (it *partners) pass() { it.list, it.at = nil, 0 }

// fits tells whether the event at hand is a partner of the one that is judged, by match and where.
func (it *partners) fits() truth {
	if it.sure {
		return yes
	}
	return it.x.fitsBut(it.p, it.met, it.event)
}

// quietly is fits without noting what is absent.
func (it *partners) quietly() truth {
	if it.sure {
		return yes
	}
	mark := len(it.x.notes)
	t := it.fits()
	it.x.notes = it.x.notes[:mark]
	return t
}

// listing says what a list of events has in common: the type, the condition that they may meet, and the path to an id that
// they share. Patterns that list the same share the list.
type listing struct {
	number int32         // of the type
	slot   int32         // of the condition; 0 is none
	keys   [maxIDs]int16 // as in pair.ids
}

// listed is a listing of a pattern.
type listed struct {
	at     int32 // its place among all
	number int32 // of the type
}

// selection is a listing in the history that is judged. It is small: each rule looks at others, all over the list of them.
type selection struct {
	look     uint32              // at the history for which it was made
	sure     bool                // all of the list meet the condition
	asked    bool                // the condition is asked of those that are looked at
	steady   bool                // which of the list are partners is told by one id, and what is not in it did not happen, to any case
	doubtful uint8               // a bit for each relation of which it is not known whether events have an id that they lack
	only     [maxIDs]history.Ref // that all of them have, or NoRef
	finder   [maxIDs]int32       // if they differ: the place in run.finders of that which finds them by the id
	list     []int32             // all events of the type that may meet it; if there are none, the rest says nothing
}

// key is a match of ids by which partners are found.
type key struct {
	id      int16 // its place in Rules.ids, counted from 1
	forEach bool  // ours is the key of for_each
}

// maxIDs is the number of ids by which partners are found, at most.
const maxIDs = 2

// list gives the number of a listing.
func (c *compiler) list(l listing) int32 {
	n, ok := c.lists[l]
	if !ok {
		n = int32(len(c.lists))
		c.lists[l] = n
		c.out.lists++
	}
	return n
}

// listPattern says which lists of events a pattern looks at, whose types have some numbers. Matches of ids come first.
func (c *compiler) listPattern(p *pattern, numbers []int32) {
	slices.SortStableFunc(p.match, func(a, b pair) int { return int(min(b.ids, 1)) - int(min(a.ids, 1)) })
	l := listing{}
	for p.ids < min(len(p.match), maxIDs) && p.match[p.ids].ids > 0 {
		m := &p.match[p.ids]
		l.keys[p.ids], p.keys[p.ids] = m.ids, key{m.ids, m.forEach}
		p.ids++
	}
	p.plain = len(p.match) == p.ids
	if p.where != nil {
		l.slot = int32(p.where.slot)
		p.plain = p.plain && l.slot > 0
	}
	if p.plain && p.ids == 1 && !p.keys[0].forEach {
		p.sole = p.keys[0].id
	}
	p.lists = c.rooms.listed.list(len(p.types))
	for i, number := range numbers {
		l.number = number
		p.lists[i] = listed{c.list(l), number}
	}
}

// selection gives the events of one type of a pattern.
func (x *run) selection(p *pattern, t int) (s *selection) {
	if s = &x.selections[p.lists[t].at]; s.look != x.looks {
		x.selectFor(s, p, t)
	}
	return s
}

// selectFor makes a selection. Of events that have different ids the condition is asked when they are looked at.
func (x *run) selectFor(s *selection, p *pattern, t int) {
	number := int(p.lists[t].number)
	s.look, s.list, s.steady = x.looks, x.happened(x.h.NumbersOf(number)), x.h.Whole() || x.isTold(p.types[t])
	if len(s.list) == 0 {
		return
	}
	s.sure, s.asked, s.doubtful = true, false, 0
	differ := p.ids > 0 && x.relate(s, p, number)
	switch {
	case p.where == nil:
	case differ || p.where.slot == 0:
		s.sure, s.asked = false, true
	default:
		x.narrow(s, p.where)
		s.asked = !s.sure
	}
}

// isTold tells whether a missing event of a type is known not to have happened.
func (x *run) isTold(t history.Type) bool { return x.h.CoversAll(t) || isMade(t) }

// relate notes how the events of a selection have the ids of a pattern, and tells whether they differ in one.
func (x *run) relate(s *selection, p *pattern, number int) (differ bool) {
	for n := range p.keys {
		if n == p.ids {
			break
		}
		id := p.keys[n].id
		relation := x.relation(number, id)
		if s.only[n] = relation.Only(); s.only[n] == history.NoRef {
			s.finder[n] = int32(len(x.finders))
			x.finders = append(x.finders, relation.Finder())
			s.steady = s.steady && !differ
			differ = true
		}
		if relation.Lack() && x.h.MayLack(s.list, x.rs.ids[id-1]) {
			s.doubtful |= 1 << n
			s.steady = false
		}
	}
	return differ
}

// narrow leaves of a selection those that may meet a condition.
func (x *run) narrow(s *selection, c *cond) {
	room, all, sure := len(x.answered), s.list, true
	answers := x.answers(c, all, false)
	from, listed := len(x.listed), x.listed // after what was listed for the answers
	for n, t := range answers[:len(all)] {
		if t != no {
			listed = append(listed, all[n])
			sure = sure && t == yes
		}
	}
	s.list, s.sure = listed[from:], sure
	x.listed, x.answered = listed, x.answered[:room]
}

// relation tells how the events of a type belong to the ids of a number.
func (x *run) relation(number int, id int16) *history.Relation {
	return x.h.RelationIn(number, int(x.kin[id-1]))
}
