package compliance

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"
	"sort"
	"strings"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
)

// Rules are compiled packs, ready to judge. They are never changed and may be used by several goroutines at once. Rules
// are a [history.Policy].
type Rules struct {
	vocab  history.Vocabulary
	rules  []rule
	told   []uint8 // by rule: a bit for each status of which findings become events
	stages []stage // each reads what the findings of those before it are

	guarantees map[string][]cover // coverages of orders, as the opening of an order asks them
	docs       map[string]Texts
	slots      int            // of answers about an event that are kept
	lists      int            // of events that patterns list
	figures    int            // that limits are put on
	entries    int            // of rules that look at something
	limited    bool           // the rules are nothing but limits
	ids        []history.Path // by which events belong together
	load       LoadReport
	packs      []*Pack
	order      []*Pack            // each after those it extends
	values     map[string]Literal // of parameters that are set, by their full names
	bases      map[string][]basis // what a rule rests on, by its id; nil if no parameter is set

	cited map[string]citations // by rules for their parameters, by the id of the rule

	calendars map[string]*cal.Calendars
}

var _ history.Policy = (*Rules)(nil)

// stage says which rules look at what.
type stage struct {
	byEvent []entry                   // rules on events, kind by kind
	types   [][]uint32                // for each type of event that they look at: which they are, by place in byEvent
	places  []int32                   // of types in this list, by number, counted from 1
	gates   map[history.Type][]uint32 // those of the kinds that are gates, by the type of the event, in the order of the rules
	byFact  []entry                   // rules on facts
	again   []entry                   // rules on periods
}

// rule is a compiled rule.
type rule struct {
	when        *cond
	per         []path
	judge       judge
	keyed       bool // all that can be judged has the key
	dated       bool // holds on some days only
	overridable bool // a refusal may be overridden
	blocks      bool // when it is unknown
	recurs      bool // is judged by periods
	valid       cal.Span
	validBy     *validBy
	src         *Rule
	pack        *Pack
	params      []*Param         // that its texts name, with the values in force
	fact        history.FactName // what is judged, if that is a fact
	effect      history.Effect
	severity    Severity
	stage       int
	limit       *limit // that the rule puts on one field, if that is all it does
}

// judge decides one rule. judgeAt is asked for each event, or fact, of the types that the rule was entered under; once if
// the judge is recurring.
type judge interface {
	judgeAt(x *run, r *rule, role int)
}

// lister is a judge that judges all events of a list together, on a shorter way than one by one. It does so only for rules that are plain:
// of some kinds many are.
type lister interface {
	judge
	plain() bool
	judgeList(x *run, e *entry, list []int32)
}

// recurring is a judge of what is judged once for each key and period, of complete histories.
type recurring interface {
	judge
	// instance, name and figures write out the key of a finding, its period, and what was counted in it.
	instance(key string, p *period) []history.Field
	name(p *period) string
	figures(p *period) (measured, limit string)
}

// measurer is a judge that compares values. measure gives them for a finding that is written out.
type measurer interface {
	measure(x *run, r *rule) (measured, limit string)
}

// entry says that a rule looks at events of a type, and in which of its roles they come. It has what is looked at first of a rule, so that
// judging mostly gets by with it.
type entry struct {
	rule        int32
	role        int32
	number      int32  // of the type
	list        int32  // its place in stage.types
	rank        uint32 // its place among all, in the order of the rules
	figures     int32  // of the field that a limit is put on, by place in run.figures
	told        bool   // some of the rule's findings become events
	keyed       bool   // as rule.keyed
	overridable bool   // as rule.overridable
	dated       bool   // as rule.dated
	limit       *limit // that the rule puts on one field; nil if it does anything else, or is told of
	lister      lister // nil if each event is judged by itself
	when        *cond  // as rule.when
}

// Compile makes packs ready to judge. Every fault of every pack is in the error, each a [FieldError] whose path begins
// with the pack's id: an unknown event, field, path or parameter, an operator that does not fit the type, an id twice,
// an instance key that a pattern cannot reach. At most 5,000 rules are compiled together.
func Compile(packs ...*Pack) (*Rules, error) { return Config{}.Compile(packs...) }

// Config is what packs need beside each other.
type Config struct {
	// Functions are those that rules of kind function call, by name.
	Functions map[string]Function
}

// Compile makes packs ready to judge, as the function [Compile] does.
func (cfg Config) Compile(packs ...*Pack) (*Rules, error) {
	rules, err := cfg.compile(packs, false)
	if err != nil {
		return cfg.compile(packs, true)
	}
	return rules, nil
}

// compile makes packs ready to judge. If it is not exact its error only says that there is a fault.
func (cfg Config) compile(packs []*Pack, exact bool) (*Rules, error) {
	var faults fault.List
	c := newCompiler(&faults, exact)
	c.functions = map[string]Function{}
	maps.Copy(c.functions, cfg.Functions)
	if !c.given("packs", packs) {
		return nil, faults.Err()
	}
	for _, p := range packs {
		c.enlist(p, c.whole(p.ID))
	}
	c.link()
	if !c.few() {
		return nil, faults.Err()
	}
	lists := make([][]Rule, len(c.units))
	for i, u := range c.units {
		lists[i] = u.pack.Rules
	}
	c.number(lists)
	for _, u := range c.units {
		c.pack(u)
	}
	for _, u := range c.units {
		c.retired(u.pack, u.at)
	}
	c.refers()
	if err := faults.Err(); err != nil {
		return nil, err
	}
	c.guarantee()
	c.compare()
	c.stages()
	c.out.vocab, c.out.packs, c.out.values = c.vocab, packs, c.values
	if len(c.values) > 0 {
		c.restOnRules()
		c.out.bases = c.bases
	}
	for _, u := range c.order {
		c.out.order = append(c.out.order, u.pack)
	}
	return c.out, nil
}

// given tells whether there is a pack in every place of a list.
func (c *compiler) given(list string, packs []*Pack) bool {
	for i, p := range packs {
		if p == nil {
			c.faults.Add(fault.Index(list, i), fault.Missing, "is nil, and no pack")
		}
	}
	return c.faults.Len() == 0
}

// maxRules bounds the rules that are compiled together.
const maxRules = 5000

// few tells whether there are no more rules than that.
func (c *compiler) few() bool {
	n := 0
	for _, u := range c.units {
		if n += len(u.pack.Rules); n > maxRules {
			c.add(u.at.in("rules"), fault.TooLarge, "more than %d rules", maxRules)
			return false
		}
	}
	return true
}

// number finds the place of each rule, in the order of their ids; those of one id stand as they are compiled.
func (c *compiler) number(lists [][]Rule) {
	n := 0
	for _, list := range lists {
		n += len(list)
	}
	order := make([]numbered, 0, n)
	for _, list := range lists {
		for i := range list {
			order = append(order, numbered{&list[i], int32(len(order))})
		}
	}
	slices.SortFunc(order, func(a, b numbered) int {
		if c := strings.Compare(a.src.ID, b.src.ID); c != 0 {
			return c
		}
		return int(a.begun - b.begun)
	})
	c.numbers = make([]int32, n)
	for number := range order {
		c.numbers[order[number].begun] = int32(number)
		order[number].begun = notBegun
	}
	c.rules = order
	c.slots, c.known = make(map[string]*cond, n/2), make(map[Path]history.Path, n/2)
	c.lists = make(map[listing]int32, n)
	c.out.rules, c.byEvent = make([]rule, n), make([]typedEntry, 0, n+n/8)
}

// numbered is a rule in its place, and when it was compiled.
type numbered struct {
	src   *Rule
	begun int32
}

// notBegun is when a rule was compiled that was not, or not yet.
const notBegun = -1

// next gives the number of the rule that is compiled next.
func (c *compiler) next() int32 {
	n := c.numbers[c.begun]
	c.rules[n].begun = int32(c.begun)
	c.begun++
	return n
}

// skip passes over a rule that could not be read.
func (c *compiler) skip() { c.begun++ }

// seen gives the versions of a rule whose compiling has begun.
func (c *compiler) seen(id string) iter.Seq[*Rule] {
	return func(yield func(*Rule) bool) {
		n := sort.Search(len(c.rules), func(i int) bool { return c.rules[i].src.ID >= id })
		for ; n < len(c.rules) && c.rules[n].src.ID == id; n++ {
			if c.rules[n].begun != notBegun && !yield(c.rules[n].src) {
				return
			}
		}
	}
}

// isSeen tells whether there is such a version.
func (c *compiler) isSeen(id string) bool {
	for range c.seen(id) {
		return true
	}
	return false
}

// compiler turns packs into [Rules].
type compiler struct {
	faults   *fault.List
	exact    bool // faults are told: what they are, and where
	out      *Rules
	vocab    history.Vocabulary    // of all packs
	packs    map[string]*unit      // by id
	units    []*unit               // in the order given
	rules    []numbered            // in the order of their ids
	numbers  []int32               // their places in it, as they are compiled
	begun    int                   // rules
	order    []*unit               // each after those it extends
	values   map[string]Literal    // of parameters that are set, by their full name
	set      map[*Param]settled    // what is set of them, by what is compiled in their place
	setAt    map[string]*spot      // where they are set, by their full names
	bases    map[string][]basis    // of rules, by id, if any parameter is set
	said     map[string]bool       // the faults
	words    []byte                // of all rules
	known    map[Path]history.Path // of the vocabulary of all packs
	ways     ways
	sold     *origin                       // of what the first sale of a vehicle said; nil until it is asked for
	kinds    map[history.Path]history.Kind // of any event that has a value there; "" if none has
	read     map[string][]history.Type     // by the paths to a reading and to the ids of a coverage
	tags     map[string]bool               // of languages, whether they are sound
	byEvent  []typedEntry
	byFact   []typedEntry
	again    []typedEntry
	slots    map[string]*cond // conditions that have one, by what they ask
	key      []byte           // of slots
	lists    map[listing]int32
	gathered int // spans and counts, numbered

	functions map[string]Function // of the host; nil where packs are only read

	references // of rules to each other
	rooms

	places []placeholder // in the texts of the rule at hand
	kept   bool          // what compiles the rule at hand is looked at later
	spare  *ruleCompiler // that nobody looks at any more
	enters []typedEntry  // of the rule at hand
}

func newCompiler(faults *fault.List, exact bool) *compiler {
	return &compiler{
		faults: faults,
		exact:  exact,
		out:    &Rules{docs: map[string]Texts{}},
		packs:  map[string]*unit{},
		values: map[string]Literal{},
		known:  map[Path]history.Path{},
		read:   map[string][]history.Type{},
		kinds:  map[history.Path]history.Kind{},
		tags:   map[string]bool{},
		said:   map[string]bool{},
		slots:  map[string]*cond{},
		lists:  map[listing]int32{},

		references: references{coverages: map[string][]*coverage{}, edges: map[string][]reference{}, told: map[string]uint8{}},
	}
}

// add records a fault, once: a pattern may be compiled from several sides.
func (c *compiler) add(s *spot, code fault.Code, format string, args ...any) {
	if !c.exact {
		c.faults.Add("", code, "not told")
		return
	}
	if path, detail := s.path(), fmt.Sprintf(format, args...); c.isNew(path, detail) {
		c.faults.Add(path, code, "%s", detail)
	}
}

// join records the faults of a part that checks itself, once: several rules may read what a pack sets.
func (c *compiler) join(s *spot, err error) {
	if path := s.path(); !c.exact || c.isNew(path, err.Error()) {
		c.faults.Join(path, err)
	}
}

// isNew tells whether a fault was not told yet, which it is now.
func (c *compiler) isNew(path, detail string) bool {
	key := path + "\x00" + detail
	known := c.said[key]
	c.said[key] = true
	return !known
}

// header checks what a pack says of itself.
func (c *compiler) header(p *Pack, s *spot) {
	if p.Format != Format {
		c.add(s.in("format"), fault.Range, "format %d, this version reads format %d", p.Format, Format)
	}
	if !isPackID(p.ID) {
		c.add(s.in("id"), fault.Malformed, "a pack id has lower case letters, digits, '-' and '.', at most 64: %s", fault.Quote(p.ID))
	}
	if !p.Layer.Valid() {
		c.add(s.in("layer"), fault.Unknown, "%s is no layer", fault.Quote(string(p.Layer)))
	}
	if !isVersion(p.Version) {
		c.add(s.in("version"), fault.Malformed, "a version is a year and a number, as 2026.1: %s", fault.Quote(p.Version))
	}
	if p.Jurisdiction == "" {
		c.add(s.in("jurisdiction"), fault.Missing, "must be given")
	}
}

func isPackID(s string) bool {
	return s != "" && len(s) <= 64 && s[0] >= 'a' && s[0] <= 'z' && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-.") == ""
}

func isVersion(s string) bool {
	year, number, ok := strings.Cut(s, ".")
	return ok && len(year) == 4 && number != "" && len(number) <= 6 && strings.Trim(year+number, "0123456789") == ""
}

// isRuleID tells whether s can be the public id of a rule.
func isRuleID(s string) bool {
	return s != "" && len(s) <= 64 && !strings.ContainsFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '.' || r == '_')
	})
}

// pack compiles the rules of a pack.
func (c *compiler) pack(u *unit) {
	rules := u.at.in("rules")
	for i := range u.pack.Rules {
		c.rule(u, &u.pack.Rules[i], rules.at(i))
	}
}

// retired checks that no rule has an id that was given up.
func (c *compiler) retired(p *Pack, s *spot) {
	for i, id := range p.Retired {
		if c.isSeen(id) {
			c.add(s.in("retired").at(i), fault.Duplicate, "rule %s is retired and used", fault.Quote(id))
		}
	}
}

// rule compiles one rule. What it names that is not there may stand in a pack that it extends and that is not given.
func (c *compiler) rule(u *unit, src *Rule, s *spot) {
	if !u.partial {
		c.wholeRule(u, src, s)
		return
	}
	whole := c.faults
	var found fault.List
	c.faults = &found
	c.wholeRule(u, src, s)
	c.faults = whole
	list, _ := found.Err().(fault.Errors)
	for _, f := range list {
		if f.Code != fault.Unknown {
			whole.Join("", f)
		}
	}
}

func (c *compiler) wholeRule(u *unit, src *Rule, s *spot) {
	rc := c.spare
	if c.spare, c.kept = nil, false; rc == nil {
		rc = new(ruleCompiler)
	}
	number := c.next()
	*rc = ruleCompiler{compiler: c, unit: u, src: src, place: number, at: s, vocab: u.vocab, entries: c.enters[:0]}
	scopes := c.scopes.free
	defer func() {
		if !c.kept {
			c.spare = rc
			c.scopes.leave(scopes)
		}
	}()
	rc.own = c.inForce(src.ID, c.params(src.Params, s.in("params")))
	before := c.faults.Len()
	r := &c.out.rules[number]
	r.src, r.pack, r.effect, r.severity = src, u.pack, src.Effect, src.Severity
	r.blocks, r.overridable = src.Unknown == history.Block, len(src.Override.Roles) > 0
	rc.out = r
	rc.head(r)
	if src.Logic == nil {
		c.add(s.in("kind"), fault.Missing, "must be given")
	} else {
		rc.logic(r)
	}
	c.enters = rc.entries
	if c.faults.Len() > before {
		*r = rule{}
		return
	}
	r.params = rc.named()
	_, r.recurs = r.judge.(recurring)
	if r.recurs {
		c.again = append(c.again, typedEntry{rule: number})
	}
	for i := range rc.entries {
		e := &rc.entries[i]
		if e.rule = number; e.typ == "" {
			c.byFact = append(c.byFact, *e)
		} else {
			c.byEvent = append(c.byEvent, *e)
		}
	}
}

// stages lays the rules out in the order in which they read each other's findings.
func (c *compiler) stages() {
	rs, last := c.out, 0
	rs.slots = len(c.slots)
	rs.told = make([]uint8, len(rs.rules))
	for id := range c.edges {
		for _, r := range rs.versions(id) {
			r.stage = c.stageOf(id)
		}
	}
	for id, told := range c.told {
		for n := range rs.versions(id) {
			rs.told[n] = told
		}
	}
	for i := range rs.rules {
		r := &rs.rules[i]
		r.limit = limitOf(r)
		last = max(last, r.stage)
	}
	order := rs.byKind()
	byEvent, byFact, again := rs.byStage(c.byEvent, order, last+1), rs.byStage(c.byFact, order, last+1), rs.byStage(c.again, order, last+1)
	rs.stages = make([]stage, last+1)
	types := c.namedTypes()
	for n := range rs.stages {
		s := &rs.stages[n]
		s.byEvent, s.byFact, s.again = byEvent[n], byFact[n], again[n]
		s.listTypes(rs.rules, types)
	}
	rs.numberFigures()
	rs.rank()
}

// rank numbers the entries in the order of the rules.
func (rs *Rules) rank() {
	last := make([]uint32, len(rs.rules)+1) // how many entries rules have, then the rank of the next one of each
	rs.limited = true
	each := func(f func(e *entry)) {
		for n := range rs.stages {
			for _, list := range [...][]entry{rs.stages[n].byFact, rs.stages[n].byEvent, rs.stages[n].again} {
				for i := range list {
					f(&list[i])
				}
			}
		}
	}
	each(func(e *entry) {
		last[e.rule+1]++
		rs.limited = rs.limited && e.limit != nil
		rs.entries++
	})
	for i := range rs.rules {
		last[i+1] += last[i]
	}
	each(func(e *entry) {
		e.rank = last[e.rule]
		last[e.rule]++
	})
}

// namedTypes names the types of events that rules look at, by number.
func (c *compiler) namedTypes() []history.Type {
	last := int32(-1)
	for i := range c.byEvent {
		last = max(last, c.byEvent[i].number)
	}
	out := make([]history.Type, last+1)
	for i := range c.byEvent {
		out[c.byEvent[i].number] = c.byEvent[i].typ
	}
	return out
}

// byKind gives the numbers of the rules kind by kind: rules of a kind are judged one after the other, so that what judges them stays near the
// processor. First are those that are nothing but a limit.
func (rs *Rules) byKind() []int32 {
	kinds, out := make([]Kind, len(rs.rules)), make([]int32, len(rs.rules))
	for i := range rs.rules {
		if r := &rs.rules[i]; r.limit == nil && r.judge != nil {
			kinds[i] = r.src.Logic.Kind()
		}
		out[i] = int32(i)
	}
	slices.SortStableFunc(out, func(a, b int32) int { return cmp.Compare(kinds[a], kinds[b]) })
	return out
}

// byStage gives the entries of the rules of each stage, in the order in which rules are judged. Those of a rule stand together.
func (rs *Rules) byStage(entries []typedEntry, order []int32, stages int) [][]entry {
	number := make([]int32, len(rs.rules)) // of the entries of a rule, then the place of its next one
	for i := range entries {
		number[entries[i].rule]++
	}
	length, out := make([]int32, stages), make([][]entry, stages)
	for _, i := range order {
		at := &length[rs.rules[i].stage]
		number[i], *at = *at, *at+number[i]
	}
	for n := range out {
		out[n] = make([]entry, length[n])
	}
	for i := range entries {
		from := &entries[i]
		r := &rs.rules[from.rule]
		e := &out[r.stage][number[from.rule]]
		e.rule, e.role, e.number, e.told = from.rule, from.role, from.number, rs.told[from.rule] != 0
		e.keyed, e.overridable, e.dated, e.when = r.keyed, r.overridable, r.dated, r.when
		e.lister = listerOf(r)
		number[from.rule]++
	}
	return out
}

// listerOf gives the judge of a rule if it judges lists; nil if not. Of rules that hold on some days only, those do that require something.
func listerOf(r *rule) lister {
	l, ok := r.judge.(lister)
	if !ok || !l.plain() {
		return nil
	}
	if _, requires := l.(*require); r.dated && !requires {
		return nil
	}
	return l
}

// listTypes lists the types that the rules on events look at, each once, and which of these are gates. Types are named by their numbers.
func (s *stage) listTypes(rules []rule, types []history.Type) {
	last := int32(0)
	for i := range s.byEvent {
		last = max(last, s.byEvent[i].number)
	}
	s.places = make([]int32, last+1)
	for i := range s.byEvent {
		e := &s.byEvent[i]
		if s.places[e.number] == 0 {
			s.types = append(s.types, nil)
			s.places[e.number] = int32(len(s.types))
		}
		e.list = s.places[e.number] - 1
	}
	counts := make([]int32, len(s.types))
	for i := range s.byEvent {
		counts[s.byEvent[i].list]++
	}
	room := make([]uint32, 2*len(s.byEvent)) // for the entries of all types, and those that are gates
	s.gates = make(map[history.Type][]uint32, len(s.types))
	gates := make([][]uint32, len(s.types))
	for n, count := range counts {
		s.types[n], gates[n], room = room[:0:count], room[count:count:2*count], room[2*count:]
	}
	for i := range s.byEvent {
		e := &s.byEvent[i]
		s.types[e.list] = append(s.types[e.list], uint32(i))
		if rules[e.rule].src.Logic.Kind().Gate() {
			gates[e.list] = append(gates[e.list], uint32(i))
			s.gates[types[e.number]] = gates[e.list]
		}
	}
	for _, list := range s.gates {
		slices.SortStableFunc(list, func(a, b uint32) int { return cmp.Compare(s.byEvent[a].rule, s.byEvent[b].rule) })
	}
}

// numberFigures numbers the fields that limits are put on, each once for a type of event, but for rules whose findings become events.
func (rs *Rules) numberFigures() {
	type figure struct {
		number int32
		field  history.Path
	}
	places := map[figure]int32{}
	for n := range rs.stages {
		for i := range rs.stages[n].byEvent {
			e := &rs.stages[n].byEvent[i]
			l := rs.rules[e.rule].limit
			if l == nil || e.told {
				continue
			}
			f := figure{e.number, l.path}
			if _, ok := places[f]; !ok {
				places[f] = int32(len(places))
			}
			e.limit, e.figures = l, places[f]
		}
	}
	rs.figures = len(places)
}

// Vocabulary is that of the standard and of the events that the packs declare. Histories that hold such events are made with it.
func (rs *Rules) Vocabulary() history.Vocabulary { return rs.vocab }

// WithCalendars gives the rules with the calendars of shops: by the id that the fact "store" gives in its field
// "calendar", and by "" for shops without one. Rules that count opening time or working days of a shop whose calendar is
// not there are unknown.
func (rs *Rules) WithCalendars(byID map[string]*cal.Calendars) *Rules {
	out := *rs
	out.calendars = maps.Clone(byID)
	return &out
}

// Rule gives a rule by its id, as its pack says it, and false if there is none. Of several versions of a rule it is the
// first.
func (rs *Rules) Rule(id string) (*Rule, bool) {
	i, ok := rs.find(id)
	if !ok {
		return nil, false
	}
	return rs.rules[i].src, true
}

// find gives the place of the first version of a rule; false if there is none.
func (rs *Rules) find(id string) (int, bool) {
	i := sort.Search(len(rs.rules), func(i int) bool { return rs.rules[i].src.ID >= id })
	return i, i < len(rs.rules) && rs.rules[i].src.ID == id
}

// versions gives the places of all versions of a rule, and what they are.
func (rs *Rules) versions(id string) iter.Seq2[int, *rule] {
	return func(yield func(int, *rule) bool) {
		for n, ok := rs.find(id); ok && n < len(rs.rules) && rs.rules[n].src.ID == id && yield(n, &rs.rules[n]); n++ {
		}
	}
}

// IDs lists the ids of all rules in their order.
func (rs *Rules) IDs() []string {
	ids := make([]string, 0, len(rs.rules))
	for i := range rs.rules {
		ids = append(ids, rs.rules[i].src.ID)
	}
	return slices.Compact(ids)
}
