package history

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"example.com/servicelane/aftersales/cal"
	"example.com/servicelane/internal/fault"
)

// column is one column that a mapping reads.
type column struct {
	columnDoc
	name     string
	currency int  // the place of the column that holds the currency; -1 if there is none
	clock    bool // the time layout has a clock
	offset   bool // and an offset from UTC
}

// source is where a value comes from.
type source struct {
	columns []int
	hash    bool
	fixed   string // if there are no columns
	prefix  string
	negate  bool
}

type idRule struct {
	name Name
	from source
}

type fieldRule struct {
	name Name
	kind Kind
	from source
}

type eventRule struct {
	def     *Definition
	at      int // the column of the time
	ordinal int // which event of this type and column it is
	when    *condition
	once    []int // the columns of which each value gives one event
	by      *source
	byRole  *source
	store   *source
	fields  []fieldRule // ids included
}

// coveredNames lists what events of the rule carry.
func (e eventRule) coveredNames() []Name {
	var out []Name
	for _, f := range e.fields {
		out = append(out, f.name)
	}
	for name, from := range map[Name]*source{"by": e.by, "by_role": e.byRole, "store_id": e.store} {
		if from != nil {
			out = append(out, name)
		}
	}
	return out
}

type factRule struct {
	def      FactDefinition
	key      source
	from, to *source
	fields   []fieldRule
}

type check struct{ column, atMost int }

type stateRule struct {
	when  *condition
	fixed string
	from  int // the column, if fixed is empty
}

type condition struct {
	column  int
	sign    sign
	in      []string
	present *bool
}

// compiler makes a Mapping from its document.
type compiler struct {
	m      *Mapping
	faults fault.List
	used   map[string]bool
}

func (c *compiler) compile() {
	m, d := c.m, &c.m.doc
	if d.Mapping != 1 {
		c.faults.Add("mapping", fault.Range, "no such version of mapping documents: %d", d.Mapping)
	}
	if d.Source == "" {
		c.faults.Add("source", fault.Missing, "must be given")
	}
	checkWord(&c.faults, "source", d.Source)
	c.zone()
	c.declared()
	m.key = c.columns("key", d.Key)
	m.group = c.columns("group", d.Group)
	if len(d.Group) == 0 {
		m.group = m.key
	}
	if len(m.key) == 0 {
		c.faults.Add("key", fault.Missing, "at least one column has to tell the rows apart")
	}
	m.store = c.open("store", d.Store, KindID)
	c.ids()
	for i, k := range d.Checks {
		path := fault.Index("checks", i)
		m.checks = append(m.checks, check{c.column(path+".column", k.Column), c.column(path+".at_most", k.AtMost)})
	}
	c.states()
	for _, at := range d.Events {
		c.eventsAt(at)
	}
	for i, f := range d.Facts {
		c.fact(fault.Index("facts", i), f)
	}
	c.leftOver()
}

func (c *compiler) zone() {
	if c.m.doc.Zone == nil {
		return
	}
	zone, err := cal.LoadZone(*c.m.doc.Zone)
	if err != nil {
		c.faults.Add("zone", fault.Unknown, "%s", err)
	}
	c.m.zone = zone
}

// declared checks the declarations of columns.
func (c *compiler) declared() {
	for _, name := range slices.Sorted(maps.Keys(c.m.doc.Columns)) {
		d, path := c.m.doc.Columns[name], columnPath(name)
		if d.Codes == nil && d.Unlisted != "" {
			c.faults.Add(path+".unlisted", fault.Mismatch, "there is no code table")
		}
		if d.Currency != "" && !isCurrency(d.Currency) {
			c.faults.Add(path+".currency", fault.Malformed, "not a currency code of three letters: %s", fault.Quote(d.Currency))
		}
		if d.Currency != "" && d.CurrencyColumn != "" {
			c.faults.Add(path+".currency_column", fault.Mismatch, "the currency is given as well")
		}
		if d.Places != nil && (*d.Places < 0 || *d.Places > 12) {
			c.faults.Add(path+".places", fault.Range, "not 0 to 12 digits: %d", *d.Places)
		}
		checkWord(&c.faults, path+".paper", d.Paper)
		c.separators(path, d)
		if d.Time != "" {
			c.layout(path+".time", d.Time)
		}
	}
}

func columnPath(name string) string { return fmt.Sprintf("columns[%s]", fault.Quote(name)) }

func (c *compiler) separators(path string, d columnDoc) {
	for _, s := range []struct{ name, text, legal string }{{"grouping", d.Grouping, ",. '’\u00a0\u202f"}, {"decimal", d.Decimal, ".,"}} {
		if s.text != "" && (len([]rune(s.text)) != 1 || !strings.Contains(s.legal, s.text)) {
			c.faults.Add(path+"."+s.name, fault.Range, "no such separator: %s", fault.Quote(s.text))
		}
	}
	if d.Grouping != "" && d.Grouping == orPoint(d.Decimal) {
		c.faults.Add(path+".grouping", fault.Mismatch, "the same as the decimal separator")
	}
}

func orPoint(s string) string {
	if s == "" {
		return "."
	}
	return s
}

// layout checks a time layout: what it writes it must read back, to the day at least.
func (c *compiler) layout(path, layout string) {
	probe := time.Date(2019, 10, 23, 0, 0, 0, 0, time.UTC)
	read, err := time.Parse(layout, probe.Format(layout))
	if err != nil || !read.Equal(probe) {
		c.faults.Add(path, fault.Malformed, "not a layout with year, month and day, as in 2006-01-02: %s", fault.Quote(layout))
		return
	}
	if clock, offset := layoutParts(layout); clock && !offset && c.m.zone == nil {
		c.faults.Add(path, fault.Missing, "the layout has a clock and no offset: the mapping needs a zone")
	}
}

// layoutParts tells whether a layout writes clock times and offsets.
func layoutParts(layout string) (clock, offset bool) {
	day := time.Date(2019, 10, 23, 0, 0, 0, 0, time.UTC)
	noon := day.Add(12*time.Hour + 34*time.Minute)
	there := time.Date(2019, 10, 23, 0, 0, 0, 0, time.FixedZone("", 3600))
	return day.Format(layout) != noon.Format(layout), day.Format(layout) != there.Format(layout)
}

// column gives the place of a column, new or known.
func (c *compiler) column(path, name string) int {
	m := c.m
	c.used[name] = true
	if name == "" {
		c.faults.Add(path, fault.Missing, "a column needs a name")
	}
	if i, ok := m.places[name]; ok {
		return i
	}
	i := len(m.columns)
	m.places[name] = i
	d := m.doc.Columns[name]
	clock, offset := layoutParts(d.Time)
	m.columns = append(m.columns, column{columnDoc: d, name: name, currency: -1, clock: clock, offset: offset})
	if d.CurrencyColumn != "" {
		m.columns[i].currency = c.column(columnPath(name)+".currency_column", d.CurrencyColumn)
	}
	m.personal = m.personal || d.Paper != ""
	return i
}

func (c *compiler) columns(path string, names []string) []int {
	out := make([]int, len(names))
	for i, n := range names {
		out[i] = c.column(fault.Index(path, i), n)
		if slices.Contains(names[:i], n) {
			c.faults.Add(fault.Index(path, i), fault.Duplicate, "column twice: %s", fault.Quote(n))
		}
	}
	return out
}

// source compiles the source of a value of a kind.
func (c *compiler) source(path string, d sourceDoc, kind Kind) *source {
	s := &source{prefix: d.Prefix, negate: d.Negate}
	switch {
	case d.Column != "":
		s.columns = []int{c.column(path, d.Column)}
	case d.Hash != nil:
		s.columns, s.hash = c.columns(path+".hash", d.Hash), true
		c.m.personal = true
	case d.Columns != nil:
		s.columns = c.columns(path+".columns", d.Columns)
	case d.Const != nil:
		s.fixed = *d.Const
		if _, err := ParseValue(kind, s.fixed); err != nil || s.fixed == "" {
			c.faults.Add(path+".const", fault.Malformed, "not a value of kind %s: %s", kind, fault.Quote(s.fixed))
		}
	}
	composed := s.hash || s.prefix != "" || d.Columns != nil
	if composed && kind != KindID {
		c.faults.Add(path, fault.Mismatch, "only ids can be hashed, joined or given a prefix, not a value of kind %s", kind)
	}
	if len(s.columns) == 0 && d.Const == nil {
		c.faults.Add(path, fault.Missing, "wants at least one column")
	}
	if s.negate && !isNumeric(kind) {
		c.faults.Add(path+".negate", fault.Mismatch, "a value of kind %s has no sign", kind)
	}
	c.fits(path, s, kind, composed)
	return s
}

// fits checks that the columns of a source can give a value of a kind.
func (c *compiler) fits(path string, s *source, kind Kind, composed bool) {
	for _, i := range s.columns {
		col := &c.m.columns[i]
		switch {
		case col.Paper != "" && !s.hash && (composed || kind != KindID && kind != KindText && kind != KindPlate):
			c.faults.Add(path, fault.Mismatch, "column %s is personal and would stand in the open", fault.Quote(col.name))
		case kind == KindMoney && col.Currency == "" && col.CurrencyColumn == "":
			c.faults.Add(path, fault.Missing, "column %s needs a currency", fault.Quote(col.name))
		case kind == KindDate && col.clock:
			c.faults.Add(path, fault.Mismatch, "column %s has a clock, a date has none", fault.Quote(col.name))
		}
	}
}

func isNumeric(k Kind) bool {
	return isWhole(k) || k == KindNum || k == KindMoney || k == KindHours || k == KindShare
}

// open compiles the source of a value that must stand in the open.
func (c *compiler) open(path string, d *sourceDoc, kind Kind) *source {
	if d == nil {
		return nil
	}
	s := c.source(path, *d, kind)
	for _, i := range s.columns {
		if c.m.columns[i].Paper != "" && !s.hash && kind == KindID {
			c.faults.Add(path, fault.Mismatch, "column %s is personal: use its hash", fault.Quote(c.m.columns[i].name))
		}
	}
	return s
}

func (c *compiler) ids() {
	m := c.m
	for _, name := range slices.Sorted(maps.Keys(m.doc.IDs)) {
		path, d := "ids."+name, m.doc.IDs[name]
		if !m.vocabulary.isID(Name(name)) || Name(name) == FieldStoreID {
			c.faults.Add(path, fault.Unknown, "no such id: %s", fault.Quote(name))
			continue
		}
		m.ids = append(m.ids, idRule{Name(name), *c.open(path, &d, KindID)})
	}
	if m.doc.Subject == "" {
		m.doc.Subject = FieldOrderID
	}
	if !slices.ContainsFunc(m.ids, func(r idRule) bool { return r.name == m.doc.Subject }) {
		c.faults.Add("ids", fault.Missing, "no %s, which the rows of a group have in common", fault.Quote(string(m.doc.Subject)))
	}
}

func (c *compiler) states() {
	for i, s := range c.m.doc.State {
		path := fault.Index("state", i)
		if (s.Const == "") == (s.Column == "") {
			c.faults.Add(path, fault.Malformed, "wants exactly one of column and const")
			continue
		}
		rule := stateRule{when: c.condition(path+".if", s.If), fixed: s.Const}
		if s.Column != "" {
			rule.from = c.column(path+".column", s.Column)
			c.fits(path+".column", &source{columns: []int{rule.from}}, KindCode, false)
		}
		c.m.states = append(c.m.states, rule)
	}
}

func (c *compiler) condition(path string, d *conditionDoc) *condition {
	if d == nil {
		return nil
	}
	given := 0
	for _, is := range []bool{d.Sign != "", d.In != nil, d.Present != nil} {
		if is {
			given++
		}
	}
	if given != 1 {
		c.faults.Add(path, fault.Malformed, "wants exactly one of sign, in and present")
	}
	return &condition{c.column(path+".column", d.Column), d.Sign, d.In, d.Present}
}

// eventsAt compiles the events of which one column is the time.
func (c *compiler) eventsAt(at member[oneOrMore]) {
	base := fmt.Sprintf("events[%s]", fault.Quote(at.name))
	ordinals := map[Type]int{}
	for i, d := range at.value {
		path := base
		if len(at.value) > 1 {
			path = fault.Index(base, i)
		}
		def, ok := c.m.vocabulary.lookup(d.Event)
		if !ok {
			c.faults.Add(path+".event", fault.Unknown, "no such type of event: %s", fault.Quote(string(d.Event)))
			continue
		}
		rule := eventRule{def: def, at: c.column(path, at.name), ordinal: ordinals[d.Event], once: c.m.key}
		ordinals[d.Event]++
		rule.when = c.condition(path+".if", d.If)
		if d.OncePer != nil {
			rule.once = c.columns(path+".once_per", *d.OncePer)
		}
		if d.ByRole != nil {
			c.told(path+".by_role", "by_role", KindCode, *d.ByRole)
		}
		rule.by, rule.byRole, rule.store = c.open(path+".by", d.By, KindID), c.open(path+".by_role", d.ByRole, KindCode), c.m.store
		c.fits(path, &source{columns: []int{rule.at}}, KindTime, false)
		c.eventIDs(path, d, &rule)
		rule.fields = append(rule.fields, c.fields(path+".fields", d.Fields, func(n Name) (Kind, bool) {
			return c.m.vocabulary.kindOf(def, n)
		})...)
		c.complete(path, &rule)
		c.m.events = append(c.m.events, rule)
	}
}

// eventIDs gives an event its own ids and those of the document that it can carry.
func (c *compiler) eventIDs(path string, d eventDoc, rule *eventRule) {
	for _, r := range c.m.ids {
		_, own := d.IDs[string(r.name)]
		_, field := d.Fields[string(r.name)]
		if _, ok := c.m.vocabulary.kindOf(rule.def, r.name); ok && !own && !field {
			rule.fields = append(rule.fields, fieldRule{r.name, KindID, r.from})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(d.IDs)) {
		at, from := path+".ids."+name, d.IDs[name]
		if k, ok := c.m.vocabulary.kindOf(rule.def, Name(name)); !ok || k != KindID {
			c.faults.Add(at, fault.Unknown, "%s has no id %s", rule.def.typ, fault.Quote(name))
			continue
		}
		rule.fields = append(rule.fields, fieldRule{Name(name), KindID, *c.open(at, &from, KindID)})
	}
}

// complete checks that an event has a subject, and no field twice.
func (c *compiler) complete(path string, rule *eventRule) {
	slices.SortFunc(rule.fields, func(a, b fieldRule) int { return strings.Compare(string(a.name), string(b.name)) })
	for i := 1; i < len(rule.fields); i++ {
		if rule.fields[i].name == rule.fields[i-1].name {
			c.faults.Add(path, fault.Duplicate, "field twice: %s", fault.Quote(string(rule.fields[i].name)))
		}
	}
	subjects := rule.def.group.subject
	has := len(subjects) == 0 || slices.Contains(subjects, FieldStoreID) && rule.store != nil
	for _, f := range rule.fields {
		has = has || slices.Contains(subjects, f.name)
	}
	if !has {
		c.faults.Add(path, fault.Missing, "%s needs %s", rule.def.typ, orList(subjects))
	}
}

// told notes the words that the document itself says: constants, and what the codes of a column stand for.
func (c *compiler) told(path string, field Name, kind Kind, d sourceDoc) {
	if kind != KindCode && kind != KindCodes {
		return
	}
	if d.Const != nil {
		c.m.words = append(c.m.words, MappedWord{path + ".const", field, *d.Const})
	}
	if from := (WordColumn{d.Column, field}); d.Column != "" && !slices.Contains(c.m.wordsFrom, from) {
		c.m.wordsFrom = append(c.m.wordsFrom, from)
	}
	codes := c.m.doc.Columns[d.Column].Codes
	for _, code := range slices.Sorted(maps.Keys(codes)) {
		c.m.words = append(c.m.words, MappedWord{"columns." + d.Column + ".codes." + code, field, codes[code]})
	}
}

func (c *compiler) fields(path string, docs map[string]sourceDoc, kindOf func(Name) (Kind, bool)) []fieldRule {
	var out []fieldRule
	for _, name := range slices.Sorted(maps.Keys(docs)) {
		at := path + "." + name
		kind, ok := kindOf(Name(name))
		if !ok {
			c.faults.Add(at, fault.Unknown, "no such field: %s", fault.Quote(name))
			continue
		}
		c.told(at, Name(name), kind, docs[name])
		out = append(out, fieldRule{Name(name), kind, *c.source(at, docs[name], kind)})
	}
	return out
}

func (c *compiler) fact(path string, d factDoc) {
	def, ok := c.m.vocabulary.Fact(d.Fact)
	if !ok {
		c.faults.Add(path+".fact", fault.Unknown, "no such fact: %s", fault.Quote(string(d.Fact)))
		return
	}
	rule := factRule{def: def, key: *c.open(path+".key", &d.Key, KindID)}
	if (d.ValidFrom != nil || d.ValidTo != nil) && !def.dated {
		c.faults.Add(path, fault.Mismatch, "a fact %s holds always, not for a span of days", d.Fact)
	}
	rule.from, rule.to = c.open(path+".valid_from", d.ValidFrom, KindTime), c.open(path+".valid_to", d.ValidTo, KindTime)
	rule.fields = c.fields(path+".fields", d.Fields, func(n Name) (Kind, bool) {
		f, ok := def.Field(n)
		return f.Kind, ok
	})
	c.m.facts = append(c.m.facts, rule)
}

// leftOver reports what is declared and not used, and what is uncovered and not mapped.
func (c *compiler) leftOver() {
	for _, name := range slices.Sorted(maps.Keys(c.m.doc.Columns)) {
		if !c.used[name] {
			c.faults.Add(columnPath(name), fault.Unknown, "declared, but nothing is made from it")
		}
	}
	for i, t := range c.m.doc.Uncovered {
		if !slices.ContainsFunc(c.m.events, func(e eventRule) bool { return string(e.def.typ) == t }) {
			c.faults.Add(fault.Index("uncovered", i), fault.Unknown, "no event of this type is mapped: %s", fault.Quote(t))
		}
	}
}
