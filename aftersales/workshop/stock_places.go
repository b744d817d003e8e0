package workshop

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/pricing"
)

// stockPlaceKind is the kind of the records of places: one for each place and part number, changed by every movement there.
const stockPlaceKind = "stock_place"

// StockPlace is what lies of one part number in one place.
type StockPlace struct {
	Stock  aftersales.StockID `json:"stock"`
	Number string             `json:"number"`
	Place  aftersales.Place   `json:"place"`
	// Balances are by lot; Lots tell when these expire.
	Balances []aftersales.Balance `json:"balances,omitempty"`
	Lots     []aftersales.Lot     `json:"lots,omitempty"`
	// Reserved is what is kept for the order of the place.
	Reserved pricing.Quantity `json:"reserved,omitzero"`
}

// Quantity is how much lies there, of all lots.
func (p StockPlace) Quantity() pricing.Quantity {
	var sum pricing.Quantity
	for _, b := range p.Balances {
		sum = sum.Add(b.Quantity)
	}
	return sum
}

// Expires is the earliest last day among the lots, or zero if none expires.
func (p StockPlace) Expires() cal.Date {
	var first cal.Date
	for _, l := range p.Lots {
		if !l.Expires.IsZero() && (first.IsZero() || l.Expires.Before(first)) {
			first = l.Expires
		}
	}
	return first
}

// stockPlaceOf gives what a ledger has in a place.
func stockPlaceOf(s *aftersales.Stock, p aftersales.Place) StockPlace {
	out := StockPlace{Stock: s.ID, Number: s.Number, Place: p}
	for _, b := range s.Balances {
		if b.Place != p {
			continue
		}
		out.Balances = append(out.Balances, b)
		for _, l := range s.Lots {
			if l.ID == b.Lot {
				out.Lots = append(out.Lots, l)
			}
		}
	}
	if p.Kind == aftersales.PlaceOrder {
		out.Reserved = s.ReservedFor(aftersales.OrderID(p.ID))
	}
	return out
}

// stockPlaceRef is the record of a part number in a place. No id holds the separator.
func stockPlaceRef(id aftersales.StockID, p aftersales.Place) store.Ref {
	return store.Ref{Kind: stockPlaceKind, ID: strings.Join([]string{string(id), string(p.Kind), p.ID}, "\x1f")}
}

// stockPlaceKey is the value by which the records of a place of a shop are found, under the kind of the place.
func stockPlaceKey(shop aftersales.StoreID, id string) string {
	return string(aftersales.NewStockID(shop, id))
}

// putStockPlaces keeps the records of the places in step with a ledger.
func putStockPlaces(_ *Workshop, tx *store.Tx, before aftersales.Stock, r StockRequest, d StockDecision) ([]aftersales.Paper, error) {
	after := d.State
	old, now := map[aftersales.Place]string{}, map[aftersales.Place]string{}
	var refs []store.Ref
	var places []aftersales.Place
	for _, s := range []struct {
		s  *aftersales.Stock
		to map[aftersales.Place]string
	}{{&before, old}, {&after, now}} {
		for _, p := range s.s.Places() {
			body, err := json.Marshal(stockPlaceOf(s.s, p))
			if err != nil {
				return nil, err
			}
			s.to[p] = string(body)
		}
	}
	for _, p := range append(before.Places(), after.Places()...) {
		if old[p] != now[p] {
			places, refs = append(places, p), append(refs, stockPlaceRef(after.ID, p))
			old[p] = now[p] // once
		}
	}
	if err := noteReserved(tx, before, after); err != nil {
		return nil, err
	}
	recs, err := tx.GetAll(refs...)
	if err != nil {
		return nil, err
	}
	for i, p := range places {
		if now[p] == "" {
			tx.Delete(refs[i])
			continue
		}
		tx.Put(stockPlaceRecord(recs[i], stockPlaceOf(&after, p), after.Store, now[p]))
	}
	return r.Papers, nil
}

// stockPlaceRecord gives the record of a place: found by the place, and due on the day by which something in it has to be used.
func stockPlaceRecord(rec store.Record, p StockPlace, shop aftersales.StoreID, body string) store.Record {
	rec.Body = []byte(body)
	rec.Keys = []store.Key{{Name: string(p.Place.Kind), Value: stockPlaceKey(shop, p.Place.ID)}}
	rec.Due = time.Time{}
	if last := p.Expires(); !last.IsZero() && p.Place.Kind != aftersales.PlaceScrap {
		rec.Due = last.Start(time.UTC)
	}
	return rec
}

// StockIn gives what lies in a place of a shop, or in all places of its kind if its id is empty: what is in a bin, with an
// order or kept for it, in custody for a customer, in the scrap store. It comes by place and part number, one page at a
// time: the zero cursor begins, the cursor returned continues, or is zero after the last page.
func (w *Workshop) StockIn(ctx context.Context, shop aftersales.StoreID, p aftersales.Place, limit int, after store.Cursor) ([]StockPlace, store.Cursor, error) {
	if !p.Kind.Valid() || p.Kind.Border() {
		return nil, store.Cursor{}, fmt.Errorf("nothing lies in %q", p.Kind)
	}
	value := stockPlaceKey(shop, p.ID)
	var found []StockPlace
	next, err := w.stockPlaces(ctx, store.Query{Kind: stockPlaceKind, Key: string(p.Kind), Prefix: value, Limit: limit, After: after}, func(one StockPlace) bool {
		if p.ID != "" && one.Place != p {
			return false // from here on only the beginning of the value is the same
		}
		found = append(found, one)
		return true
	})
	return found, next, err
}

// Expiring gives what lies in the shops and may be used until a day at most, or might have been only until an earlier one,
// by that day; what is scrapped is not among it. It comes one page at a time, as [Workshop.StockIn] gives it.
func (w *Workshop) Expiring(ctx context.Context, by cal.Date, limit int, after store.Cursor) ([]StockPlace, store.Cursor, error) {
	var found []StockPlace
	next, err := w.stockPlaces(ctx, store.Query{Kind: stockPlaceKind, DueBy: by.Start(time.UTC), Limit: limit, After: after}, func(one StockPlace) bool {
		found = append(found, one)
		return true
	})
	return found, next, err
}

// stockPlaces reads one page of the records of places, until one is not wanted.
func (w *Workshop) stockPlaces(ctx context.Context, q store.Query, wanted func(StockPlace) bool) (store.Cursor, error) {
	var page store.Page
	err := w.store.View(ctx, func(r *store.Reader) (err error) {
		page, err = r.Scan(q)
		return err
	})
	if err != nil {
		return store.Cursor{}, err
	}
	for _, rec := range page.Records {
		var one StockPlace
		if err := json.Unmarshal(rec.Body, &one); err != nil {
			return store.Cursor{}, fmt.Errorf("%s: %w", rec.Ref, err)
		}
		if !wanted(one) {
			return store.Cursor{}, nil
		}
	}
	return page.Next, nil
}
