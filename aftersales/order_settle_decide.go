package aftersales

import (
	"cmp"
	"slices"
	"strconv"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// How an account is paid that a deposit, or money of a supplier, is set off against.
const (
	methodDeposit  = "deposit"
	methodRecovery = "recovery"
)

// decide bills what was done and what was used: nothing that was planned only, and nothing that went back.
func (c Settle) decide(o *Order, out *emitter) {
	if o.Settlement != nil {
		out.reverse(o.Settlement, c.Settlement, history.Paper{})
	}
	out.settle(o, c.Settlement, &c.Terms, cal.DateOf(out.actor.At))
}

func (c CorrectSettlement) decide(o *Order, out *emitter) {
	first := o.correctedFirst()
	day := cal.DateOf(out.actor.At)
	if !first.IsZero() {
		day = first.Day(out.actor.At.Location())
	}
	out.reverse(o.Settlement, c.Settlement, c.Reason)
	out.settle(o, c.Settlement, &c.Terms, day)
}

// correctedFirst is when the settlement was made that the one in force corrects, by however many corrections. One that was
// settled anew after work was done again is none of them: it gives no reason.
func (o *Order) correctedFirst() history.Moment {
	id, first := o.Settlement.ID, o.Settlement.At
	for _, r := range slices.Backward(o.Reversals) {
		if r.ReplacedBy != id || r.Reason.ID == "" {
			break
		}
		id, first = r.Settlement, r.Settled
	}
	return first
}

// reverse takes a settlement back as a whole.
func (m *emitter) reverse(s *Settlement, by SettlementID, reason history.Paper) {
	m.emit(history.SettlementReversed, idField(history.FieldSettlementID, s.ID), idField(history.FieldReplacedBy, by),
		m.money(history.FieldReversedTotal, s.Total), paperField(history.FieldReason, reason))
}

// settle makes a settlement: its lines, what each payer owes, the sums, and which deposits are set off.
func (m *emitter) settle(o *Order, id SettlementID, terms *Terms, day cal.Date) {
	b := newBill(o, terms, day)
	for _, j := range o.doneJobs() {
		b.addJob(j)
	}
	for _, p := range o.usedParts() {
		b.addPart(p, p.Used)
	}
	res, ok := b.price(m)
	if !ok {
		return
	}
	for i, line := range res.Lines() {
		b.emitLine(m, id, i, line, res)
	}
	for _, p := range res.Payers() {
		m.emit(history.SettlementPayerCharged, idField(history.FieldSettlementID, id), codeField(history.FieldPayer, p.ID),
			codeField(history.FieldPayerKind, p.Kind), m.money(history.FieldPayerCharge, p.Due))
	}
	sums := res.Amounts()
	m.emit(history.SettlementTotalled, idField(history.FieldSettlementID, id),
		codeField(history.FieldCalculator, res.Calculator()), m.money(history.FieldTotal, sums.Total),
		m.money(history.FieldCustomerCharge, m.customerCharge(res)), m.money(history.FieldTotalDiscount, sums.Discount),
		m.money(history.FieldTaxTotal, sums.Tax), idField(history.FieldCardRef, cardRef(m.prices)))
	m.setOff(o, id)
}

// cardRef cites the rate card in force; empty if the shop has none.
func cardRef(prices pricing.Rules) string {
	if prices.Tariff == nil {
		return ""
	}
	card := prices.Tariff.Card()
	if card.Version == "" {
		return card.ID
	}
	return card.ID + "@" + card.Version
}

// setOff pays what the settlement just made charges from what suppliers gave back before, and from the deposits that are kept.
func (m *emitter) setOff(o *Order, id SettlementID) {
	settled := EvolveOrder(*o, m.events)
	for _, c := range settled.Settlement.Charges {
		open := settled.account(c.Payer).Open
		for i := range settled.Recoveries {
			r := &settled.Recoveries[i]
			came := r.left()
			if isMore(came, open) {
				came = open
			}
			if settled.claimedOf(r) == c.Payer && came.Sign() > 0 {
				m.pay(&settled, c.Payer, came, methodRecovery, r.ID)
				open = minus(open, came)
			}
		}
	}
	settled = EvolveOrder(*o, m.events)
	for _, c := range settled.Settlement.Charges {
		for _, part := range settled.draw(c.Payer, settled.account(c.Payer).Open, heldOf) {
			m.emit(history.SettlementPaid, append(m.payment(part.Payer, part.Amount, methodDeposit), idField(history.FieldSettlementID, id))...)
		}
	}
}

// emitLine records one line of the settlement. Its amount is what is charged, tax included, so that the lines add up to
// the total. It cites the entry of the tariff (收费标准) that job or part name, or else their operation or part number, or the
// fee of the rules.
func (b *bill) emitLine(out *emitter, id SettlementID, n int, line pricing.LineResult, res pricing.Result) {
	of := billedLine{tariff: line.Code, terms: -1}
	if line.Input >= 0 { // the rules may add lines of their own
		of = b.of[line.Input]
	}
	fields := []history.Field{
		idField(history.FieldSettlementID, id), idField(history.FieldLineID, string(id)+"/"+strconv.Itoa(n+1)),
		codeField(history.FieldLineKind, line.Kind), textField(history.FieldDescription, line.Name),
		codeField(history.FieldFeeClass, line.Class), codeField(history.FieldPayer, line.Payer),
		out.number(history.FieldQty, history.KindNum, line.Quantity), out.money(history.FieldUnitPrice, line.UnitPrice),
		out.money(history.FieldDiscount, line.Discount), out.money(history.FieldAmount, line.Total),
		out.money(history.FieldTax, line.Tax), idField(history.FieldTariffRef, cmp.Or(of.tariff, line.Code)),
		idField(history.FieldJobID, of.job), idField(history.FieldPartID, of.part),
	}
	if !line.Discount.IsZero() {
		fields = append(fields, codeField(history.FieldDiscountReason, b.discountReason(out.prices, n, of, res)))
	}
	if line.Timed {
		fields = append(fields, idField(history.FieldOpCode, line.Code))
	}
	out.emit(history.SettlementLineAdded, fields...)
}

// discountReason says why something was taken off a line: the reason of its own discount, or that of the first other one,
// or else which one that is.
func (b *bill) discountReason(prices pricing.Rules, n int, of billedLine, res pricing.Result) string {
	if of.terms >= 0 && b.terms.Lines[of.terms].Reason != "" {
		return b.terms.Lines[of.terms].Reason
	}
	steps, _ := res.Derivation(fault.Index("lines", n) + ".discount")
	for _, s := range steps {
		for _, d := range slices.Concat(b.terms.Discounts, prices.Discounts) {
			if s.Ref != nil && s.Ref.ID == d.ID {
				return cmp.Or(d.Reason, d.ID)
			}
		}
	}
	return ""
}

// customerCharge is what all payers who are customers owe together.
func (m *emitter) customerCharge(res pricing.Result) pricing.Money {
	var dues []pricing.Money
	for _, p := range res.Payers() {
		if p.Kind == pricing.PayerCustomer {
			dues = append(dues, p.Due)
		}
	}
	charge, err := pricing.SumMoney(m.prices.Currency, dues...)
	m.faults.Join(string(history.FieldCustomerCharge), err)
	return charge
}

// payment gives the fields of money that changes hands.
func (m *emitter) payment(payer string, amount pricing.Money, method string) []history.Field {
	return []history.Field{codeField(history.FieldPayer, cmp.Or(payer, customerPayer)), m.money(history.FieldAmount, amount),
		codeField(history.FieldPaymentMethod, method)}
}

func (c TakeDeposit) decide(_ *Order, out *emitter) {
	out.emit(history.DepositTaken, out.payment(c.Payer, c.Amount, c.Method)...)
}

func (c ReturnDeposit) decide(o *Order, out *emitter) {
	for _, part := range o.draw(c.Payer, c.Amount, heldOf) {
		out.emit(history.DepositReturned, append(out.payment(part.Payer, part.Amount, c.Method), paperField(history.FieldReason, c.Reason))...)
	}
}

func (GiveList) decide(o *Order, out *emitter) {
	out.emit(history.SettlementListGiven, idField(history.FieldSettlementID, o.Settlement.ID))
	out.emit(history.SettlementExplained, idField(history.FieldSettlementID, o.Settlement.ID))
}

func (c Pay) decide(o *Order, out *emitter) { out.pay(o, c.Payer, c.Amount, c.Method, "") }

// pay records a payment towards the settlement in force, and the claim by which the money came, if it came by one.
func (m *emitter) pay(o *Order, payer string, amount pricing.Money, method string, by RecoveryID) {
	m.emit(history.SettlementPaid, append(m.payment(o.payerID(payer), amount, method), idField(history.FieldSettlementID, o.Settlement.ID),
		idField(history.FieldRecoveryID, by))...)
}

func (c Refund) decide(o *Order, out *emitter) {
	for _, part := range o.draw(c.Payer, c.Amount, paidOf) {
		out.emit(history.SettlementRefunded, append(out.payment(part.Payer, part.Amount, c.Method), idField(history.FieldSettlementID, o.Settlement.ID),
			idField(history.FieldRecoveryID, part.Recovery), paperField(history.FieldReason, c.Reason))...)
	}
}

func (c IssueInvoice) decide(o *Order, out *emitter) {
	a := o.account(c.Payer)
	lines := 0
	for _, l := range o.Settlement.Lines {
		if o.payerID(l.Payer) == a.Payer {
			lines++
		}
	}
	fields := []history.Field{idField(history.FieldSettlementID, o.Settlement.ID), idField(history.FieldInvoiceNo, c.Invoice),
		codeField(history.FieldInvoiceKind, c.Kind), out.money(history.FieldInvoiceTotal, minus(a.Charged, a.Invoiced)),
		intField(history.FieldItemsCount, history.KindInt, int64(lines))}
	if len(o.Settlement.Charges) > 1 { // it is made out for a part of the settlement
		fields = append(fields, codeField(history.FieldPayer, a.Payer))
	}
	out.emit(history.InvoiceIssued, fields...)
}

func (c CreditInvoice) decide(o *Order, out *emitter) {
	out.emit(history.CreditNoteIssued, idField(history.FieldSettlementID, o.invoice(c.Invoice).Settlement),
		idField(history.FieldCreditNoteNo, c.Note), idField(history.FieldInvoiceNo, c.Invoice),
		out.money(history.FieldCreditTotal, c.Amount), paperField(history.FieldReason, c.Reason))
}

func (c RaiseDispute) decide(o *Order, out *emitter) {
	out.emit(history.DisputeRaised, idField(history.FieldSettlementID, o.Settlement.ID), idField(history.FieldDisputeID, c.Dispute),
		idField(history.FieldLineID, c.Line), out.money(history.FieldAmount, c.Amount), paperField(history.FieldReason, c.Reason))
}

// disputeEvent records what became of a dispute.
func (m *emitter) disputeEvent(o *Order, t history.Type, id DisputeID, more ...history.Field) {
	m.emit(t, append(more, idField(history.FieldSettlementID, o.dispute(id).Settlement), idField(history.FieldDisputeID, id))...)
}

func (c ExplainDispute) decide(o *Order, out *emitter) {
	out.disputeEvent(o, history.DisputeExplained, c.Dispute)
}

func (c ForwardDispute) decide(o *Order, out *emitter) {
	out.disputeEvent(o, history.DisputeForwarded, c.Dispute, codeField(history.FieldDepartment, c.Department))
}

func (c ResolveDispute) decide(o *Order, out *emitter) {
	out.disputeEvent(o, history.DisputeResolved, c.Dispute, codeField(history.FieldOutcome, c.Outcome))
}

// The amounts whose currency has to be that of the shop.

func (c Settle) amounts(check func(string, pricing.Money))            { c.Terms.amounts(check) }
func (c CorrectSettlement) amounts(check func(string, pricing.Money)) { c.Terms.amounts(check) }
func (c TakeDeposit) amounts(check func(string, pricing.Money))       { check("amount", c.Amount) }
func (c ReturnDeposit) amounts(check func(string, pricing.Money))     { check("amount", c.Amount) }
func (c Pay) amounts(check func(string, pricing.Money))               { check("amount", c.Amount) }
func (c Refund) amounts(check func(string, pricing.Money))            { check("amount", c.Amount) }
func (c CreditInvoice) amounts(check func(string, pricing.Money))     { check("amount", c.Amount) }
func (c RaiseDispute) amounts(check func(string, pricing.Money))      { check("amount", c.Amount) }

func (t *Terms) amounts(check func(string, pricing.Money)) {
	for i, l := range t.Lines {
		check(fault.Index("lines", i)+".price", l.Price)
	}
}
