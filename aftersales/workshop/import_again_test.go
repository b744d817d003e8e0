package workshop_test

import (
	"context"
	"errors"
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

func TestTheSameRowsInAnotherOrderAreTheSame(t *testing.T) {
	b := newBench(t, nil)
	s := visits(visit("R1", "9", "P1", early, "PAD"), visit("R1", "10", "P1", early, "CLIP"), visit("R1", "8", "P1", early, "DISC"), visit("R2", "1", "P2", early, "PAD"))
	b.imports(s)
	slices.Reverse(s.rows)
	for _, i := range b.imports(s) {
		if !i.Taken() || !i.Already {
			t.Errorf("%v: taken %v, already %v: %v", i.Rows, i.Taken(), i.Already, i.Quarantined)
		}
	}
}

// TestWhatIsAdoptedFromOtherTablesHasChanged imports what was adopted from one table again: from it and another one, and from
// another one alone. What was opened here is no adopted thing.
func TestWhatIsAdoptedFromOtherTablesHasChanged(t *testing.T) {
	b := comingsBench(t)
	row := "1 C1 Wang 13800000001 V1 Golf 2026-03-02T09:00 2026-03-02 - draft"
	b.imports(comings("R" + row))
	b.do("X1", workshop.Request{By: someone("open"), Command: aftersales.OpenOrder{Order: "X1", Kind: aftersales.KindRepair, Customer: "C1", Vehicle: "V1", Items: []aftersales.Item{{ID: "noise"}}}})
	other, more := comings("R"+row, "X"+row), comings()
	other.doc = []byte(strings.Replace(string(other.doc), `"source": "old"`, `"source": "older"`, 1))
	for _, tables := range [][]sourceTable{{comings("R"+row, "X"+row), other}, {other, more}, {other}} {
		done := b.imports(tables...)
		if why := done[0].Quarantined; len(why) == 0 || !errors.Is(why[0].Err, workshop.ErrChanged) || !strings.Contains(why[0].Err.Error(), `it was adopted from "old"`) {
			t.Errorf("R1: %v", why)
		}
		if why := done[1].Quarantined; len(why) == 0 || errors.Is(why[0].Err, workshop.ErrChanged) || !errors.Is(why[0].Err, aftersales.ErrNotAllowed) {
			t.Errorf("X1: %v", why)
		}
	}
	for _, s := range []sourceTable{dms(t, "followups"), dms(t, "complaints"), calendar("A-1")} {
		b, taken := dmsTime(t), 0
		for _, i := range b.imports(s) {
			if i.Taken() {
				taken++
			}
		}
		source := s.mapping(t).Source()
		s.doc = []byte(strings.Replace(string(s.doc), `"`+source+`"`, `"older"`, 1))
		for _, i := range b.imports(s) {
			if slices.ContainsFunc(i.Quarantined, func(q workshop.ImportFault) bool {
				return errors.Is(q.Err, workshop.ErrChanged) && strings.Contains(q.Err.Error(), source)
			}) {
				taken--
			}
		}
		if taken != 0 {
			t.Errorf("%s: %d more were taken than have changed", s.name, taken)
		}
	}
}

func TestAnOrderAndAFollowUpOfOneIDAreAdoptedFromOneSource(t *testing.T) {
	b, followUps := dmsTime(t), dms(t, "followups")
	id, source := followUps.rows[0][0], followUps.mapping(t).Source()
	orders := comings(id + " C1 Wang 13800000001 V1 Golf 2026-03-02T09:00 2026-03-02 - draft")
	orders.doc = []byte(strings.Replace(string(orders.doc), `"source": "old"`, `"source": "`+source+`"`, 1))
	followUps.rows = followUps.rows[:1]
	for _, already := range []bool{false, true} {
		for _, s := range []sourceTable{orders, followUps} {
			if done := b.imports(s)[0]; !done.Taken() || done.Already != already || done.ID != id {
				t.Errorf("%s: %+v, want taken, before that: %t", s.name, done, already)
			}
		}
	}
	if _, err := b.Order(t.Context(), aftersales.OrderID(id)); err != nil {
		t.Error(err)
	}
	if f, err := b.FollowUp(t.Context(), aftersales.FollowUpID(id)); err != nil || f.Adopted == nil {
		t.Errorf("%v, %v", f, err)
	}
	followUps.rows[0][6] = "xu"
	if why := b.imports(followUps)[0].Quarantined; len(why) != 1 || !errors.Is(why[0].Err, workshop.ErrChanged) || !strings.Contains(why[0].Err.Error(), "was fang and is xu") {
		t.Errorf("changed: %v", why)
	}
}

// dmsTime gives a workshop at the time of the export.
func dmsTime(t *testing.T) *bench {
	b := newBench(t, nil)
	b.clock.at = time.Date(2026, 3, 5, 12, 0, 0, 0, time.UTC)
	return b
}
