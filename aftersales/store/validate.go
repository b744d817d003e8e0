package store

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"example.com/servicelane/internal/fault"
)

// FieldError is one fault of a reference, query or batch, with its path, such as "puts[2].keys[0].value".
type FieldError = fault.Error

// Validate reports every fault of the reference: a kind or an id outside the bounds that [Ref] states.
func (r Ref) Validate() error {
	var l fault.List
	checkRef(&l, "", r)
	return l.Err()
}

// Validate reports every fault of the query.
func (q Query) Validate() error {
	var l fault.List
	checkKind(&l, "", q.Kind)
	switch {
	case q.Key != "":
		checkName(&l, "", "key", q.Key)
		checkText(&l, "", "prefix", q.Prefix)
		if !q.DueBy.IsZero() {
			l.Add("due_by", fault.Mismatch, "a query is by key or by due time, not both")
		}
	case q.DueBy.IsZero():
		l.Add("key", fault.Missing, "neither a key nor a due time is given")
	case q.Prefix != "":
		l.Add("prefix", fault.Mismatch, "a query by due time has no prefix")
	}
	checkLimit(&l, q.Limit)
	checkTime(&l, "due_by", q.DueBy)
	checkText(&l, "after", "value", q.After.Value)
	checkText(&l, "after", "id", q.After.ID)
	checkTime(&l, "after.due", q.After.Due)
	return l.Err()
}

// Validate reports every fault of the batch: bounds that do not hold, a record or a log entry named twice, a put that is
// marked as deleted. A [Store] calls it before the driver sees the batch, and drivers rely on that.
func (b Batch) Validate() error {
	var l fault.List
	if n := len(b.Checks) + len(b.Puts) + len(b.Appends) + len(b.Deletes); n > MaxBatch {
		l.Add("", fault.TooLarge, "%d changes and checks; at most %d may be made together", n, MaxBatch)
		return l.Err()
	}
	for i, c := range b.Checks {
		checkCheck(&l, "checks", i, c, 0)
	}
	size := 0
	for i := range b.Puts {
		checkPut(&l, i, &b.Puts[i])
		size += len(b.Puts[i].Body)
	}
	for i := range b.Appends {
		checkEntry(&l, i, &b.Appends[i])
		size += len(b.Appends[i].Body)
	}
	for i, c := range b.Deletes {
		checkCheck(&l, "deletes", i, c, 1)
	}
	if size > MaxBatchBody {
		l.Add("", fault.TooLarge, "the bodies have %d bytes together; at most %d are allowed", size, MaxBatchBody)
	}
	b.checkTwice(&l)
	return l.Err()
}

// place is a record that a batch names, and where it does so.
type place struct {
	ref   Ref
	list  string
	index int
}

// checkTwice faults a record that is named twice, and an entry or command that is appended twice.
func (b Batch) checkTwice(l *fault.List) {
	if len(b.Checks)+len(b.Puts)+len(b.Deletes) > 1 {
		places := make([]place, 0, len(b.Checks)+len(b.Puts)+len(b.Deletes))
		for i, c := range b.Checks {
			places = append(places, place{c.Ref, "checks", i})
		}
		for i := range b.Puts {
			places = append(places, place{b.Puts[i].Ref, "puts", i})
		}
		for i, c := range b.Deletes {
			places = append(places, place{c.Ref, "deletes", i})
		}
		for first, again := range twice(places, func(a, b place) int { return compareRef(a.ref, b.ref) }) {
			l.Add(fault.Index(again.list, again.index), fault.Duplicate, "record %s is already named at %s", fault.Quote(again.ref.String()), fault.Index(first.list, first.index))
		}
	}
	if len(b.Appends) > 1 {
		b.checkAppendedTwice(l)
	}
}

func (b Batch) checkAppendedTwice(l *fault.List) {
	index := make([]int, len(b.Appends))
	for i := range index {
		index[i] = i
	}
	byCommand := func(i, j int) int { return strings.Compare(b.Appends[i].Command, b.Appends[j].Command) }
	for first, again := range twice(index, byCommand) {
		l.Add(fault.Index("appends", again)+".command", fault.Duplicate, "command %s is already at %s", fault.Quote(b.Appends[again].Command), fault.Index("appends", first))
	}
	byRev := func(i, j int) int {
		if c := compareRef(b.Appends[i].Subject, b.Appends[j].Subject); c != 0 {
			return c
		}
		return int(min(max(b.Appends[i].Rev-b.Appends[j].Rev, -1), 1))
	}
	for first, again := range twice(index, byRev) {
		l.Add(fault.Index("appends", again)+".rev", fault.Duplicate, "revision %d of the subject is already at %s", b.Appends[again].Rev, fault.Index("appends", first))
	}
}

// twice gives each pair of equal neighbours once the list is sorted; the order of equal elements is kept.
func twice[T any](list []T, compare func(a, b T) int) func(yield func(first, again T) bool) {
	return func(yield func(first, again T) bool) {
		sorted := slices.Clone(list)
		slices.SortStableFunc(sorted, compare)
		for i := 1; i < len(sorted); i++ {
			if compare(sorted[i-1], sorted[i]) == 0 && !yield(sorted[i-1], sorted[i]) {
				return
			}
		}
	}
}

func compareRef(a, b Ref) int {
	if c := strings.Compare(a.Kind, b.Kind); c != 0 {
		return c
	}
	return strings.Compare(a.ID, b.ID)
}

func checkCheck(l *fault.List, list string, i int, c Check, least int64) {
	var own fault.List
	checkRef(&own, "", c.Ref)
	if c.Rev < least {
		own.Add("rev", fault.Range, "revision %d; at least %d is needed", c.Rev, least)
	}
	joinAt(l, list, i, &own)
}

func checkPut(l *fault.List, i int, rec *Record) {
	var own fault.List
	checkRef(&own, "", rec.Ref)
	if rec.Rev < 1 {
		own.Add("rev", fault.Range, "revision %d; at least 1 is needed", rec.Rev)
	}
	if rec.Gone {
		own.Add("gone", fault.Mismatch, "a record that is put cannot be marked as deleted")
	}
	checkKeys(&own, rec.Keys)
	checkTime(&own, "due", rec.Due)
	checkBody(&own, rec.Body)
	joinAt(l, "puts", i, &own)
}

func checkEntry(l *fault.List, i int, e *Entry) {
	var own fault.List
	checkRef(&own, "subject", e.Subject)
	if e.Rev < 1 {
		own.Add("rev", fault.Range, "revision %d; at least 1 is needed", e.Rev)
	}
	if e.Command == "" {
		own.Add("command", fault.Missing, "the id of the command is missing")
	}
	checkText(&own, "", "command", e.Command)
	checkTime(&own, "at", e.At)
	checkBody(&own, e.Body)
	joinAt(l, "appends", i, &own)
}

// joinAt puts faults below element i of a list. Paths are built only here, so that a batch without fault costs nothing.
func joinAt(l *fault.List, list string, i int, own *fault.List) {
	if own.Len() > 0 {
		l.Join(fault.Index(list, i), own.Err())
	}
}

func checkKeys(l *fault.List, keys []Key) {
	if len(keys) > MaxKeys {
		l.Add("keys", fault.TooLarge, "%d keys; at most %d are allowed", len(keys), MaxKeys)
		return
	}
	for i, k := range keys {
		var own fault.List
		checkName(&own, "", "name", k.Name)
		checkText(&own, "", "value", k.Value)
		if slices.Contains(keys[:i], k) {
			own.Add("", fault.Duplicate, "key %s = %s is there twice", fault.Quote(k.Name), fault.Quote(k.Value))
		}
		joinAt(l, "keys", i, &own)
	}
}

func checkRef(l *fault.List, path string, r Ref) {
	checkKind(l, path, r.Kind)
	if r.ID == "" {
		l.Add(fault.At(path, "id"), fault.Missing, "the id is missing")
	}
	checkText(l, path, "id", r.ID)
}

// checkKind also refuses the kind that is reserved for finding entries by command.
func checkKind(l *fault.List, above, kind string) {
	checkName(l, above, "kind", kind)
	if kind == commandKind {
		l.Add(fault.At(above, "kind"), fault.Range, "kind %q is reserved", kind)
	}
}

func checkName(l *fault.List, above, field, name string) {
	switch {
	case name == "":
		l.Add(fault.At(above, field), fault.Missing, "the %s is missing", field)
	case len(name) > MaxKind:
		l.Add(fault.At(above, field), fault.TooLarge, "%s has %d bytes; at most %d are allowed", fault.Quote(name), len(name), MaxKind)
	case strings.ContainsFunc(name, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '_'
	}):
		l.Add(fault.At(above, field), fault.Malformed, "%s may hold only lower-case letters, digits and _", fault.Quote(name))
	}
}

func checkText(l *fault.List, above, field, s string) {
	switch {
	case len(s) > MaxID:
		l.Add(fault.At(above, field), fault.TooLarge, "%s has %d bytes; at most %d are allowed", fault.Quote(s), len(s), MaxID)
	case !utf8.ValidString(s):
		l.Add(fault.At(above, field), fault.Malformed, "%s is not valid UTF-8", fault.Quote(s))
	case strings.IndexByte(s, 0) >= 0:
		l.Add(fault.At(above, field), fault.Malformed, "%s holds a NUL", fault.Quote(s))
	}
}

// checkTime keeps times within what every engine can keep to the microsecond.
func checkTime(l *fault.List, field string, t time.Time) {
	if y := t.UTC().Year(); y < 1 || y > 9999 {
		l.Add(field, fault.Range, "year %d is not within 1 and 9999", y)
	}
}

func checkBody(l *fault.List, body []byte) {
	if len(body) > MaxBody {
		l.Add("body", fault.TooLarge, "the body has %d bytes; at most %d are allowed", len(body), MaxBody)
	}
}

func checkLimit(l *fault.List, limit int) {
	if limit < 1 || limit > MaxPage {
		l.Add("limit", fault.Range, "limit %d is not within 1 and %d", limit, MaxPage)
	}
}
