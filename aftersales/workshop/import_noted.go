package workshop

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"slices"
	"strings"

	"example.com/servicelane/aftersales/store"
)

// notedKind is the kind of the marks that all that an import says about a thing was noted in the records of vehicle and
// customer. It is part of what is stored and never changes.
const notedKind = "noted"

func (m *importing) notedRef(id string) store.Ref {
	sum := sha256.Sum256([]byte(m.take.kind + "\x00" + id))
	return store.Ref{Kind: notedKind, ID: hex.EncodeToString(sum[:16])}
}

// noted gives the digest of the facts that were noted with a thing, or nothing if that was never completed.
func (m *importing) noted(id string) (digest string, _ error) {
	err := m.w.store.View(m.ctx, func(r *store.Reader) error {
		rec, err := r.Get(m.notedRef(id))
		digest = string(rec.Body)
		return err
	})
	if errors.Is(err, store.ErrNotFound) {
		return "", nil
	}
	return digest, err
}

// markNoted marks that all is noted. Of two imports at once, each marks the same.
func (m *importing) markNoted(id, digest string) error {
	return m.w.store.Update(m.ctx, func(tx *store.Tx) error {
		recs, err := tx.GetAll(m.notedRef(id))
		if err != nil || recs[0].Live() {
			return err
		}
		recs[0].Body = []byte(digest)
		tx.Put(recs[0])
		return nil
	})
}

// factsDigest identifies what rows say of records, in whatever order they come.
func factsDigest(groups []importGroup) (string, error) {
	var said []string
	for _, g := range groups {
		for _, f := range g.Facts {
			if recorders[f.Name] == nil {
				continue
			}
			text, err := json.Marshal(f)
			if err != nil {
				return "", err
			}
			said = append(said, string(text))
		}
	}
	slices.Sort(said)
	sum := sha256.Sum256([]byte(strings.Join(slices.Compact(said), "\x00")))
	return hex.EncodeToString(sum[:16]), nil
}
