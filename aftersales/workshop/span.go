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
	// keyOver is by the last that is known of what is over, where none of the keys above says when.
	keyOver = "over"
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

// whenOver is the key of when a thing ended, as far as that is known; else it is found as one that is over.
func whenOver(name string, shop aftersales.StoreID, at, over history.Moment, zone zones) store.Key {
	if at.IsZero() {
		return timeKey(keyOver, shop, over, zone)
	}
	return timeKey(name, shop, at, zone)
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

// endOfOrder is when an order was closed, or else ended; zero as long as it has not, and where nobody knows.
func endOfOrder(o aftersales.Order) history.Moment {
	if !o.State.Ended() {
		return history.Moment{}
	}
	return o.Ended
}

// endOfComplaint is when a complaint was closed, or else withdrawn; zero as long as it is open, and where nobody knows.
func endOfComplaint(c aftersales.Complaint) history.Moment {
	if c.Open() {
		return history.Moment{}
	}
	return c.Ended
}

// lastKnown is the last that is known of a thing: its last moment, but for that of its adoption, unless its source tells of
// no other.
func lastKnown(last history.Moment, from *aftersales.Adoption) history.Moment {
	if from == nil || from.Last.IsZero() || !last.Equal(from.At) {
		return last
	}
	return from.Last
}

// overOrder is when all was over about an order: its end or, where nobody knows that, the last that is known of it.
func overOrder(o aftersales.Order) history.Moment {
	if end := endOfOrder(o); !end.IsZero() || !o.State.Ended() {
		return end
	}
	return lastKnown(o.Last, o.Adopted)
}

// overComplaint is [overOrder] of a complaint.
func overComplaint(c aftersales.Complaint) history.Moment {
	if end := endOfComplaint(c); !end.IsZero() || c.Open() {
		return end
	}
	return lastKnown(c.Last, c.Adopted)
}

// overFollowUp is when anything last happened to a follow-up that is over.
func overFollowUp(f aftersales.FollowUp) history.Moment {
	if f.Open() {
		return history.Moment{}
	}
	return lastKnown(f.Last, f.Adopted)
}
