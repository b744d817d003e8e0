package aftersales_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

// whyNot says why a command is not possible for an order; empty if it is.
func whyNot(o aftersales.Order, c aftersales.OrderCommand) string {
	by := aftersales.Actor{Command: "asked", At: o.Last.First(nil).Add(time.Minute), By: "li", Role: "technician", Store: "S12"}
	if _, err := aftersales.DecideOrder(o, c, by, ordergen.Prices()); err != nil {
		return err.Error()
	}
	return ""
}

func jobOf(o aftersales.Order, id aftersales.JobID) aftersales.Job {
	return o.Jobs[slices.IndexFunc(o.Jobs, func(j aftersales.Job) bool { return j.ID == id })]
}

var (
	askJ2 = aftersales.AskConsent{Job: "RO-1/J2", Reason: paper("why"), Total: cny("200.00")}
	noJ2  = aftersales.AnswerConsent{Job: "RO-1/J2", Answer: aftersales.Declined}
	yesJ2 = aftersales.AnswerConsent{Job: "RO-1/J2", Answer: aftersales.Agreed}
)

func TestADeclinedJobIsNeitherApprovedNorBegunNorBilled(t *testing.T) {
	start, finish := aftersales.StartJob{Job: "RO-1/J2"}, aftersales.FinishJob{Job: "RO-1/J2"}
	declined := then(t, upTo(t, "ask_consent", 1), askJ2, noJ2)
	for _, c := range []aftersales.OrderCommand{start, aftersales.ApproveJob{Job: "RO-1/J2"}} {
		if got := whyNot(declined, c); !strings.Contains(got, `job_not_declined: the customer declined job "RO-1/J2"`) {
			t.Errorf("%s: %q", c.Name(), got)
		}
	}
	open := then(t, declined, askJ2)
	if got := whyNot(open, start); !strings.Contains(got, "job_not_declined") {
		t.Errorf("a question that is open changed the answer: %q", got)
	}
	if got := then(t, open, yesJ2, aftersales.ApproveJob{Job: "RO-1/J2"}, start, finish); jobOf(got, "RO-1/J2").Status != aftersales.JobDone {
		t.Errorf("agreed after all, it is %s", jobOf(got, "RO-1/J2").Status)
	}
	running := then(t, upTo(t, "ask_consent", 1), start)
	stopped := then(t, running, askJ2, noJ2)
	if j := jobOf(stopped, "RO-1/J2"); j.Status != aftersales.JobDeclined || j.Spans[0].To.IsZero() {
		t.Errorf("a job that was being worked on is %s, its clock %+v", j.Status, j.Spans)
	}
	for _, c := range []aftersales.OrderCommand{finish, aftersales.ResumeJob{Job: "RO-1/J2"}, start} {
		if whyNot(stopped, c) == "" {
			t.Errorf("%s is possible", c.Name())
		}
	}
	done := then(t, running, finish, askJ2, noJ2)
	if got := billed(t, done); slices.Contains(got, "RO-1/J2") || len(got) == 0 {
		t.Errorf("billed are %v", got)
	}
	if got := billed(t, then(t, done, askJ2, yesJ2)); !slices.Contains(got, "RO-1/J2") {
		t.Errorf("billed after the customer agreed are %v", got)
	}
}

// billed finishes the work of an order and gives the jobs and parts on its bill.
func billed(t *testing.T, o aftersales.Order) []string {
	t.Helper()
	for _, j := range o.Jobs {
		if j.Status == aftersales.JobRunning {
			o = then(t, o, aftersales.FinishJob{Job: j.ID})
		}
	}
	for _, p := range o.Parts {
		if out := p.Out(); out.Sign() > 0 {
			o = then(t, o, aftersales.ReturnPart{Part: p.ID, Quantity: out})
		}
	}
	o = then(t, o, aftersales.PassFinal{Items: []aftersales.ItemID{"noise"}}, aftersales.Settle{Settlement: "S1"})
	var ids []string
	for _, l := range o.Settlement.Lines {
		ids = append(ids, string(l.Job), string(l.Part))
	}
	return ids
}

func TestADeclinedPartIsNeitherApprovedNorIssuedNorFittedNorBilled(t *testing.T) {
	o := upTo(t, "ask_consent", 1)
	yes := aftersales.AnswerConsent{Part: "P9", Answer: aftersales.Agreed}
	no := aftersales.AnswerConsent{Part: "P9", Answer: aftersales.Declined}
	ask := aftersales.AskConsent{Part: "P9", Reason: paper("why")}
	issue := aftersales.IssuePart{Part: "P9", Quantity: pieces("1"), To: "li"}
	fit := aftersales.FitPart{Part: "P9", Quantity: pieces("1"), Origin: aftersales.OriginPlan}
	request := func(job aftersales.JobID) aftersales.RequestPart {
		return aftersales.RequestPart{Part: "P9", Job: job, Number: "GOLD", Quantity: pieces("1"), UnitPrice: cny("9999.00")}
	}
	tests := map[string]aftersales.Order{
		"the part itself": then(t, o, request("RO-1/J1"), issue, ask, no),
		"with its job":    then(t, o, request("RO-1/J2"), issue, askJ2, noJ2),
	}
	for name, declined := range tests {
		t.Run(name, func(t *testing.T) {
			for _, c := range []aftersales.OrderCommand{aftersales.ApprovePart{Part: "P9"}, issue, fit} {
				if got := whyNot(declined, c); !strings.Contains(got, `part_not_declined: the customer declined parts line "P9"`) {
					t.Errorf("%s: %q", c.Name(), got)
				}
			}
			then(t, declined, aftersales.ReturnPart{Part: "P9", Quantity: pieces("1")})
		})
	}
	fitted := then(t, o, request("RO-1/J1"), issue, fit, ask, no)
	if got := billed(t, fitted); slices.Contains(got, "P9") {
		t.Errorf("billed are %v", got)
	}
	if got := billed(t, then(t, fitted, ask, yes)); !slices.Contains(got, "P9") {
		t.Errorf("billed after the customer agreed are %v", got)
	}
}

func TestAPartIsOfThePlanOnlyIfTheCustomerSignedForItOrAgreed(t *testing.T) {
	o := upTo(t, "approve_job", 1) // the customer has agreed to the additional job J3
	request := func(job aftersales.JobID) aftersales.RequestPart {
		return aftersales.RequestPart{Part: "P9", Job: job, Number: "GOLD", Quantity: pieces("1"), UnitPrice: cny("9.00")}
	}
	issue := aftersales.IssuePart{Part: "P9", Quantity: pieces("1"), To: "li"}
	agreed := then(t, o, request("RO-1/J1"), aftersales.AskConsent{Part: "P9", Reason: paper("why")}, aftersales.AnswerConsent{Part: "P9", Answer: aftersales.Agreed}, issue)
	tests := []struct {
		name  string
		order aftersales.Order
		part  aftersales.PartID
		want  string
	}{
		{"one that was signed for", o, "RO-1/P1", "plan"},
		{"one that nobody asked about", then(t, o, request("RO-1/J1"), issue), "P9", "diagnosis"},
		{"one without a job", then(t, o, request(""), issue), "P9", "diagnosis"},
		{"one that was agreed to", agreed, "P9", "plan"},
		{"one of an added job that was agreed to", then(t, o, request("RO-1/J3"), issue), "P9", "plan"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			by := aftersales.Actor{Command: "fit", At: tt.order.Last.First(nil).Add(time.Minute), By: "li"}
			events, err := aftersales.DecideOrder(tt.order, aftersales.FitPart{Part: tt.part, Quantity: pieces("1"), Origin: aftersales.OriginPlan}, by, ordergen.Prices())
			if err != nil {
				t.Fatal(err)
			}
			if got := events[1].Get(history.FieldOrigin).Word(); got != tt.want {
				t.Errorf("recorded as %s, want %s", got, tt.want)
			}
		})
	}
}

func TestWhatWasDeclinedIsNotQuotedAndLeavesTheQuotationStale(t *testing.T) {
	o := upTo(t, "authorise", 1)
	no := then(t, o, aftersales.AskConsent{Part: "RO-1/P1", Reason: paper("why")}, aftersales.AnswerConsent{Part: "RO-1/P1", Answer: aftersales.Declined})
	if got := whyNot(no, aftersales.Authorise{}); !strings.Contains(got, "quote_current") {
		t.Errorf("the customer signs for what he declined: %q", got)
	}
	if again := then(t, no, aftersales.MakeQuote{}); again.Quote.Items != o.Quote.Items-1 {
		t.Errorf("%d items are quoted", again.Quote.Items)
	}
	yes := then(t, o, aftersales.AskConsent{Part: "RO-1/P1", Reason: paper("why")}, aftersales.AnswerConsent{Part: "RO-1/P1", Answer: aftersales.Agreed})
	if yes.Quote.Stale {
		t.Error("the quotation is stale although the customer agreed to what it says")
	}
}

func TestASignatureAfterARefusalIsAnAnswer(t *testing.T) {
	job := field("job_id", history.ID("J1"))
	o := after(t, adopted("authorised", nil, event("y-1", history.JobPlanned, 1, job), event("y-2", history.ConsentDeclined, 2, job),
		event("y-3", history.JobAuthorised, 3, job)), aftersales.StartJob{Job: "J1"})
	if o.Jobs[0].Status != aftersales.JobRunning {
		t.Errorf("the job is %s", o.Jobs[0].Status)
	}
}

func TestAPayerDoesNotTakeTheNameOfAnotherKind(t *testing.T) {
	o := upTo(t, "settle", 1)
	with := func(id string, kind pricing.PayerKind) aftersales.Settle {
		return aftersales.Settle{Settlement: "S1", Terms: aftersales.Terms{Payers: []pricing.Payer{{ID: id, Kind: kind}}}}
	}
	for _, kind := range []pricing.PayerKind{pricing.PayerInternal, pricing.PayerInsurer} {
		if got := whyNot(o, with("customer", kind)); !strings.Contains(got, `payers[0].id: "customer" is the name of another kind of payer than`) {
			t.Errorf("%s: %q", kind, got)
		}
	}
	if got := whyNot(o, with("customer", pricing.PayerCustomer)); got != "" {
		t.Error(got)
	}
}

func TestABillMadeElsewhereIsCorrectedOnlyIfTheOrderHasItsLines(t *testing.T) {
	correct := aftersales.CorrectSettlement{Settlement: "S2", Reason: paper("why")}
	settlement := field("settlement_id", history.ID("S1"))
	total := event("y-9", history.SettlementTotalled, 9, settlement, field("total", money("1000.00")))
	line := func(of ...history.Field) history.Event {
		return event("y-8", history.SettlementLineAdded, 8, append(of, settlement, field("line_id", history.ID("L1")), field("amount", money("1000.00")))...)
	}
	job := field("job_id", history.ID("J1"))
	work := []history.Event{event("y-1", history.JobPlanned, 1, job, field("sold_hours", history.Int(history.KindHours, 1)), field("rate", money("900.00"))),
		event("y-2", history.JobDone, 8, job)}
	tests := []struct {
		name   string
		events []history.Event
		want   string
	}{
		{"nothing but the total", nil, "its lines are not known"},
		{"a line that says not for what", append(slices.Clone(work), line()), `nothing of its line "L1"`},
		{"a line of a job that the order has not", []history.Event{line(field("job_id", history.ID("J7")))}, `nothing of its line "L1"`},
		{"all of it", append(slices.Clone(work), line(job)), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := after(t, adopted("settled", []string{"*"}, append(tt.events, total)...))
			got := whyNot(o, correct)
			if tt.want == "" != (got == "") || !strings.Contains(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestNoMoreIsPaidThanABillComesToOfWhichNobodyKnowsWhoPays(t *testing.T) {
	o := after(t, adopted("settled", nil, event("y-1", history.SettlementTotalled, 9, field("settlement_id", history.ID("S1")), field("total", money("1000.00")))),
		aftersales.Pay{Amount: cny("600.00"), Method: "cash"}, aftersales.Pay{Payer: "insurer", Amount: cny("300.00"), Method: "cash"},
		aftersales.Refund{Amount: cny("50.00"), Method: "cash"})
	if got := whyNot(o, aftersales.Pay{Amount: cny("150.01"), Method: "cash"}); !strings.Contains(got, "not_overpaid: 150.01 CNY is more than the 150.00 CNY") {
		t.Errorf("got %q", got)
	}
	if got := whyNot(then(t, o, aftersales.Pay{Amount: cny("150.00"), Method: "cash"}), aftersales.Pay{Amount: cny("999.00"), Method: "cash"}); got == "" {
		t.Error("a bill is paid twice")
	}
}

func TestAPartThatTheCustomerBroughtHasNoPrice(t *testing.T) {
	o := then(t, upTo(t, "make_quote", 1), aftersales.RequestPart{Part: "P5", Number: "OWN", Quantity: pieces("1"), FromCustomer: true, UnitPrice: cny("0.00")})
	priced := func(m string) aftersales.MakeQuote {
		return aftersales.MakeQuote{Terms: aftersales.Terms{Lines: []aftersales.LineTerms{{Part: "P5", Price: cny(m)}}}}
	}
	if got := whyNot(o, priced("70.00")); !strings.Contains(got, "lines[0].price: 70.00 CNY for a part that the customer brought") {
		t.Errorf("got %q", got)
	}
	if got := whyNot(o, priced("0.00")); got != "" {
		t.Error(got)
	}
}

func TestNothingIsFiledWithADisputeOrAnInvoiceLeftOver(t *testing.T) {
	o := upTo(t, "pay", 1)
	ended := func(o aftersales.Order) aftersales.Order {
		t.Helper()
		a, _ := o.Account("")
		return then(t, o, aftersales.Pay{Amount: a.Open, Method: "cash"}, aftersales.Deliver{}, aftersales.CloseOrder{})
	}
	cheaper := aftersales.CorrectSettlement{Settlement: "S2", Reason: paper("why"), Terms: aftersales.Terms{
		Lines: []aftersales.LineTerms{{Job: "RO-1/J1", Discount: "10%", Reason: "complaint"}}}}
	disputed := ended(then(t, o, aftersales.RaiseDispute{Dispute: "D1", Line: o.Settlement.Lines[0].ID, Amount: cny("1.00")}, cheaper))
	if got := whyNot(disputed, aftersales.ArchiveOrder{}); !strings.Contains(got, `books_closed: dispute "D1" about settlement "RO-1/S1" is open`) {
		t.Errorf("got %q", got)
	}
	then(t, disputed, aftersales.ResolveDispute{Dispute: "D1", Outcome: aftersales.DisputeConceded}, aftersales.ArchiveOrder{})
	invoiced := ended(then(t, o, aftersales.IssueInvoice{Invoice: "I1", Kind: "vat"}, cheaper))
	if got := whyNot(invoiced, aftersales.ArchiveOrder{}); !strings.Contains(got, "books_closed: invoices for 802.30 CNY stand against payer") {
		t.Errorf("got %q", got)
	}
	a, _ := invoiced.Account("")
	then(t, invoiced, aftersales.CreditInvoice{Note: "N1", Invoice: "I1", Amount: minus(a.Invoiced, a.Charged), Reason: paper("why")}, aftersales.ArchiveOrder{})
}

func TestABilledOrderIsNotCancelledAndADoneJobStaysDoneWhenItsRedoingIsDeclined(t *testing.T) {
	rejected := then(t, upTo(t, "give_list", 1), aftersales.Reject{Reason: paper("why")})
	start := aftersales.StartJob{Job: "RO-1/J1"}
	ask, no := aftersales.AskConsent{Job: "RO-1/J1"}, aftersales.AnswerConsent{Job: "RO-1/J1", Answer: aftersales.Declined}
	o := then(t, rejected, start, ask, no)
	if j := jobOf(o, "RO-1/J1"); j.Status != aftersales.JobDone || j.Spans[len(j.Spans)-1].To.IsZero() {
		t.Errorf("the job is %s, its clock %+v", j.Status, j.Spans)
	}
	if got := whyNot(o, aftersales.CancelOrder{}); !strings.Contains(got, "nothing_done") {
		t.Errorf("with a job that was done: %q", got)
	}
	o.Jobs, o.Parts = nil, nil
	if got := whyNot(o, aftersales.CancelOrder{}); !strings.Contains(got, `nothing_billed: settlement "`+string(o.Settlement.ID)+`" is in force`) {
		t.Errorf("with a settlement: %q", got)
	}
}

func TestWhatTheCustomerSignedForIsKeptAndCoversWhatWasAddedBefore(t *testing.T) {
	signed := upTo(t, "start_job", 1)
	named := func(o aftersales.Order) (ids []string) {
		jobs, parts := o.Signed()
		for _, j := range jobs {
			ids = append(ids, string(j.ID))
		}
		for _, p := range parts {
			ids = append(ids, string(p.ID))
		}
		return ids
	}
	first := named(signed)
	if len(first) != 3 {
		t.Fatalf("signed for are %v", first)
	}
	sold, rate := must(pricing.ParseHours("1")), cny("200.00")
	again := then(t, signed, aftersales.SendBack{Reason: paper("plate")}, aftersales.PlanJob{Job: "J8", Operation: "X", Hours: sold, Rate: rate},
		aftersales.RequestPart{Part: "P8", Job: "J8", Number: "X", Quantity: pieces("1"), UnitPrice: cny("10.00")})
	if got := named(again); !slices.Equal(got, first) {
		t.Errorf("before he signs again they are %v", got)
	}
	if p := again.Parts[1]; !p.Added {
		t.Error("what was requested after he signed is not told apart")
	}
	again = then(t, again, aftersales.MakeQuote{}, aftersales.Authorise{})
	if got := named(again); !slices.Contains(got, "J8") || !slices.Contains(got, "P8") || len(got) != 5 || again.Parts[1].Added {
		t.Errorf("signed for again are %v, the part %+v", got, again.Parts[1])
	}
}
