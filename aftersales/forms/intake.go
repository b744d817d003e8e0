package forms

import (
	"strconv"
	"strings"

	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/wide"
)

// house cites a regulation of a house, law a statute of which the text was read in a report.
func house(document, clause string) cite.Source {
	return cite.Source{Document: document, Clause: clause}
}

func law(document, clause string) cite.Source {
	return cite.Source{Document: document, Clause: clause, Basis: cite.Law, Confidence: cite.Secondary}
}

// blankRows is how many empty rows a table has of which nothing is known, moreRows how many one has to which more may
// be added by hand. The numbers are ours.
const (
	blankRows = 6
	moreRows  = 2
)

// head is the section about customer and vehicle that begins every form, with the fields that a form has more.
func (m *maker) head(more ...Field) {
	fields := []Field{
		m.field(words.customer, m.paper("customer.name", m.Customer.Name)),
		m.field(words.phone, m.paper("customer.phone", m.Customer.Phone)),
		m.field(words.plate, m.paper("vehicle.plate", m.Vehicle.Plate)),
		m.field(words.model, wide.VisibleLines(m.Vehicle.Model)),
		m.field(words.vin, m.paper("vehicle.vin", m.Vehicle.VIN)),
		m.field(words.odometer, m.km(m.Order.OdometerKM)),
		m.field(words.received, m.moment(m.Order.Opened)),
		m.workKind(),
	}
	m.section(words.parties, append(fields, more...)...)
}

// workKind is the field of what the order is for, with the order that is repaired again.
func (m *maker) workKind() Field {
	o := &m.Order
	kind := wordFor(m, kindWords, o.Kind)
	if o.ReworkOf != "" {
		kind = strings.TrimSpace(kind + " " + wide.VisibleLines(string(o.ReworkOf)))
	}
	return m.field(words.kind, kind)
}

// IntakeRequest makes the repair request (报修单): what the customer reported, and what was found at reception.
func IntakeRequest(in Input) (Form, error) {
	m := newMaker(in, KindIntakeRequest, words.intakeRequest)
	m.head(m.field(words.promised, m.moment(m.Order.Promised)))
	m.section(words.items)
	m.table(m.items())
	m.section(words.intake,
		m.wide(words.methods, "", house("S3", "1.11.4")),
		m.field(words.grade, "", house("S3", "1.11.3")),
		m.field(words.fuel, ""),
		m.wide(words.damage, ""),
		m.wide(words.unclear, "", house("S3", "1.11.5")),
		m.field(words.inspector, "", house("S3", "1.11.1")))
	m.note(words.noteCopies)
	m.sign(words.signCustomer, "", history.Moment{}, house("S3", "1.11.7"))
	m.sign(words.signAdviser, "", history.Moment{})
	return m.done()
}

// items is the table of what was reported.
func (m *maker) items() *Table {
	t := &Table{Blank: moreRows, Columns: []Column{m.number(words.no), m.column(words.item, house("S3", "1.11.5")),
		m.column(words.found, house("S3", "1.11.4"))}}
	for i, item := range m.Order.Items {
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), m.paper(fault.Index("order.items", i), item.Words), ""})
	}
	if len(t.Rows) == 0 {
		t.Blank = blankRows
	}
	return t
}

// AccessoryList makes the list of accessories and belongings that the shop keeps (附件交接清单).
func AccessoryList(in Input) (Form, error) {
	m := newMaker(in, KindAccessoryList, words.accessoryList)
	m.head(m.field(words.promised, m.moment(m.Order.Promised)))
	m.section(words.accessories)
	m.table(&Table{Blank: blankRows, Columns: []Column{m.number(words.no), m.column(words.accessory, house("S3", "1.11.6")),
		m.number(words.quantity), m.column(words.storage, house("S3", "1.11.6")), m.column(words.givenBack)}})
	m.note(words.noteCopies)
	m.sign(words.signCustomer, "", history.Moment{}, house("S3", "1.11.7"))
	m.sign(words.signKeeper, "", history.Moment{})
	m.sign(words.signReturn, "", history.Moment{})
	return m.done()
}
