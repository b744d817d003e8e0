package workshop_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/internal/golden"
	"example.com/servicelane/internal/ordergen"
)

var update = flag.Bool("update", false, "write golden files anew")

// TestWhatWasStoredInEveryReleasedFormatIsRead puts the log entries of each released format, which are never written anew,
// into a store, and reads the order.
func TestWhatWasStoredInEveryReleasedFormatIsRead(t *testing.T) {
	for _, format := range []string{"format1", "format1_events2"} {
		data, err := os.ReadFile("testdata/log_" + format + ".jsonl")
		if err != nil {
			t.Fatal(err)
		}
		b := newBench(t, nil)
		ref := store.Ref{Kind: "order", ID: "RO-1"}
		for n, line := range bytes.Split(bytes.TrimSpace(data), []byte("\n")) {
			rev := int64(n + 1)
			if err := b.driver.Commit(t.Context(), store.Batch{Puts: []store.Record{{Ref: ref, Rev: rev}},
				Appends: []store.Entry{{Subject: ref, Rev: rev, Command: "c" + string(rune('a'+n)), At: morning, Body: line}}}); err != nil {
				t.Fatal(err)
			}
		}
		o, err := b.Order(t.Context(), "RO-1")
		if err != nil {
			t.Fatal(err)
		}
		state := append(must(json.MarshalIndent(o, "", "\t")), '\n')
		if err := golden.Check("testdata/state_"+format+".golden", state, *update); err != nil {
			t.Error(err)
		}
	}
}

// TestWhatIsStoredTodayIsOfAReleasedFormat fails if the ordinary order is stored in another form than the latest kept one:
// a new form is a new format, or has other events, and is a new file.
func TestWhatIsStoredTodayIsOfAReleasedFormat(t *testing.T) {
	b := newBench(t, nil)
	b.live("RO-1", len(ordergen.Life("RO-1", morning)))
	entries, err := b.driver.Stream(t.Context(), store.Ref{Kind: "order", ID: "RO-1"}, 0)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, e := range entries {
		lines = append(lines, string(e.Body))
	}
	want, err := os.ReadFile("testdata/log_format1_events2.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(strings.TrimSpace(string(want)), "\n"), lines); diff != "" {
		t.Error(diff)
	}
}

// TestTheStoredStateHasTheShapeThatIsWrittenDown fails if the stored form of the state changes: then the number of the
// shape is raised, so that what was stored is folded again.
func TestTheStoredStateHasTheShapeThatIsWrittenDown(t *testing.T) {
	b := newBench(t, policy{})
	b.live("RO-1", len(ordergen.Life("RO-1", morning)))
	recs, err := b.driver.Read(t.Context(), []store.Ref{{Kind: "order", ID: "RO-1"}})
	if err != nil {
		t.Fatal(err)
	}
	var text bytes.Buffer
	if err := json.Indent(&text, recs[0].Body, "", "\t"); err != nil {
		t.Fatal(err)
	}
	text.WriteByte('\n')
	if err := golden.Check("testdata/record_shape8.golden", text.Bytes(), *update); err != nil {
		t.Error(err)
	}
	var keys []string
	for _, k := range recs[0].Keys {
		keys = append(keys, k.Name+"="+k.Value)
	}
	if diff := cmp.Diff([]string{"state=closed", "number=2026-0001", "vehicle=V-3", "customer=C-7",
		"delivered=S12\x1f20260304T033500Z", "closed=S12\x1f20260304T034500Z"}, keys); diff != "" {
		t.Error(diff)
	}
}
