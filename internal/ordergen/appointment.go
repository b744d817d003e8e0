package ordergen

import (
	"fmt"
	"slices"
	"time"

	"example.com/servicelane/aftersales"
)

// Visit is one command about an appointment and who gives it.
type Visit struct {
	Command aftersales.AppointmentCommand
	By      aftersales.Actor
}

// The staff that appointments have to do with: customer service, and who drives out.
var (
	Desk     = Person{"feng", "customer_service"}
	Engineer = Person{"han", "on_site_engineer"}
)

// visits puts steps one after another, some minutes apart.
type visits struct {
	id    aftersales.AppointmentID
	at    time.Time
	steps []Visit
}

func (v *visits) add(by Person, c aftersales.AppointmentCommand) {
	v.steps = append(v.steps, Visit{c, aftersales.Actor{Command: fmt.Sprintf("%s-c%d", v.id, len(v.steps)+1), At: v.at,
		By: by.ID, Role: by.Role, Store: shop}})
	v.at = v.at.Add(2 * time.Minute)
}

// inquire asks, is answered, and books.
func (v *visits) inquire(book aftersales.Book) {
	v.add(Desk, aftersales.ReceiveInquiry{Appointment: v.id, Customer: "C-7", Channel: "phone", Need: "repair", Model: "X5", Fault: words("fault")})
	v.add(Desk, aftersales.SortInquiry{Complexity: aftersales.Simple, Preliminary: "brake"})
	v.add(Desk, aftersales.TellEstimate{Hours: new(hours("1.5")), Cost: cny("600.00")})
	v.add(Desk, aftersales.AnswerInquiry{})
	book.Appointment, book.Vehicle = v.id, "V-3"
	v.add(Desk, book)
	v.add(Desk, aftersales.GiveNotice{Contents: aftersales.NoticeContents()})
	v.add(Desk, aftersales.ConfirmInfo{})
}

// Booking is an ordinary appointment in the shop, from the inquiry until the order is opened on the next day.
func Booking(id aftersales.AppointmentID, order aftersales.OrderID, start time.Time) []Visit {
	v := &visits{id: id, at: start}
	slot := aftersales.Slot{Start: start.Add(24 * time.Hour), End: start.Add(26 * time.Hour)}
	v.inquire(aftersales.Book{Slot: slot, Place: "bay 3", Agreed: true, Assignee: Technician.ID})
	v.add(Keeper, aftersales.Prepare{Checklist: []aftersales.ChecklistLine{{Item: "parts", Done: true}}})
	v.at = slot.Start
	v.add(Adviser, aftersales.Arrive{})
	v.add(Adviser, aftersales.Admit{Order: order})
	return v.steps
}

// OnSite is an ordinary visit at the customer's, for which the order is opened beforehand.
func OnSite(id aftersales.AppointmentID, order aftersales.OrderID, start time.Time) []Visit {
	v := &visits{id: id, at: start}
	slot := aftersales.Slot{Start: start.Add(24 * time.Hour), End: start.Add(26 * time.Hour)}
	v.inquire(aftersales.Book{Slot: slot, Address: words("address"), OnSite: true, Agreed: true, Assignee: Engineer.ID})
	v.add(Desk, aftersales.Admit{Order: order})
	v.at = slot.Start.Add(-2 * time.Hour)
	v.add(Engineer, aftersales.Prepare{Checklist: []aftersales.ChecklistLine{{Item: "tools", Done: true}, {Item: "materials", Done: true}, {Item: "parts", Done: true}}})
	v.add(Engineer, aftersales.CheckCar{Result: aftersales.CarOK})
	v.add(Engineer, aftersales.Depart{})
	v.at = slot.Start.Add(-time.Minute)
	v.add(Engineer, aftersales.Arrive{IDShown: new(true)})
	v.add(Engineer, aftersales.Reconfirm{SiteChecked: new(true)})
	return v.steps
}

// NextVisit gives a random command for an appointment as it stands. Most make sense, some do not. An appointment that does
// not exist is followed by a new one: the command is then for the empty Appointment.
func (r *Random) NextVisit(a aftersales.Appointment) Visit {
	if a.State == "" {
		r.orders++
		r.order, r.n = aftersales.OrderID(fmt.Sprintf("A-%d", r.orders)), 0
	}
	r.n++
	r.at = r.at.Add(time.Duration(r.rng.IntN(90)) * time.Minute)
	if r.one(30) {
		r.at = r.at.Add(-3 * time.Hour) // a clock that is behind
	}
	names := slices.DeleteFunc(aftersales.NextAppointmentCommands(a.State), adopts)
	if r.one(12) || len(names) == 0 {
		names = nil
		for _, c := range aftersales.AppointmentCommands() {
			names = append(names, c.Name())
		}
		names = slices.DeleteFunc(names, adopts)
	}
	name := pick(r, names)
	return Visit{r.visit(name, a), aftersales.Actor{Command: fmt.Sprintf("%s-c%d", r.order, r.n), At: r.at, By: Desk.ID,
		Role: Desk.Role, Store: shop}}
}

// adopts tells commands that take over what began elsewhere: a random appointment begins here.
func adopts(name string) bool { return name == "adopt_appointment" }

func (r *Random) visit(name string, a aftersales.Appointment) aftersales.AppointmentCommand {
	id := aftersales.AppointmentID(r.order)
	if r.one(40) {
		id = "A-none"
	}
	switch name {
	case "receive_inquiry":
		return aftersales.ReceiveInquiry{Appointment: aftersales.AppointmentID(r.order), Channel: "phone", Need: "repair", Model: "X5", Fault: words("fault"),
			Customer: pick(r, []aftersales.CustomerID{"", "C-1"})}
	case "sort_inquiry":
		return aftersales.SortInquiry{Complexity: pick(r, aftersales.Complexities())}
	case "transfer_inquiry":
		return aftersales.TransferInquiry{To: "technician"}
	case "promise_answer":
		return aftersales.PromiseAnswer{Due: r.at.Add(4 * time.Hour), Reason: words("reason")}
	case "tell_estimate":
		return aftersales.TellEstimate{Hours: new(r.someHours()), Cost: cny("99.00")}
	case "end_inquiry":
		return aftersales.EndInquiry{Outcome: pick(r, []aftersales.InquiryOutcome{"answered", "dropped"})}
	case "book":
		c := aftersales.Book{Appointment: id, Customer: pick(r, []aftersales.CustomerID{"", "C-2"}), Slot: r.slot(),
			OnSite: r.one(2), Agreed: r.one(2), Order: pick(r, []aftersales.OrderID{"", "", "RO-9"}), Assignee: pick(r, []aftersales.PersonID{"", "li"})}
		if c.OnSite {
			c.Address = words("address")
		} else {
			c.Place = "bay 1"
		}
		return c
	case "move_appointment":
		return aftersales.MoveAppointment{Slot: r.slot(), Place: pick(r, []string{"", "bay 2"}), Agreed: r.one(2)}
	}
	return r.arrival(name, a)
}

func (r *Random) arrival(name string, a aftersales.Appointment) aftersales.AppointmentCommand {
	switch name {
	case "assign_slot":
		return aftersales.AssignSlot{Assignee: "li"}
	case "give_notice":
		return aftersales.GiveNotice{Contents: aftersales.NoticeContents()[:1+r.rng.IntN(4)]}
	case "cancel_appointment":
		return aftersales.CancelAppointment{Reason: pick(r, []string{"", "customer"})}
	case "prepare":
		return aftersales.Prepare{Checklist: []aftersales.ChecklistLine{{Item: "tools", Done: r.one(2)}, {Item: "parts", Done: r.one(2)}}}
	case "check_car":
		return aftersales.CheckCar{Result: pick(r, aftersales.CarResults())}
	case "arrive":
		return aftersales.Arrive{IDShown: pick(r, []*bool{nil, nil, new(true), new(false)})}
	case "reconfirm":
		return aftersales.Reconfirm{SiteChecked: pick(r, []*bool{nil, new(true)})}
	case "admit":
		order := a.Order
		if order == "" || r.one(10) {
			order = aftersales.OrderID(r.newID("RO"))
		}
		return aftersales.Admit{Order: order}
	}
	for _, c := range aftersales.AppointmentCommands() {
		if c.Name() == name {
			return c
		}
	}
	return aftersales.Agree{}
}

func (r *Random) slot() aftersales.Slot {
	start := r.at.Add(time.Duration(r.rng.IntN(6)-2) * time.Hour)
	return aftersales.Slot{Start: start, End: start.Add(time.Duration(1+r.rng.IntN(3)) * time.Hour)}
}
