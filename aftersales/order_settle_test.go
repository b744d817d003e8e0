package aftersales_test

import (
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/ordergen"
	"example.com/servicelane/pricing"
)

// TestMoneyOfRandomOrdersAddsUp runs random orders, and reckons after every command what its events say about money, by
// itself and with other arithmetic.
func TestMoneyOfRandomOrdersAddsUp(t *testing.T) {
	random := ordergen.NewRandom(11)
	var seen moneyBook
	var o aftersales.Order
	var l *moneyBook
	for n := range commands() / 4 {
		switch {
		case n%800 == 0:
			o, l = aftersales.Order{}, newMoneyBook()
		case n%80 == 0 && n%800 > 300: // beside whole lives, the money alone
			o, l = damage(), newMoneyBook()
			if n%160 == 0 {
				o = supplied()
			}
		}
		s := random.Next(o)
		if s.Command.Name() == "adopt_order" {
			continue // what happened elsewhere need not add up
		}
		events, err := aftersales.DecideOrder(o, s.Command, s.By, ordergen.Prices())
		if err != nil {
			continue
		}
		o = aftersales.EvolveOrder(o, events)
		l.note(t, events)
		l.check(t, o, s.Command)
		seen.corrected, seen.moved = seen.corrected+l.correctedNow(events), seen.moved+l.moved
		if t.Failed() {
			t.Fatalf("at %s %+v", s.Command.Name(), s.Command)
		}
	}
	if seen.corrected < 100 {
		t.Errorf("only %d settlements were reversed", seen.corrected)
	}
	if seen.moved < 20 {
		t.Errorf("only %d times had a supplier paid under another name than that by which he is charged", seen.moved)
	}
}

// moneyBook is what the events of an order say about money, by payer.
type moneyBook struct {
	inForce                                          string
	totals, lines                                    map[string]*big.Rat // by settlement
	charges                                          map[string]map[string]*big.Rat
	taken, returned, setOff, paid, refunded, charged map[string]*big.Rat // by payer
	invoiced                                         *big.Rat
	sum                                              *big.Rat // of all settlements less all reversals
	made                                             map[string]bool
	supplier                                         map[string]string              // by claim
	came                                             map[string]map[string]*big.Rat // of claims, by claim and who was charged then
	corrected, moved                                 int
}

func newMoneyBook() *moneyBook {
	m := func() map[string]*big.Rat { return map[string]*big.Rat{} }
	return &moneyBook{totals: m(), lines: m(), charges: map[string]map[string]*big.Rat{}, taken: m(), returned: m(), setOff: m(),
		paid: m(), refunded: m(), charged: m(), invoiced: new(big.Rat), sum: new(big.Rat), made: map[string]bool{},
		supplier: map[string]string{}, came: map[string]map[string]*big.Rat{}}
}

func add(to map[string]*big.Rat, key string, e history.Event, name history.Name) {
	if to[key] == nil {
		to[key] = new(big.Rat)
	}
	to[key].Add(to[key], rational(e, name))
}

func (l *moneyBook) correctedNow(events []history.Event) int {
	n := 0
	for _, e := range events {
		if e.Type == history.SettlementReversed {
			n++
		}
	}
	return n
}

// note reads events.
func (l *moneyBook) note(t *testing.T, events []history.Event) {
	t.Helper()
	var now []string
	for _, e := range events {
		id, payer := e.Get(history.FieldSettlementID).Word(), e.Get(history.FieldPayer).Word()
		switch e.Type {
		case history.SettlementLineAdded:
			add(l.lines, id, e, history.FieldAmount)
			if e.Get(history.FieldTariffRef).IsAbsent() {
				t.Errorf("a line without tariff: %+v", e)
			}
			if l.made[id] {
				t.Errorf("settlement %s was made before, and gets another line", id)
			}
		case history.SettlementPayerCharged:
			if l.charges[id] == nil {
				l.charges[id] = map[string]*big.Rat{}
			}
			add(l.charges[id], payer, e, history.FieldPayerCharge)
		case history.SettlementTotalled:
			if l.made[id] {
				t.Errorf("settlement %s was made before, and is made again", id)
			}
			l.inForce, now = id, append(now, id)
			add(l.totals, id, e, history.FieldTotal)
			l.sum.Add(l.sum, rational(e, history.FieldTotal))
		case history.SettlementReversed:
			l.sum.Sub(l.sum, rational(e, history.FieldReversedTotal))
		case history.RecoveryClaimed:
			l.supplier[e.Get(history.FieldRecoveryID).Word()] = e.Get(history.FieldSupplierID).Word()
		case history.DepositTaken:
			add(l.taken, payer, e, history.FieldAmount)
		case history.DepositReturned:
			add(l.returned, payer, e, history.FieldAmount)
		case history.SettlementPaid:
			if claim := e.Get(history.FieldRecoveryID).Word(); claim == "" {
				add(l.paid, payer, e, history.FieldAmount)
			} else {
				if l.came[claim] == nil {
					l.came[claim] = map[string]*big.Rat{}
				}
				add(l.came[claim], payer, e, history.FieldAmount)
			}
			if e.Get(history.FieldPaymentMethod).Word() == "deposit" {
				add(l.setOff, payer, e, history.FieldAmount)
			}
		case history.SettlementRefunded:
			add(l.refunded, payer, e, history.FieldAmount)
		case history.InvoiceIssued:
			l.invoiced.Add(l.invoiced, rational(e, history.FieldInvoiceTotal))
		case history.CreditNoteIssued:
			l.invoiced.Sub(l.invoiced, rational(e, history.FieldCreditTotal))
		}
	}
	for _, id := range now {
		l.made[id] = true
	}
}

// paidBy reckons what everybody has paid whom the settlement in force charges. What came of a supplier is his, whoever was charged when
// it came; not ok if one came of whom it is not known who he is, since several are charged and none by his name.
func (l *moneyBook) paidBy(o aftersales.Order) (paid map[string]*big.Rat, ok bool) {
	paid, l.moved = map[string]*big.Rat{}, 0
	sum := func(payer string, n *big.Rat) {
		if paid[payer] == nil {
			paid[payer] = new(big.Rat)
		}
		paid[payer].Add(paid[payer], n)
	}
	for name, n := range l.paid {
		sum(payerOf(o, name), n)
	}
	var suppliers []string
	for _, c := range o.Settlement.Charges {
		if c.Kind == pricing.PayerSupplier {
			suppliers = append(suppliers, c.Payer)
		}
	}
	for claim, came := range l.came {
		his := l.supplier[claim]
		switch {
		case slices.Contains(suppliers, his):
		case len(suppliers) == 1:
			his = suppliers[0]
		default:
			return nil, false
		}
		for then, n := range came {
			if sum(his, n); then != his {
				l.moved++
			}
		}
	}
	return paid, true
}

// check compares what the order says with what was reckoned.
func (l *moneyBook) check(t *testing.T, o aftersales.Order, c aftersales.OrderCommand) {
	t.Helper()
	same := func(what string, got pricing.Money, want *big.Rat) {
		t.Helper()
		if have, _ := new(big.Rat).SetString(got.Amount()); want != nil && have.Cmp(want) != 0 || want == nil && have.Sign() != 0 {
			t.Errorf("%s is %s, reckoned %v", what, got, want)
		}
	}
	if o.Settlement != nil {
		total := l.totals[l.inForce]
		same("the total", o.Settlement.Total, total)
		if lines := l.lines[l.inForce]; lines != nil && lines.Cmp(total) != 0 {
			t.Errorf("the lines make %s, not %s", lines, total)
		}
		same("all settlements less all reversals", o.Settlement.Total, l.sum)
		charges := new(big.Rat)
		for _, charge := range l.charges[l.inForce] {
			charges.Add(charges, charge)
		}
		if charges.Cmp(total) != 0 {
			t.Errorf("the payers owe %s together, not %s", charges, total)
		}
	}
	if o.Settlement != nil {
		if paid, ok := l.paidBy(o); ok {
			for _, a := range o.Accounts() {
				same("what "+a.Payer+" has paid", a.Paid, paid[a.Payer])
			}
		}
	}
	held, kept, all := new(big.Rat), new(big.Rat), true
	for _, sums := range []map[string]*big.Rat{l.taken} {
		for _, n := range sums {
			held.Add(held, n)
		}
	}
	for _, sums := range []map[string]*big.Rat{l.setOff, l.returned} {
		for _, n := range sums {
			held.Sub(held, n)
		}
	}
	for _, a := range o.Accounts() {
		deposit, _ := new(big.Rat).SetString(a.Deposit.Amount())
		kept.Add(kept, deposit)
		if a.Deposit.Sign() < 0 || minus(a.Paid, a.Refunded).Sign() < 0 || a.Disputed.Sign() < 0 {
			t.Errorf("more went than came: %+v", a)
		}
		same("paid and unpaid together", plus(minus(a.Paid, a.Refunded), a.Open), ratOf(a.Charged))
		same("what "+a.Payer+" is charged", a.Charged, l.charges[l.inForce][a.Payer])
		all = all && a.Invoiced.Equal(a.Charged)
		if issued, ok := c.(aftersales.IssueInvoice); ok && a.Payer == payerOf(o, issued.Payer) && !a.Invoiced.Equal(a.Charged) {
			t.Errorf("after an invoice %s of %s are invoiced", a.Invoiced, a.Charged)
		}
	}
	if held.Cmp(kept) != 0 {
		t.Errorf("deposits of %s are kept, and the accounts have %s", held, kept)
	}
	if all && o.Settlement != nil && l.invoiced.Cmp(l.totals[l.inForce]) != 0 {
		t.Errorf("all is invoiced, but invoices less credit notes make %s of %s", l.invoiced, l.totals[l.inForce])
	}
}

func payerOf(o aftersales.Order, name string) string {
	a, _ := o.Account(name)
	return a.Payer
}

func ratOf(m pricing.Money) *big.Rat {
	r, _ := new(big.Rat).SetString(m.Amount())
	return r
}

func plus(a, b pricing.Money) pricing.Money  { return must(a.Add(b)) }
func minus(a, b pricing.Money) pricing.Money { return must(a.Sub(b)) }

// damage is an order that is ready to be settled: the insurer bears a door, the customer an oil change.
func damage() aftersales.Order {
	return aftersales.Order{ID: "RO-1", State: aftersales.OrderAccepting, Kind: aftersales.KindRepair, FinalPassed: true,
		Jobs: []aftersales.Job{
			{ID: "J1", Operation: "DOOR-R", Hours: new(hoursOf("4.0")), Rate: cny("200.00"), Payer: pricing.PayerInsurer, Status: aftersales.JobDone},
			{ID: "J2", Operation: "OIL", Tariff: "L-7", Hours: new(hoursOf("0.5")), Rate: cny("180.00"), Status: aftersales.JobDone},
		},
		Parts: []aftersales.Part{{ID: "P1", Job: "J1", Number: "DOOR", UnitPrice: cny("1000.00"), Payer: pricing.PayerInsurer,
			Requested: pieces("1"), Issued: pieces("1"), Used: pieces("1")}}}
}

var picc = pricing.Payer{ID: "PICC", Kind: pricing.PayerInsurer, Name: "PICC", Deductible: "300.00"}

// TestAMoneyFileOfPricingTellsTheSame files each document of an order with pricing too, and compares how everybody stands.
func TestAMoneyFileOfPricingTellsTheSame(t *testing.T) {
	order := func(discount string) pricing.Order {
		return pricing.Order{ID: "RO-1", Date: cal.MustDate(2026, 3, 4), Payers: []pricing.Payer{picc}, Lines: []pricing.Line{
			pricing.Labour("DOOR-R", "4.0", "200.00").PaidBy("PICC"), pricing.Labour("OIL", "0.5", "180.00").Less(discount),
			pricing.Part("DOOR", "1", "1000.00").PaidBy("PICC")}}
	}
	first, second := must(pricing.Price(order("0%"), ordergen.Prices())), must(pricing.Price(order("50%"), ordergen.Prices()))
	file := func(docs ...pricing.Document) []pricing.Balance { return must(pricing.NewFile(docs...)).Balances() }
	docs := []pricing.Document{
		{ID: "D", Kind: pricing.DocDeposit, Payer: "customer", Amount: cny("150.00")},
		{ID: "S1", Kind: pricing.DocSettlement, Result: &first},
		{ID: "P1", Kind: pricing.DocPayment, Payer: "PICC", Amount: cny("1000.00")},
		{ID: "P2", Kind: pricing.DocPayment, Payer: "customer", Amount: cny("251.70")},
		{ID: "S2", Kind: pricing.DocCorrection, Of: "S1", Result: &second, Reason: "complaint"},
		{ID: "R", Kind: pricing.DocRefund, Of: "P2", Payer: "customer", Amount: cny("50.85")},
	}
	steps := []aftersales.OrderCommand{
		aftersales.TakeDeposit{Amount: cny("150.00"), Method: "cash"},
		aftersales.Settle{Settlement: "S1", Terms: aftersales.Terms{Payers: []pricing.Payer{picc}}},
		aftersales.Pay{Payer: "insurer", Amount: cny("1000.00"), Method: "transfer"},
		aftersales.Pay{Amount: cny("251.70"), Method: "card"},
		aftersales.CorrectSettlement{Settlement: "S2", Reason: paper("why"), Terms: aftersales.Terms{Payers: []pricing.Payer{picc},
			Lines: []aftersales.LineTerms{{Job: "J2", Discount: "50%", Reason: "complaint"}}}},
		aftersales.Refund{Amount: cny("50.85"), Method: "card"},
	}
	o := damage()
	for n, c := range steps {
		o = then(t, o, c)
		var got, want []pricing.Balance
		for _, a := range o.Accounts() {
			got = append(got, pricing.Balance{Payer: a.Payer, Charged: a.Charged, Credited: cny("0.00"), Paid: plus(a.Paid, a.Deposit),
				Refunded: a.Refunded, Open: minus(a.Open, a.Deposit)})
		}
		want = file(docs[:n+1]...)
		byPayer := func(a, b pricing.Balance) int { return strings.Compare(a.Payer, b.Payer) }
		slices.SortFunc(got, byPayer)
		slices.SortFunc(want, byPayer)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("after %s: %s", c.Name(), diff)
		}
	}
	if a, _ := o.Account(""); !a.Open.IsZero() || a.Charged.String() != "350.85 CNY" {
		t.Errorf("the customer is charged %s and owes %s", a.Charged, a.Open)
	}
}

func TestALineCitesTheTariffOfItsJobOrWhatItIsPricedBy(t *testing.T) {
	rules := ordergen.Prices()
	rules.Fees = []pricing.Fee{{ID: "SUP", Kind: pricing.KindSupplies, Percent: "5", Of: []pricing.Kind{pricing.KindLabour}}}
	rules.Discounts = []pricing.Discount{{ID: "FLEET", Off: "10%", Group: "fleet", Level: pricing.GroupLevel, Kinds: []pricing.Kind{pricing.KindLabour}},
		{ID: "JUBILEE", Off: "5%", Reason: "anniversary", Kinds: []pricing.Kind{pricing.KindSupplies}}}
	rules = rules.With(must(pricing.Compile(pricing.Card{ID: "house", Version: "2026.1", Rules: pricing.Rules{Currency: "CNY"}})))
	o := damage()
	for i := range o.Jobs {
		o.Jobs[i].Payer = ""
	}
	c := aftersales.Settle{Settlement: "S1", Terms: aftersales.Terms{Group: "fleet", Lines: []aftersales.LineTerms{
		{Part: "P1", Payer: "maker", Discount: "100.00", Reason: "campaign", Price: cny("900.00")}, {Job: "J1", Hours: new(hoursOf("3.0"))}}}}
	dearer := aftersales.Settle{Settlement: "S1", Terms: aftersales.Terms{Lines: []aftersales.LineTerms{{Job: "J1", Price: cny("250.00")}}}}
	priced := must(aftersales.DecideOrder(o, dearer, someone("c-1"), pricing.Rules{Currency: "CNY"}))
	if l := aftersales.EvolveOrder(o, priced).Settlement.Lines[0]; l.UnitPrice.Amount() != "250.00" || l.Amount.Amount() != "1000.00" {
		t.Errorf("a job at another price: %+v", l)
	}
	silent := aftersales.Settle{Settlement: "S1", Terms: aftersales.Terms{Lines: []aftersales.LineTerms{{Job: "J1", Discount: "10%"}}}}
	unsaid := must(aftersales.DecideOrder(o, silent, someone("c-1"), pricing.Rules{Currency: "CNY"}))
	if l := aftersales.EvolveOrder(o, unsaid).Settlement.Lines[0]; l.Discount.Amount() != "80.00" || l.DiscountReason != "" {
		t.Errorf("a discount without a reason: %+v", l)
	}
	events := must(aftersales.DecideOrder(o, c, someone("c-1"), rules))
	s := aftersales.EvolveOrder(o, events).Settlement
	var got []string
	for _, l := range s.Lines {
		got = append(got, strings.Join([]string{l.Kind, l.Tariff, l.Payer, l.Quantity.String(), l.UnitPrice.Amount(), l.Discount.Amount(), l.DiscountReason}, " "))
	}
	want := []string{"labour DOOR-R customer 3.0 200.00 60.00 FLEET", "labour L-7 customer 0.5 180.00 9.00 FLEET",
		"part DOOR maker 1 900.00 100.00 campaign", "supplies SUP customer 1 34.50 1.73 anniversary"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if s.Card != "house@2026.1" {
		t.Errorf("the settlement cites %q", s.Card)
	}
	plain := rules.With(must(pricing.Compile(pricing.Card{ID: "house", Rules: pricing.Rules{Currency: "CNY"}})))
	events = must(aftersales.DecideOrder(o, aftersales.Settle{Settlement: "S1"}, someone("c-1"), plain))
	if card := aftersales.EvolveOrder(o, events).Settlement.Card; card != "house" {
		t.Errorf("the settlement cites %q", card)
	}
}

func TestTermsOfASettlementAreReadWithIt(t *testing.T) {
	rules := pricing.Rules{Currency: "CNY"}
	tests := []struct {
		name  string
		terms aftersales.Terms
		want  string
	}{
		{"terms of a job that is not billed", aftersales.Terms{Lines: []aftersales.LineTerms{{Job: "J9"}}}, `lines[0]: there is nothing to bill of "J9"`},
		{"a fault of terms stands where they do", aftersales.Terms{Lines: []aftersales.LineTerms{{Part: "P1", Discount: "a tenth"}}},
			`lines[0].discount: not a plain decimal number: "a tenth"`},
		{"a fault of a job without terms names it", aftersales.Terms{Payers: []pricing.Payer{{ID: "x", Kind: "insurer", Deductible: "1%", Limit: "y"}}},
			`payers[0].limit: not a plain decimal number: "y"`},
		{"shares of a line make it whole", aftersales.Terms{Lines: []aftersales.LineTerms{{Job: "J1", Split: []pricing.Share{{Payer: "customer", Percent: "60"}}}}},
			`lines[0].split: shares make 60 %, not 100`},
		{"nobody pays whom nobody knows", aftersales.Terms{Lines: []aftersales.LineTerms{{Job: "J2", Payer: "mother"}}}, `lines[0].payer: no such payer: "mother"`},
		{"a coupon is one of the rules", aftersales.Terms{Coupons: []string{"HALF"}}, `coupons[0]: no such coupon: "HALF"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			events, err := aftersales.DecideOrder(damage(), aftersales.Settle{Settlement: "S", Terms: tt.terms}, someone("c-1"), rules)
			if err == nil || err.Error() != tt.want || events != nil {
				t.Errorf("got %v", err)
			}
		})
	}
	quoted := then(t, aftersales.Order{ID: "RO-1", State: aftersales.OrderDiagnosed, Jobs: []aftersales.Job{
		{ID: "J1", Operation: "X", Hours: new(hoursOf("2")), Rate: cny("100.00"), Status: aftersales.JobPlanned}}},
		aftersales.MakeQuote{Terms: aftersales.Terms{Lines: []aftersales.LineTerms{{Job: "J1", Hours: new(hoursOf("1")), Discount: "10%"}}}})
	if q := quoted.Quote; q.Total.String() != "101.70 CNY" || q.Hours.String() != "1" {
		t.Errorf("quoted %s for %s h", q.Total, q.Hours)
	}
}

func TestACorrectionIsPricedByTheDayOfTheFirstSettlement(t *testing.T) {
	rules := pricing.Rules{Currency: "CNY", Taxes: []pricing.Tax{
		{ID: "VAT", Rate: "13", Valid: cal.Span{To: cal.MustDate(2026, 3, 4)}}, {ID: "VAT", Rate: "9", Valid: cal.Span{From: cal.MustDate(2026, 3, 5)}}}}
	o := damage()
	for day := range 3 {
		by := someone("c-" + string(rune('1'+day)))
		by.At = by.At.AddDate(0, 0, day)
		var c aftersales.OrderCommand = aftersales.Settle{Settlement: "S1"}
		if day > 0 {
			c = aftersales.CorrectSettlement{Settlement: aftersales.SettlementID(by.Command), Reason: paper("why")}
		}
		o = aftersales.EvolveOrder(o, must(aftersales.DecideOrder(o, c, by, rules)))
		if o.Settlement.Total.String() != "2135.70 CNY" {
			t.Errorf("on day %d the total is %s", day, o.Settlement.Total)
		}
	}
	if r := o.Reversals; len(r) != 2 || r[0].Settlement != "S1" || r[0].ReplacedBy != "c-2" || r[1].ReplacedBy != "c-3" || r[1].Total.String() != "2135.70 CNY" || r[1].Reason.ID != "why" {
		t.Errorf("reversed %+v", r)
	}
	o.Settlement.At, o.Reversals = history.Moment{}, nil // made elsewhere, and nobody knows when
	late := someone("c-9")
	late.At = late.At.AddDate(0, 0, 9)
	o = aftersales.EvolveOrder(o, must(aftersales.DecideOrder(o, aftersales.CorrectSettlement{Settlement: "S9", Reason: paper("why")}, late, rules)))
	if o.Settlement.Total.String() != "2060.10 CNY" {
		t.Errorf("the total is %s", o.Settlement.Total)
	}
}

func TestACorrectionOfWhatWasSettledAnewIsPricedByTheDayOfThat(t *testing.T) {
	rules := ordergen.Prices()
	rules.Taxes = []pricing.Tax{
		{ID: "VAT", Rate: "13", Valid: cal.Span{To: cal.MustDate(2026, 3, 4)}}, {ID: "VAT", Rate: "9", Valid: cal.Span{From: cal.MustDate(2026, 3, 5)}}}
	o := damage()
	for day, c := range []aftersales.OrderCommand{aftersales.Settle{Settlement: "S1"}, aftersales.Settle{Settlement: "S2"},
		aftersales.CorrectSettlement{Settlement: "S3", Reason: paper("why")}, aftersales.CorrectSettlement{Settlement: "S4", Reason: paper("why")}} {
		by := someone("c-" + string(rune('1'+day)))
		by.At = by.At.AddDate(0, 0, 2*day)
		if day == 1 {
			o.State = aftersales.OrderAccepting // what was done again
		}
		o = aftersales.EvolveOrder(o, must(aftersales.DecideOrder(o, c, by, rules)))
		if want := []string{"2135.70 CNY", "2060.10 CNY", "2060.10 CNY", "2060.10 CNY"}[day]; o.Settlement.Total.String() != want {
			t.Errorf("%s: the total is %s, want %s", o.Settlement.ID, o.Settlement.Total, want)
		}
	}
}

func TestWhatMoneyCannotMeanIsRefused(t *testing.T) {
	settled := then(t, damage(), aftersales.TakeDeposit{Amount: cny("50.00"), Method: "cash"}, aftersales.TakeDeposit{Payer: "maker", Amount: cny("5.00"), Method: "cash"},
		aftersales.Settle{Settlement: "S1", Terms: aftersales.Terms{Payers: []pricing.Payer{picc}}})
	invoiced := then(t, settled, aftersales.IssueInvoice{Invoice: "V1", Kind: "vat_ordinary"}, aftersales.CreditInvoice{Note: "N1", Invoice: "V1", Amount: cny("1.70"), Reason: paper("why")})
	disputed := then(t, settled, aftersales.RaiseDispute{Dispute: "D1", Line: "S1/2", Amount: cny("100.00"), Reason: paper("why")})
	reworked := damage()
	reworked.Kind, reworked.FaultSide = aftersales.KindRework, aftersales.FaultPart
	claimed := then(t, reworked, aftersales.ClaimRecovery{Recovery: "C1", Supplier: "SUP", PartNumber: "DOOR", Amount: cny("900.00")})
	granted := then(t, claimed, aftersales.AnswerRecovery{Recovery: "C1", Granted: cny("800.00"), Reason: paper("why")})
	partly := then(t, granted, aftersales.ReceiveRecovery{Recovery: "C1", Amount: cny("300.00"), Method: "transfer"})
	come := then(t, partly, aftersales.ReceiveRecovery{Recovery: "C1", Amount: cny("500.00"), Method: "transfer"})
	tests := []struct {
		name  string
		order aftersales.Order
		c     aftersales.OrderCommand
		want  string
	}{
		{"a deposit is not given back twice", settled, aftersales.ReturnDeposit{Amount: cny("1.00"), Method: "cash"}, "return_deposit is not possible: deposit_held: 1.00 CNY is more than the 0.00 CNY that is kept"},
		{"a deposit is given back to who left it", damage(), aftersales.ReturnDeposit{Amount: cny("1.00"), Method: "cash"}, "return_deposit is not possible: deposit_held: there is no deposit"},
		{"the deposit of somebody who is charged nothing stays his", settled, aftersales.ReturnDeposit{Payer: "maker", Amount: cny("5.00"), Method: "cash"}, "taken"},
		{"a settlement has an id of its own", settled, aftersales.CorrectSettlement{Settlement: "S1", Reason: paper("why")}, `correct_settlement is not possible: settlement_new: the order already has a settlement "S1"`},
		{"that of a reversed one too", then(t, settled, aftersales.CorrectSettlement{Settlement: "S2", Reason: paper("why")}), aftersales.CorrectSettlement{Settlement: "S1", Reason: paper("why")},
			`correct_settlement is not possible: settlement_new: the order already has a settlement "S1"`},
		{"nobody pays who is not charged", settled, aftersales.Pay{Payer: "maker", Amount: cny("1.00"), Method: "cash"}, `pay is not possible: payer_charged: the settlement charges nobody named "maker"`},
		{"an insurer may be named by kind", settled, aftersales.Pay{Payer: "insurer", Amount: cny("1734.00"), Method: "transfer"}, "taken"},
		{"nobody pays more than he owes", settled, aftersales.Pay{Payer: "PICC", Amount: cny("1734.01"), Method: "transfer"}, "pay is not possible: not_overpaid: 1734.01 CNY is more than the 1734.00 CNY that is unpaid"},
		{"no more is given back than came", settled, aftersales.Refund{Amount: cny("50.01"), Method: "cash"}, "refund is not possible: was_paid: 50.01 CNY is more than the 50.00 CNY that was paid"},
		{"an invoice has a number of its own", invoiced, aftersales.IssueInvoice{Invoice: "V1", Kind: "x"}, `issue_invoice is not possible: invoice_new: the order already has an invoice "V1"`},
		{"nothing is invoiced twice", then(t, settled, aftersales.IssueInvoice{Invoice: "V1", Kind: "x"}), aftersales.IssueInvoice{Invoice: "V2", Kind: "x"},
			`issue_invoice is not possible: not_invoiced: 401.70 CNY is charged, and invoices for 401.70 CNY stand already`},
		{"what was credited is invoiced again", invoiced, aftersales.IssueInvoice{Invoice: "V2", Kind: "x"}, "taken"},
		{"nobody is invoiced who is not charged", settled, aftersales.IssueInvoice{Invoice: "V2", Kind: "x", Payer: "goodwill"}, `issue_invoice is not possible: payer_charged: the settlement charges nobody named "goodwill"`},
		{"a credit note is about an invoice", settled, aftersales.CreditInvoice{Note: "N1", Invoice: "V1", Amount: cny("1"), Reason: paper("why")}, `credit_invoice is not possible: invoice_known: the order has no invoice "V1"`},
		{"a credit note has a number of its own", invoiced, aftersales.CreditInvoice{Note: "N1", Invoice: "V1", Amount: cny("1"), Reason: paper("why")}, `credit_invoice is not possible: note_new: the order already has a credit note "N1"`},
		{"no more is credited than was invoiced", invoiced, aftersales.CreditInvoice{Note: "N2", Invoice: "V1", Amount: cny("400.01"), Reason: paper("why")}, `credit_invoice is not possible: not_overcredited: 400.01 CNY is more than the 400.00 CNY that is left of the invoice`},
		{"a dispute is about a line", settled, aftersales.RaiseDispute{Dispute: "D1", Line: "S1/9", Amount: cny("1")}, `raise_dispute is not possible: line_known: the settlement has no line "S1/9"`},
		{"a dispute has an id of its own", disputed, aftersales.RaiseDispute{Dispute: "D1", Line: "S1/2", Amount: cny("1")}, `raise_dispute is not possible: dispute_new: the order already has a dispute "D1"`},
		{"no more is disputed than is charged", disputed, aftersales.RaiseDispute{Dispute: "D2", Line: "S1/2", Amount: cny("1.71")}, `raise_dispute is not possible: not_overdisputed: 1.71 CNY is more than the 1.70 CNY of the line that is not disputed`},
		{"what was disputed can be disputed again", then(t, disputed, aftersales.ResolveDispute{Dispute: "D1", Outcome: "withdrawn"}), aftersales.RaiseDispute{Dispute: "D2", Line: "S1/2", Amount: cny("101.70")}, "taken"},
		{"a dispute that there is not is not explained", settled, aftersales.ExplainDispute{Dispute: "D1"}, `explain_dispute is not possible: dispute_open: the order has no dispute "D1"`},
		{"a dispute ends once", then(t, disputed, aftersales.ResolveDispute{Dispute: "D1", Outcome: "upheld"}), aftersales.ResolveDispute{Dispute: "D1", Outcome: "conceded"}, `resolve_dispute is not possible: dispute_open: dispute "D1" ended: upheld`},
		{"only a rework is claimed for", damage(), aftersales.ClaimRecovery{Recovery: "C1", Supplier: "SUP", PartNumber: "DOOR", Amount: cny("1")}, `claim_recovery is not possible: is_rework: the order is of kind "repair"`},
		{"a claim has an id of its own", claimed, aftersales.ClaimRecovery{Recovery: "C1", Supplier: "SUP", PartNumber: "DOOR", Amount: cny("1")}, `claim_recovery is not possible: recovery_new: the order already has a claim "C1" against a supplier`},
		{"an answer is about a claim", claimed, aftersales.AnswerRecovery{Recovery: "C9", Granted: cny("1")}, `answer_recovery is not possible: recovery_open: the order has no claim "C9" against a supplier`},
		{"a claim of which all has come is not answered again", come, aftersales.AnswerRecovery{Recovery: "C1", Granted: cny("1")}, `answer_recovery is not possible: recovery_open: claim "C1" was answered: 800.00 CNY`},
		{"a supplier does not take back what has come", partly, aftersales.AnswerRecovery{Recovery: "C1", Granted: cny("299.99")}, `answer_recovery is not possible: recovery_open: 300.00 CNY of claim "C1" has come already`},
		{"no more is granted than is claimed", claimed, aftersales.AnswerRecovery{Recovery: "C1", Granted: cny("900.01")}, `answer_recovery is not possible: recovery_open: 900.01 CNY is more than the 900.00 CNY that is claimed`},
		{"nothing comes before the answer", claimed, aftersales.ReceiveRecovery{Recovery: "C1", Amount: cny("1"), Method: "transfer"}, `receive_recovery is not possible: recovery_granted: the order has no claim "C1" that was answered`},
		{"no more comes than is granted", granted, aftersales.ReceiveRecovery{Recovery: "C1", Amount: cny("800.01"), Method: "transfer"}, `receive_recovery is not possible: recovery_granted: 800.01 CNY is more than the 800.00 CNY that is granted and has not come`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := refusal(tt.order, tt.c); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
	unknown := then(t, aftersales.Order{}, adopted("settled", nil, event("x-7", history.SettlementTotalled, 11, field("settlement_id", history.ID("S1")))))
	if got := refusal(unknown, aftersales.IssueInvoice{Invoice: "V1", Kind: "x"}); got != "issue_invoice is not possible: not_invoiced: it is not known what was charged" {
		t.Error(got)
	}
}

func TestDisputedAmountsAreKeptApart(t *testing.T) {
	o := then(t, damage(), aftersales.Settle{Settlement: "S1"}, aftersales.RaiseDispute{Dispute: "D1", Line: "S1/2", Amount: cny("60.00"), Reason: paper("why")},
		aftersales.RaiseDispute{Dispute: "D2", Line: "S1/2", Amount: cny("41.70")}, aftersales.ExplainDispute{Dispute: "D1"},
		aftersales.ForwardDispute{Dispute: "D1", Department: "service"})
	disputed := func(o aftersales.Order) string {
		a, _ := o.Account("")
		insurer, _ := o.Account("insurer")
		return a.Disputed.Amount() + " of " + a.Open.Amount() + ", insurer " + insurer.Disputed.Amount()
	}
	if got := disputed(o); got != "101.70 of 101.70, insurer 0.00" {
		t.Errorf("disputed %s", got)
	}
	if d := o.Disputes[0]; d.Department != "service" || !d.Explained || d.Reason.ID != "why" || d.Line != "S1/2" || d.Settlement != "S1" {
		t.Errorf("%+v", d)
	}
	o = then(t, o, aftersales.ResolveDispute{Dispute: "D2", Outcome: aftersales.DisputeConceded})
	if got := disputed(o); got != "60.00 of 101.70, insurer 0.00" || o.Disputes[1].Outcome != aftersales.DisputeConceded {
		t.Errorf("disputed %s", got)
	}
	o = then(t, o, aftersales.CorrectSettlement{Settlement: "S2", Reason: paper("why"), Terms: aftersales.Terms{Lines: []aftersales.LineTerms{{Job: "J2", Discount: "36.90", Reason: "complaint"}}}})
	if got := disputed(o); got != "0.00 of 60.00, insurer 0.00" {
		t.Errorf("disputed %s", got)
	}
	if got := refusal(o, aftersales.ResolveDispute{Dispute: "D1", Outcome: aftersales.DisputeWithdrawn}); got != "taken" {
		t.Errorf("a dispute about a corrected settlement cannot be ended: %s", got)
	}
}

func TestWhoPaysForAReworkFollowsFromTheFault(t *testing.T) {
	tests := []struct {
		name      string
		side      aftersales.FaultSide
		immediate bool
		payer     string
		customer  string
	}{
		{"the shop, for its work", aftersales.FaultShop, false, "internal", "0.00"},
		{"the supplier, for a part", aftersales.FaultPart, false, "supplier", "0.00"},
		{"the customer, for a new fault", aftersales.FaultNone, false, "customer", "90.00"},
		{"the shop, while nobody is found at fault", "", false, "internal", "0.00"},
		{"the shop, for a new fault of a car that came straight back", aftersales.FaultNone, true, "internal", "0.00"},
		{"the supplier, for a part in a car that came straight back", aftersales.FaultPart, true, "supplier", "0.00"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := damage()
			o.Kind, o.FaultSide, o.ImmediateReturn = aftersales.KindRework, tt.side, tt.immediate
			o.Jobs, o.Parts = o.Jobs[1:], nil
			events := must(aftersales.DecideOrder(o, aftersales.Settle{Settlement: "S1"}, someone("c-1"), pricing.Rules{Currency: "CNY"}))
			s := aftersales.EvolveOrder(o, events).Settlement
			if s.Lines[0].Payer != tt.payer || s.CustomerCharge.Amount() != tt.customer || s.Total.Amount() != "90.00" {
				t.Errorf("%s pays %s; the customer %s", s.Lines[0].Payer, s.Total, s.CustomerCharge)
			}
			o.Jobs[0].Payer = pricing.PayerMaker
			events = must(aftersales.DecideOrder(o, aftersales.Settle{Settlement: "S1"}, someone("c-1"), pricing.Rules{Currency: "CNY"}))
			if payer := aftersales.EvolveOrder(o, events).Settlement.Lines[0].Payer; payer != "maker" {
				t.Errorf("a payer that was planned became %s", payer)
			}
		})
	}
}

func TestAReworkIsOfTheSameCustomerAndVehicle(t *testing.T) {
	done := upTo(t, "close_order", 1)
	c, err := done.Rework("RO-2", aftersales.Item{ID: "again"})
	want := aftersales.OpenOrder{Order: "RO-2", Kind: aftersales.KindRework, ReworkOf: "RO-1", Customer: "C-7", Vehicle: "V-3", Items: []aftersales.Item{{ID: "again"}}}
	if diff := cmp.Diff(want, c); diff != "" || err != nil {
		t.Errorf("%v %s", err, diff)
	}
	if o := after(t, c); o.ReworkOf != "RO-1" || o.Kind != aftersales.KindRework || o.ImmediateReturn {
		t.Errorf("%+v", o)
	}
	c.ImmediateReturn = true
	if o := after(t, c); !o.ImmediateReturn {
		t.Error("a car that came straight back is not known as one")
	}
	for _, tt := range []struct {
		o    aftersales.Order
		want string
	}{
		{upTo(t, "deliver", 1), `open_order is not possible: rework_of: the vehicle of order "RO-1" was not handed over`},
		{aftersales.Order{ID: "X", State: aftersales.OrderClosed, Customer: "C"}, `open_order is not possible: rework_of: customer or vehicle of order "X" are not known`},
	} {
		if _, err := tt.o.Rework("RO-2"); err == nil || err.Error() != tt.want {
			t.Errorf("got %v", err)
		}
	}
}

func TestWhatASupplierGivesBackPaysWhatHeIsCharged(t *testing.T) {
	o := damage()
	o.Kind, o.FaultSide, o.State = aftersales.KindRework, aftersales.FaultPart, aftersales.OrderAccepting
	o.Jobs, o.Parts = o.Jobs[1:], nil // 101.70 with tax
	receive := func(amount string) aftersales.OrderCommand {
		return aftersales.ReceiveRecovery{Recovery: "C1", Amount: cny(amount), Method: "transfer"}
	}
	claim := []aftersales.OrderCommand{aftersales.ClaimRecovery{Recovery: "C1", Supplier: "SUP", PartNumber: "OIL-9", Amount: cny("300.00")},
		aftersales.AnswerRecovery{Recovery: "C1", Granted: cny("250.00"), Reason: paper("why")}}
	before := then(t, o, append(claim, receive("50.00"), aftersales.Settle{Settlement: "S1"})...)
	if a, _ := before.Account("supplier"); a.Paid.Amount() != "50.00" || a.Open.Amount() != "51.70" {
		t.Errorf("what came before there was a settlement is not set off: %+v", a)
	}
	after := then(t, before, receive("60.00"), receive("100.00"))
	if a, _ := after.Account("supplier"); a.Paid.Amount() != "101.70" || a.Open.Sign() != 0 {
		t.Errorf("the supplier paid %s and owes %s", a.Paid, a.Open)
	}
	if r := after.Recoveries[0]; r.Received.Amount() != "210.00" || r.Granted.Amount() != "250.00" || r.Claimed.Amount() != "300.00" || r.Supplier != "SUP" || r.PartNumber != "OIL-9" || r.Reason.ID != "why" {
		t.Errorf("%+v", r)
	}
	if last := then(t, after, receive("40.00")); last.Recoveries[0].Received.Amount() != "250.00" || len(last.Payments) != len(after.Payments) {
		t.Errorf("what is more than he owes pays for nothing: %+v", last.Payments)
	}
	refused := then(t, o, claim[0], aftersales.AnswerRecovery{Recovery: "C1", Granted: cny("0.00")})
	if got := refusal(refused, receive("0.01")); !strings.Contains(got, "more than the 0.00 CNY that is granted") {
		t.Error(got)
	}
}

func TestMoneyOfAnAdoptedOrderIsTakenAsItWasRecorded(t *testing.T) {
	id := field("settlement_id", history.ID("S1"))
	line := func(n string, payer string, amount string) history.Event {
		return event("x-"+n, history.SettlementLineAdded, 10, id, field("line_id", history.ID("S1/"+n)), field("payer", history.Code(payer)), field("amount", money(amount)))
	}
	o := after(t, adopted("settled", nil, line("4", "customer", "80.00"), line("5", "maker", "30.00"), line("6", "maker", "5.00"), line("7", "somebody", "1.00"),
		event("x-8", history.SettlementTotalled, 11, id, field("total", money("116.00")), field("customer_charge", money("81.00"))),
		event("x-9", history.SettlementPaid, 12, id, field("amount", money("81.00"))),
		event("x-a", history.InvoiceIssued, 13, id, field("invoice_no", history.ID("V1")), field("invoice_total", money("81.00"))),
		event("x-b", history.CreditNoteIssued, 13, id, field("credit_note_no", history.ID("N9")), field("invoice_no", history.ID("V9")), field("credit_total", money("81.00"))),
		event("x-c", history.DisputeResolved, 14, id, field("dispute_id", history.ID("D1"))),
		event("x-d", history.SettlementReversed, 14, field("settlement_id", history.ID("S0")), field("replaced_by", history.ID("S1")))))
	var got []string
	for _, a := range o.Accounts() {
		got = append(got, strings.Join([]string{a.Payer, string(a.Kind), a.Charged.Amount(), a.Paid.Amount(), a.Open.Amount(), a.Invoiced.Amount()}, " "))
	}
	if diff := cmp.Diff([]string{"customer customer 81.00 81.00 0.00 81.00", "maker maker 35.00 0.00 35.00 0.00"}, got); diff != "" {
		t.Error(diff)
	}
	if o.Disputes[0].Outcome != aftersales.DisputeWithdrawn || len(o.Reversals) != 1 || !o.Reversals[0].Settled.IsZero() {
		t.Errorf("%+v %+v", o.Disputes, o.Reversals)
	}
	unsettled := after(t, adopted("in_repair", nil, event("x-4", history.DepositTaken, 10, field("amount", money("20.00"))),
		event("x-5", history.DisputeRaised, 11, id, field("dispute_id", history.ID("D1")), field("line_id", history.ID("S1/1")), field("amount", money("5.00")))))
	if unsaid := after(t, adopted("in_repair", nil, event("x-4", history.DepositTaken, 10))); len(unsaid.Payments) != 0 {
		t.Errorf("a deposit of nobody knows how much: %+v", unsaid.Payments)
	}
	if a, ok := unsettled.Account(""); !ok || a.Deposit.Amount() != "20.00" || a.Disputed.Sign() != 0 || a.Open.Sign() != 0 || unsettled.Disputes[0].Line != "S1/1" {
		t.Errorf("%+v", a)
	}
	if a, ok := o.Account("insurer"); ok || a != (aftersales.Account{}) {
		t.Errorf("there is an account %+v", a)
	}
	second := field("settlement_id", history.ID("S2"))
	replaced := after(t, adopted("settled", nil, line("4", "customer", "80.00"), event("x-5", history.DisputeRaised, 11, id, field("dispute_id", history.ID("D1")), field("line_id", history.ID("S1/4")), field("amount", money("5.00"))),
		undone("S1"), event("x-6", history.SettlementLineAdded, 12, second, field("line_id", history.ID("S1/4")), field("payer", history.Code("customer")), field("amount", money("70.00"))),
		event("x-7", history.SettlementTotalled, 12, second, field("total", money("70.00")), field("customer_charge", money("70.00")))))
	if a, _ := replaced.Account(""); a.Disputed.Sign() != 0 || a.Charged.Amount() != "70.00" {
		t.Errorf("a dispute about another settlement counts: %+v", a)
	}
	once := after(t, adopted("settled", nil, line("4", "maker", "30.00"), event("x-8", history.SettlementTotalled, 11, id, field("total", money("30.00"))),
		event("x-a", history.InvoiceIssued, 13, id, field("invoice_no", history.ID("V1")), field("invoice_total", money("30.00")))))
	if a := once.Accounts(); len(a) != 1 || a[0].Invoiced.Amount() != "30.00" || once.Invoices[0].Payer != "maker" {
		t.Errorf("%+v, %+v", a, once.Invoices)
	}
}

func TestEachPaymentAndOutcomeIsOneOfTheList(t *testing.T) {
	for _, k := range aftersales.PaymentKinds() {
		if !k.Valid() || aftersales.PaymentKind(k+"x").Valid() {
			t.Errorf("%q is not told apart", k)
		}
	}
	o := then(t, damage(), aftersales.TakeDeposit{Amount: cny("500.00"), Method: "cash"}, aftersales.ReturnDeposit{Amount: cny("1.00"), Method: "cash"},
		aftersales.Settle{Settlement: "S1"}, aftersales.Pay{Payer: "insurer", Amount: cny("2.00"), Method: "card"}, aftersales.Refund{Payer: "insurer", Amount: cny("1.00"), Method: "card"})
	var got []aftersales.PaymentKind
	for _, p := range o.Payments {
		got = append(got, p.Kind)
	}
	if diff := cmp.Diff([]aftersales.PaymentKind{"deposit", "returned", "set_off", "payment", "refund"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestMoneyStaysWithWhoLeftItHoweverHeIsNamed(t *testing.T) {
	insured := aftersales.Terms{Payers: []pricing.Payer{picc}}
	o := then(t, damage(), aftersales.TakeDeposit{Payer: "insurer", Amount: cny("100.00"), Method: "transfer"}, aftersales.TakeDeposit{Payer: "PICC", Amount: cny("30.00"), Method: "transfer"},
		aftersales.Settle{Settlement: "S1", Terms: insured}, aftersales.Pay{Payer: "insurer", Amount: cny("200.00"), Method: "transfer"})
	show := func(o aftersales.Order) string {
		var out []string
		for _, a := range o.Accounts() {
			out = append(out, strings.Join([]string{a.Payer, a.Paid.Amount(), a.Refunded.Amount(), a.Deposit.Amount(), a.Open.Amount()}, " "))
		}
		return strings.Join(out, ", ")
	}
	if got := show(o); got != "PICC 330.00 0.00 0.00 1404.00, customer 0.00 0.00 0.00 401.70" {
		t.Error(got)
	}
	other := then(t, o, aftersales.CorrectSettlement{Settlement: "S2", Reason: paper("why"), Terms: aftersales.Terms{Payers: []pricing.Payer{{ID: "AXA", Kind: pricing.PayerInsurer}}}})
	if got := show(other); got != "AXA 100.00 0.00 0.00 1934.00, customer 0.00 0.00 0.00 101.70, PICC 230.00 0.00 0.00 -230.00" {
		t.Error(got)
	}
	again := then(t, other, aftersales.CorrectSettlement{Settlement: "S3", Reason: paper("why"), Terms: insured}, aftersales.Refund{Payer: "insurer", Amount: cny("150.00"), Method: "transfer"})
	if got := show(again); got != "PICC 330.00 150.00 0.00 1554.00, customer 0.00 0.00 0.00 401.70" || len(again.Payments) != 7 {
		t.Errorf("%s: %+v", got, again.Payments)
	}
	kept := then(t, damage(), aftersales.TakeDeposit{Amount: cny("1000.00"), Method: "cash"}, aftersales.Settle{Settlement: "S1", Terms: insured}, aftersales.ReturnDeposit{Amount: cny("598.30"), Method: "cash"})
	if got := show(kept); got != "PICC 0.00 0.00 0.00 1734.00, customer 401.70 0.00 0.00 0.00" {
		t.Error(got)
	}
}

// TestWhoPaidUnderAnIDHasPaidWhenACorrectionNamesHimByHisKind corrects a price only, and names no payers: the customer is one and
// the same.
func TestWhoPaidUnderAnIDHasPaidWhenACorrectionNamesHimByHisKind(t *testing.T) {
	as := func(id string) aftersales.Terms {
		return aftersales.Terms{Payers: []pricing.Payer{{ID: id, Kind: pricing.PayerCustomer}}}
	}
	correct := func(id aftersales.SettlementID, terms aftersales.Terms) aftersales.OrderCommand {
		return aftersales.CorrectSettlement{Settlement: id, Reason: paper("why"), Terms: terms}
	}
	cheaper := aftersales.Terms{Lines: []aftersales.LineTerms{{Job: damage().Jobs[1].ID, Price: cny("1.00")}}}
	o := then(t, damage(), aftersales.TakeDeposit{Payer: "zhang", Amount: cny("100.00"), Method: "cash"}, aftersales.Settle{Settlement: "S1", Terms: as("zhang")},
		aftersales.IssueInvoice{Invoice: "V1", Kind: "vat"})
	total, _ := o.Account("zhang")
	o = then(t, o, aftersales.Pay{Payer: "zhang", Amount: total.Open, Method: "card"})
	before := len(o.Accounts())
	o = then(t, o, correct("S2", cheaper))
	for _, name := range []string{"", "zhang"} {
		a, _ := o.Account(name)
		if a.Payer != "customer" || !a.Paid.Equal(total.Charged) || !a.Invoiced.Equal(total.Charged) || a.Open.Sign() >= 0 || len(o.Accounts()) != before {
			t.Errorf("%q has paid %s: %+v", name, total.Charged, o.Accounts())
		}
		if got := refusal(o, aftersales.Pay{Payer: name, Amount: cny("1.00"), Method: "card"}); !strings.Contains(got, "that is unpaid") {
			t.Errorf("%q pays twice: %s", name, got)
		}
	}
	a, _ := o.Account("")
	back := then(t, o, aftersales.Refund{Amount: minus(cny("0.00"), a.Open), Method: "cash"})
	if a, _ := back.Account("zhang"); a.Open.Sign() != 0 || back.Payments[len(back.Payments)-1].Payer != "zhang" {
		t.Errorf("%+v, %+v", a, back.Payments)
	}
	o = then(t, o, correct("S3", as("zhang")))
	if a, _ := o.Account(""); a.Payer != "zhang" || a.Open.Sign() != 0 {
		t.Errorf("charged by his id again: %+v", a)
	}
	o = then(t, o, correct("S4", as("zhao")))
	if a, _ := o.Account("zhang"); a.Payer != "zhang" || !minus(a.Paid, total.Charged).IsZero() {
		t.Errorf("what zhang paid is not zhao's: %+v", o.Accounts())
	}
	o = then(t, o, correct("S5", aftersales.Terms{}))
	if a, _ := o.Account("zhang"); a.Payer != "customer" || a.Open.Sign() != 0 {
		t.Errorf("charged by his kind after somebody else: %+v", o.Accounts())
	}
}

func TestTheBooksAreClosedBeforeAnOrderIsFiled(t *testing.T) {
	o := then(t, upTo(t, "close_order", 1), aftersales.CloseOrder{})
	refused := func(o aftersales.Order, want string) {
		t.Helper()
		_, err := aftersales.DecideOrder(o, aftersales.ArchiveOrder{}, aftersales.Actor{Command: "archive", At: o.Last.First(nil).Add(time.Hour), By: "li"}, ordergen.Prices())
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	refused(o, "books_closed: payer \"customer\" still owes 302.30 CNY")
	paid := then(t, o, aftersales.Pay{Amount: cny("302.30"), Method: "card"})
	refused(then(t, paid, aftersales.RaiseDispute{Dispute: "D", Line: paid.Settlement.Lines[0].ID, Amount: cny("1.00")}), "books_closed: dispute \"D\" about settlement \"RO-1/S1\" is open")
	kept := paid
	kept.Parts = slices.Clone(paid.Parts)
	kept.Parts[0].OldKept = pieces("1")
	refused(kept, "an old part is kept")
	if o := then(t, paid, aftersales.ArchiveOrder{}); o.State != aftersales.OrderArchived {
		t.Errorf("it is %s", o.State)
	}
}

func TestNobodyPaysPartsOfAFen(t *testing.T) {
	for _, c := range []aftersales.OrderCommand{
		aftersales.Pay{Amount: cny("0.001"), Method: "cash"}, aftersales.TakeDeposit{Amount: cny("10.001"), Method: "cash"},
		aftersales.Refund{Amount: cny("0.0000001"), Method: "cash"},
	} {
		if err := c.Check(); err == nil || !strings.Contains(err.Error(), "has more than the 2 digits of CNY") {
			t.Errorf("%s: %v", c.Name(), err)
		}
	}
	if err := (aftersales.Pay{Amount: cny("0.010"), Method: "cash"}).Check(); err != nil {
		t.Error(err)
	}
}

// TestWhatAnotherSystemLeftOpenOfAnOrderThatEndedIsBroughtToItsEnd files away orders that were called off there with a bill in
// dispute: it is resolved, and what is open is paid or given back; what was invoiced above the charge is credited.
func TestWhatAnotherSystemLeftOpenOfAnOrderThatEndedIsBroughtToItsEnd(t *testing.T) {
	bill := field("settlement_id", history.ID("S0"))
	for _, state := range []aftersales.OrderState{"cancelled", "declined", "quote_only", "left", "solved"} {
		o := then(t, aftersales.Order{}, aftersales.AdoptOrder{Order: "RO-1", State: state, From: "old", Covers: []string{"*"}, Events: []history.Event{
			event("x-1", history.SettlementTotalled, 9, bill, field("total", money("100.00")), field("customer_charge", money("100.00"))),
			event("x-2", history.SettlementPaid, 9, bill, field("amount", money("120.00"))),
			event("x-3", history.DisputeRaised, 10, bill, field("dispute_id", history.ID("D-1")), field("amount", money("5.00"))),
			event("x-4", history.InvoiceIssued, 10, bill, field("invoice_no", history.ID("V1")), field("invoice_total", money("120.00")))}})
		if got := refusal(o, aftersales.ArchiveOrder{}); got == "taken" {
			t.Errorf("%s: filed away with money and a dispute open", state)
		}
		o = then(t, o, aftersales.Refund{Amount: cny("30.00"), Method: "cash", Reason: paper("why")}, aftersales.Pay{Amount: cny("10.00"), Method: "cash"})
		if got := refusal(o, aftersales.ArchiveOrder{}); got == "taken" {
			t.Errorf("%s: filed away with a dispute open", state)
		}
		o = then(t, o, aftersales.ResolveDispute{Dispute: "D-1", Outcome: aftersales.DisputeUpheld})
		if got := refusal(o, aftersales.ArchiveOrder{}); got == "taken" {
			t.Errorf("%s: filed away with more invoiced than charged", state)
		}
		o = then(t, o, aftersales.CreditInvoice{Invoice: "V1", Note: "N1", Amount: cny("20.00"), Reason: paper("why")}, aftersales.ArchiveOrder{})
		if o.State != aftersales.OrderArchived {
			t.Errorf("%s: %s", state, o.State)
		}
	}
}

// TestWhatAnotherSystemSetOffWasLeftThereBefore adopts orders whose source records what was set off or returned, and not all
// of the deposits.
func TestWhatAnotherSystemSetOffWasLeftThereBefore(t *testing.T) {
	bill := field("settlement_id", history.ID("S0"))
	total := event("x-5", history.SettlementTotalled, 10, bill, field("total", money("500.00")), field("customer_charge", money("500.00")))
	setOff := event("x-6", history.SettlementPaid, 11, bill, field("amount", money("200.00")), field("payment_method", history.Code("deposit")))
	cash := event("x-7", history.SettlementPaid, 11, bill, field("amount", money("300.00")), field("payment_method", history.Code("cash")))
	returned := event("x-8", history.DepositReturned, 12, field("amount", money("20.00")))
	took := func(amount string) history.Event {
		return event("x-4", history.DepositTaken, 11, field("amount", money(amount)))
	}
	for name, tt := range map[string]struct {
		events []history.Event
		kept   string
	}{
		"no deposit is on record":            {[]history.Event{total, setOff, cash}, "0.00"},
		"a part of it is":                    {[]history.Event{took("150.00"), total, setOff, cash}, "0.00"},
		"all of it is":                       {[]history.Event{took("200.00"), total, setOff, cash}, "0.00"},
		"more than was set off is":           {[]history.Event{took("230.00"), total, setOff, cash}, "30.00"},
		"it is noted after it was set off":   {[]history.Event{total, setOff, cash, took("200.00")}, "0.00"},
		"the rest was returned, of nothing":  {[]history.Event{total, setOff, cash, returned}, "0.00"},
		"the rest was returned, of too much": {[]history.Event{took("230.00"), total, setOff, cash, returned}, "10.00"},
		"it was left under another name": {[]history.Event{took("200.00").With("payer", history.Code("zhang")), total.With("customer_charge", history.Value{}),
			event("x-9", history.SettlementPayerCharged, 10, bill, field("payer", history.Code("zhang")), field("payer_kind", history.Code("customer")), field("payer_charge", money("500.00"))),
			setOff, cash}, "0.00"},
	} {
		o := after(t, adopted("closed", []string{"order.*", "settlement.*"}, tt.events...))
		if a, _ := o.Account(""); a.Deposit.Amount() != tt.kept || a.Paid.Amount() != "500.00" || a.Open.Sign() != 0 {
			t.Errorf("%s: %+v, want %s", name, a, tt.kept)
		}
		if tt.kept == "0.00" {
			then(t, o, aftersales.ArchiveOrder{})
			after(t, adopted("archived", []string{"order.*", "settlement.*"}, tt.events...))
		}
	}
	o := then(t, after(t, adopted("accepting", []string{"order.*", "settlement.*"}, total, setOff)), aftersales.TakeDeposit{Amount: cny("150.00"), Method: "cash"})
	if a, _ := o.Account(""); a.Deposit.Amount() != "150.00" {
		t.Errorf("150.00 are left: %+v", a)
	}
	then(t, o, aftersales.ReturnDeposit{Amount: cny("150.00"), Method: "cash"})
	if got := refusal(o, aftersales.ReturnDeposit{Amount: cny("150.01"), Method: "cash"}); !strings.Contains(got, "150.01 CNY is more than the 150.00 CNY that is kept") {
		t.Error(got)
	}
}

// TestWhatIsOpenOfABillMadeElsewhereIsPaidBeforeItIsFiledAway pays what the bill charges to nobody who is known.
func TestWhatIsOpenOfABillMadeElsewhereIsPaidBeforeItIsFiledAway(t *testing.T) {
	bill := field("settlement_id", history.ID("S0"))
	line := func(id, payer, sum string) history.Event {
		return event("l-"+id, history.SettlementLineAdded, 9, bill, field("line_id", history.ID(id)), field("line_kind", history.Code("labour")),
			field("payer", history.Code(payer)), field("amount", money(sum)))
	}
	total := event("x-1", history.SettlementTotalled, 9, bill, field("total", money("800.00")))
	pay := func(payer, sum string) aftersales.OrderCommand {
		return aftersales.Pay{Payer: payer, Amount: cny(sum), Method: "card"}
	}
	for name, tt := range map[string]struct {
		events []history.Event
		pays   []aftersales.OrderCommand // all of which are needed
		not    []aftersales.OrderCommand
	}{
		"the customer's charge is not told": {[]history.Event{line("1", "customer", "500.00"), line("2", "insurer", "300.00"), total},
			[]aftersales.OrderCommand{pay("insurer", "300.00"), pay("", "500.00")}, []aftersales.OrderCommand{pay("", "500.01"), pay("insurer", "300.01")}},
		"who pays the rest is not told": {[]history.Event{total.With("customer_charge", money("500.00"))},
			[]aftersales.OrderCommand{pay("insurer", "100.00"), pay("", "500.00"), pay("factory", "200.00")}, []aftersales.OrderCommand{pay("insurer", "300.01"), pay("", "500.01")}},
		"who pays is not told": {[]history.Event{total, event("x-2", history.SettlementPaid, 10, bill, field("amount", money("300.00")))},
			[]aftersales.OrderCommand{pay("", "500.00")}, []aftersales.OrderCommand{pay("", "500.01")}},
	} {
		for _, state := range []aftersales.OrderState{"closed", "cancelled"} {
			adopt := aftersales.AdoptOrder{Order: "RO-1", State: state, From: "old", Covers: []string{"*"}, Events: tt.events}
			o := then(t, aftersales.Order{}, adopt)
			for _, c := range tt.not {
				if got := refusal(o, c); got == "taken" {
					t.Errorf("%s, %s: %+v is taken", name, state, c)
				}
			}
			for _, c := range tt.pays {
				if got := refusal(o, aftersales.ArchiveOrder{}); got == "taken" {
					t.Errorf("%s, %s: filed away before %+v", name, state, c)
				}
				o = then(t, o, c)
			}
			if got := refusal(o, pay("", "1.00")); got == "taken" {
				t.Errorf("%s, %s: more is paid than the bill", name, state)
			}
			then(t, o, aftersales.ArchiveOrder{})
			adopt.State = "archived"
			if _, err := aftersales.DecideOrder(aftersales.Order{}, adopt, someone("c-1"), ordergen.Prices()); !strings.Contains(errorText(err), "state: archived, but ") {
				t.Errorf("%s: adopted as archived: %v", name, err)
			}
		}
	}
}
