package workshop

import (
	"encoding/json"
	"fmt"
	"math"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
)

// The kinds of records. They are part of what is stored and never change.
const (
	orderKind  = "order"
	outboxKind = "outbox"
	paperKind  = "paper"
)

func orderRef(id aftersales.OrderID) store.Ref { return store.Ref{Kind: orderKind, ID: string(id)} }

// shape is the number of the stored form of the state. It is raised when the fold or the form of the state changes; a
// stored state of another shape is folded again from the log.
const shape = 1

// stored is the body of an order's record: the state as a cache of its log, and what is owed.
type stored struct {
	Shape int              `json:"shape"`
	Order aftersales.Order `json:"order"`
	Owed  []Owed           `json:"owed,omitempty"`
}

// Owed is one obligation about an order, as it stood after the order's last command.
type Owed struct {
	Order aftersales.OrderID `json:"order"`
	Rule  string             `json:"rule"`
	// Due is the last moment still in time; zero if the obligation has no clock.
	Due time.Time `json:"due,omitzero"`
}

// entryFormat is the number of the form of log entries. It is raised when the form changes; every form that was ever
// released is read.
const entryFormat = 1

func encodeEntry(events []history.Event) ([]byte, error) {
	return json.Marshal(struct {
		Format int             `json:"format"`
		Events []history.Event `json:"events"`
	}{entryFormat, events})
}

func decodeEntry(e store.Entry) ([]history.Event, error) {
	var body struct {
		Format int             `json:"format"`
		Events json.RawMessage `json:"events"`
	}
	err := json.Unmarshal(e.Body, &body)
	if err == nil && body.Format != entryFormat {
		err = fmt.Errorf("format %d was written by a later version", body.Format)
	}
	var events []history.Event
	if err == nil {
		events, err = history.Standard().DecodeEvents(body.Events)
	}
	if err != nil {
		return nil, fmt.Errorf("log of %s, revision %d: %w", e.Subject, e.Rev, err)
	}
	return events, nil
}

// readLog gives the events of a subject up to a revision.
func readLog(r *store.Reader, subject store.Ref, upTo int64) ([]history.Event, error) {
	var events []history.Event
	for e, err := range r.Log(subject, 0) {
		if err != nil {
			return nil, err
		}
		if e.Rev > upTo {
			break
		}
		more, err := decodeEntry(e)
		if err != nil {
			return nil, err
		}
		events = append(events, more...)
	}
	return events, nil
}

// decodeStored gives the body of an order's record, and false if it has another shape: then the log is the truth.
func decodeStored(rec store.Record) (stored, bool) {
	var body stored
	if err := json.Unmarshal(rec.Body, &body); err != nil || body.Shape != shape {
		return stored{}, false
	}
	return body, true
}

// load gives the state of an order and, if the decision about a command needs it, its history.
func (w *Workshop) load(r *store.Reader, rec store.Record, c aftersales.OrderCommand) (aftersales.Order, *history.History, error) {
	if !rec.Live() {
		return aftersales.Order{}, w.base, nil
	}
	body, cached := decodeStored(rec)
	if cached && !needsHistory(w.shop, body.Order, c) {
		return body.Order, nil, nil
	}
	log, err := readLog(r, rec.Ref, math.MaxInt64)
	if err != nil {
		return aftersales.Order{}, nil, err
	}
	if !cached {
		body.Order = aftersales.FoldOrder(log)
	}
	h, err := w.base.With(log...)
	if err != nil {
		return aftersales.Order{}, nil, fmt.Errorf("history of %s: %w", rec.Ref, err)
	}
	return body.Order, h, nil
}

// owed gives what is owed about an order. If that was stored in another shape, the policy is asked as of now.
func (w *Workshop) owed(r *store.Reader, rec store.Record) ([]Owed, error) {
	if body, ok := decodeStored(rec); ok || w.shop.Policy == nil {
		return body.Owed, nil
	}
	o, h, err := w.load(r, rec, nil)
	if err != nil {
		return nil, err
	}
	return owedOf(o.ID, w.shop.Policy.Due(h, w.now())), nil
}

func owedOf(id aftersales.OrderID, findings []history.Finding) []Owed {
	var owed []Owed
	for _, f := range findings {
		owed = append(owed, Owed{Order: id, Rule: f.Rule, Due: f.Due})
	}
	return owed
}

// orderRecord gives the record of an order after a decision, with the keys by which it is found.
func orderRecord(rec store.Record, d Decision) (store.Record, error) {
	body := stored{Shape: shape, Order: d.State, Owed: owedOf(d.State.ID, d.Obligations)}
	var err error
	if rec.Body, err = json.Marshal(body); err != nil {
		return store.Record{}, err
	}
	rec.Due = earliest(d.Obligations)
	rec.Keys = rec.Keys[:0]
	for _, k := range []store.Key{
		{Name: string(ByState), Value: string(d.State.State)},
		{Name: string(ByNumber), Value: d.State.Number},
		{Name: string(ByVehicle), Value: string(d.State.Vehicle)},
		{Name: string(ByCustomer), Value: string(d.State.Customer)},
		{Name: string(ByReworkOf), Value: string(d.State.ReworkOf)},
	} {
		if k.Value != "" {
			rec.Keys = append(rec.Keys, k)
		}
	}
	return rec, nil
}
