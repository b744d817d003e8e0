package workshop_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/internal/ordergen"
)

// TestAReworkPassesTheSameGatesAndCostsTheCustomerNothing opens a rework of a delivered order under the rules of the house and of
// its warranty, takes it through the same steps, and settles it without a word about who pays.
func TestAReworkPassesTheSameGatesAndCostsTheCustomerNothing(t *testing.T) {
	with, err := packs.With("house-warranty")
	if err != nil {
		t.Fatal(err)
	}
	rules, err := compliance.Compile(with...)
	if err != nil {
		t.Fatal(err)
	}
	for _, side := range []aftersales.FaultSide{aftersales.FaultShop, aftersales.FaultPart} {
		t.Run(string(side), func(t *testing.T) {
			b := newBench(t, rules)
			steps := b.live("RO-1", len(ordergen.Life("RO-1", morning)))
			first, err := b.Order(context.Background(), "RO-1")
			if err != nil {
				t.Fatal(err)
			}
			rework, err := first.Rework("RO-2", aftersales.Item{ID: "noise"})
			if err != nil {
				t.Fatal(err)
			}
			rework.ImmediateReturn = side == aftersales.FaultShop
			b.clock.add(24 * time.Hour)
			b.reworkUntilSettled(t, rework, side)
			settle := steps[slices.IndexFunc(steps, func(s ordergen.Step) bool { return s.Command.Name() == "settle" })]
			by := settle.By
			by.Command, by.At = "charge", b.clock.now()
			charging := aftersales.Settle{Settlement: "RO-2/S1", Terms: aftersales.Terms{Lines: []aftersales.LineTerms{{Job: "RO-2/J1", Payer: "customer"}}}}
			_, err = b.Do(context.Background(), "RO-2", workshop.Request{Command: charging, By: by})
			var refused *workshop.RefusedError
			if !errors.As(err, &refused) || !slices.ContainsFunc(refused.Findings, func(f history.Finding) bool { return f.Rule == "WR-02b" }) {
				t.Errorf("the customer was charged for a rework: %v", err)
			}
			by.Command = "settle"
			o := b.do("RO-2", workshop.Request{Command: aftersales.Settle{Settlement: "RO-2/S1"}, By: by}).State
			if o.Settlement.CustomerCharge.Sign() != 0 || o.Settlement.Total.Sign() == 0 || o.ReworkOf != "RO-1" {
				t.Errorf("the customer pays %s of %s", o.Settlement.CustomerCharge, o.Settlement.Total)
			}
		})
	}
}

// reworkUntilSettled takes a rework through the ordinary steps up to its settlement.
func (b *bench) reworkUntilSettled(t *testing.T, rework aftersales.OpenOrder, side aftersales.FaultSide) {
	t.Helper()
	for _, s := range ordergen.Life("RO-2", b.clock.now()) {
		c := s.Command
		switch c.Name() {
		case "open_order":
			c = rework
		case "settle":
			return
		}
		if _, err := b.Do(context.Background(), "RO-2", workshop.Request{Command: c, By: s.By, Confirmed: true}); err != nil {
			t.Fatalf("%s: %v", c.Name(), err)
		}
		b.clock.add(s.By.At.Sub(b.clock.now()))
		if c.Name() == "open_order" {
			by := s.By
			by.Command = "accept-rework"
			b.do("RO-2", workshop.Request{Command: aftersales.AcceptRework{FaultSide: side}, By: by})
		}
	}
}
