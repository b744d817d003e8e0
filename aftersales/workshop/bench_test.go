package workshop_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

// BenchmarkDecide decides one command in the middle of an ordinary order.
func BenchmarkDecide(b *testing.B) {
	for name, policy := range map[string]history.Policy{"without policy": nil, "house rules": house(b)} {
		b.Run(name, func(b *testing.B) {
			shop := workshop.Shop{Policy: policy, Prices: ordergen.Prices()}
			var o aftersales.Order
			var log []history.Event
			var next workshop.Request
			for _, s := range ordergen.Life("RO-1", morning) {
				next = workshop.Request{Command: s.Command, By: s.By}
				if s.Command.Name() == "pass_final" {
					break
				}
				events := must(aftersales.DecideOrder(o, s.Command, s.By, shop.Prices))
				o, log = aftersales.EvolveOrder(o, events), append(log, events...)
			}
			h := must(history.New(history.Config{Cover: history.Everything(), Events: log}))
			b.ReportAllocs()
			for b.Loop() {
				d, err := workshop.Decide(shop, h, o, next)
				if err != nil || d.State.State != aftersales.OrderInspecting {
					b.Fatal(d.State.State, err)
				}
			}
			b.ReportMetric(float64(len(log)), "events-before")
		})
	}
}

// BenchmarkOrderLife runs whole ordinary orders on a store in memory.
func BenchmarkOrderLife(b *testing.B) {
	for name, policy := range map[string]history.Policy{"without policy": nil, "house rules": house(b)} {
		b.Run(name, func(b *testing.B) {
			w := must(workshop.New(workshop.Config{Store: store.New(memstore.New(), store.Config{}), Shop: workshop.Shop{Policy: policy, Prices: ordergen.Prices()}}))
			ctx, n := context.Background(), 0
			b.ReportAllocs()
			for b.Loop() {
				n++
				id := aftersales.OrderID(fmt.Sprintf("RO-%d", n))
				steps := ordergen.Life(id, morning)
				var res workshop.Result
				for _, s := range steps {
					var err error
					if res, err = w.Do(ctx, id, workshop.Request{Command: s.Command, By: s.By}); err != nil {
						b.Fatal(err)
					}
				}
				if res.State.State != aftersales.OrderClosed || res.Revision != int64(len(steps)) {
					b.Fatalf("%s at revision %d", res.State.State, res.Revision)
				}
			}
		})
	}
}

// BenchmarkAdopt takes orders of another system over into a store in memory: eight events each.
func BenchmarkAdopt(b *testing.B) {
	w := must(workshop.New(workshop.Config{Store: store.New(memstore.New(), store.Config{}), Shop: workshop.Shop{Policy: house(b), Prices: ordergen.Prices()}}))
	ctx, n := context.Background(), 0
	b.ReportAllocs()
	start := time.Now()
	for b.Loop() {
		n++
		id := aftersales.OrderID(fmt.Sprintf("RO-%d", n))
		res, err := w.Do(ctx, id, request(fmt.Sprintf("import-%d", n), foreign(id)))
		if err != nil || res.State.State != aftersales.OrderDelivered || len(res.Events) != 9 {
			b.Fatal(res.State.State, err)
		}
	}
	b.ReportMetric(float64(n)/time.Since(start).Seconds(), "orders/s")
}

// foreign is an order as a row of another system tells it.
func foreign(id aftersales.OrderID) aftersales.AdoptOrder {
	c := aftersales.AdoptOrder{Order: id, State: aftersales.OrderDelivered, From: "ro.csv",
		Covers: []string{"order.opened", "order.delivered", "job.planned", "job.done", "part.requested", "settlement.totalled"}}
	add := func(t history.Type, fields ...history.Field) {
		e := history.NewEvent(t, history.At(morning.Add(time.Duration(len(c.Events))*time.Hour))).With(history.FieldOrderID, history.ID(string(id)))
		e.ID = fmt.Sprintf("%s:%d", id, len(c.Events)+1)
		for _, f := range fields {
			e = e.With(f.Name, f.Value)
		}
		c.Events = append(c.Events, e)
	}
	field := func(n history.Name, v history.Value) history.Field { return history.Field{Name: n, Value: v} }
	add(history.OrderOpened, field("customer_id", history.ID("C-7")), field("vehicle_id", history.ID("V-3")), field("kind", history.Code("repair")))
	for n := range 2 {
		job := field("job_id", history.ID(fmt.Sprintf("%s/J%d", id, n)))
		add(history.JobPlanned, job, field("op_code", history.ID("OP")))
		add(history.JobDone, job)
	}
	add(history.PartRequested, field("part_id", history.ID(string(id)+"/P")), field("part_no", history.ID("N")))
	add(history.SettlementTotalled, field("settlement_id", history.ID(string(id)+"/S")), field("total", history.Money(history.Decimal{Digits: 12345, Scale: 2}, "CNY")))
	add(history.OrderDelivered)
	return c
}
