package workshop_test

import (
	"context"
	"testing"
	"time"

	"golang.org/x/text/language"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/care"
	"example.com/servicelane/aftersales/workshop"
)

// counted counts what a store holds about a span of time: it is read a page at a time, and only counts are kept.
func counted(ctx context.Context, w *workshop.Workshop, tally *care.Tally, shop aftersales.StoreID, from, to time.Time) error {
	for s, err := range w.ServedIn(ctx, shop, from, to, from.Location(), nil) {
		if err != nil {
			return err
		}
		tally.Served(s)
	}
	for o, err := range w.Delivered(ctx, shop, from, to) {
		if err != nil {
			return err
		}
		tally.Order(o)
	}
	for f, err := range w.Planned(ctx, shop, from, to) {
		if err != nil {
			return err
		}
		tally.FollowUp(f)
	}
	for c, err := range w.Received(ctx, shop, from, to) {
		if err != nil {
			return err
		}
		tally.Received(c)
	}
	for c, err := range w.ClosedComplaints(ctx, shop, from, to) {
		if err != nil {
			return err
		}
		tally.Closed(c)
	}
	return nil
}

func TestTheReportOfAMonthIsCountedFromTheStore(t *testing.T) {
	b := marchOf(t, memstore.New(), 10)
	b.clock.at = march(10, 18)
	planned := must(b.PlanCalls(t.Context(), callsRequest())).Calls
	b.clock.at = march(13, 10)
	if _, err := callUp(b, planned[0], aftersales.ReachCustomer{Channel: "phone"}); err != nil {
		t.Fatal(err)
	}
	if _, err := complain(b, "K-1", takenDown, aftersales.RegisterComplaint{Form: aftersales.PhaseAfterSales}, aftersales.ClassifyComplaint{Cause: "attitude"}); err != nil {
		t.Fatal(err)
	}
	if _, err := complain(b, "K-2", takenDown, aftersales.WithdrawComplaint{}); err != nil {
		t.Fatal(err)
	}
	tally := must(care.New(care.Config{Period: "2026-03", Zone: morning.Location(), AsOf: march(40, 9)}))
	for _, shop := range []aftersales.StoreID{"S12", "S1"} { // the complaints came in another shop
		if err := counted(t.Context(), b.Workshop, tally, shop, march(1, 0), march(32, 0)); err != nil {
			t.Fatal(err)
		}
	}
	r := tally.Report()
	if r.Ordinary.Deliveries+r.Target.Deliveries != 10 || r.Calls[0].Planned != int64(len(planned)) || r.Calls[0].Reached != 1 ||
		r.Complaints.Received != 2 || r.Complaints.Open != 1 || r.Complaints.ByCause[0].Code != "attitude" {
		t.Errorf("%+v", r)
	}
	if text := r.Text(care.View{Language: language.SimplifiedChinese}); text == "" {
		t.Error("nothing is shown")
	}
	for _, d := range []int{1, 2, 3} { // every failure of the store ends the counting
		broken := &nth{Driver: b.driver, left: d}
		if err := counted(t.Context(), benchOn(t, broken, nil).Workshop, tally, "S12", march(1, 0), march(32, 0)); err == nil {
			t.Errorf("call %d failed and nobody was told", d)
		}
	}
	for range b.Delivered(t.Context(), "S12", march(1, 0), march(32, 0)) {
		break // who has seen enough stops
	}
}
