package compliance

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Findings become events, so that rules may speak about them: "rule.satisfied" and "rule.violated", at the moment at which
// they were decided, and "entitlement.arisen". Only those of rules that others name are made. Rules that read them are judged in a
// later stage, on a history that has them.

// isMade tells whether events of a type are made of findings.
func isMade(t history.Type) bool {
	return t == history.RuleSatisfied || t == history.RuleViolated || t == history.EntitlementArisen
}

// statusOf gives the status of findings that become events of a type.
var statusOf = map[history.Type]uint8{history.RuleSatisfied: satisfied, history.RuleViolated: violated, history.EntitlementArisen: entitled}

// readsFindings notes whose findings a pattern reads: it names their rules.
func (rc *ruleCompiler) readsFindings(p *Pattern, s *spot) {
	for i, t := range p.Events {
		if !isMade(t) {
			continue
		}
		ids := literalRules(p.Where)
		if len(ids) == 0 {
			rc.add(p.event(s, i), fault.Missing, `%s needs a condition that names the rules by {"field":"rule_id","eq":…} or "in"`, t)
		}
		for _, id := range ids {
			rc.readsFinding(id, t, s.in("where"))
		}
	}
}

// readsFinding notes that a rule's findings are read.
func (rc *ruleCompiler) readsFinding(id string, t history.Type, s *spot) {
	rc.refer(id, true, s)
	rc.told[id] |= 1 << statusOf[t]
	rc.later = append(rc.later, func() { rc.tells(id, t, s) })
}

// literalRules gives the rules that a condition names, by itself or as one of several that must all hold.
func literalRules(c *Condition) []string {
	switch {
	case c == nil:
	case len(c.All) > 0:
		for i := range c.All {
			if ids := literalRules(&c.All[i]); len(ids) > 0 {
				return ids
			}
		}
	case c.Field != Path(history.FieldRuleID):
	case c.Op == Eq && c.Value.Literal.Form == FormText:
		return []string{c.Value.Literal.Text}
	case c.Op == In && isWords(c.Value.Literal):
		var ids []string
		for _, item := range c.Value.Literal.Items {
			ids = append(ids, item.Text)
		}
		return ids
	}
	return nil
}

// tells checks that there is a rule whose findings become events of a type.
func (rc *ruleCompiler) tells(id string, t history.Type, s *spot) {
	if !rc.isSeen(id) {
		rc.missing(id, "", s)
		return
	}
	for src := range rc.seen(id) {
		if src.Logic == nil {
			continue
		}
		k := src.Logic.Kind()
		if k == KindCoverage || (t == history.EntitlementArisen) != (k == KindEntitlement) {
			rc.add(s, fault.Mismatch, "rule %s of kind %s makes no %s", fault.Quote(id), k, t)
		}
	}
	for _, e := range rc.byFact {
		r := &rc.compiler.out.rules[e.rule]
		if r.src.ID != id {
			continue
		}
		if _, periods := r.judge.(recurring); !periods {
			rc.add(s, fault.Mismatch, "rule %s judges facts, which have no moment", fault.Quote(id))
		}
	}
}

// telling is the history that a stage is judged on: that of the stage before with the events made of its findings. It is kept for
// the next judgement, which mostly needs the same.
type telling struct {
	base    *history.History
	rules   *Rules
	keys    []tellingKey
	fresh   []tellingKey // of this judgement
	history *history.History
	places  []int32 // of the events that were made, rising
}

// tellingKey is what an event is made of.
type tellingKey struct {
	rule, event, period int32
	topic               topic
	status              uint8
	reason              history.Reason
	due, at             int64
	by                  int32 // the event whose moment it has; -1 if it is at
	fact, group         string
	begun, given, lacks int64 // of a right that is given by the day: when its time began, what was given and what is missing of it
	part                bool  // something was given
	fulfilled           int64 // when all of it was; 0 is not
}

// tell lets the rules of a stage see the findings of the stage before.
func (x *run) tell(stage int) {
	for len(x.out.told) < stage {
		x.out.told = append(x.out.told, telling{})
	}
	t := &x.out.told[stage-1]
	t.fresh = t.fresh[:0]
	for _, s := range x.fateful {
		x.gatherTold(t, x.out.findings[s.from:s.to])
	}
	if len(t.fresh) == 0 {
		return
	}
	slices.SortStableFunc(t.fresh, func(a, b tellingKey) int {
		return cmp.Or(cmp.Compare(a.topic, b.topic), cmp.Compare(a.event, b.event), cmp.Compare(a.rule, b.rule))
	})
	if t.base != x.h || t.rules != x.rs || !slices.Equal(t.keys, t.fresh) {
		t.keys = append(t.keys[:0], t.fresh...)
		t.base, t.rules = x.h, x.rs
		x.make(t)
	}
	x.h = t.history
	x.out.history = t.history
	x.n = x.h.Until(time.UnixMicro(x.asOf))
	x.look()
	x.renumber(t.places)
}

// gatherTold adds what those of some findings become that are told.
func (x *run) gatherTold(t *telling, findings []finding) {
	for i := range findings {
		f := &findings[i]
		if x.rs.told[f.rule]>>f.status&1 == 0 {
			continue
		}
		k := x.keyOfFinding(f)
		if p, is := x.rs.rules[f.rule].judge.(*entitlement); is && f.status == entitled {
			x.giving(p, f, &k)
		}
		t.fresh = append(t.fresh, k)
	}
}

// keyOfFinding finds what a finding becomes, and when it was decided.
func (x *run) keyOfFinding(f *finding) tellingKey {
	d := &x.out.details[f.detail]
	k := tellingKey{rule: f.rule, event: f.event, topic: x.rs.rules[f.rule].topic(f), status: f.status,
		reason: x.out.reasons[f.reason], due: d.due, at: d.decided, by: f.event, fact: x.out.facts[d.fact]}
	if d.period > 0 {
		k.period, k.group = x.out.periods[d.period-1].number, x.out.periods[d.period-1].group
	}
	switch late := k.reason == history.ReasonMissing || k.reason == history.ReasonLate; {
	case d.decided != 0:
		k.by = -1
		return k
	case f.status == violated && d.due != 0 && (late || f.event < 0):
		k.at, k.by = d.due+1, -1 // its last instant is still in time
		return k
	}
	for _, e := range x.out.evidence[f.evidence.from:f.evidence.to] {
		if e.part != partLate && e.part != partOverride {
			k.by = max(k.by, e.event)
		}
	}
	if k.by < 0 {
		k.at = max(d.due, 0)
	}
	return k
}

// giving tells whether a right was fulfilled, and what was given of it.
func (x *run) giving(p *entitlement, f *finding, k *tellingKey) {
	look := x.out.looking(f)
	look.era = p.eraOf(look)
	if e := p.metBy(look, &x.rs.rules[f.rule]); e >= 0 {
		k.fulfilled, _ = x.h.Interval(e)
	}
	if p.inPart == nil {
		return
	}
	g := p.givenOf(look, &x.rs.rules[f.rule])
	k.begun = p.reaching(look, &x.rs.rules[f.rule], &g)
	k.part, k.given, k.lacks = len(g.events) > 0, g.days, g.lacks
}

// make makes the events, and a history that has them.
func (x *run) make(t *telling) {
	events := make([]history.Event, len(t.keys))
	for i := range t.keys {
		events[i] = x.event(&t.keys[i], t.base)
		events[i].ID = freeID(t.base, events[i].ID+"/"+strconv.Itoa(i+1))
	}
	base := *t.base
	base.Cover, _ = history.NewCover(base.Vocabulary, append(base.Cover.Patterns(), string(history.RuleSatisfied),
		string(history.RuleViolated), string(history.EntitlementArisen))...)
	t.history, t.places = t.base, t.places[:0]
	all, err := base.With(events...)
	if err != nil {
		return // a moment that no history can hold
	}
	t.history = all
	for _, e := range events {
		i, _ := all.Find(e.ID)
		t.places = append(t.places, int32(i))
	}
	slices.Sort(t.places)
}

// freeID gives an id that no event of the history has.
func freeID(h *history.History, id string) string {
	for {
		if _, taken := h.Find(id); !taken {
			return id
		}
		id += "'"
	}
}

// madeBy marks the source of the events that are made here; behind it stands the event that the finding is about.
const madeBy = "finding on "

// event makes an event of a finding.
func (x *run) event(k *tellingKey, h *history.History) history.Event {
	r := &x.rs.rules[k.rule]
	t := map[uint8]history.Type{satisfied: history.RuleSatisfied, violated: history.RuleViolated, entitled: history.EntitlementArisen}[k.status]
	at := history.At(time.UnixMicro(k.at).UTC())
	if k.by >= 0 {
		at = h.Event(int(k.by)).At
	}
	e := history.NewEvent(t, at).With(history.FieldRuleID, history.ID(r.src.ID))
	e.ID, e.Source = string(t)+"/"+r.src.ID, madeBy
	if k.event >= 0 {
		x.here = scene{event: int(k.event), known: x.h.Known(int(k.event))}
		e.Source += nameOf(h.Event(int(k.event)))
		e.StoreID = h.Store(int(k.event))
	} else {
		x.subject = history.NewFact(r.fact, k.fact)
		x.here = scene{event: -1, fact: &x.subject}
	}
	if m, ok := r.judge.(recurring); ok {
		for _, f := range m.instance(k.fact, &period{group: k.group}) {
			e = withKey(e, f.Name, f.Value, h.Vocabulary)
		}
		return x.details(e, k, r)
	}
	for i := range r.per {
		if v, presence := x.value(&r.per[i], &x.here); presence == history.Present {
			e = withKey(e, history.Name(r.per[i].text), v, h.Vocabulary)
		}
	}
	return x.details(e, k, r)
}

// withKey gives an event one of the keys of the instance, if it is one that such an event can have.
func withKey(e history.Event, name history.Name, v history.Value, vocab history.Vocabulary) history.Event {
	switch name {
	case history.FieldStoreID:
		e.StoreID = v.Word()
		return e
	case "by":
		e.By = v.Word()
		return e
	}
	if with := e.With(name, v); vocab.Check(withID(with)) == nil {
		return with
	}
	return e
}

func withID(e history.Event) history.Event {
	e.ID = "x"
	return e
}

// details gives an event what the finding says.
func (x *run) details(e history.Event, k *tellingKey, r *rule) history.Event {
	if c, ok := r.judge.(granter); ok && k.status == entitled {
		if e = e.With(history.FieldGrants, c.grants()); k.fulfilled != 0 {
			e = e.With(history.FieldFulfilledAt, history.Time(history.At(time.UnixMicro(k.fulfilled).UTC())))
		}
		if k.begun == 0 {
			return e
		}
		e = e.With(history.FieldBegunAt, history.Time(history.At(time.UnixMicro(k.begun).UTC())))
		if k.part {
			e = e.With(history.FieldGiven, history.Int(history.KindInt, k.given)).With(history.FieldLacks, history.Int(history.KindInt, max(0, k.lacks)))
		}
		return e
	}
	if k.reason != "" {
		e = e.With(history.FieldReason, history.Code(string(k.reason)))
	}
	if k.due != 0 {
		e = e.With(history.FieldDueAt, history.Time(history.At(time.UnixMicro(k.due).UTC())))
	}
	if m, ok := r.judge.(recurring); ok {
		e = e.With(history.FieldPeriod, history.Period(m.name(&period{number: k.period})))
	}
	return e
}

// granter is a judge whose findings grant something.
type granter interface{ grants() history.Value }

// renumber lets the findings point to the events by their numbers in a history that has more of them, at some places.
func (x *run) renumber(places []int32) {
	for i := range x.out.findings {
		x.out.findings[i].event = moved(x.out.findings[i].event, places)
	}
	for i := range x.out.evidence {
		x.out.evidence[i].event = moved(x.out.evidence[i].event, places)
	}
}

// moved gives the number of an event after others were put in at some places.
func moved(event int32, places []int32) int32 {
	for _, p := range places {
		if event < 0 || p > event {
			break
		}
		event++
	}
	return event
}

// name gives the name of an event in findings.
func (r *Report) name(event int32) string { return nameOf(r.history.Event(int(event))) }

// nameOf gives the id of an event; for one that was made of a finding, that of the event which the finding is about.
func nameOf(e history.Event) string {
	if isMade(e.Type) {
		if about, ok := strings.CutPrefix(e.Source, madeBy); ok && about != "" {
			return about
		}
	}
	return e.ID
}
