package store

import (
	"context"

	"example.com/servicelane/internal/fault"
)

// Archiver is the optional power of a driver to give everything that it holds, and to take everything into an empty
// store: for export, audit, and moving from one database to another.
//
// Records and subjects come in the order of kind and then id, byte by byte. Whoever walks while others write gets each
// page as of another moment; what was neither written nor deleted meanwhile comes exactly once.
type Archiver interface {
	// Walk gives up to limit records that come behind the reference, the zero Ref beginning: live and deleted ones, not
	// those that never existed. Fewer than limit are the last.
	Walk(ctx context.Context, after Ref, limit int) ([]Record, error)

	// WalkLog gives up to limit log entries that come behind the entry of the subject at the revision, in the order of
	// subject and then revision. Fewer than limit are the last.
	WalkLog(ctx context.Context, after Ref, rev int64, limit int) ([]Entry, error)

	// Load writes records and entries at the revisions that they have, all or nothing. If one of them is there already
	// the error is an [ErrConflict] or an [ErrDuplicate], as of [Driver.Commit].
	Load(ctx context.Context, records []Record, entries []Entry) error
}

// ValidateLoad reports everything for which records and entries could not be loaded: the bounds of [Batch.Validate], and
// deleted records that still have content.
func ValidateLoad(records []Record, entries []Entry) error {
	var l fault.List
	b := Batch{Appends: entries}
	for i, r := range records {
		if r.Gone {
			if len(r.Keys) > 0 || len(r.Body) > 0 || !r.Due.IsZero() {
				l.Add(fault.Index("records", i), fault.Mismatch, "a deleted record has no keys, due time and body")
			}
			r.Gone = false
		}
		b.Puts = append(b.Puts, r)
	}
	l.Join("", b.Validate())
	return l.Err()
}
