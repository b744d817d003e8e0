package aftersales_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

// inCurrency is an amount in an event.
func inCurrency(amount, currency string) history.Value {
	return history.Money(must(history.ParseDecimal(amount)), currency)
}

func TestWhatCannotBeIsNotAdopted(t *testing.T) {
	part, job, bill := field("part_id", history.ID("P1")), field("job_id", history.ID("J1")), field("settlement_id", history.ID("S1"))
	line := field("line_id", history.ID("S1/1"))
	for name, tt := range map[string]struct {
		event history.Event
		fault string // empty if it can be
	}{
		"a negative quantity":         {event("x", history.PartRequested, 9, part, field("qty", number("-4"))), `events[0].qty: negative: -4`},
		"a quantity of nothing":       {event("x", history.PartRequested, 9, part, field("qty", number("0"))), ""},
		"a negative price":            {event("x", history.PartRequested, 9, part, field("unit_price", inCurrency("-5", "CNY"))), `events[0].unit_price: negative: -5 CNY`},
		"a price in parts of a fen":   {event("x", history.PartRequested, 9, part, field("unit_price", inCurrency("0.0345", "CNY"))), ""},
		"a negative price, no code":   {event("x", history.PartRequested, 9, part, field("unit_price", inCurrency("-5", "XXX"))), `events[0].unit_price: negative: -5 XXX`},
		"negative hours":              {event("x", history.JobPlanned, 9, job, field("sold_hours", hoursValue("-0.5"))), `events[0].sold_hours: negative: -0.5`},
		"a negative total":            {event("x", history.SettlementTotalled, 9, bill, field("total", inCurrency("-5", "CNY"))), `events[0].total: negative: -5 CNY`},
		"a total in parts of a fen":   {event("x", history.SettlementTotalled, 9, bill, field("total", inCurrency("1130.005", "CNY"))), `events[0].total: 1130.005 CNY has more than the 2 digits of CNY`},
		"a total with noughts":        {event("x", history.SettlementTotalled, 9, bill, field("total", inCurrency("1130.5000", "CNY"))), ""},
		"a total in fils":             {event("x", history.SettlementTotalled, 9, bill, field("total", inCurrency("1130.005", "KWD"))), ""},
		"a payment in parts of a yen": {event("x", history.SettlementPaid, 9, bill, field("amount", inCurrency("5.5", "JPY"))), `events[0].amount: 5.5 JPY has more than the 0 digits of JPY`},
		"a line that takes back":      {event("x", history.SettlementLineAdded, 9, bill, line, field("qty", number("-1")), field("amount", inCurrency("-33.335", "CNY"))), ""},
		"a line at a negative price":  {event("x", history.SettlementLineAdded, 9, bill, line, field("unit_price", inCurrency("-1", "CNY"))), `events[0].unit_price: negative: -1 CNY`},
		"a part for a job unknown":    {event("x", history.PartIssued, 9, part, job), `events[0].job_id: there is no job "J1"`},
	} {
		c := aftersales.AdoptOrder{Order: "RO-1", State: "in_repair", From: "old", Covers: []string{"*"}, Events: []history.Event{tt.event}}
		_, err := aftersales.DecideOrder(aftersales.Order{}, c, someone("c-1"), ordergen.Prices())
		if got := errorText(err); got != tt.fault {
			t.Errorf("%s: got %q, want %q", name, got, tt.fault)
		}
	}
}

// undone takes back a bill.
func undone(bill string) history.Event {
	return event("undone-"+bill, history.SettlementReversed, 11, field("settlement_id", history.ID(bill)))
}

func TestAnOrderThatContradictsItselfIsNotAdopted(t *testing.T) {
	part, job, bill := field("part_id", history.ID("P1")), field("job_id", history.ID("J1")), field("settlement_id", history.ID("S1"))
	opened := event("o", history.OrderOpened, 9)
	day := func(e history.Event, d int) history.Event { e.At = history.On(cal.MustDate(2026, 3, d)); return e }
	moved := func(id string, what history.Type, n string) history.Event {
		return event(id, what, 10, part, field("qty", number(n)))
	}
	ofLot := func(e history.Event, lot string) history.Event { return e.With(history.FieldLotID, history.ID(lot)) }
	total := func(id, bill, sum string) history.Event {
		return event(id, history.SettlementTotalled, 10, field("settlement_id", history.ID(bill)), field("total", money(sum)))
	}
	paid := func(id, bill string) history.Event {
		return event(id, history.SettlementPaid, 11, field("settlement_id", history.ID(bill)), field("amount", money("5.00")))
	}
	charged := func(amount string) history.Event {
		return event("x", history.SettlementTotalled, 10, bill, field("total", money("800.00")), field("customer_charge", money(amount)))
	}
	for name, tt := range map[string]struct {
		events []history.Event
		fault  string // empty if it is adopted
	}{
		"done before it was opened":      {[]history.Event{opened, event("x", history.JobDone, 8, job)}, `events[1].at: job.done at 2026-03-03T08:00:00+08:00 lies before 2026-03-03T09:00:00+08:00, when the order was opened`},
		"settled before it was opened":   {[]history.Event{event("x", history.SettlementTotalled, 8, bill), opened}, `events[0].at: settlement.totalled at 2026-03-03T08:00:00+08:00 lies before 2026-03-03T09:00:00+08:00, when the order was opened`},
		"delivered on the day before":    {[]history.Event{opened, day(event("x", history.OrderDelivered, 8), 2)}, `events[1].at: order.delivered at 2026-03-02 lies before 2026-03-03T09:00:00+08:00, when the order was opened`},
		"delivered on the day":           {[]history.Event{opened, day(event("x", history.OrderDelivered, 8), 3)}, ""},
		"opened on the day it was done":  {[]history.Event{day(opened, 3), event("x", history.JobDone, 8, job)}, ""},
		"planned before it was opened":   {[]history.Event{opened, event("x", history.JobPlanned, 8, job), event("y", history.PartRequested, 8, part)}, ""},
		"of which nobody says when":      {[]history.Event{event("x", history.JobDone, 8, job)}, ""},
		"with more used than issued":     {[]history.Event{moved("x", history.PartIssued, "2"), moved("y", history.PartUsed, "3")}, `events: of parts line "P1" 2 is issued, but 3 used, 0 returned and 0 lost`},
		"with more returned than is out": {[]history.Event{moved("x", history.PartIssued, "2"), moved("y", history.PartUsed, "1.5"), moved("z", history.PartReturned, "1")}, `events: of parts line "P1" 2 is issued, but 1.5 used, 1 returned and 0 lost`},
		"with more lost than issued":     {[]history.Event{moved("x", history.PartIssued, "2"), moved("y", history.PartLost, "3")}, `events: of parts line "P1" 2 is issued, but 0 used, 0 returned and 3 lost`},
		"with all that was issued used":  {[]history.Event{moved("x", history.PartIssued, "2"), moved("y", history.PartUsed, "2")}, ""},
		"that used a lot never issued":   {[]history.Event{ofLot(moved("x", history.PartIssued, "2"), "L1"), ofLot(moved("y", history.PartUsed, "1"), "L2")}, `events: of lot "L2" of parts line "P1" 0 is issued, but 1 used, 0 returned and 0 lost`},
		"that used a lot nobody named":   {[]history.Event{moved("x", history.PartIssued, "2"), ofLot(moved("y", history.PartUsed, "1"), "L2")}, ""},
		"with a charge above its total":  {[]history.Event{charged("900.00")}, `events[0].customer_charge: 900.00 CNY of a total of 800.00 CNY`},
		"with a charge of its total":     {[]history.Event{charged("800.00")}, ""},
		"with a charge and no total":     {[]history.Event{event("x", history.SettlementTotalled, 10, bill, field("customer_charge", money("800.00")))}, ""},
		"with two bills":                 {[]history.Event{total("x", "S1", "500.00"), total("y", "S2", "300.00")}, `events: the order has the bills "S1", "S2", and nothing says that "S1" was reversed`},
		"with a bill that was reversed":  {[]history.Event{total("x", "S1", "500.00"), undone("S1"), total("y", "S2", "300.00"), paid("z", "S1")}, ""},
		"with the wrong bill reversed":   {[]history.Event{total("x", "S1", "500.00"), total("y", "S2", "300.00"), undone("S2")}, `events: the order has the bills "S1", "S2", and nothing says that "S1" was reversed`},
		"with money for no bill":         {[]history.Event{total("x", "S1", "500.00"), paid("z", "S2")}, `events[1].settlement_id: settlement.paid is for "S2", but the bill in force is "S1"`},
		"with money for two bills":       {[]history.Event{paid("x", "S1"), paid("z", "S2")}, `events[1].settlement_id: settlement.paid is for "S2", but the bill in force is "S1"`},
		"with money for its bill":        {[]history.Event{total("x", "S1", "500.00"), paid("z", "S1"), event("p", history.SettlementRefunded, 11, bill, field("amount", money("5.00")))}, ""},
		"that is rounded to whole yuan":  {[]history.Event{total("x", "S1", "500.02").With("customer_charge", money("501.00"))}, ""},
		"that charges two too much together": {[]history.Event{event("w", history.SettlementPayerCharged, 10, bill, field("payer", history.Code("insurer")),
			field("payer_kind", history.Code("insurer")), field("payer_charge", money("300.00"))), total("x", "S1", "800.00").With("customer_charge", money("800.00"))},
			`events: bill "S1" comes to 800.00 CNY, but charges 1100.00 CNY`},
		"without what was issued":        {[]history.Event{moved("y", history.PartUsed, "3")}, ""},
		"with a use of unknown quantity": {[]history.Event{moved("x", history.PartIssued, "2"), moved("y", history.PartUsed, "3"), event("z", history.PartReturned, 10, part)}, ""},
	} {
		c := aftersales.AdoptOrder{Order: "RO-1", State: "in_repair", From: "old", Covers: []string{"order.*", "part.*", "settlement.*"}, Events: tt.events}
		_, err := aftersales.DecideOrder(aftersales.Order{}, c, someone("c-1"), ordergen.Prices())
		if got := errorText(err); got != tt.fault {
			t.Errorf("an order %s: got %q, want %q", name, got, tt.fault)
		}
	}
}

// TestPiecesWhoseIssueIsOnNoRecordAreNotCounted has no command on the line wait for pieces that nobody issued, and none take
// pieces of ours to make up for them.
func TestPiecesWhoseIssueIsOnNoRecordAreNotCounted(t *testing.T) {
	c := aftersales.AdoptOrder{Order: "RO-1", State: "in_repair", From: "old", Covers: []string{"order.*", "part.*"},
		Events: []history.Event{event("x", history.PartUsed, 10, field("part_id", history.ID("P1")), field("qty", number("2")))}}
	o := aftersales.FoldOrder(must(aftersales.DecideOrder(aftersales.Order{}, c, someone("c-1"), ordergen.Prices())))
	if !o.Parts[0].Untracked {
		t.Error("2 are used and none is issued, but they are counted")
	}
	if got := refusal(o, aftersales.IssuePart{Part: "P1", Quantity: pieces("2"), To: "li", Bin: "A"}); !strings.Contains(got, "same_source") {
		t.Errorf("pieces of a bin for a line that is not counted: %q", got)
	}
}

func TestAnUnroundedBillOfAnotherSystemCanBePaidAndFiledAway(t *testing.T) {
	adopt := func(unrounded bool) (aftersales.Order, error) {
		c := aftersales.AdoptOrder{Order: "RO-1", State: "closed", From: "old", Covers: []string{"settlement.*"}, Unrounded: unrounded, Events: []history.Event{
			event("x", history.SettlementTotalled, 9, field("settlement_id", history.ID("S1")), field("total", money("1130.005")), field("customer_charge", money("1130.005")))}}
		events, err := aftersales.DecideOrder(aftersales.Order{}, c, someone("c-1"), ordergen.Prices())
		return aftersales.FoldOrder(events), err
	}
	if _, err := adopt(false); err == nil {
		t.Error("a sum that nobody can pay is taken for granted")
	}
	for _, paid := range []string{"1130.00 CNY", "1130.01 CNY"} {
		o := must(adopt(true))
		if got := refusal(o, aftersales.Pay{Amount: must(pricing.ParseMoney("1130.02 CNY")), Method: "cash"}); got == "taken" {
			t.Error("more is paid than is owed")
		}
		if got := refusal(o, aftersales.ArchiveOrder{}); got == "taken" {
			t.Error("an unpaid order is filed away")
		}
		then(t, o, aftersales.Pay{Amount: must(pricing.ParseMoney(paid)), Method: "cash"}, aftersales.ArchiveOrder{})
	}
}

// errorText is the text of an error, empty for none.
func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestAPartForAJobIsTakenFromASourceThatKnowsTheJobOrNoJobs(t *testing.T) {
	part := event("x1", history.PartRequested, 9, field("part_id", history.ID("P1")), field("job_id", history.ID("J1")))
	started := event("x2", history.JobStarted, 9, field("job_id", history.ID("J1")))
	for name, c := range map[string]aftersales.AdoptOrder{
		"the job is known by its beginning": {Covers: []string{"*"}, Events: []history.Event{part, started}},
		"the source records no jobs":        {Covers: []string{"part.*"}, Events: []history.Event{part}},
	} {
		c.Order, c.State, c.From = "RO-1", "in_repair", "old"
		if _, err := aftersales.DecideOrder(aftersales.Order{}, c, someone("c-1"), ordergen.Prices()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAnAppointmentWhoseSlotEndsBeforeItBeginsIsNotAdopted(t *testing.T) {
	hour := func(n int) history.Moment { return history.At(time.Date(2026, 3, 4, n, 0, 0, 0, china)) }
	booked := history.NewEvent(history.AppointmentBooked, hour(8)).With("appointment_id", history.ID("A-1")).
		With("slot_start_at", history.Time(hour(10))).With("slot_end_at", history.Time(hour(9)))
	booked.ID = "x"
	c := aftersales.AdoptAppointment{Appointment: "A-1", State: "booked", From: "old", Covers: []string{"*"}, Events: []history.Event{booked}}
	_, err := aftersales.DecideAppointment(aftersales.Appointment{}, c, someone("c-1"), "CNY")
	if got := errorText(err); got != "events[0].slot_end_at: a slot ends after it starts" {
		t.Error(got)
	}
}

func TestHowManyPiecesIsNotKnownWhereTheSourceDoesNotSay(t *testing.T) {
	part := field("part_id", history.ID("P1"))
	c := aftersales.AdoptOrder{Order: "RO-1", State: "in_repair", From: "old", Covers: []string{"*"},
		Events: []history.Event{event("x1", history.PartRequested, 9, part, field("part_no", history.ID("N"))), event("x2", history.PartIssued, 9, part)}}
	o := aftersales.FoldOrder(must(aftersales.DecideOrder(aftersales.Order{}, c, someone("c-1"), ordergen.Prices())))
	if p := o.Parts[0]; !p.Untracked || !p.Requested.IsZero() {
		t.Errorf("%+v", p)
	}
	text := string(must(json.Marshal(o.Parts[0])))
	if strings.Contains(text, "requested") {
		t.Errorf("a quantity that nobody said is written as one: %s", text)
	}
}

func TestWhatCannotBeIsNotReported(t *testing.T) {
	o := upTo(t, "issue_part", 1)
	for name, tt := range map[string]struct {
		report aftersales.ReportOrder
		fault  string
	}{
		"a negative quantity": {aftersales.ReportOrder{Type: history.PartDelivered, Fields: map[history.Name]string{"part_id": "RO-1/P1", "qty": "-4"}}, "fields.qty: negative: -4"},
		"parts of a fen": {aftersales.ReportOrder{Type: history.LossRecorded, Fields: map[history.Name]string{"amount": "1.005 CNY"}},
			"fields.amount: 1.005 CNY has more than the 2 digits of CNY"},
	} {
		_, err := aftersales.DecideOrder(o, tt.report, someone("c-x"), ordergen.Prices())
		if got := errorText(err); got != tt.fault {
			t.Errorf("%s: got %q, want %q", name, got, tt.fault)
		}
	}
}

func TestASumThatIsToldOrGrantedCanBePaid(t *testing.T) {
	fine := must(pricing.ParseMoney("1.005 CNY"))
	for _, c := range []aftersales.OrderCommand{
		aftersales.AskConsent{Job: "J", Total: fine}, aftersales.AnswerConsent{Job: "J", Answer: aftersales.Agreed, Total: fine},
		aftersales.SettleLoss{Part: "P", By: aftersales.LossPaid, Amount: fine}, aftersales.AnswerRecovery{Recovery: "R", Granted: fine},
	} {
		if got := errorText(c.Check()); !strings.Contains(got, ": 1.005 CNY has more than the 2 digits of CNY") {
			t.Errorf("%s: %q", c.Name(), got)
		}
	}
}
