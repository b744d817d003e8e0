package enginetest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
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

// wanderer is a clock that somebody sets, forward and back.
type wanderer struct {
	mu sync.Mutex
	at time.Time
}

func (c *wanderer) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

// set sets the clock by less than two hours back or forward; not before the start, which the checkpoints bear: a new
// subject of before a checkpoint is a finding, whatever the clock was.
func (c *wanderer) set() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(rand.N(4*time.Hour) - 2*time.Hour).Truncate(time.Second)
	if c.at.Before(start) {
		c.at = start
	}
}

// by gives a workshop by this clock that tells one message of each command.
func (c *wanderer) by(t *testing.T, s *store.Store) *workshop.Workshop {
	t.Helper()
	w, err := workshop.New(workshop.Config{Store: s, Now: c.now, Lease: time.Minute,
		Shop: workshop.Shop{Prices: ordergen.Prices(), Announce: func(o aftersales.Order, events []history.Event) []notify.Message {
			return []notify.Message{{ID: events[0].ID, Subject: "order/" + string(o.ID), Topic: "order.told"}}
		}}})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// lives gives each order its commands, in turns, with the clock set before each; their times are those of the clock.
func (c *wanderer) lives(t *testing.T, w *workshop.Workshop, orders int, after func(id aftersales.OrderID, r workshop.Request, res workshop.Result)) {
	t.Helper()
	for n := 0; ; n++ {
		done := true
		for i := range orders {
			id := aftersales.OrderID(fmt.Sprint("B-", i))
			steps := ordergen.Life(id, start)
			if n >= len(steps) {
				continue
			}
			done = false
			c.set()
			r := workshop.Request{Command: steps[n].Command, By: steps[n].By}
			r.By.At = time.Time{}
			res, err := w.Do(t.Context(), id, r)
			if err != nil {
				t.Fatalf("%s, command %d: %v", id, n, err)
			}
			after(id, r, res)
		}
		if done {
			return
		}
	}
}

// TestAClockThatIsSetBackChangesNoOrderOfEvents sets the clock back and forward between commands.
func TestAClockThatIsSetBackChangesNoOrderOfEvents(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		s := e.store(t)
		c := &wanderer{at: start}
		l := ledger{e: e, s: s, w: c.by(t, store.New(s, store.Config{})), acks: map[string]string{}}
		last, revs, back := map[aftersales.OrderID]time.Time{}, map[aftersales.OrderID]int64{}, 0
		c.lives(t, l.w, rounds(6, 60), func(id aftersales.OrderID, r workshop.Request, res workshop.Result) {
			l.acks[r.By.Command] = string(id)
			if revs[id]++; res.Revision != revs[id] {
				t.Errorf("%s: revision %d, want %d", id, res.Revision, revs[id])
			}
			for _, event := range res.Events {
				at, _ := event.At.Instant()
				want := c.now()
				if want.Before(last[id]) {
					want = last[id]
					back++
				}
				if !at.Equal(want) {
					t.Errorf("%s: %s at %s, want %s", id, event.Type, at, want)
				}
			}
			last[id], _ = res.Events[0].At.Instant()
			if rand.N(20) == 0 {
				l.repeat(t, c, id, r, res)
			}
			if rand.N(50) == 0 {
				l.seal(t)
			}
		})
		if back == 0 {
			t.Error("the clock was never behind an order")
		}
		l.check(t, "B-")
		l.refuses(t, c, last["B-0"])
	})
}

// repeat sends a command again, when the clock is where it was before it, and demands the first answer.
func (l *ledger) repeat(t *testing.T, c *wanderer, id aftersales.OrderID, r workshop.Request, first workshop.Result) {
	t.Helper()
	was := c.at
	c.at = start
	res, err := l.w.Do(t.Context(), id, r)
	c.at = was
	if err != nil || !res.Repeated || res.Revision != first.Revision || res.Events[0].ID != first.Events[0].ID {
		t.Errorf("%s again: %+v, %v", r.By.Command, res, err)
	}
}

// refuses demands a clear error for a command that names a time which the clock, set back, has not reached by far, and for
// one that names a time before what has happened; and that nothing is written.
func (l *ledger) refuses(t *testing.T, c *wanderer, last time.Time) {
	t.Helper()
	before := l.e.count(t, "log")
	r := workshop.Request{Command: ordergen.Life("B-new", start)[0].Command, By: clerk("C-new")}
	r.By.At = last
	c.at = last.AddDate(0, 0, -3)
	if _, err := l.w.Do(t.Context(), "B-new", r); err == nil || !strings.Contains(err.Error(), "lies more than 24h0m0s after the clock") {
		t.Errorf("a time that the clock has not reached: %v", err)
	}
	c.at = last
	if _, err := l.w.Do(t.Context(), "B-new", r); err != nil {
		t.Error(err)
	}
	early := clerk("C-early")
	early.At = last.Add(-time.Second)
	var refused *aftersales.TransitionError
	if _, err := l.w.Do(t.Context(), "B-new", workshop.Request{Command: aftersales.Diagnose{}, By: early}); !errors.As(err, &refused) || refused.Guard != "in_time" {
		t.Errorf("a time before what has happened: %v", err)
	}
	if n := l.e.count(t, "log"); n != before+1 {
		t.Errorf("%d entries more", n-before)
	}
}

// TestAClockThatIsSetBackLosesNoMessage has two dispatchers work by a clock that is set back and forward, also while a
// message is under way, and ends when it has come to where it had been.
func TestAClockThatIsSetBackLosesNoMessage(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		c := &wanderer{at: start}
		w := c.by(t, store.New(e.store(t), store.Config{Attempts: 1000}))
		p := &arrivals{next: map[string]int{}}
		said := map[string][]string{} // by subject
		top, total := start, 0
		channel := notify.Func(func(_ context.Context, m notify.Message) error {
			if rand.N(4) == 0 {
				c.set()
			}
			if rand.N(8) == 0 {
				return errors.New("the gateway is busy")
			}
			p.take(said[m.Subject], m)
			return nil
		})
		dispatch := func() {
			if _, err := w.Dispatch(t.Context(), channel, 4); err != nil {
				t.Error(err)
			}
		}
		c.lives(t, w, rounds(4, 40), func(id aftersales.OrderID, _ workshop.Request, res workshop.Result) {
			said["order/"+string(id)] = append(said["order/"+string(id)], res.Events[0].ID)
			total++
			dispatch()
			if now := c.now(); now.After(top) {
				top = now
			}
		})
		for range 1000 {
			c.at = top.Add(12 * time.Hour)
			top = c.at
			if dispatch(); p.arrived == total {
				break
			}
		}
		if p.wrong != nil || p.arrived != total {
			t.Errorf("%d of %d messages arrived; %v", p.arrived, total, p.wrong)
		}
		if n := e.live(t, "outbox"); n != 0 {
			t.Errorf("%d queues are left", n)
		}
	})
}

// live counts the live records of a kind.
func (e engine) live(t *testing.T, kind string) (n int) {
	t.Helper()
	page, err := e.store(t).Scan(t.Context(), store.Query{Kind: kind, DueBy: start.AddDate(100, 0, 0), Limit: store.MaxPage})
	if err != nil {
		t.Fatal(err)
	}
	return len(page.Records)
}

// arrivals counts what a channel takes, and what it takes out of turn.
type arrivals struct {
	next    map[string]int
	arrived int
	wrong   error
}

func (p *arrivals) take(said []string, m notify.Message) {
	for i, id := range said {
		switch {
		case id != m.ID:
		case i > p.next[m.Subject]:
			p.wrong = errors.Join(p.wrong, fmt.Errorf("%s arrived before %s", m.ID, said[p.next[m.Subject]]))
		case i == p.next[m.Subject]:
			p.next[m.Subject]++
			p.arrived++
		}
		if id == m.ID {
			return
		}
	}
	p.wrong = errors.Join(p.wrong, fmt.Errorf("%s was never said", m.ID))
}
