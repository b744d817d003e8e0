package pricing

// readPlain reads a plain line the short way, in 64-bit integers: hours at a rate or pieces at a price, paid by the
// customer, rounded by itself. It gives false, having done nothing, for any other line and for any fault; readLine, which
// gives the same result for a plain line, then takes it.
func (p *pricer) readPlain(l *Line, i int) bool {
	if p.anyTotal || bool(p.arith) || p.rules.Tariff != nil || l.Payer != "" || l.Class != "" || l.Tax != "" || l.Split != nil ||
		l.Discount != "" || l.Supplied || l.Core != "" || l.Cost != "" || l.Clocked != "" || l.CoreReturned != "" {
		return false
	}
	quantity, each, flags := l.Quantity, l.Price, isPlain
	if each == "" {
		if quantity != "" {
			return false
		}
		quantity, each, flags = l.Hours, l.Rate, isPlain|isTimed
	} else if l.Hours != "" || quantity == "" {
		return false
	}
	kind, ok := l.Kind.index()
	ok = ok && l.Kind != KindMenu
	n, nScale, ok1 := parseShort(quantity)
	e, eScale, ok2 := parseShort(each)
	product, ok3 := mulInt(n, e)
	if !ok || !ok1 || !ok2 || !ok3 || !plainText(l.ID) || !plainText(l.Code) || !plainText(l.Name) {
		return false
	}
	payer := p.payerOf("payer", "")
	how := &p.payers[payer].round
	drop := nScale + eScale - int(how.digits)
	if drop < 0 || how.digits != p.rec.digits || product > cellLimit-1 {
		return false
	}
	r := p.rec
	r.lines = append(r.lines, lineRec{
		sums:  sums{gross: cell(settle(product/pow10[drop], product%pow10[drop], pow10[drop], how.mode))},
		input: int32(i), text: uint32(len(r.texts)), payer: uint8(payer), class: p.classes[kind], kind: kind,
		quantity: cell(n), quantityScale: uint8(nScale), each: cell(e), eachScale: uint8(eScale), flags: flags,
	})
	p.keepTexts(l.ID, l.Code, l.Name)
	return true
}

// levyPlain levies the only tax of a line the short way, in 64-bit integers. It gives false, having done nothing, where
// taxOn and bookTax, which do the same, must do it.
func (p *pricer) levyPlain(l *lineRec, tax *taxRun, how *rounding) bool {
	drop := int(p.rec.digits) + int(tax.factor.scale) - int(how.digits)
	product, ok := mulInt(int64(l.net), tax.factor.coef)
	if !ok || bool(p.arith) || tax.Compound || l.tax1 != 0 || l.flags&isTaxed != 0 || !l.net.narrow() || drop < 0 || drop >= len(pow10) || how.digits != p.rec.digits {
		return false
	}
	due := cell(settle(product/pow10[drop], product%pow10[drop], pow10[drop], how.mode))
	if !due.narrow() {
		return false
	}
	sum := &p.rec.taxes[tax.total]
	l.tax, l.tax1, sum.used = due, uint8(tax.total+1), true
	p.bumpCell(&sum.base, l.net)
	p.bumpCell(&sum.amount, due)
	return true
}

// parseShort reads a number of at most 9 digits that is not negative.
func parseShort(s string) (coef int64, scale int, ok bool) {
	if len(s) > 10 {
		return 0, 0, false
	}
	point := len(s)
	for i := range len(s) {
		switch c := s[i] - '0'; {
		case c <= 9:
			coef = coef*10 + int64(c)
		case s[i] == '.' && point == len(s):
			point = i
		default:
			return 0, 0, false
		}
	}
	if point == len(s) {
		return coef, 0, point > 0
	}
	scale = len(s) - 1 - point
	return coef, scale, scale > 0 && point > 0
}

// plainText tells whether s is a text that pricer.text does not refuse.
func plainText(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] == 0x7f {
			return false
		}
	}
	return len(s) <= MaxText
}
