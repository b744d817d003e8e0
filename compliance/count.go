package compliance

import (
	"math"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Count bounds how often something happens in an instance. Each event that exceeds the bound is a violation; that there are
// too few is found when it is settled.
type Count struct {
	// On opens the instance; needed for a lower bound. If it is a fact, facts are counted.
	On *Pattern `json:"on"`
	// Of is what is counted.
	Of Pattern `json:"of" strict:"required"`
	// Exactly, or Min and Max, bound the count.
	Exactly *Value `json:"exactly"`
	Min     *Value `json:"min"`
	Max     *Value `json:"max"`
	// Distinct counts different values of a field, in place of events.
	Distinct Path `json:"distinct"`
	// EachOf wants the bound to hold for each of some values of a field.
	EachOf *EachOf `json:"each_of"`
	// By is the event, after that of On, at which the count is settled.
	By *Pattern `json:"by"`
	// Within is the window from On in which the count is taken, and settled when it is over.
	Within Windows `json:"within"`
}

// Kind is [KindCount].
func (*Count) Kind() Kind { return KindCount }

// EachOf is a field and the values for each of which a bound must hold.
type EachOf struct {
	Field  Path  `json:"field" strict:"required"`
	Values Value `json:"values" strict:"required"`
}

// count is a compiled [Count].
type count struct {
	on       *pattern // what opens the instance
	of       pattern  // as seen from it
	alone    *pattern // what is counted, where nothing opens the instance
	opener   *pattern // what opens the instance, as seen from what is counted
	openerBy *pattern // and from what settles it
	by       *pattern // what settles it, as seen from the opener
	bounds   window   // Min and Max are the bounds
	distinct *path
	each     *path
	values   []history.Value
	within   []window
	facts    history.FactName // that are counted
	factual  []fieldMatch     // the fields of them that must equal paths
	where    *cond
}

// unbounded is the bound of a count that has none.
const unbounded = math.MaxInt

// The roles of events in a count.
const (
	roleOpens = iota
	roleCounted
	roleSettles
)

func (c *Count) compile(rc *ruleCompiler) judge {
	s := rc.at
	out := &count{}
	if c.On == nil {
		on := rc.open(&c.Of, s.in("of"))
		out.alone = &on
	} else {
		if of := rc.scopeOf(&c.Of, s.in("of")); of != nil && of.fact == nil {
			rc.usual = nil
		}
		on := rc.open(c.On, s.in("on"))
		out.on = &on
		rc.noPick(c.On, s.in("on"))
	}
	if rc.scope == nil {
		return out
	}
	c.compileBounds(rc, out)
	switch {
	case rc.scope.fact != nil && c.On == nil:
		rc.add(s.in("on"), fault.Missing, "facts are counted for another fact")
	case rc.scope.fact != nil:
		c.compileFacts(rc, out)
	case c.On == nil:
		out.of = rc.partner(&Pattern{Events: c.Of.Events, Where: c.Of.Where, written: c.Of.written}, "", s.in("of"))
		rc.enter(roleCounted, c.Of.Events...)
		c.compileField(rc, out, rc.scope)
	default:
		c.compileEvents(rc, out)
	}
	return out
}

// compileBounds compiles the bounds of the count.
func (c *Count) compileBounds(rc *ruleCompiler, out *count) {
	s := rc.at
	low, high := c.Min, c.Max
	if c.Exactly != nil {
		if c.Min != nil || c.Max != nil {
			rc.add(s.in("exactly"), fault.Mismatch, "exactly stands alone, without min and max")
		}
		low, high = c.Exactly, c.Exactly
	}
	if low == nil && high == nil {
		rc.add(s, fault.Missing, `bounds nothing: neither "exactly" nor "min" nor "max"`)
	}
	if low != nil && c.On == nil {
		rc.add(s.in("on"), fault.Missing, "a lower bound needs what opens the instance")
	}
	at := func(bound string) *spot {
		if c.Exactly != nil {
			return s.in("exactly")
		}
		return s.in(bound)
	}
	out.bounds.Min, out.bounds.min = rc.bound(low, &out.bounds, at("min"))
	out.bounds.Max, out.bounds.max = rc.bound(high, &out.bounds, at("max"))
	if b := out.bounds; b.Min != nil && b.Max != nil && *b.Min > *b.Max {
		rc.add(s.in("min"), fault.Mismatch, "min %d is above max %d", *b.Min, *b.Max)
	}
	out.within = rc.windows(c.Within, s.in("within"))
	if len(c.Within) > 0 && (c.On == nil || rc.scope.fact != nil) {
		rc.add(s.in("within"), fault.Mismatch, "a window needs an event that opens it")
	}
}

// compileField compiles the field of which values are counted.
func (c *Count) compileField(rc *ruleCompiler, out *count, sc *scope) {
	s := rc.at
	if c.Distinct != "" {
		p, _ := rc.path(c.Distinct, sc, s.in("distinct"))
		out.distinct = &p
	}
	if c.EachOf == nil {
		return
	}
	p, ok := rc.path(c.EachOf.Field, sc, s.in("each_of").in("field"))
	if !ok {
		return
	}
	out.each = &p
	l := leaf{path: p, op: In, test: testIn}
	if v := c.EachOf.Values; v.Ref != "" || len(v.Keys) > 0 {
		rc.add(s.in("each_of").in("values"), fault.Mismatch, "wants a list or a parameter")
		return
	}
	rc.operand(&l, &c.EachOf.Values, sc, s.in("each_of").in("values"))
	out.values = l.list
	if l.unset != "" {
		out.bounds.unset = l.unset
	}
}

// compileFacts compiles a count of facts.
func (c *Count) compileFacts(rc *ruleCompiler, out *count) {
	s := rc.at.in("of")
	rc.out.fact = rc.scope.fact.Name()
	rc.enter(roleOpens, "")
	sc := rc.scopeOf(&c.Of, s)
	if sc == nil {
		return
	}
	if sc.fact == nil {
		rc.add(s, fault.Mismatch, "for a fact only facts are counted")
		return
	}
	if c.By != nil {
		rc.add(rc.at.in("by"), fault.Mismatch, "a count of facts is settled at once")
	}
	sc.on = rc.scope
	out.facts = sc.fact.Name()
	for _, m := range c.Of.Match {
		theirs, ok := rc.path(m.Theirs, sc, s.in("match"))
		ours, ok2 := rc.path(m.Ours, rc.scope, s.in("match"))
		if ok && ok2 && theirs.from == fromFact && comparable(theirs.kind, ours.kind) {
			out.factual = append(out.factual, fieldMatch{theirs.of.name, ours})
		} else if ok && ok2 {
			rc.add(s.in("match"), fault.Mismatch, "%s and %s cannot be equal", m.Theirs, m.Ours)
		}
	}
	if c.Of.Where != nil {
		out.where = rc.cond(c.Of.Where, sc, s.in("where"))
	}
	c.compileField(rc, out, sc)
}

// compileEvents compiles a count of events in an instance that another event opens.
func (c *Count) compileEvents(rc *ruleCompiler, out *count) {
	s := rc.at
	out.of = rc.partner(&c.Of, "", s.in("of"))
	rc.enter(roleOpens, c.On.Events...)
	if c.By != nil {
		by := rc.partner(c.By, "", s.in("by"))
		out.by = &by
	}
	if sc := rc.scopeOf(&c.Of, s.in("of")); sc != nil && sc.fact == nil {
		c.compileField(rc, out, sc)
		out.opener = rc.opener(c.On, &c.Of, roleCounted, s.in("of"))
	}
	if c.By != nil {
		out.openerBy = rc.opener(c.On, c.By, roleSettles, s.in("by"))
	}
}

// opener compiles what opens an instance as seen from the events of another pattern, under whose types the rule is entered.
func (rc *ruleCompiler) opener(on, p *Pattern, role int, s *spot) *pattern {
	home := rc.scope
	defer func() { rc.scope = home }()
	if rc.scope = rc.scopeOf(p, s); rc.scope == nil || rc.scope.fact != nil {
		return nil
	}
	rc.enter(role, p.Events...)
	back := Pattern{Events: on.Events, Where: on.Where, written: on.written}
	for _, m := range p.Match {
		back.Match = append(back.Match, Match{m.Ours, m.Theirs})
	}
	out := rc.partner(&back, "", s)
	return &out
}

// plain tells whether an event settles it: of many that might, only one does.
func (c *count) plain() bool { return c.openerBy != nil }

func (c *count) judgeList(x *run, e *entry, list []int32) {
	if e.role != roleSettles || !x.mayBeOne(c.openerBy) {
		x.judgeEach(e, list)
		return
	}
	for _, i := range list {
		if s := &x.settled; s.look != x.looks || s.rule != e.rule || s.event == int(i) {
			x.judge(e.rule, e.role, int(i))
		}
	}
}

// mayBeOne tells whether there is no more than one event that may be of a pattern.
func (x *run) mayBeOne(p *pattern) bool {
	n := 0
	for t := range p.lists {
		n += len(x.selection(p, t).list)
	}
	return n <= 1
}

func (c *count) judgeAt(x *run, r *rule, role int) {
	switch {
	case c.facts != "":
		c.judgeFacts(x, r)
	case c.alone != nil:
		c.judgeAlone(x, r)
	case role == roleOpens:
		c.judgeOpener(x, r)
	case role == roleCounted:
		c.judgeCounted(x, r)
	default:
		c.judgeSettling(x, r)
	}
}

// tally is a count: what surely belongs to it, and what may.
type tally struct{ sure, most int }

// limits gives the bounds; false if they are not known.
func (c *count) limits(x *run) (low, high int, known bool) {
	if c.bounds.unset != "" {
		x.note(c.bounds.unset, history.ReasonParamUnset)
		return 0, 0, false
	}
	b, t := x.bounds(&c.bounds)
	if t != yes {
		return 0, 0, false
	}
	low, high = 0, unbounded
	if b.Min != nil {
		low = *b.Min
	}
	if b.Max != nil {
		high = *b.Max
	}
	return low, high, true
}

// count counts the events up to a moment, and up to event i in the history. Only those with a value of the field count, if
// one is given.
func (c *count) count(x *run, f *frame, limit int64, i int, only *history.Value) tally {
	var n tally
	x.keys = x.keys[:0]
	for it := x.among(&c.of); it.next(); {
		if first, _ := x.h.Interval(it.event); it.event > i || first > limit {
			it.pass()
			continue
		}
		fit := it.fits()
		if fit != no && f != nil {
			fit = min(fit, f.within(x, it.event))
		}
		n.add(x, c, it.event, fit, only)
	}
	return n
}

// add counts one event.
func (n *tally) add(x *run, c *count, e int, fit truth, only *history.Value) {
	if fit == no {
		return
	}
	x.there = scene{event: e, known: x.h.Known(e)}
	if only != nil {
		v, presence := x.value(c.each, &x.there)
		if presence != history.Present {
			x.absent(c.each, presence)
			fit = maybe
		} else if v.Word() != only.Word() {
			return
		}
	}
	if c.distinct != nil && fit == yes {
		v, presence := x.value(c.distinct, &x.there)
		switch {
		case presence != history.Present:
			x.absent(c.distinct, presence)
			fit = maybe
		case x.seen(v):
			return
		default:
			x.keys = append(x.keys, v)
		}
	}
	n.most++
	if fit == yes {
		n.sure++
	}
}

// judgeAlone judges an event that is counted where nothing opens the instance.
func (c *count) judgeAlone(x *run, r *rule) {
	if !x.opens(r, c.alone) || !x.wanted(r) {
		return
	}
	c.exceeds(x, x.here.event)
}

// exceeds judges whether the count up to event i is above the bound.
func (c *count) exceeds(x *run, i int) {
	_, high, known := c.limits(x)
	if !known {
		x.finish(unknown, "")
		return
	}
	values := c.values
	if c.each == nil {
		values = anyValue
	}
	answer := no
	for v := range values {
		n := c.count(x, nil, never, i, c.only(v))
		switch {
		case n.sure > high:
			answer = yes
		case n.most > high:
			answer = max(answer, maybe)
		}
	}
	switch answer {
	case yes:
		x.finish(violated, history.ReasonTooMany)
	case maybe:
		x.finish(unknown, "")
	default:
		x.finish(satisfied, "")
	}
}

// anyValue stands for the values of each_of where there are none.
var anyValue = make([]history.Value, 1)

func (c *count) only(v int) *history.Value {
	if c.each == nil {
		return nil
	}
	return &c.values[v]
}

// judgeCounted judges an event that is counted: it may be one too many.
func (c *count) judgeCounted(x *run, r *rule) {
	act := x.here
	if _, high, known := c.limits(x); known && high == unbounded {
		return
	}
	opener := x.opening(c.opener)
	if opener < 0 {
		return
	}
	notes := len(x.notes)
	x.here = scene{event: opener, known: x.h.Known(opener)}
	if !x.meant(r, c.on) || x.fits(&c.of, act.event) == no {
		return
	}
	x.notes = x.notes[:notes]
	f, t := x.lay(c.within, opener, nil)
	if t != yes || len(c.within) > 0 && f.within(x, act.event) == no {
		return
	}
	x.out.evidence = append(x.out.evidence, evidence{int32(opener), partScope})
	var in *frame
	if len(c.within) > 0 {
		in = &f
	}
	t = x.appliesNow(r)
	if t == no {
		return
	}
	x.applies = min(x.applies, t)
	c.exceedsFor(x, in, act)
}

// exceedsFor is exceeds for a finding of another event than the one at hand.
func (c *count) exceedsFor(x *run, f *frame, act scene) {
	_, high, known := c.limits(x)
	if !known {
		return
	}
	values := c.values
	if c.each == nil {
		values = anyValue
	}
	answer := no
	for v := range values {
		n := c.count(x, f, never, act.event, c.only(v))
		before := c.count(x, f, never, act.event-1, c.only(v))
		switch {
		case n.sure > high && n.sure > before.sure:
			answer = yes
		case n.most > high && n.most > before.most:
			answer = max(answer, maybe)
		}
	}
	x.here = act
	switch answer {
	case yes:
		x.finish(violated, history.ReasonTooMany)
	case maybe:
		x.finish(unknown, "")
	}
}

// opening gives the last event that opens the instance up to the one at hand; -1 if there is none.
func (x *run) opening(p *pattern) int {
	found := -1
	for it := x.among(p); it.next(); {
		if !x.before(it.event) {
			it.pass()
		} else if it.event > found && it.quietly() == yes {
			found = it.event
		}
	}
	return found
}

// judgeOpener judges the instance until it is settled by another event.
func (c *count) judgeOpener(x *run, r *rule) {
	if !x.opens(r, c.on) {
		return
	}
	i := x.here.event
	if c.by != nil && x.settling(c.by, i) >= 0 {
		return // the event that settles it has the finding
	}
	if !x.wanted(r) {
		return
	}
	f, t := x.lay(c.within, i, nil)
	if t != yes {
		x.finish(unknown, "")
		return
	}
	var in *frame
	if len(c.within) > 0 {
		in = &f
		if f.due != never {
			x.due = f.due
		}
	}
	over := in != nil && x.closed > f.dueLate
	status, reason := c.settle(x, in, never, over)
	if status == pending && x.cancelledAt(r, i) != never {
		x.clear()
		status, reason = notApplicable, history.ReasonCancelled
	}
	if reason == history.ReasonTooMany {
		return // the event that is one too many has the finding
	}
	if over && (status == violated || c.bounds.Max != nil || c.bounds.max != nil) {
		x.decided = f.dueLate + 1
	}
	x.finish(status, reason)
}

// judgeSettling judges the instance at the event that settles it.
func (c *count) judgeSettling(x *run, r *rule) {
	settling := x.here
	opener := x.opening(c.openerBy)
	if opener < 0 {
		return
	}
	x.here = scene{event: opener, known: x.h.Known(opener)}
	if x.settlerOf(c, opener) != settling.event || !x.opens(r, c.on) {
		return
	}
	x.out.evidence = append(x.out.evidence[:x.mark.from], evidence{int32(opener), partScope})
	if !x.wantedFor(r, settling) {
		return
	}
	x.here = scene{event: opener, known: x.h.Known(opener)}
	f, t := x.lay(c.within, opener, nil)
	var in *frame
	if len(c.within) > 0 {
		in = &f
	}
	_, limit := x.h.Interval(settling.event)
	status, reason := unknown, history.Reason("")
	if t == yes {
		status, reason = c.settle(x, in, limit, true)
	}
	x.here = settling
	if reason != history.ReasonTooMany {
		x.finish(status, reason)
	}
}

// settlement is what settles an instance, by its opener.
type settlement struct {
	look          uint32 // at the history in which it was found
	rule          int32
	opener, event int
}

// settlerOf gives the event that settles the instance that is opened by the event at hand; -1 if none does. Events that might have done so
// ask one after the other, mostly about the same instance.
func (x *run) settlerOf(c *count, opener int) int {
	if s := &x.settled; s.look != x.looks || s.rule != x.rule || s.opener != opener {
		*s = settlement{x.looks, x.rule, opener, x.settling(c.by, opener)}
	}
	return x.settled.event
}

// settle tells how the count stands up to a moment, and, if that is over, what it is.
func (c *count) settle(x *run, f *frame, limit int64, over bool) (uint8, history.Reason) {
	low, high, known := c.limits(x)
	if !known {
		return unknown, ""
	}
	values := c.values
	if c.each == nil {
		values = anyValue
	}
	recorded := x.recordedSince(&c.of, x.here.event) == yes
	worst, reason, few := satisfied, history.Reason(""), false
	for v := range values {
		n := c.count(x, f, limit, x.n, c.only(v))
		switch {
		case n.sure > high:
			return violated, history.ReasonTooMany
		case n.sure >= low && n.most <= high && (recorded || high == unbounded):
		case n.most >= low || !recorded:
			worst = unknown
		default:
			few = true
			c.lacksValue(x, v)
		}
	}
	switch {
	case few && over:
		worst, reason = violated, history.ReasonTooFew
	case few:
		worst = pending
	case worst == satisfied && !over && (high != unbounded) && (c.by != nil || f != nil):
		worst = pending // more may come
	}
	return worst, reason
}

// lacksValue notes what is counted too seldom.
func (c *count) lacksValue(x *run, v int) {
	name, of := c.of.text, item{}
	if c.facts != "" {
		name = string(c.facts)
	}
	if c.each != nil {
		of = item{c.each.text, c.values[v].Word()}
	}
	x.lacksOf(name, of)
}

// judgeFacts judges a count of facts.
func (c *count) judgeFacts(x *run, r *rule) {
	if !x.opens(r, c.on) || !x.wanted(r) {
		return
	}
	low, high, known := c.limits(x)
	if !known {
		x.finish(unknown, "")
		return
	}
	values := c.values
	if c.each == nil {
		values = anyValue
	}
	recorded := x.h.Cover.Fact(c.facts)
	status, reason := satisfied, history.Reason("")
	for v := range values {
		n := c.countFacts(x, c.only(v))
		switch {
		case n.sure > high:
			status, reason = violated, history.ReasonTooMany
		case n.most < low && recorded:
			status, reason = violated, history.ReasonTooFew
			c.lacksValue(x, v)
		case status != violated && (n.sure < low || n.most > high):
			status = unknown
			if !recorded {
				x.note(string(c.facts), history.ReasonNotRecorded)
			}
		}
	}
	x.finish(status, reason)
}

// countFacts counts the facts that hold on the day of judging.
func (c *count) countFacts(x *run, only *history.Value) tally {
	var n tally
	x.keys = x.keys[:0]
	day := x.today()
	for f := range x.h.AllFacts() {
		if f.Name != c.facts || !f.Valid.Contains(day) {
			continue
		}
		x.fact = f
		fit := yes
		for m := range c.factual {
			fit = min(fit, x.fieldFits(&x.fact, &c.factual[m], &x.here))
		}
		x.inner = scene{fact: &x.fact, up: &x.here}
		if c.where != nil && fit != no {
			fit = min(fit, x.holds(c.where, &x.inner))
		}
		n.addFact(x, c, fit, only)
	}
	return n
}

func (n *tally) addFact(x *run, c *count, fit truth, only *history.Value) {
	if fit == no {
		return
	}
	if only != nil {
		v, presence := x.value(c.each, &x.inner)
		if presence != history.Present || v.Word() != only.Word() {
			return
		}
	}
	if c.distinct != nil {
		v, presence := x.value(c.distinct, &x.inner)
		if presence != history.Present || x.seen(v) {
			return
		}
		x.keys = append(x.keys, v)
	}
	n.most++
	if fit == yes {
		n.sure++
	}
}
