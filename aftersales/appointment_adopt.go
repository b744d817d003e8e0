package aftersales

import (
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// AdoptAppointment takes over an appointment, or an inquiry, that began in another system, as [AdoptOrder] does an order:
// in the state that is declared, with what was recorded there. The events are of the appointment, and of the inquiry with
// the same id. One of which the source does not say that it is a visit is taken for one in the shop, unless its state is
// that of a visit.
type AdoptAppointment struct {
	Appointment AppointmentID    `json:"appointment"`
	State       AppointmentState `json:"state"`
	From        string           `json:"from"`
	Covers      []string         `json:"covers"`
	Events      []history.Event  `json:"events"`
}

// Name implements [AppointmentCommand].
func (AdoptAppointment) Name() string { return "adopt_appointment" }

// Check implements [AppointmentCommand].
func (c AdoptAppointment) Check() error {
	var f fault.List
	checkID(&f, "appointment", c.Appointment)
	checkAdoptedState(&f, c.State)
	c.source().check(&f, history.FieldAppointmentID, history.FieldInquiryID)
	return f.Err()
}

func (c AdoptAppointment) source() adoptSource {
	return adoptSource{string(c.Appointment), c.From, c.Covers, c.Events, false}
}

// decide adopts the inquiry, the appointment, or both: each has events of its own.
func (c AdoptAppointment) decide(_ *Appointment, out *emitter) {
	inquiry := idField(history.FieldInquiryID, c.Appointment)
	if c.State == AppointmentInquired || c.State == AppointmentAnswered {
		c.source().tell(out, history.InquiryAdopted, string(c.State), inquiry)
		return
	}
	c.source().tell(out, history.AppointmentAdopted, string(c.State), idField(history.FieldAppointmentID, c.Appointment))
	if slices.ContainsFunc(c.Events, func(e history.Event) bool { return word(&e, history.FieldInquiryID) == string(c.Appointment) }) {
		c.source().close(out, history.InquiryAdopted, string(c.State), inquiry)
	}
}

// applyAdopted notes where the appointment comes from. An inquiry that waits is there, even if nothing is known of it; and
// only a visit is on its way, or confirmed again where the customer is.
func (a *Appointment) applyAdopted(e *history.Event) {
	a.Adopted = adoption(e)
	a.State = AppointmentState(word(e, history.FieldState))
	if a.State == AppointmentInquired && a.Inquiry == nil {
		a.Inquiry = &Inquiry{}
	}
	a.OnSite = a.OnSite || a.State == AppointmentEnRoute || a.State == AppointmentReconfirmed
}
