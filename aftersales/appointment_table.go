package aftersales

import (
	"fmt"
	"slices"
	"strings"

	"example.com/servicelane/aftersales/history"
)

// AppointmentState is a state of the appointment (预约状态).
type AppointmentState string

// The states of an appointment, in the order of an ordinary life. The last four are ends, and so is reconfirmed once the
// order is opened.
const (
	AppointmentInquired    AppointmentState = "inquired"    // somebody asked (已咨询)
	AppointmentBooked      AppointmentState = "booked"      // a slot is taken (已预约)
	AppointmentPrepared    AppointmentState = "prepared"    // tools, materials and parts were gone through (已准备)
	AppointmentEnRoute     AppointmentState = "en_route"    // staff are on their way to the customer (已出发)
	AppointmentArrived     AppointmentState = "arrived"     // the customer is in the shop, or staff are on site (已到达)
	AppointmentReconfirmed AppointmentState = "reconfirmed" // the content was confirmed again on site (现场已确认)
	AppointmentReceived    AppointmentState = "received"    // the order was opened or taken up: it goes on there (已接车)
	AppointmentAnswered    AppointmentState = "answered"    // the answer was all that was wanted (已答复)
	AppointmentMissed      AppointmentState = "missed"      // the customer did not come, or was not there (爽约)
	AppointmentCancelled   AppointmentState = "cancelled"   // called off by either side, or nothing came of it (已取消)
)

// appointmentNone is the state of an appointment that does not exist yet.
const appointmentNone AppointmentState = ""

// AppointmentStates lists every state.
func AppointmentStates() []AppointmentState {
	return []AppointmentState{AppointmentInquired, AppointmentBooked, AppointmentPrepared, AppointmentEnRoute, AppointmentArrived,
		AppointmentReconfirmed, AppointmentReceived, AppointmentAnswered, AppointmentMissed, AppointmentCancelled}
}

// Valid tells whether s is one of [AppointmentStates].
func (s AppointmentState) Valid() bool { return slices.Contains(AppointmentStates(), s) }

// AppointmentStep is one row of the table of transitions: which command is possible in which states, and where it leads.
type AppointmentStep struct {
	// Command is the name of the command.
	Command string
	// Moves are the transitions that it can make; one with the same state in From and To leaves the appointment there.
	Moves []AppointmentMove
	// Guards name the hard laws that are checked: what a record could not mean.
	Guards []string
}

// AppointmentMove is a transition: from each of some states to one, by an event.
type AppointmentMove struct {
	// From are the states; an empty one stands for "no appointment yet".
	From []AppointmentState
	// To is the state that is reached; empty if the appointment stays where it is.
	To AppointmentState
	// On is the event that makes the transition, if To is set.
	On history.Type
}

// AppointmentSteps gives the table of transitions of the appointment. Diagrams, "what may I do next" and the property tests are made
// from it.
func AppointmentSteps() []AppointmentStep {
	steps := make([]AppointmentStep, len(appointmentTable))
	for i, row := range appointmentTable {
		steps[i].Command = row.command
		for _, m := range row.moves {
			steps[i].Moves = append(steps[i].Moves, AppointmentMove{slices.Clone(m.from), m.to, m.on})
		}
		for _, g := range row.guards {
			steps[i].Guards = append(steps[i].Guards, g.name)
		}
	}
	return steps
}

// NextAppointmentCommands gives the names of the commands that the table allows in a state, in the order of the table. Guards
// and policy may still refuse one of them.
func NextAppointmentCommands(s AppointmentState) []string {
	var names []string
	for _, row := range appointmentTable {
		if row.takes(s) {
			names = append(names, row.command)
		}
	}
	return names
}

type appointmentRow struct {
	command string
	moves   []appointmentMove
	guards  []appointmentGuard
}

// appointmentMove is a transition by an event; when tells whether an event of the type makes it, nil stands for any.
type appointmentMove struct {
	from []AppointmentState
	to   AppointmentState
	on   history.Type
	when func(a *Appointment, e *history.Event) bool
}

func (r *appointmentRow) takes(s AppointmentState) bool {
	return slices.ContainsFunc(r.moves, func(m appointmentMove) bool { return slices.Contains(m.from, s) })
}

func at(s ...AppointmentState) []AppointmentState { return s }

// stays is the one move of a command that changes no state, leads that of one which always leads to the same.
func stays(from ...AppointmentState) []appointmentMove { return []appointmentMove{{from: from}} }

func leads(from []AppointmentState, to AppointmentState, on history.Type) []appointmentMove {
	return []appointmentMove{{from: from, to: to, on: on}}
}

func ends(o InquiryOutcome) func(*Appointment, *history.Event) bool {
	return func(_ *Appointment, e *history.Event) bool { return word(e, history.FieldOutcome) == string(o) }
}

func inShop(a *Appointment, _ *history.Event) bool { return !a.OnSite }

var (
	waiting  = at(AppointmentBooked, AppointmentPrepared)
	notOver  = at(AppointmentBooked, AppointmentPrepared, AppointmentEnRoute, AppointmentArrived)
	admitted = at(AppointmentBooked, AppointmentPrepared, AppointmentEnRoute, AppointmentArrived, AppointmentReconfirmed)
)

// appointmentTable is the one table of transitions. It is never changed at run time.
var appointmentTable = []appointmentRow{
	{"receive_inquiry", leads(at(appointmentNone), AppointmentInquired, history.InquiryReceived), nil},
	{"sort_inquiry", stays(AppointmentInquired), nil},
	{"transfer_inquiry", stays(AppointmentInquired), nil},
	{"promise_answer", stays(AppointmentInquired), nil},
	{"tell_estimate", stays(AppointmentInquired, AppointmentBooked), []appointmentGuard{inquiryIsOpen}},
	{"answer_inquiry", stays(AppointmentInquired, AppointmentBooked), []appointmentGuard{inquiryIsOpen}},
	{"end_inquiry", []appointmentMove{
		{at(AppointmentInquired), AppointmentAnswered, history.InquiryEnded, ends(InquiryAnswered)},
		{at(AppointmentInquired), AppointmentCancelled, history.InquiryEnded, ends(InquiryDropped)}}, []appointmentGuard{inquiryWasAnswered}},
	{"book", leads(at(appointmentNone, AppointmentInquired), AppointmentBooked, history.AppointmentBooked), []appointmentGuard{sameAppointment, customerKnown, slotAhead}},
	{"agree", stays(waiting...), nil},
	{"confirm_info", stays(waiting...), nil},
	{"assign_slot", stays(waiting...), nil},
	{"give_notice", stays(waiting...), nil},
	{"move_appointment", leads(waiting, AppointmentBooked, history.AppointmentBooked), []appointmentGuard{slotAhead}},
	{"cancel_appointment", leads(notOver, AppointmentCancelled, history.AppointmentCancelled), nil},
	{"miss_appointment", leads(notOver, AppointmentMissed, history.AppointmentMissed), []appointmentGuard{slotBegun}},
	{"prepare", leads(waiting, AppointmentPrepared, history.AppointmentPrepared), nil},
	{"check_car", stays(waiting...), []appointmentGuard{isVisit}},
	{"depart", leads(waiting, AppointmentEnRoute, history.AppointmentDeparted), []appointmentGuard{isVisit}},
	{"arrive", leads(at(AppointmentBooked, AppointmentPrepared, AppointmentEnRoute), AppointmentArrived, history.AppointmentArrived), []appointmentGuard{idOfStaff}},
	{"reconfirm", leads(at(AppointmentArrived), AppointmentReconfirmed, history.AppointmentReconfirmed), []appointmentGuard{isVisit}},
	{"admit", []appointmentMove{
		{at(AppointmentInquired), AppointmentReceived, history.InquiryEnded, ends(InquiryOrder)},
		{at(AppointmentBooked, AppointmentPrepared, AppointmentArrived), AppointmentReceived, history.AppointmentAdmitted, inShop},
		{admitted, "", "", nil}}, []appointmentGuard{notAdmitted, ordersMatch}}, // a visit goes on where it is
}

// appointmentRowOf gives the row of a command. There is one for each.
func appointmentRowOf(c AppointmentCommand) *appointmentRow {
	return &appointmentTable[slices.IndexFunc(appointmentTable, func(r appointmentRow) bool { return r.command == c.Name() })]
}

// AppointmentDiagram draws the table of transitions as a Mermaid state diagram.
func AppointmentDiagram() string {
	var b strings.Builder
	b.WriteString("stateDiagram-v2\n")
	for _, row := range appointmentTable {
		for _, m := range row.moves {
			for _, from := range m.from {
				name := string(from)
				if from == appointmentNone {
					name = "[*]"
				}
				if m.to != "" {
					fmt.Fprintf(&b, "    %s --> %s: %s\n", name, m.to, row.command)
				}
			}
		}
	}
	for _, end := range at(AppointmentReconfirmed, AppointmentReceived, AppointmentAnswered, AppointmentMissed, AppointmentCancelled) {
		fmt.Fprintf(&b, "    %s --> [*]\n", end)
	}
	return b.String()
}
