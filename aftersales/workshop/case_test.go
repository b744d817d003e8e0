package workshop_test

import (
	"context"
	"encoding/json"
	"slices"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

// careRules are the rules of customer care, on the calendar of the shop.
func careRules(t *testing.T) *compliance.Rules {
	t.Helper()
	found, err := packs.With("house-care")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(found...)
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

// delivered gives a bench with an order that was handed over, judged by the rules of customer care.
func delivered(t *testing.T) *bench {
	t.Helper()
	b := newBench(t, careRules(t))
	steps := ordergen.Life("RO-1", morning)
	zone := history.NewFact(history.FactStore, string(steps[0].By.Store)).With(history.FieldZone, history.Text("Asia/Shanghai"))
	w, err := workshop.New(workshop.Config{Store: store.New(b.driver, store.Config{}), Now: b.clock.now, Facts: []history.Fact{zone},
		Shop: workshop.Shop{Policy: careRules(t), Owners: packs.Owners(careRules(t)), Prices: ordergen.Prices()}})
	if err != nil {
		t.Fatal(err)
	}
	b.Workshop = w
	for _, step := range steps {
		b.clock.at = step.By.At
		b.do("RO-1", workshop.Request{Command: step.Command, By: step.By, Confirmed: true})
	}
	return b
}

func owedRules(t *testing.T, b *bench, kind string, by time.Time) []string {
	t.Helper()
	var rules []string
	switch kind {
	case "order":
		owed, _, err := b.Due(context.Background(), by, 10, store.Cursor{})
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range owed {
			rules = append(rules, o.Rule)
		}
	case "followup":
		owed, _, err := b.DueFollowUps(context.Background(), by, 10, store.Cursor{})
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range owed {
			rules = append(rules, o.Rule)
		}
	}
	return rules
}

// TestACallDischargesWhatItsOrderOwes follows one delivery: the first call is owed by the order, the second by the order
// too, the filing of a call by the call.
func TestACallDischargesWhatItsOrderOwes(t *testing.T) {
	b := delivered(t)
	later := b.clock.at.AddDate(0, 2, 0)
	if owed := owedRules(t, b, "order", later); !slices.Contains(owed, "FU-01a") {
		t.Fatalf("after the delivery the first call is not owed, only %v", owed)
	}
	call := firstCall
	b.clock.add(4 * 24 * time.Hour)
	if _, err := callUp(b, "F-1", call); err != nil {
		t.Fatal(err)
	}
	if owed := owedRules(t, b, "order", later); !slices.Contains(owed, "FU-01a") {
		t.Errorf("a call that is only planned discharges nothing: %v", owed)
	}
	reached := aftersales.ReachCustomer{Channel: "phone", Topics: []string{"vehicle_use", "satisfaction", "suggestions", "service", "repair_quality"},
		Documents: []string{"authorisation", "reception_sheet", "settlement"}}
	b.clock.add(time.Minute)
	r := workshop.FollowUpRequest{Command: reached, By: aftersales.Actor{Command: "reach", At: b.clock.now(), By: "li", Role: "followup_clerk", Store: "S12"}}
	if _, err := b.DoFollowUp(context.Background(), "F-1", r); err != nil {
		t.Fatal(err)
	}
	if owed := owedRecord(t, b, "order", "RO-1"); !owed.After(b.clock.at.AddDate(0, 0, 7)) {
		t.Errorf("the order is still due by %s", owed)
	}
	owed := owedRules(t, b, "order", later)
	if slices.Contains(owed, "FU-01a") || !slices.Contains(owed, "FU-03") {
		t.Errorf("after the first call the order owes %v", owed)
	}
	if owed := owedRules(t, b, "followup", later); !slices.Contains(owed, "FU-13a") || slices.Contains(owed, "FU-03") {
		t.Errorf("the call owes %v", owed)
	}
	// A command on the order is judged with its calls: nothing that they discharged comes back.
	b.clock.add(time.Minute)
	b.do("RO-1", workshop.Request{Command: aftersales.Pay{Amount: must(pricing.NewMoney("302.30", "CNY")), Method: "card"},
		By: aftersales.Actor{Command: "pay", At: b.clock.now(), By: "wu", Role: "cashier", Store: "S12"}, Confirmed: true})
	b.do("RO-1", workshop.Request{Command: aftersales.ArchiveOrder{}, By: aftersales.Actor{Command: "archive", At: b.clock.now(), By: "wu", Role: "customer_service", Store: "S12"}, Confirmed: true})
	if owed := owedRules(t, b, "order", later); slices.Contains(owed, "FU-01a") || !slices.Contains(owed, "FU-03") {
		t.Errorf("after a later command the order owes %v", owed)
	}
}

// owedRecord gives by when something is owed, as the store finds it.
func owedRecord(t *testing.T, b *bench, kind, id string) time.Time {
	t.Helper()
	recs, err := b.driver.Read(context.Background(), []store.Ref{{Kind: kind, ID: id}})
	if err != nil {
		t.Fatal(err)
	}
	return recs[0].Due
}

// TestWhatNobodyNamesIsOwedByTheOrder keeps what a policy says of no thing in particular in one place.
func TestWhatNobodyNamesIsOwedByTheOrder(t *testing.T) {
	b := newBench(t, refusing{})
	b.do("RO-1", open("RO-1"))
	if _, err := callUp(b, "F-1", firstCall); err != nil {
		t.Fatal(err)
	}
	if order, call := owedRules(t, b, "order", evening), owedRules(t, b, "followup", evening); !slices.Equal(order, []string{"X-2"}) || len(call) != 0 {
		t.Errorf("the order owes %v, the call %v", order, call)
	}
}

// TestWhoJoinsACaseIsRemembered keeps the names of what joined when the form of the state changes.
func TestWhoJoinsACaseIsRemembered(t *testing.T) {
	b := delivered(t)
	if _, err := callUp(b, "F-1", firstCall); err != nil {
		t.Fatal(err)
	}
	recs, err := b.driver.Read(context.Background(), []store.Ref{{Kind: "order", ID: "RO-1"}})
	if err != nil {
		t.Fatal(err)
	}
	var body struct{ With []struct{ Kind, ID string } }
	if err := json.Unmarshal(recs[0].Body, &body); err != nil || len(body.With) != 1 || body.With[0].Kind != "followup" || body.With[0].ID != "F-1" {
		t.Errorf("%+v (%v)", body, err)
	}
}
