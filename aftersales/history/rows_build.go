package history

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/internal/fault"
)

// groupBuilder makes one group of its rows.
type groupBuilder struct {
	reader *rowReader
	rows   []row
	group  string // the key of the group
	id     string
	state  string
	events []Event
	facts  []Fact
	papers map[string]PaperText
}

func (b *groupBuilder) build() Group {
	m := b.reader.mapping
	b.group, b.papers = b.rows[0].keyOf(m.group), map[string]PaperText{}
	slices.SortStableFunc(b.rows, func(x, y row) int { return x.compare(&y, m.key) })
	b.common()
	for i := range m.events {
		b.eventsOf(&m.events[i])
	}
	for i := range m.facts {
		b.factsOf(&m.facts[i])
	}
	if !b.faulty() {
		_, err := New(Config{Vocabulary: m.vocabulary, Events: b.events, Facts: b.facts})
		b.rows[0].faults.Join("", err)
	}
	slices.SortFunc(b.rows, func(x, y row) int { return x.number - y.number })
	if b.faulty() {
		g := quarantine(b.rows)
		g.ID = b.id
		return g
	}
	g := Group{ID: b.id, State: b.state, Events: b.events, Facts: b.facts}
	for i := range b.rows {
		g.Rows = append(g.Rows, b.rows[i].number)
	}
	b.sortPapers(&g)
	return g
}

// compare compares rows by their keys, numbers in them as numbers, and then by all that they say: the same rows say the same
// in whatever order they come.
func (w *row) compare(other *row, key []int) int {
	for _, i := range key {
		if c := compareNumbered(w.cells[i].text, other.cells[i].text); c != 0 {
			return c
		}
	}
	return slices.CompareFunc(w.cells, other.cells, func(a, b cell) int { return strings.Compare(a.text, b.text) })
}

// compareNumbered compares texts with numbers in them, such as those of lines: 9 comes before 10.
func compareNumbered(a, b string) int {
	const digits = "0123456789"
	for a != "" && b != "" {
		x, y := a[:len(a)-len(strings.TrimLeft(a, digits))], b[:len(b)-len(strings.TrimLeft(b, digits))]
		if x == "" || y == "" {
			if a[0] != b[0] {
				return int(a[0]) - int(b[0])
			}
			a, b = a[1:], b[1:]
			continue
		}
		m, n := strings.TrimLeft(x, "0"), strings.TrimLeft(y, "0")
		if c := cmp.Or(len(m)-len(n), strings.Compare(m, n), strings.Compare(x, y)); c != 0 {
			return c
		}
		a, b = a[len(x):], b[len(y):]
	}
	return len(a) - len(b)
}

// sortPapers gives the group its papers.
func (b *groupBuilder) sortPapers(g *Group) {
	used := map[string]bool{}
	for _, e := range b.events {
		for _, f := range e.Fields {
			if p, ok := f.Value.Paper(); ok {
				used[p.ID] = true
			}
		}
	}
	for _, id := range slices.Sorted(maps.Keys(b.papers)) {
		if used[id] {
			g.Papers = append(g.Papers, b.papers[id])
		} else {
			g.FactPapers = append(g.FactPapers, b.papers[id])
		}
	}
}

func (b *groupBuilder) faulty() bool {
	return slices.ContainsFunc(b.rows, func(w row) bool { return w.faults.Len() > 0 })
}

// common finds what the rows have in common: the id and the state.
func (b *groupBuilder) common() {
	m := b.reader.mapping
	var id, state once
	for i := range b.rows {
		w := &b.rows[i]
		for _, r := range m.ids {
			if r.name == m.doc.Subject {
				id.set(w, string(r.name), b.value(w, &r.from, KindID, ""))
			}
		}
		state.set(w, "state", b.stateOf(w))
	}
	b.id, b.state = id.value.Word(), state.value.Word()
	if b.id == "" && !b.faulty() {
		b.rows[0].faults.Add(string(m.doc.Subject), fault.Missing, "the rows have no %s", m.doc.Subject)
	}
}

// once is a value that several rows may repeat, but not contradict. Rows that leave it out do not contradict.
type once struct {
	value Value
	row   int
}

func (o *once) set(w *row, path string, v Value) {
	switch {
	case v.IsAbsent():
	case o.value.IsAbsent():
		o.value, o.row = v, w.number
	case !o.value.Equal(v) && !w.has(path):
		w.faults.Add(path, fault.Mismatch, "not the same as in row %d", o.row)
	}
}

// stateOf gives the state by the first rule that applies to a row.
func (b *groupBuilder) stateOf(w *row) Value {
	for _, r := range b.reader.mapping.states {
		if !b.holds(w, r.when) {
			continue
		}
		if r.fixed != "" {
			return Code(r.fixed)
		}
		return Code(w.cells[r.from].text)
	}
	return Value{}
}

// holds tells whether a condition is met by a row.
func (b *groupBuilder) holds(w *row, c *condition) bool {
	if c == nil {
		return true
	}
	cell, col := w.cells[c.column], &b.reader.mapping.columns[c.column]
	switch {
	case cell.wrong:
		return false
	case c.present != nil:
		return (cell.text != "") == *c.present
	case c.in != nil:
		return slices.Contains(c.in, cell.text)
	case cell.text == "":
		return false
	}
	v, err := col.value(KindNum, cell.text, "", nil)
	if err != nil {
		w.fault(col, err)
		return false
	}
	is := zero
	switch d := v.Decimal().Digits; {
	case d < 0:
		is = negative
	case d > 0:
		is = positive
	}
	return is == c.sign
}

// value reads a value from a row; absent if the row has none, or if it is faulty. place locates its paper, if it is
// personal.
func (b *groupBuilder) value(w *row, s *source, kind Kind, place string) Value {
	if len(s.columns) == 0 {
		v, _ := ParseValue(kind, s.fixed)
		return v
	}
	for _, i := range s.columns {
		if w.cells[i].wrong || w.cells[i].text == "" && len(s.columns) == 1 {
			return Value{}
		}
	}
	if kind == KindID && (s.hash || len(s.columns) > 1 || s.prefix != "") {
		return b.composed(w, s)
	}
	i := s.columns[0]
	col, text := &b.reader.mapping.columns[i], w.cells[i].text
	if col.Paper != "" && (kind == KindID || kind == KindText || kind == KindPlate) {
		return b.paper(col, kind, text, place)
	}
	v, err := col.value(kind, text, b.currency(w, col), b.reader.mapping.zone)
	if err != nil {
		w.fault(col, err)
		return Value{}
	}
	if s.negate {
		v = v.negated()
	}
	return v
}

func (b *groupBuilder) currency(w *row, col *column) string {
	if col.currency >= 0 {
		return w.cells[col.currency].text
	}
	return col.Currency
}

// composed makes an id of several columns, with a prefix, or as a hash. It is absent if all columns are.
func (b *groupBuilder) composed(w *row, s *source) Value {
	words := make([]string, len(s.columns))
	empty := true
	for n, i := range s.columns {
		words[n] = w.cells[i].text
		empty = empty && words[n] == ""
	}
	switch {
	case empty:
		return Value{}
	case s.hash:
		return ID(s.prefix + b.reader.hash(append([]string{"id"}, words...)...))
	}
	joined := words[0]
	for _, word := range words[1:] {
		joined += "/" + word
	}
	return ID(s.prefix + joined)
}

// paper puts a personal text into a paper.
func (b *groupBuilder) paper(col *column, kind Kind, text, place string) Value {
	source := b.reader.mapping.doc.Source
	p := PaperText{
		ID:   "p" + b.reader.hash("paper", source, b.group, col.name, place),
		Salt: b.reader.hash("salt", source, b.group, col.name, place),
		Kind: col.Paper,
		text: text,
	}
	if _, ok := b.papers[p.ID]; !ok {
		b.papers[p.ID] = p
	}
	return InPaper(kind, p.Ref())
}

// eventsOf makes the events of one rule: one for each value of its once columns.
func (b *groupBuilder) eventsOf(r *eventRule) {
	var keys []string
	drafts := map[string]*draft{}
	for i := range b.rows {
		w := &b.rows[i]
		if !b.holds(w, r.when) {
			continue
		}
		key := w.keyOf(r.once)
		d := drafts[key]
		if d == nil {
			d = &draft{fields: make([]once, len(r.fields))}
			keys, drafts[key] = append(keys, key), d
		}
		b.fill(d, w, r, key)
	}
	for _, key := range keys {
		if e, ok := b.event(drafts[key], r, key); ok {
			b.events = append(b.events, e)
		}
	}
}

// draft is an event that rows agree on.
type draft struct {
	at, by, byRole, store once
	fields                []once
	source                string
}

// fill adds to a draft what a row says.
func (b *groupBuilder) fill(d *draft, w *row, r *eventRule, key string) {
	m := b.reader.mapping
	d.at.set(w, m.columns[r.at].name, b.value(w, &source{columns: []int{r.at}}, KindTime, key))
	for _, part := range []struct {
		from *source
		to   *once
		kind Kind
		path string
	}{{r.by, &d.by, KindID, "by"}, {r.byRole, &d.byRole, KindCode, "by_role"}, {r.store, &d.store, KindID, "store_id"}} {
		if part.from != nil {
			part.to.set(w, part.path, b.value(w, part.from, part.kind, key))
		}
	}
	for i := range r.fields {
		f := &r.fields[i]
		path := string(f.name)
		if len(f.from.columns) == 1 {
			path = m.columns[f.from.columns[0]].name
		}
		d.fields[i].set(w, path, b.value(w, &f.from, f.kind, key))
	}
	if d.source == "" {
		d.source = b.sourceOf(w)
	}
}

// sourceOf names the row that an event comes from: by its key, unless that is personal.
func (b *groupBuilder) sourceOf(w *row) string {
	m := b.reader.mapping
	out := m.doc.Source
	for _, i := range m.key {
		if m.columns[i].Paper == "" {
			out += " " + w.cells[i].text
		}
	}
	return out
}

// event completes a draft. Without its time it is no event; without its subject it is a fault.
func (b *groupBuilder) event(d *draft, r *eventRule, key string) (Event, bool) {
	m := b.reader.mapping
	if d.at.value.IsAbsent() {
		return Event{}, false
	}
	e := NewEvent(r.def.typ, d.at.value.Moment())
	e.ID = "e" + b.reader.hash("event", m.doc.Source, b.group, string(r.def.typ), m.columns[r.at].name, fmt.Sprint(r.ordinal), key)
	e.By, e.ByRole, e.StoreID, e.Source = d.by.value.Word(), d.byRole.value.Word(), d.store.value.Word(), d.source
	for i, f := range r.fields {
		e = e.With(f.name, d.fields[i].value)
	}
	if err := m.vocabulary.Check(e); err != nil && !b.faulty() {
		b.rowOf(d).faults.Join(string(r.def.typ), err)
	}
	return e, true
}

// rowOf gives the row that first gave a draft its time.
func (b *groupBuilder) rowOf(d *draft) *row {
	for i := range b.rows {
		if b.rows[i].number == d.at.row {
			return &b.rows[i]
		}
	}
	return &b.rows[0]
}

// factsOf makes the facts of one rule: one for each key and beginning of validity.
func (b *groupBuilder) factsOf(r *factRule) {
	var order []string
	drafts := map[string]*factDraft{}
	for i := range b.rows {
		w := &b.rows[i]
		key := b.value(w, &r.key, KindID, "").Word()
		if key == "" {
			continue
		}
		from := b.day(w, r.from)
		at := key + "\x00" + from.String()
		d := drafts[at]
		if d == nil {
			d = &factDraft{key: key, from: from, fields: make([]once, len(r.fields))}
			order, drafts[at] = append(order, at), d
		}
		d.to.set(w, "valid_to", Date(b.day(w, r.to)))
		for n, f := range r.fields {
			d.fields[n].set(w, string(f.name), b.value(w, &f.from, f.kind, "fact "+at))
		}
	}
	for _, at := range order {
		d := drafts[at]
		f := NewFact(r.def.name, d.key).Within(cal.Span{From: d.from, To: d.to.value.Moment().Day(nil)})
		for n, rule := range r.fields {
			f = f.With(rule.name, d.fields[n].value)
		}
		if len(f.Fields) > 0 {
			b.facts = append(b.facts, f)
		}
	}
}

// factDraft is a fact that rows agree on.
type factDraft struct {
	key    string
	from   cal.Date
	to     once
	fields []once
}

// day gives the day of a moment in the zone of the mapping or, if it names none, as it is written.
func (b *groupBuilder) day(w *row, s *source) cal.Date {
	if s == nil {
		return cal.Date{}
	}
	m, zone := b.value(w, s, KindTime, "").Moment(), b.reader.mapping.zone
	if at, ok := m.Instant(); ok && zone == nil {
		zone = at.Location()
	}
	return m.Day(zone)
}
