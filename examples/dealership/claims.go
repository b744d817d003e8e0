package main

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"
	"strconv"
	"strings"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
)

const (
	// claimKind is the kind of the records that say to which order a row of a source belongs. They are kept where the key
	// of a row does not hold the group: there a row can come again under another order.
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
func (t *taking) claimRef(cells []string) store.Ref {
	mac := hmac.New(sha256.New, t.secret)
	for _, word := range append([]string{claimKind, t.mapping.Source()}, t.keyOf(cells)...) {
		mac.Write([]byte(strconv.Itoa(len(word)) + ":" + word))
	}
	return store.Ref{Kind: claimKind, ID: hex.EncodeToString(mac.Sum(nil)[:16])}
}

func (t *taking) keyOf(cells []string) []string {
	var key []string
	for _, i := range t.claims {
		key = append(key, strings.TrimSpace(cells[i]))
	}
	return key
}

// claim claims the rows of a group for its order, before the order is adopted: so whatever was adopted has its claims,
// wherever the program is killed. It gives the rows that another order has that was adopted; nothing is claimed then.
// The claim of an order that never came to be is passed over. An order that is there is left as it is.
func (t *taking) claim(ctx context.Context, g history.Group) (taken []int, _ error) {
	if t.claims == nil {
		return nil, nil
	}
	there, err := t.isAdopted(ctx, g.ID)
	if there || err != nil {
		return nil, err
	}
	for rows := range slices.Chunk(g.Rows, claimChunk) {
		var others []int
		err := t.shop.store.Update(ctx, func(tx *store.Tx) (err error) {
			others, err = t.claimRows(ctx, tx, g.ID, rows)
			return err
		})
		if err != nil {
			return nil, err
		}
		taken = append(taken, others...)
	}
	return taken, nil
}

// claimRows claims rows in one transaction, or gives those that other orders have.
func (t *taking) claimRows(ctx context.Context, tx *store.Tx, order string, rows []int) (others []int, _ error) {
	var refs []store.Ref
	for _, n := range rows {
		refs = append(refs, t.claimRef(t.waiting[n].Cells))
	}
	recs, err := tx.GetAll(refs...)
	if err != nil {
		return nil, err
	}
	var free []store.Record
	for i, rec := range recs {
		if rec.Live() && string(rec.Body) == order {
			continue
		}
		if rec.Live() {
			adopted, err := t.isAdopted(ctx, string(rec.Body))
			if err != nil {
				return nil, err
			}
			if adopted {
				others = append(others, rows[i])
				continue
			}
		}
		rec.Ref, rec.Body = refs[i], []byte(order)
		free = append(free, rec)
	}
	if len(others) == 0 {
		for _, rec := range free {
			tx.Put(rec)
		}
	}
	return others, nil
}

func (t *taking) isAdopted(ctx context.Context, order string) (bool, error) {
	_, err := t.shop.workshop.Order(ctx, aftersales.OrderID(order))
	if errors.Is(err, store.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// leaveClaimed puts a group into quarantine of which another order has rows.
func (t *taking) leaveClaimed(g history.Group, taken []int) error {
	for _, n := range g.Rows {
		why := reason{Code: codeChanged, Reason: "changed since it was adopted: it belongs to another order now"}
		if !slices.Contains(taken, n) {
			why = reason{Code: codeGroup, Reason: history.ErrGroup.Error() + ": row " + strconv.Itoa(taken[0])}
		}
		if err := t.quarantine(n, []reason{why}); err != nil {
			return err
		}
	}
	return nil
}
