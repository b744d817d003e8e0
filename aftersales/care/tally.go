package care

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// Tally counts. It holds counts by code, by day and by report. Of a complaint it keeps its ids, its day and its codes, to find those
// that come again, and how long its customer waited; of a delivery and a call nothing. It is for one goroutine; tallies of
// several are joined by [Tally.Merge].
type Tally struct {
	c      Config
	span   span
	handed map[handedIn]time.Time // when a report was first handed in
	calls  map[string]*CallCount
	trend  []Point

	target, ordinary Coverage
	issues           Share
	atDelivery       Share
	atCallback       Share
	returned         Share
	lost             map[string]int64
	seen             []earlier
	waits            [stages][]int64 // in seconds, by stage
	inLimit          [stages]Share
	k                Complaints
	rows             [dimensions]map[string]*Row
	measures         map[string]*Effect
	paid             map[pricing.Currency]pricing.Money
}

type handedIn struct{ kind, period string }

// dimension is what complaints are counted by.
type dimension int

const (
	byPhase dimension = iota
	byChannel
	byCause
	bySeverity
	byGroup
	bySolution
	dimensions
)

func wholeNumber(n int64) string { return strconv.FormatInt(n, 10) }

func newTrend(s span) []Point {
	if len(s.months) > 1 {
		points := make([]Point, len(s.months))
		for i, m := range s.months {
			points[i].Name = m
		}
		return points
	}
	var points []Point
	for d := s.first; !d.After(s.last); d = d.AddDays(1) {
		points = append(points, Point{Name: d.String()})
	}
	return points
}

// day gives the day of a moment, and whether it lies in the period.
func (t *Tally) day(m history.Moment) (cal.Date, bool) {
	if m.IsZero() {
		return cal.Date{}, false
	}
	d := m.Day(t.c.Zone)
	return d, !d.Before(t.span.first) && !d.After(t.span.last)
}

// point gives the place of a day in the trend.
func (t *Tally) point(d cal.Date) *Point {
	if len(t.span.months) > 1 {
		_, month, _ := d.Civil()
		return &t.trend[month-1]
	}
	return &t.trend[t.span.first.DaysUntil(d)]
}

// Served counts a delivery of the period, with the service calls after it; one of another period is left out. A call before
// the delivery, or of another kind, is none about it.
func (t *Tally) Served(s aftersales.Served) {
	delivered, ok := t.day(history.At(s.Delivered))
	if s.Delivered.IsZero() || !ok {
		return
	}
	c := &t.ordinary
	if s.Target {
		c = &t.target
	}
	c.Deliveries++
	planned, reached := false, false
	for _, f := range s.Calls {
		if f.Kind != aftersales.FollowUpService {
			continue
		}
		planned = planned || !f.Planned.IsZero()
		if !f.Reached.IsZero() {
			days := delivered.DaysUntil(f.Reached.Day(t.c.Zone))
			after := !f.Reached.Last(t.c.Zone).Before(s.Delivered)
			reached = reached || after && days <= t.c.Reached
		}
	}
	if planned {
		c.Planned++
	}
	if reached {
		c.Reached++
	}
}

// Order counts an order that was delivered in the period: what its customer said when he took his vehicle, and whether it was
// there to put earlier work right.
func (t *Tally) Order(o aftersales.Order) {
	if _, ok := t.day(o.Delivered); !ok {
		return
	}
	t.returned.add(o.ReworkOf != "" || o.Kind == aftersales.KindRework)
	if o.Satisfied != nil {
		t.atDelivery.add(*o.Satisfied)
	}
}

// FollowUp counts a follow-up that was planned in the period; another one is left out.
func (t *Tally) FollowUp(f aftersales.FollowUp) {
	if _, ok := t.day(f.Planned); !ok {
		return
	}
	c := t.calls[string(f.Kind)]
	if c == nil {
		c = &CallCount{Kind: string(f.Kind)}
		t.calls[c.Kind] = c
	}
	c.Planned++
	c.Tries += int64(f.Attempts)
	switch {
	case !f.Reached.IsZero():
		c.Reached++
		if !f.Due.IsZero() {
			c.InTime.add(!f.Reached.Day(t.c.Zone).After(f.Due))
		}
	case f.State == aftersales.FollowUpGivenUp:
		c.GivenUp++
	case f.State == aftersales.FollowUpCancelled:
		c.Cancelled++
	default:
		c.Open++
	}
	for _, issue := range f.Issues {
		t.issues.add(!issue.Open())
	}
}

// Event counts what has no state of its own: reports that are handed in ("report.submitted") and customers who are marked as
// lost ("customer.marked" with the mark "lost"), by the code that is the reason. Other events are left out.
func (t *Tally) Event(e history.Event) {
	switch e.Type {
	case history.ReportSubmitted:
		of := handedIn{e.Get(history.FieldReportKind).Word(), e.Get(history.FieldPeriod).Word()}
		at := e.At.Last(t.c.Zone)
		if first, ok := t.handed[of]; t.asked(of) && (!ok || at.Before(first)) {
			t.handed[of] = at
		}
	case history.CustomerMarked:
		if _, ok := t.day(e.At); ok && e.Get(history.FieldMark).Word() == "lost" {
			t.lost[reasonOf(e.Get(history.FieldReason))]++
		}
	}
}

// otherWords stands for a reason that is told in words of its own, which no report repeats.
const otherWords = "in_words"

// reasonOf gives the code of a reason, "" if there is none.
func reasonOf(v history.Value) string {
	word, open := v.Open()
	switch {
	case v.IsAbsent() || open && word == "":
		return ""
	case !open || len(word) > 40 || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789_") != "":
		return otherWords
	}
	return word
}

// asked tells whether a report is one of those that are due.
func (t *Tally) asked(of handedIn) bool {
	return slices.ContainsFunc(t.c.Reports, func(d Duty) bool { return d.Kind == of.kind && slices.Contains(t.periods(d), of.period) })
}

// periods lists what a report is about: the months of the period or, of a yearly one, the year.
func (t *Tally) periods(d Duty) []string {
	switch {
	case !d.Yearly:
		return t.span.months
	case len(t.span.months) > 1:
		return []string{t.c.Period}
	}
	return nil
}

// Merge adds what another tally of the same configuration counted.
func (t *Tally) Merge(o *Tally) {
	join := func(a *Coverage, b Coverage) {
		a.Deliveries, a.Planned, a.Reached = a.Deliveries+b.Deliveries, a.Planned+b.Planned, a.Reached+b.Reached
	}
	join(&t.target, o.target)
	join(&t.ordinary, o.ordinary)
	t.issues.join(o.issues)
	t.atDelivery.join(o.atDelivery)
	t.atCallback.join(o.atCallback)
	t.returned.join(o.returned)
	for reason, n := range o.lost {
		t.lost[reason] += n
	}
	for of, at := range o.handed {
		if first, ok := t.handed[of]; !ok || at.Before(first) {
			t.handed[of] = at
		}
	}
	for kind, b := range o.calls {
		a := t.calls[kind]
		if a == nil {
			a = &CallCount{Kind: kind}
			t.calls[kind] = a
		}
		a.Planned, a.Reached, a.GivenUp = a.Planned+b.Planned, a.Reached+b.Reached, a.GivenUp+b.GivenUp
		a.Cancelled, a.Open, a.Tries = a.Cancelled+b.Cancelled, a.Open+b.Open, a.Tries+b.Tries
		a.InTime.join(b.InTime)
	}
	t.mergeComplaints(o)
	for i := range o.trend {
		t.trend[i].Received += o.trend[i].Received
		t.trend[i].Closed += o.trend[i].Closed
	}
}

// Report gives what was counted so far.
func (t *Tally) Report() Report {
	r := Report{Period: t.c.Period, Limits: t.c.Limits, First: t.span.first, Last: t.span.last, AsOf: t.c.AsOf, Target: t.target, Ordinary: t.ordinary, ReachedDays: t.c.Reached,
		Issues: t.issues, AtDelivery: t.atDelivery, AtCallback: t.atCallback, Returned: t.returned, Trend: slices.Clone(t.trend), Complaints: t.complaints()}
	r.Target.Wanted, r.Ordinary.Wanted = t.c.TargetShare, t.c.OrdinaryShare
	for _, kind := range slices.Sorted(maps.Keys(t.calls)) {
		r.Calls = append(r.Calls, *t.calls[kind])
	}
	kinds := aftersales.FollowUpKinds()
	slices.SortStableFunc(r.Calls, func(a, b CallCount) int {
		return cmp.Compare(slices.Index(kinds, aftersales.FollowUpKind(a.Kind)), slices.Index(kinds, aftersales.FollowUpKind(b.Kind)))
	})
	for reason, n := range t.lost {
		r.Lost += n
		r.LostBy = append(r.LostBy, Reason{reason, n})
	}
	slices.SortFunc(r.LostBy, func(a, b Reason) int {
		return cmp.Or(cmp.Compare(unsaid(a.Code), unsaid(b.Code)), cmp.Compare(b.Count, a.Count), strings.Compare(a.Code, b.Code))
	})
	t.duties(&r)
	return r
}

// duties says how each report stands, and what the late ones cost.
func (t *Tally) duties(r *Report) {
	for _, d := range t.c.Reports {
		for _, period := range t.periods(d) {
			s, _ := spanOf(period)
			h := Handed{Duty: d, Period: period, Due: s.last.AddDays(d.Day), At: t.handed[handedIn{d.Kind, period}]}
			h.Status = t.status(h)
			if h.Status != StatusPending {
				r.Punctual.add(h.Status == StatusInTime)
			}
			if d.Fined && (h.Status == StatusLate || h.Status == StatusMissing) {
				r.Late++
			}
			r.Duties = append(r.Duties, h)
		}
	}
	slices.SortStableFunc(r.Duties, func(a, b Handed) int { return a.Due.Compare(b.Due) })
	if t.c.Fine.Currency() != "" {
		times, _ := pricing.ParseQuantity(wholeNumber(r.Late)) // a whole number is one
		r.Penalty = t.c.Fine.Mul(times)
	}
}

func (t *Tally) status(h Handed) Status {
	over := h.Due.AddDays(1).Start(t.c.Zone)
	switch {
	case !h.At.IsZero() && h.At.Before(over):
		return StatusInTime
	case !h.At.IsZero():
		return StatusLate
	case t.c.AsOf.Before(over):
		return StatusPending
	}
	return StatusMissing
}
