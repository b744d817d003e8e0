package compliance

import (
	"fmt"
	"slices"
	"strings"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Words are the words that rules know, by the name of the field that carries them: those that they compare codes with, the keys of
// their tables, and those from and to which they route.
type Words map[history.Name][]string

// Words collects the words that the rules know, with the values of parameters that are in force.
func (rs *Rules) Words() Words {
	c := wordCollector{words: Words{}, values: map[string]Literal{}}
	for _, p := range rs.Params() {
		c.values[p.Name] = p.Value
	}
	for _, p := range rs.packs {
		for i := range p.Rules {
			c.rule = &p.Rules[i]
			c.packs = append([]*Pack{p}, rs.packs...)
			text, err := p.Rules[i].MarshalJSON()
			if err != nil {
				continue
			}
			if n, err := strictjson.Parse(text, strictjson.Limits{}); err == nil {
				c.visit(n)
			}
		}
	}
	for field, list := range c.words {
		slices.Sort(list)
		c.words[field] = slices.Compact(list)
	}
	return c.words
}

// Doubt tells which word was probably meant by one that no rule knows: where rules know words of the field, and one of them differs
// by a letter or two. It is nil if there is no doubt. A word of its own is no fault: rules just do not speak of it.
func (w Words) Doubt(path string, field history.Name, word string) error {
	known := w[field]
	if len(known) == 0 || slices.Contains(known, word) {
		return nil
	}
	near := strictjson.Near(word, known)
	if near == "" {
		return nil
	}
	return &FieldError{Path: path, Code: fault.Unknown, Detail: fmt.Sprintf("no rule knows the word %s of %s, did you mean %s?", fault.Quote(word), field, fault.Quote(near))}
}

// wordCollector collects words from the documents of rules.
type wordCollector struct {
	words  Words
	values map[string]Literal // of parameters, by their full names
	packs  []*Pack
	rule   *Rule
}

func (c *wordCollector) add(path string, words ...string) {
	field := history.Name(path[strings.LastIndexByte(path, '.')+1:])
	for _, w := range words {
		if w != "" {
			c.words[field] = append(c.words[field], w)
		}
	}
}

// visit looks for comparisons, tables and routes in a part of a rule.
func (c *wordCollector) visit(n *strictjson.Node) {
	for _, e := range n.Elements {
		c.visit(e)
	}
	text := func(member string) string {
		if m := n.Member(member); m != nil && m.Kind == strictjson.String {
			return m.Text
		}
		return ""
	}
	if field := text("field"); field != "" {
		for _, op := range []Operator{Eq, Ne, In, NotIn, HasAll, HasAny, HasNone, HasOnly, SameSet} {
			c.compared(field, n.Member(string(op)))
		}
	}
	if field := text("step"); field != "" && n.Member("event") != nil {
		c.steps(field)
	}
	if key, to := text("key"), text("to"); key != "" && to != "" {
		if table := n.Member("table"); table != nil {
			for _, m := range table.Members {
				c.add(key, m.Name)
				c.compared(to, m.Value)
			}
		}
	}
	if param := text("param"); param != "" {
		c.keys(n, param)
	}
	for _, m := range n.Members {
		if m.Name != "texts" && m.Name != "params" {
			c.visit(m.Value)
		}
	}
}

// compared enters the words that a field is compared with.
func (c *wordCollector) compared(field string, n *strictjson.Node) {
	switch {
	case n == nil:
	case n.Kind == strictjson.String:
		c.add(field, n.Text)
	case n.Kind == strictjson.Array:
		for _, e := range n.Elements {
			c.compared(field, e)
		}
	case n.Member("param") != nil:
		c.literal(field, c.value(n.Member("param").Text))
	}
}

// literal enters the words of a value, of a list, or of the rows of a table.
func (c *wordCollector) literal(field string, l Literal) {
	if l.Form == FormText {
		c.add(field, l.Text)
	}
	for _, item := range l.Items {
		c.literal(field, item)
	}
}

// steps enters the names of the steps of a sequence, which a waiver names.
func (c *wordCollector) steps(field string) {
	if s, ok := c.rule.Logic.(*Sequence); ok {
		for _, step := range s.Steps {
			c.add(field, step.Name)
		}
	}
}

// keys enters the keys of a table.
func (c *wordCollector) keys(n *strictjson.Node, param string) {
	paths := n.Member("keys")
	if paths == nil {
		return
	}
	for _, row := range c.value(param).Items {
		for i, word := range strings.Split(row.Name, "/") {
			if i < len(paths.Elements) {
				c.add(paths.Elements[i].Text, word)
			}
		}
	}
}

// value gives the value of a parameter as the rule sees it.
func (c *wordCollector) value(name string) Literal {
	if v, ok := c.values[c.rule.ID+"/"+name]; ok {
		return v
	}
	for _, p := range c.packs {
		if v, ok := c.values[p.ID+"/"+name]; ok {
			return v
		}
	}
	return Literal{}
}
