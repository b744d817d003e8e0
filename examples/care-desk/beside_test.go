package main

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"example.com/servicelane/aftersales/notify"
)

// TestThreeProgramsLookAfterTheSameMonth lets three programs watch and dispatch at once on one database, each with a connection of its
// own: what the library does by itself is done once, whichever of them does it.
func TestThreeProgramsLookAfterTheSameMonth(t *testing.T) {
	folder := t.TempDir()
	calm, file := filepath.Join(folder, "calm.db"), filepath.Join(folder, "beside.db")
	until := []string{"-to", "2026-06-10"}
	play(t, append(until, "-db", calm)...)
	o, err := readOptions(append(until, "-db", file), io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	now := &clock{}
	var all []*desk
	for range 3 {
		records, closing, err := openRecords(t.Context(), file)
		if err != nil {
			t.Fatal(err)
		}
		defer func() {
			if err := closing(); err != nil {
				t.Error(err)
			}
		}()
		d, err := newDesk(records, now.read, o)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, d)
	}
	given := map[string]int{}
	var one sync.Mutex
	channel := func(_ context.Context, m notify.Message) error {
		one.Lock()
		defer one.Unlock()
		given[m.ID]++
		return nil
	}
	m := &month{desk: all[0], clock: now, out: io.Discard, o: o, look: func(ctx context.Context, _ *desk, _ notify.Func) error {
		faults := make([]error, len(all))
		var done sync.WaitGroup
		for i, d := range all {
			done.Go(func() { faults[i] = lookAfter(ctx, d, channel) })
		}
		done.Wait()
		return errors.Join(faults...)
	}}
	if err := m.play(t.Context()); err != nil {
		t.Fatal(err)
	}
	want, got := everything(t, calm, until...), everything(t, file, until...)
	for _, id := range want {
		if _, there := slices.BinarySearch(got, id); !there {
			t.Errorf("there is no %s", id)
		}
	}
	for i, id := range got {
		if _, there := slices.BinarySearch(want, id); !there || i > 0 && got[i-1] == id {
			t.Errorf("there is %s, too", id)
		}
	}
	for id, n := range given {
		if n != 1 {
			t.Errorf("%s was given %d times", id, n)
		}
	}
	t.Logf("%d events, %d messages", len(got), len(given))
}
