package pricing

import (
	"strings"

	"example.com/servicelane/internal/fault"
)

// off is a discount read: a percentage or an amount.
type off struct {
	percent bool
	n       Number
}

// readOff reads "10%" or "15.00".
func (p *pricer) readOff(w place, field, text string) off {
	digits, percent := strings.CutSuffix(text, "%")
	if !percent {
		return off{false, p.amount(w, field, text, false)}
	}
	o := off{true, p.number(w, field, digits, true)}
	if compare(o.n, hundred) > 0 {
		p.faults.Add(w.at(field), fault.Range, "more than 100 %%: %s", fault.Quote(text))
	}
	return o
}

// takeDiscounts takes off what the lines of the order say themselves.
func (p *pricer) takeDiscounts() {
	for i := range p.rec.lines {
		l := &p.rec.lines[i]
		text := p.order.Lines[l.input].Discount
		if text == "" {
			continue
		}
		o := p.readOff(place{"", "lines", int(l.input)}, "discount", text)
		how := &p.payers[l.payer].round
		gross := p.rec.get(l.gross)
		if o.percent {
			exactOff := p.mul(gross, o.n.shift(2))
			rounded := p.round(exactOff, how.digits, how.mode)
			p.note(i, ofDiscount, opDiscount, gross, o.n, exactOff)
			p.noteRound(i, ofDiscount, how, exactOff, rounded)
			l.discount = p.put(rounded)
			continue
		}
		p.note(i, ofDiscount, opTakeOff, gross, Number{}, o.n)
		p.bump(&l.discount, o.n)
	}
}
