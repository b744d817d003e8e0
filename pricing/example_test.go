package pricing_test

import (
	"fmt"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/pricing"
	"example.com/servicelane/pricing/cards"
)

// A brake job without any card.
func ExamplePrice() {
	res, err := pricing.Price(pricing.Order{Lines: []pricing.Line{
		pricing.Labour("BRK-01", "1.5", "180.00"),
		pricing.Part("PAD-F", "1", "260.00"),
	}}, pricing.Rules{
		Currency: "CNY",
		Taxes:    []pricing.Tax{{ID: "VAT", Rate: "13"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(res.Net(), res.Tax(), res.Total())
	// Output: 530.00 CNY 68.90 CNY 598.90 CNY
}

// Every fault of an order comes at once, each with its path.
func ExamplePrice_faults() {
	_, err := pricing.Price(pricing.Order{Lines: []pricing.Line{
		pricing.Labour("BRK-01", "1,5", "180.00"),
		pricing.Part("PAD-F", "1", "260.00 USD"),
	}}, pricing.Rules{Currency: "CNY"})
	fmt.Println(err)
	// Output:
	// lines[0].hours: not a plain decimal number: "1,5"
	// lines[1].price: not in the currency of the order: "260.00 USD"
}

// A labour table by class of vehicle, with surcharges for variants, as a card.
func ExampleCompile() {
	card, err := pricing.ReadCard([]byte(`{
		"id": "table", "rules": {"currency": "CNY"},
		"operations": [{"code": "ENG-01", "name": "engine overhaul",
			"quotas": [{"class": "sedan", "price": "1200"}, {"class": "van", "price": "1100"}],
			"surcharges": [{"when": "v6", "percent": "15"}]}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	tariff, err := pricing.Compile(card)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, vehicle := range []pricing.Vehicle{{Class: "sedan"}, {Class: "sedan", Variants: []string{"v6"}}, {Class: "van"}} {
		res, err := pricing.Price(pricing.Order{Vehicle: vehicle, Lines: []pricing.Line{{Kind: pricing.KindLabour, Code: "ENG-01"}}}, tariff.Rules())
		fmt.Println(vehicle.Class, vehicle.Variants, res.Total(), err)
	}
	// Output:
	// sedan [] 1200.00 CNY <nil>
	// sedan [v6] 1380.00 CNY <nil>
	// van [] 1100.00 CNY <nil>
}

// The settlement list by the six fee classes, with the total in capitals.
func ExampleResult_Classes() {
	card, err := cards.Tariff("cn")
	if err != nil {
		fmt.Println(err)
		return
	}
	res, err := pricing.Price(pricing.Order{
		Date: cal.MustDate(2026, 5, 3),
		Lines: []pricing.Line{
			{Kind: pricing.KindMenu, Code: "SVC-10K"},
			{Kind: pricing.KindSublet, Name: "wheel alignment", Cost: "100.00"},
		},
	}, card.Rules())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range res.Classes() {
		fmt.Println(c.Class.Display(language.SimplifiedChinese), c.Net.Display(language.SimplifiedChinese))
	}
	capitals, _ := res.Total().Capitals(pricing.Zheng)
	fmt.Println("合计", res.Total().Display(language.SimplifiedChinese), "人民币"+capitals)
	// Output:
	// 诊断费 ￥0.00
	// 检测费 ￥0.00
	// 材料费 ￥317.57
	// 工时费 ￥81.43
	// 加工费 ￥115.00
	// 其他费用 ￥0.00
	// 合计 ￥580.82 人民币伍佰捌拾元零捌角贰分
}

// What a new price list changes, in words, and which open estimates it touches.
func ExampleDiffCards() {
	before, err := cards.Card("cn")
	if err != nil {
		fmt.Println(err)
		return
	}
	after, _ := cards.Card("cn")
	after.Rates[0].Rate = "190.00"
	changes, err := pricing.DiffCards(before, after)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range changes {
		fmt.Println(c.Display(language.SimplifiedChinese))
		fmt.Println(c.Display(language.English))
	}
	was, _ := pricing.Compile(before)
	is, _ := pricing.Compile(after)
	open := []pricing.Order{
		{ID: "E1", Date: cal.MustDate(2026, 5, 3), Lines: []pricing.Line{{Kind: pricing.KindLabour, Code: "SVC-01"}}},
		{ID: "E2", Date: cal.MustDate(2026, 5, 3), Lines: []pricing.Line{{Kind: pricing.KindPart, Code: "PAD-F"}}},
	}
	for _, e := range pricing.Effects(open, was.Rules(), is.Rules()) {
		fmt.Println(e.ID, e.Before, "→", e.After)
	}
	// Output:
	// 工时单价 费率：180.00 改为 190.00
	// labour rate rate: 180.00 becomes 190.00
	// E1 101.70 CNY → 107.35 CNY
}
