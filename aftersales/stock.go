package aftersales

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// The ids of the parts ledger.
type (
	// StockID identifies the ledger of one part number in one shop, see [NewStockID].
	StockID string
	// LotID identifies a batch of a part number (批次).
	LotID string
	// ReceiptID identifies a delivery from a supplier (到货单).
	ReceiptID string
	// SupplierID identifies a supplier.
	SupplierID string
	// ScrapID identifies an application to scrap parts (报废申请单).
	ScrapID string
)

// NewStockID gives the id of the ledger of a part number in a shop: the shop, with "%" and "/" written "%25" and "%2F",
// a slash, and the part number as it is.
func NewStockID(shop StoreID, number string) StockID {
	return StockID(strings.NewReplacer("%", "%25", "/", "%2F").Replace(string(shop)) + "/" + number)
}

// Split gives the shop and the part number of which [NewStockID] made the id. The error is a [FieldError].
func (id StockID) Split() (StoreID, string, error) {
	var f fault.List
	head, number, ok := strings.Cut(string(id), "/")
	shop, err := url.PathUnescape(head)
	if !ok || err != nil || NewStockID(StoreID(shop), number) != id {
		f.Add("stock", fault.Malformed, "not a shop, a slash and a part number: %s", fault.Quote(string(id)))
		return "", "", f.Err()
	}
	checkOptionalID(&f, "stock.shop", shop)
	checkID(&f, "stock.number", number)
	return StoreID(shop), number, f.Err()
}

// Stock is the ledger of one part number in one shop (配件台账): where how much of it lies. It is always the fold of its
// events, see [FoldStock], and its balances are the sums of the movements among them, see [Movements]. It is a value:
// what changes it returns a copy.
type Stock struct {
	ID     StockID    `json:"id"`
	Store  StoreID    `json:"store,omitempty"`
	Number string     `json:"number"`
	State  StockState `json:"state"`
	Name   string     `json:"name,omitempty"`
	// StorageClass says how the part must be stored (储存条件).
	StorageClass string `json:"storage_class,omitempty"`
	// ReorderPoint is the position at or below which the part is ordered again up to OrderUpTo; nil if it is not.
	ReorderPoint *pricing.Quantity `json:"reorder_point,omitempty"`
	OrderUpTo    pricing.Quantity  `json:"order_up_to,omitzero"`
	// SupersededBy is the part number that takes the place of this one; empty unless the state is [StockSuperseded].
	SupersededBy string `json:"superseded_by,omitempty"`
	// OnOrder is what was ordered from suppliers and has not come.
	OnOrder pricing.Quantity `json:"on_order,omitzero"`
	// Balances are what lies in the places of the shop, by place and lot, in the order of both; none of them is zero, and
	// none negative.
	Balances []Balance `json:"balances,omitempty"`
	// Lots are the batches of which something is left.
	Lots []Lot `json:"lots,omitempty"`
	// Bins are the bins in which the part was put, with their class of storage.
	Bins []Bin `json:"bins,omitempty"`
	// Reserved is what is kept for orders.
	Reserved []Reservation `json:"reserved,omitempty"`
	// Receipts are the deliveries of which something is not yet put away.
	Receipts []Receipt `json:"receipts,omitempty"`
	// Counts are the latest counts, by bin and lot.
	Counts []Count `json:"counts,omitempty"`
	// Scraps are the applications to scrap that are not yet refused or wholly destroyed.
	Scraps []Scrap `json:"scraps,omitempty"`
	// Last is the latest instant at which anything was booked; nothing is booked before it.
	Last history.Moment `json:"last,omitzero"`
}

// NewStock gives the ledger of a part number in a shop before anything was booked.
func NewStock(shop StoreID, number string) Stock {
	return Stock{ID: NewStockID(shop, number), Store: shop, Number: number}
}

// Place is where parts lie, or where they come from and go to.
type Place struct {
	Kind PlaceKind `json:"kind"`
	// ID is the bin, the order, the receipt, the supplier or the scrap application that the place belongs to.
	ID string `json:"id"`
}

// String writes the place as "kind id".
func (p Place) String() string { return strings.TrimSpace(string(p.Kind) + " " + p.ID) }

// compare orders places by kind and id.
func (p Place) compare(q Place) int {
	return cmp.Or(cmp.Compare(p.Kind, q.Kind), cmp.Compare(p.ID, q.ID))
}

// PlaceKind is a kind of place.
type PlaceKind string

// The kinds of places. Those that are marked as borders are outside the shop, or nowhere: they have no balance.
const (
	PlaceSupplier   PlaceKind = "supplier"   // border: a supplier (供应商)
	PlaceReceiving  PlaceKind = "receiving"  // delivered and not yet put away (待验)
	PlaceBin        PlaceKind = "bin"        // in the store: what is on hand (库位)
	PlaceOrder      PlaceKind = "order"      // issued for an order and not yet used (工单领用)
	PlaceCustomer   PlaceKind = "customer"   // border: in a vehicle, or with the customer (客户)
	PlaceCustody    PlaceKind = "custody"    // an old part kept for the customer of an order (旧件保管)
	PlaceScrap      PlaceKind = "scrap"      // scrapped and not yet destroyed (报废库)
	PlaceDestroyed  PlaceKind = "destroyed"  // border: destroyed or disposed of (已销毁)
	PlaceDifference PlaceKind = "difference" // border: what a count found or missed (盘盈盘亏)
	PlaceLost       PlaceKind = "lost"       // border: lost, with a report (丢失)
)

// PlaceKinds lists every kind of place.
func PlaceKinds() []PlaceKind {
	return []PlaceKind{PlaceSupplier, PlaceReceiving, PlaceBin, PlaceOrder, PlaceCustomer, PlaceCustody, PlaceScrap,
		PlaceDestroyed, PlaceDifference, PlaceLost}
}

// Valid tells whether k is one of [PlaceKinds].
func (k PlaceKind) Valid() bool { return slices.Contains(PlaceKinds(), k) }

// Border tells whether places of the kind are outside the shop: parts come from there and go there without a balance.
func (k PlaceKind) Border() bool {
	switch k {
	case PlaceSupplier, PlaceCustomer, PlaceDestroyed, PlaceDifference, PlaceLost:
		return true
	}
	return false
}

// Balance is how much of a lot lies in a place; Lot is empty for what belongs to none.
type Balance struct {
	Place    Place            `json:"place"`
	Lot      LotID            `json:"lot,omitempty"`
	Quantity pricing.Quantity `json:"quantity"`
}

// Lot is a batch of the part (批次).
type Lot struct {
	ID LotID `json:"id"`
	// Expires is the last day on which the part may be used; zero if it does not expire.
	Expires cal.Date  `json:"expires_on,omitzero"`
	Grade   PartGrade `json:"grade,omitempty"`
}

// PartGrade is the class of origin of a part (配件等级).
type PartGrade string

// The grades.
const (
	GradeOriginal       PartGrade = "original"       // of the maker of the vehicle (原厂件)
	GradeCertified      PartGrade = "certified"      // of a certified brand (认证品牌件)
	GradeAftermarket    PartGrade = "aftermarket"    // of another brand (副厂件)
	GradeRemanufactured PartGrade = "remanufactured" // 再制造件
	GradeUsed           PartGrade = "used"           // from another vehicle (拆车件)
)

// PartGrades lists every grade.
func PartGrades() []PartGrade {
	return []PartGrade{GradeOriginal, GradeCertified, GradeAftermarket, GradeRemanufactured, GradeUsed}
}

// Valid tells whether g is one of [PartGrades].
func (g PartGrade) Valid() bool { return slices.Contains(PartGrades(), g) }

// Bin is a bin and its class of storage; the class is empty if nobody said it.
type Bin struct {
	ID           string `json:"id"`
	StorageClass string `json:"storage_class,omitempty"`
}

// Reservation is what is kept for an order (预留).
type Reservation struct {
	Order    OrderID          `json:"order"`
	Quantity pricing.Quantity `json:"quantity"`
}

// Receipt is a delivery that is not yet wholly put away.
type Receipt struct {
	ID       ReceiptID        `json:"id"`
	Supplier SupplierID       `json:"supplier"`
	Quantity pricing.Quantity `json:"quantity"`
	Lot      LotID            `json:"lot,omitempty"`
	// Document is the purchase receipt, Quality the document of quality.
	Document string `json:"document,omitempty"`
	Quality  string `json:"quality,omitempty"`
	// Passed is the result of the incoming inspection; nil before it.
	Passed *bool `json:"passed,omitempty"`
}

// Count is the result of counting a lot in a bin (盘点).
type Count struct {
	Bin     string           `json:"bin"`
	Lot     LotID            `json:"lot,omitempty"`
	Counted pricing.Quantity `json:"counted"`
	Book    pricing.Quantity `json:"book"`
	At      history.Moment   `json:"at"`
	// Open is set while the count differs from the book and nobody has adjusted it.
	Open bool `json:"open,omitempty"`
}

// Scrap is an application to scrap parts (报废申请).
type Scrap struct {
	ID       ScrapID          `json:"id"`
	From     Place            `json:"from"`
	Lot      LotID            `json:"lot,omitempty"`
	Quantity pricing.Quantity `json:"quantity"`
	By       PersonID         `json:"by,omitempty"`
	Approved bool             `json:"approved,omitempty"`
	// Booked is set when the parts were put into the scrap store.
	Booked bool `json:"booked,omitempty"`
}

// Movement is one line of the ledger: a quantity that went from one place to another.
type Movement struct {
	// Event is the id of the event that records the movement.
	Event string         `json:"event,omitempty"`
	At    history.Moment `json:"at,omitzero"`
	By    PersonID       `json:"by,omitempty"`
	From  Place          `json:"from"`
	To    Place          `json:"to"`
	Lot   LotID          `json:"lot,omitempty"`
	// Expires is the last day on which the lot may be used; zero if it does not expire.
	Expires  cal.Date         `json:"expires_on,omitzero"`
	Quantity pricing.Quantity `json:"quantity"`
	// Reference is the voucher: an order, a receipt, an application.
	Reference string `json:"reference,omitempty"`
}

// At is how much lies in a place, of all lots. A border has no balance.
func (s Stock) At(p Place) pricing.Quantity {
	return s.sum(func(b *Balance) bool { return b.Place == p })
}

// OnHand is how much lies in the bins (在库).
func (s Stock) OnHand() pricing.Quantity {
	return s.sum(func(b *Balance) bool { return b.Place.Kind == PlaceBin })
}

func (s *Stock) sum(fit func(*Balance) bool) pricing.Quantity {
	var total pricing.Quantity
	for i := range s.Balances {
		if fit(&s.Balances[i]) {
			total = total.Add(s.Balances[i].Quantity)
		}
	}
	return total
}

// ReservedFor is what is kept for an order.
func (s Stock) ReservedFor(id OrderID) pricing.Quantity {
	if i := s.reservation(id); i >= 0 {
		return s.Reserved[i].Quantity
	}
	return pricing.Quantity{}
}

// Available is what is on hand and kept for no order (可用). It is negative if a count or a loss took away what was kept.
func (s Stock) Available() pricing.Quantity {
	left := s.OnHand()
	for _, r := range s.Reserved {
		left = left.Sub(r.Quantity)
	}
	return left
}

// Position is what is available, with what was delivered and what was ordered from suppliers.
func (s Stock) Position() pricing.Quantity {
	received := s.sum(func(b *Balance) bool { return b.Place.Kind == PlaceReceiving })
	return s.Available().Add(received).Add(s.OnOrder)
}

// ToOrder is what has to be ordered now: up to the level if the position is at or below the point of reordering, and
// nothing of a part that is superseded or not reordered.
func (s Stock) ToOrder() pricing.Quantity {
	position := s.Position()
	if s.State != StockActive || s.ReorderPoint == nil || position.Cmp(*s.ReorderPoint) > 0 {
		return pricing.Quantity{}
	}
	return s.OrderUpTo.Sub(position)
}

// ExpiredBy lists what lies in the shop on a day and may not be used after it, the earliest first: on the day given, a
// part that expires on that day is still good, and is not among them unless the day is later.
func (s Stock) ExpiredBy(day cal.Date) []Balance {
	var out []Balance
	for _, b := range s.Balances {
		if last := s.expiry(b.Lot); !last.IsZero() && last.Before(day) && b.Place.Kind != PlaceScrap {
			out = append(out, b)
		}
	}
	slices.SortStableFunc(out, func(a, b Balance) int { return s.expiry(a.Lot).Compare(s.expiry(b.Lot)) })
	return out
}

// Picks says of which lots an issue on a day would take how much, and by when each may be used; zero if it does not expire. They
// add up to less than its quantity if the bin does not hold that much.
func (s Stock) Picks(c IssueStock, day cal.Date) []IssuedLot {
	var out []IssuedLot
	for _, b := range s.portions(c.takes(&s), day) {
		out = append(out, IssuedLot{Lot: b.Lot, Quantity: b.Quantity, Expires: s.expiry(b.Lot)})
	}
	return out
}

// Places lists the places in which something lies or, for an order, is kept.
func (s Stock) Places() []Place {
	var out []Place
	for _, b := range s.Balances {
		if !slices.Contains(out, b.Place) {
			out = append(out, b.Place)
		}
	}
	for _, r := range s.Reserved {
		if p := onOrder(r.Order); !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

// expiry is the last day of a lot, or zero.
func (s *Stock) expiry(id LotID) cal.Date {
	if i := s.lot(id); i >= 0 {
		return s.Lots[i].Expires
	}
	return cal.Date{}
}

// The places in the slices of what an id names, or -1.

func (s *Stock) lot(id LotID) int {
	return slices.IndexFunc(s.Lots, func(l Lot) bool { return l.ID == id })
}

func (s *Stock) reservation(id OrderID) int {
	return slices.IndexFunc(s.Reserved, func(r Reservation) bool { return r.Order == id })
}

func (s *Stock) receipt(id ReceiptID) int {
	return slices.IndexFunc(s.Receipts, func(r Receipt) bool { return r.ID == id })
}

func (s *Stock) scrap(id ScrapID) int {
	return slices.IndexFunc(s.Scraps, func(a Scrap) bool { return a.ID == id })
}

func (s *Stock) count(bin string, lot LotID) int {
	return slices.IndexFunc(s.Counts, func(c Count) bool { return c.Bin == bin && c.Lot == lot })
}

func (s *Stock) bin(id string) int {
	return slices.IndexFunc(s.Bins, func(b Bin) bool { return b.ID == id })
}

// find gives the place of a balance in the order of places and lots, and whether there is one.
func (s *Stock) find(p Place, lot LotID) (int, bool) {
	return slices.BinarySearchFunc(s.Balances, Balance{Place: p, Lot: lot}, func(a, b Balance) int {
		return cmp.Or(a.Place.compare(b.Place), cmp.Compare(a.Lot, b.Lot))
	})
}

// of is how much of one lot lies in a place.
func (s *Stock) of(p Place, lot LotID) pricing.Quantity {
	if i, ok := s.find(p, lot); ok {
		return s.Balances[i].Quantity
	}
	return pricing.Quantity{}
}

// StockError says why a command makes no sense for the ledger as it stands. It is an [ErrNotAllowed].
type StockError struct {
	Stock   StockID
	State   StockState
	Command string
	// Guard is the hard law that refused, empty if the table has no such command in this state.
	Guard string
	// Detail says what is wrong.
	Detail string
}

// Error names the command, the ledger and the law that refused.
func (e *StockError) Error() string {
	return refusalText(e.Command, e.Guard, e.Detail)
}

// Unwrap makes the error an [ErrNotAllowed].
func (e *StockError) Unwrap() error { return ErrNotAllowed }
