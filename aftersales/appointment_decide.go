package aftersales

import (
	"cmp"
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// DecideAppointment decides a command: it gives the events that record it, or says why it cannot be. It is pure: the same
// state, command and actor give the same events. The state is not changed; [EvolveAppointment] makes the next one. Whether
// the slot has room is not for one appointment to know: see [Places].
//
// A faulty command gives all its faults in one error, each a [FieldError] with its path; one that makes no sense for the
// appointment as it stands gives an [AppointmentError]. What a regulation demands is the business of a [history.Policy].
func DecideAppointment(a Appointment, c AppointmentCommand, by Actor, currency pricing.Currency) ([]history.Event, error) {
	if err := CheckAppointmentCommand(c, by, currency); err != nil {
		return nil, err
	}
	if r := appointmentLife.refuses(string(a.ID), a.State, a.Last, &a, c, by); r != nil {
		return nil, &AppointmentError{Appointment: a.ID, State: a.State, Command: c.Name(), Guard: r.guard, Detail: r.detail}
	}
	out := &emitter{actor: by}
	c.decide(&a, out)
	if err := out.faults.Err(); err != nil {
		return nil, err
	}
	return out.events, nil
}

// appointment emits an event of the appointment, inquiry one of its inquiry.
func (m *emitter) appointment(id AppointmentID, t history.Type, fields ...history.Field) {
	m.emit(t, append(fields, idField(history.FieldAppointmentID, id))...)
}

func (m *emitter) inquiry(id AppointmentID, t history.Type, fields ...history.Field) {
	m.emit(t, append(fields, idField(history.FieldInquiryID, id))...)
}

func (m *emitter) inquiryEnds(id AppointmentID, o InquiryOutcome, order OrderID) {
	m.inquiry(id, history.InquiryEnded, codeField(history.FieldOutcome, o), idField(history.FieldOrderID, order))
}

func (c ReceiveInquiry) decide(_ *Appointment, out *emitter) {
	out.inquiry(c.Appointment, history.InquiryReceived, idField(history.FieldCustomerID, c.Customer),
		codeField(history.FieldChannel, c.Channel), codeField(history.FieldNeed, c.Need), textField(history.FieldModel, c.Model),
		paperField(history.FieldFault, c.Fault))
}

func (c SortInquiry) decide(a *Appointment, out *emitter) {
	out.inquiry(a.ID, history.InquirySorted, codeField(history.FieldComplexity, c.Complexity),
		codeField(history.FieldPreliminary, c.Preliminary))
}

func (c TransferInquiry) decide(a *Appointment, out *emitter) {
	out.inquiry(a.ID, history.InquiryTransferred, codeField(history.FieldToRole, c.To))
}

func (c PromiseAnswer) decide(a *Appointment, out *emitter) {
	out.inquiry(a.ID, history.InquiryPromised, paperField(history.FieldReason, c.Reason),
		timeField(history.FieldDueAt, c.Due))
}

func (c TellEstimate) decide(a *Appointment, out *emitter) {
	hours := history.Field{Name: history.FieldHours}
	if c.Hours != nil {
		hours = out.number(history.FieldHours, history.KindHours, *c.Hours)
	}
	out.inquiry(a.ID, history.InquiryTold, hours, out.money(history.FieldCost, c.Cost))
}

// decide answers the inquiry; one that was left open by a booking ends with it.
func (AnswerInquiry) decide(a *Appointment, out *emitter) {
	out.inquiry(a.ID, history.InquiryAnswered)
	if a.State == AppointmentBooked {
		out.inquiryEnds(a.ID, InquiryBooked, "")
	}
}

func (c EndInquiry) decide(a *Appointment, out *emitter) { out.inquiryEnds(a.ID, c.Outcome, "") }

// decide books. The inquiry ends with it, unless an answer was promised that has not been given.
func (c Book) decide(a *Appointment, out *emitter) {
	if q := a.Inquiry; q != nil {
		c.Model = cmp.Or(c.Model, q.Model)
		if c.Fault.ID == "" {
			c.Fault = q.Fault
		}
		c.Customer = cmp.Or(c.Customer, a.Customer)
	}
	out.booked(c)
	if q := a.Inquiry; a.inquiryOpen() && (q.Promised.IsZero() || !q.Answered.IsZero()) {
		out.inquiryEnds(a.ID, InquiryBooked, "")
	}
	if c.Agreed {
		out.appointment(c.Appointment, history.AppointmentAgreed)
	}
	if c.Assignee != "" {
		AssignSlot{Assignee: c.Assignee}.decide(&Appointment{ID: c.Appointment}, out)
	}
}

// booked records a booking with all that it is about: a later one takes the place of the first.
func (m *emitter) booked(c Book) {
	place := textField(history.FieldPlace, c.Place)
	if c.OnSite {
		place = paperField(history.FieldPlace, c.Address)
	}
	m.appointment(c.Appointment, history.AppointmentBooked, idField(history.FieldCustomerID, c.Customer),
		idField(history.FieldVehicleID, c.Vehicle), idField(history.FieldOrderID, c.Order), textField(history.FieldModel, c.Model),
		paperField(history.FieldFault, c.Fault), place, boolField(history.FieldOnSite, &c.OnSite),
		timeField(history.FieldSlotStartAt, c.Slot.Start),
		timeField(history.FieldSlotEndAt, c.Slot.End))
}

func (Agree) decide(a *Appointment, out *emitter) { out.appointment(a.ID, history.AppointmentAgreed) }

func (ConfirmInfo) decide(a *Appointment, out *emitter) {
	out.appointment(a.ID, history.AppointmentInfoConfirmed)
}

func (c AssignSlot) decide(a *Appointment, out *emitter) {
	out.appointment(a.ID, history.AppointmentSlotAssigned, idField(history.FieldAssigneeID, c.Assignee))
}

func (c GiveNotice) decide(a *Appointment, out *emitter) {
	contents := make([]string, len(c.Contents))
	for i, content := range c.Contents {
		contents[i] = string(content)
	}
	out.appointment(a.ID, history.AppointmentNoticed, codesField(history.FieldContents, contents))
}

func (c MoveAppointment) decide(a *Appointment, out *emitter) {
	b := Book{Appointment: a.ID, Customer: a.Customer, Vehicle: a.Vehicle, Order: a.Order, Model: a.Model, Fault: a.Fault,
		Slot: c.Slot, Place: a.Place, Address: a.Address, OnSite: a.OnSite}
	if !a.OnSite {
		b.Place = cmp.Or(c.Place, a.Place)
	}
	out.booked(b)
	if c.Agreed {
		out.appointment(a.ID, history.AppointmentAgreed)
	}
}

func (c CancelAppointment) decide(a *Appointment, out *emitter) {
	out.closeInquiry(a)
	out.appointment(a.ID, history.AppointmentCancelled, codeField(history.FieldReason, c.Reason))
}

func (MissAppointment) decide(a *Appointment, out *emitter) {
	out.closeInquiry(a)
	out.appointment(a.ID, history.AppointmentMissed)
}

// closeInquiry ends an inquiry that a booking left open: nobody waits for the answer any more.
func (m *emitter) closeInquiry(a *Appointment) {
	if a.inquiryOpen() {
		m.inquiryEnds(a.ID, InquiryDropped, "")
	}
}

func (c Prepare) decide(a *Appointment, out *emitter) {
	var all, open []string
	for _, line := range c.Checklist {
		all = append(all, line.Item)
		if !line.Done {
			open = append(open, line.Item)
		}
	}
	out.appointment(a.ID, history.AppointmentPrepared, intField(history.FieldOpenCount, history.KindInt, int64(len(open))),
		codesField(history.FieldChecklist, all), codesField(history.FieldOpenItems, slices.Clip(open)))
}

func (c CheckCar) decide(a *Appointment, out *emitter) {
	out.appointment(a.ID, history.AppointmentCarChecked, codeField(history.FieldResult, c.Result))
}

func (Depart) decide(a *Appointment, out *emitter) {
	out.appointment(a.ID, history.AppointmentDeparted)
}

func (c Arrive) decide(a *Appointment, out *emitter) {
	out.appointment(a.ID, history.AppointmentArrived, boolField(history.FieldIDShown, c.IDShown))
}

func (c Reconfirm) decide(a *Appointment, out *emitter) {
	out.appointment(a.ID, history.AppointmentReconfirmed, boolField(history.FieldSiteChecked, c.SiteChecked))
}

func (c Admit) decide(a *Appointment, out *emitter) {
	if a.State == AppointmentInquired {
		out.inquiryEnds(a.ID, InquiryOrder, c.Order)
		return
	}
	if !a.OnSite && a.State != AppointmentArrived {
		Arrive{}.decide(a, out)
	}
	if a.inquiryOpen() {
		out.inquiryEnds(a.ID, InquiryBooked, "")
	}
	out.appointment(a.ID, history.AppointmentAdmitted, idField(history.FieldOrderID, c.Order))
}
