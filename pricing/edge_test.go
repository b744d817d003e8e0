package pricing_test

import (
	"errors"
	"fmt"
	"testing"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

func TestAPayerIsChargedByHisOwnCard(t *testing.T) {
	maker := compile(t, `{"id": "maker", "rules": {"currency": "CNY"}, "operations": [{"code": "ONLY", "quotas": [{"hours": "2"}]}, {"code": "A", "quotas": [{"hours": "1"}]}],
		"rates": [{"rate": "70"}], "parts": [{"number": "TYRE", "price": "33", "category": "tyre"}]}`).Rules()
	shop := compile(t, workshop).Rules()
	shop.Fees = []pricing.Fee{{ID: "F", Kind: pricing.KindLevy, Amount: "2", Each: true, Category: "tyre", Payers: []pricing.PayerKind{pricing.PayerMaker}}}
	res := price(t, pricing.Order{Date: mayDay, Payers: []pricing.Payer{{ID: "m", Kind: pricing.PayerMaker, Rules: &maker}},
		Lines: []pricing.Line{{Kind: pricing.KindLabour, Code: "ONLY", Payer: "m"}, {Kind: pricing.KindLabour, Code: "A", Payer: "m"}, {Kind: pricing.KindPart, Code: "TYRE", Quantity: "4", Payer: "m"},
			pricing.Labour("A", "1", "100.00 CNY").Less("10%")}}, shop)
	want(t, "an operation that only his card has", res.Line(0).Gross, "140.00")
	if res.Line(0).Retail.Currency() != "" {
		t.Errorf("it has a retail value of %s", res.Line(0).Retail)
	}
	want(t, "an operation that both have", res.Line(1).Gross, "70.00")
	want(t, "its retail value", res.Line(1).Retail, "200.00")
	want(t, "the customer's line", res.Line(3).Net, "90.00")
	want(t, "the levy on his tyres", res.Line(4).Gross, "8.00")
}

func TestADateIsAskedForOnlyWhereItMatters(t *testing.T) {
	dated := cal.Span{From: mayDay}
	for name, rules := range map[string]pricing.Rules{
		"rules.taxes[0].valid":     {Taxes: []pricing.Tax{{ID: "T", Rate: "1", Valid: dated}}},
		"rules.fees[0].valid":      {Fees: []pricing.Fee{{ID: "F", Kind: pricing.KindFee, Amount: "1", Valid: dated}}},
		"rules.discounts[0].valid": {Discounts: []pricing.Discount{{ID: "D", Off: "1%", Valid: dated}}},
	} {
		rules.Currency = "CNY"
		var f *pricing.FieldError
		if _, err := pricing.Price(pricing.Order{Lines: []pricing.Line{pricing.Part("A", "1", "1")}}, rules); !errors.As(err, &f) || f.Path != "date" || f.Detail != "needed for "+name {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAMissingDateIsToldOnce(t *testing.T) {
	rules := compile(t, workshop).Rules()
	rules.Taxes = []pricing.Tax{{ID: "T", Rate: "1", Valid: cal.Span{From: mayDay}}, {ID: "U", Rate: "1", Valid: cal.Span{From: mayDay}}}
	if _, err := pricing.Price(pricing.Order{}, rules); fmt.Sprint(err) != `date: needed for the card "shop"` {
		t.Error(err)
	}
}

func TestMoreClassesAndCategoriesThanCanBeToldApartAreRefused(t *testing.T) {
	var order pricing.Order
	rules := pricing.Rules{Currency: "CNY"}
	for i := range 250 {
		line := pricing.Part("A", "1", "1")
		line.Class = pricing.Class(fmt.Sprint("class ", i))
		order.Lines = append(order.Lines, line)
		rules.Taxes = append(rules.Taxes, pricing.Tax{ID: "T", Rate: "1", Category: fmt.Sprint("category ", i)})
	}
	var faults fault.Errors
	if _, err := pricing.Price(order, rules); !errors.As(err, &faults) || faults[0].Code != fault.TooLarge {
		t.Errorf("%.200v", err)
	}
	for i := range 10 {
		rules.Taxes = append(rules.Taxes, pricing.Tax{ID: "T", Rate: "1", Category: fmt.Sprint("more ", i), Scheme: "never"})
	}
	if _, err := pricing.Price(pricing.Order{}, rules); !errors.As(err, &faults) || faults[0].Path != "rules.taxes[254].category" {
		t.Errorf("%.200v", err)
	}
	named := map[string]pricing.Line{"lines[0].code": pricing.Part("a line\nfeed", "1", "1"), "lines[0].name": {Kind: pricing.KindPart, Name: "del\x7f here", Price: "1"},
		"lines[0].id": {ID: "12345678\x01", Kind: pricing.KindPart, Price: "1"}}
	for path, line := range named {
		var f *pricing.FieldError
		if _, err := pricing.Price(pricing.Order{Lines: []pricing.Line{line}}, pricing.Rules{Currency: "CNY"}); !errors.As(err, &f) || f.Path != path {
			t.Errorf("%s: %v", path, err)
		}
	}
	res := price(t, pricing.Order{Lines: []pricing.Line{{ID: "编号", Kind: pricing.KindPart, Code: "配件编号很长很长很长", Name: "名称", Price: "1"}}}, pricing.Rules{Currency: "CNY"})
	if l := res.Line(0); l.ID != "编号" || l.Code != "配件编号很长很长很长" || l.Name != "名称" {
		t.Errorf("%+v", l)
	}
}

func TestAmountsOfAnySizeAreAddedUp(t *testing.T) {
	var order pricing.Order
	for range 50 {
		order.Lines = append(order.Lines, pricing.Part("A", "9999999999", "9999999999"), pricing.Part("B", "999999999999999999", "999999999999999999"),
			pricing.Part("C", "2000000", "2000000"), pricing.Part("D", "1", "46116860184273879.03"))
	}
	res := price(t, order, pricing.Rules{Currency: "CNY", Taxes: []pricing.Tax{{ID: "T", Rate: "10"}}})
	want(t, "net", res.Net(), "50000000000000004902306042009213694051.50")
	want(t, "tax", res.Tax(), "5000000000000000490230604200921369405.00")
}
