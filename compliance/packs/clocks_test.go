package packs_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales/cal/cn"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/compliance/policytest"
)

// timed is a duty as the regulations tell it: from an event on, by whom, until when, met by what. Events are written "id type time
// field=value …", one a line; times are of 2026.
type timed struct {
	what, rule, owner string
	from              string
	due               string // a day lasts to its end
	met               string
	kept              bool // nothing violates it when its time is over
}

const complaint = "received complaint.received 06-15T10:00 complaint_id=C customer_id=K matter=noise channel=followup phase=sales found_in_followup=true by=li"

// clocks are the duties of the regulations that have a time, written from them and not from the packs.
var clocks = []timed{
	{"first follow-up of a delivery", "FU-01a", "followup_clerk", "left order.delivered 06-12T10:00 order_id=O", "2026-06-19",
		"call followup.reached 06-16T10:00 followup_id=F order_id=O followup_kind=service seq=1", false},
	{"first follow-up of a visit", "FU-01b", "followup_clerk", "ended inquiry.ended 06-12T10:00 inquiry_id=Q outcome=left", "2026-06-19",
		"call followup.reached 06-16T10:00 followup_id=F inquiry_id=Q followup_kind=service seq=1", false},
	{"second follow-up", "FU-03", "followup_clerk", "first followup.reached 06-12T10:00 followup_id=F order_id=O followup_kind=service seq=1", "2026-06-26",
		"second followup.reached 06-22T10:00 followup_id=G order_id=O followup_kind=service seq=2", false},
	{"call 1 about a new car", "FU-04a", "followup_clerk", "over vehicle.handed_over 06-12T10:00 vehicle_id=V", "2026-06-19",
		"call followup.reached 06-18T10:00 followup_id=F vehicle_id=V followup_kind=new_car seq=1", false},
	{"call 2 about a new car", "FU-04b", "followup_clerk", "over vehicle.handed_over 06-12T10:00 vehicle_id=V", "2026-07-07",
		"call followup.reached 07-02T10:00 followup_id=F vehicle_id=V followup_kind=new_car seq=2", false},
	{"the seller's call", "FU-05", "sales_adviser", "over vehicle.handed_over 06-12T10:00 vehicle_id=V", "2026-06-15",
		"call followup.reached 06-14T10:00 followup_id=F vehicle_id=V followup_kind=sales seq=1 by=sun by_role=sales_adviser", false},
	{"customer file after the intake", "CF-01", "followup_clerk", "signed intake.request_signed 06-12T10:00 order_id=O customer_id=K", "2026-06-14",
		"built customer_file.built 06-13T10:00 customer_id=K", false},
	{"customer file after a talk", "CF-01", "followup_clerk", "ended inquiry.ended 06-12T10:00 inquiry_id=Q customer_id=K outcome=left", "2026-06-14",
		"built customer_file.built 06-13T10:00 customer_id=K", false},
	{"telephone notice of a campaign", "NT-01", "followup_clerk", "decided campaign.decided 05-20T10:00 campaign_id=G start_at=2026-06-30T09:00:00+08:00\ninvited campaign.invited 05-21T10:00 campaign_id=G customer_id=K",
		"2026-06-16", "told campaign.noticed 06-16T20:00 campaign_id=G customer_id=K channel=phone", false},
	{"letter after the notice", "NT-02", "followup_clerk", "decided campaign.decided 05-20T10:00 campaign_id=G start_at=2026-06-30T09:00:00+08:00 needs_letter=true\ntold campaign.noticed 06-12T10:00 campaign_id=G customer_id=K channel=phone",
		"2026-06-14", "sent letter.sent 06-13T10:00 letter_id=L campaign_id=G customer_id=K", false},
	{"report of an issue", "CD-10", "followup_clerk", "raised issue.raised 06-12T10:00 issue_id=I", "2026-06-14",
		"reported issue.reported 06-14T23:00 issue_id=I to_role=business_supervisor", false},
	{"word of a solution", "CD-11", "followup_clerk", "solved issue.solved 06-12T10:00 issue_id=I", "2026-06-12",
		"told issue.told 06-12T18:00 issue_id=I", false},
	{"first handling", "CD-01a", packs.OwnerOfComplaint, complaint, "2026-06-15", "handled complaint.handled 06-15T18:00 complaint_id=C", false},
	{"answer", "CD-01b", packs.OwnerOfComplaint, complaint, "2026-06-16", "replied complaint.replied 06-16T18:00 complaint_id=C", false},
	{"contact about a new car", "CD-02", "service_director", complaint + "\nclassified complaint.classified 06-15T10:05 complaint_id=C cause=new_car_quality",
		"2026-06-15T12:00:00+08:00", "rang complaint.contacted 06-15T12:00 complaint_id=C by_role=service_director", false},
	{"plan about a new car", "CD-03", "service_director", complaint + "\nclassified complaint.classified 06-15T10:05 complaint_id=C cause=new_car_quality\nrang complaint.contacted 06-15T11:00 complaint_id=C",
		"2026-06-16T11:00:00+08:00", "told complaint.plan_told 06-16T11:00 complaint_id=C", false},
	{"to the head of the shop", "CD-13", "followup_clerk", complaint, "2026-06-15", "given complaint.reported 06-15T18:00 complaint_id=C to_role=store_head", false},
	{"reminder before the limit", "CD-08", "followup_clerk", "limited complaint.due_set 06-15T10:00 complaint_id=C due_at=2026-06-18T18:00:00+08:00", "2026-06-17",
		"reminded complaint.reminded 06-17T09:00 complaint_id=C", false},
	{"report of a missed limit", "CD-09", "followup_clerk", "limited complaint.due_set 06-15T10:00 complaint_id=C due_at=2026-06-18T18:00:00+08:00", "2026-06-19",
		"up complaint.escalated 06-19T09:00 complaint_id=C to_role=customer_director\nup2 complaint.escalated 06-19T09:01 complaint_id=C to_role=general_manager", false},
	{"call on the day of completion", "CD-06", "customer_director", "finished complaint.completed 06-15T10:00 complaint_id=C", "2026-06-15",
		"called complaint.called_back 06-15T18:00 complaint_id=C by_role=customer_director satisfied=true", false},
	{"call after the form", "CD-07", "customer_director", "back complaint.form_returned 06-15T10:00 complaint_id=C", "2026-06-16T10:00:00+08:00",
		"called complaint.called_back 06-16T10:00 complaint_id=C by_role=customer_director satisfied=true", false},
	{"call after the handing back", "CD-12", "followup_clerk", "back complaint.handed_back 06-12T10:00 complaint_id=C to_role=followup_clerk", "2026-06-15",
		"call followup.reached 06-15T18:00 followup_id=F complaint_id=C followup_kind=recheck seq=1", false},
	{"remark of the adviser", "RE-10a", "service_adviser", "finished complaint.completed 06-15T10:00 complaint_id=C customer_id=K", "2026-06-16",
		"remarked complaint.remarked 06-16T18:00 complaint_id=C", false},
	{"focus mark", "RE-10b", "service_adviser", "finished complaint.completed 06-15T10:00 complaint_id=C customer_id=K", "2026-06-16",
		"marked customer.marked 06-16T18:00 customer_id=K mark=target", false},
	{"not satisfied", "ES-07", "customer_director", "called complaint.called_back 06-15T10:00 complaint_id=C satisfied=false", "2026-06-15T11:00:00+08:00",
		"up complaint.escalated 06-15T11:00 complaint_id=C to_role=general_manager", false},
	{"monthly report of calls", "RE-03", "followup_clerk", "", "2026-07-03",
		"sent report.submitted 07-03T18:00 store_id=H report_kind=followup period=2026-06 to_role=service_manager", false},
	{"monthly analysis of complaints", "RE-04", "followup_clerk", "", "2026-07-03",
		"sent report.submitted 07-03T18:00 store_id=H report_kind=complaint_analysis period=2026-06 to_role=service_manager sections=group;private;other;lost_customers", false},
	{"monthly meeting", "RE-01a", "business_supervisor", "", "2026-07-05", "met meeting.held 06-30T18:00 store_id=H meeting_id=M meeting_kind=summary", false},
	{"monthly summary", "RE-01b", "business_supervisor", "", "2026-07-05",
		"sent report.submitted 07-05T18:00 store_id=H report_kind=summary period=2026-06 archive_ref=A by_role=business_supervisor", false},
	{"monthly statistics and plan", "RE-05a", "customer_director", "", "2026-07-05",
		"sent report.submitted 07-05T18:00 store_id=H report_kind=complaint_statistics period=2026-06 sections=type;cause;solution;effectiveness;plan", false},
	{"yearly meeting", "RE-02a", "business_supervisor", "", "2027-01-05", "met meeting.held 12-30T18:00 store_id=H meeting_id=M meeting_kind=year_summary", false},
	{"yearly summary", "RE-02b", "business_supervisor", "", "2027-01-05",
		"sent report.submitted 2027-01-05T18:00 store_id=H report_kind=year_summary period=2026 archive_ref=A by_role=business_supervisor", false},
	{"inspection records", "RR-01", "outgoing_inspector", "made record.created 06-15T10:00 record_id=R record_kind=inspection", "2029-06-15T00:00:00+08:00", "", true},
}

// chains are the ways by which a case goes upwards.
var chains = []timed{
	{"E-1 to the next level", "ES-01b", packs.OwnerOfComplaint, "classified complaint.classified 06-15T10:00 complaint_id=C beyond_authority=true", "2026-06-15",
		"up complaint.escalated 06-15T18:00 complaint_id=C from_role=service_director to_role=general_manager reason=beyond_authority", false},
	{"E-1 to the maker", "ES-01c", "general_manager", "up complaint.escalated 06-15T10:00 complaint_id=C from_role=service_director to_role=general_manager reason=beyond_authority",
		"2026-06-17", "up2 complaint.escalated 06-17T18:00 complaint_id=C from_role=general_manager to_role=manufacturer reason=beyond_authority", false},
	{"E-2 overdue", "CD-09", "followup_clerk", "limited complaint.due_set 06-15T10:00 complaint_id=C due_at=2026-06-18T18:00:00+08:00", "2026-06-19",
		"up complaint.escalated 06-19T09:00 complaint_id=C to_role=customer_director reason=overdue\nup2 complaint.escalated 06-19T09:01 complaint_id=C to_role=general_manager reason=overdue", false},
	{"E-2 the general manager's remedy", "CH-13", "general_manager", "up complaint.escalated 06-15T10:00 complaint_id=C to_role=general_manager reason=overdue", "2026-06-15T11:00:00+08:00",
		"why complaint.root_cause_found 06-15T10:30 complaint_id=C\nfixed complaint.remedy_taken 06-15T11:00 complaint_id=C", false},
	{"E-3 not satisfied", "ES-07", "customer_director", "called complaint.called_back 06-15T10:00 complaint_id=C satisfied=false", "2026-06-15T11:00:00+08:00",
		"up complaint.escalated 06-15T11:00 complaint_id=C to_role=general_manager reason=not_satisfied", false},
	{"E-3 the general manager's remedy", "CH-13", "general_manager", "up complaint.escalated 06-15T10:00 complaint_id=C to_role=general_manager reason=not_satisfied", "2026-06-15T11:00:00+08:00",
		"why complaint.root_cause_found 06-15T10:30 complaint_id=C\nfixed complaint.remedy_taken 06-15T11:00 complaint_id=C", false},
	{"E-4 a fault of the product", "ES-05a", "service_director", "classified complaint.classified 06-15T10:00 complaint_id=C verdict=product_quality", "2026-06-15T11:00:00+08:00",
		"up complaint.escalated 06-15T11:00 complaint_id=C to_role=general_manager", false},
	{"E-4 a serious one", "ES-05b", "service_director", "classified complaint.classified 06-15T10:00 complaint_id=C verdict=product_quality severity=major", "2026-06-15T11:00:00+08:00",
		"up complaint.escalated 06-15T11:00 complaint_id=C to_role=manufacturer", false},
	{"E-5 clerk to head", "CD-13", "followup_clerk", complaint, "2026-06-15", "given complaint.reported 06-15T18:00 complaint_id=C to_role=general_manager", false},
	{"E-5 back to the clerk", "CD-12", "followup_clerk", "back complaint.handed_back 06-12T10:00 complaint_id=C to_role=followup_clerk", "2026-06-15",
		"call followup.reached 06-15T18:00 followup_id=F complaint_id=C followup_kind=recheck seq=1", false},
	{"E-6 first moment", "ES-04", packs.FirstReceiver, complaint, "2026-06-15T12:00:00+08:00", "told complaint.reported 06-15T12:00 complaint_id=C to_role=customer_care_manager", false},
	{"E-6 a call", "CI-06", "customer_care", complaint, "2026-06-15T12:00:00+08:00",
		"form complaint.registered 06-15T11:00 complaint_id=C\ntold complaint.reported 06-15T12:00 complaint_id=C to_role=customer_care_manager", false},
	{"E-7 the tracker", "CD-10", "followup_clerk", "raised issue.raised 06-12T10:00 issue_id=I", "2026-06-14", "reported issue.reported 06-14T23:00 issue_id=I to_role=business_supervisor", false},
	{"E-7 the customer", "CD-11", "followup_clerk", "solved issue.solved 06-12T10:00 issue_id=I", "2026-06-12", "told issue.told 06-12T18:00 issue_id=I", false},
	{"E-8 major", "ES-02a", packs.OwnerOfComplaint, "classified complaint.classified 06-15T10:00 complaint_id=C severity=major", "2026-06-15",
		"up complaint.escalated 06-15T18:00 complaint_id=C to_role=general_manager", false},
	{"E-8 the plan", "ES-02b", packs.OwnerOfComplaint, "classified complaint.classified 06-15T10:00 complaint_id=C severity=major", "2026-06-17", "plan complaint.plan_made 06-17T18:00 complaint_id=C", false},
	{"E-9 accident", "WR-07a", "", "was accident.occurred 06-15T10:00 accident_id=A", "2026-06-15", "told accident.reported 06-15T18:00 accident_id=A department=after_sales", false},
	{"E-10 inquiry", "IN-05c", "", "promised inquiry.promised 06-15T10:00 inquiry_id=Q due_at=2026-06-15T16:00:00+08:00", "2026-06-15T16:00:00+08:00", "answered inquiry.answered 06-15T16:00 inquiry_id=Q", false},
	{"E-11 fee", "SP-10b", "", "raised dispute.raised 06-15T10:00 settlement_id=S dispute_id=D", "2026-06-15", "sent dispute.forwarded 06-15T18:00 settlement_id=S dispute_id=D", false},
	{"E-12 extra fault", "QC-08", "", "found finding.recorded 06-15T10:00 finding_id=F order_id=O off_order=true", "2026-06-15", "told finding.told 06-15T18:00 finding_id=F order_id=O to_role=front_desk", false},
	{"E-13 reminder", "CD-08", "followup_clerk", "limited complaint.due_set 06-15T10:00 complaint_id=C due_at=2026-06-18T18:00:00+08:00", "2026-06-17",
		"reminded complaint.reminded 06-17T09:00 complaint_id=C", false},
}

func TestEveryClockHasItsOwnerItsTimeAndWhatMeetsIt(t *testing.T) { runClocks(t, clocks) }

func TestEveryChainGoesUpInItsTime(t *testing.T) { runClocks(t, chains) }

// TestEveryClockIsOneOfARule holds the tables of owners and notices against the rules: no row is of a rule that there is not, and every
// duty of house-care that has a time has an owner.
func TestEveryClockIsOneOfARule(t *testing.T) {
	with, err := packs.With("house-care", "house-office")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(with...)
	if err != nil {
		t.Fatal(err)
	}
	owned := map[string]bool{}
	for _, c := range packs.Clocks(rules) {
		owned[c.Rule] = true
	}
	rows := 0
	for _, p := range rules.Params() {
		if p.Name == "house-care/care_owners" || p.Name == "house-office/office_owners" {
			rows += len(p.Value.Items)
		}
		if p.Name == "house-care/notice_to" && len(p.Value.Items) != len(packs.Notices(rules)) {
			t.Error("a notice is of a rule that there is not")
		}
	}
	if rows != len(owned) {
		t.Errorf("%d rows of owners, %d clocks", rows, len(owned))
	}
	for _, p := range with {
		for _, r := range p.Rules {
			if k := r.Logic.Kind(); p.ID == "house-care" && (k == compliance.KindResponse || k == compliance.KindSchedule) && !owned[r.ID] {
				t.Errorf("nobody owes %s", r.ID)
			}
		}
	}
}

// TestTheOwnerOfADutyIsSetLikeAnyParameter lets a house name another owner.
func TestTheOwnerOfADutyIsSetLikeAnyParameter(t *testing.T) {
	with, err := packs.With("house-care")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(with...)
	if err != nil {
		t.Fatal(err)
	}
	rules, err = rules.With(compliance.Setting{Param: "house-care/care_owners", Value: compliance.Literal{Form: compliance.FormTable,
		Items: []compliance.Literal{{Form: compliance.FormText, Name: "CD-08", Text: "customer_care"}}}})
	if err != nil {
		t.Fatal(err)
	}
	if got := packs.Clocks(rules); len(got) != 1 || got[0] != (packs.Clock{Rule: "CD-08", Owner: "customer_care"}) {
		t.Error(got)
	}
}

// told is a row of the notices that the regulations demand.
type told struct{ what, rule, to, channels string }

// notices are written from the regulations.
var notices = []told{
	{"a campaign", "NT-01", "customer", "phone"},
	{"a campaign, in writing", "NT-02", "customer", "letter"},
	{"maintenance due", "NT-04", "customer", "phone letter"},
	{"a complaint, to the department", "CI-03", "complaint_owner", "form"},
	{"a complaint of a call", "CI-06", "customer_care_manager", "form"},
	{"a complaint met otherwise", "CI-09a", "customer_director", "form"},
	{"a complaint of the day", "CD-13", "store_head", "form"},
	{"a limit in one day", "CD-08", "complaint_owner", ""},
	{"a limit that passed", "CD-09", "customer_director general_manager", ""},
	{"not satisfied", "ES-07", "general_manager", ""},
	{"a fault of the product", "ES-05a", "general_manager", ""},
	{"a fault of the product, for a joint plan", "CH-08a", "sales_director customer_director", ""},
	{"a serious fault of the product", "ES-05b", "manufacturer", ""},
	{"beyond authority", "ES-01b", "general_manager", ""},
	{"beyond the general manager", "ES-01c", "manufacturer", ""},
	{"progress of a complaint", "CH-03", "customer", ""},
	{"the plan", "CD-03", "customer", "phone"},
	{"the call of the head of sales", "CD-04", "customer", "phone"},
	{"a solution", "CD-11", "customer", "phone"},
	{"the result", "CH-04", "customer", "phone"},
}

func TestEveryNoticeNamesWhoIsTold(t *testing.T) {
	with, err := packs.With("house-care")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(with...)
	if err != nil {
		t.Fatal(err)
	}
	list := packs.Notices(rules)
	for _, n := range notices {
		i := slices.IndexFunc(list, func(o packs.Notice) bool { return o.Rule == n.rule })
		if i < 0 {
			t.Errorf("%s: nobody is told of %s", n.what, n.rule)
		} else if got := list[i]; strings.Join(got.To, " ") != n.to || strings.Join(got.Channels, " ") != n.channels {
			t.Errorf("%s: %s goes to %v by %v, want %q by %q", n.what, n.rule, got.To, got.Channels, n.to, n.channels)
		}
	}
}

func runClocks(t *testing.T, list []timed) {
	with, err := packs.With("house-care", "house-office", "house-warranty", "house-reception")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(with...)
	if err != nil {
		t.Fatal(err)
	}
	owners := packs.Clocks(rules)
	for _, c := range list {
		t.Run(c.what, func(t *testing.T) {
			i := slices.IndexFunc(owners, func(o packs.Clock) bool { return o.Rule == c.rule })
			if owner := ""; i >= 0 {
				owner = owners[i].Owner
				if owner != c.owner {
					t.Errorf("%s is owed by %q, want %q", c.rule, owner, c.owner)
				}
			} else if c.owner != "" {
				t.Errorf("nobody owes %s", c.rule)
			}
			due := dueTime(t, c.due)
			last := due.Add(time.Microsecond)
			expect(t, rules, c, "", due.Add(-time.Hour), history.Pending)
			if !c.kept {
				expect(t, rules, c, "", last, history.Violated)
				expect(t, rules, c, c.met, last, history.Satisfied)
			}
		})
	}
}

// dueTime reads the last moment of a day, or a moment.
func dueTime(t *testing.T, text string) time.Time {
	if len(text) == len("2026-06-15") {
		text += "T23:59:59.999999+08:00"
	}
	due, err := time.Parse(time.RFC3339, text)
	if err != nil {
		t.Fatal(err)
	}
	return due
}

// expect judges the events of a clock and wants a finding with its due time.
func expect(t *testing.T, rules *compliance.Rules, c timed, more string, asOf time.Time, want history.Status) {
	t.Helper()
	suite, err := policytest.Read([]byte(`{"format":1,
	 "calendars":{"":{"zone":"Asia/Shanghai","roles":{"shop":{"week":{"mon":["09:00-18:00"],"tue":["09:00-18:00"],"wed":["09:00-18:00"],"thu":["09:00-18:00"],"fri":["09:00-18:00"]},"tables":["cn"]}}}},
	 "histories":{"h":{"covers":["*"],"zone":"Asia/Shanghai","complete_from":"2026-01-01","facts":[{"fact":"store","store_id":"H"}],"events":[`+eventsJSON(t, c.from+"\n"+more)+`]}},
	 "cases":[{"name":"c","history":"h","as_of":"`+asOf.Format(time.RFC3339Nano)+`","expect":{"A":"none"}}]}`), cn.Table())
	if err != nil {
		t.Fatal(err)
	}
	due, seen := dueTime(t, c.due), []string(nil)
	for _, f := range suite.Cases[0].Judge(rules) {
		if f.Rule != c.rule {
			continue
		}
		if f.Status == want && f.Due.Equal(due) {
			return
		}
		seen = append(seen, fmt.Sprintf("%s %s due %s", f.Status, f.Reason, f.Due.Format(time.RFC3339)))
	}
	t.Errorf("%s as of %s: want %s due %s, got %v", c.rule, asOf.Format(time.RFC3339), want, c.due, seen)
}

// eventsJSON writes lines of events as JSON.
func eventsJSON(t *testing.T, text string) string {
	var out []string
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		if len(words) == 0 {
			continue
		}
		at := words[2]
		if len(at) == len("06-15T10:00") {
			at = "2026-" + at
		}
		e := map[string]any{"id": words[0], "type": words[1], "at": at + ":00+08:00"}
		for _, w := range words[3:] {
			name, value, _ := strings.Cut(w, "=")
			e[name] = fieldJSON(name, value)
		}
		data, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(data))
	}
	return strings.Join(out, ",")
}

func fieldJSON(name, value string) any {
	switch {
	case value == "true" || value == "false":
		return value == "true"
	case name == "seq":
		n, _ := strconv.Atoi(value)
		return n
	case name == "sections":
		return strings.Split(value, ";")
	}
	return value
}

// TestEveryStepIsOfARule holds the table of what is done by itself against the rules of all packs of the house, and the roles
// above against each other.
func TestEveryStepIsOfARule(t *testing.T) {
	with, err := packs.With("house-care", "house-office", "house-warranty", "house-reception", "house-workshop")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(with...)
	if err != nil {
		t.Fatal(err)
	}
	steps, superiors := packs.Steps(rules), packs.Superiors(rules)
	for _, p := range rules.Params() {
		if p.Name == "house-care/duty_steps" && len(p.Value.Items) != len(steps) {
			t.Errorf("%d rows of steps, %d are of rules", len(p.Value.Items), len(steps))
		}
	}
	for rule, want := range map[string]string{"CD-08": "day remind_owner", "CD-09": "day escalate customer_director overdue", "ES-07": "now escalate general_manager not_satisfied",
		"CD-10": "day report_issue business_supervisor", "CD-13": "now report store_head", "*": "late tell superior"} {
		if len(steps[rule]) == 0 || steps[rule][0] != want {
			t.Errorf("%s: %q, want %q first", rule, steps[rule], want)
		}
	}
	for _, c := range packs.Clocks(rules) {
		up := c.Owner
		for range 10 {
			if next, named := superiors[up]; named {
				up = next
			}
		}
		if up != "general_manager" && c.Owner != packs.OwnerOfComplaint && c.Owner != packs.FirstReceiver && superiors[c.Owner] != "" {
			t.Errorf("above %s of %s stands %q in the end", c.Owner, c.Rule, up)
		}
	}
}
