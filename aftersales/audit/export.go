package audit

import (
	"context"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"

	"example.com/servicelane/aftersales/store"
)

// Summary is what an export holds.
type Summary struct {
	Records, Entries int64
	// Digest is that of all lines, in hexadecimal: the same records and entries have the same, whatever the database.
	Digest string
}

// page is how many records or entries are held at a time.
const page = 200

// Export writes everything that a store holds as lines of JSON: the form, the records in order, the entries in order,
// each with its chain value, and an end with counts and digest.
func Export(ctx context.Context, from store.Archiver, out io.Writer) (Summary, error) {
	w := newWriter(out)
	err := w.write(line{Form: exportForm})
	var s Summary
	for r, e := range records(ctx, from) {
		if err = errors.Join(err, e); err == nil {
			s.Records++
			err = w.write(line{Record: toRecordLine(r)})
		}
		if err != nil {
			return s, err
		}
	}
	var c chains
	for en, e := range entries(ctx, from) {
		if err = errors.Join(err, e); err == nil {
			s.Entries++
			err = w.write(line{Entry: toEntryLine(en, c.add(en))})
		}
		if err != nil {
			return s, err
		}
	}
	s.Digest = w.digest()
	if err == nil {
		err = w.write(line{End: &endLine{s.Records, s.Entries, s.Digest}})
	}
	return s, errors.Join(err, w.out.Flush())
}

// chains follows the chain of one subject after the other.
type chains struct {
	subject store.Ref
	value   Value
}

func (c *chains) add(e *store.Entry) Value {
	if e.Subject != c.subject {
		*c = chains{subject: e.Subject}
	}
	c.value = c.value.next(e)
	return c.value
}

// records gives all records of a store. An error ends it.
func records(ctx context.Context, from store.Archiver) func(yield func(*store.Record, error) bool) {
	return func(yield func(*store.Record, error) bool) {
		var after store.Ref
		for {
			recs, err := from.Walk(ctx, after, page)
			if err != nil {
				yield(nil, err)
				return
			}
			for i := range recs {
				if !yield(&recs[i], nil) {
					return
				}
				after = recs[i].Ref
			}
			if len(recs) < page {
				return
			}
		}
	}
}

// entries gives all log entries of a store. An error ends it.
func entries(ctx context.Context, from store.Archiver) func(yield func(*store.Entry, error) bool) {
	return func(yield func(*store.Entry, error) bool) {
		var last store.Entry
		for {
			list, err := from.WalkLog(ctx, last.Subject, last.Rev, page)
			if err != nil {
				yield(nil, err)
				return
			}
			for i := range list {
				if !yield(&list[i], nil) {
					return
				}
				last.Subject, last.Rev = list[i].Subject, list[i].Rev
			}
			if len(list) < page {
				return
			}
		}
	}
}

// ErrNotEmpty means that a store that something should be imported into holds something already.
var ErrNotEmpty = errors.New("the store is not empty")

// ErrExport means that nothing was imported, for what should have been is no export, or one that is not right, or could not
// be read; test with errors.Is.
var ErrExport = errors.New("nothing was imported")

// Import writes an export into an empty store. The export is read twice: nothing is written unless its order, its chains
// and its digest are right, which the first reading shows; otherwise the error is an [ErrExport]. An import that ends halfway
// leaves what was written, and nothing tells it from a whole store, unless the store is joined to a transaction that is then
// rolled back: do that where the store can.
func Import(ctx context.Context, to store.Archiver, in io.ReadSeeker) (Summary, error) {
	if err := empty(ctx, to); err != nil {
		return Summary{}, err
	}
	begin, err := in.Seek(0, io.SeekCurrent)
	if err != nil {
		return Summary{}, err
	}
	s, findings, err := scan(in, nil, func(any) error { return ctx.Err() })
	if err == nil && len(findings) > 0 {
		err = findings[0]
	}
	if err != nil {
		return Summary{}, fmt.Errorf("%w: %w", ErrExport, err)
	}
	if _, err := in.Seek(begin, io.SeekStart); err != nil {
		return Summary{}, err
	}
	l := loader{ctx: ctx, to: to}
	again, _, err := scan(in, nil, l.add)
	if err == nil {
		err = l.flush()
	}
	if err == nil && again != s {
		err = errors.New("the export has changed while it was read")
	}
	return again, err
}

func empty(ctx context.Context, to store.Archiver) error {
	recs, err := to.Walk(ctx, store.Ref{}, 1)
	if err != nil {
		return err
	}
	log, err := to.WalkLog(ctx, store.Ref{}, 0, 1)
	if err == nil && len(recs)+len(log) > 0 {
		err = ErrNotEmpty
	}
	return err
}

// loader collects what goes into one transaction.
type loader struct {
	ctx     context.Context
	to      store.Archiver
	records []store.Record
	entries []store.Entry
	size    int
}

func (l *loader) add(v any) error {
	switch v := v.(type) {
	case store.Record:
		l.records = append(l.records, v)
		l.size += len(v.Body)
	case store.Entry:
		l.entries = append(l.entries, v)
		l.size += len(v.Body)
	}
	if len(l.records)+len(l.entries) >= page || l.size >= store.MaxBody {
		return l.flush()
	}
	return nil
}

func (l *loader) flush() error {
	err := l.to.Load(l.ctx, l.records, l.entries)
	l.records, l.entries, l.size = nil, nil, 0
	return err
}

func base(b []byte) string { return base64.StdEncoding.EncodeToString(b) }

func unbase(text string) ([]byte, error) {
	if text == "" {
		return nil, nil
	}
	b, err := base64.StdEncoding.Strict().DecodeString(text)
	if err != nil || strings.ContainsAny(text, "\r\n") {
		return nil, errors.New("body: not base64")
	}
	return b, nil
}

// unhex reads exactly as many bytes as there are.
func unhex(into []byte, text, name string) error {
	b, err := hex.DecodeString(text)
	if err != nil || len(b) != len(into) {
		return fmt.Errorf("%s: not %d hexadecimal digits", name, 2*len(into))
	}
	copy(into, b)
	return nil
}
