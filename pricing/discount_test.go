package pricing_test

import (
	"slices"
	"testing"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/pricing"
)

// bill is 100 of labour, 60 and 40 of parts, 20 of diagnosis, a deposit of 30.
func bill() pricing.Order {
	return pricing.Order{Date: mayDay, Group: "vip", Coupons: []string{"C"}, Lines: []pricing.Line{
		{ID: "l", Kind: pricing.KindLabour, Hours: "1", Rate: "100"}, {ID: "p", Kind: pricing.KindPart, Price: "60"},
		{ID: "q", Kind: pricing.KindPart, Price: "40"}, {ID: "d", Kind: pricing.KindDiagnosis, Price: "20"},
		{ID: "c", Kind: pricing.KindCore, Price: "30"},
		{ID: "m", Kind: pricing.KindLabour, Hours: "1", Rate: "50", Payer: "maker"},
	}}
}

func TestDiscountsAreTakenFromWhatTheyName(t *testing.T) {
	for name, c := range map[string]struct {
		discount pricing.Discount
		taken    []string // by line
	}{
		"of the whole order, not of deposits and not of the maker's lines": {pricing.Discount{Off: "10%"}, []string{"10.00", "6.00", "4.00", "2.00", "0.00", "0.00"}},
		"of a kind":                              {pricing.Discount{Off: "10%", Kinds: []pricing.Kind{pricing.KindPart}}, []string{"0.00", "6.00", "4.00", "0.00", "0.00", "0.00"}},
		"of a class":                             {pricing.Discount{Off: "10%", Classes: []pricing.Class{pricing.ClassMaterial}}, []string{"0.00", "6.00", "4.00", "0.00", "0.00", "0.00"}},
		"of a line":                              {pricing.Discount{Off: "10%", Lines: []string{"c"}}, []string{"0.00", "0.00", "0.00", "0.00", "3.00", "0.00"}},
		"for a payer":                            {pricing.Discount{Off: "10%", Payers: []string{"maker"}}, []string{"0.00", "0.00", "0.00", "0.00", "0.00", "5.00"}},
		"an amount in proportion":                {pricing.Discount{Off: "22.00"}, []string{"10.00", "6.00", "4.00", "2.00", "0.00", "0.00"}},
		"an amount that does not divide":         {pricing.Discount{Off: "0.05"}, []string{"0.02", "0.01", "0.01", "0.01", "0.00", "0.00"}},
		"no more than there is":                  {pricing.Discount{Off: "999", Kinds: []pricing.Kind{pricing.KindPart}}, []string{"0.00", "60.00", "40.00", "0.00", "0.00", "0.00"}},
		"a percentage with a cap":                {pricing.Discount{Off: "50%", AtMost: "11.00"}, []string{"5.00", "3.00", "2.00", "1.00", "0.00", "0.00"}},
		"a percentage that just keeps its cap":   {pricing.Discount{Off: "10%", AtMost: "22.00"}, []string{"10.00", "6.00", "4.00", "2.00", "0.00", "0.00"}},
		"an amount with a cap":                   {pricing.Discount{Off: "44", AtMost: "22"}, []string{"10.00", "6.00", "4.00", "2.00", "0.00", "0.00"}},
		"from a sum that is reached":             {pricing.Discount{Off: "10%", From: "220"}, []string{"10.00", "6.00", "4.00", "2.00", "0.00", "0.00"}},
		"from a sum that is not reached":         {pricing.Discount{Off: "10%", From: "220.01"}, []string{"0.00", "0.00", "0.00", "0.00", "0.00", "0.00"}},
		"for the customer's group":               {pricing.Discount{Off: "10%", Group: "vip"}, []string{"10.00", "6.00", "4.00", "2.00", "0.00", "0.00"}},
		"for another group":                      {pricing.Discount{Off: "10%", Group: "staff"}, []string{"0.00", "0.00", "0.00", "0.00", "0.00", "0.00"}},
		"for a coupon that is there":             {pricing.Discount{ID: "C", Level: pricing.CouponLevel, Off: "10%"}, []string{"10.00", "6.00", "4.00", "2.00", "0.00", "0.00"}},
		"a diagnosis that a repair makes good":   {pricing.Discount{Off: "100%", Kinds: []pricing.Kind{pricing.KindDiagnosis}, Requires: []pricing.Kind{pricing.KindLabour}}, []string{"0.00", "0.00", "0.00", "20.00", "0.00", "0.00"}},
		"a diagnosis without what makes it good": {pricing.Discount{Off: "100%", Kinds: []pricing.Kind{pricing.KindDiagnosis}, Requires: []pricing.Kind{pricing.KindTowing}}, []string{"0.00", "0.00", "0.00", "0.00", "0.00", "0.00"}},
		"on its last day":                        {pricing.Discount{Off: "10%", Valid: cal.Span{To: mayDay}}, []string{"10.00", "6.00", "4.00", "2.00", "0.00", "0.00"}},
		"after its last day":                     {pricing.Discount{Off: "10%", Valid: cal.Span{To: mayDay.AddDays(-1)}}, []string{"0.00", "0.00", "0.00", "0.00", "0.00", "0.00"}},
	} {
		order := bill()
		if c.discount.ID == "" {
			c.discount.ID, order.Coupons = "D", nil
		}
		order.Discounts = []pricing.Discount{c.discount}
		res := price(t, order, pricing.Rules{Currency: "CNY"})
		for i, amount := range c.taken {
			if got := res.Line(i).Discount.Amount(); got != amount {
				t.Errorf("%s: line %d gets %s, want %s", name, i, got, amount)
			}
		}
	}
}

func TestDiscountsAreTakenInTheOrderOfTheirLevels(t *testing.T) {
	order := pricing.Order{Group: "vip", Coupons: []string{"coupon"}, Discounts: []pricing.Discount{
		{ID: "order", Off: "10.00"},
		{ID: "coupon", Level: pricing.CouponLevel, Off: "10%"},
		{ID: "group", Level: pricing.GroupLevel, Off: "20%", Group: "vip"},
		{ID: "class", Level: pricing.ClassLevel, Off: "5.00", Kinds: []pricing.Kind{pricing.KindPart}},
	}, Lines: []pricing.Line{{ID: "x", Kind: pricing.KindPart, Price: "100", Discount: "50%"}}}
	rules := pricing.Rules{Currency: "CNY"}
	// 100 → 50 (line) → 45 (class) → 36 (group) → 32.40 (coupon) → 22.40 (order)
	want(t, "in the usual order", price(t, order, rules).Net(), "22.40")
	rules.DiscountOrder = pricing.DiscountLevels()
	slices.Reverse(rules.DiscountOrder)
	// 100 → 90 (order) → 81 (coupon) → 64.80 (group) → 59.80 (class) → 29.90 (line)
	want(t, "in the reverse order", price(t, order, rules).Net(), "29.90")
	rules.DiscountOrder = nil
	rules.Rounding.Per = pricing.PerTotal
	want(t, "with the sum rounded", price(t, order, rules).Net(), "22.40")
}

func TestALineDiscountIsDividedAmongItsShares(t *testing.T) {
	line := pricing.Line{Kind: pricing.KindPart, Price: "100.01", Split: []pricing.Share{{Payer: "maker", Percent: "50"}, {Payer: "customer", Percent: "50%"}}}
	for discount, amounts := range map[string][2]string{"10%": {"45.01", "45.00"}, "0.01": {"50.00", "50.00"}} {
		line.Discount = discount
		res := price(t, pricing.Order{Lines: []pricing.Line{line}}, pricing.Rules{Currency: "CNY"})
		want(t, "maker", res.Line(0).Net, amounts[0])
		want(t, "customer", res.Line(1).Net, amounts[1])
	}
}

func TestDiscountsBeyondAnApprovalAreReported(t *testing.T) {
	rules := pricing.Rules{Currency: "CNY", Approvals: []pricing.Approval{
		{Role: "adviser", Percent: "5"}, {Role: "manager", Percent: "20%", Amount: "30.00"}, {Role: "owner"}}}
	for name, c := range map[string]struct {
		off, role string
		over      bool
		limit     string
	}{
		"within a percentage":    {"5%", "adviser", false, ""},
		"beyond a percentage":    {"5.01%", "adviser", true, "11.00"},
		"within both limits":     {"13.63%", "manager", false, ""},
		"beyond the amount":      {"13.65%", "manager", true, "30.00"},
		"without a limit":        {"100%", "owner", false, ""},
		"by nobody":              {"1%", "", true, "0.00"},
		"by a role that may not": {"1%", "trainee", true, "0.00"},
		"an amount within":       {"11.00", "adviser", false, ""},
		"an amount beyond":       {"11.01", "adviser", true, "11.00"},
	} {
		order := bill()
		order.Coupons = nil
		order.Discounts = []pricing.Discount{{ID: "D", Off: c.off, Approved: c.role}}
		notices := price(t, order, rules).Notices()
		if (len(notices) == 1) != c.over || (c.over && (notices[0].Code != pricing.ApprovalExceeded || notices[0].Is.Amount() != c.limit || notices[0].ID != "D")) {
			t.Errorf("%s: %+v", name, notices)
		}
	}
}

func TestADiscountThatWasAskedForAndNotGrantedIsReported(t *testing.T) {
	for name, c := range map[string]struct {
		discount pricing.Discount
		was, is  string
	}{
		"no line":              {pricing.Discount{Off: "10%", Kinds: []pricing.Kind{pricing.KindTowing}}, "", ""},
		"too small":            {pricing.Discount{Off: "10%", From: "1000"}, "220.00 CNY", "1000.00 CNY"},
		"another group":        {pricing.Discount{Off: "10%", Group: "staff"}, "", ""},
		"after its last day":   {pricing.Discount{Off: "10%", Valid: cal.Span{To: mayDay.AddDays(-1)}}, "", ""},
		"without what it asks": {pricing.Discount{Off: "10%", Requires: []pricing.Kind{pricing.KindTowing}}, "", ""},
	} {
		c.discount.ID = "D"
		order := bill()
		order.Coupons, order.Discounts = nil, []pricing.Discount{c.discount}
		notices := price(t, order, pricing.Rules{Currency: "CNY"}).Notices()
		if len(notices) != 1 || notices[0].Code != pricing.DiscountUnused || notices[0].Was.String() != c.was || notices[0].Is.String() != c.is || notices[0].ID != "D" {
			t.Errorf("%s: %+v", name, notices)
		}
		rules := pricing.Rules{Currency: "CNY", Discounts: order.Discounts}
		order.Discounts = nil
		if notices := price(t, order, rules).Notices(); len(notices) > 0 {
			t.Errorf("%s, as a standing offer: %+v", name, notices)
		}
		rules.Discounts[0].Level, order.Coupons = pricing.CouponLevel, []string{"D"}
		if notices := price(t, order, rules).Notices(); len(notices) != 1 || notices[0].Code != pricing.DiscountUnused {
			t.Errorf("%s, as a coupon: %+v", name, notices)
		}
	}
	order := bill()
	order.Coupons, order.Discounts = nil, []pricing.Discount{{ID: "D", Off: "500", Lines: []string{"q"}}}
	n := price(t, order, pricing.Rules{Currency: "CNY"}).Notices()
	if len(n) != 1 || n[0].Code != pricing.DiscountCut || n[0].Was.Amount() != "500.00" || n[0].Is.Amount() != "40.00" {
		t.Errorf("%+v", n)
	}
}

func TestFeesAreReckonedFromTheLinesOfTheirPayer(t *testing.T) {
	for name, c := range map[string]struct {
		fee   pricing.Fee
		total map[string]string // by payer
	}{
		"a percentage of labour":      {pricing.Fee{Percent: "10", Of: []pricing.Kind{pricing.KindLabour}}, map[string]string{"customer": "260.00", "maker": "50.00"}},
		"with the least amount":       {pricing.Fee{Percent: "10", Of: []pricing.Kind{pricing.KindLabour}, AtLeast: "12"}, map[string]string{"customer": "262.00", "maker": "50.00"}},
		"with the greatest amount":    {pricing.Fee{Percent: "10", Of: []pricing.Kind{pricing.KindLabour}, AtMost: "9.50"}, map[string]string{"customer": "259.50", "maker": "50.00"}},
		"of every line":               {pricing.Fee{Percent: "10"}, map[string]string{"customer": "275.00", "maker": "50.00"}},
		"for other payers":            {pricing.Fee{Percent: "10", Payers: []pricing.PayerKind{pricing.PayerMaker}}, map[string]string{"customer": "250.00", "maker": "55.00"}},
		"an amount for the order":     {pricing.Fee{Amount: "7"}, map[string]string{"customer": "257.00", "maker": "50.00"}},
		"an amount for each part":     {pricing.Fee{Amount: "7", Each: true, Of: []pricing.Kind{pricing.KindPart}}, map[string]string{"customer": "264.00", "maker": "50.00"}},
		"of a category":               {pricing.Fee{Amount: "7", Each: true, Category: "tyre"}, map[string]string{"customer": "257.00", "maker": "50.00"}},
		"of lines that are not there": {pricing.Fee{Percent: "10", Of: []pricing.Kind{pricing.KindTowing}}, map[string]string{"customer": "250.00", "maker": "50.00"}},
		"on another day":              {pricing.Fee{Percent: "10", Valid: cal.Span{From: mayDay.AddDays(1)}}, map[string]string{"customer": "250.00", "maker": "50.00"}},
	} {
		order := bill()
		order.Coupons = nil
		order.Lines[1].Category = "tyre"
		c.fee.ID, c.fee.Kind = "F", pricing.KindSupplies
		res := price(t, order, pricing.Rules{Currency: "CNY", Fees: []pricing.Fee{c.fee}})
		for id, amount := range c.total {
			p, _ := res.Payer(id)
			if p.Total.Amount() != amount {
				t.Errorf("%s: %s pays %s, want %s", name, id, p.Total, amount)
			}
		}
	}
}

func TestFeesAreTaxedAndDiscountedLikeOtherLines(t *testing.T) {
	rules := pricing.Rules{Currency: "CNY", Taxes: []pricing.Tax{{ID: "VAT", Rate: "13"}, {ID: "VAT", Rate: "6", Category: "low"}},
		Fees: []pricing.Fee{{ID: "F", Name: "supplies", Kind: pricing.KindSupplies, Percent: "10", Tax: "low"}}}
	res := price(t, pricing.Order{Lines: []pricing.Line{pricing.Labour("A", "1", "100")}, Discounts: []pricing.Discount{{ID: "D", Off: "50%"}}}, rules)
	fee := res.Line(1)
	if fee.Input != -1 || fee.Code != "F" || fee.Name != "supplies" || fee.Class != pricing.ClassMaterial {
		t.Errorf("%+v", fee)
	}
	want(t, "fee", fee.Gross, "10.00")
	want(t, "its discount", fee.Discount, "5.00")
	want(t, "its tax", fee.Tax, "0.30")
	want(t, "total", res.Total(), "61.80")
}
