package enginetest

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/servicelane/adapters/sqlstore"
	"example.com/servicelane/aftersales/store"
)

// readers is a store on PostgreSQL whose first readers, as many as may share statements at once, wait until the others are
// done, as if their connections were silent.
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

// read reads records in a goroutine of its own.
func (rs *readers) read(t *testing.T, ids string, done func([]store.Record, error)) {
	var refs []store.Ref
	for _, id := range ids {
		refs = append(refs, store.Ref{Kind: "order", ID: string(id)})
	}
	rs.others.Go(func() { done(rs.s.Read(t.Context(), refs)) })
}

// end lets the first go when the others are done.
func (rs *readers) end() {
	rs.others.Wait()
	close(rs.release)
	rs.firsts.Wait()
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

func TestConnectionsThatAreSilentHoldUpNoOtherReader(t *testing.T) {
	rs := newReaders(t)
	for _, ids := range []string{"ab", "ba", "c", "Xcb", "cc", "Y"} {
		rs.read(t, ids, expect(t, ids))
	}
	rs.end()
}

func TestReadersThatComeMeanwhileShareAStatement(t *testing.T) {
	e := newPostgres(t)
	s, r := e.recorded(t)
	commit(t, s, store.Batch{Puts: []store.Record{orderOf("a"), orderOf("b"), orderOf("c")}})
	r.failing(false, func(string) error {
		time.Sleep(time.Millisecond) // so that others come
		return nil
	})
	r.take()
	rs := &readers{s: s}
	const rounds = 50
	reads := 0
	for range rounds {
		for _, ids := range []string{"ab", "ba", "c", "Xcb", "cc", "Y", "bac", "a"} {
			rs.read(t, ids, expect(t, ids))
			reads++
		}
		rs.others.Wait()
	}
	if n := len(r.take()); n >= reads {
		t.Errorf("%d statements for %d reads", n, reads)
	}
}

func TestAReaderThatFailsInASharedStatementFailsAlone(t *testing.T) {
	rs := newReaders(t)
	if _, err := rs.e.db.ExecContext(t.Context(), expand(rs.e.prefix, "UPDATE @record SET keys = '{damaged' WHERE id = 'c'")); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		rs.read(t, "ab", expect(t, "ab"))
		rs.read(t, "bc", func(recs []store.Record, err error) {
			if err == nil || !strings.Contains(err.Error(), "order/c") {
				t.Errorf("%d records, %v", len(recs), err)
			}
		})
	}
	rs.end()
}

func TestAConnectionThatBreaksUnderReadersIsTheErrorOfEach(t *testing.T) {
	rs := newReaders(t)
	rs.fail = errCut
	for range 3 {
		rs.read(t, "ab", func(_ []store.Record, err error) {
			if !errors.Is(err, errCut) {
				t.Errorf("got %v", err)
			}
		})
	}
	rs.end()
}
