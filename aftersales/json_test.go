package aftersales_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/golden"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

func TestEveryFaultOfACommandIsToldWithItsPath(t *testing.T) {
	long, control := strings.Repeat("x", 201), "a\x00b"
	wide := must(pricing.ParseHours("1234567890123456789"))
	usd := must(pricing.NewMoney("5", "USD"))
	bad := history.Paper{ID: "p", Digest: "xyz"}
	tests := []struct {
		c    aftersales.OrderCommand
		want string
	}{
		{aftersales.OpenOrder{Number: control, Kind: "x", Concern: bad, Items: []aftersales.Item{{}, {ID: "a"}, {ID: "a", Words: bad}}, Promised: time.Date(1800, 1, 1, 0, 0, 0, 0, time.UTC)},
			"order: no id\nnumber: has a control character: \"a\\x00b\"\nkind: no such kind of order: \"x\"\ncustomer: no id\nvehicle: no id\n" +
				"concern.digest: not hexadecimal\nitems[2].words.digest: not hexadecimal\nitems[0].id: no id\nitems[2].id: item \"a\" is there twice\n" +
				"promised: not between the years 1900 and 9999: 1800"},
		{aftersales.OpenOrder{Order: "R", Kind: "rework", Customer: "C", Vehicle: "V"},
			"items: nothing was reported\nrework_of: an order names the order it repairs again if and only if its kind is \"rework\""},
		{aftersales.OpenOrder{Order: "R", Kind: "rework", ReworkOf: "R", Customer: "C", Vehicle: "V", Items: make([]aftersales.Item, 1001)},
			"items: 1001 items, at most 1000 are allowed\nrework_of: an order cannot be the rework of itself"},
		{aftersales.RecordIntake{Methods: []string{"a;b", ""}, Grade: long, GradeList: strings.Repeat("x", 501), OdometerKM: new(int64(-1)), Items: []aftersales.Item{{}},
			Accessories: []aftersales.Accessory{{Words: bad, Storage: control}, {ID: "A"}, {ID: "A"}}, ExpectedDays: new(int64(-1)), FuelPercent: new(int64(101)), ChargePercent: new(int64(-1)), Damage: bad},
			"methods[0]: a semicolon in \"a;b\"\nmethods[1]: no id\ngrade: 201 bytes, at most 200 are allowed\ngrade_list: 501 bytes, at most 500 are allowed\n" +
				"odometer_km: -1 is not from 0 to 9999999\nitems[0].id: no id\naccessories[0].id: no id\naccessories[0].words.digest: not hexadecimal\n" +
				"accessories[0].storage: has a control character\naccessories[2].id: accessory \"A\" is there twice\n" +
				"expected_days: -1 is not from 0 to 36525\nfuel_percent: 101 is not from 0 to 100\ncharge_percent: -1 is not from 0 to 100\ndamage.digest: not hexadecimal"},
		{aftersales.RecordIntake{Accessories: make([]aftersales.Accessory, 1001)}, "accessories: 1001 accessories, at most 1000 are allowed"},
		{aftersales.OpenOrder{Order: "R", Kind: "repair", Customer: "C", Vehicle: "V", Items: []aftersales.Item{{ID: "a"}}, LastKM: new(int64(-1)),
			Appointment: aftersales.AppointmentID(long), Inquiry: aftersales.InquiryID(control)},
			"appointment: 201 bytes, at most 200 are allowed\ninquiry: has a control character: \"a\\x00b\"\nlast_km: -1 is not from 0 to 9999999"},
		{aftersales.RequestRescue{Order: "R", Items: []aftersales.Item{{ID: "a"}}}, "customer: no id\nvehicle: no id"},
		{aftersales.ClarifyItem{}, "item: no id\nwords: no paper"},
		{aftersales.SignIntake{}, "request: nothing was signed and no copy given"},
		{aftersales.CorrectOdometer{OdometerKM: -1, Cause: "x"}, "odometer_km: -1 is not from 0 to 9999999\ncause: no such cause: \"x\"\nreason: no paper"},
		{aftersales.CheckPlate{OnOrder: "沪A12345", Told: control}, "on_order: no digest of a plate: only the comparison makes one, and a plate itself does not belong here\nseen: no digest of a plate: only the comparison makes one, and a plate itself does not belong here\ntold: has a control character: \"a\\x00b\""},
		{aftersales.SetReceptionist{}, "receptionist: no id"},
		{aftersales.AssignSite{}, "site: no id"},
		{aftersales.SetStage{Assignee: aftersales.PersonID(control), Tracker: aftersales.PersonID(long)},
			"stage: no id\nassignee: has a control character: \"a\\x00b\"\ntracker: 201 bytes, at most 200 are allowed"},
		{aftersales.MakeRepairPlan{Plan: bad}, "plan.digest: not hexadecimal"},
		{aftersales.PromiseReady{Method: control, Reason: bad}, "ready: no time\nmethod: has a control character: \"a\\x00b\"\nreason.digest: not hexadecimal"},
		{aftersales.WaiveStep{}, "step: no id\nreason: no paper"},
		{aftersales.RecordFinding{Words: bad, Told: control}, "finding: no id\nwords.digest: not hexadecimal\ntold: has a control character: \"a\\x00b\""},
		{aftersales.TellFinding{}, "finding: no id\ntold: no id"},
		{aftersales.Postpone{Reason: bad}, "reason.digest: not hexadecimal"},
		{aftersales.HandToWorkshop{}, "giver: no id\nreceiver: no id"},
		{aftersales.SendBack{}, "reason: no reason"},
		{aftersales.Reject{}, "reason: no reason"},
		{aftersales.DeferJob{Reason: bad, DueOn: must(cal.NewDate(1800, 1, 1)), DueKM: new(int64(-1))},
			"job: no id\nreason.digest: not hexadecimal\ndue_on: not between the years 1900 and 9999: 1800\ndue_km: -1 is not from 0 to 9999999"},
		{aftersales.AssignJob{}, "job: no id\nto: neither a person nor a team"},
		{aftersales.AssignJob{Job: "J", To: aftersales.PersonID(control), Team: control}, "to: has a control character: \"a\\x00b\"\nteam: has a control character: \"a\\x00b\""},
		{aftersales.PauseJob{}, "job: no id\nreason: no id"},
		{aftersales.ResumeJob{}, "job: no id"},
		{aftersales.HandOnJob{To: aftersales.PersonID(control)}, "job: no id\nrole: no id\nto: has a control character: \"a\\x00b\""},
		{aftersales.MutualCheckJob{}, "job: no id"},
		{aftersales.RecordIntake{Methods: make([]string, 101)}, "methods: 101 entries, at most 100 are allowed"},
		{aftersales.AcceptRework{}, `fault_side: no such fault side: ""`},
		{aftersales.Diagnose{Procedure: "\xff"}, `procedure: not valid UTF-8: "\xff"`},
		{aftersales.PlanJob{Hours: hoursOf("-1"), Rate: usd, Payer: "x", FeeClass: pricing.Class(long), Finding: aftersales.FindingID(control), Description: control},
			"job: no id\noperation: no id\ndescription: has a control character\nfinding: has a control character: \"a\\x00b\"\nhours: negative: -1\n" +
				"fee_class: 201 bytes, at most 200 are allowed\npayer: no such payer: \"x\"\nrate: 5 USD is not in the currency of the shop, \"CNY\""},
		{aftersales.PlanJob{Job: "J", Operation: "O", Hours: hoursOf("1"), Rate: cny("1"), Item: aftersales.ItemID(control), Class: control, Area: control,
			Standard: new(hoursOf("-1")), Revives: &aftersales.JobRef{Job: "J"}},
			"item: has a control character: \"a\\x00b\"\nclass: has a control character: \"a\\x00b\"\narea: has a control character: \"a\\x00b\"\n" +
				"revives.order: no id\nrevives.job: a job cannot take up itself\nstandard: negative: -1"},
		{aftersales.PlanJob{Job: "J", Operation: "O", Hours: wide, Rate: cny("1234567890123456789")},
			"hours: more digits than can be kept: \"1234567890123456789\"\nrate: more digits than can be kept: \"1234567890123456789\""},
		{aftersales.RequestPart{Job: aftersales.JobID(long), PartName: control, UnitPrice: usd},
			"part: no id\njob: 201 bytes, at most 200 are allowed\nnumber: no id\nname: has a control character\nquantity: not more than nothing: 0\n" +
				"unit_price: 5 USD is not in the currency of the shop, \"CNY\""},
		{aftersales.RequestPart{Part: "P", Number: "N", Quantity: pieces("1")}, "unit_price: no amount"},
		{aftersales.MakeQuote{Ready: time.Date(2026, 1, 1, 0, 0, 0, 0, time.FixedZone("", 30))}, "ready: not in a zone of whole minutes: 30 seconds"},
		{aftersales.Authorise{GuaranteeDays: -1, GuaranteeKM: 10_000_000, Duties: bad, RepairClass: control},
			"guarantee_days: -1 is not from 0 to 36525\nguarantee_km: 10000000 is not from 0 to 9999999\nduties.digest: not hexadecimal\nrepair_class: has a control character: \"a\\x00b\""},
		{aftersales.AskConsent{Reason: bad, Total: usd, Method: control},
			"job: a question is about one job or one part\nreason.digest: not hexadecimal\nmethod: has a control character: \"a\\x00b\"\ntotal: 5 USD is not in the currency of the shop, \"CNY\""},
		{aftersales.AnswerConsent{Job: "J", Part: "P", Answer: "maybe", Total: usd},
			"job: a question is about one job or one part\nanswer: no such answer: \"maybe\"\ntotal: 5 USD is not in the currency of the shop, \"CNY\""},
		{aftersales.ApproveJob{}, "job: no id"},
		{aftersales.DropJob{}, "job: no id"},
		{aftersales.StartJob{}, "job: no id"},
		{aftersales.CheckJob{}, "job: no id"},
		{aftersales.FinishJob{Clocked: new(hoursOf("-0.5"))}, "job: no id\nclocked: negative: -0.5"},
		{aftersales.ApprovePart{}, "part: no id"},
		{aftersales.IssuePart{Quantity: pieces("-1")}, "part: no id\nquantity: not more than nothing: -1\nto: no id"},
		{aftersales.FitPart{Origin: "diagnosed"}, "part: no id\nquantity: not more than nothing: 0\norigin: no such origin of a part: \"diagnosed\""},
		{aftersales.ReturnPart{}, "part: no id\nquantity: not more than nothing: 0"},
		{aftersales.ChooseOldPart{Choice: "x"}, "part: no id\nchoice: no such choice: \"x\""},
		{aftersales.RecordCorrection{Cause: bad}, "cause.digest: not hexadecimal\ncorrection: no correction"},
		{aftersales.Inspect{Level: "final", Methods: []string{""}, Reason: history.Paper{Digest: "00"}},
			"level: neither \"self\" nor \"process\": \"final\"\njob: no id\nmethods[0]: no id\nreason.paper: no id"},
		{aftersales.PassFinal{Items: []aftersales.ItemID{"a", "a"}, Methods: []string{control}}, "items[1]: item \"a\" is there twice\nmethods[0]: has a control character: \"a\\x00b\""},
		{aftersales.FailFinal{Items: []aftersales.ItemID{""}, Reason: bad}, "items[0]: no id\nreason.digest: not hexadecimal"},
		{aftersales.Certify{}, "certificate: no id"},
		{aftersales.Inspect{Level: "self", Job: "J", Item: aftersales.ItemID(control), RoadTestKM: new(int64(-1)), Passed: true, Defects: []aftersales.Defect{{Words: bad, Told: control}}},
			"item: has a control character: \"a\\x00b\"\nroad_test_km: -1 is not from 0 to 9999999\ndefects: what has defects did not pass\n" +
				"defects[0].finding: no id\ndefects[0].words.digest: not hexadecimal\ndefects[0].told: has a control character: \"a\\x00b\""},
		{aftersales.FailFinal{Defects: []aftersales.Defect{{Finding: "F", Action: &aftersales.OpenAction{Action: "A", Kind: "corrective", Finding: "G"}},
			{Finding: "F", Action: &aftersales.OpenAction{Action: "A", Finding: "F"}}}},
			"defects[0].action.finding: the measure is about another finding: \"G\"\ndefects[1].finding: \"F\" is there twice\ndefects[1].action.kind: no id\ndefects[1].action: \"A\" is there twice"},
		{aftersales.FailFinal{Defects: make([]aftersales.Defect, 1001)}, "defects: 1001 defects, at most 1000 are allowed"},
		{aftersales.OpenAction{Finding: aftersales.FindingID(control), Department: control, Person: aftersales.PersonID(control), Due: time.Date(1800, 1, 1, 0, 0, 0, 0, time.UTC)},
			"action: no id\nkind: no id\nfinding: has a control character: \"a\\x00b\"\ndepartment: has a control character: \"a\\x00b\"\nperson: has a control character: \"a\\x00b\"\n" +
				"due: not between the years 1900 and 9999: 1800"},
		{aftersales.AdvanceAction{Status: "open"}, "action: no id\nstatus: no status that a measure advances to: \"open\""},
		{aftersales.CheckFinishedCar{}, "outside: nothing was looked at"},
		{aftersales.RecordHandover{Step: "washed"}, "step: no such step: \"washed\""},
		{aftersales.Accept{Remarks: bad}, "remarks.digest: not hexadecimal"},
		{aftersales.RecordOpinion{}, "opinion: no id\nwords: an opinion without words"},
		{aftersales.ForwardOpinion{}, "opinion: no id\ndepartment: no id"},
		{aftersales.AnswerOpinion{}, "opinion: no id"},
		{aftersales.Settle{}, "settlement: no id"},
		{aftersales.Settle{Settlement: "S", Terms: aftersales.Terms{Lines: []aftersales.LineTerms{{}, {Job: "J", Part: "P"}, {Job: "J", Reason: control, Price: usd},
			{Job: "J", Hours: new(hoursOf("-1"))}, {Part: "P", Hours: new(hoursOf("1")), Price: cny("-1")}}}},
			"lines[0].job: terms are those of one job or one part\nlines[1].job: terms are those of one job or one part\nlines[2].reason: has a control character: \"a\\x00b\"\n" +
				"lines[3]: terms of \"J\" stand here twice\nlines[3].hours: negative: -1\nlines[4].price: negative: -1 CNY\nlines[4].hours: a part has no hours\n" +
				"lines[2].price: 5 USD is not in the currency of the shop, \"CNY\""},
		{aftersales.Settle{Settlement: "S", Terms: aftersales.Terms{Payers: []pricing.Payer{{ID: long}}, Discounts: []pricing.Discount{{ID: control, Reason: long}}}},
			"payers[0].id: 201 bytes, at most 200 are allowed\ndiscounts[0].id: has a control character: \"a\\x00b\"\ndiscounts[0].reason: 201 bytes, at most 200 are allowed"},
		{aftersales.MakeQuote{Terms: aftersales.Terms{Lines: make([]aftersales.LineTerms, 1001)}}, "lines: 1001 lines, at most 1000 are allowed"},
		{aftersales.CorrectSettlement{Reason: bad}, "settlement: no id\nreason.digest: not hexadecimal"},
		{aftersales.CorrectSettlement{Settlement: "S"}, "reason: a correction gives its reason"},
		{aftersales.TakeDeposit{Payer: control, Amount: usd, Method: "deposit"},
			"payer: has a control character: \"a\\x00b\"\nmethod: a deposit is set off by the settlement itself\namount: 5 USD is not in the currency of the shop, \"CNY\""},
		{aftersales.ReturnDeposit{Amount: usd, Reason: bad}, "method: no id\nreason.digest: not hexadecimal\namount: 5 USD is not in the currency of the shop, \"CNY\""},
		{aftersales.Refund{Amount: usd, Reason: bad}, "method: no id\nreason.digest: not hexadecimal\namount: 5 USD is not in the currency of the shop, \"CNY\""},
		{aftersales.IssueInvoice{Payer: control}, "invoice: no id\nkind: no id\npayer: has a control character: \"a\\x00b\""},
		{aftersales.CreditInvoice{}, "note: no id\ninvoice: no id\namount: no amount\nreason: a credit note gives its reason"},
		{aftersales.CreditInvoice{Note: "N", Invoice: "V", Amount: usd, Reason: paper("why")}, "amount: 5 USD is not in the currency of the shop, \"CNY\""},
		{aftersales.RaiseDispute{Amount: usd, Reason: bad}, "dispute: no id\nline: no id\nreason.digest: not hexadecimal\namount: 5 USD is not in the currency of the shop, \"CNY\""},
		{aftersales.ExplainDispute{}, "dispute: no id"},
		{aftersales.ForwardDispute{}, "dispute: no id\ndepartment: no id"},
		{aftersales.ResolveDispute{}, "dispute: no id\noutcome: no such outcome: \"\""},
		{aftersales.ClaimRecovery{Amount: usd}, "recovery: no id\nsupplier: no id\npart_number: no id\namount: 5 USD is not in the currency of the shop, \"CNY\""},
		{aftersales.AnswerRecovery{Granted: usd, Reason: bad}, "recovery: no id\nreason.digest: not hexadecimal\ngranted: 5 USD is not in the currency of the shop, \"CNY\""},
		{aftersales.ReceiveRecovery{Amount: usd}, "recovery: no id\nmethod: no id\namount: 5 USD is not in the currency of the shop, \"CNY\""},
		{aftersales.OpenOrder{Order: "R", Kind: "repair", Customer: "C", Vehicle: "V", Items: []aftersales.Item{{ID: "a"}}, ImmediateReturn: true},
			"immediate_return: only an order of kind \"rework\" is of a vehicle that came straight back"},
		{aftersales.Pay{}, "amount: no amount\nmethod: no id"},
		{aftersales.Pay{Amount: cny("-1"), Method: "cash"}, "amount: negative: -1 CNY"},
		{aftersales.Pay{Amount: cny("0.00"), Method: "cash"}, "amount: a payment of nothing"},
		{aftersales.Explain{Topics: []string{""}}, "topics[0]: no id"},
		{aftersales.HandDocuments{Documents: []string{""}}, "documents[0]: no id"},
		{aftersales.RecordSatisfaction{Score: new(int64(1001))}, "score: 1001 is not from 0 to 1000"},
		{aftersales.Deliver{OdometerKM: new(int64(-1))}, "odometer_km: -1 is not from 0 to 9999999"},
		{nil, "command: no command"},
		{&aftersales.StartJob{Job: "J"}, "command: a command is a value, not a *aftersales.StartJob"},
		{(*aftersales.StartJob)(nil), "command: a command is a value, not a *aftersales.StartJob"},
	}
	for _, tt := range tests {
		if got := refusal(aftersales.Order{}, tt.c); got != tt.want {
			t.Errorf("%T\ngot  %s\nwant %s", tt.c, got, tt.want)
		}
	}
}

func TestEveryFaultOfAnActorIsToldWithItsPath(t *testing.T) {
	by := aftersales.Actor{Role: strings.Repeat("x", 201), Store: "\x01"}
	err := aftersales.CheckOrderCommand(aftersales.Accept{}, by, "CNY")
	want := "command_id: no id\nby: no id\nrole: 201 bytes, at most 200 are allowed\nstore: has a control character: \"\\x01\"\nat: no time"
	if err == nil || err.Error() != want {
		t.Errorf("got  %v\nwant %s", err, want)
	}
	for _, at := range []time.Time{
		time.Date(9999, 12, 31, 23, 0, 0, 0, time.FixedZone("", -5*3600)), time.Date(1899, 12, 31, 23, 0, 0, 0, time.UTC),
		time.Date(2026, 1, 1, 0, 0, 0, 0, time.FixedZone("", 24*3600)),
	} {
		by := someone("c")
		by.At = at
		if aftersales.CheckOrderCommand(aftersales.Accept{}, by, "CNY") == nil {
			t.Errorf("%s was taken", at)
		}
	}
	if err := aftersales.CheckOrderCommand(aftersales.Accept{}, someone("c"), "CNY"); err != nil {
		t.Error(err)
	}
}

func TestPricesThatCannotBeAreToldWhenQuoting(t *testing.T) {
	o := upTo(t, "make_quote", 1)
	_, err := aftersales.DecideOrder(o, aftersales.MakeQuote{}, someone("c"), pricing.Rules{Currency: "USD"})
	if err == nil || !strings.Contains(err.Error(), `jobs["RO-1/J1"].rate: not in the currency of the order`) {
		t.Errorf("CNY was quoted in USD: %v", err)
	}
	inspected := upTo(t, "settle", 1)
	if _, err := aftersales.DecideOrder(inspected, aftersales.Settle{Settlement: "S"}, someone("c"), pricing.Rules{}); err == nil {
		t.Error("settled in no currency")
	}
	o = then(t, o, aftersales.PlanJob{Job: "J9", Operation: "X", Hours: hoursOf("999999999999999.5"), Rate: cny("999999999999999999")})
	_, err = aftersales.DecideOrder(o, aftersales.MakeQuote{}, someone("c"), ordergen.Prices())
	var f *aftersales.FieldError
	if !errors.As(err, &f) || f.Path != "quoted_total" {
		t.Errorf("a total that does not fit: %v", err)
	}
}

func TestEveryFaultOfADocumentIsToldWithItsPath(t *testing.T) {
	tests := []struct{ name, document, want string }{
		{"no JSON", `{"command":`, "command: wants a value, but the document ends (line 1, column 12)"},
		{"no object", `[]`, "command: the name of the command must be given"},
		{"no name", `{"job":"J1"}`, "command: the name of the command must be given"},
		{"a broken text for a name", `{"command":"\ud800"}`, "command: half of a surrogate pair: \\ud800 (line 1, column 13)"},
		{"a number for a name", `{"command":1}`, "command: the name of the command must be given"},
		{"an unknown name", `{"command":"paint"}`, `command: no such command: "paint"`},
		{"the same member twice, and more", `{"command":"pay","amount":"1 CNY","amount":"2 CNY","method":""}`,
			"amount: member \"amount\" stands here twice\nmethod: no id"},
		{"a broken text, and more", `{"command":"pay","amount":"\ud800","method":""}`, "amount: half of a surrogate pair: \\ud800 (line 1, column 28)\nmethod: no id"},
		{"an unknown member beside a fault", `{"command":"finish_job","clock.ed":1,"clocked":"-1"}`,
			"[\"clock.ed\"]: unknown member \"clock.ed\", did you mean \"clocked\"?\njob: no id\nclocked: negative: -1"},
		{"a fault of form hides no fault of sense", `{"command":"request_part","quantity":1.5,"unit_price":"5","payer":"nobody"}`,
			"quantity: wants a string, has a number\nunit_price: not an amount with its currency, as in 1.50 CNY: \"5\"\npayer: \"nobody\" is no payer kind\npart: no id\nnumber: no id"},
		{"nothing is guessed of what was not said", `{"command":"inspect","level":"self","job":"J1"}`, "passed: must be given"},
		{"a job without hours", `{"command":"plan_job","job":"J1","operation":"O","rate":"1 CNY"}`, "hours: must be given"},
		{"satisfaction without an answer", `{"command":"record_satisfaction","score":1}`, "satisfied: must be given"},
		{"faults far inside", `{"command":"adopt_order","order":"R","state":"draft","from":"x","events":[{"id":"e","type":"order.opened","at":"2026-02-30","order_id":"R","kind":3}]}`,
			"events[0].at: not a date of the form 2006-01-02: \"2026-02-30\"\nevents[0].kind: wants a string with a value of kind code, has number"},
		{"an impossible date", `{"command":"make_quote","ready":"2026-02-30T09:00:00+08:00"}`, "ready: "},
		{"null for a truth", `{"command":"inspect","level":"self","job":"J1","passed":null}`, "passed: wants a bool, has null"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, err := aftersales.DecodeOrderCommand([]byte(tt.document))
			if err == nil || c != nil || !strings.HasPrefix(err.Error(), tt.want) {
				t.Errorf("got  %v\nwant %s", err, tt.want)
			}
		})
	}
	for _, document := range []string{
		strings.Repeat("[", 100_000), `{"command":"` + strings.Repeat("x", 10<<20) + `"}`, "\xff", `{"command":"start_job","job":"` + "a\x01" + `"}`,
	} {
		if c, err := aftersales.DecodeOrderCommand([]byte(document)); err == nil || c != nil || len(err.Error()) > 1000 {
			t.Errorf("%.40q…: %v", document, err)
		}
	}
}

func TestACommandThatCannotBeWrittenIsNot(t *testing.T) {
	for _, c := range []aftersales.OrderCommand{nil, &aftersales.Accept{}, aftersales.MakeQuote{Ready: time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC)}} {
		if data, err := aftersales.EncodeOrderCommand(c); err == nil {
			t.Errorf("%T was written as %s", c, data)
		}
	}
}

// deep compares what is not exported too; a list without entries is none.
var deep = cmp.Options{cmp.AllowUnexported(history.Event{}, cal.Date{}), cmpopts.EquateEmpty()}

// samples are commands that show every member.
func samples() []aftersales.OrderCommand {
	var out []aftersales.OrderCommand
	for _, s := range ordergen.Life("RO-1", time.Date(2026, 3, 4, 8, 0, 0, 0, china)) {
		out = append(out, s.Command)
	}
	return append(out, adopted("draft", []string{"order.*"}), aftersales.DropJob{Job: "J"}, aftersales.AskConsent{Part: "P", Total: cny("0.00")},
		aftersales.FailFinal{Items: []aftersales.ItemID{"a"}, Reason: paper("why")}, aftersales.AcceptRework{FaultSide: "part"},
		aftersales.TakeDeposit{Payer: "customer", Amount: cny("100.00"), Method: "card"}, aftersales.ReturnDeposit{Amount: cny("1.00"), Method: "card", Reason: paper("why")},
		aftersales.CorrectSettlement{Settlement: "S2", Reason: paper("why"), Terms: aftersales.Terms{Payers: []pricing.Payer{picc}, Group: "fleet", Coupons: []string{"HALF"},
			Discounts: []pricing.Discount{{ID: "D", Off: "10%", Reason: "complaint"}}, Lines: []aftersales.LineTerms{{Job: "J1", Payer: "PICC", Discount: "5.00", Reason: "complaint", Approved: "service_manager"},
				{Part: "P1", Split: []pricing.Share{{Payer: "customer", Percent: "50"}, {Payer: "goodwill", Percent: "50"}}, Price: cny("90.00")}, {Job: "J2", Hours: new(hoursOf("0.5"))}}}},
		aftersales.Refund{Payer: "PICC", Amount: cny("1.00"), Method: "transfer", Reason: paper("why")}, aftersales.IssueInvoice{Invoice: "V1", Kind: "vat_special", Payer: "PICC"},
		aftersales.CreditInvoice{Note: "N1", Invoice: "V1", Amount: cny("1.00"), Reason: paper("why")}, aftersales.RaiseDispute{Dispute: "D1", Line: "S1/1", Amount: cny("1.00"), Reason: paper("why")},
		aftersales.ExplainDispute{Dispute: "D1"}, aftersales.ForwardDispute{Dispute: "D1", Department: "service"}, aftersales.ResolveDispute{Dispute: "D1", Outcome: aftersales.DisputeConceded},
		aftersales.ClaimRecovery{Recovery: "C1", Supplier: "SUP", PartNumber: "N", Amount: cny("1.00")}, aftersales.AnswerRecovery{Recovery: "C1", Granted: cny("0.00"), Reason: paper("why")},
		aftersales.ReceiveRecovery{Recovery: "C1", Amount: cny("1.00"), Method: "transfer"},
		aftersales.Inspect{Level: "process", Job: "J1", Item: "noise", RoadTestKM: new(int64(4)), Reason: paper("why"), Defects: []aftersales.Defect{
			{Finding: "F1", Words: paper("words"), Told: "service_manager", Action: &aftersales.OpenAction{Action: "A1", Kind: "corrective", Department: "workshop", Person: "zhou", Due: time.Date(2026, 3, 6, 17, 0, 0, 0, time.UTC)}}}},
		aftersales.OpenAction{Action: "A2", Kind: "preventive", Finding: "F1"}, aftersales.AdvanceAction{Action: "A2", Status: aftersales.ActionDone},
		aftersales.CheckFinishedCar{Outside: new(true), Technical: new(true), Belongings: new(false)}, aftersales.RecordHandover{Step: aftersales.StepCarCleaned},
		aftersales.RecordOpinion{Opinion: "O1", Words: paper("words")}, aftersales.ForwardOpinion{Opinion: "O1", Department: "service"}, aftersales.AnswerOpinion{Opinion: "O1"},
		aftersales.Accept{Remarks: paper("remarks")},
		aftersales.LosePart{Part: "P", Quantity: pieces("1"), Person: "li", Price: cny("260.00"), Wilful: new(false)},
		aftersales.SettleLoss{Part: "P", By: aftersales.LossPaid, Amount: cny("260.00")},
		aftersales.ReceiveOldPart{Part: "P", Quantity: pieces("1")},
		aftersales.DisposeOldPart{Part: "P", Quantity: pieces("1"), Choice: aftersales.OldPartReturned},
		aftersales.ReportOrder{Type: history.ProblemReported, Fields: map[history.Name]string{"problem_id": "B1"}, Papers: map[history.Name]history.Paper{"symptom": paper("p")}},
		aftersales.OpenOrder{Order: "RO-2", Kind: "repair", Customer: "C", Vehicle: "V", Items: []aftersales.Item{{ID: "a", Unclear: true}}, Appointment: "A", Inquiry: "Q", LastKM: new(int64(7))},
		aftersales.RequestRescue{Order: "RO-1", Customer: "C-7", Vehicle: "V-3", Items: []aftersales.Item{{ID: "a"}}, Urban: new(true)},
		aftersales.RecordIntake{Items: []aftersales.Item{{ID: "b"}}, Accessories: []aftersales.Accessory{{ID: "A1", Words: paper("a"), Storage: "box 3"}},
			ExpectedDays: new(int64(5)), FuelPercent: new(int64(50)), ChargePercent: new(int64(7)), Damage: paper("d"), VIN: &aftersales.VINReading{Valid: true, Agrees: new(false)}},
		aftersales.ClarifyItem{Item: "a", Words: paper("w")}, aftersales.SignIntake{Request: true, RequestCopy: true, Accessories: true, AccessoriesCopy: true},
		aftersales.CorrectOdometer{OdometerKM: 5, Cause: "replaced", Reason: paper("why")}, aftersales.CheckPlate{OnOrder: "00000000000000000000000000000000", Seen: "00000000000000000000000000000001", Told: "front_desk"},
		aftersales.SetReceptionist{Receptionist: "zhao"}, aftersales.AssignSite{Site: "bay"}, aftersales.SetStage{Stage: "repair", Assignee: "li", Tracker: "zhao"},
		aftersales.MakeRepairPlan{Plan: paper("plan")}, aftersales.PromiseReady{Ready: time.Date(2026, 3, 5, 12, 0, 0, 0, china), Method: "phone", Reason: paper("why")},
		aftersales.WaiveStep{Step: "wash", Reason: paper("why")}, aftersales.RecordFinding{Finding: "F", Words: paper("w"), Told: "front_desk"},
		aftersales.TellFinding{Finding: "F", Told: "front_desk"}, aftersales.HandToWorkshop{Giver: "zhao", Receiver: "zhou"},
		aftersales.SendBack{Reason: paper("why")}, aftersales.Reject{Reason: paper("why")},
		aftersales.PlanJob{Job: "J", Operation: "O", Item: "a", Class: "overhaul", Area: "brakes", Maintenance: true, Major: true, Revives: &aftersales.JobRef{Order: "RO-0", Job: "J9"},
			Standard: new(hoursOf("1.5")), Hours: hoursOf("1"), Rate: cny("1")},
		aftersales.DeferJob{Job: "J", Reason: paper("why"), DueOn: must(cal.NewDate(2026, 9, 1)), DueKM: new(int64(30_000))},
		aftersales.AssignJob{Job: "J", To: "li", Team: "brakes"}, aftersales.PauseJob{Job: "J", Reason: "break"}, aftersales.ResumeJob{Job: "J"},
		aftersales.HandOnJob{Job: "J", Role: "team_leader", To: "zhou"}, aftersales.MutualCheckJob{Job: "J"})
}

// FuzzDecodeOrderCommand holds decoding to its word: no input panics, every error is a list of faults, and what is read is
// written and read the same.
func FuzzDecodeOrderCommand(f *testing.F) {
	for _, c := range samples() {
		f.Add(must(aftersales.EncodeOrderCommand(c)))
	}
	f.Add([]byte(`{"command":"plan_job","hours":"1e5","rate":"5 XXX","job":null}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := aftersales.DecodeOrderCommand(data)
		if err != nil {
			var fault *aftersales.FieldError
			if c != nil || !errors.As(err, &fault) {
				t.Fatalf("%v with the error %v", c, err)
			}
			return
		}
		if err := c.Check(); err != nil {
			t.Fatalf("read, but %v", err)
		}
		written := must(aftersales.EncodeOrderCommand(c))
		again, err := aftersales.DecodeOrderCommand(written)
		if err != nil {
			t.Fatalf("%s: %v", written, err)
		}
		if diff := cmp.Diff(c, again, deep); diff != "" {
			t.Fatal(diff)
		}
		if got := must(aftersales.EncodeOrderCommand(again)); !bytes.Equal(got, written) {
			t.Fatalf("written as %s, then as %s", written, got)
		}
		decides(t, c)
	})
}

// decides checks that what a well-formed command decides can be kept: its events are those of the vocabulary.
func decides(t *testing.T, c aftersales.OrderCommand) {
	for _, state := range append(aftersales.OrderStates(), "") {
		events, err := aftersales.DecideOrder(aftersales.Order{ID: "RO-1", State: state}, c, someone("c-1"), ordergen.Prices())
		if err != nil {
			continue
		}
		for _, e := range events {
			if err := history.Standard().Check(e); err != nil {
				t.Fatalf("%s in %q gave an event that cannot be kept: %v", c.Name(), state, err)
			}
		}
		var read []history.Event
		if err := json.Unmarshal(must(json.Marshal(events)), &read); err != nil {
			t.Fatal(err)
		}
	}
}

func TestEveryCommandTravelsAsJSON(t *testing.T) {
	var document bytes.Buffer
	for _, c := range samples() {
		data := must(aftersales.EncodeOrderCommand(c))
		read, err := aftersales.DecodeOrderCommand(data)
		if err != nil {
			t.Fatalf("%s: %v", data, err)
		}
		if diff := cmp.Diff(c, read, deep); diff != "" {
			t.Error(diff)
		}
		fmt.Fprintf(&document, "%s\n", data)
	}
	if err := golden.Check("testdata/commands.golden", document.Bytes(), *update); err != nil {
		t.Error(err)
	}
}

// TestALogOfEveryReleasedVersionFolds reads the logs that were written with each version of the events, and that are
// never written anew.
func TestALogOfEveryReleasedVersionFolds(t *testing.T) {
	for _, version := range []string{"v1", "v2"} {
		data, err := os.ReadFile("testdata/log_" + version + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var log []history.Event
		if err := json.Unmarshal(data, &log); err != nil {
			t.Fatal(err)
		}
		state := append(must(json.MarshalIndent(aftersales.FoldOrder(log), "", "\t")), '\n')
		if err := golden.Check("testdata/state_"+version+".golden", state, *update); err != nil {
			t.Error(err)
		}
	}
}

// TestTodaysEventsAreOfAReleasedVersion fails if the ordinary order is recorded in another form than the latest log kept: a
// new form is a new version, and a new file.
func TestTodaysEventsAreOfAReleasedVersion(t *testing.T) {
	var o aftersales.Order
	var log []history.Event
	for _, s := range ordergen.Life("RO-1", time.Date(2026, 3, 4, 8, 0, 0, 0, china)) {
		events := must(aftersales.DecideOrder(o, s.Command, s.By, ordergen.Prices()))
		o, log = aftersales.EvolveOrder(o, events), append(log, events...)
	}
	want, err := os.ReadFile("testdata/log_v2.json")
	if err != nil {
		t.Fatal(err)
	}
	var text bytes.Buffer
	text.WriteString("[\n")
	for i, e := range log {
		text.Write(must(json.Marshal(e)))
		text.WriteString(map[bool]string{true: "\n]\n", false: ",\n"}[i == len(log)-1])
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(text.String(), "\n")); diff != "" {
		t.Error(diff)
	}
}

func TestNothingKnownFoldsToNothing(t *testing.T) {
	if diff := cmp.Diff(aftersales.Order{}, aftersales.FoldOrder(nil)); diff != "" {
		t.Error(diff)
	}
	// An event of a version to come, or one that was damaged, is passed over.
	e := history.NewEvent("x_house.greeted", history.Moment{})
	if diff := cmp.Diff(aftersales.Order{}, aftersales.FoldOrder([]history.Event{e})); diff != "" {
		t.Error(diff)
	}
	strange := event("e", history.QuoteMade, 9, field("quoted_total", history.Money(must(history.ParseDecimal("5")), "???")), field("quoted_hours", hoursValue("1.0000000000001")))
	if o := aftersales.FoldOrder([]history.Event{strange}); o.Quote.Total.Currency() != "" || !o.Quote.Hours.IsZero() {
		t.Errorf("quoted %+v", o.Quote)
	}
	mixed := []history.Event{
		event("a", history.SettlementPaid, 9, field("settlement_id", history.ID("S")), field("amount", money("1.00"))),
		event("b", history.SettlementPaid, 9, field("settlement_id", history.ID("S")), field("amount", history.Money(must(history.ParseDecimal("5")), "USD"))),
	}
	if a := aftersales.FoldOrder(mixed).Accounts(); a[0].Paid.String() != "1.00 CNY" {
		t.Errorf("paid %+v", a)
	}
}

// TestAFaultDoesNotRepeatWhatMayBePersonal puts words where texts and papers belong.
func TestAFaultDoesNotRepeatWhatMayBePersonal(t *testing.T) {
	const secret = "Wang 13800000000"
	paper := history.Paper{ID: "p", Digest: secret}
	for _, text := range []string{secret + "\x00", secret + "\xff", secret + strings.Repeat("x", 70_000)} {
		for _, c := range []interface{ Check() error }{
			aftersales.PlanJob{Job: "J", Operation: "O", Description: text}, aftersales.RequestPart{Part: "P", Number: "N", PartName: text, Model: text},
			aftersales.OpenOrder{Order: "RO", Concern: paper, Items: []aftersales.Item{{ID: "i", Words: paper}}}, aftersales.Reject{Reason: paper},
			aftersales.RecordIntake{Accessories: []aftersales.Accessory{{ID: "A", Storage: text, Words: paper}}, GradeList: text},
			aftersales.ReportOrder{Type: history.LossRecorded, Fields: map[history.Name]string{"basis": text}},
			aftersales.AdoptOrder{Order: "RO", From: text, State: "draft"}, aftersales.ReturnForm{Cause: paper}, aftersales.RecordFollowUp{Points: paper},
		} {
			err := c.Check()
			if err == nil || strings.Contains(err.Error(), "Wang") || !strings.Contains(err.Error(), ": ") {
				t.Errorf("%T: %v", c, err)
			}
		}
	}
}
