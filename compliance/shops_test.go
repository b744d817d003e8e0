package compliance_test

import (
	"fmt"
	"strings"
	"testing"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/compliance"
)

// twoShops are the rules of two shops that took over one group's pack, of which one is stricter.
func twoShops(t *testing.T) *compliance.Shops {
	t.Helper()
	base := layered("group", "house", "", `"id":"A","kind":"precedence","per":"order_id","on":"job.started","needs":["order.authorised"],"effect":"block"`,
		`"id":"B","kind":"response","on":"order.opened","then":["order.closed"],"within":{"unit":"days","max":{"param":"days"}},"params":{"days":{"type":"int","default":3}}`)
	all := packsOf(t, base, layered("near", "house", `"extends":["group"],"set":[{"param":"B/days","value":1}]`, `"id":"C","kind":"require","on":"job.started","fields":["by"],"effect":"block"`))
	group, err := compliance.Compile(all[0])
	if err != nil {
		t.Fatal(err)
	}
	near, err := compliance.Compile(all...)
	if err != nil {
		t.Fatal(err)
	}
	return compliance.NewShops(map[string]*compliance.Rules{"S-near": near, "S-none": nil}, group)
}

func said(list []history.Finding) string {
	var out []string
	for _, f := range list {
		trigger := ""
		if len(f.Evidence) > 0 {
			trigger = f.Evidence[0].Event + " "
		}
		if f.Rule == "" {
			trigger = strings.Join(f.Missing, ", ")
		}
		line := trigger + f.Rule + " " + string(f.Status)
		if !f.Due.IsZero() {
			line += f.Due.Format(" 01-02")
		}
		out = append(out, line)
	}
	return strings.Join(out, ", ")
}

func TestEachShopIsJudgedByTheRulesOfItsPacks(t *testing.T) {
	shops := twoShops(t)
	event := func(id, typ, order, shop string, clock string) history.Event {
		return history.Event{ID: id, Type: history.Type(typ), At: history.At(at(t, clock)), StoreID: shop,
			Fields: []history.Field{{Name: "order_id", Value: history.ID(order)}}}
	}
	h, err := history.New(history.Config{Cover: history.Everything(), Zone: shanghai, Events: []history.Event{
		event("far", "order.opened", "RO-1", "S-far", "09:00"), event("near", "order.opened", "RO-2", "S-near", "09:01"),
		event("none", "order.opened", "RO-3", "S-none", "09:02"), event("unknown", "order.opened", "RO-4", "", "09:03")}})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := said(shops.Judge(h, at(t, "10:00"))), "near B pending 05-05, far B pending 05-07, unknown B pending 05-07"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := said(shops.Due(h, at(t, "10:00"))), "near B pending 05-05, far B pending 05-07, unknown B pending 05-07"; got != want {
		t.Errorf("due: %s", got)
	}
	var proposed []history.Event
	for i, order := range []string{"RO-1", "RO-2", "RO-3"} {
		e := event(fmt.Sprint("begun", i+1), "job.started", order, "", "11:00")
		e.Fields = append([]history.Field{{Name: "job_id", Value: history.ID(fmt.Sprint("J", i))}}, e.Fields...)
		proposed = append(proposed, e)
	}
	if got, want := said(shops.Gate(h, proposed)), "begun1 A violated, begun2 A violated, begun2 C violated"; got != want {
		t.Errorf("gate: %s", got)
	}
	if shops.Of("S-none") != nil || shops.Of("S-near") == shops.Of("S-other") {
		t.Error("the rules of shops are mixed up")
	}
}

func TestShopsRefuseWhatNobodyCanJudge(t *testing.T) {
	shops := twoShops(t)
	got := shops.Gate(nil, []history.Event{{ID: "x", Type: "order.exploded", At: history.At(at(t, "11:00"))}})
	if len(got) != 1 || got[0].Effect != history.Block || got[0].Status != history.Unknown {
		t.Errorf("%+v", got)
	}
	if got := compliance.NewShops(nil, nil).Gate(nil, nil); got != nil {
		t.Errorf("without rules: %+v", got)
	}
	if got := shops.Due(nil, at(t, "11:00")); len(got) > 0 {
		t.Errorf("of no history: %+v", got)
	}
}
