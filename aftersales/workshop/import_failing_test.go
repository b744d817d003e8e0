package workshop_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
)

// visitOf is a visit of which the row says more: since when the vehicle is of a model, and the customer one.
func visitOf(ro, plate, opened, day, model, owner, vip, phone string) []string {
	return visit(ro, "1", plate, opened, "PAD", day, model, owner, vip, phone)
}

// known is what was imported before; mixed are rows of all kinds of ends: as before with another model, a row that moved
// to another order, a new one with a later model, and new ones that contradict what is known of the vehicle, the customer.
func known() sourceTable {
	return visits(visitOf("R1", "P1", early, "2026-01-01", "X5", "C-1", "Y", "13800000001"))
}

func mixed() sourceTable {
	return visits(
		visitOf("R1", "P1", early, "2026-01-01", "X6", "C-1", "Y", "13800000001"),
		visitOf("R1", "P2", late, "2026-01-01", "X1", "C-2", "N", "13800000002"),
		visitOf("R2", "P1", late, "2026-03-01", "X7", "C-1", "N", "13800000003"),
		visitOf("R3", "P1", "2026-03-03 10:00", "2026-01-01", "X9", "C-3", "", ""),
		visitOf("R4", "P4", "2026-03-03 11:00", "2026-01-01", "X1", "C-1", "N", "13800000001"),
		visitOf("R5", "P5", "2026-03-03 12:00", "", "", "", "", ""),
	)
}

// fates gives for each thing whether it was taken.
func fates(done []workshop.Imported) (out []bool) {
	for _, i := range done {
		out = append(out, i.Taken())
	}
	return out
}

func TestWhatRowsSayOfAVehicleAndACustomerAgreesWithTheirRecords(t *testing.T) {
	b := newBench(t, nil)
	b.imports(known())
	done := b.imports(mixed())
	if diff := cmp.Diff([]bool{true, false, true, false, false, true}, fates(done)); diff != "" {
		t.Fatal(diff)
	}
	if !done[0].Already || done[2].Already {
		t.Errorf("already: %v, %v", done[0].Already, done[2].Already)
	}
	refusedWith(t, done[3].Quarantined[0].Err, "model: not what the record says")
	refusedWith(t, done[4].Quarantined[0].Err, "vip: not what the record says")
	if f := done[2].Facts; len(f) != 1 || f[0].Name != history.FactPartMaster || f[0].Key != "PAD" {
		t.Errorf("what has no record here is told: %+v", f)
	}
	id := aftersales.VehicleID(must(b.Order(t.Context(), aftersales.OrderID(done[2].ID))).Vehicle)
	v, _, err := b.Vehicle(t.Context(), id)
	if err != nil || len(v.Identity) != 2 || v.Identity[0].Value.Model != "X5" || v.Identity[1].Value.Model != "X7" {
		t.Errorf("%v: the vehicle is %+v", err, v)
	}
	if v.Identity[0].Value.Plate != v.Identity[1].Value.Plate {
		t.Error("the same plate is in two papers")
	}
	c, _, err := b.Customer(t.Context(), "C-1")
	if err != nil || len(c.Profile) != 2 || !*c.Profile[0].Value.VIP || *c.Profile[1].Value.VIP || len(c.Profile[1].Value.Phones) != 2 {
		t.Errorf("%v: the customer is %+v", err, c)
	}
	for _, gone := range []aftersales.CustomerID{"C-2", "C-3"} {
		if _, _, err := b.Customer(t.Context(), gone); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("a row that was not taken left customer %s: %v", gone, err)
		}
	}
}

// TestAnImportThatTheStoreFailsIsRunAgain lets the store fail at every call in turn, once or for good: the import ends with
// the error, and when it is run again everything is as if nothing had happened.
func TestAnImportThatTheStoreFailsIsRunAgain(t *testing.T) {
	want := newBench(t, nil)
	want.imports(known())
	ends, whole := fates(want.imports(mixed())), dump(t, want.driver)
	for name, lasts := range map[string]bool{"once": false, "for good": true} {
		t.Run(name, func(t *testing.T) {
			for n := 1; ; n++ {
				well := memstore.New()
				benchOn(t, well, nil).imports(known())
				d := &nth{Driver: well, left: n, lasts: lasts}
				done, err := benchOn(t, d, nil).importing(mixed())
				if !d.down {
					if n < 20 || err != nil {
						t.Errorf("after %d calls: %v", n, err)
					}
					break
				}
				// A failure that is over at once is passed over where the log tells that the command was carried out before.
				if overcome := err == nil && !lasts && slices.Equal(ends, fates(done)); !overcome && !errors.Is(err, errBroken) {
					t.Fatalf("call %d: %v", n, err)
				}
				again := benchOn(t, well, nil).imports(mixed())
				if diff := cmp.Diff(ends, fates(again)); diff != "" {
					t.Errorf("call %d: %s", n, diff)
				}
				if diff := cmp.Diff(whole, dump(t, well)); diff != "" {
					t.Fatalf("call %d: %s", n, diff)
				}
			}
		})
	}
}

// manyEnds are tables with rows of all kinds: one without a key in each, one about an order that the first does not have.
func manyEnds() []sourceTable {
	plain := visits(visit("R1", "1", "P1", early), visit("R2", "1", "P2", early), visit("R3", "1", "P3", "never"), visit("R4", "1", "P4", late))
	more := visits(visit("R1", "8", "P1", early, "PAD"), visit("R9", "1", "P9", early, "CLIP"), visit("", "", "", "", "PAD"), visit("R8", "1", "P8", early, "PAD"))
	more.doc = []byte(strings.NewReplacer(`"source": "visits"`, `"source": "visit lines"`, `{"event": "order.opened", "once_per": []},`, "", `{"event": "order.concern_recorded", "once_per": ["CONCERN"], "fields": {"concern": "CONCERN"}},`, "",
		`"state": [{"const": "in_repair"}],`, "", `"CONCERN": {"paper": "text"},`, "").Replace(visitDoc))
	return []sourceTable{plain, more}
}

func TestAnImportIsStoppedAnywhereAndRunAgain(t *testing.T) {
	want := newBench(t, nil)
	ends := want.imports(manyEnds()...)
	whole := dump(t, want.driver)
	if diff := cmp.Diff([]bool{false, true, true, false, true, false, false}, fates(ends)); diff != "" {
		t.Fatal(diff)
	}
	refusedWith(t, ends[len(ends)-1].Quarantined[0].Err, "is not imported: the first table has no such row")
	for n := 1; n <= len(ends); n++ {
		b := newBench(t, nil)
		if done, err := b.run(b.importOf(manyEnds()...), n); err != nil || len(done) != n {
			t.Errorf("stopped after %d: %d things, %v", n, len(done), err)
		}
		b.imports(manyEnds()...)
		if diff := cmp.Diff(whole, dump(t, b.driver)); diff != "" {
			t.Errorf("stopped after %d: %s", n, diff)
		}
	}
}

func TestAnImportEndsWithItsContext(t *testing.T) {
	for _, last := range []int{3, 4, 5} {
		b := newBench(t, nil)
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		seq, err := b.Import(ctx, b.importOf(manyEnds()...))
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		var ended error
		for i, err := range seq {
			if ended = err; err != nil {
				if len(i.Rows) > 0 {
					t.Errorf("an error with rows: %+v", i)
				}
				continue
			}
			if n++; n == last {
				cancel()
			}
		}
		if !errors.Is(ended, context.Canceled) || n != last {
			t.Errorf("after %d of %d things: %v", n, last, ended)
		}
	}
}

func TestRowsAreReadNoFurtherThanTheyAreWanted(t *testing.T) {
	b := newBench(t, nil)
	s := visits(visit("", "", "", ""), visit("R1", "1", "P1", early), visit("R2", "1", "P2", early))
	c := b.importOf(s)
	read := 0
	c.Tables[0].Rows = func(yield func([]string) bool) {
		for _, row := range s.rows {
			if read++; !yield(row) {
				return
			}
		}
	}
	done, err := b.run(c, 1)
	if err != nil || len(done) != 1 || done[0].Taken() || read != 1 {
		t.Errorf("%v: %d rows were read for %+v", err, read, done)
	}
}

// TestAnotherThatNotesTheSameIsWaitedFor lets somebody change the record of the customer between reading and writing.
func TestAnotherThatNotesTheSameIsWaitedFor(t *testing.T) {
	well := memstore.New()
	benchOn(t, well, nil).imports(known())
	faster := 0
	d := &tamper{Driver: well}
	d.before = func(batch store.Batch) error {
		if faster > 0 || !slices.ContainsFunc(batch.Puts, func(r store.Record) bool { return r.Ref.Kind == "customer" }) {
			return nil
		}
		faster++
		other := benchOn(t, well, nil)
		c, rev, err := other.Customer(t.Context(), "C-1")
		if err != nil {
			t.Fatal(err)
		}
		p := c.Profile[0].Value
		p.Target = new(true)
		c.Profile = c.Profile.With(day("2026-02-01"), p)
		return errorOf(other.PutCustomer(t.Context(), workshop.RecordRequest[aftersales.Customer]{Record: c, Revision: rev, By: desk("faster")}))
	}
	b := benchOn(t, d, nil)
	if done := b.imports(visits(visitOf("R2", "P1", late, "2026-03-01", "X7", "C-1", "N", "13800000003"))); !done[0].Taken() {
		t.Fatalf("%+v", done)
	}
	c, _, err := b.Customer(t.Context(), "C-1")
	if err != nil || faster != 1 || len(c.Profile) != 3 || c.Profile[2].Value.Target == nil || *c.Profile[2].Value.VIP {
		t.Errorf("%v: the customer is %+v", err, c)
	}
}

func TestWhatIsAboutNothingThatIsAdoptedIsRefused(t *testing.T) {
	b := newBench(t, nil)
	s := visits()
	s.doc = []byte(strings.Replace(visitDoc, `"source": "visits"`, `"source": "visits", "subject": "vehicle_id"`, 1))
	_, err := b.Import(t.Context(), b.importOf(s))
	refusedWith(t, err, "tables[0].mapping: what has a vehicle_id is not adopted")
}

// calendar gives a table of appointments, all of one time.
func calendar(numbers ...string) sourceTable {
	const doc = `{
		"mapping": 1, "source": "calendar", "key": ["NO"], "subject": "appointment_id", "zone": "Asia/Shanghai",
		"columns": {"BOOKED": {"time": "2006-01-02 15:04"}, "FROM": {"time": "2006-01-02 15:04"}, "TO": {"time": "2006-01-02 15:04"}},
		"ids": {"appointment_id": "NO", "customer_id": "OWNER"},
		"state": [{"const": "booked"}],
		"events": {"BOOKED": {"event": "appointment.booked", "fields": {"slot_start_at": "FROM", "slot_end_at": "TO"}}}
	}`
	var rows [][]string
	for _, no := range numbers {
		rows = append(rows, []string{no, "C-7", "2026-03-01 09:00", tomorrow.Start.Format("2006-01-02 15:04"), tomorrow.End.Format("2006-01-02 15:04")})
	}
	return sourceTable{"calendar", []byte(doc), strings.Fields("NO OWNER BOOKED FROM TO"), rows}
}

// TestAnAppointmentIsImportedIntoAFullShop imports more appointments of one time than the shop has places: they were promised.
func TestAnAppointmentIsImportedIntoAFullShop(t *testing.T) {
	b := newBench(t, nil)
	b.withPlan()
	s := calendar("A-1", "A-2", "A-3")
	for _, i := range b.imports(s) {
		if !i.Taken() || i.Already {
			t.Errorf("%+v", i)
		}
	}
	if a := must(b.Appointment(t.Context(), "A-3")); !a.HoldsSlot() || !a.Slot.Start.Equal(tomorrow.Start) || a.Adopted == nil {
		t.Errorf("the appointment is %+v", a)
	}
	if _, err := b.DoAppointment(t.Context(), "A-4", booking("A-4", tomorrow)); !errors.Is(err, aftersales.ErrFull) {
		t.Errorf("one more is booked: %v", err)
	}
	for _, i := range b.imports(s) {
		if !i.Already {
			t.Errorf("%s is imported twice", i.ID)
		}
	}
}
