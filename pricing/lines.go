package pricing

import (
	"cmp"
	"slices"

	"example.com/servicelane/internal/fault"
)

var (
	one     = Number{coef: 1}
	hundred = Number{coef: 100}
)

// readLines reads every line and puts it into the record with its gross amount.
func (p *pricer) readLines() {
	n := len(p.order.Lines)
	if n > MaxLines {
		p.faults.Add("lines", fault.TooLarge, "%d lines, at most %d", n, MaxLines)
		return
	}
	plain := p.takesPlain()
	for i := range p.order.Lines {
		if l := &p.order.Lines[i]; !plain || !p.readPlain(l, i) {
			p.readLine(l, i)
		}
	}
	if p.withIDs {
		p.checkLineIDs()
	}
}

// size gives the number of lines for which to make room, the bytes of their texts, and whether lines have ids. What is absurd
// is refused later.
func (o *Order) size() (lines, texts int, withIDs bool) {
	ids := 0
	for i := range o.Lines {
		l := &o.Lines[i]
		ids += len(l.ID)
		texts += len(l.Code) + len(l.Name) + len("\x00\x00\x00")
	}
	return min(len(o.Lines), MaxLines), min(texts+ids, 1<<20), ids > 0
}

// readLine reads a line and puts it into the record.
func (p *pricer) readLine(l *Line, i int) {
	p.at = place{"", "lines", i}
	if set, ok := p.rules.Tariff.setFor(l, p.order.Date); ok {
		p.readSet(l, i, &set)
		return
	}
	if l.Kind == KindMenu {
		p.fault("code", fault.Unknown, "no card has the menu %s", fault.Quote(l.Code))
		return
	}
	in := p.readInput(l)
	first := len(p.rec.lines)
	if len(l.Split) > 0 {
		p.readSplit(l, i, &in)
	} else {
		p.readWhole(l, i, &in)
	}
	p.at = place{"", "lines", i}
	if l.Discount != "" {
		p.readLineDiscount(l, first)
	}
}

// readWhole puts a line of a single payer into the record, and the deposit on its old parts.
func (p *pricer) readWhole(l *Line, i int, in *input) {
	payer := p.payerOf("payer", l.Payer)
	v, retail, own := p.worthBoth(l, in, payer)
	at := p.addLine(l, i, &v, payer)
	if own {
		x := p.rec.more(at)
		x.own, x.retail = true, p.fix(retail.gross, &p.main.round)
	}
	p.setGross(at, &v)
	p.readCore(l, i, in, &v, payer)
}

// worthBoth gives what a line is worth to a payer, and to the customer where that differs.
func (p *pricer) worthBoth(l *Line, in *input, payer int) (v, retail value, differs bool) {
	run := p.payers[payer]
	if p.tariffOf(&run) == nil || p.declaredPayer(&run).Kind == PayerCustomer {
		return p.worth(l, in, &run), value{}, false
	}
	p.hush, p.hushed = true, 0 // what the payer's own card says in its place is no fault
	retail = p.retail(l, in)
	p.hush = false
	v = p.worth(l, in, &run)
	return v, retail, p.hushed == 0 && compare(v.gross, retail.gross) != 0
}

// retail gives what a line is worth to the customer, where that is only compared with. What there is to notice is told of
// what is charged.
func (p *pricer) retail(l *Line, in *input) value {
	customer := p.main
	customer.declared = -1 // the first of payerKinds
	own := p.rec.own()
	notices, refs := len(own.notices), len(own.refs)
	v := p.worth(l, in, &customer)
	own.notices, own.refs = own.notices[:notices], own.refs[:refs]
	return v
}

// readCore adds the deposit on old parts (旧件押金), and what is given back for those handed in.
func (p *pricer) readCore(l *Line, i int, in *input, v *value, payer int) {
	core := p.amount("core", l.Core, false)
	if l.Core != "" && (v.timed || l.Kind == KindLabour) {
		p.fault("core", fault.Mismatch, "labour has no old parts: %s", fault.Quote(l.Core))
		return
	}
	if l.Core == "" {
		core = v.core
	}
	returned := p.number("core_returned", l.CoreReturned, false)
	if core.IsZero() {
		if !returned.IsZero() {
			p.fault("core_returned", fault.Mismatch, "there is no deposit to give back for %s", returned)
		}
		return
	}
	if len(l.Split) > 0 {
		p.fault("core", fault.Mismatch, "a split line has no deposit")
		return
	}
	if !in.quantity.IsZero() && !returned.IsZero() && compare(returned, in.quantity) > 0 {
		p.fault("core_returned", fault.Range, "more than the quantity %s: %s", in.quantity, returned)
	}
	deposit := Line{ID: "", Kind: KindCore, Code: l.Code, Name: l.Name, Tax: l.Tax}
	for _, quantity := range []Number{in.quantity, neg(returned)} {
		if quantity.IsZero() {
			continue
		}
		part := value{plain: true, quantity: quantity, each: core, gross: p.mul(quantity, core)}
		p.pending = p.pending[:0]
		at := p.addLine(&deposit, i, &part, payer)
		p.setGross(at, &part)
	}
}

// fits tells whether the result may have so many lines more; if not, that is a fault.
func (p *pricer) fits(more int) bool {
	if len(p.rec.lines)+more <= maxResultLines {
		return true
	}
	p.fault("", fault.TooLarge, "the result would have more than %d lines", maxResultLines)
	return false
}

// addLine puts a line into the record, with the steps that wait for it but yet without its gross amount.
func (p *pricer) addLine(l *Line, i int, v *value, payer int) int {
	kind, ok := l.Kind.index()
	if !ok {
		p.fault("kind", fault.Unknown, "no such kind of line: %s", fault.Quote(string(l.Kind)))
	}
	class := p.classes[kind]
	if l.Class != "" {
		class = p.classNamed(l.Class)
	}
	category := uint8(0)
	if l.Tax != "" {
		category = p.categoryOf(l.Tax)
	}
	flags := lineFlags(0)
	if v.timed {
		flags |= isTimed
	}
	if v.plain {
		flags |= isPlain
	}
	r := p.rec
	r.lines = append(r.lines, lineRec{
		input: int32(i), category: category, payer: uint8(payer), class: class, kind: kind, flags: flags,
		quantity: r.put(v.quantity), quantityScale: uint8(v.quantity.scale), each: r.put(v.each), eachScale: uint8(v.each.scale),
		text: uint32(len(r.texts)),
	})
	at := len(r.lines) - 1
	p.text("id", l.ID)
	p.text("code", l.Code)
	p.text("name", l.Name)
	r.keepTexts(l.ID, l.Code, cmp.Or(l.Name, v.name))
	p.notePending(at)
	if v.category != "" || l.Clocked != "" {
		x := r.more(at)
		x.category, x.flat = v.category, v.flat
		x.clocked, x.hours = p.number("clocked", l.Clocked, false), l.Clocked != "" && v.timed
	}
	return at
}

// keepTexts copies the texts of a line, each with a zero byte behind it. It gives false, having kept nothing, if one of
// them is what reader.text refuses; in the others there is no zero byte.
func (r *record) keepTexts(id, code, name string) bool {
	if (id != "" && !plainText(id)) || (name != "" && !plainText(name)) || len(code) > MaxText {
		return false
	}
	at := len(r.texts)
	end := at + len(id) + len(code) + len(name) + 3
	if end > cap(r.texts) {
		r.texts = slices.Grow(r.texts, end-at)
	}
	b := r.texts[at:end]
	if id != "" {
		copy(b, id)
	}
	b[len(id)] = 0
	c := b[len(id)+1:]
	for i := range len(code) { // nearly every line has a short one
		if code[i] < ' ' || code[i] == 0x7f {
			return false
		}
		c[i] = code[i]
	}
	c[len(code)] = 0
	if name != "" {
		copy(c[len(code)+1:], name)
	}
	b[len(b)-1] = 0
	r.texts = r.texts[:end]
	return true
}

// setGross rounds the exact gross amount of a line; where the sum is rounded instead, it keeps it for later.
func (p *pricer) setGross(line int, v *value) {
	if p.anyTotal {
		for len(p.exacts) <= line {
			p.exacts = append(p.exacts, Number{})
		}
		p.exacts[line] = v.gross
	}
	l := &p.rec.lines[line]
	how := &p.payers[l.payer].round
	if how.total {
		return
	}
	rounded := p.fix(v.gross, how)
	if !v.plain {
		p.noteFix(line, ofGross, how, v.gross, rounded)
	}
	l.gross = p.put(rounded)
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
		p.classes = defaultKinds
		p.rec.classNames = defaultOrder[:]
		p.rec.classSums = p.rec.classSums[:len(defaultOrder)]
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
	p.text("class", string(c))
	if len(r.classNames) == maxClasses {
		p.fault("class", fault.TooLarge, "more than %d fee classes", maxClasses)
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
	if id == "" {
		p.addCustomer()
		return p.customer
	}
	kind := PayerKind(id)
	at := slices.Index(payerKinds[:], kind)
	if at < 0 {
		p.fault(field, fault.Unknown, "no such payer: %s", fault.Quote(id))
	}
	if at == 0 && p.customer < 0 {
		p.addCustomer()
		return p.customer
	}
	run := p.main
	run.declared = int16(-1 - max(0, at))
	p.addPayer(run)
	return len(p.payers) - 1
}

// addCustomer adds the customer whom the order does not list.
func (p *pricer) addCustomer() {
	p.customer = len(p.payers)
	run := p.main
	run.declared = -1 // the first of payerKinds
	p.addPayer(run)
}

// checkLineIDs refuses a second line of the same id.
func (p *pricer) checkLineIDs() {
	seen := make(map[string]int, len(p.order.Lines))
	for i := range p.order.Lines {
		id := p.order.Lines[i].ID
		if id == "" {
			continue
		}
		if first, ok := seen[id]; ok {
			p.faults.Add(fault.Index("lines", i)+".id", fault.Duplicate, "lines[%d] has it too: %s", first, fault.Quote(id))
		} else {
			seen[id] = i
		}
	}
	p.lineIDs = seen
}
