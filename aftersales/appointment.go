package aftersales

import (
	"slices"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// Appointment is the state of an appointment (预约), with the inquiry (咨询) that it began with, if it did: always the fold
// of its events, see [FoldAppointment]. It is a value: what changes it returns a copy, and nobody changes what its slices
// and pointers lead to.
type Appointment struct {
	ID       AppointmentID    `json:"id"`
	State    AppointmentState `json:"state"`
	Store    StoreID          `json:"store,omitempty"`
	Customer CustomerID       `json:"customer,omitempty"`
	Vehicle  VehicleID        `json:"vehicle,omitempty"`
	// Order is the order that was opened for it, or that was put off to it.
	Order   OrderID  `json:"order,omitempty"`
	Inquiry *Inquiry `json:"inquiry,omitempty"`
	// Model and Fault are what was booked for; the words of the customer lie in a paper.
	Model string        `json:"model,omitempty"`
	Fault history.Paper `json:"fault,omitzero"`
	// Slot is the time that was agreed on, Place where in the shop; a visit (OnSite) is at the address in a paper.
	Slot    Slot          `json:"slot,omitzero"`
	Place   string        `json:"place,omitempty"`
	Address history.Paper `json:"address,omitzero"`
	OnSite  bool          `json:"on_site,omitempty"`
	// Assignee is who will do it; empty until the slot is assigned.
	Assignee PersonID `json:"assignee,omitempty"`
	// Open are the lines of the checklist that were still open when it was last gone through.
	Open []string `json:"open,omitempty"`
	// When each step was taken last; a booking that is moved has to be agreed, assigned and told anew.
	Booked      history.Moment `json:"booked,omitzero"`
	Agreed      history.Moment `json:"agreed,omitzero"`
	Confirmed   history.Moment `json:"confirmed,omitzero"`
	Assigned    history.Moment `json:"assigned,omitzero"`
	Noticed     history.Moment `json:"noticed,omitzero"`
	Prepared    history.Moment `json:"prepared,omitzero"`
	CarChecked  history.Moment `json:"car_checked,omitzero"`
	Departed    history.Moment `json:"departed,omitzero"`
	Arrived     history.Moment `json:"arrived,omitzero"`
	Reconfirmed history.Moment `json:"reconfirmed,omitzero"`
	Admitted    history.Moment `json:"admitted,omitzero"`
	// Adopted says where it comes from, if it began in another system; nil for our own.
	Adopted *Adoption `json:"adopted,omitempty"`
	// Last is the latest instant at which anything happened to it; an intent cannot lie before it.
	Last history.Moment `json:"last,omitzero"`
}

// Slot is a time that a shop gives away: from Start until before End.
type Slot struct {
	Start time.Time `json:"start"`
	End   time.Time `json:"end"`
}

// IsZero tells whether there is no slot.
func (s Slot) IsZero() bool { return s.Start.IsZero() && s.End.IsZero() }

// Inquiry is a question of a customer, before or without an appointment (咨询).
type Inquiry struct {
	Channel string        `json:"channel,omitempty"`
	Need    string        `json:"need,omitempty"`
	Model   string        `json:"model,omitempty"`
	Fault   history.Paper `json:"fault,omitzero"`
	// Complexity and Preliminary are how it was sorted.
	Complexity  Complexity `json:"complexity,omitempty"`
	Preliminary string     `json:"preliminary,omitempty"`
	// TransferredTo is the role that it was passed to.
	TransferredTo string `json:"transferred_to,omitempty"`
	// Promised is by when an answer was promised.
	Promised history.Moment `json:"promised,omitzero"`
	// ToldHours and ToldCost are what the customer was told; nil and the zero Money if not told.
	ToldHours *pricing.Hours `json:"told_hours,omitempty"`
	ToldCost  pricing.Money  `json:"told_cost"`
	Received  history.Moment `json:"received"`
	Answered  history.Moment `json:"answered,omitzero"`
	Ended     history.Moment `json:"ended,omitzero"`
	Outcome   InquiryOutcome `json:"outcome,omitempty"`
}

// Complexity says how an inquiry is answered.
type Complexity string

// The complexities.
const (
	Simple  Complexity = "simple"  // in the same contact
	Complex Complexity = "complex" // by a technician, later
)

// Complexities lists every complexity.
func Complexities() []Complexity { return []Complexity{Simple, Complex} }

// Valid tells whether c is one of [Complexities].
func (c Complexity) Valid() bool { return slices.Contains(Complexities(), c) }

// InquiryOutcome says how an inquiry ended.
type InquiryOutcome string

// The outcomes.
const (
	InquiryAnswered InquiryOutcome = "answered" // the answer was all that was wanted
	InquiryBooked   InquiryOutcome = "booked"   // the customer has an appointment
	InquiryOrder    InquiryOutcome = "order"    // the customer came at once, and an order was opened
	InquiryDropped  InquiryOutcome = "dropped"  // the customer wants nothing any more, or could not be reached
)

// InquiryOutcomes lists every outcome.
func InquiryOutcomes() []InquiryOutcome {
	return []InquiryOutcome{InquiryAnswered, InquiryBooked, InquiryOrder, InquiryDropped}
}

// Valid tells whether o is one of [InquiryOutcomes].
func (o InquiryOutcome) Valid() bool { return slices.Contains(InquiryOutcomes(), o) }

// NoticeContent is something that the notice of an appointment tells the customer (预约通知).
type NoticeContent string

// The contents.
const (
	NoticeTime        NoticeContent = "time"
	NoticePlace       NoticeContent = "place"
	NoticeStaff       NoticeContent = "staff"       // who comes, or who is to be asked for
	NoticePreparation NoticeContent = "preparation" // what the customer should prepare
)

// NoticeContents lists every content.
func NoticeContents() []NoticeContent {
	return []NoticeContent{NoticeTime, NoticePlace, NoticeStaff, NoticePreparation}
}

// Valid tells whether c is one of [NoticeContents].
func (c NoticeContent) Valid() bool { return slices.Contains(NoticeContents(), c) }

// CarResult is the result of the check of the service vehicle (服务车辆检查).
type CarResult string

// The results.
const (
	CarOK     CarResult = "ok"
	CarFaulty CarResult = "faulty"
)

// CarResults lists every result.
func CarResults() []CarResult { return []CarResult{CarOK, CarFaulty} }

// Valid tells whether r is one of [CarResults].
func (r CarResult) Valid() bool { return slices.Contains(CarResults(), r) }

// HoldsSlot tells whether the appointment takes a place in its slot: it was booked, and neither cancelled nor missed.
func (a Appointment) HoldsSlot() bool {
	return !a.Slot.IsZero() && a.State != AppointmentCancelled && a.State != AppointmentMissed
}

// inquiryOpen tells whether there is an inquiry that has not ended.
func (a *Appointment) inquiryOpen() bool { return a.Inquiry != nil && a.Inquiry.Ended.IsZero() }
