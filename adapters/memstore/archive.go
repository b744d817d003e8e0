package memstore

import (
	"context"
	"maps"
	"slices"
	"strings"

	"example.com/servicelane/aftersales/store"
)

var _ store.Archiver = (*Store)(nil)

func compareRef(a, b store.Ref) int {
	if c := strings.Compare(a.Kind, b.Kind); c != 0 {
		return c
	}
	return strings.Compare(a.ID, b.ID)
}

// Walk gives records in order, see [store.Archiver].
func (s *Store) Walk(ctx context.Context, after store.Ref, limit int) ([]store.Record, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	var out []store.Record
	for _, ref := range slices.SortedFunc(maps.Keys(s.records), compareRef) {
		if len(out) < limit && compareRef(ref, after) > 0 {
			out = append(out, s.records[ref].Clone())
		}
	}
	return out, nil
}

// WalkLog gives log entries in order, see [store.Archiver].
func (s *Store) WalkLog(ctx context.Context, after store.Ref, rev int64, limit int) ([]store.Entry, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	var out []store.Entry
	for _, ref := range slices.SortedFunc(maps.Keys(s.logs), compareRef) {
		for _, e := range s.logs[ref] {
			if c := compareRef(ref, after); len(out) < limit && (c > 0 || c == 0 && e.Rev > rev) {
				out = append(out, e)
			}
		}
	}
	return cloneEntries(out), nil
}

// Load writes records and entries as they are, see [store.Archiver].
func (s *Store) Load(ctx context.Context, records []store.Record, entries []store.Entry) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.usable(ctx); err != nil {
		return err
	}
	for _, e := range entries {
		if _, ok := s.commands[e.Command]; ok {
			return &store.DuplicateError{Command: e.Command}
		}
		if _, ok := findEntry(s.logs[e.Subject], e.Rev); ok {
			return &store.ConflictError{Ref: e.Subject, Want: e.Rev - 1, Have: -1}
		}
	}
	for _, r := range records {
		if have := s.records[r.Ref].Rev; have != 0 {
			return &store.ConflictError{Ref: r.Ref, Have: have}
		}
	}
	for _, r := range records {
		s.set(r.Clone())
	}
	for _, e := range entries {
		s.append(e)
	}
	return nil
}
