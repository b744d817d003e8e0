package pricing

import (
	"slices"

	"example.com/servicelane/aftersales/cal"
)

// Order is what is to be priced: the lines of work and material, who pays, and what is taken off. All numbers are text.
type Order struct {
	// ID is the caller's own number of the order; it is only repeated in the result.
	ID string `json:"id,omitempty"`
	// Date is the civil day whose prices and tax rates apply. It may be left out where nothing depends on a day.
	Date cal.Date `json:"date,omitzero"`
	// Shop chooses among the labour rates of a card.
	Shop string `json:"shop,omitempty"`
	// Vehicle chooses among the entries of a card.
	Vehicle Vehicle `json:"vehicle,omitzero"`
	// Conditions are the circumstances to which surcharges are tied, such as [AfterHours]; see [Conditions].
	Conditions []string `json:"conditions,omitempty"`
	// Group is the customer's group, to which discounts may be tied (客户类别).
	Group string `json:"group,omitempty"`
	// Coupons are the discounts, by ID, that the customer asks for.
	Coupons []string `json:"coupons,omitempty"`
	// Lines are the labour operations, parts and fees.
	Lines []Line `json:"lines"`
	// Discounts are taken off beside those of single lines and those of the rules.
	Discounts []Discount `json:"discounts,omitempty"`
	// Payers are those who pay. A line may also name a [PayerKind] that is not listed here; without any, the customer pays.
	Payers []Payer `json:"payers,omitempty"`
}

// Vehicle is what a card may ask about the vehicle.
type Vehicle struct {
	// Class is the class by which the card tells vehicles apart, such as a kind of body or a number of seats (车型分类).
	Class string `json:"class,omitempty"`
	// Model is the model or series (车系).
	Model string `json:"model,omitempty"`
	// Year is the model year, 0 if not known.
	Year int `json:"year,omitempty"`
	// Variants are features that cost more or less work, such as "v6" or "awd".
	Variants []string `json:"variants,omitempty"`
}

// Line is one line of an order. A line is either time (Hours × Rate) or pieces (Quantity × Price); one with a Price is
// pieces. What is left out is looked up in the card of the rules, if they have one.
type Line struct {
	// ID is the caller's own number of the line, for discounts and documents to refer to; unique in the order if set.
	ID string `json:"id,omitempty"`
	// Kind is what is charged.
	Kind Kind `json:"kind"`
	// Code is the labour operation (工时项目), the part number (配件编号), or the kit or menu of the card.
	Code string `json:"code,omitempty"`
	// Name is a text for people; it has no effect. The card's own name is taken if it is empty.
	Name string `json:"name,omitempty"`
	// Class overrides the fee class that follows from Kind.
	Class Class `json:"class,omitempty"`
	// Hours are the flat-rate hours (工时定额) charged, not negative.
	Hours string `json:"hours,omitempty"`
	// Clocked are the hours actually worked (实际工时), charged where [Rules.Hours] says so.
	Clocked string `json:"clocked,omitempty"`
	// Rate is the price of one hour (工时单价), not negative.
	Rate string `json:"rate,omitempty"`
	// Trade chooses among the labour rates of a card: mechanics, electrics, body, paint (工种).
	Trade string `json:"trade,omitempty"`
	// Grade chooses among the labour rates of a card: the grade of the technician (技师等级).
	Grade string `json:"grade,omitempty"`
	// Quantity is the number of pieces, litres, kilometres …; empty means 1, negative means taken back.
	Quantity string `json:"quantity,omitempty"`
	// Price is the price of one piece, not negative; a line of Hours or Rate has none.
	Price string `json:"price,omitempty"`
	// Cost is what one piece has cost the shop, for the markup of a card.
	Cost string `json:"cost,omitempty"`
	// Category and Origin choose among the markups of a card: the kind of part, and whether it is the maker's own (原厂件), of
	// equal quality (同质配件), remade (再制造件) or used (回用件).
	Category string `json:"category,omitempty"`
	Origin   string `json:"origin,omitempty"`
	// Supplied tells that the customer has brought the part (自带配件): it is listed and costs nothing.
	Supplied bool `json:"supplied,omitempty"`
	// Core is the deposit on the old part (旧件押金) for each piece, not negative. A line of labour or hours has none.
	Core string `json:"core,omitempty"`
	// CoreReturned is the number of old parts handed in, whose deposit is not charged: at most Quantity. Where that is "0",
	// nothing is sold and old parts of an earlier sale come back, any number.
	CoreReturned string `json:"core_returned,omitempty"`
	// Discount is taken off this line: a percentage "10%" or an amount "15.00".
	// It is a fault if an amount is more than the line.
	Discount string `json:"discount,omitempty"`
	// Approved is the role that has approved the discount, see [Approval].
	Approved string `json:"approved,omitempty"`
	// Tax is the category of tax; empty means the ordinary one, [TaxExempt] none.
	Tax string `json:"tax,omitempty"`
	// Payer pays the whole line; empty means the customer.
	Payer string `json:"payer,omitempty"`
	// Split divides the line between several payers, instead of Payer.
	Split []Share `json:"split,omitempty"`
}

// Share is the part of a line that one payer bears.
type Share struct {
	// Payer is the ID of a payer of the order, or a [PayerKind].
	Payer string `json:"payer"`
	// Percent is the payer's part; the parts of a line must make 100.
	Percent string `json:"percent"`
	// Rate is the price of one hour that this payer has agreed, instead of that of the line (the reimbursed rate of a
	// warranty, 索赔工时单价).
	Rate string `json:"rate,omitempty"`
	// Price is the price of one piece that this payer has agreed, instead of that of the line.
	Price string `json:"price,omitempty"`
}

// Labour is a line of flat-rate hours (工时) at a rate per hour.
func Labour(operation, hours, rate string) Line {
	return Line{Kind: KindLabour, Code: operation, Hours: hours, Rate: rate}
}

// Part is a line of parts or materials (配件、材料) at a price each.
func Part(number, quantity, price string) Line {
	return Line{Kind: KindPart, Code: number, Quantity: quantity, Price: price}
}

// Item is a line of any other kind at a price each, such as a diagnosis fee or sublet work.
func Item(kind Kind, code, quantity, price string) Line {
	return Line{Kind: kind, Code: code, Quantity: quantity, Price: price}
}

// Less gives the line with a discount, "10%" or "15.00".
func (l Line) Less(discount string) Line { l.Discount = discount; return l }

// PaidBy gives the line with a payer: the ID of one of the order, or a [PayerKind].
func (l Line) PaidBy(payer string) Line { l.Payer = payer; return l }

// Kind is what a line charges.
type Kind string

// The kinds of lines.
const (
	KindLabour     Kind = "labour"     // repair labour (工时)
	KindPart       Kind = "part"       // parts and materials (配件、材料)
	KindDiagnosis  Kind = "diagnosis"  // finding the fault (诊断)
	KindInspection Kind = "inspection" // measuring and testing (检测)
	KindProcessing Kind = "processing" // machining, made to order (加工)
	KindSublet     Kind = "sublet"     // work of another shop (外加工)
	KindTowing     Kind = "towing"     // towing, usually by distance (拖车)
	KindRescue     Kind = "rescue"     // help on the road (救援)
	KindSupplies   Kind = "supplies"   // small material of the shop (辅料)
	KindLevy       Kind = "levy"       // environmental and other charges passed on (环保费)
	KindCore       Kind = "core"       // deposit on an old part (旧件押金)
	KindFee        Kind = "fee"        // any other fee (其他)
	KindMenu       Kind = "menu"       // a set of lines of the card at one price (套餐); a result has its lines instead
)

var kinds = [...]Kind{KindLabour, KindPart, KindDiagnosis, KindInspection, KindProcessing, KindSublet, KindTowing, KindRescue,
	KindSupplies, KindLevy, KindCore, KindFee, KindMenu}

// Kinds lists every kind.
func Kinds() []Kind { return slices.Clone(kinds[:]) }

// Valid tells whether k is one of [Kinds].
func (k Kind) Valid() bool { _, ok := k.index(); return ok }

// index is the place of k in Kinds.
func (k Kind) index() (uint8, bool) {
	for i := range kinds {
		if kinds[i] == k {
			return uint8(i), true
		}
	}
	return 0, false
}

// Payer is someone who pays for lines, or for a part of them.
type Payer struct {
	// ID names the payer in the lines and in the result; unique in the order.
	ID string `json:"id"`
	// Kind is the pay type.
	Kind PayerKind `json:"kind"`
	// Name is a text for people.
	Name string `json:"name,omitempty"`
	// Rules are the payer's own taxes, rounding and prices; nil means those of the order. Of rules that are given, an empty
	// Currency or Tariff means that of the order, while Rounding, TaxRounding and Remainder hold as they stand: empty means
	// their own defaults. Taxes, TaxIncluded and TaxScheme go together: where Taxes is nil, the payer has the taxes of the order, of
	// which his prices contain what either of both says, and by his scheme if he names one; where it is an empty list that is
	// not nil ([] in JSON), he has none. Another currency than that of the order is refused. Fee classes, fees, discounts, approvals and the basis of hours are always
	// those of the order.
	Rules *Rules `json:"rules,omitempty"`
	// Exempt lists the taxes, by ID, that this payer is not charged. One that is not among his taxes is a fault.
	Exempt []string `json:"exempt,omitempty"`
	// Deductible is what the payer does not bear of his total, tax included (免赔额): an amount "500.00" or a percentage "10%".
	Deductible string `json:"deductible,omitempty"`
	// AtLeast is the least deductible, where that is a percentage; a fault anywhere else.
	AtLeast string `json:"at_least,omitempty"`
	// Limit is the most that the payer bears of his total, after the deductible (赔付限额).
	Limit string `json:"limit,omitempty"`
	// Rest names the payer who bears what deductible and limit leave; empty means the customer.
	Rest string `json:"rest,omitempty"`
}

// PayerKind is the kind of a payer: the pay type of its lines.
type PayerKind string

// The kinds of payers.
const (
	PayerCustomer PayerKind = "customer"          // the customer (自费)
	PayerMaker    PayerKind = "maker"             // the manufacturer's warranty or campaign (三包索赔、召回)
	PayerExtended PayerKind = "extended_warranty" // an extended warranty (延保)
	PayerInsurer  PayerKind = "insurer"           // an insurer (保险)
	PayerGoodwill PayerKind = "goodwill"          // goodwill of maker or shop (善意索赔)
	PayerInternal PayerKind = "internal"          // the shop itself, rework included (内部、返修)
	PayerSupplier PayerKind = "supplier"          // the supplier of a faulty part (供应商)
)

var payerKinds = [...]PayerKind{PayerCustomer, PayerMaker, PayerExtended, PayerInsurer, PayerGoodwill, PayerInternal, PayerSupplier}

// PayerKinds lists every kind of payer.
func PayerKinds() []PayerKind { return slices.Clone(payerKinds[:]) }

// Valid tells whether k is one of [PayerKinds].
func (k PayerKind) Valid() bool { return slices.Contains(payerKinds[:], k) }
