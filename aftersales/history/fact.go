package history

import (
	"slices"
	"strings"

	"example.com/servicelane/aftersales/cal"
)

// Fact is something that is so: the kind of a customer, a role that a person holds, the zone of a shop.
type Fact struct {
	// Name says which kind of fact it is.
	Name FactName
	// Key is the id that the fact is about: the shop of a "store", the person of a "role_held".
	Key string
	// Valid is the span of days in which the fact holds; the zero Span is always. Only facts that are dated may have one.
	Valid cal.Span
	// Fields are the fields beside the key, sorted by name, no name twice. Use [Fact.With] and [Fact.Get].
	Fields []Field
}

// NewFact gives a fact about a key, without fields.
func NewFact(name FactName, key string) Fact { return Fact{Name: name, Key: key} }

// With gives a copy of the fact with a field set; an absent value removes the field.
func (f Fact) With(name Name, v Value) Fact {
	f.Fields = Event{Fields: f.Fields}.With(name, v).Fields
	return f
}

// Within gives a copy of the fact that holds for a span of days.
func (f Fact) Within(s cal.Span) Fact { f.Valid = s; return f }

// Get gives the value of a field; absent if the fact does not carry it.
func (f Fact) Get(name Name) Value {
	if v := find(f.Fields, name); v != nil {
		return *v
	}
	return Value{}
}

func compareFacts(a, b Fact) int {
	if c := strings.Compare(string(a.Name), string(b.Name)); c != 0 {
		return c
	}
	if c := strings.Compare(a.Key, b.Key); c != 0 {
		return c
	}
	return a.Valid.From.Compare(b.Valid.From)
}

// factsOf gives the facts of one name and key.
func (h *History) factsOf(name FactName, key string) []Fact {
	if h.kinds&signatureOf(Name(name)) == 0 { // of most kinds there are none
		return nil
	}
	facts := h.facts
	from, _ := slices.BinarySearchFunc(facts, Fact{Name: name, Key: key}, compareFacts)
	to := from
	for to < len(facts) && facts[to].Name == name && facts[to].Key == key {
		to++
	}
	return facts[from:to]
}
