package workshop_test

import (
	"fmt"
	"testing"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/ordergen"
)

// counting counts how often logs are read, and remembers what the policy was shown last.
type counting struct {
	tamper
	streams int
	seen    int
}

func newCounting() *counting {
	c := &counting{tamper: tamper{Driver: memstore.New()}}
	c.stream = func() error { c.streams++; return nil }
	return c
}

func (c *counting) Gate(h *history.History, _ []history.Event) []history.Finding {
	c.seen = h.Len()
	return nil
}

func TestALogIsReadOnceAsLongAsNobodyElseWrites(t *testing.T) {
	d := newCounting()
	count := policy{gate: d.Gate}
	one, other := benchOn(t, d, count), benchOn(t, d, count)
	plan := func(b *bench, n int) {
		t.Helper()
		b.do("RO-1", request(fmt.Sprintf("c-%d", n), aftersales.PlanJob{Job: aftersales.JobID(fmt.Sprint(n)), Operation: "O", Rate: cny("1")}))
	}
	one.live("RO-1", 9)
	if d.streams != 0 {
		t.Errorf("the log was read %d times", d.streams)
	}
	log := must(one.Log(t.Context(), "RO-1"))
	d.streams = 0
	for n, c := range []struct {
		by    *bench
		reads int
	}{{one, 0}, {other, 1}, {other, 0}, {one, 1}, {one, 0}} {
		d.streams = 0
		plan(c.by, n)
		if d.streams != c.reads || d.seen != len(log)+n {
			t.Errorf("command %d: the log was read %d times, not %d; the policy was shown %d events, not %d", n, d.streams, c.reads, d.seen, len(log)+n)
		}
	}
}

func TestInATransactionOfTheHostTheLogIsReadEachTime(t *testing.T) {
	d := newCounting()
	b := benchOn(t, &joined{Driver: d}, policy{gate: d.Gate})
	b.live("RO-1", 3)
	if d.streams != 2 {
		t.Errorf("three commands read the log %d times, not 2", d.streams)
	}
}

func TestOfManyOrdersTheHistoriesOfSomeAreKept(t *testing.T) {
	d := newCounting()
	b := benchOn(t, d, policy{gate: d.Gate})
	const orders = 200
	for n := range orders {
		b.live(aftersales.OrderID(fmt.Sprintf("RO-%d", n)), 1)
	}
	d.streams = 0
	for n := range orders {
		id := aftersales.OrderID(fmt.Sprintf("RO-%d", n))
		s := ordergen.Life(id, morning)[1]
		b.do(id, request("again-"+string(id), s.Command))
	}
	if d.streams < orders-128 || d.streams > orders {
		t.Errorf("%d of %d logs were read", d.streams, orders)
	}
}
