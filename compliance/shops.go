package compliance

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"example.com/servicelane/aftersales/history"
)

// Shops are the rules of several shops, each of which chose its own packs. What happens is judged by the rules of the shop that
// owns the case. Shops are a [history.Policy], are never changed, and may be used by several goroutines at once.
type Shops struct {
	byID  map[string]*Rules
	other *Rules
}

var _ history.Policy = (*Shops)(nil)

// NewShops gives the rules of shops by their ids, and those of all other shops and of cases whose shop is not known. Without
// rules a shop demands nothing.
func NewShops(byID map[string]*Rules, other *Rules) *Shops {
	return &Shops{maps.Clone(byID), other}
}

// Of gives the rules of a shop; nil if there are none.
func (s *Shops) Of(shop string) *Rules {
	if rs, ok := s.byID[shop]; ok {
		return rs
	}
	return s.other
}

// sets lists the different rules.
func (s *Shops) sets() (out []*Rules) {
	for _, shop := range slices.Sorted(maps.Keys(s.byID)) {
		if rs := s.byID[shop]; rs != nil && !slices.Contains(out, rs) {
			out = append(out, rs)
		}
	}
	if s.other != nil && !slices.Contains(out, s.other) {
		out = append(out, s.other)
	}
	return out
}

// mine tells whether a finding by some rules is about a shop that has these rules.
func (s *Shops) mine(h *history.History, rs *Rules, f *history.Finding) bool {
	for _, e := range f.Evidence {
		if e.Part != history.PartTrigger {
			continue
		}
		if i, ok := h.Find(e.Event); ok {
			return s.Of(h.Store(i)) == rs
		}
	}
	for _, key := range f.Instance {
		if key.Name == history.FieldStoreID {
			return s.Of(key.Value.Word()) == rs
		}
	}
	return rs == s.other
}

// Gate judges proposed events as [Rules.Gate] does, each by the rules of its shop.
func (s *Shops) Gate(h *history.History, proposed []history.Event) []history.Finding {
	var out []history.Finding
	for _, rs := range s.sets() {
		found := rs.Gate(h, proposed)
		all, err := orEmpty(h, rs).With(proposed...)
		if err != nil {
			return found // nobody can judge them
		}
		out = append(out, slices.DeleteFunc(found, func(f history.Finding) bool { return !s.mine(all, rs, &f) })...)
	}
	place := func(f *history.Finding) int {
		return slices.IndexFunc(proposed, func(e history.Event) bool { return len(f.Evidence) > 0 && e.ID == f.Evidence[0].Event })
	}
	slices.SortStableFunc(out, func(a, b history.Finding) int {
		return cmp.Or(cmp.Compare(place(&a), place(&b)), cmp.Compare(a.Rule, b.Rule))
	})
	return out
}

func orEmpty(h *history.History, rs *Rules) *history.History {
	if h == nil {
		h, _ = history.New(history.Config{Vocabulary: rs.vocab, Cover: history.Everything()})
	}
	return h
}

// Due lists what is owed, as [Rules.Due] does, by each shop according to its rules.
func (s *Shops) Due(h *history.History, asOf time.Time) []history.Finding {
	if h == nil {
		return nil
	}
	var out []history.Finding
	for _, rs := range s.sets() {
		for _, f := range rs.Due(h, asOf) {
			if s.mine(h, rs, &f) {
				out = append(out, f)
			}
		}
	}
	slices.SortStableFunc(out, earlierDue)
	return out
}

// Judge judges a history as of a moment and gives the findings, each by the rules of its shop. The findings of one set of rules
// stand together, in the order of [Report]. There are none about a nil history.
func (s *Shops) Judge(h *history.History, asOf time.Time) []history.Finding {
	if h == nil {
		return nil
	}
	var out []history.Finding
	var r Report
	for _, rs := range s.sets() {
		rs.Judge(h, asOf, &r)
		for _, f := range r.All() {
			if s.mine(h, rs, &f) {
				out = append(out, f)
			}
		}
	}
	return out
}
