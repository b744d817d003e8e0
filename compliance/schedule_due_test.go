package compliance_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales/history"
)

// TestWhatWasMissedInAPeriodIsOwedUntilItIsDone looks at the due list of a shop, which must not lose a period because the next begins.
func TestWhatWasMissedInAPeriodIsOwedUntilItIsDone(t *testing.T) {
	const monthly = `"id":"R1","kind":"schedule","per":"store_id","every":"month","period_field":"period","needs":["report.submitted"],"due":{"unit":"month_day","max":3}`
	const meeting = `"id":"R1","kind":"schedule","per":"store_id","every":"month","needs":["meeting.held"],"due":{"unit":"days","max":5}`
	const yearly = `"id":"R1","kind":"schedule","per":"store_id","every":"year","period_field":"period","needs":["report.submitted"],"due":{"unit":"days","max":5}`
	const several = `"id":"R1","kind":"schedule","per":"store_id","every":"month","period_field":"period","needs":["report.submitted"],"min":2,"due":{"unit":"month_day","max":3}`
	for name, c := range map[string]struct{ rule, from, events, asOf, want string }{
		"three reports that never came":           {monthly, "2026-04-01", "", "2026-07-10", "05-03 violated, 06-03 violated, 07-03 violated, 08-03 pending"},
		"one of them came late":                   {monthly, "2026-04-01", "a 2026-07-09 report.submitted store=S1 period=2026-05", "2026-07-10", "05-03 violated, 07-03 violated, 08-03 pending"},
		"one that does not say for which month":   {monthly, "2026-05-01", "a 2026-07-09 report.submitted store=S1", "2026-07-10", "06-03 violated, 07-03 violated, 08-03 pending"},
		"one of two came, and late":               {several, "2026-05-01", "a 2026-06-09 report.submitted store=S1 period=2026-05", "2026-06-10", "06-03 violated, 07-03 pending"},
		"both of two came, and late":              {several, "2026-05-01", "a 2026-06-09 report.submitted store=S1 period=2026-05\nb 2026-06-09 report.submitted store=S1 period=2026-05", "2026-06-10", "07-03 pending"},
		"a meeting that never was":                {meeting, "2026-05-01", "", "2026-07-10", "06-05 violated, 07-05 violated, 08-05 pending"},
		"a meeting after its time is for all":     {meeting, "2026-05-01", "a 2026-07-09 meeting.held store=S1", "2026-07-10", ""},
		"a meeting in time for one month":         {meeting, "2026-05-01", "a 2026-07-03 meeting.held store=S1", "2026-07-10", "08-05 pending"},
		"a year that nobody summed up":            {yearly, "2024-01-01", "", "2026-03-01", "01-05 violated, 01-05 violated, 01-05 pending"},
		"a report in time, and nothing else owed": {monthly, "2026-05-01", "a 2026-06-03T23:59:59+08:00 report.submitted store=S1 period=2026-05", "2026-06-10", "07-03 pending"},
	} {
		t.Run(name, func(t *testing.T) {
			rs := compileRules(t, c.rule)
			from, err := time.ParseInLocation(time.DateOnly, c.from, shanghai)
			if err != nil {
				t.Fatal(err)
			}
			asOf, _ := time.ParseInLocation(time.DateOnly, c.asOf, shanghai)
			h, err := history.New(history.Config{Cover: history.Everything(), Zone: shanghai, CompleteFrom: from,
				Facts: []history.Fact{fact(t, "store", "S1")}, Events: parseEvents(t, rs.Vocabulary(), c.events)})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range rs.Due(h, asOf) {
				got = append(got, fmt.Sprint(f.Due.Format("01-02"), " ", f.Status))
			}
			if s := strings.Join(got, ", "); s != c.want {
				t.Errorf("got %s, want %s", s, c.want)
			}
		})
	}
}

// TestAScheduledDutyIsDischargedPendingOrLateAndNeverGone goes through random weeks, day by day: what was owed once is owed still, or there
// is an act by which it was done.
func TestAScheduledDutyIsDischargedPendingOrLateAndNeverGone(t *testing.T) {
	rs := compileRules(t, `"id":"named","kind":"schedule","per":"store_id","every":"week","period_field":"period","needs":["report.submitted"],"due":{"unit":"days","max":3}`)
	start := time.Date(2026, time.May, 4, 0, 0, 0, 0, shanghai)
	for seed := range 40 {
		events := randomMonth(rand.New(rand.NewPCG(uint64(seed), 11)), "S1", 12)
		events = slices.DeleteFunc(events, func(e history.Event) bool { return e.Type != history.ReportSubmitted })
		weeks := map[string]string{"05-13": "2026-W19", "05-20": "2026-W20", "05-27": "2026-W21"}
		for n := range 40 {
			asOf := start.AddDate(0, 0, n)
			known := slices.DeleteFunc(slices.Clone(events), func(e history.Event) bool { return e.At.Last(shanghai).After(asOf) })
			h, err := history.New(history.Config{Cover: history.Everything(), Zone: shanghai, CompleteFrom: start, Events: known, Facts: []history.Fact{fact(t, "store", "S1")}})
			if err != nil {
				t.Fatal(err)
			}
			owed := map[string]bool{}
			for _, f := range rs.Due(h, asOf) {
				owed[f.Due.Format("01-02")] = true
			}
			for due, week := range weeks {
				opens, _ := time.ParseInLocation("2006-01-02", "2026-"+due, shanghai)
				done := slices.ContainsFunc(known, func(e history.Event) bool { return e.Get(history.FieldPeriod).Word() == week })
				if begun := !asOf.Before(opens.AddDate(0, 0, -9)); owed[due] != (begun && !done) {
					t.Fatalf("seed %d, %s, %s: owed %t, begun %t, done %t", seed, asOf.Format("01-02"), week, owed[due], begun, done)
				}
			}
		}
	}
}
