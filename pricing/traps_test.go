package pricing_test

import (
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// Where the expectations of this package come from:
//
//	TestTheOracleOfMaintenancePricesIsMetToTheCent   78 priced items of a public data set: hours × rate cut off to the cent, plus parts, plus charges
//	TestAnEffortSplitWithAMisplacedRemainder…        STAR standard, domain/service/examples/repair_line_item_split.json
//	TestTwoLabourRatesStandOnOneOrder                the same file
//	TestSevenPerCentOnAnEstimateAndOnTheActual       STAR standard, domain/service/examples/repair_financial_summary.json
//	TestTaxOnTheTotalDiffersFromTaxOnTheLines        STAR standard, …/repair_order/specs/examples/detailed_repair_cost.json
//	TestSixSumsOfASettlementSheetFoot                two settlement sheets of a public Chinese sample
//	TestCapitalsOfTheStandardsExamples               支付结算办法, annex 1: the printed examples
//	TestTwoTaxesAsTheRevenuePrintsThem               Revenu Québec, "Calculating the Taxes" and the guide of 2008: $100.00 in both years
//	TestDigitsOfCurrenciesAreThoseOfISO              ISO 4217, minor units; where Unicode's CLDR agrees, its table in x/text
//	cards: TestTheTaxesOfADayAreThoseOfTheLaw        the laws that the cards cite, by first and last day of each rate
//	TestAmountsInPeersBugReports                     bug reports: 8.01 with tax became 8.02; 100 % off left −0.01

func usd() pricing.Rules { return pricing.Rules{Currency: "USD"} }

func price(t *testing.T, o pricing.Order, r pricing.Rules) pricing.Result {
	t.Helper()
	res, err := pricing.Price(o, r)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

func want(t *testing.T, what string, got pricing.Money, amount string) {
	t.Helper()
	if got.Amount() != amount {
		t.Errorf("%s is %s, want %s", what, got, amount)
	}
}

func TestTheOracleOfMaintenancePricesIsMetToTheCent(t *testing.T) {
	dir := os.Getenv("SERVICELANE_DATA")
	if dir == "" {
		t.Skip("SERVICELANE_DATA names no folder with maintenance_price_items.csv")
	}
	file, err := os.Open(filepath.Join(dir, "maintenance_price_items.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 79 {
		t.Fatalf("%d items", len(rows)-1)
	}
	column := func(row []string, name string) string {
		for i, head := range rows[0] {
			if head == name {
				return row[i]
			}
		}
		t.Fatalf("no column %s", name)
		return ""
	}
	for i, row := range rows[1:] {
		res := price(t, pricing.Order{Lines: []pricing.Line{
			pricing.Labour(column(row, "item"), column(row, "hours"), column(row, "rate_per_hour")),
			pricing.Part("", "1", column(row, "part_cost")),
			pricing.Item(pricing.KindFee, "misc", "1", column(row, "misc_cost")),
		}}, pricing.Rules{Currency: "USD", Rounding: pricing.Rounding{Mode: pricing.Down}})
		for name, got := range map[string]pricing.Money{"labor_cost": res.Line(0).Total, "total_cost": res.Total()} {
			stated, err := pricing.NewMoney(column(row, name), "USD")
			if err != nil || !stated.Equal(got) {
				t.Errorf("row %d: %s is %s, want %s", i+2, name, got, stated)
			}
		}
	}
}

func TestAnEffortSplitWithAMisplacedRemainderIsReported(t *testing.T) {
	whole := percentMoney(t, "100.00")
	weights := numbers(t, "1.25", "1.00", "0.50", "0.00")
	stated := []pricing.Money{percentMoney(t, "45.45"), percentMoney(t, "36.36"), percentMoney(t, "18.19"), percentMoney(t, "0.00")}

	right, err := whole.Allocate(weights, pricing.LargestRemainder)
	if err != nil {
		t.Fatal(err)
	}
	for i, amount := range []string{"45.46", "36.36", "18.18", "0.00"} {
		want(t, "part", right[i], amount)
	}
	var faults fault.Errors
	if err := pricing.CheckAllocation(whole, stated, weights, pricing.LargestRemainder); !errors.As(err, &faults) || len(faults) != 2 ||
		faults[0].Path != "[0]" || faults[1].Path != "[2]" {
		t.Errorf("reported: %v", err)
	}
	if err := pricing.CheckAllocation(whole, stated, weights, pricing.LastShare); err != nil {
		t.Errorf("the last share that is not zero takes the rest: %v", err)
	}
}

// percentMoney stands percentages in as amounts of two digits, as only they can be divided.
func percentMoney(t *testing.T, text string) pricing.Money {
	t.Helper()
	m, err := pricing.NewMoney(text, "USD")
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func numbers(t *testing.T, texts ...string) (out []pricing.Number) {
	t.Helper()
	for _, text := range texts {
		n, err := pricing.ParseNumber(text)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, n)
	}
	return out
}

func TestTwoLabourRatesStandOnOneOrder(t *testing.T) {
	res := price(t, pricing.Order{Lines: []pricing.Line{
		pricing.Labour("12-OTA-MODULE-UPDATE", "1.25", "180").PaidBy("maker"),
		pricing.Labour("08-SUSP-DIAGNOSTIC", "1.00", "180").PaidBy("extended_warranty"),
		pricing.Labour("04-TIRE-INSPECT-SAFETY", "0.50", "150").PaidBy("internal"),
	}}, usd())
	for i, amount := range []string{"225.00", "180.00", "75.00"} {
		want(t, res.Payers()[i].ID, res.Payers()[i].Due, amount)
	}
	want(t, "total", res.Total(), "480.00")
}

func TestSevenPerCentOnAnEstimateAndOnTheActual(t *testing.T) {
	rules := usd()
	rules.Taxes = []pricing.Tax{{ID: "sales", Rate: "7"}}
	order := func(labour, parts, sublet, misc string) pricing.Order {
		return pricing.Order{Lines: []pricing.Line{
			pricing.Item(pricing.KindLabour, "L", "1", labour), pricing.Part("P", "1", parts),
			pricing.Item(pricing.KindSublet, "S", "1", sublet), pricing.Item(pricing.KindFee, "M", "1", misc)}}
	}
	estimate := price(t, order("250.00", "180.00", "0.00", "25.00"), rules)
	want(t, "estimated tax", estimate.Tax(), "31.85")
	want(t, "estimated total", estimate.Total(), "486.85")
	actual := price(t, order("150.00", "0.00", "0.00", "10.00"), rules)
	want(t, "actual tax", actual.Tax(), "11.20")
	want(t, "actual total", actual.Total(), "171.20")
}

func TestTaxOnTheTotalDiffersFromTaxOnTheLines(t *testing.T) {
	order := pricing.Order{Lines: []pricing.Line{
		pricing.Item(pricing.KindLabour, "OP-FILTER-001", "1", "45.00"), pricing.Item(pricing.KindLabour, "OP-WIPER-002", "1", "20.00"),
		pricing.Part("PARTS", "1", "58.50")}}
	rules := usd()
	rules.Taxes = []pricing.Tax{{ID: "TAX-GA-FULTON", Rate: "8.9"}}
	rules.TaxRounding = &pricing.Rounding{Per: pricing.PerTotal}
	res := price(t, order, rules)
	want(t, "tax on the total", res.Tax(), "10.99")
	want(t, "total", res.Total(), "134.49")
	rules.TaxRounding = nil
	res = price(t, order, rules)
	want(t, "tax on the lines", res.Tax(), "11.00")
	want(t, "total", res.Total(), "134.50")
}

func TestSixSumsOfASettlementSheetFoot(t *testing.T) {
	for _, sheet := range []struct {
		amounts  [5]string
		discount string
		total    string
	}{
		{[5]string{"320", "560", "180", "240", "60"}, "40", "1320.00"},
		{[5]string{"380", "45", "120", "50", "15"}, "45", "565.00"},
	} {
		order := pricing.Order{Discounts: []pricing.Discount{{ID: "优惠", Off: sheet.discount}}}
		for i, kind := range []pricing.Kind{pricing.KindLabour, pricing.KindPart, pricing.KindDiagnosis, pricing.KindInspection, pricing.KindFee} {
			order.Lines = append(order.Lines, pricing.Item(kind, "", "1", sheet.amounts[i]))
		}
		res := price(t, order, pricing.Rules{Currency: "CNY"})
		want(t, "total", res.Total(), sheet.total)
		want(t, "discount", res.Amounts().Discount, sheet.discount+".00")
	}
}

func TestCapitalsOfTheStandardsExamples(t *testing.T) {
	for amount, capitals := range map[string]string{
		"1409.50": "壹仟肆佰零玖元伍角", "6007.14": "陆仟零柒元壹角肆分", "1680.32": "壹仟陆佰捌拾元零叁角贰分",
		"107000.53": "壹拾万柒仟元零伍角叁分", "16409.02": "壹万陆仟肆佰零玖元零贰分", "325.04": "叁佰贰拾伍元零肆分",
	} {
		m, _ := pricing.NewMoney(amount, "CNY")
		if got, err := m.Capitals(""); err != nil || got != capitals {
			t.Errorf("%s is %s, %v, want %s", amount, got, err, capitals)
		}
	}
}

func TestTwoTaxesAsTheRevenuePrintsThem(t *testing.T) {
	hundred := pricing.Order{Lines: []pricing.Line{pricing.Part("GOOD", "1", "100.00")}}
	apart := price(t, hundred, pricing.Rules{Currency: "CAD", Taxes: []pricing.Tax{{ID: "GST", Rate: "5"}, {ID: "QST", Rate: "9.975"}}})
	want(t, "QST", apart.Taxes()[1].Amount, "9.98")
	want(t, "total", apart.Total(), "114.98")
	onTop := price(t, hundred, pricing.Rules{Currency: "CAD", Taxes: []pricing.Tax{{ID: "GST", Rate: "5"}, {ID: "QST", Rate: "7.5", Compound: true}}})
	want(t, "QST", onTop.Taxes()[1].Amount, "7.88")
	want(t, "total", onTop.Total(), "112.88")
}

func TestAmountsInPeersBugReports(t *testing.T) {
	for _, rate := range []string{"5", "13", "19", "21", "6.25", "9.975"} {
		res := price(t, pricing.Order{Lines: []pricing.Line{pricing.Part("P", "1", "8.01")}},
			pricing.Rules{Currency: "EUR", TaxIncluded: true, Taxes: []pricing.Tax{{ID: "VAT", Rate: rate}}})
		want(t, "8.01 with tax", res.Total(), "8.01")
	}
	rules := pricing.Rules{Currency: "EUR", Taxes: []pricing.Tax{{ID: "VAT", Rate: "19"}}}
	for _, per := range pricing.Levels() {
		rules.Rounding.Per = per
		order := pricing.Order{Discounts: []pricing.Discount{{ID: "all", Off: "100%"}}}
		for range 7 {
			order.Lines = append(order.Lines, pricing.Part("P", "0.333", "9.99"))
		}
		res := price(t, order, rules)
		want(t, "100 % off", res.Total(), "0.00")
		want(t, "its tax", res.Tax(), "0.00")
	}
}

func TestTakingTaxOutAndPuttingItOnAgainDiffersByOneUnitATax(t *testing.T) {
	for cents := range 2000 {
		amount := centsText(cents)
		inside := price(t, pricing.Order{Lines: []pricing.Line{pricing.Part("P", "1", amount)}},
			pricing.Rules{Currency: "EUR", TaxIncluded: true, Taxes: []pricing.Tax{{ID: "VAT", Rate: "13"}}})
		again := price(t, pricing.Order{Lines: []pricing.Line{pricing.Part("P", "1", inside.Net().Amount())}},
			pricing.Rules{Currency: "EUR", Taxes: []pricing.Tax{{ID: "VAT", Rate: "13"}}})
		off, _ := again.Total().Sub(inside.Total())
		if off.Decimal().Abs().StringFixed(2) > "0.01" {
			t.Errorf("%s becomes %s", amount, again.Total())
		}
		if back, _ := inside.Net().Add(inside.Tax()); !back.Equal(inside.Total()) || inside.Total().Amount() != amount {
			t.Errorf("%s: %s + %s", amount, inside.Net(), inside.Tax())
		}
	}
}

func centsText(n int) string {
	m, _ := pricing.MinorUnits(int64(n), "EUR")
	return m.Amount()
}
