package compliance

import (
	"cmp"
	"strings"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Require demands that an event or a fact carries fields, and meets a condition. It is never pending.
type Require struct {
	// On is the event or fact.
	On Pattern `json:"on" strict:"required"`
	// Fields must have a value. A field that the source does not record is unknown; one that it records and left empty is
	// missing.
	Fields []Path `json:"fields"`
	// Must is a condition on the event, read as things were known then.
	Must *Condition `json:"must"`
}

// Kind is [KindRequire].
func (*Require) Kind() Kind { return KindRequire }

// require is a compiled [Require].
type require struct {
	on     pattern
	pick   Pick
	same   pattern
	fields []path
	must   *cond
	asked  review // the same, to be asked of many events
}

func (q *Require) compile(rc *ruleCompiler) judge {
	s := rc.at
	out := &require{on: rc.open(&q.On, s.in("on")), pick: q.On.Pick}
	if rc.scope == nil {
		return out
	}
	if rc.scope.fact != nil {
		rc.out.fact = rc.scope.fact.Name()
		rc.enter(0, "")
		rc.noPick(&q.On, s.in("on"))
	} else {
		rc.enter(0, q.On.Events...)
		out.same = rc.sameInstance(&q.On, s.in("on"))
	}
	if len(q.Fields) == 0 && q.Must == nil {
		rc.add(s, fault.Missing, `requires nothing: neither "fields" nor "must"`)
	}
	fields := rc.paths.list(len(q.Fields))
	for i, f := range q.Fields {
		p := &fields[len(out.fields)]
		if *p = (path{}); rc.pathInto(p, f, rc.scope, s.in("fields").at(i)) {
			p.ids = rc.idPlace(f, p)
			out.fields = fields[:len(out.fields)+1]
		}
	}
	if q.Must != nil {
		out.must = rc.remembered(q.Must, "then ", rc.scope, s.in("must"))
	}
	out.asked = out.review(rc)
	return out
}

// limit is a comparison of a field with a number.
type limit struct {
	path  history.Path
	than  history.Decimal
	holds [3]bool // for less, equal, greater

	overridable bool
}

// limitOf gives the limit that a rule puts on one field of its event; nil if the rule does anything else.
func limitOf(r *rule) *limit {
	q, ok := r.judge.(*require)
	if !ok || r.fact != "" || q.on.where != nil || len(q.fields) > 0 || q.must == nil || q.must.op != condLeaf || r.when != nil || r.dated ||
		q.pick == PickFirst || q.pick == PickLast {
		return nil
	}
	for i := range r.per {
		if !r.per[i].sure {
			return nil
		}
	}
	l := q.must.leaf
	own := l.path.from == fromEvent && !strings.Contains(l.path.text, ".")
	if !own || l.test != testOrder || !isNumber(l.path.kind) || l.ref != nil || l.table != nil || l.unset != "" || l.value.Currency() != "" {
		return nil
	}
	out := &limit{path: l.path.path, than: l.value.Decimal(), overridable: r.overridable}
	for c := range out.holds {
		out.holds[c] = holdsFor(l.op, c-1) != l.not
	}
	return out
}

// allows tells whether a number keeps the limit.
func (l *limit) allows(d *history.Decimal) bool {
	if d.Scale != l.than.Scale {
		return l.holds[d.Compare(l.than)+1]
	}
	return l.holds[cmp.Compare(d.Digits, l.than.Digits)+1]
}

// plain tells whether every event is judged, and none of them by where it stands among others.
func (q *require) plain() bool { return q.pick != PickFirst && q.pick != PickLast }

func (q *require) judgeList(x *run, e *entry, list []int32) {
	l := x.hear(e, &q.on, list)
	if l.plain && !l.barred && !e.dated && q.asked.plain && len(list) >= few {
		q.judgeTogether(x, e, l, list)
		return
	}
	where := l.where
	for n, i := range list {
		if where != nil && where[n] == no {
			continue
		}
		if e.dated || where != nil && where[n] == maybe {
			q.judgeDoubted(x, e, l, int(i))
			continue
		}
		switch x.admit(l, n, int(i)) {
		case admitted:
			q.look(x)
		case doubted:
			x.judge(e.rule, e.role, int(i))
		}
	}
}

// judgeDoubted judges an event of a list to which the rule may not apply, by the condition of its pattern or its days. If all that is asked for
// is there, it does not matter why.
func (q *require) judgeDoubted(x *run, e *entry, l *hearing, i int) {
	x.start(e.rule)
	x.stand(i)
	switch {
	case !l.keyed || e.when != nil || !q.isMet(x):
		x.judge(e.rule, e.role, i)
	case !e.dated || x.holdsThen(&x.rs.rules[e.rule]) != no:
		x.comply(e.rule, i)
	}
}

// isMet tells whether all that is asked for surely is there.
func (q *require) isMet(x *run) bool {
	for i := range q.fields {
		if p := &q.fields[i]; !x.hasRef(p) && x.has(p, &x.here) != history.Present {
			return false
		}
	}
	return q.must == nil || x.once(q.must, &x.here) == yes
}

func (q *require) judgeAt(x *run, r *rule, _ int) {
	if x.opens(r, &q.on) && x.picked(q.pick, &q.same) && x.wanted(r) {
		q.look(x)
	}
}

// look makes the finding of what is at hand.
func (q *require) look(x *run) {
	notes := len(x.notes)
	answer, status, reason := yes, satisfied, noReason
	for i := range q.fields {
		if x.hasRef(&q.fields[i]) {
			continue
		}
		switch presence := x.has(&q.fields[i], &x.here); presence {
		case history.Empty:
			x.lacks(q.fields[i].text)
			answer, reason = no, missingField
		case history.NotRecorded:
			answer = min(answer, x.absent(&q.fields[i], presence))
		}
	}
	if q.must != nil && answer != no {
		t := x.once(q.must, &x.here)
		if t == no {
			reason = x.blame(q.must)
		}
		answer = min(answer, t)
	}
	switch answer {
	case no:
		status, x.notes = violated, x.notes[:notes]
	case maybe:
		status = unknown
	}
	x.close(status, reason)
}

// blame names what made a condition false, a field or a fact, and gives the reason.
func (x *run) blame(c *cond) uint16 {
	c = x.culprit(c)
	switch {
	case c == nil:
	case c.op == condExists:
		x.lacks(c.exists.text)
	default:
		x.lacks(c.leaf.path.text)
		return c.leaf.whyWrong()
	}
	return wrongValue
}

// whyWrong is the reason for which an event violates a rule if a leaf is false.
func (l *leaf) whyWrong() uint16 {
	if l.path.isRole() {
		return wrongRole
	}
	return wrongValue
}

// culprit finds the first leaf, or question for a fact, that is false where it would have to be true; nil if there is none to name.
func (x *run) culprit(c *cond) *cond {
	switch c.op {
	case condLeaf, condExists:
		return c
	case condCovered:
		return nil
	}
	for i := range c.list {
		mark := len(x.notes)
		t := x.holds(&c.list[i], &x.here)
		x.notes = x.notes[:mark]
		if t == no || c.op == condNot {
			return x.culprit(&c.list[i])
		}
	}
	return nil
}
