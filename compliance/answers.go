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
	switch {
	case c.shared && x.memo.has(c, list[0]): // and mostly the others, too
		x.givenAnswers(c, list, now, out)
	case len(list) < few:
		x.eachAnswer(c, list, now, out)
	default:
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
	case condExists:
		x.existAnswers(c, list, now, out)
	default:
		x.eachAnswer(c, list, now, out)
	}
}

// eachAnswer asks one event of a list after the other.
func (x *run) eachAnswer(c *cond, list []int32, now bool, out []truth) {
	for n, e := range list {
		out[n] = x.answerOne(c, int(e), now)
	}
}

// givenAnswers is eachAnswer where many answers were given before.
func (x *run) givenAnswers(c *cond, list []int32, now bool, out []truth) {
	row, out := x.memo.row(c), out[:len(list)]
	for n, e := range list {
		if t := truth(row[e] - x.memo.now); t <= yes {
			out[n] = t
		} else {
			out[n] = x.answerOne(c, int(e), now)
		}
	}
}

// answerOne answers a condition at one event.
func (x *run) answerOne(c *cond, e int, now bool) truth {
	x.there = scene{event: e, known: x.n}
	if !now {
		x.there.known = x.h.Known(e)
	}
	t := x.holds(c, &x.there)
	if c.shared && x.memo.events > 0 {
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
	switch l.short {
	case shortNone:
		x.eachAnswer(c, list, now, out)
		return
	case shortRole:
		x.roleAnswers(c, list, now, out)
		return
	}
	if refs := x.refs(l.path.ids); refs != nil && l.short == shortPresent {
		x.refAnswers(c, refs, list, now, out)
		return
	}
	x.point(l.path.path, list, now)
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

// refAnswers is answer for a leaf that asks whether there is an id that histories number.
func (x *run) refAnswers(c *cond, refs []history.Ref, list []int32, now bool, out []truth) {
	for n, e := range list {
		if refs[e] != history.NoRef {
			out[n] = truthOf(c.leaf.want)
		} else {
			out[n] = x.answerOne(c, int(e), now)
		}
	}
}

// roleAnswers is answer for a leaf about who did it.
func (x *run) roleAnswers(c *cond, list []int32, now bool, out []truth) {
	for n, e := range list {
		t, named := x.namedRoleHolds(c.leaf, int(e))
		if !named {
			t = x.answerOne(c, int(e), now)
		}
		out[n] = t
	}
}

// existAnswers is answer for the question for a fact. Of most kinds there are none: then it is enough that the event has the key.
func (x *run) existAnswers(c *cond, list []int32, now bool, out []truth) {
	e := c.exists
	if !x.h.NoneOf(e.fact) || e.key == nil || !e.key.straight || e.validAt != nil && e.validAt.from != fromAt {
		x.eachAnswer(c, list, now, out)
		return
	}
	if !e.key.by {
		x.point(e.key.path, list, now)
	}
	for n, i := range list {
		if e.key.by && x.h.By(int(i)) != "" || !e.key.by && x.pointed[n] != nil {
			out[n] = no
		} else {
			out[n] = x.answerOne(c, int(i), now)
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

// point finds the values to which a path leads from the events of a list, unless it did so just before.
func (x *run) point(p history.Path, list []int32, now bool) {
	v := glance{&list[0], len(list), p, -1}
	if now {
		v.known = x.n
	}
	if x.glanced != v {
		x.glanced, x.pointed = v, slices.Grow(x.pointed[:0], len(list))[:len(list)]
		x.h.EachCarried(list, v.path, v.known, x.pointed)
	}
}

// pointedAnswers is leafAnswers where what no event carries is not there.
func (x *run) pointedAnswers(l *leaf, out []truth) {
	out = out[:len(x.pointed)]
	switch {
	case l.short == shortPresent:
		for n, v := range x.pointed {
			out[n] = truthOf(v != nil == l.want)
		}
	case l.short == shortWords && len(l.words) == 1:
		x.wordAnswers(l, out)
	case l.short == shortTrue:
		is := l.want != l.not
		for n, v := range x.pointed {
			if out[n] = maybe; v != nil {
				out[n] = truthOf(v.True() == is)
			}
		}
	default:
		for n, v := range x.pointed {
			if v == nil {
				out[n] = maybe
			} else {
				out[n] = x.shortly(l, v)
			}
		}
	}
}

// wordAnswers is pointedAnswers for a leaf that compares with one word. Many events look at the same attribute.
func (x *run) wordAnswers(l *leaf, out []truth) {
	word, same, other := l.words[0], truthOf(!l.not), truthOf(l.not)
	seen, t := (*history.Value)(nil), maybe
	for n, v := range x.pointed[:len(out)] {
		if v != seen {
			if seen, t = v, maybe; v != nil {
				switch w, ok := v.Open(); {
				case !ok:
					t = x.shortly(l, v)
				case w == word:
					t = same
				default:
					t = other
				}
			}
		}
		out[n] = t
	}
}
