package compliance

import (
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Precedence demands that something has happened before the event that is judged: an authorisation before the work, a consent
// before the part, a check before the certificate. It is satisfied or violated when that event happens, never
// pending. What happens at the same moment is before.
type Precedence struct {
	// On is the gated event.
	On Pattern `json:"on" strict:"required"`
	// Needs are what must have happened before.
	Needs []Pattern `json:"needs" strict:"required"`
	// Mode says whether one of the needs is enough (any, the default) or every one is wanted (all).
	Mode Mode `json:"mode"`
	// Since makes needs stale that are older than the last of these events.
	Since []Pattern `json:"since"`
	// LatestOf wants the need to be the latest of these events: a consent that was not withdrawn. They match as the need
	// does, unless they say otherwise.
	LatestOf []Pattern `json:"latest_of"`
	// ForEach wants the needs for every distinct value of a key that was seen before.
	ForEach *ForEach `json:"for_each"`
	// Within is the age that a need may have at the gated event: the window from the need in which it must lie.
	Within Windows `json:"within"`
}

// Kind is [KindPrecedence].
func (*Precedence) Kind() Kind { return KindPrecedence }

// ForEach is a pattern whose events carry a key: each reported item, each fitted part.
type ForEach struct {
	Pattern
	// Key is the path to the key.
	Key Path
}

// UnmarshalNode reads a pattern, written as an object, and its key.
func (f *ForEach) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	var o struct {
		patternObject
		Key Path `json:"key" strict:"required"`
	}
	if n.Decode(&o, faults) {
		*f = ForEach{o.pattern(n), o.Key}
	}
}

// precedence is a compiled [Precedence].
type precedence struct {
	on      pattern
	pick    Pick
	same    pattern // another gated event of the same instance, for pick
	needs   []need
	all     bool
	since   []pattern
	forEach *forEach
	within  []window
	bare    bool // every act is judged, and wants the needs only: whenever that was, and once
}

// need is a compiled need, with the events of which it must be the latest.
type need struct {
	pattern
	latest []pattern
	rivals []pattern // those of them that are not found with the need itself
}

type forEach struct {
	pattern
	key path
}

func (p *Precedence) compile(rc *ruleCompiler) judge {
	s := rc.at
	out := &precedence{on: rc.open(&p.On, s.in("on")), pick: p.On.Pick}
	if rc.scope == nil {
		return out
	}
	if rc.scope.fact != nil {
		rc.add(s.in("on").in("fact"), fault.Mismatch, "nothing comes before a fact")
		return out
	}
	rc.enter(0, p.On.Events...)
	out.same = rc.sameInstance(&p.On, s.in("on"))
	out.all = rc.mode(p.Mode, s) == ModeAll
	key := Path("")
	if p.ForEach != nil {
		key = p.ForEach.Key
		out.forEach = p.compileForEach(rc, s.in("for_each"))
	}
	if len(p.Needs) == 0 {
		rc.add(s.in("needs"), fault.Missing, "needs nothing")
	}
	for i := range p.Needs {
		at := s.in("needs").at(i)
		n := need{pattern: rc.partner(&p.Needs[i], key, at)}
		n.latest = p.compileLatest(rc, &p.Needs[i], key, s.in("latest_of"))
		n.rivals = n.rivalsAmong(n.latest)
		out.needs = append(out.needs, n)
	}
	out.within = rc.windows(p.Within, s.in("within"))
	if len(p.LatestOf) > 0 && out.all && len(p.Needs) > 1 {
		rc.add(s.in("latest_of"), fault.Mismatch, "several needs cannot all be the latest")
	}
	out.since = rc.partners(p.Since, s.in("since"))
	out.bare = len(out.same.types) == 0 && len(p.Since) == 0 && p.ForEach == nil && len(p.LatestOf) == 0
	return out
}

// mode checks a mode and gives it, any if there is none.
func (rc *ruleCompiler) mode(m Mode, s *spot) Mode {
	switch {
	case m == "":
		return ModeAny
	case !m.Valid() || m == ModeNone:
		rc.add(s.in("mode"), fault.Unknown, "%s is no mode", fault.Quote(string(m)))
	}
	return m
}

func (p *Precedence) compileForEach(rc *ruleCompiler, s *spot) *forEach {
	out := &forEach{pattern: rc.partner(&p.ForEach.Pattern, "", s)}
	if sc := rc.scopeOf(&Pattern{Events: p.ForEach.Events}, s); sc != nil && p.ForEach.Fact == "" {
		out.key, _ = rc.path(p.ForEach.Key, sc, s.in("key"))
		out.key.ids = rc.idPlace(p.ForEach.Key, &out.key)
	}
	return out
}

// rivalsAmong gives those of the events of which a need must be the latest that are not found where the need is.
func (n *need) rivalsAmong(latest []pattern) []pattern {
	var out []pattern
	for i := range latest {
		l, r := &latest[i], pattern{}
		for t, list := range l.lists {
			if !n.finds(l, list) {
				r.lists, r.types = append(r.lists, list), append(r.types, l.types[t])
			}
		}
		if len(r.lists) > 0 {
			lists, types := r.lists, r.types
			r = *l
			r.lists, r.types = lists, types
			out = append(out, r)
		}
	}
	return out
}

// finds tells whether a list of another pattern has the same partners as the need.
func (n *need) finds(p *pattern, list listed) bool {
	return p.plain && n.plain && p.keys == n.keys && len(n.lists) == 1 && n.lists[0] == list
}

// compileLatest compiles the events of which a need must be the latest. The need must be one of them.
func (p *Precedence) compileLatest(rc *ruleCompiler, n *Pattern, key Path, s *spot) []pattern {
	var out []pattern
	named := len(p.LatestOf) == 0
	for i, l := range p.LatestOf {
		if l.Match == nil {
			l.Match = n.Match
		}
		c := rc.partner(&l, key, s.at(i))
		out = append(out, c)
		for _, t := range c.types {
			for _, own := range n.Events {
				named = named || t == own
			}
		}
	}
	if !named {
		rc.add(s, fault.Mismatch, "a need that is not among them is never the latest")
	}
	return out
}

// lack says why a need is not met.
type lack uint8

const (
	lackMissing lack = iota
	lackOutOfOrder
	lackStale
)

func (l lack) reason() history.Reason {
	switch l {
	case lackStale:
		return history.ReasonStale
	case lackOutOfOrder:
		return history.ReasonOutOfOrder
	}
	return history.ReasonMissing
}

func (p *precedence) judgeAt(x *run, r *rule, _ int) {
	if !x.opens(r, &p.on) || !x.picked(p.pick, &p.same) || !x.wanted(r) {
		return
	}
	if p.forEach != nil {
		x.settle(p.eachMet(x))
		return
	}
	x.settle(p.met(x, item{}))
}

// plain tells whether the needs of acts, of whatever age, are all that is asked for.
func (p *precedence) plain() bool { return len(p.within) == 0 }

// The spans of rosters of a bare rule are those of its needs. Before those of others stand that of other acts of the instance, those of
// since and of for_each, and before that of each need that of its rivals.
const (
	sameSpan = iota
	sinceSpan
	keysSpan
	needSpans
)

// ownSpan gives the span of need n.
func (p *precedence) ownSpan(n int) int {
	if p.bare {
		return n
	}
	return needSpans + 2*n + 1
}

// rivalSpan gives the span of the rivals of need n, of a rule that is not bare.
func (p *precedence) rivalSpan(n int) int { return p.ownSpan(n) - 1 }

// enrol lists the partners of events, and tells whether all that the needs are told by stands in lists. Other acts are listed already.
func (p *precedence) enrol(x *run) bool {
	if !p.bare && !(x.enrol(p.since) && x.enrolThis(p.keyed())) {
		return false
	}
	for n := range p.needs {
		need := &p.needs[n]
		if !p.bare && !x.enrol(need.rivals) || !x.enrolThis(&need.pattern) {
			return false
		}
	}
	return true
}

// keyed gives the pattern of for_each; nil if there is none.
func (p *precedence) keyed() *pattern {
	if p.forEach == nil {
		return nil
	}
	return &p.forEach.pattern
}

// judgeList lists partners when the first act wants them.
func (p *precedence) judgeList(x *run, e *entry, list []int32) {
	if !p.bare && !x.enrolThis(&p.same) {
		x.judgeEach(e, list)
		return
	}
	if !p.bare && p.pick == PickFirst && x.areSame(x.spans[sameSpan]) {
		if list = x.firstActs(list); len(list) == 0 {
			return
		}
	}
	l := x.hear(e, &p.on, list)
	if (l.plain || l.doubted) && (p.bare || x.spans[sameSpan].isEmpty()) {
		p.judgeAll(x, e, l, list)
		return
	}
	asked, listed := false, false
	for n, i := range list {
		a := p.admit(x, l, n, int(i))
		if a == admitted && !asked {
			asked, listed = true, p.enrol(x)
		}
		switch {
		case a == passed:
		case a == doubted || !listed:
			x.conclude(e, int(i), maybe, noReason)
		default:
			x.conclude(e, int(i), p.ready(x, i), missing)
		}
	}
}

// firstActs gives those of some acts before which no partner on the rosters began, if these are the partners of all.
func (x *run) firstActs(list []int32) []int32 {
	first := int64(never)
	for n := range x.rosters {
		begun, _ := x.h.Interval(int(x.rosters[n].list[0]))
		first = min(first, begun)
	}
	for n, i := range list {
		if begun, _ := x.h.Interval(int(i)); begun > first {
			return list[:n]
		}
	}
	return list
}

// judgeAll judges acts that the rule surely wants, or of none of which it is known whether it does.
func (p *precedence) judgeAll(x *run, e *entry, l *hearing, list []int32) {
	if !p.enrol(x) {
		x.judgeEach(e, list)
		return
	}
	x.start(e.rule)
	if len(list) > 1 && !l.barred && (l.plain || x.isOneDoubt(l.on.where)) && x.areSame(span{0, int32(len(x.rosters))}) {
		p.judgeAlike(x, e, l, list)
		return
	}
	for _, i := range list {
		x.advance(int(i))
		x.concludeHeard(e, l, int(i), p.ready(x, i))
	}
}

// judgeAlike is judgeAll for acts that all have the same partners: what is found of one is found of those after it, with the same evidence,
// until another partner comes.
func (p *precedence) judgeAlike(x *run, e *entry, l *hearing, list []int32) {
	for n := 0; n < len(list); {
		i := int(list[n])
		x.advance(i)
		answer := p.ready(x, list[n])
		x.concludeHeard(e, l, i, answer)
		if n++; answer == maybe {
			continue
		}
		status, reason := x.out.last()
		for until := x.sameUntil(i); n < len(list) && x.cut(int(list[n])) <= until; n++ {
			x.out.write(e.rule, list[n], status, reason, x.mark)
		}
	}
}

// sameUntil tells for how many first events of the history what stands on all rosters is what was there before event i was over, if these
// are the partners of all; -1 if something else began at the moment of event i.
func (x *run) sameUntil(i int) int {
	until := x.n
	for n := range x.rosters {
		list := x.rosters[n].list
		if k, _ := slices.BinarySearch(list, int32(i)); k < len(list) {
			until = min(until, int(list[k]))
		}
	}
	if x.cut(i) > until {
		return -1
	}
	return until
}

// admit is run.admit for the act of an instance that pick means.
func (p *precedence) admit(x *run, l *hearing, n, i int) admission {
	if p.bare || x.spans[sameSpan].isEmpty() {
		return x.admit(l, n, i)
	}
	same, from, to := x.spans[sameSpan], 0, x.moment(i)
	if p.pick == PickLast {
		from, to = x.h.Known(i), x.n
	}
	other, ok := x.firstFrom(same, i, from, to)
	if ok && other >= 0 {
		return passed
	}
	if !ok || !x.none(same, i, x.moment(i), x.h.Known(i)) {
		x.start(l.number)
		return doubted
	}
	return x.admit(l, n, i)
}

// ready tells whether the needs of event i are met, and adds what meets them to the evidence. It is no if they have no partners at all, and
// maybe if lists do not tell, or if there is more to tell: of partners that came too early or too late.
func (p *precedence) ready(x *run, i int32) truth {
	before := int32(x.cut(int(i)))
	if p.bare {
		return p.readyFor(x, i, before, always)
	}
	since := int64(always)
	if stale := x.spans[sinceSpan]; !stale.isEmpty() {
		since = x.lastBegun(stale, int(i), int(before), always)
	}
	if p.forEach == nil {
		return p.readyFor(x, i, before, since)
	}
	return p.readyForEach(x, i, before, since)
}

// readyFor is ready for the key of for_each at hand, or for all there is to do, by the first events of the history, and not before a moment.
func (p *precedence) readyFor(x *run, i, before int32, since int64) truth {
	answer := truthOf(p.all)
	for n := range p.needs {
		own, by, sure := x.spans[p.ownSpan(n)], int32(-1), true
		for t := own.from; t < own.to && by < 0; t++ {
			last, ok := x.lastOn(&x.rosters[t], i, before, since)
			by, sure = last, sure && ok
		}
		switch {
		case by >= 0:
			if !p.bare && !x.isLatest(x.spans[p.rivalSpan(n)], i, before, by) {
				return maybe
			}
			if x.proof(int(by), partPartner); !p.all {
				return yes
			}
		case !sure:
			return maybe
		case p.all:
			x.lacks(p.needs[n].text)
			answer = no
		}
	}
	if !p.all {
		x.lackAll(p.needs)
	}
	return answer
}

// lackAll is lacks for every need.
func (x *run) lackAll(needs []need) {
	for n := range needs {
		x.lacks(needs[n].text)
	}
}

// lastOn gives the last partner of event i on a roster, among the first events of the history and not over before a moment; -1 if there is
// none. It tells whether that is sure: if there is none, there are no others either.
func (x *run) lastOn(w *roster, i, before int32, since int64) (last int32, ok bool) {
	list, ok := x.of(w, int(i))
	for k := len(list) - 1; k >= 0; k-- {
		e := list[k]
		if e == i {
			continue
		}
		if w.asks {
			switch x.isAsked(w.p, int(e)) {
			case maybe:
				return -1, false
			case no:
				continue
			}
		}
		if e < before && (since == always || x.over(e) >= since) {
			return e, true
		}
		ok = false
	}
	return -1, ok
}

// isLatest tells whether surely no partner of event i on the rosters of rivals begun after a partner was over, among the first events of the
// history.
func (x *run) isLatest(rivals span, i, before, partner int32) bool {
	if rivals.isEmpty() {
		return true
	}
	after := x.over(partner)
	return x.lastBegun(rivals, int(i), int(before), after) == after
}

// over gives the moment at which an event was over.
func (x *run) over(e int32) int64 {
	_, last := x.h.Interval(int(e))
	return last
}

// settle turns an answer into a finding.
func (x *run) settle(answer truth, why lack) {
	switch answer {
	case yes:
		x.finish(satisfied, "")
	case no:
		x.finish(violated, why.reason())
	default:
		x.finish(unknown, "")
	}
}

// picked tells whether the event that is judged is the one that pick means among those of its instance.
func (x *run) picked(pick Pick, same *pattern) bool {
	switch pick {
	case PickFirst:
		return !x.isPreceded(same)
	case PickLast:
		return !x.isFollowed(same, same)
	}
	return true
}

// quietly is fits without noting what is absent.
func (x *run) quietly(p *pattern, i int) truth {
	mark := len(x.notes)
	t := x.fits(p, i)
	x.notes = x.notes[:mark]
	return t
}

// met asks whether the needs are met, and notes those that are not, with the key that lacks them.
func (p *precedence) met(x *run, of item) (truth, lack) {
	limit := x.lastSince(p.since)
	limit.within = p.within
	mark, proofs, notes := len(x.out.missing), len(x.out.evidence), len(x.notes)
	answer, why := no, lackMissing
	if p.all {
		answer = yes
	}
	for i := range p.needs {
		from := len(x.notes)
		t, reason, event := x.need(&p.needs[i], &limit)
		switch t {
		case yes:
			x.notes = x.notes[:from]
			if !p.all {
				x.out.evidence = x.out.evidence[:proofs]
			}
			x.proof(event, partPartner)
		case no:
			x.notes = x.notes[:from]
			x.lacksOf(p.needs[i].text, of)
			why = max(why, reason)
			switch reason {
			case lackOutOfOrder:
				x.proof(event, partLate)
			case lackStale:
				x.proof(event, partEarly)
			}
		}
		if p.all {
			answer = min(answer, t)
			continue
		}
		if answer = max(answer, t); answer == yes {
			break
		}
	}
	if answer != no {
		x.out.missing = x.out.missing[:mark]
	}
	if answer != maybe {
		x.notes = x.notes[:notes]
	}
	return answer, why
}

// freshness is the limit before which needs are stale: the last event that surely was, and the last one that may have
// been.
type freshness struct {
	sure, maybe int64 // unix microseconds
	doubt       string
	patterns    []pattern
	within      []window
}

// before tells whether event i happened before what is judged, or at the same moment.
func (x *run) before(i int) bool {
	if i >= x.n {
		return false
	}
	first, _ := x.h.Interval(i)
	return first <= x.last
}

// lastSince finds the last of the events that make older needs stale.
func (x *run) lastSince(patterns []pattern) freshness {
	f := freshness{sure: minMoment, maybe: minMoment, patterns: patterns}
	for i := range patterns {
		for it := x.among(&patterns[i]); it.back(); {
			if it.event == x.here.event || !x.before(it.event) {
				continue
			}
			first, _ := x.h.Interval(it.event)
			if first <= f.sure {
				it.pass()
				continue
			}
			switch it.quietly() {
			case yes:
				f.sure = first
			case maybe:
				if first > f.maybe {
					f.maybe, f.doubt = first, patterns[i].text
				}
			}
		}
	}
	return f
}

const minMoment = -1 << 63

// need looks for the latest event that meets a need. It gives its number, that of a stale or late one if the need is not
// met, or -1.
func (x *run) need(n *need, limit *freshness) (truth, lack, int) {
	answer, stale := no, -1
	for it := x.among(&n.pattern); it.back(); {
		i := it.event
		if i == x.here.event || !x.before(i) {
			continue
		}
		fit := it.fits()
		if fit == no {
			continue
		}
		fresh := x.fresh(n, i, limit)
		if fit == yes && fresh == yes {
			return yes, lackMissing, i
		}
		if fresh == no && fit == yes {
			stale = max(stale, i)
		}
		if fresh != no {
			answer = maybe
		}
	}
	for _, t := range n.types {
		if answer == no && stale < 0 && !x.covered(t, ever) {
			x.note(string(t), history.ReasonNotRecorded)
			answer = maybe
		}
	}
	if answer != no {
		return answer, lackMissing, -1
	}
	if stale >= 0 {
		return no, lackStale, stale
	}
	if late := x.after(&n.pattern); late >= 0 {
		return no, lackOutOfOrder, late
	}
	return no, lackMissing, -1
}

// after gives the first event that meets a pattern after what is judged; -1 if there is none.
func (x *run) after(p *pattern) int {
	found := -1
	for it := x.among(p); it.next(); {
		if found >= 0 && it.event > found {
			it.pass()
		} else if !x.before(it.event) && it.quietly() == yes {
			found = it.event
		}
	}
	return found
}

// fresh tells whether nothing that makes event i stale came after it.
func (x *run) fresh(n *need, i int, limit *freshness) truth {
	_, last := x.h.Interval(i)
	if last < limit.sure {
		return no
	}
	answer := yes
	if last < limit.maybe {
		x.note(limit.doubt, history.ReasonFactAbsent)
		answer = maybe
	}
	for p := range limit.patterns {
		answer = min(answer, x.recordedSince(&limit.patterns[p], i))
	}
	if len(limit.within) > 0 {
		f, t := x.lay(limit.within, i, nil)
		if t == yes {
			t = f.within(x, x.here.event)
		}
		if answer = min(answer, t); answer == no {
			return no
		}
	}
	for p := range n.latest {
		answer = min(answer, x.noneAfter(&n.latest[p], i, last))
		if answer == no {
			return no
		}
		answer = min(answer, x.recordedSince(&n.latest[p], i))
	}
	return answer
}

// recordedSince tells whether events of a pattern would be known if they had happened after event i.
func (x *run) recordedSince(p *pattern, i int) truth {
	for _, t := range p.types {
		if !x.covered(t, i) {
			x.note(string(t), history.ReasonNotRecorded)
			return maybe
		}
	}
	return yes
}

// noneAfter tells whether no event of a pattern came after event i and before what is judged.
func (x *run) noneAfter(p *pattern, i int, last int64) truth {
	answer := yes
	for it := x.among(p); it.back(); {
		if it.event == x.here.event || it.event == i || !x.before(it.event) {
			continue
		}
		if first, _ := x.h.Interval(it.event); first <= last {
			it.pass()
			continue
		}
		if answer = min(answer, it.fits().negated()); answer == no {
			return no
		}
	}
	return answer
}

// ever is the number before that of every event.
const ever = -1

// covered tells whether an event of a type would be known if it had happened to the case after event since.
func (x *run) covered(t history.Type, since int) bool {
	return isMade(t) || x.h.CoversSince(x.here.event, t, since)
}
