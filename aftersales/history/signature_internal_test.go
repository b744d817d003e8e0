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
