package history

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"example.com/servicelane/internal/fault"
)

// Cover says what a source can record. An event of a covered type that is not in the history did not happen; of a type
// that is not covered, nobody knows. The same goes for fields. The zero Cover covers nothing.
type Cover struct {
	all      bool
	subjects map[string]bool        // "order" for "order.*"
	types    map[Type]*coveredNames // "order.opened" and "order.opened.kind"
	facts    map[FactName]*coveredNames
}

// coveredNames are the fields of a type that are covered.
type coveredNames struct {
	all   bool
	names []Name // sorted
}

func (c *coveredNames) has(n Name) bool {
	if c == nil {
		return false
	}
	if c.all {
		return true
	}
	_, ok := slices.BinarySearch(c.names, n)
	return ok
}

// Everything is the cover of a source that records all there is, as our own deciders do.
func Everything() Cover { return Cover{all: true} }

// factsWord is the word by which a pattern speaks of facts.
const factsWord = "facts"

// NewCover makes a cover from patterns:
//
//   - everything
//     order.*              the types of which the first word is "order", with all fields
//     order.opened         one type with all its fields
//     order.opened.kind    one type with this field (and others so named); its envelope's by, by_role and store_id are such
//     fields too
//     facts.*              all facts
//     facts.customer       one fact with all its fields
//     facts.customer.vip   one fact with this field
//
// The error lists every pattern that names nothing of the vocabulary.
func NewCover(v Vocabulary, patterns ...string) (Cover, error) {
	var faults fault.List
	c := Cover{subjects: map[string]bool{}, types: map[Type]*coveredNames{}, facts: map[FactName]*coveredNames{}}
	for i, p := range patterns {
		if !c.add(v, p) {
			faults.Add(fault.Index("", i), fault.Unknown, "names nothing of the vocabulary: %s", fault.Quote(p))
		}
	}
	return c, faults.Err()
}

// add widens the cover by a pattern and tells whether the pattern names something.
func (c *Cover) add(v Vocabulary, pattern string) bool {
	if pattern == "*" {
		c.all = true
		return true
	}
	first, rest, _ := strings.Cut(pattern, ".")
	if first == factsWord {
		return c.addFact(v, rest)
	}
	if rest == "*" {
		c.subjects[first] = true
		for d := range v.Types() {
			if strings.HasPrefix(string(d.typ), first+".") {
				return true
			}
		}
		return false
	}
	happened, field, byField := strings.Cut(rest, ".")
	d, ok := v.Lookup(Type(first + "." + happened))
	if !ok || byField && !v.carries(d, Name(field)) {
		return false
	}
	at := c.types[d.typ]
	if at == nil {
		at = &coveredNames{}
		c.types[d.typ] = at
	}
	at.add(byField, Name(field))
	return true
}

func (c *Cover) addFact(v Vocabulary, rest string) bool {
	if rest == "*" {
		for d := range v.Facts() {
			c.facts[d.name] = &coveredNames{all: true}
		}
		return true
	}
	name, field, byField := strings.Cut(rest, ".")
	d, ok := v.Fact(FactName(name))
	if _, has := d.Field(Name(field)); !ok || byField && !has && Name(field) != d.key {
		return false
	}
	at := c.facts[d.name]
	if at == nil {
		at = &coveredNames{}
		c.facts[d.name] = at
	}
	at.add(byField, Name(field))
	return true
}

func (c *coveredNames) add(byField bool, n Name) {
	if !byField {
		c.all = true
		return
	}
	if i, ok := slices.BinarySearch(c.names, n); !ok {
		c.names = slices.Insert(c.names, i, n)
	}
}

// Type tells whether events of a type are recorded.
func (c Cover) Type(t Type) bool {
	return c.all || c.types[t] != nil || c.subjects[firstWord(t)]
}

// Field tells whether a field of events of a type is recorded.
func (c Cover) Field(t Type, n Name) bool {
	return c.all || c.subjects[firstWord(t)] || c.types[t].has(n)
}

// Fact tells whether a kind of fact is recorded.
func (c Cover) Fact(f FactName) bool { return c.all || c.facts[f] != nil }

// FactField tells whether a field of a kind of fact is recorded.
func (c Cover) FactField(f FactName, n Name) bool { return c.all || c.facts[f].has(n) }

func firstWord(t Type) string {
	first, _, _ := strings.Cut(string(t), ".")
	return first
}

// Patterns lists patterns that make the same cover, in a fixed order.
func (c Cover) Patterns() []string {
	if c.all {
		return []string{"*"}
	}
	var out []string
	for word := range c.subjects {
		out = append(out, word+".*")
	}
	for t, names := range c.types {
		out = names.patterns(out, string(t))
	}
	for _, f := range slices.Sorted(maps.Keys(c.facts)) {
		out = c.facts[f].patterns(out, fmt.Sprintf("%s.%s", factsWord, f))
	}
	slices.Sort(out)
	return out
}

func (c *coveredNames) patterns(out []string, prefix string) []string {
	if c.all {
		return append(out, prefix)
	}
	for _, n := range c.names {
		out = append(out, prefix+"."+string(n))
	}
	return out
}
