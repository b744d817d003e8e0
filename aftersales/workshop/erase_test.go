package workshop_test

import (
	"encoding/json"
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
