package packs

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/compliance"
)

// reportRules are the rules that say when a report is due, by its kind.
var reportRules = [...]struct{ kind, rule string }{
	{"followup", "RE-03"}, {"complaint_analysis", "RE-04"}, {"complaint_statistics", "RE-05a"}, {"summary", "RE-01b"}, {"year_summary", "RE-02b"}}

// ReportDays gives how many days after the end of its month or year a report is still in time, by its kind, as compiled rules have it in
// force, among which house-office is: the follow-up report and the analysis of complaints by the day of the month that their rules
// name, the statistics and the summaries by the grace of the house. The error says which rules are missing.
func ReportDays(rules *compliance.Rules) (map[string]int, error) {
	days := map[string]int{}
	r := paramReader{rules: rules}
	for _, one := range reportRules {
		var s *compliance.Schedule
		if rule, ok := rules.Rule(one.rule); ok {
			s, _ = rule.Logic.(*compliance.Schedule)
		}
		if s == nil || len(s.Due) != 1 || s.Due[0].Max == nil {
			r.errs = append(r.errs, fmt.Errorf("no rule %s says when a report is due", one.rule))
			continue
		}
		due := s.Due[0]
		n, inclusive := r.value(*due.Max), "true"
		if due.Inclusive != nil {
			inclusive = r.value(*due.Inclusive)
		}
		day, err := strconv.Atoi(n)
		switch {
		case err != nil || due.Unit != cal.UnitMonthDay && due.Unit != cal.UnitDays:
			r.errs = append(r.errs, fmt.Errorf("%s: %q %s are no days", one.rule, n, due.Unit))
		case inclusive == "false": // by the day before
			day--
		}
		days[one.kind] = day
	}
	return days, errors.Join(r.errs...)
}

// value gives the text of a value of a rule: a literal, or that of a parameter of its pack.
func (r *paramReader) value(v compliance.Value) string {
	if v.Param == "" {
		return v.Literal.Text
	}
	for _, p := range r.rules.Params() {
		if strings.HasSuffix(p.Name, "/"+v.Param) && p.Pack == "house-office" {
			return p.Value.Text
		}
	}
	return ""
}
