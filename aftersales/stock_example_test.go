package aftersales_test

import (
	"errors"
	"fmt"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/pricing"
)

// A delivery is inspected, put away and issued, as double entries: what leaves one place enters another.
func ExampleDecideStock() {
	two, _ := pricing.ParseQuantity("2")
	ten, _ := pricing.ParseQuantity("10")
	stock := aftersales.NewStock("S12", "04465-0K290")
	for i, c := range []aftersales.StockCommand{
		aftersales.ReceiveStock{Receipt: "PX-88", Supplier: "SUP-1", Quantity: ten, Document: "D-88", Quality: "Q-88"},
		aftersales.InspectStock{Receipt: "PX-88", Passed: true},
		aftersales.BookIn{Receipt: "PX-88", Bin: "A-01", Quantity: ten},
		aftersales.IssueStock{Order: "RO-1", Bin: "A-01", Quantity: two},
		aftersales.UseStock{Order: "RO-1", Quantity: two},
	} {
		by := aftersales.Actor{Command: fmt.Sprint("c-", i+1), At: at(9, i), By: "li", Store: "S12"}
		events, err := aftersales.DecideStock(stock, c, by)
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, m := range aftersales.Movements(events) {
			fmt.Printf("%s from %s to %s\n", m.Quantity, m.From, m.To)
		}
		stock = aftersales.EvolveStock(stock, events)
	}
	fmt.Println("on hand:", stock.OnHand())
	// Output:
	// 10 from supplier SUP-1 to receiving PX-88
	// 10 from receiving PX-88 to bin A-01
	// 2 from bin A-01 to order RO-1
	// 2 from order RO-1 to customer RO-1
	// on hand: 8
}

// No balance falls below zero.
func ExampleStockError() {
	three, _ := pricing.ParseQuantity("3")
	stock := booked("A-01", "2")
	by := aftersales.Actor{Command: "c-9", At: at(15, 0), By: "li", Store: "S12"}
	_, err := aftersales.DecideStock(stock, aftersales.IssueStock{Order: "RO-1", Bin: "A-01", Quantity: three}, by)
	fmt.Println(err)
	fmt.Println(errors.Is(err, aftersales.ErrNotAllowed))
	// Output:
	// issue_stock is not possible: enough: 3 wanted from bin A-01, where 2 is
	// true
}

// What is kept for an order is on hand, and not available to others.
func ExampleStock_Available() {
	two, _ := pricing.ParseQuantity("2")
	stock := andThen(booked("A-01", "5"), aftersales.ReserveStock{Order: "RO-1", Quantity: two})
	fmt.Println(stock.OnHand(), "on hand,", stock.ReservedFor("RO-1"), "for RO-1,", stock.Available(), "available")
	// Output: 5 on hand, 2 for RO-1, 3 available
}

// What to order follows from the point of reordering, what is on hand, what is kept and what is to come.
func ExampleStock_ToOrder() {
	point, _ := pricing.ParseQuantity("4")
	level, _ := pricing.ParseQuantity("12")
	stock := andThen(booked("A-01", "3"), aftersales.ListStock{PartName: "brake pad", ReorderPoint: &point, OrderUpTo: level})
	fmt.Println("order", stock.ToOrder())
	stock = andThen(stock, aftersales.OrderStock{Purchase: "PO-1", Quantity: stock.ToOrder()})
	fmt.Println("order", stock.ToOrder())
	// Output:
	// order 9
	// order 0
}

// A count that differs from the book is adjusted, with its reason.
func ExampleAdjustStock() {
	four, _ := pricing.ParseQuantity("4")
	stock := andThen(booked("A-01", "5"), aftersales.CountStock{Bin: "A-01", Counted: four})
	fmt.Println("counted", stock.Counts[0].Counted, "of", stock.Counts[0].Book)
	stock = andThen(stock, aftersales.AdjustStock{Bin: "A-01", Reason: "miscounted"})
	fmt.Println("on hand:", stock.OnHand())
	// Output:
	// counted 4 of 5
	// on hand: 4
}

// Parts are scrapped by an application that somebody approves, kept apart, and destroyed in the end.
func ExampleRequestScrap() {
	one, _ := pricing.ParseQuantity("1")
	stock := booked("A-01", "5")
	for _, c := range []aftersales.StockCommand{
		aftersales.RequestScrap{Scrap: "SC-1", From: aftersales.Place{Kind: aftersales.PlaceBin, ID: "A-01"}, Quantity: one},
		aftersales.ApproveScrap{Scrap: "SC-1"},
		aftersales.BookScrap{Scrap: "SC-1"},
	} {
		stock = andThen(stock, c)
	}
	scrap := aftersales.Place{Kind: aftersales.PlaceScrap, ID: "SC-1"}
	fmt.Println(stock.OnHand(), "on hand,", stock.At(scrap), "in the scrap store")
	stock = andThen(stock, aftersales.DestroyScrap{Scrap: "SC-1", Quantity: one})
	fmt.Println(stock.OnHand(), "on hand,", stock.At(scrap), "in the scrap store")
	// Output:
	// 4 on hand, 1 in the scrap store
	// 4 on hand, 0 in the scrap store
}

// What may not be used after a day is found by that day.
func ExampleStock_ExpiredBy() {
	four, _ := pricing.ParseQuantity("4")
	stock := aftersales.NewStock("S12", "coolant")
	stock = andThen(stock, aftersales.ReceiveStock{Receipt: "PX-1", Supplier: "SUP-1", Quantity: four, Lot: "2026-05", Expires: cal.MustDate(2026, time.May, 31)})
	stock = andThen(stock, aftersales.BookIn{Receipt: "PX-1", Bin: "A-01", Quantity: four})
	for _, day := range []cal.Date{cal.MustDate(2026, time.May, 31), cal.MustDate(2026, time.June, 1)} {
		fmt.Println(day, stock.ExpiredBy(day))
	}
	// Output:
	// 2026-05-31 []
	// 2026-06-01 [{bin A-01 2026-05 4}]
}

// An old part is the customer's until he has chosen: it is never on hand.
func ExampleKeepOldPart() {
	one, _ := pricing.ParseQuantity("1")
	stock := andThen(booked("A-01", "5"), aftersales.KeepOldPart{Order: "RO-1", Quantity: one})
	kept := aftersales.Place{Kind: aftersales.PlaceCustody, ID: "RO-1"}
	fmt.Println(stock.At(kept), "kept,", stock.OnHand(), "on hand")
	stock = andThen(stock, aftersales.ReleaseOldPart{Order: "RO-1", Quantity: one, Choice: aftersales.OldPartReturned})
	fmt.Println(stock.At(kept), "kept")
	// Output:
	// 1 kept, 5 on hand
	// 0 kept
}

// booked gives a ledger with a quantity in a bin.
func booked(bin, quantity string) aftersales.Stock {
	q, _ := pricing.ParseQuantity(quantity)
	stock := andThen(aftersales.NewStock("S12", "04465-0K290"), aftersales.CountStock{Bin: bin, Counted: q})
	return andThen(stock, aftersales.AdjustStock{Bin: bin, Reason: "opening"})
}

// andThen goes on with a ledger.
func andThen(s aftersales.Stock, c aftersales.StockCommand) aftersales.Stock {
	events, err := aftersales.DecideStock(s, c, aftersales.Actor{Command: "c-" + c.Name(), At: at(14, 0), By: "li", Store: "S12"})
	if err != nil {
		fmt.Println(err)
	}
	return aftersales.EvolveStock(s, events)
}
