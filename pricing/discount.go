package pricing

import (
	"slices"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
	"example.com/servicelane/internal/fault"
)

// Discount is taken off several lines: of a class, of the order, for a coupon, for a group of customers. It never makes
// an amount negative: lines that are not positive get none of it, and no line is reduced below 0.
type Discount struct {
	// ID names the discount; unique among those of the order and the rules.
	ID string `json:"id"`
	// Name is a text for people.
	Name string `json:"name,omitempty"`
	// Level is when the discount is taken; empty means [OrderLevel].
	Level DiscountLevel `json:"level,omitempty"`
	// Off is a percentage "10%" of what earlier discounts have left, or an amount "50.00".
	Off string `json:"off"`
	// AtMost is the greatest amount.
	AtMost string `json:"at_most,omitempty"`
	// From is the sum of its lines from which the discount is granted.
	From string `json:"from,omitempty"`
	// Lines (by ID), Kinds and Classes choose the lines; empty means all but [KindCore] and [KindLevy].
	Lines   []string `json:"lines,omitempty"`
	Kinds   []Kind   `json:"kinds,omitempty"`
	Classes []Class  `json:"classes,omitempty"`
	// Payers, by ID, are those who get the discount; empty means those who are customers.
	Payers []string `json:"payers,omitempty"`
	// Requires are kinds of lines that the order must have, as for a diagnosis fee that a repair makes good.
	Requires []Kind `json:"requires,omitempty"`
	// Group is the group of customers that gets it; empty means all.
	Group string `json:"group,omitempty"`
	// Approved is the role that has approved it, see [Approval].
	Approved string `json:"approved,omitempty"`
	// Reason is why, as in "complaint".
	Reason string `json:"reason,omitempty"`
	// Valid are the days on which it is granted.
	Valid cal.Span `json:"valid,omitzero"`
	// Sources say where it comes from.
	Sources []cite.Source `json:"sources,omitempty"`
}

// DiscountLevel is the place of a discount in the order of application.
type DiscountLevel string

// The levels of discounts, in the order in which they are taken unless the rules say otherwise.
const (
	LineLevel   DiscountLevel = "line"   // of single lines, those that lines say themselves first
	ClassLevel  DiscountLevel = "class"  // of kinds or fee classes
	GroupLevel  DiscountLevel = "group"  // of a group of customers
	CouponLevel DiscountLevel = "coupon" // asked for by the customer, see [Order.Coupons]
	OrderLevel  DiscountLevel = "order"  // of the whole order
)

// DiscountLevels lists every level in the usual order of application.
func DiscountLevels() []DiscountLevel {
	return []DiscountLevel{LineLevel, ClassLevel, GroupLevel, CouponLevel, OrderLevel}
}

// Valid tells whether l is one of [DiscountLevels].
func (l DiscountLevel) Valid() bool { return slices.Contains(DiscountLevels(), l) }

// off is a discount read: a percentage or an amount.
type off struct {
	percent bool
	n       Number
}

// readOff reads "10%" or "15.00".
func (p *pricer) readOff(field, text string) off {
	if text == "" || text[len(text)-1] != '%' {
		return off{false, p.units(field, text, true)}
	}
	o := off{true, p.number(field, text[:len(text)-1], true)}
	if compare(o.n, hundred) > 0 {
		p.fault(field, fault.Range, "more than 100 %%: %s", fault.Quote(text))
	}
	return o
}

// units reads an amount in whole smallest units of the result.
func (p *pricer) units(field, text string, needed bool) Number {
	n := p.amount(field, text, needed)
	if int(n.scale) > int(p.rec.digits) {
		p.fault(field, fault.Range, "more than %d digits after the point: %s", p.rec.digits, fault.Quote(text))
	}
	return n
}

// lineOff is the discount that a line says itself, for all its shares.
type lineOff struct {
	off
	line     int // the first of its lines in the record
	approved string
}

// readLineDiscount reads the discount of a line, and takes it off at once where nothing comes before it.
func (p *pricer) readLineDiscount(l *Line, line int) {
	o := lineOff{p.readOff("discount", l.Discount), line, l.Approved}
	if p.anyTotal || len(p.rules.DiscountOrder) > 0 || len(p.rules.Approvals) > 0 {
		p.lineOffs = append(p.lineOffs, o)
		return
	}
	p.takeLineOff(&o)
}

// takeLineOff takes off what a line says itself: of each of its parts the percentage, or of all together the amount, which
// must not be more than the line's full price.
func (p *pricer) takeLineOff(o *lineOff) {
	all := p.rec.lines
	last := o.line + 1
	for all[o.line].joint() && last < len(all) && all[last].joint() && all[last].input == all[o.line].input {
		last++
	}
	if o.percent && len(p.approvals) == 0 {
		for i := o.line; i < last; i++ {
			p.takePercent(i, o.n, -1)
		}
		return
	}
	lines := make([]int, 0, last-o.line)
	gross, left := Number{}, Number{}
	for i := o.line; i < last; i++ {
		lines, gross, left = append(lines, i), p.add(gross, p.rec.get(all[i].gross)), p.add(left, p.left(i))
	}
	before := p.discountOf(lines)
	switch {
	case o.percent:
		for _, i := range lines {
			p.takePercent(i, o.n, -1)
		}
	case compare(o.n, gross) > 0:
		p.at = place{"", "lines", int(all[o.line].input)}
		p.fault("discount", fault.Range, "more than the line, which is %s: %s", gross, o.n)
	default:
		p.takeAmount(lines, o.n, o.n, -1)
	}
	p.checkApproval(Notice{Line: o.line, Text: o.approved}, abs(left), abs(p.sub(p.discountOf(lines), before)))
}

// left is what earlier discounts have left of a line.
func (p *pricer) left(line int) Number {
	l := &p.rec.lines[line]
	if l.discount == 0 {
		return p.rec.get(l.gross)
	}
	return p.sub(p.rec.get(l.gross), p.rec.get(l.discount))
}

// takePercent takes a percentage of what is left of a line, rounded by itself.
func (p *pricer) takePercent(line int, percent Number, ref int32) {
	l := &p.rec.lines[line]
	how := &p.payers[l.payer].round
	base := p.left(line)
	exactOff := p.mul(base, percent.shift(2))
	rounded := p.fix(exactOff, how)
	p.note(line, ofDiscount, opDiscount, base, percent, exactOff).ref = ref
	if from, to := exactOff, rounded; compare(from, to) != 0 {
		p.note(line, ofDiscount, opRound, from, Number{}, to).detail = uint8(how.mode)
	}
	p.bump(&l.discount, rounded)
}

// takeAmount takes an amount off lines together, but no more than is left of them. It is what a cap has left of what was
// asked.
func (p *pricer) takeAmount(lines []int, asked, amount Number, ref int32) {
	bases := make([]Number, len(lines))
	sum := Number{}
	for k, i := range lines {
		if bases[k] = p.left(i); bases[k].Sign() < 0 {
			bases[k] = Number{}
		}
		sum = p.add(sum, bases[k])
	}
	granted := amount
	if compare(amount, sum) > 0 {
		p.notice(Notice{Code: DiscountCut, Line: lines[0], ID: p.refID(ref), Was: money(p.widen(amount), p.main.unit), Is: money(p.widen(sum), p.main.unit)})
		amount = sum
	}
	if amount.IsZero() {
		return
	}
	parts := p.allocate(p.widen(amount), bases, p.main.round.remainder, lineTie{p.rec, lines})
	p.spill(parts, bases, lines)
	for k, i := range lines {
		if !parts[k].IsZero() {
			if compare(asked, granted) != 0 {
				p.note(i, ofDiscount, opAtMost, asked, granted, granted).ref = ref
			}
			p.note(i, ofDiscount, opTakeOff, bases[k], amount, parts[k]).ref = ref
			p.bump(&p.rec.lines[i].discount, parts[k])
		}
	}
}

// widen gives n at least the digits of the result.
func (p *pricer) widen(n Number) Number { return p.add(n, Number{scale: uint16(p.rec.digits)}) }

// discountRun is a discount read.
type discountRun struct {
	*Discount
	off
	atMost, from Number
	ref          int32
	asked        bool // by the order
}

// readDiscounts reads the discounts of the order and of the rules.
func (p *pricer) readDiscounts() {
	p.checkDiscountOrder()
	for i := range p.order.Discounts {
		p.readDiscount(&p.order.Discounts[i], place{"", "discounts", i}, true)
	}
	for i := range p.rules.Discounts {
		p.readDiscount(&p.rules.Discounts[i], place{"rules", "discounts", i}, false)
	}
	for i, id := range p.order.Coupons {
		is := func(d discountRun) bool { return d.ID == id && d.Level == CouponLevel }
		if !slices.ContainsFunc(p.discounts, is) {
			p.faults.Add(fault.Index("coupons", i), fault.Unknown, "no such coupon: %s", fault.Quote(id))
		}
	}
}

func (p *pricer) checkDiscountOrder() {
	for i, l := range p.rules.DiscountOrder {
		w := place{"rules", "discount_order", i}
		if !l.Valid() {
			p.faults.Add(w.at(""), fault.Unknown, "no such level of discounts: %s", fault.Quote(string(l)))
		}
		if slices.Contains(p.rules.DiscountOrder[:i], l) {
			p.faults.Add(w.at(""), fault.Duplicate, "%s stands twice", l)
		}
	}
	if n := len(p.rules.DiscountOrder); n > 0 && n != len(DiscountLevels()) {
		p.faults.Add("rules.discount_order", fault.Missing, "%d levels, must name all %d", n, len(DiscountLevels()))
	}
}

func (p *pricer) readDiscount(d *Discount, w place, asked bool) {
	p.at = w
	p.id("id", d.ID, "a discount")
	p.text("name", d.Name)
	p.text("reason", d.Reason)
	p.kinds("kinds", d.Kinds)
	p.span("valid", d.Valid)
	p.dated(d.Valid)
	run := discountRun{Discount: d, off: p.readOff("off", d.Off), ref: int32(len(p.rec.refs)), asked: asked}
	run.atMost = p.units("at_most", d.AtMost, false)
	run.from = p.amount("from", d.From, false)
	if slices.ContainsFunc(p.discounts, func(o discountRun) bool { return o.ID == d.ID }) {
		p.fault("id", fault.Duplicate, "a second discount %s", fault.Quote(d.ID))
	}
	if d.Level != "" && !d.Level.Valid() {
		p.fault("level", fault.Unknown, "no such level of discounts: %s", fault.Quote(string(d.Level)))
	}
	p.checkDiscountTargets(d)
	p.refer(refRec{id: d.ID, name: d.Name, valid: d.Valid, sources: d.Sources})
	p.discounts = append(p.discounts, run)
}

// checkDiscountTargets refuses lines and payers that the order does not have.
func (p *pricer) checkDiscountTargets(d *Discount) {
	if !p.atMost("lines", len(d.Lines), MaxLines) || !p.atMost("payers", len(d.Payers), MaxPayers) {
		return
	}
	for i, id := range d.Lines {
		if _, ok := p.lineIDs[id]; !ok {
			p.fault(fault.Index("lines", i), fault.Unknown, "no line of this id: %s", fault.Quote(id))
		}
	}
	for i, id := range d.Payers {
		if !PayerKind(id).Valid() && !slices.ContainsFunc(p.order.Payers, func(o Payer) bool { return o.ID == id }) {
			p.fault(fault.Index("payers", i), fault.Unknown, "no such payer: %s", fault.Quote(id))
		}
	}
}

// takeDiscounts takes the discounts off, level by level.
func (p *pricer) takeDiscounts() {
	if len(p.lineOffs) == 0 && len(p.discounts) == 0 {
		return
	}
	levels := p.rules.DiscountOrder
	if len(levels) == 0 {
		levels = DiscountLevels()
	}
	for _, level := range levels {
		if level == LineLevel {
			for i := range p.lineOffs {
				p.takeLineOff(&p.lineOffs[i])
			}
		}
		for i := range p.discounts {
			if d := &p.discounts[i]; d.Level == level || (d.Level == "" && level == OrderLevel) {
				p.takeDiscount(d)
			}
		}
	}
}

// takeDiscount takes one discount off its lines, if its conditions are met. That one is not granted is told where the order
// asks for it, by itself or as a coupon; a standing offer of the rules is not meant for every order.
func (p *pricer) takeDiscount(d *discountRun) {
	unused := Notice{Code: DiscountUnused, Line: -1, ID: d.ID}
	asked := d.asked || slices.Contains(p.order.Coupons, d.ID)
	lines, sum := p.linesOf(d)
	if len(lines) > 0 && compare(sum, d.from) < 0 {
		unused.Was, unused.Is = money(p.widen(sum), p.main.unit), money(p.widen(d.from), p.main.unit)
	}
	if !p.granted(d) || len(lines) == 0 || compare(sum, d.from) < 0 {
		if asked {
			p.notice(unused)
		}
		return
	}
	before := p.discountOf(lines)
	p.takeFrom(d, lines, sum)
	p.checkApproval(Notice{Line: -1, ID: d.ID, Text: d.Approved}, sum, p.sub(p.discountOf(lines), before))
}

// granted tells whether the order meets the conditions of a discount.
func (p *pricer) granted(d *discountRun) bool {
	has := func(k Kind) bool {
		return slices.ContainsFunc(p.rec.lines, func(l lineRec) bool { return kinds[l.kind] == k && l.gross > 0 })
	}
	for _, k := range d.Requires {
		if !has(k) {
			return false
		}
	}
	return (d.Level != CouponLevel || slices.Contains(p.order.Coupons, d.ID)) &&
		(d.Group == "" || d.Group == p.order.Group) && d.Valid.Contains(p.order.Date)
}

// linesOf gives the lines from which a discount is taken, and what is left of them.
func (p *pricer) linesOf(d *discountRun) (lines []int, sum Number) {
	named := make(map[string]bool, len(d.Lines))
	for _, id := range d.Lines {
		named[id] = true
	}
	for i := range p.rec.lines {
		l := &p.rec.lines[i]
		if !p.chosen(d.Discount, named, l) {
			continue
		}
		if left := p.left(i); left.Sign() > 0 {
			lines, sum = append(lines, i), p.add(sum, left)
		}
	}
	return lines, sum
}

// chosen tells whether a discount applies to a line.
func (p *pricer) chosen(d *Discount, named map[string]bool, l *lineRec) bool {
	payer := p.declaredPayer(&p.payers[l.payer])
	kind := kinds[l.kind]
	switch {
	case len(d.Payers) == 0 && payer.Kind != PayerCustomer:
		return false
	case len(d.Payers) > 0 && !slices.Contains(d.Payers, payer.ID):
		return false
	case len(d.Lines) > 0 && (l.input < 0 || !named[p.order.Lines[l.input].ID]):
		return false
	case len(d.Kinds) > 0 && !slices.Contains(d.Kinds, kind):
		return false
	case len(d.Classes) > 0 && !slices.Contains(d.Classes, p.rec.classNames[l.class]):
		return false
	}
	return len(d.Lines) > 0 || len(d.Kinds) > 0 || (kind != KindCore && kind != KindLevy)
}

// takeFrom takes a discount off lines that are worth sum.
func (p *pricer) takeFrom(d *discountRun, lines []int, sum Number) {
	whole := d.n
	switch {
	case d.percent && p.main.round.total:
		whole = p.fix(p.mul(sum, d.n.shift(2)), &p.main.round)
	case d.percent:
		whole = p.percentOf(lines, d.n)
	}
	switch {
	case d.AtMost != "" && compare(whole, d.atMost) > 0:
		p.takeAmount(lines, whole, d.atMost, d.ref)
	case !d.percent:
		p.takeAmount(lines, whole, whole, d.ref)
	case p.main.round.total:
		p.takePercentOfTotal(d, lines, whole)
	default:
		for _, i := range lines {
			p.takePercent(i, d.n, d.ref)
		}
	}
}

// percentOf is what takePercent takes off lines.
func (p *pricer) percentOf(lines []int, percent Number) Number {
	sum := Number{}
	for _, i := range lines {
		sum = p.add(sum, p.fix(p.mul(p.left(i), percent.shift(2)), &p.payers[p.rec.lines[i].payer].round))
	}
	return sum
}

// takePercentOfTotal takes a percentage of a sum, rounded once, and divides it among the lines.
func (p *pricer) takePercentOfTotal(d *discountRun, lines []int, whole Number) {
	exacts, lefts := make([]Number, len(lines)), make([]Number, len(lines))
	for k, i := range lines {
		lefts[k] = p.left(i)
		exacts[k] = p.mul(lefts[k], d.n.shift(2))
	}
	parts := p.apportion(whole, exacts, p.main.round.remainder, lineTie{p.rec, lines})
	p.spill(parts, lefts, lines)
	for k, part := range parts {
		i := lines[k]
		p.note(i, ofDiscount, opDiscount, lefts[k], d.n, exacts[k]).ref = d.ref
		p.noteFix(i, ofDiscount, &p.main.round, exacts[k], part)
		p.bump(&p.rec.lines[i].discount, part)
	}
}

// spill moves what a remainder rule has put on a line beyond what is left of it to the lines with most room.
func (p *pricer) spill(parts, lefts []Number, lines []int) {
	over := Number{}
	rooms := make([]Number, len(parts))
	for k := range parts {
		if rooms[k] = p.sub(lefts[k], parts[k]); rooms[k].Sign() < 0 {
			over = p.sub(over, rooms[k])
			parts[k], rooms[k] = lefts[k], Number{}
		}
	}
	if over.IsZero() {
		return
	}
	order := make([]int, len(parts))
	for k := range order {
		order[k] = k
	}
	by := division{arith: p.arith, sizes: rooms, tie: lineTie{p.rec, lines}}
	slices.SortFunc(order, by.bySize)
	for _, k := range order {
		more := rooms[k]
		if compare(more, over) > 0 {
			more = over
		}
		parts[k], over = p.add(parts[k], more), p.sub(over, more)
	}
}

func (p *pricer) discountOf(lines []int) Number {
	sum := Number{}
	for _, i := range lines {
		sum = p.add(sum, p.rec.get(p.rec.lines[i].discount))
	}
	return sum
}
