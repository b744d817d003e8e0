package compliance

import (
	"slices"
	"strings"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// cond is a compiled condition. Exactly one of list, leaf, exists and covered is set.
type cond struct {
	op      condOp
	list    []cond // of all and any; the one of not
	leaf    *leaf
	exists  *existence
	covered *covered
	slot    int  // of the answers that are kept; 0 if they are not
	shared  bool // several patterns or rules ask it
}

type condOp uint8

const (
	condAll condOp = iota
	condAny
	condNot
	condLeaf
	condExists
	condCovered
)

// leaf is a compiled leaf.
type leaf struct {
	path    path
	op      Operator
	test    test
	short   short
	want    bool    // of present and of a bool compared with a literal
	not     bool    // turns the answer round: ne, not_in, clock_not_in
	holds   [3]bool // of shortNumber: for less, equal, greater
	ref     *path   // compared with, if another path
	table   *table  // compared with, if chosen by keys
	unset   string  // the parameter that has no value
	operand         // compared with, if literal
}

// test is what a leaf does, chosen once.
type test uint8

const (
	testPresent test = iota
	testOrder        // eq, ne, lt, le, gt, ge
	testIn
	testSet // has_all, has_any, has_none, same_set
	testClock
)

// short is the short way in which a leaf is answered about a value that an event carries. All but shortNone are leaves that compare with
// literals, at most.
type short uint8

const (
	shortNone    short = iota
	shortPresent       // it is there
	shortWords         // it is among some words
	shortRole          // the role of who did it is
	shortSet           // as a set, it has some words or has them not
	shortTrue          // it is true, or is not
	shortNumber        // it is less or greater than a number
)

// table holds the values of a parameter by key. Several keys are joined by "/".
type table struct {
	keys []path
	rows map[string]operand
}

// operand is what a leaf compares with.
type operand struct {
	value history.Value   // if one
	list  []history.Value // if many
	words []string        // rising, for codes; of shortWords and shortRole, in any order
	spans []cal.Opening   // of a clock
}

// existence is a compiled question for a fact.
type existence struct {
	fact    history.FactName
	text    string
	key     *path // the key is given by this path
	match   []fieldMatch
	where   *cond
	validAt *path
}

// fieldMatch is a field of a fact that must equal a path.
type fieldMatch struct {
	field history.Name
	ours  path
}

// cond compiles a condition.
func (rc *ruleCompiler) cond(c *Condition, sc *scope, s *spot) *cond {
	out := &rc.rooms.conds.list(1)[0]
	rc.condInto(out, c, sc, s)
	return out
}

func (rc *ruleCompiler) condInto(out *cond, c *Condition, sc *scope, s *spot) {
	switch {
	case len(c.All) > 0:
		out.op, out.list = condAll, rc.conds(c.All, sc, s.in("all"))
	case len(c.Any) > 0:
		out.op, out.list = condAny, rc.conds(c.Any, sc, s.in("any"))
	case c.Not != nil:
		out.op, out.list = condNot, rc.rooms.conds.list(1)
		rc.condInto(&out.list[0], c.Not, sc, s.in("not"))
	case c.Exists != nil:
		out.op, out.exists = condExists, rc.existence(c.Exists, sc, s.in("exists"))
	case c.Covered != "":
		out.op, out.covered = condCovered, rc.askCovered(c.Covered, c.Of, c.On, sc, s.in("covered"), s.in("of"))
	case c.Field != "":
		out.op, out.leaf = condLeaf, &rc.leaves.list(1)[0]
		rc.leaf(out.leaf, c, sc, s)
	default:
		rc.add(s, fault.Missing, "an empty condition")
	}
}

func (rc *ruleCompiler) conds(list []Condition, sc *scope, s *spot) []cond {
	out := rc.rooms.conds.list(len(list))
	for i := range list {
		rc.condInto(&out[i], &list[i], sc, s.at(i))
	}
	return out
}

func (rc *ruleCompiler) existence(e *Exists, sc *scope, s *spot) *existence {
	out := &existence{fact: e.Fact, text: string(e.Fact)}
	d, ok := rc.vocab.Fact(e.Fact)
	if !ok {
		rc.add(s.in("fact"), fault.Unknown, "no such fact: %s", fault.Quote(string(e.Fact)))
		return out
	}
	if sc.fact != nil && sc.on != nil {
		rc.add(s, fault.Mismatch, "a fact cannot be looked for while looking for a fact")
	}
	inner := &scope{fact: &d, on: &scope{types: sc.types, fact: sc.fact}}
	for _, m := range e.Match {
		at := s.in("match").in(string(m.Theirs))
		theirs, ok := rc.path(m.Theirs, inner, at)
		ours, ok2 := rc.path(m.Ours, sc, at)
		switch {
		case !ok || !ok2:
		case theirs.from != fromFact:
			rc.add(at, fault.Mismatch, "%s is no field of a fact %s", m.Theirs, d.Name())
		case !comparable(theirs.kind, ours.kind):
			rc.add(at, fault.Mismatch, "%s is of kind %s, %s of kind %s", m.Theirs, theirs.kind, m.Ours, ours.kind)
		case theirs.of.name == "":
			out.key = &ours
		default:
			out.match = append(out.match, fieldMatch{theirs.of.name, ours})
		}
	}
	if e.Where != nil {
		out.where = rc.cond(e.Where, inner, s.in("where"))
	}
	if e.ValidAt != "" {
		p, ok := rc.path(e.ValidAt, sc, s.in("valid_at"))
		if ok && p.kind != history.KindTime && p.kind != history.KindDate {
			rc.add(s.in("valid_at"), fault.Mismatch, "%s is of kind %s, not a time", e.ValidAt, p.kind)
		}
		out.validAt = &p
	}
	return out
}

// comparable tells whether values of two kinds can be equal.
func comparable(a, b history.Kind) bool {
	return a == b || isWord(a) && isWord(b) || isPlainNumber(a) && isPlainNumber(b) || isTime(a) && isTime(b)
}

func isWord(k history.Kind) bool {
	return k == history.KindID || k == history.KindCode || k == history.KindText
}

func isPlainNumber(k history.Kind) bool {
	return k == history.KindInt || k == history.KindNum || k == history.KindShare
}

func isTime(k history.Kind) bool { return k == history.KindTime || k == history.KindDate }

// isOrdered tells whether values of a kind are greater or less than each other.
func isOrdered(k history.Kind) bool {
	switch k {
	case history.KindInt, history.KindNum, history.KindShare, history.KindMoney, history.KindHours, history.KindDays,
		history.KindMonths, history.KindYears, history.KindKM, history.KindTime, history.KindDate:
		return true
	}
	return false
}

// leaf compiles a leaf.
func (rc *ruleCompiler) leaf(l *leaf, c *Condition, sc *scope, s *spot) {
	l.op = c.Op
	at := s.in(string(c.Op))
	p := &l.path
	if !rc.pathInto(p, c.Field, sc, s.in("field")) {
		return
	}
	if why := fits(c.Op, p.kind); why != "" {
		rc.add(at, fault.Mismatch, "%s does not fit %s, which is of kind %s: %s", c.Op, c.Field, p.kind, why)
		return
	}
	l.not = c.Op == Ne || c.Op == NotIn || c.Op == ClockNotIn
	switch c.Op {
	case Present:
		l.test = testPresent
	case In, NotIn:
		l.test = testIn
	case HasAll, HasAny, HasNone, HasOnly, SameSet:
		l.test = testSet
	case ClockIn, ClockNotIn:
		l.test = testClock
	default:
		l.test = testOrder
	}
	rc.operand(l, &c.Value, sc, at)
	if (l.path.straight || l.path.from == fromRole) && l.ref == nil && l.table == nil && l.unset == "" {
		rc.shorten(l)
	}
}

// shorten chooses the short way of a leaf that compares with literals, at most.
func (rc *ruleCompiler) shorten(l *leaf) {
	equal := l.test == testOrder && (l.op == Eq || l.op == Ne)
	switch {
	case l.test == testPresent:
		l.short = shortPresent
	case l.test == testSet:
		l.short = shortSet
	case equal && isWord(l.path.kind):
		l.short, l.words = shortWords, rc.rooms.words.copied([]string{l.value.Word()})
	case l.test == testIn && isWord(l.path.kind):
		l.short, l.words = shortWords, rc.rooms.words.list(len(l.list))
		for i, v := range l.list {
			l.words[i] = v.Word()
		}
	case equal && l.path.kind == history.KindBool:
		l.short = shortTrue
	case l.test == testOrder && !equal && isNumber(l.path.kind) && l.value.Currency() == "":
		l.short = shortNumber
		for c := range l.holds {
			l.holds[c] = holdsFor(l.op, c-1)
		}
	}
	if l.path.from == fromRole {
		l.ofRole()
	}
}

// ofRole is shorten for the role of who did it, which is no value of an event.
func (l *leaf) ofRole() {
	if l.short == shortWords && !l.path.on {
		l.short = shortRole
	} else {
		l.short = shortNone
	}
}

// fits tells why an operator does not fit a kind; nothing if it does.
func fits(op Operator, k history.Kind) string {
	switch op {
	case Lt, Le, Gt, Ge:
		if !isOrdered(k) {
			return "it has no order"
		}
	case In, NotIn, Eq, Ne:
		if k == history.KindCodes {
			return "a set is asked by has_all, has_any, has_none, has_only and same_set"
		}
	case HasAll, HasAny, HasNone, HasOnly, SameSet:
		if k != history.KindCodes {
			return "only a set has members"
		}
	case ClockIn, ClockNotIn:
		if k != history.KindTime {
			return "only a time has an hour"
		}
	case Present:
	default:
		return "unknown operator"
	}
	return ""
}

// operand compiles what a leaf compares with.
func (rc *ruleCompiler) operand(l *leaf, v *Value, sc *scope, s *spot) {
	switch {
	case v.Ref != "":
		rc.refOperand(l, v.Ref, sc, s)
	case v.Param != "":
		rc.paramOperand(l, v, sc, s)
	default:
		o, ok := rc.literal(l, v.Literal, s)
		if ok {
			l.use(o)
		}
	}
}

func (l *leaf) use(o operand) {
	l.operand, l.want = o, o.value.True()
}

// refOperand compiles another path.
func (rc *ruleCompiler) refOperand(l *leaf, ref Path, sc *scope, s *spot) {
	at := s.in("ref")
	p := &rc.paths.list(1)[0]
	if !rc.pathInto(p, ref, sc, at) {
		return
	}
	fitting := comparable(l.path.kind, p.kind)
	switch l.test {
	case testPresent, testClock:
		rc.add(at, fault.Mismatch, "%s is compared with a literal or a parameter", l.op)
		return
	case testIn:
		fitting = p.kind == history.KindCodes && isWord(l.path.kind)
	}
	if !fitting {
		rc.add(at, fault.Mismatch, "%s is of kind %s, %s of kind %s", l.path.text, l.path.kind, ref, p.kind)
	}
	l.ref = p
}

// paramOperand compiles the value of a parameter, or a table of values.
func (rc *ruleCompiler) paramOperand(l *leaf, v *Value, sc *scope, s *spot) {
	at := s.in("param")
	p := rc.reading(v.Param)
	switch {
	case p == nil:
		rc.noParam(v.Param, at)
		return
	case (p.Type == ParamTable) != (len(v.Keys) > 0):
		rc.add(s.in("keys"), fault.Mismatch, "keys belong to a parameter of type table, and it needs them")
		return
	case p.Default.IsZero():
		l.unset = v.Param
		return
	}
	at = rc.valueAt(v.Param, at)
	if p.Type != ParamTable {
		if o, ok := rc.literal(l, p.Default, at); ok {
			l.use(o)
		}
		return
	}
	l.table = &table{rows: make(map[string]operand, len(p.Default.Items))}
	for i, k := range v.Keys {
		key, ok := rc.path(k, sc, s.in("keys").at(i))
		if ok && !isWord(key.kind) {
			rc.add(s.in("keys").at(i), fault.Mismatch, "%s is of kind %s, a key is a word", k, key.kind)
		}
		l.table.keys = append(l.table.keys, key)
	}
	for _, row := range p.Default.Items {
		if strings.Count(row.Name, "/") != len(v.Keys)-1 {
			rc.add(at, fault.Mismatch, "the entry %s of the table has not %d keys", fault.Quote(row.Name), len(v.Keys))
			continue
		}
		if o, ok := rc.literal(l, row, at); ok {
			l.table.rows[row.Name] = o
		}
	}
}

// literal reads a literal as what the leaf needs.
func (rc *ruleCompiler) literal(l *leaf, lit Literal, s *spot) (o operand, ok bool) {
	switch l.test {
	case testPresent:
		o.value = history.Bool(lit.Text == "true")
		ok = lit.Form == FormBool
	case testClock:
		o.spans, ok = openings(lit)
	case testSet:
		ok = isWords(lit)
		for _, item := range lit.Items {
			o.words = append(o.words, item.Text)
		}
		slices.Sort(o.words)
		o.words = slices.Compact(o.words)
	case testIn:
		ok = lit.Form == FormList && len(lit.Items) > 0
		o.list = rc.rooms.values.list(len(lit.Items))
		for i, item := range lit.Items {
			var valid bool
			o.list[i], valid = single(l.path.kind, item)
			ok = ok && valid
		}
	default:
		o.value, ok = single(l.path.kind, lit)
	}
	switch {
	case ok:
	case lit.Form == FormList && len(lit.Items) == 0:
		rc.add(s, fault.Missing, "an empty list, which nothing of %s is in: wants one value at least", l.path.text)
	default:
		rc.add(s, fault.Malformed, "not a value that %s, of kind %s, can be compared with by %s", l.path.text, l.path.kind, l.op)
	}
	return o, ok
}

// single reads one value of a kind. A bare number for an amount of money is an amount in the field's currency.
func single(k history.Kind, lit Literal) (history.Value, bool) {
	form := FormText
	switch k {
	case history.KindBool:
		form = FormBool
	case history.KindMoney:
		if d, ok := decimal(lit); ok {
			return history.Money(d, ""), true
		}
		form = FormMoney
	case history.KindInt, history.KindNum, history.KindShare, history.KindHours, history.KindDays, history.KindMonths,
		history.KindYears, history.KindKM:
		if lit.Form == FormText {
			lit.Form = FormNumber
		}
		form = FormNumber
	}
	if lit.Form != form || lit.Text == "" {
		return history.Value{}, false
	}
	if k == history.KindInt {
		k = history.KindNum
	}
	v, err := history.ParseValue(k, lit.Text)
	return v, err == nil
}
