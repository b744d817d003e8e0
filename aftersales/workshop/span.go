package workshop

import (
	"context"
	"iter"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
)

// The keys by which things are found by when something happened to them: the shop and the time, which sorts as text.
const (
	keyDelivered = "delivered" // of orders
	keyReceived  = "received"  // of complaints
	keyClosed    = "closed"    // of orders and complaints
	keyPlanned   = "planned"   // of follow-ups
)

// zones gives the zone of each shop.
type zones func(shop aftersales.StoreID) *time.Location

// timeKey is the key of a moment, with no value where it is not known. A bare day is found by its beginning.
func timeKey(name string, shop aftersales.StoreID, m history.Moment, zone zones) store.Key {
	if m.IsZero() {
		return store.Key{Name: name}
	}
	return store.Key{Name: name, Value: timeValue(shop, m.First(zone(shop)))}
}

func timeValue(shop aftersales.StoreID, at time.Time) string {
	return string(shop) + part + at.UTC().Format(owedTime)
}

// pageSize is how many things are read at a time where all of a span are wanted.
const pageSize = 100

// within gives the things of a shop to which something happened from one moment on and before another, in the order of the
// clock, a page at a time. It ends with the first error.
func within[ID ~string, S any, C Command](ctx context.Context, w *Workshop, d *decider[ID, S, C], key string, shop aftersales.StoreID, from, to time.Time) iter.Seq2[S, error] {
	return func(yield func(S, error) bool) {
		// The times of keys have whole seconds; a cursor stands behind the value before the first one.
		after := store.Cursor{Value: timeValue(shop, from.Add(-time.Second)), ID: "\U0010FFFF"}
		end := timeValue(shop, to)
		for {
			q := store.Query{Kind: d.kind, Key: key, Prefix: string(shop) + part, Limit: pageSize, After: after}
			found, next, err := scan(ctx, w, d, q, func(rec store.Record) bool { return keyed(rec, key) < end })
			if err != nil {
				var none S
				yield(none, err)
				return
			}
			for _, s := range found {
				if !yield(s, nil) {
					return
				}
			}
			if next.ID == "" {
				return
			}
			after = next
		}
	}
}

// keyed gives the first value of a record under a key.
func keyed(rec store.Record, name string) string {
	for _, k := range rec.Keys {
		if k.Name == name {
			return k.Value
		}
	}
	return ""
}

// Delivered gives the orders of a shop that were delivered from one moment on and before another, in the order of the clock,
// to the second. One of which only the day is known stands at its beginning in the zone of the shop. It reads a page at a time and ends with the first error; what changes meanwhile may be left out.
func (w *Workshop) Delivered(ctx context.Context, shop aftersales.StoreID, from, to time.Time) iter.Seq2[aftersales.Order, error] {
	return within(ctx, w, orders, keyDelivered, shop, from, to)
}

// Received gives the complaints of a shop that were received in a span of time, as [Workshop.Delivered] gives orders.
func (w *Workshop) Received(ctx context.Context, shop aftersales.StoreID, from, to time.Time) iter.Seq2[aftersales.Complaint, error] {
	return within(ctx, w, complaints, keyReceived, shop, from, to)
}

// ClosedComplaints gives the complaints of a shop that were closed or withdrawn in a span of time, as [Workshop.Delivered] gives orders.
func (w *Workshop) ClosedComplaints(ctx context.Context, shop aftersales.StoreID, from, to time.Time) iter.Seq2[aftersales.Complaint, error] {
	return within(ctx, w, complaints, keyClosed, shop, from, to)
}

// Planned gives the follow-ups of a shop that were planned in a span of time, as [Workshop.Delivered] gives orders.
func (w *Workshop) Planned(ctx context.Context, shop aftersales.StoreID, from, to time.Time) iter.Seq2[aftersales.FollowUp, error] {
	return within(ctx, w, followUps, keyPlanned, shop, from, to)
}

// endOfOrder is when an order was closed, or else ended; zero as long as it has not.
func endOfOrder(o aftersales.Order) history.Moment {
	if o.Closed.IsZero() && o.State.Ended() {
		return o.Last
	}
	return o.Closed
}

// endOfComplaint is when a complaint was closed, or else withdrawn; zero as long as it is open.
func endOfComplaint(c aftersales.Complaint) history.Moment {
	switch {
	case c.Open():
		return history.Moment{}
	case c.Closed.IsZero():
		return c.Last
	}
	return c.Closed
}
