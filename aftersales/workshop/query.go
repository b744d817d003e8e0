package workshop

import (
	"context"
	"fmt"
	"math"
	"slices"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
)

// Key is what orders can be found by.
type Key string

// The keys of orders.
const (
	ByState    Key = "state"
	ByNumber   Key = "number"
	ByVehicle  Key = "vehicle"
	ByCustomer Key = "customer"
	ByReworkOf Key = "rework_of"
)

// Keys lists every key of orders.
func Keys() []Key { return []Key{ByState, ByNumber, ByVehicle, ByCustomer, ByReworkOf} }

// Valid tells whether k is one of [Keys].
func (k Key) Valid() bool { return slices.Contains(Keys(), k) }

// Order gives an order. If there is none, the error is a [store.ErrNotFound].
func (w *Workshop) Order(ctx context.Context, id aftersales.OrderID) (aftersales.Order, error) {
	var o aftersales.Order
	err := w.store.View(ctx, func(r *store.Reader) error {
		rec, err := r.Get(orderRef(id))
		if err != nil {
			return err
		}
		o, err = orderOf(r, rec)
		return err
	})
	return o, err
}

func orderOf(r *store.Reader, rec store.Record) (aftersales.Order, error) {
	if body, ok := decodeStored(rec); ok {
		return body.Order, nil
	}
	log, err := readLog(r, rec.Ref, math.MaxInt64)
	return aftersales.FoldOrder(log), err
}

// Log gives everything that happened to an order, in order; nothing if there is no such order.
func (w *Workshop) Log(ctx context.Context, id aftersales.OrderID) ([]history.Event, error) {
	var log []history.Event
	err := w.store.View(ctx, func(r *store.Reader) (err error) {
		log, err = readLog(r, orderRef(id), math.MaxInt64)
		return err
	})
	return log, err
}

// Find gives the orders whose key has a value, in the order of their ids, one page at a time. The zero cursor begins;
// the cursor returned continues, or is zero after the last page.
func (w *Workshop) Find(ctx context.Context, k Key, value string, limit int, after store.Cursor) ([]aftersales.Order, store.Cursor, error) {
	if !k.Valid() {
		return nil, store.Cursor{}, fmt.Errorf("orders are not found by %q", k)
	}
	var found []aftersales.Order
	var next store.Cursor
	err := w.store.View(ctx, func(r *store.Reader) error {
		found = nil
		page, err := r.Scan(store.Query{Kind: orderKind, Key: string(k), Prefix: value, Limit: limit, After: after})
		if err != nil {
			return err
		}
		next = page.Next
		for _, rec := range page.Records {
			if !slices.Contains(rec.Keys, store.Key{Name: string(k), Value: value}) {
				next = store.Cursor{} // from here on only the beginning of the value is the same
				return nil
			}
			o, err := orderOf(r, rec)
			if err != nil {
				return err
			}
			found = append(found, o)
		}
		return nil
	})
	return found, next, err
}

// Due gives what is owed by a moment, of at most limit orders, those with the earliest due time first. What is owed about
// one order comes together, the earliest first; obligations without a due time are not among them. It is what the policy
// said with the last command of each order: time alone does not take an obligation off the list. The zero cursor begins;
// the cursor returned continues, or is zero after the last page.
func (w *Workshop) Due(ctx context.Context, by time.Time, limit int, after store.Cursor) ([]Owed, store.Cursor, error) {
	var owed []Owed
	var next store.Cursor
	err := w.store.View(ctx, func(r *store.Reader) error {
		owed = nil
		page, err := r.Scan(store.Query{Kind: orderKind, DueBy: by, Limit: limit, After: after})
		if err != nil {
			return err
		}
		for _, rec := range page.Records {
			all, err := w.owed(r, rec)
			if err != nil {
				return err
			}
			for _, o := range all {
				if !o.Due.IsZero() && !o.Due.After(by) {
					owed = append(owed, o)
				}
			}
		}
		next = page.Next
		return nil
	})
	return owed, next, err
}
