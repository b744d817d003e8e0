package workshop

import (
	"slices"
	"sync"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
)

// maxKept is the number of histories that a workshop keeps ready. The number is ours.
const maxKept = 128

// kept are histories as they stood after the last commands, so that the next command about the same thing need not read
// and check its log again. A history is that of certain revisions: what lies in a log up to a revision never changes.
type kept struct {
	mu   sync.Mutex
	last map[store.Ref]keptHistory
}

type keptHistory struct {
	of []store.Check // the records at the revisions that the history tells of
	h  *history.History
}

// newKept keeps nothing inside a transaction of the host: what is written there may still be undone.
func newKept(s *store.Store) *kept {
	if s == nil {
		return nil
	}
	if _, joined := s.Driver().(store.Joined); joined {
		return nil
	}
	return &kept{last: map[store.Ref]keptHistory{}}
}

// get gives what is kept of a thing; nothing if nothing is.
func (k *kept) get(of store.Ref) keptHistory {
	if k == nil {
		return keptHistory{}
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.last[of]
}

// is tells whether the history is that of records at these revisions. It says nothing of a record that was not there.
func (k keptHistory) is(of []store.Check) bool {
	for _, c := range of {
		i := slices.IndexFunc(k.of, func(have store.Check) bool { return have.Ref == c.Ref })
		if i < 0 && c.Rev != 0 || i >= 0 && k.of[i].Rev != c.Rev {
			return false
		}
	}
	return true
}

// put keeps a history, in the place of an earlier one of the same thing, or of any other if there are too many.
func (k *kept) put(of []store.Check, h *history.History) {
	if k == nil || h == nil {
		return
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if _, known := k.last[of[0].Ref]; !known && len(k.last) >= maxKept {
		for ref := range k.last {
			delete(k.last, ref)
			break
		}
	}
	k.last[of[0].Ref] = keptHistory{of, h}
}
