package storetest

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"example.com/servicelane/aftersales/store"
)

var raceCases = []Case{
	{"racing puts", "Of writers that race for one revision exactly one wins; the others have a conflict.", racingPuts},
	{"racing creations", "Of writers that race to create a record exactly one wins; the others have a conflict.", racingCreations},
	{"racing commands", "Of writers that race with the same command exactly one wins; the others have a duplicate.", racingCommands},
	{"racing deletions", "Of writers that race to change or delete a record exactly one wins.", racingDeletions},
	{"write skew", "A check holds until the batch is committed: two batches that each check what the other puts cannot both succeed.", writeSkew},
	{"write skew on absence", "A check of absence holds until the batch is committed: two batches that each check that what the other creates is absent cannot both succeed.", skewOnAbsence},
	{"check against change", "A check holds until the batch is committed, also against a deletion and a put that race with it.", checkAgainstChange},
	{"shared checks", "A check that holds is no reason to fail: batches that check the same record, and put others, all succeed.", sharedChecks},
	{"opposite order", "All methods may be called from several goroutines at once: batches that name the same records in opposite order do not block each other.", oppositeOrder},
	{"read set", "An update whose function read what has moved since is not committed; it starts again.", readSet},
	{"no lost update", "Updates that race to count a record up lose none.", noLostUpdate},
}

// writers is how many race.
const writers = 20

// winners counts the errors that are nil; each other has to satisfy lost.
func (t *trial) winners(what string, errs []error, lost func(error) bool) int {
	won := 0
	for _, err := range errs {
		switch {
		case err == nil:
			won++
		case !lost(err):
			t.failf("%s: a loser got %w", what, err)
		}
	}
	return won
}

// oneWinner demands exactly one.
func (t *trial) oneWinner(what string, errs []error, lost func(error) bool) {
	if won := t.winners(what, errs, lost); !t.failed() && won != 1 {
		t.failf("%s: %d of %d writers won, want 1", what, won, len(errs))
	}
}

func racingPuts(t *trial) {
	a := order("A")
	for rev := int64(1); rev <= 10 && !t.failed(); rev++ {
		errs := each(writers, func(i int) error {
			r := keyed("A", rev, "writer", fmt.Sprint(i))
			return t.d.Commit(t.ctx, store.Batch{Puts: []store.Record{r}, Appends: []store.Entry{entry(a, rev, fmt.Sprint(rev, " by ", i))}})
		})
		t.oneWinner("racing puts", errs, func(err error) bool { return isConflict(err, a) })
		got := t.read(a)[0]
		for i, err := range errs {
			if err == nil {
				t.same("what the winner put", got, keyed("A", rev, "writer", fmt.Sprint(i)))
				t.expectScan("by the key of the winner", store.Query{Kind: "order", Key: "writer"}, "A")
				t.expectLog("log", t.stream(a, rev-1), entry(a, rev, fmt.Sprint(rev, " by ", i)))
			}
		}
	}
}

func racingCreations(t *trial) {
	for round := 0; round < 10 && !t.failed(); round++ {
		a := order(fmt.Sprint("A", round))
		errs := each(writers, func(int) error { return t.d.Commit(t.ctx, puts(rec(a, 1))) })
		t.oneWinner("racing creations", errs, func(err error) bool { return isConflict(err, a) })
		t.expect("afterwards", rec(a, 1))
	}
}

func racingCommands(t *trial) {
	for round := 0; round < 10 && !t.failed(); round++ {
		command := fmt.Sprint("C", round)
		same := order(fmt.Sprint("same ", round))
		errs := each(writers, func(i int) error {
			r := same
			if i%2 == 0 {
				r = order(fmt.Sprint("own ", round, " ", i))
			}
			return t.d.Commit(t.ctx, store.Batch{Puts: []store.Record{rec(r, 1)}, Appends: []store.Entry{entry(r, 1, command)}})
		})
		t.oneWinner("racing commands", errs, func(err error) bool { return errors.Is(err, store.ErrDuplicate) })
		if got := t.stream(store.CommandRef(command), 0); !t.failed() && len(got) != 1 {
			t.failf("racing commands: %d entries, want 1", len(got))
		}
	}
}

func racingDeletions(t *trial) {
	for round := 0; round < 10 && !t.failed(); round++ {
		a := order(fmt.Sprint("A", round))
		t.commit(puts(rec(a, 1)))
		errs := each(writers, func(i int) error {
			if i%2 == 0 {
				return t.d.Commit(t.ctx, store.Batch{Deletes: []store.Check{check(a, 1)}})
			}
			return t.d.Commit(t.ctx, puts(rec(a, 2)))
		})
		t.oneWinner("racing deletions", errs, func(err error) bool { return isConflict(err, a) })
		if got := t.read(a)[0]; !t.failed() && got.Rev != 2 {
			t.failf("racing deletions: revision %d, want 2", got.Rev)
		}
	}
}

// writeSkew is the story of the two advisers: each may go home if the other stays; both look, and both go.
func writeSkew(t *trial) {
	for round := 0; round < 40 && !t.failed(); round++ {
		pair := [2]store.Ref{order(fmt.Sprint("A", round)), order(fmt.Sprint("B", round))}
		t.commit(puts(rec(pair[0], 1), rec(pair[1], 1)))
		errs := each(4, func(i int) error {
			own, other := pair[i%2], pair[1-i%2]
			return t.d.Commit(t.ctx, store.Batch{Checks: []store.Check{check(other, 1)}, Puts: []store.Record{rec(own, 2)}})
		})
		won := t.winners("write skew", errs, func(err error) bool { return errors.Is(err, store.ErrConflict) })
		if !t.failed() && won > 1 {
			t.failf("write skew: %d batches succeeded of which each changed what the others had checked", won)
		}
	}
}

func skewOnAbsence(t *trial) {
	for round := 0; round < 40 && !t.failed(); round++ {
		pair := [2]store.Ref{order(fmt.Sprint("A", round)), order(fmt.Sprint("B", round))}
		errs := each(4, func(i int) error {
			own, other := pair[i%2], pair[1-i%2]
			return t.d.Commit(t.ctx, store.Batch{Checks: []store.Check{check(other, 0)}, Puts: []store.Record{rec(own, 1)}})
		})
		won := t.winners("write skew on absence", errs, func(err error) bool { return errors.Is(err, store.ErrConflict) })
		if !t.failed() && won > 1 {
			t.failf("write skew on absence: %d batches succeeded of which each created what the others had checked to be absent", won)
		}
	}
}

// checkAgainstChange lets a batch that checks a record race with one that changes it and checks what the first puts.
// Whichever comes first, the second has to see it.
func checkAgainstChange(t *trial) {
	for round := 0; round < 40 && !t.failed(); round++ {
		a, b := order(fmt.Sprint("A", round)), order(fmt.Sprint("B", round))
		t.commit(puts(rec(a, 1)))
		errs := each(2, func(i int) error {
			if i == 0 {
				return t.d.Commit(t.ctx, store.Batch{Checks: []store.Check{check(a, 1)}, Puts: []store.Record{rec(b, 1)}})
			}
			change := store.Batch{Checks: []store.Check{check(b, 0)}}
			if round%2 == 0 {
				change.Puts = []store.Record{rec(a, 2)}
			} else {
				change.Deletes = []store.Check{check(a, 1)}
			}
			return t.d.Commit(t.ctx, change)
		})
		won := t.winners("check against change", errs, func(err error) bool { return errors.Is(err, store.ErrConflict) })
		if !t.failed() && won > 1 {
			t.failf("check against change: a batch succeeded whose check the other had broken")
		}
	}
}

func sharedChecks(t *trial) {
	shop := ref("shop", "S1")
	t.commit(puts(rec(shop, 1)))
	for round := 0; round < 5 && !t.failed(); round++ {
		errs := each(writers, func(i int) error {
			return t.d.Commit(t.ctx, store.Batch{
				Checks: []store.Check{check(shop, 1), check(ref("shop", "S2"), 0)},
				Puts:   []store.Record{rec(order(fmt.Sprint(round, " ", i)), 1)},
			})
		})
		t.must("shared checks", errors.Join(errs...))
	}
}

func oppositeOrder(t *trial) {
	pair := [2]store.Ref{order("A"), order("B")}
	t.commit(puts(rec(pair[0], 1), rec(pair[1], 1)))
	for rev := int64(2); rev < 20 && !t.failed(); rev++ {
		errs := each(8, func(i int) error { return t.d.Commit(t.ctx, puts(rec(pair[i%2], rev), rec(pair[1-i%2], rev))) })
		t.oneWinner("opposite order", errs, func(err error) bool { return errors.Is(err, store.ErrConflict) })
		t.expect("opposite order", rec(pair[0], rev), rec(pair[1], rev))
	}
}

// readSet changes what an update has read, behind its back and before it commits.
func readSet(t *trial) {
	a, b, c := order("A"), order("B"), order("C")
	t.commit(puts(rec(a, 1)))
	if t.failed() {
		return
	}
	runs := 0
	err := store.New(t.d, store.Config{}).Update(t.ctx, func(tx *store.Tx) error {
		runs++
		seen, err := tx.GetAll(a, b)
		if err != nil {
			return err
		}
		if runs <= 2 {
			moved := [2]store.Record{rec(a, 2), rec(b, 1)}[runs-1]
			if err := t.d.Commit(t.ctx, puts(moved)); err != nil {
				return err
			}
		}
		tx.Put(store.Record{Ref: c, Body: fmt.Appendf(nil, "%d and %d", seen[0].Rev, seen[1].Rev)})
		return nil
	})
	t.must("update", err)
	if !t.failed() && runs != 3 {
		t.failf("read set: the function ran %d times, want 3: what it had read moved twice", runs)
	}
	t.expect("read set", store.Record{Ref: c, Rev: 1, Body: []byte("2 and 1")})
}

func noLostUpdate(t *trial) {
	a := order("A")
	s := store.New(t.d, store.Config{Attempts: 1000})
	var runs atomic.Int64
	errs := each(writers, func(i int) error {
		for range 3 {
			if err := count(t.ctx, s, a, &runs); err != nil {
				return err
			}
		}
		return nil
	})
	t.must("updates", errors.Join(errs...))
	t.expect(fmt.Sprintf("after %d runs", runs.Load()), store.Record{Ref: a, Rev: 3 * writers, Body: make([]byte, 3*writers)})
}

// count makes the body of a record one byte longer.
func count(ctx context.Context, s *store.Store, r store.Ref, runs *atomic.Int64) error {
	return s.Update(ctx, func(tx *store.Tx) error {
		runs.Add(1)
		got, err := tx.GetAll(r)
		if err != nil {
			return err
		}
		time.Sleep(50 * time.Microsecond) // so that others read the same
		got[0].Body = append(got[0].Body, 0)
		tx.Put(got[0])
		return nil
	})
}
