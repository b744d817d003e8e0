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
	// TaxRounding is how taxes are rounded, if not by Rounding.
	TaxRounding *Rounding `json:"tax_rounding,omitempty"`
	// Remainder says which line takes the minor units that a division leaves over; empty means [LargestRemainder].
	Remainder Remainder `json:"remainder,omitempty"`
	// Taxes are levied on the lines, in this order.
	Taxes []Tax `json:"taxes,omitempty"`
	// TaxIncluded tells that the prices of the order already contain the taxes (含税价).
	TaxIncluded bool `json:"tax_included,omitempty"`
	// TaxScheme chooses among the taxes those of the shop's own status, such as a small taxpayer (小规模纳税人); empty means
	// the ordinary scheme.
	TaxScheme string `json:"tax_scheme,omitempty"`
	// Classes are the fee classes; empty means [ChineseClasses].
	Classes []FeeClass `json:"classes,omitempty"`
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
func (r Remainder) rule() rule { return rule(max(0, slices.Index(remainders[:], r))) }
