package enginetest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/adapters/sqlstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/store/storetest"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

func TestTheLastPartsAreIssuedOnceOnSQLite(t *testing.T) {
	issueTheLast(t, drivers(t, sqliteHarness(t, sqlstore.Config{}, "")))
}

func TestTheLastPartsAreIssuedOnceOnPostgreSQL(t *testing.T) {
	issueTheLast(t, drivers(t, postgresHarness(t, sqlstore.Config{}, "")))
}

func TestTheLastPartsAreIssuedOnceInMemory(t *testing.T) {
	d := memstore.New()
	issueTheLast(t, [2]store.Driver{d, d})
}

// drivers opens one place twice, as two processes do.
func drivers(t *testing.T, h storetest.Harness) (two [2]store.Driver) {
	place, err := h.Place(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for i := range two {
		if two[i], err = place.Open(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() {
		for _, d := range two {
			if c, ok := d.(interface{ Close() error }); ok {
				err = errors.Join(err, c.Close())
			}
		}
		if place.Remove != nil {
			err = errors.Join(err, place.Remove())
		}
		if err != nil {
			t.Error(err)
		}
	})
	return two
}

const (
	stockHands = 16
	stockIn    = 30 // pieces in each of the two bins
	padsF      = aftersales.StockID("S12/PAD-F")
)

// hand is one of those who issue the last parts: each for an order of its own, and half of them in another process.
type hand struct {
	*workshop.Workshop
	t        *testing.T
	n        int
	order    aftersales.OrderID
	issued   int // pieces that it was told were issued, and that came back
	returned int
	conflict *atomic.Int64
}

// issueTheLast has sixteen hands issue, return and carry about more parts than there are, and then holds the ledger to
// what they were told.
func issueTheLast(t *testing.T, two [2]store.Driver) {
	start := time.Date(2026, 3, 4, 8, 0, 0, 0, time.FixedZone("", 8*3600))
	var conflicts atomic.Int64
	hands := make([]*hand, stockHands)
	for n := range hands {
		w, err := workshop.New(workshop.Config{Store: store.New(two[n%2], store.Config{}), Now: func() time.Time { return start.Add(9 * time.Hour) },
			Shop: workshop.Shop{Prices: ordergen.Prices()}})
		if err != nil {
			t.Fatal(err)
		}
		hands[n] = &hand{Workshop: w, t: t, n: n, order: aftersales.OrderID(fmt.Sprint("RO-", n)), conflict: &conflicts}
	}
	fill(t, hands[0])
	var all sync.WaitGroup
	for _, h := range hands {
		all.Go(func() { h.work(start) })
	}
	all.Wait()
	t.Logf("%d conflicts came to the caller", conflicts.Load())
	audit(t, hands)
}

// fill puts the parts into two bins, one of them in two lots.
func fill(t *testing.T, h *hand) {
	for i, c := range []aftersales.StockCommand{
		aftersales.ReceiveStock{Receipt: "PX-1", Supplier: "SUP", Quantity: count(stockIn), Lot: "L1"},
		aftersales.BookIn{Receipt: "PX-1", Bin: "A-0", Quantity: count(stockIn)},
		aftersales.ReceiveStock{Receipt: "PX-2", Supplier: "SUP", Quantity: count(stockIn)},
		aftersales.BookIn{Receipt: "PX-2", Bin: "A-1", Quantity: count(stockIn)},
	} {
		if err := h.book(fmt.Sprint("fill-", i), c); err != nil {
			t.Fatal(err)
		}
	}
}

func count(n int) pricing.Quantity {
	q, _ := pricing.ParseQuantity(fmt.Sprint(n))
	return q
}

// again does a request until no conflict is in its way; the same request may be sent as often as needed.
func (h *hand) again(do func() error) error {
	for {
		err := do()
		if !errors.Is(err, store.ErrConflict) {
			return err
		}
		h.conflict.Add(1)
	}
}

func (h *hand) book(command string, c aftersales.StockCommand) error {
	by := aftersales.Actor{Command: command, By: ordergen.Keeper.ID, Role: ordergen.Keeper.Role, Store: "S12"}
	return h.again(func() error {
		_, err := h.DoStock(context.Background(), padsF, workshop.StockRequest{Command: c, By: by})
		return err
	})
}

func (h *hand) do(command string, c aftersales.OrderCommand) error {
	by := aftersales.Actor{Command: command, By: ordergen.Keeper.ID, Role: ordergen.Keeper.Role, Store: "S12"}
	return h.again(func() error {
		_, err := h.Do(context.Background(), h.order, workshop.Request{Command: c, By: by})
		return err
	})
}

// work takes an order to where parts are issued, and issues until neither bin has anything left.
func (h *hand) work(start time.Time) {
	part := aftersales.PartID(h.order + "/P1")
	for _, s := range ordergen.Life(h.order, start) {
		if s.Command.Name() == "issue_part" {
			break
		}
		if err := h.again(func() error {
			_, err := h.Do(context.Background(), h.order, workshop.Request{Command: s.Command, By: s.By})
			return err
		}); err != nil {
			h.t.Errorf("%s: %v", s.Command.Name(), err)
			return
		}
	}
	for n, empty := 0, 0; empty < 2; n++ {
		bin := fmt.Sprint("A-", (h.n+n)%2)
		err := h.do(fmt.Sprint(h.order, "/issue-", n), aftersales.IssuePart{Part: part, Quantity: count(1), To: ordergen.Technician.ID, Bin: bin})
		switch {
		case errors.Is(err, aftersales.ErrNotAllowed):
			empty++
			continue
		case err != nil:
			h.t.Error(err)
			return
		}
		h.issued, empty = h.issued+1, 0
		if h.issued%3 == 0 {
			if err := h.do(fmt.Sprint(h.order, "/return-", n), aftersales.ReturnPart{Part: part, Quantity: count(1), Bin: bin}); err != nil {
				h.t.Error(err)
				return
			}
			h.returned++
		}
		if h.n%4 == 0 {
			err := h.book(fmt.Sprint(h.order, "/carry-", n), aftersales.TransferStock{Bin: "A-1", To: "A-0", Quantity: count(1)})
			if err != nil && !errors.Is(err, aftersales.ErrNotAllowed) {
				h.t.Error(err)
				return
			}
		}
	}
}

// audit holds the ledger to what the hands were told, to its own movements, and to the records of its places.
func audit(t *testing.T, hands []*hand) {
	ctx := context.Background()
	stock, err := hands[0].Stock(ctx, padsF)
	if err != nil {
		t.Fatal(err)
	}
	out := 0
	for _, h := range hands {
		out += h.issued - h.returned
		o, err := h.Order(ctx, h.order)
		if err != nil {
			t.Fatal(err)
		}
		place := aftersales.Place{Kind: aftersales.PlaceOrder, ID: string(h.order)}
		if want := count(h.issued - h.returned); !o.Parts[0].Out().Equal(want) || !stock.At(place).Equal(want) {
			t.Errorf("%s was told of %s pieces, its line has %s and the ledger %s", h.order, want, o.Parts[0].Out(), stock.At(place))
		}
	}
	if left := stock.OnHand(); !left.Equal(count(2*stockIn - out)) {
		t.Errorf("of %d pieces %d were issued, and %s are left", 2*stockIn, out, left)
	}
	if out < 2*stockIn-stockHands {
		t.Errorf("only %d of %d pieces were issued", out, 2*stockIn)
	}
	log, err := hands[1].StockLog(ctx, padsF)
	if err != nil {
		t.Fatal(err)
	}
	sums := addUp(t, log)
	for _, p := range stock.Places() {
		if !sums[p].Equal(stock.At(p)) {
			t.Errorf("%s has %s, and its movements add up to %s", p, stock.At(p), sums[p])
		}
	}
	lies := map[aftersales.Place]pricing.Quantity{}
	for _, kind := range []aftersales.PlaceKind{aftersales.PlaceBin, aftersales.PlaceOrder} {
		found, _, err := hands[2].StockIn(ctx, "S12", aftersales.Place{Kind: kind}, 100, store.Cursor{})
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range found {
			lies[one.Place] = one.Quantity()
		}
	}
	for p, sum := range sums {
		if !p.Kind.Border() && !sum.Equal(lies[p]) {
			t.Errorf("the record of %s says %s, and its movements add up to %s", p, lies[p], sum)
		}
	}
}

// addUp adds up the movements, none of which may take a place below nothing.
func addUp(t *testing.T, log []history.Event) map[aftersales.Place]pricing.Quantity {
	sums := map[aftersales.Place]pricing.Quantity{}
	for i, m := range aftersales.Movements(log) {
		sums[m.From] = sums[m.From].Sub(m.Quantity)
		sums[m.To] = sums[m.To].Add(m.Quantity)
		if sums[m.From].Sign() < 0 && !m.From.Kind.Border() {
			t.Errorf("movement %d takes %s to %s", i, m.From, sums[m.From])
		}
	}
	var total pricing.Quantity
	for _, sum := range sums {
		total = total.Add(sum)
	}
	if !total.IsZero() {
		t.Errorf("all places together have %s", total)
	}
	return sums
}
