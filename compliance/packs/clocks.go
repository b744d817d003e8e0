package packs

import (
	"cmp"
	"slices"

	"example.com/servicelane/compliance"
)

// Clock is a duty that has a time: a rule of kind response, schedule or retention. Its findings say when it is due, and by what
// it was met; a clock adds who owes it.
type Clock struct {
	// Rule is the id of the rule.
	Rule string
	// Owner is the role that answers for it, or [OwnerOfComplaint] or [FirstReceiver].
	Owner string
}

// Owners that are no roles: who owes is written in the case.
const (
	OwnerOfComplaint = "complaint_owner" // whoever the complaint was assigned to last (complaint.assigned)
	FirstReceiver    = "receiver"        // whoever received the complaint (complaint.received)
)

// owners are the parameters that say who owes what, by rule.
var owners = [...]string{"house-care/care_owners", "house-office/office_owners"}

// Clocks lists the clocks of compiled rules for which their packs name an owner, in the order of the rules' ids. A house sets other
// owners as it sets any parameter: the whole table at once.
func Clocks(rules *compliance.Rules) []Clock {
	var out []Clock
	for _, p := range rules.Params() {
		if !slices.Contains(owners[:], p.Name) {
			continue
		}
		for _, item := range p.Value.Items {
			if r, there := rules.Rule(item.Name); there && isClock(r.Logic.Kind()) {
				out = append(out, Clock{Rule: item.Name, Owner: item.Text})
			}
		}
	}
	slices.SortFunc(out, func(a, b Clock) int { return cmp.Compare(a.Rule, b.Rule) })
	return out
}

func isClock(k compliance.Kind) bool {
	return k == compliance.KindResponse || k == compliance.KindSchedule || k == compliance.KindRetention
}

// Notice says who is told what a rule demands to be told.
type Notice struct {
	// Rule is the id of the rule; its text is what is told, the evidence of its finding the case.
	Rule string
	// To are roles, "customer", or [OwnerOfComplaint].
	To []string
	// Channels are the ways that the regulation names, such as "phone" and "letter"; none is any.
	Channels []string
}

// Notices lists whom the rules of house-care want to be told, in the order of the rules' ids.
func Notices(rules *compliance.Rules) []Notice {
	to, channels := lists(rules, "house-care/notice_to"), lists(rules, "house-care/notice_channels")
	var out []Notice
	for rule, roles := range to {
		if _, there := rules.Rule(rule); there {
			out = append(out, Notice{Rule: rule, To: roles, Channels: channels[rule]})
		}
	}
	slices.SortFunc(out, func(a, b Notice) int { return cmp.Compare(a.Rule, b.Rule) })
	return out
}

// lists reads a table of lists.
func lists(rules *compliance.Rules, param string) map[string][]string {
	out := map[string][]string{}
	for _, p := range rules.Params() {
		if p.Name != param {
			continue
		}
		for _, row := range p.Value.Items {
			for _, item := range row.Items {
				out[row.Name] = append(out[row.Name], item.Text)
			}
		}
	}
	return out
}

// Owners gives the owner of each of [Clocks] by its rule, as a workshop takes it to find due work by role.
func Owners(rules *compliance.Rules) map[string]string {
	owners := map[string]string{}
	for _, c := range Clocks(rules) {
		owners[c.Rule] = c.Owner
	}
	return owners
}

// noRules are the rows of the steps that are of no rule: of all others, and of what an appointment, an order and a call plan themselves.
var noRules = [...]string{"*", "appointment", "promised", "followup"}

// Steps gives what a workshop does by itself about each duty, by its rule, in the words of its configuration; "*" stands for the
// rules that are not named.
func Steps(rules *compliance.Rules) map[string][]string {
	steps := lists(rules, "house-care/duty_steps")
	for rule := range steps {
		if _, there := rules.Rule(rule); !there && !slices.Contains(noRules[:], rule) {
			delete(steps, rule)
		}
	}
	return steps
}

// Superiors gives the role above each role; "*" stands for the roles that are not named.
func Superiors(rules *compliance.Rules) map[string]string {
	out := map[string]string{}
	for _, p := range rules.Params() {
		if p.Name != "house-care/superiors" {
			continue
		}
		for _, item := range p.Value.Items {
			out[item.Name] = item.Text
		}
	}
	return out
}
