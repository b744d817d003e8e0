package storetest

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"example.com/servicelane/aftersales/store"
)

// noon is a time from which the cases count.
var noon = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)

func ref(kind, id string) store.Ref { return store.Ref{Kind: kind, ID: id} }

func order(id string) store.Ref { return ref("order", id) }

// rec is a record with a body that tells revisions apart.
func rec(r store.Ref, rev int64) store.Record {
	return store.Record{Ref: r, Rev: rev, Body: fmt.Appendf(nil, "%s at %d", r.ID, rev)}
}

// keyed is a record of kind order that can be found by its keys, given as name, value, name, value …
func keyed(id string, rev int64, pairs ...string) store.Record {
	out := rec(order(id), rev)
	for pair := range slices.Chunk(pairs, 2) {
		out.Keys = append(out.Keys, store.Key{Name: pair[0], Value: pair[1]})
	}
	return out
}

// due is a record of kind order with a due time after noon.
func due(id string, rev int64, after time.Duration) store.Record {
	out := rec(order(id), rev)
	out.Due = noon.Add(after)
	return out
}

func entry(subject store.Ref, rev int64, command string) store.Entry {
	e := store.Entry{Subject: subject, Rev: rev, Command: command, At: noon, Body: []byte("events of " + command)}
	copy(e.Digest[:], command)
	return e
}

func puts(recs ...store.Record) store.Batch { return store.Batch{Puts: recs} }

func check(r store.Ref, rev int64) store.Check { return store.Check{Ref: r, Rev: rev} }

// commit makes a change that has to work.
func (t *trial) commit(b store.Batch) {
	if t.failed() {
		return
	}
	if err := b.Validate(); err != nil {
		t.failf("the case itself is wrong: %w", err)
		return
	}
	t.must("commit", t.d.Commit(t.ctx, b))
}

// conflict makes a change that has to be refused because of the record.
func (t *trial) conflict(what string, b store.Batch, on store.Ref) {
	if t.failed() {
		return
	}
	err := t.d.Commit(t.ctx, b)
	var c *store.ConflictError
	switch {
	case !errors.Is(err, store.ErrConflict) || !errors.As(err, &c):
		t.failf("%s: want a conflict, got %v", what, err)
	case c.Ref != on:
		t.failf("%s: the conflict is about %q, want %q", what, c.Ref, on)
	case c.Want == c.Have:
		t.failf("%s: the conflict wants revision %d and has the same", what, c.Want)
	}
	if have := t.read(on)[0].Rev; !t.failed() && c.Have != -1 && c.Have != have {
		t.failf("%s: the conflict says that revision %d is there; it is %d", what, c.Have, have)
	}
}

// duplicate makes a change that has to be refused because of its command.
func (t *trial) duplicate(what string, b store.Batch, command string) {
	if t.failed() {
		return
	}
	err := t.d.Commit(t.ctx, b)
	var d *store.DuplicateError
	switch {
	case !errors.Is(err, store.ErrDuplicate) || !errors.As(err, &d):
		t.failf("%s: want a duplicate, got %v", what, err)
	case d.Command != command:
		t.failf("%s: the duplicate is %q, want %q", what, d.Command, command)
	}
}

// read gives one record for each reference; empty ones once the case has failed.
func (t *trial) read(refs ...store.Ref) []store.Record {
	out := make([]store.Record, len(refs))
	if t.failed() {
		return out
	}
	got, err := t.d.Read(t.ctx, refs)
	t.must("read", err)
	if err == nil && len(got) != len(refs) {
		t.failf("read: %d records for %d references", len(got), len(refs))
	}
	copy(out, got)
	return out
}

// expect compares stored records with what they should be.
func (t *trial) expect(what string, want ...store.Record) {
	refs := make([]store.Ref, len(want))
	for i := range want {
		refs[i] = want[i].Ref
	}
	got := t.read(refs...)
	for i := range want {
		t.same(what, got[i], want[i])
	}
}

// same compares a record with what it should be. The order of its keys does not matter.
func (t *trial) same(what string, got, want store.Record) {
	switch {
	case t.failed():
	case got.Ref != want.Ref:
		t.failf("%s: got %q, want %q", what, got.Ref, want.Ref)
	case got.Rev != want.Rev || got.Gone != want.Gone:
		t.failf("%s: %q has revision %d, gone %t; want %d, %t", what, got.Ref, got.Rev, got.Gone, want.Rev, want.Gone)
	case !slices.Equal(sortedKeys(got.Keys), sortedKeys(want.Keys)):
		t.failf("%s: %q has keys %q, want %q", what, got.Ref, got.Keys, want.Keys)
	case !got.Due.IsZero() && got.Due.Location() != time.UTC:
		t.failf("%s: %q is due in zone %s", what, got.Ref, got.Due.Location())
	case !got.Due.Equal(want.Due):
		t.failf("%s: %q is due %s, want %s", what, got.Ref, got.Due, want.Due)
	case !bytes.Equal(got.Body, want.Body):
		t.failf("%s: %q has body %s, want %s", what, got.Ref, short(got.Body), short(want.Body))
	}
}

func sortedKeys(keys []store.Key) []store.Key {
	keys = slices.Clone(keys)
	slices.SortFunc(keys, func(a, b store.Key) int {
		return bytes.Compare([]byte(a.Name+"\x00"+a.Value), []byte(b.Name+"\x00"+b.Value))
	})
	return keys
}

// short shows a body without filling the screen.
func short(body []byte) string {
	if len(body) > 60 {
		return fmt.Sprintf("%.60q… (%d bytes)", body, len(body))
	}
	return fmt.Sprintf("%q", body)
}

// stream reads one page of a log.
func (t *trial) stream(of store.Ref, after int64) []store.Entry {
	if t.failed() {
		return nil
	}
	entries, err := t.d.Stream(t.ctx, of, after)
	t.must("stream", err)
	return entries
}

// expectLog compares entries with what they should be.
func (t *trial) expectLog(what string, got []store.Entry, want ...store.Entry) {
	if t.failed() {
		return
	}
	if len(got) != len(want) {
		t.failf("%s: %d entries, want %d", what, len(got), len(want))
		return
	}
	for i, w := range want {
		g := got[i]
		switch {
		case g.Subject != w.Subject || g.Rev != w.Rev || g.Command != w.Command:
			t.failf("%s: entry %d is %q at %d by %q, want %q at %d by %q", what, i, g.Subject, g.Rev, g.Command, w.Subject, w.Rev, w.Command)
		case g.Digest != w.Digest:
			t.failf("%s: entry %d has digest %x, want %x", what, i, g.Digest, w.Digest)
		case !g.At.Equal(w.At):
			t.failf("%s: entry %d is of %s, want %s", what, i, g.At, w.At)
		case !bytes.Equal(g.Body, w.Body):
			t.failf("%s: entry %d has body %s, want %s", what, i, short(g.Body), short(w.Body))
		}
	}
}

// scan reads one page.
func (t *trial) scan(q store.Query) store.Page {
	if t.failed() {
		return store.Page{}
	}
	if err := q.Validate(); err != nil {
		t.failf("the case itself is wrong: %w", err)
		return store.Page{}
	}
	page, err := t.d.Scan(t.ctx, q)
	t.must("scan", err)
	if len(page.Records) > q.Limit {
		t.failf("scan: %d records, the limit is %d", len(page.Records), q.Limit)
	}
	return page
}

// scanAll reads all pages and gives the records. It fails if the pages do not come to an end.
func (t *trial) scanAll(q store.Query) []store.Record {
	var out []store.Record
	for range 100_000 {
		page := t.scan(q)
		out = append(out, page.Records...)
		if t.failed() || page.Next == (store.Cursor{}) {
			return out
		}
		q.After = page.Next
	}
	t.failf("scan: the pages do not come to an end")
	return out
}

// expectScan compares the ids that a scan gives, in their order, with what they should be: for several page sizes.
func (t *trial) expectScan(what string, q store.Query, want ...string) {
	for _, limit := range []int{1, 2, 3, 7, store.MaxPage} {
		q.Limit = limit
		if got := ids(t.scanAll(q)); !t.failed() && !slices.Equal(got, want) {
			t.failf("%s, %d a page: got %q, want %q", what, limit, got, want)
		}
	}
}

func ids(recs []store.Record) []string {
	out := make([]string, len(recs))
	for i := range recs {
		out[i] = recs[i].ID
	}
	return out
}

// each runs f n times at once and gives the errors.
func each(n int, f func(i int) error) []error {
	errs := make([]error, n)
	start := make(chan struct{})
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					errs[i] = fmt.Errorf("panic: %v", r)
				}
			}()
			<-start
			errs[i] = f(i)
		})
	}
	close(start)
	wg.Wait()
	return errs
}

// isConflict tells whether err is a conflict about the record.
func isConflict(err error, on store.Ref) bool {
	var c *store.ConflictError
	return errors.Is(err, store.ErrConflict) && errors.As(err, &c) && c.Ref == on
}
