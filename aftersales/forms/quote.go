package forms

import (
	"slices"
	"strconv"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/wide"
	"example.com/servicelane/pricing"
)

// Quotation makes the quotation (报价单). The amounts of its lines are those of the result that was quoted, as
// [aftersales.MakeQuote.Price] gives it, which has to make the total of the order's quotation; with the zero Result the
// lines stand without amounts.
func Quotation(in Input, quoted pricing.Result) (Form, error) {
	m := newMaker(in, KindQuotation, words.quotation)
	m.head()
	o := &m.Order
	if q := o.Quote; q != nil && !quoted.IsZero() && !quoted.Total().Equal(q.Total) {
		m.faults.Add("quoted", fault.Mismatch, "the result makes %s, but the quotation is of %s", quoted.Total(), q.Total)
	}
	if quoted.IsZero() {
		m.planned()
	} else {
		m.classes(quotedLines(quoted))
	}
	m.quoteSums(quoted)
	m.note(words.noteEstimate)
	m.sign(words.signCustomer, "", history.Moment{}, house("S2", "2.1d"))
	m.signAdviser()
	return m.done()
}

// quoteSums is the section of what was quoted altogether.
func (m *maker) quoteSums(quoted pricing.Result) {
	q := m.Order.Quote
	if q == nil {
		q = &aftersales.Quote{Total: quoted.Total()}
	}
	hours := ""
	if q.Hours.Sign() > 0 {
		hours = q.Hours.String()
	}
	tax := Field{}
	if len(quoted.Taxes()) > 0 {
		tax = m.field(words.taxTotal, m.sum(quoted.Tax()))
	}
	m.section(words.sums,
		m.field(words.total, m.sum(q.Total), house("S2", "2.1d")),
		tax,
		m.capitals(words.capitals, q.Total),
		m.field(words.hoursTotal, hours, house("S2", "2.1d")),
		m.field(words.ready, m.moment(q.Ready), house("S0", "2.3.1.2")))
}

// capitals is the field of an amount in Chinese capitals: where the form is in simplified Chinese and the amount in yuan, or
// not known.
func (m *maker) capitals(label phrase, a pricing.Money) Field {
	if m.lang != zhHans || a.Currency() != "CNY" && a.Currency() != "" {
		return Field{}
	}
	text, err := a.Capitals(pricing.Zheng)
	if err != nil {
		return m.wide(label, "")
	}
	return m.wide(label, "人民币"+text)
}

// planned lists, without amounts, the jobs and parts for which the customer signed: or, where there is a quotation that he has
// not signed, those of that. Of an order that nobody signed for they are those that were ordered at first.
func (m *maker) planned() {
	o := &m.Order
	jobs, parts := o.Planned()
	if !m.unsigned() {
		if j, p := o.Signed(); len(j)+len(p) > 0 {
			jobs, parts = j, p
		} else {
			jobs = slices.DeleteFunc(jobs, func(j aftersales.Job) bool { return j.Source == aftersales.JobAddOn })
			parts = slices.DeleteFunc(parts, func(p aftersales.Part) bool {
				return p.Added || p.Job != "" && !slices.ContainsFunc(jobs, func(j aftersales.Job) bool { return j.ID == p.Job })
			})
		}
	}
	m.section(words.labour)
	m.table(m.jobTable(jobs))
	m.section(words.parts)
	m.table(m.partTable(parts))
}

// unsigned tells whether the order was quoted after the last signature.
func (m *maker) unsigned() bool { return m.Order.State == aftersales.OrderQuoted }

func (m *maker) jobTable(jobs []aftersales.Job) *Table {
	t := &Table{Columns: []Column{m.number(words.no), m.column(words.operation), m.column(words.work, house("S2", "2.1d")),
		m.number(words.hours, house("S2", "2.1d")), m.number(words.rate)}}
	for i, j := range jobs {
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), wide.VisibleLines(j.Operation), wide.VisibleLines(j.Description), hoursOf(j.Hours), amount(j.Rate)})
	}
	if len(t.Rows) == 0 {
		t.Blank = blankRows
	}
	return t
}

func (m *maker) partTable(parts []aftersales.Part) *Table {
	t := &Table{Columns: []Column{m.number(words.no), m.column(words.partNumber), m.column(words.part, house("S1", "3.4d")),
		m.number(words.quantity), m.number(words.price, house("S1", "3.4d"))}}
	for i, p := range parts {
		price := amount(p.UnitPrice)
		if p.FromCustomer {
			price = m.say(words.fromCustomer)
		}
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), wide.VisibleLines(p.Number), wide.VisibleLines(p.Name), quantity(p.Requested), price})
	}
	if len(t.Rows) == 0 {
		t.Blank = moreRows
	}
	return t
}

// Authorisation makes the repair authorisation (维修委托书, 托修单), the contract that the customer signs. Of an order that was
// quoted since he signed it is the one that he has still to sign.
func Authorisation(in Input) (Form, error) {
	m := newMaker(in, KindAuthorisation, words.authorisation)
	m.head(m.wide(words.address, m.paper("customer.address", m.Customer.Address)))
	m.planned()
	a := m.Order.Authorisation
	if a == nil || m.unsigned() {
		a = &aftersales.Authorisation{}
	}
	fee := a.Fee
	if q := m.Order.Quote; fee.Currency() == "" && q != nil && !q.Stale {
		fee = q.Total
	}
	var ready history.Moment
	if q := m.Order.Quote; q != nil {
		ready = q.Ready
	}
	m.section(words.authorisation,
		m.field(words.fee, m.sum(fee), house("S4", "1.4.4a")),
		m.field(words.ready, m.moment(ready)),
		m.capitals(words.capitals, fee),
		m.known(words.repairClass, m.word(a.RepairClass), law("CN-REPAIR", "36")),
		m.wide(words.guarantee, m.guarantee(a.GuaranteeDays, a.GuaranteeKM), house("S4", "1.4.4a"), law("CN-REPAIR", "36")),
		m.wide(words.duties, m.paper("order.authorisation.duties", a.Duties), house("S4", "1.4.4a")),
		m.wide(words.oldPartChoice, box(false, m.say(words.takeBack))+"　"+box(false, m.say(words.leave)), house("S2", "2.3d")))
	m.note(words.noteConsent)
	m.note(words.noteGuarantee)
	m.sign(words.signCustomer, "", a.At, house("S4", "1.4.4a"))
	m.sign(words.signShop, "", history.Moment{}, house("S4", "1.4.4a"))
	return m.done()
}

// guarantee writes the guarantee promised; nothing if none is.
func (m *maker) guarantee(days, km int64) string {
	switch {
	case days > 0 && km > 0:
		return m.say(words.guaranteeBoth, whole(days), whole(km))
	case days > 0:
		return m.say(words.guaranteeDays, whole(days))
	case km > 0:
		return m.say(words.guaranteeKM, whole(km))
	}
	return ""
}
