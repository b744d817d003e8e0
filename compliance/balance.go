package compliance

import (
	"slices"
	"strings"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Balance compares two sides, each a sum of terms, exactly.
type Balance struct {
	// On is the event at which it is checked, with all events up to and including it. Without it, it is checked at the last
	// event of a term so far.
	On *Pattern `json:"on"`
	// Running checks it after each event of a term.
	Running bool `json:"running"`
	// Left and Right are the sides, Op says how they must stand to each other: eq, le, lt, ge or gt.
	Left  []Term   `json:"left" strict:"required"`
	Op    Operator `json:"op" strict:"required"`
	Right []Term   `json:"right" strict:"required"`
	// TermsOf are events of which the first says what is read of its subject, as the price of the first sale.
	TermsOf *Pattern `json:"terms_of"`
	// Tolerance is by how much they may miss it.
	Tolerance *Value `json:"tolerance"`
}

// Kind is [KindBalance].
func (*Balance) Kind() Kind { return KindBalance }

// Term is a number on one side of a balance. Exactly one of Sum, Count, Last, Same, Path and Value is set.
type Term struct {
	// Sum adds up a field of the events of Of; Last takes it from the latest of them; Same from any, if they agree: where they differ,
	// the term is unknown.
	Sum, Last, Same Path
	// Or is another field of other events, beside Last: the latest of all of them counts, whichever says it.
	Or *Latest
	// Else is the path to the value of Last where there is no such event; empty is none, so that the term is unknown.
	Else Path
	// Count is the number of events.
	Count *Pattern
	Of    *Pattern
	// Path is a value of the event that is judged.
	Path Path
	// Value is a number or a parameter.
	Value *Value
	// Times multiplies, Divide divides the term.
	Times  []Value
	Divide *Value
	// Round rounds the term.
	Round *Rounding
	// In is the path to a period: only events of its days count.
	In Path
}

// Latest is a field of the latest of some events.
type Latest struct {
	Last Path     `json:"last" strict:"required"`
	Of   *Pattern `json:"of" strict:"required"`
}

// UnmarshalNode reads a term.
func (t *Term) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	var d struct {
		Sum    Path      `json:"sum"`
		Last   Path      `json:"last"`
		Or     *Latest   `json:"or"`
		Same   Path      `json:"same"`
		Else   Path      `json:"else"`
		Count  *Pattern  `json:"count"`
		Of     *Pattern  `json:"of"`
		Path   Path      `json:"path"`
		Value  *Value    `json:"value"`
		Times  []factor  `json:"times"`
		Divide *factor   `json:"divide"`
		Round  *Rounding `json:"round"`
		In     Path      `json:"in"`
	}
	if !n.Decode(&d, faults) {
		return
	}
	*t = Term{Sum: d.Sum, Last: d.Last, Same: d.Same, Or: d.Or, Else: d.Else, Count: d.Count, Of: d.Of, Path: d.Path, Value: d.Value, Round: d.Round, In: d.In,
		Divide: (*Value)(d.Divide)}
	for _, f := range d.Times {
		t.Times = append(t.Times, Value(f))
	}
	given := 0
	for _, member := range []string{"sum", "last", "same", "count", "path", "value"} {
		if n.Member(member) != nil {
			given++
		}
	}
	if given != 1 {
		faults.Add(n.Path(), fault.Mismatch, `wants exactly one of "sum", "count", "last", "same", "path" and "value"`)
	}
}

// factor is a value of which a text is a path.
type factor Value

// UnmarshalNode reads a path, a number or a parameter.
func (f *factor) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	if n.Kind == strictjson.String {
		f.Ref = Path(n.Text)
		return
	}
	(*Value)(f).UnmarshalNode(n, faults)
}

// balance is a compiled [Balance]: as seen from each of the patterns whose events it is checked at.
type balance struct {
	views   []ledger
	op      Operator
	running bool // checked at each of its events
}

// ledger is a balance as seen from one pattern.
type ledger struct {
	on          pattern
	terms       []term // of both sides
	left, right []term // are these
	fixed       bool   // the sides stand to each other in the same way at all events at which nothing is added up
	tolerance   *number
	others      []pattern // the events of terms, to find the last one
}

// term is a compiled term.
type term struct {
	kind   termKind
	field  path
	of     pattern
	single number
	or     *term   // of last, the field of other events
	other  *number // of last, where there is no event
	times  []number
	divide *number
	round  *rounding
	in     *path
	agreed bool // last: of events that differ it is unknown
}

type termKind uint8

const (
	termSum termKind = iota
	termLast
	termCount
	termSingle
)

// number is a path, or a value that is known, chosen by keys, or unset.
type number struct {
	path *path
	leaf *leaf // its value, table or unset parameter
}

func (b *Balance) compile(rc *ruleCompiler) judge {
	s := rc.at
	out := &balance{op: b.Op, running: b.Running || b.On != nil}
	switch b.Op {
	case Eq, Lt, Le, Gt, Ge:
	default:
		rc.add(s.in("op"), fault.Unknown, "wants eq, lt, le, gt or ge: %s", fault.Quote(string(b.Op)))
	}
	if len(b.Left) == 0 || len(b.Right) == 0 {
		rc.add(s, fault.Missing, "a side without terms")
	}
	at := b.checkedAt()
	if len(at) == 0 {
		rc.add(s.in("on"), fault.Missing, "no event at which it could be checked")
		return out
	}
	rc.open(at[0].pattern, at[0].spot(s))
	if rc.scope == nil {
		return out
	}
	for _, p := range at {
		b.view(rc, out, p.pattern, p.spot(s))
	}
	return out
}

// checkpoint is a pattern whose events a balance is checked at, and where it stands.
type checkpoint struct {
	pattern *Pattern
	side    string
	index   int
	member  string
	or      bool // it stands in "or"
}

func (c checkpoint) spot(s *spot) *spot {
	if c.side == "" {
		return s.in(c.member)
	}
	if s = s.in(c.side).at(c.index); c.or {
		s = s.in("or")
	}
	return s.in(c.member)
}

// checkedAt lists the patterns at whose events the balance is checked.
func (b *Balance) checkedAt() []checkpoint {
	if b.On != nil {
		return []checkpoint{{pattern: b.On, member: "on"}}
	}
	var out []checkpoint
	for _, side := range []string{"left", "right"} {
		terms := b.Left
		if side == "right" {
			terms = b.Right
		}
		for i := range terms {
			switch {
			case terms[i].Count != nil:
				out = append(out, checkpoint{bare(terms[i].Count), side, i, "count", false})
			case terms[i].Of != nil:
				out = append(out, checkpoint{bare(terms[i].Of), side, i, "of", false})
			}
			if or := terms[i].Or; or != nil && or.Of != nil {
				out = append(out, checkpoint{bare(or.Of), side, i, "of", true})
			}
		}
	}
	return out
}

// bare is a pattern without its match, to be judged itself.
func bare(p *Pattern) *Pattern {
	out := *p
	out.Match = nil
	return &out
}

// view compiles the balance as seen from one pattern.
func (b *Balance) view(rc *ruleCompiler, out *balance, p *Pattern, s *spot) {
	home := rc.scope
	defer func() { rc.scope = home }()
	role := len(out.views)
	rc.noPick(p, s)
	if rc.scope = rc.scopeOf(p, s); rc.scope == nil {
		return
	}
	if rc.scope.fact != nil {
		rc.add(s.in("fact"), fault.Mismatch, "a balance is checked at events")
		return
	}
	rc.enter(role, p.Events...)
	v := ledger{on: rc.compilePattern(p, rc.scope, s)}
	rc.readTermsOf(b.TermsOf, rc.at.in("terms_of"))
	v.terms = append(rc.terms(b.Left, rc.at.in("left")), rc.terms(b.Right, rc.at.in("right"))...)
	v.left, v.right = v.terms[:len(b.Left)], v.terms[len(b.Left):]
	v.fixed = !slices.ContainsFunc(v.terms, func(t term) bool { return t.kind == termSingle && t.single.path != nil })
	rc.termsOf = nil
	if b.Tolerance != nil {
		n := rc.number(b.Tolerance, history.KindNum, rc.at.in("tolerance"))
		v.tolerance = &n
	}
	if !out.running {
		for _, c := range b.checkedAt() {
			v.others = append(v.others, rc.partner(c.pattern, "", c.spot(rc.at)))
		}
	}
	out.views = append(out.views, v)
}

func (rc *ruleCompiler) terms(list []Term, s *spot) []term {
	out := make([]term, len(list))
	for i := range list {
		rc.term(&out[i], &list[i], s.at(i))
	}
	return out
}

// isNumber tells whether values of a kind can be added up.
func isNumber(k history.Kind) bool { return isOrdered(k) && !isTime(k) }

func (rc *ruleCompiler) term(out *term, t *Term, s *spot) {
	switch {
	case t.Sum != "":
		out.kind = termSum
		rc.termOf(out, t.Sum, t.Of, s, "sum")
	case t.Last != "":
		out.kind = termLast
		rc.termOf(out, t.Last, t.Of, s, "last")
	case t.Same != "":
		out.kind, out.agreed = termLast, true
		rc.termOf(out, t.Same, t.Of, s, "same")
	case t.Count != nil:
		out.kind = termCount
		out.of = rc.partner(t.Count, "", s.in("count"))
	case t.Path != "":
		out.kind = termSingle
		out.single = rc.number(&Value{Ref: t.Path}, history.KindNum, s.in("path"))
	case t.Value != nil:
		out.kind = termSingle
		out.single = rc.number(t.Value, history.KindNum, s.in("value"))
	default:
		rc.add(s, fault.Missing, "an empty term")
	}
	if t.Of != nil && t.Sum == "" && t.Last == "" && t.Same == "" {
		rc.add(s.in("of"), fault.Mismatch, `of belongs to "sum", "last" and "same"`)
	}
	rc.termOr(out, t, s.in("or"))
	rc.termElse(out, t, s.in("else"))
	for i := range t.Times {
		out.times = append(out.times, rc.number(&t.Times[i], history.KindNum, s.in("times").at(i)))
	}
	if t.Divide != nil {
		n := rc.number(t.Divide, history.KindNum, s.in("divide"))
		if n.path == nil && n.leaf.table == nil && n.leaf.unset == "" && n.leaf.value.Decimal().Digits == 0 {
			rc.add(s.in("divide"), fault.Range, "by zero")
		}
		out.divide = &n
	}
	if t.Round != nil {
		out.round = rc.rounding(t.Round, s.in("round"))
	}
	if t.In != "" {
		p, ok := rc.path(t.In, rc.scope, s.in("in"))
		if ok && p.kind != history.KindPeriod {
			rc.add(s.in("in"), fault.Mismatch, "%s is of kind %s, not a period", t.In, p.kind)
		}
		out.in = &p
	}
}

// termOr compiles the other field of a term and the events that it is of.
func (rc *ruleCompiler) termOr(out *term, t *Term, s *spot) {
	if t.Or == nil {
		return
	}
	if t.Last == "" {
		rc.add(s, fault.Mismatch, `or belongs to "last"`)
		return
	}
	out.or = &term{kind: termLast}
	rc.termOf(out.or, t.Or.Last, t.Or.Of, s, "last")
	if a, b := out.field.kind, out.or.field.kind; a != "" && b != "" && a != b {
		rc.add(s.in("last"), fault.Mismatch, "%s is of kind %s, %s of kind %s", t.Or.Last, b, t.Last, a)
	}
}

// termElse compiles the path to the value of a term without events.
func (rc *ruleCompiler) termElse(out *term, t *Term, s *spot) {
	if t.Else == "" {
		return
	}
	if t.Last == "" {
		rc.add(s, fault.Mismatch, `else belongs to "last"`)
	}
	n := rc.number(&Value{Ref: t.Else}, history.KindNum, s)
	out.other = &n
}

// termOf compiles the events of a term and the field of them.
func (rc *ruleCompiler) termOf(out *term, field Path, of *Pattern, s *spot, member string) {
	if of == nil {
		rc.add(s.in("of"), fault.Missing, "%q needs the events it is of", member)
		return
	}
	out.of = rc.partner(of, "", s.in("of"))
	sc := rc.scopeOf(&Pattern{Events: of.Events, written: of.written}, s.in("of"))
	if sc == nil || of.Fact != "" {
		return
	}
	p, ok := rc.path(field, sc, s.in(member))
	if ok && !isNumber(p.kind) {
		rc.add(s.in(member), fault.Mismatch, "%s is of kind %s, not a number", field, p.kind)
	}
	out.field = p
}

// number compiles a number: a path, a literal or a parameter.
func (rc *ruleCompiler) number(v *Value, k history.Kind, s *spot) number {
	if v.Ref != "" {
		p, ok := rc.path(v.Ref, rc.scope, s)
		if ok && !isNumber(p.kind) {
			rc.add(s, fault.Mismatch, "%s is of kind %s, not a number", v.Ref, p.kind)
		}
		return number{path: rc.paths.one(p)}
	}
	l := rc.leaves.one(leaf{path: path{text: s.last(), kind: k}, op: Eq, test: testOrder})
	if v.Literal.Form == FormMoney || rc.isMoney(v.Param) {
		l.path.kind = history.KindMoney
	}
	rc.operand(l, v, rc.scope, s)
	return number{leaf: l}
}

func (rc *ruleCompiler) isMoney(param string) bool {
	p := rc.param(param)
	return p != nil && p.Type == ParamMoney
}

func (b *balance) judgeAt(x *run, r *rule, role int) {
	v := &b.views[role]
	if !x.opens(r, &v.on) || !b.running && v.followed(x) || !x.wanted(r) {
		return
	}
	switch b.holds(x, v) {
	case yes:
		x.finish(satisfied, "")
	case no:
		x.finish(violated, b.reason())
	default:
		x.finish(unknown, "")
	}
}

// followed tells whether a later event changes a term.
func (v *ledger) followed(x *run) bool {
	for i := range v.others {
		if x.isFollowed(&v.others[i], &v.on) {
			return true
		}
	}
	return false
}

func (b *balance) reason() history.Reason {
	switch b.op {
	case Lt, Le:
		return history.ReasonOver
	case Gt, Ge:
		return history.ReasonUnder
	}
	return history.ReasonNotEqual
}

// holds compares the sides. Where "last" meets several amounts of one moment, it is enough that one of them, the least or the
// greatest, stands right to the other side.
func (b *balance) holds(x *run, v *ledger) truth {
	proofs, notes := len(x.out.evidence), len(x.notes)
	x.tied, x.greatest = false, [2]bool{false, true}
	t := b.compare(x, v)
	if t != yes && x.tied {
		x.out.evidence, x.notes = x.out.evidence[:proofs], x.notes[:notes]
		x.greatest = [2]bool{true, false}
		t = max(t, b.compare(x, v))
	}
	return t
}

// compare compares the sides.
func (b *balance) compare(x *run, v *ledger) truth {
	left, right := &x.sides[0], &x.sides[1]
	x.second = 0
	t := x.side(left, v.left)
	x.second = 1
	t = min(t, x.side(right, v.right))
	if t != yes {
		return t
	}
	if !left.sameUnit(right) {
		x.note(strings.TrimSpace(left.currency+" "+right.currency), history.ReasonFactAbsent)
		return maybe
	}
	if v.tolerance == nil {
		return truthOf(holdsFor(b.op, x.compareSums(left, right)))
	}
	tolerance := &x.sides[2]
	tolerance.reset()
	if !x.addNumber(tolerance, v.tolerance) {
		return maybe
	}
	return truthOf(b.nearly(x, left, right, tolerance))
}

// nearly compares the sides with a tolerance.
func (b *balance) nearly(x *run, left, right, tolerance *sum) bool {
	above := &x.sides[3]
	above.set(right)
	above.add(x, tolerance)
	notAbove := x.compareSums(left, above)
	above.set(left)
	above.add(x, tolerance)
	notBelow := -x.compareSums(right, above)
	switch b.op {
	case Eq:
		return notAbove <= 0 && notBelow >= 0
	case Lt, Le:
		return holdsFor(b.op, notAbove)
	}
	return holdsFor(b.op, notBelow)
}

// holdsFor tells whether an operator holds for a comparison.
func holdsFor(op Operator, c int) bool {
	switch op {
	case Lt:
		return c < 0
	case Le:
		return c <= 0
	case Gt:
		return c > 0
	case Ge:
		return c >= 0
	}
	return c == 0
}

// side adds up the terms of a side.
func (x *run) side(to *sum, terms []term) truth {
	to.reset()
	answer := yes
	for i := range terms {
		answer = min(answer, x.addTerm(to, &terms[i]))
	}
	return answer
}

// addTerm adds a term.
func (x *run) addTerm(to *sum, t *term) truth {
	part := &x.sides[4]
	part.reset()
	answer := yes
	switch t.kind {
	case termSingle:
		answer = truthOf(x.addNumber(part, &t.single))
		if answer == no {
			return maybe
		}
	default:
		if answer = x.gather(part, t); answer == no {
			return maybe
		}
	}
	for i := range t.times {
		if !x.multiply(part, &t.times[i]) {
			return maybe
		}
	}
	if t.divide != nil && !x.divide(part, t.divide) {
		return maybe
	}
	if t.round != nil && !x.round(part, t.round) {
		return maybe
	}
	if !to.sameUnit(part) {
		x.note(to.currency+" "+part.currency, history.ReasonFactAbsent)
		return maybe
	}
	to.add(x, part)
	return answer
}

// gather adds up the events of a term, up to and including the one that is judged.
func (x *run) gather(to *sum, t *term) truth {
	if t.kind == termLast {
		return x.latest(to, t)
	}
	answer := x.recordedSince(&t.of, ever)
	for it := x.among(&t.of); it.next(); {
		e := it.event
		if !x.before(e) {
			it.pass()
			continue
		}
		switch fit := x.fitsTerm(it, t.in); {
		case fit == no:
		case fit == maybe:
			answer = maybe
		case t.kind == termCount:
			to.addInt(x, 1)
			x.proof(e, partCounted)
		case !x.addField(to, &t.field, e):
			answer = maybe
		default:
			x.proof(e, partCounted)
		}
	}
	return answer
}

// fitsTerm tells whether an event counts for a term, of the days of a period if there is one.
func (x *run) fitsTerm(it *partners, in *path) truth {
	fit := it.fits()
	if fit != no && in != nil {
		fit = min(fit, x.inPeriod(in, it.event))
	}
	return fit
}

// reading is a field of an event; event is -1 if there is none.
type reading struct {
	event int
	field *path
}

// latest takes the value of the latest event of a term, up to and including the one that is judged, or what stands in its place.
func (x *run) latest(to *sum, t *term) truth {
	answer := yes
	var list readings
	for one := t; one != nil; one = one.or {
		answer = min(answer, x.recordedSince(&one.of, ever))
		for it := x.among(&one.of); it.next(); {
			e := it.event
			if !x.before(e) {
				it.pass()
				continue
			}
			switch fit := x.fitsTerm(it, t.in); {
			case fit == no || !x.inEra(e):
			case fit == maybe:
				answer = maybe
			default:
				list.take(x, t, reading{e, &one.field})
			}
		}
	}
	last, agreed := list.chosen(x, t)
	if last.event < 0 {
		if t.other == nil || !x.addNumber(to, t.other) {
			for one := t; one != nil; one = one.or {
				x.note(one.of.text, history.ReasonFactAbsent)
			}
			return no
		}
		return answer
	}
	x.proof(last.event, partCounted)
	if !x.addField(to, last.field, last.event) {
		return no
	}
	return min(answer, agreed)
}

// laterAmount gives the later of two readings; of two of one moment that with the lesser or the greater amount, as is wanted, or without
// one.
func (x *run) laterAmount(a, b reading) reading {
	switch {
	case x.h.Known(a.event) == x.h.Known(b.event):
	case a.event > b.event:
		return a
	default:
		return b
	}
	x.tied = true
	x.there = scene{event: a.event, known: x.h.Known(a.event)}
	one, presence := x.value(a.field, &x.there)
	if presence != history.Present {
		return a
	}
	x.there = scene{event: b.event, known: x.h.Known(b.event)}
	other, presence := x.value(b.field, &x.there)
	if presence != history.Present || (other.Decimal().Compare(one.Decimal()) > 0) == x.greatest[x.second] {
		return b
	}
	return a
}

// addField adds the field of an event.
func (x *run) addField(to *sum, field *path, e int) bool {
	x.there = scene{event: e, known: x.h.Known(e)}
	v, presence := x.value(field, &x.there)
	if presence != history.Present {
		x.absent(field, presence)
		return false
	}
	return x.addValue(to, v, field.text)
}

// addNumber adds a path, a literal or a parameter.
func (x *run) addNumber(to *sum, n *number) bool {
	v, ok := x.numberValue(n)
	return ok && x.addValue(to, v, "")
}

func (x *run) numberValue(n *number) (history.Value, bool) {
	if n.path != nil {
		v, presence := x.value(n.path, &x.here)
		if presence != history.Present {
			x.absent(n.path, presence)
			return v, false
		}
		return v, true
	}
	if n.leaf.unset != "" {
		x.note(n.leaf.unset, history.ReasonParamUnset)
		return history.Value{}, false
	}
	if n.leaf.table != nil {
		row, t := x.row(n.leaf.table, &x.here)
		return row.value, t == yes
	}
	return n.leaf.value, true
}

// addValue adds a value; false if it is of another currency.
func (x *run) addValue(to *sum, v history.Value, name string) bool {
	if to.addValue(&v) {
		return true
	}
	part := &x.sides[5]
	part.setDecimal(v.Decimal(), v.Currency())
	if !to.sameUnit(part) {
		x.note(name, history.ReasonFactAbsent)
		return false
	}
	to.add(x, part)
	return true
}

func (x *run) multiply(to *sum, n *number) bool {
	v, ok := x.numberValue(n)
	if !ok {
		return false
	}
	to.times(x, v.Decimal())
	if v.Currency() != "" {
		to.currency = v.Currency()
	}
	return true
}

func (x *run) divide(to *sum, n *number) bool {
	v, ok := x.numberValue(n)
	if !ok || v.Decimal().Digits == 0 {
		x.note("divide", history.ReasonFactAbsent)
		return false
	}
	to.by(x, v.Decimal())
	return true
}

// inPeriod tells whether event e lies in a period.
func (x *run) inPeriod(p *path, e int) truth {
	v, presence := x.value(p, &x.here)
	if presence != history.Present {
		return x.absent(p, presence)
	}
	span, ok := periodDays(v.Word())
	if !ok {
		x.note(p.text, history.ReasonFactAbsent)
		return maybe
	}
	if x.h.Zone(e) == nil && !x.h.Event(e).At.Bare() {
		x.note("store.zone", history.ReasonZoneUnknown)
		return maybe
	}
	return truthOf(span.Contains(x.h.Day(e)))
}

// measure writes out the two sides.
func (b *balance) measure(x *run, r *rule) (measured, limit string) {
	role := 0
	for i := range b.views {
		for _, t := range b.views[i].on.types {
			if t == x.h.Type(x.here.event) {
				role = i
			}
		}
	}
	v := &b.views[role]
	b.holds(x, v)
	return x.sides[0].String(), x.sides[1].String()
}
