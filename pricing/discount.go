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
func (p *pricer) readOff(field, text string) off {
	digits, percent := strings.CutSuffix(text, "%")
	if !percent {
		return off{false, p.amount(field, text, false)}
	}
	o := off{true, p.number(field, digits, true)}
	if compare(o.n, hundred) > 0 {
		p.faults.Add(p.at.at(field), fault.Range, "more than 100 %%: %s", fault.Quote(text))
	}
	return o
}

// lineOff is the discount that a line says itself, for all its shares.
type lineOff struct {
	off
	line int // the first of its lines in the record
}

func (p *pricer) readLineDiscount(l *Line, line int) {
	p.lineOffs = append(p.lineOffs, lineOff{p.readOff("discount", l.Discount), line})
}

// takeDiscounts takes off what the lines of the order say themselves.
func (p *pricer) takeDiscounts() {
	for i := range p.lineOffs {
		o := &p.lineOffs[i]
		l := &p.rec.lines[o.line]
		how := &p.payers[l.payer].round
		gross := p.rec.get(l.gross)
		if o.percent {
			exactOff := p.mul(gross, o.n.shift(2))
			rounded := p.fix(exactOff, how)
			p.note(o.line, ofDiscount, opDiscount, gross, o.n, exactOff)
			p.noteFix(o.line, ofDiscount, how, exactOff, rounded)
			l.discount = p.put(rounded)
			continue
		}
		p.note(o.line, ofDiscount, opTakeOff, gross, Number{}, o.n)
		p.bump(&l.discount, o.n)
	}
}
