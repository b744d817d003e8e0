package compliance

import (
	"strings"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// scope is what paths are read from: events of some types, or a fact.
type scope struct {
	types []history.Type
	list  []int32 // the numbers of these, where they are asked for more than once
	fact  *history.FactDefinition
	on    *scope // what "on." leads to; nil if there is nothing
	loose bool   // events of any type that can carry what is asked for
	asked bool   // a path or a question of another scope leads to it
}

// subject gives the id that events of the scope have as their subject, the key of a fact; false if there is none.
func (sc *scope) subject(v history.Vocabulary) (history.Name, bool) {
	if sc.fact != nil {
		return sc.fact.Key(), true
	}
	return v.SubjectOf(sc.types[0])
}

// path is a compiled path.
type path struct {
	text string
	kind history.Kind
	path history.Path // of an event
	of   *origin      // of a fact, or not as it is known at the event; nil for most
	ids  int16        // of a key: the id that histories number, as in pair.ids
	from pathFrom
	sure bool // there is always a value
	on   bool // read at what is judged, not at the partner or fact at hand
	by   bool // who did it, as the event says

	straight bool // it is followed from the event at hand, as things are known there
}

// origin is what only some paths have: fromFact and fromOtherFact the field of the fact, others what says what they lead to.
type origin struct {
	fact  history.FactName // fromOtherFact: the fact whose key is that of the fact at hand
	name  history.Name     // the field; "" is the key
	terms *pattern         // of the first of these events it is read; nil is as it is known
	sold  *history.Path    // of the first sale of this vehicle it is read; nil is as it is known
}

// pathFrom says what a path is read from.
type pathFrom uint8

const (
	fromEvent pathFrom = iota
	fromAt
	fromRole
	fromFact
	fromOtherFact
)

// isRole tells whether a path leads to the role of a person.
func (p *path) isRole() bool {
	return p.from == fromRole || p.kind == history.KindCode && strings.HasSuffix(p.text, "_role")
}

// path compiles a path; false if it leads nowhere, which is a fault.
func (rc *ruleCompiler) path(text Path, sc *scope, s *spot) (p path, ok bool) {
	ok = rc.pathInto(&p, text, sc, s)
	return p, ok
}

// pathInto is path for a path that stands where it is kept.
func (rc *ruleCompiler) pathInto(p *path, text Path, sc *scope, s *spot) (ok bool) {
	rest, on := strings.CutPrefix(string(text), "on.")
	if on && sc.on == nil {
		rc.add(s, fault.Unknown, "there is no event that %s could lead to", fault.Quote(string(text)))
		return false
	}
	if on {
		sc = sc.on
		sc.asked = true
	}
	if sc.fact != nil {
		*p, ok = rc.factPath(rest, sc, s)
	} else {
		ok = rc.eventPath(p, rest, sc, s)
	}
	p.text, p.on = string(text), on
	if sc.fact == nil && ok {
		p.of = rc.saidElsewhere(rest, on)
	}
	p.straight = ok && p.from == fromEvent && !on && p.of == nil
	return ok
}

// way is a path that was compiled from events of one type.
type way struct {
	text   string
	number int32 // of the type
	from   pathFrom
	by     bool
	kind   history.Kind
	path   history.Path
}

// ways keep the ways that were found, each in a place that its text and type choose roughly: the last one stays. Rules read a few paths
// over and over.
type ways [256]way

// place gives the place of a way; what may stand there is another one.
func (ws *ways) place(text string, number int32) *way {
	n := uint32(number)*31 + uint32(len(text))
	if len(text) > 1 {
		n += uint32(text[0])*7 + uint32(text[len(text)/2])*3 + uint32(text[len(text)-2])*17
	}
	return &ws[n%uint32(len(ws))]
}

// eventPath compiles a path from an event. Every type must be able to carry it, with one kind.
func (rc *ruleCompiler) eventPath(p *path, text string, sc *scope, s *spot) bool {
	if len(sc.list) != 1 {
		return rc.newPath(p, text, sc, s)
	}
	w := rc.ways.place(text, sc.list[0])
	if w.text == text && w.number == sc.list[0] && rc.vocab.Knows(w.path) {
		p.path, p.kind, p.from, p.by = w.path, w.kind, w.from, w.by
		return true
	}
	ok := rc.newPath(p, text, sc, s)
	if ok {
		w.text, w.number = text, sc.list[0]
		w.path, w.kind, w.from, w.by = p.path, p.kind, p.from, p.by
	}
	return ok
}

// newPath is eventPath for a path that was not compiled from the same events before.
func (rc *ruleCompiler) newPath(p *path, text string, sc *scope, s *spot) (ok bool) {
	if p.path, ok = rc.historyPath(Path(text)); !ok {
		rc.add(s, fault.Unknown, "no such field, attribute or fact: %s", fault.Quote(text))
		return false
	}
	switch text {
	case "at":
		p.from = fromAt
	case "by_role":
		p.from = fromRole
	case "by":
		p.by = true
	}
	if sc.loose {
		if p.kind, ok = rc.someKind(p.path); !ok {
			rc.add(s, fault.Unknown, "no event can have %s", fault.Quote(text))
		}
		return ok
	}
	for i, t := range sc.types {
		kind, ok := rc.kindFrom(p.path, sc, i)
		switch {
		case !ok:
			rc.add(s, fault.Unknown, "%s cannot have %s", t, fault.Quote(text))
			return false
		case p.kind != "" && p.kind != kind:
			rc.add(s, fault.Mismatch, "%s is of kind %s in %s, of kind %s in %s", text, p.kind, sc.types[0], kind, t)
			return false
		}
		p.kind = kind
	}
	return true
}

// kindFrom gives the kind that a path has from the events of one type of a scope; false if it leads nowhere from them.
func (c *compiler) kindFrom(p history.Path, sc *scope, i int) (history.Kind, bool) {
	if sc.list == nil {
		return c.vocab.Kind(p, sc.types[i])
	}
	return c.vocab.KindFrom(p, int(sc.list[i]))
}

// someKind gives the kind that a path has from the first type of event that can carry it. Many coverages ask for the same few.
func (c *compiler) someKind(p history.Path) (history.Kind, bool) {
	kind, known := c.kinds[p]
	if !known {
		number := 0
		for range c.vocab.Types() {
			if k, ok := c.vocab.KindFrom(p, number); ok {
				kind = k
				break
			}
			number++
		}
		c.kinds[p] = kind
	}
	return kind, kind != ""
}

// historyPath makes a path that the pack can know. It is one of the vocabulary of all packs, which is that of the histories.
func (rc *ruleCompiler) historyPath(text Path) (history.Path, bool) {
	hp := rc.compiler.historyPath(text)
	if !rc.vocab.Knows(hp) {
		return history.Path{}, false
	}
	return hp, true
}

// historyPath makes a path of the vocabulary of all packs, each text once; one that leads nowhere if it has none.
func (c *compiler) historyPath(text Path) history.Path {
	hp, seen := c.known[text]
	if !seen {
		hp, _ = c.vocab.Path(string(text))
		c.known[text] = hp
	}
	return hp
}

// factPath compiles a path from a fact: its key, a field, or a field of another fact with the same key.
func (rc *ruleCompiler) factPath(text string, sc *scope, s *spot) (path, bool) {
	word, field, two := strings.Cut(text, ".")
	if two && word != string(sc.fact.Name()) {
		other, ok := rc.vocab.Fact(history.FactName(word))
		f, has := other.Field(history.Name(field))
		if !ok || !has || other.Key() != sc.fact.Key() {
			rc.add(s, fault.Unknown, "a fact %s leads to no %s", sc.fact.Name(), fault.Quote(text))
			return path{}, false
		}
		return path{kind: f.Kind, from: fromOtherFact, of: &origin{fact: other.Name(), name: f.Name}}, true
	}
	if two {
		text = field
	}
	if history.Name(text) == sc.fact.Key() {
		return path{kind: history.KindID, from: fromFact, of: &origin{}}, true
	}
	f, ok := sc.fact.Field(history.Name(text))
	if !ok {
		rc.add(s, fault.Unknown, "a fact %s has no field %s", sc.fact.Name(), fault.Quote(text))
		return path{}, false
	}
	return path{kind: f.Kind, from: fromFact, of: &origin{name: f.Name}}, true
}

// scopeOf gives the scope of a pattern; nil if it names nothing that exists, which is a fault.
func (rc *ruleCompiler) scopeOf(p *Pattern, s *spot) *scope {
	if p.Fact != "" {
		return rc.factScope(p, s)
	}
	if len(p.Events) == 0 {
		rc.add(s, fault.Missing, "a pattern names events or a fact")
		return nil
	}
	ok, list := true, rc.rooms.numbers.list(len(p.Events))
	for i, t := range p.Events {
		list[i] = int32(rc.compiler.vocab.Number(t))
		if list[i] < 0 || strings.HasPrefix(string(t), "x_") && rc.vocab.Number(t) < 0 { // declared by another pack
			rc.add(p.event(s, i), fault.Unknown, "no such event: %s", fault.Quote(string(t)))
			ok = false
		}
	}
	if !ok {
		return nil
	}
	out := &rc.scopes.list(1)[0]
	out.types, out.list = p.Events, list
	return out
}

func (rc *ruleCompiler) factScope(p *Pattern, s *spot) *scope {
	d, ok := rc.vocab.Fact(p.Fact)
	if !ok {
		rc.add(s.in("fact"), fault.Unknown, "no such fact: %s", fault.Quote(string(p.Fact)))
		return nil
	}
	if len(p.Events) > 0 {
		rc.add(s.in("event"), fault.Mismatch, "a pattern names events or a fact, not both")
		return nil
	}
	return rc.scopes.one(scope{fact: &d})
}
