package workshop_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/notify"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

// complain carries out commands on one complaint, a minute apart, each by the person named before it.
func complain(b *bench, id aftersales.ComplaintID, steps ...any) (aftersales.Complaint, error) {
	b.t.Helper()
	by := aftersales.Actor{By: "wu", Role: "customer_care", Store: "S1"}
	var last aftersales.Complaint
	for i, step := range steps {
		if who, ok := step.([2]string); ok {
			by.By, by.Role = aftersales.PersonID(who[0]), who[1]
			continue
		}
		b.clock.add(time.Minute)
		r := workshop.ComplaintRequest{Command: step.(aftersales.ComplaintCommand), By: by}
		r.By.Command, r.By.At = fmt.Sprintf("%s-%d", id, i), b.clock.now()
		if received, ok := r.Command.(aftersales.ReceiveComplaint); ok {
			p := b.NewPaper(aftersales.PaperText, "the brakes squeal again")
			received.Complaint, received.Matter, r.Papers = id, p.Ref(), []aftersales.Paper{p}
			r.Command = received
		}
		res, err := b.DoComplaint(context.Background(), id, r)
		if err != nil {
			return last, err
		}
		last = res.State
	}
	return last, nil
}

var takenDown = aftersales.ReceiveComplaint{Customer: "C-1", Order: "RO-1", Channel: aftersales.ChannelHotline, Phase: aftersales.PhaseAfterSales}

func TestAComplaintIsKeptFoundAndAnnounced(t *testing.T) {
	b := newBench(t, nil)
	ctx := context.Background()
	c, err := complain(b, "K-1", takenDown, aftersales.RegisterComplaint{Form: aftersales.PhaseAfterSales}, aftersales.ClassifyComplaint{Cause: "repair_quality"},
		[2]string{"he", "customer_director"}, aftersales.IssueComplaint{Form: aftersales.PhaseAfterSales, To: "service_director"},
		aftersales.AssignComplaint{Owner: "li", OwnerRole: "service_director"}, aftersales.RemindOwner{To: "li"},
		aftersales.EscalateComplaint{To: "general_manager", Reason: "overdue"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := complain(b, "K-2", takenDown); err != nil {
		t.Fatal(err)
	}
	stored, err := b.Complaint(ctx, "K-1")
	if err != nil || stored.State != aftersales.ComplaintEscalated || stored.Responsible() != "li" || c.State != stored.State {
		t.Errorf("%+v (%v)", stored, err)
	}
	log, err := b.ComplaintLog(ctx, "K-1")
	if err != nil || aftersales.FoldComplaint(log).State != stored.State {
		t.Errorf("%d events lead elsewhere (%v)", len(log), err)
	}
	for _, q := range []struct {
		by    workshop.ComplaintKey
		value string
		want  int
	}{{workshop.ComplaintByCustomer, "C-1", 2}, {workshop.ComplaintByOwner, "li", 1}, {workshop.ComplaintByOwner, "wu", 1}, {workshop.ComplaintByOrder, "RO-1", 2},
		{workshop.ComplaintByState, "escalated", 1}, {workshop.ComplaintByVehicle, "V", 0}} {
		found, _, err := b.FindComplaints(ctx, q.by, q.value, 10, store.Cursor{})
		if err != nil || len(found) != q.want {
			t.Errorf("%d complaints by %s %q, want %d (%v)", len(found), q.by, q.value, q.want, err)
		}
	}
	if _, _, err := b.FindComplaints(ctx, "colour", "red", 10, store.Cursor{}); err == nil || err.Error() != `complaints are not found by "colour"` {
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
	want := []string{"complaint/K-1 complaint.assigned service_director li", "complaint/K-1 complaint.escalated general_manager ",
		"complaint/K-1 complaint.issued service_director ", "complaint/K-1 complaint.received customer_director ", "complaint/K-1 complaint.reminded owner li",
		"complaint/K-2 complaint.received customer_director "}
	if !slices.Equal(told, want) {
		t.Errorf("told\n%q\nwant\n%q", told, want)
	}
}

func TestAComplaintIsRefusedByTheTableAndByPolicy(t *testing.T) {
	b := newBench(t, nil)
	if _, err := complain(b, "K-1", takenDown, aftersales.CloseComplaint{}); !errors.Is(err, aftersales.ErrNotAllowed) {
		t.Error(err)
	}
	if _, err := b.Complaint(context.Background(), "K-9"); !errors.Is(err, store.ErrNotFound) {
		t.Error(err)
	}
	strict := newBench(t, refusing{history.ComplaintExplained})
	_, err := complain(strict, "K-1", takenDown, aftersales.RegisterComplaint{Form: aftersales.PhaseAfterSales}, aftersales.ClassifyComplaint{Cause: "misuse"},
		aftersales.ExplainComplaint{Explanation: "misuse"})
	if !errors.Is(err, workshop.ErrRefused) {
		t.Error(err)
	}
	if log, _ := strict.ComplaintLog(context.Background(), "K-1"); len(log) != 3 {
		t.Errorf("%d events after a refusal", len(log))
	}
}

// refusing is a policy that refuses one type of events and owes one thing by the evening.
type refusing struct{ history.Type }

func (p refusing) Gate(_ *history.History, proposed []history.Event) []history.Finding {
	for _, e := range proposed {
		if e.Type == p.Type {
			return []history.Finding{{Rule: "X-1", Status: history.Violated, Effect: history.Block, Reason: "not now"}}
		}
	}
	return nil
}

func (p refusing) Due(*history.History, time.Time) []history.Finding {
	return []history.Finding{{Rule: "X-2", Status: history.Pending, Due: evening}}
}

func TestWhatIsOwedAboutComplaints(t *testing.T) {
	b := newBench(t, refusing{})
	if _, err := complain(b, "K-1", takenDown); err != nil {
		t.Fatal(err)
	}
	owed, _, err := b.DueComplaints(context.Background(), evening, 10, store.Cursor{})
	if err != nil || len(owed) != 1 || owed[0].Subject != "K-1" || owed[0].Rule != "X-2" || !owed[0].Due.Equal(evening) {
		t.Errorf("%+v (%v)", owed, err)
	}
}

func TestAHostAnnouncesComplaintsItsOwnWay(t *testing.T) {
	c := &clock{at: morning}
	w, err := workshop.New(workshop.Config{Store: store.New(memstore.New(), store.Config{}), Now: c.now, Shop: workshop.Shop{Prices: ordergen.Prices(),
		AnnounceComplaint: func(c aftersales.Complaint, events []history.Event) []notify.Message {
			return []notify.Message{{ID: events[0].ID + "/own", Topic: "own", Audience: "owner"}}
		}}})
	if err != nil {
		t.Fatal(err)
	}
	p := w.NewPaper(aftersales.PaperText, "x")
	cmd := takenDown
	cmd.Complaint, cmd.Matter = "K-1", p.Ref()
	r := workshop.ComplaintRequest{Command: cmd, By: aftersales.Actor{Command: "c1", By: "wu"}, Papers: []aftersales.Paper{p}}
	d, err := w.DoComplaint(context.Background(), "K-1", r)
	if err != nil || len(d.Messages) != 1 || d.Messages[0].Topic != "own" || d.Messages[0].Subject != "complaint/K-1" {
		t.Errorf("%+v (%v)", d.Messages, err)
	}
	pure, err := workshop.DecideComplaint(workshop.Shop{Prices: ordergen.Prices()}, nil, aftersales.Complaint{}, workshop.ComplaintRequest{Command: cmd,
		By: aftersales.Actor{Command: "c1", By: "wu", At: morning}})
	if err != nil || len(pure.Events) != 1 {
		t.Errorf("%+v (%v)", pure, err)
	}
}
