package workshop_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

var (
	morning = time.Date(2026, 3, 4, 8, 0, 0, 0, time.FixedZone("", 8*3600))
	evening = morning.Add(12 * time.Hour) // when an ordinary order is long over
)

// must reads a literal of a test.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// clock is a clock that stands until it is moved.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) add(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

// bench is a workshop with everything that a test wants to get at.
type bench struct {
	*workshop.Workshop
	t      *testing.T
	driver store.Driver
	clock  *clock
}

// newBench gives a workshop on a store in memory, with a clock that stands.
func newBench(t *testing.T, policy history.Policy) *bench {
	t.Helper()
	return benchOn(t, memstore.New(), policy)
}

func benchOn(t *testing.T, d store.Driver, policy history.Policy) *bench {
	t.Helper()
	c := &clock{at: morning}
	w, err := workshop.New(workshop.Config{Store: store.New(d, store.Config{Attempts: 200}), Now: c.now,
		Shop: workshop.Shop{Policy: policy, Prices: ordergen.Prices()}})
	if err != nil {
		t.Fatal(err)
	}
	return &bench{w, t, d, c}
}

// do carries out a request that has to be taken.
func (b *bench) do(id aftersales.OrderID, r workshop.Request) workshop.Result {
	b.t.Helper()
	res, err := b.Do(context.Background(), id, r)
	if err != nil {
		b.t.Fatalf("%s: %v", r.Command.Name(), err)
	}
	return res
}

// live carries out the first commands of an ordinary order.
func (b *bench) live(id aftersales.OrderID, commands int) []ordergen.Step {
	b.t.Helper()
	steps := ordergen.Life(id, morning)[:commands]
	for _, s := range steps {
		b.do(id, workshop.Request{Command: s.Command, By: s.By})
	}
	return steps
}

// all is what the store holds, to see whether something was written.
func (b *bench) all() string {
	b.t.Helper()
	ctx := context.Background()
	var out []any
	for _, state := range aftersales.OrderStates() {
		found, _, err := b.Find(ctx, workshop.ByState, string(state), 1000, store.Cursor{})
		if err != nil {
			b.t.Fatal(err)
		}
		for _, o := range found {
			log, err := b.Log(ctx, o.ID)
			if err != nil {
				b.t.Fatal(err)
			}
			recs, err := b.driver.Read(ctx, []store.Ref{{Kind: "order", ID: string(o.ID)}, {Kind: "outbox", ID: "order/" + string(o.ID)}})
			if err != nil {
				b.t.Fatal(err)
			}
			out = append(out, o, log, recs)
		}
	}
	return string(must(json.Marshal(out)))
}

// someone gives an actor.
func someone(command string) aftersales.Actor {
	return aftersales.Actor{Command: command, At: morning.Add(12 * time.Hour), By: "zhao", Role: "service_adviser", Store: "S12"}
}

// open gives the request that opens an order.
func open(id aftersales.OrderID) workshop.Request {
	return workshop.Request{By: someone(string(id) + "-open"), Command: aftersales.OpenOrder{Order: id, Kind: aftersales.KindRepair,
		Customer: "C-7", Vehicle: "V-3", Items: []aftersales.Item{{ID: "noise"}}}}
}

// request gives a request with a command id.
func request(command string, c aftersales.OrderCommand) workshop.Request {
	return workshop.Request{By: someone(command), Command: c}
}

// policy is a policy of two functions.
type policy struct {
	gate func(h *history.History, proposed []history.Event) []history.Finding
	due  func(h *history.History, asOf time.Time) []history.Finding
}

func (p policy) Gate(h *history.History, proposed []history.Event) []history.Finding {
	if p.gate == nil {
		return nil
	}
	return p.gate(h, proposed)
}

func (p policy) Due(h *history.History, asOf time.Time) []history.Finding {
	if p.due == nil {
		return nil
	}
	return p.due(h, asOf)
}

// against is a policy that has something against every event of a type.
func against(t history.Type, f history.Finding) policy {
	return policy{gate: func(_ *history.History, proposed []history.Event) []history.Finding {
		if slices.ContainsFunc(proposed, func(e history.Event) bool { return e.Type == t }) {
			return []history.Finding{f}
		}
		return nil
	}}
}

// tamper is a driver that can be made to misbehave.
type tamper struct {
	store.Driver
	before func(b store.Batch) error // what a commit fails with, nothing being written
	after  func(b store.Batch) error // what a commit fails with that was written
	read   func() error
	stream func() error
}

func (d *tamper) Commit(ctx context.Context, b store.Batch) error {
	if d.before != nil {
		if err := d.before(b); err != nil {
			return err
		}
	}
	if err := d.Driver.Commit(ctx, b); err != nil {
		return err
	}
	if d.after != nil {
		return d.after(b)
	}
	return nil
}

func (d *tamper) Read(ctx context.Context, refs []store.Ref) ([]store.Record, error) {
	if d.read != nil {
		if err := d.read(); err != nil {
			return nil, err
		}
	}
	return d.Driver.Read(ctx, refs)
}

func (d *tamper) Stream(ctx context.Context, of store.Ref, after int64) ([]store.Entry, error) {
	if d.stream != nil {
		if err := d.stream(); err != nil {
			return nil, err
		}
	}
	return d.Driver.Stream(ctx, of, after)
}

var errBroken = errors.New("the disk is full")

// channel remembers what it was given, and fails when told to.
type channel struct {
	mu    sync.Mutex
	given []string
	fail  func(m notify.Message) error
}

func (c *channel) Notify(_ context.Context, m notify.Message) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.fail != nil {
		if err := c.fail(m); err != nil {
			return err
		}
	}
	c.given = append(c.given, m.ID)
	return nil
}

func (c *channel) list() []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.Clone(c.given)
}

// report writes an error's own words, or nothing.
func words(err error) string {
	if err == nil {
		return ""
	}
	return fmt.Sprint(err)
}
