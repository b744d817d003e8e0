package policytest

import (
	"encoding/json"
	"strings"

	"example.com/servicelane/compliance"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// tree is a JSON value that can be changed and written again.
type tree struct {
	kind  strictjson.Kind
	text  string   // of a string or a number
	truth bool     // of a bool
	names []string // of the members of an object
	kids  []*tree  // members, or elements
}

// treeOf copies a parsed value.
func treeOf(n *strictjson.Node) *tree {
	t := &tree{kind: n.Kind, text: n.Text, truth: n.True}
	for _, m := range n.Members {
		t.names, t.kids = append(t.names, m.Name), append(t.kids, treeOf(m.Value))
	}
	for _, e := range n.Elements {
		t.kids = append(t.kids, treeOf(e))
	}
	return t
}

// word is the value of a text.
func word(text string) *tree { return &tree{kind: strictjson.String, text: text} }

// member gives the value of a member; nil if there is none.
func (t *tree) member(name string) *tree {
	if t == nil {
		return nil
	}
	for i, n := range t.names {
		if n == name {
			return t.kids[i]
		}
	}
	return nil
}

// words gives a text, or the texts of a list.
func (t *tree) words() []string {
	if t == nil {
		return nil
	}
	if t.kind == strictjson.String {
		return []string{t.text}
	}
	var out []string
	for _, k := range t.kids {
		if t.kind == strictjson.Array && k.kind == strictjson.String {
			out = append(out, k.text)
		}
	}
	return out
}

// size is the number of elements; 1 of what is no list, 0 of nothing.
func (t *tree) size() int {
	switch {
	case t == nil:
		return 0
	case t.kind == strictjson.Array:
		return len(t.kids)
	}
	return 1
}

// each visits the value and all below it.
func (t *tree) each(visit func(*tree)) {
	visit(t)
	for _, k := range t.kids {
		k.each(visit)
	}
}

// append writes the value.
func (t *tree) append(b []byte) []byte {
	switch t.kind {
	case strictjson.String:
		return appendText(b, t.text)
	case strictjson.Number:
		return append(b, t.text...)
	case strictjson.Bool:
		if t.truth {
			return append(b, "true"...)
		}
		return append(b, "false"...)
	case strictjson.Object, strictjson.Array:
		return t.appendKids(b)
	}
	return append(b, "null"...)
}

func (t *tree) appendKids(b []byte) []byte {
	open, end := byte('['), byte(']')
	if t.kind == strictjson.Object {
		open, end = '{', '}'
	}
	b = append(b, open)
	for i, k := range t.kids {
		if i > 0 {
			b = append(b, ',')
		}
		if t.kind == strictjson.Object {
			b = append(appendText(b, t.names[i]), ':')
		}
		b = k.append(b)
	}
	return append(b, end)
}

func appendText(b []byte, text string) []byte {
	quoted, _ := json.Marshal(text) // a text always can be written
	return append(b, quoted...)
}

// literalTree gives a literal as a pack writes it.
func literalTree(l compliance.Literal) *tree {
	switch l.Form {
	case compliance.FormNumber:
		return &tree{kind: strictjson.Number, text: l.Text}
	case compliance.FormBool:
		return &tree{kind: strictjson.Bool, truth: l.Text == "true"}
	case compliance.FormMoney:
		amount, currency, _ := strings.Cut(l.Text, " ")
		return &tree{kind: strictjson.Object, names: []string{"amount", "currency"}, kids: []*tree{word(amount), word(currency)}}
	case compliance.FormList, compliance.FormTable:
		t := &tree{kind: strictjson.Array}
		for _, item := range l.Items {
			if l.Form == compliance.FormTable {
				t.kind, t.names = strictjson.Object, append(t.names, item.Name)
			}
			t.kids = append(t.kids, literalTree(item))
		}
		return t
	}
	return word(l.Text)
}

// treeLiteral is the way back.
func treeLiteral(t *tree) compliance.Literal {
	var l compliance.Literal
	n, err := strictjson.Parse(t.append(nil), strictjson.Limits{})
	if err == nil {
		l.UnmarshalNode(n, new(fault.List))
	}
	return l
}
