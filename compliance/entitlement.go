package compliance

import (
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Entitlement gives a right when thresholds are reached: a replacement after so many repairs, a spare car after so many days.
//
// It is looked at when an event of On happens, with all events up to and including it; spans of time that are still open go on until
// the next such event, or the moment of judging. An instance has the right once: the finding stands at the event after which
// it arose. Below the threshold, or outside the coverage, the finding stands at the last event of On so far.
type Entitlement struct {
	On Pattern `json:"on" strict:"required"`
	// Within are coverages of which the event lies in one; none is always.
	Within []string `json:"within"`
	// WithinOf leads to further ids for which the coverages of Within are asked, as that of the order that is done over: where there is
	// such an id, it is enough to lie in its coverage.
	WithinOf Paths `json:"within_of"`
	// Alike asks more of an event that lies in a coverage only by one of WithinOf: that it agrees with the case there, as in the fault.
	Alike *Alike `json:"alike"`
	// AfterEnd says whether time that is added up counts after the coverages have ended: true, false or a parameter; it does not if
	// this is not said.
	AfterEnd *Value `json:"after_end"`
	// Restarts starts everything again, as another car does: what happened before is not counted any more, and what is open ends. A right
	// arises once before it, and is fulfilled by it, and once after it.
	Restarts *Pattern `json:"restarts"`
	// MetBy are events by which the right is fulfilled, before or after it arose. One of which that is not known fulfils nothing, and
	// [Right.Missing] says so, as of events that are not recorded.
	MetBy []Pattern `json:"met_by"`
	// MetDuring are events that fulfil it too, if they come while the time goes on that is measured: a car that is given in another order.
	MetDuring []Pattern `json:"met_during"`
	// Given is a field of the events of MetBy and MetDuring: for how many days of the calendar each of them gives, from its own day on; one
	// that does not say it gives them all from then on. What lies before or after the days of the right is none of it, and a day that was
	// given twice counts once. Of MetDuring what was given before the time began counts too, if its days reach into it. A right of which
	// fewer days were given than its only threshold, of days, was passed by is not met.
	Given Path `json:"given"`
	// GivenAnytime are events of MetBy and MetDuring whose days have no place in the calendar, as those for which money is paid: each is
	// one of the right, but for those before it of what was given before it arose.
	GivenAnytime []string `json:"given_anytime"`
	// IfAny are thresholds of which one is reached, IfAll of which all are; none is reached at once.
	IfAny []Threshold `json:"if_any"`
	IfAll []Threshold `json:"if_all"`
	// Grants are the rights, Choice says who chooses between them.
	Grants []string `json:"grants" strict:"required"`
	Choice Chooser  `json:"choice"`
	// TermsOf are events of which the first says what the sums are reckoned with: what is read of its subject is as that one said, as
	// the price of the first sale.
	TermsOf *Pattern `json:"terms_of"`
	// Amounts are the sums that go with the right; see [Report.Amounts].
	Amounts []Amount `json:"amounts"`
}

// Kind is [KindEntitlement].
func (*Entitlement) Kind() Kind { return KindEntitlement }

// Chooser says who chooses between rights.
type Chooser string

// The choosers.
const (
	ChooserNone     Chooser = "none"     // all of them are given; what is not said
	ChooserCustomer Chooser = "customer" // the customer chooses one
	ChooserEither   Chooser = "either"   // one of them is given
)

// Choosers lists every chooser.
func Choosers() []Chooser { return []Chooser{ChooserNone, ChooserCustomer, ChooserEither} }

// Valid tells whether c is one of [Choosers].
func (c Chooser) Valid() bool { return slices.Contains(Choosers(), c) }

// Threshold compares a measure with a value.
type Threshold struct {
	Measure Measure `json:"measure" strict:"required"`
	// Op is gt or ge; eq, le and lt too if the measure is no span of time.
	Op    Operator `json:"op" strict:"required"`
	Value Value    `json:"value" strict:"required"`
}

// Measure is a term as of a balance, the number of events of the most frequent value of a field, or a span of time.
type Measure struct {
	Term
	// MostBy counts the events of Count by a field, and takes the most frequent value.
	MostBy Path
	// OncePer are one or two fields: events of Count that agree in them, and in that of MostBy, count once. Events without the first
	// count each: a repair may have two rows, but was one.
	OncePer Paths
	// Span adds up time.
	Span *Span
	// Later counts events of Count that come after the event of On, too, until the next one: of what may be made up for, as a notice. The
	// right arises with them.
	Later bool
}

// Span is time between events of the instance, added up. Stretches that overlap are one: no moment counts twice. A stretch whose end
// came before it began may be over or not: what it adds up to is not known, as with a pause that was not ended when its stretch was.
type Span struct {
	// From begins a stretch of time, To ends it; both belong together by the id Per. What has not ended goes on.
	From Pattern      `json:"from" strict:"required"`
	To   Pattern      `json:"to" strict:"required"`
	Per  history.Name `json:"per" strict:"required"`
	// By is a field by which From and To belong together within Per, where both carry it.
	By Path `json:"by"`
	// Ends ends whatever is open of an id Per, Stops whatever is open: the car was taken back. Where it is not known whether an event stops
	// it, neither is how long it lasts; what the source does not record stops nothing.
	Ends  *Pattern  `json:"ends"`
	Stops []Pattern `json:"stops"`
	// Minus are interruptions that do not count.
	Minus *Interruption `json:"minus"`
	// Unit says how time is counted.
	Unit SpanUnit `json:"unit" strict:"required"`
}

// Interruption is time that is taken off a stretch of time of the same Per.
type Interruption struct {
	From Pattern `json:"from" strict:"required"`
	To   Pattern `json:"to" strict:"required"`
}

// SpanUnit says how the time between two events is counted.
type SpanUnit string

// The units.
const (
	SpanDays     SpanUnit = "days_of_24h"   // each stretch by itself, begun days of 24 hours as whole ones
	SpanHours    SpanUnit = "hours"         // elapsed, exactly
	SpanCalendar SpanUnit = "calendar_days" // of the place; the first day of a stretch does not count, but of one that ends on it
)

// SpanUnits lists every unit.
func SpanUnits() []SpanUnit { return []SpanUnit{SpanDays, SpanHours, SpanCalendar} }

// Valid tells whether u is one of [SpanUnits].
func (u SpanUnit) Valid() bool { return slices.Contains(SpanUnits(), u) }

// UnmarshalNode reads a measure.
func (m *Measure) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	if n.Member("span") == nil && n.Member("most_by") == nil && n.Member("once_per") == nil && n.Member("later") == nil {
		m.Term.UnmarshalNode(n, faults)
		return
	}
	var d struct {
		Count  *Pattern `json:"count"`
		MostBy Path     `json:"most_by"`
		Once   Paths    `json:"once_per"`
		Later  bool     `json:"later"`
		Span   *Span    `json:"span"`
	}
	if !n.Decode(&d, faults) {
		return
	}
	if (d.Count == nil) != (d.MostBy == "" && d.Once == nil && !d.Later) || (d.Span == nil) == (d.Count == nil) {
		faults.Add(n.Path(), fault.Mismatch, `"most_by", "once_per" and "later" stand beside "count", "span" alone`)
	}
	*m = Measure{Term: Term{Count: d.Count}, MostBy: d.MostBy, OncePer: d.Once, Span: d.Span, Later: d.Later}
}

// entitlement is a compiled [Entitlement].
type entitlement struct {
	on     pattern
	same   pattern // another event of On of the same instance
	within []*covered
	alike  *alike // nil asks no more
	any    []threshold
	all    []threshold
	given  history.Value

	afterEnd   bool
	afterUnset string // the parameter that would say it
	restarts   *pattern
	met        []pattern
	during     []pattern
	inPart     *path
	anytime    []string

	amounts []amount
	terms   *termsOf
}

// threshold is a compiled [Threshold].
type threshold struct {
	op      Operator
	value   number
	term    term
	counter *counter
	span    *stretches
}

// stretches is a compiled [Span].
type stretches struct {
	from, to, pause, resume stretch
	ends                    *stretch
	stops                   []pattern
	minus                   bool
	hours, calendar         bool
	number                  int
	free                    bool // the same from every event of the instance
}

// stretch is a pattern that begins or ends a stretch of time, and the id it belongs to.
type stretch struct {
	pattern
	key   path
	by    path
	named bool // it carries By
}

func (p *Entitlement) compile(rc *ruleCompiler) judge {
	s := rc.at
	out := &entitlement{on: rc.open(&p.On, s.in("on")), given: history.Codes(p.Grants...)}
	if rc.scope == nil {
		return out
	}
	if rc.scope.fact != nil {
		rc.add(s.in("on").in("fact"), fault.Mismatch, "a right arises at events")
		return out
	}
	rc.enter(0, p.On.Events...)
	rc.noPick(&p.On, s.in("on"))
	out.same = rc.partner(&Pattern{Events: p.On.Events, Where: p.On.Where, written: p.On.written}, "", s.in("on"))
	if p.Choice != "" && !p.Choice.Valid() {
		rc.add(s.in("choice"), fault.Unknown, "%s is no choice", fault.Quote(string(p.Choice)))
	}
	if len(p.Grants) == 0 {
		rc.add(s.in("grants"), fault.Missing, "grants nothing")
	}
	for i, g := range p.Grants {
		if _, ok := single(history.KindCode, Literal{Form: FormText, Text: g}); !ok || slices.Contains(p.Grants[:i], g) {
			rc.add(s.in("grants").at(i), fault.Malformed, "no word, or one twice: %s", fault.Quote(g))
		}
	}
	for i, id := range p.Within {
		out.within = append(out.within, rc.askCovered(id, "", false, rc.scope, s.in("within").at(i), nil))
	}
	p.compileWithinOf(rc, out)
	p.compileAlike(rc, out)
	p.compileOnce(rc, out)
	out.any = rc.thresholds(p.IfAny, s.in("if_any"))
	out.all = rc.thresholds(p.IfAll, s.in("if_all"))
	thresholds := slices.Concat(p.IfAny, p.IfAll)
	one := len(thresholds) == 1 && thresholds[0].Measure.Span != nil
	p.compileGiven(rc, out, one && thresholds[0].Measure.Span.Unit != SpanHours)
	rc.readTermsOf(p.TermsOf, s.in("terms_of"))
	rc.inSums = true
	out.amounts = rc.amounts(p.Amounts, one, out.inPart != nil, s.in("amounts"))
	out.terms, rc.termsOf, rc.inSums = rc.termsOf, nil, false
	return out
}

// compileWithinOf compiles the question whether the event lies in the coverages of other ids.
func (p *Entitlement) compileWithinOf(rc *ruleCompiler, out *entitlement) {
	at := rc.at.in("within_of")
	if len(p.WithinOf) > 0 && len(p.Within) == 0 {
		rc.add(at, fault.Mismatch, `without "within" there is nothing to lie in`)
	}
	for i, of := range p.WithinOf {
		given, ok := rc.path(of, rc.scope, at.at(i))
		for k, id := range p.Within {
			if !ok {
				break
			}
			c := rc.askCovered(id, of, false, rc.scope, rc.at.in("within").at(k), at.at(i))
			c.given = &given
			out.within = append(out.within, c)
		}
	}
}

// compileOnce compiles what ends a right, or starts its counting again.
func (p *Entitlement) compileOnce(rc *ruleCompiler, out *entitlement) {
	s := rc.at
	if p.AfterEnd != nil {
		var w window
		out.afterEnd = rc.flag(p.AfterEnd, &w, s.in("after_end"))
		out.afterUnset = w.unset
		if len(p.Within) == 0 {
			rc.add(s.in("after_end"), fault.Mismatch, `without "within" nothing ends`)
		}
	}
	if p.Restarts != nil {
		again := rc.partner(p.Restarts, "", s.in("restarts"))
		out.restarts = &again
	}
	out.met = rc.partners(p.MetBy, s.in("met_by"))
	out.during = rc.partners(p.MetDuring, s.in("met_during"))
}

func (rc *ruleCompiler) thresholds(list []Threshold, s *spot) []threshold {
	out := make([]threshold, len(list))
	for i := range list {
		out[i] = rc.threshold(&list[i], s.at(i))
	}
	return out
}

func (rc *ruleCompiler) threshold(t *Threshold, s *spot) threshold {
	out := threshold{op: t.Op, value: rc.number(&t.Value, history.KindNum, s.in("value"))}
	m, at := &t.Measure, s.in("measure")
	switch t.Op {
	case Gt, Ge:
	case Eq, Le, Lt:
		if m.Span != nil {
			rc.add(s.in("op"), fault.Mismatch, "a span of time is compared by gt or ge")
		}
	default:
		rc.add(s.in("op"), fault.Unknown, "wants gt, ge, eq, le or lt: %s", fault.Quote(string(t.Op)))
	}
	if m.Span != nil {
		out.span = rc.stretches(m.Span, at.in("span"))
		return out
	}
	rc.term(&out.term, &m.Term, at)
	if m.Count != nil {
		out.counter = rc.counter(m, &out.term.of, at)
	}
	return out
}

// counter compiles how events are counted; nil where each event that looks may see others, and they are counted for it.
func (rc *ruleCompiler) counter(m *Measure, of *pattern, at *spot) *counter {
	out := &counter{of: *of, later: m.Later, free: of.where == nil || of.where.slot > 0, number: rc.tracks()}
	sc := rc.scopeOf(&Pattern{Events: m.Count.Events, written: m.Count.written}, at.in("count"))
	if sc == nil {
		return nil
	}
	if others := len(of.match) - of.ids; others == 1 && isWord(of.match[of.ids].theirs.kind) && !of.match[of.ids].forEach {
		tie := of.match[of.ids]
		out.tie, out.of.match = &tie, of.match[:of.ids]
		out.of.plain = of.where == nil || of.where.slot > 0
	} else if others > 0 {
		out.free = false
	}
	out.mostBy = rc.word(m.MostBy, sc, at.in("most_by"))
	for i, text := range m.OncePer {
		if once := rc.word(text, sc, at.in("once_per").at(i)); once != nil {
			out.once = append(out.once, *once)
		}
	}
	if len(m.OncePer) > maxOnce {
		rc.add(at.in("once_per"), fault.Mismatch, "events agree in one or two fields, not in %d", len(m.OncePer))
		out.once = nil
	}
	return out
}

// maxOnce is the number of fields of OncePer, at most.
const maxOnce = 2

// word compiles a path to a word; nil if there is no path.
func (rc *ruleCompiler) word(text Path, sc *scope, s *spot) *path {
	if text == "" {
		return nil
	}
	p, ok := rc.path(text, sc, s)
	if ok && !isWord(p.kind) {
		rc.add(s, fault.Mismatch, "%s is of kind %s, not a word", text, p.kind)
	}
	return &p
}

func (rc *ruleCompiler) stretches(p *Span, s *spot) *stretches {
	if p.Unit != "" && !p.Unit.Valid() {
		rc.add(s.in("unit"), fault.Unknown, "%s is no unit of a span", fault.Quote(string(p.Unit)))
	}
	out := &stretches{hours: p.Unit == SpanHours, calendar: p.Unit == SpanCalendar, minus: p.Minus != nil, number: rc.tracks(), free: true}
	out.from = rc.stretch(&p.From, p, s.in("from"), s)
	out.to = rc.stretch(&p.To, p, s.in("to"), s)
	patterns := []*pattern{&out.from.pattern, &out.to.pattern}
	if p.Ends != nil {
		ends := rc.stretch(p.Ends, &Span{Per: p.Per}, s.in("ends"), s)
		out.ends = &ends
		patterns = append(patterns, &ends.pattern)
	}
	out.stops = rc.partners(p.Stops, s.in("stops"))
	for i := range out.stops {
		patterns = append(patterns, &out.stops[i])
	}
	if p.Minus != nil {
		out.pause = rc.stretch(&p.Minus.From, &Span{Per: p.Per}, s.in("minus").in("from"), s)
		out.resume = rc.stretch(&p.Minus.To, &Span{Per: p.Per}, s.in("minus").in("to"), s)
		patterns = append(patterns, &out.pause.pattern, &out.resume.pattern)
	}
	for _, one := range patterns {
		out.free = out.free && len(one.match) == one.ids && (one.where == nil || one.where.slot > 0)
	}
	return out
}

// stretch compiles one end of a stretch of time.
func (rc *ruleCompiler) stretch(p *Pattern, of *Span, s, span *spot) stretch {
	out := stretch{pattern: rc.partner(p, "", s)}
	sc := rc.scopeOf(p, s)
	if sc == nil || sc.fact != nil {
		return out
	}
	key, ok := rc.path(Path(of.Per), sc, span.in("per"))
	if ok && !isWord(key.kind) {
		rc.add(span.in("per"), fault.Mismatch, "%s is of kind %s, not an id", of.Per, key.kind)
	}
	out.key = key
	if by := rc.word(of.By, sc, span.in("by")); by != nil {
		out.by, out.named = *by, true
	}
	return out
}

func (p *entitlement) grants() history.Value { return p.given }

// tracks numbers what is gathered for an instance.
func (rc *ruleCompiler) tracks() int {
	rc.compiler.gathered++
	return rc.compiler.gathered
}
