package pricing

import (
	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/internal/strictjson"
)

// Card is a rate card (价目表) as data: prices, hours, taxes and rules with their validity and sources. It is what a JSON
// file holds; [Compile] checks it and makes it ready for [Price]. In every list that chooses by properties, an empty
// property fits everything.
type Card struct {
	// ID names the card; Version tells its editions apart.
	ID      string `json:"id"`
	Version string `json:"version,omitempty"`
	Name    string `json:"name,omitempty"`
	// Extends names the card whose entries hold where this one has none.
	Extends string `json:"extends,omitempty"`
	// Valid are the days on which the card holds; an order of another day is refused.
	Valid cal.Span `json:"valid,omitzero"`
	// Sources say where the card comes from; entries may have their own.
	Sources []cite.Source `json:"sources,omitempty"`
	// Rules are currency, rounding, taxes, fee classes, fees and discounts.
	Rules Rules `json:"rules,omitzero"`
	// Operations are the labour operations with their flat-rate hours (工时定额).
	Operations []Operation `json:"operations,omitempty"`
	// Rates are the prices of one hour (工时单价).
	Rates []Rate `json:"rates,omitempty"`
	// RateBands adjust the price of an hour by the length of the job or by the price itself.
	RateBands *RateBands `json:"rate_bands,omitempty"`
	// Surcharges raise lines under conditions, such as [AfterHours].
	Surcharges []Surcharge `json:"surcharges,omitempty"`
	// Minimums are the least charges for a line of some kind.
	Minimums []Minimum `json:"minimums,omitempty"`
	// Parts are the published prices of parts.
	Parts []PartPrice `json:"parts,omitempty"`
	// Markups make a price from a cost.
	Markups []Markup `json:"markups,omitempty"`
	// Kits are parts sold together under one number; Menus are whole jobs at one price (套餐).
	Kits  []Kit  `json:"kits,omitempty"`
	Menus []Menu `json:"menus,omitempty"`
	// Distances are the prices of towing and rescue by kilometres.
	Distances []Distance `json:"distances,omitempty"`
}

// Operation is a labour operation (工时项目).
type Operation struct {
	Code string `json:"code"`
	Name string `json:"name,omitempty"`
	// Trade chooses among the rates, where a line does not say.
	Trade string `json:"trade,omitempty"`
	// Quotas are the hours or prices by vehicle; where several fit, the one that names a model wins, then a variant, then
	// years, then a class; of two variants, the first in the list.
	Quotas []Quota `json:"quotas"`
	// Surcharges raise hours or price for variants of the vehicle, such as "v6" by 15 %.
	Surcharges []Surcharge `json:"surcharges,omitempty"`
	// Includes are operations that are part of this one and cost nothing beside it.
	Includes []string `json:"includes,omitempty"`
	// Overlaps are operations with which this one shares work: it takes so many hours less beside them.
	Overlaps []Overlap `json:"overlaps,omitempty"`
	// Sources say where the entry comes from.
	Sources []cite.Source `json:"sources,omitempty"`
}

// Quota is what an operation takes on some vehicles: hours, or a price for the whole job.
type Quota struct {
	Class   string `json:"class,omitempty"`
	Model   string `json:"model,omitempty"`
	Variant string `json:"variant,omitempty"`
	// FromYear and ToYear bound the model year, both included; 0 is no bound.
	FromYear int      `json:"from_year,omitempty"`
	ToYear   int      `json:"to_year,omitempty"`
	Hours    string   `json:"hours,omitempty"`
	Price    string   `json:"price,omitempty"`
	Valid    cal.Span `json:"valid,omitzero"`
}

// Overlap is shared work of two operations.
type Overlap struct {
	With  string `json:"with"`
	Hours string `json:"hours"`
}

// Rate is the price of one hour (工时单价). Where several fit, the one that names a kind of payer wins, then a shop, then a
// trade, then a grade.
type Rate struct {
	Rate    string        `json:"rate"`
	Payer   PayerKind     `json:"payer,omitempty"`
	Shop    string        `json:"shop,omitempty"`
	Trade   string        `json:"trade,omitempty"`
	Grade   string        `json:"grade,omitempty"`
	Valid   cal.Span      `json:"valid,omitzero"`
	Sources []cite.Source `json:"sources,omitempty"`
}

// RateBands change the price of an hour band by band: by the hours of the line, or by the price itself.
type RateBands struct {
	By    BandBasis `json:"by"`
	Bands []Band    `json:"bands"`
}

// BandBasis is what bands are told apart by.
type BandBasis string

// The bases of [RateBands].
const (
	ByHours BandBasis = "hours"
	ByRate  BandBasis = "rate"
)

// BandBases lists every basis.
func BandBases() []BandBasis { return []BandBasis{ByHours, ByRate} }

// Valid tells whether b is one of [BandBases].
func (b BandBasis) Valid() bool { return b == ByHours || b == ByRate }

// Band holds from From up to the next band, From included: a cost of exactly 100 belongs to the band from 100. The first
// band is from 0.
type Band struct {
	From string `json:"from"`
	// Percent is added: 40 makes 140 of 100, −5 makes 95.
	Percent string `json:"percent"`
}

// Surcharge raises a line under a condition.
type Surcharge struct {
	// When is a variant of the vehicle or a condition of the order.
	When string `json:"when"`
	// Percent is of what the line is worth without surcharges: several of them are added, not compounded.
	Percent string `json:"percent,omitempty"`
	// Amount is added for each piece or job.
	Amount string `json:"amount,omitempty"`
	// Hours are added to the hours of an operation.
	Hours string `json:"hours,omitempty"`
	// Kinds are the kinds of lines raised, of a surcharge of a card; empty means labour.
	Kinds []Kind   `json:"kinds,omitempty"`
	Valid cal.Span `json:"valid,omitzero"`
}

// Minimum is the least charge for a line of a kind.
type Minimum struct {
	Kind   Kind     `json:"kind"`
	Amount string   `json:"amount"`
	Valid  cal.Span `json:"valid,omitzero"`
}

// PartPrice is the published price of a part.
type PartPrice struct {
	Number   string        `json:"number"`
	Name     string        `json:"name,omitempty"`
	Price    string        `json:"price"`
	Category string        `json:"category,omitempty"`
	Origin   string        `json:"origin,omitempty"`
	Core     string        `json:"core,omitempty"` // deposit on the old part (旧件押金)
	Valid    cal.Span      `json:"valid,omitzero"`
	Sources  []cite.Source `json:"sources,omitempty"`
}

// Markup makes a price from a cost, by bands of cost. Where several fit, the one that names a category wins, then an
// origin, then a kind.
type Markup struct {
	Kind     Kind          `json:"kind,omitempty"`
	Category string        `json:"category,omitempty"`
	Origin   string        `json:"origin,omitempty"`
	Bands    []Band        `json:"bands"`
	Valid    cal.Span      `json:"valid,omitzero"`
	Sources  []cite.Source `json:"sources,omitempty"`
}

// Kit is a set of parts under one number. Without a price of its own it costs what its parts cost.
type Kit struct {
	Number string `json:"number"`
	Name   string `json:"name,omitempty"`
	Price  string `json:"price,omitempty"`
	Lines  []Line `json:"lines"`
}

// Menu is a job at one price (套餐), divided among its lines in proportion to what each would cost by itself.
type Menu struct {
	Code  string   `json:"code"`
	Name  string   `json:"name,omitempty"`
	Price string   `json:"price"`
	Lines []Line   `json:"lines"`
	Valid cal.Span `json:"valid,omitzero"`
}

// Distance is the price of towing or rescue by distance.
type Distance struct {
	Kind Kind `json:"kind"`
	// Class is the class of the vehicle.
	Class string `json:"class,omitempty"`
	// Base is charged in any case.
	Base string `json:"base,omitempty"`
	// Bands give the price of each kilometre from From up to the next band.
	Bands   []DistanceBand `json:"bands"`
	Valid   cal.Span       `json:"valid,omitzero"`
	Sources []cite.Source  `json:"sources,omitempty"`
}

// DistanceBand is the price of each kilometre from From up to the next band.
type DistanceBand struct {
	From  string `json:"from"`
	Price string `json:"price"`
}

// ReadCard reads a rate card from JSON, strictly: an unknown or repeated member is a fault, and all faults come at once.
// What the card says is checked by [Compile].
func ReadCard(data []byte) (Card, error) { return readStrictly[Card](data) }

// ReadOrder reads an order from JSON as strictly as [ReadCard].
func ReadOrder(data []byte) (Order, error) { return readStrictly[Order](data) }

// ReadRules reads rules from JSON as strictly as [ReadCard].
func ReadRules(data []byte) (Rules, error) { return readStrictly[Rules](data) }

func readStrictly[T any](data []byte) (T, error) {
	var v T
	err := strictjson.Decode(data, &v, strictjson.Limits{})
	return v, err
}
