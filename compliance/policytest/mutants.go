package policytest

import (
	"slices"
	"strconv"
	"strings"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/strictjson"
)

// edit is one change to a tree, and the way back.
type edit struct {
	path, change string
	do, undo     func()
}

// editor finds the changes that make mutants of a rule, or of a parameter.
type editor struct {
	vocab history.Vocabulary
	seen  map[string][]string // words that cases have in a field, by the last name of its path
	uses  map[string][]string // fields that are compared with a parameter
	kind  string              // of the rule
	root  *tree
	edits []edit
}

// spot is where in a rule a value stands.
type spot struct {
	path  string
	key   string // the name of the member it is, or is in a list of
	field string // what the list of words is compared with
}

func (s spot) in(name string) spot {
	path := name
	if s.path != "" {
		path = s.path + "." + name
	}
	return spot{path, name, s.field}
}

func (s spot) at(i int) spot { return spot{s.path + "[" + strconv.Itoa(i) + "]", s.key, s.field} }

// add records a change that puts something else in the place of a value.
func (e *editor) add(s spot, change string, old, fresh *tree) {
	was := *old
	e.edits = append(e.edits, edit{s.path, change, func() { *old = *fresh }, func() { *old = was }})
}

// swap records a change of the text of a value.
func (e *editor) swap(s spot, n *tree, text string) {
	fresh := *n
	fresh.text = text
	e.add(s, n.text+" → "+text, n, &fresh)
}

// without records that a member or element is left out.
func (e *editor) without(s spot, parent *tree, i int) {
	fresh := *parent
	fresh.kids = slices.Delete(slices.Clone(parent.kids), i, i+1)
	if parent.kind == strictjson.Object {
		fresh.names = slices.Delete(slices.Clone(parent.names), i, i+1)
	}
	change := "dropped"
	if k := parent.kids[i]; k.kind == strictjson.String || k.kind == strictjson.Number {
		change += " " + k.text
	}
	e.add(s, change, parent, &fresh)
}

// renamed records that a member has another name.
func (e *editor) renamed(s spot, parent *tree, i int, name string) {
	fresh := *parent
	fresh.names = slices.Clone(parent.names)
	fresh.names[i] = name
	e.add(s, parent.names[i]+" → "+name, parent, &fresh)
}

// untouched are members of a rule that say nothing about what is demanded.
var untouched = []string{"id", "kind", "source", "texts", "severity", "owes", "override", "params"}

// rule finds the changes of a rule.
func (e *editor) rule(n *tree) {
	e.kind, e.root = n.member("kind").text, n
	e.modes(n)
	for i, name := range n.names {
		s := spot{}.in(name)
		switch {
		case name == "params":
			for k, p := range n.kids[i].names {
				e.param(n.kids[i].kids[k], p, s.in(p))
			}
			continue
		case slices.Contains(untouched, name):
			continue
		case name == "effect":
			e.effect(n.kids[i], s)
			continue
		case !e.usual(name, n.kids[i]):
			e.without(s, n, i)
		}
		for _, other := range counts[name] {
			if e.kind == string("count") {
				e.renamed(s, n, i, other)
			}
		}
		if name == "table" {
			s.field = lastName(n.member("to").text)
		}
		e.visit(n.kids[i], s)
	}
}

// counts are the bounds of a count, and the others that a mutant has in their place.
var counts = map[string][]string{"exactly": {"min", "max"}, "min": {"exactly"}, "max": {"exactly"}}

// effect changes what a rule does to an intent.
func (e *editor) effect(n *tree, s spot) {
	for _, other := range map[string][]string{"block": {"warn"}, "warn": {"report"}, "report": {"warn"}}[n.text] {
		e.swap(s, n, other)
	}
}

// modes gives a rule without mode, of several partners, the mode that is not the usual one.
func (e *editor) modes(n *tree) {
	usual, ok := usualModes[e.kind]
	if !ok || n.member("mode") != nil || max(n.member("needs").size(), n.member("then").size()) < 2 {
		return
	}
	other := "all"
	if usual == "all" {
		other = "any"
	}
	fresh := *n
	fresh.names, fresh.kids = append(slices.Clip(n.names), "mode"), append(slices.Clip(n.kids), word(other))
	e.add(spot{path: "mode"}, usual+" → "+other, n, &fresh)
}

// single tells whether a rule has one partner only, so that all is any.
func (e *editor) single() bool {
	return usualModes[e.kind] != "" && e.kind != "separation" && max(e.root.member("needs").size(), e.root.member("then").size()) < 2
}

var usualModes = map[string]string{"response": "any", "precedence": "any", "coexistence": "all", "schedule": "any", "separation": "distinct"}

// usual tells whether a rule without a member says the same, or what another mutant says.
func (e *editor) usual(name string, n *tree) bool {
	switch name {
	case "mode", "repeat", "early", "pairing", "else":
		return n.kind == strictjson.String
	case "per":
		return e.kind == "require" || e.kind == "routing" || slices.Equal(n.words(), e.subject())
	}
	return n.kind == strictjson.Bool
}

// subject gives the ids by which the instances of the rule are told apart where it does not say so.
func (e *editor) subject() []string {
	var first *tree
	for _, name := range []string{"on", "of", "if", "people", "steps", "starts"} {
		if first = e.root.member(name); first != nil {
			break
		}
	}
	if (e.root.member("people") == first || e.root.member("steps") == first) && first.size() > 0 {
		first = first.kids[0]
	}
	if m := first.member("event"); m != nil {
		first = m
	}
	var out []string
	for i, t := range first.words() {
		d, known := e.vocab.Lookup(history.Type(t)) // an event of the pack's own is not known
		if !known || len(d.Subject()) == 0 || i > 0 && out[0] != string(d.Subject()[0]) {
			return nil
		}
		out = []string{string(d.Subject()[0])}
	}
	return out
}

// param finds the changes of the value of a parameter.
func (e *editor) param(n *tree, name string, s spot) {
	value := n.member("default")
	if value == nil {
		return
	}
	at := s.in("default")
	if fields := e.uses[name]; len(fields) > 0 {
		at.field = fields[0]
	}
	e.visit(value, at)
}

// visit finds the changes of a value and of all below it.
func (e *editor) visit(n *tree, s spot) {
	switch n.kind {
	case strictjson.Number:
		for _, other := range neighbours(n.text) {
			e.swap(s, n, other)
		}
	case strictjson.Bool:
		e.add(s, strconv.FormatBool(n.truth)+" → "+strconv.FormatBool(!n.truth), n, &tree{kind: n.kind, truth: !n.truth})
	case strictjson.String:
		if s.key == "mode" && s.path == "mode" && e.single() {
			return
		}
		e.text(n, s)
	case strictjson.Array:
		e.list(n, s)
	case strictjson.Object:
		e.object(n, s)
	}
}

// operators gives for each operator those that stand beside it.
var operators = map[string][]string{
	"eq": {"ne"}, "ne": {"eq"}, "lt": {"le", "ge"}, "le": {"lt", "gt"}, "gt": {"ge", "le"}, "ge": {"gt", "lt"},
	"in": {"not_in"}, "not_in": {"in"}, "has_all": {"has_any"}, "has_any": {"has_all", "has_none"}, "has_none": {"has_any"},
	"has_only": {"has_any", "same_set"}, "same_set": {"has_all", "has_any"}, "clock_in": {"clock_not_in"}, "clock_not_in": {"clock_in"}, "present": nil,
}

// negated are the operators whose neighbours include the opposite.
var negated = []string{"eq", "ne", "lt", "le", "gt", "ge", "in", "not_in", "has_any", "has_none", "clock_in", "clock_not_in", "present"}

// codes gives for each member that takes one of a few words the words that stand beside it.
var codes = map[string]map[string][]string{
	"unit": {"minutes": {"hours"}, "hours": {"minutes", "days"}, "shop_minutes": {"minutes"}, "shop_hours": {"hours"}, "days": {"working_days", "hours"},
		"working_days": {"days"}, "months": {"days", "years"}, "years": {"months"}, "month_day": {"days"}},
	"mode": {"any": {"all"}, "all": {"any"}, "none": {"any"}, "distinct": {"same"}, "same": {"distinct"}, "half_up": {"half_even", "down"},
		"half_even": {"half_up"}, "half_down": {"half_up"}, "up": {"half_up"}, "down": {"half_up"}, "ceiling": {"half_up"}, "floor": {"half_up"}},
	"pick":    {"each": {"first"}, "first": {"last", "each"}, "last": {"first", "each"}},
	"repeat":  {"first": {"last"}, "last": {"first"}},
	"early":   {"wait": {"fail"}, "fail": {"wait"}},
	"pairing": {"shared": {"own"}, "own": {"shared"}},
	"up_to":   {"trigger": {"due"}, "anchor": {"trigger", "due"}, "due": {"trigger"}},
	"else":    {"unknown": {"any"}, "any": {"unknown"}},
	"from":    {"start": {"zero"}, "zero": {"start"}},
	"every": {"day": {"working_day", "week"}, "working_day": {"day"}, "week": {"month"}, "month": {"quarter"}, "quarter": {"month"},
		"year": {"quarter"}},
	"op": operators,
}

// text finds the changes of a text: of a number, a clock time, a day, a word of a closed list, an event.
func (e *editor) text(n *tree, s spot) {
	if list, closed := codes[s.key]; closed {
		for _, other := range list[n.text] {
			e.swap(s, n, other)
		}
		if len(list[n.text]) > 0 {
			return
		}
	}
	if d, ok := e.vocab.Lookup(history.Type(n.text)); ok {
		if other := e.sibling(d); other != "" {
			e.swap(s, n, other)
		}
		return
	}
	for _, other := range neighbours(n.text) {
		e.swap(s, n, other)
	}
}

// sibling gives another type of event of the same family, "" if there is none.
func (e *editor) sibling(d history.Definition) string {
	family, _, _ := strings.Cut(string(d.Type()), ".")
	first, take := "", false
	for other := range e.vocab.Types() {
		name := string(other.Type())
		if f, _, _ := strings.Cut(name, "."); f != family {
			continue
		}
		switch {
		case take:
			return name
		case name == string(d.Type()):
			take = true
		case first == "":
			first = name
		}
	}
	return first
}

// neighbours gives the values beside a number, a clock time or a day; none of another text.
func neighbours(text string) []string {
	if d, err := history.ParseDecimal(text); err == nil {
		down, up := d, d
		down.Digits, up.Digits = d.Digits-1, d.Digits+1
		return []string{down.String(), up.String()}
	}
	if c, err := cal.ParseClock(text); err == nil {
		var out []string
		for _, other := range []cal.Clock{c - 1, c + 1} {
			if other.Valid() {
				out = append(out, other.String())
			}
		}
		return out
	}
	if d, err := cal.ParseDate(text); err == nil {
		return []string{d.AddDays(-1).String(), d.AddDays(1).String()}
	}
	return nil
}

// wordLists are the members whose texts are values of a field.
var wordLists = []string{"in", "not_in", "has_all", "has_any", "has_none", "has_only", "same_set", "values", "default"}

// list finds the changes of a list and of what is in it.
func (e *editor) list(n *tree, s spot) {
	for i, k := range n.kids {
		if len(n.kids) > 1 {
			e.without(s.at(i), n, i)
		}
		if s.key == "steps" && i > 0 {
			fresh := *n
			fresh.kids = slices.Clone(n.kids)
			fresh.kids[i-1], fresh.kids[i] = n.kids[i], n.kids[i-1]
			e.add(s.at(i), "before the step above it", n, &fresh)
		}
		if k.kind != strictjson.String || !slices.Contains(wordLists, s.key) {
			e.visit(k, s.at(i))
		}
	}
	if words := n.words(); slices.Contains(wordLists, s.key) && len(words) > 0 && len(words) == len(n.kids) {
		e.widen(n, s)
	}
}

// widen adds to a list of words those that cases have in the field beside them.
func (e *editor) widen(n *tree, s spot) {
	fresh := *n
	fresh.kids = slices.Clip(n.kids)
	var added []string
	for _, other := range e.seen[s.field] {
		if !slices.Contains(n.words(), other) {
			added, fresh.kids = append(added, other), append(fresh.kids, word(other))
		}
	}
	if len(added) > 0 {
		e.add(s, "with "+strings.Join(added, ", "), n, &fresh)
	}
}

// object finds the changes of an object and of what is in it.
func (e *editor) object(n *tree, s spot) {
	if amount := n.member("amount"); amount != nil && n.member("currency") != nil && len(n.kids) == 2 {
		e.visit(amount, s.in("amount"))
		return
	}
	if f := n.member("field"); f != nil && f.kind == strictjson.String {
		s.field = lastName(f.text)
	}
	if (s.key == "table" || s.key == "default") && n.member("unit") == nil {
		e.rows(n, s)
		return
	}
	e.negate(n, s)
	for i, name := range n.names {
		at := s.in(name)
		switch {
		case name == "param" || name == "ref":
			continue
		case name == "field" && s.field != "" && len(n.names) == 2:
			continue
		case s.field != "" && n.member("field") != nil && n.kids[i].kind != strictjson.Null:
			for _, other := range operators[name] {
				e.renamed(at, n, i, other)
			}
		}
		if (name == "all" || name == "any") && n.kids[i].kind == strictjson.Array && len(n.kids) == 1 {
			if other := map[string]string{"all": "any", "any": "all"}[name]; n.kids[i].size() > 1 {
				e.renamed(at, n, i, other)
			}
		}
		if !e.implied(name, n.kids[i]) {
			e.without(at, n, i)
		}
		e.visit(n.kids[i], at)
	}
}

// rows finds the changes of a table, whose names are data.
func (e *editor) rows(n *tree, s spot) {
	for i, name := range n.names {
		at := s.in(name)
		at.key = "values"
		e.without(at, n, i)
		e.visit(n.kids[i], at)
	}
}

// implied tells whether a part of a rule without a member says the same, or what another mutant says.
func (e *editor) implied(name string, n *tree) bool {
	switch name {
	case "match":
		per := e.root.member("per").words()
		if per == nil {
			per = e.subject()
		}
		key := e.root.member("for_each").member("key").words()
		return n.kind == strictjson.Array && slices.Equal(n.words(), append(slices.Clip(per), key...))
	case "pick", "up_to", "mode":
		return true
	}
	return n.kind == strictjson.Bool
}

// negate turns a leaf of a condition round, where no neighbour of its operator does.
func (e *editor) negate(n *tree, s spot) {
	leaf := n.member("exists") != nil || n.member("covered") != nil || n.member("sampled") != nil
	for _, name := range n.names {
		if _, op := operators[name]; op && n.member("field") != nil && !slices.Contains(negated, name) {
			leaf = true
		}
	}
	if leaf {
		inner := *n
		e.add(s, "negated", n, &tree{kind: strictjson.Object, names: []string{"not"}, kids: []*tree{&inner}})
	}
}

// lastName gives the field that a path ends in.
func lastName(path string) string { return path[strings.LastIndexByte(path, '.')+1:] }
