package audit

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"time"

	"example.com/servicelane/aftersales/store"
)

// The forms of the files. A form that was released is read for ever.
const (
	exportForm     = "servicelane export 1"
	checkpointForm = "servicelane checkpoint 1"
)

// mostLine is the greatest length of a line: a body of [store.MaxBody] in base64, all keys, and room.
const mostLine = 4 << 20

// line is one line of an export: exactly one of its members.
type line struct {
	Form   string      `json:"form,omitempty"`
	Record *recordLine `json:"record,omitempty"`
	Entry  *entryLine  `json:"entry,omitempty"`
	End    *endLine    `json:"end,omitempty"`
}

type recordLine struct {
	Kind string    `json:"kind"`
	ID   string    `json:"id"`
	Rev  int64     `json:"rev"`
	Gone bool      `json:"gone,omitempty"`
	Keys []keyLine `json:"keys,omitempty"`
	Due  *int64    `json:"due,omitempty"`  // microseconds since 1970
	Body string    `json:"body,omitempty"` // base64
}

type keyLine struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

type entryLine struct {
	Kind    string `json:"kind"`
	ID      string `json:"id"`
	Rev     int64  `json:"rev"`
	Command string `json:"command"`
	Digest  string `json:"digest"` // hexadecimal
	At      int64  `json:"at"`     // microseconds since 1970
	Body    string `json:"body,omitempty"`
	Chain   string `json:"chain"` // hexadecimal
}

type endLine struct {
	Records int64  `json:"records"`
	Entries int64  `json:"entries"`
	Digest  string `json:"digest"` // SHA-256 of all lines before, hexadecimal
}

// writer writes lines, and digests them.
type writer struct {
	out *bufio.Writer
	sum hash.Hash
}

func newWriter(w io.Writer) *writer { return &writer{bufio.NewWriterSize(w, 64<<10), sha256.New()} }

func (w *writer) write(v any) error {
	text, err := encode(v)
	if err != nil {
		return err
	}
	w.sum.Write(text)
	_, err = w.out.Write(text)
	return err
}

func (w *writer) digest() string { return hex.EncodeToString(w.sum.Sum(nil)) }

// reader reads lines, counts and digests them.
type reader struct {
	in     *bufio.Reader
	sum    hash.Hash
	number int    // of the last line
	before string // the digest of the lines before it
}

func newReader(r io.Reader) *reader {
	return &reader{in: bufio.NewReaderSize(r, 64<<10), sum: sha256.New()}
}

// read reads a line into v; io.EOF if there is none.
func (r *reader) read(v any) error {
	text, err := r.line()
	if err != nil {
		return err
	}
	r.number++
	r.before = hex.EncodeToString(r.sum.Sum(nil))
	r.sum.Write(text)
	if err := decode(text, v); err != nil {
		return fmt.Errorf("line %d: %w", r.number, err)
	}
	return nil
}

// decode reads a line in the one form in which it is written: no other members, spaces, order or escapes, so that nobody
// can read it differently.
func decode(text []byte, v any) error {
	if err := json.Unmarshal(text, v); err != nil {
		return err
	}
	again, err := encode(v)
	if err == nil && !bytes.Equal(again, text) {
		err = errors.New("the line is not in the form in which lines are written")
	}
	return err
}

func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return b.Bytes(), err
}

func (r *reader) line() ([]byte, error) {
	var text []byte
	for {
		part, err := r.in.ReadSlice('\n')
		text = append(text, part...)
		switch {
		case len(text) > mostLine:
			return nil, fmt.Errorf("line %d: more than %d bytes", r.number+1, mostLine)
		case errors.Is(err, bufio.ErrBufferFull):
		case errors.Is(err, io.EOF) && len(text) > 0:
			return nil, fmt.Errorf("line %d: %w: the line has no end", r.number+1, io.ErrUnexpectedEOF)
		default:
			return text, err
		}
	}
}

func micro(t time.Time) *int64 {
	if t.IsZero() {
		return nil
	}
	us := t.UnixMicro()
	return &us
}

func toRecordLine(r *store.Record) *recordLine {
	out := &recordLine{Kind: r.Kind, ID: r.ID, Rev: r.Rev, Gone: r.Gone, Due: micro(r.Due), Body: base(r.Body)}
	for _, k := range r.Keys {
		out.Keys = append(out.Keys, keyLine(k))
	}
	return out
}

func (l *recordLine) record() (store.Record, error) {
	body, err := unbase(l.Body)
	r := store.Record{Ref: store.Ref{Kind: l.Kind, ID: l.ID}, Rev: l.Rev, Gone: l.Gone, Body: body}
	for _, k := range l.Keys {
		r.Keys = append(r.Keys, store.Key(k))
	}
	if l.Due != nil {
		r.Due = time.UnixMicro(*l.Due).UTC()
	}
	if err == nil {
		err = store.ValidateLoad([]store.Record{r}, nil)
	}
	return r, err
}

func toEntryLine(e *store.Entry, v Value) *entryLine {
	return &entryLine{Kind: e.Subject.Kind, ID: e.Subject.ID, Rev: e.Rev, Command: e.Command, Digest: hex.EncodeToString(e.Digest[:]),
		At: e.At.UnixMicro(), Body: base(e.Body), Chain: hex.EncodeToString(v[:])}
}

func (l *entryLine) entry() (e store.Entry, stated Value, err error) {
	e = store.Entry{Subject: store.Ref{Kind: l.Kind, ID: l.ID}, Rev: l.Rev, Command: l.Command, At: time.UnixMicro(l.At).UTC()}
	var wrong error
	e.Body, wrong = unbase(l.Body)
	err = errors.Join(wrong, unhex(e.Digest[:], l.Digest, "digest"), unhex(stated[:], l.Chain, "chain"))
	if err == nil {
		err = store.ValidateLoad(nil, []store.Entry{e})
	}
	return e, stated, err
}
