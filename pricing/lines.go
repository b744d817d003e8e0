package pricing

import (
	"slices"
	"strings"

	"example.com/servicelane/internal/fault"
)

var (
	one     = Number{coef: 1}
	hundred = Number{coef: 100}
)

// value is what a line is worth before anything is taken off.
type value struct {
	timed    bool
	quantity Number // hours or pieces
	each     Number // price of one
	gross    Number // quantity × each, exact
}

// readLines reads every line and puts it into the record with its gross amount.
func (p *pricer) readLines() {
	n := len(p.order.Lines)
	if n > MaxLines {
		p.faults.Add("lines", fault.TooLarge, "%d lines, at most %d", n, MaxLines)
		return
	}
	p.rec.lines = make([]lineRec, 0, n)
	texts, ids := 0, false
	for i := range p.order.Lines {
		l := &p.order.Lines[i]
		texts += len(l.ID) + len(l.Code) + len(l.Name) + len("\x00\x00\x00")
		ids = ids || l.ID != ""
	}
	p.rec.texts.Grow(min(texts, maxTexts))
	for i := range p.order.Lines {
		if l := &p.order.Lines[i]; !p.readPlain(l, i) {
			p.readLine(l, i)
		}
	}
	if ids {
		p.checkLineIDs()
	}
}

// maxTexts is the room made at once for the texts of lines.
const maxTexts = 1 << 20

func (p *pricer) readLine(l *Line, i int) {
	p.at = place{"", "lines", i}
	var v value
	p.readValue(l, &v)
	if len(l.Split) > 0 {
		p.readSplit(l, i, &v)
		return
	}
	at := p.addLine(l, i, &v, p.payerOf("payer", l.Payer))
	p.setGross(at, v.gross)
	if l.Discount != "" {
		p.readLineDiscount(l, at)
	}
}

// readValue reads hours × rate or quantity × price.
func (p *pricer) readValue(l *Line, v *value) {
	v.timed = l.Price == "" && (l.Hours != "" || l.Rate != "" || l.Kind == KindLabour)
	v.quantity = p.number("hours", l.Hours, v.timed)
	if v.timed {
		v.each = p.amount("rate", l.Rate, true)
		if l.Quantity != "" {
			p.faults.Add(p.at.at("quantity"), fault.Mismatch, "a line of hours has no quantity: %s", fault.Quote(l.Quantity))
		}
	} else {
		v.quantity, v.each = one, p.amount("price", l.Price, true)
		if l.Quantity != "" {
			v.quantity = p.signed("quantity", l.Quantity)
		}
	}
	v.gross = p.mul(v.quantity, v.each)
}

// addLine puts a line into the record, yet without its gross amount.
func (p *pricer) addLine(l *Line, i int, v *value, payer int) int {
	kind, ok := l.Kind.index()
	if !ok {
		p.faults.Add(p.at.at("kind"), fault.Unknown, "no such kind of line: %s", fault.Quote(string(l.Kind)))
	}
	class := p.classes[kind]
	if l.Class != "" {
		class = p.classNamed(l.Class)
	}
	category := uint8(0)
	if l.Tax != "" {
		category = p.categoryOf(l.Tax)
	}
	r := p.rec
	r.lines = append(r.lines, lineRec{
		input: int32(i), category: category, payer: uint8(payer), class: class, kind: kind, timed: v.timed, plain: true,
		quantity: r.put(v.quantity), quantityScale: uint8(v.quantity.scale), each: r.put(v.each), eachScale: uint8(v.each.scale),
		text: uint32(r.texts.Len()),
	})
	p.text(&p.at, "id", l.ID)
	p.text(&p.at, "code", l.Code)
	p.text(&p.at, "name", l.Name)
	p.keepTexts(l)
	return len(r.lines) - 1
}

// keepTexts copies the texts of a line; as none of them holds a control character, a zero byte ends each.
func (p *pricer) keepTexts(l *Line) {
	texts := &p.rec.texts
	texts.WriteString(l.ID)
	texts.WriteByte(0)
	texts.WriteString(l.Code)
	texts.WriteByte(0)
	texts.WriteString(l.Name)
	texts.WriteByte(0)
}

// setGross rounds the exact gross amount of a line; where the sum is rounded instead, it keeps it for later.
func (p *pricer) setGross(line int, gross Number) {
	if p.anyTotal {
		for len(p.exacts) <= line {
			p.exacts = append(p.exacts, Number{})
		}
		p.exacts[line] = gross
	}
	l := &p.rec.lines[line]
	if how := &p.payers[l.payer].round; !how.total {
		l.gross = p.put(p.fix(gross, how))
	}
}

// fix rounds an amount.
func (p *pricer) fix(n Number, how *rounding) Number { return p.round(n, int(how.digits), how.mode) }

// put brings a rounded amount to the digits of the result.
func (p *pricer) put(n Number) cell {
	if n.scale != uint16(p.rec.digits) {
		n = p.round(n, int(p.rec.digits), halfUp) // adds zeros only
	}
	return p.rec.put(n)
}

// maxClasses is how many fee classes a bill can have, those included that only lines name.
const maxClasses = 200

// startClasses lists the fee classes of the rules.
func (p *pricer) startClasses() {
	classes := p.rules.Classes
	if len(classes) == 0 {
		p.classes = chineseKinds
		p.rec.classNames = chineseOrder[:]
		p.rec.classSums = p.rec.classSums[:len(chineseOrder)]
		return
	}
	for i := range p.classes {
		p.classes[i] = uint8(len(classes) - 1)
	}
	for i := range classes {
		p.rec.classNames, p.rec.classSums = append(p.rec.classNames, classes[i].ID), append(p.rec.classSums, sums{})
		for _, k := range classes[i].Kinds {
			if at, ok := k.index(); ok {
				p.classes[at] = uint8(i)
			}
		}
	}
}

// classNamed gives the place of a fee class that a line names; one that the rules do not list is added at the end.
func (p *pricer) classNamed(c Class) uint8 {
	r := p.rec
	if i := slices.Index(r.classNames, c); i >= 0 {
		return uint8(i)
	}
	p.text(&p.at, "class", string(c))
	if len(r.classNames) == maxClasses {
		p.faults.Add(p.at.at("class"), fault.TooLarge, "more than %d fee classes", maxClasses)
		return 0
	}
	r.classNames, r.classSums = append(r.classNames, c), append(r.classSums, sums{})
	return uint8(len(r.classNames) - 1)
}

// payerOf finds a payer by its id. A kind of payer that is not listed as an id is a payer of its own; "" is the first
// payer who is a customer.
func (p *pricer) payerOf(field, id string) int {
	if id == "" && p.customer >= 0 {
		return p.customer
	}
	for i := range p.payers {
		if o := p.declaredPayer(&p.payers[i]); o.ID == id {
			return i
		}
	}
	kind := PayerKind(id)
	if id == "" {
		kind, p.customer = PayerCustomer, len(p.payers)
	}
	at := slices.Index(payerKinds[:], kind)
	if at < 0 {
		p.faults.Add(p.at.at(field), fault.Unknown, "no such payer: %s", fault.Quote(id))
	}
	run := p.main
	run.declared = int16(-1 - max(0, at))
	p.addPayer(run)
	return len(p.payers) - 1
}

// checkLineIDs refuses a second line of the same id.
func (p *pricer) checkLineIDs() {
	seen := make(map[string]int, len(p.order.Lines))
	for i := range p.order.Lines {
		id := p.order.Lines[i].ID
		if first, ok := seen[id]; ok {
			p.faults.Add(fault.Index("lines", i)+".id", fault.Duplicate, "lines[%d] has it too: %s", first, fault.Quote(id))
		} else if id != "" {
			seen[id] = i
		}
	}
}

// number reads a number that is not negative; an empty one is a fault if it is needed, else 0.
func (p *pricer) number(field, text string, needed bool) Number {
	if n, ok := parseNumber(text); ok && n.Sign() >= 0 {
		return n
	}
	switch {
	case text != "":
		if n := p.signed(field, text); n.Sign() < 0 {
			p.faults.Add(p.at.at(field), fault.Range, "negative: %s", fault.Quote(text))
		}
	case needed:
		p.faults.Add(p.at.at(field), fault.Missing, "%s is missing", field)
	}
	return Number{}
}

// signed reads a number.
func (p *pricer) signed(field, text string) Number {
	n, ok := parseNumber(text)
	if !ok {
		p.faults.Add(p.at.at(field), fault.Malformed, "not a plain decimal number: %s", fault.Quote(text))
	}
	return n
}

// amount reads an amount that is not negative, "180.00" or "180.00 CNY" in the currency of the order.
func (p *pricer) amount(field, text string, needed bool) Number {
	if n, ok := parseNumber(text); ok && n.Sign() >= 0 {
		return n
	}
	if digits, code, ok := strings.Cut(text, " "); ok && Currency(code).Valid() {
		if code != isoDigits[p.main.unit].code {
			p.faults.Add(p.at.at(field), fault.Mismatch, "not in the currency of the order: %s", fault.Quote(text))
			return Number{}
		}
		text = digits
	}
	return p.number(field, text, needed)
}
