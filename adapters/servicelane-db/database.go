package main

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"regexp"
	"strings"

	_ "github.com/go-sql-driver/mysql"
	_ "github.com/jackc/pgx/v5/stdlib"
	_ "modernc.org/sqlite"

	"example.com/servicelane/adapters/sqlstore"
	"example.com/servicelane/aftersales/store"
)

// prefixForm is what a table prefix looks like; sqlstore refuses others.
var prefixForm = regexp.MustCompile(`^[a-z][a-z0-9_]{0,29}$`)

// there refuses a database in which there is no store with the prefix, so that none is made by mistake.
func (c *call) there(d *database) error {
	prefix := cmp.Or(c.prefix, "servicelane_")
	if !prefixForm.MatchString(prefix) {
		return nil
	}
	if err := d.db.PingContext(c.ctx); err != nil {
		return err
	}
	var version int
	if err := d.db.QueryRowContext(c.ctx, "SELECT version FROM "+prefix+"schema").Scan(&version); err != nil {
		return refused{fmt.Errorf("there is no store with the prefix %s: %w", prefix, err)}
	}
	return nil
}

// fileOf gives the file of a SQLite address, and makes it, for nobody else to read, if that is wanted.
func fileOf(address string, make bool) (string, error) {
	file := strings.TrimPrefix(address, "sqlite:")
	if file == "" || file == ":memory:" {
		return "", fmt.Errorf("%w: the address names no file; nothing would be left of it", errUsage)
	}
	if !make {
		_, err := os.Stat(file)
		return file, err
	}
	f, err := os.OpenFile(file, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return "", err
	}
	return file, f.Close()
}

// database is an opened store.
type database struct {
	db      *sql.DB
	store   *sqlstore.Store
	dialect sqlstore.Dialect
}

// open opens the store at an address. A SQLite file or tables that are not there are made only if that is wanted. Errors do not tell
// the address, in which a password may stand.
func (c *call) open(address string, make bool) (*database, error) {
	var name, source string
	d := database{}
	switch {
	case strings.HasPrefix(address, "sqlite:"):
		file, err := fileOf(address, make)
		if err != nil {
			return nil, err
		}
		name, d.dialect = "sqlite", sqlstore.SQLite
		source = "file:" + strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(file) + "?_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)"
		if make {
			source += "&_txlock=immediate"
		}
	case strings.HasPrefix(address, "postgres://"), strings.HasPrefix(address, "postgresql://"):
		name, d.dialect, source = "pgx", sqlstore.PostgreSQL, address
	case strings.HasPrefix(address, "mariadb:"):
		name, d.dialect, source = "mysql", sqlstore.MariaDB, strings.TrimPrefix(address, "mariadb:")
	default:
		return nil, fmt.Errorf("%w: the address begins with none of sqlite:, postgres:// and mariadb: as it should", errUsage)
	}
	var err error
	if d.db, err = sql.Open(name, source); err != nil {
		return nil, fmt.Errorf("%w: the address is not one of %s", errUsage, d.dialect)
	}
	if !make {
		if err := c.there(&d); err != nil {
			return nil, errors.Join(err, d.db.Close())
		}
	}
	if d.store, err = sqlstore.Open(c.ctx, d.db, sqlstore.Config{Dialect: d.dialect, TablePrefix: c.prefix}); err != nil {
		return nil, errors.Join(err, d.db.Close())
	}
	return &d, nil
}

func (d *database) close() error { return errors.Join(d.store.Close(), d.db.Close()) }

// snapshot runs f on one moment of the store.
func (d *database) snapshot(ctx context.Context, f func(store.Archiver) error) error {
	var o *sql.TxOptions // a transaction of SQLite reads one moment as it is
	if d.dialect != sqlstore.SQLite {
		o = &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}
	}
	tx, err := d.db.BeginTx(ctx, o)
	if err != nil {
		return err
	}
	return errors.Join(f(d.store.Join(tx)), tx.Rollback())
}

// with opens the store of the call, and closes it afterwards.
func (c *call) with(f func(d *database) error) error {
	d, err := c.open(c.db, false)
	if err != nil {
		return err
	}
	return errors.Join(f(d), d.close())
}
