package compliance

import (
	"iter"
	"slices"
	"time"

	"example.com/servicelane/aftersales/history"
)

// Report holds the findings of one judgement. It is filled by [Rules.Judge], and may be filled again: once its lists
// have grown, judging allocates nothing. The zero Report is empty and ready. It is not for several goroutines at once.
//
// Findings stand in the order of the events that opened them, then of rule ids; those about facts come first, those of
// periods last, by rule, key and period.
type Report struct {
	rules      *Rules
	history    *history.History
	findings   []finding // as they were judged, kind by kind
	order      []int32   // their places in the order in which they are told; empty if that is the same
	evidence   []evidence
	missing    []lacked
	items      []item // that lack something
	details    []detail
	periods    []period
	told       []telling        // by stage
	reasons    []history.Reason // that were met
	lastReason uint16           // the place of the last one, which is mostly met again
	facts      []string
	sorting    sorting
	looker     *run     // that looks at findings again; nil if none was
	broken     []breach // rules on figures that are; nil if nobody asked
	run        run
}

// finding is a finding before it is written out. It is small and has no pointers, so that it is quickly moved: what few findings have
// stands in its detail.
type finding struct {
	rule     int32
	event    int32 // what opened it; -1 if that is a fact, or a period
	evidence span
	missing  span
	detail   int32  // its place in Report.details; 0 if it has none
	reason   uint16 // its place in Report.reasons
	status   uint8
	limited  bool // the field that the rule puts a limit on is missing or wrong
}

// detail is what is known of a finding that has a due time, that was decided apart from its evidence, that can be made good, or that is of
// a fact or a period.
type detail struct {
	due     int64 // unix microseconds; 0 is none
	decided int64 // likewise
	period  int32 // its place in periods, counted from 1; 0 if it is not of a period
	fact    int32 // the key of the fact, by its place in Report.facts; 0 is none
	open    bool  // if it is violated: the time of the duty is over, and it can still be made good
}

type span struct{ from, to int32 }

// lacked is something that is missing.
type lacked struct {
	name string
	item int32 // of which item, by its place in Report.items, counted from 1; 0 is of none
}

// item is one of the things that a rule looks at each by itself: the path of their key, and its own.
type item struct{ path, key string }

func (s span) isEmpty() bool { return s.from == s.to }

// period is the period of a finding, and what was counted in it.
type period struct {
	number            int32
	hits, most, total int32
	group             string
	sum               int64 // in millionths
}

type evidence struct {
	event int32
	part  uint8
}

// The numbers of statuses and parts in findings.
var (
	statuses = [...]history.Status{history.NotApplicable, history.Satisfied, history.Violated, history.Pending, history.Unknown,
		history.Entitled}
	parts = [...]history.Part{history.PartTrigger, history.PartPartner, history.PartEarly, history.PartLate, history.PartBlocker,
		history.PartCounted, history.PartScope, history.PartOverride}
)

const (
	notApplicable uint8 = iota
	satisfied
	violated
	pending
	unknown
	entitled
)

const (
	partTrigger uint8 = iota
	partPartner
	partEarly
	partLate
	partBlocker
	partCounted
	partScope
	partOverride
)

// The places of the most usual reasons in the list of those that were met.
const (
	noReason uint16 = iota
	wrongValue
	missing
	missingField
	wrongRole
	factAbsent
)

var usualReasons = [...]history.Reason{noReason: "", wrongValue: history.ReasonWrongValue, missing: history.ReasonMissing,
	missingField: history.ReasonMissingField, wrongRole: history.ReasonWrongRole, factAbsent: history.ReasonFactAbsent}

// reason gives the place of a reason in the list of those that were met.
func (r *Report) reason(reason history.Reason) uint16 {
	if reason == "" {
		return noReason
	}
	if last := int(r.lastReason); last >= len(r.reasons) || r.reasons[last] != reason {
		r.lastReason = r.findReason(reason)
	}
	return r.lastReason
}

// findReason gives the place of a reason, by looking through all.
func (r *Report) findReason(reason history.Reason) uint16 {
	for i := range r.reasons {
		if r.reasons[i] == reason {
			return uint16(i)
		}
	}
	r.reasons = append(r.reasons, reason)
	return uint16(len(r.reasons) - 1)
}

// write adds a finding. Its evidence, and what it misses, are what was added since a mark.
func (r *Report) write(rule, event int32, status uint8, reason uint16, mark span) *finding {
	l := r.findings
	n := len(l)
	if n >= cap(l) {
		r.findings = slices.Grow(l, 1)
		return r.write(rule, event, status, reason, mark)
	}
	r.findings = r.findings[:n+1]
	f := &l[:cap(l)][n]
	f.rule, f.event, f.status, f.reason, f.detail, f.limited = rule, event, status, reason, 0, false
	f.evidence.from, f.evidence.to = mark.from, int32(len(r.evidence))
	f.missing.from, f.missing.to = mark.to, int32(len(r.missing))
	return f
}

// last gives the status of the finding that was written last, and the reason for it.
func (r *Report) last() (status uint8, reason uint16) {
	f := &r.findings[len(r.findings)-1]
	return f.status, f.reason
}

// has tells whether there is a finding i.
func (r *Report) has(i int) bool { return i >= 0 && i < len(r.findings) }

// finding gives the finding of a number.
func (r *Report) finding(i int) *finding {
	if len(r.order) > 0 {
		i = int(r.order[i])
	}
	return &r.findings[i]
}

// Len is the number of findings.
func (r *Report) Len() int { return len(r.findings) }

// Count is the number of findings with a status. It looks at all of them.
func (r *Report) Count(s history.Status) int {
	n, status := 0, uint8(slices.Index(statuses[:], s))
	for i := range r.findings {
		if r.findings[i].status == status {
			n++
		}
	}
	return n
}

// Rule gives the id of the rule of finding i; empty if there is no such finding.
func (r *Report) Rule(i int) string {
	if !r.has(i) {
		return ""
	}
	return r.rules.rules[r.finding(i).rule].src.ID
}

// Status gives the status of finding i; empty if there is no such finding.
func (r *Report) Status(i int) history.Status {
	if !r.has(i) {
		return ""
	}
	return statuses[r.finding(i).status]
}

// Reason gives the reason of finding i; empty if its status has none, or if there is no such finding.
func (r *Report) Reason(i int) history.Reason {
	if !r.has(i) {
		return ""
	}
	return r.reasons[r.finding(i).reason]
}

// All writes out the findings, each with its number.
func (r *Report) All() iter.Seq2[int, history.Finding] {
	return func(yield func(int, history.Finding) bool) {
		for i := range r.findings {
			if !yield(i, r.Finding(i)) {
				return
			}
		}
	}
}

// Finding writes out finding i, 0 to Len-1; for another number it gives the zero Finding. What it gives stays valid when the report is
// filled again.
func (r *Report) Finding(i int) history.Finding {
	if !r.has(i) {
		return history.Finding{}
	}
	f := r.finding(i)
	d := &r.details[f.detail]
	rule := &r.rules.rules[f.rule]
	out := history.Finding{
		Rule: rule.src.ID, Status: r.Status(i), Reason: r.Reason(i), Effect: rule.effect,
		Sources: rule.src.Sources, OverrideRoles: rule.src.Override.Roles, Owes: rule.src.Owes,
	}
	if d.due != 0 {
		out.Due = r.local(f, d.due)
	}
	if p, ok := rule.judge.(granter); ok && f.status == entitled {
		out.Grants, out.Arisen = p.grants().List(), r.local(f, d.decided)
		if e, ok := rule.src.Logic.(*Entitlement); ok {
			out.Choice, out.Amounts = string(e.Choice), r.Amounts(i)
			out.MetBy, out.MetAt = r.metBy(f)
		}
	}
	if m, ok := rule.judge.(recurring); ok && d.period == 0 {
		out.Instance = m.instance(r.facts[d.fact], &period{})
	} else if ok {
		p := &r.periods[d.period-1]
		out.Instance = append(m.instance(r.facts[d.fact], p), history.Field{Name: history.FieldPeriod, Value: history.Period(m.name(p))})
		out.Measured, out.Limit = m.figures(p)
	} else {
		out.Instance = r.instance(f, rule)
	}
	if m, ok := rule.judge.(measurer); ok && (f.status == violated || f.status == entitled) {
		x := r.looking(f)
		out.Measured, out.Limit = m.measure(x, rule)
	}
	if f.limited {
		out.Missing = []string{rule.limit.path.String()}
	}
	for _, m := range r.missing[f.missing.from:f.missing.to] {
		out.Missing = append(out.Missing, r.missingText(m))
	}
	if f.event >= 0 {
		out.Evidence = append(out.Evidence, history.Evidence{Event: r.name(f.event), Part: history.PartTrigger})
	}
	page, _ := r.Evidence(i, 0, MaxEvidence)
	out.Evidence = append(out.Evidence, page...)
	return out
}

// local gives a moment of a finding as the clocks of the shop show it, of the history if the shop is not known; in UTC if neither
// zone is.
func (r *Report) local(f *finding, micros int64) time.Time {
	zone := r.history.Config.Zone
	if f.event >= 0 {
		zone = r.history.Zone(int(f.event))
	}
	return time.UnixMicro(micros).In(orUTC(zone))
}

// MaxEvidence is how many events a finding written out names at most, beside the one that is judged; the number is ours. A share of a year
// may stand on many thousands: see [Report.Evidence].
const MaxEvidence = 200

// Evidence gives a page of the evidence of finding i, without the event that is judged: at most so many pieces from a place on, and how
// many there are in all. There is none if there is no such finding.
func (r *Report) Evidence(i, from, most int) (page []history.Evidence, all int) {
	if !r.has(i) {
		return nil, 0
	}
	f := r.finding(i)
	list := r.evidence[f.evidence.from:f.evidence.to]
	from = min(max(from, 0), len(list))
	for _, e := range list[from:min(from+max(most, 0), len(list))] {
		page = append(page, history.Evidence{Event: r.name(e.event), Part: parts[e.part]})
	}
	return page, len(list)
}

// missingText names what is missing, and of which item: "inspection.passed (item_id A-2)".
func (r *Report) missingText(m lacked) string {
	if m.item == 0 {
		return m.name
	}
	of := r.items[m.item-1]
	return m.name + " (" + of.path + " " + of.key + ")"
}

// at gives a judgement at the event or fact of a finding, to look at it again.
func (r *Report) at(f *finding) *run {
	x := r.beginAgain()
	x.decided = r.details[f.detail].decided
	if x.here = r.scene(f, &x.subject); f.event >= 0 {
		_, x.last = r.history.Interval(x.here.event)
	}
	return x
}

// scene gives the event or fact of a finding, with room for the fact.
func (r *Report) scene(f *finding, room *history.Fact) scene {
	if f.event < 0 {
		*room = history.NewFact(r.rules.rules[f.rule].fact, r.facts[r.details[f.detail].fact])
		return scene{fact: room}
	}
	return scene{event: int(f.event), known: r.history.Known(int(f.event))}
}

// looking is at for what looks at many events: what was gathered for one finding serves the next.
func (r *Report) looking(f *finding) *run {
	if f.event < 0 {
		x := r.at(f)
		x.look()
		return x
	}
	if r.looker == nil || r.looker.h != r.history {
		r.looker = r.at(f)
		r.looker.look()
	}
	x := r.looker
	x.n, x.asOf, x.closed, x.era = r.run.n, r.run.asOf, r.run.closed, x.always()
	x.notes, x.out.evidence, x.out.missing, x.out.items = x.notes[:0], x.out.evidence[:0], x.out.missing[:0], x.out.items[:0]
	x.mark = span{}
	x.decided = r.details[f.detail].decided
	x.here = r.scene(f, &x.subject)
	_, x.last = r.history.Interval(x.here.event)
	return x
}

// beginAgain begins a judgement like that of the report.
func (r *Report) beginAgain() *run {
	x := &run{rs: r.rules, h: r.history, n: r.run.n, asOf: r.run.asOf, closed: r.run.closed, out: &Report{}}
	x.era = x.always()
	return x
}

// instance gives the key of what was judged.
func (r *Report) instance(f *finding, rule *rule) []history.Field {
	if len(rule.per) == 0 {
		return nil
	}
	var room history.Fact
	here := r.scene(f, &room)
	var out []history.Field
	for i := range rule.per {
		if v, presence := r.run.value(&rule.per[i], &here); presence == history.Present {
			out = append(out, history.Field{Name: history.Name(rule.per[i].text), Value: v})
		}
	}
	return out
}
