package policytest

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// subject is an event of a story whose values a condition asks for; empty for a fact that is judged.
type subject struct {
	story *story
	id    string
	fact  history.FactName
}

// conditions makes the edges of the comparisons and words in the conditions of a rule.
func (m *edges) conditions(st *story) {
	judged := subject{st, st.on, ""}
	if m.rule.When != nil {
		m.condition(judged, m.rule.When, "when", history.NotApplicable)
	}
	on, partners, name := m.patterns()
	if on != nil {
		judged.fact = on.Fact
		if on.Where != nil && !m.chosen() {
			m.condition(judged, on.Where, "on.where")
		}
	}
	m.partnerConditions(st, partners, name)
	if l, ok := m.rule.Logic.(*compliance.Require); ok && l.Must != nil {
		m.condition(judged, l.Must, "must", history.Violated)
	}
}

// chosen tells whether the event that is judged chooses by its fields what is counted: another word counts other events.
func (m *edges) chosen() bool {
	l, ok := m.rule.Logic.(*compliance.Entitlement)
	if !ok {
		return false
	}
	return slices.ContainsFunc(append(slices.Clone(l.IfAny), l.IfAll...), func(t compliance.Threshold) bool {
		return t.Measure.Count != nil && len(t.Measure.Count.Match) > 0
	})
}

// partnerConditions makes the edges of the conditions on partners. One event may be the partner that several patterns mean.
func (m *edges) partnerConditions(st *story, partners []compliance.Pattern, name string) {
	for _, id := range slices.Compact(slices.Sorted(slices.Values(st.partners))) {
		var all []leaf
		meant := 0
		for i, p := range partners {
			if !m.means(&p, st, id) {
				continue
			}
			meant++
			if p.Where != nil {
				all = append(all, leaves(p.Where, name+"["+strconv.Itoa(i)+"].where", false)...)
			}
		}
		if meant == 1 || m.wantsAll() {
			m.leaves(subject{st, id, ""}, all, nil, history.Violated, history.Pending)
		}
	}
}

// wantsAll tells whether the rule wants every partner.
func (m *edges) wantsAll() bool {
	switch l := m.rule.Logic.(type) {
	case *compliance.Response:
		return l.Mode == compliance.ModeAll
	case *compliance.Precedence:
		return l.Mode == compliance.ModeAll
	case *compliance.Coexistence:
		return l.Mode != compliance.ModeAny
	}
	return false
}

// means tells whether an event is one that a pattern means, as far as that can be said.
func (m *edges) means(p *compliance.Pattern, st *story, id string) bool {
	k := st.event(id)
	if k < 0 || !slices.Contains(p.Events, st.config.Events[k].Type) {
		return false
	}
	if p.Where == nil {
		return true
	}
	for _, l := range m.limits(st, id, leaves(p.Where, "", false)) {
		if l.Field == "" {
			continue
		}
		v, _ := st.get(id, l.Field)
		if truth, known := holdsFor(l, v); known && !truth {
			return false
		}
	}
	return true
}

// patterns gives the pattern of what is judged, and those of its partners with the name of their member.
func (m *edges) patterns() (on *compliance.Pattern, partners []compliance.Pattern, name string) {
	switch l := m.rule.Logic.(type) {
	case *compliance.Response:
		return &l.On, l.Then, "then"
	case *compliance.Precedence:
		return &l.On, l.Needs, "needs"
	case *compliance.Coexistence:
		if l.Mode == compliance.ModeNone {
			return &l.If, nil, ""
		}
		return &l.If, l.Then, "then"
	case *compliance.Require:
		return &l.On, nil, ""
	case *compliance.Routing:
		return &l.On, nil, ""
	case *compliance.Balance:
		return l.On, nil, ""
	case *compliance.Entitlement:
		return &l.On, nil, ""
	case *compliance.Call:
		return &l.On, nil, ""
	}
	return nil, nil, ""
}

// leaf is a comparison that must be true for the condition to be true, with its place.
type leaf struct {
	*compliance.Condition
	edge  string
	not   bool
	limit compliance.Literal // what it compares with
	zone  *time.Location     // in which days and hours are read; nil is not known
}

// leaves lists the comparisons of a condition of which all must be true. What stands beside others in "any" is none.
func leaves(c *compliance.Condition, edge string, not bool) (out []leaf) {
	switch {
	case c.All != nil && (!not || len(c.All) == 1):
		for i := range c.All {
			out = append(out, leaves(&c.All[i], edge+".all["+strconv.Itoa(i)+"]", not)...)
		}
	case c.Any != nil && (not || len(c.Any) == 1):
		for i := range c.Any {
			out = append(out, leaves(&c.Any[i], edge+".any["+strconv.Itoa(i)+"]", not)...)
		}
	case c.Not != nil:
		return leaves(c.Not, edge+".not", !not)
	case c.Field != "" || c.Exists != nil || c.Covered != "":
		return []leaf{{Condition: c, edge: edge, not: not}}
	}
	return out
}

// condition makes the edges of a condition. A false one gives a finding with one of the statuses, or none.
func (m *edges) condition(at subject, c *compliance.Condition, edge string, whenFalse ...history.Status) {
	all := leaves(c, edge, false)
	m.leaves(at, all, nil, whenFalse...)
	for i := range c.All {
		m.choice(at, &c.All[i], edge+".all["+strconv.Itoa(i)+"]", all, whenFalse...)
	}
	m.choice(at, c, edge, nil, whenFalse...)
}

// choice makes the edges of each of several conditions of which one is enough, the others being false.
func (m *edges) choice(at subject, c *compliance.Condition, edge string, beside []leaf, whenFalse ...history.Status) {
	if len(c.Any) < 2 {
		return
	}
	for i := range c.Any {
		alone, ok := at, true
		for k := range c.Any {
			if k != i {
				alone, ok = m.falsified(alone, &c.Any[k], ok)
			}
		}
		if ok {
			m.leaves(alone, leaves(&c.Any[i], edge+".any["+strconv.Itoa(i)+"]", false), beside, whenFalse...)
		}
	}
}

// falsified changes the story so that a comparison is false.
func (m *edges) falsified(at subject, c *compliance.Condition, ok bool) (subject, bool) {
	list := m.limits(at.story, at.id, leaves(c, "", false))
	if !ok || len(list) == 0 || list[0].Field == "" {
		return at, false
	}
	for _, p := range probes(at, list[0]) {
		if truth, known := holdsFor(list[0], p.value); known && !truth {
			if config, ok := at.set(list[0].Field, p.value); ok {
				changed := *at.story
				changed.config = config
				at.story = &changed
				return at, true
			}
		}
	}
	return at, false
}

// literalOf writes a value as a pack would.
func literalOf(v history.Value) compliance.Literal {
	text := compliance.Literal{Form: compliance.FormText}
	switch v.Kind() {
	case history.KindCodes:
		list := compliance.Literal{Form: compliance.FormList}
		for _, w := range v.List() {
			list.Items = append(list.Items, compliance.Literal{Form: compliance.FormText, Text: w})
		}
		return list
	case history.KindCode, history.KindID, history.KindText, history.KindPlate, history.KindPeriod:
		text.Text = v.Word()
	case history.KindDate:
		if day, ok := v.Day(); ok {
			text.Text = day.String()
		}
	case history.KindTime:
		text.Text = v.Moment().String()
	default:
		text.Text = v.Decimal().String()
	}
	return text
}

// limits finds what comparisons compare with.
func (m *edges) limits(st *story, id string, list []leaf) []leaf {
	for i, l := range list {
		list[i].zone = st.config.Zone
		if list[i].limit = m.literal(l.Value); l.Value.Ref == "" {
			continue
		}
		if v, ok := st.get(id, l.Value.Ref); ok {
			list[i].limit = literalOf(v)
		}
	}
	return list
}

// leaves makes the edges of comparisons that must all be true, and others beside them.
func (m *edges) leaves(at subject, all, beside []leaf, whenFalse ...history.Status) {
	all = m.limits(at.story, at.id, all)
	beside = append(m.limits(at.story, at.id, beside), all...)
	for _, l := range all {
		if l.Exists != nil && !l.not {
			c := at.story.config
			c.Facts = slices.DeleteFunc(slices.Clone(c.Facts), func(f history.Fact) bool { return f.Name == l.Exists.Fact })
			m.add(at.story, Boundary{Edge: l.edge + ".exists", Place: Outside}, c, whenFalse...)
		}
		if l.Covered != "" {
			m.covered(at, l, whenFalse...)
		}
		for _, v := range probes(at, l) {
			config, ok := at.set(l.Field, v.value)
			if !ok {
				continue
			}
			truth := true
			for _, other := range beside {
				if other.Field == l.Field && other.Field != "" {
					t, known := holdsFor(other, v.value)
					ok = ok && known
					truth = truth && t
				}
			}
			if !ok {
				continue
			}
			want := []history.Status{m.keeps}
			if !truth {
				want = whenFalse
			}
			place := v.place
			if place == "" {
				place = Inside
				if !truth {
					place = Outside
				}
			}
			m.add(at.story, Boundary{Edge: l.edge + "." + string(l.Op), Place: place}, config, want...)
		}
	}
}

// probe is a value that is tried, and the place it stands for; empty where that is told by what the condition says.
type probe struct {
	value history.Value
	place Place
}

// stranger is a word that no list has.
const stranger = "x_other"

// probes lists the values that are tried for a comparison: those around its limit, or the words it names and one that it does
// not name.
func probes(at subject, l leaf) (out []probe) {
	kind, ok := at.kind(l.Field)
	if !ok || l.Field == "" {
		return nil
	}
	limit := l.limit
	switch kind {
	case history.KindCode, history.KindID, history.KindText, history.KindPlate, history.KindPeriod:
		other := stranger
		if kind == history.KindPeriod {
			other = "1999-12"
		}
		for _, w := range append(wordsOf(limit), other) {
			if v, err := history.ParseValue(kind, w); err == nil && l.Op != compliance.Present {
				out = append(out, probe{value: v})
			}
		}
	case history.KindCodes:
		words := wordsOf(limit)
		for _, w := range append(words, stranger) {
			out = append(out, probe{value: history.Codes(w)})
		}
		out = append(out, probe{value: history.Codes(words...)}, probe{value: history.Codes(append(slices.Clip(words), stranger)...)})
	case history.KindBool:
		out = []probe{{value: history.Bool(true)}, {value: history.Bool(false)}}
	case history.KindDate, history.KindTime:
		out = moments(at, l, kind)
	default:
		out = around(kind, limit, at.currency(l.Field))
	}
	if l.Op == compliance.Present {
		out = []probe{{value: history.Value{}}}
	}
	return out
}

// wordsOf lists the words of a literal.
func wordsOf(l compliance.Literal) (out []string) {
	if l.Form == compliance.FormText {
		return []string{l.Text}
	}
	for _, item := range l.Items {
		if item.Form == compliance.FormText {
			out = append(out, item.Text)
		}
	}
	return out
}

// around gives the number that is the limit, and those one step beside it.
func around(kind history.Kind, limit compliance.Literal, currency string) (out []probe) {
	text, unit, money := strings.Cut(limit.Text, " ")
	if !money {
		unit = currency
	}
	d, err := history.ParseDecimal(text)
	if err != nil || limit.Form == compliance.FormList {
		return nil
	}
	for _, step := range []int64{-1, 0, 1} {
		n := d
		n.Digits += step
		written := n.String()
		if kind == history.KindMoney {
			written += " " + unit
		}
		v, err := history.ParseValue(kind, written)
		if err != nil {
			continue
		}
		p := probe{value: v}
		if step == 0 {
			p.place = OnEdge
		}
		out = append(out, p)
	}
	return out
}

// holdsFor tells whether a comparison is true for a value, and whether that can be said.
func holdsFor(l leaf, v history.Value) (truth, known bool) {
	limit := l.limit
	if l.Op == compliance.Present {
		return (limit.Text == "true") == !v.IsAbsent() != l.not, true
	}
	if limit.IsZero() || v.IsAbsent() {
		return false, false
	}
	var sign int
	switch v.Kind() {
	case history.KindDate, history.KindTime:
		truth, known = momentHolds(l, v)
		return truth != l.not, known
	case history.KindCode, history.KindID, history.KindCodes, history.KindText, history.KindPlate, history.KindPeriod:
		truth, known = wordHolds(l.Op, wordsOf(limit), v)
		return truth != l.not, known
	case history.KindBool:
		if v.True() != (limit.Text == "true") {
			sign = 1
		}
		if l.Op != compliance.Eq && l.Op != compliance.Ne {
			return false, false
		}
	default:
		text, _, _ := strings.Cut(limit.Text, " ")
		d, err := history.ParseDecimal(text)
		if err != nil {
			return false, false
		}
		sign = v.Decimal().Compare(d)
	}
	truth, known = signHolds(l.Op, sign)
	return truth != l.not, known
}

// signHolds tells what an operator says of a value that is less than, equal to or greater than its limit.
func signHolds(op compliance.Operator, sign int) (truth, known bool) {
	switch op {
	case compliance.Eq:
		return sign == 0, true
	case compliance.Ne:
		return sign != 0, true
	case compliance.Lt:
		return sign < 0, true
	case compliance.Le:
		return sign <= 0, true
	case compliance.Gt:
		return sign > 0, true
	case compliance.Ge:
		return sign >= 0, true
	}
	return false, false
}

// wordHolds tells what an operator says of words.
func wordHolds(op compliance.Operator, limit []string, v history.Value) (truth, known bool) {
	has := []string{v.Word()}
	if v.Kind() == history.KindCodes {
		has = v.List()
	}
	common := 0
	for _, w := range limit {
		if slices.Contains(has, w) {
			common++
		}
	}
	switch op {
	case compliance.Eq, compliance.In:
		return common > 0, v.Kind() != history.KindCodes
	case compliance.Ne, compliance.NotIn:
		return common == 0, v.Kind() != history.KindCodes
	case compliance.HasAll:
		return common == len(limit), true
	case compliance.HasAny:
		return common > 0, true
	case compliance.HasNone:
		return common == 0, true
	case compliance.SameSet:
		return common == len(limit) && common == len(has), true
	}
	return false, false
}
