package aftersales

import (
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// AppointmentCommand is an intent about an appointment or its inquiry. The set is closed: the commands of this package are
// the only ones, and they are values, not pointers. Each has a name under which it travels as JSON, see
// [EncodeAppointmentCommand] and [DecodeAppointmentCommand].
type AppointmentCommand interface {
	// Name is the command's name, such as "book".
	Name() string
	// Check gives every fault that shows in the command alone, each with its path, or nil.
	Check() error
	// decide emits the events of a command that the table and its guards have let through.
	decide(a *Appointment, out *emitter)
}

// ReceiveInquiry records a question of a customer (咨询). It begins an appointment, whatever becomes of it; the inquiry has
// the appointment's id.
type ReceiveInquiry struct {
	Appointment AppointmentID `json:"appointment"`
	// Customer is who asks; may be empty if he is not known.
	Customer CustomerID `json:"customer,omitempty"`
	// Channel is how the question came, such as "phone" or "online".
	Channel string `json:"channel"`
	// Need is what is wanted, such as "repair" or "maintenance", Model the model asked about, Fault what is wrong, in a paper.
	Need  string        `json:"need,omitempty"`
	Model string        `json:"model,omitempty"`
	Fault history.Paper `json:"fault,omitzero"`
}

// SortInquiry says how an inquiry is to be answered, with a preliminary judgement (初步判断).
type SortInquiry struct {
	Complexity  Complexity `json:"complexity"`
	Preliminary string     `json:"preliminary,omitempty"`
}

// TransferInquiry passes an inquiry to those who can answer it.
type TransferInquiry struct {
	// To is their role, such as "technician".
	To string `json:"to"`
}

// PromiseAnswer tells the customer by when an answer will come, and why not at once.
type PromiseAnswer struct {
	Due    time.Time     `json:"due"`
	Reason history.Paper `json:"reason,omitzero"`
}

// TellEstimate tells the customer how long it will take and what it will cost. At least one is given.
type TellEstimate struct {
	Hours *pricing.Hours `json:"hours,omitempty"`
	Cost  pricing.Money  `json:"cost"`
}

// AnswerInquiry records that the customer has his answer.
type AnswerInquiry struct{}

// EndInquiry ends an inquiry that leads to no appointment: [InquiryAnswered] or [InquiryDropped].
type EndInquiry struct {
	Outcome InquiryOutcome `json:"outcome"`
}

// Book takes a slot (预约). After an inquiry it is about what was asked: fields that are left out are those of the inquiry.
type Book struct {
	Appointment AppointmentID `json:"appointment"`
	Customer    CustomerID    `json:"customer,omitempty"`
	Vehicle     VehicleID     `json:"vehicle,omitempty"`
	// Order is an order that was put off to this appointment; empty if none was.
	Order OrderID       `json:"order,omitempty"`
	Model string        `json:"model,omitempty"`
	Fault history.Paper `json:"fault,omitzero"`
	Slot  Slot          `json:"slot"`
	// Place is where in the shop. A visit (上门服务), OnSite, is at an address instead, in a paper.
	Place   string        `json:"place,omitempty"`
	Address history.Paper `json:"address,omitzero"`
	OnSite  bool          `json:"on_site,omitempty"`
	// Agreed says that the customer has agreed to time and place.
	Agreed bool `json:"agreed,omitempty"`
	// Assignee is who will do it, if that is known already.
	Assignee PersonID `json:"assignee,omitempty"`
}

// Agree records that the customer has agreed to time and place.
type Agree struct{}

// ConfirmInfo records that what must be known beforehand was confirmed with the customer.
type ConfirmInfo struct{}

// AssignSlot says who will do the work in the slot (排班).
type AssignSlot struct {
	Assignee PersonID `json:"assignee"`
}

// GiveNotice tells the customer the details (预约通知).
type GiveNotice struct {
	Contents []NoticeContent `json:"contents"`
}

// MoveAppointment books another slot in the place of the first (改期); agreement, assignment and notice are then due anew.
type MoveAppointment struct {
	Slot Slot `json:"slot"`
	// Place is where in the shop, if that changes too.
	Place string `json:"place,omitempty"`
	// Agreed says that the customer has agreed to the new time.
	Agreed bool `json:"agreed,omitempty"`
}

// CancelAppointment calls an appointment off; its slot is free again.
type CancelAppointment struct {
	// Reason is a word of the house for the reason, such as "customer" or "parts"; may be empty.
	Reason string `json:"reason,omitempty"`
}

// MissAppointment records that the customer did not come, or was not there (爽约); the slot is free again.
type MissAppointment struct{}

// Prepare goes through the checklist of tools, materials and parts (服务准备). It may be repeated.
type Prepare struct {
	Checklist []ChecklistLine `json:"checklist"`
}

// ChecklistLine is one line of a checklist.
type ChecklistLine struct {
	// Item is a word of the house, such as "tools".
	Item string `json:"item"`
	// Done says that it is ready.
	Done bool `json:"done"`
}

// CheckCar records the check of the service vehicle before a visit.
type CheckCar struct {
	Result CarResult `json:"result"`
}

// Depart records that staff have left for a visit.
type Depart struct{}

// Arrive records that the customer has come to the shop, or that staff have come to the customer.
type Arrive struct {
	// IDShown says whether staff have shown who they are; nil if that is not recorded, or if the customer came to the shop.
	IDShown *bool `json:"id_shown,omitempty"`
}

// Reconfirm confirms the content again on site.
type Reconfirm struct {
	// SiteChecked says whether the fault or the site was checked; nil if that is not recorded.
	SiteChecked *bool `json:"site_checked,omitempty"`
}

// Admit hands over to the order (接车): one that is opened for the appointment or its inquiry, or the one that was put off
// to it. In the shop the customer has arrived with that, if it was not recorded before; for a visit the order may be
// opened earlier, so that the work can be planned.
type Admit struct {
	Order OrderID `json:"order"`
}

// Name implements [AppointmentCommand].
func (ReceiveInquiry) Name() string    { return "receive_inquiry" }
func (SortInquiry) Name() string       { return "sort_inquiry" }
func (TransferInquiry) Name() string   { return "transfer_inquiry" }
func (PromiseAnswer) Name() string     { return "promise_answer" }
func (TellEstimate) Name() string      { return "tell_estimate" }
func (AnswerInquiry) Name() string     { return "answer_inquiry" }
func (EndInquiry) Name() string        { return "end_inquiry" }
func (Book) Name() string              { return "book" }
func (Agree) Name() string             { return "agree" }
func (ConfirmInfo) Name() string       { return "confirm_info" }
func (AssignSlot) Name() string        { return "assign_slot" }
func (GiveNotice) Name() string        { return "give_notice" }
func (MoveAppointment) Name() string   { return "move_appointment" }
func (CancelAppointment) Name() string { return "cancel_appointment" }
func (MissAppointment) Name() string   { return "miss_appointment" }
func (Prepare) Name() string           { return "prepare" }
func (CheckCar) Name() string          { return "check_car" }
func (Depart) Name() string            { return "depart" }
func (Arrive) Name() string            { return "arrive" }
func (Reconfirm) Name() string         { return "reconfirm" }
func (Admit) Name() string             { return "admit" }

func (c Book) slot() Slot            { return c.Slot }
func (c MoveAppointment) slot() Slot { return c.Slot }
