package policytest

import (
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Mutant is a rule with one change: a pack that says something else.
type Mutant struct {
	// Rule is the rule that was changed; empty for what several rules share.
	Rule string
	// Path leads to what was changed, from the rule, or from the pack if there is no rule.
	Path string
	// Change says what was done.
	Change string
}

// String names the mutant as a list of equivalent ones does: "QC-03 needs[0].where.all[1]: dropped".
func (m Mutant) String() string {
	return strings.TrimSpace(m.Rule+" "+m.Path) + ": " + m.Change
}

// MutationConfig is what [Mutate] needs.
type MutationConfig struct {
	// Document is the pack as it is written.
	Document []byte
	// With are the packs that it extends, and what these extend.
	With []*compliance.Pack
	// Suites are its cases.
	Suites []*Suite
	// Equivalent gives for mutants that find nothing else, by [Mutant.String], the reason why that is so; see [ReadEquivalent].
	Equivalent map[string]string
	// Rules are the ids of the rules to change; none stands for all, and what they share.
	Rules []string
}

// MutationResult tells which mutants of a pack its cases catch.
type MutationResult struct {
	// Pack is the id of the pack.
	Pack string
	// Made counts the mutants that can be compiled, Caught those for which at least one case is not as expected.
	Made, Caught int
	// Equivalent are those that are not caught and listed as such, Survivors the others that are not caught.
	Equivalent, Survivors []Mutant
	// Stale are the entries of the list that name no mutant, or one that is caught.
	Stale []string
}

// Enough tells whether of 100 mutants that mean something else at least so many are caught.
func (r *MutationResult) Enough(percent int) bool {
	return r.Caught*100 >= (r.Made-len(r.Equivalent))*percent
}

// WriteTo writes the result for people: the survivors, one a line, and the counts.
func (r *MutationResult) WriteTo(w io.Writer) (int64, error) {
	var b strings.Builder
	for _, m := range r.Survivors {
		fmt.Fprintf(&b, "survives: %s\n", m)
	}
	for _, s := range r.Stale {
		fmt.Fprintf(&b, "listed as equivalent, but no survivor: %s\n", s)
	}
	tenths := 1000
	if rest := r.Made - len(r.Equivalent); rest > 0 {
		tenths = r.Caught * 1000 / rest
	}
	fmt.Fprintf(&b, "%s: %d mutants, %d caught, %d equivalent, %d survive: %d.%d %%\n", r.Pack, r.Made, r.Caught, len(r.Equivalent),
		len(r.Survivors), tenths/10, tenths%10)
	n, err := io.WriteString(w, b.String())
	return int64(n), err
}

// Mutate changes a pack in one place after the other (numbers by one, operators and modes to their neighbours, units,
// events, words of lists, conditions and members left out, effects) and runs the cases against each of these mutants. A
// case that is still as expected says nothing about what was changed. Mutants that cannot be compiled are not
// counted. Ids, texts, sources, severities and overrides are not changed: no case is about them.
//
// The error tells what is wrong with the pack, or which case is not as expected of the pack as it is.
func Mutate(c MutationConfig) (*MutationResult, error) {
	m, err := newMutator(&c)
	if err != nil {
		return nil, err
	}
	if err := m.sound(); err != nil {
		return nil, err
	}
	for _, r := range m.rules {
		if len(c.Rules) == 0 || slices.Contains(c.Rules, r.id) {
			m.mutateRule(r)
		}
	}
	if len(c.Rules) == 0 {
		m.mutateShared()
		m.result.Stale = slices.Sorted(maps.Keys(m.left))
	}
	return &m.result, nil
}

// mutator is one run of [Mutate].
type mutator struct {
	*MutationConfig
	head   *tree // the pack without rules, names and title
	rules  []*rule
	editor editor
	result MutationResult
	set    []string          // the full names of parameters of other packs to which the pack gives values
	left   map[string]string // equivalent mutants that were not met
}

// rule is a rule of the pack that is mutated.
type rule struct {
	id     string
	tree   *tree
	words  map[string]bool // all texts in it
	params map[string]bool // parameters that it uses
}

func newMutator(c *MutationConfig) (*mutator, error) {
	if _, err := compliance.ReadPack(c.Document, c.With...); err != nil {
		return nil, err
	}
	n, err := strictjson.Parse(c.Document, strictjson.Limits{})
	if err != nil {
		return nil, err
	}
	m := &mutator{MutationConfig: c, head: &tree{kind: strictjson.Object}, left: maps.Clone(c.Equivalent)}
	root := treeOf(n)
	m.result.Pack = root.member("id").text
	for i, name := range root.names {
		switch name {
		case "title", "names", "retired":
		case "rules":
			for _, r := range root.kids[i].kids {
				m.rules = append(m.rules, newRule(r))
			}
		default:
			m.head.names, m.head.kids = append(m.head.names, name), append(m.head.kids, root.kids[i])
		}
	}
	m.editor = editor{seen: m.seen(), uses: map[string][]string{}}
	for _, r := range m.rules {
		m.editor.note(r.tree)
	}
	if set := m.head.member("set"); set != nil {
		for _, k := range set.kids {
			m.set = append(m.set, k.member("param").text)
		}
	}
	return m, nil
}

func newRule(t *tree) *rule {
	r := &rule{id: t.member("id").text, tree: t, words: map[string]bool{}, params: map[string]bool{}}
	own := t.member("params")
	t.each(func(n *tree) {
		if n.kind == strictjson.String {
			r.words[n.text] = true
		}
		if p := n.member("param"); p != nil && own.member(p.text) == nil {
			r.params[p.text] = true
		}
	})
	return r
}

// note remembers which fields are compared with which parameters.
func (e *editor) note(t *tree) {
	t.each(func(n *tree) {
		field := n.member("field")
		for _, k := range n.kids {
			if p := k.member("param"); p != nil && field != nil {
				e.uses[p.text] = append(e.uses[p.text], lastName(field.text))
			}
		}
	})
}

// seen gives the words that the cases have in each field.
func (m *mutator) seen() map[string][]string {
	out := map[string][]string{}
	add := func(name history.Name, words ...string) {
		for _, w := range words {
			if w != "" && !slices.Contains(out[string(name)], w) {
				out[string(name)] = append(out[string(name)], w)
			}
		}
	}
	for _, s := range m.Suites {
		for _, c := range s.Cases {
			for _, e := range c.History.All() {
				add("by_role", e.ByRole)
				for _, f := range e.Fields {
					switch f.Value.Kind() {
					case history.KindCode:
						add(f.Name, f.Value.Word())
					case history.KindCodes:
						add(f.Name, f.Value.List()...)
					}
				}
			}
		}
	}
	for _, words := range out {
		slices.Sort(words)
	}
	return out
}

// sound checks that all cases are as expected of the pack as it is.
func (m *mutator) sound() error {
	rules, err := m.compile(m.rules, m.With)
	if err != nil {
		return err
	}
	var errs []error
	for _, s := range m.Suites {
		for _, c := range s.Cases {
			errs = append(errs, c.run(rules, true))
		}
	}
	return errors.Join(errs...)
}

// compile compiles the pack with some of its rules, on top of other packs.
func (m *mutator) compile(rules []*rule, with []*compliance.Pack) (*compliance.Rules, error) {
	doc := *m.head
	list := &tree{kind: strictjson.Array}
	for _, r := range rules {
		list.kids = append(list.kids, r.tree)
	}
	doc.names, doc.kids = append(slices.Clip(doc.names), "rules"), append(slices.Clip(doc.kids), list)
	p, err := compliance.ReadPack(doc.append(nil), with...)
	if err != nil {
		return nil, err
	}
	return compliance.Compile(append(slices.Clip(with), p)...)
}

// below gives the packs that the pack extends, without the rules that some of its own do not name.
func (m *mutator) below(rules []*rule) []*compliance.Pack {
	named := func(r compliance.Rule) bool {
		return slices.ContainsFunc(rules, func(of *rule) bool { return of.words[r.ID] }) ||
			slices.ContainsFunc(m.set, func(full string) bool { return strings.HasPrefix(full, r.ID+"/") })
	}
	out := make([]*compliance.Pack, len(m.With))
	for i, p := range m.With {
		out[i] = p
		if !slices.ContainsFunc(p.Rules, named) {
			bare := *p
			bare.Rules = nil
			out[i] = &bare
		}
	}
	return out
}

// around gives the rules that name each other with one of some rules: those whose findings a change of these can change.
func (m *mutator) around(some ...*rule) []*rule {
	out := slices.Clone(some)
	for i := 0; i < len(out); i++ {
		for _, r := range m.rules {
			if !slices.Contains(out, r) && (out[i].words[r.id] || r.words[out[i].id]) {
				out = append(out, r)
			}
		}
	}
	return out
}

func (m *mutator) mutateRule(r *rule) {
	e := m.editor
	e.rule(r.tree)
	rules := m.around(r)
	m.run(r.id, e.edits, rules, m.below(rules))
}

// users gives the rules that use a parameter which is not their own.
func (m *mutator) users(name string) (out []*rule) {
	for _, r := range m.rules {
		if r.params[name] {
			out = append(out, r)
		}
	}
	return out
}

// mutateShared changes the parameters that the rules share: those of the pack, those of packs that it extends, and the values
// that it gives to some of these.
func (m *mutator) mutateShared() {
	own := m.head.member("params")
	if own != nil {
		for i, name := range own.names {
			if users := m.users(name); len(users) > 0 {
				e := m.editor
				e.root = own
				e.param(own.kids[i], name, spot{}.in("params").in(name))
				rules := m.around(users...)
				m.run("", e.edits, rules, m.below(rules))
			}
		}
	}
	for _, p := range m.With {
		for i := range p.Params {
			name := p.Params[i].Name
			if users := m.users(name); own.member(name) == nil && len(users) > 0 {
				m.mutateInherited(p, i, m.around(users...))
			}
		}
	}
	m.mutateSettings()
}

// mutateInherited changes a parameter of a pack that the pack extends.
func (m *mutator) mutateInherited(p *compliance.Pack, i int, rules []*rule) {
	param := &p.Params[i]
	if param.Default.IsZero() {
		return
	}
	value := literalTree(param.Default)
	e := m.editor
	e.root = value
	at := spot{path: p.ID + ".params." + param.Name + ".default", key: "default"}
	if fields := e.uses[param.Name]; len(fields) > 0 {
		at.field = fields[0]
	}
	e.visit(value, at)
	with := m.below(rules)
	k := slices.Index(m.With, p)
	base := *with[k]
	base.Params = slices.Clone(p.Params)
	with[k] = &base
	for n := range e.edits {
		do, undo := e.edits[n].do, e.edits[n].undo
		e.edits[n].do = func() { do(); base.Params[i].Default = treeLiteral(value) }
		e.edits[n].undo = func() { undo(); base.Params[i].Default = param.Default }
	}
	m.runOn(value, "", e.edits, rules, with)
}

// mutateSettings changes the values that the pack gives to parameters of others.
func (m *mutator) mutateSettings() {
	set := m.head.member("set")
	if set == nil {
		return
	}
	for i, k := range set.kids {
		e := m.editor
		e.root = set
		full := k.member("param").text
		at := spot{path: "set[" + strconv.Itoa(i) + "].value", key: "default"}
		if fields := e.uses[full[strings.IndexByte(full, '/')+1:]]; len(fields) > 0 {
			at.field = fields[0]
		}
		e.visit(k.member("value"), at)
		e.threefold(k.member("value"), at)
		m.run("", e.edits, m.rules, m.With)
	}
}

// run makes mutants of the pack.
func (m *mutator) run(id string, edits []edit, rules []*rule, with []*compliance.Pack) {
	whole := &tree{kind: strictjson.Array, kids: []*tree{m.head}}
	for _, r := range rules {
		whole.kids = append(whole.kids, r.tree)
	}
	m.runOn(whole, id, edits, rules, with)
}

// runOn makes mutants, each once, and runs the cases against them, first those that are about the rules.
func (m *mutator) runOn(whole *tree, id string, edits []edit, rules []*rule, with []*compliance.Pack) {
	cases := m.cases(rules)
	made := map[string]bool{string(whole.append(nil)): true}
	for _, edit := range edits {
		edit.do()
		if text := string(whole.append(nil)); !made[text] {
			made[text] = true
			m.judge(Mutant{id, edit.path, edit.change}, rules, with, cases)
		}
		edit.undo()
	}
}

// cases gives all cases, first those that name one of the rules.
func (m *mutator) cases(rules []*rule) []*Case {
	var first, others []*Case
	for _, s := range m.Suites {
		for _, c := range s.Cases {
			if slices.ContainsFunc(rules, func(r *rule) bool { _, named := c.Expect[r.id]; return named }) {
				first = append(first, c)
			} else {
				others = append(others, c)
			}
		}
	}
	return append(first, others...)
}

// judge counts one mutant.
func (m *mutator) judge(mutant Mutant, rules []*rule, with []*compliance.Pack, cases []*Case) {
	compiled, err := m.compile(rules, with)
	if err != nil {
		return
	}
	m.result.Made++
	for _, c := range cases {
		if c.run(compiled, true) != nil {
			m.result.Caught++
			return
		}
	}
	name := mutant.String()
	if _, listed := m.Equivalent[name]; listed {
		delete(m.left, name)
		m.result.Equivalent = append(m.result.Equivalent, mutant)
		return
	}
	m.result.Survivors = append(m.result.Survivors, mutant)
}

// ReadEquivalent reads a list of mutants that find the same as the pack, with the reason for each:
//
//	{"format": 1, "equivalent": [{"mutant": "IS-05a by: dropped", "reason": "…"}]}
//
// Every fault is in the error, each a [FieldError] with its path.
func ReadEquivalent(data []byte) (map[string]string, error) {
	var d struct {
		Format     int `json:"format" strict:"required"`
		Equivalent []struct {
			Mutant string `json:"mutant" strict:"required"`
			Reason string `json:"reason" strict:"required"`
		} `json:"equivalent" strict:"required"`
	}
	if err := strictjson.Decode(data, &d, strictjson.Limits{}); err != nil {
		return nil, err
	}
	var faults fault.List
	if d.Format != Format {
		faults.Add("format", fault.Range, "format %d, this version reads format %d", d.Format, Format)
	}
	out := map[string]string{}
	for i, e := range d.Equivalent {
		if _, twice := out[e.Mutant]; twice || e.Mutant == "" || e.Reason == "" {
			faults.Add(fault.Index("equivalent", i), fault.Duplicate, "empty, or a mutant twice: %s", fault.Quote(e.Mutant))
		}
		out[e.Mutant] = e.Reason
	}
	return out, faults.Err()
}

// threefold changes a whole number to three times what it is: of lengths of periods only such have a name that a field can give.
func (e *editor) threefold(n *tree, s spot) {
	if v, err := strconv.Atoi(n.text); err == nil && n.kind == strictjson.Number {
		e.swap(s, n, strconv.Itoa(3*v))
	}
}
