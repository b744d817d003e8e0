package forms

import (
	"slices"
	"strconv"
	"strings"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/wide"
	"example.com/servicelane/pricing"
)

// usedTable lists the parts that were fitted, and what becomes of those that were taken out.
func (m *maker) usedTable() *Table {
	t := &Table{Columns: []Column{m.number(words.no), m.column(words.partNumber), m.column(words.part, house("S0", "3.8.4")),
		m.column(words.grades), m.number(words.used), m.column(words.oldPartChoice, house("S2", "2.3d"))}}
	for _, p := range m.Order.Parts {
		if p.Used.Sign() > 0 {
			t.Rows = append(t.Rows, []string{strconv.Itoa(len(t.Rows) + 1), wide.VisibleLines(p.Number), wide.VisibleLines(p.Name), m.classOf(p), quantity(p.Used),
				wordFor(m, oldPartWords, p.OldPart)})
		}
	}
	return orBlank(t)
}

// classOf says of which class a part is, or that the customer brought it.
func (m *maker) classOf(p aftersales.Part) string {
	if p.FromCustomer {
		return m.say(words.fromCustomer)
	}
	return wordFor(m, gradeWords, p.Grade)
}

// quantity writes a quantity; nothing for 0, which stands for one that is not known.
func quantity(q pricing.Quantity) string {
	if q.IsZero() {
		return ""
	}
	return q.String()
}

// OldPartList makes the list of the parts that were taken out (旧件清单), by which they are handed over or left.
func OldPartList(in Input) (Form, error) {
	m := newMaker(in, KindOldParts, words.oldParts)
	m.head()
	m.section(words.oldParts)
	m.table(m.oldTable())
	m.note(words.noteOldParts)
	m.sign(words.signCustomer, "", history.Moment{}, house("S2", "2.3d"))
	m.sign(words.signKeeper, "", history.Moment{})
	return m.done()
}

// oldTable lists the parts that were taken out. How many are kept is known where the shop keeps them by the ledger.
func (m *maker) oldTable() *Table {
	t := &Table{Columns: []Column{m.number(words.no), m.column(words.partNumber), m.column(words.part, house("S2", "2.3d")),
		m.number(words.used), m.number(words.kept), m.column(words.oldPartChoice, house("S2", "2.3d")), m.column(words.handed)}}
	for _, p := range m.Order.Parts {
		if p.Used.Sign() > 0 || p.OldKept.Sign() > 0 {
			t.Rows = append(t.Rows, []string{strconv.Itoa(len(t.Rows) + 1), wide.VisibleLines(p.Number), wide.VisibleLines(p.Name), quantity(p.Used),
				quantity(p.OldKept), wordFor(m, oldPartWords, p.OldPart), ""})
		}
	}
	return orBlank(t)
}

// Requisition makes the sheet by which parts are drawn from the store for the order (配件领用单). It stays in the house and
// does not name the customer but by the id.
func Requisition(in Input) (Form, error) {
	m := newMaker(in, KindRequisition, words.requisition)
	o := &m.Order
	m.section(words.vehicle,
		m.field(words.customer, wide.VisibleLines(string(o.Customer)), house("S1", "5.3b")),
		m.field(words.plate, m.paper("vehicle.plate", m.Vehicle.Plate)),
		m.field(words.model, wide.VisibleLines(m.Vehicle.Model)),
		m.field(words.vin, m.paper("vehicle.vin", m.Vehicle.VIN)))
	m.section(words.parts)
	t := &Table{Columns: []Column{m.number(words.no), m.column(words.partNumber, house("S1", "5.3b")), m.column(words.part, house("S1", "5.3b")),
		m.column(words.model, house("S1", "5.3b")), m.column(words.forJob), m.number(words.requested, house("S1", "5.3a")), m.column(words.approved, house("S1", "5.3a")),
		m.number(words.issued, house("S1", "5.3b")), m.number(words.returned)}}
	for i, p := range o.Parts {
		approved := ""
		if p.Approved {
			approved = m.say(words.yes)
		}
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), wide.VisibleLines(p.Number), wide.VisibleLines(p.Name), wide.VisibleLines(p.Model), m.jobOf(p), quantity(p.Requested), approved,
			quantity(p.Issued), quantity(p.Returned)})
	}
	if t.Blank = moreRows; len(t.Rows) == 0 {
		t.Blank = blankRows
	}
	m.table(t)
	m.sign(words.signTaker, "", history.Moment{}, house("S1", "5.3c"))
	m.sign(words.signApprover, "", history.Moment{}, house("S1", "5.3a"))
	m.sign(words.signIssuer, "", history.Moment{})
	return m.done()
}

// jobOf names the job that a part is for.
func (m *maker) jobOf(p aftersales.Part) string {
	i := slices.IndexFunc(m.Order.Jobs, func(j aftersales.Job) bool { return j.ID == p.Job })
	if i < 0 {
		return ""
	}
	return wide.VisibleLines(m.Order.Jobs[i].Operation)
}

// ScrapApplication makes the application to scrap parts (报废申请单) that the ledger has under an id; reason is the paper
// with the applicant's words, if there is one. Another id is a fault. Of the input, the order is not used.
func ScrapApplication(in Input, s aftersales.Stock, id aftersales.ScrapID, reason history.Paper) (Form, error) {
	m := about(in, string(id), KindScrap, words.scrap)
	i := slices.IndexFunc(s.Scraps, func(a aftersales.Scrap) bool { return a.ID == id })
	var a aftersales.Scrap
	if i < 0 {
		m.faults.Add("id", fault.Unknown, "the ledger has no application %s", fault.Quote(string(id)))
	} else {
		a = s.Scraps[i]
	}
	decision := ""
	if a.Approved {
		decision = m.say(words.yes)
	}
	m.section(words.parts,
		m.field(words.partNumber, wide.VisibleLines(s.Number), house("S1", "5.4a")),
		m.field(words.part, wide.VisibleLines(s.Name)),
		m.field(words.quantity, quantity(a.Quantity), house("S1", "5.4a")),
		m.field(words.place, strings.TrimSpace(wordFor(m, placeWords, a.From.Kind)+" "+wide.VisibleLines(a.From.ID))),
		m.field(words.lot, wide.VisibleLines(string(a.Lot))),
		m.field(words.expires, lotExpires(s, a.Lot)),
		m.wide(words.scrapReason, m.paper("reason", reason), house("S1", "5.4a")),
		m.field(words.granted, decision, house("S1", "5.4b")))
	m.sign(words.signApplicant, m.person(a.By), history.Moment{}, house("S1", "5.4a"))
	m.sign(words.signParts, "", history.Moment{}, house("S1", "5.4b"))
	m.sign(words.signService, "", history.Moment{}, house("S1", "5.4b"))
	m.sign(words.signDecision, "", history.Moment{}, house("S1", "5.4b"))
	return m.done()
}

// lotExpires is the last day of a lot; nothing if it has none.
func lotExpires(s aftersales.Stock, id aftersales.LotID) string {
	i := slices.IndexFunc(s.Lots, func(l aftersales.Lot) bool { return l.ID == id })
	if i < 0 || s.Lots[i].Expires.IsZero() {
		return ""
	}
	return s.Lots[i].Expires.String()
}
