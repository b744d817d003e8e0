package compliance

import (
	"slices"

	"example.com/servicelane/aftersales/history"
)

// readings are those of which a term takes the latest, or any if they agree: all of them, those whose values count first, as [Amount]
// says, and those of the case that fulfilled the right.
type readings struct {
	all, preferred, own choice
	unsure              bool // whether a value counts first is not known
}

// choice is one of several readings.
type choice struct {
	some   bool
	one    reading
	differ bool // their values do
}

// take adds a reading.
func (l *readings) take(x *run, t *term, b reading) {
	l.all.take(x, t, b)
	if _, presence := x.at(b.field, b.event); presence != history.Present {
		return
	}
	if x.metCase > 0 && x.h.Subject(b.event)+1 == x.metCase {
		l.own.take(x, t, b)
	}
	switch x.prefers(b.event) {
	case yes:
		l.preferred.take(x, t, b)
	case maybe:
		l.unsure = true
	}
}

func (c *choice) take(x *run, t *term, b reading) {
	if !c.some {
		c.some, c.one = true, b
		return
	}
	if t.agreed {
		one, had := x.at(c.one.field, c.one.event)
		other, has := x.at(b.field, b.event)
		c.differ = c.differ || had != history.Present || has != history.Present || !one.Equal(other)
	}
	c.one = x.laterAmount(c.one, b)
}

// chosen gives the reading that counts, without event if there is none, and whether it is known that it does.
func (l *readings) chosen(x *run, t *term) (one reading, known truth) {
	c := l.all
	switch {
	case l.own.some:
		c, l.unsure = l.own, false
	case l.preferred.some:
		c = l.preferred
	}
	if !c.some {
		return reading{event: -1}, yes
	}
	if c.differ {
		x.note(t.field.text, history.ReasonTooCoarse)
	}
	if c.differ || l.unsure {
		return c.one, maybe
	}
	return c.one, yes
}

// prefers tells whether the value of an event counts before that of later ones, as [Amount] says.
func (x *run) prefers(e int) truth {
	answer := no
	for i := range x.prefer {
		if p := &x.prefer[i]; e >= x.here.event && slices.Contains(p.types, x.h.Type(e)) {
			answer = max(answer, x.fits(p, e))
		}
	}
	return answer
}
