package aftersales_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/internal/ordergen"
)

func TestEveryStateLeadsToAnEnd(t *testing.T) {
	reaches := map[aftersales.OrderState]bool{}
	for _, s := range aftersales.OrderStates() {
		reaches[s] = s.Ended()
	}
	for range aftersales.OrderStates() {
		for _, step := range aftersales.OrderSteps() {
			for _, m := range step.Moves {
				for _, from := range m.From {
					reaches[from] = reaches[from] || reaches[m.To]
				}
			}
		}
	}
	for s, ends := range reaches {
		if !ends {
			t.Errorf("%q leads to no end", s)
		}
	}
}

// TestNoOrderIsADeadEnd takes random orders of our own, wherever they stand, and brings each to an end.
func TestNoOrderIsADeadEnd(t *testing.T) {
	random := ordergen.NewRandom(5)
	var o aftersales.Order
	ended := map[aftersales.OrderState]int{}
	for n := range commands() / 6 {
		s := random.Next(o)
		if s.Command.Name() == "adopt_order" {
			continue // of what another system left out, some cannot be billed
		}
		events, err := aftersales.DecideOrder(o, s.Command, s.By, ordergen.Prices())
		if err == nil {
			o = aftersales.EvolveOrder(o, events)
		}
		if n%20 == 0 && o.ID != "" {
			ended[o.State]++
			brought(t, o)
		}
		if o.State.Ended() || n%150 == 149 {
			o = aftersales.Order{}
		}
	}
	for _, s := range aftersales.OrderStates() {
		if !s.Ended() && ended[s] == 0 {
			t.Errorf("no order was brought to its end from %s", s)
		}
	}
}

// brought brings an order to an end, by calling it off or by doing what is left to do.
func brought(t *testing.T, o aftersales.Order) {
	t.Helper()
	from := o.State
	at, _ := o.Last.Instant()
	for n := 0; !o.State.Ended(); n++ {
		if n > 200 {
			t.Fatalf("an order that was %s is %s after 200 commands: %s", from, o.State, asJSON(t, o))
		}
		at = at.Add(time.Minute)
		by := aftersales.Actor{Command: fmt.Sprintf("end-%d", n), At: at, By: "zhou", Role: "team_leader", Store: "S12"}
		var err error
		for _, c := range left(o) {
			if made, refused := aftersales.DecideOrder(o, c, by, ordergen.Prices()); refused == nil {
				o, err = aftersales.EvolveOrder(o, made), nil
				break
			} else {
				err = fmt.Errorf("%s: %w", c.Name(), refused)
			}
		}
		if err != nil {
			t.Fatalf("an order that was %s can go nowhere from %s: %v", from, o.State, err)
		}
	}
}

// left are the commands that may bring an order nearer to its end, the first that is taken being the one to give.
func left(o aftersales.Order) []aftersales.OrderCommand {
	out := []aftersales.OrderCommand{aftersales.CancelOrder{}, aftersales.ResumeReception{}, aftersales.ResumeRepair{}}
	for _, c := range o.Consents {
		if c.Answer == "" {
			out = append(out, aftersales.AnswerConsent{Job: c.Job, Part: c.Part, Answer: aftersales.Declined})
		}
	}
	for _, j := range o.Jobs {
		switch j.Status {
		case aftersales.JobRunning:
			out = append(out, aftersales.FinishJob{Job: j.ID})
		case aftersales.JobPaused:
			out = append(out, aftersales.ResumeJob{Job: j.ID})
		}
	}
	for _, p := range o.Parts {
		if p.Out().Sign() > 0 {
			out = append(out, aftersales.ReturnPart{Part: p.ID, Quantity: p.Out()})
		}
	}
	var items []aftersales.ItemID
	for _, item := range o.Items {
		items = append(items, item.ID)
	}
	if !o.FinalPassed {
		out = append(out, aftersales.FinishRepair{}, aftersales.PassFinal{Items: items})
	}
	settlement := aftersales.SettlementID(o.ID + "/S")
	if o.Settlement != nil {
		settlement = o.Settlement.ID + "x"
	}
	return slices.Concat(out, []aftersales.OrderCommand{aftersales.Settle{Settlement: settlement}, aftersales.Deliver{}, aftersales.CloseOrder{}})
}
