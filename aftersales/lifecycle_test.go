package aftersales_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/internal/golden"
)

// The life of an order as the house describes it, from the inquiry to the archive, written down a second time: which
// state each of its stages is here, and which command makes each step. What belongs to a decider of its own says so.

// stages are the rows of that life: the state of the order, or the state of the appointment, or the follow-up.
var stages = []struct {
	name        string
	order       aftersales.OrderState
	appointment aftersales.AppointmentState
	command     string // that leads there
}{
	{"inquired", "", aftersales.AppointmentInquired, "receive_inquiry"},
	{"booked", "", aftersales.AppointmentBooked, "book"},
	{"draft", aftersales.OrderDraft, "", "open_order"},
	{"intake inspected", aftersales.OrderIntakeInspected, "", "record_intake"},
	{"diagnosed", aftersales.OrderDiagnosed, "", "diagnose"},
	{"quoted", aftersales.OrderQuoted, "", "make_quote"},
	{"declined", aftersales.OrderDeclined, "", "decline_quote"},
	{"quote only", aftersales.OrderQuoteOnly, "", "give_quote_only"},
	{"left", aftersales.OrderLeft, "", "leave"},
	{"authorised", aftersales.OrderAuthorised, "", "authorise"},
	{"assigned", aftersales.OrderAssigned, "", "hand_to_workshop"},
	{"in repair", aftersales.OrderInRepair, "", "start_job"},
	{"awaiting the consent to an additional item", aftersales.OrderAwaitingConsent, "", "ask_consent"},
	{"awaiting parts", aftersales.OrderAwaitingParts, "", "await_parts"},
	{"repair done", aftersales.OrderRepairDone, "", "finish_repair"},
	{"inspecting", aftersales.OrderInspecting, "", "inspect"},
	{"inspection failed", aftersales.OrderInRepair, "", "fail_final"},
	{"certified", aftersales.OrderCertified, "", "certify"},
	{"ready and notified", aftersales.OrderReady, "", "notify_ready"},
	{"accepting", aftersales.OrderAccepting, "", "walk_round"},
	{"rejected at hand-over", aftersales.OrderInRepair, "", "reject"},
	{"settled", aftersales.OrderSettled, "", "settle"},
	{"delivered", aftersales.OrderDelivered, "", "deliver"},
	{"closed", aftersales.OrderClosed, "", "close_order"},
	{"archived", aftersales.OrderArchived, "", "archive_order"},
	{"rework, a new order", aftersales.OrderDraft, "", "open_order"},
	{"prepared for a visit", "", aftersales.AppointmentPrepared, "prepare"},
	{"en route", "", aftersales.AppointmentEnRoute, "depart"},
	{"arrived", "", aftersales.AppointmentArrived, "arrive"},
	{"reconfirmed on site", "", aftersales.AppointmentReconfirmed, "reconfirm"},
	{"rescue requested", aftersales.OrderRescueRequested, "", "request_rescue"},
	{"rescue dispatched", aftersales.OrderRescueDispatched, "", "dispatch_rescue"},
	{"solved on the road", aftersales.OrderSolved, "", "solve_rescue"},
	{"towed in", aftersales.OrderDraft, "", "receive_rescue"},
}

func TestEveryStageOfTheHouseHasItsCommand(t *testing.T) {
	for _, s := range stages {
		if s.appointment != "" {
			if !slices.ContainsFunc(aftersales.AppointmentSteps(), func(step aftersales.AppointmentStep) bool {
				return step.Command == s.command && slices.ContainsFunc(step.Moves, func(m aftersales.AppointmentMove) bool { return m.To == s.appointment })
			}) {
				t.Errorf("%s: %s does not lead to the appointment %s", s.name, s.command, s.appointment)
			}
			continue
		}
		if !slices.ContainsFunc(aftersales.OrderSteps(), func(step aftersales.Step) bool {
			return step.Command == s.command && slices.ContainsFunc(step.Moves, func(m aftersales.Move) bool { return m.To == s.order })
		}) {
			t.Errorf("%s: %s does not lead to the order %s", s.name, s.command, s.order)
		}
	}
}

// edges are the steps of that life between states of the order, each with the command that makes it.
var edges = []struct {
	from, to aftersales.OrderState
	command  string
}{
	{"", "draft", "open_order"}, // inquired or booked → draft, and a walk-in: the appointment that was admitted is named
	{"", "rescue_requested", "request_rescue"},
	{"rescue_requested", "rescue_dispatched", "dispatch_rescue"},
	{"rescue_dispatched", "solved", "solve_rescue"},
	{"rescue_dispatched", "draft", "receive_rescue"},
	{"booked", "draft", "resume_reception"},
	{"booked", "cancelled", "cancel_order"},
	{"draft", "intake_inspected", "record_intake"},
	{"draft", "booked", "postpone"},
	{"draft", "quote_only", "give_quote_only"},
	{"draft", "left", "leave"},
	{"intake_inspected", "diagnosed", "diagnose"},
	{"diagnosed", "quoted", "make_quote"},
	{"quoted", "authorised", "authorise"},
	{"quoted", "booked", "postpone"},
	{"quoted", "quote_only", "give_quote_only"},
	{"quoted", "declined", "decline_quote"},
	{"authorised", "assigned", "hand_to_workshop"},
	{"assigned", "in_repair", "start_job"},
	{"assigned", "draft", "send_back"}, // the plate is not that on the order
	{"in_repair", "awaiting_consent", "ask_consent"},
	{"awaiting_consent", "in_repair", "answer_consent"},
	{"in_repair", "awaiting_parts", "await_parts"},
	{"awaiting_parts", "in_repair", "resume_repair"},
	{"in_repair", "repair_done", "finish_repair"},
	{"repair_done", "inspecting", "inspect"},
	{"repair_done", "inspecting", "pass_final"},
	{"inspecting", "in_repair", "fail_final"},
	{"inspecting", "certified", "certify"},
	{"certified", "ready", "notify_ready"},
	{"ready", "accepting", "walk_round"},
	{"accepting", "in_repair", "reject"},
	{"accepting", "settled", "settle"},
	{"settled", "delivered", "deliver"},
	{"delivered", "closed", "close_order"},
	{"closed", "archived", "archive_order"},
	{"draft", "in_repair", "start_job"}, // a visit: the work begins where the vehicle stands
}

func TestEveryStepOfTheHouseIsAMoveOfTheTable(t *testing.T) {
	for _, e := range edges {
		if !slices.ContainsFunc(aftersales.OrderSteps(), func(step aftersales.Step) bool {
			return step.Command == e.command && slices.ContainsFunc(step.Moves, func(m aftersales.Move) bool {
				return m.To == e.to && slices.Contains(m.From, e.from)
			})
		}) {
			t.Errorf("%s does not lead from %q to %q", e.command, e.from, e.to)
		}
	}
}

// TestEveryStepIsMade takes each step once, with commands.
func TestEveryStepIsMade(t *testing.T) {
	item := aftersales.Item{ID: "noise"}
	open := aftersales.OpenOrder{Order: "RO-1", Kind: "repair", Customer: "C", Vehicle: "V", Items: []aftersales.Item{item}}
	rescue := aftersales.RequestRescue{Order: "RO-1", Customer: "C", Vehicle: "V", Items: []aftersales.Item{item}}
	planned := []aftersales.OrderCommand{open, aftersales.RecordIntake{}, aftersales.Diagnose{},
		aftersales.PlanJob{Job: "J1", Operation: "X", Hours: hoursOf("1"), Rate: cny("100.00")}, aftersales.MakeQuote{}}
	signed := slices.Concat(planned, []aftersales.OrderCommand{aftersales.Authorise{}, aftersales.HandToWorkshop{Giver: "zhao", Receiver: "zhou"}})
	working := append(slices.Clip(signed), aftersales.StartJob{Job: "J1"})
	done := append(slices.Clip(working), aftersales.FinishJob{Job: "J1"}, aftersales.FinishRepair{})
	passed := append(slices.Clip(done), aftersales.PassFinal{Items: []aftersales.ItemID{"noise"}})
	shown := append(slices.Clip(passed), aftersales.Certify{Certificate: "Q"}, aftersales.NotifyReady{}, aftersales.WalkRound{})
	why := paper("why")
	ask := aftersales.AskConsent{Job: "J1", Method: "phone"}
	yes := aftersales.AnswerConsent{Job: "J1", Answer: aftersales.Agreed}
	tests := []struct {
		name   string
		before []aftersales.OrderCommand
		steps  []aftersales.OrderCommand
		want   []aftersales.OrderState
	}{
		{"a whole life", nil, append(slices.Clip(shown), aftersales.Settle{Settlement: "S"}, aftersales.Deliver{}, aftersales.CloseOrder{},
			aftersales.Pay{Amount: cny("113.00"), Method: "card"}, aftersales.ArchiveOrder{}),
			[]aftersales.OrderState{"draft", "intake_inspected", "diagnosed", "diagnosed", "quoted", "authorised", "assigned", "in_repair", "in_repair",
				"repair_done", "inspecting", "certified", "ready", "accepting", "settled", "delivered", "closed", "closed", "archived"}},
		{"a rescue that is solved", []aftersales.OrderCommand{rescue}, []aftersales.OrderCommand{aftersales.DispatchRescue{}, aftersales.SolveRescue{}},
			[]aftersales.OrderState{"rescue_dispatched", "solved"}},
		{"a rescue that is towed in", []aftersales.OrderCommand{rescue, aftersales.DispatchRescue{}}, []aftersales.OrderCommand{aftersales.ReceiveRescue{}}, []aftersales.OrderState{"draft"}},
		{"put off, and taken up again", planned, []aftersales.OrderCommand{aftersales.Postpone{Reason: why}, aftersales.ResumeReception{}, aftersales.MakeQuote{}, aftersales.Authorise{}},
			[]aftersales.OrderState{"booked", "draft", "quoted", "authorised"}},
		{"put off, and called off", planned[:1], []aftersales.OrderCommand{aftersales.Postpone{}, aftersales.CancelOrder{Reason: why}}, []aftersales.OrderState{"booked", "cancelled"}},
		{"only a quotation", planned, []aftersales.OrderCommand{aftersales.GiveQuoteOnly{}}, []aftersales.OrderState{"quote_only"}},
		{"only a diagnosis", planned[:1], []aftersales.OrderCommand{aftersales.GiveQuoteOnly{}}, []aftersales.OrderState{"quote_only"}},
		{"declined", planned, []aftersales.OrderCommand{aftersales.DeclineQuote{Reason: why}}, []aftersales.OrderState{"declined"}},
		{"left", planned[:2], []aftersales.OrderCommand{aftersales.Leave{Reason: why}}, []aftersales.OrderState{"left"}},
		{"another plate: sent back, and in again", signed, []aftersales.OrderCommand{aftersales.CheckPlate{OnOrder: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", Seen: "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"}, aftersales.SendBack{Reason: why},
			aftersales.HandToWorkshop{Giver: "zhao", Receiver: "zhou"}}, []aftersales.OrderState{"assigned", "draft", "assigned"}},
		{"an additional item", working, []aftersales.OrderCommand{ask, ask, yes}, []aftersales.OrderState{"awaiting_consent", "awaiting_consent", "in_repair"}},
		{"two questions, two answers", append(slices.Clip(working), aftersales.PlanJob{Job: "J2", Operation: "X", Rate: cny("1")}),
			[]aftersales.OrderCommand{ask, aftersales.AskConsent{Job: "J2"}, yes, aftersales.AnswerConsent{Job: "J2", Answer: aftersales.Declined}},
			[]aftersales.OrderState{"awaiting_consent", "awaiting_consent", "awaiting_consent", "in_repair"}},
		{"waiting for parts", working, []aftersales.OrderCommand{aftersales.AwaitParts{}, aftersales.ResumeRepair{}}, []aftersales.OrderState{"awaiting_parts", "in_repair"}},
		{"the leader's inspection begins the inspection", done, []aftersales.OrderCommand{aftersales.Inspect{Level: "process", Job: "J1", Passed: true}}, []aftersales.OrderState{"inspecting"}},
		{"the leader's inspection fails", done, []aftersales.OrderCommand{aftersales.Inspect{Level: "process", Job: "J1"}}, []aftersales.OrderState{"in_repair"}},
		{"the final inspection fails", passed, []aftersales.OrderCommand{aftersales.FailFinal{Items: []aftersales.ItemID{"noise"}}}, []aftersales.OrderState{"in_repair"}},
		{"rejected at hand-over", shown, []aftersales.OrderCommand{aftersales.Reject{Reason: why}}, []aftersales.OrderState{"in_repair"}},
		{"a visit: work without the workshop", planned[:1], []aftersales.OrderCommand{planned[3], aftersales.StartJob{Job: "J1"}}, []aftersales.OrderState{"draft", "in_repair"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := after(t, tt.before...)
			for i, c := range tt.steps {
				if o = then(t, o, c); o.State != tt.want[i] {
					t.Fatalf("%s leads to %s, not to %s", c.Name(), o.State, tt.want[i])
				}
			}
		})
	}
}

func TestARejectedVehicleIsInspectedAnew(t *testing.T) {
	o := upTo(t, "settle", 1)
	o = then(t, o, aftersales.WalkRound{}, aftersales.Reject{Reason: paper("why")})
	if o.State != aftersales.OrderInRepair || o.Certificate != "" || o.FinalPassed || !o.Accepted.IsZero() {
		t.Errorf("%s, certificate %q, passed %v, accepted %s", o.State, o.Certificate, o.FinalPassed, o.Accepted)
	}
}

func TestWhatWasDoneIsNotCancelled(t *testing.T) {
	for _, tt := range []struct{ before, want string }{
		{"approve_part", "taken"},
		{"start_job", `cancel_order is not possible: nothing_done: parts line "RO-1/P1": issued 2 is not returned`},
		{"finish_job", `cancel_order is not possible: nothing_done: job "RO-1/J1" is running`},
		{"check_job", `cancel_order is not possible: nothing_done: job "RO-1/J1" is done`},
	} {
		if got := refusal(upTo(t, tt.before, 1), aftersales.CancelOrder{}); got != tt.want {
			t.Errorf("before %s: %s", tt.before, got)
		}
	}
}

// TestTheLifecyclesAreDrawnInTheirDocument writes the document for readers from the tables.
func TestTheLifecyclesAreDrawnInTheirDocument(t *testing.T) {
	var b strings.Builder
	b.WriteString("# Lifecycles\n\nThis file is written by a test from the tables of transitions; run it with `-update` after changing one.\n\n")
	b.WriteString("## The repair order, as the house describes it\n\n```mermaid\nstateDiagram-v2\n")
	for _, e := range edges {
		from := string(e.from)
		if from == "" {
			from = "[*]"
		}
		fmt.Fprintf(&b, "    %s --> %s: %s\n", from, e.to, e.command)
	}
	b.WriteString("```\n\n## The repair order, with every step that may be skipped\n\nWhat may be skipped here, a policy may refuse.\n\n")
	diagram := func(title, drawn string) {
		if title != "" {
			fmt.Fprintf(&b, "\n## %s\n\n", title)
		}
		fmt.Fprintf(&b, "```mermaid\n%s```\n", drawn)
	}
	diagram("", aftersales.OrderDiagram())
	b.WriteString("\n| State | Commands |\n| --- | --- |\n")
	for _, s := range aftersales.OrderStates() {
		fmt.Fprintf(&b, "| `%s` | %s |\n", s, strings.Join(aftersales.NextCommands(s), ", "))
	}
	diagram("The appointment", aftersales.AppointmentDiagram())
	diagram("The complaint", aftersales.ComplaintDiagram())
	diagram("The follow-up", aftersales.FollowUpDiagram())
	if err := golden.Check("lifecycles.md", b.String(), *update); err != nil {
		t.Error(err)
	}
}
