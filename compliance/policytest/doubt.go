package policytest

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// Doubts tells which words of the histories are probably slips of the pen: those that no rule knows, but that differ by a letter or
// two from one that rules know of the same field. Each is a [FieldError] with its path, all of them joined; nil if there are none.
// They are no faults: a case may well need a word of its own.
func (s *Suite) Doubts(rules *compliance.Rules) error {
	words := rules.Words()
	seen := map[string]bool{}
	var out []error
	look := func(path string, h *history.History) {
		for _, e := range h.All() {
			for field, word := range codesOf(e) {
				key := fmt.Sprintf("%q %s %q", e.ID, field, word)
				if seen[key] {
					continue
				}
				seen[key] = true
				if err := words.Doubt(fmt.Sprintf("%s.events[%q].%s", path, e.ID, field), field, word); err != nil {
					out = append(out, err)
				}
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(s.bases)) {
		look("histories."+name, s.bases[name])
	}
	for i, c := range s.Cases {
		look(fmt.Sprintf("cases[%d]", i), c.History)
	}
	return errors.Join(out...)
}

// codesOf gives the codes of an event, each with its field.
func codesOf(e history.Event) func(yield func(history.Name, string) bool) {
	return func(yield func(history.Name, string) bool) {
		if e.ByRole != "" && !yield("by_role", e.ByRole) {
			return
		}
		for _, f := range e.Fields {
			switch f.Value.Kind() {
			case history.KindCode:
				if !yield(f.Name, f.Value.Word()) {
					return
				}
			case history.KindCodes:
				for _, w := range f.Value.List() {
					if !yield(f.Name, w) {
						return
					}
				}
			}
		}
	}
}
