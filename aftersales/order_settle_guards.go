package aftersales

import (
	"fmt"
	"slices"

	"example.com/servicelane/pricing"
)

// settling is met by the commands that make a settlement, paying by those that name a payer, amounting by those that
// name one amount, disputing by those about a dispute.
type (
	settling  interface{ settles() SettlementID }
	paying    interface{ payer() string }
	amounting interface{ amount() pricing.Money }
	disputing interface{ dispute() DisputeID }
)

var (
	settlementKnown = guard{"settlement_known", func(o *Order, _ OrderCommand, _ Actor) string {
		if o.Settlement == nil {
			return "the settlement is not known: it was made elsewhere"
		}
		return ""
	}}
	billedHere = guard{"billed_here", func(o *Order, _ OrderCommand, _ Actor) string {
		s := o.Settlement
		if !s.Elsewhere {
			return ""
		}
		for _, l := range s.Lines {
			job, part := o.job(l.Job), o.part(l.Part)
			if part == nil && job == nil || part != nil && part.Used.Sign() <= 0 || part == nil && job.Status != JobDone {
				return fmt.Sprintf("settlement %q was made elsewhere, and the order has nothing of its line %q", s.ID, l.ID)
			}
		}
		if known := s.Total.Currency() != ""; len(s.Lines) == 0 && !(known && s.Total.IsZero()) {
			return fmt.Sprintf("settlement %q was made elsewhere, and its lines are not known", s.ID)
		}
		return ""
	}}
	settlementNew = guard{"settlement_new", func(o *Order, c OrderCommand, _ Actor) string {
		if id := c.(settling).settles(); o.Settlement != nil && o.counts(id) {
			return fmt.Sprintf("the order already has a settlement %q", id)
		}
		return ""
	}}
	payerCharged = guard{"payer_charged", func(o *Order, c OrderCommand, _ Actor) string {
		name := c.(paying).payer()
		if o.charge(name) == nil && len(o.Settlement.Charges) > 0 && o.nobodys().Sign() == 0 {
			return fmt.Sprintf("the settlement charges nobody named %q", o.payerID(name))
		}
		return ""
	}}
	notOverpaid = guard{"not_overpaid", func(o *Order, c OrderCommand, _ Actor) string {
		amount, open := c.(amounting).amount(), o.payableBy(c.(paying).payer())
		if in := o.nothing().Currency(); in != "" && in != amount.Currency() {
			return fmt.Sprintf("%s is not in the currency of the settlement, %s", amount, in)
		}
		return exceeds(amount, payable(open), "that is unpaid")
	}}
	wasPaid = guard{"was_paid", func(o *Order, c OrderCommand, _ Actor) string {
		paid := paidOf(o.account(c.(paying).payer()))
		if paid.Currency() == "" { // of an adopted order whose amounts nobody knows
			return "nothing was paid"
		}
		return exceeds(c.(amounting).amount(), paid, "that was paid")
	}}
	depositHeld = guard{"deposit_held", func(o *Order, c OrderCommand, _ Actor) string {
		held := o.account(c.(paying).payer()).Deposit
		if held.Currency() == "" {
			return "there is no deposit"
		}
		return exceeds(c.(amounting).amount(), held, "that is kept")
	}}
	invoiceNew = guard{"invoice_new", func(o *Order, c OrderCommand, _ Actor) string {
		if i := o.invoice(c.(IssueInvoice).Invoice); i != nil {
			return fmt.Sprintf("the order already has an invoice %q", i.Number)
		}
		return ""
	}}
	notInvoiced = guard{"not_invoiced", func(o *Order, c OrderCommand, _ Actor) string {
		a := o.account(c.(IssueInvoice).Payer)
		switch {
		case a.Charged.Currency() == "":
			return "it is not known what was charged"
		case minus(a.Charged, a.Invoiced).Sign() <= 0:
			return fmt.Sprintf("%s is charged, and invoices for %s stand already", a.Charged, a.Invoiced)
		}
		return ""
	}}
	invoiceKnown = guard{"invoice_known", func(o *Order, c OrderCommand, _ Actor) string {
		if number := c.(CreditInvoice).Invoice; o.invoice(number) == nil {
			return fmt.Sprintf("the order has no invoice %q", number)
		}
		return ""
	}}
	noteNew = guard{"note_new", func(o *Order, c OrderCommand, _ Actor) string {
		note := c.(CreditInvoice).Note
		if slices.ContainsFunc(o.Invoices, func(i Invoice) bool { return slices.Contains(i.Notes, note) }) {
			return fmt.Sprintf("the order already has a credit note %q", note)
		}
		return ""
	}}
	notOvercredited = guard{"not_overcredited", func(o *Order, c OrderCommand, _ Actor) string {
		return exceeds(c.(amounting).amount(), o.invoice(c.(CreditInvoice).Invoice).Left(), "that is left of the invoice")
	}}
	lineKnown = guard{"line_known", func(o *Order, c OrderCommand, _ Actor) string {
		if id := c.(RaiseDispute).Line; o.line(id) == nil {
			return fmt.Sprintf("the settlement has no line %q", id)
		}
		return ""
	}}
	disputeNew = guard{"dispute_new", func(o *Order, c OrderCommand, _ Actor) string {
		if id := c.(disputing).dispute(); o.dispute(id) != nil {
			return fmt.Sprintf("the order already has a dispute %q", id)
		}
		return ""
	}}
	notOverdisputed = guard{"not_overdisputed", func(o *Order, c OrderCommand, _ Actor) string {
		line := o.line(c.(RaiseDispute).Line)
		left := line.Amount
		for _, d := range o.Disputes {
			if d.Line == line.ID && d.Outcome == "" {
				left = minus(left, d.Amount)
			}
		}
		return exceeds(c.(amounting).amount(), left, "of the line that is not disputed")
	}}
	disputeOpen = guard{"dispute_open", func(o *Order, c OrderCommand, _ Actor) string {
		id := c.(disputing).dispute()
		switch d := o.dispute(id); {
		case d == nil:
			return fmt.Sprintf("the order has no dispute %q", id)
		case d.Outcome != "":
			return fmt.Sprintf("dispute %q ended: %s", id, d.Outcome)
		}
		return ""
	}}
)

// payable is an amount as it can be paid: in whole units, if its source was finer.
func payable(m pricing.Money) pricing.Money {
	if c := m.Currency(); c.Valid() {
		return m.Round(c.Digits(), pricing.Up)
	}
	return m
}

// unpayable tells whether an amount is less than can be paid, owed or given back.
func unpayable(m pricing.Money) bool {
	c := m.Currency()
	return !c.Valid() || m.Round(c.Digits(), pricing.Down).IsZero()
}

// exceeds says that an amount is more than a bound; nothing if the bound is not known. Both are in the currency of the shop,
// but for a settlement made elsewhere in another one, of which nothing can be paid here.
func exceeds(amount, bound pricing.Money, what string) string {
	if isMore(amount, bound) {
		return fmt.Sprintf("%s is more than the %s %s", amount, bound, what)
	}
	return ""
}
