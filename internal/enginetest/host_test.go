package enginetest

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/go-sql-driver/mysql"

	"example.com/servicelane/adapters/sqlstore"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/store/storetest"
)

// engine is a database of the host, opened as the host would.
type engine struct {
	dialect sqlstore.Dialect
	db      *sql.DB
	open    func() *sql.DB // opens it once more
	driver  string
	dsn     string
	prefix  string
}

// eachEngine runs a test on SQLite and, if there are any, on PostgreSQL and MariaDB.
func eachEngine(t *testing.T, test func(t *testing.T, e engine)) {
	t.Run("SQLite", func(t *testing.T) {
		dsn := sqliteDSN(filepath.Join(t.TempDir(), "host.db")) + "&_txlock=immediate"
		test(t, newEngine(t, sqlstore.SQLite, "sqlite", dsn, "host_"))
	})
	t.Run("PostgreSQL", func(t *testing.T) {
		dsn := postgres(t)
		prefix := fmt.Sprintf("h%d_", time.Now().UnixNano())
		t.Cleanup(func() {
			if err := dropPostgres(dsn, prefix); err != nil {
				t.Error(err)
			}
		})
		test(t, newEngine(t, sqlstore.PostgreSQL, "pgx", dsn, prefix))
	})
	t.Run("MariaDB", func(t *testing.T) { test(t, newMariaDB(t)) })
}

// newMariaDB gives the MariaDB server with a prefix of its own, or skips the test.
func newMariaDB(t *testing.T) engine {
	dsn := mariadb(t)
	prefix := fmt.Sprintf("h%d_", time.Now().UnixNano())
	t.Cleanup(func() {
		if err := dropTables("mysql", dsn, prefix); err != nil {
			t.Error(err)
		}
	})
	return newEngine(t, sqlstore.MariaDB, "mysql", dsn, prefix)
}

func newEngine(t *testing.T, d sqlstore.Dialect, name, dsn, prefix string) engine {
	e := engine{dialect: d, driver: name, dsn: dsn, prefix: prefix}
	e.open = func() *sql.DB {
		t.Helper()
		db, err := sql.Open(name, dsn)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { db.Close() })
		return db
	}
	e.db = e.open()
	return e
}

// store opens the store, with changes to its usual configuration.
func (e engine) store(t *testing.T, change ...func(c *sqlstore.Config)) *sqlstore.Store {
	t.Helper()
	return e.storeOn(t, e.db, change...)
}

func (e engine) storeOn(t *testing.T, db *sql.DB, change ...func(c *sqlstore.Config)) *sqlstore.Store {
	t.Helper()
	c := sqlstore.Config{Dialect: e.dialect, TablePrefix: e.prefix}
	for _, f := range change {
		f(&c)
	}
	s, err := sqlstore.Open(t.Context(), db, c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// exec runs a statement of the host, in which @ stands for the prefix.
func (e engine) exec(t *testing.T, text string, args ...any) {
	t.Helper()
	if _, err := e.db.ExecContext(t.Context(), expand(e.prefix, text), args...); err != nil {
		t.Fatal(err)
	}
}

func (e engine) count(t *testing.T, table string) (n int) {
	t.Helper()
	if err := e.db.QueryRowContext(t.Context(), "SELECT count(*) FROM "+e.prefix+table).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// hostTable makes a table of the host's own, of which the cleaning up knows.
func (e engine) hostTable(t *testing.T) {
	t.Helper()
	e.exec(t, "CREATE TABLE @report (id TEXT NOT NULL, rev BIGINT NOT NULL)")
}

var (
	orderA = store.Ref{Kind: "order", ID: "A"}
	orderB = store.Ref{Kind: "order", ID: "B"}
)

func recordOf(r store.Ref, rev int64, keys ...store.Key) store.Record {
	return store.Record{Ref: r, Rev: rev, Keys: keys, Body: fmt.Append(nil, "at ", rev)}
}

func commit(t *testing.T, d store.Driver, b store.Batch) {
	t.Helper()
	if err := d.Commit(t.Context(), b); err != nil {
		t.Fatal(err)
	}
}

func expectRev(t *testing.T, d store.Driver, r store.Ref, want int64) {
	t.Helper()
	recs, err := d.Read(t.Context(), []store.Ref{r})
	if err != nil {
		t.Fatal(err)
	}
	if recs[0].Rev != want {
		t.Errorf("%s is at revision %d, want %d", r, recs[0].Rev, want)
	}
}

// eachInTx makes each call in a transaction of the host.
type eachInTx struct {
	*sqlstore.Store
	db *sql.DB
}

// within begins again after a deadlock, for which MariaDB undoes the whole transaction of the host, and not at once: those
// who are always in each other's way must miss each other some time.
func (d eachInTx) within(ctx context.Context, f func(j *sqlstore.Joined) error) error {
	for {
		err := d.once(ctx, f)
		var number *mysql.MySQLError
		if !errors.As(err, &number) || number.Number != 1213 {
			return err
		}
		time.Sleep(rand.N(10 * time.Millisecond))
	}
}

func (d eachInTx) once(ctx context.Context, f func(j *sqlstore.Joined) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	tx, err := d.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := f(d.Join(tx)); err != nil {
		return errors.Join(err, tx.Rollback())
	}
	return tx.Commit()
}

func (d eachInTx) Read(ctx context.Context, refs []store.Ref) (out []store.Record, err error) {
	err = d.within(ctx, func(j *sqlstore.Joined) error { out, err = j.Read(ctx, refs); return err })
	return out, err
}

func (d eachInTx) Stream(ctx context.Context, of store.Ref, after int64) (out []store.Entry, err error) {
	err = d.within(ctx, func(j *sqlstore.Joined) error { out, err = j.Stream(ctx, of, after); return err })
	return out, err
}

func (d eachInTx) Scan(ctx context.Context, q store.Query) (out store.Page, err error) {
	err = d.within(ctx, func(j *sqlstore.Joined) error { out, err = j.Scan(ctx, q); return err })
	return out, err
}

func (d eachInTx) Commit(ctx context.Context, b store.Batch) error {
	return d.within(ctx, func(j *sqlstore.Joined) error { return j.Commit(ctx, b) })
}

// TestTheContractHoldsInTransactionsOfTheHost joins every call to a transaction of its own.
func TestTheContractHoldsInTransactionsOfTheHost(t *testing.T) {
	var mu sync.Mutex
	wrap := func(h storetest.Harness) storetest.Harness {
		place := h.Place
		h.Place = func(ctx context.Context) (storetest.Place, error) {
			p, err := place(ctx)
			open, remove := p.Open, p.Remove
			var dbs []*sql.DB
			p.Open = func(ctx context.Context) (store.Driver, error) {
				d, err := open(ctx)
				if err != nil {
					return nil, err
				}
				mu.Lock()
				defer mu.Unlock()
				dbs = append(dbs, d.(opened).db)
				return eachInTx{d.(opened).Store, d.(opened).db}, nil
			}
			p.Remove = func() (err error) {
				for _, db := range dbs { // closing the driver closes the store alone
					err = errors.Join(err, db.Close())
				}
				if remove != nil {
					err = errors.Join(err, remove())
				}
				return err
			}
			return p, err
		}
		return h
	}
	t.Run("SQLite", func(t *testing.T) {
		runCases(t, wrap(sqliteHarness(t, sqlstore.Config{}, sqliteHasty+"&_txlock=immediate")))
	})
	t.Run("PostgreSQL", func(t *testing.T) { runCases(t, wrap(postgresHarness(t, sqlstore.Config{}, postgresHasty))) })
	t.Run("MariaDB", func(t *testing.T) { runCases(t, wrap(mariadbHarness(t, sqlstore.Config{}))) })
}

// TestTransactionsOfTheHostThatFindTheSameRecordAbsentDoNotUndoEachOther at the level that MariaDB gives a transaction by
// itself, where who asks for a row that is not there keeps all others from inserting it.
func TestTransactionsOfTheHostThatFindTheSameRecordAbsentDoNotUndoEachOther(t *testing.T) {
	e := newMariaDB(t)
	s := e.store(t)
	for round := range 20 {
		errs := make([]error, 16)
		var wg sync.WaitGroup
		for i := range errs {
			wg.Go(func() {
				d := eachInTx{s, e.db}
				errs[i] = d.once(t.Context(), func(j *sqlstore.Joined) error {
					return j.Commit(t.Context(), store.Batch{
						Checks: []store.Check{{Ref: store.Ref{Kind: "shop", ID: fmt.Sprint(round)}}},
						Puts:   []store.Record{recordOf(store.Ref{Kind: "order", ID: fmt.Sprint(round, " ", i)}, 1)},
					})
				})
			})
		}
		wg.Wait()
		if err := errors.Join(errs...); err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
	}
}

// TestTheContractHoldsWithAProjection commits in transactions with a projection at their end.
func TestTheContractHoldsWithAProjection(t *testing.T) {
	c := sqlstore.Config{Project: func(ctx context.Context, tx *sql.Tx, b store.Batch) error {
		for i := range b.Puts {
			// A statement of the host that finds nothing to do.
			if _, err := tx.ExecContext(ctx, "SELECT 1"); err != nil || i > 10 {
				return err
			}
		}
		return nil
	}}
	t.Run("SQLite", func(t *testing.T) { runCases(t, sqliteHarness(t, c, sqliteHasty)) })
	t.Run("PostgreSQL", func(t *testing.T) { runCases(t, postgresHarness(t, c, postgresHasty)) })
	t.Run("MariaDB", func(t *testing.T) { runCases(t, mariadbHarness(t, c)) })
}

func TestWhatIsJoinedLastsIfTheHostCommits(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		s := e.store(t)
		e.hostTable(t)
		for _, lasts := range []bool{false, true} {
			tx, err := e.db.BeginTx(t.Context(), nil)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := tx.Exec(expand(e.prefix, "INSERT INTO @report VALUES ('A', 1)")); err != nil {
				t.Fatal(err)
			}
			err = store.New(s.Join(tx), store.Config{}).Update(t.Context(), func(tx *store.Tx) error {
				_, err := tx.GetAll(orderA, orderB)
				tx.Put(recordOf(orderA, 0))
				tx.Append(store.Entry{Subject: orderA, Command: "C1"})
				return err
			})
			if err != nil {
				t.Fatal(err)
			}
			expectRev(t, s.Join(tx), orderA, 1)
			end := tx.Rollback
			if lasts {
				end = tx.Commit
			}
			if err := end(); err != nil {
				t.Fatal(err)
			}
			want := int64(0)
			if lasts {
				want = 1
			}
			expectRev(t, s, orderA, want)
			if got := e.count(t, "report"); got != int(want) {
				t.Errorf("%d rows of the host, want %d", got, want)
			}
		}
	})
}

func TestATransactionOfTheHostGoesOnAfterARefusedCommit(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		s := e.store(t)
		commit(t, s, store.Batch{Puts: []store.Record{recordOf(orderA, 1)}, Appends: []store.Entry{{Subject: orderA, Rev: 1, Command: "C1"}}})
		tx, err := e.db.BeginTx(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		j := s.Join(tx)
		for name, c := range map[string]struct {
			batch store.Batch
			want  error
		}{
			"stale":     {store.Batch{Puts: []store.Record{recordOf(orderB, 1), recordOf(orderA, 7)}}, store.ErrConflict},
			"created":   {store.Batch{Puts: []store.Record{recordOf(orderB, 1), recordOf(orderA, 1)}}, store.ErrConflict},
			"checked":   {store.Batch{Puts: []store.Record{recordOf(orderB, 1)}, Checks: []store.Check{{Ref: orderA, Rev: 7}}}, store.ErrConflict},
			"entry":     {store.Batch{Puts: []store.Record{recordOf(orderB, 1)}, Appends: []store.Entry{{Subject: orderA, Rev: 1, Command: "C2"}}}, store.ErrConflict},
			"duplicate": {store.Batch{Puts: []store.Record{recordOf(orderB, 1)}, Appends: []store.Entry{{Subject: orderB, Rev: 1, Command: "C1"}}}, store.ErrDuplicate},
		} {
			if err := j.Commit(t.Context(), c.batch); !errors.Is(err, c.want) {
				t.Errorf("%s: got %v, want %v", name, err, c.want)
			}
			expectRev(t, j, orderB, 0)
		}
		commit(t, j, store.Batch{Puts: []store.Record{recordOf(orderA, 2), recordOf(orderB, 1)}})
		if err := tx.Commit(); err != nil {
			t.Fatal(err)
		}
		expectRev(t, s, orderA, 2)
		expectRev(t, s, orderB, 1)
	})
}

func TestAConflictInATransactionOfTheHostGoesToTheHost(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		s := e.store(t)
		commit(t, s, store.Batch{Puts: []store.Record{recordOf(orderA, 1)}})
		tx, err := e.db.BeginTx(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		defer tx.Rollback()
		j := s.Join(tx)
		runs := 0
		err = store.New(j, store.Config{}).Update(t.Context(), func(tx *store.Tx) error {
			runs++
			a, err := tx.Get(orderA)
			tx.Put(a)
			return errors.Join(err, j.Commit(t.Context(), store.Batch{Puts: []store.Record{recordOf(orderA, 2)}}))
		})
		if !errors.Is(err, store.ErrConflict) || runs != 1 {
			t.Errorf("%d runs: %v", runs, err)
		}
		expectRev(t, j, orderA, 2)
	})
}

func TestAProjectionIsPartOfTheCommit(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		broke := errors.New("the report is broken")
		fails := false
		s := e.store(t, func(c *sqlstore.Config) {
			c.Project = func(ctx context.Context, tx *sql.Tx, b store.Batch) error {
				for _, r := range b.Puts {
					text := fmt.Sprintf("INSERT INTO @report VALUES ('%s', %d)", r.ID, r.Rev)
					if _, err := tx.ExecContext(ctx, expand(e.prefix, text)); err != nil {
						return err
					}
				}
				if fails {
					return broke
				}
				return nil
			}
		})
		e.hostTable(t)
		expect := func(what string, rows int, rev int64) {
			t.Helper()
			if got := e.count(t, "report"); got != rows {
				t.Errorf("%s: %d rows in the report, want %d", what, got, rows)
			}
			expectRev(t, s, orderA, rev)
		}
		commit(t, s, store.Batch{Puts: []store.Record{recordOf(orderA, 1)}})
		expect("committed", 1, 1)
		if err := s.Commit(t.Context(), store.Batch{Puts: []store.Record{recordOf(orderA, 7)}}); !errors.Is(err, store.ErrConflict) {
			t.Errorf("got %v, want a conflict", err)
		}
		expect("refused", 1, 1)
		fails = true
		if err := s.Commit(t.Context(), store.Batch{Puts: []store.Record{recordOf(orderA, 2)}}); !errors.Is(err, broke) {
			t.Errorf("got %v, want %v", err, broke)
		}
		expect("the projection failed", 1, 1)
		tx, err := e.db.BeginTx(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Join(tx).Commit(t.Context(), store.Batch{Puts: []store.Record{recordOf(orderA, 2)}}); !errors.Is(err, broke) {
			t.Errorf("joined: got %v, want %v", err, broke)
		}
		fails = false
		commit(t, s.Join(tx), store.Batch{Puts: []store.Record{recordOf(orderA, 2)}})
		if err := tx.Commit(); err != nil {
			t.Fatal(err)
		}
		expect("joined", 2, 2)
	})
}

// TestKeysThatAnotherProcessHasChangedAreReplaced writes over records whose keys this process remembers wrongly, or not.
func TestKeysThatAnotherProcessHasChangedAreReplaced(t *testing.T) {
	plate := func(v string) store.Key { return store.Key{Name: "plate", Value: v} }
	found := func(t *testing.T, d store.Driver, v string) int {
		t.Helper()
		page, err := d.Scan(t.Context(), store.Query{Kind: "order", Key: "plate", Prefix: v, Limit: 10})
		if err != nil {
			t.Fatal(err)
		}
		return len(page.Records)
	}
	eachEngine(t, func(t *testing.T, e engine) {
		for name, via := range map[string]func(t *testing.T, s *sqlstore.Store, b store.Batch){
			"directly": func(t *testing.T, s *sqlstore.Store, b store.Batch) { commit(t, s, b) },
			"joined": func(t *testing.T, s *sqlstore.Store, b store.Batch) {
				tx, err := e.db.BeginTx(t.Context(), nil)
				if err != nil {
					t.Fatal(err)
				}
				commit(t, s.Join(tx), b)
				if err := tx.Commit(); err != nil {
					t.Fatal(err)
				}
			},
		} {
			r := store.Ref{Kind: "order", ID: name}
			here, there := e.store(t), e.store(t)
			commit(t, here, store.Batch{Puts: []store.Record{recordOf(r, 1, plate("P1"))}})
			commit(t, there, store.Batch{Puts: []store.Record{recordOf(r, 2, plate("P2"))}})
			via(t, here, store.Batch{Puts: []store.Record{recordOf(r, 3, plate("P3"))}})
			for v, want := range map[string]int{"P1": 0, "P2": 0, "P3": 1} {
				if got := found(t, here, v); got != want {
					t.Errorf("%s: %d records with plate %s, want %d", name, got, v, want)
				}
			}
			via(t, there, store.Batch{Deletes: []store.Check{{Ref: r, Rev: 3}}})
			if got := found(t, here, ""); got != 0 {
				t.Errorf("%s: %d records with a plate after the deletion", name, got)
			}
		}
	})
}

func TestARecordWhoseRowWasExchangedIsWrittenAndNoOther(t *testing.T) {
	dsn := sqliteDSN(filepath.Join(t.TempDir(), "rows.db"))
	e := newEngine(t, sqlstore.SQLite, "sqlite", dsn, "host_")
	s := e.store(t)
	one, other := store.Ref{Kind: "order", ID: "one"}, store.Ref{Kind: "order", ID: "other"}
	commit(t, s, store.Batch{Puts: []store.Record{recordOf(one, 1), recordOf(other, 1)}})
	expectRev(t, s, one, 1)
	expectRev(t, s, other, 1)
	// As after a restored copy, each is where the other was.
	for _, text := range []string{"UPDATE host_record SET seq = -seq", "UPDATE host_record SET seq = 3 + seq"} {
		if _, err := e.db.Exec(text); err != nil {
			t.Fatal(err)
		}
	}
	commit(t, s, store.Batch{Puts: []store.Record{recordOf(one, 2)}})
	expectRev(t, s, one, 2)
	expectRev(t, s, other, 1)
}

func TestStoresWithDifferentPrefixesKnowNothingOfEachOther(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		one := e.store(t)
		other := e.store(t, func(c *sqlstore.Config) { c.TablePrefix += "x_" })
		t.Cleanup(func() {
			if err := dropTables(e.driver, e.dsn, e.prefix+"x_"); err != nil {
				t.Error(err)
			}
		})
		commit(t, one, store.Batch{Puts: []store.Record{recordOf(orderA, 1)}})
		expectRev(t, other, orderA, 0)
	})
}
