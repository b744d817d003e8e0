package compliance

import (
	"cmp"
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Amount is a sum that goes with a right, such as a use fee, a refund or the days of a spare car: what is added less what is taken off,
// with all that is known at the moment of judging. Its terms are read at the event at which the right arose.
type Amount struct {
	// Name is what it is called, such as "use_fee".
	Name string `json:"name" strict:"required"`
	// Owes is the word for who owes it.
	Owes string `json:"owes"`
	// Prefer are events of Last whose value counts before that of any other, if they came at or after the event of the right and have
	// one: the reading at the demand, before one of a later visit. Once the right is fulfilled, the value of an event of the case that
	// fulfilled it counts before all: the reading at that demand, and not at another one.
	Prefer []Pattern `json:"prefer"`
	// CheckedBy are rules about the figures, of the same subject as the right: where one of them is broken, that stands beside the sum.
	CheckedBy []string `json:"checked_by"`
	// Plus is added, Minus is taken off. A figure below zero, or a distance of Last that is below one read before, gives no sum.
	Plus  []Term `json:"plus"`
	Minus []Term `json:"minus"`
	// Beyond stands in place of both: it is by how much the measure of the right's only threshold is above its value, such as days.
	Beyond bool `json:"beyond"`
	// Lacking stands in place of all: what is missing of it, where less of the right was given; see [Entitlement.Given].
	Lacking bool `json:"lacking"`
}

// amount is a compiled [Amount].
type amount struct {
	name, owes  string
	plus, minus []term
	prefer      []pattern
	checkedBy   []string
	beyond      bool
	lacking     bool
}

// amounts compiles the sums of a right, of which it is said whether it has one threshold only, of a span of time, and whether it may be
// given in part.
func (rc *ruleCompiler) amounts(list []Amount, measuresSpan, inPart bool, s *spot) []amount {
	var out []amount
	for i := range list {
		a, at := &list[i], s.at(i)
		if _, ok := single(history.KindCode, Literal{Form: FormText, Text: a.Name}); !ok {
			rc.add(at.in("name"), fault.Malformed, "no word: %s", fault.Quote(a.Name))
		}
		switch {
		case (a.Beyond || a.Lacking) && len(a.Plus)+len(a.Minus)+len(a.Prefer) > 0 || a.Beyond && a.Lacking:
			rc.add(at.in(a.measured()), fault.Mismatch, `stands without "plus", "minus" and "prefer"`)
		case a.Lacking && !inPart:
			rc.add(at.in("lacking"), fault.Mismatch, `without "given" nothing is given in part`)
		case a.Beyond && !measuresSpan:
			rc.add(at.in("beyond"), fault.Mismatch, "the right has not one threshold, of a span of time")
		case !a.Beyond && !a.Lacking && len(a.Plus) == 0:
			rc.add(at.in("plus"), fault.Missing, "nothing is added")
		}
		one := amount{name: a.Name, owes: a.Owes, checkedBy: a.CheckedBy, beyond: a.Beyond, lacking: a.Lacking}
		one.plus, one.minus = rc.terms(a.Plus, at.in("plus")), rc.terms(a.Minus, at.in("minus"))
		one.check(rc, a.Prefer, at)
		out = append(out, one)
	}
	return out
}

// measured is the member that says that an amount is measured by the right itself.
func (a *Amount) measured() string {
	if a.Lacking {
		return "lacking"
	}
	return "beyond"
}

// check checks what an amount refers to.
func (a *amount) check(rc *ruleCompiler, prefer []Pattern, s *spot) {
	for i, id := range a.checkedBy {
		rc.later = append(rc.later, func() {
			if !rc.isSeen(id) {
				rc.missing(id, "", s.in("checked_by").at(i))
			}
		})
	}
	for i := range prefer {
		at := s.in("prefer").at(i)
		looked := true
		for _, t := range prefer[i].Events {
			if !slices.ContainsFunc(slices.Concat(a.plus, a.minus), func(one term) bool {
				return one.kind == termLast && (slices.Contains(one.of.types, t) || one.or != nil && slices.Contains(one.or.of.types, t))
			}) {
				rc.add(at, fault.Unknown, `no "last" looks at %s`, fault.Quote(string(t)))
				looked = false
			}
		}
		if looked {
			a.prefer = append(a.prefer, rc.partner(&prefer[i], "", at))
		}
	}
}

// Amounts gives the sums that go with the right of finding i, each with its arithmetic; none for other findings.
func (r *Report) Amounts(i int) []history.Amount {
	if !r.has(i) || r.finding(i).status != entitled {
		return nil
	}
	f := r.finding(i)
	p, ok := r.rules.rules[f.rule].judge.(*entitlement)
	if !ok || len(p.amounts) == 0 {
		return nil
	}
	x := r.looking(f)
	x.era, x.last = p.eraOf(x), x.closed
	var out []history.Amount
	for n := range p.amounts {
		a, one := &p.amounts[n], history.Amount{}
		switch {
		case a.lacking:
			g := p.givenOf(x, &r.rules.rules[f.rule])
			if g.met >= 0 && g.known || len(g.events) == 0 {
				continue
			}
			one = g.amount(a)
		case a.beyond:
			one = x.beyond(p, &r.rules.rules[f.rule], a)
		default:
			one = x.amount(a, p.metBy(x, &r.rules.rules[f.rule]))
			x.saidBy(p.terms, &one)
		}
		one.Against = r.against(f, a.checkedBy)
		out = append(out, one)
	}
	return out
}

// breach is what a violated rule is about.
type breach struct {
	rule  string
	about []history.Field
}

// against gives those rules on figures that are broken by the same subject as that of a finding.
func (r *Report) against(f *finding, ids []string) (out []string) {
	if len(ids) == 0 {
		return nil
	}
	about := r.instance(f, &r.rules.rules[f.rule])
	elsewhere := func(b history.Field) bool {
		return !slices.ContainsFunc(about, func(a history.Field) bool { return a.Name == b.Name && a.Value.Word() == b.Value.Word() })
	}
	for _, b := range r.breaches() {
		if slices.Contains(ids, b.rule) && !slices.Contains(out, b.rule) && !slices.ContainsFunc(b.about, elsewhere) {
			out = append(out, b.rule)
		}
	}
	return out
}

// breaches gives what was violated of the rules on figures.
func (r *Report) breaches() []breach {
	if r.broken != nil {
		return r.broken
	}
	r.broken = []breach{}
	checks := map[string]bool{}
	for i := range r.rules.rules {
		if p, is := r.rules.rules[i].judge.(*entitlement); is {
			for n := range p.amounts {
				for _, id := range p.amounts[n].checkedBy {
					checks[id] = true
				}
			}
		}
	}
	for i := range r.findings {
		if g := r.finding(i); g.status == violated && checks[r.Rule(i)] {
			r.broken = append(r.broken, breach{r.Rule(i), r.instance(g, &r.rules.rules[g.rule])})
		}
	}
	return r.broken
}

// amount reckons one sum of a right that was fulfilled by the event met; -1 is none.
func (x *run) amount(a *amount, met int) history.Amount {
	out := history.Amount{Name: a.name, Owes: a.owes}
	var total sum
	total.reset()
	x.notes, x.prefer, x.metCase = x.notes[:0], a.prefer, 0
	if met >= 0 {
		x.metCase = x.h.Subject(met) + 1
	}
	defer func() { x.prefer, x.metCase = nil, 0 }()
	known := true
	for n, terms := range [...][]term{a.plus, a.minus} {
		for k := range terms {
			var part sum
			part.reset()
			step, ok := x.derive(&part, &terms[k])
			x.doubt(&out, &terms[k])
			if n == 1 {
				part.widen()
				part.num.Neg(&part.num)
				step = "− " + step
			}
			if ok && !total.sameUnit(&part) {
				x.note(total.currency+" "+part.currency, history.ReasonFactAbsent)
				ok = false
			}
			if known = known && ok; known {
				total.add(x, &part)
				out.Steps = append(out.Steps, step)
				out.Of = append(out.Of, terms[k].names())
			}
		}
	}
	if known = known && len(out.Wrong) == 0; known {
		out.Value = total.String()
		return out
	}
	out.Steps, out.Of = nil, nil
	x.unreckoned(&out)
	return out
}

// doubt names the figures of a term that cannot be right.
func (x *run) doubt(a *history.Amount, t *term) {
	wrong := func(name string) {
		if !slices.Contains(a.Wrong, name) {
			a.Wrong = append(a.Wrong, name)
		}
	}
	mark := len(x.notes)
	below := func(n *number) {
		if v, ok := x.numberValue(n); ok && n.path != nil && v.Decimal().Compare(history.Decimal{}) < 0 {
			wrong(n.path.text)
		}
	}
	if t.kind == termSingle {
		below(&t.single)
	}
	for i := range t.times {
		below(&t.times[i])
	}
	if t.divide != nil {
		below(t.divide)
	}
	if t.kind == termLast && t.field.kind == history.KindKM {
		if e := x.falls(t); e >= 0 {
			wrong(t.field.text + " (" + x.h.Event(e).ID + ")")
		}
	}
	x.notes = x.notes[:mark]
}

// falls gives an event of a term whose distance is below that of one before it; -1 if there is none.
func (x *run) falls(t *term) int {
	type reading struct {
		event       int
		km          int64
		first, last int64
	}
	var seen []reading
	for one := t; one != nil; one = one.or {
		for it := x.among(&one.of); it.next(); {
			v, presence := x.at(&one.field, it.event)
			if presence == history.Present && x.before(it.event) && x.inEra(it.event) && it.quietly() == yes {
				first, last := x.h.Interval(it.event)
				seen = append(seen, reading{it.event, v.Int(), first, last})
			}
		}
	}
	slices.SortFunc(seen, func(a, b reading) int { return cmp.Compare(a.event, b.event) })
	most := reading{event: -1}
	for _, r := range seen {
		switch {
		case most.event >= 0 && r.km < most.km && r.first > most.last:
			return r.event
		case most.event < 0 || r.km > most.km:
			most = r
		}
	}
	return -1
}

// unreckoned lists what a sum would need.
func (x *run) unreckoned(a *history.Amount) { a.Missing = named(a.Missing, x.notes) }

// names tells what the figures of a term are, in their order: fields, paths and parameters. Numbers of the rule have no name.
func (t *term) names() (out []string) {
	switch t.kind {
	case termSingle:
		out = t.single.name(out)
	case termCount:
		out = append(out, t.of.text)
	default:
		out = append(out, t.field.text)
	}
	for i := range t.times {
		out = t.times[i].name(out)
	}
	if t.divide != nil {
		out = t.divide.name(out)
	}
	return out
}

func (n *number) name(to []string) []string {
	if n.path == nil {
		return to
	}
	return append(to, n.path.text)
}

// beyond reckons by how much a span of time is longer than its threshold: "12 − 5 = 7".
func (x *run) beyond(p *entitlement, r *rule, a *amount) history.Amount {
	out := history.Amount{Name: a.name, Owes: a.owes}
	t := &slices.Concat(p.any, p.all)[0]
	x.notes = x.notes[:0]
	end := x.cancelledAt(r, x.here.event)
	least, most := t.span.trackOf(x).lengths(min(x.closed, end))
	if tr := t.span.trackOf(x); least != most && tr.unsure {
		x.notes = append(x.notes, tr.notes...)
	} else if least != most {
		x.note("at", history.ReasonTooCoarse)
	}
	if later, _ := t.span.trackOf(x).lengths(min(x.asOf, end)); later != least || t.span.recorded(x) != yes {
		x.note(p.ends(), history.ReasonNotRecorded)
	}
	limit, ok := x.numberValue(&t.value)
	if !ok || len(x.notes) > 0 {
		x.unreckoned(&out)
		return out
	}
	var above, length, less sum
	t.count(&length, least)
	less.reset()
	x.addValue(&less, limit, "")
	above.set(&less)
	above.widen()
	above.num.Neg(&above.num)
	above.add(x, &length)
	out.Value = above.String()
	out.Steps = []string{length.String() + " − " + less.String() + " = " + out.Value}
	return out
}

// derive reckons one term and writes out how: "12345 × 158800.00 × 0.005 ÷ 1000 = 9801.93", with "≈" where it was rounded.
func (x *run) derive(to *sum, t *term) (step string, ok bool) {
	if x.addTerm(to, t) != yes {
		return "", false
	}
	if len(t.times) == 0 && t.divide == nil && t.round == nil {
		return to.String(), true
	}
	plain := *t
	plain.round = nil
	var exact sum
	exact.reset()
	x.addTerm(&exact, &plain)
	plain.times, plain.divide = nil, nil
	var first sum
	first.reset()
	x.addTerm(&first, &plain)
	step = first.String()
	for i := range t.times {
		step += " × " + x.written(&t.times[i])
	}
	if t.divide != nil {
		step += " ÷ " + x.written(t.divide)
	}
	if x.compareSums(&exact, to) != 0 {
		return step + " = " + exact.String() + " ≈ " + to.String(), true
	}
	return step + " = " + to.String(), true
}

// written writes a factor.
func (x *run) written(n *number) string {
	var s sum
	s.reset()
	x.addNumber(&s, n)
	return s.String()
}
