package sqlstore

import (
	"context"
	"database/sql"
	"strings"

	"example.com/servicelane/aftersales/store"
)

// sqlite commits in a transaction of a few statements. The engine has one writer at a time: the writers of this process
// queue here, where waiting is fair and ends with the context; those of other processes wait in the engine, as long as
// its busy timeout says.
type sqlite struct {
	s     *Store
	queue chan struct{} // holds a token while a transaction writes

	reads  []*sql.Stmt // number n reads 1<<n references
	states []*sql.Stmt // the same, for revision and keys alone

	lock, insert, update, insertKey, deleteKey *sql.Stmt
	appendEntry, claimable, move               *sql.Stmt
}

func newSQLite(s *Store, p *preparer) *sqlite {
	e := &sqlite{
		s:     s,
		queue: make(chan struct{}, 1),
		// Changes nothing, but makes the transaction a writing one from its beginning: one that has read before it first
		// writes is refused if another process has written in between.
		lock:      p.prepare("UPDATE @schema SET version = version WHERE version < 0"),
		insert:    p.prepare("INSERT INTO @record (kind, id, rev, live, keys, due, body) VALUES (?, ?, ?, ?, ?, ?, ?)"),
		update:    p.prepare("UPDATE @record SET rev = ?, live = ?, keys = ?, due = ?, body = ? WHERE seq = ?"),
		insertKey: p.prepare("INSERT INTO @key (kind, name, value, id) VALUES (?, ?, ?, ?)"),
		deleteKey: p.prepare("DELETE FROM @key WHERE kind = ? AND name = ? AND value = ? AND id = ?"),
		appendEntry: p.prepare("INSERT INTO @log (kind, id, rev, command, digest, at, body) VALUES (?, ?, ?, ?, ?, ?, ?)" +
			" ON CONFLICT DO NOTHING"),
		claimable: p.prepare("SELECT r.seq, " + recordColumns + " FROM @record r WHERE r.kind = ? AND r.due <= ? ORDER BY r.due, r.id LIMIT ?"),
		move:      p.prepare("UPDATE @record SET rev = rev + 1, due = ? WHERE seq = ?"),
	}
	for n := 1; ; n *= 2 {
		which := " WHERE (r.kind, r.id) IN (VALUES (?, ?)" + strings.Repeat(", (?, ?)", n-1) + ")"
		if n == 1 {
			which = " WHERE r.kind = ? AND r.id = ?"
		}
		e.reads = append(e.reads, p.prepare("SELECT "+recordColumns+" FROM @record r"+which))
		e.states = append(e.states, p.prepare("SELECT r.seq, r.kind, r.id, r.rev, r.live, r.keys FROM @record r"+which))
		if n >= store.MaxBatch {
			return e
		}
	}
}

// sized gives the statement for n references, and their arguments: the last one is repeated until the number is right.
func sized(stmts []*sql.Stmt, n int, ref func(i int) store.Ref) (*sql.Stmt, []any) {
	size, which := 1, 0
	for size < n {
		size, which = size*2, which+1
	}
	args := make([]any, 0, 2*size)
	for i := range size {
		r := ref(min(i, n-1))
		args = append(args, r.Kind, r.ID)
	}
	return stmts[which], args
}

func (e *sqlite) read(ctx context.Context, r runner, refs []store.Ref) ([]store.Record, error) {
	st, args := sized(e.reads, len(refs), func(i int) store.Ref { return refs[i] })
	return r.records(ctx, st, args...)
}

// write runs f in a transaction that may write.
func (e *sqlite) write(ctx context.Context, f func(tx *sql.Tx) error) error {
	select {
	case e.queue <- struct{}{}:
		defer func() { <-e.queue }()
	case <-ctx.Done():
		return ctx.Err()
	}
	tx, err := e.s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := f(tx); err != nil {
		_ = tx.Rollback() // the first error counts
		return err
	}
	return tx.Commit()
}

func (e *sqlite) commit(ctx context.Context, b store.Batch) error {
	return e.write(ctx, func(tx *sql.Tx) error { return e.apply(ctx, tx, b) })
}

func (e *sqlite) join(ctx context.Context, tx *sql.Tx, b store.Batch) error {
	return within(ctx, tx, func() error { return e.apply(ctx, tx, b) })
}

// apply makes a batch within a transaction. An error leaves it half done, to be undone by the caller.
func (e *sqlite) apply(ctx context.Context, tx *sql.Tx, b store.Batch) error {
	r := runner{tx}
	if len(b.Appends) == 0 {
		if _, err := r.exec(ctx, e.lock); err != nil {
			return err
		}
	}
	if err := e.appendAll(ctx, r, b.Appends); err != nil {
		return err
	}
	have, err := e.stateOf(ctx, r, b)
	if err != nil {
		return err
	}
	if err := refuse(b, have); err != nil {
		return err
	}
	for i := range b.Puts {
		if err := e.put(ctx, r, have[b.Puts[i].Ref], &b.Puts[i]); err != nil {
			return err
		}
	}
	for _, c := range b.Deletes {
		gone := store.Record{Ref: c.Ref, Rev: c.Rev + 1, Gone: true}
		if err := e.put(ctx, r, have[c.Ref], &gone); err != nil {
			return err
		}
	}
	if e.s.project != nil {
		return e.s.project(ctx, tx, b)
	}
	return nil
}

// appendAll writes the log first: what is written there already says whether the command is a duplicate.
func (e *sqlite) appendAll(ctx context.Context, r runner, entries []store.Entry) error {
	for i := range entries {
		en := &entries[i]
		res, err := r.exec(ctx, e.appendEntry, en.Subject.Kind, en.Subject.ID, en.Rev, en.Command, en.Digest[:], en.At.UnixMicro(), body(en.Body))
		if err != nil {
			return err
		}
		written, err := res.RowsAffected()
		if err != nil {
			return err
		}
		if written == 0 {
			return e.whyNotAppended(ctx, r, entries[i:])
		}
	}
	return nil
}

// whyNotAppended finds the reason why the first of the entries was not written, or a better one in the others.
func (e *sqlite) whyNotAppended(ctx context.Context, r runner, entries []store.Entry) error {
	for i := range entries {
		rows, err := r.query(ctx, e.s.queries.command, entries[i].Command)
		found, err := collect(rows, err, scanEntry)
		if err != nil {
			return err
		}
		if len(found) > 0 {
			return &store.DuplicateError{Command: entries[i].Command}
		}
	}
	return &store.ConflictError{Ref: entries[0].Subject, Want: entries[0].Rev - 1, Have: -1}
}

// state is what a commit has to know about a record that is there.
type state struct {
	seq  int64
	ref  store.Ref
	rev  int64
	live bool
	keys string
}

func scanState(rows *sql.Rows) (state, error) {
	var st state
	err := rows.Scan(&st.seq, &st.ref.Kind, &st.ref.ID, &st.rev, &st.live, &st.keys)
	return st, err
}

// stateOf reads the state of every record that the batch names.
func (e *sqlite) stateOf(ctx context.Context, r runner, b store.Batch) (map[store.Ref]state, error) {
	refs := refsOf(b)
	have := make(map[store.Ref]state, len(refs))
	if len(refs) == 0 {
		return have, nil
	}
	st, args := sized(e.states, len(refs), func(i int) store.Ref { return refs[i] })
	rows, err := r.query(ctx, st, args...)
	found, err := collect(rows, err, scanState)
	for _, s := range found {
		have[s.ref] = s
	}
	return have, err
}

// refuse gives the first expectation of the batch that does not hold.
func refuse(b store.Batch, have map[store.Ref]state) error {
	for _, c := range b.Checks {
		if rev := have[c.Ref].rev; rev != c.Rev {
			return &store.ConflictError{Ref: c.Ref, Want: c.Rev, Have: rev}
		}
	}
	for i := range b.Puts {
		if rev := have[b.Puts[i].Ref].rev; rev != b.Puts[i].Rev-1 {
			return &store.ConflictError{Ref: b.Puts[i].Ref, Want: b.Puts[i].Rev - 1, Have: rev}
		}
	}
	for _, c := range b.Deletes {
		if st := have[c.Ref]; st.rev != c.Rev || !st.live {
			return &store.ConflictError{Ref: c.Ref, Want: c.Rev, Have: st.rev}
		}
	}
	return nil
}

// put writes a record over its state, and those lines of the index that change.
func (e *sqlite) put(ctx context.Context, r runner, was state, rec *store.Record) error {
	keys := formatKeys(rec.Keys)
	var err error
	if was.seq == 0 {
		was.keys = "{}"
		_, err = r.exec(ctx, e.insert, rec.Kind, rec.ID, rec.Rev, !rec.Gone, keys, dueValue(rec.Due), body(rec.Body))
	} else {
		_, err = r.exec(ctx, e.update, rec.Rev, !rec.Gone, keys, dueValue(rec.Due), body(rec.Body), was.seq)
	}
	if err != nil || keys == was.keys {
		return err
	}
	old, err := parseKeys(was.keys)
	if err != nil {
		return err
	}
	for _, change := range []struct {
		st        *sql.Stmt
		these, no []store.Key
	}{{e.deleteKey, old, rec.Keys}, {e.insertKey, rec.Keys, old}} {
		for _, k := range without(change.these, change.no) {
			if _, err := r.exec(ctx, change.st, rec.Kind, k.Name, k.Value, rec.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

func (e *sqlite) claim(ctx context.Context, kind string, now, until int64, limit int) (taken []store.Record, err error) {
	err = e.write(ctx, func(tx *sql.Tx) error {
		taken, err = e.claimIn(ctx, runner{tx}, kind, now, until, limit)
		return err
	})
	return taken, err
}

func (e *sqlite) claimIn(ctx context.Context, r runner, kind string, now, until int64, limit int) ([]store.Record, error) {
	if _, err := r.exec(ctx, e.lock); err != nil {
		return nil, err
	}
	type due struct {
		seq int64
		rec store.Record
	}
	rows, err := r.query(ctx, e.claimable, kind, now, limit)
	found, err := collect(rows, err, func(rows *sql.Rows) (d due, err error) {
		err = scanInto(rows, &d.rec, &d.seq)
		return d, err
	})
	if err != nil {
		return nil, err
	}
	taken := make([]store.Record, len(found))
	for i, d := range found {
		if _, err := r.exec(ctx, e.move, until, d.seq); err != nil {
			return nil, err
		}
		taken[i] = d.rec
		taken[i].Rev++
		taken[i].Due = fromMicro(until)
	}
	return taken, nil
}
