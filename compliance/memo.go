package compliance

import (
	"strconv"

	"example.com/servicelane/aftersales/history"
)

// Many rules ask the same of an event: whether a passed inspection was the final one. Conditions that read alike share a
// slot, and are answered once for each event of a judgement: what a pack costs follows what the events touch, not how
// many rules ask.

// memo keeps answers by slot and event, a byte each: the answer, and the judgement in which it was given.
type memo struct {
	events  int // of which there are answers
	answers []uint8
	now     uint8 // the judgement, in steps of memoStep; 0 is none
}

const memoStep = 4 // leaves room for a truth

// empty forgets every answer, and makes room for those about the first n events.
func (m *memo) empty(slots, n int) {
	m.events = n
	m.now += memoStep
	if size := slots * n; cap(m.answers) < size {
		m.answers, m.now = make([]uint8, size), memoStep
	} else {
		m.answers = m.answers[:cap(m.answers)]
		if m.now == 0 { // all have been used
			clear(m.answers)
			m.now = memoStep
		}
	}
}

// once answers a condition at an event, as things were then or as they are known now, from memory if it was answered before. Only sure
// answers are kept: one that is not has to note again what is absent. Nothing is kept while a finding is told: there is no room then.
func (x *run) once(c *cond, sc *scene) truth {
	row := x.memo.row(c)
	if sc.fact != nil || uint(sc.event) >= uint(len(row)) {
		return x.holds(c, sc)
	}
	a := &row[sc.event]
	if t := truth(*a - x.memo.now); t <= yes {
		return t
	}
	t := x.holds(c, sc)
	if t != maybe {
		*a = x.memo.now + uint8(t)
	}
	return t
}

// row holds the answers to a condition, event by event; none if they are not kept.
func (m *memo) row(c *cond) []uint8 {
	if c.slot == 0 {
		return nil
	}
	return m.answers[(c.slot-1)*m.events:][:m.events]
}

// given gives the answer to a condition at an event that was surely answered before.
func (m *memo) given(c *cond, event int) (truth, bool) {
	row := m.row(c)
	if uint(event) >= uint(len(row)) {
		return no, false
	}
	t := truth(row[event] - m.now)
	return t, t <= yes
}

// remember gives a condition the slot of those that read alike at the same moment: as things were at the event, or as they
// are known now.
func (c *compiler) remember(cd *cond, moment string) {
	key, plain := cd.write(append(c.key[:0], moment...))
	if c.key = key; !plain {
		return
	}
	slot, ok := c.slots[string(key)]
	if !ok {
		slot = len(c.slots) + 1
		c.slots[string(key)] = slot
	}
	cd.slot = slot
}

// write writes out what a condition asks; false if its answer depends on more than the event it is asked about.
func (cd *cond) write(to []byte) ([]byte, bool) {
	switch cd.op {
	case condLeaf:
		return cd.leaf.write(to)
	case condAll, condAny, condNot:
		to = append(to, '0'+byte(cd.op), '(')
		for i := range cd.list {
			var plain bool
			if to, plain = cd.list[i].write(to); !plain {
				return to, false
			}
			to = append(to, ',')
		}
		return append(to, ')'), true
	}
	return to, false
}

func (l *leaf) write(to []byte) ([]byte, bool) {
	if l.path.on || l.table != nil || l.unset != "" || l.ref != nil && l.ref.on {
		return to, false
	}
	to = l.path.write(to)
	to = append(append(append(to, ' '), l.op...), ' ', '0'+byte(l.test), ' ')
	to = strconv.AppendBool(strconv.AppendBool(to, l.want), l.not)
	if l.ref != nil {
		to = l.ref.write(to)
	}
	to = written(to, l.value)
	for _, w := range l.words {
		to = withLength(append(to, ';'), w)
	}
	for _, s := range l.spans {
		to = strconv.AppendInt(append(to, '@'), int64(s.From), 10)
		to = strconv.AppendInt(append(to, '-'), int64(s.To), 10)
	}
	for _, v := range l.list {
		to = written(to, v)
	}
	return to, true
}

// write writes a path, and whether what it leads to is as the first sale said it.
func (p *path) write(to []byte) []byte {
	return strconv.AppendBool(withLength(to, p.text), p.sold != nil)
}

// written writes a value with its kind.
func written(to []byte, v history.Value) []byte {
	if v.IsAbsent() {
		return append(to, '[', ']')
	}
	to = append(append(append(to, '['), v.Kind()...), ' ')
	return append(withLength(to, v.Word()), ']')
}

// withLength writes a text behind its length, so that no other text and what follows it read alike.
func withLength(to []byte, s string) []byte {
	return append(append(strconv.AppendInt(to, int64(len(s)), 10), ':'), s...)
}
