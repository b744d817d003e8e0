package forms

import (
	"slices"
	"strconv"
	"strings"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/wide"
	"example.com/servicelane/pricing"
)

// line is a line of a bill or a quotation.
type line struct {
	kind, code, name           string
	class                      pricing.Class
	quantity                   pricing.Quantity
	price, discount, tax, paid pricing.Money // paid is what is charged, with tax
	payer, reason, grade       string        // reason is why there is a discount, grade the class of a part
}

func (l *line) timed() bool { return l.kind == string(pricing.KindLabour) }

// quotedLines gives the lines of a result.
func quotedLines(res pricing.Result) []line {
	var out []line
	for _, l := range res.Lines() {
		kind := string(l.Kind)
		if l.Timed {
			kind = string(pricing.KindLabour)
		}
		out = append(out, line{kind: kind, code: l.Code, name: l.Name, class: l.Class, quantity: l.Quantity, price: l.UnitPrice,
			discount: l.Discount, tax: l.Tax, paid: l.Total, payer: l.Payer})
	}
	return out
}

// billLines gives the lines of the order's bill, with the codes of the jobs and parts that they are for.
func (m *maker) billLines(s *aftersales.Settlement) []line {
	o := &m.Order
	var out []line
	for _, l := range s.Lines {
		n := line{kind: l.Kind, name: l.Description, class: l.FeeClass, quantity: l.Quantity, price: l.UnitPrice,
			discount: l.Discount, tax: l.Tax, paid: l.Amount, payer: l.Payer, reason: l.DiscountReason}
		if i := slices.IndexFunc(o.Parts, func(p aftersales.Part) bool { return p.ID == l.Part }); i >= 0 {
			n.code, n.grade = o.Parts[i].Number, m.classOf(o.Parts[i])
		} else if i := slices.IndexFunc(o.Jobs, func(j aftersales.Job) bool { return j.ID == l.Job }); i >= 0 {
			n.code = o.Jobs[i].Operation
		}
		out = append(out, n)
	}
	return out
}

// standard cites the form of the settlement sheet as far as it is known.
func standard() cite.Source {
	return cite.Source{Document: "JT/T 1133-2017", Basis: cite.Standard, Confidence: cite.Unconfirmed}
}

// classes gives each fee class that has lines a table of its own.
func (m *maker) classes(lines []line) {
	order := pricing.Classes()
	for _, l := range lines {
		if !slices.Contains(order, l.class) {
			order = append(order, l.class)
		}
	}
	for _, class := range order {
		of := slices.DeleteFunc(slices.Clone(lines), func(l line) bool { return l.class != class })
		if len(of) == 0 {
			continue
		}
		m.form.Sections = append(m.form.Sections, Section{Title: wide.VisibleLines(class.Display(tags[m.lang])), Table: m.lineTable(of)})
	}
}

// lineTable is the table of the lines of one fee class, with their sum.
func (m *maker) lineTable(lines []line) *Table {
	titles := [3]phrase{words.code, words.quantity, words.price}
	if !slices.ContainsFunc(lines, func(l line) bool { return !l.timed() }) {
		titles = [3]phrase{words.operation, words.hours, words.rate}
	} else if !slices.ContainsFunc(lines, func(l line) bool { return l.timed() }) {
		titles[0] = words.partNumber
	}
	t := &Table{Columns: []Column{m.number(words.no), m.column(titles[0], house("S2", "2.4c")), m.column(words.name, house("S2", "2.4c")),
		m.number(titles[1], house("S2", "2.4c")), m.number(titles[2], house("S2", "2.4c"))}}
	graded := slices.ContainsFunc(lines, func(l line) bool { return l.grade != "" })
	if graded {
		t.Columns = slices.Insert(t.Columns, 3, m.column(words.grades, law("CN-REPAIR", "30")))
	}
	discounted := slices.ContainsFunc(lines, func(l line) bool { return !l.discount.IsZero() })
	taxed := slices.ContainsFunc(lines, func(l line) bool { return !l.tax.IsZero() })
	split := slices.ContainsFunc(lines, func(l line) bool { return l.payer != string(pricing.PayerCustomer) })
	if discounted {
		t.Columns = append(t.Columns, m.number(words.discount))
	}
	charged := words.amount
	if taxed {
		charged = words.amountTaxed
		t.Columns = append(t.Columns, m.number(words.tax))
	}
	t.Columns = append(t.Columns, m.number(charged, house("S2", "2.4c")))
	if split {
		t.Columns = append(t.Columns, m.column(words.payer))
	}
	sum, known := pricing.Money{}, true
	for i, l := range lines {
		name := wide.VisibleLines(l.name)
		if l.reason != "" {
			name += "\n" + m.say(words.discountFor, wide.VisibleLines(l.reason))
		}
		row := []string{strconv.Itoa(i + 1), wide.VisibleLines(l.code), name, quantity(l.quantity), amount(l.price)}
		if graded {
			row = slices.Insert(row, 3, l.grade)
		}
		if discounted {
			row = append(row, unlessZero(l.discount.Neg()))
		}
		if taxed {
			row = append(row, unlessZero(l.tax))
		}
		row = append(row, amount(l.paid))
		if split {
			row = append(row, m.payer(l.payer))
		}
		t.Rows = append(t.Rows, row)
		sum, known = add(sum, l.paid, known)
	}
	if known {
		t.Sums = []Field{m.field(words.total, amount(sum))}
	}
	return t
}

// add adds amounts of one currency; what is not known makes the sum unknown.
func add(sum, a pricing.Money, known bool) (pricing.Money, bool) {
	switch {
	case !known || a.Currency() == "":
		return sum, false
	case sum.Currency() == "":
		return a, true
	}
	total, err := sum.Add(a)
	return total, err == nil
}

// payer names a payer by kind, or by id.
func (m *maker) payer(id string) string { return wordFor(m, payerWords, pricing.PayerKind(id)) }

// SettlementSheet makes the settlement sheet (结算清单) of the order's bill: labour and materials apart, by fee class.
func SettlementSheet(in Input) (Form, error) {
	m := newMaker(in, KindSettlement, words.settlement)
	o := &m.Order
	s := o.Settlement
	if s == nil {
		s = &aftersales.Settlement{}
	}
	replaced := ""
	if i := slices.IndexFunc(o.Reversals, func(r aftersales.Reversal) bool { return r.ReplacedBy == s.ID }); i >= 0 {
		replaced = wide.VisibleLines(string(o.Reversals[i].Settlement))
	}
	m.head(m.field(words.odometerOut, m.km(o.DeliveredKM)), m.field(words.bill, wide.VisibleLines(string(s.ID))),
		m.known(words.replaces, replaced))
	m.classes(m.billLines(s))
	if len(s.Lines) == 0 {
		m.planned()
	}
	m.settleSums(s)
	m.note(words.noteCheck)
	m.note(words.noteGuarantee)
	m.sign(words.signCustomer, "", history.Moment{}, standard())
	m.sign(words.signShop, "", s.At, standard())
	return m.done()
}

// settleSums is the section of what is charged altogether, and what of it is paid.
func (m *maker) settleSums(s *aftersales.Settlement) {
	o := &m.Order
	var days, km int64
	if a := o.Authorisation; a != nil {
		days, km = a.GuaranteeDays, a.GuaranteeKM
	}
	total, charged := []Field{m.capitals(words.capitals, s.Total)}, s.CustomerCharge
	if charged.Currency() != "" && !charged.Equal(s.Total) {
		total = []Field{m.field(words.customerCharge, m.sum(charged)), m.capitals(words.capitalsCharge, charged)}
	}
	paid, open := customersOf(o)
	fields := append([]Field{
		m.field(words.total, m.sum(s.Total), house("S2", "2.4c"), law("CN-REPAIR", ""), standard()),
		m.field(words.taxTotal, m.sum(s.Tax))}, total...)
	fields = append(fields,
		m.field(words.paid, m.sum(paid)),
		m.field(words.unpaid, m.sum(open)),
		m.field(words.invoices, m.invoices(), house("S4", "1.4.3e")),
		m.known(words.card, wide.VisibleLines(s.Card), house("S4", "1.4.3a")))
	m.section(words.sums, append(fields,
		m.wide(words.guarantee, m.guarantee(days, km), house("S4", "1.4.4a"), law("CN-REPAIR", "36")), m.oldPartChoice())...)
	if len(s.Charges) > 1 {
		m.section(words.payers)
		m.table(m.payerTable())
	}
	m.disputes(s.ID)
}

// customersOf tells what all payers who are customers have paid and still owe together, as the charge beside it is of all of them.
func customersOf(o *aftersales.Order) (paid, open pricing.Money) {
	charged := false
	for _, a := range o.Accounts() {
		if a.Kind == pricing.PayerCustomer {
			charged = true
			paid, _ = add(paid, a.Paid, true)
			open, _ = add(open, a.Open, true)
		}
	}
	if !charged {
		a, _ := o.Account("")
		return a.Paid, a.Open
	}
	return paid, open
}

// invoices are the numbers of the invoices and receipts of which not everything was taken back.
func (m *maker) invoices() string {
	var numbers []string
	for _, i := range m.Order.Invoices {
		if left := i.Left(); !left.IsZero() {
			numbers = append(numbers, wide.VisibleLines(i.Number))
		}
	}
	return strings.Join(numbers, ", ")
}

// payerTable tells how each payer stands.
func (m *maker) payerTable() *Table {
	t := &Table{Columns: []Column{m.column(words.payer), m.number(words.charged), m.number(words.deposit), m.number(words.paid),
		m.number(words.refunded), m.number(words.unpaid)}}
	for _, a := range m.Order.Accounts() {
		name := m.payer(a.Payer)
		if kind := m.payer(string(a.Kind)); a.Kind != "" && kind != name {
			name = kind + " " + name
		}
		t.Rows = append(t.Rows, []string{name, amount(a.Charged), unlessZero(a.Deposit), amount(a.Paid), unlessZero(a.Refunded), amount(a.Open)})
	}
	return t
}

// disputes lists the objections to a settlement that are open.
func (m *maker) disputes(id aftersales.SettlementID) {
	t := &Table{Columns: []Column{m.column(words.dispute), m.number(words.amount), m.column(words.reason), m.column(words.forwarded)}}
	for i, d := range m.Order.Disputes {
		if d.Settlement == id && d.Outcome == "" {
			t.Rows = append(t.Rows, []string{wide.VisibleLines(string(d.ID)), amount(d.Amount),
				m.paper(fault.Index("order.disputes", i), d.Reason), wordFor(m, roleWords, d.Department)})
		}
	}
	if len(t.Rows) > 0 {
		m.section(words.disputes)
		m.table(t)
	}
}

// oldPartChoice is what becomes of the parts that were taken out, as boxes of which some are ticked.
func (m *maker) oldPartChoice() Field {
	chosen := map[aftersales.OldPart]bool{}
	for _, p := range m.Order.Parts {
		chosen[p.OldPart] = true
	}
	var boxes []string
	for _, c := range aftersales.OldParts() {
		boxes = append(boxes, box(chosen[c], wordFor(m, oldPartWords, c)))
	}
	return m.wide(words.oldPartChoice, strings.Join(boxes, "　"), house("S2", "2.3d"), standard())
}
