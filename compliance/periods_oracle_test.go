package compliance_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// TestSharesAndSchedulesAreWhatOneCountsByHand judges random months, and counts again with nothing but loops over the events.
func TestSharesAndSchedulesAreWhatOneCountsByHand(t *testing.T) {
	rs := compileRules(t,
		`"id":"share","kind":"ratio","per":"store_id","period":"week","of":"order.delivered","hit":[{"event":"followup.reached","match":["customer_id"]}],"within":{"unit":"days","min":-1,"max":3},"op":"ge","target":"0.4"`,
		`"id":"day","kind":"schedule","per":"store_id","every":"day","needs":["audit.done"]`,
		`"id":"week","kind":"schedule","per":"store_id","every":"week","period_field":"period","needs":["report.submitted"],"due":{"unit":"days","max":3}`)
	asOf := time.Date(2026, time.June, 10, 0, 0, 0, 0, shanghai)
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 13))
		h, err := history.New(history.Config{Cover: history.Everything(), Zone: shanghai, Events: randomMonth(r, "S", 10+r.IntN(60)),
			Facts: []history.Fact{fact(t, "store", "S")}, CompleteFrom: time.Date(2026, time.May, 4, 0, 0, 0, 0, shanghai)})
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]string{}
		var report compliance.Report
		rs.Judge(h, asOf, &report)
		for _, f := range report.All() {
			first, _, _ := cutPeriod(f)
			if first.Before(cal.MustDate(2026, time.May, 25)) {
				got[fmt.Sprint(f.Rule, " ", f.Instance[1].Value.Word())] = fmt.Sprint(f.Status, f.Measured)
			}
		}
		want := map[string]string{}
		byHand(h, want)
		if d := cmp.Diff(want, got); d != "" {
			t.Fatalf("seed %d: by hand (-), judged (+)\n%s\n%s", seed, d, describe(h))
		}
	}
}

// cutPeriod gives the first day of the period of a finding.
func cutPeriod(f history.Finding) (first cal.Date, name string, ok bool) {
	name = f.Instance[1].Value.Word()
	if d, err := cal.ParseDate(name); err == nil {
		return d, name, true
	}
	for d := cal.MustDate(2026, time.May, 4); d.Before(cal.MustDate(2026, time.July, 1)); d = d.AddDays(1) {
		if weekName(d) == name {
			return d, name, true
		}
	}
	return cal.Date{}, name, false
}

func weekName(d cal.Date) string {
	year, week := d.Start(time.UTC).ISOWeek()
	return fmt.Sprintf("%d-W%02d", year, week)
}

// byHand counts the first three weeks.
func byHand(h *history.History, want map[string]string) {
	monday := cal.MustDate(2026, time.May, 4)
	status := func(ok bool) string {
		if ok {
			return string(history.Satisfied)
		}
		return string(history.Violated)
	}
	for n := range 21 {
		day := monday.AddDays(n)
		done := false
		for _, e := range h.Of(history.AuditDone) {
			done = done || e.At.Day(shanghai) == day
		}
		want["day "+day.String()] = status(done)
	}
	for week := range 3 {
		from := monday.AddDays(7 * week)
		to, name := from.AddDays(6), weekName(from)
		reported := false
		for _, e := range h.Of(history.ReportSubmitted) {
			in := e.Get(history.FieldPeriod).Word() == name && !e.At.Day(shanghai).After(to.AddDays(3))
			reported = reported || in
		}
		want["week "+name] = status(reported)
		all, hits := 0, 0
		for _, e := range h.Of(history.OrderDelivered) {
			day := e.At.Day(shanghai)
			if day.Before(from) || day.After(to) {
				continue
			}
			all++
			for _, f := range h.Of(history.FollowupReached) {
				d := f.At.Day(shanghai)
				if f.Get(history.FieldCustomerID).Equal(e.Get(history.FieldCustomerID)) && !d.Before(day.AddDays(-1)) && !d.After(day.AddDays(3)) {
					hits++
					break
				}
			}
		}
		share := fmt.Sprintf("%d/%d", hits, all)
		switch {
		case all == 0 && len(h.Numbers(history.OrderDelivered)) == 0:
		case all == 0:
			want["share "+name] = string(history.NotApplicable) + share
		default:
			want["share "+name] = status(10*hits >= 4*all) + share
		}
	}
}

// TestTheOrderOfSimultaneousEventsChangesNoPeriod shuffles events of which many fall together.
func TestTheOrderOfSimultaneousEventsChangesNoPeriod(t *testing.T) {
	rs := compileRules(t, slices.Clone(everyPeriod)...)
	asOf := time.Date(2026, time.May, 20, 12, 0, 0, 0, shanghai)
	outcomes := func(events []history.Event) []string {
		var r compliance.Report
		rs.Judge(portfolioOf(t, events), asOf, &r)
		var out []string
		for _, f := range r.All() {
			out = append(out, fmt.Sprint(f.Rule, f.Instance, f.Status, f.Reason, f.Measured, f.Due))
		}
		return out
	}
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 14))
		events := randomMonth(r, "S", 40)
		for i := range events {
			if at, instant := events[i].At.Instant(); instant {
				events[i].At = history.At(at.Truncate(12 * time.Hour))
			}
		}
		want := outcomes(events)
		r.Shuffle(len(events), func(i, j int) { events[i], events[j] = events[j], events[i] })
		if d := cmp.Diff(want, outcomes(events)); d != "" {
			t.Fatalf("seed %d\n%s", seed, d)
		}
	}
}
