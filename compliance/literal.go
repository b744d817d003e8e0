package compliance

import (
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/strictjson"
)

// Form is how a pack writes a literal.
type Form string

// The forms.
const (
	FormText   Form = "text"
	FormNumber Form = "number" // as written, never a float
	FormBool   Form = "bool"   // Text is "true" or "false"
	FormMoney  Form = "money"  // Text is the amount, a space and the currency
	FormList   Form = "list"
	FormTable  Form = "table" // Items with names
)

// Forms lists every form.
func Forms() []Form { return []Form{FormText, FormNumber, FormBool, FormMoney, FormList, FormTable} }

// Valid tells whether f is one of [Forms].
func (f Form) Valid() bool {
	switch f {
	case FormText, FormNumber, FormBool, FormMoney, FormList, FormTable:
		return true
	}
	return false
}

// Literal is a value as a pack writes it. What it means depends on the field it is compared with. The zero Literal is none.
type Literal struct {
	Form Form
	Text string
	// Name is the key of an item of a table.
	Name string
	// Items are those of a list or a table.
	Items []Literal
}

// IsZero tells whether there is no value.
func (l Literal) IsZero() bool { return l.Form == "" }

// UnmarshalNode reads a literal: a text, number, bool, list, amount {"amount","currency"} or table.
func (l *Literal) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	*l = Literal{Text: n.Text}
	switch n.Kind {
	case strictjson.Null:
		*l = Literal{}
	case strictjson.String:
		l.Form = FormText
	case strictjson.Number:
		l.Form = FormNumber
	case strictjson.Bool:
		l.Form, l.Text = FormBool, "false"
		if n.True {
			l.Text = "true"
		}
	case strictjson.Array:
		l.Form = FormList
		for _, e := range n.Elements {
			var item Literal
			item.UnmarshalNode(e, faults)
			l.Items = append(l.Items, item)
		}
	case strictjson.Object:
		l.object(n, faults)
	}
}

func (l *Literal) object(n *strictjson.Node, faults *fault.List) {
	amount, currency := n.Member("amount"), n.Member("currency")
	if amount != nil && currency != nil && len(n.Members) == 2 {
		l.Form, l.Text = FormMoney, amount.Text+" "+currency.Text
		return
	}
	l.Form = FormTable
	for _, m := range n.Members {
		var item Literal
		item.UnmarshalNode(m.Value, faults)
		item.Name = m.Name
		l.Items = append(l.Items, item)
	}
}

// Value is what a path is compared with: a literal, a parameter, or the value of another path.
type Value struct {
	Literal Literal
	// Param is the name of a parameter; Keys are the paths that choose an entry of a table.
	Param string
	Keys  []Path
	// Ref is another path, read at the same event.
	Ref Path
}

// Lit is the value of a text, for packs written in Go.
func Lit(text string) Value { return Value{Literal: Literal{Form: FormText, Text: text}} }

// UnmarshalNode reads a literal, {"param":…} with or without "keys", or {"ref":…}.
func (v *Value) UnmarshalNode(n *strictjson.Node, faults *fault.List) {
	switch {
	case n.Kind == strictjson.Object && n.Member("param") != nil:
		var p struct {
			Param string `json:"param" strict:"required"`
			Keys  []Path `json:"keys"`
		}
		if n.Decode(&p, faults) {
			*v = Value{Param: p.Param, Keys: p.Keys}
		}
	case n.Kind == strictjson.Object && n.Member("ref") != nil:
		var p struct {
			Ref Path `json:"ref" strict:"required"`
		}
		if n.Decode(&p, faults) {
			*v = Value{Ref: p.Ref}
		}
	case n.Kind == strictjson.Null:
		faults.Add(n.Path(), fault.Malformed, "null is no value to compare with")
	default:
		v.Literal.UnmarshalNode(n, faults)
	}
}
