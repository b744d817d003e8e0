package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"
)

// Driver is what an adapter implements to keep Servicelane's records: four methods. Users hold a [Store] in front of it.
//
// Every sentence of these comments is checked by a case of package storetest.
//
// All methods honour their context: with a context that is already done they return its error and change nothing.
// All methods may be called from several goroutines at once. What a method returns belongs to the caller, and a driver
// keeps no slice that a caller passed in, but see Commit. Ids, key values and bodies are bytes: they are compared byte by
// byte, never folded, trimmed or normalised. Times are kept to the microsecond, in UTC.
type Driver interface {
	// Read gives the current record for each reference, in the order of refs, as of one moment. A record that never
	// existed comes back with Rev 0; a deleted one with Gone set and the revision at which it was deleted. At most
	// [MaxBatch] references are asked for at once.
	Read(ctx context.Context, refs []Ref) ([]Record, error)

	// Stream gives the log entries of a subject with a revision greater than after, in rising order of revision: all of
	// them, or the first [StreamPage] if there are more. With the reference of a command, [CommandRef], it gives the entry that the
	// command wrote (after must be 0), or nothing. The log stays when the subject's record is deleted.
	Stream(ctx context.Context, of Ref, after int64) ([]Entry, error)

	// Scan lists live records of one kind in a stable order: by the value of a key and then the id, or by due time and
	// then the id. Records that are neither changed nor deleted while a caller pages through them are given exactly once,
	// also those with several matching values, which come under the least of them. The records are whole.
	Scan(ctx context.Context, q Query) (Page, error)

	// Commit makes all the changes of the batch or none. It fails with a [*ConflictError] if a check or the revision of a
	// put or delete does not hold, or if the subject of an appended entry already has one at that revision; and with a
	// [*DuplicateError] if an appended entry names a command that is already in the log. A duplicate is reported in
	// preference to a conflict. Either error promises that nothing was written. Checks hold until the batch is written:
	// of two batches that each check what the other changes at most one succeeds; but batches that only check the same
	// record do not disturb each other.
	//
	// When Commit returns nil the changes are durable. Any other error leaves open whether the batch was written, or is
	// about to be; the caller learns it by asking for the entry of its command, or by committing the same command again.
	// After such an error the driver may still read the batch: the caller changes nothing in its slices any more. A
	// [Store] commits copies.
	Commit(ctx context.Context, b Batch) error
}

// Ref names a record: its kind and its id within the kind.
type Ref struct {
	Kind string // lower-case letters, digits and _; at most [MaxKind] bytes
	ID   string // any valid UTF-8 without NUL; 1 to [MaxID] bytes
}

// String writes the reference as "kind/id".
func (r Ref) String() string { return r.Kind + "/" + r.ID }

// commandKind is the reserved kind under which Stream finds the entry of a command.
const commandKind = "command"

// CommandRef is the reference by which [Driver.Stream] finds the entry that a command wrote.
func CommandRef(command string) Ref { return Ref{Kind: commandKind, ID: command} }

// IsCommand tells whether r was made by [CommandRef].
func (r Ref) IsCommand() bool { return r.Kind == commandKind }

// Record is one stored thing.
type Record struct {
	Ref
	// Rev counts the changes of the record: 1 when it is first put, one more at each put or delete, never reused, not
	// even by a record that is put again after its deletion. 0 means that there never was such a record.
	Rev int64
	// Gone is set on a record that was deleted. Keys, Due and Body are then empty.
	Gone bool
	// Keys are the values by which Scan finds the record. Several values under one name are allowed, the same pair twice
	// is not.
	Keys []Key
	// Due is the time at which something has to be done about the record; zero if nothing.
	Due time.Time
	// Body is the content, opaque to the driver; at most [MaxBody] bytes.
	Body []byte
}

// Live tells whether the record is there: it was put, and not deleted since.
func (r Record) Live() bool { return r.Rev > 0 && !r.Gone }

// Clone gives a copy that shares no slice with r.
func (r Record) Clone() Record {
	r.Keys = slices.Clone(r.Keys)
	r.Body = slices.Clone(r.Body)
	return r
}

// Key is one value by which a record can be found.
type Key struct {
	Name  string // lower-case letters, digits and _; at most [MaxKind] bytes
	Value string // any valid UTF-8 without NUL; at most [MaxID] bytes, may be empty
}

// Entry is one line of a subject's log: what one command changed.
type Entry struct {
	Subject Ref
	// Rev is the revision of the subject's record after the command. Unique for the subject.
	Rev int64
	// Command is the id of the command. Unique in the whole store.
	Command string
	// Digest identifies the content of the command, so that the same id with another content can be refused.
	Digest [32]byte
	// At is when the command was decided.
	At time.Time
	// Body holds the events, opaque to the driver; at most [MaxBody] bytes.
	Body []byte
}

// Query asks [Driver.Scan] for records of one kind: by a key whose value begins with Prefix, or, if Key is empty, by
// due time not after DueBy. Records without a due time are never due.
type Query struct {
	Kind   string
	Key    string
	Prefix string
	DueBy  time.Time
	// Limit is the largest number of records wanted, 1 to [MaxPage].
	Limit int
	// After continues behind an earlier page; the zero Cursor begins.
	After Cursor
}

// Cursor is the place after which a page begins.
type Cursor struct {
	Value string    // the key value of the last record (queries by key)
	Due   time.Time // the due time of the last record (queries by due time)
	ID    string    // the id of the last record; empty means "from the beginning"
}

// Page is one page of a scan.
type Page struct {
	Records []Record
	// Next continues the scan, or is zero if this page was the last.
	Next Cursor
}

// Batch is a set of changes made together.
type Batch struct {
	// Checks must hold: the record is at this revision (0: never existed; for a deleted record the revision of its
	// deletion).
	Checks []Check
	// Puts write records. Rev is the new revision and must be one more than the stored one (the last one, if the record
	// was deleted).
	Puts []Record
	// Appends add log entries.
	Appends []Entry
	// Deletes remove live records that are at this revision, and raise it by one.
	Deletes []Check
}

// Check is the expectation that a record is at a revision.
type Check struct {
	Ref
	Rev int64
}

// Joined is the optional mark of a driver that works inside a transaction of its host. What such a driver committed
// lasts only if the host commits, and a conflict is the host's to handle: [Store.Update] runs its function only once.
type Joined interface {
	// Joined only marks the driver.
	Joined()
}

// Claimer is the optional power of a driver to hand out due records to several workers at once: each record returned
// has had its due time moved to until and its revision raised by one, so that no other worker is given it before then.
type Claimer interface {
	// Claim takes up to limit records of the kind with a due time not after now, the longest due first. The records
	// returned carry the new revision and the new due time.
	Claim(ctx context.Context, kind string, now, until time.Time, limit int) ([]Record, error)
}

// The bounds that every driver must carry and that [Batch.Validate] enforces before a driver is called.
const (
	MaxKind    = 32      // bytes of a kind or a key name
	MaxID      = 255     // bytes of an id, a command id or a key value
	MaxKeys    = 64      // keys of one record
	MaxBody    = 1 << 20 // bytes of a body
	MaxPage    = 1000    // records of a page
	StreamPage = 1000    // entries given by one Stream
	MaxBatch   = 1000    // changes and checks of one batch; references of one Read

	MaxBatchBody = 16 << 20 // bytes of all bodies of one batch together
)

// Errors for control flow; test with errors.Is.
var (
	// ErrConflict means that a record was not at the revision that the caller expected. Nothing was written.
	ErrConflict = errors.New("revision conflict")
	// ErrDuplicate means that the command is already in the log. Nothing was written.
	ErrDuplicate = errors.New("command already in the log")
	// ErrNotFound means that there is no live record under the reference.
	ErrNotFound = errors.New("no such record")
	// ErrClosed means that the store was used after it was closed.
	ErrClosed = errors.New("store is closed")
)

// ConflictError says which record was at another revision than expected. It is an [ErrConflict].
type ConflictError struct {
	Ref  Ref
	Want int64 // the revision that the caller expected
	Have int64 // the revision found; -1 if the driver cannot tell
}

// Error names the record and both revisions.
func (e *ConflictError) Error() string {
	return fmt.Sprintf("%s: revision conflict: want %d, have %d", e.Ref, e.Want, e.Have)
}

// Unwrap makes the error an [ErrConflict].
func (e *ConflictError) Unwrap() error { return ErrConflict }

// DuplicateError says which command is already in the log. It is an [ErrDuplicate].
type DuplicateError struct {
	Command string
}

// Error names the command.
func (e *DuplicateError) Error() string {
	return fmt.Sprintf("command %q is already in the log", e.Command)
}

// Unwrap makes the error an [ErrDuplicate].
func (e *DuplicateError) Unwrap() error { return ErrDuplicate }
