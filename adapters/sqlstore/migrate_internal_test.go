package sqlstore

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
)

// scripted is an engine that has tables of a version and writes down what it is told.
type scripted struct {
	version int
	fails   string // what a statement begins with that fails
	told    []string
}

var errScripted = errors.New("the disk is full")

func (s *scripted) Connect(context.Context) (driver.Conn, error) { return &scriptedConn{s: s}, nil }
func (s *scripted) Driver() driver.Driver                        { return nil }

type scriptedConn struct {
	driver.Conn
	s *scripted
}

func (c *scriptedConn) Close() error { return nil }

func (c *scriptedConn) ExecContext(_ context.Context, text string, _ []driver.NamedValue) (driver.Result, error) {
	c.s.told = append(c.s.told, text)
	if c.s.fails != "" && strings.HasPrefix(text, c.s.fails) {
		return nil, errScripted
	}
	return driver.ResultNoRows, nil
}

// QueryContext answers what a migration asks: whether there is a version, which, and whether the lock is given.
func (c *scriptedConn) QueryContext(_ context.Context, text string, _ []driver.NamedValue) (driver.Rows, error) {
	var answer driver.Value = int64(1)
	switch {
	case strings.HasPrefix(text, "SELECT version"):
		answer = int64(c.s.version)
	case text == "SELECT DATABASE()":
		answer = "shop"
	}
	return &oneRow{answer: answer}, nil
}

type oneRow struct {
	answer driver.Value
	given  bool
}

func (r *oneRow) Columns() []string { return []string{"answer"} }
func (r *oneRow) Close() error      { return nil }

func (r *oneRow) Next(into []driver.Value) error {
	if r.given {
		return io.EOF
	}
	r.given, into[0] = true, r.answer
	return nil
}

// raised raises tables of a version by a program that knows two versions more than the present one, and tells what was
// written.
func raised(t *testing.T, d Dialect, s *scripted) ([]string, error) {
	t.Helper()
	db := sql.OpenDB(s)
	defer db.Close()
	conn, err := db.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	steps := append(slices.Clone(versions(d)), []string{"ALTER TABLE @log ADD one", "ALTER TABLE @log ADD two"}, []string{"ALTER TABLE @key ADD three"})
	m := migration{conn, Config{Dialect: d, TablePrefix: "p_"}, steps}
	locked, raise := m.locked, m.raise
	if d == MariaDB {
		locked, raise = m.lockedByName, m.raiseStepwise
	}
	err = locked(t.Context(), raise)
	return slices.DeleteFunc(s.told, func(text string) bool { return strings.Contains(text, "lock") || strings.Contains(text, "LOCK") }), err
}

// TestTablesOfAnOlderVersionGetTheStepsThatAreMissing raises the tables of each released version and of one to come.
func TestTablesOfAnOlderVersionGetTheStepsThatAreMissing(t *testing.T) {
	for _, d := range Dialects() {
		t.Run(string(d), func(t *testing.T) {
			begin, commit, undo := []string{map[Dialect]string{SQLite: "BEGIN IMMEDIATE", PostgreSQL: "BEGIN"}[d]}, "COMMIT", "ROLLBACK"
			missing := []string{"ALTER TABLE p_log ADD one", "ALTER TABLE p_log ADD two", "ALTER TABLE p_key ADD three"}
			newest := "UPDATE p_schema SET version = 3"
			of := func(parts ...string) []string {
				if d == MariaDB { // where each statement stands for itself
					return slices.DeleteFunc(parts, func(p string) bool { return p == commit || p == undo })
				}
				return slices.Concat(begin, parts)
			}
			for name, c := range map[string]struct {
				s    scripted
				want []string
				err  error
			}{
				"one version behind":        {scripted{version: 2}, of(missing[2], newest, commit), nil},
				"two versions behind":       {scripted{version: 1}, of(missing[0], missing[1], missing[2], newest, commit), nil},
				"a step that fails":         {scripted{version: 1, fails: missing[1]}, of(missing[0], missing[1], undo), errScripted},
				"a version not written":     {scripted{version: 2, fails: newest}, of(missing[2], newest, undo), errScripted},
				"of a program not yet made": {scripted{version: 4}, of(undo), &SchemaError{Have: 4, Want: 3}},
			} {
				got, err := raised(t, d, &c.s)
				if !slices.Equal(got, c.want) {
					t.Errorf("%s: wrote %q, want %q", name, got, c.want)
				}
				var newer *SchemaError
				if wantNewer := (*SchemaError)(nil); errors.As(c.err, &wantNewer) {
					if !errors.As(err, &newer) || *newer != *wantNewer {
						t.Errorf("%s: got %v, want %v", name, err, c.err)
					}
				} else if !errors.Is(err, c.err) {
					t.Errorf("%s: got %v, want %v", name, err, c.err)
				}
			}
		})
	}
}
