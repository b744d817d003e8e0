package store

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"example.com/servicelane/internal/fault"
)

// Store is what a program uses: consistent reading and all-or-nothing changing over a [Driver]. It is safe for use by
// several goroutines.
type Store struct {
	driver   Driver
	attempts int
}

// Config says how a [Store] behaves.
type Config struct {
	// Attempts is how often the function given to View or Update runs at most, the first time included, if others keep
	// changing what it read. 0 stands for 16.
	Attempts int
}

const defaultAttempts = 16

// New gives a Store over a driver.
func New(d Driver, c Config) *Store {
	s := &Store{driver: d, attempts: c.Attempts}
	if s.attempts < 1 {
		s.attempts = defaultAttempts
	}
	if _, ok := d.(Joined); ok {
		s.attempts = 1
	}
	return s
}

// Driver gives the driver below the store.
func (s *Store) Driver() Driver { return s.driver }

// View runs fn to read. All records that fn gets belong to one state of the store: if fn read more than once, their
// revisions are read again when it has ended, and if one has moved, fn runs again; after the last attempt the error is
// an [ErrConflict]. The error of fn is given back as it is.
func (s *Store) View(ctx context.Context, fn func(r *Reader) error) error {
	return s.retry(ctx, func() (bool, error) {
		r := Reader{ctx: ctx, driver: s.driver, seen: map[Ref]*Record{}}
		err := fn(&r)
		r.over = true
		return s.conclude(&r, err)
	})
}

// Update runs fn to read and change, and commits what it changed, all or nothing. If a record that fn read has moved by
// then, nothing is written and fn runs again with what is there now; after the last attempt the error is an
// [ErrConflict]. So fn must have no effect outside the transaction.
//
// If fn returns an error or panics, nothing is written. An error that fn returned after it had read records that did not
// belong together is not believed: fn runs again.
//
// The other errors are those of [Driver.Commit]: an [ErrDuplicate] if an appended entry names a command that is already
// in the log, a [FieldError] for each bound of the batch that does not hold, and whatever the driver met, after which
// only [Reader.Command] can tell whether the changes were written. A change based on a revision that fn did not read
// here (see [Tx.Put]) is not tried again.
func (s *Store) Update(ctx context.Context, fn func(tx *Tx) error) error {
	return s.retry(ctx, func() (bool, error) {
		tx := Tx{Reader: Reader{ctx: ctx, driver: s.driver, seen: map[Ref]*Record{}}, changes: map[Ref]*change{}}
		err := fn(&tx)
		tx.over = true
		if err != nil {
			return s.conclude(&tx.Reader, err)
		}
		b, err := tx.batch()
		if err != nil {
			return false, err
		}
		if len(b.Puts)+len(b.Deletes) == 0 {
			return s.conclude(&tx.Reader, nil)
		}
		err = s.driver.Commit(ctx, b)
		return errors.Is(err, ErrConflict) && tx.movedBelow(err), err
	})
}

// movedBelow tells whether a conflict is about a record that the transaction read and took as it was.
func (tx *Tx) movedBelow(err error) bool {
	var c *ConflictError
	if !errors.As(err, &c) {
		return true
	}
	rec, read := tx.seen[c.Ref]
	return read && rec.Rev == c.Want
}

// conclude ends a function that wrote nothing: its result counts only if what it read belonged together.
func (s *Store) conclude(r *Reader, err error) (again bool, _ error) {
	if stale := r.settle(); stale != nil {
		if errors.Is(stale, ErrConflict) {
			return true, stale
		}
		return false, errors.Join(err, stale)
	}
	return false, err
}

// retry runs try until it need not run again, with growing random pauses, so that those who disturb each other part.
func (s *Store) retry(ctx context.Context, try func() (again bool, err error)) error {
	for attempt := 1; ; attempt++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		again, err := try()
		if !again {
			return err
		}
		if attempt == s.attempts {
			return fmt.Errorf("after %d attempts: %w", attempt, err)
		}
		if err := pause(ctx, attempt); err != nil {
			return err
		}
	}
}

const (
	firstPause   = 500 * time.Microsecond
	longestPause = 50 * time.Millisecond
)

// pause waits a random time before another attempt, or until the context is done.
func pause(ctx context.Context, attempt int) error {
	most := min(firstPause<<min(attempt-1, 10), longestPause)
	t := time.NewTimer(rand.N(most))
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}

// Claim hands out due records of a kind to one of several workers, as [Claimer] describes; with a driver that has not
// this power it does so by committing each record separately, and leaves to others what they were faster to take.
func (s *Store) Claim(ctx context.Context, kind string, now, until time.Time, limit int) ([]Record, error) {
	q := Query{Kind: kind, DueBy: now, Limit: limit}
	if err := q.Validate(); err != nil {
		return nil, err
	}
	if !until.After(now) {
		return nil, &FieldError{Path: "until", Code: fault.Range, Detail: fmt.Sprintf("%s is not after %s", until, now)}
	}
	if c, ok := s.driver.(Claimer); ok {
		return c.Claim(ctx, kind, now, until, limit)
	}
	page, err := s.driver.Scan(ctx, q)
	if err != nil {
		return nil, err
	}
	taken := page.Records[:0]
	for _, rec := range page.Records {
		rec.Rev++
		rec.Due = until.UTC().Truncate(time.Microsecond)
		err := s.driver.Commit(ctx, Batch{Puts: []Record{rec}})
		switch {
		case err == nil:
			taken = append(taken, rec)
		case !errors.Is(err, ErrConflict):
			return taken, err
		}
	}
	return taken, nil
}
