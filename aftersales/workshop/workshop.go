package workshop

import (
	"bytes"
	"cmp"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// Config is what a [Workshop] is made of.
type Config struct {
	// Store keeps the records. It must be set.
	Store *store.Store
	// Shop is what is decided by.
	Shop Shop
	// Facts are what is so, for the policy: roles held, the shop's zone, tariffs. When they change, make another Workshop:
	// it holds nothing but its configuration.
	Facts []history.Fact
	// Now is the clock; nil stands for time.Now.
	Now func() time.Time
	// NewID makes the random ids of papers; nil stands for 128 random bits in hexadecimal.
	NewID func() string
	// Backoff is the pause before the n-th new try of a message that its channel did not take (n from 1); nil stands for a
	// pause that doubles from one second to an hour.
	Backoff func(n int) time.Duration
}

// Workshop runs orders against a store: load, decide, commit. It is safe for use by several goroutines, and several
// processes may run on the same store.
type Workshop struct {
	store   *store.Store
	shop    Shop
	base    *history.History // the facts, and nothing that happened
	now     func() time.Time
	newID   func() string
	backoff func(int) time.Duration
}

// FieldError is one fault of an input, with the path to it.
type FieldError = fault.Error

// New gives a Workshop. Faults of the configuration come all in one error.
func New(c Config) (*Workshop, error) {
	var f fault.List
	if c.Store == nil {
		f.Add("store", fault.Missing, "no store")
	}
	base, err := history.New(history.Config{Cover: history.Everything(), Facts: c.Facts})
	f.Join("", err)
	if !c.Shop.Prices.Currency.Valid() {
		f.Add("shop.prices.currency", fault.Unknown, "no such currency: %s", fault.Quote(string(c.Shop.Prices.Currency)))
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	w := &Workshop{store: c.Store, shop: c.Shop, base: base, now: c.Now, newID: c.NewID, backoff: c.Backoff}
	if w.now == nil {
		w.now = time.Now
	}
	if w.newID == nil {
		w.newID = randomID
	}
	if w.backoff == nil {
		w.backoff = doubling
	}
	return w, nil
}

// On gives the same workshop on another store, such as one that is bound to a transaction of the host.
func (w *Workshop) On(s *store.Store) *Workshop {
	on := *w
	on.store = s
	return &on
}

// randomID gives 128 random bits; crypto/rand does not fail.
func randomID() string {
	var b [16]byte
	_, _ = rand.Read(b[:])
	return hex.EncodeToString(b[:])
}

// NewPaper puts a personal text into a paper under a random id, ready for [Request.Papers].
func (w *Workshop) NewPaper(kind aftersales.PaperKind, text string) aftersales.Paper {
	return aftersales.Paper{ID: w.newID(), Kind: kind, Salt: w.newID(), Content: aftersales.NewPersonal(text)}
}

// Result is what became of a request.
type Result struct {
	Decision
	// Revision is the revision of the order after the command.
	Revision int64
	// Repeated is set if the command had been carried out before; the result is then the first one's: its events, and the
	// state right after them, without findings, obligations and messages.
	Repeated bool
}

// ErrOtherCommand means that a command id was used before, for another command; test with errors.Is.
var ErrOtherCommand = errors.New("the command id was used for another command")

// Do carries out a request on an order: it loads the order, decides, and commits state, log entry, papers and outgoing
// messages together. A request whose command id was carried out before, with the same content, answers the first
// result; with another content it is an [ErrOtherCommand]. If somebody else changed the order in between, the decision
// is made again on what is there now.
//
// The errors are those of [Decide], a [FieldError] for each faulty paper and for a time more than a day after the clock, those of [store.Store.Update], and
// ErrOtherCommand. After an error nothing was written, with one exception: if the store fails in a way that leaves open
// whether the commit took place, do the same request again.
func (w *Workshop) Do(ctx context.Context, id aftersales.OrderID, r Request) (Result, error) {
	clocked := r.By.At.IsZero()
	if clocked {
		r.By.At = w.now()
	}
	if err := w.checkRequest(id, r); err != nil {
		return Result{}, err
	}
	digest, err := digestOf(id, r)
	if err != nil { // what cannot be written down is faulty
		return Result{}, cmp.Or(aftersales.CheckOrderCommand(r.Command, r.By, w.shop.Prices.Currency), err)
	}
	var res Result
	err = w.store.Update(ctx, func(tx *store.Tx) error {
		var err error
		res, err = w.attempt(tx, id, r, clocked, digest)
		return err
	})
	if err == nil {
		return res, nil
	}
	// A refusal may only mean that the command was carried out already and the order has moved on.
	first, found, lookErr := w.first(ctx, id, r.By.Command, digest)
	switch {
	case errors.Is(lookErr, ErrOtherCommand):
		return Result{}, lookErr
	case lookErr != nil:
		return Result{}, errors.Join(err, lookErr)
	case found:
		return first, nil
	}
	return Result{}, err
}

// attempt is one try of Do on one state of the store.
func (w *Workshop) attempt(tx *store.Tx, id aftersales.OrderID, r Request, clocked bool, digest [32]byte) (Result, error) {
	recs, err := tx.GetAll(orderRef(id), outboxRef(orderRef(id)))
	if err != nil {
		return Result{}, err
	}
	o, h, err := w.load(&tx.Reader, recs[0], r.Command)
	if err != nil {
		return Result{}, err
	}
	if last, ok := o.Last.Instant(); ok && clocked && r.By.At.Before(last) {
		r.By.At = last // the clock of this machine is behind that of another
	}
	d, err := Decide(w.shop, h, o, r)
	if err != nil {
		return Result{}, err
	}
	if err := w.record(tx, recs[0], recs[1], r, d, digest); err != nil {
		return Result{}, err
	}
	return Result{Decision: d, Revision: recs[0].Rev + 1}, nil
}

// record puts all that a decision changes into the transaction.
func (w *Workshop) record(tx *store.Tx, order, outbox store.Record, r Request, d Decision, digest [32]byte) error {
	order, err := orderRecord(order, d)
	if err != nil {
		return err
	}
	body, err := encodeEntry(d.Events)
	if err != nil {
		return err
	}
	if err := w.enqueue(tx, outbox, d.Messages); err != nil {
		return err
	}
	refs := make([]store.Ref, len(r.Papers))
	for i, p := range r.Papers {
		refs[i] = paperRef(p.ID)
	}
	have, err := tx.GetAll(refs...)
	if err != nil {
		return err
	}
	if err := putPapers(tx, r, have, d.Events); err != nil {
		return err
	}
	if err := checkReasons(tx, d.Events); err != nil {
		return err
	}
	tx.Put(order)
	tx.Append(store.Entry{Subject: order.Ref, Command: r.By.Command, Digest: digest, At: r.By.At, Body: body})
	return nil
}

// checkRequest checks what [Decide] cannot see: that the command is about the order it is sent to, and the papers. If
// something is wrong with these, the rest is checked too, so that all faults are told at once.
func (w *Workshop) checkRequest(id aftersales.OrderID, r Request) error {
	var f fault.List
	f.Join("order", orderRef(id).Validate())
	names := id
	switch c := r.Command.(type) {
	case aftersales.OpenOrder:
		names = c.Order
	case aftersales.AdoptOrder:
		names = c.Order
	}
	if names != id {
		f.Add("order", fault.Mismatch, "the command is about order %s, but was sent to %s", fault.Quote(string(names)), fault.Quote(string(id)))
	}
	checkPapers(&f, r.Papers)
	if now := w.now(); r.By.At.Year() <= 9999 && r.By.At.After(now.Add(maxAhead)) {
		f.Add("at", fault.Range, "%s lies more than %s after the clock, %s", r.By.At.Format(time.RFC3339), maxAhead, now.Format(time.RFC3339))
	}
	if f.Len() > 0 {
		checkOverrides(&f, r.Overrides)
		f.Join("", aftersales.CheckOrderCommand(r.Command, r.By, w.shop.Prices.Currency))
	}
	return f.Err()
}

// maxAhead is how far the time of a command may lie after the clock: machines differ, and a bare day ends at midnight. A
// typing error beyond it would date every later command of the order back. The number is ours.
const maxAhead = 24 * time.Hour

// first gives the result of a command that was carried out before.
func (w *Workshop) first(ctx context.Context, id aftersales.OrderID, command string, digest [32]byte) (res Result, found bool, _ error) {
	if (store.Ref{Kind: orderKind, ID: command}).Validate() != nil {
		return Result{}, false, nil // no log has such a command
	}
	err := w.store.View(ctx, func(r *store.Reader) error {
		res, found = Result{}, false
		e, err := r.Command(command)
		if errors.Is(err, store.ErrNotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		found = true
		if e.Digest != digest || e.Subject != orderRef(id) {
			return fmt.Errorf("%w: %q", ErrOtherCommand, command)
		}
		res, err = firstResult(r, e)
		return err
	})
	return res, found, err
}

func firstResult(r *store.Reader, e store.Entry) (Result, error) {
	events, err := decodeEntry(e)
	if err != nil {
		return Result{}, err
	}
	log, err := readLog(r, e.Subject, e.Rev)
	if err != nil {
		return Result{}, err
	}
	return Result{Decision: Decision{State: aftersales.FoldOrder(log), Events: events}, Revision: e.Rev, Repeated: true}, nil
}

// digestOf identifies the content of a request. The time is left out: a request that is sent again is the same request.
func digestOf(id aftersales.OrderID, r Request) ([32]byte, error) {
	command, err := aftersales.EncodeOrderCommand(r.Command)
	if err != nil {
		return [32]byte{}, err
	}
	refs := make([]history.Paper, len(r.Papers))
	for i, p := range r.Papers {
		refs[i] = p.Ref()
	}
	rest, err := json.Marshal([]any{id, r.By.By, r.By.Role, r.By.Store, r.Overrides, r.Confirmed, refs})
	if err != nil {
		return [32]byte{}, err
	}
	return sha256.Sum256(bytes.Join([][]byte{command, rest}, []byte{0})), nil
}
