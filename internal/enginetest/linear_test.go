package enginetest

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/anishathalye/porcupine"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/adapters/sqlstore"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/store/storetest"
)

// asked is what a worker asked of a store: to read records, or to commit changes.
type asked struct {
	read   []store.Ref
	batch  store.Batch
	number int // of the command
}

// answered is what came back: revisions, or how the commit ended.
type answered struct {
	revs      []int64
	conflict  bool
	duplicate bool
	open      bool // whether it was written is open
}

// shelfState is the state of the model: the revisions of records, and the commands in the log.
type shelfState struct {
	revs     map[store.Ref]int64
	commands bits
}

// bits are the numbers of commands: quickly copied and compared, as the check does for every order that it tries.
type bits []uint64

func (b bits) has(n int) bool { return n/64 < len(b) && b[n/64]>>(n%64)&1 == 1 }

func (b bits) with(n int) bits {
	out := make(bits, max(len(b), n/64+1))
	copy(out, b)
	out[n/64] |= 1 << (n % 64)
	return out
}

// model is the contract of the port on revisions and commands, one operation after the other.
func model() porcupine.Model {
	nondeterministic := porcupine.NondeterministicModel{
		Init: func() []any { return []any{shelfState{map[store.Ref]int64{}, nil}} },
		Step: step,
		Equal: func(a, b any) bool {
			x, y := a.(shelfState), b.(shelfState)
			return maps.Equal(x.revs, y.revs) && slices.Equal(x.commands, y.commands)
		},
	}
	return nondeterministic.ToModel()
}

// step gives the states after which the answer would have been that one; none if it could not.
func step(state, input, output any) []any {
	s, in, out := state.(shelfState), input.(asked), output.(answered)
	if in.read != nil {
		for i, ref := range in.read {
			if s.revs[ref] != out.revs[i] {
				return nil
			}
		}
		return []any{s}
	}
	duplicate := s.commands.has(in.number)
	holds := !duplicate
	for _, c := range in.batch.Checks {
		holds = holds && s.revs[c.Ref] == c.Rev
	}
	for _, r := range in.batch.Puts {
		holds = holds && s.revs[r.Ref] == r.Rev-1
	}
	switch {
	case out.duplicate && duplicate, out.conflict && !duplicate && !holds:
		return []any{s}
	case out.duplicate || out.conflict:
		return nil
	case !holds && out.open:
		return []any{s}
	case !holds:
		return nil
	}
	next := shelfState{maps.Clone(s.revs), s.commands.with(in.number)}
	for _, r := range in.batch.Puts {
		next.revs[r.Ref] = r.Rev
	}
	if out.open {
		return []any{s, next}
	}
	return []any{next}
}

// history has workers read and change a few records at once, and writes down what they asked and got.
func concurrent(t *testing.T, d store.Driver, workers, operations int) []porcupine.Operation {
	t.Helper()
	var mu sync.Mutex
	var all []porcupine.Operation
	begin := time.Now()
	var wg sync.WaitGroup
	for worker := range workers {
		wg.Go(func() {
			known := map[store.Ref]int64{}
			for n := range operations / workers {
				in := ask(known, 4*n+worker%4) // four workers try each command
				call := time.Since(begin).Nanoseconds()
				out := answer(d, in, known)
				end := time.Since(begin).Nanoseconds()
				if out.open {
					t.Errorf("%+v: neither done nor refused", in)
				}
				mu.Lock()
				all = append(all, porcupine.Operation{ClientId: worker, Input: in, Call: call, Output: out, Return: end})
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	return all
}

// ask makes up an operation from what the worker knows, rightly or not.
func ask(known map[store.Ref]int64, number int) asked {
	refs := []store.Ref{{Kind: "order", ID: "A"}, {Kind: "order", ID: "B"}, {Kind: "order", ID: "C"}}
	rand.Shuffle(len(refs), func(i, j int) { refs[i], refs[j] = refs[j], refs[i] })
	if rand.N(2) == 0 {
		return asked{read: refs[:1+rand.N(3)]}
	}
	put := func(r store.Ref) store.Record { return store.Record{Ref: r, Rev: known[r] + 1} }
	b := store.Batch{Puts: []store.Record{put(refs[0])}, Appends: []store.Entry{{Subject: refs[0], Rev: known[refs[0]] + 1, Command: fmt.Sprint("C", number)}}}
	switch rand.N(3) {
	case 0:
		b.Puts = append(b.Puts, put(refs[1]))
	case 1:
		b.Checks = []store.Check{{Ref: refs[1], Rev: known[refs[1]]}}
	}
	return asked{batch: b, number: number}
}

func answer(d store.Driver, in asked, known map[store.Ref]int64) (out answered) {
	if in.read != nil {
		recs, err := d.Read(context.Background(), in.read)
		for i, r := range recs {
			known[in.read[i]] = r.Rev
			out.revs = append(out.revs, r.Rev)
		}
		out.open = err != nil
		return out
	}
	err := d.Commit(context.Background(), in.batch)
	out.conflict, out.duplicate = errors.Is(err, store.ErrConflict), errors.Is(err, store.ErrDuplicate)
	out.open = err != nil && !out.conflict && !out.duplicate
	if err == nil {
		for _, r := range in.batch.Puts {
			known[r.Ref] = r.Rev
		}
	}
	return out
}

// linearizable tells whether each answer is the one that some order of the operations, none before it was asked and none
// after it was answered, would have given.
func linearizable(t *testing.T, ops []porcupine.Operation) porcupine.CheckResult {
	t.Helper()
	patience := 30 * time.Second
	if deep() {
		patience = 5 * time.Minute
	}
	return porcupine.CheckOperationsTimeout(model(), ops, patience)
}

// TestConcurrentHistoriesAreLinearizable has sixteen workers make ten thousand operations on each store.
func TestConcurrentHistoriesAreLinearizable(t *testing.T) {
	operations := 1600
	if deep() {
		operations = 10_000
	}
	history := func(t *testing.T, h storetest.Harness) porcupine.CheckResult {
		p, err := h.Place(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		d, err := p.Open(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		ops := concurrent(t, d, 16, operations)
		if c, ok := d.(interface{ Close() error }); ok {
			err = c.Close()
		}
		if p.Remove != nil {
			err = errors.Join(err, p.Remove())
		}
		written := len(slices.DeleteFunc(slices.Clone(ops), func(o porcupine.Operation) bool {
			return o.Input.(asked).read != nil || o.Output.(answered).conflict || o.Output.(answered).duplicate
		}))
		got := linearizable(t, ops)
		if got == porcupine.Illegal || err != nil || written < operations/100 {
			t.Errorf("%s: of %d operations %d wrote; %v", got, len(ops), written, err)
		}
		t.Logf("%s: %d operations, %d commits", got, len(ops), written)
		return got
	}
	// Now and then the search for an order would take hours: such a history says nothing, and another is made.
	run := func(t *testing.T, h storetest.Harness) {
		for range 5 {
			if history(t, h) != porcupine.Unknown {
				return
			}
		}
		t.Error("five histories in a row take too long to be checked")
	}
	t.Run("memory", func(t *testing.T) {
		run(t, storetest.Harness{Place: func(context.Context) (storetest.Place, error) {
			return storetest.Place{Open: func(context.Context) (store.Driver, error) { return memstore.New(), nil }}, nil
		}})
	})
	t.Run("SQLite", func(t *testing.T) { run(t, sqliteHarness(t, sqlstore.Config{}, sqliteHasty)) })
	t.Run("PostgreSQL", func(t *testing.T) { run(t, postgresHarness(t, sqlstore.Config{}, postgresHasty)) })
	t.Run("MariaDB", func(t *testing.T) { run(t, mariadbHarness(t, sqlstore.Config{})) })
}

// lax is a store with one fault that shows only when several use it at once.
type lax struct {
	*memstore.Store
	mu     sync.Mutex
	old    map[store.Ref]store.Record
	commit func(d *lax, ctx context.Context, b store.Batch) error
	read   func(d *lax, ctx context.Context, refs []store.Ref) ([]store.Record, error)
}

func (d *lax) Commit(ctx context.Context, b store.Batch) error {
	if d.commit != nil {
		return d.commit(d, ctx, b)
	}
	return d.Store.Commit(ctx, b)
}

func (d *lax) Read(ctx context.Context, refs []store.Ref) ([]store.Record, error) {
	if d.read != nil {
		return d.read(d, ctx, refs)
	}
	return d.Store.Read(ctx, refs)
}

// TestStoresThatAreNotLinearizableAreCaught checks the check.
func TestStoresThatAreNotLinearizableAreCaught(t *testing.T) {
	for name, d := range map[string]*lax{
		"reads one record after the other": {read: func(d *lax, ctx context.Context, refs []store.Ref) (out []store.Record, err error) {
			for _, r := range refs {
				time.Sleep(50 * time.Microsecond)
				recs, err := d.Store.Read(ctx, []store.Ref{r})
				if err != nil {
					return nil, err
				}
				out = append(out, recs...)
			}
			return out, nil
		}},
		"does not check": {commit: func(d *lax, ctx context.Context, b store.Batch) error {
			b.Checks = nil
			return d.Store.Commit(ctx, b)
		}},
		"says it is done before it is": {commit: func(d *lax, ctx context.Context, b store.Batch) error {
			go func() {
				time.Sleep(time.Millisecond)
				_ = d.Store.Commit(ctx, b)
			}()
			return nil
		}},
		"commits the records of a batch one by one": {commit: func(d *lax, ctx context.Context, b store.Batch) error {
			for i, r := range b.Puts {
				part := store.Batch{Puts: []store.Record{r}}
				if i == 0 {
					part.Checks, part.Appends = b.Checks, b.Appends
				}
				if err := d.Store.Commit(ctx, part); err != nil {
					return err
				}
			}
			return nil
		}},
		"reads what was there a moment ago": {read: func(d *lax, ctx context.Context, refs []store.Ref) ([]store.Record, error) {
			recs, err := d.Store.Read(ctx, refs)
			d.mu.Lock()
			defer d.mu.Unlock()
			for i, r := range recs {
				was, ok := d.old[r.Ref]
				d.old[r.Ref] = r
				if ok {
					recs[i] = was
				}
			}
			return recs, err
		}},
	} {
		got := porcupine.Ok
		for try := 0; try < 100 && got == porcupine.Ok; try++ { // short ones, for finding that there is no order takes long
			d.Store, d.old = memstore.New(), map[store.Ref]store.Record{}
			got = linearizable(t, concurrent(t, d, 8, 240))
		}
		if got != porcupine.Illegal {
			t.Errorf("a store that %s is %s", name, got)
		}
	}
}
