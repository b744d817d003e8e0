package workshop_test

import (
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
)

// TestMessagesOfAClockThatWasSetBackAreToldAndGoWhenRetried tells messages when the clock is ten years ahead.
func TestMessagesOfAClockThatWasSetBackAreToldAndGoWhenRetried(t *testing.T) {
	for name, d := range drivers() {
		t.Run(name, func(t *testing.T) {
			b := noisy(t, d)
			right := b.clock.now()
			b.clock.at = right.AddDate(10, 0, 0)
			b.do("RO-1", open("RO-1"))
			want := []string{"RO-1-open/1", b.tell("RO-1", 1)}
			b.clock.at = right
			c := &channel{}
			sent, err := b.Dispatch(t.Context(), c, 100)
			var late *workshop.ClockError
			if sent != 0 || !errors.As(err, &late) || late.Subject != "order/RO-1" || !late.Due.Equal(right.AddDate(10, 0, 0)) || !late.Now.Equal(right) {
				t.Fatalf("sent %d: %v", sent, err)
			}
			if text := err.Error(); !strings.Contains(text, "the messages of order/RO-1 wait until 2036-") || !strings.Contains(text, "was the clock set back?") {
				t.Error(text)
			}
			if err := b.Drop(t.Context(), "order/RO-1"); !errors.Is(err, store.ErrNotFound) {
				t.Errorf("dropping what is no dead letter: %v", err)
			}
			if err := b.Retry(t.Context(), "order/RO-1"); err != nil {
				t.Fatal(err)
			}
			b.dispatch(c, 2)
			if diff := cmp.Diff(want, c.list()); diff != "" {
				t.Error(diff)
			}
			b.dispatch(c, 0)
		})
	}
}

// TestMessagesOfAClockThatWasSetBackALittleWaitUntilItComesThere does so by less than a week.
func TestMessagesOfAClockThatWasSetBackALittleWaitUntilItComesThere(t *testing.T) {
	b := noisy(t, memstore.New())
	b.clock.add(7 * 24 * time.Hour)
	b.do("RO-1", open("RO-1"))
	b.clock.add(-7 * 24 * time.Hour)
	c := &channel{}
	b.dispatch(c, 0)
	if err := b.Retry(t.Context(), "order/RO-1"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("retrying what only waits: %v", err)
	}
	b.clock.add(7 * 24 * time.Hour)
	b.dispatch(c, 1)
}

// rounds is a driver that ends a dispatcher after so many scans.
type rounds struct {
	store.Driver
	left int
	end  func()
}

func (d *rounds) Scan(ctx context.Context, q store.Query) (store.Page, error) {
	if d.left--; d.left == 0 {
		d.end()
	}
	return d.Driver.Scan(ctx, q)
}

// TestADispatcherTellsOnceThatMessagesWaitForTooLong has one run while a queue waits for years.
func TestADispatcherTellsOnceThatMessagesWaitForTooLong(t *testing.T) {
	b := noisy(t, memstore.New())
	b.clock.add(10 * 365 * 24 * time.Hour)
	b.do("RO-1", open("RO-1"))
	b.clock.add(-10 * 365 * 24 * time.Hour)
	b.do("RO-2", open("RO-2"))
	ctx, end := context.WithCancel(t.Context())
	defer end()
	var mu sync.Mutex
	var told []error
	c := &channel{}
	d := &rounds{Driver: b.driver, left: 40, end: end}
	err := b.On(store.New(d, store.Config{})).RunDispatch(ctx, c, workshop.Dispatching{Pause: time.Millisecond, Fault: func(err error) {
		mu.Lock()
		defer mu.Unlock()
		told = append(told, err)
	}})
	var late *workshop.ClockError
	if err != nil || len(told) != 1 || !errors.As(told[0], &late) || late.Subject != "order/RO-1" {
		t.Errorf("%v; told %v", err, told)
	}
	if got := c.list(); len(got) != 1 || got[0] != "RO-2-open/1" {
		t.Errorf("given: %q", got)
	}
}

// TestAChannelHasNoLongerThanTheLeaseIfTheClockIsSetBack sets it back between the messages of two subjects.
func TestAChannelHasNoLongerThanTheLeaseIfTheClockIsSetBack(t *testing.T) {
	b := noisy(t, memstore.New(), "RO-1", "RO-2")
	given := 0
	sent, err := b.Dispatch(t.Context(), notify.Func(func(ctx context.Context, _ notify.Message) error {
		if end, ok := ctx.Deadline(); !ok || time.Until(end) > time.Minute {
			t.Errorf("message %d has time until %s", given, end)
		}
		given++
		b.clock.add(-time.Hour)
		return nil
	}), 100)
	if err != nil || sent != 2 {
		t.Errorf("sent %d: %v", sent, err)
	}
}

// TestAMonthInWhichTheClockIsSetBackIsTheSameMonth sets the clock back, by up to two hours, each time before the workshop
// looks after things.
func TestAMonthInWhichTheClockIsSetBackIsTheSameMonth(t *testing.T) {
	calm := newMonth(t, memstore.New())
	calm.run()
	wild := newMonth(t, memstore.New())
	r := rand.New(rand.NewPCG(7, 7))
	wild.before = func() {
		right := wild.clock.at
		wild.clock.at = right.Add(-time.Duration(r.IntN(120)) * time.Minute)
		wild.look()
		wild.clock.at = right
	}
	wild.run()
	if diff := cmp.Diff(steps(calm.did()), steps(wild.did())); diff != "" {
		t.Errorf("another month: %s", diff)
	}
	if diff := cmp.Diff(calm.sent, wild.sent); diff != "" {
		t.Errorf("other messages: %s", diff)
	}
}

// steps gives type and id of what a month did. Its times, and so its order, depend on when somebody looks.
func steps(lines []string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = line[:strings.LastIndex(line, " ")]
	}
	slices.Sort(out)
	return out
}
