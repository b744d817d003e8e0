package storetest

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"example.com/servicelane/aftersales/store"
)

var claimCases = []Case{
	{"claim", "Claim takes up to limit records of the kind with a due time not after now, the longest due first; they carry the new revision and the new due time.", claim},
	{"claim is a change", "A claimed record has had its due time moved and its revision raised by one; nothing else of it changed.", claimIsChange},
	{"racing claims", "A claimed record is given to no other worker before its new due time.", racingClaims},
}

// claimer gives the driver's power to claim; without it the portable way of store.Store, which has to do the same.
func (t *trial) claim(kind string, now, until time.Time, limit int) []store.Record {
	if t.failed() {
		return nil
	}
	recs, err := t.claimNow(kind, now, until, limit)
	t.must("claim", err)
	if len(recs) > limit {
		t.failf("claim: %d records, the limit is %d", len(recs), limit)
	}
	return recs
}

func (t *trial) claimNow(kind string, now, until time.Time, limit int) ([]store.Record, error) {
	return store.New(t.d, store.Config{}).Claim(t.ctx, kind, now, until, limit)
}

func claim(t *trial) {
	other := due("Z", 1, 0)
	other.Kind = "queue"
	t.commit(puts(due("D", 1, -time.Second), due("A", 1, 0), due("C", 1, -time.Minute), due("E", 1, time.Second), rec(order("F"), 1), due("B", 1, 0), other))
	until := noon.Add(time.Hour)
	for _, want := range [][]string{{"C", "D"}, {"A", "B"}, {}} {
		got := t.claim("order", noon, until, 2)
		if !t.failed() && !slices.Equal(ids(got), want) {
			t.failf("claimed %q, want %q", ids(got), want)
		}
		for _, r := range got {
			claimed := rec(r.Ref, 1)
			claimed.Rev, claimed.Due = 2, until
			t.same("claimed", r, claimed)
			t.expect("claimed", claimed)
		}
	}
	if got := ids(t.claim("order", until, until.Add(time.Hour), 10)); !t.failed() && !slices.Equal(got, []string{"E", "A", "B", "C", "D"}) {
		t.failf("claimed when due again: %q, want E, A, B, C, D", got)
	}
	if got := ids(t.claim("queue", noon, until, 10)); !t.failed() && !slices.Equal(got, []string{"Z"}) {
		t.failf("claimed of another kind: %q, want Z", got)
	}
}

func claimIsChange(t *trial) {
	before := keyed("A", 1, "vin", "V1")
	before.Due = noon
	t.commit(store.Batch{Puts: []store.Record{before}, Appends: []store.Entry{entry(before.Ref, 1, "C1")}})
	after := before.Clone()
	after.Rev, after.Due = 2, noon.Add(time.Hour)
	got := t.claim("order", noon, after.Due.Add(7), 1)
	if len(got) != 1 {
		t.failf("claimed %d records, want 1", len(got))
		return
	}
	t.same("claimed", got[0], after)
	t.expect("claimed", after)
	if got[0].Due.Location() != time.UTC {
		t.failf("the new due time comes back in zone %s", got[0].Due.Location())
	}
	t.expectScan("by key", store.Query{Kind: "order", Key: "vin"}, "A")
	t.expectScan("by the old due time", store.Query{Kind: "order", DueBy: noon})
	t.expectScan("by the new due time", store.Query{Kind: "order", DueBy: after.Due}, "A")
	t.conflict("put based on the state before the claim", puts(rec(before.Ref, 2)), before.Ref)
	after.Rev, after.Due = 3, time.Time{}
	t.commit(puts(after))
	t.expect("put based on the claim", after)
	t.expectLog("log", t.stream(before.Ref, 0), entry(before.Ref, 1, "C1"))
}

func racingClaims(t *trial) {
	const n = 60
	var recs []store.Record
	for i := range n {
		recs = append(recs, due(fmt.Sprintf("R%02d", i), 1, -time.Duration(i)*time.Second))
	}
	t.commit(puts(recs...))
	if t.failed() {
		return
	}
	claimed := make([][]string, 8)
	errs := each(len(claimed), func(worker int) error {
		for misses := 0; misses < 50; {
			got, err := t.claimNow("order", noon, noon.Add(time.Hour), 4)
			if err != nil {
				return err
			}
			if len(got) == 0 {
				misses++
				continue
			}
			claimed[worker] = append(claimed[worker], ids(got)...)
		}
		return nil
	})
	t.must("claim", errors.Join(errs...))
	all := slices.Concat(claimed...)
	slices.Sort(all)
	if !t.failed() && !slices.Equal(all, ids(recs)) {
		t.failf("workers were given %q, want each of %d records once", all, n)
	}
}
