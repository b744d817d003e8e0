package audit

import (
	"crypto/sha256"
	"encoding/binary"

	"example.com/servicelane/aftersales/store"
)

// Value is one value of a chain. The chain of a subject begins with the zero Value.
type Value [sha256.Size]byte

// next gives the value behind an entry. Each part is preceded by its length, so that no two entries give the same bytes.
func (v Value) next(e *store.Entry) Value {
	h := sha256.New()
	part := func(b []byte) {
		var size [8]byte
		binary.BigEndian.PutUint64(size[:], uint64(len(b)))
		h.Write(size[:])
		h.Write(b)
	}
	number := func(n int64) {
		var b [8]byte
		binary.BigEndian.PutUint64(b[:], uint64(n))
		h.Write(b[:])
	}
	part([]byte("servicelane chain 1"))
	h.Write(v[:])
	part([]byte(e.Subject.Kind))
	part([]byte(e.Subject.ID))
	number(e.Rev)
	part([]byte(e.Command))
	h.Write(e.Digest[:])
	number(e.At.UnixMicro())
	part(e.Body)
	return Value(h.Sum(nil))
}

// Chain gives the value behind entries of one subject, from its first one on.
func Chain(entries ...store.Entry) Value {
	var v Value
	for i := range entries {
		v = v.next(&entries[i])
	}
	return v
}
