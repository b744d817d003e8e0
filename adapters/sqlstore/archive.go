package sqlstore

import (
	"context"
	"database/sql"
	"errors"

	"example.com/servicelane/aftersales/store"
)

// archive are the statements of [store.Archiver].
type archive struct {
	walk, walkLog                     *sql.Stmt
	loadRecord, loadKey, loadEntry    *sql.Stmt
	takenRecord, takenRev, takenEntry *sql.Stmt
}

var (
	_ store.Archiver = (*Store)(nil)
	_ store.Archiver = (*Joined)(nil)
)

func (p *preparer) archive() archive {
	keys, behind := "keys", " (l.kind, l.id, l.rev) > (?, ?, ?)"
	if p.dialect == MariaDB {
		keys = "`keys`"
		behind = " (l.kind > ? OR l.kind = ? AND (l.id > ? OR l.id = ? AND l.rev > ?))"
	}
	return archive{
		walk:        p.prepare("SELECT " + recordColumns + " FROM @record r WHERE " + p.behind("r.kind", "r.id") + " AND r.rev > 0 ORDER BY r.kind, r.id LIMIT ?"),
		walkLog:     p.prepare("SELECT " + entryColumns + " FROM @log l WHERE" + behind + " ORDER BY l.kind, l.id, l.rev LIMIT ?"),
		loadRecord:  p.prepare("INSERT INTO @record (kind, id, rev, live, " + keys + ", due, body) VALUES (?, ?, ?, ?, ?, ?, ?)"),
		loadKey:     p.prepare("INSERT INTO @key (kind, name, value, id) VALUES (?, ?, ?, ?)"),
		loadEntry:   p.prepare("INSERT INTO @log (kind, id, rev, command, digest, at, body) VALUES (?, ?, ?, ?, ?, ?, ?)"),
		takenRecord: p.prepare("SELECT r.rev FROM @record r WHERE r.kind = ? AND r.id = ?"),
		takenRev:    p.prepare("SELECT l.rev FROM @log l WHERE l.kind = ? AND l.id = ? AND l.rev = ?"),
		takenEntry:  p.prepare("SELECT l.rev FROM @log l WHERE l.command = ?"),
	}
}

// Walk gives records in order, see [store.Archiver].
func (s *Store) Walk(ctx context.Context, after store.Ref, limit int) ([]store.Record, error) {
	return s.walk(ctx, runner{}, after, limit)
}

func (s *Store) walk(ctx context.Context, r runner, after store.Ref, limit int) ([]store.Record, error) {
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	recs, err := r.records(ctx, s.archive.walk, append(s.queries.behind(nil, after.Kind, after.ID), limit)...)
	return recs, s.explain(ctx, err)
}

// WalkLog gives log entries in order, see [store.Archiver].
func (s *Store) WalkLog(ctx context.Context, after store.Ref, rev int64, limit int) ([]store.Entry, error) {
	return s.walkEntries(ctx, runner{}, after, rev, limit)
}

func (s *Store) walkEntries(ctx context.Context, r runner, after store.Ref, rev int64, limit int) ([]store.Entry, error) {
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	args := []any{after.Kind, after.ID, rev, limit}
	if s.queries.spelt {
		args = []any{after.Kind, after.Kind, after.ID, after.ID, rev, limit}
	}
	rows, err := r.query(ctx, s.archive.walkLog, args...)
	entries, err := collect(rows, err, scanEntry)
	return entries, s.explain(ctx, err)
}

// Load writes records and entries as they are, see [store.Archiver]. Nothing is projected.
func (s *Store) Load(ctx context.Context, records []store.Record, entries []store.Entry) error {
	if err := s.usable(ctx); err != nil {
		return err
	}
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return s.explain(ctx, err)
	}
	err = s.load(ctx, tx, records, entries)
	if err != nil {
		return s.explain(ctx, errors.Join(err, tx.Rollback()))
	}
	return s.explain(ctx, tx.Commit())
}

func (s *Store) load(ctx context.Context, tx *sql.Tx, records []store.Record, entries []store.Entry) error {
	r := runner{tx: tx}
	for i := range records {
		if err := s.loadRecord(ctx, r, &records[i]); err != nil {
			return err
		}
	}
	for i := range entries {
		if err := s.loadEntry(ctx, r, &entries[i]); err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) loadRecord(ctx context.Context, r runner, rec *store.Record) error {
	rows, err := r.query(ctx, s.archive.takenRecord, rec.Kind, rec.ID)
	if taken, err := collect(rows, err, scanInt); err != nil || len(taken) > 0 {
		return taking(err, &store.ConflictError{Ref: rec.Ref, Have: -1})
	}
	if _, err := r.exec(ctx, s.archive.loadRecord, rec.Kind, rec.ID, rec.Rev, !rec.Gone, formatKeys(rec.Keys), dueValue(rec.Due), body(rec.Body)); err != nil {
		return err
	}
	for _, k := range rec.Keys {
		if _, err := r.exec(ctx, s.archive.loadKey, rec.Kind, k.Name, k.Value, rec.ID); err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) loadEntry(ctx context.Context, r runner, e *store.Entry) error {
	rows, err := r.query(ctx, s.archive.takenEntry, e.Command)
	if taken, err := collect(rows, err, scanInt); err != nil || len(taken) > 0 {
		return taking(err, &store.DuplicateError{Command: e.Command})
	}
	rows, err = r.query(ctx, s.archive.takenRev, e.Subject.Kind, e.Subject.ID, e.Rev)
	if taken, err := collect(rows, err, scanInt); err != nil || len(taken) > 0 {
		return taking(err, &store.ConflictError{Ref: e.Subject, Want: e.Rev - 1, Have: -1})
	}
	_, err = r.exec(ctx, s.archive.loadEntry, e.Subject.Kind, e.Subject.ID, e.Rev, e.Command, e.Digest[:], e.At.UnixMicro(), body(e.Body))
	return err
}

// taking gives the error of asking, or else what was found.
func taking(err, found error) error {
	if err != nil {
		return err
	}
	return found
}

func scanInt(rows *sql.Rows) (n int64, err error) {
	err = rows.Scan(&n)
	return n, err
}

// Walk gives records as the transaction sees them, see [store.Archiver].
func (j *Joined) Walk(ctx context.Context, after store.Ref, limit int) ([]store.Record, error) {
	return j.s.walk(ctx, runner{tx: j.tx}, after, limit)
}

// WalkLog gives log entries as the transaction sees them, see [store.Archiver].
func (j *Joined) WalkLog(ctx context.Context, after store.Ref, rev int64, limit int) ([]store.Entry, error) {
	return j.s.walkEntries(ctx, runner{tx: j.tx}, after, rev, limit)
}

// Load writes records and entries within the transaction, see [store.Archiver].
func (j *Joined) Load(ctx context.Context, records []store.Record, entries []store.Entry) error {
	if err := j.s.usable(ctx); err != nil {
		return err
	}
	return j.s.explain(ctx, within(ctx, j.tx, func() error { return j.s.load(ctx, j.tx, records, entries) }))
}
