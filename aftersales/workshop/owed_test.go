package workshop_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

// owners say who owes what the policy below demands.
var owners = map[string]string{"X-0": "clerk", "X-1": "clerk|chief", "X-2": workshop.OwnerOfCase, "X-4": "clerk", "X-9": "clerk"}

// owing is a policy by which every complaint owes something to several roles.
type owing struct{}

func (owing) Gate(*history.History, []history.Event) []history.Finding { return nil }

func (owing) Due(h *history.History, _ time.Time) []history.Finding {
	var owed []history.Finding
	for _, e := range h.All() {
		if e.Type != history.ComplaintReceived {
			continue
		}
		id := history.Field{Name: history.FieldComplaintID, Value: e.Get(history.FieldComplaintID)}
		at, _ := e.At.Instant()
		for i := range 5 {
			owed = append(owed, history.Finding{Rule: fmt.Sprint("X-", i), Instance: []history.Field{id}, Status: history.Pending,
				Due: at.Add(time.Duration(i+1) * time.Hour)})
		}
	}
	return append(owed, history.Finding{Rule: "X-9", Status: history.Pending}) // without a clock
}

func TestDueWorkIsFoundByRolePersonAndShop(t *testing.T) {
	b := newBench(t, owing{})
	w, err := workshop.New(workshop.Config{Store: store.New(b.driver, store.Config{}), Now: b.clock.now,
		Shop: workshop.Shop{Policy: owing{}, Owners: owners, Prices: ordergen.Prices()}})
	if err != nil {
		t.Fatal(err)
	}
	b.Workshop = w
	for n := range 3 {
		if _, err := complain(b, aftersales.ComplaintID(fmt.Sprint("K-", n)), takenDown); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := complain(b, "K-3", takenDown, aftersales.RegisterComplaint{Form: "sales"}, aftersales.ClassifyComplaint{Cause: "x"},
		aftersales.AssignComplaint{Owner: "li", OwnerRole: "service_director"}); err != nil {
		t.Fatal(err)
	}
	day := morning.Add(24 * time.Hour)
	for _, c := range []struct {
		name string
		who  workshop.Ower
		by   time.Time
		want []string
	}{
		{"a role", workshop.Ower{Role: "clerk"}, day, []string{"K-0 X-0", "K-0 X-4", "K-1 X-0", "K-1 X-4", "K-2 X-0", "K-2 X-4", "K-3 X-0", "K-3 X-4"}},
		{"by a moment", workshop.Ower{Role: "clerk"}, morning.Add(62 * time.Minute), []string{"K-0 X-0", "K-1 X-0"}},
		{"a role whose name goes on", workshop.Ower{Role: "clerk|chief"}, day, []string{"K-0 X-1", "K-1 X-1", "K-2 X-1", "K-3 X-1"}},
		{"the role of whoever the case is assigned to", workshop.Ower{Role: "service_director"}, day, []string{"K-3 X-2"}},
		{"a person", workshop.Ower{Person: "li"}, day, []string{"K-3 X-0", "K-3 X-1", "K-3 X-2", "K-3 X-3", "K-3 X-4"}},
		{"another person", workshop.Ower{Person: "wu"}, morning.Add(61 * time.Minute), []string{"K-0 X-0"}},
		{"a shop", workshop.Ower{Store: "S1"}, morning.Add(62 * time.Minute), []string{"K-0 X-0", "K-1 X-0"}},
		{"nobody", workshop.Ower{Role: "cler"}, day, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			var next store.Cursor
			for pages := 0; ; pages++ {
				owed, more, err := b.ComplaintsDueOf(context.Background(), c.who, c.by, 2, next)
				if err != nil || pages > 10 {
					t.Fatal(pages, err)
				}
				for _, o := range owed {
					got = append(got, string(o.Subject)+" "+o.Rule)
				}
				if next = more; next == (store.Cursor{}) {
					break
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %v\nwant %v", got, c.want)
			}
		})
	}
	for _, who := range []workshop.Ower{{}, {Role: "clerk", Person: "li"}} {
		if _, _, err := b.DueOf(context.Background(), who, day, 2, store.Cursor{}); err == nil {
			t.Errorf("%+v is taken", who)
		}
	}
	if owed, _, err := b.FollowUpsDueOf(context.Background(), workshop.Ower{Role: "clerk"}, day, 2, store.Cursor{}); err != nil || len(owed) != 0 {
		t.Errorf("%v (%v)", owed, err)
	}
}

// TestDueWorkMovesWithTheCase finds the order by what it owes after a call discharged the first thing.
func TestDueWorkMovesWithTheCase(t *testing.T) {
	b := delivered(t)
	later := b.clock.at.AddDate(0, 2, 0)
	shop := workshop.Ower{Store: "S12"}
	rules := func() (rules []string) {
		owed, _, err := b.DueOf(context.Background(), shop, later, 10, store.Cursor{})
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range owed {
			rules = append(rules, o.Rule)
		}
		return rules
	}
	if got := rules(); !slices.Contains(got, "FU-01a") {
		t.Fatalf("the shop owes %v", got)
	}
	clerk, _, err := b.DueOf(context.Background(), workshop.Ower{Role: "followup_clerk"}, later, 10, store.Cursor{})
	if err != nil || len(clerk) == 0 || clerk[0].Rule != "FU-01a" || clerk[0].Role != "followup_clerk" {
		t.Errorf("the clerk owes %v (%v)", clerk, err)
	}
	b.clock.add(4 * 24 * time.Hour)
	if _, err := callUp(b, "F-1", firstCall, aftersales.ReachCustomer{Channel: "phone"}); err != nil {
		t.Fatal(err)
	}
	if got := rules(); slices.Contains(got, "FU-01a") || !slices.Contains(got, "FU-03") {
		t.Errorf("after the call the shop owes %v", got)
	}
}
