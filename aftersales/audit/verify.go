package audit

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"example.com/servicelane/aftersales/store"
)

// Fault is one thing that is wrong with a log.
type Fault string

// The faults.
const (
	Broken    Fault = "broken"    // an entry is not what its chain value says: it or one before it was changed, removed, inserted or moved
	Unordered Fault = "unordered" // a line does not come behind the one before it: moved, or there twice
	Miscount  Fault = "miscount"  // counts or digest of the end are not those of the lines
	Unended   Fault = "unended"   // the end is missing: the file was cut off
	Unsealed  Fault = "unsealed"  // the seal of the checkpoint is not right: the checkpoint was changed, or the key is another
	Rewritten Fault = "rewritten" // up to the sealed revision the chain is another than the sealed one
	Truncated Fault = "truncated" // the chain ends before the sealed revision
	Missing   Fault = "missing"   // a sealed subject is not there
	Unknown   Fault = "unknown"   // an entry older than the checkpoint that is not in it: inserted, written down late, or the clock was set back
	Outdated  Fault = "outdated"  // a record is older than its log, or not there: it was put back or removed, or the log was added to
)

// Faults lists the faults.
func Faults() []Fault {
	return []Fault{Broken, Unordered, Miscount, Unended, Unsealed, Rewritten, Truncated, Missing, Unknown, Outdated}
}

// Valid tells whether f is one of [Faults].
func (f Fault) Valid() bool { return slices.Contains(Faults(), f) }

// Finding is a fault and its place. It is an error so that it can be given as one.
type Finding struct {
	Fault   Fault
	Line    int       // of the export, from 1; 0 if the fault is one of the checkpoint
	Subject store.Ref // empty if the fault is not one of a subject
	Rev     int64
	Detail  string
}

// Error writes the finding in one line.
func (f Finding) Error() string {
	var b strings.Builder
	if f.Line > 0 {
		fmt.Fprintf(&b, "line %d: ", f.Line)
	}
	if f.Subject.ID != "" {
		fmt.Fprintf(&b, "%q at revision %d: ", f.Subject.String(), f.Rev)
	}
	fmt.Fprintf(&b, "%s: %s", f.Fault, f.Detail)
	return b.String()
}

// Against is what an export is verified against beside itself.
type Against struct {
	// Checkpoint is one that was written by [WriteCheckpoint]; nil if there is none. It is read twice.
	Checkpoint io.ReadSeeker
	// Seal proves the checkpoint.
	Seal Seal
}

// mostFindings ends a verification in which everything is wrong. The number is ours.
const mostFindings = 1000

// Verify reads an export and gives everything that shows that it is not what was written, at most a thousand findings. It
// holds one line at a time, and the revisions of the records, some fifteen bytes each. The error tells what is no line of an export at all, or could not be read.
func Verify(export io.Reader, a Against) (Summary, []Finding, error) {
	var h *heads
	if a.Checkpoint != nil {
		var wrong []Finding
		var err error
		if h, wrong, err = openCheckpoint(a.Checkpoint, a.Seal); err != nil || len(wrong) > 0 {
			return Summary{}, wrong, err
		}
	}
	return scan(export, h, func(any) error { return nil })
}

// scanner is the state of one reading.
type scanner struct {
	in       *reader
	heads    *heads
	take     func(any) error
	sum      Summary
	findings []Finding

	lastRecord store.Ref
	records    revisions
	jumbled    bool      // the lines are in no order, so what belongs together is not found
	subject    store.Ref // of the last entry
	rev        int64
	newest     int64 // of its entries
	stated     Value // by the last entry
	real       Value // computed from the first entry on
}

// scan reads an export, and gives each record and entry to take.
func scan(export io.Reader, h *heads, take func(any) error) (Summary, []Finding, error) {
	s := scanner{in: newReader(export), heads: h, take: take}
	var first line
	if err := s.in.read(&first); err != nil || first.Form != exportForm {
		return s.sum, nil, errors.Join(fmt.Errorf("line 1: not an export of the form %q", exportForm), err)
	}
	err := s.all()
	return s.sum, s.findings, err
}

func (s *scanner) all() error {
	ended := false
	for len(s.findings) < mostFindings {
		var l line
		err := s.in.read(&l)
		if errors.Is(err, io.EOF) {
			break
		}
		if errors.Is(err, io.ErrUnexpectedEOF) {
			s.find(Unended, "the last line is cut off")
			break
		}
		if err != nil {
			return err
		}
		if ended {
			return fmt.Errorf("line %d: something follows the end", s.in.number)
		}
		if err := s.one(l); err != nil {
			return fmt.Errorf("line %d: %w", s.in.number, err)
		}
		ended = l.End != nil
	}
	if err := s.leave(); err != nil {
		return err
	}
	if !ended && len(s.findings) < mostFindings && !slices.ContainsFunc(s.findings, func(f Finding) bool { return f.Fault == Unended }) {
		s.find(Unended, "there is no end")
	}
	return s.rest()
}

func (s *scanner) find(f Fault, format string, args ...any) {
	s.findings = append(s.findings, Finding{Fault: f, Line: s.in.number, Detail: fmt.Sprintf(format, args...)})
}

func (s *scanner) findAt(f Fault, subject store.Ref, rev int64, format string, args ...any) {
	s.findings = append(s.findings, Finding{f, s.in.number, subject, rev, fmt.Sprintf(format, args...)})
}

var errMembers = errors.New("a line is one record, one entry or the end")

func (s *scanner) one(l line) error {
	switch {
	case l.Form == "" && l.Record != nil && l.Entry == nil && l.End == nil:
		return s.record(l.Record)
	case l.Form == "" && l.Record == nil && l.Entry != nil && l.End == nil:
		return s.entry(l.Entry)
	case l.Form == "" && l.Record == nil && l.Entry == nil && l.End != nil:
		s.end(l.End)
		return nil
	}
	return errMembers
}

func compareRef(a, b store.Ref) int {
	if c := strings.Compare(a.Kind, b.Kind); c != 0 {
		return c
	}
	return strings.Compare(a.ID, b.ID)
}

func (s *scanner) record(l *recordLine) error {
	r, err := l.record()
	if err != nil {
		return err
	}
	if s.sum.Entries > 0 || compareRef(r.Ref, s.lastRecord) <= 0 {
		s.findAt(Unordered, r.Ref, r.Rev, "the record is not in its place")
		s.jumbled = true
	}
	s.records.add(r.Ref, r.Rev)
	s.lastRecord = r.Ref
	s.sum.Records++
	return s.take(r)
}

func (s *scanner) entry(l *entryLine) error {
	e, stated, err := l.entry()
	if err != nil {
		return err
	}
	s.sum.Entries++
	if e.Subject != s.subject {
		if err := s.leave(); err != nil {
			return err
		}
		if compareRef(e.Subject, s.subject) < 0 {
			s.findAt(Unordered, e.Subject, e.Rev, "the entry is not in its place")
			s.jumbled = true
		}
		s.subject, s.rev, s.newest, s.stated, s.real = e.Subject, 0, 0, Value{}, Value{}
		if err := s.enter(&e); err != nil {
			return err
		}
	} else if e.Rev <= s.rev {
		s.findAt(Unordered, e.Subject, e.Rev, "the entry before it is at revision %d", s.rev)
	}
	if s.stated.next(&e) != stated {
		s.findAt(Broken, e.Subject, e.Rev, "the entry, or what came before it, is not what was written")
	}
	s.real, s.stated, s.rev = s.real.next(&e), stated, e.Rev
	s.newest = max(s.newest, e.Rev)
	s.late(&e)
	s.compare()
	return s.take(e)
}

func (s *scanner) end(l *endLine) {
	s.sum.Digest = s.in.before
	if *l != (endLine{s.sum.Records, s.sum.Entries, s.in.before}) {
		s.find(Miscount, "the end says %d records, %d entries and digest %.12s…; there are %d and %d, and the digest is %.12s…",
			l.Records, l.Entries, l.Digest, s.sum.Records, s.sum.Entries, s.in.before)
	}
}

// enter begins a subject: those that are sealed and sorted before it are missing.
func (s *scanner) enter(e *store.Entry) error {
	if s.heads == nil {
		return nil
	}
	if err := s.missing(func(h *head) bool { return compareRef(h.ref(), e.Subject) < 0 }); err != nil {
		return err
	}
	if now := s.heads.now; (now == nil || now.ref() != e.Subject) && e.At.Before(s.heads.at) {
		s.findAt(Unknown, e.Subject, e.Rev, "the entry is of %s, the checkpoint of %s does not know its subject", stamp(e.At), stamp(s.heads.at))
	}
	return nil
}

// missing tells of the sealed subjects that come next and for which the condition holds.
func (s *scanner) missing(is func(*head) bool) error {
	for s.heads.now != nil && is(s.heads.now) {
		h := s.heads.now
		s.findings = append(s.findings, Finding{Missing, 0, h.ref(), h.Rev, "the subject is sealed, but not in the log"})
		if err := s.heads.next(); err != nil {
			return err
		}
		if len(s.findings) >= mostFindings {
			return nil
		}
	}
	return nil
}

// late tells of an entry behind the sealed head that says it is older than the seal.
func (s *scanner) late(e *store.Entry) {
	if s.heads == nil || s.heads.now == nil || s.heads.now.ref() != s.subject || e.Rev <= s.heads.now.Rev || !e.At.Before(s.heads.at) {
		return
	}
	s.findAt(Unknown, e.Subject, e.Rev, "the entry is of %s, the checkpoint of %s ends before it at revision %d", stamp(e.At), stamp(s.heads.at), s.heads.now.Rev)
}

// compare looks at the sealed head when its revision is reached.
func (s *scanner) compare() {
	if s.heads == nil || s.heads.now == nil || s.heads.now.ref() != s.subject || s.heads.now.Rev != s.rev {
		return
	}
	if hex.EncodeToString(s.real[:]) != s.heads.now.Head {
		s.findAt(Rewritten, s.subject, s.rev, "the chain up to here is not the sealed one")
	}
	s.heads.reached = true
}

// hold holds the newest entry of a subject against its record. The record may be newer: not every change of one is logged.
func (s *scanner) hold() {
	if s.subject.ID == "" || s.jumbled {
		return
	}
	switch rev := s.records.of(s.subject); {
	case rev == 0:
		s.findAt(Outdated, s.subject, s.newest, "there is no such record")
	case rev < s.newest:
		s.findAt(Outdated, s.subject, s.newest, "the record is at revision %d", rev)
	}
}

// leave ends a subject.
func (s *scanner) leave() error {
	s.hold()
	if s.heads == nil || s.heads.now == nil || s.subject.ID == "" || s.heads.now.ref() != s.subject {
		return nil
	}
	if sealed := s.heads.now.Rev; !s.heads.reached && s.rev < sealed {
		s.findAt(Truncated, s.subject, s.rev, "the chain ends here; it is sealed up to revision %d", sealed)
	} else if !s.heads.reached {
		s.findAt(Rewritten, s.subject, sealed, "the entry at the sealed revision is not there")
	}
	return s.heads.next()
}

// rest tells of the sealed subjects that are left in the end.
func (s *scanner) rest() error {
	if s.heads == nil {
		return nil
	}
	return s.missing(func(*head) bool { return true })
}
