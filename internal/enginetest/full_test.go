package enginetest

import (
	"errors"
	"fmt"
	"testing"

	"github.com/go-sql-driver/mysql"

	"example.com/servicelane/adapters/sqlstore"
	"example.com/servicelane/aftersales/store"
)

// TestAServerWhoseDiskIsFullIsAnErrorAndLosesNothing has each call of a commit fail as a server with a full disk has it
// fail; that of SQLite is really full, see TestAFullDiskIsAnErrorAndLosesNothing.
func TestAServerWhoseDiskIsFullIsAnErrorAndLosesNothing(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		full := map[sqlstore.Dialect][]error{
			sqlstore.PostgreSQL: {coded("53100"), coded("58030")},                                   // disk_full, io_error
			sqlstore.MariaDB:    {&mysql.MySQLError{Number: 1021}, &mysql.MySQLError{Number: 1114}}, // disk full, table full
		}[e.dialect]
		s, r := e.recorded(t)
		rev := int64(1)
		batch := func() store.Batch {
			return store.Batch{Puts: []store.Record{recordOf(orderA, rev, store.Key{Name: "rev", Value: fmt.Sprint(rev)})},
				Appends: []store.Entry{{Subject: orderA, Rev: rev, Command: fmt.Sprint("C", rev)}}}
		}
		for ; rev <= 2; rev++ {
			r.take()
			commit(t, s, batch())
		}
		for _, cause := range full {
			for n, call := range r.take() {
				if call == "BEGIN" {
					continue // which needs no room
				}
				calls := 0
				r.failing(false, func(string) error {
					if calls++; calls == n+1 {
						return cause
					}
					return nil
				})
				err := s.Commit(t.Context(), batch())
				r.failing(false, nil)
				if !errors.Is(err, cause) || errors.Is(err, store.ErrConflict) || errors.Is(err, store.ErrDuplicate) {
					t.Errorf("full at call %d (%s): %v", n, call, err)
				}
				expectRev(t, s, orderA, rev-1)
			}
			r.take()
			commit(t, s, batch()) // there is room again
			rev++
		}
	})
}

// TestADatabaseThatCannotBeWrittenIsAnErrorAndLosesNothing opens a store with records where writing is not allowed. It can be
// read, but on MariaDB, which does not even prepare what would write.
func TestADatabaseThatCannotBeWrittenIsAnErrorAndLosesNothing(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		commit(t, e.store(t), store.Batch{Puts: []store.Record{recordOf(orderA, 1)}, Appends: []store.Entry{{Subject: orderA, Rev: 1, Command: "C1"}}})
		set := map[sqlstore.Dialect][2]string{
			sqlstore.SQLite:     {"&_pragma=query_only(1)", "readonly"},
			sqlstore.PostgreSQL: {"&default_transaction_read_only=on", "read-only"},
			sqlstore.MariaDB:    {"?tx_read_only=1", "READ ONLY"},
		}[e.dialect]
		reader := newEngine(t, e.dialect, e.driver, e.dsn+set[0], e.prefix)
		if e.dialect == sqlstore.MariaDB {
			_, err := sqlstore.Open(t.Context(), reader.db, reader.config())
			clearError(t, err, set[1])
			expectRev(t, e.store(t), orderA, 1)
			return
		}
		s := reader.store(t)
		expectRev(t, s, orderA, 1)
		err := s.Commit(t.Context(), store.Batch{Puts: []store.Record{recordOf(orderA, 2)}, Appends: []store.Entry{{Subject: orderA, Rev: 2, Command: "C2"}}})
		clearError(t, err, set[1])
		_, err = s.Claim(t.Context(), "order", start, start.Add(1), 1)
		clearError(t, err, set[1])
		expectRev(t, s, orderA, 1)
		if log, err := s.Stream(t.Context(), orderA, 0); err != nil || len(log) != 1 {
			t.Errorf("%d entries, %v", len(log), err)
		}
	})
}
