package workshop_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

const pads aftersales.StockID = "S12/PAD-F"

func pieces(n string) pricing.Quantity { return must(pricing.ParseQuantity(n)) }

// keeper gives the actor of a booking.
func keeper(command string) aftersales.Actor {
	return aftersales.Actor{Command: command, At: morning, By: ordergen.Keeper.ID, Role: ordergen.Keeper.Role, Store: "S12"}
}

// books carries out bookings that have to be taken, each under an id of its own.
func (b *bench) books(id aftersales.StockID, prefix string, commands ...aftersales.StockCommand) aftersales.Stock {
	b.t.Helper()
	var res workshop.StockResult
	for i, c := range commands {
		var err error
		res, err = b.DoStock(context.Background(), id, workshop.StockRequest{Command: c, By: keeper(fmt.Sprint(prefix, i)), Confirmed: true})
		if err != nil {
			b.t.Fatalf("%s: %v", c.Name(), err)
		}
	}
	return res.State
}

// shelve puts a quantity of a lot into a bin.
func shelve(receipt aftersales.ReceiptID, bin, quantity string, lot aftersales.LotID, last cal.Date) []aftersales.StockCommand {
	return []aftersales.StockCommand{
		aftersales.ReceiveStock{Receipt: receipt, Supplier: "SUP-1", Quantity: pieces(quantity), Lot: lot, Expires: last, Document: "D-1", Quality: "Q-1"},
		aftersales.InspectStock{Receipt: receipt, Passed: true},
		aftersales.BookIn{Receipt: receipt, Bin: bin, Quantity: pieces(quantity)},
	}
}

func bin(id string) aftersales.Place { return aftersales.Place{Kind: aftersales.PlaceBin, ID: id} }

// TestAnOrderMovesTheStockInItsCommit lives an ordinary order whose parts come from a bin of the ledger.
func TestAnOrderMovesTheStockInItsCommit(t *testing.T) {
	b := newBench(t, nil)
	b.books(pads, "s", append(shelve("PX-1", "A-01", "5", "L1", cal.MustDate(2027, 1, 31)),
		aftersales.ReserveStock{Order: "RO-1", Quantity: pieces("2")})...)
	onOrder := aftersales.Place{Kind: aftersales.PlaceOrder, ID: "RO-1"}
	custody := aftersales.Place{Kind: aftersales.PlaceCustody, ID: "RO-1"}
	want := map[string]string{ // on hand, issued, kept of the customer's
		"issue_part": "3 2 1", "fit_part": "3 1 1", "return_part": "4 0 1", "deliver": "4 0 0",
	}
	for _, s := range ordergen.Life("RO-1", morning) {
		c := s.Command
		switch named := c.(type) {
		case aftersales.IssuePart:
			named.Bin = "A-01"
			c = named
			keep := s.By
			keep.Command += "-old"
			b.do("RO-1", workshop.Request{Command: aftersales.ReceiveOldPart{Part: named.Part, Quantity: pieces("1")}, By: keep})
		case aftersales.Deliver:
			hand := s.By
			hand.Command += "-old"
			b.do("RO-1", workshop.Request{Command: aftersales.DisposeOldPart{Part: "RO-1/P1", Quantity: pieces("1"), Choice: aftersales.OldPartReturned}, By: hand})
		}
		res := b.do("RO-1", workshop.Request{Command: c, By: s.By})
		if again := b.do("RO-1", workshop.Request{Command: c, By: s.By}); !again.Repeated {
			t.Errorf("%s was carried out twice", c.Name())
		}
		if c.Name() == "issue_part" {
			if got := res.Events[0].Get(history.FieldExpiresOn).Word(); got != "2027-01-31" {
				t.Errorf("the part is said to be good until %q", got)
			}
		}
		stock := must(b.Stock(context.Background(), pads))
		if got := fmt.Sprint(stock.OnHand(), stock.At(onOrder), stock.At(custody)); want[c.Name()] != "" && got != want[c.Name()] {
			t.Errorf("after %s there are %s, want %s", c.Name(), got, want[c.Name()])
		}
	}
	stock := must(b.Stock(context.Background(), pads))
	log := must(b.StockLog(context.Background(), pads))
	if diff := aftersales.FoldStock(log); diff.OnHand().Cmp(stock.OnHand()) != 0 || len(stock.Reserved) != 0 {
		t.Errorf("the log gives %+v, the record %+v", diff, stock)
	}
}

func TestWhatTheBinDoesNotHoldRefusesTheOrderAsAWhole(t *testing.T) {
	b := newBench(t, nil)
	steps := b.live("RO-1", 10)
	before := b.all()
	b.books(pads, "s", shelve("PX-1", "A-01", "1", "", cal.Date{})...)
	issue := aftersales.IssuePart{Part: "RO-1/P1", Quantity: pieces("2"), To: "li", Bin: "A-01"}
	_, err := b.Do(context.Background(), "RO-1", workshop.Request{Command: issue, By: someone("issue")})
	var refused *aftersales.StockError
	if !errors.As(err, &refused) || refused.Guard != "enough" {
		t.Errorf("after %d commands: %v", len(steps), err)
	}
	if b.all() != before {
		t.Error("the order was changed all the same")
	}
	issue.Bin = "Z-99"
	if _, err := b.Do(context.Background(), "RO-1", workshop.Request{Command: issue, By: someone("issue")}); !errors.As(err, &refused) {
		t.Errorf("out of a bin with nothing: %v", err)
	}
	issue.Bin, issue.Part = "A-01", "P-9"
	if _, err := b.Do(context.Background(), "RO-1", workshop.Request{Command: issue, By: someone("issue")}); !errors.Is(err, aftersales.ErrNotAllowed) {
		t.Errorf("of a line that there is not: %v", err)
	}
}

func TestABookingOfALongCommandIDHasAnIDOfItsOwn(t *testing.T) {
	b := newBench(t, nil)
	b.live("RO-1", 10)
	b.books(pads, "s", shelve("PX-1", "A-01", "5", "", cal.Date{})...)
	long := strings.Repeat("c", 200)
	b.do("RO-1", workshop.Request{Command: aftersales.IssuePart{Part: "RO-1/P1", Quantity: pieces("2"), To: "li", Bin: "A-01"}, By: someone(long)})
	if got := must(b.Stock(context.Background(), pads)).OnHand(); !got.Equal(pieces("3")) {
		t.Errorf("on hand are %s", got)
	}
}

func TestTheStockOfAShopIsFoundByPlaceNeedAndExpiry(t *testing.T) {
	b := newBench(t, nil)
	ctx := context.Background()
	point := pieces("4")
	b.books(pads, "a", shelve("PX-1", "A-01", "3", "", cal.Date{})...)
	b.books(pads, "b", aftersales.ListStock{PartName: "brake pad", ReorderPoint: &point, OrderUpTo: pieces("10")},
		aftersales.ReserveStock{Order: "RO-1", Quantity: pieces("1")}, aftersales.IssueStock{Order: "RO-2", Bin: "A-01", Quantity: pieces("1")},
		aftersales.KeepOldPart{Order: "RO-2", Quantity: pieces("1")}, aftersales.CountStock{Bin: "A-01", Counted: pieces("1")})
	b.books("S12/OIL", "c", shelve("PX-2", "A-01", "20", "2026-05", cal.MustDate(2026, 5, 31))...)
	b.books("S12/OIL", "d", shelve("PX-3", "A-011", "20", "2027-05", cal.MustDate(2027, 5, 31))...)
	b.books("S12/OLD", "e", aftersales.SupersedeStock{By: "MID"}, aftersales.CountStock{Bin: "B-01", Counted: pieces("1")})
	b.books("S12/MID", "f", aftersales.SupersedeStock{By: "NEW"})

	in := func(p aftersales.Place) string {
		found, next, err := b.StockIn(ctx, "S12", p, 10, store.Cursor{})
		if err != nil || next != (store.Cursor{}) {
			t.Errorf("%s: %v, continued at %v", p, err, next)
		}
		var out []string
		for _, one := range found {
			out = append(out, fmt.Sprintf("%s %s in %s", one.Quantity(), one.Number, one.Place))
			if one.Reserved.Sign() > 0 {
				out = append(out, fmt.Sprintf("%s kept", one.Reserved))
			}
		}
		return strings.Join(out, ", ")
	}
	for p, want := range map[aftersales.Place]string{
		bin("A-01"):                       "20 OIL in bin A-01, 2 PAD-F in bin A-01",
		bin("B-01"):                       "",
		{Kind: aftersales.PlaceBin}:       "20 OIL in bin A-01, 2 PAD-F in bin A-01, 20 OIL in bin A-011",
		{Kind: aftersales.PlaceCustody}:   "1 PAD-F in custody RO-2",
		{Kind: aftersales.PlaceOrder}:     "0 PAD-F in order RO-1, 1 kept, 1 PAD-F in order RO-2",
		{Kind: aftersales.PlaceReceiving}: "",
	} {
		if got := in(p); got != want {
			t.Errorf("in %s: %s, want %s", p, got, want)
		}
	}
	if _, _, err := b.StockIn(ctx, "S12", aftersales.Place{Kind: aftersales.PlaceSupplier}, 10, store.Cursor{}); err == nil {
		t.Error("something lies with a supplier")
	}
	for day, want := range map[cal.Date]int{cal.MustDate(2026, 5, 30): 0, cal.MustDate(2026, 5, 31): 1, cal.MustDate(2027, 5, 31): 2} {
		found, _, err := b.Expiring(ctx, day, 10, store.Cursor{})
		if err != nil || len(found) != want || want > 0 && found[0].Expires() != cal.MustDate(2026, 5, 31) {
			t.Errorf("by %s: %v %v", day, found, err)
		}
	}
	for key, want := range map[workshop.StockKey]string{
		workshop.StockToOrder: "PAD-F", workshop.StockWithDifference: "OLD PAD-F", workshop.StockByShop: "MID OIL OLD PAD-F", workshop.StockWithScrap: "",
	} {
		found, _, err := b.FindStocks(ctx, key, "S12", 10, store.Cursor{})
		var got []string
		for _, s := range found {
			got = append(got, s.Number)
		}
		if err != nil || strings.Join(got, " ") != want {
			t.Errorf("%s: %v %v, want %s", key, got, err, want)
		}
	}
	if _, _, err := b.FindStocks(ctx, "colour", "red", 10, store.Cursor{}); err == nil {
		t.Error("ledgers are found by their colour")
	}
	for number, want := range map[string]string{"OLD": "NEW", "MID": "NEW", "OIL": "OIL", "NEW": "NEW"} {
		if got, err := b.Successor(ctx, "S12", number); got != want || err != nil {
			t.Errorf("in place of %s comes %s, %v", number, got, err)
		}
	}
	b.books("S12/NEW", "g", aftersales.SupersedeStock{By: "OLD"})
	if _, err := b.Successor(ctx, "S12", "OLD"); err == nil {
		t.Error("a circle has an end")
	}
}

func TestTheRecordsOfPlacesKeepStepWithTheLedger(t *testing.T) {
	b := newBench(t, nil)
	ctx := context.Background()
	b.books(pads, "s", shelve("PX-1", "A-01", "3", "", cal.Date{})...)
	rev := func() int64 {
		recs := must(b.driver.Read(ctx, []store.Ref{{Kind: "stock_place", ID: "S12/PAD-F\x1fbin\x1fA-01"}}))
		if recs[0].Gone {
			return -recs[0].Rev
		}
		return recs[0].Rev
	}
	if got := rev(); got != 1 {
		t.Errorf("the place is at revision %d after one movement", got)
	}
	b.books(pads, "t", aftersales.IssueStock{Order: "RO-1", Bin: "A-01", Quantity: pieces("1")}, aftersales.IssueStock{Order: "RO-1", Bin: "A-01", Quantity: pieces("2")})
	if got := rev(); got != -3 {
		t.Errorf("the place is at revision %d after everything went out", got)
	}
	b.books(pads, "u", aftersales.ReturnStock{Order: "RO-1", Bin: "A-01", Quantity: pieces("3")}, aftersales.OrderStock{Purchase: "PO-1", Quantity: pieces("1")})
	if got := rev(); got != 4 {
		t.Errorf("the place is at revision %d after everything came back", got)
	}
}

func TestRulesOfTheHouseGuardTheLedger(t *testing.T) {
	rules, err := compliance.Compile(must(packs.With("house-workshop"))...)
	if err != nil {
		t.Fatal(err)
	}
	w, err := workshop.New(workshop.Config{Store: store.New(memstore.New(), store.Config{}), Now: func() time.Time { return morning },
		Shop: workshop.Shop{Policy: rules, Prices: ordergen.Prices()},
		Facts: []history.Fact{history.NewFact(history.FactStore, "S12").With(history.FieldZone, history.Text("Asia/Shanghai")),
			history.NewFact(history.FactSupplier, "SUP-1").With(history.FieldApproved, history.Bool(true))}})
	if err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	try := func(c aftersales.StockCommand, command string, by ordergen.Person) error {
		actor := keeper(command)
		actor.By, actor.Role = by.ID, by.Role
		_, err := w.DoStock(ctx, pads, workshop.StockRequest{Command: c, By: actor})
		return err
	}
	steps := []struct {
		c       aftersales.StockCommand
		by      ordergen.Person
		refused string
	}{
		{aftersales.ReceiveStock{Receipt: "PX-1", Supplier: "SUP-1", Quantity: pieces("5"), Document: "D-1", Quality: "Q-1"}, ordergen.Keeper, ""},
		{aftersales.BookIn{Receipt: "PX-1", Bin: "A-01", Quantity: pieces("5")}, ordergen.Keeper, "PI-06"},
		{aftersales.InspectStock{Receipt: "PX-1"}, ordergen.Keeper, ""},
		{aftersales.BookIn{Receipt: "PX-1", Bin: "A-01", Quantity: pieces("5")}, ordergen.Keeper, "PI-06"},
		{aftersales.InspectStock{Receipt: "PX-1", Passed: true}, ordergen.Keeper, ""},
		{aftersales.BookIn{Receipt: "PX-1", Bin: "A-01", Quantity: pieces("5")}, ordergen.Keeper, ""},
		{aftersales.RequestScrap{Scrap: "SC-1", From: bin("A-01"), Quantity: pieces("1")}, ordergen.Keeper, ""},
		{aftersales.BookScrap{Scrap: "SC-1"}, ordergen.Keeper, "PI-11a"},
		{aftersales.ApproveScrap{Scrap: "SC-1"}, ordergen.Keeper, "PI-11b"},
		{aftersales.ApproveScrap{Scrap: "SC-1"}, ordergen.Approver, ""},
		{aftersales.BookScrap{Scrap: "SC-1"}, ordergen.Keeper, ""},
	}
	for i, s := range steps {
		err := try(s.c, fmt.Sprint("c", i), s.by)
		var refused *workshop.RefusedError
		switch {
		case s.refused == "" && err != nil:
			t.Fatalf("%d: %s: %v", i, s.c.Name(), err)
		case s.refused != "" && (!errors.As(err, &refused) || refused.Findings[0].Rule != s.refused):
			t.Fatalf("%d: %s: %v, want a refusal by %s", i, s.c.Name(), err, s.refused)
		}
	}
	words := w.NewPaper(aftersales.PaperText, "the counter is closed, and the vehicle waits")
	by := keeper("override")
	by.By, by.Role = ordergen.Manager.ID, ordergen.Manager.Role
	if err := try(aftersales.ReceiveStock{Receipt: "PX-2", Supplier: "SUP-1", Quantity: pieces("1"), Document: "D-2", Quality: "Q-2"}, "c-last", ordergen.Keeper); err != nil {
		t.Fatal(err)
	}
	res, err := w.DoStock(ctx, pads, workshop.StockRequest{Command: aftersales.BookIn{Receipt: "PX-2", Bin: "A-01", Quantity: pieces("1")}, By: by,
		Overrides: []workshop.Override{{Rule: "PI-06", Reason: words.Ref()}}, Papers: []aftersales.Paper{words}})
	if err != nil || res.Events[len(res.Events)-1].Get(history.FieldPartNo).Word() != "PAD-F" {
		t.Errorf("overridden: %+v, %v", res.Events, err)
	}
	owed, _, err := w.DueStocks(ctx, morning.AddDate(1, 0, 0), 100, store.Cursor{})
	var rulesOwed []string
	for _, o := range owed {
		rulesOwed = append(rulesOwed, o.Rule)
	}
	if want := "PI-09a PI-12a"; err != nil || strings.Join(rulesOwed, " ") != want {
		t.Errorf("owed are %v %v, want %s", rulesOwed, err, want)
	}
}

// TestSixteenHandsOnTheLastPartsTakeNoMoreThanThereAre also runs on the databases, in internal/enginetest.
func TestSixteenHandsOnTheLastPartsTakeNoMoreThanThereAre(t *testing.T) {
	b := benchOn(t, memstore.New(), nil)
	b.books(pads, "s", shelve("PX-1", "A-01", "20", "", cal.Date{})...)
	var hands sync.WaitGroup
	var mu sync.Mutex
	taken := 0
	for hand := range 16 {
		hands.Go(func() {
			for n := range 3 {
				c := aftersales.IssueStock{Order: aftersales.OrderID(fmt.Sprint("RO-", hand)), Bin: "A-01", Quantity: pieces("1")}
				_, err := b.DoStock(context.Background(), pads, workshop.StockRequest{Command: c, By: keeper(fmt.Sprint("h", hand, "-", n))})
				if err != nil && !errors.Is(err, aftersales.ErrNotAllowed) {
					t.Error(err)
				}
				if err == nil {
					mu.Lock()
					taken++
					mu.Unlock()
				}
			}
		})
	}
	hands.Wait()
	stock := must(b.Stock(context.Background(), pads))
	if taken != 20 || !stock.OnHand().IsZero() {
		t.Errorf("%d of 20 pieces were taken, and %s are left", taken, stock.OnHand())
	}
}

func TestABookingIsOfALedgerThatHasAName(t *testing.T) {
	b := newBench(t, nil)
	if _, err := b.DoStock(context.Background(), "no slash", workshop.StockRequest{Command: aftersales.BookScrap{Scrap: "SC-1"}, By: keeper("c")}); err == nil {
		t.Error("a booking of no ledger was taken")
	}
	d, err := workshop.DecideStock(workshop.Shop{}, nil, aftersales.NewStock("S12", "PAD-F"),
		workshop.StockRequest{Command: aftersales.CountStock{Bin: "A-01", Counted: pieces("1")}, By: keeper("c")})
	if err != nil || d.State.ID != pads || len(d.Events) != 1 {
		t.Errorf("decided %+v, %v", d, err)
	}
	_, err = b.Stock(context.Background(), pads)
	if !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a ledger of nothing: %v", err)
	}
	later := b.books(pads, "s", aftersales.CountStock{Bin: "A-01", Counted: pieces("1")})
	if at, _ := later.Last.Instant(); !at.Equal(morning) {
		t.Errorf("booked at %s", at)
	}
	b.clock.add(-time.Hour)
	by := keeper("behind")
	by.At = time.Time{}
	res, err := b.DoStock(context.Background(), pads, workshop.StockRequest{Command: aftersales.CountStock{Bin: "A-01", Counted: pieces("2")}, By: by})
	if at, _ := res.State.Last.Instant(); err != nil || !at.Equal(morning) {
		t.Errorf("by a clock that is behind it is booked at %s, %v", at, err)
	}
}
