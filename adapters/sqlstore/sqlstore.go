package sqlstore

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
)

// Dialect names the database engine.
type Dialect string

// The engines.
const (
	SQLite     Dialect = "sqlite"     // 3.35 or later
	PostgreSQL Dialect = "postgresql" // 12 or later, with a database in UTF-8
	MariaDB    Dialect = "mariadb"    // 10.6 or later; also MySQL 8.0 or later, on which the tests do not run
)

// Dialects lists the engines.
func Dialects() []Dialect { return []Dialect{SQLite, PostgreSQL, MariaDB} }

// Valid tells whether d is one of [Dialects].
func (d Dialect) Valid() bool { return slices.Contains(Dialects(), d) }

// Config says how a store lies in its database.
type Config struct {
	// Dialect is the engine; it has to be given.
	Dialect Dialect
	// TablePrefix begins the names of all tables: lower-case letters, digits and _, at most 30, beginning with a letter.
	// Empty stands for "servicelane_".
	TablePrefix string
	// Project, if set, is called in the transaction of each commit, after its changes and before it ends, so that the host
	// can write reporting columns of its own in the same transaction. An error undoes the commit and is returned by it.
	// It may be called again for the same batch, in another transaction, if the first came to nothing. Its context has the
	// values of that of the commit, but may end later, if others share the transaction. Claims are not projected. With Project a commit on PostgreSQL takes four round trips instead of one.
	Project func(ctx context.Context, tx *sql.Tx, b store.Batch) error
}

const defaultPrefix = "servicelane_"

// FieldError is one fault of a [Config], with its path.
type FieldError = fault.Error

// check gives the configuration with its defaults, or everything that is wrong with it.
func (c Config) check() (Config, error) {
	var l fault.List
	switch {
	case c.Dialect == "":
		l.Add("dialect", fault.Missing, "the dialect is missing; it is one of %q", Dialects())
	case !c.Dialect.Valid():
		l.Add("dialect", fault.Unknown, "%s is not one of %q", fault.Quote(string(c.Dialect)), Dialects())
	}
	if c.TablePrefix == "" {
		c.TablePrefix = defaultPrefix
	}
	if !validPrefix(c.TablePrefix) {
		l.Add("table_prefix", fault.Malformed, "%s is not 1 to 30 lower-case letters, digits and _, beginning with a letter", fault.Quote(c.TablePrefix))
	}
	return c, l.Err()
}

func validPrefix(s string) bool {
	if len(s) > 30 || s[0] < 'a' || s[0] > 'z' {
		return false
	}
	return !strings.ContainsFunc(s, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '_' })
}

// Store is a [store.Driver] and [store.Claimer] on a database. It is safe for use by several goroutines.
type Store struct {
	db      *sql.DB
	project func(ctx context.Context, tx *sql.Tx, b store.Batch) error
	engine  engine
	queries queries
	archive archive
	stmts   []*sql.Stmt // all, to be closed
	keys    memory
	readers queue[*reading]
	closed  atomic.Bool
}

// engine is what differs between the databases.
type engine interface {
	// read gives those of the records that are there, in any order, and remembers their keys.
	read(ctx context.Context, r runner, refs []store.Ref) ([]store.Record, error)
	// commit makes a batch in a transaction of its own.
	commit(ctx context.Context, b store.Batch) error
	// join makes a batch in a transaction of the host, within a savepoint.
	join(ctx context.Context, tx *sql.Tx, b store.Batch) error
	// claim takes due records.
	claim(ctx context.Context, kind string, now, until int64, limit int) ([]store.Record, error)
}

var (
	_ store.Driver  = (*Store)(nil)
	_ store.Claimer = (*Store)(nil)
)

// Open makes the tables, or brings those of an older version up to date, and gives the store. The caller opens db with a
// driver of its choice, and closes it after the store. Several processes may open the same store at once.
//
// A database whose tables are of a newer version than this program knows gives a [*SchemaError].
func Open(ctx context.Context, db *sql.DB, c Config) (*Store, error) {
	c, err := c.check()
	if err != nil {
		return nil, err
	}
	if err := migrate(ctx, db, c); err != nil {
		return nil, fmt.Errorf("sqlstore: %w", err)
	}
	s := &Store{db: db, project: c.Project}
	if c.Dialect != SQLite { // which has no round trip to share
		s.readers = queue[*reading]{most: readings, write: s.readTogether, patience: patience, twice: true}
	}
	if err := s.prepareAll(ctx, c); err != nil {
		return nil, errors.Join(fmt.Errorf("sqlstore: %w", err), s.Close())
	}
	return s, nil
}

func (s *Store) prepareAll(ctx context.Context, c Config) (err error) {
	p := preparer{ctx: ctx, s: s, prefix: c.TablePrefix, dialect: c.Dialect}
	s.queries, s.archive = p.shared(), p.archive()
	switch c.Dialect {
	case SQLite:
		s.engine = newSQLite(s, &p)
	case PostgreSQL:
		s.engine = newPostgres(s, &p)
	case MariaDB:
		s.engine = newMariaDB(s, &p)
	}
	return p.err
}

// closing is how long Close waits for who writes last. The number is ours.
const closing = 5 * time.Second

// Close ends the use of the store: every later call fails with [store.ErrClosed]. It waits until the connection on which writers shared their
// transactions is given back, five seconds at most, so that a file whose database is closed then is nobody's. It does not close the database.
func (s *Store) Close() error {
	if s.closed.Swap(true) {
		return nil
	}
	if e, ok := s.engine.(*sqlite); ok {
		e.group.queue.rest(closing)
	}
	var err error
	for _, st := range s.stmts {
		err = errors.Join(err, st.Close())
	}
	return err
}

// usable is the first thing that every method asks.
func (s *Store) usable(ctx context.Context) error {
	if s.closed.Load() {
		return store.ErrClosed
	}
	return ctx.Err()
}

// explain makes the error of a driver tell whether the context or the closing of the store was its reason.
func (s *Store) explain(ctx context.Context, err error) error {
	switch {
	case err == nil || errors.Is(err, store.ErrConflict) || errors.Is(err, store.ErrDuplicate):
		return err
	case s.closed.Load():
		return fmt.Errorf("%w: %w", store.ErrClosed, err)
	case ctx.Err() != nil && !errors.Is(err, ctx.Err()):
		return fmt.Errorf("%w: %w", ctx.Err(), err)
	}
	return err
}

// Read gives the current records, see [store.Driver]. It is one statement.
func (s *Store) Read(ctx context.Context, refs []store.Ref) ([]store.Record, error) {
	return s.read(ctx, runner{}, refs)
}

func (s *Store) read(ctx context.Context, r runner, refs []store.Ref) ([]store.Record, error) {
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	if len(refs) == 0 {
		return nil, nil
	}
	read := s.engine.read
	if r.tx == nil && s.readers.most > 0 {
		read = s.readShared
	}
	found, err := read(ctx, r, refs)
	if err != nil {
		return nil, s.explain(ctx, err)
	}
	return inOrder(refs, found), nil
}

// inOrder gives a record for each reference. What was found is handed out once; a repeated reference gets a copy.
func inOrder(refs []store.Ref, found []store.Record) []store.Record {
	out := make([]store.Record, len(refs))
	if len(refs) == 1 {
		out[0].Ref = refs[0]
		if len(found) == 1 {
			out[0] = found[0]
		}
		return out
	}
	byRef := make(map[store.Ref]store.Record, len(found))
	for _, rec := range found {
		byRef[rec.Ref] = rec
	}
	given := make(map[store.Ref]bool, len(refs))
	for i, ref := range refs {
		out[i] = byRef[ref]
		out[i].Ref = ref
		if given[ref] {
			out[i] = out[i].Clone()
		}
		given[ref] = true
	}
	return out
}

// Stream gives log entries, see [store.Driver]. It is one statement.
func (s *Store) Stream(ctx context.Context, of store.Ref, after int64) ([]store.Entry, error) {
	return s.stream(ctx, runner{}, of, after)
}

func (s *Store) stream(ctx context.Context, r runner, of store.Ref, after int64) ([]store.Entry, error) {
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	var rows *sql.Rows
	var err error
	if of.IsCommand() {
		rows, err = r.query(ctx, s.queries.command, of.ID)
	} else {
		rows, err = r.query(ctx, s.queries.stream, of.Kind, of.ID, after, store.StreamPage)
	}
	entries, err := collect(rows, err, scanEntry)
	return entries, s.explain(ctx, err)
}

// Scan lists live records, see [store.Driver].
func (s *Store) Scan(ctx context.Context, q store.Query) (store.Page, error) {
	return s.scan(ctx, runner{}, q)
}

func (s *Store) scan(ctx context.Context, r runner, q store.Query) (store.Page, error) {
	if err := s.usable(ctx); err != nil {
		return store.Page{}, err
	}
	list := s.listDue
	if q.Key != "" {
		list = s.listKey
	}
	page, err := list(ctx, r, q)
	if err != nil {
		return store.Page{}, s.explain(ctx, err)
	}
	return page, nil
}

func (s *Store) listDue(ctx context.Context, r runner, q store.Query) (store.Page, error) {
	after := int64(beforeAll)
	if q.After.ID != "" {
		after = q.After.Due.UnixMicro()
	}
	args := append(s.queries.behind([]any{q.Kind, q.DueBy.UnixMicro()}, after, q.After.ID), q.Limit+1)
	recs, err := r.records(ctx, s.queries.due, args...)
	if err != nil {
		return store.Page{}, err
	}
	page := store.Page{Records: recs}
	if len(recs) > q.Limit {
		page.Records = recs[:q.Limit]
		last := recs[q.Limit-1]
		page.Next = store.Cursor{Due: last.Due, ID: last.ID}
	}
	return page, nil
}

// listKey asks again while records drop out that were found under another value than their least one.
func (s *Store) listKey(ctx context.Context, r runner, q store.Query) (store.Page, error) {
	after := q.After
	if after.ID == "" {
		after.Value = q.Prefix
	}
	end, bounded := behind(q.Prefix)
	var page store.Page
	for {
		args := s.queries.behind([]any{q.Kind, q.Key}, after.Value, after.ID)
		st := s.queries.keyed
		if bounded {
			st = s.queries.prefixed
			args = append(args, end)
		}
		rows, err := r.query(ctx, st, append(args, q.Limit+1)...)
		hits, err := collect(rows, err, scanHit)
		if err != nil {
			return store.Page{}, err
		}
		for _, h := range hits {
			if h.value == leastValue(h.rec.Keys, q) {
				if len(page.Records) == q.Limit {
					page.Next = after
					return page, nil
				}
				page.Records = append(page.Records, h.rec)
			}
			after = store.Cursor{Value: h.value, ID: h.rec.ID}
		}
		if len(hits) <= q.Limit {
			return page, nil
		}
	}
}

// leastValue is the value under which a record with several matching values is given, so that it is given once.
func leastValue(keys []store.Key, q store.Query) string {
	least, found := "", false
	for _, k := range keys {
		if k.Name == q.Key && strings.HasPrefix(k.Value, q.Prefix) && (!found || k.Value < least) {
			least, found = k.Value, true
		}
	}
	return least
}

// Commit makes all the changes of the batch or none, see [store.Driver]. If the context ends first, the batch may still be
// read and written after Commit has returned.
func (s *Store) Commit(ctx context.Context, b store.Batch) error {
	if err := s.usable(ctx); err != nil {
		return err
	}
	return s.explain(ctx, s.engine.commit(ctx, b))
}

// Claim takes due records for one worker, see [store.Claimer].
func (s *Store) Claim(ctx context.Context, kind string, now, until time.Time, limit int) ([]store.Record, error) {
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	recs, err := s.engine.claim(ctx, kind, now.UnixMicro(), until.UnixMicro(), limit)
	return recs, s.explain(ctx, err)
}
