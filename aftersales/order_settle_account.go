package aftersales

import (
	"cmp"
	"slices"

	"example.com/servicelane/pricing"
)

// Account is how one payer stands with an order. All amounts are in the currency of the order; where it is not known what
// was charged, as it may be in an adopted order, Charged and Open are the zero Money: also of somebody whom a bill made elsewhere
// does not name, if it does not say of all of it whom it charges.
type Account struct {
	Payer string            `json:"payer"`
	Kind  pricing.PayerKind `json:"kind,omitempty"` // empty if no settlement charges him
	// Charged is what the settlement in force charges, Invoiced what of it invoices less credit notes show.
	Charged  pricing.Money `json:"charged"`
	Invoiced pricing.Money `json:"invoiced"`
	// Paid is what was paid, deposits that were set off included; Refunded what of it was given back.
	Paid     pricing.Money `json:"paid"`
	Refunded pricing.Money `json:"refunded"`
	// Deposit is what is kept for him: neither set off nor returned.
	Deposit pricing.Money `json:"deposit"`
	// Open is what he still owes: Charged − Paid + Refunded; negative if he has paid more than a corrected settlement charges.
	Open pricing.Money `json:"open"`
	// Disputed is what of Charged stands in open disputes.
	Disputed pricing.Money `json:"disputed"`
}

// customerPayer is the id of the customer where no terms give him another one.
const customerPayer = string(pricing.PayerCustomer)

// Accounts gives how everybody stands who is charged, has paid or was invoiced: first those of the settlement, in its order.
func (o Order) Accounts() []Account {
	var out []Account
	add := func(payer string) {
		id := o.payerID(payer)
		if !slices.ContainsFunc(out, func(a Account) bool { return a.Payer == id }) {
			out = append(out, o.account(id))
		}
	}
	if o.Settlement != nil {
		for _, c := range o.Settlement.Charges {
			add(c.Payer)
		}
	}
	for i := range o.Payments {
		add(o.payerOf(&o.Payments[i]))
	}
	for _, i := range o.Invoices {
		add(i.Payer)
	}
	return out
}

// Account gives how one payer stands, by his id or his kind; empty stands for the customer. Not ok if nobody of that name was
// charged, has paid or was invoiced.
func (o Order) Account(payer string) (a Account, ok bool) {
	id := o.payerID(payer)
	for _, a := range o.Accounts() {
		if a.Payer == id {
			return a, true
		}
	}
	return Account{}, false
}

// payerID gives the id under which the settlement in force charges a payer, who may be named by his kind, or by the id under which
// one that was taken back charged him, if he is named by his kind now; the name itself if it charges nobody who is meant.
func (o *Order) payerID(name string) string {
	name = cmp.Or(name, customerPayer)
	if o.Settlement == nil {
		return name
	}
	charges := o.Settlement.Charges
	if chargeOf(charges, name) != nil {
		return name
	}
	for _, c := range charges {
		if string(c.Kind) == name {
			return c.Payer
		}
	}
	if kind := o.kindBefore(name); kind != "" && chargeOf(charges, string(kind)) != nil {
		return string(kind)
	}
	return name
}

// kindBefore is of which kind the last settlement that was taken back and charged a payer says he is; empty if none did.
func (o *Order) kindBefore(payer string) pricing.PayerKind {
	for _, r := range slices.Backward(o.Reversals) {
		if c := chargeOf(r.Charges, payer); c != nil {
			return c.Kind
		}
	}
	return ""
}

func chargeOf(charges []Charge, payer string) *Charge {
	return find(charges, func(c *Charge) bool { return c.Payer == payer })
}

// payerOf is [Order.payerID] of who paid. Money of a claim is the supplier's whom the claim is made of, however the bill called him
// when it came; where the one in force charges several and it may be any, it is kept under the name on the claim.
func (o *Order) payerOf(p *Payment) string {
	id := o.payerID(p.Payer)
	r := o.recovery(p.Recovery)
	switch {
	case p.Recovery == "" || r == nil:
		return id
	case o.claimedOf(r) != "":
		return o.claimedOf(r)
	case id != p.Payer:
		return o.payerID(r.Supplier)
	}
	return id
}

// charge finds what the settlement in force charges a payer, nil if nothing is known of it.
func (o *Order) charge(payer string) *Charge {
	if o.Settlement == nil {
		return nil
	}
	return chargeOf(o.Settlement.Charges, o.payerID(payer))
}

// account reckons how a payer stands.
func (o *Order) account(payer string) Account {
	a := Account{Payer: o.payerID(payer)}
	nothing := o.nothing()
	a.Paid, a.Refunded, a.Deposit, a.Invoiced, a.Disputed = nothing, nothing, nothing, nothing, nothing
	for i := range o.Payments {
		if p := &o.Payments[i]; o.payerOf(p) == a.Payer && o.counts(p.Settlement) {
			a.add(*p)
		}
	}
	for _, i := range o.Invoices {
		if o.payerID(i.Payer) == a.Payer && o.counts(i.Settlement) {
			a.Invoiced = plus(a.Invoiced, i.Left())
		}
	}
	a.Disputed = plus(a.Disputed, o.disputed(a.Payer))
	if c := o.charge(payer); c != nil {
		a.Kind, a.Charged = c.Kind, plus(nothing, c.Amount)
		a.Open = plus(minus(a.Charged, a.Paid), a.Refunded)
	} else if o.Settlement == nil || len(o.Settlement.Charges) > 0 && o.nobodys().Sign() == 0 {
		a.Charged, a.Open = nothing, minus(a.Refunded, a.Paid)
	}
	return a
}

// payableBy is what a payer can still pay: what he owes, or what is charged to nobody who is known.
func (o *Order) payableBy(payer string) pricing.Money {
	switch {
	case len(o.Settlement.Charges) == 0:
		return o.unpaid()
	case o.charge(payer) != nil || o.nobodys().Sign() == 0:
		return o.account(payer).Open
	}
	left := o.unpaid()
	for _, c := range o.Settlement.Charges {
		left = minus(left, o.account(c.Payer).Open)
	}
	return left
}

// unpaid is what is left of the total when nobody knows whom it charges: the zero Money if that is not known either.
func (o *Order) unpaid() pricing.Money {
	left := o.Settlement.Total
	if left.Currency() == "" {
		return left
	}
	for _, p := range o.Payments {
		var a Account
		if o.counts(p.Settlement) {
			a.add(p)
		}
		left = plus(minus(left, a.Paid), a.Refunded)
	}
	return left
}

// heldOf and paidOf are what can be drawn on of what came under one name.
func heldOf(a Account) pricing.Money { return a.Deposit }
func paidOf(a Account) pricing.Money { return minus(a.Paid, a.Refunded) }

// draw divides an amount among the names and claims under which a payer left money: his id, his kind, a claim against him. Each
// keeps at least nothing, so that all stays right if another settlement charges him under another name.
func (o *Order) draw(payer string, amount pricing.Money, left func(Account) pricing.Money) []Payment {
	type name struct {
		payer string
		claim RecoveryID
	}
	var parts []Payment
	var names []name
	for i := range o.Payments {
		p := &o.Payments[i]
		if n := (name{p.Payer, p.Recovery}); o.payerOf(p) == o.payerID(payer) && !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	for _, n := range names {
		var under Account
		for _, p := range o.Payments {
			if n == (name{p.Payer, p.Recovery}) && o.counts(p.Settlement) {
				under.add(p)
			}
		}
		part := left(under)
		if isMore(part, amount) {
			part = amount
		}
		if part.Sign() > 0 {
			parts, amount = append(parts, Payment{Payer: n.payer, Amount: part, Recovery: n.claim}), minus(amount, part)
		}
	}
	return parts
}

// add counts a payment.
func (a *Account) add(r Payment) {
	switch r.Kind {
	case PaymentDeposit:
		a.Deposit = plus(a.Deposit, r.Amount)
	case PaymentReturned:
		a.Deposit = minus(a.Deposit, r.Amount)
	case PaymentSetOff:
		a.Deposit, a.Paid = minus(a.Deposit, r.Amount), plus(a.Paid, r.Amount)
	case PaymentMade:
		a.Paid = plus(a.Paid, r.Amount)
	case PaymentRefund:
		a.Refunded = plus(a.Refunded, r.Amount)
	}
}

// counts tells whether what was done about a settlement counts: it is in force, or one whose place it took; or none is named.
func (o *Order) counts(id SettlementID) bool {
	return id == "" || o.Settlement != nil && o.Settlement.ID == id ||
		slices.ContainsFunc(o.Reversals, func(r Reversal) bool { return r.Settlement == id })
}

// disputed is what a payer objects to in open disputes about the settlement in force.
func (o *Order) disputed(payer string) pricing.Money {
	var sum pricing.Money
	for _, d := range o.Disputes {
		if l := o.line(d.Line); d.Outcome == "" && l != nil && d.Settlement == o.Settlement.ID && o.payerID(l.Payer) == payer {
			sum = plus(sum, d.Amount)
		}
	}
	return sum
}

// nothing is 0 in the currency of the order; the zero Money if that is not known.
func (o *Order) nothing() pricing.Money {
	var currency pricing.Currency
	if o.Settlement != nil {
		currency = cmp.Or(o.Settlement.Total.Currency(), o.Settlement.CustomerCharge.Currency())
	}
	for _, r := range o.Payments {
		currency = cmp.Or(currency, r.Amount.Currency())
	}
	zero, _ := pricing.SumMoney(currency) // no currency gives the zero Money
	return zero
}

// line, dispute and invoice find what an id names, or nil.

func (o *Order) line(id string) *Line {
	if o.Settlement == nil {
		return nil
	}
	return find(o.Settlement.Lines, func(l *Line) bool { return l.ID == id })
}

func (o *Order) dispute(id DisputeID) *Dispute {
	return find(o.Disputes, func(d *Dispute) bool { return d.ID == id })
}

func (o *Order) invoice(number string) *Invoice {
	return find(o.Invoices, func(i *Invoice) bool { return i.Number == number })
}

func find[T any](in []T, is func(*T) bool) *T {
	for i := range in {
		if is(&in[i]) {
			return &in[i]
		}
	}
	return nil
}

// minus is [plus] of what is taken off.
func minus(a, b pricing.Money) pricing.Money { return plus(a, b.Neg()) }
