package workshop_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

// refusedWith expects an error with these words.
func refusedWith(t *testing.T, err error, words string) {
	t.Helper()
	if err == nil || !strings.Contains(err.Error(), words) {
		t.Errorf("got  %v\nwant %s", err, words)
	}
}

func hourOf(hours int, command string) aftersales.Actor {
	return aftersales.Actor{Command: command, At: morning.Add(time.Duration(hours) * time.Hour), By: "wang", Role: "service_adviser", Store: "S12"}
}

func TestANumberOfTheShopIsGivenOnce(t *testing.T) {
	b := newBench(t, nil)
	b.live("RO-1", len(ordergen.Life("RO-1", morning)))
	for _, s := range ordergen.Life("RO-2", morning) {
		c, certifies := s.Command.(aftersales.Certify)
		if !certifies {
			b.do("RO-2", workshop.Request{Command: s.Command, By: s.By})
			continue
		}
		c.Certificate = "QC-0001"
		_, err := b.Do(t.Context(), "RO-2", workshop.Request{Command: c, By: s.By})
		refusedWith(t, err, `certificate_no: "QC-0001" is that of order "RO-1"`)
		b.do("RO-2", workshop.Request{Command: s.Command, By: s.By})
		break
	}
	// In another shop the number is free; and what another system gave twice is recorded as it was.
	for i, state := range []aftersales.OrderState{"certified", "certified"} {
		id := aftersales.OrderID([]string{"A-1", "A-2"}[i])
		e := history.NewEvent(history.OrderCertified, history.At(morning)).With(history.FieldOrderID, history.ID(string(id))).With(history.FieldCertificateNo, history.ID("OLD-7"))
		e.ID = string(id) + "-e"
		b.do(id, workshop.Request{By: hourOf(0, "adopt-"+string(id)), Command: aftersales.AdoptOrder{Order: id, State: state, From: "old", Covers: []string{"order.certified"}, Events: []history.Event{e}}})
	}
}

func TestAReworkAndRevivedWorkAgreeWithTheFirstOrder(t *testing.T) {
	b := newBench(t, nil)
	b.live("RO-1", 6)
	items := []aftersales.Item{{ID: "i", Words: history.Paper{ID: "p", Digest: "00ff"}}}
	open := aftersales.OpenOrder{Order: "RO-9", Kind: aftersales.KindRework, ReworkOf: "RO-1", Customer: "C-7", Vehicle: "V-3", Items: items}
	_, err := b.Do(t.Context(), "RO-9", workshop.Request{Command: open, By: hourOf(10, "c-9")})
	refusedWith(t, err, `the vehicle of order "RO-1" was not handed over`)
	b.live("RO-2", len(ordergen.Life("RO-2", morning)))
	open.ReworkOf, open.Vehicle = "RO-2", "V-other"
	_, err = b.Do(t.Context(), "RO-9", workshop.Request{Command: open, By: hourOf(14, "c-9")})
	refusedWith(t, err, `rework_of: order "RO-2" was for vehicle`)
	open.ReworkOf = "RO-elsewhere" // kept in another system
	b.do("RO-9", workshop.Request{Command: open, By: hourOf(14, "c-10")})
	plan := aftersales.PlanJob{Job: "J-9", Operation: "OP", Hours: must(pricing.ParseHours("1")), Rate: must(pricing.ParseMoney("180.00 CNY")),
		Revives: &aftersales.JobRef{Order: "RO-2", Job: "none"}}
	_, err = b.Do(t.Context(), "RO-9", workshop.Request{Command: plan, By: hourOf(15, "c-11")})
	refusedWith(t, err, `revives.job: order "RO-2" has no job "none"`)
	plan.Revives.Job = "RO-2/J1"
	_, err = b.Do(t.Context(), "RO-9", workshop.Request{Command: plan, By: hourOf(15, "c-12")})
	refusedWith(t, err, `revives.job: job "RO-2/J1" of order "RO-2" is done, not put off`)
}

func TestWhatIsKeptForAnOrderIsGivenUpWithIt(t *testing.T) {
	b := newBench(t, nil)
	b.live("RO-1", 6)
	number := must(b.Order(t.Context(), "RO-1")).Parts[0].Number
	id := aftersales.NewStockID("S12", number)
	keeper := func(n string) aftersales.Actor {
		return aftersales.Actor{Command: n, At: morning.Add(2 * time.Hour), By: "guo", Role: "parts_keeper", Store: "S12"}
	}
	five := must(pricing.ParseQuantity("5"))
	for i, c := range []aftersales.StockCommand{
		aftersales.ReceiveStock{Receipt: "R1", Supplier: "SUP", Quantity: five, Document: "D1"},
		aftersales.InspectStock{Receipt: "R1", Passed: true},
		aftersales.BookIn{Receipt: "R1", Bin: "A-1", Quantity: five},
		aftersales.ReserveStock{Order: "RO-1", Quantity: must(pricing.ParseQuantity("4"))},
	} {
		if _, err := b.DoStock(t.Context(), id, workshop.StockRequest{Command: c, By: keeper("s-" + string(rune('a'+i)))}); err != nil {
			t.Fatalf("%s: %v", c.Name(), err)
		}
	}
	_, err := b.DoStock(t.Context(), id, workshop.StockRequest{By: keeper("s-x"), Command: aftersales.ReturnToSupplier{Bin: "A-1", Quantity: must(pricing.ParseQuantity("2")), Supplier: "SUP", Document: "D2"}})
	refusedWith(t, err, "leaves_reserved: 2 wanted, but only 1 is not kept for other orders")
	o := must(b.Order(t.Context(), "RO-1"))
	b.do("RO-1", workshop.Request{Command: aftersales.CancelOrder{}, By: hourOf(9, "cancel")})
	s := must(b.Stock(t.Context(), id))
	if len(s.Reserved) > 0 {
		t.Errorf("order %s was %s and is cancelled; still kept: %+v", o.ID, o.State, s.Reserved)
	}
	late := keeper("s-late")
	late.At = late.At.Add(8 * time.Hour)
	_, err = b.DoStock(t.Context(), id, workshop.StockRequest{By: late, Command: aftersales.ReserveStock{Order: "RO-1", Quantity: must(pricing.ParseQuantity("1"))}})
	refusedWith(t, err, `order: order "RO-1" is cancelled: nothing is kept for it`)
}

func TestAnAppointmentAndItsOrderAreOfOneCustomerAndVehicle(t *testing.T) {
	b := newBench(t, nil)
	ctx := context.Background()
	b.live("RO-1", 3)
	slot := aftersales.Slot{Start: morning.Add(24 * time.Hour), End: morning.Add(25 * time.Hour)}
	book := aftersales.Book{Appointment: "A-1", Customer: "C-7", Slot: slot, Order: "RO-1", Place: "bay"}
	_, err := b.DoAppointment(ctx, "A-1", workshop.AppointmentRequest{Command: book, By: hourOf(9, "b-1")})
	refusedWith(t, err, `order: order "RO-1" is`)
	b.do("RO-1", workshop.Request{Command: aftersales.Postpone{}, By: hourOf(9, "put-off")})
	book.Customer = "C-8"
	_, err = b.DoAppointment(ctx, "A-1", workshop.AppointmentRequest{Command: book, By: hourOf(9, "b-2")})
	refusedWith(t, err, `customer: order "RO-1" is that of customer "C-7"`)
	book.Customer, book.Order, book.Vehicle = "C-8", "", "V-8"
	if _, err := b.DoAppointment(ctx, "A-1", workshop.AppointmentRequest{Command: book, By: hourOf(9, "b-3")}); err != nil {
		t.Fatal(err)
	}
	open := aftersales.OpenOrder{Order: "RO-8", Kind: aftersales.KindRepair, Customer: "C-7", Vehicle: "V-3", Items: []aftersales.Item{{ID: "i", Words: history.Paper{ID: "p", Digest: "00ff"}}}}
	_, _, err = b.Admit(ctx, "A-1", workshop.Admission{Open: open, By: hourOf(10, "admit")})
	refusedWith(t, err, "open.customer: appointment \"A-1\" is that of customer \"C-8\", not of \"C-7\"\nopen.vehicle: appointment \"A-1\" is for vehicle \"V-8\", not for \"V-3\"")
	open.Appointment = "A-1"
	_, err = b.Do(ctx, "RO-8", workshop.Request{Command: open, By: hourOf(10, "open-8")})
	refusedWith(t, err, "customer: appointment \"A-1\" is that of customer \"C-8\", not of \"C-7\"\nvehicle: appointment \"A-1\" is for vehicle \"V-8\", not for \"V-3\"")
	open.Customer, open.Vehicle, open.Appointment = "C-8", "V-8", "A-2"
	_, _, err = b.Admit(ctx, "A-1", workshop.Admission{Open: open, By: hourOf(10, "admit")})
	refusedWith(t, err, `open.appointment: appointment "A-1" is admitted, not "A-2"`)
}

func TestAPaperOfAnotherKindIsNoPlate(t *testing.T) {
	b := newBench(t, nil)
	phone := b.NewPaper(aftersales.PaperPhone, "13800010001")
	_, err := b.PutVehicle(t.Context(), workshop.RecordRequest[aftersales.Vehicle]{By: hourOf(0, "v"), Papers: []aftersales.Paper{phone},
		Record: aftersales.Vehicle{ID: "V-1", Identity: aftersales.Dated[aftersales.VehicleIdentity]{{From: cal.Date{}, Value: aftersales.VehicleIdentity{Plate: phone.Ref()}}}}})
	refusedWith(t, err, "is of kind phone, not plate")
}

func TestAClockThatIsAheadIsToldWhereItMayNotBe(t *testing.T) {
	b := newBench(t, nil)
	b.live("RO-1", 2)
	strict := must(workshop.New(workshop.Config{Store: store.New(b.driver, store.Config{}), Now: b.clock.now, Ahead: 5 * time.Minute, Shop: workshop.Shop{Prices: ordergen.Prices()}}))
	_, err := strict.Do(t.Context(), "RO-1", workshop.Request{Command: aftersales.WaiveStep{Step: "x", Reason: history.Paper{ID: "p", Digest: "00ff"}}, By: hourOf(1, "late")})
	refusedWith(t, err, "lies more than 5m0s after the clock")
	if _, err := workshop.New(workshop.Config{Ahead: -1}); err == nil || !strings.Contains(err.Error(), "ahead: negative") {
		t.Error(err)
	}
}
