package workshop_test

import (
	"fmt"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
)

// TestTheInvariantsOfAnOrderHoldUnderTheHouseRules runs random orders under the default rules, and asks of each event that
// was let through what must hold of the whole order by then: the invariants of the lifecycle that these rules carry. That
// a settlement foots is a hard law; consent to parts and the choice of old parts are rules of the workshop.
func TestTheInvariantsOfAnOrderHoldUnderTheHouseRules(t *testing.T) {
	shop := workshop.Shop{Policy: house(t), Prices: ordergen.Prices()}
	random, at := ordergen.NewRandom(4), morning
	var o aftersales.Order
	var log []history.Event
	h, _ := history.New(history.Config{Cover: history.Everything()})
	empty, seen := h, map[history.Type]int{}
	var begun []ordergen.Step // every other order begins as an ordinary one, and goes on at random
	for n := range commands() / 4 {
		if o.State.Ended() || n%150 == 149 {
			o, log, h = aftersales.Order{}, nil, empty
			life := ordergen.Life(aftersales.OrderID(fmt.Sprint("L-", n)), at)
			begun = life[:n%(2*len(life))%(len(life)+1)]
		}
		var s ordergen.Step
		if len(begun) > 0 {
			s, begun = begun[0], begun[1:]
		} else {
			s = random.Next(o)
		}
		at = at.Add(time.Minute)
		s.By.At = at
		if s.Command.Name() == "adopt_order" {
			continue // of what was done elsewhere nothing was asked
		}
		d, err := workshop.Decide(shop, h, o, workshop.Request{Command: s.Command, By: s.By, Confirmed: true})
		if err != nil {
			continue
		}
		for _, e := range d.Events {
			if broken := invariant(o, log, e); broken != "" {
				t.Fatalf("%s: %s", s.Command.Name(), broken)
			}
			log = append(log, e)
			seen[e.Type]++
		}
		o = d.State
		if h, err = h.With(d.Events...); err != nil {
			t.Fatal(err)
		}
	}
	for _, judged := range []history.Type{history.JobStarted, history.OrderCertified, history.SettlementTotalled, history.OrderDelivered, history.OrderClosed} {
		if seen[judged] == 0 && !raceDetector {
			t.Errorf("no %s was let through", judged)
		}
	}
}

// invariant tells which invariant an event breaks.
func invariant(before aftersales.Order, log []history.Event, e history.Event) string {
	job := e.Get(history.FieldJobID).Word()
	away := before.Kind == aftersales.KindOnSite || before.Kind == aftersales.KindRescue
	switch e.Type {
	case history.JobStarted:
		switch {
		case !has(log, history.OrderAuthorised) || !away && !has(log, history.IntakeDone):
			return "1: work begins before intake and signature"
		case isAddOn(log, job) && !has(log, history.JobAuthorised, "job_id", job) && (!agreed(log, "job_id", job, "") || !has(log, history.JobApproved, "job_id", job)): // sent back, it may be signed for instead
			return "2: an added item without answer and approval"
		}
	case history.OrderCertified:
		if !everyItemPassed(log) {
			return "4: a certificate with an item that did not pass"
		}
	case history.OrderDelivered:
		if !has(log, history.OrderCertified) || !has(log, history.SettlementListGiven) || !has(log, history.OrderAccepted) {
			return "5: handed over without certificate, list or acceptance"
		}
		for _, p := range before.Parts {
			if !p.Out().IsZero() {
				return "9: handed over with parts neither used nor returned"
			}
		}
	case history.OrderClosed:
		if !has(log, history.OrderAccepted) || !has(log, history.SatisfactionRecorded) {
			return "6: closed without acceptance and satisfaction"
		}
	case history.SettlementTotalled:
		if before.Kind == aftersales.KindRework && (before.FaultSide == aftersales.FaultShop || before.FaultSide == aftersales.FaultPart) &&
			e.Get(history.FieldCustomerCharge).Decimal().Digits != 0 {
			return "8: the customer pays for the rework of a fault that is not his"
		}
	}
	return ""
}
