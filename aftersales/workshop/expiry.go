package workshop

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"iter"
	"math"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// ErasureRequest says of what the papers may be erased (保存期满删除).
type ErasureRequest struct {
	// Shop is the shop of the orders, complaints and follow-ups. Customers and vehicles have none: all are looked at.
	Shop aftersales.StoreID
	// Keep is how long papers are kept after all is over: orders and complaints from when they were closed, follow-ups from when
	// anything last happened, customers and vehicles from the last of these. What has no entry is kept for good.
	Keep map[RetainedKind]cal.Allowance
	// Days counts, in the zone of the shop.
	Days *cal.Calendar
	// Held tells of what nothing may be erased now, because of a dispute or an order of a court; nil holds nothing.
	Held func(subject store.Ref) bool
	// By is who has it done; a zero time is now. The command id is not looked at: those of the erasures follow from what is erased.
	By aftersales.Actor
}

// RetainedKind is a kind of thing whose papers are kept for a time.
type RetainedKind string

// The kinds of things with papers.
const (
	RetainedOrder     RetainedKind = orderKind
	RetainedComplaint RetainedKind = complaintKind
	RetainedFollowUp  RetainedKind = followUpKind
	RetainedCustomer  RetainedKind = customerKind
	RetainedVehicle   RetainedKind = vehicleKind
)

// RetainedKinds lists every kind.
func RetainedKinds() []RetainedKind {
	return []RetainedKind{RetainedOrder, RetainedComplaint, RetainedFollowUp, RetainedCustomer, RetainedVehicle}
}

// Valid tells whether k is one of [RetainedKinds].
func (k RetainedKind) Valid() bool { return slices.Contains(RetainedKinds(), k) }

// Erasable is one thing whose time is over, with its papers that are still there.
type Erasable struct {
	Subject store.Ref
	// Over is when all was over, Kept until when its papers had to be kept.
	Over   time.Time
	Kept   time.Time
	Papers []string
}

// Erasable lists what may be erased by now, a page of records at a time, kind by kind. It ends with the first error: a [FieldError]
// for each fault of the request, and those of the store.
//
// An order is over when it is closed, and so is each complaint and follow-up that is judged together with it; a customer or a
// vehicle when everything about it is. What was adopted when it was over, and of which the source does not say since when, counts
// from the last moment that its source tells of, or from its adoption if it tells of none. One of which no order, complaint or follow-up is known is kept.
func (w *Workshop) Erasable(ctx context.Context, r ErasureRequest) iter.Seq2[Erasable, error] {
	return func(yield func(Erasable, error) bool) {
		if err := r.check(); err != nil {
			yield(Erasable{}, err)
			return
		}
		e := expiry{w: w, r: r, now: cmp.Or(r.By.At, w.now())}
		for _, kind := range RetainedKinds() {
			if _, ok := r.Keep[kind]; !ok {
				continue
			}
			for one, err := range e.kind(ctx, kind) {
				if !yield(one, err) || err != nil {
					return
				}
			}
		}
	}
}

// EraseExpired erases what [Workshop.Erasable] lists, and gives how many papers were erased. The papers of one thing and the record
// of their erasure ([AccessErased]) are one commit. Nothing else changes: no event, no state, no verdict. Done twice, or begun again
// after a crash, it erases and records nothing twice.
func (w *Workshop) EraseExpired(ctx context.Context, r ErasureRequest) (int, error) {
	if r.By.At.IsZero() {
		r.By.At = w.now()
	}
	n := 0
	for one, err := range w.Erasable(ctx, r) {
		if err != nil {
			return n, err
		}
		for papers := range slices.Chunk(one.Papers, maxReading) {
			done, err := w.erase(ctx, r.By, one.Subject, papers)
			if err != nil {
				return n, err
			}
			n += done
		}
	}
	return n, nil
}

// erase erases papers of one thing, and records it.
func (w *Workshop) erase(ctx context.Context, by aftersales.Actor, of store.Ref, ids []string) (int, error) {
	sum := sha256.Sum256([]byte(strings.Join(ids, "\x00")))
	a := Access{ID: commandOf("erase", of.String(), hex.EncodeToString(sum[:8])), Action: AccessErased, At: by.At.UTC(), By: by.By, Role: by.Role,
		Store: by.Store, Papers: ids, Subject: of.String(), Purpose: "retention_over"}
	digest, err := a.digest()
	if err != nil {
		return 0, err
	}
	n := 0
	err = w.store.Update(ctx, func(tx *store.Tx) error {
		n = 0
		recs, err := tx.GetAll(store.Ref{Kind: accessKind, ID: a.ID})
		if err != nil || recs[0].Live() {
			return err
		}
		for _, id := range ids {
			if err := w.erasePaper(tx, id); err != nil {
				return err
			}
			n++
		}
		return putAccess(tx, recs[0], a, a.ID, digest)
	})
	return n, err
}

// erasePaper takes the content out of a paper.
func (w *Workshop) erasePaper(tx *store.Tx, id string) error {
	rec, err := tx.Get(paperRef(id))
	if err != nil {
		return err
	}
	var p aftersales.Paper
	if err := decodePaper(rec, &p); err != nil {
		return err
	}
	if rec, err = w.paperRecord(rec, p.Erase()); err != nil {
		return err
	}
	tx.Put(rec)
	return nil
}

func (r ErasureRequest) check() error {
	var f fault.List
	if r.Days == nil {
		f.Add("days", fault.Missing, "no calendar")
	}
	for _, kind := range RetainedKinds() {
		if a, ok := r.Keep[kind]; ok && (!a.Valid() || a.Count < 0) {
			f.Add("keep."+string(kind), fault.Malformed, "no time: %s", a)
		}
	}
	for kind := range r.Keep {
		if !kind.Valid() {
			f.Add("keep", fault.Unknown, "no such kind: %s", fault.Quote(string(kind)))
		}
	}
	if r.By.By == "" {
		f.Add("by", fault.Missing, "nobody is named who has it done")
	}
	return f.Err()
}

// expiry finds what is over.
type expiry struct {
	w   *Workshop
	r   ErasureRequest
	now time.Time
}

// scansOf says how the records of a kind are listed: none is in two of the lists.
func (e *expiry) scansOf(kind RetainedKind) []store.Query {
	by := func(key string) store.Query {
		return store.Query{Kind: string(kind), Key: key, Prefix: string(e.r.Shop) + part, Limit: pageSize}
	}
	switch kind {
	case RetainedFollowUp:
		return []store.Query{by(keyPlanned), by(keyOver)}
	case RetainedCustomer, RetainedVehicle: // only what has papers is found by them
		return []store.Query{{Kind: string(kind), Key: paperKind, Limit: pageSize}}
	}
	return []store.Query{by(keyClosed), by(keyOver)}
}

func (e *expiry) kind(ctx context.Context, kind RetainedKind) iter.Seq2[Erasable, error] {
	return func(yield func(Erasable, error) bool) {
		for _, q := range e.scansOf(kind) {
			if !e.listed(ctx, kind, q, yield) {
				return
			}
		}
	}
}

// listed passes on what may be erased of one list, and tells whether more is wanted.
func (e *expiry) listed(ctx context.Context, kind RetainedKind, q store.Query, yield func(Erasable, error) bool) bool {
	for {
		var found []Erasable
		err := e.w.store.View(ctx, func(r *store.Reader) error {
			found = nil
			page, err := r.Scan(q)
			if err != nil {
				return err
			}
			q.After = page.Next
			for _, rec := range page.Records {
				one, ok, err := e.one(r, kind, rec)
				if err != nil {
					return err
				}
				if ok {
					found = append(found, one)
				}
			}
			return nil
		})
		if err != nil {
			yield(Erasable{}, err)
			return false
		}
		for _, one := range found {
			if !yield(one, nil) {
				return false
			}
		}
		if q.After.ID == "" {
			return true
		}
	}
}

// one tells whether a thing is over, and which papers it has left.
func (e *expiry) one(r *store.Reader, kind RetainedKind, rec store.Record) (Erasable, bool, error) {
	if e.r.Held != nil && e.r.Held(rec.Ref) {
		return Erasable{}, false, nil
	}
	over, ok, err := e.over(r, kind, rec)
	if err != nil || !ok {
		return Erasable{}, false, err
	}
	due, err := e.r.Days.Due(cal.At(over), e.r.Keep[kind])
	if err != nil {
		return Erasable{}, false, err
	}
	if due.Met(e.now) { // still to be kept
		return Erasable{}, false, nil
	}
	ids, err := e.papers(r, kind, rec)
	if err != nil || len(ids) == 0 {
		return Erasable{}, false, err
	}
	return Erasable{Subject: rec.Ref, Over: over, Kept: due.Last(), Papers: ids}, true, nil
}

// over gives when all was over about a thing; false if it is not, or nobody knows.
func (e *expiry) over(r *store.Reader, kind RetainedKind, rec store.Record) (time.Time, bool, error) {
	if kind == RetainedCustomer || kind == RetainedVehicle {
		return e.lastOf(r, rec)
	}
	at, ok, with, err := e.ended(r, rec)
	if err != nil || !ok {
		return at, false, err
	}
	members, err := r.GetAll(with...)
	if err != nil {
		return at, false, err
	}
	for _, m := range members {
		if !m.Live() {
			continue
		}
		end, ok, _, err := e.ended(r, m)
		if err != nil || !ok {
			return at, false, err
		}
		if end.After(at) {
			at = end
		}
	}
	return at, true, nil
}

// lastOf gives when the last of all that is known of a customer or a vehicle was over; each has its keys under the name of its kind.
func (e *expiry) lastOf(r *store.Reader, rec store.Record) (last time.Time, some bool, _ error) {
	for _, kind := range []string{orderKind, complaintKind, followUpKind} {
		if kind == followUpKind && rec.Kind == vehicleKind {
			continue // calls about a vehicle are those about its orders
		}
		for one, err := range r.ScanAll(store.Query{Kind: kind, Key: rec.Kind, Prefix: rec.ID, Limit: pageSize}) {
			if err != nil {
				return last, false, err
			}
			if !slices.Contains(one.Keys, store.Key{Name: rec.Kind, Value: rec.ID}) {
				continue // another id begins like this one
			}
			at, ok, _, err := e.ended(r, one)
			if err != nil || !ok {
				return last, false, err
			}
			if some = true; at.After(last) {
				last = at
			}
		}
	}
	return last, some, nil
}

// ended gives when an order, a complaint or a follow-up ended, of a bare day its end, false if it has not, and what is judged together with it.
func (e *expiry) ended(r *store.Reader, rec store.Record) (at time.Time, ok bool, with []store.Ref, _ error) {
	var end history.Moment
	switch rec.Kind {
	case orderKind:
		o, err := orders.state(r, rec)
		if err != nil {
			return at, false, nil, err
		}
		end = overOrder(o)
	case complaintKind:
		c, err := complaints.state(r, rec)
		if err != nil {
			return at, false, nil, err
		}
		end = overComplaint(c)
	case followUpKind:
		f, err := followUps.state(r, rec)
		if err != nil {
			return at, false, nil, err
		}
		end = overFollowUp(f)
	}
	var body stored[json.RawMessage]
	if err := json.Unmarshal(rec.Body, &body); err != nil {
		return at, false, nil, fmt.Errorf("%s: %w", rec.Ref, err)
	}
	return end.Last(e.r.Days.Zone()), !end.IsZero(), refsOf(body.With), nil
}

// papers gives the papers of a thing that are there and not erased, sorted.
func (e *expiry) papers(r *store.Reader, kind RetainedKind, rec store.Record) ([]string, error) {
	refs, err := namedBy(r, kind, rec)
	if err != nil {
		return nil, err
	}
	var ids []string
	for chunk := range slices.Chunk(refs, pageSize) {
		recs, err := r.GetAll(chunk...)
		if err != nil {
			return nil, err
		}
		for _, rec := range recs {
			if !rec.Live() {
				continue
			}
			var p aftersales.Paper
			if err := decodePaper(rec, &p); err != nil {
				return nil, err
			}
			if !p.Erased {
				ids = append(ids, p.ID)
			}
		}
	}
	return ids, nil
}

// namedBy lists the papers that the log of a thing or, of a customer or a vehicle, all its records name.
func namedBy(r *store.Reader, kind RetainedKind, rec store.Record) ([]store.Ref, error) {
	ids := map[string]bool{}
	switch kind {
	case RetainedCustomer, RetainedVehicle:
		for entry, err := range r.Log(rec.Ref, 0) { // names that were corrected are papers, too
			if err != nil {
				return nil, err
			}
			papers, err := recordPapers(store.Record{Ref: rec.Ref, Body: entry.Body})
			if err != nil {
				return nil, err
			}
			for _, p := range papers {
				ids[p.ID] = true
			}
		}
	default:
		log, err := readLog(r, rec.Ref, math.MaxInt64)
		if err != nil {
			return nil, err
		}
		for id := range digests(log) {
			ids[id] = true
		}
	}
	var refs []store.Ref
	for id := range ids {
		refs = append(refs, paperRef(id))
	}
	slices.SortFunc(refs, func(a, b store.Ref) int { return strings.Compare(a.ID, b.ID) })
	return refs, nil
}

// recordPapers gives the papers of one state of a record.
func recordPapers(rec store.Record) ([]history.Paper, error) {
	if rec.Kind == customerKind {
		c, err := decodeRecord[aftersales.Customer](rec)
		return c.Papers(), err
	}
	v, err := decodeRecord[aftersales.Vehicle](rec)
	return v.Papers(), err
}
