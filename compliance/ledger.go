package compliance

import "example.com/servicelane/aftersales/history"

// Most balances add up what stands in lists of steady patterns, and compare two numbers. They are judged for many events at once; whatever
// takes more, or is not sure, is left to the general way, see lister.

// plain tells whether a balance is checked at each of its events by itself, and does nothing but add up.
func (b *balance) plain() bool {
	if !b.running {
		return false
	}
	for i := range b.views {
		if !b.views[i].plain() {
			return false
		}
	}
	return true
}

func (v *ledger) plain() bool {
	if v.tolerance != nil {
		return false
	}
	for k := range v.terms {
		if !v.terms[k].plain() {
			return false
		}
	}
	return true
}

func (t *term) plain() bool {
	switch {
	case len(t.times) > 0 || t.divide != nil || t.round != nil || t.in != nil:
		return false
	case t.kind == termSingle:
		return t.single.plain()
	}
	return t.kind != termLast
}

func (n *number) plain() bool { return n.path != nil || n.leaf.unset == "" && n.leaf.table == nil }

// horizon is how far into the history lists tell what is added up at the events of a type.
type horizon struct {
	first int // the first event that may count for a term: as long as it has not begun, nothing is added up
	until int // the number of first events of which lists tell all
}

// enrol lists what is added up at the events of a type: a span of rosters for every term.
func (v *ledger) enrol(x *run) horizon {
	h := horizon{x.n, x.n}
	for k := range v.terms {
		t := &v.terms[k]
		if t.kind == termSingle {
			x.spans = append(x.spans, span{})
			continue
		}
		first, listed := x.enrolTerm(&t.of)
		if h.first = min(h.first, first); !listed {
			h.until = min(h.until, first)
		}
	}
	return h
}

// enrolTerm lists the events of a term, and gives the first that may be one. Where more than lists tells which they are, none are listed.
func (x *run) enrolTerm(p *pattern) (first int, listed bool) {
	from := int32(len(x.rosters))
	if listed = x.enrolThis(p); !listed {
		x.rosters, x.spans[len(x.spans)-1].to = x.rosters[:from], from
	}
	first = x.n
	for t := range p.lists {
		if !isMade(p.types[t]) && !x.h.CoversAll(p.types[t]) {
			return 0, false
		}
		if s := x.selection(p, t); len(s.list) > 0 {
			first = min(first, int(s.list[0]))
		}
	}
	return first, listed
}

func (b *balance) judgeList(x *run, e *entry, list []int32) {
	v := &b.views[e.role]
	h, empty := v.enrol(x), maybe
	if v.fixed {
		empty = b.stands(x, v, int(list[0]), 0)
	}
	l, early := x.hear(e, &v.on, list), 0
	if empty == yes && l.plain {
		early = x.complyBefore(h.first, e.rule, list)
	}
	for n := early; n < len(list); n++ {
		i, answer := int(list[n]), maybe
		switch x.admit(l, n, i) {
		case passed:
			continue
		case admitted:
			answer = b.answer(x, v, i, &h, empty)
		}
		x.conclude(e, i, answer, x.out.reason(b.reason()))
	}
}

// complyBefore writes that the first events of a list are in order: those that were over before another event. It tells how many they are.
func (x *run) complyBefore(first int, rule int32, list []int32) int {
	x.start(rule)
	for n, i := range list {
		if x.cut(int(i)) > first {
			return n
		}
		x.comply(rule, int(i))
	}
	return len(list)
}

// answer is stands at event i, unless it comes behind what lists tell. It is given if nothing is added up before.
func (b *balance) answer(x *run, v *ledger, i int, h *horizon, empty truth) truth {
	switch before := x.cut(i); {
	case before > h.until:
		return maybe
	case before <= h.first && empty != maybe:
		return empty
	default:
		return b.stands(x, v, i, before)
	}
}

// stands tells whether the sides stand right to each other at event i, by the first events of the history. It is maybe if lists do not tell.
func (b *balance) stands(x *run, v *ledger, i, before int) truth {
	left, right := &x.sides[0], &x.sides[1]
	of := x.spans[len(v.left):]
	if !x.addListed(left, v.left, x.spans, i, before) || !x.addListed(right, v.right, of, i, before) || !left.sameUnit(right) {
		return maybe
	}
	return truthOf(holdsFor(b.op, x.compareSums(left, right)))
}

// addListed adds up the terms of a side at event i, and tells whether that is sure.
func (x *run) addListed(to *sum, terms []term, of []span, i, before int) bool {
	to.reset()
	for k := range terms {
		t, ok := &terms[k], true
		switch {
		case t.kind != termSingle:
			ok = x.addRosters(to, t, of[k], i, before)
		case t.single.path != nil:
			ok = x.addCarried(to, t.single.path, i)
		default:
			ok = to.addValue(&t.single.leaf.value)
		}
		if !ok {
			return false
		}
	}
	return true
}

// addRosters adds up the events of a term, and adds them to the evidence.
func (x *run) addRosters(to *sum, t *term, on span, i, before int) bool {
	for k := on.from; k < on.to; k++ {
		w := &x.rosters[k]
		list, ok := x.of(w, i)
		if !ok {
			return false
		}
		if list = upTo(list, before); !w.asks && t.kind == termSum && t.field.straight {
			if !x.addAll(to, t, list) {
				return false
			}
			continue
		}
		for _, n := range list {
			e := int(n)
			fits := x.isOn(w, e)
			if fits == maybe || fits == yes && !x.addOne(to, t, e) {
				return false
			}
		}
	}
	return true
}

// addAll adds the values of a field of some events, and these to the evidence.
func (x *run) addAll(to *sum, t *term, list []int32) bool {
	if len(list) == 0 {
		return true
	}
	x.point(t.field.path, list, false)
	for n, v := range x.pointed {
		if v == nil || !to.addValue(v) {
			return false
		}
		x.proof(int(list[n]), partCounted)
	}
	return true
}

// addOne adds an event of a term.
func (x *run) addOne(to *sum, t *term, e int) bool {
	x.proof(e, partCounted)
	if t.kind == termCount {
		return to.addDecimal(history.Decimal{Digits: 1}, "")
	}
	return x.addCarried(to, &t.field, e)
}

// addCarried adds a value that an event carries.
func (x *run) addCarried(to *sum, p *path, e int) bool {
	x.there = scene{event: e, known: x.h.Known(e)}
	v := x.carried(p, &x.there)
	return v != nil && to.addValue(v)
}
