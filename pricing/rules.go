package pricing

import (
	"slices"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
)

// Rules say how an order is priced. Only the currency must be set.
type Rules struct {
	// Currency of every amount.
	Currency Currency `json:"currency,omitempty"`
	// Rounding is how amounts are rounded; the zero value rounds half up to the currency's digits, per line.
	Rounding Rounding `json:"rounding,omitzero"`
	// TaxRounding is how taxes are rounded, if not by Rounding. Where prices include tax and it is rounded up to fewer digits than
	// the amounts have, the tax of a tiny amount can exceed it by less than one step, and leave a negative net.
	TaxRounding *Rounding `json:"tax_rounding,omitempty"`
	// Remainder says which line takes the minor units that a division leaves over; empty means [LargestRemainder].
	Remainder Remainder `json:"remainder,omitempty"`
	// Taxes are levied on the lines, in this order. Where other rules stand behind these, those of a card or of the order,
	// nil means their taxes, and an empty list that is not nil ([] in JSON) none.
	Taxes []Tax `json:"taxes,omitzero"`
	// TaxIncluded tells that the prices of the order already contain the taxes (含税价).
	TaxIncluded bool `json:"tax_included,omitempty"`
	// TaxScheme chooses among the taxes those of the shop's own status, such as a small taxpayer (小规模纳税人); empty means
	// the ordinary scheme.
	TaxScheme string `json:"tax_scheme,omitempty"`
	// Classes are the fee classes; empty means [DefaultClasses].
	Classes []FeeClass `json:"classes,omitempty"`
	// Hours says which hours of a line are charged if both are given; empty means [FlatRate].
	Hours HoursBasis `json:"hours,omitempty"`
	// Fees are added to the order by themselves, such as shop supplies.
	Fees []Fee `json:"fees,omitempty"`
	// Discounts are taken off where their conditions are met.
	Discounts []Discount `json:"discounts,omitempty"`
	// DiscountOrder is the order in which the levels of discounts are taken; empty means [DiscountLevels].
	DiscountOrder []DiscountLevel `json:"discount_order,omitempty"`
	// Approvals say how much which role may take off; a discount beyond is reported. Empty means no limit.
	Approvals []Approval `json:"approvals,omitempty"`
	// Card names the rate card whose prices fill in what the order leaves out. It must then be given as Tariff.
	Card string `json:"card,omitempty"`
	// Tariff is the compiled rate card.
	Tariff *Tariff `json:"-"`
}

// HoursBasis says which hours are charged.
type HoursBasis string

// The bases of charging.
const (
	FlatRate    HoursBasis = "flat_rate" // the flat-rate hours (定额工时)
	Clocked     HoursBasis = "clocked"   // the hours worked
	LowerHours  HoursBasis = "lower"     // the lesser of both
	HigherHours HoursBasis = "higher"    // the greater of both
)

// HoursBases lists every basis.
func HoursBases() []HoursBasis { return []HoursBasis{FlatRate, Clocked, LowerHours, HigherHours} }

// Valid tells whether b is one of [HoursBases].
func (b HoursBasis) Valid() bool { return slices.Contains(HoursBases(), b) }

// Fee is a charge that the rules add by themselves: shop supplies as a percentage of labour, a levy for each tyre. It
// is charged to each payer of the kinds it names, on that payer's lines.
type Fee struct {
	// ID names the fee; it is the code of its line. Two fees of one id must not hold on the same day.
	ID string `json:"id"`
	// Name is a text for people.
	Name string `json:"name,omitempty"`
	// Kind is that of its line.
	Kind Kind `json:"kind"`
	// Percent is the fee as a percentage of the lines of Of, before discounts.
	Percent string `json:"percent,omitempty"`
	// Amount is the fee for each order, or for each unit of the lines of Of if Each is set.
	Amount string `json:"amount,omitempty"`
	Each   bool   `json:"each,omitempty"`
	// Of and Category choose the lines that the fee is reckoned from; empty means every line of the order.
	Of       []Kind `json:"of,omitempty"`
	Category string `json:"category,omitempty"`
	// AtLeast and AtMost bound the fee of one payer.
	AtLeast string `json:"at_least,omitempty"`
	AtMost  string `json:"at_most,omitempty"`
	// Tax is the category of tax of its line.
	Tax string `json:"tax,omitempty"`
	// Payers are the kinds of payers charged; empty means the customer.
	Payers []PayerKind `json:"payers,omitempty"`
	// Valid are the days on which the fee is charged.
	Valid cal.Span `json:"valid,omitzero"`
	// Sources say where it comes from.
	Sources []cite.Source `json:"sources,omitempty"`
}

// Approval is how much of the price of what it applies to a role may take off by discounts it approves.
type Approval struct {
	// Role is who approves, see [Line.Approved]; never empty.
	Role string `json:"role"`
	// Percent (at most 100) and Amount bound one discount; empty means no bound.
	Percent string `json:"percent,omitempty"`
	Amount  string `json:"amount,omitempty"`
}

// Tax is one rate of one tax.
type Tax struct {
	// ID names the tax, such as "VAT"; several rates of one tax share it.
	ID string `json:"id"`
	// Name is a text for people.
	Name string `json:"name,omitempty"`
	// Rate is the percentage, "13"; "0" is a zero rate, which is reported with its base.
	Rate string `json:"rate"`
	// Category is that of the lines to which this rate applies, see [Line.Tax].
	Category string `json:"category,omitempty"`
	// Kinds are the kinds of lines taxed; empty means all.
	Kinds []Kind `json:"kinds,omitempty"`
	// Scheme is the status of the shop for which this rate holds, see [Rules.TaxScheme].
	Scheme string `json:"scheme,omitempty"`
	// Compound tells that the tax is also levied on the taxes listed before it.
	Compound bool `json:"compound,omitempty"`
	// Valid are the days on which the rate holds.
	Valid cal.Span `json:"valid,omitzero"`
	// Sources say where the rate comes from.
	Sources []cite.Source `json:"sources,omitempty"`
}

// Remainder names the rule by which the minor units that an exact division leaves over are placed. Every share is first
// cut down to whole minor units; the rule says who gets those that are left. None creates or loses any.
type Remainder string

// The remainder rules. Ties go to the larger amount, then to the smaller code; where lines do not differ at all, it
// makes no difference.
const (
	LargestRemainder Remainder = "largest_remainder" // one each, to those that lost most by cutting
	LargestShare     Remainder = "largest_share"     // all to the largest share
	FirstShare       Remainder = "first"             // all to the first share that is not zero
	LastShare        Remainder = "last"              // all to the last share that is not zero
)

// remainders lists the remainder rules; a rule is passed around as its place here. The first is the default.
var remainders = [...]Remainder{LargestRemainder, LargestShare, FirstShare, LastShare}

// rule is the place of a Remainder in remainders.
type rule uint8

const (
	largestRemainder rule = iota
	largestShare
	firstShare
	lastShare
)

// Remainders lists every rule.
func Remainders() []Remainder { return slices.Clone(remainders[:]) }

// Valid tells whether r is one of [Remainders].
func (r Remainder) Valid() bool { return slices.Contains(remainders[:], r) }

// rule gives the place of r; the empty rule and one that is not valid are [LargestRemainder].
func (r Remainder) rule() rule {
	if r == "" {
		return largestRemainder
	}
	return rule(max(0, slices.Index(remainders[:], r)))
}
