package pricing

import (
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
	p.rec.texts = make([]lineText, 0, n)
	p.rec.steps = make([]step, 0, 3*n)
	for i := range p.order.Lines {
		p.readLine(i)
	}
	p.checkLineIDs()
}

func (p *pricer) readLine(i int) {
	l, w := &p.order.Lines[i], place{"", "lines", i}
	p.text(w, "id", l.ID)
	p.text(w, "code", l.Code)
	p.text(w, "name", l.Name)
	p.text(w, "class", string(l.Class))
	p.checkTaxCategory(l, w)
	v := p.readValue(l, w)
	if len(l.Split) > 0 {
		p.readSplit(l, w, i, &v)
		return
	}
	at := p.addLine(l, w, i, &v, p.payerOf(w, "payer", l.Payer))
	p.noteValue(at, &v)
	p.setGross(at, v.gross)
}

// readValue reads hours × rate or quantity × price.
func (p *pricer) readValue(l *Line, w place) value {
	v := value{timed: l.Price == "" && (l.Hours != "" || l.Rate != "" || l.Kind == KindLabour)}
	hours := p.number(w, "hours", l.Hours, v.timed)
	if v.timed {
		v.quantity, v.each = hours, p.amount(w, "rate", l.Rate, true)
		if l.Quantity != "" {
			p.faults.Add(w.at("quantity"), fault.Mismatch, "a line of hours has no quantity: %s", fault.Quote(l.Quantity))
		}
	} else {
		v.quantity, v.each = one, p.amount(w, "price", l.Price, true)
		if l.Quantity != "" {
			v.quantity = p.signed(w, "quantity", l.Quantity)
		}
	}
	v.gross = p.mul(v.quantity, v.each)
	return v
}

// addLine puts a line into the record, yet without its gross amount.
func (p *pricer) addLine(l *Line, w place, i int, v *value, payer int) int {
	kind, ok := l.Kind.index()
	if !ok {
		p.faults.Add(w.at("kind"), fault.Unknown, "no such kind of line: %s", fault.Quote(string(l.Kind)))
	}
	r := p.rec
	r.lines = append(r.lines, lineRec{
		input: int32(i), extra: -1, payer: uint16(payer), class: p.classOf(l.Kind, l.Class), kind: kind, timed: v.timed,
		quantity: r.put(v.quantity), quantityScale: uint8(v.quantity.scale), each: r.put(v.each), eachScale: uint8(v.each.scale),
	})
	r.texts = append(r.texts, lineText{l.ID, l.Code, l.Name})
	return len(r.lines) - 1
}

func (p *pricer) noteValue(line int, v *value) {
	op := opPieces
	if v.timed {
		op = opTime
	}
	p.note(line, ofGross, op, v.quantity, v.each, v.gross)
}

// setGross rounds the exact gross amount of a line; where the sum is rounded instead, it keeps it for later.
func (p *pricer) setGross(line int, gross Number) {
	l := &p.rec.lines[line]
	how := &p.payers[l.payer].round
	if p.anyTotal {
		for len(p.exacts) < line {
			p.exacts = append(p.exacts, Number{})
		}
		p.exacts = append(p.exacts, gross)
	}
	if !how.total {
		rounded := p.round(gross, how.digits, how.mode)
		p.noteRound(line, ofGross, how, gross, rounded)
		l.gross = p.put(rounded)
	}
}

// put brings a rounded amount to the digits of the result.
func (p *pricer) put(n Number) cell {
	if n.scale != uint16(p.rec.digits) {
		n = p.round(n, int(p.rec.digits), HalfUp) // adds zeros only
	}
	return p.rec.put(n)
}

// startClasses lists the fee classes of the rules.
func (p *pricer) startClasses() {
	r := p.rec
	if len(p.rules.Classes) == 0 {
		r.classRoom = [...]classSum{{class: ClassDiagnosis}, {class: ClassInspection}, {class: ClassMaterial},
			{class: ClassLabour}, {class: ClassProcessing}, {class: ClassOther}}
		r.classes = r.classRoom[:]
		return
	}
	r.classes = make([]classSum, len(p.rules.Classes))
	for i := range r.classes {
		r.classes[i].class = p.rules.Classes[i].ID
	}
}

// classOf gives the place of the fee class of a kind, unless the line names its own; a class that only a line names is
// added at the end.
func (p *pricer) classOf(k Kind, own Class) uint16 {
	if own == "" {
		own = classIn(p.rules.Classes, k)
	}
	for i := range p.rec.classes {
		if p.rec.classes[i].class == own {
			return uint16(i)
		}
	}
	p.rec.classes = append(p.rec.classes, classSum{class: own})
	return uint16(len(p.rec.classes) - 1)
}

// payerOf finds a payer by its id. A kind of payer that is not listed as an id is a payer of its own; "" is the first
// payer who is a customer.
func (p *pricer) payerOf(w place, field, id string) int {
	for i := range p.payers {
		if p.payers[i].id == id || (id == "" && p.payers[i].kind == PayerCustomer) {
			return i
		}
	}
	kind := PayerKind(id)
	if id == "" {
		kind = PayerCustomer
	}
	if !kind.Valid() {
		p.faults.Add(w.at(field), fault.Unknown, "no such payer: %s", fault.Quote(id))
	}
	run := p.main
	run.id, run.kind = string(kind), kind
	p.payers = append(p.payers, run)
	return len(p.payers) - 1
}

// checkLineIDs refuses a second line of the same id.
func (p *pricer) checkLineIDs() {
	var seen map[string]int
	for i := range p.order.Lines {
		id := p.order.Lines[i].ID
		if id == "" {
			continue
		}
		if seen == nil {
			seen = make(map[string]int, len(p.order.Lines))
		}
		if first, ok := seen[id]; ok {
			p.faults.Add(place{"", "lines", i}.at("id"), fault.Duplicate, "lines[%d] has it too: %s", first, fault.Quote(id))
			continue
		}
		seen[id] = i
	}
}

// number reads a number that is not negative; an empty one is a fault if it is needed, else 0.
func (p *pricer) number(w place, field, text string, needed bool) Number {
	if text == "" {
		if needed {
			p.faults.Add(w.at(field), fault.Missing, "%s is missing", field)
		}
		return Number{}
	}
	n := p.signed(w, field, text)
	if n.Sign() < 0 {
		p.faults.Add(w.at(field), fault.Range, "negative: %s", fault.Quote(text))
	}
	return n
}

// signed reads a number.
func (p *pricer) signed(w place, field, text string) Number {
	n, ok := parseNumber(text)
	if !ok {
		p.faults.Add(w.at(field), fault.Malformed, "not a plain decimal number: %s", fault.Quote(text))
	}
	return n
}

// amount reads an amount that is not negative, "180.00" or "180.00 CNY" in the currency of the order.
func (p *pricer) amount(w place, field, text string, needed bool) Number {
	if text != "" && text[len(text)-1] >= 'A' {
		digits, code, _ := strings.Cut(text, " ")
		if code != isoDigits[p.main.unit].code {
			p.faults.Add(w.at(field), fault.Mismatch, "not in the currency of the order: %s", fault.Quote(text))
			return Number{}
		}
		text = digits
	}
	return p.number(w, field, text, needed)
}
