package aftersales_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/ordergen"
)

func TestWhatASourceNotedOutOfOrderIsNotLost(t *testing.T) {
	at := func(id string, what history.Type, when string, fields ...history.Field) history.Event {
		e := event(id, what, 8, fields...)
		e.At = must(history.ParseMoment(when))
		return e
	}
	job, part, who := field("job_id", history.ID("J1")), field("part_id", history.ID("P1")), field("assignee_id", history.ID("zhao"))
	four := field("qty", number("4"))
	clocks := func(planned, started, done string) []history.Event {
		events := []history.Event{at("x2", history.JobStarted, started, job), at("x3", history.JobDone, done, job), at("x4", history.JobAssigned, started, job, who)}
		if planned != "" {
			events = append(events, at("x1", history.JobPlanned, planned, job, field("op_code", history.ID("OP"))))
		}
		return events
	}
	parts := func(requested, issued string) []history.Event {
		return []history.Event{at("y1", history.PartIssued, issued, part, four), at("y2", history.PartRequested, requested, part, four)}
	}
	for name, events := range map[string][]history.Event{
		"planned after it was done":       clocks("2026-03-02T11:00:00+08:00", "2026-03-02T10:00:00+08:00", "2026-03-02T10:50:00+08:00"),
		"done without a plan":             clocks("", "2026-03-02T10:00:00+08:00", "2026-03-02T10:50:00+08:00"),
		"done on the day it was begun":    clocks("2026-03-02", "2026-03-02T10:00:00+08:00", "2026-03-02"),
		"begun early on the planned day":  clocks("2026-03-02", "2026-03-02T07:00:00+08:00", "2026-03-02T07:50:00+08:00"),
		"requested after it was issued":   parts("2026-03-02T10:00:00+08:00", "2026-03-02T09:55:00+08:00"),
		"requested on the day, and early": parts("2026-03-02", "2026-03-02T07:50:00+08:00"),
		"issued without a request":        parts("2026-03-02", "2026-03-02T07:50:00+08:00")[:1],
	} {
		opened := at("x0", history.OrderOpened, "2026-03-01", field("kind", history.Code("repair")))
		c := aftersales.AdoptOrder{Order: "RO-1", State: "in_repair", From: "old", Covers: []string{"*"}, Events: append(events, opened)}
		log := must(aftersales.DecideOrder(aftersales.Order{}, c, someone("c-1"), ordergen.Prices()))
		o := aftersales.FoldOrder(log)
		for _, j := range o.Jobs {
			if j.Status != aftersales.JobDone || j.Assignee != "zhao" {
				t.Errorf("%s: %+v", name, j)
			}
		}
		for _, p := range o.Parts {
			if p.Issued.String() != "4" {
				t.Errorf("%s: %s issued", name, p.Issued)
			}
		}
		if len(o.Jobs)+len(o.Parts) != 1 {
			t.Errorf("%s: %d jobs, %d parts", name, len(o.Jobs), len(o.Parts))
		}
		for i, e := range log {
			if (e.Type == history.JobPlanned || e.Type == history.PartRequested) && i != 1 {
				t.Errorf("%s: begun by event %d", name, i)
			}
		}
	}
}

func TestWhatTheCustomerCameForIsPartOfTheOrder(t *testing.T) {
	words := func(id string) history.Field {
		return field("concern", history.InPaper(history.KindText, history.Paper{ID: id, Digest: "00ff"}))
	}
	c := aftersales.AdoptOrder{Order: "RO-1", State: "in_repair", From: "old", Covers: []string{"*"}, Events: []history.Event{
		event("x1", history.OrderConcernRecorded, 8, words("noise")), event("x2", history.OrderConcernRecorded, 8, words("service")),
		event("x3", history.OrderConcernRecorded, 9, words("noise")), event("x4", history.OrderConcernRecorded, 9)}}
	o := aftersales.FoldOrder(must(aftersales.DecideOrder(aftersales.Order{}, c, someone("c-1"), ordergen.Prices())))
	want := []history.Paper{{ID: "noise", Digest: "00ff"}, {ID: "service", Digest: "00ff"}}
	if diff := cmp.Diff(want, o.Concerns); diff != "" {
		t.Error(diff)
	}
	one, other := event("x5", history.OrderConcernRecorded, 9, words("one")), event("x6", history.OrderConcernRecorded, 9, words("other"))
	first := aftersales.EvolveOrder(o, []history.Event{one})
	aftersales.EvolveOrder(o, []history.Event{other})
	if diff := cmp.Diff(append(want, history.Paper{ID: "one", Digest: "00ff"}), first.Concerns); diff != "" {
		t.Errorf("one state changes with another: %s", diff)
	}
}
