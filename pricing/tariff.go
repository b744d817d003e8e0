package pricing

import (
	"cmp"
	"slices"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/internal/fault"
)

// Tariff is a rate card made ready: checked, its numbers read, its entries indexed, with the cards it extends below it.
// It never changes and may be used by many goroutines at once.
type Tariff struct {
	layers []*layer // the card itself first, then what it extends
	rules  Rules
	dated  bool // some entry holds on some days only
}

// Card gives the card itself. It must not be changed.
func (t *Tariff) Card() *Card { return t.layers[0].card }

// Rules gives the rules of the card, those it extends included, with the tariff in them.
func (t *Tariff) Rules() Rules { return t.rules }

// With gives r with the tariff in it; what r leaves empty is taken from the rules of the card.
func (r Rules) With(t *Tariff) Rules {
	out := mergeRules(r, t.rules)
	out.Tariff, out.Card = t, t.Card().ID
	return out
}

// layer is one card of a Tariff.
type layer struct {
	card       *Card
	operations map[string]int
	quotas     [][]quota
	extra      [][]surcharge // of each operation
	overlaps   [][]Number
	rates      []rate
	rateBands  bands
	surcharges []surcharge
	minimums   []Number
	parts      map[string][]int
	prices     []partPrice
	markups    []markup
	kits       map[string]int
	kitPrices  []Number
	menus      map[string]int
	menuPrices []Number
	distances  []distance
}

type (
	quota struct {
		hours, price Number
		score        int
	}
	surcharge struct{ percent, amount, hours Number }
	rate      struct {
		each  Number
		score int
	}
	partPrice struct{ price, core Number }
	markup    struct {
		bands
		score int
	}
	distance struct {
		base Number
		bands
		score int
	}
	bands struct{ from, value []Number }
)

// of gives the place of the band to which n belongs.
func (b *bands) of(n Number) int {
	i := len(b.from) - 1
	for i > 0 && compare(n, b.from[i]) < 0 {
		i--
	}
	return i
}

// Compile checks a card and makes it ready for use. The cards that it extends, directly or through others, are found
// among bases by their ID. The error holds every fault; paths begin with the ID of the card where it is one of the bases.
//
// Of rules, what the card leaves empty is taken from the card it extends; a list that it gives replaces the whole list.
func Compile(card Card, bases ...Card) (*Tariff, error) {
	var faults fault.List
	chain := chainOf(&card, bases, &faults)
	t := &Tariff{rules: card.Rules}
	for _, c := range chain[1:] {
		t.rules = mergeRules(t.rules, c.Rules)
	}
	unit := t.rules.Currency.index()
	for i, c := range chain {
		path := ""
		if i > 0 {
			path = c.ID
		}
		b := builder{reader: reader{faults: &fault.List{}, unit: unit}, layer: &layer{card: c}}
		b.build()
		faults.Join(path, b.faults.Err())
		t.layers = append(t.layers, b.layer)
		t.dated = t.dated || b.dated
	}
	t.checkRules(&faults)
	if err := faults.Err(); err != nil {
		return nil, err
	}
	t.rules.Tariff, t.rules.Card = t, card.ID
	return t, nil
}

// chainOf gives the card and those it extends.
func chainOf(card *Card, bases []Card, faults *fault.List) []*Card {
	chain := []*Card{card}
	for c := card; c.Extends != ""; {
		if slices.ContainsFunc(chain, func(b *Card) bool { return b.ID == c.Extends }) {
			faults.Add("extends", fault.Mismatch, "cards extend each other in a circle: %s", fault.Quote(c.Extends))
			break
		}
		i := slices.IndexFunc(bases, func(b Card) bool { return b.ID == c.Extends })
		if i < 0 {
			faults.Add("extends", fault.Unknown, "no card of this id: %s", fault.Quote(c.Extends))
			break
		}
		base := bases[i] // a copy, so that the tariff does not change with the slice
		chain = append(chain, &base)
		c = &base
	}
	return chain
}

// mergeRules fills what r leaves empty from base.
func mergeRules(r, base Rules) Rules {
	r.Currency = cmp.Or(r.Currency, base.Currency)
	r.Remainder = cmp.Or(r.Remainder, base.Remainder)
	r.TaxScheme = cmp.Or(r.TaxScheme, base.TaxScheme)
	r.Hours = cmp.Or(r.Hours, base.Hours)
	r.Rounding.Mode = cmp.Or(r.Rounding.Mode, base.Rounding.Mode)
	r.Rounding.Digits = cmp.Or(r.Rounding.Digits, base.Rounding.Digits)
	r.Rounding.Per = cmp.Or(r.Rounding.Per, base.Rounding.Per)
	r.Rounding.Cash = cmp.Or(r.Rounding.Cash, base.Rounding.Cash)
	r.TaxRounding = cmp.Or(r.TaxRounding, base.TaxRounding)
	r.TaxIncluded = r.TaxIncluded || base.TaxIncluded
	if r.Taxes == nil {
		r.Taxes = base.Taxes
	}
	r.Classes = either(r.Classes, base.Classes)
	r.Fees = either(r.Fees, base.Fees)
	r.Discounts = either(r.Discounts, base.Discounts)
	r.DiscountOrder = either(r.DiscountOrder, base.DiscountOrder)
	r.Approvals = either(r.Approvals, base.Approvals)
	return r
}

func either[T any](list, base []T) []T {
	if len(list) > 0 {
		return list
	}
	return base
}

// checkRules checks the rules of the card by pricing an order without lines, on a day on which the card holds.
func (t *Tariff) checkRules(faults *fault.List) {
	day := cmp.Or(t.Card().Valid.From, t.Card().Valid.To, cal.MaxDate)
	rules := t.rules
	rules.Card = ""
	_, err := Price(Order{Date: day}, rules)
	faults.Join("", err)
}

// builder makes a layer of a card.
type builder struct {
	reader
	*layer
	dated bool
}

// span refuses a span of no days, and remembers that there is one.
func (b *builder) span(field string, s cal.Span) {
	b.reader.span(field, s)
	b.dated = b.dated || s != cal.Span{}
}

func (b *builder) build() {
	c := b.card
	b.at = place{}
	if c.ID == "" {
		b.faults.Add("id", fault.Missing, "a card needs an id")
	}
	b.span("valid", c.Valid)
	if !b.atMost("rates", len(c.Rates), maxRules) || !b.atMost("surcharges", len(c.Surcharges), maxRules) ||
		!b.atMost("minimums", len(c.Minimums), maxRules) || !b.atMost("markups", len(c.Markups), maxRules) ||
		!b.atMost("distances", len(c.Distances), maxRules) {
		return
	}
	b.buildOperations()
	b.buildRates()
	b.surcharges = b.buildSurcharges("", "surcharges", c.Surcharges)
	b.buildMinimums()
	b.buildParts()
	b.buildMarkups()
	b.buildSets()
	b.buildDistances()
}

func (b *builder) buildOperations() {
	c := b.card
	b.operations = make(map[string]int, len(c.Operations))
	b.quotas, b.extra, b.overlaps = make([][]quota, len(c.Operations)), make([][]surcharge, len(c.Operations)), make([][]Number, len(c.Operations))
	for i := range c.Operations {
		o := &c.Operations[i]
		b.at = place{"", "operations", i}
		b.id("code", o.Code, "an operation")
		b.text("name", o.Name)
		if first, ok := b.operations[o.Code]; ok {
			b.fault("code", fault.Duplicate, "operations[%d] has it too: %s", first, fault.Quote(o.Code))
		} else {
			b.operations[o.Code] = i
		}
		path := b.at.at("")
		b.buildQuotas(i, o, path)
		b.extra[i] = b.buildSurcharges(path, "surcharges", o.Surcharges)
		for j := range o.Overlaps {
			b.at = place{path, "overlaps", j}
			b.id("with", o.Overlaps[j].With, "an overlap")
			b.overlaps[i] = append(b.overlaps[i], b.number("hours", o.Overlaps[j].Hours, true))
		}
	}
	b.checkIncludes()
}

func (b *builder) buildQuotas(i int, o *Operation, path string) {
	if len(o.Quotas) == 0 {
		b.fault("quotas", fault.Missing, "an operation needs hours or a price")
	}
	if !b.atMost("quotas", len(o.Quotas), maxRules) || !b.atMost("surcharges", len(o.Surcharges), maxRules) ||
		!b.atMost("includes", len(o.Includes), maxRules) || !b.atMost("overlaps", len(o.Overlaps), maxRules) {
		return
	}
	for j := range o.Quotas {
		q := &o.Quotas[j]
		b.at = place{path, "quotas", j}
		if (q.Hours == "") == (q.Price == "") {
			b.fault("hours", fault.Mismatch, "either hours or a price")
		}
		if q.ToYear != 0 && q.FromYear > q.ToYear {
			b.fault("to_year", fault.Range, "ends before it begins: %d", q.ToYear)
		}
		b.span("valid", q.Valid)
		b.quotas[i] = append(b.quotas[i], quota{b.number("hours", q.Hours, false), b.amount("price", q.Price, false), scoreOf(q.Model != "",
			q.Variant != "", q.FromYear != 0 || q.ToYear != 0, q.Class != "")})
		for k, before := range o.Quotas[:j] {
			if before.Model == q.Model && before.Variant == q.Variant && before.Class == q.Class && before.Valid.Overlaps(q.Valid) &&
				yearsOverlap(&before, q) && b.quotas[i][k].score == b.quotas[i][j].score {
				b.fault("", fault.Duplicate, "quotas[%d] holds for the same vehicles", k)
			}
		}
	}
}

func yearsOverlap(q, r *Quota) bool {
	return (q.ToYear == 0 || r.FromYear <= q.ToYear) && (r.ToYear == 0 || q.FromYear <= r.ToYear)
}

// scoreOf ranks an entry by the properties that it names, the first the most.
func scoreOf(named ...bool) int {
	score := 0
	for _, n := range named {
		score *= 2
		if n {
			score++
		}
	}
	return score
}

// checkIncludes refuses operations that include each other, which would both cost nothing.
func (b *builder) checkIncludes() {
	state := make([]int, len(b.card.Operations)) // 1 while below it, 2 when done
	var visit func(i int) bool
	visit = func(i int) bool {
		if state[i] != 0 {
			return state[i] == 2
		}
		state[i] = 1
		for _, code := range b.card.Operations[i].Includes {
			if j, ok := b.operations[code]; ok && !visit(j) {
				return false
			}
		}
		state[i] = 2
		return true
	}
	for i := range state {
		if state[i] == 0 && !visit(i) {
			b.at = place{"", "operations", i}
			b.fault("includes", fault.Mismatch, "operations include each other: %s", fault.Quote(b.card.Operations[i].Code))
			return
		}
	}
}

func (b *builder) buildRates() {
	for i := range b.card.Rates {
		r := &b.card.Rates[i]
		b.at = place{"", "rates", i}
		if r.Payer != "" && !r.Payer.Valid() {
			b.fault("payer", fault.Unknown, "no such kind of payer: %s", fault.Quote(string(r.Payer)))
		}
		b.span("valid", r.Valid)
		b.rates = append(b.rates, rate{b.amount("rate", r.Rate, true), scoreOf(r.Payer != "", r.Shop != "", r.Trade != "", r.Grade != "")})
		for k, o := range b.card.Rates[:i] {
			if o.Payer == r.Payer && o.Shop == r.Shop && o.Trade == r.Trade && o.Grade == r.Grade && o.Valid.Overlaps(r.Valid) {
				b.fault("", fault.Duplicate, "rates[%d] holds for the same work", k)
			}
		}
	}
	if rb := b.card.RateBands; rb != nil {
		b.at = place{}
		if !rb.By.Valid() {
			b.faults.Add("rate_bands.by", fault.Unknown, "neither hours nor rate: %s", fault.Quote(string(rb.By)))
		}
		b.rateBands = b.buildBands("rate_bands", rb.Bands)
	}
}

// buildBands reads bands; their percentages may be negative, down to −100.
func (b *builder) buildBands(path string, list []Band) (out bands) {
	for i := range list {
		b.at = place{path, "bands", i}
		out.from = append(out.from, b.number("from", list[i].From, true))
		percent := b.signed("percent", list[i].Percent)
		if compare(percent, neg(hundred)) < 0 {
			b.fault("percent", fault.Range, "less than -100: %s", fault.Quote(list[i].Percent))
		}
		out.value = append(out.value, percent)
	}
	b.checkBands(path, out.from)
	return out
}

// checkBands refuses bands that do not begin at 0 or do not rise.
func (b *builder) checkBands(path string, from []Number) {
	if len(from) == 0 {
		b.faults.Add(fault.At(path, "bands"), fault.Missing, "no bands")
	}
	for i := range from {
		b.at = place{path, "bands", i}
		if i == 0 && !from[0].IsZero() {
			b.fault("from", fault.Range, "the first band is not from 0: %s", from[0])
		}
		if i > 0 && compare(from[i], from[i-1]) <= 0 {
			b.fault("from", fault.Range, "not above the band before: %s", from[i])
		}
	}
}

func (b *builder) buildSurcharges(path, list string, surcharges []Surcharge) (out []surcharge) {
	for i := range surcharges {
		s := &surcharges[i]
		b.at = place{path, list, i}
		b.id("when", s.When, "a surcharge")
		b.kinds("kinds", s.Kinds)
		b.span("valid", s.Valid)
		given := 0
		for _, text := range []string{s.Percent, s.Amount, s.Hours} {
			if text != "" {
				given++
			}
		}
		if given != 1 {
			b.fault("percent", fault.Mismatch, "one of percent, amount and hours")
		}
		if path == "" && s.Hours != "" {
			b.fault("hours", fault.Mismatch, "hours are added to an operation only")
		}
		out = append(out, surcharge{b.percent("percent", s.Percent, false), b.amount("amount", s.Amount, false), b.number("hours", s.Hours, false)})
	}
	return out
}

func (b *builder) buildMinimums() {
	for i := range b.card.Minimums {
		m := &b.card.Minimums[i]
		b.at = place{"", "minimums", i}
		b.kinds("kind", []Kind{m.Kind})
		b.span("valid", m.Valid)
		b.minimums = append(b.minimums, b.amount("amount", m.Amount, true))
	}
}

func (b *builder) buildParts() {
	b.parts = make(map[string][]int, len(b.card.Parts))
	b.prices = make([]partPrice, 0, len(b.card.Parts))
	for i := range b.card.Parts {
		part := &b.card.Parts[i]
		b.at = place{"", "parts", i}
		b.id("number", part.Number, "a part")
		b.text("name", part.Name)
		b.span("valid", part.Valid)
		b.prices = append(b.prices, partPrice{b.amount("price", part.Price, true), b.amount("core", part.Core, false)})
		b.atMost("number", len(b.parts[part.Number]), maxRules)
		for _, k := range b.parts[part.Number][:min(len(b.parts[part.Number]), maxRules)] {
			if b.card.Parts[k].Valid.Overlaps(part.Valid) {
				b.fault("number", fault.Duplicate, "parts[%d] holds for the same days: %s", k, fault.Quote(part.Number))
			}
		}
		b.parts[part.Number] = append(b.parts[part.Number], i)
	}
}

func (b *builder) buildMarkups() {
	for i := range b.card.Markups {
		m := &b.card.Markups[i]
		b.at = place{"", "markups", i}
		if m.Kind != "" {
			b.kinds("kind", []Kind{m.Kind})
		}
		b.span("valid", m.Valid)
		for k, o := range b.card.Markups[:i] {
			if o.Kind == m.Kind && o.Category == m.Category && o.Origin == m.Origin && o.Valid.Overlaps(m.Valid) {
				b.fault("", fault.Duplicate, "markups[%d] holds for the same parts", k)
			}
		}
		b.markups = append(b.markups, markup{b.buildBands(b.at.at(""), m.Bands), scoreOf(m.Category != "", m.Origin != "", m.Kind != "")})
	}
}

// buildSets reads kits and menus.
func (b *builder) buildSets() {
	b.kits, b.menus = make(map[string]int, len(b.card.Kits)), make(map[string]int, len(b.card.Menus))
	for i := range b.card.Kits {
		k := &b.card.Kits[i]
		b.at = place{"", "kits", i}
		b.kitPrices = append(b.kitPrices, b.amount("price", k.Price, false))
		b.buildSet("number", k.Number, k.Lines, b.kits, i)
	}
	for i := range b.card.Menus {
		m := &b.card.Menus[i]
		b.at = place{"", "menus", i}
		b.span("valid", m.Valid)
		b.menuPrices = append(b.menuPrices, b.amount("price", m.Price, true))
		b.buildSet("code", m.Code, m.Lines, b.menus, i)
	}
	for i := range b.card.Kits {
		b.checkSet(place{"", "kits", i}.path(), b.card.Kits[i].Lines)
	}
	for i := range b.card.Menus {
		b.checkSet(place{"", "menus", i}.path(), b.card.Menus[i].Lines)
	}
}

func (b *builder) buildSet(field, code string, lines []Line, index map[string]int, i int) {
	b.id(field, code, "a set of lines")
	if first, ok := index[code]; ok {
		b.fault(field, fault.Duplicate, "entry %d has it too: %s", first, fault.Quote(code))
	}
	index[code] = i
	if len(lines) == 0 {
		b.fault("lines", fault.Missing, "no lines")
	}
	b.atMost("lines", len(lines), maxRules)
}

// checkSet refuses what the lines of a kit or menu cannot have.
func (b *builder) checkSet(path string, lines []Line) {
	for i := range lines {
		l := &lines[i]
		b.at = place{path, "lines", i}
		if !l.Kind.Valid() || l.Kind == KindMenu {
			b.fault("kind", fault.Unknown, "no such kind of line: %s", fault.Quote(string(l.Kind)))
		}
		if _, ok := b.kits[l.Code]; ok && l.Kind == KindPart && l.Price == "" {
			b.fault("code", fault.Mismatch, "a kit inside a set: %s", fault.Quote(l.Code))
		}
		if l.ID != "" || l.Payer != "" || len(l.Split) > 0 || l.Discount != "" || l.Core != "" {
			b.fault("", fault.Mismatch, "id, payer, split, discount and core are for orders")
		}
	}
}

func (b *builder) buildDistances() {
	for i := range b.card.Distances {
		d := &b.card.Distances[i]
		b.at = place{"", "distances", i}
		b.kinds("kind", []Kind{d.Kind})
		b.span("valid", d.Valid)
		out := distance{base: b.amount("base", d.Base, false), score: scoreOf(d.Class != "")}
		path := b.at.at("")
		for j := range d.Bands {
			b.at = place{path, "bands", j}
			out.from = append(out.from, b.number("from", d.Bands[j].From, true))
			out.value = append(out.value, b.amount("price", d.Bands[j].Price, true))
		}
		b.checkBands(path, out.from)
		for k, o := range b.card.Distances[:i] {
			if o.Kind == d.Kind && o.Class == d.Class && o.Valid.Overlaps(d.Valid) {
				b.at = place{"", "distances", i}
				b.fault("", fault.Duplicate, "distances[%d] holds for the same work", k)
			}
		}
		b.distances = append(b.distances, out)
	}
}
