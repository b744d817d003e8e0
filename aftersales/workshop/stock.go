package workshop

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

const stockKind = "stock" // part of what is stored, never changed

// StockRequest is one booking in the ledger of a part number.
type StockRequest = RequestOf[aftersales.StockCommand]

// StockDecision is what a booking comes to.
type StockDecision = DecisionOf[aftersales.Stock]

// StockResult is what became of a booking.
type StockResult = ResultOf[aftersales.Stock]

// stocks is the decider of the ledgers.
var stocks = &decider[aftersales.StockID, aftersales.Stock, aftersales.StockCommand]{
	kind:    stockKind,
	subject: history.FieldPartNo,
	shape:   1,
	id:      stockID,
	begin:   beginStock,
	about:   numberOf,
	last:    func(s aftersales.Stock) history.Moment { return s.Last },
	foreign: func(aftersales.Stock) bool { return false },
	decide: func(_ Shop, s aftersales.Stock, c aftersales.StockCommand, by aftersales.Actor) ([]history.Event, error) {
		return aftersales.DecideStock(s, c, by)
	},
	check: func(_ Shop, c aftersales.StockCommand, by aftersales.Actor) error {
		return aftersales.CheckStockCommand(c, by)
	},
	evolve:   aftersales.EvolveStock,
	names:    func(aftersales.StockCommand) (aftersales.StockID, bool) { return "", false },
	reports:  func(aftersales.StockCommand) bool { return false },
	encode:   aftersales.EncodeStockCommand,
	keys:     stockKeys,
	announce: func(Shop, aftersales.Stock, aftersales.StockCommand, []history.Event) []notify.Message { return nil },
	beside:   putStockPlaces,
}

func stockID(s aftersales.Stock) aftersales.StockID {
	if s.State == "" {
		return "" // nothing was booked yet
	}
	return s.ID
}

func beginStock(id aftersales.StockID) aftersales.Stock {
	shop, number, _ := id.Split() // was checked before
	return aftersales.NewStock(shop, number)
}

// numberOf is the part number, which the events of a ledger carry.
func numberOf(id aftersales.StockID) string {
	_, number, _ := id.Split() // was checked before
	return number
}

// StockKey is what ledgers can be found by.
type StockKey string

// The keys of ledgers. The value of those with "shop" is the shop.
const (
	StockByNumber       StockKey = "number"
	StockBySuccessor    StockKey = "superseded_by"
	StockByShop         StockKey = "shop"
	StockToOrder        StockKey = "shop_to_order"   // what has to be ordered
	StockWithDifference StockKey = "shop_difference" // where a count differs from the book
	StockWithScrap      StockKey = "shop_scrap"      // with an application to scrap that is not at its end
)

// StockKeys lists every key of ledgers.
func StockKeys() []StockKey {
	return []StockKey{StockByNumber, StockBySuccessor, StockByShop, StockToOrder, StockWithDifference, StockWithScrap}
}

// Valid tells whether k is one of [StockKeys].
func (k StockKey) Valid() bool { return slices.Contains(StockKeys(), k) }

func stockKeys(s aftersales.Stock, _ zones) []store.Key {
	keys := []store.Key{
		{Name: string(StockByNumber), Value: s.Number},
		{Name: string(StockBySuccessor), Value: s.SupersededBy},
		{Name: string(StockByShop), Value: string(s.Store)},
	}
	add := func(k StockKey, holds bool) {
		if holds {
			keys = append(keys, store.Key{Name: string(k), Value: string(s.Store)})
		}
	}
	add(StockToOrder, s.ToOrder().Sign() > 0)
	add(StockWithDifference, slices.ContainsFunc(s.Counts, func(c aftersales.Count) bool { return c.Open }))
	add(StockWithScrap, len(s.Scraps) > 0)
	return keys
}

// DecideStock is the whole decision about one booking, pure, as [Decide] is for an order; h holds the log of the ledger.
func DecideStock(shop Shop, h *history.History, s aftersales.Stock, r StockRequest) (StockDecision, error) {
	d, _, err := decide(stocks, shop, given(h), s, r)
	return d, err
}

// DoStock carries out a booking in the ledger of a part number, as [Workshop.Do] does on an order. The balances of all
// places change with the one record of the ledger, so that two bookings never use up the same piece.
func (w *Workshop) DoStock(ctx context.Context, id aftersales.StockID, r StockRequest) (StockResult, error) {
	if _, _, err := id.Split(); err != nil {
		return StockResult{}, err
	}
	return do(ctx, w, &atDesk, id, r)
}

// atDesk is the decider of a booking that is not part of a command on an order. It is never changed.
var atDesk = func() decider[aftersales.StockID, aftersales.Stock, aftersales.StockCommand] {
	d := *stocks
	d.prepare = bookedByOrder
	return d
}()

// bookedByOrder refuses to book behind the back of an order what was issued to it, or what it keeps: it would wait for the
// parts for ever; and to keep parts for one that has ended.
func bookedByOrder(r reader, s aftersales.Stock, req StockRequest) (StockRequest, error) {
	var order aftersales.OrderID
	waits := func(p aftersales.Part) bool { return p.Bin != "" && p.Out().Sign() > 0 }
	what := "out"
	switch c := req.Command.(type) {
	case aftersales.UseStock:
		order = c.Order
	case aftersales.ReturnStock:
		order = c.Order
	case aftersales.LoseStock:
		order = c.Order
	case aftersales.ReserveStock:
		order = c.Order
	case aftersales.ReleaseOldPart:
		order, what = c.Order, "kept"
		waits = func(p aftersales.Part) bool { return p.OldKept.Sign() > 0 && !p.OldElsewhere }
	}
	if orders.ref(order).Validate() != nil {
		return req, nil // not about an order, or told by the ledger
	}
	o, there, err := orderIn(r, order)
	if err != nil || !there {
		return req, err
	}
	if _, reserves := req.Command.(aftersales.ReserveStock); reserves {
		if o.State.Ended() {
			return req, &FieldError{Path: "order", Code: fault.Mismatch, Detail: fmt.Sprintf("order %q is %s: nothing is kept for it", order, o.State)}
		}
		return req, nil
	}
	for _, p := range o.Parts {
		if !p.Untracked && waits(p) && aftersales.NewStockID(o.Store, p.Number) == s.ID {
			return req, &FieldError{Path: "order", Code: fault.Mismatch,
				Detail: fmt.Sprintf("what is %s for parts line %q is booked by a command on order %q", what, p.ID, order)}
		}
	}
	return req, nil
}

// Stock gives the ledger of a part number. If nothing was ever booked in it, the error is a [store.ErrNotFound].
func (w *Workshop) Stock(ctx context.Context, id aftersales.StockID) (aftersales.Stock, error) {
	return get(ctx, w, stocks, id)
}

// StockLog gives everything that was booked of a part number, in order; nothing if there is nothing. The movements in it
// are given by [aftersales.Movements].
func (w *Workshop) StockLog(ctx context.Context, id aftersales.StockID) ([]history.Event, error) {
	return w.log(ctx, stocks.ref(id))
}

// FindStocks gives the ledgers whose key has a value, in the order of their ids, one page at a time, as [Workshop.Find]
// gives orders.
func (w *Workshop) FindStocks(ctx context.Context, k StockKey, value string, limit int, after store.Cursor) ([]aftersales.Stock, store.Cursor, error) {
	if !k.Valid() {
		return nil, store.Cursor{}, fmt.Errorf("ledgers are not found by %q", k)
	}
	return find(ctx, w, stocks, store.Key{Name: string(k), Value: value}, limit, after)
}

// DueStocks gives what is owed about ledgers by a moment, as [Workshop.Due] does about orders.
func (w *Workshop) DueStocks(ctx context.Context, by time.Time, limit int, after store.Cursor) ([]OwedOf[aftersales.StockID], store.Cursor, error) {
	return due(ctx, w, stocks, by, limit, after)
}

// maxSuccessors is how often one part number after another may be superseded. The number is ours.
const maxSuccessors = 100

// Successor gives the part number that is bought in place of another in a shop (替代件): the last one of those that took
// each other's place, or the number itself if none did. The error tells if they take each other's place in a circle.
func (w *Workshop) Successor(ctx context.Context, shop aftersales.StoreID, number string) (string, error) {
	now := number
	err := w.store.View(ctx, func(r *store.Reader) error {
		now = number
		for range maxSuccessors {
			recs, err := r.GetAll(stocks.ref(aftersales.NewStockID(shop, now)))
			if err != nil || !recs[0].Live() {
				return err
			}
			s, err := stocks.state(r, recs[0])
			if err != nil || s.SupersededBy == "" {
				return err
			}
			now = s.SupersededBy
		}
		return fmt.Errorf("more than %d part numbers after %q take each other's place", maxSuccessors, number)
	})
	return now, err
}

// issuedOn fills in, from the ledger, of which lots is what is issued from a bin, and by when each may be used.
func issuedOn(r reader, o aftersales.Order, req Request) (Request, error) {
	c, ok := req.Command.(aftersales.IssuePart)
	i := slices.IndexFunc(o.Parts, func(p aftersales.Part) bool { return ok && p.ID == c.Part })
	if i < 0 || c.Bin == "" {
		return req, nil
	}
	recs, err := r.GetAll(stocks.ref(aftersales.NewStockID(o.Store, o.Parts[i].Number)))
	if err != nil || !recs[0].Live() {
		return req, err
	}
	s, err := stocks.state(r, recs[0])
	if err != nil {
		return req, err
	}
	issue := aftersales.IssueStock{Order: o.ID, Bin: c.Bin, Lot: c.Lot, Quantity: c.Quantity}
	for _, l := range c.Lots {
		issue.Lots = append(issue.Lots, aftersales.LotQuantity{Lot: l.Lot, Quantity: l.Quantity})
	}
	picks := s.Picks(issue, cal.DateOf(req.By.At))
	expires := usableUntil(picks)
	if !c.Expires.IsZero() && c.Expires != expires {
		return req, notUntil("expires_on", c.Expires, expires)
	}
	for i, l := range c.Lots {
		if !l.Expires.IsZero() && l.Expires != picks[i].Expires {
			return req, notUntil(fault.Index("lots", i)+".expires_on", l.Expires, picks[i].Expires)
		}
	}
	switch {
	case len(c.Lots) > 0:
		c.Lots = picks
	case len(picks) > 1 && enough(picks, c.Quantity):
		c.Lots, c.Expires = picks, cal.Date{}
	case len(picks) == 1:
		c.Lot, c.Expires = picks[0].Lot, expires
	default:
		c.Expires = expires // the ledger refuses it
	}
	req.Command = c
	return req, nil
}

// usableUntil is the first day after which not all of some lots may be used, or zero if none expires.
func usableUntil(lots []aftersales.IssuedLot) (first cal.Date) {
	for _, l := range lots {
		if !l.Expires.IsZero() && (first.IsZero() || l.Expires.Before(first)) {
			first = l.Expires
		}
	}
	return first
}

func notUntil(path string, said, is cal.Date) error {
	return &FieldError{Path: path, Code: fault.Mismatch, Detail: fmt.Sprintf("%s, but by the ledger it may be used until %s", said, is)}
}

// enough tells whether lots add up to a quantity.
func enough(lots []aftersales.IssuedLot, q pricing.Quantity) bool {
	var sum pricing.Quantity
	for _, l := range lots {
		sum = sum.Add(l.Quantity)
	}
	return sum.Equal(q)
}

// moveStock books what a command on an order moves, in the same commit. It is booked when the command is given, or right
// after what was booked last.
func moveStock(w *Workshop, tx *store.Tx, _ aftersales.Order, r Request, d Decision) ([]aftersales.Paper, error) {
	id, c, ok := aftersales.StockMove(d.State, d.Events)
	if !ok {
		return r.Papers, nil
	}
	return r.Papers, bookBeside(w, tx, id, c, r, d.State.Store, "/stock")
}

// bookBeside books in a ledger of a shop in the commit of a command on an order; the suffix tells its bookings apart.
func bookBeside(w *Workshop, tx *store.Tx, id aftersales.StockID, c aftersales.StockCommand, r Request, shop aftersales.StoreID, suffix string) error {
	t := task[aftersales.StockID, aftersales.Stock, aftersales.StockCommand]{decider: stocks, id: id, clocked: true,
		request: StockRequest{Command: c, By: r.By, Confirmed: r.Confirmed}}
	t.request.By.Command, t.request.By.Store = stockCommand(r.By.Command, suffix), shop
	err := t.checkRequest(w)
	if err == nil {
		t.digest, err = t.digestOf()
	}
	if err == nil {
		_, err = t.attempt(w, tx)
	}
	return err
}

// stockCommand is the id of a booking that a command on an order makes.
func stockCommand(command, suffix string) string {
	const most = 200
	if len(command)+len(suffix) > most {
		sum := sha256.Sum256([]byte(command))
		command = hex.EncodeToString(sum[:])
	}
	return command + suffix
}
