package aftersales_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/golden"
	"example.com/servicelane/pricing"
)

// complaintMoves are the transitions that a complaint may make: the adjacency of the catalogue's section 9.2 with its
// allowed jumps, written down a second time. Escalations leave every open state, withdrawals too.
var complaintMoves = map[aftersales.ComplaintState][]aftersales.ComplaintState{
	"":                {"received"},
	"received":        {"registered", "contacted", "escalated"},
	"registered":      {"classified", "contacted", "escalated"},
	"classified":      {"assigned", "contacted", "implementing", "escalated"},
	"assigned":        {"contacted", "escalated"},
	"contacted":       {"investigating", "plan_proposed", "completed", "escalated"},
	"investigating":   {"plan_proposed", "completed", "escalated"},
	"plan_proposed":   {"plan_agreed", "completed", "escalated"},
	"plan_agreed":     {"implementing", "escalated"},
	"implementing":    {"completed", "escalated"},
	"escalated":       {"escalated_maker", "implementing", "completed"},
	"escalated_maker": {"implementing", "completed"},
	"completed":       {"called_back", "escalated"},
	"called_back":     {"reopened", "closed"},
	"reopened":        {"implementing", "completed", "escalated"},
	"closed":          {"archived"},
	"withdrawn":       {"archived"},
}

func mayMove(from, to aftersales.ComplaintState) bool {
	withdrawn := to == aftersales.ComplaintWithdrawn && from != "" && aftersales.Complaint{State: from}.Open()
	return from == to || withdrawn || slices.Contains(complaintMoves[from], to)
}

// complaintRandom makes commands of few words, so that they meet each other.
type complaintRandom struct {
	*rand.Rand
	now time.Time
}

var complaintWords = map[string][]string{
	"To": {"general_manager", "manufacturer", "service_director", "li", "wu"}, "From": {"", "service_director"},
	"Cause": {"other", "misuse", "attitude"}, "Channel": {"hotline", "box"}, "Phase": {"sales", "after_sales"}, "Form": {"sales", "after_sales"},
	"Complaint": {"K1"}, "Customer": {"C1"}, "Measure": {"M1", "M2", "M3"}, "Owner": {"li", "wu"}, "Person": {"li", "wu"},
}

func (r *complaintRandom) command() aftersales.ComplaintCommand {
	all := ownCommands(aftersales.ComplaintCommands())
	return r.of(all[r.IntN(len(all))])
}

// of fills in a command.
func (r *complaintRandom) of(c aftersales.ComplaintCommand) aftersales.ComplaintCommand {
	v := reflect.New(reflect.TypeOf(c)).Elem()
	for i := range v.NumField() {
		r.fill(v.Type().Field(i).Name, v.Field(i))
	}
	return v.Interface().(aftersales.ComplaintCommand)
}

func (r *complaintRandom) fill(name string, v reflect.Value) {
	switch v.Interface().(type) {
	case pricing.Money:
		v.Set(reflect.ValueOf(cny("120.50")))
	case history.Paper:
		v.Set(reflect.ValueOf(history.Paper{ID: "p" + name, Digest: "00ff"}))
	case time.Time:
		v.Set(reflect.ValueOf(r.now.Add(time.Duration(r.IntN(72)-6) * time.Hour)))
	case cal.Date:
		v.Set(reflect.ValueOf(cal.DateOf(r.now)))
	case bool:
		v.SetBool(r.IntN(2) == 0)
	case int:
		v.SetInt(int64(r.IntN(1001)))
	case *bool:
		b := r.IntN(2) == 0
		v.Set(reflect.ValueOf(&b))
	case []string:
		v.Set(reflect.ValueOf([]string{"sales_director"}))
	default:
		words := complaintWords[name]
		if words == nil {
			words = []string{"x"}
		}
		v.SetString(words[r.IntN(len(words))])
	}
}

func TestRandomComplaintsObeyTheTable(t *testing.T) {
	runs := 60_000
	if os.Getenv("SERVICELANE_DEEP") != "" {
		runs = 1_000_000
	}
	r := &complaintRandom{Rand: rand.New(rand.NewPCG(9, 2)), now: time.Date(2026, 5, 4, 9, 0, 0, 0, time.FixedZone("", 8*3600))}
	var c aftersales.Complaint
	var log []history.Event
	taken, refused := map[string]int{}, map[string]int{}
	reached := map[aftersales.ComplaintState]int{}
	for n := range runs {
		if n%200 == 0 || c.State == aftersales.ComplaintArchived && r.IntN(20) == 0 {
			checkComplaintLog(t, c, log)
			c, log = aftersales.Complaint{}, nil
		}
		cmd := r.command()
		r.now = r.now.Add(time.Minute)
		by := aftersales.Actor{Command: fmt.Sprint("c", n), At: r.now, By: []aftersales.PersonID{"li", "wu"}[r.IntN(2)], Role: "service_director", Store: "S1"}
		events, err := aftersales.DecideComplaint(c, cmd, by, "CNY")
		var wrong *aftersales.ComplaintError
		switch {
		case errors.As(err, &wrong):
			refused[wrong.Guard]++
			if known := slices.Contains(aftersales.NextComplaintCommands(c.State), cmd.Name()); known == (wrong.Guard == "") {
				t.Fatalf("%s in %q: %v", cmd.Name(), c.State, err)
			}
			continue
		case err != nil && !strings.Contains(err.Error(), "from role"):
			t.Fatalf("%+v: %v", cmd, err)
		case err != nil:
			continue
		}
		next := aftersales.EvolveComplaint(c, events)
		if !mayMove(c.State, next.State) {
			t.Fatalf("%s leads from %q to %q", cmd.Name(), c.State, next.State)
		}
		taken[cmd.Name()]++
		reached[next.State]++
		c, log = next, append(log, events...)
	}
	for _, cmd := range ownCommands(aftersales.ComplaintCommands()) {
		if taken[cmd.Name()] == 0 {
			t.Errorf("%s was never taken", cmd.Name())
		}
	}
	for _, s := range aftersales.ComplaintStates() {
		if reached[s] == 0 {
			t.Errorf("state %s was never reached", s)
		}
	}
	for _, law := range []string{"", "classified", "issued", "to_another", "offered", "due_ahead", "looked_into", "plan_made", "plan_told", "plan_or_low_cost",
		"worked_or_explained", "not_satisfied", "measure_new", "measure_known", "measure_open", "measure_done"} {
		if refused[law] == 0 {
			t.Errorf("law %q never refused", law)
		}
	}
}

// checkComplaintLog checks a whole life: it folds to the same state, also read back from JSON, and a judge can read it.
func checkComplaintLog(t *testing.T, c aftersales.Complaint, log []history.Event) {
	t.Helper()
	if d := cmp.Diff(c, aftersales.FoldComplaint(log), complaintCompare); d != "" {
		t.Fatalf("the log folds to another state:\n%s", d)
	}
	text, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	var back aftersales.Complaint
	if err := json.Unmarshal(text, &back); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(c, back, complaintCompare); d != "" {
		t.Fatalf("JSON gives another state:\n%s", d)
	}
	if _, err := history.New(history.Config{Cover: history.Everything(), Events: log}); err != nil {
		t.Fatalf("no judge can read the log: %v", err)
	}
}

var complaintCompare = cmp.Options{
	cmp.Comparer(func(a, b history.Moment) bool { return a.String() == b.String() }),
	cmp.Comparer(func(a, b pricing.Money) bool { return a.String() == b.String() }),
}

func TestEveryOpenComplaintCanBeEnded(t *testing.T) {
	for _, s := range aftersales.ComplaintStates() {
		c := aftersales.Complaint{State: s}
		if next := aftersales.NextComplaintCommands(s); c.Open() != slices.Contains(next, "withdraw_complaint") {
			t.Errorf("%s: open is %v, and the commands are %v", s, c.Open(), next)
		}
		if s != aftersales.ComplaintArchived && len(complaintMoves[s]) == 0 {
			t.Errorf("nothing leads on from %s", s)
		}
	}
}

func TestTheDiagramOfTheComplaintIsDrawnFromTheTable(t *testing.T) {
	if err := golden.Check("testdata/complaint.mermaid.golden", aftersales.ComplaintDiagram(), *update); err != nil {
		t.Error(err)
	}
}

func TestComplaintCommandsTravelAsJSON(t *testing.T) {
	r := &complaintRandom{Rand: rand.New(rand.NewPCG(1, 5)), now: time.Date(2026, 5, 4, 9, 0, 0, 0, time.FixedZone("", 8*3600))}
	for range 3_000 {
		cmd := r.command()
		if cmd.Check() != nil {
			continue
		}
		text, err := aftersales.EncodeComplaintCommand(cmd)
		if err != nil {
			t.Fatal(err)
		}
		back, err := aftersales.DecodeComplaintCommand(text)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		if again, err := aftersales.EncodeComplaintCommand(back); err != nil || string(again) != string(text) {
			t.Fatalf("%s became %s (%v)", text, again, err)
		}
	}
}

func TestEveryFaultOfAComplaintIsTold(t *testing.T) {
	by := aftersales.Actor{Command: "c", At: time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC), By: "li"}
	usd := must(pricing.NewMoney("5", "USD"))
	for _, c := range []struct {
		cmd  aftersales.ComplaintCommand
		want string
	}{
		{aftersales.ReceiveComplaint{}, "complaint: no id\ncustomer: no id\nchannel: not said\nphase: not said\nmatter: not said"},
		{aftersales.ReceiveComplaint{Complaint: "K", Customer: "C", Channel: "pigeon", Phase: "before", Matter: history.Paper{ID: "p", Digest: "xyz"}},
			"channel: unknown: \"pigeon\"\nphase: unknown: \"before\"\nmatter.digest: not hexadecimal"},
		{aftersales.ClassifyComplaint{Cost: usd}, "cause: no id\ncost: 5 USD is not in the currency of the shop, \"CNY\""},
		{aftersales.AssignComplaint{}, "owner: no id\nowner_role: no id"},
		{aftersales.SetComplaintDue{}, "due: no time"},
		{aftersales.CompensateLoss{Amount: cny("-1")}, "amount: negative: -1 CNY"},
		{aftersales.RecordLoss{}, "amount: no amount"},
		{aftersales.RecordPenalty{Amount: usd}, "person: no id\nrule: no id\namount: 5 USD is not in the currency of the shop, \"CNY\""},
		{aftersales.RecordAccountability{}, "person: no id"},
		{aftersales.LinkComplaint{}, "rework: neither an order nor an accident is named"},
		{aftersales.EscalateComplaint{From: "a", To: "a"}, "reason: no id\nto: from role \"a\" to itself"},
		{aftersales.Instruct{}, "instruction: not said"},
		{aftersales.OpenMeasure{}, "measure: no id\nkind: no id"},
		{aftersales.RemindOwner{}, "to: no id"},
		{aftersales.ExplainComplaint{Explanation: "Misuse"}, "explanation: not a word of small letters, digits and low lines: \"Misuse\""},
		{aftersales.ClassifyComplaint{Cause: "misuse ", Verdict: "Misuse"}, "cause: not a word of small letters, digits and low lines: \"misuse \"\nverdict: not a word of small letters, digits and low lines: \"Misuse\""},
		{aftersales.MakePlan{Participants: []string{""}}, "participants[0]: no id"},
		{aftersales.TellPlan{SolutionBy: time.Date(1800, 1, 1, 0, 0, 0, 0, time.UTC)}, "solution_by: not between the years 1900 and 9999: 1800"},
		{aftersales.IssueComplaint{}, "form: not said\nto: no id"},
		{aftersales.RegisterComplaint{}, "form: not said"},
		{aftersales.ReturnForm{Cause: history.Paper{ID: "p", Digest: "x"}}, "cause.digest: not hexadecimal"},
		{nil, "command: no command"},
		{&aftersales.CallBack{}, "command: a command is a value, not a *aftersales.CallBack"},
	} {
		if _, err := aftersales.DecideComplaint(aftersales.Complaint{}, c.cmd, by, "CNY"); err == nil || err.Error() != c.want {
			t.Errorf("%T: got\n%v\nwant\n%s", c.cmd, err, c.want)
		}
	}
	if _, err := aftersales.DecodeComplaintCommand([]byte(`{"command":"call_back"}`)); err == nil || err.Error() != "satisfied: must be given" {
		t.Errorf("a call that says nothing: %v", err)
	}
}

// complaintOf gives a complaint after commands, an hour apart; each is given by a person, "li" if none is named.
func complaintOf(t *testing.T, commands ...any) (aftersales.Complaint, error) {
	t.Helper()
	by := aftersales.Actor{At: time.Date(2026, 5, 4, 9, 0, 0, 0, time.UTC), By: "li", Role: "service_director"}
	var c aftersales.Complaint
	for i, step := range commands {
		if who, ok := step.(string); ok {
			by.By = aftersales.PersonID(who)
			continue
		}
		by.Command, by.At = fmt.Sprint("c", i), by.At.Add(time.Hour)
		events, err := aftersales.DecideComplaint(c, step.(aftersales.ComplaintCommand), by, "CNY")
		if err != nil {
			return c, err
		}
		c = aftersales.EvolveComplaint(c, events)
	}
	return c, nil
}

var complaintTaken = aftersales.ReceiveComplaint{Complaint: "K-1", Customer: "C-1", Channel: aftersales.ChannelHotline,
	Phase: aftersales.PhaseAfterSales, Matter: history.Paper{ID: "p1", Digest: "00ff"}}

func TestWhoAnswersForAComplaint(t *testing.T) {
	offered := []any{"wu", complaintTaken, "gao", aftersales.TransferComplaint{To: "gao"}}
	for _, c := range []struct {
		name     string
		commands []any
		want     aftersales.PersonID
		err      string
	}{
		{"the first receiver, until there is an owner", []any{"wu", complaintTaken, "gao", aftersales.AcceptComplaint{}}, "wu", ""},
		{"still he, while a transfer is not accepted", offered, "wu", ""},
		{"whoever accepted it", append(slices.Clone(offered), aftersales.AcceptTransfer{}), "gao", ""},
		{"nobody else can accept it", append(slices.Clone(offered), "li", aftersales.AcceptTransfer{}), "wu",
			`accept_transfer is not possible: offered: "gao" was asked to take it over, not "li"`},
		{"it is not transferred to whom it belongs", []any{"wu", complaintTaken, aftersales.TransferComplaint{To: "wu"}}, "wu",
			`transfer_complaint is not possible: to_another: "wu" answers for it already`},
		{"nothing offered, nothing accepted", []any{"wu", complaintTaken, aftersales.AcceptTransfer{}}, "wu",
			"accept_transfer is not possible: offered: nobody was asked to take it over"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := complaintOf(t, c.commands...)
			if got.Responsible() != c.want {
				t.Errorf("%s answers for it, want %s", got.Responsible(), c.want)
			}
			if text := fmt.Sprint(err); text != c.err && (err != nil || c.err != "") {
				t.Errorf("error %s, want %s", text, c.err)
			}
		})
	}
}

func TestJumpsOfTheComplaint(t *testing.T) {
	classified := func(cause string) []any {
		return []any{complaintTaken, aftersales.RegisterComplaint{Form: aftersales.PhaseAfterSales}, aftersales.ClassifyComplaint{Cause: cause}}
	}
	owned := append(classified("misuse"), aftersales.AssignComplaint{Owner: "li", OwnerRole: "service_director"}, aftersales.ContactCustomer{})
	for _, c := range []struct {
		name     string
		commands []any
		want     aftersales.ComplaintState
		err      string
	}{
		{"the customer is contacted before there is a class", []any{complaintTaken, aftersales.ContactCustomer{}, aftersales.RegisterComplaint{Form: "sales"},
			aftersales.ClassifyComplaint{Cause: "x"}, aftersales.AssignComplaint{Owner: "li", OwnerRole: "r"}, aftersales.InvestigateComplaint{}}, "investigating", ""},
		{"what costs little is solved at once", append(classified("other"), aftersales.StartPlan{}, aftersales.CompleteComplaint{}), "completed", ""},
		{"but nothing else", append(classified("misuse"), aftersales.StartPlan{}), "classified",
			`start_plan is not possible: plan_or_low_cost: only a complaint of cause "other" is solved before it has an owner and a plan`},
		{"what was explained needs no plan", append(slices.Clone(owned), aftersales.ExplainComplaint{Explanation: "misuse"}, aftersales.CompleteComplaint{}), "completed", ""},
		{"what was not explained does", append(slices.Clone(owned), aftersales.CompleteComplaint{}), "contacted",
			"complete_complaint is not possible: worked_or_explained: no plan was carried out, and nothing was explained to the customer"},
		{"a plan needs no second investigation", append(append(classified("x"), aftersales.AssignComplaint{Owner: "li", OwnerRole: "r"}),
			aftersales.InvestigateComplaint{}, aftersales.ContactCustomer{}, aftersales.MakePlan{}, aftersales.TellPlan{}), "plan_proposed", ""},
		{"nor does it come before one", append(slices.Clone(owned), aftersales.MakePlan{}, aftersales.TellPlan{}), "contacted",
			"tell_plan is not possible: looked_into: nobody has looked into it yet"},
		{"up to the maker goes by the general manager", append(slices.Clone(owned), aftersales.EscalateComplaint{To: "manufacturer", Reason: "severe"},
			aftersales.EscalateComplaint{To: "general_manager", Reason: "severe"}), "escalated", ""},
		{"and from him to the maker", append(slices.Clone(owned), aftersales.EscalateComplaint{To: "general_manager", Reason: "severe"},
			aftersales.EscalateComplaint{To: "manufacturer", Reason: "severe"}), "escalated_maker", ""},
		{"and back to work", append(slices.Clone(owned), aftersales.EscalateComplaint{To: "general_manager", Reason: "severe"}, aftersales.StartPlan{}), "implementing", ""},
		{"who is satisfied reopens nothing", append(append(classified("other"), aftersales.StartPlan{}, aftersales.CompleteComplaint{}),
			aftersales.CallBack{Satisfied: true}, aftersales.ReopenComplaint{}), "called_back",
			"reopen_complaint is not possible: not_satisfied: the customer is satisfied"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := complaintOf(t, c.commands...)
			if got.State != c.want {
				t.Errorf("it is %s, want %s", got.State, c.want)
			}
			if text := fmt.Sprint(err); text != c.err && (err != nil || c.err != "") {
				t.Errorf("error %s, want %s", text, c.err)
			}
		})
	}
}

func TestOverdueIsAFlagBesideTheState(t *testing.T) {
	due := time.Date(2026, 5, 6, 18, 0, 0, 0, time.UTC)
	c, err := complaintOf(t, complaintTaken, aftersales.SetComplaintDue{Due: due})
	if err != nil {
		t.Fatal(err)
	}
	withdrawn, err := complaintOf(t, complaintTaken, aftersales.SetComplaintDue{Due: due}, aftersales.WithdrawComplaint{})
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range []struct {
		c    aftersales.Complaint
		at   time.Time
		want bool
	}{{c, due, false}, {c, due.Add(time.Second), true}, {withdrawn, due.Add(time.Second), false}, {aftersales.Complaint{}, due, false}} {
		if got := one.c.Overdue(one.at); got != one.want {
			t.Errorf("%s at %s: overdue is %v", one.c.State, one.at, got)
		}
	}
}

// A complaint is taken down, gets an owner and a plan, and ends when the customer is satisfied.
func ExampleDecideComplaint() {
	at := time.Date(2026, 5, 4, 9, 0, 0, 0, time.FixedZone("", 8*3600))
	matter := aftersales.Paper{ID: "p-1", Kind: aftersales.PaperText, Salt: "s", Content: aftersales.NewPersonal("the brakes squeal again")}
	var c aftersales.Complaint
	for i, step := range []struct {
		by, role string
		cmd      aftersales.ComplaintCommand
	}{
		{"wu", "customer_care", aftersales.ReceiveComplaint{Complaint: "K-7", Customer: "C-1", Order: "RO-1", Channel: aftersales.ChannelHotline,
			Phase: aftersales.PhaseAfterSales, Matter: matter.Ref()}},
		{"wu", "customer_care", aftersales.RegisterComplaint{Form: aftersales.PhaseAfterSales}},
		{"wu", "customer_care", aftersales.ClassifyComplaint{Cause: "repair_quality", Liability: "shop"}},
		{"he", "customer_director", aftersales.AssignComplaint{Owner: "li", OwnerRole: "service_director"}},
		{"he", "customer_director", aftersales.SetComplaintDue{Due: at.Add(48 * time.Hour)}},
		{"li", "service_director", aftersales.TellPlan{}},
		{"li", "service_director", aftersales.ContactCustomer{}},
	} {
		by := aftersales.Actor{Command: fmt.Sprint("c-", i), At: at.Add(time.Duration(i) * time.Hour), By: aftersales.PersonID(step.by), Role: step.role, Store: "S1"}
		events, err := aftersales.DecideComplaint(c, step.cmd, by, "CNY")
		if err != nil {
			fmt.Println(err)
			continue
		}
		c = aftersales.EvolveComplaint(c, events)
		fmt.Println(step.cmd.Name(), "->", c.State, c.Responsible())
	}
	fmt.Println("overdue on the third day:", c.Overdue(at.Add(72*time.Hour)))
	// Output:
	// receive_complaint -> received wu
	// register_complaint -> registered wu
	// classify_complaint -> classified wu
	// assign_complaint -> assigned li
	// set_complaint_due -> assigned li
	// tell_plan is not possible: complaint "K-7" is assigned
	// contact_customer -> contacted li
	// overdue on the third day: true
}
