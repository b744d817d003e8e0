package aftersales

import (
	"cmp"
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// DecideFollowUp decides a command: it gives the events that record it, or says why it cannot be. It is pure, as
// [DecideComplaint] is. A faulty command gives all its faults in one error, each a [FieldError] with its path; one that
// makes no sense for the follow-up as it stands gives a [FollowUpError].
func DecideFollowUp(f FollowUp, c FollowUpCommand, by Actor) ([]history.Event, error) {
	if err := CheckFollowUpCommand(c, by); err != nil {
		return nil, err
	}
	if r := followUpLife.refuses(string(f.ID), f.State, f.Last, &f, c, by); r != nil {
		return nil, &FollowUpError{FollowUp: f.ID, State: f.State, Command: c.Name(), Guard: r.guard, Detail: r.detail}
	}
	out := &emitter{actor: by}
	c.note(&f, out)
	return out.events, nil
}

// FollowUpError says why a command makes no sense for the follow-up as it stands. It is an [ErrNotAllowed].
type FollowUpError struct {
	FollowUp FollowUpID
	State    FollowUpState
	Command  string
	// Guard is the hard law that refused, empty if the table has no such command in this state.
	Guard string
	// Detail says what is wrong.
	Detail string
}

// Error names the command, the guard that refused and what is wrong.
func (e *FollowUpError) Error() string {
	return refusalText(e.Command, e.Guard, e.Detail)
}

// Unwrap makes the error an [ErrNotAllowed].
func (e *FollowUpError) Unwrap() error { return ErrNotAllowed }

// CheckFollowUpCommand gives every fault of a command and its actor that shows without the follow-up, each a [FieldError]
// with its path, or nil. [DecideFollowUp] does this first.
func CheckFollowUpCommand(c FollowUpCommand, by Actor) error {
	if err := checkValue(c); err != nil {
		return err
	}
	var f fault.List
	f.Join("", c.Check())
	checkActor(&f, by)
	return f.Err()
}

func (f *FollowUp) tell(out *emitter, t history.Type, fields ...history.Field) {
	out.emit(t, append(fields, idField(history.FieldFollowupID, f.ID))...)
}

// tellIssue adds an event about an issue; the first one links it to the follow-up, its order and its customer.
func (f *FollowUp) tellIssue(out *emitter, t history.Type, id IssueID, fields ...history.Field) {
	out.emit(t, append(fields, idField(history.FieldIssueID, id), idField(history.FieldFollowupID, f.ID))...)
}

func (c PlanFollowUp) note(_ *FollowUp, out *emitter) {
	f := FollowUp{ID: c.FollowUp}
	f.tell(out, history.FollowupPlanned, codeField(history.FieldFollowupKind, c.Kind), intField(history.FieldSeq, history.KindInt, int64(c.Seq)),
		idField(history.FieldCustomerID, c.Customer), idField(history.FieldOrderID, c.Order), idField(history.FieldVehicleID, c.Vehicle),
		idField(history.FieldInquiryID, c.Inquiry), idField(history.FieldComplaintID, c.Complaint), idField(history.FieldCampaignID, c.Campaign),
		idField(history.FieldAssigneeID, c.Assignee), codeField(history.FieldAssignedByRole, out.actor.Role),
		dateField(history.FieldDueFromOn, c.From), dateField(history.FieldDueToOn, c.Due), countField(history.FieldTries, c.Tries))
	if !c.Begins.IsZero() {
		campaign := idField(history.FieldCampaignID, c.Campaign)
		out.emit(history.CampaignDecided, campaign, timeField(history.FieldStartAt, c.Begins), boolField(history.FieldNeedsLetter, &c.Letter))
		out.emit(history.CampaignInvited, campaign, idField(history.FieldCustomerID, c.Customer))
	}
	if !c.ServiceOn.IsZero() || c.ServiceKM != 0 {
		due := history.Field{Name: history.FieldDueKM}
		if c.ServiceKM != 0 {
			due = kmField(history.FieldDueKM, &c.ServiceKM)
		}
		out.emit(history.VehicleServiceDueSet, idField(history.FieldVehicleID, c.Vehicle), dateField(history.FieldDueOn, c.ServiceOn), due)
	}
}

func (c SendLetter) note(f *FollowUp, out *emitter) {
	out.emit(history.LetterSent, idField(history.FieldLetterID, c.Letter), idField(history.FieldCampaignID, f.Campaign),
		idField(history.FieldCustomerID, f.Customer), codeField(history.FieldLetterKind, c.Kind))
	if c.Archive != "" {
		FileLetter{c.Letter, c.Archive}.note(f, out)
	}
}

func (c FileLetter) note(_ *FollowUp, out *emitter) {
	out.emit(history.LetterRegistered, idField(history.FieldLetterID, c.Letter))
	out.emit(history.LetterArchived, idField(history.FieldLetterID, c.Letter), idField(history.FieldArchiveRef, c.Archive))
}

func (c Deputise) note(f *FollowUp, out *emitter) {
	f.tell(out, history.FollowupDeputised, idField(history.FieldDeputyID, c.Deputy), codeField(history.FieldAssignedByRole, out.actor.Role))
}

func (c AttemptFollowUp) note(f *FollowUp, out *emitter) {
	f.tell(out, history.FollowupAttempted, codeField(history.FieldChannel, c.Channel))
}

func (c ReachCustomer) note(f *FollowUp, out *emitter) {
	f.tell(out, history.FollowupReached, codeField(history.FieldFollowupKind, f.Kind), f.seqField(),
		codeField(history.FieldChannel, c.Channel), codesField(history.FieldTopics, c.Topics),
		codesField(history.FieldPreparedDocuments, c.Documents))
	switch f.Kind {
	case FollowUpNotice:
		out.emit(history.CampaignNoticed, idField(history.FieldCampaignID, f.Campaign), idField(history.FieldCustomerID, f.Customer),
			codeField(history.FieldChannel, c.Channel), codesField(history.FieldContents, c.Topics))
	case FollowUpReminder:
		out.emit(history.ReminderSent, idField(history.FieldVehicleID, f.Vehicle), idField(history.FieldCustomerID, f.Customer))
	}
}

// countField is a number that is left out where it is 0.
func countField(name history.Name, n int) history.Field {
	if n == 0 {
		return history.Field{Name: name}
	}
	return intField(name, history.KindInt, int64(n))
}

func (c RecordFollowUp) note(f *FollowUp, out *emitter) {
	f.tell(out, history.FollowupRecorded, idField(history.FieldRecordRef, c.Record), idField(history.FieldArchiveRef, c.Archive),
		paperField(history.FieldKeyPoints, c.Points))
}

func (c RaiseIssue) note(f *FollowUp, out *emitter) {
	f.tellIssue(out, history.IssueRaised, c.Issue, idField(history.FieldOrderID, f.Order), idField(history.FieldCustomerID, f.Customer))
}

func (c AnswerIssue) note(f *FollowUp, out *emitter) {
	f.tellIssue(out, history.IssueAnswered, c.Issue)
}
func (c ResearchIssue) note(f *FollowUp, out *emitter) {
	f.tellIssue(out, history.IssueResearched, c.Issue)
}
func (c SolveIssue) note(f *FollowUp, out *emitter) { f.tellIssue(out, history.IssueSolved, c.Issue) }
func (c TellIssue) note(f *FollowUp, out *emitter)  { f.tellIssue(out, history.IssueTold, c.Issue) }

func (c ReportIssue) note(f *FollowUp, out *emitter) {
	f.tellIssue(out, history.IssueReported, c.Issue, codeField(history.FieldToRole, c.To))
}

func (c GiveUpFollowUp) note(f *FollowUp, out *emitter) {
	f.tell(out, history.FollowupGivenUp, codeField(history.FieldReason, c.Reason))
}

func (c CancelFollowUp) note(f *FollowUp, out *emitter) {
	f.tell(out, history.FollowupCancelled, codeField(history.FieldReason, c.Reason))
}

// FoldFollowUp gives the state that a whole log of events adds up to.
func FoldFollowUp(events []history.Event) FollowUp { return EvolveFollowUp(FollowUp{}, events) }

// EvolveFollowUp gives the state after further events. It never fails and never judges; the state given is not changed.
// It reads every version of events that was ever released.
func EvolveFollowUp(f FollowUp, events []history.Event) FollowUp {
	next := f
	next.Issues = slices.Clone(f.Issues)
	for i := range events {
		next.apply(&events[i])
		next.State = followUpLife.moved(next.State, &next, &events[i])
	}
	return next
}

func (f *FollowUp) apply(e *history.Event) {
	f.Store = cmp.Or(f.Store, StoreID(e.StoreID))
	if at, ok := e.At.Instant(); ok && (f.Last.IsZero() || at.After(f.Last.First(nil))) {
		f.Last = e.At
	}
	f.applyLinks(e)
	switch e.Type {
	case history.FollowupAdopted:
		f.applyAdopted(e)
	case history.FollowupPlanned:
		f.applyPlanned(e)
	case history.FollowupDeputised:
		if set(&f.Deputy, e, history.FieldDeputyID); f.Deputy == f.Assignee {
			f.Deputy = "" // it went back to him
		}
	case history.FollowupAttempted:
		f.Attempts++
	case history.FollowupReached:
		f.Reached, f.Topics, f.Documents = e.At, e.Get(history.FieldTopics).List(), e.Get(history.FieldPreparedDocuments).List()
		set(&f.Channel, e, history.FieldChannel)
	case history.FollowupRecorded:
		f.Recorded = e.At
		set(&f.Record, e, history.FieldRecordRef)
		if p, ok := e.Get(history.FieldKeyPoints).Paper(); ok {
			f.Points = p
		}
	case history.FollowupGivenUp, history.FollowupCancelled:
		f.Ended = e.At
	case history.LetterSent:
		f.Letters = append(slices.Clip(f.Letters), word(e, history.FieldLetterID))
	case history.IssueRaised, history.IssueAnswered, history.IssueResearched, history.IssueReported, history.IssueSolved, history.IssueTold:
		f.applyIssue(e)
	}
}

func (f *FollowUp) applyPlanned(e *history.Event) {
	f.Planned = e.At
	set(&f.ID, e, history.FieldFollowupID)
	set(&f.Kind, e, history.FieldFollowupKind)
	f.Seq = int(e.Get(history.FieldSeq).Int())
	set(&f.Customer, e, history.FieldCustomerID)
	set(&f.Order, e, history.FieldOrderID)
	set(&f.Vehicle, e, history.FieldVehicleID)
	set(&f.Inquiry, e, history.FieldInquiryID)
	set(&f.Complaint, e, history.FieldComplaintID)
	set(&f.Campaign, e, history.FieldCampaignID)
	set(&f.Assignee, e, history.FieldAssigneeID)
	f.Tries = int(e.Get(history.FieldTries).Int())
	f.From, _ = e.Get(history.FieldDueFromOn).Day()
	f.Due, _ = e.Get(history.FieldDueToOn).Day()
}

func (f *FollowUp) applyIssue(e *history.Event) {
	id := IssueID(word(e, history.FieldIssueID))
	issue := f.issue(id)
	if issue == nil {
		f.Issues = append(f.Issues, Issue{ID: id})
		issue = &f.Issues[len(f.Issues)-1]
	}
	switch e.Type {
	case history.IssueRaised:
		issue.Raised = e.At
	case history.IssueAnswered:
		issue.Answered = e.At
	case history.IssueResearched:
		issue.Researched = e.At
	case history.IssueReported:
		issue.Reported = e.At
	case history.IssueSolved:
		issue.Solved = e.At
	case history.IssueTold:
		issue.Told = e.At
	}
}

// FollowUpCommands lists a zero value of every command, in the order of the table of transitions.
func FollowUpCommands() []FollowUpCommand {
	return []FollowUpCommand{PlanFollowUp{}, AdoptFollowUp{}, Deputise{}, AttemptFollowUp{}, ReachCustomer{}, RecordFollowUp{}, SendLetter{}, FileLetter{}, RaiseIssue{}, AnswerIssue{},
		ResearchIssue{}, ReportIssue{}, SolveIssue{}, TellIssue{}, GiveUpFollowUp{}, CancelFollowUp{}}
}

// EncodeFollowUpCommand writes a command as one JSON object: its fields beside "command" with its name. The same command
// gives the same bytes, and [DecodeFollowUpCommand] reads them back to the same command, if its Check finds nothing wrong.
func EncodeFollowUpCommand(c FollowUpCommand) ([]byte, error) { return encodeCommand(c) }

// DecodeFollowUpCommand reads what [EncodeFollowUpCommand] writes. A faulty document gives all its faults in one error,
// each a [FieldError] with its path, what Check finds included; nothing is guessed.
func DecodeFollowUpCommand(data []byte) (FollowUpCommand, error) {
	return decodeCommand(data, FollowUpCommands(), nil)
}
