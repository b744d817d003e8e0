package sqlstore

import (
	"context"
	"errors"
	"slices"
	"time"

	"example.com/servicelane/aftersales/store"
)

// Those who read while others read share the next statement: one that finds thirty records costs much less than fifteen
// that find two. A statement begins after all that share it have come, so nobody is given what was before he asked. If it
// fails, each reads alone, and has an error of its own.
//
// Nobody waits long for others: their connection may be slow, or silent for ever.

const (
	readings   = 2                             // shared statements at once
	mostShared = store.MaxBatch / largestGroup // references of one who shares: a group asks for no more than one may
	patience   = 20 * time.Millisecond         // of who shares a statement of others, then he reads alone; the number is ours
)

// reading is what one reader wants to know.
type reading struct {
	refs  []store.Ref
	found []store.Record
}

// readShared gives those of the records that are there, in any order.
func (s *Store) readShared(ctx context.Context, _ runner, refs []store.Ref) ([]store.Record, error) {
	if len(refs) > mostShared {
		return s.engine.read(ctx, runner{}, refs)
	}
	w := &reading{refs: slices.Clone(refs)} // it may be read for him when he has gone
	err := s.readers.do(ctx, w)
	if errors.Is(err, errAlone) {
		return s.engine.read(ctx, runner{}, refs)
	}
	if err != nil {
		return nil, err // and found may still be written
	}
	return w.found, nil
}

// readTogether reads what its members want.
func (s *Store) readTogether(members []*request[*reading]) {
	if len(members) == 1 {
		r := members[0]
		var err error
		r.work.found, err = s.engine.read(r.ctx, runner{}, r.work.refs)
		r.tell(err)
		return
	}
	ctx, cancel := whileAnyWaits(members)
	defer cancel()
	var refs []store.Ref
	for _, r := range members {
		refs = append(refs, r.work.refs...)
	}
	found, err := s.engine.read(ctx, runner{}, refs)
	if err != nil {
		err = errAlone
	}
	share(members, found)
	for _, r := range members {
		r.tell(err)
	}
}

// share hands each record to those who want it; all but the first get a copy.
func share(members []*request[*reading], found []store.Record) {
	at := make(map[store.Ref]int, len(found))
	for i := range found {
		at[found[i].Ref] = i
	}
	given := make([]bool, len(found))
	for _, r := range members {
		for _, ref := range r.work.refs {
			i, ok := at[ref]
			switch {
			case !ok:
			case given[i]:
				r.work.found = append(r.work.found, found[i].Clone())
			default:
				r.work.found = append(r.work.found, found[i])
				given[i] = true
			}
		}
	}
}
