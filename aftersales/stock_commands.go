package aftersales

import (
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// StockCommand books something in the ledger of a part number. The set is closed, as that of [OrderCommand]; each has a
// name under which it travels as JSON, see [EncodeStockCommand] and [DecodeStockCommand].
//
// Where a command takes parts from a place and names no lot, they come from what expires first and is still good, then
// from what does not expire, and only then from what has expired: whether that may go out is a matter of policy.
type StockCommand interface {
	// Name is the command's name, such as "issue_stock".
	Name() string
	// Check gives every fault that shows in the command alone, each with its path, or nil.
	Check() error
	// book makes the events of a command that the table and its guards have let through.
	book(s *Stock, out *stockEmitter)
}

// ListStock puts a part number among those that the shop stocks, or changes what is said about it; a superseded one
// becomes active again.
type ListStock struct {
	PartName     string `json:"name,omitempty"`
	StorageClass string `json:"storage_class,omitempty"`
	// ReorderPoint is the position at or below which the part is to be ordered up to OrderUpTo, which is more; nil for
	// a part that is not reordered.
	ReorderPoint *pricing.Quantity `json:"reorder_point,omitempty"`
	OrderUpTo    pricing.Quantity  `json:"order_up_to,omitzero"`
}

// SupersedeStock says that another part number takes the place of this one (替代件). What is left may be used up; nothing
// is ordered any more.
type SupersedeStock struct {
	By string `json:"by"`
}

// OrderStock orders a quantity from a supplier (采购订货).
type OrderStock struct {
	Purchase string           `json:"purchase"`
	Quantity pricing.Quantity `json:"quantity"`
}

// ReceiveStock takes a delivery in for inspection (到货). What was on order is taken off it.
type ReceiveStock struct {
	Receipt  ReceiptID        `json:"receipt"`
	Supplier SupplierID       `json:"supplier"`
	Quantity pricing.Quantity `json:"quantity"`
	// Lot is the batch; a lot that is known keeps its day of expiry and its grade. What expires or is of a grade has one.
	Lot     LotID     `json:"lot,omitempty"`
	Expires cal.Date  `json:"expires_on,omitzero"`
	Grade   PartGrade `json:"grade,omitempty"`
	// Document is the purchase receipt (采购单据), Quality the document of quality (质量证明).
	Document string `json:"document,omitempty"`
	Quality  string `json:"quality,omitempty"`
}

// InspectStock records the incoming inspection of a delivery (入库检验).
type InspectStock struct {
	Receipt ReceiptID     `json:"receipt"`
	Passed  bool          `json:"passed"`
	Reason  history.Paper `json:"reason,omitzero"`
}

// BookIn puts a quantity of a delivery into a bin (入库).
type BookIn struct {
	Receipt  ReceiptID        `json:"receipt"`
	Bin      string           `json:"bin"`
	Quantity pricing.Quantity `json:"quantity"`
	// StorageClass is that of the bin; empty for the one that it had before.
	StorageClass string `json:"storage_class,omitempty"`
}

// RejectDelivery sends a quantity of a delivery back to its supplier (退供应商).
type RejectDelivery struct {
	Receipt  ReceiptID        `json:"receipt"`
	Quantity pricing.Quantity `json:"quantity"`
	Reason   history.Paper    `json:"reason,omitzero"`
}

// ReturnToSupplier sends a quantity from a bin to a supplier: a part that proved defective, or was bought in vain.
type ReturnToSupplier struct {
	Bin      string           `json:"bin"`
	Lot      LotID            `json:"lot,omitempty"`
	Quantity pricing.Quantity `json:"quantity"`
	Supplier SupplierID       `json:"supplier"`
	// Document is the voucher of the return.
	Document string        `json:"document"`
	Reason   history.Paper `json:"reason,omitzero"`
}

// TransferStock carries a quantity from one bin to another (移库).
type TransferStock struct {
	Bin      string           `json:"bin"`
	To       string           `json:"to"`
	Lot      LotID            `json:"lot,omitempty"`
	Quantity pricing.Quantity `json:"quantity"`
	// StorageClass is that of the bin to which it goes; empty for the one that it had before.
	StorageClass string `json:"storage_class,omitempty"`
}

// ReserveStock keeps a quantity of what is available for an order (预留).
type ReserveStock struct {
	Order    OrderID          `json:"order"`
	Quantity pricing.Quantity `json:"quantity"`
}

// ReleaseStock gives up a quantity that was kept for an order.
type ReleaseStock struct {
	Order    OrderID          `json:"order"`
	Quantity pricing.Quantity `json:"quantity"`
}

// IssueStock hands a quantity out of a bin for an order (发料出库). What was kept for the order is used up first; what is
// kept for others is not touched.
type IssueStock struct {
	Order    OrderID          `json:"order"`
	Bin      string           `json:"bin"`
	Lot      LotID            `json:"lot,omitempty"`
	Quantity pricing.Quantity `json:"quantity"`
	// Lots are the lots if they are several; they add up to Quantity.
	Lots []LotQuantity `json:"lots,omitempty"`
}

// UseStock records that a quantity issued for an order was fitted (装车).
type UseStock struct {
	Order    OrderID          `json:"order"`
	Quantity pricing.Quantity `json:"quantity"`
	// Lots are the lots, and add up to Quantity; none for any. What is not with the order of one of them comes of the others.
	Lots []LotQuantity `json:"lots,omitempty"`
}

// ReturnStock takes a quantity issued for an order back into a bin (退料入库).
type ReturnStock struct {
	Order    OrderID          `json:"order"`
	Bin      string           `json:"bin"`
	Lot      LotID            `json:"lot,omitempty"`
	Quantity pricing.Quantity `json:"quantity"`
	// StorageClass is that of the bin; empty for the one that it had before.
	StorageClass string `json:"storage_class,omitempty"`
	// Lots are the lots if they are several, as in [UseStock], and the bins that they go into if these are others.
	Lots []LotQuantity `json:"lots,omitempty"`
}

// LoseStock writes off a quantity that was issued for an order and is lost (丢失).
type LoseStock struct {
	Order    OrderID          `json:"order"`
	Quantity pricing.Quantity `json:"quantity"`
	// Lots are the lots, as in [UseStock].
	Lots []LotQuantity `json:"lots,omitempty"`
}

// KeepOldPart takes a part that was taken out of the vehicle of an order into custody (旧件入库), under the part number of
// the new one. It is the customer's: it is never on hand.
type KeepOldPart struct {
	Order    OrderID          `json:"order"`
	Quantity pricing.Quantity `json:"quantity"`
}

// ReleaseOldPart ends the custody of a quantity of old parts, as the customer chose (旧件处置).
type ReleaseOldPart struct {
	Order    OrderID          `json:"order"`
	Quantity pricing.Quantity `json:"quantity"`
	Choice   OldPart          `json:"choice"`
	// Supplier takes back a part that goes to the maker, or a core that is exchanged for a new part (以旧换新).
	Supplier SupplierID `json:"supplier,omitempty"`
}

// CountStock records how much of a lot was counted in a bin (盘点); an empty lot stands for what belongs to none.
type CountStock struct {
	Bin     string           `json:"bin"`
	Lot     LotID            `json:"lot,omitempty"`
	Counted pricing.Quantity `json:"counted"`
}

// AdjustStock books the difference that the last count of a lot in a bin found (盘盈盘亏调整).
type AdjustStock struct {
	Bin string `json:"bin"`
	Lot LotID  `json:"lot,omitempty"`
	// Reason is the shop's code of why they differ, Words what else there is to say.
	Reason string        `json:"reason"`
	Words  history.Paper `json:"words,omitzero"`
}

// RequestScrap applies to scrap a quantity that lies in a bin or in a delivery (报废申请).
type RequestScrap struct {
	Scrap    ScrapID          `json:"scrap"`
	From     Place            `json:"from"`
	Lot      LotID            `json:"lot,omitempty"`
	Quantity pricing.Quantity `json:"quantity"`
	Reason   history.Paper    `json:"reason,omitzero"`
}

// ApproveScrap approves an application to scrap (报废审批).
type ApproveScrap struct {
	Scrap ScrapID `json:"scrap"`
}

// RejectScrap refuses an application to scrap; the parts stay where they are.
type RejectScrap struct {
	Scrap  ScrapID       `json:"scrap"`
	Reason history.Paper `json:"reason,omitzero"`
}

// BookScrap puts the parts of an application into the scrap store (报废入库). That it was approved is a matter of policy.
type BookScrap struct {
	Scrap ScrapID `json:"scrap"`
}

// DestroyScrap records that a quantity of what was scrapped was destroyed (销毁).
type DestroyScrap struct {
	Scrap    ScrapID          `json:"scrap"`
	Quantity pricing.Quantity `json:"quantity"`
}

// Name implements [StockCommand].
func (ListStock) Name() string        { return "list_stock" }
func (SupersedeStock) Name() string   { return "supersede_stock" }
func (OrderStock) Name() string       { return "order_stock" }
func (ReceiveStock) Name() string     { return "receive_stock" }
func (InspectStock) Name() string     { return "inspect_stock" }
func (BookIn) Name() string           { return "book_in" }
func (RejectDelivery) Name() string   { return "reject_delivery" }
func (ReturnToSupplier) Name() string { return "return_to_supplier" }
func (TransferStock) Name() string    { return "transfer_stock" }
func (ReserveStock) Name() string     { return "reserve_stock" }
func (ReleaseStock) Name() string     { return "release_stock" }
func (IssueStock) Name() string       { return "issue_stock" }
func (UseStock) Name() string         { return "use_stock" }
func (ReturnStock) Name() string      { return "return_stock" }
func (LoseStock) Name() string        { return "lose_stock" }
func (KeepOldPart) Name() string      { return "keep_old_part" }
func (ReleaseOldPart) Name() string   { return "release_old_part" }
func (CountStock) Name() string       { return "count_stock" }
func (AdjustStock) Name() string      { return "adjust_stock" }
func (RequestScrap) Name() string     { return "request_scrap" }
func (ApproveScrap) Name() string     { return "approve_scrap" }
func (RejectScrap) Name() string      { return "reject_scrap" }
func (BookScrap) Name() string        { return "book_scrap" }
func (DestroyScrap) Name() string     { return "destroy_scrap" }
