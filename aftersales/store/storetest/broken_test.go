package storetest_test

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/store/storetest"
)

// broken is a store with one fault, and the case that has to catch it.
type broken struct {
	fault string
	by    string
	make  func(d *driver)
}

// The faults are those that stores of this kind are known for.
var brokenStores = []broken{
	{"gives an error for what is not there", "unknown", onRead(func(recs []store.Record) ([]store.Record, error) {
		for _, r := range recs {
			if !r.Live() {
				return nil, fmt.Errorf("%s: %w", r.Ref, store.ErrNotFound)
			}
		}
		return recs, nil
	})},
	{"gives records in its own order", "order of references", onRead(func(recs []store.Record) ([]store.Record, error) {
		slices.SortFunc(recs, func(a, b store.Record) int { return strings.Compare(a.ID, b.ID) })
		return recs, nil
	})},
	{"gives no more than there is", "order of references", onRead(func(recs []store.Record) ([]store.Record, error) {
		return slices.DeleteFunc(recs, func(r store.Record) bool { return r.Rev == 0 }), nil
	})},
	{"reads one record after the other", "one moment", readsSingly},
	{"forgets the due time", "put and read", onPut(func(r *store.Record) { r.Due = time.Time{} })},
	{"keeps keys that were replaced", "put replaces", keepsKeys},
	{"takes kind and id for one word", "kinds apart", joinsKindAndID},
	{"gives the body of a deleted record", "deleted", onRead(func(recs []store.Record) ([]store.Record, error) {
		for i := range recs {
			if recs[i].Gone {
				recs[i].Body = []byte("still here")
			}
		}
		return recs, nil
	})},
	{"forgets revisions with the deletion", "never reused", forgetsDeleted},

	{"puts over what exists", "new over existing", putsOver(1)},
	{"puts at any revision", "stale put", putsOver(0)},
	{"names another record in a conflict", "stale put", onConflict(func(c *store.ConflictError) { c.Ref.ID = "another" })},
	{"gives the wanted revision as the found one", "stale put", onConflict(func(c *store.ConflictError) { c.Have = c.Want })},
	{"gives any revision as the found one", "check of revision", onConflict(func(c *store.ConflictError) { c.Have = c.Want + 7 })},
	{"checks the first hundred", "bounds", onCommit(func(d *driver, ctx context.Context, b store.Batch) error {
		b.Checks = b.Checks[:min(100, len(b.Checks))]
		return d.inner.Commit(ctx, b)
	})},
	{"checks the first five hundred", "bounds", onCommit(func(d *driver, ctx context.Context, b store.Batch) error {
		b.Checks = b.Checks[:min(500, len(b.Checks))]
		return d.inner.Commit(ctx, b)
	})},
	{"takes no more than 4 MiB of entries", "bounds", onCommit(func(d *driver, ctx context.Context, b store.Batch) error {
		size := 0
		for _, e := range b.Appends {
			size += len(e.Body)
		}
		if size > 4<<20 {
			return errors.New("packet too large")
		}
		return d.inner.Commit(ctx, b)
	})},
	{"cuts a digest off at a zero byte", "log entry whole", onAppend(func(e *store.Entry) {
		if i := bytes.IndexByte(e.Digest[:], 0); i >= 0 {
			clear(e.Digest[i:])
		}
	})},
	{"deletes at any revision", "stale delete", onCommit(func(d *driver, ctx context.Context, b store.Batch) error {
		for i, c := range b.Deletes {
			if have := d.current(c.Ref); have.Live() {
				b.Deletes[i].Rev = have.Rev
			}
		}
		return d.inner.Commit(ctx, b)
	})},
	{"does not check", "check of revision", dropsChecks(func(store.Check) bool { return true })},
	{"does not check what is absent", "check of absence", dropsChecks(func(c store.Check) bool { return c.Rev == 0 })},
	{"does nothing if there is nothing to write", "checks alone", onCommit(func(d *driver, ctx context.Context, b store.Batch) error {
		if len(b.Puts)+len(b.Deletes)+len(b.Appends) == 0 {
			return nil
		}
		return d.inner.Commit(ctx, b)
	})},
	{"writes one change after the other", "all or nothing", writesSingly},
	{"writes the records of a duplicate", "nothing after duplicate", onCommit(func(d *driver, ctx context.Context, b store.Batch) error {
		err := d.inner.Commit(ctx, b)
		if errors.Is(err, store.ErrDuplicate) {
			b.Appends = nil
			_ = d.inner.Commit(ctx, b)
		}
		return err
	})},
	{"knows the commands of each subject alone", "duplicate command", onCommit(func(d *driver, ctx context.Context, b store.Batch) error {
		err := d.inner.Commit(ctx, b)
		if errors.Is(err, store.ErrDuplicate) && d.current(b.Appends[0].Subject).Rev == 0 {
			b.Appends[0].Command += "'"
			return d.inner.Commit(ctx, b)
		}
		return err
	})},
	{"names another command in a duplicate", "duplicate command", onCommit(func(d *driver, ctx context.Context, b store.Batch) error {
		err := d.inner.Commit(ctx, b)
		if errors.Is(err, store.ErrDuplicate) {
			return &store.DuplicateError{Command: "another"}
		}
		return err
	})},
	{"reports a conflict in preference to a duplicate", "duplicate before conflict", onCommit(func(d *driver, ctx context.Context, b store.Batch) error {
		return cmp.Or(d.expectations(b), d.inner.Commit(ctx, b))
	})},
	{"takes a second entry at a revision", "entry at taken revision", onCommit(func(d *driver, ctx context.Context, b store.Batch) error {
		err := d.inner.Commit(ctx, b)
		if errors.Is(err, store.ErrConflict) && len(b.Appends) > 0 && d.expectations(b) == nil {
			b.Appends = nil
			return d.inner.Commit(ctx, b)
		}
		return err
	})},
	{"cuts ids off at 191 bytes", "bounds", onRef(func(r store.Ref) store.Ref {
		r.ID = r.ID[:min(len(r.ID), 191)]
		return r
	})},

	{"gives the log in the order of arrival", "log in order", logByArrival},
	{"takes a command for a subject", "log by command", onStream(func(d *driver, ctx context.Context, of store.Ref, after int64) ([]store.Entry, error) {
		if of.IsCommand() && d.current(store.Ref{Kind: "order", ID: of.ID}).Rev == 0 {
			of.Kind = "order"
		}
		return d.inner.Stream(ctx, of, after)
	})},
	{"gives pages of a hundred entries", "log pages", onStream(func(d *driver, ctx context.Context, of store.Ref, after int64) ([]store.Entry, error) {
		entries, err := d.inner.Stream(ctx, of, after)
		return entries[:min(100, len(entries))], err
	})},
	{"forgets the digest", "log entry whole", onAppend(func(e *store.Entry) { e.Digest = [32]byte{} })},
	{"forgets the time of an entry", "log entry whole", onAppend(func(e *store.Entry) { e.At = time.Time{} })},
	{"cuts the bodies of entries off", "log entry whole", onAppend(func(e *store.Entry) { e.Body = e.Body[:len(e.Body)/2] })},
	{"gives the times of entries in its own zone", "log entry whole", onStream(func(d *driver, ctx context.Context, of store.Ref, after int64) ([]store.Entry, error) {
		entries, err := d.inner.Stream(ctx, of, after)
		for i := range entries {
			entries[i].At = entries[i].At.In(time.FixedZone("CST", 8*3600))
		}
		return entries, err
	})},
	{"deletes the log with the record", "log stays", onStream(func(d *driver, ctx context.Context, of store.Ref, after int64) ([]store.Entry, error) {
		if d.current(of).Gone {
			return nil, nil
		}
		return d.inner.Stream(ctx, of, after)
	})},

	{"takes bodies for text", "bodies exact", onPut(func(r *store.Record) { r.Body = bytes.ToValidUTF8(r.Body, []byte("?")) })},
	{"cuts bodies off at 64 KiB", "bodies exact", onPut(func(r *store.Record) { r.Body = r.Body[:min(len(r.Body), 1<<16-1)] })},
	{"folds the case of ids", "ids exact", onRef(func(r store.Ref) store.Ref {
		r.ID = strings.ToLower(r.ID)
		return r
	})},
	{"ignores spaces at the end of ids", "ids exact", onRef(func(r store.Ref) store.Ref {
		r.ID = cmp.Or(strings.TrimRight(r.ID, " "), r.ID)
		return r
	})},
	{"cleans ids like paths", "ids exact", onRef(func(r store.Ref) store.Ref {
		r.ID = path.Clean(r.ID)
		return r
	})},
	{"composes letters and accents in key values", "key values exact", onPut(func(r *store.Record) {
		for i := range r.Keys {
			r.Keys[i].Value = strings.ReplaceAll(r.Keys[i].Value, "e\u0301", "é")
		}
	})},
	{"folds the case of commands", "commands exact", onAppend(func(e *store.Entry) { e.Command = strings.ToLower(e.Command) })},
	{"keeps milliseconds", "times to the microsecond", onPut(func(r *store.Record) { r.Due = r.Due.Truncate(time.Millisecond) })},
	{"gives times in its own zone", "times to the microsecond", onRead(func(recs []store.Record) ([]store.Record, error) {
		for i := range recs {
			recs[i].Due = recs[i].Due.In(time.FixedZone("CST", 8*3600))
		}
		return recs, nil
	})},
	{"keeps the slices of its caller", "slices of the caller", keepsSlices},
	{"gives its own slices away", "slices of the driver", givesSlices},

	{"lists in the order of ids", "scan by key", onPage(func(_ *driver, _ store.Query, p store.Page) store.Page {
		slices.SortFunc(p.Records, func(a, b store.Record) int { return strings.Compare(a.ID, b.ID) })
		return p
	})},
	{"takes a prefix for a pattern", "scan by prefix", scansPattern},
	{"ends a prefix at U+FFFF", "scan by prefix", onPage(func(_ *driver, q store.Query, p store.Page) store.Page {
		p.Records = slices.DeleteFunc(p.Records, func(r store.Record) bool {
			return q.Prefix != "" && len(r.Keys) == 1 && r.Keys[0].Value >= q.Prefix+"\uffff"
		})
		return p
	})},
	{"gives a record for each value", "scan once each", scansEachValue},
	{"lists by keys of the past", "scan follows changes", scansThePast},
	{"lists what is due before, not at, the time", "scan by due time", onScan(func(d *driver, ctx context.Context, q store.Query) (store.Page, error) {
		if q.Key == "" {
			q.DueBy = q.DueBy.Add(-time.Microsecond)
		}
		return d.inner.Scan(ctx, q)
	})},
	{"always promises a next page", "scan pages", onPage(func(_ *driver, q store.Query, p store.Page) store.Page {
		if len(p.Records) == q.Limit {
			last := p.Records[q.Limit-1]
			p.Next = store.Cursor{ID: last.ID, Due: last.Due}
			if q.Key != "" {
				p.Next.Value = last.Keys[0].Value
			}
		}
		return p
	})},
	{"gives more records than the limit", "scan pages", onScan(func(d *driver, ctx context.Context, q store.Query) (store.Page, error) {
		q.Limit++
		return d.inner.Scan(ctx, q)
	})},
	{"begins again after each page", "scan pages", onScan(func(d *driver, ctx context.Context, q store.Query) (store.Page, error) {
		q.After = store.Cursor{}
		return d.inner.Scan(ctx, q)
	})},
	{"lists records without their bodies", "scan whole records", onPage(func(_ *driver, _ store.Query, p store.Page) store.Page {
		for i := range p.Records {
			p.Records[i].Body = nil
		}
		return p
	})},
	{"pages by counting", "scan beside writers", pagesByCounting},
	{"ends early if the record at the cursor is gone", "scan behind what is gone", onScan(func(d *driver, ctx context.Context, q store.Query) (store.Page, error) {
		if q.After.ID != "" && !d.current(store.Ref{Kind: q.Kind, ID: q.After.ID}).Live() {
			return store.Page{}, nil
		}
		return d.inner.Scan(ctx, q)
	})},
	{"lists due times in its own zone", "scan whole records", onPage(func(_ *driver, _ store.Query, p store.Page) store.Page {
		for i := range p.Records {
			p.Records[i].Due = p.Records[i].Due.In(time.FixedZone("CST", 8*3600))
		}
		return p
	})},

	{"looks before it locks", "racing puts", looksFirst(everything)},
	{"looks before it locks", "racing creations", looksFirst(everything)},
	{"looks before it locks", "racing deletions", looksFirst(everything)},
	{"looks before it locks", "opposite order", looksFirst(everything)},
	{"looks for the command before it locks", "racing commands", looksForCommandFirst},
	{"checks before it locks", "write skew", looksFirst(checks)},
	{"checks absence before it locks", "write skew on absence", looksFirst(checks)},
	{"checks before it locks", "check against change", looksFirst(checks)},
	{"lets one batch at a time check a record", "shared checks", checksAlone()},
	{"does not check", "read set", dropsChecks(func(store.Check) bool { return true })},
	{"loses what a racing writer put", "no lost update", putsOver(0)},

	{"does not look at its context", "context done before", forgetsContext},
	{"does not look at its context", "deadline passed before", forgetsContext},
	{"writes half when its context ends", "context done during", onCommit(func(d *driver, ctx context.Context, b store.Batch) error {
		half := b
		if len(b.Puts) == 2 && len(b.Appends) == 1 {
			half.Puts, half.Appends = b.Puts[:1], nil
			if err := d.inner.Commit(ctx, half); err != nil {
				return err
			}
			time.Sleep(time.Millisecond)
			b.Puts = b.Puts[1:]
		}
		return d.inner.Commit(ctx, b)
	})},

	{"says it is closed, but works on", "use after close", func(d *driver) { d.close = func() error { return nil } }},
	{"hands a record to every worker that asks at once", "racing claims", claimsWithoutLock},
	{"hands out what is due last", "claim", func(d *driver) {
		d.claim = func(ctx context.Context, kind string, now, until time.Time, limit int) ([]store.Record, error) {
			recs, err := d.inner.Claim(ctx, kind, now, until, limit)
			slices.Reverse(recs)
			return recs, err
		}
	}},
	{"hands out more than the limit", "claim", onClaim(func(d *driver, ctx context.Context, kind string, now, until time.Time, limit int) ([]store.Record, error) {
		return d.inner.Claim(ctx, kind, now, until, limit+1)
	})},
	{"does not hand out what is due right now", "claim", onClaim(func(d *driver, ctx context.Context, kind string, now, until time.Time, limit int) ([]store.Record, error) {
		return d.inner.Claim(ctx, kind, now.Add(-time.Microsecond), until, limit)
	})},
	{"hands out nothing", "claim is a change", onClaim(func(*driver, context.Context, string, time.Time, time.Time, int) ([]store.Record, error) {
		return nil, nil
	})},
	{"hands records out with a time of its own zone", "claim is a change", onClaim(func(d *driver, ctx context.Context, kind string, now, until time.Time, limit int) ([]store.Record, error) {
		recs, err := d.inner.Claim(ctx, kind, now, until, limit)
		for i := range recs {
			recs[i].Due = recs[i].Due.In(time.FixedZone("CST", 8*3600))
		}
		return recs, err
	})},
	{"forgets the keys of what it hands out", "claim is a change", func(d *driver) {
		d.claim = func(ctx context.Context, kind string, now, until time.Time, limit int) ([]store.Record, error) {
			recs, err := d.inner.Claim(ctx, kind, now, until, limit)
			for i := range recs {
				recs[i].Keys = nil
			}
			return recs, err
		}
	}},

	{"walks over what was deleted", "walk", func(d *driver) {
		d.walk = func(ctx context.Context, after store.Ref, limit int) ([]store.Record, error) {
			recs, err := d.inner.Walk(ctx, after, limit)
			return slices.DeleteFunc(recs, func(r store.Record) bool { return r.Gone }), err
		}
	}},
	{"walks in the order of letters", "walk", func(d *driver) {
		d.walk = func(ctx context.Context, after store.Ref, limit int) ([]store.Record, error) {
			recs, err := d.inner.Walk(ctx, after, limit)
			slices.SortFunc(recs, func(a, b store.Record) int { return strings.Compare(strings.ToLower(a.ID), strings.ToLower(b.ID)) })
			return recs, err
		}
	}},
	{"gives the last record of a page again", "walk", func(d *driver) {
		d.walk = func(ctx context.Context, after store.Ref, limit int) ([]store.Record, error) {
			if after.ID != "" {
				after.ID = after.ID[:len(after.ID)-1]
			}
			return d.inner.Walk(ctx, after, limit)
		}
	}},
	{"walks one entry of each subject", "walk the log", func(d *driver) {
		d.log = func(ctx context.Context, after store.Ref, _ int64, limit int) ([]store.Entry, error) {
			return d.inner.WalkLog(ctx, after, 1<<40, limit)
		}
	}},
	{"loads everything at revision 1", "load", func(d *driver) {
		d.load = func(ctx context.Context, records []store.Record, entries []store.Entry) error {
			for i := range records {
				records[i].Rev = 1
			}
			return d.inner.Load(ctx, records, entries)
		}
	}},
	{"walks over the parts of seconds", "walk the log", func(d *driver) {
		d.log = func(ctx context.Context, after store.Ref, rev int64, limit int) ([]store.Entry, error) {
			entries, err := d.inner.WalkLog(ctx, after, rev, limit)
			for i := range entries {
				entries[i].At = entries[i].At.Truncate(time.Second)
			}
			return entries, err
		}
	}},
	{"walks five hundred at a time", "walk many", func(d *driver) {
		d.walk = func(ctx context.Context, after store.Ref, limit int) ([]store.Record, error) {
			return d.inner.Walk(ctx, after, min(limit, 500))
		}
	}},
	{"has revisions of 32 bits", "load high revisions", func(d *driver) {
		d.load = func(ctx context.Context, records []store.Record, entries []store.Entry) error {
			for _, r := range records {
				if r.Rev > 1<<31 {
					return errors.New("out of range")
				}
			}
			return d.inner.Load(ctx, records, entries)
		}
	}},
	{"loads no keys", "load", func(d *driver) {
		d.load = func(ctx context.Context, records []store.Record, entries []store.Entry) error {
			for i := range records {
				records[i].Keys = nil
			}
			return d.inner.Load(ctx, records, entries)
		}
	}},
	{"loads half before it finds what is there", "load what is there", func(d *driver) {
		d.load = func(ctx context.Context, records []store.Record, entries []store.Entry) error {
			for i := range records {
				if err := d.inner.Load(ctx, records[i:i+1], nil); err != nil {
					return err
				}
			}
			return d.inner.Load(ctx, nil, entries)
		}
	}},
}

func TestEachBrokenStoreIsCaughtByTheCaseForIt(t *testing.T) {
	for _, b := range brokenStores {
		t.Run(b.by+": "+b.fault, func(t *testing.T) {
			err := find(t, b.by).Run(t.Context(), harness(b.make))
			switch {
			case err == nil:
				t.Errorf("the case %q lets a store pass that %s", b.by, b.fault)
			case !strings.Contains(err.Error(), "\nthe contract: "+find(t, b.by).Contract):
				t.Errorf("the error does not say which sentence is broken: %v", err)
			case strings.Contains(err.Error(), "panic") || strings.Contains(err.Error(), "hangs"):
				t.Errorf("caught, but not by a check: %v", err)
			}
		})
	}
}

func TestEveryCaseCatchesABrokenStore(t *testing.T) {
	catches := map[string]bool{
		"powers as declared": true, // see TestPowersHaveToBeDeclared
		"opened twice":       true, // see TestAStoreOpenedAgainHasToBeTheSame
		"reopen":             true, // the same
	}
	for _, b := range brokenStores {
		catches[b.by] = true
	}
	for _, c := range storetest.Cases() {
		if !catches[c.Name] {
			t.Errorf("no broken store shows that the case %q can fail", c.Name)
		}
	}
}

func TestPowersHaveToBeDeclared(t *testing.T) {
	bare := func(context.Context) (store.Driver, error) { return struct{ store.Driver }{memstore.New()}, nil }
	full := func(context.Context) (store.Driver, error) { return memstore.New(), nil }
	for name, h := range map[string]struct {
		caps storetest.Caps
		open func(context.Context) (store.Driver, error)
	}{
		"claims, but has not the power":   {storetest.Caps{Claim: true}, bare},
		"archives, but has not the power": {storetest.Caps{Archive: true}, bare},
		"can archive, but does not say":   {storetest.Caps{Claim: true, Close: true}, full},
		"closes, but has not the power":   {storetest.Caps{Close: true}, bare},
		"reopens what is never closed":    {storetest.Caps{Reopen: true}, bare},
		"can claim, but does not say":     {storetest.Caps{Archive: true, Close: true}, full},
		"can close, but does not say":     {storetest.Caps{Claim: true, Archive: true}, full},
	} {
		err := find(t, "powers as declared").Run(t.Context(), storetest.Harness{Caps: h.caps, Place: func(context.Context) (storetest.Place, error) {
			return storetest.Place{Open: h.open}, nil
		}})
		if err == nil {
			t.Errorf("%s: not caught", name)
		}
	}
}

func TestAStoreOpenedAgainHasToBeTheSame(t *testing.T) {
	for _, name := range []string{"opened twice", "reopen"} {
		err := find(t, name).Run(t.Context(), storetest.Harness{Caps: allCaps, Place: func(context.Context) (storetest.Place, error) {
			return storetest.Place{Open: func(context.Context) (store.Driver, error) { return memstore.New(), nil }}, nil
		}})
		if err == nil {
			t.Errorf("%s: a store that is empty each time it is opened is not caught", name)
		}
	}
}

// current gives a record as it is.
func (d *driver) current(r store.Ref) store.Record {
	recs, err := d.inner.Read(context.Background(), []store.Ref{r})
	if err != nil {
		return store.Record{Ref: r}
	}
	return recs[0]
}

// expectations gives the conflict of a batch, if it has one now.
func (d *driver) expectations(b store.Batch) error {
	want := slices.Concat(b.Checks, b.Deletes)
	for _, r := range b.Puts {
		want = append(want, store.Check{Ref: r.Ref, Rev: r.Rev - 1})
	}
	for _, c := range want {
		if have := d.current(c.Ref).Rev; have != c.Rev {
			return &store.ConflictError{Ref: c.Ref, Want: c.Rev, Have: have}
		}
	}
	return nil
}

// force makes the changes whatever the revisions are.
func (d *driver) force(ctx context.Context, b store.Batch) error {
	b.Checks = nil
	b.Puts, b.Deletes = slices.Clone(b.Puts), slices.Clone(b.Deletes)
	for {
		for i := range b.Puts {
			b.Puts[i].Rev = d.current(b.Puts[i].Ref).Rev + 1
		}
		b.Deletes = slices.DeleteFunc(b.Deletes, func(c store.Check) bool { return !d.current(c.Ref).Live() })
		for i := range b.Deletes {
			b.Deletes[i].Rev = d.current(b.Deletes[i].Ref).Rev
		}
		err := d.inner.Commit(ctx, b)
		if !errors.Is(err, store.ErrConflict) {
			return err
		}
		if d.expectations(b) == nil { // it is the entry
			b.Appends = nil
		}
	}
}

func onRead(f func([]store.Record) ([]store.Record, error)) func(*driver) {
	return func(d *driver) {
		d.read = func(ctx context.Context, refs []store.Ref) ([]store.Record, error) {
			recs, err := d.inner.Read(ctx, refs)
			if err != nil {
				return nil, err
			}
			return f(recs)
		}
	}
}

func onStream(f func(d *driver, ctx context.Context, of store.Ref, after int64) ([]store.Entry, error)) func(*driver) {
	return func(d *driver) {
		d.stream = func(ctx context.Context, of store.Ref, after int64) ([]store.Entry, error) {
			return f(d, ctx, of, after)
		}
	}
}

func onScan(f func(d *driver, ctx context.Context, q store.Query) (store.Page, error)) func(*driver) {
	return func(d *driver) {
		d.scan = func(ctx context.Context, q store.Query) (store.Page, error) { return f(d, ctx, q) }
	}
}

func onPage(f func(d *driver, q store.Query, p store.Page) store.Page) func(*driver) {
	return onScan(func(d *driver, ctx context.Context, q store.Query) (store.Page, error) {
		p, err := d.inner.Scan(ctx, q)
		return f(d, q, p), err
	})
}

func onCommit(f func(d *driver, ctx context.Context, b store.Batch) error) func(*driver) {
	return func(d *driver) {
		d.commit = func(ctx context.Context, b store.Batch) error { return f(d, ctx, copyBatch(b)) }
	}
}

func copyBatch(b store.Batch) store.Batch {
	b.Checks, b.Deletes = slices.Clone(b.Checks), slices.Clone(b.Deletes)
	b.Puts, b.Appends = slices.Clone(b.Puts), slices.Clone(b.Appends)
	for i := range b.Puts {
		b.Puts[i] = b.Puts[i].Clone()
	}
	return b
}

func onPut(f func(r *store.Record)) func(*driver) {
	return onCommit(func(d *driver, ctx context.Context, b store.Batch) error {
		for i := range b.Puts {
			f(&b.Puts[i])
		}
		return d.inner.Commit(ctx, b)
	})
}

func onAppend(f func(e *store.Entry)) func(*driver) {
	return onCommit(func(d *driver, ctx context.Context, b store.Batch) error {
		for i := range b.Appends {
			f(&b.Appends[i])
		}
		return d.inner.Commit(ctx, b)
	})
}

// onConflict changes the conflicts that are reported.
func onConflict(f func(c *store.ConflictError)) func(*driver) {
	return onCommit(func(d *driver, ctx context.Context, b store.Batch) error {
		err := d.inner.Commit(ctx, b)
		var c *store.ConflictError
		if errors.As(err, &c) {
			f(c)
		}
		return err
	})
}

func onClaim(f func(d *driver, ctx context.Context, kind string, now, until time.Time, limit int) ([]store.Record, error)) func(*driver) {
	return func(d *driver) {
		d.claim = func(ctx context.Context, kind string, now, until time.Time, limit int) ([]store.Record, error) {
			return f(d, ctx, kind, now, until, limit)
		}
	}
}

// onRef stores records under another reference, and gives them back under the one asked for.
func onRef(f func(store.Ref) store.Ref) func(*driver) {
	return func(d *driver) {
		d.commit = func(ctx context.Context, b store.Batch) error {
			b = copyBatch(b)
			for i := range b.Puts {
				b.Puts[i].Ref = f(b.Puts[i].Ref)
			}
			for _, list := range [][]store.Check{b.Checks, b.Deletes} {
				for i := range list {
					list[i].Ref = f(list[i].Ref)
				}
			}
			return d.inner.Commit(ctx, b)
		}
		d.read = func(ctx context.Context, refs []store.Ref) ([]store.Record, error) {
			asked := slices.Clone(refs)
			for i := range asked {
				asked[i] = f(asked[i])
			}
			recs, err := d.inner.Read(ctx, asked)
			for i := range recs {
				recs[i].Ref = refs[i]
			}
			return recs, err
		}
	}
}

func readsSingly(d *driver) {
	d.read = func(ctx context.Context, refs []store.Ref) ([]store.Record, error) {
		var out []store.Record
		for _, r := range refs {
			rec, err := d.inner.Read(ctx, []store.Ref{r})
			if err != nil {
				return nil, err
			}
			out = append(out, rec...)
			time.Sleep(10 * time.Microsecond)
		}
		return out, nil
	}
}

func keepsKeys(d *driver) {
	d.commit = func(ctx context.Context, b store.Batch) error {
		b = copyBatch(b)
		for i := range b.Puts {
			for _, k := range d.current(b.Puts[i].Ref).Keys {
				if !slices.Contains(b.Puts[i].Keys, k) {
					b.Puts[i].Keys = append(b.Puts[i].Keys, k)
				}
			}
		}
		return d.inner.Commit(ctx, b)
	}
}

func joinsKindAndID(d *driver) {
	onRef(func(r store.Ref) store.Ref { return store.Ref{Kind: "any", ID: r.Kind + r.ID} })(d)
}

// forgetsDeleted keeps deleted records under another reference, out of the way.
func forgetsDeleted(d *driver) {
	var mu sync.Mutex
	lives := map[store.Ref]int{}
	name := func(r store.Ref) store.Ref {
		mu.Lock()
		defer mu.Unlock()
		r.ID += fmt.Sprint("/", lives[r])
		return r
	}
	onRef(name)(d)
	commit := d.commit
	d.commit = func(ctx context.Context, b store.Batch) error {
		err := commit(ctx, b)
		if err == nil {
			mu.Lock()
			defer mu.Unlock()
			for _, c := range b.Deletes {
				lives[c.Ref]++
			}
		}
		return err
	}
}

// putsOver ignores the revision of puts, or of puts at one revision.
func putsOver(rev int64) func(*driver) {
	return onCommit(func(d *driver, ctx context.Context, b store.Batch) error {
		for i := range b.Puts {
			if rev == 0 || b.Puts[i].Rev == rev {
				b.Puts[i].Rev = d.current(b.Puts[i].Ref).Rev + 1
			}
		}
		return d.inner.Commit(ctx, b)
	})
}

func dropsChecks(drop func(store.Check) bool) func(*driver) {
	return onCommit(func(d *driver, ctx context.Context, b store.Batch) error {
		b.Checks = slices.DeleteFunc(b.Checks, drop)
		return d.inner.Commit(ctx, b)
	})
}

func writesSingly(d *driver) {
	d.commit = func(ctx context.Context, b store.Batch) error {
		parts := []store.Batch{{Checks: b.Checks}}
		for _, r := range b.Puts {
			parts = append(parts, store.Batch{Puts: []store.Record{r}})
		}
		parts = append(parts, store.Batch{Appends: b.Appends, Deletes: b.Deletes})
		for _, part := range parts {
			if err := d.inner.Commit(ctx, part); err != nil {
				return err
			}
		}
		return nil
	}
}

func logByArrival(d *driver) {
	var mu sync.Mutex
	arrived := map[string]int{}
	d.commit = func(ctx context.Context, b store.Batch) error {
		mu.Lock()
		defer mu.Unlock()
		for _, e := range b.Appends {
			arrived[e.Command] = len(arrived)
		}
		return d.inner.Commit(ctx, b)
	}
	d.stream = func(ctx context.Context, of store.Ref, after int64) ([]store.Entry, error) {
		entries, err := d.inner.Stream(ctx, of, after)
		mu.Lock()
		defer mu.Unlock()
		slices.SortFunc(entries, func(a, b store.Entry) int { return cmp.Compare(arrived[a.Command], arrived[b.Command]) })
		return entries, err
	}
}

// keepsSlices gives back the very bodies that were put.
func keepsSlices(d *driver) {
	var mu sync.Mutex
	bodies := map[store.Ref][]byte{}
	d.commit = func(ctx context.Context, b store.Batch) error {
		mu.Lock()
		defer mu.Unlock()
		for _, r := range b.Puts {
			bodies[r.Ref] = r.Body
		}
		return d.inner.Commit(ctx, b)
	}
	d.read = func(ctx context.Context, refs []store.Ref) ([]store.Record, error) {
		recs, err := d.inner.Read(ctx, refs)
		mu.Lock()
		defer mu.Unlock()
		for i := range recs {
			recs[i].Body = bodies[recs[i].Ref]
		}
		return recs, err
	}
}

// givesSlices gives back the same slice at each call.
func givesSlices(d *driver) {
	var mu sync.Mutex
	given := map[store.Ref]store.Record{}
	d.read = func(ctx context.Context, refs []store.Ref) ([]store.Record, error) {
		recs, err := d.inner.Read(ctx, refs)
		mu.Lock()
		defer mu.Unlock()
		for i, r := range recs {
			if before, ok := given[r.Ref]; ok && before.Rev == r.Rev {
				recs[i] = before
			}
			given[r.Ref] = recs[i]
		}
		return recs, err
	}
}

// filtered reads all records of a kind that have the key, and gives those wanted by value, in one page.
func filtered(d *driver, ctx context.Context, q store.Query, want func(value string) bool) (store.Page, error) {
	if q.Key == "" {
		return d.inner.Scan(ctx, q)
	}
	all, err := d.inner.Scan(ctx, store.Query{Kind: q.Kind, Key: q.Key, Limit: store.MaxPage})
	if err != nil {
		return store.Page{}, err
	}
	type line struct {
		value string
		rec   store.Record
	}
	var lines []line
	for _, r := range all.Records {
		for _, k := range r.Keys {
			if k.Name == q.Key && want(k.Value) {
				lines = append(lines, line{k.Value, r})
			}
		}
	}
	slices.SortStableFunc(lines, func(a, b line) int { return strings.Compare(a.value, b.value) })
	var page store.Page
	for _, l := range lines {
		if l.value < q.After.Value || l.value == q.After.Value && l.rec.ID <= q.After.ID {
			continue
		}
		if len(page.Records) == q.Limit {
			last := page.Records[q.Limit-1]
			page.Next = store.Cursor{ID: last.ID}
			for _, k := range last.Keys {
				if want(k.Value) && k.Name == q.Key && k.Value > page.Next.Value && k.Value <= l.value {
					page.Next.Value = k.Value
				}
			}
			break
		}
		page.Records = append(page.Records, l.rec)
	}
	return page, nil
}

// scansPattern matches like SQL's LIKE: % and _ stand for anything.
func scansPattern(d *driver) {
	d.scan = func(ctx context.Context, q store.Query) (store.Page, error) {
		pattern := strings.NewReplacer("%", "*", "_", "?", "\\", "\\\\", "[", "\\[").Replace(q.Prefix) + "*"
		return filtered(d, ctx, q, func(value string) bool {
			ok, err := path.Match(pattern, value)
			return ok && err == nil
		})
	}
}

func scansEachValue(d *driver) {
	d.scan = func(ctx context.Context, q store.Query) (store.Page, error) {
		return filtered(d, ctx, q, func(value string) bool { return strings.HasPrefix(value, q.Prefix) })
	}
}

// scansThePast keeps every key in the index that a record ever had.
func scansThePast(d *driver) {
	keepsKeys(d)
}

// pagesByCounting keeps in the cursor how many records came before.
func pagesByCounting(d *driver) {
	d.scan = func(ctx context.Context, q store.Query) (store.Page, error) {
		var before int
		fmt.Sscan(q.After.Value, &before)
		limit := q.Limit
		q.After, q.Limit = store.Cursor{}, store.MaxPage
		all, err := d.inner.Scan(ctx, q)
		page := store.Page{Records: all.Records[min(before, len(all.Records)):]}
		if len(page.Records) > limit {
			page.Records = page.Records[:limit]
			page.Next = store.Cursor{Value: fmt.Sprint(before + limit), ID: "counted"}
		}
		time.Sleep(50 * time.Microsecond)
		return page, err
	}
}

func everything(b store.Batch) store.Batch { return b }
func checks(b store.Batch) store.Batch     { return store.Batch{Checks: b.Checks} }

// looksFirst looks whether part of the expectations hold, and a moment later writes as if they still did.
func looksFirst(part func(store.Batch) store.Batch) func(*driver) {
	return onCommit(func(d *driver, ctx context.Context, b store.Batch) error {
		if err := d.expectations(part(b)); err != nil {
			return err
		}
		time.Sleep(200 * time.Microsecond)
		if len(part(b).Puts) > 0 || len(part(b).Deletes) > 0 {
			return d.force(ctx, b)
		}
		b.Checks = nil
		return d.inner.Commit(ctx, b)
	})
}

func looksForCommandFirst(d *driver) {
	d.commit = func(ctx context.Context, b store.Batch) error {
		b = copyBatch(b)
		for i := range b.Appends {
			found, err := d.inner.Stream(ctx, store.CommandRef(b.Appends[i].Command), 0)
			if err != nil {
				return err
			}
			if len(found) > 0 {
				return &store.DuplicateError{Command: b.Appends[i].Command}
			}
		}
		time.Sleep(200 * time.Microsecond)
		err := d.inner.Commit(ctx, b)
		if errors.Is(err, store.ErrDuplicate) {
			b.Appends = nil
			return d.inner.Commit(ctx, b)
		}
		return err
	}
}

// checksAlone gives up if somebody else checks the same record just now.
func checksAlone() func(*driver) {
	return func(d *driver) {
		var mu sync.Mutex
		held := map[store.Ref]bool{}
		d.commit = func(ctx context.Context, b store.Batch) error {
			mu.Lock()
			for _, c := range b.Checks {
				if held[c.Ref] {
					mu.Unlock()
					return &store.ConflictError{Ref: c.Ref, Want: c.Rev, Have: -1}
				}
			}
			for _, c := range b.Checks {
				held[c.Ref] = true
			}
			mu.Unlock()
			time.Sleep(200 * time.Microsecond)
			mu.Lock()
			defer mu.Unlock()
			clear(held)
			return d.inner.Commit(ctx, b)
		}
	}
}

func forgetsContext(d *driver) {
	d.commit = func(ctx context.Context, b store.Batch) error { return d.inner.Commit(context.WithoutCancel(ctx), b) }
}

func claimsWithoutLock(d *driver) {
	d.claim = func(ctx context.Context, kind string, now, until time.Time, limit int) ([]store.Record, error) {
		page, err := d.inner.Scan(ctx, store.Query{Kind: kind, DueBy: now, Limit: limit})
		time.Sleep(200 * time.Microsecond)
		for i := range page.Records {
			page.Records[i].Rev++
			page.Records[i].Due = until
			_ = d.force(ctx, store.Batch{Puts: []store.Record{page.Records[i]}})
		}
		return page.Records, err
	}
}
