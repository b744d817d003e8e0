package workshop_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/workshop"
)

// comings is a plain table of orders, with a vehicle and a customer in each row.
func comings(rows ...string) sourceTable {
	s := sourceTable{name: "visits", header: strings.Fields("no customer name phone vehicle model at on issued state"), doc: []byte(`{
		"mapping": 1, "source": "old", "zone": "Asia/Shanghai", "key": ["no"],
		"columns": {"at": {"time": "2006-01-02T15:04"}, "on": {"time": "2006-01-02"}, "issued": {"time": "2006-01-02T15:04"},
			"name": {"paper": "name"}, "phone": {"paper": "phone"}},
		"ids": {"order_id": "no", "customer_id": "customer", "vehicle_id": "vehicle"},
		"state": [{"column": "state"}],
		"events": {"at": {"event": "order.opened", "fields": {"kind": {"const": "repair"}}},
			"issued": {"event": "order.certified"}},
		"facts": [
			{"fact": "customer", "key": "customer", "valid_from": "on", "fields": {"name": "name", "phone": "phone"}},
			{"fact": "vehicle", "key": "vehicle", "valid_from": "on", "fields": {"model": "model"}}]}`)}
	for _, r := range rows {
		cells := strings.Fields(r)
		for i, c := range cells {
			if c == "-" {
				cells[i] = ""
			}
		}
		s.rows = append(s.rows, cells)
	}
	return s
}

func comingsBench(t *testing.T) *bench {
	t.Helper()
	b := newBench(t, nil)
	b.clock.add(24 * time.Hour)
	return b
}

func TestAnotherImportLeavesWhatWasErasedAndCorrectedAsItIs(t *testing.T) {
	b, ctx := comingsBench(t), context.Background()
	table := comings("R1 C1 Wang 13800000001 V1 Golf 2026-03-02T09:00 2026-03-02 - draft",
		"R2 C1 Wang 13800000001 V1 Golf 2026-03-03T09:00 2026-03-03 - draft")
	b.imports(table)
	c, before, err := b.Customer(ctx, "C1")
	if err != nil || len(c.Papers()) != 2 {
		t.Fatalf("%v, %v", c, err)
	}
	for _, p := range c.Papers() {
		if err := b.Erase(ctx, p.ID); err != nil {
			t.Fatal(err)
		}
	}
	v, rev, err := b.Vehicle(ctx, "V1")
	if err != nil {
		t.Fatal(err)
	}
	v.Identity = aftersales.Dated[aftersales.VehicleIdentity]{{From: cal.MustDate(2026, 3, 2), Value: aftersales.VehicleIdentity{Model: "Polo"}}}
	corrected := must(b.PutVehicle(ctx, workshop.RecordRequest[aftersales.Vehicle]{Record: v, Revision: rev, By: someone("correct")}))
	for _, i := range b.imports(table) {
		if !i.Taken() || !i.Already {
			t.Errorf("%s: taken %v, already %v", i.ID, i.Taken(), i.Already)
		}
	}
	if c, after, err := b.Customer(ctx, "C1"); err != nil || after != before || len(c.Profile) != 1 {
		t.Errorf("the customer's record is %v at revision %d, was %d: %v", c, after, before, err)
	}
	if v, after, err := b.Vehicle(ctx, "V1"); err != nil || after != corrected || len(v.Identity) != 1 {
		t.Errorf("the vehicle's record is %v at revision %d, was %d: %v", v, after, corrected, err)
	}
}

func TestWhatIsStillToComeIsNotAdopted(t *testing.T) {
	b := comingsBench(t)
	out := b.imports(comings("R1 C1 Wang 13800000001 V1 Golf 2062-03-02T09:00 2026-03-02 - draft",
		"R2 C1 Wang 13800000001 V1 Golf 2026-03-02T09:00 2026-03-02 2027-03-02T10:00 certified",
		"R3 C1 Wang 13800000001 V1 Golf 2026-03-02T09:00 2026-03-02 2026-03-02T10:00 certified"))
	for n, want := range []string{"events[0].at: order.opened at 2062-03-02T09:00:00+08:00 lies after", "events[1].at: order.certified at 2027-03-02T10:00:00+08:00", ""} {
		if want == "" {
			if !out[n].Taken() {
				t.Errorf("%v", out[n].Quarantined)
			}
			continue
		}
		if out[n].Taken() || !strings.Contains(out[n].Quarantined[0].Err.Error(), want) {
			t.Errorf("%v, not %s", out[n].Quarantined, want)
		}
	}
	if len(must(b.Log(t.Context(), "R1"))) != 0 {
		t.Error("what was refused is there")
	}
	if !slices.ContainsFunc(b.imports(comings("R1 C1 Wang 13800000001 V1 Golf 2026-03-02T09:00 2026-03-02 - draft")), workshop.Imported.Taken) {
		t.Error("mended, it is not taken")
	}
}
