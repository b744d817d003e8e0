package aftersales_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/ordergen"
)

// adopted is order RO-1 of another system: one job and one part, without what the test takes away.
func adopted(state aftersales.OrderState, covers []string, more ...history.Event) aftersales.AdoptOrder {
	events := []history.Event{
		event("x-1", history.OrderOpened, 8, field("customer_id", history.ID("C-7")), field("vehicle_id", history.ID("V-3")), field("kind", history.Code("repair"))),
		event("x-2", history.JobPlanned, 9, field("job_id", history.ID("J1")), field("op_code", history.ID("OP")), field("rate", money("180.00"))),
		event("x-3", history.PartRequested, 9, field("part_id", history.ID("P1")), field("part_no", history.ID("N")), field("qty", number("2")), field("unit_price", money("10.00"))),
	}
	return aftersales.AdoptOrder{Order: "RO-1", State: state, From: "old system", Covers: covers, Events: append(events, more...)}
}

func number(n string) history.Value {
	return history.Number(history.KindNum, must(history.ParseDecimal(n)))
}

func money(n string) history.Value { return history.Money(must(history.ParseDecimal(n)), "CNY") }

func hoursValue(n string) history.Value {
	return history.Number(history.KindHours, must(history.ParseDecimal(n)))
}

func TestAnAdoptedOrderIsInTheStateDeclared(t *testing.T) {
	total := event("x-9", history.SettlementTotalled, 12, field("settlement_id", history.ID("S1")), field("total", money("100.00")))
	passed := event("x-8", history.InspectionPassed, 11, field("level", history.Code("final")))
	paid := event("x-a", history.SettlementPaid, 13, field("settlement_id", history.ID("S1")), field("amount", money("100.00")))
	for _, state := range aftersales.OrderStates() {
		for _, events := range [][]history.Event{nil, {total, paid}, {passed, total, paid}, {total, passed, paid}} {
			o := after(t, adopted(state, []string{"*"}, events...))
			if o.State != state || o.ID != "RO-1" || o.Adopted.From != "old system" || o.Customer != "C-7" {
				t.Errorf("adopted as %s with %d events: %s %+v", state, len(events), o.State, o.Adopted)
			}
		}
	}
}

func TestEventsOfAnAdoptedOrderAreKeptInOrderOfTimeBeforeTheAdoption(t *testing.T) {
	c := adopted("in_repair", nil, event("x-5", history.JobDone, 11, field("job_id", history.ID("J1"))),
		event("x-4", history.JobStarted, 10, field("job_id", history.ID("J1"))))
	events := must(aftersales.DecideOrder(aftersales.Order{}, c, someone("c-1"), ordergen.Prices()))
	var ids []string
	for _, e := range events {
		ids = append(ids, e.ID)
	}
	if diff := cmp.Diff([]string{"x-1", "x-2", "x-3", "x-4", "x-5", "c-1/1"}, ids); diff != "" {
		t.Error(diff)
	}
	if c.Events[3].ID != "x-5" {
		t.Error("the command was changed")
	}
	if o := aftersales.FoldOrder(events); o.Jobs[0].Status != aftersales.JobDone {
		t.Errorf("the job is %s", o.Jobs[0].Status)
	}
}

func TestAnAdoptedOrderGoesOnWithOrdinaryCommands(t *testing.T) {
	whole := event("x-4", history.JobPlanned, 9, field("job_id", history.ID("J1")), field("sold_hours", hoursValue("1.50")))
	o := after(t, adopted("in_repair", []string{"*"}, whole), aftersales.StartJob{Job: "J1"}, aftersales.FinishJob{Job: "J1"},
		aftersales.IssuePart{Part: "P1", Quantity: pieces("2"), To: "li"}, aftersales.FitPart{Part: "P1", Quantity: pieces("2"), Origin: "plan"},
		aftersales.PassFinal{}, aftersales.Certify{Certificate: "QC"}, aftersales.Settle{Settlement: "S1"}, aftersales.GiveList{},
		aftersales.Pay{Amount: cny("10.00"), Method: "cash"}, aftersales.Accept{}, aftersales.Deliver{}, aftersales.CloseOrder{})
	if o.State != aftersales.OrderClosed || o.Settlement.Total.String() != "327.70 CNY" || o.DeliveredKM != nil {
		t.Errorf("%s, total %s", o.State, o.Settlement.Total)
	}
	if len(o.Jobs) != 1 || o.Jobs[0].Hours.String() != "1.50" || o.Jobs[0].Rate.String() != "180.00 CNY" {
		t.Errorf("what was said of the job later is not joined to what was said before: %+v", o.Jobs)
	}
}

func TestWhatAnAdoptedOrderDoesNotSayIsNotMadeUp(t *testing.T) {
	done := event("x-4", history.JobDone, 10, field("job_id", history.ID("J1")))
	hours := event("x-5", history.JobPlanned, 9, field("job_id", history.ID("J1")), field("sold_hours", hoursValue("1")))
	used := event("x-6", history.PartUsed, 10, field("part_id", history.ID("P1")), field("qty", number("2")))
	rateless := adopted("inspected", []string{"*"}, done, hours)
	rateless.Events[1] = rateless.Events[1].With("rate", history.Value{})
	priceless := adopted("inspected", []string{"order.*"}, done, hours, used)
	priceless.Events[2] = priceless.Events[2].With("unit_price", history.Value{})
	countless := adopted("quoted", nil, hours)
	countless.Events[2] = countless.Events[2].With("qty", history.Value{})
	charged := event("x-7", history.SettlementTotalled, 11, field("settlement_id", history.ID("S1")), field("customer_charge", money("50.00")))
	foreign := event("x-7", history.SettlementPaid, 11, field("settlement_id", history.ID("S1")), field("amount", history.Money(must(history.ParseDecimal("5")), "USD")))
	strange := adopted("settled", nil, foreign)
	strange.Events = slices.Delete(strange.Events, 1, 3)
	asked := event("x-8", history.ConsentAsked, 10, field("part_id", history.ID("P9")), field("scope", history.Code("part")))
	tests := []struct {
		name  string
		adopt aftersales.AdoptOrder
		c     aftersales.OrderCommand
		want  string
	}{
		{"a job without hours is not billed", adopted("inspected", []string{"*"}, done), aftersales.Settle{Settlement: "S"},
			`settle is not possible: bill_priced: the hours or the rate of job "J1" are not known`},
		{"a job without rate is not billed", rateless, aftersales.Settle{Settlement: "S"},
			`settle is not possible: bill_priced: the hours or the rate of job "J1" are not known`},
		{"a part without price is not billed", priceless, aftersales.Settle{Settlement: "S"},
			`settle is not possible: bill_priced: the price of parts line "P1" is not known`},
		{"a job that may have been done is not left out", adopted("inspected", []string{"order.*"}, hours), aftersales.Settle{Settlement: "S"},
			`settle is not possible: bill_priced: the source of the order does not say whether job "J1" was done`},
		{"what was not done is left out if the source would say so", adopted("inspected", []string{"job.done", "part.*"}), aftersales.Settle{Settlement: "S"}, "taken"},
		{"a job without hours is not quoted", adopted("diagnosed", nil), aftersales.MakeQuote{},
			`make_quote is not possible: quote_priced: the hours or the rate of job "J1" are not known`},
		{"a part without quantity is not quoted", countless, aftersales.MakeQuote{},
			`make_quote is not possible: quote_priced: the quantity of parts line "P1" is not known`},
		{"nobody signs what is not known", adopted("quoted", nil), aftersales.Authorise{},
			`authorise is not possible: quote_current: it is not known what was quoted`},
		{"a list is of a settlement", adopted("settled", nil), aftersales.GiveList{},
			`give_list is not possible: settlement_known: the settlement is not known: it was made elsewhere`},
		{"a payment is of a settlement", adopted("delivered", nil), aftersales.Pay{Amount: cny("1"), Method: "cash"},
			`pay is not possible: settlement_known: the settlement is not known: it was made elsewhere`},
		{"what is charged is known", adopted("settled", nil, charged), aftersales.Pay{Amount: cny("50.01"), Method: "cash"},
			`pay is not possible: not_overpaid: 50.01 CNY is more than the 50.00 CNY that is unpaid`},
		{"what is charged is not known", adopted("settled", nil, charged.With("customer_charge", history.Value{})),
			aftersales.Pay{Amount: cny("50.01"), Method: "cash"}, "taken"},
		{"a settlement has one currency", strange, aftersales.Pay{Amount: cny("1"), Method: "cash"},
			`pay is not possible: not_overpaid: 1 CNY is not in the currency of the settlement, USD`},
		{"what was issued elsewhere can be fitted", adopted("in_repair", []string{"order.*"}), aftersales.FitPart{Part: "P1", Quantity: pieces("1"), Origin: "plan"}, "taken"},
		{"what a source would have said was issued cannot", adopted("in_repair", []string{"part.*"}), aftersales.FitPart{Part: "P1", Quantity: pieces("1"), Origin: "plan"},
			`fit_part is not possible: quantity_out: 1 of parts line "P1", but only 0 is out of the store`},
		{"a question about a part that is not known is answered", adopted("in_repair", nil, asked), aftersales.AnswerConsent{Part: "P9", Answer: "declined"}, "taken"},
		{"items that are not known need not be named", adopted("in_repair", nil), aftersales.PassFinal{}, "taken"},
		{"an unknown customer can be reported", withoutCustomer(), aftersales.ReportOrder{Type: history.OrderCarWashed, Fields: map[history.Name]string{"customer_id": "C-1", "vehicle_id": "V-1"}}, "taken"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := refusal(after(t, tt.adopt), tt.c); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func withoutCustomer() aftersales.AdoptOrder {
	c := adopted("in_repair", nil)
	c.Events = slices.Delete(c.Events, 0, 1)
	return c
}

func TestAbsentFieldsLeaveWhatIsKnown(t *testing.T) {
	o := after(t, adopted("settled", nil,
		event("x-4", history.IntakeDone, 9, field("odometer_km", history.Int(history.KindKM, 5))),
		event("x-5", history.IntakeDone, 10),
		event("x-6", history.SatisfactionRecorded, 10),
		event("x-7", history.ConsentGiven, 10, field("job_id", history.ID("J1"))),
		event("x-8", history.QuoteMade, 11),
		event("x-9", history.ItemReported, 9, field("item_id", history.ID("I1")), field("item_text", history.InPaper(history.KindText, paper("words")))),
		event("x-a", history.ItemReported, 10, field("item_id", history.ID("I1"))),
		event("x-b", history.PartRequested, 11, field("part_id", history.ID("P1")), field("job_id", history.ID("J1"))),
		event("x-c", history.JobDone, 11, field("job_id", history.ID("J9"))),
		event("x-d", history.PartUsed, 11, field("part_id", history.ID("P9")), field("qty", number("1"))),
	))
	if *o.OdometerKM != 5 || o.Satisfied != nil || len(o.Jobs) != 2 || o.Jobs[0].Hours != nil || o.Jobs[1].Status != aftersales.JobDone || len(o.Parts) != 2 ||
		o.Parts[1].Used.String() != "1" {
		t.Errorf("km %d, satisfied %v, jobs %+v, parts %+v", *o.OdometerKM, o.Satisfied, o.Jobs, o.Parts)
	}
	if c := o.Consents; len(c) != 1 || c[0].Answer != aftersales.Agreed {
		t.Errorf("an answer without its question: %+v", c)
	}
	if len(o.Items) != 1 || o.Items[0].Words.ID != "words" || o.Parts[0].Requested.String() != "2" || o.Parts[0].Job != "J1" {
		t.Errorf("items %+v, parts %+v", o.Items, o.Parts)
	}
	if o.Quote.Stale || o.Quote.Total.Currency() != "" {
		t.Errorf("quoted %+v", o.Quote)
	}
}

func TestTheLastBillOfAnAdoptedOrderCounts(t *testing.T) {
	bill := func(id, settlement string, hour int, total string) history.Event {
		return event(id, history.SettlementTotalled, hour, field("settlement_id", history.ID(settlement)), field("total", money(total)))
	}
	o := after(t, adopted("settled", nil, bill("x-4", "S1", 10, "100.00"), bill("x-5", "S2", 11, "90.00"), undone("S1"),
		event("x-6", history.SettlementPaid, 12, field("settlement_id", history.ID("S2")), field("amount", money("40.00"))),
		event("x-8", history.SettlementPaid, 12, field("settlement_id", history.ID("S2"))),
		event("x-7", history.SettlementPaid, 13, field("settlement_id", history.ID("S1")), field("amount", money("5.00")))))
	if s := o.Settlement; s.ID != "S2" || s.Total.String() != "90.00 CNY" || len(o.Payments) != 2 || o.Accounts()[0].Paid.String() != "45.00 CNY" {
		t.Errorf("the settlement is %+v", s)
	}
}

func TestAnAdoptionThatContradictsItselfIsRefused(t *testing.T) {
	with := func(change func(c *aftersales.AdoptOrder)) aftersales.AdoptOrder {
		c := adopted("in_repair", []string{"order.*"})
		change(&c)
		return c
	}
	add := func(events ...history.Event) aftersales.AdoptOrder { return adopted("in_repair", nil, events...) }
	tests := []struct {
		name string
		c    aftersales.AdoptOrder
		want string
	}{
		{"without state and source", with(func(c *aftersales.AdoptOrder) { c.State, c.From = "sold", "" }),
			"state: no such state: \"sold\"\nfrom: what is adopted says where it comes from"},
		{"with a cover of nothing", with(func(c *aftersales.AdoptOrder) { c.Covers = []string{"order.*", "tyre.*"} }),
			`covers[1]: names nothing of the vocabulary: "tyre.*"`},
		{"with too many patterns", with(func(c *aftersales.AdoptOrder) { c.Covers = make([]string, 1001) }),
			"covers: 1001 patterns, at most 1000 of 65536 bytes are allowed"},
		{"with an event of another order", add(event("x-4", history.OrderCarWashed, 9).With("order_id", history.ID("RO-2"))),
			`events[3].order_id: the event belongs to "RO-2", not to what is adopted`},
		{"with an event of no order", add(event("x-4", history.PartUsed, 9, field("part_id", history.ID("P9"))).With("order_id", history.Value{})),
			`events[3].order_id: the event belongs to "", not to what is adopted`},
		{"with two events of one id", add(event("x-1", history.OrderCarWashed, 9)), `events[3].id: another event has the id "x-1"`},
		{"with the same event twice", add(adopted("draft", nil).Events[0]), `events[3].id: another event has the id "x-1"`},
		{"with an event of this command's", add(event("c-test/1", history.OrderCarWashed, 9)),
			`events[3].id: "c-test/1" begins like the ids of this command's own events`},
		{"with an adoption inside", add(event("x-4", history.OrderAdopted, 9, field("state", history.Code("draft")))),
			"events[3].type: order.adopted is not a record of another system"},
		{"with corrections", add(event("x-4", history.RecordVoided, 9, field("event_id", history.ID("x-1")))),
			"events[3].type: record.voided is not a record of another system"},
		{"with an unknown type", add(event("x-4", "order.repainted", 9)), `events[3].type: no such type of event: "order.repainted"`},
		{"with a second customer", add(event("x-4", history.OrderCarWashed, 9, field("customer_id", history.ID("C-8")))),
			`events[3].customer_id: order_id "RO-1" belongs to customer_id "C-7" by event "x-1", not to "C-8"`},
		{"with a second currency", add(event("x-4", history.QuoteMade, 9, field("quoted_total", history.Money(must(history.ParseDecimal("5")), "USD")))),
			"events[3].quoted_total: 5 USD, but the order has amounts in CNY"},
		{"with an unknown currency", add(event("x-4", history.QuoteMade, 9, field("quoted_total", history.Money(must(history.ParseDecimal("5")), "XBT")))),
			`events[3].quoted_total: not a currency code of ISO 4217: "XBT"`},
		{"with more digits than can be kept", add(event("x-4", history.QuoteMade, 9, field("quoted_hours", hoursValue("1.0000000000001")))),
			"events[3].quoted_hours: more than 12 digits after the point: 1.0000000000001"},
		{"with too many events", with(func(c *aftersales.AdoptOrder) { c.Events = make([]history.Event, 1001) }),
			"events: 1001 events, at most 1000 are allowed"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := refusal(aftersales.Order{}, tt.c); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestAnAmountWithoutCurrencyIsKeptInTheLogAndNotInTheState(t *testing.T) {
	c := adopted("settled", nil, event("x-4", history.SettlementTotalled, 10, field("settlement_id", history.ID("S")),
		field("total", history.Money(must(history.ParseDecimal("12.50")), "XXX"))))
	events := must(aftersales.DecideOrder(aftersales.Order{}, c, someone("c-1"), ordergen.Prices()))
	if got := events[3].Get(history.FieldTotal).Word(); got != "12.50 XXX" || aftersales.FoldOrder(events).Settlement.Total.Currency() != "" {
		t.Errorf("the log has %s, the state %s", got, aftersales.FoldOrder(events).Settlement.Total)
	}
}

func TestAnEventMayBelongToTheOrderThroughItsJob(t *testing.T) {
	o := after(t, adopted("in_repair", nil, event("x-4", history.JobDone, 10, field("job_id", history.ID("J1"))).With("order_id", history.Value{})))
	if o.Jobs[0].Status != aftersales.JobDone {
		t.Errorf("the job is %s", o.Jobs[0].Status)
	}
}

func TestReportsBelongToTheOrder(t *testing.T) {
	o := upTo(t, "finish_job", 1)
	type fields = map[history.Name]string
	tests := []struct {
		name string
		c    aftersales.ReportOrder
		want string
	}{
		{"what happened to the order", aftersales.ReportOrder{Type: history.OrderCarWashed}, "taken"},
		{"what happened to a job of the order", aftersales.ReportOrder{Type: history.JobDeviated, Fields: fields{"job_id": "RO-1/J1"}}, "taken"},
		{"what keeps a subject of its own", aftersales.ReportOrder{Type: history.PromiseMade, Fields: fields{"promise_id": "W1", "due_at": "2026-03-05"}}, "taken"},
		{"what is said in a paper", aftersales.ReportOrder{Type: history.JobDeviated, Fields: fields{"job_id": "RO-1/J1"}, Papers: map[history.Name]history.Paper{"reason": paper("why")}}, "taken"},
		{"what the customer was told of the order", aftersales.ReportOrder{Type: history.ProgressTold}, "taken"},
		{"not what the customer was told of a complaint", aftersales.ReportOrder{Type: history.ProgressTold, Fields: fields{"complaint_id": "K1"}},
			"type: progress.told does not belong to an order"},
		{"not what is decided", aftersales.ReportOrder{Type: history.JobStarted, Fields: fields{"job_id": "RO-1/J1"}},
			"type: job.started is recorded by a command of its own"},
		{"not a complaint", aftersales.ReportOrder{Type: history.ComplaintReceived, Fields: fields{"complaint_id": "K1"}},
			"type: complaint.received does not belong to an order"},
		{"not a follow-up", aftersales.ReportOrder{Type: history.FollowupReached}, "type: followup.reached does not belong to an order"},
		{"not what happened to a vehicle", aftersales.ReportOrder{Type: history.VehiclePurchased}, "type: vehicle.purchased does not belong to an order"},
		{"not what the judge finds", aftersales.ReportOrder{Type: history.RuleSatisfied}, "type: rule.satisfied does not belong to an order"},
		{"not a correction", aftersales.ReportOrder{Type: history.RecordVoided, Fields: fields{"event_id": "c-open_order/1"}}, "type: record.voided does not belong to an order"},
		{"not what nobody knows", aftersales.ReportOrder{Type: "order.repainted"}, `type: no such event: "order.repainted"`},
		{"not another order", aftersales.ReportOrder{Type: history.OrderCarWashed, Fields: fields{"order_id": "RO-2"}},
			"fields.order_id: the order is the one that the report is about"},
		{"with every fault of its fields", aftersales.ReportOrder{Type: history.TaskOpened,
			Fields: fields{"assignee_id": "", "due_at": "soon", "shape": "round", "task_kind": "a\x00b"},
			Papers: map[history.Name]history.Paper{"due_at": {}, "task_kind": {ID: "p", Digest: "xyz"}}},
			"fields.assignee_id: empty: leave the field out where there is no value\n" +
				"fields.due_at: neither an instant with offset nor a day: \"soon\"\n" +
				"papers.due_at: the value is given both in the open and in a paper\npapers.due_at: no paper\n" +
				"papers.task_kind: the value is given both in the open and in a paper\npapers.task_kind.digest: not hexadecimal\n" +
				"fields.shape: task.opened has no field of this name\n" +
				"fields.task_id: task.opened does not say to which task_id it belongs"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := refusal(o, tt.c); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
	events := must(aftersales.DecideOrder(o, tests[2].c, someone("c-1"), ordergen.Prices()))
	if e := events[0]; e.Get("promise_id").Word() != "W1" || e.Get("order_id").Word() != "RO-1" || e.ID != "c-1/1" || e.By != "zhao" {
		t.Errorf("reported %+v", e)
	}
}

// alsoReported are events that commands make and that may be reported as well.
var alsoReported = []history.Type{history.FindingRecorded, history.FindingTold, history.MismatchFound, history.MismatchTold}

func TestEveryEventWithACommandOfItsOwnIsNotReported(t *testing.T) {
	made := map[history.Type]bool{}
	random := ordergen.NewRandom(7)
	var o aftersales.Order
	for n := range 20_000 {
		s := random.Next(o)
		if s.Command.Name() == "report_order" || s.Command.Name() == "adopt_order" {
			continue
		}
		events, err := aftersales.DecideOrder(o, s.Command, s.By, ordergen.Prices())
		if err == nil {
			o = aftersales.EvolveOrder(o, events)
		}
		for _, e := range events {
			made[e.Type] = true
		}
		if o.State.Ended() || n%150 == 0 {
			o = aftersales.Order{}
		}
	}
	if len(made) < 45 {
		t.Fatalf("only %d types of events were made", len(made))
	}
	for kind := range made {
		err := aftersales.ReportOrder{Type: kind}.Check()
		if !slices.Contains(alsoReported, kind) && (err == nil || !strings.Contains(err.Error(), "command of its own")) {
			t.Errorf("%s can be reported: %v", kind, err)
		}
	}
	for d := range history.Standard().Types() {
		c := aftersales.ReportOrder{Type: d.Type(), Fields: map[history.Name]string{}}
		for _, s := range d.Subject() {
			if s != history.FieldOrderID {
				c.Fields[s] = "id"
				break
			}
		}
		if c.Check() == nil && !slices.Contains(append(d.Subject(), d.Links()...), history.FieldOrderID) {
			t.Errorf("%s can be reported of an order", d.Type())
		}
	}
}

func ExampleAdoptOrder() {
	opened := history.NewEvent(history.OrderOpened, must(history.ParseMoment("2019-07-01"))).
		With(history.FieldOrderID, history.ID("4711")).With(history.FieldKind, history.Code("repair"))
	opened.ID = "ro.csv:17/opened"
	events, err := aftersales.DecideOrder(aftersales.Order{}, aftersales.AdoptOrder{
		Order: "4711", State: aftersales.OrderDelivered, From: "ro.csv", Covers: []string{"order.opened"},
		Events: []history.Event{opened},
	}, aftersales.Actor{Command: "import-17", At: at(9, 0), By: "import"}, ordergen.Prices())
	if err != nil {
		fmt.Println(err)
		return
	}
	o := aftersales.FoldOrder(events)
	fmt.Println(o.ID, "of", o.Adopted.From, "is", o.State, "opened", o.Opened)
	fmt.Println(o.OdometerKM, o.Settlement)
	// Output:
	// 4711 of ro.csv is delivered opened 2019-07-01
	// <nil> <nil>
}

// TestWhatAnOrderAdoptedAtWorkWasCertifiedForIsOver adopts a car that came back to the bay: what was said of its work before does not let it leave.
func TestWhatAnOrderAdoptedAtWorkWasCertifiedForIsOver(t *testing.T) {
	before := []history.Event{
		event("x-5", history.JobStarted, 10, field("job_id", history.ID("J1"))), event("x-6", history.JobDone, 11, field("job_id", history.ID("J1"))),
		event("x-7", history.InspectionPassed, 12, field("level", history.Code("final"))),
		event("x-8", history.OrderCertified, 13, field("certificate_no", history.ID("Z-1"))), event("x-9", history.OrderAccepted, 14)}
	for _, tt := range []struct {
		state aftersales.OrderState
		holds bool
	}{
		{aftersales.OrderInRepair, false}, {aftersales.OrderRepairDone, false}, {aftersales.OrderDraft, false},
		{aftersales.OrderInspecting, true}, {aftersales.OrderCertified, true}, {aftersales.OrderAccepting, true},
	} {
		events := must(aftersales.DecideOrder(aftersales.Order{}, adopted(tt.state, []string{"*"}, before...), someone("c-1"), ordergen.Prices()))
		o := aftersales.FoldOrder(events)
		said := events[len(events)-1].Type == history.OrderCertificateVoided
		if (o.Certificate == "Z-1") != tt.holds || o.FinalPassed != tt.holds || o.Accepted.IsZero() == tt.holds || said == tt.holds || o.State != tt.state {
			t.Errorf("%s: certificate %q, passed %t, accepted %s, void by the log %t", o.State, o.Certificate, o.FinalPassed, o.Accepted, said)
		}
		if tt.state == aftersales.OrderInRepair {
			o = then(t, o, aftersales.FinishRepair{}, aftersales.PassFinal{}, aftersales.Certify{Certificate: "Z-2"})
			if o.Certificate != "Z-2" {
				t.Errorf("%+v", o.Certificates)
			}
		}
	}
}

// TestNothingIsRefundedOfWhatNobodyKnowsWasPaid adopts orders with bills of no known amount.
func TestNothingIsRefundedOfWhatNobodyKnowsWasPaid(t *testing.T) {
	list := event("x-9", history.SettlementListGiven, 12, field("settlement_id", history.ID("S1")))
	for _, state := range []aftersales.OrderState{aftersales.OrderSettled, aftersales.OrderClosed} {
		for _, payer := range []string{"", "insurer"} {
			got := refusal(after(t, adopted(state, []string{"*"}, list)), aftersales.Refund{Payer: payer, Amount: cny("99999.00"), Method: "cash"})
			if got != "refund is not possible: was_paid: nothing was paid" {
				t.Errorf("%s, %q: %s", state, payer, got)
			}
		}
	}
}
