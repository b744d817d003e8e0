package workshop

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"

	"example.com/servicelane/aftersales/store"
)

// notedKind is the kind of the marks that all that an import says about a thing was noted in the records of vehicle and
// customer. It is part of what is stored and never changes.
const notedKind = "noted"

func (m *importing) notedRef(id string) store.Ref {
	sum := sha256.Sum256([]byte(m.take.kind + "\x00" + id))
	return store.Ref{Kind: notedKind, ID: hex.EncodeToString(sum[:16])}
}

// noted tells whether all was noted that the rows of a thing said.
func (m *importing) noted(id string) (bool, error) {
	err := m.w.store.View(m.ctx, func(r *store.Reader) error {
		_, err := r.Get(m.notedRef(id))
		return err
	})
	if errors.Is(err, store.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// markNoted marks that all is noted. Of two imports at once, each marks the same.
func (m *importing) markNoted(id string) error {
	return m.w.store.Update(m.ctx, func(tx *store.Tx) error {
		recs, err := tx.GetAll(m.notedRef(id))
		if err != nil || recs[0].Live() {
			return err
		}
		recs[0].Body = []byte("{}")
		tx.Put(recs[0])
		return nil
	})
}
