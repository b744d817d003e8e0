package compliance

import "slices"

// By a rule of pairing own every act discharges one duty, and the oldest duties take theirs first. What a duty takes depends on nothing but those
// of its instance that are older, so that it is found once for all that are younger.

// taker is the event of a duty, with the acts that it took of those that older duties of its instance had left.
type taker struct {
	look uint32 // at the history
	rule int32
	acts span // in run.claimed
}

// leaveToOlder finds, as run.taken, the acts that were taken by duties older than that of event i, each the first that lies in its window.
func (p *response) leaveToOlder(x *run, i int) {
	n := x.h.Len()
	x.takers, x.taken = slices.Grow(x.takers[:0], n)[:n], slices.Grow(x.taken[:0], n)[:n]
	clear(x.taken)
	for _, older := range p.olders(x, i) {
		d := &x.takers[older]
		if d.look != x.looks || d.rule != x.rule {
			*d = taker{x.looks, x.rule, p.claim(x, int(older))}
		}
		for _, e := range x.claimed[d.acts.from:d.acts.to] {
			x.taken[e] = true
		}
	}
}

// olders lists the duties of the same instance that are older than that of event i, in the order of the history.
func (p *response) olders(x *run, i int) []int32 {
	out := x.olders[:0]
	for it := x.among(&p.same); it.next(); {
		if it.event >= i {
			it.pass()
		} else if it.quietly() == yes {
			out = append(out, int32(it.event))
		}
	}
	if len(p.same.types) > 1 { // type by type so far
		slices.Sort(out)
		out = slices.Compact(out)
	}
	x.olders = out
	return out
}

// claim lets a duty take its acts, of those that are not taken.
func (p *response) claim(x *run, duty int) span {
	here, notes, from := x.here, len(x.notes), int32(len(x.claimed))
	x.here = scene{event: duty, known: x.h.Known(duty)}
	if anchor, known := x.anchorOf(p.anchor); known == yes {
		if f, laid := p.lay(x, duty, anchor); laid == yes {
			p.take(x, duty, &f)
		}
	}
	x.here, x.notes = here, x.notes[:notes]
	return span{from, int32(len(x.claimed))}
}

// take takes the acts of a duty: none that comes after its window is one.
func (p *response) take(x *run, duty int, f *frame) {
	for k := range p.then {
		got := p.look(x, &p.then[k], duty, f, f.dueLate)
		if got.event < 0 {
			continue
		}
		x.claimed = append(x.claimed, int32(got.event))
		x.taken[got.event] = true
		if !p.all {
			return
		}
	}
}
