package pricing

import (
	"slices"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/aftersales/cite"
)

// A lookup goes through the layers of a tariff and answers from the first that has a fitting entry. A nil tariff has none.

// tariffOf is the tariff whose prices hold for a payer.
func (p *pricer) tariffOf(run *payerRun) *Tariff {
	if run.declared >= 0 {
		if r := p.order.Payers[run.declared].Rules; r != nil && r.Tariff != nil {
			return r.Tariff
		}
	}
	return p.rules.Tariff
}

// cite makes an entry of a card citable.
func (p *pricer) cite(l *layer, at entry, valid cal.Span, sources []cite.Source) int32 {
	if len(sources) == 0 {
		sources = l.card.Sources
	}
	if valid == (cal.Span{}) {
		valid = l.card.Valid
	}
	return p.refer(refRec{id: l.card.ID, name: l.card.Name, card: l.card, entry: at, valid: valid, sources: sources})
}

// operation is an operation found.
type operation struct {
	tariff *Tariff
	layer  *layer
	entry  *Operation
	i      int
}

func (t *Tariff) operation(code string) *operation {
	if t == nil {
		return nil
	}
	for _, l := range t.layers {
		if i, ok := l.operations[code]; ok {
			return &operation{t, l, &l.card.Operations[i], i}
		}
	}
	return nil
}

// quotaFor chooses the quota for the vehicle of an order, −1 if none fits.
func (op *operation) quotaFor(o *Order) int {
	best := -1
	for j := range op.entry.Quotas {
		q := &op.entry.Quotas[j]
		v := &o.Vehicle
		fits := anyOr(q.Class, v.Class) && anyOr(q.Model, v.Model) && (q.Variant == "" || slices.Contains(v.Variants, q.Variant)) &&
			(q.FromYear == 0 || v.Year >= q.FromYear) && (q.ToYear == 0 || (v.Year != 0 && v.Year <= q.ToYear)) &&
			q.Valid.Contains(o.Date)
		if fits && (best < 0 || op.layer.quotas[op.i][j].score > op.layer.quotas[op.i][best].score) {
			best = j
		}
	}
	return best
}

// best gives the entry of the first layer that has a fitting one: of several, the one of the greatest score.
func best[E any](t *Tariff, list func(*layer) []E, score func(*layer, int) int, fits func(*E) bool) (*layer, int) {
	if t == nil {
		return nil, -1
	}
	for _, l := range t.layers {
		found := -1
		for i, entries := 0, list(l); i < len(entries); i++ {
			if fits(&entries[i]) && (found < 0 || score(l, i) > score(l, found)) {
				found = i
			}
		}
		if found >= 0 {
			return l, found
		}
	}
	return nil, -1
}

// anyOr tells whether a property of an entry fits: an empty one fits everything.
func anyOr[P comparable](of, wanted P) bool {
	var empty P
	return of == empty || of == wanted
}

// rateFor chooses the price of an hour.
func (t *Tariff) rateFor(want *Rate, day cal.Date) (*layer, int) {
	return best(t, func(l *layer) []Rate { return l.card.Rates }, func(l *layer, i int) int { return l.rates[i].score }, func(r *Rate) bool {
		return anyOr(r.Payer, want.Payer) && anyOr(r.Shop, want.Shop) && anyOr(r.Trade, want.Trade) && anyOr(r.Grade, want.Grade) && r.Valid.Contains(day)
	})
}

// markupFor chooses the markup for a part.
func (t *Tariff) markupFor(want *Markup, day cal.Date) (*layer, int) {
	return best(t, func(l *layer) []Markup { return l.card.Markups }, func(l *layer, i int) int { return l.markups[i].score }, func(m *Markup) bool {
		return anyOr(m.Kind, want.Kind) && anyOr(m.Category, want.Category) && anyOr(m.Origin, want.Origin) && m.Valid.Contains(day)
	})
}

// distanceFor chooses the price of a distance.
func (t *Tariff) distanceFor(k Kind, o *Order) (*layer, int) {
	return best(t, func(l *layer) []Distance { return l.card.Distances }, func(l *layer, i int) int { return l.distances[i].score }, func(d *Distance) bool {
		return d.Kind == k && anyOr(d.Class, o.Vehicle.Class) && d.Valid.Contains(o.Date)
	})
}

// partFor finds the published price of a part.
func (t *Tariff) partFor(number string, day cal.Date) (*layer, int) {
	if t == nil {
		return nil, -1
	}
	for _, l := range t.layers {
		for _, i := range l.parts[number] {
			if l.card.Parts[i].Valid.Contains(day) {
				return l, i
			}
		}
	}
	return nil, -1
}

// set is a kit or a menu found.
type set struct {
	layer  *layer
	at     entry
	name   string
	valid  cal.Span
	lines  []Line
	price  Number
	priced bool
}

// setFor finds the kit or menu that a line stands for.
func (t *Tariff) setFor(l *Line, day cal.Date) (set, bool) {
	if t == nil || l.Price != "" || l.Supplied || l.Cost != "" {
		return set{}, false
	}
	for _, y := range t.layers {
		if i, ok := y.kits[l.Code]; ok && l.Kind == KindPart {
			k := &y.card.Kits[i]
			return set{y, entry{list: "kits", i: i}, k.Name, cal.Span{}, k.Lines, y.kitPrices[i], k.Price != ""}, true
		}
		if i, ok := y.menus[l.Code]; ok && l.Kind == KindMenu && y.card.Menus[i].Valid.Contains(day) {
			m := &y.card.Menus[i]
			return set{y, entry{list: "menus", i: i}, m.Name, m.Valid, m.Lines, y.menuPrices[i], true}, true
		}
	}
	return set{}, false
}
