package enginetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

// deskWorkshop gives a workshop on a store, that finds papers by their content.
func deskWorkshop(t *testing.T, d store.Driver) *workshop.Workshop {
	t.Helper()
	w, err := workshop.New(workshop.Config{Store: store.New(d, store.Config{Attempts: 200}), Now: func() time.Time { return start.Add(48 * time.Hour) },
		Shop: workshop.Shop{Prices: ordergen.Prices()}, Index: workshop.Index{Secret: []byte("a secret of the shop")}})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func clerk(command string) aftersales.Actor {
	return aftersales.Actor{Command: command, At: start, By: "feng", Role: "customer_service", Store: "S12"}
}

// TestTheQueriesOfTheFrontDeskUseTheKeys asks each query of a front desk, and each engine how it ran the statements.
func TestTheQueriesOfTheFrontDeskUseTheKeys(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		s, r := e.recorded(t)
		w := deskWorkshop(t, s)
		ctx := t.Context()
		plate := w.NewPaper(aftersales.PaperPlate, "沪A12345")
		v := aftersales.Vehicle{ID: "V-3", Identity: aftersales.Dated[aftersales.VehicleIdentity]{{Value: aftersales.VehicleIdentity{Plate: plate.Ref()}}}}
		if _, err := w.PutVehicle(ctx, workshop.RecordRequest[aftersales.Vehicle]{Record: v, By: clerk("vehicle"), Papers: []aftersales.Paper{plate}}); err != nil {
			t.Fatal(err)
		}
		for n := range 20 {
			id := aftersales.OrderID(fmt.Sprint("RO-", n))
			open := aftersales.OpenOrder{Order: id, Kind: aftersales.KindRepair, Customer: "C-7", Vehicle: "V-3", Items: []aftersales.Item{{ID: "noise"}}, Promised: start.Add(time.Duration(n) * time.Hour)}
			if _, err := w.Do(ctx, id, workshop.Request{Command: open, By: clerk(string(id))}); err != nil {
				t.Fatal(err)
			}
		}
		for part := range 20 { // so that reading everything would be dear
			var b store.Batch
			for i := range 500 {
				b.Puts = append(b.Puts, store.Record{Ref: store.Ref{Kind: "order", ID: fmt.Sprintf("x%02d-%03d", part, i)}, Rev: 1, Body: []byte("{}"),
					Keys: []store.Key{{Name: "desk_state", Value: "S13\x1fdraft\x1f~"}}})
			}
			if err := s.Commit(ctx, b); err != nil {
				t.Fatal(err)
			}
		}
		e.analyze(t)
		for _, list := range workshop.DeskLists() {
			r.take()
			q := workshop.DeskQuery{List: list, Shop: "S12", State: aftersales.OrderDraft, Technician: "li"}
			found, _, err := w.Desk(ctx, q, 7, store.Cursor{})
			if err != nil || len(found) != 7 && (list == workshop.DeskPromised || list == workshop.DeskState) {
				t.Errorf("%s: %d orders, %v", list, len(found), err)
			}
			onlyKeys(t, string(list), r.take(), 1)
		}
		found, _, err := w.FindByPaper(ctx, aftersales.PaperPlate, "沪a-12345", 7, store.Cursor{})
		if err != nil || len(found) != 7 {
			t.Errorf("by plate: %d orders, %v", len(found), err)
		}
		onlyKeys(t, "by plate", r.take(), 3)
		explained := 0
		for _, text := range r.prepared {
			if strings.HasPrefix(text, "SELECT k.") {
				explained++
				e.expectIndexes(t, text)
			}
		}
		if explained == 0 {
			t.Error("no statement is explained")
		}
	})
}

// onlyKeys fails if a query read anything but pages of the index of keys.
func onlyKeys(t *testing.T, name string, calls []string, most int) {
	t.Helper()
	if len(calls) > most || slices.ContainsFunc(calls, func(c string) bool { return !strings.HasPrefix(c, "SELECT k.") }) {
		t.Errorf("%s: %q", name, calls)
	}
}

// TestSixteenHandsBookNoMoreThanTheSlotHasPlacesFor books the last places of a slot from sixteen sides.
func TestSixteenHandsBookNoMoreThanTheSlotHasPlacesFor(t *testing.T) {
	eachEngine(t, func(t *testing.T, e engine) {
		w := deskWorkshop(t, e.storeOn(t, e.db))
		plan := aftersales.SlotPlan{Minutes: 30, Capacity: aftersales.Capacity{Shop: 5}}
		if _, err := w.PutShop(t.Context(), workshop.RecordRequest[aftersales.Shop]{Record: aftersales.Shop{ID: "S12", Slots: plan}, By: clerk("shop")}); err != nil {
			t.Fatal(err)
		}
		slot := aftersales.Slot{Start: start.Add(72 * time.Hour), End: start.Add(73 * time.Hour)}
		var mu sync.Mutex
		var wg sync.WaitGroup
		outcomes := map[bool]int{}
		for hand := range 16 {
			wg.Go(func() {
				id := aftersales.AppointmentID(fmt.Sprint("A-", hand))
				book := aftersales.Book{Appointment: id, Customer: "C-7", Slot: slot, Fault: history.Paper{ID: "p", Digest: "00"}}
				_, err := w.DoAppointment(context.Background(), id, workshop.AppointmentRequest{Command: book, By: clerk(string(id))})
				if err != nil && !errors.Is(err, aftersales.ErrFull) {
					t.Errorf("%s: %v", id, err)
				}
				mu.Lock()
				outcomes[err == nil]++
				mu.Unlock()
			})
		}
		wg.Wait()
		booked, _, err := w.FindAppointments(t.Context(), workshop.AppointmentByState, "booked", 100, store.Cursor{})
		if err != nil || len(booked) != 5 || outcomes[true] != 5 || outcomes[false] != 11 {
			t.Errorf("%v: %d are booked, %v", err, len(booked), outcomes)
		}
		free, err := w.FreePlaces(t.Context(), "S12", slot)
		if err != nil || len(free) != 2 || free[0].Shop+free[1].Shop != 0 {
			t.Errorf("%v: free are %+v", err, free)
		}
	})
}
