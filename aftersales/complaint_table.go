package aftersales

import (
	"fmt"
	"slices"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
)

// ComplaintState is a state of the complaint (投诉状态).
type ComplaintState string

// The states of a complaint, in the order of an ordinary life.
const (
	ComplaintReceived       ComplaintState = "received"        // taken down (已接收)
	ComplaintRegistered     ComplaintState = "registered"      // the form is filled in (已登记)
	ComplaintClassified     ComplaintState = "classified"      // its cause is named (已分类)
	ComplaintAssigned       ComplaintState = "assigned"        // it has an owner (已派发)
	ComplaintContacted      ComplaintState = "contacted"       // the owner spoke to the customer (已联系)
	ComplaintInvestigating  ComplaintState = "investigating"   // the facts are being found (调查中)
	ComplaintPlanProposed   ComplaintState = "plan_proposed"   // the customer was told a plan and a time (已告知方案)
	ComplaintPlanAgreed     ComplaintState = "plan_agreed"     // the customer agrees to it (方案已同意)
	ComplaintImplementing   ComplaintState = "implementing"    // it is being carried out (实施中)
	ComplaintEscalated      ComplaintState = "escalated"       // with the general manager (已升级至总经理)
	ComplaintEscalatedMaker ComplaintState = "escalated_maker" // with the manufacturer (已升级至厂家)
	ComplaintCompleted      ComplaintState = "completed"       // all is done (已处理)
	ComplaintCalledBack     ComplaintState = "called_back"     // the customer was asked about it (已回访)
	ComplaintReopened       ComplaintState = "reopened"        // the customer is not satisfied (重新处理)
	ComplaintClosed         ComplaintState = "closed"          // (已关闭)
	ComplaintArchived       ComplaintState = "archived"        // filed (已归档)
	ComplaintWithdrawn      ComplaintState = "withdrawn"       // by the customer (已撤回)
)

// complaintNone is the state of a complaint that does not exist yet.
const complaintNone ComplaintState = ""

// ComplaintStates lists every state.
func ComplaintStates() []ComplaintState {
	return []ComplaintState{ComplaintReceived, ComplaintRegistered, ComplaintClassified, ComplaintAssigned, ComplaintContacted,
		ComplaintInvestigating, ComplaintPlanProposed, ComplaintPlanAgreed, ComplaintImplementing, ComplaintEscalated,
		ComplaintEscalatedMaker, ComplaintCompleted, ComplaintCalledBack, ComplaintReopened, ComplaintClosed, ComplaintArchived,
		ComplaintWithdrawn}
}

// Valid tells whether s is one of [ComplaintStates].
func (s ComplaintState) Valid() bool { return slices.Contains(ComplaintStates(), s) }

// Ended tells whether a complaint in this state was closed or withdrawn.
func (s ComplaintState) Ended() bool {
	return s == ComplaintClosed || s == ComplaintArchived || s == ComplaintWithdrawn
}

// The roles to which a complaint is escalated at the end of every chain (ES-01).
const (
	roleGM    = "general_manager"
	roleMaker = "manufacturer"
)

// causeOther is the cause of complaints that cost little and are solved at once, whoever is liable (CC-07).
const causeOther = "other"

type (
	complaintRow       = lifeRow[ComplaintState, Complaint, ComplaintCommand]
	complaintMove      = lifeMove[ComplaintState, Complaint]
	complaintCondition = lifeCondition[Complaint]
	complaintGuard     = lifeGuard[Complaint, ComplaintCommand]
)

func complaints(s ...ComplaintState) []ComplaintState { return s }

func complaintTo(from []ComplaintState, to ComplaintState, on history.Type) []complaintMove {
	return []complaintMove{{from: from, to: to, on: on}}
}

// The states by what can be done in them.
var (
	complaintNew         = complaints(ComplaintReceived, ComplaintRegistered, ComplaintClassified)
	complaintAbove       = complaints(ComplaintEscalated, ComplaintEscalatedMaker)
	complaintOwned       = complaints(ComplaintAssigned, ComplaintContacted, ComplaintInvestigating, ComplaintPlanProposed, ComplaintPlanAgreed)
	complaintAgain       = slices.Concat(complaintAbove, complaints(ComplaintReopened))
	complaintBeforeWork  = slices.Concat(complaintNew, complaintOwned, complaintAgain)
	complaintUnsolved    = slices.Concat(complaintBeforeWork, complaints(ComplaintImplementing))
	complaintOpen        = slices.Concat(complaintUnsolved, complaints(ComplaintCompleted, ComplaintCalledBack))
	complaintAfter       = complaints(ComplaintClosed, ComplaintArchived)
	complaintWithoutPlan = slices.Concat(complaints(ComplaintContacted, ComplaintInvestigating, ComplaintPlanProposed), complaintAgain)
)

var (
	toGM    = complaintCondition{"to the general manager", escalatesTo(roleGM)}
	toMaker = complaintCondition{"to the manufacturer", escalatesTo(roleMaker)}
)

func escalatesTo(role string) func(*Complaint, *history.Event) bool {
	return func(_ *Complaint, e *history.Event) bool { return word(e, history.FieldToRole) == role }
}

// complaintLife is the one table of transitions. It is never changed at run time. Who has to do a step, by when, and which
// steps a cause demands is for the policy to say.
var complaintLife = life[ComplaintState, Complaint, ComplaintCommand]{noun: "complaint", states: ComplaintStates(), rows: []complaintRow{
	// Taking it down.
	{"receive_complaint", complaintTo(complaints(complaintNone), ComplaintReceived, history.ComplaintReceived), nil, nil},
	{"adopt_complaint", nil, complaints(complaintNone), nil}, // leads to the state that the command names
	{"accept_complaint", nil, complaintOpen, nil},
	{"register_complaint", complaintTo(complaints(ComplaintReceived), ComplaintRegistered, history.ComplaintRegistered), slices.Concat(complaintOwned, complaintAgain), nil},
	{"report_complaint", nil, complaintOpen, nil},
	{"propose_class", nil, complaintOpen, nil},
	{"classify_complaint", complaintTo(complaints(ComplaintRegistered), ComplaintClassified, history.ComplaintClassified),
		slices.Concat(complaints(ComplaintClassified), complaintOwned, complaintAgain, complaints(ComplaintImplementing)), nil},
	{"verify_cause", nil, complaintUnsolved, []complaintGuard{isClassified}},
	{"issue_complaint", nil, complaintUnsolved, nil},
	{"sign_complaint", nil, complaintUnsolved, []complaintGuard{wasIssued}},
	{"assign_complaint", complaintTo(complaints(ComplaintClassified), ComplaintAssigned, history.ComplaintAssigned),
		slices.Concat(complaintOwned, complaintAgain, complaints(ComplaintImplementing)), nil},
	{"transfer_complaint", nil, complaintUnsolved, []complaintGuard{toAnother}},
	{"accept_transfer", nil, complaintUnsolved, []complaintGuard{wasOffered}},
	{"set_complaint_due", nil, complaintUnsolved, []complaintGuard{dueAhead}},
	// Finding out.
	{"contact_customer", complaintTo(complaints(ComplaintReceived, ComplaintRegistered, ComplaintClassified, ComplaintAssigned), ComplaintContacted,
		history.ComplaintContacted), slices.Concat(complaints(ComplaintContacted, ComplaintInvestigating, ComplaintPlanProposed, ComplaintPlanAgreed,
		ComplaintImplementing), complaintAgain), nil},
	{"investigate_complaint", complaintTo(complaints(ComplaintContacted), ComplaintInvestigating, history.ComplaintInvestigated),
		slices.Concat(complaintNew, complaints(ComplaintAssigned, ComplaintInvestigating), complaintAgain), nil},
	{"add_evidence", nil, complaintUnsolved, nil},
	{"explain_complaint", nil, complaintUnsolved, []complaintGuard{isClassified}},
	{"guide_to_insurer", nil, complaintUnsolved, nil},
	{"record_visit", nil, complaintOpen, nil},
	{"check_status", nil, complaintOpen, nil},
	{"remind_owner", nil, complaintUnsolved, nil},
	// Solving it.
	{"make_plan", nil, slices.Concat(complaintOwned, complaintAgain), nil},
	{"tell_plan", complaintTo(complaints(ComplaintContacted, ComplaintInvestigating), ComplaintPlanProposed, history.ComplaintPlanTold),
		slices.Concat(complaints(ComplaintPlanProposed, ComplaintPlanAgreed), complaintAgain), []complaintGuard{lookedInto, planMade, solutionAhead}},
	{"agree_plan", complaintTo(complaints(ComplaintPlanProposed), ComplaintPlanAgreed, history.ComplaintPlanAgreed), complaintAgain, []complaintGuard{planTold}},
	{"start_plan", []complaintMove{{from: slices.Concat(complaints(ComplaintPlanAgreed), complaintAgain), to: ComplaintImplementing, on: history.ComplaintPlanStarted},
		{from: complaints(ComplaintClassified), to: ComplaintImplementing, on: history.ComplaintPlanStarted}},
		nil, []complaintGuard{planOrLowCost}},
	{"finish_plan", nil, complaints(ComplaintImplementing), nil},
	{"open_measure", nil, slices.Concat(complaintOpen, complaintAfter), []complaintGuard{measureNew, measureDueAhead}},
	{"finish_measure", nil, slices.Concat(complaintOpen, complaintAfter), []complaintGuard{measureKnown, measureOpen}},
	{"review_measure", nil, slices.Concat(complaintOpen, complaintAfter), []complaintGuard{measureKnown}},
	{"verify_measure", nil, slices.Concat(complaintOpen, complaintAfter), []complaintGuard{measureKnown, measureDone}},
	{"apologise", nil, complaintOpen, nil},
	{"tell_progress", nil, complaintOpen, nil},
	{"record_loss", nil, complaintOpen, nil},
	{"compensate_loss", nil, complaintOpen, nil},
	{"record_accountability", nil, slices.Concat(complaintOpen, complaintAfter), nil},
	{"record_penalty", nil, slices.Concat(complaintOpen, complaintAfter), nil},
	{"handle_complaint", nil, complaintOpen, nil},
	{"reply_complaint", nil, complaintOpen, nil},
	{"link_complaint", nil, complaintOpen, nil},
	{"find_root_cause", nil, slices.Concat(complaintOpen, complaintAfter), nil},
	{"take_remedy", nil, complaintOpen, nil},
	// Up, and down complaintAgain.
	{"escalate_complaint", []complaintMove{
		{from: slices.Concat(complaintNew, complaintOwned, complaints(ComplaintReopened, ComplaintImplementing, ComplaintCompleted)), to: ComplaintEscalated, on: history.ComplaintEscalated, when: toGM},
		{from: complaints(ComplaintEscalated), to: ComplaintEscalatedMaker, on: history.ComplaintEscalated, when: toMaker}}, complaintOpen, nil},
	{"instruct", nil, complaintUnsolved, nil},
	{"pass_on", nil, complaintUnsolved, nil},
	{"hand_back", nil, complaintOpen, nil},
	// Ending it.
	{"complete_complaint", []complaintMove{{from: slices.Concat(complaints(ComplaintImplementing), complaintWithoutPlan), to: ComplaintCompleted, on: history.ComplaintCompleted}},
		nil, []complaintGuard{workedOrExplained}},
	{"return_form", nil, complaints(ComplaintImplementing, ComplaintCompleted, ComplaintCalledBack), []complaintGuard{finishedMeanwhile}},
	{"call_back", complaintTo(complaints(ComplaintCompleted), ComplaintCalledBack, history.ComplaintCalledBack), complaints(ComplaintCalledBack), nil},
	{"reopen_complaint", complaintTo(complaints(ComplaintCalledBack), ComplaintReopened, history.ComplaintReopened), nil, []complaintGuard{notSatisfied}},
	{"decide_finally", nil, slices.Concat(complaints(ComplaintCompleted, ComplaintCalledBack), complaintAgain), nil},
	{"close_complaint", complaintTo(complaints(ComplaintCalledBack), ComplaintClosed, history.ComplaintClosed), nil, nil},
	{"remark_complaint", nil, slices.Concat(complaintOpen, complaintAfter), nil},
	{"archive_complaint", complaintTo(complaints(ComplaintClosed, ComplaintWithdrawn), ComplaintArchived, history.ComplaintArchived), nil, nil},
	{"withdraw_complaint", complaintTo(complaintOpen, ComplaintWithdrawn, history.ComplaintWithdrawn), nil, nil},
}}

// NextComplaintCommands gives the names of the commands that the table allows in a state, in the order of the table. Laws
// and policy may still refuse one of them.
func NextComplaintCommands(s ComplaintState) []string { return complaintLife.next(s) }

// ComplaintDiagram draws the table of transitions as a Mermaid state diagram.
func ComplaintDiagram() string { return complaintLife.diagram(false) }

// aboutMeasure is met by the commands that name a measure.
type aboutMeasure interface{ aboutMeasure() ActionID }

var (
	isClassified = complaintGuard{"classified", func(c *Complaint, _ ComplaintCommand, _ Actor) string {
		if c.Class == nil && !c.unknown(history.ComplaintClassified) {
			return "no cause was named yet"
		}
		return ""
	}}
	wasIssued = complaintGuard{"issued", func(c *Complaint, _ ComplaintCommand, _ Actor) string {
		if c.IssuedTo == "" && !c.unknown(history.ComplaintIssued) {
			return "the form was not issued to anybody"
		}
		return ""
	}}
	toAnother = complaintGuard{"to_another", func(c *Complaint, cmd ComplaintCommand, _ Actor) string {
		if to := cmd.(TransferComplaint).To; to == c.Responsible() {
			return fmt.Sprintf("%q answers for it already", to)
		}
		return ""
	}}
	wasOffered = complaintGuard{"offered", func(c *Complaint, _ ComplaintCommand, by Actor) string {
		switch {
		case c.Offered == "" && c.unknown(history.ComplaintTransferred):
			return ""
		case c.Offered == "":
			return "nobody was asked to take it over"
		case c.Offered != by.By:
			return fmt.Sprintf("%q was asked to take it over, not %q", c.Offered, by.By)
		}
		return ""
	}}
	dueAhead = complaintGuard{"due_ahead", func(_ *Complaint, cmd ComplaintCommand, by Actor) string {
		if due := cmd.(SetComplaintDue).Due; !due.After(by.At) {
			return fmt.Sprintf("the limit %s has passed when it is set", history.At(due))
		}
		return ""
	}}
	lookedInto = complaintGuard{"looked_into", func(c *Complaint, _ ComplaintCommand, _ Actor) string {
		if c.State == ComplaintContacted && c.Investigated.IsZero() && !c.unknown(history.ComplaintInvestigated) {
			return "nobody has looked into it yet"
		}
		return ""
	}}
	planMade = complaintGuard{"plan_made", func(c *Complaint, _ ComplaintCommand, _ Actor) string {
		if c.Plan == nil && !c.unknown(history.ComplaintPlanMade) {
			return "there is no plan"
		}
		return ""
	}}
	planTold = complaintGuard{"plan_told", func(c *Complaint, _ ComplaintCommand, _ Actor) string {
		if (c.Plan == nil || c.Plan.Told.IsZero()) && !c.unknown(history.ComplaintPlanTold) {
			return "the customer was not told a plan"
		}
		return ""
	}}
	planOrLowCost = complaintGuard{"plan_or_low_cost", func(c *Complaint, _ ComplaintCommand, _ Actor) string {
		if c.State != ComplaintClassified || c.Class == nil || c.Class.Cause == causeOther { // nil: not known
			return ""
		}
		return fmt.Sprintf("only a complaint of cause %q is solved before it has an owner and a plan", causeOther)
	}}
	workedOrExplained = complaintGuard{"worked_or_explained", func(c *Complaint, _ ComplaintCommand, _ Actor) string {
		if c.State != ComplaintImplementing && c.Explained.IsZero() && !c.unknown(history.ComplaintExplained) {
			return "no plan was carried out, and nothing was explained to the customer"
		}
		return ""
	}}
	notSatisfied = complaintGuard{"not_satisfied", func(c *Complaint, _ ComplaintCommand, _ Actor) string {
		if c.Satisfied != nil && *c.Satisfied {
			return "the customer is satisfied"
		}
		return ""
	}}
	measureNew = complaintGuard{"measure_new", func(c *Complaint, cmd ComplaintCommand, _ Actor) string {
		if id := cmd.(OpenMeasure).Measure; c.measure(id) != nil {
			return fmt.Sprintf("the complaint already has a measure %q", id)
		}
		return ""
	}}
	solutionAhead = complaintGuard{"solution_ahead", func(_ *Complaint, cmd ComplaintCommand, by Actor) string {
		if at := cmd.(TellPlan).SolutionBy; !at.IsZero() && at.Before(by.At) {
			return fmt.Sprintf("the solution is promised for %s, when that has passed", history.At(at))
		}
		return ""
	}}
	measureDueAhead = complaintGuard{"measure_due_ahead", func(_ *Complaint, cmd ComplaintCommand, by Actor) string {
		if due := cmd.(OpenMeasure).Due; !due.IsZero() && due.Before(by.At) {
			return fmt.Sprintf("the measure is due %s, before anybody is to take it", history.At(due))
		}
		return ""
	}}
	finishedMeanwhile = complaintGuard{"finished_meanwhile", func(c *Complaint, cmd ComplaintCommand, by Actor) string {
		day := cmd.(ReturnForm).Finished
		switch received := c.Received.Day(by.At.Location()); {
		case day.IsZero():
		case day.Before(received):
			return fmt.Sprintf("it was finished on %s, before it was received on %s", day, received)
		case day.After(cal.DateOf(by.At)):
			return fmt.Sprintf("it was finished on %s, after the form came back", day)
		}
		return ""
	}}
	measureKnown = complaintGuard{"measure_known", func(c *Complaint, cmd ComplaintCommand, _ Actor) string {
		if id := cmd.(aboutMeasure).aboutMeasure(); c.measure(id) == nil {
			return fmt.Sprintf("the complaint has no measure %q", id)
		}
		return ""
	}}
	measureOpen = complaintGuard{"measure_open", func(c *Complaint, cmd ComplaintCommand, _ Actor) string {
		if m := c.measure(cmd.(aboutMeasure).aboutMeasure()); !m.Done.IsZero() {
			return fmt.Sprintf("measure %q is done", m.ID)
		}
		return ""
	}}
	measureDone = complaintGuard{"measure_done", func(c *Complaint, cmd ComplaintCommand, _ Actor) string {
		if m := c.measure(cmd.(aboutMeasure).aboutMeasure()); m.Done.IsZero() && !c.unknown(history.ActionDone) {
			return fmt.Sprintf("measure %q is not done", m.ID)
		}
		return ""
	}}
)
