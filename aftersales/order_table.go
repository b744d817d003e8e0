package aftersales

import (
	"fmt"
	"slices"
	"strings"

	"example.com/servicelane/aftersales/history"
)

// OrderState is a state of the repair order (工单状态).
type OrderState string

// The states of an order, in the order of an ordinary life.
const (
	OrderDraft      OrderState = "draft"      // received
	OrderDiagnosed  OrderState = "diagnosed"  // diagnosed (已诊断)
	OrderQuoted     OrderState = "quoted"     // quoted (已报价)
	OrderAuthorised OrderState = "authorised" // signed by the customer (已委托)
	OrderInRepair   OrderState = "in_repair"  // being worked on (在修)
	OrderInspected  OrderState = "inspected"  // passed the final inspection (已检验)
	OrderSettled    OrderState = "settled"    // bill made (已结算)
	OrderDelivered  OrderState = "delivered"  // handed over (已交车)
	OrderClosed     OrderState = "closed"     // finished; takes no command any more (已关单)
)

// orderNone is the state of an order that does not exist yet.
const orderNone OrderState = ""

// OrderStates lists every state.
func OrderStates() []OrderState {
	return []OrderState{OrderDraft, OrderDiagnosed, OrderQuoted, OrderAuthorised, OrderInRepair, OrderInspected,
		OrderSettled, OrderDelivered, OrderClosed}
}

// Valid tells whether s is one of [OrderStates].
func (s OrderState) Valid() bool { return slices.Contains(OrderStates(), s) }

// Step is one row of the table of transitions: which command is possible in which states, and where it leads.
type Step struct {
	// Command is the name of the command.
	Command string
	// From are the states in which the command is possible; an empty one stands for "no order yet".
	From []OrderState
	// To is the state that the command leads to; empty if the order stays where it is.
	To OrderState
	// On is the event that makes the transition, if To is set.
	On history.Type
	// Guards name the hard laws that are checked: what a record could not mean.
	Guards []string
}

// OrderSteps gives the table of transitions of the order. Diagrams, "what may I do next" and the property tests are made from it.
func OrderSteps() []Step {
	steps := make([]Step, len(orderTable))
	for i, row := range orderTable {
		steps[i] = Step{Command: row.command, From: slices.Clone(row.from), To: row.to, On: row.on}
		for _, g := range row.guards {
			steps[i].Guards = append(steps[i].Guards, g.name)
		}
	}
	return steps
}

// NextCommands gives the names of the commands that the table allows in a state, in the order of the table. Guards and
// policy may still refuse one of them.
func NextCommands(s OrderState) []string {
	var names []string
	for _, row := range orderTable {
		if slices.Contains(row.from, s) {
			names = append(names, row.command)
		}
	}
	return names
}

type row struct {
	command string
	from    []OrderState
	to      OrderState
	on      history.Type
	guards  []guard
}

func states(s ...OrderState) []OrderState { return s }

var (
	inPlanning = states(OrderDiagnosed, OrderQuoted, OrderAuthorised, OrderInRepair)
	inWorkshop = states(OrderAuthorised, OrderInRepair)
	anyOpen    = states(OrderDraft, OrderDiagnosed, OrderQuoted, OrderAuthorised, OrderInRepair, OrderInspected,
		OrderSettled, OrderDelivered)
)

// orderTable is the one table of transitions. It is never changed at run time.
var orderTable = []row{
	{"open_order", states(orderNone), OrderDraft, history.OrderOpened, nil},
	{"adopt_order", states(orderNone), "", "", nil}, // leads to the state that the command names
	{"record_intake", states(OrderDraft), "", "", nil},
	{"accept_rework", states(OrderDraft, OrderDiagnosed, OrderQuoted, OrderAuthorised, OrderInRepair), "", "", []guard{isRework}},
	{"diagnose", states(OrderDraft), OrderDiagnosed, history.OrderDiagnosed, nil},
	{"plan_job", inPlanning, "", "", []guard{jobNew}},
	{"request_part", inPlanning, "", "", []guard{partNew, jobKnown}},
	{"make_quote", states(OrderDiagnosed, OrderQuoted), OrderQuoted, history.QuoteMade, []guard{somethingPlanned, quotePriced}},
	{"explain_quote", states(OrderQuoted), "", "", nil},
	{"authorise", states(OrderQuoted), OrderAuthorised, history.OrderAuthorised, []guard{quoteCurrent}},
	{"ask_consent", inWorkshop, "", "", []guard{jobKnown, partKnown}},
	{"answer_consent", inWorkshop, "", "", []guard{questionOpen}},
	{"approve_job", inWorkshop, "", "", []guard{jobKnown, jobWaiting}},
	{"drop_job", inPlanning, "", "", []guard{jobKnown, jobNotBegun}},
	{"start_job", inWorkshop, OrderInRepair, history.JobStarted, []guard{jobKnown, jobAlive, jobIdle}},
	{"finish_job", states(OrderInRepair), "", "", []guard{jobKnown, jobIsRunning}},
	{"check_job", states(OrderInRepair), "", "", []guard{jobKnown, jobIsDone}},
	{"approve_part", inWorkshop, "", "", []guard{partKnown}},
	{"issue_part", inWorkshop, "", "", []guard{partKnown}},
	{"fit_part", states(OrderInRepair), "", "", []guard{partKnown, quantityOut}},
	{"return_part", states(OrderAuthorised, OrderInRepair, OrderInspected), "", "", []guard{partKnown, quantityOut}},
	{"choose_old_part", states(OrderAuthorised, OrderInRepair, OrderInspected, OrderSettled), "", "", []guard{partKnown}},
	{"record_correction", states(OrderInRepair, OrderInspected), "", "", nil},
	{"inspect", states(OrderInRepair), "", "", []guard{jobKnown, jobIsDone}},
	{"pass_final", states(OrderInRepair, OrderInspected), OrderInspected, history.InspectionPassed, []guard{itemsKnown, nothingRunning}},
	{"fail_final", states(OrderInRepair, OrderInspected), OrderInRepair, history.InspectionFailed, []guard{itemsKnown, nothingRunning}},
	{"certify", states(OrderInspected, OrderSettled), "", "", []guard{notCertified}},
	{"settle", states(OrderInspected), OrderSettled, history.SettlementTotalled, []guard{partsBalance, billPriced}},
	{"give_list", states(OrderSettled), "", "", []guard{settlementKnown}},
	{"pay", states(OrderSettled, OrderDelivered), "", "", []guard{settlementKnown, notOverpaid}},
	{"explain", states(OrderInspected, OrderSettled), "", "", nil},
	{"hand_documents", states(OrderSettled), "", "", nil},
	{"accept", states(OrderInspected, OrderSettled), "", "", []guard{notAccepted}},
	{"record_satisfaction", states(OrderInspected, OrderSettled, OrderDelivered), "", "", nil},
	{"deliver", states(OrderSettled), OrderDelivered, history.OrderDelivered, nil},
	{"close_order", states(OrderDelivered), OrderClosed, history.OrderClosed, nil},
	{"report_order", anyOpen, "", "", []guard{reportKnown}},
}

// rowOf gives the row of a command. There is one for each.
func rowOf(c OrderCommand) *row {
	return &orderTable[slices.IndexFunc(orderTable, func(r row) bool { return r.command == c.Name() })]
}

// OrderDiagram draws the table of transitions as a Mermaid state diagram.
func OrderDiagram() string {
	var b strings.Builder
	b.WriteString("stateDiagram-v2\n")
	for _, row := range orderTable {
		if row.to == "" {
			continue
		}
		for _, from := range row.from {
			name := string(from)
			if from == orderNone {
				name = "[*]"
			}
			fmt.Fprintf(&b, "    %s --> %s: %s\n", name, row.to, row.command)
		}
	}
	fmt.Fprintf(&b, "    %s --> [*]\n", OrderClosed)
	return b.String()
}
