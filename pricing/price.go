package pricing

import (
	"example.com/servicelane/internal/fault"
)

// FieldError is one fault of an order or of rules: where it is and what is wrong.
type FieldError = fault.Error

// Bounds of an order.
const (
	MaxLines  = 10_000 // lines of an order
	MaxPayers = 100    // payers of an order
	MaxText   = 1_024  // bytes of a code, a name or an id

	maxRules       = 500           // entries of a list of rules, of an order beside its lines, or of a card's lists of conditions
	maxResultLines = 10 * MaxLines // with the shares of payers and the lines of kits and menus
)

// Price prices an order by rules. It is pure: the same arguments give the same result, and nothing else is read or
// changed. The result keeps no reference to the slices of the order; it shares the sources that the rules cite.
//
// The error holds every fault of both arguments; errors.As finds each as a [*FieldError], whose path begins with
// "date", "lines", "discounts", "payers" or "rules".
func Price(order Order, rules Rules) (Result, error) {
	return priceWith(&order, &rules, exact)
}

func priceWith(order *Order, rules *Rules, ar arith) (Result, error) {
	var payers [2]payerRun // room for the common case, so that it costs no memory
	var taxes [2]taxRun
	lines, texts, withIDs := order.size()
	rec := newRecord(lines, texts)
	var faults fault.List
	var more scratch
	var p pricer
	p.scratch, p.faults, p.rec = &more, &faults, rec
	p.order, p.rules, p.arith = order, rules, ar
	p.payers, p.taxes, p.customer, p.withIDs = payers[:0], taxes[:0], -1, withIDs
	p.text("id", order.ID)
	p.readPayers()
	if p.atMostConditions() {
		p.readLines()
	}
	bare := len(p.payers) <= 1 && len(order.Payers)+len(order.Discounts)+len(order.Coupons) == 0 && len(rules.Fees) == 0 &&
		len(rules.Discounts)+len(rules.DiscountOrder)+len(rules.Approvals) == 0
	if !bare {
		p.readRest()
	}
	if err := faults.Err(); err != nil {
		return Result{}, err
	}
	p.roundGross()
	if !bare {
		p.addFees()
	}
	p.takeDiscounts()
	if err := faults.Err(); err != nil { // a discount above its line
		return Result{}, err
	}
	p.levyTaxes()
	p.addUp()
	return Result{rec}, nil
}

// atMostConditions refuses an order with absurdly many conditions.
func (p *pricer) atMostConditions() bool {
	if len(p.order.Conditions) == 0 && len(p.order.Vehicle.Variants) == 0 {
		return true
	}
	p.at = place{}
	return p.atMost("conditions", len(p.order.Conditions), maxRules) && p.atMost("vehicle.variants", len(p.order.Vehicle.Variants), maxRules)
}

// readRest reads what orders and rules have beside lines and taxes.
func (p *pricer) readRest() {
	p.at = place{}
	if !p.atMost("discounts", len(p.order.Discounts), maxRules) || !p.atMost("coupons", len(p.order.Coupons), maxRules) {
		return
	}
	p.readMoves()
	p.sortPayers()
	p.readDiscounts()
	p.readApprovals()
	p.readFees()
}

// pricer is one run of Price.
type pricer struct {
	arith
	order *Order
	rules *Rules
	rec   *record
	reader
	main   payerRun // the rules of the order, as of a payer without his own
	payers []payerRun
	taxes  []taxRun

	customer int               // the place in payers of who pays where a line does not say, −1 if not yet there
	classes  [len(kinds)]uint8 // the place in record.classes of the fee class of each kind
	withIDs  bool              // some line has an id
	anyTotal bool              // some payer's sum is rounded instead of his lines
	dateless bool              // it is told that the order has no date

	*scratch
}

// scratch is what grows while an order is priced. It stands apart because what may grow is put on the heap.
type scratch struct {
	exacts     []Number       // exact gross amounts by line, if anyTotal
	categories []string       // of tax; a category is 1 + its place here, 0 for the ordinary one
	lineOffs   []lineOff      // the discounts of single lines
	lineIDs    map[string]int // places of the lines that have an id
	discounts  []discountRun
	approvals  []approvalRun
	fees       []feeRun
	moves      []moveRun
	pending    []step // steps of the line that is being read, before it has its place
}

// payerRun is a payer with the rules that hold for him, read. It holds no pointer, see roomier.
type payerRun struct {
	declared int16 // place in Order.Payers; or −1−place of his kind in payerKinds
	unit     uint8
	included bool
	round    rounding
	taxRound rounding
	taxFrom  int32 // his taxes are pricer.taxes[taxFrom:taxTo]
	taxTo    int32
}

// rounding is a Rounding read.
type rounding struct {
	mode      mode
	digits    uint8
	total     bool
	remainder rule
	cashScale uint8
	cash      int64 // a step of cash / 10^cashScale; 0 for none
}

// declaredPayer gives what the order says of a payer.
func (p *pricer) declaredPayer(run *payerRun) Payer {
	if run.declared >= 0 {
		return p.order.Payers[run.declared]
	}
	kind := payerKinds[-1-run.declared]
	return Payer{ID: string(kind), Kind: kind}
}

// roomier gives a longer copy of a slice. The pricer's slices grow by it where others would by append, because the
// compiler then sees that the first ones can stay on the stack.
func roomier[T any](s []T) []T { return append(make([]T, 0, 2*len(s)+4), s...) }

// longer gives the slice with one more element, which is zero; room that was never used is.
func longer[T any](s []T) []T {
	if len(s) < cap(s) {
		return s[:len(s)+1]
	}
	var zero T
	return append(s, zero)
}
