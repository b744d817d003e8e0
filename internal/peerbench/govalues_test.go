package peerbench

import (
	"fmt"

	"github.com/govalues/decimal"
)

type govaluesLine struct{ gross, discount, net, tax, total decimal.Decimal }

type govaluesSum struct{ net, tax, total decimal.Decimal }

type govaluesResult struct {
	lines            []govaluesLine
	labour, material govaluesSum
	order            govaluesSum
}

// govaluesPricer does the arithmetic of one order; the first error stays.
type govaluesPricer struct{ err error }

func (p *govaluesPricer) keep(d decimal.Decimal, err error) decimal.Decimal {
	if err != nil && p.err == nil {
		p.err = err
	}
	return d
}

// cents rounds half up to two digits. The library itself rounds half to even; no exact half meets an odd digit in the
// product of two amounts unless the digits behind the point are exactly 5.
func (p *govaluesPricer) cents(d decimal.Decimal) decimal.Decimal {
	cut := d.Trunc(2)
	if p.keep(d.Sub(cut)).Abs().Cmp(half) >= 0 {
		cut = p.keep(cut.Add(cent.CopySign(d)))
	}
	return cut
}

var (
	half    = decimal.MustParse("0.005")
	cent    = decimal.MustParse("0.01")
	hundred = decimal.MustParse("100")
)

// govaluesByHand prices an order with govalues/decimal, which holds most numbers in 64 bits.
func govaluesByHand(jobs []job) (govaluesResult, error) {
	var p govaluesPricer
	rate := p.keep(p.keep(decimal.Parse(taxRate)).Quo(hundred))
	r := govaluesResult{lines: make([]govaluesLine, len(jobs))}
	for i := range jobs {
		j, l := &jobs[i], &r.lines[i]
		quantity, price := p.keep(decimal.Parse(j.quantity)), p.keep(decimal.Parse(j.price))
		l.gross = p.cents(p.keep(quantity.Mul(price)))
		l.net = l.gross
		if j.discount != "" {
			off := p.keep(p.keep(decimal.Parse(j.discount)).Quo(hundred))
			l.discount = p.cents(p.keep(l.gross.Mul(off)))
			l.net = p.keep(l.gross.Sub(l.discount))
		}
		l.tax = p.cents(p.keep(l.net.Mul(rate)))
		l.total = p.keep(l.net.Add(l.tax))
		class := &r.material
		if j.labour {
			class = &r.labour
		}
		p.addTo(class, l)
		p.addTo(&r.order, l)
		if p.err != nil {
			return r, fmt.Errorf("line %d: %w", i, p.err)
		}
	}
	return r, nil
}

func (p *govaluesPricer) addTo(s *govaluesSum, l *govaluesLine) {
	s.net = p.keep(s.net.Add(l.net))
	s.tax = p.keep(s.tax.Add(l.tax))
	s.total = p.keep(s.total.Add(l.total))
}

func (r *govaluesResult) answer() answer {
	var a answer
	text := func(d decimal.Decimal) fixed { return fixed(d.Rescale(2).String()) }
	for i := range r.lines {
		l := &r.lines[i]
		a.lines = append(a.lines, five(text(l.gross), text(l.discount), text(l.net), text(l.tax), text(l.total)))
	}
	sum := func(s *govaluesSum) string { return three(text(s.net), text(s.tax), text(s.total)) }
	a.labour, a.material, a.order = sum(&r.labour), sum(&r.material), sum(&r.order)
	return a
}
