package workshop_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/internal/ordergen"
)

// visit carries out the commands of an appointment, but for admissions, which open the order.
func (b *bench) visit(id aftersales.AppointmentID, steps []ordergen.Visit) {
	b.t.Helper()
	for _, s := range steps {
		var err error
		if c, ok := s.Command.(aftersales.Admit); ok {
			_, _, err = b.Admit(context.Background(), id, admission(c.Order, s.By))
		} else {
			_, err = b.DoAppointment(context.Background(), id, workshop.AppointmentRequest{Command: s.Command, By: s.By})
		}
		if err != nil {
			b.t.Fatalf("%s: %v", s.Command.Name(), err)
		}
		if s.By.At.After(b.clock.now()) {
			b.clock.add(s.By.At.Sub(b.clock.now()))
		}
	}
}

func admission(order aftersales.OrderID, by aftersales.Actor) workshop.Admission {
	return workshop.Admission{By: by, Open: aftersales.OpenOrder{Order: order, Kind: aftersales.KindRepair, Vehicle: "V-3", Items: []aftersales.Item{{ID: "noise"}}}}
}

// tomorrow is a slot of the day after.
var tomorrow = aftersales.Slot{Start: morning.Add(24 * time.Hour), End: morning.Add(25 * time.Hour)}

// booking gives the request that books a slot.
func booking(id aftersales.AppointmentID, slot aftersales.Slot) workshop.AppointmentRequest {
	return workshop.AppointmentRequest{By: desk(string(id) + "-book"), Command: aftersales.Book{Appointment: id, Customer: "C-7", Slot: slot, Model: "X5", Fault: reason, Place: "bay"}}
}

// desk gives an actor of the customer service, now.
func desk(command string) aftersales.Actor {
	return aftersales.Actor{Command: command, By: "feng", Role: "customer_service", Store: "S12"}
}

// withPlan stores the record of the shop, with two places in each half hour, and one for a visit.
func (b *bench) withPlan() {
	b.t.Helper()
	shop := aftersales.Shop{ID: "S12", Slots: aftersales.SlotPlan{Minutes: 30, Capacity: aftersales.Capacity{Shop: 2, OnSite: 1}}}
	if _, err := b.PutShop(context.Background(), workshop.RecordRequest[aftersales.Shop]{Record: shop, By: desk("plan")}); err != nil {
		b.t.Fatal(err)
	}
}

// free tells how many places for customers are left in each cell of a slot.
func (b *bench) free(slot aftersales.Slot) []int {
	b.t.Helper()
	cells, err := b.FreePlaces(context.Background(), "S12", slot)
	if err != nil {
		b.t.Fatal(err)
	}
	var free []int
	for _, c := range cells {
		free = append(free, c.Shop)
	}
	return free
}

func TestAnAppointmentGoesFromTheInquiryToTheOrder(t *testing.T) {
	for name, steps := range map[string]func(aftersales.AppointmentID, aftersales.OrderID, time.Time) []ordergen.Visit{"in the shop": ordergen.Booking, "on site": ordergen.OnSite} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, policy{})
			b.withPlan()
			b.visit("A-1", steps("A-1", "RO-1", morning))
			o, err := b.Order(t.Context(), "RO-1")
			if err != nil || o.Appointment != "A-1" || o.Inquiry != "A-1" || o.Customer != "C-7" || o.Vehicle != "V-3" {
				t.Errorf("%v: the order is %+v", err, o)
			}
			a, err := b.Appointment(t.Context(), "A-1")
			if err != nil || a.Order != "RO-1" || a.Admitted.IsZero() {
				t.Errorf("%v: the appointment is %+v", err, a)
			}
			log, err := b.AppointmentLog(t.Context(), "A-1")
			if diff := cmp.Diff(a, aftersales.FoldAppointment(log)); err != nil || diff != "" {
				t.Errorf("%v: the state is not the fold of the log: %s", err, diff)
			}
			for key, value := range map[workshop.AppointmentKey]string{"state": string(a.State), "customer": "C-7", "vehicle": "V-3", "order": "RO-1"} {
				found, _, err := b.FindAppointments(t.Context(), key, value, 10, store.Cursor{})
				if err != nil || len(found) != 1 || found[0].ID != "A-1" {
					t.Errorf("by %s: %v, %v", key, found, err)
				}
			}
		})
	}
}

// TestTheWholeAppointmentKeepsTheRulesOfTheHouse judges a booking and a visit under the rules about inquiries and appointments.
func TestTheWholeAppointmentKeepsTheRulesOfTheHouse(t *testing.T) {
	rules := allRules(t, "house-reception")
	for name, steps := range map[string]func(aftersales.AppointmentID, aftersales.OrderID, time.Time) []ordergen.Visit{"in the shop": ordergen.Booking, "on site": ordergen.OnSite} {
		t.Run(name, func(t *testing.T) {
			b := benchOn(t, memstore.New(), rules)
			b.visit("A-1", steps("A-1", "RO-1", morning))
			log := slices.Concat(must(b.AppointmentLog(t.Context(), "A-1")), must(b.Log(t.Context(), "RO-1")))
			h := must(history.New(history.Config{Cover: history.Everything(), Events: log, Zone: morning.Location()}))
			var report compliance.Report
			rules.Judge(h, morning.Add(23*time.Hour), &report)
			satisfied := 0
			for _, f := range report.All() {
				about := strings.HasPrefix(f.Rule, "AP-") || strings.HasPrefix(f.Rule, "IN-0") || f.Rule == "IN-18" || f.Rule == "OL-13"
				if about && f.Status == history.Violated {
					t.Errorf("%s is violated: %s %v", f.Rule, f.Reason, f.Missing)
				}
				if about && f.Status == history.Satisfied {
					satisfied++
				}
			}
			if satisfied < 5 {
				t.Errorf("only %d rules are satisfied", satisfied)
			}
		})
	}
}

// allRules gives all rules of packs of the house.
func allRules(t *testing.T, ids ...string) *compliance.Rules {
	t.Helper()
	list, err := packs.With(ids...)
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(list...)
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

func TestNoSlotIsGivenToMoreThanItHasPlacesFor(t *testing.T) {
	b := newBench(t, nil)
	b.withPlan()
	const hands = 16
	var taken, full int
	var mu sync.Mutex
	var wg sync.WaitGroup
	for n := range hands {
		wg.Go(func() {
			id := aftersales.AppointmentID(fmt.Sprintf("A-%d", n))
			_, err := b.DoAppointment(context.Background(), id, booking(id, tomorrow))
			mu.Lock()
			defer mu.Unlock()
			switch {
			case err == nil:
				taken++
			case errors.Is(err, aftersales.ErrFull):
				full++
			default:
				t.Errorf("%s: %v", id, err)
			}
		})
	}
	wg.Wait()
	if taken != 2 || full != hands-2 {
		t.Errorf("%d bookings for 2 places, %d refused", taken, full)
	}
	if diff := cmp.Diff([]int{0, 0}, b.free(tomorrow)); diff != "" {
		t.Error(diff)
	}
	found, _, err := b.FindAppointments(t.Context(), workshop.AppointmentByState, "booked", 100, store.Cursor{})
	if err != nil || len(found) != 2 {
		t.Errorf("%d are booked: %v", len(found), err)
	}
}

func TestAPlaceIsGivenBackByCancellingMissingAndMoving(t *testing.T) {
	later := aftersales.Slot{Start: tomorrow.Start.Add(30 * time.Minute), End: tomorrow.End.Add(30 * time.Minute)}
	both := aftersales.Slot{Start: tomorrow.Start, End: later.End}
	for name, c := range map[string]struct {
		do   aftersales.AppointmentCommand
		want []int
	}{
		"booked":    {nil, []int{1, 1, 2}},
		"agreed":    {aftersales.Agree{}, []int{1, 1, 2}},
		"moved":     {aftersales.MoveAppointment{Slot: later}, []int{2, 1, 1}},
		"cancelled": {aftersales.CancelAppointment{}, []int{2, 2, 2}},
		"missed":    {aftersales.MissAppointment{}, []int{2, 2, 2}},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, nil)
			b.withPlan()
			doVisit(b, "A-1", booking("A-1", tomorrow))
			if c.do != nil {
				if name == "missed" {
					b.clock.add(24 * time.Hour)
				}
				doVisit(b, "A-1", workshop.AppointmentRequest{Command: c.do, By: desk("next")})
			}
			if diff := cmp.Diff(c.want, b.free(both)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// doVisit carries out a request on an appointment that has to be taken.
func doVisit(b *bench, id aftersales.AppointmentID, r workshop.AppointmentRequest) workshop.AppointmentResult {
	b.t.Helper()
	res, err := b.DoAppointment(context.Background(), id, r)
	if err != nil {
		b.t.Fatalf("%s: %v", r.Command.Name(), err)
	}
	return res
}

func TestTheCapacityOfADayIsSetAndTheCellsStay(t *testing.T) {
	b := newBench(t, nil)
	if err := b.SetCapacity(t.Context(), "S12", tomorrow, &aftersales.Capacity{}); err != nil {
		t.Fatal(err) // without a plan there is nothing to set
	}
	b.withPlan()
	if err := b.SetCapacity(t.Context(), "S12", tomorrow, &aftersales.Capacity{Shop: 0, OnSite: 3}); err != nil {
		t.Fatal(err)
	}
	if _, err := b.DoAppointment(t.Context(), "A-1", booking("A-1", tomorrow)); !errors.Is(err, aftersales.ErrFull) {
		t.Errorf("on a holiday: %v", err)
	}
	cells, err := b.FreePlaces(t.Context(), "S12", tomorrow)
	if err != nil || len(cells) != 2 || cells[0].OnSite != 3 || !cells[0].Slot.End.Equal(cells[1].Slot.Start) {
		t.Errorf("%v: %+v", err, cells)
	}
	if err := b.SetCapacity(t.Context(), "S12", tomorrow, nil); err != nil {
		t.Fatal(err)
	}
	doVisit(b, "A-1", booking("A-1", tomorrow))
	shop, rev, err := b.ShopRecord(t.Context(), "S12")
	if err != nil {
		t.Fatal(err)
	}
	shop.Slots.Minutes = 60
	_, err = b.PutShop(t.Context(), workshop.RecordRequest[aftersales.Shop]{Record: shop, Revision: rev, By: desk("other")})
	if words(err) != "slots.minutes: cells have 30 minutes, once and for all" {
		t.Errorf("the error is %v", err)
	}
	if err := b.SetCapacity(t.Context(), "S12", tomorrow, &aftersales.Capacity{Shop: -1}); words(err) != "shop: -1 is not from 0 to 1000" {
		t.Errorf("the error is %v", err)
	}
	long := aftersales.Slot{Start: morning, End: morning.Add(8 * 24 * time.Hour)}
	if _, err := b.FreePlaces(t.Context(), "S12", long); words(err) != "slot.end: more than a week" {
		t.Errorf("the error is %v", err)
	}
	if _, err := b.FreePlaces(t.Context(), "S13", tomorrow); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("the error is %v", err)
	}
}

func TestAnArrivalOpensItsOrderOnce(t *testing.T) {
	b := newBench(t, policy{})
	doVisit(b, "A-1", booking("A-1", tomorrow))
	concern := b.NewPaper(aftersales.PaperText, "it squeals")
	come := admission("RO-1", desk("come"))
	come.Open.Concern, come.Papers = concern.Ref(), []aftersales.Paper{concern}
	first, order, err := b.Admit(t.Context(), "A-1", come)
	if err != nil || first.State.State != aftersales.AppointmentReceived || order.State.Appointment != "A-1" || order.State.Inquiry != "" || order.Revision != 1 {
		t.Fatalf("%v: %+v\n%+v", err, first.State, order.State)
	}
	if p, err := b.Paper(t.Context(), concern.ID); err != nil || p.Content.Reveal() != "it squeals" {
		t.Errorf("%v: the paper is %v", err, p)
	}
	again, same, err := b.Admit(t.Context(), "A-1", come)
	if err != nil || !again.Repeated || !same.Repeated || same.State.ID != "RO-1" {
		t.Errorf("%v: again %+v, %+v", err, again, same)
	}
	for name, other := range map[string]workshop.Admission{"another command": admission("RO-2", desk("come-2")), "the same command for another order": admission("RO-2", desk("come"))} {
		_, _, err := b.Admit(t.Context(), "A-1", other)
		if !errors.Is(err, aftersales.ErrNotAllowed) && !errors.Is(err, workshop.ErrOtherCommand) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := b.Order(t.Context(), "RO-2"); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%s opened a second order: %v", name, err)
		}
	}
	changed := come
	changed.Open.Number = "7"
	if _, _, err := b.Admit(t.Context(), "A-1", changed); !errors.Is(err, workshop.ErrOtherCommand) {
		t.Errorf("the same command with another order: %v", err)
	}
}

func TestAnArrivalAndItsOrderAreBothOrNeither(t *testing.T) {
	for name, c := range map[string]struct {
		policy history.Policy
		spoil  func(a *workshop.Admission)
	}{
		"the order is refused by policy": {against(history.OrderOpened, history.Finding{Rule: "X-1", Effect: history.Block}), func(*workshop.Admission) {}},
		"the order exists":               {nil, func(a *workshop.Admission) { a.Open.Order = "RO-0" }},
		"the order is faulty":            {nil, func(a *workshop.Admission) { a.Open.Kind = "odd" }},
		"the order has no id":            {nil, func(a *workshop.Admission) { a.Open.Order = "" }},
		"nothing is to be taken up":      {nil, func(a *workshop.Admission) { a.Open = aftersales.OpenOrder{Order: "RO-1"} }},
		"the paper is not referred to":   {nil, func(a *workshop.Admission) { a.Papers = []aftersales.Paper{{ID: "p", Kind: "text", Salt: "s"}} }},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, nil)
			b.do("RO-0", open("RO-0"))
			doVisit(b, "A-1", booking("A-1", tomorrow))
			before := must(b.AppointmentLog(t.Context(), "A-1"))
			a := admission("RO-1", desk("come"))
			c.spoil(&a)
			if _, _, err := benchOn(t, b.driver, c.policy).Admit(t.Context(), "A-1", a); err == nil {
				t.Error("it was taken")
			}
			if diff := cmp.Diff(len(before), len(must(b.AppointmentLog(t.Context(), "A-1")))); diff != "" {
				t.Errorf("the appointment has changed: %s", diff)
			}
			if _, err := b.Order(t.Context(), "RO-1"); !errors.Is(err, store.ErrNotFound) {
				t.Errorf("the order is there: %v", err)
			}
		})
	}
}

func TestAnOrderThatWasPutOffIsTakenUpAgain(t *testing.T) {
	b := newBench(t, policy{})
	b.live("RO-1", 1)
	put := request("off", aftersales.Postpone{})
	put.By.At = time.Time{}
	b.do("RO-1", put)
	r := booking("A-1", tomorrow)
	book := r.Command.(aftersales.Book)
	book.Order = "RO-1"
	r.Command = book
	doVisit(b, "A-1", r)
	_, order, err := b.Admit(t.Context(), "A-1", workshop.Admission{Open: aftersales.OpenOrder{Order: "RO-1"}, By: desk("come")})
	if err != nil || order.State.State != aftersales.OrderDraft {
		t.Errorf("%v: the order is %s", err, order.State.State)
	}
}

func TestThePolicyOfAnOrderSeesItsAppointmentAndTheOtherWayRound(t *testing.T) {
	var seen []history.Type
	b := newBench(t, policy{gate: func(h *history.History, _ []history.Event) []history.Finding {
		seen = nil
		for _, e := range h.All() {
			seen = append(seen, e.Type)
		}
		slices.Sort(seen) // all happen at one moment
		return nil
	}})
	r := booking("A-1", tomorrow)
	doVisit(b, "A-1", r)
	if _, _, err := b.Admit(t.Context(), "A-1", admission("RO-1", desk("come"))); err != nil {
		t.Fatal(err)
	}
	want := []history.Type{history.AppointmentAdmitted, history.AppointmentArrived, history.AppointmentBooked}
	if diff := cmp.Diff(want, seen); diff != "" {
		t.Errorf("when the order was opened: %s", diff)
	}
	b.do("RO-1", request("c-2", aftersales.Diagnose{}))
	want = append(want, history.ItemReported, history.OrderOpened)
	if diff := cmp.Diff(want, seen); diff != "" {
		t.Errorf("when it was diagnosed: %s", diff)
	}
}

func TestAWarningAboutAVisitIsConfirmed(t *testing.T) {
	rules := allRules(t, "house-reception")
	b := newBench(t, rules)
	book := aftersales.Book{Appointment: "A-1", Customer: "C-7", Model: "X5", Fault: reason, Slot: tomorrow, OnSite: true, Address: reason}
	doVisit(b, "A-1", workshop.AppointmentRequest{Command: book, By: desk("book")})
	r := workshop.AppointmentRequest{Command: aftersales.Depart{}, By: desk("depart")}
	_, err := b.DoAppointment(t.Context(), "A-1", r)
	var refused *workshop.RefusedError
	if !errors.As(err, &refused) || !refused.Asks() || refused.Findings[0].Rule != "AP-06" {
		t.Fatalf("the error is %v", err)
	}
	r.Confirmed = true
	if res := doVisit(b, "A-1", r); len(res.Findings) < 2 {
		t.Errorf("findings %v", res.Findings)
	}
	owed, _, err := b.DueAppointments(t.Context(), morning.Add(48*time.Hour), 10, store.Cursor{})
	if err != nil || !slices.ContainsFunc(owed, func(o workshop.AppointmentOwed) bool { return o.Subject == "A-1" && o.Rule == "AP-04" }) {
		t.Errorf("%v: owed is %+v", err, owed)
	}
}

func TestAnOverrideOfAVisitNamesTheAppointment(t *testing.T) {
	b := newBench(t, against(history.AppointmentBooked, history.Finding{Rule: "X-1", Effect: history.Block, OverrideRoles: []string{"customer_service"}}))
	why := b.NewPaper(aftersales.PaperText, "because")
	r := booking("A-1", tomorrow)
	book := r.Command.(aftersales.Book)
	book.Agreed = true
	r.Command = book
	r.Overrides, r.Papers = []workshop.Override{{Rule: "X-1", Reason: why.Ref()}}, []aftersales.Paper{why}
	res := doVisit(b, "A-1", r)
	last := res.Events[len(res.Events)-1]
	if last.Type != history.RuleOverridden || last.Get(history.FieldAppointmentID).Word() != "A-1" {
		t.Errorf("the last event is %+v", last)
	}
}

func TestTheCustomerIsGivenNotice(t *testing.T) {
	b := newBench(t, nil)
	doVisit(b, "A-1", booking("A-1", tomorrow))
	res := doVisit(b, "A-1", workshop.AppointmentRequest{By: desk("notice"), Command: aftersales.GiveNotice{Contents: aftersales.NoticeContents()}})
	if len(res.Messages) != 1 || res.Messages[0].Topic != "appointment.noticed" || res.Messages[0].To != "C-7" || res.Messages[0].Subject != "appointment/A-1" {
		t.Errorf("messages %+v", res.Messages)
	}
	var c channel
	if sent, err := b.Dispatch(t.Context(), &c, 10); err != nil || sent != 1 {
		t.Errorf("%v: %d sent", err, sent)
	}
}

func TestWhatIsWrongWithARequestAboutAnAppointmentIsTold(t *testing.T) {
	b := newBench(t, nil)
	_, err := b.DoAppointment(t.Context(), "A-2", booking("A-1", tomorrow))
	if words(err) != `appointment: the command is about appointment "A-1", but was sent to "A-2"` {
		t.Errorf("the error is %v", err)
	}
	if _, err := b.DoAppointment(t.Context(), "A-1", workshop.AppointmentRequest{By: desk("c")}); words(err) != "command: no command" {
		t.Errorf("the error is %v", err)
	}
	if _, err := b.Appointment(t.Context(), "A-1"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("the error is %v", err)
	}
	if _, _, err := b.FindAppointments(t.Context(), "mood", "", 1, store.Cursor{}); words(err) != `appointments are not found by "mood"` {
		t.Errorf("the error is %v", err)
	}
	d, err := workshop.DecideAppointment(workshop.Shop{Prices: ordergen.Prices()}, nil, aftersales.Appointment{}, timed(booking("A-1", tomorrow), morning))
	if err != nil || d.State.State != aftersales.AppointmentBooked {
		t.Errorf("%v: decided %+v", err, d)
	}
	inquiry := aftersales.ReceiveInquiry{Appointment: "A-3", Channel: "phone"}
	if res := doVisit(b, "A-3", workshop.AppointmentRequest{Command: inquiry, By: desk("ask")}); res.State.ID != "A-3" {
		t.Errorf("asked as %+v", res.State)
	}
}

// timed gives a request its time.
func timed(r workshop.AppointmentRequest, at time.Time) workshop.AppointmentRequest {
	r.By.At = at
	return r
}
