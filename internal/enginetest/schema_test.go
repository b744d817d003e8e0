package enginetest

import (
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"example.com/servicelane/adapters/sqlstore"
	"example.com/servicelane/aftersales/store"
)

func (e engine) config() sqlstore.Config {
	return sqlstore.Config{Dialect: e.dialect, TablePrefix: e.prefix}
}

func TestTablesOfANewerVersionAreLeftAlone(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		e.store(t)
		e.exec(t, "UPDATE @schema SET version = 99")
		_, err := sqlstore.Open(t.Context(), e.db, e.config())
		var s *sqlstore.SchemaError
		if !errors.As(err, &s) || s.Have != 99 || s.Want != 1 || !strings.Contains(err.Error(), "schema version 99, newer than 1") {
			t.Errorf("got %v", err)
		}
	})
}

func TestTablesThatCannotBeMadeLeaveNothingBehind(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		e.exec(t, "CREATE TABLE @log (id TEXT)") // the host has a table of this name
		_, err := sqlstore.Open(t.Context(), e.db, e.config())
		if err == nil || !strings.Contains(err.Error(), "bringing the tables up to date") {
			t.Fatalf("got %v", err)
		}
		if _, err := e.db.Exec(expand(e.prefix, "SELECT * FROM @record")); err == nil {
			t.Error("a table was made")
		}
		e.exec(t, "DROP TABLE @log")
		commit(t, e.store(t), store.Batch{Puts: []store.Record{recordOf(orderA, 1)}})
	})
}

func TestManyProcessesOpenANewStoreAtOnce(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		const n = 8
		errs := make([]error, n)
		var wg sync.WaitGroup
		for i := range n {
			db := e.open()
			wg.Go(func() {
				s, err := sqlstore.Open(t.Context(), db, e.config())
				if err == nil {
					id := store.Ref{Kind: "order", ID: fmt.Sprint(i)}
					err = errors.Join(s.Commit(t.Context(), store.Batch{Puts: []store.Record{recordOf(id, 1)}}), s.Close())
				}
				errs[i] = err
			})
		}
		wg.Wait()
		if err := errors.Join(errs...); err != nil || e.count(t, "record") != n || e.count(t, "schema") != 1 {
			t.Errorf("%d records, %d versions: %v", e.count(t, "record"), e.count(t, "schema"), err)
		}
	})
}

// TestAMigrationThatDiesIsFinishedByTheNext cuts the line at each statement of the making of the tables.
func TestAMigrationThatDiesIsFinishedByTheNext(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		for n := 0; ; n++ {
			for _, after := range []bool{false, true} {
				c := e.config()
				c.TablePrefix += fmt.Sprintf("%d_%t_", n, after)
				t.Cleanup(func() {
					if err := dropTables(e.driver, e.dsn, c.TablePrefix); err != nil {
						t.Error(err)
					}
				})
				db, r := record(e.db, e.dsn)
				defer db.Close()
				calls := 0
				r.failing(after, func(string) error {
					if calls++; calls == n+1 {
						return errCut
					}
					return nil
				})
				s, err := sqlstore.Open(t.Context(), db, c)
				r.failing(false, nil)
				if err == nil {
					s.Close()
					if calls > n {
						t.Errorf("cut at call %d (after it: %t), but opened", n, after)
					}
					return
				}
				commit(t, e.store(t, func(own *sqlstore.Config) { *own = c }), store.Batch{Puts: []store.Record{recordOf(orderA, 1)}})
			}
		}
	})
}

func TestADamagedVersionIsAnError(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		e.store(t)
		e.exec(t, "DELETE FROM @schema")
		if _, err := sqlstore.Open(t.Context(), e.db, e.config()); err == nil || !strings.Contains(err.Error(), "reading the schema version") {
			t.Errorf("got %v", err)
		}
	})
}

func TestTablesWithoutTheirColumnsAreAnError(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		e.store(t)
		e.exec(t, "DROP TABLE @key")
		if _, err := sqlstore.Open(t.Context(), e.open(), e.config()); err == nil || !strings.Contains(err.Error(), "preparing") {
			t.Errorf("got %v", err)
		}
	})
}

func TestADatabaseThatCannotBeReachedIsAnError(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		if err := e.db.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := sqlstore.Open(t.Context(), e.db, e.config()); err == nil {
			t.Error("no error")
		}
	})
}

func TestADatabaseWithAnotherEncodingIsRefused(t *testing.T) {
	want := func(t *testing.T, err error) {
		t.Helper()
		var f *sqlstore.FieldError
		if !errors.As(err, &f) || f.Path != "db" || !strings.Contains(f.Detail, "encoded in") {
			t.Errorf("got %v", err)
		}
	}
	t.Run("SQLite", func(t *testing.T) {
		e := newEngine(t, sqlstore.SQLite, "sqlite", "file:"+filepath.Join(t.TempDir(), "wide.db")+"?_pragma=encoding('UTF-16')", "host_")
		e.exec(t, "CREATE TABLE @report (id TEXT)")
		_, err := sqlstore.Open(t.Context(), e.db, e.config())
		want(t, err)
	})
	t.Run("PostgreSQL", func(t *testing.T) {
		dsn := postgres(t)
		name := fmt.Sprintf("latin%d", places.Add(1))
		db, err := sql.Open("pgx", dsn)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		if _, err := db.Exec("CREATE DATABASE " + name + " ENCODING LATIN1 LOCALE 'C' TEMPLATE template0"); err != nil {
			t.Fatal(err)
		}
		defer db.Exec("DROP DATABASE " + name + " WITH (FORCE)")
		e := newEngine(t, sqlstore.PostgreSQL, "pgx", strings.Replace(dsn, "/postgres?", "/"+name+"?", 1), "host_")
		_, err = sqlstore.Open(t.Context(), e.db, e.config())
		want(t, err)
		e.db.Close()
	})
}

// TestTheContractHoldsWhateverTheCollationOfMariaDB makes tables in a database that folds case and trims spaces.
func TestTheContractHoldsWhateverTheCollationOfMariaDB(t *testing.T) {
	dsn := mariadb(t)
	db, err := sql.Open("mysql", dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec("CREATE DATABASE folding CHARACTER SET latin1 COLLATE latin1_swedish_ci"); err != nil {
		t.Fatal(err)
	}
	defer db.Exec("DROP DATABASE folding")
	at := strings.LastIndex(dsn, "/")
	runCases(t, serverHarness("mysql", dsn[:at]+"/folding", "", sqlstore.Config{Dialect: sqlstore.MariaDB}))
}

func TestADatabaseWithoutANameIsRefusedByMariaDB(t *testing.T) {
	e := newMariaDB(t)
	e.dsn = e.dsn[:strings.LastIndex(e.dsn, "/")+1]
	nameless := newEngine(t, sqlstore.MariaDB, "mysql", e.dsn, e.prefix)
	if _, err := sqlstore.Open(t.Context(), nameless.db, e.config()); err == nil || !strings.Contains(err.Error(), "names no database") {
		t.Errorf("got %v", err)
	}
}

func TestAStoreThatExistsOpensWithoutTheRightToMakeTables(t *testing.T) {
	t.Run("SQLite", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "host.db")
		e := newEngine(t, sqlstore.SQLite, "sqlite", sqliteDSN(file), "host_")
		commit(t, e.store(t), store.Batch{Puts: []store.Record{recordOf(orderA, 1)}})
		reader := newEngine(t, sqlstore.SQLite, "sqlite", "file:"+file+"?_pragma=query_only(1)", "host_")
		s := reader.store(t)
		expectRev(t, s, orderA, 1)
		err := s.Commit(t.Context(), store.Batch{Puts: []store.Record{recordOf(orderA, 2)}})
		if err == nil || errors.Is(err, store.ErrConflict) || errors.Is(err, store.ErrDuplicate) {
			t.Errorf("writing what is read-only: %v", err)
		}
	})
	t.Run("PostgreSQL", func(t *testing.T) {
		dsn := postgres(t)
		role := fmt.Sprintf("role%d", places.Add(1))
		e := newEngine(t, sqlstore.PostgreSQL, "pgx", dsn, role+"_")
		t.Cleanup(func() {
			e.db.Exec(expand(e.prefix, "DROP OWNED BY "+role))
			e.db.Exec("DROP ROLE " + role)
			if err := dropPostgres(dsn, e.prefix); err != nil {
				t.Error(err)
			}
		})
		e.exec(t, "CREATE ROLE "+role+" LOGIN")
		user := newEngine(t, sqlstore.PostgreSQL, "pgx", strings.Replace(dsn, "//postgres@", "//"+role+"@", 1), e.prefix)
		if _, err := sqlstore.Open(t.Context(), user.db, user.config()); err == nil || !strings.Contains(err.Error(), "permission denied") {
			t.Errorf("making tables without the right to: %v", err)
		}
		e.store(t)
		e.exec(t, "GRANT SELECT, INSERT, UPDATE, DELETE ON @record, @key, @log TO "+role)
		e.exec(t, "GRANT SELECT ON @schema TO "+role)
		s := user.store(t)
		commit(t, s, store.Batch{Puts: []store.Record{recordOf(orderA, 1, store.Key{Name: "vin", Value: "V"})}})
		expectRev(t, s, orderA, 1)
	})
	t.Run("MariaDB", func(t *testing.T) {
		e := newMariaDB(t)
		role := fmt.Sprintf("role%d", places.Add(1))
		t.Cleanup(func() { e.db.Exec("DROP USER " + role) })
		e.exec(t, "CREATE USER "+role)
		user := newEngine(t, sqlstore.MariaDB, "mysql", strings.Replace(e.dsn, "root@", role+"@", 1), e.prefix)
		if _, err := sqlstore.Open(t.Context(), user.db, user.config()); err == nil || !strings.Contains(err.Error(), "denied") {
			t.Errorf("making tables without the right to: %v", err)
		}
		e.store(t)
		for _, table := range []string{"record", "key", "log"} {
			e.exec(t, "GRANT SELECT, INSERT, UPDATE, DELETE ON @"+table+" TO "+role)
		}
		e.exec(t, "GRANT SELECT ON @schema TO "+role)
		s := user.store(t)
		commit(t, s, store.Batch{Puts: []store.Record{recordOf(orderA, 1, store.Key{Name: "vin", Value: "V"})}})
		expectRev(t, s, orderA, 1)
	})
}
