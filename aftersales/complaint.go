package aftersales

import (
	"slices"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// Complaint is the state of a complaint (投诉, 抱怨): always the fold of its events, see [FoldComplaint]. It is a value: what
// changes it returns a copy, and nobody changes what its slices and pointers lead to.
type Complaint struct {
	ID       ComplaintID    `json:"id"`
	State    ComplaintState `json:"state"`
	Store    StoreID        `json:"store,omitempty"`
	Customer CustomerID     `json:"customer,omitempty"`
	Vehicle  VehicleID      `json:"vehicle,omitempty"`
	// Order is the order that is complained of, Dispute the objection to its bill; empty if it is about neither.
	Order   OrderID   `json:"order,omitempty"`
	Dispute DisputeID `json:"dispute,omitempty"`
	// Reworks are the orders by which it is put right, Accident the accident that belongs to it.
	Reworks  []OrderID  `json:"reworks,omitempty"`
	Accident AccidentID `json:"accident,omitempty"`

	Channel Channel       `json:"channel,omitempty"`
	Phase   Phase         `json:"phase,omitempty"`
	Matter  history.Paper `json:"matter,omitzero"`
	// FoundInFollowUp is set if it came up in a follow-up call.
	FoundInFollowUp bool `json:"found_in_followup,omitempty"`
	// FirstReceiver took it, and answers for it until somebody else has accepted it (首问负责制).
	FirstReceiver PersonID       `json:"first_receiver,omitempty"`
	Received      history.Moment `json:"received"`

	// Proposal is what a program read from its words last; nil if none did.
	Proposal *ComplaintProposal `json:"proposal,omitempty"`
	// Class is how it was classified last; nil until then.
	Class *ComplaintClass `json:"class,omitempty"`
	// Owner answers for it, in OwnerRole; Coordinator is the role that watches over it. Offered is who was asked to take it
	// over and has not answered yet.
	Owner       PersonID `json:"owner,omitempty"`
	OwnerRole   string   `json:"owner_role,omitempty"`
	Coordinator string   `json:"coordinator,omitempty"`
	Offered     PersonID `json:"offered,omitempty"`
	Transfers   int      `json:"transfers,omitempty"`
	// IssuedTo is the role that got the form, Signed when it signed for it.
	IssuedTo string         `json:"issued_to,omitempty"`
	Signed   history.Moment `json:"signed,omitzero"`
	// Due is the limit that was set for it.
	Due history.Moment `json:"due,omitzero"`

	Evidence []Evidence     `json:"evidence,omitempty"`
	Plan     *ComplaintPlan `json:"plan,omitempty"`
	Measures []Measure      `json:"measures,omitempty"`
	// Loss is what the customer lost, Compensated what he got for it; the zero Money if nothing was recorded.
	Loss        pricing.Money `json:"loss"`
	Compensated pricing.Money `json:"compensated"`
	Escalations []Escalation  `json:"escalations,omitempty"`
	// Satisfied is what the customer said when he was called back last; nil until then.
	Satisfied *bool `json:"satisfied,omitempty"`

	// When each of these happened last; zero if it did not.
	Accepted     history.Moment `json:"accepted,omitzero"`
	Verified     history.Moment `json:"verified,omitzero"` // the cause, by the head of the department
	Contacted    history.Moment `json:"contacted,omitzero"`
	Investigated history.Moment `json:"investigated,omitzero"`
	Explained    history.Moment `json:"explained,omitzero"`
	Apologised   history.Moment `json:"apologised,omitzero"`
	Handled      history.Moment `json:"handled,omitzero"`
	Replied      history.Moment `json:"replied,omitzero"`
	Completed    history.Moment `json:"completed,omitzero"`
	FormReturned history.Moment `json:"form_returned,omitzero"`
	RootCause    history.Moment `json:"root_cause,omitzero"`
	Remedied     history.Moment `json:"remedied,omitzero"`
	CalledBack   history.Moment `json:"called_back,omitzero"`
	Decided      history.Moment `json:"decided,omitzero"` // finally, though the customer is not satisfied
	Closed       history.Moment `json:"closed,omitzero"`
	// Ended is when it was closed or withdrawn; zero if it was not, or if its source does not say when.
	Ended    history.Moment `json:"ended,omitzero"`
	Archived history.Moment `json:"archived,omitzero"`
	// Adopted says where it comes from, if it began in another system; nil for our own.
	Adopted *Adoption `json:"adopted,omitempty"`
	// Last is the latest instant at which anything happened to it; an intent cannot lie before it.
	Last history.Moment `json:"last,omitzero"`
}

// Channel is the way a complaint came (投诉渠道).
type Channel string

// The channels that the regulations name.
const (
	ChannelFollowUp     Channel = "followup"     // in a follow-up call
	ChannelReception    Channel = "reception"    // at the desk of the workshop
	ChannelSales        Channel = "sales"        // in the showroom, during or after the sale
	ChannelVisit        Channel = "visit"        // at the customer's place
	ChannelHotline      Channel = "hotline"      // the shop's own hotline
	ChannelManufacturer Channel = "manufacturer" // passed on by the maker
	ChannelPhone        Channel = "phone"
	ChannelMail         Channel = "mail"
	ChannelOnline       Channel = "online"
	ChannelBook         Channel = "book" // the opinion book (意见簿)
	ChannelBox          Channel = "box"  // the complaint box (投诉箱)
)

// Channels lists every channel.
func Channels() []Channel {
	return []Channel{ChannelFollowUp, ChannelReception, ChannelSales, ChannelVisit, ChannelHotline, ChannelManufacturer, ChannelPhone,
		ChannelMail, ChannelOnline, ChannelBook, ChannelBox}
}

// Valid tells whether c is one of [Channels].
func (c Channel) Valid() bool { return slices.Contains(Channels(), c) }

// Phase says whether a complaint is about the sale or about what came after it; each has a form of its own.
type Phase string

// The phases.
const (
	PhaseSales      Phase = "sales"       // 销售
	PhaseAfterSales Phase = "after_sales" // 售后
)

// Phases lists every phase.
func Phases() []Phase { return []Phase{PhaseSales, PhaseAfterSales} }

// Valid tells whether p is one of [Phases].
func (p Phase) Valid() bool { return slices.Contains(Phases(), p) }

// ComplaintClass is how a complaint was classified (投诉分类). The words are those of the policy; what is empty was not said.
type ComplaintClass struct {
	Cause         string `json:"cause"`
	Liability     string `json:"liability,omitempty"`
	Validity      string `json:"validity,omitempty"`
	Severity      string `json:"severity,omitempty"`
	Verdict       string `json:"verdict,omitempty"`
	CustomerGroup string `json:"customer_group,omitempty"`
	// Personal is set if somebody's own fault caused it, Insured if an insurer has to pay, BeyondAuthority if the owner may
	// not decide it alone.
	Personal        *bool `json:"personal,omitempty"`
	Insured         *bool `json:"insured,omitempty"`
	BeyondAuthority *bool `json:"beyond_authority,omitempty"`
	// Cost is what putting it right is expected to cost; the zero Money if nobody said.
	Cost pricing.Money `json:"cost"`
	// Component is what of the vehicle it is about; empty if nobody said.
	Component string `json:"component,omitempty"`
	// Proposed is the cause that was proposed when somebody said whether it is right, and ProposedRight what was said. Both stand as
	// long as the cause does.
	Proposed      string         `json:"proposed,omitempty"`
	ProposedRight *bool          `json:"proposed_right,omitempty"`
	At            history.Moment `json:"at"`
}

// judges tells what the class says of a proposed cause: what a person said of it, else whether it is the same word; nil if there is
// nothing to compare.
func (c *ComplaintClass) judges(cause string) *bool {
	switch {
	case c == nil || cause == "":
		return nil
	case c.Proposed == cause && c.ProposedRight != nil:
		return c.ProposedRight
	}
	return same(cause, c.Cause)
}

// Evidence is something that shows what happened (证据).
type Evidence struct {
	Kind       string         `json:"kind"`
	Conclusive bool           `json:"conclusive,omitempty"`
	At         history.Moment `json:"at"`
}

// ComplaintPlan is the plan by which a complaint is to be solved (处理方案).
type ComplaintPlan struct {
	Department   string   `json:"department,omitempty"`
	Participants []string `json:"participants,omitempty"`
	// SolutionBy is the time that the customer was told.
	SolutionBy history.Moment `json:"solution_by,omitzero"`
	Made       history.Moment `json:"made"`
	Told       history.Moment `json:"told,omitzero"`
	Agreed     history.Moment `json:"agreed,omitzero"`
	Started    history.Moment `json:"started,omitzero"`
	Done       history.Moment `json:"done,omitzero"`
}

// Measure is something that a person is to do because of a complaint (整改措施).
type Measure struct {
	ID         ActionID       `json:"id"`
	Kind       string         `json:"kind"`
	Department string         `json:"department,omitempty"`
	Person     PersonID       `json:"person,omitempty"`
	Due        history.Moment `json:"due,omitzero"`
	Done       history.Moment `json:"done,omitzero"`
	Reviewed   history.Moment `json:"reviewed,omitzero"`
	Verified   history.Moment `json:"verified,omitzero"`
}

// Escalation is one step up (升级).
type Escalation struct {
	From   string         `json:"from,omitempty"`
	To     string         `json:"to"`
	Reason string         `json:"reason,omitempty"`
	At     history.Moment `json:"at"`
}

// Open tells whether something is still to be done about the complaint itself.
func (c Complaint) Open() bool {
	return c.State != complaintNone && !c.State.Ended()
}

// Overdue tells whether the complaint is open though its limit has passed (超期). It is a flag beside every open state and
// not a state: nothing has to happen for it.
func (c Complaint) Overdue(asOf time.Time) bool {
	due, ok := c.Due.Instant()
	done := !c.Completed.IsZero() || c.State == ComplaintCompleted || c.State == ComplaintCalledBack
	return ok && !done && c.Open() && asOf.After(due)
}

// Responsible is who answers for the complaint: its owner, and until there is one whoever received it.
func (c Complaint) Responsible() PersonID {
	if c.Owner != "" {
		return c.Owner
	}
	return c.FirstReceiver
}

func (c *Complaint) measure(id ActionID) *Measure {
	for i := range c.Measures {
		if c.Measures[i].ID == id {
			return &c.Measures[i]
		}
	}
	return nil
}
