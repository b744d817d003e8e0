package store_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales/store"
)

// spy is a driver that counts calls, and lets others act before a commit.
type spy struct {
	store.Driver
	reads, commits int
	last           store.Batch
	before         func() error
	answer         func(refs []store.Ref) ([]store.Record, error)
}

func (s *spy) Read(ctx context.Context, refs []store.Ref) ([]store.Record, error) {
	s.reads++
	if s.answer != nil {
		return s.answer(refs)
	}
	return s.Driver.Read(ctx, refs)
}

func (s *spy) Commit(ctx context.Context, b store.Batch) error {
	s.commits++
	s.last = b
	if s.before != nil {
		if err := s.before(); err != nil {
			return err
		}
	}
	return s.Driver.Commit(ctx, b)
}

func newSpy(t *testing.T, recs ...store.Record) *spy {
	t.Helper()
	d := memstore.New()
	if err := d.Commit(t.Context(), store.Batch{Puts: recs}); err != nil {
		t.Fatal(err)
	}
	return &spy{Driver: d}
}

func rec(id string, body string) store.Record {
	return store.Record{Ref: order(id), Rev: 1, Body: []byte(body)}
}

// bodies gives the records of kind order as "id@rev body".
func state(t *testing.T, d store.Driver, ids ...string) []string {
	t.Helper()
	var out []string
	for _, id := range ids {
		recs, err := d.Read(t.Context(), []store.Ref{order(id)})
		if err != nil {
			t.Fatal(err)
		}
		s := fmt.Sprintf("%s@%d %s", id, recs[0].Rev, recs[0].Body)
		if recs[0].Gone {
			s += "gone"
		}
		out = append(out, s)
	}
	return out
}

func expect(t *testing.T, d store.Driver, want ...string) {
	t.Helper()
	var ids []string
	for _, w := range want {
		ids = append(ids, w[:strings.IndexByte(w, '@')])
	}
	if diff := cmp.Diff(want, state(t, d, ids...)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestUpdateReadsAndWritesInTwoRoundTrips(t *testing.T) {
	d := newSpy(t, rec("A", "one"), rec("B", "shop"))
	err := store.New(d, store.Config{}).Update(t.Context(), func(tx *store.Tx) error {
		recs, err := tx.GetAll(order("A"), order("B"), order("C"))
		if err != nil {
			return err
		}
		recs[0].Body = []byte("two")
		tx.Put(recs[0])
		tx.Put(store.Record{Ref: order("D"), Body: []byte("new")})
		tx.Append(store.Entry{Subject: order("A"), Command: "C1"})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	expect(t, d, "A@2 two", "D@1 new")
	if d.reads != 1+2 || d.commits != 1 { // two are those of expect
		t.Errorf("%d reads and %d commits", d.reads-2, d.commits)
	}
	want := store.Batch{
		Checks:  []store.Check{{Ref: order("B"), Rev: 1}, {Ref: order("C"), Rev: 0}},
		Puts:    []store.Record{{Ref: order("A"), Rev: 2, Body: []byte("two")}, {Ref: order("D"), Rev: 1, Body: []byte("new")}},
		Appends: []store.Entry{{Subject: order("A"), Rev: 2, Command: "C1"}},
	}
	if diff := cmp.Diff(want, d.last); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestATransactionSeesItsOwnWrites(t *testing.T) {
	d := newSpy(t, rec("A", "one"), rec("B", "one"))
	err := store.New(d, store.Config{}).Update(t.Context(), func(tx *store.Tx) error {
		a, err := tx.Get(order("A"))
		if err != nil {
			return err
		}
		a.Body = []byte("two")
		tx.Put(a)
		a.Body[0] = 'X' // must not reach what was put
		if a, err = tx.Get(order("A")); err != nil || a.Rev != 2 || string(a.Body) != "two" {
			t.Errorf("after Put: %v, %v", a, err)
		}
		a.Body[0] = 'X' // nor what is given next
		if _, err := tx.Get(order("B")); err != nil {
			return err
		}
		tx.Delete(order("B"))
		if b, err := tx.Get(order("B")); !errors.Is(err, store.ErrNotFound) || b.Rev != 2 {
			t.Errorf("after Delete: %v, %v", b, err)
		}
		recs, err := tx.GetAll(order("B"), order("A"), order("C"), order("A"))
		if err != nil {
			return err
		}
		if !recs[0].Gone || string(recs[1].Body) != "two" || recs[2].Rev != 0 || string(recs[3].Body) != "two" {
			t.Errorf("all: %v", recs)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	expect(t, d, "A@2 two", "B@2 gone", "C@0 ")
}

func TestTheLastChangeOfARecordInATransactionCounts(t *testing.T) {
	for name, c := range map[string]struct {
		do   func(tx *store.Tx)
		want string
	}{
		"put twice":                {func(tx *store.Tx) { tx.Put(rec("A", "x")); tx.Put(rec("A", "y")) }, "A@2 y"},
		"put and delete":           {func(tx *store.Tx) { tx.Put(rec("A", "x")); tx.Delete(order("A")) }, "A@2 gone"},
		"delete and put":           {func(tx *store.Tx) { tx.Delete(order("A")); tx.Put(rec("A", "x")) }, "A@2 x"},
		"create and delete":        {func(tx *store.Tx) { tx.Put(store.Record{Ref: order("N")}); tx.Delete(order("N")) }, "N@0 "},
		"delete what never was":    {func(tx *store.Tx) { tx.Delete(order("N")) }, "N@0 "},
		"delete what is deleted":   {func(tx *store.Tx) { tx.Delete(order("G")) }, "G@2 gone"},
		"put what is deleted":      {func(tx *store.Tx) { tx.Put(store.Record{Ref: order("G"), Body: []byte("x")}) }, "G@3 x"},
		"put on top of what it is": {func(tx *store.Tx) { tx.Put(store.Record{Ref: order("A"), Body: []byte("x")}) }, "A@2 x"},
	} {
		d := newSpy(t, rec("A", "one"), rec("G", "one"))
		if err := d.Commit(t.Context(), store.Batch{Deletes: []store.Check{{Ref: order("G"), Rev: 1}}}); err != nil {
			t.Fatal(err)
		}
		err := store.New(d, store.Config{}).Update(t.Context(), func(tx *store.Tx) error {
			_, err := tx.GetAll(order("A"), order("G"), order("N"))
			c.do(tx)
			return err
		})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		expect(t, d, c.want)
	}
}

func TestNothingIsWrittenIfTheFunctionFails(t *testing.T) {
	broke := errors.New("broke")
	d := newSpy(t, rec("A", "one"))
	err := store.New(d, store.Config{}).Update(t.Context(), func(tx *store.Tx) error {
		tx.Put(rec("A", "two"))
		return broke
	})
	if !errors.Is(err, broke) || d.commits != 0 {
		t.Errorf("got %v after %d commits, want %v", err, d.commits, broke)
	}
	expect(t, d, "A@1 one")
}

func TestNothingIsWrittenIfTheFunctionPanicsAndThePanicGoesOn(t *testing.T) {
	d := newSpy(t, rec("A", "one"))
	func() {
		defer func() {
			if r := recover(); r != "out of order" {
				t.Errorf("recovered %v", r)
			}
		}()
		_ = store.New(d, store.Config{}).Update(t.Context(), func(tx *store.Tx) error {
			tx.Put(rec("A", "two"))
			panic("out of order")
		})
	}()
	expect(t, d, "A@1 one")
}

// moves lets somebody else put A before each commit, the first n times.
func moves(t *testing.T, d *spy, n int) {
	d.before = func() error {
		if n == 0 {
			return nil
		}
		n--
		recs, err := d.Driver.Read(t.Context(), []store.Ref{order("A")})
		if err != nil {
			return err
		}
		recs[0].Rev++
		return d.Driver.Commit(t.Context(), store.Batch{Puts: recs})
	}
}

func TestAnUpdateStartsAgainWhenWhatItReadHasMoved(t *testing.T) {
	d := newSpy(t, rec("A", "one"))
	moves(t, d, 3)
	runs := 0
	err := store.New(d, store.Config{}).Update(t.Context(), func(tx *store.Tx) error {
		runs++
		a, err := tx.Get(order("A"))
		tx.Put(store.Record{Ref: order("B"), Body: fmt.Append(nil, a.Rev)})
		return err
	})
	if err != nil || runs != 4 {
		t.Errorf("%d runs: %v", runs, err)
	}
	expect(t, d, "B@1 4")
}

func TestAnUpdateGivesUpAfterTheLastAttempt(t *testing.T) {
	d := newSpy(t, rec("A", "one"))
	moves(t, d, -1)
	runs := 0
	err := store.New(d, store.Config{Attempts: 3}).Update(t.Context(), func(tx *store.Tx) error {
		runs++
		a, err := tx.Get(order("A"))
		tx.Put(a)
		return err
	})
	var c *store.ConflictError
	if !errors.As(err, &c) || c.Ref != order("A") || runs != 3 || !strings.HasPrefix(err.Error(), "after 3 attempts: order/A: revision conflict") {
		t.Errorf("%d runs: %v", runs, err)
	}
}

func TestAnUpdateDoesNotWaitForAnotherAttemptLongerThanItsContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newSpy(t, rec("A", "one"))
		moves(t, d, -1)
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		err := store.New(d, store.Config{Attempts: 1 << 30}).Update(ctx, func(tx *store.Tx) error {
			a, err := tx.Get(order("A"))
			tx.Put(a)
			return err
		})
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("got %v", err)
		}
	})
}

func TestAnUpdateDoesNotBeginWithAContextThatIsDone(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	err := store.New(memstore.New(), store.Config{}).Update(ctx, func(*store.Tx) error {
		t.Error("the function runs")
		return nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestAConflictThatTheUpdateBroughtAlongIsNotTriedAgain(t *testing.T) {
	for name, do := range map[string]func(tx *store.Tx) error{
		"creating what exists":       func(tx *store.Tx) error { tx.Put(store.Record{Ref: order("A")}); return nil },
		"putting on an old revision": func(tx *store.Tx) error { tx.Put(store.Record{Ref: order("A"), Rev: 7}); return nil },
		"putting on an old revision, reading": func(tx *store.Tx) error {
			_, err := tx.Get(order("A"))
			tx.Put(store.Record{Ref: order("A"), Rev: 7})
			return err
		},
		"deleting what it has not read": func(tx *store.Tx) error { tx.Delete(order("A")); tx.Put(rec("B", "")); return nil },
	} {
		d := newSpy(t, rec("A", "one"))
		runs := 0
		err := store.New(d, store.Config{}).Update(t.Context(), func(tx *store.Tx) error { runs++; return do(tx) })
		if !errors.Is(err, store.ErrConflict) || runs != 1 {
			t.Errorf("%s: %d runs: %v", name, runs, err)
		}
		expect(t, d, "A@1 one")
	}
}

func TestARecordCanBePutOnTheRevisionThatItsReaderSaw(t *testing.T) {
	d := newSpy(t, rec("A", "one"))
	err := store.New(d, store.Config{}).Update(t.Context(), func(tx *store.Tx) error {
		tx.Put(rec("A", "two")) // carries revision 1
		return nil
	})
	if err != nil || d.reads != 0 {
		t.Errorf("%d reads: %v", d.reads, err)
	}
	expect(t, d, "A@2 two")
}

func TestADuplicateGoesToTheCaller(t *testing.T) {
	s := store.New(memstore.New(), store.Config{})
	runs := 0
	again := func() error {
		return s.Update(t.Context(), func(tx *store.Tx) error {
			runs++
			recs, err := tx.GetAll(order("A"))
			tx.Put(recs[0])
			tx.Append(store.Entry{Subject: order("A"), Command: "C1"})
			return err
		})
	}
	if err := again(); err != nil {
		t.Fatal(err)
	}
	err := again()
	var d *store.DuplicateError
	if !errors.As(err, &d) || d.Command != "C1" || !errors.Is(err, store.ErrDuplicate) || runs != 2 {
		t.Errorf("%d runs: %v", runs, err)
	}
}

func TestABatchOutsideTheBoundsDoesNotReachTheDriver(t *testing.T) {
	d := newSpy(t)
	err := store.New(d, store.Config{}).Update(t.Context(), func(tx *store.Tx) error {
		tx.Put(store.Record{Ref: order("")})
		tx.Put(store.Record{Ref: store.Ref{Kind: "Order", ID: "A"}})
		return nil
	})
	var f *store.FieldError
	if !errors.As(err, &f) || d.commits != 0 {
		t.Fatalf("%d commits: %v", d.commits, err)
	}
	if diff := cmp.Diff([]string{"puts[0].id: missing", "puts[1].kind: malformed"}, faults(err)); diff != "" {
		t.Error(diff)
	}
}

func TestAnEntryNeedsAChangeOfItsSubject(t *testing.T) {
	for name, do := range map[string]func(tx *store.Tx){
		"no change":       func(tx *store.Tx) {},
		"changed nothing": func(tx *store.Tx) { tx.Put(store.Record{Ref: order("A")}); tx.Delete(order("A")) },
	} {
		err := store.New(memstore.New(), store.Config{}).Update(t.Context(), func(tx *store.Tx) error {
			tx.Append(store.Entry{Subject: order("A"), Command: "C1"})
			do(tx)
			return nil
		})
		var f *store.FieldError
		if !errors.As(err, &f) || f.Path != "appends[0].subject" {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestADeletionCanBeLogged(t *testing.T) {
	d := newSpy(t, rec("A", "one"))
	err := store.New(d, store.Config{}).Update(t.Context(), func(tx *store.Tx) error {
		if _, err := tx.Get(order("A")); err != nil {
			return err
		}
		tx.Delete(order("A"))
		tx.Append(store.Entry{Subject: order("A"), Command: "C1"})
		return nil
	})
	if err != nil || d.last.Appends[0].Rev != 2 {
		t.Errorf("%v: %v", d.last, err)
	}
}

func TestAViewSeesOneStateOfTheStore(t *testing.T) {
	d := newSpy(t, rec("A", "one"), rec("B", "one"))
	runs := 0
	var seen []int64
	err := store.New(d, store.Config{}).View(t.Context(), func(r *store.Reader) error {
		runs++
		a, err := r.Get(order("A"))
		if err != nil {
			return err
		}
		if runs == 1 { // somebody else changes both between the two reads
			if err := d.Driver.Commit(t.Context(), store.Batch{Puts: []store.Record{{Ref: order("A"), Rev: 2}, {Ref: order("B"), Rev: 2}}}); err != nil {
				return err
			}
		}
		b, err := r.Get(order("B"))
		seen = []int64{a.Rev, b.Rev}
		return err
	})
	if err != nil || runs != 2 || !slices.Equal(seen, []int64{2, 2}) {
		t.Errorf("%d runs saw %v: %v", runs, seen, err)
	}
}

func TestAViewOfOneRoundTripIsNotReadAgain(t *testing.T) {
	d := newSpy(t, rec("A", "one"))
	err := store.New(d, store.Config{}).View(t.Context(), func(r *store.Reader) error {
		_, err := r.GetAll(order("A"), order("B"))
		_, again := r.Get(order("A"))
		return errors.Join(err, again)
	})
	if err != nil || d.reads != 1 {
		t.Errorf("%d reads: %v", d.reads, err)
	}
}

func TestAViewGivesUpAfterTheLastAttempt(t *testing.T) {
	d := newSpy(t)
	rev := int64(0)
	err := store.New(d, store.Config{Attempts: 2}).View(t.Context(), func(r *store.Reader) error {
		_, err := r.GetAll(order("A"))
		rev++
		err = errors.Join(err, d.Driver.Commit(t.Context(), store.Batch{Puts: []store.Record{{Ref: order("A"), Rev: rev}}}))
		_, again := r.GetAll(order("B"))
		return errors.Join(err, again)
	})
	if !errors.Is(err, store.ErrConflict) || rev != 2 {
		t.Errorf("%d runs: %v", rev, err)
	}
}

func TestAnErrorFromReadsThatDoNotBelongTogetherIsNotBelieved(t *testing.T) {
	d := newSpy(t, rec("A", "1"), rec("B", "1"))
	runs := 0
	update := func(tx *store.Tx) error {
		runs++
		a, err := tx.Get(order("A"))
		if err != nil {
			return err
		}
		if runs == 1 {
			if err := d.Driver.Commit(t.Context(), store.Batch{Puts: []store.Record{
				{Ref: order("A"), Rev: 2, Body: []byte("2")}, {Ref: order("B"), Rev: 2, Body: []byte("2")}}}); err != nil {
				return err
			}
		}
		b, err := tx.Get(order("B"))
		if err == nil && string(a.Body) != string(b.Body) {
			err = errors.New("A and B differ, which cannot be")
		}
		return err
	}
	if err := store.New(d, store.Config{}).Update(t.Context(), update); err != nil || runs != 2 {
		t.Errorf("%d runs: %v", runs, err)
	}
}

func TestAJoinedDriverIsNotTriedAgain(t *testing.T) {
	d := newSpy(t, rec("A", "one"))
	moves(t, d, 1)
	runs := 0
	err := store.New(joined{d}, store.Config{Attempts: 9}).Update(t.Context(), func(tx *store.Tx) error {
		runs++
		a, err := tx.Get(order("A"))
		tx.Put(a)
		return err
	})
	if !errors.Is(err, store.ErrConflict) || runs != 1 {
		t.Errorf("%d runs: %v", runs, err)
	}
}

type joined struct{ store.Driver }

func (joined) Joined() {}

func TestGetTellsAbsentFromDeleted(t *testing.T) {
	d := newSpy(t, rec("A", "one"))
	if err := d.Commit(t.Context(), store.Batch{Deletes: []store.Check{{Ref: order("A"), Rev: 1}}}); err != nil {
		t.Fatal(err)
	}
	err := store.New(d, store.Config{}).View(t.Context(), func(r *store.Reader) error {
		for id, rev := range map[string]int64{"A": 2, "B": 0} {
			if got, err := r.Get(order(id)); !errors.Is(err, store.ErrNotFound) || got.Rev != rev {
				t.Errorf("%s: %v, %v", id, got, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

func TestLogGivesEveryEntryHoweverManyPages(t *testing.T) {
	d := memstore.New()
	const n = 2*store.StreamPage + 1
	for rev := int64(1); rev <= n; rev++ {
		if err := d.Commit(t.Context(), store.Batch{Appends: []store.Entry{{Subject: order("A"), Rev: rev, Command: fmt.Sprint(rev)}}}); err != nil {
			t.Fatal(err)
		}
	}
	err := store.New(d, store.Config{}).View(t.Context(), func(r *store.Reader) error {
		want := int64(1)
		for e, err := range r.Log(order("A"), 0) {
			if err != nil || e.Rev != want {
				t.Fatalf("entry %d is at %d: %v", want, e.Rev, err)
			}
			want++
		}
		if want != n+1 {
			t.Errorf("%d entries, want %d", want-1, n)
		}
		for e := range r.Log(order("A"), 5) {
			if e.Rev != 6 {
				t.Errorf("first entry after 5 is at %d", e.Rev)
			}
			break
		}
		e, err := r.Command("7")
		if err != nil || e.Rev != 7 {
			t.Errorf("command 7: %v, %v", e, err)
		}
		if _, err := r.Command("none"); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("unknown command: %v", err)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

func TestScanAllGivesEveryRecordHoweverManyPages(t *testing.T) {
	d := memstore.New()
	var want []string
	for i := range 10 {
		r := store.Record{Ref: order(fmt.Sprint("R", i)), Rev: 1, Keys: []store.Key{{Name: "vin", Value: "V"}}}
		want = append(want, r.ID)
		if err := d.Commit(t.Context(), store.Batch{Puts: []store.Record{r}}); err != nil {
			t.Fatal(err)
		}
	}
	err := store.New(d, store.Config{}).View(t.Context(), func(r *store.Reader) error {
		for _, limit := range []int{1, 3, 10, 11} {
			var got []string
			for rec, err := range r.ScanAll(store.Query{Kind: "order", Key: "vin", Limit: limit}) {
				if err != nil {
					return err
				}
				got = append(got, rec.ID)
			}
			if !slices.Equal(got, want) {
				t.Errorf("%d a page: %q", limit, got)
			}
		}
		for rec := range r.ScanAll(store.Query{Kind: "order", Key: "vin", Limit: 2}) {
			if rec.ID == "R4" {
				break
			}
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

// uses calls each method of a Reader.
func uses(r *store.Reader) map[string]error {
	_, get := r.Get(order("A"))
	_, scan := r.Scan(store.Query{Kind: "order", Key: "vin", Limit: 1})
	_, command := r.Command("C1")
	errs := map[string]error{"Get": get, "Scan": scan, "Command": command}
	for _, err := range r.Log(order("A"), 0) {
		errs["Log"] = err
	}
	for _, err := range r.ScanAll(store.Query{Kind: "order", Key: "vin", Limit: 1}) {
		errs["ScanAll"] = err
	}
	return errs
}

func TestATransactionIsOverWhenItsFunctionReturns(t *testing.T) {
	s := store.New(memstore.New(), store.Config{})
	var kept *store.Tx
	if err := s.Update(t.Context(), func(tx *store.Tx) error { kept = tx; return nil }); err != nil {
		t.Fatal(err)
	}
	errs := uses(&kept.Reader)
	_, errs["Tx.Get"] = kept.Get(order("A"))
	_, errs["Tx.GetAll"] = kept.GetAll(order("A"))
	if len(errs) != 7 {
		t.Errorf("%d methods, want 7: %v", len(errs), errs)
	}
	for name, err := range errs {
		if !errors.Is(err, store.ErrOver) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestErrorsOfTheDriverReachTheCaller(t *testing.T) {
	d := memstore.New()
	s := store.New(d, store.Config{})
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	err := s.View(t.Context(), func(r *store.Reader) error {
		for name, err := range uses(r) {
			if !errors.Is(err, store.ErrClosed) {
				t.Errorf("%s: %v", name, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Errorf("a view that read nothing: %v", err)
	}
	err = s.Update(t.Context(), func(tx *store.Tx) error { tx.Put(store.Record{Ref: order("A")}); return nil })
	if !errors.Is(err, store.ErrClosed) {
		t.Errorf("update: %v", err)
	}
	if _, err := s.Claim(t.Context(), "order", time.Unix(0, 0), time.Unix(1, 0), 1); !errors.Is(err, store.ErrClosed) {
		t.Errorf("claim: %v", err)
	}
}

func TestAFailureToReadAgainIsAddedToTheError(t *testing.T) {
	broke, own := errors.New("broke"), errors.New("own")
	d := newSpy(t)
	err := store.New(d, store.Config{}).View(t.Context(), func(r *store.Reader) error {
		_, err := r.GetAll(order("A"))
		_, again := r.GetAll(order("B"))
		d.answer = func([]store.Ref) ([]store.Record, error) { return nil, broke }
		return errors.Join(err, again, own)
	})
	if !errors.Is(err, broke) || !errors.Is(err, own) {
		t.Errorf("got %v", err)
	}
}

func TestADriverThatAnswersOutOfFormIsFoundOut(t *testing.T) {
	d := newSpy(t)
	d.answer = func([]store.Ref) ([]store.Record, error) { return nil, nil }
	err := store.New(d, store.Config{}).View(t.Context(), func(r *store.Reader) error {
		_, err := r.Get(order("A"))
		return err
	})
	if err == nil || !strings.Contains(err.Error(), "0 records for 1 references") {
		t.Errorf("got %v", err)
	}
}

func TestBadReferencesAndQueriesDoNotReachTheDriver(t *testing.T) {
	err := store.New(nil, store.Config{}).View(t.Context(), func(r *store.Reader) error {
		_, get := r.Get(store.Ref{})
		_, scan := r.Scan(store.Query{})
		var log error
		for _, err := range r.Log(store.CommandRef("C1"), 0) {
			log = err
		}
		for name, err := range map[string]error{"Get": get, "Scan": scan, "Log": log} {
			var f *store.FieldError
			if !errors.As(err, &f) {
				t.Errorf("%s: %v", name, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

func TestClaimRefusesWhatCannotBe(t *testing.T) {
	now := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	s := store.New(memstore.New(), store.Config{})
	for name, c := range map[string]struct {
		kind  string
		until time.Time
		limit int
		path  string
	}{
		"no kind":      {"", now.Add(1), 1, "kind"},
		"no limit":     {"order", now.Add(1), 0, "limit"},
		"no time left": {"order", now, 1, "until"},
	} {
		_, err := s.Claim(t.Context(), c.kind, now, c.until, c.limit)
		var f *store.FieldError
		if !errors.As(err, &f) || f.Path != c.path {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestClaimWithoutThePowerOfTheDriverLeavesWhatOthersTook(t *testing.T) {
	now := time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	due := func(id string) store.Record { return store.Record{Ref: order(id), Rev: 1, Due: now} }
	d := newSpy(t, due("A"), due("B"))
	moves(t, d, 1)
	got, err := store.New(d, store.Config{}).Claim(t.Context(), "order", now, now.Add(time.Hour), 5)
	if err != nil || len(got) != 1 || got[0].ID != "B" || got[0].Rev != 2 || !got[0].Due.Equal(now.Add(time.Hour)) {
		t.Errorf("got %v, %v", got, err)
	}
	broke := errors.New("broke")
	d.before = func() error { return broke }
	if _, err := store.New(d, store.Config{}).Claim(t.Context(), "order", now, now.Add(time.Hour), 5); !errors.Is(err, broke) {
		t.Errorf("got %v", err)
	}
}

func TestErrorsNameWhatTheyAreAbout(t *testing.T) {
	for want, err := range map[string]error{
		"order/RO 1: revision conflict: want 1, have 2": &store.ConflictError{Ref: order("RO 1"), Want: 1, Have: 2},
		`command "C1" is already in the log`:            &store.DuplicateError{Command: "C1"},
	} {
		if err.Error() != want {
			t.Errorf("got %q, want %q", err, want)
		}
	}
	if d := memstore.New(); store.New(d, store.Config{}).Driver() != store.Driver(d) {
		t.Error("Driver gives another driver")
	}
}
