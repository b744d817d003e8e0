package aftersales

import (
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// RequestRescue records that help is asked for on the road (救援请求); the order is of kind [KindRescue].
type RequestRescue struct {
	Order    OrderID    `json:"order"`
	Number   string     `json:"number,omitempty"`
	Customer CustomerID `json:"customer"`
	Vehicle  VehicleID  `json:"vehicle"`
	// Concern is what is wrong, in a paper.
	Concern history.Paper `json:"concern,omitzero"`
	// Items are what the customer reported, at least one.
	Items []Item `json:"items"`
	// Urban says whether the vehicle stands within the town; nil if not said.
	Urban *bool `json:"urban,omitempty"`
}

// DispatchRescue records that a rescue vehicle was sent out (救援出动).
type DispatchRescue struct{}

// SolveRescue records that the problem was solved on the road, or on the telephone (救援解决). Work that is to be billed is
// recorded after [ReceiveRescue] instead.
type SolveRescue struct{}

// ReceiveRescue takes a rescued vehicle in: towed to the shop, or where it stands, to be worked on and billed.
type ReceiveRescue struct{}

// Postpone puts the work off to an appointment (预约维修), which names this order. The reception talk has ended.
type Postpone struct {
	// Reason is why, in a paper.
	Reason history.Paper `json:"reason,omitzero"`
}

// ResumeReception takes an order up again that was put off: the customer has come.
type ResumeReception struct{}

// GiveQuoteOnly ends the order with a quotation, or with a diagnosis: the customer wanted no more.
type GiveQuoteOnly struct{}

// DeclineQuote ends the order: the customer declined the quotation.
type DeclineQuote struct {
	// Reason is why, in a paper.
	Reason history.Paper `json:"reason,omitzero"`
}

// Leave ends the order: the customer left before anything was quoted.
type Leave struct {
	// Reason is why, in a paper.
	Reason history.Paper `json:"reason,omitzero"`
}

// HandToWorkshop hands the vehicle over to the workshop (交车间).
type HandToWorkshop struct {
	// Giver and Receiver are who gave the vehicle and who took it.
	Giver    PersonID `json:"giver"`
	Receiver PersonID `json:"receiver"`
}

// SendBack returns the order from the workshop to the front desk for correction (退回前台), such as when the plate of the
// vehicle is not that on the order.
type SendBack struct {
	// Reason is why, in a paper.
	Reason history.Paper `json:"reason"`
}

// AwaitParts puts the work down until parts come (待料).
type AwaitParts struct{}

// ResumeRepair takes the work up again after waiting for parts.
type ResumeRepair struct{}

// FinishRepair ends the work on the order (竣工): it goes to the inspection.
type FinishRepair struct{}

// NotifyReady records that the customer was told that the vehicle is ready (通知取车).
type NotifyReady struct{}

// WalkRound records that the customer was led round the finished vehicle (陪同验车).
type WalkRound struct{}

// Reject records that the customer does not accept the work (拒绝验收): the order goes back to the workshop.
type Reject struct {
	// Reason is why, in a paper.
	Reason history.Paper `json:"reason"`
}

// ArchiveOrder files a closed order away (归档).
type ArchiveOrder struct{}

// CancelOrder cancels an order on which nothing was done yet (取消).
type CancelOrder struct {
	// Reason is why, in a paper.
	Reason history.Paper `json:"reason,omitzero"`
}

// Name implements [OrderCommand].
func (RequestRescue) Name() string   { return "request_rescue" }
func (DispatchRescue) Name() string  { return "dispatch_rescue" }
func (SolveRescue) Name() string     { return "solve_rescue" }
func (ReceiveRescue) Name() string   { return "receive_rescue" }
func (Postpone) Name() string        { return "postpone" }
func (ResumeReception) Name() string { return "resume_reception" }
func (GiveQuoteOnly) Name() string   { return "give_quote_only" }
func (DeclineQuote) Name() string    { return "decline_quote" }
func (Leave) Name() string           { return "leave" }
func (HandToWorkshop) Name() string  { return "hand_to_workshop" }
func (SendBack) Name() string        { return "send_back" }
func (AwaitParts) Name() string      { return "await_parts" }
func (ResumeRepair) Name() string    { return "resume_repair" }
func (FinishRepair) Name() string    { return "finish_repair" }
func (NotifyReady) Name() string     { return "notify_ready" }
func (WalkRound) Name() string       { return "walk_round" }
func (Reject) Name() string          { return "reject" }
func (ArchiveOrder) Name() string    { return "archive_order" }
func (CancelOrder) Name() string     { return "cancel_order" }

// Check implements [OrderCommand].
func (c RequestRescue) Check() error { return c.open().Check() }

// Check implements [OrderCommand].
func (DispatchRescue) Check() error { return nil }

// Check implements [OrderCommand].
func (SolveRescue) Check() error { return nil }

// Check implements [OrderCommand].
func (ReceiveRescue) Check() error { return nil }

// Check implements [OrderCommand].
func (c Postpone) Check() error { return checkReason(c.Reason, false) }

// Check implements [OrderCommand].
func (ResumeReception) Check() error { return nil }

// Check implements [OrderCommand].
func (GiveQuoteOnly) Check() error { return nil }

// Check implements [OrderCommand].
func (c DeclineQuote) Check() error { return checkReason(c.Reason, false) }

// Check implements [OrderCommand].
func (c Leave) Check() error { return checkReason(c.Reason, false) }

// Check implements [OrderCommand].
func (c HandToWorkshop) Check() error {
	var f fault.List
	checkID(&f, "giver", c.Giver)
	checkID(&f, "receiver", c.Receiver)
	return f.Err()
}

// Check implements [OrderCommand].
func (c SendBack) Check() error { return checkReason(c.Reason, true) }

// Check implements [OrderCommand].
func (AwaitParts) Check() error { return nil }

// Check implements [OrderCommand].
func (ResumeRepair) Check() error { return nil }

// Check implements [OrderCommand].
func (FinishRepair) Check() error { return nil }

// Check implements [OrderCommand].
func (NotifyReady) Check() error { return nil }

// Check implements [OrderCommand].
func (WalkRound) Check() error { return nil }

// Check implements [OrderCommand].
func (c Reject) Check() error { return checkReason(c.Reason, true) }

// Check implements [OrderCommand].
func (ArchiveOrder) Check() error { return nil }

// Check implements [OrderCommand].
func (c CancelOrder) Check() error { return checkReason(c.Reason, false) }

// checkReason takes the paper with a reason; one that is required may not be left out.
func checkReason(p history.Paper, required bool) error {
	var f fault.List
	checkPaper(&f, "reason", p)
	if required && p == (history.Paper{}) {
		f.Add("reason", fault.Missing, "no reason")
	}
	return f.Err()
}

// open gives the opening of the order of a rescue.
func (c RequestRescue) open() OpenOrder {
	return OpenOrder{Order: c.Order, Number: c.Number, Kind: KindRescue, Customer: c.Customer, Vehicle: c.Vehicle,
		Concern: c.Concern, Items: c.Items}
}

// decide records the request first: an order that is opened without one is at the reception.
func (c RequestRescue) decide(o *Order, out *emitter) {
	out.order = c.Order
	out.emit(history.OrderRescueRequested, boolField(history.FieldUrban, c.Urban))
	c.open().decide(o, out)
}

func (DispatchRescue) decide(_ *Order, out *emitter) { out.emit(history.OrderRescueDispatched) }
func (SolveRescue) decide(_ *Order, out *emitter)    { out.emit(history.OrderRescueSolved) }
func (ReceiveRescue) decide(_ *Order, out *emitter)  { out.emit(history.OrderRescueReceived) }

func (c Postpone) decide(_ *Order, out *emitter) { out.receptionEnds(OutcomeAppointment, c.Reason) }

func (ResumeReception) decide(_ *Order, out *emitter) { out.emit(history.OrderReceptionResumed) }

func (GiveQuoteOnly) decide(_ *Order, out *emitter) {
	out.receptionEnds(OutcomeQuoteOnly, history.Paper{})
}

func (c DeclineQuote) decide(_ *Order, out *emitter) { out.receptionEnds(OutcomeLeave, c.Reason) }

func (c Leave) decide(_ *Order, out *emitter) { out.receptionEnds(OutcomeLeave, c.Reason) }

// receptionEnds records the outcome of the reception talk.
func (m *emitter) receptionEnds(outcome Outcome, reason history.Paper) {
	m.emit(history.OrderReceptionEnded, codeField(history.FieldOutcome, outcome), paperField(history.FieldReason, reason))
}

// decide records that the vehicle enters the workshop as the outcome of the reception, unless that ended otherwise before.
func (c HandToWorkshop) decide(o *Order, out *emitter) {
	if o.Outcome == "" {
		out.receptionEnds(OutcomeEnter, history.Paper{})
	}
	out.emit(history.OrderHandedToWorkshop, idField(history.FieldGiverID, c.Giver), idField(history.FieldReceiverID, c.Receiver))
}

func (c SendBack) decide(_ *Order, out *emitter) {
	out.emit(history.OrderSentBack, paperField(history.FieldReason, c.Reason))
}

// pausedForParts is why a repair rests that waits for parts.
const pausedForParts = "parts"

func (AwaitParts) decide(_ *Order, out *emitter) {
	out.emit(history.RepairPaused, codeField(history.FieldPauseReason, pausedForParts))
}

func (ResumeRepair) decide(_ *Order, out *emitter) {
	out.emit(history.RepairResumed, codeField(history.FieldPauseReason, pausedForParts))
}

func (FinishRepair) decide(_ *Order, out *emitter) { out.emit(history.OrderWorkDone) }
func (NotifyReady) decide(_ *Order, out *emitter)  { out.emit(history.OrderReadyNotified) }
func (WalkRound) decide(_ *Order, out *emitter)    { out.emit(history.OrderWalkroundDone) }

func (c Reject) decide(o *Order, out *emitter) {
	out.emit(history.OrderRejected, paperField(history.FieldReason, c.Reason))
	out.voidCertificate(o, c.Reason)
}

func (ArchiveOrder) decide(_ *Order, out *emitter) { out.emit(history.OrderArchived) }

func (c CancelOrder) decide(_ *Order, out *emitter) {
	out.emit(history.OrderCancelled, paperField(history.FieldReason, c.Reason))
}
