package sqlstore

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math"
	"strings"
	"time"
	"unicode/utf8"

	"example.com/servicelane/aftersales/store"
)

// runner runs prepared statements, inside a transaction if there is one.
type runner struct {
	tx       *sql.Tx
	progress *progress // nil where nobody wants to know
}

// progress is what is known of a transaction on SQLite, which is used by one goroutine at a time.
type progress struct {
	bound []bound // statements of the transaction

	changed bool // a row, since this was last reset
	locked  bool // the transaction has changed a row, so it waits for nobody any more
}

// bind gives a statement in the transaction, if there is one.
func (r runner) bind(ctx context.Context, st *sql.Stmt) *sql.Stmt {
	switch {
	case r.tx == nil:
		return st
	case r.progress == nil:
		return r.tx.StmtContext(ctx, st)
	}
	for _, b := range r.progress.bound {
		if b.general == st {
			return b.own
		}
	}
	own := r.tx.StmtContext(context.WithoutCancel(ctx), st)
	r.progress.bound = append(r.progress.bound, bound{st, own})
	return own
}

// bound is a statement, and what it is in a transaction.
type bound struct{ general, own *sql.Stmt }

// newRunner gives a runner for one transaction on SQLite.
func newRunner(tx *sql.Tx) runner {
	return runner{tx, &progress{bound: make([]bound, 0, 6)}}
}

func (r runner) query(ctx context.Context, st *sql.Stmt, args ...any) (*sql.Rows, error) {
	return r.bind(ctx, st).QueryContext(ctx, args...)
}

func (r runner) exec(ctx context.Context, st *sql.Stmt, args ...any) (sql.Result, error) {
	st = r.bind(ctx, st)
	p := r.progress
	if p == nil {
		return st.ExecContext(ctx, args...)
	}
	if p.locked && ctx.Done() != nil { // no need for the goroutine with which drivers watch over the context: that of the transaction is enough
		ctx = context.WithoutCancel(ctx)
	}
	res, err := st.ExecContext(ctx, args...)
	if err == nil {
		n, unknown := res.RowsAffected()
		p.changed = p.changed || n > 0 || unknown != nil
		p.locked = p.locked || n > 0
	}
	return res, err
}

// records runs a statement that gives the columns of scanRecord.
func (r runner) records(ctx context.Context, st *sql.Stmt, args ...any) ([]store.Record, error) {
	rows, err := r.query(ctx, st, args...)
	return collect(rows, err, scanRecord)
}

// collect reads all rows, and closes them.
func collect[T any](rows *sql.Rows, err error, scan func(*sql.Rows) (T, error)) (_ []T, e error) {
	if err != nil {
		return nil, err
	}
	defer func() { e = errors.Join(e, rows.Close()) }()
	var out []T
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, rows.Err()
}

// preparer prepares statements and remembers the first failure.
type preparer struct {
	ctx     context.Context
	s       *Store
	prefix  string
	dialect Dialect
	err     error
}

// prepare prepares a text in which @ stands for the table prefix and ? for a parameter.
func (p *preparer) prepare(text string) *sql.Stmt {
	if p.err != nil {
		return nil
	}
	text = strings.ReplaceAll(text, "@", p.prefix)
	if p.dialect == PostgreSQL { // where parameters are $1, $2 … instead of ?
		text = number(text)
	}
	st, err := p.s.db.PrepareContext(p.ctx, text)
	if err != nil {
		p.err = fmt.Errorf("preparing %q: %w", text, err)
		return nil
	}
	p.s.stmts = append(p.s.stmts, st)
	return st
}

// number replaces each ? by $1, $2 …
func number(text string) string {
	var b strings.Builder
	n := 0
	for part := range strings.SplitAfterSeq(text, "?") {
		if before, found := strings.CutSuffix(part, "?"); found {
			n++
			fmt.Fprintf(&b, "%s$%d", before, n)
		} else {
			b.WriteString(part)
		}
	}
	return b.String()
}

// queries are the statements that read the same, or nearly the same, on every engine.
type queries struct {
	stream, command      *sql.Stmt
	due, keyed, prefixed *sql.Stmt
	spelt                bool // the place behind which a page begins is spelt out, see [preparer.behind]
}

// behind adds the arguments of [preparer.behind].
func (q *queries) behind(args []any, first any, id string) []any {
	if q.spelt {
		args = append(args, first)
	}
	return append(args, first, id)
}

// The columns in the order in which scanRecord and scanEntry read them.
const (
	recordColumns = "r.kind, r.id, r.rev, r.live, r.keys, r.due, r.body"
	entryColumns  = "l.kind, l.id, l.rev, l.command, l.digest, l.at, l.body"
)

// behind is the condition that a row comes behind a place in the order of two columns. MariaDB does not find the place
// in the index unless it is spelt out.
func (p *preparer) behind(first, second string) string {
	if p.dialect == MariaDB {
		return "(" + first + " > ? OR " + first + " = ? AND " + second + " > ?)"
	}
	return "(" + first + ", " + second + ") > (?, ?)"
}

// lookUp joins the records to a page k of the index.
func (p *preparer) lookUp() string {
	switch p.dialect {
	case PostgreSQL: // worded so that it does not read all records to join them with a page of unknown length
		return " CROSS JOIN LATERAL (SELECT * FROM @record r WHERE r.kind = k.kind AND r.id = k.id OFFSET 0) r"
	case MariaDB: // which would else be free to begin with the records
		return " STRAIGHT_JOIN @record r ON r.kind = k.kind AND r.id = k.id"
	}
	return " JOIN @record r ON r.kind = k.kind AND r.id = k.id"
}

func (p *preparer) shared() queries {
	dueIndex := ""
	if p.dialect == MariaDB {
		dueIndex = " FORCE INDEX (@record_due)"
	}
	// The index gives the page, in order; only then are the records looked up. The second ORDER BY costs nothing.
	byKey := func(end string) string {
		return "SELECT k.value, " + recordColumns + " FROM (" +
			"SELECT k.kind, k.value, k.id FROM @key k WHERE k.kind = ? AND k.name = ? AND " + p.behind("k.value", "k.id") + end +
			" ORDER BY k.value, k.id LIMIT ?) k" + p.lookUp() + " ORDER BY k.value, k.id"
	}
	return queries{
		stream:  p.prepare("SELECT " + entryColumns + " FROM @log l WHERE l.kind = ? AND l.id = ? AND l.rev > ? ORDER BY l.rev LIMIT ?"),
		command: p.prepare("SELECT " + entryColumns + " FROM @log l WHERE l.command = ?"),
		due: p.prepare("SELECT " + recordColumns + " FROM @record r" + dueIndex + " WHERE r.kind = ? AND r.due <= ? AND " + p.behind("r.due", "r.id") +
			" ORDER BY r.due, r.id LIMIT ?"),
		keyed:    p.prepare(byKey("")),
		prefixed: p.prepare(byKey(" AND k.value < ?")),
		spelt:    p.dialect == MariaDB,
	}
}

func scanRecord(rows *sql.Rows) (store.Record, error) {
	var rec store.Record
	_, err := scanInto(rows, &rec)
	return rec, err
}

// scanInto reads the record columns and columns before them, and gives the keys as they are stored.
func scanInto(rows *sql.Rows, rec *store.Record, before ...any) (keys string, err error) {
	var live bool
	var due sql.NullInt64
	cols := append(before, &rec.Kind, &rec.ID, &rec.Rev, &live, &keys, &due, &rec.Body)
	if err := rows.Scan(cols...); err != nil {
		return "", err
	}
	rec.Gone = !live && rec.Rev > 0
	if due.Valid {
		rec.Due = fromMicro(due.Int64)
	}
	if rec.Keys, err = parseKeys(keys); err != nil {
		return "", fmt.Errorf("%s: %w", rec.Ref, err)
	}
	return keys, nil
}

// hit is a record found under a key value.
type hit struct {
	value string
	rec   store.Record
}

func scanHit(rows *sql.Rows) (hit, error) {
	var h hit
	_, err := scanInto(rows, &h.rec, &h.value)
	return h, err
}

func scanEntry(rows *sql.Rows) (store.Entry, error) {
	var e store.Entry
	var at int64
	var digest []byte
	err := rows.Scan(&e.Subject.Kind, &e.Subject.ID, &e.Rev, &e.Command, &digest, &at, &e.Body)
	if err == nil && copy(e.Digest[:], digest) != len(e.Digest) {
		err = fmt.Errorf("log of %s at %d: the digest has %d bytes", e.Subject, e.Rev, len(digest))
	}
	e.At = fromMicro(at)
	return e, err
}

// beforeAll is less than every due time.
const beforeAll = math.MinInt64

// dueValue is a due time as it is stored.
func dueValue(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UnixMicro()
}

func fromMicro(us int64) time.Time { return time.UnixMicro(us).UTC() }

// body is never nil, because a body is never NULL.
func body(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}

// behind gives the first text, in order of bytes, that is greater than all that begin with the prefix. There is none
// for an empty prefix, nor for one of U+10FFFF alone.
func behind(prefix string) (string, bool) {
	for prefix != "" {
		last, size := utf8.DecodeLastRuneInString(prefix)
		prefix = prefix[:len(prefix)-size]
		switch {
		case last == utf8.MaxRune:
			continue
		case last == 0xD7FF: // the surrogates that follow are no text
			return prefix + "\ue000", true
		}
		return prefix + string(last+1), true
	}
	return "", false
}

// refsOf gives every record that the batch expects something of.
func refsOf(b store.Batch) []store.Ref {
	refs := make([]store.Ref, 0, len(b.Checks)+len(b.Puts)+len(b.Deletes))
	for _, c := range b.Checks {
		refs = append(refs, c.Ref)
	}
	for i := range b.Puts {
		refs = append(refs, b.Puts[i].Ref)
	}
	for _, c := range b.Deletes {
		refs = append(refs, c.Ref)
	}
	return refs
}
