package compliance

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
)

// truth is an answer in three values. The order of the values makes "and" the lesser and "or" the greater of two.
type truth uint8

const (
	no truth = iota
	maybe
	yes
)

func truthOf(b bool) truth {
	if b {
		return yes
	}
	return no
}

func (t truth) negated() truth { return yes - t }

// scene is what paths are read at: an event, or a fact.
type scene struct {
	event int
	known int           // attributes are those of this many first events
	fact  *history.Fact // in place of the event
	up    *scene        // what "on." leads to
}

// note is something absent that made an answer unknown.
type note struct {
	name   string
	reason history.Reason
}

func (x *run) note(name string, reason history.Reason) {
	x.notes = append(x.notes, note{name, reason})
}

// holds answers a condition. Where the answer is maybe, what is absent has been noted.
func (x *run) holds(c *cond, sc *scene) truth {
	if c.op == condLeaf { // as most are
		return x.leafHolds(c.leaf, sc)
	}
	switch c.op {
	case condNot:
		return x.holds(&c.list[0], sc).negated()
	case condExists:
		return x.exists(c.exists, sc)
	case condCovered:
		return x.isCovered(c.covered, sc)
	}
	return x.listHolds(c, sc)
}

// listHolds answers a condition of which all or any of some others must hold.
func (x *run) listHolds(c *cond, sc *scene) truth {
	mark := len(x.notes)
	decisive, answer := no, yes
	if c.op == condAny {
		decisive, answer = yes, no
	}
	for i := range c.list {
		t := x.holds(&c.list[i], sc)
		if t == decisive {
			x.notes = x.notes[:mark]
			return decisive
		}
		if t == maybe {
			answer = maybe
		}
	}
	return answer
}

// value follows a path.
func (x *run) value(p *path, sc *scene) (history.Value, history.Presence) {
	if p.straight && sc.fact == nil {
		return x.h.GetAsOf(sc.event, p.path, sc.known)
	}
	if p.on {
		sc = sc.up
	}
	switch p.from {
	case fromFact:
		return x.factValue(sc.fact, p.of.name)
	case fromOtherFact:
		f, ok := x.h.FactAt(p.of.fact, sc.fact.Key, x.today())
		if !ok {
			return history.Value{}, recorded(x.h.Cover.FactField(p.of.fact, p.of.name))
		}
		return x.factValue(&f, p.of.name)
	}
	return x.h.GetAsOf(sc.event, p.path, x.knownOf(p, sc))
}

// has tells whether a path leads to a value.
func (x *run) has(p *path, sc *scene) history.Presence {
	switch {
	case p.from == fromAt: // without writing the time out
		return history.Present
	case p.straight && sc.fact == nil:
		if x.h.Carried(sc.event, p.path, sc.known) != nil {
			return history.Present
		}
		if x.h.OnlyCarried(p.path) {
			return history.Empty
		}
	case x.carried(p, sc) != nil:
		return history.Present
	}
	_, presence := x.uncarried(p, sc)
	return presence
}

func (x *run) factValue(f *history.Fact, name history.Name) (history.Value, history.Presence) {
	if name == "" {
		return history.ID(f.Key), history.Present
	}
	if v := f.Get(name); !v.IsAbsent() {
		return v, history.Present
	}
	return history.Value{}, recorded(x.h.Cover.FactField(f.Name, name))
}

func recorded(covered bool) history.Presence {
	if covered {
		return history.Empty
	}
	return history.NotRecorded
}

// absent notes that a value is not there.
func (x *run) absent(p *path, presence history.Presence) truth {
	x.note(p.text, whyAbsent(presence))
	return maybe
}

// whyAbsent is the reason for which what is absent makes an answer unknown.
func whyAbsent(presence history.Presence) history.Reason {
	if presence == history.NotRecorded {
		return history.ReasonNotRecorded
	}
	return history.ReasonFactAbsent
}

// leafHolds answers a leaf.
func (x *run) leafHolds(l *leaf, sc *scene) truth {
	if l.short == shortNone || sc.fact != nil {
		return x.leafAnswer(l, sc)
	}
	if l.short == shortRole {
		return x.roleHolds(l, sc)
	}
	v := x.h.Carried(sc.event, l.path.path, sc.known)
	switch {
	case v != nil:
	case !x.h.OnlyCarried(l.path.path):
		return x.valueHolds(l, sc)
	case l.short == shortPresent:
		return truthOf(!l.want)
	default:
		return x.absent(&l.path, history.Empty)
	}
	return x.shortly(l, v)
}

// shortly answers a leaf that has a short way about a value that is there.
func (x *run) shortly(l *leaf, v *history.Value) truth {
	switch l.short {
	case shortPresent:
		return truthOf(l.want)
	case shortTrue:
		return truthOf(v.True() == l.want != l.not)
	case shortNumber:
		return truthOf(l.holds[compareDecimals(v.Decimal(), l.value.Decimal())+1])
	case shortSet:
		return truthOf(words(l.op, v.Word(), l.words))
	}
	if w, ok := v.Open(); ok {
		return truthOf(slices.Contains(l.words, w) != l.not)
	}
	return x.compared(l, v, nil) // a word in a paper, for which no scene is looked at
}

// leafAnswer is leafHolds without short ways.
func (x *run) leafAnswer(l *leaf, sc *scene) truth {
	switch {
	case l.unset != "":
		x.note(l.unset, history.ReasonParamUnset)
		return maybe
	case l.path.from == fromRole:
		return x.roleHolds(l, sc)
	case l.test == testClock:
		return x.clockHolds(l, sc)
	}
	if v := x.carried(&l.path, sc); v != nil {
		if l.test == testPresent {
			return truthOf(l.want)
		}
		return x.compared(l, v, sc)
	}
	return x.valueHolds(l, sc)
}

// valueHolds answers a leaf about a value that no event carries.
func (x *run) valueHolds(l *leaf, sc *scene) truth {
	var v history.Value
	presence := history.Present
	if l.path.from != fromAt {
		v, presence = x.uncarried(&l.path, sc)
	}
	if l.test == testPresent {
		if presence == history.NotRecorded {
			return x.absent(&l.path, presence)
		}
		return truthOf(l.want == (presence == history.Present))
	}
	if presence != history.Present {
		return x.absent(&l.path, presence)
	}
	return x.compared(l, &v, sc)
}

// compared answers a leaf that compares a value that is there.
func (x *run) compared(l *leaf, v *history.Value, sc *scene) truth {
	answer := x.compare(l, *v, sc)
	if l.not {
		return answer.negated()
	}
	return answer
}

// carried gives the value of a path that an event carries; nil if none does.
func (x *run) carried(p *path, sc *scene) *history.Value {
	if p.straight && sc.fact == nil {
		return x.h.Carried(sc.event, p.path, sc.known)
	}
	if p.on {
		sc = sc.up
	}
	if p.from != fromEvent || sc.fact != nil {
		return nil
	}
	return x.h.Carried(sc.event, p.path, x.knownOf(p, sc))
}

// uncarried follows a path to a value that no event carries.
func (x *run) uncarried(p *path, sc *scene) (history.Value, history.Presence) {
	at := sc
	if p.on {
		at = sc.up
	}
	if p.from == fromEvent && at.fact == nil {
		return x.h.Uncarried(at.event, p.path)
	}
	return x.value(p, sc)
}

// roleHolds answers a leaf about the role of who did it.
func (x *run) roleHolds(l *leaf, sc *scene) truth {
	if l.short == shortRole {
		if t, named := x.namedRoleHolds(l, sc.event); named {
			return t
		}
	}
	return x.anyRoleHolds(l, sc)
}

// namedRoleHolds is roleHolds on a short way, for an event that names the role. It tells whether it does.
func (x *run) namedRoleHolds(l *leaf, e int) (t truth, named bool) {
	role := x.h.ByRole(e)
	return truthOf(slices.Contains(l.words, role) != l.not), role != ""
}

// anyRoleHolds is roleHolds for a person who may have several roles: one that fits is enough.
func (x *run) anyRoleHolds(l *leaf, sc *scene) truth {
	at := sc
	if l.path.on {
		at = sc.up
	}
	answer, found := no, false
	for role := range x.h.Roles(at.event) {
		found = true
		if l.test != testPresent {
			answer = max(answer, x.compare(l, history.Code(role), sc))
		}
	}
	switch {
	case l.test == testPresent && (found || l.path.kind == ""):
		return truthOf(l.want)
	case !found:
		_, presence := x.h.Get(at.event, l.path.path)
		if l.test == testPresent && presence == history.Empty {
			return truthOf(!l.want)
		}
		return x.absent(&l.path, presence)
	case l.not:
		return answer.negated()
	}
	return answer
}

// compare compares a value that is there with what the leaf says. It does not look at l.not.
func (x *run) compare(l *leaf, v history.Value, sc *scene) truth {
	if l.ref == nil && l.table == nil {
		return x.compareWith(l, v, &l.operand, sc)
	}
	o := l.operand
	if l.table != nil {
		row, t := x.row(l.table, sc)
		if t != yes {
			return t
		}
		o = row
	}
	if l.ref != nil && l.ref.from != fromAt {
		other, presence := x.value(l.ref, sc)
		if presence != history.Present {
			return x.absent(l.ref, presence)
		}
		o.value = other
	}
	return x.compareWith(l, v, &o, sc)
}

// compareWith compares a value with an operand.
func (x *run) compareWith(l *leaf, v history.Value, o *operand, sc *scene) truth {
	switch l.test {
	case testIn:
		return x.isIn(l, v, o, sc)
	case testSet:
		if l.ref != nil {
			return truthOf(sets(l.op, v.Word(), o.value.Word()))
		}
		return truthOf(words(l.op, v.Word(), o.words))
	}
	return x.ordered(l, v, o.value, sc)
}

func (x *run) isIn(l *leaf, v history.Value, o *operand, sc *scene) truth {
	if l.ref != nil {
		return truthOf(hasWord(o.value.Word(), v.Word()))
	}
	answer := no
	for i := range o.list {
		answer = max(answer, x.equal(l, v, o.list[i], sc))
	}
	return answer
}

// row gives the entry of a table that the keys choose. A key that is absent makes it unknown, as does an entry that the
// table does not have.
func (x *run) row(t *table, sc *scene) (operand, truth) {
	x.key = x.key[:0]
	for i := range t.keys {
		v, presence := x.value(&t.keys[i], sc)
		if presence != history.Present {
			return operand{}, x.absent(&t.keys[i], presence)
		}
		if i > 0 {
			x.key = append(x.key, '/')
		}
		x.key = append(x.key, v.Word()...)
	}
	o, ok := t.rows[string(x.key)]
	if !ok {
		x.note(t.keys[0].text, history.ReasonParamUnset)
		return operand{}, maybe
	}
	return o, yes
}

// ordered answers eq, ne, lt, le, gt and ge, ne being turned round by the caller.
func (x *run) ordered(l *leaf, a, b history.Value, sc *scene) truth {
	if l.op == Eq || l.op == Ne {
		return x.equal(l, a, b, sc)
	}
	c, t := x.order(l, a, b, sc)
	if t != yes {
		return t
	}
	switch l.op {
	case Lt:
		return truthOf(c < 0)
	case Le:
		return truthOf(c <= 0)
	case Gt:
		return truthOf(c > 0)
	}
	return truthOf(c >= 0)
}

// equal tells whether two values are the same.
func (x *run) equal(l *leaf, a, b history.Value, sc *scene) truth {
	if pa, inPaper := a.Paper(); inPaper || isPaper(b) {
		pb, both := b.Paper()
		if inPaper && both && pa == pb {
			return yes
		}
		x.note(l.path.text, history.ReasonFactAbsent)
		return maybe
	}
	switch {
	case isWord(l.path.kind):
	case isOrdered(l.path.kind):
		c, t := x.order(l, a, b, sc)
		if t != yes {
			return t
		}
		return truthOf(c == 0)
	case l.path.kind == history.KindPlate:
		return truthOf(samePlate(a.Word(), b.Word()))
	case l.path.kind == history.KindBool:
		return truthOf(a.True() == b.True())
	}
	return truthOf(a.Word() == b.Word())
}

func isPaper(v history.Value) bool { _, ok := v.Paper(); return ok }

// order compares numbers, amounts and times; maybe where that cannot be said.
func (x *run) order(l *leaf, a, b history.Value, sc *scene) (int, truth) {
	if isTime(l.path.kind) {
		return x.orderTimes(l, a, b, sc)
	}
	if ac, bc := a.Currency(), b.Currency(); ac != bc && ac != "" && bc != "" {
		x.note(l.path.text, history.ReasonFactAbsent)
		return 0, maybe
	}
	return compareDecimals(a.Decimal(), b.Decimal()), yes
}

// compareDecimals is the comparison of decimals, with a short way for equal scales.
func compareDecimals(a, b history.Decimal) int {
	if a.Scale == b.Scale {
		return cmp.Compare(a.Digits, b.Digits)
	}
	return a.Compare(b)
}

// moment is a time as conditions see it: an instant, or a day.
type moment struct {
	micros int64
	day    cal.Date // of a bare day or a date; zero for an instant
	date   bool     // the value is a date: what it is compared with counts by the day
}

// momentOf gives the moment of a value, or of the event if the path is its time.
func (x *run) momentOf(p *path, v history.Value, sc *scene) moment {
	if p != nil && p.from == fromAt {
		if p.on {
			sc = sc.up
		}
		if at := x.h.Event(sc.event).At; at.Bare() {
			return moment{day: at.Day(time.UTC)}
		}
		first, _ := x.h.Interval(sc.event)
		return moment{micros: first}
	}
	if micros, ok := v.Instant(); ok {
		return moment{micros: micros}
	}
	day, _ := v.Day()
	return moment{day: day, date: v.Kind() == history.KindDate}
}

// orderTimes compares moments. If one of them is a day, days are compared.
func (x *run) orderTimes(l *leaf, a, b history.Value, sc *scene) (int, truth) {
	am, bm := x.momentOf(&l.path, a, sc), x.momentOf(l.ref, b, sc)
	aDay, bDay := !am.day.IsZero(), !bm.day.IsZero()
	switch {
	case !aDay && !bDay:
		return cmp.Compare(am.micros, bm.micros), yes
	case aDay && bDay:
		return am.day.Compare(bm.day), yes
	}
	zone := x.zone(sc)
	if zone == nil {
		x.note(l.path.text, history.ReasonZoneUnknown)
		return 0, maybe
	}
	c := am.civil(zone).Compare(bm.civil(zone))
	if c == 0 && !am.date && !bm.date {
		x.note(l.path.text, history.ReasonTooCoarse)
		return 0, maybe
	}
	return c, yes
}

// civil gives the day of a moment.
func (m moment) civil(zone *time.Location) cal.Date {
	if !m.day.IsZero() {
		return m.day
	}
	return cal.DateOf(time.UnixMicro(m.micros).In(zone))
}

// zone gives the zone of the shop that owns the case.
func (x *run) zone(sc *scene) *time.Location {
	for sc.fact != nil && sc.up != nil {
		sc = sc.up
	}
	if sc.fact != nil {
		return x.h.Config.Zone
	}
	return x.h.Zone(sc.event)
}

// clockHolds tells whether a local time lies in one of the spans.
func (x *run) clockHolds(l *leaf, sc *scene) truth {
	var v history.Value
	if l.path.from != fromAt {
		var presence history.Presence
		if v, presence = x.value(&l.path, sc); presence != history.Present {
			return x.absent(&l.path, presence)
		}
	}
	m := x.momentOf(&l.path, v, sc)
	if !m.day.IsZero() {
		x.note(l.path.text, history.ReasonTooCoarse)
		return maybe
	}
	zone := x.zone(sc)
	if zone == nil {
		x.note(l.path.text, history.ReasonZoneUnknown)
		return maybe
	}
	spans := l.spans
	if l.table != nil {
		row, t := x.row(l.table, sc)
		if t != yes {
			return t
		}
		spans = row.spans
	}
	hour, minute, _ := time.UnixMicro(m.micros).In(zone).Clock()
	return truthOf(inSpans(cal.Clock(60*hour+minute), spans) != l.not)
}

// inSpans tells whether a time of day lies in a span: its start is in, its end out. A span may go over midnight.
func inSpans(c cal.Clock, spans []cal.Opening) bool {
	for _, s := range spans {
		if s.From < s.To && s.From <= c && c < s.To || s.From > s.To && (c >= s.From || c < s.To) {
			return true
		}
	}
	return false
}

// exists answers the question for a fact.
func (x *run) exists(e *existence, sc *scene) truth {
	day, t := x.factDay(e, sc)
	if t != yes {
		return t
	}
	mark := len(x.notes)
	answer := no
	if e.key != nil {
		key := x.carried(e.key, sc)
		if key == nil {
			v, presence := x.uncarried(e.key, sc)
			if presence != history.Present {
				return x.absent(e.key, presence)
			}
			key = &v
		}
		if x.h.NoneOf(e.fact) {
			return no
		}
		for f := range x.h.FactsOf(e.fact, key.Word()) {
			x.fact = f
			if answer = max(answer, x.factFits(e, &x.fact, &day, sc)); answer == yes {
				break
			}
		}
	} else {
		for f := range x.h.AllFacts() {
			if f.Name != e.fact {
				continue
			}
			x.fact = f
			if answer = max(answer, x.factFits(e, &x.fact, &day, sc)); answer == yes {
				break
			}
		}
	}
	covered := answer == yes || x.coversFact(e.fact, sc)
	if answer != maybe || !covered {
		x.notes = x.notes[:mark]
	}
	if covered {
		return answer
	}
	x.note(e.text, history.ReasonNotRecorded)
	return maybe
}

// coversFact tells whether a fact that is not there is known not to hold for the event that a scene is about, if it is about one.
func (x *run) coversFact(f history.FactName, sc *scene) bool {
	for ; sc != nil; sc = sc.up {
		if sc.fact == nil && sc.event >= 0 {
			return x.h.CoversFact(sc.event, f)
		}
	}
	return x.h.Cover.Fact(f)
}

// factDay gives the day on which the fact must hold; the zero day if it does not matter, or is that of the event, which is only found for a
// fact that is there.
func (x *run) factDay(e *existence, sc *scene) (cal.Date, truth) {
	if e.validAt == nil || e.validAt.from == fromAt {
		return cal.Date{}, yes
	}
	v, presence := x.value(e.validAt, sc)
	if presence != history.Present {
		return cal.Date{}, x.absent(e.validAt, presence)
	}
	if day, ok := v.Day(); ok {
		return day, yes
	}
	zone := x.zone(sc)
	if zone == nil {
		x.note(e.validAt.text, history.ReasonZoneUnknown)
		return cal.Date{}, maybe
	}
	return x.momentOf(nil, v, sc).civil(zone), yes
}

// factFits tells whether a fact is the one that is asked for.
func (x *run) factFits(e *existence, f *history.Fact, day *cal.Date, sc *scene) truth {
	if e.validAt != nil && day.IsZero() {
		at := sc
		if e.validAt.on {
			at = sc.up
		}
		*day = x.h.Day(at.event)
	}
	if e.validAt != nil && !f.Valid.Contains(*day) {
		return no
	}
	answer := yes
	for i := range e.match {
		m := &e.match[i]
		answer = min(answer, x.fieldFits(f, m, sc))
	}
	if e.where != nil && answer != no {
		x.inner = scene{fact: f, up: sc}
		answer = min(answer, x.holds(e.where, &x.inner))
	}
	return answer
}

func (x *run) fieldFits(f *history.Fact, m *fieldMatch, sc *scene) truth {
	theirs, presence := x.factValue(f, m.field)
	if presence != history.Present {
		x.note(string(f.Name)+"."+string(m.field), history.ReasonFactAbsent)
		return maybe
	}
	if m.ours.from == fromRole {
		answer, found := no, false
		for role := range x.h.Roles(sc.event) {
			found = true
			answer = max(answer, truthOf(role == theirs.Word()))
		}
		if !found {
			return x.absent(&m.ours, history.Empty)
		}
		return answer
	}
	ours, presence := x.value(&m.ours, sc)
	if presence != history.Present {
		return x.absent(&m.ours, presence)
	}
	return truthOf(theirs.Kind() == ours.Kind() && theirs.Equal(ours) || isWord(theirs.Kind()) && theirs.Word() == ours.Word())
}

// words answers a set operator on a set of codes, which is written with ";" between them, and a rising list.
func words(op Operator, set string, list []string) bool {
	count := 0
	for _, w := range list {
		if hasWord(set, w) {
			count++
		}
	}
	switch op {
	case HasAll:
		return count == len(list)
	case HasAny:
		return count > 0
	case HasNone:
		return count == 0
	case HasOnly:
		return count == size(set)
	}
	return count == len(list) && count == size(set)
}

// sets answers a set operator on two sets.
func sets(op Operator, a, b string) bool {
	count := 0
	for rest := b; rest != ""; {
		var w string
		w, rest, _ = strings.Cut(rest, ";")
		if hasWord(a, w) {
			count++
		}
	}
	switch op {
	case HasAll:
		return count == size(b)
	case HasAny:
		return count > 0
	case HasNone:
		return count == 0
	case HasOnly:
		return count == size(a)
	}
	return count == size(b) && count == size(a)
}

func size(set string) int {
	if set == "" {
		return 0
	}
	return strings.Count(set, ";") + 1
}

// hasWord tells whether a set has a code.
func hasWord(set, w string) bool {
	for set != "" {
		if n := len(w); len(set) >= n && (len(set) == n || set[n] == ';') && set[:n] == w {
			return true
		}
		end := strings.IndexByte(set, ';')
		if end < 0 {
			return false
		}
		set = set[end+1:]
	}
	return false
}
