package aftersales

import (
	"cmp"
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// applyMoney folds in what concerns bills and money.
func (o *Order) applyMoney(e *history.Event) {
	switch e.Type {
	case history.SettlementLineAdded, history.SettlementPayerCharged, history.SettlementTotalled, history.SettlementListGiven:
		o.applySettlement(e)
	case history.SettlementReversed:
		o.applyReversal(e)
	case history.SettlementPaid:
		kind := PaymentMade
		if word(e, history.FieldPaymentMethod) == methodDeposit {
			kind = PaymentSetOff
		}
		o.applySettlement(e)
		o.applyPayment(e, kind, o.payRecovered(e))
	case history.SettlementRefunded:
		o.applyPayment(e, PaymentRefund, RecoveryID(word(e, history.FieldRecoveryID)))
	case history.DepositTaken:
		o.applyPayment(e, PaymentDeposit, "")
	case history.DepositReturned:
		o.applyPayment(e, PaymentReturned, "")
	case history.InvoiceIssued, history.CreditNoteIssued:
		o.applyInvoice(e)
	case history.DisputeRaised, history.DisputeExplained, history.DisputeForwarded, history.DisputeResolved:
		o.applyDispute(e)
	case history.OrderAdopted:
		o.leaveDeposits()
	}
}

// cloneMoney copies what applyMoney changes in place; what it only appends to is clipped.
func (o *Order) cloneMoney() {
	o.Reversals, o.Payments = slices.Clip(o.Reversals), slices.Clip(o.Payments)
	o.Invoices, o.Disputes = slices.Clone(o.Invoices), slices.Clone(o.Disputes)
	if o.Settlement != nil {
		s := *o.Settlement
		s.Lines, s.Charges = slices.Clip(s.Lines), slices.Clone(s.Charges)
		o.Settlement = &s
	}
}

// applySettlement folds in what makes the bill. A bill of another id takes the place of an earlier one.
func (o *Order) applySettlement(e *history.Event) {
	id := SettlementID(word(e, history.FieldSettlementID))
	makes := e.Type == history.SettlementLineAdded || e.Type == history.SettlementPayerCharged || e.Type == history.SettlementTotalled
	if o.Settlement == nil || o.Settlement.ID != id && makes {
		o.Settlement = &Settlement{ID: id}
	}
	s := o.Settlement
	if s.ID != id {
		return
	}
	switch e.Type {
	case history.SettlementLineAdded:
		s.Lines = append(s.Lines, lineOf(e))
	case history.SettlementPayerCharged:
		s.Charges = append(s.Charges, Charge{Payer: word(e, history.FieldPayer), Kind: pricing.PayerKind(word(e, history.FieldPayerKind)),
			Amount: money(e, history.FieldPayerCharge)})
	case history.SettlementTotalled:
		s.Total, s.CustomerCharge = money(e, history.FieldTotal), money(e, history.FieldCustomerCharge)
		s.Tax, s.Card, s.At = money(e, history.FieldTaxTotal), word(e, history.FieldCardRef), e.At
		s.inferCharges()
	case history.SettlementListGiven:
		s.ListGiven = true
	}
}

// inferCharges says what each payer owes where no event does: of the customer, his charge if it is known; of the others,
// their lines.
func (s *Settlement) inferCharges() {
	known := len(s.Charges) > 0
	charge := func(payer string, kind pricing.PayerKind, amount pricing.Money) {
		c := find(s.Charges, func(c *Charge) bool { return c.Payer == payer })
		if c == nil {
			s.Charges = append(s.Charges, Charge{Payer: payer, Kind: kind})
			c = &s.Charges[len(s.Charges)-1]
		}
		c.Amount = plus(c.Amount, amount)
	}
	customer := slices.ContainsFunc(s.Charges, func(c Charge) bool { return c.Kind == pricing.PayerCustomer })
	if !customer && s.CustomerCharge.Currency() != "" {
		charge(customerPayer, pricing.PayerCustomer, s.CustomerCharge)
	}
	for _, l := range s.Lines {
		if kind := pricing.PayerKind(l.Payer); !known && kind.Valid() && kind != pricing.PayerCustomer {
			charge(l.Payer, kind, l.Amount)
		}
	}
}

func lineOf(e *history.Event) Line {
	return Line{ID: word(e, history.FieldLineID), Kind: word(e, history.FieldLineKind),
		Job: JobID(word(e, history.FieldJobID)), Part: PartID(word(e, history.FieldPartID)),
		Description: word(e, history.FieldDescription), Quantity: quantity(e), UnitPrice: money(e, history.FieldUnitPrice),
		Discount: money(e, history.FieldDiscount), DiscountReason: word(e, history.FieldDiscountReason),
		Amount: money(e, history.FieldAmount), Tax: money(e, history.FieldTax), Tariff: word(e, history.FieldTariffRef),
		FeeClass: pricing.Class(word(e, history.FieldFeeClass)), Payer: word(e, history.FieldPayer)}
}

// applyReversal notes that a settlement is no longer in force.
func (o *Order) applyReversal(e *history.Event) {
	r := Reversal{Settlement: SettlementID(word(e, history.FieldSettlementID)), ReplacedBy: SettlementID(word(e, history.FieldReplacedBy)),
		Total: money(e, history.FieldReversedTotal), At: e.At}
	r.Reason, _ = e.Get(history.FieldReason).Paper()
	if o.Settlement != nil && o.Settlement.ID == r.Settlement {
		r.Settled, r.Charges = o.Settlement.At, slices.Clone(o.Settlement.Charges)
	}
	o.Reversals = append(o.Reversals, r)
}

// applyPayment notes money that changed hands, and the claim by which it came.
func (o *Order) applyPayment(e *history.Event, kind PaymentKind, by RecoveryID) {
	r := Payment{Kind: kind, Payer: cmp.Or(word(e, history.FieldPayer), customerPayer), Amount: money(e, history.FieldAmount), Recovery: by,
		Method: word(e, history.FieldPaymentMethod), Settlement: SettlementID(word(e, history.FieldSettlementID)), At: e.At}
	if r.Amount.Currency() != "" {
		o.Payments = append(o.Payments, r)
	}
}

// leaveDeposits adds to what another system recorded the deposits that it set off or returned, and of which it has no record that
// they were taken: they cannot lessen what is left here. It waits for all of the records, since they may come in any order.
func (o *Order) leaveDeposits() {
	for _, p := range o.Payments {
		if p.Kind != PaymentSetOff && p.Kind != PaymentReturned || !o.counts(p.Settlement) {
			continue
		}
		missing := o.account(o.payerOf(&p)).Deposit.Neg()
		if isMore(missing, p.Amount) {
			missing = p.Amount
		}
		if missing.Sign() > 0 {
			o.Payments = append(o.Payments, Payment{Kind: PaymentDeposit, Payer: p.Payer, Amount: missing, At: p.At})
		}
	}
}

// applyInvoice notes an invoice, or what a credit note took off one.
func (o *Order) applyInvoice(e *history.Event) {
	number := word(e, history.FieldInvoiceNo)
	i := o.invoice(number)
	if e.Type == history.InvoiceIssued {
		if i == nil {
			o.Invoices = append(o.Invoices, Invoice{Number: number})
			i = &o.Invoices[len(o.Invoices)-1]
		}
		*i = Invoice{Number: number, Kind: word(e, history.FieldInvoiceKind), Payer: cmp.Or(word(e, history.FieldPayer), o.onlyPayer()),
			Settlement: SettlementID(word(e, history.FieldSettlementID)), Amount: money(e, history.FieldInvoiceTotal), At: e.At}
		return
	}
	if i != nil {
		i.Credited = plus(i.Credited, money(e, history.FieldCreditTotal))
		i.Notes = append(slices.Clip(i.Notes), word(e, history.FieldCreditNoteNo))
	}
}

// onlyPayer is who is meant where no payer is named: the only one who is charged, or the customer.
func (o *Order) onlyPayer() string {
	if o.Settlement != nil && len(o.Settlement.Charges) == 1 {
		return o.Settlement.Charges[0].Payer
	}
	return o.payerID("")
}

func (o *Order) applyDispute(e *history.Event) {
	id := DisputeID(word(e, history.FieldDisputeID))
	d := o.dispute(id)
	if d == nil {
		o.Disputes = append(o.Disputes, Dispute{ID: id, Settlement: SettlementID(word(e, history.FieldSettlementID)), At: e.At})
		d = &o.Disputes[len(o.Disputes)-1]
	}
	set(&d.Department, e, history.FieldDepartment)
	switch e.Type {
	case history.DisputeRaised:
		d.Line, d.Amount, d.At = word(e, history.FieldLineID), money(e, history.FieldAmount), e.At
		d.Reason, _ = e.Get(history.FieldReason).Paper()
	case history.DisputeExplained:
		d.Explained = true
	case history.DisputeResolved:
		// Where it is not said how a dispute ended, nobody objects any more.
		d.Outcome = cmp.Or(DisputeOutcome(word(e, history.FieldOutcome)), DisputeWithdrawn)
	}
}
