package aftersales

import (
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// Check implements [OrderCommand].
func (c Settle) Check() error {
	var f fault.List
	checkID(&f, "settlement", c.Settlement)
	c.check(&f)
	return f.Err()
}

// Check implements [OrderCommand].
func (c CorrectSettlement) Check() error {
	var f fault.List
	checkID(&f, "settlement", c.Settlement)
	checkPaper(&f, "reason", c.Reason)
	if c.Reason.ID == "" {
		f.Add("reason", fault.Missing, "a correction gives its reason")
	}
	c.check(&f)
	return f.Err()
}

// check checks the terms of single lines, and what of payers and discounts goes into events; the rest of these is checked when
// the bill is priced.
func (t *Terms) check(f *fault.List) {
	for i := range min(len(t.Payers), maxItems) {
		p := &t.Payers[i]
		checkOptionalID(f, fault.Index("payers", i)+".id", p.ID)
		if kind := pricing.PayerKind(p.ID); kind.Valid() && kind != p.Kind {
			f.Add(fault.Index("payers", i)+".id", fault.Mismatch, "%s is the name of another kind of payer than %s",
				fault.Quote(p.ID), fault.Quote(string(p.Kind)))
		}
	}
	for i := range min(len(t.Discounts), maxItems) {
		checkOptionalID(f, fault.Index("discounts", i)+".id", t.Discounts[i].ID)
		checkOptionalID(f, fault.Index("discounts", i)+".reason", t.Discounts[i].Reason)
	}
	if len(t.Lines) > maxItems {
		f.Add("lines", fault.TooLarge, "%d lines, at most %d are allowed", len(t.Lines), maxItems)
		return
	}
	seen := map[[2]string]bool{}
	for i, l := range t.Lines {
		path := fault.Index("lines", i)
		about := [2]string{string(l.Job), string(l.Part)}
		if (l.Job == "") == (l.Part == "") {
			f.Add(path+".job", fault.Mismatch, "terms are those of one job or one part")
		} else if seen[about] {
			f.Add(path, fault.Duplicate, "terms of %s stand here twice", fault.Quote(about[0]+about[1]))
		}
		seen[about] = true
		checkOptionalID(f, path+".reason", l.Reason)
		checkAmount(f, path+".price", l.Price, false)
		if l.Hours != nil {
			checkHours(f, path+".hours", *l.Hours)
		}
		if l.Hours != nil && l.Part != "" {
			f.Add(path+".hours", fault.Mismatch, "a part has no hours")
		}
	}
}

// Check implements [OrderCommand].
func (c TakeDeposit) Check() error { return checkPayment(c.Payer, c.Amount, c.Method).Err() }

// Check implements [OrderCommand].
func (c ReturnDeposit) Check() error {
	f := checkPayment(c.Payer, c.Amount, c.Method)
	checkPaper(f, "reason", c.Reason)
	return f.Err()
}

// Check implements [OrderCommand].
func (GiveList) Check() error { return nil }

// Check implements [OrderCommand].
func (c Pay) Check() error { return checkPayment(c.Payer, c.Amount, c.Method).Err() }

// Check implements [OrderCommand].
func (c Refund) Check() error {
	f := checkPayment(c.Payer, c.Amount, c.Method)
	checkPaper(f, "reason", c.Reason)
	return f.Err()
}

func checkPayment(payer string, amount pricing.Money, method string) *fault.List {
	var f fault.List
	checkOptionalID(&f, "payer", payer)
	checkPositive(&f, amount)
	checkID(&f, "method", method)
	if method == methodDeposit {
		f.Add("method", fault.Mismatch, "a deposit is set off by the settlement itself")
	}
	return &f
}

// checkPositive takes an amount of more than nothing.
func checkPositive(f *fault.List, amount pricing.Money) {
	checkAmount(f, "amount", amount, true)
	if amount.Currency() != "" && amount.IsZero() {
		f.Add("amount", fault.Range, "a payment of nothing")
	}
	checkWhole(f, "amount", amount)
}

// checkWhole refuses an amount in parts of the currency's smallest unit: nobody can pay it.
func checkWhole(f *fault.List, path string, amount pricing.Money) {
	if c := amount.Currency(); c.Valid() && !amount.Round(c.Digits(), pricing.Down).Equal(amount) {
		f.Add(path, fault.Malformed, "%s has more than the %d digits of %s", amount, c.Digits(), c)
	}
}

// Check implements [OrderCommand].
func (c IssueInvoice) Check() error {
	var f fault.List
	checkID(&f, "invoice", c.Invoice)
	checkID(&f, "kind", c.Kind)
	checkOptionalID(&f, "payer", c.Payer)
	return f.Err()
}

// Check implements [OrderCommand].
func (c CreditInvoice) Check() error {
	var f fault.List
	checkID(&f, "note", c.Note)
	checkID(&f, "invoice", c.Invoice)
	checkPositive(&f, c.Amount)
	checkPaper(&f, "reason", c.Reason)
	if c.Reason.ID == "" {
		f.Add("reason", fault.Missing, "a credit note gives its reason")
	}
	return f.Err()
}

// Check implements [OrderCommand].
func (c RaiseDispute) Check() error {
	var f fault.List
	checkID(&f, "dispute", c.Dispute)
	checkID(&f, "line", c.Line)
	checkPositive(&f, c.Amount)
	checkPaper(&f, "reason", c.Reason)
	return f.Err()
}

// Check implements [OrderCommand].
func (c ExplainDispute) Check() error {
	var f fault.List
	checkID(&f, "dispute", c.Dispute)
	return f.Err()
}

// Check implements [OrderCommand].
func (c ForwardDispute) Check() error {
	var f fault.List
	checkID(&f, "dispute", c.Dispute)
	checkID(&f, "department", c.Department)
	return f.Err()
}

// Check implements [OrderCommand].
func (c ResolveDispute) Check() error {
	var f fault.List
	checkID(&f, "dispute", c.Dispute)
	if !c.Outcome.Valid() {
		f.Add("outcome", fault.Unknown, "no such outcome: %s", fault.Quote(string(c.Outcome)))
	}
	return f.Err()
}
