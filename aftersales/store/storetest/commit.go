package storetest

import (
	"fmt"
	"strings"
	"time"

	"example.com/servicelane/aftersales/store"
)

var commitCases = []Case{
	{"new over existing", "A first put (Rev 1) of a record that exists is a conflict.", newOverExisting},
	{"stale put", "Rev of a put must be one more than the stored one; otherwise it is a conflict.", stalePut},
	{"stale delete", "Deletes remove live records that are at this revision; otherwise it is a conflict.", staleDelete},
	{"check of revision", "A check holds if the record is at this revision; otherwise it is a conflict.", checkOfRevision},
	{"check of absence", "A check at 0 holds if the record never existed, and of a deleted record at the revision of its deletion.", checkOfAbsence},
	{"checks alone", "A batch of checks alone changes nothing, and fails if one does not hold.", checksAlone},
	{"all or nothing", "Commit makes all the changes of the batch or none: after a conflict nothing was written.", allOrNothing},
	{"nothing after duplicate", "A duplicate promises that nothing was written.", nothingAfterDuplicate},
	{"duplicate command", "Commit fails with a DuplicateError if an appended entry names a command that is already in the log.", duplicateCommand},
	{"duplicate before conflict", "A duplicate is reported in preference to a conflict.", duplicateBeforeConflict},
	{"entry at taken revision", "An entry at a revision at which its subject already has one is a conflict.", entryAtTakenRevision},
	{"bounds", "A driver carries what the stated bounds allow.", bounds},
}

func newOverExisting(t *trial) {
	a := order("A")
	t.commit(puts(rec(a, 1)))
	again := rec(a, 1)
	again.Body = []byte("another")
	t.conflict("put at 1 over 1", puts(again), a)
	t.expect("afterwards", rec(a, 1))
	t.commit(puts(rec(a, 2)))
	t.conflict("put at 1 over 2", puts(again), a)
	t.expect("afterwards", rec(a, 2))
}

func stalePut(t *trial) {
	a := order("A")
	t.conflict("put at 2 of what never was", puts(rec(a, 2)), a)
	t.expect("afterwards", store.Record{Ref: a})
	for rev := int64(1); rev <= 3; rev++ {
		t.commit(puts(rec(a, rev)))
	}
	for _, rev := range []int64{1, 2, 3, 5, 6, 1 << 40} {
		t.conflict(fmt.Sprintf("put at %d over 3", rev), puts(rec(a, rev)), a)
	}
	t.expect("afterwards", rec(a, 3))
	t.commit(puts(rec(a, 4)))
	t.expect("put at 4", rec(a, 4))
}

func staleDelete(t *trial) {
	a := order("A")
	del := func(rev int64) store.Batch { return store.Batch{Deletes: []store.Check{check(a, rev)}} }
	t.conflict("delete of what never was", del(1), a)
	t.expect("afterwards", store.Record{Ref: a})
	t.commit(puts(rec(a, 1)))
	t.commit(puts(rec(a, 2)))
	t.conflict("delete at 1 of 2", del(1), a)
	t.conflict("delete at 3 of 2", del(3), a)
	t.expect("afterwards", rec(a, 2))
	t.commit(del(2))
	t.conflictAt("delete of what is deleted", del(3), a)
	t.conflict("delete as before", del(2), a)
	t.expect("afterwards", store.Record{Ref: a, Rev: 3, Gone: true})
}

// conflictAt is conflict where wanted and found revision may be the same, because the record is gone.
func (t *trial) conflictAt(what string, b store.Batch, on store.Ref) {
	if t.failed() {
		return
	}
	if err := t.d.Commit(t.ctx, b); !isConflict(err, on) {
		t.failf("%s: want a conflict on %q, got %v", what, on, err)
	}
}

func checkOfRevision(t *trial) {
	a := order("A")
	t.commit(puts(rec(a, 1)))
	t.commit(puts(rec(a, 2)))
	n := 0
	with := func(rev int64) store.Batch {
		n++
		return store.Batch{Checks: []store.Check{check(a, rev)}, Puts: []store.Record{rec(order(fmt.Sprint("B", n)), 1)}}
	}
	t.conflict("check at 1 of 2", with(1), a)
	t.conflict("check at 3 of 2", with(3), a)
	t.conflict("check at 0 of 2", with(0), a)
	t.expect("afterwards", store.Record{Ref: order("B1")}, store.Record{Ref: order("B2")}, store.Record{Ref: order("B3")}, rec(a, 2))
	t.commit(with(2))
	t.expect("check at 2 of 2", rec(order("B4"), 1), rec(a, 2))
}

func checkOfAbsence(t *trial) {
	a, b := order("A"), order("B")
	with := func(rev, own int64) store.Batch {
		return store.Batch{Checks: []store.Check{check(a, rev)}, Puts: []store.Record{rec(b, own)}}
	}
	t.commit(with(0, 1))
	t.expect("a check leaves no record", store.Record{Ref: a}, rec(b, 1))
	t.conflict("check at 1 of what never was", with(1, 2), a)
	t.commit(puts(rec(a, 1)))
	t.expect("first put after a check of absence", rec(a, 1))
	t.commit(store.Batch{Deletes: []store.Check{check(a, 1)}})
	t.conflict("check at 0 of what is deleted", with(0, 2), a)
	t.conflict("check at 1 of what is deleted at 2", with(1, 2), a)
	t.commit(with(2, 2))
	t.expect("check at 2 of what is deleted at 2", rec(b, 2), store.Record{Ref: a, Rev: 2, Gone: true})
}

func checksAlone(t *trial) {
	a, b := order("A"), order("B")
	t.commit(puts(rec(a, 1)))
	t.commit(store.Batch{Checks: []store.Check{check(a, 1), check(b, 0)}})
	t.conflict("one of two holds", store.Batch{Checks: []store.Check{check(a, 1), check(b, 1)}}, b)
	t.conflict("the other holds", store.Batch{Checks: []store.Check{check(a, 0), check(b, 0)}}, a)
	t.expect("afterwards", rec(a, 1), store.Record{Ref: b})
	t.commit(store.Batch{})
}

// mixed is a batch with every kind of change, on records that prepareMixed has made.
func mixed() store.Batch {
	return store.Batch{
		Checks:  []store.Check{check(order("K1"), 1), check(order("K2"), 0)},
		Puts:    []store.Record{keyed("P1", 2, "vin", "new"), due("P2", 1, -time.Second), keyed("P3", 1, "vin", "new")},
		Appends: []store.Entry{entry(order("P1"), 2, "C1"), entry(order("P2"), 1, "C2")},
		Deletes: []store.Check{check(order("D1"), 1), check(order("D2"), 1)},
	}
}

func prepareMixed(t *trial) []store.Record {
	before := []store.Record{keyed("P1", 1, "vin", "old"), keyed("D1", 1, "vin", "old"), rec(order("D2"), 1), rec(order("K1"), 1)}
	t.commit(store.Batch{Puts: before, Appends: []store.Entry{entry(order("P1"), 1, "C0")}})
	return before
}

// untouched checks that nothing of mixed was written.
func untouched(t *trial, what string, before []store.Record) {
	t.expect(what, before...)
	t.expect(what, store.Record{Ref: order("P2")}, store.Record{Ref: order("P3")}, store.Record{Ref: order("K2")})
	t.expectLog(what, t.stream(order("P1"), 0), entry(order("P1"), 1, "C0"))
	t.expectLog(what, t.stream(order("P2"), 0))
	t.expectLog(what, t.stream(store.CommandRef("C1"), 0))
	t.expectLog(what, t.stream(store.CommandRef("C2"), 0))
	t.expectScan(what, store.Query{Kind: "order", Key: "vin"}, "D1", "P1")
	t.expectScan(what, store.Query{Kind: "order", Key: "vin", Prefix: "new"})
	t.expectScan(what, store.Query{Kind: "order", DueBy: noon})
}

func allOrNothing(t *trial) {
	before := prepareMixed(t)
	for _, spoil := range []struct {
		what string
		do   func(b *store.Batch)
		on   store.Ref
	}{
		{"first check", func(b *store.Batch) { b.Checks[0].Rev = 2 }, order("K1")},
		{"last check", func(b *store.Batch) { b.Checks[1].Rev = 1 }, order("K2")},
		{"first put", func(b *store.Batch) { b.Puts[0].Rev = 3 }, order("P1")},
		{"second put", func(b *store.Batch) { b.Puts[1].Rev = 2 }, order("P2")},
		{"last put", func(b *store.Batch) { b.Puts[2].Rev = 2 }, order("P3")},
		{"entry", func(b *store.Batch) { b.Appends[0].Rev = 1 }, order("P1")},
		{"first delete", func(b *store.Batch) { b.Deletes[0].Rev = 2 }, order("D1")},
		{"last delete", func(b *store.Batch) { b.Deletes[1].Rev = 2 }, order("D2")},
	} {
		b := mixed()
		spoil.do(&b)
		t.conflict(spoil.what, b, spoil.on)
		untouched(t, "after a conflict of the "+spoil.what, before)
	}
	t.commit(mixed())
	t.expect("at last", mixed().Puts...)
	t.expect("at last", store.Record{Ref: order("D1"), Rev: 2, Gone: true}, store.Record{Ref: order("D2"), Rev: 2, Gone: true})
	t.expectScan("at last", store.Query{Kind: "order", Key: "vin"}, "P1", "P3")
	t.expectLog("at last", t.stream(store.CommandRef("C2"), 0), entry(order("P2"), 1, "C2"))
}

func nothingAfterDuplicate(t *trial) {
	before := prepareMixed(t)
	for i := range mixed().Appends {
		b := mixed()
		b.Appends[i].Command = "C0"
		t.duplicate(fmt.Sprintf("entry %d", i), b, "C0")
		untouched(t, fmt.Sprintf("after a duplicate of entry %d", i), before)
	}
}

func duplicateCommand(t *trial) {
	a, b := order("A"), order("B")
	with := func(r store.Ref, rev int64, command string) store.Batch {
		return store.Batch{Puts: []store.Record{rec(r, rev)}, Appends: []store.Entry{entry(r, rev, command)}}
	}
	t.commit(with(a, 1, "C1"))
	t.duplicate("the same subject", with(a, 2, "C1"), "C1")
	t.duplicate("another subject", with(b, 1, "C1"), "C1")
	t.commit(with(a, 2, "C2"))
	t.duplicate("long after", with(b, 1, "C1"), "C1")
	t.expect("afterwards", rec(a, 2), store.Record{Ref: b})
	t.commit(store.Batch{Deletes: []store.Check{check(a, 2)}})
	t.duplicate("after the deletion of its subject", with(b, 1, "C1"), "C1")
}

func duplicateBeforeConflict(t *trial) {
	a, b := order("A"), order("B")
	first := store.Batch{Puts: []store.Record{rec(a, 1)}, Appends: []store.Entry{entry(a, 1, "C1")}}
	t.commit(first)
	t.duplicate("the same batch again", first, "C1")
	t.commit(puts(rec(a, 2)))
	t.duplicate("the same batch later", first, "C1")
	t.duplicate("with a check that does not hold", store.Batch{
		Checks:  []store.Check{check(a, 7)},
		Puts:    []store.Record{rec(b, 1)},
		Appends: []store.Entry{entry(b, 1, "C1")},
	}, "C1")
	t.duplicate("with a delete that does not hold", store.Batch{
		Deletes: []store.Check{check(a, 7)},
		Puts:    []store.Record{rec(b, 1)},
		Appends: []store.Entry{entry(b, 1, "C2"), entry(b, 2, "C1")},
	}, "C1")
}

func entryAtTakenRevision(t *trial) {
	a := order("A")
	t.commit(store.Batch{Puts: []store.Record{rec(a, 1)}, Appends: []store.Entry{entry(a, 1, "C1")}})
	t.conflict("a second entry at 1", store.Batch{
		Puts:    []store.Record{rec(a, 2)},
		Appends: []store.Entry{entry(a, 1, "C2")},
	}, a)
	t.expect("afterwards", rec(a, 1))
	t.expectLog("afterwards", t.stream(a, 0), entry(a, 1, "C1"))
	t.commit(store.Batch{Puts: []store.Record{rec(a, 2)}, Appends: []store.Entry{entry(a, 2, "C2")}})
	t.expectLog("at last", t.stream(a, 0), entry(a, 1, "C1"), entry(a, 2, "C2"))
}

// bounds commits, reads and lists the largest things that Batch.Validate lets through.
func bounds(t *trial) {
	kind, name, long := strings.Repeat("k", store.MaxKind), strings.Repeat("n", store.MaxKind), strings.Repeat("工", store.MaxID/3)
	big := store.Record{Ref: ref(kind, long), Rev: 1, Due: noon, Body: make([]byte, store.MaxBody)}
	for i := range store.MaxKeys {
		big.Keys = append(big.Keys, store.Key{Name: name, Value: fmt.Sprintf("%02d%s", i, long[:store.MaxID-3])})
	}
	e := entry(big.Ref, 1, long)
	e.Body = make([]byte, store.MaxBody)
	t.commit(store.Batch{Puts: []store.Record{big}, Appends: []store.Entry{e}})
	t.expect("a record at every bound", big)
	t.expectLog("an entry at every bound", t.stream(big.Ref, 0), e)
	page := t.scan(store.Query{Kind: kind, Key: name, Prefix: big.Keys[7].Value, Limit: 1})
	if len(page.Records) == 1 {
		t.same("found by a key at every bound", page.Records[0], big)
	} else {
		t.failf("a record with keys at every bound is not found by one of them")
	}
	t.commit(store.Batch{Checks: []store.Check{check(big.Ref, 1)}, Deletes: nil, Puts: []store.Record{{Ref: ref(kind, "B"), Rev: 1}}})
	largeBodies(t)
	manyChanges(t)
}

// largeBodies commits as many bytes as one batch may carry.
func largeBodies(t *trial) {
	var b store.Batch
	for i := range store.MaxBatchBody / store.MaxBody {
		r := rec(order(fmt.Sprint("large ", i)), 1)
		r.Body = make([]byte, store.MaxBody)
		r.Body[i] = 1
		b.Puts = append(b.Puts, r)
	}
	t.commit(b)
	t.expect("large bodies", b.Puts...)
	var log store.Batch
	for i := range store.MaxBatchBody / store.MaxBody {
		e := entry(order("large log"), int64(i+1), fmt.Sprint("large ", i))
		e.Body = make([]byte, store.MaxBody)
		e.Body[i] = 1
		log.Appends = append(log.Appends, e)
	}
	t.commit(log)
	var got []store.Entry
	for page := t.stream(order("large log"), 0); len(page) > 0; page = t.stream(order("large log"), got[len(got)-1].Rev) {
		got = append(got, page...)
	}
	t.expectLog("large bodies of entries", got, log.Appends...)
}

// manyChecks has as many checks as one batch may carry, of which one does not hold.
func manyChecks(t *trial, refs []store.Ref) {
	var b store.Batch
	for i, ref := range refs {
		b.Checks = append(b.Checks, check(ref, []int64{1, 2, 2, 1}[i%4]))
	}
	t.commit(b)
	for _, i := range []int{len(refs) / 10, len(refs) / 2, len(refs) - 1} {
		b.Checks[i].Rev++
		t.conflict(fmt.Sprintf("check %d of many", i), b, refs[i])
		b.Checks[i].Rev--
	}
}

// manyChanges commits as many changes as one batch may carry, and reads and lists as many records as one may ask for.
func manyChanges(t *trial) {
	var first, second store.Batch
	var refs []store.Ref
	for i := range store.MaxBatch {
		r := keyed(fmt.Sprintf("many %03d", i), 1, "many", fmt.Sprintf("%03d", i))
		first.Puts = append(first.Puts, r)
		refs = append(refs, r.Ref)
		switch i % 4 {
		case 0:
			second.Checks = append(second.Checks, check(r.Ref, 1))
		case 1:
			second.Deletes = append(second.Deletes, check(r.Ref, 1))
		case 2:
			r.Rev = 2
			second.Puts = append(second.Puts, r)
			second.Appends = append(second.Appends, entry(r.Ref, 2, r.ID))
		}
	}
	t.commit(first)
	t.expectScan("many records", store.Query{Kind: "order", Key: "many"}, ids(first.Puts)...)
	t.commit(second)
	manyChecks(t, refs)
	for i, got := range t.read(refs...) {
		if want := []int64{1, 2, 2, 1}[i%4]; !t.failed() && (got.Rev != want || got.Gone != (i%4 == 1)) {
			t.failf("record %d of many has revision %d, gone %t", i, got.Rev, got.Gone)
		}
	}
}
