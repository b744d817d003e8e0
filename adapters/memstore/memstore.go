package memstore

import (
	"context"
	"slices"
	"strings"
	"sync"
	"time"

	"example.com/servicelane/aftersales/store"
)

// Store is a [store.Driver] and [store.Claimer] in memory. It is safe for use by several goroutines.
type Store struct {
	mu       sync.RWMutex
	closed   bool
	records  map[store.Ref]store.Record // deleted ones too, so that no revision is used again
	logs     map[store.Ref][]store.Entry
	commands map[string]place
	indexes  map[indexName]*index
}

// place is where the entry of a command stands.
type place struct {
	subject store.Ref
	rev     int64
}

// indexName names an index: of one key of a kind, or with an empty key the due times of a kind.
type indexName struct{ kind, key string }

var (
	_ store.Driver  = (*Store)(nil)
	_ store.Claimer = (*Store)(nil)
)

// New gives an empty store.
func New() *Store {
	return &Store{
		records:  map[store.Ref]store.Record{},
		logs:     map[store.Ref][]store.Entry{},
		commands: map[string]place{},
		indexes:  map[indexName]*index{},
	}
}

// Close ends the use of the store: every later call fails with [store.ErrClosed].
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	return nil
}

// usable is the first thing that every method asks, under the lock.
func (s *Store) usable(ctx context.Context) error {
	if s.closed {
		return store.ErrClosed
	}
	return ctx.Err()
}

// Read gives the current records, see [store.Driver].
func (s *Store) Read(ctx context.Context, refs []store.Ref) ([]store.Record, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	out := make([]store.Record, len(refs))
	for i, ref := range refs {
		out[i] = s.records[ref].Clone()
		out[i].Ref = ref
	}
	return out, nil
}

// Stream gives log entries, see [store.Driver].
func (s *Store) Stream(ctx context.Context, of store.Ref, after int64) ([]store.Entry, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	if of.IsCommand() {
		p, ok := s.commands[of.ID]
		if !ok {
			return nil, nil
		}
		i, _ := findEntry(s.logs[p.subject], p.rev)
		return cloneEntries(s.logs[p.subject][i : i+1]), nil
	}
	log := s.logs[of]
	i, found := findEntry(log, after)
	if found {
		i++
	}
	return cloneEntries(log[i:min(len(log), i+store.StreamPage)]), nil
}

func findEntry(log []store.Entry, rev int64) (int, bool) {
	return slices.BinarySearchFunc(log, rev, func(e store.Entry, rev int64) int { return compareInt(e.Rev, rev) })
}

func cloneEntries(log []store.Entry) []store.Entry {
	out := slices.Clone(log)
	for i := range out {
		out[i].Body = slices.Clone(out[i].Body)
	}
	return out
}

// Scan lists live records, see [store.Driver].
func (s *Store) Scan(ctx context.Context, q store.Query) (store.Page, error) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(ctx); err != nil {
		return store.Page{}, err
	}
	if q.Key == "" {
		return s.scanDue(q), nil
	}
	return s.scanKey(q), nil
}

func (s *Store) scanKey(q store.Query) store.Page {
	start := item{value: q.Prefix}
	if q.After.ID != "" {
		start = item{value: q.After.Value, id: q.After.ID}
	}
	var page store.Page
	var last item
	for it := range s.indexes[indexName{q.Kind, q.Key}].from(start) {
		if q.After.ID != "" && it == start {
			continue
		}
		if !strings.HasPrefix(it.value, q.Prefix) {
			break
		}
		rec := s.records[store.Ref{Kind: q.Kind, ID: it.id}]
		if it.value != leastValue(rec.Keys, q) {
			continue
		}
		if len(page.Records) == q.Limit {
			page.Next = store.Cursor{Value: last.value, ID: last.id}
			break
		}
		page.Records = append(page.Records, rec.Clone())
		last = it
	}
	return page
}

// leastValue is the value under which a record with several matching values is given, so that it is given once.
func leastValue(keys []store.Key, q store.Query) string {
	least, found := "", false
	for _, k := range keys {
		if k.Name == q.Key && strings.HasPrefix(k.Value, q.Prefix) && (!found || k.Value < least) {
			least, found = k.Value, true
		}
	}
	return least
}

func (s *Store) scanDue(q store.Query) store.Page {
	var start item
	if q.After.ID != "" {
		start = item{due: q.After.Due.UnixMicro(), id: q.After.ID}
	} else {
		start = item{due: minDue}
	}
	var page store.Page
	for it := range s.indexes[indexName{q.Kind, ""}].from(start) {
		if q.After.ID != "" && it == start {
			continue
		}
		if it.due > q.DueBy.UnixMicro() {
			break
		}
		if len(page.Records) == q.Limit {
			last := page.Records[q.Limit-1]
			page.Next = store.Cursor{Due: last.Due, ID: last.ID}
			break
		}
		page.Records = append(page.Records, s.records[store.Ref{Kind: q.Kind, ID: it.id}].Clone())
	}
	return page
}

// Commit makes all the changes of the batch or none, see [store.Driver].
func (s *Store) Commit(ctx context.Context, b store.Batch) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.usable(ctx); err != nil {
		return err
	}
	if err := s.refuse(b); err != nil {
		return err
	}
	for _, rec := range b.Puts {
		s.set(rec.Clone())
	}
	for _, c := range b.Deletes {
		s.set(store.Record{Ref: c.Ref, Rev: c.Rev + 1, Gone: true})
	}
	for _, e := range b.Appends {
		s.append(e)
	}
	return nil
}

// append writes an entry at its place in the log.
func (s *Store) append(e store.Entry) {
	e.Body = slices.Clone(e.Body)
	e.At = micro(e.At)
	i, _ := findEntry(s.logs[e.Subject], e.Rev)
	s.logs[e.Subject] = slices.Insert(s.logs[e.Subject], i, e)
	s.commands[e.Command] = place{e.Subject, e.Rev}
}

// refuse gives the reason why the batch cannot be made: a duplicate rather than a conflict.
func (s *Store) refuse(b store.Batch) error {
	for _, e := range b.Appends {
		if _, ok := s.commands[e.Command]; ok {
			return &store.DuplicateError{Command: e.Command}
		}
	}
	for _, c := range b.Checks {
		if have := s.records[c.Ref].Rev; have != c.Rev {
			return &store.ConflictError{Ref: c.Ref, Want: c.Rev, Have: have}
		}
	}
	for _, rec := range b.Puts {
		if have := s.records[rec.Ref].Rev; have != rec.Rev-1 {
			return &store.ConflictError{Ref: rec.Ref, Want: rec.Rev - 1, Have: have}
		}
	}
	for _, c := range b.Deletes {
		if have := s.records[c.Ref]; have.Rev != c.Rev || !have.Live() {
			return &store.ConflictError{Ref: c.Ref, Want: c.Rev, Have: have.Rev}
		}
	}
	for _, e := range b.Appends {
		if _, ok := findEntry(s.logs[e.Subject], e.Rev); ok {
			return &store.ConflictError{Ref: e.Subject, Want: e.Rev - 1, Have: s.records[e.Subject].Rev}
		}
	}
	return nil
}

// set replaces a record and keeps the indexes right.
func (s *Store) set(rec store.Record) {
	rec.Due = micro(rec.Due)
	s.file(s.records[rec.Ref], (*index).remove)
	s.file(rec, (*index).add)
	s.records[rec.Ref] = rec
}

// file does something to each index entry of a record.
func (s *Store) file(rec store.Record, do func(*index, item)) {
	for _, k := range rec.Keys {
		do(s.index(rec.Kind, k.Name), item{value: k.Value, id: rec.ID})
	}
	if !rec.Due.IsZero() {
		do(s.index(rec.Kind, ""), item{due: rec.Due.UnixMicro(), id: rec.ID})
	}
}

func (s *Store) index(kind, key string) *index {
	name := indexName{kind, key}
	if s.indexes[name] == nil {
		s.indexes[name] = new(index)
	}
	return s.indexes[name]
}

// micro cuts a time off at the microsecond, in UTC.
func micro(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return time.UnixMicro(t.UnixMicro()).UTC()
}

// Claim takes due records for one worker, see [store.Claimer].
func (s *Store) Claim(ctx context.Context, kind string, now, until time.Time, limit int) ([]store.Record, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	taken := s.scanDue(store.Query{Kind: kind, DueBy: now, Limit: limit}).Records
	for i := range taken {
		taken[i].Rev++
		taken[i].Due = micro(until)
		s.set(taken[i].Clone())
	}
	return taken, nil
}
