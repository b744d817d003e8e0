package workshop_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/internal/ordergen"
)

// officeBench gives a workshop with the duties of every month of the shop S1 since April.
func officeBench(t *testing.T, d store.Driver) *bench {
	t.Helper()
	hours := map[string]*cal.Calendars{"": shopHours(t)}
	rules := must(compliance.Compile(must(packs.With("house-care", "house-office"))...)).WithCalendars(hours)
	c := &clock{at: at("04-01T09:00")}
	w, err := workshop.New(workshop.Config{Store: store.New(d, store.Config{}), Now: c.now,
		Shop: workshop.Shop{Policy: rules, Owners: packs.Owners(rules), Steps: packs.Steps(rules), Superiors: packs.Superiors(rules), Prices: ordergen.Prices(),
			Calendars: map[aftersales.StoreID]*cal.Calendars{"": hours[""]}, Offices: map[aftersales.StoreID]workshop.OfficeDuties{
				"S1": {Since: day("2026-04-01"), Rules: []string{"RE-01a", "RE-01b", "RE-02a", "RE-02b", "RE-03", "RE-04", "RE-05a"}}}}})
	if err != nil {
		t.Fatal(err)
	}
	return &bench{w, t, d, c}
}

func (b *bench) officeOwes(who workshop.Ower) (out []string) {
	b.t.Helper()
	owed, _, err := b.OfficesDueOf(b.t.Context(), who, b.clock.at.AddDate(1, 0, 0), 100, store.Cursor{})
	if err != nil {
		b.t.Fatal(err)
	}
	for _, o := range owed {
		out = append(out, fmt.Sprint(o.Subject, " ", o.Rule, " ", o.Due.In(morning.Location()).Format("01-02"), " ", o.Status))
	}
	return out
}

func (b *bench) report(command string, c aftersales.OfficeCommand, role string) {
	b.t.Helper()
	by := aftersales.Actor{Command: command, By: "li", Role: role, Store: "S1"}
	if _, err := b.DoOffice(b.t.Context(), "S1", workshop.OfficeRequest{Command: c, By: by}); err != nil {
		b.t.Fatal(err)
	}
}

// watchDays lets the watch run each midnight and at ten o'clock, from the clock up to a moment, but not in a week without power.
func (b *bench) watchDays(to string) {
	b.t.Helper()
	for end := at(to); b.clock.at.Before(end); {
		b.clock.add(time.Hour)
		if h := b.clock.at.In(morning.Location()).Hour(); h == 0 || h == 10 {
			if _, err := b.Watch(b.t.Context(), b.clock.at); err != nil {
				b.t.Fatal(err)
			}
		}
	}
}

func (b *bench) officeTold() (out []string) {
	b.t.Helper()
	for _, e := range must(b.OfficeLog(b.t.Context(), "S1")) {
		if e.Type == history.DutyReminded || e.Type == history.DutyOverdueTold {
			when, _ := e.At.Instant()
			out = append(out, fmt.Sprint(when.In(morning.Location()).Format("01-02T15:04"), " ", e.Type, " ", e.Get(history.FieldRuleID).Word(), " ", e.Get(history.FieldToRole).Word()))
		}
	}
	return out
}

var callsOfApril = aftersales.SubmitReport{Kind: "followup", Period: "2026-04", To: "service_manager"}

// TestTheReportsOfAMonthAreOwedRemindedAndDischarged follows the reports of April and of May, of which one is late.
func TestTheReportsOfAMonthAreOwedRemindedAndDischarged(t *testing.T) {
	b := officeBench(t, memstore.New())
	b.watchAt("04-01T09:00")
	clerk, all := workshop.Ower{Role: "followup_clerk"}, workshop.Ower{Store: "S1"}
	if d := cmp.Diff([]string{"S1 RE-03 05-03 pending", "S1 RE-04 05-03 pending"}, b.officeOwes(clerk)); d != "" {
		t.Error(d)
	}
	if got := b.officeOwes(all); len(got) != 5 {
		t.Errorf("the shop owes %v", got)
	}
	b.watchDays("05-02T23:00")
	want := []string{"05-02T10:00 duty.reminded RE-03 followup_clerk", "05-02T10:00 duty.reminded RE-04 followup_clerk"}
	if d := cmp.Diff(want, b.officeTold()); d != "" {
		t.Error(d)
	}
	b.report("r1", callsOfApril, "followup_clerk")
	if got := b.officeOwes(clerk); !slices.Equal(got, []string{"S1 RE-04 05-03 pending", "S1 RE-03 06-03 pending", "S1 RE-04 06-03 pending"}) {
		t.Errorf("got %v", got)
	}
	b.watchDays("05-10T23:00")
	told := b.officeTold()
	if !slices.Contains(told, "05-04T00:00 duty.overdue_told RE-04 business_supervisor") || slices.ContainsFunc(told, func(s string) bool { return s[12:] == "duty.overdue_told RE-03 business_supervisor" }) {
		t.Errorf("told %v", told)
	}
	if got := b.officeOwes(clerk); !slices.Equal(got, []string{"S1 RE-04 05-03 late", "S1 RE-03 06-03 pending", "S1 RE-04 06-03 pending"}) {
		t.Errorf("got %v", got)
	}
	b.report("r2", aftersales.SubmitReport{Kind: "complaint_analysis", Period: "2026-04", To: "service_manager", Sections: []string{"group", "private", "other", "lost_customers"}}, "followup_clerk")
	b.report("m1", aftersales.HoldMeeting{Meeting: "M-1", Kind: "summary"}, "business_supervisor")
	if got := b.officeOwes(clerk); !slices.Equal(got, []string{"S1 RE-03 06-03 pending", "S1 RE-04 06-03 pending"}) {
		t.Errorf("got %v", got)
	}
	if o := must(b.Office(t.Context(), "S1")); o.Reports != 2 || o.Meetings != 1 {
		t.Errorf("%+v", o)
	}
}

// TestAMissedMonthStaysOwedHoweverManyFollow lets nobody do anything, and the watch rest for weeks.
func TestAMissedMonthStaysOwedHoweverManyFollow(t *testing.T) {
	b := officeBench(t, memstore.New())
	b.watchAt("04-01T09:00")
	b.watchAt("09-20T09:00")
	var want []string
	for _, due := range []string{"05-03 late", "06-03 late", "07-03 late", "08-03 late", "09-03 late", "10-03 pending"} {
		want = append(want, "S1 RE-03 "+due, "S1 RE-04 "+due)
	}
	if d := cmp.Diff(want, b.officeOwes(workshop.Ower{Role: "followup_clerk"})); d != "" {
		t.Error(d)
	}
}

// TestAMonthWhoseReportsCameBeforeItsEndIsFollowedByTheNext hands everything in early, so that for a while nothing is owed.
func TestAMonthWhoseReportsCameBeforeItsEndIsFollowedByTheNext(t *testing.T) {
	b := officeBench(t, memstore.New())
	b.watchAt("04-01T09:00")
	b.clock.at = at("04-30T12:00")
	b.report("r1", callsOfApril, "followup_clerk")
	b.report("r2", aftersales.SubmitReport{Kind: "complaint_analysis", Period: "2026-04", To: "service_manager", Sections: []string{"group", "private", "other", "lost_customers"}}, "followup_clerk")
	b.report("r3", aftersales.SubmitReport{Kind: "summary", Period: "2026-04", Archive: "F-1"}, "business_supervisor")
	b.report("r4", aftersales.SubmitReport{Kind: "complaint_statistics", Period: "2026-04", Sections: []string{"type", "cause", "solution", "effectiveness", "plan"}, Complaints: new(int64(0))}, "customer_director")
	b.report("m1", aftersales.HoldMeeting{Meeting: "M-1", Kind: "summary", Reviewed: true}, "business_supervisor")
	if got := b.officeOwes(workshop.Ower{Store: "S1"}); got != nil {
		t.Errorf("got %v", got)
	}
	b.watchAt("05-01T00:01")
	if got := b.officeOwes(workshop.Ower{Store: "S1"}); len(got) != 5 {
		t.Errorf("got %v", got)
	}
	if got := b.officeTold(); got != nil {
		t.Errorf("told %v", got)
	}
}

func TestWhatIsWrongWithAReportIsTold(t *testing.T) {
	b := officeBench(t, memstore.New())
	other := aftersales.Actor{Command: "x", By: "li", Role: "followup_clerk", Store: "S2"}
	if _, err := b.DoOffice(t.Context(), "S1", workshop.OfficeRequest{Command: callsOfApril, By: other}); err == nil {
		t.Error("the report of another shop is taken")
	}
	other.Store = "S1"
	for _, c := range []aftersales.OfficeCommand{aftersales.SubmitReport{Kind: "followup"}, aftersales.SubmitReport{Kind: "followup", Period: "April"}, aftersales.HoldMeeting{}} {
		if _, err := b.DoOffice(t.Context(), "S1", workshop.OfficeRequest{Command: c, By: other}); err == nil {
			t.Errorf("%+v is taken", c)
		}
	}
	if _, err := b.Office(t.Context(), "S1"); err == nil {
		t.Error("something was written")
	}
	b.report("x", callsOfApril, "followup_clerk")
	if res := must(b.DoOffice(t.Context(), "S1", workshop.OfficeRequest{Command: callsOfApril, By: aftersales.Actor{Command: "x", By: "li", Role: "followup_clerk", Store: "S1"}})); !res.Repeated {
		t.Error("taken twice")
	}
	if owed, _, err := b.DueOffices(t.Context(), at("12-31T00:00"), 100, store.Cursor{}); err != nil || len(owed) != 4 {
		t.Errorf("%v (%v)", owed, err)
	}
}
