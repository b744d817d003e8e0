package compliance

import (
	"encoding/binary"

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
	if size := (slots + 1) * n; cap(m.answers) < size {
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
	if c.slot == 0 || sc.fact != nil || uint(sc.event) >= uint(x.memo.events) {
		return x.holds(c, sc)
	}
	if t, known := x.memo.given(c, sc.event); known {
		return t
	}
	t := x.holds(c, sc)
	x.memo.keep(c, sc.event, t)
	return t
}

// given gives the answer to a condition at an event that was surely answered before. In slot 0 nothing is kept.
func (m *memo) given(c *cond, event int) (truth, bool) {
	if uint(event) >= uint(m.events) {
		return no, false
	}
	t := truth(m.answers[c.slot*m.events+event] - m.now)
	return t, t <= yes
}

// has tells whether a condition was surely answered at an event before.
func (m *memo) has(c *cond, event int32) bool {
	_, known := m.given(c, int(event))
	return known
}

// keep keeps an answer to a condition that has a slot, if it is sure.
func (m *memo) keep(c *cond, event int, t truth) {
	if t != maybe {
		m.answers[c.slot*m.events+event] = m.now + uint8(t)
	}
}

// keepAll is keep for all events of a list.
func (m *memo) keepAll(c *cond, list []int32, answers []truth) {
	row, now, answers := m.row(c), m.now, answers[:len(list)]
	for n, e := range list {
		if t := answers[n]; t != maybe {
			row[e] = now + uint8(t)
		}
	}
}

// row gives what is kept of a condition, event by event.
func (m *memo) row(c *cond) []uint8 { return m.answers[c.slot*m.events:][:m.events] }

// remembered compiles a condition that is asked as things were at the event, or as they are known now. Those that read alike at the same
// moment are one, and have a slot.
func (rc *ruleCompiler) remembered(c *Condition, moment string, sc *scope, s *spot) *cond {
	conds, leaves, paths, words, values := rc.rooms.conds.free, rc.leaves.free, rc.paths.free, rc.rooms.words.free, rc.rooms.values.free
	cd := rc.cond(c, sc, s)
	key, plain := cd.write(append(rc.key[:0], moment...))
	if rc.key = key; !plain {
		return cd
	}
	if same, known := rc.slots[string(key)]; known {
		rc.rooms.conds.leave(conds)
		rc.leaves.leave(leaves)
		rc.paths.leave(paths)
		rc.rooms.words.leave(words)
		rc.rooms.values.leave(values)
		same.shared = true
		return same
	}
	cd.slot = len(rc.slots) + 1
	rc.slots[string(key)] = cd
	return cd
}

// write writes out what a condition asks, so that no other one reads alike; false if its answer depends on more than the event it is asked
// about.
func (cd *cond) write(to []byte) ([]byte, bool) {
	to = append(to, byte(cd.op))
	switch cd.op {
	case condLeaf:
		return cd.leaf.write(to)
	case condAll, condAny, condNot:
		to = binary.AppendUvarint(to, uint64(len(cd.list)))
		for i := range cd.list {
			var plain bool
			if to, plain = cd.list[i].write(to); !plain {
				return to, false
			}
		}
		return to, true
	}
	return to, false
}

func (l *leaf) write(to []byte) ([]byte, bool) {
	if l.path.on || l.path.of != nil && l.path.of.terms != nil || l.table != nil || l.unset != "" || l.ref != nil && l.ref.on {
		return to, false
	}
	to = withLength(l.path.write(to), string(l.op))
	to = append(to, byte(l.test), bit(l.want), bit(l.not), bit(l.ref != nil))
	if l.ref != nil {
		to = l.ref.write(to)
	}
	to = written(to, l.value)
	if l.test == testSet {
		to = binary.AppendUvarint(to, uint64(len(l.words)))
		for _, w := range l.words {
			to = withLength(to, w)
		}
	}
	to = binary.AppendUvarint(to, uint64(len(l.spans)))
	for _, s := range l.spans {
		to = binary.AppendVarint(binary.AppendVarint(to, int64(s.From)), int64(s.To))
	}
	to = binary.AppendUvarint(to, uint64(len(l.list)))
	for _, v := range l.list {
		to = written(to, v)
	}
	return to, true
}

// write writes a path, what it leads to and from where, and whether that is as the first sale said it.
func (p *path) write(to []byte) []byte {
	return append(withLength(withLength(to, p.text), string(p.kind)), byte(p.from), bit(p.of != nil && p.of.sold != nil))
}

// written writes a value with its kind.
func written(to []byte, v history.Value) []byte {
	return withLength(withLength(to, string(v.Kind())), v.Word())
}

// withLength writes a text behind its length.
func withLength(to []byte, s string) []byte {
	return append(binary.AppendUvarint(to, uint64(len(s))), s...)
}

// bit writes what is so or is not.
func bit(is bool) byte {
	if is {
		return 1
	}
	return 0
}
