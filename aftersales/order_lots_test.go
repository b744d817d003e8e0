package aftersales_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

// lotsOf writes what became of the lots of a line: lot@bin issued-used-returned-lost.
func lotsOf(p aftersales.Part) string {
	var out []string
	for _, l := range p.Lots {
		out = append(out, fmt.Sprintf("%s@%s %s-%s-%s-%s", l.Lot, l.Bin, l.Issued, l.Used, l.Returned, l.Lost))
	}
	return strings.Join(out, ", ")
}

func issued(bin string, lot aftersales.LotID, q string) aftersales.IssuePart {
	return aftersales.IssuePart{Part: padLine, Quantity: pieces(q), To: "li", Bin: bin, Lot: lot}
}

func TestALotIsTakenAsItIsNamedOrElseInTurn(t *testing.T) {
	start := then(t, upTo(t, "issue_part", 1), aftersales.StartJob{Job: "RO-1/J1"}, issued("A", "LA", "2"), issued("B", "LB", "2"), issued("B", "", "1"))
	fit := aftersales.FitPart{Part: padLine, Quantity: pieces("3"), Origin: aftersales.OriginPlan}
	back := aftersales.ReturnPart{Part: padLine, Quantity: pieces("2")}
	lose := aftersales.LosePart{Part: padLine, Quantity: pieces("2"), Person: "li", Price: cny("1.00")}
	for name, c := range map[string]struct {
		c     aftersales.OrderCommand
		lots  string
		moves aftersales.StockCommand
	}{
		"what is fitted is of the lot issued first": {fit, "LA@A 2-2-0-0, LB@B 2-1-0-0, @B 1-0-0-0",
			aftersales.UseStock{Order: "RO-1", Quantity: pieces("3"), Lots: []aftersales.LotQuantity{{Lot: "LA", Quantity: pieces("2")}, {Lot: "LB", Quantity: pieces("1")}}}},
		"what goes back is of the lot issued last, into its bin": {back, "LA@A 2-0-0-0, LB@B 2-0-1-0, @B 1-0-1-0",
			aftersales.ReturnStock{Order: "RO-1", Bin: "B", Quantity: pieces("2"), Lots: []aftersales.LotQuantity{{Quantity: pieces("1")}, {Lot: "LB", Quantity: pieces("1")}}}},
		"what is lost is of the lot issued first": {lose, "LA@A 2-0-0-2, LB@B 2-0-0-0, @B 1-0-0-0",
			aftersales.LoseStock{Order: "RO-1", Quantity: pieces("2"), Lots: []aftersales.LotQuantity{{Lot: "LA", Quantity: pieces("2")}}}},
		"a lot that is fitted can be named": {aftersales.FitPart{Part: padLine, Quantity: pieces("1"), Origin: "plan", Lot: "LB"},
			"LA@A 2-0-0-0, LB@B 2-1-0-0, @B 1-0-0-0",
			aftersales.UseStock{Order: "RO-1", Quantity: pieces("1"), Lots: []aftersales.LotQuantity{{Lot: "LB", Quantity: pieces("1")}}}},
		"a lot that goes back can be named": {aftersales.ReturnPart{Part: padLine, Quantity: pieces("2"), Lot: "LA"}, "LA@A 2-0-2-0, LB@B 2-0-0-0, @B 1-0-0-0",
			aftersales.ReturnStock{Order: "RO-1", Bin: "A", Quantity: pieces("2"), Lots: []aftersales.LotQuantity{{Lot: "LA", Quantity: pieces("2")}}}},
		"a lot that is lost can be named": {aftersales.LosePart{Part: padLine, Quantity: pieces("1"), Person: "li", Price: cny("1.00"), Lot: "LB"},
			"LA@A 2-0-0-0, LB@B 2-0-0-1, @B 1-0-0-0",
			aftersales.LoseStock{Order: "RO-1", Quantity: pieces("1"), Lots: []aftersales.LotQuantity{{Lot: "LB", Quantity: pieces("1")}}}},
		"all goes back into the bins that it came from": {aftersales.ReturnPart{Part: padLine, Quantity: pieces("5")}, "LA@A 2-0-2-0, LB@B 2-0-2-0, @B 1-0-1-0",
			aftersales.ReturnStock{Order: "RO-1", Bin: "B", Quantity: pieces("5"), Lots: []aftersales.LotQuantity{{Quantity: pieces("1")},
				{Lot: "LB", Quantity: pieces("2")}, {Lot: "LA", Quantity: pieces("2"), Bin: "A"}}}},
		"all goes back into the bin that is named": {aftersales.ReturnPart{Part: padLine, Quantity: pieces("5"), Bin: "C"}, "LA@A 2-0-2-0, LB@B 2-0-2-0, @B 1-0-1-0",
			aftersales.ReturnStock{Order: "RO-1", Bin: "C", Quantity: pieces("5"), Lots: []aftersales.LotQuantity{{Quantity: pieces("1")},
				{Lot: "LB", Quantity: pieces("2")}, {Lot: "LA", Quantity: pieces("2")}}}},
		"several lots are issued at once": {aftersales.IssuePart{Part: padLine, Quantity: pieces("3"), To: "li", Bin: "A", Lots: []aftersales.IssuedLot{
			{Lot: "LA", Quantity: pieces("1"), Expires: cal.MustDate(2026, 9, 1)}, {Lot: "LC", Quantity: pieces("2")}}},
			"LA@A 3-0-0-0, LB@B 2-0-0-0, @B 1-0-0-0, LC@A 2-0-0-0",
			aftersales.IssueStock{Order: "RO-1", Bin: "A", Quantity: pieces("3"), Lots: []aftersales.LotQuantity{{Lot: "LA", Quantity: pieces("1")}, {Lot: "LC", Quantity: pieces("2")}}}},
	} {
		made := events(t, start, c.c)
		after := aftersales.EvolveOrder(start, made)
		if got := lotsOf(after.Parts[0]); got != c.lots {
			t.Errorf("%s: %s, want %s", name, got, c.lots)
		}
		if _, move, ok := aftersales.StockMove(after, made); !ok || fmt.Sprintf("%#v", move) != fmt.Sprintf("%#v", c.moves) {
			t.Errorf("%s: books %+v, want %+v", name, move, c.moves)
		}
	}
	if got := lotsOf(start.Parts[0]); got != "LA@A 2-0-0-0, LB@B 2-0-0-0, @B 1-0-0-0" {
		t.Errorf("the order before was changed: %s", got)
	}
}

func TestALotThatIsNotOutIsRefused(t *testing.T) {
	o := then(t, upTo(t, "issue_part", 1), aftersales.StartJob{Job: "RO-1/J1"}, issued("A", "LA", "2"), issued("A", "LB", "2"))
	for want, c := range map[string]aftersales.OrderCommand{
		`fit_part is not possible: quantity_out: 3 of lot "LA" of parts line "RO-1/P1", but only 2 is out of the store`:    aftersales.FitPart{Part: padLine, Quantity: pieces("3"), Origin: "plan", Lot: "LA"},
		`return_part is not possible: quantity_out: 1 of lot "LX" of parts line "RO-1/P1", but only 0 is out of the store`: aftersales.ReturnPart{Part: padLine, Quantity: pieces("1"), Lot: "LX"},
		`lose_part is not possible: one_lot: 3 of parts line "RO-1/P1" are of lots "LA" and "LB": each is lost by itself`:  aftersales.LosePart{Part: padLine, Quantity: pieces("3"), Person: "li", Price: cny("1.00")},
	} {
		var refused *aftersales.TransitionError
		if _, err := aftersales.DecideOrder(o, c, someone("c"), ordergen.Prices()); !errors.As(err, &refused) || err.Error() != want {
			t.Errorf("%s: %v, want %s", c.Name(), err, want)
		}
	}
}

func TestTheLotsOfACommandAddUp(t *testing.T) {
	one := []aftersales.LotQuantity{{Lot: "LA", Quantity: pieces("1"), Bin: "A"}, {Lot: "LA", Quantity: pieces("-1"), Bin: "A"}}
	for want, c := range map[string]interface{ Check() error }{
		"lots: lot \"L\" is named as well\nlots: they add up to 1, not to 2\nlots: one lot is named by itself\nexpires_on: each of several lots has its own day": aftersales.IssuePart{
			Part: "P", Quantity: pieces("2"), To: "li", Bin: "A", Lot: "L", Lots: []aftersales.IssuedLot{{Lot: "LA", Quantity: pieces("1")}}, Expires: cal.MustDate(2026, 9, 1)},
		"lots[1].quantity: not more than nothing: -1\nlots[1].lot: lot \"LA\" is told twice\nlots: they add up to 0, not to 1\nlots[0].bin: it goes into no bin, as \"A\"\nlots[1].bin: it goes into no bin, as \"A\"": aftersales.UseStock{
			Order: "RO-1", Quantity: pieces("1"), Lots: one},
		"lots[0].bin: it goes into no bin, as \"A\"": aftersales.IssueStock{Order: "RO-1", Bin: "B", Quantity: pieces("1"), Lots: one[:1]},
		"lots: lot \"LB\" is named as well":          aftersales.ReturnStock{Order: "RO-1", Bin: "B", Lot: "LB", Quantity: pieces("1"), Lots: one[:1]},
	} {
		if err := c.Check(); err == nil || err.Error() != want {
			t.Errorf("%T: %v, want %s", c, err, want)
		}
	}
}

// TestWhatWasStoredBeforeLotsWereKeptFoldsInTurn reads events that name no lot where they now would.
func TestWhatWasStoredBeforeLotsWereKeptFoldsInTurn(t *testing.T) {
	o := then(t, upTo(t, "issue_part", 1), aftersales.StartJob{Job: "RO-1/J1"}, issued("A", "LA", "2"), issued("B", "LB", "2"))
	part := field("part_id", history.ID(string(padLine)))
	n := func(n int64) history.Field { return field("qty", history.Int(history.KindNum, n)) }
	o = aftersales.EvolveOrder(o, []history.Event{event("x-1", history.PartUsed, 11, part, n(3)), event("x-2", history.PartReturned, 11, part, n(1))})
	if got := lotsOf(o.Parts[0]); got != "LA@A 2-2-0-0, LB@B 2-1-1-0" {
		t.Error(got)
	}
	o = aftersales.EvolveOrder(o, []history.Event{event("x-3", history.PartUsed, 11, part, n(1), field("lot_id", history.ID("LB"))),
		event("x-4", history.PartUsed, 11, part, n(1), field("lot_id", history.ID("LC")))})
	if got := lotsOf(o.Parts[0]); got != "LA@A 2-2-0-0, LB@B 2-2-1-0, LC@ 0-1-0-0" {
		t.Errorf("what was used of nothing is lost: %s", got)
	}
	adopted := aftersales.EvolveOrder(o, []history.Event{event("x-5", history.OrderAdopted, 11, field("state", history.Code("in_repair")))})
	if got := lotsOf(adopted.Parts[0]); got != "LA@ 2-2-0-0, LB@ 2-2-1-0, LC@ 0-1-0-0" || o.Parts[0].Lots[0].Bin != "A" {
		t.Errorf("what another system issued came of bins of ours: %s", got)
	}
}

// store is the ledger of the part number of random orders; it never has too little.
type store struct {
	t     *testing.T
	stock aftersales.Stock
	now   aftersales.Actor
	n     int
}

func newStore(t *testing.T) *store {
	s := &store{t: t, stock: aftersales.NewStock("S12", "N"), now: someone("")}
	for i, lot := range []aftersales.LotID{"L1", "L2", "L3", ""} {
		id := aftersales.ReceiptID(fmt.Sprint("R-", i))
		c := aftersales.ReceiveStock{Receipt: id, Supplier: "S", Quantity: pieces("90000"), Lot: lot, Document: "D", Quality: "Q"}
		if lot == "L1" {
			c.Expires = cal.MustDate(2026, 9, 1)
		}
		for _, c := range []aftersales.StockCommand{c, aftersales.InspectStock{Receipt: id, Passed: true}, aftersales.BookIn{Receipt: id, Bin: "A-01", Quantity: pieces("90000")}} {
			s.book(c)
		}
	}
	return s
}

func (s *store) book(c aftersales.StockCommand) {
	s.t.Helper()
	s.n++
	s.now.Command, s.now.Store = fmt.Sprint("b-", s.n), "S12"
	made, err := aftersales.DecideStock(s.stock, c, s.now)
	if err != nil {
		s.t.Fatalf("%+v: %v", c, err)
	}
	s.stock = aftersales.EvolveStock(s.stock, made)
}

// TestTheLedgerAndTheOrdersKeepTheSameLots books what random orders move: nothing that an order allows is refused, and what is
// with an order is, lot by lot, what is out for its lines. Of orders from before lots were kept that holds in sum.
func TestTheLedgerAndTheOrdersKeepTheSameLots(t *testing.T) {
	for _, named := range []bool{true, false} {
		random, s, o, moved, length := ordergen.NewRandom(17), newStore(t), aftersales.Order{}, map[string]int{}, 0
		for range commands() / 4 {
			if length++; o.State.Ended() || length > 200 {
				o, length = aftersales.Order{}, 0
			}
			step := random.Next(o)
			if issue, ok := step.Command.(aftersales.IssuePart); ok {
				if issue.Bin = "A-01"; named && issue.Lot == "" && len(issue.Lots) == 0 {
					issue.Lot = s.stock.Picks(aftersales.IssueStock{Order: o.ID, Bin: "A-01", Quantity: issue.Quantity}, cal.DateOf(s.now.At))[0].Lot
				}
				step.Command = issue
			}
			made, err := aftersales.DecideOrder(o, step.Command, step.By, ordergen.Prices())
			if err != nil {
				continue
			}
			o = aftersales.EvolveOrder(o, made)
			if _, c, ok := aftersales.StockMove(o, made); ok {
				s.book(c)
				moved[c.Name()]++
				if o.Adopted == nil { // where more may have been used than was issued
					s.agrees(o, named)
				}
			}
			if t.Failed() {
				t.Fatalf("named %t, at %+v", named, step.Command)
			}
		}
		for _, c := range []aftersales.StockCommand{aftersales.IssueStock{}, aftersales.UseStock{}, aftersales.ReturnStock{}, aftersales.LoseStock{}} {
			if moved[c.Name()] < 10 {
				t.Errorf("%s was booked %d times only", c.Name(), moved[c.Name()])
			}
		}
	}
}

// agrees compares what is with an order by the ledger and by its lines.
func (s *store) agrees(o aftersales.Order, byLot bool) {
	s.t.Helper()
	out := map[aftersales.LotID]pricing.Quantity{}
	for _, p := range o.Parts {
		for _, l := range p.Lots {
			if p.Bin != "" && !p.Untracked {
				out[l.Lot] = out[l.Lot].Add(l.Out())
			}
		}
	}
	there := map[aftersales.LotID]pricing.Quantity{}
	for _, b := range s.stock.Balances {
		if b.Place == (aftersales.Place{Kind: aftersales.PlaceOrder, ID: string(o.ID)}) {
			there[b.Lot] = there[b.Lot].Add(b.Quantity)
		}
	}
	var sum, all pricing.Quantity
	for _, lot := range []aftersales.LotID{"", "L1", "L2", "L3", "L9"} {
		if byLot && !out[lot].Equal(there[lot]) {
			s.t.Errorf("of lot %q %s is out, and %s is with the order", lot, out[lot], there[lot])
		}
		sum, all = sum.Add(out[lot]), all.Add(there[lot])
	}
	if !sum.Equal(all) {
		s.t.Errorf("%s is out, and %s is with the order", sum, all)
	}
}
