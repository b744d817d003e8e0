package workshop

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// ResultOf is what became of a request about a thing with the state S.
type ResultOf[S any] struct {
	DecisionOf[S]
	// Revision is the revision of the thing after the command.
	Revision int64
	// Repeated is set if the command had been carried out before; the result is then the first one's: its events, and the
	// state right after them, without findings, obligations and messages.
	Repeated bool
}

// Result is what became of a request about an order.
type Result = ResultOf[aftersales.Order]

// ErrOtherCommand means that a command id was used before, for another command; test with errors.Is.
var ErrOtherCommand = errors.New("the command id was used for another command")

// Do carries out a request on an order: it loads the order, decides, and commits state, log entry, papers and outgoing
// messages together. A request whose command id was carried out before, with the same content, answers the first
// result; with another content it is an [ErrOtherCommand]. If somebody else changed the order in between, the decision
// is made again on what is there now.
//
// The errors are those of [Decide], a [FieldError] for each faulty paper and for a time further after the clock than [Config.Ahead], those of [store.Store.Update], and
// ErrOtherCommand. After an error nothing was written, with one exception: if the store fails in a way that leaves open
// whether the commit took place, do the same request again.
func (w *Workshop) Do(ctx context.Context, id aftersales.OrderID, r Request) (Result, error) {
	return do(ctx, w, orders, id, r)
}

// task is one request on its way: the same for every attempt.
type task[ID ~string, S any, C Command] struct {
	*decider[ID, S, C]
	id      ID
	request RequestOf[C]
	clocked bool // the time is that of our clock
	digest  [32]byte
	step    *waiting // that the request takes, see [Workshop.Watch]
}

// taken gives what was owed with the step of the request among those that were taken.
func (t task[ID, S, C]) taken(owed []storedOwed) []storedOwed {
	if t.step == nil {
		return owed
	}
	return taken(owed, *t.step)
}

// do is the path of a request about anything that has a decider.
func do[ID ~string, S any, C Command](ctx context.Context, w *Workshop, d *decider[ID, S, C], id ID, r RequestOf[C]) (ResultOf[S], error) {
	return doStep(ctx, w, d, id, r, nil)
}

// doStep is the path of a request that takes a step about what is owed, or of any other if there is none.
func doStep[ID ~string, S any, C Command](ctx context.Context, w *Workshop, d *decider[ID, S, C], id ID, r RequestOf[C], x *waiting) (ResultOf[S], error) {
	t, err := newStep(w, d, id, r, x)
	if err != nil {
		return ResultOf[S]{}, err
	}
	var a attempt[S]
	err = w.store.Update(ctx, func(tx *store.Tx) error {
		var err error
		a, err = t.attempt(w, tx)
		return err
	})
	if err == nil {
		w.kept.put(a.of, a.after)
		return a.ResultOf, nil
	}
	// A refusal may only mean that the command was carried out already and the thing has moved on.
	first, found, lookErr := t.first(ctx, w)
	switch {
	case errors.Is(lookErr, ErrOtherCommand):
		return ResultOf[S]{}, lookErr
	case lookErr != nil:
		return ResultOf[S]{}, errors.Join(err, lookErr)
	case found:
		return first, nil
	}
	return ResultOf[S]{}, err
}

// newTask checks what shows before anything is loaded.
func newTask[ID ~string, S any, C Command](w *Workshop, d *decider[ID, S, C], id ID, r RequestOf[C]) (task[ID, S, C], error) {
	return newStep(w, d, id, r, nil)
}

// newStep does the same for a request that takes a step about what is owed, if x is not nil.
func newStep[ID ~string, S any, C Command](w *Workshop, d *decider[ID, S, C], id ID, r RequestOf[C], x *waiting) (task[ID, S, C], error) {
	t := task[ID, S, C]{decider: d, id: id, request: r, clocked: r.By.At.IsZero(), step: x}
	if t.clocked {
		t.request.By.At = w.now()
	}
	if err := t.checkRequest(w); err != nil {
		return t, err
	}
	var err error
	if t.digest, err = t.digestOf(); err != nil { // what cannot be written down is faulty
		return t, cmp.Or(d.check(w.shop, r.Command, t.request.By), err)
	}
	return t, nil
}

// attempt is the result of one attempt, with the history after it and the records that it tells of.
type attempt[S any] struct {
	ResultOf[S]
	of    []store.Check
	after *history.History
}

// attempt is one try on one state of the store: it puts all that changes into the transaction. What was decided before in
// the same transaction is given as well.
func (t task[ID, S, C]) attempt(w *Workshop, tx *store.Tx, earlier ...history.Event) (attempt[S], error) {
	ref, r := t.ref(t.id), t.request
	recs, err := tx.GetAll(ref, outboxRef(ref))
	if err != nil {
		return attempt[S]{}, err
	}
	before, err := t.load(w, tx, recs[0], r.Command)
	if err != nil {
		return attempt[S]{}, err
	}
	if last, ok := t.last(before.state).Instant(); ok && t.clocked && r.By.At.Before(last) {
		r.By.At = last // the clock of this machine is behind that of another
	}
	zone, err := w.zoneOf(tx, t.shopOf(before.state, r.By), r.By.At)
	if err != nil {
		return attempt[S]{}, err
	}
	r.By.At = onWall(r.By.At, zone)
	if t.prepare != nil {
		if r, err = t.prepare(tx, before.state, r); err != nil {
			return attempt[S]{}, err
		}
	}
	seen := t.sources(w, tx, t.id, before.members)
	d, after, err := decide(t.decider, w.shop, func(events []history.Event) (*history.History, error) {
		return seen.history(recs[0], events, earlier)
	}, before.state, r)
	if err != nil {
		return attempt[S]{}, err
	}
	if t.beside != nil {
		if r.Papers, err = t.beside(w, tx, before.state, r, d); err != nil {
			return attempt[S]{}, err
		}
	}
	rest, changed, err := share(tx, w.duties, ref, before.joins, before.members, after, d.Obligations)
	if err != nil {
		return attempt[S]{}, err
	}
	owed := done(t.owing(d.State, rest, d.Obligations, w.duties, w.now()), t.taken(before.owed))
	if t.foreign(d.State) && !t.exists(before.state) {
		owed = w.duties.past(owed, w.now())
	}
	if recs[0], err = t.record(recs[0], d.State, owed, w.duties, before.with); err != nil {
		return attempt[S]{}, err
	}
	if err := t.put(w, tx, recs, r, d); err != nil {
		return attempt[S]{}, err
	}
	a := attempt[S]{ResultOf: ResultOf[S]{DecisionOf: d, Revision: recs[0].Rev + 1}, of: seen.of, after: after}
	for i := range a.of {
		if i == 0 || slices.Contains(changed, a.of[i].Ref) {
			a.of[i].Rev++
		}
	}
	return a, nil
}

// put puts all that a decision changes into the transaction; recs are the thing's record and that of its outbox.
func (t task[ID, S, C]) put(w *Workshop, tx *store.Tx, recs []store.Record, r RequestOf[C], d DecisionOf[S]) error {
	rec := recs[0]
	body, err := encodeEntry(d.Events)
	if err != nil {
		return err
	}
	if err := w.enqueue(tx, recs[1], d.Messages); err != nil {
		return err
	}
	if err := w.putPapers(tx, r.Papers, r.Overrides, digests(d.Events)); err != nil {
		return err
	}
	if err := checkReasons(tx, d.Events); err != nil {
		return err
	}
	if w.papers && !adopts(r.Command) {
		if err := t.checkNamed(tx, r); err != nil {
			return err
		}
	}
	tx.Put(rec)
	tx.Append(store.Entry{Subject: rec.Ref, Command: r.By.Command, Digest: t.digest, At: r.By.At, Body: body})
	return nil
}

// loaded is what a decision starts from.
type loaded[S any] struct {
	state S
	// members are judged with it: those that it names now (joins), those that joined it (with), and those of these.
	members []member
	joins   []store.Ref
	with    []joined
	// owed is what was owed about it.
	owed []storedOwed
}

// load gives the state of a thing; and, if the decision about a command looks at it or it joins others, what belongs to it.
func (d *decider[ID, S, C]) load(w *Workshop, r reader, rec store.Record, c C) (loaded[S], error) {
	var l loaded[S]
	var err error
	cached := true
	if rec.Live() {
		var body stored[S]
		body, cached = d.decodeStored(rec)
		l.state, l.with, l.owed = body.State, body.With, body.Owed
	} else if d.begin != nil {
		l.state = d.begin(ID(rec.ID))
	}
	if !cached {
		if l.state, err = d.state(r, rec); err != nil {
			return loaded[S]{}, err
		}
	}
	if d.related != nil {
		l.joins = d.related(l.state, c)
	}
	if cached && !d.needsHistory(w.shop, l.state, c) && len(l.joins) == 0 {
		return l, nil
	}
	l.members, err = members(r, rec.Ref, append(refsOf(l.with), l.joins...))
	return l, err
}

// checkRequest checks what the decision cannot see: that the command is about the thing it is sent to, and the papers. If
// something is wrong with these, the rest is checked too, so that all faults are told at once.
func (t task[ID, S, C]) checkRequest(w *Workshop) error {
	var f fault.List
	r := t.request
	f.Join(t.kind, t.ref(t.id).Validate())
	if named, begins := t.names(r.Command); begins && named != t.id {
		f.Add(t.kind, fault.Mismatch, "the command is about %s %s, but was sent to %s", t.kind, fault.Quote(string(named)), fault.Quote(string(t.id)))
	}
	if _, ofImport := adopted(r.Command); t.step == nil && !slices.Contains(ofImport, r.By.Command) {
		checkCommand(&f, r.By.Command)
	}
	checkPapers(&f, r.Papers)
	if now := w.now(); r.By.At.Year() <= 9999 && r.By.At.After(now.Add(w.ahead)) {
		f.Add("at", fault.Range, "%s lies more than %s after the clock, %s", r.By.At.Format(time.RFC3339), w.ahead, now.Format(time.RFC3339))
	}
	checkAdopted(&f, r.Command, w.now().Add(w.ahead))
	if f.Len() > 0 {
		checkOverrides(&f, r.Overrides)
		f.Join("", t.check(w.shop, r.Command, r.By))
	}
	return f.Err()
}

// The beginnings of the command ids that the workshop gives itself: a host that used one would keep it from noting what it did.
const (
	sentCommand  = "sent/"
	watchCommand = "watch/"
	adoptCommand = "adopt/"
)

// checkCommand refuses ids of commands that the workshop gives itself.
func checkCommand(f *fault.List, command string) {
	for _, own := range []string{sentCommand, watchCommand, adoptCommand} {
		if strings.HasPrefix(command, own) {
			f.Add("command_id", fault.Range, "%s begins with %s, as only what the workshop does by itself may", fault.Quote(command), own)
		}
	}
}

// maxAhead is how far the time of a command may lie after the clock if the configuration does not say: machines differ, and a bare day ends at midnight. A
// typing error beyond it would date every later command of the order back. The number is ours.
const maxAhead = 24 * time.Hour

// first gives the result of a command that was carried out before.
func (t task[ID, S, C]) first(ctx context.Context, w *Workshop) (res ResultOf[S], found bool, _ error) {
	command := t.request.By.Command
	if (store.Ref{Kind: t.kind, ID: command}).Validate() != nil {
		return res, false, nil // no log has such a command
	}
	err := w.store.View(ctx, func(r *store.Reader) error {
		res, found = ResultOf[S]{}, false
		e, err := r.Command(command)
		if errors.Is(err, store.ErrNotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		found = true
		if e.Digest != t.digest || e.Subject != t.ref(t.id) {
			return fmt.Errorf("%w: %q", ErrOtherCommand, command)
		}
		res, err = t.firstResult(r, e)
		return err
	})
	return res, found, err
}

func (d *decider[ID, S, C]) firstResult(r *store.Reader, e store.Entry) (ResultOf[S], error) {
	events, err := decodeEntry(e)
	if err != nil {
		return ResultOf[S]{}, err
	}
	log, err := readLog(r, e.Subject, e.Rev)
	if err != nil {
		return ResultOf[S]{}, err
	}
	return ResultOf[S]{DecisionOf: DecisionOf[S]{State: d.fold(log), Events: events}, Revision: e.Rev, Repeated: true}, nil
}

// digestOf identifies the content of a request. The time is left out: a request that is sent again is the same request.
func (t task[ID, S, C]) digestOf() ([32]byte, error) {
	r := t.request
	command, err := t.encode(r.Command)
	if err != nil {
		return [32]byte{}, err
	}
	refs := make([]history.Paper, len(r.Papers))
	for i, p := range r.Papers {
		refs[i] = p.Ref()
	}
	rest, err := json.Marshal([]any{t.id, r.By.By, r.By.Role, r.By.Store, r.Overrides, r.Confirmed, refs})
	if err != nil {
		return [32]byte{}, err
	}
	return sha256.Sum256(bytes.Join([][]byte{command, rest}, []byte{0})), nil
}
