package peerbench

import "fmt"

// fen is an amount in minor units.
type fen int64

func (f fen) String() string { return fmt.Sprintf("%d.%02d", f/100, f%100) }

type minorLine struct{ gross, discount, net, tax, total fen }

type minorSum struct{ net, tax, total fen }

type minorResult struct {
	lines            []minorLine
	labour, material minorSum
	order            minorSum
}

func (s *minorSum) add(l *minorLine) {
	s.net += l.net
	s.tax += l.tax
	s.total += l.total
}

// hundredths reads a number of at most two digits after the point, unchecked but for its characters.
func hundredths(text string) (int64, error) {
	n, behind := int64(0), -1
	for i := range len(text) {
		switch c := text[i]; {
		case c == '.' && behind < 0:
			behind = 0
		case c < '0' || c > '9' || behind == 2:
			return 0, fmt.Errorf("not a number: %q", text)
		default:
			n = n*10 + int64(c-'0')
			if behind >= 0 {
				behind++
			}
		}
	}
	for ; behind < 2; behind++ {
		if behind >= 0 {
			n *= 10
		} else {
			n *= 10
			behind = 0
		}
	}
	return n, nil
}

// minorUnits prices an order in bare 64-bit minor units: no check for overflow, two digits for everything, no
// derivation. It is the limit below which nothing goes.
func minorUnits(jobs []job) (minorResult, error) {
	rate, err := hundredths(taxRate)
	if err != nil {
		return minorResult{}, err
	}
	r := minorResult{lines: make([]minorLine, len(jobs))}
	for i := range jobs {
		j, l := &jobs[i], &r.lines[i]
		quantity, err := hundredths(j.quantity)
		if err != nil {
			return r, err
		}
		price, err := hundredths(j.price)
		if err != nil {
			return r, err
		}
		l.gross = fen((quantity*price + 50) / 100)
		l.net = l.gross
		if j.discount != "" {
			off, err := hundredths(j.discount)
			if err != nil {
				return r, err
			}
			l.discount = fen((int64(l.gross)*off + 5000) / 10000)
			l.net -= l.discount
		}
		l.tax = fen((int64(l.net)*rate + 5000) / 10000)
		l.total = l.net + l.tax
		class := &r.material
		if j.labour {
			class = &r.labour
		}
		class.add(l)
		r.order.add(l)
	}
	return r, nil
}

func (r *minorResult) answer() answer {
	var a answer
	for i := range r.lines {
		l := &r.lines[i]
		a.lines = append(a.lines, five(l.gross, l.discount, l.net, l.tax, l.total))
	}
	sum := func(s *minorSum) string { return three(s.net, s.tax, s.total) }
	a.labour, a.material, a.order = sum(&r.labour), sum(&r.material), sum(&r.order)
	return a
}
