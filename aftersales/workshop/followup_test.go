package workshop_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

// callUp carries out commands on one follow-up, a minute apart.
func callUp(b *bench, id aftersales.FollowUpID, commands ...aftersales.FollowUpCommand) (aftersales.FollowUp, error) {
	b.t.Helper()
	var last aftersales.FollowUp
	for i, c := range commands {
		b.clock.add(time.Minute)
		if planned, ok := c.(aftersales.PlanFollowUp); ok {
			planned.FollowUp = id
			c = planned
		}
		r := workshop.FollowUpRequest{Command: c, By: aftersales.Actor{Command: fmt.Sprintf("%s-%d", id, i), At: b.clock.now(), By: "zhou", Role: "business_supervisor", Store: "S12"}}
		res, err := b.DoFollowUp(context.Background(), id, r)
		if err != nil {
			return last, err
		}
		last = res.State
	}
	return last, nil
}

var firstCall = aftersales.PlanFollowUp{Kind: aftersales.FollowUpService, Seq: 1, Customer: "C-1", Order: "RO-1", Assignee: "li"}

func TestAFollowUpIsKeptFoundAndAnnounced(t *testing.T) {
	b := newBench(t, nil)
	ctx := context.Background()
	if _, err := callUp(b, "F-1", firstCall, aftersales.Deputise{Deputy: "chen"}, aftersales.ReachCustomer{Channel: "phone"}, aftersales.RaiseIssue{Issue: "I-1"},
		aftersales.ReportIssue{Issue: "I-1", To: "business_supervisor"}, aftersales.RecordFollowUp{Record: "FR-1"}); err != nil {
		t.Fatal(err)
	}
	recheck := firstCall
	recheck.Kind, recheck.Complaint = aftersales.FollowUpRecheck, "K-1"
	if _, err := callUp(b, "F-2", recheck, aftersales.CancelFollowUp{Reason: "opted_out"}); err != nil {
		t.Fatal(err)
	}
	f, err := b.FollowUp(ctx, "F-1")
	if err != nil || f.State != aftersales.FollowUpRecorded || !f.Open() {
		t.Errorf("%+v (%v)", f, err)
	}
	if log, err := b.FollowUpLog(ctx, "F-1"); err != nil || aftersales.FoldFollowUp(log).State != f.State {
		t.Errorf("%d events lead elsewhere (%v)", len(log), err)
	}
	for _, q := range []struct {
		by    workshop.FollowUpKey
		value string
		want  int
	}{{workshop.FollowUpByCustomer, "C-1", 2}, {workshop.FollowUpByCaller, "chen", 1}, {workshop.FollowUpByCaller, "li", 0}, {workshop.FollowUpByOrder, "RO-1", 2},
		{workshop.FollowUpByComplaint, "K-1", 1}, {workshop.FollowUpByState, "cancelled", 1}} {
		found, _, err := b.FindFollowUps(ctx, q.by, q.value, 10, store.Cursor{})
		if err != nil || len(found) != q.want {
			t.Errorf("%d follow-ups by %s %q, want %d (%v)", len(found), q.by, q.value, q.want, err)
		}
	}
	if _, _, err := b.FindFollowUps(ctx, "colour", "red", 10, store.Cursor{}); err == nil || err.Error() != `follow-ups are not found by "colour"` {
		t.Error(err)
	}
	var told []string
	if _, err := b.Dispatch(ctx, notify.Func(func(_ context.Context, m notify.Message) error {
		told = append(told, m.Subject+" "+m.Topic+" "+m.Audience+" "+m.To)
		return nil
	}), 10); err != nil {
		t.Fatal(err)
	}
	slices.Sort(told)
	want := []string{"followup/F-1 followup.deputised followup_clerk chen", "followup/F-1 followup.planned followup_clerk li",
		"followup/F-1 issue.reported business_supervisor ", "followup/F-2 followup.planned followup_clerk li"}
	if !slices.Equal(told, want) {
		t.Errorf("told\n%q\nwant\n%q", told, want)
	}
}

func TestWhatIsOwedAboutFollowUps(t *testing.T) {
	b := newBench(t, refusing{history.FollowupGivenUp})
	if _, err := callUp(b, "F-1", firstCall); err != nil {
		t.Fatal(err)
	}
	owed, _, err := b.DueFollowUps(context.Background(), evening, 10, store.Cursor{})
	if err != nil || len(owed) != 1 || owed[0].Subject != "F-1" || !owed[0].Due.Equal(evening) {
		t.Errorf("%+v (%v)", owed, err)
	}
	if _, err := callUp(b, "F-2", firstCall, aftersales.AttemptFollowUp{Channel: "phone"}, aftersales.GiveUpFollowUp{Reason: "no_answer"}); !errors.Is(err, workshop.ErrRefused) {
		t.Error(err)
	}
	if _, err := callUp(b, "F-3", firstCall, aftersales.GiveUpFollowUp{Reason: "no_answer"}); !errors.Is(err, aftersales.ErrNotAllowed) {
		t.Error(err)
	}
}

// TestThePolicySeesWhatACallIsAbout gives the judge the order, and the complaint, with the call.
func TestThePolicySeesWhatACallIsAbout(t *testing.T) {
	seen := &seeing{}
	b := newBench(t, seen)
	b.do("RO-1", open("RO-1"))
	if _, err := complain(b, "K-1", takenDown); err != nil {
		t.Fatal(err)
	}
	call := firstCall
	call.Complaint = "K-1"
	if _, err := callUp(b, "F-1", call); err != nil {
		t.Fatal(err)
	}
	if _, err := callUp(b, "F-2", firstCall); err != nil {
		t.Fatal(err)
	}
	for _, want := range []history.Type{history.OrderOpened, history.ComplaintReceived, history.FollowupPlanned} {
		if !slices.Contains(seen.types, want) {
			t.Errorf("the policy did not see %s, only %v", want, seen.types)
		}
	}
}

// seeing is a policy that notes what happened before.
type seeing struct{ types []history.Type }

func (p *seeing) Gate(h *history.History, _ []history.Event) []history.Finding {
	p.types = nil
	for i := range h.Len() {
		p.types = append(p.types, h.Event(i).Type)
	}
	return nil
}

func (*seeing) Due(*history.History, time.Time) []history.Finding { return nil }

func TestAHostAnnouncesFollowUpsItsOwnWay(t *testing.T) {
	shop := workshop.Shop{Prices: ordergen.Prices(), AnnounceFollowUp: func(f aftersales.FollowUp, events []history.Event) []notify.Message {
		return []notify.Message{{ID: events[0].ID + "/own", Topic: "own", Audience: "clerk"}}
	}}
	c := firstCall
	c.FollowUp = "F-1"
	d, err := workshop.DecideFollowUp(shop, nil, aftersales.FollowUp{}, workshop.FollowUpRequest{Command: c, By: aftersales.Actor{Command: "c1", By: "zhou", At: morning}})
	if err != nil || len(d.Messages) != 1 || d.Messages[0].Topic != "own" || d.Messages[0].Subject != "followup/F-1" {
		t.Errorf("%+v (%v)", d.Messages, err)
	}
}
