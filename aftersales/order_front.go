package aftersales

import (
	"fmt"
	"slices"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Promise is a time for which the vehicle was promised (承诺交车时间), as it was given or changed.
type Promise struct {
	Ready history.Moment `json:"ready"`
	// Method is how the customer was told; empty if he was not told yet.
	Method string         `json:"method,omitempty"`
	Reason history.Paper  `json:"reason,omitzero"`
	By     PersonID       `json:"by,omitempty"`
	At     history.Moment `json:"at"`
}

// Waiver is a step of the procedure that was left out, and why (免除步骤).
type Waiver struct {
	Step   string         `json:"step"`
	Reason history.Paper  `json:"reason,omitzero"`
	By     PersonID       `json:"by,omitempty"`
	At     history.Moment `json:"at"`
}

// Finding is something that was found on the vehicle (检查发现).
type Finding struct {
	ID FindingID `json:"id"`
	// Words say what was found, in a paper.
	Words history.Paper `json:"words,omitzero"`
	// OffOrder is set on what is not on the order: it was found during the work.
	OffOrder bool `json:"off_order,omitempty"`
	// Told are the roles that were told of it.
	Told []string       `json:"told,omitempty"`
	By   PersonID       `json:"by,omitempty"`
	At   history.Moment `json:"at"`
}

// Stage is who answers for a stage of the order, and who keeps track of it.
type Stage struct {
	Stage    string   `json:"stage"`
	Assignee PersonID `json:"assignee,omitempty"`
	Tracker  PersonID `json:"tracker,omitempty"`
}

// SetReceptionist says who looks after the customer (接待员); if somebody else did before, he hands the customer over.
type SetReceptionist struct {
	Receptionist PersonID `json:"receptionist"`
}

// AssignSite assigns the order to a repair site (派单).
type AssignSite struct {
	Site string `json:"site"`
}

// SetStage says that the order entered a stage of the house's own division, who answers for it and who keeps track.
type SetStage struct {
	Stage    string   `json:"stage"`
	Assignee PersonID `json:"assignee,omitempty"`
	Tracker  PersonID `json:"tracker,omitempty"`
}

// MakeRepairPlan records that the repair plan is made (维修方案).
type MakeRepairPlan struct {
	// Plan is its text, in a paper.
	Plan history.Paper `json:"plan,omitzero"`
}

// ExplainRepairPlan records that the repair plan was explained to the customer.
type ExplainRepairPlan struct{}

// ConfirmQuote records that the customer confirmed the quotation (确认报价), which is less than to sign for it.
type ConfirmQuote struct{}

// PromiseReady promises the vehicle for a time, or changes what was promised (承诺与改期).
type PromiseReady struct {
	Ready time.Time `json:"ready"`
	// Method is how the customer was told, such as "phone"; empty if he was not told yet.
	Method string `json:"method,omitempty"`
	// Reason is why the time was changed, in a paper; a first promise needs none.
	Reason history.Paper `json:"reason,omitzero"`
}

// WaiveStep leaves out a step of the procedure, with the reason (免除步骤).
type WaiveStep struct {
	Step string `json:"step"`
	// Reason is why, in a paper.
	Reason history.Paper `json:"reason"`
}

// RecordFinding records something that was found on the vehicle, and who was told of it (检查发现).
type RecordFinding struct {
	Finding FindingID `json:"finding"`
	// Words say what was found, in a paper.
	Words history.Paper `json:"words,omitzero"`
	// Told is the role that was told of it, such as "front_desk"; empty if nobody was told yet.
	Told string `json:"told,omitempty"`
}

// TellFinding records that a role was told of a finding.
type TellFinding struct {
	Finding FindingID `json:"finding"`
	Told    string    `json:"told"`
}

// Name implements [OrderCommand].
func (SetReceptionist) Name() string   { return "set_receptionist" }
func (AssignSite) Name() string        { return "assign_site" }
func (SetStage) Name() string          { return "set_stage" }
func (MakeRepairPlan) Name() string    { return "make_repair_plan" }
func (ExplainRepairPlan) Name() string { return "explain_repair_plan" }
func (ConfirmQuote) Name() string      { return "confirm_quote" }
func (PromiseReady) Name() string      { return "promise_ready" }
func (WaiveStep) Name() string         { return "waive_step" }
func (RecordFinding) Name() string     { return "record_finding" }
func (TellFinding) Name() string       { return "tell_finding" }

func (c RecordFinding) aboutFinding() FindingID { return c.Finding }
func (c TellFinding) aboutFinding() FindingID   { return c.Finding }

var (
	findingNew = guard{"finding_new", func(o *Order, c OrderCommand, _ Actor) string {
		if id := c.(interface{ aboutFinding() FindingID }).aboutFinding(); o.finding(id) != nil {
			return fmt.Sprintf("the order already has a finding %q", id)
		}
		return ""
	}}
	findingKnown = guard{"finding_known", func(o *Order, c OrderCommand, _ Actor) string {
		if id := c.(interface{ aboutFinding() FindingID }).aboutFinding(); o.finding(id) == nil {
			return fmt.Sprintf("the order has no finding %q", id)
		}
		return ""
	}}
	promiseReason = guard{"promise_reason", func(o *Order, c OrderCommand, _ Actor) string {
		if !o.Promised.IsZero() && c.(PromiseReady).Reason.ID == "" {
			return fmt.Sprintf("the vehicle was promised for %s, and it is not said why that changes", o.Promised)
		}
		return ""
	}}
)

// Check implements [OrderCommand].
func (c SetReceptionist) Check() error {
	var f fault.List
	checkID(&f, "receptionist", c.Receptionist)
	return f.Err()
}

// Check implements [OrderCommand].
func (c AssignSite) Check() error {
	var f fault.List
	checkID(&f, "site", c.Site)
	return f.Err()
}

// Check implements [OrderCommand].
func (c SetStage) Check() error {
	var f fault.List
	checkID(&f, "stage", c.Stage)
	checkOptionalID(&f, "assignee", c.Assignee)
	checkOptionalID(&f, "tracker", c.Tracker)
	return f.Err()
}

// Check implements [OrderCommand].
func (c MakeRepairPlan) Check() error {
	var f fault.List
	checkPaper(&f, "plan", c.Plan)
	return f.Err()
}

// Check implements [OrderCommand].
func (ExplainRepairPlan) Check() error { return nil }

// Check implements [OrderCommand].
func (ConfirmQuote) Check() error { return nil }

// Check implements [OrderCommand].
func (c PromiseReady) Check() error {
	var f fault.List
	if c.Ready.IsZero() {
		f.Add("ready", fault.Missing, "no time")
	}
	checkTime(&f, "ready", c.Ready)
	checkOptionalID(&f, "method", c.Method)
	checkPaper(&f, "reason", c.Reason)
	return f.Err()
}

// Check implements [OrderCommand].
func (c WaiveStep) Check() error {
	var f fault.List
	checkID(&f, "step", c.Step)
	checkRequiredPaper(&f, "reason", c.Reason)
	return f.Err()
}

// Check implements [OrderCommand].
func (c RecordFinding) Check() error {
	var f fault.List
	checkID(&f, "finding", c.Finding)
	checkPaper(&f, "words", c.Words)
	checkOptionalID(&f, "told", c.Told)
	return f.Err()
}

// Check implements [OrderCommand].
func (c TellFinding) Check() error {
	var f fault.List
	checkID(&f, "finding", c.Finding)
	checkID(&f, "told", c.Told)
	return f.Err()
}

func (c SetReceptionist) decide(o *Order, out *emitter) {
	if o.Receptionist != "" && o.Receptionist != c.Receptionist {
		out.emit(history.OrderReceptionistHandedOver, idField(history.FieldReceptionistID, c.Receptionist))
	}
	out.emit(history.OrderReceptionistSet, idField(history.FieldReceptionistID, c.Receptionist))
}

func (c AssignSite) decide(_ *Order, out *emitter) {
	out.emit(history.OrderSiteAssigned, idField(history.FieldSiteID, c.Site))
}

func (c SetStage) decide(_ *Order, out *emitter) {
	out.emit(history.OrderStageEntered, codeField(history.FieldStage, c.Stage), idField(history.FieldAssigneeID, c.Assignee),
		idField(history.FieldTrackerID, c.Tracker))
}

func (c MakeRepairPlan) decide(_ *Order, out *emitter) {
	out.emit(history.OrderPlanMade, paperField(history.FieldPlan, c.Plan))
}

func (ExplainRepairPlan) decide(_ *Order, out *emitter) { out.emit(history.OrderPlanExplained) }
func (ConfirmQuote) decide(_ *Order, out *emitter)      { out.emit(history.QuoteConfirmed) }

func (c PromiseReady) decide(_ *Order, out *emitter) {
	out.emit(history.OrderPromised, timeField(history.FieldPromisedAt, c.Ready),
		codeField(history.FieldMethod, c.Method), paperField(history.FieldReason, c.Reason))
}

func (c WaiveStep) decide(_ *Order, out *emitter) {
	out.emit(history.OrderStepWaived, codeField(history.FieldStep, c.Step), paperField(history.FieldReason, c.Reason))
}

func (c RecordFinding) decide(o *Order, out *emitter) {
	out.finding(o, c.Finding, c.Words)
	if c.Told != "" {
		TellFinding{Finding: c.Finding, Told: c.Told}.decide(o, out)
	}
}

// finding records a finding. What is found once the customer has signed, or the work has begun, is not on the order.
func (m *emitter) finding(o *Order, id FindingID, words history.Paper) {
	off := !slices.Contains(atReception, o.State)
	m.emit(history.FindingRecorded, idField(history.FieldFindingID, id), boolField(history.FieldOffOrder, &off),
		paperField(history.FieldFinding, words))
}

func (c TellFinding) decide(_ *Order, out *emitter) {
	out.emit(history.FindingTold, idField(history.FieldFindingID, c.Finding), codeField(history.FieldToRole, c.Told))
}

// applyFront folds in what the front desk does around the order.
func (o *Order) applyFront(e *history.Event) {
	switch e.Type {
	case history.OrderReceptionistSet:
		set(&o.Receptionist, e, history.FieldReceptionistID)
	case history.OrderSiteAssigned:
		set(&o.Site, e, history.FieldSiteID)
	case history.OrderStageEntered:
		o.Stage = &Stage{Stage: word(e, history.FieldStage), Assignee: PersonID(word(e, history.FieldAssigneeID)),
			Tracker: PersonID(word(e, history.FieldTrackerID))}
	case history.OrderPromised:
		o.promise(e)
	case history.OrderStepWaived:
		w := Waiver{Step: word(e, history.FieldStep), By: PersonID(e.By), At: e.At}
		w.Reason, _ = e.Get(history.FieldReason).Paper()
		o.Waived = append(o.Waived, w)
	case history.FindingRecorded, history.FindingTold:
		o.applyFinding(e)
	case history.OrderPlanMade:
		o.PlanMade = e.At
	case history.OrderPlanExplained:
		o.PlanExplained = e.At
	}
}

// promise notes a promised time; the last one holds.
func (o *Order) promise(e *history.Event) {
	p := Promise{Ready: e.Get(history.FieldPromisedAt).Moment(), Method: word(e, history.FieldMethod), By: PersonID(e.By), At: e.At}
	p.Reason, _ = e.Get(history.FieldReason).Paper()
	if p.Ready.IsZero() {
		return
	}
	o.Promised = p.Ready
	o.Promises = append(o.Promises, p)
}

func (o *Order) applyFinding(e *history.Event) {
	id := FindingID(word(e, history.FieldFindingID))
	if o.finding(id) == nil {
		o.Findings = append(o.Findings, Finding{ID: id, By: PersonID(e.By), At: e.At})
	}
	f := o.finding(id)
	if words, ok := e.Get(history.FieldFinding).Paper(); ok {
		f.Words = words
	}
	if off := e.Get(history.FieldOffOrder); !off.IsAbsent() {
		f.OffOrder = off.True()
	}
	if role := word(e, history.FieldToRole); role != "" {
		f.Told = append(slices.Clip(f.Told), role)
	}
}

func (o *Order) finding(id FindingID) *Finding {
	if i := slices.IndexFunc(o.Findings, func(f Finding) bool { return f.ID == id }); i >= 0 {
		return &o.Findings[i]
	}
	return nil
}
