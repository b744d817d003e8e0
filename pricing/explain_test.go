package pricing_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/language"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
	"example.com/servicelane/pricing/cards"
)

// Why is it this amount? The value answers itself, here in Chinese.
func ExampleResult_Explain() {
	card, err := cards.Tariff("cn")
	if err != nil {
		fmt.Println(err)
		return
	}
	res, err := pricing.Price(pricing.Order{
		Date:    cal.MustDate(2026, 5, 3),
		Group:   "vip",
		Vehicle: pricing.Vehicle{Class: "suv", Variants: []string{"electric_parking_brake"}},
		Lines:   []pricing.Line{{Kind: pricing.KindLabour, Code: "BRK-01"}},
	}, card.Rules())
	if err != nil {
		fmt.Println(err)
		return
	}
	why, err := res.Explain("lines[0]", language.SimplifiedChinese)
	fmt.Println(why, err)
	// Output:
	// 工时定额 1.5（cn 2026-01 operations[0].quotas[1]，有效期 2018-05-01/，依据 sample）
	// 1.5 加 0.3 工时 = 1.8（cn 2026-01 operations[0].surcharges[0]，有效期 2018-05-01/，依据 sample）
	// 工时单价 180.00（cn 2026-01 rates[0]，有效期 2018-05-01/，依据 sample）
	// 1.8 工时 × 单价 180.00 = 324.00
	// 折扣 会员工时优惠 10% × 324.00 = 32.40
	// 324.00 − 32.40 = 291.60
	// 增值税 税率 13% × 291.60 = 37.908（有效期 2026-01-01/，依据 中华人民共和国增值税法 第十条）
	// 四舍五入：37.908 → 37.91
	// 291.60 + 37.91 = 329.51 <nil>
}

// everything is an order with a step of every kind.
func everything(t *testing.T) (pricing.Order, pricing.Rules) {
	t.Helper()
	tariff := compile(t, `{"id": "all", "version": "7", "extends": "shop",
		"rules": {"rounding": {"mode": "half_even", "cash": "0.5"}, "taxes": [{"id": "VAT", "name": "tax", "rate": "13", "sources": [{"doc": "law", "clause": "10"}]}, {"id": "LOC", "rate": "2.5", "kinds": ["part"]}],
		  "fees": [{"id": "SHOP", "kind": "supplies", "percent": "3", "of": ["labour"], "at_most": "9"}, {"id": "ENV", "kind": "levy", "amount": "1.5", "each": true, "of": ["part"]}, {"id": "MIN", "kind": "fee", "percent": "0.1", "at_least": "2"}],
		  "discounts": [{"id": "cap", "off": "40%", "at_most": "25", "kinds": ["part"], "approved": "boss"}]},
		"rate_bands": {"by": "hours", "bands": [{"from": "0", "percent": "10"}, {"from": "2", "percent": "-5"}]},
		"rates": [{"rate": "101.5"}]}`, workshop)
	inclusive := pricing.Rules{TaxIncluded: true, Taxes: []pricing.Tax{{ID: "GST", Rate: "5"}, {ID: "QST", Rate: "9.975"}}}
	return pricing.Order{
		ID: "RO-1", Date: mayDay, Vehicle: pricing.Vehicle{Class: "sedan", Variants: []string{"v6", "box", "rust"}}, Conditions: []string{"rescue", "after_hours"},
		Payers: []pricing.Payer{{ID: "me", Kind: pricing.PayerCustomer, Name: "owner"}, {ID: "ins", Kind: pricing.PayerInsurer, Rules: &inclusive, Deductible: "20%"}},
		Lines: []pricing.Line{
			{ID: "1", Kind: pricing.KindLabour, Code: "A", Clocked: "2.1"},
			{ID: "2", Kind: pricing.KindLabour, Code: "B"}, {ID: "3", Kind: pricing.KindLabour, Code: "C"}, {ID: "4", Kind: pricing.KindLabour, Code: "J"},
			{ID: "5", Kind: pricing.KindLabour, Hours: "0.1"},
			{ID: "6", Kind: pricing.KindPart, Code: "P1", Quantity: "0.333"}, {ID: "7", Kind: pricing.KindPart, Cost: "9.99", Discount: "3.3%"},
			{ID: "8", Kind: pricing.KindPart, Code: "own", Supplied: true}, {ID: "9", Kind: pricing.KindPart, Code: "K1"},
			{ID: "10", Kind: pricing.KindTowing, Quantity: "12"},
			{ID: "11", Kind: pricing.KindPart, Price: "77.77", Split: []pricing.Share{{Payer: "me", Percent: "33.3"}, {Payer: "ins", Percent: "66.7", Price: "70"}}},
			{ID: "12", Kind: pricing.KindPart, Price: "99.99", Payer: "ins", Discount: "5.55"},
		},
	}, tariff.Rules()
}

func TestEveryKindOfStepIsToldInThreeLanguages(t *testing.T) {
	order, rules := everything(t)
	res := price(t, order, rules)
	var b strings.Builder
	seen := map[pricing.StepOp]bool{}
	tell := func(path string) {
		steps, err := res.Derivation(path)
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString("# " + path + "\n")
		for _, s := range steps {
			seen[s.Op] = true
			for _, tag := range []language.Tag{language.SimplifiedChinese, language.TraditionalChinese, language.German} {
				b.WriteString(s.Display(tag) + "\n")
			}
		}
	}
	for i := range res.Len() {
		tell(fault.Index("lines", i))
	}
	for i := range res.Payers() {
		tell(fault.Index("payers", i) + ".due")
	}
	per := rules
	per.Rounding.Per = pricing.PerTotal
	res = price(t, order, per)
	tell("lines[5].gross")
	golden(t, "steps.txt", []byte(b.String()))
	for _, op := range pricing.StepOps() {
		if !seen[op] {
			t.Errorf("no step %s", op)
		}
	}
}

func TestAPathThatLeadsToNoAmountIsRefused(t *testing.T) {
	res := price(t, pricing.Order{Lines: []pricing.Line{pricing.Labour("A", "1", "1")}}, pricing.Rules{Currency: "CNY", Taxes: []pricing.Tax{{ID: "T", Rate: "1"}}})
	for _, path := range []string{"", "due", "totals", "lines", "lines[1]", "lines[-1]", "lines[0].due", "lines[0].amount", "lines[x]", "classes[9].net", "classes[6].net", "classes[0].due",
		"payers[1]", "payers[0].amount", "taxes[1]", "taxes[0].net", "lines[0].net.net", "[0]"} {
		if _, err := res.Explain(path, language.English); !errors.Is(err, pricing.ErrNoAmount) {
			t.Errorf("%q: %v", path, err)
		}
	}
}

func TestStepsThatChangeNothingAreNotTold(t *testing.T) {
	rules := pricing.Rules{Currency: "CNY", Taxes: []pricing.Tax{{ID: "T", Rate: "1", Kinds: []pricing.Kind{pricing.KindLabour}}}}
	one := price(t, pricing.Order{Lines: []pricing.Line{pricing.Labour("A", "1", "1")}}, rules)
	two := price(t, pricing.Order{Lines: []pricing.Line{pricing.Part("A", "1", "0"), pricing.Part("B", "2", "3").Less("10%"), pricing.Part("C", "1", "0"), pricing.Part("D", "-1", "4").Less("50%")},
		Discounts: []pricing.Discount{{ID: "D", Name: "gift", Off: "0.40"}}}, rules)
	included := rules
	included.TaxIncluded = true
	inside := price(t, pricing.Order{Lines: []pricing.Line{pricing.Labour("A", "1", "101")}}, included)
	untaxed := price(t, pricing.Order{Lines: []pricing.Line{pricing.Part("A", "1", "101")}}, included)
	for path, c := range map[string]struct {
		res  pricing.Result
		want string
	}{
		"total":             {one, "1.00 + 0.01 = 1.01"},
		"net":               {one, "1 h × rate 1 = 1"},
		"discount":          {one, "0.00"},
		"classes[3].tax":    {one, "T 1 % of 1.00 = 0.01"},
		"classes[0]":        {one, "0.00"},
		"payers[0].net":     {one, "1 h × rate 1 = 1"},
		"payers[0]":         {one, "1.00 + 0.01 = 1.01"},
		"taxes[0]":          {one, "T 1 % of 1.00 = 0.01"},
		"taxes[0].base":     {one, "1 h × rate 1 = 1"},
		"lines[0].net":      {one, "1 h × rate 1 = 1"},
		"lines[0].discount": {one, "0.00"},
		"gross":             {two, "6.00 − 4.00 = 2.00"},
		"payers[0].due":     {two, "5.00 − 2.00 = 3.00"},
		"lines[0]":          {two, "1 × price 0 = 0"},
		"lines[1]":          {two, "2 × price 3 = 6\ndiscount 10 % of 6.00 = 0.60\ndiscount gift of 0.40 in all: off 5.40 = 0.40\n0.60 + 0.40 = 1.00\n6.00 − 1.00 = 5.00"},
		"lines[1].discount": {two, "discount 10 % of 6.00 = 0.60\ndiscount gift of 0.40 in all: off 5.40 = 0.40\n0.60 + 0.40 = 1.00"},
		"lines[3].net":      {two, "-4.00 + 2.00 = -2.00"},
		"lines[0].total":    {inside, "1 h × rate 101 = 101"},
		"lines[0].tax":      {inside, "101.00 contains tax: 101.00 − 101.00 ÷ 1.01 = 1.00\nof it T 1 % (on 100.00): 1.00"},
		"tax":               {untaxed, "0.00"},
		"lines[0].gross":    {untaxed, "1 × price 101 = 101"},
	} {
		if got, err := c.res.Explain(path, language.English); err != nil || got != c.want {
			t.Errorf("%s: %q, %v, want %q", path, got, err, c.want)
		}
	}
	if got, err := untaxed.Explain("net", language.English); err != nil || got != "1 × price 101 = 101" {
		t.Errorf("%q, %v", got, err)
	}
}

// The stored results were made by calculator 1. A change that makes them differ needs a new calculator version.
func TestOldResultsAreReproducedByteByByte(t *testing.T) {
	order, rules := everything(t)
	totals := rules
	totals.Rounding.Per = pricing.PerTotal
	for name, rules := range map[string]pricing.Rules{"result-1-line.json": rules, "result-1-total.json": totals} {
		res := price(t, order, rules)
		text, err := json.MarshalIndent(res, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		golden(t, name, append(text, '\n'))
		stored, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		var old pricing.Result
		if err := json.Unmarshal(stored, &old); err != nil {
			t.Fatal(err)
		}
		if err := old.Reproduce(order, rules); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if old.Calculator() != "1" || old.Order() != "RO-1" {
			t.Errorf("calculator %s, order %s", old.Calculator(), old.Order())
		}
	}
}

func TestAResultThatIsNotReproducedSaysWhere(t *testing.T) {
	order, rules := pricing.Order{Lines: []pricing.Line{pricing.Labour("A", "1", "1")}}, pricing.Rules{Currency: "CNY"}
	res := price(t, order, rules)
	for name, c := range map[string]struct {
		order pricing.Order
		want  string
	}{
		"another amount": {pricing.Order{Lines: []pricing.Line{pricing.Labour("A", "2", "1")}}, `line 4 of the JSON was "gross": "1.00 CNY",, now "gross": "2.00 CNY",`},
		"more lines":     {pricing.Order{Lines: []pricing.Line{pricing.Labour("A", "1", "1"), pricing.Part("B", "1", "0")}}, "not reproduced"},
		"a fault":        {pricing.Order{Lines: []pricing.Line{{}}}, "lines[0]"},
	} {
		if err := res.Reproduce(c.order, rules); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	text, _ := json.Marshal(res)
	var old pricing.Result
	if err := json.Unmarshal([]byte(strings.Replace(string(text), `"calculator":"1"`, `"calculator":"0"`, 1)), &old); err != nil {
		t.Fatal(err)
	}
	if err := old.Reproduce(order, rules); !errors.Is(err, pricing.ErrCalculator) {
		t.Error(err)
	}
}

func TestAStoredResultThatDoesNotFootIsRefused(t *testing.T) {
	text, err := os.ReadFile("testdata/result-1-line.json")
	if err != nil {
		t.Fatal(err)
	}
	var fresh map[string]any
	if err := json.Unmarshal(text, &fresh); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(map[string]any){
		"the total":              func(m map[string]any) { m["total"] = "1.00 CNY" },
		"a line":                 func(m map[string]any) { m["lines"].([]any)[0].(map[string]any)["net"] = "1.00 CNY" },
		"a class":                func(m map[string]any) { m["classes"].([]any)[0].(map[string]any)["gross"] = "1.00 CNY" },
		"a payer":                func(m map[string]any) { m["payers"].([]any)[0].(map[string]any)["due"] = "1.00 CNY" },
		"a payer's gross amount": func(m map[string]any) { m["payers"].([]any)[0].(map[string]any)["gross"] = "1.00 CNY" },
		"a total of a line":      func(m map[string]any) { m["lines"].([]any)[0].(map[string]any)["total"] = "1.00 CNY" },
		"a tax":                  func(m map[string]any) { m["taxes"].([]any)[0].(map[string]any)["amount"] = "1.00 CNY" },
		"other digits":           func(m map[string]any) { m["tax"] = "1.0 CNY" },
		"another currency":       func(m map[string]any) { m["currency"] = "USD" },
		"no currency":            func(m map[string]any) { m["currency"] = "XXX" },
		"a payer of nobody":      func(m map[string]any) { m["lines"].([]any)[0].(map[string]any)["payer"] = "nobody" },
		"a step of no kind":      func(m map[string]any) { step(m)["op"] = "guess" },
		"a number of no kind":    func(m map[string]any) { step(m)["result"] = "1e9" },
		"a number that is none":  func(m map[string]any) { m["total"] = "1 2 CNY" },
	} {
		var m map[string]any
		if err := json.Unmarshal(text, &m); err != nil {
			t.Fatal(err)
		}
		change(m)
		bad, _ := json.Marshal(m)
		var res pricing.Result
		if err := json.Unmarshal(bad, &res); err == nil || !res.IsZero() {
			t.Errorf("%s is taken", name)
		}
	}
}

func step(m map[string]any) map[string]any {
	return m["lines"].([]any)[0].(map[string]any)["steps"].([]any)[0].(map[string]any)
}

func TestTheZeroResultIsThePriceOfNothing(t *testing.T) {
	var res pricing.Result
	if !res.IsZero() || res.Len() != 0 || res.Total().String() != "" || len(res.Payers())+len(res.Classes())+len(res.Taxes())+len(res.Notices()) != 0 {
		t.Error("it is not empty")
	}
	if text, err := json.Marshal(res); err != nil || string(text) != "null" {
		t.Errorf("%s, %v", text, err)
	}
	for range price(t, pricing.Order{Lines: []pricing.Line{pricing.Labour("A", "1", "1")}}, pricing.Rules{Currency: "CNY"}).Lines() {
		break // a loop may end early
	}
}

// The calendar of the shop says which surcharges a time calls for: here a Monday evening.
func ExampleConditions() {
	shop, err := cal.ParseCalendar([]byte(`{"name": "shop", "zone": "Asia/Shanghai", "week": {"mon": ["09:00-18:00"]}, "known": {"from": "2026-01-01", "to": "2026-12-31"}}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	at := time.Date(2026, 5, 4, 20, 0, 0, 0, shop.Zone())
	conditions, err := pricing.Conditions(at, shop)
	if err != nil {
		fmt.Println(err)
		return
	}
	card, err := cards.Tariff("cn")
	if err != nil {
		fmt.Println(err)
		return
	}
	res, err := pricing.Price(pricing.Order{Date: cal.DateOf(at), Conditions: conditions,
		Lines: []pricing.Line{{Kind: pricing.KindLabour, Code: "SVC-01"}, {Kind: pricing.KindTowing, Quantity: "12"}}}, card.Rules())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range res.Lines() {
		fmt.Println(conditions, l.Kind, l.Gross)
	}
	// Output:
	// [after_hours] labour 135.00 CNY
	// [after_hours] towing 324.00 CNY
}

func TestConditionsFollowTheCalendarOfTheShop(t *testing.T) {
	shop, err := cal.ParseCalendar([]byte(`{"name": "shop", "zone": "Asia/Shanghai", "week": {"mon": ["09:00-18:00"], "tue": ["09:00-18:00"]},
		"known": {"from": "2026-01-01", "to": "2026-12-31"}, "days": [{"date": "2026-05-05", "kind": "holiday", "name": "x"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	zone := shop.Zone()
	for at, want := range map[time.Time]string{
		time.Date(2026, 5, 4, 10, 0, 0, 0, zone): "[]",
		time.Date(2026, 5, 4, 20, 0, 0, 0, zone): "[after_hours]",
		time.Date(2026, 5, 3, 10, 0, 0, 0, zone): "[after_hours rest_day]",
		time.Date(2026, 5, 5, 10, 0, 0, 0, zone): "[after_hours rest_day holiday]",
	} {
		got, err := pricing.Conditions(at, shop)
		if err != nil || fmt.Sprint(got) != want {
			t.Errorf("%s: %v, %v, want %s", at, got, err, want)
		}
	}
	if _, err := pricing.Conditions(time.Date(2030, 1, 1, 0, 0, 0, 0, zone), shop); err == nil {
		t.Error("a day beyond the calendar is taken")
	}
}
