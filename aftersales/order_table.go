package aftersales

import (
	"slices"

	"example.com/servicelane/aftersales/history"
)

// OrderState is a state of the repair order (工单状态).
type OrderState string

// The states of an order, in the order of an ordinary life.
const (
	OrderRescueRequested  OrderState = "rescue_requested"  // help is asked for on the road (救援请求)
	OrderRescueDispatched OrderState = "rescue_dispatched" // a rescue vehicle is on its way (救援出动)
	OrderBooked           OrderState = "booked"            // received, and put off to an appointment (已预约)
	OrderDraft            OrderState = "draft"             // received (已接车)
	OrderIntakeInspected  OrderState = "intake_inspected"  // looked over at reception (已进厂检验)
	OrderDiagnosed        OrderState = "diagnosed"         // diagnosed (已诊断)
	OrderQuoted           OrderState = "quoted"            // quoted (已报价)
	OrderAuthorised       OrderState = "authorised"        // signed by the customer (已委托)
	OrderAssigned         OrderState = "assigned"          // handed to the workshop (已派工)
	OrderInRepair         OrderState = "in_repair"         // being worked on (在修)
	OrderAwaitingConsent  OrderState = "awaiting_consent"  // the customer is asked about an additional item (待增项确认)
	OrderAwaitingParts    OrderState = "awaiting_parts"    // the work rests until parts come (待料)
	OrderRepairDone       OrderState = "repair_done"       // the work is done (已完工)
	OrderInspecting       OrderState = "inspecting"        // being inspected; see [Order.FinalPassed] (检验中)
	OrderCertified        OrderState = "certified"         // has its quality certificate (已发合格证)
	OrderReady            OrderState = "ready"             // the customer was told to come for it (待取车)
	OrderAccepting        OrderState = "accepting"         // the customer looks the finished vehicle over (验收中)
	OrderSettled          OrderState = "settled"           // bill made (已结算)
	OrderDelivered        OrderState = "delivered"         // handed over (已交车)
	OrderClosed           OrderState = "closed"            // finished; takes nothing any more but what concerns money, and its archiving (已关单)
	OrderArchived         OrderState = "archived"          // filed away (已归档)
	OrderDeclined         OrderState = "declined"          // the customer declined the quotation (已拒绝报价)
	OrderQuoteOnly        OrderState = "quote_only"        // the customer wanted no more than a quotation (仅报价)
	OrderLeft             OrderState = "left"              // the customer left before anything was quoted or signed (已离店)
	OrderSolved           OrderState = "solved"            // the rescue solved the problem on the road (救援已解决)
	OrderCancelled        OrderState = "cancelled"         // cancelled before anything was done (已取消)
)

// orderNone is the state of an order that does not exist yet.
const orderNone OrderState = ""

// inspectedBefore is what orders were called that passed the final inspection, before inspecting and certified were told
// apart. An order can still be adopted in it.
const inspectedBefore OrderState = "inspected"

// OrderStates lists every state.
func OrderStates() []OrderState {
	return []OrderState{OrderRescueRequested, OrderRescueDispatched, OrderBooked, OrderDraft, OrderIntakeInspected, OrderDiagnosed,
		OrderQuoted, OrderAuthorised, OrderAssigned, OrderInRepair, OrderAwaitingConsent, OrderAwaitingParts, OrderRepairDone,
		OrderInspecting, OrderCertified, OrderReady, OrderAccepting, OrderSettled, OrderDelivered, OrderClosed, OrderArchived,
		OrderDeclined, OrderQuoteOnly, OrderLeft, OrderSolved, OrderCancelled}
}

// Valid tells whether s is one of [OrderStates].
func (s OrderState) Valid() bool { return slices.Contains(OrderStates(), s) }

// Ended tells whether nothing is left to do about an order in this state but to file it away, and to bring the money in.
func (s OrderState) Ended() bool {
	switch s {
	case OrderClosed, OrderArchived, OrderDeclined, OrderQuoteOnly, OrderLeft, OrderSolved, OrderCancelled:
		return true
	}
	return false
}

// Step is one row of the table of transitions: in which states a command is possible, and where it leads.
type Step struct {
	// Command is the name of the command.
	Command string
	// In are the states in which the command is possible; an empty one stands for "no order yet".
	In []OrderState
	// Moves are the transitions that it makes. In a state from which none leads on, the order stays where it is.
	Moves []Move
	// Guards name the hard laws that are checked: what a record could not mean.
	Guards []string
}

// Move is a transition, made by an event of a command.
type Move struct {
	From []OrderState
	To   OrderState
	On   history.Type
	// If says under which condition the event makes it; empty for always.
	If string
}

// OrderSteps gives the table of transitions of the order. Diagrams, "what may I do next" and the property tests are made from it.
func OrderSteps() []Step {
	steps := make([]Step, len(orderTable))
	for i := range orderTable {
		row := &orderTable[i]
		steps[i] = Step{Command: row.command, In: statesOf(row), Guards: row.guardNames()}
		for _, m := range row.moves {
			steps[i].Moves = append(steps[i].Moves, Move{From: slices.Clone(m.from), To: m.to, On: m.on, If: m.when.name})
		}
	}
	return steps
}

// NextCommands gives the names of the commands that the table allows in a state, in the order of the table. Guards and
// policy may still refuse one of them.
func NextCommands(s OrderState) []string { return orderLife.next(s) }

type (
	row       = lifeRow[OrderState, Order, OrderCommand]
	move      = lifeMove[OrderState, Order]
	condition = lifeCondition[Order]
	guard     = lifeGuard[Order, OrderCommand]
)

// statesOf are those in which a command is possible, in the order of [OrderStates].
func statesOf(r *row) []OrderState {
	var in []OrderState
	for _, s := range append([]OrderState{orderNone}, OrderStates()...) {
		if r.takes(s) {
			in = append(in, s)
		}
	}
	return in
}

func states(s ...OrderState) []OrderState { return s }

// moves gives the moves of a row that makes one only.
func moves(from []OrderState, to OrderState, on history.Type) []move {
	return []move{{from: from, to: to, on: on}}
}

var (
	ofFinal     = condition{"of the final inspection", func(_ *Order, e *history.Event) bool { return isFinal(e) }}
	notOfFinal  = condition{"of a job", func(_ *Order, e *history.Event) bool { return !isFinal(e) }}
	allAnswered = condition{"no question is open", func(o *Order, _ *history.Event) bool { return !o.asks() }}
)

func outcomeIs(o Outcome) condition {
	return condition{"outcome " + string(o), func(_ *Order, e *history.Event) bool { return word(e, history.FieldOutcome) == string(o) }}
}

// The states by what can be done in them.
var (
	atRescue    = states(OrderRescueRequested, OrderRescueDispatched)
	atReception = states(OrderDraft, OrderIntakeInspected, OrderDiagnosed, OrderQuoted)
	signed      = states(OrderAuthorised, OrderAssigned)
	atWork      = states(OrderInRepair, OrderAwaitingConsent, OrderAwaitingParts)
	inWorkshop  = slices.Concat(signed, atWork)
	inPlanning  = slices.Concat(atReception, inWorkshop)
	finished    = states(OrderInspecting, OrderCertified, OrderReady, OrderAccepting)
	unfinished  = slices.Concat(atRescue, states(OrderBooked), inPlanning, states(OrderRepairDone)) // not yet inspected
	afterWork   = slices.Concat(states(OrderRepairDone), finished)
	billed      = states(OrderSettled, OrderDelivered, OrderClosed)
	ended       = states(OrderClosed, OrderDeclined, OrderQuoteOnly, OrderLeft, OrderSolved, OrderCancelled)
	owing       = slices.Concat(states(OrderSettled, OrderDelivered), ended) // another system may have ended one with money, an invoice, a dispute or a claim open
	anyOpen     = slices.Concat(atRescue, states(OrderBooked), inPlanning, afterWork, states(OrderSettled, OrderDelivered))
)

// orderTable is the one table of transitions. It is never changed at run time. A step that exists only because a rule
// wants it can be skipped here: that is for the policy to refuse.
var orderTable = []row{
	// Reception.
	{"open_order", moves(states(orderNone), OrderDraft, history.OrderOpened), nil, nil},
	{"adopt_order", nil, states(orderNone), nil}, // leads to the state that the command names
	{"request_rescue", moves(states(orderNone), OrderRescueRequested, history.OrderRescueRequested), nil, nil},
	{"dispatch_rescue", moves(states(OrderRescueRequested), OrderRescueDispatched, history.OrderRescueDispatched), nil, nil},
	{"solve_rescue", moves(atRescue, OrderSolved, history.OrderRescueSolved), nil, nil},
	{"receive_rescue", moves(states(OrderRescueDispatched), OrderDraft, history.OrderRescueReceived), nil, nil},
	{"record_intake", moves(states(OrderDraft), OrderIntakeInspected, history.IntakeDone), states(OrderIntakeInspected),
		[]guard{odometerForward, itemsNew}},
	{"clarify_item", nil, inPlanning, []guard{itemsKnown, itemUnclear}},
	{"sign_intake", nil, inPlanning, []guard{intakeDone}},
	{"correct_odometer", nil, anyOpen, nil},
	{"accept_rework", nil, inPlanning, []guard{isRework}},
	{"diagnose", moves(states(OrderDraft, OrderIntakeInspected), OrderDiagnosed, history.OrderDiagnosed), nil, nil},
	{"set_receptionist", nil, anyOpen, nil},
	{"assign_site", nil, inPlanning, nil},
	{"set_stage", nil, anyOpen, nil},
	{"record_finding", nil, slices.Concat(inPlanning, afterWork), []guard{findingNew}},
	{"tell_finding", nil, slices.Concat(inPlanning, afterWork), []guard{findingKnown}},
	{"make_repair_plan", nil, inPlanning, nil},
	{"explain_repair_plan", nil, inPlanning, nil},
	{"plan_job", nil, inPlanning, []guard{jobNew, itemKnown}},
	{"request_part", nil, inPlanning, []guard{partNew, jobKnown}},
	{"make_quote", moves(atReception, OrderQuoted, history.QuoteMade), nil, []guard{somethingPlanned, quotePriced}},
	{"explain_quote", nil, states(OrderQuoted), nil},
	{"confirm_quote", nil, states(OrderQuoted), []guard{quoteCurrent}},
	{"authorise", moves(states(OrderQuoted), OrderAuthorised, history.OrderAuthorised), nil, []guard{quoteCurrent}},
	{"postpone", []move{{atReception, OrderBooked, history.OrderReceptionEnded, outcomeIs(OutcomeAppointment)}}, nil, nil},
	{"resume_reception", moves(states(OrderBooked), OrderDraft, history.OrderReceptionResumed), nil, nil},
	{"give_quote_only", []move{{atReception, OrderQuoteOnly, history.OrderReceptionEnded, outcomeIs(OutcomeQuoteOnly)}}, nil,
		[]guard{nothingDone}},
	{"decline_quote", []move{{states(OrderQuoted), OrderDeclined, history.OrderReceptionEnded, outcomeIs(OutcomeLeave)}}, nil,
		[]guard{nothingDone}},
	{"leave", []move{{states(OrderDraft, OrderIntakeInspected, OrderDiagnosed), OrderLeft, history.OrderReceptionEnded,
		outcomeIs(OutcomeLeave)}}, nil, []guard{nothingDone}},
	// The workshop.
	{"hand_to_workshop", moves(slices.Concat(atReception, states(OrderAuthorised)), OrderAssigned, history.OrderHandedToWorkshop), nil, nil},
	{"check_plate", nil, inPlanning, nil},
	{"send_back", moves(signed, OrderDraft, history.OrderSentBack), nil, nil},
	{"ask_consent", moves(states(OrderInRepair), OrderAwaitingConsent, history.ConsentAsked),
		slices.Concat(atReception, signed, states(OrderAwaitingConsent, OrderAwaitingParts)), []guard{jobKnown, partKnown}},
	{"answer_consent", []move{
		{states(OrderAwaitingConsent), OrderInRepair, history.ConsentGiven, allAnswered},
		{states(OrderAwaitingConsent), OrderInRepair, history.ConsentDeclined, allAnswered},
	}, slices.Concat(atReception, signed, states(OrderInRepair, OrderAwaitingParts)), []guard{questionOpen}},
	{"approve_job", nil, inWorkshop, []guard{jobKnown, jobAgreed, jobWaiting}},
	{"drop_job", nil, inPlanning, []guard{jobKnown, jobNotBegun}},
	{"defer_job", nil, inPlanning, []guard{jobKnown, jobNotBegun}},
	{"assign_job", nil, inPlanning, []guard{jobKnown, jobOpen}},
	{"start_job", moves(slices.Concat(atReception, signed), OrderInRepair, history.JobStarted), atWork,
		[]guard{jobKnown, jobAgreed, jobAlive, jobIdle}},
	{"pause_job", nil, atWork, []guard{jobKnown, jobIsRunning}},
	{"resume_job", nil, atWork, []guard{jobKnown, jobIsPaused}},
	{"hand_on_job", nil, slices.Concat(atWork, states(OrderRepairDone)), []guard{jobKnown, jobOpen}},
	{"finish_job", nil, atWork, []guard{jobKnown, jobIsRunning}},
	{"check_job", nil, slices.Concat(atWork, states(OrderRepairDone)), []guard{jobKnown, jobIsDone}},
	{"mutual_check_job", nil, slices.Concat(atWork, states(OrderRepairDone)), []guard{jobKnown, jobIsDone, otherPerson}},
	{"await_parts", moves(states(OrderInRepair), OrderAwaitingParts, history.RepairPaused), nil, nil},
	{"resume_repair", moves(states(OrderAwaitingParts), OrderInRepair, history.RepairResumed), nil, nil},
	{"approve_part", nil, inWorkshop, []guard{partKnown, partAgreed}},
	{"issue_part", nil, inWorkshop, []guard{partKnown, sameSource, partAgreed, partWanted}},
	{"fit_part", nil, atWork, []guard{partKnown, quantityOut, partAgreed, partWanted}},
	{"return_part", nil, slices.Concat(inPlanning, afterWork), []guard{partKnown, quantityOut, sameSource}},
	{"lose_part", nil, slices.Concat(inPlanning, afterWork), []guard{partKnown, quantityOut, oneLot}},
	{"settle_loss", nil, slices.Concat(inWorkshop, afterWork, states(OrderSettled, OrderDelivered), ended), []guard{partKnown, lossOpen}},
	{"receive_old_part", nil, slices.Concat(inWorkshop, afterWork), []guard{partKnown}},
	{"choose_old_part", nil, slices.Concat(inWorkshop, afterWork, states(OrderSettled)), []guard{partKnown}},
	{"dispose_old_part", nil, slices.Concat(inWorkshop, afterWork, states(OrderSettled, OrderDelivered), ended), []guard{partKnown, oldPartKept}},
	{"record_correction", nil, slices.Concat(atWork, afterWork), []guard{jobKnown}},
	{"finish_repair", moves(states(OrderInRepair), OrderRepairDone, history.OrderWorkDone), nil, []guard{nothingRunning}},
	// Inspection and delivery.
	{"inspect", []move{
		{states(OrderRepairDone), OrderInspecting, history.InspectionPassed, notOfFinal},
		{states(OrderRepairDone, OrderInspecting), OrderInRepair, history.InspectionFailed, notOfFinal},
	}, atWork, []guard{jobKnown, jobIsDone, itemKnown, defectsNew}},
	{"pass_final", []move{{states(OrderInRepair, OrderRepairDone), OrderInspecting, history.InspectionPassed, ofFinal}},
		states(OrderInspecting), []guard{itemsKnown, nothingRunning}},
	{"fail_final", []move{{slices.Concat(afterWork, states(OrderSettled)), OrderInRepair, history.InspectionFailed, ofFinal}}, states(OrderInRepair),
		[]guard{itemsKnown, nothingRunning, defectsNew}},
	{"certify", moves(states(OrderInspecting), OrderCertified, history.OrderCertified), states(OrderCertified, OrderReady, OrderAccepting, OrderSettled),
		[]guard{finalPassed, notCertified, certificateNew}},
	{"open_action", nil, slices.Concat(atWork, afterWork, billed), []guard{actionNew}},
	{"advance_action", nil, slices.Concat(atWork, afterWork, billed), []guard{actionAhead}},
	{"check_finished_car", nil, slices.Concat(afterWork, states(OrderSettled)), nil},
	{"record_handover", nil, slices.Concat(finished, states(OrderSettled, OrderDelivered)), nil},
	{"notify_ready", moves(states(OrderInspecting, OrderCertified), OrderReady, history.OrderReadyNotified), states(OrderReady),
		[]guard{finalPassed}},
	{"walk_round", moves(states(OrderInspecting, OrderCertified, OrderReady), OrderAccepting, history.OrderWalkroundDone),
		states(OrderAccepting, OrderSettled), []guard{finalPassed}},
	{"reject", moves(states(OrderAccepting, OrderSettled), OrderInRepair, history.OrderRejected), nil, nil},
	{"take_deposit", nil, slices.Concat(states(OrderBooked), inPlanning, afterWork), nil},
	{"return_deposit", nil, slices.Concat(states(OrderBooked), inPlanning, afterWork, states(OrderSettled, OrderDelivered), ended), []guard{depositHeld}},
	{"settle", moves(finished, OrderSettled, history.SettlementTotalled), nil, []guard{finalPassed, partsBalance, billPriced, settlementNew}},
	{"correct_settlement", nil, billed, []guard{settlementKnown, settlementNew, billPriced, billedHere}},
	{"give_list", nil, states(OrderSettled), []guard{settlementKnown}},
	{"pay", nil, owing, []guard{settlementKnown, payerCharged, notOverpaid}},
	{"refund", nil, owing, []guard{settlementKnown, wasPaid}},
	{"issue_invoice", nil, billed, []guard{settlementKnown, payerCharged, invoiceNew, notInvoiced}},
	{"credit_invoice", nil, owing, []guard{invoiceKnown, noteNew, notOvercredited}},
	{"raise_dispute", nil, billed, []guard{settlementKnown, disputeNew, lineKnown, notOverdisputed}},
	{"explain_dispute", nil, billed, []guard{disputeOpen}},
	{"forward_dispute", nil, billed, []guard{disputeOpen}},
	{"resolve_dispute", nil, owing, []guard{disputeOpen}},
	{"claim_recovery", nil, slices.Concat(atWork, afterWork, billed), []guard{isRework, recoveryNew}},
	{"answer_recovery", nil, slices.Concat(atWork, afterWork, owing), []guard{recoveryOpen}},
	{"receive_recovery", nil, slices.Concat(atWork, afterWork, owing), []guard{recoveryGranted}},
	{"explain", nil, slices.Concat(finished, states(OrderSettled)), []guard{finalPassed}},
	{"hand_documents", nil, states(OrderSettled), nil},
	{"accept", nil, slices.Concat(finished, states(OrderSettled)), []guard{finalPassed, notAccepted}},
	{"record_opinion", nil, slices.Concat(finished, billed), []guard{opinionNew}},
	{"forward_opinion", nil, slices.Concat(finished, billed), []guard{opinionKnown}},
	{"answer_opinion", nil, slices.Concat(finished, billed), []guard{opinionKnown}},
	{"record_satisfaction", nil, slices.Concat(finished, states(OrderSettled, OrderDelivered)), []guard{finalPassed}},
	{"deliver", moves(states(OrderSettled), OrderDelivered, history.OrderDelivered), nil, []guard{odometerForward}},
	{"close_order", moves(states(OrderDelivered), OrderClosed, history.OrderClosed), nil, nil},
	{"archive_order", moves(ended, OrderArchived, history.OrderArchived), nil, []guard{booksClosed}},
	// At any time.
	{"promise_ready", nil, anyOpen, []guard{promiseReason}},
	{"waive_step", nil, anyOpen, nil},
	{"cancel_order", moves(slices.Concat(atRescue, states(OrderBooked), inPlanning), OrderCancelled, history.OrderCancelled), nil,
		[]guard{nothingDone, nothingBilled}},
	{"report_order", nil, anyOpen, []guard{reportKnown}},
}

var orderLife = life[OrderState, Order, OrderCommand]{noun: "order", states: OrderStates(), rows: orderTable}

// OrderDiagram draws the table of transitions as a Mermaid state diagram.
func OrderDiagram() string { return orderLife.diagram(false) }
