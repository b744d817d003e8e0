package storetest

import (
	"fmt"
	"time"

	"example.com/servicelane/aftersales/store"
)

var logCases = []Case{
	{"log in order", "Stream gives the log entries of a subject with a revision greater than after, in rising order of revision.", logInOrder},
	{"log by command", "With the reference of a command Stream gives the entry that the command wrote, or nothing.", logByCommand},
	{"log pages", "Stream gives all entries, or the first StreamPage if there are more.", logPages},
	{"log entry whole", "An entry comes back with its digest, time and body.", logEntryWhole},
	{"log stays", "The log stays when the subject's record is deleted.", logStays},
}

func logInOrder(t *trial) {
	a, b := order("A"), order("B")
	t.expectLog("nothing yet", t.stream(a, 0))
	// Not every revision has an entry, and entries need not arrive in order.
	t.commit(store.Batch{Appends: []store.Entry{entry(a, 5, "C5"), entry(b, 1, "B1"), entry(a, 1, "C1")}})
	t.commit(store.Batch{Appends: []store.Entry{entry(a, 12, "C12"), entry(b, 7, "B7")}})
	t.commit(store.Batch{Appends: []store.Entry{entry(ref("orders", "A"), 3, "X3"), entry(a, 10, "C10")}})
	all := []store.Entry{entry(a, 1, "C1"), entry(a, 5, "C5"), entry(a, 10, "C10"), entry(a, 12, "C12")}
	t.expectLog("from the beginning", t.stream(a, 0), all...)
	t.expectLog("after 1", t.stream(a, 1), all[1:]...)
	t.expectLog("after 4", t.stream(a, 4), all[1:]...)
	t.expectLog("after 5", t.stream(a, 5), all[2:]...)
	t.expectLog("after 12", t.stream(a, 12))
	t.expectLog("after 99", t.stream(a, 99))
	t.expectLog("the other subject", t.stream(b, 0), entry(b, 1, "B1"), entry(b, 7, "B7"))
	t.expectLog("a subject without log", t.stream(order("C"), 0))
}

func logByCommand(t *trial) {
	a, b := order("A"), order("B")
	t.commit(store.Batch{Appends: []store.Entry{entry(a, 1, "C1"), entry(b, 1, "C2"), entry(a, 2, "A")}})
	t.expectLog("C1", t.stream(store.CommandRef("C1"), 0), entry(a, 1, "C1"))
	t.expectLog("C2", t.stream(store.CommandRef("C2"), 0), entry(b, 1, "C2"))
	t.expectLog("a command named like a subject", t.stream(store.CommandRef("A"), 0), entry(a, 2, "A"))
	t.expectLog("unknown command", t.stream(store.CommandRef("C3"), 0))
	t.expectLog("a subject named like a command", t.stream(order("C1"), 0))
}

func logPages(t *trial) {
	a := order("A")
	const n = store.StreamPage + 3
	var all []store.Entry
	for rev := int64(1); rev <= n; rev++ {
		e := entry(a, rev, fmt.Sprint("C", rev))
		e.Body = nil
		all = append(all, e)
	}
	t.commit(store.Batch{Appends: all[:2]})
	t.commit(store.Batch{Appends: all[2:store.StreamPage]})
	t.expectLog("exactly a page", t.stream(a, 0), all[:store.StreamPage]...)
	t.commit(store.Batch{Appends: all[store.StreamPage:]})
	t.expectLog("first page", t.stream(a, 0), all[:store.StreamPage]...)
	t.expectLog("second page", t.stream(a, store.StreamPage), all[store.StreamPage:]...)
	t.expectLog("a page from 3 on", t.stream(a, 2), all[2:store.StreamPage+2]...)
}

func logEntryWhole(t *trial) {
	a := order("A")
	e := entry(a, 1, "C1")
	for i := range e.Digest {
		e.Digest[i] = byte(255 - i*8)
	}
	e.Digest[3], e.Digest[31] = 0, 0
	e.At = time.Date(2026, 3, 2, 12, 0, 0, 123456000, time.UTC)
	e.Body = allBytes()
	bare := store.Entry{Subject: a, Rev: 2, Command: "C2"}
	t.commit(store.Batch{Appends: []store.Entry{e, bare}})
	t.expectLog("by subject", t.stream(a, 0), e, bare)
	t.expectLog("by command", t.stream(store.CommandRef("C1"), 0), e)
	local := entry(a, 3, "C3")
	local.At = time.Date(2026, 3, 2, 20, 0, 0, 999_999_999, time.FixedZone("CST", 8*3600))
	t.commit(store.Batch{Appends: []store.Entry{local}})
	local.At = local.At.Truncate(time.Microsecond)
	got := t.stream(a, 2)
	t.expectLog("a time of another zone", got, local)
	if !t.failed() && got[0].At.Location() != time.UTC {
		t.failf("the time of an entry comes back in zone %s", got[0].At.Location())
	}
}

func logStays(t *trial) {
	a := order("A")
	t.commit(store.Batch{Puts: []store.Record{rec(a, 1)}, Appends: []store.Entry{entry(a, 1, "C1")}})
	t.commit(store.Batch{Deletes: []store.Check{check(a, 1)}, Appends: []store.Entry{entry(a, 2, "C2")}})
	t.expectLog("after the deletion", t.stream(a, 0), entry(a, 1, "C1"), entry(a, 2, "C2"))
	t.expectLog("by command", t.stream(store.CommandRef("C1"), 0), entry(a, 1, "C1"))
	t.commit(store.Batch{Puts: []store.Record{rec(a, 3)}, Appends: []store.Entry{entry(a, 3, "C3")}})
	t.expectLog("put again", t.stream(a, 0), entry(a, 1, "C1"), entry(a, 2, "C2"), entry(a, 3, "C3"))
}
