package aftersales

import (
	"cmp"
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// FoldStock gives the ledger that a whole log of events adds up to.
func FoldStock(events []history.Event) Stock { return EvolveStock(Stock{}, events) }

// EvolveStock gives the ledger after further events of it. It never fails and never judges: what is in the log has
// happened. Events that say nothing about the ledger are passed over. The ledger given is not changed.
//
// It reads every version of events that was ever released.
func EvolveStock(s Stock, events []history.Event) Stock {
	next := s.clone()
	for i := range events {
		next.apply(&events[i])
	}
	return next
}

// Movements gives the movements that events record, in their order.
func Movements(events []history.Event) []Movement {
	var out []Movement
	for i := range events {
		if m, ok := movementOf(&events[i]); ok {
			out = append(out, m)
		}
	}
	return out
}

// movementOf reads a movement. Its quantity is how much went from one place to the other: of stock.moved, whose quantity
// is signed, that is the amount without the sign.
func movementOf(e *history.Event) (Movement, bool) {
	m := Movement{Event: e.ID, At: e.At, By: PersonID(e.By), Quantity: quantity(e),
		From:      Place{PlaceKind(word(e, history.FieldFromKind)), word(e, history.FieldFromID)},
		To:        Place{PlaceKind(word(e, history.FieldToKind)), word(e, history.FieldToID)},
		Lot:       LotID(word(e, history.FieldLotID)),
		Reference: word(e, history.FieldReference)}
	m.Expires, _ = e.Get(history.FieldExpiresOn).Day()
	if m.Quantity.Sign() < 0 {
		m.Quantity = pricing.Quantity{}.Sub(m.Quantity)
	}
	moves := e.Type == history.StockMoved || e.Type == history.StockShifted
	return m, moves && m.From.Kind.Valid() && m.To.Kind.Valid()
}

// clone copies everything that apply changes in place.
func (s *Stock) clone() Stock {
	next := *s
	next.Balances = slices.Clone(s.Balances)
	next.Lots = slices.Clone(s.Lots)
	next.Bins = slices.Clone(s.Bins)
	next.Reserved = slices.Clone(s.Reserved)
	next.Receipts = slices.Clone(s.Receipts)
	next.Counts = slices.Clone(s.Counts)
	next.Scraps = slices.Clone(s.Scraps)
	return next
}

// ledgerTypes are the events of a ledger.
var ledgerTypes = []history.Type{history.StockReceived, history.StockInspected, history.StockBookedIn, history.StockMoved,
	history.StockShifted, history.StockCounted, history.StockDifferenceRecorded, history.StockListed,
	history.StockSuperseded, history.StockReserved, history.StockReleased, history.PurchaseOrdered,
	history.PurchaseReceived, history.ScrapRequested, history.ScrapApproved, history.ScrapRejected, history.ScrapBooked,
	history.ScrapDestroyed}

// apply folds in what an event says.
func (s *Stock) apply(e *history.Event) {
	if !slices.Contains(ledgerTypes, e.Type) {
		return
	}
	s.Store = cmp.Or(s.Store, StoreID(e.StoreID))
	s.Number = cmp.Or(s.Number, word(e, history.FieldPartNo))
	s.ID = NewStockID(s.Store, s.Number)
	s.State = cmp.Or(s.State, StockActive)
	if at, ok := e.At.Instant(); ok && (s.Last.IsZero() || at.After(s.Last.First(nil))) {
		s.Last = e.At
	}
	switch e.Type {
	case history.StockListed, history.StockSuperseded:
		s.applyListing(e)
	case history.StockReserved, history.StockReleased, history.PurchaseOrdered, history.PurchaseReceived:
		s.applyClaim(e)
	case history.StockReceived, history.StockInspected:
		s.applyReceipt(e)
	case history.StockCounted, history.StockDifferenceRecorded:
		s.applyCount(e)
	case history.ScrapRequested, history.ScrapApproved, history.ScrapRejected, history.ScrapBooked:
		s.applyScrap(e)
	}
	if m, ok := movementOf(e); ok {
		s.carry(m, word(e, history.FieldStorageClass))
	}
}

func (s *Stock) applyListing(e *history.Event) {
	if e.Type == history.StockSuperseded {
		s.State, s.SupersededBy = StockSuperseded, word(e, history.FieldSupersededBy)
		return
	}
	s.State, s.SupersededBy = StockActive, ""
	s.Name, s.StorageClass = word(e, history.FieldPartName), word(e, history.FieldStorageClass)
	s.ReorderPoint, s.OrderUpTo = nil, amount(e, history.FieldOrderUpTo)
	if !e.Get(history.FieldReorderPoint).IsAbsent() {
		point := amount(e, history.FieldReorderPoint)
		s.ReorderPoint = &point
	}
}

// applyClaim notes what is kept for an order, and what is on order from suppliers.
func (s *Stock) applyClaim(e *history.Event) {
	switch e.Type {
	case history.StockReserved:
		s.reserve(OrderID(word(e, history.FieldReference)), quantity(e))
	case history.StockReleased:
		s.reserve(OrderID(word(e, history.FieldReference)), pricing.Quantity{}.Sub(quantity(e)))
	case history.PurchaseOrdered:
		s.OnOrder = s.OnOrder.Add(quantity(e))
	case history.PurchaseReceived:
		if s.OnOrder = s.OnOrder.Sub(quantity(e)); s.OnOrder.IsZero() {
			s.OnOrder = pricing.Quantity{} // as it is read from JSON
		}
	}
}

// reserve changes what is kept for an order; less than nothing is nothing.
func (s *Stock) reserve(id OrderID, change pricing.Quantity) {
	i := s.reservation(id)
	if i < 0 {
		i = len(s.Reserved)
		s.Reserved = append(s.Reserved, Reservation{Order: id})
	}
	s.Reserved[i].Quantity = s.Reserved[i].Quantity.Add(change)
	if s.Reserved[i].Quantity.Sign() <= 0 {
		s.Reserved = slices.Delete(s.Reserved, i, i+1)
	}
}

func (s *Stock) applyReceipt(e *history.Event) {
	id := ReceiptID(word(e, history.FieldReceiptID))
	if e.Type == history.StockInspected {
		if i := s.receipt(id); i >= 0 {
			passed := word(e, history.FieldResult) == "pass"
			s.Receipts[i].Passed = &passed
		}
		return
	}
	lot := LotID(word(e, history.FieldLotID))
	s.Receipts = append(s.Receipts, Receipt{ID: id, Supplier: SupplierID(word(e, history.FieldSupplierID)), Quantity: quantity(e),
		Lot: lot, Document: word(e, history.FieldReceiptRef), Quality: word(e, history.FieldQualityDocRef)})
	if lot != "" && s.lot(lot) < 0 {
		last, _ := e.Get(history.FieldExpiresOn).Day()
		s.addLot(Lot{ID: lot, Expires: last, Grade: PartGrade(word(e, history.FieldPartGrade))})
	}
}

func (s *Stock) addLot(l Lot) {
	s.Lots = append(s.Lots, l)
	slices.SortFunc(s.Lots, func(a, b Lot) int { return cmp.Compare(a.ID, b.ID) })
}

func (s *Stock) applyCount(e *history.Event) {
	c := Count{Bin: word(e, history.FieldBinID), Lot: LotID(word(e, history.FieldLotID)), Counted: amount(e, history.FieldCounted),
		Book: amount(e, history.FieldBook), At: e.At}
	i := s.count(c.Bin, c.Lot)
	switch {
	case e.Type == history.StockDifferenceRecorded:
		if i >= 0 {
			s.Counts[i].Open = false
		}
	case i < 0:
		c.Open = !c.Counted.Equal(c.Book)
		s.Counts = append(s.Counts, c)
	default:
		c.Open = !c.Counted.Equal(c.Book)
		s.Counts[i] = c
	}
}

func (s *Stock) applyScrap(e *history.Event) {
	id := ScrapID(word(e, history.FieldScrapID))
	if e.Type == history.ScrapRequested {
		s.Scraps = append(s.Scraps, Scrap{ID: id, Lot: LotID(word(e, history.FieldLotID)), Quantity: quantity(e), By: PersonID(e.By),
			From: Place{PlaceKind(word(e, history.FieldFromKind)), word(e, history.FieldFromID)}})
		return
	}
	i := s.scrap(id)
	if i < 0 {
		return
	}
	switch e.Type {
	case history.ScrapApproved:
		s.Scraps[i].Approved = true
	case history.ScrapRejected:
		s.Scraps = slices.Delete(s.Scraps, i, i+1)
	case history.ScrapBooked:
		s.Scraps[i].Booked = true
	}
}

// carry books a movement, and drops what ends with it: a lot of which nothing is left, a delivery that is put away, an
// application of which all is destroyed, and what was kept for the order that now has it.
func (s *Stock) carry(m Movement, class string) {
	if m.Lot != "" && s.lot(m.Lot) < 0 {
		s.addLot(Lot{ID: m.Lot, Expires: m.Expires})
	}
	s.change(m.From, m.Lot, pricing.Quantity{}.Sub(m.Quantity))
	s.change(m.To, m.Lot, m.Quantity)
	if m.To.Kind == PlaceBin {
		s.putIn(m.To.ID, class)
	}
	if m.From.Kind == PlaceBin && m.To.Kind == PlaceOrder && s.reservation(OrderID(m.To.ID)) >= 0 {
		s.reserve(OrderID(m.To.ID), pricing.Quantity{}.Sub(m.Quantity))
	}
	s.Lots = slices.DeleteFunc(s.Lots, func(l Lot) bool {
		return !slices.ContainsFunc(s.Balances, func(b Balance) bool { return b.Lot == l.ID })
	})
	s.Receipts = slices.DeleteFunc(s.Receipts, func(r Receipt) bool { return s.At(delivery(r.ID)).IsZero() })
	s.Scraps = slices.DeleteFunc(s.Scraps, func(a Scrap) bool {
		return m.From == Place{PlaceScrap, string(a.ID)} && s.At(m.From).IsZero()
	})
}

// change adds to the balance of a lot in a place; borders have none.
func (s *Stock) change(p Place, lot LotID, by pricing.Quantity) {
	if p.Kind.Border() {
		return
	}
	i, found := s.find(p, lot)
	if !found {
		s.Balances = slices.Insert(s.Balances, i, Balance{Place: p, Lot: lot})
	}
	b := &s.Balances[i]
	b.Quantity = b.Quantity.Add(by)
	if b.Quantity.IsZero() {
		s.Balances = slices.Delete(s.Balances, i, i+1)
	}
}

// putIn notes a bin with its class of storage.
func (s *Stock) putIn(id, class string) {
	i := s.bin(id)
	if i < 0 {
		i = len(s.Bins)
		s.Bins = append(s.Bins, Bin{ID: id})
	}
	s.Bins[i].StorageClass = cmp.Or(class, s.Bins[i].StorageClass)
}

// amount reads a number of a field; an absent one is nothing.
func amount(e *history.Event, name history.Name) pricing.Quantity {
	q, _ := pricing.ParseQuantity(e.Get(name).Decimal().String())
	return q
}
