package compliance

import (
	"slices"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Response demands that something happens after the event that is judged, in a window: a deadline, a call, a notice.
// Until the window closes it is pending.
type Response struct {
	// On is what opens the duty. Of pick last, a later event supersedes the earlier duty.
	On Pattern `json:"on" strict:"required"`
	// Then are the events that discharge it: one of them (mode any, the default), or each (all).
	Then []Pattern `json:"then" strict:"required"`
	Mode Mode      `json:"mode"`
	// Within is the window; none is open-ended.
	Within Windows `json:"within"`
	// Anchor is the path to the moment from which the window counts, in place of the event's own. What discharges the
	// duty may then precede the event.
	Anchor Path `json:"anchor"`
	// Unless excuses.
	Unless *Unless `json:"unless"`
	// Until ends the duty at once: what has not happened by then is missing.
	Until *Pattern `json:"until"`
	// Early says what an act before the window does: it does not count (wait, the default), or violates at once (fail).
	Early Early `json:"early"`
	// IfPast is the window, from the event, where the main one was over when the event came.
	IfPast Windows `json:"if_past"`
	// Pairing says whether one act may discharge several duties (shared, the default) or one (own, the oldest first).
	Pairing Pairing `json:"pairing"`
}

// Kind is [KindResponse].
func (*Response) Kind() Kind { return KindResponse }

// Unless is an event that excuses a duty, or permits what is forbidden.
type Unless struct {
	Pattern
	// UpTo is the latest moment at which it excuses: the trigger, the anchor, or the end of the window (due, the default).
	UpTo UpTo
	// Since makes it count only after the last of these events; nil is always.
	Since *Pattern
}

// UnmarshalNode reads a pattern, or an object with "up_to" and "since" beside its members.
func (u *Unless) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	if n.Kind != strictjson.Object {
		u.Pattern.UnmarshalNode(n, faults)
		return
	}
	var o struct {
		patternObject
		UpTo  UpTo     `json:"up_to"`
		Since *Pattern `json:"since"`
	}
	if n.Decode(&o, faults) {
		*u = Unless{o.pattern(n), o.UpTo, o.Since}
	}
}

// UpTo is the latest moment at which an event excuses.
type UpTo string

// The moments.
const (
	UpToTrigger UpTo = "trigger"
	UpToAnchor  UpTo = "anchor"
	UpToDue     UpTo = "due"
)

// UpTos lists every moment.
func UpTos() []UpTo { return []UpTo{UpToTrigger, UpToAnchor, UpToDue} }

// Valid tells whether u is one of [UpTos].
func (u UpTo) Valid() bool { return u == UpToTrigger || u == UpToAnchor || u == UpToDue }

// Early says what an act before the window does.
type Early string

// The readings.
const (
	EarlyWait Early = "wait"
	EarlyFail Early = "fail"
)

// Earlies lists every reading.
func Earlies() []Early { return []Early{EarlyWait, EarlyFail} }

// Valid tells whether e is one of [Earlies].
func (e Early) Valid() bool { return e == EarlyWait || e == EarlyFail }

// Pairing says how many duties an act may discharge.
type Pairing string

// The pairings.
const (
	PairingShared Pairing = "shared"
	PairingOwn    Pairing = "own"
)

// Pairings lists every pairing.
func Pairings() []Pairing { return []Pairing{PairingShared, PairingOwn} }

// Valid tells whether p is one of [Pairings].
func (p Pairing) Valid() bool { return p == PairingShared || p == PairingOwn }

// response is a compiled [Response].
type response struct {
	on     pattern
	pick   Pick
	same   pattern // another event that opens a duty for the same instance
	then   []pattern
	all    bool
	within []window
	anchor *path
	unless *unless
	until  *pattern
	fail   bool
	ifPast []window
	own    bool
}

// unless is a compiled [Unless].
type unless struct {
	pattern
	upTo  UpTo
	since *pattern
}

func (p *Response) compile(rc *ruleCompiler) judge {
	s := rc.at
	out := &response{on: rc.open(&p.On, s.in("on")), pick: p.On.Pick, fail: p.Early == EarlyFail, own: p.Pairing == PairingOwn}
	if rc.scope == nil {
		return out
	}
	if rc.scope.fact != nil {
		rc.add(s.in("on").in("fact"), fault.Mismatch, "a fact opens no duty")
		return out
	}
	rc.enter(0, p.On.Events...)
	rc.valid(p.Early == "" || p.Early.Valid(), string(p.Early), s.in("early"))
	rc.valid(p.Pairing == "" || p.Pairing.Valid(), string(p.Pairing), s.in("pairing"))
	out.all = rc.mode(p.Mode, s) == ModeAll
	if rc.sameInstance(&p.On, s.in("on")); out.pick == PickFirst || out.pick == PickLast || out.own {
		out.same = rc.partner(&Pattern{Events: p.On.Events, Where: p.On.Where, written: p.On.written}, "", s.in("on"))
	}
	if len(p.Then) == 0 {
		rc.add(s.in("then"), fault.Missing, "nothing follows")
	}
	out.then = rc.partners(p.Then, s.in("then"))
	p.compileTime(rc, out)
	return out
}

// compileTime compiles when the duty is due, and what ends it.
func (p *Response) compileTime(rc *ruleCompiler, out *response) {
	s := rc.at
	out.within = rc.windows(p.Within, s.in("within"))
	out.ifPast = rc.windows(p.IfPast, s.in("if_past"))
	if len(p.IfPast) > 0 && len(p.Within) == 0 {
		rc.add(s.in("if_past"), fault.Mismatch, "without a window nothing is past")
	}
	if p.Anchor != "" {
		a, ok := rc.path(p.Anchor, rc.scope, s.in("anchor"))
		if ok && !isTime(a.kind) {
			rc.add(s.in("anchor"), fault.Mismatch, "%s is of kind %s, not a time", p.Anchor, a.kind)
		}
		if len(p.Within) == 0 {
			rc.add(s.in("anchor"), fault.Mismatch, "without a window nothing counts from it")
		}
		out.anchor = &a
	}
	out.unless = rc.unless(p.Unless, UpToDue, s.in("unless"))
	if p.Until != nil {
		u := rc.partner(p.Until, "", s.in("until"))
		out.until = &u
	}
}

// valid reports a word that is none of an enumeration.
func (rc *ruleCompiler) valid(ok bool, word string, s *spot) {
	if !ok {
		rc.add(s, fault.Unknown, "%s is none of the words for it", fault.Quote(word))
	}
}

func (rc *ruleCompiler) unless(u *Unless, otherwise UpTo, s *spot) *unless {
	if u == nil {
		return nil
	}
	out := &unless{pattern: rc.partner(&u.Pattern, "", s), upTo: u.UpTo}
	rc.valid(u.UpTo == "" || u.UpTo.Valid(), string(u.UpTo), s.in("up_to"))
	if u.UpTo == "" {
		out.upTo = otherwise
	}
	if u.Since != nil {
		since := rc.partner(u.Since, "", s.in("since"))
		out.since = &since
	}
	return out
}

// outcome is how a duty ends, with the moment at which it is decided.
type outcome struct {
	at     int64
	status uint8
	reason history.Reason
}

// sooner keeps what is decided first; of two at one moment the one that was there before stays.
func (o *outcome) sooner(at int64, status uint8, reason history.Reason) {
	if at < o.at {
		*o = outcome{at, status, reason}
	}
}

// plain tells whether every event opens a duty of its own.
func (p *response) plain() bool { return (p.pick == "" || p.pick == PickEach) && !p.own }

// counts tells whether a duty always counts from its event.
func (p *response) counts() bool { return p.anchor == nil && len(p.ifPast) == 0 }

// enrol lists the partners of the events of a type, and tells whether all that a duty is told by stands in lists: the spans of rosters are
// those of until and unless, then those of what discharges it.
func (p *response) enrol(x *run) bool {
	ok := x.enrolThis(p.until) && x.enrolThis(p.excuse())
	for n := range p.then {
		ok = ok && x.enrolThis(&p.then[n])
	}
	return ok
}

// excuse gives the pattern of what excuses; nil if nothing does.
func (p *response) excuse() *pattern {
	if p.unless == nil {
		return nil
	}
	return &p.unless.pattern
}

func (p *response) judgeList(x *run, e *entry, list []int32) {
	l := x.laying(p.within)
	listed := p.counts() && (l.lost || p.enrol(x))
	heard := x.hear(e, &p.on, list)
	switch {
	case !listed || !heard.plain:
		p.judgeSome(x, e, list, &l, listed)
	case l.lost && p.isPending(x):
		x.judgeLost(e.rule, list)
	default:
		p.judgeAll(x, e, list, &l)
	}
}

// judgeSome judges those of a list that open a duty, for which lists may tell what happened or not.
func (p *response) judgeSome(x *run, e *entry, list []int32, l *laying, listed bool) {
	heard, r := &x.heard, &x.rs.rules[e.rule]
	for n, event := range list {
		i := int(event)
		a := x.admit(heard, n, i)
		if a == doubted || a == admitted && !(listed && p.ended(x, r, l)) {
			x.judge(e.rule, e.role, i)
		}
	}
}

// judgeAll judges events each of which opens a duty.
func (p *response) judgeAll(x *run, e *entry, list []int32, l *laying) {
	r := &x.rs.rules[e.rule]
	x.start(e.rule)
	for _, i := range list {
		x.advance(int(i))
		x.applies, x.due, x.decided, x.open, x.notes = yes, 0, 0, false, x.notes[:0]
		if !p.ended(x, r, l) {
			x.judge(e.rule, e.role, int(i))
		}
	}
}

// isPending tells whether nothing can have ended or excused a duty whose window cannot be told.
func (p *response) isPending(x *run) bool {
	return x.h.FirstEnd() >= x.n && (p.unless == nil || p.unless.upTo != UpToTrigger)
}

// judgeLost finishes duties whose windows cannot be told, all for one reason: the calendars are not known.
func (x *run) judgeLost(rule int32, list []int32) {
	x.start(rule)
	x.calendarUnknown()
	reason := x.out.reason(x.absences())
	for _, i := range list {
		x.out.write(rule, i, unknown, reason, x.mark)
	}
}

// ended finishes the duty of the event at hand if it was surely discharged, if nothing happened for it, or if its window cannot be told. It
// tells whether it did.
func (p *response) ended(x *run, r *rule, l *laying) bool {
	i := x.here.event
	if l.over(x, i) != yes {
		x.endUnknown(p, r, i, never)
		return true
	}
	f, by, at := &l.frame, -1, int64(never)
	if len(x.rosters) > 0 || x.h.FirstEnd() < x.n {
		var sure bool
		if by, at, sure = p.discharged(x, i, f); !sure || !p.undisturbed(x, r, i, by, at) {
			return false
		}
	}
	if f.due != never {
		x.due = f.due
	}
	if x.decided = at; by >= 0 {
		p.proofs(x, at)
		x.close(satisfied, noReason)
	} else {
		p.wait(x, f)
	}
	return true
}

// wait finishes a duty for which nothing happened.
func (p *response) wait(x *run, f *frame) {
	for n := range p.then {
		x.lacks(p.then[n].text)
	}
	if x.closed <= f.dueLate {
		x.close(pending, noReason)
		return
	}
	x.decided, x.open = f.dueLate+1, true // its last instant was still in time
	x.close(violated, missing)
}

// discharged looks for what discharges the duty of event i, and gives the event by which and the moment at which it was; -1 and never if
// there is nothing at all. It tells whether that is sure.
func (p *response) discharged(x *run, i int, f *frame) (by int, at int64, ok bool) {
	x.got = x.got[:0]
	by, at = -1, never
	for _, on := range x.spans[2:] {
		if on.from == on.to {
			continue
		}
		event, moment, ok := x.lookIn(on, i, f)
		if !ok {
			return -1, never, false
		}
		if event < 0 {
			continue
		}
		if by < 0 || p.all && moment > at || !p.all && moment < at {
			by, at = event, moment
		}
		got := added(&x.got)
		got.event, got.at = event, moment
	}
	return by, at, !p.all || by < 0 || len(x.got) == len(p.then)
}

// proofs adds what discharged a duty at a moment to the evidence.
func (p *response) proofs(x *run, at int64) {
	for n := range x.got {
		if got := &x.got[n]; p.all || got.at == at {
			x.proof(got.event, partPartner)
		}
	}
}

// undisturbed tells whether surely nothing ended or excused the duty of event i before it was discharged.
func (p *response) undisturbed(x *run, r *rule, i, by int, at int64) bool {
	known, until := x.h.Known(i), by
	if by < 0 {
		until = x.n
	}
	ends, excuses := x.spans[0], x.spans[1]
	return (ends.from == ends.to || until <= known || x.none(ends, i, known, until)) &&
		(excuses.from == excuses.to || x.none(excuses, i, 0, x.n)) && x.cancelledAt(r, i) >= at
}

// none tells whether event i surely has no partner on some rosters, from a place in the history on and before another place.
func (x *run) none(on span, i, from, to int) bool {
	e, ok := x.firstFrom(on, i, from, to)
	return ok && e < 0
}

// lookIn gives the first partner of event i on some rosters that lies in the frame, with its moment; -1 and never if there is none. It tells
// whether that is sure: if there is none, there is none beside the frame either.
func (x *run) lookIn(on span, i int, f *frame) (event int, at int64, ok bool) {
	event, at = -1, never
	for t := on.from; t < on.to; t++ {
		w := &x.rosters[t]
		list, ok := x.of(w, i)
		if !ok {
			return event, at, false
		}
		for _, n := range list {
			e := int(n)
			first, last := x.h.Interval(e)
			if first >= at {
				break
			}
			if e == i || f.passes(first, last) {
				continue
			}
			fits := x.isOn(w, e)
			if fits == no {
				continue
			}
			if fits == maybe || !f.has(first, last) && f.within(x, e) != yes {
				return event, at, false
			}
			event, at = e, first
		}
	}
	return event, at, true
}

func (p *response) judgeAt(x *run, r *rule, _ int) {
	if !x.opens(r, &p.on) || p.pick == PickFirst && !x.picked(PickFirst, &p.same) || !x.wanted(r) {
		return
	}
	i := x.here.event
	superseded := int64(never)
	if p.pick == PickLast {
		superseded = x.supersededAt(&p.same, i)
	}
	anchor, t := x.anchorOf(p.anchor)
	var f frame
	if t == yes {
		f, t = p.lay(x, i, anchor)
	}
	if t != yes {
		x.endUnknown(p, r, i, superseded)
		return
	}
	if f.due != never {
		x.due = f.due
	}
	p.decide(x, r, i, &f, superseded)
}

// lay lays the window of the duty.
func (p *response) lay(x *run, i int, anchor *cal.Anchor) (frame, truth) {
	f, t := x.lay(p.within, i, anchor)
	if first, _ := x.h.Interval(i); t == yes && len(p.ifPast) > 0 && f.dueLate < first {
		return x.lay(p.ifPast, i, nil)
	}
	return f, t
}

// anchorOf gives the moment that a path leads to; nil if there is no path.
func (x *run) anchorOf(p *path) (*cal.Anchor, truth) {
	if p == nil {
		return nil, yes
	}
	v, presence := x.value(p, &x.here)
	if presence != history.Present {
		return nil, x.absent(p, presence)
	}
	if m := x.momentOf(p, v, &x.here); !m.day.IsZero() {
		x.anchor = cal.On(m.day)
	} else {
		x.anchor = cal.At(time.UnixMicro(m.micros))
	}
	return &x.anchor, yes
}

// supersededAt gives the moment of the next event that opens the same duty. Of those of one moment only one is not superseded.
func (x *run) supersededAt(same *pattern, i int) int64 {
	if e := x.next(same, i); e >= 0 {
		first, _ := x.h.Interval(e)
		return first
	}
	return never
}

// endUnknown finishes a duty whose window cannot be told: it is unknown, unless something ended it.
func (x *run) endUnknown(p *response, r *rule, i int, superseded int64) {
	end := outcome{at: never, status: unknown}
	if p.unless != nil && p.unless.upTo == UpToTrigger {
		notes := len(x.notes)
		if at, t := x.excusedAt(p.unless, i, &frame{}, nil); t == yes {
			end.sooner(at, notApplicable, history.ReasonExcused)
		}
		x.notes = x.notes[:notes]
	}
	end.sooner(x.cancelledAt(r, i), notApplicable, history.ReasonCancelled)
	end.sooner(superseded, notApplicable, history.ReasonSuperseded)
	x.finish(end.status, end.reason)
}

// cancelledAt gives the moment at which the subject of the duty ended.
func (x *run) cancelledAt(r *rule, i int) int64 {
	if x.h.FirstEnd() >= x.n {
		return never
	}
	subject := x.h.Subject(i)
	at := x.endedAt(subject, i)
	for n := range r.per {
		p, ref := &r.per[n], history.NoRef
		if refs := x.refs(p.ids); refs != nil {
			ref = refs[i]
		} else if p.from == fromEvent {
			ref = x.h.Ref(i, p.path)
		}
		if ref != subject {
			at = min(at, x.endedAt(ref, i))
		}
	}
	return at
}

// endedAt gives the moment at which another event than i ended a subject, not before it; never if none did.
func (x *run) endedAt(ref history.Ref, i int) int64 {
	e := x.h.Ended(ref)
	if e < 0 || e >= x.n || e == i {
		return never
	}
	begin, _ := x.h.Interval(i)
	if first, _ := x.h.Interval(e); first >= begin {
		return first
	}
	return never
}

// excusedAt gives the moment at which the duty is excused, and whether it surely is.
func (x *run) excusedAt(u *unless, i int, f *frame, anchor *cal.Anchor) (int64, truth) {
	if u == nil {
		return never, no
	}
	begin, limit := x.h.Interval(i)
	switch u.upTo {
	case UpToDue:
		limit = f.dueLate
	case UpToAnchor:
		if anchor != nil {
			limit = anchorEnd(*anchor, x.inZone(x.h.Zone(i)))
		}
	}
	since := int64(always)
	if u.since != nil {
		since = x.lastBefore(u.since, limit)
	}
	at, answer := int64(never), no
	for it := x.among(&u.pattern); it.next(); {
		first, last := x.h.Interval(it.event)
		switch {
		case first > limit:
			it.pass()
			continue
		case it.event == i || last < since:
			continue
		}
		fit := it.fits()
		if fit == yes {
			at = min(at, max(first, begin))
		}
		answer = max(answer, fit)
	}
	return at, answer
}

// lastBefore gives the moment of the last event of a pattern up to a moment.
func (x *run) lastBefore(p *pattern, limit int64) int64 {
	last := int64(always)
	for it := x.among(p); it.next(); {
		if first, _ := x.h.Interval(it.event); first > limit {
			it.pass()
		} else if first > last && it.quietly() == yes {
			last = first
		}
	}
	return last
}

// anchorEnd gives the last instant that an anchor can mean.
func anchorEnd(a cal.Anchor, zone *cal.Calendar) int64 {
	n := 0
	b, err := zone.Window(a, cal.Window{Unit: cal.UnitMinutes, Max: &n})
	if err != nil {
		return always
	}
	return b.Due.Last().UnixMicro()
}

// found is what was found of one pattern of partners.
type found struct {
	at    int64 // when the duty was discharged; never if it was not
	event int   // by which event; -1 if by none
	maybe int64 // when it may have been
	early int   // the last partner before the window, -1 if there is none
	late  int   // the first one after it
}

// look looks for the partners of a pattern up to a moment.
func (p *response) look(x *run, then *pattern, i int, f *frame, limit int64) found {
	out := found{at: never, maybe: never, event: -1, early: -1, late: -1}
	for it := x.among(then); it.next(); {
		e := it.event
		first, _ := x.h.Interval(e)
		switch {
		case first > limit:
			it.pass()
			continue
		case e == i || p.own && x.taken[e]:
			continue
		}
		fit := it.fits()
		if fit == no {
			continue
		}
		in := f.within(x, e)
		switch {
		case fit == yes && in == yes && first < out.at:
			out.at, out.event = first, e
		case in != no && min(fit, in) == maybe && first < out.maybe:
			out.maybe = first
		case fit == yes && in == no && f.isEarly(x, e):
			out.early = max(out.early, e)
		case fit == yes && in == no && f.isLate(x, e) && (out.late < 0 || e < out.late):
			out.late = e
		}
	}
	return out
}

// decide finds how the duty ends first.
func (p *response) decide(x *run, r *rule, i int, f *frame, superseded int64) {
	if p.own {
		p.leaveToOlder(x, i)
	}
	d := p.discharge(x, i, f, superseded)
	end := outcome{at: never, status: pending}
	end.sooner(d.at, satisfied, "")
	notes := len(x.notes)
	anchor, _ := x.anchorOf(p.anchor)
	excused, excuse := x.excusedAt(p.unless, i, f, anchor)
	end.sooner(excused, notApplicable, history.ReasonExcused)
	end.sooner(x.cancelledAt(r, i), notApplicable, history.ReasonCancelled)
	end.sooner(superseded, notApplicable, history.ReasonSuperseded)
	blocker := p.violations(x, &end, &d, i, f)
	if excuse != maybe {
		x.notes = x.notes[:notes]
	}
	if p.doubtful(x, &end, &d, excuse, i) {
		end.status = unknown
	}
	p.story(x, &end, &d, blocker)
	x.open = end.status == violated && blocker < 0 && superseded == never && x.cancelledAt(r, i) == never && p.undone(x) && !p.over(x, i)
	if x.decided = end.at; end.at == f.dueLate && end.status == violated {
		x.decided++ // its last instant is still in time
	}
	x.finish(end.status, end.reason)
}

// discharge is what was found of all patterns of partners together. What was found of each is in run.got.
type discharge struct {
	at, maybe   int64 // when the duty was discharged, and when it may have been
	early, late int   // partners beside the window, -1 if there are none
	covered     bool  // what was not found would be known
}

// discharge looks for all partners up to a moment.
func (p *response) discharge(x *run, i int, f *frame, limit int64) discharge {
	d := discharge{at: never, maybe: never, early: -1, late: -1, covered: true}
	if p.all {
		d.at, d.maybe = always, always
	}
	x.got = x.got[:0]
	since := i
	if p.anchor != nil {
		since = ever // what discharges may have come before
	}
	for n := range p.then {
		got := p.look(x, &p.then[n], i, f, limit)
		x.got = append(x.got, got)
		if got.event < 0 && x.recordedSince(&p.then[n], since) != yes {
			d.covered = false
		}
		d.early, d.late = max(d.early, got.early), max(d.late, got.late)
		if p.all {
			d.at, d.maybe = max(d.at, got.at), max(d.maybe, min(got.at, got.maybe))
		} else {
			d.at, d.maybe = min(d.at, got.at), min(d.maybe, got.maybe)
		}
	}
	return d
}

// violations adds the moments at which the duty is violated. It gives the event that ended it, -1 if none did.
func (p *response) violations(x *run, end *outcome, d *discharge, i int, f *frame) (blocker int) {
	blocker = -1
	if p.fail && d.early >= 0 {
		first, _ := x.h.Interval(d.early)
		end.sooner(first, violated, history.ReasonEarly)
	}
	if p.until != nil {
		if u := x.following(p.until, i); u >= 0 {
			first, _ := x.h.Interval(u)
			if first < end.at {
				blocker = u
			}
			reason := history.ReasonMissing
			if d.at != never {
				reason = history.ReasonLate
			}
			end.sooner(first, violated, reason)
		}
	}
	if x.closed > f.dueLate {
		reason := history.ReasonMissing
		switch {
		case d.late >= 0:
			reason = history.ReasonLate
		case d.early >= 0:
			reason = history.ReasonEarly
		}
		end.sooner(f.dueLate, violated, reason)
	}
	return blocker
}

// undone tells whether a duty whose time is over still waits for what discharges it: an act that came too late makes it good,
// one that came too early does not.
func (p *response) undone(x *run) bool {
	missing := func(got found) bool { return got.event < 0 && got.late < 0 }
	if p.all {
		return slices.ContainsFunc(x.got, missing)
	}
	return !slices.ContainsFunc(x.got, func(got found) bool { return !missing(got) })
}

// over tells whether nothing is left to be made good, since what excuses a duty has happened after its time.
func (p *response) over(x *run, i int) bool {
	if p.unless == nil {
		return false
	}
	notes := len(x.notes)
	_, answer := x.excusedAt(&unless{pattern: p.unless.pattern, upTo: UpToDue, since: p.unless.since}, i, &frame{dueLate: never}, nil)
	x.notes = x.notes[:notes]
	return answer == yes
}

// doubtful tells whether something absent could change how the duty ends.
func (p *response) doubtful(x *run, end *outcome, d *discharge, excuse truth, i int) bool {
	open := end.status == violated || end.status == pending
	switch {
	case open && (d.maybe <= end.at && d.at > end.at || !d.covered):
		return true
	case end.status == violated && excuse == maybe:
		return true
	case end.status == violated && p.unless != nil && x.recordedSince(&p.unless.pattern, ever) != yes:
		return true
	}
	return (end.status == satisfied || end.status == pending) && p.until != nil && x.recordedSince(p.until, i) != yes
}

// story lists what is missing, and adds the partners and what stood in the way to the evidence.
func (p *response) story(x *run, end *outcome, d *discharge, blocker int) {
	if end.status == notApplicable || end.status == unknown {
		return
	}
	for n, got := range x.got {
		switch {
		case got.at > end.at || got.at == never:
			if end.status != satisfied {
				x.lacks(p.then[n].text)
			}
		case p.all || got.at == d.at:
			x.proof(got.event, partPartner)
		}
	}
	switch {
	case end.status == satisfied:
	case blocker >= 0:
		x.proof(blocker, partBlocker)
	case end.reason == history.ReasonLate:
		x.proof(d.late, partLate)
	case d.early >= 0:
		x.proof(d.early, partEarly)
	}
}
