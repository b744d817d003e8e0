package ordergen

import (
	"cmp"
	"fmt"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/pricing"
)

// money gives the commands about bills, payments and claims.
func (r *Random) money(name string, o aftersales.Order) aftersales.OrderCommand {
	account := r.account(o)
	switch name {
	case "settle":
		return aftersales.Settle{Settlement: r.settlement(o), Terms: r.terms(o)}
	case "correct_settlement":
		return aftersales.CorrectSettlement{Settlement: r.settlement(o), Reason: words("why"), Terms: r.terms(o)}
	case "give_list":
		return aftersales.GiveList{}
	case "take_deposit":
		return aftersales.TakeDeposit{Payer: account.Payer, Amount: r.positive(), Method: "cash"}
	case "return_deposit":
		return aftersales.ReturnDeposit{Payer: account.Payer, Amount: r.about(account.Deposit), Method: "cash", Reason: words("why")}
	case "refund":
		return aftersales.Refund{Payer: account.Payer, Amount: r.about(account.Paid), Method: "card", Reason: words("why")}
	case "issue_invoice":
		number := r.newID("V")
		if len(o.Invoices) > 0 && r.one(4) {
			number = pick(r, o.Invoices).Number
		}
		return aftersales.IssueInvoice{Invoice: number, Kind: "vat_ordinary", Payer: account.Payer}
	case "credit_invoice":
		return r.creditNote(o)
	case "raise_dispute", "explain_dispute", "forward_dispute", "resolve_dispute":
		return r.dispute(name, o)
	case "claim_recovery", "answer_recovery", "receive_recovery":
		return r.recovery(name, o)
	}
	return aftersales.Pay{Payer: account.Payer, Amount: r.about(account.Open), Method: "cash"}
}

// settlement is mostly a new id.
func (r *Random) settlement(o aftersales.Order) aftersales.SettlementID {
	if o.Settlement != nil && r.one(5) {
		return o.Settlement.ID
	}
	return aftersales.SettlementID(r.newID("S"))
}

// account takes somebody who is charged or has paid, now and then the customer, whoever he is, or anybody.
func (r *Random) account(o aftersales.Order) aftersales.Account {
	accounts := o.Accounts()
	switch {
	case r.one(20):
		return aftersales.Account{Payer: "nobody"}
	case len(accounts) == 0 || r.one(4):
		a, _ := o.Account("")
		a.Payer = ""
		return a
	}
	return pick(r, accounts)
}

// terms gives a payer of his own, and terms of a line that there is.
func (r *Random) terms(o aftersales.Order) aftersales.Terms {
	var t aftersales.Terms
	if r.one(3) {
		t.Payers = []pricing.Payer{{ID: "PICC", Kind: pricing.PayerInsurer, Deductible: "20.00"}}
	}
	if o.Kind == aftersales.KindRework && r.one(2) { // the customer pays what he should not
		for _, j := range o.Jobs {
			t.Lines = append(t.Lines, aftersales.LineTerms{Job: j.ID, Split: []pricing.Share{{Payer: "customer", Percent: "100"}}})
		}
		return t
	}
	if o.Kind == aftersales.KindRework && r.names.IntN(2) == 0 {
		return r.suppliers(o, t)
	}
	if len(o.Jobs) > 0 && r.one(3) {
		t.Lines = []aftersales.LineTerms{{Job: pick(r, o.Jobs).ID, Discount: "10%", Reason: "complaint", Price: pick(r, []pricing.Money{{}, r.positive()})}}
		if r.one(2) {
			t.Lines[0].Split = []pricing.Share{{Payer: "customer", Percent: "50"}, {Payer: "goodwill", Percent: "50"}}
		}
	}
	return t
}

// suppliers bills what was done to one or two suppliers by their names.
func (r *Random) suppliers(o aftersales.Order, t aftersales.Terms) aftersales.Terms {
	ids := [][]string{{"SUP-1"}, {"SUP-2"}, {"SUP-1", "SUP-2"}, {"SUP-2", "SUP-1"}}[r.names.IntN(4)]
	for _, id := range ids {
		t.Payers = append(t.Payers, pricing.Payer{ID: id, Kind: pricing.PayerSupplier})
	}
	for n, j := range o.Jobs {
		if j.Status == aftersales.JobDone {
			t.Lines = append(t.Lines, aftersales.LineTerms{Job: j.ID, Payer: ids[n%len(ids)]})
		}
	}
	return t
}

// positive is an amount that changes hands, about one that is mostly it.
func (r *Random) positive() pricing.Money {
	if m := r.someMoney(); !m.IsZero() {
		return m
	}
	return cny("50.00")
}

func (r *Random) about(m pricing.Money) pricing.Money {
	if m.Sign() > 0 && !r.one(3) {
		return m
	}
	return r.positive()
}

func (r *Random) creditNote(o aftersales.Order) aftersales.OrderCommand {
	c := aftersales.CreditInvoice{Note: r.newID("N"), Invoice: "V-none", Amount: r.positive(), Reason: words("why")}
	if len(o.Invoices) == 0 && r.one(2) {
		return aftersales.IssueInvoice{Invoice: r.newID("V"), Kind: "receipt"}
	}
	if len(o.Invoices) > 0 && !r.one(10) {
		i := pick(r, o.Invoices)
		c.Invoice, c.Amount = i.Number, r.about(i.Left())
	}
	for _, i := range o.Invoices {
		if len(i.Notes) > 0 && r.one(2) {
			c.Note = i.Notes[0]
		}
	}
	return c
}

func (r *Random) dispute(name string, o aftersales.Order) aftersales.OrderCommand {
	id := aftersales.DisputeID(r.newID("D"))
	if len(o.Disputes) == 0 && r.one(2) {
		name = "raise_dispute"
	}
	if len(o.Disputes) > 0 && (name != "raise_dispute" || r.one(10)) {
		id = pick(r, o.Disputes).ID
	}
	switch name {
	case "explain_dispute":
		return aftersales.ExplainDispute{Dispute: id}
	case "forward_dispute":
		return aftersales.ForwardDispute{Dispute: id, Department: "finance"}
	case "resolve_dispute":
		return aftersales.ResolveDispute{Dispute: id, Outcome: pick(r, aftersales.DisputeOutcomes())}
	}
	c := aftersales.RaiseDispute{Dispute: id, Line: "L-none", Amount: r.positive(), Reason: words("why")}
	if o.Settlement != nil && len(o.Settlement.Lines) > 0 && !r.one(10) {
		line := pick(r, o.Settlement.Lines)
		c.Line, c.Amount = line.ID, r.about(line.Amount)
	}
	return c
}

func (r *Random) recovery(name string, o aftersales.Order) aftersales.OrderCommand {
	id := aftersales.RecoveryID(r.newID("C"))
	known := aftersales.Recovery{}
	if len(o.Recoveries) == 0 && r.one(2) {
		name = "claim_recovery"
	}
	if len(o.Recoveries) > 0 && (name != "claim_recovery" || r.one(10)) {
		known = pick(r, o.Recoveries)
	}
	id = cmp.Or(known.ID, id)
	switch name {
	case "answer_recovery":
		return aftersales.AnswerRecovery{Recovery: id, Granted: r.about(known.Claimed), Reason: words("why")}
	case "receive_recovery":
		return aftersales.ReceiveRecovery{Recovery: id, Amount: r.about(known.Granted), Method: "transfer"}
	}
	return aftersales.ClaimRecovery{Recovery: id, Supplier: fmt.Sprintf("SUP-%d", 1+r.names.IntN(3)), PartNumber: "N", Amount: r.positive()}
}
