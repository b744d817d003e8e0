package storetest

import (
	"errors"
	"io"
	"time"

	"example.com/servicelane/aftersales/store"
)

var lifeCases = []Case{
	{"powers as declared", "A driver has the optional powers that are declared for it, and no others.", powersAsDeclared},
	{"use after close", "A driver that was closed fails with ErrClosed; closing it again is no error.", useAfterClose},
	{"reopen", "When Commit returns nil the changes are durable: a store that is opened again has everything that was committed.", reopen},
	{"opened twice", "A store that is opened several times at once, first of all when it is still empty, is one store.", openedTwice},
}

func powersAsDeclared(t *trial) {
	if t.failed() {
		return
	}
	if _, ok := t.d.(store.Claimer); ok != t.harness.Caps.Claim {
		t.failf("declared to be a Claimer: %t; is one: %t", t.harness.Caps.Claim, ok)
	}
	if _, ok := t.d.(store.Archiver); ok != t.harness.Caps.Archive {
		t.failf("declared to be an Archiver: %t; is one: %t", t.harness.Caps.Archive, ok)
	}
	if _, ok := t.d.(io.Closer); ok != t.harness.Caps.Close {
		t.failf("declared to be a Closer: %t; is one: %t", t.harness.Caps.Close, ok)
	}
	if t.harness.Caps.Reopen && !t.harness.Caps.Close {
		t.failf("declared to be opened again, but not to be closed")
	}
}

// close closes the driver, if it can be closed, and tells whether it could.
func (t *trial) close() bool {
	c, ok := t.d.(io.Closer)
	if ok && !t.failed() {
		t.must("close", c.Close())
	}
	return ok
}

func useAfterClose(t *trial) {
	a := order("A")
	t.commit(puts(rec(a, 1)))
	if t.failed() || !t.close() {
		return // that it cannot be closed has to be declared, see powersAsDeclared
	}
	calls := map[string]func() error{
		"Read":   func() error { _, err := t.d.Read(t.ctx, []store.Ref{a}); return err },
		"Stream": func() error { _, err := t.d.Stream(t.ctx, a, 0); return err },
		"Scan":   func() error { _, err := t.d.Scan(t.ctx, store.Query{Kind: "order", DueBy: noon, Limit: 1}); return err },
		"Commit": func() error { return t.d.Commit(t.ctx, puts(rec(a, 2))) },
	}
	if a, ok := t.d.(store.Archiver); ok {
		calls["Walk"] = func() error { _, err := a.Walk(t.ctx, store.Ref{}, 1); return err }
		calls["WalkLog"] = func() error { _, err := a.WalkLog(t.ctx, store.Ref{}, 0, 1); return err }
		calls["Load"] = func() error { return a.Load(t.ctx, nil, nil) }
	}
	if c, ok := t.d.(store.Claimer); ok {
		calls["Claim"] = func() error { _, err := c.Claim(t.ctx, "order", noon, noon.Add(time.Hour), 1); return err }
	}
	for name, call := range calls {
		if err := call(); !errors.Is(err, store.ErrClosed) {
			t.failf("%s after Close: got %v, want %v", name, err, store.ErrClosed)
		}
	}
	t.close()
}

// reopen closes the store and opens it again. Without that power it only checks that a second look finds the same.
func reopen(t *trial) {
	full := keyed("A", 1, "vin", "V1")
	full.Due = noon.Add(time.Minute)
	full.Body = allBytes()
	gone := order("B")
	t.commit(store.Batch{Puts: []store.Record{full, rec(gone, 1)}, Appends: []store.Entry{entry(full.Ref, 1, "C1")}})
	t.commit(store.Batch{Deletes: []store.Check{check(gone, 1)}, Checks: []store.Check{check(order("C"), 0)}})
	if t.harness.Caps.Reopen && t.close() && !t.failed() {
		t.d = t.open(t.place)
	}
	t.expect("opened again", full, store.Record{Ref: gone, Rev: 2, Gone: true}, store.Record{Ref: order("C")})
	t.expectLog("opened again", t.stream(full.Ref, 0), entry(full.Ref, 1, "C1"))
	t.expectScan("opened again", store.Query{Kind: "order", Key: "vin", Prefix: "V"}, "A")
	t.expectScan("opened again", store.Query{Kind: "order", DueBy: full.Due}, "A")
	t.duplicate("opened again", store.Batch{Appends: []store.Entry{entry(gone, 3, "C1")}}, "C1")
	t.conflict("opened again", puts(rec(gone, 1)), gone)
	full.Rev = 2
	t.commit(puts(full))
	t.expect("opened again and changed", full)
}

func openedTwice(t *trial) {
	if !t.harness.Caps.Share || t.failed() {
		return
	}
	fresh := t.room()
	if t.failed() {
		return
	}
	drivers := make([]store.Driver, 4)
	errs := each(len(drivers), func(i int) (err error) {
		drivers[i], err = fresh.Open(t.ctx)
		return err
	})
	t.must("opening at once", errors.Join(errs...))
	if t.failed() {
		return
	}
	t.opened = append(t.opened, drivers...)
	a := order("A")
	for rev := int64(1); rev <= 5 && !t.failed(); rev++ {
		errs := each(len(drivers), func(i int) error { return drivers[i].Commit(t.ctx, puts(rec(a, rev))) })
		t.oneWinner("writers of several openings", errs, func(err error) bool { return isConflict(err, a) })
		for _, d := range drivers {
			t.d = d
			t.expect("seen from another opening", rec(a, rev))
		}
	}
}
