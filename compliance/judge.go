package compliance

import (
	"math/big"
	"math/bits"
	"slices"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
)

// Judge judges a history as of a moment and fills the report. What happened later is not looked at. The history must
// have been made with [Rules.Vocabulary], or with the standard vocabulary if no pack declares events. A nil history is an
// empty one of our own deciders, as in [Rules.Gate]; without a report nothing is done.
func (rs *Rules) Judge(h *history.History, asOf time.Time, out *Report) {
	if out == nil {
		return
	}
	h = orEmpty(h, rs)
	x := out.begin(rs, h, h.Until(asOf), asOf.UnixMicro())
	out.sorting.empty(rs.entries)
	for n := range rs.stages {
		if n > 0 {
			x.tell(n)
		}
		x.judgeStage(&rs.stages[n])
	}
	out.sort()
}

// judgeStage judges all rules of a stage, one after the other, those on events kind by kind.
func (x *run) judgeStage(s *stage) {
	x.fateful = x.fateful[:0]
	for i := range s.byFact {
		x.judgeFacts(&s.byFact[i])
	}
	x.wake(s)
	for n, set := range x.awake {
		for ; set != 0; set &= set - 1 {
			if e := &s.byEvent[n*setSize+bits.TrailingZeros64(set)]; e.limit != nil {
				x.judgeLimit(e)
			} else {
				x.judgeEvents(e)
			}
		}
	}
	if !x.h.CompleteFrom.IsZero() {
		for i := range s.again {
			x.judgePeriods(&s.again[i])
		}
	}
}

// setSize is how many members a word of a set holds.
const setSize = 64

// wake finds the rules that have events to look at: most types do not occur, and what is not there costs nothing rule by rule.
func (x *run) wake(s *stage) {
	words := (len(s.byEvent) + setSize - 1) / setSize
	awake := slices.Grow(x.awake[:0], words)[:words]
	clear(awake)
	lists, h := slices.Grow(x.lists[:0], len(s.types))[:len(s.types)], x.h
	for _, number := range h.Occurring() {
		if int(number) >= len(s.places) || s.places[number] == 0 {
			continue
		}
		n := s.places[number] - 1
		if lists[n] = x.happened(h.NumbersOf(int(number))); len(lists[n]) == 0 {
			continue
		}
		for _, e := range s.types[n] {
			awake[e/setSize] |= 1 << (e % setSize)
		}
	}
	x.awake, x.lists = awake, lists
}

// judgeEvents judges a rule at the events of a type.
func (x *run) judgeEvents(e *entry) {
	from, list := len(x.out.findings), x.lists[e.list]
	switch {
	case e.lister != nil:
		x.rosters, x.spans, x.number, x.acts = x.rosters[:0], x.spans[:0], int(e.number), len(list)
		e.lister.judgeList(x, e, list)
		x.answered = x.answered[:0]
	default:
		x.judgeEach(e, list)
	}
	x.enter(e, from)
}

// judgePeriods judges a rule on periods.
func (x *run) judgePeriods(e *entry) {
	from := len(x.out.findings)
	x.start(e.rule)
	r := &x.rs.rules[e.rule]
	r.judge.judgeAt(x, r, 0)
	x.enter(e, from)
}

// enter notes the findings of a rule at events of one type, from a place on: where they stand, and that some may become events.
func (x *run) enter(e *entry, from int) {
	to := len(x.out.findings)
	if to == from {
		return
	}
	x.out.sorting.enter(e.rank, from, to)
	if e.told {
		x.fateful = append(x.fateful, span{int32(from), int32(to)})
	}
}

// happened gives those of a list of events that had happened.
func (x *run) happened(list []int32) []int32 {
	if x.all {
		return list
	}
	return upTo(list, x.n)
}

// upTo gives those of a list of events that are among the first n of the history.
func upTo(list []int32, n int) []int32 {
	if len(list) == 0 || int(list[len(list)-1]) < n {
		return list
	}
	i, _ := slices.BinarySearch(list, int32(n))
	return list[:i]
}

// begin empties the report.
func (r *Report) begin(rs *Rules, h *history.History, n int, asOf int64) *run {
	r.rules, r.history, r.looker, r.broken = rs, h, nil, nil
	r.findings, r.order, r.evidence, r.missing = r.findings[:0], r.order[:0], r.evidence[:0], r.missing[:0]
	r.items = r.items[:0]
	r.periods = r.periods[:0]
	r.facts, r.details = append(r.facts[:0], ""), append(r.details[:0], detail{}) // of findings without
	r.reasons = append(r.reasons[:0], usualReasons[:]...)
	x := &r.run
	x.rs, x.h, x.n, x.asOf, x.out = rs, h, n, asOf, r
	x.closed = asOf
	if !h.CompleteTo.IsZero() {
		x.closed = min(asOf, h.CompleteTo.UnixMicro())
	}
	x.notes = x.notes[:0]
	x.look()
	return x
}

// look makes ready what is kept about the history.
func (x *run) look() {
	x.all = x.n == x.h.Len()
	x.memo.empty(x.rs.slots, x.n)
	x.looks++
	x.glanced = glance{}
	x.era = x.always()
	x.forget()
	n := x.rs.lists
	x.selections, x.listed, x.finders = slices.Grow(x.selections[:0], n)[:n], x.listed[:0], x.finders[:0]
	x.figures = slices.Grow(x.figures[:0], x.rs.figures)[:x.rs.figures]
	clear(x.figures)
	x.read, x.surveyed = x.read[:0], x.surveyed[:0]
	x.claimed = x.claimed[:0]
	x.deciders = slices.Grow(x.deciders[:0], x.h.Len())[:x.h.Len()]
	x.columns, x.kin = x.columns[:0], x.kin[:0]
	for _, p := range x.rs.ids {
		x.columns, x.kin = append(x.columns, x.h.RefsOf(p)), append(x.kin, int32(x.h.Column(p)))
	}
}

// forget makes what was gathered of a history ready to be filled again.
func (x *run) forget() {
	for _, t := range x.tracks {
		x.idle = append(x.idle, t)
	}
	for _, t := range x.counts {
		x.idleCounts = append(x.idleCounts, t)
	}
	clear(x.tracks)
	clear(x.counts)
	clear(x.families)
	clear(x.begunAt)
}

// run is one judgement under way. It is kept in the report, so that its lists are used again.
type run struct {
	rs   *Rules
	h    *history.History
	n    int   // the events that had happened
	all  bool  // these are all
	asOf int64 // unix microseconds
	out  *Report

	rule        int32           // that is judged
	here        scene           // what is judged
	there       scene           // a partner that is looked at
	inner       scene           // a fact that is looked at
	later       scene           // what is judged, as it is known now
	fact        history.Fact    // that inner looks at
	subject     history.Fact    // that is judged
	last        int64           // the last instant that its time can mean
	applies     truth           // whether the rule applies to it
	mark        span            // where its evidence and what it misses begin
	each        history.Value   // the key of for_each
	columns     [][]history.Ref // of the ids by which events belong together, event by event
	kin         []int32         // the columns of these ids in the history
	eachRef     history.Ref     // its number, if it is an id
	notes       []note          // what was absent
	decided     int64           // when the finding was; 0 is told by its evidence
	open        bool            // it is a duty that can be made good though its time, which it has, is over
	key         []byte          // of a table
	keys        []history.Value
	refsSeen    []history.Ref
	lastByKey   []int32 // of each key: its last partner, counted from 1; 0 is none, less if it was told
	due         int64   // of the finding, unix microseconds; 0 is none
	closed      int64   // what is due later is not overdue: the moment of judging, or the end of the export
	reach       int64   // the moment up to which what may come later is counted
	moved       now     // what now points at, of a right
	now         *now    // when an event asks, if not at its own moment; nil else
	numbers     [2]int
	sides       [6]sum     // of balances, and parts of them
	second      int        // which side is added up, 0 or 1
	greatest    [2]bool    // whether of several last amounts of one moment a side takes the greatest
	tied        bool       // whether there were several
	ints        [2]big.Int // for their arithmetic
	anchor      cal.Anchor
	route       operand
	places      []placed  // of each step: room of surveyed
	deciders    []decider // of the instances of sequences, by event
	sole        decider   // of a sequence of which there is one instance
	surveyed    []placed  // the steps of instances of which the decider was found
	instance    instance  // of a sequence that was looked at last
	chosenSteps []int32
	got         []found // of each pattern of partners
	taken       []bool  // by event: older duties took it
	takers      []taker // by event
	claimed     []int32 // the acts that were taken
	olders      []int32 // duties than the one at hand
	zones       []*cal.Calendar
	civil       civilDay   // that windows were counted from last
	settled     settlement // of the instance that was asked for last
	figures     [][]figure // that limits are put on
	read        []figure
	lists       [][]int32 // the events of the types that the stage looks at
	awake       []uint64  // the set of its entries that have events
	fateful     []span    // the findings of the stage that may become events
	memo        memo
	answered    []truth          // about events of lists, as long as they are needed
	rest        []int32          // events of lists that are still to be asked, likewise
	pointed     []*history.Value // values of events of the list that a leaf is asked about
	glanced     glance           // what that was
	looks       uint32           // at a history
	reviewed    reviewed         // of a list of events
	selections  []selection      // by listing
	listed      []int32          // their events
	finders     []history.Finder // of these, by ids in which they differ
	rosters     []roster         // of partners, for the events of one type that are judged by one rule
	number      int              // of that type
	acts        int              // how many events of it there are
	heard       hearing          // what its rule asked of all its events
	spans       []span           // of them, by what is looked for
	asking      []scene          // the events that ask whether they are covered
	asked       []history.Value  // the ids of the coverages they ask for
	driven      []driven         // the readings that the distance at hand is held against
	era         era              // of the event of an entitlement
	tracks      map[trackKey]*track
	counts      map[trackKey]*counted
	families    map[string]map[history.Ref][]int32 // events by an id, to be looked through again
	begunAt     map[history.Ref]int64              // when subjects were begun
	idle        []*track                           // to be filled again
	idleCounts  []*counted
	bench       bench
	prefer      []pattern   // events whose values count first in the amount at hand
	metCase     history.Ref // whose values count before these, counted from 1: the case that fulfilled its right
	promise     [1]window
	longer      int    // what was promised
	period      int32  // of the finding, as in finding
	kept        []note // while members are looked at again
	books       books  // of what is judged by periods
}

// judgeEach judges a rule at every event of a list by itself.
func (x *run) judgeEach(e *entry, list []int32) {
	r, role := &x.rs.rules[e.rule], int(e.role)
	for _, i := range list {
		x.stand(int(i))
		x.start(e.rule)
		r.judge.judgeAt(x, r, role)
	}
}

// judge judges a rule at an event.
func (x *run) judge(rule, role int32, event int) {
	r := &x.rs.rules[rule]
	x.stand(event)
	x.start(rule)
	r.judge.judgeAt(x, r, int(role))
}

// stand puts an event at hand, to be judged.
func (x *run) stand(event int) {
	x.here.event, x.here.known = event, x.h.Known(event)
	if x.here.fact != nil {
		x.here.fact = nil
	}
	_, x.last = x.h.Interval(event)
}

// figure is a number that an event carries.
type figure struct {
	history.Decimal
	event  int32
	reason uint16 // for which there is none, by its place in Report.reasons; 0 if there is one
}

// figuresOf reads the field that a rule puts a limit on, each once for all rules.
func (x *run) figuresOf(e *entry) []figure {
	from := len(x.read)
	for _, i := range x.lists[e.list] {
		v, presence := x.h.Get(int(i), e.limit.path)
		f := figure{Decimal: v.Decimal(), event: i}
		if presence != history.Present {
			f.reason = x.out.reason(whyAbsent(presence))
		}
		x.read = append(x.read, f)
	}
	x.figures[e.figures] = x.read[from:]
	return x.figures[e.figures]
}

// judgeLimit judges a rule that puts one limit on one field, on a shorter way than the rule itself. None of its findings becomes an event.
func (x *run) judgeLimit(e *entry) {
	l, read, from := e.limit, x.figures[e.figures], len(x.out.findings)
	if read == nil {
		read = x.figuresOf(e)
	}
	for n := range read {
		f, status, reason := &read[n], satisfied, uint16(0)
		switch {
		case f.reason != 0:
			status, reason = unknown, f.reason
		case l.allows(&f.Decimal):
		case l.overridable:
			x.judge(e.rule, e.role, int(f.event))
			continue
		default:
			status, reason = violated, wrongValue
		}
		out := added(&x.out.findings) // in place, without a call: limits are many
		out.rule, out.event, out.status, out.reason, out.detail, out.limited = e.rule, f.event, status, reason, 0, reason != 0
		out.evidence.from, out.evidence.to, out.missing.from, out.missing.to = 0, 0, 0, 0
	}
	if !x.rs.limited {
		x.enter(e, from)
	}
}

// judgeFacts judges a rule at the facts that it looks at.
func (x *run) judgeFacts(e *entry) {
	from, r := len(x.out.findings), &x.rs.rules[e.rule]
	for f := range x.h.AllFacts() {
		if f.Name != r.fact {
			continue
		}
		x.subject = f
		x.here = scene{event: -1, fact: &x.subject}
		x.last = x.asOf
		x.start(e.rule)
		r.judge.judgeAt(x, r, int(e.role))
	}
	x.enter(e, from)
}

// start begins a finding.
func (x *run) start(rule int32) {
	x.notes = x.notes[:0]
	x.rule, x.due, x.period, x.decided, x.open = rule, 0, 0, 0, false
	x.mark = span{int32(len(x.out.evidence)), int32(len(x.out.missing))}
}

// opens tells whether what is judged is an instance of the rule, by its condition, its days and its key.
func (x *run) opens(r *rule, on *pattern) bool {
	if x.applies = yes; (on.where != nil || r.dated) && !x.meant(r, on) {
		return false
	}
	return r.keyed || x.hasKey(r)
}

// hasKey tells whether what is judged has the key of its instance, or may have it.
func (x *run) hasKey(r *rule) bool {
	for i := range r.per {
		p := &r.per[i]
		if p.sure || x.hasRef(p) {
			continue
		}
		switch presence := x.has(p, &x.here); presence {
		case history.Empty:
			return false
		case history.NotRecorded:
			x.applies = x.absent(p, presence)
		}
	}
	return true
}

// hasRef tells whether what is judged has the id that a path leads to, if histories number it.
func (x *run) hasRef(p *path) bool {
	refs := x.refs(p.ids)
	return refs != nil && x.here.fact == nil && refs[x.here.event] != history.NoRef
}

// meant tells whether the rule looks at what is judged, by the condition of its pattern and its days.
func (x *run) meant(r *rule, on *pattern) bool {
	x.applies = yes
	if on.where != nil {
		x.applies = x.once(on.where, &x.here)
	}
	if r.dated && x.applies != no {
		x.applies = min(x.applies, x.holdsThen(r))
	}
	return x.applies != no
}

// wanted tells whether the rule's condition lets it apply. If not, the finding is that it does not.
func (x *run) wanted(r *rule) bool { return r.when == nil || x.wantedWhen(r) }

// wantedWhen is wanted by a rule that has a condition.
func (x *run) wantedWhen(r *rule) bool { return x.wantedBy(x.appliesNow(r)) }

// wantedFor is wanted by the event at hand, for a finding of another one, which is then at hand.
func (x *run) wantedFor(r *rule, act scene) bool {
	t := x.appliesNow(r)
	x.here = act
	return x.wantedBy(t)
}

// wantedBy is wanted, by what the rule's condition answered.
func (x *run) wantedBy(t truth) bool {
	if t == no {
		x.finishAside()
		return false
	}
	x.applies = min(x.applies, t)
	return true
}

// finishAside finishes the finding of what a rule does not apply to.
func (x *run) finishAside() {
	x.out.evidence = x.out.evidence[:x.mark.from]
	x.clear()
	x.close(notApplicable, noReason)
}

// appliesNow answers the rule's condition by what is known at the moment of judging.
func (x *run) appliesNow(r *rule) truth {
	if r.when == nil {
		return yes
	}
	if t, known := x.memo.given(r.when, x.here.event); known && x.here.fact == nil {
		return t
	}
	x.later.event, x.later.known, x.later.fact, x.later.up = x.here.event, x.n, x.here.fact, x.here.up
	return x.once(r.when, &x.later)
}

// clear takes back what was said to be missing.
func (x *run) clear() { x.out.missing = x.out.missing[:x.mark.to] }

// today is the day of judging.
func (x *run) today() cal.Date {
	zone := x.h.Config.Zone
	if zone == nil {
		zone = time.UTC
	}
	return cal.DateOf(time.UnixMicro(x.asOf).In(zone))
}

// day is a span of a zone that is not known: its days may begin 14 hours earlier or 12 hours later than in UTC.
const (
	earliestZone = 14 * time.Hour
	latestZone   = 12 * time.Hour
)

// holdsThen tells whether the rule holds on the day of what is judged, or of the event that picks its version.
func (x *run) holdsThen(r *rule) truth {
	if x.here.fact != nil {
		return truthOf(r.valid.Contains(history.At(time.UnixMicro(x.asOf)).Day(time.UTC)))
	}
	i := x.here.event
	if r.validBy != nil {
		if i = x.versionBy(r.validBy); i < 0 {
			x.note(string(r.validBy.typ), history.ReasonFactAbsent)
			return maybe
		}
	}
	if x.h.Zone(i) != nil || x.h.Event(i).At.Bare() {
		return truthOf(r.valid.Contains(x.h.Day(i)))
	}
	first, _ := x.h.Interval(i)
	at := time.UnixMicro(first).UTC()
	early, late := history.At(at.Add(-latestZone)).Day(time.UTC), history.At(at.Add(earliestZone)).Day(time.UTC)
	if a, b := r.valid.Contains(early), r.valid.Contains(late); a == b {
		return truthOf(a)
	}
	x.note("at", history.ReasonZoneUnknown)
	return maybe
}

// versionBy gives the first event up to the one that is judged that picks the version, of the same subject; -1 if there is none. A second
// one, such as the sale of a used car, brings no other law.
func (x *run) versionBy(by *validBy) int {
	list := x.h.NumbersOf(by.number)
	if len(list) == 0 {
		return -1
	}
	subject := x.h.Ref(x.here.event, by.subject)
	if relation := x.h.Relation(by.number, by.subject); subject != history.NoRef && !relation.Lack() {
		list = relation.Of(subject)
	}
	for _, i := range list {
		first, _ := x.h.Interval(int(i))
		if first > x.last || int(i) >= x.n {
			break
		}
		if x.h.Ref(int(i), by.subject) == subject {
			return int(i)
		}
	}
	return -1
}

// proof adds an event to the evidence of the finding.
func (x *run) proof(event int, part uint8) {
	x.out.evidence = append(x.out.evidence, evidence{int32(event), part})
}

// lacks adds a name to what the finding misses.
func (x *run) lacks(name string) {
	x.out.missing = append(x.out.missing, lacked{name, 0})
}

// lacksOf is lacks for what one of several items lacks.
func (x *run) lacksOf(name string, of item) {
	x.lacks(name)
	if of.path != "" {
		x.out.items = append(x.out.items, of)
		x.out.missing[len(x.out.missing)-1].item = int32(len(x.out.items))
	}
}

// finish writes the finding of what is judged.
func (x *run) finish(status uint8, reason history.Reason) { x.close(status, x.out.reason(reason)) }

// close is finish for a reason that is told by its place in Report.reasons. A rule of which it is not known whether it applies is unknown,
// unless all it asks for is there.
func (x *run) close(status uint8, reason uint16) {
	if x.applies == maybe && status != satisfied && status != notApplicable {
		status = unknown
		x.clear()
	}
	switch {
	case status == unknown:
		reason = x.out.reason(x.absences())
	case status == violated && x.rs.rules[x.rule].overridable:
		x.overridden()
	}
	f := x.out.write(x.rule, int32(x.here.event), status, reason, x.mark)
	if x.due|x.decided != 0 || x.here.fact != nil {
		f.detail = x.detail()
	}
}

// added adds an element to a list, all of which is to be filled in where it stands: it may still say what stood there before. What is put
// together elsewhere and then copied makes the processor wait.
func added[T any](list *[]T) *T {
	n := len(*list)
	if n == cap(*list) {
		*list = slices.Grow(*list, 1)
	}
	*list = (*list)[:n+1]
	return &(*list)[n]
}

// detail writes down what few findings have, and gives its place.
func (x *run) detail() int32 {
	d := added(&x.out.details)
	d.due, d.decided, d.period, d.fact, d.open = x.due, x.decided, x.period, 0, x.open
	if x.here.fact != nil {
		d.fact = int32(len(x.out.facts))
		x.out.facts = append(x.out.facts, x.here.fact.Key)
	}
	return int32(len(x.out.details) - 1)
}

// absences lists what made the answer unknown, each once, and gives the first reason.
func (x *run) absences() history.Reason {
	if len(x.notes) == 0 {
		return history.ReasonFactAbsent
	}
	from := len(x.out.missing)
	for i := range x.notes {
		x.lacksOnce(x.notes[i].name, from)
	}
	return x.notes[0].reason
}

// lacksOnce is lacks for a name that is not missing already, from a place on.
func (x *run) lacksOnce(name string, from int) {
	if !isNamed(name, x.out.missing[from:]) {
		x.lacks(name)
	}
}

// isNamed tells whether a name is among what is missing.
func isNamed(name string, missing []lacked) bool {
	for i := range missing {
		if missing[i].name == name {
			return true
		}
	}
	return false
}
