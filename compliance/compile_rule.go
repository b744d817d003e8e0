package compliance

import (
	"slices"
	"strings"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"golang.org/x/text/language"
)

// ruleCompiler compiles one rule.
type ruleCompiler struct {
	*compiler
	unit    *unit
	vocab   history.Vocabulary // that the rule may use
	src     *Rule
	place   int32 // of the rule, by number
	out     *rule
	at      *spot
	own     paramSet // parameters of the rule
	entries []typedEntry
	scope   *scope          // of the event or fact that is judged
	keyed   *scope          // from which the key of the instance is read
	usual   []history.Name  // the key of the instance, if the rule names none
	only    [1]history.Name // room for a key of one id
	termsOf *termsOf        // that what is compiled reads of; nil is none
	inSums  bool            // what is compiled is a sum of a right
}

// typedEntry is an entry on its way; an empty type is a fact.
type typedEntry struct {
	typ    history.Type
	number int32 // of the type
	role   int32
	rule   int32 // its number, once the rule is compiled
}

// enter says that the rule looks at events of some types.
func (rc *ruleCompiler) enter(role int, types ...history.Type) {
	for _, t := range types {
		if !slices.ContainsFunc(rc.entries, func(e typedEntry) bool { return e.typ == t && e.role == int32(role) }) {
			rc.entries = append(rc.entries, typedEntry{typ: t, role: int32(role), number: int32(rc.compiler.vocab.Number(t))})
		}
	}
}

// head checks what all rules have, but for what needs the first pattern.
func (rc *ruleCompiler) head(r *rule) {
	src := rc.src
	if !isRuleID(src.ID) {
		rc.add(rc.at.in("id"), fault.Malformed, "a rule id has letters, digits, '-', '_' and '.', at most 64: %s", fault.Quote(src.ID))
	}
	rc.effects(r)
	if len(src.Sources) == 0 {
		rc.add(rc.at.in("source"), fault.Missing, "a rule names the clauses it comes from")
	}
	rc.sources(rc.unit, src.Sources, rc.at.in("source"))
	rc.paramSources(rc.unit, src.Params, rc.at.in("params"))
	if len(src.Texts) == 0 {
		rc.add(rc.at.in("texts"), fault.Missing, "a rule says in words what it demands")
	}
	rc.texts(src.Texts, rc.at.in("texts"))
	rc.placeholders()
	rc.validity(r)
}

func (rc *ruleCompiler) effects(r *rule) {
	switch {
	case r.effect == "":
		r.effect = history.Report
	case !r.effect.Valid():
		rc.add(rc.at.in("effect"), fault.Unknown, "%s is no effect", fault.Quote(string(r.effect)))
	}
	switch {
	case r.severity == "":
		r.severity = SeverityMajor
	case !r.severity.Valid():
		rc.add(rc.at.in("severity"), fault.Unknown, "%s is no severity", fault.Quote(string(r.severity)))
	}
	if u := rc.src.Unknown; u != "" && (u != history.Block || r.effect != history.Block) {
		rc.add(rc.at.in("unknown"), fault.Mismatch, `only "block", and only of a rule with effect block`)
	}
	for i, role := range rc.src.Override.Roles {
		if role == "" || slices.Contains(rc.src.Override.Roles[:i], role) {
			rc.add(rc.at.in("override").in("roles").at(i), fault.Duplicate, "an empty role, or one twice: %s", fault.Quote(role))
		}
	}
	if r.effect == history.Report && len(rc.src.Override.Roles) > 0 {
		rc.add(rc.at.in("override"), fault.Mismatch, "a rule that only reports refuses nothing")
	}
	if k := rc.kind(); r.effect == history.Block && k != "" && !k.Gate() && k.Valid() {
		rc.add(rc.at.in("effect"), fault.Mismatch, "rules of kind %s cannot block", k)
	}
}

func (rc *ruleCompiler) kind() Kind {
	if rc.src.Logic == nil {
		return ""
	}
	return rc.src.Logic.Kind()
}

// sources checks that clauses are of documents that a pack knows.
func (c *compiler) sources(u *unit, list []cite.Source, s *spot) {
	for i, source := range list {
		at := s.at(i).in("doc")
		switch {
		case source.Document == "":
			c.add(at, fault.Missing, "must be given")
		case !slices.Contains(u.docs, source.Document):
			c.add(at, fault.Unknown, "no document %s among the documents of the pack", fault.Quote(source.Document))
		}
	}
}

// paramSources checks those of parameters.
func (c *compiler) paramSources(u *unit, list []Param, s *spot) {
	for i := range list {
		c.sources(u, list[i].Sources, s.in(list[i].Name).in("source"))
	}
}

// texts checks the languages of a text.
func (c *compiler) texts(t Texts, s *spot) {
	for i, one := range t {
		if !c.isTag(one.Tag) {
			c.add(s.in(one.Tag), fault.Unknown, "not a language tag such as zh-Hans: %s", fault.Quote(one.Tag))
		}
		if one.Text == "" {
			c.add(s.in(one.Tag), fault.Missing, "an empty text")
		}
		if slices.ContainsFunc(t[:i], func(before Text) bool { return before.Tag == one.Tag }) {
			c.add(s.in(one.Tag), fault.Duplicate, "two texts in one language")
		}
	}
}

// isTag tells whether a text is a language tag in its usual form. There are few, and many texts.
func (c *compiler) isTag(tag string) bool {
	for _, w := range wordings {
		if w.tag == tag {
			return true
		}
	}
	known, seen := c.tags[tag]
	if !seen {
		parsed, err := language.Parse(tag)
		known = err == nil && parsed.String() == tag
		c.tags[tag] = known
	}
	return known
}

// placeholders checks that what texts name in braces are parameters.
func (rc *ruleCompiler) placeholders() {
	sound := true
	rc.places = rc.places[:0]
	for _, one := range rc.src.Texts {
		rc.places = placeholders(rc.places, one.Text)
	}
	for _, place := range rc.places {
		if rule, name, other := strings.Cut(place.name, "/"); other {
			rc.placeOf(rule, name, place)
			continue
		}
		p := rc.param(place.name)
		sound = sound && p != nil && place.fits(p.Type)
	}
	if sound {
		return
	}
	for _, one := range rc.src.Texts {
		at := rc.at.in("texts").in(one.Tag)
		for _, place := range placeholders(nil, one.Text) {
			if strings.Contains(place.name, "/") {
				continue
			}
			p := rc.param(place.name)
			switch {
			case p == nil:
				rc.noParam(place.name, at)
			case !place.fits(p.Type):
				rc.add(at, fault.Mismatch, "%s is no form for a parameter of type %s", fault.Quote(place.form), p.Type)
			}
		}
	}
}

// placeOf checks that a text names a parameter of another rule.
func (rc *ruleCompiler) placeOf(rule, name string, place placeholder) {
	at := rc.at.in("texts")
	rc.later = append(rc.later, func() {
		if !rc.isSeen(rule) {
			rc.missing(rule, "", at)
			return
		}
		for r := range rc.seen(rule) {
			if p := r.param(name); p != nil && place.fits(p.Type) {
				return
			}
		}
		rc.add(at, fault.Unknown, "no parameter %s of another rule that can be said so", fault.Quote(place.name))
	})
}

// validBy is the event whose day picks the version of a rule.
type validBy struct {
	typ     history.Type
	number  int // of the type
	subject history.Path
}

// validity checks the days, and that no other version of the rule holds on one of them.
func (rc *ruleCompiler) validity(r *rule) {
	v := rc.src.Valid
	span := cal.Span{From: v.From, To: v.To}
	if !span.Valid() {
		rc.add(rc.at.in("valid"), fault.Range, "ends before it begins: %s", span)
	}
	r.dated, r.valid = span != cal.Span{}, span
	for n := rc.place - 1; n >= 0 && rc.rules[n].src.ID == rc.src.ID; n-- { // the versions before it
		other := rc.rules[n].src.Valid
		if (cal.Span{From: other.From, To: other.To}).Overlaps(span) {
			rc.add(rc.at.in("id"), fault.Duplicate, "rule %s twice for the same days", fault.Quote(rc.src.ID))
			break
		}
	}
}

// logic compiles what the kind demands.
func (rc *ruleCompiler) logic(r *rule) { r.judge = rc.src.Logic.compile(rc) }

// open compiles what hangs on the first pattern of a rule: the instance key, the condition, the version. It gives the
// compiled pattern.
func (rc *ruleCompiler) open(p *Pattern, s *spot) pattern {
	if !rc.instance(p, s) {
		return pattern{}
	}
	return rc.compilePattern(p, rc.scope, s)
}

// instance compiles what hangs on the first pattern, without the pattern itself; false if that names nothing.
func (rc *ruleCompiler) instance(p *Pattern, s *spot) bool {
	rc.scope = rc.scopeOf(p, s)
	if p.Match != nil {
		rc.add(s.in("match"), fault.Mismatch, "the event that is judged has no partner to match")
	}
	if rc.scope == nil {
		return false
	}
	rc.per()
	rc.byEvent()
	if rc.src.When != nil {
		rc.out.when = rc.remembered(rc.src.When, "now ", rc.scope, rc.at.in("when"))
	}
	return true
}

// per compiles the key of the instance.
func (rc *ruleCompiler) per() {
	names := rc.src.Per
	if len(names) == 0 {
		names = rc.usual
	}
	if len(names) == 0 {
		name, ok := rc.scope.subject(rc.vocab)
		if names = append(rc.only[:0], name); !ok {
			rc.add(rc.at.in("per"), fault.Missing, "the first pattern has no subject of its own")
			return
		}
	}
	per, keyed := rc.paths.list(len(names)), true
	for i, n := range names {
		if slices.Contains(names[:i], n) {
			rc.add(rc.at.in("per").at(i), fault.Duplicate, "%s twice", n)
		}
		p := &per[len(rc.out.per)]
		if rc.pathInto(p, Path(n), rc.scope, rc.at.in("per").at(i)) {
			p.sure = rc.isSubject(n)
			p.ids = rc.idPlace(Path(n), p)
			rc.out.per, keyed = per[:len(rc.out.per)+1], keyed && p.sure
		} else {
			*p = path{}
		}
	}
	rc.out.keyed, rc.keyed = keyed, rc.scope
}

// isSubject tells whether every event of the scope has an id, because it is its subject.
func (rc *ruleCompiler) isSubject(n history.Name) bool {
	if rc.scope.fact != nil {
		return n == rc.scope.fact.Key()
	}
	for _, t := range rc.scope.types {
		if only, ok := rc.vocab.SubjectOf(t); !ok || only != n {
			return false
		}
	}
	return true
}

// byEvent compiles the event whose day picks the version.
func (rc *ruleCompiler) byEvent() {
	by := rc.src.Valid.By
	if by == "" {
		return
	}
	s := rc.at.in("valid").in("by")
	subject, ok := rc.vocab.SubjectOf(by)
	if !ok {
		rc.add(s, fault.Unknown, "no event %s with a subject of its own", fault.Quote(string(by)))
		return
	}
	if p, ok := rc.path(Path(subject), rc.scope, s); ok {
		rc.out.validBy = &validBy{by, rc.vocab.Number(by), p.path}
	}
}
