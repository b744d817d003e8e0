package aftersales

import (
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// OrderCommand is an intent about an order, or a report of what happened to it. The set is closed: the commands of this
// package are the only ones, and they are values, not pointers. Each has a name under which it travels as JSON, see
// [EncodeOrderCommand] and [DecodeOrderCommand].
type OrderCommand interface {
	// Name is the command's name, such as "start_job".
	Name() string
	// Check gives every fault that shows in the command alone, each with its path, or nil.
	Check() error
	// decide emits the events of a command that the table and its guards have let through.
	decide(o *Order, out *emitter)
}

// OpenOrder receives a vehicle (接车).
type OpenOrder struct {
	Order    OrderID    `json:"order"`
	Number   string     `json:"number,omitempty"`
	Kind     OrderKind  `json:"kind"`
	Customer CustomerID `json:"customer"`
	Vehicle  VehicleID  `json:"vehicle"`
	// Concern is what the customer came for, in a paper.
	Concern history.Paper `json:"concern,omitzero"`
	// Items are what the customer reported, at least one.
	Items []Item `json:"items"`
	// ReworkOf is the order that is repaired again; set if and only if Kind is [KindRework].
	ReworkOf OrderID `json:"rework_of,omitempty"`
	// Appointment is the appointment by which the vehicle came; empty for a walk-in. Inquiry is what the customer asked before.
	Appointment AppointmentID `json:"appointment,omitempty"`
	Inquiry     InquiryID     `json:"inquiry,omitempty"`
	// ImmediateReturn says that the vehicle came straight back after it was paid for: only a rework can be one.
	ImmediateReturn bool `json:"immediate_return,omitempty"`
	// LastKM is the last reading of the vehicle's odometer before, see [OdometerLog]; nil if none is known.
	LastKM *int64 `json:"last_km,omitempty"`
	// Promised is when the vehicle is promised to be ready; zero for no promise.
	Promised time.Time `json:"promised,omitzero"`
}

// Diagnose ends the diagnosis (诊断).
type Diagnose struct {
	// Procedure names the maker's procedure that was followed; may be empty.
	Procedure string `json:"procedure,omitempty"`
}

// PlanJob puts a job on the order: before the authorisation an initial one, afterwards an additional one (维修增项). One
// that is planned after the quotation makes the quotation stale.
type PlanJob struct {
	Job         JobID  `json:"job"`
	Operation   string `json:"operation"`
	Description string `json:"description,omitempty"`
	// Finding is what the job rests on. If it was not recorded before, it is recorded with the job.
	Finding FindingID `json:"finding,omitempty"`
	// Item is the reported item that the job answers.
	Item ItemID `json:"item,omitempty"`
	// Class, Area, Maintenance and Major are by what rules tell jobs apart, such as "overhaul" and "brakes".
	Class       string `json:"class,omitempty"`
	Area        string `json:"area,omitempty"`
	Maintenance bool   `json:"maintenance,omitempty"`
	Major       bool   `json:"major,omitempty"`
	// Revives is the deferred job of an earlier order that this one takes up (see [DeferredJobs]); nil for none.
	Revives *JobRef `json:"revives,omitempty"`
	// Standard are the hours of the standard; nil if there is none.
	Standard *pricing.Hours    `json:"standard,omitempty"`
	Hours    pricing.Hours     `json:"hours"`
	Rate     pricing.Money     `json:"rate"`
	FeeClass pricing.Class     `json:"fee_class,omitempty"`
	Payer    pricing.PayerKind `json:"payer,omitempty"`
	// Tariff is the entry of the published tariff that the rate is from; empty for the operation itself.
	Tariff string `json:"tariff,omitempty"`
}

// RequestPart asks for a part (领料), with the price at which it is quoted.
type RequestPart struct {
	Part     PartID `json:"part"`
	Job      JobID  `json:"job,omitempty"`
	Number   string `json:"number"`
	PartName string `json:"name,omitempty"`
	// Model is the part's own model or specification.
	Model string `json:"model,omitempty"`
	// InStock tells whether it is on hand, Expected when it will be if not; nil and zero if nobody looked.
	InStock  *bool     `json:"in_stock,omitempty"`
	Expected time.Time `json:"expected,omitzero"`
	// FromCustomer is set for a part that the customer brings (托修方自备配件): its price is nothing, and it never lies in
	// the stock of the shop.
	FromCustomer bool              `json:"from_customer,omitempty"`
	Quantity     pricing.Quantity  `json:"quantity"`
	UnitPrice    pricing.Money     `json:"unit_price"`
	FeeClass     pricing.Class     `json:"fee_class,omitempty"`
	Payer        pricing.PayerKind `json:"payer,omitempty"`
	// Tariff is the entry of the published tariff that the price is from; empty for the part number itself.
	Tariff string `json:"tariff,omitempty"`
}

// MakeQuote quotes all planned jobs and requested parts (报价), but for those dropped. It may be repeated until the
// customer has signed, and has to be if something was planned or dropped since.
type MakeQuote struct {
	// Ready is when the vehicle would be ready; zero if not said.
	Ready time.Time `json:"ready,omitzero"`
	Terms
}

// ExplainQuote records that the quotation was explained to the customer.
type ExplainQuote struct{}

// Authorise records the customer's signature under the repair authorisation (维修委托书). It clears every planned job.
type Authorise struct {
	// GuaranteeDays and GuaranteeKM are the quality guarantee promised (质量保证期); zero for none.
	GuaranteeDays int64 `json:"guarantee_days,omitempty"`
	GuaranteeKM   int64 `json:"guarantee_km,omitempty"`
	// Duties are the duties of both sides, in a paper.
	Duties history.Paper `json:"duties,omitzero"`
	// RepairClass is the class by which the law sets the guarantee; may be empty.
	RepairClass string `json:"repair_class,omitempty"`
}

// AskConsent asks the customer about an additional job or part. Exactly one of Job and Part is set. It may be repeated:
// the question stands as it was asked last.
type AskConsent struct {
	Job  JobID  `json:"job,omitempty"`
	Part PartID `json:"part,omitempty"`
	// Reason is why it is needed, in a paper; Total what it would cost altogether, the zero Money if that was not told.
	Reason history.Paper `json:"reason,omitzero"`
	Total  pricing.Money `json:"total"`
	// WarrantyMonths is the warranty of the part; nil if that was not told.
	WarrantyMonths *int64 `json:"warranty_months,omitempty"`
	// Method is how the customer was reached, such as "phone".
	Method string `json:"method,omitempty"`
}

// AnswerConsent records the customer's answer to an open question.
type AnswerConsent struct {
	Job    JobID         `json:"job,omitempty"`
	Part   PartID        `json:"part,omitempty"`
	Answer Answer        `json:"answer"`
	Reason history.Paper `json:"reason,omitzero"`
	Total  pricing.Money `json:"total"`
	// WarrantyMonths is the warranty of the part, as it was told; nil if it was not.
	WarrantyMonths *int64 `json:"warranty_months,omitempty"`
	// Who answered, in a paper; none if the customer himself did. Method is how he was reached.
	Who    history.Paper `json:"who,omitzero"`
	Method string        `json:"method,omitempty"`
}

// ApproveJob clears an additional job for the workshop (前台确认).
type ApproveJob struct {
	Job JobID `json:"job"`
}

// DropJob gives up a job that is not running and not done. One that is dropped after the quotation and before the
// authorisation makes the quotation stale.
type DropJob struct {
	Job JobID `json:"job"`
}

// StartJob starts work on a job, or takes it up again (开工).
type StartJob struct {
	Job JobID `json:"job"`
}

// FinishJob ends work on a job (完工).
type FinishJob struct {
	Job JobID `json:"job"`
	// Clocked are the hours worked; nil if not clocked.
	Clocked *pricing.Hours `json:"clocked,omitempty"`
}

// CheckJob records the technician's own check of a finished job (自检).
type CheckJob struct {
	Job JobID `json:"job"`
}

// ApprovePart approves a requisition (领料审批).
type ApprovePart struct {
	Part PartID `json:"part"`
}

// IssuePart hands a quantity of a requested part to somebody (发料).
type IssuePart struct {
	Part     PartID           `json:"part"`
	Quantity pricing.Quantity `json:"quantity"`
	To       PersonID         `json:"to"`
	// Replaces tells whether it is issued for an old part that was taken out; nil if nobody said.
	Replaces *bool `json:"replaces,omitempty"`
	// Expires is the last day on which it may be used; zero if it does not expire.
	Expires cal.Date `json:"expires_on,omitzero"`
	// Bin is where it comes from if the shop keeps its stock in the ledger, and Lot the batch; see [StockMove].
	Bin string `json:"bin,omitempty"`
	Lot LotID  `json:"lot,omitempty"`
	// Lots are the lots if they are two or more, each with its own day; they add up to Quantity. Where the stock is kept in the
	// ledger, package workshop fills in of which lots the bin gives the quantity.
	Lots []IssuedLot `json:"lots,omitempty"`
}

// FitPart records that an issued quantity was fitted (装车).
type FitPart struct {
	Part     PartID           `json:"part"`
	Quantity pricing.Quantity `json:"quantity"`
	// Origin says why it was fitted. A part that was requested in the workshop is not of the plan, unless the customer agreed to
	// it or to its job: it is recorded as one of the diagnosis, whatever stands here.
	Origin Origin `json:"origin"`
	// Genuine and Fits are what was checked of the part; nil if not checked.
	Genuine *bool `json:"genuine,omitempty"`
	Fits    *bool `json:"fits,omitempty"`
	// Grade is its class of origin; OriginalOnHand tells whether one of the maker was on hand, nil if nobody looked.
	Grade          PartGrade `json:"grade,omitempty"`
	OriginalOnHand *bool     `json:"original_on_hand,omitempty"`
	// WarrantyMonths is for how long it is guaranteed; nil if not said.
	WarrantyMonths *int64 `json:"warranty_months,omitempty"`
	// Lot is the lot of it; empty for those that were issued first.
	Lot LotID `json:"lot,omitempty"`
}

// ReturnPart takes an issued quantity back into the store (退料).
type ReturnPart struct {
	Part     PartID           `json:"part"`
	Quantity pricing.Quantity `json:"quantity"`
	// Bin is where it goes; empty for the one that it came from.
	Bin string `json:"bin,omitempty"`
	// Lot is the lot of it; empty for those that were issued last.
	Lot LotID `json:"lot,omitempty"`
}

// ChooseOldPart records what the customer wants done with the part taken out (旧件处置).
type ChooseOldPart struct {
	Part   PartID  `json:"part"`
	Choice OldPart `json:"choice"`
}

// RecordCorrection records cause and correction in the technician's words, in papers: of one job, or of the order.
type RecordCorrection struct {
	Job        JobID         `json:"job,omitempty"`
	Cause      history.Paper `json:"cause,omitzero"`
	Correction history.Paper `json:"correction"`
}

// RecordSatisfaction records what the customer said about the work (满意度).
type RecordSatisfaction struct {
	Satisfied bool `json:"satisfied"`
	// Score is on the shop's scale; nil if not asked.
	Score *int64 `json:"score,omitempty"`
}

// Deliver hands the vehicle over (交车).
type Deliver struct {
	// OdometerKM is the reading; nil if not taken.
	OdometerKM *int64 `json:"odometer_km,omitempty"`
}

// CloseOrder closes the order (关单).
type CloseOrder struct{}

// Name implements [OrderCommand].
func (OpenOrder) Name() string          { return "open_order" }
func (Diagnose) Name() string           { return "diagnose" }
func (PlanJob) Name() string            { return "plan_job" }
func (RequestPart) Name() string        { return "request_part" }
func (MakeQuote) Name() string          { return "make_quote" }
func (ExplainQuote) Name() string       { return "explain_quote" }
func (Authorise) Name() string          { return "authorise" }
func (AskConsent) Name() string         { return "ask_consent" }
func (AnswerConsent) Name() string      { return "answer_consent" }
func (ApproveJob) Name() string         { return "approve_job" }
func (DropJob) Name() string            { return "drop_job" }
func (StartJob) Name() string           { return "start_job" }
func (FinishJob) Name() string          { return "finish_job" }
func (CheckJob) Name() string           { return "check_job" }
func (ApprovePart) Name() string        { return "approve_part" }
func (IssuePart) Name() string          { return "issue_part" }
func (FitPart) Name() string            { return "fit_part" }
func (ReturnPart) Name() string         { return "return_part" }
func (ChooseOldPart) Name() string      { return "choose_old_part" }
func (RecordCorrection) Name() string   { return "record_correction" }
func (RecordSatisfaction) Name() string { return "record_satisfaction" }
func (Deliver) Name() string            { return "deliver" }
func (CloseOrder) Name() string         { return "close_order" }
func (ReportOrder) Name() string        { return "report_order" }
func (AdoptOrder) Name() string         { return "adopt_order" }

// What the guards ask of a command.

func (c PlanJob) aboutJob() JobID       { return c.Job }
func (c RequestPart) aboutJob() JobID   { return c.Job }
func (c AskConsent) aboutJob() JobID    { return c.Job }
func (c AnswerConsent) aboutJob() JobID { return c.Job }
func (c ApproveJob) aboutJob() JobID    { return c.Job }
func (c DropJob) aboutJob() JobID       { return c.Job }
func (c StartJob) aboutJob() JobID      { return c.Job }
func (c FinishJob) aboutJob() JobID     { return c.Job }
func (c CheckJob) aboutJob() JobID      { return c.Job }

func (c RequestPart) aboutPart() PartID   { return c.Part }
func (c AskConsent) aboutPart() PartID    { return c.Part }
func (c AnswerConsent) aboutPart() PartID { return c.Part }
func (c ApprovePart) aboutPart() PartID   { return c.Part }
func (c IssuePart) aboutPart() PartID     { return c.Part }
func (c FitPart) aboutPart() PartID       { return c.Part }
func (c ReturnPart) aboutPart() PartID    { return c.Part }
func (c ChooseOldPart) aboutPart() PartID { return c.Part }

func (c FitPart) quantity() pricing.Quantity    { return c.Quantity }
func (c ReturnPart) quantity() pricing.Quantity { return c.Quantity }
