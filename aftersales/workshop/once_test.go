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
	refusedWith(t, open("RO-3", "A-1"), `order: appointment "A-1" is that of order "RO-2", not of "RO-3"`)
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

// revives plans a job that takes up another one.
func (b *bench) revives(order aftersales.OrderID, of aftersales.JobRef, hour int) error {
	_, err := b.Do(b.t.Context(), order, workshop.Request{By: hourOf(hour, fmt.Sprint("plan-", order, of.Order)), Command: aftersales.PlanJob{Job: aftersales.JobID("J-" + order), Operation: "OP",
		Hours: must(pricing.ParseHours("1")), Rate: cny("180.00"), Revives: &of}})
	return err
}

func TestAJobThatWasDeclinedAndTakenUpElsewhereIsNotAgreedToAgain(t *testing.T) {
	b := newBench(t, nil)
	b.live("RO-1", 6)
	b.do("RO-1", workshop.Request{Command: aftersales.DeferJob{Job: "RO-1/J2"}, By: hourOf(2, "defer")})
	first := aftersales.JobRef{Order: "RO-1", Job: "RO-1/J2"}
	ask := func(hour int, answer aftersales.Answer) error {
		words := history.Paper{ID: fmt.Sprint("w-", hour), Digest: "00ff"}
		b.do("RO-11", workshop.Request{Command: aftersales.AskConsent{Job: "J-RO-11", Method: "phone", Reason: words, Total: cny("1.00")}, By: hourOf(hour, fmt.Sprint("ask-", hour))})
		_, err := b.Do(t.Context(), "RO-11", workshop.Request{Command: aftersales.AnswerConsent{Job: "J-RO-11", Answer: answer, Method: "phone"}, By: hourOf(hour, fmt.Sprint("answer-", hour))})
		return err
	}
	for _, id := range []aftersales.OrderID{"RO-11", "RO-12"} {
		b.do(id, workshop.Request{Command: openFor(id, ""), By: hourOf(3, "open-"+string(id))})
	}
	if err := errors.Join(b.revives("RO-11", first, 4), ask(5, aftersales.Agreed), ask(6, aftersales.Declined), ask(7, aftersales.Agreed), ask(8, aftersales.Declined), b.revives("RO-12", first, 9)); err != nil {
		t.Fatal(err)
	}
	refusedWith(t, ask(10, aftersales.Agreed), `revives.job: job "J-RO-12" of order "RO-12" takes it up already`)
}

func TestAJobThatIsPutOffAgainIsTakenUpFromThere(t *testing.T) {
	b := newBench(t, nil)
	b.live("RO-1", 6)
	b.do("RO-1", workshop.Request{Command: aftersales.DeferJob{Job: "RO-1/J2"}, By: hourOf(2, "defer")})
	first := aftersales.JobRef{Order: "RO-1", Job: "RO-1/J2"}
	for _, id := range []aftersales.OrderID{"RO-11", "RO-12"} {
		b.do(id, workshop.Request{Command: openFor(id, ""), By: hourOf(3, "open-"+string(id))})
	}
	if err := b.revives("RO-11", first, 4); err != nil {
		t.Fatal(err)
	}
	b.do("RO-11", workshop.Request{Command: aftersales.DeferJob{Job: "J-RO-11"}, By: hourOf(5, "defer-again")})
	refusedWith(t, b.revives("RO-12", first, 6), `revives.job: job "J-RO-11" of order "RO-11" takes it up already`)
	if err := b.revives("RO-12", aftersales.JobRef{Order: "RO-11", Job: "J-RO-11"}, 7); err != nil {
		t.Error(err)
	}
}

// TestWhatAnAdoptedOrderTookIsNotTakenAgain opens no order for an arrival that an adopted one was opened for, and takes up no job
// that one takes up; a second one that is adopted is not refused.
func TestWhatAnAdoptedOrderTookIsNotTakenAgain(t *testing.T) {
	b := newBench(t, nil)
	b.live("RO-1", 6)
	b.do("RO-1", workshop.Request{Command: aftersales.DeferJob{Job: "RO-1/J2"}, By: hourOf(2, "defer")})
	e := history.NewEvent(history.AppointmentBooked, history.At(morning)).With(history.FieldAppointmentID, history.ID("A-2")).With(history.FieldCustomerID, history.ID("C-7"))
	e.ID = "a-2"
	visit := aftersales.AdoptAppointment{Appointment: "A-2", State: aftersales.AppointmentReceived, From: "old", Covers: []string{"appointment.booked"}, Events: []history.Event{e}}
	if _, err := b.DoAppointment(t.Context(), "A-2", workshop.AppointmentRequest{Command: visit, By: hourOf(1, "adopt-a-2")}); err != nil {
		t.Fatal(err)
	}
	for _, id := range []aftersales.OrderID{"RO-7", "RO-8"} {
		of := func(what history.Type, name string) history.Event {
			e := history.NewEvent(what, history.At(morning)).With(history.FieldOrderID, history.ID(string(id)))
			e.ID = name + string(id)
			return e
		}
		opened := of(history.OrderOpened, "o-").With(history.FieldCustomerID, history.ID("C-7")).With(history.FieldAppointmentID, history.ID("A-2"))
		job := func(name string) history.Event {
			return of(history.JobPlanned, name).With(history.FieldJobID, history.ID(name+string(id))).
				With(history.FieldRevivesOrder, history.ID("RO-1")).With(history.FieldRevivesJob, history.ID("RO-1/J2"))
		}
		b.do(id, adoptWith(id, aftersales.OrderInRepair, []string{"order.opened", "job.*"}, []history.Event{opened, job("j-"), job("k-")}))
	}
	_, err := b.Do(t.Context(), "RO-9", workshop.Request{Command: openFor("RO-9", "A-2"), By: hourOf(10, "open-9")})
	refusedWith(t, err, `appointment: order "RO-7" was opened for appointment "A-2"`)
	b.do("RO-12", workshop.Request{Command: openFor("RO-12", ""), By: hourOf(3, "open-12")})
	refusedWith(t, b.revives("RO-12", aftersales.JobRef{Order: "RO-1", Job: "RO-1/J2"}, 6), `revives.job: job "j-RO-7" of order "RO-7" takes it up already`)
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
