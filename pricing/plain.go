package pricing

// readPlain reads a plain line the short way, in 64-bit integers: hours at a rate or pieces at a price, paid by the
// customer, rounded by itself. It gives false, having done nothing, for any other line and for any fault; readLine, which
// gives the same result for a plain line, then takes it.
func (p *pricer) readPlain(l *Line, i int) bool {
	if l.Payer != "" || l.Class != "" || l.Tax != "" || l.Split != nil || l.Supplied || l.Core != "" ||
		l.Cost != "" || l.Clocked != "" || l.CoreReturned != "" {
		return false
	}
	quantity, each, flags := l.Quantity, l.Price, isPlain
	if each == "" {
		if quantity != "" {
			return false
		}
		quantity, each, flags = l.Hours, l.Rate, isPlain|isTimed
	} else if l.Hours != "" || l.Rate != "" || quantity == "" {
		return false
	}
	kind, ok := l.Kind.index()
	n, nScale, ok1 := parseShort(quantity)
	e, eScale, ok2 := parseShort(each)
	drop := nScale + eScale - int(p.rec.digits)
	if !ok || !ok1 || !ok2 || (n|e)>>31 != 0 || drop < 0 || l.Kind == KindMenu {
		return false
	}
	r := p.rec
	line, text := len(r.lines), len(r.texts)
	if !r.keepTexts(l.ID, l.Code, l.Name) {
		return false
	}
	if p.customer < 0 {
		p.addCustomer()
	}
	r.lines = r.lines[:line+1]
	rec := &r.lines[line]
	rec.gross = cell(cutTo(n*e, drop, p.main.round.mode))
	rec.quantity, rec.quantityScale, rec.each, rec.eachScale = cell(n), uint8(nScale), cell(e), uint8(eScale)
	rec.input, rec.text, rec.payer, rec.class, rec.kind, rec.flags = int32(i), uint32(text), uint8(p.customer), p.classes[kind], kind, flags
	if l.Discount != "" {
		p.at = place{"", "lines", i}
		p.readLineDiscount(l, line)
	}
	return true
}

// takesPlain tells whether readPlain may be tried: everything comes from the order itself and is rounded line by line.
func (p *pricer) takesPlain() bool {
	return !bool(p.arith) && !p.anyTotal && p.rules.Tariff == nil && len(p.order.Payers) == 0 && p.main.round.digits == p.rec.digits
}

// cutTo takes drop digits off n by the mode. Divisions by constants are several times faster.
func cutTo(n int64, drop int, m mode) int64 {
	switch drop {
	case 0:
		return n
	case 1:
		if n%10 == 0 {
			return n / 10
		}
		return settle(n/10, n%10, 10, m)
	case 2:
		if n%100 == 0 {
			return n / 100
		}
		return settle(n/100, n%100, 100, m)
	case 3:
		return settle(n/1000, n%1000, 1000, m)
	case 4:
		return settle(n/10000, n%10000, 10000, m)
	}
	d := pow10[drop]
	return settle(n/d, n%d, d, m)
}

// levyPlain levies a tax on the lines of a payer the short way, in 64-bit integers, as long as they have no other tax. It
// gives the first line that taxOn and bookTax, which do the same, must take.
func (p *pricer) levyPlain(payer int, tax *taxRun, how *rounding, line int) int {
	if bool(p.arith) || tax.compound || how.digits != p.rec.digits || tax.factor.coef >= 1<<22 {
		return line
	}
	lines, sum := p.rec.lines, &p.rec.taxes[tax.total]
	base, amount := sum.base, sum.amount
	for ; line < len(lines); line++ {
		l := &lines[line]
		if int(l.payer) != payer || !tax.applies(l) {
			continue
		}
		if l.net < 0 || l.net >= 1<<40 || l.tax1 != 0 || l.flags&isTaxed != 0 {
			break
		}
		due := cell(cutTo(int64(l.net)*tax.factor.coef, int(tax.factor.scale), how.mode))
		base, amount = base+l.net, amount+due
		if !base.narrow() || !amount.narrow() {
			break
		}
		l.tax, l.tax1, sum.used = due, uint8(tax.total+1), true
		sum.base, sum.amount = base, amount
	}
	return line
}

// parseShort reads a number of at most 10 characters that is not negative.
func parseShort(s string) (coef int64, scale int, ok bool) {
	if len(s) > 10 {
		return 0, 0, false
	}
	i := 0
	for ; i < len(s) && s[i]-'0' <= 9; i++ {
		coef = coef*10 + int64(s[i]-'0')
	}
	if i == len(s) || i == 0 || s[i] != '.' {
		return coef, 0, i > 0 && i == len(s)
	}
	whole := i + 1
	for i = whole; i < len(s) && s[i]-'0' <= 9; i++ {
		coef = coef*10 + int64(s[i]-'0')
	}
	return coef, i - whole, i == len(s) && i > whole
}
