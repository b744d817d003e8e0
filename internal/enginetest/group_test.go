package enginetest

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"example.com/servicelane/adapters/sqlstore"
	"example.com/servicelane/aftersales/store"
)

// crowd is a store on SQLite whose first writer waits in its projection until the others have come.
type crowd struct {
	s       *sqlstore.Store
	r       *recorder
	writing chan struct{} // closed when the first writes
	release chan struct{} // to be closed
	wg      sync.WaitGroup
	mu      sync.Mutex
	errs    map[string]error
}

// newCrowd lets the first writer begin. The projections of the others do what is given.
func newCrowd(t *testing.T, project func(ctx context.Context, b store.Batch) error) *crowd {
	t.Helper()
	c := &crowd{writing: make(chan struct{}), release: make(chan struct{}), errs: map[string]error{}}
	e := newEngine(t, sqlstore.SQLite, "sqlite", sqliteDSN(filepath.Join(t.TempDir(), "host.db")), "host_")
	c.s, c.r = e.recorded(t, func(config *sqlstore.Config) {
		config.Project = func(ctx context.Context, _ *sql.Tx, b store.Batch) error {
			if b.Puts[0].ID == "first" {
				close(c.writing)
				<-c.release
				return nil
			}
			return project(ctx, b)
		}
	})
	c.write(t.Context(), "first", 1)
	<-c.writing
	return c
}

// write puts a record in a goroutine of its own.
func (c *crowd) write(ctx context.Context, id string, rev int64) {
	c.wg.Go(func() {
		err := errors.New("the writer did not return")
		defer func() {
			if v := recover(); v != nil {
				err = fmt.Errorf("panic: %v", v)
			}
			c.mu.Lock()
			defer c.mu.Unlock()
			c.errs[id] = err
		}()
		b := store.Batch{Puts: []store.Record{recordOf(store.Ref{Kind: "order", ID: id}, rev)}}
		if id == "half" { // refused when it has written already
			b.Puts = append(b.Puts, recordOf(store.Ref{Kind: "other", ID: id}, 7))
		}
		if strings.HasPrefix(id, "again") { // all with one command
			b.Appends = []store.Entry{{Subject: b.Puts[0].Ref, Rev: rev, Command: "again", At: start, Body: []byte("{}")}}
		}
		err = c.s.Commit(ctx, b)
	})
}

// come lets writers come, one after the other.
func (c *crowd) come(t *testing.T, ids ...string) {
	t.Helper()
	for _, id := range ids {
		rev := int64(1)
		if strings.HasPrefix(id, "stale") {
			rev = 7
		}
		n := queued()
		c.write(t.Context(), id, rev)
		awaitQueued(t, n+1)
	}
}

// queued is how many goroutines wait in a queue of a store.
func queued() int {
	stacks := make([]byte, 1<<20)
	stacks = stacks[:runtime.Stack(stacks, true)]
	n := 0
	for g := range strings.SplitSeq(string(stacks), "\n\n") {
		state, frames, _ := strings.Cut(g, "\n")
		if top, _, _ := strings.Cut(frames, "\n"); strings.Contains(state, "[select") && strings.Contains(top, "sqlstore.(*queue[...]).wait(") {
			n++
		}
	}
	return n
}

// awaitQueued waits until so many goroutines wait in a queue.
func awaitQueued(t *testing.T, n int) {
	t.Helper()
	for range 10000 {
		if queued() >= n {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Fatalf("%d goroutines wait, want %d", queued(), n)
}

// end lets the first writer finish, and checks who has written: those whose error is nil.
func (c *crowd) end(t *testing.T, want map[string]func(error) bool) {
	t.Helper()
	close(c.release)
	c.wg.Wait()
	for id, ok := range want {
		if !ok(c.errs[id]) {
			t.Errorf("%s: got %v", id, c.errs[id])
		}
		rev := int64(0)
		if c.errs[id] == nil {
			rev = 1
		}
		expectRev(t, c.s, store.Ref{Kind: "order", ID: id}, rev)
	}
	// Whatever happened, the next one can write.
	commit(t, c.s, store.Batch{Puts: []store.Record{recordOf(store.Ref{Kind: "order", ID: "next"}, 1)}})
}

func succeeded(err error) bool  { return err == nil }
func conflicts(err error) bool  { return errors.Is(err, store.ErrConflict) }
func duplicates(err error) bool { return errors.Is(err, store.ErrDuplicate) }

func fine(context.Context, store.Batch) error { return nil }

func TestWritersThatComeMeanwhileShareATransaction(t *testing.T) {
	for name, c := range map[string]struct {
		refused string
		undone  bool
	}{
		"one is refused before it writes": {"stale", false},
		"one is refused when it has":      {"half", true},
	} {
		t.Run(name, func(t *testing.T) {
			crowd := newCrowd(t, fine)
			crowd.come(t, "a", "b", c.refused, "c")
			crowd.r.take()
			crowd.end(t, map[string]func(error) bool{"first": succeeded, "a": succeeded, "b": succeeded, c.refused: conflicts, "c": succeeded})
			calls := crowd.r.take()
			commits := 0
			for _, call := range calls {
				if call == "COMMIT" {
					commits++
				}
			}
			if commits != 3 { // of the first, of the others, and of the next
				t.Errorf("%d transactions: %q", commits, calls)
			}
			if slices.Contains(calls, "ROLLBACK TO") != c.undone || slices.Contains(calls, "SAVEPOINT servicelane_group") != c.undone {
				t.Errorf("savepoints where none are needed, or none where they are: %q", calls)
			}
		})
	}
}

func TestAWriterThatFailsInASharedTransactionFailsAlone(t *testing.T) {
	broke := errors.New("broke")
	for name, c := range map[string]struct {
		project func(b store.Batch) error
		want    func(error) bool
	}{
		"error": {func(store.Batch) error { return broke }, func(err error) bool { return errors.Is(err, broke) }},
		"panic": {func(store.Batch) error { panic("out of order") }, func(err error) bool { return err != nil && err.Error() == "panic: out of order" }},
	} {
		t.Run(name, func(t *testing.T) {
			crowd := newCrowd(t, func(_ context.Context, b store.Batch) error {
				if b.Puts[0].ID == "bad" {
					return c.project(b)
				}
				return nil
			})
			crowd.come(t, "a", "bad", "b", "stale", "half")
			crowd.end(t, map[string]func(error) bool{"first": succeeded, "a": succeeded, "bad": c.want, "b": succeeded, "stale": conflicts, "half": conflicts})
		})
	}
}

func TestAWriterWhoseGoroutineEndsDoesNotHoldUpTheOthers(t *testing.T) {
	c := newCrowd(t, func(_ context.Context, b store.Batch) error {
		if b.Puts[0].ID == "gone" {
			runtime.Goexit()
		}
		return nil
	})
	c.come(t, "gone", "a", "b")
	any := func(error) bool { return true } // the others share its fate, or not
	c.end(t, map[string]func(error) bool{"first": succeeded, "gone": func(err error) bool { return err != nil }, "a": any, "b": any})
}

func TestAWriterLeavesTheQueueWhenItsContextEnds(t *testing.T) {
	c := newCrowd(t, fine)
	ctx, cancel := context.WithCancel(t.Context())
	c.write(ctx, "impatient", 1)
	awaitQueued(t, 1)
	c.come(t, "a", "b")
	cancel()
	for range 1000 { // it has not to wait for the first
		c.mu.Lock()
		_, left := c.errs["impatient"]
		c.mu.Unlock()
		if left {
			break
		}
		time.Sleep(time.Millisecond)
	}
	if err := c.errs["impatient"]; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	c.end(t, map[string]func(error) bool{"first": succeeded, "a": succeeded, "b": succeeded, "impatient": func(err error) bool { return errors.Is(err, context.Canceled) }})
}

func TestASharedProjectionHasTheValuesOfItsOwnCommit(t *testing.T) {
	type tenant struct{}
	c := newCrowd(t, func(ctx context.Context, b store.Batch) error {
		if id := b.Puts[0].ID; id != "next" && ctx.Value(tenant{}) != id {
			t.Errorf("%s is written for %v", id, ctx.Value(tenant{}))
		}
		return nil
	})
	for i, id := range []string{"a", "b", "c"} {
		c.write(context.WithValue(t.Context(), tenant{}, id), id, 1)
		awaitQueued(t, i+1)
	}
	c.end(t, map[string]func(error) bool{"first": succeeded, "a": succeeded, "b": succeeded, "c": succeeded})
}

// TestWhoHasGoneMayUseItsBuffersAgain has the context of one end between two records that it puts, while another shares
// the transaction: so it is written, as it was given.
func TestWhoHasGoneMayUseItsBuffersAgain(t *testing.T) {
	c := newCrowd(t, fine)
	ctx, cancel := context.WithCancel(t.Context())
	given := recordOf(store.Ref{Kind: "order", ID: "gone"}, 0, store.Key{Name: "vin", Value: "V1"})
	want := given.Clone()
	ended := make(chan error)
	go func() {
		ended <- store.New(c.s, store.Config{}).Update(ctx, func(tx *store.Tx) error {
			_, err := tx.Get(store.Ref{Kind: "order", ID: "gone"})
			if !errors.Is(err, store.ErrNotFound) {
				return err
			}
			tx.Put(recordOf(store.Ref{Kind: "order", ID: "before"}, 0))
			tx.Put(given)
			return nil
		})
	}()
	awaitQueued(t, 1)
	c.come(t, "a")
	written, goOn := make(chan struct{}), make(chan struct{})
	var once sync.Once
	c.r.failing(false, func(text string) error {
		if strings.Contains(text, "record (") {
			once.Do(func() {
				close(written)
				<-goOn
			})
		}
		return nil
	})
	close(c.release)
	<-written
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	given.Keys[0].Value, given.Body[0] = "mine", 'x'
	close(goOn)
	c.wg.Wait()
	recs, err := c.s.Read(t.Context(), []store.Ref{given.Ref})
	if err != nil || string(recs[0].Body) != string(want.Body) || !slices.Equal(recs[0].Keys, want.Keys) {
		t.Errorf("%q with the keys %q, %v", recs[0].Body, recs[0].Keys, err)
	}
}

func TestASharedTransactionThatIsCutIsWrittenOneByOneOrReported(t *testing.T) {
	for _, call := range []string{"BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK TO", "COMMIT"} {
		t.Run(call, func(t *testing.T) {
			c := newCrowd(t, fine)
			c.come(t, "again-1", "stale", "half", "again-2", "b")
			n, least := 0, 1
			if call == "COMMIT" {
				least = 2 // the first is that of the first writer
			}
			c.r.failing(false, func(text string) error {
				if strings.HasPrefix(text, call) {
					if n++; n == least {
						return errCut
					}
				}
				return nil
			})
			want, again := succeeded, duplicates
			if call == "COMMIT" { // and then nobody has written what would be a duplicate
				want = func(err error) bool { return errors.Is(err, errCut) && !duplicates(err) }
				again = want
			}
			c.end(t, map[string]func(error) bool{"first": succeeded, "again-1": want, "stale": conflicts, "half": conflicts, "again-2": again, "b": want})
		})
	}
}

func TestOneConnectionIsEnoughForManyWhoWriteAndRead(t *testing.T) {
	db, err := sql.Open("sqlite", sqliteDSN(filepath.Join(t.TempDir(), "one.db"))+sqliteHasty)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	s, err := sqlstore.Open(t.Context(), db, sqlstore.Config{Dialect: sqlstore.SQLite})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	var commits atomic.Int64
	going := make(chan struct{})
	for w := range 200 { // more than a group takes, so that somebody always waits
		wg.Go(func() {
			ref := store.Ref{Kind: "order", ID: fmt.Sprint(w)}
			for rev := int64(1); ctx.Err() == nil; rev++ {
				if err := s.Commit(ctx, store.Batch{Puts: []store.Record{recordOf(ref, rev)}}); err != nil && ctx.Err() == nil {
					t.Error(err)
					return
				}
				if commits.Add(1) == 1000 {
					close(going)
				}
			}
		})
	}
	<-going
	for range 20 {
		patience, over := context.WithTimeout(ctx, 10*time.Second)
		_, err := s.Read(patience, []store.Ref{{Kind: "order", ID: "0"}, {Kind: "order", ID: "1"}})
		over()
		if err != nil {
			t.Errorf("it cannot read: %v", err)
			break
		}
	}
	cancel()
	wg.Wait()
}

// TestManyWhoWriteCheckpointLessOftenAndLeaveTheConnectionAsItWas looks at how long the log gets, which nobody reads here.
func TestManyWhoWriteCheckpointLessOftenAndLeaveTheConnectionAsItWas(t *testing.T) {
	const page = 4096
	for settings, want := range map[string]struct{ least, most, after int }{
		"":                                  {1900 * page, 5500 * page, 1000},
		"&_pragma=wal_autocheckpoint(1001)": {1000 * page, 1800 * page, 1001},
	} {
		file := filepath.Join(t.TempDir(), "log.db")
		db, err := sql.Open("sqlite", sqliteDSN(file)+settings)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		s, err := sqlstore.Open(t.Context(), db, sqlstore.Config{Dialect: sqlstore.SQLite})
		if err != nil {
			t.Fatal(err)
		}
		var wg sync.WaitGroup
		for i := range 64 {
			wg.Go(func() {
				for n := range 12 {
					rec := store.Record{Ref: store.Ref{Kind: "order", ID: fmt.Sprint(i, ".", n)}, Rev: 1, Body: make([]byte, 10*page)}
					if err := s.Commit(t.Context(), store.Batch{Puts: []store.Record{rec}}); err != nil {
						t.Error(err)
					}
				}
			})
		}
		wg.Wait()
		if info, err := os.Stat(file + "-wal"); err != nil || info.Size() < int64(want.least) || info.Size() > int64(want.most) {
			t.Errorf("%q: the log has %d bytes, want %d to %d: %v", settings, info.Size(), want.least, want.most, err)
		}
		for range 4 {
			conn, err := db.Conn(t.Context()) // each another one
			if err != nil {
				t.Fatal(err)
			}
			defer conn.Close()
			var pages int
			if err := conn.QueryRowContext(t.Context(), "PRAGMA wal_autocheckpoint").Scan(&pages); err != nil || pages != want.after {
				t.Errorf("%q: a connection checkpoints every %d pages, want %d: %v", settings, pages, want.after, err)
			}
		}
	}
}
