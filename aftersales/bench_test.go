package aftersales_test

import (
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/ordergen"
)

// BenchmarkDecideOrder decides and folds one command in the middle of an ordinary order.
func BenchmarkDecideOrder(b *testing.B) {
	start := time.Date(2026, 3, 4, 8, 0, 0, 0, china)
	var o aftersales.Order
	var at int
	steps := ordergen.Life("RO-1", start)
	for i, s := range steps {
		if s.Command.Name() == "finish_job" {
			at = i
			break
		}
		o = aftersales.EvolveOrder(o, must(aftersales.DecideOrder(o, s.Command, s.By, ordergen.Prices())))
	}
	prices := ordergen.Prices()
	b.ReportAllocs()
	for b.Loop() {
		events, err := aftersales.DecideOrder(o, steps[at].Command, steps[at].By, prices)
		if err != nil {
			b.Fatal(err)
		}
		if next := aftersales.EvolveOrder(o, events); next.Jobs[0].Status != aftersales.JobDone {
			b.Fatal("the job is not done")
		}
	}
}

// BenchmarkOrderLife decides and folds a whole ordinary order.
func BenchmarkOrderLife(b *testing.B) {
	steps := ordergen.Life("RO-1", time.Date(2026, 3, 4, 8, 0, 0, 0, china))
	prices := ordergen.Prices()
	b.ReportAllocs()
	for b.Loop() {
		var o aftersales.Order
		for _, s := range steps {
			o = aftersales.EvolveOrder(o, must(aftersales.DecideOrder(o, s.Command, s.By, prices)))
		}
		if o.State != aftersales.OrderClosed || o.Settlement.Total.String() != "802.30 CNY" {
			b.Fatalf("the order is %s", o.State)
		}
	}
	b.ReportMetric(float64(len(steps)), "commands/op")
}

// BenchmarkFoldOrder folds the log of a whole ordinary order.
func BenchmarkFoldOrder(b *testing.B) {
	var o aftersales.Order
	var log []history.Event
	for _, s := range ordergen.Life("RO-1", time.Date(2026, 3, 4, 8, 0, 0, 0, china)) {
		events := must(aftersales.DecideOrder(o, s.Command, s.By, ordergen.Prices()))
		o, log = aftersales.EvolveOrder(o, events), append(log, events...)
	}
	b.ReportAllocs()
	for b.Loop() {
		if aftersales.FoldOrder(log).State != aftersales.OrderClosed {
			b.Fatal("the order is not closed")
		}
	}
	b.ReportMetric(float64(len(log)), "events/op")
}
