package history_test

import (
	"encoding/json"
	"fmt"
	"testing"

	. "example.com/servicelane/aftersales/history"
)

// reference gives an order of 150 events: 10 jobs, 20 parts and a settlement, from opening to closing.
func reference(t testing.TB) []Event {
	lines := []string{"o order.opened 2026-05-03T08:00:00+08:00 order_id=A customer_id=C vehicle_id=V kind=repair odometer_km=8000 by=P store=S"}
	add := func(format string, args ...any) {
		lines = append(lines, fmt.Sprintf("e%d ", len(lines))+fmt.Sprintf(format, args...))
	}
	for j := range 10 {
		add("job.planned 2026-05-03T09:%02d:00+08:00 job_id=J%d order_id=A op_code=OP%d standard_hours=1.5 by=P", j, j, j)
		for k, what := range []string{"authorised", "started", "done", "self_checked", "mutual_checked"} {
			add("job.%s 2026-05-03T1%d:%02d:00+08:00 job_id=J%d by=T%d", what, k, j, j, j%3)
		}
	}
	for p := range 20 {
		add("part.requested 2026-05-03T10:%02d:00+08:00 part_id=T%d job_id=J%d part_no=N%d qty=1 by=T1", p, p, p%10, p)
		for k, what := range []string{"approved", "issued", "fitted"} {
			add("part.%s 2026-05-03T1%d:%02d:00+08:00 part_id=T%d by=T2", what, k+1, p, p)
		}
	}
	for i, what := range []string{"ready_notified", "result_told", "accepted", "delivered", "closed", "archived"} {
		add("order.%s 2026-05-03T18:%02d:00+08:00 order_id=A by=P", what, i)
	}
	for len(lines) < 150 {
		add("settlement.line_added 2026-05-03T17:00:00+08:00 settlement_id=S order_id=A line_id=L%d amount=10.00_CNY", len(lines))
	}
	return evs(t, lines...)
}

func BenchmarkNewOf150Events(b *testing.B) {
	events := reference(b)
	if h := build(b, Config{Cover: Everything(), Events: events}); h.Len() != 150 || h.ID(149, FieldCustomerID) != "C" {
		b.Fatal("not the reference order")
	}
	b.ReportAllocs()
	for b.Loop() {
		_, _ = New(Config{Cover: Everything(), Events: events})
	}
}

func BenchmarkWithOneEventOn150(b *testing.B) {
	h := build(b, Config{Cover: Everything(), Events: reference(b)})
	e := ev(b, "x followup.planned 2026-05-06T09:00:00+08:00 followup_id=F order_id=A")
	if more, err := h.With(e); err != nil || more.Len() != 151 {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		_, _ = h.With(e)
	}
}

func BenchmarkDecode150Events(b *testing.B) {
	events := reference(b)
	text, err := json.Marshal(events)
	if err != nil {
		b.Fatal(err)
	}
	if read, err := Standard().DecodeEvents(text); err != nil || len(read) != 150 {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		_, _ = Standard().DecodeEvents(text)
	}
}

func BenchmarkEncode150Events(b *testing.B) {
	events := reference(b)
	var text []byte
	for b.Loop() {
		text = text[:0]
		for _, e := range events {
			text = e.AppendJSON(text)
		}
	}
}
