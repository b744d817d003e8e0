package pricing

import (
	"slices"
	"strings"

	"example.com/servicelane/internal/fault"
)

// shareRun is a share of a split line, read.
type shareRun struct {
	value
	percent Number
	product bool // gross is quantity × each and nothing else
	own     bool // the payer has a price of his own
}

// readSplit divides a line between payers. Those who pay the price of the line share its rounded amount by the remainder
// rule of the order; one with a price or digits of his own pays his part of that.
func (p *pricer) readSplit(l *Line, i int, in *input) {
	if l.Payer != "" {
		p.fault("payer", fault.Mismatch, "a split line has no single payer: %s", fault.Quote(l.Payer))
	}
	if !p.atMost("split", len(l.Split), MaxPayers) || !p.fits(len(l.Split)) {
		return
	}
	before := p.faults.Len()
	retail := p.retail(l, in)
	p.readCore(l, i, in, &retail, 0)
	told := p.faults.Len() > before
	first, sum := len(p.rec.lines), Number{}
	shares := make([]shareRun, len(l.Split))
	for j := range l.Split {
		s := &l.Split[j]
		p.at = place{place{"", "lines", i}.path(), "split", j}
		shares[j].percent = p.percent("percent", s.Percent, true)
		sum = p.add(sum, shares[j].percent)
		payer := p.payerOf("payer", s.Payer)
		p.readShare(&shares[j], l, in, payer, s, &retail, told)
		at := p.addLine(l, i, &shares[j].value, payer)
		if shares[j].product {
			p.noteValue(at, &shares[j].value)
		}
		p.rec.lines[at].flags |= isJoint
		p.rec.more(at).part = shares[j].percent
		if slices.ContainsFunc(p.rec.lines[first:at], func(b lineRec) bool { return int(b.payer) == payer }) {
			p.fault("payer", fault.Duplicate, "a second share of %s", fault.Quote(s.Payer))
		}
	}
	p.at = place{"", "lines", i}
	if compare(sum, hundred) != 0 {
		p.fault("split", fault.Mismatch, "shares make %s %%, not 100", sum)
		return
	}
	p.divide(first, shares, retail.gross)
}

// readShare prices a share at what its payer has agreed: by the share itself, or by a card. If the faults of the line are
// told already, it does not tell them again.
func (p *pricer) readShare(s *shareRun, l *Line, in *input, payer int, share *Share, retail *value, told bool) {
	field, at := "price", p.at
	text, wrong := share.Price, share.Rate
	if retail.timed {
		field, text, wrong = "rate", share.Rate, share.Price
	}
	if wrong != "" {
		p.faults.Add(at.at("price"), fault.Mismatch, "a line of hours has a rate, one of pieces a price: %s", fault.Quote(wrong))
	}
	own, mine := *l, *in
	if text != "" {
		agreed := p.amount(field, text, true)
		if retail.timed {
			own.Rate, mine.rate = text, agreed
		} else {
			own.Price, mine.price = text, agreed
		}
	}
	run := p.payers[payer]
	p.hush = told
	s.value = p.worth(&own, &mine, &run)
	s.product, s.value.plain = s.value.plain, false
	p.hush = false
	s.own = compare(s.gross, retail.gross) != 0 || text != ""
}

// divide gives each share of a line, from the record's line first on, its gross amount.
func (p *pricer) divide(first int, shares []shareRun, retail Number) {
	main := &p.main.round
	weights := make([]Number, len(shares)) // of those who share the rounded amount
	common := Number{}
	var joint []int
	for i := range shares {
		s, l := &shares[i], &p.rec.lines[first+i]
		l.flags |= isFixed
		how := &p.payers[l.payer].round
		factor := s.percent.shift(2)
		if !s.own && how.digits == main.digits {
			weights[i], joint = s.percent, append(joint, i)
			common = p.add(common, factor)
			continue
		}
		part := p.mul(s.gross, factor)
		rounded := p.fix(part, how)
		p.note(first+i, ofGross, opPart, s.gross, s.percent, part)
		p.noteFix(first+i, ofGross, how, part, rounded)
		l.gross = p.put(rounded)
		if x := p.rec.extra(first + i); s.own {
			x.own, x.retail = true, p.fix(p.mul(retail, factor), main)
		}
	}
	parts := make([]Number, len(shares))
	if !common.IsZero() {
		parts = p.allocate(p.fix(p.mul(retail, common), main), weights, main.remainder, lineTie{})
	}
	placed := rounding{total: true, remainder: main.remainder, digits: main.digits}
	for _, i := range joint {
		exactPart := p.mul(retail, weights[i].shift(2))
		p.note(first+i, ofGross, opPart, retail, weights[i], exactPart)
		p.noteFix(first+i, ofGross, &placed, exactPart, parts[i])
		p.rec.lines[first+i].gross = p.put(parts[i])
	}
}

// moveRun is a deductible and a limit read.
type moveRun struct {
	payer, rest         int
	percent             bool
	deductible, atLeast Number
	limit               Number
	hasLimit            bool
}

// readMoves reads the deductibles and limits of the payers.
func (p *pricer) readMoves() {
	for i := range p.order.Payers {
		o := &p.order.Payers[i]
		if o.Deductible == "" && o.Limit == "" && o.AtLeast == "" {
			continue
		}
		p.at = place{"", "payers", i}
		m := moveRun{payer: i, hasLimit: o.Limit != ""}
		if o.Deductible != "" {
			read := p.readOff("deductible", o.Deductible)
			m.percent, m.deductible = read.percent, read.n
		}
		if o.AtLeast != "" && !strings.HasSuffix(o.Deductible, "%") {
			p.fault("at_least", fault.Mismatch, "the least deductible needs one that is a percentage: %s", fault.Quote(o.AtLeast))
		}
		m.atLeast, m.limit = p.amount("at_least", o.AtLeast, false), p.amount("limit", o.Limit, false)
		m.rest = p.payerOf("rest", o.Rest)
		if m.rest < len(p.order.Payers) && (p.order.Payers[m.rest].Deductible != "" || p.order.Payers[m.rest].Limit != "") {
			p.fault("rest", fault.Mismatch, "the rest goes to a payer without deductible and limit")
		}
		p.moves = append(p.moves, m)
	}
}

// move moves what deductible and limit leave from one payer to another.
func (p *pricer) move(m *moveRun) {
	from, to := &p.rec.payers[m.payer], &p.rec.payers[m.rest]
	how := &p.payers[m.payer].round
	total := p.add(p.rec.get(from.net), p.rec.get(from.tax))
	if total.Sign() <= 0 {
		return
	}
	begun := len(p.rec.steps)
	due := p.deductible(m, total, how)
	if bears := p.sub(total, due); m.hasLimit && compare(bears, m.limit) > 0 {
		limit := p.fix(m.limit, how)
		due = p.sub(total, limit)
		p.note(-1-m.payer, ofDue, opAtMost, bears, limit, limit)
	}
	if due.IsZero() {
		p.rec.steps = p.rec.steps[:begun]
		return
	}
	before := p.add(p.add(p.rec.get(to.net), p.rec.get(to.tax)), p.rec.get(to.moved))
	p.bump(&from.moved, neg(due))
	p.bump(&to.moved, due)
	p.note(-1-m.payer, ofDue, opMoved, total, neg(due), p.sub(total, due))
	p.note(-1-m.rest, ofDue, opMoved, before, due, p.add(before, due))
}

// deductible is what a payer leaves of a total by his deductible.
func (p *pricer) deductible(m *moveRun, total Number, how *rounding) Number {
	due := m.deductible
	if m.percent {
		exact := p.mul(total, m.deductible.shift(2))
		due = p.fix(exact, how)
		p.note(-1-m.payer, ofDue, opPart, total, m.deductible, exact)
		if compare(exact, due) != 0 {
			p.note(-1-m.payer, ofDue, opRound, exact, Number{}, due).detail = uint8(how.mode)
		}
	}
	if compare(due, m.atLeast) < 0 {
		least := p.fix(m.atLeast, how)
		p.note(-1-m.payer, ofDue, opAtLeast, due, least, least)
		due = least
	}
	if compare(due, total) > 0 {
		p.note(-1-m.payer, ofDue, opAtMost, due, total, total)
		due = total
	}
	return due
}

// sortPayers puts the payers whom only the lines name into the order of PayerKinds, so that the order of lines has no
// effect.
func (p *pricer) sortPayers() {
	declared := len(p.order.Payers)
	if len(p.payers) < declared+2 {
		return
	}
	var place [len(payerKinds)]int // by kind, where the payer stands now
	for i := declared; i < len(p.payers); i++ {
		place[-1-p.payers[i].declared] = i
	}
	var moved [MaxPayers + len(payerKinds)]uint8
	for i := range p.payers {
		moved[i] = uint8(i)
	}
	runs, next := p.payers[declared:], declared
	slices.SortFunc(runs, func(a, b payerRun) int { return int(b.declared) - int(a.declared) })
	for i := range runs {
		moved[place[-1-runs[i].declared]] = uint8(next)
		next++
	}
	for i := range p.rec.lines {
		p.rec.lines[i].payer = moved[p.rec.lines[i].payer]
	}
	for i := range p.moves {
		p.moves[i].payer, p.moves[i].rest = int(moved[p.moves[i].payer]), int(moved[p.moves[i].rest])
	}
}
