package aftersales

import (
	"cmp"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// DecideComplaint decides a command: it gives the events that record it, or says why it cannot be. It is pure: the same
// state, command and actor give the same events. The state is not changed; [EvolveComplaint] makes the next one.
//
// A faulty command gives all its faults in one error, each a [FieldError] with its path; one that makes no sense for the
// complaint as it stands gives a [ComplaintError]. What a regulation demands, such as evidence before a complaint is
// explained as misuse, is not checked here: that is the business of a [history.Policy].
func DecideComplaint(c Complaint, cmd ComplaintCommand, by Actor, currency pricing.Currency) ([]history.Event, error) {
	if err := CheckComplaintCommand(cmd, by, currency); err != nil {
		return nil, err
	}
	if r := complaintLife.refuses(string(c.ID), c.State, c.Last, &c, cmd, by); r != nil {
		return nil, &ComplaintError{Complaint: c.ID, State: c.State, Command: cmd.Name(), Guard: r.guard, Detail: r.detail}
	}
	out := &emitter{actor: by}
	cmd.record(&c, out)
	if err := out.faults.Err(); err != nil {
		return nil, err
	}
	return out.events, nil
}

// ComplaintError says why a command makes no sense for the complaint as it stands. It is an [ErrNotAllowed].
type ComplaintError struct {
	Complaint ComplaintID
	State     ComplaintState
	Command   string
	// Guard is the hard law that refused, empty if the table has no such command in this state.
	Guard string
	// Detail says what is wrong.
	Detail string
}

// Error names the command, the guard that refused and what is wrong.
func (e *ComplaintError) Error() string {
	return refusalText(e.Command, e.Guard, e.Detail)
}

// Unwrap makes the error an [ErrNotAllowed].
func (e *ComplaintError) Unwrap() error { return ErrNotAllowed }

// CheckComplaintCommand gives every fault of a command and its actor that shows without the complaint, each a [FieldError]
// with its path, or nil. [DecideComplaint] does this first.
func CheckComplaintCommand(cmd ComplaintCommand, by Actor, currency pricing.Currency) error {
	if err := checkValue(cmd); err != nil {
		return err
	}
	var f fault.List
	f.Join("", cmd.Check())
	if path, m := amountOf(cmd); m.Currency() != "" && m.Currency() != currency {
		f.Add(path, fault.Mismatch, "%s is not in the currency of the shop, %q", m, currency)
	}
	checkActor(&f, by)
	return f.Err()
}

// amountOf gives the amount that a command carries, and the path to it.
func amountOf(cmd ComplaintCommand) (string, pricing.Money) {
	switch cmd := cmd.(type) {
	case ClassifyComplaint:
		return "cost", cmd.Cost
	case RecordLoss:
		return "amount", cmd.Amount
	case CompensateLoss:
		return "amount", cmd.Amount
	case RecordPenalty:
		return "amount", cmd.Amount
	}
	return "", pricing.Money{}
}

// tell adds an event about the complaint.
func (c *Complaint) tell(out *emitter, t history.Type, fields ...history.Field) {
	out.emit(t, append(fields, idField(history.FieldComplaintID, c.ID))...)
}

func (cmd ReceiveComplaint) record(_ *Complaint, out *emitter) {
	found := cmd.FoundInFollowUp
	c := Complaint{ID: cmd.Complaint}
	c.tell(out, history.ComplaintReceived, idField(history.FieldCustomerID, cmd.Customer), idField(history.FieldVehicleID, cmd.Vehicle),
		idField(history.FieldOrderID, cmd.Order), idField(history.FieldDisputeID, cmd.Dispute), codeField(history.FieldChannel, cmd.Channel),
		codeField(history.FieldPhase, cmd.Phase), paperField(history.FieldMatter, cmd.Matter), boolField(history.FieldFoundInFollowup, &found))
}

func (cmd RegisterComplaint) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintRegistered, codeField(history.FieldFormKind, cmd.Form))
}

func (cmd ReportComplaint) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintReported, codeField(history.FieldToRole, cmd.To))
}

func (cmd ClassifyComplaint) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintClassified, codeField(history.FieldCause, cmd.Cause), codeField(history.FieldLiability, cmd.Liability),
		codeField(history.FieldValidity, cmd.Validity), codeField(history.FieldSeverity, cmd.Severity),
		codeField(history.FieldVerdict, cmd.Verdict), codeField(history.FieldCustomerGroup, cmd.CustomerGroup),
		boolField(history.FieldPersonal, cmd.Personal), boolField(history.FieldInsured, cmd.Insured),
		boolField(history.FieldBeyondAuthority, cmd.BeyondAuthority), out.money(history.FieldCost, cmd.Cost),
		codeField(history.FieldComponent, cmd.Component))
	cmd.judgeProposal(c, out)
}

func (cmd IssueComplaint) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintIssued, codeField(history.FieldFormKind, cmd.Form), codeField(history.FieldToRole, cmd.To))
}

func (SignComplaint) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintSigned, codeField(history.FieldFormKind, c.Phase), codeField(history.FieldToRole, c.IssuedTo))
}

func (cmd AssignComplaint) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintAssigned, idField(history.FieldOwnerID, cmd.Owner), codeField(history.FieldOwnerRole, cmd.OwnerRole),
		codeField(history.FieldCoordinatorRole, cmp.Or(cmd.Coordinator, c.Coordinator)))
}

func (cmd TransferComplaint) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintTransferred, idField(history.FieldOwnerID, cmd.To))
}

func (AcceptTransfer) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintTransferAccepted, idField(history.FieldOwnerID, cmp.Or(c.Offered, out.actor.By)))
}

func (cmd SetComplaintDue) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintDueSet, timeField(history.FieldDueAt, cmd.Due))
}

func (cmd AddEvidence) record(c *Complaint, out *emitter) {
	c.tell(out, history.EvidenceAdded, codeField(history.FieldEvidenceKind, cmd.Kind), boolField(history.FieldConclusive, &cmd.Conclusive))
}

func (cmd ExplainComplaint) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintExplained, codeField(history.FieldExplanation, cmd.Explanation),
		boolField(history.FieldCorrectUseTold, cmd.CorrectUseTold))
}

func (cmd CheckStatus) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintStatusChecked, idField(history.FieldToID, cmd.To))
}

func (cmd RemindOwner) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintReminded, idField(history.FieldToID, cmd.To))
}

func (cmd MakePlan) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintPlanMade, codeField(history.FieldDepartment, cmd.Department),
		codesField(history.FieldParticipants, cmd.Participants))
}

func (cmd TellPlan) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintPlanTold, timeField(history.FieldSolutionByAt, cmd.SolutionBy))
}

func (cmd OpenMeasure) record(c *Complaint, out *emitter) {
	c.tell(out, history.ActionOpened, idField(history.FieldActionID, cmd.Measure), codeField(history.FieldActionKind, cmd.Kind),
		codeField(history.FieldDepartment, cmd.Department), idField(history.FieldPersonID, cmd.Person),
		timeField(history.FieldDueAt, cmd.Due))
}

func (cmd FinishMeasure) record(c *Complaint, out *emitter) {
	c.tell(out, history.ActionDone, idField(history.FieldActionID, cmd.Measure))
}

func (cmd ReviewMeasure) record(c *Complaint, out *emitter) {
	c.tell(out, history.ActionReviewed, idField(history.FieldActionID, cmd.Measure))
}

func (cmd VerifyMeasure) record(c *Complaint, out *emitter) {
	c.tell(out, history.ActionVerified, idField(history.FieldActionID, cmd.Measure))
}

func (cmd RecordLoss) record(c *Complaint, out *emitter) {
	c.tell(out, history.LossRecorded, out.money(history.FieldAmount, cmd.Amount), paperField(history.FieldBasis, cmd.Basis))
}

func (cmd CompensateLoss) record(c *Complaint, out *emitter) {
	c.tell(out, history.LossCompensated, out.money(history.FieldAmount, cmd.Amount), paperField(history.FieldBasis, cmd.Basis))
}

func (cmd RecordAccountability) record(c *Complaint, out *emitter) {
	c.tell(out, history.AccountabilityRecorded, idField(history.FieldPersonID, cmd.Person), paperField(history.FieldReason, cmd.Reason))
}

func (cmd RecordPenalty) record(c *Complaint, out *emitter) {
	month := history.Field{Name: history.FieldPeriod, Value: history.Period(out.actor.At.Format("2006-01"))}
	c.tell(out, history.PenaltyRecorded, idField(history.FieldPersonID, cmd.Person), idField(history.FieldRuleID, cmd.Rule), month,
		out.money(history.FieldAmount, cmd.Amount))
}

func (cmd LinkComplaint) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintLinked, idField(history.FieldReworkOrderID, cmd.Rework), idField(history.FieldAccidentRef, cmd.Accident))
}

func (cmd EscalateComplaint) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintEscalated, codeField(history.FieldFromRole, cmd.From), codeField(history.FieldToRole, cmd.To),
		codeField(history.FieldReason, cmd.Reason))
}

func (cmd Instruct) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintInstructed, paperField(history.FieldInstruction, cmd.Instruction))
}

func (cmd PassOn) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintPassedOn, codeField(history.FieldToRole, cmd.To))
}

func (cmd HandBack) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintHandedBack, codeField(history.FieldToRole, cmd.To))
}

func (cmd ReturnForm) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintFormReturned, paperField(history.FieldCauseText, cmd.Cause), paperField(history.FieldMethodText, cmd.Method),
		paperField(history.FieldResultText, cmd.Result),
		dateField(history.FieldFinishedOn, cmd.Finished))
}

func (cmd CallBack) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintCalledBack, boolField(history.FieldSatisfied, &cmd.Satisfied))
}

// The commands that say no more than that something was done.

func (AcceptComplaint) record(c *Complaint, out *emitter) { c.tell(out, history.ComplaintAccepted) }
func (VerifyCause) record(c *Complaint, out *emitter)     { c.tell(out, history.ComplaintCauseVerified) }
func (ContactCustomer) record(c *Complaint, out *emitter) { c.tell(out, history.ComplaintContacted) }
func (InvestigateComplaint) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintInvestigated)
}
func (GuideToInsurer) record(c *Complaint, out *emitter) {
	c.tell(out, history.ComplaintInsuranceGuided)
}
func (RecordVisit) record(c *Complaint, out *emitter)       { c.tell(out, history.ComplaintVisited) }
func (AgreePlan) record(c *Complaint, out *emitter)         { c.tell(out, history.ComplaintPlanAgreed) }
func (StartPlan) record(c *Complaint, out *emitter)         { c.tell(out, history.ComplaintPlanStarted) }
func (FinishPlan) record(c *Complaint, out *emitter)        { c.tell(out, history.ComplaintPlanDone) }
func (Apologise) record(c *Complaint, out *emitter)         { c.tell(out, history.ApologyMade) }
func (TellProgress) record(c *Complaint, out *emitter)      { c.tell(out, history.ProgressTold) }
func (HandleComplaint) record(c *Complaint, out *emitter)   { c.tell(out, history.ComplaintHandled) }
func (ReplyComplaint) record(c *Complaint, out *emitter)    { c.tell(out, history.ComplaintReplied) }
func (FindRootCause) record(c *Complaint, out *emitter)     { c.tell(out, history.ComplaintRootCauseFound) }
func (TakeRemedy) record(c *Complaint, out *emitter)        { c.tell(out, history.ComplaintRemedyTaken) }
func (CompleteComplaint) record(c *Complaint, out *emitter) { c.tell(out, history.ComplaintCompleted) }
func (ReopenComplaint) record(c *Complaint, out *emitter)   { c.tell(out, history.ComplaintReopened) }
func (DecideFinally) record(c *Complaint, out *emitter)     { c.tell(out, history.ComplaintDecidedFinally) }
func (CloseComplaint) record(c *Complaint, out *emitter)    { c.tell(out, history.ComplaintClosed) }
func (ArchiveComplaint) record(c *Complaint, out *emitter)  { c.tell(out, history.ComplaintArchived) }
func (WithdrawComplaint) record(c *Complaint, out *emitter) { c.tell(out, history.ComplaintWithdrawn) }
func (RemarkComplaint) record(c *Complaint, out *emitter)   { c.tell(out, history.ComplaintRemarked) }
