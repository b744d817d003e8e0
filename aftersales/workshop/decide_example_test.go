package workshop_test

import (
	"errors"
	"fmt"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/compliance"
	"example.com/servicelane/compliance/packs"
	"example.com/servicelane/pricing"
)

// record stands for the host's own transaction: state into its order table, events into its log, messages into its queue.
func record(d workshop.Decision) {
	fmt.Println(d.State.ID, d.State.State, "with", len(d.Events), "events and", len(d.Messages), "messages")
}

// received is what the host's log holds of an order that was opened and signed for nothing yet.
func received() ([]history.Event, error) {
	d, err := workshop.Decide(shop, nil, aftersales.Order{}, workshop.Request{By: actor("c-1"), Command: aftersales.OpenOrder{
		Order: "RO-1", Kind: aftersales.KindRepair, Customer: "C-7", Vehicle: "V-3", Items: []aftersales.Item{{ID: "noise"}}}})
	return d.Events, err
}

// A host with tables of its own decides in its own transaction and commits what comes out.
func ExampleDecide() {
	rules, err := compliance.Compile(packs.HouseDefault())
	if err != nil {
		fmt.Println(err)
		return
	}
	shop := workshop.Shop{Policy: rules, Prices: pricing.Rules{Currency: "CNY"}}
	log, err := received() // the events of the order, from your own table
	if err != nil {
		fmt.Println(err)
		return
	}
	before, err := history.New(history.Config{Cover: history.Everything(), Events: log})
	if err != nil {
		fmt.Println(err)
		return
	}
	decision, err := workshop.Decide(shop, before, aftersales.FoldOrder(log),
		workshop.Request{By: actor("c-2"), Command: aftersales.Diagnose{Procedure: "P-11"}})
	var refused *workshop.RefusedError
	switch {
	case errors.As(err, &refused):
		fmt.Println("refused by policy:", refused.Findings)
	case err != nil:
		fmt.Println("not possible:", err)
	default:
		record(decision)
	}
	// Output:
	// RO-1 diagnosed with 1 events and 0 messages
}
