package workshop_test

import (
	"context"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cal/cn"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/internal/ordergen"
)

// shopHours are those of a shop on the published calendar.
func shopHours(t testing.TB) *cal.Calendars {
	t.Helper()
	hours, err := cal.ParseCalendars([]byte(`{"zone":"Asia/Shanghai","roles":{"shop":{"week":{"mon":["09:00-18:00"],"tue":["09:00-18:00"],
	 "wed":["09:00-18:00"],"thu":["09:00-18:00"],"fri":["09:00-18:00"]},"tables":["cn"]}}}`), cn.Table())
	if err != nil {
		t.Fatal(err)
	}
	return hours
}

// watchedRules are compiled once: they never change.
var watchedRules = sync.OnceValues(func() (*compliance.Rules, error) {
	found, err := packs.With("house-care", "house-office", "house-warranty", "house-reception")
	if err != nil {
		return nil, err
	}
	return compliance.Compile(found...)
})

// watched gives a workshop that looks after complaints and calls by itself, on a driver.
func watched(t testing.TB, d store.Driver, clock *clock) *workshop.Workshop {
	t.Helper()
	hours := shopHours(t)
	rules, err := watchedRules()
	if err != nil {
		t.Fatal(err)
	}
	rules = rules.WithCalendars(map[string]*cal.Calendars{"": hours})
	zone := history.NewFact(history.FactStore, "S1").With(history.FieldZone, history.Text("Asia/Shanghai"))
	w, err := workshop.New(workshop.Config{Store: store.New(d, store.Config{}), Now: clock.now, Facts: []history.Fact{zone},
		Shop: workshop.Shop{Policy: rules, Owners: packs.Owners(rules), Steps: packs.Steps(rules), Superiors: packs.Superiors(rules),
			Calendars: map[aftersales.StoreID]*cal.Calendars{"": hours}, Prices: ordergen.Prices()}})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// watchBench gives a bench with such a workshop, on a Monday.
func watchBench(t *testing.T) *bench {
	c := &clock{at: at("06-15T10:00")}
	d := memstore.New()
	return &bench{watched(t, d, c), t, d, c}
}

// at reads a time of 2026 in China.
func at(text string) time.Time {
	return must(time.Parse("2006-01-02T15:04Z07:00", "2026-"+text+"+08:00"))
}

// watchAt moves the clock and lets the workshop look after things.
func (b *bench) watchAt(text string) int {
	b.t.Helper()
	b.clock.at = at(text)
	n, err := b.Watch(b.t.Context(), b.clock.at)
	if err != nil {
		b.t.Fatalf("%s: %v", text, err)
	}
	return n
}

// did gives what the watch did about a complaint, in order.
func (b *bench) did(id aftersales.ComplaintID) (out []string) {
	b.t.Helper()
	for _, e := range must(b.ComplaintLog(b.t.Context(), id)) {
		if e.By != string(workshop.Watcher) {
			continue
		}
		when, _ := e.At.Instant()
		line := []string{when.In(morning.Location()).Format("01-02T15:04"), strings.TrimPrefix(string(e.Type), "complaint.")}
		for _, n := range []history.Name{history.FieldRuleID, history.FieldToRole, history.FieldToID} {
			if word := e.Get(n).Word(); word != "" {
				line = append(line, word)
			}
		}
		out = append(out, strings.Join(line, " "))
	}
	return out
}

func TestTheOwnerIsRemindedTheDayBeforeAndAMissedLimitIsReported(t *testing.T) {
	b := watchBench(t)
	found := takenDown
	found.Order = ""
	if _, err := complain(b, "K-1", found, aftersales.RegisterComplaint{Form: aftersales.PhaseAfterSales}, aftersales.ClassifyComplaint{Cause: "repair_quality"},
		[2]string{"he", "customer_director"}, aftersales.ReportComplaint{To: "customer_director"}, aftersales.AssignComplaint{Owner: "li", OwnerRole: "service_director"},
		aftersales.SetComplaintDue{Due: at("06-18T18:00")}); err != nil {
		t.Fatal(err)
	}
	only := func(words ...string) (out []string) {
		for _, line := range b.did("K-1") {
			for _, w := range words {
				if strings.Contains(line, w) {
					out = append(out, line)
				}
			}
		}
		return out
	}
	b.watchAt("06-16T20:00")
	if got := only("reminded li", "escalated"); got != nil {
		t.Errorf("too early: %v", got)
	}
	b.watchAt("06-17T09:00")
	want := []string{"06-17T09:00 reminded li"}
	if got := only(" reminded li", "escalated"); !slices.Equal(got, want) {
		t.Errorf("the day before: %v", got)
	}
	if n := b.watchAt("06-17T09:00"); n != 0 {
		t.Errorf("%d steps are taken twice", n)
	}
	b.watchAt("06-18T23:59")
	if got := only("escalated"); got != nil {
		t.Errorf("on the last day: %v", got)
	}
	b.watchAt("06-19T09:00")
	want = append(want, "06-19T09:00 escalated customer_director", "06-19T09:00 escalated general_manager")
	if got := only(" reminded li", "escalated"); !slices.Equal(got, want) {
		t.Errorf("the day after: %v", got)
	}
	owed, _, err := b.DueComplaints(context.Background(), b.clock.at, 10, store.Cursor{})
	if err != nil || len(owed) == 0 {
		t.Fatal(owed, err)
	}
	for _, o := range owed {
		if o.Status != workshop.OwedLate && o.Status != workshop.OwedPerhaps {
			t.Errorf("%+v is not late", o)
		}
	}
}

// TestStepsThatCameLaterAreTakenToo lets a shop watch that did not when the complaint came.
func TestStepsThatCameLaterAreTakenToo(t *testing.T) {
	b := watchBench(t)
	before, err := workshop.New(workshop.Config{Store: store.New(b.driver, store.Config{}), Now: b.clock.now, Shop: workshop.Shop{Policy: careRules(t), Prices: ordergen.Prices()}})
	if err != nil {
		t.Fatal(err)
	}
	after := b.Workshop
	b.Workshop = before
	if _, err := complain(b, "K-1", takenDown); err != nil {
		t.Fatal(err)
	}
	b.Workshop = after
	if n := b.watchAt("06-16T10:00"); n != 0 {
		t.Errorf("%d steps without a look", n)
	}
	for range 2 {
		if err := b.Rewatch(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if n := b.watchAt("06-16T10:00"); n == 0 {
		t.Error("nothing is done")
	}
	if got := b.did("K-1"); !slices.Contains(got, "06-16T10:00 reported customer_director") {
		t.Errorf("%q", got)
	}
	broken := &nth{Driver: b.driver, left: 1}
	if err := watched(t, broken, b.clock).Rewatch(t.Context()); err == nil {
		t.Error("nobody is told of a store that fails")
	}
}

func TestFaultySteps(t *testing.T) {
	for _, c := range []struct{ steps, want string }{
		{"now", "not a time and a deed"}, {"soon remind", "not now, day, late or"}, {"-1mo remind", "not now, day, late or"}, {"1d remind", "not now, day, late or"},
		{"now dance", `no such deed: "dance"`}, {"now remind li", "2 words after"}, {"now escalate boss", "2 words after the time, 3 are needed"},
		{"late tell superior", "no role stands above"}, {"now remind|now remind", "said twice"},
	} {
		_, err := workshop.New(workshop.Config{Store: store.New(memstore.New(), store.Config{}), Shop: workshop.Shop{Prices: ordergen.Prices(),
			Steps: map[string][]string{"X": strings.Split(c.steps, "|")}}})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v", c.steps, err)
		}
	}
	_, err := workshop.New(workshop.Config{Store: store.New(memstore.New(), store.Config{}), Shop: workshop.Shop{Prices: ordergen.Prices(),
		Superiors: map[string]string{"a": "b", "b": "a"}}})
	if err == nil || !strings.Contains(err.Error(), `above "a" stands itself`) {
		t.Error(err)
	}
}

// TestChainsOfAnOrderReachWhoTheyName follows an accident, and a fault beyond the order.
func TestChainsOfAnOrderReachWhoTheyName(t *testing.T) {
	b := watchBench(t)
	b.clock.at = at("06-15T08:00")
	b.live("RO-1", 6)
	start := b.clock.at
	report := func(n int, typ history.Type, fields map[history.Name]string) {
		t.Helper()
		by := someone("report-" + string(rune('a'+n)))
		by.At, by.Store = start.Add(3*time.Hour), "S1"
		b.clock.at = by.At
		b.do("RO-1", workshop.Request{By: by, Command: aftersales.ReportOrder{Type: typ, Fields: fields}})
	}
	report(0, history.AccidentOccurred, map[history.Name]string{history.FieldAccidentID: "U-1"})
	report(1, history.FindingRecorded, map[history.Name]string{history.FieldFindingID: "F-1", history.FieldOffOrder: "true"})
	if _, err := b.Watch(t.Context(), b.clock.at); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, e := range must(b.Log(t.Context(), "RO-1")) {
		if e.By == string(workshop.Watcher) {
			got[e.Get(history.FieldRuleID).Word()] = e.Get(history.FieldToRole).Word()
		}
	}
	if got["WR-07a"] != "after_sales" || got["QC-08"] != "front_desk" {
		t.Errorf("told %v", got)
	}
}

// TestWhatWasMissedBeforeItWasAdoptedIsLateAndNobodyIsTold takes over an order that was delivered in spring.
func TestWhatWasMissedBeforeItWasAdoptedIsLateAndNobodyIsTold(t *testing.T) {
	b := watchBench(t)
	b.clock.at = at("06-15T10:00")
	opened := history.NewEvent(history.OrderOpened, history.At(at("04-01T08:00"))).With(history.FieldOrderID, history.ID("RO-2")).With(history.FieldCustomerID, history.ID("C-1"))
	left := history.NewEvent(history.OrderDelivered, history.At(at("04-01T16:00"))).With(history.FieldOrderID, history.ID("RO-2"))
	opened.ID, left.ID = "RO-2:1", "RO-2:2"
	opened.StoreID, left.StoreID = "S1", "S1"
	by := someone("adopt")
	by.At, by.Store = b.clock.at, "S1"
	b.do("RO-2", workshop.Request{By: by, Command: aftersales.AdoptOrder{Order: "RO-2", State: aftersales.OrderDelivered, From: "old", Covers: []string{"*"},
		Events: []history.Event{opened, left}}})
	if _, err := b.Watch(t.Context(), b.clock.at); err != nil {
		t.Fatal(err)
	}
	for _, e := range must(b.Log(t.Context(), "RO-2")) {
		if e.By == string(workshop.Watcher) && e.Get(history.FieldRuleID).Word() == "FU-01a" {
			t.Errorf("%s: %s is told of %s", e.Type, e.Get(history.FieldToRole).Word(), e.Get(history.FieldRuleID).Word())
		}
	}
	owed, _, err := b.Due(t.Context(), b.clock.at, 100, store.Cursor{})
	if err != nil || !slices.ContainsFunc(owed, func(o workshop.Owed) bool {
		return o.Subject == "RO-2" && o.Rule == "FU-01a" && o.Status == workshop.OwedLate
	}) {
		t.Errorf("%+v (%v)", owed, err)
	}
}
