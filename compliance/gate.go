package compliance

import (
	"cmp"
	"slices"
	"time"

	"example.com/servicelane/aftersales/history"
)

// Gate judges proposed events on top of a history, as [history.Policy] describes it. A nil history is an empty one of our
// own deciders.
//
// A violated finding whose evidence has a part [history.PartOverride] was overridden: among the proposed events is a
// "rule.overridden" that names the rule, a role that may override it, and a reason. The finding is given all the same, so that
// it is seen.
//
// Proposed events that no history can hold cannot be judged and never pass: the answer is one unknown finding without
// rule that blocks and says what is wrong.
func (rs *Rules) Gate(h *history.History, proposed []history.Event) []history.Finding {
	h = orEmpty(h, rs)
	all, err := h.With(proposed...)
	if err != nil {
		return []history.Finding{{Status: history.Unknown, Reason: history.ReasonFactAbsent, Effect: history.Block,
			Missing: []string{err.Error()}}}
	}
	var r Report
	x := r.begin(rs, all, all.Len(), 0)
	for _, e := range proposed {
		i, ok := all.Find(e.ID)
		if _, before := h.Find(e.ID); ok && !before && !all.Voided(i) {
			_, x.asOf = all.Interval(i)
			for _, place := range rs.stages[0].gates[e.Type] {
				entry := &rs.stages[0].byEvent[place]
				x.judge(entry.rule, entry.role, i)
			}
		}
	}
	var out []history.Finding
	for i := range r.findings {
		if r.refuses(i) {
			out = append(out, r.Finding(i))
		}
	}
	return append(out, rs.gateOnFindings(h, all, proposed)...)
}

// refuses tells whether finding i speaks against what it is about.
func (r *Report) refuses(i int) bool {
	f := r.finding(i)
	return f.status == violated || f.status == unknown && r.rules.rules[f.rule].blocks
}

// gateOnFindings judges the gates that look at findings of other rules: everything has to be judged for them.
func (rs *Rules) gateOnFindings(h, all *history.History, proposed []history.Event) (out []history.Finding) {
	var asOf time.Time
	for _, e := range proposed {
		for n := range rs.stages[1:] {
			if i, ok := all.Find(e.ID); ok && rs.stages[n+1].gates[e.Type] != nil {
				_, last := all.Interval(i)
				asOf = later(asOf, time.UnixMicro(last))
			}
		}
	}
	if asOf.IsZero() {
		return nil
	}
	var r Report
	rs.Judge(all, asOf, &r)
	for i := range r.findings {
		f := r.finding(i)
		rule := &rs.rules[f.rule]
		if f.event < 0 || rule.stage == 0 || !rule.src.Logic.Kind().Gate() || !r.refuses(i) {
			continue
		}
		id := r.history.Event(int(f.event)).ID
		if _, before := h.Find(id); !before && slices.ContainsFunc(proposed, func(e history.Event) bool { return e.ID == id }) {
			out = append(out, r.Finding(i))
		}
	}
	return out
}

func later(a, b time.Time) time.Time {
	if a.Before(b) {
		return b
	}
	return a
}

// Due lists what is owed as of a moment, as [history.Policy] describes it; nothing of a nil history.
func (rs *Rules) Due(h *history.History, asOf time.Time) []history.Finding {
	if h == nil {
		return nil
	}
	var r Report
	rs.Judge(h, asOf, &r)
	var out []history.Finding
	for i := range r.findings {
		f := r.finding(i)
		if d := &r.details[f.detail]; f.status == pending || f.status == violated && d.open || f.status == unknown && d.due != 0 {
			out = append(out, r.Finding(i))
		}
	}
	slices.SortStableFunc(out, earlierDue)
	return out
}

// earlierDue puts the earliest due first, and those without due time last.
func earlierDue(a, b history.Finding) int {
	if a.Due.IsZero() != b.Due.IsZero() {
		return cmp.Compare(b.Due.Unix(), a.Due.Unix())
	}
	return a.Due.Compare(b.Due)
}

// overriddenNumber is that of the events that override findings.
var overriddenNumber = history.Standard().Number(history.RuleOverridden)

// overridden adds the event that overrides the finding, if there is one: of the same case, at the same moment, with a
// role that may and a reason.
func (x *run) overridden() {
	list := x.h.NumbersOf(overriddenNumber)
	if len(list) == 0 || x.here.fact != nil {
		return
	}
	roles := x.rs.rules[x.rule].src.Override.Roles
	moment, _ := x.h.Interval(x.here.event)
	for _, n := range list {
		i := int(n)
		first, _ := x.h.Interval(i)
		if first != moment || i >= x.n {
			continue
		}
		e := x.h.Event(i)
		if e.Get(history.FieldOverrideRule).Word() == x.rs.rules[x.rule].src.ID &&
			slices.Contains(roles, e.Get(history.FieldOverrideRole).Word()) &&
			!e.Get(history.FieldReason).IsAbsent() && x.sameCase(i) {
			x.proof(i, partOverride)
			return
		}
	}
}

// sameCase tells whether event i is about a subject that what is judged belongs to.
func (x *run) sameCase(i int) bool {
	subject := x.h.Subject(i)
	return x.h.ID(x.here.event, x.h.RefName(subject)) == x.h.RefID(subject)
}
