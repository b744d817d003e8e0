package main

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"example.com/servicelane/internal/wide"
	"example.com/servicelane/pricing"
)

// sheet writes a result for people to read: its lines, its sums, and what is to be paid.
func sheet(doc *document, res pricing.Result, w words) string {
	s := sheetWriter{w: w, res: res, rules: &doc.Rules}
	s.heading(doc)
	s.lines()
	s.classes()
	s.taxes()
	s.payers()
	s.notices()
	s.sum()
	return s.b.String()
}

type sheetWriter struct {
	b     strings.Builder
	w     words
	res   pricing.Result
	rules *pricing.Rules
}

func (s *sheetWriter) class(c pricing.Class) string { return s.rules.ClassName(c, s.w.tag) }

func (s *sheetWriter) heading(doc *document) {
	parts := []string{s.w.title}
	if doc.ID != "" {
		parts = append(parts, wide.Visible(doc.ID))
	}
	if !doc.Date.IsZero() {
		parts = append(parts, doc.Date.String())
	}
	parts = append(parts, string(s.res.Total().Currency()))
	s.b.WriteString(strings.Join(parts, "  ") + "\n\n")
}

func (s *sheetWriter) put(t table) { s.b.WriteString(t.String() + "\n") }

func (s *sheetWriter) lines() {
	w := s.w
	t := table{columns: []column{{w.number, true}, {w.class, false}, {w.code, false}, {w.name, false}, {w.quantity, true}, {w.price, true},
		{w.retail, true}, {w.part, true}, {w.gross, true}, {w.discount, true}, {w.net, true}, {w.tax, true}, {w.total, true}, {w.payer, false}}}
	onePayer := len(s.res.Payers()) == 1
	for i, l := range s.res.Lines() {
		payer := s.payerOf(l.Payer)
		if onePayer {
			payer = ""
		}
		t.add(strconv.Itoa(i+1), wide.Visible(s.class(l.Class)), wide.Visible(l.Code), wide.Visible(l.Name), s.quantity(&l), price(&l),
			unlessZero(l.Retail), percent(l.Part), l.Gross.Amount(), unlessZero(l.Discount.Neg()), l.Net.Amount(), l.Tax.Amount(), l.Total.Amount(), payer)
	}
	if len(t.rows) > 0 {
		s.put(t)
	}
}

func (s *sheetWriter) quantity(l *pricing.LineResult) string {
	if l.Timed {
		return l.Quantity.String() + " " + s.w.hours
	}
	return l.Quantity.String()
}

// price is the price of a piece or an hour, where the amount is made of it alone. Of what has surcharges, a least charge, a set
// price or a distance it would be the wrong one to multiply by: those derivations are told by -explain.
func price(l *pricing.LineResult) string {
	product := l.UnitPrice.Mul(l.Quantity)
	if !l.Part.IsZero() {
		product = product.Share(l.Part)
	}
	if off, err := product.Sub(l.Gross); err != nil || !off.Round(l.Gross.Digits(), pricing.Down).IsZero() {
		return ""
	}
	return l.UnitPrice.Amount()
}

func percent(p pricing.Percent) string {
	if p.IsZero() {
		return ""
	}
	return p.String() + " %"
}

func unlessZero(m pricing.Money) string {
	if m.IsZero() {
		return ""
	}
	return m.Amount()
}

// amountColumns are a name and the amounts behind it.
func (s *sheetWriter) amountColumns(name string) []column {
	return []column{{name, false}, {s.w.gross, true}, {s.w.discount, true}, {s.w.net, true}, {s.w.tax, true}, {s.w.total, true}}
}

func amountCells(name string, a pricing.Amounts) []string {
	return []string{name, a.Gross.Amount(), unlessZero(a.Discount.Neg()), a.Net.Amount(), a.Tax.Amount(), a.Total.Amount()}
}

func (s *sheetWriter) classes() {
	t := table{columns: s.amountColumns(s.w.sums)}
	for _, c := range s.res.Classes() {
		t.add(amountCells(wide.Visible(s.class(c.Class)), c.Amounts)...)
	}
	t.add(amountCells(s.w.order, s.res.Amounts())...)
	s.put(t)
}

func (s *sheetWriter) taxes() {
	t := table{columns: []column{{s.w.taxes, false}, {s.w.rate, true}, {s.w.base, true}, {s.w.tax, true}}}
	for _, tax := range s.res.Taxes() {
		name := wide.Visible(tax.Name)
		if name == "" {
			name = wide.Visible(tax.ID)
		}
		t.add(name, tax.Rate.String()+" %", tax.Base.Amount(), tax.Amount.Amount())
	}
	if len(t.rows) > 0 {
		s.put(t)
	}
}

func (s *sheetWriter) payers() {
	payers := s.res.Payers()
	if len(payers) == 1 && payers[0].Due.Equal(payers[0].Total) {
		return
	}
	t := table{columns: append(s.amountColumns(s.w.payers), column{s.w.moved, true}, column{s.w.cash, true}, column{s.w.due, true})}
	for _, p := range payers {
		t.add(append(amountCells(s.payerOf(p.ID), p.Amounts), unlessZero(p.Moved), unlessZero(p.Cash), p.Due.Amount())...)
	}
	s.put(t)
}

// payerOf names a payer: by the name that the order gives, by the kind that stands for a name, or by the id.
func (s *sheetWriter) payerOf(id string) string {
	p, _ := s.res.Payer(id)
	switch {
	case p.Name != "":
		return wide.Visible(p.Name)
	case p.ID == string(p.Kind):
		return s.w.kinds[p.Kind]
	}
	return wide.Visible(id)
}

func (s *sheetWriter) notices() {
	t := table{columns: []column{{s.w.line, true}, {s.w.notices, false}, {"", false}, {"", false}, {s.w.was, true}, {s.w.is, true}}}
	for _, n := range s.res.Notices() {
		line := ""
		if n.Line >= 0 {
			line = strconv.Itoa(n.Line + 1)
		}
		t.add(line, s.w.about[n.Code], wide.Visible(n.ID), wide.Visible(n.Text), n.Was.String(), n.Is.String())
	}
	if len(t.rows) > 0 {
		s.put(t)
	}
}

// sum tells the total, on a sheet for mainland China also in capitals.
func (s *sheetWriter) sum() {
	total := s.res.Total()
	s.b.WriteString(s.w.total + "  " + total.Display(s.w.tag))
	if s.w.tag == language.SimplifiedChinese && total.Currency() == "CNY" {
		if capitals, err := total.Capitals(pricing.Zheng); err == nil {
			s.b.WriteString("  " + s.w.capitals + "  人民币" + capitals)
		}
	}
	s.b.WriteString("\n")
}
