package compliance

import (
	"fmt"
	"strings"

	"example.com/servicelane/aftersales/history"
)

// Many rules ask the same of an event: whether a passed inspection was the final one. Conditions that read alike share a
// slot, and are answered once for each event of a judgement: what a pack costs follows what the events touch, not how
// many rules ask.

// memo keeps answers by event and slot, two bits each: 0 is not asked yet.
type memo struct {
	slots int
	bits  []uint8
}

// empty forgets every answer, and makes room for those about the first n events.
func (m *memo) empty(slots, n int) {
	m.slots = slots
	size := (slots*n + 3) / 4
	if cap(m.bits) < size {
		m.bits = make([]uint8, size)
		return
	}
	m.bits = m.bits[:size]
	clear(m.bits)
}

// once answers a condition at an event, as things were then or as they are known now, from memory if it was answered before. Only sure answers are kept: one that is
// not has to note again what is absent.
func (x *run) once(c *cond, sc *scene) truth {
	if c.slot == 0 || sc.fact != nil || x.memo.slots == 0 { // nothing is kept while a finding is told
		return x.holds(c, sc)
	}
	at := sc.event*x.memo.slots + c.slot - 1
	shift := at & 3 * 2
	switch x.memo.bits[at>>2] >> shift & 3 {
	case 1:
		return no
	case 2:
		return yes
	}
	t := x.holds(c, sc)
	switch t {
	case no:
		x.memo.bits[at>>2] |= 1 << shift
	case yes:
		x.memo.bits[at>>2] |= 2 << shift
	}
	return t
}

// remember gives a condition the slot of those that read alike at the same moment: as things were at the event, or as they
// are known now.
func (c *compiler) remember(cd *cond, moment string) {
	var key strings.Builder
	key.WriteString(moment)
	if !cd.write(&key) {
		return
	}
	slot, ok := c.slots[key.String()]
	if !ok {
		slot = len(c.slots) + 1
		c.slots[key.String()] = slot
	}
	cd.slot = slot
}

// write writes out what a condition asks; false if its answer depends on more than the event it is asked about.
func (cd *cond) write(to *strings.Builder) bool {
	switch cd.op {
	case condLeaf:
		return cd.leaf.write(to)
	case condAll, condAny, condNot:
		fmt.Fprintf(to, "%d(", cd.op)
		for i := range cd.list {
			if !cd.list[i].write(to) {
				return false
			}
			to.WriteByte(',')
		}
		to.WriteByte(')')
		return true
	}
	return false
}

func (l *leaf) write(to *strings.Builder) bool {
	if l.path.on || l.table != nil || l.unset != "" || l.ref != nil && l.ref.on {
		return false
	}
	ref := ""
	if l.ref != nil {
		ref = l.ref.text
	}
	fmt.Fprintf(to, "%q %s %d %t %t %s %q %v %q", l.path.text, l.op, l.test, l.want, l.not, written(l.value), l.words, l.spans, ref)
	for _, v := range l.list {
		to.WriteString(written(v))
	}
	return true
}

// written writes a value with its kind.
func written(v history.Value) string { return fmt.Sprintf("[%s %q]", v.Kind(), v.Word()) }
