package workshop_test

import (
	"context"
	"fmt"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/pricing"
)

// newStore gives a workshop without rules that has eight litres of coolant in bin A-01, good to the end of May.
func newStore() (*workshop.Workshop, error) {
	w, err := workshop.New(workshop.Config{Store: store.New(memstore.New(), store.Config{}), Shop: shop,
		Now: func() time.Time { return time.Date(2026, 3, 4, 9, 0, 0, 0, time.UTC) }})
	if err != nil {
		return nil, err
	}
	eight, _ := pricing.ParseQuantity("8")
	four, _ := pricing.ParseQuantity("4")
	return w, book(w, "fill",
		aftersales.ListStock{PartName: "coolant", ReorderPoint: &four, OrderUpTo: eight},
		aftersales.ReceiveStock{Receipt: "PX-1", Supplier: "SUP-1", Quantity: eight, Lot: "L7", Expires: cal.MustDate(2026, time.May, 31)},
		aftersales.BookIn{Receipt: "PX-1", Bin: "A-01", Quantity: eight})
}

// book sends bookings to the ledger of the coolant.
func book(w *workshop.Workshop, prefix string, commands ...aftersales.StockCommand) error {
	for n, c := range commands {
		r := workshop.StockRequest{By: actor(fmt.Sprintf("%s-%d", prefix, n+1)), Command: c}
		if _, err := w.DoStock(context.Background(), "S12/coolant", r); err != nil {
			return err
		}
	}
	return nil
}

// Parts are booked in the ledger of their number; one that is issued on an order from a bin is booked with it.
func ExampleWorkshop_DoStock() {
	ctx := context.Background()
	w, err := newStore()
	if err != nil {
		fmt.Println(err)
		return
	}
	two, _ := pricing.ParseQuantity("2.5")
	price, _ := pricing.NewMoney("38.00", "CNY")
	err = give(w, "RO-1", "o", opening("RO-1", "C-7"), aftersales.Diagnose{},
		aftersales.RequestPart{Part: "P1", Number: "coolant", Quantity: two, UnitPrice: price}, aftersales.MakeQuote{}, aftersales.Authorise{},
		aftersales.IssuePart{Part: "P1", Quantity: two, To: "li", Bin: "A-01"})
	if err != nil {
		fmt.Println(err)
		return
	}
	stock, err := w.Stock(ctx, "S12/coolant")
	fmt.Println(stock.OnHand(), "on hand,", stock.At(aftersales.Place{Kind: aftersales.PlaceOrder, ID: "RO-1"}), "with RO-1", err)
	// Output: 5.5 on hand, 2.5 with RO-1 <nil>
}

// What lies in a bin, with an order or in custody is found by the place.
func ExampleWorkshop_StockIn() {
	w, err := newStore()
	if err != nil {
		fmt.Println(err)
		return
	}
	found, _, err := w.StockIn(context.Background(), "S12", aftersales.Place{Kind: aftersales.PlaceBin, ID: "A-01"}, 100, store.Cursor{})
	for _, one := range found {
		fmt.Println(one.Quantity(), one.Number)
	}
	fmt.Println(err)
	// Output:
	// 8 coolant
	// <nil>
}

// What may be used until a day at most is found by that day.
func ExampleWorkshop_Expiring() {
	w, err := newStore()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, day := range []cal.Date{cal.MustDate(2026, time.April, 30), cal.MustDate(2026, time.May, 31)} {
		found, _, err := w.Expiring(context.Background(), day, 100, store.Cursor{})
		fmt.Println(day, len(found), err)
	}
	// Output:
	// 2026-04-30 0 <nil>
	// 2026-05-31 1 <nil>
}

// What has to be ordered is found by the shop.
func ExampleWorkshop_FindStocks() {
	w, err := newStore()
	if err != nil {
		fmt.Println(err)
		return
	}
	five, _ := pricing.ParseQuantity("5")
	if err := book(w, "use", aftersales.IssueStock{Order: "RO-1", Bin: "A-01", Quantity: five}); err != nil {
		fmt.Println(err)
		return
	}
	found, _, err := w.FindStocks(context.Background(), workshop.StockToOrder, "S12", 100, store.Cursor{})
	for _, s := range found {
		fmt.Println("order", s.ToOrder(), "of", s.Name)
	}
	fmt.Println(err)
	// Output:
	// order 5 of coolant
	// <nil>
}
