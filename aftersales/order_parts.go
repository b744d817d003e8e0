package aftersales

import (
	"cmp"
	"fmt"
	"slices"

	"example.com/servicelane/aftersales/history"
	"example.com/servicelane/internal/fault"
	"example.com/servicelane/pricing"
)

// LosePart records that an issued quantity is lost or wilfully damaged (丢失或故意损坏), who answers for it, and its price.
type LosePart struct {
	Part     PartID           `json:"part"`
	Quantity pricing.Quantity `json:"quantity"`
	Person   PersonID         `json:"person"`
	Price    pricing.Money    `json:"price"`
	// Wilful tells whether it was on purpose; nil if nobody said.
	Wilful *bool `json:"wilful,omitempty"`
	// Lot is the lot of it; empty for the one that was issued first. What is lost of two lots is two losses.
	Lot LotID `json:"lot,omitempty"`
}

// LossSettlement is a way to make a lost part good (赔偿方式).
type LossSettlement string

// The ways.
const (
	LossPaid     LossSettlement = "payment"     // at its price (照价赔偿)
	LossReplaced LossSettlement = "replacement" // bought again (重新购置)
)

// LossSettlements lists every way.
func LossSettlements() []LossSettlement { return []LossSettlement{LossPaid, LossReplaced} }

// Valid tells whether s is one of [LossSettlements].
func (s LossSettlement) Valid() bool { return slices.Contains(LossSettlements(), s) }

// Loss is what one person answers for of a parts line.
type Loss struct {
	Person   PersonID         `json:"person,omitempty"` // empty if the source of an adopted order does not say
	Quantity pricing.Quantity `json:"quantity"`
	// Price is that of all of it, Paid what of it was paid; the zero Money if that is not known.
	Price pricing.Money `json:"price"`
	Paid  pricing.Money `json:"paid"`
	// Open is set until it is bought again or paid in full.
	Open bool `json:"open,omitempty"`
}

// SettleLoss records that a lost part was made good, or a part of its price was paid. It is about the first loss of the person
// that is open, and about no other.
type SettleLoss struct {
	Part PartID `json:"part"`
	// Person answers for the loss; it may be left out if only one person does for what is open.
	Person PersonID       `json:"person,omitempty"`
	By     LossSettlement `json:"by"`
	// Amount is what was paid; the zero Money for a part that was bought again.
	Amount pricing.Money `json:"amount"`
}

// loss finds what a settlement of a loss is about, or says why there is nothing.
func (c SettleLoss) loss(p *Part) (*Loss, string) {
	var found *Loss
	for i := range p.Losses {
		l := &p.Losses[i]
		switch {
		case !l.Open || c.Person != "" && l.Person != c.Person:
		case found == nil:
			found = l
		case found.Person != l.Person:
			return nil, fmt.Sprintf("%q and %q answer for losses of parts line %q: it is not said who makes his good", found.Person, l.Person, p.ID)
		}
	}
	switch {
	case found == nil && c.Person != "":
		return nil, fmt.Sprintf("nothing of parts line %q is lost by %q and not made good", p.ID, c.Person)
	case found == nil:
		return nil, fmt.Sprintf("nothing of parts line %q is lost and not made good", p.ID)
	case c.By == LossPaid && c.Amount.IsZero() && found.Price.Sign() > 0:
		return nil, fmt.Sprintf("nothing is paid of the %s", found.Price)
	case c.By == LossPaid:
		return found, exceeds(c.Amount, minus(found.Price, found.Paid), "that is unpaid of the loss")
	}
	return found, ""
}

// applyLoss folds in that something was lost, or made good. What another system settled without saying of whom, or of somebody
// who lost nothing, is all of the line; what was settled since its adoption is the first open loss of one person, named or not.
func (p *Part) applyLoss(e *history.Event, adopted bool) {
	p.Losses = slices.Clone(p.Losses)
	person := PersonID(word(e, history.FieldPersonID))
	if e.Type == history.PartLost {
		p.Lost = p.Lost.Add(quantity(e))
		p.Losses = append(p.Losses, lossOf(e))
		return
	}
	his := func(l *Loss) bool { return l.Person == person && (person != "" || adopted) }
	if find(p.Losses, his) == nil {
		for i := range p.Losses {
			p.Losses[i].Open = false
		}
	} else if l := find(p.Losses, func(l *Loss) bool { return l.Open && his(l) }); l != nil {
		l.settle(e)
	}
}

// lossOf reads a loss; another system may say in the same record how it was made good.
func lossOf(e *history.Event) Loss {
	l := Loss{Person: PersonID(word(e, history.FieldPersonID)), Quantity: quantity(e), Price: money(e, history.FieldLossPrice), Open: true}
	if word(e, history.FieldSettledBy) != "" || money(e, history.FieldSettledAmount).Currency() != "" {
		l.settle(e)
	}
	return l
}

// settle notes what an event says of how the loss was made good: in full, but for a payment of less than its price. An amount is
// a payment where the way is not said.
func (l *Loss) settle(e *history.Event) {
	l.Paid = plus(l.Paid, money(e, history.FieldSettledAmount))
	l.Open = cmp.Or(LossSettlement(word(e, history.FieldSettledBy)), LossPaid) == LossPaid && isMore(l.Price, l.Paid)
}

// ReceiveOldPart takes parts that were taken out of the vehicle into custody (旧件入库), as an issue of old for new
// (以旧换新) demands.
type ReceiveOldPart struct {
	Part     PartID           `json:"part"`
	Quantity pricing.Quantity `json:"quantity"`
}

// DisposeOldPart ends the custody of parts that were taken out (旧件处置): they are handed over, disposed of or sent to the
// maker.
type DisposeOldPart struct {
	Part     PartID           `json:"part"`
	Quantity pricing.Quantity `json:"quantity"`
	Choice   OldPart          `json:"choice"`
}

// Name implements [OrderCommand].
func (LosePart) Name() string       { return "lose_part" }
func (SettleLoss) Name() string     { return "settle_loss" }
func (ReceiveOldPart) Name() string { return "receive_old_part" }
func (DisposeOldPart) Name() string { return "dispose_old_part" }

func (c LosePart) aboutPart() PartID       { return c.Part }
func (c SettleLoss) aboutPart() PartID     { return c.Part }
func (c ReceiveOldPart) aboutPart() PartID { return c.Part }
func (c DisposeOldPart) aboutPart() PartID { return c.Part }

func (c LosePart) quantity() pricing.Quantity       { return c.Quantity }
func (c DisposeOldPart) quantity() pricing.Quantity { return c.Quantity }

func (c LosePart) amounts(each func(path string, m pricing.Money))   { each("price", c.Price) }
func (c SettleLoss) amounts(each func(path string, m pricing.Money)) { each("amount", c.Amount) }

// Check implements [OrderCommand].
func (c LosePart) Check() error {
	var f fault.List
	checkID(&f, "part", c.Part)
	checkQuantity(&f, c.Quantity)
	checkID(&f, "person", c.Person)
	checkAmount(&f, "price", c.Price, true)
	checkOptionalID(&f, "lot", c.Lot)
	return f.Err()
}

// Check implements [OrderCommand].
func (c SettleLoss) Check() error {
	var f fault.List
	checkID(&f, "part", c.Part)
	if c.Person != "" {
		checkID(&f, "person", c.Person)
	}
	if !c.By.Valid() {
		f.Add("by", fault.Unknown, "no such way to make a loss good: %s", fault.Quote(string(c.By)))
	}
	checkAmount(&f, "amount", c.Amount, c.By == LossPaid)
	checkWhole(&f, "amount", c.Amount)
	return f.Err()
}

// Check implements [OrderCommand].
func (c ReceiveOldPart) Check() error {
	var f fault.List
	checkID(&f, "part", c.Part)
	checkQuantity(&f, c.Quantity)
	return f.Err()
}

// Check implements [OrderCommand].
func (c DisposeOldPart) Check() error {
	var f fault.List
	checkID(&f, "part", c.Part)
	checkQuantity(&f, c.Quantity)
	if !c.Choice.Valid() {
		f.Add("choice", fault.Unknown, "no such choice: %s", fault.Quote(string(c.Choice)))
	}
	return f.Err()
}

func (c LosePart) decide(o *Order, out *emitter) {
	out.emit(history.PartLost, idField(history.FieldPartID, c.Part), out.number(history.FieldQty, history.KindNum, c.Quantity),
		idField(history.FieldLotID, o.part(c.Part).ofLots(c.Quantity, c.Lot)[0].Lot), // one_lot has seen to it that there is but one
		idField(history.FieldPersonID, c.Person), out.money(history.FieldLossPrice, c.Price), boolField(history.FieldWilful, c.Wilful))
}

func (c SettleLoss) decide(o *Order, out *emitter) {
	l, _ := c.loss(o.part(c.Part))
	out.emit(history.PartLossSettled, idField(history.FieldPartID, c.Part), idField(history.FieldPersonID, l.Person),
		codeField(history.FieldSettledBy, c.By), out.money(history.FieldSettledAmount, c.Amount))
}

func (c ReceiveOldPart) decide(_ *Order, out *emitter) {
	out.emit(history.OldPartReceived, idField(history.FieldPartID, c.Part), out.number(history.FieldQty, history.KindNum, c.Quantity))
}

func (c DisposeOldPart) decide(_ *Order, out *emitter) {
	out.emit(history.OldPartDisposed, idField(history.FieldPartID, c.Part), codeField(history.FieldDisposition, c.Choice),
		out.number(history.FieldQty, history.KindNum, c.Quantity))
}

// flagField gives a field only if it is set.
func flagField(name history.Name, set bool) history.Field {
	if !set {
		return history.Field{Name: name}
	}
	return history.Field{Name: name, Value: history.Bool(true)}
}

func monthsField(name history.Name, n *int64) history.Field {
	if n == nil {
		return history.Field{Name: name}
	}
	return intField(name, history.KindMonths, *n)
}

// StockMove gives what the events of a command on an order book in the ledger of the order's shop, and of which part
// number: the decision and the booking belong into one commit. The order is that after the command. Nothing is booked of
// a parts line that was not issued from a bin of the ledger, but for the custody of old parts; nothing of a line of
// which it is not known what became of it elsewhere; and nothing by an adoption: what another system moved lies in no
// opening count of ours.
func StockMove(o Order, events []history.Event) (StockID, StockCommand, bool) {
	if slices.ContainsFunc(events, func(e history.Event) bool { return e.Type == history.OrderAdopted }) {
		return "", nil, false
	}
	for i := range events {
		p := o.part(PartID(word(&events[i], history.FieldPartID)))
		if p == nil || p.Untracked {
			continue
		}
		if c := stockMove(&o, p, events[i:]); c != nil {
			return NewStockID(o.Store, p.Number), c, true
		}
	}
	return "", nil, false
}

// stockMove gives what the first event books, with those after it that say the same of other lots.
func stockMove(o *Order, p *Part, events []history.Event) StockCommand {
	e, kept := &events[0], p.Bin != ""
	q, lots := movedLots(events)
	if q.IsZero() {
		return nil // another system said so, and not how many
	}
	bin := word(e, history.FieldBinID)
	switch {
	case e.Type == history.PartIssued && kept && len(lots) == 1:
		return IssueStock{Order: o.ID, Bin: bin, Lot: lots[0].Lot, Quantity: q}
	case e.Type == history.PartIssued && kept:
		return IssueStock{Order: o.ID, Bin: bin, Lots: lots, Quantity: q}
	case e.Type == history.PartUsed && kept:
		return UseStock{Order: o.ID, Quantity: q, Lots: lots}
	case e.Type == history.PartReturned && kept:
		return ReturnStock{Order: o.ID, Bin: bin, Quantity: q, Lots: lots}
	case e.Type == history.PartLost && kept:
		return LoseStock{Order: o.ID, Quantity: q, Lots: lots}
	case p.OldElsewhere:
		return nil
	case e.Type == history.OldPartReceived:
		return KeepOldPart{Order: o.ID, Quantity: q}
	case e.Type == history.OldPartDisposed:
		return ReleaseOldPart{Order: o.ID, Quantity: q, Choice: OldPart(word(e, history.FieldDisposition))}
	}
	return nil
}

// movedLots adds up what the events that are like the first say of the same parts line, lot by lot. A lot names its bin if
// that is not the bin of the first.
func movedLots(events []history.Event) (pricing.Quantity, []LotQuantity) {
	var q pricing.Quantity
	var lots []LotQuantity
	first := &events[0]
	for i := range events {
		e := &events[i]
		if e.Type != first.Type || word(e, history.FieldPartID) != word(first, history.FieldPartID) {
			continue
		}
		q = q.Add(quantity(e))
		l := LotQuantity{Lot: LotID(word(e, history.FieldLotID)), Quantity: quantity(e), Bin: word(e, history.FieldBinID)}
		if l.Bin == word(first, history.FieldBinID) {
			l.Bin = ""
		}
		lots = append(lots, l)
	}
	return q, lots
}
