package workshop_test

import (
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/pricing"
)

// openFor gives the command that opens an order of the customer and vehicle of ordergen.
func openFor(order aftersales.OrderID, visit aftersales.AppointmentID) aftersales.OpenOrder {
	return aftersales.OpenOrder{Order: order, Kind: aftersales.KindRepair, Customer: "C-7", Vehicle: "V-3", Appointment: visit,
		Items: []aftersales.Item{{ID: "i", Words: history.Paper{ID: "p", Digest: "00ff"}}}}
}

func TestAJobThatWasPutOffIsTakenUpByOneOrder(t *testing.T) {
	b := newBench(t, nil)
	b.live("RO-1", 6)
	b.do("RO-1", workshop.Request{Command: aftersales.DeferJob{Job: "RO-1/J2"}, By: hourOf(2, "defer")})
	plan := func(order aftersales.OrderID, hour int) error {
		_, err := b.Do(t.Context(), order, workshop.Request{By: hourOf(hour, fmt.Sprint("plan-", order, hour)), Command: aftersales.PlanJob{Job: aftersales.JobID("J-" + fmt.Sprint(hour)), Operation: "OP",
			Hours: must(pricing.ParseHours("1")), Rate: cny("180.00"), Revives: &aftersales.JobRef{Order: "RO-1", Job: "RO-1/J2"}}})
		return err
	}
	var wg sync.WaitGroup
	errs := make([]error, 8)
	for i := range errs {
		id := aftersales.OrderID(fmt.Sprint("RO-1", i))
		b.do(id, workshop.Request{Command: openFor(id, ""), By: hourOf(3, "open-"+string(id))})
		wg.Go(func() { errs[i] = plan(id, 4) })
	}
	wg.Wait()
	winner := ""
	for i, err := range errs {
		if err == nil {
			winner += fmt.Sprint("RO-1", i)
		}
	}
	if len(winner) != 5 {
		t.Fatalf("it is taken up by the orders %s", winner)
	}
	for _, err := range errs {
		if err != nil {
			refusedWith(t, err, fmt.Sprintf("revives.job: job \"J-4\" of order %q takes it up already", winner))
		}
	}
	b.do(aftersales.OrderID(winner), workshop.Request{Command: aftersales.CancelOrder{}, By: hourOf(5, "cancel")})
	b.do("RO-20", workshop.Request{Command: openFor("RO-20", ""), By: hourOf(5, "open-20")})
	if err := plan("RO-20", 6); err != nil {
		t.Errorf("the order that took it up is cancelled: %v", err)
	}
	b.do("RO-20", workshop.Request{Command: aftersales.DropJob{Job: "J-6"}, By: hourOf(7, "drop")})
	b.do("RO-21", workshop.Request{Command: openFor("RO-21", ""), By: hourOf(7, "open-21")})
	if err := plan("RO-21", 8); err != nil {
		t.Errorf("the job that took it up is dropped: %v", err)
	}
	b.do("RO-21", workshop.Request{Command: aftersales.StartJob{Job: "J-8"}, By: hourOf(9, "start")})
	b.do("RO-21", workshop.Request{Command: aftersales.FinishJob{Job: "J-8"}, By: hourOf(9, "finish")})
	b.do("RO-22", workshop.Request{Command: openFor("RO-22", ""), By: hourOf(9, "open-22")})
	refusedWith(t, plan("RO-22", 10), `revives.job: job "J-8" of order "RO-21" takes it up already`)
}

func TestOneOrderIsOpenedForOneArrival(t *testing.T) {
	b := newBench(t, nil)
	slot := aftersales.Slot{Start: morning.Add(10 * time.Hour), End: morning.Add(11 * time.Hour)}
	book := aftersales.Book{Appointment: "A-1", Customer: "C-7", Vehicle: "V-3", Slot: slot, Place: "bay"}
	if _, err := b.DoAppointment(t.Context(), "A-1", workshop.AppointmentRequest{Command: book, By: hourOf(1, "book")}); err != nil {
		t.Fatal(err)
	}
	open := func(order aftersales.OrderID, visit aftersales.AppointmentID) error {
		_, err := b.Do(t.Context(), order, workshop.Request{Command: openFor(order, visit), By: hourOf(10, "open-"+string(order))})
		return err
	}
	refusedWith(t, open("RO-1", "A-1"), `appointment: appointment "A-1" is booked: its order is opened by its admission`)
	if _, _, err := b.Admit(t.Context(), "A-1", workshop.Admission{Open: openFor("RO-2", "A-1"), By: hourOf(10, "admit")}); err != nil {
		t.Fatal(err)
	}
	refusedWith(t, open("RO-3", "A-1"), `order: appointment "A-1" is that of "RO-2", not of "RO-3"`)
	// What another system admitted does not say for which order: the first that is opened is it.
	e := history.NewEvent(history.AppointmentBooked, history.At(morning)).With(history.FieldAppointmentID, history.ID("A-2")).With(history.FieldCustomerID, history.ID("C-7"))
	e.ID = "a-2"
	adopt := aftersales.AdoptAppointment{Appointment: "A-2", State: aftersales.AppointmentReceived, From: "old", Covers: []string{"appointment.booked"}, Events: []history.Event{e}}
	if _, err := b.DoAppointment(t.Context(), "A-2", workshop.AppointmentRequest{Command: adopt, By: hourOf(1, "adopt-2")}); err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	errs := make([]error, 6)
	for i := range errs {
		wg.Go(func() { errs[i] = open(aftersales.OrderID(fmt.Sprint("RO-1", i)), "A-2") })
	}
	wg.Wait()
	refused := 0
	for _, err := range errs {
		var f *workshop.FieldError
		if errors.As(err, &f) && f.Path == "appointment" {
			refused++
		}
	}
	if refused != len(errs)-1 {
		t.Errorf("%d of %d orders were refused: %v", refused, len(errs), errors.Join(errs...))
	}
}

func TestWhatIsKeptOfAnyNumberIsGivenUpWithItsOrder(t *testing.T) {
	b := newBench(t, nil)
	b.live("RO-1", 6)
	const wipers aftersales.StockID = "S12/WIPER"
	b.books(wipers, "w", append(shelve("PX-1", "A-01", "5", "", cal.Date{}), aftersales.ReserveStock{Order: "RO-1", Quantity: pieces("1")},
		aftersales.ReserveStock{Order: "RO-1", Quantity: pieces("2")}, aftersales.ReserveStock{Order: "RO-2", Quantity: pieces("1")})...)
	b.books(pads, "p", append(shelve("PX-2", "A-01", "5", "", cal.Date{}), aftersales.ReserveStock{Order: "RO-1", Quantity: pieces("1")})...)
	b.do("RO-1", workshop.Request{Command: aftersales.CancelOrder{}, By: hourOf(9, "cancel")})
	for id, want := range map[aftersales.StockID]string{wipers: "[{RO-2 1}]", pads: "[]"} {
		if got := fmt.Sprint(must(b.Stock(t.Context(), id)).Reserved); got != want {
			t.Errorf("kept of %s: %s, want %s", id, got, want)
		}
	}
}
