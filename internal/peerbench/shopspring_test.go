package peerbench

import (
	"fmt"

	"github.com/shopspring/decimal"
)

// shopspringLine is a line as a developer who prices by hand keeps it.
type shopspringLine struct{ gross, discount, net, tax, total decimal.Decimal }

type shopspringSum struct{ net, tax, total decimal.Decimal }

type shopspringResult struct {
	lines            []shopspringLine
	labour, material shopspringSum
	order            shopspringSum
}

func (s *shopspringSum) add(l *shopspringLine) {
	s.net = s.net.Add(l.net)
	s.tax = s.tax.Add(l.tax)
	s.total = s.total.Add(l.total)
}

// shopspringByHand prices an order with shopspring/decimal as a careful developer writes it: the tax rate is read once,
// nothing is looked up in maps, and only a line with a discount works one out.
func shopspringByHand(jobs []job) (shopspringResult, error) {
	percent, err := decimal.NewFromString(taxRate)
	if err != nil {
		return shopspringResult{}, err
	}
	rate := percent.Shift(-2)
	r := shopspringResult{lines: make([]shopspringLine, len(jobs))}
	for i := range jobs {
		j, l := &jobs[i], &r.lines[i]
		quantity, err := decimal.NewFromString(j.quantity)
		if err != nil {
			return r, fmt.Errorf("line %d: %w", i, err)
		}
		price, err := decimal.NewFromString(j.price)
		if err != nil {
			return r, fmt.Errorf("line %d: %w", i, err)
		}
		var off decimal.Decimal
		if j.discount != "" {
			if off, err = decimal.NewFromString(j.discount); err != nil {
				return r, fmt.Errorf("line %d: %w", i, err)
			}
		}
		*l = shopspringPrice(quantity, price, off, rate)
		r.add(j.labour, l)
	}
	return r, nil
}

// shopspringPrice prices one line.
func shopspringPrice(quantity, price, off, rate decimal.Decimal) shopspringLine {
	var l shopspringLine
	l.gross = quantity.Mul(price).Round(2)
	l.net = l.gross
	if !off.IsZero() {
		l.discount = l.gross.Mul(off.Shift(-2)).Round(2)
		l.net = l.gross.Sub(l.discount)
	}
	l.tax = l.net.Mul(rate).Round(2)
	l.total = l.net.Add(l.tax)
	return l
}

func (r *shopspringResult) add(labour bool, l *shopspringLine) {
	if labour {
		r.labour.add(l)
	} else {
		r.material.add(l)
	}
	r.order.add(l)
}

// shopspringTyped is a line of the order whose numbers are decimals already.
type shopspringTyped struct {
	labour                    bool
	quantity, price, discount decimal.Decimal
}

func shopspringRead(jobs []job) []shopspringTyped {
	out := make([]shopspringTyped, len(jobs))
	for i, j := range jobs {
		out[i] = shopspringTyped{labour: j.labour, quantity: decimal.RequireFromString(j.quantity), price: decimal.RequireFromString(j.price)}
		if j.discount != "" {
			out[i].discount = decimal.RequireFromString(j.discount)
		}
	}
	return out
}

// shopspringFromDecimals is shopspringByHand without the reading of text.
func shopspringFromDecimals(jobs []shopspringTyped, rate decimal.Decimal) shopspringResult {
	r := shopspringResult{lines: make([]shopspringLine, len(jobs))}
	for i := range jobs {
		j := &jobs[i]
		r.lines[i] = shopspringPrice(j.quantity, j.price, j.discount, rate)
		r.add(j.labour, &r.lines[i])
	}
	return r
}

func (r *shopspringResult) answer() answer {
	var a answer
	text := func(d decimal.Decimal) fixed { return fixed(d.StringFixed(2)) }
	for i := range r.lines {
		l := &r.lines[i]
		a.lines = append(a.lines, five(text(l.gross), text(l.discount), text(l.net), text(l.tax), text(l.total)))
	}
	sum := func(s *shopspringSum) string { return three(text(s.net), text(s.tax), text(s.total)) }
	a.labour, a.material, a.order = sum(&r.labour), sum(&r.material), sum(&r.order)
	return a
}

// fixed is an amount in its final form.
type fixed string

func (f fixed) String() string { return string(f) }
