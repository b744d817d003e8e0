package forms

import (
	"strings"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
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
	m.classified(c.Class, c.Proposal)
	m.handled(&c)
	m.section(words.measures)
	m.table(m.measureTable(c.Measures))
	m.sign(manager, "", c.Signed, sources)
	m.sign(words.signCare, "", c.FormReturned, house("S4", "1.3.2b"))
	return m.done()
}

// classified is the section of how a complaint was classified; until somebody has, it shows what a program proposes.
func (m *maker) classified(c *aftersales.ComplaintClass, proposed *aftersales.ComplaintProposal) {
	open := c == nil
	if open {
		c = &aftersales.ComplaintClass{}
	}
	fields := []Field{
		m.field(words.cause, m.word(c.Cause), house("S4", "5.4.2.1.4")),
		m.field(words.severity, m.word(c.Severity)),
		m.field(words.liability, m.word(c.Liability)),
		m.field(words.verdict, m.word(c.Verdict))}
	if open && proposed != nil && proposed.Cause != "" {
		fields = append(fields, m.field(words.proposedCause, m.word(proposed.Cause)+" ("+wide.VisibleLines(proposed.Lexicon)+")"))
	}
	m.section(words.classified, fields...)
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

// FollowUpRecord makes the record of a follow-up call (跟踪服务记录表): what it is about, who called, what the
// customer said, and what came up. The form of a call that is still to be made is the sheet for it. Of the input, the order is
// not used.
func FollowUpRecord(in Input, f aftersales.FollowUp) (Form, error) {
	m := about(in, string(f.ID), KindFollowUp, words.followUp)
	m.parties(m.Vehicle.Model, m.field(words.orderOf, wide.VisibleLines(string(f.Order))), m.field(words.complaintOf, wide.VisibleLines(string(f.Complaint))))
	number, attempts := "", ""
	if f.Seq > 0 {
		number = whole(int64(f.Seq))
	}
	if f.Attempts > 0 {
		attempts = whole(int64(f.Attempts))
	}
	m.section(words.followUp,
		m.field(words.kindOfCall, wordFor(m, followUpWords, f.Kind)),
		m.field(words.callNumber, number, house("S3", "1.1.5")),
		m.field(words.callFrom, dayOf(f.From)),
		m.field(words.callBy, dayOf(f.Due), house("S3", "1.1.4a")),
		m.field(words.caller, m.person(f.Caller()), house("S3", "2.3.b1")),
		m.field(words.attempts, attempts),
		m.field(words.reachedAt, m.moment(f.Reached)),
		m.field(words.channel, wordFor(m, callWords, f.Channel)),
		m.wide(words.prepared, m.listed(documentWords, f.Documents), house("S4", "3.3.1")))
	m.section(words.said,
		m.wide(words.topics, m.listed(topicWords, f.Topics), house("S3", "1.1.4b")),
		m.wide(words.keyPoints, m.paper("followup.points", f.Points), house("S3", "1.1.4c")),
		m.field(words.recordRef, wide.VisibleLines(f.Record), house("S3", "1.1.7")),
		m.field(words.recordedAt, m.moment(f.Recorded)))
	m.section(words.issues)
	m.table(m.issueTable(f.Issues))
	m.sign(words.signClerk, m.person(f.Caller()), f.Recorded, house("S3", "1.1.4c"))
	m.sign(words.signSupervisor, "", history.Moment{}, house("S3", "1.1.v"))
	return m.done()
}

// issueTable lists what came up in a call, and how far it is.
func (m *maker) issueTable(issues []aftersales.Issue) *Table {
	t := &Table{Blank: moreRows, Columns: []Column{m.column(words.issue, house("S3", "1.1.4c")), m.column(words.raised), m.column(words.answeredNow),
		m.column(words.reportedUp, house("S3", "1.1.4e")), m.column(words.solved), m.column(words.toldBack, house("S3", "1.1.4f"))}}
	for _, one := range issues {
		t.Rows = append(t.Rows, []string{wide.VisibleLines(string(one.ID)), m.moment(one.Raised), m.moment(one.Answered), m.moment(one.Reported),
			m.moment(one.Solved), m.moment(one.Told)})
	}
	return t
}

// dayOf writes a day, nothing if there is none.
func dayOf(d cal.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

// listed gives the words for codes, those of the list first.
func (m *maker) listed(list map[string]phrase, codes []string) string {
	out := make([]string, len(codes))
	for i, c := range codes {
		out[i] = wordFor(m, list, c)
	}
	return strings.Join(out, ", ")
}
