package enginetest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"example.com/servicelane/adapters/sqlstore"
	"example.com/servicelane/aftersales/store"
)

// readers is a store on PostgreSQL whose first readers, as many as may read at once, wait until the others have come.
type readers struct {
	s       *sqlstore.Store
	e       engine
	r       *recorder
	release chan struct{}
	mu      sync.Mutex
	reads   int   // statements
	fail    error // of those after the first
	firsts  sync.WaitGroup
	others  sync.WaitGroup
}

const readersAtOnce = 2

func newReaders(t *testing.T) *readers {
	t.Helper()
	rs := &readers{release: make(chan struct{}), e: newPostgres(t)}
	rs.s, rs.r = rs.e.recorded(t)
	commit(t, rs.s, store.Batch{Puts: []store.Record{orderOf("a"), orderOf("b"), orderOf("c")}})
	come := make(chan struct{})
	rs.r.failing(false, func(text string) error {
		if !strings.HasPrefix(text, "SELECT r.kind") {
			return nil
		}
		rs.mu.Lock()
		rs.reads++
		first, fail := rs.reads <= readersAtOnce, rs.fail
		rs.mu.Unlock()
		if first {
			come <- struct{}{}
			<-rs.release
			return nil
		}
		return fail
	})
	for range readersAtOnce {
		rs.firsts.Go(func() {
			if _, err := rs.s.Read(t.Context(), []store.Ref{orderOf("a").Ref}); err != nil {
				t.Error(err)
			}
		})
		<-come
	}
	return rs
}

func orderOf(id string) store.Record {
	rec := recordOf(store.Ref{Kind: "order", ID: id}, 1)
	rec.Keys = []store.Key{{Name: "vin", Value: "V" + id}}
	return rec
}

// read reads records in a goroutine of its own, which is queued when it returns.
func (rs *readers) read(ctx context.Context, t *testing.T, ids string, done func([]store.Record, error)) {
	t.Helper()
	n := queued()
	var refs []store.Ref
	for _, id := range ids {
		refs = append(refs, store.Ref{Kind: "order", ID: string(id)})
	}
	rs.others.Go(func() { done(rs.s.Read(ctx, refs)) })
	awaitQueued(t, n+1)
}

// end lets the first go, and tells how many statements the others took.
func (rs *readers) end() int {
	close(rs.release)
	rs.firsts.Wait()
	rs.others.Wait()
	return rs.reads - readersAtOnce
}

// expect gives what checks that records were found: upper-case letters for those that are absent.
func expect(t *testing.T, ids string) func([]store.Record, error) {
	return func(recs []store.Record, err error) {
		if err != nil || len(recs) != len(ids) {
			t.Errorf("%s: %d records, %v", ids, len(recs), err)
			return
		}
		for i, id := range ids {
			ref := store.Ref{Kind: "order", ID: string(id)}
			if recs[i].Ref != ref || recs[i].Live() != (id >= 'a') {
				t.Errorf("%s: %+v", ids, recs[i])
			}
			if recs[i].Live() && (recs[i].Keys[0].Value != "V"+ref.ID || string(recs[i].Body) != string(orderOf(ref.ID).Body)) {
				t.Errorf("%s: %+v, which another has changed", ids, recs[i])
			}
			if recs[i].Live() { // what one got is its own
				recs[i].Keys[0].Value, recs[i].Body[0] = "mine", 'x'
			}
		}
	}
}

func TestReadersThatComeMeanwhileShareAStatement(t *testing.T) {
	rs := newReaders(t)
	for _, ids := range []string{"ab", "ba", "c", "Xcb", "cc", "Y"} {
		rs.read(t.Context(), t, ids, expect(t, ids))
	}
	ctx, cancel := context.WithCancel(t.Context())
	left := make(chan struct{})
	rs.read(ctx, t, "ab", func(_ []store.Record, err error) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("got %v", err)
		}
		close(left)
	})
	cancel()
	<-left // it has not to wait for the first
	if n := rs.end(); n > 2 {
		t.Errorf("%d statements, want one, or two if those before ended at once", n)
	}
}

func TestAReaderThatFailsInASharedStatementFailsAlone(t *testing.T) {
	rs := newReaders(t)
	if _, err := rs.e.db.ExecContext(t.Context(), expand(rs.e.prefix, "UPDATE @record SET keys = '{damaged' WHERE id = 'c'")); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		rs.read(t.Context(), t, "ab", expect(t, "ab"))
		rs.read(t.Context(), t, "bc", func(recs []store.Record, err error) {
			if err == nil || !strings.Contains(err.Error(), "order/c") {
				t.Errorf("%d records, %v", len(recs), err)
			}
		})
	}
	rs.end()
}

func TestReadersShareNoMoreThanOneReadMayAskFor(t *testing.T) {
	rs := newReaders(t)
	var refs []store.Ref
	for i := range store.MaxBatch - 1 {
		refs = append(refs, store.Ref{Kind: "order", ID: fmt.Sprint("absent-", i)})
	}
	for i := range 3 {
		rs.others.Go(func() {
			recs, err := rs.s.Read(t.Context(), append([]store.Ref{orderOf("a").Ref}, refs...))
			if err != nil || len(recs) != store.MaxBatch || !recs[0].Live() || recs[1].Live() {
				t.Errorf("%d records, %v", len(recs), err)
			}
		})
		awaitQueued(t, i+1)
	}
	if n := rs.end(); n != 3 {
		t.Errorf("%d statements, want 3", n)
	}
}

func TestAConnectionThatBreaksUnderReadersIsTheErrorOfEach(t *testing.T) {
	rs := newReaders(t)
	rs.fail = errCut
	for range 3 {
		rs.read(t.Context(), t, "ab", func(_ []store.Record, err error) {
			if !errors.Is(err, errCut) {
				t.Errorf("got %v", err)
			}
		})
	}
	rs.end()
}
