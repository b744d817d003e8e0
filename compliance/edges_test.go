package compliance_test

import (
	"errors"
	"testing"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// TestNothingIsNoPanic hands in what a caller may have forgotten.
func TestNothingIsNoPanic(t *testing.T) {
	try := func(name string, f func()) {
		t.Helper()
		defer func() {
			if r := recover(); r != nil {
				t.Errorf("%s: %v", name, r)
			}
		}()
		f()
	}
	at := time.Date(2026, 5, 4, 0, 0, 0, 0, time.UTC)
	none, err := compliance.Compile()
	if err != nil {
		t.Fatal(err)
	}
	try("Compile", func() {
		if _, err := compliance.Compile(nil); err == nil {
			t.Error("nil was compiled")
		}
	})
	try("ReadPack", func() {
		if _, err := compliance.ReadPack([]byte(`{"format":1,"id":"p","layer":"house","version":"1","jurisdiction":"CN","title":{"en":"P"},"rules":[]}`), nil); err == nil {
			t.Error("nil was taken for a pack")
		}
	})
	try("Rule without logic", func() {
		if _, err := compliance.Compile(&compliance.Pack{Format: 1, ID: "p", Layer: compliance.LayerHouse, Version: "1", Jurisdiction: "CN", Rules: []compliance.Rule{{ID: "R"}}}); err == nil {
			t.Error("a rule without logic was compiled")
		}
	})
	try("Judge", func() {
		var r compliance.Report
		none.Judge(nil, at, &r)
		none.Judge(nil, at, nil)
		if r.Len() != 0 {
			t.Error("found")
		}
	})
	try("Due", func() { none.Due(nil, at) })
	try("Gate", func() { none.Gate(nil, nil) })
	try("Tally", func() {
		tally := none.Tally(compliance.TallyConfig{AsOf: at})
		tally.Add(nil)
		if err := tally.Merge(nil); err == nil {
			t.Error("nil was merged")
		}
		tally.Indicators()
	})
	try("empty Report", func() {
		var r compliance.Report
		for _, i := range []int{-1, 0, 7} {
			if f := r.Finding(i); f.Rule != "" || r.Rule(i) != "" || r.Status(i) != "" || r.Reason(i) != "" {
				t.Errorf("%d: %v", i, f)
			}
			if page, all := r.Evidence(i, 0, 5); page != nil || all != 0 {
				t.Error(page, all)
			}
		}
		for range r.All() {
			t.Error("a finding of nothing")
		}
		_ = r.Count(history.Violated)
	})
	try("Text", func() { none.Text(history.Finding{Rule: "gone"}) })
	try("With", func() { _, _ = none.With(compliance.Setting{}) })
	try("WithCalendars", func() { none.WithCalendars(nil) })
	try("Shops", func() {
		shops := compliance.NewShops(nil, nil)
		if shops.Of("S") != nil || shops.Gate(nil, nil) != nil || shops.Due(nil, at) != nil || shops.Judge(nil, at) != nil {
			t.Error("no shop has rules")
		}
		shops = compliance.NewShops(map[string]*compliance.Rules{"S": nil}, none)
		if shops.Of("S") != nil || shops.Gate(nil, nil) != nil || shops.Due(nil, at) != nil || shops.Judge(nil, at) != nil {
			t.Error("there is nothing to judge")
		}
	})
	try("Changes", func() {
		if list := compliance.Changes(nil, nil); len(list) != 0 {
			t.Error(list)
		}
	})
	try("Comebacks", func() {
		if _, err := none.Comebacks(nil, "gone", history.Event{}); err == nil {
			t.Error("a guarantee that is none")
		}
	})
	try("Book", func() {
		if b, err := compliance.Book(nil).State(at, nil); len(b) != 0 || err != nil || len(b.Known(at)) != 0 {
			t.Error(b, err)
		}
	})
}

// TestATallyIsNotMergedWithItself would count everything twice.
func TestATallyIsNotMergedWithItself(t *testing.T) {
	rs, err := compliance.Compile()
	if err != nil {
		t.Fatal(err)
	}
	tally := rs.Tally(compliance.TallyConfig{})
	if err := tally.Merge(tally); !errors.Is(err, compliance.ErrTally) {
		t.Error(err)
	}
	if err := tally.Merge(nil); !errors.Is(err, compliance.ErrTally) {
		t.Error(err)
	}
	if err := tally.Merge(rs.Tally(compliance.TallyConfig{})); err != nil {
		t.Error(err)
	}
}
