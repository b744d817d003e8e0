package aftersales

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// bill is the input of pricing made from an order, and beside each of its lines what it stands for.
type bill struct {
	order pricing.Order
	terms *Terms
	of    []billedLine
	payer pricing.PayerKind // who pays where neither job, part nor terms say so
	used  []bool            // the terms of lines that were met
	own   []int             // the terms of parts that the customer brought
}

// billedLine is what a line stands for.
type billedLine struct {
	job    JobID
	part   PartID
	tariff string
	terms  int // place in the terms of lines, −1 for none
}

func newBill(o *Order, terms *Terms, day cal.Date) *bill {
	return &bill{terms: terms, payer: o.defaultPayer(), used: make([]bool, len(terms.Lines)),
		order: pricing.Order{ID: string(o.ID), Date: day, Payers: terms.Payers, Discounts: terms.Discounts,
			Coupons: terms.Coupons, Group: terms.Group}}
}

func (b *bill) addJob(j Job) {
	of := billedLine{job: j.ID, tariff: cmp.Or(j.Tariff, j.Operation), terms: b.termsOf(j.ID, "")}
	sold, rate := *j.Hours, j.Rate
	if of.terms >= 0 {
		t := &b.terms.Lines[of.terms]
		if t.Hours != nil {
			sold = *t.Hours
		}
		rate = orMoney(t.Price, rate)
	}
	b.add(pricing.Labour(j.Operation, sold.String(), rate.String()), of, j.Description, j.FeeClass, j.Payer)
}

func (b *bill) addPart(p Part, q pricing.Quantity) {
	of := billedLine{job: p.Job, part: p.ID, tariff: cmp.Or(p.Tariff, p.Number), terms: b.termsOf("", p.ID)}
	price := p.UnitPrice
	if of.terms >= 0 {
		price = orMoney(b.terms.Lines[of.terms].Price, price)
		if p.FromCustomer {
			b.own = append(b.own, of.terms)
		}
	}
	b.add(pricing.Part(p.Number, q.String(), price.String()), of, p.Name, p.FeeClass, p.Payer)
}

// add takes a line with its prices in their own currency, which pricing compares with that of the shop.
func (b *bill) add(line pricing.Line, of billedLine, name string, class pricing.Class, payer pricing.PayerKind) {
	line.Name, line.Class = name, class
	line.Payer = b.payerID(string(cmp.Or(payer, b.payer)))
	if of.terms >= 0 {
		t := &b.terms.Lines[of.terms]
		line.Discount, line.Approved = t.Discount, t.Approved
		if t.Payer != "" {
			line.Payer = b.payerID(t.Payer)
		}
		if len(t.Split) > 0 {
			line.Split, line.Payer = t.Split, t.Payer
		}
	}
	b.order.Lines, b.of = append(b.order.Lines, line), append(b.of, of)
}

// termsOf finds the terms of a job or part, −1 for none.
func (b *bill) termsOf(job JobID, part PartID) int {
	for i := range b.terms.Lines {
		if t := &b.terms.Lines[i]; t.Job == job && t.Part == part {
			b.used[i] = true
			return i
		}
	}
	return -1
}

// payerID gives the payer of the terms that is meant by a kind: the first of it.
func (b *bill) payerID(name string) string {
	for _, p := range b.terms.Payers {
		if p.ID == name {
			return name
		}
	}
	for _, p := range b.terms.Payers {
		if string(p.Kind) == name {
			return p.ID
		}
	}
	return name
}

// orMoney is the first amount, or the second where there is none.
func orMoney(a, b pricing.Money) pricing.Money {
	if a.Currency() == "" {
		return b
	}
	return a
}

// price prices the bill. One without lines is worth nothing, and is no fault.
func (b *bill) price(out *emitter) (pricing.Result, bool) {
	before := out.faults.Len()
	for i, used := range b.used {
		if !used {
			out.faults.Add(fault.Index("lines", i), fault.Unknown, "there is nothing to bill of %s",
				fault.Quote(string(b.terms.Lines[i].Job)+string(b.terms.Lines[i].Part)))
		}
	}
	for _, i := range b.own {
		if price := b.terms.Lines[i].Price; price.Sign() > 0 {
			out.faults.Add(fault.Index("lines", i)+".price", fault.Mismatch, "%s for a part that the customer brought", price)
		}
	}
	res, err := pricing.Price(b.order, out.prices)
	b.tell(out, err)
	return res, out.faults.Len() == before
}

// tell adds what pricing found wrong. A fault of a line stands where its terms do; that of a line without terms names the
// job or the part.
func (b *bill) tell(out *emitter, err error) {
	var found fault.Errors
	if !errors.As(err, &found) {
		out.faults.Join("", err)
		return
	}
	for _, e := range found {
		out.faults.Add(b.pathOf(e.Path), e.Code, "%s", e.Detail)
	}
}

func (b *bill) pathOf(path string) string {
	digits, below, ok := strings.Cut(strings.TrimPrefix(path, "lines["), "]")
	n, err := strconv.Atoi(digits)
	if !ok || err != nil || n >= len(b.of) || !strings.HasPrefix(path, "lines[") {
		return path
	}
	switch of := b.of[n]; {
	case of.terms >= 0:
		return fault.Index("lines", of.terms) + below
	case of.part != "":
		return "parts[" + fault.Quote(string(of.part)) + "]" + below
	default:
		return "jobs[" + fault.Quote(string(of.job)) + "]" + below
	}
}

// Price gives what the command quotes on a day, line by line, for the quotation that is handed over (报价单); the order and
// its event hold the sums alone. Of the order just quoted it is the same result as long as the prices are the same. The error
// holds the faults of the terms, or says what is not known of the order.
func (c MakeQuote) Price(o Order, day cal.Date, prices pricing.Rules) (pricing.Result, error) {
	if err := c.Check(); err != nil {
		return pricing.Result{}, err
	}
	out := emitter{prices: prices}
	if why := quotePriced.check(&o, c, Actor{}); why != "" {
		out.faults.Add("order", fault.Missing, "%s", why)
		return pricing.Result{}, out.faults.Err()
	}
	res, ok := c.bill(&o, day).price(&out)
	if !ok {
		return pricing.Result{}, out.faults.Err()
	}
	return res, nil
}

// Planned gives the jobs and parts that a quotation of the order holds now: those that are not declined, dropped or put off.
func (o Order) Planned() ([]Job, []Part) { return o.wantedJobs(), o.wantedParts() }

// Signed gives the jobs and parts for which the customer signed last, as they are now; none if he did not, or if it is not
// known for what.
func (o Order) Signed() ([]Job, []Part) {
	a := o.Authorisation
	if a == nil {
		return nil, nil
	}
	return o.jobsThat(func(j *Job) bool { return slices.Contains(a.Jobs, j.ID) }),
		o.partsThat(func(p *Part) bool { return slices.Contains(a.Parts, p.ID) })
}

// bill is what is quoted: the jobs first.
func (c MakeQuote) bill(o *Order, day cal.Date) *bill {
	b := newBill(o, &c.Terms, day)
	for _, j := range o.wantedJobs() {
		b.addJob(j)
	}
	for _, p := range o.wantedParts() {
		b.addPart(p, p.Requested)
	}
	return b
}

func (c MakeQuote) decide(o *Order, out *emitter) {
	jobs := o.wantedJobs()
	b := c.bill(o, cal.DateOf(out.actor.At))
	res, ok := b.price(out)
	if !ok {
		return
	}
	var sold pricing.Hours
	for i, j := range jobs {
		hours := *j.Hours
		if t := b.of[i].terms; t >= 0 && c.Lines[t].Hours != nil {
			hours = *c.Lines[t].Hours
		}
		sold = sold.Add(hours)
	}
	out.emit(history.QuoteMade, intField(history.FieldItemsCount, history.KindInt, int64(len(b.order.Lines))),
		out.money(history.FieldQuotedTotal, res.Total()), out.number(history.FieldQuotedHours, history.KindHours, sold),
		timeField(history.FieldReadyAt, c.Ready))
}
