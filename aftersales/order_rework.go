package aftersales

import (
	"fmt"
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// AcceptRework records that a comeback is the shop's affair, and who is at fault (返修责任).
type AcceptRework struct {
	FaultSide FaultSide `json:"fault_side"`
}

// RecoveryID identifies a claim of the shop against a supplier. It is unique in the shop like a JobID.
type RecoveryID string

// Recovery is a claim against the supplier of a faulty part (供应商索赔): what the shop wants back, what was granted and what came.
type Recovery struct {
	ID         RecoveryID `json:"id"`
	Supplier   string     `json:"supplier"`
	PartNumber string     `json:"part_number"`
	// Claimed is what was asked for. Granted is the zero Money until the supplier has answered, and 0 if he refuses.
	Claimed  pricing.Money `json:"claimed"`
	Granted  pricing.Money `json:"granted"`
	Received pricing.Money `json:"received"` // the zero Money until something came
	// Paid is what of it paid accounts, Came when something came last.
	Paid   pricing.Money  `json:"paid"`
	Came   history.Moment `json:"came,omitzero"`
	Reason history.Paper  `json:"reason,omitzero"`
	At     history.Moment `json:"at"`
}

// ClaimRecovery asks the supplier of a faulty part for what the rework costs.
type ClaimRecovery struct {
	Recovery   RecoveryID    `json:"recovery"`
	Supplier   string        `json:"supplier"`
	PartNumber string        `json:"part_number"`
	Amount     pricing.Money `json:"amount"`
}

// AnswerRecovery records what the supplier grants: all, a part, or nothing. As long as not all of it has come he may answer
// anew: an order with a claim that is not answered, or of which money is outstanding, is not archived.
type AnswerRecovery struct {
	Recovery RecoveryID    `json:"recovery"`
	Granted  pricing.Money `json:"granted"`
	Reason   history.Paper `json:"reason,omitzero"`
}

// ReceiveRecovery records money of the supplier. As far as the settlement charges him, it also pays that; what came before the
// settlement, or is more than it charges, is set off by the next one. He is the payer whose id the claim names, or else the
// only supplier among the payers; so he is in every later settlement, whomever the one in force charged when the money came.
type ReceiveRecovery struct {
	Recovery RecoveryID    `json:"recovery"`
	Amount   pricing.Money `json:"amount"`
	Method   string        `json:"method"`
}

// Name implements [OrderCommand].
func (AcceptRework) Name() string    { return "accept_rework" }
func (ClaimRecovery) Name() string   { return "claim_recovery" }
func (AnswerRecovery) Name() string  { return "answer_recovery" }
func (ReceiveRecovery) Name() string { return "receive_recovery" }

// Rework gives the command that opens a rework of the order (返修): for the same customer and vehicle, with the same gates before
// it. It is an [ErrNotAllowed] if the vehicle was not handed over, or if it is not known whose it is.
func (o Order) Rework(id OrderID, items ...Item) (OpenOrder, error) {
	refusal := &TransitionError{Order: o.ID, State: o.State, Command: OpenOrder{}.Name(), Guard: "rework_of"}
	switch {
	case o.Delivered.IsZero() && !slices.Contains(states(OrderDelivered, OrderClosed, OrderArchived), o.State):
		refusal.Detail = fmt.Sprintf("the vehicle of order %q was not handed over", o.ID)
		return OpenOrder{}, refusal
	case o.Customer == "" || o.Vehicle == "":
		refusal.Detail = fmt.Sprintf("customer or vehicle of order %q are not known", o.ID)
		return OpenOrder{}, refusal
	}
	return OpenOrder{Order: id, Kind: KindRework, ReworkOf: o.ID, Customer: o.Customer, Vehicle: o.Vehicle, Items: items}, nil
}

// defaultPayer is who pays for what names no payer: the customer, but for a rework. Of that, the supplier bears what a
// faulty part is to blame for, the customer what is a new fault, and the shop the rest; it also bears everything of a vehicle that
// came straight back, but for a faulty part.
func (o *Order) defaultPayer() pricing.PayerKind {
	switch {
	case o.Kind != KindRework:
		return pricing.PayerCustomer
	case o.FaultSide == FaultPart:
		return pricing.PayerSupplier
	case o.FaultSide == FaultNone && !o.ImmediateReturn:
		return pricing.PayerCustomer
	}
	return pricing.PayerInternal
}

// Check implements [OrderCommand].
func (c AcceptRework) Check() error {
	var f fault.List
	if !c.FaultSide.Valid() {
		f.Add("fault_side", fault.Unknown, "no such fault side: %s", fault.Quote(string(c.FaultSide)))
	}
	return f.Err()
}

// Check implements [OrderCommand].
func (c ClaimRecovery) Check() error {
	var f fault.List
	checkID(&f, "recovery", c.Recovery)
	checkID(&f, "supplier", c.Supplier)
	checkID(&f, "part_number", c.PartNumber)
	checkPositive(&f, c.Amount)
	return f.Err()
}

// Check implements [OrderCommand].
func (c AnswerRecovery) Check() error {
	var f fault.List
	checkID(&f, "recovery", c.Recovery)
	checkAmount(&f, "granted", c.Granted, true)
	checkWhole(&f, "granted", c.Granted)
	checkPaper(&f, "reason", c.Reason)
	return f.Err()
}

// Check implements [OrderCommand].
func (c ReceiveRecovery) Check() error {
	var f fault.List
	checkID(&f, "recovery", c.Recovery)
	checkPositive(&f, c.Amount)
	checkID(&f, "method", c.Method)
	return f.Err()
}

func (c ClaimRecovery) amounts(check func(string, pricing.Money))   { check("amount", c.Amount) }
func (c AnswerRecovery) amounts(check func(string, pricing.Money))  { check("granted", c.Granted) }
func (c ReceiveRecovery) amounts(check func(string, pricing.Money)) { check("amount", c.Amount) }

func (c ClaimRecovery) recovery() RecoveryID   { return c.Recovery }
func (c AnswerRecovery) recovery() RecoveryID  { return c.Recovery }
func (c ReceiveRecovery) recovery() RecoveryID { return c.Recovery }

// recovering is met by the commands about a claim against a supplier.
type recovering interface{ recovery() RecoveryID }

var (
	isRework = guard{"is_rework", func(o *Order, _ OrderCommand, _ Actor) string {
		if o.Kind != KindRework {
			return fmt.Sprintf("the order is of kind %q", o.Kind)
		}
		return ""
	}}
	recoveryNew = guard{"recovery_new", func(o *Order, c OrderCommand, _ Actor) string {
		if id := c.(recovering).recovery(); o.recovery(id) != nil {
			return fmt.Sprintf("the order already has a claim %q against a supplier", id)
		}
		return ""
	}}
	recoveryOpen = guard{"recovery_open", func(o *Order, c OrderCommand, _ Actor) string {
		id := c.(recovering).recovery()
		switch r := o.recovery(id); {
		case r == nil:
			return fmt.Sprintf("the order has no claim %q against a supplier", id)
		case r.Granted.Currency() != "" && !r.open():
			return fmt.Sprintf("claim %q was answered: %s", id, r.Granted)
		case isMore(r.Received, c.(AnswerRecovery).Granted):
			return fmt.Sprintf("%s of claim %q has come already", r.Received, id)
		}
		return exceeds(c.(AnswerRecovery).Granted, o.recovery(id).Claimed, "that is claimed")
	}}
	recoveryGranted = guard{"recovery_granted", func(o *Order, c OrderCommand, _ Actor) string {
		id := c.(recovering).recovery()
		r := o.recovery(id)
		if r == nil || r.Granted.Currency() == "" {
			return fmt.Sprintf("the order has no claim %q that was answered", id)
		}
		return exceeds(c.(ReceiveRecovery).Amount, minus(r.Granted, r.Received), "that is granted and has not come")
	}}
)

func (o *Order) recovery(id RecoveryID) *Recovery {
	return find(o.Recoveries, func(r *Recovery) bool { return r.ID == id })
}

func (c AcceptRework) decide(_ *Order, out *emitter) {
	out.emit(history.OrderReworkAccepted, codeField(history.FieldFaultSide, c.FaultSide))
}

func (c ClaimRecovery) decide(_ *Order, out *emitter) {
	out.emit(history.RecoveryClaimed, idField(history.FieldRecoveryID, c.Recovery), idField(history.FieldSupplierID, c.Supplier),
		idField(history.FieldPartNo, c.PartNumber), out.money(history.FieldAmount, c.Amount))
}

func (c AnswerRecovery) decide(_ *Order, out *emitter) {
	out.emit(history.RecoveryAnswered, idField(history.FieldRecoveryID, c.Recovery), out.money(history.FieldGranted, c.Granted),
		paperField(history.FieldReason, c.Reason))
}

func (c ReceiveRecovery) decide(o *Order, out *emitter) {
	out.emit(history.RecoveryReceived, idField(history.FieldRecoveryID, c.Recovery), out.money(history.FieldAmount, c.Amount),
		codeField(history.FieldPaymentMethod, c.Method))
	payer := o.claimedOf(o.recovery(c.Recovery))
	if payer == "" {
		return
	}
	paid := c.Amount
	if open := o.account(payer).Open; isMore(paid, open) {
		paid = open
	}
	if paid.Sign() > 0 {
		out.pay(o, payer, paid, c.Method, c.Recovery)
	}
}

// open tells whether the supplier has not answered, or has not given all that he granted.
func (r *Recovery) open() bool {
	return r.Granted.Currency() == "" || !unpayable(minus(r.Granted, r.Received))
}

// claimedOf is the payer whom the settlement charges that a claim is made of: the supplier of its name, or else the only
// supplier; empty if there is none, or if it may be any of several.
func (o *Order) claimedOf(r *Recovery) string {
	if o.Settlement == nil {
		return ""
	}
	var suppliers []string
	for _, c := range o.Settlement.Charges {
		if c.Kind == pricing.PayerSupplier {
			suppliers = append(suppliers, c.Payer)
		}
	}
	switch {
	case slices.Contains(suppliers, r.Supplier):
		return r.Supplier
	case len(suppliers) == 1:
		return suppliers[0]
	}
	return ""
}

// left is what came by a claim and has paid nobody's account yet.
func (r *Recovery) left() pricing.Money { return minus(r.Received, r.Paid) }

// payRecovered notes that money of a claim paid an account, and tells of which claim. Events say so; older ones are known by the
// payer, and by their moment or the way in which they paid, and may have been money of several claims: it then tells none.
func (o *Order) payRecovered(e *history.Event) RecoveryID {
	amount, payer := money(e, history.FieldAmount), o.payerID(word(e, history.FieldPayer))
	id, setOff := RecoveryID(word(e, history.FieldRecoveryID)), word(e, history.FieldPaymentMethod) == methodRecovery
	by, whole := id, amount
	for i := range o.Recoveries {
		r := &o.Recoveries[i]
		switch part := amount; {
		case amount.Sign() <= 0:
			return by
		case r.left().Sign() <= 0, id != "" && r.ID != id, id == "" && o.claimedOf(r) != payer, id == "" && !setOff && !r.Came.Equal(e.At):
		default:
			if isMore(part, r.left()) {
				part = r.left()
			}
			r.Paid, amount = plus(r.Paid, part), minus(amount, part)
			if part.Equal(whole) {
				by = r.ID
			}
		}
	}
	return by
}

// applyRecovery folds in what concerns a claim against a supplier.
func (o *Order) applyRecovery(e *history.Event) {
	id := RecoveryID(word(e, history.FieldRecoveryID))
	r := o.recovery(id)
	if r == nil {
		o.Recoveries = append(o.Recoveries, Recovery{ID: id, At: e.At})
		r = &o.Recoveries[len(o.Recoveries)-1]
	}
	switch e.Type {
	case history.RecoveryClaimed:
		set(&r.Supplier, e, history.FieldSupplierID)
		set(&r.PartNumber, e, history.FieldPartNo)
		r.Claimed, r.At = money(e, history.FieldAmount), e.At
	case history.RecoveryAnswered:
		r.Granted = money(e, history.FieldGranted)
		r.Reason, _ = e.Get(history.FieldReason).Paper()
	case history.RecoveryReceived:
		r.Received, r.Came = plus(r.Received, money(e, history.FieldAmount)), e.At
	}
}
