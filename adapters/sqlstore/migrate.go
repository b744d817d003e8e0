package sqlstore

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"hash/fnv"
	"strings"
	"time"

	"example.com/servicelane/internal/fault"
)

// SchemaError says that the tables are of a version that this program does not know.
type SchemaError struct {
	Have int // the version of the tables
	Want int // the newest version that this program knows
}

// Error names both versions.
func (e *SchemaError) Error() string {
	return fmt.Sprintf("the tables have schema version %d, newer than %d, which is the newest that this program knows", e.Have, e.Want)
}

// versions are the steps from an empty database to the present tables: step n makes version n+1. A released step is
// never changed. In the statements @ stands for the table prefix.
func versions(d Dialect) [][]string {
	switch d {
	case MariaDB:
		return mariaDBVersions
	case PostgreSQL:
		return [][]string{{
			// Rows change in place as often as they can: half-full pages keep those updates off the indexes.
			`CREATE TABLE @record (
				kind text COLLATE "C" NOT NULL,
				id text COLLATE "C" NOT NULL,
				rev bigint NOT NULL,
				live boolean NOT NULL,
				keys text COLLATE "C" NOT NULL,
				due bigint,
				expected text COLLATE "C", -- always NULL; a commit carries in it what it expects
				body bytea NOT NULL,
				PRIMARY KEY (kind, id)
			) WITH (fillfactor = 70)`,
			`CREATE INDEX @record_due ON @record (kind, due, id) WHERE due IS NOT NULL`,
			`CREATE TABLE @key (
				kind text COLLATE "C" NOT NULL,
				name text COLLATE "C" NOT NULL,
				value text COLLATE "C" NOT NULL,
				id text COLLATE "C" NOT NULL,
				PRIMARY KEY (kind, name, value, id)
			)`,
			`CREATE TABLE @log (
				kind text COLLATE "C" NOT NULL,
				id text COLLATE "C" NOT NULL,
				rev bigint NOT NULL,
				command text COLLATE "C" NOT NULL,
				digest bytea NOT NULL,
				at bigint NOT NULL,
				body bytea NOT NULL,
				PRIMARY KEY (kind, id, rev)
			)`,
			`CREATE UNIQUE INDEX @log_command ON @log (command)`,
		}}
	}
	return [][]string{{
		`CREATE TABLE @record (
			seq INTEGER PRIMARY KEY,
			kind TEXT COLLATE BINARY NOT NULL,
			id TEXT COLLATE BINARY NOT NULL,
			rev INTEGER NOT NULL,
			live INTEGER NOT NULL,
			keys TEXT NOT NULL,
			due INTEGER,
			body BLOB NOT NULL,
			UNIQUE (kind, id)
		)`,
		`CREATE INDEX @record_due ON @record (kind, due, id) WHERE due IS NOT NULL`,
		`CREATE TABLE @key (
			kind TEXT COLLATE BINARY NOT NULL,
			name TEXT COLLATE BINARY NOT NULL,
			value TEXT COLLATE BINARY NOT NULL,
			id TEXT COLLATE BINARY NOT NULL,
			PRIMARY KEY (kind, name, value, id)
		) WITHOUT ROWID`,
		`CREATE TABLE @log (
			seq INTEGER PRIMARY KEY,
			kind TEXT COLLATE BINARY NOT NULL,
			id TEXT COLLATE BINARY NOT NULL,
			rev INTEGER NOT NULL,
			command TEXT COLLATE BINARY NOT NULL UNIQUE,
			digest BLOB NOT NULL,
			at INTEGER NOT NULL,
			body BLOB NOT NULL,
			UNIQUE (kind, id, rev)
		)`,
	}}
}

// connect gives a connection. Where several open a new SQLite database at once and all turn on its write-ahead log, one may
// find it locked: there the engine does not wait, whatever its busy timeout, so it is tried again.
func connect(ctx context.Context, db *sql.DB) (*sql.Conn, error) {
	for pause := time.Millisecond; ; pause *= 2 {
		conn, err := db.Conn(ctx)
		if err == nil || pause > time.Second || !strings.Contains(err.Error(), "database is locked") {
			return conn, err
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(pause):
		}
	}
}

// migrate brings the tables to the newest version. It writes nothing if they are, so that a program without the right to
// create tables can open a store that exists.
func migrate(ctx context.Context, db *sql.DB, c Config) (err error) {
	conn, err := connect(ctx, db)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	m := migration{conn, c, versions(c.Dialect)}
	if err := m.checkEncoding(ctx); err != nil {
		return err
	}
	have, err := m.version(ctx)
	if err != nil || have == len(m.steps) {
		return err
	}
	locked, raise := m.locked, m.raise
	if c.Dialect == MariaDB {
		locked, raise = m.lockedByName, m.raiseStepwise
	}
	if err := locked(ctx, raise); err != nil {
		return fmt.Errorf("bringing the tables up to date: %w", err)
	}
	return nil
}

type migration struct {
	conn  *sql.Conn
	c     Config
	steps [][]string
}

func (m migration) expand(text string) string { return strings.ReplaceAll(text, "@", m.c.TablePrefix) }

// checkEncoding refuses a database whose texts are not sorted by the bytes of their UTF-8.
func (m migration) checkEncoding(ctx context.Context) error {
	ask := "PRAGMA encoding"
	want := "UTF-8"
	switch m.c.Dialect {
	case PostgreSQL:
		ask, want = "SHOW server_encoding", "UTF8"
	case MariaDB:
		return nil // its columns hold bytes
	}
	var have string
	if err := m.conn.QueryRowContext(ctx, ask).Scan(&have); err != nil {
		return fmt.Errorf("asking for the encoding of the database: %w", err)
	}
	if have != want {
		return &FieldError{Path: "db", Code: fault.Mismatch, Detail: fmt.Sprintf("the database is encoded in %s; %s is needed", have, want)}
	}
	return nil
}

// version reads the version of the tables, 0 if there are none. One that is too new is an error.
func (m migration) version(ctx context.Context) (int, error) {
	ask := "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '@schema'"
	switch m.c.Dialect {
	case PostgreSQL:
		ask = "SELECT count(*) FROM pg_class WHERE oid = to_regclass('@schema')"
	case MariaDB:
		ask = "SELECT count(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '@schema'"
	}
	var n int
	if err := m.conn.QueryRowContext(ctx, m.expand(ask)).Scan(&n); err != nil || n == 0 {
		return 0, err
	}
	var have int
	if err := m.conn.QueryRowContext(ctx, m.expand("SELECT version FROM @schema")).Scan(&have); err != nil {
		return 0, fmt.Errorf("reading the schema version: %w", err)
	}
	if have > len(m.steps) {
		return have, &SchemaError{Have: have, Want: len(m.steps)}
	}
	return have, nil
}

// raise takes the steps that are missing. It runs in a transaction that no other process's raise overlaps.
func (m migration) raise(ctx context.Context) error {
	have, err := m.version(ctx)
	if err != nil {
		return err
	}
	var todo []string
	if have == 0 {
		todo = append(todo, "CREATE TABLE @schema (version INTEGER NOT NULL)", "INSERT INTO @schema (version) VALUES (0)")
	}
	for _, step := range m.steps[have:] {
		todo = append(todo, step...)
	}
	todo = append(todo, fmt.Sprintf("UPDATE @schema SET version = %d", len(m.steps)))
	for _, text := range todo {
		if _, err := m.conn.ExecContext(ctx, m.expand(text)); err != nil {
			return err
		}
	}
	return nil
}

// lockNumber names the lock under which the tables are changed.
func lockNumber(name string) uint64 {
	h := fnv.New64a()
	h.Write([]byte("servicelane schema " + name))
	return h.Sum64()
}

// locked runs f in a transaction that holds the right to change the tables.
func (m migration) locked(ctx context.Context, f func(context.Context) error) error {
	begin := []string{"BEGIN IMMEDIATE"}
	if m.c.Dialect == PostgreSQL {
		begin = []string{"BEGIN", fmt.Sprintf("SELECT pg_advisory_xact_lock(%d)", int64(lockNumber(m.c.TablePrefix)))}
	}
	var err error
	for _, text := range begin {
		if err == nil {
			_, err = m.conn.ExecContext(ctx, text)
		}
	}
	if err == nil {
		err = f(ctx)
	}
	if err == nil {
		_, err = m.conn.ExecContext(ctx, "COMMIT")
	}
	if err != nil {
		m.undo(ctx)
	}
	return err
}

// undo ends the transaction, or else the connection.
func (m migration) undo(ctx context.Context) {
	if _, err := m.conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK"); err != nil {
		// The connection is in an unknown state: ErrBadConn has the pool throw it away.
		_ = m.conn.Raw(func(any) error { return driver.ErrBadConn })
	}
}
