package main

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// byPlateAndDay is a mapping whose row key, RO_NO and LINE, says nothing of the order: that is a vehicle on a day.
func byPlateAndDay(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(here(t, "testdata/small.json"))
	if err != nil {
		t.Fatal(err)
	}
	return strings.NewReplacer(`"group": ["RO_NO"]`, `"group": ["PLATE", "OPENED"]`,
		`"order_id": {"column": "RO_NO", "prefix": "small-"}`, `"order_id": {"hash": ["PLATE", "OPENED"], "prefix": "small-"}`,
		`"settlement_id": {"column": "RO_NO", "prefix": "bill-"}`, `"settlement_id": {"hash": ["PLATE", "OPENED"], "prefix": "bill-"}`).Replace(string(text))
}

func TestARowThatMovesToAnotherOrderIsNotTakenTwice(t *testing.T) {
	mapping := byPlateAndDay(t)
	t.Chdir(t.TempDir())
	write(t, "m.json", mapping)
	other := strings.ReplaceAll(strings.Replace(smallRow, "A2,1", "A2,2", 1), "2026-02-03", "2026-02-04")
	moved := strings.ReplaceAll(smallRow, "2026-02-03", "2026-02-04") // done no earlier than it is opened
	args := []string{"-orders", "x.csv", "-mapping", "m.json"}
	write(t, "x.csv", smallHeader+"\n"+smallRow)
	if out := mustRun(t, args...); !strings.Contains(out, "\nrows=1 taken=1 quarantined=0 already=0\n") {
		t.Fatal(out)
	}
	before := dump(t, "dealership.db", nil)
	write(t, "x.csv", smallHeader+"\n"+moved+other)
	for range 2 {
		if out := mustRun(t, args...); !strings.Contains(out, "\nrows=2 taken=0 quarantined=2 already=0\n") {
			t.Error(out)
		}
	}
	if diff := cmp.Diff(before, dump(t, "dealership.db", nil)); diff != "" {
		t.Errorf("what is stored has changed: %s", diff)
	}
	held := quarantineOf(t, "dealership-quarantine.jsonl")
	if held[1].Faults[0].Code != codeChanged || held[2].Faults[0].Code != codeGroup {
		t.Errorf("%+v", held)
	}
	write(t, "x.csv", smallHeader+"\n"+other)
	if out := mustRun(t, args...); !strings.Contains(out, "\nrows=1 taken=1 quarantined=0 already=0\n") {
		t.Error(out)
	}
}

func TestTheClaimOfAnOrderThatNeverCameToBeIsPassedOver(t *testing.T) {
	mapping := byPlateAndDay(t)
	t.Chdir(t.TempDir())
	write(t, "m.json", mapping)
	args := []string{"-orders", "x.csv", "-mapping", "m.json"}
	write(t, "x.csv", smallHeader+"\n"+smallRow)
	mustRun(t, args...)
	change(t, "dealership.db", `update servicelane_record set body = 'gone' where kind = 'row'`)
	moved := strings.ReplaceAll(smallRow, "2026-02-03", "2026-02-04") // done no earlier than it is opened
	write(t, "x.csv", smallHeader+"\n"+moved)
	if out := mustRun(t, args...); !strings.Contains(out, "\nrows=1 taken=1 quarantined=0 already=0\n") {
		t.Error(out)
	}
}

func TestAnImportWithClaimsKilledAndResumedGivesTheSameOrders(t *testing.T) {
	mapping := byPlateAndDay(t)
	t.Chdir(t.TempDir())
	write(t, "m.json", mapping)
	write(t, "orders.csv", manyOrders(400))
	compareKilled(t, withSecret(smallHeader, "-mapping", "m.json"), []string{"-orders", "orders.csv", "-mapping", "m.json"})
}
