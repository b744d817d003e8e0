package enginetest

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/go-sql-driver/mysql"

	"example.com/servicelane/adapters/sqlstore"
	"example.com/servicelane/aftersales/store"
)

// recorded opens the store through a recorder.
func (e engine) recorded(t *testing.T, change ...func(c *sqlstore.Config)) (*sqlstore.Store, *recorder) {
	t.Helper()
	db, r := record(e.db, e.dsn)
	t.Cleanup(func() { db.Close() })
	s := e.storeOn(t, db, change...)
	r.take()
	return s, r
}

var errCut = errors.New("the line was cut")

// coded is an error of an engine with its code.
type coded string

func (c coded) Error() string    { return "code " + string(c) }
func (c coded) SQLState() string { return string(c) }

func TestRoundTripsOfAnOrderCommand(t *testing.T) {
	order := func(s *store.Store, command string, state store.Key) error {
		o, q := orderRefs("A")
		return s.Update(context.Background(), func(tx *store.Tx) error {
			recs, err := tx.GetAll(o, q)
			if err != nil {
				return err
			}
			recs[0].Keys = []store.Key{{Name: "vin", Value: "V"}, state}
			recs[1].Due = start
			tx.Put(recs[0])
			tx.Put(recs[1])
			tx.Append(store.Entry{Subject: o, Command: command})
			return nil
		})
	}
	eachEngine(t, func(t *testing.T, e engine) {
		d, r := e.recorded(t)
		s := store.New(d, store.Config{})
		draft, quoted := store.Key{Name: "state", Value: "draft"}, store.Key{Name: "state", Value: "quoted"}
		for _, step := range []struct {
			command string
			state   store.Key
			written []string // between BEGIN and COMMIT; on MariaDB the lines of the index go together
		}{
			{"create", draft, []string{"INSERT INTO", "INSERT INTO", "INSERT INTO", "INSERT INTO", "INSERT INTO"}},
			{"change", draft, []string{"INSERT INTO", "UPDATE record", "UPDATE record"}},
			{"change a key", quoted, []string{"INSERT INTO", "UPDATE record", "DELETE FROM", "INSERT INTO", "UPDATE record"}},
		} {
			if err := order(s, step.command, step.state); err != nil {
				t.Fatal(err)
			}
			if e.dialect == sqlstore.MariaDB && step.command == "create" {
				step.written = step.written[1:]
			}
			want := slices.Concat([]string{"SELECT r.kind,", "BEGIN"}, step.written, []string{"COMMIT"})
			switch e.dialect {
			case sqlstore.PostgreSQL:
				want = []string{"SELECT r.kind,", "WITH wrote"}
			case sqlstore.SQLite:
				want[0] = "SELECT r.seq,"
			}
			got := r.take()
			for i := range got {
				got[i] = strings.Replace(got[i], e.prefix, "", 1)
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s: %q, want %q", step.command, got, want)
			}
		}
	})
}

// TestReadingUsesTheIndexes asks each engine how it runs the statements that read, when there is much to read.
func TestReadingUsesTheIndexes(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		s, r := e.recorded(t)
		for part := range 20 {
			var b store.Batch
			for i := range 500 {
				id := fmt.Sprintf("%02d-%03d", part, i)
				rec := recordOf(store.Ref{Kind: "order", ID: id}, 1, store.Key{Name: "vin", Value: "V" + id})
				rec.Due = start.Add(time.Duration(i) * time.Second)
				b.Puts = append(b.Puts, rec)
				if i%2 == 0 {
					b.Appends = append(b.Appends, store.Entry{Subject: rec.Ref, Rev: 1, Command: id})
				}
			}
			commit(t, s, b)
		}
		e.analyze(t)
		explained := 0
		for _, text := range r.prepared {
			if !strings.HasPrefix(text, "SELECT r.") && !strings.HasPrefix(text, "SELECT k.") && !strings.HasPrefix(text, "SELECT l.") {
				continue
			}
			explained++
			e.expectIndexes(t, text)
		}
		if explained < 10 {
			t.Errorf("%d statements are explained", explained)
		}
	})
}

// TestALostConnectionIsNeitherConflictNorDuplicate cuts the line at each call of a commit, before and after it was done.
func TestALostConnectionIsNeitherConflictNorDuplicate(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		s, r := e.recorded(t)
		rev := int64(1)
		batch := func() store.Batch {
			return store.Batch{
				Checks:  []store.Check{{Ref: orderB, Rev: 1}},
				Puts:    []store.Record{recordOf(orderA, rev, store.Key{Name: "rev", Value: fmt.Sprint(rev)})},
				Appends: []store.Entry{{Subject: orderA, Rev: rev, Command: fmt.Sprint("C", rev)}},
			}
		}
		commit(t, s, store.Batch{Puts: []store.Record{recordOf(orderB, 1)}})
		commit(t, s, batch())
		rev++
		r.take()
		commit(t, s, batch())
		rev++
		for n := range len(r.take()) {
			for _, after := range []bool{false, true} {
				calls := 0
				r.failing(after, func(string) error {
					calls++
					if calls == n+1 {
						return errCut
					}
					return nil
				})
				err := s.Commit(t.Context(), batch())
				r.failing(false, nil)
				if !errors.Is(err, errCut) || errors.Is(err, store.ErrConflict) || errors.Is(err, store.ErrDuplicate) {
					t.Errorf("cut at call %d (after it: %t): got %v", n, after, err)
				}
				written, err := s.Stream(t.Context(), store.CommandRef(fmt.Sprint("C", rev)), 0)
				if err != nil {
					t.Fatal(err)
				}
				expectRev(t, s, orderA, rev-1+int64(len(written)))
				rev += int64(len(written))
			}
		}
		commit(t, s, batch())
	})
}

// TestEveryCallThatFailsIsReported cuts the line at each call of everything else.
func TestEveryCallThatFailsIsReported(t *testing.T) {
	refs := []store.Ref{orderA, orderB}
	put := func(s *sqlstore.Store, b store.Batch) error { return s.Commit(context.Background(), b) }
	eachEngine(t, func(t *testing.T, e engine) {
		s, r := e.recorded(t)
		due := recordOf(orderB, 1)
		due.Due = start
		commit(t, s, store.Batch{Puts: []store.Record{recordOf(orderA, 1), due}, Appends: []store.Entry{{Subject: orderA, Rev: 1, Command: "C1"}}})
		for name, do := range map[string]func() error{
			"read":     func() error { _, err := s.Read(t.Context(), refs); return err },
			"read one": func() error { _, err := s.Read(t.Context(), refs[:1]); return err },
			"stream":   func() error { _, err := s.Stream(t.Context(), orderA, 0); return err },
			"command":  func() error { _, err := s.Stream(t.Context(), store.CommandRef("C1"), 0); return err },
			"scan": func() error {
				_, err := s.Scan(t.Context(), store.Query{Kind: "order", Key: "vin", Limit: 1})
				return err
			},
			"prefix": func() error {
				_, err := s.Scan(t.Context(), store.Query{Kind: "order", Key: "vin", Prefix: "V", Limit: 1})
				return err
			},
			"due": func() error {
				_, err := s.Scan(t.Context(), store.Query{Kind: "order", DueBy: start, Limit: 1})
				return err
			},
			"claim":    func() error { _, err := s.Claim(t.Context(), "order", start, start.Add(1), 1); return err },
			"conflict": func() error { return put(s, store.Batch{Puts: []store.Record{recordOf(orderA, 7)}}) },
			"checks":   func() error { return put(s, store.Batch{Checks: []store.Check{{Ref: orderA, Rev: 1}}}) },
			"duplicate": func() error {
				return put(s, store.Batch{Puts: []store.Record{recordOf(orderA, 2)}, Appends: []store.Entry{{Subject: orderA, Rev: 2, Command: "C1"}}})
			},
			"taken": func() error {
				return put(s, store.Batch{Appends: []store.Entry{{Subject: orderA, Rev: 1, Command: "C2"}}})
			},
		} {
			r.take()
			err := do()
			calls := r.take()
			if err != nil && !errors.Is(err, store.ErrConflict) && !errors.Is(err, store.ErrDuplicate) {
				t.Fatalf("%s: %v", name, err)
			}
			for n, call := range calls {
				if call == "ROLLBACK" {
					continue // the transaction ends with its connection
				}
				count := 0
				r.failing(false, func(string) error {
					count++
					if count == n+1 {
						return errCut
					}
					return nil
				})
				if err := do(); !errors.Is(err, errCut) {
					t.Errorf("%s, cut at call %d (%s) of %q: got %v", name, n, call, calls, err)
				}
				r.failing(false, nil)
			}
		}
	})
}

func TestACommitThatIsAlwaysInTheWayIsAConflictInTheEnd(t *testing.T) {
	dsn := postgres(t)
	prefix := fmt.Sprintf("w%d_", places.Add(1))
	t.Cleanup(func() {
		if err := dropPostgres(dsn, prefix); err != nil {
			t.Error(err)
		}
	})
	e := newEngine(t, sqlstore.PostgreSQL, "pgx", dsn, prefix)
	s, r := e.recorded(t)
	for _, code := range []string{"22012", "23505", "40001", "40P01"} {
		r.failing(false, func(call string) error {
			if strings.Contains(call, "wrote") {
				return coded(code)
			}
			return nil
		})
		var c *store.ConflictError
		err := s.Commit(t.Context(), store.Batch{Puts: []store.Record{recordOf(orderA, 1)}})
		if !errors.As(err, &c) || *c != (store.ConflictError{Ref: orderA, Want: 0, Have: -1}) {
			t.Errorf("%s: got %v", code, err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
		if err := s.Commit(ctx, store.Batch{Puts: []store.Record{recordOf(orderA, 1)}}); !errors.Is(err, context.DeadlineExceeded) && !errors.Is(err, store.ErrConflict) {
			t.Errorf("%s, with little time: got %v", code, err)
		}
		cancel()
	}
	r.failing(false, func(string) error { return coded("57014") })
	if err := s.Commit(t.Context(), store.Batch{Puts: []store.Record{recordOf(orderA, 1)}}); !errors.Is(err, coded("57014")) {
		t.Errorf("another code: got %v", err)
	}
	r.failing(false, nil)
	tx, err := e.db.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	expectRev(t, s, orderA, 0)
}

func TestACommitThatMariaDBKeepsUndoingIsAConflictInTheEnd(t *testing.T) {
	e := newMariaDB(t)
	s, r := e.recorded(t)
	put := store.Batch{Puts: []store.Record{recordOf(orderA, 1)}}
	for _, number := range []uint16{1213, 1020} {
		tries := 0
		r.failing(false, func(call string) error {
			if strings.Contains(call, "INSERT") {
				tries++
				return &mysql.MySQLError{Number: number}
			}
			return nil
		})
		var c *store.ConflictError
		if err := s.Commit(t.Context(), put); !errors.As(err, &c) || *c != (store.ConflictError{Ref: orderA, Want: 0, Have: -1}) || tries != 12 {
			t.Errorf("%d: got %v after %d tries", number, err, tries)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
		if err := s.Commit(ctx, put); !errors.Is(err, context.DeadlineExceeded) && !errors.Is(err, store.ErrConflict) {
			t.Errorf("%d, with little time: got %v", number, err)
		}
		cancel()
	}
	timeout := &mysql.MySQLError{Number: 1205, Message: "lock wait timeout"}
	r.failing(false, func(call string) error { return timeout })
	if err := s.Commit(t.Context(), put); !errors.Is(err, timeout) || errors.Is(err, store.ErrConflict) {
		t.Errorf("another number: got %v", err)
	}
	r.failing(false, nil)
	expectRev(t, s, orderA, 0)
}

// TestACommitWaitsForTheHostToLetACheckedRecordGo has the host lock a record that a commit only checks.
func TestACommitWaitsForTheHostToLetACheckedRecordGo(t *testing.T) {
	dsn := postgres(t)
	prefix := fmt.Sprintf("w%d_", places.Add(1))
	t.Cleanup(func() {
		if err := dropPostgres(dsn, prefix); err != nil {
			t.Error(err)
		}
	})
	e := newEngine(t, sqlstore.PostgreSQL, "pgx", dsn, prefix)
	s := e.store(t)
	commit(t, s, store.Batch{Puts: []store.Record{recordOf(orderA, 1)}})
	tx, err := e.db.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := tx.Exec(expand(prefix, "SELECT 1 FROM @record FOR UPDATE")); err != nil {
		t.Fatal(err)
	}
	done := make(chan error)
	go func() {
		done <- s.Commit(context.Background(), store.Batch{Checks: []store.Check{{Ref: orderA, Rev: 1}}, Puts: []store.Record{recordOf(orderB, 1)}})
	}()
	select {
	case err := <-done:
		t.Errorf("the commit did not wait: %v", err)
	case <-time.After(200 * time.Millisecond):
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestDamagedRowsAreAnError(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		s := e.store(t)
		rec := recordOf(orderA, 1, store.Key{Name: "vin", Value: "V"})
		commit(t, s, store.Batch{Puts: []store.Record{rec}, Appends: []store.Entry{{Subject: orderA, Rev: 1, Command: "C1"}}})
		column := "keys"
		if e.dialect == sqlstore.MariaDB {
			column = "`keys`"
		}
		e.exec(t, "UPDATE @record SET "+column+" = 'damaged'")
		digest := "x'00'"
		if e.dialect == sqlstore.PostgreSQL {
			digest = `'\x00'`
		}
		e.exec(t, "UPDATE @log SET digest = "+digest)
		_, read := s.Read(t.Context(), []store.Ref{orderA})
		_, scan := s.Scan(t.Context(), store.Query{Kind: "order", Key: "vin", Limit: 1})
		_, stream := s.Stream(t.Context(), orderA, 0)
		write := s.Commit(t.Context(), store.Batch{Puts: []store.Record{recordOf(orderA, 2)}})
		for name, err := range map[string]error{"read": read, "scan": scan, "stream": stream, "write": write} {
			if err == nil || errors.Is(err, store.ErrConflict) {
				t.Errorf("%s: got %v", name, err)
			}
		}
	})
}

func TestADatabaseThatWasClosedIsAnError(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		s := e.store(t)
		if err := e.db.Close(); err != nil {
			t.Fatal(err)
		}
		if err := s.Commit(t.Context(), store.Batch{Puts: []store.Record{recordOf(orderA, 1)}}); err == nil || errors.Is(err, store.ErrConflict) {
			t.Errorf("got %v", err)
		}
		if _, err := s.Claim(t.Context(), "order", start, start.Add(1), 1); err == nil {
			t.Error("claim: no error")
		}
	})
}

var _ driver.Connector = (*recorder)(nil)
