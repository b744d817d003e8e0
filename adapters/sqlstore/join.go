package sqlstore

import (
	"context"
	"database/sql"

	"example.com/servicelane/aftersales/store"
)

// Joined is a [store.Driver] that works inside a transaction of the host: it sees what the transaction has written, and
// what it writes lasts if the host commits. Like the transaction it is for one goroutine.
//
// A refused Commit is undone by a savepoint, so that the transaction can go on; but what the host does next is up to the
// host: a [store.Store] over a joined driver does not run an update again.
type Joined struct {
	s  *Store
	tx *sql.Tx
}

var (
	_ store.Driver = (*Joined)(nil)
	_ store.Joined = (*Joined)(nil)
)

// Join gives a driver that is bound to a transaction of the host, begun on the same [sql.DB]. On SQLite the transaction
// has to be one that may write from its beginning (BEGIN IMMEDIATE), or the engine may refuse the first write; and as
// long as it is open, a commit outside it waits for its end.
func (s *Store) Join(tx *sql.Tx) *Joined { return &Joined{s, tx} }

// Joined marks the driver, see [store.Joined].
func (j *Joined) Joined() {}

// Read gives the current records as the transaction sees them, see [store.Driver].
func (j *Joined) Read(ctx context.Context, refs []store.Ref) ([]store.Record, error) {
	return j.s.read(ctx, runner{tx: j.tx}, refs)
}

// Stream gives log entries as the transaction sees them, see [store.Driver].
func (j *Joined) Stream(ctx context.Context, of store.Ref, after int64) ([]store.Entry, error) {
	return j.s.stream(ctx, runner{tx: j.tx}, of, after)
}

// Scan lists live records as the transaction sees them, see [store.Driver].
func (j *Joined) Scan(ctx context.Context, q store.Query) (store.Page, error) {
	return j.s.scan(ctx, runner{tx: j.tx}, q)
}

// Commit makes all the changes of the batch or none within the transaction, see [store.Driver]. The projection of the
// store is called too.
func (j *Joined) Commit(ctx context.Context, b store.Batch) error {
	if err := j.s.usable(ctx); err != nil {
		return err
	}
	return j.s.explain(ctx, j.s.engine.join(ctx, j.tx, b))
}

// within runs f behind a savepoint of the host's transaction, and undoes what it wrote if it fails.
func within(ctx context.Context, tx *sql.Tx, f func() error) error {
	if _, err := tx.ExecContext(ctx, "SAVEPOINT servicelane"); err != nil {
		return err
	}
	err := f()
	// Undoing must also work when the context has ended meanwhile.
	ctx = context.WithoutCancel(ctx)
	if err != nil {
		if _, undo := tx.ExecContext(ctx, "ROLLBACK TO SAVEPOINT servicelane"); undo != nil {
			return err
		}
	}
	if _, done := tx.ExecContext(ctx, "RELEASE SAVEPOINT servicelane"); err == nil {
		err = done
	}
	return err
}
