package care

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// Received counts a complaint that came in the period, with its log. One that was closed in the period as well is given to
// [Tally.Closed], too. Of a complaint without a log it counts no visits, and takes what happened last for what happened first. One
// that came before the period is only looked at to find those that come again, one that came later is left out.
func (t *Tally) Received(c aftersales.Complaint, log ...history.Event) {
	codes := codesOf(c)
	day, ok := t.day(c.Received)
	t.remember(c, codes, ok)
	if !ok {
		return
	}
	t.k.Received++
	t.point(day).Received++
	if c.Open() {
		t.k.Open++
	}
	if c.Overdue(t.c.AsOf) {
		t.k.Overdue++
	}
	w := wayOf(c, log)
	t.answered(&t.k.SameDay, c, w.handled, 0)
	t.answered(&t.k.NextDay, c, w.replied, 1)
	t.waited(c, w)
	t.k.Reworked.add(len(c.Reworks) > 0)
	// What a dissatisfied customer said counts though his complaint is not closed: so it is counted where it was received.
	if c.Satisfied != nil {
		t.atCallback.add(*c.Satisfied)
	}
	if c.State == aftersales.ComplaintWithdrawn {
		t.k.Withdrawn++
	}
	for d, code := range codes {
		t.row(dimension(d), code).count(c)
	}
}

// codesOf gives what a complaint is counted by.
func codesOf(c aftersales.Complaint) [bySolution]string {
	codes := [bySolution]string{byPhase: string(c.Phase), byChannel: string(c.Channel)}
	if c.Class != nil {
		codes[byCause], codes[bySeverity], codes[byGroup] = c.Class.Cause, c.Class.Severity, c.Class.CustomerGroup
	}
	return codes
}

// answered counts whether something happened so many days after the receipt, once that day is over or it happened. What was
// taken back is owed no more.
func (t *Tally) answered(s *Share, c aftersales.Complaint, at history.Moment, days int) {
	last := c.Received.Day(t.c.Zone).AddDays(days)
	if !at.IsZero() {
		s.add(!at.Day(t.c.Zone).After(last))
	} else if c.State != aftersales.ComplaintWithdrawn && !t.c.AsOf.Before(last.AddDays(1).Start(t.c.Zone)) {
		s.add(false)
	}
}

// Closed counts how a complaint ended that was closed in the period; another one is left out.
func (t *Tally) Closed(c aftersales.Complaint) {
	day, ok := t.day(c.Closed)
	if !ok {
		return
	}
	t.k.Closed++
	t.point(day).Closed++
	if took, ok := tookOf(c); ok {
		t.k.Took.add(took)
	}
	if due, ok := c.Due.Instant(); ok && !c.Completed.IsZero() {
		t.k.InLimit.add(!c.Completed.First(t.c.Zone).After(due))
	}
	for _, code := range solutions(c) {
		t.row(bySolution, code).count(c)
	}
	for _, m := range c.Measures {
		t.measure(m)
	}
	if money := c.Compensated; money.Currency() != "" {
		t.pay(money)
	}
}

// tookOf gives the time from the receipt to the closing, where both are known to the hour. What was closed before it came, as
// another system may say, took no time that could be told.
func tookOf(c aftersales.Complaint) (time.Duration, bool) {
	from, known := c.Received.Instant()
	to, ended := c.Closed.Instant()
	return to.Sub(from), known && ended && !to.Before(from)
}

// The codes of solutions.
const (
	solvedByExplanation  = "explained"
	solvedByApology      = "apologised"
	solvedByPlan         = "plan_carried_out"
	solvedByRework       = "rework"
	solvedByCompensation = "compensated"
	solvedByDecision     = "decided_finally"
)

// solutions lists how a complaint was solved; [""] if nothing of that is on record.
func solutions(c aftersales.Complaint) []string {
	var out []string
	for _, s := range []struct {
		code string
		is   bool
	}{
		{solvedByExplanation, !c.Explained.IsZero()}, {solvedByApology, !c.Apologised.IsZero()},
		{solvedByPlan, c.Plan != nil && !c.Plan.Done.IsZero()}, {solvedByRework, len(c.Reworks) > 0},
		{solvedByCompensation, c.Compensated.Sign() > 0}, {solvedByDecision, !c.Decided.IsZero()},
	} {
		if s.is {
			out = append(out, s.code)
		}
	}
	if out == nil {
		out = []string{""}
	}
	return out
}

func (t *Tally) row(d dimension, code string) *Row {
	if t.rows[d] == nil {
		t.rows[d] = map[string]*Row{}
	}
	r := t.rows[d][code]
	if r == nil {
		r = &Row{Code: code}
		t.rows[d][code] = r
	}
	return r
}

func (r *Row) count(c aftersales.Complaint) {
	r.Count++
	if !c.Closed.IsZero() && !c.Open() {
		r.Closed++
		if took, ok := tookOf(c); ok {
			r.Took.add(took)
		}
	}
	if c.Class != nil && c.Class.Validity != "" {
		r.Justified.add(c.Class.Validity == "justified")
	}
	if c.Satisfied != nil {
		r.Satisfied.add(*c.Satisfied)
	}
}

func (r *Row) join(o *Row) {
	r.Count, r.Closed = r.Count+o.Count, r.Closed+o.Closed
	r.Justified.join(o.Justified)
	r.Satisfied.join(o.Satisfied)
	r.Took.join(o.Took)
}

func (t *Tally) effect(kind string) *Effect {
	if t.measures == nil {
		t.measures = map[string]*Effect{}
	}
	e := t.measures[kind]
	if e == nil {
		e = &Effect{Kind: kind}
		t.measures[kind] = e
	}
	return e
}

func (t *Tally) measure(m aftersales.Measure) {
	e := t.effect(m.Kind)
	e.Opened++
	e.Done.add(!m.Done.IsZero())
	if !m.Done.IsZero() {
		e.Verified.add(!m.Verified.IsZero())
	}
}

// pay adds an amount to those of its currency.
func (t *Tally) pay(money pricing.Money) {
	if t.paid == nil {
		t.paid = map[pricing.Currency]pricing.Money{}
	}
	if have, ok := t.paid[money.Currency()]; ok {
		money, _ = have.Add(money) // the currency is the same
	}
	t.paid[money.Currency()] = money
}

func (t *Tally) mergeComplaints(o *Tally) {
	a, b := &t.k, &o.k
	a.Received, a.Open, a.Overdue = a.Received+b.Received, a.Open+b.Open, a.Overdue+b.Overdue
	a.Closed, a.Withdrawn = a.Closed+b.Closed, a.Withdrawn+b.Withdrawn
	a.Visits.Sum, a.Visits.Count = a.Visits.Sum+b.Visits.Sum, a.Visits.Count+b.Visits.Count
	a.OftenVisited.join(b.OftenVisited)
	a.Reworked.join(b.Reworked)
	t.seen = append(t.seen, o.seen...)
	for i := range t.waits {
		t.waits[i] = append(t.waits[i], o.waits[i]...)
		t.inLimit[i].join(o.inLimit[i])
	}
	a.SameDay.join(b.SameDay)
	a.NextDay.join(b.NextDay)
	a.InLimit.join(b.InLimit)
	a.Took.join(b.Took)
	for d := range dimensions {
		for code, r := range o.rows[d] {
			t.row(d, code).join(r)
		}
	}
	for kind, m := range o.measures {
		e := t.effect(kind)
		e.Opened += m.Opened
		e.Done.join(m.Done)
		e.Verified.join(m.Verified)
	}
	for _, money := range o.paid {
		t.pay(money)
	}
}

// unsaid puts what was not said last.
func unsaid(code string) int {
	if code == "" {
		return 1
	}
	return 0
}

// complaints gives what was counted of complaints, each list with the most frequent code first and what
// was not said last.
func (t *Tally) complaints() Complaints {
	k := t.k
	k.Speeds = t.speeds()
	again := map[coded]Share{}
	k.Repeated = t.repeats(again)
	k.Rate = Share{k.Received, t.target.Deliveries + t.ordinary.Deliveries}
	for d, to := range map[dimension]*[]Row{byPhase: &k.ByPhase, byChannel: &k.ByChannel, byCause: &k.ByCause, bySeverity: &k.BySeverity,
		byGroup: &k.ByGroup, bySolution: &k.BySolution} {
		for code, r := range t.rows[d] {
			row := *r
			row.Repeated = again[coded{d, code}]
			*to = append(*to, row)
		}
		slices.SortFunc(*to, func(a, b Row) int {
			return cmp.Or(cmp.Compare(unsaid(a.Code), unsaid(b.Code)), cmp.Compare(b.Count, a.Count), strings.Compare(a.Code, b.Code))
		})
	}
	for _, kind := range slices.Sorted(maps.Keys(t.measures)) {
		k.Measures = append(k.Measures, *t.measures[kind])
	}
	for _, currency := range slices.Sorted(maps.Keys(t.paid)) {
		k.Compensated = append(k.Compensated, t.paid[currency])
	}
	return k
}
