package aftersales_test

import (
	"fmt"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// brakes is an order that is ready to be settled.
func brakes() aftersales.Order {
	hours, _ := pricing.ParseHours("1.5")
	rate, _ := pricing.NewMoney("180.00", "CNY")
	price, _ := pricing.NewMoney("260.00", "CNY")
	one, _ := pricing.ParseQuantity("1")
	return aftersales.Order{ID: "RO-1", State: aftersales.OrderAccepting,
		Jobs:  []aftersales.Job{{ID: "J1", Operation: "BRK-01", Hours: &hours, Rate: rate, Status: aftersales.JobDone}},
		Parts: []aftersales.Part{{ID: "P1", Job: "J1", Number: "PAD-F", UnitPrice: price, Issued: one, Used: one}}}
}

// carryOut decides commands one after another.
func carryOut(o aftersales.Order, commands ...aftersales.OrderCommand) aftersales.Order {
	for n, c := range commands {
		by := aftersales.Actor{Command: fmt.Sprintf("c-%d", n), At: at(15, 0), By: "zheng", Role: "cashier", Store: "S12"}
		events, err := aftersales.DecideOrder(o, c, by, pricing.Rules{Currency: "CNY"})
		if err != nil {
			fmt.Println(err)
			return o
		}
		o = aftersales.EvolveOrder(o, events)
	}
	return o
}

func yuan(amount string) pricing.Money {
	m, err := pricing.NewMoney(amount, "CNY")
	if err != nil {
		panic(err)
	}
	return m
}

func show(o aftersales.Order) {
	for _, a := range o.Accounts() {
		fmt.Printf("%s: charged %s, paid %s, open %s\n", a.Payer, a.Charged.Amount(), a.Paid.Amount(), a.Open.Amount())
	}
}

var why = history.Paper{ID: "paper-1", Digest: "00ff"}

// A deposit is kept until the settlement sets it off; what is left is paid in parts.
func ExamplePay() {
	o := carryOut(brakes(),
		aftersales.TakeDeposit{Amount: yuan("100.00"), Method: "cash"},
		aftersales.Settle{Settlement: "S1"},
		aftersales.Pay{Amount: yuan("300.00"), Method: "card"})
	show(o)
	o = carryOut(o, aftersales.Pay{Amount: yuan("200.00"), Method: "cash"})
	o = carryOut(o, aftersales.Pay{Amount: yuan("130.00"), Method: "cash"})
	show(o)
	// Output:
	// customer: charged 530.00, paid 400.00, open 130.00
	// pay is not possible: not_overpaid: 200.00 CNY is more than the 130.00 CNY that is unpaid
	// customer: charged 530.00, paid 530.00, open 0.00
}

// An insurer bears the part but for a deductible, and the shop half of the work; each payer gets an invoice of his own.
func ExampleTerms() {
	o := carryOut(brakes(),
		aftersales.Settle{Settlement: "S1", Terms: aftersales.Terms{
			Payers: []pricing.Payer{{ID: "PICC", Kind: pricing.PayerInsurer, Deductible: "50.00"}},
			Lines: []aftersales.LineTerms{
				{Part: "P1", Payer: "PICC"},
				{Job: "J1", Split: []pricing.Share{{Payer: "customer", Percent: "50"}, {Payer: "goodwill", Percent: "50"}}},
			}}},
		aftersales.IssueInvoice{Invoice: "26-001", Kind: "vat_special", Payer: "PICC"},
		aftersales.IssueInvoice{Invoice: "26-002", Kind: "vat_ordinary"})
	show(o)
	for _, i := range o.Invoices {
		fmt.Println(i.Number, i.Payer, i.Amount)
	}
	// Output:
	// PICC: charged 210.00, paid 0.00, open 210.00
	// customer: charged 185.00, paid 0.00, open 185.00
	// goodwill: charged 135.00, paid 0.00, open 135.00
	// 26-001 PICC 210.00 CNY
	// 26-002 customer 185.00 CNY
}

// An objection to a line keeps its amount apart; it is passed on, and decided.
func ExampleRaiseDispute() {
	o := carryOut(brakes(),
		aftersales.Settle{Settlement: "S1"},
		aftersales.RaiseDispute{Dispute: "D1", Line: "S1/1", Amount: yuan("90.00"), Reason: why},
		aftersales.ExplainDispute{Dispute: "D1"},
		aftersales.ForwardDispute{Dispute: "D1", Department: "service"})
	a, _ := o.Account("")
	fmt.Println(a.Open, "open, of which", a.Disputed, "disputed")
	o = carryOut(o, aftersales.ResolveDispute{Dispute: "D1", Outcome: aftersales.DisputeUpheld})
	a, _ = o.Account("")
	fmt.Println(a.Open, "open, of which", a.Disputed, "disputed")
	// Output:
	// 530.00 CNY open, of which 90.00 CNY disputed
	// 530.00 CNY open, of which 0.00 CNY disputed
}

// A settlement is never edited. A correction reverses it and makes another; what was paid too much goes back, and the invoice
// is credited and made out anew.
func ExampleCorrectSettlement() {
	o := carryOut(brakes(),
		aftersales.Settle{Settlement: "S1"},
		aftersales.Pay{Amount: yuan("530.00"), Method: "card"},
		aftersales.IssueInvoice{Invoice: "26-001", Kind: "vat_ordinary"},
		aftersales.CorrectSettlement{Settlement: "S2", Reason: why, Terms: aftersales.Terms{
			Lines: []aftersales.LineTerms{{Job: "J1", Discount: "20%", Reason: "complaint", Approved: "service_manager"}}}})
	show(o)
	o = carryOut(o,
		aftersales.Refund{Amount: yuan("54.00"), Method: "card", Reason: why},
		aftersales.CreditInvoice{Note: "26-001R", Invoice: "26-001", Amount: yuan("530.00"), Reason: why},
		aftersales.IssueInvoice{Invoice: "26-002", Kind: "vat_ordinary"})
	show(o)
	fmt.Println(o.Reversals[0].Settlement, o.Reversals[0].Total, "->", o.Settlement.ID, o.Settlement.Total, "invoiced", o.Invoices[1].Amount)
	// Output:
	// customer: charged 476.00, paid 530.00, open -54.00
	// customer: charged 476.00, paid 530.00, open 0.00
	// S1 530.00 CNY -> S2 476.00 CNY invoiced 476.00 CNY
}

// A rework is an order of its own, linked to the first. What the shop is to blame for costs the customer nothing.
func ExampleOrder_Rework() {
	first := aftersales.Order{ID: "RO-1", State: aftersales.OrderDelivered, Customer: "C-7", Vehicle: "V-3", Delivered: history.At(at(16, 0))}
	open, err := first.Rework("RO-2", aftersales.Item{ID: "noise again"})
	if err != nil {
		fmt.Println(err)
		return
	}
	o := carryOut(aftersales.Order{}, open, aftersales.AcceptRework{FaultSide: aftersales.FaultShop})
	fmt.Println(o.ID, "is a", o.Kind, "of", o.ReworkOf)
	o.Jobs, o.Parts, o.State = brakes().Jobs, brakes().Parts, aftersales.OrderAccepting // as after the work
	o = carryOut(o, aftersales.Settle{Settlement: "S2"})
	show(o)
	fmt.Println("the customer pays", o.Settlement.CustomerCharge)
	// Output:
	// RO-2 is a rework of RO-1
	// internal: charged 530.00, paid 0.00, open 530.00
	// customer: charged 0.00, paid 0.00, open 0.00
	// the customer pays 0.00 CNY
}

// The supplier of a faulty part is charged, and claimed from.
func ExampleClaimRecovery() {
	o := brakes()
	o.Kind, o.ReworkOf, o.FaultSide = aftersales.KindRework, "RO-0", aftersales.FaultPart
	o = carryOut(o,
		aftersales.Settle{Settlement: "S2"},
		aftersales.ClaimRecovery{Recovery: "R1", Supplier: "SUP-4", PartNumber: "PAD-F", Amount: yuan("530.00")},
		aftersales.AnswerRecovery{Recovery: "R1", Granted: yuan("400.00"), Reason: why},
		aftersales.ReceiveRecovery{Recovery: "R1", Amount: yuan("400.00"), Method: "transfer"})
	show(o)
	r := o.Recoveries[0]
	fmt.Println("claimed", r.Claimed, "granted", r.Granted, "received", r.Received)
	// Output:
	// supplier: charged 530.00, paid 400.00, open 130.00
	// customer: charged 0.00, paid 0.00, open 0.00
	// claimed 530.00 CNY granted 400.00 CNY received 400.00 CNY
}
