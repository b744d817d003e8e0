package pricing

import (
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
)

// step is one step of a derivation, held small: two numbers, what was done with them, and the outcome.
type step struct {
	left, right, result                cell
	line                               int32 // place in record.lines; or −1−place in record.payers
	ref                                int16 // place in record.refs; −1 for none; or −2−place in record.taxes
	leftScale, rightScale, resultScale uint8
	op                                 opcode
	of                                 target
	detail                             uint8 // place of the rounding mode or remainder rule in its list
}

// opcode is a kind of step as a small number.
type opcode uint8

const (
	opTime     opcode = iota // hours × rate
	opPieces                 // quantity × price
	opPart                   // the payer's share
	opRound                  // rounded
	opPlace                  // a minor unit placed by the remainder rule
	opTax                    // base × tax rate
	opInclude                // total / (1 + tax rates)
	opDiscount               // base × discount rate
	opTakeOff                // an amount taken off
	opCash                   // rounded to a payable step
)

// target is the amount that a step leads to.
type target uint8

const (
	ofGross target = iota
	ofDiscount
	ofTax
	ofDue
)

// Ref is what a step cites: a tax, a discount, or an entry of a rate card.
type Ref struct {
	// ID is that of the tax, the discount or the card.
	ID string `json:"id"`
	// Entry is the path of the entry in the card.
	Entry string `json:"entry,omitempty"`
	// Valid are the days on which the entry holds.
	Valid cal.Span `json:"valid,omitzero"`
	// Sources say where it comes from.
	Sources []cite.Source `json:"sources,omitempty"`
}

// note records a step.
func (p *pricer) note(line int, of target, op opcode, left, right, result Number) *step {
	r := p.rec
	r.steps = append(r.steps, step{
		op: op, of: of, line: int32(line), ref: -1,
		left: r.put(left), right: r.put(right), result: r.put(result),
		leftScale: uint8(left.scale), rightScale: uint8(right.scale), resultScale: uint8(result.scale),
	})
	return &r.steps[len(r.steps)-1]
}

// noteValue records what a line is worth.
func (p *pricer) noteValue(line int, v *value) {
	op := opPieces
	if v.timed {
		op = opTime
	}
	p.note(line, ofGross, op, v.quantity, v.each, v.gross)
}

// noteFix records how an exact amount became one of whole units, if that changed it: rounded by itself, or as a part of
// a rounded sum.
func (p *pricer) noteFix(line int, of target, how *rounding, from, to Number) {
	if from.scale == to.scale || compare(from, to) == 0 {
		return
	}
	op, detail := opRound, uint8(how.mode)
	if how.total {
		op, detail = opPlace, uint8(how.remainder)
	}
	p.note(line, of, op, from, Number{}, to).detail = detail
}
