package pricing

import (
	"bytes"
	"iter"
	"math"
	"slices"

	"github.com/shopspring/decimal"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
)

// Calculator is the version of the calculation. It changes whenever the same order and rules would give another amount
// or another derivation; a result says by which version it was made.
const Calculator = "1"

// Result is a priced order: an immutable value. Its lines, its fee classes and its payers each add up to its amounts. It
// keeps plain integers; every method that gives amounts builds them on demand.
type Result struct{ rec *record }

var noRecord = &record{rare: nothingRare}

// r is the record; that of the zero Result is empty.
func (res Result) r() *record {
	if res.rec == nil {
		return noRecord
	}
	return res.rec
}

// IsZero tells whether res is the zero Result, which is the price of nothing.
func (res Result) IsZero() bool { return res.rec == nil }

// Amounts are the amounts of a line or of a sum of lines, all in the digits of the rounding. Total is always Net + Tax.
// Where prices exclude tax, Net is Gross − Discount; where they include it, Total is.
type Amounts struct {
	Gross    Money `json:"gross"`    // at full price
	Discount Money `json:"discount"` // taken off Gross
	Net      Money `json:"net"`      // without tax
	Tax      Money `json:"tax"`      // all taxes together
	Total    Money `json:"total"`    // what is charged
}

// LineResult is what one payer is charged for one line of the order.
type LineResult struct {
	// Input is the place of the line in [Order.Lines], −1 for a line that the rules added.
	Input int    `json:"input"`
	ID    string `json:"id,omitempty"`
	Kind  Kind   `json:"kind"`
	Class Class  `json:"class"`
	Code  string `json:"code,omitempty"`
	Name  string `json:"name,omitempty"`
	Payer string `json:"payer"`
	// Timed tells that Quantity counts hours.
	Timed bool `json:"timed,omitempty"`
	// Quantity and UnitPrice are what Gross was made of, where no surcharge, least charge, set price or distance came on top:
	// those stand in the derivation only.
	Quantity  Quantity `json:"quantity"`
	UnitPrice Money    `json:"unit_price"`
	// Part is the share of the line that the payer bears; 0 if the line is not split.
	Part Percent `json:"part,omitzero"`
	// Retail is what the share would have been worth at the price of the line, where the payer has agreed another one;
	// else the zero Money.
	Retail Money `json:"retail,omitzero"`
	// FlatRate and Clocked are the hours of the operation and those worked, where both are known.
	FlatRate Hours `json:"flat_rate,omitzero"`
	Clocked  Hours `json:"clocked,omitzero"`
	Amounts
}

// ClassTotal is the sum of one fee class.
type ClassTotal struct {
	Class Class `json:"class"`
	Amounts
}

// TaxTotal is the sum of one tax at one rate.
type TaxTotal struct {
	ID       string  `json:"id"`
	Name     string  `json:"name,omitempty"`
	Category string  `json:"category,omitempty"`
	Rate     Percent `json:"rate"`
	Base     Money   `json:"base"`   // the amounts on which it is levied
	Amount   Money   `json:"amount"` // the tax
}

// PayerTotal is the sum of one payer.
type PayerTotal struct {
	ID   string    `json:"id"`
	Kind PayerKind `json:"kind"`
	Name string    `json:"name,omitempty"`
	Amounts
	// Moved is what the deductibles and limits of others have put on this payer, or his own have taken off (negative).
	Moved Money `json:"moved"`
	// Cash is what rounding to a payable step added, see [Rounding.Cash].
	Cash Money `json:"cash"`
	// Due is what the payer owes: Total + Moved + Cash.
	Due Money `json:"due"`
}

// Calculator is the version that made the result, see the constant [Calculator].
func (res Result) Calculator() string { return res.r().calculator }

// Order is the [Order.ID] of what was priced.
func (res Result) Order() string { return res.r().order }

// Amounts are those of the whole order.
func (res Result) Amounts() Amounts { return res.r().amounts(&res.r().sums) }

// Net is the sum of the order without tax.
func (res Result) Net() Money { return res.r().money(res.r().sums.net) }

// Tax is the sum of all taxes.
func (res Result) Tax() Money { return res.r().money(res.r().sums.tax) }

// Total is the sum of the order with tax.
func (res Result) Total() Money { return res.Amounts().Total }

// Len is the number of lines.
func (res Result) Len() int { return len(res.r().lines) }

// Line gives line i, from 0 to Len()−1: one for each line of the order and each of its payers, in the order's sequence,
// then those that the rules added.
func (res Result) Line(i int) LineResult {
	r, l := res.r(), &res.r().lines[i]
	out := LineResult{
		Input: int(l.input),
		Kind:  kinds[l.kind], Class: r.classNames[l.class], Payer: r.payers[l.payer].id,
		Timed: l.flags&isTimed != 0, Quantity: Quantity{r.number(l.quantity, l.quantityScale)},
		UnitPrice: money(r.number(l.each, l.eachScale), r.unit),
		Amounts:   r.amounts(&l.sums),
	}
	out.ID, out.Code, out.Name = r.textsOf(l)
	if x := r.extra(i); x != nil {
		out.Part = Percent{x.part}
		if x.own {
			out.Retail = money(x.retail, r.unit)
		}
		if x.hours {
			out.FlatRate, out.Clocked = Hours{x.flat}, Hours{x.clocked}
		}
	}
	return out
}

// Lines gives every line with its place.
func (res Result) Lines() iter.Seq2[int, LineResult] {
	return func(yield func(int, LineResult) bool) {
		for i := range res.r().lines {
			if !yield(i, res.Line(i)) {
				return
			}
		}
	}
}

// Classes are the sums by fee class, in the order of the rules; classes without lines are there with 0.
func (res Result) Classes() []ClassTotal {
	r := res.r()
	out := make([]ClassTotal, len(r.classNames))
	for i := range out {
		out[i] = ClassTotal{r.classNames[i], r.amounts(&r.classSums[i])}
	}
	return out
}

// Class is the sum of one fee class, 0 for one without lines.
func (res Result) Class(c Class) Amounts {
	r := res.r()
	if i := slices.Index(r.classNames, c); i >= 0 {
		return r.amounts(&r.classSums[i])
	}
	return r.amounts(&sums{})
}

// Taxes are the sums by tax, category and rate, of those that were levied on some line.
func (res Result) Taxes() []TaxTotal {
	r := res.r()
	var out []TaxTotal
	for i := range r.taxes {
		if t := &r.taxes[i]; t.used {
			out = append(out, TaxTotal{ID: t.id, Name: t.name, Category: t.category, Rate: t.rate,
				Base: r.money(t.base), Amount: r.money(t.amount)})
		}
	}
	return out
}

// Payers are the sums by payer: those the order lists, then those that only its lines name.
func (res Result) Payers() []PayerTotal {
	r := res.r()
	out := make([]PayerTotal, len(r.payers))
	for i := range out {
		s := &r.payers[i]
		out[i] = PayerTotal{ID: s.id, Kind: s.kind, Name: s.name, Amounts: r.amounts(&s.sums),
			Moved: r.money(s.moved), Cash: r.money(s.cash), Due: r.money(s.due)}
	}
	return out
}

// Payer is the sum of one payer; not ok if there is none of that id.
func (res Result) Payer(id string) (sum PayerTotal, ok bool) {
	for _, t := range res.Payers() {
		if t.ID == id {
			return t, true
		}
	}
	return PayerTotal{}, false
}

// record is the content of a Result, held small.
type record struct {
	*rare
	order      string
	sums       sums
	lines      []lineRec
	texts      []byte // of the lines, see pricer.keepTexts
	steps      []step
	classNames []Class
	classSums  []sums
	taxes      []taxSum
	payers     []payerSum
	unit       uint8 // the currency
	digits     uint8 // of every amount

	// room for the common case
	classRoom [len(defaultOrder)]sums
	taxRoom   [1]taxSum
	payerRoom [1]payerSum
	stepRoom  [1]step
}

// rare is what few records have.
type rare struct {
	calculator string
	extras     []lineExtra
	refs       []refRec
	notices    []Notice
	wide       []decimal.Decimal // values of cells that do not fit
}

// nothingRare is what records without anything rare share. It is never written to, see own.
var nothingRare = &rare{calculator: Calculator}

// own makes what is rare the record's own, so that it can be written to.
func (r *record) own() *rare {
	if r.rare == nothingRare {
		r.rare = &rare{calculator: Calculator}
	}
	return r.rare
}

// newRecord gives a record with room for some lines and their texts. That of few lines is in one piece with them.
func newRecord(lines, texts int) *record {
	var r *record
	switch {
	case lines <= len(record4{}.room):
		with := &record4{}
		r, with.lines, with.texts = &with.record, with.room[:0], with.textRoom[:0]
	case lines <= len(record10{}.room):
		with := &record10{}
		r, with.lines, with.texts = &with.record, with.room[:0], with.textRoom[:0]
	default:
		r = &record{lines: make([]lineRec, 0, lines)}
	}
	if r.rare = nothingRare; texts > cap(r.texts) {
		r.texts = make([]byte, 0, texts)
	}
	r.classSums, r.taxes, r.payers, r.steps = r.classRoom[:0], r.taxRoom[:0], r.payerRoom[:0], r.stepRoom[:0]
	return r
}

type record4 struct {
	record
	room     [4]lineRec
	textRoom [32]byte
}

type record10 struct {
	record
	room     [10]lineRec
	textRoom [128]byte
}

// cell is a coefficient of less than 62 bits; or, counted from math.MinInt64, a place in record.wide. Its scale is known
// from where it stands.
type cell int64

const cellLimit = 1 << 62

func (c cell) narrow() bool { return c > -cellLimit && c < cellLimit }

// sums are the cells of Amounts; the total is net + tax.
type sums struct{ gross, discount, net, tax cell }

type lineRec struct {
	sums
	quantity, each           cell
	input                    int32  // place in Order.Lines, −1 for none
	text                     uint32 // where its texts begin
	payer, class, kind       uint8
	quantityScale, eachScale uint8
	category                 uint8 // of tax, see pricer.categories
	tax1                     uint8 // 1 + place in record.taxes of a tax whose steps are not written down, see taxSteps
	flags                    lineFlags
}

// lineFlags are yes-or-no properties of a line.
type lineFlags uint8

const (
	isTimed lineFlags = 1 << iota // quantity counts hours
	isPlain                       // gross is quantity × each, rounded as the payer's rules say; those steps are not written down
	isJoint                       // one of several parts of one line of the order: shares of payers, lines of a kit or menu
	isFixed                       // gross is a part of an amount that was rounded as a whole
	isTaxed                       // the steps of its taxes are written down
	isMore                        // there is a lineExtra
)

func (l *lineRec) joint() bool { return l.flags&isJoint != 0 }
func (l *lineRec) plain() bool { return l.flags&isPlain != 0 }

// textsOf gives the texts of a line.
func (r *record) textsOf(l *lineRec) (id, code, name string) {
	a, rest, _ := bytes.Cut(r.texts[l.text:], zeroByte)
	b, rest, _ := bytes.Cut(rest, zeroByte)
	c, _, _ := bytes.Cut(rest, zeroByte)
	return string(a), string(b), string(c)
}

var zeroByte = []byte{0}

// lineExtra is what few lines have.
type lineExtra struct {
	line     int
	category string // of part, of the card
	part     Number // the share of a payer, in per cent
	retail   Number
	own      bool // the payer has a price of his own; retail is then what the line would have been worth without
	flat     Number
	clocked  Number
	hours    bool // flat and clocked are known
}

// extra finds what few lines have, nil for the others.
func (r *record) extra(line int) *lineExtra {
	if r.lines[line].flags&isMore == 0 {
		return nil
	}
	i, _ := slices.BinarySearchFunc(r.extras, line, func(x lineExtra, line int) int { return x.line - line })
	return &r.extras[i]
}

// more gives the last line the room for what few lines have.
func (r *record) more(line int) *lineExtra {
	if x := r.extra(line); x != nil {
		return x
	}
	r.lines[line].flags |= isMore
	own := r.own()
	own.extras = append(own.extras, lineExtra{line: line})
	return &own.extras[len(own.extras)-1]
}

type taxSum struct {
	id, name, category string
	rate               Percent
	base, amount       cell
	valid              cal.Span
	sources            []cite.Source
	used               bool
}

type payerSum struct {
	id, name string
	kind     PayerKind
	sums
	moved, cash, due cell

	round, taxRound rounding
	included        bool
}

// put turns a number into a cell.
func (r *record) put(n Number) cell {
	if c := cell(n.coef); n.wide == nil && c.narrow() {
		return c
	}
	own := r.own()
	own.wide = append(own.wide, n.Decimal())
	return cell(math.MinInt64 + int64(len(own.wide)-1))
}

// number turns a cell into a number.
func (r *record) number(c cell, scale uint8) Number {
	if c.narrow() {
		return Number{coef: int64(c), scale: uint16(scale)}
	}
	return fromDecimal(r.wide[int64(c)-math.MinInt64])
}

// get turns the cell of an amount into a number.
func (r *record) get(c cell) Number { return r.number(c, r.digits) }

func (r *record) money(c cell) Money { return money(r.get(c), r.unit) }

func (r *record) amounts(s *sums) Amounts {
	net, tax := r.get(s.net), r.get(s.tax)
	return Amounts{Gross: r.money(s.gross), Discount: r.money(s.discount), Net: money(net, r.unit), Tax: money(tax, r.unit),
		Total: money(exact.add(net, tax), r.unit)}
}
