package packs

import (
	"encoding/json"
	"errors"
	"fmt"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/compliance"
)

// CallTimes are the times for calls to customers that compiled rules have in force, by profile and house: what a plan of calls is
// made of.
type CallTimes struct {
	// First and Second are those of the calls after a service, from the delivery and from the first call that reached the customer.
	First, Second cal.Window
	// NewCarFirst, NewCarSecond and Seller are those after the sale of a new car, Recheck after a complaint came back to the clerk.
	NewCarFirst, NewCarSecond, Seller, Recheck cal.Window
	// Notice is that of the call about a campaign, from its day, and Letter of the letter, from that call; Reminder of the one about
	// a maintenance, from the day on which it is due.
	Notice, Letter, Reminder cal.Window
	// Quiet are the hours in which nobody is called.
	Quiet []cal.Opening
	// Targets are the kinds of customers who are called after every delivery, beside those who are marked.
	Targets []string
	// CoverageDays is in how many days after a delivery a call counts for the share of those who were called.
	CoverageDays int
}

// Calls gives the times for calls of compiled rules, among which house-care is. The error says which are missing.
func Calls(rules *compliance.Rules) (CallTimes, error) {
	var t CallTimes
	lead := 0
	var clock [][2]cal.Clock
	r := paramReader{rules: rules}
	r.read("house-care/follow_up", &t.First)
	r.read("house-care/second_follow_up", &t.Second)
	r.read("house-care/new_car_first", &t.NewCarFirst)
	r.read("house-care/new_car_second", &t.NewCarSecond)
	r.read("house-care/seller_call", &t.Seller)
	r.read("house-care/recheck", &t.Recheck)
	r.read("house-care/notice_lead", &t.Notice)
	r.read("house-care/letter_time", &t.Letter)
	r.read("house-care/due_lead", &lead)
	r.read("house-care/quiet_hours", &clock)
	r.read("house-default/target_kinds", &t.Targets)
	r.read("house-care/coverage_days", &t.CoverageDays)
	t.Reminder = cal.Between(cal.Days(lead), cal.Days(0))
	for _, hours := range clock {
		t.Quiet = append(t.Quiet, cal.Opening{From: hours[0], To: hours[1]})
	}
	return t, errors.Join(r.errs...)
}

// RetentionYears gives for how many years records are kept, by their kind, as compiled rules have it in force: that of inspections
// is the regulation's, others are set by the house. A kind without years is kept for good.
func RetentionYears(rules *compliance.Rules) (map[string]int, error) {
	years, inspection := map[string]int{}, 0
	r := paramReader{rules: rules}
	r.read("house-office/inspection_years", &inspection)
	if p := r.find("house-office/retention_years"); p != nil && !p.Value.IsZero() {
		r.read("house-office/retention_years", &years)
	}
	years["inspection"] = inspection
	return years, errors.Join(r.errs...)
}

// paramReader reads values of parameters by their full names.
type paramReader struct {
	rules *compliance.Rules
	errs  []error
}

func (r *paramReader) find(name string) *compliance.ParamValue {
	for _, p := range r.rules.Params() {
		if p.Name == name {
			return &p
		}
	}
	return nil
}

func (r *paramReader) read(name string, to any) {
	p := r.find(name)
	if p == nil || p.Value.IsZero() {
		r.errs = append(r.errs, fmt.Errorf("the rules have no value for %s", name))
		return
	}
	text, err := json.Marshal(p.Value)
	if err == nil {
		err = json.Unmarshal(text, to)
	}
	if err != nil {
		r.errs = append(r.errs, fmt.Errorf("%s: %w", name, err))
	}
}
