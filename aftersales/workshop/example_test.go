package workshop_test

import (
	"context"
	"fmt"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/pricing"
)

var shop = workshop.Shop{Prices: pricing.Rules{Currency: "CNY"}}

func actor(command string) aftersales.Actor {
	return aftersales.Actor{Command: command, At: time.Date(2026, 3, 4, 9, 0, 0, 0, time.UTC), By: "zhao",
		Role: "service_adviser", Store: "S12"}
}

// A workshop keeps orders in a store; the same command twice is carried out once.
func ExampleWorkshop_Do() {
	ctx := context.Background()
	w, err := workshop.New(workshop.Config{Store: store.New(memstore.New(), store.Config{}), Shop: shop})
	if err != nil {
		fmt.Println(err)
		return
	}
	open := workshop.Request{By: actor("c-1"), Command: aftersales.OpenOrder{Order: "RO-1", Kind: aftersales.KindRepair,
		Customer: "C-7", Vehicle: "V-3", Items: []aftersales.Item{{ID: "noise"}}}}
	for range 2 {
		res, err := w.Do(ctx, "RO-1", open)
		fmt.Println(res.State.State, res.Revision, res.Repeated, err)
	}
	// Output:
	// draft 1 false <nil>
	// draft 1 true <nil>
}
