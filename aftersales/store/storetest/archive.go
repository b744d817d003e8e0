package storetest

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"example.com/servicelane/aftersales/store"
)

var archiveCases = []Case{
	{"walk", "Walk gives the records behind a reference, in the order of kind and then id byte by byte: live and deleted ones, not those that never existed.", walk},
	{"walk the log", "WalkLog gives the log entries behind one, in the order of subject and then revision.", walkLog},
	{"load", "Load writes records and entries at the revisions that they have; what is walked is what was loaded, and the store goes on from there.", load},
	{"walk many", "A walk gives up to the limit, as many as a page may have: fewer than that are the last.", walkMany},
	{"load high revisions", "Revisions have 63 bits.", loadHigh},
	{"load what is there", "If a record or an entry is there already Load fails as Commit does, and writes nothing.", loadTaken},
}

// archiver gives the driver's power to walk and load, if it has it.
func (t *trial) archiver() (store.Archiver, bool) {
	a, ok := t.d.(store.Archiver)
	return a, ok && !t.failed()
}

// shelf fills a store in an order that is not that of the walk.
func shelf(t *trial) (records []store.Record, entries []store.Entry) {
	kinds := func(kind, id string) store.Ref { return store.Ref{Kind: kind, ID: id} }
	list := []store.Ref{order("b"), order("A "), order("a"), order("A"), kinds("a_kind", "z"), order("é"), kinds("z_kind", "a"), order("gone")}
	for i, ref := range list {
		r := rec(ref, 1)
		r.Keys, r.Due = []store.Key{{Name: "vin", Value: "V\\\"" + ref.ID}}, noon
		e := entry(ref, 1, fmt.Sprint("C", i))
		e.At = e.At.Add(123456 * time.Microsecond)
		t.commit(store.Batch{Puts: []store.Record{r}, Appends: []store.Entry{e}})
		records, entries = append(records, r), append(entries, e)
	}
	second, gone := entry(order("A"), 2, "C-A2"), entry(order("gone"), 2, "C-gone")
	changed := rec(order("A"), 2)
	t.commit(store.Batch{Checks: []store.Check{check(order("never"), 0)}, Puts: []store.Record{changed}, Appends: []store.Entry{second}})
	t.commit(store.Batch{Deletes: []store.Check{check(order("gone"), 1)}, Appends: []store.Entry{gone}})
	records[3], records[7] = changed, store.Record{Ref: order("gone"), Rev: 2, Gone: true}
	entries = append(entries, second, gone)
	slices.SortFunc(records, func(a, b store.Record) int { return compareRefs(a.Ref, b.Ref) })
	slices.SortStableFunc(entries, func(a, b store.Entry) int { return compareRefs(a.Subject, b.Subject) })
	return records, entries
}

func compareRefs(a, b store.Ref) int {
	return slices.Compare([]byte(a.Kind+"\x00"+a.ID), []byte(b.Kind+"\x00"+b.ID))
}

// walked demands that a walk by pages gives the records.
func (t *trial) walked(a store.Archiver, want []store.Record) {
	for _, limit := range []int{1, 3, store.MaxPage} {
		var got []store.Record
		for after := (store.Ref{}); !t.failed() && len(got) <= len(want); after = got[len(got)-1].Ref {
			page, err := a.Walk(t.ctx, after, limit)
			t.must("walk", err)
			if len(page) > limit {
				t.failf("walk: %d records, the limit is %d", len(page), limit)
			}
			got = append(got, page...)
			if len(page) < limit {
				break
			}
		}
		if !t.failed() && len(got) != len(want) {
			t.failf("walk by %d: %q, want %q", limit, ids(got), ids(want))
		}
		for i := 0; i < len(want) && !t.failed(); i++ {
			t.same(fmt.Sprintf("walk by %d", limit), got[i], want[i])
		}
	}
}

// walkedLog demands that a walk by pages gives the entries.
func (t *trial) walkedLog(a store.Archiver, want []store.Entry) {
	for _, limit := range []int{1, 3, store.MaxPage} {
		var got []store.Entry
		last := store.Entry{}
		for !t.failed() && len(got) <= len(want) {
			page, err := a.WalkLog(t.ctx, last.Subject, last.Rev, limit)
			t.must("walk the log", err)
			got = append(got, page...)
			if len(page) < limit {
				break
			}
			last = page[len(page)-1]
		}
		t.expectLog(fmt.Sprintf("walk the log by %d", limit), got, want...)
	}
}

func walk(t *trial) {
	records, _ := shelf(t)
	if a, ok := t.archiver(); ok {
		t.walked(a, records)
	}
}

func walkLog(t *trial) {
	_, entries := shelf(t)
	if a, ok := t.archiver(); ok {
		t.walkedLog(a, entries)
	}
}

func load(t *trial) {
	a, ok := t.archiver()
	if !ok {
		return
	}
	live := keyed("A", 7, "vin", "V1")
	live.Due = noon
	records := []store.Record{live, {Ref: order("gone"), Rev: 4, Gone: true}}
	entries := []store.Entry{entry(live.Ref, 2, "C2"), entry(live.Ref, 7, "C7")}
	t.must("load", a.Load(t.ctx, records, entries))
	t.walked(a, records)
	t.walkedLog(a, entries)
	t.expect("loaded", records...)
	t.expectScan("by key", store.Query{Kind: "order", Key: "vin"}, "A")
	t.expectScan("by due time", store.Query{Kind: "order", DueBy: noon}, "A")
	next := keyed("A", 8, "vin", "V2")
	t.commit(store.Batch{Puts: []store.Record{next, rec(order("gone"), 5)}, Appends: []store.Entry{entry(next.Ref, 8, "C8")}})
	t.expect("gone on", next, rec(order("gone"), 5))
	t.expectScan("by the old key", store.Query{Kind: "order", Key: "vin", Prefix: "V1"})
	t.must("load nothing", a.Load(t.ctx, nil, nil))
}

func loadTaken(t *trial) {
	a, ok := t.archiver()
	if !ok {
		return
	}
	was := rec(order("A"), 1)
	t.commit(store.Batch{Puts: []store.Record{was}, Appends: []store.Entry{entry(was.Ref, 1, "C1")}})
	fresh := rec(order("B"), 3)
	for name, c := range map[string]struct {
		records []store.Record
		entries []store.Entry
		want    error
	}{
		"a record":   {[]store.Record{fresh, rec(order("A"), 5)}, nil, store.ErrConflict},
		"a revision": {[]store.Record{fresh}, []store.Entry{entry(was.Ref, 1, "C9")}, store.ErrConflict},
		"a command":  {[]store.Record{fresh}, []store.Entry{entry(fresh.Ref, 3, "C1")}, store.ErrDuplicate},
	} {
		if err := a.Load(t.ctx, c.records, c.entries); !errors.Is(err, c.want) {
			t.failf("load %s that is there: got %w, want %w", name, err, c.want)
		}
	}
	t.walked(a, []store.Record{was})
	t.walkedLog(a, []store.Entry{entry(was.Ref, 1, "C1")})
}

// walkMany walks over more than a page.
func walkMany(t *trial) {
	a, ok := t.archiver()
	if !ok {
		return
	}
	var records []store.Record
	var entries []store.Entry
	for i := range store.MaxBatch {
		r := rec(order(fmt.Sprintf("many %04d", i)), 1)
		e := entry(r.Ref, 1, r.ID)
		records, entries = append(records, r), append(entries, e)
	}
	t.commit(puts(records...))
	t.commit(store.Batch{Appends: entries})
	last := rec(order("many last"), 1)
	t.commit(store.Batch{Puts: []store.Record{last}, Appends: []store.Entry{entry(last.Ref, 1, "last")}})
	first, err := a.Walk(t.ctx, store.Ref{}, store.MaxPage)
	t.must("walk", err)
	log, err := a.WalkLog(t.ctx, store.Ref{}, 0, store.MaxPage)
	t.must("walk the log", err)
	if !t.failed() && (!slices.Equal(ids(first), ids(records)) || len(log) != len(entries)) {
		t.failf("a page has %d records and %d entries, want %d and %d", len(first), len(log), len(records), len(entries))
	}
}

// loadHigh loads revisions that 32 bits do not hold.
func loadHigh(t *trial) {
	a, ok := t.archiver()
	if !ok {
		return
	}
	const high = 1<<40 + 1
	r := keyed("A", high, "vin", "V1")
	t.must("load", a.Load(t.ctx, []store.Record{r}, []store.Entry{entry(r.Ref, high, "C1")}))
	t.expect("loaded", r)
	t.commit(store.Batch{Puts: []store.Record{rec(r.Ref, high+1)}, Appends: []store.Entry{entry(r.Ref, high+1, "C2")}})
	t.expect("gone on", rec(r.Ref, high+1))
	t.expectLog("gone on", t.stream(r.Ref, high), entry(r.Ref, high+1, "C2"))
}
