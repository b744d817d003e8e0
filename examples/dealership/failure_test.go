package main

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales/store"
)

var errBroken = errors.New("the disk is broken")

// failing is a store that works for some calls and then fails for ever.
type failing struct {
	*memstore.Store
	calls int // that still work
}

func (f *failing) next() error {
	f.calls--
	if f.calls < 0 {
		return errBroken
	}
	return nil
}

func (f *failing) Read(ctx context.Context, refs []store.Ref) ([]store.Record, error) {
	if err := f.next(); err != nil {
		return nil, err
	}
	return f.Store.Read(ctx, refs)
}

func (f *failing) Stream(ctx context.Context, of store.Ref, after int64) ([]store.Entry, error) {
	if err := f.next(); err != nil {
		return nil, err
	}
	return f.Store.Stream(ctx, of, after)
}

func (f *failing) Scan(ctx context.Context, q store.Query) (store.Page, error) {
	if err := f.next(); err != nil {
		return store.Page{}, err
	}
	return f.Store.Scan(ctx, q)
}

func (f *failing) Commit(ctx context.Context, b store.Batch) error {
	if err := f.next(); err != nil {
		return err
	}
	return f.Store.Commit(ctx, b)
}

// runOn runs the program on records that are given.
func runOn(t *testing.T, d store.Driver, args ...string) (out, errOut string, code int) {
	t.Helper()
	var o, e strings.Builder
	p := &program{out: &o, errOut: &e, now: testNow, open: func(context.Context, string) (*store.Store, func() error, error) {
		return store.New(d, store.Config{}), func() error { return nil }, nil
	}}
	code = p.run(t.Context(), args)
	return o.String(), e.String(), code
}

func TestAStoreThatFailsAtAnyCallFailsTheRunAndSaysSo(t *testing.T) {
	imported := small(t)
	t.Chdir(t.TempDir())
	for _, args := range [][]string{nil, imported} {
		const plenty = 1 << 30
		calm := &failing{memstore.New(), plenty}
		if _, errOut, code := runOn(t, calm, args...); code != exitDone {
			t.Fatal(errOut)
		}
		calls := plenty - calm.calls
		for n := range calls {
			if n > 10 && n < calls-40 && n%97 != 0 {
				continue
			}
			_, errOut, code := runOn(t, &failing{memstore.New(), n}, args...)
			if code != exitFailed || !strings.Contains(errOut, errBroken.Error()) {
				t.Errorf("%q, call %d of %d: exit code %d, %s", args, n+1, calls, code, errOut)
			}
			if _, err := os.Stat("dealership-quarantine.jsonl.part"); err == nil {
				t.Errorf("half a quarantine file is left after call %d", n+1)
			}
		}
	}
}

func TestWorkThatShouldHaveBeenRefusedStopsTheDay(t *testing.T) {
	var out strings.Builder
	clock := &clock{}
	s, err := newShop(store.New(memstore.New(), store.Config{}), clock.read) // no pack, no gate
	if err != nil {
		t.Fatal(err)
	}
	err = runDay(t.Context(), s, clock, options{story: english}, &page{w: &out})
	if !errors.Is(err, errPassed) || !strings.Contains(err.Error(), "12:28 "+string(brakeOrder)+", start_job") {
		t.Error(err)
	}
}

func TestWhatIsDueIsTold(t *testing.T) {
	t.Chdir(t.TempDir())
	mustRun(t)
	change(t, "dealership.db", `update servicelane_record set due = 1773892800000000,
		body = json_set(body, '$.owed', json('[{"order":"`+string(lateOrder)+`","rule":"X-1","due":"2026-03-19T12:00:00+08:00"}]'))
		where kind = 'order' and id = '`+string(lateOrder)+`'`)
	if out := mustRun(t); !strings.Contains(out, "\n"+string(lateOrder)+" owes X-1 by 2026-03-19 12:00\n") {
		t.Error(out)
	}
}

func TestAnImportThatIsInterruptedGoesOnAfterwards(t *testing.T) {
	mapping := here(t, "testdata/small.json")
	t.Chdir(t.TempDir())
	write(t, "orders.csv", manyOrders(400))
	args := []string{"-orders", "orders.csv", "-mapping", mapping}
	c := start(t, args...)
	time.Sleep(200 * time.Millisecond)
	if err := c.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	var exit *exec.ExitError
	if err := c.Wait(); err != nil && (!errors.As(err, &exit) || exit.ExitCode() != exitInterrupted) {
		t.Errorf("%v", err)
	}
	out := mustRun(t, args...)
	if !strings.Contains(out, "\nrows=400 ") || !strings.Contains(out, " quarantined=0 ") || countOrders(t, "dealership.db") != 200 {
		t.Error(out)
	}
}

// The people and what they may do are facts of the shop, so that the rules can look roles up.
func TestEveryActorOfTheDayIsAMemberOfStaff(t *testing.T) {
	for _, s := range scenes() {
		for _, st := range s.steps {
			if !slices.Contains(staff, st.by) {
				t.Errorf("%s at %s", st.by.id, st.at)
			}
		}
	}
}
