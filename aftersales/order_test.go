package aftersales_test

import (
	"errors"
	"flag"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/golden"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

var update = flag.Bool("update", false, "write golden files anew")

var china = time.FixedZone("", 8*3600)

// must reads a literal of a test.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func cny(amount string) pricing.Money                     { return must(pricing.NewMoney(amount, "CNY")) }
func hoursOf(n string) pricing.Hours                      { return must(pricing.ParseHours(n)) }
func pieces(n string) pricing.Quantity                    { return must(pricing.ParseQuantity(n)) }
func paper(id string) history.Paper                       { return history.Paper{ID: id, Digest: "00ff"} }
func field(n history.Name, v history.Value) history.Field { return history.Field{Name: n, Value: v} }

// someone is an actor of tests.
func someone(command string) aftersales.Actor {
	return aftersales.Actor{Command: command, At: time.Date(2026, 3, 4, 9, 0, 0, 0, china), By: "zhao", Role: "service_adviser", Store: "S12"}
}

// event is something that another system recorded about order RO-1.
func event(id string, t history.Type, hour int, fields ...history.Field) history.Event {
	e := history.NewEvent(t, history.At(time.Date(2026, 3, 3, hour, 0, 0, 0, china))).With(history.FieldOrderID, history.ID("RO-1"))
	e.ID = id
	for _, f := range fields {
		e = e.With(f.Name, f.Value)
	}
	return e
}

// after gives the order after commands, all of which have to be taken.
func after(t *testing.T, commands ...aftersales.OrderCommand) aftersales.Order {
	t.Helper()
	return then(t, aftersales.Order{}, commands...)
}

// then goes on with an order.
func then(t *testing.T, o aftersales.Order, commands ...aftersales.OrderCommand) aftersales.Order {
	t.Helper()
	for _, c := range commands {
		by := someone("c-" + c.Name())
		events, err := aftersales.DecideOrder(o, c, by, ordergen.Prices())
		if err != nil {
			t.Fatalf("%s: %v", c.Name(), err)
		}
		o = aftersales.EvolveOrder(o, events)
	}
	return o
}

// upTo gives the ordinary order just before the n-th command of a name.
func upTo(t *testing.T, name string, n int) aftersales.Order {
	t.Helper()
	var commands []aftersales.OrderCommand
	for _, s := range ordergen.Life("RO-1", time.Date(2026, 3, 4, 8, 0, 0, 0, china)) {
		if s.Command.Name() == name {
			if n--; n == 0 {
				return after(t, commands...)
			}
		}
		commands = append(commands, s.Command)
	}
	t.Fatalf("the ordinary order has no such %s", name)
	return aftersales.Order{}
}

// refusal gives what the engine has against a command.
func refusal(o aftersales.Order, c aftersales.OrderCommand) string {
	_, err := aftersales.DecideOrder(o, c, someone("c-test"), ordergen.Prices())
	if err == nil {
		return "taken"
	}
	return err.Error()
}

func TestTheOrdinaryOrderGoesThroughToTheEnd(t *testing.T) {
	var o aftersales.Order
	var log []history.Event
	for _, s := range ordergen.Life("RO-1", time.Date(2026, 3, 4, 8, 0, 0, 0, china)) {
		events, err := aftersales.DecideOrder(o, s.Command, s.By, ordergen.Prices())
		if err != nil {
			t.Fatalf("%s: %v", s.Command.Name(), err)
		}
		o, log = aftersales.EvolveOrder(o, events), append(log, events...)
	}
	if o.State != aftersales.OrderClosed || o.Store != "S12" || o.Customer != "C-7" || o.Vehicle != "V-3" || o.Number != "2026-0001" {
		t.Errorf("the order ended as %+v", o)
	}
	if *o.OdometerKM != 20_310 || *o.DeliveredKM != 20_315 || !*o.Satisfied || o.Certificate != "QC-0001" {
		t.Errorf("km %d, %d; satisfied %v; certificate %q", *o.OdometerKM, *o.DeliveredKM, *o.Satisfied, o.Certificate)
	}
	// 1.2 h + 0.5 h + 0.8 h at 180.00, and one of the two pieces at 260.00: 710.00 and 13 % tax.
	bill := o.Settlement
	if a, ok := o.Account(""); bill.Total.String() != "802.30 CNY" || bill.Tax.String() != "92.30 CNY" || a.Open.String() != "302.30 CNY" || !ok {
		t.Errorf("total %s, tax %s, unpaid %s", bill.Total, bill.Tax, a.Open)
	}
	if q := o.Quote; q.Items != 3 || q.Total.String() != "933.38 CNY" || q.Hours.String() != "1.7" {
		t.Errorf("quoted %d items, %s, %s h", q.Items, q.Total, q.Hours)
	}
	if a := o.Authorisation; a.Items != 3 || !a.Fee.Equal(o.Quote.Total) || a.GuaranteeDays != 100 || a.GuaranteeKM != 20_000 {
		t.Errorf("authorised %+v", a)
	}
	if _, err := history.New(history.Config{Cover: history.Everything(), Events: log}); err != nil {
		t.Errorf("the log is no history: %v", err)
	}
}

func TestNoCommandIsTakenInAStateThatTheTableDoesNotName(t *testing.T) {
	sample := map[string]aftersales.OrderCommand{}
	for _, c := range samples() {
		sample[c.Name()] = c
	}
	for _, c := range aftersales.OrderCommands() {
		if sample[c.Name()] == nil && c.Check() == nil {
			sample[c.Name()] = c
		}
	}
	for _, step := range aftersales.OrderSteps() {
		c, ok := sample[step.Command]
		if !ok {
			t.Errorf("no sample of %s", step.Command)
			continue
		}
		for _, s := range append(aftersales.OrderStates(), "") {
			if slices.Contains(step.In, s) {
				continue
			}
			want := step.Command + ` is not possible: order "RO-1" is ` + string(s)
			if s == "" {
				want = step.Command + " is not possible: there is no such order"
			}
			o := aftersales.Order{ID: "RO-1", State: s}
			if got := refusal(o, c); got != want {
				t.Errorf("%s in %q: %s", step.Command, s, got)
			}
			_, err := aftersales.DecideOrder(o, c, someone("c-1"), ordergen.Prices())
			var why *aftersales.TransitionError
			if !errors.As(err, &why) || !errors.Is(err, aftersales.ErrNotAllowed) || why.Guard != "" || why.State != s {
				t.Errorf("%s in %q: the error is %#v", step.Command, s, err)
			}
		}
	}
}

func TestGuardsRefuseWhatARecordCannotMean(t *testing.T) {
	job, part := aftersales.JobID("RO-1/J1"), aftersales.PartID("RO-1/P1")
	running := upTo(t, "finish_job", 1) // job 1 is running, one piece of two was fitted, one went back
	inRepair := upTo(t, "check_job", 1)
	tests := []struct {
		name  string
		order aftersales.Order
		c     aftersales.OrderCommand
		want  string
	}{
		{"an order that is no rework has no fault side", upTo(t, "diagnose", 1), aftersales.AcceptRework{FaultSide: "shop"},
			`accept_rework is not possible: is_rework: the order is of kind "repair"`},
		{"a job is planned once", running, aftersales.PlanJob{Job: job, Operation: "X", Hours: hoursOf("1"), Rate: cny("1")},
			`plan_job is not possible: job_new: the order already has a job "RO-1/J1"`},
		{"a part is requested once", running, aftersales.RequestPart{Part: part, Number: "X", Quantity: pieces("1"), UnitPrice: cny("1")},
			`request_part is not possible: part_new: the order already has a parts line "RO-1/P1"`},
		{"a part is requested for a job that there is", running, aftersales.RequestPart{Part: "P9", Job: "J9", Number: "X", Quantity: pieces("1"), UnitPrice: cny("1")},
			`request_part is not possible: job_known: the order has no job "J9"`},
		{"nothing is quoted of nothing", upTo(t, "plan_job", 1), aftersales.MakeQuote{},
			`make_quote is not possible: something_planned: there is no job and no part to quote`},
		{"nothing is quoted when all was dropped", then(t, after(t, upToCommands(t, "request_part")...), aftersales.DropJob{Job: job}, aftersales.DropJob{Job: "RO-1/J2"}), aftersales.MakeQuote{},
			`make_quote is not possible: something_planned: there is no job and no part to quote`},
		{"what was planned since the quotation is not signed", then(t, upTo(t, "authorise", 1), aftersales.PlanJob{Job: "J9", Operation: "X", Rate: cny("1")}),
			aftersales.Authorise{}, `authorise is not possible: quote_current: a job or a part was planned or dropped since the quotation`},
		{"what was dropped since the quotation is not signed", then(t, upTo(t, "authorise", 1), aftersales.DropJob{Job: job}),
			aftersales.Authorise{}, `authorise is not possible: quote_current: a job or a part was planned or dropped since the quotation`},
		{"what was requested since the quotation is not signed", then(t, upTo(t, "authorise", 1), aftersales.RequestPart{Part: "P9", Number: "X", Quantity: pieces("1"), UnitPrice: cny("1")}),
			aftersales.Authorise{}, `authorise is not possible: quote_current: a job or a part was planned or dropped since the quotation`},
		{"the customer is asked about jobs that there are", running, aftersales.AskConsent{Job: "J9"},
			`ask_consent is not possible: job_known: the order has no job "J9"`},
		{"the customer is asked about parts that there are", running, aftersales.AskConsent{Part: "P9"},
			`ask_consent is not possible: part_known: the order has no parts line "P9"`},
		{"an answer needs a question", running, aftersales.AnswerConsent{Part: part, Answer: "agreed"},
			`answer_consent is not possible: question_open: the customer was not asked about this`},
		{"a question is answered once", upTo(t, "approve_job", 1), aftersales.AnswerConsent{Job: "RO-1/J3", Answer: "agreed"},
			`answer_consent is not possible: question_open: the customer was not asked about this`},
		{"a job is approved before it is cleared", running, aftersales.ApproveJob{Job: "RO-1/J2"},
			`approve_job is not possible: job_waiting: job "RO-1/J2" is cleared`},
		{"a job that runs is not dropped", running, aftersales.DropJob{Job: job},
			`drop_job is not possible: job_not_begun: job "RO-1/J1" is running`},
		{"a job that runs is not started", running, aftersales.StartJob{Job: job},
			`start_job is not possible: job_idle: job "RO-1/J1" is running`},
		{"a dropped job is not started", then(t, running, aftersales.DropJob{Job: "RO-1/J2"}), aftersales.StartJob{Job: "RO-1/J2"},
			`start_job is not possible: job_alive: job "RO-1/J2" is dropped`},
		{"a job that does not run is not finished", running, aftersales.FinishJob{Job: "RO-1/J2"},
			`finish_job is not possible: job_running: job "RO-1/J2" is cleared`},
		{"a job is checked when it is done", running, aftersales.CheckJob{Job: job},
			`check_job is not possible: job_done: job "RO-1/J1" is running`},
		{"a job is inspected when it is done", running, aftersales.Inspect{Level: "self", Job: job, Passed: true},
			`inspect is not possible: job_done: job "RO-1/J1" is running`},
		{"parts that there are not are not issued", running, aftersales.IssuePart{Part: "P9", Quantity: pieces("1"), To: "li"},
			`issue_part is not possible: part_known: the order has no parts line "P9"`},
		{"no more is fitted than was issued", running, aftersales.FitPart{Part: part, Quantity: pieces("0.5"), Origin: "plan"},
			`fit_part is not possible: quantity_out: 0.5 of parts line "RO-1/P1", but only 0 is out of the store`},
		{"no more is returned than is out", running, aftersales.ReturnPart{Part: part, Quantity: pieces("1")},
			`return_part is not possible: quantity_out: 1 of parts line "RO-1/P1", but only 0 is out of the store`},
		{"items that there are not are not inspected", inRepair, aftersales.PassFinal{Items: []aftersales.ItemID{"noise", "smell"}},
			`pass_final is not possible: items_known: the order has no item "smell"`},
		{"it is said which items were inspected", inRepair, aftersales.FailFinal{},
			`fail_final is not possible: items_known: it is not said which items were inspected`},
		{"nothing runs at the final inspection", running, aftersales.PassFinal{Items: []aftersales.ItemID{"noise"}},
			`pass_final is not possible: nothing_running: job "RO-1/J1" is still being worked on`},
		{"one certificate is enough", upTo(t, "settle", 1), aftersales.Certify{Certificate: "QC-2"},
			`certify is not possible: not_certified: certificate "QC-0001" is already issued`},
		{"issued is used and returned", then(t, upTo(t, "check_job", 1), aftersales.IssuePart{Part: part, Quantity: pieces("3"), To: "li"},
			aftersales.PassFinal{Items: []aftersales.ItemID{"noise"}}), aftersales.Settle{Settlement: "S1"},
			`settle is not possible: parts_balance: parts line "RO-1/P1": issued 5 is not used 1, returned 1 and lost 0`},
		{"nobody pays more than he owes", upTo(t, "deliver", 1), aftersales.Pay{Amount: cny("302.31"), Method: "cash"},
			`pay is not possible: not_overpaid: 302.31 CNY is more than the 302.30 CNY that is unpaid`},
		{"nobody pays when nothing is owed", then(t, upTo(t, "deliver", 1), aftersales.Pay{Amount: cny("302.30"), Method: "cash"}), aftersales.Pay{Amount: cny("0.01"), Method: "cash"},
			`pay is not possible: not_overpaid: 0.01 CNY is more than the 0.00 CNY that is unpaid`},
		{"the customer accepts once", upTo(t, "deliver", 1), aftersales.Accept{},
			`accept is not possible: not_accepted: the customer has already accepted`},
		{"a report is about a job that there is", running, aftersales.ReportOrder{Type: history.JobDeviated, Fields: map[history.Name]string{"job_id": "J9"}},
			`report_order is not possible: report_known: the order has not the job_id "J9"`},
		{"a report is about a part that there is", running, aftersales.ReportOrder{Type: history.PartDelivered, Fields: map[history.Name]string{"part_id": "P9"}},
			`report_order is not possible: report_known: the order has not the part_id "P9"`},
		{"a report names no other customer", running, aftersales.ReportOrder{Type: history.OrderCarWashed, Fields: map[history.Name]string{"customer_id": "C-9"}},
			`report_order is not possible: report_known: the order has not the customer_id "C-9"`},
		{"a report names no other vehicle", running, aftersales.ReportOrder{Type: history.OrderCarWashed, Fields: map[history.Name]string{"vehicle_id": "V-9"}},
			`report_order is not possible: report_known: the order has not the vehicle_id "V-9"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := refusal(tt.order, tt.c); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// upToCommands gives the commands of the ordinary order before the first of a name.
func upToCommands(t *testing.T, name string) []aftersales.OrderCommand {
	t.Helper()
	var commands []aftersales.OrderCommand
	for _, s := range ordergen.Life("RO-1", time.Date(2026, 3, 4, 8, 0, 0, 0, china)) {
		if s.Command.Name() == name {
			break
		}
		commands = append(commands, s.Command)
	}
	return commands
}

func TestADroppedJobAndItsPartsAreNeitherQuotedNorSigned(t *testing.T) {
	o := then(t, upTo(t, "authorise", 1), aftersales.DropJob{Job: "RO-1/J1"}, aftersales.MakeQuote{})
	if o.Quote.Stale || o.Quote.Items != 1 || o.Quote.Total.String() != "101.70 CNY" {
		t.Errorf("quoted %+v", o.Quote)
	}
	events := must(aftersales.DecideOrder(o, aftersales.Authorise{}, someone("c-1"), ordergen.Prices()))
	if n := events[0].Get(history.FieldAuthorisedItems).Int(); n != 1 || len(events) != 2 {
		t.Errorf("%d items were authorised, with %d events", n, len(events))
	}
}

func TestAnOrderWithNothingDoneIsSettledForNothing(t *testing.T) {
	o := then(t, upTo(t, "start_job", 1), aftersales.ReturnPart{Part: "RO-1/P1", Quantity: pieces("2")},
		aftersales.StartJob{Job: "RO-1/J2"}, aftersales.FinishJob{Job: "RO-1/J2"})
	o.Jobs[1].Status = aftersales.JobDeclined // nothing is left to bill
	o = then(t, o, aftersales.PassFinal{Items: []aftersales.ItemID{"noise"}}, aftersales.Settle{Settlement: "S1"})
	if s := o.Settlement; s.Total.String() != "0.00 CNY" || s.CustomerCharge.String() != "0.00 CNY" || len(s.Lines) != 0 {
		t.Errorf("settled %+v", s)
	}
	if got := refusal(o, aftersales.Pay{Amount: cny("1.00"), Method: "cash"}); !strings.Contains(got, "more than the 0.00 CNY") {
		t.Error(got)
	}
}

func TestReworkThatTheShopPaysCostsTheCustomerNothing(t *testing.T) {
	o := after(t, aftersales.OpenOrder{Order: "RO-2", Kind: aftersales.KindRework, ReworkOf: "RO-1", Customer: "C-7", Vehicle: "V-3",
		Items: []aftersales.Item{{ID: "noise"}}}, aftersales.AcceptRework{FaultSide: aftersales.FaultShop}, aftersales.Diagnose{},
		aftersales.PlanJob{Job: "RO-2/J1", Operation: "X", Hours: hoursOf("1"), Rate: cny("180.00"), Payer: pricing.PayerInternal},
		aftersales.MakeQuote{}, aftersales.Authorise{}, aftersales.StartJob{Job: "RO-2/J1"}, aftersales.FinishJob{Job: "RO-2/J1"},
		aftersales.PassFinal{Items: []aftersales.ItemID{"noise"}}, aftersales.Settle{Settlement: "S2"})
	s := o.Settlement
	if o.ReworkOf != "RO-1" || o.FaultSide != aftersales.FaultShop || s.Total.String() != "203.40 CNY" || s.CustomerCharge.String() != "0.00 CNY" {
		t.Errorf("rework of %q, %q at fault, total %s, customer %s", o.ReworkOf, o.FaultSide, s.Total, s.CustomerCharge)
	}
	if s.Lines[0].Payer != string(pricing.PayerInternal) {
		t.Errorf("the line is paid by %q", s.Lines[0].Payer)
	}
}

func TestAFailedFinalInspectionVoidsCertificateAndAcceptance(t *testing.T) {
	item := []aftersales.ItemID{"noise"}
	o := then(t, upTo(t, "settle", 1), aftersales.Accept{})
	failed := then(t, o, aftersales.FailFinal{Items: item, Reason: paper("why")})
	if o.Certificate == "" || o.Accepted.IsZero() || failed.Certificate != "" || !failed.Accepted.IsZero() || failed.State != aftersales.OrderInRepair {
		t.Errorf("before %q %s, after %q %s %s", o.Certificate, o.Accepted, failed.Certificate, failed.Accepted, failed.State)
	}
	if got := refusal(failed, aftersales.Settle{Settlement: "S1"}); got != `settle is not possible: order "RO-1" is in_repair` {
		t.Error(got)
	}
	again := then(t, failed, aftersales.StartJob{Job: "RO-1/J1"}, aftersales.FinishJob{Job: "RO-1/J1"}, aftersales.PassFinal{Items: item},
		aftersales.Certify{Certificate: "QC-0002"}, aftersales.Accept{}, aftersales.Settle{Settlement: "S1"})
	if again.Certificate != "QC-0002" || again.Settlement.Total.String() != "802.30 CNY" {
		t.Errorf("certificate %q, total %s", again.Certificate, again.Settlement.Total)
	}
	partly := then(t, upTo(t, "check_job", 1), aftersales.Inspect{Level: aftersales.LevelProcess, Job: "RO-1/J1"})
	if partly.State != aftersales.OrderInRepair || partly.Inspections[len(partly.Inspections)-1].Passed {
		t.Errorf("a process inspection that failed led to %s", partly.State)
	}
}

func TestWhatTheCustomerAnswersDecidesAboutTheJob(t *testing.T) {
	o := upTo(t, "ask_consent", 1)
	const job = aftersales.JobID("RO-1/J3")
	status := func(o aftersales.Order) aftersales.JobStatus {
		i := slices.IndexFunc(o.Jobs, func(j aftersales.Job) bool { return j.ID == job })
		return o.Jobs[i].Status
	}
	ask := aftersales.AskConsent{Job: job, Total: cny("144.00"), Method: "phone"}
	yes, no := aftersales.AnswerConsent{Job: job, Answer: "agreed"}, aftersales.AnswerConsent{Job: job, Answer: "declined"}
	tests := []struct {
		name      string
		commands  []aftersales.OrderCommand
		want      aftersales.JobStatus
		questions int
	}{
		{"a yes leaves the job to the front desk", []aftersales.OrderCommand{ask, yes}, aftersales.JobPlanned, 1},
		{"a no declines it", []aftersales.OrderCommand{ask, no}, aftersales.JobDeclined, 1},
		{"asked again before the answer, it is one question", []aftersales.OrderCommand{ask, ask, no}, aftersales.JobDeclined, 1},
		{"asked again after a no, a yes brings it back", []aftersales.OrderCommand{ask, no, ask, yes}, aftersales.JobPlanned, 2},
		{"a no after the approval takes it back", []aftersales.OrderCommand{ask, yes, aftersales.ApproveJob{Job: job}, ask, no}, aftersales.JobDeclined, 2},
		{"a no stops work that has begun", []aftersales.OrderCommand{ask, yes, aftersales.StartJob{Job: job}, ask, no}, aftersales.JobDeclined, 2},
		{"a no does not undo what is done", []aftersales.OrderCommand{ask, yes, aftersales.StartJob{Job: job}, aftersales.FinishJob{Job: job}, ask, no}, aftersales.JobDone, 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := then(t, o, tt.commands...)
			if status(got) != tt.want || len(got.Consents) != tt.questions {
				t.Errorf("the job is %s after %d questions", status(got), len(got.Consents))
			}
		})
	}
	last := then(t, o, ask, aftersales.AskConsent{Job: job, Total: cny("0.00"), Method: "letter"}).Consents[0]
	if last.Method != "letter" || last.Total.String() != "0.00 CNY" || last.Answer != "" {
		t.Errorf("the question stands as %+v", last)
	}
	part := then(t, o, aftersales.AskConsent{Part: "RO-1/P1", Reason: paper("why")}, aftersales.AnswerConsent{Part: "RO-1/P1", Answer: "agreed"})
	if c := part.Consents[0]; c.Part != "RO-1/P1" || c.Answer != aftersales.Agreed || c.Job != "" {
		t.Errorf("the answer about a part is %+v", c)
	}
}

func TestTheRestOfTheItemsMayPassLater(t *testing.T) {
	o := after(t, aftersales.OpenOrder{Order: "RO-1", Kind: aftersales.KindRepair, Customer: "C", Vehicle: "V", Items: []aftersales.Item{{ID: "a"}, {ID: "b"}}},
		aftersales.Diagnose{}, aftersales.PlanJob{Job: "J", Operation: "X", Rate: cny("1")}, aftersales.MakeQuote{}, aftersales.Authorise{},
		aftersales.StartJob{Job: "J"}, aftersales.FinishJob{Job: "J"}, aftersales.PassFinal{Items: []aftersales.ItemID{"a"}},
		aftersales.PassFinal{Items: []aftersales.ItemID{"b"}})
	if o.State != aftersales.OrderInspecting || len(o.Inspections) != 2 {
		t.Errorf("%s after %d inspections", o.State, len(o.Inspections))
	}
}

func TestPaymentsInPartsAddUp(t *testing.T) {
	o := upTo(t, "deliver", 1)
	for _, amount := range []string{"100.00", "0.05", "202.25"} {
		o = then(t, o, aftersales.Pay{Amount: cny(amount), Method: "cash"})
	}
	if a, _ := o.Account(""); !a.Open.IsZero() || !a.Paid.Equal(cny("802.30")) {
		t.Errorf("%+v", a)
	}
}

func TestTheDiagramShowsEveryTransition(t *testing.T) {
	if err := golden.Check("testdata/order.mermaid.golden", aftersales.OrderDiagram(), *update); err != nil {
		t.Error(err)
	}
}

func TestEveryCommandHasOneRowAndStandsInItsPlace(t *testing.T) {
	var rows, listed []string
	for _, s := range aftersales.OrderSteps() {
		rows = append(rows, s.Command)
	}
	for _, c := range aftersales.OrderCommands() {
		listed = append(listed, c.Name())
	}
	if diff := cmp.Diff(rows, listed); diff != "" {
		t.Error(diff)
	}
	seen := map[string]bool{}
	for _, name := range rows {
		if seen[name] {
			t.Errorf("%s has two rows", name)
		}
		seen[name] = true
	}
}

func TestOnlyTheEndsTakeNoCommandAndEveryStateIsReached(t *testing.T) {
	reached := map[aftersales.OrderState]bool{}
	for _, s := range aftersales.OrderSteps() {
		for _, m := range s.Moves {
			reached[m.To] = true
			if m.On == "" || len(m.From) == 0 {
				t.Errorf("%s leads to %s on %q from %v", s.Command, m.To, m.On, m.From)
			}
		}
	}
	for _, s := range aftersales.OrderStates() {
		if !reached[s] {
			t.Errorf("no command leads to %s", s)
		}
		next := aftersales.NextCommands(s)
		switch {
		case s.Ended() && !slices.Equal(next, afterTheEnd[s]), !s.Ended() && len(next) == 0:
			t.Errorf("%s takes the commands %v", s, next)
		}
	}
}

func TestNobodyChangesTheTable(t *testing.T) {
	steps := aftersales.OrderSteps()
	find := func() int {
		return slices.IndexFunc(aftersales.OrderSteps(), func(s aftersales.Step) bool { return s.Command == "accept_rework" })
	}
	steps[0].In[0], steps[0].Moves[0].From[0], steps[find()].Guards[0] = "spoilt", "spoilt", "spoilt"
	again := aftersales.OrderSteps()
	if again[0].In[0] != "" || again[0].Moves[0].From[0] != "" || again[find()].Guards[0] != "is_rework" {
		t.Errorf("a caller changed the table: %v, %v", again[0], again[find()])
	}
	if diff := cmp.Diff([]string{"open_order", "adopt_order", "request_rescue"}, aftersales.NextCommands("")); diff != "" {
		t.Error(diff)
	}
}

func TestEnumerationsKnowTheirValuesAndNoOthers(t *testing.T) {
	check := func(name string, valid bool, wrong bool) {
		if !valid || wrong {
			t.Errorf("%s: valid values %v, a wrong one %v", name, valid, wrong)
		}
	}
	check("state", all(aftersales.OrderStates()), aftersales.OrderState("x").Valid())
	check("kind", all(aftersales.OrderKinds()), aftersales.OrderKind("").Valid())
	check("outcome", all(aftersales.Outcomes()), aftersales.Outcome("x").Valid())
	check("fault side", all(aftersales.FaultSides()), aftersales.FaultSide("x").Valid())
	check("job source", all(aftersales.JobSources()), aftersales.JobSource("x").Valid())
	check("job status", all(aftersales.JobStatuses()), aftersales.JobStatus("x").Valid())
	check("origin", all(aftersales.Origins()), aftersales.Origin("x").Valid())
	check("old part", all(aftersales.OldParts()), aftersales.OldPart("x").Valid())
	check("answer", all(aftersales.Answers()), aftersales.Answer("x").Valid())
	check("level", all(aftersales.Levels()), aftersales.Level("x").Valid())
	check("paper kind", all(aftersales.PaperKinds()), aftersales.PaperKind("x").Valid())
}

func all[T interface{ Valid() bool }](values []T) bool {
	return len(values) > 0 && !slices.ContainsFunc(values, func(v T) bool { return !v.Valid() })
}

func TestAClaimThatAnotherSystemLeftOpenIsBroughtToItsEndInEveryEnd(t *testing.T) {
	claim := event("x-4", history.RecoveryClaimed, 10, field("recovery_id", history.ID("R1")), field("supplier_id", history.ID("SUP")), field("amount", money("100.00")))
	for _, s := range aftersales.OrderStates() {
		if !s.Ended() || s == aftersales.OrderArchived {
			continue
		}
		o := after(t, adopted(s, []string{"*"}, claim))
		if got := refusal(o, aftersales.ArchiveOrder{}); !strings.Contains(got, `claim "R1" against supplier "SUP": not answered`) {
			t.Errorf("%s: %s", s, got)
		}
		then(t, o, aftersales.AnswerRecovery{Recovery: "R1", Granted: cny("40.00")}, aftersales.ReceiveRecovery{Recovery: "R1", Amount: cny("40.00"), Method: "transfer"},
			aftersales.ArchiveOrder{})
	}
}
