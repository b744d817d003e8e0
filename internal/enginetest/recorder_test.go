package enginetest

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"strings"
	"sync"
)

// recorder stands between database/sql and a driver: it counts what goes to the engine, and can put errors in the way.
type recorder struct {
	driver driver.Driver
	dsn    string

	mu       sync.Mutex
	prepared []string
	calls    []string // statements run, and BEGIN, COMMIT and ROLLBACK
	fail     func(call string) error
	after    bool // the error comes after the call was done, as if its answer were lost
}

// record opens a database through a recorder.
func record(base *sql.DB, dsn string) (*sql.DB, *recorder) {
	r := &recorder{driver: base.Driver(), dsn: dsn}
	return sql.OpenDB(r), r
}

func (r *recorder) Driver() driver.Driver { return r.driver }

func (r *recorder) Connect(context.Context) (driver.Conn, error) {
	c, err := r.driver.Open(r.dsn)
	if err != nil {
		return nil, err
	}
	return &recordedConn{Conn: c, r: r}, nil
}

// around runs a call of the driver, between the recording of it and the error that is due. A connection that has met
// one is thrown away.
func (c *recordedConn) around(call string, do func() error) error {
	r := c.r
	r.mu.Lock()
	r.calls = append(r.calls, call)
	fail, after := r.fail, r.after
	r.mu.Unlock()
	var injected error
	if fail != nil {
		injected = fail(call)
	}
	c.cut = c.cut || injected != nil
	if injected != nil && !after {
		return injected
	}
	if err := do(); err != nil {
		return err
	}
	return injected
}

// failing makes calls fail from now on; nil ends it.
func (r *recorder) failing(after bool, fail func(call string) error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.fail, r.after = fail, after
}

// take gives the calls since it was last asked, each by its first words.
func (r *recorder) take() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	var out []string
	for _, call := range r.calls {
		words := strings.Fields(call)
		out = append(out, strings.Join(words[:min(2, len(words))], " "))
	}
	r.calls = nil
	return out
}

type recordedConn struct {
	driver.Conn
	r   *recorder
	cut bool
}

// IsValid tells the pool whether the connection can be used again.
func (c *recordedConn) IsValid() bool { return !c.cut }

func (c *recordedConn) PrepareContext(ctx context.Context, text string) (driver.Stmt, error) {
	st, err := c.Conn.(driver.ConnPrepareContext).PrepareContext(ctx, text)
	if err != nil {
		return nil, err
	}
	c.r.mu.Lock()
	defer c.r.mu.Unlock()
	c.r.prepared = append(c.r.prepared, text)
	return &recordedStmt{st, text, c}, nil
}

func (c *recordedConn) BeginTx(ctx context.Context, o driver.TxOptions) (tx driver.Tx, err error) {
	err = c.around("BEGIN", func() error {
		tx, err = c.Conn.(driver.ConnBeginTx).BeginTx(ctx, o)
		return err
	})
	return &recordedTx{tx, c}, err
}

type recordedTx struct {
	tx driver.Tx
	c  *recordedConn
}

func (t *recordedTx) Commit() error   { return t.c.around("COMMIT", t.tx.Commit) }
func (t *recordedTx) Rollback() error { return t.c.around("ROLLBACK", t.tx.Rollback) }

type recordedStmt struct {
	driver.Stmt
	text string
	c    *recordedConn
}

func (s *recordedStmt) ExecContext(ctx context.Context, args []driver.NamedValue) (res driver.Result, err error) {
	err = s.c.around(s.text, func() error {
		res, err = s.Stmt.(driver.StmtExecContext).ExecContext(ctx, args)
		return err
	})
	return res, err
}

func (s *recordedStmt) QueryContext(ctx context.Context, args []driver.NamedValue) (rows driver.Rows, err error) {
	err = s.c.around(s.text, func() error {
		rows, err = s.Stmt.(driver.StmtQueryContext).QueryContext(ctx, args)
		return err
	})
	return rows, err
}
