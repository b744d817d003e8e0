package sqlstore

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"example.com/servicelane/aftersales/store"
)

// The keys of a record are stored beside it as well as in the index, as {"vin","V1","plate","P1"}. Whoever knows what
// they were knows which lines of the index change, without reading them.

func formatKeys(keys []store.Key) string {
	if len(keys) == 0 {
		return "{}"
	}
	var a array
	for _, k := range keys {
		a.text(k.Name)
		a.text(k.Value)
	}
	return a.String()
}

// without gives those keys that are not among the others.
func without(keys, others []store.Key) []store.Key {
	var out []store.Key
	for _, k := range keys {
		if !slices.Contains(others, k) {
			out = append(out, k)
		}
	}
	return out
}

// array builds the text form of a PostgreSQL array.
type array struct{ b strings.Builder }

func (a *array) next() {
	if a.b.Len() == 0 {
		a.b.WriteByte('{')
	} else {
		a.b.WriteByte(',')
	}
}

// raw adds an element that needs no quotes: a number or NULL.
func (a *array) raw(s string) {
	a.next()
	a.b.WriteString(s)
}

func (a *array) text(s string) {
	a.next()
	a.b.WriteByte('"')
	for {
		i := strings.IndexAny(s, `"\`)
		if i < 0 {
			break
		}
		a.b.WriteString(s[:i])
		a.b.WriteByte('\\')
		a.b.WriteByte(s[i])
		s = s[i+1:]
	}
	a.b.WriteString(s)
	a.b.WriteByte('"')
}

func (a *array) String() string {
	if a.b.Len() == 0 {
		return "{}"
	}
	return a.b.String() + "}"
}

var errKeys = errors.New("the stored keys are damaged")

// parseKeys reads what formatKeys wrote.
func parseKeys(s string) ([]store.Key, error) {
	rest, ok := strings.CutPrefix(s, "{")
	if rest == "}" && ok {
		return nil, nil
	}
	var keys []store.Key
	for ok {
		var k store.Key
		if k.Name, rest, ok = element(rest); !ok || !strings.HasPrefix(rest, ",") {
			break
		}
		if k.Value, rest, ok = element(rest[1:]); !ok {
			break
		}
		keys = append(keys, k)
		if rest == "}" {
			return keys, nil
		}
		rest, ok = strings.CutPrefix(rest, ",")
	}
	return nil, fmt.Errorf("%w: %q", errKeys, s)
}

// element reads one element in quotes.
func element(s string) (value, rest string, ok bool) {
	if s == "" || s[0] != '"' {
		return "", "", false
	}
	s = s[1:]
	i := strings.IndexAny(s, `"\`)
	if i >= 0 && s[i] == '"' { // nearly always
		return s[:i], s[i+1:], true
	}
	var b strings.Builder
	for ; i >= 0; i = strings.IndexAny(s, `"\`) {
		b.WriteString(s[:i])
		switch {
		case s[i] == '"':
			return b.String(), s[i+1:], true
		case i+1 == len(s):
			return "", "", false
		}
		b.WriteByte(s[i+1])
		s = s[i+2:]
	}
	return "", "", false
}

// memory remembers the keys that records had at a revision: those that were read or written last. It need not be right:
// the database compares what is remembered with what it has.
type memory struct {
	mu          sync.Mutex
	recent, old map[store.Ref]remembered
}

type remembered struct {
	rev  int64
	keys string
	row  int64 // on SQLite the number of the row, which never changes; 0 if it is not known
}

const (
	memorySize   = 2048 // records of a generation; there are two
	longestKnown = 1024 // bytes of the keys of a record that is remembered
)

// get gives the keys of a record at a revision, or if they are not known a guess; and the number of its row.
func (m *memory) get(r store.Ref, rev int64, guess string) (keys string, row int64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	known := m.find(r)
	if rev > 0 && known.rev == rev {
		guess = known.keys
	}
	return guess, known.row
}

func (m *memory) find(r store.Ref) remembered {
	known, ok := m.recent[r]
	if !ok {
		known = m.old[r]
	}
	return known
}

// put remembers the keys of a record, and the number of its row unless that is 0.
func (m *memory) put(r store.Ref, rev int64, keys string, row int64) {
	if len(keys) > longestKnown || rev == 0 {
		return
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if row == 0 {
		row = m.find(r).row
	}
	if m.recent == nil || len(m.recent) >= memorySize {
		m.recent, m.old = m.old, m.recent
		clear(m.recent)
		if m.recent == nil {
			m.recent = make(map[store.Ref]remembered)
		}
	}
	m.recent[r] = remembered{rev, keys, row}
}

// learn remembers what a batch has written.
func (m *memory) learn(b store.Batch) {
	for i := range b.Puts {
		m.put(b.Puts[i].Ref, b.Puts[i].Rev, formatKeys(b.Puts[i].Keys), 0)
	}
}

// found remembers what was read.
func (m *memory) found(records []store.Record, err error) ([]store.Record, error) {
	for i := range records {
		m.put(records[i].Ref, records[i].Rev, formatKeys(records[i].Keys), 0)
	}
	return records, err
}
