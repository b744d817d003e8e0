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
)

// Price prices an order by rules. It is pure: the same arguments give the same result, and nothing else is read or
// changed. The result keeps no reference to the slices of the order.
//
// The error holds every fault of both arguments; errors.As finds each as a [*FieldError], whose path begins with
// "date", "lines", "discounts", "payers" or "rules".
func Price(order Order, rules Rules) (Result, error) {
	return priceWith(&order, &rules, exact)
}

func priceWith(order *Order, rules *Rules, ar arith) (Result, error) {
	p := pricer{order: order, rules: rules, arith: ar, rec: &record{}}
	p.readPayers()
	p.readLines()
	if err := p.faults.Err(); err != nil {
		return Result{}, err
	}
	p.roundGross()
	p.takeDiscounts()
	p.levyTaxes()
	p.addUp()
	return Result{p.rec}, nil
}

// pricer is one run of Price.
type pricer struct {
	arith
	order  *Order
	rules  *Rules
	rec    *record
	faults fault.List
	main   payerRun // the rules of the order, as of a payer without his own
	payers []payerRun
	taxes  []taxRun
	// anyTotal tells that some payer's sum is rounded instead of his lines; exacts are then the exact gross amounts by line
	anyTotal bool
	exacts   []Number

	// room for the common case
	payerRoom [2]payerRun
	taxRoom   [4]taxRun
}

// payerRun is a payer with the rules that hold for him, read.
type payerRun struct {
	id, name  string
	kind      PayerKind
	exempt    []string
	unit      uint8
	included  bool
	round     rounding
	taxRound  rounding
	remainder Remainder
	taxFrom   int // his taxes are pricer.taxes[taxFrom:taxTo]
	taxTo     int
}

// rounding is a Rounding read.
type rounding struct {
	mode   RoundingMode
	digits int
	total  bool
	cash   Number // 0 for none
}
