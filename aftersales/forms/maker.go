package forms

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/internal/wide"
	"example.com/servicelane/pricing"
)

// maker fills in one form.
type maker struct {
	Input
	lang   lang
	form   Form
	papers map[string]*aftersales.Paper
	faults fault.List
}

// newMaker begins a form.
func newMaker(in Input, kind Kind, title phrase) *maker {
	m := &maker{Input: in, lang: langOf(in.Language), papers: make(map[string]*aftersales.Paper, len(in.Papers))}
	for i := range in.Papers {
		p := &in.Papers[i]
		if m.papers[p.ID] != nil {
			m.faults.Add(fault.Index("papers", i)+".id", fault.Duplicate, "another paper has the id %s", fault.Quote(p.ID))
		}
		m.papers[p.ID] = p
	}
	s := in.Shop
	m.form = Form{Kind: kind, Language: tags[m.lang], Title: m.say(title), Number: wide.VisibleLines(cmp.Or(in.Order.Number, string(in.Order.ID))),
		Shop: Shop{Name: wide.VisibleLines(s.Name), Address: wide.VisibleLines(s.Address), Phone: wide.VisibleLines(s.Phone), Licence: wide.VisibleLines(s.Licence), Zone: s.Zone}}
	if !in.At.IsZero() {
		m.form.Printed = m.time(in.At)
	}
	return m
}

// done ends the form.
func (m *maker) done() (Form, error) {
	if err := m.faults.Err(); err != nil {
		return Form{}, err
	}
	if m.Cite {
		m.cite()
	}
	return m.form, nil
}

// cite lists the clauses that demand something of the form.
func (m *maker) cite() {
	t := &Table{Columns: []Column{{Title: m.say(words.entry)}, {Title: m.say(words.clauses)}}}
	add := func(label string, sources []cite.Source) {
		row := []string{label, wide.VisibleLines(cite.List(sources))}
		if len(sources) > 0 && !slices.ContainsFunc(t.Rows, func(r []string) bool { return slices.Equal(r, row) }) {
			t.Rows = append(t.Rows, row)
		}
	}
	for _, s := range m.form.Sections {
		for _, f := range s.Fields {
			add(f.Label, f.Sources)
		}
		if s.Table == nil {
			continue
		}
		for _, c := range s.Table.Columns {
			add(c.Title, c.Sources)
		}
		for _, f := range s.Table.Sums {
			add(f.Label, f.Sources)
		}
	}
	for _, s := range m.form.Signatures {
		add(s.Label, s.Sources)
	}
	if len(t.Rows) > 0 {
		m.form.Sections = append(m.form.Sections, Section{Title: m.say(words.basis), Table: t})
	}
}

func (m *maker) say(p phrase, values ...string) string { return p.in(m.lang, values...) }

func (m *maker) section(title phrase, fields ...Field) {
	m.form.Sections = append(m.form.Sections, Section{Title: m.say(title), Fields: slices.DeleteFunc(fields, func(f Field) bool { return f.Label == "" })})
}

// table adds a table below the fields of the last section.
func (m *maker) table(t *Table) { m.form.Sections[len(m.form.Sections)-1].Table = t }

func (m *maker) field(label phrase, value string, sources ...cite.Source) Field {
	return Field{Label: m.say(label), Value: value, Sources: sources}
}

func (m *maker) wide(label phrase, value string, sources ...cite.Source) Field {
	f := m.field(label, value, sources...)
	f.Wide = true
	return f
}

// known is a field that is left out where it has no value: nobody would fill it in by hand.
func (m *maker) known(label phrase, value string, sources ...cite.Source) Field {
	if value == "" {
		return Field{}
	}
	return m.field(label, value, sources...)
}

// column is a column of text, number one of figures.
func (m *maker) column(title phrase, sources ...cite.Source) Column {
	return Column{Title: m.say(title), Sources: sources}
}

func (m *maker) number(title phrase, sources ...cite.Source) Column {
	return Column{Title: m.say(title), Right: true, Sources: sources}
}

func (m *maker) note(p phrase, values ...string) {
	m.form.Notes = append(m.form.Notes, m.say(p, values...))
}

func (m *maker) sign(label phrase, name string, at history.Moment, sources ...cite.Source) {
	m.form.Signatures = append(m.form.Signatures, Signature{Label: m.say(label), Name: name, At: m.moment(at), Sources: sources})
}

// paper gives what a paper holds, masked as the input says.
func (m *maker) paper(path string, ref history.Paper) string {
	if ref == (history.Paper{}) {
		return ""
	}
	p := m.papers[ref.ID]
	switch {
	case p == nil:
		if !slices.Contains(m.form.Missing, ref.ID) {
			m.form.Missing = append(m.form.Missing, ref.ID)
		}
		return ""
	case p.Erased:
		return m.say(words.erased)
	case !p.Matches(ref):
		m.faults.Add(path, fault.Mismatch, "the record refers to another content of the paper %s", fault.Quote(ref.ID))
		return ""
	}
	text := p.Content.Reveal()
	if mask, hidden := m.Masks[p.Kind]; hidden && text != "" {
		text = mask.Apply(text)
	}
	return wide.VisibleLines(text)
}

// person gives the name of a member of staff, or the id.
func (m *maker) person(id aftersales.PersonID) string {
	if i := slices.IndexFunc(m.Staff, func(p aftersales.Person) bool { return p.ID == id }); i >= 0 && m.Staff[i].Name.ID != "" {
		return m.paper(fault.Index("staff", i)+".name", m.Staff[i].Name)
	}
	return wide.VisibleLines(string(id))
}

// phones are the telephone numbers of the customer.
func (m *maker) phones() string {
	var numbers []string
	for i, ref := range m.Customer.Phones {
		if n := m.paper(fault.Index("customer.phones", i), ref); n != "" {
			numbers = append(numbers, n)
		}
	}
	return strings.Join(numbers, ", ")
}

// moment writes when something was, a bare day without the hour; nothing if it is not known.
func (m *maker) moment(at history.Moment) string {
	if t, ok := at.Instant(); ok {
		return m.time(t)
	}
	return at.String()
}

// time writes a time to the minute, in the zone of the shop.
func (m *maker) time(t time.Time) string {
	if m.Shop.Zone != nil {
		t = t.In(m.Shop.Zone)
	}
	return t.Format("2006-01-02 15:04")
}

// km writes a reading.
func (m *maker) km(reading *int64) string {
	if reading == nil {
		return ""
	}
	return whole(*reading) + " km"
}

// whole writes a whole number in groups of three.
func whole(n int64) string {
	digits := fmt.Sprint(n)
	for i := len(digits) - 3; i > 0 && digits[i-1] != '-'; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// amount writes an amount without its currency, sum with it, in at least the digits of the currency; nothing for the
// zero Money.
func amount(a pricing.Money) string {
	if a.Currency() == "" {
		return ""
	}
	return inDigits(a).Amount()
}

func (m *maker) sum(a pricing.Money) string { return inDigits(a).Display(tags[m.lang]) }

func inDigits(a pricing.Money) pricing.Money {
	return a.Round(max(a.Digits(), a.Currency().Digits()), pricing.Down) // no digit is lost
}

// unlessZero is [amount], but nothing for 0.
func unlessZero(a pricing.Money) string {
	if a.IsZero() {
		return ""
	}
	return amount(a)
}

// box is a box to tick, ticked or not.
func box(ticked bool, label string) string {
	if ticked {
		return "☑ " + label
	}
	return "☐ " + label
}
