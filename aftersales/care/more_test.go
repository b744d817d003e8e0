package care_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/care"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/enum"
	"example.com/servicelane/pricing"
)

func TestAShareIsExactAndAShareOfNothingIsNotMeasured(t *testing.T) {
	for _, c := range []struct {
		share care.Share
		want  string
		least int
		is    bool
	}{
		{care.Share{}, "", 0, false},
		{care.Share{Part: 0, Whole: 3}, "0.0%", 0, true},
		{care.Share{Part: 1, Whole: 3}, "33.3%", 33, true},
		{care.Share{Part: 2, Whole: 3}, "66.7%", 67, false},
		{care.Share{Part: 1, Whole: 16}, "6.3%", 6, true},
		{care.Share{Part: 30, Whole: 100}, "30.0%", 30, true},
		{care.Share{Part: 29_999, Whole: 100_000}, "30.0%", 30, false},
		{care.Share{Part: 99_999, Whole: 100_000}, "99.9%", 100, false},
		{care.Share{Part: 1, Whole: 100_000}, "0.1%", 0, true},
		{care.Share{Part: 7, Whole: 7}, "100.0%", 100, true},
	} {
		if got := c.share.Percent(); got != c.want || c.share.AtLeast(c.least) != c.is || c.share.Measured() != (c.share.Whole > 0) {
			t.Errorf("%+v is %q, at least %d: %t", c.share, got, c.least, c.share.AtLeast(c.least))
		}
	}
	for _, c := range []struct {
		mean care.Mean
		want string
	}{{care.Mean{}, ""}, {care.Mean{Seconds: 86400 * 3, Count: 2}, "1.5"}, {care.Mean{Seconds: 4320, Count: 1}, "0.1"}, {care.Mean{Seconds: 4319, Count: 1}, "0.0"}} {
		if got := c.mean.Days(); got != c.want {
			t.Errorf("%+v is %q, want %q", c.mean, got, c.want)
		}
	}
}

func TestNothingIsNotMeasured(t *testing.T) {
	c := config()
	c.Reports, c.Fine = nil, pricing.Money{}
	r := must(care.New(c)).Report()
	for _, tag := range languages {
		text := r.Text(care.View{Language: tag})
		if strings.Contains(text, "0.0%") || strings.Contains(text, "100.0%") {
			t.Errorf("something is measured:\n%s", text)
		}
		var b strings.Builder
		if err := r.WriteHTML(&b, care.View{Language: tag}); err != nil || strings.Contains(b.String(), "0.0%") {
			t.Errorf("%v:\n%s", err, b.String())
		}
	}
	if met, measured := r.Target.Met(); met || measured {
		t.Error("who called nobody after no delivery met nothing")
	}
}

// TestTheOrderAndTheNumberOfWorkersMakeNoDifference counts in several tallies and joins them.
func TestTheOrderAndTheNumberOfWorkersMakeNoDifference(t *testing.T) {
	want := month(t, config()).Report()
	list := complaints()
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	a, b, c := must(care.New(config())), must(care.New(config())), must(care.New(config()))
	feedBut(c)
	for i, k := range list {
		one := []*care.Tally{a, b}[i%2]
		one.Closed(k)
		one.Received(k, logOf(k)...)
	}
	c.Merge(b)
	c.Merge(a)
	if d := cmp.Diff(show(t, want), show(t, c.Report())); d != "" {
		t.Error(d)
	}
	twice := month(t, config())
	twice.Merge(month(t, config()))
	got := twice.Report()
	if got.Target.Deliveries != 2*want.Target.Deliveries || got.Calls[0].Reached != 2*want.Calls[0].Reached || got.Complaints.Measures[0].Opened != 2*want.Complaints.Measures[0].Opened ||
		got.Complaints.Compensated[0].Amount() != "761.00" || got.Late != want.Late {
		t.Errorf("%+v", got)
	}
}

func show(t *testing.T, r care.Report) string {
	t.Helper()
	text, err := json.MarshalIndent(r, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestWhatLiesOutsideThePeriodIsLeftOut(t *testing.T) {
	tally := must(care.New(config()))
	before, after := time.Date(2026, 4, 30, 23, 59, 0, 0, china), time.Date(2026, 6, 1, 0, 0, 0, 0, china)
	yes := true
	for _, at := range []time.Time{before, after, {}} {
		m := history.Moment{}
		if !at.IsZero() {
			m = history.At(at)
		}
		tally.Served(aftersales.Served{Order: "RO", Delivered: at})
		tally.Order(aftersales.Order{Delivered: m, Satisfied: &yes})
		tally.FollowUp(aftersales.FollowUp{Planned: m})
		tally.Received(aftersales.Complaint{Received: m})
		tally.Closed(aftersales.Complaint{Closed: m})
		tally.Event(history.NewEvent(history.CustomerMarked, m).With(history.FieldMark, history.Code("lost")))
		tally.Event(history.NewEvent(history.CustomerMarked, history.At(may(3, 9))).With(history.FieldMark, history.Code("target")))
		tally.Event(history.NewEvent(history.OrderClosed, m))
	}
	if d := cmp.Diff(show(t, must(care.New(config())).Report()), show(t, tally.Report())); d != "" {
		t.Error(d)
	}
	// The first and the last moment are in it, in the days of the shop; so is a bare day.
	for _, m := range []history.Moment{history.At(may(1, 0)), history.At(after.Add(-time.Second)), history.At(time.Date(2026, 4, 30, 16, 0, 0, 0, time.UTC)), history.On(cal.MustDate(2026, 5, 9))} {
		tally.Received(aftersales.Complaint{Received: m})
	}
	if got := tally.Report().Complaints.Received; got != 4 {
		t.Errorf("%d complaints", got)
	}
}

func TestACallCountsThatReachesTheCustomerInTime(t *testing.T) {
	for days, want := range map[int]int64{0: 1, 7: 1, 8: 0} {
		tally := must(care.New(config()))
		tally.Served(aftersales.Served{Order: "RO", Delivered: may(4, 16), Calls: []aftersales.FollowUp{{Kind: aftersales.FollowUpService, Planned: at(4, 17), Reached: history.At(may(4+days, 19))}}})
		if r := tally.Report().Ordinary; r.Reached != want || r.Planned != 1 {
			t.Errorf("after %d days: %+v", days, r)
		}
	}
}

func TestALateReportCostsAndOneThatIsNotDueDoesNot(t *testing.T) {
	for _, c := range []struct {
		name    string
		asOf    time.Time
		at      []time.Time
		status  care.Status
		penalty string
	}{
		{"nothing is due on the third", time.Date(2026, 6, 3, 23, 59, 0, 0, china), nil, care.StatusPending, "0"},
		{"missing from the fourth on", time.Date(2026, 6, 4, 0, 0, 0, 0, china), nil, care.StatusMissing, "50"},
		{"handed in on the third", time.Date(2026, 6, 5, 0, 0, 0, 0, china), []time.Time{time.Date(2026, 6, 3, 23, 59, 0, 0, china)}, care.StatusInTime, "0"},
		{"handed in on the fourth", time.Date(2026, 6, 5, 0, 0, 0, 0, china), []time.Time{time.Date(2026, 6, 4, 0, 0, 0, 0, china)}, care.StatusLate, "50"},
		{"the first time counts", time.Date(2026, 6, 5, 0, 0, 0, 0, china), []time.Time{time.Date(2026, 6, 4, 0, 0, 0, 0, china), time.Date(2026, 6, 2, 0, 0, 0, 0, china)}, care.StatusInTime, "0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			cfg := config()
			cfg.AsOf = c.asOf
			tally := must(care.New(cfg))
			for _, at := range c.at {
				tally.Event(submitted("followup", "2026-05", at))
			}
			r := tally.Report()
			if r.Duties[0].Status != c.status || r.Penalty.Amount() != c.penalty {
				t.Errorf("%+v, %s", r.Duties[0], r.Penalty)
			}
		})
	}
}

func submitted(kind, period string, at time.Time) history.Event {
	return history.NewEvent(history.ReportSubmitted, history.At(at)).With(history.FieldReportKind, history.Code(kind)).With(history.FieldPeriod, history.Period(period))
}

func TestAYearHasItsMonthsAndEachLateReportCosts(t *testing.T) {
	c := config()
	c.Period, c.AsOf = "2026", time.Date(2027, 1, 4, 9, 0, 0, 0, china)
	tally := month(t, c)
	for m := range 12 {
		due := time.Date(2026, time.Month(m+2), 3, 9, 0, 0, 0, china)
		if m%5 == 0 {
			due = due.AddDate(0, 0, 1) // late: January, June, November
		}
		if m != 4 { // that of May is late already
			tally.Event(submitted("followup", cal.MustDate(2026, time.Month(m+1), 1).String()[:7], due))
		}
	}
	r := tally.Report()
	if r.Late != 4 || r.Penalty.Amount() != "200" {
		t.Errorf("%d late, %s", r.Late, r.Penalty)
	}
	if len(r.Trend) != 12 || r.Trend[4].Received != 11 || len(r.Duties) != 4*12+1 || r.Duties[len(r.Duties)-1].Kind != "year_summary" {
		t.Errorf("%+v, %d reports", r.Trend, len(r.Duties))
	}
	if text := r.Text(care.View{Language: language.SimplifiedChinese}); !strings.Contains(text, "客户关爱年报（2026）") || !strings.Contains(text, "年度总结") {
		t.Error(text)
	}
}

func TestEveryFaultOfAConfigurationIsTold(t *testing.T) {
	_, err := care.New(care.Config{Period: "May", Reached: -1, TargetShare: 101, Fine: must(pricing.NewMoney("-1", "CNY")),
		Reports: []care.Duty{{Day: 32}, {Kind: "a", Day: 3}, {Kind: "a", Day: 3}}})
	const want = `period: "May" is no month and no year
zone: no zone
as_of: no time
reached: -1 is not from 0 to 366
target_share: 101 is not from 0 to 100
fine: negative: -1 CNY
reports[0].kind: no kind: ""
reports[0].day: 32 is not from 0 to 31
reports[2].kind: "a" is there twice`
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
	for _, period := range []string{"2026-13", "26-05", "2026-5", "2026-05-01", "02026"} {
		c := config()
		c.Period = period
		if _, err := care.New(c); err == nil {
			t.Errorf("%q is taken", period)
		}
	}
}

const hostile = "</title></style><script>alert(1)</script><img src=x onerror=alert(1)> \"'\u202e{{.}} &amp; \x00\xff"

func TestNamesCannotBreakOutOfTheReport(t *testing.T) {
	tally := must(care.New(config()))
	tally.Received(aftersales.Complaint{Received: at(4, 9), Channel: hostile, Phase: hostile, Class: &aftersales.ComplaintClass{Cause: hostile, Severity: hostile, CustomerGroup: hostile, Validity: hostile}})
	tally.FollowUp(aftersales.FollowUp{Planned: at(4, 9), Kind: hostile})
	for _, tag := range languages {
		var b strings.Builder
		r := tally.Report()
		if err := r.WriteHTML(&b, care.View{Shop: hostile, Language: tag}); err != nil {
			t.Fatal(err)
		}
		for _, bad := range []string{"<script", "<img", "\u202e", "\x00", "http:", "https:", "url(", "@import"} {
			if strings.Contains(b.String(), bad) {
				t.Errorf("%s: the page has %q", tag, bad)
			}
		}
		if strings.Count(b.String(), "<style>") != 1 || strings.Count(b.String(), "</style>") != 1 {
			t.Error("the style was left")
		}
		if text := r.Text(care.View{Shop: hostile, Language: tag}); strings.Contains(text, "\u202e") || strings.Contains(text, "\x00") {
			t.Errorf("the text has signs that steer: %q", text)
		}
	}
}

func TestThePolicyHasItsOwnWords(t *testing.T) {
	tally := must(care.New(config()))
	tally.Received(aftersales.Complaint{Received: at(4, 9), Class: &aftersales.ComplaintClass{Cause: "x_noise"}})
	r := tally.Report()
	text := r.Text(care.View{Language: language.English, Word: func(code string, _ ...language.Tag) string { return "called " + code }, Zone: time.UTC})
	if !strings.Contains(text, "called x_noise") || !strings.Contains(text, "2026-06-05 01:00") {
		t.Error(text)
	}
}

func TestTheStatusesAreComplete(t *testing.T) {
	if err := enum.Check(care.Statuses()); err != nil {
		t.Error(err)
	}
}

func TestWhoIsDissatisfiedCountsThoughHisComplaintIsNotClosed(t *testing.T) {
	tally := must(care.New(config()))
	yes, no := true, false
	for _, c := range []aftersales.Complaint{
		{Received: at(2, 9), State: aftersales.ComplaintClosed, Closed: at(5, 9), Satisfied: &yes},
		{Received: at(3, 9), State: aftersales.ComplaintClosed, Closed: history.At(time.Date(2026, 6, 2, 9, 0, 0, 0, china)), Satisfied: &yes},
		{Received: at(4, 9), State: aftersales.ComplaintReopened, Satisfied: &no},
		{Received: history.At(time.Date(2026, 4, 9, 9, 0, 0, 0, china)), State: aftersales.ComplaintClosed, Closed: at(5, 9), Satisfied: &no},
		{Received: at(6, 9), State: aftersales.ComplaintWithdrawn},
	} {
		tally.Received(c)
		tally.Closed(c)
	}
	tally.Merge(must(care.New(config())))
	r := tally.Report()
	if want := (care.Share{Part: 2, Whole: 3}); r.AtCallback != want || r.Complaints.ByPhase[0].Satisfied != want {
		t.Errorf("%+v, by phase %+v", r.AtCallback, r.Complaints.ByPhase)
	}
	if k := r.Complaints; k.Received != 4 || k.Open != 1 || k.Closed != 2 || k.Withdrawn != 1 {
		t.Errorf("%+v", k)
	}
}

func TestOnlyAServiceCallAfterTheDeliveryReachesItsCustomer(t *testing.T) {
	for name, c := range map[string]struct {
		call             aftersales.FollowUp
		planned, reached int64
	}{
		"on the day":             {aftersales.FollowUp{Kind: aftersales.FollowUpService, Planned: at(20, 17), Reached: at(20, 18)}, 1, 1},
		"on the day, but before": {aftersales.FollowUp{Kind: aftersales.FollowUpService, Planned: at(20, 9), Reached: at(20, 10)}, 1, 0},
		"on the day, at an hour that nobody wrote down": {aftersales.FollowUp{Kind: aftersales.FollowUpService, Planned: at(20, 9), Reached: history.On(must(cal.ParseDate("2026-05-20")))}, 1, 1},
		"weeks before":            {aftersales.FollowUp{Kind: aftersales.FollowUpService, Planned: at(1, 17), Reached: at(2, 18)}, 1, 0},
		"to tell of a campaign":   {aftersales.FollowUp{Kind: aftersales.FollowUpNotice, Planned: at(20, 17), Reached: at(21, 18)}, 0, 0},
		"to remind of a service":  {aftersales.FollowUp{Kind: aftersales.FollowUpReminder, Planned: at(20, 17), Reached: at(21, 18)}, 0, 0},
		"planned and not made":    {aftersales.FollowUp{Kind: aftersales.FollowUpService, Planned: at(20, 17)}, 1, 0},
		"again after a complaint": {aftersales.FollowUp{Kind: aftersales.FollowUpRecheck, Planned: at(20, 17), Reached: at(21, 18)}, 0, 0},
	} {
		t.Run(name, func(t *testing.T) {
			tally := must(care.New(config()))
			tally.Served(aftersales.Served{Order: "RO", Delivered: may(20, 16), Calls: []aftersales.FollowUp{c.call}})
			if r := tally.Report().Ordinary; r.Planned != c.planned || r.Reached != c.reached {
				t.Errorf("%+v", r)
			}
		})
	}
}
