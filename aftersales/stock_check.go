package aftersales

import (
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// Check implements [StockCommand].
func (c ListStock) Check() error {
	var f fault.List
	checkText(&f, "name", c.PartName, maxText)
	checkOptionalID(&f, "storage_class", c.StorageClass)
	if c.ReorderPoint == nil {
		if !c.OrderUpTo.IsZero() {
			f.Add("order_up_to", fault.Mismatch, "%s without a point of reordering", c.OrderUpTo)
		}
		return f.Err()
	}
	checkNotNegative(&f, "reorder_point", *c.ReorderPoint)
	checkNotNegative(&f, "order_up_to", c.OrderUpTo)
	if c.OrderUpTo.Cmp(*c.ReorderPoint) <= 0 {
		f.Add("order_up_to", fault.Range, "%s is not more than the point of reordering, %s", c.OrderUpTo, *c.ReorderPoint)
	}
	return f.Err()
}

// Check implements [StockCommand].
func (c SupersedeStock) Check() error {
	var f fault.List
	checkID(&f, "by", c.By)
	return f.Err()
}

// Check implements [StockCommand].
func (c OrderStock) Check() error {
	var f fault.List
	checkID(&f, "purchase", c.Purchase)
	checkQuantity(&f, c.Quantity)
	return f.Err()
}

// Check implements [StockCommand].
func (c ReceiveStock) Check() error {
	var f fault.List
	checkID(&f, "receipt", c.Receipt)
	checkID(&f, "supplier", c.Supplier)
	checkQuantity(&f, c.Quantity)
	checkOptionalID(&f, "lot", c.Lot)
	checkGrade(&f, c.Grade)
	if c.Lot == "" && (c.Grade != "" || !c.Expires.IsZero()) {
		f.Add("lot", fault.Missing, "what expires or is of a grade belongs to a lot")
	}
	checkOptionalID(&f, "document", c.Document)
	checkOptionalID(&f, "quality", c.Quality)
	return f.Err()
}

// Check implements [StockCommand].
func (c InspectStock) Check() error {
	var f fault.List
	checkID(&f, "receipt", c.Receipt)
	checkPaper(&f, "reason", c.Reason)
	return f.Err()
}

// Check implements [StockCommand].
func (c BookIn) Check() error {
	var f fault.List
	checkID(&f, "receipt", c.Receipt)
	checkID(&f, "bin", c.Bin)
	checkQuantity(&f, c.Quantity)
	checkOptionalID(&f, "storage_class", c.StorageClass)
	return f.Err()
}

// Check implements [StockCommand].
func (c RejectDelivery) Check() error {
	var f fault.List
	checkID(&f, "receipt", c.Receipt)
	checkQuantity(&f, c.Quantity)
	checkPaper(&f, "reason", c.Reason)
	return f.Err()
}

// Check implements [StockCommand].
func (c ReturnToSupplier) Check() error {
	var f fault.List
	checkLot(&f, c.Bin, c.Lot)
	checkQuantity(&f, c.Quantity)
	checkID(&f, "supplier", c.Supplier)
	checkID(&f, "document", c.Document)
	checkPaper(&f, "reason", c.Reason)
	return f.Err()
}

// Check implements [StockCommand].
func (c TransferStock) Check() error {
	var f fault.List
	checkLot(&f, c.Bin, c.Lot)
	checkID(&f, "to", c.To)
	if c.To != "" && c.To == c.Bin {
		f.Add("to", fault.Mismatch, "the bin that it comes from, %s", fault.Quote(c.To))
	}
	checkQuantity(&f, c.Quantity)
	checkOptionalID(&f, "storage_class", c.StorageClass)
	return f.Err()
}

// Check implements [StockCommand].
func (c ReserveStock) Check() error { return checkForOrder(c.Order, c.Quantity) }

// Check implements [StockCommand].
func (c ReleaseStock) Check() error { return checkForOrder(c.Order, c.Quantity) }

// Check implements [StockCommand].
func (c UseStock) Check() error { return checkTaken(c.Order, c.Quantity, c.Lots) }

// Check implements [StockCommand].
func (c LoseStock) Check() error { return checkTaken(c.Order, c.Quantity, c.Lots) }

// Check implements [StockCommand].
func (c KeepOldPart) Check() error { return checkForOrder(c.Order, c.Quantity) }

func checkForOrder(order OrderID, q pricing.Quantity) error {
	var f fault.List
	checkID(&f, "order", order)
	checkQuantity(&f, q)
	return f.Err()
}

// checkTaken checks what is taken of that which was issued for an order, and goes into no bin.
func checkTaken(order OrderID, q pricing.Quantity, lots []LotQuantity) error {
	var f fault.List
	f.Join("", checkForOrder(order, q))
	checkLots(&f, "", lots, q)
	checkNoBins(&f, lots)
	return f.Err()
}

// checkNoBins refuses lots with a bin of their own.
func checkNoBins(f *fault.List, lots []LotQuantity) {
	for i, l := range lots {
		if l.Bin != "" {
			f.Add(fault.Index("lots", i)+".bin", fault.Mismatch, "it goes into no bin, as %s", fault.Quote(l.Bin))
		}
	}
}

// Check implements [StockCommand].
func (c IssueStock) Check() error {
	var f fault.List
	checkID(&f, "order", c.Order)
	checkLot(&f, c.Bin, c.Lot)
	checkQuantity(&f, c.Quantity)
	checkLots(&f, c.Lot, c.Lots, c.Quantity)
	checkNoBins(&f, c.Lots)
	return f.Err()
}

// Check implements [StockCommand].
func (c ReturnStock) Check() error {
	var f fault.List
	checkID(&f, "order", c.Order)
	checkLot(&f, c.Bin, c.Lot)
	checkQuantity(&f, c.Quantity)
	checkOptionalID(&f, "storage_class", c.StorageClass)
	checkLots(&f, c.Lot, c.Lots, c.Quantity)
	return f.Err()
}

// Check implements [StockCommand].
func (c ReleaseOldPart) Check() error {
	var f fault.List
	checkID(&f, "order", c.Order)
	checkQuantity(&f, c.Quantity)
	if !c.Choice.Valid() {
		f.Add("choice", fault.Unknown, "no such choice: %s", fault.Quote(string(c.Choice)))
	}
	checkOptionalID(&f, "supplier", c.Supplier)
	if c.Supplier != "" && c.Choice != OldPartToMaker {
		f.Add("supplier", fault.Mismatch, "a supplier takes back only what goes %q", OldPartToMaker)
	}
	return f.Err()
}

// Check implements [StockCommand].
func (c CountStock) Check() error {
	var f fault.List
	checkLot(&f, c.Bin, c.Lot)
	checkNotNegative(&f, "counted", c.Counted)
	return f.Err()
}

// Check implements [StockCommand].
func (c AdjustStock) Check() error {
	var f fault.List
	checkLot(&f, c.Bin, c.Lot)
	checkID(&f, "reason", c.Reason)
	checkPaper(&f, "words", c.Words)
	return f.Err()
}

// Check implements [StockCommand].
func (c RequestScrap) Check() error {
	var f fault.List
	checkID(&f, "scrap", c.Scrap)
	if c.From.Kind != PlaceBin && c.From.Kind != PlaceReceiving {
		f.Add("from.kind", fault.Range, "neither %q nor %q: %s", PlaceBin, PlaceReceiving, fault.Quote(string(c.From.Kind)))
	}
	checkID(&f, "from.id", c.From.ID)
	checkOptionalID(&f, "lot", c.Lot)
	checkQuantity(&f, c.Quantity)
	checkPaper(&f, "reason", c.Reason)
	return f.Err()
}

// Check implements [StockCommand].
func (c ApproveScrap) Check() error { return checkScrap(c.Scrap, history.Paper{}) }

// Check implements [StockCommand].
func (c RejectScrap) Check() error { return checkScrap(c.Scrap, c.Reason) }

// Check implements [StockCommand].
func (c BookScrap) Check() error { return checkScrap(c.Scrap, history.Paper{}) }

func checkScrap(id ScrapID, reason history.Paper) error {
	var f fault.List
	checkID(&f, "scrap", id)
	checkPaper(&f, "reason", reason)
	return f.Err()
}

// Check implements [StockCommand].
func (c DestroyScrap) Check() error {
	var f fault.List
	checkID(&f, "scrap", c.Scrap)
	checkQuantity(&f, c.Quantity)
	return f.Err()
}

// checkGrade takes one of the grades, or none.
func checkGrade(f *fault.List, g PartGrade) {
	if g != "" && !g.Valid() {
		f.Add("grade", fault.Unknown, "no such grade of a part: %s", fault.Quote(string(g)))
	}
}

// checkLot checks a bin and a lot in it.
func checkLot(f *fault.List, bin string, lot LotID) {
	checkID(f, "bin", bin)
	checkOptionalID(f, "lot", lot)
}

func checkNotNegative(f *fault.List, path string, q pricing.Quantity) {
	if q.Sign() < 0 {
		f.Add(path, fault.Range, "negative: %s", q)
	}
	checkDigits(f, path, q.String())
}
