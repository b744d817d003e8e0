package aftersales

import (
	"errors"
	"fmt"
	"slices"

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
	return refusalText(e.Command, e.Guard, e.Detail)
}

// Unwrap makes the error an [ErrNotAllowed].
func (e *TransitionError) Unwrap() error { return ErrNotAllowed }

// aboutJob and aboutPart are met by the commands that name a job or a part.
type aboutJob interface{ aboutJob() JobID }
type aboutPart interface{ aboutPart() PartID }

// questioned is met by the commands that ask the customer or record his answer.
type questioned interface {
	aboutJob
	aboutPart
}

// quantified is met by the commands that move a quantity of a part.
type quantified interface {
	aboutPart
	quantity() pricing.Quantity
}

// itemised is met by the commands that name items.
type itemised interface{ items() []ItemID }

var (
	jobKnown = guard{"job_known", func(o *Order, c OrderCommand, _ Actor) string {
		id := c.(aboutJob).aboutJob()
		if id == "" || o.job(id) != nil {
			return ""
		}
		return fmt.Sprintf("the order has no job %q", id)
	}}
	jobNew = guard{"job_new", func(o *Order, c OrderCommand, _ Actor) string {
		if id := c.(aboutJob).aboutJob(); o.job(id) != nil {
			return fmt.Sprintf("the order already has a job %q", id)
		}
		return ""
	}}
	jobWaiting   = jobGuard("job_waiting", JobPlanned)
	jobNotBegun  = jobGuard("job_not_begun", JobPlanned, JobDeclined, JobCleared)
	jobAlive     = jobGuard("job_alive", JobPlanned, JobCleared, JobRunning, JobPaused, JobDone)
	jobIdle      = jobGuard("job_idle", JobPlanned, JobCleared, JobDone, JobDropped, JobDeferred)
	jobIsRunning = jobGuard("job_running", JobRunning)
	jobIsDone    = jobGuard("job_done", JobDone)

	jobAgreed = guard{"job_not_declined", func(o *Order, c OrderCommand, _ Actor) string {
		if id := c.(aboutJob).aboutJob(); o.declined(id, "") {
			return fmt.Sprintf("the customer declined job %q, and has not agreed since", id)
		}
		return ""
	}}
	partAgreed = guard{"part_not_declined", func(o *Order, c OrderCommand, _ Actor) string {
		if id := c.(aboutPart).aboutPart(); o.declined("", id) {
			return fmt.Sprintf("the customer declined parts line %q or its job, and has not agreed since", id)
		}
		return ""
	}}

	nothingRunning = guard{"nothing_running", func(o *Order, _ OrderCommand, _ Actor) string {
		for _, j := range o.Jobs {
			if j.Status == JobRunning || j.Status == JobPaused {
				return fmt.Sprintf("job %q is still being worked on", j.ID)
			}
		}
		return ""
	}}
	partKnown = guard{"part_known", func(o *Order, c OrderCommand, _ Actor) string {
		id := c.(aboutPart).aboutPart()
		if id == "" || o.part(id) != nil {
			return ""
		}
		return fmt.Sprintf("the order has no parts line %q", id)
	}}
	partNew = guard{"part_new", func(o *Order, c OrderCommand, _ Actor) string {
		if id := c.(aboutPart).aboutPart(); o.part(id) != nil {
			return fmt.Sprintf("the order already has a parts line %q", id)
		}
		return ""
	}}
	quantityOut = guard{"quantity_out", func(o *Order, c OrderCommand, _ Actor) string {
		q := c.(quantified)
		p := o.part(q.aboutPart())
		if out := p.Out(); !p.Untracked && q.quantity().Cmp(out) > 0 {
			return fmt.Sprintf("%s of parts line %q, but only %s is out of the store", q.quantity(), p.ID, out)
		}
		if l, ok := c.(ofLot); ok && !p.Untracked {
			return tooMuchOfLot(p, l)
		}
		return ""
	}}
	partsBalance = guard{"parts_balance", func(o *Order, _ OrderCommand, _ Actor) string {
		for _, p := range o.Parts {
			if !p.Untracked && !p.Out().IsZero() {
				return fmt.Sprintf("parts line %q: issued %s is not used %s, returned %s and lost %s", p.ID, p.Issued, p.Used, p.Returned, p.Lost)
			}
		}
		return ""
	}}
	partWanted = guard{"part_wanted", func(o *Order, c OrderCommand, _ Actor) string {
		p := o.part(c.(aboutPart).aboutPart())
		if j := o.job(p.Job); j != nil && (j.Status == JobDropped || j.Status == JobDeferred) {
			return fmt.Sprintf("parts line %q is for job %q, which is %s", p.ID, j.ID, j.Status)
		}
		return ""
	}}
	sameSource = guard{"same_source", func(o *Order, c OrderCommand, _ Actor) string {
		if back, ok := c.(ReturnPart); ok {
			if p := o.part(back.Part); back.Bin != "" && (p.Bin == "" || p.Untracked) {
				return fmt.Sprintf("parts line %q was not issued from the ledger of the stock: none of it goes into bin %q", p.ID, back.Bin)
			}
			return ""
		}
		issue := c.(IssuePart)
		p := o.part(issue.Part)
		switch {
		case p.Untracked && issue.Bin != "":
			return fmt.Sprintf("it is not known what became of parts line %q elsewhere: what is issued from bin %q needs a line of its own", p.ID, issue.Bin)
		case p.FromCustomer && issue.Bin != "":
			return fmt.Sprintf("parts line %q is the customer's own: none of it lies in bin %q", p.ID, issue.Bin)
		case p.Issued.Sign() > 0 && (p.Bin == "") != (issue.Bin == ""):
			return fmt.Sprintf("parts line %q comes from the ledger of the stock or not, all of it", p.ID)
		}
		return ""
	}}
	oldPartKept = guard{"old_part_kept", func(o *Order, c OrderCommand, _ Actor) string {
		q := c.(quantified)
		p := o.part(q.aboutPart())
		if !p.Untracked && q.quantity().Cmp(p.OldKept) > 0 {
			return fmt.Sprintf("%s old parts of parts line %q, but only %s is kept", q.quantity(), p.ID, p.OldKept)
		}
		return ""
	}}
	lossOpen = guard{"loss_open", func(o *Order, c OrderCommand, _ Actor) string {
		_, why := c.(SettleLoss).loss(o.part(c.(aboutPart).aboutPart()))
		return why
	}}
	itemsKnown = guard{"items_known", func(o *Order, c OrderCommand, _ Actor) string {
		named := c.(itemised).items()
		if len(named) == 0 && len(o.Items) > 0 {
			return "it is not said which items were inspected"
		}
		for _, id := range named {
			if !slices.ContainsFunc(o.Items, func(i Item) bool { return i.ID == id }) {
				return fmt.Sprintf("the order has no item %q", id)
			}
		}
		return ""
	}}
	somethingPlanned = guard{"something_planned", func(o *Order, _ OrderCommand, _ Actor) string {
		if len(o.wantedJobs())+len(o.wantedParts()) == 0 {
			return "there is no job and no part to quote"
		}
		return ""
	}}
	quotePriced = guard{"quote_priced", func(o *Order, _ OrderCommand, _ Actor) string {
		parts := o.wantedParts()
		for _, p := range parts {
			if p.Requested.IsZero() {
				return fmt.Sprintf("the quantity of parts line %q is not known", p.ID)
			}
		}
		return unpriced(o.wantedJobs(), parts)
	}}
	quoteCurrent = guard{"quote_current", func(o *Order, _ OrderCommand, _ Actor) string {
		switch {
		case o.Quote == nil || o.Quote.Total.Currency() == "":
			return "it is not known what was quoted"
		case o.Quote.Stale:
			return "a job or a part was planned or dropped since the quotation"
		}
		return ""
	}}
	billPriced = guard{"bill_priced", func(o *Order, _ OrderCommand, _ Actor) string {
		for _, j := range o.Jobs {
			if j.Untracked && (j.Status == JobPlanned || j.Status == JobCleared) {
				return fmt.Sprintf("the source of the order does not say whether job %q was done", j.ID)
			}
		}
		return unpriced(o.doneJobs(), o.usedParts())
	}}
	questionOpen = guard{"question_open", func(o *Order, c OrderCommand, _ Actor) string {
		q := c.(questioned)
		if open := o.question(q.aboutJob(), q.aboutPart()); open == nil || open.Answer != "" {
			return "the customer was not asked about this"
		}
		return ""
	}}
	finalPassed = guard{"final_passed", func(o *Order, _ OrderCommand, _ Actor) string {
		if o.State == OrderInspecting && !o.FinalPassed {
			return "the final inspection is not passed"
		}
		return ""
	}}
	booksClosed = guard{"books_closed", func(o *Order, _ OrderCommand, _ Actor) string {
		if open := o.moneyOpen(); open != "" {
			return open
		}
		for i := range o.Recoveries {
			if r := &o.Recoveries[i]; r.open() {
				return fmt.Sprintf("claim %q against supplier %q: not answered, or what is granted has not come", r.ID, r.Supplier)
			}
		}
		for _, p := range o.Parts {
			if p.LossOpen() || !p.OldKept.IsZero() {
				return fmt.Sprintf("parts line %q: a loss is not settled, or an old part is kept", p.ID)
			}
		}
		return ""
	}}
	nothingDone = guard{"nothing_done", func(o *Order, _ OrderCommand, _ Actor) string {
		for _, j := range o.Jobs {
			if j.Status == JobRunning || j.Status == JobPaused || j.Status == JobDone {
				return fmt.Sprintf("job %q is %s", j.ID, j.Status)
			}
		}
		for _, p := range o.Parts {
			if p.Used.Sign() > 0 || !p.Untracked && !p.Out().IsZero() {
				return fmt.Sprintf("parts line %q: issued %s is not returned", p.ID, p.Issued)
			}
		}
		return ""
	}}
	nothingBilled = guard{"nothing_billed", func(o *Order, _ OrderCommand, _ Actor) string {
		if o.Settlement != nil {
			return fmt.Sprintf("settlement %q is in force", o.Settlement.ID)
		}
		return ""
	}}
	notCertified = guard{"not_certified", func(o *Order, _ OrderCommand, _ Actor) string {
		if o.Certificate != "" {
			return fmt.Sprintf("certificate %q is already issued", o.Certificate)
		}
		return ""
	}}
	notAccepted = guard{"not_accepted", func(o *Order, _ OrderCommand, _ Actor) string {
		if !o.Accepted.IsZero() {
			return "the customer has already accepted"
		}
		return ""
	}}
	reportKnown = guard{"report_known", func(o *Order, c OrderCommand, _ Actor) string {
		return c.(ReportOrder).unknownTo(o)
	}}
)

func jobGuard(name string, allowed ...JobStatus) guard {
	return guard{name, func(o *Order, c OrderCommand, _ Actor) string {
		j := o.job(c.(aboutJob).aboutJob())
		if slices.Contains(allowed, j.Status) {
			return ""
		}
		return fmt.Sprintf("job %q is %s", j.ID, j.Status)
	}}
}

// unpriced says what is missing to price jobs and parts; only an adopted order can lack something.
func unpriced(jobs []Job, parts []Part) string {
	for _, j := range jobs {
		if j.Hours == nil || j.Rate.Currency() == "" {
			return fmt.Sprintf("the hours or the rate of job %q are not known", j.ID)
		}
	}
	for _, p := range parts {
		if p.UnitPrice.Currency() == "" {
			return fmt.Sprintf("the price of parts line %q is not known", p.ID)
		}
	}
	return ""
}

// moneyOpen says which money, invoice or dispute is open; nothing if all is brought to its end.
func (o *Order) moneyOpen() string {
	for _, a := range o.Accounts() {
		switch {
		case !unpayable(a.Open):
			return fmt.Sprintf("payer %q still owes %s", a.Payer, a.Open)
		case a.Deposit.Sign() != 0:
			return fmt.Sprintf("a deposit of %s by %q is kept", a.Deposit, a.Payer)
		case o.Settlement != nil && isMore(a.Invoiced, payable(a.Charged)):
			return fmt.Sprintf("invoices for %s stand against payer %q, who is charged %s", a.Invoiced, a.Payer, a.Charged)
		}
	}
	if s := o.Settlement; s != nil && (len(s.Charges) == 0 || o.nobodys().Sign() > 0) && !unpayable(o.unpaid()) {
		return fmt.Sprintf("%s of settlement %q is not paid", o.unpaid(), s.ID)
	}
	for _, d := range o.Disputes { // about a bill that another replaced, too
		if d.Outcome == "" {
			return fmt.Sprintf("dispute %q about settlement %q is open", d.ID, d.Settlement)
		}
	}
	return ""
}
