package workshop

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// The kinds of the dated records. They are part of what is stored and never change.
const (
	customerKind = "customer"
	vehicleKind  = "vehicle"
	personKind   = "person"
	shopKind     = "shop"
)

// RecordRequest replaces the record of a customer, a vehicle, a person or a shop as a whole.
type RecordRequest[T any] struct {
	// Record is what it shall be.
	Record T
	// Revision is the one that was read and changed; 0 for a new record. If somebody else was faster, the request is refused
	// with a [store.ErrConflict].
	Revision int64
	// By is the command's id, and who does it, in which role, when and at which shop.
	By aftersales.Actor
	// Papers hold the personal data that the record refers to and that is not stored yet.
	Papers []aftersales.Paper
}

// dossier is what the four kinds of records have.
type dossier interface {
	Check() error
	Facts() []history.Fact
	Papers() []history.Paper
}

// dossiers is one kind of records.
type dossiers[T dossier] struct {
	kind string
	id   func(T) string
	// papers are those by whose content the record is found: what it refers to today.
	papers func(T) []history.Paper
	// keys are what else it is found by; nil if there is nothing.
	keys func(T) []store.Key
	// follows tells why a record cannot follow another, or nothing; nil if any can.
	follows func(before, after T) error
}

var customers = dossiers[aftersales.Customer]{kind: customerKind, id: func(c aftersales.Customer) string { return string(c.ID) },
	papers: func(c aftersales.Customer) []history.Paper { return last(c.Profile).Phones }}

var vehicles = dossiers[aftersales.Vehicle]{kind: vehicleKind, id: func(v aftersales.Vehicle) string { return string(v.ID) },
	papers: func(v aftersales.Vehicle) []history.Paper {
		id := last(v.Identity)
		return []history.Paper{id.Plate, id.VIN}
	}}

var persons = dossiers[aftersales.Person]{kind: personKind, id: func(p aftersales.Person) string { return string(p.ID) },
	papers: func(aftersales.Person) []history.Paper { return nil }, keys: deputyKeys}

// keyDeputy is the key by which those are found for whom somebody stands in, some day.
const keyDeputy = "deputy"

// maxDeputies is the largest number of deputies by whom somebody is found, the last ones written down: a record has not room for
// more keys.
const maxDeputies = 40

func deputyKeys(p aftersales.Person) []store.Key {
	var keys []store.Key
	for _, a := range slices.Backward(p.Absences) {
		if k := (store.Key{Name: keyDeputy, Value: string(a.Deputy)}); a.Deputy != "" && !slices.Contains(keys, k) && len(keys) < maxDeputies {
			keys = append(keys, k)
		}
	}
	return keys
}

var shops = dossiers[aftersales.Shop]{kind: shopKind, id: func(s aftersales.Shop) string { return string(s.ID) },
	papers: func(aftersales.Shop) []history.Paper { return nil }, follows: sameCells}

// sameCells keeps the places that were given away where they are.
func sameCells(before, after aftersales.Shop) error {
	if was := before.Slots.Minutes; was != 0 && after.Slots.Minutes != was {
		return &FieldError{Path: "slots.minutes", Code: fault.Mismatch, Detail: fmt.Sprintf("cells have %d minutes, once and for all", was)}
	}
	return nil
}

// last is what holds today: the latest entry.
func last[V any](d aftersales.Dated[V]) V {
	if len(d) == 0 {
		var none V
		return none
	}
	return d[len(d)-1].Value
}

// PutCustomer stores the record of a customer and gives its revision, together with the papers of the request. A request
// whose command id was carried out before answers the first revision, one with another content is an [ErrOtherCommand].
//
// The errors are a [FieldError] for each fault, a [store.ErrConflict] if the record has another revision, those of
// [store.Store.Update], and ErrOtherCommand. After an error nothing was written.
func (w *Workshop) PutCustomer(ctx context.Context, r RecordRequest[aftersales.Customer]) (int64, error) {
	return putRecord(ctx, w, customers, r)
}

// PutVehicle stores the record of a vehicle, as [Workshop.PutCustomer] does that of a customer.
func (w *Workshop) PutVehicle(ctx context.Context, r RecordRequest[aftersales.Vehicle]) (int64, error) {
	return putRecord(ctx, w, vehicles, r)
}

// PutPerson stores the record of a member of staff, as [Workshop.PutCustomer] does that of a customer.
func (w *Workshop) PutPerson(ctx context.Context, r RecordRequest[aftersales.Person]) (int64, error) {
	return putRecord(ctx, w, persons, r)
}

// PutShop stores the record of a shop, as [Workshop.PutCustomer] does that of a customer.
func (w *Workshop) PutShop(ctx context.Context, r RecordRequest[aftersales.Shop]) (int64, error) {
	return putRecord(ctx, w, shops, r)
}

// Customer gives the record of a customer and its revision. If there is none, the error is a [store.ErrNotFound].
func (w *Workshop) Customer(ctx context.Context, id aftersales.CustomerID) (aftersales.Customer, int64, error) {
	return getRecord(ctx, w, customers, string(id))
}

// Vehicle gives the record of a vehicle and its revision, or a [store.ErrNotFound].
func (w *Workshop) Vehicle(ctx context.Context, id aftersales.VehicleID) (aftersales.Vehicle, int64, error) {
	return getRecord(ctx, w, vehicles, string(id))
}

// Person gives the record of a member of staff and its revision, or a [store.ErrNotFound].
func (w *Workshop) Person(ctx context.Context, id aftersales.PersonID) (aftersales.Person, int64, error) {
	return getRecord(ctx, w, persons, string(id))
}

// ShopRecord gives the record of a shop and its revision, or a [store.ErrNotFound].
func (w *Workshop) ShopRecord(ctx context.Context, id aftersales.StoreID) (aftersales.Shop, int64, error) {
	return getRecord(ctx, w, shops, string(id))
}

// recordBody is the body of a record, and of the log entry of each change.
type recordBody[T any] struct {
	Format int `json:"format"`
	Record T   `json:"record"`
}

const recordFormat = 1

func decodeRecord[T any](rec store.Record) (T, error) {
	var body recordBody[T]
	err := json.Unmarshal(rec.Body, &body)
	if err == nil && body.Format != recordFormat {
		err = fmt.Errorf("format %d was written by a later version", body.Format)
	}
	if err != nil {
		return body.Record, fmt.Errorf("%s: %w", rec.Ref, err)
	}
	return body.Record, nil
}

func getRecord[T dossier](ctx context.Context, w *Workshop, d dossiers[T], id string) (T, int64, error) {
	var v T
	var rev int64
	err := w.store.View(ctx, func(r *store.Reader) error {
		rec, err := r.Get(store.Ref{Kind: d.kind, ID: id})
		if err != nil {
			return err
		}
		rev = rec.Rev
		v, err = decodeRecord[T](rec)
		return err
	})
	return v, rev, err
}

// shopOf gives the record of a shop, or the zero record if it has none.
func shopOf(tx *store.Tx, id aftersales.StoreID) (aftersales.Shop, error) {
	if id == "" {
		return aftersales.Shop{}, nil
	}
	rec, err := tx.Get(store.Ref{Kind: shopKind, ID: string(id)})
	if errors.Is(err, store.ErrNotFound) {
		return aftersales.Shop{}, nil
	}
	if err != nil {
		return aftersales.Shop{}, err
	}
	return decodeRecord[aftersales.Shop](rec)
}

// factsOf gives what a policy sees of a record; nothing if it is of another kind or not there.
func factsOf(rec store.Record) ([]history.Fact, error) {
	var d dossier
	var err error
	if !rec.Live() {
		return nil, nil
	}
	switch rec.Kind {
	case customerKind:
		d, err = decodeRecord[aftersales.Customer](rec)
	case vehicleKind:
		d, err = decodeRecord[aftersales.Vehicle](rec)
	case personKind:
		d, err = decodeRecord[aftersales.Person](rec)
	case shopKind:
		d, err = decodeRecord[aftersales.Shop](rec)
	default:
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return d.Facts(), nil
}

// putRecord is the path of a change of any record.
func putRecord[T dossier](ctx context.Context, w *Workshop, d dossiers[T], r RecordRequest[T]) (int64, error) {
	if r.By.At.IsZero() {
		r.By.At = w.now()
	}
	if err := checkRecord(r); err != nil {
		return 0, err
	}
	body, err := json.Marshal(recordBody[T]{recordFormat, r.Record})
	if err != nil {
		return 0, err
	}
	digest, err := recordDigest(r, body)
	if err != nil {
		return 0, err
	}
	ref := store.Ref{Kind: d.kind, ID: d.id(r.Record)}
	err = w.store.Update(ctx, func(tx *store.Tx) error { return attemptRecord(w, tx, d, ref, r, body, digest) })
	if err == nil {
		return r.Revision + 1, nil
	}
	first, lookErr := w.firstRecord(ctx, ref, r.By.Command, digest)
	switch {
	case errors.Is(lookErr, store.ErrNotFound):
		return 0, err
	case errors.Is(lookErr, ErrOtherCommand):
		return 0, lookErr
	case lookErr != nil:
		return 0, errors.Join(err, lookErr)
	}
	return first, nil
}

func checkRecord[T dossier](r RecordRequest[T]) error {
	var f fault.List
	f.Join("record", r.Record.Check())
	f.Join("", aftersales.CheckActor(r.By))
	checkCommand(&f, r.By.Command)
	checkPapers(&f, r.Papers)
	if r.Revision < 0 {
		f.Add("revision", fault.Range, "negative: %d", r.Revision)
	}
	return f.Err()
}

// attemptRecord is one try on one state of the store.
func attemptRecord[T dossier](w *Workshop, tx *store.Tx, d dossiers[T], ref store.Ref, r RecordRequest[T], body []byte, digest [32]byte) error {
	recs, err := tx.GetAll(ref)
	if err != nil {
		return err
	}
	rec := recs[0]
	if rec.Rev != r.Revision {
		return &store.ConflictError{Ref: ref, Want: r.Revision, Have: rec.Rev}
	}
	if rec.Live() && d.follows != nil {
		before, err := decodeRecord[T](rec)
		if err != nil {
			return err
		}
		if err := d.follows(before, r.Record); err != nil {
			return err
		}
	}
	bound := map[string]string{}
	for _, p := range r.Record.Papers() {
		bound[p.ID] = p.Digest
	}
	if err := w.putPapers(tx, r.Papers, nil, bound); err != nil {
		return err
	}
	if err := papersThere(tx, r.Record.Papers(), kindsOf(r.Record)); err != nil {
		return err
	}
	rec.Body, rec.Keys = body, nil
	for _, p := range d.papers(r.Record) {
		if p.ID != "" {
			rec.Keys = append(rec.Keys, store.Key{Name: paperKind, Value: p.ID})
		}
	}
	if d.keys != nil {
		rec.Keys = append(rec.Keys, d.keys(r.Record)...)
	}
	tx.Put(rec)
	tx.Append(store.Entry{Subject: ref, Command: r.By.Command, Digest: digest, At: r.By.At, Body: body})
	return nil
}

// kindsOf gives the kinds that the papers of a record have to be of, by their ids.
func kindsOf(record dossier) map[string]aftersales.PaperKind {
	kinds := map[string]aftersales.PaperKind{}
	switch r := record.(type) {
	case aftersales.Customer:
		for _, s := range r.Profile {
			kinds[s.Value.Name.ID], kinds[s.Value.Address.ID] = aftersales.PaperName, aftersales.PaperAddress
			for _, p := range s.Value.Phones {
				kinds[p.ID] = aftersales.PaperPhone
			}
		}
	case aftersales.Vehicle:
		for _, s := range r.Identity {
			kinds[s.Value.Plate.ID], kinds[s.Value.VIN.ID] = aftersales.PaperPlate, aftersales.PaperVIN
		}
	}
	return kinds
}

// papersThere refuses a record that refers to a paper that nobody has stored, or to one of another kind: it would not be
// found by it.
func papersThere(tx *store.Tx, papers []history.Paper, kinds map[string]aftersales.PaperKind) error {
	refs := make([]store.Ref, len(papers))
	for i, p := range papers {
		refs[i] = paperRef(p.ID)
	}
	recs, err := tx.GetAll(refs...)
	if err != nil {
		return err
	}
	var f fault.List
	for i, rec := range recs {
		if !rec.Live() {
			f.Add("record", fault.Missing, "there is no paper %s", fault.Quote(papers[i].ID))
			continue
		}
		var p aftersales.Paper
		if err := decodePaper(rec, &p); err != nil {
			return err
		}
		if want := kinds[p.ID]; want != "" && p.Kind != want {
			f.Add("record", fault.Mismatch, "paper %s is of kind %s, not %s", fault.Quote(p.ID), p.Kind, want)
		}
	}
	return f.Err()
}

// firstRecord gives the revision that a command made before.
func (w *Workshop) firstRecord(ctx context.Context, ref store.Ref, command string, digest [32]byte) (int64, error) {
	var rev int64
	err := w.store.View(ctx, func(r *store.Reader) error {
		e, err := r.Command(command)
		if err != nil {
			return err
		}
		if e.Digest != digest || e.Subject != ref {
			return fmt.Errorf("%w: %q", ErrOtherCommand, command)
		}
		rev = e.Rev
		return nil
	})
	return rev, err
}

// recordDigest identifies the content of a request; the time is left out.
func recordDigest[T any](r RecordRequest[T], body []byte) ([32]byte, error) {
	refs := make([]history.Paper, len(r.Papers))
	for i, p := range r.Papers {
		refs[i] = p.Ref()
	}
	rest, err := json.Marshal([]any{r.Revision, r.By.By, r.By.Role, r.By.Store, refs})
	return sha256.Sum256(bytes.Join([][]byte{body, rest}, []byte{0})), err
}
