package storetest_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/store/storetest"
)

// driver is a driver made of functions, so that a single one can be broken. Unbroken it is a handle on a store in
// memory: closing it closes the handle, and another one finds everything again.
type driver struct {
	inner  *memstore.Store
	closed atomic.Bool

	read   func(ctx context.Context, refs []store.Ref) ([]store.Record, error)
	stream func(ctx context.Context, of store.Ref, after int64) ([]store.Entry, error)
	scan   func(ctx context.Context, q store.Query) (store.Page, error)
	commit func(ctx context.Context, b store.Batch) error
	claim  func(ctx context.Context, kind string, now, until time.Time, limit int) ([]store.Record, error)
	walk   func(ctx context.Context, after store.Ref, limit int) ([]store.Record, error)
	log    func(ctx context.Context, after store.Ref, rev int64, limit int) ([]store.Entry, error)
	load   func(ctx context.Context, records []store.Record, entries []store.Entry) error
	close  func() error
}

func newDriver(inner *memstore.Store) *driver {
	d := &driver{inner: inner, read: inner.Read, stream: inner.Stream, scan: inner.Scan, commit: inner.Commit, claim: inner.Claim, walk: inner.Walk, log: inner.WalkLog, load: inner.Load}
	d.close = func() error {
		d.closed.Store(true)
		return nil
	}
	return d
}

func (d *driver) usable() error {
	if d.closed.Load() {
		return store.ErrClosed
	}
	return nil
}

func (d *driver) Read(ctx context.Context, refs []store.Ref) ([]store.Record, error) {
	if err := d.usable(); err != nil {
		return nil, err
	}
	return d.read(ctx, refs)
}

func (d *driver) Stream(ctx context.Context, of store.Ref, after int64) ([]store.Entry, error) {
	if err := d.usable(); err != nil {
		return nil, err
	}
	return d.stream(ctx, of, after)
}

func (d *driver) Scan(ctx context.Context, q store.Query) (store.Page, error) {
	if err := d.usable(); err != nil {
		return store.Page{}, err
	}
	return d.scan(ctx, q)
}

func (d *driver) Commit(ctx context.Context, b store.Batch) error {
	if err := d.usable(); err != nil {
		return err
	}
	return d.commit(ctx, b)
}

func (d *driver) Claim(ctx context.Context, kind string, now, until time.Time, limit int) ([]store.Record, error) {
	if err := d.usable(); err != nil {
		return nil, err
	}
	return d.claim(ctx, kind, now, until, limit)
}

func (d *driver) Walk(ctx context.Context, after store.Ref, limit int) ([]store.Record, error) {
	if err := d.usable(); err != nil {
		return nil, err
	}
	return d.walk(ctx, after, limit)
}

func (d *driver) WalkLog(ctx context.Context, after store.Ref, rev int64, limit int) ([]store.Entry, error) {
	if err := d.usable(); err != nil {
		return nil, err
	}
	return d.log(ctx, after, rev, limit)
}

func (d *driver) Load(ctx context.Context, records []store.Record, entries []store.Entry) error {
	if err := d.usable(); err != nil {
		return err
	}
	return d.load(ctx, records, entries)
}

func (d *driver) Close() error { return d.close() }

var (
	_ store.Claimer  = (*driver)(nil)
	_ store.Archiver = (*driver)(nil)
	_ io.Closer      = (*driver)(nil)
)

var allCaps = storetest.Caps{Claim: true, Archive: true, Close: true, Reopen: true, Share: true}

// harness opens drivers that are broken by breakIt, all on one store for each place.
func harness(breakIt func(d *driver)) storetest.Harness {
	return storetest.Harness{Caps: allCaps, Place: func(context.Context) (storetest.Place, error) {
		inner := memstore.New()
		return storetest.Place{Open: func(context.Context) (store.Driver, error) {
			d := newDriver(inner)
			breakIt(d)
			return d, nil
		}}, nil
	}}
}

func unbroken(*driver) {}

func TestEveryCasePassesAStoreThatKeepsTheContract(t *testing.T) {
	for _, c := range storetest.Cases() {
		t.Run(c.Name, func(t *testing.T) {
			if err := c.Run(t.Context(), harness(unbroken)); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestEveryCasePassesADriverWithoutOptionalPowers(t *testing.T) {
	h := storetest.Harness{Place: func(context.Context) (storetest.Place, error) {
		return storetest.Place{Open: func(context.Context) (store.Driver, error) {
			return struct{ store.Driver }{memstore.New()}, nil
		}}, nil
	}}
	for _, c := range storetest.Cases() {
		if err := c.Run(t.Context(), h); err != nil {
			t.Error(err)
		}
	}
}

func TestCasesHaveNamesOfTheirOwnAndAContract(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range storetest.Cases() {
		if c.Name == "" || seen[c.Name] {
			t.Errorf("case %q: the name is missing or there twice", c.Name)
		}
		seen[c.Name] = true
		if !strings.HasSuffix(c.Contract, ".") {
			t.Errorf("case %q: the contract %q is no sentence", c.Name, c.Contract)
		}
	}
}

func TestPowersAreListedAlsoWhenMissing(t *testing.T) {
	if got, want := (storetest.Caps{Claim: true, Share: true}).String(), "claim, no archive, no close, no reopen, share"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func find(t *testing.T, name string) storetest.Case {
	t.Helper()
	i := slices.IndexFunc(storetest.Cases(), func(c storetest.Case) bool { return c.Name == name })
	if i < 0 {
		t.Fatalf("there is no case %q", name)
	}
	return storetest.Cases()[i]
}

func TestACaseReportsWhatCannotBeTried(t *testing.T) {
	broke := errors.New("broke")
	place := func(p storetest.Place, err error) storetest.Harness {
		return storetest.Harness{Place: func(context.Context) (storetest.Place, error) { return p, err }}
	}
	memory := func(context.Context) (store.Driver, error) { return memstore.New(), nil }
	for name, h := range map[string]storetest.Harness{
		"no room":     place(storetest.Place{}, broke),
		"no opening":  place(storetest.Place{Open: func(context.Context) (store.Driver, error) { return nil, broke }}, nil),
		"no removing": place(storetest.Place{Open: memory, Remove: func() error { return broke }}, nil),
		"no closing":  harness(func(d *driver) { d.close = func() error { return broke } }),
		"no reading": harness(func(d *driver) {
			d.read = func(context.Context, []store.Ref) ([]store.Record, error) { return nil, broke }
		}),
		"no committing":   harness(func(d *driver) { d.commit = func(context.Context, store.Batch) error { return broke } }),
		"no room for two": storetest.Harness{Caps: allCaps, Place: secondTime(broke)},
	} {
		c := find(t, "unknown")
		if name == "no room for two" {
			c = find(t, "opened twice")
		}
		if err := c.Run(t.Context(), h); !errors.Is(err, broke) {
			t.Errorf("%s: got %v, want %v", name, err, broke)
		}
	}
}

// secondTime gives a place, but only one.
func secondTime(err error) func(context.Context) (storetest.Place, error) {
	first := harness(unbroken)
	asked := false
	return func(ctx context.Context) (storetest.Place, error) {
		if asked {
			return storetest.Place{}, err
		}
		asked = true
		return first.Place(ctx)
	}
}

func TestACaseReportsAPanicOfTheDriver(t *testing.T) {
	err := find(t, "unknown").Run(t.Context(), harness(func(d *driver) {
		d.read = func(context.Context, []store.Ref) ([]store.Record, error) { panic("out of order") }
	}))
	if err == nil || !strings.Contains(err.Error(), "panic: out of order") {
		t.Errorf("got %v, want the panic", err)
	}
}

func TestACaseEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancelCause(t.Context())
	enough := errors.New("enough")
	err := find(t, "unknown").Run(ctx, harness(func(d *driver) {
		d.read = func(ctx context.Context, _ []store.Ref) ([]store.Record, error) {
			cancel(enough)
			<-ctx.Done()
			return nil, ctx.Err()
		}
	}))
	if !errors.Is(err, enough) {
		t.Errorf("got %v, want the cause of the context's end", err)
	}
}

// An adapter author runs every case against a driver; in a test, each in a t.Run.
func ExampleCases() {
	h := storetest.Harness{
		Caps: storetest.Caps{Claim: true, Archive: true, Close: true},
		Place: func(context.Context) (storetest.Place, error) {
			return storetest.Place{Open: func(context.Context) (store.Driver, error) { return memstore.New(), nil }}, nil
		},
	}
	failed := 0
	for _, c := range storetest.Cases() {
		if err := c.Run(context.Background(), h); err != nil {
			fmt.Println(err)
			failed++
		}
	}
	fmt.Printf("%s: %d cases failed\n", h.Caps, failed)
	// Output: claim, archive, close, no reopen, no share: 0 cases failed
}
