package compliance

import (
	"slices"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
)

// isCovered tells whether the event at hand, or the one that is judged, lies in a coverage, in any version of it.
func (x *run) isCovered(c *covered, sc *scene) truth {
	ask := sc
	if c.on {
		ask = sc.up
	}
	mark, depth, answer := len(x.notes), len(x.asking), no
	x.asking = append(x.asking, *ask)
	for i := range c.covers {
		v := &c.covers[i]
		keys := len(x.asked)
		t := x.keysFor(v, sc)
		if t == yes && c.of {
			t = x.isOnRecord(v, x.asked[keys], sc)
		}
		if t == yes {
			was := x.keep()
			t = x.inCover(v, keys, &x.asking[depth])
			x.restore(was)
		}
		x.asked = x.asked[:keys]
		if answer = max(answer, t); answer == yes {
			break
		}
	}
	x.asking = x.asking[:depth]
	if answer != maybe {
		x.notes = x.notes[:mark]
	}
	return answer
}

// keysFor reads the ids of the coverage that is asked for.
func (x *run) keysFor(c *cover, sc *scene) truth {
	for i := range c.key {
		v, presence := x.value(&c.key[i], sc)
		if presence != history.Present {
			return x.absent(&c.key[i], presence)
		}
		x.asked = append(x.asked, v)
	}
	return yes
}

// isOnRecord tells whether a case to which an event leads is on record, and another one than its own: else nobody knows what covers it.
func (x *run) isOnRecord(c *cover, id history.Value, sc *scene) truth {
	name := history.Name(c.rule.per[0].text)
	if c.key[0].text == string(name) || x.h.RefOf(name, id.Word()) != history.NoRef && x.h.ID(sc.event, name) != id.Word() {
		return yes
	}
	x.note(c.key[0].text, history.ReasonNotRecorded)
	return maybe
}

// memory is what is overwritten while another event is looked at.
type memory struct {
	here, there, inner, later scene
	last                      int64
	anchor                    cal.Anchor
	numbers                   [2]int
}

func (x *run) keep() memory {
	return memory{x.here, x.there, x.inner, x.later, x.last, x.anchor, x.numbers}
}

func (x *run) restore(l memory) {
	x.here, x.there, x.inner, x.later, x.last, x.anchor, x.numbers = l.here, l.there, l.inner, l.later, l.last, l.anchor, l.numbers
}

// inCover tells whether the event that asks lies in a version of a coverage. If it may start in several ways, each counts.
func (x *run) inCover(c *cover, keys int, ask *scene) truth {
	answer := no
	for i := range c.begins {
		b := &c.begins[i]
		if answer = max(answer, x.sinceBegin(c, b, keys, ask)); answer == yes {
			return yes
		}
		if x.here = *ask; c.rule.validBy != nil && x.holdsThen(c.rule) == no {
			continue // nothing starts a coverage of a law that the vehicle is not under
		}
		if x.recordedSince(&b.pattern, ever) != yes {
			answer = maybe
		}
	}
	return answer
}

// sinceBegin looks at the events that start a coverage, in the order of the pick.
func (x *run) sinceBegin(c *cover, b *beginning, keys int, ask *scene) truth {
	answer, open := no, true
	back := b.pick == PickLast
	each := b.pick != PickFirst && !back
	_, latest := x.asksAt(ask.event)
	from := -1
	if back {
		from = x.n
	}
	for e := x.besideOf(&b.pattern, b.key, keys, from, back); e >= 0; e = x.besideOf(&b.pattern, b.key, keys, e, back) {
		first, _ := x.h.Interval(e)
		if first > latest && !b.own {
			if back {
				continue
			}
			break
		}
		begun := x.begun(c, b, e, keys, ask)
		if begun == no || back && first > latest && x.hasBegun(b, ask) == no {
			continue
		}
		in := x.inside(c, b, keys, ask)
		switch {
		case each:
			answer = max(answer, min(begun, in))
		case begun == yes && open:
			return in
		default: // it may be this one, or one that comes after it in the order of the pick
			answer, open = x.either(answer, in, open), false
			if begun == yes {
				return answer
			}
		}
		if each && answer == yes {
			return yes
		}
	}
	if !each && !open {
		return x.either(answer, no, false)
	}
	return answer
}

// either is the answer where it is not known which of two counts.
func (x *run) either(a, b truth, first bool) truth {
	if first || a == b {
		return b
	}
	return maybe
}

// beside gives the next event of some types before or after a number; -1 if there is none.
func (x *run) beside(types []history.Type, from int, back bool) int {
	found := -1
	for _, t := range types {
		found = x.nearer(found, x.h.Numbers(t), from, back)
	}
	return found
}

// besideOf is beside for what may start or end the coverage of the ids that are asked for: what surely has another id is passed over.
func (x *run) besideOf(p *pattern, key []path, keys, from int, back bool) int {
	found := -1
	for _, t := range p.types {
		list := x.h.Numbers(t)
		if len(list) > 1 && len(key) > 0 {
			list = x.ofKey(list, t, &key[0], x.asked[keys])
		}
		found = x.nearer(found, list, from, back)
	}
	return found
}

// ofKey leaves out of the events of a type those that surely have another id.
func (x *run) ofKey(list []int32, t history.Type, key *path, ours history.Value) []int32 {
	relation := x.h.Relation(x.h.Vocabulary.Number(t), key.path)
	if relation.Lack() {
		return list
	}
	ref := x.h.RefOf(history.Name(key.text), ours.Word())
	if ref == history.NoRef {
		return list
	}
	return relation.Of(ref)
}

// nearer gives the next event of a list before or after a number, or what was found if that is nearer.
func (x *run) nearer(found int, list []int32, from int, back bool) int {
	n, is := slices.BinarySearch(list, int32(from))
	switch {
	case back:
		n--
	case is:
		n++
	}
	if n < 0 || n >= len(list) {
		return found
	}
	if at := int(list[n]); at < x.n && (found < 0 || (at > found) == back) {
		return at
	}
	return found
}

// begun tells whether event e starts the coverage of the event that asks.
func (x *run) begun(c *cover, b *beginning, e, keys int, ask *scene) truth {
	mark := len(x.notes)
	_, x.last = x.h.Interval(e)
	answer := x.ofKeys(b.key, e, keys, ask)
	if answer != no {
		answer = min(answer, x.starts(c, b, e, ask))
	}
	if answer == no {
		x.notes = x.notes[:mark]
	}
	return answer
}

// ofKeys puts an event at hand, and tells whether it has the ids that are asked for.
func (x *run) ofKeys(key []path, e, keys int, ask *scene) truth {
	x.here = scene{event: e, known: max(x.h.Known(e), ask.known), up: ask}
	answer := yes
	for i := range key {
		answer = min(answer, x.sameKey(&key[i], x.asked[keys+i]))
	}
	return answer
}

// starts tells whether event e starts the coverage, of whatever.
func (x *run) starts(c *cover, b *beginning, e int, ask *scene) truth {
	x.here = scene{event: e, known: max(x.h.Known(e), ask.known), up: ask}
	_, x.last = x.h.Interval(e)
	answer := yes
	if b.where != nil {
		answer = min(answer, x.holds(b.where, &x.here))
	}
	if answer != no && c.rule.dated {
		answer = min(answer, x.holdsThen(c.rule))
	}
	if answer != no {
		answer = min(answer, x.appliesNow(c.rule))
	}
	return answer
}

func (x *run) sameKey(theirs *path, ours history.Value) truth {
	v, presence := x.value(theirs, &x.here)
	if presence != history.Present {
		return x.unrelated(theirs, presence)
	}
	return truthOf(v.Word() == ours.Word())
}

// inside tells whether the event that asks lies within the limits of what began at hand.
func (x *run) inside(c *cover, b *beginning, keys int, ask *scene) truth {
	mark := len(x.notes)
	in := x.hasBegun(b, ask)
	if in != no {
		in = min(in, x.inLimits(c, b, keys, ask))
	}
	if in != no {
		in = min(in, x.isEnded(c, b, keys, ask).negated())
	}
	if in != maybe {
		x.notes = x.notes[:mark]
	}
	return in
}

// hasBegun tells whether the first day has come: the day of the anchor may be later than the event that starts.
func (x *run) hasBegun(b *beginning, ask *scene) truth {
	anchor, _ := x.firstMoment(b.anchor)
	if anchor == nil && len(b.anchor) > 0 {
		return maybe
	}
	return x.within(b.opens, anchor, nil, ask)
}

func (x *run) inLimits(c *cover, b *beginning, keys int, ask *scene) truth {
	in := yes
	if c.timed {
		in = x.inTime(b, ask)
	}
	switch {
	case !c.far || in == no && !c.all:
		return in
	case c.timed && c.all:
		return max(in, x.inDistance(c, b, keys, ask))
	}
	return min(in, x.inDistance(c, b, keys, ask))
}

// inTime tells whether the event that asks comes before the time is over.
func (x *run) inTime(b *beginning, ask *scene) truth {
	ws, from := b.time, b.anchor
	if len(b.ends) > 0 {
		ws, from = lastDay[:], b.ends
	}
	anchor, sure := x.firstMoment(from)
	if anchor == nil && len(from) > 0 {
		return maybe
	}
	in := x.within(ws, anchor, b.longer, ask)
	if in == no && sure != yes {
		in = maybe // what is not recorded may be later
	}
	if in != yes {
		in = max(in, x.promisedTime(b, ask))
	}
	return in
}

// lastDay ends with the day of its anchor.
var lastDay = func() [1]window {
	zero := 0
	return [1]window{{Window: cal.Window{Unit: cal.UnitDays, Max: &zero}}}
}()

// within lays windows on an anchor, or on what began, and tells whether the event that asks lies in them, or in what extends them.
func (x *run) within(ws []window, anchor *cal.Anchor, longer *extension, ask *scene) truth {
	if len(ws) == 0 {
		return yes
	}
	f, t := x.lay(ws, x.here.event, anchor)
	if t != yes {
		return t
	}
	if t = x.inFrame(&f, ask.event); t != yes && longer != nil {
		t = max(t, x.prolonged(&f, longer, ask))
	}
	return t
}

// firstMoment gives the moment that the first path with a value leads to, nil if none has one, and whether no path before it could
// have had one.
func (x *run) firstMoment(paths []path) (*cal.Anchor, truth) {
	sure := yes
	for i := range paths {
		switch presence := x.has(&paths[i], &x.here); presence {
		case history.Present:
			anchor, _ := x.anchorOf(&paths[i])
			return anchor, sure
		case history.NotRecorded:
			sure = x.absent(&paths[i], presence)
		}
	}
	if len(paths) > 0 && sure == yes {
		x.absent(&paths[0], history.Empty)
	}
	return nil, sure
}

// promisedTime tells whether the event that asks comes within a time that was promised.
func (x *run) promisedTime(b *beginning, ask *scene) truth {
	answer := no
	for i := range b.more {
		v, presence := x.value(&b.more[i].path, &x.here)
		switch presence {
		case history.Present:
			anchor, _ := x.firstMoment(b.anchor)
			x.longer = int(v.Int())
			x.promise[0] = window{Window: cal.Window{Unit: b.more[i].unit, Max: &x.longer}}
			answer = max(answer, x.within(x.promise[:], anchor, b.longer, ask))
		case history.NotRecorded:
			answer = max(answer, x.absent(&b.more[i].path, presence))
		}
	}
	return answer
}

// inDistance tells whether the event that asks comes within the distance. A reading below one that was taken before it, or below that at
// the start, tells nothing; one beyond the limit that was taken before tells enough.
func (x *run) inDistance(c *cover, b *beginning, keys int, ask *scene) truth {
	mark := len(x.notes)
	at, ok := x.readingNow(ask.event)
	if !ok {
		at, ok = x.reading(c.atKM, ask)
	}
	if !ok {
		at = -1
	}
	before, fell := int64(-1), -1
	if c.odometer != nil {
		moment, _ := x.asksAt(ask.event)
		before, fell = farthestBefore(x.readBefore(c, keys, ask, moment), at, moment, ask.event)
	}
	absent := len(x.notes)
	switch {
	case ok && fell < 0:
		return x.reaches(c, b, max(at, before))
	case !ok && before < 0:
		return maybe
	case ok:
		before = at
	}
	if x.reaches(c, b, before) == no {
		x.notes = x.notes[:mark]
		return no
	}
	if x.notes = x.notes[:absent]; ok {
		x.note(c.odometer.field.text+" ("+x.h.Event(fell).ID+")", history.ReasonFactAbsent)
	}
	return maybe
}

// reaches tells whether the coverage at hand reaches as far as a reading.
func (x *run) reaches(c *cover, b *beginning, at int64) truth {
	if len(b.startKM) > 0 {
		start, ok := x.reading(b.startKM, &x.here)
		if !ok {
			return maybe
		}
		if at -= start; at < 0 {
			x.note(c.atKM[0].text, history.ReasonFactAbsent)
			return maybe
		}
	}
	answer := maybe
	if limit, ok := x.numberValue(&b.km); ok {
		answer = truthOf(limit.Decimal().Compare(history.Decimal{Digits: at}) >= 0)
	}
	if answer == yes || b.moreKM == nil {
		return answer
	}
	more, presence := x.value(b.moreKM, &x.here)
	switch presence {
	case history.Present:
		answer = max(answer, truthOf(at <= more.Int()))
	case history.NotRecorded:
		answer = max(answer, x.absent(b.moreKM, presence))
	}
	return answer
}

// reading gives the first reading that is there.
func (x *run) reading(paths []path, sc *scene) (int64, bool) {
	for i := range paths {
		if v, presence := x.value(&paths[i], sc); presence == history.Present {
			return v.Int(), true
		}
	}
	_, presence := x.value(&paths[0], sc)
	x.absent(&paths[0], presence)
	return 0, false
}
