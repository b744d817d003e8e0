package compliance

import (
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// ending is what ends a coverage before its limits are reached. Its paths are read there.
type ending struct {
	pattern
	key []path // the ids of the coverage
}

// ending compiles what ends the coverage, for events of a scope that ask; nil is nothing.
func (c *coverage) ending(ask *scope) *ending {
	p, s, rc := c.src.EndsBy, c.rc.at.in("ends_by"), *c.rc
	if p == nil {
		return nil
	}
	if rc.scope = rc.scopeOf(p, s); rc.scope == nil {
		return nil
	}
	if rc.scope.fact != nil {
		rc.add(s.in("fact"), fault.Mismatch, "a fact ends no coverage")
		return nil
	}
	rc.noPick(p, s)
	rc.scope.on = ask
	return &ending{rc.compilePattern(p, rc.scope, s), rc.ids(p, s)}
}

// isEnded tells whether the coverage of the ids that are asked for, which began at hand, was ended before an event asks. What the source
// does not record ends nothing: a workshop that sells no cars does not hear of money that was paid back.
func (x *run) isEnded(c *cover, b *beginning, keys int, ask *scene) truth {
	if c.ends == nil {
		return no
	}
	before, _ := x.asksAt(ask.event)
	_, answer := x.endedBy(c, b, keys, ask, before)
	return answer
}

// endedBy gives the first event that surely ends the coverage that began at hand, -1 if there is none, and whether one does. It comes later
// than what it ends: neither at the moment at which the coverage began, nor at the one before which it is looked for. What would have to
// be known of those that may have ended it sooner has been noted.
func (x *run) endedBy(c *cover, b *beginning, keys int, ask *scene, before int64) (event int, answer truth) {
	begun, since := x.here, x.beganAt(b)
	defer func() { x.here = begun }()
	answer = no
	for e := x.besideOf(&c.ends.pattern, c.ends.key, keys, -1, false); e >= 0; e = x.besideOf(&c.ends.pattern, c.ends.key, keys, e, false) {
		first, last := x.h.Interval(e)
		if first >= before {
			break
		}
		if first <= since || last >= before {
			continue
		}
		if answer = max(answer, x.ends(c.ends, e, keys, ask)); answer == yes {
			return e, yes
		}
	}
	return -1, answer
}

// ends tells whether an event ends the coverage of the ids that are asked for.
func (x *run) ends(p *ending, e, keys int, ask *scene) truth {
	mark := len(x.notes)
	answer := x.ofKeys(p.key, e, keys, ask)
	if answer != no && p.where != nil {
		answer = min(answer, x.holds(p.where, &x.here))
	}
	if answer == no {
		x.notes = x.notes[:mark]
	}
	return answer
}

// beganAt gives the moment at which the coverage at hand began: that of its anchor, if it was recorded later.
func (x *run) beganAt(b *beginning) int64 {
	since, _ := x.h.Interval(x.here.event)
	if !b.own {
		return since
	}
	if anchor, _ := x.firstMoment(b.anchor); anchor != nil {
		if f, t := x.lay(b.opens, x.here.event, anchor); t == yes {
			since = min(since, f.opens)
		}
	}
	return since
}

// endOfPeriod gives the first event that ended the coverage that began at hand, of its own ids, before a moment; -1 if there is none. It
// names what would have to be known of those that may have ended it, and those that the source does not record.
func (x *run) endOfPeriod(c *cover, b *beginning, before int64) (event int, unknown []string) {
	if c.ends == nil {
		return -1, nil
	}
	keys, mark := len(x.asked), len(x.notes)
	defer func() { x.asked, x.notes = x.asked[:keys], x.notes[:mark] }()
	for i := range b.key {
		v, presence := x.value(&b.key[i], &x.here)
		if presence != history.Present {
			return -1, nil
		}
		x.asked = append(x.asked, v)
	}
	ask := scene{event: x.here.event, known: x.n}
	event, answer := x.endedBy(c, b, keys, &ask, before)
	if answer != yes {
		x.recordedSince(&c.ends.pattern, ever)
	}
	return event, named(unknown, x.notes[mark:])
}
