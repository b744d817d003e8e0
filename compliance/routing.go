package compliance

import (
	"strings"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Routing demands that a case goes where its classification says: to a role, a department, a form.
type Routing struct {
	// On is the event that is judged.
	On Pattern `json:"on" strict:"required"`
	// Key is the path to the classification, To the path to where it went.
	Key Path `json:"key" strict:"required"`
	To  Path `json:"to" strict:"required"`
	// Table gives for each classification where it may go.
	Table Routes `json:"table" strict:"required"`
	// Else says where it may go that the table does not name: unknown (the default), any, or a list of values.
	Else Otherwise `json:"else"`
}

// Kind is [KindRouting].
func (*Routing) Kind() Kind { return KindRouting }

// Routes are the rows of a table of routes.
type Routes []Route

// Route says where a classification may go.
type Route struct {
	Key    string
	Values []string
}

// UnmarshalNode reads {"key":["value"]}.
func (rs *Routes) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	for key, m := range members(n, faults) {
		var values []string
		if m.Decode(&values, faults) {
			*rs = append(*rs, Route{key, values})
		}
	}
}

// Otherwise says where a case may go whose classification a table does not name.
type Otherwise struct {
	// Any lets it go anywhere. If it is false and there are no values, the answer is unknown.
	Any    bool
	Values []string
}

// UnmarshalNode reads "unknown", "any" or a list of values.
func (o *Otherwise) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	switch {
	case n.Kind == strictjson.String && n.Text == "unknown":
	case n.Kind == strictjson.String && n.Text == "any":
		o.Any = true
	case n.Kind == strictjson.Array:
		n.Decode(&o.Values, faults)
	default:
		faults.Add(n.Path(), fault.Unknown, `wants "unknown", "any" or a list of values`)
	}
}

// routing is a compiled [Routing].
type routing struct {
	on    pattern
	pick  Pick
	same  pattern
	key   path
	to    leaf // in the values of the row
	rows  map[string]operand
	other *operand
	any   bool
}

func (g *Routing) compile(rc *ruleCompiler) judge {
	s := rc.at
	out := &routing{on: rc.open(&g.On, s.in("on")), pick: g.On.Pick, any: g.Else.Any, rows: map[string]operand{}}
	if rc.scope == nil {
		return out
	}
	if rc.scope.fact != nil {
		rc.add(s.in("on").in("fact"), fault.Mismatch, "a fact goes nowhere")
		return out
	}
	rc.enter(0, g.On.Events...)
	out.same = rc.sameInstance(&g.On, s.in("on"))
	out.key = rc.wordPath(g.Key, s.in("key"))
	to := rc.wordPath(g.To, s.in("to"))
	out.to = leaf{path: to, op: In, test: testIn}
	if len(g.Table) == 0 {
		rc.add(s.in("table"), fault.Missing, "an empty table")
	}
	for _, row := range g.Table {
		out.rows[row.Key] = rc.route(row.Values, to.kind, s.in("table").in(row.Key))
	}
	if len(g.Else.Values) > 0 {
		o := rc.route(g.Else.Values, to.kind, s.in("else"))
		out.other = &o
	}
	return out
}

// wordPath compiles a path to a word.
func (rc *ruleCompiler) wordPath(p Path, s *spot) path {
	out, ok := rc.path(p, rc.scope, s)
	if ok && !isWord(out.kind) {
		rc.add(s, fault.Mismatch, "%s is of kind %s, not a word", p, out.kind)
	}
	return out
}

// route compiles the values of a row.
func (rc *ruleCompiler) route(values []string, kind history.Kind, s *spot) (o operand) {
	if len(values) == 0 {
		rc.add(s, fault.Missing, "leads nowhere")
	}
	for i, v := range values {
		word, ok := single(kind, Literal{Form: FormText, Text: v})
		if !ok {
			rc.add(s.at(i), fault.Missing, "an empty value")
		}
		o.list = append(o.list, word)
	}
	return o
}

func (g *routing) judgeAt(x *run, r *rule, _ int) {
	if !x.opens(r, &g.on) || !x.picked(g.pick, &g.same) || !x.wanted(r) {
		return
	}
	row, known := g.row(x)
	switch {
	case !known:
		x.finish(unknown, "")
		return
	case row == nil:
		x.finish(satisfied, "")
		return
	}
	l := g.to
	l.list = row.list
	switch x.leafHolds(&l, &x.here) {
	case yes:
		x.finish(satisfied, "")
	case no:
		x.lacks(g.to.path.text)
		x.finish(violated, history.ReasonNotRouted)
	default:
		x.finish(unknown, "")
	}
}

// row gives where the case may go, nil for anywhere, and whether that is known.
func (g *routing) row(x *run) (row *operand, known bool) {
	key, presence := x.value(&g.key, &x.here)
	if presence != history.Present {
		x.absent(&g.key, presence)
		return nil, false
	}
	if o, ok := g.rows[key.Word()]; ok {
		x.route = o
		return &x.route, true
	}
	if g.other == nil && !g.any {
		x.note(g.key.text, history.ReasonParamUnset)
	}
	return g.other, g.other != nil || g.any
}

// measure tells where the case went and where it may go.
func (g *routing) measure(x *run, _ *rule) (measured, limit string) {
	row, known := g.row(x)
	v, presence := x.value(&g.to.path, &x.here)
	if !known || row == nil || presence != history.Present {
		return "", ""
	}
	words := make([]string, len(row.list))
	for i := range row.list {
		words[i] = row.list[i].Word()
	}
	return v.Word(), strings.Join(words, ", ")
}
