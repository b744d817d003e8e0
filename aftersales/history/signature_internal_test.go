package history

import (
	"testing"
	"time"
)

// TestFieldsWithOneSignatureAreToldApart asks events for every field that there is: names share signatures.
func TestFieldsWithOneSignatureAreToldApart(t *testing.T) {
	at := At(time.Date(2026, time.May, 3, 8, 0, 0, 0, time.UTC))
	events := []Event{
		NewEvent(OrderOpened, at).With(FieldOrderID, ID("A")).With("kind", Code("repair")).With("vehicle_id", ID("V")),
		NewEvent("job.planned", at).With(FieldOrderID, ID("A")).With("job_id", ID("J")).With("op_code", ID("B")),
		NewEvent("inspection.passed", at).With(FieldOrderID, ID("A")).With("job_id", ID("J")).With("level", Code("self")),
	}
	for i := range events {
		events[i].ID = string(rune('a' + i))
	}
	h, err := New(Config{Cover: Everything(), Events: events})
	if err != nil {
		t.Fatal(err)
	}
	alike := 0
	for i := range h.Len() {
		e := h.Event(i)
		for d := range Standard().Types() {
			for _, f := range d.Fields() {
				path, err := Standard().Path(string(f.Name))
				if err != nil || path.step != ownField {
					continue
				}
				v, want := h.Carried(i, path, h.Len()), e.Get(f.Name)
				if (v == nil) != want.IsAbsent() || v != nil && !v.Equal(want) {
					t.Errorf("%s of event %d: %v, not %v", f.Name, i, v, want)
				}
				if v == nil && h.marks[i].fields&signatureOf(f.Name) != 0 {
					alike++
				}
			}
		}
	}
	if alike == 0 {
		t.Error("no two names have one signature: nothing was told apart")
	}
	if signatureOf("") == 0 {
		t.Error("the empty name has no signature")
	}
}

// TestNamesAreNumberedEachByItself numbers every name that events carry, and those that two declarations add in either order.
func TestNamesAreNumberedEachByItself(t *testing.T) {
	scan := Declaration{Type: "x_tyre.scanned", Subject: "x_tyre_id", Links: []Name{FieldOrderID, "x_rim_id"},
		Fields: []FieldDefinition{{"depth", KindNum}, {FieldReason, KindText}}}
	wash := Declaration{Type: "x_car.washed", Subject: FieldOrderID, Fields: []FieldDefinition{{"depth", KindNum}, {"agent", KindCode}}}
	v, err := Standard().With(scan, wash)
	if err != nil {
		t.Fatal(err)
	}
	names := map[Name]bool{}
	for d := range v.Types() {
		for _, f := range d.Fields() {
			names[f.Name] = true
		}
	}
	for i := range standardIDs {
		names[standardIDs[i].name] = true
	}
	names["x_tyre_id"], names["x_rim_id"] = true, true
	of := map[int32]Name{}
	for n := range names {
		number := v.fieldNumber(n)
		if other, ok := of[number]; ok || number < 0 || int(number) >= standardFields+len(v.fields) {
			t.Errorf("%s has the number %d, and so has %q", n, number, other)
		}
		of[number] = n
	}
	if len(v.fields) != 4 || v.fieldNumber("nothing") != -1 {
		t.Errorf("numbered %v", v.fields)
	}
	other, err := Standard().With(wash, scan)
	if err != nil || other.fieldNumber("depth") != v.fieldNumber("depth") {
		t.Errorf("the order of declarations makes a difference: %v", err)
	}
}

// TestEventsWithAsManyFieldsAreToldApart has events of one type that carry as many fields, but not the same ones, or the same.
func TestEventsWithAsManyFieldsAreToldApart(t *testing.T) {
	at := At(time.Date(2026, time.May, 3, 8, 0, 0, 0, time.UTC))
	of := NewEvent("part.fitted", at).With(FieldOrderID, ID("A"))
	events := []Event{of.With("fits", Bool(true)), of.With("genuine", Bool(true)), of.With("part_grade", Code("copy")), of, of.With("genuine", Bool(false))}
	for i := range events {
		events[i].ID = string(rune('a' + i))
		events[i] = events[i].With(FieldPartID, ID("P"+events[i].ID))
	}
	h, err := New(Config{Cover: Everything(), Events: events})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []Name{"fits", "genuine", "part_grade", "origin"} {
		path, err := Standard().Path(string(name))
		if err != nil {
			t.Fatal(err)
		}
		each := make([]*Value, len(events))
		h.EachCarried([]int32{0, 1, 2, 3, 4}, path, -1, each)
		for i := range events {
			want := h.Event(i).Get(name)
			for _, v := range []*Value{each[i], h.Carried(i, path, h.Len())} {
				if (v == nil) != want.IsAbsent() || v != nil && !v.Equal(want) {
					t.Errorf("%s of event %d: %v, not %v", name, i, v, want)
				}
			}
		}
	}
}
