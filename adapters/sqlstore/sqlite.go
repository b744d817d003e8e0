package sqlstore

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"example.com/servicelane/aftersales/store"
)

// sqlite commits in a transaction of a few statements. The engine has one writer at a time: the writers of this process
// queue in a group, where waiting is fair and ends with the context; those of other processes wait in the engine, as
// long as its busy timeout says.
type sqlite struct {
	s     *Store
	group *group

	reads  []*sql.Stmt // number n reads 1<<n references
	states []*sql.Stmt // the same, for the revision and what goes with it

	lock, insert, update, updateRow *sql.Stmt
	insertKey, deleteKey            *sql.Stmt
	appendEntry, claimable, move    *sql.Stmt
}

func newSQLite(s *Store, p *preparer) *sqlite {
	e := &sqlite{
		s:     s,
		group: newGroup(s.db, p),
		// Changes nothing, but makes the transaction a writing one from its beginning: one that has read before it first
		// writes is refused if another process has written in between.
		lock:   p.prepare("UPDATE @schema SET version = version WHERE version < 0"),
		insert: p.prepare("INSERT INTO @record (kind, id, rev, live, keys, due, body) VALUES (?, ?, ?, 1, ?, ?, ?) ON CONFLICT DO NOTHING"),
		update: p.prepare("UPDATE @record SET rev = ?, live = ?, keys = ?, due = ?, body = ?" +
			" WHERE kind = ? AND id = ? AND rev = ? AND keys = ? AND (live OR ?)"),
		// The row is found by its number; that it is the right one is seen there.
		updateRow: p.prepare("UPDATE @record SET rev = ?, live = ?, keys = ?, due = ?, body = ?" +
			" WHERE seq = ? AND +kind = ? AND +id = ? AND rev = ? AND keys = ? AND (live OR ?)"),
		insertKey: p.prepare("INSERT INTO @key (kind, name, value, id) VALUES (?, ?, ?, ?)"),
		deleteKey: p.prepare("DELETE FROM @key WHERE kind = ? AND name = ? AND value = ? AND id = ?"),
		appendEntry: p.prepare("INSERT INTO @log (kind, id, rev, command, digest, at, body) VALUES (?, ?, ?, ?, ?, ?, ?)" +
			" ON CONFLICT DO NOTHING"),
		claimable: p.prepare("SELECT r.seq, " + recordColumns + " FROM @record r WHERE r.kind = ? AND r.due <= ? ORDER BY r.due, r.id LIMIT ?"),
		move:      p.prepare("UPDATE @record SET rev = rev + 1, due = ? WHERE seq = ?"),
	}
	for n := 1; ; n *= 2 {
		// Joined, the values are gone through; with IN the engine would first make a table of them.
		from := " FROM (VALUES (?, ?)" + strings.Repeat(", (?, ?)", n-1) + ") w CROSS JOIN @record r ON r.kind = w.column1 AND r.id = w.column2"
		if n == 1 {
			from = " FROM @record r WHERE r.kind = ? AND r.id = ?"
		}
		e.reads = append(e.reads, p.prepare("SELECT r.seq, "+recordColumns+from))
		e.states = append(e.states, p.prepare("SELECT r.kind, r.id, r.rev, r.live, r.keys"+from))
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
	rows, err := r.query(ctx, st, args...)
	return collect(rows, err, func(rows *sql.Rows) (rec store.Record, err error) {
		var row int64
		keys, err := scanInto(rows, &rec, &row)
		if err == nil {
			e.s.keys.put(rec.Ref, rec.Rev, keys, row)
		}
		return rec, err
	})
}

func (e *sqlite) commit(ctx context.Context, b store.Batch) error {
	made := e.ready(b)
	err := e.group.write(ctx, func(ctx context.Context, r runner) error { return e.apply(ctx, r, made) })
	if err == nil {
		for i := range b.Puts {
			e.s.keys.put(b.Puts[i].Ref, b.Puts[i].Rev, made.writes[i].keys, 0)
		}
	}
	return err
}

func (e *sqlite) join(ctx context.Context, tx *sql.Tx, b store.Batch) error {
	return within(ctx, tx, func() error { return e.apply(ctx, runner{tx: tx}, e.ready(b)) })
}

// made is a batch made ready: what can be done without the database is done before the writer's turn comes.
type made struct {
	batch   store.Batch
	entries [][]any // arguments of the statement that appends
	writes  []writing
}

// writing is what is to be written of a record that is put or deleted.
type writing struct {
	rec       *store.Record
	keys, was string // in text; was is what they are thought to be so far
	st        *sql.Stmt
	args      []any
}

func (e *sqlite) ready(b store.Batch) *made {
	m := &made{batch: b, entries: make([][]any, len(b.Appends)), writes: make([]writing, 0, len(b.Puts)+len(b.Deletes))}
	for i := range b.Appends {
		en := &b.Appends[i]
		m.entries[i] = []any{en.Subject.Kind, en.Subject.ID, en.Rev, en.Command, en.Digest[:], en.At.UnixMicro(), body(en.Body)}
	}
	for i := range b.Puts {
		m.writes = append(m.writes, e.writing(&b.Puts[i]))
	}
	for _, c := range b.Deletes {
		m.writes = append(m.writes, e.writing(&store.Record{Ref: c.Ref, Rev: c.Rev + 1, Gone: true}))
	}
	return m
}

func (e *sqlite) writing(rec *store.Record) writing {
	w := writing{rec: rec, keys: formatKeys(rec.Keys), was: "{}"}
	if rec.Rev == 1 {
		w.st, w.args = e.insert, []any{rec.Kind, rec.ID, rec.Rev, w.keys, dueValue(rec.Due), body(rec.Body)}
		return w
	}
	was, row := e.s.keys.get(rec.Ref, rec.Rev-1, w.keys)
	return e.over(w, was, row)
}

// over has a record written over one that has been there, with the keys that are told, in the row with this number unless
// that is 0.
func (e *sqlite) over(w writing, was string, row int64) writing {
	rec := w.rec
	w.was, w.st = was, e.update
	w.args = make([]any, 0, 11)
	w.args = append(w.args, rec.Rev, !rec.Gone, w.keys, dueValue(rec.Due), body(rec.Body))
	if row != 0 {
		w.st = e.updateRow
		w.args = append(w.args, row)
	}
	w.args = append(w.args, rec.Kind, rec.ID, rec.Rev-1, was, !rec.Gone)
	return w
}

// apply makes a batch within a transaction. An error leaves it half done, to be undone by the caller.
func (e *sqlite) apply(ctx context.Context, r runner, m *made) error {
	b := &m.batch
	if len(b.Appends) == 0 && len(b.Checks) > 0 {
		if _, err := r.exec(ctx, e.lock); err != nil {
			return err
		}
	}
	if err := e.appendAll(ctx, r, m); err != nil {
		return err
	}
	if err := e.check(ctx, r, b.Checks); err != nil {
		return err
	}
	for _, w := range m.writes {
		if err := e.write(ctx, r, w); err != nil {
			return err
		}
	}
	if e.s.project == nil {
		return nil
	}
	if r.progress != nil {
		r.progress.changed = true // who knows
	}
	return e.s.project(ctx, r.tx, *b)
}

// appendAll writes the log first: what is written there already says whether the command is a duplicate.
func (e *sqlite) appendAll(ctx context.Context, r runner, m *made) error {
	for i, args := range m.entries {
		done, err := one(r.exec(ctx, e.appendEntry, args...))
		if err != nil {
			return err
		}
		if !done {
			return e.whyNotAppended(ctx, r, m.batch.Appends[i:])
		}
	}
	return nil
}

// one tells whether a row was written.
func one(res sql.Result, err error) (bool, error) {
	if err != nil {
		return false, err
	}
	n, err := res.RowsAffected()
	return n == 1, err
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
	ref  store.Ref
	rev  int64
	live bool
	keys string
}

func scanState(rows *sql.Rows) (state, error) {
	var st state
	err := rows.Scan(&st.ref.Kind, &st.ref.ID, &st.rev, &st.live, &st.keys)
	return st, err
}

// check demands that the records are at the revisions of the checks.
func (e *sqlite) check(ctx context.Context, r runner, checks []store.Check) error {
	if len(checks) == 0 {
		return nil
	}
	st, args := sized(e.states, len(checks), func(i int) store.Ref { return checks[i].Ref })
	rows, err := r.query(ctx, st, args...)
	found, err := collect(rows, err, scanState)
	if err != nil {
		return err
	}
	return refuse(store.Batch{Checks: checks}, byRef(found))
}

func byRef(found []state) map[store.Ref]state {
	have := make(map[store.Ref]state, len(found))
	for _, st := range found {
		have[st.ref] = st
	}
	return have
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

// write writes a record, and those lines of the index that change. That the record is as expected is part of the
// statement, and so is what its keys are thought to be; only if that was wrong the record is asked for them.
func (e *sqlite) write(ctx context.Context, r runner, w writing) error {
	done, err := one(r.exec(ctx, w.st, w.args...))
	if err == nil && !done {
		w, err = e.rewrite(ctx, r, w)
	}
	if err != nil {
		return err
	}
	return e.reindex(ctx, r, w)
}

// rewrite tells why a record could not be written, or writes it over what is there.
func (e *sqlite) rewrite(ctx context.Context, r runner, w writing) (writing, error) {
	rec := w.rec
	st, err := e.stateOf(ctx, r, rec.Ref)
	if err != nil {
		return w, err
	}
	expected := store.Batch{Puts: []store.Record{*rec}}
	if rec.Gone {
		expected = store.Batch{Deletes: []store.Check{{Ref: rec.Ref, Rev: rec.Rev - 1}}}
	}
	if err := refuse(expected, byRef([]state{st})); err != nil {
		return w, err
	}
	w = e.over(w, st.keys, 0)
	done, err := one(r.exec(ctx, w.st, w.args...))
	if err == nil && !done {
		err = fmt.Errorf("%s: the record is as expected, but cannot be written", rec.Ref)
	}
	return w, err
}

// stateOf reads the state of one record.
func (e *sqlite) stateOf(ctx context.Context, r runner, ref store.Ref) (state, error) {
	rows, err := r.query(ctx, e.states[0], ref.Kind, ref.ID)
	found, err := collect(rows, err, scanState)
	if err != nil || len(found) == 0 {
		return state{ref: ref}, err
	}
	return found[0], nil
}

// reindex changes the lines of the index in which the keys differ from what they were.
func (e *sqlite) reindex(ctx context.Context, r runner, w writing) error {
	if w.keys == w.was {
		return nil
	}
	rec := w.rec
	old, err := parseKeys(w.was)
	if err != nil {
		return fmt.Errorf("%s: %w", rec.Ref, err)
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

func (e *sqlite) claim(ctx context.Context, kind string, now, until int64, limit int) ([]store.Record, error) {
	var taken []store.Record
	err := e.group.write(ctx, func(ctx context.Context, r runner) (err error) {
		taken, err = e.claimIn(ctx, r, kind, now, until, limit)
		return err
	})
	if err != nil {
		return nil, err // and taken may still be written
	}
	return taken, nil
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
		_, err = scanInto(rows, &d.rec, &d.seq)
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
