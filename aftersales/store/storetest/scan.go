package storetest

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales/store"
)

var scanCases = []Case{
	{"scan by key", "Scan lists live records of one kind by the value of a key and then the id.", scanByKey},
	{"scan by prefix", "A query by key gives the records whose value begins with Prefix, whatever its bytes.", scanByPrefix},
	{"scan once each", "A record with several matching values is given exactly once.", scanOnceEach},
	{"scan follows changes", "Scan finds a record by the keys and the due time that it has now, and no deleted one.", scanFollowsChanges},
	{"scan by due time", "Scan lists live records with a due time not after DueBy, by due time and then the id; records without a due time are never due.", scanByDue},
	{"scan pages", "A page has at most Limit records; Next continues the scan, or is zero if the page was the last.", scanPages},
	{"scan whole records", "The records of a page are whole.", scanWhole},
	{"scan beside writers", "Records that are neither changed nor deleted while a caller pages through them are given exactly once.", scanBesideWriters},
	{"scan behind what is gone", "Next continues the scan behind the last record of a page, even if that was deleted or moved since.", scanBehindGone},
}

func scanByKey(t *trial) {
	t.expectScan("nothing yet", store.Query{Kind: "order", Key: "vin"})
	other := keyed("Z", 1, "vin", "V1")
	other.Kind = "vehicle"
	t.commit(puts(
		keyed("D", 1, "vin", "V2"), keyed("B", 1, "vin", "V1"), keyed("a", 1, "vin", "V1"), keyed("A", 1, "vin", "V1"),
		keyed("C", 1, "vin", "v1"), keyed("E", 1, "vin", "V10"), keyed("F", 1, "vin", ""), keyed("G", 1, "plate", "V1"), keyed("H", 1), other,
	))
	t.expectScan("in order", store.Query{Kind: "order", Key: "vin"}, "F", "A", "B", "a", "E", "D", "C")
	t.expectScan("another key", store.Query{Kind: "order", Key: "plate"}, "G")
	t.expectScan("another kind", store.Query{Kind: "vehicle", Key: "vin"}, "Z")
	t.expectScan("an unknown key", store.Query{Kind: "order", Key: "vi"})
	t.expectScan("an unknown kind", store.Query{Kind: "orde", Key: "vin"})
}

func scanByPrefix(t *trial) {
	values := []string{"", "A", "AB", "A%", "A%B", "A_", "A_B", "AxB", "A\\", "A\\%", "A'", "B", "a", "Aÿ", "Aÿz", "AĀ", "A\u07ff", "A\u07ffz", "A\u0800",
		"A\ud7ff", "A\ud7ffz", "A\ue000", "A\uffff", "A\uffffz", "A\U00010000", "A\U0010ffff", "A\U0010ffffz", "\U0010ffff", "\U0010ffff\U0010ffff", "沪", "沪A", "沪B"}
	slices.Sort(values)
	var recs []store.Record
	for i, v := range values {
		recs = append(recs, keyed(fmt.Sprintf("R%02d", i), 1, "plate", v))
	}
	t.commit(puts(recs...))
	for _, prefix := range append(values, "AB\U0010ffff", "%", "_", "C", "沪A1") {
		var want []string
		for i, v := range values {
			if strings.HasPrefix(v, prefix) {
				want = append(want, recs[i].ID)
			}
		}
		t.expectScan(fmt.Sprintf("prefix %q", prefix), store.Query{Kind: "order", Key: "plate", Prefix: prefix}, want...)
	}
}

func scanOnceEach(t *trial) {
	t.commit(puts(
		keyed("A", 1, "plate", "P1", "plate", "P3", "plate", "Q1"),
		keyed("B", 1, "plate", "P2", "plate", "Q1"),
		keyed("C", 1, "plate", "P0", "plate", "P4"),
		keyed("D", 1, "plate", "Q0", "vin", "P0"),
	))
	t.expectScan("prefix P", store.Query{Kind: "order", Key: "plate", Prefix: "P"}, "C", "A", "B")
	t.expectScan("prefix Q", store.Query{Kind: "order", Key: "plate", Prefix: "Q"}, "D", "A", "B")
	t.expectScan("no prefix", store.Query{Kind: "order", Key: "plate"}, "C", "A", "B", "D")
	t.expectScan("prefix P4", store.Query{Kind: "order", Key: "plate", Prefix: "P4"}, "C")
}

func scanFollowsChanges(t *trial) {
	byVIN := store.Query{Kind: "order", Key: "vin"}
	byDue := store.Query{Kind: "order", DueBy: noon.Add(time.Hour)}
	first := keyed("A", 1, "vin", "V2", "plate", "P1")
	first.Due = noon
	t.commit(puts(first, keyed("B", 1, "vin", "V1")))
	t.expectScan("as put", byVIN, "B", "A")
	t.expectScan("as put", byDue, "A")
	t.commit(puts(keyed("A", 2, "vin", "V0", "plate", "P1")))
	t.expectScan("with another value", byVIN, "A", "B")
	t.expectScan("without due time", byDue)
	t.expectScan("by the old value", store.Query{Kind: "order", Key: "vin", Prefix: "V2"})
	t.expectScan("by the value that stayed", store.Query{Kind: "order", Key: "plate", Prefix: "P1"}, "A")
	last := keyed("A", 3, "plate", "P2", "vin", "V9")
	last.Due = noon.Add(time.Minute)
	t.commit(puts(last))
	t.expectScan("with other values", byVIN, "B", "A")
	t.expectScan("with a due time", byDue, "A")
	t.commit(store.Batch{Deletes: []store.Check{check(order("A"), 3)}})
	t.expectScan("deleted", byVIN, "B")
	t.expectScan("deleted", byDue)
	t.commit(puts(keyed("A", 5, "vin", "V0")))
	t.expectScan("put again", byVIN, "A", "B")
	t.expectScan("put again", byDue)
}

func scanByDue(t *trial) {
	other := due("Z", 1, 0)
	other.Kind = "queue"
	inShanghai := due("E", 1, time.Second)
	inShanghai.Due = inShanghai.Due.In(time.FixedZone("CST", 8*3600))
	t.commit(puts(due("D", 1, 0), due("B", 1, 0), due("C", 1, -5*time.Second), due("A", 1, 2*time.Second), inShanghai, rec(order("F"), 1),
		due("G", 1, time.Microsecond), due("H", 1, time.Hour), other))
	by := func(after time.Duration) store.Query { return store.Query{Kind: "order", DueBy: noon.Add(after)} }
	t.expectScan("all", by(2*time.Hour), "C", "B", "D", "G", "E", "A", "H")
	t.expectScan("at noon", by(0), "C", "B", "D")
	t.expectScan("a microsecond after noon", by(time.Microsecond), "C", "B", "D", "G")
	t.expectScan("before all", by(-6*time.Second))
	t.expectScan("another kind", store.Query{Kind: "queue", DueBy: noon}, "Z")
	local := by(0)
	local.DueBy = local.DueBy.In(time.FixedZone("", -11*3600))
	t.expectScan("asked in another zone", local, "C", "B", "D")
}

func scanPages(t *trial) {
	for i := range 6 {
		r := keyed(fmt.Sprint("R", i), 1, "vin", fmt.Sprint("V", i/2))
		r.Due = noon.Add(time.Duration(i/3) * time.Second)
		t.commit(puts(r))
	}
	for _, q := range []store.Query{{Kind: "order", Key: "vin"}, {Kind: "order", DueBy: noon.Add(time.Minute)}} {
		q.Limit = 6
		if page := t.scan(q); !t.failed() && (len(page.Records) != 6 || page.Next != (store.Cursor{})) {
			t.failf("a limit of exactly what there is: %d records, next %+v", len(page.Records), page.Next)
		}
		q.Limit = 5
		first := t.scan(q)
		if !t.failed() && first.Next.ID == "" {
			t.failf("5 of 6 records: the page is said to be the last")
		}
		q.After = first.Next
		second := t.scan(q)
		if got := len(first.Records) + len(second.Records); !t.failed() && got != 6 {
			t.failf("two pages have %d records, want 6", got)
		}
		if !t.failed() && second.Next != (store.Cursor{}) {
			t.failf("the second page is said not to be the last")
		}
	}
}

func scanWhole(t *trial) {
	a, b := keyed("A", 1, "vin", "V1", "plate", "P1"), keyed("B", 1, "vin", "V2")
	a.Due, b.Due = noon, noon.Add(time.Second)
	t.commit(puts(a, b))
	b.Rev, b.Body = 2, allBytes()
	t.commit(puts(b))
	for _, q := range []store.Query{{Kind: "order", Key: "vin"}, {Kind: "order", DueBy: noon.Add(time.Minute)}} {
		q.Limit = 10
		page := t.scan(q)
		if len(page.Records) != 2 {
			t.failf("%d records, want 2", len(page.Records))
			return
		}
		t.same("first", page.Records[0], a)
		t.same("second", page.Records[1], b)
	}
}

// pager reads one page after the other.
type pager struct {
	q    store.Query
	got  []string
	done bool
}

// scanBesideWriters pages through records by key and by due time; after each page others are put in between, moved and
// deleted, before and behind the place where the scan stands.
func scanBesideWriters(t *trial) {
	const n = 30
	var still []string
	for i := range n {
		still = append(still, fmt.Sprintf("still %02d", i))
		t.commit(puts(placed(still[i], 1, i), placed(fmt.Sprintf("moving %02d", i), 1, i), placed(fmt.Sprintf("doomed %02d", i), 1, i)))
	}
	pagers := []*pager{{q: store.Query{Kind: "order", Key: "vin", Limit: 5}}, {q: store.Query{Kind: "order", DueBy: noon.Add(time.Hour), Limit: 5}}}
	for i := 0; !pagers[0].done || !pagers[1].done; i++ {
		for _, p := range pagers {
			p.next(t)
		}
		if t.failed() || i > 10*n {
			t.failf("the pages do not come to an end")
			return
		}
		if i < n {
			b := puts(placed(fmt.Sprintf("moving %02d", n-1-i), 2, i), placed(fmt.Sprintf("added %02d", i), 1, i))
			b.Deletes = []store.Check{check(order(fmt.Sprintf("doomed %02d", i)), 1)}
			t.commit(b)
		}
	}
	for _, p := range pagers {
		if !slices.Equal(p.got, still) {
			t.failf("records that did not change came as %q, want %q", p.got, still)
		}
	}
}

// scanBehindGone deletes or moves the last record of each page before the next one is asked for.
func scanBehindGone(t *trial) {
	const n = 12
	for name, q := range map[string]store.Query{"by key": {Kind: "order", Key: "vin"}, "by due time": {Kind: "order", DueBy: noon.Add(time.Hour)}} {
		var want, got []string
		for i := range n {
			want = append(want, fmt.Sprintf("%s %02d", name, i))
			t.commit(puts(placed(want[i], 1, i)))
		}
		q.Limit = 3
		for i := 0; i == 0 || q.After != (store.Cursor{}); i++ {
			page := t.scan(q)
			if t.failed() || i > n || len(page.Records) == 0 {
				break
			}
			got = append(got, ids(page.Records)...)
			last := page.Records[len(page.Records)-1]
			if i%2 == 0 {
				t.commit(store.Batch{Deletes: []store.Check{check(last.Ref, 1)}})
			} else {
				t.commit(puts(rec(last.Ref, 2)))
			}
			q.After = page.Next
		}
		if !t.failed() && !slices.Equal(got, want) {
			t.failf("%s: got %q, want %q", name, got, want)
		}
		for _, id := range want {
			if r := t.read(order(id))[0]; r.Live() {
				t.commit(store.Batch{Deletes: []store.Check{check(r.Ref, r.Rev)}})
			}
		}
	}
}

// placed is a record at a place of the order by key and by due time.
func placed(id string, rev int64, at int) store.Record {
	r := keyed(id, rev, "vin", fmt.Sprintf("V%02d", at))
	r.Due = noon.Add(time.Duration(at) * time.Second)
	return r
}

func (p *pager) next(t *trial) {
	if p.done {
		return
	}
	page := t.scan(p.q)
	for _, r := range page.Records {
		if strings.HasPrefix(r.ID, "still") {
			p.got = append(p.got, r.ID)
		}
	}
	p.q.After = page.Next
	p.done = page.Next == (store.Cursor{})
}
