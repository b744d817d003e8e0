package compliance

import (
	"slices"
	"strings"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// patternObject is a pattern written as an object.
type patternObject struct {
	Event oneOrMany        `json:"event"`
	Fact  history.FactName `json:"fact"`
	Where *Condition       `json:"where"`
	Match matches          `json:"match"`
	Pick  Pick             `json:"pick"`
}

func (o *patternObject) pattern(n *strictjson.Node) Pattern {
	p := Pattern{Fact: o.Fact, Where: o.Where, Match: o.Match, Pick: o.Pick, written: writtenObject}
	for _, t := range o.Event {
		p.Events = append(p.Events, history.Type(t))
	}
	if m := n.Member("event"); m != nil && m.Kind == strictjson.String {
		p.written = writtenSingle
	}
	return p
}

// writing says how a document writes the events of a pattern, so that faults have the right path.
type writing uint8

const (
	writtenObject writing = iota // {"event":[…]}
	writtenSingle                // {"event":"…"}
	writtenList                  // […]
	writtenName                  // "…"
)

// event gives the place of the i-th event of a pattern that stands at s.
func (p *Pattern) event(s *spot, i int) *spot {
	switch p.written {
	case writtenName:
		return s
	case writtenList:
		return s.at(i)
	case writtenSingle:
		return s.in("event")
	}
	return s.in("event").at(i)
}

// UnmarshalNode reads a pattern: an event name, a list of names, or an object.
func (p *Pattern) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	if n.Kind == strictjson.Object {
		var o patternObject
		if n.Decode(&o, faults) {
			*p = o.pattern(n)
		}
		return
	}
	p.names(n, faults)
}

func (p *Pattern) names(n *strictjson.Node, faults *fault.List) {
	var names oneOrMany
	names.UnmarshalNode(n, faults)
	for _, t := range names {
		p.Events = append(p.Events, history.Type(t))
	}
	p.written = writtenList
	if n.Kind == strictjson.String {
		p.written = writtenName
	}
}

// pattern is a compiled pattern.
type pattern struct {
	lists []listed    // of events, for each type
	ids   int         // first matches by which events are found
	keys  [maxIDs]key // these matches
	plain bool        // nothing is asked of the listed events that the list does not say
	sole  int16       // the id that is all that is asked of them then; 0 if there is none, or more than one
	where *cond
	match []pair
	types []history.Type
	text  string // for people: the events, with " / " between them
}

// pair is a compiled match.
type pair struct {
	theirs  path
	ours    *path // nil if it is the key of for_each
	ids     int16 // both are the same id, so that its number tells: its place in Rules.ids, counted from 1; 0 if not
	forEach bool  // ours is the key of for_each
	byRef   bool  // the history numbers ours
}

// compilePattern compiles a pattern whose scope is known.
func (rc *ruleCompiler) compilePattern(p *Pattern, sc *scope, s *spot) pattern {
	out := pattern{types: p.Events, text: textOf(p.Events)}
	if sc.fact != nil {
		out.text = string(sc.fact.Name())
	}
	if p.Where != nil {
		out.where = rc.remembered(p.Where, "then ", sc, s.in("where"))
	}
	rc.readsFindings(p, s)
	return out
}

// textOf writes types of events for people.
func textOf(types []history.Type) string {
	if len(types) == 1 {
		return string(types[0])
	}
	size := 0
	for _, t := range types {
		size += len(t) + len(" / ")
	}
	var b strings.Builder
	b.Grow(size)
	for i, t := range types {
		if i > 0 {
			b.WriteString(" / ")
		}
		b.WriteString(string(t))
	}
	return b.String()
}

// noPick refuses a pick where it means nothing.
func (rc *ruleCompiler) noPick(p *Pattern, s *spot) {
	if p.Pick != "" {
		rc.add(s.in("pick"), fault.Mismatch, "pick has no meaning here")
	}
}

// sameInstance compiles the first pattern of a rule as a partner of itself, for a pick that is not each.
func (rc *ruleCompiler) sameInstance(p *Pattern, s *spot) pattern {
	if p.Pick != "" && !p.Pick.Valid() {
		rc.add(s.in("pick"), fault.Unknown, "%s is no pick", fault.Quote(string(p.Pick)))
	}
	if p.Pick == "" || p.Pick == PickEach {
		return pattern{}
	}
	return rc.partner(&Pattern{Events: p.Events, Where: p.Where, written: p.written}, "", s)
}

// partner compiles the pattern of a partner of what is judged. The key of for_each, if there is one, is named by key.
func (rc *ruleCompiler) partner(p *Pattern, key Path, s *spot) pattern {
	sc := rc.scopeOf(p, s)
	if sc == nil || rc.scope == nil {
		return pattern{}
	}
	if sc.fact != nil {
		rc.add(s.in("fact"), fault.Mismatch, "a fact cannot be a partner; ask for it with exists")
		return pattern{}
	}
	rc.noPick(p, s)
	sc.on = rc.scope
	out := rc.compilePattern(p, sc, s)
	if p.Match != nil {
		out.match = rc.pairs(p.Match, sc, key, s.in("match"))
	} else {
		out.match = rc.usualPairs(sc, key, s)
	}
	rc.listPattern(&out, sc.list)
	return out
}

// partners compiles a list of patterns of partners.
func (rc *ruleCompiler) partners(list []Pattern, s *spot) []pattern {
	out := rc.rooms.patterns.list(len(list))
	for i := range list {
		out[i] = rc.partner(&list[i], "", s.at(i))
	}
	return out
}

// usualPairs compiles the matches of a partner that names none: it has the key of the instance, and that of for_each.
func (rc *ruleCompiler) usualPairs(sc *scope, key Path, s *spot) []pair {
	n := len(rc.out.per)
	if key != "" {
		n++
	}
	out := rc.rooms.pairs.list(n)
	met := 0
	for i := range rc.out.per {
		id := Path(rc.out.per[i].text)
		if rc.pair(&out[met], Match{id, id}, sc, key, s) {
			met++
		}
	}
	if key != "" && rc.pair(&out[met], Match{key, key}, sc, key, s) {
		met++
	}
	return out[:met]
}

// pairs compiles matches, one of which is the key of for_each, if there is one.
func (rc *ruleCompiler) pairs(matches []Match, sc *scope, key Path, s *spot) []pair {
	keyed := key == ""
	out := rc.rooms.pairs.list(len(matches))
	met := 0
	for _, m := range matches {
		if rc.pair(&out[met], m, sc, key, s) {
			met++
		}
		keyed = keyed || m.Ours == key
	}
	if !keyed {
		rc.add(s, fault.Missing, "does not match the key %s of for_each", fault.Quote(string(key)))
	}
	return out[:met]
}

// pair compiles a match; false if it leads nowhere. What it says then nobody looks at.
func (rc *ruleCompiler) pair(out *pair, m Match, sc *scope, key Path, s *spot) bool {
	theirs := &out.theirs
	*theirs = path{}
	ok := rc.pathInto(theirs, m.Theirs, sc, s)
	if out.forEach = key != "" && m.Ours == key; out.forEach {
		if ok && m.Theirs == key {
			out.ids = rc.idPlace(m.Theirs, theirs)
		}
		return ok
	}
	ours, ok2 := rc.ours(m.Ours, s)
	if !ok || !ok2 {
		return false
	}
	if !comparable(theirs.kind, ours.kind) {
		rc.add(s, fault.Mismatch, "%s is of kind %s, %s of kind %s", m.Theirs, theirs.kind, m.Ours, ours.kind)
		return false
	}
	out.ours = ours
	switch same := m.Theirs == m.Ours && ours.from == fromEvent; {
	case same && ours.ids > 0 && theirs.kind == ours.kind: // it is an id of the key
		out.ids, out.byRef = ours.ids, true
	case same:
		out.ids = rc.idPlace(m.Theirs, theirs)
		fallthrough
	default:
		out.byRef = rc.isNumbered(m.Ours, ours)
	}
	return true
}

// ours compiles a path from what is judged. That of the key was compiled already.
func (rc *ruleCompiler) ours(text Path, s *spot) (*path, bool) {
	if rc.scope == rc.keyed {
		for i := range rc.out.per {
			if p := &rc.out.per[i]; p.text == string(text) {
				return p, true
			}
		}
	}
	p := &rc.paths.list(1)[0]
	return p, rc.pathInto(p, text, rc.scope, s)
}

// idPlace gives the place in Rules.ids, counted from 1, of a path from an event to an id that histories number; 0 if it is
// none.
func (rc *ruleCompiler) idPlace(text Path, p *path) int16 {
	if p.kind != history.KindID || p.from != fromEvent {
		return 0
	}
	at := slices.Index(rc.compiler.out.ids, p.path)
	if at < 0 {
		if !rc.vocab.IsID(history.Name(text)) {
			return 0
		}
		at = len(rc.compiler.out.ids)
		rc.compiler.out.ids = append(rc.compiler.out.ids, p.path)
	}
	return int16(at + 1)
}

// isNumbered tells whether a path leads from an event to an id that histories number.
func (rc *ruleCompiler) isNumbered(text Path, p *path) bool {
	return p.kind == history.KindID && p.from == fromEvent && (slices.Contains(rc.compiler.out.ids, p.path) || rc.vocab.IsID(history.Name(text)))
}

// fits tells whether event i is a partner of the event that is judged, by match and where.
func (x *run) fits(p *pattern, i int) truth { return x.fitsBut(p, 0, i) }

// fitsBut is fits where some matches are known to be met. What is absent of an event that is no partner is not noted.
func (x *run) fitsBut(p *pattern, met uint8, i int) truth {
	answer, notes := yes, len(x.notes)
	for n := 0; n < len(p.match) && answer != no; n++ {
		if met>>n&1 == 0 {
			answer = min(answer, x.matches(&p.match[n], i))
		}
	}
	if p.where != nil && answer != no {
		x.there = scene{event: i, known: x.h.Known(i), up: &x.here}
		answer = min(answer, x.once(p.where, &x.there))
	}
	if answer == no {
		x.notes = x.notes[:notes]
	}
	return answer
}

// matches tells whether a value is equal in event i and in what is judged. A value that was not given belongs to nothing;
// one that the source does not record is unknown.
func (x *run) matches(m *pair, i int) truth {
	if refs := x.refs(m.ids); refs != nil && x.here.fact == nil {
		theirs, ours := refs[i], x.eachRef
		if !m.forEach {
			ours = refs[x.here.event]
		}
		if theirs != history.NoRef && ours != history.NoRef {
			return truthOf(theirs == ours)
		}
	}
	x.there = scene{event: i, known: x.h.Known(i)}
	theirs, presence := x.value(&m.theirs, &x.there)
	if presence != history.Present {
		return x.unrelated(&m.theirs, presence)
	}
	var ours history.Value
	if m.forEach {
		ours = x.eachKey()
	} else if ours, presence = x.value(m.ours, &x.here); presence != history.Present {
		return x.unrelated(m.ours, presence)
	}
	return truthOf(theirs.Kind() == ours.Kind() && theirs.Equal(ours) || isWord(ours.Kind()) && theirs.Word() == ours.Word())
}

// refs gives the numbers of an id, event by event; nil if it has none.
func (x *run) refs(id int16) []history.Ref {
	if id == 0 {
		return nil
	}
	return x.columns[id-1]
}

func (x *run) unrelated(p *path, presence history.Presence) truth {
	if presence == history.NotRecorded {
		return x.absent(p, presence)
	}
	return no
}
