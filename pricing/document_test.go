package pricing_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

func priced(t *testing.T, lines ...pricing.Line) *pricing.Result {
	t.Helper()
	res := price(t, pricing.Order{Lines: lines}, pricing.Rules{Currency: "CNY", Taxes: []pricing.Tax{{ID: "VAT", Rate: "13"}}})
	return &res
}

func cny(t *testing.T, amount string) pricing.Money { return yuan(t, amount) }

func TestAMoneyFileTellsHowEveryPayerStands(t *testing.T) {
	first := priced(t, pricing.Labour("A", "1", "100"), pricing.Part("P", "1", "50").PaidBy("maker"))
	second := priced(t, pricing.Labour("A", "1", "90"), pricing.Part("P", "1", "50").PaidBy("maker"))
	file, err := pricing.NewFile(
		pricing.Document{ID: "d", Kind: pricing.DocDeposit, Payer: "customer", Amount: cny(t, "30.00")},
		pricing.Document{ID: "s", Kind: pricing.DocSettlement, Result: first},
		pricing.Document{ID: "c", Kind: pricing.DocCreditNote, Of: "s", Payer: "customer", Amount: cny(t, "13.00"), Reason: "complaint"},
		pricing.Document{ID: "k", Kind: pricing.DocCorrection, Of: "s", Result: second, Reason: "wrong rate"},
		pricing.Document{ID: "c2", Kind: pricing.DocCreditNote, Of: "k", Payer: "customer", Amount: cny(t, "1.70"), Reason: "complaint"},
		pricing.Document{ID: "p", Kind: pricing.DocPayment, Of: "k", Payer: "customer", Amount: cny(t, "100.00")},
		pricing.Document{ID: "r", Kind: pricing.DocRefund, Of: "p", Payer: "customer", Amount: cny(t, "25.00")},
	)
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, b := range file.Balances() {
		told = append(told, fmt.Sprintf("%s %s %s %s %s %s", b.Payer, b.Charged.Amount(), b.Credited.Amount(), b.Paid.Amount(), b.Refunded.Amount(), b.Open.Amount()))
	}
	if !slices.Equal(told, []string{"customer 101.70 1.70 130.00 25.00 -5.00", "maker 56.50 0.00 0.00 0.00 56.50"}) {
		t.Errorf("%q", told)
	}
	if len(file.Documents()) != 7 {
		t.Error("documents are lost")
	}
}

func TestEveryFaultOfAMoneyFileIsReported(t *testing.T) {
	res := priced(t, pricing.Labour("A", "1", "100"))
	usd, _ := pricing.ParseMoney("1.00 USD")
	ok := []pricing.Document{
		{ID: "e", Kind: pricing.DocEstimate, Result: res},
		{ID: "s", Kind: pricing.DocSettlement, Of: "e", Result: res},
		{ID: "p", Kind: pricing.DocPayment, Payer: "customer", Amount: cny(t, "10.00")},
		{ID: "k", Kind: pricing.DocCorrection, Of: "s", Result: res, Reason: "x"},
		{ID: "r1", Kind: pricing.DocRefund, Of: "p", Payer: "customer", Amount: cny(t, "4.00")},
		{ID: "r2", Kind: pricing.DocRefund, Of: "p", Payer: "customer", Amount: cny(t, "6.00")},
		{ID: "n1", Kind: pricing.DocCreditNote, Of: "k", Payer: "customer", Amount: cny(t, "13.00"), Reason: "x"},
		{ID: "n2", Kind: pricing.DocCreditNote, Of: "k", Payer: "customer", Amount: cny(t, "100.00"), Reason: "x"},
	}
	for name, c := range map[string]struct {
		doc  pricing.Document
		path string
	}{
		"no such kind":                   {pricing.Document{ID: "x", Kind: "receipt"}, "kind"},
		"the same id twice":              {pricing.Document{ID: "e", Kind: pricing.DocEstimate, Result: res}, "id"},
		"no id":                          {pricing.Document{Kind: pricing.DocEstimate, Result: res}, "id"},
		"an estimate without a result":   {pricing.Document{ID: "x", Kind: pricing.DocEstimate}, "result"},
		"an empty result":                {pricing.Document{ID: "x", Kind: pricing.DocEstimate, Result: &pricing.Result{}}, "result"},
		"a payment with a result":        {pricing.Document{ID: "x", Kind: pricing.DocPayment, Payer: "c", Amount: cny(t, "1"), Result: res}, "result"},
		"a payment of nobody":            {pricing.Document{ID: "x", Kind: pricing.DocPayment, Amount: cny(t, "1")}, "payer"},
		"a payment of nothing":           {pricing.Document{ID: "x", Kind: pricing.DocPayment, Payer: "c"}, "amount"},
		"a payment of zero":              {pricing.Document{ID: "x", Kind: pricing.DocPayment, Payer: "c", Amount: cny(t, "0.00")}, "amount"},
		"another currency":               {pricing.Document{ID: "x", Kind: pricing.DocPayment, Payer: "c", Amount: usd}, "amount"},
		"a refund of nothing":            {pricing.Document{ID: "x", Kind: pricing.DocRefund, Payer: "customer", Amount: cny(t, "1")}, "of"},
		"a refund of an estimate":        {pricing.Document{ID: "x", Kind: pricing.DocRefund, Of: "e", Payer: "customer", Amount: cny(t, "1")}, "of"},
		"a refund to somebody else":      {pricing.Document{ID: "x", Kind: pricing.DocRefund, Of: "p", Payer: "maker", Amount: cny(t, "1")}, "payer"},
		"a refund of more than was paid": {pricing.Document{ID: "x", Kind: pricing.DocRefund, Of: "p", Payer: "customer", Amount: cny(t, "0.01")}, "amount"},
		"a credit without a reason":      {pricing.Document{ID: "x", Kind: pricing.DocCreditNote, Of: "s", Payer: "customer", Amount: cny(t, "1")}, "reason"},
		"a credit of more than is owed":  {pricing.Document{ID: "x", Kind: pricing.DocCreditNote, Of: "s", Payer: "customer", Amount: cny(t, "113.01"), Reason: "x"}, "amount"},
		"a payment by a stranger":        {pricing.Document{ID: "x", Kind: pricing.DocPayment, Payer: "maker", Amount: cny(t, "1")}, "payer"},
		"of a settlement too":            {pricing.Document{ID: "x", Kind: pricing.DocPayment, Of: "k", Payer: "maker", Amount: cny(t, "1")}, "payer"},
		"a payment in parts of a fen":    {pricing.Document{ID: "x", Kind: pricing.DocPayment, Payer: "customer", Amount: cny(t, "1.005")}, "amount"},
		"a second correction":            {pricing.Document{ID: "x", Kind: pricing.DocCorrection, Of: "s", Result: res, Reason: "x"}, "of"},
		"accepted lines of an estimate":  {pricing.Document{ID: "x", Kind: pricing.DocEstimate, Result: res, Accepted: []string{"A"}}, "accepted"},
		"an unknown accepted line":       {pricing.Document{ID: "x", Kind: pricing.DocAuthorisation, Of: "e", Accepted: []string{"Z"}}, "accepted[0]"},
		"about a document after it":      {pricing.Document{ID: "x", Kind: pricing.DocAuthorisation, Of: "x"}, "of"},
	} {
		_, err := pricing.NewFile(append(slices.Clone(ok), c.doc)...)
		var faults fault.Errors
		if !errors.As(err, &faults) || faults[0].Path != "[8]."+c.path {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := pricing.NewFile(ok...); err != nil {
		t.Error(err)
	}
	_, err := pricing.NewFile(
		pricing.Document{ID: "e", Kind: pricing.DocEstimate},
		pricing.Document{ID: "a", Kind: pricing.DocAuthorisation, Of: "e", Accepted: []string{"of a faulty one"}},
		pricing.Document{ID: "s", Kind: pricing.DocSettlement, Result: res},
		pricing.Document{ID: "r", Kind: pricing.DocRefund, Of: "s", Payer: "customer", Amount: cny(t, "1")})
	var faults fault.Errors
	if !errors.As(err, &faults) || len(faults) != 2 || faults[0].Path != "[0].result" || faults[1].Path != "[3].of" {
		t.Errorf("several faults: %v", err)
	}
	_, err = pricing.NewFile(
		pricing.Document{ID: "s", Kind: pricing.DocSettlement, Result: res},
		pricing.Document{ID: "c", Kind: pricing.DocCreditNote, Of: "s", Payer: "customer", Amount: cny(t, "113.01")})
	if !errors.As(err, &faults) || len(faults) != 2 || faults[0].Path != "[1].reason" || faults[1].Path != "[1].amount" {
		t.Errorf("a credit note without reason and too large: %v", err)
	}
	_, err = pricing.NewFile(
		pricing.Document{ID: "s", Kind: pricing.DocSettlement},
		pricing.Document{ID: "p", Kind: pricing.DocPayment, Payer: "customer", Amount: cny(t, "1.000")})
	if !errors.As(err, &faults) || len(faults) != 1 {
		t.Errorf("a payment after a faulty settlement: %v", err)
	}
	digits := 3
	fine := price(t, pricing.Order{Lines: []pricing.Line{pricing.Part("A", "1", "1.005").PaidBy("maker")}}, pricing.Rules{Currency: "CNY", Rounding: pricing.Rounding{Digits: &digits}})
	_, err = pricing.NewFile(
		pricing.Document{ID: "s", Kind: pricing.DocSettlement, Result: res},
		pricing.Document{ID: "t", Kind: pricing.DocSettlement, Result: &fine},
		pricing.Document{ID: "p", Kind: pricing.DocPayment, Of: "t", Payer: "maker", Amount: cny(t, "1.005")},
		pricing.Document{ID: "q", Kind: pricing.DocPayment, Of: "s", Payer: "maker", Amount: cny(t, "1")})
	if !errors.As(err, &faults) || len(faults) != 1 || faults[0].Path != "[3].payer" {
		t.Errorf("a payer of another settlement: %v", err)
	}
}

func TestMoreThanWasAuthorisedNeedsConsent(t *testing.T) {
	labour := func(id, rate string) pricing.Line { l := pricing.Labour("", "1", rate); l.ID = id; return l }
	estimate := priced(t, labour("a", "100"), labour("b", "200"), labour("declined", "50"))
	supplement := priced(t, labour("c", "100"))
	authorised := []pricing.Document{
		{ID: "e", Kind: pricing.DocEstimate, Result: estimate},
		{ID: "u", Kind: pricing.DocSupplement, Of: "e", Result: supplement},
		{ID: "1", Kind: pricing.DocAuthorisation, Of: "e", Accepted: []string{"a", "b"}},
		{ID: "2", Kind: pricing.DocAuthorisation, Of: "u"},
	} // 400 and tax: 452.00
	for name, c := range map[string]struct {
		actual []pricing.Line
		policy pricing.Consent
		total  bool
		lines  []string // that need consent
		excess string
	}{
		"as authorised":                         {[]pricing.Line{labour("a", "100"), labour("b", "200"), labour("c", "100")}, pricing.Consent{}, false, nil, "0.00"},
		"less than authorised":                  {[]pricing.Line{labour("a", "90")}, pricing.Consent{}, false, nil, "-350.30"},
		"one line more, another less":           {[]pricing.Line{labour("a", "110"), labour("b", "190"), labour("c", "100")}, pricing.Consent{}, true, []string{"a"}, "0.00"},
		"within the total allowed":              {[]pricing.Line{labour("a", "110"), labour("b", "230"), labour("c", "100")}, pricing.Consent{Percent: "10"}, false, nil, "45.20"},
		"beyond the percentage":                 {[]pricing.Line{labour("a", "110"), labour("b", "230.01"), labour("c", "100")}, pricing.Consent{Percent: "10"}, true, nil, "45.21"},
		"beyond the amount":                     {[]pricing.Line{labour("a", "110"), labour("b", "230"), labour("c", "100")}, pricing.Consent{Percent: "10", Amount: "45.19"}, true, nil, "45.20"},
		"exactly the amount":                    {[]pricing.Line{labour("a", "110"), labour("b", "230"), labour("c", "100")}, pricing.Consent{Amount: "45.20"}, false, nil, "45.20"},
		"beyond the percentage of a line":       {[]pricing.Line{labour("a", "121"), labour("b", "200")}, pricing.Consent{Percent: "50", LinePercent: "20"}, true, []string{"a"}, "-89.27"},
		"a line that was declined":              {[]pricing.Line{labour("declined", "1")}, pricing.Consent{Percent: "50"}, true, []string{"declined"}, "-450.87"},
		"a line that was never shown":           {[]pricing.Line{labour("z", "1")}, pricing.Consent{}, true, []string{"z"}, "-450.87"},
		"a new line where the policy allows it": {[]pricing.Line{labour("z", "1")}, pricing.Consent{NewLines: true, Percent: "0"}, false, nil, "-450.87"},
	} {
		file, err := pricing.NewFile(append(slices.Clone(authorised), pricing.Document{ID: "s", Kind: pricing.DocSettlement, Result: priced(t, c.actual...)})...)
		if err != nil {
			t.Fatal(err)
		}
		got, err := file.Compare(c.policy)
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, l := range got.Lines {
			if l.NeedsConsent {
				lines = append(lines, l.Key)
			}
		}
		if got.NeedsConsent != c.total || !slices.Equal(lines, c.lines) || got.Excess.Amount() != c.excess {
			t.Errorf("%s: %v, lines %v, excess %s", name, got.NeedsConsent, lines, got.Excess)
		}
		want(t, "estimated", got.Estimated, "508.50")
		want(t, "authorised", got.Authorised, "452.00")
	}
}

func TestAnAuthorisedAmountBoundsWhatWasAccepted(t *testing.T) {
	estimate, actual := priced(t, pricing.Labour("A", "1", "100")), priced(t, pricing.Labour("A", "1", "100"))
	file, err := pricing.NewFile(
		pricing.Document{ID: "e", Kind: pricing.DocEstimate, Result: estimate},
		pricing.Document{ID: "a", Kind: pricing.DocAuthorisation, Of: "e", Amount: cny(t, "110.00")},
		pricing.Document{ID: "s", Kind: pricing.DocSettlement, Result: actual})
	if err != nil {
		t.Fatal(err)
	}
	got, err := file.Compare(pricing.Consent{Percent: "1"})
	if err != nil || !got.NeedsConsent || got.Authorised.Amount() != "110.00" || got.Excess.Amount() != "3.00" {
		t.Errorf("%+v, %v", got, err)
	}
	if _, err := file.Compare(pricing.Consent{Percent: "x", Amount: "-1"}); err == nil || len(strings.Split(err.Error(), "\n")) != 2 {
		t.Error(err)
	}
	unsettled, err := pricing.NewFile(file.Documents()[:2]...)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := unsettled.Compare(pricing.Consent{}); err != nil || got.NeedsConsent || !got.Excess.IsZero() || got.Lines[0].Actual.Currency() != "" || got.Lines[0].Excess.String() != "" {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestALineThatIsAuthorisedTwiceCountsOnce(t *testing.T) {
	estimate := priced(t, pricing.Labour("A", "1", "100"), pricing.Labour("B", "1", "50"), pricing.Labour("B", "1", "20"))
	docs := []pricing.Document{{ID: "e", Kind: pricing.DocEstimate, Result: estimate},
		{ID: "1", Kind: pricing.DocAuthorisation, Of: "e", Accepted: []string{"labour:A"}},
		{ID: "2", Kind: pricing.DocAuthorisation, Of: "e"},
		{ID: "3", Kind: pricing.DocAuthorisation, Of: "e", Amount: cny(t, "1.00")}}
	for n, amount := range map[int]string{2: "113.00", 3: "192.10", 4: "192.10"} {
		file, err := pricing.NewFile(docs[:n]...)
		if err != nil {
			t.Fatal(err)
		}
		got, err := file.Compare(pricing.Consent{})
		if err != nil {
			t.Fatal(err)
		}
		want(t, "authorised", got.Authorised, amount)
	}
}

func TestDocumentsAreStoredAsJSON(t *testing.T) {
	doc := pricing.Document{ID: "e", Kind: pricing.DocEstimate, Date: mayDay, Result: priced(t, pricing.Labour("A", "1.5", "180.00"))}
	text, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	var back pricing.Document
	if err := json.Unmarshal(text, &back); err != nil || back.Result.Total().Amount() != "305.10" || back.Date != mayDay {
		t.Errorf("%+v, %v", back, err)
	}
}

// What was estimated, authorised and done, side by side, and whether the customer must be asked.
func ExampleFile_Compare() {
	rules := pricing.Rules{Currency: "CNY", Taxes: []pricing.Tax{{ID: "VAT", Rate: "13"}}}
	estimate, _ := pricing.Price(pricing.Order{Lines: []pricing.Line{pricing.Labour("BRK-01", "1.5", "180.00"), pricing.Part("PAD-F", "1", "260.00")}}, rules)
	actual, _ := pricing.Price(pricing.Order{Lines: []pricing.Line{pricing.Labour("BRK-01", "1.8", "180.00"), pricing.Part("PAD-F", "1", "260.00"), pricing.Part("DISC-F", "1", "420.00")}}, rules)
	file, err := pricing.NewFile(
		pricing.Document{ID: "E1", Kind: pricing.DocEstimate, Result: &estimate},
		pricing.Document{ID: "A1", Kind: pricing.DocAuthorisation, Of: "E1"},
		pricing.Document{ID: "S1", Kind: pricing.DocSettlement, Result: &actual},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	c, err := file.Compare(pricing.Consent{Percent: "10", LinePercent: "25"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range c.Lines {
		fmt.Printf("%-8s authorised %-12s actual %-12s ask: %v\n", l.Code, l.Authorised, l.Actual, l.NeedsConsent)
	}
	fmt.Println("all", c.Authorised, c.Actual, "ask:", c.NeedsConsent)
	// Output:
	// BRK-01   authorised 305.10 CNY   actual 366.12 CNY   ask: false
	// PAD-F    authorised 293.80 CNY   actual 293.80 CNY   ask: false
	// DISC-F   authorised              actual 474.60 CNY   ask: true
	// all 598.90 CNY 1134.52 CNY ask: true
}
