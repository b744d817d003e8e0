package compliance_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// crowded is a history with many events at the same moments, as of a source that writes times to the quarter of an hour.
func crowded(r *rand.Rand, events []history.Event) []history.Event {
	out := make([]history.Event, len(events))
	for i, e := range events {
		if instant, exact := e.At.Instant(); exact && r.IntN(4) > 0 {
			e.At = history.At(instant.Truncate(15 * time.Minute))
		}
		out[i] = e
	}
	if r.IntN(3) == 0 {
		step := []string{"assignment", "diagnosis", "quotation"}[r.IntN(3)]
		out = append(out, waiver(time.Date(2026, time.May, 4, 9+r.IntN(9), 0, 0, 0, shanghai), step))
	}
	return out
}

func waiver(at time.Time, step string) history.Event {
	e := history.NewEvent("order.step_waived", history.At(at))
	e.ID = "waived"
	return e.With(history.FieldOrderID, history.ID("O1")).With("step", history.Code(step))
}

func TestASequenceBreaksWhereTheFirstEventIsOutOfOrder(t *testing.T) {
	rs := houseWith(t, "house-workshop", "house-reception")
	reference := referenceOrder(t)
	told := 0
	for seed := range uint64(60) {
		r := rand.New(rand.NewPCG(seed, 11))
		h, ok := disturbed(t, r, rs, crowded(r, reference))
		if !ok {
			continue
		}
		n, differ := compliance.Breaks(rs, h, time.Date(2026, time.May, 4, 10+r.IntN(14), 0, 0, 0, shanghai))
		if told += n; len(differ) > 0 {
			t.Fatalf("seed %d: %v", seed, differ)
		}
	}
	if told < 1000 {
		t.Errorf("only %d events", told)
	}
}
