package aftersales

import (
	"fmt"

	"example.com/servicelane/aftersales/history"
)

// AppointmentError says why a command makes no sense for the appointment as it stands. It is an [ErrNotAllowed].
type AppointmentError struct {
	Appointment AppointmentID
	State       AppointmentState
	Command     string
	// Guard is the hard law that refused, empty if the table has no such command in this state.
	Guard string
	// Detail says what is wrong.
	Detail string
}

// Error names the command, the state and the law that refused.
func (e *AppointmentError) Error() string {
	return refusalText(e.Command, e.Guard, e.Detail)
}

// Unwrap makes the error an [ErrNotAllowed].
func (e *AppointmentError) Unwrap() error { return ErrNotAllowed }

var (
	inquiryIsOpen = appointmentGuard{"inquiry_open", func(a *Appointment, _ AppointmentCommand, _ Actor) string {
		if !a.inquiryOpen() {
			return "there is no inquiry that waits for anything"
		}
		return ""
	}}
	inquiryWasAnswered = appointmentGuard{"inquiry_answered", func(a *Appointment, c AppointmentCommand, _ Actor) string {
		if c.(EndInquiry).Outcome == InquiryAnswered && a.Inquiry.Answered.IsZero() && a.Adopted.records(history.InquiryAnswered) {
			return "it was not answered"
		}
		return ""
	}}
	sameAppointment = appointmentGuard{"same_appointment", func(a *Appointment, c AppointmentCommand, _ Actor) string {
		if id := c.(Book).Appointment; a.ID != "" && id != a.ID {
			return fmt.Sprintf("the inquiry has the id %q, not %q", a.ID, id)
		}
		return ""
	}}
	customerKnown = appointmentGuard{"customer_known", func(a *Appointment, c AppointmentCommand, _ Actor) string {
		if c.(Book).Customer == "" && a.Customer == "" {
			return "it is not said who comes"
		}
		return ""
	}}
	slotAhead = appointmentGuard{"slot_ahead", func(_ *Appointment, c AppointmentCommand, by Actor) string {
		if slot := c.(slotted).slot(); !slot.End.After(by.At) {
			return fmt.Sprintf("the slot ended at %s, before it was booked", history.At(slot.End))
		}
		return ""
	}}
	slotBegun = appointmentGuard{"slot_begun", func(a *Appointment, _ AppointmentCommand, by Actor) string {
		if by.At.Before(a.Slot.Start) {
			return fmt.Sprintf("the slot begins only at %s", history.At(a.Slot.Start))
		}
		return ""
	}}
	isVisit = appointmentGuard{"is_visit", func(a *Appointment, _ AppointmentCommand, _ Actor) string {
		if !a.OnSite {
			return "the customer comes to the shop"
		}
		return ""
	}}
	idOfStaff = appointmentGuard{"id_of_staff", func(a *Appointment, c AppointmentCommand, _ Actor) string {
		if c.(Arrive).IDShown != nil && !a.OnSite {
			return "only staff who come to the customer show who they are"
		}
		return ""
	}}
	notAdmitted = appointmentGuard{"not_admitted", func(a *Appointment, _ AppointmentCommand, _ Actor) string {
		if !a.Admitted.IsZero() {
			return fmt.Sprintf("order %q is already open for it", a.Order)
		}
		return ""
	}}
	ordersMatch = appointmentGuard{"orders_match", func(a *Appointment, c AppointmentCommand, _ Actor) string {
		if id := c.(Admit).Order; a.Order != "" && id != a.Order {
			return fmt.Sprintf("it was made for order %q, not for %q", a.Order, id)
		}
		return ""
	}}
)

// slotted is met by the commands that name a slot.
type slotted interface{ slot() Slot }
