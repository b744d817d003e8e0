package aftersales

import (
	"errors"
	"fmt"
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// ErrNotAllowed means that a command makes no sense for the order as it stands; test with errors.Is.
var ErrNotAllowed = errors.New("not allowed")

// TransitionError says why a command makes no sense for the order as it stands. It is an [ErrNotAllowed].
type TransitionError struct {
	Order   OrderID
	State   OrderState
	Command string
	// Guard is the hard law that refused, empty if the table has no such command in this state.
	Guard string
	// Detail says what is wrong.
	Detail string
}

// Error names the command, the state and the law that refused.
func (e *TransitionError) Error() string {
	if e.Guard == "" {
		return fmt.Sprintf("%s is not possible: %s", e.Command, e.Detail)
	}
	return fmt.Sprintf("%s is not possible: %s: %s", e.Command, e.Guard, e.Detail)
}

// Unwrap makes the error an [ErrNotAllowed].
func (e *TransitionError) Unwrap() error { return ErrNotAllowed }

// guard is one hard law: check says what is wrong, or nothing.
type guard struct {
	name  string
	check func(o *Order, c OrderCommand) string
}

// aboutJob and aboutPart are met by the commands that name a job or a part.
type aboutJob interface{ aboutJob() JobID }
type aboutPart interface{ aboutPart() PartID }

// quantified is met by the commands that move a quantity of a part.
type quantified interface {
	aboutPart
	quantity() pricing.Quantity
}

var (
	jobKnown = guard{"job_known", func(o *Order, c OrderCommand) string {
		id := c.(aboutJob).aboutJob()
		if id == "" || o.job(id) != nil {
			return ""
		}
		return fmt.Sprintf("the order has no job %q", id)
	}}
	jobNew = guard{"job_new", func(o *Order, c OrderCommand) string {
		if id := c.(aboutJob).aboutJob(); o.job(id) != nil {
			return fmt.Sprintf("the order already has a job %q", id)
		}
		return ""
	}}
	jobWaiting   = jobGuard("job_waiting", JobPlanned, JobDeclined)
	jobNotBegun  = jobGuard("job_not_begun", JobPlanned, JobDeclined, JobCleared)
	jobAlive     = jobGuard("job_alive", JobPlanned, JobDeclined, JobCleared, JobRunning, JobDone)
	jobIdle      = jobGuard("job_idle", JobPlanned, JobDeclined, JobCleared, JobDone, JobDropped)
	jobIsRunning = jobGuard("job_running", JobRunning)
	jobIsDone    = jobGuard("job_done", JobDone)

	nothingRunning = guard{"nothing_running", func(o *Order, _ OrderCommand) string {
		for _, j := range o.Jobs {
			if j.Status == JobRunning {
				return fmt.Sprintf("job %q is still being worked on", j.ID)
			}
		}
		return ""
	}}
	partKnown = guard{"part_known", func(o *Order, c OrderCommand) string {
		id := c.(aboutPart).aboutPart()
		if id == "" || o.part(id) != nil {
			return ""
		}
		return fmt.Sprintf("the order has no parts line %q", id)
	}}
	partNew = guard{"part_new", func(o *Order, c OrderCommand) string {
		if id := c.(aboutPart).aboutPart(); o.part(id) != nil {
			return fmt.Sprintf("the order already has a parts line %q", id)
		}
		return ""
	}}
	quantityOut = guard{"quantity_out", func(o *Order, c OrderCommand) string {
		q := c.(quantified)
		p := o.part(q.aboutPart())
		if out := p.Out(); q.quantity().Cmp(out) > 0 {
			return fmt.Sprintf("%s of parts line %q, but only %s is out of the store", q.quantity(), p.ID, out)
		}
		return ""
	}}
	partsBalance = guard{"parts_balance", func(o *Order, _ OrderCommand) string {
		for _, p := range o.Parts {
			if out := p.Out(); !out.IsZero() {
				return fmt.Sprintf("parts line %q: issued %s is not used %s and returned %s", p.ID, p.Issued, p.Used, p.Returned)
			}
		}
		return ""
	}}
	itemsKnown = guard{"items_known", func(o *Order, c OrderCommand) string {
		for _, id := range c.(interface{ items() []ItemID }).items() {
			if !slices.ContainsFunc(o.Items, func(i Item) bool { return i.ID == id }) {
				return fmt.Sprintf("the order has no item %q", id)
			}
		}
		return ""
	}}
	somethingPlanned = guard{"something_planned", func(o *Order, _ OrderCommand) string {
		if len(o.Jobs)+len(o.Parts) == 0 {
			return "there is no job and no part to quote"
		}
		return ""
	}}
	questionOpen = guard{"question_open", func(o *Order, c OrderCommand) string {
		a := c.(AnswerConsent)
		if q := o.question(a.Job, a.Part); q == nil || q.Answer != "" {
			return "the customer was not asked about this"
		}
		return ""
	}}
	notOverpaid = guard{"not_overpaid", func(o *Order, c OrderCommand) string {
		open, err := o.Settlement.Unpaid()
		if err != nil {
			return err.Error()
		}
		if m := c.(Pay).Amount; isMore(m, open) {
			return fmt.Sprintf("%s is more than the %s that is unpaid", m, open)
		}
		return ""
	}}
	notCertified = guard{"not_certified", func(o *Order, _ OrderCommand) string {
		if o.Certificate != "" {
			return fmt.Sprintf("certificate %q is already issued", o.Certificate)
		}
		return ""
	}}
	notAccepted = guard{"not_accepted", func(o *Order, _ OrderCommand) string {
		if !o.Accepted.IsZero() {
			return "the customer has already accepted"
		}
		return ""
	}}
	isRework = guard{"is_rework", func(o *Order, _ OrderCommand) string {
		if o.Kind != KindRework {
			return fmt.Sprintf("the order is of kind %q", o.Kind)
		}
		return ""
	}}
	noCommandFor = guard{"no_command_for", func(_ *Order, c OrderCommand) string {
		if t := c.(ReportOrder).Type; slices.Contains(decidedTypes, t) {
			return fmt.Sprintf("%s is the business of a command of its own", t)
		}
		return ""
	}}
)

func jobGuard(name string, allowed ...JobStatus) guard {
	return guard{name, func(o *Order, c OrderCommand) string {
		j := o.job(c.(aboutJob).aboutJob())
		if slices.Contains(allowed, j.Status) {
			return ""
		}
		return fmt.Sprintf("job %q is %s", j.ID, j.Status)
	}}
}

// decidedTypes are the events that only a command of their own may make.
var decidedTypes = []history.Type{
	history.OrderOpened, history.OrderAdopted, history.OrderConcernRecorded, history.ItemReported, history.IntakeDone,
	history.OrderReworkAccepted, history.OrderDiagnosed, history.QuoteMade, history.QuoteExplained,
	history.OrderAuthorised, history.ConsentAsked, history.ConsentGiven, history.ConsentDeclined,
	history.JobPlanned, history.JobAuthorised, history.JobApproved, history.JobDropApproved, history.JobStarted,
	history.JobDone, history.JobSelfChecked, history.PartRequested, history.PartApproved, history.PartIssued,
	history.PartUsed, history.PartFitted, history.PartReturned, history.OldPartChoiceMade, history.OrderCorrectionRecorded,
	history.InspectionPassed, history.InspectionFailed, history.OrderCertified,
	history.SettlementLineAdded, history.SettlementTotalled, history.SettlementListGiven, history.SettlementPaid,
	history.OrderExplained, history.OrderDocumentsHanded, history.OrderAccepted, history.SatisfactionRecorded,
	history.OrderDelivered, history.OrderClosed, history.OrderCancelled, history.OrderArchived, history.RuleOverridden,
	history.RecordVoided,
}
