package peerbench

import (
	"fmt"

	"github.com/cockroachdb/apd/v3"
)

type apdLine struct{ gross, discount, net, tax, total apd.Decimal }

type apdSum struct{ net, tax, total apd.Decimal }

type apdResult struct {
	lines            []apdLine
	labour, material apdSum
	order            apdSum
}

// apdPricer does the arithmetic of one order; the first error stays.
type apdPricer struct {
	apd.ErrDecimal
	rate apd.Decimal
}

// cents rounds half up to two digits.
func (p *apdPricer) cents(d *apd.Decimal) { p.Quantize(d, d, -2) }

// apdByHand prices an order with cockroachdb/apd, which works in place.
func apdByHand(jobs []job) (apdResult, error) {
	context := apd.BaseContext.WithPrecision(30)
	context.Rounding = apd.RoundHalfUp
	p := apdPricer{ErrDecimal: apd.MakeErrDecimal(context)}
	if _, _, err := p.rate.SetString(taxRate); err != nil {
		return apdResult{}, err
	}
	p.rate.Exponent -= 2
	r := apdResult{lines: make([]apdLine, len(jobs))}
	var quantity, price, off apd.Decimal
	for i := range jobs {
		j, l := &jobs[i], &r.lines[i]
		if _, _, err := quantity.SetString(j.quantity); err != nil {
			return r, fmt.Errorf("line %d: %w", i, err)
		}
		if _, _, err := price.SetString(j.price); err != nil {
			return r, fmt.Errorf("line %d: %w", i, err)
		}
		p.Mul(&l.gross, &quantity, &price)
		p.cents(&l.gross)
		l.net.Set(&l.gross)
		if j.discount != "" {
			if _, _, err := off.SetString(j.discount); err != nil {
				return r, fmt.Errorf("line %d: %w", i, err)
			}
			off.Exponent -= 2
			p.Mul(&l.discount, &l.gross, &off)
			p.cents(&l.discount)
			p.Sub(&l.net, &l.gross, &l.discount)
		}
		p.Mul(&l.tax, &l.net, &p.rate)
		p.cents(&l.tax)
		p.Add(&l.total, &l.net, &l.tax)
		p.addTo(&r, j.labour, l)
	}
	return r, p.Err()
}

func (p *apdPricer) addTo(r *apdResult, labour bool, l *apdLine) {
	class := &r.material
	if labour {
		class = &r.labour
	}
	for _, s := range [...]*apdSum{class, &r.order} {
		p.Add(&s.net, &s.net, &l.net)
		p.Add(&s.tax, &s.tax, &l.tax)
		p.Add(&s.total, &s.total, &l.total)
	}
}

func (r *apdResult) answer() answer {
	var a answer
	text := func(d *apd.Decimal) fixed {
		if d.IsZero() {
			return "0.00"
		}
		return fixed(d.Text('f'))
	}
	for i := range r.lines {
		l := &r.lines[i]
		a.lines = append(a.lines, five(text(&l.gross), text(&l.discount), text(&l.net), text(&l.tax), text(&l.total)))
	}
	sum := func(s *apdSum) string { return three(text(&s.net), text(&s.tax), text(&s.total)) }
	a.labour, a.material, a.order = sum(&r.labour), sum(&r.material), sum(&r.order)
	return a
}
