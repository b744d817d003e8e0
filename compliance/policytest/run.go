package policytest

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// MismatchError says that rules do not find what a case expects of one rule.
type MismatchError struct {
	Case string
	Rule string
	Want string
	Got  []string
}

// Error says what was wanted and what was found.
func (e *MismatchError) Error() string {
	got := strings.Join(e.Got, "; ")
	if got == "" {
		got = "no finding"
	}
	return fmt.Sprintf("%s: %s: want %s, got %s", e.Case, e.Rule, e.Want, got)
}

// Run judges the case. The error joins a [MismatchError] for each rule that is not as expected; it is nil if all are.
func (c *Case) Run(rules *compliance.Rules) error { return c.run(rules, false) }

// cannotSet says of every rule that the case names why its parameters cannot be set.
func (c *Case) cannotSet(err error) error {
	var errs []error
	for _, rule := range slices.Sorted(maps.Keys(c.Expect)) {
		errs = append(errs, &MismatchError{c.Name, rule, fmt.Sprintf("parameters that can be set (%v)", err), nil})
	}
	return errors.Join(errs...)
}

// Judge gives what rules find in the case, in the order of a [compliance.Report]; nothing if the parameters of the case
// cannot be set, which [Case.Run] tells.
func (c *Case) Judge(rules *compliance.Rules) []history.Finding {
	rules, err := c.with(rules, false)
	if err != nil {
		return nil
	}
	var r compliance.Report
	rules.Judge(c.History, c.AsOf, &r)
	var out []history.Finding
	for _, f := range r.All() {
		out = append(out, f)
	}
	return out
}

// with gives the rules with the parameters and the calendars of the case, if it has any. With part, parameters of rules that
// are not there are passed over.
func (c *Case) with(rules *compliance.Rules, part bool) (*compliance.Rules, error) {
	set := c.params
	if part {
		set = slices.DeleteFunc(slices.Clone(set), func(s compliance.Setting) bool {
			return !slices.ContainsFunc(rules.Params(), func(v compliance.ParamValue) bool { return v.Name == s.Param })
		})
	}
	rules, err := rules.With(set...)
	if err == nil && c.calendars != nil {
		rules = rules.WithCalendars(c.calendars)
	}
	return rules, err
}

// run judges the case. With part, the rules are some of those that the case is about: the others are passed over.
func (c *Case) run(rules *compliance.Rules, part bool) error {
	rules, err := c.with(rules, part)
	if err != nil {
		return c.cannotSet(err)
	}
	found := find(rules, c.History, c.AsOf, func(rule string, s history.Status) bool {
		_, named := c.Expect[rule]
		return named || s == history.Violated
	})
	var errs []error
	for _, rule := range slices.Sorted(maps.Keys(c.Expect)) {
		if _, ok := rules.Rule(rule); !ok {
			if !part {
				errs = append(errs, &MismatchError{c.Name, rule, "a rule with this id", nil})
			}
			continue
		}
		if e := c.compare(rule, found[rule]); e != nil {
			errs = append(errs, e)
		}
	}
	return errors.Join(append(errs, c.unnamed(rules, found)...)...)
}

// unnamed compares the violations of the rules that the case does not name with those of the base history.
func (c *Case) unnamed(rules *compliance.Rules, found map[string][]history.Finding) (errs []error) {
	var before map[string][]history.Finding
	for _, rule := range slices.Sorted(maps.Keys(found)) {
		if _, named := c.Expect[rule]; named {
			continue
		}
		if before == nil {
			before = find(rules, c.Base, c.baseAsOf(), func(_ string, s history.Status) bool { return s == history.Violated })
		}
		if len(found[rule]) > len(before[rule]) {
			errs = append(errs, &MismatchError{c.Name, rule, "no new violation", write(findOf(rules, c.History, c.AsOf, rule))})
		}
	}
	return errs
}

// baseAsOf is the moment at which the base history is judged: not before its last event.
func (c *Case) baseAsOf() time.Time {
	if c.Base.Len() > 0 {
		if _, last := c.Base.Interval(c.Base.Len() - 1); time.UnixMicro(last).After(c.AsOf) {
			return time.UnixMicro(last)
		}
	}
	return c.AsOf
}

// reports are filled again and again: mutants are judged by hundreds of thousands.
var reports = sync.Pool{New: func() any { return new(compliance.Report) }}

// find judges a history and gives the findings that are wanted, by rule.
func find(rules *compliance.Rules, h *history.History, asOf time.Time, wanted func(rule string, s history.Status) bool) map[string][]history.Finding {
	r := reports.Get().(*compliance.Report)
	defer reports.Put(r)
	rules.Judge(h, asOf, r)
	out := map[string][]history.Finding{}
	for i := range r.Len() {
		if rule := r.Rule(i); wanted(rule, r.Status(i)) {
			out[rule] = append(out[rule], r.Finding(i))
		}
	}
	return out
}

// findOf is find for the findings of one rule.
func findOf(rules *compliance.Rules, h *history.History, asOf time.Time, rule string) []history.Finding {
	return find(rules, h, asOf, func(id string, _ history.Status) bool { return id == rule })[rule]
}

// compare compares the findings of a rule with what is expected of it.
func (c *Case) compare(rule string, got []history.Finding) error {
	want := c.Expect[rule]
	mismatch := func(words string) error { return &MismatchError{c.Name, rule, words, write(got)} }
	switch {
	case c.Every[rule] && len(got) == 0:
		return mismatch(want[0].String())
	case c.Every[rule]:
		for _, f := range got {
			if !want[0].is(f) {
				return mismatch(want[0].String())
			}
		}
	case len(want) != len(got):
		return mismatch(fmt.Sprintf("%d findings", len(want)))
	default:
		for i, f := range got {
			if !want[i].is(f) {
				return mismatch(fmt.Sprintf("%s as finding %d", want[i], i+1))
			}
		}
	}
	return nil
}

// is tells whether a finding is as expected.
func (e Expectation) is(f history.Finding) bool {
	return e.Status == f.Status && (e.Reason == "" || e.Reason == f.Reason) &&
		(e.Missing == nil || slices.Equal(e.Missing, f.Missing)) && (e.On == "" || e.On == trigger(f)) &&
		(e.Due.IsZero() || e.Due.Equal(f.Due)) && (e.Effect == "" || e.Effect == f.Effect) &&
		(e.Grants == nil || slices.Equal(e.Grants, f.Grants) && e.Choice == f.Choice) && e.amounts(f) && e.met(f) && (e.Period == "" || e.Period == period(f))
}

// met tells whether a right was fulfilled as expected.
func (e Expectation) met(f history.Finding) bool {
	return e.MetBy == "" || e.MetBy == f.MetBy || e.MetBy == none && f.MetBy == ""
}

// amounts tells whether the sums that go with a right are as expected.
func (e Expectation) amounts(f history.Finding) bool {
	got := map[string]string{}
	for _, a := range f.Amounts {
		got[a.Name] = a.Value
		if a.Owes != "" {
			got[a.Name] += " by " + a.Owes
		}
		if len(a.Against) > 0 {
			got[a.Name] += " against " + strings.Join(a.Against, " ")
		}
	}
	return e.Amounts == nil || maps.Equal(e.Amounts, got)
}

// trigger gives the event that was judged.
func trigger(f history.Finding) string {
	for _, e := range f.Evidence {
		if e.Part == history.PartTrigger {
			return e.Event
		}
	}
	return ""
}

// period gives the name of the period that was judged.
func period(f history.Finding) string {
	for _, field := range f.Instance {
		if field.Name == history.FieldPeriod {
			return field.Value.Word()
		}
	}
	return ""
}

// write writes findings as expectations are written.
func write(list []history.Finding) []string {
	var out []string
	for _, f := range list {
		effect := f.Effect
		if effect == history.Report {
			effect = ""
		}
		out = append(out, Expectation{Status: f.Status, Reason: f.Reason, Missing: f.Missing, On: trigger(f), Due: f.Due, Effect: effect, Grants: f.Grants, Choice: f.Choice, MetBy: f.MetBy, Period: period(f)}.String())
	}
	return out
}

// Rules gives rules with the parameters and the calendars of the case. The error tells which parameters cannot be set.
func (c *Case) Rules(rules *compliance.Rules) (*compliance.Rules, error) { return c.with(rules, false) }
