package sqlstore

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"example.com/servicelane/aftersales/store"
)

// held is a queue of texts whose work lasts until it is let go. What was written together is told as one text.
type held struct {
	queue   queue[string]
	release chan struct{}

	mu     sync.Mutex
	groups []string
}

func newHeld(patience time.Duration, twice bool) *held {
	h := &held{release: make(chan struct{})}
	h.queue = queue[string]{most: 1, patience: patience, twice: twice, write: func(members []*request[string]) {
		ctx, cancel := whileAnyWaits(members)
		defer cancel()
		var group []string
		for _, r := range members {
			group = append(group, r.work)
		}
		h.mu.Lock()
		h.groups = append(h.groups, strings.Join(group, " "))
		h.mu.Unlock()
		select {
		case <-h.release:
		case <-ctx.Done():
		}
		if group[0] == "broken" {
			panic("out of order")
		}
		for _, r := range members {
			r.tell(ctx.Err())
		}
	}}
	return h
}

// come has work done in a goroutine, which waits when come returns. The channel tells how it ended, and after how long.
func (h *held) come(ctx context.Context, work string) chan string {
	ended := make(chan string, 1)
	began := time.Now()
	go func() {
		defer func() {
			if v := recover(); v != nil {
				ended <- fmt.Sprint("panic: ", v)
			}
		}()
		err := h.queue.do(ctx, work)
		ended <- fmt.Sprint(err, " after ", time.Since(began))
	}()
	synctest.Wait()
	return ended
}

func expectEnds(t *testing.T, ends ...any) {
	t.Helper()
	for i := 0; i < len(ends); i += 2 {
		if got, want := <-ends[i].(chan string), ends[i+1].(string); got != want {
			t.Errorf("number %d: %s, want %s", i/2, got, want)
		}
	}
}

func (h *held) expectGroups(t *testing.T, want ...string) {
	t.Helper()
	synctest.Wait()
	h.mu.Lock()
	defer h.mu.Unlock()
	if !slices.Equal(h.groups, want) {
		t.Errorf("groups %q, want %q", h.groups, want)
	}
	h.queue.mu.Lock()
	defer h.queue.mu.Unlock()
	if h.queue.leading != 0 || len(h.queue.waiting) != 0 {
		t.Errorf("%d lead and %d wait at the end", h.queue.leading, len(h.queue.waiting))
	}
}

func TestWhoLeadsWaitsNoLongerThanHisContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := newHeld(0, false)
		hasty, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		first := h.come(hasty, "first")
		leader, cancel := context.WithTimeout(t.Context(), 2*time.Second)
		defer cancel()
		second, third := h.come(leader, "second"), h.come(t.Context(), "third")
		expectEnds(t, first, "context deadline exceeded after 1s", second, "context deadline exceeded after 2s")
		close(h.release)
		expectEnds(t, third, "<nil> after 2s")
		h.expectGroups(t, "first", "second third")
	})
}

func TestAPanicOfTheWorkGoesOnInTheGoroutineThatAskedForIt(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := newHeld(0, false)
		first := h.come(t.Context(), "first")
		broken, other := h.come(t.Context(), "broken"), h.come(t.Context(), "other")
		h.release <- struct{}{}
		synctest.Wait()
		close(h.release)
		expectEnds(t, first, "<nil> after 0s", broken, "panic: out of order", other, errGivenUp.Error()+" after 0s")
		expectEnds(t, h.come(t.Context(), "next"), "<nil> after 0s")
		h.expectGroups(t, "first", "broken other", "next")
	})
}

func TestWhoHasLostHisPatienceWorksAlone(t *testing.T) {
	for name, c := range map[string]struct {
		twice bool
		ends  string // of one whose group is under way
	}{
		"unless his work has begun":           {false, "<nil> after 10s"},
		"also if it has, but may be repeated": {true, errAlone.Error() + " after 3s"},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				h := newHeld(3*time.Second, c.twice)
				first := h.come(t.Context(), "first")
				second, third := h.come(t.Context(), "second"), h.come(t.Context(), "third")
				time.Sleep(2 * time.Second)
				h.release <- struct{}{} // the first
				synctest.Wait()
				waiting := h.come(t.Context(), "waiting")
				time.Sleep(8 * time.Second)
				close(h.release)
				expectEnds(t, first, "<nil> after 2s", second, c.ends, third, c.ends, waiting, errAlone.Error()+" after 3s")
				h.expectGroups(t, "first", "second third")
			})
		})
	}
}

func TestTheFirstIsNotImpatient(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		h := newHeld(time.Second, true)
		first := h.come(t.Context(), "first")
		time.Sleep(5 * time.Second)
		close(h.release)
		expectEnds(t, first, "<nil> after 5s")
	})
}

// slowEngine reads when it is let, and finds each record with its id as body.
type slowEngine struct {
	engine
	asked   chan []store.Ref
	release chan struct{}
}

func (e *slowEngine) read(ctx context.Context, _ runner, refs []store.Ref) ([]store.Record, error) {
	e.asked <- refs
	<-e.release
	var found []store.Record
	for _, ref := range refs {
		found = append(found, store.Record{Ref: ref, Rev: 1, Body: []byte(ref.ID)})
	}
	return found, ctx.Err()
}

func newSlow() (*Store, *slowEngine) {
	e := &slowEngine{asked: make(chan []store.Ref, 100), release: make(chan struct{})}
	s := &Store{engine: e}
	s.readers = queue[*reading]{most: readings, write: s.readTogether, patience: patience, twice: true}
	return s, e
}

func refsOfIDs(ids string) []store.Ref {
	var refs []store.Ref
	for _, id := range ids {
		refs = append(refs, store.Ref{Kind: "order", ID: string(id)})
	}
	return refs
}

func TestReadersShareWhatTheirGroupFindsUnlessItTakesLong(t *testing.T) {
	for _, late := range []bool{false, true} {
		synctest.Test(t, func(t *testing.T) {
			s, e := newSlow()
			read := func(ids string) {
				refs := refsOfIDs(ids)
				recs, err := s.Read(t.Context(), refs)
				got := ""
				for _, r := range recs {
					got += string(r.Body)
				}
				if got != ids || err != nil {
					t.Errorf("%s: %q, %v", ids, got, err)
				}
			}
			for _, ids := range []string{"a", "b", "cd", "dc", "ee"} {
				go read(ids)
				synctest.Wait()
			}
			statements := 2 // of the first two
			if late {
				time.Sleep(2 * patience)
				statements += 3
			} else {
				e.release <- struct{}{}
				synctest.Wait()
				statements++
			}
			close(e.release)
			synctest.Wait()
			if n := len(e.asked); n != statements {
				t.Errorf("late %t: %d statements, want %d", late, n, statements)
			}
		})
	}
}

func TestWhoReadsMuchHoldsUpNobody(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, e := newSlow()
		many := make([]store.Ref, mostShared+1)
		for i := range many {
			many[i] = store.Ref{Kind: "order", ID: fmt.Sprint(i)}
		}
		for range 10 {
			go func() {
				if recs, err := s.Read(t.Context(), many); len(recs) != len(many) || err != nil {
					t.Errorf("%d records, %v", len(recs), err)
				}
			}()
		}
		synctest.Wait()
		if n := len(e.asked); n != 10 {
			t.Errorf("%d statements at once, want 10", n)
		}
		close(e.release)
		synctest.Wait()
	})
}

func TestReferencesAreTheCallersAgainWhenReadHasReturned(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, e := newSlow()
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		refs := refsOfIDs("a")
		if _, err := s.Read(ctx, refs); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v", err)
		}
		refs[0].ID = "mine"
		if asked := <-e.asked; asked[0].ID != "a" {
			t.Errorf("it reads %s", asked[0].ID)
		}
		close(e.release)
	})
}

func TestAMemberOfAGroupHasItsOwnValuesAndTheEndOfTheGroup(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		type key struct{}
		own, leave := context.WithCancel(context.WithValue(t.Context(), key{}, "mine"))
		group, end := context.WithCancel(context.WithValue(t.Context(), key{}, "of the group"))
		ctx, done := withValues(group, own)
		defer done()
		leave()
		synctest.Wait()
		if ctx.Err() != nil || ctx.Value(key{}) != "mine" {
			t.Errorf("%v, %v", ctx.Err(), ctx.Value(key{}))
		}
		end()
		synctest.Wait()
		if ctx.Err() == nil {
			t.Error("it lasts longer than the group")
		}
	})
}

func TestAGroupOnPostgreSQLIsBounded(t *testing.T) {
	batch := func(id string, puts, keys, bytes int) store.Batch {
		var b store.Batch
		for i := range puts {
			b.Puts = append(b.Puts, store.Record{Ref: store.Ref{Kind: "order", ID: fmt.Sprint(id, i)}, Rev: 1, Keys: make([]store.Key, keys), Body: make([]byte, bytes)})
		}
		return b
	}
	for name, c := range map[string]struct {
		batches []store.Batch
		others  int
	}{
		"all small":                    {[]store.Batch{batch("a", 1, 5, 1000), batch("b", 1, 5, 1000), batch("c", 1, 5, 1000)}, 0},
		"as many rows as there may be": {[]store.Batch{batch("a", 1, 5, 1), batch("b", (groupRows-6)/2, 1, 0)}, 0},
		"one more":                     {[]store.Batch{batch("a", 1, 6, 1), batch("b", (groupRows-6)/2, 1, 0), batch("c", 1, 1, 1)}, 1},
		"many keys come first":         {[]store.Batch{batch("a", 1000, 16, 0), batch("b", 1, 1, 0), batch("c", 1, 1, 0)}, 2},
		"many bytes":                   {[]store.Batch{batch("a", 1, 1, 1), batch("b", 1, 1, groupBytes), batch("c", 1, 1, 1)}, 1},
	} {
		var members []*request[store.Batch]
		for _, b := range c.batches {
			members = append(members, &request[store.Batch]{ctx: t.Context(), work: b, done: make(chan error, 1)})
		}
		if _, together, others := gather(members); len(others) != c.others || len(together)+len(others) != len(members) {
			t.Errorf("%s: %d together, %d others, want %d", name, len(together), len(others), c.others)
		}
	}
}

func TestCloseWaitsForWhatTheLeaderDoesLast(t *testing.T) {
	for name, c := range map[string]struct{ last, want time.Duration }{
		"nobody leads":        {0, 0},
		"he leads for a bit":  {2 * time.Second, 2 * time.Second},
		"he leads for longer": {time.Minute, 5 * time.Second},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				g := &group{}
				g.queue.most, g.queue.write = 1, func(members []*member) {
					members[0].tell(nil)
					time.Sleep(c.last)
				}
				s := &Store{engine: &sqlite{group: g}}
				if err := g.write(t.Context(), nil); err != nil {
					t.Fatal(err)
				}
				began := time.Now()
				if err := s.Close(); err != nil {
					t.Fatal(err)
				}
				if got := time.Since(began); got != c.want {
					t.Errorf("closed after %s, want %s", got, c.want)
				}
				time.Sleep(c.last) // time stands still when the test has ended
			})
		})
	}
}
