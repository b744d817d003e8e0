package workshop_test

import (
	"context"
	"fmt"
	"testing"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/workshop"
)

// TestWhatGoesBackIsOfTheLotThatWasIssued hands out of a bin with two lots for two lines of one part number, without naming a
// lot: the lines know which they got, and give these back.
func TestWhatGoesBackIsOfTheLotThatWasIssued(t *testing.T) {
	b := newBench(t, nil)
	b.live("RO-1", 10)
	b.books(pads, "a", shelve("PX-1", "A-01", "2", "LA", cal.MustDate(2027, 1, 31))...)
	b.books(pads, "b", shelve("PX-2", "A-01", "3", "LB", cal.MustDate(2027, 2, 28))...)
	n := 0
	do := func(c aftersales.OrderCommand) workshop.Result {
		n++
		return b.do("RO-1", workshop.Request{Command: c, By: someone(fmt.Sprint("lot-", n))})
	}
	const first, second aftersales.PartID = "RO-1/P1", "RO-1/P2"
	do(aftersales.RequestPart{Part: second, Job: "RO-1/J1", Number: "PAD-F", Quantity: pieces("2"), UnitPrice: cny("260.00")})
	do(aftersales.IssuePart{Part: first, Quantity: pieces("1"), To: "li", Bin: "A-01"})
	issued := do(aftersales.IssuePart{Part: second, Quantity: pieces("3"), To: "li", Bin: "A-01"})
	if e := issued.Events; len(e) != 2 || e[0].Get("lot_id").Word() != "LA" || e[0].Get("expires_on").Word() != "2027-01-31" ||
		e[1].Get("lot_id").Word() != "LB" || e[1].Get("expires_on").Word() != "2027-02-28" {
		t.Fatalf("3 of two lots were issued as %v", e)
	}
	is := func(when, want string) {
		t.Helper()
		stock, got := must(b.Stock(context.Background(), pads)), ""
		for _, balance := range stock.Balances {
			got += fmt.Sprintf("%s %s %s, ", balance.Place, balance.Lot, balance.Quantity)
		}
		if got != want {
			t.Errorf("%s: %s, want %s", when, got, want)
		}
	}
	is("issued", "bin A-01 LB 1, order RO-1 LA 2, order RO-1 LB 2, ")
	do(aftersales.ReturnPart{Part: second, Quantity: pieces("1")})
	is("one back of the lot issued last", "bin A-01 LB 2, order RO-1 LA 2, order RO-1 LB 1, ")
	do(aftersales.ReturnPart{Part: second, Quantity: pieces("2")})
	is("the rest back", "bin A-01 LA 1, bin A-01 LB 3, order RO-1 LA 1, ")
	do(aftersales.StartJob{Job: "RO-1/J1"})
	do(aftersales.IssuePart{Part: second, Quantity: pieces("2"), To: "li", Bin: "A-01", Lot: "LB"})
	do(aftersales.FitPart{Part: second, Quantity: pieces("2"), Origin: aftersales.OriginDiagnosis})
	do(aftersales.ReturnPart{Part: first, Quantity: pieces("1")})
	is("the other lot was fitted", "bin A-01 LA 2, bin A-01 LB 1, ")
	issue := aftersales.IssuePart{Part: first, Quantity: pieces("2"), To: "li", Bin: "A-01", Lots: []aftersales.IssuedLot{
		{Lot: "LA", Quantity: pieces("1"), Expires: cal.MustDate(2027, 2, 1)}, {Lot: "LB", Quantity: pieces("1")}}}
	_, err := b.Do(context.Background(), "RO-1", workshop.Request{Command: issue, By: someone("wrong")})
	if err == nil || err.Error() != "lots[0].expires_on: 2027-02-01, but by the ledger it may be used until 2027-01-31" {
		t.Errorf("another day than that of the ledger: %v", err)
	}
	issue.Lots[0].Expires = cal.Date{}
	if e := do(issue).Events; e[0].Get("expires_on").Word() != "2027-01-31" {
		t.Errorf("the day of a lot that is named is %q", e[0].Get("expires_on").Word())
	}
	do(aftersales.ReturnPart{Part: first, Quantity: pieces("1"), Lot: "LA"})
	is("a lot is named", "bin A-01 LA 2, order RO-1 LB 1, ")
	issue.Lots[1].Quantity, issue.Quantity = pieces("5"), pieces("6")
	_, err = b.Do(context.Background(), "RO-1", workshop.Request{Command: issue, By: someone("more")})
	if err == nil || err.Error() != `issue_stock is not possible: enough: 5 of lot "LB" wanted from bin A-01, where 0 is` {
		t.Errorf("more of a lot than there is: %v", err)
	}
}

// TestAPieceWithoutALotIsBookedAsOne has two lines of one part number, one with a piece of a lot and one with a piece of none:
// what becomes of either is booked of that one, also when the ledger would have taken the other first.
func TestAPieceWithoutALotIsBookedAsOne(t *testing.T) {
	const first, second aftersales.PartID = "RO-1/P1", "RO-1/P2"
	for _, back := range []aftersales.PartID{first, second} {
		b := newBench(t, nil)
		b.live("RO-1", 10)
		b.books(pads, "a", shelve("PX-1", "A-01", "1", "LA", cal.MustDate(2027, 1, 31))...)
		b.books(pads, "b", shelve("PX-2", "A-01", "3", "", cal.Date{})...)
		n := 0
		do := func(c aftersales.OrderCommand) {
			n++
			b.do("RO-1", workshop.Request{Command: c, By: someone(fmt.Sprint("none-", n))})
		}
		do(aftersales.RequestPart{Part: second, Job: "RO-1/J1", Number: "PAD-F", Quantity: pieces("1"), UnitPrice: cny("260.00")})
		do(aftersales.IssuePart{Part: second, Quantity: pieces("1"), To: "li", Bin: "A-01"}) // of LA, which expires
		do(aftersales.IssuePart{Part: first, Quantity: pieces("2"), To: "li", Bin: "A-01"})
		do(aftersales.ReturnPart{Part: back, Quantity: pieces("1")})
		stock, got := must(b.Stock(context.Background(), pads)), ""
		for _, balance := range stock.Balances {
			got += fmt.Sprintf("%s %q %s, ", balance.Place, balance.Lot, balance.Quantity)
		}
		want := map[aftersales.PartID]string{
			first:  `bin A-01 "" 2, order RO-1 "" 1, order RO-1 "LA" 1, `,
			second: `bin A-01 "" 1, bin A-01 "LA" 1, order RO-1 "" 2, `,
		}
		if got != want[back] {
			t.Errorf("after the return of %s: %s, want %s", back, got, want[back])
		}
	}
}
