package forms

import (
	"strings"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/internal/wide"
)

// about begins a form that is not about an order.
func about(in Input, id string, kind Kind, title phrase) *maker {
	in.Order = aftersales.Order{ID: aftersales.OrderID(id)}
	return newMaker(in, kind, title)
}

// parties is the section about customer and vehicle of a form that is not about an order, with the fields that it has more.
func (m *maker) parties(model string, more ...Field) {
	fields := []Field{
		m.field(words.customer, m.paper("customer.name", m.Customer.Name)),
		m.field(words.phone, m.phones()),
		m.field(words.plate, m.paper("vehicle.plate", m.Vehicle.Plate)),
		m.field(words.model, wide.VisibleLines(model), house("S0", "2.3.2.2")),
	}
	m.section(words.parties, append(fields, more...)...)
}

// modelOf is the model of the vehicle, or what was said about it.
func (m *maker) modelOf(said string) string {
	if m.Vehicle.Model != "" {
		return m.Vehicle.Model
	}
	return said
}

// InquiryRecord makes the record of a question that a customer asked (咨询登记表). Of the input, the order is not used.
func InquiryRecord(in Input, a aftersales.Appointment) (Form, error) {
	m := about(in, string(a.ID), KindInquiry, words.inquiry)
	q := a.Inquiry
	if q == nil {
		q = &aftersales.Inquiry{}
	}
	m.parties(m.modelOf(q.Model))
	hours := ""
	if q.ToldHours != nil {
		hours = q.ToldHours.String()
	}
	m.section(words.inquiry,
		m.field(words.receivedAt, m.moment(q.Received)),
		m.field(words.channel, wordFor(m, channelWords, aftersales.Channel(q.Channel))),
		m.wide(words.need, m.word(q.Need), house("S1", "3.1b")),
		m.wide(words.faultSaid, m.paper("appointment.inquiry.fault", q.Fault), house("S1", "3.1b")),
		m.field(words.complexity, wordFor(m, complexityWords, q.Complexity), house("S1", "3.1c")),
		m.field(words.sortedAs, m.word(q.Preliminary), house("S2", "2.1b")),
		m.field(words.transferredTo, m.word(q.TransferredTo), house("S1", "3.1c")),
		m.field(words.promisedReply, m.moment(q.Promised), house("S1", "3.1c")),
		m.field(words.toldHours, hours, house("S0", "2.3.1.2")),
		m.field(words.toldCost, m.sum(q.ToldCost), house("S0", "2.3.1.2")),
		m.field(words.answered, m.moment(q.Answered), house("S1", "3.1c")),
		m.wide(words.remarks, ""))
	m.signAdviser()
	return m.done()
}

// BookingRecord makes the record of an appointment (预约登记表). Of the input, the order is not used.
func BookingRecord(in Input, a aftersales.Appointment) (Form, error) {
	m := about(in, string(a.ID), KindBooking, words.booking)
	m.parties(m.modelOf(a.Model))
	place := wide.VisibleLines(a.Place)
	if a.OnSite {
		place = m.paper("appointment.address", a.Address)
	}
	open := make([]string, len(a.Open))
	for i, line := range a.Open {
		open[i] = wide.VisibleLines(line)
	}
	m.section(words.booking,
		m.wide(words.faultSaid, m.paper("appointment.fault", a.Fault), house("S0", "2.3.2.2")),
		m.field(words.slot, m.slot(a.Slot), house("S1", "3.2c")),
		m.field(words.meet, place, house("S1", "3.2c")),
		m.field(words.assignee, m.person(a.Assignee), house("S1", "3.2c")),
		m.field(words.booked, m.moment(a.Booked)),
		m.field(words.agreed, m.moment(a.Agreed), house("S1", "3.2a")),
		m.field(words.noticed, m.moment(a.Noticed), house("S1", "3.2c")),
		m.wide(words.open, strings.Join(open, "\n"), house("S1", "3.3a")),
		m.wide(words.remarks, ""))
	m.signAdviser()
	return m.done()
}

// slot writes a time that was given away; its end without the day if that is the same.
func (m *maker) slot(s aftersales.Slot) string {
	if s.IsZero() {
		return ""
	}
	start, end := m.time(s.Start), m.time(s.End)
	day, _, _ := strings.Cut(start, " ")
	return start + " – " + strings.TrimPrefix(end, day+" ")
}

// ComplaintSheet makes the form on which a complaint is handled (客户抱怨处理表): that of the sale or that of the service,
// by the phase. What causes, liabilities and verdicts are called is a matter of the policy: they stand as it names them. Of
// the input, the order is not used.
func ComplaintSheet(in Input, c aftersales.Complaint) (Form, error) {
	title, manager := words.afterSalesComplaint, words.signDirector
	sources := house("S4", "5.4.1.1.2")
	if c.Phase == aftersales.PhaseSales {
		title, manager = words.salesComplaint, words.signManager
		sources = house("S4", "5.4.1.1.1")
	}
	m := about(in, string(c.ID), KindComplaint, title)
	m.parties(m.Vehicle.Model, m.field(words.orderOf, wide.VisibleLines(string(c.Order))), m.field(words.receivedAt, m.moment(c.Received)),
		m.field(words.channel, wordFor(m, channelWords, c.Channel)), m.field(words.firstReceiver, m.person(c.FirstReceiver), house("S4", "1.3.2b")))
	m.section(words.complaint, m.wide(words.matter, m.paper("complaint.matter", c.Matter), sources))
	m.classified(c.Class)
	m.handled(&c)
	m.section(words.measures)
	m.table(m.measureTable(c.Measures))
	m.sign(manager, "", c.Signed, sources)
	m.sign(words.signCare, "", c.FormReturned, house("S4", "1.3.2b"))
	return m.done()
}

// classified is the section of how a complaint was classified.
func (m *maker) classified(c *aftersales.ComplaintClass) {
	if c == nil {
		c = &aftersales.ComplaintClass{}
	}
	m.section(words.classified,
		m.field(words.cause, m.word(c.Cause), house("S4", "5.4.2.1.4")),
		m.field(words.severity, m.word(c.Severity)),
		m.field(words.liability, m.word(c.Liability)),
		m.field(words.verdict, m.word(c.Verdict)))
}

// handled is the section of what was done about a complaint.
func (m *maker) handled(c *aftersales.Complaint) {
	p := c.Plan
	if p == nil {
		p = &aftersales.ComplaintPlan{}
	}
	m.section(words.plan,
		m.field(words.owner, m.person(c.Owner), house("S4", "1.3.2d")),
		m.field(words.due, m.moment(c.Due)),
		m.field(words.department, m.word(p.Department)),
		m.field(words.participants, m.words(p.Participants)),
		m.field(words.solutionBy, m.moment(p.SolutionBy), house("S4", "5.4.2.2.4")),
		m.field(words.agreed, m.moment(p.Agreed), house("S4", "5.4.2.2.4")),
		m.wide(words.handling, "", house("S4", "5.4.2.1.4")),
		m.wide(words.rootCause, "", house("S4", "5.4.2.1.4")),
		m.field(words.compensated, m.sum(c.Compensated)),
		m.field(words.replied, m.moment(c.Replied), house("S0", "2.5.2")),
		m.field(words.completed, m.moment(c.Completed), house("S4", "5.4.2.2.4")),
		m.field(words.calledBack, m.moment(c.CalledBack)),
		m.wide(words.result, m.opinion(c.Satisfied), house("S4", "5.4.2.1.4")))
}

// measureTable lists what is to be done so that it does not happen again.
func (m *maker) measureTable(measures []aftersales.Measure) *Table {
	t := &Table{Blank: moreRows, Columns: []Column{m.column(words.measure, house("S1", "7.2b")), m.column(words.department, house("S1", "7.2b")),
		m.column(words.person, house("S1", "7.2b")), m.column(words.due), m.column(words.done), m.column(words.verified)}}
	for _, one := range measures {
		t.Rows = append(t.Rows, []string{m.word(one.Kind), m.word(one.Department), m.person(one.Person), m.moment(one.Due),
			m.moment(one.Done), m.moment(one.Verified)})
	}
	return t
}
