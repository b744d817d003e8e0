package aftersales

import (
	"fmt"
	"slices"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// PartLot is what became of one lot of a parts line (批次). The lots of a line add up to the line.
type PartLot struct {
	Lot LotID `json:"lot,omitempty"` // empty for what belongs to none, or to one that nobody named
	// Bin is the bin of the ledger that it came from; empty as [Part].Bin is.
	Bin      string           `json:"bin,omitempty"`
	Issued   pricing.Quantity `json:"issued"`
	Used     pricing.Quantity `json:"used,omitzero"`
	Returned pricing.Quantity `json:"returned,omitzero"`
	Lost     pricing.Quantity `json:"lost,omitzero"`
}

// Out is the quantity of the lot that left the store and was neither used nor returned, nor lost.
func (l PartLot) Out() pricing.Quantity { return l.Issued.Sub(l.Used).Sub(l.Returned).Sub(l.Lost) }

// LotQuantity is a quantity of one lot.
type LotQuantity struct {
	Lot      LotID            `json:"lot,omitempty"` // empty for what belongs to none
	Quantity pricing.Quantity `json:"quantity"`
	// Bin is where it goes when it is returned, if not into the bin of the command; empty for all else.
	Bin string `json:"bin,omitempty"`
}

// IssuedLot is a quantity of one lot that is handed out, with the last day on which it may be used; zero if it does not expire.
type IssuedLot struct {
	Lot      LotID            `json:"lot,omitempty"`
	Quantity pricing.Quantity `json:"quantity"`
	Expires  cal.Date         `json:"expires_on,omitzero"`
}

// turn gives the places of the lots of which something is out, in the order in which they are taken: what was issued first
// goes first, but goes back last. A lot that is named is taken alone.
func (p *Part) turn(lot LotID, back bool) []int {
	var turn []int
	for i := range p.Lots {
		if l := &p.Lots[i]; l.Out().Sign() > 0 && (lot == "" || l.Lot == lot) {
			turn = append(turn, i)
		}
	}
	if back {
		slices.Reverse(turn)
	}
	return turn
}

// taken says of which lots a quantity of the line is, and from which bins they came. What is more than is out, as only an
// adopted order can have it, is of the lot that is named.
func (p *Part) taken(q pricing.Quantity, lot LotID, back bool) []LotQuantity {
	var out []LotQuantity
	for _, i := range p.turn(lot, back) {
		if q.Sign() <= 0 {
			return out
		}
		l := &p.Lots[i]
		part := least(q, l.Out())
		q = q.Sub(part)
		out = append(out, LotQuantity{Lot: l.Lot, Quantity: part, Bin: l.Bin})
	}
	if q.Sign() > 0 {
		out = append(out, LotQuantity{Lot: lot, Quantity: q})
	}
	return out
}

// joined adds up what is of the same lot and bin, in the order of the first of each.
func joined(lots []LotQuantity) []LotQuantity {
	var out []LotQuantity
	for _, l := range lots {
		if same := find(out, func(o *LotQuantity) bool { return o.Lot == l.Lot && o.Bin == l.Bin }); same != nil {
			same.Quantity = same.Quantity.Add(l.Quantity)
		} else {
			out = append(out, l)
		}
	}
	return out
}

// ofLots gives what a quantity of the line is made of, lot by lot and whatever bin it came from.
func (p *Part) ofLots(q pricing.Quantity, lot LotID) []LotQuantity {
	lots := p.taken(q, lot, false)
	for i := range lots {
		lots[i].Bin = ""
	}
	return joined(lots)
}

// applyLots folds in of which lot something was issued, used, returned or lost. An event that names no lot, as none did at
// first, is of those whose turn it is.
func (p *Part) applyLots(e *history.Event) {
	q, lot := quantity(e), LotID(word(e, history.FieldLotID))
	if q.IsZero() {
		return
	}
	p.Lots = slices.Clone(p.Lots)
	if e.Type == history.PartIssued {
		p.lot(lot, word(e, history.FieldBinID)).book(e.Type, q)
		return
	}
	for _, i := range p.turn(lot, e.Type == history.PartReturned) {
		part := least(q, p.Lots[i].Out())
		p.Lots[i].book(e.Type, part)
		if q = q.Sub(part); q.Sign() <= 0 {
			return
		}
	}
	l := find(p.Lots, func(l *PartLot) bool { return l.Lot == lot })
	if l == nil {
		l = p.lot(lot, "")
	}
	l.book(e.Type, q) // more than was issued of it, as another system may have recorded
}

// lot gives the lot that came from a bin, a new one if there is none.
func (p *Part) lot(id LotID, bin string) *PartLot {
	if l := find(p.Lots, func(l *PartLot) bool { return l.Lot == id && l.Bin == bin }); l != nil {
		return l
	}
	p.Lots = append(p.Lots, PartLot{Lot: id, Bin: bin})
	return &p.Lots[len(p.Lots)-1]
}

// book adds a quantity to what the event is about.
func (l *PartLot) book(t history.Type, q pricing.Quantity) {
	switch t {
	case history.PartIssued:
		l.Issued = l.Issued.Add(q)
	case history.PartUsed:
		l.Used = l.Used.Add(q)
	case history.PartReturned:
		l.Returned = l.Returned.Add(q)
	case history.PartLost:
		l.Lost = l.Lost.Add(q)
	}
}

// ofLot is met by the commands that can name a lot of what is out.
type ofLot interface {
	quantified
	lot() LotID
}

func (c FitPart) lot() LotID    { return c.Lot }
func (c ReturnPart) lot() LotID { return c.Lot }
func (c LosePart) lot() LotID   { return c.Lot }

// tooMuchOfLot says what is wrong if a command names a lot of which less is out.
func tooMuchOfLot(p *Part, c ofLot) string {
	var out pricing.Quantity
	for _, i := range p.turn(c.lot(), false) {
		out = out.Add(p.Lots[i].Out())
	}
	if c.lot() == "" || c.quantity().Cmp(out) <= 0 {
		return ""
	}
	return fmt.Sprintf("%s of lot %q of parts line %q, but only %s is out of the store", c.quantity(), c.lot(), p.ID, out)
}

// oneLot keeps a loss from being of several lots: it has one price.
var oneLot = guard{"one_lot", func(o *Order, c OrderCommand, _ Actor) string {
	lose := c.(LosePart)
	if lots := o.part(lose.Part).ofLots(lose.Quantity, lose.Lot); len(lots) > 1 {
		return fmt.Sprintf("%s of parts line %q are of lots %q and %q: each is lost by itself", lose.Quantity, lose.Part, lots[0].Lot, lots[1].Lot)
	}
	return ""
}}

// checkLots checks that the lots of a command are told once each and add up to its quantity.
func checkLots(f *fault.List, lot LotID, lots []LotQuantity, q pricing.Quantity) {
	if len(lots) == 0 {
		return
	}
	if lot != "" {
		f.Add("lots", fault.Mismatch, "lot %s is named as well", fault.Quote(string(lot)))
	}
	var sum pricing.Quantity
	for i, l := range lots {
		at := fault.Index("lots", i)
		checkOptionalID(f, at+".lot", l.Lot)
		checkOptionalID(f, at+".bin", l.Bin)
		checkDigits(f, at+".quantity", l.Quantity.String())
		if l.Quantity.Sign() <= 0 {
			f.Add(at+".quantity", fault.Range, "not more than nothing: %s", l.Quantity)
		}
		if slices.ContainsFunc(lots[:i], func(o LotQuantity) bool { return o.Lot == l.Lot && o.Bin == l.Bin }) {
			f.Add(at+".lot", fault.Duplicate, "lot %s is told twice", fault.Quote(string(l.Lot)))
		}
		sum = sum.Add(l.Quantity)
	}
	if !sum.Equal(q) {
		f.Add("lots", fault.Mismatch, "they add up to %s, not to %s", sum, q)
	}
}

// least gives the smaller of two quantities.
func least(a, b pricing.Quantity) pricing.Quantity {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}
