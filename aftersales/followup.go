package aftersales

import (
	"slices"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
)

// FollowUp is the state of a follow-up (回访): one call that is to be made, by whoever it is assigned to. It is always the
// fold of its events, see [FoldFollowUp], and a value: what changes it returns a copy.
type FollowUp struct {
	ID       FollowUpID    `json:"id"`
	State    FollowUpState `json:"state"`
	Store    StoreID       `json:"store,omitempty"`
	Kind     FollowUpKind  `json:"kind"`
	Seq      int           `json:"seq"` // the how manieth of its kind: 1 for the first call
	Customer CustomerID    `json:"customer,omitempty"`
	// What it is about; at least one is set.
	Order     OrderID     `json:"order,omitempty"`
	Vehicle   VehicleID   `json:"vehicle,omitempty"`
	Inquiry   InquiryID   `json:"inquiry,omitempty"`
	Complaint ComplaintID `json:"complaint,omitempty"`
	Campaign  CampaignID  `json:"campaign,omitempty"`
	// Assignee is to call, Deputy in his place if one was named. From is the first day for it, Due the last one.
	Assignee PersonID `json:"assignee,omitempty"`
	Deputy   PersonID `json:"deputy,omitempty"`
	From     cal.Date `json:"from,omitzero"`
	Due      cal.Date `json:"due,omitzero"`
	// Tries is how often the customer is tried before he may be given up; 0 stands for once.
	Tries int `json:"tries,omitempty"`
	// Attempts are the calls that nobody answered. They count apart from the one that reached the customer.
	Attempts int `json:"attempts,omitempty"`
	// Channel is the way by which the customer was reached, Documents the papers that lay ready, Topics what was spoken about,
	// Issues what came up.
	Channel   string   `json:"channel,omitempty"`
	Documents []string `json:"documents,omitempty"`
	Topics    []string `json:"topics,omitempty"`
	Issues    []Issue  `json:"issues,omitempty"`
	// Letters are those that were sent after the call.
	Letters []string `json:"letters,omitempty"`
	// Record is where the call is on file, Points what was said, in a paper.
	Record string        `json:"record,omitempty"`
	Points history.Paper `json:"points,omitzero"`

	Planned  history.Moment `json:"planned"`
	Reached  history.Moment `json:"reached,omitzero"`
	Recorded history.Moment `json:"recorded,omitzero"`
	Ended    history.Moment `json:"ended,omitzero"` // given up, or called off
	// Adopted says where it comes from, if it began in another system; nil for our own.
	Adopted *Adoption `json:"adopted,omitempty"`
	// Last is the latest instant at which anything happened to it; an intent cannot lie before it.
	Last history.Moment `json:"last,omitzero"`
}

// FollowUpKind says what a follow-up is for.
type FollowUpKind string

// The kinds of follow-ups.
const (
	FollowUpService FollowUpKind = "service" // after a repair or maintenance (售后回访)
	FollowUpNewCar  FollowUpKind = "new_car" // after the purchase, by the specialist (新车回访)
	FollowUpSales   FollowUpKind = "sales"   // after the purchase, by the seller (销售回访)
	FollowUpRecheck FollowUpKind = "recheck" // after a complaint was handled (再回访)
	FollowUpContact FollowUpKind = "contact" // beside the fixed calls (不定期回访)
	// FollowUpNotice tells of a campaign (活动通知), FollowUpReminder of a maintenance that will be due (保养提醒).
	FollowUpNotice   FollowUpKind = "notice"
	FollowUpReminder FollowUpKind = "reminder"
)

// FollowUpKinds lists every kind.
func FollowUpKinds() []FollowUpKind {
	return []FollowUpKind{FollowUpService, FollowUpNewCar, FollowUpSales, FollowUpRecheck, FollowUpContact, FollowUpNotice, FollowUpReminder}
}

// Valid tells whether k is one of [FollowUpKinds].
func (k FollowUpKind) Valid() bool { return slices.Contains(FollowUpKinds(), k) }

// Issue is a question or wish that came up in a follow-up and waits for an answer (回访问题).
type Issue struct {
	ID         IssueID        `json:"id"`
	Raised     history.Moment `json:"raised"`
	Answered   history.Moment `json:"answered,omitzero"` // in the call itself
	Researched history.Moment `json:"researched,omitzero"`
	Reported   history.Moment `json:"reported,omitzero"`
	Solved     history.Moment `json:"solved,omitzero"`
	Told       history.Moment `json:"told,omitzero"` // the customer
}

// Open tells whether the customer still waits for an answer.
func (i Issue) Open() bool { return i.Answered.IsZero() && i.Told.IsZero() }

// Caller is who is to make the call: the deputy if there is one.
func (f FollowUp) Caller() PersonID {
	if f.Deputy != "" {
		return f.Deputy
	}
	return f.Assignee
}

// Open tells whether the call, its record or an answer is still owed.
func (f FollowUp) Open() bool {
	return f.State == FollowUpPlanned || f.State == FollowUpReached || slices.ContainsFunc(f.Issues, Issue.Open)
}

func (f *FollowUp) issue(id IssueID) *Issue {
	for i := range f.Issues {
		if f.Issues[i].ID == id {
			return &f.Issues[i]
		}
	}
	return nil
}
