package workshop_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/notice"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

func TestACallGoesToAndFroAsClerksComeAndGo(t *testing.T) {
	b := marchOf(t, memstore.New(), 5)
	b.clock.at = march(5, 18)
	plan := must(b.PlanCalls(t.Context(), callsRequest()))
	away := cal.Span{From: day("2026-03-01"), To: day("2026-03-31")}
	for i, gone := range []aftersales.PersonID{"li", "chen", "li", "chen", "li"} {
		r := callsRequest()
		r.Plan.Staff = []aftersales.Person{{ID: gone, Absences: []aftersales.Absence{{Valid: away}}}}
		got, err := b.PlanCalls(t.Context(), r)
		if err != nil || len(got.Nobody) != 0 {
			t.Fatalf("change %d: %v (%v)", i, got.Nobody, err)
		}
		if left := must2(b.FindFollowUps(t.Context(), workshop.FollowUpByCaller, string(gone), 100, store.Cursor{})); len(left) != 0 {
			t.Errorf("change %d: %d of %d calls stay with %s", i, len(left), len(plan.Calls), gone)
		}
	}
}

// wishes stores what a customer wishes.
func (b *bench) wishes(command string, id aftersales.CustomerID, profile aftersales.Dated[aftersales.CustomerProfile]) {
	b.t.Helper()
	_, rev, err := b.Customer(b.t.Context(), id)
	if err != nil {
		rev = 0
	}
	r := workshop.RecordRequest[aftersales.Customer]{Record: aftersales.Customer{ID: id, Profile: profile}, Revision: rev, By: desk(command)}
	if _, err := b.PutCustomer(b.t.Context(), r); err != nil {
		b.t.Fatal(err)
	}
}

func TestACallThatIsNotWantedAnyMoreIsCalledOff(t *testing.T) {
	b := benchOn(t, memstore.New(), nil)
	target := aftersales.CustomerProfile{Target: new(true)}
	refuses := aftersales.CustomerProfile{Target: new(true), NoCalls: true}
	b.wishes("one", "C-1", aftersales.Dated[aftersales.CustomerProfile]{{Value: target}, {From: day("2026-04-01"), Value: refuses}})
	b.deliver("RO-1", "C-1", 4)
	b.clock.at = march(5, 9)
	got := must(b.PlanCalls(t.Context(), callsRequest()))
	if len(got.Calls) != 1 || len(got.CalledOff) != 0 {
		t.Fatalf("he minds from April on only: %+v", got)
	}
	id := got.Calls[0]
	b.wishes("two", "C-1", aftersales.Dated[aftersales.CustomerProfile]{{Value: target}, {From: day("2026-03-05"), Value: refuses}, {From: day("2027-01-01"), Value: target}})
	for _, want := range [][]aftersales.FollowUpID{{id}, nil} {
		got = must(b.PlanCalls(t.Context(), callsRequest()))
		if !slices.Equal(got.CalledOff, want) || len(got.Calls) != 0 {
			t.Errorf("%+v, want %v called off", got, want)
		}
	}
	if f := must(b.FollowUp(t.Context(), id)); f.State != aftersales.FollowUpCancelled {
		t.Errorf("%s", f.State)
	}
}

func TestNobodyIsRecheckedWhoWantsNoCalls(t *testing.T) {
	b := newBench(t, nil)
	c, err := complain(b, "K-1", takenDown, aftersales.PassOn{To: "service_manager"}, aftersales.HandBack{To: "followup_clerk"})
	if err != nil {
		t.Fatal(err)
	}
	b.wishes("put", c.Customer, always(aftersales.CustomerProfile{NoCalls: true}))
	by := aftersales.Actor{By: "zhou", Role: "business_supervisor", Store: "S12"}
	if got, err := b.PlanRechecks(t.Context(), callPlan(), "K-1", by); err != nil || len(got) != 0 {
		t.Errorf("%v (%v)", got, err)
	}
}

func TestWishesForLaterDaysDoNotCountToday(t *testing.T) {
	b := noticeBench(t, aftersales.CustomerProfile{})
	en, hant := aftersales.CustomerProfile{Language: "en"}, aftersales.CustomerProfile{Language: "zh-Hant"}
	b.wishes("later", "C-1", aftersales.Dated[aftersales.CustomerProfile]{{Value: en}, {From: day("2027-01-01"), Value: hant}})
	if _, err := complain(b, "K-1", takenDown, aftersales.AcceptComplaint{}); err != nil {
		t.Fatal(err)
	}
	in := &inbox{}
	b.dispatchAt("06-15T11:00", in)
	if !slices.ContainsFunc(in.lines, func(line string) bool { return strings.Contains(line, " en customer: ") }) {
		t.Errorf("%q", in.lines)
	}
}

// quietShop gives a shop that writes to customers outside of quiet hours.
func quietShop(t *testing.T, hours ...string) workshop.Shop {
	return workshop.Shop{Prices: ordergen.Prices(), Calendars: map[aftersales.StoreID]*cal.Calendars{"": shopHours(t)},
		Notices: &workshop.Notices{Matrix: notice.Standard(), Language: "en", Channels: []string{"sms"}, Quiet: cal.MustOpenings(hours...)}}
}

func TestQuietHoursThatLeaveNothingOfTheDayAreRefused(t *testing.T) {
	for _, hours := range [][]string{{"00:00-24:00"}, {"08:00-20:00", "20:00-08:00"}, {"00:00-12:00", "11:00-24:00"}, {"20:00-09:00", "07:00-15:00", "14:00-21:00"}} {
		_, err := workshop.New(workshop.Config{Store: store.New(memstore.New(), store.Config{}), Shop: quietShop(t, hours...)})
		if err == nil || err.Error() != "shop.notices.quiet: no time of the day is left" {
			t.Errorf("%v: %v", hours, err)
		}
	}
	s := quietShop(t, "20:00-09:00")
	s.Notices.Quiet = append(s.Notices.Quiet, cal.Opening{From: -1, To: 3})
	if _, err := workshop.New(workshop.Config{Store: store.New(memstore.New(), store.Config{}), Shop: s}); err == nil || !strings.Contains(err.Error(), "shop.notices.quiet[1]: no hours") {
		t.Error(err)
	}
}

func TestAMessageForWhichNoHourSuitsIsHeld(t *testing.T) {
	b := noticeBench(t, aftersales.CustomerProfile{})
	shop := quietShop(t, "08:30-18:30")
	shop.Calendars[""] = must(cal.ParseCalendars([]byte(`{"zone":"Asia/Shanghai","roles":{"shop":{"week":{"mon":["09:00-18:00"],"wed":["09:00-18:00"]}}}}`)))
	w, err := workshop.New(workshop.Config{Store: store.New(b.driver, store.Config{}), Now: b.clock.now, Shop: shop})
	if err != nil {
		t.Fatal(err)
	}
	b.Workshop = w
	if _, err := complain(b, "K-1", takenDown, aftersales.AcceptComplaint{}); err != nil {
		t.Fatal(err)
	}
	in := &inbox{}
	for _, when := range []string{"06-15T11:00", "06-15T23:00", "06-17T03:00"} {
		b.dispatchAt(when, in)
	}
	if slices.ContainsFunc(in.lines, func(line string) bool { return strings.Contains(line, "customer: ") }) {
		t.Errorf("%q", in.lines)
	}
}
