package compliance

import (
	"slices"

	"example.com/servicelane/aftersales/history"
)

// Rules ask the same of many events of one type. A condition is then asked for all of a list at once: what it looks at, and how, is chosen
// once for the list, not for every event.

// few is how many events are asked one by one: what is chosen once for them would not pay.
const few = 3

// answers gives the answers to a condition at each event of a list, as things were then or, if now is true, as they are known now. Nothing
// is noted of what is absent: who has to tell it asks again. The caller takes the answers off run.answered.
func (x *run) answers(c *cond, list []int32, now bool) []truth {
	out, notes := x.answerRoom(len(list)), len(x.notes)
	if len(list) < few || x.memo.has(c, list[0]) { // and mostly the others, too
		x.eachAnswer(c, list, now, out)
	} else {
		x.answer(c, list, now, out)
		if c.shared && x.memo.events > 0 { // else mostly nobody asks again
			x.memo.keepAll(c, list, out)
		}
	}
	x.notes = x.notes[:notes]
	return out
}

// answerRoom gives room for the answers about n events.
func (x *run) answerRoom(n int) []truth {
	from := len(x.answered)
	x.answered = slices.Grow(x.answered, n)[:from+n]
	return x.answered[from:]
}

// answer is answers without memory.
func (x *run) answer(c *cond, list []int32, now bool, out []truth) {
	switch c.op {
	case condLeaf:
		x.leafAnswers(c, list, now, out)
	case condAll, condAny:
		x.listAnswers(c, list, now, out)
	case condNot:
		x.answer(&c.list[0], list, now, out)
		for n := range out {
			out[n] = out[n].negated()
		}
	default:
		x.eachAnswer(c, list, now, out)
	}
}

// eachAnswer asks one event of a list after the other.
func (x *run) eachAnswer(c *cond, list []int32, now bool, out []truth) {
	for n, e := range list {
		t, known := x.memo.given(c, int(e))
		if !known {
			t = x.answerOne(c, int(e), now)
		}
		out[n] = t
	}
}

// answerOne answers a condition at one event.
func (x *run) answerOne(c *cond, e int, now bool) truth {
	x.there = scene{event: e, known: x.n}
	if !now {
		x.there.known = x.h.Known(e)
	}
	t := x.holds(c, &x.there)
	if c.slot > 0 && x.memo.events > 0 {
		x.memo.keep(c, e, t)
	}
	return t
}

// listAnswers is answer for a condition of which all or any of some others must hold: each is asked about the events for which those before
// it did not decide.
func (x *run) listAnswers(c *cond, list []int32, now bool, out []truth) {
	decisive := no
	if c.op == condAny {
		decisive = yes
	}
	x.answer(&c.list[0], list, now, out)
	for i := range c.list[1:] {
		from, room := len(x.rest), len(x.answered)
		for n, t := range out {
			if t != decisive {
				x.rest = append(x.rest, list[n])
			}
		}
		if len(x.rest) == from {
			return
		}
		rest := x.rest[from:]
		more := x.answerRoom(len(rest))
		x.answer(&c.list[i+1], rest, now, more)
		for n, t := range out {
			if t == decisive {
				continue
			}
			if more[0] == decisive || more[0] == maybe {
				out[n] = more[0]
			}
			more = more[1:]
		}
		if x.glanced.list == &rest[0] { // where others will stand
			x.glanced = glance{}
		}
		x.rest, x.answered = x.rest[:from], x.answered[:room]
	}
}

// leafAnswers is answer for a leaf.
func (x *run) leafAnswers(c *cond, list []int32, now bool, out []truth) {
	l := c.leaf
	if l.short == shortNone || l.path.from == fromRole {
		x.eachAnswer(c, list, now, out)
		return
	}
	x.point(l, list, now)
	if x.h.OnlyCarried(l.path.path) {
		x.pointedAnswers(l, out)
		return
	}
	for n, v := range x.pointed {
		if v == nil {
			out[n] = x.answerOne(c, int(list[n]), now)
		} else {
			out[n] = x.shortly(l, v)
		}
	}
}

// glance is what was looked at from the events of a list.
type glance struct {
	list  *int32 // where the list begins
	n     int
	path  history.Path
	known int // as in History.EachCarried
}

// point finds the values at which a leaf looks from the events of a list, unless another one looked at the same just before.
func (x *run) point(l *leaf, list []int32, now bool) {
	v := glance{&list[0], len(list), l.path.path, -1}
	if now {
		v.known = x.n
	}
	if x.glanced != v {
		x.glanced, x.pointed = v, slices.Grow(x.pointed[:0], len(list))[:len(list)]
		x.h.EachCarried(list, v.path, v.known, x.pointed)
	}
}

// pointedAnswers is leafAnswers where what no event carries is not there. Many events look at the same attribute.
func (x *run) pointedAnswers(l *leaf, out []truth) {
	out = out[:len(x.pointed)]
	if l.short == shortPresent {
		for n, v := range x.pointed {
			out[n] = truthOf(v != nil == l.want)
		}
		return
	}
	seen, t := (*history.Value)(nil), maybe
	for n, v := range x.pointed {
		if v != seen {
			seen, t = v, maybe
			if v != nil {
				t = x.shortly(l, v)
			}
		}
		out[n] = t
	}
}
