package pricing

// bump adds n to the amount in sum.
func (p *pricer) bump(sum *cell, n Number) {
	if c := cell(n.coef); n.wide == nil && c.narrow() && n.scale == uint16(p.rec.digits) {
		p.bumpCell(sum, c)
		return
	}
	*sum = p.put(p.add(p.rec.get(*sum), n))
}

// bumpCell adds the amount c to the amount in sum.
func (p *pricer) bumpCell(sum *cell, c cell) {
	if s := *sum + c; sum.narrow() && c.narrow() && s.narrow() && !bool(p.arith) {
		*sum = s
		return
	}
	*sum = p.put(p.add(p.rec.get(*sum), p.rec.get(c)))
}

// roundGross rounds the gross amounts of payers whose sum is rounded, and divides it among their lines.
func (p *pricer) roundGross() {
	if !p.anyTotal {
		return
	}
	for i := range p.payers {
		if p.payers[i].round.total {
			p.roundGrossTotal(i)
		}
	}
}

func (p *pricer) roundGrossTotal(payer int) {
	run := &p.payers[payer]
	var lines []int
	var amounts []Number
	sum := Number{}
	for i := range p.rec.lines {
		if l := &p.rec.lines[i]; int(l.payer) == payer && l.flags&isFixed == 0 {
			lines, amounts = append(lines, i), append(amounts, p.exacts[i])
			sum = p.add(sum, p.exacts[i])
		}
	}
	if len(lines) == 0 {
		return
	}
	whole := p.fix(sum, &run.round)
	for k, part := range p.apportion(whole, amounts, run.round.remainder, lineTie{p.rec, lines}) {
		l := &p.rec.lines[lines[k]]
		l.gross = p.put(part)
		if !l.plain() {
			p.noteFix(lines[k], ofGross, &run.round, amounts[k], part)
		}
	}
}

// addUp fills the sums by class, by payer and of the order.
func (p *pricer) addUp() {
	r := p.rec
	r.order = p.order.ID
	for i := range p.payers {
		run := &p.payers[i]
		o := p.declaredPayer(run)
		r.payers = longer(r.payers)
		sum := &r.payers[i]
		sum.id, sum.kind, sum.name = o.ID, o.Kind, o.Name
		sum.round, sum.taxRound, sum.included = run.round, run.taxRound, run.included
	}
	if bool(p.arith) || !r.addLines() {
		p.addLines()
	}
	if len(r.payers) == 1 {
		r.payers[0].sums = r.sums
	}
	for i := range p.moves {
		p.move(&p.moves[i])
	}
	for i := range r.payers {
		p.settle(i)
	}
}

// addLines adds up the lines by class, by payer if there are several, and all.
func (p *pricer) addLines() {
	r := p.rec
	clear(r.classSums)
	for i := range r.lines {
		l := &r.lines[i]
		p.addSums(&r.classSums[l.class], &l.sums)
		p.addSums(&r.sums, &l.sums)
		if len(r.payers) > 1 {
			p.addSums(&r.payers[l.payer].sums, &l.sums)
		}
	}
}

// addLines does the same for a single payer in plain integers. It gives false, having left nonsense in the class sums, if
// there are several payers or if some amount is so large that sums of them might not fit.
func (r *record) addLines() bool {
	const limit = 1 << 44 // and a result has fewer than 2^17 lines
	if len(r.payers) > 1 {
		return false
	}
	large := uint64(0)
	for i := range r.lines {
		l := &r.lines[i]
		c := &r.classSums[l.class]
		c.gross += l.gross
		c.discount += l.discount
		c.net += l.net
		c.tax += l.tax
		large |= uint64(l.gross+limit) | uint64(l.discount+limit) | uint64(l.net+limit) | uint64(l.tax+limit)
	}
	if large >= 2*limit {
		return false
	}
	for i := range r.classSums {
		c := &r.classSums[i]
		r.sums.gross += c.gross
		r.sums.discount += c.discount
		r.sums.net += c.net
		r.sums.tax += c.tax
	}
	return true
}

// addSums adds the amounts s to sum.
func (p *pricer) addSums(sum, s *sums) {
	g, d, n, t := sum.gross+s.gross, sum.discount+s.discount, sum.net+s.net, sum.tax+s.tax
	if !bool(p.arith) && allNarrow(sum) && allNarrow(s) && allNarrow(&sums{g, d, n, t}) {
		*sum = sums{g, d, n, t}
		return
	}
	p.bumpCell(&sum.gross, s.gross)
	p.bumpCell(&sum.discount, s.discount)
	p.bumpCell(&sum.net, s.net)
	p.bumpCell(&sum.tax, s.tax)
}

// allNarrow tells whether no cell of s is a place in record.wide.
func allNarrow(s *sums) bool {
	return ((uint64(s.gross)+cellLimit)|(uint64(s.discount)+cellLimit)|(uint64(s.net)+cellLimit)|(uint64(s.tax)+cellLimit))>>63 == 0
}

// settle works out what a payer owes.
func (p *pricer) settle(i int) {
	t, how := &p.rec.payers[i], &p.payers[i].round
	t.due = t.net
	p.bumpCell(&t.due, t.tax)
	p.bumpCell(&t.due, t.moved)
	if how.cash == 0 {
		return
	}
	total, step := p.rec.get(t.due), Number{coef: how.cash, scale: uint16(how.cashScale)}
	due := p.roundTo(total, step, how.mode)
	if compare(due, total) != 0 {
		p.note(-1-i, ofDue, opCash, total, step, due).detail = uint8(how.mode)
		t.cash = p.put(p.sub(due, total))
		t.due = p.put(due)
	}
}
