package workshop_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/internal/ordergen"
)

// TestEverybodysPapersErasedChangesNothing takes the content out of every paper and compares what follows from the events:
// fold, stored state, log, the log entries byte by byte, verdicts and what is owed.
func TestEverybodysPapersErasedChangesNothing(t *testing.T) {
	rules := house(t)
	b := benchOn(t, memstore.New(), rules)
	var papers []aftersales.Paper
	paper := func(text string) history.Paper {
		p := b.NewPaper(aftersales.PaperText, text)
		papers = append(papers, p)
		return p.Ref()
	}
	for n := range 5 {
		id := aftersales.OrderID(fmt.Sprintf("RO-%d", n))
		for _, s := range ordergen.Life(id, morning) {
			first := len(papers)
			r := workshop.Request{Command: personal(s.Command, paper), By: s.By}
			r.Papers = papers[first:]
			if _, err := b.Do(t.Context(), id, r); err != nil {
				t.Fatalf("%s: %v", s.Command.Name(), err)
			}
		}
	}
	if len(papers) != 5*6 {
		t.Fatalf("%d papers", len(papers))
	}
	before := consequences(t, b, rules)
	if strings.Contains(before, "said by somebody") {
		t.Fatal("personal data is in the events or in the state")
	}
	for _, p := range papers {
		if got, err := b.Paper(t.Context(), p.ID); err != nil || !strings.HasPrefix(got.Content.Reveal(), "said by somebody") {
			t.Fatalf("%v: the paper is %v", err, got)
		}
		if err := b.Erase(t.Context(), p.ID); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(before, consequences(t, b, rules)); diff != "" {
		t.Error(diff)
	}
	for _, p := range papers {
		got, err := b.Paper(t.Context(), p.ID)
		if err != nil || !got.Erased || got.Content.Reveal() != "" || got.Salt != "" {
			t.Errorf("%v: %v still says %q", err, got, got.Content.Reveal())
		}
	}
	// The orders go on: a report on one of them is decided, judged and stored as ever.
	adopt := aftersales.AdoptOrder{Order: "RO-9", State: "in_repair", From: "old"}
	b.do("RO-9", request("c-9", adopt))
}

// personal puts words that somebody said into the papers of a command.
func personal(c aftersales.OrderCommand, paper func(text string) history.Paper) aftersales.OrderCommand {
	said := func(what string) history.Paper { return paper("said by somebody: " + what) }
	switch c := c.(type) {
	case aftersales.OpenOrder:
		c.Concern, c.Items[0].Words = said("concern"), said("item")
		return c
	case aftersales.Authorise:
		c.Duties = said("duties")
		return c
	case aftersales.AskConsent:
		c.Reason = said("reason")
		return c
	case aftersales.RecordCorrection:
		c.Cause, c.Correction = said("cause"), said("correction")
		return c
	}
	return c
}

// consequences writes down all that follows from the events.
func consequences(t *testing.T, b *bench, rules *compliance.Rules) string {
	t.Helper()
	out := []any{b.all()}
	for n := range 5 {
		id := aftersales.OrderID(fmt.Sprintf("RO-%d", n))
		entries, err := b.driver.Stream(t.Context(), store.Ref{Kind: "order", ID: string(id)}, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			out = append(out, string(e.Body))
		}
		log, err := b.Log(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, aftersales.FoldOrder(log))
		h := must(history.New(history.Config{Cover: history.Everything(), Events: log}))
		var report compliance.Report
		rules.Judge(h, morning.Add(30*24*time.Hour), &report)
		for _, f := range report.All() {
			out = append(out, f)
		}
		owed, _, err := b.Due(t.Context(), morning.Add(365*24*time.Hour), 1000, store.Cursor{})
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, owed)
	}
	return string(must(json.MarshalIndent(out, "", " ")))
}

// TestErasingThePapersOfRecordsChangesNoVerdict takes the content out of every paper of customer, vehicle, staff and
// appointment, and judges the order with the facts of their records again.
func TestErasingThePapersOfRecordsChangesNoVerdict(t *testing.T) {
	rules := allRules(t, "house-office", "house-reception")
	b := indexed(t, memstore.New(), nil)
	b.clock.add(72 * time.Hour)
	papers := slices.Concat(b.putCustomer("C-7", "Wang", "13800000001"), b.putVehicle("V-3", "沪A12345", "LSVAA4187C2123456"))
	name, fault := b.NewPaper(aftersales.PaperName, "Li"), b.NewPaper(aftersales.PaperText, "it squeals")
	li := aftersales.Person{ID: "li", Name: name.Ref(), Roles: []aftersales.RoleHeld{{Role: "technician"}}}
	if _, err := b.PutPerson(t.Context(), workshop.RecordRequest[aftersales.Person]{Record: li, By: desk("li"), Papers: []aftersales.Paper{name}}); err != nil {
		t.Fatal(err)
	}
	book := aftersales.Book{Appointment: "A-1", Customer: "C-7", Vehicle: "V-3", Model: "X5", Fault: fault.Ref(), Slot: aftersales.Slot{Start: morning, End: morning.Add(time.Hour)}}
	by := desk("book")
	by.At = morning.Add(-time.Hour)
	doVisit(b, "A-1", workshop.AppointmentRequest{Command: book, By: by, Papers: []aftersales.Paper{fault}})
	for n, s := range ordergen.Life("RO-1", morning) {
		if open, ok := s.Command.(aftersales.OpenOrder); ok && n == 0 {
			by := s.By
			if _, _, err := b.Admit(t.Context(), "A-1", workshop.Admission{Open: open, By: by}); err != nil {
				t.Fatal(err)
			}
			continue
		}
		b.do("RO-1", workshop.Request{Command: s.Command, By: s.By})
	}
	verdicts := func() string {
		t.Helper()
		h, err := b.History(t.Context(), "RO-1")
		if err != nil {
			t.Fatal(err)
		}
		var report compliance.Report
		rules.Judge(h, morning.Add(30*24*time.Hour), &report)
		var findings []history.Finding
		for _, f := range report.All() {
			findings = append(findings, f)
		}
		return string(must(json.MarshalIndent([]any{findings, slices.Collect(h.AllFacts())}, "", " ")))
	}
	before := verdicts()
	if !strings.Contains(before, papers[0].ID) || strings.Contains(before, "13800000001") || strings.Contains(before, "squeals") {
		t.Fatal("the facts have no papers, or what lies in them")
	}
	for _, p := range append(papers, name, fault) {
		if err := b.Erase(t.Context(), p.ID); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(before, verdicts()); diff != "" {
		t.Error(diff)
	}
	if found := must(b.FindVehicles(t.Context(), "plate", "沪A12345")); len(found) != 0 {
		t.Errorf("an erased plate finds %v", found)
	}
	if _, err := b.History(t.Context(), "RO-9"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("no such order: %v", err)
	}
}
