package compliance

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"time"

	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
)

// Standing is what may be claimed at a moment, what is one step away, and who owes what until when: what a service adviser
// and a lawyer want to know before an order is closed. Its JSON form is meant for other programs.
type Standing struct {
	AsOf time.Time `json:"as_of"`
	// Periods are those within which rights may arise, the earliest first. None is a sign that no law reaches the vehicle, or that its
	// purchase is not on record.
	Periods []Period `json:"periods"`
	// Rights exist, the earliest first.
	Rights []Right `json:"rights"`
	// Met are rights that were fulfilled: another car was given, the money paid back, the spare car handed over.
	Met []Right `json:"met"`
	// Near are rights of which a part of what they need is there, the nearest first.
	Near []Near `json:"near"`
	// Duties are owed, or were not kept, the earliest first.
	Duties []Duty `json:"duties"`
	// Open are the rules of which nothing can be said, and what is absent: also rights that arise at events which the source does not record.
	Open []Open `json:"open"`
	// Denied are rights that were looked at and do not exist, are not near, and are not open.
	Denied []Denied `json:"denied"`
	// Stray are events by which rights would be judged, but they lead to no vehicle, or to nothing else that a rule is for.
	Stray []Proof `json:"stray"`
}

// Denied is a right that does not exist.
type Denied struct {
	Claim
	Grants []string `json:"grants"`
	// Reason is "outside" of the period, "below" a threshold of which nothing is reached, or empty where the rule does not apply.
	Reason history.Reason `json:"reason,omitempty"`
}

// Claim names a rule and what it was judged for.
type Claim struct {
	Rule string `json:"rule"`
	// Subject are the ids of what was judged, by name.
	Subject map[string]string `json:"subject"`
	// Owes is the word for who owes it; empty is not said.
	Owes    string        `json:"owes,omitempty"`
	Sources []cite.Source `json:"sources"`
	// Set is what a pack above the law set of the rule, or of one that it rests on, however far: that is no law, but a promise.
	Set []SetBy `json:"set,omitempty"`
}

// Right is a right that exists.
type Right struct {
	Claim
	Grants []string  `json:"grants"`
	Choice string    `json:"choice,omitempty"`
	Since  time.Time `json:"since"`
	// Measured is what reached the threshold Limit; both are empty if there is none.
	Measured string `json:"measured,omitempty"`
	Limit    string `json:"limit,omitempty"`
	// Sum is what Measured adds up: the stays with their days, or the events.
	Sum     []Addend         `json:"sum,omitempty"`
	Amounts []history.Amount `json:"amounts,omitempty"`
	// Evidence are the events that it rests on, in the order in which they happened.
	Evidence []Proof `json:"evidence"`
	// MetBy is the event by which it was fulfilled, at MetAt; empty if it was not.
	MetBy string    `json:"met_by,omitempty"`
	MetAt time.Time `json:"met_at,omitzero"`
	// Missing names what would have to be known to say that it was not met: events of which the source keeps no record, or what is absent of
	// those that it has.
	Missing []string `json:"missing,omitempty"`
}

// Proof is an event, with when it happened.
type Proof struct {
	Event string         `json:"event"`
	Type  history.Type   `json:"type"`
	At    history.Moment `json:"at"`
}

// Near is a right that does not exist yet, but may: its period runs, or nobody knows that it does not.
type Near struct {
	Claim
	Grants []string `json:"grants"`
	Choice string   `json:"choice,omitempty"`
	// All tells that all of the steps are needed; else one is enough.
	All   bool   `json:"all,omitempty"`
	Steps []Lack `json:"steps"`
	// Until is the last moment at which one more event lies in the period of the right; zero is without end, or a stay that goes on.
	Until time.Time `json:"until,omitzero"`
	// Missing is what is not known of whether that period runs.
	Missing []string `json:"missing,omitempty"`
}

// Lack is what a right needs more of.
type Lack struct {
	// Unit is "times", "days" or "hours", Event the event that is counted, or that ends the time.
	Unit  string       `json:"unit"`
	Event history.Type `json:"event"`
	// Of is the value that is counted most, such as the key of a problem; empty if there is none.
	Of      string `json:"of,omitempty"`
	Reached int64  `json:"reached"`
	// Needed is how many there must be, More how many are missing.
	Needed int64 `json:"needed"`
	More   int64 `json:"more"`
}

// Duty is something that is owed, or was not kept.
type Duty struct {
	Claim
	Status history.Status `json:"status"`
	Reason history.Reason `json:"reason,omitempty"`
	// Due is the last moment still in time; zero is none.
	Due     time.Time `json:"due,omitzero"`
	Missing []string  `json:"missing,omitempty"`
}

// Open is a rule of which nothing can be said.
type Open struct {
	Claim
	Reason  history.Reason `json:"reason"`
	Missing []string       `json:"missing"`
}

// Standing tells what may be claimed at a moment, by the history of a vehicle.
func (rs *Rules) Standing(h *history.History, asOf time.Time) *Standing {
	var report Report
	h = orEmpty(h, rs)
	rs.Judge(h, asOf, &report)
	out := &Standing{AsOf: asOf, Periods: report.begunCoverages(), Stray: report.stray(), Rights: []Right{}, Met: []Right{}, Near: []Near{}, Duties: []Duty{}, Open: []Open{}, Denied: []Denied{}}
	said := map[string]bool{}
	for i, f := range report.All() {
		c := claimOf(f)
		switch f.Status {
		case history.Entitled:
			right := Right{Claim: c, Grants: f.Grants, Choice: f.Choice, Since: f.Arisen, Measured: f.Measured, Limit: f.Limit,
				Sum: report.addends(i), Amounts: f.Amounts, Evidence: proofsOf(h, f), MetBy: f.MetBy, MetAt: f.MetAt}
			if f.MetBy != "" {
				out.Met = append(out.Met, right)
			} else {
				right.Missing = report.metUnknown(i)
				out.Rights = append(out.Rights, right)
			}
		case history.NotApplicable:
			n, ok := report.near(i)
			switch n.Claim = c; {
			case ok && f.Reason == history.ReasonBelow:
				out.Near = once(out.Near, n, said)
			case len(n.Grants) > 0:
				out.Denied = once(out.Denied, Denied{Claim: c, Grants: n.Grants, Reason: f.Reason}, said)
			}
		case history.Pending, history.Violated:
			out.Duties = append(out.Duties, Duty{Claim: c, Status: f.Status, Reason: f.Reason, Due: f.Due, Missing: f.Missing})
		case history.Unknown:
			out.Open = once(out.Open, Open{Claim: c, Reason: f.Reason, Missing: f.Missing}, said)
		}
	}
	out.Denied = slices.DeleteFunc(out.Denied, func(d Denied) bool { return isOpen(out.Open, &d.Claim) })
	for _, o := range report.unseen(out.Periods) {
		out.Open = once(out.Open, o, said)
	}
	slices.SortStableFunc(out.Rights, func(a, b Right) int { return a.Since.Compare(b.Since) })
	slices.SortStableFunc(out.Near, func(a, b Near) int { return cmp.Compare(a.nearest(), b.nearest()) })
	slices.SortStableFunc(out.Duties, func(a, b Duty) int { return a.Due.Compare(b.Due) })
	out.mark(&report)
	return out
}

// isOpen tells whether nothing can be said of a right at one event at least: then it is not denied for what another event shows.
func isOpen(list []Open, c *Claim) bool {
	return slices.ContainsFunc(list, func(o Open) bool { return o.Rule == c.Rule && maps.Equal(o.Subject, c.Subject) })
}

// once appends what is not yet said: events of one thing of which the same can be said are one line.
func once[T any](list []T, one T, said map[string]bool) []T {
	if key := fmt.Sprintf("%#v", one); !said[key] {
		list, said[key] = append(list, one), true
	}
	return list
}

func claimOf(f history.Finding) Claim {
	c := Claim{Rule: f.Rule, Subject: map[string]string{}, Owes: f.Owes, Sources: f.Sources}
	for _, field := range f.Instance {
		c.Subject[string(field.Name)] = field.Value.Word()
	}
	return c
}

// proofsOf gives the events that decided a finding, each once, in the order of the history.
func proofsOf(h *history.History, f history.Finding) []Proof {
	numbers := make([]int, 0, len(f.Evidence))
	for _, e := range f.Evidence {
		if i, ok := h.Find(e.Event); ok {
			numbers = append(numbers, i)
		}
	}
	slices.Sort(numbers)
	out := []Proof{}
	for _, i := range slices.Compact(numbers) {
		out = append(out, proofOf(h, i))
	}
	return out
}

func proofOf(h *history.History, i int) Proof {
	e := h.Event(i)
	return Proof{Event: e.ID, Type: e.Type, At: e.At}
}

// nearest is what is missing at least.
func (n *Near) nearest() int64 {
	least := n.Steps[0].More
	for _, s := range n.Steps {
		least = min(least, s.More)
	}
	return least
}

// near measures how far a right is whose thresholds were not reached at the last event it was looked at: with what happened since. If
// they are reached by now, one more such event is enough. It is false if nothing can be counted, or nothing is there.
func (r *Report) near(i int) (n Near, ok bool) {
	f := r.finding(i)
	rule := &r.rules.rules[f.rule]
	p, is := rule.judge.(*entitlement)
	if !is || f.event < 0 {
		return n, false
	}
	logic, _ := rule.src.Logic.(*Entitlement)
	n.Grants, n.Choice = logic.Grants, string(logic.Choice)
	x := r.looking(f)
	x.era = p.eraOf(x)
	if p.metBy(x, rule) >= 0 {
		return n, false
	}
	runs, until := p.stillCovers(x, rule)
	n.Missing = named(n.Missing, x.notes)
	if until > 0 {
		n.Until = time.UnixMicro(until).In(orUTC(x.h.Zone(x.here.event)))
	}
	x.last = x.closed
	moment, _ := p.until(x, rule, x.here.event)
	ready := len(p.any) == 0
	for k, list := range [...][]threshold{p.any, p.all} {
		all := true
		for j := range list {
			step, counted := list[j].step(x, rule, moment)
			counted = counted && (p.afterEnd || step.fits(moment, until))
			goes := runs == no && p.afterEnd && list[j].span != nil && list[j].span.trackOf(x).goesOn()
			if !counted || runs == no && !goes {
				all = false
				continue
			}
			ok = ok || step.Reached > 0
			if step.More <= 0 {
				ready = ready || k == 0
				continue
			}
			all = false
			n.All = n.All || k == 1
			n.Steps = append(n.Steps, step)
		}
		ready = ready && (all || k == 0)
	}
	if ready && runs != no {
		n.All, n.Steps = false, []Lack{{Unit: "times", Event: p.on.types[0], Needed: 1, More: 1}}
	}
	return n, ok && len(n.Steps) > 0
}

// step measures one threshold; false if it is no count of events or days, or can never be reached any more.
func (t *threshold) step(x *run, r *rule, moment int64) (s Lack, ok bool) {
	limit, known := x.numberValue(&t.value)
	if !known || limit.Decimal().Scale != 0 || t.op != Gt && t.op != Ge {
		return s, false
	}
	s.Needed = limit.Decimal().Digits
	if t.op == Gt {
		s.Needed++
	}
	switch {
	case t.span != nil:
		track := t.span.trackOf(x)
		if s.Reached, _ = track.lengths(moment); t.span.hours || t.span.over(track, r) {
			return s, false
		}
		s.Unit, s.Event = "days", t.span.to.types[0]
	case t.counter != nil:
		s.Unit, s.Event = "times", t.term.of.types[0]
		var last int
		if s.Reached, _, last = t.counter.by(x); last >= 0 && (t.counter.mostBy != nil || t.counter.tie != nil) {
			e := t.counter.countOf(x).events[last]
			s.Of = cmp.Or(e.best, e.tie)
		}
	default:
		return s, false
	}
	s.More = s.Needed - s.Reached
	return s, true
}

// fits tells whether days that are missing can pass before a moment; 0 is no end.
func (s *Lack) fits(now, until int64) bool {
	return s.Unit != "days" || until == 0 || (s.More-1)*int64(24*time.Hour/time.Microsecond) <= until-now
}

// over tells whether the time of an instance has ended: the instance is the stretch itself, and nothing of it is open.
func (s *stretches) over(t *track, r *rule) bool {
	return s.of(r) && !t.goesOn()
}

// metBy gives the event by which a right was fulfilled, and when; "" if it was not.
func (r *Report) metBy(f *finding) (id string, at time.Time) {
	p, is := r.rules.rules[f.rule].judge.(*entitlement)
	if !is {
		return "", at
	}
	x := r.looking(f)
	x.era = p.eraOf(x)
	e := p.metBy(x, &r.rules.rules[f.rule])
	if e < 0 {
		return "", at
	}
	first, _ := x.h.Interval(e)
	return r.name(int32(e)), r.local(f, first)
}

// metUnknown names what would have to be known to say that the right of finding i was not met.
func (r *Report) metUnknown(i int) (out []string) {
	f := r.finding(i)
	rule := &r.rules.rules[f.rule]
	p, is := rule.judge.(*entitlement)
	if !is {
		return nil
	}
	x := r.looking(f)
	x.era = p.eraOf(x)
	if p.inPart != nil {
		g := p.givenOf(x, rule)
		if out = g.doubts; g.lacks <= 0 {
			out = slices.Concat(out, g.due)
		}
	} else {
		_, out = p.meeting(x, rule)
	}
	for _, list := range [...][]pattern{p.met, p.during} {
		for k := range list {
			mark := len(x.notes)
			x.recordedSince(&list[k], ever)
			out = named(out, x.notes[mark:])
			x.notes = x.notes[:mark]
		}
	}
	return out
}

// metBy gives the first event that fulfils the right in the era at hand, be it what ends the era; -1 if there is none. Nothing fulfils a
// right before the event at which it is looked at: but what is given while the stay goes on that the right is about, as a spare car.
func (p *entitlement) metBy(x *run, r *rule) int {
	found := -1
	if x.era.to < x.n {
		found = x.era.to
	}
	if p.inPart != nil {
		if g := p.givenOf(x, r); g.met >= 0 && (found < 0 || g.met < found) {
			found = g.met
		}
		return found
	}
	if events, _ := p.meeting(x, r); len(events) > 0 && (found < 0 || events[0] < found) {
		found = events[0]
	}
	return found
}

// ofStay tells whether the right is of one stay, whose days it counts.
func (p *entitlement) ofStay(r *rule) bool {
	for _, list := range [...][]threshold{p.any, p.all} {
		for i := range list {
			if s := list[i].span; s != nil && s.of(r) {
				return true
			}
		}
	}
	return false
}

// of tells whether the instance of a rule is the stretch itself.
func (s *stretches) of(r *rule) bool {
	return slices.ContainsFunc(r.per, func(p path) bool { return p.text == s.from.key.text })
}
