package enginetest

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"example.com/servicelane/adapters/sqlstore"
	"example.com/servicelane/aftersales/store"
)

// newPostgres gives the PostgreSQL server with a prefix of its own, or skips the test.
func newPostgres(t *testing.T) engine {
	dsn := postgres(t)
	prefix := fmt.Sprintf("h%d_", time.Now().UnixNano())
	t.Cleanup(func() {
		if err := dropPostgres(dsn, prefix); err != nil {
			t.Error(err)
		}
	})
	return newEngine(t, sqlstore.PostgreSQL, "pgx", dsn, prefix)
}

// batchOf puts a record; stale ones at a revision that is not the next, and those of again under one command.
func batchOf(id string) store.Batch {
	rev := int64(1)
	if strings.HasPrefix(id, "stale") {
		rev = 7
	}
	rec := recordOf(store.Ref{Kind: "order", ID: strings.TrimPrefix(id, "too-")}, rev)
	b := store.Batch{Puts: []store.Record{rec}, Checks: []store.Check{{Ref: store.Ref{Kind: "shop", ID: "S1"}, Rev: 1}}}
	if strings.HasPrefix(id, "again") {
		b.Appends = []store.Entry{{Subject: rec.Ref, Rev: 1, Command: "again", At: start, Body: []byte("{}")}}
	}
	return b
}

// TestWritersThatComeMeanwhileShareAStatement holds the first writers, as many as may write at once, until the others have
// come, and all but one of them until the others are done.
func TestWritersThatComeMeanwhileShareAStatement(t *testing.T) {
	const first = 2
	for name, c := range map[string]struct {
		want       map[string]func(error) bool
		statements int // that change something
		fail       error
	}{
		"all fit":                    {map[string]func(error) bool{"a": succeeded, "b": succeeded, "c": succeeded}, first + 1, nil},
		"one is refused":             {map[string]func(error) bool{"a": succeeded, "stale": conflicts, "c": succeeded}, first + 1 + 3, nil},
		"two have the same command":  {map[string]func(error) bool{"again-1": nil, "again-2": nil, "c": succeeded}, first + 1 + 3, nil},
		"two write the same record":  {map[string]func(error) bool{"a": nil, "too-a": nil, "c": succeeded}, first + 1 + 1, nil},
		"the connection breaks":      {map[string]func(error) bool{"a": cut, "b": cut, "c": cut}, first + 1, errCut},
		"the connection breaks late": {map[string]func(error) bool{"a": cut, "b": cut, "c": cut}, first + 1, errCut},
	} {
		t.Run(name, func(t *testing.T) {
			e := newPostgres(t)
			s, r := e.recorded(t, func(*sqlstore.Config) {})
			commit(t, s, store.Batch{Puts: []store.Record{recordOf(store.Ref{Kind: "shop", ID: "S1"}, 1)}})
			come, release := make(chan struct{}, first), [first]chan struct{}{make(chan struct{}), make(chan struct{})}
			var mu sync.Mutex
			n := 0
			late := strings.HasSuffix(name, "late")
			r.take()
			r.failing(late, func(text string) error {
				if !strings.HasPrefix(text, "WITH wrote") {
					return nil
				}
				mu.Lock()
				n++
				turn := n
				mu.Unlock()
				if turn > first {
					return c.fail
				}
				come <- struct{}{}
				<-release[turn-1]
				return nil
			})
			var firsts, others sync.WaitGroup
			errs := map[string]error{}
			write := func(wg *sync.WaitGroup, id string) {
				wg.Go(func() {
					err := s.Commit(t.Context(), batchOf(id))
					mu.Lock()
					defer mu.Unlock()
					errs[id] = err
				})
			}
			for i := range first {
				write(&firsts, fmt.Sprint("first-", i))
				<-come
			}
			for id := range c.want {
				write(&others, id)
			}
			awaitQueued(t, len(c.want))
			close(release[0])
			others.Wait()
			close(release[1])
			firsts.Wait()
			r.failing(false, nil)
			if n != c.statements {
				t.Errorf("%d statements, want %d: %q", n, c.statements, r.take())
			}
			fine := 0
			for id, ok := range c.want {
				if errs[id] == nil {
					fine++
				}
				if ok != nil && !ok(errs[id]) {
					t.Errorf("%s: %v", id, errs[id])
				}
				if b := batchOf(id); (ok != nil || errs[id] == nil) && !late {
					rev := int64(0)
					if errs[id] == nil {
						rev = 1
					}
					expectRev(t, s, b.Puts[0].Ref, rev)
				}
			}
			if strings.HasPrefix(name, "two") && fine != 2 {
				t.Errorf("one of the two and the third should have written: %v", errs)
			}
			commit(t, s, batchOf("next"))
		})
	}
}

func cut(err error) bool {
	return errors.Is(err, errCut) && !errors.Is(err, store.ErrConflict) && !errors.Is(err, store.ErrDuplicate)
}

// TestConnectionsThatAreSilentHoldUpNoOtherWriter holds as many statements as may run at once until the others are done.
func TestConnectionsThatAreSilentHoldUpNoOtherWriter(t *testing.T) {
	s, r := newPostgres(t).recorded(t)
	commit(t, s, store.Batch{Puts: []store.Record{recordOf(store.Ref{Kind: "shop", ID: "S1"}, 1)}})
	come, release := make(chan struct{}), make(chan struct{})
	var held atomic.Int64
	r.failing(false, func(text string) error {
		if strings.HasPrefix(text, "WITH wrote") && held.Add(1) <= 2 {
			come <- struct{}{}
			<-release
		}
		return nil
	})
	var firsts, others sync.WaitGroup
	write := func(wg *sync.WaitGroup, id string) {
		wg.Go(func() {
			if err := s.Commit(t.Context(), batchOf(id)); err != nil {
				t.Errorf("%s: %v", id, err)
			}
		})
	}
	for i := range 2 {
		write(&firsts, fmt.Sprint("first-", i))
		<-come
	}
	for i := range 8 {
		write(&others, fmt.Sprint("other-", i))
	}
	others.Wait()
	close(release)
	firsts.Wait()
}

// TestWhoWaitsForALockHoldsUpNobodyElse has the host hold records in a transaction that ends only when others have written.
func TestWhoWaitsForALockHoldsUpNobodyElse(t *testing.T) {
	e := newPostgres(t)
	s := e.store(t)
	commit(t, s, store.Batch{Puts: []store.Record{recordOf(store.Ref{Kind: "shop", ID: "S1"}, 1)}})
	var held []store.Record
	for i := range 8 {
		held = append(held, recordOf(store.Ref{Kind: "order", ID: fmt.Sprint("held-", i)}, 1))
	}
	commit(t, s, store.Batch{Puts: held})
	tx, err := e.db.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback() //nolint:errcheck // after Commit it does nothing
	for i := range held {
		held[i].Rev = 2
	}
	if err := s.Join(tx).Commit(t.Context(), store.Batch{Puts: held}); err != nil {
		t.Fatal(err)
	}
	var waiting, others sync.WaitGroup
	for i := range held {
		waiting.Go(func() {
			if err := s.Commit(t.Context(), store.Batch{Puts: []store.Record{recordOf(held[i].Ref, 2)}}); !conflicts(err) {
				t.Errorf("%s: %v", held[i].Ref, err)
			}
		})
	}
	patience, over := context.WithTimeout(t.Context(), time.Minute)
	defer over()
	for i := range 20 {
		others.Go(func() {
			if err := s.Commit(patience, batchOf(fmt.Sprint("free-", i))); err != nil {
				t.Error(err)
			}
		})
	}
	others.Wait()
	if err := tx.Commit(); err != nil && !errors.Is(err, sql.ErrTxDone) {
		t.Error(err)
	}
	waiting.Wait()
}
