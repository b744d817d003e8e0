package sqlstore

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"example.com/servicelane/aftersales/store"
)

// mariadb commits in a transaction of a few statements at READ COMMITTED, where the engine locks rows and no gaps:
//
//   - the log is written first: its unique keys say whether the command is a duplicate;
//   - what is put or deleted is written next, in the order of the references, by statements that name what they expect;
//   - what must never have existed gets a guard, a row of revision 0, because only a row can be locked. Guards stay;
//   - what is checked is locked with a lock that others who check it can share.
//
// Two that wait for each other crosswise are found by the engine, which undoes one of them; that one starts again.
type mariadb struct {
	s *Store

	reads  []*sql.Stmt // number n reads 1<<n references
	states []*sql.Stmt // the same for the revision and what goes with it, with a lock to share
	moves  []*sql.Stmt // number n claims 1<<n records of a kind

	insert, update, guard           *sql.Stmt
	insertKeys, deleteKeys          []*sql.Stmt // number n for 1<<n lines
	appendEntry, claimable, written *sql.Stmt
}

// mostLines is the logarithm of the number of index lines that one statement writes.
const mostLines = 3

// shareLock is understood by both engines; the newer FOR SHARE is not.
const shareLock = " LOCK IN SHARE MODE"

func newMariaDB(s *Store, p *preparer) *mariadb {
	e := &mariadb{
		s:           s,
		insert:      p.prepare("INSERT INTO @record (kind, id, rev, live, `keys`, due, body) VALUES (?, ?, ?, 1, ?, ?, ?)"),
		guard:       p.prepare("INSERT INTO @record (kind, id, rev, live, `keys`, body) VALUES (?, ?, 0, 0, '{}', '')"),
		update:      p.prepare("UPDATE @record SET rev = ?, live = ?, `keys` = ?, due = ?, body = ? WHERE kind = ? AND id = ? AND rev = ? AND `keys` = ? AND (live OR ?)"),
		appendEntry: p.prepare("INSERT INTO @log (kind, id, rev, command, digest, at, body) VALUES (?, ?, ?, ?, ?, ?, ?)"),
		written:     p.prepare("SELECT " + entryColumns + " FROM @log l WHERE l.command = ?" + shareLock),
		claimable: p.prepare("SELECT " + recordColumns + " FROM @record r FORCE INDEX (@record_due) WHERE r.kind = ? AND r.due <= ?" +
			" ORDER BY r.due, r.id LIMIT ? FOR UPDATE SKIP LOCKED"),
	}
	for n := range mostLines + 1 {
		e.insertKeys = append(e.insertKeys, p.prepare("INSERT INTO @key (kind, name, value, id) VALUES "+repeated("(?, ?, ?, ?)", ", ", 1<<n)))
		e.deleteKeys = append(e.deleteKeys, p.prepare("DELETE FROM @key WHERE "+repeated("kind = ? AND name = ? AND value = ? AND id = ?", " OR ", 1<<n)))
	}
	for n := 1; ; n *= 2 {
		// Pairs in one IN list would not be looked up in the index.
		which := " WHERE " + repeated("r.kind = ? AND r.id = ?", " OR ", n)
		e.reads = append(e.reads, p.prepare("SELECT "+recordColumns+" FROM @record r"+which))
		e.states = append(e.states, p.prepare("SELECT r.kind, r.id, r.rev, r.live, r.keys FROM @record r"+which+shareLock))
		e.moves = append(e.moves, p.prepare("UPDATE @record SET rev = rev + 1, due = ? WHERE kind = ? AND id IN ("+repeated("?", ", ", n)+")"))
		if n >= store.MaxBatch {
			return e
		}
	}
}

func repeated(text, between string, n int) string {
	return strings.TrimSuffix(strings.Repeat(text+between, n), between)
}

// numberOf gives the error number of the engine, 0 for another error. The driver's type of error is not known here, but
// has the number in a field.
func numberOf(err error) uint64 {
	for ; err != nil; err = errors.Unwrap(err) {
		v := reflect.Indirect(reflect.ValueOf(err))
		if v.Kind() != reflect.Struct {
			continue
		}
		if n := v.FieldByName("Number"); n.IsValid() && n.CanUint() {
			return n.Uint()
		}
	}
	return 0
}

const (
	duplicateKey  = 1062
	deadlock      = 1213
	recordChanged = 1020 // since the transaction first read, at levels above READ COMMITTED
)

// undone tells whether the engine has undone the whole transaction because another was in its way.
func undone(err error) bool {
	n := numberOf(err)
	return n == deadlock || n == recordChanged
}

func (e *mariadb) read(ctx context.Context, r runner, refs []store.Ref) ([]store.Record, error) {
	st, args := sized(e.reads, len(refs), func(i int) store.Ref { return refs[i] })
	return e.s.keys.found(r.records(ctx, st, args...))
}

// transact runs f in a transaction of its own, again as long as the engine undoes it because of others.
func (e *mariadb) transact(ctx context.Context, f func(tx *sql.Tx) error) error {
	for attempt := 1; ; attempt++ {
		err := e.once(ctx, f)
		if !undone(err) || attempt == mostAttempts {
			return err
		}
		if err := pause(ctx, attempt-1); err != nil {
			return err
		}
	}
}

func (e *mariadb) once(ctx context.Context, f func(tx *sql.Tx) error) error {
	tx, err := e.s.db.BeginTx(ctx, &sql.TxOptions{Isolation: sql.LevelReadCommitted})
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	if err := f(tx); err != nil {
		return err
	}
	return tx.Commit()
}

func (e *mariadb) commit(ctx context.Context, b store.Batch) error {
	err := e.transact(ctx, func(tx *sql.Tx) error { return e.apply(ctx, tx, b) })
	switch {
	case err == nil:
		e.s.keys.learn(b)
	case undone(err):
		return unknownConflict(b)
	}
	return err
}

// join gives the error of a deadlock as it is: with it the engine has undone the whole transaction of the host.
func (e *mariadb) join(ctx context.Context, tx *sql.Tx, b store.Batch) error {
	return within(ctx, tx, func() error { return e.apply(ctx, tx, b) })
}

// apply makes a batch within a transaction. An error leaves it half done, to be undone by the caller.
func (e *mariadb) apply(ctx context.Context, tx *sql.Tx, b store.Batch) error {
	r := runner{tx: tx}
	if err := e.appendAll(ctx, r, b.Appends); err != nil {
		return err
	}
	writes, checks := split(b)
	for i := range writes {
		write := e.write
		if writes[i].Rev == 0 {
			write = e.keepAbsent
		}
		if err := write(ctx, r, &writes[i]); err != nil {
			return err
		}
	}
	if len(checks) > 0 {
		have, err := e.statesOf(ctx, r, checks)
		if err == nil {
			err = refuse(store.Batch{Checks: checks}, have)
		}
		if err != nil {
			return err
		}
	}
	if e.s.project != nil {
		return e.s.project(ctx, tx, b)
	}
	return nil
}

func (e *mariadb) appendAll(ctx context.Context, r runner, entries []store.Entry) error {
	for i := range entries {
		en := &entries[i]
		_, err := r.exec(ctx, e.appendEntry, en.Subject.Kind, en.Subject.ID, en.Rev, en.Command, en.Digest[:], en.At.UnixMicro(), body(en.Body))
		if numberOf(err) == duplicateKey {
			return e.whyNotAppended(ctx, r, entries[i:])
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// whyNotAppended finds the reason why the first of the entries was not written, or a better one in the others.
func (e *mariadb) whyNotAppended(ctx context.Context, r runner, entries []store.Entry) error {
	for i := range entries {
		rows, err := r.query(ctx, e.written, entries[i].Command)
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

// statesOf reads states as they are now, whatever the transaction has read before, and locks them.
func (e *mariadb) statesOf(ctx context.Context, r runner, checks []store.Check) (map[store.Ref]state, error) {
	st, args := sized(e.states, len(checks), func(i int) store.Ref { return checks[i].Ref })
	rows, err := r.query(ctx, st, args...)
	found, err := collect(rows, err, scanState)
	return byRef(found), err
}

// keepAbsent locks a record that must never have existed, with the guard first: to ask for a row that is not there locks
// the gap in a transaction of the host at REPEATABLE READ, and of many that have done so none can insert.
func (e *mariadb) keepAbsent(ctx context.Context, r runner, rec *store.Record) error {
	_, err := r.exec(ctx, e.guard, rec.Kind, rec.ID)
	if numberOf(err) != duplicateKey {
		return err
	}
	expected := []store.Check{{Ref: rec.Ref}}
	have, err := e.statesOf(ctx, r, expected)
	if err != nil {
		return err
	}
	return refuse(store.Batch{Checks: expected}, have)
}

// write writes a record, and those lines of the index that change. That the record is as expected is part of the
// statement, and so is what its keys are thought to be; only if that was wrong the record is asked for them.
func (e *mariadb) write(ctx context.Context, r runner, rec *store.Record) error {
	keys := formatKeys(rec.Keys)
	was := "{}"
	write := e.create
	if rec.Rev > 1 {
		was, _ = e.s.keys.get(rec.Ref, rec.Rev-1, keys)
		write = e.writeOver
	}
	for again := false; ; again = true {
		done, err := write(ctx, r, rec, keys, was)
		if err != nil {
			return err
		}
		if done {
			return e.reindex(ctx, r, rec, keys, was)
		}
		have, err := e.statesOf(ctx, r, []store.Check{{Ref: rec.Ref}})
		if err != nil {
			return err
		}
		if err := refuse(expectation(rec), have); err != nil {
			return err
		}
		if again {
			return fmt.Errorf("%s: the record is as expected, but cannot be written", rec.Ref)
		}
		was, write = have[rec.Ref].keys, e.writeOver // and it is locked now
	}
}

// expectation is a batch that expects what writing the record does.
func expectation(rec *store.Record) store.Batch {
	if rec.Gone {
		return store.Batch{Deletes: []store.Check{{Ref: rec.Ref, Rev: rec.Rev - 1}}}
	}
	return store.Batch{Puts: []store.Record{*rec}}
}

// create writes a record where there is no row.
func (e *mariadb) create(ctx context.Context, r runner, rec *store.Record, keys, _ string) (bool, error) {
	_, err := r.exec(ctx, e.insert, rec.Kind, rec.ID, rec.Rev, keys, dueValue(rec.Due), body(rec.Body))
	if numberOf(err) == duplicateKey {
		return false, nil
	}
	return err == nil, err
}

// writeOver writes a record where there is a row, if it is as expected.
func (e *mariadb) writeOver(ctx context.Context, r runner, rec *store.Record, keys, was string) (bool, error) {
	res, err := r.exec(ctx, e.update, rec.Rev, !rec.Gone, keys, dueValue(rec.Due), body(rec.Body), rec.Kind, rec.ID, rec.Rev-1, was, !rec.Gone)
	if err != nil {
		return false, err
	}
	n, err := res.RowsAffected()
	return n == 1, err
}

// reindex changes the lines of the index in which the keys differ from what they were.
func (e *mariadb) reindex(ctx context.Context, r runner, rec *store.Record, keys, was string) error {
	if keys == was {
		return nil
	}
	old, err := parseKeys(was)
	if err != nil {
		return err
	}
	if err := lines(ctx, r, e.deleteKeys, rec.Ref, without(old, rec.Keys)); err != nil {
		return err
	}
	return lines(ctx, r, e.insertKeys, rec.Ref, without(rec.Keys, old))
}

// lines runs the statements for as many lines of the index as there are keys, with the greatest ones first.
func lines(ctx context.Context, r runner, stmts []*sql.Stmt, ref store.Ref, keys []store.Key) error {
	for n := len(stmts) - 1; n >= 0; n-- {
		for len(keys) >= 1<<n {
			args := make([]any, 0, 4<<n)
			for _, k := range keys[:1<<n] {
				args = append(args, ref.Kind, k.Name, k.Value, ref.ID)
			}
			if _, err := r.exec(ctx, stmts[n], args...); err != nil {
				return err
			}
			keys = keys[1<<n:]
		}
	}
	return nil
}

func (e *mariadb) claim(ctx context.Context, kind string, now, until int64, limit int) ([]store.Record, error) {
	var taken []store.Record
	err := e.transact(ctx, func(tx *sql.Tx) (err error) {
		r := runner{tx: tx}
		if taken, err = r.records(ctx, e.claimable, kind, now, limit); err != nil || len(taken) == 0 {
			return err
		}
		st, args := sized(e.moves, len(taken), func(i int) store.Ref { return taken[i].Ref })
		ids := []any{until, kind}
		for i := 1; i < len(args); i += 2 {
			ids = append(ids, args[i])
		}
		_, err = r.exec(ctx, st, ids...)
		return err
	})
	if err != nil {
		return nil, err
	}
	for i := range taken {
		taken[i].Rev++
		taken[i].Due = fromMicro(until)
	}
	return slices.Clip(taken), nil
}
