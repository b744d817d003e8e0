package pricing

import (
	"slices"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/internal/fault"
)

// step is one step of a derivation as the record holds it: two numbers, what was done with them, and the outcome.
type step struct {
	left, right, result                cell
	line                               int32 // place in record.lines; or −1−place in record.payers
	ref                                int32 // place in record.refs; −1 for none; or −2−place in record.taxes
	leftScale, rightScale, resultScale uint8
	op                                 opcode
	of                                 target
	detail                             uint8 // place of the rounding mode or remainder rule in its list
}

// StepOp is what a step of a derivation does with its two numbers, Left and Right, to get its Result.
type StepOp string

// The kinds of steps.
const (
	StepTime       StepOp = "time"        // hours × rate
	StepPieces     StepOp = "pieces"      // quantity × price
	StepPart       StepOp = "part"        // amount × the payer's percentage
	StepRound      StepOp = "round"       // Left rounded by a mode
	StepPlace      StepOp = "place"       // Left brought to whole units as a part of a rounded sum, by a remainder rule
	StepTax        StepOp = "tax"         // base × tax rate
	StepInclude    StepOp = "include"     // the taxes in the amount Left, where taxes raise a net amount to Right times: Left − Left / Right, rounded
	StepContained  StepOp = "contained"   // of the taxes in an amount, the one of Right per cent of Left
	StepDiscount   StepOp = "discount"    // base × discount rate
	StepTakeOff    StepOp = "take_off"    // of the amount Right, what is taken off a line worth Left
	StepCash       StepOp = "cash"        // Left rounded to a payable step
	StepAtMost     StepOp = "at_most"     // Left lowered to Right
	StepAtLeast    StepOp = "at_least"    // Left raised to Right
	StepQuota      StepOp = "quota"       // hours of the card
	StepJobPrice   StepOp = "job_price"   // price of a job of the card
	StepRate       StepOp = "rate"        // price of an hour of the card
	StepListPrice  StepOp = "list_price"  // price of a part of the card
	StepPercentOn  StepOp = "percent_on"  // a surcharge of Right per cent of Left; Result is with those before it
	StepHoursOn    StepOp = "hours_on"    // Left + Right hours
	StepAmountOn   StepOp = "amount_on"   // Left + the amount Right
	StepOverlap    StepOp = "overlap"     // Left − Right hours shared with another operation
	StepIncluded   StepOp = "included"    // Left hours not charged: part of another operation
	StepMarkup     StepOp = "markup"      // cost + Right per cent, rounded
	StepBand       StepOp = "band"        // rate + Right per cent, rounded
	StepBase       StepOp = "base"        // base price of a distance
	StepDistance   StepOp = "distance"    // kilometres × price
	StepSupplied   StepOp = "supplied"    // Left pieces that the customer has brought
	StepHours      StepOp = "hours"       // of flat-rate hours Left and clocked hours Right, those charged
	StepMenu       StepOp = "menu"        // of the price Right of a kit or menu, the part for a line worth Left by itself
	StepFeePercent StepOp = "fee_percent" // Right per cent of lines worth Left
	StepFeeEach    StepOp = "fee_each"    // units × amount
	StepMoved      StepOp = "moved"       // Left changed by Right, which another payer bears or leaves
	StepSum        StepOp = "sum"         // Left + Right, an amount of the result
	StepLess       StepOp = "less"        // Left − Right, an amount of the result
)

// stepOps holds the kinds of steps; an opcode is the place of one.
var stepOps = [...]StepOp{StepTime, StepPieces, StepPart, StepRound, StepPlace, StepTax, StepInclude, StepContained, StepDiscount,
	StepTakeOff, StepCash, StepAtMost, StepAtLeast, StepQuota, StepJobPrice, StepRate, StepListPrice, StepPercentOn,
	StepHoursOn, StepAmountOn, StepOverlap, StepIncluded, StepMarkup, StepBand, StepBase, StepDistance, StepSupplied,
	StepHours, StepMenu, StepFeePercent, StepFeeEach, StepMoved, StepSum, StepLess}

// StepOps lists every kind of step.
func StepOps() []StepOp { return slices.Clone(stepOps[:]) }

// Valid tells whether o is one of [StepOps].
func (o StepOp) Valid() bool { return slices.Contains(stepOps[:], o) }

// opcode is a StepOp as its place in stepOps.
type opcode uint8

const (
	opTime opcode = iota
	opPieces
	opPart
	opRound
	opPlace
	opTax
	opInclude
	opContained
	opDiscount
	opTakeOff
	opCash
	opAtMost
	opAtLeast
	opQuota
	opJobPrice
	opRate
	opListPrice
	opPercentOn
	opHoursOn
	opAmountOn
	opOverlap
	opIncluded
	opMarkup
	opBand
	opBase
	opDistance
	opSupplied
	opHoursBasis
	opMenu
	opFeePercent
	opFeeEach
	opMoved
	opSum
	opLess
)

// StepOf is the amount that a step leads to.
type StepOf string

// The amounts that have steps.
const (
	OfGross    StepOf = "gross"
	OfDiscount StepOf = "discount"
	OfNet      StepOf = "net"
	OfTax      StepOf = "tax"
	OfTotal    StepOf = "total"
	OfDue      StepOf = "due"
)

// stepOfs holds the amounts; a target is the place of one.
var stepOfs = [...]StepOf{OfGross, OfDiscount, OfNet, OfTax, OfTotal, OfDue}

// StepOfs lists every amount that has steps.
func StepOfs() []StepOf { return slices.Clone(stepOfs[:]) }

// Valid tells whether o is one of [StepOfs].
func (o StepOf) Valid() bool { return slices.Contains(stepOfs[:], o) }

// target is a StepOf as its place in stepOfs.
type target uint8

const (
	ofGross target = iota
	ofDiscount
	ofNet
	ofTax
	ofTotal
	ofDue
)

// Ref is what a step cites: a tax, a discount, a fee, or an entry of a rate card.
type Ref struct {
	// ID is that of the tax, the discount, the fee or the card.
	ID string `json:"id"`
	// Name is its text for people.
	Name string `json:"name,omitempty"`
	// Version is that of the card.
	Version string `json:"version,omitempty"`
	// Entry is the path of the entry in the card.
	Entry string `json:"entry,omitempty"`
	// Valid are the days on which the entry holds.
	Valid cal.Span `json:"valid,omitzero"`
	// Sources say where it comes from.
	Sources []cite.Source `json:"sources,omitempty"`
}

// refRec is a Ref as the record holds it; of a result read back, it is the Ref itself.
type refRec struct {
	id, name string
	card     *Card
	entry    entry
	valid    cal.Span
	sources  []cite.Source
	told     *Ref
}

func (r *refRec) ref() *Ref {
	if r.told != nil {
		return r.told
	}
	out := &Ref{ID: r.id, Name: r.name, Valid: r.valid, Sources: r.sources}
	if r.card != nil {
		out.Version, out.Entry = r.card.Version, r.entry.String()
	}
	return out
}

// entry is the place of an entry in a card: list[i], or list[i].below[j].
type entry struct {
	list, below string
	i, j        int
}

func (e entry) String() string {
	path := fault.Index(e.list, e.i)
	if e.below != "" {
		path = fault.Index(path+"."+e.below, e.j)
	}
	return path
}

// note records a step.
func (p *pricer) note(line int, of target, op opcode, left, right, result Number) *step {
	s := p.step(op, left, right, result, -1)
	s.line, s.of = int32(line), of
	p.rec.steps = append(p.rec.steps, s)
	return &p.rec.steps[len(p.rec.steps)-1]
}

func (p *pricer) step(op opcode, left, right, result Number, ref int32) step {
	r := p.rec
	return step{op: op, ref: ref, left: r.put(left), right: r.put(right), result: r.put(result),
		leftScale: uint8(left.scale), rightScale: uint8(right.scale), resultScale: uint8(result.scale)}
}

// noteValue records what a line is worth.
func (p *pricer) noteValue(line int, v *value) {
	p.note(line, ofGross, v.op(), v.quantity, v.each, v.gross)
}

func (v *value) op() opcode {
	if v.timed {
		return opTime
	}
	return opPieces
}

// pend records a step of a line that has no place in the record yet.
func (p *pricer) pend(op opcode, left, right, result Number, ref int32) {
	p.pending = append(p.pending, p.step(op, left, right, result, ref))
}

func (p *pricer) pendValue(v *value) { p.pend(v.op(), v.quantity, v.each, v.gross, -1) }

// pendRound records a rounding that changed an amount.
func (p *pricer) pendRound(how *rounding, from, to Number) {
	if compare(from, to) != 0 {
		p.pend(opRound, from, Number{}, to, -1)
		p.pending[len(p.pending)-1].detail = uint8(how.mode)
	}
}

// notePending records the steps that wait, for the line that now has its place.
func (p *pricer) notePending(line int) {
	for _, s := range p.pending {
		s.line, s.of = int32(line), ofGross
		p.rec.steps = append(p.rec.steps, s)
	}
	p.pending = p.pending[:0]
}

// noteFix records how an exact amount became one of whole units, if that changed it: rounded by itself, or as a part of
// a rounded sum.
func (p *pricer) noteFix(line int, of target, how *rounding, from, to Number) {
	if compare(from, to) == 0 {
		return
	}
	op, detail := opRound, uint8(how.mode)
	if how.total {
		op, detail = opPlace, uint8(how.remainder)
	}
	p.note(line, of, op, from, Number{}, to).detail = detail
}

// refID is the id of what a step cites, "" for nothing.
func (p *pricer) refID(ref int32) string {
	if ref < 0 {
		return ""
	}
	return p.rec.refs[ref].id
}

// refer makes something citable.
func (p *pricer) refer(ref refRec) int32 {
	own := p.rec.own()
	own.refs = append(own.refs, ref)
	return int32(len(own.refs) - 1)
}
