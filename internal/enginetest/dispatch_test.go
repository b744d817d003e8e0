package enginetest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

// deep tells whether there is time for the great numbers.
func deep() bool { return os.Getenv("SERVICELANE_DEEP") != "" }

// post is a channel that fails, hangs and dies, and counts what arrives.
type post struct {
	total, each int // messages, and those of one subject
	arrived     func()

	mu                              sync.Mutex
	next                            map[string]int // by subject: the number of the message that is to come
	left, again, failed, hung, died int
	wrong                           error
}

// Notify fails in a tenth of the cases, and loses the answer in some; a few times it hangs, and takes the dispatcher with it.
func (p *post) Notify(ctx context.Context, m notify.Message) error {
	switch chance := rand.Float64() * float64(p.total); {
	case chance < 4:
		p.count(&p.hung)
		<-ctx.Done()
		return ctx.Err()
	case chance < 8:
		p.count(&p.died)
		runtime.Goexit() // before the message is taken
	case chance < 12:
		p.take(m)
		p.count(&p.died)
		runtime.Goexit() // after it
	case chance < 12+float64(p.total)/10:
		p.count(&p.failed)
		return errors.New("the gateway is busy")
	case chance < 12+float64(p.total)/8:
		p.take(m)
		p.count(&p.failed)
		return errors.New("the answer was lost")
	}
	p.take(m)
	return nil
}

func (p *post) count(n *int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	*n++
}

// take has a message arrive: the next one of its subject, or one that has been there.
func (p *post) take(m notify.Message) {
	p.mu.Lock()
	defer p.mu.Unlock()
	n, err := strconv.Atoi(m.ID[strings.LastIndex(m.ID, "/")+1:])
	switch {
	case err != nil || n > p.next[m.Subject]:
		p.wrong = errors.Join(p.wrong, fmt.Errorf("%s arrived where message %d of %s was to come: %v", m.ID, p.next[m.Subject], m.Subject, err))
	case n < p.next[m.Subject]:
		p.again++
	default:
		p.next[m.Subject]++
		if p.left--; p.left == 0 {
			p.arrived()
		}
	}
}

// TestManyDispatchersGiveEveryMessageInOrder has each message given at least once, and none before those of its subject
// that came before it.
func TestManyDispatchersGiveEveryMessageInOrder(t *testing.T) {
	const each = 20
	total := 1000
	if deep() {
		total = 100_000
	}
	for _, dispatchers := range []int{2, 4, 8} {
		t.Run(fmt.Sprint(dispatchers), func(t *testing.T) {
			eachEngine(t, func(t *testing.T, e engine) {
				e.db.SetMaxIdleConns(16)
				ctx, arrived := context.WithCancel(t.Context())
				defer arrived()
				p := &post{total: total, each: each, left: total, arrived: arrived, next: map[string]int{}}
				w := talkative(t, store.New(e.store(t), store.Config{Attempts: 1000}), each)
				var all sync.WaitGroup
				for range dispatchers { // a program that is started again when it has died
					all.Go(func() {
						for ctx.Err() == nil {
							if err := w.RunDispatch(ctx, p, workshop.Dispatching{Pause: 20 * time.Millisecond, Grace: time.Second, Fault: func(err error) { t.Error(err) }}); err != nil {
								t.Error(err)
							}
						}
					})
				}
				for n := range total / each { // while they work
					id := aftersales.OrderID(fmt.Sprint("RO-", n))
					if _, err := w.Do(t.Context(), id, workshop.Request{Command: ordergen.Life(id, start)[0].Command, By: clerk(string(id))}); err != nil {
						t.Fatal(err)
					}
				}
				all.Wait()
				if p.wrong != nil || p.left != 0 {
					t.Errorf("%d messages never arrived; %v", p.left, p.wrong)
				}
				dead, _, err := w.DeadLetters(t.Context(), 10, store.Cursor{})
				if err != nil || len(dead) > 0 {
					t.Errorf("dead: %v, %v", dead, err)
				}
				t.Logf("%d messages of %d subjects by %d dispatchers: %d failures, %d hung, %d died, %d came again", total, total/each, dispatchers, p.failed, p.hung, p.died, p.again)
			})
		})
	}
}

// talkative gives a workshop that tells so many messages of each command.
func talkative(t *testing.T, s *store.Store, each int) *workshop.Workshop {
	t.Helper()
	w, err := workshop.New(workshop.Config{Store: s, Lease: 400 * time.Millisecond, Backoff: func(int) time.Duration { return 2 * time.Millisecond },
		Shop: workshop.Shop{Prices: ordergen.Prices(), Announce: func(o aftersales.Order, events []history.Event) []notify.Message {
			out := make([]notify.Message, each)
			for i := range out {
				out[i] = notify.Message{ID: fmt.Sprint(events[0].ID, "/", i), Subject: "order/" + string(o.ID), Topic: "order.opened"}
			}
			return out
		}}})
	if err != nil {
		t.Fatal(err)
	}
	return w
}
