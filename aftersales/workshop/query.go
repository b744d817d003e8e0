package workshop

import (
	"context"
	"fmt"
	"math"
	"slices"

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
	return get(ctx, w, orders, id)
}

func get[ID ~string, S any, C Command](ctx context.Context, w *Workshop, d *decider[ID, S, C], id ID) (S, error) {
	var s S
	err := w.store.View(ctx, func(r *store.Reader) error {
		rec, err := r.Get(d.ref(id))
		if err != nil {
			return err
		}
		s, err = d.state(r, rec)
		return err
	})
	return s, err
}

// Log gives everything that happened to an order, in order; nothing if there is no such order.
func (w *Workshop) Log(ctx context.Context, id aftersales.OrderID) ([]history.Event, error) {
	return w.log(ctx, orders.ref(id))
}

func (w *Workshop) log(ctx context.Context, subject store.Ref) ([]history.Event, error) {
	var log []history.Event
	err := w.store.View(ctx, func(r *store.Reader) (err error) {
		log, err = readLog(r, subject, math.MaxInt64)
		return err
	})
	return log, err
}

// History gives what a policy sees of an order: its events and those of what belongs to it, such as its appointment, with the
// facts of the configuration and of the records that the events name. If there is no such order, the error is a
// [store.ErrNotFound].
func (w *Workshop) History(ctx context.Context, id aftersales.OrderID) (*history.History, error) {
	var h *history.History
	err := w.store.View(ctx, func(r *store.Reader) error {
		rec, err := r.Get(orderRef(id))
		if err != nil {
			return err
		}
		l, err := orders.load(w, r, rec, nil)
		if err != nil {
			return err
		}
		seen := sources{w: w, reader: r, asked: true}
		if seen.members, err = members(r, rec.Ref, append(refsOf(l.with), l.joins...)); err != nil {
			return err
		}
		h, err = seen.history(rec, nil, nil)
		return err
	})
	return h, err
}

// Find gives the orders whose key has a value, in the order of their ids, one page at a time. The zero cursor begins;
// the cursor returned continues, or is zero after the last page.
func (w *Workshop) Find(ctx context.Context, k Key, value string, limit int, after store.Cursor) ([]aftersales.Order, store.Cursor, error) {
	if !k.Valid() {
		return nil, store.Cursor{}, fmt.Errorf("orders are not found by %q", k)
	}
	return find(ctx, w, orders, store.Key{Name: string(k), Value: value}, limit, after)
}

func find[ID ~string, S any, C Command](ctx context.Context, w *Workshop, d *decider[ID, S, C], k store.Key, limit int, after store.Cursor) ([]S, store.Cursor, error) {
	q := store.Query{Kind: d.kind, Key: k.Name, Prefix: k.Value, Limit: limit, After: after}
	return scan(ctx, w, d, q, func(rec store.Record) bool { return slices.Contains(rec.Keys, k) })
}

// scan gives a page of things up to the first record that is not wanted any more; nil wants all.
func scan[ID ~string, S any, C Command](ctx context.Context, w *Workshop, d *decider[ID, S, C], q store.Query, wanted func(store.Record) bool) ([]S, store.Cursor, error) {
	var found []S
	var next store.Cursor
	err := w.store.View(ctx, func(r *store.Reader) error {
		found = nil
		page, err := r.Scan(q)
		if err != nil {
			return err
		}
		next = page.Next
		for _, rec := range page.Records {
			if wanted != nil && !wanted(rec) {
				next = store.Cursor{} // from here on only the beginning of the value is the same
				return nil
			}
			s, err := d.state(r, rec)
			if err != nil {
				return err
			}
			found = append(found, s)
		}
		return nil
	})
	return found, next, err
}
