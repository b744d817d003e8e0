package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
	"example.com/servicelane/internal/strictjson"
	"example.com/servicelane/internal/wide"
)

// The bounds of what is remembered and told of words that no rule knows; the numbers are ours.
const (
	mostStrange     = 10_000
	mostStrangeTold = 20
)

// strange counts the words of cells that rules have never heard of, in fields of which they know some: a rule that asks for "repair"
// says nothing of an order of the kind "Repair".
type strange struct {
	rules   compliance.Words
	known   map[fieldWord]bool // to rules, or said by the mapping itself, which is held against the rules when it is read
	columns map[history.Name][]string
	counts  map[fieldWord]int
	others  int // cells with words beyond mostStrange
}

type fieldWord struct {
	field history.Name
	word  string
}

func newStrange(rules compliance.Words, m *history.Mapping) *strange {
	s := &strange{rules: rules, known: map[fieldWord]bool{}, columns: map[history.Name][]string{}, counts: map[fieldWord]int{}}
	for field, words := range rules {
		for _, w := range words {
			s.known[fieldWord{field, w}] = true
		}
	}
	for _, w := range m.Words() {
		s.known[fieldWord{w.Field, w.Word}] = true
	}
	for _, c := range m.WordColumns() {
		if len(rules[c.Field]) > 0 {
			s.columns[c.Field] = append(s.columns[c.Field], c.Column)
		}
	}
	return s
}

// look counts the words of what was taken together.
func (s *strange) look(b *book) {
	if len(s.columns) == 0 {
		return
	}
	for i := range b.events {
		e := &b.events[i]
		if e.ByRole != "" {
			s.count("by_role", e.ByRole)
		}
		s.fields(e.Fields)
	}
	for i := range b.facts {
		s.fields(b.facts[i].Fields)
	}
}

func (s *strange) fields(list []history.Field) {
	for _, f := range list {
		switch f.Value.Kind() {
		case history.KindCode:
			s.count(f.Name, f.Value.Word())
		case history.KindCodes:
			for _, w := range f.Value.List() {
				s.count(f.Name, w)
			}
		}
	}
}

func (s *strange) count(field history.Name, word string) {
	k := fieldWord{field, word}
	switch _, counted := s.counts[k]; {
	case word == "" || s.columns[field] == nil || s.known[k]:
	case counted || len(s.counts) < mostStrange:
		s.counts[k]++
	default:
		s.others++
	}
}

// strangeWord is a word that no rule knows, with its columns.
type strangeWord struct {
	Columns []string     `json:"columns"`
	Field   history.Name `json:"field"`
	Word    string       `json:"word"`
	Count   int          `json:"count"`
	Near    string       `json:"near,omitempty"` // one that rules know
}

// String says it in a line.
func (w strangeWord) String() string {
	text := fmt.Sprintf("column %s: no rule knows the word %q of %s (cells: %d)", wide.Visible(strings.Join(w.Columns, ", ")), w.Word, w.Field, w.Count)
	if w.Near != "" {
		text += fmt.Sprintf(", did you mean %q?", w.Near)
	}
	return text
}

// most gives the words that were met most often, and how many cells have others.
func (s *strange) most() (list []strangeWord, others int) {
	others = s.others
	for k, n := range s.counts {
		list = append(list, strangeWord{s.columns[k.field], k.field, k.word, n, ""})
	}
	slices.SortFunc(list, func(a, b strangeWord) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Field, b.Field), cmp.Compare(a.Word, b.Word))
	})
	for _, w := range list[min(len(list), mostStrangeTold):] {
		others += w.Count
	}
	list = list[:min(len(list), mostStrangeTold)]
	for i := range list {
		list[i].Near = strictjson.Near(list[i].Word, s.rules[list[i].Field])
	}
	return list, others
}

// tell writes them to standard error.
func (s *strange) tell(std streams) {
	list, others := s.most()
	for _, w := range list {
		std.complain("servicelane judge: warning: %s", w)
	}
	if others > 0 {
		std.complain("servicelane judge: warning: other words that no rule knows (cells: %d)", others)
	}
}
