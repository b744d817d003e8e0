package pricing

import (
	"slices"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/internal/fault"
)

// input is the numbers of a line, read.
type input struct {
	hours, clocked, rate, quantity, price, cost Number
}

// value is what a line is worth before anything is taken off.
type value struct {
	timed    bool
	plain    bool   // gross is quantity × each and nothing else
	quantity Number // hours or pieces
	each     Number // price of one
	gross    Number // exact
	name     string // of the card
	category string // of part, of the card
	core     Number // deposit for each piece, of the card
	flat     Number // flat-rate hours, where clocked ones are known too
}

// readInput reads the numbers of a line.
func (p *pricer) readInput(l *Line) input {
	in := input{
		hours: p.number("hours", l.Hours, false), clocked: p.number("clocked", l.Clocked, false),
		rate: p.amount("rate", l.Rate, false), price: p.amount("price", l.Price, false), cost: p.amount("cost", l.Cost, false),
		quantity: one,
	}
	if l.Quantity != "" {
		in.quantity = p.signed("quantity", l.Quantity)
	}
	if l.Quantity != "" && (l.Hours != "" || l.Rate != "") && l.Price == "" {
		p.fault("quantity", fault.Mismatch, "a line of hours has no quantity: %s", fault.Quote(l.Quantity))
	}
	if l.Price != "" && (l.Hours != "" || l.Rate != "") {
		p.fault("price", fault.Mismatch, "a line of hours has a rate, no price of a piece: %s", fault.Quote(l.Price))
	}
	if l.Supplied && (l.Price != "" || l.Kind != KindPart) {
		p.fault("supplied", fault.Mismatch, "what the customer supplies is a part without a price")
	}
	return in
}

// worth gives what a line is worth to a payer. The steps that lead there wait in pending until the line has its place.
func (p *pricer) worth(l *Line, in *input, payer *payerRun) value {
	p.pending = p.pending[:0]
	v := value{plain: true, quantity: in.quantity, each: in.price}
	t := p.tariffOf(payer)
	switch {
	case l.Supplied:
		if layer, i := t.partFor(l.Code, p.order.Date); layer != nil {
			v.name = layer.card.Parts[i].Name
		}
		p.pend(opSupplied, in.quantity, Number{}, Number{}, -1)
	case l.Price != "":
		p.checkPublished(&v, t, l, in)
	case l.Hours != "" || l.Rate != "" || l.Kind == KindLabour || (isWork(l.Kind) && t.operation(l.Code) != nil):
		p.worthOfWork(&v, t, l, in, payer)
	default:
		p.worthOfPieces(&v, t, l, in)
	}
	if v.gross.IsZero() && v.plain {
		v.gross = p.mul(v.quantity, v.each)
	}
	p.raise(&v, t, l)
	return v
}

// isWork tells whether a kind of line may be an operation of a card.
func isWork(k Kind) bool {
	return k == KindLabour || k == KindDiagnosis || k == KindInspection || k == KindProcessing
}

// worthOfWork prices hours, or a job that the card gives a price for.
func (p *pricer) worthOfWork(v *value, t *Tariff, l *Line, in *input, payer *payerRun) {
	v.quantity = in.hours
	op := t.operation(l.Code)
	if op != nil {
		v.name = op.entry.Name
	}
	if l.Hours == "" {
		if !p.quota(v, op, l, in) {
			return
		}
	} else {
		p.checkHours(op, in)
	}
	if !v.timed && v.each.Sign() != 0 {
		return // a job at a price
	}
	v.timed = true
	if l.Clocked != "" {
		p.chooseHours(v, in)
	}
	if v.each = in.rate; l.Rate == "" {
		p.rate(v, t, op, l, payer)
	} else if layer, i := t.rateFor(p.wantedRate(op, l, payer), p.order.Date); layer != nil {
		p.checkAgainst(in.rate, layer.rates[i].each)
	}
}

// quota finds the hours or the price of an operation; it is false if there are none.
func (p *pricer) quota(v *value, op *operation, l *Line, in *input) bool {
	if op == nil {
		p.fault("hours", fault.Missing, "hours is missing, and no card has the operation %s", fault.Quote(l.Code))
		return false
	}
	j := op.quotaFor(p.order)
	if j < 0 {
		p.fault("hours", fault.Missing, "hours is missing, and the card has none for this vehicle: %s", fault.Quote(l.Code))
		return false
	}
	q := &op.layer.quotas[op.i][j]
	ref := p.cite(op.layer, entry{"operations", "quotas", op.i, j}, op.entry.Quotas[j].Valid, op.entry.Sources)
	if op.entry.Quotas[j].Price != "" {
		v.quantity, v.each = in.quantity, q.price
		p.pend(opJobPrice, q.price, Number{}, q.price, ref)
		v.each = p.surcharged(v.each, op, false)
		return true
	}
	v.quantity = q.hours
	p.pend(opQuota, q.hours, Number{}, q.hours, ref)
	v.quantity = p.surcharged(v.quantity, op, true)
	p.shareWork(v, op)
	return true
}

// surcharged raises the hours or the price of an operation by its surcharges for the vehicle.
func (p *pricer) surcharged(n Number, op *operation, hours bool) Number {
	base := n
	for j := range op.entry.Surcharges {
		s, x := &op.entry.Surcharges[j], &op.layer.extra[op.i][j]
		if !p.met(s.When) || !s.Valid.Contains(p.order.Date) {
			continue
		}
		ref := p.cite(op.layer, entry{"operations", "surcharges", op.i, j}, s.Valid, op.entry.Sources)
		switch {
		case s.Percent != "":
			more := p.add(n, p.mul(base, x.percent.shift(2)))
			p.pend(opPercentOn, base, x.percent, more, ref)
			n = more
		case hours && s.Hours != "":
			more := p.add(n, x.hours)
			p.pend(opHoursOn, n, x.hours, more, ref)
			n = more
		case !hours && s.Amount != "":
			more := p.add(n, x.amount)
			p.pend(opAmountOn, n, x.amount, more, ref)
			n = more
		}
	}
	return n
}

// shareWork takes off the hours that an operation shares with others of the order.
func (p *pricer) shareWork(v *value, op *operation) {
	for k := range p.order.Lines {
		other := &p.order.Lines[k]
		if o := op.tariff.operation(other.Code); other.Kind == KindLabour && o != nil && slices.Contains(o.entry.Includes, op.entry.Code) {
			p.pend(opIncluded, v.quantity, Number{}, Number{}, -1)
			p.notice(Notice{Code: OperationIncluded, Line: len(p.rec.lines), Text: other.Code})
			v.quantity = Number{}
			return
		}
	}
	for j, o := range op.entry.Overlaps {
		if !slices.ContainsFunc(p.order.Lines, func(l Line) bool { return l.Kind == KindLabour && l.Code == o.With }) {
			continue
		}
		less := p.sub(v.quantity, op.layer.overlaps[op.i][j])
		if less.Sign() < 0 {
			less = Number{}
		}
		ref := p.cite(op.layer, entry{"operations", "overlaps", op.i, j}, cal.Span{}, op.entry.Sources)
		p.pend(opOverlap, v.quantity, op.layer.overlaps[op.i][j], less, ref)
		p.notice(Notice{Code: OperationOverlap, Line: len(p.rec.lines), Text: o.With})
		v.quantity = less
	}
}

// chooseHours chooses between flat-rate and clocked hours.
func (p *pricer) chooseHours(v *value, in *input) {
	v.flat = v.quantity
	chosen := v.quantity
	switch c := compare(in.clocked, v.quantity); {
	case p.rules.Hours == Clocked, p.rules.Hours == LowerHours && c < 0, p.rules.Hours == HigherHours && c > 0:
		chosen = in.clocked
	}
	p.pend(opHoursBasis, v.quantity, in.clocked, chosen, -1)
	v.quantity = chosen
}

// rate finds the price of an hour.
func (p *pricer) rate(v *value, t *Tariff, op *operation, l *Line, payer *payerRun) {
	layer, i := t.rateFor(p.wantedRate(op, l, payer), p.order.Date)
	if layer == nil {
		p.fault("rate", fault.Missing, "rate is missing, and no card has one for this work")
		return
	}
	v.each = layer.rates[i].each
	p.pend(opRate, v.each, Number{}, v.each, p.cite(layer, entry{list: "rates", i: i}, layer.card.Rates[i].Valid, layer.card.Rates[i].Sources))
	if rb := layer.card.RateBands; rb != nil {
		by := v.quantity
		if rb.By == ByRate {
			by = v.each
		}
		j := layer.rateBands.of(by)
		if percent := layer.rateBands.value[j]; !percent.IsZero() {
			each := p.round(p.add(v.each, p.mul(v.each, percent.shift(2))), int(p.rec.digits), p.main.round.mode)
			p.pend(opBand, v.each, percent, each, p.cite(layer, entry{list: "rate_bands.bands", i: j}, cal.Span{}, nil))
			v.each = each
		}
	}
}

// wantedRate says for what a rate is looked up.
func (p *pricer) wantedRate(op *operation, l *Line, payer *payerRun) *Rate {
	trade := l.Trade
	if trade == "" && op != nil {
		trade = op.entry.Trade
	}
	return &Rate{Payer: p.declaredPayer(payer).Kind, Shop: p.order.Shop, Trade: trade, Grade: l.Grade}
}

// worthOfPieces prices a part by the list or by its cost, and a way by its kilometres.
func (p *pricer) worthOfPieces(v *value, t *Tariff, l *Line, in *input) {
	if layer, i := t.distanceFor(l.Kind, p.order); layer != nil {
		p.worthOfDistance(v, layer, i)
		return
	}
	category, origin := l.Category, l.Origin
	layer, i := t.partFor(l.Code, p.order.Date)
	if layer != nil && l.Kind == KindPart {
		part := &layer.card.Parts[i]
		v.name, v.category, v.core = part.Name, part.Category, layer.prices[i].core
		if l.Cost == "" {
			v.each = layer.prices[i].price
			p.pend(opListPrice, v.each, Number{}, v.each, p.cite(layer, entry{list: "parts", i: i}, part.Valid, part.Sources))
			return
		}
		if category == "" {
			category = part.Category
		}
		if origin == "" {
			origin = part.Origin
		}
	}
	if l.Cost == "" {
		p.fault("price", fault.Missing, "price is missing%s", cardHint(t))
		return
	}
	p.markUp(v, t, &Markup{Kind: l.Kind, Category: category, Origin: origin}, in.cost)
}

func cardHint(t *Tariff) string {
	if t == nil {
		return ""
	}
	return ", and no card has one"
}

// markUp makes a price from a cost.
func (p *pricer) markUp(v *value, t *Tariff, want *Markup, cost Number) {
	layer, i := t.markupFor(want, p.order.Date)
	if layer == nil {
		p.fault("price", fault.Missing, "price is missing, and no card has a markup for the cost")
		return
	}
	m := &layer.markups[i]
	j := m.of(cost)
	v.each = p.round(p.add(cost, p.mul(cost, m.value[j].shift(2))), int(p.rec.digits), p.main.round.mode)
	ref := p.cite(layer, entry{"markups", "bands", i, j}, layer.card.Markups[i].Valid, layer.card.Markups[i].Sources)
	p.pend(opMarkup, cost, m.value[j], v.each, ref)
}

// worthOfDistance prices kilometres band by band.
func (p *pricer) worthOfDistance(v *value, layer *layer, i int) {
	d, of := &layer.distances[i], &layer.card.Distances[i]
	v.plain, v.each, v.gross = false, Number{}, d.base
	if v.quantity.Sign() < 0 {
		p.fault("quantity", fault.Range, "negative distance: %s", v.quantity)
		return
	}
	if !d.base.IsZero() {
		p.pend(opBase, d.base, Number{}, d.base, p.cite(layer, entry{list: "distances", i: i}, of.Valid, of.Sources))
	}
	for j := range d.from {
		upto := v.quantity
		if j+1 < len(d.from) && compare(d.from[j+1], upto) < 0 {
			upto = d.from[j+1]
		}
		if km := p.sub(upto, d.from[j]); km.Sign() > 0 {
			more := p.mul(km, d.value[j])
			p.pend(opDistance, km, d.value[j], more, p.cite(layer, entry{"distances", "bands", i, j}, of.Valid, of.Sources))
			before := v.gross
			if v.gross = p.add(before, more); !before.IsZero() {
				p.pend(opSum, before, more, v.gross, -1)
			}
		}
	}
}

// raise adds the surcharges of the card to a line, and lifts it to the least charge.
func (p *pricer) raise(v *value, t *Tariff, l *Line) {
	if t == nil || v.gross.Sign() <= 0 {
		return
	}
	base := v.gross
	for _, layer := range t.layers {
		for i := range layer.card.Surcharges {
			s := &layer.card.Surcharges[i]
			if !p.met(s.When) || !s.Valid.Contains(p.order.Date) || !raises(s, l.Kind) {
				continue
			}
			p.explicit(v)
			ref := p.cite(layer, entry{list: "surcharges", i: i}, s.Valid, layer.card.Sources)
			x := &layer.surcharges[i]
			op, right, more := opPercentOn, x.percent, p.mul(base, x.percent.shift(2))
			left := base
			if s.Percent == "" {
				op, right, more, left = opAmountOn, x.amount, x.amount, v.gross
			}
			v.gross = p.add(v.gross, more)
			p.pend(op, left, right, v.gross, ref)
		}
	}
	for _, layer := range t.layers {
		for i := range layer.card.Minimums {
			m := &layer.card.Minimums[i]
			if m.Kind == l.Kind && m.Valid.Contains(p.order.Date) && compare(v.gross, layer.minimums[i]) < 0 {
				p.explicit(v)
				p.pend(opAtLeast, v.gross, layer.minimums[i], layer.minimums[i], p.cite(layer, entry{list: "minimums", i: i}, m.Valid, layer.card.Sources))
				v.gross = layer.minimums[i]
			}
		}
	}
}

// raises tells whether a surcharge of a card is for lines of a kind.
func raises(s *Surcharge, k Kind) bool {
	return slices.Contains(s.Kinds, k) || (len(s.Kinds) == 0 && k == KindLabour)
}

// explicit writes down the multiplication that a plain line leaves to be told from itself.
func (p *pricer) explicit(v *value) {
	if v.plain {
		p.pendValue(v)
		v.plain = false
	}
}

// met tells whether a condition is met: by a variant of the vehicle, or as a condition of the order.
func (p *pricer) met(when string) bool {
	return slices.Contains(p.order.Vehicle.Variants, when) || slices.Contains(p.order.Conditions, when)
}

// checkPublished takes over what the card says of something that has its price, and reports one above that of the card.
func (p *pricer) checkPublished(v *value, t *Tariff, l *Line, in *input) {
	if op := t.operation(l.Code); op != nil && isWork(l.Kind) {
		v.name = op.entry.Name
		if q, price := p.published(op); q != nil && q.Price != "" {
			p.checkAgainst(in.price, price)
		}
	}
	if layer, i := t.partFor(l.Code, p.order.Date); layer != nil && l.Kind == KindPart {
		v.name, v.category, v.core = layer.card.Parts[i].Name, layer.card.Parts[i].Category, layer.prices[i].core
		p.checkAgainst(in.price, layer.prices[i].price)
	}
}

// checkAgainst reports a price above the published one.
func (p *pricer) checkAgainst(price, published Number) {
	if compare(price, published) > 0 {
		p.notice(Notice{Code: AbovePublished, Line: len(p.rec.lines), Was: money(price, p.unit), Is: money(published, p.unit)})
	}
}

// checkHours reports hours above the published ones.
func (p *pricer) checkHours(op *operation, in *input) {
	if op == nil {
		return
	}
	if q, hours := p.published(op); q != nil && q.Hours != "" && compare(in.hours, hours) > 0 {
		p.notice(Notice{Code: HoursAbovePublished, Line: len(p.rec.lines), Text: in.hours.String() + " > " + hours.String()})
	}
}

// published gives the quota of an operation for the vehicle, nil for none, and its hours or price with the surcharges for
// the vehicle.
func (p *pricer) published(op *operation) (*Quota, Number) {
	j := op.quotaFor(p.order)
	if j < 0 {
		return nil, Number{}
	}
	q, n := &op.entry.Quotas[j], op.layer.quotas[op.i][j].hours
	if q.Price != "" {
		n = op.layer.quotas[op.i][j].price
	}
	own := p.rec.own()
	waiting, refs := len(p.pending), len(own.refs)
	n = p.surcharged(n, op, q.Price == "")
	p.pending, own.refs = p.pending[:waiting], own.refs[:refs]
	return q, n
}
