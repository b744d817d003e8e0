package aftersales

import (
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// Terms are what is agreed about the bill beside what jobs and parts say themselves: who pays on which terms, and what is
// taken off. A quotation and the settlement that keeps it are given the same ones.
type Terms struct {
	// Payers are those who pay on terms of their own: an insurer with a deductible, a customer who is exempt from a tax. A
	// job or part whose payer is a kind goes to the first of them of that kind.
	Payers []pricing.Payer `json:"payers,omitempty"`
	// Lines are the terms of single jobs and parts.
	Lines []LineTerms `json:"lines,omitempty"`
	// Discounts are taken off beside those of the shop's rules; they name no lines. Coupons are those of the rules that the
	// customer asks for, Group the customer's group to which discounts of the rules may be tied (客户类别).
	Discounts []pricing.Discount `json:"discounts,omitempty"`
	Coupons   []string           `json:"coupons,omitempty"`
	Group     string             `json:"group,omitempty"`
}

// LineTerms are the terms of one job or part: exactly one of Job and Part is set. What is empty stays as it was planned.
type LineTerms struct {
	Job  JobID  `json:"job,omitempty"`
	Part PartID `json:"part,omitempty"`
	// Payer is the id or the kind of who pays; Split divides the line between several instead.
	Payer string          `json:"payer,omitempty"`
	Split []pricing.Share `json:"split,omitempty"`
	// Discount is "10%" or "15.00", Reason why (折扣原因), Approved the role that approved it.
	Discount string `json:"discount,omitempty"`
	Reason   string `json:"reason,omitempty"`
	Approved string `json:"approved,omitempty"`
	// Hours are other sold hours of the job, Price another price of one hour or piece; nil and the zero Money for those planned.
	Hours *pricing.Hours `json:"hours,omitempty"`
	Price pricing.Money  `json:"price"`
}

// Charge is what one payer owes by a settlement. The charges add up to the total, but for what is rounded to cash.
type Charge struct {
	// Payer is the id of a payer of the terms, or the kind if there is none.
	Payer  string            `json:"payer"`
	Kind   pricing.PayerKind `json:"kind"`
	Amount pricing.Money     `json:"amount"`
}

// Reversal is a settlement that was taken back as a whole because another took its place (冲销): a settlement is never edited.
type Reversal struct {
	Settlement SettlementID   `json:"settlement"`
	ReplacedBy SettlementID   `json:"replaced_by"`
	Total      pricing.Money  `json:"total"`
	Reason     history.Paper  `json:"reason,omitzero"`
	Settled    history.Moment `json:"settled,omitzero"` // when it was made
	// Charges are whom it charged: who paid under an id may be named by his kind alone in the one that took its place.
	Charges []Charge       `json:"charges,omitempty"`
	At      history.Moment `json:"at"`
}

// Payment is money that changed hands.
type Payment struct {
	Kind PaymentKind `json:"kind"`
	// Payer is the id of a payer, or a kind: who he was when the money changed hands.
	Payer  string        `json:"payer"`
	Amount pricing.Money `json:"amount"`
	Method string        `json:"method,omitempty"`
	// Recovery is the claim by which money of a supplier came; empty for all else. It is his in every settlement, whoever the bill
	// charged when it came.
	Recovery RecoveryID `json:"recovery,omitempty"`
	// Settlement is the one that was in force; empty for deposits.
	Settlement SettlementID   `json:"settlement,omitempty"`
	At         history.Moment `json:"at"`
}

// PaymentKind says what became of money.
type PaymentKind string

// The kinds of payments.
const (
	PaymentDeposit  PaymentKind = "deposit"  // paid before there was a settlement (定金)
	PaymentMade     PaymentKind = "payment"  // paid for a settlement (付款)
	PaymentSetOff   PaymentKind = "set_off"  // a deposit that became a payment (定金抵扣)
	PaymentRefund   PaymentKind = "refund"   // a payment given back (退款)
	PaymentReturned PaymentKind = "returned" // a deposit given back (退还定金)
)

// PaymentKinds lists every kind of payment.
func PaymentKinds() []PaymentKind {
	return []PaymentKind{PaymentDeposit, PaymentMade, PaymentSetOff, PaymentRefund, PaymentReturned}
}

// Valid tells whether k is one of [PaymentKinds].
func (k PaymentKind) Valid() bool { return slices.Contains(PaymentKinds(), k) }

// Invoice is a document of charge (发票): to a payer, for his part of a settlement.
type Invoice struct {
	Number     string        `json:"number"`
	Kind       string        `json:"kind"`
	Payer      string        `json:"payer"`
	Settlement SettlementID  `json:"settlement"`
	Amount     pricing.Money `json:"amount"`
	// Credited is what credit notes (红字发票) took off it, Notes their numbers.
	Credited pricing.Money  `json:"credited"`
	Notes    []string       `json:"notes,omitempty"`
	At       history.Moment `json:"at"`
}

// Left is what of the invoice no credit note took off.
func (i Invoice) Left() pricing.Money { return minus(i.Amount, i.Credited) }

// Dispute is an objection to a line of a settlement (费用争议). Its amount is kept apart from what is owed beyond question.
type Dispute struct {
	ID         DisputeID     `json:"id"`
	Settlement SettlementID  `json:"settlement"`
	Line       string        `json:"line,omitempty"`
	Amount     pricing.Money `json:"amount"`
	Reason     history.Paper `json:"reason,omitzero"`
	Explained  bool          `json:"explained,omitempty"`
	// Department is where it was forwarded to; empty if it was not.
	Department string `json:"department,omitempty"`
	// Outcome is empty while the dispute is open.
	Outcome DisputeOutcome `json:"outcome,omitempty"`
	At      history.Moment `json:"at"`
}

// DisputeOutcome is how a dispute ended. No outcome changes the settlement: what was conceded is corrected by [CorrectSettlement].
type DisputeOutcome string

// The outcomes.
const (
	DisputeUpheld    DisputeOutcome = "upheld"    // the charge stands
	DisputeConceded  DisputeOutcome = "conceded"  // the charge is to be corrected
	DisputeWithdrawn DisputeOutcome = "withdrawn" // the customer objects no more
)

// DisputeOutcomes lists every outcome.
func DisputeOutcomes() []DisputeOutcome {
	return []DisputeOutcome{DisputeUpheld, DisputeConceded, DisputeWithdrawn}
}

// Valid tells whether o is one of [DisputeOutcomes].
func (o DisputeOutcome) Valid() bool { return slices.Contains(DisputeOutcomes(), o) }

// Settle makes the bill from what was done and fitted (结算), and sets off the deposits that the payers made. If the order
// has a settlement already, since the work was done again, that one is reversed.
type Settle struct {
	// Settlement is the id of the bill; an order never uses one twice.
	Settlement SettlementID `json:"settlement"`
	Terms
}

// CorrectSettlement reverses the settlement in force and makes a new one, by the prices and taxes of the day of the first
// (结算更正). What was paid counts for the new one, if that charges the payer under his id or his kind; who is charged by neither has
// paid too much.
type CorrectSettlement struct {
	Settlement SettlementID  `json:"settlement"`
	Reason     history.Paper `json:"reason"`
	Terms
}

// TakeDeposit records money that a payer leaves before the settlement (收取定金). It is kept for him until it is set off or
// returned.
type TakeDeposit struct {
	Payer  string        `json:"payer,omitempty"` // id or kind; empty for the customer
	Amount pricing.Money `json:"amount"`
	Method string        `json:"method"`
}

// ReturnDeposit gives a deposit back, or what is left of it (退还定金).
type ReturnDeposit struct {
	Payer  string        `json:"payer,omitempty"` // id or kind; empty for the customer
	Amount pricing.Money `json:"amount"`
	Method string        `json:"method"`
	Reason history.Paper `json:"reason,omitzero"`
}

// GiveList records that the settlement list (结算清单) was handed over and explained.
type GiveList struct{}

// Pay records a payment, in whole or in part (付款).
type Pay struct {
	Payer  string        `json:"payer,omitempty"` // id or kind; empty for the customer
	Amount pricing.Money `json:"amount"`
	Method string        `json:"method"`
}

// Refund gives back what a payer paid, or a part of it (退款).
type Refund struct {
	Payer  string        `json:"payer,omitempty"` // id or kind; empty for the customer
	Amount pricing.Money `json:"amount"`
	Method string        `json:"method"`
	Reason history.Paper `json:"reason,omitzero"`
}

// IssueInvoice makes out an invoice or receipt to a payer, for all that the settlement charges him and no other invoice
// does (开票).
type IssueInvoice struct {
	Invoice string `json:"invoice"` // its number
	Kind    string `json:"kind"`    // which kind of document, such as "vat_special" or "receipt"
	Payer   string `json:"payer,omitempty"`
}

// CreditInvoice makes out a credit note that takes back an invoice or a part of it (红字发票). It changes nothing about what is
// owed: that is the business of [CorrectSettlement].
type CreditInvoice struct {
	Note    string        `json:"note"` // its number
	Invoice string        `json:"invoice"`
	Amount  pricing.Money `json:"amount"`
	Reason  history.Paper `json:"reason"`
}

// RaiseDispute records that somebody objects to a line of the settlement, or to an amount of it.
type RaiseDispute struct {
	Dispute DisputeID     `json:"dispute"`
	Line    string        `json:"line"`
	Amount  pricing.Money `json:"amount"`
	Reason  history.Paper `json:"reason,omitzero"`
}

// ExplainDispute records that the charge was explained to whoever objects.
type ExplainDispute struct {
	Dispute DisputeID `json:"dispute"`
}

// ForwardDispute passes an open dispute to the department that decides it.
type ForwardDispute struct {
	Dispute    DisputeID `json:"dispute"`
	Department string    `json:"department"`
}

// ResolveDispute ends a dispute.
type ResolveDispute struct {
	Dispute DisputeID      `json:"dispute"`
	Outcome DisputeOutcome `json:"outcome"`
}

// Name implements [OrderCommand].
func (Settle) Name() string            { return "settle" }
func (CorrectSettlement) Name() string { return "correct_settlement" }
func (TakeDeposit) Name() string       { return "take_deposit" }
func (ReturnDeposit) Name() string     { return "return_deposit" }
func (GiveList) Name() string          { return "give_list" }
func (Pay) Name() string               { return "pay" }
func (Refund) Name() string            { return "refund" }
func (IssueInvoice) Name() string      { return "issue_invoice" }
func (CreditInvoice) Name() string     { return "credit_invoice" }
func (RaiseDispute) Name() string      { return "raise_dispute" }
func (ExplainDispute) Name() string    { return "explain_dispute" }
func (ForwardDispute) Name() string    { return "forward_dispute" }
func (ResolveDispute) Name() string    { return "resolve_dispute" }

// What the guards ask of a command.

func (c Settle) settles() SettlementID            { return c.Settlement }
func (c CorrectSettlement) settles() SettlementID { return c.Settlement }

func (c ReturnDeposit) payer() string { return c.Payer }
func (c Pay) payer() string           { return c.Payer }
func (c Refund) payer() string        { return c.Payer }
func (c IssueInvoice) payer() string  { return c.Payer }

func (c ReturnDeposit) amount() pricing.Money { return c.Amount }
func (c Pay) amount() pricing.Money           { return c.Amount }
func (c Refund) amount() pricing.Money        { return c.Amount }
func (c CreditInvoice) amount() pricing.Money { return c.Amount }
func (c RaiseDispute) amount() pricing.Money  { return c.Amount }

func (c RaiseDispute) dispute() DisputeID   { return c.Dispute }
func (c ExplainDispute) dispute() DisputeID { return c.Dispute }
func (c ForwardDispute) dispute() DisputeID { return c.Dispute }
func (c ResolveDispute) dispute() DisputeID { return c.Dispute }
