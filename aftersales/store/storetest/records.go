package storetest

import (
	"errors"
	"sync/atomic"
	"time"

	"example.com/servicelane/aftersales/store"
)

var recordCases = []Case{
	{"unknown", "A record that never existed comes back with Rev 0.", unknown},
	{"order of references", "Read gives the current record for each reference, in the order of refs.", readOrder},
	{"one moment", "Read gives the current record for each reference, as of one moment.", oneMoment},
	{"put and read", "What was put comes back: keys, due time and body, at its revision.", putAndRead},
	{"put replaces", "A put replaces keys, due time and body.", putReplaces},
	{"kinds apart", "A record is named by its kind and its id.", kindsApart},
	{"deleted", "A deleted record comes back with Gone set and the revision at which it was deleted; keys, due time and body are then empty.", deleted},
	{"never reused", "Revisions are never reused, not even by a record that is put again after its deletion.", neverReused},
}

func unknown(t *trial) {
	t.expect("before anything was put", store.Record{Ref: order("A")})
	t.commit(puts(rec(order("B"), 1)))
	t.expect("beside another record", store.Record{Ref: order("A")})
}

func readOrder(t *trial) {
	t.commit(puts(rec(order("A"), 1), rec(order("C"), 1), rec(ref("vehicle", "B"), 1)))
	t.expect("mixed references", rec(order("C"), 1), store.Record{Ref: order("B")}, rec(order("A"), 1), rec(ref("vehicle", "B"), 1),
		rec(order("C"), 1), store.Record{Ref: order("B")})
	if got := t.read(); len(got) != 0 {
		t.failf("reading nothing gives %d records", len(got))
	}
}

// oneMoment moves two records together while they are read: they may never be seen apart.
func oneMoment(t *trial) {
	a, b := order("A"), order("B")
	t.commit(puts(rec(a, 1), rec(b, 1)))
	if t.failed() {
		return
	}
	const readers = 2
	var reading atomic.Int64
	reading.Store(readers)
	errs := each(1+readers, func(i int) error {
		if i == readers {
			for rev := int64(2); reading.Load() > 0; rev++ {
				if err := t.d.Commit(t.ctx, puts(rec(a, rev), rec(b, rev))); err != nil {
					return err
				}
			}
			return nil
		}
		defer reading.Add(-1)
		for range 150 {
			got, err := t.d.Read(t.ctx, []store.Ref{b, a})
			if err != nil {
				return err
			}
			if got[0].Rev != got[1].Rev {
				return errors.New("two records that always change together were read at different revisions")
			}
		}
		return nil
	})
	t.must("reading while writing", errors.Join(errs...))
}

func putAndRead(t *trial) {
	full := keyed("A", 1, "vin", "LSVAA4182E2123456", "plate", "沪A12345", "plate", "沪A54321")
	full.Due = noon
	bare := store.Record{Ref: order("B"), Rev: 1}
	t.commit(puts(full, bare))
	t.expect("first put", full, bare)
	got := t.read(full.Ref, bare.Ref)
	if !t.failed() && !got[1].Due.IsZero() {
		t.failf("a record without due time comes back with %s", got[1].Due)
	}
	if !t.failed() && got[0].Due.Location() != time.UTC {
		t.failf("the due time comes back in zone %s", got[0].Due.Location())
	}
}

func putReplaces(t *trial) {
	first := keyed("A", 1, "vin", "V1", "plate", "P1")
	first.Due = noon
	t.commit(puts(first))
	second := keyed("A", 2, "plate", "P2")
	t.commit(puts(second))
	t.expect("second put", second)
	third := keyed("A", 3, "plate", "P2", "vin", "V1")
	third.Due = noon.Add(time.Hour)
	third.Body = nil
	t.commit(puts(third))
	t.expect("third put", third)
}

func kindsApart(t *trial) {
	t.commit(puts(rec(order("A"), 1)))
	t.expect("the same id of another kind", store.Record{Ref: ref("orders", "A")}, store.Record{Ref: ref("orde", "rA")})
	t.commit(puts(rec(ref("orders", "A"), 1), rec(ref("orde", "rA"), 1)))
	t.commit(puts(rec(order("A"), 2)))
	t.expect("three records", rec(order("A"), 2), rec(ref("orders", "A"), 1), rec(ref("orde", "rA"), 1))
}

func deleted(t *trial) {
	full := keyed("A", 1, "vin", "V1")
	full.Due = noon
	t.commit(puts(full, rec(order("B"), 1)))
	t.commit(store.Batch{Deletes: []store.Check{check(full.Ref, 1)}})
	t.expect("after the deletion", store.Record{Ref: full.Ref, Rev: 2, Gone: true}, rec(order("B"), 1))
}

func neverReused(t *trial) {
	a := order("A")
	t.commit(puts(rec(a, 1)))
	t.commit(puts(rec(a, 2)))
	t.commit(store.Batch{Deletes: []store.Check{check(a, 2)}})
	t.conflict("put again as if it had never been", puts(rec(a, 1)), a)
	t.conflict("put again at the revision of the deletion", puts(rec(a, 3)), a)
	t.commit(puts(rec(a, 4)))
	t.expect("put again", rec(a, 4))
	t.commit(store.Batch{Deletes: []store.Check{check(a, 4)}})
	t.expect("deleted again", store.Record{Ref: a, Rev: 5, Gone: true})
}
