package policytest

import (
	"bytes"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/internal/strictjson"
)

// Boundary is a case at an edge of a rule, made from a case that keeps it: the last moment of a window, the value of a threshold,
// a word of a list, one more or less than a count.
type Boundary struct {
	// Rule is the rule whose edge it is, Edge what edge, such as "within[0].max".
	Rule, Edge string
	// Asked is the coverage whose edge it is, if the rule asks for one.
	Asked string
	// Place says on which side it lies.
	Place Place
	// Moment names the day that was chosen because windows go wrong there, such as "leap day"; empty where no time matters.
	Moment string
	// Of is the case that it was made from.
	Of string
	// On is the event that is judged; empty for a fact. Anywhere says that the finding may stand at another event.
	On       string
	Anywhere bool
	// Instance is the key of what is judged where On does not tell; nil is not compared.
	Instance []history.Field
	// Want are the statuses of which the finding must have one; none is no finding.
	Want []history.Status
	// Due is what the finding says is the last moment; zero is not compared.
	Due time.Time
	// History and AsOf are what is judged.
	History *history.History
	AsOf    time.Time

	of *Case
}

// Place says where a case lies as seen from an edge.
type Place string

// The places.
const (
	Inside  Place = "inside"
	OnEdge  Place = "on"
	Outside Place = "outside"
)

// Places lists every place.
func Places() []Place { return []Place{Inside, OnEdge, Outside} }

// Valid tells whether p is one of [Places].
func (p Place) Valid() bool { return p == Inside || p == OnEdge || p == Outside }

// String says what the boundary case is.
func (b *Boundary) String() string {
	words := []string{b.Rule, b.Edge, string(b.Place)}
	if b.Moment != "" {
		words = append(words, "("+b.Moment+")")
	}
	return strings.Join(words, " ") + " of " + b.Of
}

// Run judges the case. The error is a [MismatchError] if the rule does not find what it must.
func (b *Boundary) Run(rules *compliance.Rules) error {
	rules, err := b.of.with(rules, true)
	if err != nil {
		return &MismatchError{b.String(), b.Rule, "parameters that can be set (" + err.Error() + ")", nil}
	}
	var got []history.Finding
	for _, f := range findOf(rules, b.History, b.AsOf, b.Rule) {
		if (b.Anywhere || trigger(f) == b.On) && (b.Instance == nil || sameKey(b.Instance, f.Instance)) {
			got = append(got, f)
		}
	}
	if b.fits(got) {
		return nil
	}
	want := "no finding"
	for i, s := range b.Want {
		if want += " or " + string(s); i == 0 {
			want = string(s)
		}
	}
	return &MismatchError{b.String(), b.Rule, want + " on " + b.On, write(got)}
}

// sameKey tells whether two keys are equal.
func sameKey(a, b []history.Field) bool {
	return slices.EqualFunc(a, b, func(x, y history.Field) bool { return x.Name == y.Name && x.Value.Equal(y.Value) })
}

// fits tells whether the findings are as they must be: one, or, wherever they stand, one of that status at least and no other
// violation.
func (b *Boundary) fits(got []history.Finding) bool {
	if len(got) == 0 || len(b.Want) == 0 {
		return len(got) == len(b.Want) || b.Anywhere && slices.Contains(b.Want, history.NotApplicable)
	}
	fit := 0
	for _, f := range got {
		switch {
		case slices.Contains(b.Want, f.Status) && (b.Due.IsZero() || b.Due.Equal(f.Due)):
			fit++
		case !b.Anywhere, f.Status == history.Violated:
			return false
		}
	}
	return fit > 0 && (b.Anywhere || len(got) == 1)
}

// Boundaries makes the boundary cases of the rules of a pack, which is compiled with those that it extends, from the cases that
// keep these rules. What must be found on each side is reckoned by calendar arithmetic that shares no code with the rules.
//
// Edges are those of windows (of responses, precedences, retentions and schedules), of order, of the events that settle or
// end something, of counts, of comparisons and words of lists in conditions, of demanded fields, of balances of plain
// values, of who may do two acts, of routes, of shares (with as many members as meet the target exactly), of the last day and
// kilometre of a coverage that a rule asks for, and of rights that arise by counting. Windows are laid from moments where counting goes wrong: the end of a month and of a
// year, a leap day, days off, a make-up Sunday, changes of clocks. Of a rule that no case keeps no edge is made, and of a function
// only those of the conditions around it.
func Boundaries(pack *compliance.Pack, with []*compliance.Pack, suites ...*Suite) ([]*Boundary, error) {
	packs := append(slices.Clip(with), pack)
	rules, err := compliance.Compile(packs...)
	if err != nil {
		return nil, err
	}
	m := &edges{all: rules, values: valuesOf(packs, rules), pack: pack, with: with}
	for i := range pack.Rules {
		m.rule, m.made, m.told = &pack.Rules[i], map[string]bool{}, 0
		m.rules = m.alone()
		for _, s := range suites {
			m.stories(s)
		}
	}
	return m.out, nil
}

// alone compiles the rule by itself, so that it is judged faster; if it needs others, it gives all of them.
func (m *edges) alone() *compliance.Rules {
	bare := func(p *compliance.Pack, rules ...compliance.Rule) *compliance.Pack {
		out := *p
		out.Rules = rules
		return &out
	}
	var packs []*compliance.Pack
	for _, p := range m.with {
		packs = append(packs, bare(p))
	}
	rules, err := compliance.Compile(append(packs, bare(m.pack, *m.rule))...)
	if err != nil {
		return m.all
	}
	return rules
}

// enough stories are told of a rule: what they do not show, further ones hardly will.
const enough = 8

// edges makes boundary cases.
type edges struct {
	all    *compliance.Rules             // of the pack
	rules  *compliance.Rules             // the rule alone, if that will do
	set    map[string]compliance.Literal // what the case gives to parameters
	values map[string]compliance.Literal // of parameters, by their full names
	pack   *compliance.Pack
	with   []*compliance.Pack
	rule   *compliance.Rule
	made   map[string]bool // edges of the rule that were made, each from one story only
	told   int             // stories of the rule
	now    *story          // that is told
	keeps  history.Status  // what the finding is that keeps the rule
	out    []*Boundary
}

// stories makes the boundary cases of the rule from the cases of a suite that keep it; of what must not happen, from those in
// which it happens.
func (m *edges) stories(s *Suite) {
	for _, c := range s.Cases {
		if _, named := c.Expect[m.rule.ID]; !named {
			continue
		}
		rules, err := c.with(m.rules, true)
		if err != nil {
			rules, err = c.with(m.all, true)
		}
		if err != nil {
			continue
		}
		m.set = map[string]compliance.Literal{}
		for _, s := range c.params {
			m.set[s.Param] = s.Value
		}
		for _, f := range findOf(rules, c.History, c.AsOf, m.rule.ID) {
			if l, ok := m.rule.Logic.(*compliance.Ratio); ok {
				if m.told < enough {
					m.ratio(c, f, l)
				}
				continue
			}
			_, absence := m.rule.Logic.(*compliance.Absence)
			kept := (f.Status == history.Satisfied || f.Status == history.Entitled) && !absence || f.Status == history.Violated && absence
			if kept && m.told < enough {
				m.told++
				m.story(c, f)
			}
		}
	}
}

// story makes the boundary cases from one finding that keeps the rule.
func (m *edges) story(c *Case, f history.Finding) {
	st, ok := m.tell(c, f)
	if !ok {
		return
	}
	m.now, m.keeps = st, f.Status
	from := len(m.out)
	defer func() {
		for _, b := range m.out[from:] {
			m.made[b.Edge] = true
		}
	}()
	if l, ok := m.rule.Logic.(*compliance.Absence); ok {
		m.absence(st, l)
		return
	}
	m.add(st, Boundary{Edge: "as it is", Place: Inside, AsOf: st.asOf}, st.config, m.keeps)
	m.conditions(st)
	switch l := m.rule.Logic.(type) {
	case *compliance.Response:
		m.response(st, l)
	case *compliance.Precedence:
		m.precedence(st, l)
	case *compliance.Sequence:
		m.sequence(st, l)
	case *compliance.Coexistence:
		m.coexistence(st, l)
	case *compliance.Count:
		m.count(st, l)
	case *compliance.Require:
		m.fields(st, l)
	case *compliance.Balance:
		m.balance(st, l)
	case *compliance.Separation:
		m.separation(st, l)
	case *compliance.Routing:
		m.routing(st, l)
	case *compliance.Schedule:
		m.schedule(st, f, l)
	case *compliance.Retention:
		m.retention(st, l)
	case *compliance.Entitlement:
		m.entitlement(st, l)
	}
}

// story is a history with little more than what a finding needs, and the finding.
type story struct {
	of       *Case
	config   history.Config // with events and facts
	asOf     time.Time
	on       string          // the event that is judged; empty for a fact
	key      []history.Field // of what is judged
	instance []history.Field // the same, if that is no event
	partners []string
	counted  []string
	scope    string // the event that opened the scope, if there is one

	built     *history.History // of builtFrom
	builtFrom history.Config
}

// history makes a history of the story as it is now, once.
func (st *story) history() (*history.History, bool) {
	c, was := st.config, st.builtFrom
	if st.built == nil || !sameList(c.Events, was.Events) || !sameList(c.Facts, was.Facts) || c.Zone != was.Zone {
		st.built, _ = history.New(c)
		st.builtFrom = c
	}
	return st.built, st.built != nil
}

// sameList tells whether two lists are one and the same: nobody changes a list of a story in its place.
func sameList[T any](a, b []T) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

// tell takes from a case what a finding needs, and tells whether the finding is the same then.
func (m *edges) tell(c *Case, f history.Finding) (*story, bool) {
	st := &story{of: c, config: c.History.Config, asOf: c.AsOf, on: trigger(f), key: f.Instance}
	if st.on == "" {
		st.instance = f.Instance
	}
	for _, e := range f.Evidence {
		switch e.Part {
		case history.PartPartner:
			st.partners = append(st.partners, e.Event)
		case history.PartCounted:
			st.counted = append(st.counted, e.Event)
		case history.PartScope:
			st.scope = e.Event
		}
	}
	for _, e := range c.History.All() {
		st.config.Events = append(st.config.Events, e)
	}
	for fact := range c.History.AllFacts() {
		fact.Valid = cal.Span{} // so that it still holds when the story moves in time
		st.config.Facts = append(st.config.Facts, fact)
	}
	rules, err := c.with(m.rules, true)
	if err != nil {
		rules = m.all
	}
	same := func(h *history.History) bool { return m.holds(st, rules, h, f) }
	h, err := history.New(st.config)
	if err != nil || !same(h) {
		return nil, false
	}
	settles, asked, others := m.settling(), m.asked(), m.asksRules()
	for i := len(st.config.Events) - 1; i >= 0; i-- {
		e := st.config.Events[i]
		carries := slices.ContainsFunc(asked, func(n history.Name) bool { return !e.Get(n).IsAbsent() })
		if !others && !carries && !slices.Contains(settles, e.Type) {
			st.without(i, same)
		}
	}
	return st, true
}

// asksRules tells whether the rule asks others, which need events of their own, or for the event that picks its version.
func (m *edges) asksRules() bool {
	text, err := m.rule.MarshalJSON()
	return err != nil || m.rule.Valid.By != "" || bytes.Contains(text, []byte(`"covered":`)) || bytes.Contains(text, []byte(`"sampled":`))
}

// asked lists the attributes that the conditions of the rule ask for. Without them it would only be unknown whether the rule
// applies.
func (m *edges) asked() (out []history.Name) {
	var visit func(*compliance.Condition)
	visit = func(c *compliance.Condition) {
		if c == nil {
			return
		}
		if strings.Contains(string(c.Field), ".") {
			out = append(out, history.Name(lastName(string(c.Field))))
		}
		for i := range c.All {
			visit(&c.All[i])
		}
		for i := range c.Any {
			visit(&c.Any[i])
		}
		visit(c.Not)
	}
	visit(m.rule.When)
	on, partners, _ := m.patterns()
	if on != nil {
		visit(on.Where)
	}
	for i := range partners {
		visit(partners[i].Where)
	}
	if l, ok := m.rule.Logic.(*compliance.Require); ok {
		visit(l.Must)
	}
	return out
}

// without leaves an event out if the finding stays the same.
func (st *story) without(i int, same func(*history.History) bool) {
	id := st.config.Events[i].ID
	if id == st.on || slices.Contains(st.partners, id) || slices.Contains(st.counted, id) {
		return
	}
	smaller := st.config
	smaller.Events = slices.Delete(slices.Clone(st.config.Events), i, i+1)
	if h, err := history.New(smaller); err == nil && same(h) {
		st.config = smaller
	}
}

// holds tells whether a history gives the finding, and no other of the rule on the same event.
func (m *edges) holds(st *story, rules *compliance.Rules, h *history.History, want history.Finding) bool {
	n := 0
	_, absence := m.rule.Logic.(*compliance.Absence)
	for _, f := range findOf(rules, h, st.asOf, m.rule.ID) {
		if absence && f.Status != want.Status {
			continue // of the scope that the act opens itself
		}
		if trigger(f) == st.on && (st.instance == nil || sameKey(f.Instance, st.instance)) {
			n++
			if f.Status != want.Status || !slices.Equal(f.Evidence, want.Evidence) {
				return false
			}
		}
	}
	return n == 1
}

// settling lists the events that settle the rule, and stay in the story because of it.
func (m *edges) settling() []history.Type {
	var p *compliance.Pattern
	var types []history.Type
	switch l := m.rule.Logic.(type) {
	case *compliance.Response:
		p = l.Until
	case *compliance.Coexistence:
		p = l.By
	case *compliance.Sequence:
		p = l.By
	case *compliance.Absence:
		p = l.Until
	case *compliance.Count:
		if types = l.Of.Events; l.By != nil {
			types = append(slices.Clip(types), l.By.Events...)
		}
	case *compliance.Retention:
		for _, of := range []*compliance.Pattern{l.Delete, l.Archive} {
			if of != nil {
				types = append(types, of.Events...)
			}
		}
	case *compliance.Separation:
		for _, act := range l.People {
			types = append(types, act.Events...)
		}
	}
	if p != nil {
		types = p.Events
	}
	return types
}

// add makes a boundary case of a changed story. A history that cannot be is none.
func (m *edges) add(st *story, b Boundary, c history.Config, want ...history.Status) {
	h, err := history.New(c)
	if err != nil || m.made[b.Edge] {
		return
	}
	if b.Instance = st.instance; b.Anywhere {
		b.Instance = st.key
	}
	b.Rule, b.Of, b.On, b.Want, b.History, b.of = m.rule.ID, st.of.Name, st.on, want, h, st.of
	if b.AsOf.IsZero() {
		b.AsOf = late(st.asOf)
	}
	m.out = append(m.out, &b)
}

// event gives the place of an event in a story.
func (st *story) event(id string) int {
	return slices.IndexFunc(st.config.Events, func(e history.Event) bool { return e.ID == id })
}

// with gives the story with an event changed.
func (st *story) with(id string, change func(history.Event) history.Event) history.Config {
	c := st.config
	c.Events = slices.Clone(c.Events)
	if i := st.event(id); i >= 0 {
		c.Events[i] = change(c.Events[i])
	}
	return c
}

// moved gives the story with an event at another moment.
func (st *story) moved(id string, to time.Time) history.Config {
	return st.with(id, func(e history.Event) history.Event {
		e.At = history.At(to)
		return e
	})
}

// at gives the instant of an event; false if only its day is known.
func (st *story) at(id string) (time.Time, bool) {
	i := st.event(id)
	if i < 0 {
		return time.Time{}, false
	}
	return st.config.Events[i].At.Instant()
}

// late is a moment of judging at which nothing is open any more.
func late(t time.Time) time.Time { return t.AddDate(3, 0, 0) }

// valuesOf gives the values of parameters that are in force, by their full names.
func valuesOf(packs []*compliance.Pack, rules *compliance.Rules) map[string]compliance.Literal {
	out := map[string]compliance.Literal{}
	for _, p := range packs {
		for _, param := range p.Params {
			out[p.ID+"/"+param.Name] = param.Default
		}
		for _, r := range p.Rules {
			for _, param := range r.Params {
				out[r.ID+"/"+param.Name] = param.Default
			}
		}
	}
	for _, p := range packs {
		for _, s := range p.Set {
			out[s.Param] = s.Value
		}
	}
	for _, choice := range rules.Loaded().Params {
		out[choice.Param] = choice.Value
	}
	return out
}

// param gives the value of a parameter as the rule sees it.
func (m *edges) param(name string) compliance.Literal {
	full := m.full(name)
	if v, ok := m.set[full]; ok {
		return v
	}
	return m.values[full]
}

// full gives the full name of a parameter as the rule sees it.
func (m *edges) full(name string) string {
	if slices.ContainsFunc(m.rule.Params, func(p compliance.Param) bool { return p.Name == name }) {
		return m.rule.ID + "/" + name
	}
	for _, p := range append([]*compliance.Pack{m.pack}, m.with...) {
		if _, ok := m.values[p.ID+"/"+name]; ok {
			return p.ID + "/" + name
		}
	}
	return ""
}

// literal gives what a value is compared with; the zero literal if that depends on more.
func (m *edges) literal(v compliance.Value) compliance.Literal {
	switch {
	case v.Param != "" && len(v.Keys) == 0:
		return m.param(v.Param)
	case v.Param != "":
		return m.row(v)
	case v.Param == "" && v.Ref == "":
		return v.Literal
	}
	return compliance.Literal{}
}

// row gives the entry of a table that the story chooses.
func (m *edges) row(v compliance.Value) compliance.Literal {
	var keys []string
	for _, path := range v.Keys {
		key, ok := m.key(path)
		if !ok {
			return compliance.Literal{}
		}
		keys = append(keys, key.Word())
	}
	for _, item := range m.param(v.Param).Items {
		if item.Name == strings.Join(keys, "/") {
			return item
		}
	}
	return compliance.Literal{}
}

// key reads the key of a table, from the event or the fact that is judged.
func (m *edges) key(path compliance.Path) (history.Value, bool) {
	if m.now.on != "" {
		return m.now.get(m.now.on, path)
	}
	on, _, _ := m.patterns()
	for _, f := range m.now.config.Facts {
		if on != nil && f.Name == on.Fact && len(m.now.instance) > 0 && f.Key == m.now.instance[0].Value.Word() {
			v := f.Get(history.Name(path))
			return v, !v.IsAbsent()
		}
	}
	return history.Value{}, false
}

// windows gives the windows of a rule with numbers for bounds; false if they depend on more.
func (m *edges) windows(ws compliance.Windows) ([]cal.Window, bool) {
	var out []cal.Window
	for _, w := range ws {
		if w.Param != "" {
			more, ok := paramWindows(m.param(w.Param))
			if !ok {
				return nil, false
			}
			out = append(out, more...)
			continue
		}
		one, ok := plain(w, m.literal)
		if !ok {
			return nil, false
		}
		out = append(out, one)
	}
	return out, len(out) > 0
}

// paramWindows reads the value of a parameter of type window.
func paramWindows(l compliance.Literal) (out []cal.Window, ok bool) {
	list := []compliance.Literal{l}
	if l.Form == compliance.FormList {
		list = l.Items
	}
	for _, item := range list {
		var w cal.Window
		if err := strictjson.Decode(literalTree(item).append(nil), &w, strictjson.Limits{}); err != nil {
			return nil, false
		}
		out = append(out, w)
	}
	return out, true
}
