package enginetest

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib"
	_ "modernc.org/sqlite"

	"example.com/servicelane/adapters/sqlstore"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/store/storetest"
)

// The variables that hold the address of a database on which the tests may create tables.
const (
	postgresEnv = "SERVICELANE_POSTGRES"
	mariadbEnv  = "SERVICELANE_MARIADB"
)

// sqliteDSN is the address of a database in a file, with the settings that the documentation of sqlstore advises.
func sqliteDSN(file string) string {
	return "file:" + file + "?_pragma=busy_timeout(10000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)"
}

// expand puts the table prefix in the place of each @.
func expand(prefix, text string) string { return strings.ReplaceAll(text, "@", prefix) }

// opened is a store together with the database that was opened for it.
type opened struct {
	*sqlstore.Store
	db *sql.DB
}

func (o opened) Close() error { return errors.Join(o.Store.Close(), o.db.Close()) }

func open(ctx context.Context, db *sql.DB, c sqlstore.Config) (store.Driver, error) {
	s, err := sqlstore.Open(ctx, db, c)
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return opened{s, db}, nil
}

var allCaps = storetest.Caps{Claim: true, Archive: true, Close: true, Reopen: true, Share: true}

func sqliteHarness(t *testing.T, c sqlstore.Config, settings string) storetest.Harness {
	c.Dialect = sqlstore.SQLite
	dir := t.TempDir()
	var places atomic.Int64
	return storetest.Harness{Caps: allCaps, Place: func(context.Context) (storetest.Place, error) {
		file := filepath.Join(dir, fmt.Sprint(places.Add(1), ".db"))
		return storetest.Place{Open: func(ctx context.Context) (store.Driver, error) {
			db, err := sql.Open("sqlite", sqliteDSN(file)+settings)
			if err != nil {
				return nil, err
			}
			return open(ctx, db, c)
		}}, nil
	}}
}

// What does not ask for durability need not wait for the disk.
const (
	sqliteHasty   = "&_pragma=synchronous(OFF)"
	postgresHasty = "&synchronous_commit=off"
)

// postgres gives the address of the database, or skips the test.
func postgres(t testing.TB) string { return address(t, postgresEnv) }

// mariadb gives the address of the database, or skips the test.
func mariadb(t testing.TB) string { return address(t, mariadbEnv) }

func address(t testing.TB, env string) string {
	dsn := os.Getenv(env)
	if dsn == "" {
		t.Skip(env + " holds no address of a database")
	}
	return dsn
}

var places atomic.Int64

// postgresHarness gives each place its own table prefix.
func postgresHarness(t *testing.T, c sqlstore.Config, settings string) storetest.Harness {
	c.Dialect = sqlstore.PostgreSQL
	return serverHarness("pgx", postgres(t), settings, c)
}

func mariadbHarness(t *testing.T, c sqlstore.Config) storetest.Harness {
	c.Dialect = sqlstore.MariaDB
	return serverHarness("mysql", mariadb(t), "", c)
}

func serverHarness(driver, dsn, settings string, c sqlstore.Config) storetest.Harness {
	return storetest.Harness{Caps: allCaps, Place: func(context.Context) (storetest.Place, error) {
		c := c
		c.TablePrefix = fmt.Sprintf("t%d_%d_", os.Getpid(), places.Add(1))
		return storetest.Place{
			Open: func(ctx context.Context) (store.Driver, error) {
				db, err := sql.Open(driver, dsn+settings)
				if err != nil {
					return nil, err
				}
				db.SetMaxIdleConns(24) // as many as race: opening a connection takes longer than a commit
				return open(ctx, db, c)
			},
			Remove: func() error { return dropTables(driver, dsn, c.TablePrefix) },
		}, nil
	}}
}

func dropPostgres(dsn, prefix string) error { return dropTables("pgx", dsn, prefix) }

func dropTables(driver, dsn, prefix string) error {
	db, err := sql.Open(driver, dsn)
	if err != nil {
		return err
	}
	for _, table := range []string{"record", "key", "log", "schema", "report"} {
		_, e := db.Exec("DROP TABLE IF EXISTS " + prefix + table)
		err = cmp.Or(err, e)
	}
	return errors.Join(err, db.Close())
}

func runCases(t *testing.T, h storetest.Harness) {
	t.Log(h.Caps)
	for _, c := range storetest.Cases() {
		t.Run(c.Name, func(t *testing.T) {
			if err := c.Run(t.Context(), h); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestSQLiteKeepsTheContract(t *testing.T) { runCases(t, sqliteHarness(t, sqlstore.Config{}, "")) }

func TestPostgreSQLKeepsTheContract(t *testing.T) {
	runCases(t, postgresHarness(t, sqlstore.Config{}, ""))
}

func TestMariaDBKeepsTheContract(t *testing.T) {
	runCases(t, mariadbHarness(t, sqlstore.Config{}))
}
