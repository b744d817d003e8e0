package compliance

import (
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Schedule demands that something is done in every period: a report each month, a stock count each quarter. It is
// judged once for each key and each period that has begun, of histories that are complete ([history.Config.CompleteFrom]).
type Schedule struct {
	// Every is the length of a period.
	Every Every `json:"every" strict:"required"`
	// Needs are the acts that are due: one of them (mode any, the default), or each (all).
	Needs []Pattern `json:"needs" strict:"required"`
	Mode  Mode      `json:"mode"`
	// Min is how many are due; nil is one.
	Min *Value `json:"min"`
	// PeriodField is the field of an act that names the period it is for. Without it an act is for the period in which it
	// happens; one that happens later, but is not yet overdue, is for the oldest period that still lacks it.
	PeriodField Path `json:"period_field"`
	// Due is the window from the last day of the period in which the acts are still in time; none is the end of the period.
	Due Windows `json:"due"`
	// EachOf wants the acts for each of some values of a field.
	EachOf *EachOf `json:"each_of"`
	// Population says who owes; nil is everyone whom events or facts know, from the first on.
	Population *Population `json:"population"`
}

// Kind is [KindSchedule].
func (*Schedule) Kind() Kind { return KindSchedule }

// Population says who owes something in every period: those of whom there is an event of the pattern, from it on and,
// if Active is given, as long as that window from it is open; or those of whom there is a fact, while it holds.
type Population struct {
	Pattern
	Active Windows
}

// UnmarshalNode reads a pattern, or an object with "active" beside its members.
func (p *Population) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	if n.Kind != strictjson.Object {
		p.Pattern.UnmarshalNode(n, faults)
		return
	}
	var o struct {
		patternObject
		Active Windows `json:"active"`
	}
	if n.Decode(&o, faults) {
		*p = Population{o.pattern(n), o.Active}
	}
}

// schedule is a compiled [Schedule].
type schedule struct {
	cycle  cycle
	key    history.Name
	path   history.Path       // to the key, from an event
	keyed  []history.FactName // the facts about it
	fact   history.FactName   // that the condition of the rule is read from
	needs  []duty
	text   string // of all needs, for people
	all    bool
	min    int
	unset  string // the parameter without which nothing can be said
	due    []window
	each   []path // the field of each_of in each need
	values []history.Value
	people *pattern // who owes; nil is everyone
	owner  duty     // how people belong to the key
	active []window
	crowd  history.FactName // whose facts say who owes
}

// duty is a pattern of acts, with how they belong to a key and to a period.
type duty struct {
	pattern
	owner  path
	isRef  bool  // the history numbers the key of the acts
	period *path // nil: the day of the act
}

func (q *Schedule) compile(rc *ruleCompiler) judge {
	s := rc.at
	out := &schedule{cycle: rc.cycle(q.Every, s.in("every")), min: 1}
	if !q.findKey(rc, out) {
		return out
	}
	out.unset = out.cycle.unset
	out.all = rc.mode(q.Mode, s) == ModeAll
	q.compileNeeds(rc, out)
	q.compilePeople(rc, out)
	q.compileBounds(rc, out)
	if rc.src.Valid.By != "" {
		rc.add(s.in("valid").in("by"), fault.Mismatch, "periods have days of their own")
	}
	return out
}

// findKey finds the one id that is the key of the rule.
func (q *Schedule) findKey(rc *ruleCompiler, out *schedule) bool {
	s := rc.at
	names := rc.src.Per
	if len(names) == 0 {
		first, at := &Pattern{}, s.in("needs")
		switch {
		case q.Population != nil:
			first, at = &q.Population.Pattern, s.in("population")
		case len(q.Needs) > 0:
			first, at = &q.Needs[0], at.at(0)
		}
		sc := rc.scopeOf(first, at)
		if sc == nil {
			return false
		}
		if name, ok := sc.subject(rc.vocab); ok {
			names = append(rc.only[:0], name)
		}
	}
	if len(names) != 1 || !rc.vocab.Relates(names[0]) {
		rc.add(s.in("per"), fault.Mismatch, "what is due in every period is judged by one id, such as store_id")
		return false
	}
	out.key = names[0]
	out.path, _ = rc.historyPath(Path(out.key))
	for d := range rc.vocab.Facts() {
		if d.Key() != out.key {
			continue
		}
		out.keyed = append(out.keyed, d.Name())
		if out.fact == "" && !d.Many() {
			out.fact = d.Name()
		}
	}
	rc.out.per = []path{{text: string(out.key), kind: history.KindID, from: fromFact, of: &origin{}, sure: true}}
	rc.out.fact = out.fact
	rc.scope = &scope{}
	if d, ok := rc.vocab.Fact(out.fact); ok {
		rc.scope = &scope{fact: &d}
	}
	if rc.src.When != nil && out.fact == "" {
		rc.add(s.in("when"), fault.Mismatch, "there are no facts about %s that a condition could ask", out.key)
	} else if rc.src.When != nil {
		rc.out.when = rc.cond(rc.src.When, rc.scope, s.in("when"))
	}
	return true
}

// compileNeeds compiles the acts that are due.
func (q *Schedule) compileNeeds(rc *ruleCompiler, out *schedule) {
	s := rc.at
	if len(q.Needs) == 0 {
		rc.add(s.in("needs"), fault.Missing, "needs nothing")
	}
	for i := range q.Needs {
		d, sc := rc.duty(&q.Needs[i], out.key, s.in("needs").at(i))
		if sc == nil {
			continue
		}
		if q.PeriodField != "" {
			p, ok := rc.path(q.PeriodField, sc, s.in("period_field"))
			if ok && p.kind != history.KindPeriod {
				rc.add(s.in("period_field"), fault.Mismatch, "%s is of kind %s, not a period", q.PeriodField, p.kind)
			}
			d.period = &p
		}
		out.needs = append(out.needs, d)
		if i > 0 {
			out.text += " / "
		}
		out.text += d.text
		q.compileEach(rc, out, sc)
	}
	if q.PeriodField != "" && out.cycle.days+out.cycle.months > 0 && !out.cycle.named() {
		rc.add(s.in("period_field"), fault.Mismatch, "a period of this length has no name that a field could give")
	}
}

// compileEach compiles the field of each_of in one need.
func (q *Schedule) compileEach(rc *ruleCompiler, out *schedule, sc *scope) {
	if q.EachOf == nil {
		return
	}
	s := rc.at.in("each_of")
	p, ok := rc.path(q.EachOf.Field, sc, s.in("field"))
	if !ok {
		return
	}
	out.each = append(out.each, p)
	if v := q.EachOf.Values; v.Ref != "" || len(v.Keys) > 0 {
		rc.add(s.in("values"), fault.Mismatch, "wants a list or a parameter")
		return
	}
	l := leaf{path: p, op: In, test: testIn}
	rc.operand(&l, &q.EachOf.Values, sc, s.in("values"))
	out.values = l.list
	if l.unset != "" {
		out.unset = l.unset
	}
}

// duty compiles a pattern of events that belong to a key: by the id itself, or by another path that the pattern matches
// to it.
func (rc *ruleCompiler) duty(p *Pattern, key history.Name, s *spot) (duty, *scope) {
	sc := rc.scopeOf(p, s)
	if sc == nil {
		return duty{}, nil
	}
	if sc.fact != nil {
		rc.add(s.in("fact"), fault.Mismatch, "a fact is no act")
		return duty{}, nil
	}
	rc.noPick(p, s)
	theirs, at := Path(key), s
	if p.Match != nil {
		at = s.in("match")
		if len(p.Match) != 1 || p.Match[0].Ours != Path(key) {
			rc.add(at, fault.Mismatch, "acts belong to %s by one path", key)
			return duty{}, nil
		}
		theirs = p.Match[0].Theirs
	}
	out := duty{pattern: rc.compilePattern(p, sc, s), isRef: theirs == Path(key)}
	owner, ok := rc.path(theirs, sc, at)
	if ok && owner.kind != history.KindID {
		rc.add(at, fault.Mismatch, "%s is of kind %s, %s is an id", theirs, owner.kind, key)
	}
	out.owner = owner
	return out, sc
}

// compilePeople compiles who owes.
func (q *Schedule) compilePeople(rc *ruleCompiler, out *schedule) {
	if q.Population == nil {
		return
	}
	s := rc.at.in("population")
	sc := rc.scopeOf(&q.Population.Pattern, s)
	if sc == nil {
		return
	}
	if sc.fact == nil {
		out.owner, _ = rc.duty(&q.Population.Pattern, out.key, s)
		out.people = &out.owner.pattern
		home := rc.scope
		rc.scope = sc
		out.active = rc.windows(q.Population.Active, s.in("active"))
		rc.scope = home
		return
	}
	if sc.fact.Key() != out.key {
		rc.add(s.in("fact"), fault.Mismatch, "a fact %s is about %s, not %s", sc.fact.Name(), sc.fact.Key(), out.key)
	}
	if q.Population.Match != nil {
		rc.add(s.in("match"), fault.Mismatch, "a fact belongs to its key")
	}
	if len(q.Population.Active) > 0 {
		rc.add(s.in("active"), fault.Mismatch, "a fact says itself how long it holds")
	}
	people := rc.compilePattern(&q.Population.Pattern, sc, s)
	out.people, out.crowd = &people, sc.fact.Name()
}

// compileBounds compiles how many are due, and when.
func (q *Schedule) compileBounds(rc *ruleCompiler, out *schedule) {
	s := rc.at
	n, unset := rc.least(q.Min, s.in("min"))
	if out.min = n; unset != "" {
		out.unset = unset
	}
	out.due = rc.windows(q.Due, s.in("due"))
	if slices.ContainsFunc(out.due, func(w window) bool { return w.Min != nil || w.min != nil }) {
		rc.add(s.in("due"), fault.Mismatch, "what is due has no lower bound")
	}
}

// instance gives the key.
func (q *schedule) instance(key string, _ *period) []history.Field {
	return []history.Field{{Name: q.key, Value: history.ID(key)}}
}

// name writes the name of the period of a finding.
func (q *schedule) name(p *period) string { return string(q.cycle.appendName(nil, int(p.number))) }

// figures writes how many acts there were, and how many were due.
func (q *schedule) figures(p *period) (measured, limit string) {
	if q.min == 1 {
		return "", ""
	}
	return history.Int(history.KindInt, int64(p.hits)).Word(), history.Int(history.KindInt, int64(q.min)).Word()
}

// anyPeriod is the period of an act that may be for any.
const anyPeriod = -1
