package ratecsv_test

import (
	"fmt"
	"strings"

	"example.com/servicelane/adapters/ratecsv"
	"example.com/servicelane/pricing"
)

// A labour table with a column for each vehicle class and surcharges in the remarks becomes a rate card, and the card prices a
// job on a car with six cylinders in V.
func Example() {
	table := strings.NewReader(`某汽修厂工时定额表,,,,
序号,作业项目,轿车,客车,备注
1,更换正时皮带,2.5,3.2,V6加收15%
2,更换水泵,１.2,面议,
3,四轮定位,0.8,—,不含调整垫片
`)
	operations, report, err := ratecsv.Labour(table, ratecsv.Config{Wide: ratecsv.ColumnHours})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report)
	for _, row := range report.Quarantined {
		fmt.Printf("line %d: %s: %s\n", row.Line, row.Reason, row.Raw)
	}

	tariff, err := pricing.Compile(pricing.Card{
		ID:         "shop-2026",
		Rules:      pricing.Rules{Currency: "CNY", Taxes: []pricing.Tax{{ID: "VAT", Rate: "13"}}},
		Operations: operations,
		Rates:      []pricing.Rate{{Rate: "180.00"}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	job, err := pricing.Price(pricing.Order{
		Vehicle: pricing.Vehicle{Class: "轿车", Variants: []string{"V6"}},
		Lines:   []pricing.Line{{Kind: pricing.KindLabour, Code: "更换正时皮带"}, {Kind: pricing.KindLabour, Code: "四轮定位"}},
	}, tariff.Rules())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, line := range job.Lines() {
		fmt.Println(line.Name, line.Quantity, "h ×", line.UnitPrice, "=", line.Net)
	}
	fmt.Println(job.Net(), job.Tax(), job.Total())
	// Output:
	// rows=3 taken=2 quarantined=1
	// line 4: not a number: "面议": 2,更换水泵,１.2,面议,
	// 更换正时皮带 2.875 h × 180.00 CNY = 517.50 CNY
	// 四轮定位 0.8 h × 180.00 CNY = 144.00 CNY
	// 661.50 CNY 86.00 CNY 747.50 CNY
}

func ExampleParts() {
	list := strings.NewReader("配件编号;配件名称;进价;销售价（元）\n=\"00450\";机油滤清器;21.00;￥35.00\n1.23457E+11;轮胎;;600\n")
	parts, report, err := ratecsv.Parts(list, ratecsv.Config{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range parts {
		fmt.Println(p.Number, p.Name, p.Price)
	}
	fmt.Println(report)
	for _, row := range report.Quarantined {
		fmt.Println(row.Line, row.Reason)
	}
	// Output:
	// 00450 机油滤清器 35.00
	// rows=2 taken=1 quarantined=1
	// 3 a part number that a spreadsheet has made a number of: "1.23457E+11"
}
