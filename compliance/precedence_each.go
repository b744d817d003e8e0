package compliance

import (
	"math/bits"
	"slices"

	"example.com/servicelane/aftersales/history"
)

// readyForEach is ready for every key of for_each.
func (p *precedence) readyForEach(x *run, i, before int32, since int64) truth {
	if need, ok := p.keyedNeed(x); ok {
		return p.readyByKey(x, need, i, before, since)
	}
	x.keys, x.refsSeen = x.keys[:0], x.refsSeen[:0]
	for t := x.spans[keysSpan].from; t < x.spans[keysSpan].to; t++ {
		w := &x.rosters[t]
		list, ok := x.of(w, int(i))
		if !ok {
			return maybe
		}
		for _, e := range list {
			if e >= before {
				break
			}
			found := x.keyOf(p.forEach, int(e), x.isOn(w, int(e)))
			if found == maybe {
				return maybe
			}
			if found == yes && !x.isSeen() && p.readyFor(x, i, before, since) != yes {
				return maybe // which keys lack what is told one by one
			}
		}
	}
	return yes
}

// keyedNeed gives the place of the roster of the only need, if the key is the only id that tells partners and rivals apart.
func (p *precedence) keyedNeed(x *run) (need int32, ok bool) {
	own, rivals := x.spans[p.ownSpan(0)], x.spans[p.rivalSpan(0)]
	if len(p.needs) != 1 || own.to-own.from != 1 || x.refs(p.forEach.key.ids) == nil {
		return 0, false
	}
	for t := rivals.from; t < own.to; t++ { // own comes behind its rivals
		w := &x.rosters[t]
		if k := bits.TrailingZeros8(w.open); bits.OnesCount8(w.open) != 1 || w.p.keys[k] != (key{p.forEach.key.ids, true}) || w.s.only[k] != history.NoRef {
			return 0, false
		}
	}
	return own.from, true
}

// readyByKey is readyForEach where the key tells which partners there are: these are gone through once for all keys.
func (p *precedence) readyByKey(x *run, need int32, i, before int32, since int64) truth {
	keys, rivals := x.columns[p.forEach.key.ids-1], x.spans[p.rivalSpan(0)]
	if !x.latestByKey(&x.rosters[need], keys, i, before) || !x.areLatest(rivals, keys, before) {
		return maybe
	}
	for t := x.spans[keysSpan].from; t < x.spans[keysSpan].to; t++ {
		w := &x.rosters[t]
		list, ok := x.of(w, int(i))
		if !ok {
			return maybe
		}
		for _, e := range upTo(list, int(before)) {
			switch fits, key := x.isOn(w, int(e)), keys[e]; {
			case fits == no:
			case fits == maybe || key == history.NoRef || x.lastByKey[key] == 0:
				return maybe
			case x.lastByKey[key] > 0: // and not asked for yet
				by := x.lastByKey[key] - 1
				if x.over(by) < since {
					return maybe
				}
				x.proof(int(by), partPartner)
				x.lastByKey[key] = -1
			}
		}
	}
	return yes
}

// latestByKey finds the last partner of event i for each key, among the first events of the history. It tells whether that is sure.
func (x *run) latestByKey(w *roster, keys []history.Ref, i, before int32) bool {
	n, list, room := x.h.Refs(), upTo(w.list, int(before)), len(x.answered)
	x.lastByKey = slices.Grow(x.lastByKey[:0], n)[:n]
	clear(x.lastByKey)
	fits := x.areOn(w, list)
	x.answered = x.answered[:room]
	for n, e := range list {
		switch {
		case fits != nil && fits[n] == maybe:
			return false
		case (fits == nil || fits[n] == yes) && e != i && keys[e] != history.NoRef:
			x.lastByKey[keys[e]] = e + 1
		}
	}
	return true
}

// areLatest tells whether surely no rival of the last partners, on some rosters, begun after these were over. The event itself may pass for one.
func (x *run) areLatest(rivals span, keys []history.Ref, before int32) bool {
	for t := rivals.from; t < rivals.to; t++ {
		w := &x.rosters[t]
		for _, e := range upTo(w.list, int(before)) {
			if keys[e] == history.NoRef || x.lastByKey[keys[e]] == 0 {
				continue
			}
			by := x.lastByKey[keys[e]] - 1
			if begun, _ := x.h.Interval(int(e)); begun > x.over(by) && x.isOn(w, int(e)) != no {
				return false
			}
		}
	}
	return true
}

// eachMet asks for the needs of every key that was seen before.
func (p *precedence) eachMet(x *run) (truth, lack) {
	answer, why := yes, lackMissing
	x.keys, x.refsSeen = x.keys[:0], x.refsSeen[:0]
	f := p.forEach
	for _, t := range f.types {
		if !x.covered(t, ever) {
			x.note(string(t), history.ReasonNotRecorded)
			answer = maybe
		}
	}
	for it := x.among(&f.pattern); it.next(); {
		if !x.before(it.event) {
			it.pass()
			continue
		}
		found := x.keyOf(f, it.event, it.fits())
		if found == no || x.isSeen() {
			continue
		}
		if found == maybe {
			answer = min(answer, maybe)
			continue
		}
		t, reason := p.met(x, item{f.key.text, x.eachKey().Word()})
		if t == no && (answer != no || reason < why) { // one key that lacks all tells more than others whose needs came too late
			why = reason
		}
		answer = min(answer, t)
	}
	return answer, why
}

// keyOf finds the key of an event that may be one of for_each: its number, if histories number it.
func (x *run) keyOf(f *forEach, e int, fits truth) truth {
	x.eachRef = history.NoRef
	if fits != yes {
		x.each = history.Value{}
		return fits
	}
	if refs := x.refs(f.key.ids); refs != nil && refs[e] != history.NoRef {
		x.eachRef = refs[e]
		return yes
	}
	v, presence := x.at(&f.key, e)
	if x.each = v; presence != history.Present {
		return x.unrelated(&f.key, presence)
	}
	x.eachRef = x.h.Ref(e, f.key.path)
	return yes
}

// eachKey is the key of for_each at hand.
func (x *run) eachKey() history.Value {
	if x.eachRef != history.NoRef {
		return history.ID(x.h.RefID(x.eachRef))
	}
	return x.each
}

// isSeen tells whether the key of for_each at hand was seen before, and remembers it.
func (x *run) isSeen() bool {
	switch {
	case x.eachRef != history.NoRef:
		if slices.Contains(x.refsSeen, x.eachRef) {
			return true
		}
		x.refsSeen = append(x.refsSeen, x.eachRef)
		return false
	case x.each.IsAbsent():
		return false
	case x.seen(x.each):
		return true
	}
	x.keys = append(x.keys, x.each)
	return false
}

func (x *run) seen(v history.Value) bool {
	for i := range x.keys {
		if x.keys[i].Equal(v) {
			return true
		}
	}
	return false
}
