package storetest

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"example.com/servicelane/aftersales/store"
)

var contextCases = []Case{
	{"context done before", "With a context that is already done the methods return its error and change nothing.", contextDone},
	{"deadline passed before", "With a context whose deadline has passed the methods return its error and change nothing.", deadlinePassed},
	{"context done during", "A commit whose context ends meanwhile is written wholly or not at all; if it returns nil it is written, if it returns a conflict it is not.", contextDuring},
}

func contextDone(t *trial) {
	ctx, cancel := context.WithCancel(t.ctx)
	cancel()
	refuses(t, ctx, context.Canceled)
}

func deadlinePassed(t *trial) {
	ctx, cancel := context.WithDeadline(t.ctx, time.Now().Add(-time.Second))
	defer cancel()
	refuses(t, ctx, context.DeadlineExceeded)
}

// refuses calls every method with a context that is done.
func refuses(t *trial, ctx context.Context, want error) {
	a := order("A")
	before := due("A", 1, 0)
	t.commit(store.Batch{Puts: []store.Record{before}, Appends: []store.Entry{entry(a, 1, "C1")}})
	if t.failed() {
		return
	}
	calls := map[string]func() error{
		"Read":                 func() error { _, err := t.d.Read(ctx, []store.Ref{a}); return err },
		"Stream":               func() error { _, err := t.d.Stream(ctx, a, 0); return err },
		"Scan":                 func() error { _, err := t.d.Scan(ctx, store.Query{Kind: "order", Key: "vin", Limit: 1}); return err },
		"Commit":               func() error { return t.d.Commit(ctx, puts(rec(a, 2))) },
		"Commit of a conflict": func() error { return t.d.Commit(ctx, puts(rec(a, 7))) },
	}
	if a, ok := t.d.(store.Archiver); ok {
		calls["Walk"] = func() error { _, err := a.Walk(ctx, store.Ref{}, 1); return err }
		calls["WalkLog"] = func() error { _, err := a.WalkLog(ctx, store.Ref{}, 0, 1); return err }
		calls["Load"] = func() error { return a.Load(ctx, []store.Record{rec(order("B"), 1)}, nil) }
	}
	if c, ok := t.d.(store.Claimer); ok {
		calls["Claim"] = func() error { _, err := c.Claim(ctx, "order", noon, noon.Add(time.Hour), 1); return err }
	}
	for name, call := range calls {
		if err := call(); !errors.Is(err, want) {
			t.failf("%s with a context that is done: got %v, want %v", name, err, want)
		}
	}
	t.expect("afterwards", before)
}

// contextDuring ends the context at some time during each of many commits, and looks what came of them. A commit whose
// outcome was left open may still land while the next one is under way.
func contextDuring(t *trial) {
	a, b := order("A"), order("B")
	t.commit(puts(rec(a, 1), rec(b, 1)))
	refused := map[string]bool{}
	for round := 0; round < 60 && !t.failed(); round++ {
		rev := t.read(a)[0].Rev + 1
		command := fmt.Sprint("C", round)
		batch := store.Batch{Puts: []store.Record{rec(a, rev), rec(b, rev)}, Appends: []store.Entry{entry(a, rev, command)}}
		ctx, cancel := context.WithCancel(t.ctx)
		time.AfterFunc(rand.N(2*time.Millisecond), cancel)
		err := t.d.Commit(ctx, batch)
		cancel()
		switch {
		case err == nil:
			t.expectLog("the commit returned nil", t.stream(store.CommandRef(command), 0), batch.Appends...)
		case errors.Is(err, store.ErrConflict) || errors.Is(err, store.ErrDuplicate):
			refused[command] = true
		}
		if got := t.read(a, b); !t.failed() && got[0].Rev != got[1].Rev {
			t.failf("round %d: half a batch was written: revisions %d and %d; the error was %w", round, got[0].Rev, got[1].Rev, err)
		}
	}
	wholeLog(t, a, refused)
}

// wholeLog demands an entry for each revision after the first, none of them by a command that was refused.
func wholeLog(t *trial, r store.Ref, refused map[string]bool) {
	log := t.stream(r, 0)
	for i, e := range log {
		if e.Rev != int64(i+2) || refused[e.Command] {
			t.failf("entry %d of the log is at revision %d by %s (refused: %t)", i, e.Rev, e.Command, refused[e.Command])
		}
	}
	if got := t.read(r)[0].Rev; !t.failed() && got < int64(len(log)+1) {
		t.failf("%d entries, but the record is at revision %d", len(log), got)
	}
}
