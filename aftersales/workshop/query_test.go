package workshop_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
)

// found lists the orders of a key, page by page.
func (b *bench) found(k workshop.Key, value string, limit int) (ids []string, pages int) {
	b.t.Helper()
	var after store.Cursor
	for {
		orders, next, err := b.Find(context.Background(), k, value, limit, after)
		if err != nil {
			b.t.Fatal(err)
		}
		pages++
		for _, o := range orders {
			ids = append(ids, string(o.ID))
		}
		if next == (store.Cursor{}) {
			return ids, pages
		}
		after = next
	}
}

func TestOrdersAreFoundByTheWholeValue(t *testing.T) {
	b := newBench(t, nil)
	for n, customer := range []aftersales.CustomerID{"C-1", "C-10", "C-1", "C-100", "C-1", "C-2"} {
		r := open(aftersales.OrderID(fmt.Sprintf("RO-%d", n)))
		c := r.Command.(aftersales.OpenOrder)
		c.Customer = customer
		r.Command = c
		b.do(c.Order, r)
	}
	for limit := 1; limit <= 4; limit++ {
		ids, pages := b.found(workshop.ByCustomer, "C-1", limit)
		if diff := cmp.Diff([]string{"RO-0", "RO-2", "RO-4"}, ids); diff != "" {
			t.Errorf("%d at a time: %s", limit, diff)
		}
		if limit == 4 && pages != 1 {
			t.Errorf("%d pages for three orders", pages)
		}
	}
	for value, want := range map[string]int{"C-10": 1, "C": 0, "": 0, "C-3": 0} {
		if ids, _ := b.found(workshop.ByCustomer, value, 2); len(ids) != want {
			t.Errorf("customer %q: %v", value, ids)
		}
	}
}

func TestOrdersAreFoundByEveryKey(t *testing.T) {
	b := newBench(t, nil)
	r := request("c-1", aftersales.OpenOrder{Order: "RO-2", Number: "2026-0002", Kind: aftersales.KindRework, ReworkOf: "RO-1", Customer: "C-7", Vehicle: "V-3",
		Items: []aftersales.Item{{ID: "noise"}}})
	b.do("RO-2", r)
	b.do("RO-3", open("RO-3"))
	values := map[workshop.Key]string{workshop.ByState: "draft", workshop.ByNumber: "2026-0002", workshop.ByVehicle: "V-3", workshop.ByCustomer: "C-7", workshop.ByReworkOf: "RO-1"}
	for _, k := range workshop.Keys() {
		ids, _ := b.found(k, values[k], 10)
		if len(ids) == 0 || ids[0] != "RO-2" || !k.Valid() {
			t.Errorf("by %s: %v", k, ids)
		}
	}
	b.do("RO-2", request("c-2", aftersales.Diagnose{}))
	if ids, _ := b.found(workshop.ByState, "draft", 10); len(ids) != 1 {
		t.Errorf("an order is found in a state that it left: %v", ids)
	}
	if _, _, err := b.Find(t.Context(), "plate", "x", 10, store.Cursor{}); words(err) != `orders are not found by "plate"` {
		t.Errorf("by plate: %v", err)
	}
	if _, _, err := b.Find(t.Context(), workshop.ByState, "draft", 0, store.Cursor{}); err == nil {
		t.Error("a limit of nothing was taken")
	}
}

func TestWhatIsDueIsListedByOrderTheEarliestFirst(t *testing.T) {
	b := newBench(t, policy{due: func(h *history.History, asOf time.Time) []history.Finding {
		// Each order owes a call two hours after its last command, a letter a day after, and something without a time.
		return []history.Finding{{Rule: "call", Due: asOf.Add(2 * time.Hour)}, {Rule: "letter", Due: asOf.Add(24 * time.Hour)}, {Rule: "some day"}}
	}})
	for n := range 5 {
		r := open(aftersales.OrderID(fmt.Sprintf("RO-%d", n)))
		r.By.At = morning.Add(-time.Duration(n) * time.Hour)
		b.do(aftersales.OrderID(fmt.Sprintf("RO-%d", n)), r)
	}
	list := func(by time.Time, limit int) (out []string) {
		var after store.Cursor
		for {
			owed, next, err := b.Due(context.Background(), by, limit, after)
			if err != nil {
				t.Fatal(err)
			}
			for _, o := range owed {
				out = append(out, string(o.Subject)+" "+o.Rule)
			}
			if next == (store.Cursor{}) {
				return out
			}
			after = next
		}
	}
	for limit := 1; limit <= 6; limit++ {
		if diff := cmp.Diff([]string{"RO-4 call", "RO-3 call", "RO-2 call", "RO-1 call"}, list(morning.Add(time.Hour), limit)); diff != "" {
			t.Errorf("%d at a time: %s", limit, diff)
		}
	}
	if got := list(morning.Add(20*time.Hour), 2); len(got) != 6 || got[0] != "RO-4 call" || got[1] != "RO-4 letter" {
		t.Errorf("due %v", got)
	}
	if got := list(morning.Add(-time.Hour*24*365), 2); len(got) != 0 {
		t.Errorf("due %v", got)
	}
	if _, _, err := b.Due(t.Context(), time.Time{}, 10, store.Cursor{}); err == nil {
		t.Error("no time was taken")
	}
}

func TestPapersAreKeptReadAndErased(t *testing.T) {
	b := newBench(t, nil)
	concern := b.NewPaper(aftersales.PaperText, "制动时有异响")
	r := open("RO-1")
	c := r.Command.(aftersales.OpenOrder)
	c.Concern = concern.Ref()
	r.Command, r.Papers = c, []aftersales.Paper{concern}
	b.do("RO-1", r)
	got, err := b.Paper(t.Context(), concern.ID)
	if err != nil || got != concern || !got.Matches(c.Concern) {
		t.Errorf("%v: the paper is %v", err, got)
	}
	if err := b.Erase(t.Context(), concern.ID); err != nil {
		t.Fatal(err)
	}
	if got, err = b.Paper(t.Context(), concern.ID); err != nil || got != concern.Erase() {
		t.Errorf("%v: after erasing it is %v %q", err, got, got.Content.Reveal())
	}
	recs, err := b.driver.Read(t.Context(), []store.Ref{{Kind: "paper", ID: concern.ID}})
	if err != nil || strings.Contains(fmt.Sprintf("%s %v", recs[0].Body, recs[0].Keys), "异响") {
		t.Errorf("%v: the store still has %s", err, recs[0].Body)
	}
	if err := b.Erase(t.Context(), concern.ID); err != nil {
		t.Errorf("erasing twice: %v", err)
	}
	_, err = b.Paper(t.Context(), "p-none")
	if erased := b.Erase(t.Context(), "p-none"); !errors.Is(err, store.ErrNotFound) || !errors.Is(erased, store.ErrNotFound) {
		t.Errorf("a paper that is not there: %v, %v", err, erased)
	}
	if res := b.do("RO-1", r); !res.Repeated {
		t.Error("the request was carried out again")
	}
}

func TestAPaperIsNeverWrittenOver(t *testing.T) {
	b := newBench(t, nil)
	b.live("RO-1", 9)
	first := b.NewPaper(aftersales.PaperText, "worn")
	ask := func(command string, job aftersales.JobID, ref history.Paper, papers ...aftersales.Paper) workshop.Request {
		return workshop.Request{By: someone(command), Command: aftersales.AskConsent{Job: job, Reason: ref}, Papers: papers}
	}
	b.do("RO-1", ask("c-1", "RO-1/J1", first.Ref(), first))
	if res := b.do("RO-1", ask("c-2", "RO-1/J2", first.Ref(), first)); res.Repeated {
		t.Error("the same paper was not taken for another question")
	}
	b.do("RO-1", ask("c-3", "RO-1/J2", first.Ref()))
	other := first
	other.Content = aftersales.NewPersonal("not worn")
	tests := []struct {
		name  string
		r     workshop.Request
		path  string
		words string
	}{
		{"another content under its digest", ask("c-4", "RO-1/J1", first.Ref(), other), "papers[0].content", "the request refers to another content of the paper"},
		{"another content under its id", ask("c-4", "RO-1/J1", other.Ref(), other), "papers[0].id", "there is another paper"},
		{"a paper that nothing refers to", ask("c-4", "RO-1/J1", history.Paper{}, first), "papers[0].id", "nothing in the request refers to the paper"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := b.Do(t.Context(), "RO-1", tt.r)
			var f *workshop.FieldError
			if !errors.As(err, &f) || f.Path != tt.path || !strings.HasPrefix(f.Detail, tt.words) {
				t.Errorf("the error is %v", err)
			}
		})
	}
	if err := b.Erase(t.Context(), first.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Do(t.Context(), "RO-1", ask("c-5", "RO-1/J1", first.Ref(), first)); err == nil {
		t.Error("an erased paper was written again")
	}
}

func TestThePaperOfAnOverrideThatWasNotNeededIsNotKept(t *testing.T) {
	b := newBench(t, nil)
	b.do("RO-1", open("RO-1"))
	why := b.NewPaper(aftersales.PaperText, "in a hurry")
	r := request("c-2", aftersales.Diagnose{})
	r.Overrides, r.Papers = []workshop.Override{{Rule: "X-1", Reason: why.Ref()}}, []aftersales.Paper{why}
	b.do("RO-1", r)
	if _, err := b.Paper(t.Context(), why.ID); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("the paper: %v", err)
	}
}

func TestADamagedPaperIsTold(t *testing.T) {
	b := benchOn(t, memstore.New(), nil)
	ref := store.Ref{Kind: "paper", ID: "p1"}
	if err := b.driver.Commit(t.Context(), store.Batch{Puts: []store.Record{{Ref: ref, Rev: 1, Body: []byte("{")}}}); err != nil {
		t.Fatal(err)
	}
	_, err := b.Paper(t.Context(), "p1")
	for _, err := range []error{err, b.Erase(t.Context(), "p1")} {
		if !strings.HasPrefix(words(err), "paper/p1: ") {
			t.Errorf("the error is %v", err)
		}
	}
}
