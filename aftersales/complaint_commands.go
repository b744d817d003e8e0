package aftersales

import (
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// ComplaintCommand is an intent about a complaint. The set is closed: the commands of this package are the only ones, and
// they are values, not pointers. Each has a name under which it travels as JSON, see [EncodeComplaintCommand] and
// [DecodeComplaintCommand].
type ComplaintCommand interface {
	// Name is the command's name, such as "assign_complaint".
	Name() string
	// Check gives every fault that shows in the command alone, each with its path, or nil.
	Check() error
	// record emits the events of a command that the table and its laws have let through.
	record(c *Complaint, out *emitter)
}

// ReceiveComplaint takes a complaint down, whatever way it came (接收投诉). Who does this answers for it until somebody else
// has accepted it (首问负责制).
type ReceiveComplaint struct {
	Complaint ComplaintID `json:"complaint"`
	Customer  CustomerID  `json:"customer"`
	Vehicle   VehicleID   `json:"vehicle,omitempty"`
	// Order is the order that is complained of, Dispute the objection to its bill; empty if it is about neither.
	Order   OrderID   `json:"order,omitempty"`
	Dispute DisputeID `json:"dispute,omitempty"`
	Channel Channel   `json:"channel"`
	Phase   Phase     `json:"phase"`
	// Matter is what the customer says, in a paper.
	Matter history.Paper `json:"matter"`
	// FoundInFollowUp is set if it came up in a follow-up call.
	FoundInFollowUp bool `json:"found_in_followup,omitempty"`
}

// AcceptComplaint says to the customer that the complaint is taken up (受理).
type AcceptComplaint struct{}

// RegisterComplaint fills in the form of complaints about the sale or about what came after it (客户抱怨处理表).
type RegisterComplaint struct {
	Form Phase `json:"form"`
}

// ReportComplaint tells a role of the complaint, such as "customer_director" or "general_manager" (上报).
type ReportComplaint struct {
	To string `json:"to"`
}

// ClassifyComplaint names the cause and whatever else is known; it may be repeated (投诉分类). The words are those of the
// policy, see the lists of causes in house-care.
type ClassifyComplaint struct {
	Cause           string        `json:"cause"`
	Liability       string        `json:"liability,omitempty"`
	Validity        string        `json:"validity,omitempty"`
	Severity        string        `json:"severity,omitempty"`
	Verdict         string        `json:"verdict,omitempty"`
	CustomerGroup   string        `json:"customer_group,omitempty"`
	Personal        *bool         `json:"personal,omitempty"`
	Insured         *bool         `json:"insured,omitempty"`
	BeyondAuthority *bool         `json:"beyond_authority,omitempty"`
	Cost            pricing.Money `json:"cost"`
	// Component is what of the vehicle it is about, as package classify names it; empty if nobody said.
	Component string `json:"component,omitempty"`
	// ProposalRight says whether the cause that was proposed is right, where the word alone does not: a finer word than the
	// one proposed is no other cause. nil compares the words.
	ProposalRight *bool `json:"proposal_right,omitempty"`
}

// VerifyCause says that the cause was checked by whoever answers for it (核实原因).
type VerifyCause struct{}

// IssueComplaint gives the form to the head of a department (下发).
type IssueComplaint struct {
	Form Phase  `json:"form"`
	To   string `json:"to"`
}

// SignComplaint is the signature of the role that the form was issued to (签收).
type SignComplaint struct{}

// AssignComplaint names the owner of the complaint (派发). It may be repeated; who coordinates stays unless it is said anew.
type AssignComplaint struct {
	Owner       PersonID `json:"owner"`
	OwnerRole   string   `json:"owner_role"`
	Coordinator string   `json:"coordinator,omitempty"`
}

// TransferComplaint asks somebody to take the complaint over (转交). It stays with its owner until that person accepts.
type TransferComplaint struct {
	To PersonID `json:"to"`
}

// AcceptTransfer makes whoever was asked, and nobody else, the owner.
type AcceptTransfer struct{}

// SetComplaintDue sets the limit for solving it (处理时限).
type SetComplaintDue struct {
	Due time.Time `json:"due"`
}

// ContactCustomer records that the owner spoke to the customer.
type ContactCustomer struct{}

// InvestigateComplaint records that the facts were checked with those involved (调查核实).
type InvestigateComplaint struct{}

// AddEvidence records evidence, such as "photo", "record" or "witness" (证据).
type AddEvidence struct {
	Kind       string `json:"kind"`
	Conclusive bool   `json:"conclusive,omitempty"`
}

// ExplainComplaint explains to the customer what it was: "misuse", "misunderstanding", "unjustified" (解释).
type ExplainComplaint struct {
	Explanation string `json:"explanation"`
	// CorrectUseTold is set if the customer was shown how to use it rightly.
	CorrectUseTold *bool `json:"correct_use_told,omitempty"`
}

// GuideToInsurer tells the customer how to claim from his insurer (引导保险理赔).
type GuideToInsurer struct{}

// RecordVisit records that the customer had to come because of the complaint.
type RecordVisit struct{}

// CheckStatus asks a person how far it is (跟踪).
type CheckStatus struct {
	To PersonID `json:"to"`
}

// RemindOwner reminds a person of the limit (提醒).
type RemindOwner struct {
	To PersonID `json:"to"`
}

// MakePlan makes the plan by which it is to be solved (制定方案). A new plan replaces the one before.
type MakePlan struct {
	Department   string   `json:"department,omitempty"`
	Participants []string `json:"participants,omitempty"` // roles
}

// TellPlan tells the customer the plan and by when it will be solved (告知方案).
type TellPlan struct {
	SolutionBy time.Time `json:"solution_by,omitzero"`
}

// AgreePlan records that the customer agrees to plan and time (客户同意).
type AgreePlan struct{}

// StartPlan begins to carry the plan out (实施).
type StartPlan struct{}

// FinishPlan says that what the plan says is done.
type FinishPlan struct{}

// OpenMeasure gives a person something to do because of the complaint (落实措施): of kind "solution", "prevention" or
// "improvement", or another word of the policy.
type OpenMeasure struct {
	Measure    ActionID  `json:"measure"`
	Kind       string    `json:"kind"`
	Department string    `json:"department,omitempty"`
	Person     PersonID  `json:"person,omitempty"`
	Due        time.Time `json:"due,omitzero"`
}

// FinishMeasure says that a measure is done.
type FinishMeasure struct {
	Measure ActionID `json:"measure"`
}

// ReviewMeasure says that the effect of a measure was looked at.
type ReviewMeasure struct {
	Measure ActionID `json:"measure"`
}

// VerifyMeasure says that a measure works (验证).
type VerifyMeasure struct {
	Measure ActionID `json:"measure"`
}

// Apologise records an apology to the customer (道歉).
type Apologise struct{}

// TellProgress tells the customer how far it is (进度反馈).
type TellProgress struct{}

// RecordLoss records what the customer lost by it; the basis says how the amount was found.
type RecordLoss struct {
	Amount pricing.Money `json:"amount"`
	Basis  history.Paper `json:"basis,omitzero"`
}

// CompensateLoss records what the customer got for a loss (赔偿).
type CompensateLoss struct {
	Amount pricing.Money `json:"amount"`
	Basis  history.Paper `json:"basis,omitzero"`
}

// RecordAccountability records who is held responsible within the house, and why (责任追究).
type RecordAccountability struct {
	Person PersonID      `json:"person"`
	Reason history.Paper `json:"reason,omitzero"`
}

// RecordPenalty records what a rule of the house says about a person's fault: it is reported, never deducted (考核).
type RecordPenalty struct {
	Person PersonID      `json:"person"`
	Rule   string        `json:"rule"`
	Amount pricing.Money `json:"amount"`
}

// HandleComplaint records that the department dealt with it (处理).
type HandleComplaint struct{}

// ReplyComplaint records that the customer got an answer (答复).
type ReplyComplaint struct{}

// LinkComplaint names an order by which the complaint is put right (关联返修单), or the accident that belongs to it. At least
// one is set.
type LinkComplaint struct {
	Rework   OrderID    `json:"rework,omitempty"`
	Accident AccidentID `json:"accident,omitempty"`
}

// FindRootCause records that the root cause was found (根本原因).
type FindRootCause struct{}

// TakeRemedy records that the emergency was remedied (应急补救).
type TakeRemedy struct{}

// EscalateComplaint hands it one step up (升级): to "general_manager", from there to "manufacturer", or to another role on
// the way.
type EscalateComplaint struct {
	From   string `json:"from,omitempty"`
	To     string `json:"to"`
	Reason string `json:"reason"`
}

// Instruct is what the head of the house says about it (批示).
type Instruct struct {
	Instruction history.Paper `json:"instruction"`
}

// PassOn hands it to another role of the house (转办).
type PassOn struct {
	To string `json:"to"`
}

// HandBack hands it back to the role that reported it.
type HandBack struct {
	To string `json:"to"`
}

// CompleteComplaint says that all is done about it (处理完毕): the plan was carried out, or it was explained to the customer.
type CompleteComplaint struct{}

// ReturnForm returns the form with cause, method and result, in papers (返回处理表).
type ReturnForm struct {
	Cause    history.Paper `json:"cause,omitzero"`
	Method   history.Paper `json:"method,omitzero"`
	Result   history.Paper `json:"result,omitzero"`
	Finished cal.Date      `json:"finished,omitzero"`
}

// CallBack asks the customer whether he is satisfied (回访); it may be repeated.
type CallBack struct {
	Satisfied bool `json:"satisfied"`
}

// ReopenComplaint takes it up again, since the customer is not satisfied.
type ReopenComplaint struct{}

// DecideFinally records the decision of the head of the house to end it though the customer is not satisfied.
type DecideFinally struct{}

// CloseComplaint ends it (关闭).
type CloseComplaint struct{}

// ArchiveComplaint files a complaint that is closed or withdrawn (归档).
type ArchiveComplaint struct{}

// WithdrawComplaint records that the customer takes it back (撤诉).
type WithdrawComplaint struct{}

// RemarkComplaint puts the complaint among the special remarks of the daily report (报表特别备注).
type RemarkComplaint struct{}

// Name implements [ComplaintCommand].
func (ReceiveComplaint) Name() string     { return "receive_complaint" }
func (AcceptComplaint) Name() string      { return "accept_complaint" }
func (RegisterComplaint) Name() string    { return "register_complaint" }
func (ReportComplaint) Name() string      { return "report_complaint" }
func (ClassifyComplaint) Name() string    { return "classify_complaint" }
func (VerifyCause) Name() string          { return "verify_cause" }
func (IssueComplaint) Name() string       { return "issue_complaint" }
func (SignComplaint) Name() string        { return "sign_complaint" }
func (AssignComplaint) Name() string      { return "assign_complaint" }
func (TransferComplaint) Name() string    { return "transfer_complaint" }
func (AcceptTransfer) Name() string       { return "accept_transfer" }
func (SetComplaintDue) Name() string      { return "set_complaint_due" }
func (ContactCustomer) Name() string      { return "contact_customer" }
func (InvestigateComplaint) Name() string { return "investigate_complaint" }
func (AddEvidence) Name() string          { return "add_evidence" }
func (ExplainComplaint) Name() string     { return "explain_complaint" }
func (GuideToInsurer) Name() string       { return "guide_to_insurer" }
func (RecordVisit) Name() string          { return "record_visit" }
func (CheckStatus) Name() string          { return "check_status" }
func (RemindOwner) Name() string          { return "remind_owner" }
func (MakePlan) Name() string             { return "make_plan" }
func (TellPlan) Name() string             { return "tell_plan" }
func (AgreePlan) Name() string            { return "agree_plan" }
func (StartPlan) Name() string            { return "start_plan" }
func (FinishPlan) Name() string           { return "finish_plan" }
func (OpenMeasure) Name() string          { return "open_measure" }
func (FinishMeasure) Name() string        { return "finish_measure" }
func (ReviewMeasure) Name() string        { return "review_measure" }
func (VerifyMeasure) Name() string        { return "verify_measure" }
func (Apologise) Name() string            { return "apologise" }
func (TellProgress) Name() string         { return "tell_progress" }
func (RecordLoss) Name() string           { return "record_loss" }
func (CompensateLoss) Name() string       { return "compensate_loss" }
func (RecordAccountability) Name() string { return "record_accountability" }
func (RecordPenalty) Name() string        { return "record_penalty" }
func (HandleComplaint) Name() string      { return "handle_complaint" }
func (ReplyComplaint) Name() string       { return "reply_complaint" }
func (LinkComplaint) Name() string        { return "link_complaint" }
func (FindRootCause) Name() string        { return "find_root_cause" }
func (TakeRemedy) Name() string           { return "take_remedy" }
func (EscalateComplaint) Name() string    { return "escalate_complaint" }
func (Instruct) Name() string             { return "instruct" }
func (PassOn) Name() string               { return "pass_on" }
func (HandBack) Name() string             { return "hand_back" }
func (CompleteComplaint) Name() string    { return "complete_complaint" }
func (ReturnForm) Name() string           { return "return_form" }
func (CallBack) Name() string             { return "call_back" }
func (ReopenComplaint) Name() string      { return "reopen_complaint" }
func (DecideFinally) Name() string        { return "decide_finally" }
func (CloseComplaint) Name() string       { return "close_complaint" }
func (RemarkComplaint) Name() string      { return "remark_complaint" }
func (ArchiveComplaint) Name() string     { return "archive_complaint" }
func (WithdrawComplaint) Name() string    { return "withdraw_complaint" }

// What the laws ask of a command.

func (c FinishMeasure) aboutMeasure() ActionID { return c.Measure }
func (c ReviewMeasure) aboutMeasure() ActionID { return c.Measure }
func (c VerifyMeasure) aboutMeasure() ActionID { return c.Measure }
