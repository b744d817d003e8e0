package aftersales

import (
	"cmp"
	"slices"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// DecideStock decides a command on a ledger: the events that record it, in order. Of a part number of which nothing was
// booked yet the ledger is that of [NewStock]. It is pure: the same ledger, command and actor give the same events.
//
// A faulty command gives all its faults in one error, each a [FieldError] with its path. A command that makes no sense
// for the ledger gives a [*StockError]; above all, no balance falls below zero. What a regulation demands is not asked
// here: that is the business of a [history.Policy].
func DecideStock(s Stock, c StockCommand, by Actor) ([]history.Event, error) {
	if err := CheckStockCommand(c, by); err != nil {
		return nil, err
	}
	if err := s.admits(c, by); err != nil {
		return nil, err
	}
	next := s.clone()
	out := &stockEmitter{emitter: emitter{actor: by}, s: &next}
	c.book(&next, out)
	if err := out.faults.Err(); err != nil {
		return nil, err
	}
	return out.events, nil
}

// CheckStockCommand gives every fault of a command and its actor that shows without the ledger, each a [FieldError] with
// its path, or nil. [DecideStock] does this first.
func CheckStockCommand(c StockCommand, by Actor) error {
	if err := checkValue(c); err != nil {
		return err
	}
	var f fault.List
	f.Join("", c.Check())
	checkActor(&f, by)
	return f.Err()
}

// stockEmitter collects the events of one command, and keeps the ledger as it is after each of them.
type stockEmitter struct {
	emitter
	s *Stock
}

// record adds an event of the part number with the given fields; those without a value are left out.
func (m *stockEmitter) record(t history.Type, fields ...history.Field) {
	m.emit(t, append(fields, idField(history.FieldPartNo, m.s.Number))...)
	m.s.apply(&m.events[len(m.events)-1])
}

func (m *stockEmitter) quantity(name history.Name, q pricing.Quantity) history.Field {
	return m.number(name, history.KindNum, q)
}

// carriage says where a quantity goes, and by which voucher.
type carriage struct {
	to        Place
	reference string
	class     string // of storage, of a bin that it goes to
	reason    history.Paper
}

// move books what a command takes, lot by lot. Of what is with an order any lot stands in for one that is not there: orders
// from before they kept their lots have to come to an end.
func (m *stockEmitter) move(t taking, to carriage) {
	for _, l := range t.lots {
		into := to
		if l.Bin != "" {
			into.to, into.class = bin(l.Bin), ""
		}
		there := least(l.Quantity, m.s.of(t.from, l.Lot))
		if there.Sign() > 0 {
			m.moveLot(t.from, l.Lot, there, into)
		}
		if rest := l.Quantity.Sub(there); rest.Sign() > 0 {
			m.move(taking{from: t.from, quantity: rest}, into)
		}
	}
	if len(t.lots) > 0 {
		return
	}
	for _, part := range m.s.portions(t, cal.DateOf(m.actor.At)) {
		m.moveLot(t.from, part.Lot, part.Quantity, to)
	}
}

// moveLot books one movement: as stock.moved if it changes what is on hand, and as stock.shifted if not.
func (m *stockEmitter) moveLot(from Place, lot LotID, q pricing.Quantity, to carriage) {
	fields := []history.Field{
		codeField(history.FieldFromKind, from.Kind), idField(history.FieldFromID, from.ID),
		codeField(history.FieldToKind, to.to.Kind), idField(history.FieldToID, to.to.ID),
		idField(history.FieldLotID, lot), dateField(history.FieldExpiresOn, m.s.expiry(lot)),
		idField(history.FieldReference, cmp.Or(to.reference, m.actor.Command)), paperField(history.FieldReason, to.reason),
	}
	if to.to.Kind == PlaceBin {
		fields = append(fields, codeField(history.FieldStorageClass, cmp.Or(to.class, m.s.class(to.to.ID))))
	}
	change := m.s.changes(from.Kind, to.to.Kind, q)
	if change.IsZero() {
		m.record(history.StockShifted, append(fields, m.quantity(history.FieldQty, q))...)
		return
	}
	m.record(history.StockMoved, append(fields, m.quantity(history.FieldQty, change),
		m.quantity(history.FieldOnHandAfter, m.s.OnHand().Add(change)))...)
}

// changes is by how much a movement changes what is on hand.
func (*Stock) changes(from, to PlaceKind, q pricing.Quantity) pricing.Quantity {
	var change pricing.Quantity
	if from == PlaceBin {
		change = change.Sub(q)
	}
	if to == PlaceBin {
		change = change.Add(q)
	}
	return change
}

// class is the class of storage of a bin, as it was last said.
func (s *Stock) class(id string) string {
	if i := s.bin(id); i >= 0 {
		return s.Bins[i].StorageClass
	}
	return ""
}

// portions says from which lots a quantity is taken: first what expires first and is still good on the day, then what
// does not expire, then what has expired. The guards have seen that there is enough.
func (s *Stock) portions(t taking, day cal.Date) []Balance {
	if t.lot != "" || t.exact || t.from.Kind.Border() {
		return []Balance{{Lot: t.lot, Quantity: t.quantity}}
	}
	if len(t.lots) > 0 {
		var out []Balance
		for _, l := range t.lots {
			out = append(out, Balance{Lot: l.Lot, Quantity: l.Quantity})
		}
		return out
	}
	var there []Balance
	for _, b := range s.Balances {
		if b.Place == t.from {
			there = append(there, b)
		}
	}
	slices.SortStableFunc(there, func(a, b Balance) int {
		last, other := s.expiry(a.Lot), s.expiry(b.Lot)
		return cmp.Or(cmp.Compare(lotTurn(last, day), lotTurn(other, day)), last.Compare(other))
	})
	var out []Balance
	left := t.quantity
	for _, b := range there {
		if left.Sign() <= 0 {
			break
		}
		if b.Quantity.Cmp(left) > 0 {
			b.Quantity = left
		}
		left = left.Sub(b.Quantity)
		out = append(out, b)
	}
	return out
}

// lotTurn says when a lot is taken: what is good first, what has expired last.
func lotTurn(last, day cal.Date) int {
	switch {
	case last.IsZero():
		return 1
	case last.Before(day):
		return 2
	}
	return 0
}

func (c ListStock) book(_ *Stock, out *stockEmitter) {
	fields := []history.Field{textField(history.FieldPartName, c.PartName), codeField(history.FieldStorageClass, c.StorageClass)}
	if c.ReorderPoint != nil {
		fields = append(fields, out.quantity(history.FieldReorderPoint, *c.ReorderPoint),
			out.quantity(history.FieldOrderUpTo, c.OrderUpTo))
	}
	out.record(history.StockListed, fields...)
}

func (c SupersedeStock) book(_ *Stock, out *stockEmitter) {
	out.record(history.StockSuperseded, idField(history.FieldSupersededBy, c.By))
}

func (c OrderStock) book(_ *Stock, out *stockEmitter) {
	out.record(history.PurchaseOrdered, out.quantity(history.FieldQty, c.Quantity), idField(history.FieldReference, c.Purchase))
}

// book takes what was delivered off what is on order, and no more than that.
func (c ReceiveStock) book(s *Stock, out *stockEmitter) {
	l := Lot{ID: c.Lot, Expires: c.Expires, Grade: c.Grade}
	if i := s.lot(c.Lot); i >= 0 {
		l = s.Lots[i]
	}
	out.record(history.StockReceived, idField(history.FieldReceiptID, c.Receipt), idField(history.FieldSupplierID, c.Supplier),
		out.quantity(history.FieldQty, c.Quantity), idField(history.FieldQualityDocRef, c.Quality),
		idField(history.FieldReceiptRef, c.Document), idField(history.FieldLotID, l.ID),
		dateField(history.FieldExpiresOn, l.Expires), codeField(history.FieldPartGrade, l.Grade))
	out.moveLot(Place{PlaceSupplier, string(c.Supplier)}, c.Lot, c.Quantity,
		carriage{to: delivery(c.Receipt), reference: string(c.Receipt)})
	if s.OnOrder.Sign() > 0 {
		come := c.Quantity
		if come.Cmp(s.OnOrder) > 0 {
			come = s.OnOrder
		}
		out.record(history.PurchaseReceived, out.quantity(history.FieldQty, come), idField(history.FieldReference, c.Receipt))
	}
}

func (c InspectStock) book(s *Stock, out *stockEmitter) {
	result := "fail"
	if c.Passed {
		result = "pass"
	}
	out.receipt(history.StockInspected, s.Receipts[s.receipt(c.Receipt)], s.At(delivery(c.Receipt)),
		codeField(history.FieldResult, result), paperField(history.FieldReason, c.Reason))
}

func (c BookIn) book(s *Stock, out *stockEmitter) {
	out.receipt(history.StockBookedIn, s.Receipts[s.receipt(c.Receipt)], c.Quantity)
	out.move(c.takes(s), carriage{to: bin(c.Bin), reference: string(c.Receipt), class: c.StorageClass})
}

// receipt records something about a delivery.
func (m *stockEmitter) receipt(t history.Type, r Receipt, q pricing.Quantity, fields ...history.Field) {
	m.record(t, append(fields, idField(history.FieldReceiptID, r.ID), idField(history.FieldSupplierID, r.Supplier),
		idField(history.FieldReceiptRef, r.Document), idField(history.FieldQualityDocRef, r.Quality),
		m.quantity(history.FieldQty, q))...)
}

func (c RejectDelivery) book(s *Stock, out *stockEmitter) {
	supplier := s.Receipts[s.receipt(c.Receipt)].Supplier
	out.move(c.takes(s), carriage{to: Place{PlaceSupplier, string(supplier)}, reference: string(c.Receipt), reason: c.Reason})
}

func (c ReturnToSupplier) book(s *Stock, out *stockEmitter) {
	out.move(c.takes(s), carriage{to: Place{PlaceSupplier, string(c.Supplier)}, reference: c.Document, reason: c.Reason})
}

func (c TransferStock) book(s *Stock, out *stockEmitter) {
	out.move(c.takes(s), carriage{to: bin(c.To), class: c.StorageClass})
}

func (c ReserveStock) book(_ *Stock, out *stockEmitter) {
	out.record(history.StockReserved, out.quantity(history.FieldQty, c.Quantity), idField(history.FieldReference, c.Order))
}

func (c ReleaseStock) book(_ *Stock, out *stockEmitter) {
	out.record(history.StockReleased, out.quantity(history.FieldQty, c.Quantity), idField(history.FieldReference, c.Order))
}

func (c IssueStock) book(s *Stock, out *stockEmitter) {
	out.move(c.takes(s), carriage{to: onOrder(c.Order), reference: string(c.Order)})
}

func (c UseStock) book(s *Stock, out *stockEmitter) {
	out.move(c.takes(s), carriage{to: Place{PlaceCustomer, string(c.Order)}, reference: string(c.Order)})
}

func (c ReturnStock) book(s *Stock, out *stockEmitter) {
	out.move(c.takes(s), carriage{to: bin(c.Bin), reference: string(c.Order), class: c.StorageClass})
}

func (c LoseStock) book(s *Stock, out *stockEmitter) {
	out.move(c.takes(s), carriage{to: Place{PlaceLost, string(c.Order)}, reference: string(c.Order)})
}

func (c KeepOldPart) book(_ *Stock, out *stockEmitter) {
	out.moveLot(Place{PlaceCustomer, string(c.Order)}, "", c.Quantity, carriage{to: custody(c.Order), reference: string(c.Order)})
}

func (c ReleaseOldPart) book(s *Stock, out *stockEmitter) {
	to := Place{PlaceCustomer, string(c.Order)}
	switch c.Choice {
	case OldPartDisposed:
		to = Place{PlaceDestroyed, string(c.Order)}
	case OldPartToMaker:
		to = Place{PlaceSupplier, string(c.Supplier)}
	}
	out.move(c.takes(s), carriage{to: to, reference: string(c.Order)})
}

func (c CountStock) book(s *Stock, out *stockEmitter) {
	out.record(history.StockCounted, out.quantity(history.FieldCounted, c.Counted),
		out.quantity(history.FieldBook, s.of(bin(c.Bin), c.Lot)), idField(history.FieldBinID, c.Bin), idField(history.FieldLotID, c.Lot))
}

func (c AdjustStock) book(s *Stock, out *stockEmitter) {
	counted, found := s.Counts[s.count(c.Bin, c.Lot)], c.takes(s)
	out.record(history.StockDifferenceRecorded, out.quantity(history.FieldCounted, counted.Counted),
		out.quantity(history.FieldBook, counted.Book), idField(history.FieldBinID, c.Bin), idField(history.FieldLotID, c.Lot),
		codeField(history.FieldAdjustReason, c.Reason), paperField(history.FieldReason, c.Words))
	to := Place{PlaceDifference, c.Bin}
	if found.from.Kind == PlaceDifference {
		to = bin(c.Bin)
	}
	out.move(found, carriage{to: to, reason: c.Words})
}

func (c RequestScrap) book(_ *Stock, out *stockEmitter) {
	out.scrap(history.ScrapRequested, c.Scrap, c.Quantity, codeField(history.FieldFromKind, c.From.Kind),
		idField(history.FieldFromID, c.From.ID), idField(history.FieldLotID, c.Lot), paperField(history.FieldReason, c.Reason))
}

func (c ApproveScrap) book(s *Stock, out *stockEmitter) {
	out.scrap(history.ScrapApproved, c.Scrap, s.Scraps[s.scrap(c.Scrap)].Quantity)
}

func (c RejectScrap) book(_ *Stock, out *stockEmitter) {
	out.record(history.ScrapRejected, idField(history.FieldScrapID, c.Scrap), paperField(history.FieldReason, c.Reason))
}

func (c BookScrap) book(s *Stock, out *stockEmitter) {
	t := c.takes(s)
	out.scrap(history.ScrapBooked, c.Scrap, t.quantity)
	out.move(t, carriage{to: Place{PlaceScrap, string(c.Scrap)}, reference: string(c.Scrap)})
}

func (c DestroyScrap) book(s *Stock, out *stockEmitter) {
	t := c.takes(s)
	out.scrap(history.ScrapDestroyed, c.Scrap, c.Quantity)
	out.move(t, carriage{to: Place{PlaceDestroyed, string(c.Scrap)}, reference: string(c.Scrap)})
}

// scrap records something about an application.
func (m *stockEmitter) scrap(t history.Type, id ScrapID, q pricing.Quantity, fields ...history.Field) {
	m.record(t, append(fields, idField(history.FieldScrapID, id), m.quantity(history.FieldQty, q))...)
}
