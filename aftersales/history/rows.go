package history

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strconv"

	"example.com/servicelane/internal/fault"
)

// The bounds of what [FromRows] holds at a time.
const (
	// MaxGroupRows is the largest number of rows of one group where the mapping says that they stand together. No more
	// rows than these are held.
	MaxGroupRows = 10_000
	// MaxHeldRows is the largest number of rows that are held where the rows of a group may stand anywhere.
	MaxHeldRows = 1_000_000
)

// RowsConfig says how rows are read.
type RowsConfig struct {
	// Mapping is how they become events and facts.
	Mapping *Mapping
	// Header gives the names of the columns. Columns that the mapping does not read are passed over.
	Header []string
	// Secret salts the hashes of ids and the digests of papers, so that they give nothing away; at least 16 bytes, needed
	// where [Mapping.NeedsSecret]. The same secret gives the same ids: run twice, an import gives the same events.
	Secret []byte
	// Number gives the number of the n-th row, by which groups and reasons name it; nil counts rows from 1. Numbers grow: it is for
	// those who lay a table out, and read it in portions.
	Number func(n int) int
	// Apart takes together what is of one group also where it stands apart, though the mapping says that it stands together: for
	// those who hold the rows anyway, or read them in another order than that of the table.
	Apart bool
}

// Group is a set of rows that were taken or quarantined together: usually one order.
type Group struct {
	// Rows are the numbers of the rows, the first row below the header being 1.
	Rows []int
	// ID is the id that the rows have in common; "" where they are quarantined without one.
	ID string
	// State is the state of the order in the words of the mapping; "" if it gives none.
	State string
	// Events and Facts are what the rows say, in the order of the mapping and then of the row keys, in which 9 comes before 10:
	// in whatever order the rows come, it is the same. They are free of faults, and of contradictions among themselves.
	Events []Event
	Facts  []Fact
	// Papers are the personal texts that the events refer to; FactPapers are those that only the facts refer to.
	Papers     []PaperText
	FactPapers []PaperText
	// Quarantined says for each row why it was not taken; there are then no events, facts and papers. A group is taken
	// whole or not at all.
	Quarantined []RowFault
}

// Taken tells whether the rows were taken.
func (g Group) Taken() bool { return len(g.Quarantined) == 0 }

// RowFault says why a row was not taken.
type RowFault struct {
	// Row is the number of the row, the first below the header being 1.
	Row int
	// Err lists what is wrong, each fault with its column as path.
	Err error
}

// ErrGroup is the reason of a row that is itself in order, but belongs to a group with a faulty row.
var ErrGroup = errors.New("belongs to a group with a faulty row")

// FromRows makes events and facts of rows. Nothing is lost: every row is in exactly one group, taken or quarantined.
//
// Where the mapping says that the rows of a group stand together, groups come as soon as they are complete, and only the rows of
// one are held (beside 8 bytes for each group passed, by which one that appears again is found and quarantined).
// Otherwise all rows are read first, and groups come in the order of their first rows.
//
// The error tells what is wrong with the configuration: columns that the header does not have or has twice, no secret.
func FromRows(c RowsConfig, rows iter.Seq[[]string]) (iter.Seq[Group], error) {
	r := &rowReader{mapping: c.Mapping, secret: c.Secret, width: len(c.Header), numbered: c.Number, maxGroup: MaxGroupRows, maxHeld: MaxHeldRows,
		adjacent: c.Mapping.doc.Adjacent && !c.Apart}
	var faults fault.List
	r.places = make([]int, len(c.Mapping.columns))
	for i, col := range c.Mapping.columns {
		r.places[i] = slices.Index(c.Header, col.name)
		switch {
		case r.places[i] < 0:
			faults.Add("header", fault.Missing, "no column %s", fault.Quote(col.name))
		case slices.Contains(c.Header[r.places[i]+1:], col.name):
			faults.Add("header", fault.Duplicate, "column twice: %s", fault.Quote(col.name))
		}
	}
	if c.Mapping.personal && len(c.Secret) < 16 {
		faults.Add("secret", fault.Missing, "the mapping has personal columns or hashes: a secret of at least 16 bytes is needed")
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	return func(yield func(Group) bool) { r.run(rows, yield) }, nil
}

// rowReader reads rows into groups.
type rowReader struct {
	mapping *Mapping
	secret  []byte
	width   int
	places  []int // of the mapping's columns in a row

	numbered func(int) int // nil counts
	adjacent bool

	maxGroup, maxHeld int
}

// row is one row of a group.
type row struct {
	number int
	cells  []cell
	faults fault.List
}

func (r *rowReader) run(rows iter.Seq[[]string], yield func(Group) bool) {
	held := &holder{reader: r, adjacent: r.adjacent, groups: map[string]int{}, seen: map[[8]byte]bool{}, yield: yield}
	n := 0
	for raw := range rows {
		n++
		number := n
		if r.numbered != nil {
			number = r.numbered(n)
		}
		if !held.take(r.read(number, raw), r.mapping.group) {
			return
		}
	}
	held.flush()
}

// read takes the cells that the mapping reads.
func (r *rowReader) read(number int, raw []string) row {
	out := row{number: number}
	if len(raw) != r.width {
		out.faults.Add("", fault.Malformed, "has %d columns, the header has %d", len(raw), r.width)
		return out
	}
	out.cells = make([]cell, len(r.places))
	for i, place := range r.places {
		out.cells[i] = r.mapping.columns[i].read(&out.faults, raw[place])
	}
	for i := range r.mapping.checks {
		r.check(&out, r.mapping.checks[i])
	}
	return out
}

// RowKey gives a function that tells rows apart by some columns of the mapping as [FromRows] reads them, trimmed, with absent values
// and codes: rows that say the same there have one key. It gives false for a row in which one of them is faulty or none says anything,
// and where the header or the mapping has no such columns.
func (m *Mapping) RowKey(header, columns []string) func(cells []string) (key string, ok bool) {
	places, read := make([]int, len(columns)), make([]*column, len(columns))
	for i, name := range columns {
		at := slices.IndexFunc(m.columns, func(c column) bool { return c.name == name })
		places[i] = slices.Index(header, name)
		if at < 0 || places[i] < 0 {
			return func([]string) (string, bool) { return "", false }
		}
		read[i] = &m.columns[at]
	}
	return func(cells []string) (string, bool) {
		var key []byte
		var faults fault.List
		says := false
		for i, place := range places {
			if place >= len(cells) {
				return "", false
			}
			text := read[i].read(&faults, cells[place]).text
			key, says = appendKey(key, text), says || text != ""
		}
		return string(key), says && faults.Len() == 0
	}
}

// check compares two numbers of a row.
func (r *rowReader) check(out *row, k check) {
	a, b := out.cells[k.column], out.cells[k.atMost]
	if a.text == "" || b.text == "" {
		return
	}
	colA, colB := &r.mapping.columns[k.column], &r.mapping.columns[k.atMost]
	x, errX := colA.value(KindNum, a.text, "", nil)
	y, errY := colB.value(KindNum, b.text, "", nil)
	switch {
	case errX != nil:
		out.fault(colA, errX)
	case errY != nil:
		out.fault(colB, errY)
	case x.Decimal().Compare(y.Decimal()) > 0:
		out.faults.Add(colA.name, fault.Mismatch, "%s is more than %s %s", colA.show(a.text), colB.name, colB.show(b.text))
	}
}

// fault records what is wrong with a column of the row, once.
func (w *row) fault(c *column, err error) {
	if !w.has(c.name) {
		w.faults.Add(c.name, fault.Malformed, "%s", err)
	}
}

// has tells whether a fault is recorded under a path.
func (w *row) has(path string) bool {
	list, _ := w.faults.Err().(fault.Errors)
	return slices.ContainsFunc(list, func(e *fault.Error) bool { return e.Path == path })
}

// keyOf joins the cells of columns, so that different cells give different keys. Absent cells count.
func (w *row) keyOf(columns []int) string {
	var b []byte
	for _, i := range columns {
		b = appendKey(b, w.cells[i].text)
	}
	return string(b)
}

func appendKey(b []byte, text string) []byte {
	b = append(strconv.AppendInt(b, int64(len(text)), 10), ':')
	return append(b, text...)
}

// holder collects rows into groups.
type holder struct {
	reader   *rowReader
	adjacent bool
	groups   map[string]int // from a key to a place in rows
	rows     [][]row
	held     int
	seen     map[[8]byte]bool // the groups that have passed
	yield    func(Group) bool
}

// take adds a row, and passes on what is complete. It tells whether more rows are wanted.
func (h *holder) take(w row, group []int) bool {
	if w.cells == nil || h.faultyKey(&w, group) {
		return h.yield(quarantine([]row{w}))
	}
	key := w.keyOf(group)
	at, known := h.groups[key]
	if !known && h.adjacent && !h.flush() {
		return false
	}
	var mark [8]byte
	if h.adjacent {
		sum := sha256.Sum256([]byte(key))
		mark = [8]byte(sum[:8])
	}
	switch {
	case !known && h.seen[mark]:
		w.faults.Add("", fault.Mismatch, "its group has passed already, though the mapping says that the rows of a group stand together")
		return h.yield(quarantine([]row{w}))
	case h.adjacent && h.held >= h.reader.maxGroup:
		w.faults.Add("", fault.TooLarge, "more than %d rows in one group", h.reader.maxGroup)
		return h.yield(quarantine([]row{w}))
	case h.held >= h.reader.maxHeld:
		w.faults.Add("", fault.TooLarge, "more than %d rows have to be held: sort them by group, and let the mapping say that they are adjacent", h.reader.maxHeld)
		return h.yield(quarantine([]row{w}))
	}
	if !known {
		at = len(h.rows)
		h.groups[key], h.rows = at, append(h.rows, nil)
		if h.adjacent {
			h.seen[mark] = true
		}
	}
	h.rows[at] = append(h.rows[at], w)
	h.held++
	return true
}

// faultyKey tells whether the group or the key of a row cannot be read. A row without a part of its group is not put
// together with others that lack it too: nothing says that they belong together.
func (h *holder) faultyKey(w *row, group []int) bool {
	m := h.reader.mapping
	empty := true
	for _, i := range slices.Concat(group, m.key) {
		if w.cells[i].wrong {
			return true
		}
		empty = empty && w.cells[i].text == ""
	}
	if empty {
		w.faults.Add(m.columns[m.key[0]].name, fault.Missing, "the row has no key")
		return true
	}
	absent := false
	for _, i := range group {
		if w.cells[i].text == "" {
			absent = true
			w.faults.Add(m.columns[i].name, fault.Missing, "a part of the group key is absent")
		}
	}
	return absent
}

// flush passes on the groups held. It tells whether more rows are wanted.
func (h *holder) flush() bool {
	for _, rows := range h.rows {
		b := groupBuilder{reader: h.reader, rows: rows}
		if !h.yield(b.build()) {
			return false
		}
	}
	clear(h.groups)
	h.rows, h.held = h.rows[:0], 0
	return true
}

// quarantine makes a group of rows that were not taken.
func quarantine(rows []row) Group {
	var g Group
	first := slices.IndexFunc(rows, func(w row) bool { return w.faults.Len() > 0 })
	for i := range rows {
		g.Rows = append(g.Rows, rows[i].number)
		err := rows[i].faults.Err()
		if err == nil {
			err = fmt.Errorf("%w: row %d", ErrGroup, rows[first].number)
		}
		g.Quarantined = append(g.Quarantined, RowFault{rows[i].number, err})
	}
	return g
}

// PaperText is a personal text on its way into a paper. It never prints; [PaperText.Content] gives the text.
type PaperText struct {
	ID   string
	Kind string // what it is, in the words of the mapping, such as "vin"
	Salt string
	text string
}

// Content gives the text. Callers answer for where it goes.
func (p PaperText) Content() string { return p.text }

// Ref is what an event holds of the paper.
func (p PaperText) Ref() Paper { return Paper{ID: p.ID, Digest: PaperDigest(p.Salt, p.Kind, p.text)} }

// Format shows that there is a text, not which, under every verb.
func (p PaperText) Format(s fmt.State, _ rune) { _, _ = fmt.Fprintf(s, "paper %s", p.ID) }

// PaperDigest is the salted digest by which an event and the paper it refers to are held together: the first 16 bytes,
// in hexadecimal, of HMAC-SHA-256 over kind, a zero byte and content, keyed by the salt.
func PaperDigest(salt, kind, content string) string {
	mac := hmac.New(sha256.New, []byte(salt))
	mac.Write([]byte(kind))
	mac.Write([]byte{0})
	mac.Write([]byte(content))
	return hex.EncodeToString(mac.Sum(nil)[:16])
}

// hash gives an id from words that cannot be found out without the secret.
func (r *rowReader) hash(words ...string) string {
	mac := hmac.New(sha256.New, r.secret)
	for _, w := range words {
		mac.Write(strconv.AppendInt(nil, int64(len(w)), 10))
		mac.Write([]byte{':'})
		mac.Write([]byte(w))
	}
	return hex.EncodeToString(mac.Sum(nil)[:12])
}
