package aftersales_test

import (
	"strings"
	"testing"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// supplied is a comeback by a faulty part that is not settled yet: two jobs, of which it may be said who pays for the second.
func supplied() aftersales.Order {
	o := damage()
	o.Kind, o.FaultSide, o.State, o.Parts = aftersales.KindRework, aftersales.FaultPart, aftersales.OrderAccepting, nil
	return o
}

// recovers records a claim that is granted in full, and what came of it.
func recovers(supplier, granted, came string) []aftersales.OrderCommand {
	id := aftersales.RecoveryID("C-" + supplier)
	return []aftersales.OrderCommand{aftersales.ClaimRecovery{Recovery: id, Supplier: supplier, PartNumber: "OIL-9", Amount: cny(granted)},
		aftersales.AnswerRecovery{Recovery: id, Granted: cny(granted)}, aftersales.ReceiveRecovery{Recovery: id, Amount: cny(came), Method: "transfer"}}
}

func suppliers(o aftersales.Order, ids ...string) aftersales.Settle {
	terms := aftersales.Terms{}
	for _, id := range ids {
		terms.Payers = append(terms.Payers, pricing.Payer{ID: id, Kind: pricing.PayerSupplier})
	}
	terms.Lines = []aftersales.LineTerms{{Job: o.Jobs[0].ID, Payer: ids[0]}, {Job: o.Jobs[1].ID, Payer: ids[len(ids)-1]}}
	return aftersales.Settle{Settlement: "S1", Terms: terms}
}

func TestMoneyOfASupplierPaysHisOwnAccount(t *testing.T) {
	first, second := supplied().Jobs[0], supplied().Jobs[1]
	for _, tt := range []struct {
		name, supplier string
		payers         []string
		paid           map[string]string
	}{
		{"the payer that the claim names", "BOSCH", []string{"ACME", "BOSCH"}, map[string]string{"ACME": "0.00", "BOSCH": "50.00"}},
		{"the only supplier, whatever he is called", "BOSCH", []string{"ACME"}, map[string]string{"ACME": "50.00"}},
		{"nobody, if it may be any of several", "ZF", []string{"ACME", "BOSCH"}, map[string]string{"ACME": "0.00", "BOSCH": "0.00"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			settle := suppliers(supplied(), tt.payers...)
			money := recovers(tt.supplier, "60.00", "50.00")
			for when, o := range map[string]aftersales.Order{
				"after the settlement":  then(t, supplied(), append([]aftersales.OrderCommand{settle}, money...)...),
				"before the settlement": then(t, supplied(), append(money, settle)...),
			} {
				for payer, want := range tt.paid {
					if a, _ := o.Account(payer); a.Paid.Amount() != want {
						t.Errorf("%s, %s (jobs %s and %s) has paid %s, want %s", when, payer, first.ID, second.ID, a.Paid, want)
					}
				}
			}
		})
	}
}

func TestWhatCameOfASupplierIsSetOffOnce(t *testing.T) {
	o := then(t, supplied(), append(recovers("SUP", "1300.00", "1005.70"), suppliers(supplied(), "SUP"))...)
	charged := o.Settlement.Total
	if a, _ := o.Account("SUP"); !a.Paid.Equal(charged) || a.Open.Sign() != 0 {
		t.Fatalf("%s are charged: %+v", charged, a)
	}
	// A correction charges him under another name: what was set off is not set off again.
	o = then(t, o, aftersales.CorrectSettlement{Settlement: "S2", Reason: paper("why"), Terms: aftersales.Terms{
		Lines: []aftersales.LineTerms{{Job: o.Jobs[0].ID, Payer: "internal"}}}})
	o = then(t, o, aftersales.CorrectSettlement{Settlement: "S3", Reason: paper("why"), Terms: suppliers(o, "SUP").Terms})
	if a, _ := o.Account("SUP"); !a.Paid.Equal(charged) || len(o.Payments) != 1 {
		t.Errorf("%s are charged: %+v", charged, o.Payments)
	}
}

func TestAnOrderIsNotArchivedWhileASupplierOwes(t *testing.T) {
	o := supplied()
	o.FaultSide, o.Payments = aftersales.FaultShop, nil
	claim := recovers("SUP", "100.00", "40.00")
	for _, state := range []aftersales.OrderState{aftersales.OrderClosed, aftersales.OrderCancelled} {
		for n, done := range [][]aftersales.OrderCommand{claim[:1], claim[:2], claim} {
			waits := then(t, o, done...)
			waits.State = state
			if got := refusal(waits, aftersales.ArchiveOrder{}); !strings.Contains(got, `claim "C-SUP" against supplier "SUP": not answered, or what is granted has not come`) {
				t.Errorf("%s after %d commands: %q", state, n+1, got)
			}
		}
		waits := then(t, o, claim...)
		waits.State = state
		then(t, waits, aftersales.ReceiveRecovery{Recovery: "C-SUP", Amount: cny("60.00"), Method: "transfer"}, aftersales.ArchiveOrder{})
		then(t, waits, aftersales.AnswerRecovery{Recovery: "C-SUP", Granted: cny("40.00")}, aftersales.ArchiveOrder{}) // the rest never comes
	}
}

// TestWhatASupplierPaidByHimselfIsNoMoneyOfAClaim settles anew what one supplier has paid: the money of another one's claim is
// set off in full.
func TestWhatASupplierPaidByHimselfIsNoMoneyOfAClaim(t *testing.T) {
	o := then(t, supplied(), suppliers(supplied(), "ACME"))
	total := o.Settlement.Total
	o = then(t, o, aftersales.Pay{Payer: "ACME", Amount: total, Method: "transfer"})
	o = then(t, o, recovers("BOSCH", "60.00", "50.00")...)
	if a, _ := o.Account("ACME"); !a.Paid.Equal(total) || o.Recoveries[0].Paid.Sign() != 0 {
		t.Fatalf("%+v, %+v", a, o.Recoveries)
	}
	o = then(t, o, aftersales.CorrectSettlement{Settlement: "S2", Reason: paper("why"), Terms: suppliers(o, "ACME", "BOSCH").Terms})
	if a, _ := o.Account("BOSCH"); a.Paid.Amount() != "50.00" || o.Recoveries[0].Paid.Amount() != "50.00" {
		t.Errorf("of BOSCH 50.00 came: %+v", a)
	}
	o = then(t, o, aftersales.ReceiveRecovery{Recovery: "C-BOSCH", Amount: cny("10.00"), Method: "transfer"})
	if a, _ := o.Account("BOSCH"); a.Paid.Amount() != "60.00" || o.Recoveries[0].Paid.Amount() != "60.00" {
		t.Errorf("of BOSCH 60.00 came: %+v", a)
	}
}

// TestMoneyOfASupplierStaysHisWhomeverACorrectionCharges corrects a settlement so that it charges suppliers under other names than
// that under which the money of a claim paid.
func TestMoneyOfASupplierStaysHisWhomeverACorrectionCharges(t *testing.T) {
	plain := aftersales.Settle{Settlement: "S1"} // charges "supplier"
	named := func(ids ...string) aftersales.Settle { return suppliers(supplied(), ids...) }
	for _, tt := range []struct {
		name          string
		first, second aftersales.Settle
		claims        []string
		paid          map[string]string // by payer of the correction
	}{
		{"one supplier, and then two by their names", plain, named("BETA", "ACME"), []string{"ACME"}, map[string]string{"BETA": "0.00", "ACME": "50.00"}},
		{"two claims on one bill, and then a bill to each", plain, named("BETA", "ACME"), []string{"ACME", "BETA"}, map[string]string{"BETA": "50.00", "ACME": "50.00"}},
		{"a name, and then none", named("ACME"), plain, []string{"ACME"}, map[string]string{"supplier": "50.00"}},
		{"somebody who is not on the second bill is nobody else", plain, named("BETA", "ACME"), []string{"ZF"}, map[string]string{"BETA": "0.00", "ACME": "0.00", "ZF": "50.00"}},
		{"the only one on the bill, and then himself", named("BETA"), named("BETA", "ACME"), []string{"ACME"}, map[string]string{"BETA": "0.00", "ACME": "50.00"}},
		{"nobody whom the second bill knows stays who he was", named("BETA"), named("BETA", "ACME"), []string{"ZF"}, map[string]string{"BETA": "50.00", "ACME": "0.00"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			o := then(t, supplied(), tt.first)
			for _, supplier := range tt.claims {
				o = then(t, o, recovers(supplier, "60.00", "50.00")...)
			}
			o = then(t, o, aftersales.CorrectSettlement{Settlement: "S2", Reason: paper("why"), Terms: tt.second.Terms})
			for payer, want := range tt.paid {
				if a, ok := o.Account(payer); !ok || a.Paid.Amount() != want {
					t.Errorf("%s has paid %s, want %s: %+v", payer, a.Paid, want, o.Accounts())
				}
			}
		})
	}
}

// TestMoneyOfAClaimIsGivenBackAsSuch refunds what came by a claim, and corrects the bill: who got his money back has not paid.
func TestMoneyOfAClaimIsGivenBackAsSuch(t *testing.T) {
	o := then(t, supplied(), append([]aftersales.OrderCommand{aftersales.Settle{Settlement: "S1"}}, recovers("ACME", "60.00", "50.00")...)...)
	o = then(t, o, aftersales.Pay{Payer: "supplier", Amount: cny("10.00"), Method: "card"},
		aftersales.Refund{Payer: "supplier", Amount: cny("55.00"), Method: "transfer", Reason: paper("why")})
	o = then(t, o, aftersales.CorrectSettlement{Settlement: "S2", Reason: paper("why"), Terms: suppliers(o, "BETA", "ACME").Terms})
	// All of the claim went back, and a half of what "supplier" paid beside it, who is the first of the two now.
	for payer, want := range map[string]string{"ACME": "0.00", "BETA": "5.00"} {
		if a, _ := o.Account(payer); minus(a.Paid, a.Refunded).Amount() != want {
			t.Errorf("%s has paid more or less than %s: %+v", payer, want, a)
		}
	}
}

// TestWhatClaimsPaidBeforeTheyWereNamedIsKnown reads payments that do not say by which claim the money came.
func TestWhatClaimsPaidBeforeTheyWereNamedIsKnown(t *testing.T) {
	o := then(t, supplied(), append(suppliersClaims(), suppliers(supplied(), "ACME", "BOSCH"))...)
	id := field("settlement_id", history.ID("S1"))
	paid := func(n string, at int, payer, amount, method string) history.Event {
		return event(n, history.SettlementPaid, at, id, field("payer", history.Code(payer)), field("amount", money(amount)), field("payment_method", history.Code(method)))
	}
	came := event("x-0", history.RecoveryReceived, 11, field("recovery_id", history.ID("C-BOSCH")), field("amount", money("50.00")))
	for name, tt := range map[string]struct {
		events []history.Event
		left   string
	}{
		"paid at the moment that it came":      {[]history.Event{came, paid("x-1", 11, "BOSCH", "30.00", "transfer")}, "30.00"},
		"set off":                              {[]history.Event{came, paid("x-1", 12, "BOSCH", "20.00", "recovery")}, "20.00"},
		"paid later, by the supplier himself":  {[]history.Event{came, paid("x-1", 12, "BOSCH", "30.00", "transfer")}, ""},
		"paid at that moment by somebody else": {[]history.Event{came, paid("x-1", 11, "ACME", "30.00", "transfer")}, ""},
	} {
		after := aftersales.EvolveOrder(o, tt.events)
		if got := after.Recoveries[0].Paid; got.Sign() != 0 && got.Amount() != tt.left || got.Sign() == 0 && tt.left != "" {
			t.Errorf("%s: %s paid, want %s", name, got, tt.left)
		}
	}
}

// suppliersClaims is a claim of which nothing has come.
func suppliersClaims() []aftersales.OrderCommand { return recovers("BOSCH", "60.00", "1.00")[:2] }
