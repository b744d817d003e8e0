package workshop_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

// drivers are the two ways in which queues are claimed.
func drivers() map[string]store.Driver {
	return map[string]store.Driver{"with claims": memstore.New(), "without": &tamper{Driver: memstore.New()}}
}

// noisy gives a bench on which every command of these orders tells one message.
func noisy(t *testing.T, d store.Driver, orders ...aftersales.OrderID) *bench {
	t.Helper()
	b := benchOn(t, d, nil)
	var err error
	b.Workshop, err = workshop.New(workshop.Config{Store: store.New(d, store.Config{Attempts: 200}), Now: b.clock.now,
		Shop: workshop.Shop{Prices: ordergen.Prices(), Announce: func(_ aftersales.Order, events []history.Event) []notify.Message {
			return []notify.Message{{ID: events[0].ID, Topic: string(events[0].Type)}}
		}}})
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range orders {
		b.do(id, open(id))
	}
	return b
}

// tell carries out one more command of an order, which tells a message.
func (b *bench) tell(id aftersales.OrderID, n int) string {
	b.t.Helper()
	command := fmt.Sprintf("%s-%d", id, n)
	b.do(id, request(command, aftersales.RecordIntake{}))
	return command + "/1"
}

// dispatch gives what is due to a channel.
func (b *bench) dispatch(c notify.Notifier, want int) {
	b.t.Helper()
	sent, err := b.Dispatch(context.Background(), c, 100)
	if err != nil || sent != want {
		b.t.Errorf("sent %d of %d: %v", sent, want, err)
	}
}

func TestMessagesOfAnOrderAreGivenInOrderAndOnce(t *testing.T) {
	for name, d := range drivers() {
		t.Run(name, func(t *testing.T) {
			b := noisy(t, d, "RO-1")
			want := []string{"RO-1-open/1", b.tell("RO-1", 1), b.tell("RO-1", 2)}
			var c channel
			b.dispatch(&c, 3)
			b.dispatch(&c, 0)
			want = append(want, b.tell("RO-1", 3))
			b.dispatch(&c, 1)
			if diff := cmp.Diff(want, c.list()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAMessageThatIsNotTakenHoldsUpItsOwnOrderOnly(t *testing.T) {
	b := noisy(t, memstore.New(), "RO-1", "RO-2")
	b.tell("RO-1", 1)
	c := channel{fail: func(m notify.Message) error {
		if m.ID == "RO-1-open/1" {
			return errBroken
		}
		return nil
	}}
	b.dispatch(&c, 1)
	if diff := cmp.Diff([]string{"RO-2-open/1"}, c.list()); diff != "" {
		t.Error(diff)
	}
	last := b.tell("RO-1", 2) // a new message does not make the order due at once
	b.dispatch(&c, 0)
	c.fail = nil
	b.clock.add(time.Second)
	b.dispatch(&c, 3)
	if diff := cmp.Diff([]string{"RO-2-open/1", "RO-1-open/1", "RO-1-1/1", last}, c.list()); diff != "" {
		t.Error(diff)
	}
}

func TestThePausesDoubleUpToAnHourAndStartAnew(t *testing.T) {
	b := noisy(t, memstore.New(), "RO-1")
	c := channel{fail: func(notify.Message) error { return errBroken }}
	var pauses []time.Duration
	for range 16 {
		b.dispatch(&c, 0)
		before := b.clock.now()
		for len(tries(b)) > 0 && !tries(b)[0].After(b.clock.now()) {
			t.Fatal("it is due at once")
		}
		b.clock.add(tries(b)[0].Sub(before))
		pauses = append(pauses, b.clock.now().Sub(before))
	}
	want := []time.Duration{1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3600, 3600, 3600, 3600}
	for i, pause := range pauses { // half of each is chance
		if most := want[i] * time.Second; pause > most || pause < most/2 {
			t.Errorf("pause %d is %s, want up to %s", i+1, pause, most)
		}
	}
	second := b.tell("RO-1", 1)
	c.fail = func(m notify.Message) error {
		if m.ID == second {
			return errBroken
		}
		return nil
	}
	b.dispatch(&c, 1)
	if pause := tries(b)[0].Sub(b.clock.now()); pause > time.Second {
		t.Errorf("the pause after a message that went through is %s", pause)
	}
}

// tries lists when queues are tried next.
func tries(b *bench) []time.Time {
	b.t.Helper()
	page, err := b.driver.Scan(context.Background(), store.Query{Kind: "outbox", DueBy: b.clock.now().Add(1000 * time.Hour), Limit: 100})
	if err != nil {
		b.t.Fatal(err)
	}
	var out []time.Time
	for _, rec := range page.Records {
		out = append(out, rec.Due)
	}
	return out
}

func TestADeadLetterStopsItsOrderVisiblyUntilSomebodyDecides(t *testing.T) {
	for _, decision := range []string{"retry", "drop"} {
		t.Run(decision, func(t *testing.T) {
			b := noisy(t, memstore.New(), "RO-1", "RO-2")
			second := b.tell("RO-1", 1)
			c := channel{fail: func(m notify.Message) error {
				if m.ID == "RO-1-open/1" {
					return notify.Permanent(errors.New(strings.Repeat("no such number ", 100)))
				}
				return nil
			}}
			b.dispatch(&c, 1)
			b.clock.add(100 * time.Hour)
			third := b.tell("RO-1", 2)
			b.dispatch(&c, 0)
			dead, next, err := b.DeadLetters(t.Context(), 10, store.Cursor{})
			if err != nil || len(dead) != 1 || next != (store.Cursor{}) {
				t.Fatalf("%v: %+v", err, dead)
			}
			if d := dead[0]; d.Message.ID != "RO-1-open/1" || d.Message.Subject != "order/RO-1" || !strings.HasPrefix(d.Reason, "no such number") || len(d.Reason) != 500 || d.Waiting != 2 {
				t.Errorf("the dead letter is %+v", d)
			}
			want := []string{"RO-2-open/1", second, third}
			if decision == "retry" {
				c.fail = nil
				want = slices.Insert(want, 1, "RO-1-open/1")
				err = b.Retry(t.Context(), dead[0].Message.Subject)
			} else {
				err = b.Drop(t.Context(), dead[0].Message.Subject)
			}
			if err != nil {
				t.Fatal(err)
			}
			b.dispatch(&c, len(want)-1)
			if diff := cmp.Diff(want, c.list()); diff != "" {
				t.Error(diff)
			}
			if dead, _, err := b.DeadLetters(t.Context(), 10, store.Cursor{}); err != nil || len(dead) > 0 {
				t.Errorf("%v: still dead: %+v", err, dead)
			}
		})
	}
}

func TestOnlyADeadLetterIsRetriedOrDropped(t *testing.T) {
	b := noisy(t, memstore.New(), "RO-1")
	for name, f := range map[string]func(context.Context, string) error{"retry": b.Retry, "drop": b.Drop} {
		for _, subject := range []string{"order/RO-1", "order/RO-2"} {
			if err := f(t.Context(), subject); !errors.Is(err, store.ErrNotFound) {
				t.Errorf("%s of %s: %v", name, subject, err)
			}
		}
	}
	var c channel
	b.dispatch(&c, 1)
}

func TestDroppingTheLastMessageLeavesNothingBehind(t *testing.T) {
	b := noisy(t, memstore.New(), "RO-1")
	b.dispatch(&channel{fail: func(notify.Message) error { return notify.Permanent(errBroken) }}, 0)
	if err := b.Drop(t.Context(), "order/RO-1"); err != nil {
		t.Fatal(err)
	}
	var c channel
	b.clock.add(time.Hour)
	b.dispatch(&c, 0)
	want := b.tell("RO-1", 1)
	b.dispatch(&c, 1)
	if diff := cmp.Diff([]string{want}, c.list()); diff != "" {
		t.Error(diff)
	}
}

func TestACrashBetweenChannelAndStoreGivesTheMessageAgain(t *testing.T) {
	d := &tamper{Driver: memstore.New()}
	b := noisy(t, d, "RO-1")
	second := b.tell("RO-1", 1)
	var c channel
	crash := errors.New("crash")
	claimed := false
	d.before = func(store.Batch) error {
		if claimed {
			return crash
		}
		claimed = true
		return nil
	}
	if _, err := b.Dispatch(t.Context(), &c, 10); !errors.Is(err, crash) {
		t.Errorf("the error is %v", err)
	}
	d.before = nil
	b.dispatch(&c, 0) // the lease of the one that crashed still holds
	b.clock.add(time.Minute)
	b.dispatch(&c, 2)
	if diff := cmp.Diff([]string{"RO-1-open/1", "RO-1-open/1", second}, c.list()); diff != "" {
		t.Error(diff)
	}
}

func TestADispatcherThatIsOvertakenLeavesTheQueueAlone(t *testing.T) {
	for _, failure := range []error{nil, errBroken, notify.Permanent(errBroken)} {
		t.Run(fmt.Sprint(failure), func(t *testing.T) {
			b := noisy(t, memstore.New(), "RO-1")
			var fast channel
			var third string
			slow := notify.Func(func(context.Context, notify.Message) error {
				// While this channel thinks, its lease runs out, another dispatcher gives the message, and one more is queued.
				b.clock.add(2 * time.Minute)
				b.dispatch(&fast, 1)
				third = b.tell("RO-1", 1)
				return failure
			})
			if sent, err := b.Dispatch(t.Context(), slow, 10); err != nil || failure == nil && sent != 1 {
				t.Errorf("sent %d: %v", sent, err)
			}
			if dead, _, err := b.DeadLetters(t.Context(), 10, store.Cursor{}); err != nil || len(dead) > 0 {
				t.Errorf("%v: dead: %+v", err, dead)
			}
			b.dispatch(&fast, 1)
			if diff := cmp.Diff([]string{"RO-1-open/1", third}, fast.list()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestADispatcherWhoseQueueIsGoneMeanwhileIsDone(t *testing.T) {
	b := noisy(t, memstore.New(), "RO-1")
	var fast channel
	slow := notify.Func(func(context.Context, notify.Message) error {
		b.clock.add(2 * time.Minute)
		b.dispatch(&fast, 1)
		return nil
	})
	b.dispatch(slow, 1)
	b.clock.add(time.Hour)
	b.dispatch(&fast, 0)
}

func TestTwoDispatchersGiveEachMessageOnce(t *testing.T) {
	for name, d := range drivers() {
		t.Run(name, func(t *testing.T) {
			var orders []aftersales.OrderID
			for n := range 40 {
				orders = append(orders, aftersales.OrderID(fmt.Sprintf("RO-%d", n)))
			}
			b := noisy(t, d, orders...)
			for n := range 3 {
				for _, id := range orders {
					b.tell(id, n)
				}
			}
			var c channel
			var wg sync.WaitGroup
			for range 4 {
				wg.Go(func() {
					for len(c.list()) < 4*len(orders) {
						if _, err := b.Dispatch(context.Background(), &c, 3); err != nil {
							t.Error(err)
							return
						}
					}
				})
			}
			wg.Wait()
			last := map[string]string{}
			for _, id := range c.list() {
				order, _, _ := strings.Cut(strings.TrimPrefix(id, "RO-"), "-")
				if id <= last[order] && !strings.Contains(last[order], "open") {
					t.Errorf("%s came after %s", id, last[order])
				}
				last[order] = id
			}
			if n := len(c.list()); n != 4*len(orders) {
				t.Errorf("%d messages were given", n)
			}
		})
	}
}

func TestACallerWhoGivesUpIsNoFaultOfTheChannel(t *testing.T) {
	b := noisy(t, memstore.New(), "RO-1", "RO-2")
	second := b.tell("RO-1", 1)
	ctx, cancel := context.WithCancel(t.Context())
	var c channel
	stopping := notify.Func(func(ctx context.Context, m notify.Message) error {
		if err := c.Notify(ctx, m); err != nil {
			return err
		}
		cancel()
		return nil
	})
	if sent, err := b.Dispatch(ctx, stopping, 10); !errors.Is(err, context.Canceled) || sent != 1 {
		t.Errorf("sent %d: %v", sent, err)
	}
	// What was given is recorded, and the rest is due at once.
	b.dispatch(&c, 2)
	if diff := cmp.Diff([]string{"RO-1-open/1", second, "RO-2-open/1"}, c.list()); diff != "" {
		t.Error(diff)
	}
	third := b.tell("RO-1", 2)
	ctx, cancel = context.WithCancel(t.Context())
	aborting := notify.Func(func(ctx context.Context, _ notify.Message) error { cancel(); return ctx.Err() })
	if sent, err := b.Dispatch(ctx, aborting, 10); !errors.Is(err, context.Canceled) || sent != 0 {
		t.Errorf("sent %d: %v", sent, err)
	}
	b.dispatch(&c, 1)
	if got := c.list(); got[len(got)-1] != third {
		t.Errorf("given %v", got)
	}
	if _, err := b.Dispatch(ctx, &c, 10); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled context: %v", err)
	}
	if _, err := b.Dispatch(t.Context(), &c, 0); err == nil {
		t.Error("a limit of nothing was taken")
	}
}

func TestAChannelHasAMinuteForTheMessagesOfAnOrder(t *testing.T) {
	b := noisy(t, memstore.New(), "RO-1")
	b.dispatch(notify.Func(func(ctx context.Context, _ notify.Message) error {
		if end, ok := ctx.Deadline(); !ok || time.Until(end) > time.Minute {
			t.Errorf("the channel has until %s", end)
		}
		return nil
	}), 1)
}

func TestADamagedQueueStopsNobodyElse(t *testing.T) {
	b := noisy(t, memstore.New(), "RO-1", "RO-2", "RO-3")
	s := store.New(b.driver, store.Config{})
	err := s.Update(t.Context(), func(tx *store.Tx) error {
		rec, err := tx.Get(store.Ref{Kind: "outbox", ID: "order/RO-2"})
		rec.Body, rec.Keys = []byte("{"), []store.Key{{Name: "dead", Value: "1"}}
		tx.Put(rec)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	var c channel
	sent, err := b.Dispatch(t.Context(), &c, 10)
	if sent != 2 || !strings.HasPrefix(words(err), "outbox/order/RO-2: ") {
		t.Errorf("sent %d: %v", sent, err)
	}
	if _, err := b.Do(t.Context(), "RO-2", request("c", aftersales.RecordIntake{})); !strings.HasPrefix(words(err), "outbox/order/RO-2: ") {
		t.Errorf("a command: %v", err)
	}
	for name, err := range map[string]error{"dead letters": second(b.DeadLetters(t.Context(), 10, store.Cursor{})), "retry": b.Retry(t.Context(), "order/RO-2")} {
		if !strings.HasPrefix(words(err), "outbox/order/RO-2: ") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func second(_ []workshop.DeadLetter, _ store.Cursor, err error) error { return err }

func TestAQueueThatIsDamagedWhileItIsDispatchedIsTold(t *testing.T) {
	b := noisy(t, memstore.New(), "RO-1")
	damaging := notify.Func(func(ctx context.Context, _ notify.Message) error {
		return store.New(b.driver, store.Config{}).Update(ctx, func(tx *store.Tx) error {
			rec, err := tx.Get(store.Ref{Kind: "outbox", ID: "order/RO-1"})
			rec.Body = []byte("{")
			tx.Put(rec)
			return err
		})
	})
	if _, err := b.Dispatch(t.Context(), damaging, 10); !strings.HasPrefix(words(err), "outbox/order/RO-1: ") {
		t.Errorf("the error is %v", err)
	}
	d := &tamper{Driver: memstore.New()}
	b = noisy(t, d, "RO-1")
	reading := notify.Func(func(context.Context, notify.Message) error { d.read = func() error { return errBroken }; return nil })
	if _, err := b.Dispatch(t.Context(), reading, 10); !errors.Is(err, errBroken) {
		t.Errorf("the error is %v", err)
	}
	if _, _, err := b.DeadLetters(t.Context(), 0, store.Cursor{}); err == nil {
		t.Error("a limit of nothing was taken")
	}
}
