package main

import (
	"fmt"

	"example.com/servicelane/aftersales/history"
)

// exchange is a demand for another car.
type exchange struct {
	claim, vehicle string
	received       int64 // the first moment
	completed      int   // the event; -1 is none
}

// halfReplaced tells of cars of which only half is told that they were replaced: a demand for another car that was completed without a
// "vehicle.replaced" that begins the periods of that car, or such an event while the demand stands open.
func halfReplaced(h *history.History) []string {
	var out []string
	taken := map[int32]bool{}
	demands := exchanges(h)
	replacedSince := func(d *exchange) int32 {
		for _, i := range h.Numbers("vehicle.replaced") {
			if _, last := h.Interval(int(i)); !taken[i] && last >= d.received && h.ID(int(i), "vehicle_id") == d.vehicle {
				return i
			}
		}
		return -1
	}
	for n := range demands {
		if d := &demands[n]; d.completed >= 0 {
			if i := replacedSince(d); i >= 0 {
				taken[i] = true
				continue
			}
			out = append(out, fmt.Sprintf("event %s: claim %s was fulfilled by another car, and no vehicle.replaced of vehicle %s stands in the file since it was made: periods and counts go on as of the first car", h.Event(d.completed).ID, d.claim, d.vehicle))
		}
	}
	for n := range demands {
		if d := &demands[n]; d.completed < 0 {
			if i := replacedSince(d); i >= 0 {
				taken[i] = true
				out = append(out, fmt.Sprintf("event %s: vehicle %s was replaced, and claim %s for another car is not completed: its duties are still open", h.Event(int(i)).ID, d.vehicle, d.claim))
			}
		}
	}
	return out
}

// exchanges lists the demands for another car, in the order in which they were made.
func exchanges(h *history.History) []exchange {
	var out []exchange
	remedy, err := h.Config.Vocabulary.Path("claim.remedy")
	if err != nil {
		return nil
	}
	place := map[string]int{}
	note := func(i int) *exchange {
		v, presence := h.Get(i, remedy)
		claim, vehicle := h.ID(i, "claim_id"), h.ID(i, "vehicle_id")
		if presence != history.Present || v.Word() != "replace" || claim == "" || vehicle == "" {
			return nil
		}
		n, known := place[claim]
		if !known {
			first, _ := h.Interval(i)
			n, place[claim] = len(out), len(out)
			out = append(out, exchange{claim, vehicle, first, -1})
		}
		return &out[n]
	}
	for _, i := range h.Numbers("claim.received") {
		note(int(i))
	}
	for _, i := range h.Numbers("claim.completed") {
		if d := note(int(i)); d != nil && d.completed < 0 {
			d.completed = int(i)
		}
	}
	return out
}
