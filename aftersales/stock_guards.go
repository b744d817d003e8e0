package aftersales

import (
	"fmt"
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// stockGuard is one hard law of the ledger: check says what is wrong, or nothing.
type stockGuard struct {
	name  string
	check func(s *Stock, c StockCommand) string
}

// taking is what a command takes out of a place. A lot that is left out is any lot, or, if exact is set, no lot. Instead of
// one, lots can be named.
type taking struct {
	from     Place
	lot      LotID
	exact    bool
	lots     []LotQuantity
	quantity pricing.Quantity
}

// taker is met by the commands that take something out of a place; aboutReceipt and aboutScrap by those that name a
// delivery or an application.
type taker interface{ takes(s *Stock) taking }
type aboutReceipt interface{ aboutReceipt() ReceiptID }
type aboutScrap interface{ aboutScrap() ScrapID }

var (
	// enough keeps every balance from falling below zero.
	enough = stockGuard{"enough", func(s *Stock, c StockCommand) string {
		t := c.(taker).takes(s)
		if t.from.Kind.Border() {
			return ""
		}
		if t.from.Kind == PlaceBin && len(t.lots) > 0 {
			return s.lacks(t)
		}
		have, what := s.At(t.from), ""
		if t.lot != "" || t.exact {
			have, what = s.of(t.from, t.lot), fmt.Sprintf(" of lot %q", t.lot)
		}
		if t.quantity.Cmp(have) > 0 {
			return fmt.Sprintf("%s%s wanted from %s, where %s is", t.quantity, what, t.from, have)
		}
		return ""
	}}
	leavesReserved = stockGuard{"leaves_reserved", func(s *Stock, c StockCommand) string {
		free, wanted := s.Available(), pricing.Quantity{}
		switch c := c.(type) {
		case IssueStock:
			free, wanted = free.Add(s.ReservedFor(c.Order)), c.Quantity
		case ReturnToSupplier:
			wanted = c.Quantity
		}
		if wanted.Cmp(free) > 0 {
			return fmt.Sprintf("%s wanted, but only %s is not kept for other orders", wanted, free)
		}
		return ""
	}}
	freeToReserve = stockGuard{"free_to_reserve", func(s *Stock, c StockCommand) string {
		if wanted, free := c.(ReserveStock).Quantity, s.Available(); wanted.Cmp(free) > 0 {
			return fmt.Sprintf("%s wanted, but only %s is available", wanted, free)
		}
		return ""
	}}
	reservedEnough = stockGuard{"reserved_enough", func(s *Stock, c StockCommand) string {
		release := c.(ReleaseStock)
		if have := s.ReservedFor(release.Order); release.Quantity.Cmp(have) > 0 {
			return fmt.Sprintf("%s to be given up, but only %s is kept for order %q", release.Quantity, have, release.Order)
		}
		return ""
	}}
	byAnother = stockGuard{"by_another", func(s *Stock, c StockCommand) string {
		if c.(SupersedeStock).By == s.Number {
			return fmt.Sprintf("part number %q cannot take its own place", s.Number)
		}
		return ""
	}}
	receiptKnown = stockGuard{"receipt_known", func(s *Stock, c StockCommand) string {
		if id := c.(aboutReceipt).aboutReceipt(); s.receipt(id) < 0 {
			return fmt.Sprintf("there is no delivery %q to be put away", id)
		}
		return ""
	}}
	receiptNew = stockGuard{"receipt_new", func(s *Stock, c StockCommand) string {
		if id := c.(aboutReceipt).aboutReceipt(); s.receipt(id) >= 0 {
			return fmt.Sprintf("delivery %q was received already", id)
		}
		return ""
	}}
	lotSame = stockGuard{"lot_same", func(s *Stock, c StockCommand) string {
		r := c.(ReceiveStock)
		i := s.lot(r.Lot)
		if i < 0 {
			return ""
		}
		l := &s.Lots[i]
		if !r.Expires.IsZero() && r.Expires != l.Expires || r.Grade != "" && r.Grade != l.Grade {
			return fmt.Sprintf("lot %q is known with another day of expiry or another grade", l.ID)
		}
		return ""
	}}
	differenceOpen = stockGuard{"difference_open", func(s *Stock, c StockCommand) string {
		a := c.(AdjustStock)
		if i := s.count(a.Bin, a.Lot); i < 0 || !s.Counts[i].Open {
			return fmt.Sprintf("no count of lot %q in bin %q differs from the book", a.Lot, a.Bin)
		}
		return ""
	}}
	scrapKnown = stockGuard{"scrap_known", func(s *Stock, c StockCommand) string {
		if id := c.(aboutScrap).aboutScrap(); s.scrap(id) < 0 {
			return fmt.Sprintf("there is no open application %q to scrap", id)
		}
		return ""
	}}
	scrapNew = stockGuard{"scrap_new", func(s *Stock, c StockCommand) string {
		if id := c.(aboutScrap).aboutScrap(); s.scrap(id) >= 0 {
			return fmt.Sprintf("there already is an application %q to scrap", id)
		}
		return ""
	}}
	scrapWaiting = stockGuard{"scrap_waiting", func(s *Stock, c StockCommand) string {
		if a := s.Scraps[s.scrap(c.(aboutScrap).aboutScrap())]; a.Booked {
			return fmt.Sprintf("the parts of application %q are in the scrap store", a.ID)
		}
		return ""
	}}
	scrapUnapproved = stockGuard{"scrap_unapproved", func(s *Stock, c StockCommand) string {
		if a := s.Scraps[s.scrap(c.(aboutScrap).aboutScrap())]; a.Approved {
			return fmt.Sprintf("application %q is already approved", a.ID)
		}
		return ""
	}}
)

// admits checks the shop, the time, the table and its guards.
func (s *Stock) admits(c StockCommand, by Actor) error {
	row := stockRowOf(c)
	refusal := &StockError{Stock: s.ID, State: s.State, Command: c.Name()}
	last, dated := s.Last.Instant()
	switch {
	case !slices.Contains(row.from, s.State) && s.State == stockNone:
		refusal.Detail = fmt.Sprintf("nothing was booked of part number %q yet", s.Number)
		return refusal
	case !slices.Contains(row.from, s.State):
		refusal.Detail = fmt.Sprintf("part number %q is %s", s.Number, s.State)
		return refusal
	case by.Store != s.Store:
		refusal.Guard = "in_shop"
		refusal.Detail = fmt.Sprintf("the ledger is that of shop %q, not %q", s.Store, by.Store)
		return refusal
	case dated && by.At.Before(last):
		refusal.Guard = "in_time"
		refusal.Detail = fmt.Sprintf("%s is before %s, when something was booked already", history.At(by.At), s.Last)
		return refusal
	}
	for _, g := range row.guards {
		if detail := g.check(s, c); detail != "" {
			refusal.Guard, refusal.Detail = g.name, detail
			return refusal
		}
	}
	return nil
}

// lacks says which of several lots is not in a bin as it is wanted.
func (s *Stock) lacks(t taking) string {
	for _, l := range t.lots {
		if have := s.of(t.from, l.Lot); l.Quantity.Cmp(have) > 0 {
			return fmt.Sprintf("%s of lot %q wanted from %s, where %s is", l.Quantity, l.Lot, t.from, have)
		}
	}
	return ""
}

// What the commands take, and from where.

func bin(id string) Place         { return Place{PlaceBin, id} }
func onOrder(id OrderID) Place    { return Place{PlaceOrder, string(id)} }
func custody(id OrderID) Place    { return Place{PlaceCustody, string(id)} }
func delivery(id ReceiptID) Place { return Place{PlaceReceiving, string(id)} }

func (c BookIn) takes(*Stock) taking { return taking{from: delivery(c.Receipt), quantity: c.Quantity} }
func (c RejectDelivery) takes(*Stock) taking {
	return taking{from: delivery(c.Receipt), quantity: c.Quantity}
}
func (c ReturnToSupplier) takes(*Stock) taking {
	return taking{from: bin(c.Bin), lot: c.Lot, exact: true, quantity: c.Quantity}
}
func (c TransferStock) takes(*Stock) taking {
	return taking{from: bin(c.Bin), lot: c.Lot, exact: true, quantity: c.Quantity}
}
func (c IssueStock) takes(*Stock) taking {
	return taking{from: bin(c.Bin), lot: c.Lot, lots: c.Lots, quantity: c.Quantity}
}
func (c UseStock) takes(*Stock) taking {
	return taking{from: onOrder(c.Order), lots: c.Lots, quantity: c.Quantity}
}
func (c ReturnStock) takes(*Stock) taking {
	return taking{from: onOrder(c.Order), lot: c.Lot, lots: c.Lots, quantity: c.Quantity}
}
func (c LoseStock) takes(*Stock) taking {
	return taking{from: onOrder(c.Order), lots: c.Lots, quantity: c.Quantity}
}
func (c ReleaseOldPart) takes(*Stock) taking {
	return taking{from: custody(c.Order), quantity: c.Quantity}
}
func (c RequestScrap) takes(*Stock) taking {
	return taking{from: c.From, lot: c.Lot, exact: true, quantity: c.Quantity}
}
func (c BookScrap) takes(s *Stock) taking {
	a := s.Scraps[s.scrap(c.Scrap)]
	return taking{from: a.From, lot: a.Lot, exact: true, quantity: a.Quantity}
}
func (c DestroyScrap) takes(*Stock) taking {
	return taking{from: Place{PlaceScrap, string(c.Scrap)}, quantity: c.Quantity}
}

// takes gives what a count found missing, or, from nowhere, what it found beyond the book.
func (c AdjustStock) takes(s *Stock) taking {
	counted := s.Counts[s.count(c.Bin, c.Lot)]
	found := counted.Counted.Sub(counted.Book)
	if found.Sign() > 0 {
		return taking{from: Place{PlaceDifference, c.Bin}, lot: c.Lot, exact: true, quantity: found}
	}
	return taking{from: bin(c.Bin), lot: c.Lot, exact: true, quantity: counted.Book.Sub(counted.Counted)}
}

func (c ReceiveStock) aboutReceipt() ReceiptID   { return c.Receipt }
func (c InspectStock) aboutReceipt() ReceiptID   { return c.Receipt }
func (c BookIn) aboutReceipt() ReceiptID         { return c.Receipt }
func (c RejectDelivery) aboutReceipt() ReceiptID { return c.Receipt }

func (c RequestScrap) aboutScrap() ScrapID { return c.Scrap }
func (c ApproveScrap) aboutScrap() ScrapID { return c.Scrap }
func (c RejectScrap) aboutScrap() ScrapID  { return c.Scrap }
func (c BookScrap) aboutScrap() ScrapID    { return c.Scrap }
func (c DestroyScrap) aboutScrap() ScrapID { return c.Scrap }
