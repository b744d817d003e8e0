package enginetest

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/adapters/sqlstore"
	"example.com/servicelane/aftersales/store"
)

// clearError demands an error that names its cause, and is neither a conflict nor a duplicate.
func clearError(t *testing.T, err error, cause string) {
	t.Helper()
	if err == nil || errors.Is(err, store.ErrConflict) || errors.Is(err, store.ErrDuplicate) || !strings.Contains(err.Error(), cause) {
		t.Errorf("got %v, want one that says %q", err, cause)
	}
}

// TestAFullDiskIsAnErrorAndLosesNothing lets a database grow no further.
func TestAFullDiskIsAnErrorAndLosesNothing(t *testing.T) {
	file := filepath.Join(t.TempDir(), "full.db")
	e := newEngine(t, sqlstore.SQLite, "sqlite", sqliteDSN(file), "host_")
	e.store(t)
	small := newEngine(t, sqlstore.SQLite, "sqlite", sqliteDSN(file)+"&_pragma=max_page_count(40)", "host_")
	s := small.store(t)
	taken := 0
	for ; taken < 100; taken++ {
		r := store.Ref{Kind: "order", ID: fmt.Sprint(taken)}
		err := s.Commit(t.Context(), store.Batch{Puts: []store.Record{{Ref: r, Rev: 1, Body: make([]byte, 5000)}}, Appends: []store.Entry{{Subject: r, Rev: 1, Command: r.ID}}})
		if err != nil {
			clearError(t, err, "full")
			break
		}
	}
	if taken == 0 || taken == 100 {
		t.Fatalf("%d commits were taken", taken)
	}
	whole := e.store(t) // there is room again
	for n := range taken + 1 {
		r := store.Ref{Kind: "order", ID: fmt.Sprint(n)}
		log, err := whole.Stream(t.Context(), r, 0)
		if want := n < taken; err != nil || (len(log) == 1) != want {
			t.Errorf("%s: %d entries, %v", r, len(log), err)
		}
		rev := int64(0)
		if n < taken {
			rev = 1
		}
		expectRev(t, whole, r, rev)
	}
	commit(t, whole, store.Batch{Puts: []store.Record{recordOf(store.Ref{Kind: "order", ID: fmt.Sprint(taken)}, 1)}})
}

// TestALockedDatabaseIsAnErrorInTheEnd has another program hold a lock, longer than one is ready to wait, or than the
// context lasts.
func TestALockedDatabaseIsAnErrorInTheEnd(t *testing.T) {
	file := filepath.Join(t.TempDir(), "locked.db")
	e := newEngine(t, sqlstore.SQLite, "sqlite", sqliteDSN(file)+"&_txlock=immediate", "host_")
	e.store(t)
	hasty := newEngine(t, sqlstore.SQLite, "sqlite", strings.Replace(sqliteDSN(file), "busy_timeout(10000)", "busy_timeout(20)", 1), "host_")
	s := hasty.store(t)
	tx, err := e.db.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	put := store.Batch{Puts: []store.Record{recordOf(orderA, 1)}}
	clearError(t, s.Commit(t.Context(), put), "locked")
	expectRev(t, s, orderA, 0) // reading goes on
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	commit(t, s, put)
}

// TestARowThatAnotherHoldsIsWaitedForAsLongAsTheContextLasts does so on the servers.
func TestARowThatAnotherHoldsIsWaitedForAsLongAsTheContextLasts(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		if e.dialect == sqlstore.SQLite {
			return // which locks the database, not rows: see above
		}
		s := e.store(t)
		commit(t, s, store.Batch{Puts: []store.Record{recordOf(orderA, 1)}})
		tx, err := e.db.BeginTx(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := tx.Exec(expand(e.prefix, "UPDATE @record SET rev = rev")); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
		defer cancel()
		if err := s.Commit(ctx, store.Batch{Puts: []store.Record{recordOf(orderA, 2)}}); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v", err)
		}
		if err := tx.Rollback(); err != nil {
			t.Fatal(err)
		}
		for rev := int64(2); ; rev++ { // what was given up may have been written after all
			err := s.Commit(t.Context(), store.Batch{Puts: []store.Record{recordOf(orderA, rev)}})
			if err == nil {
				break
			}
			if !errors.Is(err, store.ErrConflict) || rev > 3 {
				t.Fatal(err)
			}
		}
	})
}
