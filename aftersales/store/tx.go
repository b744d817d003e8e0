package store

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"example.com/servicelane/internal/fault"
)

// Reader reads from one consistent state of the store. It is valid until the function that it was given to returns, and
// not safe for use by several goroutines.
//
// Get and GetAll remember the revision of what they gave, of absent records too: that is the read set, which is checked
// in the end. What Scan and Log gave is not in it. Whoever depends on a record that a scan found, or on a log being
// complete, gets the record, respectively the subject's record, as well.
type Reader struct {
	ctx    context.Context
	driver Driver
	seen   map[Ref]*Record
	trips  int // calls of the driver
	over   bool
}

// ErrOver means that a Reader or Tx was used after the function that it was given to had returned.
var ErrOver = errors.New("the transaction is over")

// Get gives a live record. If there is none, the error is an [ErrNotFound], and the record returned still tells the
// revision at which it was deleted, or 0 if it never existed.
func (r *Reader) Get(ref Ref) (Record, error) {
	recs, err := r.GetAll(ref)
	if err != nil {
		return Record{}, err
	}
	if !recs[0].Live() {
		return recs[0], fmt.Errorf("%s: %w", ref, ErrNotFound)
	}
	return recs[0], nil
}

// GetAll gives the records of all references, in their order, in one round trip. An absent record comes with Rev 0 or
// with Gone set; that is no error. The same reference gives the same record each time.
func (r *Reader) GetAll(refs ...Ref) ([]Record, error) {
	if r.over {
		return nil, ErrOver
	}
	if err := r.fetch(refs); err != nil {
		return nil, err
	}
	out := make([]Record, len(refs))
	for i, ref := range refs {
		out[i] = r.seen[ref].Clone()
	}
	return out, nil
}

// fetch reads those records that were not read before.
func (r *Reader) fetch(refs []Ref) error {
	missing := make([]Ref, 0, len(refs))
	for _, ref := range refs {
		if _, ok := r.seen[ref]; ok || slices.Contains(missing, ref) {
			continue
		}
		if err := ref.Validate(); err != nil {
			return err
		}
		missing = append(missing, ref)
	}
	for part := range slices.Chunk(missing, MaxBatch) {
		r.trips++
		recs, err := read(r.ctx, r.driver, part)
		if err != nil {
			return err
		}
		for i := range recs {
			r.seen[part[i]] = &recs[i]
		}
	}
	return nil
}

// read calls the driver and holds it to the form of its answer.
func read(ctx context.Context, d Driver, refs []Ref) ([]Record, error) {
	recs, err := d.Read(ctx, refs)
	if err != nil {
		return nil, err
	}
	if len(recs) != len(refs) {
		return nil, fmt.Errorf("driver gave %d records for %d references", len(recs), len(refs))
	}
	return recs, nil
}

// Scan gives one page of records. Its records are not in the read set.
func (r *Reader) Scan(q Query) (Page, error) {
	if r.over {
		return Page{}, ErrOver
	}
	if err := q.Validate(); err != nil {
		return Page{}, err
	}
	r.trips++
	return r.driver.Scan(r.ctx, q)
}

// ScanAll gives the records of all pages from q.After on, reading q.Limit at a time. An error ends it.
func (r *Reader) ScanAll(q Query) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		for {
			page, err := r.Scan(q)
			if err != nil {
				yield(Record{}, err)
				return
			}
			for _, rec := range page.Records {
				if !yield(rec, nil) {
					return
				}
			}
			if page.Next == (Cursor{}) {
				return
			}
			q.After = page.Next
		}
	}
}

// Log gives the entries of a subject with a revision greater than after, in rising order, however many they are. An
// error ends it. Entries appended in this transaction are not among them.
func (r *Reader) Log(subject Ref, after int64) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		for {
			entries, err := r.stream(subject, after)
			if err != nil {
				yield(Entry{}, err)
				return
			}
			for _, e := range entries {
				if !yield(e, nil) {
					return
				}
				after = e.Rev
			}
			if len(entries) < StreamPage {
				return
			}
		}
	}
}

func (r *Reader) stream(subject Ref, after int64) ([]Entry, error) {
	if r.over {
		return nil, ErrOver
	}
	if err := subject.Validate(); err != nil {
		return nil, err
	}
	r.trips++
	return r.driver.Stream(r.ctx, subject, after)
}

// Command gives the log entry that a command wrote, or an [ErrNotFound].
func (r *Reader) Command(id string) (Entry, error) {
	if r.over {
		return Entry{}, ErrOver
	}
	r.trips++
	entries, err := r.driver.Stream(r.ctx, CommandRef(id), 0)
	switch {
	case err != nil:
		return Entry{}, err
	case len(entries) == 0:
		return Entry{}, fmt.Errorf("command %q: %w", id, ErrNotFound)
	}
	return entries[0], nil
}

// was gives a record as it was read, or none if it was not.
func (r *Reader) was(ref Ref) Record {
	if rec := r.seen[ref]; rec != nil {
		return *rec
	}
	return Record{}
}

// settle makes sure that all that was read belongs to one state. One call of the driver is consistent by itself.
func (r *Reader) settle() error {
	if r.trips < 2 || len(r.seen) == 0 {
		return nil
	}
	refs := make([]Ref, 0, len(r.seen))
	for ref := range r.seen {
		refs = append(refs, ref)
	}
	slices.SortFunc(refs, compareRef)
	for part := range slices.Chunk(refs, MaxBatch) {
		now, err := read(r.ctx, r.driver, part)
		if err != nil {
			return err
		}
		for i, ref := range part {
			if want := r.seen[ref].Rev; want != now[i].Rev {
				return &ConflictError{Ref: ref, Want: want, Have: now[i].Rev}
			}
		}
	}
	return nil
}

// Tx reads and changes. Nothing is written before the function that it was given to has returned nil.
type Tx struct {
	Reader
	changes map[Ref]*change
	order   []Ref // of changes, as first made
	appends []Entry
}

// change is what the transaction makes of one record.
type change struct {
	rec  Record // as it will be; Gone if it is deleted
	base int64  // the revision on which the change is based
	gone bool   // the record was not there to begin with
}

// writes tells whether the change leaves a trace: what was put and deleted again, or was not there to be deleted, does
// not.
func (c *change) writes() bool { return !c.rec.Gone || !c.gone }

// Get gives a live record, as this transaction has changed it. If there is none, the error is an [ErrNotFound].
func (tx *Tx) Get(ref Ref) (Record, error) {
	c, ok := tx.changes[ref]
	switch {
	case tx.over:
		return Record{}, ErrOver
	case !ok:
		return tx.Reader.Get(ref)
	case c.rec.Gone:
		return c.rec, fmt.Errorf("%s: %w", ref, ErrNotFound)
	}
	return c.rec.Clone(), nil
}

// GetAll gives the records of all references, in their order, as this transaction has changed them.
func (tx *Tx) GetAll(refs ...Ref) ([]Record, error) {
	unread := slices.DeleteFunc(slices.Clone(refs), func(ref Ref) bool { return tx.changes[ref] != nil })
	if _, err := tx.Reader.GetAll(unread...); err != nil {
		return nil, err
	}
	out := make([]Record, len(refs))
	for i, ref := range refs {
		if c := tx.changes[ref]; c != nil {
			out[i] = c.rec.Clone()
		} else {
			out[i] = tx.seen[ref].Clone()
		}
	}
	return out, nil
}

// Put writes a record when the transaction commits. It sets the revision itself: rec.Rev only says on which revision
// the change is based. A record that came from Get carries it; 0 stands for the revision that this transaction read, or
// else for a record that never existed.
func (tx *Tx) Put(rec Record) {
	c := tx.change(rec.Ref, rec.Rev)
	c.rec = rec.Clone()
	c.rec.Gone = false
	c.rec.Rev = c.base + 1
}

// Delete removes a record when the transaction commits. The transaction must have read it.
func (tx *Tx) Delete(ref Ref) {
	c := tx.change(ref, 0)
	c.rec = Record{Ref: ref, Rev: c.base + 1, Gone: true}
}

// Append adds an entry to the log of a subject whose record this transaction puts or deletes. The revision of the entry
// is set when the transaction commits, to the new revision of that record.
func (tx *Tx) Append(e Entry) {
	e.Body = slices.Clone(e.Body)
	tx.appends = append(tx.appends, e)
}

// change finds or begins the change of a record. A base other than the one read is kept, so that the commit refuses it.
func (tx *Tx) change(ref Ref, base int64) *change {
	c, ok := tx.changes[ref]
	if !ok {
		if base == 0 {
			base = tx.was(ref).Rev
		}
		c = &change{base: base, gone: base == 0 || tx.was(ref).Gone}
		tx.changes[ref] = c
		tx.order = append(tx.order, ref)
	}
	return c
}

// batch gives what the transaction wants to have committed.
func (tx *Tx) batch() (Batch, error) {
	var b Batch
	for _, ref := range tx.order {
		c := tx.changes[ref]
		switch {
		case !c.rec.Gone:
			b.Puts = append(b.Puts, c.rec)
		case !c.writes(): // but the absence must hold
			b.Checks = append(b.Checks, Check{ref, c.base})
		default:
			b.Deletes = append(b.Deletes, Check{ref, c.base})
		}
	}
	for ref, rec := range tx.seen {
		if tx.changes[ref] == nil {
			b.Checks = append(b.Checks, Check{ref, rec.Rev})
		}
	}
	slices.SortFunc(b.Checks, func(a, b Check) int { return compareRef(a.Ref, b.Ref) })
	for i, e := range tx.appends {
		c := tx.changes[e.Subject]
		if c == nil || !c.writes() {
			return Batch{}, &FieldError{Path: fmt.Sprintf("appends[%d].subject", i), Code: fault.Mismatch,
				Detail: fmt.Sprintf("the transaction does not change %s", e.Subject)}
		}
		e.Rev = c.base + 1
		b.Appends = append(b.Appends, e)
	}
	return b, b.Validate()
}
