package aftersales

import (
	"strconv"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/pricing"
)

// bill is the input of pricing made from an order, and beside each of its lines what it stands for.
type bill struct {
	order pricing.Order
	jobs  []JobID
	parts []PartID
}

func newBill(o *Order, by Actor, jobs []Job) *bill {
	b := &bill{order: pricing.Order{ID: string(o.ID), Date: cal.DateOf(by.At)}}
	for _, j := range jobs {
		b.add(pricing.Labour(j.Operation, j.Hours.String(), j.Rate.String()), j.Description, j.FeeClass, j.Payer)
		b.jobs, b.parts = append(b.jobs, j.ID), append(b.parts, "")
	}
	return b
}

func (b *bill) addPart(p Part, q pricing.Quantity) {
	b.add(pricing.Part(p.Number, q.String(), p.UnitPrice.String()), p.Name, p.FeeClass, p.Payer)
	b.jobs, b.parts = append(b.jobs, p.Job), append(b.parts, p.ID)
}

// add takes a line with its prices in their own currency, which pricing compares with that of the shop.
func (b *bill) add(line pricing.Line, name string, class pricing.Class, payer pricing.PayerKind) {
	line.Name, line.Class = name, class
	b.order.Lines = append(b.order.Lines, line.PaidBy(string(payer)))
}

// price prices the bill. One without lines is worth nothing, and is no fault.
func (b *bill) price(out *emitter) (pricing.Result, bool) {
	res, err := pricing.Price(b.order, out.prices)
	out.faults.Join("", err)
	return res, err == nil
}

func (c MakeQuote) decide(o *Order, out *emitter) {
	jobs := o.wantedJobs()
	b := newBill(o, out.actor, jobs)
	for _, p := range o.wantedParts() {
		b.addPart(p, p.Requested)
	}
	res, ok := b.price(out)
	if !ok {
		return
	}
	var sold pricing.Hours
	for _, j := range jobs {
		sold = sold.Add(*j.Hours)
	}
	out.emit(history.QuoteMade, intField(history.FieldItemsCount, history.KindInt, int64(len(b.order.Lines))),
		out.money(history.FieldQuotedTotal, res.Total()), out.number(history.FieldQuotedHours, history.KindHours, sold),
		history.Field{Name: history.FieldReadyAt, Value: history.Time(history.At(c.Ready))})
}

// decide bills what was done and what was used: nothing that was planned only, and nothing that went back.
func (c Settle) decide(o *Order, out *emitter) {
	b := newBill(o, out.actor, o.doneJobs())
	for _, p := range o.usedParts() {
		b.addPart(p, p.Used)
	}
	res, ok := b.price(out)
	if !ok {
		return
	}
	for i, line := range res.Lines() {
		b.emitLine(out, c.Settlement, i, line)
	}
	sums := res.Amounts()
	out.emit(history.SettlementTotalled, idField(history.FieldSettlementID, c.Settlement),
		codeField(history.FieldCalculator, res.Calculator()), out.money(history.FieldTotal, sums.Total),
		out.money(history.FieldCustomerCharge, out.customerCharge(res)), out.money(history.FieldTotalDiscount, sums.Discount),
		out.money(history.FieldTaxTotal, sums.Tax))
}

// emitLine records one line of the settlement. Its amount is what is charged, tax included, so that the lines add up to
// the total.
func (b *bill) emitLine(out *emitter, id SettlementID, n int, line pricing.LineResult) {
	fields := []history.Field{
		idField(history.FieldSettlementID, id), idField(history.FieldLineID, string(id)+"/"+strconv.Itoa(n+1)),
		codeField(history.FieldLineKind, line.Kind), textField(history.FieldDescription, line.Name),
		codeField(history.FieldFeeClass, line.Class), codeField(history.FieldPayer, line.Payer),
		out.number(history.FieldQty, history.KindNum, line.Quantity), out.money(history.FieldUnitPrice, line.UnitPrice),
		out.money(history.FieldDiscount, line.Discount), out.money(history.FieldAmount, line.Total),
		out.money(history.FieldTax, line.Tax),
	}
	if line.Input >= 0 { // the rules may add lines of their own
		fields = append(fields, idField(history.FieldJobID, b.jobs[line.Input]), idField(history.FieldPartID, b.parts[line.Input]))
	}
	if line.Timed {
		fields = append(fields, idField(history.FieldOpCode, line.Code))
	}
	out.emit(history.SettlementLineAdded, fields...)
}

// customerCharge is what all payers who are customers owe together.
func (m *emitter) customerCharge(res pricing.Result) pricing.Money {
	var dues []pricing.Money
	for _, p := range res.Payers() {
		if p.Kind == pricing.PayerCustomer {
			dues = append(dues, p.Due)
		}
	}
	charge, err := pricing.SumMoney(m.prices.Currency, dues...)
	m.faults.Join(string(history.FieldCustomerCharge), err)
	return charge
}
