package audit

import (
	"encoding/binary"
	"strings"

	"example.com/servicelane/aftersales/store"
)

// revisions remembers the revision of each record, in order, until the log comes. A reference is kept as what differs from the
// one before it: some fifteen bytes a record, so that millions may be verified.
type revisions struct {
	bytes []byte
	last  string // the reference that was added or read last
	at    int    // behind what was read
	now   store.Ref
	rev   int64
	begun bool // to read
}

func (r *revisions) add(ref store.Ref, rev int64) {
	name := ref.Kind + "\x00" + ref.ID
	same := 0
	for same < len(name) && same < len(r.last) && name[same] == r.last[same] {
		same++
	}
	r.bytes = binary.AppendUvarint(r.bytes, uint64(same))
	r.bytes = binary.AppendUvarint(r.bytes, uint64(len(name)-same))
	r.bytes = append(r.bytes, name[same:]...)
	r.bytes = binary.AppendVarint(r.bytes, rev)
	r.last = name
}

// of gives the revision of a record, 0 if there is none. It is asked in rising order.
func (r *revisions) of(ref store.Ref) int64 {
	if !r.begun {
		r.begun, r.last = true, ""
	}
	for r.at < len(r.bytes) && compareRef(r.now, ref) < 0 {
		same, size := r.number(), r.number()
		r.last = r.last[:same] + string(r.bytes[r.at:r.at+size])
		r.at += size
		var n int
		r.rev, n = binary.Varint(r.bytes[r.at:])
		r.at += n
		r.now.Kind, r.now.ID, _ = strings.Cut(r.last, "\x00")
	}
	if r.now != ref {
		return 0
	}
	return r.rev
}

func (r *revisions) number() int {
	v, n := binary.Uvarint(r.bytes[r.at:])
	r.at += n
	return int(v)
}
