package enginetest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/adapters/sqlstore"
	chains "example.com/servicelane/aftersales/audit"
	"example.com/servicelane/aftersales/store"
)

// tape gives small numbers from what the fuzzer made up.
type tape []byte

func (t *tape) next(n int) int {
	if len(*t) == 0 {
		return 0
	}
	v := int((*t)[0]) % n
	*t = (*t)[1:]
	return v
}

func (t *tape) ref() store.Ref {
	return store.Ref{Kind: []string{"order", "queue"}[t.next(2)], ID: []string{"A", "a", "A ", "é", "B"}[t.next(5)]}
}

// batch makes up a batch that is valid, with revisions that may be right.
func (t *tape) batch(model *memstore.Store) store.Batch {
	var b store.Batch
	seen := map[store.Ref]bool{}
	for range 1 + t.next(4) {
		r := t.ref()
		if seen[r] {
			continue
		}
		seen[r] = true
		recs, _ := model.Read(context.Background(), []store.Ref{r})
		rev := max(recs[0].Rev+int64(t.next(8)/7), 0) // now and then one too many
		switch t.next(4) {
		case 0:
			b.Checks = append(b.Checks, store.Check{Ref: r, Rev: rev})
		case 1:
			if rev > 0 {
				b.Deletes = append(b.Deletes, store.Check{Ref: r, Rev: rev})
			}
		default:
			rec := store.Record{Ref: r, Rev: rev + 1, Body: []byte{byte(t.next(256))}}
			for k := range t.next(3) {
				rec.Keys = append(rec.Keys, store.Key{Name: []string{"vin", "plate"}[t.next(2)], Value: fmt.Sprint(k, []string{"", "x", "X ", `"\`}[t.next(4)])})
			}
			if t.next(2) == 0 {
				rec.Due = start.Add(time.Duration(t.next(5)) * time.Second)
			}
			b.Puts = append(b.Puts, rec)
			if t.next(2) == 0 {
				b.Appends = append(b.Appends, store.Entry{Subject: r, Rev: rec.Rev, Command: fmt.Sprint("C", len(*t)/2), At: start, Body: rec.Body})
			}
		}
	}
	return b
}

// outcome is how a commit ended, as far as the contract says it.
func outcome(err error) string {
	switch {
	case err == nil:
		return "written"
	case errors.Is(err, store.ErrDuplicate):
		return "duplicate"
	case errors.Is(err, store.ErrConflict):
		return "conflict"
	}
	return err.Error()
}

// FuzzAgainstTheModel does the same to a SQLite store and to the one in memory, and compares every answer and, in the
// end, everything that they hold.
func FuzzAgainstTheModel(f *testing.F) {
	f.Add([]byte("a few batches of records that come and go"))
	f.Add(bytes.Repeat([]byte{0, 1, 2, 3, 5, 7, 11, 13, 17, 19, 23}, 20))
	f.Add([]byte{9, 200, 3, 44, 5, 61, 7, 80, 99, 1, 0, 1, 0, 2, 2, 2, 3, 3, 3, 250, 251, 252})
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 500 {
			return
		}
		model := memstore.New()
		e := newEngine(t, sqlstore.SQLite, "sqlite", sqliteDSN(filepath.Join(dir, fmt.Sprint(os.Getpid(), "-", places.Add(1))))+sqliteHasty, "fuzz_")
		sut := e.store(t)
		for tape := tape(data); len(tape) > 0; {
			b := tape.batch(model)
			if b.Validate() != nil {
				continue
			}
			want, got := model.Commit(t.Context(), b), sut.Commit(t.Context(), b)
			if outcome(want) != outcome(got) {
				t.Fatalf("%+v: %v, the model says %v", b, got, want)
			}
			q := store.Query{Kind: "order", Limit: 1 + tape.next(3), DueBy: start.Add(time.Duration(tape.next(6)) * time.Second)}
			if tape.next(2) == 0 {
				q.Key, q.Prefix, q.DueBy = "vin", []string{"", "0", "1x"}[tape.next(3)], time.Time{}
			}
			a, errA := model.Scan(t.Context(), q)
			c, errC := sut.Scan(t.Context(), q)
			if diff := cmp.Diff(a, c); diff != "" || errA != nil || errC != nil {
				t.Fatalf("%+v: %v, %v\n%s", q, errA, errC, diff)
			}
		}
		var a, b bytes.Buffer
		if _, err := chains.Export(t.Context(), model, &a); err != nil {
			t.Fatal(err)
		}
		if _, err := chains.Export(t.Context(), sut, &b); err != nil {
			t.Fatal(err)
		}
		if a.String() != b.String() {
			t.Errorf("the store holds\n%s\nthe model\n%s", &b, &a)
		}
	})
}
