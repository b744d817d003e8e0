package workshop_test

import (
	"context"
	"errors"
	"fmt"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/pricing"
)

// shop is a shop without rules.
var shop = workshop.Shop{Prices: pricing.Rules{Currency: "CNY"}}

// actor is the service adviser, with a command id.
func actor(command string) aftersales.Actor {
	return aftersales.Actor{Command: command, At: time.Date(2026, 3, 4, 9, 0, 0, 0, time.UTC), By: "zhao",
		Role: "service_adviser", Store: "S12"}
}

// newWorkshop gives a workshop under the house rules, on a store in memory, with a clock that stands.
func newWorkshop() (*workshop.Workshop, error) {
	rules, err := compliance.Compile(packs.HouseDefault())
	if err != nil {
		return nil, err
	}
	return workshop.New(workshop.Config{
		Store: store.New(memstore.New(), store.Config{}),
		Shop:  workshop.Shop{Policy: rules, Prices: pricing.Rules{Currency: "CNY"}},
		Now:   func() time.Time { return time.Date(2026, 3, 4, 9, 0, 0, 0, time.UTC) },
	})
}

// give sends commands to an order, the ids of which are made of a prefix and a number.
func give(w *workshop.Workshop, id aftersales.OrderID, prefix string, commands ...aftersales.OrderCommand) error {
	for n, c := range commands {
		r := workshop.Request{By: actor(fmt.Sprintf("%s-%d", prefix, n+1)), Command: c}
		if _, err := w.Do(context.Background(), id, r); err != nil {
			return err
		}
	}
	return nil
}

// opening is the command that opens an order.
func opening(id aftersales.OrderID, customer aftersales.CustomerID) aftersales.OpenOrder {
	return aftersales.OpenOrder{Order: id, Kind: aftersales.KindRepair, Customer: customer, Vehicle: "V-3",
		Items: []aftersales.Item{{ID: "noise"}}}
}

// A workshop keeps orders in a store; the same command twice is carried out once.
func ExampleWorkshop_Do() {
	ctx := context.Background()
	w, err := workshop.New(workshop.Config{
		Store: store.New(memstore.New(), store.Config{}),
		Shop:  shop,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	open := workshop.Request{By: actor("c-1"), Command: opening("RO-1", "C-7")}
	for range 2 {
		res, err := w.Do(ctx, "RO-1", open)
		fmt.Println(res.State.State, res.Revision, res.Repeated, err)
	}
	// Output:
	// draft 1 false <nil>
	// draft 1 true <nil>
}

// What a rule forbids is refused with the rule, its clause and what is missing. Somebody with the right role may override
// it, with a reason, which is recorded.
func ExampleOverride() {
	ctx := context.Background()
	w, err := newWorkshop()
	if err != nil {
		fmt.Println(err)
		return
	}
	hours, _ := pricing.ParseHours("1.5")
	rate, _ := pricing.NewMoney("180.00", "CNY")
	err = give(w, "RO-1", "c", opening("RO-1", "C-7"), aftersales.Diagnose{},
		aftersales.PlanJob{Job: "RO-1/J1", Operation: "BRK-01", Hours: hours, Rate: rate}, aftersales.MakeQuote{}, aftersales.Authorise{})
	if err != nil {
		fmt.Println(err)
		return
	}
	start := workshop.Request{By: actor("c-6"), Command: aftersales.StartJob{Job: "RO-1/J1"}}
	_, err = w.Do(ctx, "RO-1", start)
	fmt.Println(err)

	why := w.NewPaper(aftersales.PaperText, "the car came on a truck and was inspected at the roadside")
	start.By.Role = "service_manager"
	start.Overrides = []workshop.Override{{Rule: "IN-09", Reason: why.Ref()}}
	start.Papers = []aftersales.Paper{why}
	res, err := w.Do(ctx, "RO-1", start)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range res.Events {
		fmt.Println(e.Type, e.Get(history.FieldOverrideRule).Word(), e.ByRole)
	}
	// Output:
	// start_job is refused: IN-09 (S3 1.11.2): missing intake.done
	// job.started  service_manager
	// rule.overridden IN-09 service_manager
}

// Orders are found by state, number, vehicle, customer and the order that they repair again.
func ExampleWorkshop_Find() {
	ctx := context.Background()
	w, err := newWorkshop()
	if err != nil {
		fmt.Println(err)
		return
	}
	for n, customer := range []aftersales.CustomerID{"C-1", "C-2", "C-1", "C-1"} {
		id := aftersales.OrderID(fmt.Sprintf("RO-%d", n+1))
		if err := give(w, id, string(id), opening(id, customer)); err != nil {
			fmt.Println(err)
			return
		}
	}
	var after store.Cursor
	for {
		orders, next, err := w.Find(ctx, workshop.ByCustomer, "C-1", 2, after)
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, o := range orders {
			fmt.Println(o.ID, o.State)
		}
		if next == (store.Cursor{}) {
			break
		}
		after = next
	}
	// Output:
	// RO-1 draft
	// RO-3 draft
	// RO-4 draft
}

// callBack is a policy of one duty: a customer whose order was opened is called back within two hours.
type callBack struct{}

func (callBack) Gate(*history.History, []history.Event) []history.Finding { return nil }

func (callBack) Due(h *history.History, _ time.Time) (owed []history.Finding) {
	for _, e := range h.Of(history.OrderOpened) {
		at, _ := e.At.Instant()
		owed = append(owed, history.Finding{Rule: "call-back", Due: at.Add(2 * time.Hour)})
	}
	return owed
}

// What is due is asked for a moment: what should have been done, the longest overdue first.
func ExampleWorkshop_Due() {
	ctx := context.Background()
	w, err := workshop.New(workshop.Config{
		Store: store.New(memstore.New(), store.Config{}),
		Shop:  workshop.Shop{Policy: callBack{}, Prices: pricing.Rules{Currency: "CNY"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for n := range 3 {
		id := aftersales.OrderID(fmt.Sprintf("RO-%d", n+1))
		by := actor(string(id))
		by.At = by.At.Add(-time.Duration(n) * time.Hour)
		if _, err := w.Do(ctx, id, workshop.Request{By: by, Command: opening(id, "C-1")}); err != nil {
			fmt.Println(err)
			return
		}
	}
	owed, _, err := w.Due(ctx, time.Date(2026, 3, 4, 10, 30, 0, 0, time.UTC), 10, store.Cursor{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, o := range owed {
		fmt.Println(o.Subject, o.Rule, o.Due.Format(time.TimeOnly))
	}
	// Output:
	// RO-3 call-back 09:00:00
	// RO-2 call-back 10:00:00
}

// Messages leave in the order in which an order caused them. One that its channel refuses for good stops those behind it,
// visibly, until somebody has it tried again or gives it up.
func ExampleWorkshop_Dispatch() {
	ctx := context.Background()
	w, err := newWorkshop()
	if err != nil {
		fmt.Println(err)
		return
	}
	hours, _ := pricing.ParseHours("0.8")
	rate, _ := pricing.NewMoney("180.00", "CNY")
	job := aftersales.PlanJob{Job: "RO-1/J1", Operation: "BRK-01", Hours: hours, Rate: rate}
	added := aftersales.PlanJob{Job: "RO-1/J2", Operation: "DSC-02", Hours: hours, Rate: rate}
	err = give(w, "RO-1", "c", opening("RO-1", "C-7"), aftersales.Diagnose{}, job, aftersales.MakeQuote{}, aftersales.Authorise{}, added,
		aftersales.AskConsent{Job: "RO-1/J2"}, aftersales.AnswerConsent{Job: "RO-1/J2", Answer: aftersales.Agreed})
	if err != nil {
		fmt.Println(err)
		return
	}
	known := false
	channel := notify.Func(func(_ context.Context, m notify.Message) error {
		if m.Audience == "customer" && !known {
			return notify.Permanent(errors.New("no telephone number"))
		}
		fmt.Println("told", m.Audience, m.Topic)
		return nil
	})
	sent, err := w.Dispatch(ctx, channel, 10)
	fmt.Println(sent, err)
	dead, _, err := w.DeadLetters(ctx, 10, store.Cursor{})
	for _, d := range dead {
		fmt.Println(d.Message.Subject, "stands still:", d.Reason, "-", d.Waiting, "waiting", err)
		known = true
		if err := w.Retry(ctx, d.Message.Subject); err != nil {
			fmt.Println(err)
		}
	}
	sent, err = w.Dispatch(ctx, channel, 10)
	fmt.Println(sent, err)
	// Output:
	// 0 <nil>
	// order/RO-1 stands still: no telephone number - 1 waiting <nil>
	// told customer order.consent_asked
	// told service_adviser order.consent_given
	// 2 <nil>
}

// Personal data lies in papers. Erasing one leaves the order, its events and every verdict as they are.
func ExampleWorkshop_Erase() {
	ctx := context.Background()
	w, err := newWorkshop()
	if err != nil {
		fmt.Println(err)
		return
	}
	concern := w.NewPaper(aftersales.PaperText, "there is a noise from the front left wheel")
	open := opening("RO-1", "C-7")
	open.Concern = concern.Ref()
	_, err = w.Do(ctx, "RO-1", workshop.Request{By: actor("c-1"), Command: open, Papers: []aftersales.Paper{concern}})
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := w.Erase(ctx, concern.ID); err != nil {
		fmt.Println(err)
		return
	}
	p, err := w.Paper(ctx, concern.ID)
	fmt.Printf("erased %v, content %q, %v\n", p.Erased, p.Content.Reveal(), err)
	log, err := w.Log(ctx, "RO-1")
	ref, _ := log[1].Get(history.FieldConcern).Paper()
	fmt.Println(log[1].Type, ref == concern.Ref(), err)
	// Output:
	// erased true, content "", <nil>
	// order.concern_recorded true <nil>
}

// An order that began in another system is taken over in the state that is known. What its source does not record stays
// unknown.
func ExampleWorkshop_Do_adopt() {
	ctx := context.Background()
	w, err := newWorkshop()
	if err != nil {
		fmt.Println(err)
		return
	}
	opened := history.NewEvent(history.OrderOpened, history.At(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC))).
		With(history.FieldOrderID, history.ID("4711")).With(history.FieldCustomerID, history.ID("C-7"))
	opened.ID = "old/4711/opened"
	adopt := aftersales.AdoptOrder{Order: "4711", State: aftersales.OrderCertified, From: "old system",
		Covers: []string{"order.opened"}, Events: []history.Event{opened}}
	if err := give(w, "4711", "import", adopt, aftersales.Certify{Certificate: "QC-1"}); err != nil {
		fmt.Println(err)
		return
	}
	o, err := w.Order(ctx, "4711")
	fmt.Println(o.ID, o.State, o.Customer, o.Certificate, err)
	// Output:
	// 4711 certified C-7 QC-1 <nil>
}

// An appointment takes a place in the shop's day; when the customer comes, the order is opened in the same commit.
func ExampleWorkshop_Admit() {
	ctx := context.Background()
	now := time.Date(2026, 3, 4, 8, 0, 0, 0, time.UTC)
	w, err := workshop.New(workshop.Config{Store: store.New(memstore.New(), store.Config{}), Now: func() time.Time { return now },
		Shop: workshop.Shop{Prices: pricing.Rules{Currency: "CNY"}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	by := func(command string) aftersales.Actor {
		return aftersales.Actor{Command: command, By: "feng", Role: "customer_service", Store: "S12"}
	}
	shop := aftersales.Shop{ID: "S12", Slots: aftersales.SlotPlan{Minutes: 30, Capacity: aftersales.Capacity{Shop: 1}}}
	if _, err := w.PutShop(ctx, workshop.RecordRequest[aftersales.Shop]{Record: shop, By: by("shop")}); err != nil {
		fmt.Println(err)
		return
	}
	slot := aftersales.Slot{Start: now.Add(time.Hour), End: now.Add(90 * time.Minute)}
	for _, id := range []aftersales.AppointmentID{"A-1", "A-2"} {
		book := aftersales.Book{Appointment: id, Customer: "C-7", Vehicle: "V-3", Model: "X5", Slot: slot}
		res, err := w.DoAppointment(ctx, id, workshop.AppointmentRequest{Command: book, By: by("book-" + string(id))})
		fmt.Println(res.State.State, err)
	}
	a, order, err := w.Admit(ctx, "A-1", workshop.Admission{By: by("come"),
		Open: aftersales.OpenOrder{Order: "RO-1", Kind: aftersales.KindRepair, Items: []aftersales.Item{{ID: "noise"}}}})
	fmt.Println(a.State.State, order.State.ID, order.State.State, order.State.Customer, err)
	// Output:
	// booked <nil>
	//  no place left at 2026-03-04T09:00:00Z: all 1 are taken
	// received RO-1 draft C-7 <nil>
}

// A plate lies in a paper; the key by which it is found does not give it away.
func ExampleWorkshop_FindVehicles() {
	ctx := context.Background()
	w, err := workshop.New(workshop.Config{Store: store.New(memstore.New(), store.Config{}), Shop: workshop.Shop{Prices: pricing.Rules{Currency: "CNY"}},
		Index: workshop.Index{Secret: []byte("the secret of this shop"), CallingCode: "86"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	plate := w.NewPaper(aftersales.PaperPlate, "沪A·12345")
	v := aftersales.Vehicle{ID: "V-3"}
	v.Identity = v.Identity.With(cal.Date{}, aftersales.VehicleIdentity{Plate: plate.Ref(), Model: "X5"})
	by := aftersales.Actor{Command: "c-1", By: "feng", Role: "customer_service", Store: "S12"}
	if _, err := w.PutVehicle(ctx, workshop.RecordRequest[aftersales.Vehicle]{Record: v, By: by, Papers: []aftersales.Paper{plate}}); err != nil {
		fmt.Println(err)
		return
	}
	found, err := w.FindVehicles(ctx, aftersales.PaperPlate, "沪a 12345")
	for _, v := range found {
		fmt.Println(v.ID, v.Identity[0].Value.Model, err)
	}
	// Output:
	// V-3 X5 <nil>
}

// What was promised for today, the earliest first.
func ExampleWorkshop_Desk() {
	ctx := context.Background()
	now := time.Date(2026, 3, 4, 8, 0, 0, 0, time.UTC)
	w, err := workshop.New(workshop.Config{Store: store.New(memstore.New(), store.Config{}), Now: func() time.Time { return now },
		Shop: workshop.Shop{Prices: pricing.Rules{Currency: "CNY"}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for n, hours := range []int{9, 4, 30} {
		id := aftersales.OrderID(fmt.Sprint("RO-", n+1))
		open := aftersales.OpenOrder{Order: id, Kind: aftersales.KindRepair, Customer: "C-7", Vehicle: "V-3",
			Items: []aftersales.Item{{ID: "noise"}}, Promised: now.Add(time.Duration(hours) * time.Hour)}
		by := aftersales.Actor{Command: string(id) + "-open", By: "zhao", Role: "service_adviser", Store: "S12"}
		if _, err := w.Do(ctx, id, workshop.Request{Command: open, By: by}); err != nil {
			fmt.Println(err)
			return
		}
	}
	today, _ := cal.ParseDate("2026-03-04")
	found, _, err := w.Desk(ctx, workshop.DeskQuery{List: workshop.DeskPromised, Shop: "S12", Day: today}, 10, store.Cursor{})
	for _, o := range found {
		fmt.Println(o.ID, o.Promised)
	}
	fmt.Println(err)
	// Output:
	// RO-2 2026-03-04T12:00:00Z
	// RO-1 2026-03-04T17:00:00Z
	// <nil>
}

// A complaint is not answered. The shop looks after it by itself.
func ExampleWorkshop_Watch() {
	ctx := context.Background()
	now := time.Date(2026, 6, 15, 10, 0, 0, 0, time.UTC)
	house, _ := packs.With("house-care")
	rules, _ := compliance.Compile(house...)
	w, err := workshop.New(workshop.Config{Store: store.New(memstore.New(), store.Config{}), Now: func() time.Time { return now },
		Facts: []history.Fact{history.NewFact(history.FactStore, "S1").With(history.FieldZone, history.Text("UTC"))},
		Shop: workshop.Shop{Policy: rules, Owners: packs.Owners(rules), Steps: packs.Steps(rules), Superiors: packs.Superiors(rules),
			Prices: pricing.Rules{Currency: "CNY"}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	matter := w.NewPaper(aftersales.PaperText, "the brakes squeal again")
	_, err = w.DoComplaint(ctx, "K-1", workshop.ComplaintRequest{Papers: []aftersales.Paper{matter}, Confirmed: true,
		Command: aftersales.ReceiveComplaint{Complaint: "K-1", Customer: "C-1", Channel: aftersales.ChannelBook, Phase: aftersales.PhaseAfterSales, Matter: matter.Ref()},
		By:      aftersales.Actor{Command: "c-1", At: now, By: "wu", Role: "service_adviser", Store: "S1"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	now = now.Add(30 * time.Hour)
	if _, err := w.Watch(ctx, now); err != nil {
		fmt.Println(err)
		return
	}
	events, _ := w.ComplaintLog(ctx, "K-1")
	for _, e := range events[1:] {
		fmt.Println(e.ID)
	}
	again, err := w.Watch(ctx, now)
	fmt.Println(again, err)
	// Output:
	// watch/CD-01a/complaint/K-1/20260615T235959Z/late tell superior/1
	// watch/CD-01b/complaint/K-1/20260616T235959Z/day remind/1
	// 0 <nil>
}
