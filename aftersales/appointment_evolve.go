package aftersales

import (
	"cmp"

	"example.com/servicelane/aftersales/history"
)

// FoldAppointment gives the state that a whole log of events adds up to.
func FoldAppointment(events []history.Event) Appointment {
	return EvolveAppointment(Appointment{}, events)
}

// EvolveAppointment gives the state after further events. It never fails and never judges: what is in the log has happened.
// Events that say nothing about the state are passed over. The state given is not changed.
func EvolveAppointment(a Appointment, events []history.Event) Appointment {
	if a.Inquiry != nil {
		q := *a.Inquiry
		a.Inquiry = &q
	}
	for i := range events {
		a.apply(&events[i])
		a.State = appointmentLife.moved(a.State, &a, &events[i])
	}
	return a
}

// apply folds in what an event says beside the state.
func (a *Appointment) apply(e *history.Event) {
	a.ID = cmp.Or(a.ID, AppointmentID(word(e, history.FieldAppointmentID)), AppointmentID(word(e, history.FieldInquiryID)))
	a.Store = cmp.Or(a.Store, StoreID(e.StoreID))
	if at, ok := e.At.Instant(); ok && (a.Last.IsZero() || at.After(a.Last.First(nil))) {
		a.Last = e.At
	}
	set(&a.Customer, e, history.FieldCustomerID)
	set(&a.Vehicle, e, history.FieldVehicleID)
	set(&a.Order, e, history.FieldOrderID)
	switch e.Type {
	case history.InquiryAdopted, history.AppointmentAdopted:
		a.applyAdopted(e)
	case history.InquiryReceived, history.InquirySorted, history.InquiryTransferred, history.InquiryPromised, history.InquiryTold,
		history.InquiryAnswered, history.InquiryEnded:
		a.applyInquiry(e)
	case history.AppointmentBooked:
		a.applyBooked(e)
	case history.AppointmentSlotAssigned:
		a.Assigned = e.At
		set(&a.Assignee, e, history.FieldAssigneeID)
	case history.AppointmentPrepared:
		a.Prepared, a.Open = e.At, e.Get(history.FieldOpenItems).List()
	default:
		a.applyStep(e)
	}
}

// applyStep notes when a step was taken.
func (a *Appointment) applyStep(e *history.Event) {
	switch e.Type {
	case history.AppointmentAgreed:
		a.Agreed = e.At
	case history.AppointmentInfoConfirmed:
		a.Confirmed = e.At
	case history.AppointmentNoticed:
		a.Noticed = e.At
	case history.AppointmentCarChecked:
		a.CarChecked = e.At
	case history.AppointmentDeparted:
		a.Departed = e.At
	case history.AppointmentArrived:
		a.Arrived = e.At
	case history.AppointmentReconfirmed:
		a.Reconfirmed = e.At
	case history.AppointmentAdmitted:
		a.Admitted = e.At
	}
}

func (a *Appointment) applyBooked(e *history.Event) {
	a.Booked, a.Agreed, a.Assigned, a.Noticed = e.At, history.Moment{}, history.Moment{}, history.Moment{}
	a.Assignee = ""
	a.Model = e.Get(history.FieldModel).Word()
	a.Fault, _ = e.Get(history.FieldFault).Paper()
	a.Slot.Start, _ = e.Get(history.FieldSlotStartAt).Moment().Instant()
	a.Slot.End, _ = e.Get(history.FieldSlotEndAt).Moment().Instant()
	a.OnSite = e.Get(history.FieldOnSite).True()
	var hidden bool
	if a.Address, hidden = e.Get(history.FieldPlace).Paper(); !hidden {
		a.Place = e.Get(history.FieldPlace).Word()
	}
}

func (a *Appointment) applyInquiry(e *history.Event) {
	if a.Inquiry == nil {
		a.Inquiry = &Inquiry{}
	}
	q := a.Inquiry
	switch e.Type {
	case history.InquiryReceived:
		q.Received = e.At
		set(&q.Channel, e, history.FieldChannel)
		set(&q.Need, e, history.FieldNeed)
		set(&q.Model, e, history.FieldModel)
		q.Fault, _ = e.Get(history.FieldFault).Paper()
	case history.InquirySorted:
		set(&q.Complexity, e, history.FieldComplexity)
		set(&q.Preliminary, e, history.FieldPreliminary)
	case history.InquiryTransferred:
		set(&q.TransferredTo, e, history.FieldToRole)
	case history.InquiryPromised:
		q.Promised = e.Get(history.FieldDueAt).Moment()
	case history.InquiryTold:
		if told := hours(e, history.FieldHours); told != nil {
			q.ToldHours = told
		}
		if told := money(e, history.FieldCost); told.Currency() != "" {
			q.ToldCost = told
		}
	case history.InquiryAnswered:
		q.Answered = e.At
	case history.InquiryEnded:
		q.Ended = e.At
		set(&q.Outcome, e, history.FieldOutcome)
	}
}
