package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/pricing"
)

// act is one thing that somebody does.
type act struct {
	day  int    // the n-th on which the shop is open
	at   string // the time of day
	by   person
	what any    // a command
	on   string // the name of what it is about, as in the story; the id of a call
}

// person is a member of staff: people have ids here, not names.
type person struct {
	id   aftersales.PersonID
	role string
}

// The people of the care desk.
var (
	officer  = person{"wu", "customer_care"}
	adviser  = person{"sun", "service_adviser"}
	clerk    = person{"lin", "followup_clerk"}
	head     = person{"zhou", "business_supervisor"}
	director = person{"he", "customer_director"}
	service  = person{"li", "service_director"}
	manager  = person{"wei", "general_manager"}
	desker   = person{"xu", "receptionist"}
	fitter   = person{"tang", "technician"}
	seller   = person{"gu", "sales_adviser"}
	cashier  = person{"ma", "cashier"}
)

// words puts words into a paper. Papers have random ids and salts; these follow from a key, because their words are nobody's
// and the month has to be the same whenever it is run.
func words(kind aftersales.PaperKind, key, text string) aftersales.Paper {
	sum := sha256.Sum256([]byte(key))
	return aftersales.Paper{ID: "paper-" + key, Kind: kind, Salt: hex.EncodeToString(sum[:8]), Content: aftersales.NewPersonal(text)}
}

// customers are those of the month; each has a language, a channel, or things that he does not want.
var customers = []struct {
	id      aftersales.CustomerID
	name    string
	profile aftersales.CustomerProfile
}{
	{"C-1", "王女士", aftersales.CustomerProfile{Kind: aftersales.CustomerPrivate, Language: "zh-Hans"}},
	{"C-2", "Mr Brown", aftersales.CustomerProfile{Kind: aftersales.CustomerPrivate, Language: "en", Channels: []string{"letter", "phone"}}},
	{"C-3", "陳先生", aftersales.CustomerProfile{Kind: aftersales.CustomerUnitFleet, Language: "zh-Hant", OptOut: []string{"marketing"}}},
}

// taken begins a complaint.
func taken(c aftersales.CustomerID, channel aftersales.Channel, found bool) aftersales.ReceiveComplaint {
	return aftersales.ReceiveComplaint{Customer: c, Channel: channel, Phase: aftersales.PhaseAfterSales, FoundInFollowUp: found}
}

// form, class and owner bring a complaint to its owner.
func (p plan) opened(k string, day int, c aftersales.CustomerID, channel aftersales.Channel, class aftersales.ClassifyComplaint) []act {
	return []act{
		{day, "10:00", officer, taken(c, channel, channel == aftersales.ChannelFollowUp), k},
		{day, "10:10", officer, aftersales.AcceptComplaint{}, k},
		{day, "10:20", officer, aftersales.RegisterComplaint{Form: aftersales.PhaseAfterSales}, k},
		{day, "10:30", director, class, k}, {day, "10:40", director, aftersales.VerifyCause{}, k},
		{day, "10:50", director, aftersales.IssueComplaint{Form: aftersales.PhaseAfterSales, To: "service_director"}, k},
		{day, "11:00", service, aftersales.SignComplaint{}, k},
		{day, "11:10", director, aftersales.AssignComplaint{Owner: service.id, OwnerRole: service.role, Coordinator: "customer_care_manager"}, k},
	}
}

// solved brings a complaint from its owner to the call at the end.
func (p plan) solved(k string, day int, satisfied bool) []act {
	return []act{
		{day, "13:00", service, aftersales.ContactCustomer{}, k}, {day, "13:30", service, aftersales.InvestigateComplaint{}, k},
		{day, "14:00", service, aftersales.MakePlan{Department: "workshop", Participants: []string{"service_director"}}, k},
		{day, "14:10", service, aftersales.TellPlan{SolutionBy: p.moment(day, "18:00")}, k}, {day, "14:20", service, aftersales.HandleComplaint{}, k},
		{day, "14:30", service, aftersales.AgreePlan{}, k}, {day, "14:40", service, aftersales.StartPlan{}, k},
		{day, "16:00", service, aftersales.FinishPlan{}, k}, {day, "16:10", service, aftersales.ReplyComplaint{}, k},
		{day, "16:20", service, aftersales.FindRootCause{}, k}, {day, "16:30", service, aftersales.CompleteComplaint{}, k},
		{day, "17:00", director, aftersales.CallBack{Satisfied: satisfied}, k},
	}
}

// story is what people do in the month, from its first day on: whatever month it is, and wherever it begins. What nobody does is left to
// the rules.
func (p plan) story() []act {
	repair := aftersales.ClassifyComplaint{Cause: "repair_quality", Validity: "justified", Severity: "normal", Liability: "shop", CustomerGroup: "private"}
	fault := aftersales.ClassifyComplaint{Cause: "new_car_quality", Validity: "justified", Severity: "major", Verdict: "product_quality", CustomerGroup: "group"}
	beyond := repair
	beyond.BeyondAuthority = new(true)
	var all []act
	add := func(list ...act) { all = append(all, list...) }
	// K-1: in time and to the customer's satisfaction.
	add(p.opened("K-1", 2, "C-1", aftersales.ChannelHotline, repair)...)
	add(act{2, "11:20", director, aftersales.SetComplaintDue{Due: p.moment(4, "18:00")}, "K-1"}, act{2, "11:30", service, aftersales.Apologise{}, "K-1"})
	add(p.solved("K-1", 2, true)...)
	add(act{2, "17:20", director, aftersales.CloseComplaint{}, "K-1"}, act{3, "09:30", adviser, aftersales.RemarkComplaint{}, "K-1"}, act{4, "09:30", clerk, aftersales.ArchiveComplaint{}, "K-1"})
	// K-2: nobody does anything until the limit has passed and the general manager is told (E-13, E-2).
	add(p.opened("K-2", 3, "C-2", aftersales.ChannelPhone, repair)...)
	add(act{3, "11:20", director, aftersales.SetComplaintDue{Due: p.moment(7, "18:00")}, "K-2"})
	add(act{8, "10:00", manager, aftersales.FindRootCause{}, "K-2"}, act{8, "10:30", manager, aftersales.TakeRemedy{}, "K-2"})
	add(p.solved("K-2", 9, true)...)
	add(act{9, "17:20", director, aftersales.CloseComplaint{}, "K-2"}, act{11, "09:30", clerk, aftersales.ArchiveComplaint{}, "K-2"})
	// K-3: the customer is not satisfied (E-3); reopened and never finished, it misses its limit.
	add(p.opened("K-3", 4, "C-1", aftersales.ChannelOnline, repair)...)
	add(act{4, "11:20", director, aftersales.SetComplaintDue{Due: p.moment(8, "18:00")}, "K-3"})
	add(p.solved("K-3", 5, false)...)
	add(act{6, "09:20", director, aftersales.ReopenComplaint{}, "K-3"}, act{6, "09:30", manager, aftersales.Instruct{}, "K-3"}, act{6, "09:40", manager, aftersales.FindRootCause{}, "K-3"}, act{6, "09:50", manager, aftersales.TakeRemedy{}, "K-3"})
	add(act{6, "14:00", director, aftersales.DecideFinally{}, "K-3"})
	// K-4: a serious fault of a new car (E-4, E-8).
	add(p.opened("K-4", 7, "C-3", aftersales.ChannelManufacturer, fault)...)
	add(act{7, "11:30", service, aftersales.ContactCustomer{}, "K-4"}, act{7, "14:00", service, aftersales.EscalateComplaint{From: "general_manager", To: "manufacturer", Reason: "product_fault"}, "K-4"})
	// K-5: found in a call, to the head of the shop and back to the clerk (E-5, E-6).
	add(p.opened("K-5", 8, "C-3", aftersales.ChannelFollowUp, repair)...)
	add(act{8, "15:00", manager, aftersales.PassOn{To: "service_manager"}, "K-5"}, act{10, "10:00", service, aftersales.HandBack{To: "followup_clerk"}, "K-5"})
	// K-6: beyond the authority of its owner, and nobody takes it up (E-1).
	add(p.opened("K-6", 13, "C-2", aftersales.ChannelBook, beyond)...)
	add(act{13, "15:00", service, aftersales.EscalateComplaint{From: "service_director", To: "general_manager", Reason: "beyond_authority"}, "K-6"})
	// A question that is hard to answer (E-10), and a booking.
	add(act{9, "09:00", desker, aftersales.ReceiveInquiry{Customer: "C-1", Channel: "phone", Need: "repair", Model: "Lavida"}, "A-1"},
		act{9, "09:10", desker, aftersales.SortInquiry{Complexity: "complex"}, "A-1"}, act{9, "09:20", desker, aftersales.TransferInquiry{To: "technician"}, "A-1"},
		act{9, "09:30", desker, aftersales.PromiseAnswer{Due: p.moment(9, "16:00")}, "A-1"})
	add(act{14, "10:00", desker, aftersales.Book{Customer: "C-1", Model: "Lavida", Place: "Bay 2", Agreed: true, Assignee: "tang",
		Slot: aftersales.Slot{Start: p.moment(16, "10:00"), End: p.moment(16, "11:00")}}, "A-2"},
		act{14, "10:10", desker, aftersales.GiveNotice{Contents: []aftersales.NoticeContent{"time", "place", "staff", "preparation"}}, "A-2"})
	// K-7: solved on its day, and nobody calls back.
	add(p.opened("K-7", 17, "C-1", aftersales.ChannelHotline, repair)...)
	add(p.solved("K-7", 17, true)[:11]...)
	add(act{17, "16:40", service, aftersales.ReturnForm{}, "K-7"})
	add(p.beside()...)
	if p.whole() {
		add(p.office(p.base.AddDate(0, -1, 0).Format("2006-01"))...)
	}
	return all
}

// office is what is handed in for the month before: the analysis of its complaints comes too late, and so does the meeting about it.
func (p plan) office(last string) []act {
	s := string(storeID)
	return []act{
		{2, "16:00", clerk, aftersales.SubmitReport{Kind: "followup", Period: last, To: "service_manager"}, s},
		{4, "16:00", head, aftersales.SubmitReport{Kind: "summary", Period: last, Archive: "F-" + last}, s},
		{5, "16:00", director, aftersales.SubmitReport{Kind: "complaint_statistics", Period: last, Complaints: new(int64(0)),
			Sections: []string{"type", "cause", "solution", "effectiveness", "plan"}}, s},
		{7, "16:00", clerk, aftersales.SubmitReport{Kind: "complaint_analysis", Period: last, To: "service_manager",
			Sections: []string{"group", "private", "other", "lost_customers"}}, s},
		{8, "16:00", head, aftersales.HoldMeeting{Meeting: "M-" + last, Kind: "summary", Reviewed: true}, s},
	}
}

// beside is what happens beside complaints: a vehicle in the workshop, a bill, an accident, new cars, a campaign.
func (p plan) beside() []act {
	reached := aftersales.ReachCustomer{Channel: "phone", Topics: []string{"vehicle_use", "satisfaction", "suggestions"}}
	return []act{
		// A fault beyond the order is told to the front desk at once (E-12); of another nobody tells.
		{10, "09:00", desker, p.inWorkshop("W-1"), "W-1"},
		{10, "10:00", fitter, aftersales.RecordFinding{Finding: "F-1", Told: "front_desk"}, "W-1"},
		{11, "10:00", fitter, aftersales.RecordFinding{Finding: "F-2"}, "W-1"}, {11, "11:00", fitter, aftersales.TellFinding{Finding: "F-2", Told: "front_desk"}, "W-1"},
		{13, "10:00", fitter, aftersales.RecordFinding{Finding: "F-3"}, "W-1"},
		// An objection to a bill that nobody takes up, and one that is passed on (E-11).
		{14, "09:00", desker, p.billed("W-2"), "W-2"},
		{14, "10:00", cashier, aftersales.RaiseDispute{Dispute: "D-1", Line: "L-1", Amount: yuan("100.00")}, "W-2"},
		{15, "10:00", cashier, aftersales.RaiseDispute{Dispute: "D-2", Line: "L-1", Amount: yuan("50.00")}, "W-2"},
		{15, "10:20", cashier, aftersales.ExplainDispute{Dispute: "D-2"}, "W-2"}, {15, "10:30", cashier, aftersales.ForwardDispute{Dispute: "D-2", Department: "after_sales"}, "W-2"},
		// An accident of which the after-sales department hears by itself, and one that is reported (E-9).
		{17, "10:00", fitter, aftersales.ReportOrder{Type: history.AccidentOccurred, Fields: map[history.Name]string{history.FieldAccidentID: p.id("U-1")}}, "W-1"},
		{18, "10:10", fitter, aftersales.ReportOrder{Type: history.AccidentOccurred, Fields: map[history.Name]string{history.FieldAccidentID: p.id("U-2")}}, "W-1"},
		{18, "10:20", fitter, aftersales.ReportOrder{Type: history.AccidentReported, Fields: map[history.Name]string{history.FieldAccidentID: p.id("U-2"), history.FieldDepartment: "after_sales"}}, "W-1"},
		// An order after which the clerk forgets to call.
		{4, "16:00", desker, p.forgotten("W-3"), "W-3"},
		// A question that is answered, and then nobody calls, or builds a file.
		{9, "11:00", desker, aftersales.ReceiveInquiry{Customer: "C-2", Channel: "phone", Need: "repair", Model: "Lavida"}, "A-3"},
		{9, "11:10", desker, aftersales.AnswerInquiry{}, "A-3"}, {9, "11:20", desker, aftersales.EndInquiry{Outcome: aftersales.InquiryAnswered}, "A-3"},
		// Two questions of calls that the supervisor solves (E-7): of one the customer hears on the same day, of the other nobody tells him.
		{9, "10:10", head, aftersales.SolveIssue{Issue: aftersales.IssueID("I-call/service/1/" + p.order(2))}, "call/service/1/" + p.order(2)},
		{13, "14:10", head, aftersales.SolveIssue{Issue: aftersales.IssueID("I-call/service/1/" + p.order(5))}, "call/service/1/" + p.order(5)},
		{13, "14:20", clerk, aftersales.TellIssue{Issue: aftersales.IssueID("I-call/service/1/" + p.order(5))}, "call/service/1/" + p.order(5)},
		// Two new cars: one buyer is called by everybody, the other by nobody.
		{1, "16:10", seller, aftersales.Sold{Vehicle: aftersales.VehicleID(p.id("V-1")), Customer: "C-1", HandedOver: p.moment(1, "16:00"), Seller: seller.id}, "V-1"},
		{1, "16:20", seller, aftersales.Sold{Vehicle: aftersales.VehicleID(p.id("V-2")), Customer: "C-2", HandedOver: p.moment(1, "16:00"), Seller: seller.id}, "V-2"},
		{3, "10:10", seller, reached, "call/sales/1/" + p.id("V-1")}, {5, "10:10", clerk, reached, "call/new_car/1/" + p.id("V-1")}, {17, "10:10", clerk, reached, "call/new_car/2/" + p.id("V-1")},
		// A campaign: one guest is told two weeks before, and a letter follows, another is forgotten, the third wants no offers. Of
		// another one the letter is forgotten.
		{8, "09:10", head, aftersales.Campaign{ID: aftersales.CampaignID(p.id("G-1")), Start: p.moment(23, "09:00"), NeedsLetter: true, Guests: []aftersales.CustomerID{"C-1", "C-2", "C-3"}}, "G-1"},
		{11, "14:10", clerk, reached, "call/notice/1/" + p.id("G-1") + "/C-1"}, {12, "10:00", clerk, aftersales.SendLetter{Letter: p.id("L-1"), Kind: "invitation", Archive: "A-" + p.id("L-1")}, "call/notice/1/" + p.id("G-1") + "/C-1"},
		{8, "09:20", head, aftersales.Campaign{ID: aftersales.CampaignID(p.id("G-2")), Start: p.moment(24, "09:00"), NeedsLetter: true, Guests: []aftersales.CustomerID{"C-2"}}, "G-2"},
		{13, "14:10", clerk, reached, "call/notice/1/" + p.id("G-2") + "/C-2"},
	}
}

// inWorkshop takes over an order that the till began, and that is being worked on.
func (p plan) inWorkshop(name string) aftersales.AdoptOrder {
	id := p.id(name)
	opened := history.NewEvent(history.OrderOpened, history.At(p.moment(10, "08:30"))).With(history.FieldOrderID, history.ID(id)).
		With(history.FieldCustomerID, history.ID("C-1"))
	opened.ID, opened.StoreID = id+":1", string(storeID)
	return aftersales.AdoptOrder{Order: aftersales.OrderID(id), State: aftersales.OrderInRepair, From: "till", Covers: []string{"order.opened"}, Events: []history.Event{opened}}
}

// forgotten takes over an order that was delivered, from a till that knows all calls.
func (p plan) forgotten(name string) aftersales.AdoptOrder {
	id := p.id(name)
	opened := history.NewEvent(history.OrderOpened, history.At(p.moment(4, "09:00"))).With(history.FieldOrderID, history.ID(id)).
		With(history.FieldCustomerID, history.ID("C-3"))
	delivered := history.NewEvent(history.OrderDelivered, history.At(p.moment(4, "15:50"))).With(history.FieldOrderID, history.ID(id))
	opened.ID, delivered.ID = id+":1", id+":2"
	opened.StoreID, delivered.StoreID = string(storeID), string(storeID)
	return aftersales.AdoptOrder{Order: aftersales.OrderID(id), State: aftersales.OrderDelivered, From: "till", Covers: []string{"order.opened", "order.delivered", "followup.*"},
		Events: []history.Event{opened, delivered}}
}

// billed takes over an order whose bill the customer has.
func (p plan) billed(name string) aftersales.AdoptOrder {
	id := p.id(name)
	events := []history.Event{
		history.NewEvent(history.OrderOpened, history.At(p.moment(14, "08:00"))).With(history.FieldCustomerID, history.ID("C-2")),
		history.NewEvent(history.SettlementLineAdded, history.At(p.moment(14, "08:30"))).With(history.FieldSettlementID, history.ID(p.id("S-1"))).
			With(history.FieldLineID, history.ID("L-1")).With(history.FieldLineKind, history.Code("labour")).With(history.FieldAmount, cny("480.00")),
		history.NewEvent(history.SettlementTotalled, history.At(p.moment(14, "08:30"))).With(history.FieldSettlementID, history.ID(p.id("S-1"))).
			With(history.FieldTotal, cny("480.00")).With(history.FieldCustomerCharge, cny("480.00")),
	}
	for i := range events {
		events[i] = events[i].With(history.FieldOrderID, history.ID(id))
		events[i].ID, events[i].StoreID = fmt.Sprintf("%s:%d", id, i+1), string(storeID)
	}
	return aftersales.AdoptOrder{Order: aftersales.OrderID(id), State: aftersales.OrderSettled, From: "till", Covers: []string{"order.opened", "settlement.*"}, Events: events}
}

// yuan is an amount of money, cny the same in an event.
func yuan(amount string) pricing.Money {
	m, _ := pricing.NewMoney(amount, "CNY") // literals, which the test of the month reads
	return m
}

func cny(amount string) history.Value {
	v, _ := history.ParseValue(history.KindMoney, amount+" CNY")
	return v
}

// do carries out one act.
func (m *month) do(ctx context.Context, n int, a act) error {
	by := aftersales.Actor{Command: fmt.Sprintf("%s/%d/%s", m.begin, n, a.on), At: m.moment(a.day, a.at), By: a.by.id, Role: a.by.role, Store: storeID}
	if !strings.Contains(a.on, "/") { // else it is the id of a call
		a.on = m.id(a.on)
	}
	switch c := a.what.(type) {
	case aftersales.AppointmentCommand:
		return m.onAppointment(ctx, a.on, c, by)
	case aftersales.OrderCommand:
		return m.onOrder(ctx, a.on, c, by)
	case aftersales.OfficeCommand:
		_, err := m.DoOffice(ctx, storeID, workshop.OfficeRequest{Command: c, By: by})
		return err
	case aftersales.FollowUpCommand:
		_, err := m.DoFollowUp(ctx, aftersales.FollowUpID(a.on), workshop.FollowUpRequest{Command: c, By: by, Confirmed: true})
		return err
	case aftersales.Sold:
		calls, err := m.callPlan().NewCar(c)
		if err == nil {
			_, err = m.StoreCalls(ctx, calls, by)
		}
		return err
	case aftersales.Campaign:
		_, err := m.PlanCampaign(ctx, m.callPlan(), c, by)
		return err
	case aftersales.ComplaintCommand:
		r := workshop.ComplaintRequest{Command: c, By: by, Confirmed: true}
		switch c := c.(type) {
		case aftersales.ReceiveComplaint:
			p := words(aftersales.PaperText, a.on, "what the customer said")
			c.Complaint, c.Matter, r.Papers = aftersales.ComplaintID(a.on), p.Ref(), []aftersales.Paper{p}
			r.Command = c
		case aftersales.Instruct:
			p := words(aftersales.PaperText, a.on+"-instruction", "what the manager said")
			c.Instruction, r.Papers = p.Ref(), []aftersales.Paper{p}
			r.Command = c
		}
		_, err := m.DoComplaint(ctx, aftersales.ComplaintID(a.on), r)
		return err
	}
	return fmt.Errorf("nobody knows how to do a %T", a.what)
}

func (m *month) onOrder(ctx context.Context, id string, c aftersales.OrderCommand, by aftersales.Actor) error {
	r := workshop.Request{Command: c, By: by, Confirmed: true}
	if f, ok := c.(aftersales.RecordFinding); ok {
		p := words(aftersales.PaperText, id+"-"+string(f.Finding), "what was found")
		f.Words, r.Papers = p.Ref(), []aftersales.Paper{p}
		r.Command = f
	}
	_, err := m.Do(ctx, aftersales.OrderID(id), r)
	return err
}

func (m *month) onAppointment(ctx context.Context, id string, c aftersales.AppointmentCommand, by aftersales.Actor) error {
	r := workshop.AppointmentRequest{Command: c, By: by, Confirmed: true}
	p := words(aftersales.PaperText, id, "what is wrong with the car")
	switch c := c.(type) {
	case aftersales.ReceiveInquiry:
		c.Appointment, c.Fault, r.Papers = aftersales.AppointmentID(id), p.Ref(), []aftersales.Paper{p}
		r.Command = c
	case aftersales.Book:
		c.Appointment, c.Fault, r.Papers = aftersales.AppointmentID(id), p.Ref(), []aftersales.Paper{p}
		r.Command = c
	}
	_, err := m.DoAppointment(ctx, aftersales.AppointmentID(id), r)
	return err
}

// deliver takes an order over that was delivered on a day, as the desk of another system does.
func (d *desk) deliver(ctx context.Context, id aftersales.OrderID, customer aftersales.CustomerID, at time.Time) error {
	opened := history.NewEvent(history.OrderOpened, history.At(at.Add(-6*time.Hour))).With(history.FieldOrderID, history.ID(string(id))).
		With(history.FieldCustomerID, history.ID(string(customer)))
	delivered := history.NewEvent(history.OrderDelivered, history.At(at)).With(history.FieldOrderID, history.ID(string(id)))
	opened.ID, delivered.ID = string(id)+":1", string(id)+":2"
	opened.StoreID, delivered.StoreID = string(storeID), string(storeID)
	_, err := d.Do(ctx, id, workshop.Request{Command: aftersales.AdoptOrder{Order: id, State: aftersales.OrderDelivered, From: "till",
		Covers: []string{"order.opened", "order.delivered"}, Events: []history.Event{opened, delivered}},
		By: aftersales.Actor{Command: "till/" + string(id), At: at, By: adviser.id, Role: adviser.role, Store: storeID}})
	return err
}
