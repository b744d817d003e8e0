package workshop

import (
	"slices"
	"testing"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/ordergen"
)

// TestTheActOfACommandIsAnEventThatItMakes decides the commands of random orders: an inspection may also fail, and what a
// transition names comes only in some states.
func TestTheActOfACommandIsAnEventThatItMakes(t *testing.T) {
	made, seen := map[string][]history.Type{}, map[string]int{}
	random := ordergen.NewRandom(3)
	var o aftersales.Order
	for n := range 30_000 {
		if o.State.Ended() || n%200 == 0 {
			o = aftersales.Order{}
		}
		s := random.Next(o)
		events, err := aftersales.DecideOrder(o, s.Command, s.By, ordergen.Prices())
		if err != nil || s.Command.Name() == "adopt_order" {
			continue
		}
		o = aftersales.EvolveOrder(o, events)
		name := s.Command.Name()
		seen[name]++
		for _, e := range events {
			made[name] = append(made[name], e.Type)
		}
	}
	for name := range acts {
		if seen[name] == 0 {
			t.Errorf("no random order has %s", name)
		}
	}
	for name := range seen {
		if a, ok := actOf(name); ok && !slices.Contains(made[name], a.event) && seen[name] > 50 {
			t.Errorf("%s never made its act, %s", name, a.event)
		}
	}
}
