package care_test

import (
	"flag"
	"fmt"
	"testing"
	"time"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/care"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

var update = flag.Bool("update", false, "write golden files anew")

var china = time.FixedZone("", 8*3600)

var languages = []language.Tag{language.English, language.SimplifiedChinese, language.TraditionalChinese}

// must reads a literal of a test.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func may(day, hour int) time.Time { return time.Date(2026, 5, day, hour, 0, 0, 0, china) }

func at(day, hour int) history.Moment { return history.At(may(day, hour)) }

// days are those of the rules of the house, see packs.ReportDays.
var days = map[string]int{"followup": 3, "complaint_analysis": 3, "complaint_statistics": 5, "summary": 5, "year_summary": 5}

func config() care.Config {
	return care.Config{Period: "2026-05", Zone: china, AsOf: time.Date(2026, 6, 5, 9, 0, 0, 0, china), Reports: care.Reports(days),
		Fine: must(pricing.NewMoney("50", "CNY"))}
}

// month counts the month of a shop: forty deliveries, their calls, and eleven complaints.
func month(t *testing.T, c care.Config) *care.Tally {
	t.Helper()
	tally, err := care.New(c)
	if err != nil {
		t.Fatal(err)
	}
	feedBut(tally)
	for _, k := range complaints() {
		tally.Received(k, logOf(k)...)
		tally.Closed(k)
	}
	return tally
}

// logOf gives what the log of a complaint tells of the contact with its customer; who complained of the supply of parts had to
// come twice.
func logOf(c aftersales.Complaint) []history.Event {
	from, _ := c.Received.Instant()
	event := func(t history.Type, after time.Duration) history.Event {
		return history.NewEvent(t, history.At(from.Add(after)))
	}
	log := []history.Event{history.NewEvent(history.ComplaintReceived, c.Received)}
	if c.Handled.IsZero() {
		return log
	}
	contact := time.Duration(30+from.Day()*7) * time.Minute
	log = append(log, event(history.ComplaintContacted, contact), event(history.ComplaintHandled, 6*time.Hour),
		event(history.ComplaintContacted, 20*time.Hour), event(history.ComplaintReplied, 26*time.Hour))
	if c.Plan != nil {
		log = append(log, event(history.ComplaintPlanTold, contact+25*time.Hour))
	}
	if c.Class != nil && c.Class.Cause == "parts_supply" {
		log = append(log, event(history.ComplaintVisited, 30*time.Hour), event(history.ComplaintVisited, 50*time.Hour))
	}
	return log
}

// feedBut counts all but the complaints.
func feedBut(t *care.Tally) {
	for i := range 40 {
		delivered := may(1+i%28, 16)
		s := aftersales.Served{Order: aftersales.OrderID(fmt.Sprintf("RO-%d", i)), Target: i%5 == 0, Delivered: delivered}
		if s.Target || i%3 == 0 {
			f := aftersales.FollowUp{ID: "F", Kind: aftersales.FollowUpService, Seq: 1, State: aftersales.FollowUpPlanned,
				Planned: history.At(delivered), Due: cal.DateOf(delivered).AddDays(7)}
			if i%4 != 3 {
				f.State, f.Reached = aftersales.FollowUpRecorded, history.At(delivered.AddDate(0, 0, 4))
			} else {
				f.State, f.Attempts, f.Ended = aftersales.FollowUpGivenUp, 3, history.At(delivered.AddDate(0, 0, 6))
			}
			if i%10 == 0 {
				f.Issues = []aftersales.Issue{{ID: "I", Raised: f.Reached, Answered: f.Reached}, {ID: "J", Raised: f.Reached}}
			}
			s.Calls = append(s.Calls, f)
			t.FollowUp(f)
		}
		t.Served(s)
		yes := i%9 != 0
		o := aftersales.Order{Delivered: history.At(delivered), Satisfied: &yes}
		if i%20 == 7 {
			o.Kind, o.ReworkOf = aftersales.KindRework, "RO-1"
		}
		t.Order(o)
	}
	t.FollowUp(aftersales.FollowUp{ID: "N", Kind: aftersales.FollowUpNewCar, Seq: 1, State: aftersales.FollowUpPlanned, Planned: at(12, 9), Due: cal.MustDate(2026, 5, 19)})
	t.FollowUp(aftersales.FollowUp{ID: "R", Kind: aftersales.FollowUpRecheck, Seq: 1, State: aftersales.FollowUpCancelled, Planned: at(12, 9)})
	for _, r := range []struct {
		kind string
		day  time.Time
	}{{"followup", time.Date(2026, 6, 4, 10, 0, 0, 0, china)}, {"complaint_analysis", time.Date(2026, 6, 3, 23, 0, 0, 0, china)}, {"summary", may(31, 17)}} {
		e := history.NewEvent(history.ReportSubmitted, history.At(r.day)).With(history.FieldReportKind, history.Code(r.kind)).
			With(history.FieldPeriod, history.Period("2026-05"))
		t.Event(e)
	}
	for day, reason := range map[int]string{20: "price", 21: "price", 22: "complaint", 23: "he did not say it kindly", 24: ""} {
		e := history.NewEvent(history.CustomerMarked, at(day, 9)).With(history.FieldMark, history.Code("lost"))
		if reason != "" {
			e = e.With(history.FieldReason, history.Text(reason))
		}
		t.Event(e)
	}
}

func complaints() []aftersales.Complaint {
	causes := []string{"repair_quality", "attitude", "parts_supply", "repair_quality", "new_car_quality", "fee_dispute", "misuse", "repair_quality", "", "x_local", "repair_quality"}
	channels := aftersales.Channels()
	var out []aftersales.Complaint
	for i, cause := range causes {
		day := 1 + i*5/2
		c := aftersales.Complaint{ID: aftersales.ComplaintID(fmt.Sprintf("K-%d", i)), State: aftersales.ComplaintAssigned, Received: at(day, 9),
			Customer: aftersales.CustomerID(fmt.Sprintf("C-%d", i%6)), Vehicle: aftersales.VehicleID(fmt.Sprintf("V-%d", i%7)),
			Channel: channels[i%len(channels)], Phase: aftersales.PhaseAfterSales}
		if i%4 == 1 {
			c.Phase = aftersales.PhaseSales
		}
		if cause != "" {
			c.Class = &aftersales.ComplaintClass{Cause: cause, Severity: "normal", CustomerGroup: "private", Validity: "justified"}
			if i%5 == 4 {
				c.Class.Severity, c.Class.CustomerGroup, c.Class.Validity = "major", "group", "unjustified"
			}
		}
		if i != 3 {
			c.Handled, c.Replied = at(day, 15), at(day+1, 11)
		}
		c.Due = at(day+5, 18)
		if i < 9 && i != 3 {
			satisfied := i != 5
			c.State, c.Closed, c.Completed, c.Satisfied = aftersales.ComplaintClosed, at(day+3, 9+i), at(day+2, 17), &satisfied
			c.Apologised = at(day, 16)
			if i%2 == 0 {
				c.Plan = &aftersales.ComplaintPlan{Done: at(day+2, 16)}
			}
			if i == 2 {
				c.Compensated = must(pricing.NewMoney("380.50", "CNY"))
				c.Reworks = []aftersales.OrderID{"RO-9"}
			}
			c.Measures = []aftersales.Measure{{ID: "M", Kind: "improvement", Done: at(day+3, 9)}, {ID: "P", Kind: "prevention"}}
			if i%3 == 0 {
				c.Measures[0].Verified = at(day+20, 9)
			}
		}
		out = append(out, c)
	}
	return out
}
