package aftersales_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// bookings is how many random commands the property test runs.
func bookings() int {
	if os.Getenv("SERVICELANE_DEEP") != "" {
		return 1_000_000
	}
	return 40_000
}

func TestRandomMovementsObeyTheLawsOfTheLedger(t *testing.T) {
	random := &stockRandom{Rand: rand.New(rand.NewPCG(4, 2))}
	taken, refused := map[string]int{}, map[string]int{}
	var l *ledger
	for n := range bookings() {
		if n%120 == 0 {
			l.finish()
			l = newLedger(t)
		}
		c := random.command(l.stock)
		switch err := l.book(c, random.by(n)).(type) {
		case nil:
			taken[c.Name()]++
		case *aftersales.StockError:
			refused[err.Guard]++
		default:
			t.Fatalf("%+v: %v", c, err)
		}
		if t.Failed() {
			t.Fatalf("after %d events, at %s %+v", len(l.log), c.Name(), c)
		}
	}
	l.finish()
	for _, s := range aftersales.StockSteps() {
		if taken[s.Command] == 0 {
			t.Errorf("%s was never taken", s.Command)
		}
		for _, g := range s.Guards {
			if refused[g] == 0 {
				t.Errorf("%s never refused", g)
			}
		}
	}
}

// ledger is one part number, checked with every command.
type ledger struct {
	t     testing.TB
	stock aftersales.Stock
	log   []history.Event
	sums  map[string]*big.Rat // what lies where, added up from the movements alone, the borders included
}

func newLedger(t testing.TB) *ledger {
	return &ledger{t: t, stock: aftersales.NewStock("S12", "04465"), sums: map[string]*big.Rat{}}
}

// book runs one command, and checks every law that holds after it.
func (l *ledger) book(c aftersales.StockCommand, by aftersales.Actor) error {
	c = l.journey(c)
	before := string(asJSON(l.t, l.stock))
	events, err := aftersales.DecideStock(l.stock, c, by)
	if err != nil {
		if len(events) > 0 {
			l.t.Errorf("a refusal has events: %v", events)
		}
		return err
	}
	if !slices.Contains(aftersales.NextStockCommands(l.stock.State), c.Name()) {
		l.t.Errorf("%s was taken in state %q", c.Name(), l.stock.State)
	}
	next := aftersales.EvolveStock(l.stock, events)
	if now := string(asJSON(l.t, l.stock)); now != before {
		l.t.Errorf("deciding and evolving changed the ledger: %s", cmp.Diff(before, now))
	}
	l.log = append(l.log, events...)
	l.stock = next
	l.ways(c, events)
	for i := range events {
		l.add(&events[i])
	}
	l.balances()
	return nil
}

// journey sends a command around the world as JSON.
func (l *ledger) journey(c aftersales.StockCommand) aftersales.StockCommand {
	data, err := aftersales.EncodeStockCommand(c)
	if err != nil {
		l.t.Fatal(err)
	}
	read, err := aftersales.DecodeStockCommand(data)
	if err != nil {
		l.t.Fatalf("%s: %v", data, err)
	}
	return read
}

// ways checks that parts go only where the table says, and that every event is one of the vocabulary.
func (l *ledger) ways(c aftersales.StockCommand, events []history.Event) {
	steps := aftersales.StockSteps()
	step := steps[slices.IndexFunc(steps, func(s aftersales.StockStep) bool { return s.Command == c.Name() })]
	for _, m := range aftersales.Movements(events) {
		if !slices.Contains(step.Ways, aftersales.Way{From: m.From.Kind, To: m.To.Kind}) {
			l.t.Errorf("%s booked from %s to %s", c.Name(), m.From, m.To)
		}
		if m.Quantity.Sign() <= 0 || m.Reference == "" {
			l.t.Errorf("a movement of %s by voucher %q", m.Quantity, m.Reference)
		}
	}
	for _, e := range events {
		if err := history.Standard().Check(e); err != nil {
			l.t.Errorf("%s: %v", e.Type, err)
		}
	}
}

// add adds an event to the sums, and checks what it says about them.
func (l *ledger) add(e *history.Event) {
	moved := aftersales.Movements([]history.Event{*e})
	if len(moved) == 0 {
		return
	}
	m := moved[0]
	q := rat(l.t, m.Quantity)
	l.at(m.From).Sub(l.at(m.From), q)
	l.at(m.To).Add(l.at(m.To), q)
	change := new(big.Rat)
	if m.From.Kind == aftersales.PlaceBin {
		change.Sub(change, q)
	}
	if m.To.Kind == aftersales.PlaceBin {
		change.Add(change, q)
	}
	switch {
	case e.Type == history.StockShifted && change.Sign() != 0:
		l.t.Errorf("a shift changes what is on hand by %s", change.FloatString(3))
	case e.Type == history.StockMoved && change.Cmp(decimal(e, history.FieldQty)) != 0:
		l.t.Errorf("%s is said to change what is on hand by %s", e.ID, change.FloatString(3))
	case e.Type == history.StockMoved && l.onHand().Cmp(decimal(e, history.FieldOnHandAfter)) != 0:
		l.t.Errorf("%s says that %s are on hand, and there are %s", e.ID, decimal(e, history.FieldOnHandAfter), l.onHand())
	}
}

func (l *ledger) at(p aftersales.Place) *big.Rat {
	key := p.String()
	if l.sums[key] == nil {
		l.sums[key] = new(big.Rat)
	}
	return l.sums[key]
}

func (l *ledger) onHand() *big.Rat {
	sum := new(big.Rat)
	for key, n := range l.sums {
		if key[:3] == "bin" {
			sum.Add(sum, n)
		}
	}
	return sum
}

// balances checks that every balance is the sum of its movements and not negative, and that nothing appears or vanishes
// but over the borders: all places together are always nothing.
func (l *ledger) balances() {
	inside, total := map[string]*big.Rat{}, new(big.Rat)
	for _, b := range l.stock.Balances {
		if b.Place.Kind.Border() || b.Quantity.Sign() <= 0 {
			l.t.Errorf("%s has a balance of %s", b.Place, b.Quantity)
		}
		key := b.Place.String()
		if inside[key] == nil {
			inside[key] = new(big.Rat)
		}
		inside[key].Add(inside[key], rat(l.t, b.Quantity))
	}
	for key, n := range l.sums {
		total.Add(total, n)
		kind := aftersales.PlaceKind(key)
		for _, k := range aftersales.PlaceKinds() {
			if len(key) > len(k) && key[:len(k)+1] == string(k)+" " {
				kind = k
			}
		}
		if kind.Border() {
			continue
		}
		have := inside[key]
		if have == nil {
			have = new(big.Rat)
		}
		if n.Cmp(have) != 0 || n.Sign() < 0 {
			l.t.Errorf("%s has %s, and its movements add up to %s", key, have, n)
		}
	}
	if total.Sign() != 0 {
		l.t.Errorf("all places together have %s", total)
	}
	if l.onHand().Cmp(rat(l.t, l.stock.OnHand())) != 0 {
		l.t.Errorf("on hand are %s, and the movements add up to %s", l.stock.OnHand(), l.onHand())
	}
}

// finish checks the whole log: it folds to the same ledger after every prefix and a journey as JSON, and is a history.
func (l *ledger) finish() {
	if l == nil {
		return
	}
	data, err := json.Marshal(l.log)
	if err != nil {
		l.t.Fatal(err)
	}
	read, err := history.Standard().DecodeEvents(data)
	if err != nil {
		l.t.Fatal(err)
	}
	folded := aftersales.NewStock("S12", "04465")
	for _, e := range read {
		folded = aftersales.EvolveStock(folded, []history.Event{e})
	}
	for what, s := range map[string]aftersales.Stock{"event by event": folded, "at once": aftersales.FoldStock(l.log)} {
		if diff := cmp.Diff(string(asJSON(l.t, l.stock)), string(asJSON(l.t, s))); diff != "" && len(l.log) > 0 {
			l.t.Errorf("folded %s the log gives another ledger: %s", what, diff)
		}
	}
	var stored aftersales.Stock
	if err := json.Unmarshal(asJSON(l.t, l.stock), &stored); err != nil || string(asJSON(l.t, stored)) != string(asJSON(l.t, l.stock)) {
		l.t.Errorf("the ledger is another after a journey as JSON: %v", err)
	}
	if _, err := history.New(history.Config{Cover: history.Everything(), Events: l.log}); err != nil {
		l.t.Errorf("the log is no history: %v", err)
	}
}

func rat(t testing.TB, q pricing.Quantity) *big.Rat {
	r, ok := new(big.Rat).SetString(q.String())
	if !ok {
		t.Fatalf("not a number: %s", q)
	}
	return r
}

func decimal(e *history.Event, name history.Name) *big.Rat {
	r, _ := new(big.Rat).SetString(e.Get(name).Decimal().String())
	return r
}

// stockRandom makes random commands, most of them possible.
type stockRandom struct{ *rand.Rand }

func (r *stockRandom) by(n int) aftersales.Actor {
	at := time.Date(2026, 3, 4, 9, 0, 0, 0, china).Add(time.Duration(n) * time.Minute)
	by := aftersales.Actor{Command: fmt.Sprint("c-", n), At: at, By: "zhao", Role: "parts_store", Store: "S12"}
	switch r.IntN(100) {
	case 0:
		by.Store = "S13"
	case 1:
		by.At = at.Add(-30 * 24 * time.Hour)
	}
	return by
}

func (r *stockRandom) one(of ...string) string { return of[r.IntN(len(of))] }

func (r *stockRandom) quantity() pricing.Quantity {
	return pieces(r.one("1", "1", "2", "3", "0.5", "4.25", "10"))
}

func (r *stockRandom) order() aftersales.OrderID {
	return aftersales.OrderID(r.one("RO-1", "RO-2", "RO-3"))
}

// there names a bin and a lot in which something is, or any.
func (r *stockRandom) there(s aftersales.Stock) (string, aftersales.LotID) {
	if n := len(s.Balances); n > 0 && r.IntN(4) > 0 {
		if b := s.Balances[r.IntN(n)]; b.Place.Kind == aftersales.PlaceBin {
			return b.Place.ID, b.Lot
		}
	}
	return r.one("A-1", "A-2", "B-1"), aftersales.LotID(r.one("", "L1", "L2", "L3"))
}

func (r *stockRandom) command(s aftersales.Stock) aftersales.StockCommand {
	bin, lot := r.there(s)
	q, order := r.quantity(), r.order()
	receipt := aftersales.ReceiptID(r.one("PX-1", "PX-2", "PX-3"))
	scrap := aftersales.ScrapID(r.one("SC-1", "SC-2"))
	switch r.IntN(26) {
	case 0:
		if r.IntN(8) > 0 {
			return aftersales.SupersedeStock{By: r.one("04466", "04465")}
		}
		return aftersales.ListStock{PartName: "brake pad", StorageClass: "dry", ReorderPoint: &q, OrderUpTo: q.Add(pieces("5"))}
	case 1:
		return aftersales.ListStock{PartName: "brake pad"}
	case 2:
		return aftersales.OrderStock{Purchase: "PO-1", Quantity: q}
	case 3, 4, 5:
		c := aftersales.ReceiveStock{Receipt: receipt, Supplier: "SUP", Quantity: q, Lot: lot, Document: "D-1", Quality: "Q-1"}
		if lot != "" && r.IntN(2) == 0 {
			c.Expires, c.Grade = cal.MustDate(2026, 3, 1+r.IntN(28)), aftersales.GradeOriginal
		}
		return c
	case 6:
		return aftersales.InspectStock{Receipt: receipt, Passed: r.IntN(2) == 0}
	case 7, 8:
		return aftersales.BookIn{Receipt: receipt, Bin: bin, Quantity: q, StorageClass: r.one("", "dry")}
	case 9:
		return aftersales.RejectDelivery{Receipt: receipt, Quantity: q, Reason: paper("p")}
	case 10:
		return aftersales.ReturnToSupplier{Bin: bin, Lot: lot, Quantity: q, Supplier: "SUP", Document: "R-1"}
	case 11:
		to := r.one("A-1", "A-2", "B-1")
		if to == bin {
			to = "C-1"
		}
		return aftersales.TransferStock{Bin: bin, To: to, Lot: lot, Quantity: q}
	case 12:
		return aftersales.ReserveStock{Order: order, Quantity: q}
	case 13:
		return aftersales.ReleaseStock{Order: order, Quantity: q}
	case 14, 15:
		return aftersales.IssueStock{Order: order, Bin: bin, Lot: aftersales.LotID(r.one("", string(lot))), Quantity: q}
	case 16:
		return aftersales.UseStock{Order: order, Quantity: q}
	case 17:
		return aftersales.ReturnStock{Order: order, Bin: bin, Quantity: q}
	case 18:
		return aftersales.LoseStock{Order: order, Quantity: q}
	case 19:
		return aftersales.KeepOldPart{Order: order, Quantity: q}
	case 20:
		c := aftersales.ReleaseOldPart{Order: order, Quantity: q, Choice: aftersales.OldParts()[r.IntN(3)]}
		if c.Choice == aftersales.OldPartToMaker {
			c.Supplier = aftersales.SupplierID(r.one("", "MAKER"))
		}
		return c
	case 21:
		return aftersales.CountStock{Bin: bin, Lot: lot, Counted: q}
	case 22:
		return aftersales.AdjustStock{Bin: bin, Lot: lot, Reason: "miscounted"}
	case 23:
		from := aftersales.Place{Kind: aftersales.PlaceBin, ID: bin}
		if r.IntN(3) == 0 {
			from = aftersales.Place{Kind: aftersales.PlaceReceiving, ID: string(receipt)}
		}
		return aftersales.RequestScrap{Scrap: scrap, From: from, Lot: lot, Quantity: q}
	case 24:
		if r.IntN(3) == 0 {
			return aftersales.RejectScrap{Scrap: scrap}
		}
		return aftersales.ApproveScrap{Scrap: scrap}
	}
	if r.IntN(2) == 0 {
		return aftersales.BookScrap{Scrap: scrap}
	}
	return aftersales.DestroyScrap{Scrap: scrap, Quantity: q}
}
