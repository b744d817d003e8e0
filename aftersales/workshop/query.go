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

// Find gives the orders whose key has a value, in the order of their ids, one page at a time. The zero cursor begins;
// the cursor returned continues, or is zero after the last page.
func (w *Workshop) Find(ctx context.Context, k Key, value string, limit int, after store.Cursor) ([]aftersales.Order, store.Cursor, error) {
	if !k.Valid() {
		return nil, store.Cursor{}, fmt.Errorf("orders are not found by %q", k)
	}
	return find(ctx, w, orders, store.Key{Name: string(k), Value: value}, limit, after)
}

func find[ID ~string, S any, C Command](ctx context.Context, w *Workshop, d *decider[ID, S, C], k store.Key, limit int, after store.Cursor) ([]S, store.Cursor, error) {
	var found []S
	var next store.Cursor
	err := w.store.View(ctx, func(r *store.Reader) error {
		found = nil
		page, err := r.Scan(store.Query{Kind: d.kind, Key: k.Name, Prefix: k.Value, Limit: limit, After: after})
		if err != nil {
			return err
		}
		next = page.Next
		for _, rec := range page.Records {
			if !slices.Contains(rec.Keys, k) {
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

// OwedOf is one obligation about a thing with ids of the type ID, as it stood after the thing's last command.
type OwedOf[ID ~string] struct {
	// Subject is the thing that it is about.
	Subject ID     `json:"subject"`
	Rule    string `json:"rule"`
	// Due is the last moment still in time; zero if the obligation has no clock.
	Due time.Time `json:"due,omitzero"`
}

// Owed is one obligation about an order.
type Owed = OwedOf[aftersales.OrderID]

// Due gives what is owed by a moment, of at most limit orders, those with the earliest due time first. What is owed about
// one order comes together, the earliest first; obligations without a due time are not among them. It is what the policy
// said with the last command of each order: time alone does not take an obligation off the list. The zero cursor begins;
// the cursor returned continues, or is zero after the last page.
func (w *Workshop) Due(ctx context.Context, by time.Time, limit int, after store.Cursor) ([]Owed, store.Cursor, error) {
	return due(ctx, w, orders, by, limit, after)
}

func due[ID ~string, S any, C Command](ctx context.Context, w *Workshop, d *decider[ID, S, C], by time.Time, limit int, after store.Cursor) ([]OwedOf[ID], store.Cursor, error) {
	var owed []OwedOf[ID]
	var next store.Cursor
	err := w.store.View(ctx, func(r *store.Reader) error {
		owed = nil
		page, err := r.Scan(store.Query{Kind: d.kind, DueBy: by, Limit: limit, After: after})
		if err != nil {
			return err
		}
		for _, rec := range page.Records {
			all, err := d.owed(w, r, rec)
			if err != nil {
				return err
			}
			for _, o := range all {
				if !o.Due.IsZero() && !o.Due.After(by) {
					owed = append(owed, OwedOf[ID]{ID(rec.ID), o.Rule, o.Due})
				}
			}
		}
		next = page.Next
		return nil
	})
	return owed, next, err
}

// owed gives what is owed about a thing. If that was stored in another shape, the policy is asked as of now.
func (d *decider[ID, S, C]) owed(w *Workshop, r *store.Reader, rec store.Record) ([]storedOwed, error) {
	if body, ok := d.decodeStored(rec); ok || w.shop.Policy == nil {
		return body.Owed, nil
	}
	var none C
	l, err := d.load(w, r, rec, none)
	if err != nil {
		return nil, err
	}
	seen := sources{w: w, reader: r, members: l.members}
	h, err := seen.history(rec, nil, nil)
	if err != nil {
		return nil, err
	}
	return owedOf(w.shop.Policy.Due(h, w.now())), nil
}
