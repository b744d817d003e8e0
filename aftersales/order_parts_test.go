package aftersales_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

const padLine aftersales.PartID = "RO-1/P1"

// drawn gives the ordinary order at work, with three pieces of its parts line issued from bin A-01, and one part kept that
// was taken out.
func drawn(t *testing.T) aftersales.Order {
	return then(t, upTo(t, "issue_part", 1),
		aftersales.ReceiveOldPart{Part: padLine, Quantity: pieces("1")},
		aftersales.IssuePart{Part: padLine, Quantity: pieces("3"), To: "li", Replaces: new(true), Expires: cal.MustDate(2027, 1, 31), Bin: "A-01", Lot: "L7"},
		aftersales.StartJob{Job: "RO-1/J1"})
}

func TestPartsOfAnOrderAreRefusedWhatARecordCannotMean(t *testing.T) {
	o := drawn(t)
	own := then(t, upTo(t, "make_quote", 1), aftersales.RequestPart{Part: "own", Number: "W", Quantity: pieces("1"), UnitPrice: cny("0.00"), FromCustomer: true},
		aftersales.MakeQuote{}, aftersales.Authorise{})
	dropped := then(t, upTo(t, "start_job", 1), aftersales.DropJob{Job: "RO-1/J1"})
	droppedLate := then(t, upTo(t, "start_job", 1), aftersales.StartJob{Job: "RO-1/J2"}, aftersales.IssuePart{Part: padLine, Quantity: pieces("1"), To: "li"},
		aftersales.DropJob{Job: "RO-1/J1"})
	tests := map[string]struct {
		o    aftersales.Order
		c    aftersales.OrderCommand
		want string
	}{
		"a line comes from the ledger or not": {o, aftersales.IssuePart{Part: padLine, Quantity: pieces("1"), To: "li"},
			`issue_part is not possible: same_source: parts line "RO-1/P1" comes from the ledger of the stock or not, all of it`},
		"the customer's own part lies in no bin": {own, aftersales.IssuePart{Part: "own", Quantity: pieces("1"), To: "li", Bin: "A-01"},
			`issue_part is not possible: same_source: parts line "own" is the customer's own: none of it lies in bin "A-01"`},
		"nothing is drawn for a job that is dropped": {dropped, aftersales.IssuePart{Part: padLine, Quantity: pieces("1"), To: "li"},
			`issue_part is not possible: part_wanted: parts line "RO-1/P1" is for job "RO-1/J1", which is dropped`},
		"nothing is fitted for a job that is dropped": {droppedLate, aftersales.FitPart{Part: padLine, Quantity: pieces("1"), Origin: aftersales.OriginPlan},
			`fit_part is not possible: part_wanted: parts line "RO-1/P1" is for job "RO-1/J1", which is dropped`},
		"no more is lost than is out": {o, aftersales.LosePart{Part: padLine, Quantity: pieces("4"), Person: "li", Price: cny("1.00")},
			`lose_part is not possible: quantity_out: 4 of parts line "RO-1/P1", but only 3 is out of the store`},
		"a loss is made good once": {o, aftersales.SettleLoss{Part: padLine, By: aftersales.LossReplaced},
			`settle_loss is not possible: loss_open: nothing of parts line "RO-1/P1" is lost and not made good`},
		"no more old parts are disposed of than are kept": {o, aftersales.DisposeOldPart{Part: padLine, Quantity: pieces("2"), Choice: aftersales.OldPartReturned},
			`dispose_old_part is not possible: old_part_kept: 2 old parts of parts line "RO-1/P1", but only 1 is kept`},
	}
	for name, c := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := aftersales.DecideOrder(c.o, c.c, someone("c"), ordergen.Prices())
			if err == nil || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestOnlyWhatWasIssuedFromABinGoesBackIntoOne(t *testing.T) {
	elsewhere := then(t, upTo(t, "issue_part", 1), aftersales.IssuePart{Part: padLine, Quantity: pieces("2"), To: "li"})
	back := aftersales.ReturnPart{Part: padLine, Quantity: pieces("1"), Bin: "A-01"}
	const want = `none of it goes into bin "A-01"`
	if got := refusal(elsewhere, back); !strings.Contains(got, want) {
		t.Errorf("what came from no bin: %s", got)
	}
	adopted := drawn(t)
	for i := range adopted.Parts {
		adopted.Parts[i].Untracked = true
	}
	if got := refusal(adopted, back); !strings.Contains(got, want) {
		t.Errorf("what another system issued: %s", got)
	}
	for _, o := range []aftersales.Order{drawn(t), elsewhere} {
		if back.Bin = ""; refusal(o, back) != "taken" {
			t.Errorf("%s", refusal(o, back))
		}
	}
}

func TestALostPartIsNeitherUsedNorReturnedAndSettlesTheLine(t *testing.T) {
	o := then(t, drawn(t),
		aftersales.LosePart{Part: padLine, Quantity: pieces("1"), Person: "li", Price: cny("260.00"), Wilful: new(false)},
		aftersales.FitPart{Part: padLine, Quantity: pieces("1"), Origin: aftersales.OriginPlan, Grade: aftersales.GradeOriginal, WarrantyMonths: new(int64(12))},
		aftersales.ReturnPart{Part: padLine, Quantity: pieces("1")})
	p := o.Parts[0]
	if !p.Out().IsZero() || !p.LossOpen() || !p.Lost.Equal(pieces("1")) || p.Grade != aftersales.GradeOriginal {
		t.Errorf("the line is %+v", p)
	}
	if o = then(t, o, aftersales.SettleLoss{Part: padLine, By: aftersales.LossPaid, Amount: cny("260.00")}); o.Parts[0].LossOpen() {
		t.Error("the loss is made good, and still open")
	}
}

func TestEachPersonMakesHisOwnLossGood(t *testing.T) {
	lose := func(person aftersales.PersonID) aftersales.LosePart {
		return aftersales.LosePart{Part: padLine, Quantity: pieces("1"), Person: person, Price: cny("260.00")}
	}
	pay := func(person aftersales.PersonID, amount string) aftersales.SettleLoss {
		return aftersales.SettleLoss{Part: padLine, Person: person, By: aftersales.LossPaid, Amount: cny(amount)}
	}
	o := then(t, drawn(t), lose("li"), lose("wu"))
	before := o.Parts[0].Losses[0]
	for _, c := range []struct {
		c    aftersales.SettleLoss
		want string
	}{
		{pay("", "260.00"), `"li" and "wu" answer for losses of parts line "RO-1/P1": it is not said who makes his good`},
		{pay("sun", "260.00"), `nothing of parts line "RO-1/P1" is lost by "sun" and not made good`},
		{pay("li", "260.01"), "260.01 CNY is more than the 260.00 CNY that is unpaid of the loss"},
		{pay("li", "0.00"), "nothing is paid of the 260.00 CNY"},
	} {
		if got := refusal(o, c.c); !strings.Contains(got, c.want) {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
	open := func(want ...aftersales.PersonID) {
		t.Helper()
		var got []aftersales.PersonID
		for _, l := range o.Parts[0].Losses {
			if l.Open {
				got = append(got, l.Person)
			}
		}
		if !slices.Equal(got, want) || o.Parts[0].LossOpen() != (len(want) > 0) {
			t.Errorf("open are the losses of %v (%t), want %v", got, o.Parts[0].LossOpen(), want)
		}
	}
	first := o
	o = then(t, o, pay("li", "1.00"))
	open("li", "wu")
	o = then(t, o, pay("li", "259.00"))
	open("wu")
	o = then(t, o, aftersales.SettleLoss{Part: padLine, By: aftersales.LossReplaced})
	open()
	if first.Parts[0].Losses[0] != before {
		t.Error("the order before was changed")
	}
	o = then(t, drawn(t), lose("li"), lose("li"), pay("", "260.00"))
	open("li")
	o = aftersales.EvolveOrder(first, []history.Event{event("x-1", history.PartLossSettled, 11, field("part_id", history.ID(string(padLine))), field("settled_by", history.Code("payment")))})
	open() // as it was recorded before losses had persons
}

// adoptedLosses is an order of another system that lost five pieces of a parts line, and what it says of how they were lost.
func adoptedLosses(t *testing.T, state aftersales.OrderState, more ...history.Event) aftersales.Order {
	return after(t, adopted(state, []string{"*"}, append([]history.Event{event("x-4", history.PartIssued, 10, field("part_id", history.ID("P1")), field("qty", number("5")))}, more...)...))
}

// lost is a loss of one piece in another system.
func lost(id, price string, more ...history.Field) history.Event {
	return event(id, history.PartLost, 11, append(more, field("part_id", history.ID("P1")), field("qty", number("1")), field("loss_price", money(price)))...)
}

// showLosses gives of each loss of the first parts line what was paid of its price, and whether it is open.
func showLosses(o aftersales.Order) string {
	var out []string
	for _, l := range o.Parts[0].Losses {
		out = append(out, fmt.Sprintf("%s %s/%s %t", l.Person, l.Paid.Amount(), l.Price.Amount(), l.Open))
	}
	return strings.Join(out, ", ")
}

func TestALossOfNobodyKnownIsPaidLikeThatOfAPerson(t *testing.T) {
	pay := func(amount string) aftersales.SettleLoss {
		return aftersales.SettleLoss{Part: "P1", By: aftersales.LossPaid, Amount: cny(amount)}
	}
	o := adoptedLosses(t, "closed", lost("x-5", "100.00"), lost("x-6", "200.00"))
	for _, step := range []struct {
		pays aftersales.SettleLoss
		want string
	}{
		{pay("10.00"), " 10.00/100.00 true,  0/200.00 true"},
		{pay("90.00"), " 100.00/100.00 false,  0/200.00 true"},
		{aftersales.SettleLoss{Part: "P1", By: aftersales.LossReplaced}, " 100.00/100.00 false,  0/200.00 false"},
	} {
		if got := refusal(o, aftersales.ArchiveOrder{}); !strings.Contains(got, "a loss is not settled") {
			t.Errorf("before %+v: %s", step.pays, got)
		}
		if o = then(t, o, step.pays); showLosses(o) != step.want {
			t.Errorf("%+v: %s, want %s", step.pays, showLosses(o), step.want)
		}
	}
	then(t, o, aftersales.ArchiveOrder{})
	// Beside a loss of somebody: his is first, since it is not said whose is meant.
	o = then(t, adoptedLosses(t, "in_repair", lost("x-5", "100.00")), aftersales.LosePart{Part: "P1", Quantity: pieces("1"), Person: "li", Price: cny("30.00")},
		aftersales.SettleLoss{Part: "P1", Person: "li", By: aftersales.LossPaid, Amount: cny("30.00")}, pay("40.00"))
	if got := showLosses(o); got != " 40.00/100.00 true, li 30.00/30.00 false" {
		t.Error(got)
	}
}

func TestWhatAnotherSystemSaysOfALossIsTakenAsItWasRecorded(t *testing.T) {
	settled := func(more ...history.Field) history.Event {
		return event("x-9", history.PartLossSettled, 12, append(more, field("part_id", history.ID("P1")))...)
	}
	li, by, paid := field("person_id", history.ID("li")), field("settled_by", history.Code("payment")), field("settled_amount", money("100.00"))
	for name, tt := range map[string]struct {
		events []history.Event
		want   string
	}{
		"nothing but the loss":                  {[]history.Event{lost("x-5", "100.00", li)}, "li 0/100.00 true"},
		"paid in the record of the loss":        {[]history.Event{lost("x-5", "100.00", li, by, paid)}, "li 100.00/100.00 false"},
		"paid in part in it":                    {[]history.Event{lost("x-5", "130.00", li, by, paid)}, "li 100.00/130.00 true"},
		"an amount in it without a way":         {[]history.Event{lost("x-5", "130.00", li, paid)}, "li 100.00/130.00 true"},
		"paid, and nobody knows how much":       {[]history.Event{lost("x-5", "130.00", li, by)}, "li 0/130.00 false"},
		"made good in a way of its own":         {[]history.Event{lost("x-5", "130.00", li, field("settled_by", history.Code("wage")))}, "li 0/130.00 false"},
		"settled of nobody known is all of it":  {[]history.Event{lost("x-5", "100.00"), lost("x-6", "200.00", li), settled(by, paid)}, " 0/100.00 false, li 0/200.00 false"},
		"settled of who lost nothing is so too": {[]history.Event{lost("x-5", "100.00"), settled(li, by, paid)}, " 0/100.00 false"},
		"told twice of one person is his alone": {[]history.Event{lost("x-5", "50.00", field("person_id", history.ID("wu"))), lost("x-6", "100.00", li, by, paid), settled(li, by, paid)}, "wu 0/50.00 true, li 100.00/100.00 false"},
	} {
		if got := showLosses(adoptedLosses(t, "in_repair", tt.events...)); got != tt.want {
			t.Errorf("%s: %s, want %s", name, got, tt.want)
		}
	}
}

func TestEveryFaultOfACommandAboutPartsIsToldWithItsPath(t *testing.T) {
	usd := must(pricing.NewMoney("5", "USD"))
	for _, c := range []struct {
		c    aftersales.OrderCommand
		want string
	}{
		{aftersales.RequestPart{Part: "P", Number: "N", Quantity: pieces("1"), UnitPrice: cny("1.00"), FromCustomer: true, Model: strings.Repeat("x", 501),
			Expected: time.Date(1800, 1, 1, 0, 0, 0, 0, time.UTC)},
			"model: 501 bytes, at most 500 are allowed\nexpected: not between the years 1900 and 9999: 1800\nunit_price: 1.00 CNY for a part of the customer's own"},
		{aftersales.IssuePart{Part: "P", Quantity: pieces("1"), To: "li", Lot: "L"}, "bin: a lot lies in a bin"},
		{aftersales.FitPart{Part: "P", Quantity: pieces("1"), Origin: "plan", Grade: "x", WarrantyMonths: new(int64(-1))},
			"grade: no such grade of a part: \"x\"\nwarranty_months: -1 is not from 0 to 1200"},
		{aftersales.LosePart{Price: usd}, "part: no id\nquantity: not more than nothing: 0\nperson: no id\nprice: 5 USD is not in the currency of the shop, \"CNY\""},
		{aftersales.SettleLoss{By: "x", Amount: usd}, "part: no id\nby: no such way to make a loss good: \"x\"\namount: 5 USD is not in the currency of the shop, \"CNY\""},
		{aftersales.SettleLoss{Part: "P", By: aftersales.LossPaid}, "amount: no amount"},
		{aftersales.ReceiveOldPart{}, "part: no id\nquantity: not more than nothing: 0"},
		{aftersales.DisposeOldPart{Choice: "x"}, "part: no id\nquantity: not more than nothing: 0\nchoice: no such choice: \"x\""},
	} {
		if err := aftersales.CheckOrderCommand(c.c, someone("c"), "CNY"); err == nil || err.Error() != c.want {
			t.Errorf("%s:\n%v\nwant\n%s", c.c.Name(), err, c.want)
		}
	}
	if !all(aftersales.LossSettlements()) || aftersales.LossSettlement("x").Valid() {
		t.Error("the ways to make a loss good do not know their values")
	}
}

// TestMoreThanWasRequestedIsIssuedAndTold hands out a whole can: it is told how much that is too much, and only what is used
// is charged.
func TestMoreThanWasRequestedIsIssuedAndTold(t *testing.T) {
	o := upTo(t, "issue_part", 1)
	is := func(when string, o aftersales.Order, excess string, beyondOne int) {
		t.Helper()
		if got := o.Parts[0].Excess(); got.String() != excess || len(o.Excess(pieces("1"))) != beyondOne || len(o.Excess(pricing.Quantity{})) != got.Sign() {
			t.Errorf("%s there is %s too much, and %d lines exceed what was requested by more than 1", when, got, len(o.Excess(pieces("1"))))
		}
	}
	issue := func(n string) aftersales.IssuePart {
		return aftersales.IssuePart{Part: padLine, Quantity: pieces(n), To: "li"}
	}
	is("before", o, "0", 0)
	o = then(t, o, issue("2"))
	is("with what was requested", o, "0", 0)
	o = then(t, o, issue("1"))
	is("with one more", o, "1", 0)
	o = then(t, o, issue("0.5"))
	is("with more than one more", o, "1.5", 1)
	o = then(t, o, aftersales.StartJob{Job: "RO-1/J1"}, aftersales.FitPart{Part: padLine, Quantity: pieces("2"), Origin: aftersales.OriginPlan},
		aftersales.ReturnPart{Part: padLine, Quantity: pieces("1.5")})
	is("with the rest back", o, "0", 0)
	o.Parts[0].Requested, o.Parts[0].Issued = pricing.Quantity{}, pieces("9")
	is("where nobody knows what was requested", o, "0", 0)
}

// events decides a command on an order.
func events(t *testing.T, o aftersales.Order, c aftersales.OrderCommand) []history.Event {
	t.Helper()
	made, err := aftersales.DecideOrder(o, c, someone("c"), ordergen.Prices())
	if err != nil {
		t.Fatalf("%s: %v", c.Name(), err)
	}
	return made
}

func TestACommandOnAnOrderMovesTheStock(t *testing.T) {
	before, o := upTo(t, "issue_part", 1), drawn(t)
	l7 := []aftersales.LotQuantity{{Lot: "L7", Quantity: pieces("1")}}
	elsewhere := then(t, before, aftersales.IssuePart{Part: padLine, Quantity: pieces("2"), To: "li"}, aftersales.StartJob{Job: "RO-1/J1"})
	fit := aftersales.FitPart{Part: padLine, Quantity: pieces("1"), Origin: aftersales.OriginPlan}
	for _, c := range []struct {
		o    aftersales.Order
		c    aftersales.OrderCommand
		want aftersales.StockCommand
	}{
		{before, aftersales.IssuePart{Part: padLine, Quantity: pieces("2"), To: "li", Bin: "A-01", Lot: "L7"},
			aftersales.IssueStock{Order: "RO-1", Bin: "A-01", Lot: "L7", Quantity: pieces("2")}},
		{o, fit, aftersales.UseStock{Order: "RO-1", Quantity: pieces("1"), Lots: l7}},
		{o, aftersales.ReturnPart{Part: padLine, Quantity: pieces("1")}, aftersales.ReturnStock{Order: "RO-1", Bin: "A-01", Quantity: pieces("1"), Lots: l7}},
		{o, aftersales.ReturnPart{Part: padLine, Quantity: pieces("1"), Bin: "B-02"}, aftersales.ReturnStock{Order: "RO-1", Bin: "B-02", Quantity: pieces("1"), Lots: l7}},
		{o, aftersales.LosePart{Part: padLine, Quantity: pieces("1"), Person: "li", Price: cny("1.00")}, aftersales.LoseStock{Order: "RO-1", Quantity: pieces("1"), Lots: l7}},
		{o, aftersales.DisposeOldPart{Part: padLine, Quantity: pieces("1"), Choice: aftersales.OldPartToMaker},
			aftersales.ReleaseOldPart{Order: "RO-1", Quantity: pieces("1"), Choice: aftersales.OldPartToMaker}},
		{elsewhere, fit, nil},
		{elsewhere, aftersales.ReturnPart{Part: padLine, Quantity: pieces("1")}, nil},
		{elsewhere, aftersales.ReceiveOldPart{Part: padLine, Quantity: pieces("1")}, aftersales.KeepOldPart{Order: "RO-1", Quantity: pieces("1")}},
		{o, aftersales.FinishJob{Job: "RO-1/J1"}, nil},
	} {
		made := events(t, c.o, c.c)
		id, move, ok := aftersales.StockMove(aftersales.EvolveOrder(c.o, made), made)
		if ok != (c.want != nil) || !reflect.DeepEqual(move, c.want) || ok && id != "S12/PAD-F" {
			t.Errorf("%s moves %v in %q, want %v", c.c.Name(), move, id, c.want)
		}
	}
}
