package workshop_test

import (
	"context"
	"slices"
	"strings"
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

// watched gives a workshop that looks after complaints and calls by itself, on a driver.
func watched(t testing.TB, d store.Driver, clock *clock) *workshop.Workshop {
	t.Helper()
	hours := shopHours(t)
	found, err := packs.With("house-care", "house-office", "house-warranty", "house-reception")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(found...)
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
