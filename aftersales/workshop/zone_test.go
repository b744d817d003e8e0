package workshop_test

import (
	"testing"
	"time"

	"example.com/servicelane/adapters/memstore"
	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/aftersales/store"
	"example.com/servicelane/aftersales/workshop"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

// settledAt lives an order up to its settlement half an hour into 1 March in Shanghai, with the times written in a zone.
// The tax is 13 % up to February and 6 % from March on.
func settledAt(t *testing.T, c workshop.Config, record string, written *time.Location) aftersales.Order {
	t.Helper()
	at := time.Date(2026, 2, 28, 16, 30, 0, 0, time.UTC)
	c.Store, c.Now = store.New(memstore.New(), store.Config{}), func() time.Time { return at.Add(time.Hour) }
	c.Shop.Prices = pricing.Rules{Currency: "CNY", Taxes: []pricing.Tax{
		{ID: "VAT", Rate: "13", Valid: cal.Span{To: cal.MustDate(2026, 2, 28)}}, {ID: "VAT", Rate: "6", Valid: cal.Span{From: cal.MustDate(2026, 3, 1)}}}}
	w := must(workshop.New(c))
	if record != "" {
		shop := aftersales.Shop{ID: "S12"}
		shop.Settings = shop.Settings.With(cal.Date{}, aftersales.ShopSettings{Zone: record})
		must(w.PutShop(t.Context(), workshop.RecordRequest[aftersales.Shop]{Record: shop, By: someone("shop")}))
	}
	for i, s := range ordergen.Life("RO-1", at) {
		s.By.At = at.Add(time.Duration(i) * time.Second).In(written)
		res, err := w.Do(t.Context(), "RO-1", workshop.Request{Command: s.Command, By: s.By})
		if err != nil {
			t.Fatalf("%s: %v", s.Command.Name(), err)
		}
		if s.Command.Name() == "settle" {
			return res.State
		}
	}
	t.Fatal("it was never settled")
	return aftersales.Order{}
}

func TestTheDayOfACommandIsThatOfItsShop(t *testing.T) {
	china, west := time.FixedZone("", 8*3600), time.FixedZone("", -5*3600)
	in := func(zone *time.Location) workshop.Shop {
		hours := must(cal.NewCalendars(map[cal.Role]*cal.Calendar{cal.RoleShop: cal.InZone(zone)}))
		return workshop.Shop{Calendars: map[aftersales.StoreID]*cal.Calendars{"": hours}}
	}
	const february, march = "802.30 CNY", "752.60 CNY"
	told := history.NewFact(history.FactStore, "S12").With(history.FieldZone, history.Text("Asia/Shanghai"))
	for name, c := range map[string]struct {
		config  workshop.Config
		record  string
		written *time.Location
		want    string
	}{
		"written in its zone":                          {workshop.Config{Shop: in(china)}, "", china, march},
		"written in UTC":                               {workshop.Config{Shop: in(china)}, "", time.UTC, march},
		"of a shop whose day is not over":              {workshop.Config{Shop: in(west)}, "", china, february},
		"of a shop whose record names the zone":        {workshop.Config{}, "Asia/Shanghai", time.UTC, march},
		"of a shop of which a fact names the zone":     {workshop.Config{Facts: []history.Fact{told}}, "", time.UTC, march},
		"of a calendar that comes before the record":   {workshop.Config{Shop: in(west)}, "Asia/Shanghai", china, february},
		"as written, of a shop whose zone is not said": {workshop.Config{}, "", china, march},
		"as written in UTC, if there is no such zone":  {workshop.Config{}, "Nowhere/Land", time.UTC, february},
	} {
		t.Run(name, func(t *testing.T) {
			if o := settledAt(t, c.config, c.record, c.written); o.Settlement.Total.String() != c.want {
				t.Errorf("the total is %s of %s, want %s", o.Settlement.Total, o.Settlement.At, c.want)
			}
		})
	}
}

// TestAHostsDecisionTakesTheDayOfTheShop decides without a store.
func TestAHostsDecisionTakesTheDayOfTheShop(t *testing.T) {
	hours := must(cal.NewCalendars(map[cal.Role]*cal.Calendar{cal.RoleShop: cal.InZone(time.FixedZone("", 8*3600))}))
	shop := workshop.Shop{Prices: ordergen.Prices(), Calendars: map[aftersales.StoreID]*cal.Calendars{"S12": hours}}
	r := open("RO-1")
	for _, at := range []time.Time{time.Date(2026, 2, 28, 16, 30, 0, 0, time.UTC), time.Date(9999, 12, 31, 23, 0, 0, 0, time.UTC)} {
		r.By.At = at
		d, err := workshop.Decide(shop, nil, aftersales.Order{}, r)
		if err != nil {
			t.Fatal(err)
		}
		want := history.At(at.In(time.FixedZone("", 8*3600)))
		if at.Year() == 9999 {
			want = history.At(at)
		}
		if got := d.Events[0].At; got.String() != want.String() {
			t.Errorf("opened at %s, want %s", got, want)
		}
	}
}
