package natsnotify_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/adapters/natsnotify"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

var morning = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

// talkative gives a workshop that tells so many messages of each command.
func talkative(t *testing.T, each int) *workshop.Workshop {
	t.Helper()
	w, err := workshop.New(workshop.Config{Store: store.New(memstore.New(), store.Config{Attempts: 1000}), Backoff: func(int) time.Duration { return 2 * time.Millisecond },
		Shop: workshop.Shop{Prices: ordergen.Prices(), Announce: func(o aftersales.Order, events []history.Event) []notify.Message {
			out := make([]notify.Message, each)
			for i := range out {
				out[i] = notify.Message{ID: fmt.Sprint(o.ID, "/", i), Subject: "order/" + string(o.ID), Topic: "order.opened"}
			}
			return out
		}}})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// TestWhatDispatchersGiveLiesInTheStreamOnceAndInOrder has four dispatchers work, while receipts are lost, the line is cut
// and the server is started again.
func TestWhatDispatchersGiveLiesInTheStreamOnceAndInOrder(t *testing.T) {
	const orders, each = 40, 10
	p := newPlace(t)
	n := p.notifier(t, func(c *natsnotify.Config) { c.Timeout = 200 * time.Millisecond })
	lossy := notify.Func(func(ctx context.Context, m notify.Message) error {
		if err := n.Notify(ctx, m); err != nil || rand.N(8) > 0 {
			return err
		}
		return errors.New("the receipt is lost after all")
	})
	w := talkative(t, each)
	ctx, done := context.WithCancel(t.Context())
	defer done()
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			if err := w.RunDispatch(ctx, lossy, workshop.Dispatching{Limit: 4, Pause: 5 * time.Millisecond}); err != nil {
				t.Error(err)
			}
		})
	}
	for i := range orders {
		id := aftersales.OrderID(fmt.Sprint("RO-", i))
		step := ordergen.Life(id, morning)[0]
		step.By.Command = "open-" + string(id)
		if _, err := w.Do(t.Context(), id, workshop.Request{Command: step.Command, By: step.By}); err != nil {
			t.Fatal(err)
		}
		switch i {
		case orders / 4:
			p.line.cut()
		case orders / 2:
			p.stop()
			p.start(t)
		case orders * 3 / 4:
			p.line.deaf.Store(true)
			time.Sleep(20 * time.Millisecond)
			p.line.hear()
		}
	}
	var got []notify.Message
	for try := 0; len(got) < orders*each && try < 1200; try++ {
		time.Sleep(50 * time.Millisecond)
		var err error
		if got, err = p.received(); err != nil {
			t.Log(err) // the other line may not be up again
		}
	}
	done()
	all.Wait()
	next := map[string]int{}
	for _, m := range got {
		if want := fmt.Sprint(m.Subject[len("order/"):], "/", next[m.Subject]); m.ID != want {
			t.Fatalf("%s lies where %s is to lie", m.ID, want)
		}
		next[m.Subject]++
	}
	if len(got) != orders*each || len(next) != orders {
		t.Errorf("%d messages of %d orders, want %d of %d", len(got), len(next), orders*each, orders)
	}
}
