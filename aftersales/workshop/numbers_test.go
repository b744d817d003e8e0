package workshop_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
)

// withSeries makes a bench whose shop has number series.
func withSeries(t *testing.T, series map[string]aftersales.Series) *bench {
	t.Helper()
	b := newBench(t, nil)
	shop := aftersales.Shop{ID: "S12", Series: series}
	if _, err := b.PutShop(t.Context(), workshop.RecordRequest[aftersales.Shop]{Record: shop, By: desk("shop")}); err != nil {
		t.Fatal(err)
	}
	return b
}

// numbered opens an order with a number in a shop.
func numbered(id aftersales.OrderID, number string, shop aftersales.StoreID) workshop.Request {
	by := hourOf(0, "open-"+string(id))
	by.Store = shop
	return workshop.Request{By: by, Command: aftersales.OpenOrder{Order: id, Number: number, Kind: aftersales.KindRepair, Customer: "C-7", Vehicle: "V-3",
		Items: []aftersales.Item{{ID: "i"}}}}
}

// numberedVisits is a table of visits whose rows have an order number.
func numberedVisits(rows ...[]string) sourceTable {
	s := visits(rows...)
	s.doc = []byte(strings.Replace(visitDoc, `{"event": "order.opened", "once_per": []}`, `{"event": "order.opened", "once_per": [], "fields": {"order_no": "RO"}}`, 1))
	return s
}

func TestAnOrderNumberIsThatOfOneOrderOfTheShop(t *testing.T) {
	b := newBench(t, nil)
	b.do("RO-1", numbered("RO-1", "A1", "S12"))
	_, err := b.Do(t.Context(), "RO-2", numbered("RO-2", "A1", "S12"))
	refusedWith(t, err, `number: "A1" is that of order "RO-1"`)
	rescue := aftersales.RequestRescue{Order: "RO-3", Number: "A1", Customer: "C-7", Vehicle: "V-3", Items: []aftersales.Item{{ID: "i"}}}
	_, err = b.Do(t.Context(), "RO-3", workshop.Request{By: hourOf(0, "rescue"), Command: rescue})
	refusedWith(t, err, `number: "A1" is that of order "RO-1"`)
	b.do("RO-2", numbered("RO-2", "A1", "S13")) // another shop has numbers of its own
	b.do("RO-4", numbered("RO-4", "", "S12"))
	b.do("RO-5", numbered("RO-5", "", "S12")) // no number is no number
	found, _, err := b.Find(t.Context(), workshop.ByNumber, "A1", 10, store.Cursor{})
	if err != nil || len(found) != 2 {
		t.Errorf("found %v (%v)", found, err)
	}
}

func TestAnImportedNumberIsNotGivenAgain(t *testing.T) {
	b := withSeries(t, map[string]aftersales.Series{"order": {Prefix: "RO", Digits: 3}})
	b.imports(numberedVisits(visit("RO001", "1", "P1", early), visit("RO003", "1", "P2", early)))
	_, err := b.Do(t.Context(), "RO-1", numbered("RO-1", "RO001", "S12"))
	refusedWith(t, err, `number: "RO001" is that of order "o-`)
	b.do("RO-1", numbered("RO-1", "RO005", "S12")) // typed in
	var got []string
	for range 4 {
		got = append(got, must(b.NextNumber(t.Context(), "S12", "order", morning)))
	}
	if diff := cmp.Diff("RO002 RO004 RO006 RO007", strings.Join(got, " ")); diff != "" {
		t.Error(diff)
	}
}

func TestManyImportedNumbersArePassedOver(t *testing.T) {
	b := withSeries(t, map[string]aftersales.Series{"order": {Prefix: "RO", Digits: 3}})
	var rows [][]string
	for i := range 45 {
		rows = append(rows, visit(fmt.Sprintf("RO%03d", i+1), "1", fmt.Sprintf("P%d", i), early))
	}
	b.imports(numberedVisits(rows...))
	if got := must(b.NextNumber(t.Context(), "S12", "order", morning)); got != "RO046" {
		t.Errorf("got %s", got)
	}
}

func TestASeriesPassesOverTheNumbersOfItsKind(t *testing.T) {
	b := withSeries(t, map[string]aftersales.Series{"order": {Digits: 1}, "certificate": {Digits: 1}, "papers": {Digits: 1}})
	b.do("RO-1", numbered("RO-1", "1", "S12"))
	certified := history.NewEvent(history.OrderCertified, history.At(morning)).With(history.FieldOrderID, history.ID("A-1")).With(history.FieldCertificateNo, history.ID("2"))
	certified.ID = "x1"
	b.do("A-1", workshop.Request{By: hourOf(0, "adopt"), Command: aftersales.AdoptOrder{Order: "A-1", State: "certified", From: "old", Covers: []string{"*"},
		Events: []history.Event{certified}}})
	for series, want := range map[string]string{"order": "2", "certificate": "1", "papers": "3"} {
		if got := must(b.NextNumber(t.Context(), "S12", series, morning)); got != want {
			t.Errorf("%s: %s, want %s", series, got, want)
		}
	}
}

func TestANumberThatAnotherSystemGaveTwiceIsTakenAndTold(t *testing.T) {
	b := newBench(t, nil)
	tables := numberedVisits(visit("RO001", "1", "P1", early), visit("RO001", "2", "P2", late), visit("RO002", "1", "P3", late))
	for range 2 { // the second time everything was taken before
		done := b.imports(tables)
		if len(done) != 3 {
			t.Fatalf("%+v", done)
		}
		first, twice, other := done[0], done[1], done[2]
		want := []workshop.NumberTaken{{Field: "order_no", Number: "RO001", By: aftersales.OrderID(first.ID)}}
		if diff := cmp.Diff(want, twice.Numbers); diff != "" || !twice.Taken() || first.Numbers != nil || other.Numbers != nil {
			t.Errorf("%v, %v, %s", first.Numbers, other.Numbers, diff)
		}
	}
	found, _, err := b.Find(t.Context(), workshop.ByNumber, "RO001", 10, store.Cursor{})
	if err != nil || len(found) != 2 {
		t.Errorf("found %d (%v)", len(found), err)
	}
}
