package pricing_test

import (
	"fmt"

	"example.com/servicelane/pricing"
)

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
