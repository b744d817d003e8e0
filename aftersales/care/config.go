package care

import (
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// Config says what is counted.
type Config struct {
	// Period is the month, such as "2026-05", or the year, such as "2026", in the days of Zone.
	Period string
	Zone   *time.Location
	// AsOf is when the report is made: what was due before and is not there is late.
	AsOf time.Time
	// Reached is in how many days after a delivery a call has to reach the customer to count; 0 stands for 7, as S3 1.1.4a says.
	Reached int
	// TargetShare and OrdinaryShare are the shares of target and of ordinary customers that have to be reached, in hundredths;
	// 0 stands for 100 and 30, as S4 3.2.1 and 3.2.2 say.
	TargetShare, OrdinaryShare int
	// Limits are what is wanted of the way of a complaint.
	Limits Limits
	// Reports are those that are due about the period, see [Reports].
	Reports []Duty
	// Fine is what each fined report costs that is late or missing (S4 3.5a: 50 yuan); the zero Money where there is no fine.
	Fine pricing.Money
}

// FieldError is one fault of a configuration, with the path to it; a faulty one gives all its faults in one joined error.
type FieldError = fault.Error

// Duty is a report that has to be handed in about every month, or every year.
type Duty struct {
	// Kind is the kind of the report, as its event "report.submitted" says, and Owner the role that owes it.
	Kind  string `json:"kind"`
	Owner string `json:"owner,omitempty"`
	// Day is by how many days after the end of the period it is there, that day included: of a month, the day of the next one.
	Day int `json:"day"`
	// Yearly reports are about a year; the others about a month.
	Yearly bool `json:"yearly,omitempty"`
	// Fined reports cost the fine when they are late.
	Fined bool `json:"fined,omitempty"`
	// Source are the clauses that demand the report.
	Source []cite.Source `json:"source,omitempty"`
}

// Reports lists the reports that the house regulations ask for, by how many days after the end of its period each is there, as the
// rules in force have it by its kind (package packs gives it: ReportDays). A kind without days is not asked for.
func Reports(days map[string]int) []Duty {
	all := []Duty{
		{Kind: "followup", Owner: "followup_clerk", Fined: true, Source: clause("S4", "3.5a")},
		{Kind: "complaint_analysis", Owner: "followup_clerk", Source: clause("S4", "3.5b")},
		{Kind: "complaint_statistics", Owner: "customer_director", Source: clause("S4", "5.4.4.2")},
		{Kind: "summary", Owner: "business_supervisor", Source: clause("S3", "1.1.v")},
		{Kind: "year_summary", Owner: "business_supervisor", Yearly: true, Source: clause("S3", "1.1.v")},
	}
	var asked []Duty
	for _, d := range all {
		var ok bool
		if d.Day, ok = days[d.Kind]; ok {
			asked = append(asked, d)
		}
	}
	return asked
}

func clause(doc, at string) []cite.Source {
	return []cite.Source{{Document: doc, Clause: at, Basis: cite.House}}
}

// span is the days of a period, and those of its months.
type span struct {
	first, last cal.Date
	months      []string
}

func spanOf(period string) (span, bool) {
	if year, err := cal.ParseDate(period + "-01-01"); err == nil && len(period) == 4 {
		s := span{first: year, last: year.AddYears(1).AddDays(-1)}
		for m := range 12 {
			s.months = append(s.months, year.AddMonths(m).String()[:7])
		}
		return s, true
	}
	month, err := cal.ParseDate(period + "-01")
	if err != nil || len(period) != 7 {
		return span{}, false
	}
	return span{first: month, last: month.AddMonths(1).AddDays(-1), months: []string{period}}, true
}

func (c Config) check() error {
	var f fault.List
	if _, ok := spanOf(c.Period); !ok {
		f.Add("period", fault.Malformed, "%s is no month and no year", fault.Quote(c.Period))
	}
	if c.Zone == nil {
		f.Add("zone", fault.Missing, "no zone")
	}
	if c.AsOf.IsZero() {
		f.Add("as_of", fault.Missing, "no time")
	}
	for _, n := range []struct {
		path string
		n    int
		most int
	}{{"reached", c.Reached, 366}, {"target_share", c.TargetShare, 100}, {"ordinary_share", c.OrdinaryShare, 100},
		{"limits.contact", c.Limits.Contact, 9999}, {"limits.plan", c.Limits.Plan, 9999}, {"limits.settled", c.Limits.Settled, 366},
		{"limits.visits", c.Limits.Visits, 99}, {"limits.repeat", c.Limits.Repeat, 3660}} {
		if n.n < 0 || n.n > n.most {
			f.Add(n.path, fault.Range, "%d is not from 0 to %d", n.n, n.most)
		}
	}
	if c.Fine.Sign() < 0 {
		f.Add("fine", fault.Range, "negative: %s", c.Fine)
	}
	for i, d := range c.Reports {
		path := fault.Index("reports", i)
		if d.Kind == "" || strings.TrimSpace(d.Kind) != d.Kind {
			f.Add(path+".kind", fault.Missing, "no kind: %s", fault.Quote(d.Kind))
		}
		if d.Day < 0 || d.Day > 31 {
			f.Add(path+".day", fault.Range, "%d is not from 0 to 31", d.Day)
		}
		if slices.ContainsFunc(c.Reports[:i], func(o Duty) bool { return o.Kind == d.Kind }) {
			f.Add(path+".kind", fault.Duplicate, "%s is there twice", fault.Quote(d.Kind))
		}
	}
	return f.Err()
}

// New begins to count. The error lists every fault of the configuration.
func New(c Config) (*Tally, error) {
	if err := c.check(); err != nil {
		return nil, err
	}
	if c.Reached == 0 {
		c.Reached = 7
	}
	if c.TargetShare == 0 {
		c.TargetShare = 100
	}
	if c.OrdinaryShare == 0 {
		c.OrdinaryShare = 30
	}
	c.Limits.fill()
	c.Reports = slices.Clone(c.Reports)
	t := &Tally{c: c, handed: map[handedIn]time.Time{}, calls: map[string]*CallCount{}, lost: map[string]int64{}}
	t.span, _ = spanOf(c.Period)
	t.trend = newTrend(t.span)
	return t, nil
}
