package aftersales_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
)

// classic is the plan of a shop that calls from the third to the seventh day.
func classic() aftersales.CallPlan {
	return aftersales.CallPlan{
		Days:  cal.InZone(china),
		First: cal.Between(cal.Days(3), cal.Days(7)), Second: cal.Between(cal.Days(7), cal.Days(14)),
		NewCarFirst: cal.Within(cal.Days(7)), NewCarSecond: cal.Within(cal.Days(25)), Seller: cal.Within(cal.Days(3)),
		Recheck: cal.Within(cal.Days(3)), Notice: cal.Within(cal.Days(-14)), Letter: cal.Within(cal.Days(2)),
		Reminder: cal.Between(cal.Days(-10), cal.Days(0)),
		Quiet:    cal.MustOpenings("12:00-14:00", "20:00-09:00"), Tries: 2,
		Clerks: []aftersales.PersonID{"li", "chen", "wu"},
		Draw:   aftersales.Draw{Percent: 30, Answer: 60, Secret: []byte("known to no clerk")},
	}
}

// keep holds the calls that were planned, as a shop does.
type keep struct {
	t    *testing.T
	plan aftersales.CallPlan
	cars []aftersales.Served
}

func newKeep(t *testing.T, deliveries []aftersales.Delivery) *keep {
	k := &keep{t: t, plan: classic()}
	for _, d := range deliveries {
		k.cars = append(k.cars, aftersales.Served{Order: d.Order, Customer: aftersales.CustomerID("C-" + d.Order), Target: d.Target, Delivered: d.At})
	}
	return k
}

// day plans as of a moment, stores what is new, and gives the calls that are due by the plan.
func (k *keep) day(asOf time.Time) aftersales.ServicePlan {
	k.t.Helper()
	out, err := k.plan.Service("2026-05", k.cars, asOf)
	if err != nil {
		k.t.Fatal(err)
	}
	for _, c := range out.Calls {
		k.store(c, asOf)
	}
	return out
}

func (k *keep) car(id aftersales.OrderID) *aftersales.Served {
	i := slices.IndexFunc(k.cars, func(s aftersales.Served) bool { return s.Order == id })
	return &k.cars[i]
}

func (k *keep) store(c aftersales.PlanFollowUp, at time.Time) {
	k.t.Helper()
	s := k.car(c.Order)
	if slices.ContainsFunc(s.Calls, func(f aftersales.FollowUp) bool { return f.ID == c.FollowUp }) {
		k.t.Fatalf("%s is planned twice", c.FollowUp)
	}
	s.Calls = append(s.Calls, k.do(aftersales.FollowUp{}, c, at))
}

func (k *keep) do(f aftersales.FollowUp, c aftersales.FollowUpCommand, at time.Time) aftersales.FollowUp {
	k.t.Helper()
	events, err := aftersales.DecideFollowUp(f, c, aftersales.Actor{Command: "c", At: at, By: "zhou", Role: "business_supervisor"})
	if err != nil {
		k.t.Fatal(err)
	}
	return aftersales.EvolveFollowUp(f, events)
}

// try makes the calls of a day: of those who are tried, answer tells who is reached.
func (k *keep) try(at time.Time, answer func(aftersales.OrderID) bool) {
	k.t.Helper()
	for i := range k.cars {
		for j := range k.cars[i].Calls {
			f := &k.cars[i].Calls[j]
			if f.State != aftersales.FollowUpPlanned || cal.DateOf(at).Before(f.From) || cal.DateOf(at).After(f.Due) {
				continue
			}
			switch {
			case answer(f.Order):
				*f = k.do(*f, aftersales.ReachCustomer{Channel: "phone"}, at)
			case f.Attempts+1 < f.Tries:
				*f = k.do(*f, aftersales.AttemptFollowUp{Channel: "phone"}, at)
			default:
				*f = k.do(*f, aftersales.AttemptFollowUp{Channel: "phone"}, at)
				*f = k.do(*f, aftersales.GiveUpFollowUp{Reason: "no_answer"}, at)
			}
		}
	}
}

// TestTheShareOfAMonthIsReachedOnTheWholePath plans day by day and makes the calls; six in ten of those who are called answer,
// whatever is tried.
func TestTheShareOfAMonthIsReachedOnTheWholePath(t *testing.T) {
	for n := 0; n <= 500; n += 1 + n/40*7 {
		r := rand.New(rand.NewPCG(uint64(n), 5))
		k := newKeep(t, month(n, r))
		will := map[aftersales.OrderID]bool{}
		for _, s := range k.cars {
			will[s.Order] = r.IntN(10) < 6
		}
		var last aftersales.ServicePlan
		for day := mayDay(1, 15); day.Before(mayDay(40, 0)); day = day.AddDate(0, 0, 1) {
			last = k.day(day)
			k.try(day, func(id aftersales.OrderID) bool { return will[id] })
		}
		ordinary, target := last.Drawn.Ordinary, last.Drawn.Target
		if target.Planned != target.Deliveries {
			t.Fatalf("%d deliveries: %d of %d target customers are planned", n, target.Planned, target.Deliveries)
		}
		share := (ordinary.Deliveries*30 + 99) / 100
		if short := share - ordinary.Reached; short > 0 && n > 100 {
			t.Errorf("%d deliveries: %d reached of %d, %d are asked for (%d planned)", n, ordinary.Reached, ordinary.Deliveries, share, ordinary.Planned)
		}
		if ordinary.Planned < share && n > 0 {
			t.Errorf("%d deliveries: only %d planned", n, ordinary.Planned)
		}
	}
}

// TestThePlanOfAMonthMeetsItsShareForEverySize looks at the plan alone: with nobody called yet so many are planned that six in
// ten of them are the share.
func TestThePlanOfAMonthMeetsItsShareForEverySize(t *testing.T) {
	for n := range 501 {
		k := newKeep(t, month(n, rand.New(rand.NewPCG(uint64(n), 1))))
		asOf := mayDay(31, 20) // some windows are over, and others take their place
		out := k.day(asOf)
		open := map[aftersales.OrderID]bool{}
		for _, c := range out.Calls {
			open[c.Order] = true
			s := k.car(c.Order)
			if from, to := cal.DateOf(s.Delivered).AddDays(3), cal.DateOf(s.Delivered).AddDays(7); c.From != from || c.Due != to || c.Tries != 2 {
				t.Fatalf("%+v, delivered %s", c, s.Delivered)
			}
		}
		for _, s := range k.cars {
			over := !asOf.Before(cal.DateOf(s.Delivered).AddDays(7).At(20*60, china))
			if s.Target && open[s.Order] == over {
				t.Fatalf("%s, delivered %s: planned %t", s.Order, s.Delivered, open[s.Order])
			}
		}
		if again := k.day(asOf); len(again.Calls) != 0 {
			t.Fatalf("the same plan again gives %d calls", len(again.Calls))
		}
	}
}

func TestNobodySteersThePlanOfAMonth(t *testing.T) {
	deliveries := month(90, rand.New(rand.NewPCG(8, 8)))
	asOf := mayDay(9, 18)
	ids := func(calls []aftersales.PlanFollowUp) string {
		var out []string
		for _, c := range calls {
			out = append(out, string(c.FollowUp)+" by "+string(c.Assignee))
		}
		slices.Sort(out)
		return strings.Join(out, "\n")
	}
	want := ids(newKeep(t, deliveries).day(asOf).Calls)
	t.Run("by the order of the deliveries", func(t *testing.T) {
		k := newKeep(t, deliveries)
		rand.New(rand.NewPCG(1, 1)).Shuffle(len(k.cars), func(i, j int) { k.cars[i], k.cars[j] = k.cars[j], k.cars[i] })
		if d := cmp.Diff(want, ids(k.day(asOf).Calls)); d != "" {
			t.Error(d)
		}
	})
	t.Run("by planning early and often", func(t *testing.T) {
		k := newKeep(t, deliveries)
		var calls []aftersales.PlanFollowUp
		for at := mayDay(1, 0); !at.After(asOf); at = at.Add(6 * time.Hour) {
			calls = append(calls, k.day(at).Calls...)
		}
		// Planned early are also calls whose time was over on the ninth day: none of them was called, so all stay.
		for _, line := range strings.Split(want, "\n") {
			if !strings.Contains(ids(calls), line) {
				t.Errorf("%s is not planned any more", line)
			}
		}
	})
	t.Run("by the order of the clerks", func(t *testing.T) {
		k := newKeep(t, deliveries)
		slices.Reverse(k.plan.Clerks)
		if d := cmp.Diff(want, ids(k.day(asOf).Calls)); d != "" {
			t.Error(d)
		}
	})
	t.Run("by giving up a call of his own", func(t *testing.T) {
		k := newKeep(t, deliveries)
		out := k.day(asOf)
		k = newKeep(t, deliveries)
		for _, c := range out.Calls { // the clerk is faster than the plan, and rids himself of everybody
			c.FollowUp, c.Tries = "own-"+c.FollowUp, 0
			f := k.do(aftersales.FollowUp{}, c, asOf.Add(-3*time.Hour))
			f = k.do(f, aftersales.AttemptFollowUp{Channel: "phone"}, asOf.Add(-2*time.Hour))
			f = k.do(f, aftersales.GiveUpFollowUp{Reason: "no_answer"}, asOf.Add(-time.Hour))
			s := k.car(c.Order)
			s.Calls = append(s.Calls, f)
		}
		if d := cmp.Diff(want, ids(k.day(asOf).Calls)); d != "" {
			t.Error(d)
		}
	})
	t.Run("but by the secret", func(t *testing.T) {
		k := newKeep(t, deliveries)
		k.plan.Draw.Secret = []byte("another one, as long")
		if ids(k.day(asOf).Calls) == want {
			t.Error("the secret makes no difference")
		}
	})
}

func TestWhoWantsNoCallsIsNotCalled(t *testing.T) {
	for _, c := range []struct {
		name string
		bar  func(s *aftersales.Served)
		want int
	}{
		{"nobody minds", func(*aftersales.Served) {}, 0},
		{"since before the delivery", func(s *aftersales.Served) { s.NoCalls = s.Delivered.AddDate(0, -1, 0) }, 60},
		{"since the day after", func(s *aftersales.Served) { s.NoCalls = s.Delivered.AddDate(0, 0, 1) }, 60},
	} {
		t.Run(c.name, func(t *testing.T) {
			k := newKeep(t, month(60, rand.New(rand.NewPCG(2, 2))))
			none := map[aftersales.OrderID]bool{}
			for i := range k.cars {
				c.bar(&k.cars[i])
				none[k.cars[i].Order] = !k.cars[i].NoCalls.IsZero()
			}
			out := k.day(mayDay(31, 23))
			for _, call := range out.Calls {
				if none[call.Order] && !k.car(call.Order).NoCalls.After(mayDay(31, 23)) {
					t.Errorf("%s is to be called", call.Order)
				}
			}
			if got := out.Drawn.Ordinary.Deliveries + out.Drawn.Target.Deliveries; got != 60 {
				t.Errorf("%d deliveries count", got)
			}
			if len(none) != 60 || c.want == 0 && len(out.Calls) == 0 {
				t.Errorf("%d calls", len(out.Calls))
			}
		})
	}
}

func TestASecondCallFollowsTheFirstThatReachedTheCustomer(t *testing.T) {
	k := newKeep(t, []aftersales.Delivery{{Order: "RO-1", Target: true, At: mayDay(4, 16)}})
	k.day(mayDay(4, 18))
	if calls := k.day(mayDay(8, 9)).Calls; len(calls) != 0 {
		t.Fatalf("%+v", calls)
	}
	k.try(mayDay(8, 10), func(aftersales.OrderID) bool { return true })
	if calls := k.day(mayDay(8, 9)).Calls; len(calls) != 0 {
		t.Fatalf("what is not known yet is planned: %+v", calls)
	}
	calls := k.day(mayDay(8, 11)).Calls
	if len(calls) != 1 || calls[0].FollowUp != "call/service/2/RO-1" || calls[0].Seq != 2 || calls[0].From.String() != "2026-05-15" || calls[0].Due.String() != "2026-05-22" {
		t.Fatalf("%+v", calls)
	}
}

func TestACallThatIsTooLateDoesNotCountAndNobodyIsGivenUpBeforeHisTime(t *testing.T) {
	k := newKeep(t, []aftersales.Delivery{{Order: "RO-1", At: mayDay(4, 16)}, {Order: "RO-2", At: mayDay(5, 16)}})
	k.plan.Draw.Answer = 100
	first := k.day(mayDay(5, 17)).Calls
	if len(first) != 1 {
		t.Fatalf("%+v", first)
	}
	f := &k.car(first[0].Order).Calls[0]
	*f = k.do(*f, aftersales.AttemptFollowUp{Channel: "phone"}, mayDay(8, 10))
	_, err := aftersales.DecideFollowUp(*f, aftersales.GiveUpFollowUp{Reason: "no_answer"}, aftersales.Actor{Command: "c", At: mayDay(8, 11), By: "li"})
	if err == nil || !strings.Contains(err.Error(), "1 attempts of 2 were made") {
		t.Errorf("given up after one attempt: %v", err)
	}
	*f = k.do(*f, aftersales.ReachCustomer{Channel: "phone"}, mayDay(14, 10))
	if out := k.day(mayDay(14, 12)); out.Drawn.Ordinary.Reached != 0 {
		t.Errorf("%+v", out.Drawn.Ordinary)
	}
}

func TestCallsAvoidTheHoursOfRest(t *testing.T) {
	p := classic()
	for _, c := range []struct {
		at, next string
		may      bool
	}{
		{"2026-05-04T09:00:00+08:00", "2026-05-04T09:00:00+08:00", true},
		{"2026-05-04T08:59:00+08:00", "2026-05-04T09:00:00+08:00", false},
		{"2026-05-04T12:00:00+08:00", "2026-05-04T14:00:00+08:00", false},
		{"2026-05-04T05:30:00Z", "2026-05-04T14:00:00+08:00", false},
		{"2026-05-04T20:00:00+08:00", "2026-05-05T09:00:00+08:00", false},
		{"2026-05-04T19:59:59+08:00", "2026-05-04T19:59:59+08:00", true},
	} {
		at, next := must(time.Parse(time.RFC3339, c.at)), must(time.Parse(time.RFC3339, c.next))
		if got := p.NextCallable(at); !got.Equal(next) || p.Callable(at) != c.may || !p.Callable(got) {
			t.Errorf("from %s the next call is at %s, want %s", c.at, got, c.next)
		}
	}
	// A delivery in the evening of a shop that has one day for the call: there is none left, so it is due at once.
	p.First, p.Quiet = cal.Within(cal.Hours(3)), cal.MustOpenings("18:00-09:00")
	out, err := p.Service("2026-05", []aftersales.Served{{Order: "RO-1", Customer: "C-1", Target: true, Delivered: mayDay(4, 17)}}, mayDay(4, 17))
	if err != nil || len(out.Calls) != 1 || out.Calls[0].Due.String() != "2026-05-04" {
		t.Errorf("%+v (%v)", out, err)
	}
}

func TestACallGoesToSomebodyWhoIsThere(t *testing.T) {
	p := classic()
	away := func(id aftersales.PersonID) aftersales.Person {
		return aftersales.Person{ID: id, Absences: []aftersales.Absence{{Valid: cal.Span{From: cal.MustDate(2026, 5, 1), To: cal.MustDate(2026, 5, 20)}}}}
	}
	sold := aftersales.Sold{Vehicle: "V-1", Customer: "C-1", HandedOver: mayDay(4, 10)}
	before := must(p.NewCar(sold))
	p.Staff = []aftersales.Person{away(before[0].Assignee)}
	after := must(p.NewCar(sold))
	if after[0].Assignee == before[0].Assignee || after[1].Assignee != before[1].Assignee {
		t.Errorf("%+v\n%+v", before, after)
	}
	k := &keep{t: t, plan: p}
	open := []aftersales.FollowUp{k.do(aftersales.FollowUp{}, before[0], mayDay(4, 11)), k.do(aftersales.FollowUp{}, before[1], mayDay(4, 11))}
	deputies, nobody := p.StandIns(open, open[0].Due)
	if len(deputies) != 1 || deputies[0].FollowUp != open[0].ID || deputies[0].Deputy != after[0].Assignee || nobody != nil {
		t.Errorf("%+v, %v", deputies, nobody)
	}
	open[0] = k.do(open[0], aftersales.Deputise{Deputy: deputies[0].Deputy}, mayDay(4, 12))
	if deputies, _ := p.StandIns(open, open[0].Due); len(deputies) != 0 {
		t.Errorf("%+v", deputies)
	}
	p.Staff = []aftersales.Person{away(deputies[0].Deputy)}
	back, _ := p.StandIns(open[:1], open[0].Due)
	if len(back) != 1 || back[0].Deputy != open[0].Assignee {
		t.Fatalf("the assignee is there again: %+v", back)
	}
	if open[0] = k.do(open[0], aftersales.Deputise{Deputy: back[0].Deputy}, mayDay(4, 13)); open[0].Caller() != open[0].Assignee || open[0].Deputy != "" {
		t.Errorf("%+v", open[0])
	}
	p.Staff = []aftersales.Person{away("li"), away("chen"), away("wu")}
	if deputies, nobody := p.StandIns(open, open[0].Due); len(deputies) != 0 || len(nobody) != 1 {
		t.Errorf("%+v, %v", deputies, nobody)
	}
	if calls := must(p.NewCar(sold)); calls[0].Assignee != before[0].Assignee {
		t.Errorf("%+v", calls)
	}
}

func TestAnOverdueCallOfSomebodyWhoLeftAfterItsDayHasADeputy(t *testing.T) {
	p := classic()
	call := must(p.NewCar(aftersales.Sold{Vehicle: "V-1", Customer: "C-1", HandedOver: mayDay(4, 10)}))[0]
	k := &keep{t: t, plan: p}
	open := []aftersales.FollowUp{k.do(aftersales.FollowUp{}, call, mayDay(4, 11))}
	late := call.Due.AddDays(3)
	p.Staff = []aftersales.Person{{ID: call.Assignee, Absences: []aftersales.Absence{{Valid: cal.Span{From: call.Due.AddDays(1), To: late.AddDays(9)}}}}}
	if deputies, _ := p.StandIns(open, call.Due); len(deputies) != 0 {
		t.Errorf("on the last day: %+v", deputies)
	}
	if deputies, _ := p.StandIns(open, late); len(deputies) != 1 || deputies[0].Deputy == call.Assignee {
		t.Errorf("three days later: %+v", deputies)
	}
}

func TestALateCallAboutACampaignGoesToSomebodyWhoIsThereToday(t *testing.T) {
	p := classic()
	guests := []aftersales.CustomerID{"C-1", "C-2", "C-3", "C-4", "C-5", "C-6"}
	today := cal.MustDate(2026, 5, 15)
	p.Staff = []aftersales.Person{{ID: "li", Absences: []aftersales.Absence{{Valid: cal.Span{From: today, To: today.AddDays(5)}}}}}
	for _, c := range must(p.Campaign(aftersales.Campaign{ID: "A-1", Start: mayDay(18, 9), Guests: guests}, mayDay(15, 10))) {
		if c.Due != today || c.Assignee == "li" {
			t.Errorf("%+v", c)
		}
	}
	if _, err := p.Campaign(aftersales.Campaign{ID: "A-2", Start: mayDay(10, 9), Guests: guests}, mayDay(15, 10)); err == nil || !strings.Contains(err.Error(), "start: the campaign began at 2026-05-10T09:00:00+08:00, before it was decided") {
		t.Error(err)
	}
}

func TestTheCallsAfterASaleAComplaintAndForACampaign(t *testing.T) {
	p := classic()
	type row struct{ ID, From, Due, Who string }
	var got []row
	add := func(calls ...aftersales.PlanFollowUp) {
		for _, c := range calls {
			if err := c.Check(); err != nil {
				t.Error(err)
			}
			got = append(got, row{string(c.FollowUp), c.From.String(), c.Due.String(), string(c.Customer)})
		}
	}
	add(must(p.NewCar(aftersales.Sold{Vehicle: "V-1", Customer: "C-1", HandedOver: mayDay(4, 10), Seller: "sun"}))...)
	add(must(p.Rechecked(aftersales.Complaint{ID: "K-1", Customer: "C-2"}, 1, mayDay(6, 10))))
	add(must(p.Campaign(aftersales.Campaign{ID: "A-1", Start: mayDay(30, 9), Guests: []aftersales.CustomerID{"C-3"}}, mayDay(4, 10)))...)
	add(must(p.Campaign(aftersales.Campaign{ID: "A-2", Start: mayDay(10, 9), Guests: []aftersales.CustomerID{"C-3"}}, mayDay(4, 10)))...)
	due, _, err := p.Maintenance(aftersales.Maintained{Vehicle: "V-2", Customer: "C-4", NextOn: cal.MustDate(2026, 6, 20)}, mayDay(45, 9))
	add(must(due, err))
	want := []row{
		{"call/new_car/1/V-1", "2026-05-04", "2026-05-11", "C-1"},
		{"call/new_car/2/V-1", "2026-05-12", "2026-05-29", "C-1"},
		{"call/sales/1/V-1", "2026-05-04", "2026-05-07", "C-1"},
		{"call/recheck/1/K-1", "2026-05-06", "2026-05-09", "C-2"},
		{"call/notice/1/A-1/C-3", "2026-05-04", "2026-05-16", "C-3"},
		{"call/notice/1/A-2/C-3", "2026-05-04", "2026-05-04", "C-3"},
		{"call/reminder/1/V-2/2026-06-20/0", "2026-06-10", "2026-06-20", "C-4"},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if by := must(p.LetterBy(mayDay(6, 10))); by.String() != "2026-05-08" {
		t.Errorf("the letter goes by %s", by)
	}
	if calls := must(p.NewCar(aftersales.Sold{Vehicle: "V-1", Customer: "C-1", HandedOver: mayDay(4, 10), NoCalls: true})); calls != nil {
		t.Errorf("%+v", calls)
	}
	p.NewCarSecond = cal.Between(cal.Days(15), cal.Days(25))
	if calls := must(p.NewCar(aftersales.Sold{Vehicle: "V-1", Customer: "C-1", HandedOver: mayDay(4, 10)})); len(calls) != 2 || calls[1].From.String() != "2026-05-19" {
		t.Errorf("%+v", calls)
	}
	long := aftersales.VehicleID(strings.Repeat("长", 66))
	if calls := must(p.NewCar(aftersales.Sold{Vehicle: long, Customer: "C-1", HandedOver: mayDay(4, 10)})); calls[0].Check() != nil || calls[0].FollowUp == calls[1].FollowUp {
		t.Errorf("%+v", calls)
	}
}

func TestAMaintenanceIsDueByDayOrByDistance(t *testing.T) {
	on := func(day int) cal.Date { return cal.MustDate(2026, 5, day) }
	for _, c := range []struct {
		name     string
		nextOn   cal.Date
		nextKM   int64
		readings []aftersales.Reading
		want     string
	}{
		{"neither is known", cal.Date{}, 0, nil, ""},
		{"the day alone", on(20), 0, []aftersales.Reading{{on(1), 100}, {on(3), 200}}, "2026-05-20"},
		{"one reading says nothing of the pace", on(20), 10_000, []aftersales.Reading{{on(1), 9_000}}, "2026-05-20"},
		{"the distance comes first", on(20), 10_000, []aftersales.Reading{{on(5), 9_500}, {on(1), 9_100}}, "2026-05-10"},
		{"the day comes first", on(9), 10_000, []aftersales.Reading{{on(1), 9_100}, {on(5), 9_500}}, "2026-05-09"},
		{"the distance alone", cal.Date{}, 10_000, []aftersales.Reading{{on(1), 9_100}, {on(5), 9_500}}, "2026-05-10"},
		{"the distance is run already", on(20), 10_000, []aftersales.Reading{{on(1), 9_100}, {on(5), 10_000}}, "2026-05-05"},
		{"two readings of one day", on(20), 10_000, []aftersales.Reading{{on(1), 9_100}, {on(5), 9_400}, {on(5), 9_500}}, "2026-05-10"},
		{"two readings of one day the other way round", on(20), 10_000, []aftersales.Reading{{on(1), 9_100}, {on(1), 9_000}, {on(5), 9_500}, {on(5), 9_400}}, "2026-05-10"},
		{"the vehicle stood", on(20), 10_000, []aftersales.Reading{{on(1), 9_100}, {on(5), 9_100}}, "2026-05-20"},
		{"at this pace it takes a lifetime", on(20), 999_999, []aftersales.Reading{{on(1), 1}, {on(5), 2}}, "2026-05-20"},
		{"a distance that no vehicle runs", on(20), 1 << 60, []aftersales.Reading{{on(1), 1}, {on(5), 2}}, "2026-05-20"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := aftersales.ServiceDue(c.nextOn, c.nextKM, c.readings); got.String() != c.want && !(c.want == "" && got.IsZero()) {
				t.Errorf("due on %s, want %s", got, c.want)
			}
		})
	}
}

func TestAReminderIsPlannedOnceItsTimeHasCome(t *testing.T) {
	p := classic()
	m := aftersales.Maintained{Vehicle: "V-2", Customer: "C-4", NextOn: cal.MustDate(2026, 6, 20), NextKM: 20_000,
		Readings: []aftersales.Reading{{On: cal.MustDate(2026, 4, 1), KM: 10_000}, {On: cal.MustDate(2026, 5, 1), KM: 14_000}}}
	for _, c := range []struct {
		name     string
		asOf     time.Time
		from, to string
	}{
		{"by the distance it is due on 15 June, and not yet called about on 4 June", mayDay(35, 9), "", ""},
		{"ten days before it is", mayDay(36, 9), "2026-06-05", "2026-06-15"},
		{"when it is overdue the call is due at once", mayDay(60, 9), "2026-06-29", "2026-06-29"},
	} {
		call, ok, err := p.Maintenance(m, c.asOf)
		if err != nil || ok != (c.from != "") || ok && (call.From.String() != c.from || call.Due.String() != c.to || call.FollowUp != "call/reminder/1/V-2/2026-06-20/20000") {
			t.Errorf("%s: %+v %t (%v)", c.name, call, ok, err)
		}
	}
	if _, ok, err := p.Maintenance(aftersales.Maintained{Vehicle: "V-2", Customer: "C-4"}, mayDay(35, 9)); ok || err != nil {
		t.Error("nothing is written down, and it is due")
	}
}

func TestEveryFaultOfACallPlanIsTold(t *testing.T) {
	open := classic()
	open.First = cal.Window{Unit: cal.UnitDays, Min: new(int)}
	open.Quiet = cal.MustOpenings("08:00-20:00", "20:00-08:00")
	hours := classic()
	hours.Quiet = cal.MustOpenings("08:00-20:00", "20:00-08:00")
	bad := classic()
	bad.Quiet = []cal.Opening{{}}
	for _, c := range []struct {
		name string
		err  error
		want string
	}{
		{"nothing is said", aftersales.CallPlan{}.Check(), "days: no calendar"},
		{"a window without end", open.Check(), "first.max: the window never ends"},
		{"no hour is left", hours.Check(), "quiet: no time of the day is left"},
		{"no hours", bad.Check(), "quiet[0]: no hours: 00:00-00:00"},
	} {
		if c.err == nil || !strings.HasPrefix(c.err.Error(), c.want) {
			t.Errorf("%s: %v", c.name, c.err)
		}
	}
	const all = "tries: 0 is not from 1 to 1000\nclerks: nobody is to call\ndraw.answer: 0 is not from 1 to 100\ndraw.secret: 0 bytes, at least 16 are needed"
	if err := (aftersales.CallPlan{}).Check(); !strings.HasSuffix(err.Error(), all) {
		t.Error(err)
	}
	p := classic()
	_, sold := p.NewCar(aftersales.Sold{})
	_, back := p.Rechecked(aftersales.Complaint{}, 1, time.Time{})
	_, campaign := p.Campaign(aftersales.Campaign{ID: "A", Start: mayDay(4, 1), Guests: []aftersales.CustomerID{"C", "C", ""}}, time.Time{})
	_, _, due := p.Maintenance(aftersales.Maintained{}, time.Time{})
	for i, err := range []error{sold, back, campaign, due} {
		want := []string{"vehicle: no id\ncustomer: no id\nhanded_over: no time", "complaint: no id\nhanded_back: no time",
			"decided: no time\nguests[1]: customer \"C\" is there twice\nguests[2]: no id", "vehicle: no id\ncustomer: no id\nas_of: no time"}[i]
		if err == nil || err.Error() != want {
			t.Errorf("got\n%v\nwant\n%s", err, want)
		}
	}
	for _, c := range []aftersales.PlanFollowUp{{Kind: aftersales.FollowUpNotice}, {Kind: aftersales.FollowUpReminder},
		{Kind: aftersales.FollowUpService, Begins: mayDay(30, 9)}, {Kind: aftersales.FollowUpNotice, Campaign: "A", Letter: true},
		{Kind: aftersales.FollowUpNotice, Campaign: "A", Begins: time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC)},
		{Kind: aftersales.FollowUpNotice, Campaign: "A", ServiceKM: 5}, {Kind: aftersales.FollowUpReminder, Vehicle: "V", ServiceKM: -5},
		{Kind: aftersales.FollowUpService, From: cal.MustDate(2026, 5, 2), Due: cal.MustDate(2026, 5, 1), Tries: -1}} {
		c.FollowUp, c.Seq, c.Customer, c.Order, c.Assignee = "F", 1, "C", "RO", "li"
		if err := c.Check(); err == nil {
			t.Errorf("%+v is taken", c)
		}
	}
}

func TestACallAboutACampaignOrAMaintenanceIsANotice(t *testing.T) {
	k := &keep{t: t}
	reminder, _, err := classic().Maintenance(aftersales.Maintained{Vehicle: "V-2", Customer: "C-4", NextOn: cal.MustDate(2026, 6, 20)}, mayDay(45, 9))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		call aftersales.PlanFollowUp
		want history.Type
	}{
		{must(classic().Campaign(aftersales.Campaign{ID: "A-1", Start: mayDay(30, 9), Guests: []aftersales.CustomerID{"C-3"}}, mayDay(4, 10)))[0], history.CampaignNoticed},
		{reminder, history.ReminderSent},
	} {
		f := k.do(aftersales.FollowUp{}, c.call, mayDay(4, 11))
		events, err := aftersales.DecideFollowUp(f, aftersales.ReachCustomer{Channel: "phone", Topics: []string{"content", "date", "place"}},
			aftersales.Actor{Command: "c2", At: mayDay(5, 10), By: "li"})
		if err != nil || len(events) != 2 || events[1].Type != c.want || events[1].Get(history.FieldCustomerID).Word() != string(f.Customer) {
			t.Errorf("%+v (%v)", events, err)
		}
		if _, err := history.New(history.Config{Cover: history.Everything(), Events: events}); err != nil {
			t.Error(err)
		}
	}
}

// Two cars were handed over; one belongs to a target customer, the other one is drawn. The calls are due from the third to the
// seventh day, and each goes to the clerk whom its id names.
func ExampleCallPlan_Service() {
	zone := time.FixedZone("", 8*3600)
	plan := aftersales.CallPlan{
		Days: cal.InZone(zone), First: cal.Between(cal.Days(3), cal.Days(7)), Second: cal.Between(cal.Days(7), cal.Days(14)),
		NewCarFirst: cal.Within(cal.Days(7)), NewCarSecond: cal.Within(cal.Days(25)), Seller: cal.Within(cal.Days(3)),
		Recheck: cal.Within(cal.Days(3)), Notice: cal.Within(cal.Days(-14)), Letter: cal.Within(cal.Days(2)),
		Reminder: cal.Between(cal.Days(-10), cal.Days(0)),
		Quiet:    cal.MustOpenings("12:00-14:00", "20:00-09:00"), Tries: 3, Clerks: []aftersales.PersonID{"li", "chen"},
		Draw: aftersales.Draw{Percent: 30, Answer: 60, Secret: []byte("known to no clerk")},
	}
	may := func(day int) time.Time { return time.Date(2026, 5, day, 16, 0, 0, 0, zone) }
	out, err := plan.Service("2026-05", []aftersales.Served{
		{Order: "RO-1", Customer: "C-1", Target: true, Delivered: may(4)},
		{Order: "RO-2", Customer: "C-2", Delivered: may(5)},
	}, may(5))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range out.Calls {
		fmt.Println(c.FollowUp, c.Assignee, c.From, c.Due)
	}
	// Output:
	// call/service/1/RO-1 chen 2026-05-07 2026-05-11
	// call/service/1/RO-2 li 2026-05-08 2026-05-12
}
