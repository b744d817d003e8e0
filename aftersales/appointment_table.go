package aftersales

import (
	"slices"

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
	for i := range appointmentTable {
		row := &appointmentTable[i]
		steps[i] = AppointmentStep{Command: row.command, Guards: row.guardNames()}
		for _, m := range row.moves {
			steps[i].Moves = append(steps[i].Moves, AppointmentMove{slices.Clone(m.from), m.to, m.on})
		}
		if len(row.stay) > 0 {
			steps[i].Moves = append(steps[i].Moves, AppointmentMove{From: slices.Clone(row.stay)})
		}
	}
	return steps
}

// NextAppointmentCommands gives the names of the commands that the table allows in a state, in the order of the table. Guards
// and policy may still refuse one of them.
func NextAppointmentCommands(s AppointmentState) []string { return appointmentLife.next(s) }

type (
	appointmentRow   = lifeRow[AppointmentState, Appointment, AppointmentCommand]
	appointmentMove  = lifeMove[AppointmentState, Appointment]
	appointmentGuard = lifeGuard[Appointment, AppointmentCommand]
	appointmentWhen  = lifeCondition[Appointment]
)

func at(s ...AppointmentState) []AppointmentState { return s }

// leads gives the one move of a command that always leads to the same state.
func leads(from []AppointmentState, to AppointmentState, on history.Type) []appointmentMove {
	return []appointmentMove{{from: from, to: to, on: on}}
}

func ends(o InquiryOutcome) appointmentWhen {
	return appointmentWhen{"outcome " + string(o), func(_ *Appointment, e *history.Event) bool { return word(e, history.FieldOutcome) == string(o) }}
}

var inShop = appointmentWhen{"not on site", func(a *Appointment, _ *history.Event) bool { return !a.OnSite }}

var (
	waiting  = at(AppointmentBooked, AppointmentPrepared)
	notOver  = at(AppointmentBooked, AppointmentPrepared, AppointmentEnRoute, AppointmentArrived)
	admitted = at(AppointmentBooked, AppointmentPrepared, AppointmentEnRoute, AppointmentArrived, AppointmentReconfirmed)
)

// appointmentTable is the one table of transitions. It is never changed at run time.
var appointmentTable = []appointmentRow{
	{"receive_inquiry", leads(at(appointmentNone), AppointmentInquired, history.InquiryReceived), nil, nil},
	{"adopt_appointment", nil, at(appointmentNone), nil}, // leads to the state that the command names
	{"sort_inquiry", nil, at(AppointmentInquired), nil},
	{"transfer_inquiry", nil, at(AppointmentInquired), nil},
	{"promise_answer", nil, at(AppointmentInquired), nil},
	{"tell_estimate", nil, at(AppointmentInquired, AppointmentBooked), []appointmentGuard{inquiryIsOpen}},
	{"answer_inquiry", nil, at(AppointmentInquired, AppointmentBooked), []appointmentGuard{inquiryIsOpen}},
	{"end_inquiry", []appointmentMove{
		{at(AppointmentInquired), AppointmentAnswered, history.InquiryEnded, ends(InquiryAnswered)},
		{at(AppointmentInquired), AppointmentCancelled, history.InquiryEnded, ends(InquiryDropped)}}, nil, []appointmentGuard{inquiryWasAnswered}},
	{"book", leads(at(appointmentNone, AppointmentInquired), AppointmentBooked, history.AppointmentBooked), nil, []appointmentGuard{sameAppointment, customerKnown, slotAhead}},
	{"agree", nil, waiting, nil},
	{"confirm_info", nil, waiting, nil},
	{"assign_slot", nil, waiting, nil},
	{"give_notice", nil, waiting, nil},
	{"move_appointment", leads(waiting, AppointmentBooked, history.AppointmentBooked), nil, []appointmentGuard{slotAhead}},
	{"cancel_appointment", leads(notOver, AppointmentCancelled, history.AppointmentCancelled), nil, nil},
	{"miss_appointment", leads(notOver, AppointmentMissed, history.AppointmentMissed), nil, []appointmentGuard{slotBegun}},
	{"prepare", leads(waiting, AppointmentPrepared, history.AppointmentPrepared), nil, nil},
	{"check_car", nil, waiting, []appointmentGuard{isVisit}},
	{"depart", leads(waiting, AppointmentEnRoute, history.AppointmentDeparted), nil, []appointmentGuard{isVisit}},
	{"arrive", leads(at(AppointmentBooked, AppointmentPrepared, AppointmentEnRoute), AppointmentArrived, history.AppointmentArrived), nil, []appointmentGuard{idOfStaff}},
	{"reconfirm", leads(at(AppointmentArrived), AppointmentReconfirmed, history.AppointmentReconfirmed), nil, []appointmentGuard{isVisit}},
	{"admit", []appointmentMove{
		{at(AppointmentInquired), AppointmentReceived, history.InquiryEnded, ends(InquiryOrder)},
		{at(AppointmentBooked, AppointmentPrepared, AppointmentArrived), AppointmentReceived, history.AppointmentAdmitted, inShop}},
		admitted, []appointmentGuard{notAdmitted, ordersMatch}}, // a visit goes on where it is
}

var appointmentLife = life[AppointmentState, Appointment, AppointmentCommand]{noun: "appointment", states: AppointmentStates(), rows: appointmentTable}

// AppointmentDiagram draws the table of transitions as a Mermaid state diagram.
func AppointmentDiagram() string { return appointmentLife.diagram(true) }
