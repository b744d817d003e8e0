package workshop_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

func TestAComplaintGoesToNoRoleThatNobodyKnows(t *testing.T) {
	for _, c := range []aftersales.ComplaintCommand{aftersales.IssueComplaint{Form: aftersales.PhaseAfterSales, To: "boss"},
		aftersales.PassOn{To: "boss"}, aftersales.HandBack{To: "boss"}} {
		b := deskShop(t, newBench(t, nil))
		if _, err := complain(b, "K-1", takenDown); err != nil {
			t.Fatal(err)
		}
		_, err := b.DoComplaint(t.Context(), "K-1", workshop.ComplaintRequest{Command: c, By: aftersales.Actor{Command: "bad", By: "wu", Role: "customer_care"}})
		refusedWith(t, err, `to: no such role: "boss"`)
	}
}

func TestAnOwnerWithoutIdIsAFaultOfTheCommand(t *testing.T) {
	b := deskShop(t, newBench(t, nil))
	if _, err := complain(b, "K-1", takenDown, aftersales.RegisterComplaint{Form: "sales"}, aftersales.ClassifyComplaint{Cause: "x"}); err != nil {
		t.Fatal(err)
	}
	_, err := b.DoComplaint(t.Context(), "K-1", workshop.ComplaintRequest{Command: aftersales.AssignComplaint{OwnerRole: "service_director"},
		By: aftersales.Actor{Command: "bad", By: "wu", Role: "customer_care"}})
	refusedWith(t, err, "owner: ")
}

// TestAnAppointmentThatIsAdoptedIsKeptAndNobodyIsTold takes over a booking that was made in another system.
func TestAnAppointmentThatIsAdoptedIsKeptAndNobodyIsTold(t *testing.T) {
	own := newBench(t, nil)
	doVisit(own, "A-1", booking("A-1", tomorrow))
	b := newBench(t, policy{})
	c := aftersales.AdoptAppointment{Appointment: "A-1", State: aftersales.AppointmentBooked, From: "old", Covers: []string{"*"},
		Events: must(own.AppointmentLog(t.Context(), "A-1"))}
	b.clock.add(time.Hour)
	doVisit(b, "A-1", workshop.AppointmentRequest{Command: c, By: desk("adopt")})
	got, want := must(b.Appointment(t.Context(), "A-1")), must(own.Appointment(t.Context(), "A-1"))
	if got.State != want.State || got.Slot != want.Slot || got.Adopted == nil {
		t.Errorf("%+v", got)
	}
	if recs := must(b.driver.Read(t.Context(), []store.Ref{{Kind: "outbox", ID: "appointment/A-1"}})); recs[0].Live() {
		t.Errorf("%s", recs[0].Body)
	}
	_, err := b.DoAppointment(t.Context(), "A-2", workshop.AppointmentRequest{Command: c, By: desk("adopt-2")})
	refusedWith(t, err, `the command is about appointment "A-1", but was sent to "A-2"`)
}

func TestABookingForAnOrderThatWasPutOffIsOfItsVehicle(t *testing.T) {
	b := newBench(t, nil)
	b.live("RO-1", 3)
	b.do("RO-1", workshop.Request{Command: aftersales.Postpone{}, By: hourOf(9, "put-off")})
	slot := aftersales.Slot{Start: morning.Add(24 * time.Hour), End: morning.Add(25 * time.Hour)}
	book := aftersales.Book{Appointment: "A-1", Customer: "C-7", Vehicle: "V-8", Slot: slot, Order: "RO-1", Place: "bay"}
	_, err := b.DoAppointment(t.Context(), "A-1", workshop.AppointmentRequest{Command: book, By: hourOf(9, "b-1")})
	refusedWith(t, err, `vehicle: order "RO-1" is for vehicle "V-3"`)
	book.Vehicle = "V-3"
	if _, err := b.DoAppointment(t.Context(), "A-1", workshop.AppointmentRequest{Command: book, By: hourOf(9, "b-2")}); err != nil {
		t.Error(err)
	}
}

func TestANumberWithoutATimeIsThatOfTheYearOfTheClock(t *testing.T) {
	b := newBench(t, nil)
	shop := aftersales.Shop{ID: "S12", Series: map[string]aftersales.Series{"order": {Prefix: "RO", Digits: 3, Yearly: true}}}
	if _, err := b.PutShop(t.Context(), workshop.RecordRequest[aftersales.Shop]{Record: shop, By: desk("shop")}); err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"RO2026-001", "RO2026-002"} {
		if got, err := b.NextNumber(t.Context(), "S12", "order", time.Time{}); err != nil || got != want {
			t.Errorf("%d: %s (%v)", i, got, err)
		}
	}
	b.clock.at = b.clock.at.AddDate(1, 0, 0)
	if got, err := b.NextNumber(t.Context(), "S12", "order", time.Time{}); err != nil || got != "RO2027-001" {
		t.Errorf("a year later: %s (%v)", got, err)
	}
}

// TestARecordOfADamagedPaperIsNotPut damages a paper that a customer is to refer to again.
func TestARecordOfADamagedPaperIsNotPut(t *testing.T) {
	b := newBench(t, nil)
	papers := b.putCustomer("C-7", "Wang", "138")
	b.change(store.Ref{Kind: "paper", ID: papers[0].ID}, damaged)
	c := aftersales.Customer{ID: "C-8", Profile: always(aftersales.CustomerProfile{Name: papers[0].Ref()})}
	_, err := b.PutCustomer(t.Context(), workshop.RecordRequest[aftersales.Customer]{Record: c, By: desk("put-8")})
	refusedWith(t, err, "paper/"+papers[0].ID)
	if _, _, err := b.Customer(t.Context(), "C-8"); !errors.Is(err, store.ErrNotFound) {
		t.Error(err)
	}
}

// TestADamagedRecordOfWhoReadsShowsNothing damages the record of a person that a policy would judge by.
func TestADamagedRecordOfWhoReadsShowsNothing(t *testing.T) {
	b, papers := private(t, policy{})
	b.putPerson(aftersales.Person{ID: "li"})
	b.change(store.Ref{Kind: "person", ID: "li"}, damaged)
	shown, err := b.ReadPapers(t.Context(), reading("r-1", "general_manager", papers))
	if refusedWith(t, err, "person/li"); shown != nil {
		t.Errorf("%v", shown)
	}
	if page, _, err := b.Accesses(t.Context(), workshop.AccessByPerson, "li", 9, store.Cursor{}); err != nil || len(page) != 0 {
		t.Errorf("%v (%v)", page, err)
	}
}

// TestANameThatGoesOnIsAnotherRole asks for what a role owes whose name is the beginning of that of the only one who owes.
func TestANameThatGoesOnIsAnotherRole(t *testing.T) {
	b := newBench(t, owing{})
	b.Workshop = must(workshop.New(workshop.Config{Store: store.New(b.driver, store.Config{}), Now: b.clock.now,
		Shop: workshop.Shop{Policy: owing{}, Owners: map[string]string{"X-0": "clerk|chief"}, Prices: ordergen.Prices()}}))
	if _, err := complain(b, "K-1", takenDown); err != nil {
		t.Fatal(err)
	}
	for role, want := range map[string]string{"clerk": "", "clerk|chief": "X-0", "cle": ""} {
		owed, _, err := b.ComplaintsDueOf(t.Context(), workshop.Ower{Role: role}, morning.AddDate(0, 0, 1), 9, store.Cursor{})
		got := ""
		for _, o := range owed {
			got += o.Rule
		}
		if err != nil || got != want {
			t.Errorf("%s owes %s, want %s (%v)", role, got, want, err)
		}
	}
}

// TestADutyOfSomebodyAwayWithNobodyAboveIsToldAsAFault lets the owner of a complaint be away in a shop without superiors.
func TestADutyOfSomebodyAwayWithNobodyAboveIsToldAsAFault(t *testing.T) {
	b := dutiful(t, nil, map[string][]string{workshop.OwnerOfCase: {"now remind"}})
	if _, err := complain(b, "K-1", takenDown, aftersales.RegisterComplaint{Form: "sales"}, aftersales.ClassifyComplaint{Cause: "x"},
		aftersales.AssignComplaint{Owner: "li", OwnerRole: "service_director"}); err != nil {
		t.Fatal(err)
	}
	li := aftersales.Person{ID: "li", Absences: []aftersales.Absence{{}}}
	by := aftersales.Actor{Command: "away", At: b.clock.at, By: "feng"}
	if _, err := b.PutPerson(t.Context(), workshop.RecordRequest[aftersales.Person]{Record: li, By: by}); err != nil {
		t.Fatal(err)
	}
	_, err := b.Watch(t.Context(), b.clock.at)
	refusedWith(t, err, "nobody owes it, and no role stands above")
	by.Command, li.Absences = "back", nil
	if _, err := b.PutPerson(t.Context(), workshop.RecordRequest[aftersales.Person]{Record: li, Revision: 1, By: by}); err != nil {
		t.Fatal(err)
	}
	if n, err := b.Watch(t.Context(), b.clock.at); n != 1 || err != nil {
		t.Errorf("when he is back: %d steps (%v)", n, err)
	}
}

// TestAPaperThatIsGoneIsNotErased deletes one of the two papers of a customer.
func TestAPaperThatIsGoneIsNotErased(t *testing.T) {
	b, papers := lived(t)
	name := papers[len(papers)-4] // of the customer; the last two are of the vehicle
	if err := store.New(b.driver, store.Config{}).Update(t.Context(), func(tx *store.Tx) error {
		rec, err := tx.Get(store.Ref{Kind: "paper", ID: name.ID})
		tx.Delete(rec.Ref)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	r := erasing(morning.AddDate(10, 0, 0))
	r.Keep = map[workshop.RetainedKind]cal.Allowance{workshop.RetainedCustomer: cal.Years(3)}
	if n, err := b.EraseExpired(t.Context(), r); err != nil || n != 1 {
		t.Errorf("%d papers are erased (%v)", n, err)
	}
}

// TestADeputyIsNamedAndAnOdometerReadHoweverManyThereAre goes beyond one page of the store.
func TestADeputyIsNamedAndAnOdometerReadHoweverManyThereAre(t *testing.T) {
	const many = 103
	b := newBench(t, nil)
	km := int64(20_000)
	for n := range many {
		call := firstCall
		call.Due = day("2026-03-05")
		if _, err := callUp(b, aftersales.FollowUpID(fmt.Sprintf("F-%03d", n)), call); err != nil {
			t.Fatal(err)
		}
		id := aftersales.OrderID(fmt.Sprintf("RO-%03d", n))
		b.do(id, open(id))
		if n == many-1 {
			b.do(id, request("in", aftersales.RecordIntake{OdometerKM: &km}))
		}
	}
	r := callsRequest()
	r.Plan.Staff = []aftersales.Person{{ID: "li", Absences: []aftersales.Absence{{Deputy: "chen"}}}}
	if got := must(b.PlanCalls(t.Context(), r)); len(got.Deputies) != many {
		t.Errorf("%d deputies of %d", len(got.Deputies), many)
	}
	v := aftersales.Vehicle{ID: "V-3", Identity: always(aftersales.VehicleIdentity{NextServiceOn: day("2026-12-01"), NextServiceKM: 20_000}), Owners: always[aftersales.CustomerID]("C-7")}
	if _, err := b.PutVehicle(t.Context(), workshop.RecordRequest[aftersales.Vehicle]{Record: v, By: desk("v")}); err != nil {
		t.Fatal(err)
	}
	ids, err := b.PlanMaintenance(t.Context(), callPlan(), "V-3", aftersales.Actor{By: "zhou", Role: "business_supervisor", Store: "S12"})
	if err != nil || len(ids) != 1 {
		t.Errorf("%v (%v)", ids, err)
	}
}

// TestACallThatSomebodyElsePlansMeanwhileIsNotPlannedTwice lets another one store the same call by the same command, with
// another caller, between the look and the commit.
func TestACallThatSomebodyElsePlansMeanwhileIsNotPlannedTwice(t *testing.T) {
	d := &tamper{Driver: memstore.New()}
	b := benchOn(t, d, nil)
	other := benchOn(t, d.Driver, nil)
	by := aftersales.Actor{By: "zhou", Role: "business_supervisor", Store: "S12"}
	call := firstCall
	call.FollowUp = "F-1"
	theirs := call
	theirs.Assignee = "chen"
	first := true
	d.before = func(store.Batch) error {
		if !first {
			return nil
		}
		first = false
		return errorOf(other.StoreCalls(t.Context(), []aftersales.PlanFollowUp{theirs}, by))
	}
	got, err := b.StoreCalls(t.Context(), []aftersales.PlanFollowUp{call}, by)
	if err != nil || len(got) != 0 {
		t.Errorf("%v (%v)", got, err)
	}
	if f := must(b.FollowUp(t.Context(), "F-1")); f.Assignee != "chen" || len(must(b.FollowUpLog(t.Context(), "F-1"))) != 1 {
		t.Errorf("%+v", f)
	}
}

// garbled is a driver whose logs come back damaged: those of things, or the entries of commands.
type garbled struct {
	store.Driver
	things, commands bool
}

func (d *garbled) Stream(ctx context.Context, of store.Ref, after int64) ([]store.Entry, error) {
	entries, err := d.Driver.Stream(ctx, of, after)
	for i := range entries {
		if of.IsCommand() && d.commands || !of.IsCommand() && d.things {
			entries[i].Body = damaged(entries[i].Body)
		}
	}
	return entries, err
}

// TestACommandThatWasCarriedOutIsNotAnsweredFromADamagedLog sends a command again whose entry, or whose log, cannot be read.
func TestACommandThatWasCarriedOutIsNotAnsweredFromADamagedLog(t *testing.T) {
	d := &garbled{Driver: memstore.New()}
	b := benchOn(t, d, nil)
	b.do("RO-1", open("RO-1"))
	want := b.do("RO-1", open("RO-1"))
	if !want.Repeated {
		t.Fatalf("%+v", want)
	}
	for _, c := range []struct{ things, commands bool }{{true, false}, {false, true}} {
		d.things, d.commands = c.things, c.commands
		res, err := b.Do(t.Context(), "RO-1", open("RO-1"))
		if refusedWith(t, err, "log of order/RO-1, revision 1"); res.Repeated {
			t.Errorf("%+v", res)
		}
	}
	d.things, d.commands = false, false
	if got := b.do("RO-1", open("RO-1")); !got.Repeated || got.State.State != want.State.State {
		t.Errorf("%+v", got)
	}
}

// TestADamagedLogOfACustomerErasesNothing damages the log of a customer, which names his papers.
func TestADamagedLogOfACustomerErasesNothing(t *testing.T) {
	whole, papers := lived(t)
	d := &garbled{Driver: whole.driver, things: true}
	r := erasing(morning.AddDate(10, 0, 0))
	r.Keep = map[workshop.RetainedKind]cal.Allowance{workshop.RetainedCustomer: cal.Years(3)}
	if n, err := benchOn(t, d, nil).EraseExpired(t.Context(), r); err == nil || n != 0 {
		t.Errorf("%d papers are erased (%v)", n, err)
	}
	for _, p := range papers {
		if must(whole.Paper(t.Context(), p.ID)).Erased {
			t.Errorf("%v is erased", p)
		}
	}
	if n, err := whole.EraseExpired(t.Context(), r); err != nil || n != 2 {
		t.Errorf("%d papers are erased of a log that is whole (%v)", n, err)
	}
}

// TestACustomerWithoutNameIsWrittenToByHisWishes has a profile that says how he wants to be told, and not who he is.
func TestACustomerWithoutNameIsWrittenToByHisWishes(t *testing.T) {
	b := telling(t, memstore.New(), announced(notify.Message{Subject: "order/RO", Topic: "order.ready", Audience: "customer", To: "C-7"}))
	c := aftersales.Customer{ID: "C-7", Profile: always(aftersales.CustomerProfile{Language: "zh-Hans", Channels: []string{"letter"}})}
	if _, err := b.PutCustomer(t.Context(), workshop.RecordRequest[aftersales.Customer]{Record: c, By: aftersales.Actor{Command: "put", At: b.clock.at, By: "feng"}}); err != nil {
		t.Fatal(err)
	}
	b.do("RO-1", open("RO-1"))
	in := &inbox{}
	b.dispatchAt("06-16T10:00", in)
	if len(in.lines) != 1 || !strings.HasPrefix(in.lines[0], "letter zh-Hans customer: 您的车辆已竣工 | –您好") {
		t.Errorf("%q", in.lines)
	}
}
