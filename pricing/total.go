package pricing

// bump adds n to the amount in sum.
func (p *pricer) bump(sum *cell, n Number) {
	if n.wide == nil && n.scale == uint16(p.rec.digits) {
		p.bumpCell(sum, cell(n.coef))
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
		if l := &p.rec.lines[i]; int(l.payer) == payer && l.extra < 0 {
			lines, amounts = append(lines, i), append(amounts, p.exacts[i])
			sum = p.add(sum, p.exacts[i])
		}
	}
	whole := p.round(sum, run.round.digits, run.round.mode)
	for k, part := range p.apportion(whole, amounts, run.remainder, p.tieByContent(lines)) {
		p.notePlace(lines[k], ofGross, run.remainder, amounts[k], part)
		p.rec.lines[lines[k]].gross = p.put(part)
	}
}

// addUp fills the sums by class, by payer and of the order.
func (p *pricer) addUp() {
	r := p.rec
	r.order = p.order.ID
	r.payers = r.payerRoom[:0]
	for i := range p.payers {
		run := &p.payers[i]
		r.payers = append(r.payers, payerSum{id: run.id, kind: run.kind, name: run.name})
	}
	for i := range r.lines {
		l := &r.lines[i]
		p.addSums(&r.payers[l.payer].sums, &l.sums)
		p.addSums(&r.classes[l.class].sums, &l.sums)
	}
	for i := range r.payers {
		p.settle(i)
		p.addSums(&r.sums, &r.payers[i].sums)
	}
}

func (p *pricer) addSums(sum, s *sums) {
	p.bumpCell(&sum.gross, s.gross)
	p.bumpCell(&sum.discount, s.discount)
	p.bumpCell(&sum.net, s.net)
	p.bumpCell(&sum.tax, s.tax)
}

// settle works out what a payer owes.
func (p *pricer) settle(i int) {
	t, how := &p.rec.payers[i], &p.payers[i].round
	t.due = t.net
	p.bumpCell(&t.due, t.tax)
	if how.cash.IsZero() {
		return
	}
	total := p.rec.get(t.due)
	due := p.roundTo(total, how.cash, how.mode)
	if compare(due, total) != 0 {
		p.note(-1-i, ofDue, opCash, total, how.cash, due).detail = how.mode.index()
		t.cash = p.put(p.sub(due, total))
		t.due = p.put(due)
	}
}
