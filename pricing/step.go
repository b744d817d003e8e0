package pricing

import (
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
)

// step is one step of a derivation, held small: two numbers, what was done with them, and the outcome.
type step struct {
	left, right, result                cell
	line                               int32 // place in record.lines; or −1−place in record.payers
	ref                                int16 // place in record.refs, −1 for none
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

// noteRound records a rounding that changed the amount.
func (p *pricer) noteRound(line int, of target, how *rounding, from, to Number) {
	if from.scale != to.scale && compare(from, to) != 0 {
		p.note(line, of, opRound, from, Number{}, to).detail = how.mode.index()
	}
}

// notePlace records what rounding a sum did to one of its parts.
func (p *pricer) notePlace(line int, of target, rule Remainder, from, to Number) {
	if compare(from, to) != 0 {
		p.note(line, of, opPlace, from, Number{}, to).detail = rule.index()
	}
}
