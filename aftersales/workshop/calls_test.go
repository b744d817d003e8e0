package workshop_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
)

// callPlan is the plan of the shop of these tests, whose month is March 2026.
func callPlan() aftersales.CallPlan {
	return aftersales.CallPlan{
		Days:  cal.InZone(morning.Location()),
		First: cal.Between(cal.Days(3), cal.Days(7)), Second: cal.Between(cal.Days(7), cal.Days(14)),
		NewCarFirst: cal.Within(cal.Days(7)), NewCarSecond: cal.Within(cal.Days(25)), Seller: cal.Within(cal.Days(3)),
		Recheck: cal.Within(cal.Days(3)), Notice: cal.Within(cal.Days(-14)), Letter: cal.Within(cal.Days(2)),
		Reminder: cal.Between(cal.Days(-10), cal.Days(0)),
		Quiet:    cal.MustOpenings("12:00-14:00", "20:00-09:00"), Tries: 1, Clerks: []aftersales.PersonID{"li", "chen"},
		Draw: aftersales.Draw{Percent: 30, Answer: 100, Secret: []byte("known to no clerk")},
	}
}

func callsRequest() workshop.CallsRequest {
	return workshop.CallsRequest{Plan: callPlan(), Shop: "S12", Month: "2026-03", Targets: []aftersales.CustomerKind{aftersales.CustomerUnitFleet},
		By: aftersales.Actor{By: "zhou", Role: "business_supervisor", Store: "S12"}}
}

// deliver adopts an order that was delivered on a day of March.
func (b *bench) deliver(id aftersales.OrderID, customer aftersales.CustomerID, day int) {
	b.t.Helper()
	at := time.Date(2026, 3, day, 16, 0, 0, 0, morning.Location())
	opened := history.NewEvent(history.OrderOpened, history.At(at.Add(-8*time.Hour))).With(history.FieldOrderID, history.ID(string(id))).
		With(history.FieldCustomerID, history.ID(string(customer)))
	done := history.NewEvent(history.OrderDelivered, history.At(at)).With(history.FieldOrderID, history.ID(string(id)))
	opened.ID, done.ID = string(id)+":1", string(id)+":2"
	c := aftersales.AdoptOrder{Order: id, State: aftersales.OrderDelivered, From: "old", Covers: []string{"order.opened", "order.delivered"}, Events: []history.Event{opened, done}}
	by := someone(string(id) + "-adopt")
	by.At = at
	b.clock.at = at
	b.do(id, workshop.Request{Command: c, By: by})
}

// marchOf gives a bench with deliveries of March, one each day, the customer of every fifth a target.
func marchOf(t *testing.T, d store.Driver, n int) *bench {
	t.Helper()
	b := benchOn(t, d, nil)
	c := aftersales.Customer{ID: "C-target", Profile: always(aftersales.CustomerProfile{Kind: aftersales.CustomerUnitFleet})}
	if _, err := b.PutCustomer(t.Context(), workshop.RecordRequest[aftersales.Customer]{Record: c, By: desk("put-target")}); err != nil {
		t.Fatal(err)
	}
	for i := range n {
		customer := aftersales.CustomerID(fmt.Sprintf("C-%d", i))
		if i%5 == 4 {
			customer = "C-target"
		}
		b.deliver(aftersales.OrderID(fmt.Sprintf("RO-%02d", i)), customer, i+1)
	}
	return b
}

// calls lists what is stored.
func (b *bench) calls() []string {
	b.t.Helper()
	var out []string
	for f, err := range b.Planned(b.t.Context(), "S12", morning.AddDate(0, -1, 0), morning.AddDate(1, 0, 0)) {
		if err != nil {
			b.t.Fatal(err)
		}
		out = append(out, fmt.Sprint(f.ID, " ", f.Assignee, " ", f.Deputy, " ", f.From, " ", f.Due, " ", f.State))
	}
	slices.Sort(out)
	return out
}

func march(day, hour int) time.Time {
	return time.Date(2026, 3, day, hour, 0, 0, 0, morning.Location())
}

func TestTheCallsOfAMonthArePlannedOnce(t *testing.T) {
	b := marchOf(t, memstore.New(), 10)
	b.clock.at = march(10, 18)
	got, err := b.PlanCalls(t.Context(), callsRequest())
	if err != nil {
		t.Fatal(err)
	}
	if o, g := got.Drawn.Ordinary, got.Drawn.Target; o.Deliveries != 8 || o.Planned < 3 || g.Deliveries != 2 || g.Planned != 2 {
		t.Errorf("%+v, %+v", o, g)
	}
	first := b.calls()
	if len(first) != len(got.Calls) || !slices.Contains(first, "call/service/1/RO-09 li  2026-03-13 2026-03-17 planned") && !slices.Contains(first, "call/service/1/RO-09 chen  2026-03-13 2026-03-17 planned") {
		t.Errorf("%d calls:\n%s", len(got.Calls), strings.Join(first, "\n"))
	}
	b.clock.at = march(10, 19)
	if again, err := b.PlanCalls(t.Context(), callsRequest()); err != nil || len(again.Calls) != 0 {
		t.Errorf("the same plan again gives %v (%v)", again.Calls, err)
	}
	if d := cmp.Diff(first, b.calls()); d != "" {
		t.Error(d)
	}
}

// TestAPlanThatIsKilledAnywhereIsTheSamePlanInTheEnd lets every call of the driver fail in turn, and plans again.
func TestAPlanThatIsKilledAnywhereIsTheSamePlanInTheEnd(t *testing.T) {
	whole := marchOf(t, memstore.New(), 7)
	whole.clock.at = march(7, 18)
	if _, err := whole.PlanCalls(t.Context(), callsRequest()); err != nil {
		t.Fatal(err)
	}
	want := whole.calls()
	for n := 1; ; n++ {
		d := &nth{Driver: memstore.New()}
		b := marchOf(t, d, 7)
		b.clock.at = march(7, 18)
		d.left = n
		_, err := b.PlanCalls(t.Context(), callsRequest())
		d.left = 0
		if _, err := b.PlanCalls(t.Context(), callsRequest()); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, b.calls()); diff != "" {
			t.Fatalf("killed at call %d: %s", n, diff)
		}
		if err == nil {
			break
		}
	}
}

func TestTwoWhoPlanAtOncePlanOnce(t *testing.T) {
	b := marchOf(t, memstore.New(), 9)
	b.clock.at = march(9, 18)
	var wg sync.WaitGroup
	stored := make([]int, 4)
	for i := range stored {
		wg.Go(func() {
			r := callsRequest()
			r.Plan.Clerks = r.Plan.Clerks[i%2:] // they differ in who calls, too
			got, err := b.PlanCalls(context.Background(), r)
			if err != nil {
				t.Error(err)
			}
			stored[i] = len(got.Calls)
		})
	}
	wg.Wait()
	if all := b.calls(); stored[0]+stored[1]+stored[2]+stored[3] != len(all) || len(all) == 0 {
		t.Errorf("%v of %d calls", stored, len(all))
	}
}

func TestTheNextRankTakesThePlaceOfWhoIsNotReachedAndASecondCallFollows(t *testing.T) {
	b := marchOf(t, memstore.New(), 4)
	b.clock.at = march(4, 18)
	one := must(b.PlanCalls(t.Context(), callsRequest())).Calls
	if len(one) != 2 {
		t.Fatalf("%v", one)
	}
	b.clock.at = march(7, 10)
	if _, err := callUp(b, one[0], aftersales.AttemptFollowUp{Channel: "phone"}, aftersales.GiveUpFollowUp{Reason: "no_answer"}); err != nil {
		t.Fatal(err)
	}
	if _, err := callUp(b, one[1], aftersales.ReachCustomer{Channel: "phone"}); err != nil {
		t.Fatal(err)
	}
	b.clock.at = march(7, 11)
	got := must(b.PlanCalls(t.Context(), callsRequest()))
	second := "call/service/2/" + strings.TrimPrefix(string(one[1]), "call/service/1/")
	if len(got.Calls) != 2 || !slices.Contains(got.Calls, aftersales.FollowUpID(second)) || got.Drawn.Ordinary.Reached != 1 {
		t.Errorf("%v, %+v", got.Calls, got.Drawn.Ordinary)
	}
}

func TestADeputyIsNamedForWhoIsAway(t *testing.T) {
	b := marchOf(t, memstore.New(), 5)
	b.clock.at = march(5, 18)
	if _, err := b.PlanCalls(t.Context(), callsRequest()); err != nil {
		t.Fatal(err)
	}
	r := callsRequest()
	gone := aftersales.Person{ID: "li", Absences: []aftersales.Absence{{Valid: cal.Span{From: day("2026-03-01"), To: day("2026-03-31")}}}}
	r.Plan.Staff = []aftersales.Person{gone}
	got := must(b.PlanCalls(t.Context(), r))
	lis := len(must2(b.FindFollowUps(t.Context(), workshop.FollowUpByCaller, "li", 100, store.Cursor{})))
	if len(got.Deputies) == 0 || lis != 0 || got.Nobody != nil {
		t.Errorf("%v, %d calls are still li's", got, lis)
	}
	if again := must(b.PlanCalls(t.Context(), r)); len(again.Deputies) != 0 {
		t.Errorf("%v", again.Deputies)
	}
	other := gone
	other.ID = "chen"
	r.Plan.Staff = append(r.Plan.Staff, other)
	if again := must(b.PlanCalls(t.Context(), r)); len(again.Nobody) != len(b.calls()) {
		t.Errorf("nobody can make %v of %d calls", again.Nobody, len(b.calls()))
	}
}

func must2[A, B any](a A, _ B, err error) A { return must(a, err) }

func TestWhoWantsNoCallsGetsNone(t *testing.T) {
	b := benchOn(t, memstore.New(), nil)
	c := aftersales.Customer{ID: "C-1", Profile: aftersales.Dated[aftersales.CustomerProfile]{{Value: aftersales.CustomerProfile{Target: new(true)}},
		{From: day("2026-03-02"), Value: aftersales.CustomerProfile{Target: new(true), NoCalls: true}}}}
	if _, err := b.PutCustomer(t.Context(), workshop.RecordRequest[aftersales.Customer]{Record: c, By: desk("put")}); err != nil {
		t.Fatal(err)
	}
	b.deliver("RO-1", "C-1", 4)
	b.clock.at = march(5, 9)
	b.deliver("RO-2", "", 4) // nobody knows whose it is
	b.clock.at = march(5, 9)
	got := must(b.PlanCalls(t.Context(), callsRequest()))
	if len(got.Calls) != 0 || got.Drawn.Target.Deliveries != 1 || got.Drawn.Target.Planned != 0 || got.Drawn.Ordinary.Deliveries != 1 || got.Drawn.Ordinary.Planned != 0 {
		t.Errorf("%+v", got)
	}
}

func TestWhatIsWrongWithAPlanOfCallsIsTold(t *testing.T) {
	b := marchOf(t, memstore.New(), 1)
	r := callsRequest()
	r.Month = "March"
	if _, err := b.PlanCalls(t.Context(), r); words(err) != `month: "March" is no month` && err.Error() != `month: "March" is no month` {
		t.Error(err)
	}
	r.Plan.Tries = 0
	if _, err := b.PlanCalls(t.Context(), r); err == nil || err.Error() != "tries: 0 is not from 1 to 1000" {
		t.Error(err)
	}
	w := benchOn(t, memstore.New(), refusing{history.FollowupPlanned})
	w.deliver("RO-1", "C-1", 4)
	w.deliver("RO-2", "C-2", 5)
	w.clock.at = march(5, 18)
	if got, err := w.PlanCalls(t.Context(), callsRequest()); err == nil || strings.Count(err.Error(), "call/service/1/RO-") != 1 || len(got.Calls) != 0 {
		t.Errorf("%v (%v)", got, err)
	}
}

func TestAComplaintThatComesBackIsRechecked(t *testing.T) {
	b := newBench(t, nil)
	if _, err := complain(b, "K-1", takenDown, aftersales.PassOn{To: "service_manager"}, aftersales.HandBack{To: "followup_clerk"}); err != nil {
		t.Fatal(err)
	}
	by := aftersales.Actor{By: "zhou", Role: "business_supervisor", Store: "S12"}
	for _, want := range []int{1, 0} {
		got, err := b.PlanRechecks(t.Context(), callPlan(), "K-1", by)
		if err != nil || len(got) != want {
			t.Errorf("%v, want %d (%v)", got, want, err)
		}
	}
	if _, err := b.PlanRechecks(t.Context(), callPlan(), "K-2", by); err == nil {
		t.Error("there is no such complaint")
	}
	bad := callPlan()
	bad.Clerks = nil
	if _, err := b.PlanRechecks(t.Context(), bad, "K-1", by); err == nil {
		t.Error("nobody is to call")
	}
}

func TestThingsAreFoundByWhenSomethingHappened(t *testing.T) {
	b := marchOf(t, memstore.New(), 12)
	for _, c := range []struct {
		from, to time.Time
		want     string
	}{
		{march(3, 16), march(5, 16), "RO-02 RO-03"},
		{march(3, 17), march(3, 18), ""},
		{march(11, 0), march(40, 0), "RO-10 RO-11"},
		{march(-40, 0), march(2, 0), "RO-00"},
	} {
		var got []string
		for o, err := range b.Delivered(t.Context(), "S12", c.from, c.to) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, string(o.ID))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("from %s to %s: %v, want %s", c.from, c.to, got, c.want)
		}
	}
	for range b.Delivered(t.Context(), "S1", march(1, 0), march(40, 0)) {
		t.Error("another shop has deliveries")
	}
}

func TestTheReminderOfAMaintenanceIsPlannedFromTheRecordOfTheVehicle(t *testing.T) {
	by := aftersales.Actor{By: "zhou", Role: "business_supervisor", Store: "S12", At: march(20, 9)}
	for _, c := range []struct {
		name    string
		vehicle aftersales.VehicleIdentity
		owner   aftersales.CustomerID
		nocalls bool
		want    string
	}{
		{"nothing is written down", aftersales.VehicleIdentity{}, "C-7", false, ""},
		{"its day is far", aftersales.VehicleIdentity{NextServiceOn: day("2026-09-01")}, "C-7", false, ""},
		{"its day is near", aftersales.VehicleIdentity{NextServiceOn: day("2026-03-28")}, "C-7", false, "call/reminder/1/V-3/2026-03-28/0 2026-03-28"},
		{"it has run the distance", aftersales.VehicleIdentity{NextServiceOn: day("2026-09-01"), NextServiceKM: 20_000}, "C-7", false, "call/reminder/1/V-3/2026-09-01/20000 2026-03-20"},
		{"nobody owns it", aftersales.VehicleIdentity{NextServiceOn: day("2026-03-28")}, "", false, ""},
		{"its owner wants no calls", aftersales.VehicleIdentity{NextServiceOn: day("2026-03-28")}, "C-7", true, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := newBench(t, nil)
			b.live("RO-1", 2) // an order at 20,310 km
			b.clock.at = by.At
			v := aftersales.Vehicle{ID: "V-3", Identity: always(c.vehicle), Owners: always(c.owner)}
			if _, err := b.PutVehicle(t.Context(), workshop.RecordRequest[aftersales.Vehicle]{Record: v, By: desk("put-v")}); err != nil {
				t.Fatal(err)
			}
			owner := aftersales.Customer{ID: "C-7", Profile: always(aftersales.CustomerProfile{NoCalls: c.nocalls})}
			if _, err := b.PutCustomer(t.Context(), workshop.RecordRequest[aftersales.Customer]{Record: owner, By: desk("put-c")}); err != nil {
				t.Fatal(err)
			}
			ids, err := b.PlanMaintenance(t.Context(), callPlan(), "V-3", by)
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, id := range ids {
				got = string(id) + " " + must(b.FollowUp(t.Context(), id)).Due.String()
			}
			if got != c.want {
				t.Errorf("planned is %q, want %q", got, c.want)
			}
			if again, err := b.PlanMaintenance(t.Context(), callPlan(), "V-3", by); err != nil || len(again) != 0 {
				t.Errorf("%v is planned again (%v)", again, err)
			}
		})
	}
	b := newBench(t, nil)
	if _, err := b.PlanMaintenance(t.Context(), callPlan(), "V-9", by); err == nil {
		t.Error("there is no such vehicle")
	}
	if _, err := b.PlanMaintenance(t.Context(), aftersales.CallPlan{}, "V-9", by); err == nil {
		t.Error("there is no plan")
	}
}

// TestACampaignIsToldToEachGuestOnce plans the notice to the guests of a campaign, and makes one of the calls.
func TestACampaignIsToldToEachGuestOnce(t *testing.T) {
	b := newBench(t, nil)
	b.clock.at = march(1, 10)
	campaign := aftersales.Campaign{ID: "A-1", Start: march(20, 9), Guests: []aftersales.CustomerID{"C-1", "C-2"}}
	calls := must(callPlan().Campaign(campaign, march(1, 10)))
	by := aftersales.Actor{By: "zhou", Role: "business_supervisor", Store: "S12"}
	for _, want := range []int{2, 0} {
		if got, err := b.StoreCalls(t.Context(), calls, by); err != nil || len(got) != want {
			t.Errorf("%v, want %d (%v)", got, want, err)
		}
	}
	if _, err := callUp(b, calls[0].FollowUp, aftersales.ReachCustomer{Channel: "phone", Topics: []string{"content", "date", "place"}}); err != nil {
		t.Fatal(err)
	}
	log := must(b.FollowUpLog(t.Context(), calls[0].FollowUp))
	if last := log[len(log)-1]; last.Type != history.CampaignNoticed || last.Get(history.FieldCampaignID).Word() != "A-1" {
		t.Errorf("%+v", log)
	}
}

// A delivery of March, taken over from another system: the call after it is planned, and no second time.
func ExampleWorkshop_PlanCalls() {
	w, err := newWorkshop()
	if err != nil {
		fmt.Println(err)
		return
	}
	delivered := history.NewEvent(history.OrderDelivered, history.At(march(3, 16))).With(history.FieldOrderID, history.ID("RO-1"))
	opened := history.NewEvent(history.OrderOpened, history.At(march(3, 9))).With(history.FieldOrderID, history.ID("RO-1")).
		With(history.FieldCustomerID, history.ID("C-1"))
	opened.ID, delivered.ID = "old:1", "old:2"
	by := aftersales.Actor{Command: "adopt", By: "zhou", Role: "business_supervisor", Store: "S12", At: march(3, 18)}
	adopt := aftersales.AdoptOrder{Order: "RO-1", State: aftersales.OrderDelivered, From: "old", Covers: []string{"order.opened", "order.delivered"}, Events: []history.Event{opened, delivered}}
	if _, err := w.Do(context.Background(), "RO-1", workshop.Request{Command: adopt, By: by}); err != nil {
		fmt.Println(err)
		return
	}
	for range 2 {
		out, err := w.PlanCalls(context.Background(), workshop.CallsRequest{Plan: callPlan(), Shop: "S12", Month: "2026-03", By: by})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(out.Calls, out.Drawn.Ordinary.Planned, "of", out.Drawn.Ordinary.Deliveries)
	}
	// Output:
	// [call/service/1/RO-1] 1 of 1
	// [] 1 of 1
}

func TestIdsOfAnyLengthHaveTheirCalls(t *testing.T) {
	b := newBench(t, nil)
	id := aftersales.OrderID(strings.Repeat("长", 60))
	b.deliver(id, "C-1", 3)
	b.clock.at = march(3, 18)
	for _, want := range []int{1, 0} {
		got, err := b.PlanCalls(t.Context(), callsRequest())
		if err != nil || len(got.Calls) != want {
			t.Errorf("%v (%v)", got.Calls, err)
		}
	}
}

func TestACampaignCallIsCalledOffForWhoeverDoesWithoutOffersLater(t *testing.T) {
	b := benchOn(t, memstore.New(), nil)
	b.clock.at = march(1, 10)
	by := aftersales.Actor{By: "zhou", Role: "business_supervisor", Store: "S12"}
	calls := must(b.PlanCampaign(t.Context(), callPlan(), aftersales.Campaign{ID: "A-1", Start: march(28, 9), Guests: []aftersales.CustomerID{"C-0", "C-1"}}, by))
	b.wishes("opt", "C-0", always(aftersales.CustomerProfile{OptOut: []string{"marketing"}}))
	got, err := b.PlanCalls(t.Context(), callsRequest())
	if err != nil || len(calls) != 2 || !slices.Equal(got.CalledOff, calls[:1]) {
		t.Errorf("planned %v, called off %v: %v", calls, got.CalledOff, err)
	}
}
