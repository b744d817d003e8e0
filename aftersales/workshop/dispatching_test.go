package workshop_test

import (
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
)

func TestADispatcherEndsWithItsContextAfterWhatItHadBegun(t *testing.T) {
	b := noisy(t, memstore.New(), "RO-1", "RO-2")
	b.tell("RO-1", 1)
	ctx, end := context.WithCancel(t.Context())
	var given []string
	slow := notify.Func(func(work context.Context, m notify.Message) error {
		end()
		if err := work.Err(); err != nil {
			t.Errorf("what was begun is cut off: %v", err)
		}
		given = append(given, m.ID)
		return nil
	})
	if err := b.RunDispatch(ctx, slow, workshop.Dispatching{}); err != nil {
		t.Fatal(err)
	}
	if len(given) != 1 {
		t.Errorf("given: %q", given)
	}
	var c channel
	b.dispatch(&c, 2) // nothing waits for a lease to end
	for _, id := range c.list() {
		if id == given[0] {
			t.Errorf("%s is given again", id)
		}
	}
}

func TestAChannelThatDoesNotEndIsLeftAfterTheGrace(t *testing.T) {
	b := noisy(t, memstore.New(), "RO-1")
	ctx, end := context.WithCancel(t.Context())
	hangs := notify.Func(func(work context.Context, m notify.Message) error {
		end()
		<-work.Done()
		return work.Err()
	})
	if err := b.RunDispatch(ctx, hangs, workshop.Dispatching{Grace: time.Millisecond}); err != nil {
		t.Fatal(err)
	}
	var c channel
	b.dispatch(&c, 1) // it counts as no failure of the channel
}

func TestADispatcherTellsWhatIsWrongAndGoesOn(t *testing.T) {
	d := &tamper{Driver: memstore.New()}
	b := noisy(t, d, "RO-1")
	ctx, end := context.WithCancel(t.Context())
	defer end()
	var faults atomic.Int64
	d.before = func(store.Batch) error { // the claim of this driver is a commit
		if faults.Load() < 3 {
			return errBroken
		}
		return nil
	}
	var c channel
	take := notify.Func(func(ctx context.Context, m notify.Message) error { defer end(); return c.Notify(ctx, m) })
	err := b.RunDispatch(ctx, take, workshop.Dispatching{Workers: 2, Pause: time.Millisecond, Fault: func(err error) {
		if !errors.Is(err, errBroken) {
			t.Errorf("got %v", err)
		}
		faults.Add(1)
	}})
	if err != nil || faults.Load() < 3 || len(c.list()) != 1 {
		t.Errorf("%d faults, given %q: %v", faults.Load(), c.list(), err)
	}
}

// TestAQueueWhoseLeaseIsOverBelongsToOthers has the first of two claimed queues take longer than the lease of both.
func TestAQueueWhoseLeaseIsOverBelongsToOthers(t *testing.T) {
	b := noisy(t, memstore.New(), "RO-1", "RO-2")
	var c channel
	slow := notify.Func(func(ctx context.Context, m notify.Message) error {
		b.clock.add(2 * time.Minute)
		return c.Notify(ctx, m)
	})
	if sent, err := b.Dispatch(t.Context(), slow, 10); err != nil || sent != 1 {
		t.Errorf("sent %d: %v", sent, err)
	}
	b.dispatch(&c, 1)
	if got := len(c.list()); got != 2 {
		t.Errorf("%d messages", got)
	}
}

func TestWhatADispatcherCannotDoIsRefused(t *testing.T) {
	b := noisy(t, memstore.New(), "RO-1")
	err := b.RunDispatch(t.Context(), &channel{}, workshop.Dispatching{Workers: -1, Limit: store.MaxPage + 1, Pause: -1, Grace: -1})
	for _, path := range []string{"workers", "limit", "pause", "grace"} {
		if err == nil || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v", path, err)
		}
	}
}
