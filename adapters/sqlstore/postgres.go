package sqlstore

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/servicelane/aftersales/store"
)

// postgres commits with one statement, whatever the batch: lists travel as arrays in text form, all bodies as one run of
// bytes, so that the statement is planned once and any driver can carry it.
//
// The statement runs at READ COMMITTED, and is right at every level:
//
//   - what is put or deleted is locked first, in the order of the references, by the very write;
//   - what is checked is locked with a lock that others who check it can share. It is not waited for: whoever holds it is
//     about to change the record, and waiting for each other crosswise would be a deadlock. So the statement gives up,
//     and tries again a moment later if then nothing speaks against the batch;
//   - what must never have existed gets a guard, a row of revision 0, because only a row can be locked. Guards stay;
//   - if not every expectation held, the statement ends in an error, which undoes all of it. The reason is looked up
//     afterwards.
type postgres struct {
	s *Store

	readOne, readMany              *sql.Stmt
	change, changeWaiting          *sql.Stmt
	statesOf, commandsIn, takenRev *sql.Stmt
	take                           *sql.Stmt
}

// changeText is the statement that makes a batch. How it locks what is checked is the only difference between its two forms.
func changeText(lock string) string {
	return `
WITH written AS MATERIALIZED (
	SELECT w.kind, w.id, w.rev, w.live, w.keys::text[] AS keys, w.due, w.size, w.start, w.n
	FROM unnest($1::text::text[], $2::text::text[], $3::text::bigint[], $4::text::boolean[], $5::text::text[], $6::text::bigint[], $7::text::int[], $8::text::int[])
		WITH ORDINALITY AS w (kind, id, rev, live, keys, due, start, size, n)
), old AS MATERIALIZED (
	SELECT r.kind, r.id, r.rev, r.keys
	FROM written w JOIN @record r ON r.kind = w.kind AND r.id = w.id
), wrote AS (
	INSERT INTO @record AS r (kind, id, rev, live, keys, due, body)
	SELECT w.kind, w.id, w.rev, w.live, w.keys, w.due, substring(b.bytes FROM w.start FOR w.size)
	FROM (SELECT $9::bytea AS bytes) b, written w LEFT JOIN old ON old.kind = w.kind AND old.id = w.id
	WHERE w.rev <= 1 OR old.rev = w.rev - 1
	ORDER BY w.n
	ON CONFLICT (kind, id) DO UPDATE
		SET rev = excluded.rev, live = excluded.live, keys = excluded.keys, due = excluded.due, body = excluded.body
		WHERE r.rev = excluded.rev - 1 AND (r.live OR excluded.live) OR r.rev = 0 AND excluded.rev = 0
	RETURNING 1
), checked AS (
	SELECT 1
	FROM unnest($10::text::text[], $11::text::text[], $12::text::bigint[]) AS c (kind, id, rev)
		JOIN @record r ON r.kind = c.kind AND r.id = c.id
	WHERE r.rev = c.rev AND (SELECT count(*) FROM wrote) >= 0
	FOR SHARE OF r` + lock + `
), held AS MATERIALIZED (
	SELECT (SELECT count(*) FROM wrote) = $13::bigint AND (SELECT count(*) FROM checked) = $14::bigint AS ok
), keys_before AS (
	SELECT o.kind, o.id, o.keys[i] AS name, o.keys[i + 1] AS value
	FROM old o JOIN written w ON w.kind = o.kind AND w.id = o.id AND w.keys <> o.keys, generate_series(1, cardinality(o.keys), 2) i
), keys_after AS (
	SELECT w.kind, w.id, w.keys[i] AS name, w.keys[i + 1] AS value
	FROM written w LEFT JOIN old o ON w.kind = o.kind AND w.id = o.id, generate_series(1, cardinality(w.keys), 2) i
	WHERE w.keys IS DISTINCT FROM o.keys
), dropped AS (
	DELETE FROM @key k
	USING (SELECT * FROM keys_before EXCEPT SELECT * FROM keys_after) d
	WHERE k.kind = d.kind AND k.name = d.name AND k.value = d.value AND k.id = d.id AND (SELECT ok FROM held)
), added AS (
	INSERT INTO @key (kind, id, name, value)
	SELECT * FROM (SELECT * FROM keys_after EXCEPT SELECT * FROM keys_before) a WHERE (SELECT ok FROM held)
), logged AS (
	INSERT INTO @log (kind, id, rev, command, digest, at, body)
	SELECT e.kind, e.id, e.rev, e.command, substring(b.bytes FROM e.start FOR 32), e.at, substring(b.bytes FROM e.start + 32 FOR e.size)
	FROM (SELECT $9::bytea AS bytes) b,
		unnest($15::text::text[], $16::text::text[], $17::text::bigint[], $18::text::text[], $19::text::bigint[], $20::text::int[], $21::text::int[])
			AS e (kind, id, rev, command, at, start, size)
	WHERE (SELECT ok FROM held)
)
SELECT 1 / CASE WHEN ok THEN 1 ELSE 0 END FROM held`
}

func newPostgres(s *Store, p *preparer) *postgres {
	const refs = "unnest(?::text::text[], ?::text::text[]) AS w (kind, id)"
	const columns = "SELECT " + recordColumns + " FROM @record r"
	return &postgres{
		s:             s,
		readOne:       p.prepare(columns + " WHERE r.kind = ? AND r.id = ?"),
		readMany:      p.prepare(columns + " JOIN " + refs + " ON r.kind = w.kind AND r.id = w.id"),
		change:        p.prepare(changeText(" SKIP LOCKED")),
		changeWaiting: p.prepare(changeText("")),
		statesOf:      p.prepare("SELECT 0, r.kind, r.id, r.rev, r.live, '' FROM @record r JOIN " + refs + " ON r.kind = w.kind AND r.id = w.id"),
		commandsIn:    p.prepare("SELECT l.command FROM @log l JOIN unnest(?::text::text[]) AS w (command) ON l.command = w.command"),
		takenRev: p.prepare("SELECT l.kind, l.id, l.rev FROM @log l" +
			" JOIN unnest(?::text::text[], ?::text::text[], ?::text::bigint[]) AS w (kind, id, rev) ON l.kind = w.kind AND l.id = w.id AND l.rev = w.rev"),
		take: p.prepare(`
WITH c AS MATERIALIZED (
	SELECT r.kind, r.id, r.due FROM @record r WHERE r.kind = ? AND r.due <= ? ORDER BY r.due, r.id LIMIT ? FOR UPDATE SKIP LOCKED
)
UPDATE @record r SET rev = r.rev + 1, due = ? FROM c WHERE r.kind = c.kind AND r.id = c.id RETURNING c.due, ` + recordColumns),
	}
}

func (e *postgres) read(ctx context.Context, r runner, refs []store.Ref) ([]store.Record, error) {
	if len(refs) == 1 {
		return r.records(ctx, e.readOne, refs[0].Kind, refs[0].ID)
	}
	// A reference that is there twice would be found twice.
	refs = slices.Clone(refs)
	slices.SortFunc(refs, compareRef)
	kinds, ids := refLists(slices.Compact(refs))
	return r.records(ctx, e.readMany, kinds, ids)
}

func compareRef(a, b store.Ref) int {
	if c := strings.Compare(a.Kind, b.Kind); c != 0 {
		return c
	}
	return strings.Compare(a.ID, b.ID)
}

// refLists gives the kinds and the ids as arrays.
func refLists(refs []store.Ref) (kinds, ids string) {
	var k, i array
	for _, ref := range refs {
		k.text(ref.Kind)
		i.text(ref.ID)
	}
	return k.String(), i.String()
}

// changeArgs gives the parameters of the statement that makes a batch.
func changeArgs(b store.Batch) []any {
	writes, checks := split(b)
	size := 0
	for i := range writes {
		size += len(writes[i].Body)
	}
	for i := range b.Appends {
		size += len(b.Appends[i].Body) + len(b.Appends[i].Digest)
	}
	bytes := make([]byte, 0, size)
	var w lists
	for i := range writes {
		rec := &writes[i]
		w.ref(rec.Ref, rec.Rev)
		w.live.raw(strconv.FormatBool(rec.Rev > 0 && !rec.Gone))
		w.keys.text(formatKeys(rec.Keys))
		w.time(rec.Due)
		w.span(len(bytes), len(rec.Body))
		bytes = append(bytes, rec.Body...)
	}
	var c, l lists
	for _, ch := range checks {
		c.ref(ch.Ref, ch.Rev)
	}
	for i := range b.Appends {
		en := &b.Appends[i]
		l.ref(en.Subject, en.Rev)
		l.commands.text(en.Command)
		l.at.raw(strconv.FormatInt(en.At.UnixMicro(), 10))
		l.span(len(bytes), len(en.Body))
		bytes = append(append(bytes, en.Digest[:]...), en.Body...)
	}
	return []any{
		w.kinds.String(), w.ids.String(), w.revs.String(), w.live.String(), w.keys.String(), w.at.String(), w.starts.String(), w.sizes.String(), bytes,
		c.kinds.String(), c.ids.String(), c.revs.String(), len(writes), len(checks),
		l.kinds.String(), l.ids.String(), l.revs.String(), l.commands.String(), l.at.String(), l.starts.String(), l.sizes.String(),
	}
}

// lists are the arrays of one kind of change.
type lists struct {
	kinds, ids, revs, live, keys, commands, at, starts, sizes array
}

func (l *lists) ref(r store.Ref, rev int64) {
	l.kinds.text(r.Kind)
	l.ids.text(r.ID)
	l.revs.raw(strconv.FormatInt(rev, 10))
}

func (l *lists) time(t time.Time) {
	if t.IsZero() {
		l.at.raw("NULL")
		return
	}
	l.at.raw(strconv.FormatInt(t.UnixMicro(), 10))
}

// span says where in the run of bytes a body stands; the engine counts from 1.
func (l *lists) span(start, size int) {
	l.starts.raw(strconv.Itoa(start + 1))
	l.sizes.raw(strconv.Itoa(size))
}

// split gives what has to be written, guards of absence among it, in the order of references, and what has to be locked.
func split(b store.Batch) ([]store.Record, []store.Check) {
	writes := slices.Grow(slices.Clone(b.Puts), len(b.Deletes))
	for _, c := range b.Deletes {
		writes = append(writes, store.Record{Ref: c.Ref, Rev: c.Rev + 1, Gone: true})
	}
	checks := make([]store.Check, 0, len(b.Checks))
	for _, c := range b.Checks {
		if c.Rev == 0 {
			writes = append(writes, store.Record{Ref: c.Ref})
		} else {
			checks = append(checks, c)
		}
	}
	slices.SortFunc(writes, func(a, b store.Record) int { return compareRef(a.Ref, b.Ref) })
	return writes, checks
}

const (
	optimistic   = 4  // attempts that do not wait for a lock on what is checked
	mostAttempts = 12 // attempts that found nothing against the batch afterwards
)

func (e *postgres) commit(ctx context.Context, b store.Batch) error {
	args := changeArgs(b)
	for attempt := 1; ; attempt++ {
		st := e.change
		if attempt > optimistic {
			st = e.changeWaiting
		}
		err := e.once(ctx, st, args, b)
		if err == nil || !isRefusal(err) {
			return err
		}
		if err := e.why(ctx, runner{}, b); err != nil {
			return err
		}
		if attempt == mostAttempts {
			return unknownConflict(b)
		}
		if err := pause(ctx, attempt); err != nil {
			return err
		}
	}
}

// pause lets whoever holds a lock finish.
func pause(ctx context.Context, attempt int) error {
	t := time.NewTimer(rand.N(time.Millisecond << min(attempt-1, 5)))
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}

// once runs the statement; by itself, or with the projection in a transaction.
func (e *postgres) once(ctx context.Context, st *sql.Stmt, args []any, b store.Batch) error {
	if e.s.project == nil {
		return e.run(ctx, runner{}, st, args)
	}
	tx, err := e.s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err = e.run(ctx, runner{tx}, st, args); err == nil {
		err = e.projected(ctx, tx, b)
	}
	if err != nil {
		_ = tx.Rollback() // the first error counts
		return err
	}
	return tx.Commit()
}

// run runs the statement. It marks the errors by which the engine says that nothing of it was done.
func (e *postgres) run(ctx context.Context, r runner, st *sql.Stmt, args []any) error {
	_, err := r.exec(ctx, st, args...)
	var coded interface{ SQLState() string }
	if errors.As(err, &coded) {
		switch coded.SQLState() {
		case "22012", // an expectation does not hold: the statement divides by zero
			"23505", // unique_violation: somebody was faster
			"40001", // serialization_failure
			"40P01": // deadlock_detected
			return &refusal{err}
		}
	}
	return err
}

// refusal is an error after which the statement has done nothing, and which has its reason in the data.
type refusal struct{ cause error }

func (r *refusal) Error() string { return "the database refused the change: " + r.cause.Error() }
func (r *refusal) Unwrap() error { return r.cause }

func isRefusal(err error) bool {
	var r *refusal
	return errors.As(err, &r)
}

func (e *postgres) projected(ctx context.Context, tx *sql.Tx, b store.Batch) error {
	if e.s.project == nil {
		return nil
	}
	return e.s.project(ctx, tx, b)
}

func (e *postgres) join(ctx context.Context, tx *sql.Tx, b store.Batch) error {
	err := within(ctx, tx, func() error {
		if err := e.run(ctx, runner{tx}, e.changeWaiting, changeArgs(b)); err != nil {
			return err
		}
		return e.projected(ctx, tx, b)
	})
	if err == nil || !isRefusal(err) {
		return err
	}
	if err := e.why(ctx, runner{tx}, b); err != nil {
		return err
	}
	return unknownConflict(b)
}

// why gives the reason why a batch was refused, or nil if now nothing speaks against it.
func (e *postgres) why(ctx context.Context, r runner, b store.Batch) error {
	// The records first: whoever changed them with the same command has written its entry together with them.
	conflict, err := e.conflictOf(ctx, r, b)
	if err != nil {
		return err
	}
	var commands array
	for i := range b.Appends {
		commands.text(b.Appends[i].Command)
	}
	rows, err := r.query(ctx, e.commandsIn, commands.String())
	known, err := collect(rows, err, func(rows *sql.Rows) (string, error) {
		var c string
		err := rows.Scan(&c)
		return c, err
	})
	switch {
	case err != nil:
		return err
	case len(known) > 0:
		return &store.DuplicateError{Command: known[0]}
	}
	return conflict
}

// conflictOf gives the first expectation of the batch that does not hold, as conflict.
func (e *postgres) conflictOf(ctx context.Context, r runner, b store.Batch) (conflict, err error) {
	kinds, ids := refLists(refsOf(b))
	rows, err := r.query(ctx, e.statesOf, kinds, ids)
	found, err := collect(rows, err, scanState)
	if err != nil {
		return nil, err
	}
	have := make(map[store.Ref]state, len(found))
	for _, st := range found {
		have[st.ref] = st
	}
	if conflict := refuse(b, have); conflict != nil {
		return conflict, nil
	}
	var l lists
	for i := range b.Appends {
		l.ref(b.Appends[i].Subject, b.Appends[i].Rev)
	}
	rows, err = r.query(ctx, e.takenRev, l.kinds.String(), l.ids.String(), l.revs.String())
	taken, err := collect(rows, err, func(rows *sql.Rows) (c store.Check, err error) {
		err = rows.Scan(&c.Kind, &c.ID, &c.Rev)
		return c, err
	})
	if err == nil && len(taken) > 0 {
		conflict = &store.ConflictError{Ref: taken[0].Ref, Want: taken[0].Rev - 1, Have: -1}
	}
	return conflict, err
}

// unknownConflict is the answer when others keep being in the way, but are not when one looks.
func unknownConflict(b store.Batch) error {
	for _, c := range slices.Concat(b.Checks, b.Deletes) {
		return &store.ConflictError{Ref: c.Ref, Want: c.Rev, Have: -1}
	}
	for i := range b.Puts {
		return &store.ConflictError{Ref: b.Puts[i].Ref, Want: b.Puts[i].Rev - 1, Have: -1}
	}
	return &store.ConflictError{Ref: b.Appends[0].Subject, Want: b.Appends[0].Rev - 1, Have: -1}
}

func (e *postgres) claim(ctx context.Context, kind string, now, until int64, limit int) ([]store.Record, error) {
	type due struct {
		was int64
		rec store.Record
	}
	rows, err := e.take.QueryContext(ctx, kind, now, limit, until)
	taken, err := collect(rows, err, func(rows *sql.Rows) (due, error) {
		var d due
		err := scanInto(rows, &d.rec, &d.was)
		return d, err
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(taken, func(a, b due) int {
		if a.was != b.was {
			return cmp.Compare(a.was, b.was)
		}
		return strings.Compare(a.rec.ID, b.rec.ID)
	})
	out := make([]store.Record, len(taken))
	for i := range taken {
		out[i] = taken[i].rec
	}
	return out, nil
}
