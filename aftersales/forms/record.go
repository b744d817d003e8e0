package forms

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/wide"
	"example.com/servicelane/pricing"
)

// Certificate makes the quality certificate (合格证) of a finished vehicle. An order without a certificate has none to
// print, and is a fault.
func Certificate(in Input) (Form, error) {
	m := newMaker(in, KindCertificate, words.certificate)
	o := &m.Order
	if o.Certificate == "" {
		m.faults.Add("order.certificate", fault.Missing, "no certificate was issued")
	}
	m.section(words.parties,
		m.field(words.certificateNo, wide.VisibleLines(o.Certificate), house("S3", "1.12.2")),
		m.field(words.customer, m.paper("customer.name", m.Customer.Name)),
		m.field(words.plate, m.paper("vehicle.plate", m.Vehicle.Plate)),
		m.field(words.model, wide.VisibleLines(m.Vehicle.Model)),
		m.field(words.vin, m.paper("vehicle.vin", m.Vehicle.VIN)),
		m.field(words.odometerOut, m.km(o.DeliveredKM)),
		m.workKind(),
		m.field(words.received, m.moment(o.Opened)),
		m.field(words.delivered, m.moment(o.Delivered)))
	m.section(words.labour)
	m.table(m.doneTable())
	final := m.lastFinal()
	issued := m.issued()
	var days, km int64
	if a := o.Authorisation; a != nil {
		days, km = a.GuaranteeDays, a.GuaranteeKM
	}
	m.section(words.result,
		m.wide(words.statement, m.say(words.noteCertificate), house("S3", "1.12.2")),
		m.field(words.finished, m.moment(final.At)),
		m.field(words.inspector, m.person(final.By), house("S3", "1.12.1")),
		m.wide(words.guarantee, m.guarantee(days, km), law("CN-REPAIR", "36")))
	m.note(words.noteGuarantee)
	m.sign(words.signInspector, m.person(issued.Inspector), issued.At, house("S3", "1.12.1"))
	m.sign(words.signShop, "", history.Moment{})
	return m.done()
}

// issued is the certificate that holds; in an order of another system only its number may be known.
func (m *maker) issued() aftersales.QualityCertificate {
	for _, c := range m.Order.Certificates {
		if c.Number == m.Order.Certificate && c.Voided.IsZero() {
			return c
		}
	}
	return aftersales.QualityCertificate{}
}

// lastFinal gives the latest passed result of the final inspection, or the zero Inspection.
func (m *maker) lastFinal() aftersales.Inspection {
	all := m.Order.Inspections
	for i := len(all) - 1; i >= 0; i-- {
		if all[i].Level == aftersales.LevelFinal && all[i].Passed {
			return all[i]
		}
	}
	return aftersales.Inspection{}
}

// RepairRecord makes the record of repair and inspection (维修检验记录): what was reported and done, what was fitted, what was
// asked and answered, and the results of each inspection.
func RepairRecord(in Input) (Form, error) {
	m := newMaker(in, KindRepairRecord, words.repairRecord)
	o := &m.Order
	m.head(m.field(words.odometerOut, m.km(o.DeliveredKM)), m.field(words.delivered, m.moment(o.Delivered)))
	m.section(words.items, m.concern())
	m.table(m.reports())
	m.section(words.labour)
	m.table(m.workTable())
	m.threeC()
	m.section(words.parts)
	m.table(m.usedTable())
	m.findings()
	if len(o.Consents) > 0 {
		m.section(words.consents)
		m.table(m.consentTable())
	}
	m.section(words.inspections)
	m.table(m.inspectionTable())
	m.later()
	m.section(words.feedback, m.wide(words.feedback, m.opinion(o.Satisfied), house("S0", "3.8.4")), m.wide(words.opinion, m.opinions()))
	m.sign(words.signInspector, m.person(m.lastFinal().By), m.lastFinal().At, house("S3", "1.12.3"))
	m.sign(words.signCustomer, "", o.Accepted, house("S1", "3.5c"))
	return m.done()
}

// reports lists what was reported.
func (m *maker) reports() *Table {
	t := &Table{Columns: []Column{m.number(words.no), m.column(words.item)}}
	for i, item := range m.Order.Items {
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), m.paper(fault.Index("order.items", i), item.Words)})
	}
	return orBlank(t)
}

// workTable lists the jobs, who did them when, and what became of them.
func (m *maker) workTable() *Table {
	t := &Table{Columns: []Column{m.number(words.no), m.column(words.operation), m.column(words.work, house("S0", "3.8.4")),
		m.column(words.source), m.column(words.status), m.column(words.workers), m.column(words.began), m.column(words.ended),
		m.number(words.hours)}}
	for i, j := range m.Order.Jobs {
		who, began, ended := m.worked(j)
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), wide.VisibleLines(j.Operation), wide.VisibleLines(j.Description),
			wordFor(m, sourceWords, j.Source), wordFor(m, statusWords, j.Status), who, began, ended, hoursOf(j.Hours)})
	}
	return orBlank(t)
}

// hoursOf writes hours; nothing for those that are not known.
func hoursOf(h *pricing.Hours) string {
	if h == nil {
		return ""
	}
	return h.String()
}

// worked tells who worked on a job, when they began, and when the last of them ended.
func (m *maker) worked(j aftersales.Job) (who, began, ended string) {
	var names []string
	for _, s := range j.Spans {
		if name := m.person(s.By); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return m.person(j.Assignee), "", ""
	}
	last := j.Spans[len(j.Spans)-1]
	return strings.Join(names, ", "), m.moment(j.Spans[0].From), m.moment(last.To)
}

// threeC lists concern, cause and correction of the jobs of which they are on record.
func (m *maker) threeC() {
	t := &Table{Columns: []Column{m.column(words.work), m.column(words.concern), m.column(words.faultCause), m.column(words.correction, house("S0", "3.8.4"))}}
	for i, j := range m.Order.Jobs {
		if j.Item == "" && j.Cause.ID == "" && j.Correction.ID == "" {
			continue
		}
		path := fault.Index("order.jobs", i)
		concern := ""
		if j.Item != "" {
			concern = m.about("", "", j.Item)
		}
		t.Rows = append(t.Rows, []string{wide.VisibleLines(cmp.Or(j.Description, j.Operation)), concern, m.paper(path+".cause", j.Cause),
			m.paper(path+".correction", j.Correction)})
	}
	if len(t.Rows) > 0 {
		m.section(words.threeC)
		m.table(t)
	}
}

// findings lists what was found on the vehicle.
func (m *maker) findings() {
	t := &Table{Columns: []Column{m.number(words.no), m.column(words.finding, house("S3", "2.1.4")), m.column(words.source), m.column(words.toldTo, house("S3", "2.1.4")),
		m.column(words.by), m.column(words.at)}}
	for i, f := range m.Order.Findings {
		origin := ""
		if f.OffOrder {
			origin = m.say(words.offOrder)
		}
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), m.paper(fault.Index("order.findings", i), f.Words), origin, m.listed(roleWords, f.Told),
			m.person(f.By), m.moment(f.At)})
	}
	if len(t.Rows) > 0 {
		m.section(words.findings)
		m.table(t)
	}
}

// later lists the work that is put off to a later order, and how long it can wait.
func (m *maker) later() {
	t := &Table{Columns: []Column{m.column(words.operation), m.column(words.work), m.column(words.reason), m.column(words.until)}}
	for i, j := range m.Order.Jobs {
		d := j.Deferred
		if d == nil {
			continue
		}
		until := ""
		if !d.DueOn.IsZero() {
			until = d.DueOn.String()
		}
		if d.DueKM != nil {
			until = strings.TrimSpace(until + " " + m.km(d.DueKM))
		}
		t.Rows = append(t.Rows, []string{wide.VisibleLines(j.Operation), wide.VisibleLines(j.Description),
			m.paper(fault.Index("order.jobs", i)+".deferred.reason", d.Reason), until})
	}
	if len(t.Rows) > 0 {
		m.section(words.later)
		m.table(t)
	}
}

// consentTable lists what the customer was asked and answered.
func (m *maker) consentTable() *Table {
	t := &Table{Columns: []Column{m.number(words.no), m.column(words.question, house("S3", "1.2.4")), m.number(words.told),
		m.column(words.answer, house("S3", "1.2.4")), m.column(words.method), m.column(words.at)}}
	for i, c := range m.Order.Consents {
		answer := wordFor(m, answerWords, c.Answer)
		if who := m.paper(fault.Index("order.consents", i)+".who", c.Who); who != "" {
			answer = strings.TrimSpace(answer + " (" + who + ")")
		}
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), m.about(c.Job, c.Part, ""), m.sum(c.Total), answer,
			wordFor(m, methodWords, c.Method), m.moment(c.At)})
	}
	return t
}

// inspectionTable lists the results of inspections.
func (m *maker) inspectionTable() *Table {
	t := &Table{Columns: []Column{m.number(words.no), m.column(words.level, house("S4", "1.4.4c")), m.column(words.item, house("S3", "1.12.2")),
		m.column(words.methods, house("S3", "1.12.2")), m.column(words.result, house("S3", "1.12.2")), m.column(words.by, house("S3", "1.12.1")),
		m.column(words.at)}}
	for i, r := range m.Order.Inspections {
		result := m.say(words.passed)
		if !r.Passed {
			result = strings.TrimSpace(m.say(words.failed) + "\n" + m.paper(fault.Index("order.inspections", i)+".reason", r.Reason))
		}
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), wordFor(m, levelWords, r.Level), m.about(r.Job, "", r.Item), m.means(r), result,
			m.person(r.By), m.moment(r.At)})
	}
	return orBlank(t)
}

// means are the methods of an inspection, the road test with its length.
func (m *maker) means(r aftersales.Inspection) string {
	out := make([]string, len(r.Methods))
	for i, method := range r.Methods {
		out[i] = wordFor(m, methodWords, method)
		if method == "road_test" && r.RoadTestKM != nil {
			out[i] = m.say(words.roadTest, out[i], whole(*r.RoadTestKM))
		}
	}
	return strings.Join(out, ", ")
}

// about names what a question or an inspection is about: a part, a job, or an item that was reported.
func (m *maker) about(job aftersales.JobID, part aftersales.PartID, item aftersales.ItemID) string {
	o := &m.Order
	if i := slices.IndexFunc(o.Parts, func(p aftersales.Part) bool { return p.ID == part }); i >= 0 {
		return wide.VisibleLines(cmp.Or(o.Parts[i].Name, o.Parts[i].Number))
	}
	if i := slices.IndexFunc(o.Jobs, func(j aftersales.Job) bool { return j.ID == job }); i >= 0 {
		return wide.VisibleLines(cmp.Or(o.Jobs[i].Description, o.Jobs[i].Operation))
	}
	if i := slices.IndexFunc(o.Items, func(it aftersales.Item) bool { return it.ID == item }); i >= 0 {
		return m.paper(fault.Index("order.items", i), o.Items[i].Words)
	}
	return wide.VisibleLines(cmp.Or(string(job), string(part), string(item)))
}

// orBlank gives a table without rows some to fill in.
func orBlank(t *Table) *Table {
	if len(t.Rows) == 0 {
		t.Blank = moreRows
	}
	return t
}

// Acceptance makes the sheet on which the customer accepts the finished work, or says why not (服务验收单).
func Acceptance(in Input) (Form, error) {
	m := newMaker(in, KindAcceptance, words.acceptance)
	o := &m.Order
	m.head(m.field(words.odometerOut, m.km(o.DeliveredKM)), m.field(words.certificateNo, wide.VisibleLines(o.Certificate)))
	m.section(words.labour)
	m.table(m.doneTable())
	m.section(words.parts)
	m.table(m.usedTable())
	m.later()
	m.section(words.acceptance,
		m.wide(words.finishedCar, m.finishedCar(), house("S3", "1.2.5")),
		m.wide(words.explained, m.listed(explainedWords, o.Explained), house("S2", "2.4b")),
		m.wide(words.documents, m.listed(documentWords, o.Documents), house("S2", "2.4d")),
		m.wide(words.result, m.opinion(o.Satisfied), house("S0", "2.3.3.3")),
		m.wide(words.opinion, m.opinions(), house("S2", "2.4e")),
		m.wide(words.customerSays, m.paper("order.remarks", o.Remarks), house("S1", "3.5c")))
	m.note(words.noteGuarantee)
	m.sign(words.signCustomer, "", o.Accepted, house("S1", "3.5c"), house("S3", "1.12.4"))
	m.signAdviser()
	return m.done()
}

// doneTable lists the jobs that were done.
func (m *maker) doneTable() *Table {
	t := &Table{Columns: []Column{m.number(words.no), m.column(words.operation), m.column(words.work)}}
	for _, j := range m.Order.Jobs {
		if j.Status == aftersales.JobDone {
			t.Rows = append(t.Rows, []string{strconv.Itoa(len(t.Rows) + 1), wide.VisibleLines(j.Operation), wide.VisibleLines(j.Description)})
		}
	}
	return orBlank(t)
}

// finishedCar are boxes for what was found in order of the finished vehicle.
func (m *maker) finishedCar() string {
	car := m.Order.FinishedCar
	if car == nil {
		car = &aftersales.FinishedCar{}
	}
	good := func(checked *bool) bool { return checked != nil && *checked }
	return strings.Join([]string{box(good(car.Outside), m.say(words.outside)), box(good(car.Technical), m.say(words.technical)),
		box(good(car.Belongings), m.say(words.belongings))}, "　")
}

// opinions are what the customer thinks of the service, one a line.
func (m *maker) opinions() string {
	var lines []string
	for i, o := range m.Order.Opinions {
		if text := m.paper(fault.Index("order.opinions", i), o.Words); text != "" {
			lines = append(lines, text)
		}
	}
	return strings.Join(lines, "\n")
}

// opinion is what a customer said, as boxes; nil if nothing.
func (m *maker) opinion(said *bool) string {
	return box(said != nil && *said, m.say(words.satisfied)) + "　" + box(said != nil && !*said, m.say(words.unhappy))
}
