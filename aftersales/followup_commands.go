package aftersales

import (
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// FollowUpCommand is an intent about a follow-up. The set is closed: the commands of this package are the only ones, and
// they are values, not pointers. Each has a name under which it travels as JSON, see [EncodeFollowUpCommand] and
// [DecodeFollowUpCommand].
type FollowUpCommand interface {
	// Name is the command's name, such as "plan_followup".
	Name() string
	// Check gives every fault that shows in the command alone, each with its path, or nil.
	Check() error
	// note emits the events of a command that the table and its laws have let through.
	note(f *FollowUp, out *emitter)
}

// PlanFollowUp plans a call and assigns it (安排回访).
type PlanFollowUp struct {
	FollowUp FollowUpID   `json:"followup"`
	Kind     FollowUpKind `json:"kind"`
	// Seq is the how manieth call of the kind it is, from 1.
	Seq      int        `json:"seq"`
	Customer CustomerID `json:"customer"`
	// What it is about; at least one is set.
	Order     OrderID     `json:"order,omitempty"`
	Vehicle   VehicleID   `json:"vehicle,omitempty"`
	Inquiry   InquiryID   `json:"inquiry,omitempty"`
	Complaint ComplaintID `json:"complaint,omitempty"`
	Campaign  CampaignID  `json:"campaign,omitempty"`
	Assignee  PersonID    `json:"assignee"`
	// From is the first day for the call, Due the last one; zero if there is none.
	From cal.Date `json:"from,omitzero"`
	Due  cal.Date `json:"due,omitzero"`
	// Tries is how often the customer has to be tried before he may be given up; 0 stands for once.
	Tries int `json:"tries,omitempty"`
	// Begins is when the campaign begins of which the customer is told, and Letter says that a letter follows the call: by them the
	// policy reckons the time for both. A zero time says nothing of the campaign.
	Begins time.Time `json:"begins,omitzero"`
	Letter bool      `json:"letter,omitempty"`
	// ServiceOn is the day on which the maintenance is due of which the owner is reminded, ServiceKM the reading of the odometer.
	ServiceOn cal.Date `json:"service_on,omitzero"`
	ServiceKM int64    `json:"service_km,omitempty"`
}

// Deputise names who calls in place of the assignee, because he is away (临时代理); the assignee himself
// is named when a call goes back to him.
type Deputise struct {
	Deputy PersonID `json:"deputy"`
}

// AttemptFollowUp records a call that nobody answered. The channel is "phone", "sms", "visit" or another word of the policy.
type AttemptFollowUp struct {
	Channel string `json:"channel"`
}

// ReachCustomer records that the customer was spoken to (接通回访).
type ReachCustomer struct {
	Channel string `json:"channel"`
	// Topics are what was spoken about, such as "vehicle_use", "satisfaction", "suggestions".
	Topics []string `json:"topics,omitempty"`
	// Documents are the papers that lay ready for the call, such as "authorisation", "reception_sheet", "settlement".
	Documents []string `json:"documents,omitempty"`
}

// RecordFollowUp puts the call on file (回访记录).
type RecordFollowUp struct {
	Record  string        `json:"record"`
	Archive string        `json:"archive,omitempty"`
	Points  history.Paper `json:"points,omitzero"` // what was said, in a paper
}

// SendLetter records the letter that follows a call, or takes its place (寄发信函). It is registered and filed with it if Archive says
// where.
type SendLetter struct {
	Letter string `json:"letter"`
	// Kind is a word of the house for what it is, such as "invitation".
	Kind    string `json:"kind,omitempty"`
	Archive string `json:"archive,omitempty"`
}

// FileLetter registers and files a letter that was sent (信函登记归档).
type FileLetter struct {
	Letter  string `json:"letter"`
	Archive string `json:"archive"`
}

// RaiseIssue records something that the customer wants to know or to have (提出问题).
type RaiseIssue struct {
	Issue IssueID `json:"issue"`
}

// AnswerIssue records that it was answered in the call.
type AnswerIssue struct {
	Issue IssueID `json:"issue"`
}

// ResearchIssue records that somebody looks into it.
type ResearchIssue struct {
	Issue IssueID `json:"issue"`
}

// ReportIssue reports it to a role, such as "business_supervisor" (上报业务主管).
type ReportIssue struct {
	Issue IssueID `json:"issue"`
	To    string  `json:"to"`
}

// SolveIssue records that there is a solution.
type SolveIssue struct {
	Issue IssueID `json:"issue"`
}

// TellIssue records that the customer was told (答复客户).
type TellIssue struct {
	Issue IssueID `json:"issue"`
}

// GiveUpFollowUp ends the attempts: the customer cannot be reached (未能接通). The reason is a word of the policy.
type GiveUpFollowUp struct {
	Reason string `json:"reason"`
}

// CancelFollowUp calls it off, such as for "opted_out": the customer wants no calls (拒绝回访).
type CancelFollowUp struct {
	Reason string `json:"reason"`
}

// Name implements [FollowUpCommand].
func (PlanFollowUp) Name() string    { return "plan_followup" }
func (Deputise) Name() string        { return "deputise" }
func (AttemptFollowUp) Name() string { return "attempt_followup" }
func (ReachCustomer) Name() string   { return "reach_customer" }
func (RecordFollowUp) Name() string  { return "record_followup" }
func (SendLetter) Name() string      { return "send_letter" }
func (FileLetter) Name() string      { return "file_letter" }
func (RaiseIssue) Name() string      { return "raise_issue" }
func (AnswerIssue) Name() string     { return "answer_issue" }
func (ResearchIssue) Name() string   { return "research_issue" }
func (ReportIssue) Name() string     { return "report_issue" }
func (SolveIssue) Name() string      { return "solve_issue" }
func (TellIssue) Name() string       { return "tell_issue" }
func (GiveUpFollowUp) Name() string  { return "give_up_followup" }
func (CancelFollowUp) Name() string  { return "cancel_followup" }

// What the laws ask of a command.

func (c RaiseIssue) aboutIssue() IssueID    { return c.Issue }
func (c AnswerIssue) aboutIssue() IssueID   { return c.Issue }
func (c ResearchIssue) aboutIssue() IssueID { return c.Issue }
func (c ReportIssue) aboutIssue() IssueID   { return c.Issue }
func (c SolveIssue) aboutIssue() IssueID    { return c.Issue }
func (c TellIssue) aboutIssue() IssueID     { return c.Issue }

// maxCalls is the largest number of calls of one kind. The number is ours.
const maxCalls = 1000

// Check implements [FollowUpCommand].
func (c PlanFollowUp) Check() error {
	var f fault.List
	checkID(&f, "followup", c.FollowUp)
	checkChoice(&f, "kind", c.Kind)
	if c.Seq < 1 || c.Seq > maxCalls {
		f.Add("seq", fault.Range, "%d is not from 1 to %d", c.Seq, maxCalls)
	}
	checkID(&f, "customer", c.Customer)
	checkOptionalID(&f, "order", c.Order)
	checkOptionalID(&f, "vehicle", c.Vehicle)
	checkOptionalID(&f, "inquiry", c.Inquiry)
	checkOptionalID(&f, "complaint", c.Complaint)
	checkOptionalID(&f, "campaign", c.Campaign)
	if c.Order == "" && c.Vehicle == "" && c.Inquiry == "" && c.Complaint == "" && c.Campaign == "" && c.Kind != FollowUpContact {
		f.Add("order", fault.Missing, "it is not said what the call is about")
	}
	if c.Kind == FollowUpNotice && c.Campaign == "" {
		f.Add("campaign", fault.Missing, "it is not said of which campaign the customer is told")
	}
	if c.Kind == FollowUpReminder && c.Vehicle == "" {
		f.Add("vehicle", fault.Missing, "it is not said which vehicle is due")
	}
	checkID(&f, "assignee", c.Assignee)
	if !c.From.IsZero() && !c.Due.IsZero() && c.Due.Before(c.From) {
		f.Add("due", fault.Range, "%s is before the first day, %s", c.Due, c.From)
	}
	if c.Tries < 0 || c.Tries > maxCalls {
		f.Add("tries", fault.Range, "%d is not from 0 to %d", c.Tries, maxCalls)
	}
	if c.Kind != FollowUpNotice && (c.Letter || !c.Begins.IsZero()) {
		f.Add("begins", fault.Mismatch, "a call of kind %s tells of no campaign", c.Kind)
	}
	if c.Letter && c.Begins.IsZero() {
		f.Add("begins", fault.Missing, "a letter follows, but it is not said when the campaign begins")
	}
	if y := c.Begins.Year(); !c.Begins.IsZero() && (y < 1 || y > 9999) {
		f.Add("begins", fault.Range, "the year %d is not from 1 to 9999", y)
	}
	if c.Kind != FollowUpReminder && (!c.ServiceOn.IsZero() || c.ServiceKM != 0) {
		f.Add("service_on", fault.Mismatch, "a call of kind %s reminds of no maintenance", c.Kind)
	}
	checkOptionalRange(&f, "service_km", &c.ServiceKM, maxKM)
	return f.Err()
}

// Check implements [FollowUpCommand].
func (c SendLetter) Check() error {
	var f fault.List
	checkID(&f, "letter", c.Letter)
	checkOptionalID(&f, "kind", c.Kind)
	checkOptionalID(&f, "archive", c.Archive)
	return f.Err()
}

// Check implements [FollowUpCommand].
func (c FileLetter) Check() error {
	var f fault.List
	checkID(&f, "letter", c.Letter)
	checkID(&f, "archive", c.Archive)
	return f.Err()
}

// Check implements [FollowUpCommand].
func (c Deputise) Check() error { return checkOne("deputy", c.Deputy) }

// Check implements [FollowUpCommand].
func (c AttemptFollowUp) Check() error { return checkOne("channel", c.Channel) }

// Check implements [FollowUpCommand].
func (c ReachCustomer) Check() error {
	var f fault.List
	checkID(&f, "channel", c.Channel)
	checkCodes(&f, "topics", c.Topics)
	checkCodes(&f, "documents", c.Documents)
	return f.Err()
}

// Check implements [FollowUpCommand].
func (c RecordFollowUp) Check() error {
	var f fault.List
	checkID(&f, "record", c.Record)
	checkOptionalID(&f, "archive", c.Archive)
	checkPaper(&f, "points", c.Points)
	return f.Err()
}

// Check implements [FollowUpCommand].
func (c RaiseIssue) Check() error { return checkOne("issue", c.Issue) }

// Check implements [FollowUpCommand].
func (c AnswerIssue) Check() error { return checkOne("issue", c.Issue) }

// Check implements [FollowUpCommand].
func (c ResearchIssue) Check() error { return checkOne("issue", c.Issue) }

// Check implements [FollowUpCommand].
func (c ReportIssue) Check() error {
	var f fault.List
	checkID(&f, "issue", c.Issue)
	checkID(&f, "to", c.To)
	return f.Err()
}

// Check implements [FollowUpCommand].
func (c SolveIssue) Check() error { return checkOne("issue", c.Issue) }

// Check implements [FollowUpCommand].
func (c TellIssue) Check() error { return checkOne("issue", c.Issue) }

// Check implements [FollowUpCommand].
func (c GiveUpFollowUp) Check() error { return checkOne("reason", c.Reason) }

// Check implements [FollowUpCommand].
func (c CancelFollowUp) Check() error { return checkOne("reason", c.Reason) }
