package aftersales

import (
	"cmp"
	"slices"

	"example.com/servicelane/aftersales/history"
)

// FoldComplaint gives the state that a whole log of events adds up to.
func FoldComplaint(events []history.Event) Complaint { return EvolveComplaint(Complaint{}, events) }

// EvolveComplaint gives the state after further events. It never fails and never judges: what is in the log has happened,
// whatever today's rules say. Events that say nothing about the state are passed over. The state given is not changed.
//
// It reads every version of events that was ever released.
func EvolveComplaint(c Complaint, events []history.Event) Complaint {
	next := c
	next.Measures = slices.Clone(c.Measures)
	next.Evidence, next.Escalations, next.Reworks = slices.Clip(c.Evidence), slices.Clip(c.Escalations), slices.Clip(c.Reworks)
	if c.Plan != nil {
		plan := *c.Plan
		next.Plan = &plan
	}
	for i := range events {
		next.apply(&events[i])
		next.State = complaintLife.moved(next.State, &next, &events[i])
		if complaintLife.ends(&next, &events[i], ComplaintState.Ended) {
			next.Ended = events[i].At
		}
	}
	return next
}

func (c *Complaint) apply(e *history.Event) {
	c.Store = cmp.Or(c.Store, StoreID(e.StoreID))
	if at, ok := e.At.Instant(); ok && (c.Last.IsZero() || at.After(c.Last.First(nil))) {
		c.Last = e.At
	}
	if at := c.stamp(e.Type); at != nil {
		*at = e.At
	}
	c.applyLinks(e)
	switch e.Type {
	case history.ComplaintAdopted:
		c.applyAdopted(e)
	case history.ComplaintReceived:
		c.applyReceived(e)
	case history.ComplaintProposed:
		c.applyProposed(e)
	case history.ComplaintProposalJudged:
		c.applyProposalJudged(e)
	case history.ComplaintClassified:
		c.applyClass(e)
	case history.ComplaintAssigned, history.ComplaintTransferred, history.ComplaintTransferAccepted, history.ComplaintIssued:
		c.applyOwner(e)
	case history.ComplaintDueSet:
		c.Due = e.Get(history.FieldDueAt).Moment()
	case history.EvidenceAdded:
		c.Evidence = append(c.Evidence, Evidence{Kind: word(e, history.FieldEvidenceKind), Conclusive: e.Get(history.FieldConclusive).True(), At: e.At})
	case history.ComplaintPlanMade, history.ComplaintPlanTold, history.ComplaintPlanAgreed, history.ComplaintPlanStarted,
		history.ComplaintPlanDone:
		c.applyPlan(e)
	case history.ActionOpened, history.ActionDone, history.ActionReviewed, history.ActionVerified:
		c.applyMeasure(e)
	case history.LossRecorded:
		c.Loss = money(e, history.FieldAmount)
	case history.LossCompensated:
		c.Compensated = money(e, history.FieldAmount)
	case history.ComplaintLinked:
		c.applyLink(e)
	case history.ComplaintEscalated:
		c.Escalations = append(c.Escalations, Escalation{From: word(e, history.FieldFromRole), To: word(e, history.FieldToRole),
			Reason: word(e, history.FieldReason), At: e.At})
	case history.ComplaintCalledBack:
		satisfied := e.Get(history.FieldSatisfied).True()
		c.Satisfied = &satisfied
	case history.ComplaintReopened:
		c.Completed, c.Plan = history.Moment{}, nil
	}
}

// stamp gives where the moment of an event is kept, or nil.
func (c *Complaint) stamp(t history.Type) *history.Moment {
	switch t {
	case history.ComplaintAccepted:
		return &c.Accepted
	case history.ComplaintCauseVerified:
		return &c.Verified
	case history.ComplaintSigned:
		return &c.Signed
	case history.ComplaintContacted:
		return &c.Contacted
	case history.ComplaintInvestigated:
		return &c.Investigated
	case history.ComplaintExplained:
		return &c.Explained
	case history.ApologyMade:
		return &c.Apologised
	case history.ComplaintHandled:
		return &c.Handled
	case history.ComplaintReplied:
		return &c.Replied
	case history.ComplaintCompleted:
		return &c.Completed
	case history.ComplaintFormReturned:
		return &c.FormReturned
	case history.ComplaintRootCauseFound:
		return &c.RootCause
	case history.ComplaintRemedyTaken:
		return &c.Remedied
	case history.ComplaintCalledBack:
		return &c.CalledBack
	case history.ComplaintDecidedFinally:
		return &c.Decided
	case history.ComplaintClosed:
		return &c.Closed
	case history.ComplaintArchived:
		return &c.Archived
	}
	return nil
}

func (c *Complaint) applyReceived(e *history.Event) {
	c.Received = e.At
	c.FirstReceiver = PersonID(e.By)
	set(&c.ID, e, history.FieldComplaintID)
	set(&c.Customer, e, history.FieldCustomerID)
	set(&c.Vehicle, e, history.FieldVehicleID)
	set(&c.Order, e, history.FieldOrderID)
	set(&c.Dispute, e, history.FieldDisputeID)
	set(&c.Channel, e, history.FieldChannel)
	set(&c.Phase, e, history.FieldPhase)
	c.Matter, _ = e.Get(history.FieldMatter).Paper()
	c.FoundInFollowUp = e.Get(history.FieldFoundInFollowup).True()
}

func (c *Complaint) applyClass(e *history.Event) {
	before := c.Class
	c.Class = &ComplaintClass{Cause: word(e, history.FieldCause), Liability: word(e, history.FieldLiability),
		Validity: word(e, history.FieldValidity), Severity: word(e, history.FieldSeverity), Verdict: word(e, history.FieldVerdict),
		CustomerGroup: word(e, history.FieldCustomerGroup), Personal: told(e, history.FieldPersonal), Insured: told(e, history.FieldInsured),
		BeyondAuthority: told(e, history.FieldBeyondAuthority), Cost: money(e, history.FieldCost),
		Component: word(e, history.FieldComponent), At: e.At}
	if before != nil && before.Cause == c.Class.Cause {
		c.Class.Proposed, c.Class.ProposedRight = before.Proposed, before.ProposedRight
	}
}

// told gives a yes or no, nil if neither was said.
func told(e *history.Event, n history.Name) *bool {
	v := e.Get(n)
	if v.IsAbsent() {
		return nil
	}
	b := v.True()
	return &b
}

func (c *Complaint) applyOwner(e *history.Event) {
	switch e.Type {
	case history.ComplaintAssigned:
		c.Offered = ""
		set(&c.Owner, e, history.FieldOwnerID)
		set(&c.OwnerRole, e, history.FieldOwnerRole)
		set(&c.Coordinator, e, history.FieldCoordinatorRole)
	case history.ComplaintTransferred:
		c.Transfers++
		set(&c.Offered, e, history.FieldOwnerID)
	case history.ComplaintTransferAccepted:
		c.Offered = ""
		set(&c.Owner, e, history.FieldOwnerID)
		c.OwnerRole = e.ByRole
	case history.ComplaintIssued:
		set(&c.IssuedTo, e, history.FieldToRole)
	}
}

func (c *Complaint) applyPlan(e *history.Event) {
	if e.Type == history.ComplaintPlanMade {
		c.Plan = &ComplaintPlan{Department: word(e, history.FieldDepartment), Participants: e.Get(history.FieldParticipants).List(), Made: e.At}
		return
	}
	if c.Plan == nil {
		c.Plan = &ComplaintPlan{}
	}
	switch e.Type {
	case history.ComplaintPlanTold:
		c.Plan.Told, c.Plan.SolutionBy = e.At, e.Get(history.FieldSolutionByAt).Moment()
	case history.ComplaintPlanAgreed:
		c.Plan.Agreed = e.At
	case history.ComplaintPlanStarted:
		c.Plan.Started = e.At
	case history.ComplaintPlanDone:
		c.Plan.Done = e.At
	}
}

func (c *Complaint) applyMeasure(e *history.Event) {
	id := ActionID(word(e, history.FieldActionID))
	m := c.measure(id)
	if m == nil {
		c.Measures = append(c.Measures, Measure{ID: id})
		m = &c.Measures[len(c.Measures)-1]
	}
	switch e.Type {
	case history.ActionOpened:
		set(&m.Kind, e, history.FieldActionKind)
		set(&m.Department, e, history.FieldDepartment)
		set(&m.Person, e, history.FieldPersonID)
		m.Due = e.Get(history.FieldDueAt).Moment()
	case history.ActionDone:
		m.Done = e.At
	case history.ActionReviewed:
		m.Reviewed = e.At
	case history.ActionVerified:
		m.Verified = e.At
	}
}

func (c *Complaint) applyLink(e *history.Event) {
	set(&c.Accident, e, history.FieldAccidentRef)
	if rework := OrderID(word(e, history.FieldReworkOrderID)); rework != "" && !slices.Contains(c.Reworks, rework) {
		c.Reworks = append(c.Reworks, rework)
	}
}
