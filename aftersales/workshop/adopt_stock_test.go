package workshop_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
)

// partsOf gives the records of another system about one parts line: pairs of a type and a quantity.
func partsOf(order aftersales.OrderID, line, number string, quantities ...string) []history.Event {
	var out []history.Event
	for i := 0; i < len(quantities); i += 2 {
		digits, err := history.ParseDecimal(quantities[i+1])
		if err != nil {
			panic(err)
		}
		e := history.NewEvent(history.Type(quantities[i]), history.At(morning.Add(time.Duration(i)*time.Minute))).
			With(history.FieldOrderID, history.ID(string(order))).With(history.FieldPartID, history.ID(line)).
			With(history.FieldQty, history.Number(history.KindNum, digits))
		switch e.Type {
		case history.PartRequested:
			e = e.With(history.FieldPartNo, history.ID(number))
		case history.PartIssued:
			e = e.With(history.FieldBinID, history.ID("A-01"))
		}
		e.ID = fmt.Sprintf("%s-%d", line, i)
		out = append(out, e)
	}
	return out
}

func adoptWith(order aftersales.OrderID, state aftersales.OrderState, covers []string, events ...[]history.Event) workshop.Request {
	c := aftersales.AdoptOrder{Order: order, State: state, From: "old", Covers: covers}
	for _, e := range events {
		c.Events = append(c.Events, e...)
	}
	return workshop.Request{By: hourOf(1, "adopt-"+string(order)), Command: c}
}

// TestWhatAnotherSystemMovedIsNotBookedToday adopts orders whose source names bins, beside the opening count of a ledger: that
// stays as it is, and nothing of the adopted orders waits for it.
func TestWhatAnotherSystemMovedIsNotBookedToday(t *testing.T) {
	b := newBench(t, nil)
	b.books(pads, "s", shelve("PX-1", "A-01", "5", "L1", cal.MustDate(2027, 1, 31))...)
	all := []string{"part.*", "old_part.*"}
	b.do("RO-4", adoptWith("RO-4", aftersales.OrderInRepair, all,
		partsOf("RO-4", "4/P1", "PAD-F", "part.requested", "2", "part.issued", "2", "old_part.received", "1"),
		partsOf("RO-4", "4/P2", "OIL", "part.requested", "4", "part.issued", "4", "old_part.received", "2"),
		partsOf("RO-4", "4/P3", "PAD-F", "part.requested", "1", "part.issued", "1", "part.used", "1", "old_part.received", "1", "old_part.disposed", "1")))
	b.do("RO-6", adoptWith("RO-6", aftersales.OrderClosed, all,
		partsOf("RO-6", "6/P1", "PAD-F", "part.requested", "20", "part.issued", "20", "part.used", "20")))
	for i, c := range []aftersales.OrderCommand{
		aftersales.FitPart{Part: "4/P1", Quantity: pieces("1"), Origin: aftersales.OriginPlan},
		aftersales.ReturnPart{Part: "4/P1", Quantity: pieces("1")},
		aftersales.FitPart{Part: "4/P2", Quantity: pieces("4"), Origin: aftersales.OriginPlan},
		aftersales.DisposeOldPart{Part: "4/P1", Quantity: pieces("1"), Choice: aftersales.OldPartReturned},
		aftersales.ReceiveOldPart{Part: "4/P2", Quantity: pieces("1")},
		aftersales.DisposeOldPart{Part: "4/P2", Quantity: pieces("3"), Choice: aftersales.OldPartReturned},
		aftersales.ReceiveOldPart{Part: "4/P3", Quantity: pieces("1")}, // of this line nothing was kept: it is in our custody
	} {
		b.do("RO-4", workshop.Request{By: hourOf(2, fmt.Sprint("c", i)), Command: c})
	}
	s := must(b.Stock(t.Context(), pads))
	for place, want := range map[aftersales.Place]string{
		bin("A-01"): "5", {Kind: aftersales.PlaceOrder, ID: "RO-4"}: "0", {Kind: aftersales.PlaceOrder, ID: "RO-6"}: "0",
		{Kind: aftersales.PlaceCustody, ID: "RO-4"}: "1",
	} {
		if got := s.At(place); got.Cmp(pieces(want)) != 0 {
			t.Errorf("%v holds %s, not %s", place, got, want)
		}
	}
	if _, err := b.Stock(t.Context(), "S12/OIL"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a ledger was made: %v", err)
	}
}

// TestNoPieceLeavesABinUnbooked issues from a bin to a line of which it is not known what became of it elsewhere.
func TestNoPieceLeavesABinUnbooked(t *testing.T) {
	b := newBench(t, nil)
	b.books(pads, "s", shelve("PX-1", "A-01", "5", "L1", cal.MustDate(2027, 1, 31))...)
	b.do("RO-4", adoptWith("RO-4", aftersales.OrderInRepair, []string{"part.requested"},
		partsOf("RO-4", "4/P1", "PAD-F", "part.requested", "2")))
	issue := aftersales.IssuePart{Part: "4/P1", Quantity: pieces("2"), To: "li", Bin: "A-01"}
	_, err := b.Do(t.Context(), "RO-4", workshop.Request{By: hourOf(2, "issue"), Command: issue})
	if !errors.Is(err, aftersales.ErrNotAllowed) || !strings.Contains(err.Error(), `same_source: it is not known what became of parts line "4/P1" elsewhere`) {
		t.Errorf("%v", err)
	}
	issue.Bin = ""
	b.do("RO-4", workshop.Request{By: hourOf(3, "issue-2"), Command: issue})
}
