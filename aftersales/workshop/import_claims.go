package workshop

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
)

const (
	// claimKind is the kind of the records that say to which thing a row of a source belongs. They are kept where the key
	// of a row does not hold the group: there a row can come again under another thing.
	claimKind = "row"
	// claimChunk is how many claims are made in one transaction.
	claimChunk = 400
)

// claimColumns gives the places of the row key in a header, or nothing if rows need no claims.
func claimColumns(m *history.Mapping, header []string) []int {
	key := m.Key()
	if !slices.ContainsFunc(m.Group(), func(c string) bool { return !slices.Contains(key, c) }) {
		return nil
	}
	var places []int
	for _, c := range key {
		places = append(places, slices.Index(header, c))
	}
	return places
}

// claimRef names the claim of a row. The key of a row may be personal: the name gives it away only to who has the secret.
func (m *importing) claimRef(t *importTable, cells []string) store.Ref {
	mac := hmac.New(sha256.New, m.c.Secret)
	words := []string{claimKind, t.Mapping.Source()}
	for _, i := range t.claims {
		words = append(words, strings.TrimSpace(cells[i]))
	}
	for _, word := range words {
		mac.Write([]byte(strconv.Itoa(len(word)) + ":" + word))
	}
	return store.Ref{Kind: claimKind, ID: hex.EncodeToString(mac.Sum(nil)[:16])}
}

// claim claims the rows about one thing, before it is adopted: so whatever was adopted has its claims, wherever the program
// is killed. It gives the rows that another thing has that was adopted; nothing is claimed then. The claim of what never
// came to be is passed over. What is there is left as it is.
func (m *importing) claim(groups []importGroup) (others []ImportRow, _ error) {
	needed := slices.ContainsFunc(groups, func(g importGroup) bool { return g.table.claims != nil })
	if !needed {
		return nil, nil
	}
	if there, err := m.isAdopted(groups[0].ID); there || err != nil {
		return nil, err
	}
	for _, g := range groups {
		if g.table.claims == nil {
			continue
		}
		for rows := range slices.Chunk(g.Rows, claimChunk) {
			var taken []ImportRow
			err := m.w.store.Update(m.ctx, func(tx *store.Tx) (err error) {
				taken, err = m.claimRows(tx, g, rows)
				return err
			})
			if err != nil {
				return nil, err
			}
			others = append(others, taken...)
		}
	}
	return others, nil
}

// claimRows claims rows in one transaction, or gives those that others have.
func (m *importing) claimRows(tx *store.Tx, g importGroup, rows []int) (others []ImportRow, _ error) {
	var refs []store.Ref
	for _, n := range rows {
		refs = append(refs, m.claimRef(g.table, g.cells[n]))
	}
	recs, err := tx.GetAll(refs...)
	if err != nil {
		return nil, err
	}
	var free []store.Record
	for i, rec := range recs {
		if rec.Live() && string(rec.Body) == g.ID {
			continue
		}
		if rec.Live() {
			adopted, err := m.isAdopted(string(rec.Body))
			if err != nil {
				return nil, err
			}
			if adopted {
				others = append(others, ImportRow{g.table.place, rows[i]})
				continue
			}
		}
		rec.Ref, rec.Body = refs[i], []byte(g.ID)
		free = append(free, rec)
	}
	if len(others) == 0 {
		for _, rec := range free {
			tx.Put(rec)
		}
	}
	return others, nil
}

func (m *importing) isAdopted(id string) (bool, error) {
	err := m.w.store.View(m.ctx, func(r *store.Reader) error {
		_, err := r.Get(store.Ref{Kind: m.take.kind, ID: id})
		return err
	})
	if errors.Is(err, store.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// claimed quarantines rows of which another thing has some.
func claimed(out Imported, others []ImportRow) Imported {
	for _, row := range out.Rows {
		why := fmt.Errorf("%w: it belongs to another thing now", ErrChanged)
		if !slices.Contains(others, row) {
			why = fmt.Errorf("%w: row %d", history.ErrGroup, others[0].Row)
		}
		out.Quarantined = append(out.Quarantined, ImportFault{row, why})
	}
	return out
}
