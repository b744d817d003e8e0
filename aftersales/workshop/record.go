package workshop

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"

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

// stored is the body of a record of a decider: the state as a cache of its log, and what is owed.
type stored[S any] struct {
	Shape int          `json:"shape"`
	State S            `json:"state"`
	Owed  []storedOwed `json:"owed,omitempty"`
	// With are the records that joined this one: they are judged together.
	With []joined `json:"with,omitempty"`
	// Answers is who answers for the thing, by which due work is found.
	Answers answers `json:"answers,omitzero"`
}

// joined is a [store.Ref] as it is written.
type joined struct {
	Kind string `json:"kind"`
	ID   string `json:"id"`
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
func readLog(r reader, subject store.Ref, upTo int64) ([]history.Event, error) {
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

// decodeStored gives the body of a record, and false if it has another shape: then the log is the truth for the state.
func (d *decider[ID, S, C]) decodeStored(rec store.Record) (stored[S], bool) {
	var body stored[S]
	if err := json.Unmarshal(rec.Body, &body); err != nil || body.Shape != d.shape {
		var other stored[json.RawMessage]
		if json.Unmarshal(rec.Body, &other) != nil {
			return stored[S]{}, false
		}
		return stored[S]{With: other.With, Owed: other.Owed, Answers: other.Answers}, false
	}
	return body, true
}

// state gives the state of a record.
func (d *decider[ID, S, C]) state(r reader, rec store.Record) (S, error) {
	if body, ok := d.decodeStored(rec); ok {
		return body.State, nil
	}
	log, err := readLog(r, rec.Ref, math.MaxInt64)
	return d.fold(log), err
}

// record gives the record of a thing after a decision, with the keys by which it is found.
func (d *decider[ID, S, C]) record(rec store.Record, state S, owed []storedOwed, by *duties, with []joined) (store.Record, error) {
	who := d.answers(state)
	body := stored[S]{Shape: d.shape, State: state, Owed: owed, With: with, Answers: who}
	var err error
	if rec.Body, err = json.Marshal(body); err != nil {
		return store.Record{}, err
	}
	rec.Due = earliest(owed)
	keys := slices.DeleteFunc(d.keys(state, by.zone), func(k store.Key) bool { return k.Value == "" })
	rec.Keys = withOwed(keys, who.owedKeys(body.Owed, by))
	return rec, nil
}
