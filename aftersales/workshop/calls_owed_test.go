package workshop_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
)

// dueCalls gives what somebody owes about calls, by their due time.
func (b *bench) dueCalls(who workshop.Ower) (out []string) {
	b.t.Helper()
	owed, _, err := b.FollowUpsDueOf(b.t.Context(), who, b.clock.at.AddDate(1, 0, 0), 100, store.Cursor{})
	if err != nil {
		b.t.Fatal(err)
	}
	for _, o := range owed {
		out = append(out, fmt.Sprint(o.Subject, " ", o.Rule, " ", o.Due.In(morning.Location()).Format("01-02T15:04:05"), " ", o.Role, " ", o.Status))
	}
	return out
}

// toldOf gives what the watch said about a call.
func (b *bench) toldOf(id aftersales.FollowUpID) (out []string) {
	b.t.Helper()
	for _, e := range must(b.FollowUpLog(b.t.Context(), id)) {
		if e.Type == history.DutyReminded || e.Type == history.DutyOverdueTold {
			at, _ := e.At.Instant()
			out = append(out, fmt.Sprint(at.In(morning.Location()).Format("01-02T15:04"), " ", e.Type, " ", e.Get(history.FieldRuleID).Word(), " ", e.Get(history.FieldToRole).Word(), " ", e.Get(history.FieldToID).Word()))
		}
	}
	return out
}

// TestAPlannedCallIsOwedByItsCallerThoughItsOrderCameFromElsewhere plans the call after an order that was imported.
func TestAPlannedCallIsOwedByItsCallerThoughItsOrderCameFromElsewhere(t *testing.T) {
	b := newStage(t).bench
	b.deliver("RO-1", "C-1", 4)
	b.clock.at = march(5, 9)
	r := callsRequest()
	r.Plan.Draw.Percent, r.Plan.Clerks = 100, []aftersales.PersonID{"li"}
	planned := must(b.PlanCalls(t.Context(), r)).Calls
	if len(planned) != 1 {
		t.Fatal(planned)
	}
	id := planned[0]
	pending := []string{string(id) + " followup 03-11T23:59:59 followup_clerk pending"}
	for _, who := range []workshop.Ower{{Person: "li"}, {Role: "followup_clerk"}, {Store: "S12"}} {
		if d := cmp.Diff(pending, b.dueCalls(who)); d != "" {
			t.Errorf("%+v: %s", who, d)
		}
	}
	for day := 5; day < 20; day++ {
		for _, hour := range []int{0, 9, 18} {
			b.clock.at = march(day, hour)
			if _, err := b.Watch(t.Context(), b.clock.at); err != nil {
				t.Fatal(err)
			}
		}
	}
	if d := cmp.Diff([]string{string(id) + " followup 03-11T23:59:59 followup_clerk late"}, b.dueCalls(workshop.Ower{Person: "li"})); d != "" {
		t.Error(d)
	}
	want := []string{"03-10T09:00 duty.reminded followup followup_clerk li", "03-12T00:00 duty.overdue_told followup business_supervisor "}
	if d := cmp.Diff(want, b.toldOf(id)); d != "" {
		t.Error(d)
	}
	by := aftersales.Actor{Command: "reach", By: "li", Role: "followup_clerk", Store: "S12"}
	if _, err := b.DoFollowUp(t.Context(), id, workshop.FollowUpRequest{Command: aftersales.ReachCustomer{Channel: "phone"}, By: by}); err != nil {
		t.Fatal(err)
	}
	if got := b.dueCalls(workshop.Ower{Person: "li"}); slices.ContainsFunc(got, func(s string) bool { return s[:len(id)+9] == string(id)+" followup" }) {
		t.Errorf("still owed: %v", got)
	}
}

// TestACallThatThePolicyDemandsIsNotToldTwice plans the call after an order of our own, of which the policy owes the same.
func TestACallThatThePolicyDemandsIsNotToldTwice(t *testing.T) {
	s := newStage(t)
	if err := s.life(); err != nil {
		t.Fatal(err)
	}
	var due time.Time
	orders, _, err := s.Due(t.Context(), s.clock.at.AddDate(1, 0, 0), 100, store.Cursor{})
	for _, o := range orders {
		if o.Rule == "FU-01a" {
			due = o.Due
		}
	}
	if err != nil || due.IsZero() {
		t.Fatal(orders, err)
	}
	order := orders[0].Subject
	o := must(s.Order(t.Context(), order))
	last := due.In(morning.Location())
	c := aftersales.PlanFollowUp{FollowUp: "F-1", Kind: aftersales.FollowUpService, Seq: 1, Order: order, Customer: o.Customer, Vehicle: o.Vehicle, Assignee: "li",
		Due: day(last.Format(time.DateOnly))}
	by := aftersales.Actor{Command: "plan", By: "zhou", Role: "business_supervisor", Store: o.Store}
	if _, err := s.DoFollowUp(t.Context(), "F-1", workshop.FollowUpRequest{Command: c, By: by, Confirmed: true}); err != nil {
		t.Fatal(err)
	}
	if got := s.dueCalls(workshop.Ower{Person: "li"}); len(got) != 1 {
		t.Errorf("li owes %v", got)
	}
	s.until(last.AddDate(0, 0, 3))
	if got := s.toldOf("F-1"); got != nil {
		t.Errorf("told of the call: %v", got)
	}
	told := 0
	for _, e := range must(s.Log(t.Context(), order)) {
		if (e.Type == history.DutyReminded || e.Type == history.DutyOverdueTold) && e.Get(history.FieldRuleID).Word() == "FU-01a" {
			told++
		}
	}
	if told != 2 {
		t.Errorf("told %d times of the order", told)
	}
}
