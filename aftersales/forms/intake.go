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
		m.field(words.phone, m.phones()),
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
	m.section(words.items, m.concern())
	m.table(m.items())
	m.intakeSection()
	m.note(words.noteCopies)
	m.sign(words.signCustomer, "", history.Moment{}, house("S3", "1.11.7"))
	m.signAdviser()
	return m.done()
}

// intakeSection is what the intake inspection found.
func (m *maker) intakeSection() {
	o := &m.Order
	k := o.Intake
	if k == nil {
		k = &aftersales.Intake{}
	}
	plate := ""
	if o.Plate != nil {
		plate = m.agreement(o.Plate.Agrees)
	}
	grade := m.word(k.Grade)
	if k.GradeList != "" {
		grade = strings.TrimSpace(grade + " (" + wide.VisibleLines(k.GradeList) + ")")
	}
	m.section(words.intake,
		m.wide(words.methods, m.methods(k.Methods), house("S3", "1.11.4")),
		m.field(words.grade, grade, house("S3", "1.11.3")),
		m.field(words.plateCheck, plate, house("S3", "2.1.1")),
		m.field(words.fuel, m.share(k.FuelPercent)),
		m.field(words.charge, m.share(k.ChargePercent)),
		m.wide(words.damage, m.paper("order.intake.damage", k.Damage)),
		m.wide(words.unclear, m.unclear(), house("S3", "1.11.5")),
		m.field(words.inspector, m.person(k.By), house("S3", "1.11.1")),
		m.field(words.checkedAt, m.moment(k.At), house("S3", "1.11.2")),
		m.wide(words.copyGiven, box(k.RequestCopied, m.say(words.copied)), house("S3", "1.11.7")))
}

// methods are boxes for the usual methods of inspection, and what else was used.
func (m *maker) methods(used []string) string {
	usual := []string{"inquiry", "observation", "instrument", "road_test"}
	var boxes []string
	for _, method := range usual {
		boxes = append(boxes, box(slices.Contains(used, method), wordFor(m, methodWords, method)))
	}
	for _, method := range used {
		if !slices.Contains(usual, method) {
			boxes = append(boxes, box(true, wordFor(m, methodWords, method)))
		}
	}
	return strings.Join(boxes, "　")
}

// unclear names the reported items about which something is still to be asked.
func (m *maker) unclear() string {
	var numbers []string
	for i, item := range m.Order.Items {
		if item.Unclear {
			numbers = append(numbers, strconv.Itoa(i+1))
		}
	}
	if numbers == nil {
		return ""
	}
	return m.say(words.askAgain, strings.Join(numbers, ", "))
}

func (m *maker) agreement(agrees bool) string {
	if agrees {
		return m.say(words.agrees)
	}
	return m.say(words.differs)
}

// share writes a share in hundredths; nothing if it was not read.
func (m *maker) share(percent *int64) string {
	if percent == nil {
		return ""
	}
	return m.say(words.percent, whole(*percent))
}

// concern is what the customer came for, one a line; left out where nobody wrote it down beside the items.
func (m *maker) concern() Field {
	var lines []string
	for i, c := range m.Order.Concerns {
		if text := m.paper(fault.Index("order.concerns", i), c); text != "" {
			lines = append(lines, text)
		}
	}
	f := m.known(words.concern, strings.Join(lines, "\n"))
	f.Wide = true
	return f
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
	k := m.Order.Intake
	if k == nil {
		k = &aftersales.Intake{}
	}
	stay := ""
	if k.ExpectedDays != nil {
		stay = whole(*k.ExpectedDays)
	}
	m.head(m.field(words.promised, m.moment(m.Order.Promised)), m.field(words.staysDays, stay, house("S3", "1.11.6")),
		m.field(words.copyGiven, box(k.AccessoriesCopied, m.say(words.copied)), house("S3", "1.11.7")))
	m.section(words.accessories)
	t := &Table{Blank: blankRows, Columns: []Column{m.number(words.no), m.column(words.accessory, house("S3", "1.11.6")),
		m.number(words.quantity), m.column(words.storage, house("S3", "1.11.6")), m.column(words.givenBack)}}
	for i, a := range m.Order.Accessories {
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), m.paper(fault.Index("order.accessories", i), a.Words), "",
			wide.VisibleLines(a.Storage), ""})
		t.Blank = moreRows
	}
	m.table(t)
	m.note(words.noteCopies)
	m.sign(words.signCustomer, "", history.Moment{}, house("S3", "1.11.7"))
	m.sign(words.signKeeper, "", history.Moment{})
	m.sign(words.signReturn, "", history.Moment{})
	return m.done()
}

// signAdviser is the line on which whoever looks after the customer signs.
func (m *maker) signAdviser() {
	m.sign(words.signAdviser, m.person(m.Order.Receptionist), history.Moment{})
}
