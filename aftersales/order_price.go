package aftersales

import (
	"fmt"
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

func newBill(o *Order, by Actor) *bill {
	return &bill{order: pricing.Order{ID: string(o.ID), Date: cal.DateOf(by.At)}}
}

func (b *bill) addJob(j Job) {
	line := pricing.Labour(j.Operation, j.Hours.String(), j.Rate.Amount()).PaidBy(string(j.Payer))
	line.Name, line.Class = j.Description, j.FeeClass
	b.order.Lines = append(b.order.Lines, line)
	b.jobs, b.parts = append(b.jobs, j.ID), append(b.parts, "")
}

func (b *bill) addPart(p Part, q pricing.Quantity) {
	line := pricing.Part(p.Number, q.String(), p.UnitPrice.Amount()).PaidBy(string(p.Payer))
	line.Name, line.Class = p.Name, p.FeeClass
	b.order.Lines = append(b.order.Lines, line)
	b.jobs, b.parts = append(b.jobs, p.Job), append(b.parts, p.ID)
}

// price prices the bill; one without lines is worth nothing, and is no fault.
func (b *bill) price(rules pricing.Rules) (pricing.Result, error) {
	if len(b.order.Lines) > 0 {
		return pricing.Price(b.order, rules)
	}
	zero, err := pricing.MinorUnits(0, rules.Currency)
	none := pricing.Amounts{Gross: zero, Discount: zero, Net: zero, Tax: zero, Total: zero}
	return pricing.Result{Calculator: pricing.Calculator, Amounts: none}, err
}

func (c MakeQuote) decide(o *Order, out *emitter) error {
	b := newBill(o, out.actor)
	var sold pricing.Hours
	for _, j := range o.Jobs {
		b.addJob(j)
		sold = sold.Add(j.Hours)
	}
	for _, p := range o.Parts {
		b.addPart(p, p.Requested)
	}
	res, err := b.price(out.prices)
	if err != nil {
		return err
	}
	total, err := moneyValue(res.Total)
	if err != nil {
		return err
	}
	h, err := numberValue(history.KindHours, sold.String())
	if err != nil {
		return err
	}
	out.emit(history.QuoteMade, intField(history.FieldItemsCount, history.KindInt, int64(len(b.order.Lines))),
		history.Field{Name: history.FieldQuotedTotal, Value: total}, history.Field{Name: history.FieldQuotedHours, Value: h},
		history.Field{Name: history.FieldReadyAt, Value: history.Time(history.At(c.Ready))})
	return nil
}

// decide bills what was done and what was used: nothing that was planned only, and nothing that went back.
func (c Settle) decide(o *Order, out *emitter) error {
	b := newBill(o, out.actor)
	for _, j := range o.Jobs {
		if j.Status == JobDone {
			b.addJob(j)
		}
	}
	for _, p := range o.Parts {
		if p.Used.Sign() > 0 {
			b.addPart(p, p.Used)
		}
	}
	res, err := b.price(out.prices)
	if err != nil {
		return err
	}
	for i, line := range res.Lines {
		if err := b.emitLine(out, c.Settlement, i, line); err != nil {
			return err
		}
	}
	return emitTotal(out, c.Settlement, res)
}

// emitLine records one line of the settlement. Its amount is what is charged, tax included, so that the lines add up to
// the total.
func (b *bill) emitLine(out *emitter, id SettlementID, n int, line pricing.LineResult) error {
	fields := []history.Field{idField(history.FieldSettlementID, id), idField(history.FieldLineID, string(id)+"/"+strconv.Itoa(n+1)),
		codeField(history.FieldLineKind, line.Kind), textField(history.FieldDescription, line.Name),
		codeField(history.FieldFeeClass, line.Class), codeField(history.FieldPayer, line.Payer)}
	if line.Input >= 0 {
		fields = append(fields, idField(history.FieldJobID, b.jobs[line.Input]), idField(history.FieldPartID, b.parts[line.Input]))
	}
	if line.Timed {
		fields = append(fields, idField(history.FieldOpCode, line.Code))
	}
	qty, err := numberValue(history.KindNum, line.Quantity.String())
	if err != nil {
		return err
	}
	fields = append(fields, history.Field{Name: history.FieldQty, Value: qty})
	amounts := map[history.Name]pricing.Money{history.FieldUnitPrice: line.UnitPrice, history.FieldAmount: line.Total, history.FieldTax: line.Tax}
	if !line.Discount.IsZero() {
		amounts[history.FieldDiscount] = line.Discount
	}
	fields, err = appendMoney(fields, amounts)
	if err != nil {
		return err
	}
	out.emit(history.SettlementLineAdded, fields...)
	return nil
}

func emitTotal(out *emitter, id SettlementID, res pricing.Result) error {
	charge, err := pricing.MinorUnits(0, res.Total.Currency())
	if err != nil {
		return err
	}
	for _, p := range res.Payers {
		if p.Kind == pricing.PayerCustomer {
			charge = plus(charge, p.Due)
		}
	}
	fields := []history.Field{idField(history.FieldSettlementID, id), codeField(history.FieldCalculator, res.Calculator)}
	fields, err = appendMoney(fields, map[history.Name]pricing.Money{history.FieldTotal: res.Total,
		history.FieldCustomerCharge: charge, history.FieldTotalDiscount: res.Discount, history.FieldTaxTotal: res.Tax})
	if err != nil {
		return err
	}
	out.emit(history.SettlementTotalled, fields...)
	return nil
}

// appendMoney adds amounts as fields; in which order does not matter, since an event sorts its fields.
func appendMoney(fields []history.Field, amounts map[history.Name]pricing.Money) ([]history.Field, error) {
	for name, m := range amounts {
		v, err := moneyValue(m)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		fields = append(fields, history.Field{Name: name, Value: v})
	}
	return fields, nil
}
